// Answers and what is assumed without one, in words.

import { factText, type Saying } from '../../../flows/advice/say.ts';
import { oreFromNok } from '../../../kernel/money.ts';
import type { FactKey, Question } from '../../../modules/advice/model.ts';
import { sayLine } from '../../../texts/advice.ts';
import type { PageRequest } from '../../page.ts';
import { wholeTyped } from '../rules/whole-typed.ts';
import { nameOf, UNKNOWN } from './answer-names.ts';
import { type Asking, questionAgain } from './consultation.ts';

/** As a form sends it, in words: an option's own, or the number in its unit. */
function wordsFor(saying: Saying, { kind, options, key }: Question, value: string): string {
  const option = options.find((one) => one.value === value);
  if (option) return sayLine(saying, option.line);
  const number = kind === 'choice' ? null : wholeTyped(value);
  if (number === null) return value;
  return factText(saying, key, kind === 'amount' ? oreFromNok(number) : number);
}

/** «Svarer du «Vet ikke», regner vi med …»; undefined where nothing is assumed. */
export function assumedText(request: PageRequest, question: Question): string | undefined {
  if (question.assumed === null) return undefined;
  return request.texts.adviserPages.question.assumed(wordsFor(request, question, question.assumed));
}

/** What was answered, as the form had it. */
export function answerText(request: PageRequest, asking: Asking, key: FactKey): string {
  const said = asking.said.get(nameOf(key)) ?? '';
  if (said === UNKNOWN) return request.texts.adviserPages.result.unknown;
  const question = questionAgain(asking, key);
  if (question) return wordsFor(request, question, said);
  const fact = asking.facts[key];
  return fact === undefined || fact === 'unknown' ? said : factText(request, key, fact.value);
}
