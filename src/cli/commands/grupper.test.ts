// `samkjop grupper`: one object with sums that hold, the same bytes for the same seed, and clear refusals.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { files, root } from '../../../test/world.ts';
import type { GroupsReport } from '../../flows/groups-report.ts';
import { runCli } from '../run.ts';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'samkjop-cli-'));
const write = (name: string, text: string): string => {
  const file = path.join(folder, name);
  fs.writeFileSync(file, text);
  return file;
};
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

async function cli(...args: string[]): Promise<{ code: number; out: string; error: string }> {
  let out = '';
  let error = '';
  const code = await runCli(args, {
    out: (text) => {
      out += text;
    },
    error: (...lines) => {
      error += `${lines.join('\n')}\n`;
    },
    files,
    now: () => Date.parse('2026-11-22T10:00:00Z'),
  });
  return { code, out, error };
}

const LIST = `Kommune;Avtale;Kategori;Årlig verdi;Sluttdato;Opsjon
Namsos;Tolketjenester;Tolking;400 000;30.06.2027;1+1
Overhalla;Tolking;Tolking;110000;31.05.2027;
Grong;Tolk;Tolking;90000;01.07.2027;
Storvk;Tolk;Tolking;90000;01.07.2027;
Høylandet;Tolk;Tolking;ca. 2 mill;01.07.2027;
Leka;Tolk;Tolking;50000;31.02.2027;
`;

describe('a contract list with three bad rows', () => {
  let list: string;
  let run: { code: number; out: string; error: string };
  let report: GroupsReport;
  beforeAll(async () => {
    list = write('liste.csv', LIST);
    run = await cli('grupper', list, '--json', '--seed', '7');
    report = JSON.parse(run.out) as GroupsReport;
  });

  test('is used as far as it goes, and every bad row is told with row, field and mend', () => {
    expect(run.code).toBe(0);
    expect(run.error).toBe('');
    expect(report.input).toMatchObject({ rows: 6, needs: 3, outOfScope: 0 });
    expect(report.input.rejected.map(({ row, field, code }) => ({ row, field, code }))).toEqual([
      { row: 4, field: 'Kommune', code: 'buyer.unknownMunicipality' },
      { row: 5, field: 'Årlig verdi', code: 'value.notNumber' },
      { row: 6, field: 'Sluttdato', code: 'date.notDate' },
    ]);
    expect(report.input.rejected.every(({ message }) => /\S{3}/.test(message))).toBe(true);
  });

  test('its amounts are whole øre and add up', () => {
    const alone = report.standAlone.reduce((sum, { cost }) => sum + cost, 0);
    const together = report.groups.reduce((sum, { cost }) => sum + cost, 0);
    expect(alone + together).toBe(report.totals.cost);
    const needs = [...report.groups, ...report.standAlone].flatMap(({ members }) =>
      members.map(({ need }) => need),
    );
    expect(needs.toSorted()).toEqual(['n1', 'n2', 'n3']);
    for (const { saving, standAlone, cost, explanation } of report.groups) {
      expect(saving.base).toBe(standAlone - cost);
      expect(explanation.amount).toBe(cost);
    }
    expect(report.verified).toBe(true);
    expect(report.seed).toBe(7);
  });

  test('gives the same bytes for the same seed', async () => {
    expect((await cli('grupper', list, '--json', '--seed', '7')).out).toBe(run.out);
  });

  test('reads well without --json', async () => {
    const { out } = await cli('grupper', list);
    expect(out).toContain('6 rader: 3 behov kan brukes');
    expect(out).toContain('Rad 4, Kommune: ');
    expect(out).toContain('Kontrollert: ');
  });
});

test('what cannot be used ends with 2 and says why', async () => {
  expect(await cli('grupper')).toMatchObject({ code: 2, out: '' });
  expect((await cli('grupper', path.join(folder, 'finnes-ikke.json'))).code).toBe(2);
  const noTable = await cli('grupper', write('brev.txt', 'Hei,\nher er avtalene våre.'));
  expect(noTable.code).toBe(2);
  expect(noTable.error).toContain('overskrifter');
  const private1 = write(
    'andre.json',
    JSON.stringify([{ date: '2026-01-01', buyer: 'Sykehuset Øst HF', title: 'Tolk' }]),
  );
  const none = await cli('grupper', private1, '--json');
  expect(none).toMatchObject({ code: 2, out: '' });
  expect((await cli('grupper', private1, '--seed', 'x')).error).toContain('--seed');
});

