// A table with hairlines. Explicit roles keep it a table for screen readers when it is stacked on a phone.
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

/** `foot` holds one cell for each column. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, columns, rows, keyOf, rowClass, rowId, foot } = props;
  const [first, ...others] = columns;
  if (!first) return null;
  return (
    // biome-ignore lint/a11y/noRedundantRoles: CSS turns the table into blocks on a phone, which drops its role
    <table class="ds-table stackable" role="table">
      <caption>{caption}</caption>
      {/* biome-ignore lint/a11y/noRedundantRoles: as above */}
      <thead role="rowgroup">
        {/* biome-ignore lint/a11y/noRedundantRoles: as above */}
        <tr role="row">
          {columns.map((column) => (
            // biome-ignore lint/a11y/noRedundantRoles: as above
            <th key={column.label} role="columnheader" scope="col" class={column.isNumber ? 'number' : undefined}>
              {column.label}
            </th>
          ))}
        </tr>
      </thead>
      {/* biome-ignore lint/a11y/noRedundantRoles: as above */}
      <tbody role="rowgroup">
        {rows.map((row, index) => (
          // biome-ignore lint/a11y/noRedundantRoles: as above
          <tr key={keyOf(row)} role="row" class={rowClass?.(row)} id={rowId?.(row)}>
            {/* biome-ignore lint/a11y/noRedundantRoles: as above */}
            <th role="rowheader" scope="row">
              {first.cell(row, index)}
            </th>
            {others.map((column) => (
              // biome-ignore lint/a11y/noRedundantRoles: as above
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

function TableFoot<Row>({ columns, cells }: { columns: readonly Column<Row>[]; cells: readonly ComponentChildren[] }) {
  return (
    // biome-ignore lint/a11y/noRedundantRoles: as above
    <tfoot role="rowgroup">
      {/* biome-ignore lint/a11y/noRedundantRoles: as above */}
      <tr role="row">
        {columns.map((column, index) =>
          index === 0 ? (
            // biome-ignore lint/a11y/noRedundantRoles: as above
            <th key={column.label} role="rowheader" scope="row">
              {cells[index]}
            </th>
          ) : (
            // biome-ignore lint/a11y/noRedundantRoles: as above
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
