// What earlier rows said, in this file or in one read before it: the same row twice is one need.

export interface FirstRow {
  readonly firstRow: number;
  /** Only where it stands in another file. */
  readonly firstFile?: string;
}

/** One per run; `inFile` gives each file its view. */
export class SeenRows {
  readonly #first = new Map<string, { readonly row: number; readonly file: string }>();
  readonly #file: string;

  constructor(file = '', earlier?: SeenRows) {
    this.#file = file;
    if (earlier) this.#first = earlier.#first;
  }

  /** The same memory, with rows of `file` coming. */
  inFile(file: string): SeenRows {
    return new SeenRows(file, this);
  }

  /** Where the row that says this stood first; null, and remembered, when it is this one. */
  firstOf(key: string, row: number): FirstRow | null {
    const first = this.#first.get(key);
    if (first)
      return { firstRow: first.row, ...(first.file === this.#file ? {} : { firstFile: first.file }) };
    this.#first.set(key, { row, file: this.#file });
    return null;
  }
}
