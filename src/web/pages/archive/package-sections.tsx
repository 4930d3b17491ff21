// The way out to the archive and back: packages that are made and have been made, and the list with journal data.
import { localDateAt, localTimeAt } from '../../../kernel/local-date.ts';
import type { Problem } from '../../../kernel/result.ts';
import type { DispatchExport } from '../../../modules/planning/archive/model.ts';
import { DataTable } from '../../components/data-table.tsx';
import { Choices, TextField } from '../../components/form-fields.tsx';
import { Section } from '../../components/section.tsx';
import type { AskedForParty } from '../../own/routes.ts';
import { archivePath, archiveProblem, archiveProblemAt } from './archive-words.ts';

export interface TypedExport {
  readonly from: string;
  readonly until: string;
  readonly again: 'ja' | 'nei';
}

interface ExportProps {
  readonly asked: AskedForParty;
  readonly exports: readonly DispatchExport[];
  readonly nameOf: (actor: string) => string;
  readonly typed: TypedExport;
  readonly problems: readonly Problem[];
  readonly mayExport: boolean;
}

function MakeForm({ asked, typed, problems }: ExportProps) {
  const { request } = asked;
  const { exports: words, filter } = request.texts.archive;
  return (
    <form class="stack narrow" method="post" action={archivePath(asked, '/pakke')}>
      <TextField
        id="pakke-fra"
        name="fra"
        label={words.from}
        hint={filter.dateHint}
        value={typed.from}
        error={archiveProblemAt(request, problems, 'from')}
      />
      <TextField
        id="pakke-til"
        name="til"
        label={words.until}
        hint={filter.dateHint}
        value={typed.until}
        error={archiveProblemAt(request, problems, 'until')}
      />
      <Choices
        name="igjen"
        legend={words.again}
        chosen={[typed.again]}
        options={(['nei', 'ja'] as const).map((value) => ({ value, label: words.againChoices[value] }))}
      />
      <p class="buttons">
        <button class="ds-button" type="submit">
          {words.make}
        </button>
      </p>
    </form>
  );
}

function MadeTable({ asked, exports, nameOf }: ExportProps) {
  const { request } = asked;
  const { format, texts } = request;
  const words = texts.archive.exports;
  const when = (at: Date): string =>
    texts.audit.at(format.date(localDateAt(at.getTime())), localTimeAt(at.getTime()));
  return (
    <DataTable
      caption={words.listCaption}
      rows={exports}
      keyOf={({ id }) => id}
      columns={[
        { label: words.columns.when, cell: ({ madeAt }) => when(madeAt) },
        { label: words.columns.who, cell: ({ madeBy }) => nameOf(madeBy) },
        {
          label: words.columns.period,
          cell: ({ from, until, madeAt }) =>
            words.period(
              from === null ? words.beginning : format.date(from),
              format.date(until ?? localDateAt(madeAt.getTime())),
            ),
        },
        { label: words.columns.count, isNumber: true, cell: ({ count }) => format.number(count) },
        {
          label: words.columns.file,
          cell: ({ id, madeAt }) => (
            <a href={archivePath(asked, `/pakke/${id}`)}>
              {words.fetch}
              <span class="visually-hidden"> {when(madeAt)}</span>
            </a>
          ),
        },
      ]}
    />
  );
}

export function ExportSection(props: ExportProps) {
  const { asked, exports, mayExport } = props;
  const words = asked.request.texts.archive.exports;
  return (
    <Section id="hent-ut" title={words.title}>
      <div class="stack">
        <p>{words.text}</p>
        <p>
          <strong>{words.notTested}</strong>
        </p>
        <p class="small">{words.caseFirst}</p>
        <p class="small">{words.accessCode}</p>
        {mayExport ? <MakeForm {...props} /> : null}
        {exports.length > 0 ? <MadeTable {...props} /> : null}
      </div>
    </Section>
  );
}

interface BackProps {
  readonly asked: AskedForParty;
  readonly problems: readonly Problem[];
}

export function BackSection({ asked, problems }: BackProps) {
  const { request } = asked;
  const words = request.texts.archive.back;
  const isRefused = problems.length > 0;
  return (
    <Section id="les-inn" title={words.title}>
      <form
        class="stack narrow"
        method="post"
        action={archivePath(asked, '/journal')}
        enctype="multipart/form-data"
      >
        <p id="fil-t">{words.text}</p>
        {isRefused ? (
          <div class="refused" id="fil-f" role="alert">
            <ul class="plain-list">
              {problems.slice(0, 20).map((problem) => (
                <li key={`${problem.code} ${problem.path}`}>{archiveProblem(request, problem)}</li>
              ))}
            </ul>
          </div>
        ) : null}
        <div class="ds-field">
          <label class="ds-label" for="fil">
            {words.file}
          </label>
          <input
            class="ds-input"
            id="fil"
            name="fil"
            type="file"
            required
            accept=".csv,.txt,text/csv"
            aria-invalid={isRefused ? 'true' : undefined}
            aria-describedby={isRefused ? 'fil-t fil-f' : 'fil-t'}
          />
        </div>
        <p class="buttons">
          <button class="ds-button" data-variant="secondary" type="submit">
            {words.upload}
          </button>
        </p>
      </form>
    </Section>
  );
}
