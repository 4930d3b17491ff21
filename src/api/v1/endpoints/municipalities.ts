// Municipalities and counties: lists, one municipality by any number since 2017, and its procurement environments.

import { z } from '@hono/zod-openapi';
import type { Snapshot } from '../../../flows/snapshot.ts';
import type { Coverage, MunicipalityCoverage } from '../../../modules/registry/coverage.ts';
import { changesOfBody } from '../../../modules/registry/edits/public-changes.ts';
import { lookupNumber } from '../../../modules/registry/lookup.ts';
import type { FormerNumber, Municipality } from '../../../modules/registry/model.ts';
import { bodyOfMunicipality } from '../../../modules/registry/model.ts';
import { searchRegister } from '../../../modules/registry/search.ts';
import { disputesAmong } from '../disputes.ts';
import { type ApiRequest, asOfDate, endpoint, NO_PARAMS, PAGING, searchText } from '../endpoint.ts';
import { answerWith, type FieldSources, listAnswer } from '../envelope.ts';
import type { ApiRefusal } from '../problems.ts';
import {
  API_ROOT,
  cooperationRef,
  countyRef,
  everyMembership,
  membershipBody,
  municipalityPath,
  sourceBody,
} from '../references.ts';
import { listOf, oneOf } from '../schemas/facts.ts';
import {
  COVERAGE_STATES,
  type CountyBody,
  countySchema,
  type MunicipalityBody,
  type MunicipalityDetailBody,
  municipalityDetailSchema,
  municipalitySchema,
} from '../schemas/municipality.ts';

const MUNICIPALITY_SOURCES: FieldSources = {
  numbers: ['number', 'name'],
  officialNames: ['officialNames'],
  countyNumbers: ['county'],
  orgNumbers: ['organisationNumber'],
  population: ['population'],
  area: ['areaKm2'],
  seat: ['seat.name'],
  position: ['seat.latitude', 'seat.longitude'],
  centrality: ['centrality'],
  kostraGroup: ['kostraGroup'],
  languageForm: ['languageForm'],
  cooperations: ['coverage'],
};

const countyParameter = z
  .string()
  .regex(/^\d{2}$/, 'Must be two digits')
  .optional()
  .meta({ description: 'County number.', example: '50' });

export const municipalityNumberParameter = z.object({
  number: z
    .string()
    .regex(/^\d{4}$/, 'Must be four digits')
    .meta({ description: 'Municipality number, in use now or since 2017.', example: '5007' }),
});

function municipalityBody(snapshot: Snapshot, row: MunicipalityCoverage): MunicipalityBody {
  const { municipality: it, state, isPossible, memberships } = row;
  const cooperations = new Map(
    memberships.map(({ cooperation }) => [cooperation.id, cooperationRef(cooperation)]),
  );
  return {
    number: it.number,
    name: it.name,
    officialNames: [...it.officialNames],
    county: countyRef(snapshot, it.county),
    organisationNumber: it.orgNumber,
    population: it.population,
    areaKm2: it.areaKm2,
    seat: { name: it.seat, latitude: it.position.latitude, longitude: it.position.longitude },
    centrality: { class: it.centralityClass, index: it.centralityIndex },
    kostraGroup: it.kostraGroup,
    languageForm: it.languageForm,
    coverage: { state, isPossible, cooperations: [...cooperations.values()] },
    links: { self: municipalityPath(it.number), environments: `${municipalityPath(it.number)}/environments` },
  };
}

/** Rows of the coverage in the order of the search, or all. */
function found(
  snapshot: Snapshot,
  coverage: Coverage,
  text: string | undefined,
): readonly MunicipalityCoverage[] {
  if (text === undefined || text.trim() === '') return coverage.municipalities;
  const byNumber = new Map<string, MunicipalityCoverage>(
    coverage.municipalities.map((row) => [row.municipality.number, row]),
  );
  return searchRegister(snapshot.search, text, snapshot.search.entries.length).flatMap((hit) =>
    hit.kind === 'municipality' ? (byNumber.get(hit.id) ?? []) : [],
  );
}

export const municipalities = endpoint({
  path: '/municipalities',
  id: 'listMunicipalities',
  summary: 'Municipalities with facts and membership state',
  description: 'Municipalities of today. The state is theirs on `date`.',
  params: NO_PARAMS,
  query: z.object({
    county: countyParameter,
    state: z.enum(COVERAGE_STATES).optional().meta({ description: 'Membership state on the date.' }),
    q: searchText,
    date: asOfDate,
    ...PAGING,
  }),
  body: listOf('Municipality', municipalitySchema),
  answer(request, { query }) {
    const { snapshot } = request;
    if (query.county !== undefined && !snapshot.register.counties.some((it) => it.number === query.county)) {
      return { refused: 'api.unknownCounty', detail: query.county } as const;
    }
    const date = query.date ?? request.today;
    const rows = found(snapshot, snapshot.coverageOn(date), query.q).filter(
      (row) =>
        (query.county === undefined || row.municipality.county === query.county) &&
        (query.state === undefined || row.state === query.state),
    );
    return listAnswer(request, {
      rows,
      item: (row) => municipalityBody(snapshot, row),
      paging: query,
      sources: MUNICIPALITY_SOURCES,
      date,
    });
  },
});

