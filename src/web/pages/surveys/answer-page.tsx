// What whoever opens a personal link to a survey sees: the questions on one page, that the answer was sent, or why the link opens
// nothing.
import type { PartyDirectory } from '../../../flows/parties.ts';
import type { Problem } from '../../../kernel/result.ts';
import type { OpenSurveyLink } from '../../../modules/evaluation/surveys/link-queries.ts';
import type { Values } from '../../../modules/evaluation/surveys/model.ts';
import { TextField } from '../../components/form-fields.tsx';
import type { Page, PageRequest } from '../../page.ts';
import { SendButton } from '../networks/form-parts.tsx';
import { demoBanner } from '../proposals/demo-banner.ts';
import { fieldIdOf, QuestionFields, SurveyFaults, surveyProblemAt } from './survey-parts.tsx';

export interface AnswerView {
  readonly request: PageRequest;
  readonly parties: PartyDirectory;
  readonly link: OpenSurveyLink;
  /** Of the page itself, in the reader's language. */
  readonly path: string;
}

export interface TypedAnswer {
  readonly values: Values;
  readonly pair: string;
  readonly problems: readonly Problem[];
}

const NOTHING: TypedAnswer = { values: {}, pair: '', problems: [] };
/** Of what somebody chooses to be known by. */
export const LONGEST_PAIR = 60;

/** `isNew`: it was sent just now. */
export function answeredPage({ request, link }: AnswerView, isNew: boolean): Page {
  const words = request.texts.surveys.answer;
  const title = isNew ? words.sentTitle : words.doneTitle;
  const date = link.answeredOn === null ? '' : request.format.date(link.answeredOn);
  return {
    kind: 'page',
    title,
    isPrivate: true,
    ...demoBanner(request, link.survey.isDemo),
    body: (
      <div class="frame head">
        <h1>{title}</h1>
        <p class="lead">{isNew ? words.sent : words.done(date)}</p>
      </div>
    ),
  };
}

export function answerPage({ request, parties, link, path }: AnswerView, typed: TypedAnswer = NOTHING): Page {
  const words = request.texts.surveys.answer;
  const { survey, wave } = link;
  const { problems, values, pair } = typed;
  const isAskedAgain = survey.waves.length > 1;
  return {
    kind: 'page',
    title: survey.title,
    isPrivate: true,
    ...(problems.length > 0 ? { status: 422 as const } : {}),
    ...demoBanner(request, survey.isDemo),
    body: (
      <>
        <div class="frame head">
          <p class="small">{words.from(parties.nameOf(survey.party))}</p>
          <h1>{survey.title}</h1>
          <p class="lead">{words.lead(request.format.dateLong(wave.closesOn))}</p>
          <p>{words.anonymous}</p>
        </div>
        <div class="frame section">
          <form class="stack narrow" id="svar" method="post" action={path}>
            <SurveyFaults request={request} problems={problems} idOf={fieldIdOf(survey.questions)} />
            <QuestionFields
              request={request}
              questions={survey.questions}
              values={values}
              problems={problems}
            />
            {isAskedAgain ? (
              <TextField
                id="kjennetegn"
                name="kjennetegn"
                label={words.pair}
                hint={words.pairHint}
                value={pair}
                maxLength={LONGEST_PAIR}
                error={surveyProblemAt(request, problems, 'pair')}
              />
            ) : null}
            <SendButton label={words.send} />
          </form>
        </div>
      </>
    ),
  };
}
