// The verb that checks an exported ledger: what it says of a whole one and of one that was changed, and its exit codes.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mixedLedger } from '../../../test/ledgers.ts';
import { files } from '../../../test/world.ts';
import { LEDGER_FAULTS } from '../../modules/procurement/ledger-verify.ts';
import { cliLedgerNb } from '../../texts/cli-ledger.nb.ts';
import { runCli } from '../run.ts';

const { text, head, kept } = mixedLedger(9);
const OTHER = '0'.repeat(64);
let folder: string;
let file: string;

beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'samkjop-protokoll-'));
  file = path.join(folder, 'logg.json');
});
afterAll(() => fs.rmSync(folder, { recursive: true }));

async function verified(content: string, ...more: string[]) {
  fs.writeFileSync(file, content);
  return samkjop('protokoll', 'verifiser', file, ...more);
}

async function samkjop(...args: string[]) {
  const [out, errors]: [string[], string[]] = [[], []];
  const code = await runCli(args, {
    out: (said) => out.push(said),
    error: (...lines) => errors.push(...lines),
    files,
    now: () => Date.UTC(2026, 10, 26, 12),
  });
  return { code, out: out.join(''), errors: errors.map((line) => line.replace(file, 'FIL')) };
}

test('a whole one: how far it goes, its seal, what is erased, and that the end must be compared', async () => {
  expect(await verified(text)).toEqual({
    code: 0,
    out: [
      'Loggen er hel: 9 oppføringer.',
      'Anskaffelse: Trygghetsalarmer',
      'Siste oppføring: 9 (påmelding, 21.08.2026 kl. 17.00)',
      `Segl: ${head}`,
      'Oppføring 2, navnet på den som førte inn: slettet',
      'Filen kan ikke selv vise om de siste oppføringene er kuttet bort. Sammenlign seglet med det som er publisert, eller kjør på nytt med --hode SEGL.',
      '',
    ].join('\n'),
    errors: [],
  });
});

test('with a published seal: the same, or how many have come since', async () => {
  const said = async (seal: string) => (await verified(text, '--hode', seal)).out.split('\n').at(-2);
  expect(await said(head.toUpperCase())).toBe('Seglet er det samme som det publiserte.');
  expect(await said(kept[7]?.hash ?? '')).toBe(
    'Det publiserte seglet finnes i filen. Siden er 1 oppføring kommet til.',
  );
});

test.each([
  [
    text.replace('Svar om responstid', 'Svar om responsti'),
    ['Innholdet er endret i oppføring 2 (spørsmål, 21.08.2026 kl. 10.00). Det passer ikke med seglet.'],
  ],
  [
    text.replace('Svar om responstid', 'Svar om\nresponstid'),
    [
      'Filen er endret i oppføring 2. Bytene er ikke slik Samkjøp skriver dem.',
      expect.stringMatching(/^Første tegn som er feil: nummer [\d\u00a0 ]+\.$/),
    ],
  ],
  [
    text.replace('"count":9', '"count":8'),
    [
      'Slutten er endret. Loggen slutter ikke der filen sier at den slutter. Siste oppføring i filen er nummer 9 (påmelding, 21.08.2026 kl. 17.00).',
    ],
  ],
])('a changed one is 1, and names what was found first', async (content, lines) => {
  expect(await verified(content)).toEqual({
    code: 1,
    out: '',
    errors: ['FIL: Loggen er ikke som den var.', ...lines],
  });
});

test('a seal that is not there is 1', async () => {
  expect(await verified(text, '--hode', OTHER)).toEqual({
    code: 1,
    out: '',
    errors: [
      'FIL: Loggen er ikke som den var.',
      'Det publiserte seglet finnes ikke i filen. Oppføringer er tatt bort på slutten, eller loggen er laget på nytt.',
    ],
  });
});

describe('what makes no sense is 2', () => {
  const USAGE = 'Bruk: npx samkjop protokoll verifiser FIL [--hode SEGL]';
  test.each([
    [[], 'Skriv «verifiser» og hvilken fil loggen står i.'],
    [['les', 'x'], 'Skriv «verifiser» og hvilken fil loggen står i.'],
    [['verifiser'], 'Skriv hvilken fil loggen står i.'],
    [['verifiser', 'x', 'y'], 'For mange ord: «y».'],
    [['verifiser', 'x', '--hode'], 'Valget «--hode» mangler en verdi.'],
    [['verifiser', 'x', '--hode', 'abc'], '«abc» er ikke et segl.'],
  ])('%j', async (args, message) => {
    const { code, out, errors } = await samkjop('protokoll', ...args);
    expect([code, out, errors[1]]).toEqual([2, '', USAGE]);
    expect(errors[0]).toContain(message);
  });

  test('a file that is not there', async () => {
    const { code, errors } = await samkjop('protokoll', 'verifiser', '/finnes/ikke.json');
    expect([code, errors]).toEqual([
      2,
      ['Vi får ikke lest «/finnes/ikke.json». Sjekk navnet, og at du har lov til å lese filen.'],
    ]);
  });
});

test('every fault has whole sentences, with the place in them', () => {
  expect(Object.keys(cliLedgerNb.faults).toSorted()).toEqual([...LEDGER_FAULTS].toSorted());
  for (const say of Object.values(cliLedgerNb.faults)) {
    expect(say(cliLedgerNb.place(4, 'svar', '21.08.2026'))).toMatch(/^\p{Lu}[^\n]+\.$/u);
    expect(say('')).not.toMatch(/undefined| {2}|\(\)/);
  }
});
