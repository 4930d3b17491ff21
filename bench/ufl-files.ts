// Reads facility location instances in the two public formats (OR-Library, UflLib Simple), plain or brotli-compressed.
import fs from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
import type { FacilityProblem } from '../src/modules/optimiser/facilities/instance.ts';

/** Numbers of a text in order; words count as 0, as OR-Library writes «capacity» where a number is not used. */
function numbersIn(text: string, from: number): Float64Array {
  const numbers = new Float64Array(Math.ceil((text.length - from) / 2) + 1);
  let count = 0;
  let at = from;
  while (at < text.length) {
    while (at < text.length && text.charCodeAt(at) <= 32) at++;
    if (at >= text.length) break;
    const start = at;
    let isPlain = true;
    let value = 0;
    for (; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code <= 32) break;
      if (code < 48 || code > 57) isPlain = false;
      else value = value * 10 + (code - 48);
    }
    if (!isPlain) value = Number(text.slice(start, at)) || 0;
    numbers[count++] = value;
  }
  return numbers.subarray(0, count);
}

/** @throws Error naming the file when it is in neither format. */
export function readFacilityFile(file: string): FacilityProblem {
  const bytes = fs.readFileSync(file);
  const text = (file.endsWith('.br') ? brotliDecompressSync(bytes) : bytes).toString('latin1');
  const isSimple = text.startsWith('FILE:');
  const numbers = numbersIn(text, isSimple ? text.indexOf('\n') : 0);
  const facilities = numbers[0] ?? 0;
  const customers = numbers[1] ?? 0;
  const expected = isSimple
    ? 3 + facilities * (customers + 2)
    : 2 + 2 * facilities + customers * (facilities + 1);
  if (!(facilities > 0 && customers > 0) || numbers.length !== expected) {
    throw new Error(`${file}: not an instance in OR-Library or UflLib Simple format`);
  }
  if (isSimple && numbers[2] !== 0) throw new Error(`${file}: a p-median instance, not facility location`);
  const fixed = new Float64Array(facilities);
  const service = new Float64Array(facilities * customers);
  if (isSimple) {
    for (let i = 0; i < facilities; i++) {
      const row = 3 + i * (customers + 2);
      fixed[i] = numbers[row + 1]!;
      for (let j = 0; j < customers; j++) service[j * facilities + i] = numbers[row + 2 + j]!;
    }
  } else {
    for (let i = 0; i < facilities; i++) fixed[i] = numbers[3 + 2 * i]!;
    const body = 2 + 2 * facilities;
    for (let j = 0; j < customers; j++) {
      const row = body + j * (facilities + 1) + 1;
      service.set(numbers.subarray(row, row + facilities), j * facilities);
    }
  }
  return { facilities, customers, fixed, service };
}