const formerBody = (former: FormerNumber) => ({
  number: former.oldNumber,
  name: former.name,
  firstYear: former.firstYear,
  lastYear: former.lastYear,
  isSplit: former.targets.length > 1,
});

function currentBody(
  snapshot: Snapshot,
  coverage: Coverage,
  municipality: Municipality,
): MunicipalityDetailBody {
  const row = coverage.municipalities.find((it) => it.municipality.number === municipality.number);
  if (!row) throw new Error(`no coverage for ${municipality.number}`);
  const body = bodyOfMunicipality(municipality.number);
  return {
    status: 'current',
    ...municipalityBody(snapshot, row),
    memberships: everyMembership(snapshot)
      .filter(({ membership }) => membership.member === body)
      .map((facts) => membershipBody(snapshot, facts)),
    outside: snapshot.register.outside
      .filter((fact) => fact.member === body)
      .map(({ period, source }) => ({
        period: { from: period.from, until: period.to },
        source: sourceBody(source),
      })),
    disputes: disputesAmong(snapshot, changesOfBody(snapshot.register, body)),
    formerNumbers: snapshot.register.formerNumbers
      .filter((it) => it.targets.includes(municipality.number) && it.oldNumber !== municipality.number)
      .map(formerBody),
  };
}

/** A number to the municipality of today, or the refusal that says where its area went. */
export function currentMunicipality(request: ApiRequest, number: string): Municipality | ApiRefusal {
  const hit = lookupNumber(request.snapshot.lookup, number);
  if (hit.kind === 'none') return { refused: 'api.unknownMunicipality', detail: number };
  const choices = hit.kind === 'found' ? [hit.municipality] : hit.choices;
  const [only] = choices;
  if (hit.kind === 'found' && hit.former === null && only) return only;
  return {
    refused: 'api.formerMunicipality',
    detail: number,
    successors: choices.map((it) => municipalityPath(it.number)),
  };
}

export const municipality = endpoint({
  path: '/municipalities/{number}',
  id: 'getMunicipality',
  summary: 'One municipality, or what became of a number no longer in use',
  params: municipalityNumberParameter,
  query: z.object({ date: asOfDate }),
  body: oneOf('Municipality', municipalityDetailSchema),
  answer(request, { params, query }) {
    const { snapshot } = request;
    const date = query.date ?? request.today;
    const coverage = snapshot.coverageOn(date);
    const options = { sources: { ...MUNICIPALITY_SOURCES, history: ['formerNumbers', 'successors'] }, date };
    const current = snapshot.lookup.byNumber.get(params.number);
    if (current) return answerWith(request, currentBody(snapshot, coverage, current), options);
    const former = snapshot.lookup.byOldNumber.get(params.number);
    if (!former) return { refused: 'api.unknownMunicipality', detail: params.number } as const;
    const successors = coverage.municipalities
      .filter((row) => former.targets.includes(row.municipality.number))
      .map((row) => municipalityBody(snapshot, row));
    return answerWith(request, { status: 'former' as const, ...formerBody(former), successors }, options);
  },
});

const COUNTY_SOURCES: FieldSources = {
  countyNumbers: ['number', 'name'],
  officialNames: ['officialNames'],
  orgNumbers: ['organisationNumber'],
  nuts: ['nuts3'],
  population: ['population'],
  cooperations: ['coverage'],
};

export const counties = endpoint({
  path: '/counties',
  id: 'listCounties',
  summary: 'Counties with their municipalities counted by membership state',
  params: NO_PARAMS,
  query: z.object({ date: asOfDate, ...PAGING }),
  body: listOf('County', countySchema),
  answer(request, { query }) {
    const { snapshot } = request;
    const date = query.date ?? request.today;
    const counts = new Map(snapshot.coverageOn(date).byCounty.map(({ key, count }) => [key, count]));
    const item = (it: (typeof snapshot.register.counties)[number]): CountyBody => {
      const count = counts.get(it.number);
      return {
        number: it.number,
        name: it.name,
        officialNames: [...it.officialNames],
        organisationNumber: it.orgNumber,
        nuts3: it.nuts3,
        municipalities: count?.municipalities ?? 0,
        population: count?.population ?? 0,
        coverage: { member: count?.member ?? 0, outside: count?.outside ?? 0, unknown: count?.unknown ?? 0 },
        links: { municipalities: `${API_ROOT}/municipalities?county=${it.number}` },
      };
    };
    return listAnswer(request, {
      rows: snapshot.register.counties,
      item,
      paging: query,
      sources: COUNTY_SOURCES,
      date,
    });
  },
});
