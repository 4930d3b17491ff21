// One survey for those who may see it: how each round stands, and for the party that asks the next thing to do, who is asked, paper
// and what people wrote.

import { peopleIn, subjectWord } from '../../../flows/surveys/subject.ts';
import type { Problem } from '../../../kernel/result.ts';
import type { Quote, SurveyPerson, Wave } from '../../../modules/evaluation/surveys/model.ts';
import {
  countsOfWaves,
  peopleAsked,
  quotesOf,
  type WaveCount,
} from '../../../modules/evaluation/surveys/queries.ts';
import { isSent, stateOf } from '../../../modules/evaluation/surveys/rules.ts';
import { SMALL_BELOW } from '../../../modules/network/life/size.ts';
import { DataTable } from '../../components/data-table.tsx';
import { TextField } from '../../components/form-fields.tsx';
import { Section } from '../../components/section.tsx';
import { TextArea } from '../../components/text-area.tsx';
import type { Page } from '../../page.ts';
import { SendButton } from '../networks/form-parts.tsx';
import { demoBanner } from '../proposals/demo-banner.ts';
import { SurveyNext } from './survey-next.tsx';
import {
  LineButton,
  QuestionList,
  Said,
  SurveyFaults,
  type SurveyProps,
  surveyCrumbs,
  surveyPath,
  surveyProblemAt,
} from './survey-parts.tsx';
import { PaperPart, QuotesPart } from './survey-work.tsx';

export interface SentSurvey {
  readonly form: 'people' | 'move' | 'file';
  readonly problems: readonly Problem[];
  readonly typed: string;
}

export interface SurveyView extends SurveyProps {
  readonly counts: ReadonlyMap<string, WaveCount>;
  /** Empty for all but the party that asks. */
  readonly people: readonly SurveyPerson[];
  readonly quotes: readonly Quote[];
  /** Participants of the network who are not on the list. */
  readonly toFetch: number;
}

export async function surveyView(props: SurveyProps): Promise<SurveyView> {
  const { asked, survey, mayLead } = props;
  const { ctx, parties } = asked;
  const people = mayLead ? await peopleAsked(ctx, survey.id) : [];
  const known = new Set(people.map(({ email }) => email));
  const inNetwork = mayLead ? await peopleIn(ctx, survey.subject, parties) : [];
  return {
    ...props,
    people,
    counts: await countsOfWaves(ctx, survey),
    quotes: mayLead ? await quotesOf(ctx, survey) : [],
    toFetch: inNetwork.filter(({ email }) => !known.has(email)).length,
  };
}

function Rounds({ view, sent }: { view: SurveyView; sent: SentSurvey | null }) {
  const { asked, survey, counts, mayLead } = view;
  const { request } = asked;
  const { one: words, waves } = request.texts.surveys;
  const { format, today } = request;
  const answersIn = (wave: Wave): string => {
    if (stateOf(wave, today) === 'waiting') return words.notSent;
    const count = counts.get(wave.id);
    return words.answers(format.number(count?.answered ?? 0), format.number(count?.asked ?? 0));
  };
  const canMove =
    mayLead && survey.waves.some(({ kind, openedAt }) => kind !== 'before' && openedAt === null);
  const problems = sent?.form === 'move' ? sent.problems : [];
  return (
    <Section id="runder" title={words.rounds}>
      <DataTable<Wave>
        caption={words.roundsCaption}
        columns={[
          { label: words.columns.wave, cell: ({ kind }) => waves[kind] },
          { label: words.columns.opens, cell: ({ opensOn }) => format.date(opensOn) },
          { label: words.columns.closes, cell: ({ closesOn }) => format.date(closesOn) },
          { label: words.columns.answers, cell: answersIn },
        ]}
        rows={survey.waves}
        keyOf={({ id }) => id}
      />
      {canMove ? (
        <details class="fold" open={problems.length > 0}>
          <summary>{words.move}</summary>
          <form class="stack narrow" method="post" action={surveyPath(view, '/flytt')}>
            <SurveyFaults request={request} problems={problems} idOf={() => 'slutt'} />
            <TextField
              id="slutt"
              name="slutt"
              label={request.texts.surveys.make.endsOn}
              hint={words.moveText}
              value={sent?.form === 'move' ? sent.typed : survey.endsOn ? format.date(survey.endsOn) : ''}
              error={surveyProblemAt(request, problems, 'endsOn')}
              maxLength={20}
            />
            <SendButton label={words.moveButton} isSecondary />
          </form>
        </details>
      ) : null}
    </Section>
  );
}

