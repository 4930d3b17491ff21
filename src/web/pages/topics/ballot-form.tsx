// The ballot of the vote that goes on: topics to tick, and in an anonymous vote the code by which it can be changed.
import type { Problem } from '../../../kernel/result.ts';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { TextField } from '../../components/form-fields.tsx';
import { type TopicsPage, topicsProblem, topicsProblemAt } from './topics-page.ts';

/** What was just sent: refused, with what was ticked; or received, with the code that changes it. */
export type SentBallot =
  | {
      readonly kind: 'refused';
      readonly problems: readonly Problem[];
      readonly topics: readonly number[];
      readonly code: string;
    }
  | { readonly kind: 'received'; readonly code: string };

interface Props {
  readonly page: TopicsPage;
  readonly sent: SentBallot | null;
  /** A new one for each form: the same form sent twice is the same ballot. */
  readonly freshCode: string;
}

/** Said where the ballot was cast, and nowhere again. */
export function BallotReceived({ page, code }: { page: TopicsPage; code: string }) {
  const words = page.request.texts.topics.vote;
  return (
    <div class="done stack-s" role="status">
      <p>{words.received}</p>
      <p>{words.receivedCode}</p>
      <p class="ballot-code">{code}</p>
    </div>
  );
}

function Code({ page, sent, freshCode, hasVoted }: Props & { readonly hasVoted: boolean }) {
  const { request } = page;
  const words = request.texts.topics.vote;
  const typed = sent?.kind === 'refused' ? sent.code : '';
  if (hasVoted) {
    return (
      <div class="narrow">
        <TextField
          id="kode"
          name="kode"
          label={words.code}
          hint={words.codeHint}
          value={sent?.kind === 'received' ? sent.code : typed}
          maxLength={20}
          error={topicsProblemAt(request, sent?.kind === 'refused' ? sent.problems : [], 'code')}
        />
      </div>
    );
  }
  const code = typed || freshCode;
  return (
    <div class="stack-s">
      <p>{words.codeNow(code)}</p>
      <p class="small">{words.codeWhy}</p>
      <input type="hidden" name="kode" value={code} />
    </div>
  );
}

export function BallotForm(props: Props) {
  const { page, sent } = props;
  const { request, own, topics } = page;
  const words = request.texts.topics.vote;
  const vote = topics.latest?.vote;
  if (!vote || !own) return null;
  const hasVoted = own.votedOn !== null || sent?.kind === 'received';
  const problems = sent?.kind === 'refused' ? sent.problems : [];
  const chosen = sent?.kind === 'refused' ? sent.topics : own.chosen;
  return (
    <form class="stack" method="post" action={page.href('/avstemning')}>
      <ErrorSummary
        title={request.texts.topics.faults}
        lines={problems.map((one) => ({
          id: one.path === 'code' && hasVoted ? 'kode' : 'temaer',
          text: topicsProblem(request, one),
        }))}
      />
      {own.votedOn !== null ? <p>{words.votedOn(request.format.dateLong(own.votedOn))}</p> : null}
      <fieldset class="stack-s" id="temaer">
        <legend>{words.legend[vote.method]}</legend>
        {vote.topics.map(({ number, title }) => (
          <label class="check" key={number}>
            <input type="checkbox" name="tema" value={String(number)} checked={chosen.includes(number)} />
            {title}
          </label>
        ))}
      </fieldset>
      {vote.isAnonymous ? <Code {...props} hasVoted={hasVoted} /> : null}
      <p class="small">{vote.isAnonymous ? words.anonymousNote : words.openNote}</p>
      <input type="hidden" name="avstemning" value={vote.id} />
      <p class="buttons">
        <button class="ds-button" type="submit">
          {hasVoted ? words.castAgain : words.cast}
        </button>
      </p>
    </form>
  );
}
