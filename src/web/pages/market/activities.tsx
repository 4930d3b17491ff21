// The activities of a market dialogue: when, where, until when, how slots are given and how anybody can draw again.

import type { ComponentChildren } from 'preact';
import { signUpBy } from '../../../flows/market/public-view.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { paragraphsIn } from '../../../modules/procurement/access/rules.ts';
import type { PublicActivity } from '../../../modules/procurement/market/public-queries.ts';
import { Mark } from '../../components/mark.tsx';
import type { PageRequest } from '../../page.ts';
import { whenText } from './market-words.ts';

/** Text that somebody has typed: an empty line parts paragraphs, a line stays a line. */
export const Typed = ({ text }: { text: string }) => (
  <>
    {paragraphsIn(text).map((paragraph, place) => (
      <p key={`${place} ${paragraph}`} class="typed">
        {paragraph}
      </p>
    ))}
  </>
);

interface ActivityProps {
  readonly request: PageRequest;
  readonly activity: PublicActivity;
  readonly today: LocalDate;
  /** Of a supplier's own page: what it has to do with it. */
  readonly children?: ComponentChildren;
}

function Draw({ request, activity }: ActivityProps) {
  const words = request.texts.market.one;
  if (activity.allocation !== 'lot') return null;
  return (
    <details class="fold">
      <summary>{words.drawTitle}</summary>
      <div class="fold-inside stack-s">
        <p>{words.drawText}</p>
        <dl class="facts">
          <dt>{words.drawActivity}</dt>
          <dd class="seal">{activity.id}</dd>
          <dt>{words.drawHash}</dt>
          <dd class="seal">{activity.seedHash}</dd>
          <dt>{words.drawSeed}</dt>
          <dd class={activity.seed ? 'seal' : undefined}>{activity.seed ?? words.drawWaits}</dd>
        </dl>
      </div>
    </details>
  );
}

function Documents({ request, activity }: ActivityProps) {
  const words = request.texts.market.one;
  return (
    <>
      {activity.documents.map(({ id, title, text }) => (
        <details class="fold" key={id}>
          <summary>{words.document(title)}</summary>
          <div class="fold-inside stack-s">
            <Typed text={text} />
          </div>
        </details>
      ))}
    </>
  );
}

function factsOf({ request, activity }: ActivityProps): (readonly [string, string])[] {
  const words = request.texts.market.one;
  const { format } = request;
  const { place, isDigital, replyBy, howToReply, allocation, slots, slotMinutes } = activity;
  const where = [isDigital ? words.digital : '', place].filter(Boolean).join(', ');
  const minutes = slotMinutes === null ? '' : format.number(slotMinutes);
  const rows: (readonly [string, string])[] = [
    [words.when, whenText(request, activity)],
    [words.place, where],
    [words.replyBy, replyBy === null ? '' : format.date(replyBy)],
    [words.how, howToReply],
    [words.slots, slots.length === 0 ? '' : words.slotCount(format.number(slots.length), minutes)],
    [words.slotRule, allocation === null ? '' : words.slotRules[allocation]],
  ];
  return rows.filter(([, text]) => text !== '');
}

export function ActivityBlock(props: ActivityProps) {
  const { request, activity, today, children } = props;
  const { kinds } = request.texts.dialogue;
  const { states } = request.texts.market;
  const { id, kind, title, about, state } = activity;
  if (state === 'draft') return null;
  const isOpen =
    state === 'published' &&
    (signUpBy(activity, today) !== null || activity.replyBy === null || activity.replyBy >= today);
  return (
    <article class="stack-s activity" id={`aktivitet-${activity.number}`} aria-labelledby={`a-${id}`}>
      <h3 id={`a-${id}`}>{title}</h3>
      <p class="small">
        {kinds[kind]}{' '}
        {isOpen ? (
          <Mark kind="open" texts={request.texts.site} />
        ) : (
          <span class="tiny">{state === 'published' ? '' : states[state]}</span>
        )}
      </p>
      <Typed text={about} />
      <dl class="facts">
        {factsOf(props).map(([name, text]) => (
          <>
            <dt key={`${name} name`}>{name}</dt>
            <dd key={name}>{text}</dd>
          </>
        ))}
      </dl>
      <Draw {...props} />
      <Documents {...props} />
      {children}
    </article>
  );
}
