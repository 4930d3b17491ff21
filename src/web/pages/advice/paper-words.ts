// What the Word file says of the facts: the answers, what is assumed, and what was known.
import type { AdvicePaper, FactRow } from '../../../flows/advice/paper.ts';
import { factText } from '../../../flows/advice/say.ts';
import type { Advice } from '../../../modules/advice/model.ts';
import type { PageRequest } from '../../page.ts';
import { categoryInSentence } from '../site/category-words.ts';
import { answerText } from './answer-words.ts';
import { knownLines } from './basis.tsx';
import type { Asking } from './consultation.ts';
import { ruleName } from './rule-name.ts';

interface PaperOf {
  readonly request: PageRequest;
  readonly asking: Asking;
  readonly advice: Advice;
}

function factRows({ request, asking, advice }: PaperOf): FactRow[] {
  const { facts: names, paper: words } = request.texts.adviserPages;
  const { origins } = words;
  return [
    ...asking.answered.map((key): FactRow => [names[key], answerText(request, asking, key), origins.answer]),
    ...advice.assumed.map(({ key, from, value }): FactRow => {
      const isKnown = from === 'default' && value !== null && value !== undefined;
      return [names[key], isKnown ? factText(request, key, value) : origins.unknown, origins[from]];
    }),
    ...knownLines(request, asking).map(({ text }): FactRow => [text, '', origins.register]),
  ];
}

export function paperWords(of: PaperOf): AdvicePaper {
  const { request, asking, advice } = of;
  const words = request.texts.adviserPages.paper;
  return {
    saying: request,
    title: asking.category
      ? words.title(categoryInSentence(asking.category, request.language))
      : words.titleOther,
    bodyName: asking.bodyName,
    facts: factRows(of),
    asked: asking.facts,
    advice,
    ruleName: (rule) => ruleName(request, rule, advice.date),
  };
}
