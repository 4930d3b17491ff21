// One line of the adviser in the reader's language: its facts are written as that language writes them, then put into the
// sentence that the line's key names.
import type { LineKey } from '../modules/advice/line-keys.ts';
import type { FactKey, Line, LineFacts } from '../modules/advice/model.ts';
import type { AdviceTexts, Said, Say } from './advice.nb.ts';
import type { AdviceGroundsTexts } from './advice-grounds.nb.ts';
import type { AdviceQuestionTexts } from './advice-questions.nb.ts';
import type { Format } from './format.ts';
import type { Language } from './language.ts';

/** What a line is written with: the texts of one language. */
export interface AdviceVoice {
  readonly language: Language;
  readonly format: Format;
  readonly texts: {
    readonly advice: AdviceTexts;
    readonly adviceQuestions: AdviceQuestionTexts;
    readonly adviceGrounds: AdviceGroundsTexts;
    readonly adviserPages: {
      readonly facts: Readonly<Record<FactKey, string>>;
      readonly values: Readonly<Record<string, string>>;
    };
  };
}

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** A first letter that starts an abbreviation («ICT equipment») stays as it is. */
const inSentence = (text: string): string => (/^\p{Lu}\p{Ll}/u.test(text) ? lower(text) : text);

function wordOf({ texts }: AdviceVoice, word: string | undefined): string {
  if (word === undefined) return '';
  const flags: Readonly<Record<string, string>> = {
    true: texts.adviceQuestions['option.true'](EMPTY),
    false: texts.adviceQuestions['option.false'](EMPTY),
  };
  const found = texts.advice.words[word] ?? texts.adviserPages.values[word] ?? flags[word] ?? word;
  return inSentence(found);
}

function namesOf({ texts, format }: AdviceVoice, { names, count }: LineFacts): string {
  if (names === undefined || names.length === 0) return '';
  const list = format.list([...names]);
  return count === undefined || count <= names.length
    ? list
    : texts.advice.more(list, format.number(count - names.length));
}

const EMPTY: Said = {
  name: '',
  names: '',
  lead: '',
  category: '',
  count: '',
  limit: '',
  amount: '',
  otherAmount: '',
  months: '',
  hours: '',
  days: '',
  date: '',
  does: '',
  otherDoes: '',
  word: '',
  conditions: '',
  fact: '',
};

function saidOf(voice: AdviceVoice, facts: LineFacts): Said {
  const { format, texts, language } = voice;
  const number = (value: number | undefined): string => (value === undefined ? '' : format.number(value));
  const money = (value: LineFacts['amount']): string => (value === undefined ? '' : format.money(value));
  return {
    ...EMPTY,
    name: facts.name ?? '',
    names: namesOf(voice, facts),
    lead: facts.lead ?? '',
    category: facts.category ? inSentence(facts.category[language]) : texts.advice.need,
    count: number(facts.count),
    limit: number(facts.limit),
    amount: money(facts.amount),
    otherAmount: money(facts.otherAmount),
    months: number(facts.months),
    hours: number(facts.hours),
    days: number(facts.days),
    date: facts.date === undefined ? '' : format.date(facts.date),
    does: facts.alternative === undefined ? '' : texts.advice.does[facts.alternative],
    otherDoes: facts.otherAlternative === undefined ? '' : texts.advice.does[facts.otherAlternative],
    word: wordOf(voice, facts.word),
    conditions: format.list((facts.conditions ?? []).map((line) => sayLine(voice, line))),
    fact: facts.fact === undefined ? '' : texts.adviserPages.facts[facts.fact],
  };
}

/** The line in one language. */
export function sayLine(voice: AdviceVoice, { key, facts }: Line): string {
  const { advice, adviceQuestions, adviceGrounds } = voice.texts;
  const all: Readonly<Partial<Record<LineKey, Say>>>[] = [
    advice.headlines,
    advice.reasons,
    advice.consequences,
    adviceQuestions,
    adviceGrounds.why,
  ];
  const say = all.map((table) => table[key]).find((found) => found !== undefined);
  if (!say) throw new Error(`no sentence for ${key}`);
  return say(saidOf(voice, facts));
}
