// One of a few choices, each with what it means, below each other.
import type { ComponentChildren } from 'preact';

export interface ExplainedChoice {
  readonly value: string;
  readonly label: string;
  readonly text?: ComponentChildren;
}

interface ExplainedChoicesProps {
  readonly name: string;
  readonly legend: string;
  readonly hint?: string | undefined;
  readonly choices: readonly ExplainedChoice[];
  readonly chosen: string;
  readonly error?: string | undefined;
}

/** The first choice has the id `name`, so that an error can lead there. */
export function ExplainedChoices({ name, legend, hint, choices, chosen, error }: ExplainedChoicesProps) {
  return (
    <fieldset class="stack-s" aria-describedby={error ? `${name}-f` : undefined}>
      <legend>{legend}</legend>
      {hint && <p class="tiny">{hint}</p>}
      {error && (
        <p class="ds-validation-message field-error" id={`${name}-f`}>
          {error}
        </p>
      )}
      {choices.map(({ value, label, text }, place) => {
        const id = place === 0 ? name : `${name}-${place}`;
        return (
          <div class="choice-line" key={value}>
            <input
              type="radio"
              id={id}
              name={name}
              value={value}
              checked={value === chosen}
              aria-describedby={text ? `${id}-t` : undefined}
            />
            <label for={id}>{label}</label>
            {text && (
              <div class="tiny choice-text" id={`${id}-t`}>
                {text}
              </div>
            )}
          </div>
        );
      })}
    </fieldset>
  );
}
