// One topic: why it is proposed, what is said about it, a form to say something, and setting it aside. The same by a link.
import type { Problem } from '../../../kernel/result.ts';
import type { Topic, TopicComment } from '../../../modules/network/topics/model.ts';
import { LONGEST_REASON, LONGEST_TEXT } from '../../../modules/network/topics/rules.ts';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { TextField } from '../../components/form-fields.tsx';
import { Section } from '../../components/section.tsx';
import { TextArea } from '../../components/text-area.tsx';
import { fromWords, isHers, type TopicsPage, topicsProblem, topicsProblemAt } from './topics-page.ts';

/** What was sent and could not be used: a comment, or the reason for setting it aside. */
export interface SentOnTopic {
  readonly form: 'comment' | 'aside';
  readonly problems: readonly Problem[];
  readonly text: string;
}

interface Props {
  readonly page: TopicsPage;
  readonly topic: Topic;
  readonly comments: readonly TopicComment[];
  readonly sent: SentOnTopic | null;
}

function Comments({ page, topic, comments }: Props) {
  const { topic: words } = page.request.texts.topics;
  if (comments.length === 0) return <p>{words.noComments}</p>;
  return (
    <ul class="ruled-list">
      {comments.map((comment) => (
        <li key={comment.id}>
          <p class="as-written">{comment.text}</p>
          <p class="tiny">
            {fromWords(page, comment)}, {page.request.format.date(comment.on)}
          </p>
          {isHers(page, comment) ? (
            <form method="post" action={page.href(`/${topic.number}/kommentar/slett`)}>
              <input type="hidden" name="kommentar" value={comment.id} />
              <button
                class="ds-button"
                data-variant="tertiary"
                type="submit"
                aria-label={words.deleteWhich(fromWords(page, comment))}
              >
                {words.delete}
              </button>
            </form>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

function CommentForm({ page, topic, sent }: Props) {
  const { request } = page;
  const { topic: words, faults } = request.texts.topics;
  const problems = sent?.form === 'comment' ? sent.problems : [];
  return (
    <form class="stack narrow" method="post" action={page.href(`/${topic.number}/kommentar`)}>
      <ErrorSummary
        title={faults}
        lines={problems.map((one) => ({ id: 'kommentar', text: topicsProblem(request, one) }))}
      />
      <TextArea
        id="kommentar"
        name="kommentar"
        label={words.comment}
        hints={[words.commentHint]}
        value={sent?.form === 'comment' ? sent.text : ''}
        rows={3}
        maxLength={LONGEST_TEXT}
        error={topicsProblemAt(request, problems, 'text')}
      />
      <p class="buttons">
        <button class="ds-button" type="submit">
          {words.send}
        </button>
      </p>
    </form>
  );
}

function Placing({ page, topic, sent }: Props) {
  const { request } = page;
  const { topic: words, faults } = request.texts.topics;
  if (topic.asideReason !== null) {
    return (
      <form method="post" action={page.href(`/${topic.number}/tilbake`)}>
        <button class="ds-button" data-variant="secondary" type="submit">
          {words.bringBack}
        </button>
      </form>
    );
  }
  const problems = sent?.form === 'aside' ? sent.problems : [];
  return (
    <details class="fold" open={problems.length > 0}>
      <summary>{words.setAside}</summary>
      <form class="fold-inside narrow" method="post" action={page.href(`/${topic.number}/til-side`)}>
        <ErrorSummary
          title={faults}
          lines={problems.map((one) => ({ id: 'grunn', text: topicsProblem(request, one) }))}
        />
        <p class="small">{words.setAsideText}</p>
        <TextField
          id="grunn"
          name="grunn"
          label={words.reason}
          value={sent?.form === 'aside' ? sent.text : ''}
          maxLength={LONGEST_REASON}
          error={topicsProblemAt(request, problems, 'reason')}
        />
        <button class="ds-button" data-variant="secondary" type="submit">
          {words.setAside}
        </button>
      </form>
    </details>
  );
}

export function TopicBody(props: Props) {
  const { page, topic } = props;
  const { topic: words } = page.request.texts.topics;
  return (
    <>
      <div class="frame section stack-s">
        <p class="as-written">{topic.why || words.noWhy}</p>
        <p class="small">
          {words.proposed(fromWords(page, topic), page.request.format.dateLong(topic.proposedOn))}
        </p>
        {topic.asideReason !== null ? <p>{words.asideWhy(topic.asideReason)}</p> : null}
      </div>
      <Section id="mener" title={words.comments}>
        <div class="stack">
          <Comments {...props} />
          {page.mayPropose ? <CommentForm {...props} /> : null}
        </div>
      </Section>
      {isHers(page, topic) ? (
        <div class="frame section">
          <Placing {...props} />
        </div>
      ) : null}
    </>
  );
}
