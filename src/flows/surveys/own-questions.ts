// Questions of one's own, a line each: «skala: Jeg vet hva vi skal oppnå», «valg: Blir dere med igjen? | Ja | Nei»; in other languages,
// too: «skala: Jeg vet målet // Eg veit målet // I know the goal».
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

/** Bokmål, nynorsk and English with // between; what is left out is asked as it is written before. */
function said(text: string): Said {
  const [nb = '', nn = '', en = ''] = text.split(/(?<=^|\s)\/\/(?=\s|$)/).map((part) => part.trim());
  return { nb, nn: nn || nb, en: en || nb };
}

function questionIn(line: string, number: number): Result<Question> {
  const [, word = '', rest = ''] = /^([^:]*):(.*)$/s.exec(line) ?? [];
  const kind = KIND_WORDS[word.trim().toLowerCase()];
  const [text = '', ...options] = rest.split('|').map((part) => part.trim());
  if (!kind) return refuse(problem('survey.questionKind', 'questions', { line: number }));
  const id = `own${number}`;
  const asked = { id, kind, text: said(text) };
  if (asked.text.nb === '') return refuse(problem('survey.questionKind', 'questions', { line: number }));
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
