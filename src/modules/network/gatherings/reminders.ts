// Who is to be reminded of a gathering on a day, and of what: nobody of what she has answered, and each thing once. Pure.
import { addDays, daysBetween, type LocalDate, localDateAt } from '../../../kernel/local-date.ts';
import type { GatheringBook } from './model.ts';
import { attendances, isExitOpen, phaseOf } from './rules.ts';

export type ReminderKind = 'pollReminder' | 'registerReminder' | 'soon' | 'exit';

export interface Reminder {
  readonly kind: ReminderKind;
  /** Participants. */
  readonly to: readonly string[];
  /** The last day to answer; null where the letter asks for nothing by a day. */
  readonly until: LocalDate | null;
  /** Of what is told once for each participant. */
  readonly key: string;
}

const POLL_DAYS = 2;
const REGISTER_DAYS = 3;
/** Those who come are reminded a week before and the day before. */
const SOON_DAYS = [1, 7] as const;

const isWithin = (last: LocalDate | null, days: number, today: LocalDate): boolean =>
  last !== null && today <= last && addDays(last, -days) <= today;

function ofPoll(
  { gathering, slots }: GatheringBook,
  people: readonly string[],
  today: LocalDate,
): Reminder[] {
  const { id, pollEndsOn } = gathering;
  if (!isWithin(pollEndsOn, POLL_DAYS, today)) return [];
  const to = people.filter((one) => !slots.some(({ answers }) => answers.has(one)));
  return [{ kind: 'pollReminder', to, until: pollEndsOn, key: `gathering:${id}:poll:${pollEndsOn}` }];
}

function ofComing(book: GatheringBook, people: readonly string[], today: LocalDate): Reminder[] {
  const { id, registerBy, sequence, time } = book.gathering;
  if (time === null) return [];
  const answered = attendances(book);
  const left = daysBetween(today, localDateAt(time.startsAt.getTime()));
  const distance = SOON_DAYS.find((days) => left <= days);
  const key = `gathering:${id}:${sequence}`;
  return [
    ...(isWithin(registerBy, REGISTER_DAYS, today)
      ? [
          {
            kind: 'registerReminder' as const,
            to: people.filter((one) => !answered.has(one)),
            until: registerBy,
            key: `${key}:register`,
          },
        ]
      : []),
    ...(distance === undefined
      ? []
      : [
          {
            kind: 'soon' as const,
            to: people.filter((one) => answered.has(one) && answered.get(one) !== 'no'),
            until: null,
            key: `${key}:soon:${distance}`,
          },
        ]),
  ];
}

interface Now {
  readonly now: Date;
  /** Participants who take part now. */
  readonly people: readonly string[];
  /** Those who have answered what they thought. */
  readonly exitAnswered: ReadonlySet<string>;
}

/** Those with nobody to remind are left out. */
export function remindersOf(book: GatheringBook, { now, people, exitAnswered }: Now): Reminder[] {
  const { gathering, registrations } = book;
  const today = localDateAt(now.getTime());
  const phase = phaseOf(gathering, now);
  const came = new Set(registrations.filter(({ answer }) => answer !== 'no').map((one) => one.participant));
  // Not while people are still on their way home.
  const asksAfter =
    phase === 'over' &&
    isExitOpen(gathering, now) &&
    gathering.time !== null &&
    today > localDateAt(gathering.time.endsAt.getTime());
  const all: Reminder[] =
    phase === 'polling'
      ? ofPoll(book, people, today)
      : phase === 'coming'
        ? ofComing(book, people, today)
        : asksAfter
          ? [
              {
                kind: 'exit',
                to: people.filter((one) => came.has(one) && !exitAnswered.has(one)),
                until: null,
                key: `gathering:${gathering.id}:exit`,
              },
            ]
          : [];
  return all.filter(({ to }) => to.length > 0);
}
