// Addresses of the topics of a network for those who are signed in: topics, votes and the programme.
import { toldOfTopicVote } from '../../../flows/topics/letters.ts';
import { MOST_PLACES, ownBallot, topicsViewOf, USUAL_PLACES } from '../../../flows/topics/view.ts';
import { parseLocalDate } from '../../../kernel/local-date.ts';
import type { Problem, Result } from '../../../kernel/result.ts';
import { isUuid } from '../../../kernel/uuid.ts';
import { may } from '../../../modules/accounts/policy.ts';
import { newTypedCode } from '../../../modules/accounts/secret.ts';
import { castForBody, castOwnBallot } from '../../../modules/network/topics/ballot-commands.ts';
import { METHODS, type Topic, UNITS } from '../../../modules/network/topics/model.ts';
import { setProgramme } from '../../../modules/network/topics/programme-commands.ts';
import { commentsOf } from '../../../modules/network/topics/queries.ts';
import { LONGEST_REASON, LONGEST_TEXT } from '../../../modules/network/topics/rules.ts';
import {
  commentTopic,
  deleteComment,
  placeTopic,
  proposeTopic,
} from '../../../modules/network/topics/topic-commands.ts';
import { endTopicVote, openTopicVote } from '../../../modules/network/topics/vote-commands.ts';
import { type OwnRoute, partyRoute, textIn } from '../../own/routes.ts';
import { accessRefusal } from '../../own/sent-answer.ts';
import { type Page, type PageResult, redirect } from '../../page.ts';
import { notFoundPage } from '../error.tsx';
import { afterNetwork, foundNetwork } from '../networks/found-network.ts';
import {
  mayAnswerInNetwork,
  mayLeadNetwork,
  type NetworkProps,
  networkPath,
} from '../networks/network-frame.tsx';
import { ANONYMOUS, type SentVote } from './open-vote-form.tsx';
import { type SentProgramme, topicsToChoose } from './programme-form.tsx';
import {
  programmePage,
  type TopicsProps,
  topicPage,
  topicsOverviewPage,
  votePage,
} from './signed-in-pages.tsx';
import type { SentOnTopic } from './topic-body.tsx';
import { numbersIn, typedTopic } from './typed.ts';

/** Of the one who is signed in, for the body she acts for; null where she is none. */
const ownParticipant = ({ asked, view }: NetworkProps) =>
  view.participants.find(
    ({ person, body }) => person === asked.signedIn.person && (body as string) === asked.party.id,
  ) ?? null;

async function propsOf(props: NetworkProps): Promise<TopicsProps> {
  const { asked, view } = props;
  const { network, bodies, participants } = view;
  const participant = ownParticipant(props);
  const topics = await topicsViewOf(asked.ctx, {
    network: network.id,
    bodies,
    participant: participant?.id ?? null,
    today: asked.request.today,
  });
  const body = view.own?.body ?? null;
  const isGoing = network.status !== 'closed';
  const unit = topics.latest?.vote.unit;
  const mayVote =
    view.own?.state === 'joined' &&
    (unit === 'body'
      ? mayAnswerInNetwork(props)
      : may(asked.signedIn.grants, 'network.vote', asked.party.id));
  return {
    ...props,
    page: {
      request: asked.request,
      parties: view.parties,
      topics,
      participants,
      href: (part = '') => networkPath(props, `/tema${part}`),
      own:
        mayVote && isGoing && body !== null
          ? ownBallot(topics, { body, participant: participant?.id ?? null })
          : null,
      body,
      mayPropose: isGoing && may(asked.signedIn.grants, 'network.answer', asked.party.id),
      mayLead: isGoing && mayLeadNetwork(props),
      role: participant?.service ?? '',
    },
  };
}

type TopicsAnswer = (props: TopicsProps) => PageResult | Promise<PageResult>;

const found = (answer: TopicsAnswer) => foundNetwork(async (props) => answer(await propsOf(props)));

const which = ({ asked, view }: NetworkProps) => ({ network: view.network.id, party: asked.party.id });

/** To a page of the topics with what was done; or the form as it was typed. */
const after = (
  props: TopicsProps,
  done: Result<unknown>,
  {
    part = '',
    said,
    refused,
  }: {
    part?: string;
    said: string;
    refused: (problems: readonly Problem[]) => PageResult | Promise<PageResult>;
  },
) => afterNetwork(props, done, { part: `/tema${part}`, said, refused });

