// The files in data/ as the tests read them: once per worker, refused loudly when they do not parse.
import fs from 'node:fs';
import path from 'node:path';
import type { Reference, Register } from '../src/modules/registry/model.ts';
import {
  parseReference,
  REFERENCE_FILES,
  type ReferenceTexts,
  registerFromReference,
} from '../src/modules/registry/reference.ts';

const folder = path.resolve(import.meta.dirname, '../data');

export const referenceTexts = (): ReferenceTexts =>
  Object.fromEntries(
    REFERENCE_FILES.map((file) => [file, fs.readFileSync(path.join(folder, file), 'utf8')]),
  ) as unknown as ReferenceTexts;

let reference: Reference | undefined;

export function realReference(): Reference {
  if (!reference) {
    const parsed = parseReference(referenceTexts());
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems.slice(0, 10), null, 2));
    reference = parsed.value;
  }
  return reference;
}

/** The register as the files in data/ have it, without a database. */
export const realRegister = (): Register => registerFromReference(realReference(), 'files');
