// What each alternative costs the one who asks: the optimiser's prices for how many buy together and how much, with own work at
// the hourly rate. Founding and joining serve many purchases, so one purchase carries its part of them.
import type { Scenario } from '../../optimiser/model.ts';
import {
  agreementShare,
  callOffCost,
  directShare,
  presentValue,
  type TenderQuestion,
  type TenderRates,
  type TenderShare,
  tenderShare,
} from '../../optimiser/tender-price.ts';
import { type AssumptionId, assumeRange } from '../assumptions.ts';
import type { AlternativeId } from '../case.ts';
import { type Given, known, likely, pricedAs, termYears, yearlyNok } from '../given/given.ts';
import type { CooperationFact } from '../model.ts';
import type { Figures } from '../rules/rule.ts';
import { partnersKnown } from '../rules/status/joint-partners.ts';
import { monthsOf } from './months.ts';

export interface Priced {
  readonly given: Given;
  readonly rates: TenderRates;
  readonly scenario: Scenario;
  readonly yearly: number;
  readonly years: number;
  readonly assumed: (id: AssumptionId) => number;
}

/** The optimiser's low scenario is the pessimistic one, where work takes longer. */
const PESSIMISTIC: Readonly<Record<Scenario, Scenario>> = { low: 'high', base: 'base', high: 'low' };

/** Made once for a set of facts and a scenario. */
export function pricedOf(given: Given, scenario: Scenario): Priced {
  return {
    given,
    rates: given.prepared.rates(pricedAs(given), scenario),
    scenario,
    yearly: yearlyNok(given, scenario),
    years: termYears(given),
    assumed: (id) => assumeRange(id)[PESSIMISTIC[scenario]],
  };
}

interface Together {
  readonly members: number;
  /** NOK a year of all. */
  readonly volume: number;
  readonly km: number;
}

const ALONE = (yearly: number): Together => ({ members: 1, volume: yearly, km: 0 });

/** What a body of another size buys when the one who asks buys this much. */
function scaled({ given, yearly, assumed }: Priced, population: number | null): number {
  const own = known(given, 'population');
  if (population === null || own === null) return yearly;
  return yearly * (population / own) ** assumed('population.exponent');
}

/** With the named partners, or as many of the same size as are said to be there. */
function jointSize(given: Given): number {
  return 1 + Math.min(19, partnersKnown(given) || 2);
}

function joint(priced: Priced): Together {
  const named = known(priced.given, 'partners') ?? [];
  const others = named
    .slice(0, 19)
    .map(({ yearlyValue, population }) =>
      yearlyValue === null ? scaled(priced, population) : yearlyValue / 100,
    );
  const members = jointSize(priced.given);
  const unnamed = Math.max(0, members - 1 - others.length);
  const volume = others.reduce((sum, value) => sum + value, priced.yearly * (1 + unnamed));
  const km = named.reduce((sum, one) => sum + (one.km ?? 0), 0);
  return { members, volume, km };
}

/** Asked which form, those who need the same are those who would take part; null where nobody has said how many. */
function foundersIn(given: Given): number | null {
  const others = given.aim === 'whichForm' ? partnersKnown(given) : null;
  return others === null ? null : 1 + others;
}

function standing(priced: Priced, cooperation: CooperationFact | undefined, joining: boolean): Together {
  const { given, yearly, assumed } = priced;
  const count = cooperation?.members ?? foundersIn(given) ?? Math.round(assumed('standing.members'));
  const population = cooperation?.population ?? null;
  const mean = scaled(priced, population === null ? null : population / count);
  const others = joining ? count : Math.max(1, count) - 1;
  return { members: others + 1, volume: yearly + others * mean, km: 0 };
}

/** Work at a place is bought in lots for each place: more volume then gives no lower unit price. */
const isDividedByPlace = (given: Given): boolean => {
  const { kind, market } = pricedAs(given);
  return market === 'local' && kind !== 'goods';
};

function question({ given, yearly, years }: Priced, { members, volume, km }: Together): TenderQuestion {
  const tender = volume * (years + (likely(given, 'optionMonths') ?? 0) / 12);
  const priced = isDividedByPlace(given) ? yearly : volume;
  const start = given.prepared.quarter;
  return { own: yearly, volume: priced, tender, members, km, years, start, ownLots: isDividedByPlace(given) };
}

type Money = Omit<Figures, 'months' | 'members'>;

const ownWork = ({ procedure, lots, coordination }: TenderShare): number => procedure + lots + coordination;

/** A tender's share as money and hours, with more own hours if any. */
function ofShare(priced: Priced, share: TenderShare, extraHours = 0): Money {
  const rate = priced.assumed('hour.cost');
  return {
    price: share.purchase,
    transaction: share.procedure + share.lots + share.bids + extraHours * rate,
    coordination: share.coordination + share.travel,
    hours: ownWork(share) / rate + extraHours,
  };
}

const inTender = (priced: Priced, together: Together, extraHours = 0): Money =>
  ofShare(priced, tenderShare(priced.rates, question(priced, together)), extraHours);

