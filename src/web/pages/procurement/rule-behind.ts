// The rule behind what is missing, where there is one: its act and section, when it was read and how sure we are. What stands
// without a rule is a condition of working together, not of the law.
import type { Problem } from '../../../kernel/result.ts';
import { CALL_OFF_RULES, type CallOffRuleId } from '../../../modules/law/call-offs.ts';
import { dutiesOn, type Regime } from '../../../modules/law/duties.ts';
import { EXEMPTION_RULES } from '../../../modules/law/exemptions.ts';
import type { RuleSource, RuleStatus } from '../../../modules/law/forms.ts';
import { IMPARTIALITY_RULE } from '../../../modules/procurement/impartiality.ts';
import { sentenceOn } from '../rules/rule-words.ts';
import type { ProcurementProps } from './procurement-frame.tsx';

export interface RuleBehind {
  /** The rule as a sentence; empty where the problem says it. */
  readonly text: string;
  readonly source: RuleSource;
  readonly status: RuleStatus;
}

function callOff({ asked, view }: ProcurementProps, id: CallOffRuleId): RuleBehind | null {
  const rule = CALL_OFF_RULES.find((one) => one.id === id);
  const { request } = asked;
  return rule
    ? { ...rule, text: sentenceOn(request, request.texts.lawRules.callOffs[id], view.moment.today) }
    : null;
}

function jointBuying({ asked, view }: ProcurementProps): RuleBehind | null {
  const rule = EXEMPTION_RULES.find(({ id }) => id === 'CPB-2');
  const { request } = asked;
  return rule
    ? { ...rule, text: sentenceOn(request, request.texts.lawRules.exemptions['CPB-2'], view.moment.today) }
    : null;
}

/** Where the duty stands under the part that is chosen, else under the likeliest one. */
function dialogue({ view }: ProcurementProps): RuleBehind | null {
  const parts: readonly Regime[] = [
    ...(view.procurement.state.regime ? [view.procurement.state.regime.part] : []),
    ...view.moment.regimes,
  ];
  const duty = dutiesOn(view.moment.today).find(({ id }) => id === 'DIA-1');
  const place = parts.flatMap((part) => duty?.places[part] ?? [])[0];
  return place ? { text: '', ...place } : null;
}

/** FOA § 7-9 under the part that is chosen. */
function climateRule({ view }: ProcurementProps): RuleBehind | null {
  const part = view.procurement.state.regime?.part ?? 'partI';
  const place = dutiesOn(view.moment.today).find(({ id }) => id === 'CLI-1')?.places[part];
  return place ? { text: '', ...place } : null;
}

/** The threshold that decides, as the answer was held against it last. */
function threshold({ asked, view }: ProcurementProps): RuleBehind | null {
  const last = view.law.outcomes[0]?.reasons.at(-1)?.valueId;
  const value = asked.request.snapshot.legalValues.find(({ id }) => id === last);
  return value ? { text: '', source: value.source, status: value.status } : null;
}

const BEHIND: Readonly<Record<string, (props: ProcurementProps) => RuleBehind | null>> = {
  'procurement.maximumMissing': (props) => callOff(props, 'FRA-1'),
  'procurement.maximumLow': (props) => callOff(props, 'FRA-1'),
  'procurement.stillWaiting': (props) => callOff(props, 'FRA-2'),
  'procurement.mandateMissing': jointBuying,
  'procurement.mandateRunOut': jointBuying,
  'procurement.unevenInformation': dialogue,
  'procurement.climateNotMet': climateRule,
  'procurement.climateReasonMissing': climateRule,
  'procurement.climateEvidenceMissing': climateRule,
  'procurement.climateExemptionMissing': climateRule,
  'procurement.regimeMissing': threshold,
  'procurement.regimeOther': threshold,
  'procurement.impartialityMissing': ({ asked }) => ({
    ...IMPARTIALITY_RULE,
    text: asked.request.texts.procurementAnswers.impartiality.rule,
  }),
};

export const ruleBehind = (props: ProcurementProps, { code }: Problem): RuleBehind | null =>
  BEHIND[code]?.(props) ?? null;
