// What the law says about forms of cooperation, in plain words. Bokmål is the source; the others are typed by it.
import type { CooperationForm, FormRuleId, FormTopic, RuleStatus } from '../modules/law/forms.ts';

const topics: Readonly<Record<FormTopic, string>> = {
  setUp: 'Hvem vedtar at kommunen blir med',
  whoMayJoin: 'Hvem kan være med',
  whoDecides: 'Hvem bestemmer',
  individualDecisions: 'Kan det gjøre enkeltvedtak',
  liability: 'Hvem svarer for det samarbeidet skylder',
  agreement: 'Hva som må stå i avtalen',
  exit: 'Hvordan kommunen går ut',
  procurement: 'Forholdet til anskaffelsesreglene',
};

const summaries: Readonly<Record<CooperationForm, string>> = {
  administrativtVertskommune:
    'Én kommune er vert og gjør jobben for de andre, med sine egne ansatte. Verten får myndighet fra hver kommune, men bare i saker som ikke er prinsipielle.',
  politiskVertskommune:
    'Én kommune er vert, og kommunene har en felles folkevalgt nemnd der. Nemnda kan avgjøre alle slags saker. Formen er lite brukt.',
  oppgavefellesskap:
    'Kommunene oppretter en egen virksomhet for felles tjenester, med et representantskap øverst. Formen er laget for støttetjenester som innkjøp.',
  interkommunaltPolitiskRaad:
    'Et råd der kommunene drøfter felles saker. Det skal ikke produsere tjenester og passer derfor ikke som innkjøpsenhet.',
  iks: 'Kommunene eier et eget selskap sammen, med representantskap og styre. Eierne svarer uten grense for sin andel.',
  as: 'Kommunene eier et aksjeselskap sammen. Selskapet har eget styre, og eierne styrer gjennom generalforsamlingen.',
  agreement:
    'Kommunene har en avtale, men kilden sier ikke hvilken lovhjemmel den bygger på. Da er det avtalen selv som sier hvem som bestemmer.',
  project: 'Kommunene går sammen om ett innkjøp eller et prosjekt. Det blir ikke opprettet noe varig.',
  unknown: 'Kilden sier ikke hvilken form samarbeidet har. Spør samarbeidet før dere bygger på noe.',
};

