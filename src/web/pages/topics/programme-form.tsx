// The leader sets the programme: what the votes give is ticked already, and what is made otherwise has its reason.
import { finishedCount, MOST_PLACES, proposalIn } from '../../../flows/topics/view.ts';
import type { Problem } from '../../../kernel/result.ts';
import type { ProposedProgramme } from '../../../modules/network/topics/count.ts';
import { LONGEST_REASON } from '../../../modules/network/topics/rules.ts';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { SelectField, TextField } from '../../components/form-fields.tsx';
import { votesWords } from './programme-section.tsx';
import { type TopicsPage, topicsProblem, topicsProblemAt } from './topics-page.ts';

/** As it was typed, with what is wrong. */
export interface SentProgramme {
  readonly problems: readonly Problem[];
  readonly chosen: readonly number[];
  readonly reasons: Readonly<Record<number, string>>;
  readonly reason: string;
}

interface Props {
  readonly page: TopicsPage;
  readonly places: number;
  readonly sent: SentProgramme | null;
}

interface OnList {
  readonly number: number;
  readonly title: string;
}

/** What the leader chooses among: what the votes put first stands first. */
export function topicsToChoose({ topics }: TopicsPage): OnList[] {
  const order = (finishedCount(topics)?.standings ?? []).map(({ topic }) => topic);
  const placeOf = ({ number }: OnList): number => {
    const place = order.indexOf(number);
    return place === -1 ? order.length : place;
  };
  return topics.standing
    .map(({ number, title }) => ({ number, title }))
    .toSorted((one, other) => placeOf(one) - placeOf(other) || one.number - other.number);
}

function Places({ page, places }: Props) {
  const words = page.request.texts.topics.programme;
  const options = Array.from({ length: MOST_PLACES }, (_, at) => String(at + 1));
  return (
    <form class="stack-s narrow" method="get" action={page.href('/program')}>
      <SelectField
        id="plasser"
        name="plasser"
        label={words.places}
        value={String(places)}
        options={options.map((value) => ({ value, label: value }))}
      />
      <p class="buttons">
        <button class="ds-button" data-variant="secondary" type="submit">
          {words.showPlaces}
        </button>
      </p>
    </form>
  );
}

function Line({
  page,
  sent,
  topic,
  proposal,
}: Pick<Props, 'page' | 'sent'> & { readonly topic: OnList; readonly proposal: ProposedProgramme | null }) {
  const { request } = page;
  const words = request.texts.topics.programme;
  const { number, title } = topic;
  const isGiven = proposal?.chosen.some((one) => one.topic === number) ?? false;
  const isForSmall = proposal?.chosen.some((one) => one.topic === number && one.basis === 'small') ?? false;
  const isUndecided = proposal?.undecided.includes(number) ?? false;
  const typed = sent?.reasons[number] ?? '';
  const error = topicsProblemAt(request, sent?.problems ?? [], `reason:${number}`);
  const said = votesWords(request, page.topics.isRunning ? null : page.topics.latest, number);
  return (
    <div class="programme-line stack-s">
      <label class="check">
        <input
          type="checkbox"
          name="med"
          value={String(number)}
          checked={sent ? sent.chosen.includes(number) : isGiven}
        />
        {title}
      </label>
      <p class="small">{[said, isForSmall ? words.chosenSmall : ''].filter(Boolean).join(' ')}</p>
      {proposal ? (
        <details open={isUndecided || error !== undefined || typed !== ''}>
          <summary>{words.addReason}</summary>
          <TextField
            id={`grunn-${number}`}
            name={`grunn-${number}`}
            label={words.reasonFor(title)}
            value={typed}
            maxLength={LONGEST_REASON}
            error={error}
          />
        </details>
      ) : null}
    </div>
  );
}

const fieldOf = (path: string): string =>
  path.startsWith('reason:')
    ? `grunn-${path.slice('reason:'.length)}`
    : path === 'reason'
      ? 'grunn'
      : 'temaer';

export function ProgrammeForm(props: Props) {
  const { page, sent, places } = props;
  const { request, topics } = page;
  const { programme: words, faults } = request.texts.topics;
  const proposal = proposalIn(topics, places);
  const list = topicsToChoose(page);
  const isFirst = topics.programmes.length === 0;
  const undecided = list.filter(({ number }) => proposal?.undecided.includes(number));
  const problems = sent?.problems ?? [];
  return (
    <div class="stack">
      {proposal ? <Places {...props} /> : null}
      <form class="stack" method="post" action={page.href('/program')} id="temaer">
        <ErrorSummary
          title={faults}
          lines={problems.map((one) => ({ id: fieldOf(one.path), text: topicsProblem(request, one) }))}
        />
        {undecided.length > 0 && proposal ? (
          <p class="notice">
            {words.undecided(request.format.list(undecided.map(({ title }) => title)), proposal.left)}
          </p>
        ) : null}
        {proposal ? <p class="small">{words.reasonHint}</p> : null}
        <div>
          {list.map((topic) => (
            <Line key={topic.number} page={page} sent={sent} topic={topic} proposal={proposal} />
          ))}
        </div>
        {proposal && isFirst ? null : (
          <TextField
            id="grunn"
            name="grunn"
            label={proposal ? words.reasonChange : words.reasonNoVote}
            value={sent?.reason ?? ''}
            maxLength={LONGEST_REASON}
            error={topicsProblemAt(request, problems, 'reason')}
          />
        )}
        <input type="hidden" name="plasser" value={String(places)} />
        <input type="hidden" name="etter" value={String(topics.programmes[0]?.number ?? 0)} />
        <p class="buttons">
          <button class="ds-button" type="submit">
            {words.set}
          </button>
        </p>
      </form>
    </div>
  );
}
