// Everything that is evaluated of one network, procurement or cooperation: which surveys there are and how each stands, what a
// network's goals were measured at, and who outside may read. The next thing to do stands first.
import { surveyPart } from '../../../flows/surveys/addresses.ts';
import { type EvaluatedSubject, subjectWord } from '../../../flows/surveys/subject.ts';
import { localDateAt } from '../../../kernel/local-date.ts';
import type { Problem } from '../../../kernel/result.ts';
import { type GivenReading, readersOf } from '../../../modules/evaluation/readings/queries.ts';
import {
  type GoalToReach,
  goalsToReach,
  type Measure,
  measuresOf,
} from '../../../modules/evaluation/surveys/measure-queries.ts';
import type { Survey } from '../../../modules/evaluation/surveys/model.ts';
import { countsOfWaves, surveysAbout, type WaveCount } from '../../../modules/evaluation/surveys/queries.ts';
import { isGoingOn, stateOf } from '../../../modules/evaluation/surveys/rules.ts';
import { DataTable } from '../../components/data-table.tsx';
import { SelectField, TextField } from '../../components/form-fields.tsx';
import { NextStep } from '../../components/next-step.tsx';
import { Section } from '../../components/section.tsx';
import type { AskedForParty } from '../../own/routes.ts';
import type { PageRequest } from '../../page.ts';
import { EvaluationLinks } from '../benefits/evaluation-links.tsx';
import { SendButton } from '../networks/form-parts.tsx';
import { LineButton, SurveyFaults, surveyProblemAt } from './survey-parts.tsx';

/** What was sent and could not be used. */
export interface SentEvaluation {
  readonly form: 'measure' | 'reader' | 'report';
  readonly problems: readonly Problem[];
  readonly typed: Readonly<Record<string, string>>;
}

export interface EvaluationView {
  readonly asked: AskedForParty;
  readonly about: EvaluatedSubject;
  readonly mayLead: boolean;
  readonly surveys: readonly Survey[];
  /** By round. */
  readonly counts: ReadonlyMap<string, WaveCount>;
  readonly goals: readonly GoalToReach[];
  readonly measures: readonly Measure[];
  readonly readers: readonly GivenReading[];
}

export async function evaluationView(
  asked: AskedForParty,
  about: EvaluatedSubject,
  mayLead: boolean,
): Promise<EvaluationView> {
  const { ctx, party } = asked;
  const { subject } = about;
  const surveys = await surveysAbout(ctx, subject);
  const waves = surveys.flatMap((survey) => survey.waves);
  const isNetwork = subject.kind === 'network';
  return {
    asked,
    about,
    mayLead,
    surveys,
    counts: await countsOfWaves(ctx, { waves }),
    goals: isNetwork ? await goalsToReach(ctx, subject.id) : [],
    measures: isNetwork ? await measuresOf(ctx, subject.id) : [],
    readers: mayLead ? await readersOf(ctx, { party: party.id, subject }) : [],
  };
}

const numberOf = ({ format }: PageRequest, value: number): string =>
  format.number(value, Number.isInteger(value) ? 0 : 1);

/** Where a survey stands: the round that is open, the one that comes, or the last one. */
function StandingLine({ view, survey }: { view: EvaluationView; survey: Survey }) {
  const { request } = view.asked;
  const { overview: words, waves } = request.texts.surveys;
  const { today, format } = request;
  const open = survey.waves.find(isGoingOn);
  const next = survey.waves.find((wave) => stateOf(wave, today) === 'waiting');
  const last = survey.waves.findLast(({ closedAt }) => closedAt !== null);
  if (open) {
    const count = view.counts.get(open.id);
    return (
      <p class="small">
        {words.openUntil(waves[open.kind], format.date(open.closesOn))}{' '}
        {words.answered(format.number(count?.answered ?? 0), format.number(count?.asked ?? 0))}
      </p>
    );
  }
  return (
    <p class="small">
      {last?.closedAt
        ? words.closed(waves[last.kind], format.date(localDateAt(last.closedAt.getTime())))
        : ''}{' '}
      {next ? words.waits(waves[next.kind], format.date(next.opensOn)) : ''}
    </p>
  );
}

