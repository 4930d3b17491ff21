// Addresses of guidance between environments.
import {
  answerNamingText,
  askForGuidance,
  giveGuidance,
  shareGuidance,
} from '../../../flows/library/tell-of.ts';
import type { Party } from '../../../flows/parties.ts';
import type { Problem } from '../../../kernel/result.ts';
import { guidanceOf } from '../../../modules/network/library/guidance-queries.ts';
import { type Experience, type Guidance, METHOD_STEPS } from '../../../modules/network/library/model.ts';
import { experienceOf } from '../../../modules/network/library/queries.ts';
import { isShownToNamed, LONGEST_PART, LONGEST_QUESTION } from '../../../modules/network/library/rules.ts';
import { type AskedForParty, type OwnRoute, partyRoute, textIn } from '../../own/routes.ts';
import { answerSent } from '../../own/sent-answer.ts';
import type { PageResult } from '../../page.ts';
import { notFoundPage } from '../error.tsx';
import { askGuidancePage, guidanceListPage, guidancePage, type TypedQuestion } from './guidance.tsx';
import { categoryFaults } from './library-words.ts';
import { namingPage } from './naming.tsx';

/** Somebody of the same world, and not oneself. */
function otherIn({ parties, party }: AskedForParty, id: string): Party | null {
  const other = parties.find(id);
  return other && other.isDemo === party.isDemo && other.id !== party.id ? other : null;
}

const NOTHING: TypedQuestion = { step: 'need', category: null, question: '' };

function showAsk(asked: AskedForParty): PageResult {
  const { query } = asked.request;
  const other = otherIn(asked, query.get('til') ?? '');
  if (!other) return notFoundPage(asked.request);
  const step = METHOD_STEPS.find((one) => one === query.get('steg')) ?? NOTHING.step;
  return askGuidancePage(asked, { other, typed: { ...NOTHING, step }, problems: [] });
}

async function ask(asked: AskedForParty): Promise<PageResult> {
  const { ctx, party, services, paths, request } = asked;
  const form = await asked.form();
  const other = otherIn(asked, textIn(form, 'til'));
  if (!other) return notFoundPage(request);
  const typed: TypedQuestion = {
    step: METHOD_STEPS.find((one) => one === textIn(form, 'steg')) ?? NOTHING.step,
    category: textIn(form, 'kategori') || null,
    question: textIn(form, 'sporsmal', 2 * LONGEST_QUESTION).replaceAll('\r\n', '\n'),
  };
  const refused = (problems: readonly Problem[]) => askGuidancePage(asked, { other, typed, problems });
  const unknown = categoryFaults(request, typed.category);
  if (unknown.length > 0) return refused(unknown);
  const done = await askForGuidance(services, { ctx, party, other: other.id, ...typed });
  const to = paths.ownOf(party.id, `/veiledning/${done.ok ? done.value : ''}`, { sagt: 'sent' });
  return answerSent(asked, done, { to, refused });
}

/** Runs with the question that the address names, where the party is one of its two sides. */
const withGuidance =
  (answer: (asked: AskedForParty, guidance: Guidance) => PageResult | Promise<PageResult>) =>
  async (asked: AskedForParty): Promise<PageResult> => {
    const { ctx, party, request } = asked;
    const found = await guidanceOf(ctx, party.id, request.params['sporsmal'] ?? '');
    return found ? answer(asked, found) : notFoundPage(request);
  };

async function reply(asked: AskedForParty, guidance: Guidance): Promise<PageResult> {
  const { ctx, party, services, paths } = asked;
  const answer = textIn(await asked.form(), 'svar', 2 * LONGEST_PART).replaceAll('\r\n', '\n');
  const done = await giveGuidance(services, { ctx, party, guidance, answer });
  return answerSent(asked, done, {
    to: paths.ownOf(party.id, `/veiledning/${guidance.id}`, { sagt: 'answered' }),
    refused: (problems) => guidancePage(asked, { guidance, typed: answer, problems }),
  });
}

async function share(asked: AskedForParty, guidance: Guidance): Promise<PageResult> {
  const { ctx, party, services, paths } = asked;
  const done = await shareGuidance(services, { ctx, party, guidance });
  return answerSent(asked, done, {
    to: paths.ownOf(party.id, `/veiledning/${guidance.id}`, { sagt: 'agreed' }),
    refused: (problems) => guidancePage(asked, { guidance, typed: '', problems }),
  });
}

/** Runs with the text that names the party, where it may read it. */
const withNamingText = (
  answer: (
    asked: AskedForParty,
    guidance: Guidance,
    experience: Experience,
  ) => PageResult | Promise<PageResult>,
) =>
  withGuidance(async (asked, guidance) => {
    const found = await experienceOf(asked.ctx, guidance.experience ?? '');
    return found && found.withParty === asked.party.id && isShownToNamed(found.state)
      ? answer(asked, guidance, found)
      : notFoundPage(asked.request);
  });

async function answerText(
  asked: AskedForParty,
  guidance: Guidance,
  experience: Experience,
): Promise<PageResult> {
  const { ctx, party, services, paths, request } = asked;
  const form = await asked.form();
  const choice = textIn(form, 'valg');
  if (choice !== 'ja' && choice !== 'nei') return notFoundPage(request);
  const version = choice === 'ja' ? Number(textIn(form, 'versjon', 10)) || 0 : null;
  const done = await answerNamingText(services, { ctx, party, guidance, experience, version });
  return answerSent(asked, done, {
    to: paths.ownOf(party.id, `/veiledning/${guidance.id}`, {
      sagt: version === null ? 'nameLeftOut' : 'textAgreed',
    }),
    refused: (problems) => namingPage(asked, { guidance, experience, problems }),
  });
}

export const GUIDANCE_ROUTES: readonly OwnRoute[] = [
  partyRoute('get', '/veiledning', { action: 'library.view', answer: guidanceListPage }),
  partyRoute('get', '/veiledning/spor', { action: 'guidance.write', answer: showAsk }),
  partyRoute('post', '/veiledning/spor', { action: 'guidance.write', answer: ask }),
  partyRoute('get', '/veiledning/:sporsmal', {
    action: 'library.view',
    answer: withGuidance((asked, guidance) => guidancePage(asked, { guidance, typed: '', problems: [] })),
  }),
  partyRoute('post', '/veiledning/:sporsmal', { action: 'guidance.write', answer: withGuidance(reply) }),
  partyRoute('post', '/veiledning/:sporsmal/del', { action: 'guidance.write', answer: withGuidance(share) }),
  partyRoute('get', '/veiledning/:sporsmal/tekst', {
    action: 'library.view',
    answer: withNamingText((asked, guidance, experience) =>
      namingPage(asked, { guidance, experience, problems: [] }),
    ),
  }),
  partyRoute('post', '/veiledning/:sporsmal/tekst', {
    action: 'guidance.write',
    answer: withNamingText(answerText),
  }),
];
