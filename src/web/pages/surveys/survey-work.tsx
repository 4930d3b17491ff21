// What the party that asks does beside the links: answers from paper, and what people wrote, read before others see it.
import type { Quote } from '../../../modules/evaluation/surveys/model.ts';
import { isGoingOn } from '../../../modules/evaluation/surveys/rules.ts';
import { FileForm, RefusedFile } from '../../components/file-upload.tsx';
import { Section } from '../../components/section.tsx';
import type { SentSurvey, SurveyView } from './survey-page.tsx';
import { surveyPath, surveyProblem } from './survey-parts.tsx';

const WORKBOOK = '.xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The round that answers from paper go to. */
export const roundForPaper = ({ survey }: Pick<SurveyView, 'survey'>) => survey.waves.find(isGoingOn) ?? null;

export function PaperPart({ view, sent }: { view: SurveyView; sent: SentSurvey | null }) {
  const { request } = view.asked;
  const words = request.texts.surveys.one;
  if (!roundForPaper(view)) return null;
  const problems = sent?.form === 'file' ? sent.problems : [];
  return (
    <Section id="papir" title={words.paper}>
      <div class="stack">
        <p>{words.paperText}</p>
        <ul class="plain-list">
          <li>
            <a href={surveyPath(view, '/papir')}>{words.print}</a>
          </li>
          <li>
            <a href={surveyPath(view, '/svar')}>{words.type}</a>
          </li>
          <li>
            <a href={surveyPath(view, '/svar.xlsx')}>{words.sheet}</a>
          </li>
        </ul>
        {problems.length > 0 ? (
          <RefusedFile
            title={request.texts.surveys.faults}
            file={sent?.typed ?? null}
            lines={problems.map((one) => surveyProblem(request, one))}
            nothingKept={words.nothingKept}
          />
        ) : null}
        <FileForm
          action={surveyPath(view, '/svar/fil')}
          accept={WORKBOOK}
          words={words}
          isRefused={problems.length > 0}
          isNarrow
        />
      </div>
    </Section>
  );
}

const STATES = ['shown', 'hidden', 'waiting'] as const;

function QuoteLine({ view, quote }: { view: SurveyView; quote: Quote }) {
  const { request } = view.asked;
  const words = request.texts.surveys.one;
  const labels = { shown: words.show, hidden: words.hide, waiting: words.later };
  return (
    <li>
      <fieldset class="stack-s">
        <legend class="as-written">{quote.text}</legend>
        <div class="choices">
          {STATES.map((state) => (
            <label key={state}>
              <input type="radio" name={`utsagn-${quote.id}`} value={state} checked={quote.state === state} />
              {labels[state]}
            </label>
          ))}
        </div>
      </fieldset>
    </li>
  );
}

export function QuotesPart({ view }: { view: SurveyView }) {
  const { request } = view.asked;
  const words = request.texts.surveys.one;
  const waiting = view.quotes.filter(({ state }) => state === 'waiting');
  if (view.quotes.length === 0) return null;
  const form = (
    <form class="stack" method="post" action={surveyPath(view, '/utsagn')}>
      <ul class="lines">
        {view.quotes.map((quote) => (
          <QuoteLine key={quote.id} view={view} quote={quote} />
        ))}
      </ul>
      <p class="buttons">
        <button
          class="ds-button"
          {...(waiting.length > 0 ? {} : { 'data-variant': 'secondary' })}
          type="submit"
        >
          {words.keepQuotes}
        </button>
      </p>
    </form>
  );
  return (
    <Section id="utsagn" title={words.quotes}>
      <div class="stack">
        <p>{words.quotesLead}</p>
        {form}
      </div>
    </Section>
  );
}