test('several files are one problem, and each bad row names its file', async () => {
  const other = write(
    'andre.csv',
    'Kommune;Avtale;Kategori;Årlig verdi;Sluttdato\nNærøysund;Tolk;Tolking;200000;30.06.2027\nIngensteds;Tolk;Tolking;1;30.06.2027\n',
  );
  const { code, out } = await cli('grupper', write('liste.csv', LIST), other, '--json');
  const report = JSON.parse(out) as GroupsReport;
  expect(code).toBe(0);
  expect(report.input).toMatchObject({ rows: 8, needs: 4 });
  expect(report.input.rejected.map(({ file }) => file)).toEqual([
    'liste.csv',
    'liste.csv',
    'liste.csv',
    'andre.csv',
  ]);
});

describe('agreements and requirements', () => {
  const AGREEMENTS = `Avtale;Eier;Kategori;Prisnivå;Til;Navngitt;Plikt
Felles tolk;Fylket;Tolking;0,5;31.12.2030;Namsos, Overhalla;Overhalla
Noe annet;Noen;Tolking;0,4;31.12.2030;ukjent;
Mat;Noen;Kjøtt og kjøttvarer;0,4;31.12.2030;Namsos;
`;
  test('a named body uses what is cheaper, a bound one must, and an unknown list is only told of', async () => {
    const list = write('liste.csv', LIST);
    const file = write('avtaler.csv', AGREEMENTS);
    const { out, code } = await cli('grupper', list, '--avtaler', file);
    expect(code).toBe(0);
    expect(out).toContain('Felles tolk: Overhalla er bundet til den og kjøper der.');
    expect(out).toContain('Felles tolk: Namsos kjøper billigst der.');
    expect(out).toContain('Noe annet: Ikke med i beregningen');
    expect(out).toContain('Mat: Ingen i listen kjøper der.');
    const report = JSON.parse((await cli('grupper', list, '--json', '--avtaler', file)).out) as GroupsReport;
    expect(report.verified).toBe(true);
    expect(report.standAlone.map(({ agreement, reason }) => [agreement, reason])).toEqual([
      ['Felles tolk', 'notCheaper'],
      [null, 'noPartner'],
      ['Felles tolk', 'mustUse'],
    ]);
  });
  test('a file that cannot be used names the file, the row, the column and what to write', async () => {
    const file = write(
      'feil.csv',
      AGREEMENTS.replace('0,5', '50').replace('Overhalla;Overhalla', 'Overhala;'),
    );
    const { code, out, error } = await cli('grupper', write('liste.csv', LIST), '--avtaler', file);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(error).toMatch(/feil\.csv, rad 2, Prisnivå: .*0,93/);
    expect(error).toMatch(/feil\.csv, rad 2, Navngitt: .*Mente du «Overhalla»\?/);
    const missing = await cli('grupper', write('liste.csv', LIST), '--avtaler', path.join(folder, 'nei.csv'));
    expect(missing).toMatchObject({ code: 2, out: '' });
    expect(missing.error).toContain('nei.csv: ');
  });
  test('different requirements keep bodies apart', async () => {
    const rows = ['Namsos', 'Overhalla'].map((name) => `${name};Tolk;Tolking;900000;30.06.2027`);
    const listed = (...requirements: string[]): string =>
      [
        'Kommune;Avtale;Kategori;Årlig verdi;Sluttdato;Krav',
        ...rows.map((row, k) => `${row};${requirements[k]}`),
      ].join('\n');
    const groupsOf = async (text: string): Promise<number> => {
      const { out } = await cli('grupper', write('krav.csv', text), '--json');
      return (JSON.parse(out) as GroupsReport).groups.length;
    };
    expect(await groupsOf(listed('språk: sørsamisk', 'Språk: Sørsamisk'))).toBe(1);
    expect(await groupsOf(listed('språk: sørsamisk', 'språk: lulesamisk'))).toBe(0);
  });
  test('what may exist for a category is told with its source, and is not in the calculation', async () => {
    const text = 'Kommune;Avtale;Kategori;Årlig verdi;Sluttdato\nNamsos;Mobil;Telefoni;900000;30.06.2027\n';
    const { out } = await cli('grupper', write('mobil.csv', text));
    expect(out).toContain('Det kan finnes en avtale for telefoni');
    expect(out).toContain('Sjekk at dere står i listen');
    expect(out).toMatch(/Kilde: https:\S+ \(2022\), lest november 2026/);
  });
});

