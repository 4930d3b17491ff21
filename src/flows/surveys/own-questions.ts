// Questions of one's own, a line each: «skala: Jeg vet hva vi skal oppnå», «valg: Blir dere med igjen? | Ja | Nei».
import { all, ok, problem, type Result, refuse } from '../../kernel/result.ts';
import type { Question, QuestionKind, Said } from '../../modules/evaluation/surveys/model.ts';

/** Words for a kind of question in the three languages. */
const KIND_WORDS: Readonly<Record<string, QuestionKind>> = {
  skala: 'scale',
  scale: 'scale',
  valg: 'choice',
  val: 'choice',
  choice: 'choice',
  flere: 'several',
  fleire: 'several',
  several: 'several',
  tall: 'number',
  tal: 'number',
  number: 'number',
  tekst: 'text',
  text: 'text',
};

/** Written in one language, it is asked in that one everywhere. */
const said = (text: string): Said => ({ nb: text, nn: text, en: text });

function questionIn(line: string, number: number): Result<Question> {
  const [, word = '', rest = ''] = /^([^:]*):(.*)$/s.exec(line) ?? [];
  const kind = KIND_WORDS[word.trim().toLowerCase()];
  const [text = '', ...options] = rest.split('|').map((part) => part.trim());
  if (!kind || text === '') return refuse(problem('survey.questionKind', 'questions', { line: number }));
  const id = `own${number}`;
  const asked = { id, kind, text: said(text) };
  if (kind !== 'choice' && kind !== 'several') return ok(asked);
  const named = options.filter((option) => option !== '');
  return ok({
    ...asked,
    options: named.map((option, place) => ({ id: `o${place + 1}`, text: said(option) })),
  });
}

/** Nothing is none. Code: survey.questionKind. */
export function readOwnQuestions(text: string): Result<Question[]> {
  return all(
    text.split('\n').flatMap((line, place) => (line.trim() === '' ? [] : [questionIn(line, place + 1)])),
  );
}
