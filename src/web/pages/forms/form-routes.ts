// Addresses of the forms for papers, open to anybody: a form to fill in, and the Word file or what must be mended. What is
// sent is used for the answer and for nothing else.
import type { Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import {
  FOUNDING_PAPERS,
  hostPaper,
  JOIN_PAPERS,
  joinPaper,
  type PaperFile,
  taskPaper,
} from '../../../flows/forms/write-paper.ts';
import { type Result, refuse } from '../../../kernel/result.ts';
import { LANGUAGES, languagePrefix } from '../../../texts/language.ts';
import type { PageRequest, PageResult } from '../../page.ts';
import type { PageServer } from '../../page-server.tsx';
import type { FormPaperPart } from '../../paths.ts';
import { paperPage } from './paper-pages.tsx';
import { readHost, readJoin, readTask, withNames } from './read-paper.ts';
import { chosen, type Typed, typedIn } from './typed-fields.ts';

const LARGEST_FORM = 128 * 1024;
const DOCX_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

type Made = Result<Promise<PaperFile>>;

/** From a read case to its file, or what is wrong with it. */
const made = <T>(read: Result<T>, make: (value: T) => Promise<PaperFile>): Made =>
  read.ok ? { ok: true, value: make(read.value) } : refuse(...read.problems);

const MAKERS: Readonly<Record<FormPaperPart, (request: PageRequest, typed: Typed) => Made>> = {
  'bli-med': (request, typed) =>
    made(readJoin(request, typed), (joining) => joinPaper(joining, chosen(typed, 'papir', JOIN_PAPERS))),
  vertskommune: (request, typed) =>
    made(readHost(request, typed), (founding) =>
      hostPaper(founding, chosen(typed, 'papir', FOUNDING_PAPERS)),
    ),
  oppgavefellesskap: (request, typed) =>
    made(readTask(request, typed), (founding) =>
      taskPaper(founding, chosen(typed, 'papir', FOUNDING_PAPERS)),
    ),
};

async function answerTo(request: PageRequest, part: FormPaperPart, typed: Typed): Promise<PageResult> {
  const paper = MAKERS[part](request, typed);
  if (!paper.ok) return paperPage(request, part, { typed, problems: paper.problems });
  const { fileName, bytes } = await paper.value;
  return { kind: 'file', fileName, contentType: DOCX_TYPE, content: bytes };
}

/** A faulty form is an empty one: its page says what is missing. */
const sentIn = async (c: Context): Promise<Typed> =>
  typedIn(await c.req.raw.formData().catch(() => new FormData()));

export function addFormRoutes(hono: Hono, { server }: { readonly server: PageServer }): void {
  for (const language of LANGUAGES) {
    for (const part of Object.keys(MAKERS) as FormPaperPart[]) {
      const address = `${languagePrefix(language)}/samarbeidsformer/${part}`;
      hono.get(address, async (c) => {
        const request = await server.requestOf(c.req.raw, {});
        const page = paperPage(request, part, {
          typed: withNames(request, typedIn(request.query)),
          problems: [],
        });
        return server.answer(c.req.raw, request, page);
      });
      hono.post(address, bodyLimit({ maxSize: LARGEST_FORM }), async (c) => {
        const request = await server.requestOf(c.req.raw, {});
        return server.answer(c.req.raw, request, await answerTo(request, part, await sentIn(c)));
      });
    }
  }
}
