// The command line: help, verbs, exit codes; the result on one stream and messages on the other.
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { files, shippedSnapshot } from '../../test/world.ts';
import { localDate } from '../kernel/local-date.ts';
import { DATASET_NAMES, DATASETS } from '../modules/exchange/open-data.ts';
import { runCli } from './run.ts';

async function samkjop(...args: string[]) {
  const [out, errors]: [string[], string[]] = [[], []];
  const code = await runCli(args, {
    out: (text) => out.push(text),
    error: (...lines) => errors.push(...lines),
    files,
    now: () => Date.UTC(2026, 10, 22, 12),
  });
  return { code, out: out.join(''), errors };
}

describe('help', () => {
  test.each([[[]], [['--hjelp']], [['--help']], [['-h']], [['hjelp']], [['data', '--hjelp']]])(
    'samkjop %j lists the verbs',
    async (args) => {
      const { code, out, errors } = await samkjop(...args);
      expect([code, errors]).toEqual([0, []]);
      expect(out).toContain('Bruk: npx samkjop KOMMANDO');
      expect(out).toContain('  data [TABELL] [--json] [--dato DATO]\n');
      expect(out).toContain('  hjelp\n');
    },
  );

  test('an unknown verb is 2, with a message and nothing on standard output', async () => {
    expect(await samkjop('kjop', 'noe')).toEqual({
      code: 2,
      out: '',
      errors: ['Ukjent kommando «kjop». Skriv «npx samkjop --hjelp» for å se hva du kan gjøre.'],
    });
  });
});

describe('data', () => {
  test('without a table it names them all', async () => {
    const { code, out } = await samkjop('data');
    expect(code).toBe(0);
    for (const name of DATASET_NAMES) expect(out).toMatch(new RegExp(`^  ${name} `, 'm'));
  });

  test.each(DATASET_NAMES)('%s as CSV and JSON has the rows of the register', async (name) => {
    const expected = DATASETS[name].rows(shippedSnapshot(), localDate('2026-11-22'));
    const csv = await samkjop('data', name);
    expect([csv.code, csv.errors]).toEqual([0, []]);
    expect(parse(csv.out, { recordDelimiter: '\r\n' })).toHaveLength(expected.length + 1);
    const json = await samkjop('data', name, '--json');
    expect(JSON.parse(json.out).data).toEqual(expected);
  });

  test('a date moves coverage', async () => {
    const unknownOn = async (...date: string[]): Promise<number> =>
      JSON.parse((await samkjop('data', 'dekning', '--json', ...date)).out).data[0].unknown;
    expect(await unknownOn('--dato', '01.01.2010')).toBeGreaterThan(await unknownOn());
    expect(await unknownOn('--dato=2010-01-01')).toBe(await unknownOn('--dato', '01.01.2010'));
  });

  test.each([
    [['data', 'byer'], 'Det finnes ingen tabell «byer».'],
    [['data', 'kommuner', 'fylker'], 'For mange ord: «fylker».'],
    [['data', 'kommuner', '--xml'], 'Ukjent valg «--xml».'],
    [['data', 'kommuner', '--json=ja'], 'Ukjent valg «--json».'],
    [['data', 'dekning', '--dato'], 'Valget «--dato» mangler en verdi.'],
    [['data', 'dekning', '--dato', '31.02.2021'], 'Datoen «31.02.2021» finnes ikke.'],
    [['data', 'kommuner', '--dato', '2021-01-01'], 'Tabellen «kommuner» har ikke dato.'],
  ])('%j is 2 and says why', async (args, message) => {
    const { code, out, errors } = await samkjop(...args);
    expect([code, out]).toEqual([2, '']);
    expect(errors[0]).toContain(message);
    expect(errors[1]).toBe('Bruk: npx samkjop data [TABELL] [--json] [--dato DATO]');
  });

  test('what fails is 1, with the reason', async () => {
    const errors: string[] = [];
    const broken = {
      ...files,
      data: () => {
        throw new Error('no such file');
      },
    };
    const io = {
      out: () => {},
      error: (...lines: string[]) => errors.push(...lines),
      files: broken,
      now: () => 0,
    };
    expect(await runCli(['data', 'kommuner'], io)).toBe(1);
    expect(errors).toEqual(['Noe gikk galt: no such file']);
  });
});
