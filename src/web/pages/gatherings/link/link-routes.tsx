// Gatherings behind a participant's own link: one page for each, with the one thing she is asked now, made for a phone and without
// JavaScript; and her calendar.
import type { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { gatheringFile } from '../../../../flows/gatherings/calendar.ts';
import { networkLinkPath } from '../../../../flows/networks/letters.ts';
import { systemCtx } from '../../../../flows/services.ts';
import { type Problem, problem } from '../../../../kernel/result.ts';
import { answerExit, answerPoll, register } from '../../../../modules/network/gatherings/answer-commands.ts';
import {
  removeParticipantFeed,
  renewParticipantFeed,
} from '../../../../modules/network/gatherings/feed-commands.ts';
import { participantFeedSince } from '../../../../modules/network/gatherings/feed-queries.ts';
import { gatheringBook, ownAnswers } from '../../../../modules/network/gatherings/queries.ts';
import { phaseOf } from '../../../../modules/network/gatherings/rules.ts';
import { topicsOf } from '../../../../modules/network/topics/queries.ts';
import { LANGUAGES, languagePrefix } from '../../../../texts/language.ts';
import { CalendarAddress, type KeptAddress } from '../../../components/calendar-address.tsx';
import { type Page, type PageResult, redirect } from '../../../page.ts';
import { pathsFor } from '../../../paths.ts';
import { formIn } from '../../account/asked-by-anybody.ts';
import { notFoundPage } from '../../error.tsx';
import {
  type AskedByNetworkLink,
  answeringByLink,
  type NetworkLinkAnswer,
  type NetworkLinkDeps,
  networkLinkPage,
} from '../../networks/by-link.tsx';
import { exitAnswerIn, registrationIn, slotAnswersIn } from '../answer-forms.tsx';
import { materialFile } from '../files-page.tsx';
import { gatheringWords, numberIn } from '../gathering-parts.tsx';
import { type LinkGathering, linkGatheringPage, type SentByLink } from './link-page.tsx';

const LARGEST_FORM = 32 * 1024;

type GatheringLinkAnswer = (
  asked: AskedByNetworkLink,
  own: LinkGathering,
) => PageResult | Promise<PageResult>;

/** What the link opens is read as the program, which sees the participant's own answers. */
const reading = ({ services }: AskedByNetworkLink) => systemCtx(services, 'participantLink');

/** Runs with the gathering that the address names; what is being prepared is not there. */
const withGathering =
  (answer: GatheringLinkAnswer): NetworkLinkAnswer =>
  async (asked) => {
    const { request, network, participant } = asked;
    const ctx = reading(asked);
    const book = await gatheringBook(ctx, { network: network.id, number: numberIn(request) });
    if (!book || book.gathering.state === 'draft') {
      return notFoundPage(request, gatheringWords(request).problems['gathering.gone']({}));
    }
    return answer(asked, {
      book,
      answers: await ownAnswers(ctx, { book, participant: participant.id }),
      topics: await topicsOf(ctx, network.id),
      phase: phaseOf(book.gathering, ctx.now),
      now: ctx.now,
    });
  };

const show = withGathering((asked, own) => linkGatheringPage(asked, own, null));

const pathOf = ({ path }: AskedByNetworkLink, { book }: LinkGathering): string =>
  `${path}/samling/${book.gathering.number}`;

const whichOf = ({ network, participant, body }: AskedByNetworkLink, { book }: LinkGathering) => ({
  network: network.id,
  party: body,
  number: book.gathering.number,
  participant: participant.id,
});

const refused = (
  asked: AskedByNetworkLink,
  own: LinkGathering,
  sent: Partial<SentByLink> & { readonly problems: readonly Problem[] },
): Page => linkGatheringPage(asked, own, { answers: {}, registration: null, exit: {}, ...sent });

const sendPoll = withGathering(async (asked, own) => {
  const answers = slotAnswersIn(await formIn(asked.c), own.book.slots);
  const done = await answerPoll(asked.ctx, { ...whichOf(asked, own), answers });
  return done.ok
    ? redirect(`${pathOf(asked, own)}?sagt=svart`)
    : refused(asked, own, { answers, problems: done.problems });
});

const sendRegistration = withGathering(async (asked, own) => {
  const registration = registrationIn(await formIn(asked.c), own.book.gathering);
  const { answer, requirement } = registration;
  if (answer === null) {
    return refused(asked, own, { registration, problems: [problem('gathering.answerUnknown', 'answer')] });
  }
  const done = await register(asked.ctx, { ...whichOf(asked, own), answer, requirement });
  return done.ok
    ? redirect(`${pathOf(asked, own)}?sagt=svart`)
    : refused(asked, own, { registration, problems: done.problems });
});

const sendExit = withGathering(async (asked, own) => {
  const form = await formIn(asked.c);
  const exit = Object.fromEntries(
    [...form].map(([name, value]) => [name, typeof value === 'string' ? value : '']),
  );
  const given = exitAnswerIn(form, own.book.gathering.ownQuestions);
  const done = await answerExit(asked.ctx, { ...whichOf(asked, own), ...given });
  return done.ok
    ? redirect(`${pathOf(asked, own)}?sagt=uten-navn`)
    : refused(asked, own, { exit, problems: done.problems });
});

const file = withGathering(async ({ services, request, network }, { book }) => ({
  kind: 'file',
  fileName: 'samling.ics',
  contentType: 'text/calendar; charset=utf-8',
  content: await gatheringFile(services, book.gathering, {
    network,
    path: null,
    language: request.language,
  }),
}));

const saveMaterial = withGathering((asked, { book }) =>
  materialFile({ ...asked, network: asked.network.id, sessions: book.sessions }),
);

function feedPage(asked: AskedByNetworkLink, kept: KeptAddress): Page {
  const { request, path } = asked;
  const words = gatheringWords(request);
  return networkLinkPage(asked, {
    heading: words.feed.title,
    lead: words.feed.lead,
    said: words.said[request.query.get('sagt') ?? ''] ?? null,
    children: (
      <div class="frame section section-end stack">
        <CalendarAddress
          {...kept}
          words={words.feed}
          format={request.format}
          renewAt={`${path}/kalender`}
          removeAt={`${path}/kalender/fjern`}
        />
      </div>
    ),
  });
}

const showFeed: NetworkLinkAnswer = async (asked) =>
  feedPage(asked, { since: await participantFeedSince(reading(asked), asked.participant.id), address: null });

const feedOf = ({ network, participant, body }: AskedByNetworkLink) => ({
  network: network.id,
  party: body,
  participant: participant.id,
});

/** Answers with the page itself: the address is known now only, and must not stand in another address. */
const renewFeed: NetworkLinkAnswer = async (asked) => {
  const { ctx, services, request, path } = asked;
  const renewed = await renewParticipantFeed(ctx, feedOf(asked));
  if (!renewed.ok) return redirect(`${path}/kalender`);
  const address = `${services.baseUrl}${pathsFor(request.language).calendarFeed(renewed.value)}`;
  return feedPage(asked, { since: ctx.now, address });
};

const removeFeed: NetworkLinkAnswer = async (asked) => {
  await removeParticipantFeed(asked.ctx, feedOf(asked));
  return redirect(`${asked.path}/kalender?sagt=fjernet`);
};

export function addGatheringLinkRoutes(hono: Hono, deps: NetworkLinkDeps): void {
  const limit = bodyLimit({ maxSize: LARGEST_FORM });
  for (const language of LANGUAGES) {
    const at = (part: string): string => `${languagePrefix(language)}${networkLinkPath(':secret')}${part}`;
    hono.get(at('/samling/:nr'), answeringByLink(deps, show));
    hono.get(at('/samling/:nr/samling.ics'), answeringByLink(deps, file));
    hono.get(at('/samling/:nr/filer/:fil'), answeringByLink(deps, saveMaterial));
    hono.post(at('/samling/:nr/tid'), limit, answeringByLink(deps, sendPoll));
    hono.post(at('/samling/:nr/pamelding'), limit, answeringByLink(deps, sendRegistration));
    hono.post(at('/samling/:nr/etterpa'), limit, answeringByLink(deps, sendExit));
    hono.get(at('/kalender'), answeringByLink(deps, showFeed));
    hono.post(at('/kalender'), limit, answeringByLink(deps, renewFeed));
    hono.post(at('/kalender/fjern'), limit, answeringByLink(deps, removeFeed));
  }
}
