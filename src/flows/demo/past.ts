// What a story of the demonstration world is played with: the services as they were on a day, and the invented people who
// act in it. Stories use the same commands as people do, so that letters, notices, figures and the log are as they would be.
import type { LocalDate } from '../../kernel/local-date.ts';
import type { Result } from '../../kernel/result.ts';
import type { Ctx } from '../../modules/accounts/db.ts';
import type { DemoPersonRole } from '../../modules/accounts/demo/queries.ts';
import type { PartyId } from '../../modules/accounts/model.ts';
import type { Services } from '../services.ts';
import type { DemoWorld } from './demo-world.ts';
import { answererOf } from './turns.ts';

export interface Story {
  readonly services: Services;
  readonly world: DemoWorld;
  /** Of everybody, to find who acts for a party. */
  readonly roles: readonly DemoPersonRole[];
  /** Id in the database of each item of the world. */
  readonly items: ReadonlyMap<string, string>;
}

/** An hour of the working day, so that a day's events come before tonight's. */
const HOUR = 'T08:00:00Z';

/** The services at work on that day. */
export function onDay(services: Services, day: LocalDate): Services {
  const now = new Date(`${day}${HOUR}`);
  return { ...services, ctx: (actor) => ({ ...services.ctx(actor), now }) };
}

/** Whoever answers for the party. */
export function answerer({ roles }: Story, party: PartyId): DemoPersonRole {
  const found = answererOf(party, roles);
  if (!found) throw new Error(`demo/ is faulty: nobody acts for ${party}`);
  return found;
}

/** Acts as whoever answers for the party. */
export const actingFor = (story: Story, party: PartyId): Ctx =>
  story.services.ctx({ kind: 'person', person: answerer(story, party).person, isDemo: true });

/** The files are ours: a refusal means that they tell of something that cannot happen. */
export function happened<T>(what: string, answer: Result<T>): T {
  if (!answer.ok) throw new Error(`demo/ is faulty: ${what}: ${JSON.stringify(answer.problems)}`);
  return answer.value;
}
