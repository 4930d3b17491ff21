// What of a requirement or a term is shared, how a copy is brought in step with what it was taken from, and what differs. Pure.
import type { ClauseFacts, ProvisionFacts } from './model.ts';

/** Null for what cannot be shared: criteria are made for one competition. */
export function clauseOf(facts: ProvisionFacts): ClauseFacts | null {
  switch (facts.kind) {
    case 'requirement': {
      const { kind, strength, text, documented, checked, isEnvironmental } = facts;
      return { kind, strength, text, documented, checked, isEnvironmental };
    }
    case 'term': {
      const { kind, title, text } = facts;
      return { kind, title, text };
    }
    case 'criterion':
      return null;
  }
}

/** A provision made of a clause; what it rests on here is kept, and chosen later where it is new. */
export function provisionFrom(clause: ClauseFacts, before: ProvisionFacts | null): ProvisionFacts {
  if (clause.kind === 'term') {
    const kept = before?.kind === 'term' ? before : { needs: [], requirements: [] };
    return { ...clause, needs: kept.needs, requirements: kept.requirements };
  }
  const kept =
    before?.kind === 'requirement'
      ? before
      : { lots: [], needs: [], noNeed: '', insights: [], noInsight: '' };
  const { lots, needs, noNeed, insights, noInsight } = kept;
  return { ...clause, lots, needs, noNeed, insights, noInsight };
}

export type ClauseField = 'strength' | 'title' | 'text' | 'documented' | 'checked' | 'isEnvironmental';

export interface ClauseDifference {
  readonly field: ClauseField;
  readonly from: string | boolean;
  readonly to: string | boolean;
}

const FIELDS: readonly ClauseField[] = [
  'strength',
  'title',
  'text',
  'documented',
  'checked',
  'isEnvironmental',
];

/** Field by field, in the order of the form. */
export function differencesBetween(one: ClauseFacts, other: ClauseFacts): ClauseDifference[] {
  const [from, to] = [one, other].map((facts) => facts as Partial<Record<ClauseField, string | boolean>>);
  return FIELDS.flatMap((field) => {
    const [a, b] = [from?.[field], to?.[field]];
    return a === undefined || b === undefined || a === b ? [] : [{ field, from: a, to: b }];
  });
}

/** What is searched in. */
export const searchTextOf = (facts: ClauseFacts): string =>
  facts.kind === 'term' ? `${facts.title}\n${facts.text}` : facts.text;
