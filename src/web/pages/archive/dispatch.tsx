// One dispatch: what it says, as it was sent, its files, and what the archive knows it as.
import { localDateAt } from '../../../kernel/local-date.ts';
import type { Problem } from '../../../kernel/result.ts';
import { may } from '../../../modules/accounts/policy.ts';
import type { Dispatch } from '../../../modules/planning/archive/model.ts';
import { DataTable } from '../../components/data-table.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { Section } from '../../components/section.tsx';
import type { AskedForParty } from '../../own/routes.ts';
import type { Page } from '../../page.ts';
import {
  archivePath,
  archiveProblem,
  journalText,
  paragraphOf,
  postsText,
  whatText,
} from './archive-words.ts';
import { JournalFields, journalAsTyped, type TypedJournal } from './journal-fields.tsx';

export interface DispatchView {
  readonly dispatch: Dispatch;
  readonly nameOf: (actor: string) => string;
  readonly refused: { readonly typed: TypedJournal; readonly problems: readonly Problem[] } | null;
}

interface Props {
  readonly asked: AskedForParty;
  readonly view: DispatchView;
}

function Facts({ asked, view }: Props) {
  const { request, parties, services, party } = asked;
  const { format, texts } = request;
  const { one: words, list, exports, set } = texts.archive;
  const { dispatch, nameOf } = view;
  const { direction, exported, journalDate } = dispatch;
  const others = format.list(dispatch.counterparts.map((id) => parties.nameOf(id)));
  const rows: readonly (readonly [string, string])[] = [
    [words.case, dispatch.caseTitle],
    [words.kind, whatText(request, dispatch)],
    [words.date, format.date(dispatch.date)],
    [words.from, direction === 'I' ? others : party.name],
    ...(direction === 'N' ? [] : [[words.to, direction === 'I' ? party.name : others] as const]),
    [list.columns.journal, journalText(request, dispatch) || list.noCase],
    ...(journalDate === null ? [] : [[set.journalDate, format.date(journalDate)] as const]),
    [set.exemption, paragraphOf(services.planning.exemptions, dispatch) ?? set.open],
    [
      words.exported,
      exported === null
        ? words.never
        : exports.by(nameOf(exported.by), format.date(localDateAt(exported.at.getTime()))),
    ],
  ];
  return (
    <dl class="facts">
      {rows.map(([name, value]) => (
        <>
          <dt key={`${name} name`}>{name}</dt>
          <dd key={name}>{value}</dd>
        </>
      ))}
    </dl>
  );
}

/** Line by line; an empty line parts paragraphs. */
function Content({ content }: { content: string }) {
  return (
    <div class="stack-s">
      {content
        .split('\n')
        .map((line, place) => (line === '' ? null : <p key={`${place} ${line}`}>{line}</p>))}
    </div>
  );
}

function Files({ asked, view }: Props) {
  const { request } = asked;
  const words = request.texts.archive.one;
  const { id, files } = view.dispatch;
  if (files.length === 0) return null;
  return (
    <Section id="filer" title={words.filesTitle}>
      <DataTable
        caption={words.fileCaption}
        rows={files}
        keyOf={({ number }) => String(number)}
        columns={[
          {
            label: words.fileColumns.name,
            cell: ({ number, fileName }) => (
              <a href={archivePath(asked, `/${id}/fil/${number}`)}>{fileName}</a>
            ),
          },
          {
            label: words.fileColumns.size,
            isNumber: true,
            cell: ({ bytes }) => words.size(request.format.number(Math.ceil(bytes.length / 1024))),
          },
          {
            label: words.fileColumns.sha256,
            isWhole: true,
            cell: ({ sha256 }) => <code>{sha256}</code>,
          },
        ]}
      />
    </Section>
  );
}

const FIELDS: Readonly<Record<string, string>> = {
  caseNumber: 'saksnummer',
  journalNumber: 'journalpost',
  journalDate: 'journaldato',
  exemption: 'unntatt',
};

function Journal({ asked, view }: Props) {
  const { request, signedIn, party } = asked;
  const { one: words, mendTitle } = request.texts.archive;
  const { dispatch, refused } = view;
  const problems = refused?.problems ?? [];
  if (!may(signedIn.grants, 'archive.write', party.id)) {
    return (
      <Section id="journal" title={words.journalTitle}>
        <p>{words.journalRead}</p>
      </Section>
    );
  }
  return (
    <Section id="journal" title={words.journalTitle}>
      <form class="stack" method="post" action={archivePath(asked, `/${dispatch.id}`)}>
        <ErrorSummary
          title={mendTitle}
          lines={problems.map((problem) => ({
            id: FIELDS[problem.path] ?? 'saksnummer',
            text: archiveProblem(request, problem),
          }))}
        />
        <JournalFields
          asked={asked}
          typed={refused?.typed ?? journalAsTyped(dispatch, request.format.date)}
          problems={problems}
          isForMany={false}
        />
      </form>
    </Section>
  );
}

export function dispatchPage(props: Props): Page {
  const { asked, view } = props;
  const { request, party } = asked;
  const { dispatch, refused } = view;
  const words = request.texts.archive;
  return {
    kind: 'page',
    title: dispatch.title,
    own: { party, current: 'archive' },
    crumbs: [{ label: words.title(party.name), href: archivePath(asked) }],
    ...(refused ? { status: 422 as const } : {}),
    body: (
      <>
        <div class="frame head">
          <h1>{dispatch.title}</h1>
          {request.query.get('sagt') === 'satt' ? (
            <p class="done" role="status">
              {words.set.done(postsText(request, 1))}
            </p>
          ) : null}
        </div>
        <Section id="om" title={words.one.facts}>
          <Facts {...props} />
        </Section>
        <Section id="innhold" title={words.one.contentTitle}>
          {dispatch.content === '' ? <p>{words.one.noContent}</p> : <Content content={dispatch.content} />}
        </Section>
        <Files {...props} />
        <Journal {...props} />
      </>
    ),
  };
}
