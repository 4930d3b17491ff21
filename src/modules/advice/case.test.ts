// One case file: what is read, and what is refused with its field named.
import { describe, expect, test } from 'vitest';
import { parseCase } from './case.ts';

const facts = {
  date: '2026-03',
  bodies: { kinds: ['municipality'], municipalities: ['5007'], population: null },
  categoryId: 'broyting',
  cpv: '90620000',
  kind: 'services',
  yearlyValue: 1_500_000,
  totalValue: null,
  termMonths: 48,
  nature: null,
  localPresence: true,
  localSuppliers: null,
  urgency: null,
  innovation: null,
  competence: null,
  capacity: 'low',
  market: { suppliers: null, size: null, localShare: null },
  agreements: [],
  memberships: [],
  cooperationsNearby: [],
  partnersWithSameNeed: null,
  neighbours: null,
};
const outcome = {
  chosen: ['alone'],
  notChosen: ['throughCooperation'],
  basis: 'choice',
  membership: null,
  decidedBy: 'Kommunen',
  review: null,
  note: 'Kjøpt alene.',
};
const written = {
  id: 'en-sak',
  title: 'En sak',
  when: '2026-04-01',
  place: { counties: ['50'], region: null },
  question: 'howToBuy',
  facts,
  outcome,
  sources: [{ title: 'Kilde', url: 'https://example.org/sak', read: '2026-11-26', confidence: 'A' }],
  split: 'held-out',
};

const read = (changed: object, file = 'en-sak.json') =>
  parseCase(file, JSON.stringify({ ...written, ...changed }));

const refused = (changed: object): string[] => {
  const result = read(changed);
  return result.ok ? [] : result.problems.map(({ code, path }) => `${code} ${path}`);
};

const nothingKnown = Object.fromEntries(
  Object.entries(facts).map(([name, value]) => {
    if (Array.isArray(value)) return [name, []];
    return [name, typeof value === 'object' ? value : null];
  }),
);

describe('a case', () => {
  test('is read whole, with amounts in øre', () => {
    const result = read({});
    expect(result.ok && result.value.facts.yearlyValue).toBe(150_000_000);
    expect(
      result.ok && { ...result.value, facts: { ...result.value.facts, yearlyValue: 1_500_000 } },
    ).toEqual(written);
  });

  test('takes dates as exact as the source, and only real ones', () => {
    expect(refused({ when: '2026' })).toEqual([]);
    expect(refused({ when: null })).toEqual([]);
    expect(refused({ when: '2026-02-30' })).toEqual(['case.field en-sak.json:when']);
    expect(refused({ when: '26.11.2026' })).toEqual(['case.field en-sak.json:when']);
  });

  test.each<[string, object, string]>([
    ['an unknown alternative', { outcome: { ...outcome, chosen: ['luck'] } }, 'outcome.chosen.0'],
    ['no outcome', { outcome: { ...outcome, chosen: [] } }, 'outcome.chosen'],
    ['the same twice', { outcome: { ...outcome, chosen: ['alone', 'alone'] } }, 'outcome.chosen'],
    ['chosen and turned down', { outcome: { ...outcome, notChosen: ['alone'] } }, 'outcome.notChosen'],
    ['a ruling without one', { outcome: { ...outcome, basis: 'ruling' } }, 'outcome.review'],
    ['membership nobody asked about', { outcome: { ...outcome, membership: 'left' } }, 'outcome.membership'],
    ['leaving without saying so', { question: 'joinOrLeave' }, 'outcome.membership'],
    ['no source', { sources: [] }, 'sources'],
    ['an address that is none', { sources: [{ ...written.sources[0], url: 'avisa' }] }, 'sources.0.url'],
    ['no date of reading', { sources: [{ ...written.sources[0], read: '' }] }, 'sources.0.read'],
    ['a negative amount', { facts: { ...facts, yearlyValue: -1 } }, 'facts.yearlyValue'],
    [
      'a share above one',
      { facts: { ...facts, market: { ...facts.market, localShare: 40 } } },
      'facts.market.localShare',
    ],
    ['a field that was forgotten', { facts: { ...facts, urgency: undefined } }, 'facts.urgency'],
    ['nothing known but where and who', { facts: nothingKnown }, 'facts'],
  ])('is refused with %s', (_, changed, field) => {
    expect(refused(changed)).toEqual([`case.field en-sak.json:${field}`]);
  });

  test('is refused with a field nobody knows, under another name, or as broken JSON', () => {
    expect(refused({ opinion: 'yes' })).toEqual(['case.field en-sak.json:']);
    expect(read({}, 'annen.json')).toMatchObject({
      ok: false,
      problems: [{ code: 'case.name', path: 'annen.json' }],
    });
    expect(parseCase('en-sak.json', '{')).toMatchObject({ ok: false, problems: [{ code: 'case.json' }] });
  });
});
