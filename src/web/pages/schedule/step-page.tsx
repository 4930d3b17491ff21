// One step: where it stands, what the law asks, and «what if»: its days, a date, who has it; and that it is done.

import { slugOf } from '../../../flows/schedule/addresses.ts';
import { daysText, holdText, namesOf, stepName } from '../../../flows/schedule/words.ts';
import { ok, type Problem, type Result, refuse } from '../../../kernel/result.ts';
import { parseParty } from '../../../modules/accounts/model.ts';
import { isStillIn } from '../../../modules/procurement/life/model.ts';
import { COUNTING_RULE } from '../../../modules/procurement/schedule/days.ts';
import type { ScheduleEdit, TimedStep } from '../../../modules/procurement/schedule/model.ts';
import { holdsStep, LONGEST_NOTE } from '../../../modules/procurement/schedule/rules.ts';
import { isMarkedHere, STEP_RULES } from '../../../modules/procurement/schedule/steps.ts';
import { SelectField, TextField } from '../../components/form-fields.tsx';
import { RuleSourceLine } from '../../components/rule-lines.tsx';
import { Section } from '../../components/section.tsx';
import { TextArea } from '../../components/text-area.tsx';
import { textIn } from '../../own/routes.ts';
import type { Page, PageResult } from '../../page.ts';
import { notFoundPage } from '../error.tsx';
import { procurementPage } from '../procurement/procurement-frame.tsx';
import { type Hidden, PreviewBox } from './preview.tsx';
import {
  isRunning,
  mayLeadPlan,
  problemAt,
  type ScheduleAnswer,
  type ScheduleProps,
  schedulePath,
  stepPath,
} from './schedule-parts.tsx';
import { ScheduleFaults, type Tried, tryEdit } from './try-edit.tsx';
import { readDateOrNone, readDays } from './typed.ts';

interface Typed {
  readonly days: string;
  readonly fixedOn: string;
  readonly responsible: string;
  readonly note: string;
  readonly doneOn: string;
}

interface Sent extends Tried {
  readonly typed: Typed;
  /** Which of the two forms. */
  readonly isDone: boolean;
}

const FIELDS: Readonly<Record<string, string>> = {
  days: 'dager',
  fixedOn: 'dato',
  responsible: 'ansvar',
  note: 'merknad',
  doneOn: 'ferdig',
};

function Law({ props, step }: { props: ScheduleProps; step: TimedStep }) {
  const { words, asked } = props;
  const texts = words.texts.step;
  const { minimum } = step;
  if (minimum === null) return <p>{texts.noLaw}</p>;
  const others = minimum.others.map((days) => daysText(words, days));
  return (
    <div class="stack-s">
      {minimum.days > 0 ? <p>{texts.minimum(daysText(words, minimum.days))}</p> : null}
      {minimum.days === 0 ? <p>{minimum.status === 'confirmed' ? texts.noMinimum : texts.unsure}</p> : null}
      {others.length > 0 ? <p>{texts.others(words.format.list(others))}</p> : null}
      {minimum.source ? (
        <p class="tiny">
          <RuleSourceLine request={asked.request} source={minimum.source} status={minimum.status} />
        </p>
      ) : null}
      <p class="small">{words.texts.counting}</p>
      <p class="tiny">
        <RuleSourceLine request={asked.request} {...COUNTING_RULE} />
      </p>
    </div>
  );
}

function Standing({ props, step }: { props: ScheduleProps; step: TimedStep }) {
  const { words } = props;
  const texts = words.texts.step;
  const { format } = words;
  return (
    <div class="frame section stack-s">
      <p>
        <strong>{texts.now(format.date(step.on))}</strong>{' '}
        {step.isDone ? words.texts.table.done : words.texts.table.because(holdText(words, step.hold))}
      </p>
      {step.isDone ? null : <p>{texts.from(format.date(step.from))}</p>}
      {step.latest === null ? null : <p>{texts.latest(format.date(step.latest))}</p>}
      {step.waitsFor.length > 0 ? <p>{texts.waits(namesOf(words, step.waitsFor))}</p> : null}
      {step.chosen.note === '' ? null : <p>{texts.noteIs(step.chosen.note)}</p>}
    </div>
  );
}