describe('limits on joint purchases', () => {
  const LIMITS = `Organ;Leder høyst;Kategori;Fra;Til;Kroner
Namsos;1;;;;
Overhalla;0;;;;
;;Tolking;01.01.2020;31.12.2040;10 000 000
Oslo;1;;;;
`;
  test('who can lead none leads none, and the limits are told with what is taken of them', async () => {
    const list = write('liste.csv', LIST);
    const file = write('grenser.csv', LIMITS);
    const report = JSON.parse(
      (await cli('grupper', list, '--json', '--kapasitet', file)).out,
    ) as GroupsReport;
    expect(report.verified).toBe(true);
    const before = JSON.parse((await cli('grupper', list, '--json')).out) as GroupsReport;
    expect(before.groups.map(({ lead }) => lead)).toContain('5047');
    expect(report.groups.map(({ lead }) => lead)).not.toContain('5047');
    const { out, code } = await cli('grupper', list, '--kapasitet', file);
    expect(code).toBe(0);
    expect(out).toContain('Overhalla leder 0 felles kjøp. Grensen er 0.');
    expect(out).toMatch(
      /Tolking, .* til .*: Felles kjøp for 480.000 kr i året på avtalene\. Grensen er 10.000.000 kr\./u,
    );
    expect(out).toContain('Én grense gjelder noen eller noe som ikke er i listen.');
  });
  test('no room in the market: nobody buys together', async () => {
    const file = write('null.csv', 'Kategori;Fra;Til;Kroner\nTolking;01.01.2020;31.12.2040;0\n');
    const list = write('liste.csv', LIST);
    const report = JSON.parse(
      (await cli('grupper', list, '--json', '--kapasitet', file)).out,
    ) as GroupsReport;
    expect([report.verified, report.groups]).toEqual([true, []]);
  });
  test('a file that cannot be used names the file, the row, the column and what to write', async () => {
    const bad = `${LIMITS}Overhala;to;;;;\nOverhalla;2;;;;\n;;Tolking;01.02.2030;31.12.2020;5\n;;Tolkning av drømmer;;x;mye\nOslo;;Tolking;;;\n`;
    const run = await cli('grupper', write('liste.csv', LIST), '--kapasitet', write('feil.csv', bad));
    expect(run).toMatchObject({ code: 2, out: '' });
    expect(run.error).toMatch(/feil\.csv, rad 6, Organ: .*Mente du «Overhalla»\?/);
    expect(run.error).toMatch(/feil\.csv, rad 6, Leder høyst: «to» .*et helt tall/);
    expect(run.error).toMatch(/feil\.csv, rad 7, Organ: .*Behold bare én/);
    expect(run.error).toMatch(/feil\.csv, rad 8, Til: .*før den første dagen/);
    expect(run.error).toMatch(/feil\.csv, rad 9, Fra: Cellen er tom/);
    expect(run.error).toMatch(/feil\.csv, rad 9, Kroner: «mye»/);
    expect(run.error).toMatch(/feil\.csv, rad 10, Organ: Raden har både/);
    const none = await cli(
      'grupper',
      write('liste.csv', LIST),
      '--kapasitet',
      write('tom.csv', 'Noe;Annet\n1;2\n'),
    );
    expect(none.error).toContain('tom.csv: Vi finner ingen rad med overskrifter.');
  });
});

describe('the notices of autumn 2020', () => {
  const testdata = process.env['SAMKJOP_TESTDATA'] ?? path.resolve(root, '../shared/testdata');
  const notices = path.join(testdata, 'doffin-2020.json');
  const isThere = fs.existsSync(notices);
  if (!isThere) console.log('skipped: SAMKJOP_TESTDATA not set and ../shared/testdata not found');

  test.runIf(isThere)('give groups, proved to within 2 % of what can be saved', async () => {
    const { code, out } = await cli('grupper', notices, '--json', '--verify');
    const report = JSON.parse(out) as GroupsReport;
    expect(code).toBe(0);
    const { rows, needs, outOfScope, rejected } = report.input;
    expect(rows).toBe(800);
    expect(needs + outOfScope + rejected.length).toBe(rows);
    expect(report.groups.length).toBeGreaterThan(10);
    expect(report.totals.gapOfSaving).toBeLessThanOrEqual(0.02);
    expect(report.totals.gapOfSaving).toBeGreaterThanOrEqual(0);
    expect(report.verified).toBe(true);
  });
});
