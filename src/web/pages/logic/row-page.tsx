// The form of one row of a logic model: what it is, what shows it and where that is measured, and what it leads to.
import { type LogicAround, logicTargets, measuringQuestions } from '../../../flows/benefits/logic-around.ts';
import { type EvaluatedSubject, subjectWord } from '../../../flows/surveys/subject.ts';
import type { Problem } from '../../../kernel/result.ts';
import type {
  LogicColumn,
  LogicMeasure,
  LogicRow,
  LogicRowFacts,
} from '../../../modules/evaluation/logic/model.ts';
import { LONGEST_LOGIC_TEXT, nextColumn } from '../../../modules/evaluation/logic/rules.ts';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { type Option, SelectField, TextField } from '../../components/form-fields.tsx';
import { TextArea } from '../../components/text-area.tsx';
import { type AskedForParty, textIn } from '../../own/routes.ts';
import type { Page, PageRequest } from '../../page.ts';
import { evaluationFrame } from '../benefits/benefit-parts.tsx';
import { SendButton } from '../networks/form-parts.tsx';
import { evaluationCrumb } from '../surveys/survey-parts.tsx';
import { logicHref, logicProblem } from './logic-page.tsx';

const IDS: Readonly<Record<string, string>> = {
  text: 'tekst',
  indicator: 'indikator',
  where: 'hvor',
  leadsTo: 'forer-til',
};

/** A measure as a form carries it: «goal:…», «question:…:…»; empty: none. */
function measureWord(measure: LogicMeasure | null): string {
  if (measure === null) return '';
  switch (measure.kind) {
    case 'goal':
      return `goal:${measure.goal}`;
    case 'question':
      return `question:${measure.survey}:${measure.question}`;
    case 'benefit':
      return `benefit:${measure.benefit}`;
    case 'registered':
      return `registered:${measure.what}`;
    case 'elsewhere':
      return 'elsewhere';
  }
}

/** What can measure a row, each with the word a form carries it by. */
function measuresToChoose(around: LogicAround): readonly (readonly [string, LogicMeasure])[] {
  const { goals, questions, benefits } = logicTargets(around);
  const all: LogicMeasure[] = [
    ...goals.map((goal) => ({ kind: 'goal' as const, goal })),
    ...questions.map((one) => ({ kind: 'question' as const, ...one })),
    ...benefits.map((benefit) => ({ kind: 'benefit' as const, benefit })),
    ...(around.registered
      ? (['gatherings', 'handIns'] as const).map((what) => ({ kind: 'registered' as const, what }))
      : []),
  ];
  return all.map((measure) => [measureWord(measure), measure]);
}

/** What a form says of a row. */
export function rowIn(form: FormData, around: LogicAround, column: LogicColumn): LogicRowFacts {
  const word = textIn(form, 'maling', 200);
  const measure: LogicMeasure | null =
    word === 'elsewhere'
      ? { kind: 'elsewhere', where: textIn(form, 'hvor', LONGEST_LOGIC_TEXT + 1) }
      : (measuresToChoose(around).find(([known]) => known === word)?.[1] ?? null);
  return {
    column,
    text: textIn(form, 'tekst', LONGEST_LOGIC_TEXT + 1),
    indicator: textIn(form, 'indikator', LONGEST_LOGIC_TEXT + 1),
    measure,
    leadsTo: form.getAll('til').flatMap((one) => (/^\d{1,4}$/.test(String(one)) ? [Number(one)] : [])),
  };
}

function measureOptions({ texts, language }: PageRequest, around: LogicAround): Option[] {
  const { form: words, measures } = texts.logic;
  const labelOf = (measure: LogicMeasure): string => {
    switch (measure.kind) {
      case 'goal':
        return words.goal(around.goals.find(({ id }) => id === measure.goal)?.title ?? '');
      case 'question': {
        const found = measuringQuestions(around).find(
          ({ survey, question }) => survey.id === measure.survey && question.id === measure.question,
        );
        return words.question(found?.question.text[language] ?? '');
      }
      case 'benefit':
        return words.benefit(around.benefits.find(({ id }) => id === measure.benefit)?.facts.title ?? '');
      case 'registered':
        return measures[measure.what];
      case 'elsewhere':
        return words.elsewhere;
    }
  };
  return [
    { value: '', label: measures.none },
    ...measuresToChoose(around).map(([value, measure]) => ({ value, label: labelOf(measure) })),
    { value: 'elsewhere', label: words.elsewhere },
  ];
}

