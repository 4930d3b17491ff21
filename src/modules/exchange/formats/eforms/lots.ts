// What a notice says about each lot: title, codes, period, options. Where a lot is silent, the procurement as a whole
// speaks for it.
import type { Element } from 'slimdom';
import { type CpvCode, parseCpvCode } from '../../../../kernel/cpv-code.ts';
import type { Award } from './award-notice.ts';
import { all, codeAt, countAt, dateAt, first, textAt, textsAt, wordsAt } from './notice-xml.ts';

export interface Lot
  extends Pick<
    Award,
    | 'lotTitle'
    | 'cpv'
    | 'startsOn'
    | 'endsOn'
    | 'durationMonths'
    | 'isUnlimited'
    | 'options'
    | 'maximumRenewals'
    | 'isFramework'
  > {
  readonly lotId: string | null;
}

const DAYS_A_MONTH = 365.25 / 12;

/** Months in one unit, by the code lists of eForms and of UN/ECE. */
const MONTHS: Readonly<Record<string, number>> = {
  DAY: 1 / DAYS_A_MONTH,
  WEEK: 7 / DAYS_A_MONTH,
  WEE: 7 / DAYS_A_MONTH,
  MONTH: 1,
  MON: 1,
  YEAR: 12,
  ANN: 12,
};

function durationMonths(period: Element | null): number | null {
  const count = countAt(period, 'cbc:DurationMeasure');
  const unit = MONTHS[first(period, 'cbc:DurationMeasure')?.getAttribute('unitCode') ?? ''];
  return count === null || count === 0 || unit === undefined ? null : Math.max(1, Math.round(count * unit));
}

/** CPV codes of a `cac:ProcurementProject`, main first, without repeats and without what is no code. */
export function cpvOf(project: Element | null): CpvCode[] {
  const codes = ['Main', 'Additional'].flatMap((which) =>
    textsAt(project, `cac:${which}CommodityClassification/cbc:ItemClassificationCode`).map((it) =>
      parseCpvCode(it),
    ),
  );
  return [...new Set(codes.flatMap((it) => (it.ok ? [it.value] : [])))];
}

/** Title and description run over lines in some files; a title is one line. */
export const titleOf = (project: Element | null, language: string | null): string | null =>
  wordsAt(project, 'cbc:Name', language)?.replaceAll(/\s+/g, ' ') ?? null;

function optionsOf(project: Element | null, language: string | null): string | null {
  const extension = first(project, 'cac:ContractExtension');
  const words = ['cbc:OptionsDescription', 'cac:Renewal/cac:Period/cbc:Description'].map((path) =>
    wordsAt(extension, path, language),
  );
  return [...new Set(words.filter((it) => it !== null))].join('\n') || null;
}

function readLot(lot: Element, procurement: Element | null, language: string | null): Lot {
  const project = first(lot, 'cac:ProcurementProject');
  const period = first(project, 'cac:PlannedPeriod') ?? first(procurement, 'cac:PlannedPeriod');
  const cpv = cpvOf(project);
  const kind = codeAt(
    lot,
    'cac:TenderingProcess/cac:ContractingSystem/cbc:ContractingSystemTypeCode',
    'framework-agreement',
  );
  return {
    lotId: textAt(lot, 'cbc:ID'),
    lotTitle: titleOf(project, language),
    cpv: cpv.length > 0 ? cpv : cpvOf(procurement),
    startsOn: dateAt(period, 'cbc:StartDate'),
    endsOn: dateAt(period, 'cbc:EndDate'),
    durationMonths: durationMonths(period),
    isUnlimited: textAt(period, 'cbc:DescriptionCode') === 'UNLIMITED',
    options: optionsOf(project, language),
    maximumRenewals: countAt(project, 'cac:ContractExtension/cbc:MaximumNumberNumeric'),
    isFramework: kind !== null && kind !== 'none',
  };
}

/** The lots in the file's order. Groups of lots are left out: what is won is won lot by lot. */
export const lotsOf = (root: Element, language: string | null): Lot[] =>
  all(root, 'cac:ProcurementProjectLot')
    .filter((lot) => first(lot, 'cbc:ID')?.getAttribute('schemeName') !== 'LotsGroup')
    .map((lot) => readLot(lot, first(root, 'cac:ProcurementProject'), language));
