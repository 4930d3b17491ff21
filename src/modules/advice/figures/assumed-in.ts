// Which of our own assumptions the price of an alternative is made of, beside the parameters of the buying groups.
import type { AssumptionId } from '../assumptions.ts';
import type { AlternativeId } from '../case.ts';
import { type Given, known } from '../given/given.ts';

const STANDING = ['standing.members', 'population.exponent'] as const;
const FOUNDED = ['standing.needs', ...STANDING] as const;

const OF: Readonly<Partial<Record<AlternativeId, readonly AssumptionId[]>>> = {
  throughCooperation: STANDING,
  joinCooperation: ['join.hours', ...FOUNDED],
  jointProcurement: ['population.exponent'],
  learningNetworkFirst: ['learning.hours'],
  notBuying: ['ownProduction.index'],
  foundHostAdministrative: ['found.host.hours', ...FOUNDED],
  foundHostPolitical: ['found.politicalHost.hours', ...FOUNDED],
  foundTaskCommunity: ['found.community.hours', 'entity.community.yearly', ...FOUNDED],
  foundIks: ['found.company.hours', 'entity.company.yearly', ...FOUNDED],
  foundCompany: ['found.company.hours', 'entity.company.yearly', ...FOUNDED],
  foundCooperative: ['found.company.hours', 'entity.company.yearly', ...FOUNDED],
  foundAgreementBased: ['found.agreement.hours', 'authority.hours', ...FOUNDED],
};

/** Every one by name; value and term only where nobody has told them and no category says what is usual. */
export function assumedInFigures(given: Given, id: AlternativeId): readonly AssumptionId[] {
  const { category } = given.context;
  return [
    'hour.cost',
    ...(OF[id] ?? []),
    ...(known(given, 'yearlyValue') === null && !category?.yearlyValue
      ? (['need.unknownValue'] as const)
      : []),
    ...(known(given, 'termMonths') === null && !category ? (['need.unknownMonths'] as const) : []),
  ];
}
