// The calendar that a person follows a party's deadlines by. Its address opens without signing in, so it is asked for
// each time whether she still may see them; what she then sees is read as she.
import { addMonths, localDateAt } from '../../kernel/local-date.ts';
import { calendarFeed } from '../../modules/exchange/formats/icalendar/map.ts';
import { feedOwner, firstDeadlines } from '../../modules/planning/plan/deadline-queries.ts';
import type { BodyId } from '../../modules/registry/model.ts';
import { formatFor } from '../../texts/format.ts';
import { languagePrefix } from '../../texts/language.ts';
import { textsFor } from '../../texts/texts.ts';
import { type Services, systemCtx } from '../services.ts';
import { whatToDo } from './deadline-words.ts';

const MONTHS_BACK = 1;
const MONTHS_AHEAD = 36;
const MOST_EVENTS = 5000;

/** The text of the .ics file; null where the secret opens nothing, or no longer. */
export async function calendarOf(services: Services, secret: string): Promise<string | null> {
  const owner = await feedOwner(systemCtx(services, 'calendar'), secret);
  const parties = await services.parties();
  const party = owner && parties.find(owner.party);
  if (!owner || !party || party.isDemo !== owner.isDemo) return null;
  const ctx = services.ctx({ kind: 'person', person: owner.person, isDemo: owner.isDemo });
  const today = localDateAt(ctx.now.getTime());
  const rows = await firstDeadlines(
    ctx,
    {
      body: party.id as string as BodyId,
      from: addMonths(today, -MONTHS_BACK),
      to: addMonths(today, MONTHS_AHEAD),
      filter: { category: null, responsible: null },
    },
    MOST_EVENTS,
  );
  const texts = textsFor(owner.language).plan;
  const words = {
    texts,
    format: formatFor(owner.language),
    today,
    assumptions: services.planning.assumptions,
  };
  const pages = `${services.baseUrl}${languagePrefix(owner.language)}/arbeid/${party.id}`;
  return calendarFeed({
    name: texts.calendar.name(party.name),
    url: `${pages}/frister`,
    now: ctx.now,
    events: rows.map((row) => ({
      uid: `${row.item.id}-${row.kind}-${row.optionPlace}@samkjop`,
      date: row.onDate,
      title: texts.deadlines.events[row.kind](row.item.title),
      description: whatToDo(row, words),
      url: `${pages}/avtaler/${row.item.id}`,
    })),
  });
}
