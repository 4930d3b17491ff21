// Addresses of the person's own page.

import { isUuid } from '../../../kernel/uuid.ts';
import { ownNotices } from '../../../modules/accounts/notice-queries.ts';
import { readNotice } from '../../../modules/accounts/outbox-commands.ts';
import { endSession } from '../../../modules/accounts/sign-in-commands.ts';
import { ownSessions } from '../../../modules/accounts/sign-in-queries.ts';
import { languagePrefix } from '../../../texts/language.ts';
import { type Asked, type OwnRoute, personRoute, textIn } from '../../own/routes.ts';
import { type Page, type PageResult, redirect } from '../../page.ts';
import { mePage } from './me.tsx';
import type { OwnDataView } from './own-data.tsx';
import { keepOwnChoices, OWN_DATA_ROUTES, readOwnData } from './own-data-routes.ts';
import { providerProblems, signOutHere } from './provider-sign-in.ts';
import { readWaysIn, type WaysInView } from './ways-in.tsx';
import { keepSentPasskey, WAYS_IN_ROUTES } from './ways-in-routes.ts';

const show = async (asked: Asked, waysIn: WaysInView, ownData?: OwnDataView): Promise<Page> =>
  mePage(asked, {
    ownData: ownData ?? (await readOwnData(asked)),
    sessions: await ownSessions(asked.ctx),
    notices: await ownNotices(asked.ctx, { isUnreadOnly: false, most: 20 }),
    waysIn,
  });

async function showMe(asked: Asked): Promise<PageResult> {
  const [problem = null] = providerProblems(asked.request);
  return show(asked, await readWaysIn(asked, { problem }));
}

async function addPasskey(asked: Asked): Promise<PageResult> {
  const failed = await keepSentPasskey(asked);
  return failed ? { ...(await show(asked, failed)), status: 422 } : redirect(asked.paths.waysIn());
}

async function changeMe(asked: Asked): Promise<PageResult> {
  const failed = await keepOwnChoices(asked);
  if (failed) return { ...(await show(asked, await readWaysIn(asked), failed)), status: 422 };
  return redirect(asked.paths.me('?utfort=saved'));
}

async function endOne({ form, ctx, paths }: Asked): Promise<PageResult> {
  const session = textIn(await form(), 'okt');
  if (isUuid(session)) await endSession(ctx, { session });
  return redirect(paths.me());
}

const endAll = (asked: Asked): Promise<PageResult> =>
  signOutHere({ ...asked, session: asked.signedIn.sessionId, isEverywhere: true });

async function openNotice({ form, ctx, paths, request }: Asked): Promise<PageResult> {
  const notice = textIn(await form(), 'varsel');
  const read = isUuid(notice) ? await readNotice(ctx, { notice }) : null;
  const path = read?.ok ? read.value : null;
  return redirect(path === null ? paths.me() : `${languagePrefix(request.language)}${path}`);
}

async function readAll({ ctx, paths }: Asked): Promise<PageResult> {
  await readNotice(ctx, { notice: null });
  return redirect(paths.me());
}

export const ME_ROUTES: readonly OwnRoute[] = [
  personRoute('get', '/min-side', { action: 'notice.read', answer: showMe }),
  personRoute('post', '/min-side/passnokler', { action: 'passkey.add', answer: addPasskey }),
  personRoute('post', '/min-side/om-meg', { action: 'person.changeSelf', answer: changeMe }),
  ...OWN_DATA_ROUTES,
  ...WAYS_IN_ROUTES,
  personRoute('post', '/min-side/okter/avslutt', { action: 'session.end', answer: endOne }),
  personRoute('post', '/min-side/okter/avslutt-alle', { action: 'session.end', answer: endAll }),
  personRoute('post', '/min-side/varsel', { action: 'notice.read', answer: openNotice }),
  personRoute('post', '/min-side/varsler/lest', { action: 'notice.read', answer: readAll }),
];
