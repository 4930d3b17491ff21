// Following the deadlines in one's own calendar: a secret address that is shown once, when it is made.
import { calendarFeedSince } from '../../../modules/planning/plan/deadline-queries.ts';
import { removeCalendarFeed, renewCalendarFeed } from '../../../modules/planning/plan/view-commands.ts';
import { CalendarAddress, type KeptAddress } from '../../components/calendar-address.tsx';
import { Section } from '../../components/section.tsx';
import { refusedPage } from '../../own/refused.tsx';
import { type AskedForParty, type OwnRoute, partyRoute } from '../../own/routes.ts';
import { type Page, type PageResult, redirect } from '../../page.ts';

function calendarPage(asked: AskedForParty, kept: KeptAddress): Page {
  const { request, paths, party } = asked;
  const words = request.texts.plan.calendar;
  return {
    kind: 'page',
    title: words.title,
    own: { party, current: 'radar' },
    body: (
      <>
        <div class="frame head">
          <h1>{words.title}</h1>
          <p class="lead">{words.lead(party.name)}</p>
          {request.query.get('fjernet') === '1' ? (
            <p class="done" role="status">
              {words.removed}
            </p>
          ) : null}
        </div>
        <div class="frame section-end stack">
          <CalendarAddress
            {...kept}
            words={words}
            format={request.format}
            renewAt={paths.ownOf(party.id, '/frister/kalender')}
            removeAt={paths.ownOf(party.id, '/frister/kalender/fjern')}
          />
        </div>
        <Section id="slik" title={words.how}>
          <ul class="plain-list">
            {Object.values(words.steps).map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ul>
          <p class="small section-foot">{words.delay}</p>
          <p>
            <a href={paths.ownOf(party.id, '/frister')}>{words.back}</a>
          </p>
        </Section>
      </>
    ),
  };
}

async function show(asked: AskedForParty): Promise<Page> {
  return calendarPage(asked, { since: await calendarFeedSince(asked.ctx, asked.party.id), address: null });
}

/** Answers with the page itself: the address is known now only, and must not stand in another address. */
async function renew(asked: AskedForParty): Promise<PageResult> {
  const { ctx, party, services, paths, request } = asked;
  const renewed = await renewCalendarFeed(ctx, { party: party.id });
  if (!renewed.ok) {
    const [problem] = renewed.problems;
    return problem
      ? refusedPage(request, problem, party)
      : redirect(paths.ownOf(party.id, '/frister/kalender'));
  }
  const address = `${services.baseUrl}${paths.calendarFeed(renewed.value)}`;
  return calendarPage(asked, { since: ctx.now, address });
}

async function remove({ ctx, party, paths }: AskedForParty): Promise<PageResult> {
  await removeCalendarFeed(ctx, { party: party.id });
  return redirect(paths.ownOf(party.id, '/frister/kalender', { fjernet: '1' }));
}

export const CALENDAR_ROUTES: readonly OwnRoute[] = [
  partyRoute('get', '/frister/kalender', { action: 'plan.followCalendar', answer: show }),
  partyRoute('post', '/frister/kalender', { action: 'plan.followCalendar', answer: renew }),
  partyRoute('post', '/frister/kalender/fjern', { action: 'plan.followCalendar', answer: remove }),
];