function Surveys({ view }: { view: EvaluationView }) {
  const { asked, about, surveys, mayLead } = view;
  const { request, paths, party } = asked;
  const words = request.texts.surveys.overview;
  const makeHref = paths.ownOf(party.id, '/evaluering/ny', { om: subjectWord(about.subject) });
  if (surveys.length === 0 && mayLead) {
    return (
      <div class="frame">
        <NextStep
          texts={request.texts.site}
          id="neste"
          title={words.startTitle}
          text={words.startText}
          href={makeHref}
          button={words.start}
        />
      </div>
    );
  }
  return (
    <Section
      id="undersokelser"
      title={words.surveys}
      aside={mayLead ? <a href={makeHref}>{words.another}</a> : null}
    >
      {surveys.length === 0 ? <p>{words.noneLead}</p> : null}
      <ul class="lines">
        {surveys.map((survey) => (
          <li key={survey.id}>
            <a href={paths.ownOf(party.id, surveyPart(survey.id))}>{survey.title}</a>
            <StandingLine view={view} survey={survey} />
            {survey.waves.some(({ closedAt }) => closedAt !== null) ? (
              <a class="small" href={paths.ownOf(party.id, surveyPart(survey.id, '/resultat'))}>
                {words.result}
                <span class="visually-hidden"> {survey.title}</span>
              </a>
            ) : null}
          </li>
        ))}
      </ul>
    </Section>
  );
}

interface GoalsProps {
  readonly request: PageRequest;
  readonly goals: readonly GoalToReach[];
  readonly measures: readonly Measure[];
}

export function MeasuredGoals({ request, goals, measures }: GoalsProps) {
  const words = request.texts.surveys.goals;
  const latestOf = (goal: GoalToReach): Measure | undefined =>
    measures.findLast((one) => one.goal === goal.id);
  const figure = (value: number | null, unit: string): string =>
    value === null ? words.unknown : `${numberOf(request, value)} ${unit}`.trim();
  return (
    <DataTable<GoalToReach>
      caption={words.caption}
      columns={[
        { label: words.columns.goal, cell: ({ title }) => title },
        { label: words.columns.baseline, cell: ({ baseline, unit }) => figure(baseline, unit) },
        { label: words.columns.target, cell: ({ target, unit }) => figure(target, unit) },
        {
          label: words.columns.latest,
          cell: (goal) => {
            const latest = latestOf(goal);
            return latest
              ? words.latest(figure(latest.value, goal.unit), request.format.date(latest.on))
              : words.unknown;
          },
        },
        { label: words.columns.source, cell: (goal) => latestOf(goal)?.source ?? '', isWhole: true },
      ]}
      rows={goals}
      keyOf={({ id }) => id}
    />
  );
}

function MeasureForm({ view, sent }: { view: EvaluationView; sent: SentEvaluation | null }) {
  const { request, paths, party } = view.asked;
  const words = request.texts.surveys.goals;
  const { problems, typed } =
    sent?.form === 'measure' ? sent : { problems: [], typed: {} as SentEvaluation['typed'] };
  const ids: Readonly<Record<string, string>> = { value: 'verdi', on: 'malt', source: 'kilde', goal: 'mal' };
  return (
    <details class="fold" open={problems.length > 0}>
      <summary>{words.formTitle}</summary>
      <form class="stack narrow" method="post" action={paths.ownOf(party.id, '/evaluering/maling')}>
        <SurveyFaults request={request} problems={problems} idOf={(path) => ids[path] ?? 'mal'} />
        <input type="hidden" name="om" value={subjectWord(view.about.subject)} />
        <SelectField
          id="mal"
          name="mal"
          label={words.goal}
          value={typed['mal'] ?? ''}
          options={view.goals.map(({ id, title }) => ({ value: id, label: title }))}
        />
        <TextField
          id="verdi"
          name="verdi"
          label={words.value}
          value={typed['verdi'] ?? ''}
          error={surveyProblemAt(request, problems, 'value')}
          maxLength={20}
          isNumber
        />
        <TextField
          id="malt"
          name="malt"
          label={words.on}
          value={typed['malt'] ?? request.format.date(request.today)}
          error={surveyProblemAt(request, problems, 'on')}
          maxLength={20}
        />
        <TextField
          id="kilde"
          name="kilde"
          label={words.source}
          hint={words.sourceHint}
          value={typed['kilde'] ?? ''}
          error={surveyProblemAt(request, problems, 'source')}
          maxLength={300}
        />
        <SendButton label={words.keep} isSecondary />
      </form>
    </details>
  );
}

