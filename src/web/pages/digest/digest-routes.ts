// Addresses of the link in a weekly letter. It works without signing in; a mail program may post to it by itself, so the
// answer is a page and never sends anybody on.
import type { Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { choose, wantsDigest } from '../../../flows/digest/digest-link.ts';
import type { Services } from '../../../flows/services.ts';
import { LANGUAGES, languagePrefix } from '../../../texts/language.ts';
import type { Page, PageRequest } from '../../page.ts';
import type { PageServer } from '../../page-server.tsx';
import { digestLinkGonePage, digestLinkPage } from './digest-link.tsx';

interface DigestDeps {
  readonly server: PageServer;
  readonly services: Services;
}

const LARGEST_FORM = 4096;

async function show(request: PageRequest, services: Services): Promise<Page> {
  const secret = request.params['secret'] ?? '';
  const wants = await wantsDigest(services, secret);
  if (wants === null) return digestLinkGonePage(request);
  return digestLinkPage(request, secret, wants ? 'asked' : 'ended');
}

async function change(request: PageRequest, services: Services, c: Context): Promise<Page> {
  const secret = request.params['secret'] ?? '';
  const form = await c.req.raw.formData().catch(() => new FormData());
  const wants = form.get('igjen') === '1';
  const chosen = await choose(services, { secret, wantsDigest: wants });
  return chosen.ok ? digestLinkPage(request, secret, wants ? 'again' : 'ended') : digestLinkGonePage(request);
}

export function addDigestRoutes(hono: Hono, { server, services }: DigestDeps): void {
  const answering =
    (answer: (request: PageRequest, services: Services, c: Context) => Promise<Page>) =>
    async (c: Context) => {
      const request = await server.requestOf(c.req.raw, c.req.param());
      return server.answer(c.req.raw, request, await answer(request, services, c));
    };
  for (const language of LANGUAGES) {
    const address = `${languagePrefix(language)}/ukebrev/:secret`;
    hono.get(address, answering(show));
    hono.post(address, bodyLimit({ maxSize: LARGEST_FORM }), answering(change));
  }
}
