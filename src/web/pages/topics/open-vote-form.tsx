// The leader starts a vote: on what, how, who has a ballot, and whether others see what each votes.
import { addDays } from '../../../kernel/local-date.ts';
import type { Problem } from '../../../kernel/result.ts';
import { METHODS, UNITS } from '../../../modules/network/topics/model.ts';
import { LEAST_TOPICS } from '../../../modules/network/topics/rules.ts';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { ExplainedChoices } from '../../components/explained-choices.tsx';
import { TextField } from '../../components/form-fields.tsx';
import { type TopicsPage, topicsProblem, topicsProblemAt } from './topics-page.ts';

/** As it was typed, with what is wrong. */
export interface SentVote {
  readonly problems: readonly Problem[];
  readonly topics: readonly number[];
  readonly method: string;
  readonly unit: string;
  readonly secrecy: string;
  readonly endsOn: string;
}

/** How long a vote goes on, until the leader says otherwise. */
const USUAL_DAYS = 10;

export const ANONYMOUS = 'anonym';
const OPEN = 'aapen';

const FIELDS: Readonly<Record<string, string>> = { endsOn: 'siste', isAnonymous: 'innsyn' };

export function OpenVoteForm({ page, sent }: { page: TopicsPage; sent: SentVote | null }) {
  const { request, topics } = page;
  const { vote: words, method, faults } = request.texts.topics;
  if (topics.standing.length < LEAST_TOPICS) return <p>{words.fewTopics}</p>;
  const problems = sent?.problems ?? [];
  return (
    <form class="stack" method="post" action={page.href('/avstemning/start')}>
      <ErrorSummary
        title={faults}
        lines={problems.map((one) => ({
          id: FIELDS[one.path] ?? 'temaer',
          text: topicsProblem(request, one),
        }))}
      />
      <p class="small">{words.openLead}</p>
      <fieldset class="stack-s" id="temaer">
        <legend>{words.topics}</legend>
        {topics.standing.map(({ number, title }) => (
          <label class="check" key={number}>
            <input
              type="checkbox"
              name="tema"
              value={String(number)}
              checked={sent ? sent.topics.includes(number) : true}
            />
            {title}
          </label>
        ))}
      </fieldset>
      <ExplainedChoices
        name="maate"
        legend={words.method}
        choices={METHODS.map((value) => ({ value, ...method.methods[value] }))}
        chosen={sent?.method ?? METHODS[0]}
      />
      <ExplainedChoices
        name="hvem"
        legend={words.unit}
        choices={UNITS.map((value) => ({ value, ...method.units[value] }))}
        chosen={sent?.unit ?? UNITS[0]}
      />
      <ExplainedChoices
        name="innsyn"
        legend={words.secrecy}
        choices={[
          { value: OPEN, ...words.open },
          { value: ANONYMOUS, ...words.anonymous },
        ]}
        chosen={sent?.secrecy ?? OPEN}
        error={topicsProblemAt(request, problems, 'isAnonymous')}
      />
      <div class="narrow">
        <TextField
          id="siste"
          name="siste"
          label={words.endsOn}
          hint={words.dateHint}
          value={sent?.endsOn ?? request.format.date(addDays(request.today, USUAL_DAYS))}
          maxLength={20}
          error={topicsProblemAt(request, problems, 'endsOn')}
        />
      </div>
      <p class="buttons">
        <button class="ds-button" type="submit">
          {words.start}
        </button>
      </p>
    </form>
  );
}
