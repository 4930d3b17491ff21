// What the system knows before anybody is asked: the body, its cooperations and those near it from the register, what is
// usual for the category, and agreements on the list. What the register does not know is left out, so that it is asked for.
import type { LocalDate } from '../../kernel/local-date.ts';
import { type Ore, oreFromNok } from '../../kernel/money.ts';
import type {
  AdviceContext,
  AgreementFact,
  CategoryDefaults,
  CooperationFact,
  FactSource,
  Facts,
  Known,
} from '../../modules/advice/model.ts';
import type { KnownAgreement } from '../../modules/agreements/known-agreements.ts';
import type { Category } from '../../modules/planning/model.ts';
import { AssumptionUse, assumedValue } from '../../modules/planning/need-assumptions.ts';
import { type HeldMembership, membershipsOn, outsideOn } from '../../modules/registry/as-of.ts';
import { environmentsFor } from '../../modules/registry/environments.ts';
import {
  type BodyId,
  bodyOfCounty,
  bodyOfMunicipality,
  type Cooperation,
  type CooperationKind,
  type Municipality,
} from '../../modules/registry/model.ts';
import type { Language } from '../../texts/language.ts';
import type { PlanningData } from '../planning-data.ts';
import type { Snapshot } from '../snapshot.ts';

export interface KnownSources {
  readonly snapshot: Snapshot;
  readonly planning: PlanningData;
  readonly today: LocalDate;
  /** Of the names of agreements. */
  readonly language: Language;
}

/** Who asks about what. */
export interface Asker {
  readonly body: BodyId;
  /** Null: on no list. */
  readonly category: string | null;
}

export interface Consultation {
  readonly facts: Facts;
  readonly context: AdviceContext;
}

interface Body {
  readonly id: BodyId;
  readonly name: string;
  readonly kind: 'kommune' | 'fylke';
  readonly population: number;
  readonly county: string;
  readonly municipality: Municipality | null;
}

const MOST_NEARBY = 3;
const FARTHEST_MINUTES = 150;
const BUYS: readonly CooperationKind[] = ['formalHolistic', 'thematic', 'county', 'caseByCase'];

export function bodyIn({ register }: Snapshot, id: string): Body | null {
  const municipality = register.municipalities.find(({ number }) => bodyOfMunicipality(number) === id);
  if (municipality) {
    const { name, population, county } = municipality;
    return { id: id as BodyId, name, kind: 'kommune', population, county, municipality };
  }
  const county = register.counties.find(({ number }) => bodyOfCounty(number) === id);
  if (!county) return null;
  const own = register.municipalities.filter((it) => it.county === county.number);
  return {
    id: id as BodyId,
    name: `${county.name} fylkeskommune`,
    kind: 'fylke',
    population: own.reduce((sum, { population }) => sum + population, 0),
    county: county.number,
    municipality: null,
  };
}

const fromRegister = <T>(value: T, source?: FactSource): Known<T> => ({
  value,
  from: 'register',
  ...(source ? { source } : {}),
});

function sourceOf({ source, name }: Cooperation, { register }: Snapshot): FactSource {
  const [reference] = source.references;
  const url = reference?.startsWith('http') ? reference : null;
  return { title: url ? name : (reference ?? name), url, checked: source.date ?? register.checkedOn };
}

function cooperationFact(
  snapshot: Snapshot,
  cooperation: Cooperation,
  held: readonly HeldMembership[],
): CooperationFact {
  const members = held.filter(
    ({ membership }) => membership.cooperationId === cooperation.id && membership.memberKind !== 'option',
  );
  const people = members.map(
    ({ membership }) => bodyIn(snapshot, membership.member as string)?.population ?? 0,
  );
  return {
    id: cooperation.id,
    name: cooperation.shortName,
    form: cooperation.legalForm,
    members: members.length > 0 ? members.length : null,
    population: members.length > 0 ? people.reduce((sum, count) => sum + count, 0) : null,
    covers: null,
    source: sourceOf(cooperation, snapshot),
  };
}

