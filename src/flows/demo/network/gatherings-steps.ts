// Gatherings of the invented network: one that was found a time for, held and minuted, and one that comes.
import { type ClockTime, instantAt } from '../../../kernel/clock-time.ts';
import { addDays, type LocalDate } from '../../../kernel/local-date.ts';
import { isWorkingDay } from '../../../kernel/working-days.ts';
import type { PartyId } from '../../../modules/accounts/model.ts';
import { answerExit, answerPoll, register } from '../../../modules/network/gatherings/answer-commands.ts';
import { addMaterial } from '../../../modules/network/gatherings/file-commands.ts';
import type { TimeSpan } from '../../../modules/network/gatherings/model.ts';
import { openPoll, planGathering, settleTime } from '../../../modules/network/gatherings/plan-commands.ts';
import { decide, keepMinutes, keepSession } from '../../../modules/network/gatherings/programme-commands.ts';
import { gatheringBook } from '../../../modules/network/gatherings/queries.ts';
import { participantsOf } from '../../../modules/network/life/queries.ts';
import { type GatheringLetterKind, gatheringLetters } from '../../gatherings/letters.ts';
import { systemCtx } from '../../services.ts';
import { happened } from '../past.ts';
import type { ToldTime as Time, ToldGathering as Told } from './gatherings-file.ts';
import {
  askedByLeader,
  leaderCtx,
  linkCtx,
  madeInNetwork,
  type NetworkLife,
  type NetworkStep,
  networkDay,
  sendFile,
  standingNetwork,
} from './life.ts';

/** Nobody meets on a day off: the last working day before it is taken. */
function workingDay(life: NetworkLife, on: number): LocalDate {
  let date = networkDay(life, on);
  while (!isWorkingDay(date)) date = addDays(date, -1);
  return date;
}

const spanOf = (life: NetworkLife, { day: on, from, to }: Time): TimeSpan => ({
  startsAt: instantAt(workingDay(life, on), from as ClockTime),
  endsAt: instantAt(workingDay(life, on), to as ClockTime),
});

const askedOf = (life: NetworkLife, { title }: Told) => ({
  ...askedByLeader(life),
  number: Number(madeInNetwork(life, `gathering:${title}`)),
});

async function standing(life: NetworkLife, told: Told) {
  const book = await gatheringBook(leaderCtx(life), askedOf(life, told));
  if (!book) throw new Error('the leader does not see the gathering');
  return book;
}

async function lettersFor(life: NetworkLife, told: Told, kind: GatheringLetterKind, untilDay: number) {
  const { services } = life.story;
  const network = await standingNetwork(life);
  const to = await participantsOf(systemCtx(services, 'demo'), { network: network.id, body: null });
  const { gathering } = await standing(life, told);
  const at = { ...gathering, time: spanOf(life, told.called.time) };
  return gatheringLetters(services, { kind, network, gathering: at, to, until: networkDay(life, untilDay) });
}

async function plan(life: NetworkLife, told: Told): Promise<void> {
  const { title, about, form, place, link, ownQuestions } = told;
  const facts = { title, about, form, place, link, ownQuestions };
  const number = await planGathering(leaderCtx(life), { ...askedByLeader(life), ...facts });
  life.made.set(`gathering:${title}`, String(happened(`«${title}» is planned`, number)));
}

async function fillProgramme(life: NetworkLife, told: Told): Promise<void> {
  const ctx = leaderCtx(life);
  const asked = askedOf(life, told);
  for (const [at, { file: sent, ...session }] of told.sessions.entries()) {
    happened('a part of the programme', await keepSession(ctx, { ...asked, ...session, session: null }));
    if (!sent) continue;
    const { id = '' } = (await standing(life, told)).sessions[at] ?? {};
    await sendFile(life, sent, (file) => addMaterial(ctx, { ...asked, session: id, file }));
  }
}

