// Topics behind a participant's personal link: she votes, proposes and says what she thinks without an account and without
// JavaScript. What stands first is the ballot, while there is one.
import type { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { networkLinkPath } from '../../../flows/networks/letters.ts';
import { ownBallot, showsParticipants, topicsViewOf } from '../../../flows/topics/view.ts';
import { isUuid } from '../../../kernel/uuid.ts';
import { newTypedCode } from '../../../modules/accounts/secret.ts';
import { bodiesOf, participantsOf } from '../../../modules/network/life/queries.ts';
import { castForBody, castOwnBallot } from '../../../modules/network/topics/ballot-commands.ts';
import type { Topic } from '../../../modules/network/topics/model.ts';
import { commentsOf, voteHead } from '../../../modules/network/topics/queries.ts';
import { LONGEST_REASON, LONGEST_TEXT } from '../../../modules/network/topics/rules.ts';
import {
  commentTopic,
  deleteComment,
  placeTopic,
  proposeTopic,
} from '../../../modules/network/topics/topic-commands.ts';
import { LANGUAGES, languagePrefix } from '../../../texts/language.ts';
import { textIn } from '../../own/routes.ts';
import { type Page, type PageResult, redirect } from '../../page.ts';
import { formIn } from '../account/asked-by-anybody.ts';
import { notFoundPage } from '../error.tsx';
import {
  type AskedByNetworkLink,
  answeringByLink,
  type NetworkLinkAnswer,
  type NetworkLinkDeps,
  networkLinkPage,
} from '../networks/by-link.tsx';
import { BallotForm, BallotReceived, type SentBallot } from './ballot-form.tsx';
import { TopicsOverview } from './signed-in-pages.tsx';
import { type SentOnTopic, TopicBody } from './topic-body.tsx';
import type { SentTopic } from './topic-list.tsx';
import { type TopicsPage, topicsSaid } from './topics-page.ts';
import { numbersIn, typedTopic } from './typed.ts';

const LARGEST_FORM = 32 * 1024;

async function pageOf(asked: AskedByNetworkLink): Promise<TopicsPage> {
  const { request, ctx, network, participant, parties, path } = asked;
  const bodies = await bodiesOf(ctx, network.id);
  const topics = await topicsViewOf(ctx, {
    network: network.id,
    bodies,
    participant: participant.id,
    today: request.today,
  });
  const participants = showsParticipants(topics)
    ? await participantsOf(ctx, { network: network.id, body: null })
    : [];
  const isGoing = network.status !== 'closed';
  const hasJoined = bodies.some(({ body, state }) => body === participant.body && state === 'joined');
  return {
    request,
    parties,
    topics,
    participants,
    href: (part = '') => `${path}/tema${part}`,
    own:
      isGoing && hasJoined
        ? ownBallot(topics, { body: participant.body, participant: participant.id })
        : null,
    body: participant.body,
    mayPropose: isGoing,
    mayLead: false,
    role: participant.service,
  };
}

/** What the link's first page calls the way here: whether a ballot waits, and until when. */
export async function topicsWaiting(asked: AskedByNetworkLink): Promise<{ text: string; isAsked: boolean }> {
  const { own, topics } = await pageOf(asked);
  const words = asked.request.texts.topics.link;
  return own && own.votedOn === null && topics.latest
    ? { text: words.waiting(asked.request.format.dateLong(topics.latest.vote.endsOn)), isAsked: true }
    : { text: words.title, isAsked: false };
}

interface Sent {
  readonly topic?: SentTopic;
  readonly ballot?: SentBallot;
}

async function overview(asked: AskedByNetworkLink, { topic, ballot }: Sent = {}): Promise<Page> {
  const page = await pageOf(asked);
  const { request } = asked;
  const { link: words, vote, next } = request.texts.topics;
  const { latest } = page.topics;
  const isRefused = topic !== undefined || ballot?.kind === 'refused';
  const last = latest ? request.format.dateLong(latest.vote.endsOn) : '';
  return networkLinkPage(asked, {
    heading: words.title,
    lead: words.lead,
    said: topicsSaid(request),
    ...(isRefused ? { status: 422 as const } : {}),
    children: (
      <>
        {page.own ? (
          <section class="frame section" aria-labelledby="stem">
            <h2 id="stem">{vote.ballotTitle}</h2>
            <div class="stack">
              <p>{next.vote.text(last)}</p>
              {ballot?.kind === 'received' ? <BallotReceived page={page} code={ballot.code} /> : null}
              <BallotForm page={page} sent={ballot ?? null} freshCode={newTypedCode()} />
            </div>
          </section>
        ) : null}
        <TopicsOverview page={page} sent={topic ?? null} />
      </>
    ),
  });
}

const which = ({ network, body }: AskedByNetworkLink) => ({ network: network.id, party: body });

const propose: NetworkLinkAnswer = async (asked) => {
  const typed = typedTopic(await formIn(asked.c));
  const done = await proposeTopic(asked.ctx, { ...which(asked), ...typed });
  return done.ok
    ? redirect(`${asked.path}/tema?sagt=foreslatt`)
    : overview(asked, { topic: { ...typed, problems: done.problems } });
};

/** As for those who are signed in: an anonymous ballot's code goes into no address. */
const vote: NetworkLinkAnswer = async (asked) => {
  const form = await formIn(asked.c);
  const id = textIn(form, 'avstemning', 40);
  const head = isUuid(id) ? await voteHead(asked.ctx, { network: asked.network.id, vote: id }) : null;
  if (!head) return notFoundPage(asked.request);
  const given = { topics: numbersIn(form, 'tema'), code: textIn(form, 'kode', 40) };
  const cast = head.unit === 'body' ? castForBody : castOwnBallot;
  const done = await cast(asked.ctx, { ...which(asked), vote: id, ...given });
  if (!done.ok) return overview(asked, { ballot: { kind: 'refused', problems: done.problems, ...given } });
  return head.isAnonymous
    ? overview(asked, { ballot: { kind: 'received', code: given.code } })
    : redirect(`${asked.path}/tema?sagt=stemt`);
};

const withTopic =
  (
    answer: (asked: AskedByNetworkLink, page: TopicsPage, topic: Topic) => PageResult | Promise<PageResult>,
  ): NetworkLinkAnswer =>
  async (asked) => {
    const page = await pageOf(asked);
    const number = asked.request.params['nr'] ?? '';
    const topic = page.topics.topics.find((one) => String(one.number) === number);
    return topic ? answer(asked, page, topic) : notFoundPage(asked.request);
  };

const topicPage = async (
  asked: AskedByNetworkLink,
  page: TopicsPage,
  topic: Topic,
  sent: SentOnTopic | null = null,
): Promise<Page> =>
  networkLinkPage(asked, {
    heading: topic.title,
    said: topicsSaid(asked.request),
    ...(sent ? { status: 422 as const } : {}),
    children: (
      <>
        <TopicBody page={page} topic={topic} comments={await commentsOf(asked.ctx, topic.id)} sent={sent} />
        <p class="frame">
          <a href={page.href()}>{asked.request.texts.topics.topic.back}</a>
        </p>
      </>
    ),
  });

const comment = withTopic(async (asked, page, topic) => {
  const text = textIn(await formIn(asked.c), 'kommentar', LONGEST_TEXT + 1);
  const done = await commentTopic(asked.ctx, {
    ...which(asked),
    topic: topic.number,
    role: page.role,
    text,
  });
  return done.ok
    ? redirect(`${page.href(`/${topic.number}`)}?sagt=kommentert`)
    : topicPage(asked, page, topic, { form: 'comment', problems: done.problems, text });
});

const removeComment = withTopic(async (asked, page, topic) => {
  const id = textIn(await formIn(asked.c), 'kommentar', 40);
  if (!isUuid(id)) return notFoundPage(asked.request);
  const done = await deleteComment(asked.ctx, { ...which(asked), comment: id });
  return redirect(`${page.href(`/${topic.number}`)}${done.ok ? '?sagt=slettet' : ''}`);
});

const place = (isBack: boolean) =>
  withTopic(async (asked, page, topic) => {
    const text = textIn(await formIn(asked.c), 'grunn', LONGEST_REASON + 1);
    const asideReason = isBack ? null : text;
    const done = await placeTopic(asked.ctx, { ...which(asked), topic: topic.number, asideReason });
    return done.ok
      ? redirect(`${page.href(`/${topic.number}`)}?sagt=${isBack ? 'tilbake' : 'tilside'}`)
      : topicPage(asked, page, topic, { form: 'aside', problems: done.problems, text });
  });

export function addTopicLinkRoutes(hono: Hono, deps: NetworkLinkDeps): void {
  const limit = bodyLimit({ maxSize: LARGEST_FORM });
  const show = answeringByLink(deps, (asked) => overview(asked));
  for (const language of LANGUAGES) {
    const at = `${languagePrefix(language)}${networkLinkPath(':secret')}/tema`;
    const send = (path: string, answer: NetworkLinkAnswer) =>
      hono.post(`${at}${path}`, limit, answeringByLink(deps, answer));
    hono.get(at, show);
    hono.get(`${at}/avstemning`, show);
    send('', propose);
    send('/avstemning', vote);
    hono.get(
      `${at}/:nr`,
      answeringByLink(
        deps,
        withTopic((asked, page, topic) => topicPage(asked, page, topic)),
      ),
    );
    send('/:nr/kommentar', comment);
    send('/:nr/kommentar/slett', removeComment);
    send('/:nr/til-side', place(false));
    send('/:nr/tilbake', place(true));
  }
}
