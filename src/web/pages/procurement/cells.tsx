// Fields in the cells of a table: the column's heading is the label for those who see it, and each field also says which row
// it is in.
import type { Option } from '../../components/form-fields.tsx';

interface CellProps {
  /** Also its id. */
  readonly name: string;
  readonly label: string;
  /** Which row. */
  readonly of: string;
  readonly value: string;
  readonly error?: string | undefined;
  readonly isNumber?: boolean;
}

export function Cell({ name, label, of, value, error, isNumber }: CellProps) {
  return (
    <>
      <input
        class={isNumber ? 'ds-input cell cell-number' : 'ds-input cell'}
        id={name}
        name={name}
        type="text"
        value={value}
        maxLength={200}
        autocomplete="off"
        inputMode={isNumber ? 'decimal' : undefined}
        aria-label={`${label}, ${of}`}
        aria-invalid={error ? 'true' : undefined}
        aria-describedby={error ? `${name}-f` : undefined}
      />
      {error ? (
        <p class="ds-validation-message field-error" id={`${name}-f`}>
          {error}
        </p>
      ) : null}
    </>
  );
}

interface CellSelectProps extends CellProps {
  readonly options: readonly Option[];
}

export function CellSelect({ name, label, of, value, options }: CellSelectProps) {
  return (
    <select class="ds-input cell" id={name} name={name} aria-label={`${label}, ${of}`}>
      {options.map((option) => (
        <option key={option.value} value={option.value} selected={option.value === value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}

interface RemoveProps {
  readonly value: string;
  readonly label: string;
  readonly of: string;
  readonly isChosen: boolean;
}

/** Marks a row for deletion when the form is saved. */
export function RemoveBox({ value, label, of, isChosen }: RemoveProps) {
  return (
    <label class="check">
      <input type="checkbox" name="slett" value={value} checked={isChosen} />
      {label}
      <span class="visually-hidden"> {of}</span>
    </label>
  );
}
