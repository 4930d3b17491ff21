// A notice of signed contracts as what it tells of each body it names: one agreement for each contract, the value shared
// where several bodies or firms stand behind one sum. What the notice leaves open is worked out and marked as assumed.
import type { CpvCode } from '../../../kernel/cpv-code.ts';
import { addDays, addMonths, daysBetween, type LocalDate } from '../../../kernel/local-date.ts';
import { type Ore, oreFromNok } from '../../../kernel/money.ts';
import { holdsNationalNumber } from '../../../kernel/national-number.ts';
import type { OrgNumber } from '../../../kernel/org-number.ts';
import { type Problem, problem } from '../../../kernel/result.ts';
import type { Register } from '../../registry/model.ts';
import { foldName } from '../../registry/name-folding.ts';
import type { CategoryIndex } from '../category-search.ts';
import { type BuyerIndex, createBuyerIndex, type KnownBuyer, resolveBuyer } from '../import/buyers.ts';
import { categoryOfNotice } from '../import/choose-category.ts';
import type { Category } from '../model.ts';
import { AssumptionUse, assumedValue, type NeedAssumptions } from '../need-assumptions.ts';
import type { AssumedFact, FoundFacts, FoundInNotice, FoundNotice } from './model.ts';

/** What is looked at of a contract; `value` is for the whole term, in the currency's main unit. */
export interface StatedAward {
  readonly lotId: string | null;
  readonly lotTitle: string | null;
  readonly hasWinner: boolean;
  readonly supplierNames: readonly string[];
  readonly supplierOrgNumbers: readonly (OrgNumber | null)[];
  readonly value: { readonly amount: number; readonly currency: string } | null;
  /** The sum stands at each of several that share it. */
  readonly isValueShared: boolean;
  readonly cpv: readonly CpvCode[];
  readonly startsOn: LocalDate | null;
  readonly endsOn: LocalDate | null;
  readonly durationMonths: number | null;
  readonly isUnlimited: boolean;
  readonly options: string | null;
  readonly maximumRenewals: number | null;
  readonly isFramework: boolean;
  readonly signedOn: LocalDate | null;
}

/** What is looked at of a notice, however it was read. */
export interface StatedNotice {
  /** Identifier and version. */
  readonly noticeId: string;
  readonly noticeType: string | null;
  readonly publishedOn: LocalDate | null;
  readonly procedureId: string | null;
  readonly buyers: readonly { readonly name: string; readonly orgNumber: OrgNumber | null }[];
  readonly title: string;
  readonly cpv: readonly CpvCode[];
  readonly awards: readonly StatedAward[];
}

export interface FoundContext {
  readonly register: Register;
  readonly index: CategoryIndex;
  readonly assumptions: NeedAssumptions;
}

/** Where the notice is published, as far as whoever read it knows. */
export interface NoticePlace {
  readonly label: string | null;
  readonly url: string | null;
}

export type AwardAnswer =
  /** `problems`: buyers in it that nothing can be kept for. */
  | { readonly kind: 'found'; readonly notice: FoundNotice; readonly problems: readonly Problem[] }
  /** An intention, a competition that nobody won, or buyers that are neither municipality nor county. */
  | { readonly kind: 'passed'; readonly why: 'intention' | 'noWinner' | 'outOfScope' }
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] };

const LONGEST_TITLE = 300;
const LONGEST_OPTIONS = 3000;
/** Kroner; above this the sum is a slip, not a value. */
const LARGEST_VALUE = 1e12;

interface Buyers {
  /** Each body once. */
  readonly known: readonly KnownBuyer[];
  /** Others who buy for themselves; a cooperation named beside its members is not one. */
  readonly others: number;
  readonly problems: readonly Problem[];
}

function buyersOf(notice: StatedNotice, index: BuyerIndex): Buyers {
  const answers = notice.buyers.map((buyer) => resolveBuyer(index, buyer));
  const known = new Map(
    answers.flatMap((it) => (it.kind === 'known' ? [[it.buyer.body, it.buyer] as const] : [])),
  );
  const refused = answers.filter((it) => it.kind === 'refused');
  const members = refused.filter(({ code }) => code !== 'buyer.cooperation').length;
  return {
    known: [...known.values()],
    others: members + answers.filter((it) => it.kind === 'outOfScope').length,
    problems: refused.map(({ code, field, facts }) => problem(code, field, facts)),
  };
}

