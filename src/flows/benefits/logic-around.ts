// What a logic model is held against: the goals, questions and benefits that can measure its rows, what Samkjop itself has counted, and
// the rows that a network's design already gives.
import type { Ctx } from '../../modules/accounts/db.ts';
import type { Benefit } from '../../modules/evaluation/benefits/model.ts';
import { benefitsOf } from '../../modules/evaluation/benefits/queries.ts';
import type { LogicRow, LogicRowFacts, LogicTargets } from '../../modules/evaluation/logic/model.ts';
import { withRow } from '../../modules/evaluation/logic/rules.ts';
import {
  type GoalToReach,
  goalsToReach,
  type Measure,
  measuresOf,
} from '../../modules/evaluation/surveys/measure-queries.ts';
import type { Subject, Survey } from '../../modules/evaluation/surveys/model.ts';
import { surveysAbout } from '../../modules/evaluation/surveys/queries.ts';
import { assignmentChain } from '../../modules/network/assignments/queries.ts';
import { designOf } from '../../modules/network/design/queries.ts';
import { gatheringBooks } from '../../modules/network/gatherings/queries.ts';
import { phaseOf } from '../../modules/network/gatherings/rules.ts';
import type { Format } from '../../texts/format.ts';
import type { Texts } from '../../texts/texts.ts';

/** What Samkjop itself has registered in a network. */
export interface Registered {
  readonly held: number;
  /** Cancelled ones are left out. */
  readonly gatherings: number;
  readonly handIns: number;
}

export interface LogicAround {
  readonly goals: readonly GoalToReach[];
  /** By day. */
  readonly measures: readonly Measure[];
  readonly surveys: readonly Survey[];
  readonly benefits: readonly Benefit[];
  /** Null for what is no network, and for somebody outside. */
  readonly registered: Registered | null;
}

async function registeredIn(ctx: Ctx, network: string): Promise<Registered> {
  const phases = (await gatheringBooks(ctx, network)).map(({ gathering }) => phaseOf(gathering, ctx.now));
  const handIns = (await assignmentChain(ctx, network)).flatMap((assignment) => assignment.handIns);
  return {
    held: phases.filter((phase) => phase === 'over').length,
    gatherings: phases.filter((phase) => phase !== 'cancelled').length,
    handIns: handIns.filter(({ state }) => state === 'delivered').length,
  };
}

/** `isOutside`: read by an external evaluator, who sees the evaluation and not what lies behind it. */
export async function logicAround(
  ctx: Ctx,
  subject: Subject,
  { isOutside }: { readonly isOutside: boolean },
): Promise<LogicAround> {
  const isNetwork = subject.kind === 'network';
  return {
    goals: isNetwork ? await goalsToReach(ctx, subject.id) : [],
    measures: isNetwork ? await measuresOf(ctx, subject.id) : [],
    surveys: await surveysAbout(ctx, subject),
    benefits: await benefitsOf(ctx, subject),
    registered: isNetwork && !isOutside ? await registeredIn(ctx, subject.id) : null,
  };
}

/** Texts are no measure of anything. */
export const measuringQuestions = ({ surveys }: Pick<LogicAround, 'surveys'>) =>
  surveys.flatMap((survey) =>
    survey.questions.filter(({ kind }) => kind !== 'text').map((question) => ({ survey, question })),
  );

export const logicTargets = (around: LogicAround): LogicTargets => ({
  goals: around.goals.map(({ id }) => id),
  questions: measuringQuestions(around).map(({ survey, question }) => ({
    survey: survey.id,
    question: question.id,
  })),
  benefits: around.benefits.filter(({ state }) => state !== 'withdrawn').map(({ id }) => id),
});

interface Words {
  readonly texts: Pick<Texts, 'logic' | 'networks'>;
  readonly format: Format;
}

const row = (facts: Partial<LogicRowFacts> & Pick<LogicRowFacts, 'column' | 'text'>): LogicRowFacts => ({
  indicator: '',
  measure: null,
  leadsTo: [],
  ...facts,
});

const inSentence = (word: string): string => word.charAt(0).toLowerCase() + word.slice(1);

/** A first model of a network, from its budget, roles, programme, goals and what has been registered; empty where nothing is written. */
export async function rowsFromDesign(
  ctx: Ctx,
  network: string,
  { texts, format }: Words,
): Promise<readonly LogicRow[]> {
  const { facts, goals } = await designOf(ctx, network);
  const hasAssignments = (await assignmentChain(ctx, network)).length > 0;
  const words = texts.logic.begun;
  const outputs = [
    ...(facts.gatherings.length > 0
      ? [{ text: words.held, indicator: words.heldIndicator, what: 'gatherings' as const }]
      : []),
    ...(hasAssignments
      ? [{ text: words.handIns, indicator: words.handInsIndicator, what: 'handIns' as const }]
      : []),
  ];
  const activities = [
    ...(facts.gatherings.length > 0
      ? [
          {
            text: words.gatherings(format.list(facts.gatherings.map(({ title }) => title))),
            to: 'gatherings',
          },
        ]
      : []),
    ...(facts.between === '' ? [] : [{ text: facts.between, to: 'handIns' }]),
  ];
  const inputs = [
    ...facts.budget.map(({ what, amount }) => ({ text: what, indicator: format.money(amount) })),
    ...(facts.roles.length > 0
      ? [
          {
            text: words.roles(format.list(facts.roles.map((role) => inSentence(texts.networks.roles[role])))),
            indicator: '',
          },
        ]
      : []),
  ];
  // Backwards, so that what a row leads to is there.
  let rows: LogicRow[] = goals.map(({ id, title, unit }, place) => ({
    id: place + 1,
    ...row({ column: 'outcomes', text: title, indicator: unit, measure: { kind: 'goal', goal: id } }),
  }));
  const idsOf = (column: LogicRow['column'], wanted: (one: LogicRow) => boolean = () => true): number[] =>
    rows.filter((one) => one.column === column && wanted(one)).map(({ id }) => id);
  for (const { text, indicator, what } of outputs) {
    rows = withRow(rows, row({ column: 'outputs', text, indicator, measure: { kind: 'registered', what } }));
  }
  for (const { text, to } of activities) {
    const leadsTo = idsOf('outputs', ({ measure }) => measure?.kind === 'registered' && measure.what === to);
    rows = withRow(rows, row({ column: 'activities', text, leadsTo }));
  }
  for (const input of inputs) {
    rows = withRow(rows, row({ column: 'inputs', ...input, leadsTo: idsOf('activities') }));
  }
  return rows;
}
