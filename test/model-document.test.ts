// docs/model.md and its pictures say what the program says: rendered again from the shipped parameters and compared. Its
// sums add up, and its links and headings meet.
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { modelCalibration } from '../scripts/model-calibration.ts';
import { modelBlocks, withBlocks } from '../scripts/model-document.ts';
import { modelExample } from '../scripts/model-example.ts';
import { measuredProofs } from '../scripts/model-measured.ts';
import { modelPictures, stepsOf } from '../scripts/model-pictures.ts';
import { savedBy, workings } from '../scripts/model-worked.ts';
import { sumOre } from '../src/kernel/money.ts';
import { sharesBy } from '../src/modules/optimiser/sharing.ts';
import { linearSolver } from '../src/platform/linear-solver.ts';
import { shippedParameters } from './optimiser-problems.ts';
import { root } from './world.ts';

const docs = path.join(root, 'docs');
const read = (file: string): string => fs.readFileSync(path.join(docs, file), 'utf8');
const params = shippedParameters();
const example = modelExample(params, await linearSolver());
const figures = { params, example, calibration: modelCalibration(), proofs: measuredProofs(docs) };
const document = read('model.md');

test('the figures in the text are those of the program (npm run fix writes them)', () => {
  expect(document).toBe(withBlocks(document, modelBlocks(figures)));
});

test('the pictures are those of the program, and the text shows each of them', () => {
  const pictures = modelPictures(figures);
  for (const [name, picture] of Object.entries(pictures)) {
    expect(read(`pictures/${name}`)).toBe(picture);
    expect(document).toContain(`](pictures/${name})`);
  }
  expect(fs.readdirSync(path.join(docs, 'pictures')).sort()).toEqual(Object.keys(pictures).sort());
});

test('a mark without a block, or a block without a mark, is told', () => {
  expect(() => withBlocks('<!-- tall: ukjent -->\n<!-- slutt -->', {})).toThrow('ukjent');
  expect(() => withBlocks('', { alene: '' })).toThrow('alene');
});

test('links lead to files and to headings of the text', () => {
  const links = [...document.matchAll(/\]\(([^)]+)\)/g)].map(([, link]) => link ?? '');
  const headings = [...document.matchAll(/^#+ (.+)$/gm)].map(
    ([, heading = '']) =>
      `#${heading
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N} -]/gu, '')
        .replaceAll(' ', '-')}`,
  );
  const lost = links.filter((link) =>
    link.startsWith('#') ? !headings.includes(link) : !fs.existsSync(path.join(docs, link)),
  );
  expect(lost).toEqual([]);
});

/** The cells of the table in a block, by row. */
function cellsIn(name: string): string[][] {
  const [, block = ''] = new RegExp(`<!-- tall: ${name} -->([\\s\\S]*?)<!-- slutt -->`).exec(document) ?? [];
  return block
    .split('\n')
    .filter((line) => line.startsWith('| ') && !line.startsWith('| ---'))
    .slice(1)
    .map((line) => line.split('|').slice(1, -1));
}

/** Whole kroner. */
const numberIn = (cell: string): number => Number(cell.replaceAll(/[^\d\u2212]/g, '').replace('\u2212', '-'));

/** In the last column of the table in a block, by row. */
const amountsIn = (name: string): number[] => cellsIn(name).map((cells) => numberIn(cells.at(-1)!));

test('the worked example adds up on paper, from above and from below', () => {
  const [alone, ...rest] = amountsIn('regnestykke');
  const saved = rest.pop()!;
  const together = rest.pop()!;
  expect(rest.reduce((sum, step) => sum + step, alone!)).toBe(together);
  expect(alone! - together).toBe(saved);
  const parts = amountsIn('sammen');
  expect(parts.pop()).toBe(together);
  expect(parts.reduce((sum, part) => sum + part, 0)).toBe(together);
});

