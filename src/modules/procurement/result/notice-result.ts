// What an award notice says, as tenders and winners of the lots that were locked, with everything in which the two differ. The
// notice comes in as a plain shape, since how it was written is nobody's business here. Pure.
import { type Ore, oreFromNok } from '../../../kernel/money.ts';
import type { OrgNumber } from '../../../kernel/org-number.ts';
import type { Lot, ProcurementState } from '../life/model.ts';
import type { TenderFacts } from './model.ts';
import type { ComparedResult, Difference, ReadOutcome } from './read-result.ts';

/** One contract of one lot, or one lot without a winner. */
export interface NoticeAward {
  readonly lotId: string | null;
  readonly lotTitle: string | null;
  readonly hasWinner: boolean;
  readonly supplierNames: readonly string[];
  readonly supplierOrgNumbers: readonly (OrgNumber | null)[];
  readonly hasPersonAmongSuppliers: boolean;
  readonly value: { readonly amount: number; readonly currency: string } | null;
}

export interface NoticeToCompare {
  readonly noticeType: string | null;
  readonly buyers: readonly { readonly name: string; readonly orgNumber: OrgNumber | null }[];
  readonly awards: readonly NoticeAward[];
}

/** A buyer that was locked, as a register names it. */
export interface LockedBuyer {
  readonly name: string;
  readonly orgNumber: string | null;
}

const bare = (text: string): string =>
  text
    .toLocaleLowerCase('nb')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const difference = (
  kind: Difference['kind'],
  what: string,
  values: Partial<Pick<Difference, 'value' | 'ceiling'>> = {},
): Difference => ({ kind, what, value: null, ceiling: null, ...values });

/** By title; by its place among the notice's lots where there are as many; the only one where there is but one. */
function lotFinder(state: ProcurementState, awards: readonly NoticeAward[]) {
  const ids = [...new Set(awards.flatMap(({ lotId }) => lotId ?? []))].toSorted();
  return ({ lotId, lotTitle }: NoticeAward): Lot | null => {
    const { lots } = state;
    const byTitle = lotTitle === null ? undefined : lots.find(({ name }) => bare(name) === bare(lotTitle));
    if (byTitle) return byTitle;
    if (lots.length === 1) return lots[0] ?? null;
    const place = lotId === null ? -1 : ids.indexOf(lotId);
    return ids.length === lots.length && place >= 0 ? (lots[place] ?? null) : null;
  };
}

function buyerDifferences(
  locked: readonly LockedBuyer[],
  { buyers }: Pick<NoticeToCompare, 'buyers'>,
): Difference[] {
  const isSame = (one: LockedBuyer, other: NoticeToCompare['buyers'][number]): boolean =>
    one.orgNumber !== null && other.orgNumber !== null
      ? one.orgNumber === (other.orgNumber as string)
      : bare(one.name) === bare(other.name);
  return [
    ...locked
      .filter((one) => !buyers.some((other) => isSame(one, other)))
      .map(({ name }) => difference('buyerMissing', name)),
    ...buyers
      .filter((other) => !locked.some((one) => isSame(one, other)))
      .map(({ name }) => difference('buyerExtra', name)),
  ];
}

interface Gathered {
  readonly tenders: Map<string, TenderFacts>;
  readonly winners: Map<string, { readonly tender: number; readonly value: Ore | null }[]>;
  readonly differences: Difference[];
}

/** One tender for each firm, whatever it won. */
function gather(award: NoticeAward, lot: Lot, into: Gathered): void {
  const { value, supplierNames, supplierOrgNumbers } = award;
  const isNok = value === null || value.currency === 'NOK';
  if (!isNok) into.differences.push(difference('otherCurrency', value.currency));
  const price = value !== null && isNok ? oreFromNok(value.amount) : null;
  const own = into.winners.get(lot.id) ?? [];
  supplierNames.forEach((supplier, at) => {
    const orgNumber = supplierOrgNumbers[at] ?? null;
    const key = orgNumber ?? bare(supplier);
    const before = into.tenders.get(key);
    into.tenders.set(key, {
      ...(before ?? { supplier, orgNumber, receivedOn: null, isInTime: true, rejected: null }),
      prices: { ...before?.prices, [lot.id]: price },
    });
    const tender = [...into.tenders.keys()].indexOf(key);
    if (!own.some((one) => one.tender === tender)) own.push({ tender, value: price });
  });
  if (award.hasPersonAmongSuppliers) into.differences.push(difference('personWon', lot.name));
  into.winners.set(lot.id, own);
}

/** What is given for all winners of a lot together is held against its ceiling once. */
function ceilingDifferences({ lots }: ProcurementState, { winners }: Gathered): Difference[] {
  return lots.flatMap(({ id, name, maximum }) => {
    const most = Math.max(0, ...(winners.get(id) ?? []).map(({ value }) => value ?? 0));
    return maximum !== null && most > maximum
      ? [difference('valueOver', name, { value: most as Ore, ceiling: maximum })]
      : [];
  });
}

/** Nothing is guessed: what belongs to no locked lot is told and left out. */
export function resultInNotice(
  notice: NoticeToCompare,
  { state, buyers }: { readonly state: ProcurementState; readonly buyers: readonly LockedBuyer[] },
): ComparedResult {
  const find = lotFinder(state, notice.awards);
  const gathered: Gathered = { tenders: new Map(), winners: new Map(), differences: [] };
  for (const award of notice.awards) {
    const lot = find(award);
    if (lot) gather(award, lot, gathered);
    else gathered.differences.push(difference('lotUnknown', award.lotTitle ?? award.lotId ?? '–'));
  }
  const outcomes: ReadOutcome[] = [...gathered.winners].map(([lot, winners]) => ({ lot, winners }));
  const missing = state.lots.filter(({ id }) => !gathered.winners.has(id));
  const isIntention = notice.noticeType === 'veat' || notice.noticeType === 'can-modif';
  return {
    source: 'notice',
    tenders: [...gathered.tenders.values()],
    outcomes,
    differences: [
      ...(isIntention ? [difference('intention', notice.noticeType ?? '')] : []),
      ...buyerDifferences(buyers, notice),
      ...missing.map(({ name }) => difference('lotMissing', name)),
      ...gathered.differences,
      ...ceilingDifferences(state, gathered),
    ],
  };
}
