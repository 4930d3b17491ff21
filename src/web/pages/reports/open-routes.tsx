// Reports that have been made public: anybody reads the page and takes the files. One that was withdrawn afterwards says so.
import type { Context, Hono } from 'hono';
import { publicReportPath } from '../../../flows/reports/addresses.ts';
import { type Services, systemCtx } from '../../../flows/services.ts';
import type { Report } from '../../../modules/evaluation/reports/model.ts';
import { publicReport } from '../../../modules/evaluation/reports/queries.ts';
import { LANGUAGES, languagePrefix } from '../../../texts/language.ts';
import type { Page, PageRequest, PageResult } from '../../page.ts';
import type { PageServer } from '../../page-server.tsx';
import { notFoundPage } from '../error.tsx';
import { demoBanner } from '../proposals/demo-banner.ts';
import { ReportBody, reportName } from './report-body.tsx';
import { REPORT_FORMATS, reportFile } from './report-files.ts';

interface OpenDeps {
  readonly server: PageServer;
  readonly services: Services;
}

type OpenAnswer = (request: PageRequest, report: Report) => PageResult | null | Promise<PageResult | null>;

function onePage(request: PageRequest, report: Report): Page {
  const at = `${languagePrefix(request.language)}${publicReportPath(report.id)}`;
  return {
    kind: 'page',
    title: reportName(request, report),
    isLive: true,
    ...demoBanner(request, report.isDemo),
    body: <ReportBody request={request} report={report} hrefOf={(part) => `${at}${part}`} />,
  };
}

export function addOpenReportRoutes(hono: Hono, { server, services }: OpenDeps): void {
  const answering = (answer: OpenAnswer) => async (c: Context) => {
    const request = await server.requestOf(c.req.raw, c.req.param());
    const report = await publicReport(systemCtx(services, 'publicReport'), request.params['id'] ?? '');
    // Invented ones are there as long as anybody may enter the demonstration.
    const isShown = report !== null && (!report.isDemo || services.isDemoOn);
    const page = isShown ? await answer(request, report) : null;
    const { gone } = request.texts.evaluationReport.open;
    return server.answer(c.req.raw, request, page ?? notFoundPage(request, gone));
  };
  for (const language of LANGUAGES) {
    const at = `${languagePrefix(language)}${publicReportPath(':id')}`;
    hono.get(at, answering(onePage));
    for (const format of REPORT_FORMATS) {
      hono.get(
        `${at}/rapport.${format}`,
        answering((_, report) => reportFile(services, report, format)),
      );
    }
  }
}
