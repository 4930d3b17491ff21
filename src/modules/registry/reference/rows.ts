// What one row of each reference file means. Column names are the files' headings.
import type { LocalDate } from '../../../kernel/local-date.ts';
import {
  type CountyNumber,
  type MunicipalityNumber,
  parseMunicipalityNumber,
} from '../../../kernel/municipality-number.ts';
import { type OrgNumber, parseOrgNumber } from '../../../kernel/org-number.ts';
import type { Period } from '../../../kernel/period.ts';
import { ok, problem, type Result, refuse } from '../../../kernel/result.ts';
import {
  type BodyId,
  CONFIDENCES,
  COOPERATION_KINDS,
  type ConfirmedOutside,
  type Cooperation,
  type County,
  type FactSource,
  type FormerNumber,
  LANGUAGE_FORMS,
  LEGAL_FORMS,
  MEMBER_KINDS,
  type Membership,
  type Municipality,
  type NationalFigure,
  SUPPORT_AUDIENCES,
  SUPPORT_TOPICS,
  type SupportOffer,
  type WrittenDates,
} from '../model.ts';
import type { RowReader } from './csv.ts';
import { dayAfter, firstDayOf } from './written-date.ts';

const split = (line: string): string[] => line.split(';');

export const MUNICIPALITY = split(
  'number;name;officialName;countyNumber;orgNumber;population;areaKm2;seat;latitude;longitude;centralityClass;centralityIndex;kostraGroup;languageForm',
);
export const COUNTY = split('number;name;officialName;orgNumber;nuts3;municipalityCount;population;areaKm2');
export const HISTORY = split('oldNumber;name;firstYear;lastYear;number2024;name2024');
export const COOPERATION = split(
  'id;name;shortName;kind;legalForm;hostNumber;legalSourceNote;validFrom;validTo;website;sourceUrl;sourceDate;confidence;completeMembership;note;legalSourceNoteNb;noteNb',
);
export const MEMBER = split('cooperationId;memberNumber;memberKind;validFrom;validTo;sourceUrl;confidence');
export const OUTSIDE = split('memberNumber;validFrom;validTo;sourceUrl;sourceDate');
export const SUPPORT = split(
  'id;name;topic;contact;whoMayJoin;countyNumber;isPast;sourceUrl;sourceDate;confidence',
);
export const FIGURE = split('id;year;item;value;unit;sharePercent;source;sourceUrl;confidence;note');
export const FACT_SOURCE = split('id;origin;url;licence;date;isConfirmed');

function parseCounty(text: string, path: string): Result<CountyNumber> {
  return /^\d{2}$/.test(text)
    ? ok(text as CountyNumber)
    : refuse(problem('reference.field', path, { value: text }));
}

function parseBody(text: string, path: string): Result<BodyId> {
  return /^(\d{4}|F\d{2})$/.test(text)
    ? ok(text as BodyId)
    : refuse(problem('reference.field', path, { value: text }));
}

const parseTargets = (text: string, path: string): Result<MunicipalityNumber[]> => {
  const parsed = text.split('|').map((part) => parseMunicipalityNumber(part, path));
  const bad = parsed.flatMap((part) => (part.ok ? [] : part.problems));
  return bad.length > 0 ? refuse(...bad) : ok(parsed.flatMap((part) => (part.ok ? [part.value] : [])));
};

/** The Norwegian name first, then the others in the source's order. */
function namesOf(from: RowReader): string[] {
  const name = from.text('name');
  const parts = from.text('officialName').split(' - ');
  return [name, ...parts.filter((part) => part !== name)];
}

function dates(from: RowReader): { period: Period; written: WrittenDates } {
  const period: Period = {
    from: from.optionalWith<LocalDate>('validFrom', firstDayOf),
    to: from.optionalWith<LocalDate>('validTo', dayAfter),
  };
  return { period, written: { from: from.optional('validFrom'), to: from.optional('validTo') } };
}

