// Writes docs/raad.md: the adviser run on the case bank.
import fs from 'node:fs';
import path from 'node:path';
import { readCases } from './case-files.ts';
import { tryCases } from './raad-cases.ts';
import { adviceDocument } from './raad-document.ts';

const cases = readCases();
const text = adviceDocument(tryCases(cases, false), tryCases(cases, true));
fs.writeFileSync(path.resolve(import.meta.dirname, '..', 'docs/raad.md'), text);
