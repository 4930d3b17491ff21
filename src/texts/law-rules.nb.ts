// What the law demands, in plain words: duties, exemptions, call-offs, sanctions, changes, and the names of its amounts.
// Bokmål is the source; the others are typed by it.
import type { CallOffRuleId } from '../modules/law/call-offs.ts';
import type { LawChangeId } from '../modules/law/changes.ts';
import type { ContractKind, DutyId, Regime } from '../modules/law/duties.ts';
import type { ExemptionId } from '../modules/law/exemptions.ts';
import type { CooperationForm } from '../modules/law/forms.ts';
import type { LegalBuyer, LegalKey, LegalKind, LegalTheme, LegalUnit } from '../modules/law/legal-keys.ts';
import type { SanctionId } from '../modules/law/sanctions.ts';

/** A sentence, or one that names values of the law as they are on the date shown. */
export type RuleSentence = string | ((of: (key: LegalKey) => string) => string);

const duties: Readonly<Record<DutyId, RuleSentence>> = {
  'LOT-2': 'Regn alle delkontrakter sammen. Å dele opp endrer ikke hvilke regler som gjelder.',
  'DOC-1': 'Ta vare på dokumentasjon som er god nok til å begrunne viktige valg.',
  'CLI-1': (of) =>
    `La klima og miljø telle minst ${of('climate.weight')}, eller være blant de ${of('climate.priority')} høyest prioriterte tildelingskriteriene. Miljøkrav i kravspesifikasjonen kan komme i stedet, og det finnes unntak.`,
  'CLI-3': 'Begrunn et unntak fra klimaregelen. Begrunnelsen må vise at unntaket trolig gjelder.',
  'TAX-1': (of) => `Be om skatteattest når kontrakten er over ${of('taxCertificate.limit')}.`,
  'INN-1':
    'Gi innsyn etter offentleglova. Dokumenter som er sendt mellom kommuner, er ikke interne. Tilbud og protokoll kan holdes tilbake til leverandøren er valgt.',
  'SER-1':
    'Departementet kan gi regler om elektronisk betaling, færre ledd under hovedleverandøren og kontroll.',
  'ANN-1': 'Kunngjør konkurransen på Doffin.',
  'CLI-2':
    'Oppgi i kunngjøringen hvordan klimaregelen er oppfylt, når dere har to eller flere tildelingskriterier.',
  'VAL-1':
    'La verdien i kunngjøringen være summen av delkontraktene. For rammeavtaler gjelder det samme for største verdi.',
  'DEA-1':
    'Regn frister i kalenderdager. Etter del II må fristen være rimelig. Etter del III er det minstefrister.',
  'DIA-1':
    'Dere kan snakke med markedet før kunngjøringen, når alle behandles likt, ingen får en urimelig fordel og forretningshemmeligheter blir holdt hemmelige.',
  'DIA-2':
    'Jevn ut fordelen hvis en leverandør har vært med på å forberede konkurransen. Avvis bare når ikke noe annet hjelper.',
  'DOC-2': 'Skriv protokoll. Etter del III har den faste punkter, blant annet hvorfor dere ikke delte opp.',
  'SER-2': (of) =>
    `I bygg og renhold over nasjonal terskelverdi: høyst ${of('seriousness.tiers')} ledd under hovedleverandøren, lærlinger, lønnsvilkår og HMS-kort.`,
  'ANN-2': 'Kunngjør konkurransen i hele EØS.',
  'LOT-1': 'Vurder å dele i delkontrakter. Deler dere ikke, må dere gi en kort begrunnelse.',
  'LOT-4':
    'Kunngjør på forhånd om én leverandør kan få flere delkontrakter samlet, eller om det er et tak for hver.',
  'DEA-2': 'Hold minstefristene for tilbud og for forespørsler om å delta.',
  'STA-1': 'Vent karensperioden ut før dere inngår kontrakten.',
};

const exemptions: Readonly<Record<ExemptionId, RuleSentence>> = {
  'PUB-1': (of) =>
    `Dere kan kjøpe av egen virksomhet uten konkurranse når dere styrer den som en egen avdeling, mer enn ${of('exemption.controlledShare')} av arbeidet er for dere, og ingen private eier noe direkte.`,
  'PUB-2': 'Flere oppdragsgivere kan ha slik kontroll sammen. Vilkårene er de samme.',
  'PUB-3': (of) =>
    `Offentlige virksomheter kan avtale å løse oppgaver sammen uten konkurranse når målet er felles, bare offentlige hensyn teller, og mindre enn ${of('exemption.marketShare')} av arbeidet selges i markedet.`,
  'CPB-1':
    'Den som kjøper gjennom en innkjøpssentral, regnes som å ha fulgt reglene for det sentralen har gjort. Dette er et eget grunnlag ved siden av §§ 3-1 til 3-3. Paragrafen i forskriften er ikke kontrollert.',
  'CPB-2':
    'I et felles innkjøp svarer kjøperne sammen for det de gjør sammen, og hver for seg for sin egen del.',
  'INT-1': 'Strøm og annen energi på børs kan kjøpes uten konkurranse.',
};

