// Following the plan in one's own calendar: a secret address that is shown once, when it is made.
import { localDateAt } from '../../../kernel/local-date.ts';
import { removeScheduleFeed, renewScheduleFeed } from '../../../modules/procurement/schedule/commands.ts';
import { scheduleFeedSince } from '../../../modules/procurement/schedule/queries.ts';
import { refusedPage } from '../../own/refused.tsx';
import { type Page, redirect } from '../../page.ts';
import { procurementPage } from '../procurement/procurement-frame.tsx';
import { type ScheduleAnswer, type ScheduleProps, saidIn, schedulePath } from './schedule-parts.tsx';

interface FeedView {
  /** When the present address was made; null where there is none. */
  readonly since: Date | null;
  /** The address, right after it was made. */
  readonly address: string | null;
}

function Forms({ props, feed }: { props: ScheduleProps; feed: FeedView }) {
  const { words } = props;
  const texts = words.texts.feed;
  const has = feed.since !== null;
  return (
    <div class="stack">
      {feed.address ? null : (
        <p>{feed.since ? texts.since(words.format.date(localDateAt(feed.since.getTime()))) : texts.none}</p>
      )}
      <form method="post" action={schedulePath(props, '/kalender')}>
        <p class="buttons">
          <button class="ds-button" data-variant={feed.address ? 'secondary' : undefined} type="submit">
            {has ? texts.renew : texts.make}
          </button>
          {has ? <span class="small">{texts.renewText}</span> : null}
        </p>
      </form>
      {has ? (
        <form method="post" action={schedulePath(props, '/kalender/fjern')}>
          <button class="as-link" type="submit">
            {texts.remove}
          </button>
        </form>
      ) : null}
    </div>
  );
}

function page(props: ScheduleProps, feed: FeedView): Page {
  const { asked, view, words } = props;
  const texts = words.texts.feed;
  return procurementPage({
    asked,
    view,
    heading: texts.title,
    below: { label: words.texts.title, path: '/tidsplan' },
    lead: texts.lead,
    said: saidIn(props),
    children: (
      <div class="frame section-end stack">
        {feed.address ? (
          <div class="done stack-s" role="status">
            <h2>{texts.madeTitle}</h2>
            <p>{texts.made}</p>
            <div class="ds-field">
              <label class="ds-label" for="adresse">
                {texts.address}
              </label>
              <input class="ds-input" id="adresse" type="text" readonly value={feed.address} />
            </div>
          </div>
        ) : null}
        <Forms props={props} feed={feed} />
        <p>{texts.secret}</p>
        <p>
          <a href={schedulePath(props)}>{words.texts.step.back}</a>
        </p>
      </div>
    ),
  });
}

const askedOf = ({ asked, view }: ScheduleProps) => ({
  procurement: view.procurement.id,
  party: asked.party.id,
});

export const showFeed: ScheduleAnswer = async (props) => {
  const { party, procurement } = askedOf(props);
  return page(props, { since: await scheduleFeedSince(props.asked.ctx, party, procurement), address: null });
};

/** Answers with the page itself: the address is known now only, and must not stand in another address. */
export const renewFeed: ScheduleAnswer = async (props) => {
  const { ctx, paths, services, request, party } = props.asked;
  const renewed = await renewScheduleFeed(ctx, askedOf(props));
  if (!renewed.ok) {
    const [problem] = renewed.problems;
    return problem ? refusedPage(request, problem, party) : redirect(schedulePath(props, '/kalender'));
  }
  return page(props, { since: ctx.now, address: `${services.baseUrl}${paths.calendarFeed(renewed.value)}` });
};

export const removeFeed: ScheduleAnswer = async (props) => {
  await removeScheduleFeed(props.asked.ctx, askedOf(props));
  return redirect(`${schedulePath(props, '/kalender')}?sagt=fjernet`);
};
