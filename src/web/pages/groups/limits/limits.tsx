// The limits of a run with its plan: how much is taken of each, which hold it back, and what a little more room is worth.
import {
  isForAlways,
  type LeadUse,
  limitUse,
  type MarketUse,
} from '../../../../flows/limits/limit-choice.ts';
import { oreFromNok } from '../../../../kernel/money.ts';
import { capitalised } from '../../../../texts/format.ts';
import { DataTable } from '../../../components/data-table.tsx';
import { Section } from '../../../components/section.tsx';
import type { PageRequest } from '../../../page.ts';
import { namesOf, type PlannedView } from '../run-view.ts';

interface Props {
  readonly request: PageRequest;
  readonly view: PlannedView;
}

/** Beside those that cost something; the rest is folded away. */
const FEW = 8;

type Use = LeadUse | MarketUse;

/** A market may hold a plan back without being full: what comes next may be too large for it. */
const costs = ({ charge }: Use): boolean => charge > 0;

const dearestFirst = <T extends Use>(rows: readonly T[]): readonly T[] =>
  rows.toSorted((a, b) => b.charge - a.charge);

function LeadTable({ request, view, rows }: Props & { rows: readonly LeadUse[] }) {
  const { texts, format } = request;
  const words = texts.groupLimits;
  const names = namesOf(request, view);
  return (
    <DataTable
      caption={words.leadsCaption}
      columns={[
        { label: words.columns.who, cell: ({ authority }) => names.body(authority) },
        { label: words.columns.led, isNumber: true, cell: ({ led }) => format.number(led) },
        { label: words.columns.most, isNumber: true, cell: ({ most }) => format.number(most) },
        {
          label: words.columns.worthLead,
          isNumber: true,
          cell: (row) => (row.led < row.most && !costs(row) ? words.room : format.kroner(row.charge)),
        },
      ]}
      rows={rows}
      keyOf={({ authority }) => authority}
    />
  );
}

function MarketTable({ request, view, rows }: Props & { rows: readonly MarketUse[] }) {
  const { texts, format } = request;
  const words = texts.groupLimits;
  const names = namesOf(request, view);
  const quarters = (limit: MarketUse): string =>
    isForAlways(limit) ? words.always : words.between(format.quarter(limit.from), format.quarter(limit.to));
  return (
    <DataTable
      caption={words.marketsCaption}
      columns={[
        { label: words.columns.market, cell: ({ category }) => names.category(category) },
        { label: words.columns.quarters, cell: quarters },
        { label: words.columns.bought, isNumber: true, cell: (row) => format.kroner(oreFromNok(row.bought)) },
        {
          label: words.columns.mostKroner,
          isNumber: true,
          cell: (row) => format.kroner(oreFromNok(row.most)),
        },
        {
          label: words.columns.worthMarket,
          isNumber: true,
          cell: (row) => (costs(row) ? format.kroner(row.charge) : words.room),
        },
      ]}
      rows={rows}
      keyOf={({ category, from, to }) => `${category} ${from} ${to}`}
    />
  );
}

function Leads({ rows, ...props }: Props & { rows: readonly LeadUse[] }) {
  const { request } = props;
  if (rows.length === 0) return null;
  const shown = rows.filter((row, k) => k < FEW || costs(row));
  const words = request.texts.groupLimits;
  return (
    <>
      <LeadTable {...props} rows={shown} />
      {shown.length < rows.length ? (
        <details class="fold">
          <summary>{words.more(request.format.number(rows.length))}</summary>
          <div class="fold-inside">
            <LeadTable {...props} rows={rows} />
          </div>
        </details>
      ) : null}
    </>
  );
}

/** How many typed limits are of no use to this problem. */
function unusedIn({ built, run }: PlannedView): number {
  const { limits } = run.choices;
  const inForce = built.problem.limits;
  if (!limits || !inForce) return 0;
  const leads = new Set(inForce.leads.map(({ authority }) => authority));
  const unusedLeads = limits.leads.filter(({ authority }) => !leads.has(authority)).length;
  return unusedLeads + limits.markets.length - inForce.markets.length;
}

/** Nothing where there are no limits. */
export function LimitsSection(props: Props) {
  const { request, view } = props;
  const { limits } = view.built.problem;
  if (!limits) return null;
  const words = request.texts.groupLimits;
  const { format } = request;
  const use = limitUse(limits, view.plan);
  const binding = [...use.leads, ...use.markets].filter(costs).length;
  const unused = unusedIn(view);
  return (
    <Section
      id="grenser"
      title={
        binding === 0
          ? words.titleFree
          : words.titleFull(capitalised(format.countWord(binding)), binding === 1)
      }
      margin={
        <>
          <p>
            <strong>{words.title}</strong>
          </p>
          <p>{words.text}</p>
          {binding > 0 ? <p>{words.worthText}</p> : null}
          {unused > 0 ? <p>{words.unused(format.number(unused), unused === 1)}</p> : null}
        </>
      }
    >
      <div class="stack">
        <Leads {...props} rows={dearestFirst(use.leads)} />
        {use.markets.length > 0 ? <MarketTable {...props} rows={dearestFirst(use.markets)} /> : null}
      </div>
    </Section>
  );
}
