// Reminders of gatherings, each of a thing once: to those who have not answered, to those who come, to those who were there, and
// to whoever follows up what was decided.
import { addDays, localDateAt } from '../../kernel/local-date.ts';
import type { NoticeToWrite } from '../../modules/accounts/outbox-commands.ts';
import { contactsOf } from '../../modules/accounts/recipient-queries.ts';
import type { GatheringBook } from '../../modules/network/gatherings/model.ts';
import {
  decisionsDue,
  exitTurnout,
  gatheringBooks,
  networksToRemind,
} from '../../modules/network/gatherings/queries.ts';
import { remindersOf } from '../../modules/network/gatherings/reminders.ts';
import { EXIT_DAYS, isExitOpen } from '../../modules/network/gatherings/rules.ts';
import { remindOfGatherings } from '../../modules/network/gatherings/upkeep-commands.ts';
import type { Network, Participant } from '../../modules/network/life/model.ts';
import { networkOf, participantsOf } from '../../modules/network/life/queries.ts';
import { formatFor } from '../../texts/format.ts';
import type { ReminderPart } from '../reminders/reminder-part.ts';
import { type Services, systemCtx } from '../services.ts';
import { gatheringsPath } from './addresses.ts';
import { gatheringLetters } from './letters.ts';

const DAY_MS = 24 * 3_600_000;
const DAYS_AHEAD = 120;
const DECISION_DAYS = 3;

const ctxOf = (services: Services) => systemCtx(services, 'gatherings');
const { date } = formatFor('nb');

interface Due {
  readonly network: Network;
  readonly participants: readonly Participant[];
  readonly book: GatheringBook;
}

async function remindOf(services: Services, { network, participants, book }: Due): Promise<number> {
  const ctx = ctxOf(services);
  const { gathering } = book;
  const exitAnswered = isExitOpen(gathering, ctx.now)
    ? await exitTurnout(ctx, gathering.id)
    : new Set<string>();
  const people = participants.map(({ id }) => id);
  let written = 0;
  for (const { kind, to, until, key } of remindersOf(book, { now: ctx.now, people, exitAnswered })) {
    const wanted = new Set(to);
    const letters = await gatheringLetters(services, {
      kind,
      network,
      gathering,
      to: participants.filter(({ id }) => wanted.has(id)),
      until,
      onceKey: key,
    });
    const reminded = await remindOfGatherings(ctx, { network: network.id, letters, notices: [] });
    if (reminded.ok) written += reminded.value;
  }
  return written;
}

/** Of one network; the value is how many letters were written. */
export async function remindInNetwork(services: Services, id: string): Promise<number> {
  const ctx = ctxOf(services);
  const network = await networkOf(ctx, id);
  if (!network) return 0;
  const participants = await participantsOf(ctx, { network: id, body: null });
  let written = 0;
  for (const book of await gatheringBooks(ctx, id)) {
    written += await remindOf(services, { network, participants, book });
  }
  return written;
}

/** Tells whoever follows up a decision that its last day is near. */
async function remindOfDecisions(services: Services, inventedOnly: boolean): Promise<void> {
  const ctx = ctxOf(services);
  const today = localDateAt(ctx.now.getTime());
  const span = { from: today, to: addDays(today, DECISION_DAYS), inventedOnly };
  for (const due of await decisionsDue(ctx, span)) {
    const contacts = (await contactsOf(ctx, [due.party])).get(due.party) ?? [];
    const notices = contacts.map(
      ({ person }): NoticeToWrite => ({
        person,
        party: due.party,
        kind: 'gathering.decisionDue',
        facts: { title: due.title, number: due.number, deadline: date(due.dueOn ?? today) },
        path: gatheringsPath(due.party, due.network, `/${due.gathering}`),
        onceKey: `gathering.decisionDue:${due.id}`,
      }),
    );
    await remindOfGatherings(ctx, { network: due.network, letters: [], notices });
  }
}

export const remindOfAllGatherings: ReminderPart = async ({ services, inventedOnly = false }) => {
  const ctx = ctxOf(services);
  const at = ctx.now.getTime();
  const span = {
    from: new Date(at - (EXIT_DAYS + 1) * DAY_MS),
    to: new Date(at + DAYS_AHEAD * DAY_MS),
    inventedOnly,
  };
  for (const network of await networksToRemind(ctx, span)) await remindInNetwork(services, network);
  await remindOfDecisions(services, inventedOnly);
};
