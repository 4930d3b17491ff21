// What is wrong with a text that somebody writes of a network, whatever it is about. Pure.
import { holdsNationalNumber } from '../../../kernel/national-number.ts';
import { type Problem, problem } from '../../../kernel/result.ts';

/** Codes: network.textLong, text.nationalNumber; `path` is the field, `most` in characters. */
export const textFaults = (path: string, text: string, most: number): Problem[] => [
  ...(text.length > most ? [problem('network.textLong', path, { most })] : []),
  ...(holdsNationalNumber(text) ? [problem('text.nationalNumber', path)] : []),
];
