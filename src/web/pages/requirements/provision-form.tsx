// The form of a requirement, a criterion or a term: few fields, and what it rests on folded away behind how much is chosen.
import type { ComponentChildren } from 'preact';
import type { Problem } from '../../../kernel/result.ts';
import {
  CRITERION_KINDS,
  type Criterion,
  type ProvisionFacts,
  type Requirement,
  STRENGTHS,
  type Term,
} from '../../../modules/procurement/requirements/model.ts';
import {
  insightKey,
  LONGEST_CLAUSE,
  LONGEST_NAME,
  LONGEST_REASON,
  LONGEST_TEXT,
} from '../../../modules/procurement/requirements/rules.ts';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { Choices, type Option, TextField } from '../../components/form-fields.tsx';
import { TextArea } from '../../components/text-area.tsx';
import {
  insightLine,
  nameOf,
  needLine,
  numberOf,
  type RequirementsProps,
  requirementsProblem,
  requirementsProblemAt,
  shortened,
} from './requirements-parts.tsx';

interface Asking<Facts extends ProvisionFacts> {
  readonly props: RequirementsProps;
  readonly facts: Facts;
  readonly problems: readonly Problem[];
}

/** More than these are folded away. */
const MOST_OPEN = 8;

/** Where a problem's line leads. */
const FIELD_IDS: Readonly<Record<string, string>> = {
  text: 'tekst',
  documented: 'dokumentasjon',
  checked: 'kontroll',
  noNeed: 'utenBehov',
  noInsight: 'utenInnsikt',
  needs: 'behov',
  insights: 'innsikt',
  requirements: 'krav',
  name: 'navn',
  weight: 'vekt',
  measured: 'maling',
  scored: 'poeng',
  title: 'overskrift',
  lots: 'delkontrakt',
};

interface LongProps<Facts extends ProvisionFacts> extends Asking<Facts> {
  /** Of the facts. */
  readonly field: string;
  readonly value: string;
  readonly words: { readonly label: string; readonly hint?: string };
  readonly most?: number;
  readonly rows?: number;
}

function Long<Facts extends ProvisionFacts>(long: LongProps<Facts>) {
  const { props, problems, field, value, words, most = LONGEST_TEXT, rows = 3 } = long;
  const id = FIELD_IDS[field] ?? field;
  return (
    <TextArea
      id={id}
      name={id}
      label={words.label}
      hints={words.hint ? [words.hint] : []}
      value={value}
      rows={rows}
      maxLength={most}
      error={requirementsProblemAt(props.asked.request, problems, field)}
    />
  );
}

interface PicksProps {
  readonly props: RequirementsProps;
  readonly id: string;
  readonly legend: string;
  readonly none: string;
  readonly picks: readonly Option[];
  readonly chosen: readonly string[];
  readonly error: string | undefined;
  readonly children?: ComponentChildren;
}

/** Boxes to tick, open while they are few or something is wrong; those ticked come first. */
function Picks({ props, id, legend, none, picks, chosen, error, children }: PicksProps) {
  const words = props.asked.request.texts.requirements.form;
  const sorted = picks.toSorted(
    (a, b) => Number(chosen.includes(b.value)) - Number(chosen.includes(a.value)),
  );
  const list = (
    <fieldset class="stack-s" id={id} tabIndex={-1} aria-describedby={error ? `${id}-f` : undefined}>
      <legend>{legend}</legend>
      {sorted.length === 0 ? <p class="small">{none}</p> : null}
      {sorted.map(({ value, label }) => (
        <label class="check" key={value}>
          <input type="checkbox" name={id} value={value} checked={chosen.includes(value)} />
          {label}
        </label>
      ))}
      {error ? (
        <p class="ds-validation-message field-error" id={`${id}-f`}>
          {error}
        </p>
      ) : null}
      {children}
    </fieldset>
  );
  if (picks.length <= MOST_OPEN || error !== undefined) return list;
  return (
    <details class="fold">
      <summary>
        {legend} <span class="small">({words.chosen(String(chosen.length))})</span>
      </summary>
      <div class="fold-inside">{list}</div>
    </details>
  );
}
function NeedPicks({ props, facts, problems }: Asking<ProvisionFacts>) {
  const { request } = props.asked;
  const words = request.texts.requirements.form;
  return (
    <Picks
      props={props}
      id="behov"
      legend={words.needs}
      none={words.noNeeds}
      picks={props.all.openNeeds.map((need) => ({ value: need.id, label: needLine(request, need) }))}
      chosen={facts.needs}
      error={requirementsProblemAt(request, problems, 'needs')}
    />
  );
}

function RequirementPicks({ props, facts, problems }: Asking<Criterion | Term>) {
  const { request } = props.asked;
  const words = request.texts.requirements.form;
  return (
    <Picks
      props={props}
      id="krav"
      legend={words.requirements}
      none={words.noRequirements}
      picks={props.all.requirements.map((one) => ({
        value: one.id,
        label: `${numberOf(request, one)} ${shortened(nameOf(one.facts))}`,
      }))}
      chosen={facts.requirements}
      error={requirementsProblemAt(request, problems, 'requirements')}
    />
  );
}

function Environmental({ props, facts }: Asking<Requirement | Criterion>) {
  return (
    <label class="check">
      <input type="checkbox" name="miljo" value="ja" checked={facts.isEnvironmental} />
      {props.asked.request.texts.requirements.form.environmental}
    </label>
  );
}

