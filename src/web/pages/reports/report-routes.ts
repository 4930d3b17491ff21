// The addresses of reports: for those who act for a party, and for an external evaluator as long as her access holds.

import { makeReport } from '../../../flows/reports/make-report.ts';
import { readingPath } from '../../../flows/surveys/addresses.ts';
import { subjectOf } from '../../../flows/surveys/subject.ts';
import type { Result } from '../../../kernel/result.ts';
import { ownReadings } from '../../../modules/evaluation/readings/queries.ts';
import { publishReport, withdrawReport } from '../../../modules/evaluation/reports/commands.ts';
import type { Report } from '../../../modules/evaluation/reports/model.ts';
import { reportOf } from '../../../modules/evaluation/reports/queries.ts';
import { LANGUAGES } from '../../../texts/language.ts';
import {
  type Asked,
  type AskedForParty,
  type OwnRoute,
  partyRoute,
  personRoute,
  textIn,
} from '../../own/routes.ts';
import { answerSent } from '../../own/sent-answer.ts';
import type { PageResult } from '../../page.ts';
import { notFoundPage } from '../error.tsx';
import { readingHref } from '../surveys/reading-pages.tsx';
import { mayLeadSubject, subjectAsked, subjectPage } from '../surveys/subject-pages.tsx';
import { readReportPage } from './read-report-page.tsx';
import { REPORT_FORMATS, type ReportFormat, reportFile } from './report-files.ts';
import { type ReportProps, reportHref, reportPage } from './report-page.tsx';

type ReportAnswer = (props: ReportProps) => PageResult | Promise<PageResult>;

const gone = ({ request }: Pick<Asked, 'request'>): PageResult =>
  notFoundPage(request, request.texts.evaluationReport.problems['report.gone']({}));

/** For a report about what the party may see; all others look the same. */
const found =
  (answer: ReportAnswer) =>
  async (asked: AskedForParty): Promise<PageResult> => {
    const { services, ctx, party } = asked;
    const report = await reportOf(ctx, asked.request.params['rapport'] ?? '');
    const about = report && (await subjectOf(services, ctx, { subject: report.subject, party: party.id }));
    if (!report || !about) return gone(asked);
    return answer({ asked, report, about, mayLead: mayLeadSubject(asked, about) });
  };

const leading =
  (answer: ReportAnswer): ReportAnswer =>
  (props) =>
    props.mayLead ? answer(props) : gone(props.asked);

async function make(asked: AskedForParty): Promise<PageResult> {
  const { services, ctx, party, request, paths } = asked;
  const form = await asked.form();
  const about = await subjectAsked(asked, textIn(form, 'om', 80));
  if (!about || !mayLeadSubject(asked, about)) return gone(asked);
  const language = LANGUAGES.find((one) => one === textIn(form, 'sprak', 2)) ?? request.language;
  const made = await makeReport(services, ctx, { party: party.id, subject: about.subject, language });
  return answerSent(asked, made, {
    to: made.ok ? `${paths.ownOf(party.id, `/evaluering/rapport/${made.value}`)}?sagt=made` : '',
    refused: (problems) => subjectPage(asked, about, { form: 'report', problems, typed: {} }),
  });
}

const afterwards = (
  props: ReportProps,
  done: Result<unknown>,
  said: string,
  refused: (props: ReportProps) => PageResult = reportPage,
): PageResult | Promise<PageResult> =>
  answerSent(props.asked, done, { to: `${reportHref(props)}?sagt=${said}`, refused: () => refused(props) });

const publish =
  (isPublic: boolean): ReportAnswer =>
  async (props) => {
    const { asked, report } = props;
    const done = await publishReport(asked.ctx, { party: asked.party.id, report: report.id, isPublic });
    return afterwards(props, done, isPublic ? 'published' : 'unpublished');
  };

const withdraw: ReportAnswer = async (props) => {
  const { asked, report } = props;
  const why = textIn(await asked.form(), 'grunn', 501);
  const done = await withdrawReport(asked.ctx, { party: asked.party.id, report: report.id, why });
  return afterwards(props, done, 'withdrawn', () =>
    reportPage(props, { why, problems: done.ok ? [] : done.problems }),
  );
};

const file =
  (format: ReportFormat): ReportAnswer =>
  async ({ asked, report }) =>
    (await reportFile(asked.services, report, format)) ?? gone(asked);

/** One about what she may read, as long as she may. */
const readingOf =
  (answer: (asked: Asked, report: Report, href: string) => PageResult | Promise<PageResult>) =>
  async (asked: Asked): Promise<PageResult> => {
    const { ctx, request } = asked;
    const reading = (await ownReadings(ctx)).find(({ id }) => id === request.params['lesing']);
    const report = reading && (await reportOf(ctx, request.params['rapport'] ?? ''));
    const isHers =
      report?.subject.id === reading?.subject.id && report?.subject.kind === reading?.subject.kind;
    if (!report || !reading || !isHers) return gone(asked);
    return answer(asked, report, readingHref(asked, reading.id));
  };

const AT = '/evaluering/rapport/:rapport';
const READ_AT = readingPath(':lesing', '/rapport/:rapport');
const view = (path: string, answer: ReportAnswer): OwnRoute =>
  partyRoute('get', `${AT}${path}`, { action: 'survey.view', answer: found(answer) });
const lead = (path: string, answer: ReportAnswer): OwnRoute =>
  partyRoute('post', `${AT}${path}`, { action: 'survey.lead', answer: found(leading(answer)) });

export const REPORT_ROUTES: readonly OwnRoute[] = [
  partyRoute('post', '/evaluering/rapport', { action: 'survey.lead', answer: make }),
  view('', reportPage),
  ...REPORT_FORMATS.map((format) => view(`/rapport.${format}`, file(format))),
  lead('/publiser', publish(true)),
  lead('/ta-ned', publish(false)),
  lead('/trekk', withdraw),
  personRoute('get', READ_AT, { action: 'reading.use', answer: readingOf(readReportPage) }),
  ...REPORT_FORMATS.map((format) =>
    personRoute('get', `${READ_AT}/rapport.${format}`, {
      action: 'reading.use',
      answer: readingOf(
        async (asked, report) => (await reportFile(asked.services, report, format)) ?? gone(asked),
      ),
    }),
  ),
];
