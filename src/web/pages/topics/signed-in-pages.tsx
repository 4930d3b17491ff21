// The pages of topics for those who are signed in, in the frame of their network.
import { finishedCount, type OwnBallot, waitsForProgramme } from '../../../flows/topics/view.ts';
import type { PartyId } from '../../../modules/accounts/model.ts';
import type { NetworkBody } from '../../../modules/network/life/model.ts';
import type { Topic, TopicComment } from '../../../modules/network/topics/model.ts';
import { LEAST_TOPICS } from '../../../modules/network/topics/rules.ts';
import { DataTable } from '../../components/data-table.tsx';
import { NextStep } from '../../components/next-step.tsx';
import { Section } from '../../components/section.tsx';
import type { Page } from '../../page.ts';
import { type NetworkProps, networkPage } from '../networks/network-frame.tsx';
import { BallotForm, BallotReceived, type SentBallot } from './ballot-form.tsx';
import { MethodFold } from './method-fold.tsx';
import { OpenVoteForm, type SentVote } from './open-vote-form.tsx';
import { ProgrammeForm, type SentProgramme } from './programme-form.tsx';
import { ProgrammeSection } from './programme-section.tsx';
import { ResultSection, ResultTable, resultPageOf } from './result-section.tsx';
import { type SentOnTopic, TopicBody } from './topic-body.tsx';
import { ProposeSection, type SentTopic, TopicsSection } from './topic-list.tsx';
import { type TopicsPage, topicsSaid } from './topics-page.ts';

export interface TopicsProps extends NetworkProps {
  readonly page: TopicsPage;
}

const waitsForBallot = (own: OwnBallot | null): boolean => own !== null && own.votedOn === null;

/** The one thing to do now; null where there is nothing. */
function Next({ page }: { page: TopicsPage }) {
  const { request, topics, own, mayLead, mayPropose } = page;
  const { next: words } = request.texts.topics;
  const step = (
    which: { readonly title: string; readonly text: string; readonly button: string },
    href: string,
  ) => (
    <div class="frame">
      <NextStep texts={request.texts.site} id="neste" {...which} href={href} />
    </div>
  );
  if (topics.latest && topics.isRunning) {
    if (!waitsForBallot(own)) return null;
    const last = request.format.dateLong(topics.latest.vote.endsOn);
    return step({ ...words.vote, text: words.vote.text(last) }, page.href('/avstemning'));
  }
  if (mayLead && waitsForProgramme(topics)) return step(words.programme, page.href('/program'));
  if (mayLead && topics.standing.length >= LEAST_TOPICS && topics.latest === null) {
    const count = request.format.countWord(topics.standing.length);
    const title = words.open.title(`${count.charAt(0).toUpperCase()}${count.slice(1)}`);
    return step({ ...words.open, title }, page.href('/avstemning'));
  }
  return mayPropose && topics.latest === null ? step(words.propose, '#foresla') : null;
}

function Earlier({ page }: { page: TopicsPage }) {
  const { request, topics } = page;
  const { result: words } = request.texts.topics;
  if (topics.earlier.length === 0) return null;
  return (
    <Section id="tidligere" title={words.earlier}>
      {topics.earlier.map((result) => (
        <details class="fold" key={result.vote.id}>
          <summary>
            {words.earlierOne(
              request.format.number(result.vote.number),
              request.format.dateLong(result.vote.closedOn ?? result.vote.endsOn),
            )}
          </summary>
          <div class="fold-inside">
            <ResultTable page={{ ...resultPageOf(page), isLatest: false }} result={result} />
          </div>
        </details>
      ))}
    </Section>
  );
}

/** All that both those who are signed in and those who come by a link see of votes, programme and topics. */
export function TopicsOverview({ page, sent }: { page: TopicsPage; sent: SentTopic | null }) {
  return (
    <>
      <ProgrammeSection page={page} />
      {page.topics.latest ? <ResultSection page={resultPageOf(page)} result={page.topics.latest} /> : null}
      <TopicsSection page={page} />
      <ProposeSection page={page} sent={sent} />
      <Earlier page={page} />
      <MethodFold request={page.request} />
    </>
  );
}

export function topicsOverviewPage({ page, ...props }: TopicsProps, sent: SentTopic | null): Page {
  const { request } = page;
  return networkPage({
    ...props,
    tab: 'topics',
    lead: request.texts.topics.lead,
    said: topicsSaid(request),
    ...(sent ? { status: 422 as const } : {}),
    children: (
      <>
        <Next page={page} />
        <TopicsOverview page={page} sent={sent} />
        {page.mayLead && page.topics.latest && !page.topics.isRunning ? (
          <div class="frame section">
            <p class="buttons">
              <a class="ds-button" data-variant="secondary" href={page.href('/avstemning')}>
                {request.texts.topics.vote.openTitle}
              </a>
            </p>
          </div>
        ) : null}
      </>
    ),
  });
}

