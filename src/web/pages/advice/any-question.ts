// A question the adviser would not ask by itself now, since its answer changes nothing as things stand: whoever wants to change
// just that answer gets it all the same.
import { type LineKey, QUESTION_KEYS } from '../../../modules/advice/line-keys.ts';
import type { FactKey, Facts, Question, QuestionOption } from '../../../modules/advice/model.ts';
import { readAnswer } from '../../../modules/advice/questions.ts';

const keyFor = (text: string): LineKey | null => QUESTION_KEYS.find((key) => key === text) ?? null;

/** True where the adviser has a question for the fact. */
export const isAskable = (key: FactKey): boolean => keyFor(`question.${key}`) !== null;

const option = (value: string, key: LineKey): QuestionOption => ({ value, line: { key, facts: {} } });

function optionsOf(facts: Facts, key: FactKey): readonly QuestionOption[] {
  const own = `option.${key}.`;
  const named = QUESTION_KEYS.filter((one) => one.startsWith(own)).map((one) =>
    option(one.slice(own.length), one),
  );
  const isFlag = named.length === 0 && readAnswer(facts, key, 'true').ok;
  return isFlag ? [option('true', 'option.true'), option('false', 'option.false')] : named;
}

/** Null where there is no question for the fact. */
export function anyQuestion(facts: Facts, key: FactKey): Question | null {
  const line = keyFor(`question.${key}`);
  if (line === null) return null;
  const options = optionsOf(facts, key);
  const known = key === 'memberships' ? facts.memberships : undefined;
  const name = known && known !== 'unknown' ? known.value[0]?.name : undefined;
  const number = key === 'yearlyValue' ? 'amount' : 'whole';
  return {
    key,
    kind: options.length > 0 ? 'choice' : number,
    line: name === undefined ? { key: line, facts: {} } : { key: 'question.covers', facts: { name } },
    why: { key: 'why.moves', facts: {} },
    options,
    assumed: null,
    weight: 0,
  };
}
