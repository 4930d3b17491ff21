// Rows that cannot be used: each with row, column, what stands there and what to write; cells can be mended in place.

import { contractRow } from '../../../modules/planning/correct-contracts.ts';
import type { Cell } from '../../../modules/planning/csv-list.ts';
import type { RejectedRow, RowFault } from '../../../modules/planning/model.ts';
import { capitalised } from '../../../texts/format.ts';
import { Section } from '../../components/section.tsx';
import type { PageRequest } from '../../page.ts';
import { pathsFor } from '../../paths.ts';
import { problemText } from './problem-text.ts';
import type { RunView } from './run-view.ts';

const MOST_ROWS = 100;
/** More faults than this are folded away until asked for. */
const FIRST_LINES = 8;

interface Props {
  readonly request: PageRequest;
  readonly view: RunView;
}

/** The first fault of each cell: one thing to mend, one field. */
const faultsOf = (row: RejectedRow): readonly RowFault[] =>
  [
    ...new Map([row, ...row.further].toReversed().map((fault) => [fault.field, fault] as const)).values(),
  ].toReversed();

/** `celle/7/Sluttdato`: the name of a field that mends a cell. */
const cellFieldName = (row: number, field: string): string => `celle/${row}/${field}`;

export function parseCellFieldName(name: string): { row: number; field: string } | null {
  const match = /^celle\/(\d{1,6})\/(.+)$/s.exec(name);
  return match ? { row: Number(match[1]), field: match[2] ?? '' } : null;
}

const fieldId = (row: number, index: number): string => `rad-${row}-${index}`;

const cellText = (cell: Cell | undefined): string =>
  cell === null || cell === undefined ? '' : String(cell);

interface Line {
  readonly id: string;
  readonly text: string;
}

function FaultLines({ lines, hasFields }: { lines: readonly Line[]; hasFields: boolean }) {
  return (
    <ul class="plain-list">
      {lines.map(({ id, text }) => (
        <li key={id}>{hasFields ? <a href={`#${id}`}>{text}</a> : text}</li>
      ))}
    </ul>
  );
}

function FaultList({ request, view, rows }: Props & { rows: readonly RejectedRow[] }) {
  const { groups, planning } = request.texts;
  const words = groups.understood;
  const { imported, source } = view.run;
  const { number, countWord } = request.format;
  const hasFields = source.kind === 'contracts';
  const keys: Readonly<Record<string, string>> = planning.fields;
  const lines = rows.flatMap((row) =>
    faultsOf(row).map((fault, index): Line => {
      // A list's headings are the reader's own words; a notice's keys are not.
      const place = planning.place(row.row, hasFields ? fault.field : (keys[fault.field] ?? fault.field));
      return { id: fieldId(row.row, index), text: `${place}: ${problemText(request, fault)}` };
    }),
  );
  const count = imported.rejected.length;
  const rest = lines.slice(FIRST_LINES);
  return (
    <div class="refused">
      <h2 id="feil">{words.faults(capitalised(countWord(count)), count === 1)}</h2>
      <FaultLines lines={lines.slice(0, FIRST_LINES)} hasFields={hasFields} />
      {rest.length > 0 ? (
        <details class="quiet-fold">
          <summary>{words.faultsRest(number(rest.length))}</summary>
          <FaultLines lines={rest} hasFields={hasFields} />
        </details>
      ) : null}
      {rows.length < count ? <p>{words.faultsShown(number(rows.length))}</p> : null}
      {imported.needs.length > 0 ? (
        <p class="small">{words.faultsOther(number(imported.needs.length))}</p>
      ) : null}
    </div>
  );
}

function MendRow({ request, view, row }: Props & { row: RejectedRow }) {
  const words = request.texts.groups.understood;
  const { source } = view.run;
  const cells = source.kind === 'contracts' ? contractRow(source.rows, row.row) : [];
  const faulty = new Set(faultsOf(row).map(({ field }) => field));
  const rest = cells.filter(({ heading, cell }) => !faulty.has(heading) && cellText(cell) !== '');
  return (
    <fieldset class="mend">
      <legend>{words.row(request.format.number(row.row))}</legend>
      {rest.length > 0 ? (
        <p class="tiny">
          {words.inRow} {rest.map(({ heading, cell }) => `${heading}: ${cellText(cell)}`).join(' · ')}
        </p>
      ) : null}
      {faultsOf(row).map((fault, index) => {
        const id = fieldId(row.row, index);
        return (
          <div class="ds-field" key={id}>
            <label class="ds-label" for={id}>
              {fault.field}
            </label>
            <input
              class="ds-input"
              id={id}
              name={cellFieldName(row.row, fault.field)}
              type="text"
              value={cellText(cells.find(({ heading }) => heading === fault.field)?.cell)}
              maxLength={2000}
              autocomplete="off"
              aria-invalid="true"
              aria-describedby={`${id}-f`}
            />
            <p class="ds-validation-message field-error" id={`${id}-f`}>
              {problemText(request, fault)}
            </p>
          </div>
        );
      })}
    </fieldset>
  );
}

/** Nothing where every row could be used. Notices are read as they are; only lists can be mended here. */
export function MendRows({ request, view }: Props) {
  const words = request.texts.groups.understood;
  const { imported, source } = view.run;
  if (imported.rejected.length === 0) return null;
  const rows = imported.rejected.slice(0, MOST_ROWS);
  const paths = pathsFor(request.language);
  return (
    <>
      <div class="frame section-end">
        <FaultList request={request} view={view} rows={rows} />
      </div>
      {source.kind === 'contracts' ? (
        <Section
          id="rett"
          title={words.mendTitle}
          margin={
            <>
              <p>{words.rowNumbers}</p>
              <p>
                <a href={paths.groups()}>{words.uploadAgain}</a>
              </p>
            </>
          }
        >
          <form class="stack" method="post" action={paths.groupRunPart(view.token, 'rett')}>
            {rows.map((row) => (
              <MendRow key={row.row} request={request} view={view} row={row} />
            ))}
            <p class="buttons">
              <button class="ds-button" type="submit">
                {words.mendButton}
              </button>
            </p>
          </form>
        </Section>
      ) : null}
    </>
  );
}
