// What the pages after the lock share: who asks, where they lie, who may write, and the sentences of what is refused.
import type { ComponentChildren } from 'preact';
import { type ResultView, resultViewOf } from '../../../flows/procurement-result/result-view.ts';
import { type LocalDate, localDate } from '../../../kernel/local-date.ts';
import { type Ore, ore } from '../../../kernel/money.ts';
import type { Problem, Result } from '../../../kernel/result.ts';
import { may } from '../../../modules/accounts/policy.ts';
import type { Phase } from '../../../modules/procurement/life/model.ts';
import type { ProtocolItemId } from '../../../modules/procurement/protocol-rules.ts';
import { ErrorSummary } from '../../components/error-summary.tsx';
import type { AskedForParty } from '../../own/routes.ts';
import { answerSent } from '../../own/sent-answer.ts';
import type { Page, PageRequest, PageResult } from '../../page.ts';
import { foundProcurement } from '../procurement/found-procurement.ts';
import { procurementProblem } from '../procurement/problem-text.ts';
import {
  type ProcurementProps,
  procurementPage,
  procurementPath,
} from '../procurement/procurement-frame.tsx';

export interface ResultProps extends ProcurementProps {
  readonly back: ResultView;
}

export type ResultAnswer = (props: ResultProps) => PageResult | Promise<PageResult>;

/** For a procurement that the party leads or takes part in; all others look the same. */
export const foundResult = (
  answer: ResultAnswer,
): ((asked: AskedForParty) => PageResult | Promise<PageResult>) =>
  foundProcurement(async (props) =>
    answer({ ...props, back: await resultViewOf(props.asked.ctx, props.view) }),
  );

export const resultPath = (props: ProcurementProps, part = ''): string =>
  procurementPath(props, `/resultat${part}`);

/** Whose result, and for whom something is done. */
export const placeOf = ({ asked, view }: ProcurementProps) => ({
  procurement: view.procurement.id,
  party: asked.party.id,
});

/** The procurement is moved by whoever leads it. */
export const mayMove = ({ asked, view }: ProcurementProps): boolean =>
  view.isLead && may(asked.signedIn.grants, 'procurement.lead', asked.party.id);

const mayWrite = ({ asked }: ProcurementProps): boolean =>
  may(asked.signedIn.grants, 'procurement.result.write', asked.party.id);
export const mayEvaluate = (props: ResultProps): boolean => props.back.evaluates && mayWrite(props);
export const maySign = (props: ResultProps): boolean => props.back.signs && mayWrite(props);

/** Why a form is not there; null where it is. */
export function whyNoForm(props: ResultProps, mayDo: boolean, hasTask: boolean): string | null {
  if (mayDo) return null;
  const words = props.asked.request.texts.procurementResult;
  const { view } = props;
  return hasTask ? words.onlyBuyers : words.onlyLead(view.parties.nameOf(view.procurement.state.lead));
}

const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;

function factText({ texts, format }: PageRequest, name: string, fact: string | number): string | number {
  if (name === 'phase') return texts.procurement.phases[fact as Phase];
  if (name === 'item') return texts.procurementProtocol.items[fact as ProtocolItemId];
  if (name === 'maximum' || name === 'taken' || name === 'left') return format.money(ore(Number(fact)));
  return typeof fact === 'string' && ISO_DAY.test(fact) ? format.date(localDate(fact)) : fact;
}

/** What is wrong and how to mend it. */
export function resultProblem(asked: AskedForParty, problem: Problem): string {
  const { texts } = asked.request;
  const own = texts.procurementResultProblems.result as Readonly<
    Record<string, (facts: Problem['facts']) => string>
  >;
  const files: Readonly<Record<string, (facts: Problem['facts']) => string>> = {
    ...texts.notices.problems,
    ...texts.planning.problems,
  };
  const say = own[problem.code];
  const facts = () =>
    Object.fromEntries(
      Object.entries(problem.facts).map(([name, fact]) => [name, factText(asked.request, name, fact)]),
    );
  if (say) return say(facts());
  return files[problem.code]?.(problem.facts) ?? procurementProblem(asked, problem);
}

export function problemAt(
  asked: AskedForParty,
  problems: readonly Problem[],
  path: string,
): string | undefined {
  const found = problems.find((one) => one.path === path);
  return found && resultProblem(asked, found);
}

interface FaultsProps {
  readonly asked: AskedForParty;
  readonly problems: readonly Problem[];
  /** Id of the field that a path is about. */
  readonly idOf: (path: string) => string;
}

export const ResultFaults = ({ asked, problems, idOf }: FaultsProps) => (
  <ErrorSummary
    title={asked.request.texts.procurementResult.faults}
    lines={problems.map((one) => ({ id: idOf(one.path), text: resultProblem(asked, one) }))}
  />
);

interface SubPage extends ResultProps {
  readonly heading: string;
  readonly lead?: string;
  readonly problems?: readonly Problem[];
  readonly children: ComponentChildren;
}

/** A page below the tab. */
export function resultPage({ asked, view, heading, lead, problems = [], children }: SubPage): Page {
  const { texts, query } = asked.request;
  return procurementPage({
    asked,
    view,
    heading,
    below: { label: texts.procurement.frame.parts.result, path: '/resultat' },
    ...(lead === undefined ? {} : { lead }),
    said: problems.length > 0 ? null : (texts.procurementResult.said[query.get('sagt') ?? ''] ?? null),
    ...(problems.length > 0 ? { status: 422 as const } : {}),
    children,
  });
}

interface Afterwards {
  /** Below the tab's address. */
  readonly part?: string;
  readonly said: string;
  readonly refused: (problems: readonly Problem[]) => PageResult | Promise<PageResult>;
}

/** To where it is said that it was done; or the page as it was typed, with what is wrong. */
export function afterResult(
  props: ResultProps,
  done: Result<unknown>,
  { part = '', said, refused }: Afterwards,
): PageResult | Promise<PageResult> {
  return answerSent(props.asked, done, { to: `${resultPath(props, part)}?sagt=${said}`, refused });
}

export const dayText = ({ asked }: ProcurementProps, date: LocalDate | null): string =>
  date === null ? '' : asked.request.format.date(date);
export const kronerText = ({ asked }: ProcurementProps, amount: Ore | null): string =>
  amount === null ? '' : asked.request.format.kroner(amount);

/** As somebody would have typed it. */
export const typedMoney = ({ asked }: ProcurementProps, amount: Ore | null): string =>
  amount === null ? '' : asked.request.format.number(amount / 100, amount % 100 === 0 ? 0 : 2);

export const lotName = ({ view }: ProcurementProps, id: string): string =>
  view.procurement.state.lots.find((lot) => lot.id === id)?.name ?? id;
export const supplierName = ({ back }: ResultProps, tender: string): string =>
  back.result.tenders.find(({ id }) => id === tender)?.supplier ?? '';

/** Name and value beside each other; what has no value is left out. */
export function Facts({ rows }: { readonly rows: readonly (readonly [string, ComponentChildren])[] }) {
  return (
    <dl class="facts">
      {rows
        .filter(([, text]) => text !== '' && text !== null)
        .map(([name, text]) => (
          <>
            <dt>{name}</dt>
            <dd>{text}</dd>
          </>
        ))}
    </dl>
  );
}
