// The expiry radar: what ends, must be told or should start in the next 36 months, what is over its time first. Each day
// says what to do.
import { competitionDays, whatToDo } from '../../../flows/plan/deadline-words.ts';
import { addDays, addMonths, type LocalDate } from '../../../kernel/local-date.ts';
import { type Quarter, quarter, quarterOf, quarterStart } from '../../../kernel/quarter.ts';
import {
  type DeadlineFilter,
  type ItemDeadline,
  type Radar,
  radar,
} from '../../../modules/planning/plan/deadline-queries.ts';
import { type ListChoices, listChoices } from '../../../modules/planning/plan/list-queries.ts';
import { DataTable } from '../../components/data-table.tsx';
import { FilterForm } from '../../components/filter-form.tsx';
import { Mark } from '../../components/mark.tsx';
import { Pagination } from '../../components/pagination.tsx';
import { Section } from '../../components/section.tsx';
import type { AskedForParty } from '../../own/routes.ts';
import type { Page } from '../../page.ts';
import { bodyOf } from './list.tsx';
import { CategoryAndResponsible } from './list-filter.tsx';
import { QuarterTable, quarterCode, quarterLines, RadarChart } from './radar-chart.tsx';

const MONTHS_AHEAD = 36;
const MONTHS_OVERDUE = 12;
const PAGE_SIZE = 50;

interface RadarQuery {
  readonly filter: DeadlineFilter;
  readonly quarter: Quarter | null;
  readonly page: number;
}

function readQuery({ request }: AskedForParty): RadarQuery {
  const text = (name: string): string => (request.query.get(name) ?? '').trim().slice(0, 200);
  const [, year, part] = /^(20\d\d)-([1-4])$/.exec(text('kvartal')) ?? [];
  const start = year ? (`${year}-${String(Number(part) * 3 - 2).padStart(2, '0')}-01` as LocalDate) : null;
  return {
    filter: { category: text('kategori') || null, responsible: text('ansvarlig') || null },
    quarter: start && quarterOf(start),
    page: /^\d{1,5}$/.test(text('side')) ? Math.max(1, Number(text('side'))) : 1,
  };
}

const paramsOf = ({ filter, quarter: chosen }: RadarQuery): Record<string, string | undefined> => ({
  kategori: filter.category ?? undefined,
  ansvarlig: filter.responsible ?? undefined,
  kvartal: chosen === null ? undefined : quarterCode(chosen),
});

interface ViewProps {
  readonly asked: AskedForParty;
  readonly query: RadarQuery;
  readonly found: Radar;
}

const hrefOf = (
  { asked, query }: Pick<ViewProps, 'asked' | 'query'>,
  more: Record<string, string | undefined>,
) => asked.paths.ownOf(asked.party.id, '/frister', { ...paramsOf(query), ...more });

function Filter({ asked, query, choices }: Omit<ViewProps, 'found'> & { choices: ListChoices }) {
  const { request, paths, party } = asked;
  const everything = paths.ownOf(party.id, '/frister');
  return (
    <FilterForm action={everything} resetHref={everything} words={request.texts.plan.filter}>
      <CategoryAndResponsible asked={asked} filter={query.filter} choices={choices} />
    </FilterForm>
  );
}

function DeadlineTable({ asked, rows }: { asked: AskedForParty; rows: readonly ItemDeadline[] }) {
  const { request, paths, party, services } = asked;
  const { format, texts, today } = request;
  const { columns, caption } = texts.plan.radar;
  const words = { texts: texts.plan, format, today, assumptions: services.planning.assumptions };
  return (
    <DataTable
      caption={caption(format.number(rows.length))}
      rows={rows}
      keyOf={({ item, kind, optionPlace }) => `${item.id} ${kind} ${optionPlace}`}
      columns={[
        {
          label: columns.what,
          cell: ({ item }) => <a href={paths.ownOf(party.id, `/avtaler/${item.id}`)}>{item.title}</a>,
        },
        { label: columns.when, isNumber: true, cell: ({ onDate }) => format.date(onDate) },
        { label: columns.kind, cell: ({ kind }) => texts.plan.deadlines.kinds[kind] },
        { label: columns.todo, cell: (row) => whatToDo(row, words), isWhole: true },
        { label: columns.responsible, cell: ({ item }) => item.responsible },
      ]}
    />
  );
}

interface Group {
  readonly id: string;
  readonly title: string;
  readonly lead: string | null;
  readonly rows: ItemDeadline[];
}

