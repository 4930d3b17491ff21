// What the optimiser needs of a solver of linear programs. It is handed in, because the module is pure: the platform
// holds the one that runs.

/** A row: least <= sum of values times columns <= most. */
export interface LinearRow {
  readonly columns: readonly number[];
  readonly values: readonly number[];
  readonly least: number;
  readonly most: number;
}

/** Minimise the sum of cost times column within bounds and rows. Infinity where there is no bound. */
export interface LinearProgram {
  readonly cost: readonly number[];
  readonly least: readonly number[];
  readonly most: readonly number[];
  readonly rows: readonly LinearRow[];
  /** Where to begin: the answer to a program like it, with new columns at their least and new rows not binding. */
  readonly start?: LinearBasis;
}

/** Which columns and rows a solution rests on, in the solver's own numbers: 0 at its least, 1 in the basis, 2 at its most. */
export interface LinearBasis {
  readonly columns: ArrayLike<number>;
  readonly rows: ArrayLike<number>;
}

export interface LinearSolution {
  readonly value: number;
  readonly columns: Float64Array;
  /** By row: how much the value changes when the row's bound moves by one; 0 where the row does not bind. */
  readonly duals: Float64Array;
  readonly basis: LinearBasis;
}

/** An optimal solution, the same for the same program; null where nothing is feasible. Throws where there is no optimum. */
export type LinearSolver = (program: LinearProgram) => LinearSolution | null;
