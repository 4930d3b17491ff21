// Every rule of status: given what is known, when the way of buying is judged, then it is open, closed or uncertain, and why.
import { describe, expect, test } from 'vitest';
import { agreement, cooperation, partner, settingOf, told } from '../../../../test/advice-setting.ts';
import { localDate } from '../../../kernel/local-date.ts';
import { oreFromNok } from '../../../kernel/money.ts';
import type { AlternativeId } from '../case.ts';
import { givenOf } from '../given/given.ts';
import type { AdviceContext, FactValues } from '../model.ts';
import { rankingOf } from '../search/ranking.ts';
import { STATUS_RULES } from './status-rules.ts';

type Row = readonly [scenario: string, facts: Partial<FactValues>, expected: string];

/** «status key key», with ~ where it is usually so. */
function judged(id: AlternativeId, facts: Partial<FactValues>, context: Partial<AdviceContext> = {}): string {
  const { ranked } = rankingOf(givenOf(told(facts), settingOf(context)));
  const found = ranked.find((one) => one.id === id);
  if (!found) throw new Error(id);
  return [found.status + (found.isLikely ? '~' : ''), ...found.findings.map(({ key }) => key)].join(' ');
}

const NOTHING: Partial<FactValues> = {};
const nok = oreFromNok;
const small = { yearlyValue: nok(20_000), termMonths: 12, optionMonths: 0 };
const large = { yearlyValue: nok(2_000_000), termMonths: 48, optionMonths: 0 };