const rules: Readonly<Record<FormRuleId, string>> = {
  'KL-1':
    'Kommuner kan samarbeide som interkommunalt politisk råd, oppgavefellesskap, vertskommune, IKS, aksjeselskap, samvirkeforetak, forening eller på en annen måte loven tillater.',
  'KL-2':
    'At kommuner samarbeider i en lovlig form, avgjør ikke om de kan kjøpe av hverandre uten konkurranse. Det må dere vurdere etter anskaffelsesreglene.',
  'IPR-1': 'Hvert kommunestyre og fylkesting må selv vedta å opprette rådet.',
  'IPR-2':
    'Rådet kan ikke gjøre enkeltvedtak, bortsett fra interne saker og tilskudd det forvalter. Det skal ikke produsere tjenester.',
  'IPR-3': 'Navnet må inneholde «interkommunalt politisk råd» eller IPR.',
  'KO-1':
    'Hvert kommunestyre og fylkesting må selv vedta å opprette fellesskapet. Navnet må inneholde «kommunalt oppgavefellesskap» eller KO.',
  'KO-2':
    'Det kan ikke gjøre enkeltvedtak, bortsett fra interne saker og tilskudd det forvalter. Innkjøp for deltakerne er en tjeneste og går bra.',
  'KO-3':
    'Hver deltaker svarer uten grense for sin andel av forpliktelsene. Den som går ut, svarer fortsatt for det som var inngått da.',
  'KO-4':
    'Representantskapet er øverst. Hver deltaker har minst ett medlem der. Daglig leder kan ikke sitte i representantskapet.',
  'KO-5':
    'Avtalen må være skriftlig, og hvert kommunestyre må selv vedta den. Her må det stå navn, om fellesskapet er en egen juridisk person, antall medlemmer i representantskapet, oppgaver og myndighet, innskudd, eierandel og ansvar, lån, rapportering, hvordan deltakere går ut, oppløsning og arkiv.',
  'KO-6':
    'Andre endringer i avtalen kan representantskapet vedta med to tredeler av stemmene, hvis avtalen ikke sier noe annet.',
  'VK-0':
    'En vertskommune kan bare ha andre kommuner med. En fylkeskommune kan bare ha andre fylkeskommuner med.',
  'VK-1': 'Verten kan utføre oppgaver og avgjøre saker for de andre, men ikke prinsipielle saker.',
  'VK-2':
    'Kommunestyret må selv vedta det, ved å be sin egen kommunedirektør delegere myndighet til kommunedirektøren hos verten.',
  'VK-3':
    'Vertens folkevalgte kan ikke instruere eller gjøre om vedtak for de andre. Hver kommune kan instruere i saker som bare gjelder den selv.',
  'VK-4':
    'Kommunene har en felles folkevalgt nemnd hos verten. Alle gir nemnda samme myndighet, og hver har minst to medlemmer. Nemnda kan avgjøre alle slags saker.',
  'VK-5':
    'Avtalen må være skriftlig, og hvert kommunestyre må selv vedta den. Her må det stå hvem som er med, hvem som er vert, oppgaver og myndighet, når de blir overført, hvilke vedtak verten skal melde fra om, økonomisk oppgjør, hvordan kommuner går ut, og oppløsning.',
  'VK-6': 'Verten må melde fra til statsforvalteren om samarbeidet.',
  'VK-7':
    'En kommune kan gå ut med ett års varsel, hvis avtalen ikke sier noe annet. Er alle enige, kan samarbeidet oppløses straks.',
  'VK-8':
    'Samarbeidet er ikke en egen juridisk person. Det er en del av vertskommunen, som er arbeidsgiver og inngår avtalene.',
  'IKS-1':
    'Bare kommuner, fylkeskommuner og andre IKS kan eie selskapet. Hvert kommunestyre må selv vedta selskapsavtalen. Der må det blant annet stå navn, deltakere, formål, kontorsted, styre, innskudd, eierandeler og plasser i representantskapet.',
  'IKS-2':
    'Selskapet er en egen juridisk person, men hver deltaker svarer uten grense for sin andel. Representantskapet er øverst og har minst ett medlem fra hver deltaker. Styret har minst tre medlemmer.',
  'AS-1':
    'Aksjeeierne svarer ikke for mer enn aksjene sine. De bestemmer i generalforsamlingen, og styret leder selskapet.',
  'DEL-1':
    'Kommunestyret kan gi andre enn kommunen selv myndighet i saker loven ikke pålegger, men bare når saken ikke er prinsipiell.',
  'DEL-2': 'Kommunedirektøren må sørge for at saker til folkevalgte er forsvarlig utredet.',
  'HAB-1':
    'Reglene om habilitet i forvaltningsloven gjelder for ansatte og folkevalgte, også når de arbeider for et samarbeid. Part, nær familie og styreleder i en organisasjon er blant dem som må tre til side.',
  'OLD-1':
    'Eldre samarbeid etter § 27 skulle være gjort om til politisk råd eller oppgavefellesskap innen fire år etter at de nye reglene begynte å gjelde.',
  'EGN-1':
    'Eierne kan kjøpe av virksomheten uten konkurranse når tre vilkår er oppfylt. De styrer den som sin egen avdeling. Mer enn 80 prosent av arbeidet er for eierne. Ingen private eier noe direkte.',
  'EGN-2':
    'Kommuner kan avtale å løse offentlige oppgaver sammen uten konkurranse når tre vilkår er oppfylt. Målet er felles. Bare offentlige hensyn teller. Mindre enn 20 prosent av arbeidet selges i markedet.',
  'AVT-1':
    'Loven sier lite om et samarbeid som bare bygger på en avtale. Les avtalen for å se hvem som kan binde kommunen.',
  'AVT-2':
    'Noen slike samarbeid henter inn fullmakt for hver rammeavtale, og en kommune kan reservere seg mot en enkelt avtale.',
  'FEL-1':
    'Når flere kjøper sammen én gang, svarer de sammen for det de gjør sammen, og hver for seg for resten.',
};

const statuses: Readonly<Record<RuleStatus, string>> = {
  confirmed: 'bekreftet',
  mustBeChecked: 'må kontrolleres',
};

export const lawNb = {
  topics,
  summaries,
  rules,
  statuses,
  readOn: (date: string) => `lest ${date}`,
  disclaimer: 'Dette er hjelp til å bestemme, ikke juridiske råd.',
};

export type LawTexts = typeof lawNb;