async function ask(life: NetworkLife, told: Told, poll: NonNullable<Told['poll']>): Promise<void> {
  const slots = poll.times.map((one) => spanOf(life, one));
  const endsOn = networkDay(life, poll.endsDay);
  const letters = await lettersFor(life, told, 'poll', poll.endsDay);
  happened('a poll', await openPoll(leaderCtx(life), { ...askedOf(life, told), slots, endsOn, letters }));
}

/** Acts by the participant's own link. */
async function participantIn(life: NetworkLife, told: Told, email: string) {
  const ctx = await linkCtx(life, email);
  if (ctx.actor.kind !== 'link') throw new Error('a link acts as a link');
  const asked = { ...askedOf(life, told), party: ctx.actor.party };
  return { ctx, asked: { ...asked, participant: madeInNetwork(life, `participant:${email}`) } };
}

async function sayWhen(
  life: NetworkLife,
  told: Told,
  { email, answers }: NonNullable<Told['poll']>['answers'][number],
): Promise<void> {
  const { ctx, asked } = await participantIn(life, told, email);
  const { slots } = await standing(life, told);
  const given = Object.fromEntries(slots.map(({ id }, at) => [id, answers[at] ?? 'no']));
  happened(`${email} says when`, await answerPoll(ctx, { ...asked, answers: given }));
}

async function call(life: NetworkLife, told: Told): Promise<void> {
  const { called } = told;
  const settled = {
    ...askedOf(life, told),
    time: spanOf(life, called.time),
    registerBy: networkDay(life, called.registerByDay),
    why: '',
    letters: await lettersFor(life, told, 'called', called.registerByDay),
  };
  happened(`«${told.title}» is called`, await settleTime(leaderCtx(life), settled));
}

async function come(life: NetworkLife, told: Told, one: Told['registrations'][number]): Promise<void> {
  const { ctx, asked } = await participantIn(life, told, one.email);
  const { answer, requirement } = one;
  happened(`${one.email} registers`, await register(ctx, { ...asked, answer, requirement }));
}

async function sayWhat(life: NetworkLife, told: Told, one: Told['exit'][number]): Promise<void> {
  const { ctx, asked } = await participantIn(life, told, one.email);
  const { useful, uses, own, comment } = one;
  happened('somebody says what she thought', await answerExit(ctx, { ...asked, useful, uses, own, comment }));
}

async function minute(life: NetworkLife, told: Told, minutes: NonNullable<Told['minutes']>): Promise<void> {
  const ctx = leaderCtx(life);
  const { gathering } = await standing(life, told);
  const asked = askedOf(life, told);
  happened('minutes', await keepMinutes(ctx, { ...asked, text: minutes.text, version: gathering.version }));
  for (const { text: said, party, dueDay, topic } of minutes.decisions) {
    const dueOn = dueDay === null ? null : networkDay(life, dueDay);
    const decision = { text: said, party: party as PartyId, dueOn, topic };
    happened('a decision', await decide(ctx, { ...asked, decision }));
  }
}

function stepsOf(told: Told): NetworkStep[] {
  const { poll, minutes } = told;
  const at = (on: number, play: (life: NetworkLife) => Promise<void>): NetworkStep => ({ day: on, play });
  return [
    at(told.plannedDay, (life) => plan(life, told)),
    ...(poll
      ? [
          at(poll.askedDay, (life) => ask(life, told, poll)),
          ...poll.answers.map((one) => at(one.day, (life) => sayWhen(life, told, one))),
        ]
      : []),
    at(told.called.day, (life) => call(life, told)),
    at(told.called.day, (life) => fillProgramme(life, told)),
    ...told.registrations.map((one) => at(one.day, (life) => come(life, told, one))),
    ...told.exit.map((one) => at(one.day, (life) => sayWhat(life, told, one))),
    ...(minutes ? [at(minutes.day, (life) => minute(life, told, minutes))] : []),
  ];
}

export const gatheringsSteps = (gatherings: readonly Told[]): readonly NetworkStep[] =>
  gatherings.flatMap(stepsOf);
