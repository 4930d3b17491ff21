// Addresses of the person's own page.
import { readNotice } from '../../../modules/accounts/notice-commands.ts';
import { ownNotices } from '../../../modules/accounts/notice-queries.ts';
import { endSession } from '../../../modules/accounts/sign-in-commands.ts';
import { ownSessions } from '../../../modules/accounts/sign-in-queries.ts';
import { languagePrefix } from '../../../texts/language.ts';
import { type Asked, type OwnRoute, personRoute, textIn } from '../../own/routes.ts';
import { type PageResult, redirect } from '../../page.ts';
import { mePage } from './me.tsx';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

async function showMe(asked: Asked): Promise<PageResult> {
  return mePage(asked, {
    sessions: await ownSessions(asked.ctx),
    notices: await ownNotices(asked.ctx, { isUnreadOnly: false, most: 20 }),
  });
}

async function endOne({ form, ctx, paths }: Asked): Promise<PageResult> {
  const session = textIn(await form(), 'okt');
  if (UUID.test(session)) await endSession(ctx, { session });
  return redirect(paths.me());
}

async function endAll({ ctx, paths }: Asked): Promise<PageResult> {
  await endSession(ctx, { session: null });
  return redirect(paths.home());
}

async function openNotice({ form, ctx, paths, request }: Asked): Promise<PageResult> {
  const notice = textIn(await form(), 'varsel');
  const read = UUID.test(notice) ? await readNotice(ctx, { notice }) : null;
  const path = read?.ok ? read.value : null;
  return redirect(path === null ? paths.me() : `${languagePrefix(request.language)}${path}`);
}

async function readAll({ ctx, paths }: Asked): Promise<PageResult> {
  await readNotice(ctx, { notice: null });
  return redirect(paths.me());
}

export const ME_ROUTES: readonly OwnRoute[] = [
  personRoute('get', '/min-side', { action: 'notice.read', answer: showMe }),
  personRoute('post', '/min-side/okter/avslutt', { action: 'session.end', answer: endOne }),
  personRoute('post', '/min-side/okter/avslutt-alle', { action: 'session.end', answer: endAll }),
  personRoute('post', '/min-side/varsel', { action: 'notice.read', answer: openNotice }),
  personRoute('post', '/min-side/varsler/lest', { action: 'notice.read', answer: readAll }),
];
