// Addresses of a party's own document templates. A template is looked through before it is kept, and kept before it is used.

import { fieldsOf } from '../../../flows/procurement-documents/template-fields.ts';
import { sampleData, starterTemplate } from '../../../flows/procurement-documents/template-samples.ts';
import { type Problem, problem } from '../../../kernel/result.ts';
import { checkTemplate } from '../../../modules/exchange/formats/docx-template/template.ts';
import {
  TEMPLATE_KINDS,
  type Template,
  type TemplateKind,
} from '../../../modules/procurement/documents/model.ts';
import { templatesOf } from '../../../modules/procurement/documents/queries.ts';
import {
  endTemplate,
  keepTemplate,
  useTemplate,
} from '../../../modules/procurement/documents/template-commands.ts';
import { refusedPage } from '../../own/refused.tsx';
import { type AskedForParty, type OwnRoute, partyRoute, textIn } from '../../own/routes.ts';
import { type PageResult, redirect } from '../../page.ts';
import { notFoundPage } from '../error.tsx';
import { tooLargePage } from '../imports/start.tsx';
import { documentsProblem, templatesPath } from './documents-parts.tsx';
import { CONTENT_TYPES, paperAnswer } from './paper-answer.ts';
import { templatesPage } from './templates.tsx';

const MEGABYTES = 5;
/** What a form's own frame may add to the file. */
const FORM_FRAME = 256 * 1024;
const LONGEST_NAME = 120;

const gone = (asked: AskedForParty, code = 'documents.templateGone'): PageResult =>
  notFoundPage(asked.request, documentsProblem(asked, problem(code, 'template')));

const kindOf = (typed: string | undefined): TemplateKind | null =>
  TEMPLATE_KINDS.find((kind) => kind === typed) ?? null;

async function upload(asked: AskedForParty): Promise<PageResult> {
  const { ctx, services, party } = asked;
  const form = await asked.form();
  const kind = kindOf(textIn(form, 'slag', 40)) ?? 'requirements';
  const refused = (problems: readonly Problem[]) => templatesPage(asked, { kind, problems });
  const sent = form.get('fil');
  if (!(sent instanceof File) || sent.name === '') return refused([problem('template.fileMissing', 'file')]);
  const bytes = new Uint8Array(await sent.arrayBuffer());
  const checked = await checkTemplate(bytes, fieldsOf(kind));
  if (!checked.ok) return refused(checked.problems);
  const file = {
    fileName: sent.name.slice(-LONGEST_NAME),
    bytes: bytes.length,
    sha256: await services.files.keep(bytes),
  };
  const kept = await keepTemplate(ctx, { party: party.id, kind, file });
  return kept.ok
    ? redirect(templatesPath(asked, '', { sagt: 'kept' }))
    : refusedPage(asked.request, kept.problems[0] as Problem, party);
}

const change =
  (command: typeof useTemplate, said: string) =>
  async (asked: AskedForParty): Promise<PageResult> => {
    const template = asked.request.params['mal'] ?? '';
    const changed = await command(asked.ctx, { party: asked.party.id, template });
    if (changed.ok) return redirect(templatesPath(asked, '', { sagt: said }));
    const [first] = changed.problems;
    return first?.code.startsWith('access.') ? refusedPage(asked.request, first, asked.party) : gone(asked);
  };

async function templateAsked({ ctx, party, request }: AskedForParty): Promise<Template | null> {
  const templates = await templatesOf(ctx, party.id);
  return templates.find(({ id }) => id === request.params['mal']) ?? null;
}

async function sample(asked: AskedForParty): Promise<PageResult> {
  const { services, request } = asked;
  const template = await templateAsked(asked);
  if (!template) return gone(asked);
  const bytes = await services.files.read(template.sha256);
  if (!bytes) return gone(asked, 'documents.fileGone');
  const { sampleFileName } = request.texts.procurementDocuments.templates;
  return {
    kind: 'file',
    fileName: `${sampleFileName}-${template.kind}.docx`,
    contentType: CONTENT_TYPES.docx,
    content: await services.papers.fill(bytes, sampleData(template.kind, request.language)),
  };
}

function starter(asked: AskedForParty): PageResult | Promise<PageResult> {
  const { language, params, texts, today } = asked.request;
  const kind = kindOf(params['slag']);
  if (!kind) return gone(asked);
  const paper = starterTemplate({ kind, language, today });
  const { starterFileName } = texts.procurementDocuments.templates;
  return paperAnswer(asked, { paper, fileName: `${starterFileName}-${kind}` }, 'docx');
}

export const TEMPLATE_ROUTES: readonly OwnRoute[] = [
  partyRoute('get', '/dokumentmaler', { action: 'documents.view', answer: (asked) => templatesPage(asked) }),
  partyRoute('post', '/dokumentmaler', {
    action: 'documents.template',
    answer: upload,
    largest: {
      body: MEGABYTES * 1024 * 1024 + FORM_FRAME,
      otherwise: (request) => tooLargePage(request, MEGABYTES),
    },
  }),
  partyRoute('get', '/dokumentmaler/start/:slag/mal.docx', { action: 'documents.view', answer: starter }),
  partyRoute('get', '/dokumentmaler/:mal/prove.docx', { action: 'documents.view', answer: sample }),
  partyRoute('post', '/dokumentmaler/:mal/bruk', {
    action: 'documents.template',
    answer: change(useTemplate, 'used'),
  }),
  partyRoute('post', '/dokumentmaler/:mal/slutt', {
    action: 'documents.template',
    answer: change(endTemplate, 'ended'),
  }),
];
