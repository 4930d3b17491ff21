// The programme that is set: what is in it and why, what is not and why not, and the programmes before it.
import type { Programme, ProgrammeTopic, TopicVote } from '../../../modules/network/topics/model.ts';
import type { VoteResult } from '../../../modules/network/topics/queries.ts';
import { DataTable } from '../../components/data-table.tsx';
import { Section } from '../../components/section.tsx';
import type { PageRequest } from '../../page.ts';
import type { TopicsPage } from './topics-page.ts';

/** «9 av 11 stemte for. Plass 1.»; empty where nothing may be shown. */
export function votesWords(request: PageRequest, result: VoteResult | null, number: number): string {
  const words = request.texts.topics.programme;
  const { format } = request;
  if (!result?.count) return '';
  const standing = result.count.standings.find(({ topic }) => topic === number);
  if (!standing) return words.noVotes;
  return words.votes(
    format.number(standing.votes),
    format.number(result.count.voters),
    standing.isShared
      ? request.texts.topics.result.shared(format.number(standing.place))
      : format.number(standing.place),
  );
}

function whyOf(request: PageRequest, result: VoteResult | null, topic: ProgrammeTopic): string {
  const words = request.texts.topics.programme;
  const ofVotes = topic.isChosen
    ? { votes: words.chosenVotes, small: words.chosenSmall, leader: '' }[topic.basis]
    : { votes: words.outVotes, small: '', leader: '' }[topic.basis];
  return [topic.reason, ofVotes, votesWords(request, result, topic.number)].filter(Boolean).join(' ');
}

interface Props {
  readonly page: TopicsPage;
  readonly programme: Programme;
}

function headOf({ page, programme }: Props): string {
  const { request } = page;
  const words = request.texts.topics.programme;
  const { vote, reason, number, setOn } = programme;
  return [
    words.setOn(request.format.dateLong(setOn)),
    vote === null ? '' : words.byVote(request.format.number(vote)),
    reason === '' ? '' : vote === null && number === 1 ? words.noVote(reason) : words.changed(reason),
  ]
    .filter(Boolean)
    .join(' ');
}

const resultFor = ({ topics }: TopicsPage, vote: TopicVote['number'] | null): VoteResult | null =>
  [topics.latest, ...topics.earlier].find((one) => one !== null && one.vote.number === vote) ?? null;

function Topics({ page, programme }: Props) {
  const { request } = page;
  const words = request.texts.topics.programme;
  const result = resultFor(page, programme.vote);
  const table = (isChosen: boolean) => (
    <DataTable<ProgrammeTopic>
      caption={isChosen ? words.caption : words.outCaption}
      columns={[
        {
          label: words.columns.topic,
          cell: ({ number, title }) => <a href={page.href(`/${number}`)}>{title}</a>,
        },
        { label: words.columns.why, isWhole: true, cell: (topic) => whyOf(request, result, topic) },
      ]}
      rows={programme.topics.filter((topic) => topic.isChosen === isChosen)}
      keyOf={({ number }) => String(number)}
    />
  );
  const hasOthers = programme.topics.some(({ isChosen }) => !isChosen);
  return (
    <div class="stack-s">
      <p class="small">{headOf({ page, programme })}</p>
      {table(true)}
      {hasOthers ? (
        <details class="fold">
          <summary>{words.outTitle}</summary>
          <div class="fold-inside">{table(false)}</div>
        </details>
      ) : null}
    </div>
  );
}

export function ProgrammeSection({ page }: { page: TopicsPage }) {
  const { request } = page;
  const words = request.texts.topics.programme;
  const [latest, ...earlier] = page.topics.programmes;
  if (!latest) return null;
  return (
    <Section
      id="program"
      title={words.title}
      aside={page.mayLead ? <a href={page.href('/program')}>{words.change}</a> : null}
    >
      <Topics page={page} programme={latest} />
      {earlier.map((programme) => (
        <details class="fold" key={programme.number}>
          <summary>
            {words.earlierOne(
              request.format.number(programme.number),
              request.format.dateLong(programme.setOn),
            )}
          </summary>
          <div class="fold-inside">
            <Topics page={page} programme={programme} />
          </div>
        </details>
      ))}
    </Section>
  );
}
