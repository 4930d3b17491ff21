// The one thing to do now with a survey: say who is asked, send the round, wait, or read what came of it.
import type { VNode } from 'preact';
import { addDays } from '../../../kernel/local-date.ts';
import { isGoingOn, REMIND_DAYS, stateOf } from '../../../modules/evaluation/surveys/rules.ts';
import type { SurveyView } from './survey-page.tsx';
import { surveyPath } from './survey-parts.tsx';

interface BoxProps {
  readonly view: SurveyView;
  readonly title: string;
  readonly text: string;
  readonly children: VNode | null;
}

function Box({ view, title, text, children }: BoxProps) {
  return (
    <div class="frame">
      <section class="next-step" aria-labelledby="neste">
        <p class="next-step-word">{view.asked.request.texts.site.nextStep}</p>
        <h2 id="neste">{title}</h2>
        <p>{text}</p>
        {children}
      </section>
    </div>
  );
}

interface MoveProps {
  readonly view: SurveyView;
  readonly part: '/send' | '/avslutt';
  readonly wave: string;
  readonly label: string;
  readonly isSecondary?: boolean;
}

function Move({ view, part, wave, label, isSecondary = false }: MoveProps) {
  return (
    <form method="post" action={surveyPath(view, part)}>
      <input type="hidden" name="runde" value={wave} />
      <button class="ds-button" type="submit" {...(isSecondary ? { 'data-variant': 'secondary' } : {})}>
        {label}
      </button>
    </form>
  );
}

function ResultLink({ view }: { view: SurveyView }) {
  const words = view.asked.request.texts.surveys.one;
  return (
    <p class="buttons">
      <a class="ds-button" href={surveyPath(view, '/resultat')}>
        {words.result}
      </a>
    </p>
  );
}

export function SurveyNext({ view }: { view: SurveyView }) {
  const { asked, survey, counts, people, mayLead } = view;
  const { request } = asked;
  const { one: words, waves } = request.texts.surveys;
  const { format, today } = request;
  const open = survey.waves.find(isGoingOn);
  const closed = survey.waves.some(({ closedAt }) => closedAt !== null);
  if (open) {
    const count = counts.get(open.id);
    const title = words.openTitle(format.number(count?.answered ?? 0), format.number(count?.asked ?? 0));
    const remind = format.date(addDays(open.closesOn, -REMIND_DAYS));
    const paper = count && count.onPaper > 0 ? ` ${words.onPaper(format.number(count.onPaper))}` : '';
    return (
      <Box view={view} title={title} text={`${words.openText(format.date(open.closesOn), remind)}${paper}`}>
        {mayLead ? (
          <div class="stack-s">
            <Move view={view} part="/avslutt" wave={open.id} label={words.end} isSecondary />
            <p class="small">{words.endText}</p>
          </div>
        ) : null}
      </Box>
    );
  }
  if (closed) {
    return (
      <Box view={view} title={words.resultTitle} text={words.resultText}>
        <ResultLink view={view} />
      </Box>
    );
  }
  const next = survey.waves.find((wave) => stateOf(wave, today) === 'waiting');
  if (!mayLead || !next) return null;
  if (people.length === 0) {
    return (
      <Box view={view} title={words.peopleTitle} text={words.peopleText}>
        <p class="buttons">
          <a class="ds-button" href="#folk">
            {words.goToPeople}
          </a>
        </p>
      </Box>
    );
  }
  return (
    <Box
      view={view}
      title={words.sendTitle(waves[next.kind])}
      text={words.sendText(format.number(people.length), format.date(next.opensOn))}
    >
      <Move view={view} part="/send" wave={next.id} label={words.send} />
    </Box>
  );
}
