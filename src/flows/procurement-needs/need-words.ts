// A need in one sentence, in the reader's language: what lists, choices and the paper call it.
import type { Goal, NeedFacts } from '../../modules/procurement/needs/model.ts';
import { missingIn } from '../../modules/procurement/needs/rules.ts';
import type { Format } from '../../texts/format.ts';
import type { Texts } from '../../texts/texts.ts';

export interface NeedReader {
  readonly texts: Texts;
  readonly format: Format;
}

/** Fit to stand inside a sentence: without the full stop at its end and the capital that begins it. */
function asClause(text: string): string {
  const open = text.trim().replace(/[.,;:!\s]+$/u, '');
  return /^\p{Lu}\p{Ll}/u.test(open) ? open.charAt(0).toLowerCase() + open.slice(1) : open;
}

/** As it begins a sentence. */
export const asBeginning = (text: string): string => text.replace(/^./u, (first) => first.toUpperCase());

export function needSentence({ texts }: Pick<NeedReader, 'texts'>, facts: NeedFacts): string {
  switch (facts.kind) {
    case 'goal':
      return facts.better;
    case 'userGroup':
    case 'participant':
      return facts.name;
    case 'situation': {
      const { when, who, need, soThat } = facts;
      return texts.needs.story(asClause(when), asClause(who), asClause(need), asClause(soThat));
    }
    case 'present':
    case 'constraint':
    case 'risk':
      return facts.what;
  }
}

/** «12,5 minutter». */
export const measured = ({ format }: NeedReader, value: number, unit: string): string =>
  `${format.number(value, value % 1 === 0 ? 0 : 2)} ${unit}`.trim();

/** «Tid fra alarm til noen svarer: fra 9 minutter til 3 minutter innen 31.12.2028.», or what it lacks. */
export function effectSentence(reader: NeedReader, goal: Goal): string {
  const { texts, format } = reader;
  const missing = missingIn(goal);
  if (goal.baseline === null || goal.target === null || goal.by === null || missing.length > 0) {
    return texts.needs.overview.cannotMeasure(format.list(missing.map((part) => texts.needs.parts[part])));
  }
  return texts.needs.overview.effect(
    asBeginning(asClause(goal.measure)),
    measured(reader, goal.baseline, goal.unit),
    measured(reader, goal.target, goal.unit),
    format.date(goal.by),
  );
}
