// The list itself: one line for each contract or need, the sum of all that fit under it.

import type { ItemPage, ItemSort, ListedItem } from '../../../modules/planning/plan/list-queries.ts';
import { endWithOpenOptions } from '../../../modules/planning/plan/next-start.ts';
import { type ColumnSort, DataTable } from '../../components/data-table.tsx';
import type { AskedForParty } from '../../own/routes.ts';
import { categoryText } from './fact-words.ts';
import { type ListQuery, listParams } from './list-query.ts';

interface TableProps {
  readonly asked: AskedForParty;
  readonly query: ListQuery;
  readonly found: ItemPage;
}

/** Leads to the list in this column's order; turned round where it has that order already. */
function sortOf({ asked, query }: TableProps, sort: ItemSort): ColumnSort {
  const { paths, party, request } = asked;
  const { filter, list } = request.texts.plan;
  const isSorted = query.sort === sort;
  const turned = isSorted && !query.isDescending;
  return {
    href: paths.ownOf(party.id, '/avtaler', {
      visning: 'alle',
      ...listParams({ ...query, sort, isDescending: turned }),
    }),
    order: isSorted ? (query.isDescending ? 'descending' : 'ascending') : null,
    words: isSorted
      ? filter.sortedBy(list.columns[sort], query.isDescending)
      : filter.sortBy(list.columns[sort]),
  };
}

function EndCell({ asked, item }: { asked: AskedForParty; item: ListedItem }) {
  const { format, texts } = asked.request;
  const words = texts.plan.list;
  if (item.kind === 'need') return null;
  if (item.lastDay === null) return <span class="small">{words.noEnd}</span>;
  const last = endWithOpenOptions(item);
  return (
    <span>
      {format.date(item.lastDay)}
      {last ? <span class="block tiny">{words.withOptions(format.date(last))}</span> : null}
    </span>
  );
}

function DeadlineCell({ asked, item }: { asked: AskedForParty; item: ListedItem }) {
  const { format, texts } = asked.request;
  const { nextDeadline } = item;
  if (!nextDeadline) return null;
  return (
    <span>
      {format.date(nextDeadline.onDate)}
      <span class="block tiny">{texts.plan.deadlines.kinds[nextDeadline.kind]}</span>
    </span>
  );
}

export function ListTable(props: TableProps) {
  const { asked, query, found } = props;
  const { request, paths, party } = asked;
  const { format, texts } = request;
  const words = texts.plan.list;
  const { columns } = words;
  const first = (found.page - 1) * query.size + 1;
  const count = format.number(found.count);
  return (
    <DataTable
      caption={words.caption(format.number(first), format.number(first + found.rows.length - 1), count)}
      rows={found.rows}
      keyOf={({ id }) => id}
      columns={[
        {
          label: columns.title,
          sort: sortOf(props, 'title'),
          cell: (item) => (
            <>
              <a href={paths.ownOf(party.id, `/avtaler/${item.id}`)}>{item.title}</a>
              {item.kind === 'need' ? <span class="kind-tag">{words.need}</span> : null}
            </>
          ),
        },
        {
          label: columns.category,
          sort: sortOf(props, 'category'),
          cell: ({ category }) => categoryText(request, category),
        },
        {
          label: columns.supplier,
          sort: sortOf(props, 'supplier'),
          cell: ({ supplierName }) => supplierName ?? '',
        },
        {
          label: columns.value,
          isNumber: true,
          sort: sortOf(props, 'value'),
          cell: ({ annualValue }) => (annualValue === null ? '' : format.kroner(annualValue)),
        },
        {
          label: columns.ends,
          isNumber: true,
          sort: sortOf(props, 'ends'),
          cell: (item) => <EndCell asked={asked} item={item} />,
        },
        {
          label: columns.deadline,
          isNumber: true,
          sort: sortOf(props, 'deadline'),
          cell: (item) => <DeadlineCell asked={asked} item={item} />,
        },
      ]}
      foot={[
        words.sum(count),
        '',
        '',
        <>
          {format.kroner(found.sum)}
          {found.withoutValue > 0 ? (
            <span class="block tiny">{words.withoutValue(format.number(found.withoutValue))}</span>
          ) : null}
        </>,
        '',
        '',
      ]}
    />
  );
}
