// A new survey: which questions, when they are asked, and what it is called. Ready-made questions come first; own ones are written a
// line each.
import { type EvaluatedSubject, subjectWord } from '../../../flows/surveys/subject.ts';
import type { Problem } from '../../../kernel/result.ts';
import { type Instrument, WAVE_KINDS, type WaveKind } from '../../../modules/evaluation/surveys/model.ts';
import { LONGEST_TITLE } from '../../../modules/evaluation/surveys/rules.ts';
import { TextField } from '../../components/form-fields.tsx';
import { Section } from '../../components/section.tsx';
import { TextArea } from '../../components/text-area.tsx';
import type { AskedForParty } from '../../own/routes.ts';
import type { Page, PageRequest } from '../../page.ts';
import { SendButton } from '../networks/form-parts.tsx';
import { demoBanner } from '../proposals/demo-banner.ts';
import { evaluationCrumb, QuestionList, SurveyFaults, surveyProblemAt } from './survey-parts.tsx';

export const LONGEST_OWN_QUESTIONS = 8000;

export interface TypedSurvey {
  readonly title: string;
  readonly instrument: string;
  readonly own: string;
  readonly kinds: readonly WaveKind[];
  readonly beforeOn: string;
  readonly endsOn: string;
}

interface MakeProps {
  readonly asked: AskedForParty;
  readonly about: EvaluatedSubject;
  readonly instruments: readonly Instrument[];
  readonly typed: TypedSurvey;
  readonly problems: readonly Problem[];
}

const FIELDS: Readonly<Record<string, string>> = {
  title: 'tittel',
  questions: 'egne',
  waves: 'runder',
  beforeOn: 'forste',
  endsOn: 'slutt',
};

function InstrumentChoice({
  request,
  instrument,
  isChosen,
}: {
  request: PageRequest;
  instrument: Instrument;
  isChosen: boolean;
}) {
  const words = request.texts.surveys;
  const { language, format } = request;
  const title = instrument.title[language];
  return (
    <div class="stack-s">
      <label class="check">
        <input type="radio" name="sporsmal" value={instrument.id} checked={isChosen} />
        <span>
          <strong>{title}</strong>
          <span class="small block">
            {instrument.about[language]} {words.make.count(format.number(instrument.questions.length))}
          </span>
        </span>
      </label>
      <details class="fold">
        <summary>{words.make.see(title)}</summary>
        <QuestionList request={request} questions={instrument.questions} />
        <p class="small">
          <a href={instrument.source.url}>
            {words.make.builtOn(instrument.source.title, instrument.source.year)}
          </a>
        </p>
      </details>
    </div>
  );
}

function Rounds({
  request,
  typed,
  problems,
}: Pick<MakeProps, 'typed' | 'problems'> & { request: PageRequest }) {
  const words = request.texts.surveys;
  return (
    <Section id="naar" title={words.make.waves}>
      <div class="stack narrow">
        <fieldset class="stack-s" id="runder">
          <legend>{words.make.wavesHint}</legend>
          {WAVE_KINDS.map((kind) => (
            <label class="check" key={kind}>
              <input type="checkbox" name="runde" value={kind} checked={typed.kinds.includes(kind)} />
              {words.waves[kind]}
            </label>
          ))}
        </fieldset>
        <TextField
          id="forste"
          name="forste"
          label={words.make.beforeOn}
          value={typed.beforeOn}
          error={surveyProblemAt(request, problems, 'beforeOn')}
          maxLength={20}
        />
        <TextField
          id="slutt"
          name="slutt"
          label={words.make.endsOn}
          hint={words.make.endsOnHint}
          value={typed.endsOn}
          error={surveyProblemAt(request, problems, 'endsOn')}
          maxLength={20}
        />
      </div>
    </Section>
  );
}

export function makeSurveyPage({ asked, about, instruments, typed, problems }: MakeProps): Page {
  const { request, paths, party } = asked;
  const words = request.texts.surveys.make;
  return {
    kind: 'page',
    title: words.title,
    own: { party, current: null },
    ...(problems.length > 0 ? { status: 422 as const } : {}),
    ...demoBanner(request, about.isDemo),
    crumbs: [evaluationCrumb(asked, about)],
    body: (
      <>
        <div class="frame head">
          <p class="small">{about.title}</p>
          <h1>{words.title}</h1>
          <p class="lead">{words.lead}</p>
        </div>
        <form method="post" action={paths.ownOf(party.id, '/evaluering/ny')}>
          <div class="frame">
            <SurveyFaults request={request} problems={problems} idOf={(path) => FIELDS[path] ?? 'tittel'} />
          </div>
          <input type="hidden" name="om" value={subjectWord(about.subject)} />
          <Section id="hva" title={words.instrument}>
            <div class="stack narrow">
              {instruments.map((instrument) => (
                <InstrumentChoice
                  key={instrument.id}
                  request={request}
                  instrument={instrument}
                  isChosen={typed.instrument === instrument.id}
                />
              ))}
              <label class="check">
                <input type="radio" name="sporsmal" value="" checked={typed.instrument === ''} />
                {words.instrumentNone}
              </label>
              <TextArea
                id="egne"
                name="egne"
                label={words.own}
                hints={[words.ownHint, words.ownExample, words.ownLanguages]}
                value={typed.own}
                rows={4}
                maxLength={LONGEST_OWN_QUESTIONS}
                error={surveyProblemAt(request, problems, 'questions')}
              />
              <TextField
                id="tittel"
                name="tittel"
                label={words.name}
                hint={words.nameHint}
                value={typed.title}
                error={surveyProblemAt(request, problems, 'title')}
                maxLength={LONGEST_TITLE}
              />
            </div>
          </Section>
          <Rounds request={request} typed={typed} problems={problems} />
          <div class="frame section">
            <SendButton label={words.make} />
          </div>
        </form>
      </>
    ),
  };
}
