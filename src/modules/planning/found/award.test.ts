import { describe, expect, test } from 'vitest';
import { realCategoryIndex, realNeedAssumptions, testdata } from '../../../../test/planning-data.ts';
import { realRegister } from '../../../../test/reference-files.ts';
import { localDate } from '../../../kernel/local-date.ts';
import type { OrgNumber } from '../../../kernel/org-number.ts';
import { foundInList } from './announcements.ts';
import { type AwardAnswer, awardReader, type StatedAward, type StatedNotice } from './award.ts';
import type { FoundInNotice } from './model.ts';
import { isSameItem, isToCome, planFactsOf } from './to-plan.ts';

const context = { register: realRegister(), index: realCategoryIndex(), assumptions: realNeedAssumptions() };
const NOWHERE = { label: null, url: null };

const AWARD: StatedAward = {
  lotId: 'LOT-1',
  lotTitle: 'Renhold av skoler',
  hasWinner: true,
  supplierNames: ['Rent og Pent AS'],
  supplierOrgNumbers: ['398765435' as OrgNumber],
  value: { amount: 2_400_000, currency: 'NOK' },
  isValueShared: false,
  cpv: [],
  startsOn: localDate('2026-08-01'),
  endsOn: localDate('2028-07-31'),
  durationMonths: null,
  isUnlimited: false,
  options: null,
  maximumRenewals: null,
  isFramework: false,
  signedOn: localDate('2026-06-15'),
};

const NOTICE: StatedNotice = {
  noticeId: 'notice-01',
  noticeType: 'can-standard',
  publishedOn: localDate('2026-06-20'),
  procedureId: 'procedure',
  buyers: [{ name: 'Trondheim kommune', orgNumber: null }],
  title: 'Renhold av skoler',
  cpv: ['90911000' as never],
  awards: [AWARD],
};

const reader = awardReader(context);
const read = (notice: Partial<StatedNotice> = {}): AwardAnswer => reader({ ...NOTICE, ...notice }, NOWHERE);

function foundIn(notice: Partial<StatedNotice> = {}): readonly FoundInNotice[] {
  const answer = read(notice);
  if (answer.kind !== 'found') throw new Error(JSON.stringify(answer));
  return answer.notice.found;
}
const one = (award: Partial<StatedAward>, notice: Partial<StatedNotice> = {}) =>
  foundIn({ ...notice, awards: [{ ...AWARD, ...award }] })[0]?.facts;

describe('a signed contract', () => {
  test('is told whole, and only the category is assumed', () => {
    expect(read()).toEqual({
      kind: 'found',
      problems: [],
      notice: {
        recognition: 'notice-01',
        label: 'notice-01',
        source: 'eforms',
        title: 'Renhold av skoler',
        buyers: ['Trondheim kommune'],
        publishedOn: '2026-06-20',
        url: null,
        found: [
          {
            body: '5001',
            kind: 'agreement',
            key: 'procedure|LOT-1|398765435',
            facts: {
              title: 'Renhold av skoler',
              category: 'renhold',
              cpv: '90911000',
              annualValue: 120_000_000,
              supplierName: 'Rent og Pent AS',
              supplierOrgNumber: '398765435',
              startsOn: '2026-08-01',
              endsOn: '2028-07-31',
              termMonths: 24,
              options: null,
              isFramework: false,
              signedOn: '2026-06-15',
              assumed: ['category'],
            },
          },
        ],
      },
    });
  });

  test('without an end has one by its length, marked', () => {
    expect(one({ endsOn: null, durationMonths: 36 })).toMatchObject({
      endsOn: '2029-07-31',
      annualValue: 80_000_000,
      assumed: ['category', 'endsOn'],
    });
  });

  test('without any length has the usual one of its category, and its value a year is assumed too', () => {
    expect(one({ startsOn: null, endsOn: null })).toMatchObject({
      startsOn: '2026-06-15',
      endsOn: '2030-06-14',
      annualValue: 60_000_000,
      assumed: ['category', 'startsOn', 'endsOn', 'annualValue'],
    });
  });

  test('that runs until somebody ends it has no end', () => {
    expect(one({ endsOn: null, isUnlimited: true })).toMatchObject({ endsOn: null });
  });

  test.each([
    [{ maximumRenewals: 2 }, 120_000_000, true],
    [{ options: 'To ganger ett år' }, 120_000_000, true],
    [{ value: { amount: 5, currency: 'EUR' } }, null, false],
    [{ value: null }, null, false],
    [{ value: { amount: 1e15, currency: 'NOK' } }, null, false],
    // Three months are bought once.
    [{ endsOn: localDate('2026-10-31') }, 240_000_000, false],
  ])('%j: the value a year is %s', (award, value, isAssumed) => {
    const facts = one(award);
    expect(facts?.annualValue).toBe(value);
    expect(facts?.assumed.includes('annualValue')).toBe(isAssumed);
  });

  test('by several firms is one, by a private person nobody’s', () => {
    const firms = { supplierNames: ['A AS', 'B AS'], supplierOrgNumbers: ['398765435' as OrgNumber, null] };
    expect(one(firms)).toMatchObject({ supplierName: 'A AS, B AS', supplierOrgNumber: null });
    expect(one({ supplierNames: [], supplierOrgNumbers: [] })).toMatchObject({ supplierName: null });
  });

  test('of several that share one sum has an equal part of it', () => {
    const shared = { ...AWARD, isValueShared: true };
    const found = foundIn({
      awards: [shared, { ...shared, supplierNames: ['B AS'], supplierOrgNumbers: [null] }],
    });
    expect(found.map(({ facts, key }) => [key, facts.annualValue, facts.assumed])).toEqual([
      ['procedure|LOT-1|398765435', 60_000_000, ['category', 'annualValue']],
      ['procedure|LOT-1|b as', 60_000_000, ['category', 'annualValue']],
    ]);
  });

  test('of one of several lots carries its name, and repeats are numbered', () => {
    const lot = { ...AWARD, lotId: 'LOT-2', lotTitle: 'Vinduspuss' };
    const found = foundIn({ awards: [AWARD, lot, lot] });
    expect(found.map(({ key, facts }) => [key, facts.title])).toEqual([
      ['procedure|LOT-1|398765435', 'Renhold av skoler'],
      ['procedure|LOT-2|398765435', 'Renhold av skoler – Vinduspuss'],
      ['procedure|LOT-2|398765435|2', 'Renhold av skoler – Vinduspuss'],
    ]);
  });
});