const propose: TopicsAnswer = async (props) => {
  const typed = typedTopic(await props.asked.form());
  const done = await proposeTopic(props.asked.ctx, { ...which(props), ...typed });
  return after(props, done, {
    said: 'foreslatt',
    refused: (problems) => topicsOverviewPage(props, { ...typed, problems }),
  });
};

/** Runs with the topic that the address names by its number. */
const withTopic =
  (answer: (props: TopicsProps, topic: Topic) => PageResult | Promise<PageResult>): TopicsAnswer =>
  (props) => {
    const number = props.asked.request.params['nr'] ?? '';
    const topic = props.page.topics.topics.find((one) => String(one.number) === number);
    return topic ? answer(props, topic) : notFoundPage(props.asked.request);
  };

const showTopic = async (props: TopicsProps, topic: Topic, sent: SentOnTopic | null = null): Promise<Page> =>
  topicPage(props, { topic, comments: await commentsOf(props.asked.ctx, topic.id), sent });

const comment = withTopic(async (props, topic) => {
  const text = textIn(await props.asked.form(), 'kommentar', LONGEST_TEXT + 1);
  const asked = { ...which(props), topic: topic.number, role: props.page.role, text };
  const done = await commentTopic(props.asked.ctx, asked);
  const refused = (problems: readonly Problem[]) =>
    showTopic(props, topic, { form: 'comment', problems, text });
  return after(props, done, { part: `/${topic.number}`, said: 'kommentert', refused });
});

const removeComment = withTopic(async (props, topic) => {
  const id = textIn(await props.asked.form(), 'kommentar', 40);
  if (!isUuid(id)) return notFoundPage(props.asked.request);
  const done = await deleteComment(props.asked.ctx, { ...which(props), comment: id });
  const part = `/${topic.number}`;
  return after(props, done, { part, said: 'slettet', refused: () => redirect(props.page.href(part)) });
});

const place = (isBack: boolean) =>
  withTopic(async (props, topic) => {
    const text = textIn(await props.asked.form(), 'grunn', LONGEST_REASON + 1);
    const asideReason = isBack ? null : text;
    const done = await placeTopic(props.asked.ctx, { ...which(props), topic: topic.number, asideReason });
    const refused = (problems: readonly Problem[]) =>
      showTopic(props, topic, { form: 'aside', problems, text });
    return after(props, done, { part: `/${topic.number}`, said: isBack ? 'tilbake' : 'tilside', refused });
  });

const startVote: TopicsAnswer = async (props) => {
  const { asked, view } = props;
  const form = await asked.form();
  const typed: Omit<SentVote, 'problems'> = {
    topics: numbersIn(form, 'tema'),
    method: textIn(form, 'maate', 20),
    unit: textIn(form, 'hvem', 20),
    secrecy: textIn(form, 'innsyn', 20),
    endsOn: textIn(form, 'siste', 20),
  };
  const endsOn = parseLocalDate(typed.endsOn, 'endsOn');
  const unit = UNITS.find((one) => one === typed.unit) ?? UNITS[0];
  const done = endsOn.ok
    ? await openTopicVote(asked.ctx, {
        ...which(props),
        topics: typed.topics,
        method: METHODS.find((one) => one === typed.method) ?? METHODS[0],
        unit,
        isAnonymous: typed.secrecy === ANONYMOUS,
        endsOn: endsOn.value,
        told: await toldOfTopicVote(asked.services, {
          kind: 'opened',
          network: view.network,
          bodies: view.bodies,
          participants: view.participants,
          unit,
          endsOn: endsOn.value,
          but: new Set(),
          // A number is given to each vote that is opened: the next is one more than the latest.
          onceKey: `topicVote:${view.network.id}:${(props.page.topics.latest?.vote.number ?? 0) + 1}`,
        }),
      })
    : endsOn;
  return after(props, done, {
    part: '/avstemning',
    said: 'startet',
    refused: (problems) => votePage(props, { vote: { ...typed, problems } }, newTypedCode()),
  });
};

const stopVote: TopicsAnswer = async (props) => {
  const vote = textIn(await props.asked.form(), 'avstemning', 40);
  if (!isUuid(vote)) return notFoundPage(props.asked.request);
  const done = await endTopicVote(props.asked.ctx, { ...which(props), vote });
  return after(props, done, { said: 'avsluttet', refused: () => redirect(props.page.href('/avstemning')) });
};

