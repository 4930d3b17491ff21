// The adviser's facts in the reader's language; its sentences are said by texts/advice.
import type { Ore } from '../../kernel/money.ts';
import type { FactKey } from '../../modules/advice/model.ts';
import type { Format } from '../../texts/format.ts';
import type { Language } from '../../texts/language.ts';
import type { Texts } from '../../texts/texts.ts';

/** Whom it is said to; a page's request is one. */
export interface Saying {
  readonly texts: Texts;
  readonly format: Format;
  readonly language: Language;
}

const MONTHS: readonly FactKey[] = ['termMonths', 'optionMonths', 'neededInMonths'];

function numberFactText({ texts, format }: Saying, key: FactKey, value: number): string {
  const words = texts.adviserPages;
  if (key === 'yearlyValue') return format.money(value as Ore);
  if (key === 'localShare') return format.percent(value);
  if (key === 'capacityHours') return words.inHours(format.number(value));
  return MONTHS.includes(key) ? words.inMonths(format.number(value)) : format.number(value);
}

const nameIn = (saying: Saying, one: unknown): string =>
  typeof one === 'object' && one !== null && 'name' in one
    ? String(one.name)
    : choiceText(saying, String(one));

const choiceText = ({ texts }: Saying, value: string): string =>
  (texts.adviserPages.values as Readonly<Record<string, string>>)[value] ?? value;

/** The value of a fact: «400 000 kr», «48 måneder», «ja», names of cooperations. */
export function factText(saying: Saying, key: FactKey, value: unknown): string {
  const words = saying.texts.adviserPages;
  if (typeof value === 'number') return numberFactText(saying, key, value);
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (!Array.isArray(value)) return choiceText(saying, String(value));
  return value.length === 0 ? words.noneOf : saying.format.list(value.map((one) => nameIn(saying, one)));
}

const THOUSAND = 100_000;

/** To whole thousands of kroner: an estimate bears no more. */
export const roundedCost = (amount: Ore): Ore => (Math.round(amount / THOUSAND) * THOUSAND) as Ore;