describe('a joint notice', () => {
  const named = (...names: string[]) => names.map((name) => ({ name, orgNumber: null }));

  test('gives each body one, and the parts make the whole', () => {
    const found = foundIn({ buyers: named('Trondheim kommune', 'Ås kommune', 'Trondheim kommune') });
    expect(found.map(({ body }) => body)).toEqual(['5001', '3218']);
    const [large = 0, small = 0] = found.map(({ facts }) => facts.annualValue as number);
    expect(Math.abs(large + small - 120_000_000)).toBeLessThanOrEqual(1);
    expect(large).toBeGreaterThan(3 * small);
    expect(found[0]?.facts.assumed).toContain('annualValue');
  });

  test('leaves a part to buyers of other kinds, and none to a cooperation beside its members', () => {
    const beside = (other: string) =>
      foundIn({ buyers: named('Trondheim kommune', other) })[0]?.facts.annualValue;
    expect(beside('Sykehuset i nord HF')).toBe(60_000_000);
    expect(beside('Innkjøpssamarbeidet i fjellet')).toBe(120_000_000);
    const answer = read({ buyers: named('Trondheim kommune', 'Innkjøpssamarbeidet i fjellet') });
    expect(answer.kind === 'found' && answer.problems.map(({ code }) => code)).toEqual(['buyer.cooperation']);
  });
});

describe('nothing is kept', () => {
  test.each([
    [{ noticeType: 'veat' }, 'intention'],
    [{ awards: [{ ...AWARD, hasWinner: false }] }, 'noWinner'],
    [{ awards: [] }, 'noWinner'],
    [{ buyers: [{ name: 'Sykehuset i nord HF', orgNumber: null }] }, 'outOfScope'],
  ])('of %j', (notice, why) => {
    expect(read(notice as Partial<StatedNotice>)).toEqual({ kind: 'passed', why });
  });

  test.each([
    [{ buyers: [{ name: 'Viken fylkeskommune', orgNumber: null }] }, 'buyer.dissolved'],
    [{ title: ' ', awards: [{ ...AWARD, lotTitle: null }] }, 'title.missing'],
    [{ title: 'Avtale for 13097248022' }, 'text.nationalNumber'],
    [{ title: 'Qwrtz', cpv: [] }, 'category.unknown'],
  ])('of %j, and it says why', (notice, code) => {
    const answer = read(notice as Partial<StatedNotice>);
    expect(answer.kind === 'refused' && answer.problems.map((found) => found.code)).toEqual([code]);
  });

  test('of options with a national number', () => {
    expect(one({ options: 'Ring 13097248022' })?.options).toBeNull();
  });
});

