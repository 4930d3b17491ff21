// Advice kept before its sentences told what they rest on: they are read as resting on nothing that can be opened but the place
// their rule was taken from, and are never changed in the database.
import { type Grounds, groundsOf, type Place } from '../grounds.ts';
import type { Advice, Alternative, Line } from '../model.ts';

/** As a sentence was kept: with grounds, or with the one place of its rule, or bare. */
type Kept = Line & Partial<Grounds> & Partial<Place>;

function filled<T extends Line>(line: T): T {
  const { source, status, ...kept }: Kept = line;
  const places: Place[] = source && status ? [{ source, status }] : [];
  return { ...groundsOf({ places }), ...kept } as unknown as T;
}

const NO_FIGURES: Alternative['figures'] = { cost: groundsOf({}), months: groundsOf({}) };

const filledWay = (way: Alternative): Alternative => ({
  ...way,
  figures: (way as Partial<Alternative>).figures ?? NO_FIGURES,
  reasons: way.reasons.map(filled),
  effects: way.effects.map(filled),
  deciders: way.deciders.map(filled),
  clauses: way.clauses.map(filled),
  exit: way.exit.map(filled),
  timeline: way.timeline.map(filled),
});

/** Kept advice in the shape of today's. */
export const inTodaysShape = (advice: Advice): Advice => ({
  ...advice,
  sentence: filled(advice.sentence),
  reasons: advice.reasons.map(filled),
  nextStep: filled(advice.nextStep),
  alternatives: advice.alternatives.map(filledWay),
  changes: advice.changes.map(filled),
  assumed: advice.assumed.map((one) => ({ ...one, line: filled(one.line) })),
  sureness:
    (advice as Partial<Advice>).sureness ??
    filled({ key: `sure.${advice.certainty}`, facts: {}, ...groundsOf({}) }),
});
