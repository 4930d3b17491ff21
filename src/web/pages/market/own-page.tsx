// A supplier's own page, by its personal link: what it takes part in, its minutes, what it can send, and all it was entitled
// to know. And what is shown before: the sign-up that is to be confirmed.
import type { ComponentChildren } from 'preact';
import { localDateAt } from '../../../kernel/local-date.ts';
import type { Problem } from '../../../kernel/result.ts';
import type { SupplierLink } from '../../../modules/procurement/market/link-queries.ts';
import type { OwnMinutes } from '../../../modules/procurement/market/own-queries.ts';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { Pagination, partOf } from '../../components/pagination.tsx';
import { Section } from '../../components/section.tsx';
import type { Page, PageRequest } from '../../page.ts';
import { pathsFor } from '../../paths.ts';
import { demoBanner } from '../proposals/demo-banner.ts';
import { marketProblem } from './market-words.ts';
import { DoingSection } from './own-doing.tsx';
import { AskSection, ContactSection, InputSection } from './own-forms.tsx';
import type { OwnView } from './own-view.ts';
import { EntitledTable } from './told.tsx';

const ENTRIES_ON_PAGE = 30;

/** Where a problem of a form lies on the page. */
const FIELDS: Readonly<Record<string, string>> = {
  question: 'sporsmal',
  text: 'innspill',
  activity: 'med-pa',
  address: 'lenke',
  secret: 'hemmelig',
  contactName: 'kontakt',
  email: 'epost',
  slot: 'med-pa',
};

const nameOfMinutes = (request: PageRequest, { number }: OwnMinutes): string =>
  request.texts.marketOwn.minutes.name(request.format.number(number));

/** «Fristen er 25.09.2026», or what has become of it. */
export function minutesState({ request, today }: OwnView, minutes: OwnMinutes): string {
  const words = request.texts.marketOwn.minutes;
  const { state, commentBy, commentedAt } = minutes;
  if (state !== 'sent' || commentBy === null) return request.texts.dialogue.minutesStates[state];
  if (today > commentBy) return words.commentOver(request.format.date(commentBy));
  const until = words.commentBy(request.format.dateLong(commentBy));
  return commentedAt === null ? until : `${until}. ${words.commented}`;
}

