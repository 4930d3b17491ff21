// Everything one municipality's page shows, gathered once: its state on the date and the environments around it.
import type { LocalDate } from '../../../kernel/local-date.ts';
import { type HeldMembership, membershipsOn } from '../../../modules/registry/as-of.ts';
import type { MunicipalityCoverage } from '../../../modules/registry/coverage.ts';
import {
  type Environment,
  type Environments,
  environmentsFor,
} from '../../../modules/registry/environments.ts';
import { bodyOfMunicipality, type County, type Municipality } from '../../../modules/registry/model.ts';
import type { PageRequest } from '../../page.ts';
import { type Read, readDate } from '../../query-values.ts';
import { type EnvironmentChoice, readEnvironmentChoice } from './environment-query.ts';

export interface MunicipalityView {
  readonly municipality: Municipality;
  readonly county: County;
  readonly date: Read<LocalDate>;
  readonly isToday: boolean;
  readonly coverage: MunicipalityCoverage;
  /** Memberships on the date that do not count in the coverage: options and other kinds of cooperation. */
  readonly otherMemberships: readonly HeldMembership[];
  readonly choice: EnvironmentChoice;
  readonly environments: Environments;
  /** The environments drawn on the map, own ones first, with the colour each has. */
  readonly drawn: readonly { readonly environment: Environment; readonly state: (typeof COLOURS)[number] }[];
}

/** Environments further away than this would make the map too wide to read. */
const NEAR_MINUTES = 180;
/** Group colours apart from the warm one, which is the municipality's own. */
const COLOURS = ['group-a', 'group-c', 'group-d'] as const;

export function municipalityView(request: PageRequest, municipality: Municipality): MunicipalityView {
  const { snapshot, today } = request;
  const { register } = snapshot;
  const date = readDate(request, 'dato', today);
  const coverage = snapshot
    .coverageOn(date.value)
    .municipalities.find((it) => it.municipality.number === municipality.number);
  const county = register.counties.find((it) => it.number === municipality.county);
  if (!coverage || !county) throw new Error(`municipality ${municipality.number} is not in the register`);
  const choice = readEnvironmentChoice(request);
  const environments = environmentsFor(register, municipality, {
    date: date.value,
    order: choice.order,
    weights: choice.weights,
  });
  const body = bodyOfMunicipality(municipality.number);
  const counted = new Set(coverage.memberships.map((it) => it.membership));
  const withMembers = [...environments.own, ...environments.others].filter((it) => it.members.length > 0);
  const near = withMembers.filter((it, index) => index === 0 || it.isOwn || it.minutes <= NEAR_MINUTES);
  return {
    municipality,
    county,
    date,
    isToday: date.value === today,
    coverage,
    otherMemberships: membershipsOn(register, date.value).filter(
      (it) => it.membership.member === body && !counted.has(it.membership),
    ),
    choice,
    environments,
    drawn: near
      .slice(0, COLOURS.length)
      .map((environment, index) => ({ environment, state: COLOURS[index]! })),
  };
}
