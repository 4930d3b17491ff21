// What the amounts, shares and durations of the law are called, in which unit each is and where it belongs on the page.
// The values themselves are data (data/legal-values.csv and what administrators correct), never constants in code.

export const LEGAL_UNITS = [
  'NOK',
  'share',
  'days',
  'workingDays',
  'weeks',
  'months',
  'years',
  'count',
] as const;
/** `NOK`: whole kroner excluding VAT. `share`: 0 to 1. */
export type LegalUnit = (typeof LEGAL_UNITS)[number];

export const LEGAL_THEMES = [
  'threshold',
  'duty',
  'deadline',
  'exemption',
  'contract',
  'sanction',
  'form',
] as const;
export type LegalTheme = (typeof LEGAL_THEMES)[number];

interface KeyFacts {
  readonly unit: LegalUnit;
  readonly theme: LegalTheme;
}

const of = (unit: LegalUnit, theme: LegalTheme): KeyFacts => ({ unit, theme });

/** In the order they are shown. */
export const LEGAL_KEYS = {
  'threshold.act': of('NOK', 'threshold'),
  'threshold.national': of('NOK', 'threshold'),
  'threshold.eea': of('NOK', 'threshold'),
  'taxCertificate.limit': of('NOK', 'duty'),
  'climate.weight': of('share', 'duty'),
  'climate.priority': of('count', 'duty'),
  'seriousness.tiers': of('count', 'duty'),
  'deadline.open': of('days', 'deadline'),
  'deadline.openAfterPriorNotice': of('days', 'deadline'),
  'priorNotice.earliest': of('months', 'deadline'),
  'priorNotice.latest': of('days', 'deadline'),
  'deadline.restrictedRequests': of('days', 'deadline'),
  'standstill.length': of('days', 'deadline'),
  'access.silence': of('workingDays', 'deadline'),
  'exemption.controlledShare': of('share', 'exemption'),
  'exemption.marketShare': of('share', 'exemption'),
  'framework.length': of('years', 'contract'),
  'change.share': of('share', 'contract'),
  'sanction.fee': of('share', 'sanction'),
  'sanction.lapse': of('years', 'sanction'),
  'sanction.intentionWait': of('days', 'sanction'),
  'host.notice': of('years', 'form'),
  'politicalHost.members': of('count', 'form'),
  'iks.meetingNotice': of('weeks', 'form'),
  'iks.board': of('count', 'form'),
  'oldForm.conversion': of('years', 'form'),
} as const satisfies Readonly<Record<string, KeyFacts>>;

export type LegalKey = keyof typeof LEGAL_KEYS;

export const LEGAL_KEY_IDS = Object.keys(LEGAL_KEYS) as LegalKey[];

export const LEGAL_BUYERS = ['any', 'local', 'state', 'utility'] as const;
/** `local`: municipalities and counties. `utility`: buyers under the utilities regulation. */
export type LegalBuyer = (typeof LEGAL_BUYERS)[number];

export const LEGAL_KINDS = ['any', 'goodsServices', 'works', 'special'] as const;
/** `special`: health and social services and other special services. */
export type LegalKind = (typeof LEGAL_KINDS)[number];