function InsightPicks({ props, facts, problems }: Asking<Requirement>) {
  const { request } = props.asked;
  const words = request.texts.requirements.form;
  const seen = new Set(props.all.insights.map(insightKey));
  // What was named before and is no question, meeting or input stays where it is.
  const kept = facts.insights.filter((one) => !seen.has(insightKey(one)));
  return (
    <Picks
      props={props}
      id="innsikt"
      legend={words.insights}
      none={words.noInsights}
      picks={[...props.all.insights, ...kept].map((one) => ({
        value: insightKey(one),
        label: insightLine(props, one),
      }))}
      chosen={facts.insights.map(insightKey)}
      error={requirementsProblemAt(request, problems, 'insights')}
    />
  );
}

function RequirementFields(asking: Asking<Requirement>) {
  const { props, facts, problems } = asking;
  const { request } = props.asked;
  const { form: words, strengths } = request.texts.requirements;
  const { lots } = props.view.procurement.state;
  const short = (field: 'noNeed' | 'noInsight') => {
    const id = FIELD_IDS[field] as string;
    return (
      <TextField
        id={id}
        name={id}
        {...words[field]}
        value={facts[field]}
        maxLength={LONGEST_REASON}
        error={requirementsProblemAt(request, problems, field)}
      />
    );
  };
  return (
    <>
      <Long {...asking} field="text" value={facts.text} words={words.text} />
      <Choices
        name="slag"
        legend={words.strength}
        options={STRENGTHS.map((value) => ({ value, label: strengths[value] }))}
        chosen={[facts.strength]}
      />
      <NeedPicks {...asking} />
      {short('noNeed')}
      <Long {...asking} field="documented" value={facts.documented} words={words.documented} rows={2} />
      <Long {...asking} field="checked" value={facts.checked} words={words.checked} rows={2} />
      <Environmental {...asking} />
      {lots.length > 1 ? (
        <Choices
          name="delkontrakt"
          type="checkbox"
          legend={words.lots.label}
          {...(words.lots.hint ? { hint: words.lots.hint } : {})}
          options={lots.map(({ id, name }) => ({ value: id, label: name }))}
          chosen={facts.lots}
        />
      ) : null}
      <InsightPicks {...asking} />
      {short('noInsight')}
    </>
  );
}

function CriterionFields(asking: Asking<Criterion>) {
  const { props, facts, problems } = asking;
  const { request } = props.asked;
  const { form: words, criterionKinds } = request.texts.requirements;
  const isWeighted = props.all.choices.method === 'weighted';
  const at = (path: string) => requirementsProblemAt(request, problems, path);
  return (
    <>
      <TextField
        id="navn"
        name="navn"
        {...words.name}
        value={facts.name}
        maxLength={LONGEST_NAME}
        error={at('name')}
      />
      <Choices
        name="slag"
        legend={words.type}
        options={CRITERION_KINDS.map((value) => ({ value, label: criterionKinds[value] }))}
        chosen={[facts.type]}
      />
      {isWeighted ? (
        <TextField
          id="vekt"
          name="vekt"
          {...words.weight}
          value={facts.weight === null || Number.isNaN(facts.weight) ? '' : String(facts.weight)}
          maxLength={5}
          isNumber
          error={at('weight')}
        />
      ) : null}
      <Environmental {...asking} />
      <Long {...asking} field="measured" value={facts.measured} words={words.measured} rows={2} />
      <Long
        {...asking}
        field="documented"
        value={facts.documented}
        words={words.criterionDocumented}
        rows={2}
      />
      <Long {...asking} field="scored" value={facts.scored} words={words.scored} />
      <RequirementPicks {...asking} />
      <NeedPicks {...asking} />
    </>
  );
}

function TermFields(asking: Asking<Term>) {
  const { props, facts, problems } = asking;
  const { request } = props.asked;
  const words = request.texts.requirements.form;
  return (
    <>
      <TextField
        id="overskrift"
        name="overskrift"
        {...words.title}
        value={facts.title}
        maxLength={LONGEST_NAME}
        error={requirementsProblemAt(request, problems, 'title')}
      />
      <Long
        {...asking}
        field="text"
        value={facts.text}
        words={words.termText}
        most={LONGEST_CLAUSE}
        rows={8}
      />
      <RequirementPicks {...asking} />
      <NeedPicks {...asking} />
    </>
  );
}

function Fields({ facts, ...rest }: Asking<ProvisionFacts>) {
  switch (facts.kind) {
    case 'requirement':
      return <RequirementFields {...rest} facts={facts} />;
    case 'criterion':
      return <CriterionFields {...rest} facts={facts} />;
    case 'term':
      return <TermFields {...rest} facts={facts} />;
  }
}

interface FormProps extends Asking<ProvisionFacts> {
  readonly action: string;
  /** Of the provision that is changed; null: it is new. */
  readonly version: number | null;
}

export function ProvisionForm({ props, facts, problems, action, version }: FormProps) {
  const { request } = props.asked;
  const words = request.texts.requirements;
  const first = facts.kind === 'requirement' ? 'tekst' : facts.kind === 'criterion' ? 'navn' : 'overskrift';
  return (
    <form class="stack narrow" method="post" action={action}>
      <ErrorSummary
        title={words.faults}
        lines={problems.map((one) => ({
          id: FIELD_IDS[one.path] ?? first,
          text: requirementsProblem(request, one),
        }))}
      />
      <Fields props={props} facts={facts} problems={problems} />
      {version === null ? null : <input type="hidden" name="versjon" value={String(version)} />}
      <p class="buttons">
        <button class="ds-button" type="submit">
          {words.form.save}
        </button>
      </p>
    </form>
  );
}
