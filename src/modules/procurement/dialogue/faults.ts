// What is wrong with texts of the dialogue in themselves: too long, missing, with a national identity number, or with what a
// supplier keeps secret. Pure.
import { holdsNationalNumber } from '../../../kernel/national-number.ts';
import { type Problem, problem } from '../../../kernel/result.ts';
import type { Paragraph } from './model.ts';

export const LONGEST = {
  title: 200,
  about: 4000,
  place: 500,
  reply: 1000,
  finding: 1000,
  source: 500,
  question: 4000,
  answer: 8000,
  paragraph: 4000,
  comment: 2000,
  why: 1000,
  document: 100_000,
  told: 8000,
} as const;

/** Codes: dialogue.textLong, text.nationalNumber. */
export const textFaults = (text: string, path: string, most: number): Problem[] => [
  ...(text.length > most ? [problem('dialogue.textLong', path, { most })] : []),
  ...(holdsNationalNumber(text) ? [problem('text.nationalNumber', path)] : []),
];

/** Codes: dialogue.textMissing and those of `textFaults`. */
export const neededFaults = (text: string, path: string, most: number): Problem[] =>
  text.trim() === '' ? [problem('dialogue.textMissing', path)] : textFaults(text, path, most);

const plain = (text: string): string => text.replaceAll(/\s+/g, ' ').trim().toLocaleLowerCase('nb');

/** The paragraph kept secret that stands in a text; null: none does. */
export const secretIn = (text: string, paragraphs: readonly Paragraph[]): number | null => {
  const said = plain(text);
  const found = paragraphs.find((one) => one.decision === 'secret' && said.includes(plain(one.text)));
  return found?.place ?? null;
};
