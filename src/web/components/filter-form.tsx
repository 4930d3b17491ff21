// The form that narrows a list by its address: fields in a row, the button, and the way back to everything. A field's name
// is its id.
import type { ComponentChildren } from 'preact';
import { type Option, SelectField, TextField } from './form-fields.tsx';

interface FilterFormProps {
  readonly action: string;
  /** To the list as it is without choices. */
  readonly resetHref: string;
  readonly words: { readonly show: string; readonly reset: string };
  /** Below the row. */
  readonly more?: ComponentChildren;
  readonly children: ComponentChildren;
}

export function FilterForm({ action, resetHref, words, more, children }: FilterFormProps) {
  return (
    <form class="stack list-filter" action={action}>
      <div class="filter">{children}</div>
      {more}
      <p class="buttons">
        <button class="ds-button" data-variant="secondary" data-size="sm" type="submit">
          {words.show}
        </button>
        <a href={resetHref}>{words.reset}</a>
      </p>
    </form>
  );
}

interface FilterChoiceProps {
  readonly name: string;
  readonly label: string;
  /** Null and the empty text: nothing is chosen. */
  readonly value: string | null;
  /** What choosing nothing is called; left out where something always is. */
  readonly any?: string;
  readonly options: readonly Option[];
}

export function FilterChoice({ name, label, value, any, options }: FilterChoiceProps) {
  const none = any === undefined ? [] : [{ value: '', label: any }];
  return (
    <SelectField id={name} name={name} label={label} value={value ?? ''} options={[...none, ...options]} />
  );
}

interface FilterPeriodProps {
  readonly words: { readonly from: string; readonly until: string; readonly dateHint: string };
  /** As typed, also what is no date. */
  readonly from: string;
  readonly until: string;
  readonly errors: { readonly from?: string | undefined; readonly until?: string | undefined };
}

/** From a day and to a day, both included: `fra` and `til` in the address. */
export function FilterPeriod({ words, from, until, errors }: FilterPeriodProps) {
  return (
    <>
      <TextField
        id="fra"
        name="fra"
        label={words.from}
        hint={words.dateHint}
        value={from}
        error={errors.from}
      />
      <TextField
        id="til"
        name="til"
        label={words.until}
        hint={words.dateHint}
        value={until}
        error={errors.until}
      />
    </>
  );
}
