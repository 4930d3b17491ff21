// What the plan rests on, to be changed and computed again: number fields that work everywhere; the island adds sliders.
import { canBeAsked } from '../../../flows/what-if/what-if-desk.ts';
import type { Parameter, ParamSet } from '../../../modules/optimiser/model.ts';
import { parameterKey } from '../../../modules/optimiser/parameters.ts';
import { DataTable } from '../../components/data-table.tsx';
import { Mark, type MarkKind } from '../../components/mark.tsx';
import type { PageRequest } from '../../page.ts';
import { pathsFor } from '../../paths.ts';
import {
  parameterAbout,
  parameterName,
  parameterSource,
  parameterValue,
  plainNumber,
  readParameter,
  scaleOf,
  sliderScale,
  unitWord,
  usualOf,
} from './parameter-choice.ts';
import type { PlannedView, RunView } from './run-view.ts';

/** What was sent, by parameter id, and what is wrong with it. */
export interface TypedParameters {
  readonly values: ReadonlyMap<string, string>;
  readonly errors: ReadonlyMap<string, string>;
}

interface Props {
  readonly request: PageRequest;
  readonly view: RunView;
}

export const PARAMETER_MARK: Readonly<Record<Parameter['status'], MarkKind>> = {
  confirmed: 'confirmed',
  unchecked: 'mustBeChecked',
  assumption: 'assumption',
};

export const ParameterMark = ({ request, parameter }: { request: PageRequest; parameter: Parameter }) => (
  <Mark kind={PARAMETER_MARK[parameter.status]} texts={request.texts.site} />
);

export const parameterRange = (request: PageRequest, parameter: Parameter): string => {
  const [least, most] = [Math.min(parameter.low, parameter.high), Math.max(parameter.low, parameter.high)];
  const number = (value: number): string => plainNumber(request.format, value * scaleOf(parameter));
  return request.texts.groups.explanation.parameterRange(number(least), number(most));
};

function Field(props: Props & { parameter: Parameter; typed: TypedParameters | null }) {
  const { request, view, parameter, typed } = props;
  const words = request.texts.groups.parameters;
  const usual = usualOf(view, parameter);
  const id = `p-${parameter.id.replaceAll('.', '-')}`;
  const value = parameter.value * scaleOf(parameter);
  const error = typed?.errors.get(parameter.id);
  const slider = sliderScale(usual, parameter.value);
  const isChanged = usual.value !== parameter.value;
  return (
    <div class="ds-field parameter">
      <label class="ds-label" for={id}>
        {parameterName(request, parameter)}
      </label>
      <p data-field="description" id={`${id}-h`} class="tiny">
        {parameterAbout(request, parameter)}{' '}
        {isChanged ? `${words.from(parameterValue(request, usual, usual.value))} ` : null}
        {parameter.low === parameter.high ? null : `${words.range(parameterRange(request, parameter))} `}
        {words.source(parameterSource(request, parameter))}{' '}
        <ParameterMark request={request} parameter={parameter} />
      </p>
      <span class="parameter-row">
        <input
          type="range"
          hidden
          data-what-if={id}
          data-decimal={request.language === 'en' ? '.' : ','}
          min={slider.min}
          max={slider.max}
          step={slider.step}
          value={Number(value.toPrecision(10))}
          aria-label={parameterName(request, parameter)}
        />
        <input
          class="ds-input"
          id={id}
          name={`p.${parameter.id}`}
          type="text"
          inputMode="decimal"
          autocomplete="off"
          maxLength={20}
          value={
            typed?.values.get(parameter.id) ?? plainNumber(request.format, Number(value.toPrecision(10)))
          }
          aria-invalid={error ? 'true' : undefined}
          aria-describedby={error ? `${id}-h ${id}-f` : `${id}-h`}
        />
        <span class="small">{unitWord(request, parameter)}</span>
      </span>
      {error ? (
        <p class="ds-validation-message field-error" id={`${id}-f`}>
          {error}
        </p>
      ) : null}
    </div>
  );
}

interface AllProps {
  readonly request: PageRequest;
  /** With the usual values. */
  readonly view: Pick<RunView, 'parameters'>;
  /** With the values in force. */
  readonly params: ParamSet;
}

export function AllParameters({ request, view, params }: AllProps) {
  const words = request.texts.groups.parameters;
  const { format } = request;
  const changed = (parameter: Parameter): string => {
    const usual = usualOf(view, parameter);
    return usual.value === parameter.value
      ? ''
      : ` (${request.texts.groups.explanation.changed(parameterValue(request, usual, usual.value))})`;
  };
  return (
    <DataTable
      caption={words.caption}
      columns={[
        {
          label: words.columns.name,
          cell: (parameter) =>
            `${parameterName(request, parameter)}${parameter.validFrom ? `, ${words.validFrom(format.date(parameter.validFrom))}` : ''}`,
        },
        {
          label: words.columns.value,
          isNumber: true,
          cell: (parameter) => parameterValue(request, parameter, parameter.value) + changed(parameter),
        },
        {
          label: words.columns.range,
          isNumber: true,
          cell: (parameter) => (parameter.low === parameter.high ? '' : parameterRange(request, parameter)),
        },
        {
          label: words.columns.source,
          isWhole: true,
          cell: (parameter) =>
            parameter.sourceUrl ? (
              <a href={parameter.sourceUrl}>{parameterSource(request, parameter)}</a>
            ) : (
              parameterSource(request, parameter)
            ),
        },
        {
          label: words.columns.status,
          cell: (parameter) => <ParameterMark request={request} parameter={parameter} />,
        },
      ]}
      rows={params.parameters}
      keyOf={parameterKey}
    />
  );
}

