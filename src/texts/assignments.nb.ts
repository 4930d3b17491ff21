// Words of assignments between gatherings: what is asked, what each body hands in, what peers say. Bokmål is the source; the other
// languages are typed by it.
import type { AssignmentCode } from '../modules/network/assignments/codes.ts';
import type { AssignmentState, GatheringSide, ThingKind } from '../modules/network/assignments/model.ts';

type Say = (facts: Readonly<Record<string, string | number>>) => string;

/** What a letter tells of. `bodies` is a list in words. */
interface Told {
  readonly network: string;
  readonly title: string;
  readonly due: string;
  readonly why: string;
  readonly bodies: string;
}
interface LetterWords {
  readonly subject: (told: Told) => string;
  readonly body: (told: Told) => string;
}

const problems: Readonly<Record<AssignmentCode, Say>> = {
  'assignment.gone': () => 'Dette finnes ikke, eller du har ikke tilgang til det.',
  'assignment.notNow': ({ state }) =>
    state === 'closed'
      ? 'Oppgaven er avsluttet, så ingenting kan endres lenger.'
      : state === 'withdrawn'
        ? 'Oppgaven er trukket tilbake, så ingenting kan endres lenger.'
        : state === 'draft'
          ? 'Oppgaven er ikke gitt ennå.'
          : 'Oppgaven er gitt, så den kan ikke endres på denne måten.',
  'assignment.notOpen': () =>
    'Nettverket er et utkast som ingen andre ser. Åpne det først, så kan du gi oppgaver.',
  'assignment.changedByOther': () => 'Noen andre har endret dette imens. Se hva som står nå, og prøv igjen.',
  'assignment.many': ({ most }) => `Det er plass til høyst ${most} oppgaver.`,
  'assignment.textMissing': () => 'Fyll ut dette feltet.',
  'assignment.textLong': ({ most }) => `Teksten er for lang. Skriv høyst ${most} tegn.`,
  'assignment.dueMissing': () => 'Oppgaven må ha en frist før den gis.',
  'assignment.dueOutside': ({ first, last }) => `Velg en dag fra ${first} til ${last}.`,
  'assignment.gatheringGone': () => 'Velg en av samlingene, eller ingen.',
  'assignment.nobodyAsked': () =>
    'Ingen av kommunene oppgaven er til, har svart ja til nettverket ennå. Velg andre, eller vent.',
  'assignment.notForYou': () => 'Oppgaven er til andre kommuner i nettverket.',
  'assignment.answerMissing': () => 'Skriv noe, eller legg ved noe, før du leverer.',
  'assignment.webLinkFormat': () => 'Skriv hele adressen, fra https://.',
  'assignment.webLinksMany': ({ most }) => `Det er plass til høyst ${most} lenker.`,
  'assignment.thingGone': () => 'Det du valgte, er ikke deres, eller det er tatt bort.',
  'assignment.thingsMany': ({ most }) => `Det er plass til høyst ${most}. Ta bort ett først.`,
  'assignment.handInGone': () => 'Dette svaret er ikke levert, eller du kan ikke lese det.',
  'assignment.ownHandIn': () => 'Dette er deres eget svar. Gi tilbakemelding til de andre.',
  'assignment.deliverFirst': () => 'Lever deres eget svar først. Da kan dere gi tilbakemelding til andre.',
  'assignment.feedbackMissing': () => 'Skriv i minst ett av feltene.',
  'assignment.feedbackMany': ({ most }) =>
    `Svaret har fått ${most} tilbakemeldinger, og det er ikke plass til flere.`,
  'assignment.notShared': () =>
    'Bare den som leder, leser svarene. Da kan ikke kommunene gi hverandre tilbakemelding.',
  'assignment.fewToPair': ({ least }) => `Minst ${least} kommuner må ha oppgaven.`,
  'assignment.eachOutside': ({ least, most }) =>
    least === most
      ? `Med så få kommuner gir hver til ${most}.`
      : `Skriv et helt tall fra ${least} til ${most}.`,
  'assignment.seedOutside': ({ least, most }) => `Skriv et helt tall fra ${least} til ${most}.`,
  'assignment.pairUnknown': () => 'Velg ulike kommuner, og ikke kommunen selv.',
  'text.nationalNumber': () => 'Ta bort fødselsnummeret. Det skal ikke stå her.',
  'date.format': ({ value }) =>
    value === ''
      ? 'Skriv en dato, for eksempel 31.12.2027.'
      : `«${value}» er ikke en dato. Skriv den som 31.12.2027.`,
  'date.nonexistent': ({ value }) => `Datoen ${value} finnes ikke.`,
};

