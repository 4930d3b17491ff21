// Following the deadlines in one's own calendar: a secret address that is shown once, when it is made.
import { localDateAt } from '../../../kernel/local-date.ts';
import { calendarFeedSince } from '../../../modules/planning/plan/deadline-queries.ts';
import { removeCalendarFeed, renewCalendarFeed } from '../../../modules/planning/plan/view-commands.ts';
import { Section } from '../../components/section.tsx';
import { refusedPage } from '../../own/refused.tsx';
import { type AskedForParty, type OwnRoute, partyRoute } from '../../own/routes.ts';
import { type Page, type PageResult, redirect } from '../../page.ts';

interface CalendarView {
  /** When the present address was made; null where there is none. */
  readonly since: Date | null;
  /** The address, right after it was made. */
  readonly address: string | null;
}

function Address({ asked, address }: { asked: AskedForParty; address: string }) {
  const words = asked.request.texts.plan.calendar;
  return (
    <div class="done stack-s" role="status">
      <h2>{words.madeTitle}</h2>
      <p>{words.made}</p>
      <div class="ds-field">
        <label class="ds-label" for="adresse">
          {words.address}
        </label>
        <input class="ds-input" id="adresse" type="text" readonly value={address} />
      </div>
    </div>
  );
}

function Forms({ asked, view }: { asked: AskedForParty; view: CalendarView }) {
  const { request, paths, party } = asked;
  const words = request.texts.plan.calendar;
  const has = view.since !== null;
  return (
    <div class="stack">
      {view.address ? null : (
        <p>{view.since ? words.since(request.format.date(localDateAt(view.since.getTime()))) : words.none}</p>
      )}
      <form method="post" action={paths.ownOf(party.id, '/frister/kalender')}>
        <p class="buttons">
          <button class="ds-button" data-variant={view.address ? 'secondary' : undefined} type="submit">
            {has ? words.renew : words.make}
          </button>
          {has ? <span class="small">{words.renewText}</span> : null}
        </p>
      </form>
      {has ? (
        <form method="post" action={paths.ownOf(party.id, '/frister/kalender/fjern')}>
          <button class="as-link" type="submit">
            {words.remove}
          </button>
        </form>
      ) : null}
    </div>
  );
}

function calendarPage(asked: AskedForParty, view: CalendarView): Page {
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
          {view.address ? <Address asked={asked} address={view.address} /> : null}
          <Forms asked={asked} view={view} />
          <p>{words.secret}</p>
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
