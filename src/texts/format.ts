// Numbers, money, dates and durations as people in Norway (and readers of English) write them.
import type { LocalDate } from '../kernel/local-date.ts';
import type { Ore } from '../kernel/money.ts';
import { type Quarter, quarterLabel } from '../kernel/quarter.ts';
import type { Language } from './language.ts';

const NBSP = '\u00a0';
const MINUS = '\u2212';

const MONTHS: Readonly<Record<Language, readonly string[]>> = {
  nb: [
    'januar',
    'februar',
    'mars',
    'april',
    'mai',
    'juni',
    'juli',
    'august',
    'september',
    'oktober',
    'november',
    'desember',
  ],
  nn: [
    'januar',
    'februar',
    'mars',
    'april',
    'mai',
    'juni',
    'juli',
    'august',
    'september',
    'oktober',
    'november',
    'desember',
  ],
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
};

const WORDS = {
  nb: { million: 'mill.', billion: 'mrd.', about: 'ca.', hours: 't', minutes: 'min', kr: 'kr', list: 'og' },
  nn: { million: 'mill.', billion: 'mrd.', about: 'ca.', hours: 't', minutes: 'min', kr: 'kr', list: 'og' },
  en: {
    million: 'million',
    billion: 'billion',
    about: 'about',
    hours: 'h',
    minutes: 'min',
    kr: 'NOK',
    list: 'and',
  },
} as const;

const NUMBER_WORDS: Readonly<Record<Language, readonly string[]>> = {
  nb: ['ingen', 'én', 'to', 'tre', 'fire', 'fem', 'seks', 'sju', 'åtte', 'ni', 'ti', 'elleve', 'tolv'],
  nn: ['ingen', 'éin', 'to', 'tre', 'fire', 'fem', 'seks', 'sju', 'åtte', 'ni', 'ti', 'elleve', 'tolv'],
  en: [
    'no',
    'one',
    'two',
    'three',
    'four',
    'five',
    'six',
    'seven',
    'eight',
    'nine',
    'ten',
    'eleven',
    'twelve',
  ],
};

export interface Format {
  /** 1 234 567 */
  number(value: number, decimals?: number): string;
  /** Exact kroner, no øre: 1 234 567 kr. */
  money(amount: Ore): string;
  /** Exact kroner without the unit, for columns whose caption names it. */
  kroner(amount: Ore): string;
  /** With sign, for differences: +98 000 or −690 000. */
  signedKroner(amount: Ore): string;
  /** Rounded headline: «1,3 mill. kr». The page says «ca.» and shows the exact figure too. */
  moneyRounded(amount: Ore): string;
  /** Share 0–1 as «12,5 %». */
  percent(share: number, decimals?: number): string;
  date(date: LocalDate): string;
  dateLong(date: LocalDate): string;
  /** A source's date: YYYY, YYYY-MM or YYYY-MM-DD. */
  sourceDate(date: string): string;
  quarter(value: Quarter): string;
  /** Rounded to what an estimate can bear: «ca. 1 t 30 min». */
  duration(minutes: number): string;
  list(items: readonly string[]): string;
  /** «fire» up to twelve, digits above. */
  countWord(count: number): string;
}

export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function groupDigits(digits: string, separator: string): string {
  return digits.replaceAll(/\B(?=(\d{3})+(?!\d))/g, separator);
}

function numberText(value: number, decimals: number, language: Language): string {
  const fixed = Math.abs(value).toFixed(decimals);
  const [whole, fraction] = fixed.split('.') as [string, string | undefined];
  const grouped = groupDigits(whole, language === 'en' ? ',' : NBSP);
  const mark = language === 'en' ? '.' : ',';
  const isZero = Number(fixed) === 0;
  return `${value < 0 && !isZero ? MINUS : ''}${grouped}${fraction ? mark + fraction : ''}`;
}

function withUnit(text: string, language: Language): string {
  return language === 'en' ? `NOK${NBSP}${text}` : `${text}${NBSP}kr`;
}

function roundedMoney(amount: Ore, language: Language): string {
  const nok = amount / 100;
  const size = Math.abs(nok);
  const words = WORDS[language];
  const significant = (value: number): number => (Math.abs(value) >= 10 ? 0 : 1);
  if (size >= 999_500_000) {
    const value = nok / 1e9;
    return withUnit(`${numberText(value, significant(value), language)}${NBSP}${words.billion}`, language);
  }
  if (size >= 999_500) {
    const value = nok / 1e6;
    return withUnit(`${numberText(value, significant(value), language)}${NBSP}${words.million}`, language);
  }
  const step = size >= 10_000 ? 1000 : 100;
  return withUnit(numberText(Math.round(nok / step) * step, 0, language), language);
}

function durationText(minutes: number, language: Language): string {
  const step = minutes < 60 ? 5 : minutes < 180 ? 15 : 30;
  const rounded = Math.max(step, Math.round(minutes / step) * step);
  const hours = Math.floor(rounded / 60);
  const rest = rounded % 60;
  const words = WORDS[language];
  const parts = [
    hours > 0 ? `${hours}${NBSP}${words.hours}` : '',
    rest > 0 ? `${rest}${NBSP}${words.minutes}` : '',
  ].filter(Boolean);
  return `${words.about}${NBSP}${parts.join(NBSP)}`;
}

function dateParts(date: string): { year: string; month: number; day: number } {
  const [year = '', month = '0', day = '0'] = date.split('-');
  return { year, month: Number(month), day: Number(day) };
}

function longDate(date: LocalDate, language: Language): string {
  const { year, month, day } = dateParts(date);
  const name = MONTHS[language][month - 1];
  return language === 'en' ? `${day} ${name} ${year}` : `${day}. ${name} ${year}`;
}

function sourceDateText(date: string, language: Language): string {
  const { year, month, day } = dateParts(date);
  if (month === 0) return year;
  if (day === 0) return `${MONTHS[language][month - 1]} ${year}`;
  return `${date.slice(8, 10)}.${date.slice(5, 7)}.${year}`;
}

function makeFormat(language: Language): Format {
  const number = (value: number, decimals = 0): string => numberText(value, decimals, language);
  const kroner = (amount: Ore): string => number(Math.sign(amount) * Math.round(Math.abs(amount) / 100));
  return {
    number,
    kroner,
    money: (amount) => withUnit(kroner(amount), language),
    signedKroner: (amount) => (amount > 0 ? `+${kroner(amount)}` : kroner(amount)),
    moneyRounded: (amount) => roundedMoney(amount, language),
    percent: (share, decimals = 0) => `${number(share * 100, decimals)}${language === 'en' ? '' : NBSP}%`,
    date: (date) => `${date.slice(8, 10)}.${date.slice(5, 7)}.${date.slice(0, 4)}`,
    dateLong: (date) => longDate(date, language),
    sourceDate: (date) => sourceDateText(date, language),
    quarter: (value) => {
      const [year, part] = quarterLabel(value).split('-Q') as [string, string];
      return language === 'en' ? `Q${part} ${year}` : `${part}. kvartal ${year}`;
    },
    duration: (minutes) => durationText(minutes, language),
    list: (items) =>
      items.length < 2
        ? (items[0] ?? '')
        : `${items.slice(0, -1).join(', ')} ${WORDS[language].list} ${items.at(-1)}`,
    countWord: (count) => NUMBER_WORDS[language][count] ?? number(count),
  };
}

const FORMATS: Readonly<Record<Language, Format>> = {
  nb: makeFormat('nb'),
  nn: makeFormat('nn'),
  en: makeFormat('en'),
};

export const formatFor = (language: Language): Format => FORMATS[language];
