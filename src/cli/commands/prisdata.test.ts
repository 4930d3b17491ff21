// `samkjop prisdata`: curves with what they rest on, faulty rows with how to mend them, and the same curves used by
// `grupper`.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { files } from '../../../test/world.ts';
import { runCli } from '../run.ts';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'samkjop-priser-'));
const write = (name: string, text: string): string => {
  const file = path.join(folder, name);
  fs.writeFileSync(file, text);
  return file;
};
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

async function cli(...args: string[]): Promise<{ code: number; out: string; error: string }> {
  const said = { out: '', error: '' };
  const code = await runCli(args, {
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

/** Interpreting paid for at twenty volumes: a quarter cheaper at the largest than at the smallest. */
const volumes = Array.from({ length: 20 }, (_, k) => Math.round(50_000 * 1.45 ** k));
const priceAt = (volume: number, k: number): string =>
  (620 * (0.7 + 0.3 * (1 + volume / 300_000) ** -0.6) * (1 + 0.01 * ((k % 5) - 2)))
    .toFixed(2)
    .replace('.', ',');
const HEAD = 'Kategori;Vare;Årlig volum;Enhetspris;Antall tilbud';
const rows = volumes.map((volume, k) => `Tolking;Samtaletolk;${volume};${priceAt(volume, k)};4`);

test('tells what the prices say, what it would change, and how sure that is', async () => {
  const file = write('priser.csv', [HEAD, ...rows].join('\n'));
  const { code, out, error } = await cli('prisdata', file);
  expect(error).toBe('');
  expect(code).toBe(0);
  expect(out).toContain('20 rader: 20 priser kan brukes, 0 rader kan ikke brukes.');
  expect(out).toContain('Tjenester: 20 priser i 1 kategori');
  expect(out).toMatch(/Prisen faller \d+,\d\u00a0% \(\d+,\d\u00a0% til \d+,\d\u00a0%\)/);
  expect(out).toMatch(/Laveste prisnivå: .* Nå: 92,0\u00a0%\./);
  expect(out).toContain('--prisdata PRISFIL');
});

test('rows that cannot be used are told, and too few prices change nothing', async () => {
  const bad = ['Tolking;Samtaletolk;mye;600;3', 'Tolking;Samtaletolk;100000;;3'];
  const file = write('faa.csv', [HEAD, ...rows.slice(0, 4), ...bad].join('\n'));
  const { code, out } = await cli('prisdata', file);
  expect(code).toBe(0);
  expect(out).toContain('Rad 6, Årlig volum: «mye» er ikke et tall.');
  expect(out).toContain('Rad 7, Enhetspris: Cellen er tom.');
  expect(out).toContain('Vi beholder anslaget vårt. Det er for få priser: 4 kan sammenlignes');
  expect(out).toContain('Ingen forutsetninger blir endret.');
});

test('a file that is none, lacks a column or has no usable row is refused with 2', async () => {
  expect(await cli('prisdata')).toMatchObject({ code: 2, out: '' });
  expect(await cli('prisdata', path.join(folder, 'ingen.csv'))).toMatchObject({ code: 2, out: '' });
  const lacking = await cli('prisdata', write('mangler.csv', 'Kategori;Enhetspris\nTolking;5\n'));
  expect(lacking).toMatchObject({ code: 2, out: '' });
  expect(lacking.error).toContain('Kolonnen «Årlig volum» mangler.');
  const none = await cli('prisdata', write('tom.csv', `${HEAD}\nTolking;x;0;5;2\n`));
  expect(none).toMatchObject({ code: 2, out: '' });
  expect(none.error).toContain('Rad 2, Årlig volum: «0» må være større enn null.');
});

const LIST = `Kommune;Avtale;Kategori;Årlig verdi;Sluttdato
Namsos;Tolketjenester;Tolking;4 000 000;30.06.2027
Overhalla;Tolking;Tolking;1100000;31.05.2027
Grong;Tolk;Tolking;900000;01.07.2027
`;

test('grupper reckons with the curves of a file of prices', async () => {
  const prices = write('bruk.csv', [HEAD, ...rows].join('\n'));
  const list = write('liste.csv', LIST);
  const usual = await cli('grupper', list, '--json');
  const fitted = await cli('grupper', list, '--json', '--prisdata', prices);
  expect([usual.code, fitted.code]).toEqual([0, 0]);
  const savingOf = ({ out }: { out: string }): number =>
    (JSON.parse(out) as { totals: { saving: { base: number } } }).totals.saving.base;
  expect(savingOf(fitted)).toBeGreaterThan(savingOf(usual));
  expect(await cli('grupper', list, '--prisdata', 'finnes-ikke.csv')).toMatchObject({ code: 2, out: '' });
});
