// Every rule of weight: given what is known, then it speaks for or against a way of buying, and weighs what it should.
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  cooperation,
  LOCAL_WORK,
  NATIONAL_SERVICES,
  STANDARD_GOODS,
  settingOf,
  told,
} from '../../../../test/advice-setting.ts';
import { oreFromNok } from '../../../kernel/money.ts';
import type { AlternativeId } from '../case.ts';
import { givenOf } from '../given/given.ts';
import type { CategoryDefaults, FactValues } from '../model.ts';
import { rankingOf } from '../search/ranking.ts';
import { WEIGHT_RULES } from './weight-rules.ts';

interface Scenario {
  readonly scenario: string;
  readonly id: AlternativeId;
  readonly facts: Partial<FactValues>;
  readonly category?: CategoryDefaults;
  /** «effect key», with kr where it weighs; null: silent. */
  readonly says: string | null;
}

function said({ id, facts, category = STANDARD_GOODS }: Scenario, rule: string): string | null {
  const { ranked } = rankingOf(givenOf(told(facts), settingOf({ category })));
  const found = ranked
    .find((one) => one.id === id)
    ?.weighings.filter((one) => one.rule.id === rule)
    .map(({ effect, key, amount }) => `${effect} ${key}${amount ? ' kr' : ''}`);
  return found && found.length > 0 ? found.join(', ') : null;
}

const nok = oreFromNok;
const many = { memberships: [cooperation()] };