const callOffs: Readonly<Record<CallOffRuleId, RuleSentence>> = {
  'FRA-1':
    'Rammeavtalen må oppgi både anslått og største verdi. Når største verdi er brukt, er avtalen brukt opp.',
  'FRA-2':
    'Bare kjøpere som er nevnt i kunngjøringen eller dokumentene, kan bestille. Å bli med etterpå uten hjemmel i avtalen er en ulovlig direkte anskaffelse.',
  'FRA-3': (of) =>
    `En rammeavtale kan vare i høyst ${of('framework.length')}, bortsett fra i særlige tilfeller.`,
  'CHG-1':
    'Å gå over største verdi er ikke alltid ulovlig. Vurder endringsklausuler og reglene om små endringer først.',
};

const sanctions: Readonly<Record<SanctionId, RuleSentence>> = {
  'UDA-1': (of) =>
    `En ulovlig direkte anskaffelse kan gi et gebyr på opptil ${of('sanction.fee')} av verdien. Gebyret skal gis når den er gjort med vilje eller grovt uaktsomt, og kan gis når den er uaktsom. Adgangen faller bort etter ${of('sanction.lapse')}.`,
  'UDA-2': (of) =>
    `Det blir ikke noe gebyr når dere har kunngjort at dere vil inngå kontrakten, og ventet minst ${of('sanction.intentionWait')}.`,
  'UDA-3':
    'Gebyret når også den som handler på vegne av kjøperen. Den som leder et felles innkjøp, kan altså rammes.',
  'UDA-4': 'Et avvik som dere begrunner skriftlig, kan vise at dere visste om det.',
  'INV-1': 'En ulovlig direkte anskaffelse fra EØS-terskelverdien og oppover skal kjennes uten virkning.',
};

const changes: Readonly<Record<LawChangeId, string>> = {
  amendingAct:
    'Endringene i anskaffelsesloven om samfunnshensyn begynte å gjelde. Selve lovteksten har vi ikke lest.',
  climateRule:
    'Klimaregelen i § 7-9 ble ny. Den har fått unntak for viktige hensyn til helse, sikkerhet og beredskap, og for obligatoriske minstekrav.',
  strategyDuty:
    'Lovforslaget: plikt til å ha en anskaffelsesstrategi med mål, og rutiner for samfunnshensyn. Endelig ordlyd er ikke lest.',
  preparedness: 'Lovforslaget: en ny bestemmelse om sikkerhet og beredskap. Endelig ordlyd er ikke lest.',
  sanctionTerms:
    'Lovforslaget: plikt til å ha sanksjoner i kontrakten for brudd på slike vilkår. Endelig ordlyd er ikke lest.',
  eeaPrinciples:
    'Lovforslaget: nasjonale anskaffelser følger ikke lenger EØS-prinsippene. Endelig ordlyd er ikke lest.',
};

