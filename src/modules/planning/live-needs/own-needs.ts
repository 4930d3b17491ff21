// Which items of the own plan can be bought together with others: those whose next contract starts within the horizon and
// that the body does not want to buy alone. Also those it hides: looking at others shows them nothing. Pure.
import { addMonths, type LocalDate } from '../../../kernel/local-date.ts';
import { nextStartOf } from '../plan/next-start.ts';
import type { PlanItem } from '../plan-item.ts';
import { levelOf, type ShareRules } from '../plan-rows.ts';
import { HORIZON_MONTHS, type OwnNeed } from './model.ts';

export interface OwnNeedRules extends ShareRules {
  readonly today: LocalDate;
}

/** Null where it is to be bought alone, nobody knows when, or not within the horizon. */
export function ownNeedOf(item: PlanItem, rules: OwnNeedRules): OwnNeed | null {
  const category = rules.categories.get(item.category);
  if (!category || item.cooperation === 'alone') return null;
  const { today } = rules;
  const last = addMonths(today, HORIZON_MONTHS);
  const { windows } = nextStartOf(item, { category, assumptions: rules.assumptions });
  const starts = windows
    .filter(({ earliest, latest }) => latest >= today && earliest <= last)
    .map((window) => (window.earliest < today ? { ...window, earliest: today } : window));
  return starts.length === 0 ? null : { item, starts, shown: levelOf(item, rules) };
}

const firstStart = ({ starts }: OwnNeed): LocalDate => (starts[0] as OwnNeed['starts'][number]).earliest;

/** What can start first first. */
export function upcomingNeeds(items: readonly PlanItem[], rules: OwnNeedRules): OwnNeed[] {
  const needs = items.flatMap((item) => ownNeedOf(item, rules) ?? []);
  return needs.sort((a, b) => {
    const [startA, startB] = [firstStart(a), firstStart(b)];
    if (startA !== startB) return startA < startB ? -1 : 1;
    return a.item.id < b.item.id ? -1 : 1;
  });
}
