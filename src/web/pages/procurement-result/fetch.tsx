// The result from a file: it is read, what it says is shown beside what was locked, and kept once somebody has looked it over.
import { carried, carry } from '../../../flows/procurement-result/carried.ts';
import {
  LARGEST_RESULT_FILE,
  type ReadFile,
  readResultFile,
} from '../../../flows/procurement-result/read-file.ts';
import { type Problem, problem, type Result } from '../../../kernel/result.ts';
import { importResult } from '../../../modules/procurement/result/import-commands.ts';
import { isLateTender } from '../../../modules/procurement/result/late.ts';
import type { TenderFacts } from '../../../modules/procurement/result/model.ts';
import type { ComparedResult, Difference } from '../../../modules/procurement/result/read-result.ts';
import {
  type ColumnMap,
  guessColumns,
  resultInTable,
  TABLE_COLUMNS,
} from '../../../modules/procurement/result/table-result.ts';
import { DataTable } from '../../components/data-table.tsx';
import { FileForm, RefusedFile } from '../../components/file-upload.tsx';
import { SelectField } from '../../components/form-fields.tsx';
import { Section } from '../../components/section.tsx';
import { textIn } from '../../own/routes.ts';
import type { Page, PageRequest, PageResult } from '../../page.ts';
import {
  afterResult,
  kronerText,
  lotName,
  mayEvaluate,
  placeOf,
  type ResultAnswer,
  type ResultProps,
  resultPage,
  resultPath,
  resultProblem,
  whyNoForm,
} from './result-parts.tsx';

const MEGABYTES = LARGEST_RESULT_FILE / 1024 / 1024;
/** What a form's own frame may add; and what is carried of a file is written longer than it was. */
export const LARGEST_FORM = 2 * LARGEST_RESULT_FILE;

interface Refused {
  readonly name: string | null;
  readonly problems: readonly Problem[];
}

const linesOf = ({ asked }: ResultProps, problems: readonly Problem[]): string[] => [
  ...new Set(problems.map((one) => resultProblem(asked, one))),
];

function upload(props: ResultProps, refused: Refused | null): Page {
  const words = props.asked.request.texts.procurementResult.fetch;
  const why = whyNoForm(props, mayEvaluate(props), props.back.evaluates);
  return resultPage({
    ...props,
    heading: words.title,
    lead: words.lead,
    problems: refused?.problems ?? [],
    children: (
      <div class="frame section stack">
        {refused ? (
          <RefusedFile
            title={words.refusedTitle}
            file={refused.name}
            lines={linesOf(props, refused.problems)}
            nothingKept={words.nothingKept}
          />
        ) : null}
        {why === null ? (
          <FileForm
            action={resultPath(props, '/hent')}
            accept=".xml,.xlsx,.csv"
            words={{ file: words.file, fileHint: words.fileHint(String(MEGABYTES)), upload: words.upload }}
            isRefused={refused !== null}
            isNarrow
          />
        ) : (
          <p>{why}</p>
        )}
      </div>
    ),
  });
}

export const fetchPage: ResultAnswer = (props) => upload(props, null);

function differenceText({ asked }: ResultProps, { kind, what, value, ceiling }: Difference): string {
  const { format, texts } = asked.request;
  const money = (amount: Difference['value']) => (amount === null ? '' : format.money(amount));
  return texts.procurementResult.fetch.differences[kind](what, money(value), money(ceiling));
}

function Differences(props: ResultProps & { readonly read: ComparedResult }) {
  const words = props.asked.request.texts.procurementResult.fetch;
  const { differences } = props.read;
  if (differences.length === 0)
    return <p class="done">{props.read.source === 'notice' ? words.same : words.sameTable}</p>;
  return (
    <div class="notice">
      <h3>{words.differencesTitle}</h3>
      <ul>
        {differences.map((one) => (
          <li key={`${one.kind} ${one.what}`}>{differenceText(props, one)}</li>
        ))}
      </ul>
    </div>
  );
}

function Preview(props: ResultProps & { readonly read: ComparedResult }) {
  const { asked, view, read } = props;
  const { procurementResult } = asked.request.texts;
  const { fetch: words, overview } = procurementResult;
  const wins = (place: number, lot: string): boolean =>
    read.outcomes.some((one) => one.lot === lot && one.winners.some(({ tender }) => tender === place));
  const lotsText = ({ prices }: TenderFacts, place: number): string =>
    Object.entries(prices)
      .map(([lot, price]) => {
        const name = view.procurement.state.lots.length > 1 ? `${lotName(props, lot)} ` : '';
        return `${name}${kronerText(props, price)}${wins(place, lot) ? ` (${overview.won})` : ''}`.trim();
      })
      .join(', ');
  return (
    <DataTable<TenderFacts>
      caption={words.tendersCaption}
      columns={[
        { label: overview.tenderColumns.supplier, cell: ({ supplier }) => supplier },
        { label: words.columns.orgNumber, cell: ({ orgNumber }) => orgNumber ?? '' },
        { label: overview.tenderColumns.price, isWhole: true, cell: lotsText },
        {
          label: overview.tenderColumns.state,
          cell: (tender) => {
            if (tender.rejected) return overview.rejected(tender.rejected.section);
            return isLateTender(tender, view.procurement.state) ? overview.lateNotRejected : overview.inTime;
          },
        },
      ]}
      rows={read.tenders}
      keyOf={({ supplier, orgNumber }) => `${supplier} ${orgNumber ?? ''}`}
    />
  );
}

