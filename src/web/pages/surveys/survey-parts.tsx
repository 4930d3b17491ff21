// What the pages of an evaluation share: whom a survey is about and for whom, sentences of what is refused, and the questions as
// fields.

import { evaluationPart, surveyPart } from '../../../flows/surveys/addresses.ts';
import { type EvaluatedSubject, subjectOf } from '../../../flows/surveys/subject.ts';
import { localDate } from '../../../kernel/local-date.ts';
import type { Problem, Result } from '../../../kernel/result.ts';
import { isUuid } from '../../../kernel/uuid.ts';
import { may } from '../../../modules/accounts/policy.ts';
import {
  type Question,
  SCALE,
  type Survey,
  type Value,
  type Values,
} from '../../../modules/evaluation/surveys/model.ts';
import { surveyById } from '../../../modules/evaluation/surveys/queries.ts';
import { LONGEST_TEXT } from '../../../modules/evaluation/surveys/rules.ts';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { TextField } from '../../components/form-fields.tsx';
import { TextArea } from '../../components/text-area.tsx';
import { type AskedForParty, textIn } from '../../own/routes.ts';
import { answerSent } from '../../own/sent-answer.ts';
import type { Crumb, PageRequest, PageResult } from '../../page.ts';
import { notFoundPage } from '../error.tsx';

/** What is wrong and how to mend it. A code without a text is a bug; it is shown as it is. */
export function surveyProblem({ texts, format }: PageRequest, { code, facts }: Problem): string {
  const known = texts.surveys.problems as Readonly<Record<string, (facts: Problem['facts']) => string>>;
  const said = Object.entries(facts).map(([name, fact]) =>
    name === 'first' || name === 'last' ? [name, format.date(localDate(String(fact)))] : [name, fact],
  );
  return known[code]?.(Object.fromEntries(said)) ?? code;
}

/** The sentence of the first problem at a path; undefined where there is none. */
export function surveyProblemAt(
  request: PageRequest,
  problems: readonly Problem[],
  path: string,
): string | undefined {
  const found = problems.find((one) => one.path === path);
  return found && surveyProblem(request, found);
}

interface FaultsProps {
  readonly request: PageRequest;
  readonly problems: readonly Problem[];
  readonly idOf?: (path: string) => string;
}

export function SurveyFaults({ request, problems, idOf = (path) => path }: FaultsProps) {
  return (
    <ErrorSummary
      title={request.texts.surveys.faults}
      lines={problems.map((one) => ({ id: idOf(one.path), text: surveyProblem(request, one) }))}
    />
  );
}

/** What the address says has been done; null for words it does not know. */
export const saidIn = ({ texts, query }: PageRequest): string | null =>
  texts.surveys.said[query.get('sagt') ?? ''] ?? null;

export function Said({ request }: { request: PageRequest }) {
  const said = saidIn(request);
  return said ? (
    <p class="done" role="status">
      {said}
    </p>
  ) : null;
}

export interface SurveyProps {
  readonly asked: AskedForParty;
  readonly survey: Survey;
  readonly about: EvaluatedSubject;
  /** Whether whoever asks may do something here. */
  readonly mayLead: boolean;
}

export type SurveyAnswer = (props: SurveyProps) => PageResult | Promise<PageResult>;

export const surveyGone = ({ request }: AskedForParty): PageResult =>
  notFoundPage(request, request.texts.surveys.problems['survey.gone']({}));

/** For a survey that the party may see; all others look the same. */
export const foundSurvey =
  (answer: SurveyAnswer) =>
  async (asked: AskedForParty): Promise<PageResult> => {
    const id = asked.request.params['undersokelse'] ?? '';
    const survey = isUuid(id) ? await surveyById(asked.ctx, id) : null;
    const party = asked.party.id;
    const about = survey && (await subjectOf(asked.services, asked.ctx, { subject: survey.subject, party }));
    if (!survey || !about) return surveyGone(asked);
    const mayLead = survey.party === party && may(asked.signedIn.grants, 'survey.lead', party);
    return answer({ asked, survey, about, mayLead });
  };