/** What is over its time, then one group for each quarter, as far as the page goes. */
function groupsOf({ asked, found }: ViewProps): Group[] {
  const { format, texts, today } = asked.request;
  const words = texts.plan.radar;
  const groups = new Map<string, Group>();
  for (const row of found.rows) {
    const isOverdue = row.onDate < today;
    const value = quarterOf(row.onDate);
    const id = isOverdue ? 'over-tiden' : `kvartal-${quarterCode(value)}`;
    const group = groups.get(id) ?? {
      id,
      title: isOverdue ? words.overdue : format.quarter(value),
      lead: isOverdue ? words.overdueLead : null,
      rows: [],
    };
    group.rows.push(row);
    groups.set(id, group);
  }
  return [...groups.values()];
}

function Overview(props: ViewProps) {
  const { asked, found } = props;
  const { request, services } = asked;
  const { format, texts, today } = request;
  const words = texts.plan.radar;
  const first = quarterOf(today);
  const lines = quarterLines(found.quarters, first, quarter(first + MONTHS_AHEAD / 3));
  const { notice, award } = competitionDays(services.planning.assumptions);
  return (
    <Section
      id="kvartaler"
      title={words.chartTitle}
      marginLabel={texts.site.source}
      margin={
        <p>
          <Mark kind="estimate" texts={texts.site} />{' '}
          {words.estimate(format.number(notice), format.number(award))}
        </p>
      }
    >
      <RadarChart asked={asked} lines={lines} />
      <details class="quiet-fold">
        <summary>{words.asTable}</summary>
        <QuarterTable
          asked={asked}
          lines={lines}
          hrefOf={(value) => hrefOf(props, { kvartal: quarterCode(value) })}
        />
      </details>
    </Section>
  );
}

function Lists(props: ViewProps) {
  const { asked, query, found } = props;
  const { request } = asked;
  const words = request.texts.plan.radar;
  const isNarrowed = Object.values(paramsOf(query)).some(Boolean);
  if (found.count === 0) {
    return (
      <div class="frame section-end">
        <div class="empty">
          <p>{isNarrowed ? words.noneFiltered : words.none}</p>
        </div>
      </div>
    );
  }
  return (
    <div class="radar-lists">
      {groupsOf(props).map(({ id, title, lead, rows }) => (
        <Section key={id} id={id} title={title}>
          {lead ? <p class="small">{lead}</p> : null}
          <DeadlineTable asked={asked} rows={rows} />
        </Section>
      ))}
      <div class="frame section-end">
        <Pagination
          texts={request.texts.site}
          label={words.pages}
          page={found.page}
          pages={found.pages}
          hrefOf={(page) => hrefOf(props, { side: String(page) })}
        />
      </div>
    </div>
  );
}

/** The days of a chosen quarter that are not over. */
const partOf = (chosen: Quarter | null, today: LocalDate) => {
  if (chosen === null) return null;
  const start = quarterStart(chosen);
  return { from: start < today ? today : start, to: addDays(quarterStart(quarter(chosen + 1)), -1) };
};

export async function showRadar(asked: AskedForParty): Promise<Page> {
  const { request, ctx, paths, party } = asked;
  const { format, texts, today } = request;
  const words = texts.plan.radar;
  const query = readQuery(asked);
  const body = bodyOf(asked);
  const found = await radar(ctx, {
    body,
    from: addMonths(today, -MONTHS_OVERDUE),
    to: addMonths(today, MONTHS_AHEAD),
    today,
    filter: query.filter,
    part: partOf(query.quarter, today),
    page: query.page,
    size: PAGE_SIZE,
  });
  const choices = await listChoices(ctx, body);
  const view = { asked, query, found };
  return {
    kind: 'page',
    title: words.title,
    own: { party, current: 'radar' },
    body: (
      <>
        <div class="frame head">
          <h1>{words.title}</h1>
          <p class="lead">{words.lead}</p>
          <p>
            <a href={paths.ownOf(party.id, '/frister/kalender')}>{words.calendar}</a>
          </p>
        </div>
        <div class="frame section-end stack">
          <Filter asked={asked} query={query} choices={choices} />
          {query.quarter === null ? null : (
            <p>
              {words.onlyQuarter(format.quarter(query.quarter))}.{' '}
              <a href={hrefOf(view, { kvartal: undefined })}>{words.allQuarters}</a>
            </p>
          )}
        </div>
        {found.quarters.length > 0 ? <Overview {...view} /> : null}
        <Lists {...view} />
      </>
    ),
  };
}
