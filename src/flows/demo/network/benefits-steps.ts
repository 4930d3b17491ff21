// What the leader of the invented network has registered as benefits, what the bodies say of them, and the logic model.
import {
  proposeBenefit,
  registerBenefit,
  sayOfBenefit,
} from '../../../modules/evaluation/benefits/commands.ts';
import type { BenefitFacts } from '../../../modules/evaluation/benefits/model.ts';
import { beginLogicModel, keepLogicRow } from '../../../modules/evaluation/logic/commands.ts';
import type { LogicModel, LogicRow, LogicRowFacts } from '../../../modules/evaluation/logic/model.ts';
import { logicModelOf } from '../../../modules/evaluation/logic/queries.ts';
import type { Subject } from '../../../modules/evaluation/surveys/model.ts';
import { partyOfBody } from '../../../modules/planning/plan-commands.ts';
import { formatFor } from '../../../texts/format.ts';
import { textsFor } from '../../../texts/texts.ts';
import { bodiesIn } from '../../benefits/around.ts';
import { rowsFromDesign } from '../../benefits/logic-around.ts';
import { actingFor, happened } from '../past.ts';
import {
  leaderCtx,
  leaderOf,
  madeInNetwork,
  type NetworkLife,
  type NetworkStep,
  networkDay,
} from './life.ts';
import type { DemoNetwork } from './network-file.ts';

type Told = DemoNetwork['benefits'][number];
type ToldLogic = DemoNetwork['logic'];

const subjectIn = (life: NetworkLife): Subject => ({ kind: 'network', id: madeInNetwork(life, 'network') });
const hundredths = (amount: number): number => Math.round(amount * 100);

function factsIn(life: NetworkLife, told: Told): BenefitFacts {
  const { title, kind, counterfactual, method, methodText, unit, low, base, high, bodies, sources } = told;
  return {
    title,
    kind,
    counterfactual,
    method,
    methodText,
    unit,
    unitName: '',
    range: { low: hundredths(low), base: hundredths(base), high: hundredths(high) },
    from: networkDay(life, told.fromDay),
    to: networkDay(life, told.toDay),
    bodies: bodies.map(({ body, share }) => ({ body, share: share === null ? null : hundredths(share) })),
    sources: sources.map((source) => ({ text: source, link: '' })),
    isSeparate: false,
  };
}

async function propose(life: NetworkLife, told: Told): Promise<void> {
  const ctx = leaderCtx(life);
  const party = leaderOf(life);
  const subject = subjectIn(life);
  const known = await bodiesIn(life.story.services, ctx, subject);
  const facts = factsIn(life, told);
  const made = await registerBenefit(ctx, { party, subject, isDemo: true, known, facts });
  const benefit = happened(`benefit «${told.title}»`, made);
  life.made.set(`benefit:${told.title}`, benefit);
  happened('a benefit is proposed', await proposeBenefit(ctx, { party, benefit, version: 1 }));
}

async function say(
  life: NetworkLife,
  { title }: Told,
  { body, role, reason }: Told['answers'][number],
): Promise<void> {
  const party = partyOfBody(body);
  const kind = reason === '' ? ('confirmed' as const) : ('disputed' as const);
  const benefit = madeInNetwork(life, `benefit:${title}`);
  const said = { party, benefit, version: 1, kind, role, reason };
  happened(`${body} says of «${title}»`, await sayOfBenefit(actingFor(life.story, party), said));
}

const named = (rows: readonly LogicRow[], text: string): LogicRow => {
  const found = rows.find((row) => row.text === text);
  if (!found) throw new Error(`demo/ is faulty: no row «${text}» in the logic model`);
  return found;
};

async function model(life: NetworkLife, { rows, links }: ToldLogic): Promise<void> {
  const ctx = leaderCtx(life);
  const subject = subjectIn(life);
  const asked = { party: leaderOf(life), subject, isDemo: true };
  const words = { texts: textsFor('nb'), format: formatFor('nb') };
  const begun = await rowsFromDesign(ctx, subject.id, words);
  happened('a logic model is begun', await beginLogicModel(ctx, { ...asked, version: 0, rows: begun }));
  const now = async (): Promise<LogicModel> => {
    const found = await logicModelOf(ctx, subject);
    if (!found) throw new Error('the leader does not see the logic model');
    return found;
  };
  const keep = async (row: number | null, facts: LogicRowFacts, { version }: LogicModel): Promise<void> => {
    happened(`row «${facts.text}»`, await keepLogicRow(ctx, { ...asked, version, row, facts }));
  };
  for (const { column, text, indicator, leadsTo } of rows) {
    const standing = await now();
    const to = leadsTo.map((one) => named(standing.rows, one).id);
    await keep(null, { column, text, indicator, measure: null, leadsTo: to }, standing);
  }
  for (const { from, to } of links) {
    const standing = await now();
    const { id, ...facts } = named(standing.rows, from);
    const leadsTo = [...new Set([...facts.leadsTo, ...to.map((one) => named(standing.rows, one).id)])];
    await keep(id, { ...facts, leadsTo }, standing);
  }
}

export const benefitsSteps = ({ benefits, logic }: DemoNetwork): readonly NetworkStep[] => [
  { day: logic.day, play: (life: NetworkLife) => model(life, logic) },
  ...benefits.flatMap((told) => [
    { day: told.day, play: (life: NetworkLife) => propose(life, told) },
    ...told.answers.map((answer) => ({
      day: answer.day,
      play: (life: NetworkLife) => say(life, told, answer),
    })),
  ]),
];
