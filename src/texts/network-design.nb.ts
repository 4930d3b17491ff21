// How a network is designed: forms, the check against what evaluations have found, and ready-made designs. Bokmål is the
// source; the other languages are typed by it.
import type { DesignPart } from '../modules/network/design/model.ts';
import type { FindingId } from '../modules/network/design/rules.ts';
import type { TemplateId, TemplateWords } from '../modules/network/design/templates.ts';

type Facts = Readonly<Record<string, string | number>>;

interface FindingWords {
  /** What is missing, and what to do. */
  readonly what: (facts: Facts) => string;
  /** Why it matters. */
  readonly why: string;
}

const findings: Readonly<Record<FindingId, FindingWords>> = {
  purposeMissing: {
    what: () => 'Skriv hva deltakerne skal kunne når nettverket er over.',
    why: 'Er hensikten klar, kan dere velge innledere og arbeidsmåter som passer til den.',
  },
  challengesMissing: {
    what: () => 'Skriv hvilke utfordringer nettverket skal møte.',
    why: 'Uten dem blir det vanskelig å si hvem som bør være med, og hva de skal jobbe med.',
  },
  noGoals: {
    what: () => 'Sett minst ett mål.',
    why: 'Nettverk som vet hva de vil nå, kan vise om noe ble bedre.',
  },
  goalWithoutBaseline: {
    what: ({ goals, count }) =>
      count === 1 ? `Mål utgangspunktet for ${goals}.` : `Mål utgangspunktet for disse målene: ${goals}.`,
    why: 'Alle liker å møtes. Det vanskelige er å vise at noe ble annerledes hjemme, og da må dere vite hvordan det var.',
  },
  goalNotMeasurable: {
    what: ({ goals }) => `Skriv måltall, enhet, frist og målemåte for ${goals}.`,
    why: 'Et mål som ikke kan måles, kan heller ikke nås.',
  },
  noTargetGroup: {
    what: () => 'Skriv hvem nettverket er for, og hvem som bør komme fra hver kommune.',
    why: 'Hvem som bør delta, var noe av det som avgjorde om nettverket hjalp.',
  },
  noServiceRole: {
    what: () => 'Be om noen fra tjenesten som har behovet.',
    why: 'Innkjøp alene kan ikke si hva brukerne trenger, og kan ikke ta løsningen i bruk.',
  },
  noManagerRole: {
    what: () => 'Be om en leder som kan bestemme.',
    why: 'Uten støtte fra ledelsen blir det som er lært, sjelden tatt i bruk.',
  },
  nobodySmall: {
    what: () => 'Inviter minst to små kommuner, eller skriv at nettverket bare er for større.',
    why: 'Små og store kommuner har ulike behov. I et blandet nettverk må begge være der.',
  },
  aloneInSize: {
    what: ({ size }) =>
      size === 'small'
        ? 'Bare én kommune er liten. Inviter en liten kommune til.'
        : 'Bare én kommune er større. Inviter en større kommune til.',
    why: 'Den som er alene om sin størrelse, har ingen å sammenligne seg med.',
  },
  fewGatherings: {
    what: () => 'Planlegg minst to samlinger.',
    why: 'Én samling setter noe i gang. Uten en ny samling er det ingen å vise resultatet til.',
  },
  noTimeBetween: {
    what: ({ days, least }) =>
      `To samlinger har bare ${days === 1 ? 'én dag' : `${days} dager`} mellom seg. La det gå minst ${least} dager (vår egen grense).`,
    why: 'Det meste av arbeidet skjer hjemme mellom samlingene.',
  },
  noWorkBetween: {
    what: () => 'Skriv hva kommunene skal gjøre hjemme mellom samlingene.',
    why: 'Det er arbeidet med egen sak som endrer noe, ikke samlingen alene.',
  },
  noInfluence: {
    what: () => 'Sett en dag da deltakerne har valgt tema.',
    why: 'Deltakere er mest fornøyd når temaene angår dem.',
  },
  influenceLate: {
    what: ({ topicsBy, limit }) =>
      `Deltakerne velger tema ${topicsBy}, men programmet er lagt ${limit}. La dem velge før.`,
    why: 'Kommer innspillene etter at programmet er lagt, endrer de ingenting.',
  },
  noFollowUp: {
    what: () => 'Spør deltakerne på nytt 3, 6 eller 12 måneder etter slutt.',
    why: 'Fornøyde deltakere er ikke nok. Om noe ble brukt hjemme, ser dere først senere.',
  },
  noDuties: {
    what: () => 'Skriv hvem som gjør hva.',
    why: 'God planlegging avgjorde om nettverket fungerte, og da må noen ha ansvaret.',
  },
  noBudget: {
    what: () => 'Skriv hva det koster, også når det er lite.',
    why: 'Reise, møterom og innledere må være betalt før noen inviteres.',
  },
};

