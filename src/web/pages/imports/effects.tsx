// What saving a list would do, one kind at a time: what is new, what changes from what to what, what is gone. What had to be
// guessed is told where it stands; a guessed category can be written anew there.
import type { Ore } from '../../../kernel/money.ts';
import type { RowCategory } from '../../../modules/planning/imports/import-commands.ts';
import type { StagedChange, StagedGone, StagedItem } from '../../../modules/planning/imports/list-check.ts';
import { type ItemFacts, NO_FACTS } from '../../../modules/planning/plan-item.ts';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { Pagination } from '../../components/pagination.tsx';
import { categoriesByName, categoryText, factText } from '../plan/fact-words.ts';
import { categoryName } from '../site/category-words.ts';
import { type ImportView, importPath } from './import-words.ts';

export const EFFECTS_PAGE = 25;

export const EFFECTS = ['nye', 'endret', 'borte'] as const;
/** As in the address. */
export type Effect = (typeof EFFECTS)[number];

/** Part of the rows of a kind. */
export type EffectRows =
  | { readonly effect: 'nye'; readonly rows: readonly StagedItem[] }
  | { readonly effect: 'endret'; readonly rows: readonly StagedChange[] }
  | { readonly effect: 'borte'; readonly rows: readonly StagedGone[] };

export interface EffectsView extends ImportView {
  readonly shown: EffectRows;
  readonly page: number;
}

export const effectCount = ({ list }: ImportView, effect: Effect): number => {
  const { added = 0, changed = 0, gone = 0 } = list.counts ?? {};
  return effect === 'nye' ? added : effect === 'endret' ? changed : gone;
};

const CATEGORIES = 'kategorier';
const categoryField = (row: number): string => `kategori-${row}`;

/** The categories that the form sends: what stands in its fields counts from now on. */
export function categoriesIn(form: FormData): RowCategory[] {
  return [...form.entries()].flatMap(([name, value]) => {
    const row = /^kategori-(\d{1,6})$/.exec(name)?.[1];
    return row && typeof value === 'string' ? [{ row: Number(row), value: value.trim().slice(0, 200) }] : [];
  });
}

type Row = StagedGone & Partial<Pick<StagedItem, 'row' | 'categoryFrom' | 'guessed'>>;

interface CellProps {
  readonly view: ImportView;
  readonly item: Row | StagedItem;
}

function TitleCell({ view: { asked }, item: { title, guessed = [] } }: CellProps) {
  const { texts, format } = asked.request;
  const { guesses } = texts.imports;
  return (
    <>
      {title}
      {guessed.length > 0 ? (
        <span class="under">{guesses.facts(format.list(guessed.map((fact) => guesses.names[fact])))}</span>
      ) : null}
    </>
  );
}

function CategoryCell({ view: { asked }, item }: CellProps) {
  const { request } = asked;
  const { guesses } = request.texts.imports;
  const { category, categoryFrom, row, title } = item;
  const text = categoryText(request, category);
  if (!categoryFrom || row === undefined) return <>{text}</>;
  const id = categoryField(row);
  return (
    <>
      <input
        class="ds-input"
        id={id}
        name={id}
        type="text"
        list={CATEGORIES}
        value={text}
        maxLength={200}
        autocomplete="off"
        aria-label={guesses.fieldOf(title)}
        aria-describedby={`${id}-h`}
      />
      <span class="under" id={`${id}-h`}>
        {guesses.from[categoryFrom]}
      </span>
    </>
  );
}

/** Columns that all kinds have; the body only where a list speaks for several. `hasFields`: categories can be written. */
function columnsFor<T extends Row | StagedItem>(view: ImportView, hasFields = false): Column<T>[] {
  const { asked } = view;
  const { request, parties, party } = asked;
  const words = request.texts.imports.effects;
  const { format } = request;
  return [
    { label: words.title, cell: (item) => <TitleCell view={view} item={item} /> },
    ...(party.kind === 'cooperation'
      ? [{ label: words.buyer, cell: ({ body_id }: T) => parties.nameOf(body_id) }]
      : []),
    {
      label: words.category,
      isWhole: hasFields,
      cell: (item) => <CategoryCell view={view} item={item} />,
    },
    { label: words.supplier, cell: ({ supplier_name }) => supplier_name ?? '' },
    {
      label: words.value,
      isNumber: true,
      cell: ({ annual_value }) => (annual_value ? format.kroner(annual_value as Ore) : ''),
    },
    {
      label: words.ends,
      isNumber: true,
      cell: ({ ends_on }) => (ends_on ? format.date(ends_on) : ''),
    },
  ];
}

