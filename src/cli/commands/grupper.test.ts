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
