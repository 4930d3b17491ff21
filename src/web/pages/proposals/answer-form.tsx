// A body's answer: three choices, a comment that all who are asked see, and a value that goes into the sums alone. The same
// form for whoever is signed in and for whoever has a personal link.
import type { OwnView } from '../../../flows/proposals/proposal-view.ts';
import { localDateAt } from '../../../kernel/local-date.ts';
import type { Problem } from '../../../kernel/result.ts';
import { basisOf } from '../../../modules/planning/proposals/answer-commands.ts';
import type { ProposalAnswer } from '../../../modules/planning/proposals/model.ts';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { ExplainedChoices } from '../../components/explained-choices.tsx';
import { TextField } from '../../components/form-fields.tsx';
import { Section } from '../../components/section.tsx';
import { TextArea } from '../../components/text-area.tsx';
import { textIn } from '../../own/routes.ts';
import { proposalProblem, proposalProblemAt } from './problem-text.ts';
import { nameOf, type ViewProps } from './proposal-parts.tsx';

/** As typed. */
export interface TypedAnswer {
  readonly answer: string;
  readonly comment: string;
  readonly value: string;
}

export interface SentAnswer {
  readonly typed: TypedAnswer;
  readonly problems: readonly Problem[];
}

const LONGEST_COMMENT = 2000;
const CHOICES = ['interested', 'needsMore', 'not'] as const;
export type GivenChoice = (typeof CHOICES)[number];

export const isChoice = (text: string): text is GivenChoice => (CHOICES as readonly string[]).includes(text);

export const typedAnswer = (form: FormData): TypedAnswer => ({
  answer: textIn(form, 'svar', 20),
  comment: textIn(form, 'kommentar', LONGEST_COMMENT + 1),
  value: textIn(form, 'verdi', 40),
});

interface AnswerProps extends ViewProps {
  readonly own: OwnView;
  readonly action: string;
  /** What was just sent and could not be used. */
  readonly sent: SentAnswer | null;
  readonly mayAnswer: boolean;
}

/** Ids of the fields, by the path of a problem. */
const FIELDS: Readonly<Record<string, string>> = { answer: 'svar', comment: 'kommentar', value: 'verdi' };

const typedBefore = ({ request, own }: AnswerProps): TypedAnswer => ({
  answer: own.member.answer === 'none' ? '' : own.member.answer,
  comment: own.member.comment,
  value: own.given === null ? '' : request.format.kroner(own.given),
});

function valueHints({ request, view, own }: AnswerProps): string {
  const words = request.texts.proposals.answer;
  const fallback = words.valueFallback[basisOf(own.member.needs) === 'shared' ? 'shared' : 'assumed'];
  const hint = words.valueHint(fallback);
  return view.proposal.members.length === 2 ? `${hint} ${words.valueTwo}` : hint;
}

function Form(props: AnswerProps) {
  const { request, own, action, sent } = props;
  const words = request.texts.proposals.answer;
  const typed = sent?.typed ?? typedBefore(props);
  const problems = sent?.problems ?? [];
  const lines = problems.map((one) => ({
    id: FIELDS[one.path] ?? 'svar',
    text: proposalProblem(request, one),
  }));
  return (
    <form class="stack" method="post" action={action}>
      <ErrorSummary title={request.texts.proposals.faults} lines={lines} />
      <ExplainedChoices
        name="svar"
        legend={words.legend}
        choices={CHOICES.map((value) => ({ value, ...words.choices[value] }))}
        chosen={typed.answer}
        error={proposalProblemAt(request, problems, 'answer')}
      />
      <TextArea
        id="kommentar"
        name="kommentar"
        label={words.comment}
        value={typed.comment}
        hints={words.commentHints}
        maxLength={LONGEST_COMMENT}
        error={proposalProblemAt(request, problems, 'comment')}
      />
      <TextField
        id="verdi"
        name="verdi"
        label={words.value}
        value={typed.value}
        hint={valueHints(props)}
        error={proposalProblemAt(request, problems, 'value')}
      />
      <p class="buttons">
        <button class="ds-button" type="submit">
          {own.member.answer === 'none' ? words.send : words.change}
        </button>
      </p>
    </form>
  );
}

function givenText({ request, own }: AnswerProps): string {
  const { texts, format } = request;
  const words = texts.proposals.answer;
  const { answer, answeredAt } = own.member;
  if (answer === 'none' || answeredAt === null) return words.notGiven;
  const name = texts.proposals.answers[answer as ProposalAnswer];
  return words.given(name, format.date(localDateAt(answeredAt.getTime())));
}

/** What was answered, and the form as long as it may be changed. */
export function AnswerSection(props: AnswerProps) {
  const { request, view, own, mayAnswer } = props;
  const { proposal, today } = view;
  const words = request.texts.proposals.answer;
  const deadline = proposal.deadline ?? today;
  const isOpen = proposal.state === 'sent' && today <= deadline;
  const isAnswered = own.member.answer !== 'none';
  return (
    <Section id="svar-del" title={words.title(nameOf(view, own.body))}>
      <div class="stack">
        {isAnswered || !isOpen ? <p>{givenText(props)}</p> : null}
        {isOpen ? <p>{words.intro(request.format.dateLong(deadline))}</p> : null}
        {isOpen && mayAnswer ? <Form {...props} /> : null}
        {isOpen && !mayAnswer ? <p>{words.onlyBuyers}</p> : null}
        {!isOpen && proposal.state === 'sent' ? <p>{words.over(request.format.dateLong(deadline))}</p> : null}
      </div>
    </Section>
  );
}
