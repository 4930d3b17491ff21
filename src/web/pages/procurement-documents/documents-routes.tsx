// Addresses of a procurement's documents, their files and the package.
import { approve, writeFiles } from '../../../flows/procurement-documents/approve.ts';
import { makePackage } from '../../../flows/procurement-documents/package.ts';
import { problem } from '../../../kernel/result.ts';
import type { FileFormat, StoredFile } from '../../../modules/procurement/documents/model.ts';
import { packagesOf } from '../../../modules/procurement/documents/queries.ts';
import { type OwnRoute, partyRoute, textIn } from '../../own/routes.ts';
import { answerSent } from '../../own/sent-answer.ts';
import type { PageResult } from '../../page.ts';
import { notFoundPage } from '../error.tsx';
import { type DocumentProps, documentPage, formatsOf } from './document.tsx';
import {
  type DocumentsAnswer,
  type DocumentsProps,
  documentPath,
  documentsPath,
  documentsProblem,
  foundDocuments,
  kindIn,
} from './documents-parts.tsx';
import { overviewPage } from './overview.tsx';
import { CONTENT_TYPES } from './paper-answer.ts';

const NUMBER = /^[1-9]\d{0,5}$/;

const gone = ({ asked }: DocumentsProps, code = 'documents.gone'): PageResult =>
  notFoundPage(asked.request, documentsProblem(asked, problem(code, 'document')));

const withDocument =
  (answer: (inside: DocumentProps) => PageResult | Promise<PageResult>): DocumentsAnswer =>
  (props) => {
    const kind = kindIn(props.asked.request.params['slag']);
    const one = props.desk.standings.find((standing) => standing.kind === kind);
    return one && (props.desk.writes || one.latest) ? answer({ props, one }) : gone(props);
  };

/** The draft as it would be now; only for those who write it. */
const draft = (format: FileFormat): DocumentsAnswer =>
  withDocument(async ({ props, one }) => {
    const { asked, desk } = props;
    if (!one.made || !formatsOf(one).includes(format)) return gone(props);
    const language = one.latest?.language ?? asked.request.language;
    const files = await writeFiles(asked.services, one.made, {
      books: desk.books,
      language,
      template: one.template,
    });
    const file = files.find((written) => written.format === format);
    return file
      ? {
          kind: 'file',
          fileName: file.fileName,
          contentType: CONTENT_TYPES[format],
          content: new Uint8Array(file.bytes),
        }
      : gone(props);
  });

async function storedFile(
  props: DocumentsProps,
  file: StoredFile | undefined,
  contentType: string,
): Promise<PageResult> {
  if (!file) return gone(props);
  const content = await props.asked.services.files.read(file.sha256);
  if (content === null) return gone(props, 'documents.fileGone');
  return { kind: 'file', fileName: file.fileName, contentType, content };
}

const kept = (format: FileFormat): DocumentsAnswer =>
  withDocument(({ props, one }) => {
    const number = props.asked.request.params['versjon'] ?? '';
    const version = [one.latest, ...one.earlier].find((it) => it && String(it.version) === number);
    const file = version?.files.find((it) => it.format === format);
    return storedFile(props, file, CONTENT_TYPES[format]);
  });

const approveOne = withDocument(async ({ props, one }) => {
  const { asked, desk } = props;
  const seen = Number(textIn(await asked.form(), 'versjon', 10)) || 0;
  const { language } = asked.request;
  const { books } = desk;
  const done = await approve(asked.services, asked.ctx, { books, kind: one.kind, language, seen });
  return answerSent(asked, done, {
    to: `${documentPath(props, one.kind)}?sagt=approved`,
    refused: (problems) => documentPage({ props, one }, problems),
  });
});

const pack: DocumentsAnswer = async (props) => {
  const { asked, desk } = props;
  const done = await makePackage(asked.services, asked.ctx, { desk, language: asked.request.language });
  return answerSent(asked, done, {
    to: `${documentsPath(props)}?sagt=packed#pakke`,
    refused: (problems) => overviewPage(props, problems),
  });
};

const fetchPackage: DocumentsAnswer = async (props) => {
  const number = props.asked.request.params['nr'] ?? '';
  const packages = NUMBER.test(number) ? await packagesOf(props.asked.ctx, props.view.procurement.id) : [];
  return storedFile(
    props,
    packages.find((one) => String(one.number) === number),
    'application/zip',
  );
};

const AT = '/anskaffelser/:id/dokumenter';
const view = (part: string, answer: DocumentsAnswer): OwnRoute =>
  partyRoute('get', `${AT}${part}`, { action: 'documents.view', answer: foundDocuments(answer) });
const act = (part: string, answer: DocumentsAnswer): OwnRoute =>
  partyRoute('post', `${AT}${part}`, { action: 'documents.write', answer: foundDocuments(answer) });

export const DOCUMENT_ROUTES: readonly OwnRoute[] = [
  view('', (props) => overviewPage(props)),
  act('/pakke', pack),
  view('/pakke/:nr/pakke.zip', fetchPackage),
  view(
    '/:slag',
    withDocument((inside) => documentPage(inside)),
  ),
  act('/:slag', approveOne),
  view('/:slag/utkast.docx', draft('docx')),
  view('/:slag/utkast.pdf', draft('pdf')),
  view('/:slag/utkast.xlsx', draft('xlsx')),
  view('/:slag/:versjon/fil.docx', kept('docx')),
  view('/:slag/:versjon/fil.pdf', kept('pdf')),
  view('/:slag/:versjon/fil.xlsx', kept('xlsx')),
];
