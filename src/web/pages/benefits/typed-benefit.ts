// A benefit as it is typed in its form, and what it means.
import { type LocalDate, localDate, parseLocalDate } from '../../../kernel/local-date.ts';
import { type Problem, problem, type Result } from '../../../kernel/result.ts';
import {
  BENEFIT_KINDS,
  BENEFIT_METHODS,
  BENEFIT_UNITS,
  type BenefitFacts,
  type BenefitSource,
} from '../../../modules/evaluation/benefits/model.ts';
import { factsFaults, LONGEST } from '../../../modules/evaluation/benefits/rules.ts';
import { readTypedAmount } from '../../../modules/planning/lists/typed-amount.ts';
import type { BodyId } from '../../../modules/registry/model.ts';
import { textIn } from '../../own/routes.ts';
import type { PageRequest } from '../../page.ts';
import { amountWords } from './benefit-parts.tsx';

export interface TypedBenefit {
  readonly title: string;
  readonly kind: string;
  readonly counterfactual: string;
  readonly method: string;
  readonly methodText: string;
  readonly unit: string;
  readonly unitName: string;
  readonly low: string;
  readonly base: string;
  readonly high: string;
  readonly from: string;
  readonly to: string;
  readonly bodies: readonly string[];
  /** By body; also of those that are not chosen. */
  readonly shares: Readonly<Record<string, string>>;
  readonly sources: string;
  readonly isSeparate: boolean;
}

export const EMPTY_BENEFIT: TypedBenefit = {
  title: '',
  kind: '',
  counterfactual: '',
  method: '',
  methodText: '',
  unit: '',
  unitName: '',
  low: '',
  base: '',
  high: '',
  from: '',
  to: '',
  bodies: [],
  shares: {},
  sources: '',
  isSeparate: false,
};

export function benefitAsTyped(request: PageRequest, facts: BenefitFacts): TypedBenefit {
  const amount = (value: number): string => amountWords(request, value);
  return {
    ...facts,
    low: amount(facts.range.low),
    base: amount(facts.range.base),
    high: amount(facts.range.high),
    from: request.format.date(facts.from),
    to: request.format.date(facts.to),
    bodies: facts.bodies.map(({ body }) => body),
    shares: Object.fromEntries(
      facts.bodies.map(({ body, share }) => [body, share === null ? '' : amount(share)]),
    ),
    sources: facts.sources.map(({ text, link }) => (link === '' ? text : `${text} | ${link}`)).join('\n'),
  };
}

export const LONGEST_SOURCES = 8000;

export const typedBenefit = (form: FormData, known: readonly BodyId[]): TypedBenefit => ({
  title: textIn(form, 'navn', LONGEST.title + 1),
  kind: textIn(form, 'slag', 20),
  counterfactual: textIn(form, 'ellers', LONGEST.text + 1),
  method: textIn(form, 'metode', 20),
  methodText: textIn(form, 'metodetekst', LONGEST.text + 1),
  unit: textIn(form, 'enhet', 20),
  unitName: textIn(form, 'enhetsnavn', LONGEST.unitName + 1),
  low: textIn(form, 'lavt', 30),
  base: textIn(form, 'trolig', 30),
  high: textIn(form, 'hoyt', 30),
  from: textIn(form, 'fra', 20),
  to: textIn(form, 'til', 20),
  bodies: known.filter((body) => form.getAll('kommune').includes(body)),
  shares: Object.fromEntries(known.map((body) => [body, textIn(form, `del-${body}`, 30)])),
  sources: textIn(form, 'kilder', LONGEST_SOURCES),
  isSeparate: form.get('egen') === '1',
});

/** A line each: «Avtalen fra 2023 | https://…». */
function sourcesIn(text: string): BenefitSource[] {
  const lines = text.split('\n').map((line) => line.trim());
  return lines
    .filter((line) => line !== '')
    .map((line) => {
      const bar = line.indexOf('|');
      return bar < 0
        ? { text: line, link: '' }
        : { text: line.slice(0, bar).trim(), link: line.slice(bar + 1).trim() };
    });
}

/** In hundredths; null: nothing. Code: benefit.amount. */
function hundredths(text: string, path: string): Result<number | null> {
  const read = readTypedAmount(text, { path, code: 'benefit.amount' });
  return read.ok && read.value !== null ? { ok: true, value: Math.round(read.value * 100) || 0 } : read;
}

/** Everything that is wrong at once; otherwise what it means. */
export function benefitMeant(typed: TypedBenefit, known: readonly BodyId[]): Result<BenefitFacts> {
  const faults: Problem[] = [];
  const read = <T>(result: Result<T>, otherwise: T): T => {
    if (result.ok) return result.value;
    faults.push(...result.problems);
    return otherwise;
  };
  const missing = (code: string, path: string): void => {
    faults.push(problem(code, path));
  };
  const chosen = <T extends string>(
    all: readonly T[],
    value: string,
    path: 'kind' | 'method' | 'unit',
  ): T => {
    const found = all.find((one) => one === value);
    if (!found) missing(`benefit.${path}Missing`, path);
    return found ?? (all[0] as T);
  };
  const amount = (text: string, path: string): number => {
    if (text === '') missing('benefit.amountMissing', path);
    return read(hundredths(text, path), 0) ?? 0;
  };
  const day = (text: string, path: string): LocalDate => {
    const otherwise = localDate('2000-01-01');
    if (text !== '') return read(parseLocalDate(text, path), otherwise);
    missing('benefit.dateMissing', path);
    return otherwise;
  };
  const facts: BenefitFacts = {
    title: typed.title,
    kind: chosen(BENEFIT_KINDS, typed.kind, 'kind'),
    counterfactual: typed.counterfactual,
    method: chosen(BENEFIT_METHODS, typed.method, 'method'),
    methodText: typed.methodText,
    unit: chosen(BENEFIT_UNITS, typed.unit, 'unit'),
    unitName: typed.unitName,
    range: {
      low: amount(typed.low, 'low'),
      base: amount(typed.base, 'base'),
      high: amount(typed.high, 'high'),
    },
    from: day(typed.from, 'from'),
    to: day(typed.to, 'to'),
    bodies: known
      .filter((body) => typed.bodies.includes(body))
      .map((body) => ({ body, share: read(hundredths(typed.shares[body] ?? '', 'bodies'), null) })),
    sources: sourcesIn(typed.sources),
    isSeparate: typed.isSeparate,
  };
  // What could not be read stands in for nothing, so its neighbours are not held against it.
  const isRead = (...paths: readonly string[]): boolean => !faults.some(({ path }) => paths.includes(path));
  const others = factsFaults(facts, known).filter(({ path }) => {
    if (path === 'low' || path === 'base' || path === 'high') return isRead('low', 'base', 'high');
    if (path === 'to') return isRead('from', 'to');
    return path === 'bodies' ? isRead('base', 'bodies') : isRead(path);
  });
  const all = [...faults, ...others];
  return all.length > 0 ? { ok: false, problems: all } : { ok: true, value: facts };
}