describe('in a plan', () => {
  const today = localDate('2026-11-22');
  const to = {
    today,
    optionsNote: (options: string) => `Opsjoner: ${options}`,
    estimateNote: (facts: readonly string[]) => `Anslag: ${facts.join(', ')}`,
  };
  const agreement = foundIn()[0] as FoundInNotice;

  test('it is a contract, and options are a note', () => {
    const facts = { ...agreement.facts, options: '1+1' };
    expect(planFactsOf({ kind: 'agreement', facts }, to)).toMatchObject({
      kind: 'contract',
      title: 'Renhold av skoler',
      endsOn: '2028-07-31',
      termMonths: null,
      notes: 'Opsjoner: 1+1',
    });
  });

  test('what the notice leaves open is kept as an estimate, where it is kept at all', () => {
    const assumed = ['category', 'annualValue', 'startsOn', 'endsOn'] as const;
    const notesOf = (change: Partial<FoundInNotice['facts']>, day = today): string =>
      planFactsOf(
        { kind: 'procurement', facts: { ...agreement.facts, assumed, ...change } },
        { ...to, today: day },
      ).notes;
    expect(notesOf({ options: '1+1' })).toBe('Anslag: annualValue, startsOn, endsOn\nOpsjoner: 1+1');
    expect(notesOf({}, localDate('2026-07-31'))).toBe('Anslag: annualValue, startsOn');
    expect(notesOf({ annualValue: null, assumed: ['category', 'endsOn'] })).toBe('Anslag: endsOn');
    expect(notesOf({ assumed: ['category'] })).toBe('');
  });

  test('what was announced is a need until the day it should begin', () => {
    const planned = { kind: 'procurement' as const, facts: agreement.facts };
    expect(isToCome(planned, localDate('2026-07-31'))).toBe(true);
    expect(planFactsOf(planned, { ...to, today: localDate('2026-07-31') })).toMatchObject({
      kind: 'need',
      endsOn: null,
      termMonths: 24,
    });
    expect(planFactsOf(planned, to)).toMatchObject({ kind: 'contract', endsOn: '2028-07-31' });
  });

  const base = planFactsOf(agreement, to);
  test.each([
    ['itself', {}, true],
    ['written otherwise', { title: 'RENHOLD  av skoler', supplierOrgNumber: null }, true],
    ['without a supplier', { supplierName: null, supplierOrgNumber: null }, true],
    ['of another supplier', { supplierName: 'Vask AS', supplierOrgNumber: '312345676' as OrgNumber }, false],
    ['with another title and the same end', { title: 'Skolevask' }, true],
    ['with another title and end', { title: 'Skolevask', endsOn: localDate('2029-07-31') }, false],
    ['over before it begins', { startsOn: localDate('2022-08-01'), endsOn: localDate('2026-07-31') }, false],
  ])('one %s is the same: %j %s', (_, change, isSame) => {
    expect(isSameItem(base, { ...base, ...change })).toBe(isSame);
    expect(isSameItem({ ...base, ...change }, base)).toBe(isSame);
  });
});

describe('a list of announcements', () => {
  const ROW = { date: '2026-09-01', deadline: '2026-10-01', buyer: 'Trondheim kommune', cpv: '90911000' };
  const list = (...titles: string[]) =>
    foundInList(JSON.stringify(titles.map((title) => ({ ...ROW, title }))), context);

  test('gives a procurement for each row, all of it assumed but what it is and whose', () => {
    const answer = list('Renhold av skoler', 'Renhold (2) 13097248022');
    if (!answer.ok) throw new Error('refused');
    expect(answer.value.rejected).toMatchObject([{ row: 2, code: 'text.nationalNumber' }]);
    expect(answer.value.notices).toMatchObject([
      {
        recognition: 'doffin 5001 renhold av skoler 2026-09-01',
        publishedOn: '2026-09-01',
        found: [
          {
            body: '5001',
            kind: 'procurement',
            facts: {
              startsOn: '2026-12-15',
              endsOn: '2030-12-14',
              assumed: ['category', 'annualValue', 'startsOn', 'endsOn'],
            },
          },
        ],
      },
    ]);
  });

  test('is refused whole where it is none', () => {
    expect(foundInList('{', context)).toMatchObject({ ok: false, problems: [{ code: 'file.notJson' }] });
  });

  const doffin = testdata('doffin-2020.json');
  test.runIf(doffin !== null)('of a real autumn gives each of its 356 needs once', () => {
    const answer = foundInList(doffin ?? '', context);
    if (!answer.ok) throw new Error('refused');
    const { rows, notices, outOfScope, rejected } = answer.value;
    expect([rows, notices.length, outOfScope, rejected.length]).toEqual([800, 356, 383, 61]);
    expect(new Set(notices.map(({ recognition }) => recognition)).size).toBe(356);
    const found = notices.flatMap((notice) => notice.found);
    expect(new Set(found.map(({ body, key }) => `${body} ${key}`)).size).toBe(356);
  });
});
