// The advice as a whole: the sentence, three reasons and a next step, figures that agree with the groups, dates, who decides, and
// what would change it; and the questions, most deciding first.
import { describe, expect, test } from 'vitest';
import {
  agreement,
  cooperation,
  LOCAL_WORK,
  partner,
  STANDARD_GOODS,
  settingOf,
  told,
} from '../../../test/advice-setting.ts';
import { body, category, need } from '../../../test/optimiser-problems.ts';
import { oreFromNok, sumOre } from '../../kernel/money.ts';
import { quarterOf } from '../../kernel/quarter.ts';
import { priceGroup } from '../optimiser/price-group.ts';
import { advise } from './advise.ts';
import { ALTERNATIVE_IDS } from './case.ts';
import type { Facts } from './model.ts';
import {
  furtherQuestions,
  isAskable,
  questionAbout,
  questionsFor,
  readAnswer,
  USUAL_QUESTIONS,
} from './questions.ts';

const nok = oreFromNok;
const need4 = { yearlyValue: nok(800_000), termMonths: 48, optionMonths: 0 };
const three = [partner('Storvik', { canLead: true }), partner('Nesøy'), partner('Skogbygda')];
const together = told({
  ...need4,
  memberships: [],
  agreements: [],
  partners: three,
  bodyKind: 'kommune',
  population: 8000,
});

describe('what is advised', () => {
  test('Gitt tre med samme behov, så er rådet å kjøpe sammen, med navn og leder', () => {
    const { sentence, nextStep, reasons, alternatives } = advise(together, settingOf());
    expect(sentence).toMatchObject({
      key: 'sentence.jointProcurement',
      facts: { names: ['Storvik', 'Nesøy', 'Skogbygda'], lead: 'Storvik' },
    });
    expect(nextStep.key).toBe('nextStep.jointProcurement');
    expect(reasons.length).toBeGreaterThan(0);
    expect(reasons.length).toBeLessThanOrEqual(3);
    expect(reasons[0]).toMatchObject({ key: 'figures.saves', effect: 'favours' });
    expect(alternatives.map(({ id }) => id).toSorted()).toEqual(ALTERNATIVE_IDS.toSorted());
  });

  test('Gitt brøyting, så kjøper også et medlem alene, i delkontrakter', () => {
    const facts = told({
      ...need4,
      yearlyValue: nok(1_500_000),
      memberships: [cooperation({ covers: null })],
      agreements: [],
    });
    const { sentence, reasons } = advise(facts, settingOf({ category: LOCAL_WORK }));
    expect(sentence.key).toBe('sentence.alone');
    expect(reasons.map(({ key }) => key)).toContain('localMarket.lots');
  });

  test('Gitt en standardvare og et samarbeid som kjøper den, så går rådet gjennom samarbeidet', () => {
    const facts = told({ ...need4, memberships: [cooperation()], agreements: [] });
    expect(advise(facts, settingOf()).sentence).toMatchObject({
      key: 'sentence.throughCooperation',
      facts: { name: 'Samarbeidet' },
    });
  });

  test('Gitt en liten kommune utenfor, så er rådet å gå inn før noe opprettes', () => {
    const facts = told({
      ...need4,
      memberships: [],
      agreements: [],
      population: 3000,
      bodyKind: 'kommune',
      nearbyCooperations: [cooperation({ name: 'Naboinnkjøp' })],
    });
    const { sentence, alternatives } = advise(facts, settingOf());
    expect(sentence).toMatchObject({ key: 'sentenceIf.joinCooperation', facts: { name: 'Naboinnkjøp' } });
    const place = (id: string): number => alternatives.findIndex((one) => one.id === id);
    expect(place('joinCooperation')).toBeLessThan(place('foundHostAdministrative'));
  });

  test('Gitt en avtale som nevner dem, men der ingen vet om den dekker behovet, så sier rådet hva som må sjekkes', () => {
    const facts = told({ aim: 'mayWeUse', ...need4, agreements: [agreement({ isWithinScope: null })] });
    const { sentence, certainty } = advise(facts, settingOf());
    expect(sentence.key).toBe('sentenceIf.ownAgreement');
    expect(certainty).not.toBe('certain');
  });

  test('Gitt blandede eiere, så er oppgavefellesskap eller IKS rådet, ikke vertskommune', () => {
    const facts = told({ aim: 'whichForm', bodyKind: 'kommune', partyKinds: ['kommune', 'fylke'] });
    const { alternatives } = advise(facts, settingOf({ category: null }));
    expect(['foundTaskCommunity', 'foundIks']).toContain(alternatives[0]?.id);
    expect(alternatives.find(({ id }) => id === 'foundHostAdministrative')?.status).toBe('closed');
  });

  test('Gitt et lite kjøp under loven, så kan det kjøpes direkte', () => {
    const facts = told({
      yearlyValue: nok(20_000),
      termMonths: 12,
      optionMonths: 0,
      memberships: [],
      agreements: [],
    });
    expect(advise(facts, settingOf()).sentence.key).toBe('sentence.directPurchase');
  });
});