/**
 * A standing cooperation is one unit: its tender is one for all members, its own people do the coordinating, and each member
 * calls off and follows up.
 */
function inStanding(priced: Priced, together: Together, extraHours = 0): Money {
  const share = tenderShare(priced.rates, question(priced, together));
  const whole = { ...share, coordination: share.coordination / together.members };
  const money = ofShare(priced, whole, extraHours);
  const callOff = callOffCost(priced.rates);
  const hours = callOff / priced.assumed('hour.cost') + extraHours;
  return { ...money, transaction: money.transaction + callOff, hours };
}

const perNeed = (priced: Priced, id: AssumptionId): number =>
  priced.assumed(id) / assumeRange('standing.needs').base;

const FOUND_HOURS: Readonly<Partial<Record<AlternativeId, AssumptionId>>> = {
  foundHostAdministrative: 'found.host.hours',
  foundHostPolitical: 'found.politicalHost.hours',
  foundTaskCommunity: 'found.community.hours',
  foundIks: 'found.company.hours',
  foundCompany: 'found.company.hours',
  foundCooperative: 'found.company.hours',
  foundAgreementBased: 'found.agreement.hours',
};
const ENTITY: Readonly<Partial<Record<AlternativeId, AssumptionId>>> = {
  foundTaskCommunity: 'entity.community.yearly',
  foundIks: 'entity.company.yearly',
  foundCompany: 'entity.company.yearly',
  foundCooperative: 'entity.company.yearly',
};

function founded(priced: Priced, id: AlternativeId): Money {
  const hours = FOUND_HOURS[id];
  const authority = id === 'foundAgreementBased' ? priced.assumed('authority.hours') : 0;
  const together = standing(priced, undefined, false);
  const money = inStanding(priced, together, (hours ? perNeed(priced, hours) : 0) + authority);
  const entity = ENTITY[id];
  const yearly = entity ? perNeed(priced, entity) / together.members : 0;
  return { ...money, coordination: money.coordination + yearly * priced.years };
}

function better(one: Money, other: Money): Money {
  const sum = ({ price, transaction, coordination }: Money): number => price + transaction + coordination;
  return sum(one) <= sum(other) ? one : other;
}

/** Buying comes after learning: the cheaper of alone and together with those who are known. */
function afterLearning(priced: Priced): Money {
  const alone = inTender(priced, ALONE(priced.yearly));
  const next = partnersKnown(priced.given) ? better(alone, inTender(priced, joint(priced))) : alone;
  const hours = priced.assumed('learning.hours');
  return {
    ...next,
    transaction: next.transaction + hours * priced.assumed('hour.cost'),
    hours: next.hours + hours,
  };
}

function ownWay(priced: Priced): Money {
  const { rates, yearly, years, assumed } = priced;
  const price = presentValue(rates, yearly, years) * assumed('ownProduction.index');
  return { price, transaction: 0, coordination: 0, hours: 0 };
}

function moneyOf(priced: Priced, id: AlternativeId): Money | null {
  const { given, rates, yearly, years } = priced;
  switch (id) {
    case 'alone':
      return inTender(priced, ALONE(yearly));
    case 'directPurchase':
      return ofShare(priced, directShare(rates, question(priced, ALONE(yearly))));
    case 'jointProcurement':
      return inTender(priced, joint(priced));
    case 'ownAgreement':
    case 'joinAgreement':
    case 'purchasingCentre':
      return ofShare(priced, agreementShare(rates, { own: yearly, years }, id !== 'ownAgreement'));
    case 'throughCooperation': {
      const memberships = known(given, 'memberships') ?? [];
      const used = memberships.find(({ covers }) => covers) ?? memberships[0];
      return inStanding(priced, standing(priced, used, false));
    }
    case 'joinCooperation': {
      const nearest = known(given, 'nearbyCooperations')?.[0];
      return inStanding(priced, standing(priced, nearest, true), perNeed(priced, 'join.hours'));
    }
    case 'learningNetworkFirst':
      return afterLearning(priced);
    case 'notBuying':
      return ownWay(priced);
    case 'forumIpr':
      return null;
    default:
      return founded(priced, id);
  }
}

function membersIn(given: Given, id: AlternativeId): number {
  if (id === 'alone' || id === 'directPurchase' || id === 'notBuying') return 1;
  if (id === 'learningNetworkFirst') return partnersKnown(given) ? jointSize(given) : 1;
  if (id === 'jointProcurement') return jointSize(given);
  const [membership] = known(given, 'memberships') ?? [];
  const [nearest] = known(given, 'nearbyCooperations') ?? [];
  const usual = foundersIn(given) ?? assumeRange('standing.members').base;
  if (id === 'throughCooperation') return membership?.members ?? usual;
  return id === 'joinCooperation' ? (nearest?.members ?? usual) + 1 : usual;
}

/** What an alternative costs; null where it cannot be priced. The scenario `low` is the optimiser's pessimistic set. */
export function figuresOf(priced: Priced, id: AlternativeId): Figures | null {
  const { given } = priced;
  const money = moneyOf(priced, id);
  return money && { ...money, months: monthsOf(given, id).base, members: membersIn(given, id) };
}
