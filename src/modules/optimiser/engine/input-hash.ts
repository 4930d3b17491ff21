// A fingerprint of the problem that does not depend on the order of its lists or of the keys in its records.
import type { Problem } from '../model.ts';
import { byText } from './participants.ts';
import { hash32 } from './random.ts';

/** 64 bits as 16 hexadecimal digits. */
export function inputHash(problem: Problem): string {
  let first = 0x811c9dc5;
  let second = 0x1234567;
  const take = (text: string): void => {
    first = hash32(text, first);
    second = hash32(text, second);
  };
  for (const list of [problem.authorities, problem.cooperations, problem.categories, problem.needs]) {
    for (const text of list.map(canonical).sort(byText)) take(text);
    take('|');
  }
  for (const text of problem.params.parameters.map(canonical).sort(byText)) take(text);
  return first.toString(16).padStart(8, '0') + second.toString(16).padStart(8, '0');
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).sort(byText).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).map(([key, part]) => `${key}:${canonical(part)}`);
  return `{${entries.sort(byText).join(',')}}`;
}
