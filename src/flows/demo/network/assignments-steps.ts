// The invented network's assignments between gatherings: given, answered by some in time and by one too late, and what peers said.
import { attachFile } from '../../../modules/network/assignments/file-commands.ts';
import {
  attachThing,
  giveFeedback,
  keepHandIn,
} from '../../../modules/network/assignments/hand-in-commands.ts';
import {
  giveAssignment,
  pairBodies,
  planAssignment,
} from '../../../modules/network/assignments/lead-commands.ts';
import { dealPairs } from '../../../modules/network/assignments/pairs.ts';
import { assignmentBook } from '../../../modules/network/assignments/queries.ts';
import { participantsOf } from '../../../modules/network/life/queries.ts';
import type { BodyId } from '../../../modules/registry/model.ts';
import { assignmentLetters, pairLetters, participantsFor } from '../../assignments/letters.ts';
import { findOwnThings } from '../../assignments/own-things.ts';
import { systemCtx } from '../../services.ts';
import { happened } from '../past.ts';
import type { ToldAssignment as Told } from './assignments-file.ts';
import {
  askedByBody,
  askedByLeader,
  bodyCtx,
  leaderCtx,
  madeInNetwork,
  type NetworkLife,
  type NetworkStep,
  networkDay,
  sendFile,
  standingNetwork,
} from './life.ts';

const numberOf = (life: NetworkLife, { title }: Told): number =>
  Number(madeInNetwork(life, `assignment:${title}`));

async function standing(life: NetworkLife, told: Told) {
  const asked = { network: madeInNetwork(life, 'network'), number: numberOf(life, told) };
  const book = await assignmentBook(systemCtx(life.story.services, 'demo'), asked);
  if (!book) throw new Error('the assignment is not there');
  return book;
}

const participants = (life: NetworkLife) =>
  participantsOf(systemCtx(life.story.services, 'demo'), {
    network: madeInNetwork(life, 'network'),
    body: null,
  });

async function give(life: NetworkLife, told: Told): Promise<void> {
  const { title, text, gathering, side } = told;
  const dueOn = networkDay(life, told.dueDay);
  const facts = { title, text, gathering, side, dueOn, bodies: null, isShared: true };
  const planned = await planAssignment(leaderCtx(life), { ...askedByLeader(life), facts });
  const number = happened(`«${title}» is made`, planned);
  life.made.set(`assignment:${title}`, String(number));
  const letters = await assignmentLetters(life.story.services, {
    kind: 'given',
    network: await standingNetwork(life),
    assignment: { number, title },
    to: await participants(life),
    dueOn,
  });
  const asked = { ...askedByLeader(life), number, version: 1, letters };
  happened(`«${title}» is given`, await giveAssignment(leaderCtx(life), asked));
}

async function answer(life: NetworkLife, told: Told, one: Told['answers'][number]): Promise<void> {
  const { body, text, thing, file: sent, isDelivered } = one;
  const ctx = await bodyCtx(life, body);
  const asked = { ...askedByBody(life, body), number: numberOf(life, told) };
  const row = { ...asked, text, webLinks: [], isDelivered, version: 0 };
  happened(`${body} answers`, await keepHandIn(ctx, row));
  if (sent) await sendFile(life, sent, (file) => attachFile(ctx, { ...asked, file }));
  if (!thing) return;
  const found = await findOwnThings(ctx, { body, words: thing.title });
  const own = found
    .flatMap(({ things }) => things)
    .find(({ kind, title }) => kind === thing.kind && title === thing.title);
  if (!own) throw new Error(`demo/ is faulty: ${body} has no ${thing.kind} «${thing.title}»`);
  happened(`${body} attaches`, await attachThing(ctx, { ...asked, thing: own }));
}

async function pair(life: NetworkLife, told: Told): Promise<void> {
  const { each, seed } = told.dealt;
  const { assignment, asked: bodies, pairs } = await standing(life, told);
  const dealing = { each, seed };
  const letters = await pairLetters(life.story.services, {
    network: await standingNetwork(life),
    assignment,
    participants: await participants(life),
    parties: await life.story.services.parties(),
    before: pairs,
    after: dealPairs(bodies, dealing),
  });
  const asked = { ...askedByLeader(life), number: assignment.number, version: assignment.version };
  const pairing = { kind: 'deal', dealing } as const;
  happened('pairs are dealt', await pairBodies(leaderCtx(life), { ...asked, pairing, letters }));
}

async function say(life: NetworkLife, told: Told, one: Told['feedback'][number]): Promise<void> {
  const { from, to, role, good, consider } = one;
  const parties = await life.story.services.parties();
  const { assignment } = await standing(life, told);
  const letters = await assignmentLetters(life.story.services, {
    kind: 'feedback',
    network: await standingNetwork(life),
    assignment,
    to: participantsFor(await participants(life), [to]),
    dueOn: null,
    about: { bodies: [parties.nameOf(from)] },
  });
  const asked = { ...askedByBody(life, from), number: assignment.number, receiver: to as BodyId };
  const said = await giveFeedback(await bodyCtx(life, from), { ...asked, role, good, consider, letters });
  happened(`${from} gives feedback`, said);
}

const stepsOf = (told: Told): NetworkStep[] => [
  { day: told.givenDay, play: (life) => give(life, told) },
  ...told.answers.map((one) => ({ day: one.day, play: (life: NetworkLife) => answer(life, told, one) })),
  { day: told.dealt.day, play: (life) => pair(life, told) },
  ...told.feedback.map((one) => ({ day: one.day, play: (life: NetworkLife) => say(life, told, one) })),
];

export const assignmentsSteps = (assignments: readonly Told[]): readonly NetworkStep[] =>
  assignments.flatMap(stepsOf);