/** Whole months from the first to the last day, at least one. */
const monthsBetween = (first: LocalDate, last: LocalDate): number =>
  Math.max(1, Math.round((daysBetween(first, last) + 1) / 30.4375));

interface Term {
  readonly startsOn: LocalDate | null;
  readonly endsOn: LocalDate | null;
  readonly months: number;
  readonly assumed: readonly AssumedFact[];
  /** True where neither end nor length is told. */
  readonly isAssumed: boolean;
}

function termOf(award: StatedAward, publishedOn: LocalDate | null, category: Category): Term {
  const startsOn = award.startsOn ?? award.signedOn ?? publishedOn;
  const assumed: AssumedFact[] = award.startsOn || startsOn === null ? [] : ['startsOn'];
  if (award.endsOn && (startsOn === null || startsOn <= award.endsOn)) {
    const months = startsOn ? monthsBetween(startsOn, award.endsOn) : null;
    return {
      startsOn,
      endsOn: award.endsOn,
      months: award.durationMonths ?? months ?? category.contractMonths,
      assumed,
      isAssumed: award.durationMonths === null && months === null,
    };
  }
  const months = award.durationMonths ?? category.contractMonths;
  const isAssumed = award.durationMonths === null;
  if (award.isUnlimited || startsOn === null) return { startsOn, endsOn: null, months, assumed, isAssumed };
  const endsOn = addDays(addMonths(startsOn, months), -1);
  return { startsOn, endsOn, months, assumed: [...assumed, 'endsOn'], isAssumed };
}

/** One body's part of a contract's sum a year, in øre; null where it is not told in kroner. */
function annualValue(award: StatedAward, { months }: Term, part: number): Ore | null {
  const { value } = award;
  if (value === null || value.currency !== 'NOK' || value.amount > LARGEST_VALUE) return null;
  // A short contract is bought once, not twelve times a year.
  return oreFromNok((value.amount * part) / Math.max(1, months / 12));
}

interface Reading {
  readonly notice: StatedNotice;
  readonly buyers: Buyers;
  readonly use: AssumptionUse;
  readonly index: CategoryIndex;
  /** Contracts that the notice's sum is shared by. */
  readonly sharing: number;
}

const titleOf = ({ title, awards }: StatedNotice, { lotTitle }: StatedAward): string => {
  const lots = new Set(awards.map((award) => award.lotTitle));
  const isOwn = lotTitle !== null && lots.size > 1 && foldName(lotTitle) !== foldName(title);
  return (title === '' ? (lotTitle ?? '') : isOwn ? `${title} – ${lotTitle}` : title).slice(0, LONGEST_TITLE);
};

/** How much of the sum each body has: as much as it would usually buy beside the others. */
function partsOf({ buyers, use }: Reading, category: Category): ReadonlyMap<KnownBuyer, number> {
  const { known, others } = buyers;
  const weights = known.map((buyer) => assumedValue(use, category, buyer).value.base);
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const ours = known.length / (known.length + others);
  return new Map(known.map((buyer, place) => [buyer, (ours * (weights[place] as number)) / sum]));
}

const supplierKey = ({ supplierNames, supplierOrgNumbers }: StatedAward): string =>
  supplierNames
    .map((name, place) => supplierOrgNumbers[place] ?? foldName(name))
    .toSorted()
    .join('+');

function factsOf(reading: Reading, award: StatedAward, category: Category): Omit<FoundFacts, 'annualValue'> {
  const { notice } = reading;
  const term = termOf(award, notice.publishedOn, category);
  const [number = null] = award.supplierOrgNumbers;
  const options = award.options?.slice(0, LONGEST_OPTIONS) ?? null;
  return {
    title: titleOf(notice, award),
    category: category.id,
    cpv: award.cpv[0] ?? notice.cpv[0] ?? null,
    supplierName: award.supplierNames.join(', ').slice(0, LONGEST_TITLE) || null,
    supplierOrgNumber: award.supplierNames.length === 1 ? number : null,
    startsOn: term.startsOn,
    endsOn: term.endsOn,
    termMonths: term.months,
    options: options && holdsNationalNumber(options) ? null : options,
    isFramework: award.isFramework,
    signedOn: award.signedOn,
    assumed: ['category', ...term.assumed],
  };
}

