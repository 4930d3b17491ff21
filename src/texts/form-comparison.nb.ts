// Every form of buying together in plain words: what it is, its answers in a few words, advantages, drawbacks, who it fits,
// and the rules that only the comparison has. Bokmål is the source; the others are typed by it.
import type { ComparedForm, ComparisonRuleId } from '../modules/law/cooperation-forms/form-comparison.ts';

export interface FormWords {
  readonly name: string;
  readonly what: string;
  /** The overview's cells. */
  readonly who: string;
  readonly founds: string;
  readonly decisions: string;
  readonly liability: string;
  readonly exit: string;
  readonly advantages: readonly string[];
  readonly drawbacks: readonly string[];
  readonly fits: string;
}

const forms: Readonly<Record<ComparedForm, FormWords>> = {
  administrativtVertskommune: {
    name: 'Vertskommune, administrativ',
    what: 'Én kommune er vert og kjøper inn for de andre med sine egne ansatte.',
    who: 'Kommuner med kommuner, eller fylkeskommuner med fylkeskommuner',
    founds: 'Kommunestyret selv, i hver kommune',
    decisions: 'Ja, i saker som ikke er prinsipielle',
    liability: 'Verten er part i avtalene. Resten følger av samarbeidsavtalen',
    exit: 'Ett års varsel, hvis ikke annet er avtalt',
    advantages: [
      'Myndigheten er klar, og den ligger hos fagfolk som gjør dette hver dag.',
      'Klage, kontroll og oppsigelse står i loven.',
      'Ingen ny virksomhet å drive.',
    ],
    drawbacks: [
      'Verten bærer ansvaret som arbeidsgiver og avtalepart.',
      'De andre kan føle at det blir langt til dem som bestemmer.',
      'Kommuner og fylkeskommuner kan ikke være i det samme samarbeidet.',
    ],
    fits: 'Passer når én kommune i området har et fagmiljø, og de andre vil at noen skal handle for dem.',
  },
  politiskVertskommune: {
    name: 'Vertskommune, med felles nemnd',
    what: 'Én kommune er vert, og en felles nemnd av folkevalgte bestemmer.',
    who: 'Kommuner med kommuner, eller fylkeskommuner med fylkeskommuner',
    founds: 'Kommunestyret selv, i hver kommune',
    decisions: 'Ja, i alle slags saker',
    liability: 'Verten er part i avtalene. Resten følger av samarbeidsavtalen',
    exit: 'Ett års varsel, hvis ikke annet er avtalt',
    advantages: [
      'Folkevalgte fra alle kommunene sitter ved bordet.',
      'Nemnda kan avgjøre også prinsipielle saker.',
    ],
    drawbacks: [
      'En nemnd til å drive, med minst to medlemmer fra hver kommune.',
      'Alle må gi nemnda den samme myndigheten.',
      'Formen er lite brukt, så det er få å lære av.',
    ],
    fits: 'Passer når innkjøpene er politisk viktige, og kommunene vil styre dem sammen.',
  },
  oppgavefellesskap: {
    name: 'Kommunalt oppgavefellesskap',
    what: 'Kommunene oppretter en egen virksomhet for felles oppgaver, med et representantskap øverst.',
    who: 'Kommuner og fylkeskommuner, også sammen',
    founds: 'Kommunestyret selv, i hver kommune',
    decisions: 'Nei, bare om interne saker og tilskudd',
    liability: 'Ubegrenset for egen andel',
    exit: 'Slik avtalen sier. Ansvaret for gamle forpliktelser følger med',
    advantages: [
      'Laget for støttetjenester som innkjøp.',
      'Kommuner og fylkeskommuner kan være med i det samme samarbeidet.',
      'Eierne styrer gjennom et eget representantskap.',
    ],
    drawbacks: [
      'Deltakerne svarer uten grense for sin andel.',
      'Den som går ut, svarer fortsatt for det som var inngått da.',
      'Et nytt organ å drive.',
    ],
    fits: 'Passer når flere vil eie en felles innkjøpsenhet, eller når kommuner og fylkeskommune vil gå sammen.',
  },
  iks: {
    name: 'Interkommunalt selskap (IKS)',
    what: 'Kommunene eier et selskap sammen, med representantskap og styre.',
    who: 'Kommuner, fylkeskommuner og andre IKS',
    founds: 'Kommunestyret selv, i hver kommune',
    decisions: 'Bare når myndighet lovlig er gitt, og saken ikke er prinsipiell',
    liability: 'Ubegrenset for egen andel',
    exit: 'Ett års skriftlig varsel, hvis ikke annet er avtalt',
    advantages: [
      'En egen juridisk person med eget styre og egne ansatte.',
      'Kan samle et sterkt fagmiljø over fylkesgrensene.',
    ],
    drawbacks: [
      'Eierne svarer uten grense for sin andel.',
      'Selskapet selger til eierne. Det må dere vurdere etter anskaffelsesreglene.',
      'Faste kostnader til styre, regnskap og revisjon.',
    ],
    fits: 'Passer når samarbeidet skal vare, ha egne ansatte og egne verdier.',
  },
  as: {
    name: 'Aksjeselskap (AS)',
    what: 'Kommunene eier et aksjeselskap sammen og styrer det i generalforsamlingen.',
    who: 'Alle som kan eie aksjer. Private eiere gjør at reglene om egen virksomhet ikke gjelder',
    founds: 'Som regel kommunestyret. Det må kontrolleres',
    decisions: 'Bare når myndighet lovlig er gitt, og saken ikke er prinsipiell',
    liability: 'Begrenset til aksjene',
    exit: 'Ved å selge aksjene',
    advantages: [
      'Ansvaret er begrenset.',
      'Styret er profesjonelt, og selskapet kan vokse over fylkesgrensene.',
    ],
    drawbacks: [
      'Eierne er lenger fra det daglige enn i de andre formene.',
      'Eierne må vise at de styrer selskapet som sin egen avdeling.',
      'Faste kostnader til styre, regnskap og revisjon.',
    ],
    fits: 'Passer når eierne vil ha et eget fagselskap og kan leve med mindre politisk styring.',
  },
  samvirke: {
    name: 'Samvirkeforetak',
    what: 'Medlemmene driver et foretak sammen, og årsmøtet bestemmer.',
    who: 'De som vedtektene åpner for',
    founds: 'Som regel kommunestyret. Det må kontrolleres',
    decisions: 'Bare når myndighet lovlig er gitt, og saken ikke er prinsipiell',
    liability: 'Begrenset, etter det vi har sett',
    exit: 'Ved utmelding etter loven og vedtektene',
    advantages: ['Det er lett å ta inn nye medlemmer.', 'Medlemmene blir behandlet likt.'],
    drawbacks: [
      'Vi kjenner ingen innkjøpssamarbeid som bruker formen.',
      'Er andre enn offentlige med, kan det stenge for å kjøpe uten konkurranse.',
    ],
    fits: 'Passer når mange vil være med på like vilkår og komme og gå.',
  },
  agreement: {
    name: 'Bare en avtale',
    what: 'Kommunene avtaler å kjøpe sammen, uten å opprette noe eget.',
    who: 'Alle offentlige oppdragsgivere',
    founds: 'Følger av delegeringen i hver kommune',
    decisions: 'Bare når myndighet lovlig er gitt, og saken ikke er prinsipiell',
    liability: 'Sammen for det felles, hver for seg for resten. Må kontrolleres',
    exit: 'Slik avtalen sier',
    advantages: [
      'Kommer raskt i gang og koster lite å opprette.',
      'Hver kommune kan stå utenfor en enkelt avtale.',
    ],
    drawbacks: [
      'Fullmakt må ofte hentes inn for hvert innkjøp.',
      'Svakere forpliktelse gir usikre mengder, og da blir prisene dårligere.',
    ],
    fits: 'Passer som et første steg, eller når kommunene vil beholde friheten i hver sak.',
  },
  project: {
    name: 'Ett felles innkjøp',
    what: 'Noen kommuner går sammen om ett innkjøp og er ferdige med det.',
    who: 'Alle offentlige oppdragsgivere',
    founds: 'Den som har myndighet til å kjøpe, ofte kommunedirektøren',
    decisions: 'Spørsmålet kommer sjelden opp',
    liability: 'Sammen for det felles, hver for seg for resten. Må kontrolleres',
    exit: 'Før konkurransen er kunngjort. Senere bare slik avtalen sier',
    advantages: ['Passer ett behov.', 'Partnerne kan velges etter markedet, ikke etter kartet.'],
    drawbacks: ['Dere begynner på nytt hver gang.', 'Ingen følger opp kontrakten for alle.'],
    fits: 'Passer når behovet er sjeldent eller stort, eller når dere vil prøve hverandre først.',
  },
  interkommunaltPolitiskRaad: {
    name: 'Interkommunalt politisk råd',
    what: 'Et forum der folkevalgte drøfter saker på tvers av kommunene.',
    who: 'Kommuner og fylkeskommuner',
    founds: 'Kommunestyret selv, i hver kommune',
    decisions: 'Nei, bare om interne saker og tilskudd',
    liability: 'Ubegrenset for egen andel',
    exit: 'Slik avtalen sier. Ansvaret for gamle forpliktelser følger med',
    advantages: ['Et godt sted å bli enige om å begynne.', 'Forankrer innkjøp hos de folkevalgte.'],
    drawbacks: ['Skal ikke produsere tjenester, og passer derfor ikke som innkjøpsenhet.'],
    fits: 'Bruk det som forum, og legg innkjøpene i en annen form.',
  },
  innkjopssentral: {
    name: 'Innkjøpssentral',
    what: 'Ikke en form, men et eget grunnlag: dere kjøper gjennom en som kjøper for andre.',
    who: 'Oppdragsgivere som sentralen kjøper for',
    founds: 'Den som har myndighet til å kjøpe, ofte kommunedirektøren',
    decisions: 'Spørsmålet kommer ikke opp',
    liability: 'Sentralen svarer for det den gjør, dere for egne bestillinger. Må kontrolleres',
    exit: 'Slik avtalen med sentralen sier',
    advantages: [
      'Kan brukes sammen med flere av formene over.',
      'Lite arbeid for hver kommune når behovet er likt overalt.',
    ],
    drawbacks: [
      'Lite påvirkning fra dem som skal bruke varene.',
      'Dere må være nevnt før konkurransen blir kunngjort.',
      'Vi har ikke lest paragrafen i forskriften.',
    ],
    fits: 'Passer for standardvarer der markedet er nasjonalt.',
  },
};

