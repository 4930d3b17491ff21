// Everything that has happened in the procurement, the latest first, a page at a time, and the same as a file.
import { activityCsv } from '../../../flows/procurement-work/activity-file.ts';
import { type ActivityReader, activityText } from '../../../flows/procurement-work/activity-words.ts';
import { localDateAt, localTimeAt } from '../../../kernel/local-date.ts';
import {
  type Activity,
  type ActivityKind,
  activityOf,
  LOG_KINDS,
} from '../../../modules/procurement/work/log-queries.ts';
import { DataTable } from '../../components/data-table.tsx';
import { FilterChoice, FilterForm } from '../../components/filter-form.tsx';
import { Pagination } from '../../components/pagination.tsx';
import type { FileResult, Page } from '../../page.ts';
import { pageIn } from '../../query-values.ts';
import type { ProcurementProps } from '../procurement/procurement-frame.tsx';
import { workPage, workPath } from './work-parts.tsx';

const PAGE_SIZE = 50;

interface Chosen {
  readonly kind: ActivityKind | null;
  readonly party: string | null;
}

const chosenIn = ({ asked, view }: ProcurementProps): Chosen => {
  const { query } = asked.request;
  return {
    kind: LOG_KINDS.find((kind) => kind === query.get('slag')) ?? null,
    party: view.procurement.readers.find((party) => party === query.get('hvem')) ?? null,
  };
};

const inAddress = ({ kind, party }: Chosen, page?: number): string => {
  const query = new URLSearchParams({
    ...(kind ? { slag: kind } : {}),
    ...(party ? { hvem: party } : {}),
    ...(page ? { side: String(page) } : {}),
  });
  return query.size > 0 ? `?${query}` : '';
};

const readerOf = ({ asked, view }: ProcurementProps): ActivityReader => ({
  texts: asked.request.texts,
  format: asked.request.format,
  parties: view.parties,
});

function Filter(props: ProcurementProps & { readonly chosen: Chosen }) {
  const { asked, view, chosen } = props;
  const words = asked.request.texts.procurementWork.log;
  const here = workPath(props, 'log');
  return (
    <FilterForm action={here} resetHref={here} words={words}>
      <FilterChoice
        name="slag"
        label={words.kind}
        value={chosen.kind}
        any={words.anyKind}
        options={LOG_KINDS.map((value) => ({ value, label: words.kinds[value] }))}
      />
      <FilterChoice
        name="hvem"
        label={words.who}
        value={chosen.party}
        any={words.anybody}
        options={view.procurement.readers.map((value) => ({ value, label: view.parties.nameOf(value) }))}
      />
    </FilterForm>
  );
}

export async function logPage(props: ProcurementProps): Promise<Page> {
  const { asked, view } = props;
  const { texts, format, query } = asked.request;
  const words = texts.procurementWork.log;
  const chosen = chosenIn(props);
  const page = pageIn(query);
  const { rows, count } = await activityOf(asked.ctx, {
    procurement: view.procurement.id,
    reader: view.party,
    ...chosen,
    from: (page - 1) * PAGE_SIZE,
    size: PAGE_SIZE,
  });
  const reader = readerOf(props);
  const moment = (at: Date): string =>
    `${format.date(localDateAt(at.getTime()))} ${localTimeAt(at.getTime()).replace(':', '.')}`;
  return workPage({
    ...props,
    part: 'log',
    lead: words.lead,
    children: (
      <div class="frame section stack">
        <Filter {...props} chosen={chosen} />
        {rows.length === 0 ? (
          <p>{words.none}</p>
        ) : (
          <DataTable<Activity>
            caption={words.caption}
            columns={[
              { label: words.columns.what, cell: (row) => activityText(reader, row) },
              { label: words.columns.who, cell: ({ party }) => view.parties.nameOf(party) },
              { label: words.columns.kind, cell: ({ kind }) => words.kinds[kind] },
              { label: words.columns.at, isNumber: true, cell: ({ at }) => moment(at) },
            ]}
            rows={rows}
            keyOf={({ kind, what, number, at }) => `${kind} ${what} ${number} ${at.getTime()}`}
          />
        )}
        <Pagination
          texts={texts.site}
          label={words.pages}
          page={page}
          pages={Math.max(1, Math.ceil(count / PAGE_SIZE))}
          hrefOf={(one) => `${workPath(props, 'log')}${inAddress(chosen, one)}`}
        />
        <p>
          <a href={workPath(props, 'log', `.csv${inAddress(chosen)}`)}>{words.csv}</a>
        </p>
      </div>
    ),
  });
}

export async function logFile(props: ProcurementProps): Promise<FileResult> {
  const { asked, view } = props;
  const asking = { procurement: view.procurement.id, reader: view.party, ...chosenIn(props) };
  return {
    kind: 'file',
    fileName: `${asked.request.texts.procurementWork.log.csvName}.csv`,
    contentType: 'text/csv; charset=utf-8',
    content: await activityCsv(asked.ctx, asking, readerOf(props)),
  };
}
