// Addresses of the demonstration world. They are there only where it is on, and then for everybody: nothing in it is
// secret, and nobody real can be entered as.
import type { Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { demoWorldNow } from '../../../flows/demo/turns.ts';
import { type Services, systemCtx } from '../../../flows/services.ts';
import { isUuid } from '../../../kernel/uuid.ts';
import { enterDemo } from '../../../modules/accounts/demo/commands.ts';
import { demoLetters, demoStanding } from '../../../modules/accounts/demo/queries.ts';
import type { PersonId } from '../../../modules/accounts/model.ts';
import { LANGUAGES, languagePrefix } from '../../../texts/language.ts';
import { textIn } from '../../own/routes.ts';
import type { PageResult } from '../../page.ts';
import type { PageServer } from '../../page-server.tsx';
import { pathsFor } from '../../paths.ts';
import { pageIn } from '../../query-values.ts';
import { type AskedByAnybody, enter, formIn, safeReturn, signInFrom } from '../account/asked-by-anybody.ts';
import { choosePage, goneFromDemoPage, notThereYetPage } from './choose.tsx';
import { postPage } from './post.tsx';

interface DemoDeps {
  readonly server: PageServer;
  readonly services: Services;
}

const LARGEST_FORM = 4 * 1024;
const LETTERS_ON_A_PAGE = 10;

const demoCtx = (services: Services) => systemCtx(services, 'demo');
const personIn = (text: string): PersonId | null => (isUuid(text) ? (text as PersonId) : null);

async function show({ request, services }: AskedByAnybody): Promise<PageResult> {
  const { state } = await demoStanding(demoCtx(services));
  if (state !== 'loaded') return notThereYetPage(request, state);
  return choosePage(request, { now: await demoWorldNow(services), parties: await services.parties() });
}

async function enterAs(asked: AskedByAnybody): Promise<PageResult> {
  const { request, services, c } = asked;
  const form = await formIn(c);
  const person = personIn(textIn(form, 'person'));
  const { device, replaces = null } = signInFrom(asked);
  const entered = person && (await enterDemo(demoCtx(services), { person, device, replaces }));
  if (!entered?.ok || !entered.value) return goneFromDemoPage(request);
  return enter(asked, { session: entered.value.session, to: safeReturn(textIn(form, 'til')) });
}

async function showPost({ request, services }: AskedByAnybody): Promise<PageResult> {
  const person = personIn(request.query.get('person') ?? '');
  const page = pageIn(request.query);
  const size = LETTERS_ON_A_PAGE;
  const letters = await demoLetters(demoCtx(services), { person, from: (page - 1) * size, size });
  const { roles } = await demoWorldNow(services);
  const pages = Math.max(1, Math.ceil(letters.count / size));
  return postPage(request, { letters: letters.rows, roles, person, page, pages, baseUrl: services.baseUrl });
}

export function addDemoRoutes(hono: Hono, { server, services }: DemoDeps): void {
  const answering = (answer: (asked: AskedByAnybody) => Promise<PageResult>) => async (c: Context) => {
    const request = await server.requestOf(c.req.raw, c.req.param());
    const result = await answer({ c, request, paths: pathsFor(request.language), services });
    return server.answer(c.req.raw, request, result);
  };
  for (const language of LANGUAGES) {
    const at = (path: string): string => `${languagePrefix(language)}${path}`;
    hono.get(at('/demo'), answering(show));
    hono.post(at('/demo/inn'), bodyLimit({ maxSize: LARGEST_FORM }), answering(enterAs));
    hono.get(at('/demo/post'), answering(showPost));
  }
}
