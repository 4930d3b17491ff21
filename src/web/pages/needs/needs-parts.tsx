// What the pages of the needs of one procurement share: who asks, the three parts, what may be written, and the sentences of
// what is refused.
import type { ComponentChildren } from 'preact';
import { needSentence } from '../../../flows/procurement-needs/need-words.ts';
import { type NeedsView, needsViewOf } from '../../../flows/procurement-needs/needs-view.ts';
import { localDate } from '../../../kernel/local-date.ts';
import type { Problem } from '../../../kernel/result.ts';
import type { ActionId } from '../../../modules/accounts/policy.ts';
import { may } from '../../../modules/accounts/policy.ts';
import { howWordsIn } from '../../../modules/procurement/needs/how-words.ts';
import type { Need, NeedFacts } from '../../../modules/procurement/needs/model.ts';
import { isOpenPhase, takesPart, textsIn } from '../../../modules/procurement/needs/rules.ts';
import type { AskedForParty } from '../../own/routes.ts';
import type { Page, PageRequest, PageResult } from '../../page.ts';
import { foundProcurement } from '../procurement/found-procurement.ts';
import { type ProcurementProps, procurementPath } from '../procurement/procurement-frame.tsx';
import { tabPartPage } from '../procurement/tab-part.tsx';

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

/** What the address says has been done; null for words it does not know. */
export const saidIn = ({ texts, query }: PageRequest): string | null =>
  texts.needs.said[query.get('sagt') ?? ''] ?? null;

/** One of the three parts, below the procurement's own tabs. */
export function partPage(props: PartPage): Page {
  const { asked, view, part, lead, isRefused = false, children } = props;
  return tabPartPage<NeedsPart>({
    asked,
    view,
    tab: 'needs',
    parts: ['needs', 'contributions', 'vote'],
    current: part,
    hrefOf: (one) => procurementPath(props, PART_PATHS[one]),
    words: asked.request.texts.needs.tabs,
    lead,
    said: saidIn(asked.request),
    status: isRefused ? 422 : undefined,
    children,
  });
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
