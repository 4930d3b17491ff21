// Every sentence the adviser can say is there in three languages, whole, and in words of its own.
import { describe, expect, test } from 'vitest';
import { localDate } from '../src/kernel/local-date.ts';
import { oreFromNok } from '../src/kernel/money.ts';
import { advise } from '../src/modules/advice/advise.ts';
import type { AlternativeId } from '../src/modules/advice/case.ts';
import { ALTERNATIVE_IDS } from '../src/modules/advice/case.ts';
import type { Grounded } from '../src/modules/advice/grounds.ts';
import {
  CONDITIONAL_IDS,
  CONSEQUENCE_KEYS,
  type LineKey,
  QUESTION_KEYS,
  REASON_KEYS,
} from '../src/modules/advice/line-keys.ts';
import type { Advice, FactKey, Facts, Line, LineFacts } from '../src/modules/advice/model.ts';
import { questionsFor } from '../src/modules/advice/questions.ts';
import { SURENESS_KEYS, WHY_KEYS } from '../src/modules/advice/why-keys.ts';
import { sayLine } from '../src/texts/advice.ts';
import { formatFor } from '../src/texts/format.ts';
import { LANGUAGES } from '../src/texts/language.ts';
import { textsFor } from '../src/texts/texts.ts';
import { sentencesIn } from './advice-sentences.ts';
import { agreement, cooperation, LOCAL_WORK, partner, settingOf, told } from './advice-setting.ts';

const FULL: LineFacts = {
  name: 'Storvik',
  names: ['Storvik', 'Nesøy'],
  lead: 'Storvik',
  category: { nb: 'Alarmer', nn: 'Alarmar', en: 'Alarms' },
  count: 7,
  limit: 5,
  amount: oreFromNok(1000),
  otherAmount: oreFromNok(2000),
  months: 6,
  hours: 40,
  days: 10,
  date: localDate('2026-11-26'),
  alternative: 'alone',
  otherAlternative: 'jointProcurement',
  word: 'partII',
  fact: 'yearlyValue',
  conditions: [{ key: 'if.competence.low', facts: {} }],
};

/** What was answered with a word only has no name. */
const { name: _name, names: _names, lead: _lead, category: _category, ...NAMELESS } = FULL;

const ALWAYS_NAMED: readonly LineKey[] = [
  'question.covers',
  'if.partnerLeaves',
  'why.leadWilling',
  'why.leadLargest',
];

const ALL: readonly LineKey[] = [
  ...REASON_KEYS,
  ...CONSEQUENCE_KEYS,
  ...QUESTION_KEYS,
  ...WHY_KEYS,
  ...SURENESS_KEYS,
  ...ALTERNATIVE_IDS.flatMap((id: AlternativeId) => [`sentence.${id}`, `nextStep.${id}`] as const),
  ...CONDITIONAL_IDS.map((id) => `sentenceIf.${id}` as const),
  'sentence.leave',
  'sentence.stayOut',
  'nextStep.askNeighbours',
  'nextStep.askMembership',
  'nextStep.askOwner',
  'nextStep.askCooperation',
];

const voiceOf = (language: (typeof LANGUAGES)[number]) => ({
  language,
  format: formatFor(language),
  texts: textsFor(language),
});

describe.each(LANGUAGES.map((language) => ({ language })))('in $language', ({ language }) => {
  const say = (line: Line): string => sayLine(voiceOf(language), line);

  test('every line is a whole sentence, with names and without them', () => {
    for (const key of ALL) {
      for (const facts of ALWAYS_NAMED.includes(key) ? [FULL] : [FULL, NAMELESS]) {
        const text = say({ key, facts });
        expect(text, key).not.toMatch(/undefined|NaN|\s{2,}|^\s|\s$/);
        expect(text, key).not.toBe('');
      }
      expect(say({ key, facts: FULL }), key).not.toContain('!');
    }
  });

  test('the advice opens with a capital letter and names whom', () => {
    const line: Line = { key: 'sentence.jointProcurement', facts: FULL };
    expect(say(line)).toMatch(/^\p{Lu}/u);
    expect(say(line)).toContain('Storvik');
    expect(say(line).toLowerCase()).toContain('alarm');
  });
});

test('nynorsk is not bokmål', () => {
  const same = ALL.filter(
    (key) =>
      sayLine(voiceOf('nb'), { key, facts: FULL }) === sayLine(voiceOf('nn'), { key, facts: FULL }) &&
      sayLine(voiceOf('nb'), { key, facts: FULL }).split(' ').length > 6,
  );
  expect(same).toEqual([]);
});

const SITUATIONS: readonly Facts[] = [
  {},
  told({ memberships: [cooperation()], agreements: [agreement({ isNamed: null })], competence: 'low' }),
  told({ partners: [partner('A'), partner('B')], roomForLocal: true, innovation: true, capacityHours: 5 }),
  told({ aim: 'whichForm', bodyKind: 'fylke', partyKinds: ['kommune', 'fylke'], ownEntity: true }),
  told({ aim: 'joinOrLeave', memberships: [cooperation()], population: 2000, neededInMonths: 1 }),
];

const linesOf = (advice: Advice): Line[] => {
  const shown = sentencesIn(advice) as Grounded[];
  return [...shown, ...shown.flatMap(({ why }) => why)];
};

test('whatever is advised and asked can be said', () => {
  const known = new Set<string>(ALL);
  const unknown = SITUATIONS.flatMap((facts) => {
    const context = settingOf({ category: LOCAL_WORK });
    const asked = questionsFor(facts, context).flatMap(({ line, why, options }) => [
      line,
      why,
      ...options.map((option) => option.line),
    ]);
    return [...linesOf(advise(facts, context)), ...asked]
      .map(({ key }) => key)
      .filter((key) => !known.has(key));
  });
  expect(unknown).toEqual([]);
  const keys = [...known].filter((key) => key.startsWith('question.')).map((key) => key.slice(9));
  expect(keys).toContain('yearlyValue' satisfies FactKey);
});
