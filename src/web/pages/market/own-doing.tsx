// What a supplier takes part in, and the slot it has, may choose, or waits for.
import { signUpBy } from '../../../flows/market/public-view.ts';
import type { OwnActivity } from '../../../modules/procurement/market/own-queries.ts';
import { Choices } from '../../components/form-fields.tsx';
import { Mark } from '../../components/mark.tsx';
import { Section } from '../../components/section.tsx';
import { ActivityBlock } from './activities.tsx';
import { spanText } from './market-words.ts';
import type { OwnView } from './own-view.ts';

interface OwnActivityProps {
  readonly view: OwnView;
  readonly activity: OwnActivity;
}

function SignUpForm({ view, activity }: OwnActivityProps) {
  const words = view.request.texts.marketOwn.doing;
  return (
    <form method="post" action={`${view.path}/pamelding`}>
      <input type="hidden" name="aktivitet" value={activity.id} />
      <p class="buttons">
        <button class="ds-button" data-variant="secondary" data-size="sm" type="submit">
          {words.signUp}
          <span class="visually-hidden"> {words.signUpTo(activity.title)}</span>
        </button>
      </p>
    </form>
  );
}

function ChooseSlot({ view, activity }: OwnActivityProps) {
  const { request } = view;
  const words = request.texts.marketOwn.doing;
  if (activity.free.length === 0) return activity.slot ? null : <p>{words.noneFree}</p>;
  return (
    <form class="stack-s" method="post" action={`${view.path}/plass`}>
      <input type="hidden" name="aktivitet" value={activity.id} />
      <Choices
        name="plass"
        legend={words.choose}
        options={activity.free.map(({ id, startsAt, endsAt }) => ({
          value: id,
          label: spanText(request, startsAt, endsAt),
        }))}
        chosen={[]}
      />
      <p class="buttons">
        <button class="ds-button" data-size="sm" type="submit" name="gjor" value="ta">
          {words.take}
        </button>
      </p>
    </form>
  );
}

function OwnSlot({ view, activity }: OwnActivityProps) {
  const { request } = view;
  const words = request.texts.marketOwn.doing;
  const { slot } = activity;
  if (!slot) return null;
  return (
    <form method="post" action={`${view.path}/plass`}>
      <input type="hidden" name="aktivitet" value={activity.id} />
      <p>
        <strong>{words.slot(spanText(request, slot.startsAt, slot.endsAt))}</strong>
      </p>
      {activity.state === 'published' ? (
        <p class="buttons">
          <button
            class="ds-button"
            data-variant="secondary"
            data-size="sm"
            type="submit"
            name="gjor"
            value="gi"
          >
            {words.giveUp}
          </button>
        </p>
      ) : null}
    </form>
  );
}

function Slots(props: OwnActivityProps) {
  const { view, activity } = props;
  const { format } = view.request;
  const words = view.request.texts.marketOwn.doing;
  const { allocation, slot, drawnPlace, drawnAt, replyBy, state } = activity;
  if (allocation === null || !activity.isSignedUp) return null;
  const mayChoose =
    allocation === 'firstCome' && state === 'published' && signUpBy(activity, view.today) !== null;
  return (
    <>
      <OwnSlot {...props} />
      {mayChoose ? <ChooseSlot {...props} /> : null}
      {slot === null && drawnPlace !== null ? <p>{words.drawn(format.number(drawnPlace))}</p> : null}
      {allocation === 'lot' && drawnAt === null && replyBy !== null && state === 'published' ? (
        <p>{words.waitsForDraw(format.date(replyBy))}</p>
      ) : null}
    </>
  );
}

function Doing(props: OwnActivityProps) {
  const { view, activity } = props;
  const { site, marketOwn } = view.request.texts;
  const maySignUp = view.isOpen && signUpBy(activity, view.today) !== null;
  if (!activity.isSignedUp && !maySignUp) return null;
  return (
    <div class="stack-s own-part">
      <p>
        {activity.isSignedUp ? (
          <Mark kind="confirmed" texts={site} label={marketOwn.doing.isIn} />
        ) : (
          <span class="small">{marketOwn.doing.isOut}</span>
        )}
      </p>
      {activity.isSignedUp ? <Slots {...props} /> : <SignUpForm {...props} />}
    </div>
  );
}

export function DoingSection({ view }: { readonly view: OwnView }) {
  const { request, own, today } = view;
  const words = request.texts.marketOwn.doing;
  return (
    <Section id="med-pa" title={words.title}>
      {own.activities.length === 0 ? <p>{words.none}</p> : null}
      <div class="stack">
        {own.activities.map((activity) => (
          <ActivityBlock key={activity.id} request={request} activity={activity} today={today}>
            <Doing view={view} activity={activity} />
          </ActivityBlock>
        ))}
      </div>
    </Section>
  );
}
