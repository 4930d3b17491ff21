// What the pages of the needs of one procurement share: who asks, the three parts, what may be written, and the sentences of
// what is refused.
import type { ComponentChildren } from 'preact';
import { needSentence } from '../../../flows/procurement-needs/need-words.ts';
import { type NeedsView, needsViewOf } from '../../../flows/procurement-needs/needs-view.ts';
import { localDate } from '../../../kernel/local-date.ts';
import type { Problem, Result } from '../../../kernel/result.ts';
import type { ActionId } from '../../../modules/accounts/policy.ts';
import { may } from '../../../modules/accounts/policy.ts';
import { howWordsIn } from '../../../modules/procurement/needs/how-words.ts';
import type { Need, NeedFacts } from '../../../modules/procurement/needs/model.ts';
import { isOpenPhase, takesPart, textsIn } from '../../../modules/procurement/needs/rules.ts';
import { refusedPage } from '../../own/refused.tsx';
import type { AskedForParty } from '../../own/routes.ts';
import { type Page, type PageRequest, type PageResult, redirect } from '../../page.ts';
import { foundProcurement } from '../procurement/found-procurement.ts';
import {
  type ProcurementProps,
  procurementPage,
  procurementPath,
} from '../procurement/procurement-frame.tsx';

export interface NeedsProps extends ProcurementProps {
  readonly needs: NeedsView;
}

export type NeedsAnswer = (props: NeedsProps) => PageResult | Promise<PageResult>;

/** For a procurement that the party leads or has been asked to take part in; all others look the same. */
export const foundNeeds = (
  answer: NeedsAnswer,
): ((asked: AskedForParty) => PageResult | Promise<PageResult>) =>
  foundProcurement(async (props) =>
    answer({ ...props, needs: await needsViewOf(props.asked.ctx, props.view.procurement.id) }),
  );

export type NeedsPart = 'needs' | 'contributions' | 'vote';

const PART_PATHS: Readonly<Record<NeedsPart, string>> = {
  needs: '/behov',
  contributions: '/behov/bidrag',
  vote: '/behov/prioritering',
};

export const needsPath = (props: ProcurementProps, part = ''): string =>
  procurementPath(props, `/behov${part}`);

/** Whether the party's people may do something here now: by their role, and as long as the procurement is open. */
export function mayIn({ asked, view }: ProcurementProps, action: ActionId): boolean {
  const { state } = view.procurement;
  return (
    isOpenPhase(state.phase) &&
    may(asked.signedIn.grants, action, asked.party.id) &&
    (view.isLead || takesPart(state, asked.party.id))
  );
}

export const mayLead = (props: ProcurementProps): boolean =>
  props.view.isLead && mayIn(props, 'procurement.needs.write');

/** Whether a need may be changed by whoever asks. */
export const mayChange = (props: ProcurementProps, need: Need): boolean =>
  mayIn(props, 'procurement.needs.write') && (props.view.isLead || need.party === props.asked.party.id);

/** What is wrong and how to mend it. A code without a text is a bug; it is shown as it is. */
export function needsProblem({ texts, format }: PageRequest, { code, facts }: Problem): string {
  const known = texts.needs.problems as Readonly<Record<string, (facts: Problem['facts']) => string>>;
  const said = Object.entries(facts).map(([name, fact]) =>
    name === 'first' || name === 'last' ? [name, format.date(localDate(String(fact)))] : [name, fact],
  );
  return known[code]?.(Object.fromEntries(said)) ?? code;
}

/** The sentence of the first problem at a path; undefined where there is none. */
export function needsProblemAt(
  request: PageRequest,
  problems: readonly Problem[],
  path: string,
): string | undefined {
  const found = problems.find((one) => one.path === path);
  return found && needsProblem(request, found);
}

interface PartPage extends NeedsProps {
  readonly part: NeedsPart;
  readonly lead: string;
  readonly isRefused?: boolean;
  readonly children: ComponentChildren;
}

function PartTabs(props: ProcurementProps & { readonly current: NeedsPart }) {
  const words = props.asked.request.texts.needs.tabs;
  return (
    <nav class="frame" aria-label={words.label}>
      <ul class="tabs">
        {(['needs', 'contributions', 'vote'] as const).map((part) => (
          <li key={part}>
            <a
              href={procurementPath(props, PART_PATHS[part])}
              aria-current={part === props.current ? 'page' : undefined}
            >
              {words[part]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** What the address says has been done; null for words it does not know. */
export const saidIn = ({ texts, query }: PageRequest): string | null =>
  texts.needs.said[query.get('sagt') ?? ''] ?? null;

/** One of the three parts, below the procurement's own tabs. */
export function partPage(props: PartPage): Page {
  const { asked, view, part, lead, isRefused = false, children } = props;
  const { request } = asked;
  const framed = procurementPage({
    asked,
    view,
    tab: 'needs',
    lead,
    said: isRefused ? null : saidIn(request),
    ...(isRefused ? { status: 422 as const } : {}),
    children: (
      <>
        <PartTabs asked={asked} view={view} current={part} />
        {children}
      </>
    ),
  });
  return { ...framed, title: `${request.texts.needs.tabs[part]} – ${view.procurement.state.title}` };
}

/** To where it is said that it was done; or what `refused` makes of the problems. */
export function afterNeeds(
  props: NeedsProps,
  done: Result<unknown>,
  { to, refused }: { readonly to: string; readonly refused: (problems: readonly Problem[]) => PageResult },
): PageResult {
  if (done.ok) return redirect(to);
  const access = done.problems.find(({ code }) => code.startsWith('access.'));
  return access ? refusedPage(props.asked.request, access, props.asked.party) : refused(done.problems);
}

/** «B12 Når noen faller …». */
export const needLabel = ({ texts }: PageRequest, need: Pick<Need, 'number' | 'facts'>): string =>
  `${texts.needs.number(String(need.number))} ${needSentence({ texts }, need.facts)}`;

/** What in a need tells how instead of what; nothing where nothing does. */
export const howWordsOf = (facts: NeedFacts) =>
  facts.kind === 'present'
    ? []
    : howWordsIn(
        textsIn(facts)
          .map(([, text]) => text)
          .join('\n'),
      );

/** The words that tell how, each with what it tells, and why that matters. Never more than a hint. */
export function HowHint({ request, facts }: { request: PageRequest; facts: NeedFacts }) {
  const words = request.texts.needs.how;
  const found = howWordsOf(facts);
  if (found.length === 0) return null;
  return (
    <aside class="notice" aria-label={words.mark}>
      <ul class="plain-list">
        {found.map(({ word, kind }) => (
          <li key={word}>{words.hint(word, kind)}</li>
        ))}
      </ul>
      <p>{words.why}</p>
    </aside>
  );
}
