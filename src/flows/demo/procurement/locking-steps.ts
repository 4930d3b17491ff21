// From the dialogue to the lock: the part of the rules, authority and impartiality of each, one that leaves, ceilings, how
// the cost is shared, and what the notice will be made of.
import { type SharedBy, shareGroup } from '../../../modules/optimiser/sharing.ts';
import type { ProcurementState } from '../../../modules/procurement/life/model.ts';
import type { BodyId } from '../../../modules/registry/model.ts';
import { linearSolver } from '../../../platform/linear-solver.ts';
import { keyBy, pricedFor } from '../../procurement/sharing.ts';
import { description } from './forming-steps.ts';
import { type Life, lawIn, lead, type Moves, own, standing, todayIn } from './life.ts';
import type { Step } from './steps.ts';

async function chooseRegime(life: Life): Promise<void> {
  const law = await lawIn(life);
  const [part] = law((await standing(life)).state);
  if (!part) throw new Error('the law gives no part of the rules');
  await lead(life, [
    { kind: 'chooseRegime', part, reason: life.one.variant?.regimeReason ?? life.told.regimeReason },
  ]);
}

/** The body's mandate for this case, where the file gives it one, and its answer about impartiality. */
async function authorise(life: Life, body: BodyId): Promise<void> {
  const member = life.told.members.find((one) => one.body === body);
  if (!member) throw new Error(`no such member: ${body}`);
  const { mandate, impartiality } = member;
  const given: Moves =
    mandate === null
      ? []
      : [{ kind: 'giveMandate', body, mandate: { kind: 'case', date: todayIn(life), ...mandate } }];
  await own(life, body, [...given, { kind: 'declareImpartiality', body, found: impartiality }]);
}

/** Everybody's but that of the one who waits to the last, and of the one who leaves. */
async function authoriseMost(life: Life): Promise<void> {
  const { members, tasks, withdrawal } = life.told;
  for (const { body } of members) {
    if (body !== tasks.followUp && body !== withdrawal.body) await authorise(life, body);
  }
}

const RULE: SharedBy['rule'] = 'stable';

async function sharingOf(life: Life, state: ProcurementState) {
  const found = await pricedFor(life.story.services, { state, isDemo: true });
  const sharing = found && shareGroup(found.problem, found.group, await linearSolver());
  if (!sharing) throw new Error('the cost cannot be shared');
  return keyBy(state, sharing, RULE).chosen;
}

async function share(life: Life): Promise<void> {
  const { state } = await standing(life);
  await lead(life, [{ kind: 'chooseSharing', sharing: await sharingOf(life, state) }]);
}

async function setCeilings(life: Life): Promise<void> {
  const { state } = await standing(life);
  await lead(life, [description(life, state, true)]);
  // Where the ceilings lift the value over another threshold the part is chosen anew.
  if (life.one.variant) await chooseRegime(life);
}

const withdraw = (life: Life): Promise<unknown> => {
  const { body, reason } = life.told.withdrawal;
  return own(life, body, [{ kind: 'withdraw', body, reason }]);
};

/** After the dialogue, or at once with why there was none. */
export const requirementsStep = ({ one: { withoutDialogue } }: Pick<Life, 'one'>): Step => ({
  id: 'requirementsStarted',
  day: withoutDialogue === null ? 120 : 64,
  play: (life) => lead(life, [{ kind: 'startRequirements', withoutDialogue }]),
});

export const LOCKING_STEPS: readonly Step[] = [
  { id: 'regimeChosen', day: 122, play: chooseRegime },
  { id: 'mandatesGiven', day: 124, play: authoriseMost },
  { id: 'lastMandateGiven', day: 129, play: (life) => authorise(life, life.told.tasks.followUp) },
  { id: 'withdrew', day: 130, play: withdraw },
  { id: 'ceilingsSet', day: 131, play: setCeilings },
  { id: 'shared', day: 132, play: share },
  { id: 'locked', day: 134, play: (life) => lead(life, [{ kind: 'lock' }]) },
];
