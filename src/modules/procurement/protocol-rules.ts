// What the protocol of a procurement holds, by the part of the rules that governs, each item with where it stands and how sure
// that is. The letters of § 25-5 are taken from a second-hand list; no source of ours has the items of §§ 10-5 and 30-1, so
// what is common is asked for. Pure.
// @source https://github.com/khjohns/procurement-api docs/protokoll-datagrunnlag.md (February 2026) for the letters;
// regjeringen.no, «Regelverk og skjemaer», for §§ 7-1, 10-5, 25-5 and 30-1 as the places
import { DUTIES, type DutyId, type Regime } from '../law/duties.ts';
import type { RuleSource, RuleStatus } from '../law/forms.ts';

export const PROTOCOL_ITEMS = [
  'buyers',
  'subject',
  'undivided',
  'procedure',
  'directAward',
  'communication',
  'requests',
  'tenders',
  'rejected',
  'lateWinner',
  'discarded',
  'impartiality',
  'preparation',
  'climate',
  'winner',
  'subcontractors',
  'standstill',
  'contract',
  'cancelled',
  'other',
] as const;
export type ProtocolItemId = (typeof PROTOCOL_ITEMS)[number];

/** known: filled in from what is registered · asked: must be written · ifAny: written where there is something to say. */
export type ProtocolDemand = 'known' | 'asked' | 'ifAny';

export interface ProtocolRule {
  readonly item: ProtocolItemId;
  readonly demand: ProtocolDemand;
  readonly source: RuleSource;
  readonly status: RuleStatus;
  /** Of the section; null where it has none, or none is known. */
  readonly letter: string | null;
}

interface Row {
  readonly demand: ProtocolDemand;
  /** Of § 25-5; null: it stands there under no letter. */
  readonly letter: string | null;
  /** Also in parts II and IV. */
  readonly isCommon: boolean;
  /** What is asked rests on a rule that no source of ours gives the section of. */
  readonly isUnsure?: boolean;
}

const row = (demand: ProtocolDemand, letter: string | null, isCommon: boolean): Row => ({
  demand,
  letter,
  isCommon,
});

const ROWS: Readonly<Record<ProtocolItemId, Row>> = {
  buyers: row('known', 'a', true),
  subject: row('known', 'b', true),
  undivided: row('known', 'c', false),
  procedure: row('asked', 'd', true),
  directAward: row('ifAny', 'e', false),
  communication: row('ifAny', 'f', false),
  requests: row('ifAny', 'g, h', false),
  tenders: row('known', 'i', true),
  rejected: row('known', 'j', true),
  // That what comes too late is rejected is read in no source of ours: why it was not is a choice that § 7-1 asks to be documented.
  lateWinner: { ...row('known', null, true), isUnsure: true },
  discarded: row('ifAny', 'k', false),
  impartiality: row('asked', 'l', true),
  preparation: row('known', 'l', true),
  climate: row('known', null, true),
  winner: row('known', 'm', true),
  subcontractors: row('asked', 'n', false),
  standstill: row('known', null, true),
  contract: row('known', null, true),
  cancelled: row('known', 'o', true),
  other: row('ifAny', 'p', true),
};

function placeIn(id: DutyId, part: Regime): { readonly source: RuleSource; readonly status: RuleStatus } {
  const places = DUTIES.find((duty) => duty.id === id)?.places;
  const place = places?.[part] ?? places?.partI;
  if (!place) throw new Error(`no place of ${id}`);
  return place;
}

/** The items for a part, in order: those of its own section, and what § 7-1 asks to be documented always. */
export function protocolRules(part: Regime): ProtocolRule[] {
  const hasOwn = part === 'partII' || part === 'partIII' || part === 'partIV';
  const always = placeIn('DOC-1', part);
  return PROTOCOL_ITEMS.flatMap((item): ProtocolRule[] => {
    const { demand, letter, isCommon, isUnsure = false } = ROWS[item];
    const isOwn = hasOwn && (part === 'partIII' ? letter !== null : isCommon && letter !== null);
    if (isOwn) {
      const place = placeIn('DOC-2', part);
      return [{ item, demand, ...place, letter: part === 'partIII' ? letter : null }];
    }
    // Below the parts with a protocol of their own the same is worth writing down, and nothing of it is demanded.
    const isAsked = hasOwn || demand === 'known';
    const status: RuleStatus = isUnsure ? 'mustBeChecked' : always.status;
    return isCommon ? [{ item, demand: isAsked ? demand : 'ifAny', ...always, status, letter: null }] : [];
  });
}
