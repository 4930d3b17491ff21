// The sheet and the short program that checks it: what it proves holds for every plan, is as good as stated where prices
// are all there is, and falls when the sheet is tampered with.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { type Draw, drawProblem } from '../../../test/optimiser-problems.ts';
import { linearSolver } from '../../platform/linear-solver.ts';
import { buildComponent, type Component, connectedParts } from './engine/component.ts';
import { emptyDesign, evaluate } from './engine/cost.ts';
import { participantsOf } from './engine/participants.ts';
import { RateBook } from './engine/plan.ts';
import type { Problem } from './model.ts';
import { optimise } from './optimise.ts';
import { type ProofSheet, proofSheet } from './proof-sheet.ts';

const program = path.resolve(import.meta.dirname, '../../../docs/bevis/etterprov.mjs');
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'samkjop-bevis-'));
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

interface Checked {
  readonly text: string;
  /** NOK. */
  readonly proved: number;
  readonly left: number;
}

function check(sheet: ProofSheet): Checked {
  const file = path.join(folder, 'ark.json');
  fs.writeFileSync(file, JSON.stringify(sheet));
  const text = execFileSync(process.execPath, [program, file], { encoding: 'utf8' });
  const amount = (found: RegExp): number => Number(found.exec(text)![1]!.replace(/\s/g, ''));
  return {
    text,
    proved: amount(/Ingen plan kan koste mindre enn ([\d\s]+) kr\./),
    left: amount(/ingen annen plan spare mer enn ([\d\s]+) kr utover denne/),
  };
}

const draw = (seed: number, over: Partial<Draw> = {}): Problem =>
  drawProblem({
    ...{ seed, needs: 8, spread: [0.3, 1, 2][seed % 3]!, sameTerm: seed % 2 === 0 },
    ...{ restricted: seed % 4 === 0, demanding: seed % 5 === 0, agreements: seed % 3 },
    ...over,
  });

/** Prices and nothing else: no partitions, no solver for a tree. */
function pricedSheet(problem: Problem): ProofSheet {
  const plan = optimise(problem, { seed: 1, exactLimit: 1, gapTarget: 0 });
  return proofSheet(problem, plan, (id) => id);
}

/** Cheapest of all partitions, whoever loses: everybody's cost alone is taken to be sky-high while tenders are priced. */
function cheapest(problem: Problem): number {
  const participants = participantsOf(problem);
  const rates = new RateBook(problem).of(participants[0]!.category, 'base');
  const partOf = (c: Component, left: readonly number[], free: Component): number => {
    const [first, ...rest] = left;
    if (first === undefined) return 0;
    let least = Number.POSITIVE_INFINITY;
    for (let set = 0; set < 1 << rest.length; set++) {
      const members = [first, ...rest.filter((_, k) => set & (1 << k))];
      const cost = members.length === 1 ? c.alone[first]! : evaluate(free, members, emptyDesign()).cost;
      if (cost === Number.POSITIVE_INFINITY) continue;
      least = Math.min(
        least,
        cost +
          partOf(
            c,
            rest.filter((_, k) => (set & (1 << k)) === 0),
            free,
          ),
      );
    }
    return least;
  };
  return connectedParts(buildComponent(participants, rates, 'base')).reduce((sum, c) => {
    const free = { ...c, alone: c.alone.map(() => 1e15) };
    return (
      sum +
      partOf(
        c,
        Array.from({ length: c.n }, (_, i) => i),
        free,
      )
    );
  }, 0);
}

test('the program is short and shares no code', () => {
  const text = fs.readFileSync(program, 'utf8');
  expect(text.trimEnd().split('\n').length).toBeLessThanOrEqual(60);
  expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(150);
  expect([...text.matchAll(/from '(.*)'|import\(|require\(/g)].map(([, name]) => name)).toEqual(['node:fs']);
});

describe('what it proves', () => {
  test('holds for every plan, and is what is stated where prices are all there is', () => {
    let saved = 0;
    for (let seed = 1; seed <= 14; seed++) {
      const problem = draw(seed, { agreements: 0 });
      const sheet = pricedSheet(problem);
      const { proved, left } = check(sheet);
      expect(proved).toBeLessThanOrEqual(cheapest(problem));
      const saving = sheet.baseline - sheet.lowerBound;
      expect(proved).toBeGreaterThanOrEqual(sheet.lowerBound - 0.002 * saving - 2);
      expect(Math.abs(sheet.cost - proved - left)).toBeLessThan(2);
      saved += saving;
    }
    expect(saved).toBeGreaterThan(1e6);
  });

  test('holds where tenders are divided in lots', () => {
    let lots = 0;
    for (const seed of [6, 7, 9]) {
      const problem = draw(seed, { needs: 9, market: 'local', times: 300, agreements: 0 });
      expect(check(pricedSheet(problem)).proved).toBeLessThanOrEqual(cheapest(problem));
      const plan = optimise(problem, { seed: 1 });
      lots = Math.max(lots, ...plan.groups.map((group) => group.lots.length));
    }
    expect(lots).toBeGreaterThan(1);
  });

  test('is the cost of the best plan where all partitions are tried', () => {
    for (const seed of [1, 2, 3, 5]) {
      const problem = draw(seed, { agreements: 0 });
      const sheet = proofSheet(problem, optimise(problem, { seed: 1 }), (id) => id);
      const { proved, text } = check(sheet);
      expect(Math.abs(proved - cheapest(problem))).toBeLessThan(2);
      expect(text).not.toContain('mer enn priser');
    }
  });

  test('is no more than prices prove where the certificate rests on a tree, and it says so', async () => {
    const linear = await linearSolver();
    let apart = 0;
    for (const seed of [1, 2, 4]) {
      const problem = draw(seed, { needs: 9, agreements: 0, restricted: false });
      const plan = optimise(problem, { seed: 1, exactLimit: 1, linear });
      const sheet = proofSheet(problem, plan, (id) => id);
      const { proved, text } = check(sheet);
      expect(proved).toBeLessThanOrEqual(cheapest(problem));
      expect(text).toContain('mer enn priser');
      apart = Math.max(apart, sheet.lowerBound - proved);
    }
    expect(apart).toBeGreaterThan(1000);
  });
});

test('a sheet with one price raised proves less than stated', () => {
  const sheet = pricedSheet(draw(1, { needs: 16, agreements: 0 }));
  let raised = 0;
  const components = sheet.components.map((c) => {
    const room = c.prices.map((price, i) => c.participants[i]!.alone - price);
    const at = room.indexOf(Math.max(...room));
    raised += (room[at] ?? 0) / 2;
    return { ...c, prices: c.prices.map((price, i) => (i === at ? price + room[i]! / 2 : price)) };
  });
  expect(raised).toBeGreaterThan(10_000);
  const { proved } = check({ ...sheet, components });
  expect(proved).toBeLessThan(check(sheet).proved);
  expect(proved).toBeLessThan(sheet.lowerBound);
});
