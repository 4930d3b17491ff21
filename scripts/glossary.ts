// Writes GLOSSARY.md from its source.
import fs from 'node:fs';
import path from 'node:path';
import { glossaryDocument } from './glossary-document.ts';

fs.writeFileSync(path.resolve(import.meta.dirname, '..', 'GLOSSARY.md'), glossaryDocument());
