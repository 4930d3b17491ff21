// HiGHS as the solver of linear programs (decision 0016). Loading takes some fifty milliseconds, so only threads and
// commands that need it load it, once.
import loadHighs from 'highs';

/** Minimise cost times columns; a row's sum of values times columns lies between least and most. Infinity for no bound. */
interface LinearProgram {
  readonly cost: readonly number[];
  readonly least: readonly number[];
  readonly most: readonly number[];
  readonly rows: readonly {
    readonly columns: readonly number[];
    readonly values: readonly number[];
    readonly least: number;
    readonly most: number;
  }[];
  readonly start?: LinearBasis;
}

interface LinearBasis {
  readonly columns: ArrayLike<number>;
  readonly rows: ArrayLike<number>;
}

interface LinearSolution {
  readonly value: number;
  readonly columns: Float64Array;
  readonly duals: Float64Array;
  readonly basis: LinearBasis;
}

/** Null where nothing is feasible. */
type LinearSolver = (program: LinearProgram) => LinearSolution | null;

const OPTIONS = {
  output_flag: false,
  solver: 'simplex',
  // These programs are small: looking for what can be left out takes longer than solving.
  presolve: 'off',
  primal_feasibility_tolerance: 1e-9,
  dual_feasibility_tolerance: 1e-9,
} as const;

function modelOf({ cost, least, most, rows }: LinearProgram) {
  const starts = [0];
  const indices: number[] = [];
  const values: number[] = [];
  for (const row of rows) {
    indices.push(...row.columns);
    values.push(...row.values);
    starts.push(indices.length);
  }
  const size = { numCols: cost.length, numRows: rows.length };
  return {
    ...size,
    colCost: cost,
    colLower: least,
    colUpper: most,
    rowLower: rows.map((row) => row.least),
    rowUpper: rows.map((row) => row.most),
    matrix: { format: 'csr' as const, ...size, starts, indices, values },
  };
}

let loaded: Promise<LinearSolver> | null = null;

async function load(): Promise<LinearSolver> {
  const highs = await loadHighs();
  const { optimal, infeasible } = highs.constants.modelStatus;
  // Kept for as long as the process: its memory is outside what is collected.
  const model = highs.createModel();
  model.options.set(OPTIONS);
  const { raw } = model;
  const statusOf = (program: LinearProgram, start: LinearBasis | undefined): number => {
    // What was solved before must not decide which of several optima comes out.
    raw.clearModel();
    raw.passLp(modelOf(program));
    if (start) {
      const { columns, rows } = start;
      raw.setBasis({ colStatus: Int32Array.from(columns), rowStatus: Int32Array.from(rows) });
    }
    raw.run();
    return raw.getModelStatus();
  };
  return (program) => {
    let status = statusOf(program, program.start);
    // From a basis that turns out ill the solver may give up where it would not from the beginning.
    if (program.start && status !== optimal) status = statusOf(program, undefined);
    if (status === infeasible) return null;
    const solution = raw.getSolution().value;
    if (status !== optimal || !solution) throw new Error(`no optimum: status ${status}`);
    const { colStatus, rowStatus } = raw.getBasis().value!;
    return {
      value: raw.getObjectiveValue(),
      columns: solution.colValue,
      duals: solution.rowDual,
      basis: { columns: colStatus, rows: rowStatus },
    };
  };
}

/** The solver; the same every time it is asked for. */
export function linearSolver(): Promise<LinearSolver> {
  loaded ??= load();
  return loaded;
}
