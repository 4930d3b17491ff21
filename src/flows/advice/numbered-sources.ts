// The sources of an advice as a numbered list, so that a paper can put a number behind each sentence instead of the whole source:
// the law first, then reports and what is our own.
import type { Grounded, Grounds, Place } from '../../modules/advice/grounds.ts';
import type { Advice, Alternative, UsedRule } from '../../modules/advice/model.ts';

export interface NumberedSource {
  /** From 1. */
  readonly number: number;
  readonly place: Place;
  /** The rule of the law, or one of ours that is taken from there; null where no rule is. */
  readonly rule: UsedRule | null;
}

const isSame = (one: Place, other: Place): boolean =>
  one.source.act === other.source.act && one.source.section === other.source.section;

const groundsIn = (way: Alternative): readonly Grounds[] => [
  ...way.reasons,
  ...way.effects,
  ...way.deciders,
  ...way.clauses,
  ...way.exit,
  ...way.timeline,
];

/** Each once: the law that the sentences name, then what else they are taken from. Ways that answer another question are left out. */
export function numberedSources(advice: Advice): NumberedSource[] {
  const { sentence, nextStep, sureness, reasons, changes, assumed, alternatives, rules } = advice;
  const all: readonly Grounds[] = [
    sentence,
    nextStep,
    sureness,
    ...reasons,
    ...changes,
    ...assumed.map(({ line }): Grounded => line),
    ...alternatives.filter(({ isAsked }) => isAsked).flatMap(groundsIn),
  ];
  const named = new Set(all.flatMap(({ law }) => law));
  const law = rules.filter(({ id, of }) => of !== 'advice' && named.has(id));
  const places = all.flatMap((one) => one.places).filter((place) => !law.some((rule) => isSame(rule, place)));
  const others = places.filter((place, index) => places.findIndex((one) => isSame(one, place)) === index);
  const ruleOf = (place: Place): UsedRule | null => rules.find((rule) => isSame(rule, place)) ?? null;
  return [
    ...law.map((rule) => ({ place: rule, rule })),
    ...others.map((place) => ({ place, rule: ruleOf(place) })),
  ].map((one, index) => ({ ...one, number: index + 1 }));
}

/** Numbers of what a sentence rests on, the lowest first. */
export function numbersOf(sources: readonly NumberedSource[], { law, places }: Grounds): number[] {
  const ofLaw = sources.filter(({ rule }) => rule && rule.of !== 'advice' && law.includes(rule.id));
  const beside = places
    .filter((place) => !ofLaw.some((one) => isSame(one.place, place)))
    .flatMap((place) => sources.find((one) => isSame(one.place, place)) ?? []);
  return [...new Set([...ofLaw, ...beside].map(({ number }) => number))].toSorted((a, b) => a - b);
}

/** «1, 3–16»: three or more in a row are written as a range. */
export function numbersText(numbers: readonly number[]): string {
  const runs: { from: number; to: number }[] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last?.to === number - 1) last.to = number;
    else runs.push({ from: number, to: number });
  }
  const written = runs.flatMap(({ from, to }) => {
    if (to - from > 1) return [`${from}–${to}`];
    return from === to ? [`${from}`] : [`${from}`, `${to}`];
  });
  return written.join(', ');
}
