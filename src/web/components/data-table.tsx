// A table with hairlines. Explicit roles keep it a table for screen readers: CSS turns it into blocks on a phone,
// which would drop the roles that the elements imply.
import type { ComponentChildren } from 'preact';

export interface Column<Row> {
  readonly label: string;
  readonly cell: (row: Row, index: number) => ComponentChildren;
  /** Right-aligned figures. */
  readonly isNumber?: boolean;
  /** On a phone the value stands below its label instead of beside it. */
  readonly isWhole?: boolean;
  /** On a phone the cell stands without its label. */
  readonly hidesLabel?: boolean;
  readonly sort?: ColumnSort;
}

/** The heading leads to the same list in this column's order. */
export interface ColumnSort {
  readonly href: string;
  /** How the list is sorted by the column now; null when it is by another. */
  readonly order: 'ascending' | 'descending' | null;
  /** What the link does, in words. */
  readonly words: string;
}

interface DataTableProps<Row> {
  readonly caption: ComponentChildren;
  /** The first column names the row. */
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  readonly rowClass?: (row: Row) => string | undefined;
  readonly rowId?: (row: Row) => string | undefined;
  readonly foot?: readonly ComponentChildren[];
}

function cellClass<Row>(column: Column<Row>): string | undefined {
  const classes = [column.isNumber ? 'number' : '', column.isWhole ? 'whole' : ''].filter(Boolean).join(' ');
  return classes || undefined;
}

function Heading({ label, sort }: { label: string; sort?: ColumnSort }) {
  if (!sort) return label;
  return (
    <>
      <a class="sort" href={sort.href} title={sort.words}>
        {label}
      </a>
      {/* On a phone the headings are out of sight, where a link must not take the focus. */}
      <span class="sort-word">{label}</span>
    </>
  );
}

/** `foot` holds one cell for each column. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, columns, rows, keyOf, rowClass, rowId, foot } = props;
  const [first, ...others] = columns;
  if (!first) return null;
  return (
    <table class="ds-table stackable" role="table">
      <caption>{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map((column) => (
            <th
              key={column.label}
              role="columnheader"
              scope="col"
              class={column.isNumber ? 'number' : undefined}
              aria-sort={column.sort?.order ?? undefined}
            >
              <Heading {...column} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row, index) => (
          <tr key={keyOf(row)} role="row" class={rowClass?.(row)} id={rowId?.(row)}>
            <th role="rowheader" scope="row">
              {first.cell(row, index)}
            </th>
            {others.map((column) => (
              <td
                key={column.label}
                role="cell"
                class={cellClass(column)}
                data-label={column.hidesLabel ? undefined : column.label}
              >
                {column.cell(row, index)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
      {foot && <TableFoot columns={columns} cells={foot} />}
    </table>
  );
}

function TableFoot<Row>({
  columns,
  cells,
}: {
  columns: readonly Column<Row>[];
  cells: readonly ComponentChildren[];
}) {
  return (
    <tfoot role="rowgroup">
      <tr role="row">
        {columns.map((column, index) =>
          index === 0 ? (
            <th key={column.label} role="rowheader" scope="row">
              {cells[index]}
            </th>
          ) : (
            <td
              key={column.label}
              role="cell"
              class={cellClass(column)}
              data-label={column.hidesLabel ? undefined : column.label}
            >
              {cells[index]}
            </td>
          ),
        )}
      </tr>
    </tfoot>
  );
}
