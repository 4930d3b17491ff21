// Where in a file the list stands: which sheet, and which row has the headings. Each a form of its own, because the columns
// are guessed anew by it.
import type { HeadingChoice } from '../../../modules/planning/lists/contract-list-columns.ts';
import { type Option, SelectField } from '../../components/form-fields.tsx';
import { type ImportPart, type ImportView, importPath } from './import-words.ts';

/** In the form's field: the list has no headings. */
export const NO_HEADINGS = 'ingen';

interface ChoiceProps {
  readonly view: ImportView;
  readonly part: ImportPart;
  readonly name: string;
  readonly label: string;
  readonly button: string;
  readonly value: string;
  readonly options: readonly Option[];
}

function ChoiceForm({ view, part, button, ...field }: ChoiceProps) {
  return (
    <form class="stack-s" method="post" action={importPath(view, part)}>
      <input type="hidden" name="versjon" value={view.list.version} />
      <SelectField id={field.name} {...field} />
      <p class="buttons">
        <button class="ds-button" data-variant="secondary" data-size="sm" type="submit">
          {button}
        </button>
      </p>
    </form>
  );
}

interface WhereProps {
  readonly view: ImportView;
  readonly headings: readonly HeadingChoice[];
  readonly isOpen: boolean;
}

/** Folded away: most files are read right. */
export function WhereHeadings({ view, headings, isOpen }: WhereProps) {
  const { asked, list } = view;
  const words = asked.request.texts.imports.where;
  const { sheets = [], sheet = 0 } = list.guess ?? {};
  const row = list.guess?.headingRow ?? null;
  return (
    <details class="quiet-fold" open={isOpen}>
      <summary>{sheets.length > 1 ? words.titleWithSheets : words.title}</summary>
      <div class="stack narrow">
        <p class="small">{words.text}</p>
        {sheets.length > 1 && !list.savedAt ? (
          <ChoiceForm
            view={view}
            part="/ark"
            name="ark"
            label={words.sheet}
            button={words.readSheet}
            value={String(sheet)}
            options={sheets.map((label, place) => ({ value: String(place), label }))}
          />
        ) : null}
        <ChoiceForm
          view={view}
          part="/overskrifter"
          name="overskrifter"
          label={words.headings}
          button={words.useRow}
          value={row === null ? NO_HEADINGS : String(row)}
          options={[
            { value: NO_HEADINGS, label: words.noHeadings },
            ...headings.map((choice) => ({
              value: String(choice.row),
              label: words.row(String(choice.row + 1), choice.words),
            })),
          ]}
        />
      </div>
    </details>
  );
}
