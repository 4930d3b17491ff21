// A case's facts as the adviser is told them: what was known before the choice, and nothing of what came of it.
import { dateOf, type LocalDate } from '../../kernel/local-date.ts';
import { oreFromNok } from '../../kernel/money.ts';
import type { AdviceCase, CaseFacts } from './case.ts';
import type { AgreementFact, BodyKind, CooperationFact, FactKey, Facts, FactValues } from './model.ts';

type Kind = CaseFacts['bodies']['kinds'][number];

const KINDS: Readonly<Record<Kind, BodyKind | null>> = {
  municipality: 'kommune',
  county: 'fylke',
  // Who is in it decides, not what it is.
  cooperation: null,
  intermunicipalCompany: 'annet',
  stateBody: 'annet',
  otherPublic: 'annet',
};

/** A source that says «short» or «urgent» without a number: what the adviser is told instead. */
const FEW_HOURS = 40;
const MANY_HOURS = 400;
const SOON = 2;
const NOT_SOON = 12;

/** The day the question stood, the middle of the year or month where no more is known; null: not even the year. */
export function caseDate({ facts, when }: AdviceCase): LocalDate | null {
  const written = facts.date ?? when;
  if (written === null) return null;
  const [year = '', month = '7', day = '1'] = written.split('-');
  return dateOf(Number(year), Number(month), Number(day));
}

function kindsOf({ bodies }: CaseFacts): BodyKind[] {
  const kinds = bodies.kinds.flatMap((kind) => KINDS[kind] ?? []);
  const hasMunicipalities = bodies.municipalities.length > 0;
  return [...new Set(kinds.length === 0 && hasMunicipalities ? (['kommune'] as const) : kinds)];
}

function agreementsOf({ agreements, memberships }: CaseFacts): AgreementFact[] {
  return agreements.map(({ owner, subject, named }) => ({
    id: subject,
    name: subject,
    owner,
    kind: 'framework',
    isNamed: named,
    isWithinScope: null,
    isAnnounced: true,
    isParty: memberships.some(({ name }) => name === owner),
    left: null,
    endsOn: null,
  }));
}

type CaseCooperation = CaseFacts['cooperationsNearby'][number];

const cooperationOf = (
  { cooperationId, name, form }: CaseCooperation,
  covers: boolean | null,
): CooperationFact => ({
  id: cooperationId,
  name,
  form: form as CooperationFact['form'],
  members: null,
  population: null,
  covers,
});

/** A cooperation that asks is one its members are in. */
function membershipsOf(one: AdviceCase): CooperationFact[] {
  const { facts, title } = one;
  const own = facts.memberships.map((membership) => cooperationOf(membership, membership.covers));
  const asks = facts.bodies.kinds.every((kind) => kind === 'cooperation') && one.question !== 'whichForm';
  const itself = { cooperationId: null, name: title, form: null };
  return own.length === 0 && asks ? [cooperationOf(itself, null)] : own;
}

/** A year's purchases of one of them. */
function yearlyShareOf({ yearlyValue, totalValue, termMonths, partnersWithSameNeed }: CaseFacts) {
  const yearly =
    yearlyValue ?? (totalValue !== null && termMonths !== null ? (totalValue * 12) / termMonths : null);
  return yearly === null ? null : oreFromNok(Math.round(yearly / 100 / (1 + (partnersWithSameNeed ?? 0))));
}

const level = (word: 'low' | 'high' | null, low: number, high: number): number | null =>
  word === null ? null : word === 'low' ? low : high;

type Values = { readonly [K in FactKey]?: FactValues[K] | null };

function valuesOf(one: AdviceCase): Values {
  const { facts, question } = one;
  const { market, urgency } = facts;
  const [kind] = kindsOf(facts);
  const memberships = membershipsOf(one);
  return {
    aim: question,
    bodyKind: kind ?? null,
    partyKinds: kindsOf(facts).length > 0 ? kindsOf(facts) : null,
    categoryId: facts.categoryId,
    kind: facts.kind,
    yearlyValue: yearlyShareOf(facts),
    termMonths: facts.termMonths,
    optionMonths: facts.termMonths === null ? null : 0,
    nature: facts.nature,
    localPresence: facts.localPresence,
    neededInMonths: urgency === null ? null : urgency ? SOON : NOT_SOON,
    innovation: facts.innovation,
    competence: facts.competence,
    capacityHours: level(facts.capacity, FEW_HOURS, MANY_HOURS),
    suppliers: market.suppliers,
    marketSize: market.size,
    localShare: market.localShare,
    agreements: facts.agreements.length > 0 ? agreementsOf(facts) : null,
    memberships: memberships.length > 0 ? memberships : null,
    nearbyCooperations:
      facts.cooperationsNearby.length > 0
        ? facts.cooperationsNearby.map((near) => cooperationOf(near, null))
        : null,
    partnerCount: facts.partnersWithSameNeed,
    neighbours: facts.neighbours,
    roomForLocal: facts.localSuppliers,
  };
}

/** What the case tells, each fact marked as from the case; what it does not tell is left out. */
export function factsOfCase(one: AdviceCase): Facts {
  const told = Object.entries(valuesOf(one)).filter(([, value]) => value !== null && value !== undefined);
  return Object.fromEntries(told.map(([key, value]) => [key, { value, from: 'case' }])) as Facts;
}
