// A survey on paper: the form to print, and the page on which the party that asks types an answer from one.
import type { Problem } from '../../../kernel/result.ts';
import {
  type Question,
  SIDES,
  type Side,
  type Values,
  type Wave,
} from '../../../modules/evaluation/surveys/model.ts';
import { SelectField, TextField } from '../../components/form-fields.tsx';
import type { Page, PageRequest } from '../../page.ts';
import { SendButton } from '../networks/form-parts.tsx';
import { demoBanner } from '../proposals/demo-banner.ts';
import {
  fieldIdOf,
  QuestionFields,
  Said,
  SCALE_VALUES,
  SurveyFaults,
  type SurveyProps,
  surveyCrumbs,
  surveyPath,
  surveyProblemAt,
} from './survey-parts.tsx';

/** A box to tick with a pen. */
const Tick = ({ text }: { text: string }) => <span class="tick-here">{text}</span>;

function PaperQuestion({ request, question }: { request: PageRequest; question: Question }) {
  const { language } = request;
  const words = request.texts.surveys.answer;
  switch (question.kind) {
    case 'scale':
      return (
        <p>
          {words.low}{' '}
          {SCALE_VALUES.map((step) => (
            <Tick key={step} text={String(step)} />
          ))}{' '}
          {words.high}
        </p>
      );
    case 'choice':
    case 'several':
      return (
        <ul class="plain-list">
          {(question.options ?? []).map(({ id, text }) => (
            <li key={id}>
              <Tick text={text[language]} />
            </li>
          ))}
        </ul>
      );
    case 'number':
      return (
        <p class="paper-line">
          {question.unit?.[language] ?? ''} <span class="write-here" />
        </p>
      );
    case 'text':
      return <p class="paper-box" />;
  }
}

export function paperPage(props: SurveyProps, wave: Wave | null): Page {
  const { asked, survey } = props;
  const { request, parties } = asked;
  const { paper: words, answer, sides, kinds } = request.texts.surveys;
  const from = parties.nameOf(survey.party);
  const until = wave ? request.format.dateLong(wave.closesOn) : '';
  return {
    kind: 'page',
    title: `${words.title} – ${survey.title}`,
    own: { party: asked.party, current: null },
    ...demoBanner(request, survey.isDemo),
    crumbs: surveyCrumbs(props, true),
    body: (
      <>
        <div class="frame head">
          <p class="small">{words.title}</p>
          <h1>{survey.title}</h1>
          <p>{wave ? words.text(from, until) : words.none}</p>
          <p class="small">{answer.scale}</p>
        </div>
        <div class="frame section stack">
          <p>
            {words.size}:{' '}
            {SIDES.map((side) => (
              <Tick key={side} text={sides[side]} />
            ))}
          </p>
          <ol class="stack">
            {survey.questions.map((question) => (
              <li key={question.id}>
                <p>
                  <strong>{question.text[request.language]}</strong>{' '}
                  {question.kind === 'several' ? <span class="tiny">({kinds.several})</span> : null}
                </p>
                <PaperQuestion request={request} question={question} />
              </li>
            ))}
          </ol>
          {survey.waves.length > 1 ? (
            <p class="paper-line">
              {answer.pair}: <span class="write-here" />
            </p>
          ) : null}
        </div>
      </>
    ),
  };
}

export interface TypedPaper {
  readonly side: Side;
  readonly pair: string;
  readonly values: Values;
  readonly problems: readonly Problem[];
}

export function paperEntryPage(props: SurveyProps, wave: Wave | null, typed: TypedPaper): Page {
  const { asked, survey } = props;
  const { request, party } = asked;
  const { paper: words, answer, sides, waves } = request.texts.surveys;
  const { problems } = typed;
  return {
    kind: 'page',
    title: `${words.enterTitle} – ${survey.title}`,
    own: { party, current: null },
    ...(problems.length > 0 ? { status: 422 as const } : {}),
    ...demoBanner(request, survey.isDemo),
    crumbs: surveyCrumbs(props, true),
    body: (
      <>
        <div class="frame head">
          <p class="small">
            {survey.title}
            {wave ? ` · ${waves[wave.kind]}` : ''}
          </p>
          <h1>{words.enterTitle}</h1>
          <p class="lead">{wave ? words.enterLead : words.none}</p>
          {problems.length > 0 ? null : <Said request={request} />}
        </div>
        {wave ? (
          <div class="frame section">
            <form class="stack narrow" id="svar" method="post" action={surveyPath(props, '/svar')}>
              <SurveyFaults request={request} problems={problems} idOf={fieldIdOf(survey.questions)} />
              <SelectField
                id="side"
                name="side"
                label={words.side}
                value={typed.side}
                options={SIDES.map((side) => ({ value: side, label: sides[side] }))}
              />
              <QuestionFields
                request={request}
                questions={survey.questions}
                values={typed.values}
                problems={problems}
              />
              {survey.waves.length > 1 ? (
                <TextField
                  id="kjennetegn"
                  name="kjennetegn"
                  label={answer.pair}
                  value={typed.pair}
                  error={surveyProblemAt(request, problems, 'pair')}
                />
              ) : null}
              <SendButton label={words.keep} />
            </form>
          </div>
        ) : null}
      </>
    ),
  };
}