const TABLES: readonly { rule: string; id: AlternativeId; rows: readonly Row[] }[] = [
  {
    rule: 'own-agreement',
    id: 'ownAgreement',
    rows: [
      [
        'Gitt at ingen har sett etter, så er det ikke undersøkt, og ikke «nei»',
        NOTHING,
        'notSearched ownAgreement.notSearched',
      ],
      [
        'Gitt at de sier at de ikke har noen, så er det stengt',
        { agreements: [] },
        'closed ownAgreement.none',
      ],
      [
        'Gitt en avtale som nevner dem og har rom, så er den åpen',
        { agreements: [agreement()], ...large },
        'open ownAgreement.open',
      ],
      [
        'Gitt at behovet ligger utenfor det som ble kunngjort, så er den stengt',
        { agreements: [agreement({ isWithinScope: false })], ...large },
        'closed agreement.outsideScope',
      ],
      [
        'Gitt at ingen vet om behovet er innenfor, så må det sjekkes',
        { agreements: [agreement({ isWithinScope: null })], ...large },
        'uncertain~ agreement.scopeUnknown',
      ],
      [
        'Gitt at det er mindre igjen enn behovet, så er den stengt',
        { agreements: [agreement({ left: nok(100_000) })], ...large },
        'closed agreement.full',
      ],
      [
        'Gitt at avtalen er gått ut, så er den stengt',
        { agreements: [agreement({ endsOn: localDate('2026-01-01') })], ...large },
        'closed agreement.ended',
      ],
    ],
  },
  {
    rule: 'join-agreement',
    id: 'joinAgreement',
    rows: [
      [
        'Gitt at katalogen ikke er søkt i, så er det ikke undersøkt',
        { agreements: [] },
        'notSearched joinAgreement.notSearched',
      ],
      [
        'Gitt en avtale som ikke nevner dem, så er den stengt',
        { agreements: [agreement({ isNamed: false, isParty: false })] },
        'closed agreement.notNamed agreement.leftUnknown',
      ],
      [
        'Gitt at ingen vet om de er nevnt, så er den usikker, aldri åpen',
        { agreements: [agreement({ isNamed: null, isParty: false })], ...large },
        'uncertain agreement.namedUnknown',
      ],
      [
        'Gitt en avtale som ikke er kunngjort, så kan de skrives inn',
        { agreements: [agreement({ isNamed: null, isAnnounced: false, isParty: false })] },
        'open agreement.notAnnounced',
      ],
      [
        'Gitt at de er nevnt, og den gjelder, så er den åpen',
        { agreements: [agreement({ isParty: false })], ...large },
        'open joinAgreement.open',
      ],
    ],
  },
  {
    rule: 'purchasing-centre',
    id: 'purchasingCentre',
    rows: [
      [
        'Gitt at ingen er kjent, så er det ikke undersøkt',
        { agreements: [] },
        'notSearched purchasingCentre.notSearched',
      ],
      [
        'Gitt en sentral, så må grunnlaget kontrolleres',
        { agreements: [agreement({ kind: 'centre' })], ...large },
        'uncertain purchasingCentre.mustBeChecked',
      ],
    ],
  },
  {
    rule: 'through-cooperation',
    id: 'throughCooperation',
    rows: [
      [
        'Gitt at ingen vet om de er med, så er det usikkert',
        NOTHING,
        'uncertain throughCooperation.membershipUnknown',
      ],
      [
        'Gitt at de ikke er med i noe, så er det stengt',
        { memberships: [] },
        'closed throughCooperation.none',
      ],
      [
        'Gitt at samarbeidet kjøper dette, så er det åpent',
        { memberships: [cooperation()] },
        'open throughCooperation.covers',
      ],
      [
        'Gitt at de er med, men ikke vet, så må de spørre',
        { memberships: [cooperation({ covers: null })] },
        'uncertain~ throughCooperation.coversUnknown',
      ],
      [
        'Gitt at de bare er med i ett felles prosjekt, så er det ikke et fast samarbeid',
        { memberships: [cooperation({ form: 'project', covers: null })] },
        'uncertain throughCooperation.membershipUnknown',
      ],
      [
        'Gitt at samarbeidet ikke kjøper dette, så er det stengt',
        { memberships: [cooperation({ covers: false })] },
        'closed throughCooperation.coversNot',
      ],
    ],
  },
  {
    rule: 'join-cooperation',
    id: 'joinCooperation',
    rows: [
      [
        'Gitt at ingen har sett etter, så er det ikke undersøkt',
        NOTHING,
        'notSearched joinCooperation.notSearched',
      ],
      [
        'Gitt at registeret ikke kjenner noe, så er det usikkert, ikke stengt',
        { nearbyCooperations: [] },
        'uncertain joinCooperation.noneKnown',
      ],
      [
        'Gitt et samarbeid i nærheten, så må eierne spørres',
        { nearbyCooperations: [cooperation()], bodyKind: 'kommune' },
        'uncertain~ joinCooperation.askOwners',
      ],
      [
        'Gitt at de alt er med i et, så spør de der først',
        { nearbyCooperations: [cooperation()], memberships: [cooperation()] },
        'uncertain joinCooperation.alreadyIn',
      ],
      [
        'Gitt noe annet enn en kommune, så er vertskommune stengt',
        { nearbyCooperations: [cooperation()], bodyKind: 'annet' },
        'closed joinCooperation.wrongKind',
      ],
    ],
  },
  {
    rule: 'host-parties',
    id: 'foundHostAdministrative',
    rows: [
      [
        'Gitt bare kommuner, så kan én være vert',
        { aim: 'whichForm', bodyKind: 'kommune', partyKinds: ['kommune'] },
        'open hostParties.same',
      ],
      [
        'Gitt bare fylkeskommuner, så kan én være vert',
        { aim: 'whichForm', bodyKind: 'fylke', partyKinds: ['fylke'] },
        'open hostParties.same',
      ],
      [
        'Gitt kommuner og en fylkeskommune, så er vertskommune stengt',
        { aim: 'whichForm', bodyKind: 'kommune', partyKinds: ['kommune', 'fylke'] },
        'closed hostParties.mixed',
      ],
      [
        'Gitt at ingen vet hvem, så er det åpent på et vilkår',
        { aim: 'whichForm', bodyKind: 'kommune' },
        'uncertain~ hostParties.unknown',
      ],
    ],
  },
  {
    rule: 'founding-partners',
    id: 'foundTaskCommunity',
    rows: [
      [
        'Gitt spørsmål om ett kjøp, så har ingen sagt at de vil opprette noe',
        { bodyKind: 'kommune', partyKinds: ['kommune'] },
        'uncertain foundingPartners.ask communityParties.open',
      ],
    ],
  },
  {
    rule: 'community-parties',
    id: 'foundTaskCommunity',
    rows: [
      [
        'Gitt blandede eiere, så er oppgavefellesskap åpent',
        { aim: 'whichForm', bodyKind: 'kommune', partyKinds: ['kommune', 'fylke'] },
        'open communityParties.open',
      ],
      [
        'Gitt andre enn kommuner og fylker, så er det stengt',
        { aim: 'whichForm', bodyKind: 'kommune', partyKinds: ['kommune', 'annet'] },
        'closed communityParties.others',
      ],
      [
        'Gitt at ingen vet hvem, så er det åpent på et vilkår',
        { aim: 'whichForm' },
        'uncertain~ communityParties.unknown',
      ],
    ],
  },
  {
    rule: 'iks-parties',
    id: 'foundIks',
    rows: [
      [
        'Gitt blandede eiere, så er IKS åpent',
        { aim: 'whichForm', bodyKind: 'fylke', partyKinds: ['kommune', 'fylke'] },
        'open iksParties.open',
      ],
      [
        'Gitt andre eiere, så avhenger det av hva de er',
        { aim: 'whichForm', bodyKind: 'kommune', partyKinds: ['annet'] },
        'uncertain iksParties.others',
      ],
      [
        'Gitt at ingen vet hvem, så er det åpent på et vilkår',
        { aim: 'whichForm' },
        'uncertain~ iksParties.unknown',
      ],
    ],
  },
  {
    rule: 'company-form',
    id: 'foundCompany',
    rows: [
      [
        'Gitt hvem som helst, så er aksjeselskap en lovlig form',
        { aim: 'whichForm' },
        'open companyForm.open',
      ],
    ],
  },
  {
    rule: 'cooperative-form',
    id: 'foundCooperative',
    rows: [
      [
        'Gitt hvem som helst, så er samvirke en lovlig form',
        { aim: 'whichForm' },
        'open cooperativeForm.open',
      ],
    ],
  },
  {
    rule: 'agreement-form',
    id: 'foundAgreementBased',
    rows: [
      [
        'Gitt hvem som helst, så må hjemmelen for en avtale kontrolleres',
        { aim: 'whichForm' },
        'uncertain~ agreementForm.mustBeChecked',
      ],
    ],
  },
  {
    rule: 'ipr-forum',
    id: 'forumIpr',
    rows: [
      ['Gitt et kjøp, så er politisk råd aldri en måte å kjøpe på', NOTHING, 'closed iprForum.cannotBuy'],
      [
        'Gitt at de bare skal møtes, så er det åpent',
        { aim: 'whichForm', forumOnly: true, bodyKind: 'kommune', partyKinds: ['kommune'] },
        'open iprForum.open',
      ],
      [
        'Gitt at samarbeidet skal kjøpe, så er det stengt',
        { aim: 'whichForm', forumOnly: false },
        'closed iprForum.cannotBuy',
      ],
      [
        'Gitt at ingen vet formålet, så må det avklares',
        { aim: 'whichForm' },
        'uncertain iprForum.askPurpose',
      ],
    ],
  },
  {
    rule: 'joint-partners',
    id: 'jointProcurement',
    rows: [
      [
        'Gitt at ingen vet om andre har behovet, så er det usikkert',
        NOTHING,
        'uncertain jointPartners.unknown',
      ],
      [
        'Gitt at planene ikke viser noen, så er det fortsatt usikkert',
        { partners: [] },
        'uncertain jointPartners.noneKnown',
      ],
      [
        'Gitt to andre med samme behov, så er det åpent',
        { partners: [partner('Storvik'), partner('Nesøy')] },
        'open jointPartners.open',
      ],
    ],
  },
  {
    rule: 'learning-network',
    id: 'learningNetworkFirst',
    rows: [['Gitt hva som helst, så kan en lære sammen', NOTHING, 'open learningNetwork.open']],
  },
  {
    rule: 'alone',
    id: 'alone',
    rows: [['Gitt hva som helst, så kan en holde egen konkurranse', NOTHING, 'open alone.open']],
  },
  {
    rule: 'direct-purchase',
    id: 'directPurchase',
    rows: [
      ['Gitt en verdi under begge mulige grenser, så er det åpent', small, 'open directPurchase.below'],
      [
        'Gitt en verdi mellom de to mulige grensene, så vises begge utfall',
        { ...small, yearlyValue: nok(300_000) },
        'uncertain directPurchase.ifHigher directPurchase.ifLower',
      ],
      [
        'Gitt en verdi over, uten eget grunnlag, så er det stengt',
        { ...large, directGround: 'none' },
        'closed directPurchase.above',
      ],
      [
        'Gitt en verdi over, og grunnlaget ukjent, så er det usikkert',
        large,
        'uncertain directPurchase.groundUnknown',
      ],
      [
        'Gitt kraft på børs, så er det usikkert med unntaket nevnt',
        { ...large, directGround: 'exchange' },
        'uncertain directPurchase.exchange',
      ],
      [
        'Gitt bare én leverandør, så må det vises',
        { ...large, directGround: 'onlySupplier' },
        'uncertain directPurchase.onlySupplier',
      ],
      ['Gitt at verdien er ukjent, så er det usikkert', NOTHING, 'uncertain directPurchase.valueUnknown'],
    ],
  },
  {
    rule: 'not-buying',
    id: 'notBuying',
    rows: [
      ['Gitt at de kan gjøre det selv, så er det åpent', { ownProduction: true }, 'open notBuying.open'],
      ['Gitt at de ikke kan, så er det stengt', { ownProduction: false }, 'closed notBuying.closed'],
      ['Gitt at ingen vet, så er det usikkert', NOTHING, 'uncertain notBuying.unknown'],
    ],
  },
];