test('each step is what its own working gives', () => {
  const worked = workings(figures);
  const steps = stepsOf(example).map(({ code, amount }) => ({ amount: amount!, working: worked[code]! }));
  const told = steps.filter(({ working }) => working.amount !== null);
  expect(told).toHaveLength(steps.length - 2);
  for (const { amount, working } of told) expect(working.amount! * 100).toBeCloseTo(amount, -1);
});

test('the example shows what the text says of it: one stable group of all, and nobody gains by leaving', () => {
  const { sharing } = example;
  expect(sharing.stability.isStable).toBe(true);
  for (const rule of ['equalAndPopulation', 'volume', 'stable'] as const) {
    expect(sharesBy(sharing, rule).filter(({ loses }) => loses)).toEqual([]);
    expect(sharing.rules.find((one) => one.rule === rule)?.tightest?.gain).toBeLessThan(0);
  }
  expect(example.partitions[0]!.groups).toHaveLength(1);
  for (const { names, cost, paid } of example.waysOut) {
    if (cost !== null && names.length < 4) expect(cost).toBeGreaterThan(paid);
  }
});

test('an ever better agreement takes from the saving, and at last makes the whole dearer', () => {
  const rows = cellsIn('avtaler');
  const column = (at: number): number[] => rows.map((cells) => numberIn(cells[at]!));
  for (const amounts of [column(1), column(3)]) expect(amounts).toEqual(amounts.toSorted((a, b) => b - a));
  const paid = column(4);
  expect(new Set(paid.slice(0, -1)).size).toBe(1);
  expect(paid.at(-1)).toBeGreaterThan(paid[0]!);
  expect(rows.at(-1)![2]).not.toBe(rows[0]![2]);
});

test('the example holds what the text warns of: what accounts do, and that low is not the worst', () => {
  const { group, accounts, savingWithoutVolume, savingWithoutPrices, savingOfWork, lowSavings, ownTenders } =
    example;
  expect(Math.max(...ownTenders.map(({ level }) => level))).toBeLessThan(1);
  expect(accounts.standAlone).toBeLessThan(group.standAlone / 100);
  expect(accounts.saving).toBeLessThan(group.saving.base / 100);
  expect(savingWithoutPrices).toBeLessThan(group.saving.low / 100);
  expect(savingWithoutVolume).toBeLessThan(group.saving.base / 100);
  expect(savingWithoutVolume).toBeGreaterThan(savingWithoutPrices);
  const bidCosts = stepsOf(example).find(({ code }) => code === 'explain.bidCosts')!.amount!;
  expect(savingWithoutPrices - savingOfWork).toBeCloseTo(-bidCosts / 100, 1);
  expect(Math.abs(sumOre(lowSavings) - group.saving.low)).toBeLessThanOrEqual(lowSavings.length);
});

test('every table of parts adds up on paper', () => {
  const rows = (name: string): number[][] => cellsIn(name).map((cells) => cells.slice(1).map(numberIn));
  const bodies = rows('kommuner');
  const all = bodies.pop()!;
  for (const column of [0, 1, 3, 4, 5])
    expect(bodies.reduce((sum, row) => sum + row[column]!, 0)).toBe(all[column]);
  const byBody = rows('slag');
  const sums = byBody.pop()!;
  for (const column of sums.keys())
    expect(byBody.reduce((sum, row) => sum + row[column]!, 0)).toBe(sums[column]);
  for (const [prices, bids, work, saved] of byBody) expect(prices! + bids! + work!).toBe(saved);
  expect(byBody.map((row) => row[3])).toEqual(bodies.map((row) => row[5]));
  const { prices, bids, work } = savedBy(example);
  expect(sums.slice(0, 3)).toEqual([prices, bids, work].map(Math.round));
  const pot = Math.round(example.sharing.pot / 100);
  for (const row of rows('fordeling')) expect(row.slice(0, 4).reduce((sum, fee) => sum + fee, 0)).toBe(pot);
  const [, ...modelled] = rows('kalibrering');
  for (const [, , prices, work, inAll] of modelled) expect(prices! + work!).toBe(inAll);
  for (const [without, paid, lost] of rows('utveier')) expect(without! - paid!).toBe(lost);
});
