// Gatherings as a calendar: one to save, and what a secret address is read by again and again.
import { type CalendarMeeting, meetingCalendar } from '../../modules/exchange/formats/icalendar/meetings.ts';
import { openedFeed } from '../../modules/network/gatherings/feed-queries.ts';
import type { Gathering } from '../../modules/network/gatherings/model.ts';
import { joinsFromAfar } from '../../modules/network/gatherings/rules.ts';
import type { Network } from '../../modules/network/life/model.ts';
import { type Language, languagePrefix } from '../../texts/language.ts';
import { textsFor } from '../../texts/texts.ts';
import { type Services, systemCtx } from '../services.ts';
import { gatheringsPath } from './addresses.ts';

interface Reader {
  readonly network: Network;
  /** Whose pages the events lead to; null: somebody without such pages, who is led to the front page. */
  readonly path: ((gathering: Gathering) => string) | null;
  readonly language: Language;
}

/** Those without a time are left out. */
async function meetingsOf(
  services: Services,
  gatherings: readonly Gathering[],
  { network, path, language }: Reader,
): Promise<CalendarMeeting[]> {
  const parties = await services.parties();
  const { calendar: words } = textsFor(language).gatherings;
  const home = `${services.baseUrl}${languagePrefix(language)}`;
  return gatherings.flatMap((one) => {
    if (one.time === null) return [];
    const isCancelled = one.state === 'cancelled';
    const joins = joinsFromAfar(one);
    return [
      {
        uid: `${one.id}@samkjop`,
        sequence: one.sequence,
        changedAt: one.calendarChangedAt,
        ...one.time,
        title: isCancelled ? words.cancelled(one.title) : one.title,
        description: [one.about, ...(joins ? [words.joinText(one.link)] : [])].filter(Boolean).join('\n\n'),
        place: one.place === '' && joins ? one.link : one.place,
        joinAt: joins ? one.link : null,
        joinLabel: words.join,
        url: path === null ? `${home}/` : `${home}${path(one)}`,
        isCancelled,
        organiser: parties.nameOf(network.leader),
      },
    ];
  });
}

/** One gathering as an .ics file: what it is now, or that it is called off. */
export async function gatheringFile(
  services: Services,
  gathering: Gathering,
  reader: Reader,
): Promise<string> {
  return meetingCalendar({
    name: gathering.title,
    url: `${services.baseUrl}${languagePrefix(reader.language)}/`,
    meetings: await meetingsOf(services, [gathering], reader),
    method: gathering.state === 'cancelled' ? 'cancel' : 'publish',
  });
}

/** What a secret address opens; null where it opens nothing, or no longer. */
export async function followedGatherings(services: Services, secret: string): Promise<string | null> {
  const opened = await openedFeed(systemCtx(services, 'calendar'), secret);
  if (!opened) return null;
  const { network, gatherings, party, language } = opened;
  if (network.isDemo && !services.isDemoOn) return null;
  const path =
    party === null ? null : (one: Gathering): string => gatheringsPath(party, network.id, `/${one.number}`);
  return meetingCalendar({
    name: textsFor(language).gatherings.calendar.name(network.title),
    url: `${services.baseUrl}${languagePrefix(language)}/`,
    meetings: await meetingsOf(services, gatherings, { network, path, language }),
    method: 'publish',
  });
}
