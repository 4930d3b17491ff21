// What the pages of requirements share: the view, who may write, addresses, the frame with its parts, and what things are
// called.
import type { ComponentChildren } from 'preact';
import { needSentence } from '../../../flows/procurement-needs/need-words.ts';
import { type RequirementsView, viewOfRequirements } from '../../../flows/requirements/requirements-view.ts';
import type { Problem } from '../../../kernel/result.ts';
import { may } from '../../../modules/accounts/policy.ts';
import { isStillIn } from '../../../modules/procurement/life/model.ts';
import {
  answeredClimate,
  statedRequirements,
} from '../../../modules/procurement/life/requirements-conditions.ts';
import type { Need } from '../../../modules/procurement/needs/model.ts';
import type {
  Insight,
  Provision,
  ProvisionFacts,
  ProvisionKind,
} from '../../../modules/procurement/requirements/model.ts';
import {
  insightKey,
  isWritingPhase,
  writesRequirements,
} from '../../../modules/procurement/requirements/rules.ts';
import type { AskedForParty } from '../../own/routes.ts';
import type { Page, PageRequest, PageResult } from '../../page.ts';
import { foundProcurement } from '../procurement/found-procurement.ts';
import { type ProcurementProps, procurementPath } from '../procurement/procurement-frame.tsx';
import { tabPartPage } from '../procurement/tab-part.tsx';

export interface RequirementsProps extends ProcurementProps {
  readonly all: RequirementsView;
}

export type RequirementsAnswer = (props: RequirementsProps) => PageResult | Promise<PageResult>;

/** For a procurement that the party leads or takes part in; all others look the same. */
export const foundRequirements = (
  answer: RequirementsAnswer,
): ((asked: AskedForParty) => PageResult | Promise<PageResult>) =>
  foundProcurement(async ({ asked, view }) => {
    const { legalValues } = asked.request.snapshot;
    return answer({ asked, view, all: await viewOfRequirements(asked.ctx, view, legalValues) });
  });

export const PARTS = {
  requirements: '/krav',
  criteria: '/krav/tildeling',
  terms: '/krav/vilkar',
  coverage: '/krav/dekning',
  climate: '/krav/klima',
  library: '/krav/bibliotek',
} as const;
export type RequirementsPart = keyof typeof PARTS;

export const PART_OF: Readonly<Record<ProvisionKind, RequirementsPart>> = {
  requirement: 'requirements',
  criterion: 'criteria',
  term: 'terms',
};

export const partPath = (props: ProcurementProps, part: RequirementsPart, rest = ''): string =>
  procurementPath(props, `${PARTS[part]}${rest}`);

export const provisionPath = (
  props: ProcurementProps,
  { facts, number }: Pick<Provision, 'facts' | 'number'>,
  rest = '',
): string => partPath(props, PART_OF[facts.kind], `/${number}${rest}`);

/** Whether the party's people write here now: by their role, their task and the phase. */
export const mayWrite = ({ asked, view }: ProcurementProps): boolean =>
  isWritingPhase(view.procurement.state.phase) &&
  writesRequirements(view.procurement.state, asked.party.id) &&
  may(asked.signedIn.grants, 'procurement.requirements.write', asked.party.id);

export const maySay = ({ asked, view }: ProcurementProps): boolean =>
  isWritingPhase(view.procurement.state.phase) &&
  (view.isLead || (view.own !== null && isStillIn(view.own))) &&
  may(asked.signedIn.grants, 'procurement.requirements.say', asked.party.id);

/** What stands in the way of the lock among what is written here. */
export const missingHere = ({ view }: ProcurementProps): Problem[] => {
  const climate = answeredClimate(view.procurement.state, view.moment);
  return [...statedRequirements(view.procurement.state, view.moment), ...(climate ? [climate] : [])];
};

/** What is wrong and how to mend it. A code without a text is a bug; it is shown as it is. */
export function requirementsProblem({ texts }: PageRequest, { code, facts }: Problem): string {
  const known = texts.requirements.problems as Readonly<Record<string, (facts: Problem['facts']) => string>>;
  return known[code]?.(facts) ?? code;
}

/** The sentence of the first problem at a path; undefined where there is none. */
export function requirementsProblemAt(
  request: PageRequest,
  problems: readonly Problem[],
  path: string,
): string | undefined {
  const found = problems.find((one) => one.path === path);
  return found && requirementsProblem(request, found);
}

/** «K3». */
export const numberOf = (
  { texts }: PageRequest,
  { facts, number }: Pick<Provision, 'number'> & { readonly facts: Pick<ProvisionFacts, 'kind'> },
): string => texts.requirements.kinds[facts.kind].number(String(number));

/** What a provision is called in lists: its text, name or title. */
export const nameOf = (facts: ProvisionFacts): string =>
  facts.kind === 'requirement' ? facts.text : facts.kind === 'criterion' ? facts.name : facts.title;

export const needNumber = ({ texts }: PageRequest, { number }: Pick<Need, 'number'>): string =>
  texts.needs.number(String(number));

/** «B2 Når noen faller …». */
export const needLine = (request: PageRequest, need: Pick<Need, 'number' | 'facts'>): string =>
  `${needNumber(request, need)} ${needSentence(request, need.facts)}`;

const LONGEST_SHOWN = 90;
export const shortened = (text: string): string =>
  text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN).trimEnd()} …` : text;

/** «Spørsmål 3: …»; what the reader does not see is named by what it is. */
export function insightLine({ asked, all }: RequirementsProps, insight: Insight): string {
  const words = asked.request.texts.requirements;
  const known = all.insights.find((one) => insightKey(one) === insightKey(insight));
  switch (known?.shown) {
    case 'minutes':
      return words.trace.minutes(`${known.number} (${known.supplier})`);
    case 'question':
      return words.trace.question(String(known.number), shortened(known.text));
    case 'finding':
      return words.trace.finding(shortened(known.text));
    case 'input':
      return words.trace.input(known.supplier, shortened(known.text));
    default:
      return insight.kind === 'entry' ? words.trace.entry(insight.ref) : words.insightKinds[insight.kind];
  }
}

/** What the address says has been done; null for words it does not know. */
export const saidIn = ({ texts, query }: PageRequest): string | null =>
  texts.requirements.said[query.get('sagt') ?? ''] ?? null;

interface PartPage extends RequirementsProps {
  readonly part: RequirementsPart;
  readonly lead: string;
  /** Why what was sent was refused; empty: it was not. */
  readonly problems?: readonly Problem[];
  readonly children: ComponentChildren;
}

export const statusOf = (problems: readonly Problem[]): 409 | 422 =>
  problems.some(({ code }) => code === 'requirements.changedByOther') ? 409 : 422;

/** One of the parts, below the procurement's own tabs. */
export function partPage(props: PartPage): Page {
  const { asked, view, part, lead, problems = [], children } = props;
  return tabPartPage({
    asked,
    view,
    tab: 'requirements',
    parts: Object.keys(PARTS) as RequirementsPart[],
    current: part,
    hrefOf: (one) => partPath(props, one),
    words: asked.request.texts.requirements.tabs,
    lead,
    said: saidIn(asked.request),
    status: problems.length > 0 ? statusOf(problems) : undefined,
    children,
  });
}

/** Refusals that belong to no field. */
export function Refused({ request, problems }: { request: PageRequest; problems: readonly Problem[] }) {
  return problems.length === 0 ? null : (
    <p class="refused" role="alert">
      {problems.map((one) => requirementsProblem(request, one)).join(' ')}
    </p>
  );
}
