// What the system knows on behalf of a body beside the register: which contracts meet the need, whom the advice names, and
// what is said to be searched.
import { expect, test } from 'vitest';
import { files, shippedSnapshot } from '../../../test/world.ts';
import { localDate } from '../../kernel/local-date.ts';
import type { AgreementFact, CatalogueSearch } from '../../modules/advice/model.ts';
import type { BodyId } from '../../modules/registry/model.ts';
import { readPlanningData } from '../planning-data.ts';
import { type Consultation, knownOf } from './known-facts.ts';
import type { OwnKnowledge, RunningContract } from './own-knowledge.ts';
import { withOwn } from './with-own.ts';

const TODAY = localDate('2026-11-26');

function consultation(category: string | null = 'telefoni'): Consultation {
  const planning = readPlanningData(files);
  const sources = { snapshot: shippedSnapshot(), planning, today: TODAY, language: 'nb' as const };
  const known = knownOf(sources, { body: '5035' as BodyId, category });
  if (!known) throw new Error('no such body');
  return known;
}

const contract = (id: string, lastDay: string | null): RunningContract => ({
  id,
  title: `Avtale ${id}`,
  supplier: null,
  lastDay: lastDay === null ? null : localDate(lastDay),
});

const NOTHING: OwnKnowledge = {
  on: TODAY,
  item: null,
  contracts: [],
  ownNeed: null,
  partners: [],
  partnerCount: 0,
  proposals: [],
};

const agreementsIn = ({ facts }: Consultation): readonly AgreementFact[] => {
  const fact = facts.agreements;
  return fact === undefined || fact === 'unknown' ? [] : fact.value;
};
const ownIn = (one: Consultation): string[] =>
  agreementsIn(one).flatMap(({ id, isParty }) => (isParty === true ? [id] : []));
const searches = ({ context }: Consultation): Map<string, CatalogueSearch> =>
  new Map((context.catalogues ?? []).map((search) => [search.catalogue, search]));

test('a contract meets the need where it still runs then; one without an end does', () => {
  const contracts = [contract('short', '2027-06-30'), contract('long', '2030-06-30'), contract('open', null)];
  const own = { ...NOTHING, contracts };
  expect(ownIn(withOwn(consultation(), own, 3))).toEqual(['short', 'long', 'open']);
  expect(ownIn(withOwn(consultation(), own, 12))).toEqual(['long', 'open']);
  expect(ownIn(withOwn(consultation(), own, null))).toEqual(['long', 'open']);
  expect(ownIn(withOwn(consultation(), { ...own, item: 'long' }, 3))).toEqual(['short', 'open']);
});

test('it runs until the day after its last one, and what the list has stands beside it', () => {
  const found = withOwn(consultation(), { ...NOTHING, contracts: [contract('long', '2030-06-30')] }, null);
  const [first, ...listed] = agreementsIn(found);
  expect(first).toMatchObject({ endsOn: '2030-07-01', isNamed: true, isWithinScope: null, left: null });
  expect(listed).toEqual(agreementsIn(consultation()));
});

test('that nobody is shown leaves the question of others open', () => {
  expect(withOwn(consultation(), NOTHING, null).facts.partners).toBeUndefined();
});

test('each place is searched or not, and more may be there than are named', () => {
  const partner = {
    body: '5007' as BodyId,
    name: 'Namsos',
    kind: 'kommune' as const,
    population: 15_000,
    km: 80.4,
    start: null,
    yearlyValue: null,
    needs: ['a', 'b'],
  };
  const found = withOwn(consultation(), { ...NOTHING, partners: [partner], partnerCount: 12 }, null);
  expect(found.facts.partners).toMatchObject({
    value: [{ id: '5007', km: 80, needs: 2, yearlyValue: null }],
    from: 'register',
  });
  expect(searches(found).get('plans')).toMatchObject({ searchedOn: TODAY, count: 12 });
  expect(searches(found).get('ownContracts')).toMatchObject({ searchedOn: TODAY, count: 0 });
  expect(searches(found).get('agreementList')).toMatchObject({ searchedOn: TODAY });
  expect(searches(found).get('otherAgreements')).toMatchObject({ searchedOn: null, count: 0 });
  expect(found.context.searched).toMatchObject({ contracts: TODAY, plans: TODAY, agreements: null });
});

test('for a visitor only the register and the list were searched, and a need on no list is on none', () => {
  const found = withOwn(consultation(null), null, null);
  const searched = (found.context.catalogues ?? []).filter(({ searchedOn }) => searchedOn !== null);
  expect(searched.map(({ catalogue }) => catalogue)).toEqual(['memberships']);
  expect(found.facts).toEqual(consultation(null).facts);
});

test('a plan without contracts, and a need to be bought alone, are not searched', () => {
  const found = withOwn(consultation(), { ...NOTHING, contracts: null, partners: null }, null);
  expect(searches(found).get('ownContracts')?.searchedOn).toBeNull();
  expect(searches(found).get('plans')?.searchedOn).toBeNull();
  expect(searches(found).get('proposals')?.searchedOn).toBe(TODAY);
});