function Readers({ view, sent }: { view: EvaluationView; sent: SentEvaluation | null }) {
  const { request, paths, party } = view.asked;
  const words = request.texts.surveys.readers;
  const { problems, typed } =
    sent?.form === 'reader' ? sent : { problems: [], typed: {} as SentEvaluation['typed'] };
  const ids: Readonly<Record<string, string>> = { name: 'navn', email: 'epost', until: 'til' };
  const field = (id: 'navn' | 'epost' | 'til', path: string, label: string) => (
    <TextField
      id={id}
      name={id}
      label={label}
      value={typed[id] ?? ''}
      error={surveyProblemAt(request, problems, path)}
      maxLength={200}
      {...(id === 'epost' ? { type: 'email' as const } : {})}
    />
  );
  return (
    <Section id="leser" title={words.title}>
      <div class="stack">
        <p>{words.lead}</p>
        {view.readers.length === 0 ? (
          <p class="small">{words.none}</p>
        ) : (
          <ul class="lines">
            {view.readers.map(({ id, name, until }) => (
              <li key={id}>
                {words.until(name, request.format.date(until))}
                <LineButton
                  action={paths.ownOf(party.id, '/evaluering/leser/avslutt')}
                  hidden={{ om: subjectWord(view.about.subject), lesing: id }}
                  label={words.end}
                  whole={words.endLabel(name)}
                />
              </li>
            ))}
          </ul>
        )}
        <details class="fold" open={problems.length > 0}>
          <summary>{words.formTitle}</summary>
          <form class="stack narrow" method="post" action={paths.ownOf(party.id, '/evaluering/leser')}>
            <SurveyFaults request={request} problems={problems} idOf={(path) => ids[path] ?? 'navn'} />
            <input type="hidden" name="om" value={subjectWord(view.about.subject)} />
            {field('navn', 'name', words.name)}
            {field('epost', 'email', words.email)}
            {field('til', 'until', words.untilField)}
            <SendButton label={words.give} isSecondary />
          </form>
        </details>
      </div>
    </Section>
  );
}

/** Below the head of whatever is evaluated. */
export function EvaluationBody({ view, sent }: { view: EvaluationView; sent: SentEvaluation | null }) {
  const { request } = view.asked;
  const words = request.texts.surveys.goals;
  const isNetwork = view.about.subject.kind === 'network';
  return (
    <>
      <Surveys view={view} />
      {isNetwork ? (
        <Section id="maalt" title={words.title}>
          {view.goals.length === 0 ? (
            <p>{words.none}</p>
          ) : (
            <div class="stack">
              {view.mayLead ? <p>{words.lead}</p> : null}
              <MeasuredGoals request={request} goals={view.goals} measures={view.measures} />
              {view.mayLead ? <MeasureForm view={view} sent={sent} /> : null}
            </div>
          )}
        </Section>
      ) : null}
      <EvaluationLinks asked={view.asked} subject={view.about.subject} />
      {view.mayLead ? <Readers view={view} sent={sent} /> : null}
    </>
  );
}
