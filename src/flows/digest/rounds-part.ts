// Rounds for the weekly letter: those a body is asked in and has not delivered; and for a cooperation those of its own that
// are out and near their deadline or past it.
import { addDays } from '../../kernel/local-date.ts';
import { type RoundRow, waitingRounds } from '../../modules/planning/rounds/queries.ts';
import { formatFor } from '../../texts/format.ts';
import { textsFor } from '../../texts/texts.ts';
import { todayOf } from '../services.ts';
import { type DigestPart, readerCtx } from './digest-part.ts';

const MOST_LINES = 5;
/** Two letters come before the deadline. */
const DAYS_AHEAD = 14;

export const roundsPart: DigestPart = async (services, reader, party) => {
  const today = todayOf(services);
  const isAsker = party.kind === 'cooperation';
  const out = await waitingRounds(readerCtx(services, reader), { party: party.id, today });
  const last = addDays(today, DAYS_AHEAD);
  const rounds = isAsker ? out.filter(({ deadline }) => deadline !== null && deadline <= last) : out;
  if (rounds.length === 0) return null;
  const parties = await services.parties();
  const { digest } = textsFor(reader.language);
  const format = formatFor(reader.language);
  const lineOf = ({ deadline, title, party: from, delivered, members }: RoundRow): string => {
    const day = deadline === null ? '' : format.date(deadline);
    const progress = { done: format.number(delivered), all: format.number(members) };
    return isAsker
      ? digest.roundDue(day, title, progress)
      : digest.answerBy(day, title, parties.nameOf(from));
  };
  return {
    heading: isAsker ? digest.roundsToFollow : digest.rounds,
    lines: rounds.slice(0, MOST_LINES).map(lineOf),
    more: Math.max(0, rounds.length - MOST_LINES),
    path: '/runder',
  };
};
