// Addresses where experiences are written, sent and looked over.
import { decideExperience, sendToBeRead } from '../../../flows/library/tell-of.ts';
import type { Problem } from '../../../kernel/result.ts';
import type { Command } from '../../../modules/accounts/commands.ts';
import type { PartyId } from '../../../modules/accounts/model.ts';
import {
  confirmExperience,
  type ExperienceAsked,
  removeExperience,
  withdrawExperience,
  writeExperience,
} from '../../../modules/network/library/experience-commands.ts';
import type { Experience } from '../../../modules/network/library/model.ts';
import { leaveOutName } from '../../../modules/network/library/name-commands.ts';
import { experienceOf, waitingExperiences } from '../../../modules/network/library/queries.ts';
import { LONGEST_REASON } from '../../../modules/network/library/rules.ts';
import {
  type Asked,
  type AskedForParty,
  type OwnRoute,
  partyRoute,
  personRoute,
  textIn,
} from '../../own/routes.ts';
import { answerSent } from '../../own/sent-answer.ts';
import { type PageResult, redirect } from '../../page.ts';
import { notFoundPage } from '../error.tsx';
import {
  experienceFormPage,
  NEW_EXPERIENCE,
  type TypedExperience,
  typedExperience,
  typedFrom,
} from './form.tsx';
import { categoryFaults } from './library-words.ts';
import { installationListPage, toReadPage } from './moderate.tsx';
import { ownExperiencesPage } from './own-list.tsx';
import { ownExperiencePage } from './own-page.tsx';

type Answer = PageResult | Promise<PageResult>;

/** Runs with the party's own experience that the address names. */
const withOwn =
  (answer: (asked: AskedForParty, experience: Experience) => Answer) =>
  async (asked: AskedForParty): Promise<PageResult> => {
    const found = await experienceOf(asked.ctx, asked.request.params['erfaring'] ?? '');
    return found && found.party === asked.party.id ? answer(asked, found) : notFoundPage(asked.request);
  };

async function keep(asked: AskedForParty, experience: Experience | null): Promise<PageResult> {
  const { ctx, party, paths, signedIn, request } = asked;
  const typed: TypedExperience = typedExperience(await asked.form());
  const { facts, showsName, version } = typed;
  const refused = (problems: readonly Problem[]) =>
    experienceFormPage(asked, { typed, problems, experience });
  const unknown = categoryFaults(request, facts.category);
  if (unknown.length > 0) return refused(unknown);
  const done = await writeExperience(ctx, {
    party: party.id,
    isDemo: party.isDemo,
    changes: experience ? { experience: experience.id, version } : null,
    facts,
    inhabitants: party.population,
    contactName: showsName ? signedIn.name : null,
  });
  const id = done.ok ? done.value : '';
  return answerSent(asked, done, {
    to: paths.ownOf(party.id, `/erfaringer/${id}`, { sagt: 'saved' }),
    refused,
  });
}

async function send(asked: AskedForParty, experience: Experience): Promise<PageResult> {
  const { ctx, party, paths, services } = asked;
  const form = await asked.form();
  const done = await sendToBeRead(services, {
    ctx,
    party,
    experience,
    network: textIn(form, 'nettverk') || null,
    isConfirmed: textIn(form, 'bekreft') === 'ja',
  });
  return answerSent(asked, done, {
    to: paths.ownOf(party.id, `/erfaringer/${experience.id}`, { sagt: 'sent' }),
    refused: (problems) => ownExperiencePage(asked, experience, problems),
  });
}

const doing = (run: Command<ExperienceAsked, true>, said: string, isGone = false) =>
  withOwn(async (asked, experience) => {
    const { ctx, party, paths } = asked;
    const done = await run(ctx, { party: party.id, experience: experience.id });
    return answerSent(asked, done, {
      to: paths.ownOf(party.id, `/erfaringer${isGone ? '' : `/${experience.id}`}`, { sagt: said }),
      refused: (problems) => ownExperiencePage(asked, experience, problems),
    });
  });

/** What was decided: null where the form says neither. */
async function decisionIn(
  asked: Asked,
): Promise<{ readonly version: number; readonly reason: string | null } | null> {
  const form = await asked.form();
  const choice = textIn(form, 'valg');
  const version = Number(textIn(form, 'versjon', 10)) || 0;
  if (choice === 'publiser') return { version, reason: null };
  return choice === 'tilbake' ? { version, reason: textIn(form, 'grunn', 2 * LONGEST_REASON) } : null;
}

/** The one that the address names, where it waits for whoever leads a network, or (null) for those who run the installation. */
async function waitingFor(leader: PartyId | null, { ctx, request }: Asked): Promise<Experience | null> {
  const rows = await waitingExperiences(ctx, leader);
  return rows.find(({ id }) => id === request.params['erfaring']) ?? null;
}

/** What was typed and could not be used; nothing where the page is only shown. */
interface SentDecision {
  readonly typed: string;
  readonly problems: readonly Problem[];
}

const NOT_SENT: SentDecision = { typed: '', problems: [] };

