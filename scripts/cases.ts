// Writes docs/cases.md from the case bank.
import fs from 'node:fs';
import path from 'node:path';
import { readCases } from './case-files.ts';
import { casesDocument } from './cases-document.ts';

fs.writeFileSync(path.resolve(import.meta.dirname, '..', 'docs/cases.md'), casesDocument(readCases()));
