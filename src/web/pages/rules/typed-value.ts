// What stands in the form of a corrected value, and the same read as numbers and dates.
import { addDays, type LocalDate, parseLocalDate } from '../../../kernel/local-date.ts';
import { type Problem, problem } from '../../../kernel/result.ts';
import type { RuleStatus } from '../../../modules/law/forms.ts';
import type { LegalKey } from '../../../modules/law/legal-keys.ts';
import { type LegalValue, unitOf } from '../../../modules/law/legal-values.ts';
import type { StatedValue } from '../../../modules/law/value-rules.ts';
import type { Format } from '../../../texts/format.ts';
import { textIn } from '../../own/routes.ts';
import { wholeTyped } from './whole-typed.ts';

export interface TypedValue {
  readonly value: string;
  readonly from: string;
  /** The last day it holds. */
  readonly to: string;
  readonly act: string;
  readonly section: string;
  readonly url: string;
  readonly checked: string;
  readonly status: RuleStatus;
  readonly note: string;
}

const PER_CENT = 100;

/** As people write it: a share in per cent. Ten-thousandths of a share are the finest told apart. */
const typedNumber = (key: LegalKey, value: number, format: Format): string =>
  unitOf(key) === 'share'
    ? String(Math.round(value * 10_000) / PER_CENT).replace('.', ',')
    : format.number(value);

/** A share in per cent with at most two decimals; everything else is whole. */
function numberTyped(key: LegalKey, typed: string): number | null {
  if (unitOf(key) !== 'share') return wholeTyped(typed);
  const plain = typed.replaceAll(/[\s%]/g, '').replace(',', '.');
  return /^\d{1,3}(\.\d{1,2})?$/.test(plain) ? Math.round(Number(plain) * PER_CENT) / 10_000 : null;
}

/** The value as it stands. The source must be read anew, so its date is left open. */
export const typedOf = (
  { key, value, period, source, status, note }: LegalValue,
  format: Format,
): TypedValue => ({
  value: typedNumber(key, value, format),
  from: period.from === null ? '' : format.date(period.from),
  to: period.to === null ? '' : format.date(addDays(period.to, -1)),
  act: source.act,
  section: source.section,
  url: source.url,
  checked: '',
  status,
  note: note?.nb ?? '',
});

export const typedValueIn = (form: FormData): TypedValue => ({
  value: textIn(form, 'verdi', 30),
  from: textIn(form, 'fra', 20),
  to: textIn(form, 'til', 20),
  act: textIn(form, 'lov'),
  section: textIn(form, 'paragraf', 60),
  url: textIn(form, 'adresse', 300),
  checked: textIn(form, 'lest', 20),
  status: textIn(form, 'status') === 'confirmed' ? 'confirmed' : 'mustBeChecked',
  note: textIn(form, 'merknad', 500),
});

type DatePath = 'from' | 'to' | 'checked';

/** What was typed, and the dates that cannot be read: code law.date at `from`, `to` and `checked`. */
export function statedFrom(
  key: LegalKey,
  typed: TypedValue,
): { readonly stated: StatedValue; readonly unread: readonly Problem[] } {
  const unread: Problem[] = [];
  const dayIn = (path: DatePath): LocalDate | null => {
    if (typed[path] === '') return null;
    const read = parseLocalDate(typed[path]);
    if (!read.ok) unread.push(problem('law.date', path, { value: typed[path] }));
    return read.ok ? read.value : null;
  };
  const [from, to, checked] = [dayIn('from'), dayIn('to'), dayIn('checked')];
  const { act, section, url, status, note } = typed;
  const stated = {
    value: numberTyped(key, typed.value),
    period: { from, to: to === null ? null : addDays(to, 1) },
    source: { act, section, url, checked: checked ?? '' },
    status,
    note,
  };
  return { stated, unread };
}
