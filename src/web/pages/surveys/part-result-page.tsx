// The result of a survey as those who act for a party see it.
import type { ResultToShow } from '../../../modules/evaluation/surveys/result-queries.ts';
import type { Page } from '../../page.ts';
import { demoBanner } from '../proposals/demo-banner.ts';
import { ResultBody } from './result-page.tsx';
import { type SurveyProps, surveyCrumbs, surveyPath } from './survey-parts.tsx';

export function partResultPage(props: SurveyProps, { result, quotes }: ResultToShow): Page {
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