export interface LogicRowProps {
  readonly asked: AskedForParty;
  readonly about: EvaluatedSubject;
  readonly around: LogicAround;
  readonly rows: readonly LogicRow[];
  /** Of the model that was looked at. */
  readonly version: number;
  /** Null: a new one. */
  readonly row: number | null;
  readonly facts: LogicRowFacts;
  readonly problems: readonly Problem[];
}

function LeadsTo({ asked, rows, facts }: LogicRowProps) {
  const words = asked.request.texts.logic;
  const next = nextColumn(facts.column);
  if (next === null) return null;
  const targets = rows.filter(({ column }) => column === next);
  const name = words.columns[next];
  if (targets.length === 0) return <p class="small">{words.form.noNext(name)}</p>;
  return (
    <fieldset class="stack-s" id="forer-til">
      <legend>{words.form.leadsTo(name)}</legend>
      {targets.map(({ id, text }) => (
        <label class="check" key={id}>
          <input type="checkbox" name="til" value={id} checked={facts.leadsTo.includes(id)} />
          {text}
        </label>
      ))}
    </fieldset>
  );
}

/** What every form about the model carries. */
function Carried({ about, version, row, facts }: LogicRowProps) {
  return (
    <>
      <input type="hidden" name="om" value={subjectWord(about.subject)} />
      <input type="hidden" name="versjon" value={version} />
      <input type="hidden" name="kolonne" value={facts.column} />
      {row === null ? null : <input type="hidden" name="rad" value={row} />}
    </>
  );
}

function Fields(props: LogicRowProps) {
  const { asked, around, facts, problems } = props;
  const { request } = asked;
  const words = request.texts.logic.form;
  const at = (path: string): string | undefined => {
    const found = problems.find((one) => one.path === path);
    return found && logicProblem(request, found);
  };
  return (
    <>
      <TextArea
        id="tekst"
        name="tekst"
        label={words.text}
        value={facts.text}
        rows={2}
        maxLength={LONGEST_LOGIC_TEXT}
        error={at('text')}
      />
      <TextField
        id="indikator"
        name="indikator"
        label={words.indicator}
        hint={words.indicatorHint}
        value={facts.indicator}
        maxLength={LONGEST_LOGIC_TEXT}
        error={at('indicator')}
      />
      <SelectField
        id="maling"
        name="maling"
        label={words.measure}
        value={measureWord(facts.measure)}
        options={measureOptions(request, around)}
      />
      <TextField
        id="hvor"
        name="hvor"
        label={words.where}
        value={facts.measure?.kind === 'elsewhere' ? facts.measure.where : ''}
        maxLength={LONGEST_LOGIC_TEXT}
        error={at('where')}
      />
      <LeadsTo {...props} />
    </>
  );
}

export function logicRowPage(props: LogicRowProps): Page {
  const { asked, about, row, facts, problems } = props;
  const { request, paths, party } = asked;
  const words = request.texts.logic;
  const to = (part: string): string => paths.ownOf(party.id, `/evaluering/modell/rad${part}`);
  return evaluationFrame({
    asked,
    isDemo: about.isDemo,
    above: about.title,
    title: row === null ? words.form.new(words.columns[facts.column]) : words.form.change,
    lead: words.about[facts.column],
    crumbs: [evaluationCrumb(asked, about), { label: words.title, href: logicHref(asked, about) }],
    said: null,
    isRefused: problems.length > 0,
    children: (
      <div class="frame stack">
        <form class="stack narrow" method="post" action={to('')}>
          <ErrorSummary
            title={words.faults}
            lines={problems.map((one) => ({
              id: IDS[one.path] ?? 'tekst',
              text: logicProblem(request, one),
            }))}
          />
          <Carried {...props} />
          <Fields {...props} />
          <SendButton label={words.form.keep} />
        </form>
        {row === null ? null : (
          <form method="post" action={to('/flytt')}>
            <Carried {...props} />
            <p class="buttons">
              <button class="ds-button" data-variant="tertiary" type="submit" name="gjor" value="up">
                {words.form.up}
              </button>
              <button class="ds-button" data-variant="tertiary" type="submit" name="gjor" value="remove">
                {words.form.remove}
              </button>
            </p>
          </form>
        )}
      </div>
    ),
  });
}