const keys: Readonly<Record<LegalKey, string>> = {
  'threshold.act': 'Anskaffelsesloven gjelder fra',
  'threshold.national': 'Nasjonal terskelverdi, del II gjelder fra',
  'threshold.eea': 'EØS-terskelverdi',
  'taxCertificate.limit': 'Skatteattest kreves over',
  'climate.weight': 'Vekt for klima og miljø, minst',
  'climate.priority': 'Klima og miljø blant de høyest prioriterte, antall',
  'seriousness.tiers': 'Ledd under hovedleverandøren, høyst',
  'deadline.open': 'Tilbudsfrist i åpen konkurranse, minst',
  'deadline.openAfterPriorNotice': 'Tilbudsfrist etter veiledende kunngjøring, minst',
  'priorNotice.earliest': 'Veiledende kunngjøring, tidligst så lenge før',
  'priorNotice.latest': 'Veiledende kunngjøring, senest så lenge før',
  'deadline.restrictedRequests': 'Frist for å be om å delta i begrenset konkurranse, minst',
  'standstill.length': 'Karensperiode, minst',
  'access.silence': 'Innsynskrav uten svar regnes som avslag etter',
  'exemption.controlledShare': 'Egenregi: arbeid for eierne, mer enn',
  'exemption.marketShare': 'Avtale om samarbeid: salg i markedet, mindre enn',
  'framework.length': 'Rammeavtale, høyst',
  'change.share': 'Små endringer av en kontrakt, under',
  'sanction.fee': 'Gebyr for ulovlig direkte anskaffelse, høyst',
  'sanction.lapse': 'Gebyret kan ikke gis etter',
  'sanction.intentionWait': 'Ventetid etter intensjonskunngjøring, minst',
  'host.notice': 'Varsel for å gå ut av vertskommunesamarbeid, når ikke annet er avtalt',
  'politicalHost.members': 'Medlemmer fra hver kommune i felles folkevalgt nemnd, minst',
  'iks.meetingNotice': 'Innkalling til representantskapet i IKS, minst',
  'iks.board': 'Medlemmer i styret i IKS, minst',
  'oldForm.conversion': 'Frist for å gjøre om eldre § 27-samarbeid',
};

const buyers: Readonly<Record<Exclude<LegalBuyer, 'any'>, string>> = {
  local: 'kommuner og fylkeskommuner',
  state: 'staten',
  utility: 'forsyningssektorene',
};
const kinds: Readonly<Record<Exclude<LegalKind, 'any'>, string>> = {
  goodsServices: 'varer og tjenester',
  works: 'bygg og anlegg',
  special: 'helse- og sosialtjenester og særlige tjenester',
};
const units: Readonly<
  Record<Exclude<LegalUnit, 'NOK' | 'share'>, (count: string, isOne: boolean) => string>
> = {
  days: (count, isOne) => (isOne ? 'én dag' : `${count} dager`),
  workingDays: (count, isOne) => (isOne ? 'én arbeidsdag' : `${count} arbeidsdager`),
  weeks: (count, isOne) => (isOne ? 'én uke' : `${count} uker`),
  months: (count, isOne) => (isOne ? 'én måned' : `${count} måneder`),
  years: (count, isOne) => (isOne ? 'ett år' : `${count} år`),
  count: (count) => count,
};

const regimes: Readonly<Record<Regime, string>> = {
  outsideAct: 'Under lovens grense',
  partI: 'Bare del I',
  partII: 'Del I og II',
  partIII: 'Del I og III',
  partIV: 'Del I og IV',
};
const regimeAnswers: Readonly<Record<Regime, string>> = {
  outsideAct: 'Anskaffelsesloven gjelder ikke.',
  partI: 'Bare del I av anskaffelsesforskriften gjelder.',
  partII: 'Del I og del II av anskaffelsesforskriften gjelder.',
  partIII: 'Del I og del III av anskaffelsesforskriften gjelder.',
  partIV: 'Del I og del IV av anskaffelsesforskriften gjelder.',
};
const contractKinds: Readonly<Record<ContractKind, string>> = {
  goods: 'Varer',
  services: 'Tjenester',
  works: 'Bygg og anlegg',
  healthSocial: 'Helse- og sosialtjenester',
};
const forms: Readonly<Record<CooperationForm, string>> = {
  administrativtVertskommune: 'Administrativt vertskommunesamarbeid',
  politiskVertskommune: 'Politisk vertskommunesamarbeid',
  oppgavefellesskap: 'Kommunalt oppgavefellesskap',
  interkommunaltPolitiskRaad: 'Interkommunalt politisk råd',
  iks: 'Interkommunalt selskap (IKS)',
  as: 'Aksjeselskap (AS)',
  agreement: 'Avtale uten egen lovhjemmel',
  project: 'Felles innkjøp fra sak til sak',
  unknown: 'Ikke kjent',
};
const themes: Readonly<Record<LegalTheme, string>> = {
  threshold: 'Terskelverdier',
  duty: 'Beløp og tall i pliktene',
  deadline: 'Frister',
  exemption: 'Unntak mellom offentlige virksomheter',
  contract: 'Rammeavtaler og avrop',
  sanction: 'Sanksjoner',
  form: 'Samarbeidsformer',
};

export const lawRulesNb = {
  duties,
  exemptions,
  callOffs,
  sanctions,
  changes,
  keys,
  buyers,
  kinds,
  units,
  regimes,
  regimeAnswers,
  contractKinds,
  forms,
  themes,
};

export type LawRulesTexts = typeof lawRulesNb;
