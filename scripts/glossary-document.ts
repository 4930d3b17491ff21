// GLOSSARY.md as text, from the glossary's source: the terms in law/ and their English definitions in texts/.
import { GLOSSARY } from '../src/modules/law/glossary.ts';
import { glossaryEn } from '../src/texts/glossary.en.ts';

const HEAD = `# Glossary

Generated from \`src/modules/law/glossary.ts\` and \`src/texts/glossary.en.ts\` by \`npm run fix\`; do not edit. The public
page is \`/ordliste\`. Status «must be checked»: taken from the law's structure or a secondary source, not yet read in the text.

| id | bokmål | nynorsk | English | meaning | source | status |
|---|---|---|---|---|---|---|
`;

const STATUS = { confirmed: 'confirmed', mustBeChecked: 'must be checked' } as const;

export function glossaryDocument(): string {
  const rows = GLOSSARY.map(({ id, nb, nn, en, source, status }) => {
    const name = source.url ? `[${source.act}](${source.url})` : source.act;
    const where = source.section ? `${name} ${source.section}` : name;
    return `| \`${id}\` | ${nb} | ${nn} | ${en} | ${glossaryEn[id]} | ${where} | ${STATUS[status]} |\n`;
  });
  return HEAD + rows.join('');
}
