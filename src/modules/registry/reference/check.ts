// What must hold between the reference files: keys are unique, references point to something, periods do not overlap.
import { isNonEmpty, overlaps } from '../../../kernel/period.ts';
import { ok, type Problem, problem, type Result, refuse } from '../../../kernel/result.ts';
import { bodyOfCounty, bodyOfMunicipality, type Membership, type Reference } from '../model.ts';

function duplicates(file: string, keys: readonly (string | null)[]): Problem[] {
  const seen = new Set<string>();
  return keys.flatMap((key, index) => {
    if (key === null) return [];
    if (seen.has(key)) return [problem('reference.duplicate', `${file}:${index + 2}`, { value: key })];
    seen.add(key);
    return [];
  });
}

/** Pairs of memberships of the same body in the same cooperation whose periods meet, as indexes into the list. */
export function overlappingMemberships(memberships: readonly Membership[]): [number, number][] {
  const byPair = new Map<string, number[]>();
  const found: [number, number][] = [];
  memberships.forEach((membership, index) => {
    const key = `${membership.cooperationId}/${membership.member}`;
    const earlier = byPair.get(key) ?? [];
    for (const other of earlier) {
      const period = memberships[other]?.period;
      if (period && overlaps(period, membership.period)) found.push([other, index]);
    }
    byPair.set(key, [...earlier, index]);
  });
  return found;
}

function danglingReferences(reference: Reference): Problem[] {
  const counties = new Set<string>(reference.counties.map((county) => county.number));
  const numbers = new Set<string>(reference.municipalities.map((municipality) => municipality.number));
  const cooperations = new Set(reference.cooperations.map((cooperation) => cooperation.id));
  const bodies = new Set<string>([
    ...reference.municipalities.map((municipality) => bodyOfMunicipality(municipality.number)),
    ...reference.counties.map((county) => bodyOfCounty(county.number)),
  ]);
  const missing = (file: string, index: number, field: string, value: string): Problem =>
    problem('reference.reference', `${file}:${index + 2}:${field}`, { value });
  const check = (
    known: ReadonlySet<string>,
    value: string | null,
    place: [string, number, string],
  ): Problem[] => (value === null || known.has(value) ? [] : [missing(...place, value)]);
  return [
    ...reference.municipalities.flatMap((it, i) =>
      check(counties, it.county, ['municipalities.csv', i, 'countyNumber']),
    ),
    ...reference.formerNumbers.flatMap((it, i) =>
      it.targets.flatMap((target) => check(numbers, target, ['municipality-history.csv', i, 'number2024'])),
    ),
    ...reference.cooperations.flatMap((it, i) =>
      check(bodies, it.host, ['cooperations.csv', i, 'hostNumber']),
    ),
    ...reference.memberships.flatMap((it, i) => [
      ...check(cooperations, it.cooperationId, ['cooperation-members.csv', i, 'cooperationId']),
      ...check(bodies, it.member, ['cooperation-members.csv', i, 'memberNumber']),
    ]),
    ...reference.outside.flatMap((it, i) => check(bodies, it.member, ['outside.csv', i, 'memberNumber'])),
    ...reference.support.flatMap((it, i) => check(counties, it.county, ['support.csv', i, 'countyNumber'])),
  ];
}

function emptyPeriods(reference: Reference): Problem[] {
  const check = (file: string, rows: readonly { readonly period: Membership['period'] }[]): Problem[] =>
    rows.flatMap((row, index) =>
      isNonEmpty(row.period) ? [] : [problem('reference.emptyPeriod', `${file}:${index + 2}:validTo`)],
    );
  return [
    ...check('cooperations.csv', reference.cooperations),
    ...check('cooperation-members.csv', reference.memberships),
    ...check('outside.csv', reference.outside),
  ];
}

/** Codes: reference.duplicate, reference.reference, reference.emptyPeriod, reference.overlap. */
export function checkReference(reference: Reference): Result<Reference> {
  const problems = [
    ...duplicates(
      'municipalities.csv',
      reference.municipalities.map((it) => it.number),
    ),
    ...duplicates(
      'municipalities.csv',
      reference.municipalities.map((it) => it.orgNumber),
    ),
    ...duplicates(
      'counties.csv',
      reference.counties.map((it) => it.number),
    ),
    ...duplicates(
      'municipality-history.csv',
      reference.formerNumbers.map((it) => it.oldNumber),
    ),
    ...duplicates(
      'cooperations.csv',
      reference.cooperations.map((it) => it.id),
    ),
    ...duplicates(
      'support.csv',
      reference.support.map((it) => it.id),
    ),
    ...duplicates(
      'national-figures.csv',
      reference.figures.map((it) => it.id),
    ),
    ...duplicates(
      'fact-sources.csv',
      reference.factSources.map((it) => it.id),
    ),
    ...danglingReferences(reference),
    ...emptyPeriods(reference),
    ...overlappingMemberships(reference.memberships).map(([, index]) =>
      problem('reference.overlap', `cooperation-members.csv:${index + 2}`, {
        value: reference.memberships[index]?.member ?? '',
      }),
    ),
  ];
  return problems.length === 0 ? ok(reference) : refuse(...problems);
}
