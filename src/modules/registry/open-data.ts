// The register as flat tables for everyone: field names here are a promise and only ever added to.
import type { LocalDate } from '../../kernel/local-date.ts';
import { contains } from '../../kernel/period.ts';
import { type CoverageCount, coverageOn } from './coverage.ts';
import { disputedFactsOf, isMembershipDisputed } from './edits/public-changes.ts';
import { type BodyId, bodyOfCounty, bodyOfMunicipality, type Register, type Source } from './model.ts';

export const OPEN_TABLE_IDS = [
  'municipalities',
  'counties',
  'history',
  'cooperations',
  'memberships',
  'support',
  'coverage',
  'states',
] as const;
export type OpenTableId = (typeof OPEN_TABLE_IDS)[number];

export type OpenType = 'text' | 'whole' | 'decimal' | 'date' | 'yesNo' | 'list';
export type OpenValue = string | number | boolean | null | readonly string[];
export type OpenRow = Readonly<Record<string, OpenValue>>;

export interface OpenField {
  readonly name: string;
  readonly type: OpenType;
}

export interface OpenTable {
  readonly id: OpenTableId;
  readonly fields: readonly OpenField[];
  readonly rows: readonly OpenRow[];
  /** Names of the fields that hold a place's latitude and longitude. */
  readonly place: readonly [string, string] | null;
}

/** Every table's fields in order. Their descriptions lie in the texts under the same names. */
export const OPEN_FIELDS: Readonly<Record<OpenTableId, readonly OpenField[]>> = {
  municipalities: fields(
    'number:text name:text officialNames:list county:text orgNumber:text population:whole areaKm2:decimal seat:text latitude:decimal longitude:decimal centralityClass:whole centralityIndex:whole kostraGroup:text languageForm:text',
  ),
  counties: fields(
    'number:text name:text officialNames:list orgNumber:text nuts3:text municipalities:whole population:whole',
  ),
  history: fields('number:text name:text firstYear:whole lastYear:whole targets:list'),
  cooperations: fields(
    'id:text name:text shortName:text kind:text legalForm:text legalNote:text host:text hostName:text validFrom:text validTo:text website:text sources:list sourceDate:text confidence:text hasCompleteMembership:yesNo knownMembers:whole note:text disputed:list',
  ),
  memberships: fields(
    'cooperation:text cooperationName:text member:text memberName:text memberKind:text validFrom:text validTo:text sources:list sourceDate:text confidence:text isDisputed:yesNo',
  ),
  support: fields(
    'id:text name:text topic:text whoMayJoin:text county:text contact:text isPast:yesNo sources:list sourceDate:text confidence:text',
  ),
  coverage: fields(
    'group:text key:text date:date municipalities:whole member:whole outside:whole unknown:whole possible:whole population:whole memberPopulation:whole outsidePopulation:whole unknownPopulation:whole',
  ),
  states: fields(
    'number:text name:text county:text date:date state:text isPossible:yesNo cooperations:list sources:list sourceDate:text',
  ),
};

function fields(line: string): OpenField[] {
  return line.split(' ').map((part) => {
    const [name = '', type = ''] = part.split(':');
    return { name, type: type as OpenType };
  });
}

function bodyNames(register: Register): (body: BodyId) => string | null {
  const names = new Map<BodyId, string>([
    ...register.municipalities.map((it) => [bodyOfMunicipality(it.number), it.name] as const),
    ...register.counties.map((it) => [bodyOfCounty(it.number), it.name] as const),
  ]);
  return (body) => names.get(body) ?? null;
}

const municipalityRows = (register: Register): OpenRow[] =>
  register.municipalities.map((it) => ({
    number: it.number,
    name: it.name,
    officialNames: it.officialNames,
    county: it.county,
    orgNumber: it.orgNumber,
    population: it.population,
    areaKm2: it.areaKm2,
    seat: it.seat,
    latitude: it.position.latitude,
    longitude: it.position.longitude,
    centralityClass: it.centralityClass,
    centralityIndex: it.centralityIndex,
    kostraGroup: it.kostraGroup,
    languageForm: it.languageForm,
  }));

function countyRows(register: Register): OpenRow[] {
  const byCounty = Map.groupBy(register.municipalities, (it) => it.county);
  return register.counties.map((it) => {
    const within = byCounty.get(it.number) ?? [];
    return {
      number: it.number,
      name: it.name,
      officialNames: it.officialNames,
      orgNumber: it.orgNumber,
      nuts3: it.nuts3,
      municipalities: within.length,
      population: within.reduce((sum, municipality) => sum + municipality.population, 0),
    };
  });
}