describe('what is shown of each alternative', () => {
  const { alternatives, rules } = advise(together, settingOf());

  test('parts of the score sum to it, and low is at most base is at most high', () => {
    for (const { id, score, cost, hours } of alternatives) {
      if (!score || !cost || !hours) continue;
      expect(sumOre([score.price, score.transaction, score.coordination, score.risk]), id).toBe(score.total);
      expect(cost.low, id).toBeLessThanOrEqual(cost.base);
      expect(cost.base, id).toBeLessThanOrEqual(cost.high);
      expect(hours.low, id).toBeLessThanOrEqual(hours.high);
    }
  });

  test('each says who decides and how to get out, and ends with a dated step', () => {
    for (const { id, deciders, exit, timeline, effects } of alternatives) {
      expect(deciders.length, id).toBeGreaterThan(0);
      expect(exit.length, id).toBeGreaterThan(0);
      expect(effects, id).toHaveLength(4);
      expect(timeline[0]?.from, id).toBe('2026-11-26');
      expect(timeline.at(-1)?.key, id).toBe('step.start');
      for (const [place, step] of timeline.entries()) {
        expect(step.to >= step.from, id).toBe(true);
        if (place > 0) expect(step.from, id).toBe(timeline[place - 1]?.to);
      }
    }
  });

  test('what the council must decide itself is said so', () => {
    const council = alternatives.filter(({ deciders }) => deciders.some(({ who }) => who === 'council'));
    expect(council.map(({ id }) => id).toSorted()).toEqual([
      'forumIpr',
      'foundCompany',
      'foundCooperative',
      'foundHostAdministrative',
      'foundHostPolitical',
      'foundIks',
      'foundTaskCommunity',
      'joinCooperation',
    ]);
  });

  test('every rule and every section of the law that is named is listed with source and status', () => {
    const listed = new Set(rules.map(({ id }) => id));
    const named = alternatives.flatMap(({ reasons, deciders, clauses, exit }) => [
      ...reasons.map(({ ruleId }) => ruleId),
      ...[...reasons, ...deciders, ...clauses, ...exit].flatMap(({ law }) => law),
    ]);
    expect(named.filter((id) => !listed.has(id))).toEqual([]);
    for (const { source } of rules) expect(source.act).not.toBe('');
  });

  test('alone and together cost what the groups say', () => {
    const params = settingOf().params;
    const start = quarterOf(settingOf().date);
    const ids = ['a', 'b', 'c', 'd'];
    const needOf = (id: string) =>
      need(id, id, {
        category: 'ting',
        value: 800_000,
        valueLow: 800_000,
        valueHigh: 800_000,
        termYears: 4,
        starts: [{ from: start, to: start, cost: 0, why: 'new' }],
        preferredStart: start,
      });
    const group = priceGroup(
      {
        params,
        categories: [category('ting', { market: 'national' })],
        cooperations: [],
        agreements: [],
        authorities: ids.map((id, k) => ({ ...body(k), id })),
        needs: ids.map(needOf),
      },
      { lead: null, start },
    );
    const near = told({
      ...need4,
      memberships: [],
      agreements: [],
      partners: three.map((one) => ({ ...one, km: 0 })),
    });
    const advice = advise(near, settingOf());
    const cost = (id: string): number => advice.alternatives.find((one) => one.id === id)?.cost?.base ?? 0;
    expect(Math.abs(cost('jointProcurement') * 4 - (group?.cost ?? 0))).toBeLessThan(1000);
    expect(Math.abs(cost('alone') * 4 - (group?.standAlone ?? 0))).toBeLessThan(1000);
  });
});

describe('what would change it', () => {
  test('a partner that leaves is answered, also where it changes nothing', () => {
    const { changes } = advise(together, settingOf());
    const leaving = changes.filter(({ facts }) => facts.conditions?.[0]?.key === 'if.partnerLeaves');
    expect(leaving).toHaveLength(3);
    expect(leaving.every(({ changesAdvice }) => !changesAdvice)).toBe(true);
    expect(changes.some(({ changesAdvice }) => changesAdvice)).toBe(true);
  });

  test('what was assumed and what is not known is listed', () => {
    const { assumed } = advise(told({ memberships: [] }), settingOf());
    expect(assumed.find(({ key }) => key === 'yearlyValue')).toMatchObject({ from: 'default' });
    expect(assumed.find(({ key }) => key === 'partnerCount')).toMatchObject({ from: 'unknown' });
  });
});

