// A report as a page, the same for those inside, an external evaluator and everybody: what was withdrawn says so first; then the
// files, the chapters, and how to see that it is as it was.
import type { VNode } from 'preact';
import { readSnapshot } from '../../../flows/reports/read-snapshot.ts';
import { reportPaper } from '../../../flows/reports/render/report-paper.ts';
import { localDateAt } from '../../../kernel/local-date.ts';
import type { Report, ReportHashes } from '../../../modules/evaluation/reports/model.ts';
import { DataTable } from '../../components/data-table.tsx';
import { Section } from '../../components/section.tsx';
import type { PageRequest } from '../../page.ts';
import { reportChapters } from './report-blocks.tsx';

interface ReportBodyProps {
  readonly request: PageRequest;
  readonly report: Report;
  /** Of a file of it; `part` begins with a slash. */
  readonly hrefOf: (part: string) => string;
  /** Between the head and the chapters. */
  readonly aside?: VNode | null;
}

function Withdrawn({ request, report }: Pick<ReportBodyProps, 'request' | 'report'>) {
  const words = request.texts.evaluationReport.page;
  const { withdrawn } = report;
  if (!withdrawn) return null;
  return (
    <p class="refused">
      <strong>{words.withdrawn(request.format.date(localDateAt(withdrawn.at.getTime())))}.</strong>{' '}
      <span class="as-written">{withdrawn.why}</span>
    </p>
  );
}

function Files({ request, hrefOf }: Pick<ReportBodyProps, 'request' | 'hrefOf'>) {
  const words = request.texts.evaluationReport.page;
  const files = [
    ['/rapport.pdf', words.pdf],
    ['/rapport.docx', words.word],
    ['/rapport.json', words.data],
  ] as const;
  return (
    <ul class="report-files" aria-label={words.files}>
      {files.map(([part, label]) => (
        <li key={part}>
          <a href={hrefOf(part)}>{label}</a>
        </li>
      ))}
    </ul>
  );
}

function Verify({ request, report }: Pick<ReportBodyProps, 'request' | 'report'>) {
  const words = request.texts.evaluationReport.page;
  return (
    <Section id="kontroll" title={words.verify}>
      <div class="stack">
        <p>{words.verifyText}</p>
        <p>
          <code class="report-hash">npx samkjop rapport {report.id} --verify</code>
        </p>
        <details class="fold">
          <summary>{words.hashes}</summary>
          <DataTable<keyof ReportHashes>
            caption={words.hashes}
            columns={[
              { label: words.columns.what, cell: (key) => words.hashed[key] },
              {
                label: words.columns.hash,
                cell: (key) => <code class="report-hash">{report.hashes[key]}</code>,
                isWhole: true,
              },
            ]}
            rows={['snapshot', 'word', 'pdf', 'web']}
            keyOf={(key) => key}
          />
        </details>
      </div>
    </Section>
  );
}

export const reportName = (
  { texts }: PageRequest,
  { number, title }: Pick<Report, 'number' | 'title'>,
): string => `${texts.evaluationReport.page.kicker(number)} – ${title}`;

/** Everything below the crumbs. `said`: what has just been done. */
export function ReportBody({
  request,
  report,
  hrefOf,
  aside = null,
  said = null,
}: ReportBodyProps & { readonly said?: string | null }) {
  const words = request.texts.evaluationReport.page;
  const snapshot = readSnapshot(report.snapshot);
  const paper = snapshot && reportPaper(snapshot);
  return (
    <>
      <div class="frame head">
        <p class="small">{words.kicker(report.number)}</p>
        <h1 class="wide">{paper?.title ?? report.title}</h1>
        {said ? (
          <p class="done" role="status">
            {said}
          </p>
        ) : null}
        <Withdrawn request={request} report={report} />
        {paper ? (
          <p class="lead">
            {paper.subtitle}. {paper.dateLine}.
          </p>
        ) : (
          <p>{words.unreadable}</p>
        )}
        <Files request={request} hrefOf={hrefOf} />
      </div>
      {aside}
      {paper ? <div lang={report.language}>{reportChapters(paper.blocks)}</div> : null}
      <Verify request={request} report={report} />
    </>
  );
}