const TABLES: Readonly<Record<string, readonly Scenario[]>> = {
  capacity: [
    {
      scenario: 'Gitt færre timer enn det trengs, så teller det mot',
      id: 'alone',
      facts: { capacityHours: 20 },
      says: 'counts capacity.tooLittle kr',
    },
    {
      scenario: 'Gitt nok timer, så sies ingenting',
      id: 'alone',
      facts: { capacityHours: 2000 },
      says: null,
    },
    { scenario: 'Gitt at ingen vet hvor mange, så sies ingenting', id: 'alone', facts: {}, says: null },
  ],
  competence: [
    {
      scenario: 'Gitt lite kompetanse, så er egen konkurranse mer usikker',
      id: 'alone',
      facts: { competence: 'low' },
      says: 'counts competence.low kr',
    },
    {
      scenario: 'Gitt lite kompetanse, så taler det for samarbeidet',
      id: 'throughCooperation',
      facts: { competence: 'low' },
      says: 'favours competence.unit',
    },
    {
      scenario: 'Gitt god kompetanse, så sies ingenting',
      id: 'alone',
      facts: { competence: 'high' },
      says: null,
    },
  ],
  'small-body': [
    {
      scenario: 'Gitt 3 000 innbyggere, så teller arbeidet mot å kjøpe alene',
      id: 'alone',
      facts: { population: 3000 },
      says: 'counts smallBody.alone kr',
    },
    {
      scenario: 'Gitt 3 000 innbyggere, så taler det for fast samarbeid',
      id: 'joinCooperation',
      facts: { population: 3000 },
      says: 'favours smallBody.together',
    },
    {
      scenario: 'Gitt 5 000 innbyggere, så er de ikke små',
      id: 'alone',
      facts: { population: 5000 },
      says: null,
    },
  ],
  urgency: [
    {
      scenario: 'Gitt at det haster, så koster det som tar lengre tid mer',
      id: 'joinCooperation',
      facts: { neededInMonths: 3 },
      says: 'counts urgency.tooLate kr',
    },
    { scenario: 'Gitt god tid, så sies ingenting', id: 'alone', facts: { neededInMonths: 24 }, says: null },
  ],
  'local-market': [
    {
      scenario: 'Gitt brøyting, så taler det for egen konkurranse i delkontrakter',
      id: 'alone',
      facts: many,
      category: LOCAL_WORK,
      says: 'favours localMarket.lots',
    },
    {
      scenario: 'Gitt brøyting, så teller det mot en stor felles kontrakt, også for medlemmer',
      id: 'throughCooperation',
      facts: many,
      category: LOCAL_WORK,
      says: 'counts localMarket.distance kr',
    },
    {
      scenario: 'Gitt et nasjonalt marked, så sies ingenting',
      id: 'throughCooperation',
      facts: many,
      says: null,
    },
  ],
  'room-for-local': [
    {
      scenario: 'Gitt at de vil gi rom for lokale, så taler det for å kjøpe alene',
      id: 'alone',
      facts: { roomForLocal: true },
      says: 'favours roomForLocal.alone',
    },
    {
      scenario: 'Gitt at de vil gi rom for lokale, så teller det mot en stor kontrakt',
      id: 'throughCooperation',
      facts: { roomForLocal: true },
      says: 'counts roomForLocal.large kr',
    },
    {
      scenario: 'Gitt at det ikke er viktig, så sies ingenting',
      id: 'alone',
      facts: { roomForLocal: false },
      says: null,
    },
  ],
  'national-agreement': [
    {
      scenario: 'Gitt en standardvare i et nasjonalt marked, så passer en nasjonal avtale',
      id: 'joinAgreement',
      facts: {},
      says: 'favours nationalAgreement.suited',
    },
    {
      scenario: 'Gitt et lokalt marked, så passer den dårlig',
      id: 'joinAgreement',
      facts: {},
      category: LOCAL_WORK,
      says: 'says nationalAgreement.notSuited',
    },
    {
      scenario: 'Gitt et spesielt behov, så passer den dårlig',
      id: 'joinAgreement',
      facts: { nature: 'special' },
      says: 'says nationalAgreement.notSuited',
    },
  ],
  'dominated-market': [
    {
      scenario: 'Gitt to leverandører, så sies det at de kan bli færre',
      id: 'joinAgreement',
      facts: { suppliers: 2 },
      says: 'says dominatedMarket.few',
    },
    {
      scenario: 'Gitt ti leverandører, så sies ingenting',
      id: 'joinAgreement',
      facts: { suppliers: 10 },
      says: null,
    },
  ],
  innovation: [
    {
      scenario:
        'Gitt noe nytt for lite penger, så lønner innovativ anskaffelse seg ikke når leverandørenes timer telles',
      id: 'alone',
      facts: { innovation: true, yearlyValue: nok(200_000) },
      says: 'counts innovation.doesNotPay kr',
    },
    {
      scenario: 'Gitt noe nytt for mye penger, så kan det lønne seg',
      id: 'alone',
      facts: { innovation: true, yearlyValue: nok(20_000_000) },
      says: 'counts innovation.pays kr',
    },
    {
      scenario: 'Gitt at markedet har det, så sies ingenting',
      id: 'alone',
      facts: { innovation: false },
      says: null,
    },
  ],
  'learning-step': [
    {
      scenario: 'Gitt lite kompetanse, så er læring et steg før kjøp',
      id: 'learningNetworkFirst',
      facts: { competence: 'low' },
      says: 'favours learningStep.competence',
    },
    {
      scenario: 'Gitt noe nytt, så hjelper det å lære først',
      id: 'learningNetworkFirst',
      facts: { innovation: true },
      says: 'favours learningStep.innovation',
    },
    { scenario: 'Gitt et vanlig kjøp, så sies ingenting', id: 'learningNetworkFirst', facts: {}, says: null },
  ],
  'several-owners': [
    {
      scenario: 'Gitt flere avdelinger med behovet, så må én få ansvaret',
      id: 'alone',
      facts: { severalOwners: true },
      says: 'says severalOwners.one',
    },
    { scenario: 'Gitt én eier, så sies ingenting', id: 'alone', facts: { severalOwners: false }, says: null },
  ],
  'security-sensitive': [
    {
      scenario: 'Gitt en sikkerhetssensitiv kategori, så ses reglene på før andre slippes til',
      id: 'jointProcurement',
      facts: {},
      category: { ...NATIONAL_SERVICES, isSecuritySensitive: true },
      says: 'says securitySensitive.look',
    },
    { scenario: 'Gitt en vanlig kategori, så sies ingenting', id: 'jointProcurement', facts: {}, says: null },
  ],
  'option-in-notice': [
    {
      scenario: 'Gitt et felles kjøp, så kan de som er i tvil, stå som opsjon',
      id: 'jointProcurement',
      facts: {},
      says: 'says optionInNotice.joint',
    },
  ],
  'join-before-founding': [
    {
      scenario: 'Gitt et samarbeid i nærheten, så spørres det før noe nytt opprettes',
      id: 'foundIks',
      facts: { nearbyCooperations: [cooperation()] },
      says: 'says joinBeforeFounding.there',
    },
    {
      scenario: 'Gitt at ingen er kjent, så ses det etter ett først',
      id: 'foundIks',
      facts: {},
      says: 'says joinBeforeFounding.lookFirst',
    },
  ],
  'host-unit': [
    {
      scenario: 'Gitt en enhet som virker, så taler det for vertskommune',
      id: 'foundHostAdministrative',
      facts: { hostUnit: true },
      says: 'favours hostUnit.there',
    },
    {
      scenario: 'Gitt ingen enhet, så teller det mot',
      id: 'foundHostAdministrative',
      facts: { hostUnit: false },
      says: 'counts hostUnit.missing kr',
    },
    {
      scenario: 'Gitt at ingen vet, så spørres det',
      id: 'foundHostAdministrative',
      facts: {},
      says: 'says hostUnit.ask',
    },
  ],
  'join-waits': [
    {
      scenario: 'Gitt en kommune som ikke er liten, så teller det at et nytt medlem må vente',
      id: 'joinCooperation',
      facts: { population: 12_000, termMonths: 48 },
      says: 'counts joinWaits.next kr',
    },
    {
      scenario: 'Gitt en liten kommune, så teller det ikke, for å være med er hovedregelen',
      id: 'joinCooperation',
      facts: { population: 3000, termMonths: 48 },
      says: null,
    },
    {
      scenario: 'Gitt at de spør om de bør gå inn, så teller det ikke',
      id: 'joinCooperation',
      facts: { aim: 'joinOrLeave', population: 12_000 },
      says: null,
    },
  ],
  'community-purpose': [
    {
      scenario: 'Gitt oppgavefellesskap, så sies det at formen er laget for tjenester',
      id: 'foundTaskCommunity',
      facts: { aim: 'whichForm' },
      says: 'favours communityPurpose.services',
    },
  ],
  'political-host': [
    {
      scenario: 'Gitt politisk vertskommune, så sies det at den er lite brukt',
      id: 'foundHostPolitical',
      facts: {},
      says: 'says politicalHost.littleUsed',
    },
  ],
  'own-entity': [
    {
      scenario: 'Gitt ønske om eget rettssubjekt, så teller det mot vertskommune',
      id: 'foundHostAdministrative',
      facts: { ownEntity: true },
      says: 'counts ownEntity.missing kr',
    },
    {
      scenario: 'Gitt at de ikke vil ha det, så teller det mot IKS',
      id: 'foundIks',
      facts: { ownEntity: false },
      says: 'says ownEntity.basis, counts ownEntity.unwanted kr',
    },
  ],
  'weak-commitment': [
    {
      scenario: 'Gitt en avtale der hver kan stå utenfor, så blir volumet usikkert',
      id: 'foundAgreementBased',
      facts: {},
      says: 'counts weakCommitment.volume kr',
    },
    {
      scenario: 'Gitt at hver vil kunne stå utenfor, så binder de andre formene for mye',
      id: 'foundIks',
      facts: { standAside: true },
      says: 'counts weakCommitment.binds kr',
    },
  ],
  'direct-risk': [
    {
      scenario: 'Gitt en stor verdi, så kan direkte kjøp gi gebyr',
      id: 'directPurchase',
      facts: { yearlyValue: nok(2_000_000) },
      says: 'counts directRisk.fee kr',
    },
    {
      scenario: 'Gitt en verdi under loven, så er det ingen slik risiko',
      id: 'directPurchase',
      facts: { yearlyValue: nok(20_000), termMonths: 12, optionMonths: 0 },
      says: null,
    },
  ],
  leaving: [
    {
      scenario: 'Gitt at de vurderer å gå ut, så nevnes varselet',
      id: 'alone',
      facts: { aim: 'joinOrLeave', ...many },
      says: 'says leaving.notice',
    },
    { scenario: 'Gitt et vanlig kjøp, så sies ingenting', id: 'alone', facts: many, says: null },
  ],
};

