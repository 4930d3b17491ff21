// What the list can be narrowed by and sorted after: a plain form; the less used choices are folded away.
import type { DeadlineFilter } from '../../../modules/planning/plan/deadline-queries.ts';
import { type ListChoices, MISSING_FACTS } from '../../../modules/planning/plan/list-queries.ts';
import { ITEM_KINDS, ITEM_SOURCES } from '../../../modules/planning/plan-item.ts';
import { FilterChoice, FilterForm, FilterPeriod } from '../../components/filter-form.tsx';
import { type Option, TextField } from '../../components/form-fields.tsx';
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

/** What the radar is narrowed by too. */
export function CategoryAndResponsible({
  asked,
  filter,
  choices,
}: Pick<FilterProps, 'asked' | 'choices'> & { filter: DeadlineFilter }) {
  const words = asked.request.texts.plan.filter;
  return (
    <>
      <FilterChoice
        name="kategori"
        label={words.category}
        value={filter.category}
        any={words.any}
        options={categoryOptions(asked, choices.categories)}
      />
      <FilterChoice
        name="ansvarlig"
        label={words.responsible}
        value={filter.responsible}
        any={words.any}
        options={choices.responsible.map((value) => ({ value, label: value }))}
      />
    </>
  );
}

function MoreChoices({ asked, query }: Omit<FilterProps, 'choices'>) {
  const { request } = asked;
  const { filter: words, sources } = request.texts.plan;
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
        <FilterPeriod
          words={{ from: words.endsFrom, until: words.endsTo, dateHint: words.dateHint }}
          from={typed.fra}
          until={typed.til}
          errors={{ from: errors.fra, until: errors.til }}
        />
        <FilterChoice
          name="kilde"
          label={words.source}
          value={filter.source}
          any={words.any}
          options={ITEM_SOURCES.map((value) => ({ value, label: sources[value] }))}
        />
        <FilterChoice
          name="mangler"
          label={words.lacks}
          value={filter.lacks}
          any={words.nothing}
          options={MISSING_FACTS.map((value) => ({ value, label: words.lacksChoices[value] }))}
        />
        <FilterChoice
          name="sorter"
          label={words.sort}
          value={sort === 'deadline' ? null : sort}
          options={sortOptions(asked, query)}
        />
        <FilterChoice
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
  const { filter: words, kinds } = request.texts.plan;
  const { filter } = query;
  return (
    <FilterForm
      action={paths.ownOf(party.id, '/avtaler')}
      resetHref={paths.ownOf(party.id, '/avtaler', { visning: 'alle' })}
      words={words}
      more={<MoreChoices asked={asked} query={query} />}
    >
      <TextField
        id="q"
        name="q"
        label={words.text}
        hint={words.textHint}
        value={filter.text}
        maxLength={100}
      />
      <FilterChoice
        name="slag"
        label={words.kind}
        value={filter.kind}
        any={words.any}
        options={ITEM_KINDS.map((value) => ({ value, label: kinds[value] }))}
      />
      <CategoryAndResponsible asked={asked} filter={filter} choices={choices} />
    </FilterForm>
  );
}
