// A contract or need as a person types it, read into facts with everything that is wrong told at its field at once.
// Dates, amounts, lengths and names are understood as in lists, so that what can be imported can be typed.
import { parseCpvCode } from '../../../kernel/cpv-code.ts';
import { addMonths, type LocalDate, localDate } from '../../../kernel/local-date.ts';
import { type Ore, oreFromNok } from '../../../kernel/money.ts';
import { holdsNationalNumber } from '../../../kernel/national-number.ts';
import { type OrgNumber, parseOrgNumber } from '../../../kernel/org-number.ts';
import { ok, type Problem, problem, type Result, refuse } from '../../../kernel/result.ts';
import type { Register } from '../../registry/model.ts';
import type { PlanCode } from '../errors.ts';
import { parseAmount } from '../import/amounts.ts';
import { type Edge, readDay } from '../lists/contract-list/days.ts';
import {
  datedOptions,
  readLength,
  readNotice,
  readOptions,
  type WrittenOption,
} from '../lists/contract-list/options.ts';
import { RowBodies } from '../lists/contract-list/row-bodies.ts';
import type { Category } from '../model.ts';
import {
  COOPERATION_WISHES,
  type ContractOption,
  type CooperationWish,
  ITEM_KINDS,
  type ItemFacts,
  type ItemKind,
  OPTION_STATES,
} from '../plan-item.ts';

export interface TypedOption {
  readonly months: string;
  /** A day, or a time before the option would begin: «3 mnd». */
  readonly noticeBy: string;
  readonly state: string;
}

/** What stands in the fields. Lists of bodies have one name on each line. */
export type TypedItem = Readonly<Record<Exclude<keyof ItemFacts, 'options'>, string>> & {
  readonly options: readonly TypedOption[];
};

export interface TypedContext {
  readonly today: LocalDate;
  readonly categories: ReadonlyMap<string, Category>;
  /** Where the bodies to cooperate with are looked up. */
  readonly register: Register;
}

/** Most letters in each text. */
export const LONGEST = {
  title: 300,
  supplierName: 300,
  responsible: 200,
  reference: 100,
  unit: 50,
  requirements: 4000,
  notes: 4000,
} as const;

const EARLIEST = localDate('1950-01-01');
const FURTHEST_MONTHS = 60 * 12;
/** NOK a year: a tenth of what all municipalities and counties buy. */
const LARGEST_VALUE = 20_000_000_000;
const LARGEST_VOLUME = 1_000_000_000_000;

/** Reads fields and remembers what is wrong with them. */
class Reader {
  readonly problems: Problem[] = [];
  readonly #typed: TypedItem;
  readonly #furthest: LocalDate;

  constructor(typed: TypedItem, today: LocalDate) {
    this.#typed = typed;
    this.#furthest = addMonths(today, FURTHEST_MONTHS);
  }

  fault(path: string, code: PlanCode, facts: Problem['facts'] = {}): null {
    this.problems.push(problem(code, path, facts));
    return null;
  }

  text(field: keyof typeof LONGEST): string {
    const text = this.#typed[field].replaceAll(/\r\n?/g, '\n').trim();
    const most = LONGEST[field];
    if (text.length > most) this.fault(field, 'text.tooLong', { length: text.length, most });
    if (field !== 'reference' && holdsNationalNumber(text)) this.fault(field, 'text.nationalNumber');
    return text;
  }

  day(field: 'startsOn' | 'endsOn' | 'earliestStart' | 'latestStart', edge: Edge): LocalDate | null {
    const value = this.#typed[field].trim();
    return value === '' ? null : this.inRange(field, readDay(value, edge), value);
  }

