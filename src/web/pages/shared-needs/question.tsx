// A question between two bodies as either of them sees it: the two needs as far as each shows its own, what has been
// written, and room for an answer.
import { localDateAt } from '../../../kernel/local-date.ts';
import type { Problem } from '../../../kernel/result.ts';
import { may } from '../../../modules/accounts/policy.ts';
import {
  LONGEST_MESSAGE,
  MOST_MESSAGES,
  type OtherNeed,
  type Question,
} from '../../../modules/planning/live-needs/model.ts';
import type { PlanItem } from '../../../modules/planning/plan-item.ts';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { Section } from '../../components/section.tsx';
import { TextArea } from '../../components/text-area.tsx';
import type { AskedForParty } from '../../own/routes.ts';
import type { Page } from '../../page.ts';
import { categoryNames } from '../site/category-words.ts';
import { needProblem } from './need-words.ts';

const CLOCK = new Intl.DateTimeFormat('nb-NO', {
  timeZone: 'Europe/Oslo',
  hour: '2-digit',
  minute: '2-digit',
});

export interface QuestionView {
  readonly question: Question;
  /** The reader's own need; null where it has been deleted. */
  readonly own: PlanItem | null;
  /** The other body's as it is shown; null where it is not, or no longer. */
  readonly other: OtherNeed | null;
  readonly typed: string;
  readonly problem: Problem | null;
}

interface ViewProps {
  readonly asked: AskedForParty;
  readonly view: QuestionView;
}

const otherBody = ({ asked, view: { question } }: ViewProps) =>
  (question.from as string) === asked.party.id ? question.to : question.from;

function titleOf({ asked, view: { question } }: ViewProps): string {
  const { request, parties, party } = asked;
  const words = request.texts.liveNeeds.question;
  const category = categoryNames(request)(question.category);
  return (question.from as string) === party.id
    ? words.titleTo(parties.nameOf(question.to), category)
    : words.titleFrom(parties.nameOf(question.from), category);
}

function Needs(props: ViewProps) {
  const { asked, view } = props;
  const { request, paths, party, parties } = asked;
  const words = request.texts.liveNeeds;
  const { own, other, question } = view;
  const body = otherBody(props);
  const isGone = (question.from === body ? question.fromItem : question.toItem) === null;
  const shown = other && (other.title === null ? words.need.existsOnly : `«${other.title}»`);
  return (
    <dl class="facts">
      <div class="fact">
        <dt>{words.question.ours}</dt>
        <dd>
          {own ? (
            <a href={paths.ownOf(party.id, `/samme-behov/${own.id}`)}>{own.title}</a>
          ) : (
            words.question.deleted
          )}
        </dd>
      </div>
      <div class="fact">
        <dt>{words.question.theirs(parties.nameOf(body))}</dt>
        <dd>{shown ?? (isGone ? words.question.deleted : words.question.notShown)}</dd>
      </div>
    </dl>
  );
}

function Thread({ asked, view }: ViewProps) {
  const { request, parties } = asked;
  const words = request.texts.liveNeeds.question;
  const when = (at: Date): string =>
    words.at(request.format.date(localDateAt(at.getTime())), CLOCK.format(at).replace('.', ':'));
  return (
    <ol class="lines thread">
      {view.question.thread.map(({ id, body, content, writtenAt }) => (
        <li key={id}>
          <p class="small">{words.wrote(parties.nameOf(body), when(writtenAt))}</p>
          <p class="written">{content}</p>
        </li>
      ))}
    </ol>
  );
}

function Reply({ asked, view }: ViewProps) {
  const { request, paths, party, signedIn } = asked;
  const words = request.texts.liveNeeds;
  const { question, typed, problem } = view;
  const left = MOST_MESSAGES - question.messages;
  if (left <= 0) return <p>{words.question.full}</p>;
  if (!may(signedIn.grants, 'need.reply', party.id)) return <p>{words.question.readOnly}</p>;
  const text = problem && needProblem(request, problem);
  return (
    <form
      class="stack message-form"
      method="post"
      action={paths.ownOf(party.id, `/samme-behov/sporsmal/${question.id}`)}
    >
      {text ? (
        <ErrorSummary
          title={words.ask.errors}
          lines={[{ id: 'tekst', text: `${words.question.label}. ${text}` }]}
        />
      ) : null}
      <TextArea
        id="tekst"
        name="tekst"
        label={words.question.label}
        hints={[words.ask.hints[1] ?? '', words.question.left(request.format.countWord(left), left === 1)]}
        value={typed}
        error={text ?? undefined}
        maxLength={LONGEST_MESSAGE}
      />
      <p class="buttons">
        <button class="ds-button" type="submit">
          {words.question.send}
        </button>
      </p>
    </form>
  );
}

export function questionPage(asked: AskedForParty, view: QuestionView): Page {
  const { request, paths, party } = asked;
  const words = request.texts.liveNeeds.question;
  const title = titleOf({ asked, view });
  const isSent = request.query.get('sendt') === '1' && view.problem === null;
  return {
    kind: 'page',
    ...(view.problem ? { status: 422 as const } : {}),
    title,
    own: { party, current: 'sharedNeeds' },
    body: (
      <>
        <div class="frame head">
          <h1>{title}</h1>
          {isSent ? (
            <p class="done" role="status">
              {words.sent}
            </p>
          ) : null}
          <Needs asked={asked} view={view} />
        </div>
        <Section id="meldinger" title={words.thread}>
          <div class="stack">
            <Thread asked={asked} view={view} />
            <Reply asked={asked} view={view} />
            <p>
              <a href={paths.ownOf(party.id, '/samme-behov/sporsmal')}>{words.back}</a>
            </p>
          </div>
        </Section>
      </>
    ),
  };
}
