// What whoever opens a link for contributions sees: one short form, what was received, the same on paper, and what is said where
// a link opens nothing.

import type { PartyDirectory } from '../../../flows/parties.ts';
import type { Problem } from '../../../kernel/result.ts';
import { howWordsIn } from '../../../modules/procurement/needs/how-words.ts';
import type { OpenNeedsLink } from '../../../modules/procurement/needs/link-queries.ts';
import { LONGEST_ROLE, LONGEST_TEXT } from '../../../modules/procurement/needs/rules.ts';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { SelectField, TextField } from '../../components/form-fields.tsx';
import { TextArea } from '../../components/text-area.tsx';
import type { Page, PageRequest } from '../../page.ts';
import { demoBanner } from '../proposals/demo-banner.ts';
import { needsProblem, needsProblemAt } from './needs-parts.tsx';

export interface LinkView {
  readonly request: PageRequest;
  readonly parties: PartyDirectory;
  readonly link: OpenNeedsLink;
  /** Of the page itself, in the reader's language. */
  readonly path: string;
  /** As people type it. */
  readonly address: string;
  /** A new one for each form: the same form sent twice is kept once. */
  readonly onceKey: string;
}

export interface TypedContribution {
  readonly role: string;
  readonly body: string;
  readonly text: string;
}

/** What was just sent: received, with its number; or what is wrong with it. */
export type SentContribution =
  | { readonly kind: 'received'; readonly number: number; readonly typed: TypedContribution }
  | {
      readonly kind: 'refused';
      readonly problems: readonly Problem[];
      readonly typed: TypedContribution;
    }
  /** Too much has come from the same network address. */
  | { readonly kind: 'wait'; readonly typed: TypedContribution };

function Received({
  request,
  sent,
}: {
  request: PageRequest;
  sent: SentContribution & { kind: 'received' };
}) {
  const { link: words, how } = request.texts.needs;
  const found = howWordsIn(sent.typed.text);
  return (
    <div class="stack-s">
      <p class="done" role="status">
        {words.received(String(sent.number))} {words.more}
      </p>
      <details>
        <summary>{words.echo}</summary>
        <p class="as-written">{sent.typed.text}</p>
      </details>
      {found.length > 0 ? (
        <aside class="notice" aria-label={words.howTitle}>
          <p>{words.howTitle}.</p>
          <ul class="plain-list">
            {found.map(({ word, kind }) => (
              <li key={word}>{how.hint(word, kind)}</li>
            ))}
          </ul>
        </aside>
      ) : null}
    </div>
  );
}

const FIELDS: Readonly<Record<string, string>> = { role: 'rolle', text: 'tekst' };

function Form({ view, sent }: { view: LinkView; sent: SentContribution | null }) {
  const { request, parties, link, path, onceKey } = view;
  const words = request.texts.needs.link;
  const problems = sent?.kind === 'refused' ? sent.problems : [];
  // Whoever writes more keeps her role and place; what she wrote is out of the way.
  const typed = sent?.typed ?? { role: '', body: '', text: '' };
  return (
    <form class="stack narrow" method="post" action={path}>
      <ErrorSummary
        title={request.texts.needs.faults}
        lines={problems.map((one) => ({
          id: FIELDS[one.path] ?? 'tekst',
          text: needsProblem(request, one),
        }))}
      />
      {sent?.kind === 'wait' ? (
        <p class="refused" role="alert">
          {words.tooMany}
        </p>
      ) : null}
      <TextField
        id="rolle"
        name="rolle"
        label={words.role}
        hint={words.roleHint}
        value={typed.role}
        maxLength={LONGEST_ROLE}
        error={needsProblemAt(request, problems, 'role')}
      />
      {link.body === null && link.bodies.length > 0 ? (
        <SelectField
          id="hvor"
          name="hvor"
          label={words.body}
          value={typed.body}
          options={[
            { value: '', label: words.noBody },
            ...link.bodies.map((body) => ({ value: body as string, label: parties.nameOf(body) })),
          ]}
        />
      ) : null}
      <TextArea
        id="tekst"
        name="tekst"
        label={words.text}
        hints={[words.textHint, request.texts.needs.privacy]}
        value={sent?.kind === 'received' ? '' : typed.text}
        rows={6}
        maxLength={LONGEST_TEXT}
        error={needsProblemAt(request, problems, 'text')}
      />
      <input type="hidden" name="nokkel" value={onceKey} />
      <p class="buttons">
        <button class="ds-button" type="submit">
          {words.send}
        </button>
      </p>
    </form>
  );
}

const STATUS = { received: 200, refused: 422, wait: 429 } as const;

export function contributePage(view: LinkView, sent: SentContribution | null): Page {
  const { request, parties, link, path } = view;
  const words = request.texts.needs.link;
  const lead = parties.nameOf(link.lead);
  return {
    kind: 'page',
    title: words.title,
    isPrivate: true,
    ...(sent ? { status: STATUS[sent.kind] } : {}),
    ...demoBanner(request, link.isDemo),
    body: (
      <>
        <div class="frame head">
          <h1>{words.title}</h1>
          <p class="lead">{words.from(lead, link.title)}</p>
          <p class="small">{words.until(link.label, request.format.dateLong(link.endsOn))}</p>
          {sent?.kind === 'received' ? <Received request={request} sent={sent} /> : null}
        </div>
        <div class="frame section">
          <Form view={view} sent={sent} />
        </div>
        <section class="frame section stack-s" aria-labelledby="hva">
          <h2 id="hva">{words.what}</h2>
          <p>{words.whatText(lead)}</p>
          <p>
            <a href={`${path}/papir`}>{words.paper}</a>
          </p>
        </section>
      </>
    ),
  };
}

/** Boxes to write in on a sheet. */
const BOXES = [1, 2, 3] as const;

export function paperFormPage({ request, parties, link, path, address }: LinkView): Page {
  const words = request.texts.needs.link;
  return {
    kind: 'page',
    title: words.paper,
    isPrivate: true,
    ...demoBanner(request, link.isDemo),
    crumbs: [{ label: words.title, href: path }],
    body: (
      <>
        <div class="frame head">
          <h1>{words.paperTitle}</h1>
          <p>{words.from(parties.nameOf(link.lead), link.title)}</p>
          <p>{words.paperText}</p>
          <p>{words.paperOr(address)}</p>
          <p>{request.texts.needs.privacy}</p>
        </div>
        <div class="frame section stack">
          <p class="paper-line">
            {words.role}: <span class="write-here" />
          </p>
          {link.body === null ? (
            <p class="paper-line">
              {words.body} <span class="write-here" />
            </p>
          ) : null}
          {BOXES.map((box) => (
            <p class="paper-box" key={box}>
              {words.paperThing}
            </p>
          ))}
        </div>
      </>
    ),
  };
}