function MinutesSection({ view }: { readonly view: OwnView }) {
  const { request, own, path } = view;
  const words = request.texts.marketOwn.minutes;
  const titleOf = (id: string): string => own.activities.find((one) => one.id === id)?.title ?? '';
  return (
    <Section id="referater" title={words.title}>
      {own.minutes.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <ul class="lines">
          {own.minutes.map((minutes) => (
            <li key={minutes.id} class="stack-s">
              <strong>{nameOfMinutes(request, minutes)}</strong>
              <p class="small">
                {words.held(
                  titleOf(minutes.activity),
                  request.format.date(localDateAt(minutes.heldAt.getTime())),
                )}
              </p>
              <p>{minutesState(view, minutes)}</p>
              <p>
                <a href={`${path}/referat/${minutes.id}`}>
                  {words.open}
                  <span class="visually-hidden"> {request.format.number(minutes.number)}</span>
                </a>
              </p>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function EntitledSection({ view }: { readonly view: OwnView }) {
  const { request, entitled, path } = view;
  const words = request.texts.marketOwn.entitled;
  return (
    <Section id="fortalt" title={words.title}>
      {entitled.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <div class="stack-s">
          <p>{words.text(request.format.number(entitled.length))}</p>
          <p>
            <a href={`${path}/opplysninger`}>{words.link}</a>
          </p>
        </div>
      )}
    </Section>
  );
}

interface FrameProps {
  readonly view: OwnView;
  readonly title: string;
  readonly lead?: ComponentChildren;
  readonly said?: string | null;
  /** A page below the own one. */
  readonly isBelow?: boolean;
  readonly status?: Page['status'];
  readonly children: ComponentChildren;
}

/** The head of every page behind the link. */
export function ownFrame({ view, title, lead, said, isBelow, status, children }: FrameProps): Page {
  const { request, link, own, path } = view;
  return {
    kind: 'page',
    title: isBelow ? `${title} – ${own.dialogue.title}` : title,
    isPrivate: true,
    ...(status ? { status } : {}),
    ...demoBanner(request, link.isDemo),
    ...(isBelow ? { crumbs: [{ label: own.dialogue.title, href: path }] } : {}),
    body: (
      <>
        <div class="frame head">
          <p class="small">{request.texts.marketOwn.eyebrow(link.supplier)}</p>
          <h1 class="wide">{title}</h1>
          {said ? (
            <p class="done" role="status">
              {said}
            </p>
          ) : null}
          {lead ? <p class="lead">{lead}</p> : null}
        </div>
        {children}
      </>
    ),
  };
}

export function ownPage(view: OwnView): Page {
  const { request, own, sent, isOpen } = view;
  const { marketOwn, market } = request.texts;
  const paths = pathsFor(request.language);
  const hasMinutes = own.minutes.length > 0;
  const said = (marketOwn.said as Readonly<Record<string, string>>)[request.query.get('sagt') ?? ''] ?? null;
  return ownFrame({
    view,
    title: own.dialogue.title,
    said: sent ? null : said,
    ...(sent ? { status: sent.problems.some(({ code }) => code === 'market.tooMany') ? 429 : 422 } : {}),
    ...(isOpen ? {} : { lead: market.one.over }),
    children: (
      <>
        <div class="frame stack-s">
          <ErrorSummary
            title={market.faults}
            lines={(sent?.problems ?? []).map((one) => ({
              id: FIELDS[one.path] ?? 'med-pa',
              text: marketProblem(request, one),
            }))}
          />
          {own.isChecked ? null : (
            <p class="notice">{marketOwn.unchecked(view.parties.nameOf(own.dialogue.lead))}</p>
          )}
          <p class="small">
            {marketOwn.personal}{' '}
            <a href={paths.marketDialogue(own.dialogue.procurement)}>{marketOwn.toPublic}</a>
          </p>
        </div>
        {hasMinutes ? <MinutesSection view={view} /> : null}
        <DoingSection view={view} />
        {hasMinutes ? null : <MinutesSection view={view} />}
        <AskSection view={view} />
        <InputSection view={view} />
        <EntitledSection view={view} />
        <ContactSection view={view} />
      </>
    ),
  });
}

export function entitledPage(view: OwnView): Page {
  const { request, entitled, path } = view;
  const words = request.texts.marketOwn.entitled;
  const { format } = request;
  const part = partOf(entitled, request.query.get('side'), ENTRIES_ON_PAGE);
  const caption = words.caption(
    format.number(part.from),
    format.number(part.from + part.rows.length - 1),
    format.number(entitled.length),
  );
  return ownFrame({
    view,
    title: words.title,
    lead: words.lead,
    isBelow: true,
    children: (
      <div class="frame stack">
        {part.rows.length === 0 ? (
          <p>{words.none}</p>
        ) : (
          <EntitledTable request={request} caption={caption} entries={part.rows} />
        )}
        <Pagination
          texts={request.texts.site}
          label={words.pages}
          page={part.page}
          pages={part.pages}
          hrefOf={(page) => `${path}/opplysninger?side=${page}`}
        />
      </div>
    ),
  });
}

interface PlainProps {
  readonly request: PageRequest;
  readonly title: string;
  readonly status?: Page['status'];
  readonly isDemo?: boolean;
  readonly children: ComponentChildren;
}

function plainPage({ request, title, status, isDemo = false, children }: PlainProps): Page {
  return {
    kind: 'page',
    title,
    isPrivate: true,
    ...(status ? { status } : {}),
    ...demoBanner(request, isDemo),
    body: (
      <>
        <div class="frame head">
          <h1>{title}</h1>
        </div>
        <div class="frame stack">{children}</div>
      </>
    ),
  };
}

/** A letter's link opens it; only the button confirms, since mail programs open links by themselves. */
export function confirmPage(request: PageRequest, link: SupplierLink, path: string): Page {
  const words = request.texts.market.confirm;
  const rows: readonly (readonly [string, string])[] = [
    [words.dialogue, link.title],
    [words.supplier, link.supplier],
    [words.contact, link.contact?.name ?? ''],
  ];
  return plainPage({
    request,
    title: words.title,
    isDemo: link.isDemo,
    children: (
      <>
        <dl class="facts">
          {rows.map(([name, text]) => (
            <>
              <dt key={`${name} name`}>{name}</dt>
              <dd key={name}>{text}</dd>
            </>
          ))}
        </dl>
        <form class="stack-s" method="post" action={`${path}/bekreft`}>
          <p>{words.text(link.supplier)}</p>
          <p class="buttons">
            <button class="ds-button" type="submit">
              {words.button}
            </button>
          </p>
        </form>
      </>
    ),
  });
}

export function linkRefusedPage(request: PageRequest, kind: 'gone' | 'wait' | 'left' | Problem): Page {
  const { link, signUp } = request.texts.market;
  const { contact } = request.texts.marketOwn;
  const paths = pathsFor(request.language);
  const toList = (
    <p>
      <a href={paths.marketDialogues()}>{link.toList}</a>
    </p>
  );
  if (typeof kind === 'object') {
    return plainPage({
      request,
      title: signUp.title,
      status: 422,
      children: (
        <>
          <p>{marketProblem(request, kind)}</p>
          {toList}
        </>
      ),
    });
  }
  const [title, text] = {
    gone: [link.goneTitle, link.gone] as const,
    wait: [link.waitTitle, link.wait] as const,
    left: [contact.leftTitle, contact.left] as const,
  }[kind];
  const status = { gone: 404, wait: 429, left: 200 } as const;
  return plainPage({
    request,
    title,
    status: status[kind],
    children: (
      <>
        <p class="lead">{text}</p>
        {toList}
      </>
    ),
  });
}
