// The result of a survey as those who act for a party see it.
import type { SurveyResult } from '../../../modules/evaluation/analysis/results.ts';
import type { Quote } from '../../../modules/evaluation/surveys/model.ts';
import type { Page } from '../../page.ts';
import { demoBanner } from '../proposals/demo-banner.ts';
import { ResultBody } from './result-page.tsx';
import { type SurveyProps, surveyCrumbs, surveyPath } from './survey-parts.tsx';

interface Found {
  readonly result: SurveyResult;
  readonly quotes: readonly Quote[];
}

export function partResultPage(props: SurveyProps, { result, quotes }: Found): Page {
  const { asked, survey } = props;
  const { request, party } = asked;
  const words = request.texts.surveys.result;
  return {
    kind: 'page',
    title: `${words.title} – ${survey.title}`,
    own: { party, current: null },
    ...demoBanner(request, survey.isDemo),
    crumbs: surveyCrumbs(props, true),
    body: (
      <>
        <div class="frame head">
          <p class="small">{words.title}</p>
          <h1>{survey.title}</h1>
        </div>
        <ResultBody
          request={request}
          survey={survey}
          result={result}
          quotes={quotes}
          hrefOf={(wave) => `${surveyPath(props, '/resultat')}?runde=${wave}`}
          excel={surveyPath(props, '/resultat.xlsx')}
        />
      </>
    ),
  };
}
