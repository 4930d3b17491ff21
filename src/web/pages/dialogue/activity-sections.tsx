// Parts of an activity's page: the announcement, documents on hearing, slots and how they are drawn, those who signed up, and
// how it ends.

import type { Activity, Slot } from '../../../modules/procurement/dialogue/model.ts';
import type { ActivityMove } from '../../../modules/procurement/dialogue/transitions.ts';
import { ACTIVITY_TABLE, NOTICE_DAYS } from '../../../modules/procurement/dialogue/transitions.ts';
import { DataTable } from '../../components/data-table.tsx';
import { TextField } from '../../components/form-fields.tsx';
import { Section } from '../../components/section.tsx';
import { TextArea } from '../../components/text-area.tsx';
import type { SentActivity } from './activity-pages.tsx';
import {
  type DialogueProps,
  dialoguePart,
  dialogueProblemAt,
  mayWrite,
  Submit,
  spanText,
  Version,
} from './dialogue-parts.tsx';

export interface ActivityProps extends DialogueProps {
  readonly activity: Activity;
  readonly sent: SentActivity | null;
}

const action = (props: ActivityProps, part: string): string =>
  dialoguePart(props, `/aktiviteter/${props.activity.number}${part}`);

const nameOf = ({ talk }: DialogueProps, participant: string | null): string | null =>
  talk.dialogue.participants.find(({ id }) => id === participant)?.name ?? null;

export function PublishForm(props: ActivityProps) {
  const { request } = props.asked;
  const words = request.texts.dialogue.activities;
  const problems = props.sent?.problems ?? [];
  return (
    <Section id="publiser" title={words.publishTitle}>
      <form method="post" action={action(props, '/publiser')} class="stack message-form">
        <Version version={props.activity.version} />
        <p>{words.publishText}</p>
        <TextField
          id="reason"
          name="grunn"
          label={words.shortNotice}
          hint={words.shortNoticeHint(NOTICE_DAYS)}
          value={props.sent?.reason ?? ''}
          maxLength={1000}
          error={dialogueProblemAt(request, problems, 'reason')}
        />
        <Submit label={words.publish} />
      </form>
    </Section>
  );
}

export function RemoveForm(props: ActivityProps) {
  const words = props.asked.request.texts.dialogue.activities;
  return (
    <div class="frame section">
      <form method="post" action={action(props, '/fjern')}>
        <Version version={props.activity.version} />
        <Submit label={words.remove} isSecond />
      </form>
    </div>
  );
}

export function Documents(props: ActivityProps) {
  const { request } = props.asked;
  const words = request.texts.dialogue.activities;
  const { activity, sent, talk } = props;
  const own = talk.dialogue.documents.filter((one) => one.activity === activity.id);
  const error = (path: string) => dialogueProblemAt(request, sent?.problems ?? [], path);
  const isDraft = activity.state === 'draft' && mayWrite(props);
  return (
    <Section id="documents" title={words.documentsTitle}>
      <div class="stack">
        {own.map(({ id, title, text }) => (
          <details key={id} class="fold">
            <summary>{title}</summary>
            <p class="letter-text">{text}</p>
            {isDraft ? (
              <form method="post" action={action(props, '/utkast/fjern')}>
                <Version version={activity.version} />
                <input type="hidden" name="utkast" value={id} />
                <Submit label={words.removeDocument(title)} isSecond />
              </form>
            ) : null}
          </details>
        ))}
        {isDraft ? (
          <form method="post" action={action(props, '/utkast')} class="stack message-form">
            <Version version={activity.version} />
            <TextField
              id="documentTitle"
              name="tittel"
              label={words.documentTitle}
              value={sent?.document?.title ?? ''}
              maxLength={200}
              error={error('documentTitle')}
            />
            <TextArea
              id="documentText"
              name="tekst"
              label={words.documentText}
              hints={[words.documentHint]}
              value={sent?.document?.text ?? ''}
              rows={10}
              maxLength={100_000}
              error={error('documentText')}
            />
            <Submit label={words.addDocument} isSecond />
          </form>
        ) : null}
      </div>
    </Section>
  );
}

function Facts(props: ActivityProps) {
  const { request } = props.asked;
  const { activities: words, allocations } = request.texts.dialogue;
  const { activity } = props;
  const { startsAt, endsAt, place, isDigital, replyBy, howToReply, allocation } = activity;
  const where = [isDigital ? words.isDigital : '', place].filter(Boolean).join(': ');
  return (
    <div class="stack">
      <p class="letter-text">{activity.about}</p>
      <dl class="facts">
        {startsAt ? (
          <>
            <dt>{words.facts.when}</dt>
            <dd>{spanText(request, startsAt, endsAt)}</dd>
          </>
        ) : null}
        {where ? (
          <>
            <dt>{words.facts.place}</dt>
            <dd>{where}</dd>
          </>
        ) : null}
        {replyBy ? (
          <>
            <dt>{words.facts.reply}</dt>
            <dd>{request.format.date(replyBy)}</dd>
          </>
        ) : null}
        {howToReply ? (
          <>
            <dt>{words.facts.how}</dt>
            <dd>{howToReply}</dd>
          </>
        ) : null}
        {allocation ? (
          <>
            <dt>{words.facts.allocation}</dt>
            <dd>{allocations[allocation]}</dd>
          </>
        ) : null}
      </dl>
      {activity.entry === null ? null : (
        <p class="tiny">
          <a href={`${dialoguePart(props)}?oppforing=${activity.entry}#p${activity.entry}`}>
            {words.announcedIn(activity.entry)}
          </a>
        </p>
      )}
    </div>
  );
}

