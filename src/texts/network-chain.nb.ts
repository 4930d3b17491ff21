// From network to group: needs that bodies have in common, what is started from them, and the chain from goal to effect. Bokmål is the
// source; the other languages are typed by it.
import type { AssignmentState } from '../modules/network/assignments/model.ts';
import type { ChainCode } from '../modules/network/chain/codes.ts';
import type { MissingLink } from '../modules/network/chain/rules.ts';
import type { GatheringPhase } from '../modules/network/gatherings/rules.ts';

type Say = (facts: Readonly<Record<string, string | number>>) => string;

const problems: Readonly<Record<ChainCode, Say>> = {
  'chain.thingGone': () => 'Dette finnes ikke lenger. Velg noe annet.',
  'chain.notLeading': () => 'Bare den som leder det, kan koble det til nettverket.',
  'chain.tiedBefore': () => 'Dette er koblet til nettverket fra før.',
  'chain.many': ({ most }) => `Et nettverk kan ha høyst ${most} resultater.`,
  'chain.outcomeGone': () => 'Dette er ikke lenger koblet til nettverket.',
  'chain.notOwn': () => 'Bare den som leder det, kan endre dette.',
  'chain.partGone': () => 'Noe av det du valgte, er ikke der lenger. Se over valgene og lagre på nytt.',
  'chain.needGone': () => 'Planene er endret, så dette behovet er ikke felles lenger. Se hva som står nå.',
  'chain.notChosen': () => 'Velg ett forslag eller én anskaffelse.',
};

const missing: Readonly<Record<MissingLink, string>> = {
  gathering: 'Ingen samling er knyttet til dette målet.',
  assignment: 'Ingen oppgave er knyttet til dette målet.',
  outcome: 'Ingen kjøpegruppe eller anskaffelse er knyttet til dette målet.',
  measure: 'Ikke målt etter at nettverket begynte.',
};

const phases: Readonly<Record<GatheringPhase, string>> = {
  planned: 'under planlegging',
  polling: 'tidspunkt er ikke bestemt',
  coming: 'kommer',
  going: 'pågår',
  over: 'holdt',
  cancelled: 'avlyst',
};

const assignments: Readonly<Record<AssignmentState, string>> = {
  draft: 'utkast',
  given: 'pågår',
  closed: 'avsluttet',
  withdrawn: 'trukket',
};