const rowColumn = <T extends StagedItem>({ asked: { request } }: ImportView): Column<T> => ({
  label: request.texts.imports.effects.row,
  isNumber: true,
  cell: ({ row }) => row,
});

/** «Årlig verdi uten merverdiavgift: 300 000 kr → 350 000 kr» */
function Changes({ view, change }: { view: ImportView; change: StagedChange }) {
  const { asked } = view;
  const { texts } = asked.request;
  const words = texts.imports.effects;
  const said = (field: keyof ItemFacts, value: unknown): string => {
    const facts = { kind: 'contract', title: '', category: '', ...NO_FACTS, [field]: value } as ItemFacts;
    return factText(asked, facts, field) ?? words.empty;
  };
  return (
    <ul class="plain-list">
      {change.changes.map(({ field, before, after }) => (
        <li key={field}>{words.change(texts.plan.fields[field], said(field, before), said(field, after))}</li>
      ))}
    </ul>
  );
}

function AddedTable({ view, rows }: { view: ImportView; rows: readonly StagedItem[] }) {
  const { request } = view.asked;
  const { effects, guesses } = request.texts.imports;
  const hasFields = rows.some(({ categoryFrom }) => categoryFrom);
  const table = (
    <DataTable<StagedItem>
      caption={effects.addedCaption}
      columns={[...columnsFor<StagedItem>(view, hasFields), rowColumn<StagedItem>(view)]}
      rows={rows}
      keyOf={({ id }) => id}
    />
  );
  if (!hasFields) return table;
  return (
    <form class="stack" method="post" action={importPath(view, '/rett')}>
      <p>{guesses.text}</p>
      <input type="hidden" name="versjon" value={view.list.version} />
      {table}
      <datalist id={CATEGORIES}>
        {categoriesByName(request).map((category) => (
          <option key={category.id} value={categoryName(category, request.language)} />
        ))}
      </datalist>
      <p class="buttons">
        <button class="ds-button" data-variant="secondary" type="submit">
          {guesses.button}
        </button>
      </p>
    </form>
  );
}

function EffectTable({ view }: { view: EffectsView }) {
  const { shown } = view;
  const words = view.asked.request.texts.imports.effects;
  if (shown.effect === 'nye') return <AddedTable view={view} rows={shown.rows} />;
  if (shown.effect === 'borte') {
    return (
      <DataTable<StagedGone>
        caption={words.goneCaption}
        columns={columnsFor<StagedGone>(view)}
        rows={shown.rows}
        keyOf={({ id }) => id}
      />
    );
  }
  const [title, ...rest] = columnsFor<StagedChange>(view);
  const body = view.asked.party.kind === 'cooperation' ? rest.slice(0, 1) : [];
  return (
    <DataTable<StagedChange>
      caption={words.changedCaption}
      columns={[
        title as Column<StagedChange>,
        ...body,
        { label: words.what, isWhole: true, cell: (change) => <Changes view={view} change={change} /> },
        rowColumn<StagedChange>(view),
      ]}
      rows={shown.rows}
      keyOf={({ id }) => id}
    />
  );
}

/** Which kinds there are, and the one that is asked for. */
export function Effects({ view }: { view: EffectsView }) {
  const { asked, shown } = view;
  const { request } = asked;
  const words = request.texts.imports;
  const names: Readonly<Record<Effect, string>> = {
    nye: words.checked.added,
    endret: words.checked.changed,
    borte: words.checked.gone,
  };
  const kinds = EFFECTS.filter((effect) => effectCount(view, effect) > 0);
  const href = (vis: string, side?: string): string => `${importPath(view, '', { vis, side })}#endringer`;
  return (
    <section class="frame section stack" aria-labelledby="endringer">
      <h2 id="endringer">{words.checked.tabs}</h2>
      {kinds.length > 1 ? (
        <nav aria-label={words.checked.tabs}>
          <ul class="nav">
            {kinds.map((effect) => (
              <li key={effect}>
                <a href={href(effect)} aria-current={effect === shown.effect ? 'true' : undefined}>
                  {words.checked.tab(names[effect], request.format.number(effectCount(view, effect)))}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      ) : null}
      <EffectTable view={view} />
      <Pagination
        texts={request.texts.site}
        label={words.effects.pages}
        page={view.page}
        pages={Math.ceil(effectCount(view, shown.effect) / EFFECTS_PAGE)}
        hrefOf={(side) => href(shown.effect, String(side))}
      />
    </section>
  );
}
