// What the pages of benefits share: the frame, sentences of what is refused, and a benefit's size, period and state in words.
import type { ComponentChildren } from 'preact';
import { benefitPart, benefitsPart } from '../../../flows/benefits/addresses.ts';
import { subjectWord } from '../../../flows/surveys/subject.ts';
import type { Problem } from '../../../kernel/result.ts';
import type {
  Benefit,
  BenefitFacts,
  BenefitRange,
  BenefitState,
} from '../../../modules/evaluation/benefits/model.ts';
import type { Subject } from '../../../modules/evaluation/surveys/model.ts';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { Mark, type MarkKind } from '../../components/mark.tsx';
import type { AskedForParty } from '../../own/routes.ts';
import type { Crumb, Page, PageRequest, PageResult } from '../../page.ts';
import { notFoundPage } from '../error.tsx';
import { demoBanner } from '../proposals/demo-banner.ts';

/** What is wrong and how to mend it. A code without a text is a bug; it is shown as it is. */
function benefitProblem({ texts }: PageRequest, { code, facts }: Problem): string {
  const known = texts.benefits.problems as Readonly<Record<string, (facts: Problem['facts']) => string>>;
  return known[code]?.(facts) ?? code;
}

/** The sentence of the first problem at a path; undefined where there is none. */
export function benefitProblemAt(
  request: PageRequest,
  problems: readonly Problem[],
  path: string,
): string | undefined {
  const found = problems.find((one) => one.path === path);
  return found && benefitProblem(request, found);
}

interface FaultsProps {
  readonly request: PageRequest;
  readonly problems: readonly Problem[];
  readonly idOf: (path: string) => string;
}

export function BenefitFaults({ request, problems, idOf }: FaultsProps) {
  return (
    <ErrorSummary
      title={request.texts.benefits.faults}
      lines={problems.map((one) => ({ id: idOf(one.path), text: benefitProblem(request, one) }))}
    />
  );
}

export const benefitGone = ({ request }: AskedForParty): PageResult =>
  notFoundPage(request, request.texts.benefits.problems['benefit.gone']({}));

export const benefitsHref = ({ paths, party }: AskedForParty, subject: Subject, query = {}): string =>
  paths.ownOf(party.id, benefitsPart(subject), query);

export const benefitHref = ({ paths, party }: AskedForParty, benefit: string, part = ''): string =>
  paths.ownOf(party.id, benefitPart(benefit, part));

export const newBenefitHref = ({ paths, party }: AskedForParty, subject: Subject): string =>
  paths.ownOf(party.id, benefitPart('ny'), { om: subjectWord(subject) });

/** Hundredths as people write them. */
export const amountWords = ({ format }: PageRequest, amount: number): string =>
  format.number(amount / 100, amount % 100 === 0 ? 0 : 2);

export const unitWords = ({ texts }: PageRequest, { unit, unitName }: BenefitFacts): string =>
  unit === 'other' ? unitName : texts.benefits.units[unit];

/** «120 000 kroner i året (80 000 til 160 000)». */
export function rangeWords(request: PageRequest, facts: BenefitFacts): string {
  const words = request.texts.benefits;
  const { low, base, high }: BenefitRange = facts.range;
  const said = (amount: number): string => amountWords(request, amount);
  const unit = unitWords(request, facts);
  return low === high
    ? words.exactly(said(base), unit)
    : words.range(said(base), said(low), said(high), unit);
}

export const periodWords = ({ texts, format }: PageRequest, { from, to }: BenefitFacts): string =>
  texts.benefits.period(format.date(from), format.date(to));

const MARKS: Readonly<Record<BenefitState, MarkKind>> = {
  draft: 'open',
  proposed: 'mustBeChecked',
  confirmed: 'confirmed',
  disputed: 'uncertain',
  withdrawn: 'closed',
};

export function StateMark({ request, benefit }: { request: PageRequest; benefit: Pick<Benefit, 'state'> }) {
  const { texts } = request;
  return <Mark kind={MARKS[benefit.state]} texts={texts.site} label={texts.benefits.states[benefit.state]} />;
}

interface FrameProps {
  readonly asked: AskedForParty;
  readonly isDemo: boolean;
  /** Above the heading. */
  readonly above: string;
  readonly title: string;
  readonly lead?: ComponentChildren;
  readonly crumbs: readonly Crumb[];
  /** What has just been done, by its word in the address. */
  readonly said: string | null;
  readonly isRefused?: boolean;
  readonly children: ComponentChildren;
}

/** A page below an evaluation. */
export function evaluationFrame(props: FrameProps): Page {
  const { asked, isDemo, above, title, lead, crumbs, said, isRefused = false, children } = props;
  const { request, party } = asked;
  return {
    kind: 'page',
    title: `${title} – ${above}`,
    own: { party, current: null },
    ...(isRefused ? { status: 422 as const } : {}),
    ...demoBanner(request, isDemo),
    crumbs: [...crumbs],
    body: (
      <>
        <div class="frame head">
          <p class="small">{above}</p>
          <h1>{title}</h1>
          {said && !isRefused ? (
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

export const benefitSaid = ({ texts, query }: PageRequest): string | null =>
  texts.benefits.said[query.get('sagt') ?? ''] ?? null;