  inRange(path: string, day: LocalDate | null, value: string): LocalDate | null {
    if (day === null) return this.fault(path, 'date.notDate', { value });
    if (day < EARLIEST) return this.fault(path, 'date.tooEarly', { value, earliest: EARLIEST });
    if (day > this.#furthest) return this.fault(path, 'date.tooFar', { value, furthest: this.#furthest });
    return day;
  }

  value(): Ore | null {
    const value = this.#typed.annualValue.trim();
    if (value === '') return null;
    const nok = parseAmount(value);
    if (nok === null) return this.fault('annualValue', 'value.notNumber', { value });
    if (nok <= 0) return this.fault('annualValue', 'value.notPositive', { value });
    if (nok > LARGEST_VALUE) {
      return this.fault('annualValue', 'value.tooLarge', { value, most: LARGEST_VALUE });
    }
    return oreFromNok(nok);
  }

  volume(): number | null {
    const value = this.#typed.annualVolume.trim();
    if (value === '') return null;
    const volume = parseAmount(value);
    if (volume === null || volume > LARGEST_VOLUME) {
      return this.fault('annualVolume', 'volume.notNumber', { value });
    }
    if (volume <= 0) return this.fault('annualVolume', 'volume.notPositive', { value });
    return Math.round(volume * 10_000) / 10_000;
  }

  supplierOrgNumber(): OrgNumber | null {
    const value = this.#typed.supplierOrgNumber.trim();
    if (value === '') return null;
    const parsed = parseOrgNumber(value.replaceAll('.', ''));
    if (parsed.ok) return parsed.value;
    const isFormat = parsed.problems[0]?.code === 'orgNumber.format';
    return this.fault('supplierOrgNumber', isFormat ? 'orgNumber.format' : 'orgNumber.checkDigit', { value });
  }

  cpv(): ItemFacts['cpv'] {
    const value = this.#typed.cpv.trim();
    if (value === '') return null;
    const parsed = parseCpvCode(value);
    return parsed.ok ? parsed.value : this.fault('cpv', 'cpv.format', { value });
  }

  termMonths(): number | null {
    const value = this.#typed.termMonths.trim();
    if (value === '') return null;
    const months = readLength(value.toLowerCase(), 'months')?.months ?? null;
    return months !== null && months > 0 ? months : this.fault('termMonths', 'term.notUnderstood', { value });
  }
}

/** Months of one option; null where its length is missing or faulty. */
function readOptionLength(reader: Reader, path: string, value: string): number | null {
  if (value === '') return reader.fault(path, 'option.lengthMissing');
  const [option, ...more] = readOptions(value, 'months') ?? [];
  return option && more.length === 0 ? option.months : reader.fault(path, 'option.notUnderstood', { value });
}

/** One option; null where its row is empty or faulty. A day of notice is checked once it is known. */
function readOption(reader: Reader, typed: TypedOption, place: number): WrittenOption | null {
  const [length, notice] = [typed.months.trim(), typed.noticeBy.trim()];
  if (length === '' && notice === '') return null;
  const months = readOptionLength(reader, `options:${place}:months`, length);
  const told = notice === '' ? null : readNotice(notice.toLowerCase());
  if (notice !== '' && !told) {
    reader.fault(`options:${place}:noticeBy`, 'optionNotice.notUnderstood', { value: notice });
  }
  const state = OPTION_STATES.find((known) => known === typed.state) ?? 'open';
  return months === null ? null : { months, notice: told, state };
}

function readOptionRows(
  reader: Reader,
  rows: readonly TypedOption[],
  endsOn: LocalDate | null,
): readonly ContractOption[] {
  const written = rows.flatMap((typed, place) => {
    const option = readOption(reader, typed, place);
    return option ? [{ option, place }] : [];
  });
  const dated = datedOptions(
    written.map(({ option }) => option),
    [],
    endsOn,
  );
  for (const [index, { option, place }] of written.entries()) {
    const path = `options:${place}:noticeBy`;
    const value = (rows[place]?.noticeBy ?? '').trim();
    const day = dated[index]?.noticeBy ?? null;
    if (day) reader.inRange(path, day, value);
    // «3 mnd» before an end that is not known.
    else if (option.notice && !endsOn) reader.fault(path, 'optionNotice.notUnderstood', { value });
  }
  return dated;
}

function readWhen(reader: Reader, typed: TypedItem, kind: ItemKind) {
  const startsOn = reader.day('startsOn', 'first');
  const endsOn = reader.day('endsOn', 'last');
  if (startsOn && endsOn && endsOn < startsOn) {
    reader.fault('endsOn', 'date.order', { value: typed.endsOn.trim(), start: startsOn });
  }
  const earliestStart = reader.day('earliestStart', 'first');
  const latestStart = reader.day('latestStart', 'last');
  if (earliestStart && latestStart && latestStart < earliestStart) {
    reader.fault('latestStart', 'window.order', { value: typed.latestStart.trim(), earliest: earliestStart });
  }
  const options = readOptionRows(reader, typed.options, endsOn);
  if (kind === 'need' && endsOn) {
    reader.fault('endsOn', 'kind.needWithEnd', { value: typed.endsOn.trim() });
  }
  if (kind === 'need' && options.length > 0) reader.fault('options:0:months', 'kind.needWithOptions');
  return { startsOn, endsOn, earliestStart, latestStart, options, termMonths: reader.termMonths() };
}

function readCooperation(reader: Reader, typed: TypedItem, register: Register) {
  const cooperation: CooperationWish =
    COOPERATION_WISHES.find((known) => known === typed.cooperation) ?? 'open';
  if (cooperation !== 'onlyWith') return { cooperation, cooperateWith: [] };
  const { bodies, unknown } = new RowBodies(register).all(typed.cooperateWith);
  if (unknown) {
    const { name: value, suggestion } = unknown;
    reader.fault('cooperateWith', 'cooperation.unknownBody', { value, suggestion });
  } else if (bodies.length === 0) reader.fault('cooperateWith', 'cooperation.whoMissing');
  return { cooperation, cooperateWith: bodies };
}

function readCategory(reader: Reader, typed: TypedItem, categories: TypedContext['categories']): string {
  if (typed.category === '') reader.fault('category', 'category.missing');
  else if (!categories.has(typed.category)) {
    reader.fault('category', 'category.unknown', { value: typed.category });
  }
  return typed.category;
}

/** The facts, or all that is wrong, in the order of the fields. Codes: those of PLAN_CODES about fields. */
export function readTypedItem(typed: TypedItem, context: TypedContext): Result<ItemFacts> {
  const reader = new Reader(typed, context.today);
  const kind = ITEM_KINDS.find((known) => known === typed.kind) ?? 'contract';
  const title = reader.text('title');
  if (title === '') reader.fault('title', 'title.missing');
  const category = readCategory(reader, typed, context.categories);
  const cpv = reader.cpv();
  const reference = reader.text('reference') || null;
  const annualValue = reader.value();
  const annualVolume = reader.volume();
  const unit = reader.text('unit') || null;
  const supplierName = reader.text('supplierName') || null;
  const supplierOrgNumber = reader.supplierOrgNumber();
  const responsible = reader.text('responsible');
  const when = readWhen(reader, typed, kind);
  const requirements = reader.text('requirements');
  const wish = readCooperation(reader, typed, context.register);
  const notes = reader.text('notes');
  if (reader.problems.length > 0) return refuse(...reader.problems);
  return ok({
    kind,
    title,
    category,
    cpv,
    reference,
    annualValue,
    annualVolume,
    unit,
    supplierName,
    supplierOrgNumber,
    responsible,
    requirements,
    notes,
    ...when,
    ...wish,
  });
}
