// What a sentence of the advice rests on, in the reader's words: why, where it is from, and which estimates it is made of. The
// page folds it out; Word and the command line write it behind the sentence.
import { oreFromNok } from '../../kernel/money.ts';
import {
  ADVICE_ASSUMPTIONS,
  type AdviceAssumption,
  type AssumptionId,
} from '../../modules/advice/assumptions.ts';
import type { Grounds, Place } from '../../modules/advice/grounds.ts';
import type { Advice, UsedRule } from '../../modules/advice/model.ts';
import { sayLine } from '../../texts/advice.ts';
import type { Saying } from './say.ts';

/** Rules of the law that a sentence rests on, as they stood when the advice was given. */
export const lawIn = (rules: Advice['rules'], { law }: Pick<Grounds, 'law'>): UsedRule[] =>
  law.flatMap((id) => rules.find((rule) => rule.id === id && rule.of !== 'advice') ?? []);

const placeOf = ({ source }: Place): string => `${source.act} ${source.section}`;

/** What it is taken from beside the law; a place that the law already names is not named again. */
export function placesBeside(rules: Advice['rules'], grounds: Pick<Grounds, 'law' | 'places'>): Place[] {
  const named = new Set(lawIn(rules, grounds).map(placeOf));
  return grounds.places.filter((place) => !named.has(placeOf(place)));
}

/** What a place of our own is called; null where it is an act, a ruling or a report. */
export const ownPlaceText = ({ texts }: Saying, { source }: Place): string | null =>
  texts.adviceGrounds.places[source.act] ?? null;

/** «kommuneloven § 20-8, lest april 2026 (bekreftet)»; of our own «… (anslag)». */
function placeText(saying: Saying, place: Place): string {
  const { texts, format } = saying;
  const own = ownPlaceText(saying, place);
  if (own !== null) return place.status === 'confirmed' ? own : `${own} (${texts.site.marks.estimate})`;
  const { act, section, checked } = place.source;
  const where = section === '–' ? act : `${act} ${section}`;
  return `${where}, ${texts.law.readOn(format.sourceDate(checked))} (${texts.site.marks[place.status]})`;
}

/** A number without its unit, as the ends of a range have it. */
const bare = ({ format }: Saying, unit: AdviceAssumption['unit'], value: number): string => {
  const shown = unit === 'share' ? value * 100 : value;
  return format.number(shown, Number.isInteger(Math.round(shown * 1e6) / 1e6) ? 0 : 2);
};

function amountText(saying: Saying, unit: AdviceAssumption['unit'], value: number): string {
  const { texts, format } = saying;
  const words = texts.adviserPages;
  switch (unit) {
    case 'NOK':
      return format.money(oreFromNok(value));
    case 'hours':
      return words.inHours(format.number(value));
    case 'months':
      return words.inMonths(format.number(value));
    case 'share':
      return format.percent(value);
    default:
      return bare(saying, unit, value);
  }
}

/** An assumption with its usual value and how much it may vary. */
export interface NamedAssumption {
  readonly id: AssumptionId;
  readonly name: string;
  readonly usual: string;
  /** «600–1 000», in the same unit; empty where it does not vary. */
  readonly range: string;
}

export const namedAssumptions = (saying: Saying, ids: readonly AssumptionId[]): NamedAssumption[] =>
  [...new Set(ids)].flatMap((id) => {
    const found = ADVICE_ASSUMPTIONS.find((one) => one.id === id);
    if (!found) return [];
    const end = (value: number): string => bare(saying, found.unit, value);
    const { value, low, high } = found;
    return [
      {
        id,
        name: saying.texts.adviceGrounds.assumptions[id],
        usual: amountText(saying, found.unit, value),
        range: low === high ? '' : `${end(low)}–${end(high)}`,
      },
    ];
  });

/** «Timepris: 800 kr (600–1 000)» */
export const assumptionText = ({ name, usual, range }: NamedAssumption): string =>
  `${name}: ${usual}${range === '' ? '' : ` (${range})`}`;

/** Every assumption that any sentence or figure of the advice is made of, each once. */
export function assumptionsIn({
  sentence,
  nextStep,
  reasons,
  alternatives,
  assumed,
}: Advice): AssumptionId[] {
  const all: Pick<Grounds, 'assumed'>[] = [
    sentence,
    nextStep,
    ...reasons,
    ...assumed.map(({ line }) => line),
    ...alternatives
      .filter(({ isAsked }) => isAsked)
      .flatMap((one) => [...one.reasons, ...one.timeline, one.figures.cost, one.figures.months]),
  ];
  return [...new Set(all.flatMap(({ assumed: of }) => of))];
}

/** Why and where from, in one text to stand behind a sentence; empty where it rests on nothing. */
export function groundsText(saying: Saying, rules: Advice['rules'], grounds: Grounds): string {
  const places = [...lawIn(rules, grounds), ...placesBeside(rules, grounds)];
  const from = [...new Set(places.map((place) => placeText(saying, place)))].join('; ');
  return [
    ...grounds.why.map((line) => sayLine(saying, line)),
    ...(from === '' ? [] : [saying.texts.adviceGrounds.from(from)]),
  ].join(' ');
}