describe.each(Object.entries(TABLES).map(([rule, rows]) => ({ rule, rows })))('$rule', ({ rule, rows }) => {
  test.each(rows)('$scenario', (row) => {
    expect(said(row, rule)).toBe(row.says);
  });
});

test('every rule of weight has a table', () => {
  expect(Object.keys(TABLES).toSorted()).toEqual(WEIGHT_RULES.map(({ id }) => id).toSorted());
});

test('only what counts against an alternative weighs', () => {
  const facts = told({
    competence: 'low',
    innovation: true,
    roomForLocal: true,
    capacityHours: 10,
    population: 2000,
  });
  const { ranked } = rankingOf(givenOf(facts, settingOf()));
  for (const one of ranked.flatMap(({ weighings }) => weighings))
    expect((one.amount ?? 0) > 0 ? one.effect : 'counts', one.key).toBe('counts');
});

test('a rule names every assumption that its amounts are made of', () => {
  const folders = ['weights', 'forms'].map((name) => path.join(import.meta.dirname, name));
  const files = folders.flatMap((folder) => fs.readdirSync(folder).map((name) => path.join(folder, name)));
  const named = new Map(WEIGHT_RULES.map(({ id, assumes = [] }) => [id, assumes]));
  expect(files.map((file) => path.basename(file, '.ts')).toSorted()).toEqual([...named.keys()].toSorted());
  for (const file of files) {
    const id = path.basename(file, '.ts');
    const used = [...fs.readFileSync(file, 'utf8').matchAll(/assume(?:Range)?\('([^']+)'\)/g)].map(
      ([, one]) => one,
    );
    expect(
      [...new Set(used)].filter((one) => !named.get(id)?.some((it) => it === one)),
      id,
    ).toEqual([]);
  }
});
