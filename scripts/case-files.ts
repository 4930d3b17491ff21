// The case bank as it lies in data/cases: every file read, in the order of their names. Throws where one is faulty.
import fs from 'node:fs';
import path from 'node:path';
import { all } from '../src/kernel/result.ts';
import { type AdviceCase, parseCase } from '../src/modules/advice/case.ts';

const folder = path.resolve(import.meta.dirname, '..', 'data/cases');

export function readCases(): AdviceCase[] {
  const files = fs.readdirSync(folder).sort();
  const cases = all(files.map((file) => parseCase(file, fs.readFileSync(path.join(folder, file), 'utf8'))));
  if (!cases.ok) throw new Error(`data/cases is faulty: ${JSON.stringify(cases.problems.slice(0, 10))}`);
  return cases.value;
}
