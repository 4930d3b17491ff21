// How often the best plan was proved when it was measured: read from docs/benchmarks.md, so that docs/model.md says the
// same. The table is what `npm run bench proof` printed.
import fs from 'node:fs';
import path from 'node:path';

export interface MeasuredProofs {
  /** Buyers of the same in each list. */
  readonly needs: number;
  readonly lists: number;
  readonly proved: number;
}

const HEADING = '## Proof of the best plan';
const ROW = /^(\d+) +(\d+) +(\d+) +\d+ +[\d.]+ +[\d.]+ +[\d.]+ %$/gm;

/** In the order of the table. Throws where it is not found. */
export function measuredProofs(docs: string): MeasuredProofs[] {
  const text = fs.readFileSync(path.join(docs, 'benchmarks.md'), 'utf8');
  const [, after = ''] = text.split(`${HEADING}\n`);
  const [section = ''] = after.split('\n## ');
  const rows = [...section.matchAll(ROW)].map((row) => row.slice(1, 4).map(Number));
  if (rows.length === 0) throw new Error(`docs/benchmarks.md has no table below «${HEADING}»`);
  return rows.map(([needs = 0, lists = 0, proved = 0]) => ({ needs, lists, proved }));
}
