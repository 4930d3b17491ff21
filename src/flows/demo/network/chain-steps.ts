// What came of the invented network, and which of its goals its parts serve.
import { tieOutcome, tieParts } from '../../../modules/network/chain/commands.ts';
import type { ChainPart, PartKind } from '../../../modules/network/chain/model.ts';
import { designOf } from '../../../modules/network/design/queries.ts';
import { proposalsOf } from '../../../modules/planning/proposals/queries.ts';
import { happened } from '../past.ts';
import { askedByLeader, leaderCtx, leaderOf, type NetworkLife, type NetworkStep } from './life.ts';
import type { DemoNetwork } from './network-file.ts';

type Told = DemoNetwork['chain'];

const MANY = 100;

/** The proposal that the leader has sent about the category. */
async function outcome(life: NetworkLife, { category }: Told['outcome']): Promise<void> {
  const ctx = leaderCtx(life);
  const asked = { party: leaderOf(life), list: 'proposed', page: 1, size: MANY } as const;
  const { rows } = await proposalsOf(ctx, asked);
  const id = rows.find((one) => one.category === category && one.state === 'sent')?.id;
  if (!id) throw new Error(`demo/ is faulty: the leader proposes nothing about ${category}`);
  const thing = { kind: 'proposal', id } as const;
  happened('something comes of it', await tieOutcome(ctx, { ...askedByLeader(life), thing, isNamed: true }));
}

async function link(life: NetworkLife, { goal: place, parts }: Told['goals'][number]): Promise<void> {
  const ctx = leaderCtx(life);
  const asked = askedByLeader(life);
  const goal = (await designOf(ctx, asked.network)).goals.find((one) => one.place === place);
  if (!goal) throw new Error(`demo/ is faulty: no goal ${place}`);
  const add = Object.entries(parts).flatMap(([kind, refs]) =>
    refs.map((ref): ChainPart => ({ kind: kind as PartKind, ref })),
  );
  happened('parts serve a goal', await tieParts(ctx, { ...asked, goal: goal.id, add, remove: [] }));
}

export const chainSteps = ({ chain }: DemoNetwork): readonly NetworkStep[] => [
  { day: chain.outcome.day, play: (life) => outcome(life, chain.outcome) },
  ...chain.goals.map((told) => ({ day: chain.day, play: (life: NetworkLife) => link(life, told) })),
];
