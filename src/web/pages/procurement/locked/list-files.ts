// The list of participants as files: one line for each buyer, thing and year as CSV, and a workbook with a sheet for each
// table of the page. Amounts in kroner with ore; sums of the lines are the sums of the page.
import type { ParticipationList } from '../../../../flows/procurement/participation-list.ts';
import { type CsvValue, toCsv } from '../../../../modules/exchange/formats/csv/map.ts';
import { writeWorkbook } from '../../../../modules/exchange/formats/xlsx/write.ts';
import type { Lot } from '../../../../modules/procurement/life/model.ts';
import { wholeOf } from '../../../../modules/procurement/life/volumes.ts';
import type { PageRequest } from '../../../page.ts';
import { mandateText } from '../member-words.ts';

interface ListProps {
  readonly request: PageRequest;
  readonly list: ParticipationList;
}

type Row = readonly (string | number | null)[];

const kroner = (amount: number): number => amount / 100;

function volumeHeading({ request }: ListProps): string[] {
  const words = request.texts.procurementForms.locked;
  return [
    words.name,
    words.orgNumber,
    words.commitment,
    words.lotId,
    words.lot,
    words.item,
    words.unit,
    words.year,
    words.isOption,
    words.amount,
    words.value,
  ];
}

function volumeRows({ request, list }: ListProps): Row[] {
  const { procurement, procurementForms } = request.texts;
  const words = procurementForms.locked;
  const lots = new Map(list.lots.map((lot): [Lot['id'], string] => [lot.id, lot.name]));
  return list.volumes.flatMap(({ buyer, item, lot, amounts }) =>
    list.years.map((year, place): Row => {
      const amount = amounts[place] ?? 0;
      const isOption = buyer.commitment === 'option' || list.optionYears.includes(year);
      return [
        buyer.name,
        buyer.orgNumber,
        procurement.commitments[buyer.commitment],
        lot,
        lots.get(lot) ?? '',
        item.name,
        item.unit,
        year,
        isOption ? words.yes : words.no,
        amount,
        kroner(Math.round(item.unitPrice * amount)),
      ];
    }),
  );
}

export function listAsCsv(props: ListProps): string {
  const heading = volumeHeading(props);
  const rows = volumeRows(props).map((row) =>
    Object.fromEntries(heading.map((name, place): [string, CsvValue] => [name, row[place] ?? null])),
  );
  return toCsv(heading, rows);
}

function buyerRows({ request, list }: ListProps): Row[] {
  const { commitments } = request.texts.procurement;
  return list.buyers.map(({ name, orgNumber, commitment, mandate }) => [
    name,
    orgNumber,
    commitments[commitment],
    mandateText(request, mandate),
  ]);
}

function lotRows({ request, list }: ListProps): Row[] {
  const words = request.texts.procurementForms.locked;
  const sum = (pick: (place: number) => number): number =>
    list.lots.reduce((total, _, place) => total + pick(place), 0);
  return [
    ...list.lots.map(
      ({ id, name, bound, option, estimate, maximum }): Row => [
        id,
        name,
        kroner(bound),
        kroner(option),
        kroner(estimate),
        maximum === null ? null : kroner(maximum),
      ],
    ),
    [
      '',
      words.total,
      kroner(sum((place) => list.lots[place]?.bound ?? 0)),
      kroner(sum((place) => list.lots[place]?.option ?? 0)),
      kroner(list.estimate),
      list.maximum === null ? null : kroner(list.maximum),
    ],
  ];
}

function valueRows({ request, list }: ListProps): Row[] {
  const words = request.texts.procurementForms.locked;
  return [
    ...list.buyers.map(
      ({ name, byLot, worth }): Row => [name, ...byLot.map((one) => kroner(wholeOf(one))), kroner(worth)],
    ),
    [words.total, ...list.lots.map(({ estimate }) => kroner(estimate)), kroner(list.estimate)],
  ];
}

export function listAsWorkbook(props: ListProps): Promise<Uint8Array> {
  const { request, list } = props;
  const words = request.texts.procurementForms.locked;
  return writeWorkbook([
    {
      name: words.sheets.buyers,
      heading: [words.name, words.orgNumber, words.commitment, words.mandate],
      rows: buyerRows(props),
    },
    {
      name: words.sheets.lots,
      heading: [words.lotId, words.lot, words.bound, words.option, words.estimated, words.maximum],
      rows: lotRows(props),
    },
    {
      name: words.sheets.values,
      heading: [words.name, ...list.lots.map(({ name }) => name), words.total],
      rows: valueRows(props),
    },
    { name: words.sheets.volumes, heading: volumeHeading(props), rows: volumeRows(props) },
  ]);
}
