// Values of the law in words: amount with unit, scope, period, and what must be said of it on a date.
import { addDays, type LocalDate } from '../../../kernel/local-date.ts';
import { oreFromNok } from '../../../kernel/money.ts';
import type { Period } from '../../../kernel/period.ts';
import { LEGAL_KEY_IDS, type LegalKey } from '../../../modules/law/legal-keys.ts';
import {
  firstReading,
  isSameScope,
  type LegalNote,
  type LegalScope,
  type LegalValue,
  readingsOn,
  unitOf,
} from '../../../modules/law/legal-values.ts';
import type { RuleSentence } from '../../../texts/law-rules.nb.ts';
import type { PageRequest } from '../../page.ts';

type Words = Pick<PageRequest, 'texts' | 'format'>;

/** So many that the percentage is exact, at most two. */
const decimalsOf = (share: number): number =>
  [0, 1].find((decimals) => Number.isInteger(Math.round(share * 10_000) / 10 ** (2 - decimals))) ?? 2;

/** «500 000 kr», «30 %», «10 dager». */
export function amountText({ texts, format }: Words, key: LegalKey, value: number): string {
  const unit = unitOf(key);
  if (unit === 'NOK') return format.money(oreFromNok(value));
  if (unit === 'share') return format.percent(value, decimalsOf(value));
  return texts.lawRules.units[unit](format.number(value), value === 1);
}

/** What it is a value of, with whom and what it is for where that is not everybody and everything. */
export function scopeText({ texts }: Words, { key, buyer, kind }: LegalScope): string {
  const { keys, buyers, kinds } = texts.lawRules;
  const what = kind === 'any' ? keys[key] : texts.rules.ofKind(keys[key], kinds[kind]);
  return buyer === 'any' ? what : texts.rules.ofBuyer(what, buyers[buyer]);
}

export function periodText({ texts, format }: Words, { from, to }: Period): string {
  const words = texts.rules.period;
  const start = from === null ? words.open : words.from(format.date(from));
  return to === null ? start : `${start} ${words.to(format.date(addDays(to, -1)))}`;
}

/** In the page's language, or as it was written. */
export function noteIn(language: PageRequest['language'], note: LegalNote): { text: string; lang?: 'nb' } {
  const own = note[language];
  return own ? { text: own } : { text: note.nb, lang: 'nb' };
}

/** What a reader must know of an unconfirmed value: other readings, and what it is held against meanwhile. */
export function warningOf(request: PageRequest, value: LegalValue, date: LocalDate): string | null {
  if (value.status === 'confirmed') return null;
  const words = request.texts.rules;
  const { legalValues } = request.snapshot;
  const same = legalValues.filter((it) => isSameScope(it, value) && it.period.from === value.period.from);
  const { candidates } = readingsOn(legalValues, { ...value, date });
  if (!candidates.some(({ value: amount }) => amount === value.value)) return words.notUsed;
  if (same.length > 1) {
    return words.reading(String(value.reading), request.format.countWord(same.length));
  }
  const [first, ...others] = candidates;
  if (first?.id !== value.id || others.length === 0) return null;
  return words.eitherHolds(
    request.format.list(others.map((other) => amountText(request, other.key, other.value))),
  );
}

/** A rule's sentence with the values as they are on the date. */
export function sentenceOn(request: PageRequest, sentence: RuleSentence, date: LocalDate): string {
  if (typeof sentence === 'string') return sentence;
  return sentence((key) => {
    const found = firstReading(request.snapshot.legalValues, { key, buyer: 'any', kind: 'any', date });
    return found ? amountText(request, key, found.value) : request.texts.site.marks.unknown;
  });
}

/** Values to be checked first, then in the order of their keys and dates. */
export const toCheckFirst = (values: readonly LegalValue[]): LegalValue[] =>
  values.toSorted(
    (one, other) =>
      other.status.localeCompare(one.status) ||
      LEGAL_KEY_IDS.indexOf(one.key) - LEGAL_KEY_IDS.indexOf(other.key) ||
      one.id.localeCompare(other.id),
  );