const states: Readonly<Record<AssignmentState, string>> = {
  draft: 'utkast, bare du ser det',
  given: 'gitt',
  closed: 'avsluttet',
  withdrawn: 'trukket tilbake',
};

const things: Readonly<Record<ThingKind, string>> = {
  procurement: 'Anskaffelse',
  need: 'Behov',
  contract: 'Avtale',
};

const sides: Readonly<Record<GatheringSide, string>> = {
  after: 'Etter samlingen',
  before: 'Før samlingen',
};

const letter = {
  given: {
    subject: ({ title, due }) => `Ny oppgave: ${title}, frist ${due}`,
    body: ({ network, title, due }) =>
      `Nettverket ${network} har en oppgave til dere: «${title}». Fristen er ${due}. Les den og lever her, uten å logge inn:`,
  },
  moved: {
    subject: ({ title, due }) => `Ny frist: ${title}, ${due}`,
    body: ({ network, title, due }) =>
      `Oppgaven «${title}» i nettverket ${network} har fått ny frist: ${due}. Det dere har skrevet, står:`,
  },
  withdrawn: {
    subject: ({ title }) => `Trukket tilbake: ${title}`,
    body: ({ network, title, why }) =>
      `Oppgaven «${title}» i nettverket ${network} er trukket tilbake. Dere trenger ikke gjøre mer med den. Grunnen: ${why}\n\nDet dere har skrevet, finner dere her:`,
  },
  soon: {
    subject: ({ title, due }) => `Påminnelse: ${title}, frist ${due}`,
    body: ({ network, title, due }) =>
      `Dere har ikke levert oppgaven «${title}» i nettverket ${network}. Fristen er ${due}. Noen få linjer er nok:`,
  },
  late: {
    subject: ({ title }) => `Dere kan fortsatt levere: ${title}`,
    body: ({ network, title, due }) =>
      `Fristen for oppgaven «${title}» i nettverket ${network} var ${due}. Dere kan levere til oppgaven avsluttes. Vi minner ikke om den flere ganger:`,
  },
  paired: {
    subject: ({ title, bodies }) => `Gi tilbakemelding til ${bodies}: ${title}`,
    body: ({ network, title, bodies }) =>
      `I nettverket ${network} gir dere tilbakemelding til ${bodies} på oppgaven «${title}». Lever deres eget svar først. Så leser dere svaret deres og skriver hva som er bra, og hva de kan tenke på:`,
  },
  feedback: {
    subject: ({ title, bodies }) => `Tilbakemelding fra ${bodies}: ${title}`,
    body: ({ network, title, bodies }) =>
      `${bodies} har lest svaret deres på oppgaven «${title}» i nettverket ${network} og skrevet en tilbakemelding. Les den her:`,
  },
} satisfies Readonly<Record<string, LetterWords>>;