function Method({ activity, ...props }: ActivityProps) {
  const words = props.asked.request.texts.dialogue.activities;
  if (activity.seedHash === null) return null;
  return (
    <details class="fold">
      <summary>{words.methodTitle}</summary>
      <p class="hash-text">{words.method(activity.seedHash)}</p>
      {activity.seed === null ? null : (
        <p class="hash-text">{words.methodSeed(activity.seed, activity.id)}</p>
      )}
    </details>
  );
}

function Slots(props: ActivityProps) {
  const { request } = props.asked;
  const words = request.texts.dialogue.activities;
  const { activity } = props;
  const held = new Set(activity.slots.map(({ participant }) => participant));
  const queue = activity.signUps
    .filter(({ place, participant }) => place !== null && !held.has(participant))
    .toSorted((one, other) => (one.place ?? 0) - (other.place ?? 0))
    .flatMap(({ participant }) => nameOf(props, participant) ?? []);
  return (
    <Section id="slots" title={words.slotsTitle}>
      <div class="stack">
        <DataTable
          caption={words.slotsCaption}
          columns={[
            { label: words.slotColumns.number, cell: ({ number }: Slot) => String(number) },
            { label: words.slotColumns.when, cell: (slot) => spanText(request, slot.startsAt, slot.endsAt) },
            {
              label: words.slotColumns.who,
              cell: ({ participant }) => nameOf(props, participant) ?? words.free,
            },
          ]}
          rows={activity.slots}
          keyOf={({ id }) => id}
        />
        {queue.length > 0 ? <p>{words.queue(queue.join(', '))}</p> : null}
        <Method {...props} />
      </div>
    </Section>
  );
}

function SignUps(props: ActivityProps) {
  const words = props.asked.request.texts.dialogue.activities;
  const names = props.activity.signUps.flatMap(({ participant }) => nameOf(props, participant) ?? []);
  return (
    <Section id="pameldte" title={words.signUpsTitle}>
      {names.length === 0 ? (
        <p>{words.noSignUps}</p>
      ) : (
        <ul class="plain-list">
          {names
            .toSorted((one, other) => one.localeCompare(other, 'nb'))
            .map((name) => (
              <li key={name}>{name}</li>
            ))}
        </ul>
      )}
    </Section>
  );
}

function Draw(props: ActivityProps) {
  const { request } = props.asked;
  const words = request.texts.dialogue.activities;
  const { activity } = props;
  if (activity.allocation !== 'lot' || activity.drawnAt !== null || activity.state !== 'published')
    return null;
  const isOver = activity.replyBy === null || request.today > activity.replyBy;
  return (
    <Section id="trekning" title={words.drawTitle}>
      {isOver ? (
        <form method="post" action={action(props, '/trekk')}>
          <Version version={activity.version} />
          <Submit label={words.draw} />
        </form>
      ) : (
        <p>{words.drawText(activity.replyBy ? request.format.date(activity.replyBy) : '')}</p>
      )}
    </Section>
  );
}

/** By the table of moves: the state lets it. Why it may be refused is said when it is tried. */
const isFrom = ({ activity }: ActivityProps, move: ActivityMove): boolean =>
  ACTIVITY_TABLE[move].from.includes(activity.state);

function Ending(props: ActivityProps) {
  const { request } = props.asked;
  const words = request.texts.dialogue.activities;
  const { activity, sent } = props;
  const isHeld = activity.state === 'held';
  return (
    <Section id="slutt" title={isHeld ? words.closeTitle : words.callOffTitle}>
      <div class="stack message-form">
        {isFrom(props, 'hold') ? (
          <form method="post" action={action(props, '/hold')} class="stack-s">
            <Version version={activity.version} />
            <p>{words.holdText}</p>
            <Submit label={words.hold} />
          </form>
        ) : null}
        <form method="post" action={action(props, '/avslutt')} class="stack-s">
          <Version version={activity.version} />
          {isHeld ? (
            <p>{words.closeText}</p>
          ) : (
            <TextField
              id="reason"
              name="grunn"
              label={words.callOffReason}
              value={sent?.reason ?? ''}
              maxLength={1000}
              error={dialogueProblemAt(request, sent?.problems ?? [], 'reason')}
            />
          )}
          <Submit label={isHeld ? words.close : words.callOff} isSecond />
        </form>
      </div>
    </Section>
  );
}

/** Once it is announced. */
export function Announced(props: ActivityProps) {
  const { activity, talk } = props;
  const hasDocuments = talk.dialogue.documents.some((one) => one.activity === activity.id);
  const mayEnd = mayWrite(props) && isFrom(props, 'close');
  return (
    <>
      <div class="frame section-end">
        <Facts {...props} />
      </div>
      {hasDocuments ? <Documents {...props} /> : null}
      {mayWrite(props) ? <Draw {...props} /> : null}
      {activity.slots.length > 0 ? <Slots {...props} /> : null}
      {activity.kind === 'notice' || activity.kind === 'written' || activity.kind === 'hearing' ? null : (
        <SignUps {...props} />
      )}
      {mayEnd ? <Ending {...props} /> : null}
    </>
  );
}