/** Memberships that are certain; an empty list only where a source says that the body is in none. */
function membershipFacts({ snapshot, today }: KnownSources, body: Body): Facts {
  const { register } = snapshot;
  const held = membershipsOn(register, today).filter(({ isCertain }) => isCertain);
  const own = held.filter(
    ({ membership, cooperation }) =>
      membership.member === body.id && membership.memberKind !== 'option' && BUYS.includes(cooperation.kind),
  );
  const cooperations = [...new Map(own.map(({ cooperation }) => [cooperation.id, cooperation])).values()];
  if (cooperations.length === 0 && !outsideOn(register, today).has(body.id)) return {};
  return {
    memberships: fromRegister(
      cooperations.map((cooperation) => cooperationFact(snapshot, cooperation, held)),
    ),
  };
}

function nearbyFacts({ snapshot, today }: KnownSources, { municipality }: Body): Facts {
  if (!municipality) return {};
  const { register } = snapshot;
  const held = membershipsOn(register, today);
  const { others } = environmentsFor(register, municipality, {
    date: today,
    order: 'nearest',
    kinds: ['formalHolistic'],
  });
  const near = others
    .filter(({ minutes, cooperation }) => minutes <= FARTHEST_MINUTES && cooperation.period.to === null)
    .slice(0, MOST_NEARBY);
  return {
    nearbyCooperations: fromRegister(
      near.map(({ cooperation }) => cooperationFact(snapshot, cooperation, held)),
    ),
  };
}

function agreementFact(agreement: KnownAgreement, body: BodyId, language: Language): AgreementFact {
  const [url = null] = agreement.sources;
  return {
    id: agreement.id,
    name: agreement.name[language],
    owner: agreement.owner,
    kind: 'framework',
    isNamed: agreement.eligible ? agreement.eligible.includes(body) : null,
    isWithinScope: null,
    isAnnounced: true,
    left: null,
    endsOn: null,
    source: { title: agreement.owner, url, checked: agreement.checked },
  };
}

/** Agreements on the list that may concern the body; left out where the list has none, which does not mean that there is none. */
function agreementFacts({ planning, language }: KnownSources, body: Body, category: string): Facts {
  const kind = body.kind === 'kommune' ? 'municipality' : 'county';
  const may = planning.agreements.filter(
    ({ categories, bodies, counties }) =>
      categories.includes(category) &&
      bodies.includes(kind) &&
      (counties === null || counties.includes(body.county)),
  );
  return may.length === 0
    ? {}
    : { agreements: fromRegister(may.map((agreement) => agreementFact(agreement, body.id, language))) };
}

function defaultsOf({ planning }: KnownSources, category: Category, body: Body): CategoryDefaults {
  const buyer = { population: body.population, kind: body.municipality ? 'municipality' : 'county' } as const;
  const { value } = assumedValue(new AssumptionUse(planning.assumptions), category, buyer);
  const ore = (nok: number): Ore => oreFromNok(nok);
  return {
    id: category.id,
    name: { nb: category.nameNb, nn: category.nameNn, en: category.nameEn },
    kind: category.kind,
    market: category.market,
    priceClass: category.priceCurve,
    contractMonths: category.contractMonths,
    isSecuritySensitive: category.isSecuritySensitive,
    yearlyValue: { low: ore(value.low), base: ore(value.base), high: ore(value.high) },
  };
}

/** What is known of the asker; null where there is no such body. */
export function knownOf(sources: KnownSources, asker: Asker): Consultation | null {
  const { snapshot, planning, today } = sources;
  const body = bodyIn(snapshot, asker.body);
  if (!body) return null;
  const category = snapshot.categories.categories.byId.get(asker.category ?? '') ?? null;
  const people: FactSource = { title: 'SSB', url: null, checked: snapshot.register.checkedOn };
  return {
    facts: {
      bodyId: fromRegister(body.id as string),
      bodyKind: fromRegister(body.kind),
      population: fromRegister(body.population, people),
      ...membershipFacts(sources, body),
      ...nearbyFacts(sources, body),
      ...(category
        ? {
            categoryId: { value: category.id, from: 'answer' as const },
            ...agreementFacts(sources, body, category.id),
          }
        : {}),
    },
    context: {
      date: today,
      legalValues: snapshot.legalValues,
      params: planning.params,
      category: category && defaultsOf(sources, category, body),
      // The list of agreements is not a search through those that exist, and plans of others are not a visitor's to see.
      searched: { agreements: null, plans: null, cooperations: snapshot.register.checkedOn },
    },
  };
}
