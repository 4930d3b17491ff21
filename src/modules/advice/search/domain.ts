// What a fact may be: a few values that stand for all it can be. Tried in its place when the adviser asks what to ask, and what
// would change the advice.
import { localDate } from '../../../kernel/local-date.ts';
import { oreFromNok } from '../../../kernel/money.ts';
import { CONTRACT_KINDS } from '../../law/duties.ts';

import { known } from '../given/given.ts';
import {
  type AgreementFact,
  type Aim,
  BODY_KINDS,
  type CooperationFact,
  DIRECT_GROUNDS,
  type FactKey,
  type Facts,
  type FactValues,
} from '../model.ts';

const FLAGS = [true, false] as const;

/** Far away: whoever says that it can be used has seen that it is in force. */
const IN_FORCE = localDate('2999-12-31');

const AGREEMENT: AgreementFact = {
  id: 'unnamed',
  name: '',
  owner: '',
  kind: 'framework',
  isNamed: true,
  isWithinScope: true,
  isAnnounced: true,
  isParty: null,
  left: oreFromNok(10_000_000_000),
  endsOn: IN_FORCE,
};
const COOPERATION: CooperationFact = {
  id: null,
  name: '',
  form: null,
  members: null,
  population: null,
  covers: true,
};

/** By the words a form sends. An agreement somebody has looked up is taken to be in force. */
export const AGREEMENT_ANSWERS: Readonly<Record<string, readonly AgreementFact[]>> = {
  none: [],
  named: [AGREEMENT],
  namedUnsure: [{ ...AGREEMENT, isWithinScope: null, left: null }],
  notNamed: [{ ...AGREEMENT, isNamed: false, isParty: false }],
  unclear: [{ ...AGREEMENT, isNamed: null, isWithinScope: null, left: null }],
  coming: [{ ...AGREEMENT, isNamed: null, isAnnounced: false, isParty: false }],
};
export const MEMBERSHIP_ANSWERS: Readonly<Record<string, readonly CooperationFact[]>> = {
  none: [],
  covers: [COOPERATION],
  coversNot: [{ ...COOPERATION, covers: false }],
  unclear: [{ ...COOPERATION, covers: null }],
};
export const NEARBY_ANSWERS: Readonly<Record<string, readonly CooperationFact[]>> = {
  none: [],
  some: [{ ...COOPERATION, covers: null }],
};
export const PARTY_ANSWERS: Readonly<Record<string, FactValues['partyKinds']>> = {
  municipalities: ['kommune'],
  counties: ['fylke'],
  mixed: ['kommune', 'fylke'],
  others: ['kommune', 'annet'],
};

type Domain = { readonly [K in FactKey]?: readonly FactValues[K][] };

const nok = (...amounts: readonly number[]) => amounts.map(oreFromNok);

export const DOMAIN: Domain = {
  bodyKind: BODY_KINDS,
  population: [3000, 8000, 30_000],
  kind: CONTRACT_KINDS,
  yearlyValue: nok(40_000, 120_000, 400_000, 1_000_000, 3_000_000, 12_000_000),
  termMonths: [12, 24, 48],
  optionMonths: [0, 24],
  nature: ['standardised', 'special'],
  localPresence: FLAGS,
  neededInMonths: [1, 4, 9, 18],
  innovation: FLAGS,
  competence: ['low', 'high'],
  capacityHours: [10, 60, 150, 400],
  suppliers: [1, 3, 8],
  marketSize: ['local', 'regional', 'national', 'international'],
  localShare: [0.1, 0.8],
  agreements: Object.values(AGREEMENT_ANSWERS),
  memberships: Object.values(MEMBERSHIP_ANSWERS),
  nearbyCooperations: Object.values(NEARBY_ANSWERS),
  partnerCount: [0, 2, 5, 10],
  neighbours: FLAGS,
  partyKinds: Object.values(PARTY_ANSWERS),
  roomForLocal: FLAGS,
  severalOwners: FLAGS,
  directGround: DIRECT_GROUNDS,
  ownProduction: FLAGS,
  hostUnit: FLAGS,
  ownEntity: FLAGS,
  standAside: FLAGS,
  forumOnly: FLAGS,
};

const BUYING: readonly FactKey[] = [
  'yearlyValue',
  'termMonths',
  'optionMonths',
  'agreements',
  'memberships',
  'partnerCount',
  'neededInMonths',
  'capacityHours',
  'competence',
  'roomForLocal',
  'innovation',
  'localPresence',
  'nature',
  'directGround',
  'ownProduction',
];

/** What one may be asked for each aim: at most 15, so that no path is longer. */
export const ASKABLE: Readonly<Record<Aim, readonly FactKey[]>> = {
  howToBuy: BUYING,
  mayWeUse: BUYING.filter((key) => key !== 'ownProduction' && key !== 'innovation'),
  whichForm: [
    'partyKinds',
    'bodyKind',
    'forumOnly',
    'hostUnit',
    'ownEntity',
    'standAside',
    'nearbyCooperations',
    'yearlyValue',
  ],
  joinOrLeave: [
    'memberships',
    'nearbyCooperations',
    'roomForLocal',
    'competence',
    'capacityHours',
    'yearlyValue',
    'neededInMonths',
    'population',
    'localPresence',
    'marketSize',
  ],
};

/** What a fact may turn out to be when it is asked for: what is named in the register keeps its name. */
export function answersTo(key: FactKey, facts: Facts): readonly unknown[] {
  const named = key === 'memberships' ? known({ facts }, 'memberships') : null;
  if (named && named.length > 0)
    return [true, false].map((covers) => named.map((one) => ({ ...one, covers })));
  return (DOMAIN[key] as readonly unknown[] | undefined) ?? [];
}

/** Named in a register, but without saying whether it buys this: still to be asked. */
export function isUnsettled(key: FactKey, facts: Facts): boolean {
  if (key !== 'memberships') return false;
  const fact = facts.memberships;
  if (fact === undefined || fact === 'unknown' || fact.from === 'answer') return false;
  const memberships = known({ facts }, 'memberships');
  const isOpen = memberships?.some(({ covers }) => covers === null) ?? false;
  return isOpen && !(memberships?.some(({ covers }) => covers) ?? false);
}

/** The facts with one of them replaced. */
export const withFact = (facts: Facts, key: FactKey, value: unknown): Facts =>
  ({ ...facts, [key]: { value, from: 'answer' } }) as Facts;
