// Addresses of passkeys and of binding to the identity provider, on the person's own page; the one whose answer may be
// that page again stands with the page.
import { leaveForBinding } from '../../../flows/accounts/oidc.ts';
import { askForPasskey, keepPasskey } from '../../../flows/accounts/passkeys.ts';
import { isUuid } from '../../../kernel/uuid.ts';
import { PROVIDER_MINUTES, removeIdentity } from '../../../modules/accounts/identity-commands.ts';
import { removePasskey } from '../../../modules/accounts/passkey-commands.ts';
import { visitCookie } from '../../own/cookie.ts';
import { type Asked, type OwnRoute, personRoute, textIn } from '../../own/routes.ts';
import { type PageResult, redirect } from '../../page.ts';
import { notFoundPage } from '../error.tsx';
import { deviceName } from './device-name.ts';
import { questionFor } from './passkey-question.ts';
import { LONGEST_ANSWER } from './passkey-sign-in.ts';
import { bindingPage, readWaysIn, type WaysInView } from './ways-in.tsx';

const begin = async ({ ctx, request, services }: Asked): Promise<PageResult> =>
  questionFor(request, await askForPasskey(services, ctx));

/** Keeps the passkey that was sent; the value is what to show where it was not kept. */
export async function keepSentPasskey(asked: Asked): Promise<WaysInView | null> {
  const { c, ctx, form: sent, request, services } = asked;
  const form = await sent();
  const typedName = textIn(form, 'navn', 60);
  const { unnamed } = request.texts.signInWays;
  const kept = await keepPasskey(services, ctx, {
    ceremony: textIn(form, 'seremoni'),
    answer: textIn(form, 'svar', LONGEST_ANSWER),
    name: typedName || deviceName(c.req.header('user-agent') ?? '', unnamed),
  });
  return kept.ok ? null : readWaysIn(asked, { problem: kept.problems[0] ?? null, typedName });
}

async function remove({ form, ctx, paths }: Asked): Promise<PageResult> {
  const passkey = textIn(await form(), 'nokkel');
  if (isUuid(passkey)) await removePasskey(ctx, { passkey });
  return redirect(paths.waysIn());
}

async function goAndBind(asked: Asked): Promise<PageResult> {
  const { ctx, paths, request, services } = asked;
  const { oidc, baseUrl } = services;
  if (!oidc) return notFoundPage(request);
  const left = await leaveForBinding(ctx, oidc, request.language);
  if (!left.ok) return redirect(paths.waysIn(left.problems[0]?.code));
  const { secret, url } = left.value;
  const cookie = visitCookie(baseUrl, { secret, minutes: PROVIDER_MINUTES });
  return { ...bindingPage(asked, { name: oidc.name, url }), cookie };
}

async function unbind({ ctx, paths, services }: Asked): Promise<PageResult> {
  if (services.oidc) await removeIdentity(ctx, { issuer: services.oidc.issuer });
  return redirect(paths.waysIn());
}

export const WAYS_IN_ROUTES: readonly OwnRoute[] = [
  personRoute('post', '/min-side/passnokler/start', { action: 'passkey.add', answer: begin }),
  personRoute('post', '/min-side/passnokler/fjern', { action: 'passkey.remove', answer: remove }),
  personRoute('get', '/min-side/felles-innlogging', { action: 'identity.bind', answer: goAndBind }),
  personRoute('post', '/min-side/felles-innlogging/fjern', { action: 'identity.remove', answer: unbind }),
];
