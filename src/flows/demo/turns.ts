// Whose turn it is in the demonstration world: what waits for an answer, and the person who can give it, so that whoever
// tries the program finds the next step. Each area adds its part to the list.
import type { LocalDate } from '../../kernel/local-date.ts';
import { type DemoPersonRole, demoRoles } from '../../modules/accounts/demo/queries.ts';
import {
  type PartyId,
  type PartyKind,
  type PersonId,
  partyKind,
  type Role,
} from '../../modules/accounts/model.ts';
import { unansweredQuestions } from '../../modules/planning/live-needs/unanswered-queries.ts';
import { partyOfBody } from '../../modules/planning/plan-commands.ts';
import { sentProposals } from '../../modules/planning/proposals/queries.ts';
import { sentRounds } from '../../modules/planning/rounds/queries.ts';
import { waitingInDemo } from '../../modules/procurement/waiting-queries.ts';
import { waitingTasks } from '../../modules/procurement/work/queries.ts';
import type { DemoTexts } from '../../texts/demo.nb.ts';
import { WORK_PART } from '../procurement-work/addresses.ts';
import { type Services, systemCtx, todayOf } from '../services.ts';
import { questionPath } from '../shared-needs/say.ts';

/** Something that one of the invented parties is asked to do. */
export interface Waiting {
  readonly party: PartyId;
  /** The sentence that says what. */
  readonly kind: keyof DemoTexts['waiting'];
  /** What it is about: the id of a category, or words that stand as they are. */
  readonly about: string;
  /** Below the party's own pages. */
  readonly path: string;
  /** The last day; null: whenever. */
  readonly due: LocalDate | null;
}

/** More would hide whose turn it is. */
const MOST_TASKS = 20;

export type TurnPart = (services: Services) => Promise<readonly Waiting[]>;

async function proposals(services: Services): Promise<readonly Waiting[]> {
  const sent = await sentProposals(systemCtx(services, 'demo'));
  return sent
    .filter(({ isDemo }) => isDemo)
    .flatMap(({ id, category, deadline, unanswered }) =>
      unanswered.map((body) => ({
        party: partyOfBody(body),
        kind: 'proposal' as const,
        about: category,
        path: `/forslag/${id}`,
        due: deadline,
      })),
    );
}

async function questions(services: Services): Promise<readonly Waiting[]> {
  const asked = await unansweredQuestions(systemCtx(services, 'demo'), true);
  return asked.map(({ id, to, category }) => ({
    party: partyOfBody(to),
    kind: 'question',
    about: category,
    path: questionPath(id),
    due: null,
  }));
}

async function rounds(services: Services): Promise<readonly Waiting[]> {
  const today = todayOf(services);
  const sent = await sentRounds(systemCtx(services, 'demo'));
  return sent
    .filter(({ isDemo, deadline }) => isDemo && deadline !== null && today <= deadline)
    .flatMap(({ id, title, deadline, members }) =>
      members
        .filter(({ deliveredAt }) => deliveredAt === null)
        .map(({ body }) => ({
          party: partyOfBody(body),
          kind: 'round' as const,
          about: title,
          path: `/runder/${id}/svar`,
          due: deadline,
        })),
    );
}

async function procurements(services: Services): Promise<readonly Waiting[]> {
  const waiting = await waitingInDemo(systemCtx(services, 'demo'));
  return waiting.map(({ party, kind, title, procurement, part, due }) => {
    return { party, kind, about: title, path: `/anskaffelser/${procurement}${part}`, due };
  });
}

async function tasks(services: Services): Promise<readonly Waiting[]> {
  const waiting = await waitingTasks(systemCtx(services, 'demo'), { party: null, most: MOST_TASKS });
  return waiting.map(({ doer, title, procurement, dueOn }) => ({
    party: doer,
    kind: 'task',
    about: title,
    path: `/anskaffelser/${procurement}${WORK_PART}`,
    due: dueOn,
  }));
}

const TURN_PARTS: readonly TurnPart[] = [proposals, rounds, questions, procurements, tasks];

export interface Turn extends Waiting {
  readonly person: PersonId;
  readonly name: string;
}

export interface DemoWorldNow {
  readonly roles: readonly DemoPersonRole[];
  /** What is due first first. */
  readonly turns: readonly Turn[];
}

/** Who can do what waits, those who mostly do it first: buyers of a body, the coordinator of a cooperation. */
const ANSWERERS: Readonly<Record<PartyKind, readonly Role[]>> = {
  body: ['buyer', 'coordinator', 'administrator'],
  cooperation: ['coordinator', 'buyer', 'administrator'],
  installation: [],
};

/** The one of them who has had her role longest; null where nobody can. */
export function answererOf(party: PartyId, roles: readonly DemoPersonRole[]): DemoPersonRole | null {
  const own = roles.filter((role) => role.party === party);
  for (const wanted of ANSWERERS[partyKind(party)]) {
    const found = own.find(({ role }) => role === wanted);
    if (found) return found;
  }
  return null;
}

const dueFirst = (a: Waiting, b: Waiting): number => {
  const [dueA, dueB] = [a.due ?? '9999', b.due ?? '9999'];
  if (dueA !== dueB) return dueA < dueB ? -1 : 1;
  return a.party < b.party ? -1 : a.party > b.party ? 1 : 0;
};

/** The invented people and what waits for whom. */
export async function demoWorldNow(services: Services): Promise<DemoWorldNow> {
  const roles = await demoRoles(systemCtx(services, 'demo'));
  const waiting = await Promise.all(TURN_PARTS.map((part) => part(services)));
  const turns = waiting.flat().flatMap((one) => {
    const answerer = answererOf(one.party, roles);
    return answerer ? [{ ...one, person: answerer.person, name: answerer.name }] : [];
  });
  return { roles, turns: turns.sort(dueFirst) };
}
