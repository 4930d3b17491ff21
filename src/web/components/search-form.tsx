// The search field: a plain form; the island adds suggestions while one types.
import type { SiteTexts } from '../../texts/site.nb.ts';
import type { Paths } from '../paths.ts';

interface SearchFormProps {
  readonly texts: SiteTexts;
  readonly paths: Paths;
  readonly query?: string;
  readonly id: string;
}

export function SearchForm({ texts, paths, query, id }: SearchFormProps) {
  return (
    <search>
      <form
        class="search"
        action={paths.search()}
        data-suggest={paths.search()}
        data-suggest-label={texts.search.suggestions}
      >
        <label class="visually-hidden" for={id}>
          {texts.search.label}
        </label>
        <input
          id={id}
          name="q"
          type="search"
          value={query}
          placeholder={texts.search.placeholder}
          autocomplete="off"
          spellcheck={false}
          maxLength={100}
        />
        <button class="ds-button" type="submit">
          {texts.search.button}
        </button>
      </form>
    </search>
  );
}