const historyRows = (register: Register): OpenRow[] =>
  register.formerNumbers.map((it) => ({
    number: it.oldNumber,
    name: it.name,
    firstYear: it.firstYear,
    lastYear: it.lastYear,
    targets: it.targets,
  }));

function cooperationRows(register: Register): OpenRow[] {
  const members = Map.groupBy(register.memberships, (it) => it.cooperationId);
  const nameOf = bodyNames(register);
  return register.cooperations.map((it) => ({
    id: it.id,
    name: it.name,
    shortName: it.shortName,
    kind: it.kind,
    legalForm: it.legalForm,
    legalNote: it.legalNote,
    host: it.host,
    hostName: it.host === null ? null : nameOf(it.host),
    validFrom: it.written.from,
    validTo: it.written.to,
    website: it.website,
    sources: it.source.references,
    sourceDate: it.source.date,
    confidence: it.confidence,
    hasCompleteMembership: it.hasCompleteMembership,
    knownMembers: new Set<BodyId>((members.get(it.id) ?? []).map((membership) => membership.member)).size,
    note: it.note,
    disputed: disputedFactsOf(register, it.id),
  }));
}

function membershipRows(register: Register): OpenRow[] {
  const nameOf = bodyNames(register);
  const cooperations = new Map(register.cooperations.map((it) => [it.id, it.name]));
  return register.memberships.map((it) => ({
    cooperation: it.cooperationId,
    cooperationName: cooperations.get(it.cooperationId) ?? null,
    member: it.member,
    memberName: nameOf(it.member),
    memberKind: it.memberKind,
    validFrom: it.written.from,
    validTo: it.written.to,
    sources: it.source.references,
    sourceDate: it.source.date,
    confidence: it.confidence,
    isDisputed: isMembershipDisputed(register, it.cooperationId, it.member),
  }));
}

const supportRows = (register: Register): OpenRow[] =>
  register.support.map((it) => ({
    id: it.id,
    name: it.name,
    topic: it.topic,
    whoMayJoin: it.whoMayJoin,
    county: it.county,
    contact: it.contact,
    isPast: it.isPast,
    sources: it.source.references,
    sourceDate: it.source.date,
    confidence: it.confidence,
  }));

function coverageRows(register: Register, date: LocalDate): OpenRow[] {
  const coverage = coverageOn(register, { date });
  const row = (group: string, key: string, count: CoverageCount): OpenRow => ({ group, key, date, ...count });
  return [
    row('country', 'NO', coverage.overall),
    ...coverage.byCounty.map(({ key, count }) => row('county', key, count)),
    ...coverage.bySize.map(({ key, count }) => row('size', key, count)),
    ...coverage.byCentrality.map(({ key, count }) => row('centrality', String(key), count)),
  ];
}

/** One row for each municipality: its state and what says so. «Unknown» has nothing that says so. */
function stateRows(register: Register, date: LocalDate): OpenRow[] {
  const outside = Map.groupBy(
    register.outside.filter((fact) => contains(fact.period, date)),
    (fact) => fact.member,
  );
  return coverageOn(register, { date }).municipalities.map(
    ({ municipality, state, isPossible, memberships }) => {
      const facts: readonly { readonly source: Source }[] =
        state === 'outside'
          ? (outside.get(bodyOfMunicipality(municipality.number)) ?? [])
          : memberships.map((it) => it.membership);
      const dates = facts.flatMap(({ source }) => source.date ?? []).toSorted();
      return {
        number: municipality.number,
        name: municipality.name,
        county: municipality.county,
        date,
        state,
        isPossible,
        cooperations: [...new Set(memberships.map((it) => it.cooperation.id))],
        sources: [...new Set(facts.flatMap(({ source }) => source.references))],
        sourceDate: dates.at(-1) ?? null,
      };
    },
  );
}

function rowsOf(register: Register, id: OpenTableId, date: LocalDate): OpenRow[] {
  switch (id) {
    case 'municipalities':
      return municipalityRows(register);
    case 'counties':
      return countyRows(register);
    case 'history':
      return historyRows(register);
    case 'cooperations':
      return cooperationRows(register);
    case 'memberships':
      return membershipRows(register);
    case 'support':
      return supportRows(register);
    case 'coverage':
      return coverageRows(register, date);
    case 'states':
      return stateRows(register, date);
  }
}

/** One open table. The date matters for coverage and states, which count variant B of formal holistic cooperations. */
export const openTable = (register: Register, id: OpenTableId, date: LocalDate): OpenTable => ({
  id,
  fields: OPEN_FIELDS[id],
  rows: rowsOf(register, id, date),
  place: id === 'municipalities' ? ['latitude', 'longitude'] : null,
});

/** A page address part as a table id, or null. */
export const openTableId = (text: string): OpenTableId | null =>
  OPEN_TABLE_IDS.find((id) => id === text) ?? null;