const rules: Readonly<Record<ComparisonRuleId, string>> = {
  'IPR-4':
    'Avtalen om rådet må være skriftlig, og hvert kommunestyre må selv vedta den. Den må si navn, om rådet er en egen juridisk person, plasser i representantskapet, saker og myndighet, eierandel og ansvar, hvordan deltakere går ut, oppløsning og arkiv.',
  'KO-7':
    'Hvert kommunestyre må selv vedta også endringer i det avtalen skal inneholde. En ny deltaker endrer andeler og ansvar, så saken går til alle kommunestyrene.',
  'VK-9':
    'Hvert kommunestyre må selv vedta også endringer i det avtalen skal inneholde. En ny deltaker er en slik endring, så saken går til alle kommunestyrene.',
  'VK-10': 'Har samarbeidet en felles nemnd, må avtalen si hvor mange medlemmer hver deltaker skal ha der.',
  'VK-11':
    'Kommunen som har gitt fra seg myndigheten, er klageinstans. Den kan gjøre om vertens vedtak etter reglene i forvaltningsloven.',
  'VK-12': 'Kontrollutvalget hos verten kontrollerer samarbeidet for alle deltakerne.',
  'VK-13':
    'Folkevalgte hos verten kan ikke instruere nemnda i saker der en annen deltaker har gitt myndigheten. Deltakeren kan instruere i saker som bare gjelder den selv. Klager går til en egen klagenemnd.',
  'IKS-3':
    'Endringer i det selskapsavtalen skal inneholde, må hvert kommunestyre selv vedta. En ny deltaker er en slik endring.',
  'IKS-4':
    'En deltaker kan si opp med ett års skriftlig varsel, hvis avtalen ikke sier noe annet. Den som går ut, svarer fortsatt overfor kreditorene for sin andel av det selskapet skyldte da.',
  'AS-2':
    'Kommuneloven har ingen egen regel om hvem som vedtar å gå inn i et slikt selskap. Kommunestyret har myndigheten så lenge den ikke er delegert.',
  'AS-3':
    'En eier kommer ut ved å selge aksjene. Styret må som regel samtykke, og de andre eierne kan ha forkjøpsrett.',
  'SA-1': 'Medlemmene svarer ikke for det foretaket skylder.',
  'SA-2':
    'Vedtektene må minst si navn, kommune, virksomhet, andelsinnskudd, kontingent, bruk av overskudd, styre, saker på årsmøtet og fordeling ved oppløsning.',
  'SA-3': 'Årsmøtet har den øverste myndigheten.',
  'SA-4': 'Innmelding og utmelding følger loven og vedtektene.',
  'DEL-3':
    'Et folkevalgt organ kan gi kommunedirektøren myndighet i saker som ikke er prinsipielle, hvis kommunestyret ikke har bestemt noe annet.',
  'FEL-2': 'To eller flere offentlige oppdragsgivere kan avtale å gjøre bestemte innkjøp sammen.',
  'CPB-3':
    'Oppdragsgivere kan kjøpe gjennom en innkjøpssentral. Det kan gjelde varer, tjenester og rådgivning.',
};

export const formComparisonNb = { forms, rules };

export type FormComparisonTexts = typeof formComparisonNb;
