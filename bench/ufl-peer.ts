// HiGHS, compiled for the web, as the peer: the strong formulation of the same instance, after the same bound-free
// reduction, handed over as arrays, with as many seconds.
import highs from 'highs';
import type { Instance } from '../src/modules/optimiser/facilities/instance.ts';

/** After the reduction. Beyond, its linear relaxation alone takes longer than any of our limits. */
const MOST_ARCS = 100_000;

export interface PeerResult {
  readonly name: 'highs';
  /** Null where it found no plan, or the instance is too large for it. */
  readonly value: number | null;
  readonly bound: number | null;
  readonly status: string;
  readonly seconds: number;
  /** The facilities of its plan. */
  readonly open: readonly number[] | null;
}

/** Columns: facilities, then arcs but for those to the outside. Rows: a customer is served; no arc is used of a closed facility. */
function modelOf({ facilities, customers, fixed, offset, first, facility, cost }: Instance) {
  const colCost = [...fixed];
  const starts = [0];
  const indices: number[] = [];
  const values: number[] = [];
  const rowLower: number[] = [];
  const rowUpper: number[] = [];
  const row = (columns: number[], factors: number[], [least, most]: [number, number]): void => {
    indices.push(...columns);
    values.push(...factors);
    starts.push(indices.length);
    rowLower.push(least);
    rowUpper.push(most);
  };
  for (let j = 0; j < customers; j++) {
    const columns: number[] = [];
    for (let a = first[j]!; a < first[j + 1]! - 1; a++) {
      row([colCost.length, facility[a]!], [1, -1], [Number.NEGATIVE_INFINITY, 0]);
      columns.push(colCost.length);
      colCost.push(cost[a]!);
    }
    row(columns, new Array<number>(columns.length).fill(1), [1, 1]);
  }
  const size = { numCols: colCost.length, numRows: rowLower.length };
  return {
    ...size,
    offset,
    colCost,
    colLower: new Float64Array(size.numCols),
    colUpper: new Float64Array(size.numCols).fill(1),
    rowLower,
    rowUpper,
    integrality: Int32Array.from({ length: size.numCols }, (_, k) => (k < facilities ? 1 : 0)),
    matrix: { format: 'csr' as const, ...size, starts, indices, values },
  };
}

export async function solveByHighs(instance: Instance, seconds: number): Promise<PeerResult> {
  const from = performance.now();
  const since = (): number => Number(((performance.now() - from) / 1000).toFixed(3));
  if (instance.facility.length - instance.customers > MOST_ARCS) {
    return { name: 'highs', value: null, bound: null, status: 'too large', seconds: 0, open: null };
  }
  const loaded = await highs();
  const model = loaded.createModel();
  const { raw } = model;
  raw.passModel(modelOf(instance));
  model.options.set({ output_flag: false, time_limit: Math.max(0.1, seconds - since()) });
  raw.run();
  const status = raw.getModelStatus();
  const [name = 'unknown'] =
    Object.entries(loaded.constants.modelStatus).find(([, code]) => code === status) ?? [];
  const columns = raw.getSolution().value?.colValue;
  const value = raw.getObjectiveValue();
  const bound = Number(raw.getInfoValue('mip_dual_bound').value);
  const isThere = columns !== undefined && Number.isFinite(value);
  const open = Array.from({ length: instance.facilities }, (_, i) => i);
  model.dispose();
  return {
    name: 'highs',
    value: isThere ? value : null,
    bound: Number.isFinite(bound) ? bound : null,
    status: name,
    seconds: since(),
    open: isThere ? open.filter((i) => columns[i]! > 0.5) : null,
  };
}
