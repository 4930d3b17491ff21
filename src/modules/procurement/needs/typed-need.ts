// What somebody writes in the form of a need: texts as they are, numbers and days read.
import { type LocalDate, parseLocalDate } from '../../../kernel/local-date.ts';
import { type Ore, oreFromNok } from '../../../kernel/money.ts';
import { ok, type Problem, problem, type Result, refuse } from '../../../kernel/result.ts';
import type { BodyId } from '../../registry/model.ts';
import { LEVELS, type Level, type NeedFacts, type NeedKind } from './model.ts';
import { EFFECT_PARTS } from './rules.ts';

/** The fields of each kind, in the order of the form. */
export const NEED_FIELDS = {
  goal: ['better', 'forWhom', ...EFFECT_PARTS],
  userGroup: ['name', 'about'],
  participant: ['name', 'about'],
  situation: ['when', 'who', 'need', 'soThat'],
  present: ['body', 'what', 'yearlyCost', 'source'],
  constraint: ['what', 'why'],
  risk: ['what', 'likelihood', 'consequence', 'action'],
} as const satisfies Readonly<Record<NeedKind, readonly string[]>>;

export type NeedField = (typeof NEED_FIELDS)[NeedKind][number];
/** Fields as typed; what is not there is empty. */
export type TypedNeed = Readonly<Partial<Record<NeedField, string>>>;

const LARGEST = 1e11;
const NUMBER = /^-?\d+(\.\d+)?$/;

/** «1 234,5», «−3», «12.5»; nothing is null. Code: needs.notNumber. */
export function readNumber(text: string, path: string): Result<number | null> {
  const plain = text
    .replace(/[\s\u00a0\u202f]/g, '')
    .replace('\u2212', '-')
    .replace(',', '.');
  if (plain === '') return ok(null);
  const value = Number(plain);
  return NUMBER.test(plain) && Math.abs(value) <= LARGEST
    ? ok(value)
    : refuse(problem('needs.notNumber', path, { value: text }));
}

const readDay = (text: string, path: string): Result<LocalDate | null> =>
  text === '' ? ok(null) : parseLocalDate(text, path);

const readCost = (text: string): Result<Ore | null> => {
  const read = readNumber(text.replace(/\s*(kr|kroner)\.?$/i, ''), 'yearlyCost');
  return read.ok ? ok(read.value === null ? null : oreFromNok(read.value)) : read;
};

const levelOf = (text: string | undefined): Level => LEVELS.find((level) => level === text) ?? 'medium';

function readGoal(typed: TypedNeed): Result<NeedFacts> {
  const text = (field: NeedField): string => typed[field] ?? '';
  const baseline = readNumber(text('baseline'), 'baseline');
  const baselineOn = readDay(text('baselineOn'), 'baselineOn');
  const target = readNumber(text('target'), 'target');
  const by = readDay(text('by'), 'by');
  const problems: Problem[] = [baseline, baselineOn, target, by].flatMap((read) =>
    read.ok ? [] : read.problems,
  );
  if (!baseline.ok || !baselineOn.ok || !target.ok || !by.ok) return refuse(...problems);
  return ok({
    kind: 'goal',
    better: text('better'),
    forWhom: text('forWhom'),
    measure: text('measure'),
    unit: text('unit'),
    baseline: baseline.value,
    baselineOn: baselineOn.value,
    baselineSource: text('baselineSource'),
    target: target.value,
    method: text('method'),
    by: by.value,
  });
}

/** Codes: needs.notNumber, date.format, date.nonexistent; the path is the field. What is missing the command tells. */
export function readNeed(kind: NeedKind, typed: TypedNeed): Result<NeedFacts> {
  const text = (field: NeedField): string => typed[field] ?? '';
  switch (kind) {
    case 'goal':
      return readGoal(typed);
    case 'userGroup':
    case 'participant':
      return ok({ kind, name: text('name'), about: text('about') });
    case 'situation':
      return ok({ kind, when: text('when'), who: text('who'), need: text('need'), soThat: text('soThat') });
    case 'present': {
      const yearlyCost = readCost(text('yearlyCost'));
      if (!yearlyCost.ok) return yearlyCost;
      const body = text('body') as BodyId;
      return ok({ kind, body, what: text('what'), yearlyCost: yearlyCost.value, source: text('source') });
    }
    case 'constraint':
      return ok({ kind, what: text('what'), why: text('why') });
    case 'risk':
      return ok({
        kind,
        what: text('what'),
        likelihood: levelOf(typed.likelihood),
        consequence: levelOf(typed.consequence),
        action: text('action'),
      });
  }
}