const fieldOf = (column: string): string => `kolonne-${column}`;

function Columns(
  props: ResultProps & { readonly rows: readonly (readonly string[])[]; readonly map: ColumnMap },
) {
  const { asked, rows, map } = props;
  const words = asked.request.texts.procurementResult.fetch;
  const headings = rows[0] ?? [];
  const options = [
    { value: '', label: words.noColumn },
    ...headings.map((heading, place) => ({ value: String(place), label: heading || String(place + 1) })),
  ];
  return (
    <fieldset class="stack-s">
      <legend>{words.columnsTitle}</legend>
      <p class="tiny">{words.columnsLead}</p>
      {TABLE_COLUMNS.map((column) => (
        <SelectField
          key={column}
          id={fieldOf(column)}
          name={fieldOf(column)}
          label={words.columns[column]}
          value={map[column] === null ? '' : String(map[column])}
          options={options}
        />
      ))}
    </fieldset>
  );
}

interface Shown {
  readonly file: ReadFile;
  /** Of a table: which column is what. */
  readonly map: ColumnMap | null;
  readonly read: Result<ComparedResult>;
  /** What keeping it was refused for. */
  readonly problems: readonly Problem[];
}

function preview(props: ResultProps, { file, map, read, problems }: Shown): Page {
  const words = props.asked.request.texts.procurementResult.fetch;
  const faults = read.ok ? problems : read.problems;
  return resultPage({
    ...props,
    heading: words.title,
    problems: faults,
    children: (
      <form method="post" action={resultPath(props, '/hent/lagre')}>
        <input type="hidden" name="innhold" value={carry(file)} />
        {faults.length > 0 ? (
          <div class="frame section">
            <RefusedFile
              title={words.refusedTitle}
              file={null}
              lines={linesOf(props, faults)}
              nothingKept={words.nothingKept}
            />
          </div>
        ) : null}
        {file.kind === 'table' && map !== null ? (
          <div class="frame section stack">
            <Columns {...props} rows={file.rows} map={map} />
            <p class="buttons">
              <button class="ds-button" data-variant="secondary" type="submit" name="vis" value="ja">
                {words.again}
              </button>
            </p>
          </div>
        ) : null}
        {read.ok ? (
          <Section id="lagres" title={words.previewTitle}>
            <div class="stack">
              <Differences {...props} read={read.value} />
              <Preview {...props} read={read.value} />
              <p class="small">
                {words.previewLead} {words.reasonsAfter}
              </p>
              <p class="buttons">
                <button class="ds-button" type="submit">
                  {words.keep}
                </button>
                <a href={resultPath(props, '/hent')}>{words.other}</a>
              </p>
            </div>
          </Section>
        ) : (
          <p class="frame">
            <a href={resultPath(props, '/hent')}>{words.other}</a>
          </p>
        )}
      </form>
    ),
  });
}

function shown({ view }: ResultProps, file: ReadFile, map: ColumnMap | null): Shown {
  if (file.kind === 'notice') {
    return { file, map: null, read: { ok: true, value: file.result }, problems: [] };
  }
  const columns = map ?? guessColumns(file.rows[0] ?? []);
  const read = resultInTable(file.rows, columns, view.procurement.state);
  return { file, map: columns, read, problems: [] };
}

export async function readFile(props: ResultProps): Promise<PageResult> {
  const sent = (await props.asked.form()).get('fil');
  if (!mayEvaluate(props)) return upload(props, null);
  if (!(sent instanceof File) || sent.name === '') {
    return upload(props, { name: null, problems: [problem('result.fileMissing', 'file')] });
  }
  const bytes = new Uint8Array(await sent.arrayBuffer());
  const read = await readResultFile(props.view, bytes);
  if (!read.ok) return upload(props, { name: sent.name.slice(0, 120), problems: read.problems });
  return preview(props, shown(props, read.value, null));
}

function mapIn(form: FormData): ColumnMap {
  const found = TABLE_COLUMNS.map((column) => {
    const typed = textIn(form, fieldOf(column), 3);
    return [column, /^\d+$/.test(typed) ? Number(typed) : null];
  });
  return Object.fromEntries(found) as ColumnMap;
}

export async function keepFile(props: ResultProps): Promise<PageResult> {
  const { asked } = props;
  const form = await asked.form();
  const file = carried(textIn(form, 'innhold', LARGEST_FORM));
  if (!file) return upload(props, { name: null, problems: [problem('result.fileUnreadable', 'file')] });
  const now = shown(props, file, file.kind === 'table' ? mapIn(form) : null);
  if (!now.read.ok || textIn(form, 'vis') === 'ja') return preview(props, now);
  const kept = await importResult(asked.ctx, { ...placeOf(props), read: now.read.value });
  return afterResult(props, kept, {
    said: 'hentet',
    refused: (problems) => preview(props, { ...now, problems }),
  });
}

/** What is answered where a file is larger than is taken at all. */
export function tooLargePage({ texts }: PageRequest): Page {
  const { fetch: words } = texts.procurementResult;
  const say = texts.procurementResultProblems.result['result.tooLarge'];
  return {
    kind: 'page',
    status: 413,
    title: words.refusedTitle,
    body: (
      <div class="frame head">
        <div class="refused">
          <h1>{words.refusedTitle}</h1>
          <p>{say({ megabytes: MEGABYTES })}</p>
          <p>{words.nothingKept}</p>
        </div>
      </div>
    ),
  };
}
