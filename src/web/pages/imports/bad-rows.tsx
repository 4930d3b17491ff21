// Rows that cannot be used: each with row, column, what stands there and what to write. Cells can be mended in place, or the
// rows taken home as a workbook with a column that says what to mend.

import type { SheetToWrite } from '../../../modules/exchange/formats/xlsx/write.ts';
import type { Cell } from '../../../modules/planning/csv-list.ts';
import type { FaultyRow, RowProblem } from '../../../modules/planning/imports/list-check.ts';
import type { CellMend } from '../../../modules/planning/imports/list-import.ts';
import { columnLetters } from '../../../modules/planning/lists/contract-list-columns.ts';
import { Pagination } from '../../components/pagination.tsx';
import { Section } from '../../components/section.tsx';
import type { AskedForParty } from '../../own/routes.ts';
import { type ImportView, importPath, importProblem } from './import-words.ts';

export const FAULTY_PAGE = 20;
/** In the workbook: more is no longer mended by hand. */
export const MOST_IN_WORKBOOK = 5000;
/** More faults than this are folded away until asked for. */
const FIRST_LINES = 8;
const LONGEST_CELL = 2000;

export interface FaultyView extends ImportView {
  readonly faulty: readonly FaultyRow[];
  readonly count: number;
  readonly page: number;
  /** Cells as they were typed, when they were refused. */
  readonly typed?: readonly CellMend[];
}

/** The first fault of each cell: one thing to mend, one field. */
const faultsOf = ({ faults }: FaultyRow): readonly RowProblem[] =>
  [
    ...new Map(faults.toReversed().map((fault) => [fault.column ?? fault.fieldId, fault])).values(),
  ].toReversed();

const cellName = (row: number, column: number): string => `celle-${row}-${column}`;

/** The cells that a form sends. */
export function mendsIn(form: FormData): CellMend[] {
  return [...form.entries()].flatMap(([name, value]) => {
    const match = /^celle-(\d{1,6})-(\d{1,4})$/.exec(name);
    if (!match || typeof value !== 'string') return [];
    const text = value.trim().slice(0, LONGEST_CELL);
    return [{ row: Number(match[1]), column: Number(match[2]), value: text }];
  });
}

const cellText = (cell: Cell | undefined): string =>
  cell === null || cell === undefined ? '' : String(cell);

const headingAt = ({ list }: ImportView, column: number): string =>
  (list.mapping?.headings[column] ?? '') || columnLetters(column);

interface Line {
  readonly id: string;
  readonly hasField: boolean;
  readonly text: string;
}

function linesOf(view: FaultyView): Line[] {
  const words = view.asked.request.texts.imports.mend;
  return view.faulty.flatMap((row) =>
    faultsOf(row).map((fault) => ({
      id: fault.column === null ? `rad-${row.row}` : cellName(row.row, fault.column),
      hasField: fault.column !== null,
      text: `${words.place(String(row.row), fault.field)}: ${importProblem(view.asked, fault)}`,
    })),
  );
}

function LineList({ lines }: { lines: readonly Line[] }) {
  return (
    <ul class="plain-list">
      {lines.map(({ id, text }) => (
        <li key={`${id} ${text}`}>
          <a href={`#${id}`}>{text}</a>
        </li>
      ))}
    </ul>
  );
}

export function FaultSummary({ view }: { view: FaultyView }) {
  const { request } = view.asked;
  const words = request.texts.imports.mend;
  const { number } = request.format;
  const lines = linesOf(view);
  const rest = lines.slice(FIRST_LINES);
  const first = (view.page - 1) * FAULTY_PAGE + 1;
  return (
    <div class="refused">
      <h2 id="feil">{words.summary(number(view.count))}</h2>
      {view.count > FAULTY_PAGE ? (
        <p class="small">
          {words.shown(number(first), number(first + view.faulty.length - 1), number(view.count))}
        </p>
      ) : null}
      <LineList lines={lines.slice(0, FIRST_LINES)} />
      {rest.length > 0 ? (
        <details class="quiet-fold">
          <summary>{request.texts.groups.understood.faultsRest(number(rest.length))}</summary>
          <LineList lines={rest} />
        </details>
      ) : null}
      <p class="small">
        <a href={importPath(view, '/feil.xlsx')}>{words.download}</a>
        {view.count > MOST_IN_WORKBOOK ? ` ${words.downloadFirst(number(MOST_IN_WORKBOOK))}` : null}
      </p>
    </div>
  );
}

