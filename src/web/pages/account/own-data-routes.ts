// What the forms about the person's own data do, and the file with all of it.
import { localDateAt } from '../../../kernel/local-date.ts';
import { LANGUAGE_CHOICES } from '../../../modules/accounts/model.ts';
import { ownSettings } from '../../../modules/accounts/people-queries.ts';
import { changeSelf, eraseSelf, exportSelf } from '../../../modules/accounts/privacy-commands.ts';
import { textsFor } from '../../../texts/texts.ts';
import { sessionCookie } from '../../own/cookie.ts';
import { type Asked, type OwnRoute, personRoute, textIn } from '../../own/routes.ts';
import { type PageResult, redirect } from '../../page.ts';
import { namedParties } from '../installation/installation-routes.ts';
import { peopleProblem } from '../people/problem-words.ts';
import { eraseMePage, type OwnDataView } from './own-data.tsx';

export const readOwnData = async ({ ctx, signedIn }: Asked): Promise<OwnDataView> => ({
  settings: await ownSettings(ctx, signedIn.person),
  problems: [],
});

/** Keeps what was sent. Null when it is kept; otherwise what was typed, with what is wrong. */
export async function keepOwnChoices({ ctx, form, signedIn }: Asked): Promise<OwnDataView | null> {
  const sent = await form();
  const settings = {
    name: textIn(sent, 'navn', 120),
    language: LANGUAGE_CHOICES.find((one) => one === textIn(sent, 'sprak')) ?? signedIn.language,
    wantsDigest: textIn(sent, 'ukebrev') === 'ja',
  };
  const result = await changeSelf(ctx, settings);
  return result.ok ? null : { settings, problems: result.problems };
}

async function download({ ctx, request }: Asked): Promise<PageResult> {
  const result = await exportSelf(ctx, {});
  if (!result.ok) throw new Error('a person may always have her own data');
  const madeOn = localDateAt(ctx.now.getTime());
  return {
    kind: 'file',
    fileName: request.texts.people.mine.fileName,
    contentType: 'application/json; charset=utf-8',
    content: `${JSON.stringify({ madeOn, ...result.value }, null, 2)}\n`,
  };
}

const askToErase = (asked: Asked): PageResult =>
  eraseMePage(asked, { confirmation: '', problems: [], notDone: undefined });

async function eraseMe(asked: Asked): Promise<PageResult> {
  const { ctx, form, paths, services, request } = asked;
  const confirmation = textIn(await form(), 'bekreft', 254);
  const result = await eraseSelf(ctx, { confirmation, erasedName: textsFor('nb').people.erasedName });
  if (result.ok) return { ...redirect(paths.erased()), cookie: sessionCookie(services.baseUrl, null) };
  const problems = namedParties(asked, result.problems);
  const other = problems.find(({ path }) => path !== 'confirmation');
  return eraseMePage(asked, { confirmation, problems, notDone: other && peopleProblem(request, other) });
}

export const OWN_DATA_ROUTES: readonly OwnRoute[] = [
  personRoute('get', '/min-side/mine-opplysninger', { action: 'person.exportSelf', answer: download }),
  personRoute('get', '/min-side/slett', { action: 'person.eraseSelf', answer: askToErase }),
  personRoute('post', '/min-side/slett', { action: 'person.eraseSelf', answer: eraseMe }),
];
