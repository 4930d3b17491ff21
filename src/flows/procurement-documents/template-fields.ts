// What a body's own template may ask for, by document, and what each place is filled with. The list that people see is made of the
// same table.
import type { Block, PaperDocument, Prose } from '../../modules/exchange/formats/docx/paper.ts';
import type {
  TemplateData,
  TemplateFields,
  TemplateRow,
} from '../../modules/exchange/formats/docx-template/template.ts';
import type { TemplateKind } from '../../modules/procurement/documents/model.ts';
import type { Writing } from './draft.ts';

const SINGLE = ['tittel', 'anskaffelse', 'leder', 'dato', 'kategori', 'verdi', 'ramme'] as const;
const TABLES = {
  avsnitt: ['overskrift', 'tekst'],
  kjopere: ['navn', 'orgnr', 'binding', 'fullmakt', 'verdi'],
  delkontrakter: ['navn', 'anslag', 'ramme', 'innhold', 'deltakere'],
  krav: ['nr', 'krav', 'type', 'dokumentasjon', 'kontroll'],
  kriterier: ['nr', 'navn', 'vekt', 'maales', 'dokumentasjon', 'poeng'],
  vilkaar: ['nr', 'tittel', 'tekst'],
} as const;

export type SingleField = (typeof SINGLE)[number];
export type TableField = keyof typeof TABLES;

const REQUIRED: Readonly<Record<TemplateKind, readonly TableField[]>> = {
  needs: ['avsnitt'],
  dialogue: ['avsnitt'],
  requirements: ['krav', 'kriterier'],
  participation: ['kjopere'],
  mandate: ['avsnitt'],
  agreement: ['kjopere'],
  lots: ['delkontrakter'],
  climate: ['avsnitt'],
  contract: ['avsnitt'],
  protocol: ['avsnitt'],
};

/** The places of a document's template; the same for all, but for what must be there. */
export const fieldsOf = (kind: TemplateKind): TemplateFields => ({
  single: SINGLE,
  tables: TABLES,
  required: ['tittel', ...REQUIRED[kind]],
});

const textOf = (prose: Prose): string =>
  typeof prose === 'string'
    ? prose
    : prose.map((part) => (typeof part === 'string' ? part : part.bold)).join('');

/** A block as lines of text. */
function linesOf(block: Block): string[] {
  switch (block.kind) {
    case 'heading':
      return [block.text];
    case 'paragraph':
    case 'note':
      return [textOf(block.text)];
    case 'bullets':
      return block.items.map((item) => `– ${textOf(item)}`);
    case 'clause':
      return [
        block.title,
        ...block.texts.map(textOf),
        ...(block.items ?? []).map((item) => `– ${textOf(item)}`),
      ];
    case 'signatures':
      return [...block.lines];
    case 'table':
      return [
        block.caption,
        ...[block.headings, ...block.rows, ...(block.foot ? [block.foot] : [])].map((row) => row.join(' | ')),
      ];
  }
}

/** Our own paper, part by part. */
function sectionsOf({ title, blocks }: PaperDocument): TemplateRow[] {
  const parts: { overskrift: string; lines: string[] }[] = [{ overskrift: title, lines: [] }];
  for (const block of blocks) {
    if (block.kind === 'heading' && block.level === 1) parts.push({ overskrift: block.text, lines: [] });
    else parts.at(-1)?.lines.push(...linesOf(block));
  }
  return parts
    .filter(({ lines }, place) => place > 0 || lines.length > 0)
    .map(({ overskrift, lines }) => ({ overskrift, tekst: lines.join('\n') }));
}

function buyerRows({ list, words, format }: Writing): TemplateRow[] {
  const own = words.participation;
  return list.buyers.map(({ name, orgNumber, commitment, mandate, worth }) => ({
    navn: name,
    orgnr: orgNumber ?? '',
    binding: own.commitments[commitment],
    fullmakt: mandate ? own.mandates[mandate.kind] : own.noMandate,
    verdi: format.kroner(worth),
  }));
}

function lotRows({ books, format }: Writing): TemplateRow[] {
  return books.lots.lots.map(({ name, worth, maximum, items, buyers }) => ({
    navn: name,
    anslag: format.kroner(worth),
    ramme: maximum === null ? '' : format.kroner(maximum),
    innhold: items.map((item) => item.name).join(', '),
    deltakere: buyers.map(({ body }) => books.view.parties.nameOf(body)).join(', '),
  }));
}

function requirementRows({
  books,
  words,
}: Writing): Pick<Record<TableField, TemplateRow[]>, 'krav' | 'kriterier' | 'vilkaar'> {
  const { requirements, criteria, terms, method } = books.requirements;
  return {
    krav: requirements.map(({ number, facts }) => ({
      nr: `K${number}`,
      krav: facts.text,
      type: words.requirements.strengths[facts.strength].title,
      dokumentasjon: facts.documented,
      kontroll: facts.checked,
    })),
    kriterier: criteria.map(({ number, place, facts }) => ({
      nr: method === 'ranked' ? String(place) : `T${number}`,
      navn: facts.name,
      vekt: facts.weight === null ? '' : String(facts.weight),
      maales: facts.measured,
      dokumentasjon: facts.documented,
      poeng: facts.scored,
    })),
    vilkaar: terms.map(({ number, facts }) => ({ nr: `V${number}`, tittel: facts.title, tekst: facts.text })),
  };
}

/** What the places of a template are filled with. */
export function templateData(writing: Writing, paper: PaperDocument): TemplateData {
  const { books, format, list } = writing;
  const { procurement, parties } = books.view;
  const single: Readonly<Record<SingleField, string>> = {
    tittel: paper.title,
    anskaffelse: procurement.state.title,
    leder: parties.nameOf(procurement.state.lead),
    dato: paper.dateLine,
    kategori: procurement.state.category,
    verdi: format.kroner(list.estimate),
    ramme: list.maximum === null ? '' : format.kroner(list.maximum),
  };
  return {
    ...single,
    avsnitt: sectionsOf(paper),
    kjopere: buyerRows(writing),
    delkontrakter: lotRows(writing),
    ...requirementRows(writing),
  };
}
