// How every page of experiences and guidance begins, for those who tell, ask and look over; and a party's own pages of them.
import type { ComponentChildren } from 'preact';
import type { Problem } from '../../../kernel/result.ts';
import type { ExperienceFacts } from '../../../modules/network/library/model.ts';
import { concernsIn } from '../../../modules/network/library/rules.ts';
import { ErrorSummary } from '../../components/error-summary.tsx';
import type { AskedForParty } from '../../own/routes.ts';
import type { Page, PageRequest } from '../../page.ts';
import { libraryProblem } from './library-words.ts';

/** What the address says has been done; null for words it does not know. */
export const saidIn = ({ texts, query }: PageRequest): string | null =>
  texts.library.own.said[query.get('sagt') ?? ''] ?? null;

interface Head {
  readonly title: string;
  /** A small line above the heading. */
  readonly above?: string;
  readonly lead?: string;
  /** What has just been done. */
  readonly said?: string | null;
  readonly faults?: {
    readonly title: string;
    readonly problems: readonly Problem[];
    /** The id of the field that a problem's path is about. */
    readonly fieldOf: (path: string) => string;
  };
  /** What else stands in the head. */
  readonly below?: ComponentChildren;
}

export function LibraryHead({
  request,
  title,
  above,
  lead,
  said,
  faults,
  below,
}: Head & { request: PageRequest }) {
  return (
    <div class="frame head">
      {above ? <p class="small">{above}</p> : null}
      <h1>{title}</h1>
      {lead ? <p class="lead">{lead}</p> : null}
      {said ? (
        <p class="done" role="status">
          {said}
        </p>
      ) : null}
      {faults ? (
        <ErrorSummary
          title={faults.title}
          lines={faults.problems.map((one) => ({
            id: faults.fieldOf(one.path),
            text: libraryProblem(request, one),
          }))}
        />
      ) : null}
      {below}
    </div>
  );
}

/** A page that says what is wrong is answered as refused. */
export const refusedStatus = (problems: readonly Problem[]): Pick<Page, 'status'> =>
  problems.length > 0 ? { status: 422 } : {};

/** A page among a party's own of experiences and guidance. */
export const ownLibraryPage = (
  { request, party }: AskedForParty,
  { children, ...head }: Head & { readonly children?: ComponentChildren },
): Page => ({
  kind: 'page',
  ...refusedStatus(head.faults?.problems ?? []),
  title: head.title,
  own: { party, current: 'experiences' },
  body: (
    <>
      <LibraryHead request={request} {...head} />
      {children}
    </>
  ),
});

interface ConcernsProps {
  readonly request: PageRequest;
  readonly facts: ExperienceFacts;
  /** The heading's level, by what it stands below. */
  readonly heading: 'h2' | 'h3';
}

/** What should be read once more before others see it; nothing where nothing was found. */
export function Concerns({ request, facts, heading: Heading }: ConcernsProps) {
  const { page: words, concerns } = request.texts.library;
  const found = concernsIn(facts);
  if (found.length === 0) return null;
  return (
    <div class="refused">
      <Heading>{words.concernsTitle}</Heading>
      <ul class="plain-list">
        {found.map((one) => (
          <li key={one}>{concerns[one]}</li>
        ))}
      </ul>
    </div>
  );
}