export const assignmentsNb = {
  problems,
  states,
  things,
  sides,
  faults: 'Dette må rettes',
  back: 'Tilbake til oppgaven',
  list: {
    title: 'Oppgaver',
    lead: 'Det dere gjør hjemme mellom samlingene, med deres egen sak.',
    none: 'Ingen oppgaver er gitt ennå.',
    plan: 'Lag en oppgave',
    caption: 'Oppgavene i nettverket',
    between: 'Mellom samlingene',
    all: 'Se alle oppgavene',
    named: (title: string) => `Oppgave: ${title}`,
    numbered: (number: number, title: string) => `${number}. ${title}`,
    columns: {
      name: 'Oppgave',
      gathering: 'Hører til',
      due: 'Frist',
      delivered: 'Levert',
      you: 'Dere',
      state: 'Status',
    },
    of: (delivered: number, asked: number) => `${delivered} av ${asked}`,
    noDue: 'ikke satt',
    noGathering: '–',
  },
  gathering: {
    after: (title: string) => `Etter «${title}»`,
    before: (title: string) => `Før «${title}»`,
  },
  standing: {
    notBegun: 'ikke begynt',
    draft: 'utkast',
    delivered: (on: string) => `levert ${on}`,
    deliveredLate: (on: string) => `levert ${on}, etter fristen`,
    late: 'ikke levert, fristen er ute',
    lateDraft: 'utkast, fristen er ute',
    notAsked: 'ikke til dere',
  },
  next: {
    first: {
      title: 'Gi den første oppgaven',
      text: 'Be kommunene gjøre noe med sin egen sak før dere møtes igjen.',
      button: 'Lag en oppgave',
    },
    give: {
      title: (title: string) => `Gi «${title}» til kommunene`,
      text: (bodies: number, due: string) =>
        `${bodies === 1 ? 'Én kommune' : `${bodies} kommuner`} får en e-post med en personlig lenke. Fristen er ${due}. Etterpå kan teksten ikke endres.`,
      button: 'Gi oppgaven',
      look: 'Se over og gi',
      edit: 'Endre først',
    },
    complete: {
      title: (title: string) => `Gjør «${title}» ferdig`,
      text: 'Oppgaven trenger tekst, frist og minst én kommune som er med, før du kan gi den.',
      button: 'Skriv ferdig',
    },
    pair: {
      title: 'Sett opp hvem som gir tilbakemelding til hvem',
      text: (delivered: number) => `${delivered} har levert. Vi kan dele ut, så gir og får alle like mange.`,
      button: 'Sett opp par',
    },
    begin: {
      word: (number: number) => `Svar på oppgave ${number}`,
      text: (due: string) => `Fristen er ${due}. Noen få linjer er nok, og dere kan lagre et utkast.`,
      button: 'Svar på oppgaven',
    },
    finish: {
      word: (number: number) => `Gjør svaret på oppgave ${number} ferdig`,
      text: (due: string) => `Utkastet er lagret. Bare dere ser det til dere leverer. Fristen er ${due}.`,
      button: 'Fortsett på svaret',
    },
    respond: {
      word: (bodies: string) => `Gi tilbakemelding til ${bodies}`,
      text: 'Les svaret, og skriv hva som er bra, og hva de kan tenke på.',
      button: 'Les og svar',
    },
  },
  waiting: {
    begin: (title: string, due: string) => `Svar på oppgaven «${title}», innen ${due}`,
    finish: (title: string, due: string) => `Gjør svaret på «${title}» ferdig, innen ${due}`,
    respond: (title: string, _due: string) => `Gi tilbakemelding på oppgaven «${title}»`,
  } as Readonly<Record<'begin' | 'finish' | 'respond', (title: string, due: string) => string>>,
  form: {
    newTitle: 'Lag en oppgave',
    editTitle: 'Endre oppgaven',
    lead: 'Kommunene ser den ikke før du gir den.',
    title: 'Hva skal oppgaven hete?',
    text: 'Hva skal hver kommune gjøre med sin egen sak?',
    textHints: [
      'Skriv det som ett eller to skritt i deres egen anskaffelse eller plan.',
      'Si hva de skal levere, og hvor mye: en halv side er ofte nok.',
    ],
    gathering: 'Hvilken samling hører den til?',
    gatheringNone: 'Ingen',
    side: 'Gjøres den før eller etter samlingen?',
    due: 'Frist',
    dueHint: 'Skriv datoen som dd.mm.åååå.',
    bodies: 'Hvem er den til?',
    bodiesAll: 'Alle i nettverket',
    bodiesSame: (names: string) => `Som før: ${names}`,
    bodiesGroup: (division: string, number: number, names: string) =>
      `${division}, gruppe ${number}: ${names}`,
    shared: 'Hvem skal lese svarene?',
    sharedAll: 'Alle i nettverket',
    sharedLeader: 'Bare den som leder',
    save: 'Lagre',
  },
  page: {
    due: (date: string) => `Frist ${date}.`,
    noDue: 'Fristen er ikke satt.',
    withdrawn: (why: string) => `Oppgaven er trukket tilbake. ${why}`,
    closed: 'Oppgaven er avsluttet. Svarene står, men ingenting kan endres.',
    text: 'Oppgaven',
    noText: 'Teksten er ikke skrevet ennå.',
    ownCase: (text: string) => `Deres egen sak: ${text}`,
    forWhom: (names: string) => `Oppgaven er til ${names}.`,
    forAll: 'Oppgaven er til alle i nettverket.',
    readersAll: 'Alle i nettverket leser svarene når de er levert.',
    readersLeader: 'Bare den som leder, leser svarene.',
    print: 'Skriv ut oppgaven',
    own: 'Svaret deres',
    ownNone: 'Dere har ikke begynt.',
    ownEdit: 'Endre svaret',
    ownStart: 'Svar på oppgaven',
    answers: 'Svarene',
    answersNone: 'Ingen har levert ennå.',
    answersCaption: 'Hvem som har levert',
    statusCaption: 'Hvor hver kommune står',
    columns: {
      body: 'Kommune',
      standing: 'Svar',
      got: 'Har fått',
      gave: 'Har gitt',
      gives: 'Gir til',
    },
    feedbackHead: 'Tilbakemeldinger',
    nobody: '–',
    manage: 'Endre eller avslutt',
    moveDue: 'Flytt fristen',
    pair: 'Sett opp par',
    withdraw: 'Trekk oppgaven tilbake',
    close: 'Avslutt oppgaven',
    closeText: 'Når du avslutter, kan ingen levere, endre eller gi tilbakemelding lenger.',
    remove: 'Slett utkastet',
    pairsBySeed: (seed: number) => `Parene er delt ut med trekning ${seed}.`,
    pairsByHand: 'Parene er satt for hånd.',
  },
  handIn: {
    title: 'Svar på oppgaven',
    lead: 'Lagre et utkast når du vil. Bare dere ser det til dere leverer.',
    leadDelivered: 'Svaret er levert. Dere kan endre det til oppgaven avsluttes.',
    leaderOnly: 'Bare den som leder nettverket, leser det dere leverer.',
    all: 'Alle i nettverket leser det dere leverer.',
    text: 'Svaret deres',
    textHints: ['Hva gjorde dere, hva fant dere ut, og hva er neste skritt?', 'Ikke skriv navn på personer.'],
    webLinks: 'Lenker på nettet (valgfritt)',
    webLinksHints: ['Én på hver linje, fra https://. Den som leser, må selv ha tilgang.'],
    things: 'Fra deres egne lister i Samkjøp',
    thingsNone: 'Ingenting er lagt ved.',
    thingsLead: 'De andre ser bare tittelen. De får ikke tilgang.',
    thingsByLink: 'Avtaler, behov og anskaffelser legges ved av noen hos dere som er logget inn.',
    addFile: 'Lagre og legg ved en fil',
    addMoreFiles: 'Lagre og endre filene',
    attach: 'Lagre og legg ved noe fra listene deres',
    attachMore: 'Lagre og endre det som er lagt ved',
    keep: 'Lagre utkast',
    deliver: 'Lever',
    save: 'Lagre endringene',
    changed: (on: string, at: string) => `Sist endret ${on} kl. ${at}.`,
    delivered: (on: string) => `Levert ${on}.`,
  },
  attach: {
    title: 'Legg ved noe fra listene deres',
    lead: 'Søk i avtalene, behovene og anskaffelsene deres. De andre ser bare tittelen.',
    search: 'Søk etter tittel',
    button: 'Søk',
    none: 'Ingen treff.',
    kinds: { procurement: 'Anskaffelser', need: 'Behov', contract: 'Avtaler' } satisfies Record<
      ThingKind,
      string
    >,
    more: (count: number) => `${count} til passer. Søk med flere ord for å finne dem.`,
    choose: 'Legg ved',
    chooseOf: (title: string) => `Legg ved: ${title}`,
    attached: 'Lagt ved',
    detach: 'Ta bort',
    detachOf: (title: string) => `Ta bort: ${title}`,
    back: 'Tilbake til svaret',
  },
  files: {
    title: 'Legg ved filer',
    add: 'Legg ved en fil',
    button: 'Legg ved filen',
  },
  answer: {
    title: (body: string) => `Svaret fra ${body}`,
    links: 'Lenker',
    files: 'Filer',
    things: 'Lagt ved fra Samkjøp',
    thing: (kind: string, title: string) => `${kind}: ${title}`,
    empty: 'Svaret har ingen tekst.',
    noFeedback: 'Ingen har gitt tilbakemelding ennå.',
    good: 'Dette er bra',
    consider: 'Dette kan dere tenke på',
    give: 'Gi tilbakemelding',
    giveLead: 'Alle som kan lese svaret, ser den. Den står med kommunens navn.',
    giveLeadLeader: 'Den står med navnet på den som leder nettverket.',
    role: 'Rolle eller tjeneste (valgfritt)',
    roleHint: 'For eksempel «innkjøp» eller «hjemmetjenesten». Ikke skriv navn.',
    send: 'Send tilbakemeldingen',
    remove: 'Slett',
    removeOf: (from: string) => `Slett tilbakemeldingen fra ${from}`,
    leader: (name: string) => `${name}, leder nettverket`,
    from: (body: string, role: string) => (role === '' ? body : `${body}, ${role}`),
    by: (from: string, on: string) => `${from}, ${on}`,
  },
  pairs: {
    title: 'Hvem gir tilbakemelding til hvem',
    lead: 'De som får nye å gi til, får en e-post. Deler du ut på nytt, går de gamle parene bort.',
    deal: 'Del ut',
    dealText:
      'Alle gir til like mange og får fra like mange. Små kommuner møter større så ofte det går. Samme trekning gir alltid de samme parene.',
    each: 'Hvor mange skal hver gi til?',
    seed: 'Trekning',
    seedHint: 'Et helt tall. Et annet tall gir andre par.',
    dealButton: 'Del ut parene',
    byHand: 'Endre for hånd',
    gives: (body: string) => `${body} gir til`,
    givesMore: (body: string, place: number) => `${body} gir til, nr. ${place}`,
    nobody: 'Ingen',
    save: 'Lagre parene',
    uneven: (names: string) => `Ingen gir tilbakemelding til ${names}.`,
  },
  due: {
    title: 'Flytt fristen',
    lead: 'Alle kommunene oppgaven er til, får en e-post om den nye fristen.',
    due: 'Ny frist',
    button: 'Flytt fristen',
    keep: 'Ikke flytt',
  },
  withdraw: {
    title: 'Trekk oppgaven tilbake',
    lead: 'Kommunene får en e-post med grunnen. Det de har skrevet, kan de fortsatt lese. Dette kan ikke gjøres om.',
    why: 'Hvorfor?',
    button: 'Trekk tilbake',
    keep: 'La den stå',
  },
  print: {
    lead: 'Skriv ut siden fra nettleseren, og ta den med på møtet. Lever etterpå i Samkjøp.',
    case: 'Egen sak',
    answer: 'Svaret vårt',
    next: 'Neste skritt',
    who: 'Hvem gjør hva, innen når',
    body: 'Kommune',
  },
  letter: {
    hello: (name: string) => `Hei, ${name}`,
    regards: 'Hilsen Samkjøp',
    ...letter,
  },
  said: {
    lagret: 'Lagret.',
    gitt: 'Oppgaven er gitt. Deltakerne har fått en e-post med en personlig lenke.',
    flyttet: 'Fristen er flyttet, og kommunene har fått beskjed.',
    trukket: 'Oppgaven er trukket tilbake, og kommunene har fått beskjed.',
    avsluttet: 'Oppgaven er avsluttet.',
    slettet: 'Slettet.',
    utkast: 'Utkastet er lagret. Bare dere ser det.',
    levert: 'Takk. Svaret er levert.',
    endret: 'Endringene er lagret.',
    vedlagt: 'Lagt ved.',
    fjernet: 'Tatt bort.',
    par: 'Parene er lagret. De det gjelder, har fått beskjed.',
    tilbakemelding: 'Takk. Tilbakemeldingen er sendt.',
  } as Readonly<Record<string, string>>,
};

export type AssignmentsTexts = typeof assignmentsNb;
