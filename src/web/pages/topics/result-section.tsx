// What a vote came to: small and larger beside each other, ties said, what small ones want and larger ones do not, and in an open
// vote the ballots it is counted from.

import type { PartyId } from '../../../modules/accounts/model.ts';
import { type Standing, type VoteCount, wantedMoreBy } from '../../../modules/network/topics/count.ts';
import type { OpenBallot, TopicVote } from '../../../modules/network/topics/model.ts';
import type { VoteResult } from '../../../modules/network/topics/queries.ts';
import { isVoteOver } from '../../../modules/network/topics/rules.ts';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { Section } from '../../components/section.tsx';
import type { TopicsPage } from './topics-page.ts';
import { MOST_MARKS, VoteLegend, VoteMarks } from './vote-marks.tsx';

/** What the result needs of a page: the network's first page shows it, too. */
export type ResultPage = Pick<TopicsPage, 'request' | 'parties' | 'participants'> & {
  readonly voters: number;
  readonly isLatest: boolean;
};

interface Props {
  readonly page: ResultPage;
  readonly result: VoteResult;
}

const titleOf = ({ topics }: TopicVote, number: number): string =>
  topics.find((topic) => topic.number === number)?.title ?? '';

function captionOf({ page, result: { vote } }: Props): string {
  const words = page.request.texts.topics.result;
  const { number } = page.request.format;
  const rule = vote.method === 'dots' ? words.dotsCaption(vote.unit) : words.approvalCaption(vote.unit);
  const all = Math.max(page.voters, vote.voted);
  if (!page.isLatest) return rule;
  const voted =
    vote.voted === all ? words.allVoted(number(all)) : words.voted(number(vote.voted), number(all));
  return `${rule} ${voted}`;
}

function Figures({ page, result, count }: Props & { readonly count: VoteCount }) {
  const { request } = page;
  const words = request.texts.topics.result;
  const { number } = request.format;
  const { vote } = result;
  const { sides } = count;
  const hasMarks = sides !== null && count.voters <= MOST_MARKS;
  const ofSide =
    (side: 'small' | 'large') =>
    (one: Standing): string =>
      one.sides && sides ? words.of(number(one.sides[side]), number(sides[side])) : '';
  const columns: Column<Standing>[] = [
    {
      label: words.columns.topic,
      cell: ({ topic, place, isShared, votes }) => (
        <>
          {titleOf(vote, topic)}
          {isShared && votes > 0 ? (
            <span class="tiny vote-shared">
              {words.columns.place} {words.shared(number(place))}
            </span>
          ) : null}
        </>
      ),
    },
    ...(sides
      ? [
          { label: words.columns.small, isNumber: true, cell: ofSide('small') },
          { label: words.columns.large, isNumber: true, cell: ofSide('large') },
        ]
      : []),
    {
      label: words.columns.total,
      isNumber: true,
      cell: ({ votes }) => (
        <strong>{sides ? number(votes) : words.of(number(votes), number(count.voters))}</strong>
      ),
    },
    ...(hasMarks
      ? [
          {
            label: words.columns.marks,
            hidesLabel: true,
            cell: (one: Standing) =>
              one.sides ? <VoteMarks sides={one.sides} voters={count.voters} /> : null,
          },
        ]
      : []),
  ];
  return (
    <>
      <DataTable<Standing>
        caption={captionOf({ page, result })}
        columns={columns}
        rows={count.standings}
        keyOf={({ topic }) => String(topic)}
      />
      {hasMarks ? <VoteLegend request={request} unit={vote.unit} /> : null}
    </>
  );
}

function Ballots({ page, result: { vote, ballots } }: Props) {
  const words = page.request.texts.topics.result;
  const nameOf = ({ voter, body }: OpenBallot): string => {
    const where = page.parties.nameOf(body as string as PartyId);
    const participant = page.participants.find(({ id }) => id === voter);
    return participant?.name ? `${participant.name}, ${where}` : where;
  };
  return (
    <details class="fold">
      <summary>{words.ballots}</summary>
      <div class="fold-inside">
        <DataTable<OpenBallot>
          caption={words.ballotsCaption}
          columns={[
            { label: words.ballotsColumns.voter, cell: nameOf },
            {
              label: words.ballotsColumns.topics,
              isWhole: true,
              cell: ({ topics }) => page.request.format.list(topics.map((number) => titleOf(vote, number))),
            },
          ]}
          rows={ballots}
          keyOf={({ voter }) => voter}
        />
      </div>
    </details>
  );
}

/** The table, or why there is none. */
export function ResultTable({ page, result }: Props) {
  const { request, voters } = page;
  const words = request.texts.topics.result;
  const { number } = request.format;
  const { vote, count, ballots } = result;
  if (vote.voted === 0) return <p>{words.nobody}</p>;
  if (!count && vote.isAnonymous && !isVoteOver(vote, request.today)) {
    return <p>{words.hidden(number(vote.voted), number(Math.max(voters, vote.voted)))}</p>;
  }
  if (!count) return <p>{words.tooFew(number(vote.voted))}</p>;
  return (
    <div class="stack-s">
      <Figures page={page} result={result} count={count} />
      {ballots.length > 0 ? <Ballots page={page} result={result} /> : null}
    </div>
  );
}

/** What small ones want and larger ones do not, and who sees what. */
function Margin({ page, result: { vote, count } }: Props) {
  const { request } = page;
  const words = request.texts.topics.result;
  const { number } = request.format;
  const ofSmall = (count?.standings ?? []).filter(
    (one) => wantedMoreBy(one, count?.sides ?? null) === 'small',
  );
  return (
    <>
      {ofSmall.length > 0 ? (
        <p>
          <strong>{words.smallWants}</strong>{' '}
          {ofSmall.map(({ topic, sides }) =>
            sides && count?.sides
              ? `${words.smallWantsTopic(
                  titleOf(vote, topic),
                  words.of(number(sides.small), number(count.sides.small)),
                  words.of(number(sides.large), number(count.sides.large)),
                )} `
              : '',
          )}
          {words.smallHasPlace}
        </p>
      ) : null}
      <p>{vote.isAnonymous ? words.isAnonymous : words.isOpen}</p>
      {vote.isAnonymous && count && !count.sides ? <p>{words.noSides}</p> : null}
    </>
  );
}

export function ResultSection({ page, result, id = 'resultat' }: Props & { readonly id?: string }) {
  const { request } = page;
  const words = request.texts.topics.result;
  const { vote } = result;
  const { dateLong } = request.format;
  const isOver = isVoteOver(vote, request.today);
  return (
    <Section
      id={id}
      title={words.title}
      aside={
        <span class="small">
          {isOver ? words.ended(dateLong(vote.closedOn ?? vote.endsOn)) : words.change(dateLong(vote.endsOn))}
        </span>
      }
      margin={<Margin page={page} result={result} />}
      marginLabel={words.margin}
    >
      <ResultTable page={page} result={result} />
    </Section>
  );
}

export const resultPageOf = (page: TopicsPage): ResultPage => ({
  request: page.request,
  parties: page.parties,
  participants: page.participants,
  voters: page.topics.voters,
  isLatest: true,
});
