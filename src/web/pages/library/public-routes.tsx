// Addresses of the library that are open to everybody: the list and one experience. The course is among the register's pages.
import type { Hono } from 'hono';
import type { PartyDirectory } from '../../../flows/parties.ts';
import { type Services, systemCtx } from '../../../flows/services.ts';
import type { Experience } from '../../../modules/network/library/model.ts';
import { publicExperience } from '../../../modules/network/library/queries.ts';
import { LANGUAGES, languagePrefix } from '../../../texts/language.ts';
import type { Page, PageRequest } from '../../page.ts';
import type { PageServer } from '../../page-server.tsx';
import { pathsFor } from '../../paths.ts';
import { notFoundPage } from '../error.tsx';
import { demoBanner } from '../proposals/demo-banner.ts';
import { libraryProblem, wordsIn } from './library-words.ts';
import { experienceListPage } from './list.tsx';
import { Told } from './told.tsx';

interface LibraryDeps {
  readonly server: PageServer;
  readonly services: Services;
}

function experiencePage(request: PageRequest, parties: PartyDirectory, experience: Experience): Page {
  const words = request.texts.library;
  const paths = pathsFor(request.language);
  const { title, outcome } = wordsIn(request, experience);
  const lesson = request.snapshot.course.find(({ step }) => step === experience.step);
  return {
    kind: 'page',
    title,
    description: outcome,
    isLive: true,
    ...demoBanner(request, experience.isDemo),
    crumbs: [
      { label: request.texts.site.home, href: paths.home() },
      { label: words.list.title, href: paths.experiences() },
    ],
    body: (
      <>
        <div class="frame head">
          <h1>{title}</h1>
        </div>
        <Told request={request} parties={parties} experience={experience} />
        {lesson ? (
          <p class="frame section-end">
            <a href={paths.course(lesson.id)}>{words.one.lesson}</a>
          </p>
        ) : null}
      </>
    ),
  };
}

export function addLibraryRoutes(hono: Hono, { server, services }: LibraryDeps): void {
  for (const language of LANGUAGES) {
    const list = `${languagePrefix(language)}/erfaringer`;
    hono.get(list, async (c) => {
      const request = await server.requestOf(c.req.raw, c.req.param());
      return server.answer(c.req.raw, request, await experienceListPage(services, request));
    });
    hono.get(`${list}/:id`, async (c) => {
      const request = await server.requestOf(c.req.raw, c.req.param());
      const id = request.params['id'] ?? '';
      const found = await publicExperience(systemCtx(services, 'library'), id, services.isDemoOn);
      const gone = () =>
        notFoundPage(request, libraryProblem(request, { code: 'library.gone', path: '', facts: {} }));
      const result = found ? experiencePage(request, await services.parties(), found) : gone();
      return server.answer(c.req.raw, request, result);
    });
  }
}