export const networkChainNb = {
  problems,
  said: {
    koblet: 'Koblet til nettverket.',
    knyttet: 'Lagret.',
    navn: 'Lagret.',
    fjernet: 'Koblingen er fjernet.',
  } as Readonly<Record<string, string>>,
  needs: {
    lead: 'Det flere av dere skal kjøpe på samme tid, slik planene viser det for dere.',
    next: {
      title: (bodies: string, what: string) => `${bodies} kan kjøpe ${what} sammen`,
      none: 'Ingen felles behov ennå',
      noneText: 'Når to eller flere som er med, har samme behov på samme tid i planene sine, står det her.',
      noneButton: 'Se deres egen plan',
      notOwn: 'Dere har ikke dette behovet selv, men kan samle de andre.',
    },
    list: 'Alle felles behov',
    count: (count: string) => `${count} felles behov`,
    when: (bodies: string, first: string, last: string) =>
      first === last ? `${bodies} kan starte i ${first}.` : `${bodies} kan starte fra ${first} til ${last}.`,
    amount: (low: string, high: string) =>
      low === high ? `${low} i året til sammen.` : `Fra ${low} til ${high} i året til sammen.`,
    estimated: (low: string, high: string) =>
      low === high
        ? `Anslått til ${low} i året til sammen.`
        : `Anslått til mellom ${low} og ${high} i året til sammen.`,
    assumed: 'Der en plan ikke viser beløp, er det regnet med det vanlige for en kommune av samme størrelse.',
    gatheringsLeft: (count: number, word: string) =>
      count === 0
        ? 'Ingen samlinger igjen før avtalen tidligst kan starte.'
        : count === 1
          ? 'Én samling igjen før avtalen tidligst kan starte.'
          : `${word} samlinger igjen før avtalen tidligst kan starte.`,
    noProgramme: 'Programmet har ingen datoer, så vi kan ikke si om det passer.',
    cases: (bodies: string) => `Levert som egen sak av ${bodies}.`,
    hidden:
      'Dere viser ikke deres eget behov til andre. Lager dere et forslag, ser de som blir spurt, at behovet finnes.',
    underWay: 'Allerede i gang fra nettverket:',
    propose: 'Lag et forslag',
    proposeName: (what: string) => `Lag et forslag om ${what}`,
    procure: 'Begynn en anskaffelse',
    procureName: (what: string) => `Begynn en anskaffelse av ${what}`,
    draftNote: 'Et forslag er et utkast som bare dere ser, til dere sender det.',
    onlyBuyers: 'Innkjøpere, koordinatorer og administratorer kan lage forslag og begynne anskaffelser.',
    filter: {
      category: 'Kategori',
      any: 'Alle',
      whose: 'Hvilke behov',
      all: 'Alle felles behov',
      own: 'De vi selv har',
      button: 'Vis',
    },
    noneFound: 'Ingen felles behov passer med valgene.',
    pages: 'Sider med felles behov',
    margin:
      'Dere ser det andre viser av planene sine, og deres egne planer i sin helhet. Behov som er skjult, teller ikke med for andre.',
    marginLabel: 'Hva som vises',
    intake: 'Fra det kommunene har fortalt',
    intakeText: 'Områder som to eller flere vil jobbe med. Bare dere som leder nettverket, ser dette.',
    intakeCaption: 'Behov etter område',
    intakeColumns: { area: 'Område', needs: 'Behov' },
    intakeNeed: (body: string, need: string) => `${body}: ${need}`,
  },
  outcomes: {
    title: 'Dette har kommet ut av nettverket',
    none: 'Ingenting er startet fra nettverket ennå.',
    tie: 'Koble til noe dere har begynt på',
    proposal: (what: string) => `Forslag til kjøpegruppe: ${what}`,
    procurement: (title: string) => `Anskaffelse: ${title}`,
    closed: { proposal: 'Et forslag om å kjøpe sammen', procurement: 'Et felles innkjøp' },
    by: (party: string, date: string) => `Startet av ${party} ${date}.`,
    state: (state: string) => `Status: ${state}.`,
    ceiling: (amount: string) => `Det kan kjøpes for inntil ${amount} på kontraktene.`,
    became: 'Se anskaffelsen det ble',
    show: 'Vis navnet for alle i nettverket',
    hide: 'Vis navnet bare for dem som er med',
    remove: 'Fjern koblingen',
    manage: 'Endre',
    manageTitle: 'Endre koblingen',
    manageLead: 'Selve forslaget eller anskaffelsen blir ikke endret.',
    named: 'Alle i nettverket ser navnet.',
    notNamed: 'Bare de som er med, ser navnet. De andre ser at det finnes.',
  },
  tie: {
    title: 'Koble til noe dere har begynt på',
    lead: 'Velg et forslag eller en anskaffelse som dere leder, og som kommer fra nettverket.',
    legend: 'Hva kommer fra nettverket?',
    none: 'Dere leder ingen forslag eller anskaffelser som kan kobles til.',
    isNamed: 'Vis navnet for alle i nettverket',
    nameLegend: 'Hvem skal se hva det heter?',
    isNamedHint: 'Ellers ser de som ikke er med, bare at det finnes.',
    button: 'Koble til',
    onlyAnswerers: 'Innkjøpere, koordinatorer, nettverksledere og administratorer kan koble til.',
  },
  chain: {
    lead: 'For hvert mål: hva dere har gjort, hva det førte til, og hva som er målt.',
    noGoals: 'Nettverket har ingen mål ennå. Uten mål kan dere ikke se om noe ble bedre.',
    writeGoals: 'Skriv målene',
    goal: (place: string, title: string) => `${place}. ${title}`,
    edit: 'Velg hva som hører til',
    editName: (title: string) => `Velg hva som hører til målet ${title}`,
    rows: {
      gatherings: 'Samlinger',
      topics: 'Temaer',
      assignments: 'Oppgaver',
      outcomes: 'Kom ut av det',
      measures: 'Målt',
    },
    missing,
    phases,
    assignments,
    delivered: (count: number, word: string) =>
      count === 0 ? 'ingen har levert' : count === 1 ? 'én har levert' : `${word} har levert`,
    due: (date: string) => `frist ${date}`,
    start: (value: string) => `Ved start: ${value}.`,
    startUnknown: 'Ved start: ikke målt.',
    target: (value: string) => `Mål: ${value}.`,
    targetBy: (value: string, date: string) => `Mål: ${value} innen ${date}.`,
    measured: (value: string, date: string, source: string) => `${value} den ${date} (${source}).`,
    untied: 'Ikke knyttet til noe mål',
    untiedText: 'Dette er gjort eller planlagt, men det står ikke hvilket mål det skal tjene.',
    kinds: {
      gathering: 'Samling',
      topic: 'Tema',
      assignment: 'Oppgave',
    },
    benefits: 'Gevinster',
    benefitsNone: 'Ingen gevinster er bekreftet ennå.',
    benefitsLink: 'Se gevinstene',
  },
  parts: {
    title: (goal: string) => `Hva hører til målet «${goal}»?`,
    lead: 'Kryss av for det som skal hjelpe dere å nå målet.',
    legends: {
      gathering: 'Samlinger',
      topic: 'Temaer',
      assignment: 'Oppgaver',
      outcome: 'Kom ut av nettverket',
    },
    nothing: 'Nettverket har ingen samlinger, temaer, oppgaver eller resultater ennå.',
    button: 'Lagre',
  },
  overview: {
    title: 'Felles behov vi har funnet',
    text: (bodies: string, what: string) => `${bodies} skal kjøpe ${what} på samme tid.`,
    more: (count: number, word: string) =>
      count === 1 ? 'Dere har ett felles behov til.' : `Dere har ${word} felles behov til.`,
    none: 'Planene viser ingen felles behov ennå.',
    link: 'Se felles behov',
    chain: 'Se kjeden fra mål til virkning',
  },
  origin: (title: string) => `Kommer fra nettverket ${title}`,
  begin: {
    from: (title: string) => `Anskaffelsen kommer fra nettverket ${title}, og blir koblet til det.`,
  },
  invite: (title: string) => `Er med i nettverket ${title}`,
};

export type NetworkChainTexts = typeof networkChainNb;
