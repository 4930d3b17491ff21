// The form of what is bought, as typed: lines and lots as rows of fields, with ids that last. Rows with nothing in them are
// left out, rows marked for deletion are gone, and a new row gets an id that no row or volume has had.
import { ok, type Problem, type Result, refuse } from '../../../../kernel/result.ts';
import { CONTRACT_KINDS } from '../../../../modules/law/duties.ts';
import type { Item, Lot, ProcurementState } from '../../../../modules/procurement/life/model.ts';
import type { Move } from '../../../../modules/procurement/life/moves.ts';
import { textIn } from '../../../own/routes.ts';
import { volumeText } from '../../plan/fact-words.ts';
import type { ProcurementProps } from '../procurement-frame.tsx';
import { problemsIn, readKroner, readWhole, textsIn } from '../typed.ts';

export interface TypedItem {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  readonly price: string;
  readonly lot: string;
  readonly isRemoved: boolean;
}

export interface TypedLot {
  readonly id: string;
  readonly name: string;
  readonly maximum: string;
  readonly isRemoved: boolean;
}

export interface TypedDescription {
  readonly title: string;
  readonly kind: string;
  readonly firstYear: string;
  readonly years: string;
  readonly optionYears: string;
  readonly items: readonly TypedItem[];
  readonly lots: readonly TypedLot[];
}

const numberOf = (id: string): number => Number(id.slice(1));

/** An id after all that are or have been in use. */
function nextId(prefix: string, used: readonly string[]): string {
  const numbers = used.filter((id) => id.startsWith(prefix)).map(numberOf);
  return `${prefix}${Math.max(0, ...numbers) + 1}`;
}

/** Volumes of a deleted line may still stand in answers: its id is never given to another. */
const usedItemIds = ({ items, members }: ProcurementState): string[] => [
  ...items.map(({ id }) => id),
  ...members.flatMap(({ volumes }) => Object.keys(volumes)),
];

export const newItem = (state: ProcurementState, { items, lots }: TypedDescription): TypedItem => ({
  id: nextId('v', [...usedItemIds(state), ...items.map(({ id }) => id)]),
  name: '',
  unit: '',
  price: '',
  lot: lots[0]?.id ?? 'd1',
  isRemoved: false,
});

export const newLot = (state: ProcurementState, { lots }: TypedDescription): TypedLot => ({
  id: nextId('d', [`d${state.lotNumber}`, ...lots.map(({ id }) => id)]),
  name: '',
  maximum: '',
  isRemoved: false,
});

export function descriptionBefore({ asked, view }: ProcurementProps): TypedDescription {
  const { format } = asked.request;
  const { state } = view.procurement;
  const kept: TypedDescription = {
    title: state.title,
    kind: state.kind,
    firstYear: String(state.term.firstYear),
    years: String(state.term.years),
    optionYears: String(state.term.optionYears),
    items: state.items.map(({ id, name, unit, unitPrice, lot }) => ({
      id,
      name,
      unit,
      price: volumeText(asked.request, unitPrice / 100),
      lot,
      isRemoved: false,
    })),
    lots: state.lots.map(({ id, name, maximum }) => ({
      id,
      name,
      maximum: maximum === null ? '' : format.kroner(maximum),
      isRemoved: false,
    })),
  };
  return kept.items.length > 0 ? kept : { ...kept, items: [newItem(state, kept)] };
}

const ID = /^[vd]\d{1,4}$/;
const MOST_ROWS = 260;

const idsIn = (form: FormData, name: string): string[] =>
  [...new Set(textsIn(form, name).filter((id) => ID.test(id)))].slice(0, MOST_ROWS);

export function descriptionIn(form: FormData): TypedDescription {
  const removed = new Set(textsIn(form, 'slett'));
  return {
    title: textIn(form, 'tittel', 300),
    kind: textIn(form, 'slag', 20),
    firstYear: textIn(form, 'forste', 10),
    years: textIn(form, 'ar', 10),
    optionYears: textIn(form, 'opsjonsar', 10),
    items: idsIn(form, 'linje').map((id) => ({
      id,
      name: textIn(form, `hva-${id}`),
      unit: textIn(form, `enhet-${id}`, 60),
      price: textIn(form, `pris-${id}`, 40),
      lot: textIn(form, `delkontrakt-${id}`, 10),
      isRemoved: removed.has(id),
    })),
    lots: idsIn(form, 'del').map((id) => ({
      id,
      name: textIn(form, `navn-${id}`),
      maximum: textIn(form, `ramme-${id}`, 40),
      isRemoved: removed.has(id),
    })),
  };
}

const hasText = (...texts: readonly string[]): boolean => texts.some((text) => text !== '');

function readItem({ id, name, unit, price, lot }: TypedItem): Result<Item> {
  const read = readKroner(price, `item:${id}`);
  return read.ok ? ok({ id, name, unit, unitPrice: read.value ?? (0 as Item['unitPrice']), lot }) : read;
}

function readLot({ id, name, maximum }: TypedLot): Result<Lot> {
  const read = readKroner(maximum, `lot:${id}`);
  return read.ok ? ok({ id, name, maximum: read.value }) : read;
}

const valuesOf = <T>(results: readonly Result<T>[]): T[] =>
  results.flatMap((result) => (result.ok ? [result.value] : []));

/** The move, or everything that cannot be read. What the command refuses is not looked at. */
export function readDescription(typed: TypedDescription): Result<Extract<Move, { kind: 'describe' }>> {
  const items = typed.items
    .filter(({ isRemoved, name, unit, price }) => !isRemoved && hasText(name, unit, price))
    .map(readItem);
  const lots = typed.lots
    .filter(({ isRemoved, name, maximum }) => !isRemoved && hasText(name, maximum))
    .map(readLot);
  const [firstYear, years, optionYears] = [
    readWhole(typed.firstYear, 'term'),
    readWhole(typed.years, 'term'),
    readWhole(typed.optionYears, 'term'),
  ];
  const problems: Problem[] = problemsIn([firstYear, years, optionYears, ...items, ...lots]);
  if (!firstYear.ok || !years.ok || !optionYears.ok || problems.length > 0) return refuse(...problems);
  return ok({
    kind: 'describe',
    title: typed.title,
    contract: CONTRACT_KINDS.find((kind) => kind === typed.kind) ?? 'goods',
    term: { firstYear: firstYear.value, years: years.value, optionYears: optionYears.value },
    lots: valuesOf(lots),
    items: valuesOf(items),
  });
}
