// The log as a table that can be narrowed by person, subject and period; the same for a party and for the installation.
import type { LogEntry, NamedPerson } from '../../../modules/accounts/audit-queries.ts';
import type { Part } from '../../../modules/accounts/people-queries.ts';
import { DataTable } from '../../components/data-table.tsx';
import { FilterChoice, FilterForm, FilterPeriod } from '../../components/filter-form.tsx';
import { Pagination } from '../../components/pagination.tsx';
import type { PageRequest } from '../../page.ts';
import { problemOf } from '../people/problem-words.ts';
import { type AskedLog, logQuery } from './log-filter.ts';
import type { LogGroup } from './log-groups.ts';
import { entryWords, type LogReader } from './log-words.ts';

export interface LogView {
  readonly asked: AskedLog;
  readonly people: readonly NamedPerson[];
  readonly groups: readonly LogGroup[];
  readonly entries: Part<LogEntry>;
  readonly reader: LogReader;
  /** From 1. */
  readonly page: number;
  readonly size: number;
  /** The most lines the file has. */
  readonly most: number;
  /** The page's address and the file's, with what is asked for. */
  readonly hrefOf: (query: Readonly<Record<string, string | undefined>>) => string;
  readonly fileHref: string;
}

function Filter({ request, view }: { request: PageRequest; view: LogView }) {
  const { audit } = request.texts;
  const words = audit.filter;
  const { asked, people, groups } = view;
  const nameOf = ({ id, name }: NamedPerson): string => name ?? `${audit.who.erased} ${id.slice(-6)}`;
  const errorOf = (field: 'from' | 'until') => problemOf(request, asked.problems, field);
  return (
    <FilterForm action={view.hrefOf({})} resetHref={view.hrefOf({})} words={words}>
      <FilterChoice
        name="hvem"
        label={words.person}
        value={asked.person}
        any={words.anybody}
        options={people.map((one) => ({ value: one.id, label: nameOf(one) }))}
      />
      <FilterChoice
        name="hva"
        label={words.group}
        value={asked.group}
        any={words.everything}
        options={groups.map((group) => ({ value: group, label: audit.groups[group] }))}
      />
      <FilterPeriod
        words={words}
        from={asked.from}
        until={asked.until}
        errors={{ from: errorOf('from'), until: errorOf('until') }}
      />
    </FilterForm>
  );
}

function Entries({ request, view }: { request: PageRequest; view: LogView }) {
  const { audit } = request.texts;
  const { number } = request.format;
  const { entries, page, size, reader } = view;
  const from = (page - 1) * size + 1;
  const rows = entries.rows.map((entry) => ({ id: entry.id, words: entryWords(reader, entry) }));
  return (
    <DataTable
      caption={audit.caption(number(from), number(from + rows.length - 1), number(entries.count))}
      rows={rows}
      keyOf={({ id }) => id}
      columns={[
        { label: audit.headings.at, cell: ({ words }) => words.at },
        { label: audit.headings.who, cell: ({ words }) => words.who },
        { label: audit.headings.what, cell: ({ words }) => words.what },
        { label: audit.headings.object, cell: ({ words }) => words.object },
        { label: audit.headings.facts, isWhole: true, cell: ({ words }) => words.facts },
      ]}
    />
  );
}

export function Log({ request, view }: { request: PageRequest; view: LogView }) {
  const { audit } = request.texts;
  const { entries, size, page, most } = view;
  return (
    <div class="stack log">
      <Filter request={request} view={view} />
      {entries.rows.length === 0 ? <p>{audit.none}</p> : <Entries request={request} view={view} />}
      <Pagination
        texts={request.texts.site}
        label={audit.parts}
        page={page}
        pages={Math.max(1, Math.ceil(entries.count / size))}
        hrefOf={(other) => view.hrefOf({ ...logQuery(view.asked), side: String(other) })}
      />
      {entries.count > 0 ? (
        <p>
          <a href={view.fileHref}>{audit.download}</a>
          {entries.count > most ? ` ${audit.most(request.format.number(most))}` : null}
        </p>
      ) : null}
    </div>
  );
}
