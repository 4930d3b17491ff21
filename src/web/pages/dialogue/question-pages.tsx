// A question is answered for all to read, or entered where it came in another way.
import type { Problem } from '../../../kernel/result.ts';
import type { Question } from '../../../modules/procurement/dialogue/model.ts';
import { answerQuestion, registerQuestion } from '../../../modules/procurement/dialogue/question-commands.ts';
import { SelectField } from '../../components/form-fields.tsx';
import { TextArea } from '../../components/text-area.tsx';
import { textIn } from '../../own/routes.ts';
import { type Page, type PageResult, redirect } from '../../page.ts';
import { notFoundPage } from '../error.tsx';
import {
  afterDialogue,
  type DialogueAnswer,
  DialogueFaults,
  type DialogueProps,
  dayText,
  dialoguePage,
  dialoguePart,
  dialogueProblemAt,
  FormOrWhy,
  placeOf,
  Submit,
  SureBox,
  telling,
  whyNoForm,
} from './dialogue-parts.tsx';

const LONGEST = 8000;

interface Sent {
  readonly question: string;
  readonly answer: string;
  readonly problems: readonly Problem[];
}

/** Runs with the question that the address names by its number. */
const withQuestion =
  (answer: (props: DialogueProps, question: Question) => PageResult | Promise<PageResult>): DialogueAnswer =>
  (props) => {
    const number = props.asked.request.params['nr'] ?? '';
    const found = props.talk.dialogue.questions.find((one) => String(one.number) === number);
    return found ? answer(props, found) : notFoundPage(props.asked.request);
  };

function answerPage(props: DialogueProps, question: Question, sent: Sent | null): Page {
  const { request } = props.asked;
  const words = request.texts.dialogue.questions;
  const problems = sent?.problems ?? [];
  const error = (path: string) => dialogueProblemAt(request, problems, path);
  const reason = whyNoForm(props);
  return dialoguePage({
    ...props,
    heading: words.answerTitle(question.number),
    isRefused: sent !== null,
    children: (
      <div class="frame">
        <div class="stack message-form">
          <section class="stack-s" aria-labelledby="slik">
            <h2 id="slik">{words.original}</h2>
            <p class="letter-text">{question.asked}</p>
            <p class="tiny">{words.asked(dayText(request, question.askedAt))}</p>
          </section>
          {reason ? (
            <p class="notice">{reason}</p>
          ) : (
            <form method="post" action={dialoguePart(props, `/sporsmal/${question.number}`)} class="stack">
              <DialogueFaults request={request} problems={problems} />
              <TextArea
                id="question"
                name="sporsmal"
                label={words.published}
                hints={[words.publishedHint]}
                value={sent?.question ?? question.asked}
                maxLength={LONGEST}
                error={error('question')}
              />
              <TextArea
                id="answer"
                name="svar"
                label={words.answer}
                hints={[words.answerHint]}
                value={sent?.answer ?? ''}
                rows={6}
                maxLength={LONGEST}
                error={error('answer')}
              />
              <SureBox label={words.isSure} problems={problems} />
              <Submit label={words.publish} />
            </form>
          )}
        </div>
      </div>
    ),
  });
}

export const askAnswer: DialogueAnswer = withQuestion((props, question) =>
  question.answeredAt === null
    ? answerPage(props, question, null)
    : redirect(`${dialoguePart(props)}#sporsmal-${question.number}`),
);

export const answer: DialogueAnswer = withQuestion(async (props, question) => {
  const form = await props.asked.form();
  const typed = {
    question: textIn(form, 'sporsmal', LONGEST + 1),
    answer: textIn(form, 'svar', LONGEST + 1),
  };
  const answered = await answerQuestion(props.asked.ctx, {
    ...placeOf(props),
    id: question.id,
    ...typed,
    isSure: textIn(form, 'sikker', 5) === 'ja',
    telling: telling(props, 'news'),
  });
  return afterDialogue(props, answered, {
    to: '',
    said: 'answered',
    refused: (problems) => answerPage(props, question, { ...typed, problems }),
  });
});

interface SentNew {
  readonly participant: string;
  readonly text: string;
  readonly problems: readonly Problem[];
}

function newPage(props: DialogueProps, sent: SentNew | null): Page {
  const { request } = props.asked;
  const words = request.texts.dialogue.questions;
  const problems = sent?.problems ?? [];
  const error = (path: string) => dialogueProblemAt(request, problems, path);
  const present = props.talk.dialogue.participants.filter(({ leftAt }) => leftAt === null);
  const choose = { value: '', label: request.texts.dialogue.activities.choose };
  return dialoguePage({
    ...props,
    heading: words.registerTitle,
    isRefused: sent !== null,
    children: (
      <FormOrWhy reason={whyNoForm(props)}>
        <form method="post" action={dialoguePart(props, '/sporsmal')} class="stack message-form">
          <DialogueFaults request={request} problems={problems} />
          <SelectField
            id="participant"
            name="leverandor"
            label={words.supplier}
            value={sent?.participant ?? ''}
            options={[choose, ...present.map(({ id, name }) => ({ value: id, label: name }))]}
            error={error('participant')}
          />
          <TextArea
            id="question"
            name="sporsmal"
            label={words.text}
            value={sent?.text ?? ''}
            maxLength={LONGEST}
            error={error('question')}
          />
          <Submit label={words.save} />
        </form>
      </FormOrWhy>
    ),
  });
}

export const askNewQuestion: DialogueAnswer = (props) => newPage(props, null);

export const addQuestion: DialogueAnswer = async (props) => {
  const form = await props.asked.form();
  const participant = textIn(form, 'leverandor', 40);
  const text = textIn(form, 'sporsmal', LONGEST + 1);
  const registered = await registerQuestion(props.asked.ctx, { ...placeOf(props), participant, text });
  return afterDialogue(props, registered, {
    to: '',
    said: 'question',
    refused: (problems) => newPage(props, { participant, text, problems }),
  });
};
