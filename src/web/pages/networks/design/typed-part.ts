// A part of a design as it is typed, and what it means. Lines without a text are lines that are not there.

import type { NetworkView } from '../../../../flows/networks/view.ts';
import type { LocalDate } from '../../../../kernel/local-date.ts';
import { ore, oreFromNok } from '../../../../kernel/money.ts';
import { ok, type Problem, problem, type Result, refuse } from '../../../../kernel/result.ts';
import {
  type BudgetLine,
  type DesignFacts,
  FOLLOW_UP_MONTHS,
  type PlannedGathering,
} from '../../../../modules/network/design/model.ts';
import { MOST_BUDGET_LINES, MOST_GATHERINGS } from '../../../../modules/network/design/rules.ts';
import { NETWORK_ROLES } from '../../../../modules/network/life/model.ts';
import type { Format } from '../../../../texts/format.ts';
import { textIn } from '../../../own/routes.ts';
import { faultsOf, readDay, readFigure } from '../form-parts.tsx';

/** As typed: texts and choices by the names of their fields, and how many lines the form shows. */
export interface TypedPart {
  readonly texts: Readonly<Record<string, string>>;
  readonly choices: Readonly<Record<string, readonly string[]>>;
  readonly lines: number;
}

export type FormPart = 'what' | 'who' | 'programme' | 'duties';

/** Empty lines after those that are filled. */
const SPARE_LINES = 2;
const LONGEST_SENT = 2100;

const linesFor = (filled: number, most: number): number => Math.min(most, Math.max(3, filled + SPARE_LINES));

/** What stands, as the form shows it. */
export function typedFrom({ network, design }: NetworkView, part: FormPart, format: Format): TypedPart {
  const { facts } = design;
  const day = (date: LocalDate | null): string => (date === null ? '' : format.date(date));
  const typed = (texts: TypedPart['texts'], choices: TypedPart['choices'] = {}, lines = 0): TypedPart => ({
    texts,
    choices,
    lines,
  });
  switch (part) {
    case 'what': {
      const { title, purpose, begins, ends, isPublic } = network;
      const texts = { title, purpose, challenges: facts.challenges, begins: day(begins), ends: day(ends) };
      return typed(texts, { isPublic: isPublic ? ['ja'] : [] });
    }
    case 'who':
      return typed({ targetGroup: facts.targetGroup }, { roles: facts.roles });
    case 'programme': {
      const lines = facts.gatherings.flatMap(({ title, on }, at) => [
        [`gathering.${at}`, title],
        [`gathering.${at}.on`, day(on)],
      ]);
      const { topicsBy, programmeOn, between, followUps } = facts;
      const texts = { topicsBy: day(topicsBy), programmeOn: day(programmeOn), between };
      const rows = linesFor(facts.gatherings.length, MOST_GATHERINGS);
      return typed({ ...texts, ...Object.fromEntries(lines) }, { followUps: followUps.map(String) }, rows);
    }
    case 'duties': {
      const lines = facts.budget.flatMap(({ what, amount }, at) => [
        [`budget.${at}`, what],
        [`budget.${at}.amount`, format.kroner(amount)],
      ]);
      const texts = { responsibilities: facts.responsibilities, ...Object.fromEntries(lines) };
      return typed(texts, {}, linesFor(facts.budget.length, MOST_BUDGET_LINES));
    }
  }
}

/** What was sent. */
export function typedIn(form: FormData, lines: number): TypedPart {
  const names = [...new Set(form.keys())].filter((name) => /^[A-Za-z.0-9]{1,30}$/.test(name));
  return {
    texts: Object.fromEntries(names.map((name) => [name, textIn(form, name, LONGEST_SENT)])),
    choices: Object.fromEntries(
      names.map((name) => [name, form.getAll(name).flatMap((one) => (typeof one === 'string' ? [one] : []))]),
    ),
    lines,
  };
}

const textOf = ({ texts }: TypedPart, name: string): string => texts[name] ?? '';

/** What of the design the sent part says; the heading of `what` is read by `headingIn`. */
export function factsIn(typed: TypedPart, part: FormPart): Result<Partial<DesignFacts>> {
  switch (part) {
    case 'what':
      return ok({ challenges: textOf(typed, 'challenges') });
    case 'who': {
      const roles = NETWORK_ROLES.filter((role) => typed.choices['roles']?.includes(role));
      return ok({ targetGroup: textOf(typed, 'targetGroup'), roles });
    }
    case 'programme':
      return programmeIn(typed);
    case 'duties':
      return dutiesIn(typed);
  }
}

function programmeIn(typed: TypedPart): Result<Partial<DesignFacts>> {
  const [topicsBy, programmeOn] = (['topicsBy', 'programmeOn'] as const).map((name) =>
    readDay(textOf(typed, name), name),
  ) as [Result<LocalDate | null>, Result<LocalDate | null>];
  const gatherings: PlannedGathering[] = [];
  const problems: Problem[] = faultsOf([topicsBy, programmeOn]);
  for (let at = 0; at < typed.lines; at++) {
    const title = textOf(typed, `gathering.${at}`);
    const on = readDay(textOf(typed, `gathering.${at}.on`), `gathering.${at}.on`);
    if (!on.ok) problems.push(...on.problems);
    else if (title !== '') gatherings.push({ title, on: on.value });
    else if (on.value !== null) problems.push(problem('network.titleMissing', `gathering.${at}`));
  }
  if (!topicsBy.ok || !programmeOn.ok || problems.length > 0) return refuse(...problems);
  const followUps = FOLLOW_UP_MONTHS.filter((months) => typed.choices['followUps']?.includes(String(months)));
  const between = textOf(typed, 'between');
  return ok({ gatherings, topicsBy: topicsBy.value, programmeOn: programmeOn.value, between, followUps });
}

function dutiesIn(typed: TypedPart): Result<Partial<DesignFacts>> {
  const budget: BudgetLine[] = [];
  const problems: Problem[] = [];
  for (let at = 0; at < typed.lines; at++) {
    const what = textOf(typed, `budget.${at}`);
    const amount = readFigure(textOf(typed, `budget.${at}.amount`), `budget.${at}.amount`);
    if (!amount.ok) problems.push(...amount.problems);
    else if (what !== '')
      budget.push({ what, amount: amount.value === null ? ore(0) : oreFromNok(amount.value) });
    else if (amount.value !== null) problems.push(problem('network.titleMissing', `budget.${at}`));
  }
  return problems.length > 0
    ? refuse(...problems)
    : ok({ responsibilities: textOf(typed, 'responsibilities'), budget });
}

export interface SentHeading {
  readonly title: string;
  readonly purpose: string;
  readonly begins: LocalDate | null;
  readonly ends: LocalDate | null;
  readonly isPublic: boolean;
}

export function headingIn(typed: TypedPart): Result<SentHeading> {
  const [begins, ends] = (['begins', 'ends'] as const).map((name) => readDay(textOf(typed, name), name)) as [
    Result<LocalDate | null>,
    Result<LocalDate | null>,
  ];
  if (!begins.ok || !ends.ok) return refuse(...faultsOf([begins, ends]));
  return ok({
    title: textOf(typed, 'title'),
    purpose: textOf(typed, 'purpose'),
    begins: begins.value,
    ends: ends.value,
    isPublic: typed.choices['isPublic']?.includes('ja') ?? false,
  });
}