describe.each(TABLES)('$rule', ({ id, rows }) => {
  test.each(rows.map(([scenario, facts, expected]) => ({ scenario, facts, expected })))(
    '$scenario',
    ({ facts, expected }) => {
      expect(judged(id, facts)).toBe(expected);
    },
  );
});

test('every rule of status has a table', () => {
  expect(TABLES.map(({ rule }) => rule).toSorted()).toEqual(STATUS_RULES.map(({ id }) => id).toSorted());
});

test('Gitt et søk i katalogen uten treff, så er det stengt med datoen for søket', () => {
  const searched = { agreements: localDate('2026-11-01'), plans: null, cooperations: null };
  expect(judged('joinAgreement', { agreements: [] }, { searched })).toBe('closed joinAgreement.none');
});

test('Gitt en egen plan uten slik avtale, så er det undersøkt og usikkert, aldri stengt', () => {
  const date = localDate('2026-11-01');
  const searched = { agreements: null, plans: null, cooperations: null, contracts: date };
  expect(judged('ownAgreement', NOTHING, { searched })).toBe('uncertain ownAgreement.noneFound');
});

test('Gitt en dato før juli 2026, så er inngangsverdien sikker og bare ett utfall vises', () => {
  const date = localDate('2026-06-30');
  const between = { ...small, yearlyValue: nok(300_000), directGround: 'none' } as const;
  expect(judged('directPurchase', between, { date })).toBe('closed directPurchase.above');
});
