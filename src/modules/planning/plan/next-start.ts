// When something happens with a contract or need, worked out from its facts: the days to decide by, and the spans in
// which the next contract may start. Pure.
import { addDays, addMonths, type LocalDate } from '../../../kernel/local-date.ts';
import type { Category, StartWindow } from '../model.ts';
import { AssumptionUse, type NeedAssumptions, windowAround } from '../need-assumptions.ts';
import type { ItemFacts } from '../plan-item.ts';

export interface Deadline {
  readonly onDate: LocalDate;
  readonly kind: 'end' | 'optionNotice' | 'start';
  readonly optionPlace: number;
}

/** Whole months after a last day: 30 June and six months is 31 December, because the contract runs from 1 July. */
const prolonged = (lastDay: LocalDate, months: number): LocalDate =>
  addDays(addMonths(addDays(lastDay, 1), months), -1);

/** The last day with every option that has been used. Null where the contract has no end. */
export function endWithUsedOptions({ endsOn, options }: ItemFacts): LocalDate | null {
  if (endsOn === null) return null;
  const months = options
    .filter(({ state }) => state === 'used')
    .reduce((sum, option) => sum + option.months, 0);
  return months === 0 ? endsOn : prolonged(endsOn, months);
}

/** The last day if every open option is used too. Null where the contract has no end, or no option is open. */
export function endWithOpenOptions({
  endsOn,
  options,
}: Pick<ItemFacts, 'endsOn' | 'options'>): LocalDate | null {
  if (endsOn === null || !options.some(({ state }) => state === 'open')) return null;
  const months = options
    .filter(({ state }) => state !== 'declined')
    .reduce((sum, option) => sum + option.months, 0);
  return prolonged(endsOn, months);
}

/** Every day on which something ends, starts or must be told, past ones too. */
export function deadlinesOf(facts: ItemFacts): Deadline[] {
  const end = endWithUsedOptions(facts);
  const deadlines: Deadline[] = end ? [{ onDate: end, kind: 'end', optionPlace: 0 }] : [];
  for (const [optionPlace, option] of facts.options.entries()) {
    if (option.state === 'open' && option.noticeBy) {
      deadlines.push({ onDate: option.noticeBy, kind: 'optionNotice', optionPlace });
    }
  }
  if (facts.kind === 'need' && facts.startsOn) {
    deadlines.push({ onDate: facts.startsOn, kind: 'start', optionPlace: 0 });
  }
  return deadlines;
}

export interface NextStart {
  readonly termMonths: number;
  /** By time; several where options are open. Empty where nothing is known of when. */
  readonly windows: readonly StartWindow[];
}

/**
 * The spans in which the next contract may start: what the body has said, or else around the end of the contract and
 * of each open option, by the usual assumptions (data/need-assumptions.csv).
 */
export function nextStartOf(
  facts: ItemFacts,
  { category, assumptions }: { readonly category: Category; readonly assumptions: NeedAssumptions },
): NextStart {
  const termMonths = facts.termMonths ?? category.contractMonths;
  const use = new AssumptionUse(assumptions);
  const around = (start: LocalDate, why: StartWindow['why']): StartWindow =>
    windowAround(use, { start, termMonths, category, why }).value;
  const why = facts.kind === 'need' ? 'new' : 'expiry';
  if (facts.earliestStart || facts.latestStart) {
    const usual = around((facts.earliestStart ?? facts.latestStart) as LocalDate, why);
    const earliest = facts.earliestStart ?? usual.earliest;
    const latest = facts.latestStart ?? usual.latest;
    return { termMonths, windows: [{ earliest, latest: latest < earliest ? earliest : latest, why }] };
  }
  if (facts.kind === 'need')
    return { termMonths, windows: facts.startsOn ? [around(facts.startsOn, why)] : [] };
  const end = endWithUsedOptions(facts);
  if (end === null) return { termMonths, windows: [] };
  const starts: [LocalDate, StartWindow['why']][] = [[addDays(end, 1), 'expiry']];
  let last = end;
  for (const option of facts.options.filter(({ state }) => state === 'open')) {
    last = prolonged(last, option.months);
    starts.push([addDays(last, 1), 'option']);
  }
  return { termMonths, windows: starts.map(([start, reason]) => around(start, reason)) };
}