function PeopleList({ view }: { view: SurveyView }) {
  const { request, parties } = view.asked;
  const words = request.texts.surveys.one;
  const mayRemove = !isSent(view.survey);
  return (
    <details class="fold">
      <summary>{words.list}</summary>
      <ul class="lines">
        {view.people.map(({ id, name, email, body }) => (
          <li key={id}>
            {name}, {email}
            {body === null ? '' : `, ${parties.nameOf(body)}`}
            {mayRemove ? (
              <LineButton
                action={surveyPath(view, '/folk/fjern')}
                hidden={{ person: id }}
                label={words.remove}
                whole={words.removeLabel(name)}
              />
            ) : null}
          </li>
        ))}
      </ul>
    </details>
  );
}

function People({ view, sent }: { view: SurveyView; sent: SentSurvey | null }) {
  const { request } = view.asked;
  const words = request.texts.surveys.one;
  const { format } = request;
  const problems = sent?.form === 'people' ? sent.problems : [];
  const small = view.people.filter(({ side }) => side === 'small').length;
  return (
    <Section id="folk" title={words.people}>
      <div class="stack">
        {view.people.length > 0 ? (
          <p>
            {words.peopleCount(format.number(view.people.length))}{' '}
            {words.small(format.number(small), format.number(SMALL_BELOW))}
          </p>
        ) : null}
        {view.toFetch > 0 ? (
          <form method="post" action={surveyPath(view, '/folk/hent')}>
            <button
              class="ds-button"
              {...(view.people.length > 0 ? { 'data-variant': 'secondary' } : {})}
              type="submit"
            >
              {words.fetch(format.number(view.toFetch))}
            </button>
          </form>
        ) : null}
        {view.people.length > 0 ? <PeopleList view={view} /> : null}
        <form class="stack narrow" method="post" action={surveyPath(view, '/folk')}>
          <SurveyFaults request={request} problems={problems} idOf={() => 'personer'} />
          <TextArea
            id="personer"
            name="personer"
            label={words.typed}
            hints={[words.typedHint, words.typedExample]}
            value={sent?.form === 'people' ? sent.typed : ''}
            rows={4}
            error={surveyProblemAt(request, problems, 'people')}
          />
          <SendButton label={words.add} isSecondary />
        </form>
      </div>
    </Section>
  );
}

function Questions({ view }: { view: SurveyView }) {
  const { request } = view.asked;
  const words = request.texts.surveys;
  return (
    <section class="frame section stack">
      <details class="fold">
        <summary>{words.one.seeQuestions}</summary>
        <QuestionList request={request} questions={view.survey.questions} />
      </details>
      {view.mayLead && !isSent(view.survey) ? (
        <form class="stack-s" method="post" action={surveyPath(view, '/slett')}>
          <input type="hidden" name="om" value={subjectWord(view.survey.subject)} />
          <p class="small">{words.one.deleteText}</p>
          <p class="buttons">
            <button class="ds-button" data-variant="tertiary" type="submit">
              {words.one.delete}
            </button>
          </p>
        </form>
      ) : null}
    </section>
  );
}

export function surveyPage(view: SurveyView, sent: SentSurvey | null): Page {
  const { asked, survey, about, mayLead } = view;
  const { request, party } = asked;
  const words = request.texts.surveys;
  const hasBegun = isSent(survey);
  return {
    kind: 'page',
    title: survey.title,
    own: { party, current: null },
    ...(sent ? { status: 422 as const } : {}),
    ...demoBanner(request, survey.isDemo),
    crumbs: surveyCrumbs(view, false),
    body: (
      <>
        <div class="frame head">
          <p class="small">{words.one.about(words.subjects[survey.subject.kind], about.title)}</p>
          <h1>{survey.title}</h1>
          {sent ? null : <Said request={request} />}
        </div>
        <SurveyNext view={view} />
        {mayLead && !hasBegun ? <People view={view} sent={sent} /> : null}
        <Rounds view={view} sent={sent} />
        {mayLead ? <QuotesPart view={view} /> : null}
        {mayLead && hasBegun ? <PaperPart view={view} sent={sent} /> : null}
        {mayLead && hasBegun ? <People view={view} sent={sent} /> : null}
        <Questions view={view} />
      </>
    ),
  };
}
