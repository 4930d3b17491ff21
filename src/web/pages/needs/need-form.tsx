// The form of one need: the fields of its kind, the heading it stands under and who it comes from. New ones can be made of
// contributions, which stand beside the fields.
import type { Problem } from '../../../kernel/result.ts';
import { LEVELS, type NeedFacts, type NeedKind } from '../../../modules/procurement/needs/model.ts';
import {
  LONGEST_LABEL,
  LONGEST_ROLE,
  LONGEST_TEXT,
  takesPart,
} from '../../../modules/procurement/needs/rules.ts';
import {
  NEED_FIELDS,
  type NeedField,
  type TypedNeed,
} from '../../../modules/procurement/needs/typed-need.ts';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { SelectField, TextField } from '../../components/form-fields.tsx';
import { TextArea } from '../../components/text-area.tsx';
import { textIn } from '../../own/routes.ts';
import type { PageRequest } from '../../page.ts';
import { type NeedsProps, needsProblem, needsProblemAt } from './needs-parts.tsx';

export interface TypedForm {
  readonly fields: TypedNeed;
  readonly role: string;
  readonly heading: string;
  readonly newHeading: string;
}

const SHORT: readonly NeedField[] = [
  'unit',
  'baseline',
  'baselineOn',
  'target',
  'by',
  'yearlyCost',
  'name',
  'who',
  'forWhom',
  'source',
  'baselineSource',
];
const NUMBERS: readonly NeedField[] = ['yearlyCost'];

export const typedForm = (form: FormData, kind: NeedKind): TypedForm => ({
  fields: Object.fromEntries(
    NEED_FIELDS[kind].map((field) => [field, textIn(form, field, LONGEST_TEXT + 1)]),
  ),
  role: textIn(form, 'rolle', LONGEST_ROLE + 1),
  heading: textIn(form, 'overskrift', 40),
  newHeading: textIn(form, 'nyOverskrift', LONGEST_LABEL + 1),
});

/** The fields as somebody would have typed them. */
export function typedFacts({ format }: PageRequest, facts: NeedFacts): TypedNeed {
  const shown = (field: NeedField, value: unknown): string => {
    if (value === null) return '';
    if (field === 'yearlyCost') return format.number(Number(value) / 100, Number(value) % 100 === 0 ? 0 : 2);
    if (typeof value === 'number') return format.number(value, value % 1 === 0 ? 0 : 2);
    return field === 'baselineOn' || field === 'by' ? format.date(value as never) : String(value);
  };
  const values = facts as unknown as Readonly<Record<string, unknown>>;
  return Object.fromEntries(NEED_FIELDS[facts.kind].map((field) => [field, shown(field, values[field])]));
}

interface FieldProps {
  readonly props: NeedsProps;
  readonly kind: NeedKind;
  readonly field: NeedField;
  readonly value: string;
  readonly error: string | undefined;
}

function Field({ props, kind, field, value, error }: FieldProps) {
  const { request, parties, party } = props.asked;
  const { fields, levels, form } = request.texts.needs;
  const { label = '', hint } = fields[kind][field] ?? {};
  if (field === 'likelihood' || field === 'consequence') {
    const options = LEVELS.map((level) => ({ value: level, label: levels[level] }));
    return (
      <SelectField
        id={field}
        name={field}
        label={label}
        value={value || 'medium'}
        options={options}
        error={error}
      />
    );
  }
  if (field === 'body') {
    const { state } = props.view.procurement;
    const all = state.members.map(({ body }) => body as string as typeof party.id);
    const whose = props.view.isLead ? all.filter((body) => takesPart(state, body)) : [party.id];
    return (
      <SelectField
        id={field}
        name={field}
        label={label}
        value={value}
        options={[
          { value: '', label: form.chooseBody },
          ...whose.map((body) => ({ value: body as string, label: parties.nameOf(body) })),
        ]}
        error={error}
      />
    );
  }
  const shared = { id: field, name: field, label, value, error };
  return SHORT.includes(field) ? (
    <TextField {...shared} {...(hint ? { hint } : {})} maxLength={200} isNumber={NUMBERS.includes(field)} />
  ) : (
    <TextArea {...shared} hints={hint ? [hint] : []} rows={3} maxLength={LONGEST_TEXT} />
  );
}

/** Where a problem's line leads. */
const FIELD_IDS: Readonly<Record<string, string>> = {
  role: 'rolle',
  heading: 'overskrift',
  headingName: 'nyOverskrift',
};

interface FormProps {
  readonly props: NeedsProps;
  readonly kind: NeedKind;
  readonly action: string;
  readonly typed: TypedForm;
  readonly problems: readonly Problem[];
  /** Of the need that is changed; null: it is new. */
  readonly version: number | null;
  /** Numbers of contributions it is made of. */
  readonly made: readonly number[];
}

export function NeedForm({ props, kind, action, typed, problems, version, made }: FormProps) {
  const { request } = props.asked;
  const words = request.texts.needs.form;
  const first = NEED_FIELDS[kind][0];
  return (
    <form class="stack narrow" method="post" action={action}>
      <ErrorSummary
        title={request.texts.needs.faults}
        lines={problems.map((one) => ({
          id:
            FIELD_IDS[one.path] ??
            ((NEED_FIELDS[kind] as readonly string[]).includes(one.path) ? one.path : first),
          text: needsProblem(request, one),
        }))}
      />
      <p class="small">{request.texts.needs.privacy}</p>
      {NEED_FIELDS[kind].map((field) => (
        <Field
          key={field}
          props={props}
          kind={kind}
          field={field}
          value={typed.fields[field] ?? ''}
          error={needsProblemAt(request, problems, field)}
        />
      ))}
      {props.needs.headings.length > 0 ? (
        <SelectField
          id="overskrift"
          name="overskrift"
          label={words.heading}
          value={typed.heading}
          options={[
            { value: '', label: words.noHeading },
            ...props.needs.headings.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          error={needsProblemAt(request, problems, 'heading')}
        />
      ) : null}
      {props.view.isLead ? (
        <TextField
          id="nyOverskrift"
          name="nyOverskrift"
          label={props.needs.headings.length > 0 ? words.newHeading : words.firstHeading}
          value={typed.newHeading}
          maxLength={LONGEST_LABEL}
          error={needsProblemAt(request, problems, 'headingName')}
        />
      ) : null}
      <TextField
        id="rolle"
        name="rolle"
        label={words.role}
        value={typed.role}
        maxLength={LONGEST_ROLE}
        error={needsProblemAt(request, problems, 'role')}
      />
      {version === null ? null : <input type="hidden" name="versjon" value={String(version)} />}
      {made.length > 0 ? <input type="hidden" name="bidrag" value={made.join(',')} /> : null}
      <p class="buttons">
        <button class="ds-button" type="submit">
          {words.save}
        </button>
      </p>
    </form>
  );
}