/** One contract, for every body that is party to it. */
function foundIn(reading: Reading, award: StatedAward, category: Category): FoundInNotice[] {
  const { notice, buyers, sharing } = reading;
  const facts = factsOf(reading, award, category);
  const term = termOf(award, notice.publishedOn, category);
  const isDivided = award.isValueShared || buyers.known.length + buyers.others > 1;
  const mayRunOn = award.options !== null || (award.maximumRenewals ?? 0) > 0;
  const isAssumed = isDivided || mayRunOn || term.isAssumed;
  const key = [notice.procedureId ?? notice.noticeId.replace(/-\d+$/, ''), award.lotId, supplierKey(award)];
  return [...partsOf(reading, category)].map(([{ body }, part]) => {
    const value = annualValue(award, term, award.isValueShared ? part / sharing : part);
    const assumed = value !== null && isAssumed ? [...facts.assumed, 'annualValue' as const] : facts.assumed;
    return { body, kind: 'agreement', key: key.join('|'), facts: { ...facts, annualValue: value, assumed } };
  });
}

/** Contracts that only their place tells apart are numbered. */
function numbered(found: readonly FoundInNotice[]): FoundInNotice[] {
  const seen = new Map<string, number>();
  return found.map((one) => {
    const name = `${one.body} ${one.key}`;
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? one : { ...one, key: `${one.key}|${count}` };
  });
}

/** Everything that was won in the notice, or why it cannot be kept. */
function contractsIn(reading: Reading, won: readonly StatedAward[]): readonly FoundInNotice[] | Problem {
  const found: FoundInNotice[] = [];
  for (const award of won) {
    const title = titleOf(reading.notice, award);
    if (title.trim() === '') return problem('title.missing', 'title');
    if (holdsNationalNumber(title)) return problem('text.nationalNumber', 'title');
    const cpv = award.cpv[0] ?? reading.notice.cpv[0] ?? '';
    const category = categoryOfNotice(reading.index, { cpv, title });
    if (!category) return problem('category.unknown', 'cpv', { value: cpv, suggestion: '' });
    found.push(...foundIn(reading, award, category));
  }
  return numbered(found);
}

/** Without a problem of its own a notice tells nothing of bodies when no buyer is one. */
function withoutBodies({ problems }: Buyers): AwardAnswer {
  return problems.length > 0 ? { kind: 'refused', problems } : { kind: 'passed', why: 'outOfScope' };
}

function answerOn(
  notice: StatedNotice,
  place: NoticePlace,
  context: FoundContext & { readonly buyerIndex: BuyerIndex },
): AwardAnswer {
  if (notice.noticeType === 'veat') return { kind: 'passed', why: 'intention' };
  const won = notice.awards.filter(({ hasWinner }) => hasWinner);
  const [first] = won;
  if (!first) return { kind: 'passed', why: 'noWinner' };
  const buyers = buyersOf(notice, context.buyerIndex);
  if (buyers.known.length === 0) return withoutBodies(buyers);
  const sharing = Math.max(1, won.filter(({ isValueShared }) => isValueShared).length);
  const use = new AssumptionUse(context.assumptions);
  const found = contractsIn({ notice, buyers, use, sharing, index: context.index }, won);
  if ('code' in found) return { kind: 'refused', problems: [found] };
  return {
    kind: 'found',
    problems: buyers.problems,
    notice: {
      recognition: notice.noticeId,
      label: place.label ?? notice.noticeId,
      source: 'eforms',
      title: notice.title || titleOf(notice, first),
      buyers: notice.buyers.map(({ name }) => name),
      publishedOn: notice.publishedOn,
      url: place.url,
      found,
    },
  };
}

export type AwardReader = (notice: StatedNotice, place: NoticePlace) => AwardAnswer;

/**
 * Made once for many notices. Every body a notice names gets each contract once. Codes of what cannot be kept:
 * title.missing, text.nationalNumber, category.unknown, and those of buyers (buyer.*).
 */
export function awardReader(context: FoundContext): AwardReader {
  const known = { ...context, buyerIndex: createBuyerIndex(context.register) };
  return (notice, place) => answerOn(notice, place, known);
}
