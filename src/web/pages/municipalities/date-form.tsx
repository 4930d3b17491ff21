// «Slik det var»: one date field that shows the same page as it was on another day.
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { PageRequest } from '../../page.ts';
import type { Read } from '../../query-values.ts';

interface DateFormProps {
  readonly request: PageRequest;
  readonly date: Read<LocalDate>;
  /** Address of the page, without a query. */
  readonly action: string;
}

export function DateForm({ request, date, action }: DateFormProps) {
  const { site, registerWords, municipalityPages } = request.texts;
  return (
    <form class="as-of" action={action}>
      <label for="dato">{site.asOf}</label>
      <input
        id="dato"
        name="dato"
        value={date.typed}
        inputMode="numeric"
        autocomplete="off"
        maxLength={20}
        placeholder={registerWords.fields.dateHint}
        aria-invalid={date.error ? 'true' : undefined}
        aria-describedby={date.error ? 'dato-f' : undefined}
      />
      <button class="ds-button" data-size="sm" data-variant="secondary" type="submit">
        {municipalityPages.page.showDate}
      </button>
      {date.error && (
        <p class="ds-validation-message field-error" id="dato-f">
          {date.error}
        </p>
      )}
    </form>
  );
}
