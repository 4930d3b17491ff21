// A report for those who may read what it is about; whoever leads that publishes and withdraws it here.
import { publicReportPath, reportPart } from '../../../flows/reports/addresses.ts';
import type { EvaluatedSubject } from '../../../flows/surveys/subject.ts';
import type { Problem } from '../../../kernel/result.ts';
import type { Report } from '../../../modules/evaluation/reports/model.ts';
import { languagePrefix } from '../../../texts/language.ts';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { Section } from '../../components/section.tsx';
import { TextArea } from '../../components/text-area.tsx';
import type { AskedForParty } from '../../own/routes.ts';
import type { Page } from '../../page.ts';
import { SendButton } from '../networks/form-parts.tsx';
import { demoBanner } from '../proposals/demo-banner.ts';
import { evaluationCrumb } from '../surveys/survey-parts.tsx';
import { ReportBody, reportName } from './report-body.tsx';
import { reportProblem } from './reports-part.tsx';

export interface ReportProps {
  readonly asked: AskedForParty;
  readonly report: Report;
  readonly about: EvaluatedSubject;
  /** Whether whoever asks may do something here. */
  readonly mayLead: boolean;
}

/** A reason that could not be used. */
export interface TypedWhy {
  readonly why: string;
  readonly problems: readonly Problem[];
}

export const reportHref = ({ asked, report }: Pick<ReportProps, 'asked' | 'report'>, part = ''): string =>
  asked.paths.ownOf(asked.party.id, reportPart(report.id, part));

function Publish(props: ReportProps) {
  const { asked, report } = props;
  const words = asked.request.texts.evaluationReport.page;
  const address = `${languagePrefix(asked.request.language)}${publicReportPath(report.id)}`;
  return report.publishedAt ? (
    <>
      <p>
        {words.publicAt} <a href={address}>{asked.services.baseUrl + address}</a>
      </p>
      <form method="post" action={reportHref(props, '/ta-ned')}>
        <SendButton label={words.unpublish} isSecondary />
      </form>
    </>
  ) : (
    <>
      <p>{words.publishText}</p>
      <form method="post" action={reportHref(props, '/publiser')}>
        <SendButton label={words.publish} isSecondary />
      </form>
    </>
  );
}

function Withdraw({ typed, ...props }: ReportProps & { readonly typed: TypedWhy | null }) {
  const { request } = props.asked;
  const { page: words, faults } = request.texts.evaluationReport;
  const problems = typed?.problems ?? [];
  const said = problems.map((one) => reportProblem(request, one));
  return (
    <details class="fold" open={problems.length > 0}>
      <summary>{words.withdraw}</summary>
      <form class="stack narrow" method="post" action={reportHref(props, '/trekk')}>
        <ErrorSummary title={faults} lines={said.map((text) => ({ id: 'grunn', text }))} />
        <TextArea
          id="grunn"
          name="grunn"
          label={words.why}
          hints={[words.withdrawText]}
          value={typed?.why ?? ''}
          error={said[0]}
          maxLength={500}
        />
        <SendButton label={words.withdraw} isSecondary />
      </form>
    </details>
  );
}

function Share({ typed, ...props }: ReportProps & { readonly typed: TypedWhy | null }) {
  const words = props.asked.request.texts.evaluationReport.page;
  if (!props.mayLead || props.report.withdrawn) return null;
  return (
    <Section id="del" title={words.share}>
      <div class="stack">
        <Publish {...props} />
        <Withdraw {...props} typed={typed} />
      </div>
    </Section>
  );
}

export function reportPage(props: ReportProps, typed: TypedWhy | null = null): Page {
  const { asked, report, about } = props;
  const { request, party } = asked;
  return {
    kind: 'page',
    title: reportName(request, report),
    own: { party, current: about.subject.kind === 'network' ? 'networks' : null },
    ...(typed ? { status: 422 as const } : {}),
    ...demoBanner(request, report.isDemo),
    crumbs: [evaluationCrumb(asked, about)],
    body: (
      <ReportBody
        request={request}
        report={report}
        hrefOf={(part) => reportHref(props, part)}
        said={typed ? null : (request.texts.evaluationReport.said[request.query.get('sagt') ?? ''] ?? null)}
        aside={<Share {...props} typed={typed} />}
      />
    ),
  };
}