export const municipality = (from: RowReader): Municipality => ({
  number: from.with('number', parseMunicipalityNumber) as MunicipalityNumber,
  name: from.text('name'),
  officialNames: namesOf(from),
  county: from.with('countyNumber', parseCounty) as CountyNumber,
  orgNumber: from.optionalWith('orgNumber', parseOrgNumber),
  population: from.whole('population'),
  areaKm2: from.decimal('areaKm2'),
  seat: from.text('seat'),
  position: { latitude: from.decimal('latitude'), longitude: from.decimal('longitude') },
  centralityClass: from.whole('centralityClass'),
  centralityIndex: from.whole('centralityIndex'),
  kostraGroup: from.text('kostraGroup'),
  languageForm: from.oneOf('languageForm', LANGUAGE_FORMS),
});

export const county = (from: RowReader): County => ({
  number: from.with('number', parseCounty) as CountyNumber,
  name: from.text('name'),
  officialNames: namesOf(from),
  orgNumber: from.with('orgNumber', parseOrgNumber) as OrgNumber,
  nuts3: from.text('nuts3'),
});

export const formerNumber = (from: RowReader): FormerNumber => ({
  oldNumber: from.with('oldNumber', parseMunicipalityNumber) as MunicipalityNumber,
  name: from.text('name'),
  firstYear: from.optional('firstYear') === null ? null : from.whole('firstYear'),
  lastYear: from.optional('lastYear') === null ? null : from.whole('lastYear'),
  targets: from.with('number2024', parseTargets) ?? [],
});

export const cooperation = (from: RowReader): Cooperation => ({
  id: from.text('id'),
  name: from.text('name'),
  shortName: from.text('shortName'),
  kind: from.oneOf('kind', COOPERATION_KINDS),
  legalForm: from.oneOf('legalForm', LEGAL_FORMS),
  host: from.optionalWith('hostNumber', parseBody),
  legalNote: from.optional('legalSourceNote'),
  legalNoteNb: from.optional('legalSourceNoteNb'),
  ...dates(from),
  website: from.optional('website'),
  source: from.source(),
  confidence: from.oneOf('confidence', CONFIDENCES),
  hasCompleteMembership: from.yes('completeMembership'),
  note: from.optional('note'),
  noteNb: from.optional('noteNb'),
});

/** The source's date is the cooperation's and is filled in afterwards. */
export const membership = (from: RowReader): Membership => ({
  cooperationId: from.text('cooperationId'),
  member: from.with('memberNumber', parseBody) as BodyId,
  memberKind: from.oneOf('memberKind', MEMBER_KINDS),
  ...dates(from),
  source: from.source(),
  confidence: from.oneOf('confidence', CONFIDENCES),
});

/** «Outside» needs a source and a date. */
export const outside = (from: RowReader): ConfirmedOutside => {
  from.text('sourceDate');
  return {
    member: from.with('memberNumber', parseBody) as BodyId,
    period: dates(from).period,
    source: from.source(),
  };
};

export const support = (from: RowReader): SupportOffer => ({
  id: from.text('id'),
  name: from.text('name'),
  topic: from.oneOf('topic', SUPPORT_TOPICS),
  contact: from.optional('contact'),
  whoMayJoin: from.oneOf('whoMayJoin', SUPPORT_AUDIENCES),
  county: from.optionalWith('countyNumber', parseCounty),
  isPast: from.yes('isPast'),
  source: from.source(),
  confidence: from.oneOf('confidence', CONFIDENCES),
});

export const figure = (from: RowReader): NationalFigure => ({
  id: from.text('id'),
  year: from.optional('year') === null ? null : from.whole('year'),
  item: from.text('item'),
  value: from.decimal('value'),
  unit: from.text('unit'),
  sharePercent: from.optional('sharePercent') === null ? null : from.decimal('sharePercent'),
  source: from.text('source'),
  url: from.optional('sourceUrl'),
  confidence: from.oneOf('confidence', CONFIDENCES),
  note: from.optional('note'),
});

export const factSource = (from: RowReader): FactSource => ({
  id: from.text('id'),
  origin: from.text('origin'),
  url: from.optional('url'),
  licence: from.text('licence'),
  date: from.optional('date'),
  isConfirmed: from.yes('isConfirmed'),
});
