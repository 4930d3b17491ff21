// What the page on the rules shows for a date: values and rules that hold, how many must be checked, and what changed when.
import { addMonths, type LocalDate, localDate, parseLocalDate } from '../../../kernel/local-date.ts';
import { CALL_OFF_RULES } from '../../../modules/law/call-offs.ts';
import { LAW_CHANGES, valueChanges } from '../../../modules/law/changes.ts';
import { type Duty, dutiesOn, type Regime } from '../../../modules/law/duties.ts';
import { EXEMPTION_RULES } from '../../../modules/law/exemptions.ts';
import {
  type CooperationForm,
  FORM_RULES,
  type FormRule,
  formAnswers,
  GENERAL_RULE_IDS,
} from '../../../modules/law/forms.ts';
import { LEGAL_KEYS, type LegalTheme } from '../../../modules/law/legal-keys.ts';
import { type LegalValue, valuesOn } from '../../../modules/law/legal-values.ts';
import { SANCTION_RULES } from '../../../modules/law/sanctions.ts';
import type { RuleLine } from '../../components/rule-lines.tsx';
import type { PageRequest } from '../../page.ts';
import type { Read } from '../../query-values.ts';
import { amountText, scopeText, sentenceOn } from './rule-words.ts';

const EARLIEST: LocalDate = localDate('2018-01-01');
const MONTHS_AHEAD = 24;

/** A date from 2018 to two years from today; `dato` in the address. Anything else gives today and says why. */
export function readRuleDate(request: PageRequest): Read<LocalDate> {
  const { format, today, query, texts } = request;
  const words = texts.registerWords.fields;
  const typed = (query.get('dato') ?? '').trim().slice(0, 40);
  if (typed === '') return { value: today, typed: format.date(today) };
  const parsed = parseLocalDate(typed);
  if (!parsed.ok) {
    const isNone = parsed.problems[0]?.code === 'date.nonexistent';
    return { value: today, typed, error: isNone ? words.dateNonexistent(typed) : words.dateFormat(typed) };
  }
  const latest = addMonths(today, MONTHS_AHEAD);
  if (parsed.value < EARLIEST || parsed.value > latest) {
    return { value: today, typed, error: words.dateOutside(format.date(EARLIEST), format.date(latest)) };
  }
  return { value: parsed.value, typed: format.date(parsed.value) };
}

export const valuesOfTheme = (request: PageRequest, date: LocalDate, theme: LegalTheme): LegalValue[] =>
  valuesOn(request.snapshot.legalValues, date).filter(({ key }) => LEGAL_KEYS[key].theme === theme);

export function dutyLine(request: PageRequest, { duty, regime, date }: DutyPlaceAsked): RuleLine[] {
  const place = duty.places[regime];
  if (!place) return [];
  return [{ id: duty.id, text: sentenceOn(request, request.texts.lawRules.duties[duty.id], date), ...place }];
}

interface DutyPlaceAsked {
  readonly duty: Duty;
  readonly regime: Regime;
  readonly date: LocalDate;
}

export const dutyLines = (request: PageRequest, regime: Regime, date: LocalDate): RuleLine[] =>
  dutiesOn(date).flatMap((duty) => dutyLine(request, { duty, regime, date }));

export function listedRules(request: PageRequest, date: LocalDate) {
  const { exemptions, callOffs, sanctions } = request.texts.lawRules;
  return {
    exemptions: EXEMPTION_RULES.map(
      (rule): RuleLine => ({
        ...rule,
        text: sentenceOn(request, exemptions[rule.id], date),
      }),
    ),
    callOffs: CALL_OFF_RULES.map(
      (rule): RuleLine => ({
        ...rule,
        text: sentenceOn(request, callOffs[rule.id], date),
      }),
    ),
    sanctions: SANCTION_RULES.map(
      (rule): RuleLine => ({
        ...rule,
        text: sentenceOn(request, sanctions[rule.id], date),
      }),
    ),
  };
}

const SHOWN_FORMS: readonly CooperationForm[] = [
  'administrativtVertskommune',
  'politiskVertskommune',
  'oppgavefellesskap',
  'iks',
  'as',
  'agreement',
  'project',
  'interkommunaltPolitiskRaad',
];

export interface FormGroup {
  /** Null: rules that hold in every form. */
  readonly form: CooperationForm | null;
  readonly rules: readonly RuleLine[];
}

function formLines(request: PageRequest, rules: readonly FormRule[]): RuleLine[] {
  const unique = rules.filter((rule, place) => rules.findIndex(({ id }) => id === rule.id) === place);
  return unique.map((rule) => ({ ...rule, text: request.texts.law.rules[rule.id] }));
}

export function formGroups(request: PageRequest, date: LocalDate): FormGroup[] {
  const general = FORM_RULES.filter(({ id }) => GENERAL_RULE_IDS.includes(id));
  return [
    ...SHOWN_FORMS.map((form) => ({
      form,
      rules: formLines(
        request,
        formAnswers(form, date).flatMap(({ rules }) => rules),
      ),
    })),
    { form: null, rules: formLines(request, general) },
  ];
}

export interface DatedChanges {
  readonly date: LocalDate;
  readonly lines: readonly RuleLine[];
}

/** Changes of rules and amounts, the latest date first. */
export function changesByDate(request: PageRequest): DatedChanges[] {
  const { lawRules, rules: words } = request.texts;
  const ofRules = LAW_CHANGES.map(({ date, ...change }) => ({
    date,
    line: { ...change, text: lawRules.changes[change.id] } satisfies RuleLine,
  }));
  const ofValues = valueChanges(request.snapshot.legalValues).map(({ date, before, after }) => ({
    date,
    line: {
      id: after.id,
      text: words.valueChange(
        scopeText(request, after),
        amountText(request, before.key, before.value),
        amountText(request, after.key, after.value),
      ),
      source: after.source,
      status: after.status,
    } satisfies RuleLine,
  }));
  const byDate = Map.groupBy([...ofValues, ...ofRules], ({ date }) => date);
  return [...byDate]
    .map(([date, changes]) => ({ date, lines: changes.map(({ line }) => line) }))
    .toSorted((one, other) => other.date.localeCompare(one.date));
}

/** How many of the values and rules that hold on a date must be checked, and of how many. Each is counted once. */
export function checkCount(request: PageRequest, date: LocalDate): { toCheck: number; all: number } {
  const lists = listedRules(request, date);
  const forms = formGroups(request, date).flatMap(({ rules }) => rules);
  const duties = dutiesOn(date).map(({ places }) =>
    Object.values(places).every(({ status }) => status === 'confirmed') ? 'confirmed' : 'mustBeChecked',
  );
  const statuses = [
    ...valuesOn(request.snapshot.legalValues, date).map(({ status }) => status),
    ...duties,
    ...new Map(forms.map(({ id, status }) => [id, status])).values(),
    ...[...lists.exemptions, ...lists.callOffs, ...lists.sanctions].map(({ status }) => status),
  ];
  return {
    toCheck: statuses.filter((status) => status === 'mustBeChecked').length,
    all: statuses.length,
  };
}