interface FormProps {
  readonly props: ScheduleProps;
  readonly step: TimedStep;
  readonly typed: Typed;
  readonly problems: readonly Problem[];
}

const fieldOf = (path: string): string => FIELDS[path] ?? 'dager';

function WhatIf({ props, step, typed, problems }: FormProps) {
  const { words, view } = props;
  const texts = words.texts.step;
  const { state } = view.procurement;
  const parties = [
    ...new Set<string>([state.lead, ...state.members.filter(isStillIn).map(({ body }) => body)]),
  ];
  const usual = namesOf(words, step.holders);
  return (
    <form class="stack narrow" method="post" action={stepPath(props, step.step)}>
      <ScheduleFaults props={props} problems={problems} idOf={fieldOf} />
      <input type="hidden" name="versjon" value={String(props.book.stored.version)} />
      <TextField
        id="dager"
        name="dager"
        label={texts.days}
        hint={texts.daysHint(daysText(words, STEP_RULES[step.kind].days))}
        value={typed.days}
        isNumber
        maxLength={4}
        error={problemAt(props, problems, 'days')}
      />
      {step.kind === 'decision' ? null : (
        <TextField
          id="dato"
          name="dato"
          label={texts.fixed}
          hint={texts.fixedHint}
          value={typed.fixedOn}
          maxLength={20}
          error={problemAt(props, problems, 'fixedOn')}
        />
      )}
      <SelectField
        id="ansvar"
        name="ansvar"
        label={texts.responsible}
        value={typed.responsible}
        options={[
          { value: '', label: texts.usual(usual === '' ? words.parties.nameOf(state.lead) : usual) },
          ...parties.map((party) => ({ value: party, label: words.parties.nameOf(party) })),
        ]}
        error={problemAt(props, problems, 'responsible')}
      />
      <TextArea
        id="merknad"
        name="merknad"
        label={texts.note}
        hints={[texts.noteHint]}
        value={typed.note}
        rows={2}
        maxLength={LONGEST_NOTE}
        error={problemAt(props, problems, 'note')}
      />
      <p class="buttons">
        <button class="ds-button" type="submit" name="gjor" value="se">
          {texts.see}
        </button>
      </p>
    </form>
  );
}

function DoneForm({ props, step, typed, problems }: FormProps) {
  const texts = props.words.texts.step;
  return (
    <form class="stack narrow" method="post" action={schedulePath(props, `/ferdig/${slugOf(step.step)}`)}>
      <ScheduleFaults props={props} problems={problems} idOf={fieldOf} />
      <input type="hidden" name="versjon" value={String(props.book.stored.version)} />
      <TextField
        id="ferdig"
        name="ferdig"
        label={texts.doneOn}
        hint={texts.doneHint}
        value={typed.doneOn}
        maxLength={20}
        error={problemAt(props, problems, 'doneOn')}
      />
      <p class="buttons">
        <button class="ds-button" data-variant="secondary" type="submit" name="gjor" value="se">
          {texts.doneButton}
        </button>
      </p>
    </form>
  );
}

function typedOf({ words }: ScheduleProps, { chosen }: TimedStep): Typed {
  const date = (one: TimedStep['chosen']['fixedOn']): string => (one === null ? '' : words.format.date(one));
  return {
    days: chosen.days === null ? '' : String(chosen.days),
    fixedOn: date(chosen.fixedOn),
    responsible: chosen.responsible ?? '',
    note: chosen.note,
    doneOn: date(chosen.doneOn),
  };
}

const hiddenOf = (typed: Typed, isDone: boolean): Hidden =>
  isDone
    ? [['ferdig', typed.doneOn]]
    : [
        ['dager', typed.days],
        ['dato', typed.fixedOn],
        ['ansvar', typed.responsible],
        ['merknad', typed.note],
      ];

/** Whether whoever asks may say that the step is done. */
const mayEnd = (props: ScheduleProps, step: TimedStep): boolean =>
  isRunning(props) &&
  isMarkedHere(step.kind) &&
  (mayLeadPlan(props) ||
    step.body === (props.asked.party.id as string) ||
    holdsStep(props.view.procurement.state, props.asked.party.id, step));

