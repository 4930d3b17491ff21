// In the demonstration alone: what happens next in an invented network, and going there. The network's own dates are moved back,
// and the letters of that day are written as on any morning.
import { addDays, daysBetween, type LocalDate, localDateAt } from '../../kernel/local-date.ts';
import { moveDemoDates } from '../../modules/accounts/demo/clock-commands.ts';
import { demoLetters } from '../../modules/accounts/demo/queries.ts';
import { surveysAbout } from '../../modules/evaluation/surveys/queries.ts';
import { gatheringBooks } from '../../modules/network/gatherings/queries.ts';
import { phaseOf } from '../../modules/network/gatherings/rules.ts';
import { remindOfAssignments } from '../assignments/daily.ts';
import { NETWORK_DATES } from '../demo/network-clock.ts';
import type { ReminderPart } from '../reminders/reminder-part.ts';
import { type Services, systemCtx } from '../services.ts';
import { surveyRounds } from '../surveys/daily.ts';
import { remindOfTopicVotes } from '../topics/daily.ts';
import { remindOfAllGatherings } from './daily.ts';

export type NextInNetwork = { readonly on: LocalDate } & (
  | { readonly kind: 'gathering'; readonly title: string }
  /** It is today, and comes to its end. */
  | { readonly kind: 'dayAfter'; readonly title: string }
  | { readonly kind: 'decision'; readonly number: number }
  | { readonly kind: 'followUp' }
);

const ctxOf = (services: Services) => systemCtx(services, 'demo');

async function inGatherings(services: Services, network: string): Promise<NextInNetwork[]> {
  const ctx = ctxOf(services);
  const today = localDateAt(ctx.now.getTime());
  const found: NextInNetwork[] = [];
  for (const { gathering, decisions } of await gatheringBooks(ctx, network)) {
    const { title, time } = gathering;
    const phase = phaseOf(gathering, ctx.now);
    if (time && (phase === 'coming' || phase === 'going')) {
      const on = localDateAt(time.startsAt.getTime());
      found.push(
        on > today ? { kind: 'gathering', title, on } : { kind: 'dayAfter', title, on: addDays(today, 1) },
      );
    }
    for (const decision of decisions) {
      if (decision.doneOn === null && decision.dueOn !== null && decision.dueOn > today) {
        found.push({ kind: 'decision', number: decision.number, on: decision.dueOn });
      }
    }
  }
  return found;
}

async function inSurveys(services: Services, network: string): Promise<NextInNetwork[]> {
  const ctx = ctxOf(services);
  const today = localDateAt(ctx.now.getTime());
  const surveys = await surveysAbout(ctx, { kind: 'network', id: network });
  return surveys
    .flatMap(({ waves }) => waves)
    .filter(({ openedAt, opensOn }) => openedAt === null && opensOn > today)
    .map(({ opensOn }) => ({ kind: 'followUp', on: opensOn }));
}

/** Null where nothing has a date to come. */
export async function nextInNetwork(services: Services, network: string): Promise<NextInNetwork | null> {
  const all = [...(await inGatherings(services, network)), ...(await inSurveys(services, network))];
  return all.toSorted((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0))[0] ?? null;
}

/** What is told each morning in networks, of the invented ones alone. */
const MORNING: readonly ReminderPart[] = [
  surveyRounds,
  remindOfAllGatherings,
  remindOfAssignments,
  remindOfTopicVotes,
];

const lettersSoFar = async (services: Services): Promise<number> =>
  (await demoLetters(ctxOf(services), { person: null, from: 0, size: 1 })).count;

export interface Jumped {
  readonly days: number;
  /** How many letters the jump caused. */
  readonly letters: number;
}

/** Goes to what is next; null where there is nothing, or the network is no invented one. */
export async function jumpAhead(services: Services, network: string): Promise<Jumped | null> {
  const ctx = ctxOf(services);
  const next = await nextInNetwork(services, network);
  if (!next || !services.isDemoOn) return null;
  const today = localDateAt(ctx.now.getTime());
  const days = daysBetween(today, next.on);
  const moved = await moveDemoDates(ctx, { root: 'network', id: network, days, rows: NETWORK_DATES });
  if (!moved.ok) return null;
  const before = await lettersSoFar(services);
  const work = { services, today, since: addDays(today, -days), inventedOnly: true };
  for (const part of MORNING) await part(work);
  return { days, letters: (await lettersSoFar(services)) - before };
}
