// All benefits of one thing, for whoever may read them: what they come to, with confirmed and unconfirmed apart and what is not counted,
// and each of them.
import type { Benefit, BenefitState, BenefitSum } from '../../../modules/evaluation/benefits/model.ts';
import { BENEFIT_STATES } from '../../../modules/evaluation/benefits/model.ts';
import { missingWords } from '../../../modules/evaluation/benefits/rules.ts';
import { sumsOf } from '../../../modules/evaluation/benefits/sums.ts';
import { capitalised } from '../../../texts/format.ts';
import { DataTable } from '../../components/data-table.tsx';
import { Pagination, partOf } from '../../components/pagination.tsx';
import { Section } from '../../components/section.tsx';
import type { PageRequest } from '../../page.ts';
import { periodWords, rangeWords, StateMark } from './benefit-parts.tsx';

const PAGE_SIZE = 20;

export interface BenefitListProps {
  readonly request: PageRequest;
  readonly benefits: readonly Benefit[];
  readonly nameOf: (party: string) => string;
  readonly hrefOf: (benefit: string) => string;
  /** The list with another choice. */
  readonly listHref: (query: Readonly<Record<string, string | undefined>>) => string;
}

function sumName({ texts }: PageRequest, { unit, year }: BenefitSum): string {
  const words = texts.benefits.sums;
  if (year === null) return words.nokOnce;
  return words.inYear(unit === 'hoursYear' ? words.hours : words.nok, year);
}

interface SumsProps {
  readonly request: PageRequest;
  readonly caption: string;
  readonly sums: readonly BenefitSum[];
}

function SumTable({ request, caption, sums }: SumsProps) {
  const { columns } = request.texts.benefits.sums;
  const amount = (pick: 'low' | 'base' | 'high') => (sum: BenefitSum) =>
    request.format.number(Math.round(sum[pick] / 100));
  return (
    <DataTable<BenefitSum>
      caption={caption}
      columns={[
        { label: columns.what, cell: (sum) => sumName(request, sum) },
        { label: columns.low, cell: amount('low'), isNumber: true },
        { label: columns.base, cell: amount('base'), isNumber: true },
        { label: columns.high, cell: amount('high'), isNumber: true },
        {
          label: columns.count,
          cell: ({ benefits }) => request.format.number(benefits.length),
          isNumber: true,
        },
      ]}
      rows={sums}
      keyOf={({ unit, year }) => `${unit} ${year}`}
    />
  );
}

function Sums({ request, benefits }: Pick<BenefitListProps, 'request' | 'benefits'>) {
  const words = request.texts.benefits.sums;
  const { confirmed, unconfirmed, notCounted } = sumsOf(benefits);
  const titleOf = (id: string | null): string =>
    benefits.find((benefit) => benefit.id === id)?.facts.title ?? '';
  return (
    <Section id="sum" title={words.title}>
      <div class="stack">
        {confirmed.length > 0 ? (
          <SumTable request={request} caption={words.confirmed} sums={confirmed} />
        ) : (
          <p>{words.nothingConfirmed}</p>
        )}
        {unconfirmed.length > 0 ? (
          <SumTable request={request} caption={words.unconfirmed} sums={unconfirmed} />
        ) : null}
        {confirmed.length + unconfirmed.length > 0 ? <p class="small">{words.how}</p> : null}
        {notCounted.length > 0 ? (
          <div>
            <h3>{words.notCounted}</h3>
            <ul class="plain-list small">
              {notCounted.map(({ benefit, why, other }) => (
                <li key={benefit}>
                  «{titleOf(benefit)}» {words.whyNot[why]}
                  {other === null ? '' : ` «${titleOf(other)}»`}.
                </li>
              ))}
            </ul>
          </div>
        ) : null}
      </div>
    </Section>
  );
}

function StateTabs({
  request,
  benefits,
  listHref,
  chosen,
}: BenefitListProps & { chosen: BenefitState | null }) {
  const words = request.texts.benefits;
  const present = BENEFIT_STATES.filter((state) => benefits.some((benefit) => benefit.state === state));
  if (present.length < 2 && chosen === null) return null;
  const tab = (state: BenefitState | null, label: string) => (
    <li key={label}>
      <a
        href={listHref(state === null ? {} : { status: state })}
        aria-current={state === chosen ? 'page' : undefined}
      >
        {label}
      </a>
    </li>
  );
  return (
    <nav aria-label={words.list.filterLabel}>
      <ul class="tabs">
        {tab(null, words.list.all)}
        {present.map((state) => tab(state, capitalised(words.states[state])))}
      </ul>
    </nav>
  );
}

function BenefitLine({ request, benefit, nameOf, hrefOf }: BenefitListProps & { benefit: Benefit }) {
  const words = request.texts.benefits;
  const { facts, state } = benefit;
  const waits = state === 'proposed' ? missingWords(benefit) : [];
  return (
    <li>
      <a href={hrefOf(benefit.id)}>{facts.title}</a> <StateMark request={request} benefit={benefit} />
      <p>{rangeWords(request, facts)}</p>
      <p class="small">
        {words.kinds[facts.kind]}, {periodWords(request, facts)}.
        {waits.length > 0 ? ` ${words.list.waits(request.format.list(waits.map(nameOf)))}` : ''}
      </p>
    </li>
  );
}

/** Below the head and the next step. */
export function BenefitListBody(props: BenefitListProps) {
  const { request, benefits, listHref } = props;
  const words = request.texts.benefits.list;
  const asked = request.query.get('status');
  const chosen = BENEFIT_STATES.find((state) => state === asked) ?? null;
  const shown = chosen === null ? benefits : benefits.filter(({ state }) => state === chosen);
  const part = partOf(shown, request.query.get('side'), PAGE_SIZE);
  if (benefits.length === 0) return null;
  return (
    <>
      <Sums request={request} benefits={benefits} />
      <Section id="alle" title={words.section}>
        <div class="stack">
          <StateTabs {...props} chosen={chosen} />
          {shown.length === 0 ? <p>{words.noneHere}</p> : null}
          <ul class="ruled-list">
            {part.rows.map((benefit) => (
              <BenefitLine key={benefit.id} {...props} benefit={benefit} />
            ))}
          </ul>
          <Pagination
            texts={request.texts.site}
            label={words.pages}
            page={part.page}
            pages={part.pages}
            hrefOf={(page) => listHref({ status: chosen ?? undefined, side: String(page) })}
          />
        </div>
      </Section>
    </>
  );
}