describe('the questions', () => {
  const known: Facts = {
    bodyKind: { value: 'kommune', from: 'register' },
    population: { value: 6900, from: 'register' },
    memberships: { value: [cooperation({ covers: null })], from: 'register' },
    nearbyCooperations: { value: [cooperation({ name: 'Nabo' })], from: 'register' },
  };
  const ANSWERS: Readonly<Record<string, string>> = {
    yearlyValue: '800 000',
    termMonths: '48',
    optionMonths: '0',
    agreements: 'none',
    memberships: 'covers',
    partnerCount: '2',
    neededInMonths: '9',
    capacityHours: '60',
    competence: 'high',
    roomForLocal: 'false',
    innovation: 'false',
    localPresence: 'false',
    nature: 'standardised',
    directGround: 'none',
    ownProduction: 'false',
  };

  test.each([
    ['standardvare', STANDARD_GOODS],
    ['arbeid på stedet', LOCAL_WORK],
  ])('an ordinary need (%s) is answered within eight, the most deciding first', (_, of) => {
    const context = settingOf({ category: of });
    let facts = known;
    let asked = 0;
    for (;;) {
      const questions = questionsFor(facts, context);
      const [next] = questions;
      if (!next) break;
      expect(questions.map(({ weight }) => weight)).toEqual(
        questions.map(({ weight }) => weight).toSorted((a, b) => b - a),
      );
      const read = readAnswer(facts, next.key, ANSWERS[next.key] ?? 'unknown');
      if (!read.ok) throw new Error(next.key);
      facts = read.value;
      asked++;
    }
    expect(asked).toBeGreaterThan(0);
    expect(asked).toBeLessThanOrEqual(USUAL_QUESTIONS);
  });

  test('an answer is read as people write it, and a wrong one is refused at its key', () => {
    expect(readAnswer({}, 'yearlyValue', '1 200 000 kr')).toMatchObject({
      ok: true,
      value: { yearlyValue: { value: nok(1_200_000), from: 'answer' } },
    });
    expect(readAnswer({}, 'yearlyValue', 'unknown')).toEqual({ ok: true, value: { yearlyValue: 'unknown' } });
    expect(readAnswer({}, 'roomForLocal', 'true')).toMatchObject({
      value: { roomForLocal: { value: true } },
    });
    expect(readAnswer(known, 'memberships', 'coversNot')).toMatchObject({
      value: { memberships: { value: [{ name: 'Samarbeidet', covers: false }] } },
    });
    for (const [key, text] of [
      ['yearlyValue', 'mye'],
      ['competence', 'kanskje'],
      ['agreements', 'ja'],
    ] as const)
      expect(readAnswer({}, key, text)).toMatchObject({
        ok: false,
        problems: [{ code: 'advice.answer', path: key }],
      });
  });

  test('what has been answered «vet ikke» is not asked again', () => {
    const facts: Facts = { ...known, yearlyValue: 'unknown', memberships: 'unknown' };
    const keys = questionsFor(facts, settingOf()).map(({ key }) => key);
    expect(keys).not.toContain('yearlyValue');
    expect(keys).not.toContain('memberships');
  });

  test('what is left when enough has been asked can still be answered, the most deciding first', () => {
    const answers = [
      'agreements',
      'partnerCount',
      'competence',
      'innovation',
      'roomForLocal',
      'nature',
    ] as const;
    let facts: Facts = { ...known, capacityHours: 'unknown' };
    for (const key of answers) {
      const read = readAnswer(facts, key, ANSWERS[key] ?? '');
      if (read.ok) facts = read.value;
    }
    expect(questionsFor(facts, settingOf())).toEqual([]);
    expect(furtherQuestions(facts, settingOf()).length).toBeGreaterThan(0);
  });

  test('a question can be asked again though its answer changes nothing, and of what is no question there is none', () => {
    const facts: Facts = { ...known, yearlyValue: { value: nok(20_000), from: 'answer' } };
    expect(questionAbout('yearlyValue', facts, settingOf())).toMatchObject({ kind: 'amount', weight: 0 });
    expect(questionAbout('roomForLocal', {}, settingOf())?.options.map(({ value }) => value)).toEqual([
      'true',
      'false',
    ]);
    expect(questionAbout('memberships', known, settingOf())?.line).toEqual({
      key: 'question.covers',
      facts: { name: 'Samarbeidet' },
    });
    expect(questionAbout('partners', {}, settingOf())).toBeNull();
    expect([isAskable('population'), isAskable('bodyId')]).toEqual([true, false]);
  });
});
