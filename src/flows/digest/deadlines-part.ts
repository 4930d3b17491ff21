// What a body must decide in the next six months, for the weekly letter.
import { addMonths } from '../../kernel/local-date.ts';
import { firstDeadlines } from '../../modules/planning/plan/deadline-queries.ts';
import type { BodyId } from '../../modules/registry/model.ts';
import { formatFor } from '../../texts/format.ts';
import { textsFor } from '../../texts/texts.ts';
import { todayOf } from '../services.ts';
import { type DigestPart, readerCtx } from './digest-part.ts';

const MONTHS_AHEAD = 6;
const MOST_LINES = 8;
/** Beyond this nobody counts. */
const MOST_COUNTED = 500;

export const deadlinesPart: DigestPart = async (services, reader, party) => {
  if (party.kind === 'cooperation') return null;
  const today = todayOf(services);
  const days = await firstDeadlines(
    readerCtx(services, reader),
    {
      body: party.id as string as BodyId,
      from: today,
      to: addMonths(today, MONTHS_AHEAD),
      filter: { category: null, responsible: null },
    },
    MOST_COUNTED,
  );
  if (days.length === 0) return null;
  const { digest, plan } = textsFor(reader.language);
  const { date } = formatFor(reader.language);
  return {
    heading: digest.deadlines,
    lines: days
      .slice(0, MOST_LINES)
      .map(({ onDate, kind, item }) => digest.onDay(date(onDate), plan.deadlines.events[kind](item.title))),
    more: Math.max(0, days.length - MOST_LINES),
    path: '/frister',
  };
};
