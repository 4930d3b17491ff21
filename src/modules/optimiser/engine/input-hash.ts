// A fingerprint of the problem that does not depend on the order of its lists or of the keys in its records.
import type { Problem } from '../model.ts';
import { byText } from './participants.ts';
import { hash32 } from './random.ts';

const RECORDS_BETWEEN_LOOKS = 2_000;

/** 64 bits as 16 hexadecimal digits. */
export function* inputHash(problem: Problem): Generator<void, string> {
  const { authorities, cooperations, categories, needs, agreements, params, limits } = problem;
  let first = 0x811c9dc5;
  let second = 0x1234567;
  const take = (text: string): void => {
    first = hash32(text, first);
    second = hash32(text, second);
  };
  const lists: (readonly object[])[] = [
    authorities,
    cooperations,
    categories,
    needs,
    agreements,
    params.parameters,
  ];
  if (limits !== undefined) lists.push(limits.leads, limits.markets);
  for (const list of lists) {
    const texts: string[] = [];
    for (const record of list) {
      texts.push(canonical(record));
      if (texts.length % RECORDS_BETWEEN_LOOKS === 0) yield;
    }
    for (const text of texts.sort(byText)) take(text);
    take('|');
  }
  return first.toString(16).padStart(8, '0') + second.toString(16).padStart(8, '0');
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).sort(byText).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).map(([key, part]) => `${key}:${canonical(part)}`);
  return `{${entries.sort(byText).join(',')}}`;
}
