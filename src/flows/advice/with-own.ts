// The register's facts with what the system knows on behalf of the body beside them, and what was searched for it. Pure.
import { addDays, addMonths, type LocalDate } from '../../kernel/local-date.ts';
import {
  type AgreementFact,
  CATALOGUES,
  type CatalogueFinding,
  type CatalogueSearch,
  type Facts,
  type PartnerFact,
} from '../../modules/advice/model.ts';
import type { Consultation } from './known-facts.ts';
import type { LivePartner, OwnKnowledge, RunningContract } from './own-knowledge.ts';

/** What a contract that ends sooner is followed by is the need itself, where nobody has said when it must be met. */
const USUAL_MONTHS = 12;

const listOf = <T>(fact: { readonly value: readonly T[] } | 'unknown' | undefined): readonly T[] =>
  fact === undefined || fact === 'unknown' ? [] : fact.value;

function contractFact({ id, title, supplier, lastDay }: RunningContract): AgreementFact {
  return {
    id,
    name: title,
    owner: supplier ?? '',
    kind: 'framework',
    isNamed: true,
    // The same category is not yet the same need.
    isWithinScope: null,
    isAnnounced: true,
    isParty: true,
    left: null,
    endsOn: lastDay && addDays(lastDay, 1),
  };
}

const partnerFact = (partner: LivePartner): PartnerFact => ({
  id: partner.body,
  name: partner.name,
  kind: partner.kind,
  population: partner.population,
  yearlyValue: partner.yearlyValue,
  km: Math.round(partner.km),
  canLead: null,
  needs: partner.needs.length,
  ...(partner.start === null ? {} : { start: partner.start }),
});

interface Moment {
  readonly today: LocalDate;
  /** Whole months until the need must be met; null: nobody has said. */
  readonly neededInMonths: number | null;
}

/** Contracts that still run when the need must be met; the one it is asked from is what the need follows. */
const covering = ({ contracts, item }: OwnKnowledge, { today, neededInMonths }: Moment): RunningContract[] =>
  (contracts ?? []).filter(
    ({ id, lastDay }) =>
      id !== item && (lastDay === null || lastDay > addMonths(today, neededInMonths ?? USUAL_MONTHS)),
  );

function ownFacts(facts: Facts, own: OwnKnowledge, moment: Moment): Facts {
  const contracts = covering(own, moment).map(contractFact);
  const partners = (own.partners ?? []).map(partnerFact);
  const from = 'register' as const;
  return {
    ...(contracts.length > 0
      ? { agreements: { value: [...contracts, ...listOf(facts.agreements)], from } }
      : {}),
    // That nobody shows such a need is not that nobody has it.
    ...(partners.length > 0 ? { partners: { value: partners, from } } : {}),
  };
}

const notSearched = (catalogue: CatalogueSearch['catalogue']): CatalogueSearch => ({
  catalogue,
  searchedOn: null,
  count: 0,
  found: [],
});

const searched = (
  catalogue: CatalogueSearch['catalogue'],
  searchedOn: LocalDate | null,
  found: readonly CatalogueFinding[],
): CatalogueSearch => ({ catalogue, searchedOn, count: found.length, found });

const named = ({ id, name }: { readonly id: string | null; readonly name: string }): CatalogueFinding => ({
  id,
  name,
  until: null,
});

/** What the register was searched for. */
function publicSearches({ facts, context }: Consultation): CatalogueSearch[] {
  const { date, searched: on, category } = context;
  return [
    searched('memberships', on.cooperations, listOf(facts.memberships).map(named)),
    category === null
      ? notSearched('agreementList')
      : searched('agreementList', date, listOf(facts.agreements).map(named)),
    notSearched('otherAgreements'),
  ];
}

function ownSearches({ on, contracts, partners, partnerCount, proposals }: OwnKnowledge): CatalogueSearch[] {
  return [
    contracts === null
      ? notSearched('ownContracts')
      : searched(
          'ownContracts',
          on,
          contracts.map(({ id, title, lastDay }) => ({ id, name: title, until: lastDay })),
        ),
    searched(
      'proposals',
      on,
      proposals.map(({ id, from, deadline }) => ({ id, name: from, until: deadline })),
    ),
    partners === null
      ? notSearched('plans')
      : {
          ...searched(
            'plans',
            on,
            partners.map(({ body, name }) => ({ id: body, name, until: null })),
          ),
          count: partnerCount,
        },
  ];
}

/**
 * A consultation with what is known on behalf of the body; null: somebody asks who does not act for it, and only the register
 * is searched. `neededInMonths`: what has been answered.
 */
export function withOwn(
  consultation: Consultation,
  own: OwnKnowledge | null,
  neededInMonths: number | null,
): Consultation {
  const { facts, context } = consultation;
  const beside = own ? ownSearches(own) : (['ownContracts', 'proposals', 'plans'] as const).map(notSearched);
  const catalogues = [...beside, ...publicSearches(consultation)].toSorted(
    (one, other) => CATALOGUES.indexOf(one.catalogue) - CATALOGUES.indexOf(other.catalogue),
  );
  return {
    facts: own ? { ...facts, ...ownFacts(facts, own, { today: own.on, neededInMonths }) } : facts,
    context: {
      ...context,
      searched: own
        ? {
            ...context.searched,
            plans: own.partners && own.on,
            contracts: own.contracts && own.on,
          }
        : context.searched,
      catalogues,
    },
  };
}
