// The coverage page's choices as one plain form.
import { DEFAULT_LARGE_FROM } from '../../../modules/registry/coverage.ts';
import { Choices, SelectField, TextField } from '../../components/form-fields.tsx';
import type { PageRequest } from '../../page.ts';
import { pathsFor } from '../../paths.ts';
import { type CoverageView, KIND_CHOICES } from './coverage-view.ts';

interface FilterProps {
  readonly request: PageRequest;
  readonly view: CoverageView;
}

export function CoverageFilter({ request, view }: FilterProps) {
  const { texts, format, snapshot } = request;
  const words = texts.coveragePages.coverage;
  const { kinds, fields } = texts.registerWords;
  const limit = format.number(view.limit.value);
  const counties = snapshot.register.counties.map((it) => ({ value: it.number as string, label: it.name }));
  return (
    <form class="stack filter-form" action={pathsFor(request.language).coverage()} aria-label={words.filters}>
      <div class="filter">
        <TextField
          id="dato"
          name="dato"
          label={words.date}
          value={view.date.typed}
          hint={fields.dateHint}
          error={view.date.error}
        />
        <TextField
          id="mot"
          name="mot"
          label={words.compare}
          value={view.against.typed}
          hint={words.compareHint}
          error={view.against.error}
        />
        <TextField
          id="grense"
          name="grense"
          label={words.limit}
          value={view.limit.typed}
          hint={words.limitHint}
          error={view.limit.error}
          isNumber
        />
        <SelectField
          id="fylke"
          name="fylke"
          label={words.county}
          value={view.county?.number ?? ''}
          options={[{ value: '', label: words.allCounties }, ...counties]}
        />
        <SelectField
          id="slag"
          name="slag"
          label={words.kind}
          value={view.kind}
          options={KIND_CHOICES.map((kind) => ({
            value: kind,
            label: kind === 'all' ? words.allKinds : kinds[kind],
          }))}
        />
      </div>
      <div class="filter-choices">
        <Choices
          name="storrelse"
          legend={words.size}
          chosen={[view.size]}
          options={[
            { value: 'all', label: words.allSizes },
            { value: 'small', label: words.small(limit) },
            { value: 'medium', label: words.medium },
            { value: 'large', label: words.large(format.number(DEFAULT_LARGE_FROM)) },
          ]}
        />
        <Choices
          name="med"
          legend={words.variant}
          chosen={[view.variant]}
          options={[
            { value: 'B', label: words.variantB },
            { value: 'A', label: words.variantA },
          ]}
        />
      </div>
      <p class="buttons">
        <button class="ds-button" type="submit">
          {texts.site.show}
        </button>
      </p>
    </form>
  );
}