function page(props: ScheduleProps, step: TimedStep, sent: Sent | null): Page {
  const { asked, view, words } = props;
  const texts = words.texts.step;
  const typed = sent?.typed ?? typedOf(props, step);
  const faultsOf = (isDone: boolean) => (sent?.isDone === isDone ? sent.problems : []);
  const action = sent?.isDone
    ? schedulePath(props, `/ferdig/${slugOf(step.step)}`)
    : stepPath(props, step.step);
  return procurementPage({
    asked,
    view,
    heading: stepName(words, step.step),
    below: { label: words.texts.title, path: '/tidsplan' },
    ...(sent && sent.problems.length > 0 ? { status: 422 as const } : {}),
    children: (
      <>
        {sent?.preview ? (
          <PreviewBox
            props={props}
            preview={sent.preview}
            action={action}
            discard={stepPath(props, step.step)}
            hidden={hiddenOf(typed, sent.isDone)}
          />
        ) : null}
        <Standing props={props} step={step} />
        {mayLeadPlan(props) && !step.isDone ? (
          <Section id="hva-om" title={texts.change}>
            <WhatIf props={props} step={step} typed={typed} problems={faultsOf(false)} />
          </Section>
        ) : null}
        {mayEnd(props, step) ? (
          <Section id="er-det-ferdig" title={texts.doneTitle}>
            <DoneForm props={props} step={step} typed={typed} problems={faultsOf(true)} />
          </Section>
        ) : null}
        <Section id="loven" title={texts.law}>
          <Law props={props} step={step} />
        </Section>
        <p class="frame section-end">
          <a href={schedulePath(props)}>{texts.back}</a>
        </p>
      </>
    ),
  });
}

/** Runs with the step that the address names. */
const withStep =
  (answer: (props: ScheduleProps, step: TimedStep) => PageResult | Promise<PageResult>): ScheduleAnswer =>
  (props) => {
    const slug = props.asked.request.params['steg'] ?? '';
    const step = props.book.schedule.steps.find((one) => slugOf(one.step) === slug);
    return step ? answer(props, step) : notFoundPage(props.asked.request);
  };

export const showStep = withStep((props, step) => page(props, step, null));

function editIn(step: TimedStep, typed: Typed): Result<ScheduleEdit> {
  const days = readDays(typed.days, 'days');
  const fixedOn = readDateOrNone(typed.fixedOn, 'fixedOn');
  if (!days.ok || !fixedOn.ok) {
    return refuse(...(days.ok ? [] : days.problems), ...(fixedOn.ok ? [] : fixedOn.problems));
  }
  const responsible = typed.responsible === '' ? null : parseParty(typed.responsible);
  return ok({
    kind: 'step',
    step: step.step,
    days: days.value,
    fixedOn: fixedOn.value,
    responsible,
    note: typed.note,
  });
}

function doneIn(step: TimedStep, typed: Typed): Result<ScheduleEdit> {
  const doneOn = readDateOrNone(typed.doneOn, 'doneOn');
  return doneOn.ok ? ok({ kind: 'done', step: step.step, doneOn: doneOn.value }) : doneOn;
}

const change = (isDone: boolean): ScheduleAnswer =>
  withStep(async (props, step) => {
    const form = await props.asked.form();
    const before = typedOf(props, step);
    const typed: Typed = isDone
      ? { ...before, doneOn: textIn(form, 'ferdig', 20) }
      : {
          ...before,
          days: textIn(form, 'dager', 10),
          fixedOn: textIn(form, 'dato', 20),
          responsible: textIn(form, 'ansvar', 80),
          note: textIn(form, 'merknad', LONGEST_NOTE + 1),
        };
    const edit = isDone ? doneIn(step, typed) : editIn(step, typed);
    return tryEdit(props, { form, edit, page: (tried) => page(props, step, { typed, isDone, ...tried }) });
  });

export const changeStep = change(false);
export const endStep = change(true);