/** Where the page of what is evaluated lies, for the party that looks at it. */
export const evaluationHref = (
  { paths, party }: AskedForParty,
  { subject }: Pick<EvaluatedSubject, 'subject'>,
): string => paths.ownOf(party.id, evaluationPart(subject));

/** Back to what is evaluated. */
export const evaluationCrumb = (asked: AskedForParty, about: EvaluatedSubject): Crumb => ({
  label: `${about.title}: ${asked.request.texts.surveys.overview.title.toLowerCase()}`,
  href: evaluationHref(asked, about),
});

export const surveyPath = ({ asked, survey }: Pick<SurveyProps, 'asked' | 'survey'>, part = ''): string =>
  asked.paths.ownOf(asked.party.id, surveyPart(survey.id, part));

/** From the survey, or from a page below it, back to what is evaluated. */
export function surveyCrumbs({ asked, survey, about }: SurveyProps, isBelow: boolean): Crumb[] {
  const evaluation = evaluationCrumb(asked, about);
  return isBelow ? [evaluation, { label: survey.title, href: surveyPath({ asked, survey }) }] : [evaluation];
}

interface Afterwards {
  readonly part?: string;
  readonly said: string;
  readonly refused: (problems: readonly Problem[]) => PageResult | Promise<PageResult>;
}

/** To the survey's page with what was done; or the page as it was typed, with what is wrong. */
export const afterSurvey = (
  props: SurveyProps,
  done: Result<unknown>,
  { part = '', said, refused }: Afterwards,
): PageResult | Promise<PageResult> =>
  answerSent(props.asked, done, {
    to: `${surveyPath(props, part)}?sagt=${said}`,
    refused: (problems) =>
      problems.some(({ code }) => code === 'survey.gone') ? surveyGone(props.asked) : refused(problems),
  });

interface LineButtonProps {
  readonly action: string;
  /** What the form carries. */
  readonly hidden: Readonly<Record<string, string>>;
  readonly label: string;
  /** With what it is about, for whoever does not see the line. */
  readonly whole: string;
}

/** On a line of a list: takes it away, or ends it. */
export function LineButton({ action, hidden, label, whole }: LineButtonProps) {
  return (
    <form method="post" action={action}>
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <button class="ds-button" data-variant="tertiary" type="submit" aria-label={whole}>
        {label}
      </button>
    </form>
  );
}

/** The questions to read, each with how it is answered. */
export function QuestionList({ request, questions }: Pick<QuestionFieldsProps, 'request' | 'questions'>) {
  const { kinds } = request.texts.surveys;
  return (
    <ol>
      {questions.map(({ id, text, kind }) => (
        <li key={id}>
          {text[request.language]} <span class="tiny">({kinds[kind]})</span>
        </li>
      ))}
    </ol>
  );
}

const fieldOf = ({ id }: Pick<Question, 'id'>): string => `sp-${id}`;

/** What a form says to each question; what was passed over is left out. */
export function valuesIn(form: FormData, questions: readonly Question[]): Values {
  const values: Record<string, Value> = {};
  for (const question of questions) {
    const name = fieldOf(question);
    if (question.kind === 'several') {
      const chosen = form.getAll(name).filter((one): one is string => typeof one === 'string' && one !== '');
      if (chosen.length > 0) values[question.id] = chosen;
      continue;
    }
    const typed = textIn(form, name, LONGEST_TEXT + 1);
    if (typed === '') continue;
    const isFigure = question.kind === 'scale' || question.kind === 'number';
    values[question.id] = isFigure ? Number(typed.replace(/[\s%]/g, '')) : typed;
  }
  return values;
}