const parts: Readonly<Record<DesignPart, string>> = {
  what: 'Hva og når',
  goals: 'Mål',
  who: 'Hvem',
  programme: 'Program',
  duties: 'Ansvar og budsjett',
};

const templates: Readonly<Record<TemplateId, TemplateWords & { readonly text: string }>> = {
  newSolutions: {
    text: 'Fire samlinger. Hver kommune prøver en ny måte å kjøpe på i en egen sak.',
    title: 'Kjøpe nye løsninger',
    purpose:
      'Kommunene kan beskrive et behov, snakke med markedet og kjøpe en løsning de ikke har brukt før.',
    challenges:
      'Vi kjøper det samme som sist. Vi beskriver løsninger i stedet for behov, og snakker lite med leverandører.',
    targetGroup: 'Kommuner som har en sak de skal kjøpe til de neste to årene.',
    between: 'Hver kommune jobber med sin egen sak og viser det de har gjort, på neste samling.',
    responsibilities:
      'Leder av nettverket: program, innkalling og oppfølging.\nHver kommune: egen sak og hvem som deltar.',
    gatherings: [
      'Velg sak og beskriv behovet',
      'Snakk med markedet',
      'Skriv krav som åpner',
      'Hva ble bedre?',
    ],
    goals: [
      { title: 'Alle har brukt metoden på en egen sak', unit: 'kommuner', method: 'innlevert oppgave' },
      {
        title: 'Minst én felles anskaffelse kommer ut av nettverket',
        unit: 'anskaffelser',
        method: 'talt i Samkjøp',
      },
      {
        title: 'Deltakerne er tryggere på dialog med markedet',
        unit: 'poeng av 6',
        method: 'samme spørsmål før, etter og 6 måneder senere',
      },
    ],
  },
  sharedPlan: {
    text: 'Tre samlinger. Kommunene legger avtalene ved siden av hverandre og finner hva de kan kjøpe sammen.',
    title: 'Felles innkjøpsplan',
    purpose: 'Kommunene vet hva de andre skal kjøpe, og blir enige om hva de kjøper sammen.',
    challenges:
      'Vi er få på innkjøp og vet lite om hva naboene skal kjøpe. Avtaler går ut uten at vi har rukket å planlegge.',
    targetGroup: 'Nabokommuner med få på innkjøp.',
    between: 'Hver kommune fører inn avtalene sine og spør tjenestene hva de trenger.',
    responsibilities: 'Leder av nettverket: samler planene.\nHver kommune: egen avtaleliste.',
    gatherings: ['Legg avtalene på bordet', 'Finn det vi har felles', 'Bli enige om hvem som leder hva'],
    goals: [
      { title: 'Alle har en oppdatert avtaleliste', unit: 'kommuner', method: 'talt i Samkjøp' },
      { title: 'Vi er enige om felles anskaffelser', unit: 'anskaffelser', method: 'forslag som er vedtatt' },
    ],
  },
  contractFollowUp: {
    text: 'Tre samlinger. For dem som har avtaler, men ikke tid til å følge dem opp.',
    title: 'Følge opp avtaler',
    purpose: 'Kommunene følger opp de viktigste avtalene og får det de betaler for.',
    challenges: 'Avtalen blir glemt når den er skrevet under. Tjenesten vet ikke hva som er avtalt.',
    targetGroup: 'Kommuner med minst én avtale de vil følge opp bedre.',
    between: 'Hver kommune velger én avtale, møter leverandøren og noterer hva som ble rettet.',
    responsibilities:
      'Leder av nettverket: sjekklister og program.\nHver kommune: én avtale og én ansvarlig.',
    gatherings: ['Velg en avtale', 'Møt leverandøren', 'Hva ble rettet?'],
    goals: [
      { title: 'Alle har hatt et oppfølgingsmøte', unit: 'kommuner', method: 'innlevert referat' },
      { title: 'Avvik er rettet', unit: 'avvik', method: 'talt av hver kommune' },
    ],
  },
};

