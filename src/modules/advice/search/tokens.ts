// The word a form sends, and a sentence is found by, for a value of a fact that is not a number.
import type { FactKey } from '../model.ts';
import { AGREEMENT_ANSWERS, MEMBERSHIP_ANSWERS, NEARBY_ANSWERS, PARTY_ANSWERS } from './domain.ts';

const ANSWERS: Readonly<Partial<Record<FactKey, Readonly<Record<string, readonly unknown[]>>>>> = {
  agreements: AGREEMENT_ANSWERS,
  memberships: MEMBERSHIP_ANSWERS,
  nearbyCooperations: NEARBY_ANSWERS,
  partyKinds: PARTY_ANSWERS,
};

/** The words a fact made of a list may be answered with. */
export const wordsFor = (key: FactKey): readonly string[] => Object.keys(ANSWERS[key] ?? {});

/** What a word stands for; undefined where there is no such word. */
export const listFor = (key: FactKey, word: string): readonly unknown[] | undefined => ANSWERS[key]?.[word];

/** Whether the first of them buys this: memberships named in a register are answered with the same words. */
function membershipWord(value: readonly unknown[]): string {
  const covers = value.map((one) => (one as { covers: boolean | null }).covers);
  if (covers.length === 0) return 'none';
  if (covers.includes(true)) return 'covers';
  return covers.includes(null) ? 'unclear' : 'coversNot';
}

export function tokenOf(key: FactKey, value: unknown): string {
  if (!Array.isArray(value)) return String(value);
  if (key === 'memberships') return membershipWord(value);
  const found = Object.entries(ANSWERS[key] ?? {}).find(
    ([, list]) => JSON.stringify(list) === JSON.stringify(value),
  );
  return found?.[0] ?? 'some';
}