/**
 * An anonymous ballot is answered with the page itself: its code goes into no address, and the page loaded again sends the
 * same form, which is the same ballot.
 */
const vote: TopicsAnswer = async (props) => {
  const { asked, page } = props;
  const form = await asked.form();
  const id = textIn(form, 'avstemning', 40);
  const latest = page.topics.latest?.vote;
  if (!isUuid(id) || latest?.id !== id) return notFoundPage(asked.request);
  const given = { topics: numbersIn(form, 'tema'), code: textIn(form, 'kode', 40) };
  const cast = latest.unit === 'body' ? castForBody : castOwnBallot;
  const done = await cast(asked.ctx, { ...which(props), vote: id, ...given });
  const fresh = newTypedCode();
  if (!latest.isAnonymous) {
    return after(props, done, {
      said: 'stemt',
      refused: (problems) => votePage(props, { ballot: { kind: 'refused', problems, ...given } }, fresh),
    });
  }
  if (done.ok)
    return votePage(await propsOf(props), { ballot: { kind: 'received', code: given.code } }, fresh);
  return (
    accessRefusal(asked, done.problems) ??
    votePage(props, { ballot: { kind: 'refused', problems: done.problems, ...given } }, fresh)
  );
};

/** A whole number from 1 to the most; the usual where it is something else. */
const placesIn = (text: string | null): number => {
  const places = Number(/^\d{1,2}$/.exec(text ?? '')?.[0] ?? 0);
  return places >= 1 && places <= MOST_PLACES ? places : USUAL_PLACES;
};

const makeProgramme: TopicsAnswer = async (props) => {
  const form = await props.asked.form();
  const list = topicsToChoose(props.page);
  const chosen = numbersIn(form, 'med');
  const typed: Omit<SentProgramme, 'problems'> = {
    chosen,
    reasons: Object.fromEntries(
      list.map(({ number }) => [number, textIn(form, `grunn-${number}`, LONGEST_REASON + 1)]),
    ),
    reason: textIn(form, 'grunn', LONGEST_REASON + 1),
  };
  const places = placesIn(textIn(form, 'plasser', 3));
  const done = await setProgramme(props.asked.ctx, {
    ...which(props),
    after: Number(/^\d{1,4}$/.exec(textIn(form, 'etter', 5))?.[0] ?? 0),
    places,
    reason: typed.reason,
    choices: list.map(({ number }) => ({
      topic: number,
      isChosen: chosen.includes(number),
      reason: typed.reasons[number] ?? '',
    })),
  });
  return after(props, done, {
    said: 'satt',
    refused: (problems) => programmePage(props, { ...typed, problems }, places),
  });
};

const AT = '/nettverk/:id/tema';
const see = (path: string, answer: TopicsAnswer): OwnRoute =>
  partyRoute('get', `${AT}${path}`, { action: 'network.view', answer: found(answer) });
const say = (path: string, answer: TopicsAnswer): OwnRoute =>
  partyRoute('post', `${AT}${path}`, { action: 'network.answer', answer: found(answer) });
const lead = (path: string, answer: TopicsAnswer): OwnRoute =>
  partyRoute('post', `${AT}${path}`, { action: 'network.lead', answer: found(answer) });

export const TOPIC_ROUTES: readonly OwnRoute[] = [
  see('', (props) => topicsOverviewPage(props, null)),
  say('', propose),
  see('/avstemning', (props) => votePage(props, {}, newTypedCode())),
  partyRoute('post', `${AT}/avstemning`, { action: 'network.vote', answer: found(vote) }),
  lead('/avstemning/start', startVote),
  lead('/avstemning/slutt', stopVote),
  partyRoute('get', `${AT}/program`, {
    action: 'network.lead',
    answer: found((props) => programmePage(props, null, placesIn(props.asked.request.query.get('plasser')))),
  }),
  lead('/program', makeProgramme),
  see(
    '/:nr',
    withTopic((props, topic) => showTopic(props, topic)),
  ),
  say('/:nr/kommentar', comment),
  say('/:nr/kommentar/slett', removeComment),
  say('/:nr/til-side', place(false)),
  say('/:nr/tilbake', place(true)),
];
