// A report as an external evaluator reads it.
import type { Report } from '../../../modules/evaluation/reports/model.ts';
import type { Asked } from '../../own/routes.ts';
import type { Page } from '../../page.ts';
import { demoBanner } from '../proposals/demo-banner.ts';
import { readingHref } from '../surveys/reading-pages.tsx';
import { ReportBody, reportName } from './report-body.tsx';

/** `href`: of everything she may read about the same. */
export function readReportPage(asked: Asked, report: Report, href: string): Page {
  const { request } = asked;
  return {
    kind: 'page',
    title: reportName(request, report),
    ...demoBanner(request, report.isDemo),
    crumbs: [
      { label: request.texts.surveys.reading.listTitle, href: readingHref(asked) },
      { label: report.title, href },
    ],
    body: (
      <ReportBody
        request={request}
        report={report}
        hrefOf={(part) => `${href}/rapport/${report.id}${part}`}
      />
    ),
  };
}
