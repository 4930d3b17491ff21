// The shared needs and the pairs that may be shared, as tables that are paged on the server.
import type { PossiblePair, SharedGroup } from '../../../../flows/match-needs.ts';
import type { Need } from '../../../../modules/planning/model.ts';
import { DataTable } from '../../../components/data-table.tsx';
import { Pagination, partOf } from '../../../components/pagination.tsx';
import type { PageRequest } from '../../../page.ts';
import { pathsFor } from '../../../paths.ts';
import { namesOf, type RunView } from '../run-view.ts';

const PAGE_SIZE = 25;
/** More members than this are folded away until asked for. */
const FIRST_MEMBERS = 8;
const MOST_WORDS = 5;

export interface TableProps<Row> {
  readonly request: PageRequest;
  readonly view: RunView;
  readonly rows: readonly Row[];
}

function timeOf({ format, texts }: PageRequest, starts: SharedGroup['starts']): string {
  const words = texts.sharedNeeds;
  return starts ? words.time(format.quarter(starts.first), format.quarter(starts.last)) : words.noTime;
}

const wordList = ({ texts }: PageRequest, words: readonly string[]): string =>
  words.length === 0 ? '' : texts.sharedNeeds.why.words(words.slice(0, MOST_WORDS).join(', '));

/** In steps that an estimate can bear. */
export const kmText = ({ format }: Pick<PageRequest, 'format'>, km: number): string =>
  format.number(km < 20 ? Math.max(1, Math.round(km)) : Math.round(km / 5) * 5);

const needsAt = ({ run }: RunView, places: readonly number[]): readonly Need[] =>
  places.map((place) => run.imported.needs[place] as Need);

/** Needs of one category without codes of their own have its digits: that says nothing more. */
function cpvText({ texts }: PageRequest, needs: readonly Need[], digits: string): string {
  const saysMore =
    needs.some(({ category }) => category !== needs[0]?.category) || needs.every(({ cpv }) => cpv !== null);
  return saysMore && digits !== '' ? texts.sharedNeeds.why.cpv(digits) : '';
}

/** One line each. */
export function Signs({ signs }: { signs: readonly string[] }) {
  return (
    <>
      {signs.filter(Boolean).map((sign) => (
        <span class="block" key={sign}>
          {sign}
        </span>
      ))}
    </>
  );
}

/** Keeps whom and the other table's page. */
function linkTo({ request, view }: TableProps<unknown>, name: 'side' | 'par', page: number): string {
  const { query, language } = request;
  const kept = {
    hvem: query.get('hvem') ?? undefined,
    side: query.get('side') ?? undefined,
    par: query.get('par') ?? undefined,
  };
  const asked = { ...kept, [name]: page === 1 ? undefined : String(page) };
  return `${pathsFor(language).sharedNeeds(view.token, asked)}#${name === 'side' ? 'felles' : 'kanskje'}`;
}

function Members({ request, view, group }: Omit<TableProps<SharedGroup>, 'rows'> & { group: SharedGroup }) {
  const words = request.texts.sharedNeeds;
  const names = namesOf(request, view);
  const items = needsAt(view, group.members).map((need) => (
    <li key={need.id}>{words.member(names.body(need.owner), need.title)}</li>
  ));
  const rest = items.slice(FIRST_MEMBERS);
  return (
    <>
      <ul class="plain-list">{items.slice(0, FIRST_MEMBERS)}</ul>
      {rest.length > 0 ? (
        <details class="quiet-fold">
          <summary>{words.groups.more(request.format.number(rest.length))}</summary>
          <ul class="plain-list">{rest}</ul>
        </details>
      ) : null}
    </>
  );
}

export function SharedGroupTable(props: TableProps<SharedGroup>) {
  const { request, view, rows } = props;
  const words = request.texts.sharedNeeds;
  const names = namesOf(request, view);
  const part = partOf(rows, request.query.get('side'), PAGE_SIZE);
  const why = (group: SharedGroup): readonly string[] => [
    words.why.sameCategory,
    wordList(request, group.words),
    cpvText(request, needsAt(view, group.members), group.sharedCpv),
    words.why.km(kmText(request, group.km)),
  ];
  return (
    <>
      <DataTable
        caption={words.groups.caption}
        columns={[
          {
            label: words.groups.columns.need,
            cell: (group) => names.category(needsAt(view, group.members)[0]?.category ?? ''),
          },
          {
            label: words.groups.columns.who,
            isWhole: true,
            cell: (group) => <Members request={request} view={view} group={group} />,
          },
          {
            label: words.groups.columns.starts,
            isWhole: true,
            cell: (group) => timeOf(request, group.starts),
          },
          { label: words.groups.columns.why, isWhole: true, cell: (group) => <Signs signs={why(group)} /> },
        ]}
        rows={part.rows}
        keyOf={({ members }) => String(members[0])}
      />
      <Pagination
        texts={request.texts.site}
        label={words.groups.pages}
        page={part.page}
        pages={part.pages}
        hrefOf={(page) => linkTo(props, 'side', page)}
      />
    </>
  );
}

function whyPair(request: PageRequest, view: RunView, pair: PossiblePair): readonly string[] {
  const { why } = request.texts.sharedNeeds;
  return [
    pair.isSameCategory ? why.sameCategory : '',
    wordList(request, pair.words),
    pair.words.length === 0 && pair.isSpelledAlike ? why.spelledAlike : '',
    cpvText(request, needsAt(view, [pair.first, pair.second]), pair.sharedCpv),
    pair.starts ? why.starts(timeOf(request, pair.starts)) : '',
    why.kmPair(kmText(request, pair.km)),
  ];
}

function settleText(request: PageRequest, view: RunView, pair: PossiblePair): string {
  const { settle } = request.texts.sharedNeeds;
  const rows = needsAt(view, [pair.first, pair.second]).map(({ row }) => request.format.number(row));
  const [one = '', other = ''] = rows;
  if (pair.keptApart && pair.keptApart !== 'category') return settle[pair.keptApart];
  if (view.run.source.kind !== 'contracts') return settle.notices(one, other);
  return pair.isSameCategory ? settle.content(one, other) : settle.category(one, other);
}

export function PossiblePairTable(props: TableProps<PossiblePair>) {
  const { request, view, rows } = props;
  const words = request.texts.sharedNeeds;
  const names = namesOf(request, view);
  const part = partOf(rows, request.query.get('par'), PAGE_SIZE);
  const side = (place: number) => {
    const [need] = needsAt(view, [place]);
    return need ? (
      <>
        {words.member(names.body(need.owner), need.title)}
        <br />
        <span class="small">{names.category(need.category)}</span>
      </>
    ) : null;
  };
  return (
    <>
      <DataTable
        caption={words.pairs.caption(request.format.number(rows.length), rows.length === 1)}
        columns={[
          { label: words.pairs.columns.one, cell: ({ first }) => side(first) },
          { label: words.pairs.columns.other, isWhole: true, cell: ({ second }) => side(second) },
          {
            label: words.pairs.columns.why,
            isWhole: true,
            cell: (pair) => <Signs signs={whyPair(request, view, pair)} />,
          },
          {
            label: words.pairs.columns.settle,
            isWhole: true,
            cell: (pair) => settleText(request, view, pair),
          },
        ]}
        rows={part.rows}
        keyOf={({ first, second }) => `${first} ${second}`}
      />
      <Pagination
        texts={request.texts.site}
        label={words.pairs.pages}
        page={part.page}
        pages={part.pages}
        hrefOf={(page) => linkTo(props, 'par', page)}
      />
    </>
  );
}