function leadersPage(asked: AskedForParty, experience: Experience, sent: SentDecision): PageResult {
  const { request, parties, paths, party } = asked;
  return {
    ...toReadPage({
      request,
      parties,
      experience,
      action: paths.ownOf(party.id, `/erfaringer/${experience.id}/les`),
      back: paths.ownOf(party.id, '/erfaringer'),
      ...sent,
    }),
    own: { party, current: 'experiences' },
  };
}

async function showToLeader(asked: AskedForParty): Promise<PageResult> {
  const found = await waitingFor(asked.party.id, asked);
  return found ? leadersPage(asked, found, NOT_SENT) : notFoundPage(asked.request);
}

async function decideHere(asked: AskedForParty): Promise<PageResult> {
  const { ctx, party, paths, services, request } = asked;
  const found = await waitingFor(asked.party.id, asked);
  const decision = await decisionIn(asked);
  if (!found || !decision) return notFoundPage(request);
  const done = await decideExperience(services, {
    ...decision,
    ctx,
    experience: found,
    leader: party,
    from: party.name,
  });
  return answerSent(asked, done, {
    to: paths.ownOf(party.id, '/erfaringer', { sagt: decision.reason === null ? 'published' : 'returned' }),
    refused: (problems) => leadersPage(asked, found, { typed: decision.reason ?? '', problems }),
  });
}

function installationPage(
  { request, parties, paths }: Asked,
  experience: Experience,
  sent: SentDecision,
): PageResult {
  const action = paths.installation(`/erfaringer/${experience.id}`);
  const back = paths.installation('/erfaringer');
  return {
    ...toReadPage({ request, parties, experience, action, back, ...sent }),
    installation: 'experiences',
  };
}

async function decideForInstallation(asked: Asked): Promise<PageResult> {
  const { ctx, services, request, paths } = asked;
  const found = await waitingFor(null, asked);
  const decision = await decisionIn(asked);
  if (!found || !decision) return notFoundPage(request);
  const from = request.texts.library.page.installation;
  const done = await decideExperience(services, { ...decision, ctx, experience: found, leader: null, from });
  if (!done.ok) {
    return installationPage(asked, found, { typed: decision.reason ?? '', problems: done.problems });
  }
  const sagt = decision.reason === null ? 'published' : 'returned';
  return redirect(paths.installation('/erfaringer', { sagt }));
}

export const LIBRARY_ROUTES: readonly OwnRoute[] = [
  partyRoute('get', '/erfaringer', { action: 'library.view', answer: ownExperiencesPage }),
  partyRoute('get', '/erfaringer/ny', {
    action: 'library.write',
    answer: (asked) => experienceFormPage(asked, { typed: NEW_EXPERIENCE, problems: [], experience: null }),
  }),
  partyRoute('post', '/erfaringer/ny', { action: 'library.write', answer: (asked) => keep(asked, null) }),
  partyRoute('get', '/erfaringer/:erfaring', {
    action: 'library.view',
    answer: withOwn((asked, experience) => ownExperiencePage(asked, experience)),
  }),
  partyRoute('get', '/erfaringer/:erfaring/endre', {
    action: 'library.write',
    answer: withOwn((asked, experience) =>
      experienceFormPage(asked, { typed: typedFrom(experience), problems: [], experience }),
    ),
  }),
  partyRoute('post', '/erfaringer/:erfaring/endre', { action: 'library.write', answer: withOwn(keep) }),
  partyRoute('post', '/erfaringer/:erfaring/send', { action: 'library.write', answer: withOwn(send) }),
  partyRoute('post', '/erfaringer/:erfaring/trekk', {
    action: 'library.write',
    answer: doing(withdrawExperience, 'withdrawn'),
  }),
  partyRoute('post', '/erfaringer/:erfaring/gjelder', {
    action: 'library.write',
    answer: doing(confirmExperience, 'confirmed'),
  }),
  partyRoute('post', '/erfaringer/:erfaring/slett', {
    action: 'library.write',
    answer: doing(removeExperience, 'removed', true),
  }),
  partyRoute('post', '/erfaringer/:erfaring/uten-navn', {
    action: 'library.write',
    answer: doing(leaveOutName, 'nameLeftOut'),
  }),
  partyRoute('get', '/erfaringer/:erfaring/les', { action: 'library.moderate', answer: showToLeader }),
  partyRoute('post', '/erfaringer/:erfaring/les', { action: 'library.moderate', answer: decideHere }),
  personRoute('get', '/drift/erfaringer', {
    action: 'installation.view',
    answer: async (asked) => installationListPage(asked, await waitingExperiences(asked.ctx, null)),
  }),
  personRoute('get', '/drift/erfaringer/:erfaring', {
    action: 'installation.view',
    answer: async (asked) => {
      const found = await waitingFor(null, asked);
      return found ? installationPage(asked, found, NOT_SENT) : notFoundPage(asked.request);
    },
  }),
  personRoute('post', '/drift/erfaringer/:erfaring', {
    action: 'installation.moderate',
    answer: decideForInstallation,
  }),
];
