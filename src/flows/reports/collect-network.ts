// What a report says of a network itself: its design and the check of that, who took part, what was done, what came of it, its goals.
import { localDateAt } from '../../kernel/local-date.ts';
import type { Ctx } from '../../modules/accounts/db.ts';
import type {
  Chapters,
  ReportedAssignment,
  ReportedGathering,
  ReportedOutcome,
  TopicsChapter,
} from '../../modules/evaluation/reports/model.ts';
import { measuresOf } from '../../modules/evaluation/surveys/measure-queries.ts';
import { assignmentBooks } from '../../modules/network/assignments/queries.ts';
import { outcomesOf } from '../../modules/network/chain/queries.ts';
import type { Design } from '../../modules/network/design/model.ts';
import { designOf } from '../../modules/network/design/queries.ts';
import { findingsIn } from '../../modules/network/design/rules.ts';
import { gatheringBooks } from '../../modules/network/gatherings/queries.ts';
import { type Network, takesPart } from '../../modules/network/life/model.ts';
import { bodiesOf, participantsOf } from '../../modules/network/life/queries.ts';
import { programmesOf, resultsOf, topicsOf } from '../../modules/network/topics/queries.ts';
import { procurementOf } from '../../modules/procurement/life/queries.ts';
import type { PartyDirectory } from '../parties.ts';
import { sideOfBody } from '../surveys/subject.ts';

export const decimal = (value: number): string => String(value);
const decimalOrNull = (value: number | null): string | null => (value === null ? null : decimal(value));
/** A chapter with nothing in it is none. */
const someOf = <One>(all: readonly One[]): readonly One[] | null => (all.length === 0 ? null : all);

type OfNetwork = Pick<
  Chapters,
  'design' | 'participants' | 'gatherings' | 'topics' | 'assignments' | 'outcomes' | 'goals'
>;

function designChapter(
  { purpose }: Network,
  { facts, goals }: Design,
  sizes: readonly (number | null)[],
): Chapters['design'] {
  return {
    purpose,
    challenges: facts.challenges,
    targetGroup: facts.targetGroup,
    roles: facts.roles,
    topicsBy: facts.topicsBy,
    programmeOn: facts.programmeOn,
    gatherings: facts.gatherings.map(({ title, on }) => ({ title, on })),
    between: facts.between,
    followUps: facts.followUps,
    responsibilities: facts.responsibilities,
    budget: facts.budget.map(({ what, amount }) => ({ what, amount })),
    findings: findingsIn({ purpose, facts, goals, sizes }).map(({ id, source, facts: found }) => ({
      id,
      source,
      facts: found,
    })),
  };
}

async function gatheringsHeld(ctx: Ctx, network: string): Promise<ReportedGathering[]> {
  const books = await gatheringBooks(ctx, network);
  return books.flatMap(({ gathering, registrations, decisions }) => {
    const { number, title, state, time, form } = gathering;
    if (state !== 'called' || time === null || time.endsAt > ctx.now) return [];
    return [
      {
        number,
        title,
        on: localDateAt(time.startsAt.getTime()),
        form,
        registered: registrations.filter(({ answer }) => answer !== 'no').length,
        decisions: decisions.length,
        decisionsDone: decisions.filter(({ doneOn }) => doneOn !== null).length,
      },
    ];
  });
}

async function topicsChapter(ctx: Ctx, network: string): Promise<TopicsChapter | null> {
  const proposed = await topicsOf(ctx, network);
  if (proposed.length === 0) return null;
  const today = localDateAt(ctx.now.getTime());
  const over = (await resultsOf(ctx, network)).find(
    ({ vote }) => vote.closedOn !== null || vote.endsOn < today,
  )?.vote;
  const [programme] = await programmesOf(ctx, network);
  return {
    proposed: proposed.length,
    vote: over ? { endsOn: over.closedOn ?? over.endsOn, voted: over.voted, unit: over.unit } : null,
    topics: (programme?.topics ?? []).map(({ title, isChosen, basis, reason }) => ({
      title,
      isChosen,
      basis,
      reason,
    })),
  };
}

async function assignmentsGiven(ctx: Ctx, network: string): Promise<ReportedAssignment[]> {
  const books = await assignmentBooks(ctx, network);
  return books
    .filter(({ assignment: { state } }) => state === 'given' || state === 'closed')
    .map(({ assignment, asked, handIns, feedback }) => {
      const delivered = handIns.filter(({ state }) => state === 'delivered');
      return {
        number: assignment.number,
        title: assignment.title,
        dueOn: assignment.dueOn,
        asked: asked.length,
        delivered: delivered.length,
        answered: delivered.filter(({ id }) => feedback.some(({ handIn }) => handIn === id)).length,
      };
    });
}

async function outcomesNamed(ctx: Ctx, network: string): Promise<ReportedOutcome[]> {
  const outcomes: ReportedOutcome[] = [];
  for (const { kind, id, isNamed, startedOn } of await outcomesOf(ctx, network)) {
    const found = isNamed && kind === 'procurement' ? await procurementOf(ctx, id) : null;
    outcomes.push({ kind, title: found?.state.title ?? null, startedOn });
  }
  return outcomes;
}

/** `ctx` reads as the program: whoever makes a report leads the network, and sees all of this. */
export async function networkChapters(
  ctx: Ctx,
  network: Network,
  parties: PartyDirectory,
): Promise<OfNetwork> {
  const { id } = network;
  const bodies = await bodiesOf(ctx, id);
  const design = await designOf(ctx, id);
  const measures = await measuresOf(ctx, id);
  const sizes = bodies.filter(takesPart).map(({ inhabitants }) => inhabitants);
  const goals = design.goals.map((goal) => ({
    title: goal.title,
    unit: goal.unit,
    baseline: decimalOrNull(goal.baseline),
    target: decimalOrNull(goal.target),
    dueOn: goal.dueOn,
    method: goal.method,
    measures: measures
      .filter((measure) => measure.goal === goal.id)
      .map(({ on, value, source }) => ({ on, value: decimal(value), source })),
  }));
  return {
    design: design.version === 0 && network.purpose === '' ? null : designChapter(network, design, sizes),
    participants: {
      bodies: bodies.map(({ body, state }) => ({
        name: parties.nameOf(body),
        side: sideOfBody(parties, body),
        state,
      })),
      people: (await participantsOf(ctx, { network: id, body: null })).length,
    },
    gatherings: await gatheringsHeld(ctx, id),
    topics: await topicsChapter(ctx, id),
    assignments: someOf(await assignmentsGiven(ctx, id)),
    outcomes: someOf(await outcomesNamed(ctx, id)),
    goals: someOf(goals),
  };
}
