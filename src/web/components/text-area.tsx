// A field for text of several lines, with what to think of before writing in it.

interface TextAreaProps {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly value?: string;
  /** Each stands in a line of its own. */
  readonly hints?: readonly string[];
  readonly error?: string | undefined;
  readonly rows?: number;
  readonly maxLength?: number;
}

export function TextArea({
  id,
  name,
  label,
  value = '',
  hints = [],
  error,
  rows = 4,
  maxLength,
}: TextAreaProps) {
  const described = [...hints.map((_, place) => `${id}-h${place}`), ...(error ? [`${id}-f`] : [])].join(' ');
  return (
    <div class="ds-field">
      <label class="ds-label" for={id}>
        {label}
      </label>
      {hints.map((hint, place) => (
        <p key={hint} data-field="description" id={`${id}-h${place}`} class="tiny">
          {hint}
        </p>
      ))}
      <textarea
        class="ds-input"
        id={id}
        name={name}
        rows={rows}
        maxLength={maxLength}
        aria-invalid={error ? 'true' : undefined}
        aria-describedby={described || undefined}
        value={value}
      />
      {error && (
        <p class="ds-validation-message field-error" id={`${id}-f`}>
          {error}
        </p>
      )}
    </div>
  );
}
