// Following the plan in one's own calendar: a secret address that is shown once, when it is made.
import { removeScheduleFeed, renewScheduleFeed } from '../../../modules/procurement/schedule/commands.ts';
import { scheduleFeedSince } from '../../../modules/procurement/schedule/queries.ts';
import { CalendarAddress, type KeptAddress } from '../../components/calendar-address.tsx';
import { refusedPage } from '../../own/refused.tsx';
import { type Page, redirect } from '../../page.ts';
import { procurementPage } from '../procurement/procurement-frame.tsx';
import { type ScheduleAnswer, type ScheduleProps, saidIn, schedulePath } from './schedule-parts.tsx';

function page(props: ScheduleProps, kept: KeptAddress): Page {
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
        <CalendarAddress
          {...kept}
          words={texts}
          format={words.format}
          renewAt={schedulePath(props, '/kalender')}
          removeAt={schedulePath(props, '/kalender/fjern')}
        />
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