export function topicPage(
  { page, ...props }: TopicsProps,
  one: {
    readonly topic: Topic;
    readonly comments: readonly TopicComment[];
    readonly sent: SentOnTopic | null;
  },
): Page {
  return networkPage({
    ...props,
    tab: 'topics',
    heading: one.topic.title,
    said: topicsSaid(page.request),
    ...(one.sent ? { status: 422 as const } : {}),
    children: <TopicBody page={page} {...one} />,
  });
}

function WhoVoted({ page, view }: TopicsProps) {
  const { request, topics, parties } = page;
  const { vote: words } = request.texts.topics;
  if (topics.latest?.vote.unit !== 'body') return null;
  const days = new Map<string, Topic['proposedOn']>(topics.turnout.map(({ voter, on }) => [voter, on]));
  return (
    <Section id="hvem-har-stemt" title={words.whoVoted}>
      <DataTable<NetworkBody>
        caption={words.whoVotedCaption}
        columns={[
          {
            label: words.whoVotedColumns.body,
            cell: ({ body }) => parties.nameOf(body as string as PartyId),
          },
          {
            label: words.whoVotedColumns.state,
            cell: ({ body }) => {
              const day = days.get(body);
              return day ? request.format.date(day) : words.notVoted;
            },
          },
        ]}
        rows={view.bodies.filter(({ state }) => state === 'joined')}
        keyOf={({ body }) => body}
      />
    </Section>
  );
}

function EndVote({ page }: { page: TopicsPage }) {
  const { vote: words } = page.request.texts.topics;
  if (!page.mayLead || !page.topics.latest) return null;
  return (
    <Section id="avslutt" title={words.end}>
      <form class="stack-s" method="post" action={page.href('/avstemning/slutt')}>
        <p class="small">{words.endText}</p>
        <input type="hidden" name="avstemning" value={page.topics.latest.vote.id} />
        <p class="buttons">
          <button class="ds-button" data-variant="secondary" type="submit">
            {words.end}
          </button>
        </p>
      </form>
    </Section>
  );
}

export interface SentOnVotePage {
  readonly ballot?: SentBallot;
  readonly vote?: SentVote;
}

export function votePage(
  { page, ...props }: TopicsProps,
  { ballot, vote: opened }: SentOnVotePage,
  freshCode: string,
): Page {
  const { request, topics } = page;
  const { vote: words } = request.texts.topics;
  const { number, dateLong } = request.format;
  const isRefused = ballot?.kind === 'refused' || opened !== undefined;
  const { latest } = topics;
  const running =
    latest && topics.isRunning
      ? words.running(
          dateLong(latest.vote.endsOn),
          number(latest.vote.voted),
          number(Math.max(topics.voters, latest.vote.voted)),
        )
      : null;
  return networkPage({
    ...props,
    tab: 'topics',
    heading: running ? words.ballotTitle : words.title,
    lead: running,
    ...(isRefused ? { status: 422 as const } : {}),
    children: running ? (
      <>
        <div class="frame">
          <div class="stack">
            {ballot?.kind === 'received' ? <BallotReceived page={page} code={ballot.code} /> : null}
            {page.own ? (
              <BallotForm page={page} sent={ballot ?? null} freshCode={freshCode} />
            ) : props.view.own && props.view.own.state !== 'joined' ? (
              <p>{words.notJoined}</p>
            ) : null}
          </div>
        </div>
        <WhoVoted page={page} {...props} />
        <EndVote page={page} />
        <MethodFold request={request} />
      </>
    ) : (
      <>
        <div class="frame">
          {page.mayLead ? (
            <OpenVoteForm page={page} sent={opened ?? null} />
          ) : (
            <p>
              {words.noVote} {words.waiting}
            </p>
          )}
        </div>
        <MethodFold request={request} />
      </>
    ),
  });
}

export function programmePage(
  { page, ...props }: TopicsProps,
  sent: SentProgramme | null,
  places: number,
): Page {
  const { request, topics } = page;
  const { programme: words } = request.texts.topics;
  return networkPage({
    ...props,
    tab: 'topics',
    heading: words.formTitle,
    lead: finishedCount(topics) ? words.formLead : words.formLeadNoVote,
    ...(sent ? { status: 422 as const } : {}),
    children: (
      <div class="frame">
        <ProgrammeForm page={page} places={places} sent={sent} />
      </div>
    ),
  });
}
