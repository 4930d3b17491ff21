// From today to a contract that holds: the steps of each alternative with dates. Lengths are the usual months shared out over the
// steps; standstill has the law's own days.
import { addDays, type LocalDate } from '../../../kernel/local-date.ts';
import { firstReading } from '../../law/legal-values.ts';
import type { AlternativeId } from '../case.ts';
import { monthPartsOf, monthsOf } from '../figures/months.ts';
import { type Given, likelyRegime } from '../given/given.ts';
import type { ConsequenceKey } from '../line-keys.ts';
import type { TimelineStep } from '../model.ts';
import { formLawOf } from './deciders.ts';
import { stepGrounds } from './why.ts';

/** Key and its part of the time. */
type Step = readonly [key: ConsequenceKey, part: number];

const TENDER: readonly Step[] = [
  ['step.needs', 3],
  ['step.dialogue', 2],
  ['step.tenders', 3],
  ['step.evaluation', 2],
];
const TOGETHER: readonly Step[] = [['step.ask', 1], ['step.mandate', 2], ...TENDER];
const JOINING: readonly Step[] = [
  ['step.askOwners', 2],
  ['step.councils', 6],
];
const FOUNDING: readonly Step[] = [
  ['step.study', 4],
  ['step.draft', 4],
  ['step.councils', 6],
  ['step.setUp', 4],
];

const STEPS: Readonly<Record<AlternativeId, readonly Step[]>> = {
  ownAgreement: [
    ['step.checkAgreement', 1],
    ['step.callOff', 1],
  ],
  joinAgreement: [
    ['step.askOwner', 2],
    ['step.checkAgreement', 1],
    ['step.callOff', 1],
  ],
  throughCooperation: [
    ['step.report', 1],
    ['step.cooperationBuys', 3],
    ['step.callOff', 1],
  ],
  joinCooperation: [...JOINING, ['step.report', 1], ['step.cooperationBuys', 4]],
  foundHostAdministrative: [...FOUNDING, ['step.hostNotice', 1], ['step.cooperationBuys', 5]],
  foundHostPolitical: [...FOUNDING, ['step.hostNotice', 1], ['step.cooperationBuys', 5]],
  foundTaskCommunity: [...FOUNDING, ['step.cooperationBuys', 5]],
  foundIks: [...FOUNDING, ['step.register', 1], ['step.cooperationBuys', 5]],
  foundCompany: [...FOUNDING, ['step.register', 1], ['step.cooperationBuys', 5]],
  foundCooperative: [...FOUNDING, ['step.register', 1], ['step.cooperationBuys', 5]],
  foundAgreementBased: [
    ['step.draft', 2],
    ['step.sign', 2],
    ['step.cooperationBuys', 4],
  ],
  forumIpr: [...FOUNDING],
  purchasingCentre: [
    ['step.checkCentre', 2],
    ['step.callOff', 1],
  ],
  jointProcurement: TOGETHER,
  learningNetworkFirst: [['step.learn', 6], ...TENDER],
  alone: TENDER,
  directPurchase: [
    ['step.document', 1],
    ['step.askPrices', 1],
  ],
  notBuying: [['step.ownWay', 1]],
};

const DAYS_A_MONTH = 30.4;

/** The law's own days, and the value they are from. */
function standstillOf(given: Given): { readonly days: number; readonly law: readonly string[] } {
  const { legalValues: values, date } = given.context;
  const found = firstReading(values, { key: 'standstill.length', buyer: 'any', kind: 'any', date });
  return { days: found?.value ?? 0, law: found ? [found.id] : [] };
}

const HAS_STANDSTILL: readonly AlternativeId[] = ['alone', 'jointProcurement', 'learningNetworkFirst'];

function standstillStep(
  { days, law }: ReturnType<typeof standstillOf>,
  from: LocalDate,
  to: LocalDate,
): TimelineStep[] {
  if (days === 0) return [];
  const grounds = stepGrounds('step.standstill', { formLaw: [], assumed: [] });
  return [{ key: 'step.standstill', facts: { days }, from, to, ...grounds, law: [...grounds.law, ...law] }];
}

const startStep = (date: LocalDate, assumed: TimelineStep['assumed']): TimelineStep => ({
  key: 'step.start',
  facts: { date },
  from: date,
  to: date,
  ...stepGrounds('step.start', { formLaw: [], assumed }),
});

/** Steps in order, each starting where the one before ends. */
export function timelineFor(given: Given, id: AlternativeId): TimelineStep[] {
  const steps = STEPS[id];
  const days = Math.max(steps.length, Math.round(monthsOf(given, id).base * DAYS_A_MONTH));
  const whole = steps.reduce((sum, [, part]) => sum + part, 0);
  const { date } = given.context;
  const at = (parts: number): LocalDate => addDays(date, Math.round((days * parts) / whole));
  let done = 0;
  const from = { formLaw: formLawOf(id), assumed: monthPartsOf(given, id) };
  const planned = steps.map(([key, part]): TimelineStep => {
    const start = at(done);
    done += part;
    return { key, facts: {}, from: start, to: at(done), ...stepGrounds(key, from) };
  });
  const stands = HAS_STANDSTILL.includes(id) && likelyRegime(given).outcomes[0]?.regime === 'partIII';
  const pause = stands ? standstillOf(given) : { days: 0, law: [] };
  const end = at(whole);
  const last = addDays(end, pause.days);
  return [...planned, ...standstillStep(pause, end, last), startStep(last, from.assumed)];
}
