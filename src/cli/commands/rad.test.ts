// `samkjop rad`: advice in words and as JSON, and what is wrong with a file, field by field.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { files } from '../../../test/world.ts';
import { runCli } from '../run.ts';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'samkjop-rad-'));
const write = (content: unknown): string => {
  const file = path.join(folder, `${fs.readdirSync(folder).length}.json`);
  fs.writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
};
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

async function cli(...args: string[]): Promise<{ code: number; out: string; error: string }> {
  const said = { out: '', error: '' };
  const code = await runCli(['rad', ...args], {
    out: (text) => {
      said.out += text;
    },
    error: (...lines) => {
      said.error += `${lines.join('\n')}\n`;
    },
    files,
    now: () => Date.parse('2026-11-22T10:00:00Z'),
  });
  return { code, ...said };
}

const NEED = {
  body: '3236',
  category: 'kontorrekvisita',
  facts: {
    yearlyValue: 400_000,
    termMonths: 48,
    optionMonths: 0,
    memberships: [],
    nearbyCooperations: [],
    agreements: [],
    partners: [
      { name: 'Storvik', population: 13_700, canLead: true },
      { name: 'Nesøy', population: 9200 },
    ],
    neededInMonths: 12,
    innovation: 'unknown',
  },
};

test('opens with what to do, with whom and who leads, and folds nothing away', async () => {
  const { code, out, error } = await cli(write(NEED));
  expect([code, error]).toEqual([0, '']);
  expect(out.split('\n')[0]).toBe(
    'Kjøp kontorrekvisita, papir og fritt skolemateriell sammen med Storvik og Nesøy, og la Storvik lede.',
  );
  expect(out).toContain('Neste steg: Spør Storvik og Nesøy om de vil være med, og hvem som kan lede.');
  expect(out).toContain('Kjøpe alene (åpen)');
  expect(out).toContain('Hvis Nesøy ikke blir med');
  expect(out).toContain('Beslutningsstøtte, ikke juridisk råd.');
});

test('--json gives the facts, the whole advice and what could still be asked', async () => {
  const { code, out } = await cli(write(NEED), '--json');
  const answer = JSON.parse(out);
  expect(code).toBe(0);
  expect(Object.keys(answer)).toEqual(['facts', 'advice', 'unasked']);
  expect(answer.advice.alternatives).toHaveLength(18);
  expect(answer.facts.yearlyValue).toEqual({ value: 40_000_000, from: 'answer' });
  expect(answer.unasked).not.toContain('innovation');
});

test.each([
  ['ikke JSON', '{', 'Filen er ikke gyldig JSON.'],
  ['uten kommune', { facts: {} }, 'Feltet «body» mangler. Legg det til.'],
  ['ukjent kommune', { body: '9999' }, 'Vi kjenner ingen kommune eller fylkeskommune med nummeret 9999.'],
  [
    'ukjent kategori',
    { body: '3236', category: 'romferger' },
    'Vi kjenner ingen kategori som heter «romferger».',
  ],
  ['ukjent felt', { body: '3236', facts: { verdi: 1 } }, 'Feltet «facts.verdi» kjenner vi ikke.'],
  [
    'feil verdi',
    { body: '3236', facts: { yearlyValue: 'mye' } },
    'Feltet «facts.yearlyValue» har en verdi vi ikke kan bruke.',
  ],
])('refuses a file %s, naming the field and how to mend it', async (_, content, message) => {
  const { code, out, error } = await cli(write(content));
  expect([code, out]).toEqual([2, '']);
  expect(error).toContain(message);
});

test('without a file, or with one that is not there', async () => {
  expect((await cli()).error).toContain('Skriv hvilken fil behovet står i.');
  expect((await cli(path.join(folder, 'mangler.json'))).error).toContain('Filen finnes ikke');
});