export const networkDesignNb = {
  findings,
  parts,
  templates,
  lead: 'Det som er skrevet her, er det nettverket blir målt mot.',
  check: {
    title: (count: string) => `${count} mangler i utformingen`,
    one: 'Én ting mangler i utformingen',
    none: 'Vi fant ingen mangler',
    noneText: 'Utformingen har det evalueringer av læringsnettverk har funnet at betyr noe.',
    lead: 'Vi har holdt utformingen opp mot det evalueringer av læringsnettverk har funnet. Dere bestemmer selv.',
    why: 'Hvorfor',
    mend: (part: string) => `Rett under «${part}»`,
    mendBodies: 'Inviter flere',
    source: (title: string) => `Kilde: ${title}${title.endsWith('?') ? '' : '.'}`,
    status: { confirmed: 'Lest hos utgiver', mustBeChecked: 'Lest et annet sted, må kontrolleres' },
    readIn: (month: string) => `Sist lest ${month}.`,
  },
  edit: (part: string) => `Endre «${part}»`,
  empty: 'Ikke skrevet ennå.',
  what: {
    title: 'Hva heter nettverket?',
    purpose: 'Hva skal deltakerne kunne når det er over?',
    challenges: 'Hvilke utfordringer skal det møte?',
    begins: 'Når begynner det?',
    ends: 'Når er det over?',
    isPublic: 'Vis nettverket for alle',
    isPublicText: 'Navn, hensikt, tid og hvilke kommuner som er med. Aldri personer eller svar.',
    period: 'Tid',
    purposeShort: 'Hensikt',
    challengesShort: 'Utfordringer',
    shown: 'Vises for',
    everybody: 'alle',
    members: 'dem som er med',
  },
  goals: {
    caption: 'Mål, utgangspunkt og hvordan det måles',
    columns: {
      title: 'Mål',
      unit: 'Enhet',
      baseline: 'Ved start',
      target: 'Måltall',
      due: 'Frist',
      method: 'Måles slik',
    },
    none: 'Ingen mål er satt.',
    add: 'Legg til et mål',
    edit: (title: string) => `Endre målet ${title}`,
    newTitle: 'Nytt mål',
    editTitle: 'Endre målet',
    title: 'Hva skal bli bedre?',
    unit: 'Enhet',
    unitHint: 'Det som telles, for eksempel kommuner eller poeng av 6',
    baseline: 'Hvordan er det i dag?',
    baselineHint: 'Et tall. Null er også et svar. La feltet stå tomt hvis ingen har målt det.',
    target: 'Hvilket tall vil dere nå?',
    due: 'Når skal det være nådd?',
    method: 'Hvordan måles det, og av hvem?',
    remove: 'Slett målet',
    unknown: 'ikke målt',
    open: 'ikke satt',
  },
  who: {
    targetGroup: 'Hvem er nettverket for?',
    targetGroupShort: 'Målgruppe',
    roles: 'Hvem bør komme fra hver kommune?',
    rolesShort: 'Fra hver kommune',
  },
  programme: {
    gatherings: 'Samlinger',
    gathering: (number: string) => `Samling ${number}`,
    gatheringTitle: 'Hva handler den om?',
    gatheringOn: 'Dato',
    caption: 'Samlinger som er planlagt',
    columns: { title: 'Samling', on: 'Dato' },
    none: 'Ingen samlinger er planlagt.',
    notDated: 'ikke bestemt',
    topicsBy: 'Siste dag deltakerne velger tema',
    programmeOn: 'Dagen programmet blir lagt',
    between: 'Hva gjør kommunene hjemme mellom samlingene?',
    betweenShort: 'Mellom samlingene',
    followUps: 'Når spør dere hva som ble endret hjemme?',
    followUp: (months: string) => `${months} måneder etter slutt`,
    followUpsShort: 'Oppfølging',
  },
  duties: {
    responsibilities: 'Hvem gjør hva?',
    responsibilitiesShort: 'Ansvar',
    budget: 'Budsjett',
    line: (number: string) => `Post ${number}`,
    what: 'Hva',
    amount: 'Kroner uten mva.',
    caption: 'Budsjett i kroner uten mva.',
    columns: { what: 'Post', amount: 'Kroner' },
    total: 'Sum',
    none: 'Ikke satt opp.',
  },
};

export type NetworkDesignTexts = typeof networkDesignNb;
