// On the page of an evaluation: the reports there are, and the way to a new one for whoever leads.
import { reportPart } from '../../../flows/reports/addresses.ts';
import { evaluationPart } from '../../../flows/surveys/addresses.ts';
import { type EvaluatedSubject, subjectWord } from '../../../flows/surveys/subject.ts';
import { localDateAt } from '../../../kernel/local-date.ts';
import type { Problem } from '../../../kernel/result.ts';
import type { Ctx } from '../../../modules/accounts/db.ts';
import type { ReportHead } from '../../../modules/evaluation/reports/model.ts';
import { reportsAbout } from '../../../modules/evaluation/reports/queries.ts';
import type { Subject } from '../../../modules/evaluation/surveys/model.ts';
import { LANGUAGES } from '../../../texts/language.ts';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { SelectField } from '../../components/form-fields.tsx';
import { type ListPage, Pagination, partRead } from '../../components/pagination.tsx';
import { Section } from '../../components/section.tsx';
import type { AskedForParty } from '../../own/routes.ts';
import type { PageRequest } from '../../page.ts';
import { pageIn } from '../../query-values.ts';
import { SendButton } from '../networks/form-parts.tsx';

/** What is wrong and how to mend it. A code without a text is a bug; it is shown as it is. */
export function reportProblem({ texts }: PageRequest, { code, facts }: Problem): string {
  const known = texts.evaluationReport.problems as Readonly<
    Record<string, (facts: Problem['facts']) => string>
  >;
  return known[code]?.(facts) ?? code;
}

const PAGE_SIZE = 10;

/** The part of the reports about one thing that the address asks for. */
export const reportsShown = (
  { request, ctx }: { readonly request: PageRequest; readonly ctx: Ctx },
  subject: Subject,
): Promise<ListPage<ReportHead>> =>
  partRead({
    page: pageIn(request.query),
    size: PAGE_SIZE,
    read: (span) => reportsAbout(ctx, subject, span),
  });

interface ReportListProps {
  readonly request: PageRequest;
  readonly reports: ListPage<ReportHead>;
  /** The page that the list stands on. */
  readonly page: string;
  readonly hrefOf: (report: string) => string;
}

export function ReportList({ request, reports, page, hrefOf }: ReportListProps) {
  const words = request.texts.evaluationReport.list;
  return (
    <>
      <ul class="lines">
        {reports.rows.map((report) => (
          <li key={report.id}>
            <a href={hrefOf(report.id)}>{words.link(report.number)}</a>
            <ReportStanding request={request} report={report} />
          </li>
        ))}
      </ul>
      <Pagination
        texts={request.texts.site}
        label={words.title}
        page={reports.page}
        pages={reports.pages}
        hrefOf={(to) => `${page}?side=${to}#rapporter`}
      />
    </>
  );
}

interface ReportsProps {
  readonly asked: AskedForParty;
  readonly about: EvaluatedSubject;
  readonly mayLead: boolean;
  readonly reports: ListPage<ReportHead>;
  /** Why the report that was asked for was not made. */
  readonly problems?: readonly Problem[];
}

function ReportStanding({ request, report }: { request: PageRequest; report: ReportHead }) {
  const words = request.texts.evaluationReport.list;
  const { madeAt, withdrawn, publishedAt } = report;
  return (
    <p class="small">
      {words.madeOn(request.format.date(localDateAt(madeAt.getTime())))}{' '}
      {withdrawn ? words.withdrawn : publishedAt ? words.published : ''}
    </p>
  );
}

export function ReportsPart({ asked, about, mayLead, reports, problems = [] }: ReportsProps) {
  const { request, paths, party } = asked;
  const words = request.texts.evaluationReport.list;
  return (
    <Section id="rapporter" title={words.title}>
      <div class="stack">
        {mayLead ? <p>{words.lead}</p> : null}
        {reports.rows.length === 0 ? (
          <p>{words.none}</p>
        ) : (
          <ReportList
            request={request}
            reports={reports}
            page={paths.ownOf(party.id, evaluationPart(about.subject))}
            hrefOf={(report) => paths.ownOf(party.id, reportPart(report))}
          />
        )}
        {mayLead ? (
          <form class="stack narrow" method="post" action={paths.ownOf(party.id, reportPart())}>
            <ErrorSummary
              title={request.texts.evaluationReport.faults}
              lines={problems.map((one) => ({ id: 'sprak', text: reportProblem(request, one) }))}
            />
            <input type="hidden" name="om" value={subjectWord(about.subject)} />
            <SelectField
              id="sprak"
              name="sprak"
              label={words.language}
              value={request.language}
              options={LANGUAGES.map((language) => ({ value: language, label: words.languages[language] }))}
            />
            <SendButton label={words.make} isSecondary />
          </form>
        ) : null}
      </div>
    </Section>
  );
}