interface RowProps {
  readonly view: FaultyView;
  readonly row: FaultyRow;
}

function MendField({ view, row, fault }: RowProps & { fault: RowProblem }) {
  const column = fault.column ?? 0;
  const id = cellName(row.row, column);
  const typed = view.typed?.find((mend) => mend.row === row.row && mend.column === column);
  return (
    <div class="ds-field">
      <label class="ds-label" for={id}>
        {fault.field}
      </label>
      <input
        class="ds-input"
        id={id}
        name={id}
        type="text"
        value={typed?.value ?? cellText(row.cells[column])}
        maxLength={LONGEST_CELL}
        autocomplete="off"
        aria-invalid="true"
        aria-describedby={`${id}-f`}
      />
      <p class="ds-validation-message field-error" id={`${id}-f`}>
        {importProblem(view.asked, fault)}
      </p>
    </div>
  );
}

function MendRow({ view, row }: RowProps) {
  const words = view.asked.request.texts.imports.mend;
  const faults = faultsOf(row);
  const faulty = new Set(faults.map(({ column }) => column));
  const rest = row.cells.flatMap((cell, column) =>
    faulty.has(column) || cellText(cell) === '' ? [] : [`${headingAt(view, column)}: ${cellText(cell)}`],
  );
  return (
    <fieldset class="mend" id={`rad-${row.row}`}>
      <legend>{words.row(String(row.row))}</legend>
      {rest.length > 0 ? (
        <p class="tiny">
          {words.inRow} {rest.join(' · ')}
        </p>
      ) : null}
      {faults.map((fault) =>
        fault.column === null ? (
          <p key={fault.fieldId} class="field-error">
            {importProblem(view.asked, fault)} {words.noColumn}
          </p>
        ) : (
          <MendField key={fault.column} view={view} row={row} fault={fault} />
        ),
      )}
    </fieldset>
  );
}

function FaultyPages({ view }: { view: FaultyView }) {
  const { request } = view.asked;
  return (
    <Pagination
      texts={request.texts.site}
      label={request.texts.imports.mend.pages}
      page={view.page}
      pages={Math.ceil(view.count / FAULTY_PAGE)}
      hrefOf={(side) => `${importPath(view, '', { feilside: String(side) })}#feil`}
    />
  );
}

/** Only while nothing of the list is saved. */
export function MendRows({ view }: { view: FaultyView }) {
  const words = view.asked.request.texts.imports.mend;
  return (
    <Section id="rett" title={words.title} margin={<p>{words.numbers}</p>}>
      <form class="stack" method="post" action={importPath(view, '/rett', { feilside: String(view.page) })}>
        <input type="hidden" name="versjon" value={view.list.version} />
        {view.faulty.map((row) => (
          <MendRow key={row.row} view={view} row={row} />
        ))}
        <p class="buttons">
          <button class="ds-button" type="submit">
            {words.button}
          </button>
        </p>
      </form>
      <FaultyPages view={view} />
    </Section>
  );
}

/** As they stand, with what was wrong: of a list that is saved without them. */
export function LeftOutRows({ view }: { view: FaultyView }) {
  const words = view.asked.request.texts.imports;
  return (
    <Section
      id="feil"
      title={words.saved.notUsedTitle}
      margin={
        <p>
          <a href={importPath(view, '/feil.xlsx')}>{words.mend.download}</a>
        </p>
      }
    >
      <ul class="plain-list">
        {linesOf(view).map(({ id, text }) => (
          <li key={`${id} ${text}`}>{text}</li>
        ))}
      </ul>
      <FaultyPages view={view} />
    </Section>
  );
}

/** Headings as in the file, so that the sheet can be mended and uploaded as it is. */
export function faultySheet(
  asked: AskedForParty,
  view: ImportView,
  rows: readonly FaultyRow[],
): SheetToWrite {
  const words = asked.request.texts.imports.mend;
  const headings = (view.list.mapping?.headings ?? []).map((_, column) => headingAt(view, column));
  const plain = (cell: Cell | undefined): string | number | null =>
    typeof cell === 'number' || typeof cell === 'string' ? cell : cellText(cell) || null;
  return {
    name: words.sheet,
    heading: [words.rowHeading, ...headings, words.reason],
    rows: rows.map(({ row, cells, faults }) => [
      row,
      ...headings.map((_, column) => plain(cells[column])),
      faults.map((fault) => `${fault.field}: ${importProblem(asked, fault)}`).join('\n'),
    ]),
  };
}
