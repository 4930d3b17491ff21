// Fields of plain GET forms on Designsystemet's classes: label, value, hint, and what to write instead when it is wrong.

interface TextFieldProps {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly value?: string;
  readonly hint?: string;
  readonly error?: string | undefined;
  readonly isNumber?: boolean;
  readonly maxLength?: number;
  readonly type?: 'text' | 'email';
  /** What the browser may fill in: `email`, `name`. */
  readonly autocomplete?: string;
  readonly isRequired?: boolean;
}

export function TextField(props: TextFieldProps) {
  const { id, name, label, value, hint, error, isNumber, maxLength = 60, type = 'text' } = props;
  const described = [hint ? `${id}-h` : '', error ? `${id}-f` : ''].filter(Boolean).join(' ');
  return (
    <div class="ds-field">
      <label class="ds-label" for={id}>
        {label}
      </label>
      {hint && (
        <p data-field="description" id={`${id}-h`} class="tiny">
          {hint}
        </p>
      )}
      <input
        class="ds-input"
        id={id}
        name={name}
        {...(type === 'email' ? { type: 'email' as const } : { type: 'text' as const })}
        value={value}
        maxLength={maxLength}
        autocomplete={props.autocomplete ?? 'off'}
        required={props.isRequired}
        inputMode={isNumber ? 'numeric' : undefined}
        aria-invalid={error ? 'true' : undefined}
        aria-describedby={described || undefined}
      />
      {error && (
        <p class="ds-validation-message field-error" id={`${id}-f`}>
          {error}
        </p>
      )}
    </div>
  );
}

export interface Option {
  readonly value: string;
  readonly label: string;
}

interface SelectFieldProps {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly options: readonly Option[];
  readonly error?: string | undefined;
}

export function SelectField({ id, name, label, value, options, error }: SelectFieldProps) {
  return (
    <div class="ds-field">
      <label class="ds-label" for={id}>
        {label}
      </label>
      <select
        class="ds-input"
        id={id}
        name={name}
        aria-invalid={error ? 'true' : undefined}
        aria-describedby={error ? `${id}-f` : undefined}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value} selected={option.value === value}>
            {option.label}
          </option>
        ))}
      </select>
      {error && (
        <p class="ds-validation-message field-error" id={`${id}-f`}>
          {error}
        </p>
      )}
    </div>
  );
}

interface ChoicesProps {
  readonly name: string;
  readonly legend: string;
  readonly hint?: string;
  readonly options: readonly Option[];
  readonly chosen: readonly string[];
  readonly type?: 'radio' | 'checkbox';
}

export function Choices({ name, legend, hint, options, chosen, type = 'radio' }: ChoicesProps) {
  return (
    <fieldset class="stack-s">
      <legend>{legend}</legend>
      {hint && <p class="tiny">{hint}</p>}
      <div class="choices">
        {options.map(({ value, label }) => (
          <label key={value}>
            <input type={type} name={name} value={value} checked={chosen.includes(value)} />
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
