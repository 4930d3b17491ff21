// Notices of days in a body's plan that are 90, 30 and 7 days away: one for each body and distance, however many there are.
import { addDays, type LocalDate } from '../../kernel/local-date.ts';
import { acting } from '../../modules/accounts/db.ts';
import type { PartyId } from '../../modules/accounts/model.ts';
import { type NoticeToWrite, writeNotices } from '../../modules/accounts/outbox-commands.ts';
import { contactsOf, type PartyContact } from '../../modules/accounts/recipient-queries.ts';
import { type NearingDay, nearingDays } from '../../modules/planning/plan/reminder-queries.ts';
import { partyOfBody } from '../../modules/planning/plan-commands.ts';
import { formatFor } from '../../texts/format.ts';
import { systemCtx } from '../services.ts';
import type { ReminderWork } from './reminder-part.ts';

const DISTANCES = [90, 30, 7] as const;

interface Told {
  readonly party: PartyId;
  readonly days: readonly NearingDay[];
  readonly distance: number;
  readonly today: LocalDate;
}

/** Dates are written alike in all languages. */
const { date } = formatFor('nb');

/** One alone is named; several are counted. */
function contentOf({ party, days, distance }: Told): Pick<NoticeToWrite, 'kind' | 'facts' | 'path'> {
  const [first, ...others] = days as readonly [NearingDay, ...NearingDay[]];
  const pages = `/arbeid/${party}`;
  return others.length === 0
    ? {
        kind: `deadline.${first.kind}`,
        facts: { title: first.title, on: date(first.onDate) },
        path: `${pages}/avtaler/${first.item}`,
      }
    : {
        kind: 'deadline.several',
        facts: { count: days.length, days: distance, first: date(first.onDate) },
        path: `${pages}/frister`,
      };
}

const noticesOf = (told: Told, contacts: readonly PartyContact[]): NoticeToWrite[] =>
  contacts.map(({ person }) => ({
    person,
    party: told.party,
    ...contentOf(told),
    onceKey: `deadline ${told.party} ${told.distance} ${told.today}`,
  }));

const later = (a: LocalDate, b: LocalDate): LocalDate => (a > b ? a : b);

/** Those that came within a distance since the last time, and are not within a nearer one or past. */
export async function remindOfDeadlines({ services, today, since }: ReminderWork): Promise<void> {
  for (const [place, distance] of DISTANCES.entries()) {
    const nearer = DISTANCES[place + 1] ?? -1;
    const days = await nearingDays(systemCtx(services, 'reminders'), {
      after: later(addDays(since, distance), addDays(today, nearer)),
      to: addDays(today, distance),
    });
    if (days.length === 0) continue;
    const byParty = Map.groupBy(days, ({ body }) => partyOfBody(body));
    const contacts = await contactsOf(systemCtx(services, 'reminders'), [...byParty.keys()]);
    const notices = [...byParty].flatMap(([party, own]) =>
      noticesOf({ party, days: own, distance, today }, contacts.get(party) ?? []),
    );
    await acting(systemCtx(services, 'reminders'), (inside) => writeNotices(inside, notices));
  }
}
