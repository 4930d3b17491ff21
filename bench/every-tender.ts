// HiGHS as the peer of the grouping where it can run: every tender that members of one category can hold is priced by the
// engine and written out as a column of a set partitioning problem. Fifteen needs would be twice as many columns as fourteen.
import highs from 'highs';
import { buildComponent } from '../src/modules/optimiser/engine/component.ts';
import { participantsOf } from '../src/modules/optimiser/engine/participants.ts';
import { RateBook } from '../src/modules/optimiser/engine/plan.ts';
import type { Problem } from '../src/modules/optimiser/model.ts';
import { membersIn } from '../src/modules/optimiser/sharing/table-game.ts';
import { costAlone } from '../src/modules/optimiser/sharing/ways-out.ts';

/** 16 383 tenders. */
export const MOST_NEEDS = 14;

export interface EveryTender {
  readonly tenders: number;
  readonly milliseconds: number;
  /** NOK of the cheapest plan. */
  readonly cost: number;
}

/** Of a problem of one category and at most `MOST_NEEDS` needs, writing out included. @throws Error where HiGHS finds no optimum. */
export async function everyTender(problem: Problem): Promise<EveryTender> {
  const loaded = await highs();
  const from = performance.now();
  const participants = participantsOf(problem);
  const rates = new RateBook(problem).of(participants[0]!.category, 'base');
  const c = buildComponent(participants, rates, 'base');
  const colCost: number[] = [];
  const byMember = Array.from({ length: c.n }, (): number[] => []);
  for (let mask = 1; mask < 2 ** c.n; mask++) {
    const members = membersIn(mask);
    const cost = costAlone(c, members);
    if (cost === Number.POSITIVE_INFINITY) continue;
    for (const i of members) byMember[i]!.push(colCost.length);
    colCost.push(cost);
  }
  const size = { numCols: colCost.length, numRows: c.n };
  const starts = [0];
  for (const columns of byMember) starts.push(starts.at(-1)! + columns.length);
  const indices = byMember.flat();
  const ones = new Float64Array(c.n).fill(1);
  const model = loaded.createModel();
  model.options.set({ output_flag: false, mip_rel_gap: 0 });
  model.raw.passModel({
    ...size,
    colCost,
    colLower: new Float64Array(size.numCols),
    colUpper: new Float64Array(size.numCols).fill(1),
    rowLower: ones,
    rowUpper: ones,
    integrality: new Int32Array(size.numCols).fill(1),
    matrix: { format: 'csr', ...size, starts, indices, values: new Float64Array(indices.length).fill(1) },
  });
  model.raw.run();
  const isOptimal = model.raw.getModelStatus() === loaded.constants.modelStatus.optimal;
  const cost = model.raw.getObjectiveValue();
  model.dispose();
  if (!isOptimal) throw new Error('HiGHS found no optimum');
  return { tenders: colCost.length, milliseconds: performance.now() - from, cost };
}
