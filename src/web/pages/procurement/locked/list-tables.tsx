// The list of participants as tables: what is locked, as it goes to the notice. The same before it is locked and after.
import type {
  ListedBuyer,
  ListedLot,
  ParticipationList,
} from '../../../../flows/procurement/participation-list.ts';
import { type Ore, ore, sumOre } from '../../../../kernel/money.ts';
import { wholeOf } from '../../../../modules/procurement/life/volumes.ts';
import { DataTable } from '../../../components/data-table.tsx';
import { Section } from '../../../components/section.tsx';
import type { PageRequest } from '../../../page.ts';
import { volumeText } from '../../plan/fact-words.ts';
import { mandateText } from '../member-words.ts';

interface ListProps {
  readonly request: PageRequest;
  readonly list: ParticipationList;
}

function Buyers({ request, list }: ListProps) {
  const { procurement, procurementForms } = request.texts;
  const words = procurementForms.locked;
  return (
    <DataTable<ListedBuyer>
      caption={words.buyersCaption}
      columns={[
        { label: words.name, cell: ({ name }) => name },
        { label: words.orgNumber, cell: ({ orgNumber }) => orgNumber ?? words.noOrgNumber },
        { label: words.commitment, cell: ({ commitment }) => procurement.commitments[commitment] },
        { label: words.mandate, isWhole: true, cell: ({ mandate }) => mandateText(request, mandate) },
      ]}
      rows={list.buyers}
      keyOf={({ body }) => body}
    />
  );
}

function Lots({ request, list }: ListProps) {
  const { format } = request;
  const words = request.texts.procurementForms.locked;
  const sum = (of: (lot: ListedLot) => Ore): string => format.kroner(sumOre(list.lots.map(of)));
  return (
    <DataTable<ListedLot>
      caption={words.lotsCaption}
      columns={[
        { label: words.lot, cell: ({ name }) => name },
        { label: words.bound, isNumber: true, cell: ({ bound }) => format.kroner(bound) },
        { label: words.option, isNumber: true, cell: ({ option }) => format.kroner(option) },
        { label: words.estimated, isNumber: true, cell: ({ estimate }) => format.kroner(estimate) },
        {
          label: words.maximum,
          isNumber: true,
          cell: ({ maximum }) => (maximum === null ? '' : format.kroner(maximum)),
        },
      ]}
      rows={list.lots}
      keyOf={({ id }) => id}
      foot={[
        words.total,
        sum(({ bound }) => bound),
        sum(({ option }) => option),
        format.kroner(list.estimate),
        list.maximum === null ? '' : format.kroner(list.maximum),
      ]}
    />
  );
}

/** By member and lot: the same sums as by lot. */
function Values({ request, list }: ListProps) {
  const { format } = request;
  const words = request.texts.procurementForms.locked;
  return (
    <DataTable<ListedBuyer>
      caption={words.membersCaption}
      columns={[
        { label: words.name, cell: ({ name }) => name },
        ...list.lots.map(({ name }, place) => ({
          label: name,
          isNumber: true,
          cell: ({ byLot }: ListedBuyer) => format.kroner(byLot[place] ? wholeOf(byLot[place]) : ore(0)),
        })),
        { label: words.total, isNumber: true, cell: ({ worth }) => format.kroner(worth) },
      ]}
      rows={list.buyers}
      keyOf={({ body }) => body}
      foot={[
        words.total,
        ...list.lots.map(({ estimate }) => format.kroner(estimate)),
        format.kroner(sumOre(list.buyers.map(({ worth }) => worth))),
      ]}
    />
  );
}

function Volumes({ request, list }: ListProps) {
  const words = request.texts.procurementForms.locked;
  const number = (amount: number): string => volumeText(request, amount);
  const first = list.years[0] ?? 0;
  return (
    <DataTable
      caption={words.volumesCaption(`${first}–${list.years.at(-1) ?? first}`)}
      columns={[
        { label: words.item, cell: ({ item }) => `${item.name} (${item.unit})` },
        { label: words.name, cell: ({ buyer }) => buyer.name },
        ...list.years.map((year, place) => ({
          label: String(year),
          isNumber: true,
          cell: ({ amounts }: { readonly amounts: readonly number[] }) => number(amounts[place] ?? 0),
        })),
        {
          label: words.sum,
          isNumber: true,
          cell: ({ amounts }) => number(amounts.reduce((total, amount) => total + amount, 0)),
        },
      ]}
      rows={list.volumes}
      keyOf={({ item, buyer }) => `${item.id} ${buyer.body}`}
    />
  );
}

export function ListTables({ request, list }: ListProps) {
  const words = request.texts.procurementForms.locked;
  const first = String(list.years[0] ?? '');
  const options = request.format.list(list.optionYears.map(String));
  if (list.buyers.length === 0) {
    return (
      <div class="frame section">
        <div class="empty">
          <p>{words.noBuyers}</p>
        </div>
      </div>
    );
  }
  return (
    <>
      <Section id="kjopere" title={words.buyersTitle}>
        <Buyers request={request} list={list} />
      </Section>
      <Section id="delkontrakter" title={words.lotsTitle}>
        <div class="stack">
          <p>
            {words.term(first, String(list.years.at(-1) ?? ''))}{' '}
            {options === '' ? null : words.optionYears(options)}
          </p>
          <Lots request={request} list={list} />
        </div>
      </Section>
      <Section id="verdi" title={words.membersTitle}>
        <div class="stack">
          <Values request={request} list={list} />
          <p class="small">{words.sumsAgree}</p>
        </div>
      </Section>
      {list.volumes.length > 0 ? (
        <Section id="volum" title={words.volumesTitle}>
          <Volumes request={request} list={list} />
        </Section>
      ) : null}
    </>
  );
}
