// One document: how it stands and why, the draft as it would be now, approving it, and the versions that are kept.
import { partOf } from '../../../flows/procurement-documents/catalogue.ts';
import type { DocumentStanding } from '../../../flows/procurement-documents/standing.ts';
import { localDateAt } from '../../../kernel/local-date.ts';
import type { Problem } from '../../../kernel/result.ts';
import type { ApprovedDocument, FileFormat } from '../../../modules/procurement/documents/model.ts';
import { DataTable } from '../../components/data-table.tsx';
import { Section } from '../../components/section.tsx';
import type { Page } from '../../page.ts';
import { procurementPage, procurementPath } from '../procurement/procurement-frame.tsx';
import {
  type DocumentsProps,
  documentPath,
  documentsPath,
  documentsProblem,
  mayWriteDocuments,
  StateMark,
  sizeText,
  templatesPath,
} from './documents-parts.tsx';

export interface DocumentProps {
  readonly props: DocumentsProps;
  readonly one: DocumentStanding;
}

/** The formats it is made in. */
export function formatsOf({ made, template }: DocumentStanding): readonly FileFormat[] {
  if (made === null) return [];
  if (made.content.kind === 'workbook') return ['xlsx'];
  return template === null ? ['docx', 'pdf'] : ['docx'];
}

function How({ props, one }: DocumentProps) {
  const { request } = props.asked;
  const words = request.texts.procurementDocuments.one;
  return (
    <div class="frame stack">
      <p>
        <StateMark request={request} state={one.state} />{' '}
        {props.desk.writes ? words[one.state] : words.memberNote}
      </p>
      {one.changed.length > 0 ? (
        <ul>
          {one.changed.map((part) => (
            <li key={part}>{part}</li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}

function DraftPart({ props, one }: DocumentProps) {
  const { request } = props.asked;
  const words = request.texts.procurementDocuments;
  return (
    <Section id="utkast" title={words.one.draftTitle}>
      <div class="stack-s">
        <p>{one.made ? words.one.draftText : words.one.notBegun}</p>
        <p class="buttons">
          {formatsOf(one).map((format) => (
            <a
              key={format}
              class="ds-button"
              data-variant="secondary"
              href={documentPath(props, one.kind, `/utkast.${format}`)}
            >
              {words.one.open(words.formats[format])}
            </a>
          ))}
          <a href={procurementPath(props, partOf(one.kind))}>{words.one.edit}</a>
        </p>
        {one.kind === 'priceForm' ? null : (
          <p class="small">
            {one.template ? words.one.ownTemplate(one.template.fileName) : words.one.ourTemplate}{' '}
            <a href={templatesPath(props.asked)}>{words.one.templates}</a>
          </p>
        )}
        {one.made && one.state !== 'approved' && mayWriteDocuments(props) ? (
          <Approve props={props} one={one} />
        ) : null}
      </div>
    </Section>
  );
}

function Approve({ props, one }: DocumentProps) {
  const words = props.asked.request.texts.procurementDocuments.one;
  return (
    <form class="stack-s" method="post" action={documentPath(props, one.kind)}>
      <input type="hidden" name="versjon" value={one.latest?.version ?? 0} />
      <p>{words.approveText}</p>
      <p class="buttons">
        <button class="ds-button" type="submit">
          {words.approve}
        </button>
      </p>
    </form>
  );
}

function Files({ props, version }: { readonly props: DocumentsProps; readonly version: ApprovedDocument }) {
  const { request } = props.asked;
  const words = request.texts.procurementDocuments;
  return (
    <ul class="plain-list">
      {version.files.map(({ format, bytes }) => (
        <li key={format}>
          <a href={documentPath(props, version.kind, `/${version.version}/fil.${format}`)}>
            {words.one.fileName(words.formats[format], sizeText(request, bytes))}
          </a>
        </li>
      ))}
    </ul>
  );
}

function Versions({ props, one }: DocumentProps) {
  const { request, parties } = props.asked;
  const words = request.texts.procurementDocuments.one;
  const versions = [...(one.latest ? [one.latest] : []), ...one.earlier];
  if (versions.length === 0) return <p>{words.noVersions}</p>;
  return (
    <DataTable
      caption={words.versionsCaption}
      rows={versions}
      keyOf={({ id }) => id}
      columns={[
        { label: words.columns.version, cell: ({ version }) => request.format.number(version) },
        {
          label: words.columns.approved,
          cell: ({ approvedAt, party }) =>
            words.approvedBy(request.format.date(localDateAt(approvedAt.getTime())), parties.nameOf(party)),
        },
        { label: words.columns.files, cell: (version) => <Files props={props} version={version} /> },
        {
          label: words.columns.checksum,
          isWhole: true,
          cell: ({ files }) => (
            <ul class="plain-list">
              {files.map(({ format, sha256 }) => (
                <li key={format}>
                  <code class="hash hash-text">{sha256}</code>
                </li>
              ))}
            </ul>
          ),
        },
      ]}
    />
  );
}

/** `problems`: what was refused when it was approved. */
export function documentPage({ props, one }: DocumentProps, problems: readonly Problem[] = []): Page {
  const { request } = props.asked;
  const words = request.texts.procurementDocuments;
  const isChanged = problems.some(({ code }) => code === 'documents.changedByOther');
  return procurementPage({
    ...props,
    heading: words.kinds[one.kind],
    below: { label: words.title, path: '/dokumenter' },
    said: words.saidWords[request.query.get('sagt') ?? ''] ?? null,
    ...(problems.length > 0 ? { status: isChanged ? (409 as const) : (422 as const) } : {}),
    children: (
      <>
        {problems.length > 0 ? (
          <div class="frame">
            <div class="refused" role="alert">
              <ul class="plain-list">
                {problems.map((problem) => (
                  <li key={problem.code}>{documentsProblem(props.asked, problem)}</li>
                ))}
              </ul>
            </div>
          </div>
        ) : null}
        <How props={props} one={one} />
        {props.desk.writes ? <DraftPart props={props} one={one} /> : null}
        <Section id="versjoner" title={words.one.versionsTitle}>
          <Versions props={props} one={one} />
        </Section>
        <Section id="vedlegg" title={words.one.annexTitle}>
          <p>{words.annexes[one.kind]}</p>
        </Section>
        <div class="frame">
          <p>
            <a href={documentsPath(props)}>{words.one.back}</a>
          </p>
        </div>
      </>
    ),
  });
}
