// What is wrong with texts of the dialogue in themselves: too long, missing, with a national identity number, or with the
// name of a supplier where nobody shall be named. Pure.
import { holdsNationalNumber } from '../../../kernel/national-number.ts';
import { type Problem, problem } from '../../../kernel/result.ts';
import type { Paragraph, Participant } from './model.ts';

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

/** Forms of company are no part of what a firm is called when people speak of it. */
const FORM = /\s+(as|asa|ans|da|sa|ba|enk|nuf|ab|gmbh|ltd|limited|inc)\.?$/i;
const LEAST_NAME = 4;

/** What a text names of those who take part: by name without its form, or by organisation number. */
export const namedIn = (
  text: string,
  participants: readonly Pick<Participant, 'name' | 'supplierId'>[],
): string | null => {
  const said = text.toLocaleLowerCase('nb');
  const digits = text.replaceAll(/(?<=\d)[\s\u00a0](?=\d)/g, '');
  const named = participants.find(({ name, supplierId }) => {
    const short = name.replace(FORM, '').trim().toLocaleLowerCase('nb');
    return (short.length >= LEAST_NAME && said.includes(short)) || digits.includes(supplierId);
  });
  return named?.name ?? null;
};

const plain = (text: string): string => text.replaceAll(/\s+/g, ' ').trim().toLocaleLowerCase('nb');

/** The paragraph kept secret that stands in a text; null: none does. */
export const secretIn = (text: string, paragraphs: readonly Paragraph[]): number | null => {
  const said = plain(text);
  const found = paragraphs.find((one) => one.decision === 'secret' && said.includes(plain(one.text)));
  return found?.place ?? null;
};
