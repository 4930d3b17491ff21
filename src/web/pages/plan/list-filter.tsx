// What the list can be narrowed by and sorted after: a plain form; the less used choices are folded away.

import type { ListChoices } from '../../../modules/planning/plan/list-queries.ts';
import { MISSING_FACTS } from '../../../modules/planning/plan/list-queries.ts';
import { ITEM_KINDS, ITEM_SOURCES } from '../../../modules/planning/plan-item.ts';
import { type Option, SelectField, TextField } from '../../components/form-fields.tsx';
import type { AskedForParty } from '../../own/routes.ts';
import { categoriesByName, categoryText } from './fact-words.ts';
import { hasMoreChoices, type ListQuery, PAGE_SIZES, sortCode } from './list-query.ts';

interface FilterProps {
  readonly asked: AskedForParty;
  readonly query: ListQuery;
  readonly choices: ListChoices;
}

/** Categories in use, by name. */
export function categoryOptions({ request }: AskedForParty, used: readonly string[]): Option[] {
  const known = categoriesByName(request).filter(({ id }) => used.includes(id));
  return known.map(({ id }) => ({ value: id, label: categoryText(request, id) }));
}

/** The usual order needs no value in the address; an order that only a column's heading gives is kept. */
function sortOptions({ request }: AskedForParty, { sort, isDescending }: ListQuery): Option[] {
  const words = request.texts.plan.filter;
  const code = sortCode(sort, isDescending);
  const named = Object.entries(words.sorts).map(([value, label]) => ({
    value: value === 'deadline' ? '' : value,
    label,
  }));
  const isNamed = code in words.sorts;
  return isNamed
    ? named
    : [...named, { value: code, label: words.sortBy(request.texts.plan.list.columns[sort]) }];
}

function MoreChoices({ asked, query }: Omit<FilterProps, 'choices'>) {
  const { request } = asked;
  const words = request.texts.plan.filter;
  const { filter, typed, errors } = query;
  const sort = sortCode(query.sort, query.isDescending);
  return (
    <details class="quiet-fold" open={hasMoreChoices(query)}>
      <summary>{words.title}</summary>
      <div class="filter filter-more">
        <TextField
          id="leverandor"
          name="leverandor"
          label={words.supplier}
          hint={words.supplierHint}
          value={filter.supplier}
          maxLength={100}
        />
        <TextField
          id="fra"
          name="fra"
          label={words.endsFrom}
          hint={words.dateHint}
          value={typed.fra}
          error={errors.fra}
        />
        <TextField
          id="til"
          name="til"
          label={words.endsTo}
          hint={words.dateHint}
          value={typed.til}
          error={errors.til}
        />
        <SelectField
          id="kilde"
          name="kilde"
          label={words.source}
          value={filter.source ?? ''}
          options={[
            { value: '', label: words.any },
            ...ITEM_SOURCES.map((value) => ({ value, label: request.texts.plan.sources[value] })),
          ]}
        />
        <SelectField
          id="mangler"
          name="mangler"
          label={words.lacks}
          value={filter.lacks ?? ''}
          options={[
            { value: '', label: words.nothing },
            ...MISSING_FACTS.map((value) => ({ value, label: words.lacksChoices[value] })),
          ]}
        />
        <SelectField
          id="sorter"
          name="sorter"
          label={words.sort}
          value={sort === 'deadline' ? '' : sort}
          options={sortOptions(asked, query)}
        />
        <SelectField
          id="antall"
          name="antall"
          label={words.size}
          value={String(query.size)}
          options={PAGE_SIZES.map((size) => ({ value: String(size), label: request.format.number(size) }))}
        />
      </div>
      <p class="check">
        <input type="checkbox" id="opsjon" name="opsjon" value="ja" checked={filter.hasOpenOption} />
        <label for="opsjon">{words.option}</label>
      </p>
    </details>
  );
}

export function ListFilter({ asked, query, choices }: FilterProps) {
  const { request, paths, party } = asked;
  const words = request.texts.plan.filter;
  const { filter } = query;
  return (
    <form class="stack list-filter" action={paths.ownOf(party.id, '/avtaler')}>
      <div class="filter">
        <TextField
          id="q"
          name="q"
          label={words.text}
          hint={words.textHint}
          value={filter.text}
          maxLength={100}
        />
        <SelectField
          id="slag"
          name="slag"
          label={words.kind}
          value={filter.kind ?? ''}
          options={[
            { value: '', label: words.any },
            ...ITEM_KINDS.map((value) => ({ value, label: request.texts.plan.kinds[value] })),
          ]}
        />
        <SelectField
          id="kategori"
          name="kategori"
          label={words.category}
          value={filter.category ?? ''}
          options={[{ value: '', label: words.any }, ...categoryOptions(asked, choices.categories)]}
        />
        <SelectField
          id="ansvarlig"
          name="ansvarlig"
          label={words.responsible}
          value={filter.responsible ?? ''}
          options={[
            { value: '', label: words.any },
            ...choices.responsible.map((value) => ({ value, label: value })),
          ]}
        />
      </div>
      <MoreChoices asked={asked} query={query} />
      <p class="buttons">
        <button class="ds-button" data-size="sm" type="submit">
          {words.show}
        </button>
        <a href={paths.ownOf(party.id, '/avtaler', { visning: 'alle' })}>{words.reset}</a>
      </p>
    </form>
  );
}