/** Of the field that a problem of an answer is about. */
export const fieldIdOf =
  (questions: readonly Question[]) =>
  (path: string): string =>
    questions.some(({ id }) => id === path) ? fieldOf({ id: path }) : path === 'pair' ? 'kjennetegn' : 'svar';

interface FieldProps {
  readonly request: PageRequest;
  readonly question: Question;
  readonly number: number;
  readonly value: Value | undefined;
  readonly error: string | undefined;
}

/** The steps of a scale, the lowest first. */
export const SCALE_VALUES = Array.from(
  { length: SCALE.highest - SCALE.lowest + 1 },
  (_, place) => SCALE.lowest + place,
);

function Fault({ error }: { error: string | undefined }) {
  return error ? <p class="ds-validation-message field-error">{error}</p> : null;
}

function ScaleField({ request, question, number, value, error }: FieldProps) {
  const words = request.texts.surveys.answer;
  return (
    <fieldset class="stack-s survey-question" id={fieldOf(question)}>
      <legend>
        {number}. {question.text[request.language]}
      </legend>
      <div class="scale">
        {SCALE_VALUES.map((one) => (
          <label key={one}>
            <input type="radio" name={fieldOf(question)} value={String(one)} checked={value === one} />
            {one}
            {one === SCALE.lowest ? <span class="visually-hidden"> {words.low}</span> : null}
            {one === SCALE.highest ? <span class="visually-hidden"> {words.high}</span> : null}
          </label>
        ))}
      </div>
      <p class="scale-ends tiny" aria-hidden="true">
        <span>{words.low}</span>
        <span>{words.high}</span>
      </p>
      <Fault error={error} />
    </fieldset>
  );
}

function ChosenField({ request, question, number, value, error }: FieldProps) {
  const isSeveral = question.kind === 'several';
  const isChosen = (id: string): boolean => (Array.isArray(value) ? value.includes(id) : value === id);
  return (
    <fieldset class="stack-s survey-question" id={fieldOf(question)}>
      <legend>
        {number}. {question.text[request.language]}
      </legend>
      <div class="stack-s">
        {(question.options ?? []).map(({ id, text }) => (
          <label key={id} class="check">
            <input
              type={isSeveral ? 'checkbox' : 'radio'}
              name={fieldOf(question)}
              value={id}
              checked={isChosen(id)}
            />
            {text[request.language]}
          </label>
        ))}
      </div>
      <Fault error={error} />
    </fieldset>
  );
}

function QuestionField(props: FieldProps) {
  const { request, question, number, value, error } = props;
  const label = `${number}. ${question.text[request.language]}`;
  const id = fieldOf(question);
  switch (question.kind) {
    case 'scale':
      return <ScaleField {...props} />;
    case 'choice':
    case 'several':
      return <ChosenField {...props} />;
    case 'number': {
      const unit = question.unit?.[request.language];
      return (
        <TextField
          id={id}
          name={id}
          label={label}
          value={value === undefined ? '' : String(value)}
          error={error}
          maxLength={12}
          isNumber
          {...(unit ? { hint: unit } : {})}
        />
      );
    }
    case 'text':
      return (
        <TextArea
          id={id}
          name={id}
          label={label}
          hints={[request.texts.surveys.answer.textHint]}
          value={value === undefined ? '' : String(value)}
          maxLength={LONGEST_TEXT}
          error={error}
        />
      );
  }
}

interface QuestionFieldsProps {
  readonly request: PageRequest;
  readonly questions: readonly Question[];
  readonly values: Values;
  readonly problems: readonly Problem[];
}

export function QuestionFields({ request, questions, values, problems }: QuestionFieldsProps) {
  return (
    <>
      {questions.map((question, place) => (
        <QuestionField
          key={question.id}
          request={request}
          question={question}
          number={place + 1}
          value={values[question.id]}
          error={surveyProblemAt(request, problems, question.id)}
        />
      ))}
    </>
  );
}