interface FormProps {
  readonly request: PageRequest;
  readonly view: PlannedView;
  readonly shown: readonly Parameter[];
  /** Folded away until asked for. */
  readonly more?: readonly Parameter[];
  readonly typed: TypedParameters | null;
  /** Category to come back to. */
  readonly category?: string;
  /** With the table of all parameters under the form. */
  readonly hasAll?: boolean;
}

/** Shown by the island: what the plan would become, in sight all the time and read aloud when the hand rests. */
function WhatIfBox({ request, view }: Props) {
  const words = request.texts.groupRobustness.whatIf;
  return (
    <div
      class="what-if"
      hidden
      data-what-if-box={pathsFor(request.language).groupRunPart(view.token, 'hva-om/svar')}
    >
      <p class="small" data-what-if-answer>
        {words.hint}
      </p>
      <p class="visually-hidden" role="status" data-what-if-said />
    </div>
  );
}

export function ParameterForm(props: FormProps) {
  const { request, view, shown, more = [], typed, category, hasAll } = props;
  const words = request.texts.groups.parameters;
  const paths = pathsFor(request.language);
  const changes = Object.keys(view.run.choices.changes).length;
  const isAskable = canBeAsked(view.built.problem);
  return (
    <div class="stack">
      {typed ? (
        <p class="refused" role="alert">
          {words.refused}
        </p>
      ) : null}
      <form class="stack" method="post" action={paths.groupRunPart(view.token, 'forutsetninger')}>
        <p>{words.intro}</p>
        {category ? <input type="hidden" name="til" value={category} /> : null}
        <div class="parameters">
          {shown.map((parameter) => (
            <Field key={parameter.id} request={request} view={view} parameter={parameter} typed={typed} />
          ))}
        </div>
        {more.length > 0 ? (
          <details class="fold" open={more.some(({ id }) => typed?.errors.has(id))}>
            <summary>{words.more(request.format.number(more.length))}</summary>
            <div class="parameters fold-inside">
              {more.map((parameter) => (
                <Field key={parameter.id} request={request} view={view} parameter={parameter} typed={typed} />
              ))}
            </div>
          </details>
        ) : null}
        <p class="buttons">
          <button class="ds-button" data-size={category ? 'sm' : undefined} type="submit">
            {words.submit}
          </button>
          {isAskable ? (
            <button
              class="ds-button"
              data-variant="secondary"
              data-size={category ? 'sm' : undefined}
              type="submit"
              formMethod="get"
              formAction={paths.groupRunPart(view.token, 'hva-om')}
            >
              {request.texts.groupRobustness.whatIf.button}
            </button>
          ) : null}
          {changes > 0 ? (
            <button
              class="ds-button"
              data-variant="tertiary"
              data-size="sm"
              type="submit"
              name="tilbakestill"
              value="1"
            >
              {words.reset}
            </button>
          ) : null}
          {category ? (
            <a href={`${paths.groupRun(view.token)}#forutsetninger`}>
              {words.all(request.format.number(view.parameters.parameters.length))}
            </a>
          ) : null}
        </p>
        {changes > 0 ? <p class="small">{words.changedCount(changes)}</p> : null}
        {isAskable ? <WhatIfBox request={request} view={view} /> : null}
        {view.built.problem.limits ? <p class="small">{request.texts.groupLimits.noWhatIf}</p> : null}
      </form>
      {hasAll ? (
        <p>
          {request.texts.groupPrices.linkText}{' '}
          <a href={paths.groupRunPart(view.token, 'priser')}>{request.texts.groupPrices.link}</a>
        </p>
      ) : null}
      {hasAll ? (
        <details class="fold">
          <summary>{words.all(request.format.number(view.parameters.parameters.length))}</summary>
          <div class="fold-inside">
            <AllParameters request={request} view={view} params={view.built.problem.params} />
          </div>
        </details>
      ) : null}
    </div>
  );
}

/** The changes a form asks for on top of those made before, or what is wrong with it. */
export function readParameters(
  request: PageRequest,
  view: RunView,
  form: FormData,
): { readonly changes: Record<string, number> } | { readonly typed: TypedParameters } {
  const words = request.texts.groups.parameters;
  const changes: Record<string, number> = { ...view.run.choices.changes };
  const values = new Map<string, string>();
  const errors = new Map<string, string>();
  for (const usual of view.parameters.parameters) {
    const sent = form.get(`p.${usual.id}`);
    if (typeof sent !== 'string' || usual.validFrom !== null) continue;
    const typed = sent.trim().slice(0, 20);
    values.set(usual.id, typed);
    const value = readParameter(usual, typed);
    const shown = (number: number): string => plainNumber(request.format, number * scaleOf(usual));
    if (value === null) errors.set(usual.id, words.notNumber(typed, shown(usual.value)));
    else if (value < usual.min || value > usual.max)
      errors.set(usual.id, words.outOfRange(shown(usual.min), shown(usual.max)));
    else if (value === usual.value) delete changes[usual.id];
    else changes[usual.id] = value;
  }
  return errors.size > 0 ? { typed: { values, errors } } : { changes };
}
