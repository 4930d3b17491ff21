// The yearly status for everybody: the page, and the same as Excel and PDF. The year stands in the address.
import type { Context, Hono } from 'hono';
import { readStatusReport } from '../../../flows/national-status/report.ts';
import { statusPaper, statusWorkbook } from '../../../flows/national-status/status-files.ts';
import type { Services } from '../../../flows/services.ts';
import { LANGUAGES, languagePrefix } from '../../../texts/language.ts';
import type { FileResult, PageRequest, PageResult } from '../../page.ts';
import type { PageServer } from '../../page-server.tsx';
import { CONTENT_TYPES } from '../procurement-documents/paper-answer.ts';
import { askedYear } from './asked-year.ts';
import { statusPage } from './status-page.tsx';

interface StatusDeps {
  readonly server: PageServer;
  readonly services: Services;
}

async function page(services: Services, request: PageRequest): Promise<PageResult> {
  const asked = askedYear(request);
  return statusPage(request, await readStatusReport(services, asked.year, request.language), asked);
}

const file =
  (format: 'xlsx' | 'pdf') =>
  async (services: Services, request: PageRequest): Promise<FileResult> => {
    const { language, texts } = request;
    const { year } = askedYear(request);
    const report = await readStatusReport(services, year, language);
    const bytes =
      format === 'xlsx'
        ? new Uint8Array(await statusWorkbook(report, language))
        : await services.papers.write(statusPaper(report, language), 'pdf');
    return {
      kind: 'file',
      fileName: `${texts.nationalStatus.fileName(String(year))}.${format}`,
      contentType: CONTENT_TYPES[format],
      content: bytes,
    };
  };

export function addStatusRoutes(hono: Hono, { server, services }: StatusDeps): void {
  const answering =
    (answer: (services: Services, request: PageRequest) => Promise<PageResult>) => async (c: Context) => {
      const request = await server.requestOf(c.req.raw, c.req.param());
      return server.answer(c.req.raw, request, await answer(services, request));
    };
  for (const language of LANGUAGES) {
    const address = `${languagePrefix(language)}/status`;
    hono.get(address, answering(page));
    hono.get(`${address}.xlsx`, answering(file('xlsx')));
    hono.get(`${address}.pdf`, answering(file('pdf')));
  }
}
