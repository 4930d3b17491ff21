// What each column of a file says: as guessed or kept from last time, with the first cells, to be confirmed or changed.
import type { Problem } from '../../../kernel/result.ts';
import {
  type ColumnMapping,
  columnLetters,
  type GuessedColumn,
  type HeadingChoice,
  LIST_FIELDS,
  type ListField,
  VALUE_FIELDS,
} from '../../../modules/planning/lists/contract-list-columns.ts';
import { DataTable } from '../../components/data-table.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { type Option, TextField } from '../../components/form-fields.tsx';
import { textIn } from '../../own/routes.ts';
import type { Page } from '../../page.ts';
import { type ImportView, importCrumbs, importPath, importProblem } from './import-words.ts';
import { WhereHeadings } from './where-headings.tsx';

const FACTORS = [1, 1000, 1_000_000] as const;
const LONGEST_NAME = 80;

interface ColumnsView extends ImportView {
  readonly rows: number;
  /** Rows that may be the headings. */
  readonly headings: readonly HeadingChoice[];
  /** As chosen, also when it was refused. */
  readonly mapping: ColumnMapping;
  readonly remember: string;
  readonly problems: readonly Problem[];
}

const fieldName = (index: number): string => `felt-${index}`;
const factorName = (index: number): string => `faktor-${index}`;

/** What was sent, on the headings of the mapping it was chosen for. */
export function readColumns(form: FormData, { headingRow, headings }: ColumnMapping): ColumnMapping {
  const columns: Record<number, ListField | null> = {};
  const factors: Record<number, number> = {};
  for (const [index] of headings.entries()) {
    const asked = textIn(form, fieldName(index));
    const field = LIST_FIELDS.find((one) => one === asked) ?? null;
    columns[index] = field;
    const factor = FACTORS.find((one) => String(one) === textIn(form, factorName(index)));
    if (field && VALUE_FIELDS.includes(field) && factor && factor !== 1) factors[index] = factor;
  }
  return { headingRow, headings, columns, factors };
}

const nameOf = ({ index, heading }: GuessedColumn): string => heading || columnLetters(index);

interface CellProps {
  readonly view: ColumnsView;
  readonly column: GuessedColumn;
}

function Select({
  id,
  label,
  value,
  options,
}: {
  id: string;
  label: string;
  value: string;
  options: readonly Option[];
}) {
  return (
    <select class="ds-input" id={id} name={id} aria-label={label}>
      {options.map((option) => (
        <option key={option.value} value={option.value} selected={option.value === value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}

function FieldCell({ view, column }: CellProps) {
  const { texts } = view.asked.request;
  const words = texts.imports.columns;
  const labels: Readonly<Record<ListField, string>> = texts.planning.fields;
  const chosen = view.mapping.columns[column.index] ?? null;
  const fields = LIST_FIELDS.map((field) => ({ value: field, label: labels[field] }));
  return (
    <>
      <Select
        id={fieldName(column.index)}
        label={words.fieldOf(nameOf(column))}
        value={chosen ?? ''}
        options={[{ value: '', label: words.ignore }, ...fields]}
      />
      {column.sure === 'contents' && chosen === column.field ? <p class="tiny">{words.guessed}</p> : null}
      <FactorField view={view} column={column} />
    </>
  );
}

/** Where the column is read as amounts. */
function FactorField({ view, column }: CellProps) {
  const words = view.asked.request.texts.imports.columns;
  const chosen = view.mapping.columns[column.index] ?? null;
  if (chosen === null || !VALUE_FIELDS.includes(chosen)) return null;
  return (
    <p class="factor">
      <span class="tiny" aria-hidden="true">
        {words.factor}
      </span>
      <Select
        id={factorName(column.index)}
        label={words.factorOf(nameOf(column))}
        value={String(view.mapping.factors[column.index] ?? 1)}
        options={FACTORS.map((factor) => ({
          value: String(factor),
          label: words.factors[String(factor) as keyof typeof words.factors],
        }))}
      />
    </p>
  );
}

function ColumnTable({ view }: { view: ColumnsView }) {
  const words = view.asked.request.texts.imports.columns;
  return (
    <DataTable<GuessedColumn>
      caption={words.caption}
      columns={[
        { label: words.column, cell: nameOf },
        {
          label: words.samples,
          isWhole: true,
          cell: ({ samples }) =>
            samples.length === 0 ? (
              words.noSamples
            ) : (
              <ul class="cell-samples">
                {samples.map((sample, place) => (
                  <li key={`${place} ${sample}`}>{sample}</li>
                ))}
              </ul>
            ),
        },
        { label: words.field, isWhole: true, cell: (column) => <FieldCell view={view} column={column} /> },
      ]}
      rows={view.list.guess?.columns ?? []}
      keyOf={({ index }) => String(index)}
    />
  );
}

/** The field to mend: the column it speaks of, or the first; or where the list stands. */
function lineId({ path }: Problem): string {
  if (path === 'headingRow') return 'overskrifter';
  const place = /^columns:(\d+)$/.exec(path)?.[1];
  return fieldName(Number(place ?? 0));
}

export function columnsPage(view: ColumnsView): Page {
  const { asked, list, mapping, problems } = view;
  const { request, party } = asked;
  const words = request.texts.imports.columns;
  const count = request.format.number(view.rows);
  const { unread = null, sheets = [], sheet = 0 } = list.guess ?? {};
  const isElsewhere =
    unread !== null || problems.some(({ path }) => path === 'headingRow' || path === 'sheet');
  const lines = problems.map((problem) => ({ id: lineId(problem), text: importProblem(asked, problem) }));
  return {
    kind: 'page',
    ...(problems.length > 0 ? { status: 422 as const } : {}),
    title: words.title,
    crumbs: importCrumbs(asked),
    own: { party, current: 'imports' },
    body: (
      <>
        <div class="frame head stack">
          <h1>{words.title}</h1>
          <p class="lead">{list.mappingName ? words.leadKnown(list.mappingName) : words.lead}</p>
          <p class="small">
            {request.texts.imports.start.fileNamed(list.fileName)}{' '}
            {mapping.headingRow === null
              ? words.rowsNoHeading(count)
              : words.rows(count, request.format.number(mapping.headingRow + 1))}
            {sheets.length > 1
              ? ` ${request.texts.imports.where.read(sheets[sheet] ?? '', request.format.number(sheets.length))}`
              : null}
          </p>
          {unread ? <p class="refused">{request.texts.imports.where.unread(unread)}</p> : null}
          <ErrorSummary title={words.wrong} lines={lines} />
          <WhereHeadings view={view} headings={view.headings} isOpen={isElsewhere} />
        </div>
        <div class="frame section-end">
          <form class="stack" method="post" action={importPath(view, '/kolonner')}>
            <input type="hidden" name="versjon" value={list.version} />
            <ColumnTable view={view} />
            <div class="narrow">
              <TextField
                id="husk"
                name="husk"
                label={words.remember}
                hint={words.rememberHint}
                value={view.remember}
                maxLength={LONGEST_NAME}
              />
            </div>
            <p class="buttons">
              <button class="ds-button" type="submit">
                {words.check}
              </button>
            </p>
          </form>
          <form class="buttons" method="post" action={importPath(view, '/forkast')}>
            <input type="hidden" name="versjon" value={list.version} />
            <button class="ds-button" data-variant="tertiary" type="submit">
              {words.discard}
            </button>
          </form>
        </div>
      </>
    ),
  };
}
