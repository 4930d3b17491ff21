// Addresses of market dialogues that are open to everybody: the list, one dialogue, what all were told, its dates as a
// calendar, and signing up.
import type { Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { dialogueCalendar } from '../../../flows/market/calendar.ts';
import { signUpLetter } from '../../../flows/market/letters.ts';
import { type PublicView, publicView } from '../../../flows/market/public-view.ts';
import { type Services, systemCtx } from '../../../flows/services.ts';
import type { Problem } from '../../../kernel/result.ts';
import { requestSignUp } from '../../../modules/procurement/market/sign-up-commands.ts';
import { LANGUAGES, languagePrefix } from '../../../texts/language.ts';
import { Pagination, partOf } from '../../components/pagination.tsx';
import { type Page, type PageRequest, type PageResult, redirect } from '../../page.ts';
import type { PageServer } from '../../page-server.tsx';
import { pathsFor } from '../../paths.ts';
import { addressOf, formIn } from '../account/asked-by-anybody.ts';
import { notFoundPage } from '../error.tsx';
import { publicFile } from '../procurement-work/public-files.tsx';
import { demoBanner } from '../proposals/demo-banner.ts';
import { marketDialoguePage } from './dialogue.tsx';
import { marketListPage } from './list.tsx';
import { marketProblem } from './market-words.ts';
import { signUpPage, signUpSentPage, typedSignUp } from './sign-up.tsx';
import { ToldTable } from './told.tsx';

interface MarketDeps {
  readonly server: PageServer;
  readonly services: Services;
}

interface AskedOfMarket {
  readonly c: Context;
  readonly request: PageRequest;
  readonly services: Services;
  readonly view: PublicView;
}

type Answer = (asked: AskedOfMarket) => PageResult | Promise<PageResult>;

const LARGEST_FORM = 32 * 1024;
const TOLD_ON_PAGE = 50;

const signUp: Answer = async ({ c, request, services, view }) => {
  const { activities, ...supplier } = typedSignUp(await formIn(c));
  const { dialogue, parties } = view;
  const asked = await requestSignUp(systemCtx(services, 'supplierSignUp'), {
    procurement: dialogue.procurement,
    supplier,
    activities,
    address: addressOf(c, services),
    letter: signUpLetter(services, parties.nameOf(dialogue.lead)),
  });
  const refused = (problems: readonly Problem[]): Page =>
    signUpPage({ request, view, sent: { typed: { ...supplier, activities }, problems } });
  if (!asked.ok) return refused(asked.problems);
  if (!asked.value.ok) return refused(asked.value.problems);
  return redirect(pathsFor(request.language).marketDialogue(dialogue.procurement, '/pamelding/sendt'));
};

const told: Answer = ({ request, view }) => {
  const words = request.texts.market;
  const paths = pathsFor(request.language);
  const { dialogue } = view;
  const part = partOf(view.told, request.query.get('side'), TOLD_ON_PAGE);
  const hrefOf = (page: number): string =>
    paths.marketDialogue(dialogue.procurement, '/opplysninger', { side: String(page) });
  return {
    kind: 'page',
    title: `${words.one.told} – ${dialogue.title}`,
    isLive: true,
    ...demoBanner(request, dialogue.isDemo),
    crumbs: [
      { label: words.list.title, href: paths.marketDialogues() },
      { label: dialogue.title, href: paths.marketDialogue(dialogue.procurement) },
    ],
    body: (
      <>
        <div class="frame head">
          <p class="small">{dialogue.title}</p>
          <h1>{words.one.told}</h1>
        </div>
        <div class="frame stack">
          {part.rows.length === 0 ? (
            <p>{words.one.noneTold}</p>
          ) : (
            <ToldTable request={request} caption={words.one.toldCaption} entries={part.rows} />
          )}
          <Pagination
            texts={request.texts.site}
            label={words.one.toldPages}
            page={part.page}
            pages={part.pages}
            hrefOf={hrefOf}
          />
        </div>
      </>
    ),
  };
};

const calendar: Answer = ({ request, services, view }) => ({
  kind: 'file',
  fileName: 'markedsdialog.ics',
  contentType: 'text/calendar; charset=utf-8',
  content: dialogueCalendar(services, view, request.language),
});

export function addMarketRoutes(hono: Hono, { server, services }: MarketDeps): void {
  const answering = (answer: Answer) => async (c: Context) => {
    const request = await server.requestOf(c.req.raw, c.req.param());
    const view = await publicView(services, request.params['id'] ?? '');
    const gone = () =>
      notFoundPage(request, marketProblem(request, { code: 'market.gone', path: '', facts: {} }));
    const result = view ? await answer({ c, request, services, view }) : gone();
    return server.answer(c.req.raw, request, result);
  };
  const limit = bodyLimit({ maxSize: LARGEST_FORM });
  for (const language of LANGUAGES) {
    const list = `${languagePrefix(language)}/markedsdialog`;
    const one = `${list}/:id`;
    hono.get(list, async (c) => {
      const request = await server.requestOf(c.req.raw, c.req.param());
      return server.answer(c.req.raw, request, await marketListPage(services, request));
    });
    hono.get(one, answering(marketDialoguePage));
    hono.get(`${one}/opplysninger`, answering(told));
    hono.get(`${one}/kalender.ics`, answering(calendar));
    hono.get(
      `${one}/filer/:nr`,
      answering(({ request, services, view }) =>
        publicFile(services, { request, procurement: view.dialogue.procurement, files: view.files }),
      ),
    );
    hono.get(
      `${one}/pamelding`,
      answering(({ request, view }) => signUpPage({ request, view, sent: null })),
    );
    hono.post(`${one}/pamelding`, limit, answering(signUp));
    hono.get(
      `${one}/pamelding/sendt`,
      answering(({ request, view }) => signUpSentPage(request, view)),
    );
  }
}
