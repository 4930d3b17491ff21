// Writes the pictures of docs/model.md and the parts of it that hold figures.
import fs from 'node:fs';
import path from 'node:path';
import { readParameters } from '../bench/generator.ts';
import { linearSolver } from '../src/platform/linear-solver.ts';
import { modelCalibration } from './model-calibration.ts';
import { modelBlocks, withBlocks } from './model-document.ts';
import { modelExample } from './model-example.ts';
import { measuredProofs } from './model-measured.ts';
import { modelPictures } from './model-pictures.ts';

const docs = path.resolve(import.meta.dirname, '..', 'docs');
const params = readParameters();
const figures = {
  params,
  example: modelExample(params, await linearSolver()),
  calibration: modelCalibration(),
  proofs: measuredProofs(docs),
};
fs.mkdirSync(path.join(docs, 'pictures'), { recursive: true });
for (const [name, picture] of Object.entries(modelPictures(figures)))
  fs.writeFileSync(path.join(docs, 'pictures', name), picture);
const file = path.join(docs, 'model.md');
fs.writeFileSync(file, withBlocks(fs.readFileSync(file, 'utf8'), modelBlocks(figures)));
