// The groups and the needs that stand alone, as tables that can be paged: of a visitor's run, and of a calculation on live plans.
import { quarterStart } from '../../../kernel/quarter.ts';
import type { Group } from '../../../modules/optimiser/model.ts';
import { DataTable } from '../../components/data-table.tsx';
import { Mark } from '../../components/mark.tsx';
import { Pagination } from '../../components/pagination.tsx';
import { Section } from '../../components/section.tsx';
import type { PageRequest } from '../../page.ts';
import { pathsFor } from '../../paths.ts';
import { AgreementsToCheck } from './agreements.tsx';
import { letterOf } from './run-map.tsx';
import { aloneReasonOf, buyersOf, namesOf, type PlannedView, tablePart } from './run-view.ts';

/** More names than this in a cell are counted instead. */
const MOST_NAMES = 12;
const FIRST_NAMES = 3;

interface Props {
  readonly request: PageRequest;
  readonly view: PlannedView;
  readonly addresses: ResultAddresses;
}

/** Where links of the tables lead. */
export interface ResultAddresses {
  readonly group: (group: Group) => string;
  /** Another part of the groups (`side`) or of those alone (`alene`): its number, or `alle`. */
  readonly part: (table: 'side' | 'alene', part: string) => string;
}

/** Of a visitor's run. */
export function runAddresses({ language, query }: PageRequest, { token }: PlannedView): ResultAddresses {
  const paths = pathsFor(language);
  return {
    group: ({ id }) => paths.groupOf(token, id),
    part: (table, part) =>
      table === 'side'
        ? `${paths.groupRun(token, { kategori: query.get('kategori') ?? undefined, side: part })}#grupper`
        : `${paths.groupRun(token, { alene: part })}#alene`,
  };
}

/** Largest saving first. */
export const bySaving = (groups: readonly Group[]): readonly Group[] =>
  groups.toSorted((a, b) => b.saving.base - a.saving.base || (a.id < b.id ? -1 : 1));

/** A group's lead in words: the body, or the host for its cooperation. */
export function leadName(request: PageRequest, view: PlannedView, group: Group): string {
  const names = namesOf(request, view);
  const lead = names.body(group.lead);
  return group.leadUnit === group.lead
    ? lead
    : request.texts.groups.result.through(lead, names.unit(group.leadUnit));
}

/** `category`: the one on the map, where its groups have letters. */
export function GroupTable({ request, view, addresses, category }: Props & { category: string }) {
  const { texts, format, query } = request;
  const words = texts.groups.result;
  const names = namesOf(request, view);
  const lettered = view.plan.groups.filter((group) => group.category === category);
  const part = tablePart(bySaving(view.plan.groups), query.get('side'));
  const link = (side: string): string => addresses.part('side', side);
  const members = (group: Group): string => {
    const buyers = buyersOf(group);
    if (buyers.length <= MOST_NAMES) return format.list(buyers.map(names.body));
    return format.list([
      ...buyers.slice(0, FIRST_NAMES).map(names.body),
      words.others(format.number(buyers.length - FIRST_NAMES)),
    ]);
  };
  const { saving } = view.plan.totals;
  const isWhole = part.pages === 1;
  return (
    <Section
      id="grupper"
      title={words.groups}
      margin={
        <>
          <p>
            <Mark kind="estimate" texts={texts.site} />
          </p>
          <p>{texts.groups.proof.margin}</p>
        </>
      }
    >
      <DataTable
        caption={words.groupsCaption}
        columns={[
          {
            label: words.columns.group,
            cell: (group) => (
              <a href={addresses.group(group)}>
                {names.category(group.category)}
                {lettered.includes(group) && lettered.length > 1
                  ? ` (${letterOf(lettered.indexOf(group))})`
                  : ''}
              </a>
            ),
          },
          { label: words.columns.members, cell: members, isWhole: true },
          { label: words.columns.lead, cell: (group) => leadName(request, view, group) },
          {
            label: words.columns.start,
            isNumber: true,
            cell: (group) => format.date(quarterStart(group.start)),
          },
          {
            label: words.columns.saving,
            isNumber: true,
            cell: (group) => <strong>{format.kroner(group.saving.base)}</strong>,
          },
          {
            label: words.columns.range,
            isNumber: true,
            cell: ({ saving: { low, high } }) => words.range(format.kroner(low), format.kroner(high)),
          },
        ]}
        rows={part.rows}
        keyOf={(group) => group.id}
        {...(isWhole
          ? {
              foot: [
                words.total,
                '',
                '',
                '',
                format.kroner(saving.base),
                words.range(format.kroner(saving.low), format.kroner(saving.high)),
              ],
            }
          : {})}
      />
      <Pagination
        texts={texts.site}
        label={words.pages}
        page={part.page}
        pages={part.pages}
        hrefOf={(side) => link(String(side))}
        all={part.hasAll ? { href: link('alle'), label: words.allGroups } : undefined}
      />
    </Section>
  );
}

/** `isPrinted`: on paper nothing can be asked for, so all of it stands there. */
export function AloneTable({ request, view, addresses, isPrinted }: Props & { isPrinted?: boolean }) {
  const { texts, format, query } = request;
  const words = texts.groups.result;
  const names = namesOf(request, view);
  const part = tablePart(view.plan.standAlone, isPrinted ? 'alle' : query.get('alene'));
  const link = (side: string): string => addresses.part('alene', side);
  return (
    <Section id="alene" title={words.alone}>
      {view.plan.standAlone.length === 0 ? (
        <p>{words.aloneNone}</p>
      ) : (
        <>
          <DataTable
            caption={words.aloneCaption}
            columns={[
              { label: words.aloneColumns.buyer, cell: (one) => names.unit(one.unit) },
              {
                label: words.aloneColumns.category,
                cell: (one) => names.category(one.category),
                isWhole: true,
              },
              {
                label: words.aloneColumns.start,
                isNumber: true,
                cell: (one) => format.date(quarterStart(one.start)),
              },
              { label: words.aloneColumns.cost, isNumber: true, cell: (one) => format.kroner(one.cost) },
              {
                label: words.aloneColumns.reason,
                cell: ({ reason, lots }) => {
                  const why = aloneReasonOf(request, view, reason);
                  return lots === undefined
                    ? why
                    : `${why}. ${texts.groups.group.lots(format.countWord(lots))}`;
                },
                isWhole: true,
              },
            ]}
            rows={part.rows}
            keyOf={(one) => `${one.unit} ${one.category} ${one.needs[0]?.need}`}
          />
          <Pagination
            texts={texts.site}
            label={words.alonePages}
            page={part.page}
            pages={part.pages}
            hrefOf={(side) => link(String(side))}
            all={part.hasAll ? { href: link('alle'), label: words.allGroups } : undefined}
          />
          <AgreementsToCheck
            request={request}
            view={view}
            wanted={view.plan.standAlone.map(({ category, needs }) => ({
              category,
              bodies: needs.map(({ authority }) => authority),
            }))}
            isBelow
          />
        </>
      )}
    </Section>
  );
}
