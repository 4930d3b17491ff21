// Topics that participants of a network propose, votes on them and the programme: pages, links and refusals. Bokmål is the
// source; the other languages are typed by it.
import type { TopicsCode } from '../modules/network/topics/codes.ts';
import type { VoteMethod, VoteUnit } from '../modules/network/topics/model.ts';

type Say = (facts: Readonly<Record<string, string | number>>) => string;

const problems: Readonly<Record<TopicsCode, Say>> = {
  'topics.gone': () => 'Dette finnes ikke lenger. Last siden på nytt.',
  'topics.titleMissing': () => 'Skriv hva dere vil snakke om.',
  'topics.commentMissing': () => 'Skriv kommentaren.',
  'topics.reasonMissing': () => 'Skriv hvorfor.',
  'topics.textLong': ({ most }) => `Teksten er for lang. Bruk høyst ${most} tegn.`,
  'topics.tooMany': ({ most }) => `Det er ikke plass til flere enn ${most}.`,
  'topics.sameTitle': ({ number }) => `Tema ${number} heter det samme. Skriv heller en kommentar til det.`,
  'topics.underVote': () => 'Dere stemmer over temaet nå. Vent til avstemningen er over.',
  'topics.otherBody': () => 'Bare de som foreslo temaet, og den som leder nettverket, kan gjøre dette.',
  'topics.voteOpen': () => 'En avstemning er i gang. Avslutt den før dere starter en ny.',
  'topics.voteOver': () => 'Avstemningen er over.',
  'topics.fewTopics': ({ least }) => `Velg minst ${least} temaer.`,
  'topics.fewVoters': ({ least, voters }) =>
    Number(least) > 1
      ? `En anonym avstemning trenger minst ${least} som kan stemme. Nå er det ${voters}. Velg åpen avstemning eller vent.`
      : 'Ingen er med ennå, så ingen kan stemme.',
  'topics.endsOutside': ({ first, last }) => `Velg en dag fra ${first} til ${last}.`,
  'topics.notJoined': () => 'Kommunen har ikke svart ja til nettverket ennå. Da kan dere ikke stemme.',
  'topics.notParticipant': () => 'Hver deltaker stemmer selv. Du står ikke som deltaker for kommunen.',
  'topics.votesUsed': () =>
    'Kommunen har én stemme for hver deltaker, og alle er brukt. Noen som hadde stemt, er tatt ut.',
  'topics.nothingChosen': () => 'Velg minst ett tema.',
  'topics.manyChosen': ({ most, chosen }) => `Du har valgt ${chosen}. Velg høyst ${most}.`,
  'topics.codeWrong': () =>
    'Koden passer ikke til noen stemme. Har du stemt før, må du skrive koden du fikk da. Har du mistet den, står stemmen som den er.',
  'topics.voteNotHeld': () =>
    'Dere har ikke stemt ennå. Start en avstemning, eller skriv hvorfor programmet må settes uten.',
  'topics.voteGoesOn': ({ last }) =>
    `Avstemningen går til ${last}. Vent, eller avslutt den før du setter programmet.`,
  'topics.nothingInProgramme': () => 'Velg minst ett tema til programmet.',
  'topics.choiceReasonMissing': ({ title }) => `Skriv hvorfor det ikke blir som stemmene sier: ${title}.`,
  'topics.changedByOther': () => 'Noen andre har satt programmet imens. Se det før du endrer det.',
  'text.nationalNumber': () => 'Teksten ligner et fødselsnummer. Ta det bort.',
  'date.format': ({ value }) => `Skriv datoen som dd.mm.åååå, ikke «${value}».`,
  'date.nonexistent': ({ value }) => `${value} finnes ikke i kalenderen.`,
};

const methods: Readonly<Record<VoteMethod, { readonly label: string; readonly text: string }>> = {
  dots: {
    label: 'Tre stemmer hver',
    text: 'Hver kan velge opptil tre ulike temaer. Passer når det er flere temaer enn dere får plass til.',
  },
  approval: {
    label: 'Så mange dere vil',
    text: 'Hver velger alle temaene de kan tenke seg. Passer når dere vil finne det flest kan være med på.',
  },
};

const units: Readonly<Record<VoteUnit, { readonly label: string; readonly text: string }>> = {
  body: {
    label: 'Hver kommune har en stemmeseddel',
    text: 'Like mye for små som for store. Dere i samme kommune blir enige først.',
  },
  participant: {
    label: 'Hver deltaker har en stemmeseddel',
    text: 'Alle sier hva de selv trenger. Kommuner med mange deltakere får mer å si.',
  },
};

export const topicsNb = {
  problems,
  faults: 'Dette må rettes',
  lead: 'Dere som er med, bestemmer hva dere skal snakke om: foreslå, si hva dere mener, og stem før programmet settes.',
  said: {
    foreslatt: 'Temaet er foreslått.',
    kommentert: 'Kommentaren er lagt til.',
    slettet: 'Kommentaren er slettet.',
    tilside: 'Temaet er lagt til side.',
    tilbake: 'Temaet er med igjen.',
    startet: 'Avstemningen er i gang.',
    stemt: 'Stemmen er registrert. Dere kan endre den til avstemningen er over.',
    avsluttet: 'Avstemningen er avsluttet.',
    satt: 'Programmet er satt.',
  } as Readonly<Record<string, string>>,
  next: {
    vote: {
      title: 'Stem på temaene',
      text: (last: string) => `Stem innen ${last}. Programmet settes etterpå.`,
      button: 'Stem nå',
    },
    open: {
      title: (count: string) => `${count} er foreslått. La deltakerne stemme`,
      text: 'De som er med, stemmer før dere setter programmet.',
      button: 'Start en avstemning',
    },
    programme: {
      title: 'Sett programmet',
      text: 'Avstemningen er over. Forslaget er laget av stemmene, og dere kan endre det med en grunn.',
      button: 'Se forslaget',
    },
    propose: {
      title: 'Foreslå et tema',
      text: 'Hva trenger dere å lære for å komme videre med deres egen sak?',
      button: 'Skriv et forslag',
    },
  },
  list: {
    title: 'Foreslåtte temaer',
    none: 'Ingen har foreslått noe ennå. Skriv det første forslaget.',
    caption: 'Temaer i den rekkefølgen de ble foreslått',
    columns: { topic: 'Tema', from: 'Foreslått av', comments: 'Kommentarer' },
    leader: 'den som leder nettverket',
    aside: 'Lagt til side',
  },
  from: (who: string, role: string) => (role === '' ? who : `${who}, ${role}`),
  propose: {
    title: 'Foreslå et tema',
    name: 'Hva vil dere snakke om?',
    nameHint: 'For eksempel «Følge opp avtalen når vi er få».',
    why: 'Hvorfor trenger dere det? (valgfritt)',
    role: 'Tjeneste eller rolle (valgfritt)',
    roleHint: 'For eksempel «hjemmetjenesten». Skriv aldri navn på personer.',
    send: 'Foreslå temaet',
  },
  topic: {
    number: (number: string) => `Tema ${number}`,
    proposed: (from: string, day: string) => `Foreslått av ${from}, ${day}.`,
    noWhy: 'Ingen har skrevet hvorfor.',
    asideWhy: (reason: string) => `Lagt til side: ${reason}`,
    comments: 'Hva dere mener',
    noComments: 'Ingen har skrevet noe ennå.',
    comment: 'Skriv en kommentar',
    commentHint: 'Alle i nettverket kan lese den. Skriv ingenting om navngitte personer.',
    send: 'Legg til kommentaren',
    delete: 'Slett',
    deleteWhich: (from: string) => `Slett kommentaren fra ${from}`,
    setAside: 'Legg temaet til side',
    setAsideText: 'Det blir ikke med på avstemninger. Forslaget og kommentarene blir stående.',
    reason: 'Hvorfor?',
    bringBack: 'Ta temaet fram igjen',
    back: 'Tilbake til temaene',
  },
  vote: {
    title: 'Avstemning',
    ballotTitle: 'Stemmeseddelen',
    openTitle: 'Start en avstemning',
    openLead: 'Alle som kan stemme, får beskjed. Temaene kan ikke endres mens dere stemmer.',
    topics: 'Hva stemmer dere over?',
    method: 'Hvordan stemmer dere?',
    unit: 'Hvem har en stemmeseddel?',
    secrecy: 'Skal alle se hva andre stemmer?',
    open: {
      label: 'Åpen avstemning',
      text: 'Alle i nettverket ser hva hver har stemt, mens det skjer.',
    },
    anonymous: {
      label: 'Anonym avstemning',
      text: 'Ingen ser hva noen har stemt, heller ikke den som leder. Resultatet kommer når avstemningen er over, hvis minst fem har stemt.',
    },
    endsOn: 'Siste dag for å stemme',
    dateHint: 'dd.mm.åååå',
    start: 'Start avstemningen',
    fewTopics: 'Det må være minst to temaer før dere kan stemme.',
    notJoined: 'Dere kan stemme når kommunen har svart ja til nettverket.',
    running: (last: string, voted: string, all: string) =>
      `Dere kan stemme til ${last}. ${voted} av ${all} har stemt.`,
    legend: { dots: 'Velg opptil tre temaer', approval: 'Velg alle temaene dere kan tenke dere' } as Readonly<
      Record<VoteMethod, string>
    >,
    cast: 'Stem',
    castAgain: 'Endre stemmen',
    votedOn: (day: string) => `Stemmen ble gitt ${day}.`,
    openNote:
      'Avstemningen er åpen. Alle i nettverket ser hva dere velger, og dere kan endre det til siste dag.',
    anonymousNote:
      'Avstemningen er anonym. Vi lagrer hvem som har stemt og hva som er stemt hver for seg, uten noe som knytter dem sammen.',
    codeTitle: 'Koden din',
    codeNow: (code: string) => `Koden til denne stemmen er ${code}.`,
    codeWhy: 'Skriv den ned hvis du vil kunne endre stemmen. Vi kan ikke finne den igjen for deg.',
    code: 'Koden du fikk da du stemte',
    codeHint: 'Tolv tegn. Uten koden står stemmen som den er.',
    received: 'Stemmen er registrert.',
    receivedCode: 'Vil du endre den før avstemningen er over, trenger du denne koden:',
    end: 'Avslutt avstemningen nå',
    endText: 'Etterpå kan ingen stemme eller endre stemmen sin.',
    noVote: 'Ingen avstemning er i gang.',
    whoVoted: 'Hvem som har stemt',
    whoVotedCaption: 'Kommuner i nettverket',
    whoVotedColumns: { body: 'Kommune', state: 'Har stemt' },
    notVoted: 'ikke ennå',
    waiting: 'Den som leder nettverket, starter avstemningen.',
  },
  method: {
    title: 'Slik stemmer dere',
    methods,
    units,
    lines: [
      'Temaene får plass etter hvor mange som valgte dem.',
      'Temaer med like mange stemmer deler plassen. Ingen trekker lodd. Er det ikke plass til alle, velger den som leder, og skriver hvorfor.',
      'Små kommuner står ved siden av større. Skiller det minst 50 prosentpoeng, sier vi det, når minst tre på hver side har stemt.',
      'Et tema små vil ha og større ikke vil ha, får plass i forslaget. Minst én plass går alltid etter stemmene.',
      'I en anonym avstemning vises ingen gruppe med færre enn fem, og heller ikke når resten er færre enn fem. Stemmer alle likt, vet likevel alle hva hver stemte.',
    ],
    limit: (limit: string) =>
      `Små kommuner har færre enn ${limit} innbyggere. Grensen er vanlig i norsk statistikk (SSB, KOSTRA) og står ikke i lov. Den må kontrolleres. Fylkeskommuner regnes blant de større.`,
    exampleTitle: 'Et eksempel',
    exampleText:
      'Fem kommuner, to små og tre større, har tre stemmer hver. Det er plass til tre temaer. Eksempelet er regnet ut slik en virkelig avstemning blir.',
    exampleBallot: (body: string, topics: string) => `${body}: ${topics}`,
    exampleBodies: ['Liten 1', 'Liten 2', 'Større 1', 'Større 2', 'Større 3'],
    exampleTopics: ['Behov', 'Leverandører', 'Oppfølging', 'Klima'],
    exampleResult: (topic: string, votes: string, place: string, isShared: boolean) =>
      `${topic}: ${votes}, ${isShared ? `deler plass ${place}` : `plass ${place}`}`,
    exampleUndecided: (topics: string) =>
      `${topics} deler den siste plassen. Den som leder, må velge og skrive hvorfor.`,
  },
  result: {
    title: 'Dette vil dere snakke om',
    change: (day: string) => `Dere kan endre stemmene til ${day}`,
    ended: (day: string) => `Avstemningen ble avsluttet ${day}`,
    dotsCaption: (unit: VoteUnit): string =>
      unit === 'body' ? 'Hver kommune har tre stemmer.' : 'Hver deltaker har tre stemmer.',
    approvalCaption: (unit: VoteUnit): string =>
      unit === 'body'
        ? 'Hver kommune kan velge så mange temaer den vil.'
        : 'Hver deltaker kan velge så mange temaer hun eller han vil.',
    voted: (voted: string, all: string) => `${voted} av ${all} har stemt.`,
    allVoted: (all: string) => `Alle ${all} har stemt.`,
    columns: {
      topic: 'Tema',
      small: 'Små',
      large: 'Større',
      total: 'I alt',
      place: 'Plass',
      marks: 'Stemmer',
    },
    of: (votes: string, all: string) => `${votes} av ${all}`,
    shared: (place: string) => `${place} (delt)`,
    smallMark: { body: 'Liten kommune', participant: 'Fra en liten kommune' } as Readonly<
      Record<VoteUnit, string>
    >,
    largeMark: { body: 'Større kommune', participant: 'Fra en større kommune' } as Readonly<
      Record<VoteUnit, string>
    >,
    margin: 'Om stemmene',
    smallWants: 'Små vil noe annet enn større.',
    smallWantsTopic: (topic: string, small: string, large: string) =>
      `${topic}: ${small} små og ${large} større valgte det.`,
    smallHasPlace: 'Derfor får det plass i forslaget til program.',
    isOpen: 'Avstemningen er åpen: alle ser hva hver har stemt.',
    isAnonymous: 'Avstemningen er anonym: ingen ser hva noen har stemt.',
    noSides: 'Små og større vises ikke hver for seg, fordi en av gruppene er mindre enn fem.',
    tooFew: (voted: string) =>
      `${voted} har stemt. Det er for få til å vise et resultat uten at noen kan kjenne igjen stemmer. Stemmene er slettet.`,
    hidden: (voted: string, all: string) =>
      `${voted} av ${all} har stemt. Avstemningen er anonym, så resultatet kommer når den er over.`,
    nobody: 'Ingen har stemt ennå.',
    ballots: 'Hva hver har stemt',
    ballotsCaption: 'Stemmesedlene resultatet er regnet av',
    ballotsColumns: { voter: 'Kommune', topics: 'Valgte' },
    earlier: 'Tidligere avstemninger',
    earlierOne: (number: string, day: string) => `Avstemning ${number}, til ${day}`,
    see: 'Se temaene',
  },
  programme: {
    title: 'Programmet',
    formTitle: 'Sett programmet',
    formLead:
      'Forslaget er laget av stemmene. Kryss av det som blir med. Endrer dere noe, skriver dere hvorfor.',
    formLeadNoVote: 'Dere har ikke stemt over temaene. Da må dere skrive hvorfor programmet settes uten.',
    places: 'Hvor mange temaer er det plass til?',
    showPlaces: 'Vis forslaget',
    undecided: (topics: string, left: number) =>
      `${topics} deler den siste plassen, og det er plass til ${left === 1 ? 'ett' : String(left)} av dem. Velg, og skriv hvorfor ved hvert av dem.`,
    isIn: (topic: string) => `${topic} blir med`,
    votes: (votes: string, all: string, place: string) => `${votes} av ${all} stemte for. Plass ${place}.`,
    noVotes: 'Var ikke med på avstemningen.',
    reasonFor: (topic: string) => `Grunn: ${topic}`,
    reasonHint: 'Skriv en grunn der det ikke blir som stemmene sier.',
    addReason: 'Skriv en grunn',
    reasonChange: 'Hvorfor endrer dere programmet?',
    reasonNoVote: 'Hvorfor settes programmet uten avstemning?',
    set: 'Sett programmet',
    change: 'Endre programmet',
    setOn: (day: string) => `Satt ${day}.`,
    byVote: (number: string) => `Bygd på avstemning ${number}.`,
    noVote: (reason: string) => `Satt uten avstemning: ${reason}`,
    changed: (reason: string) => `Endret: ${reason}`,
    caption: 'Temaer som er med, og hvorfor',
    outCaption: 'Temaer som ikke er med, og hvorfor',
    outTitle: 'Ikke med nå',
    columns: { topic: 'Tema', why: 'Hvorfor' },
    chosenVotes: 'Fikk plass etter stemmene.',
    chosenSmall: 'Små kommuner vil ha det, og større vil noe annet.',
    outVotes: 'Fikk for få stemmer til en plass.',
    earlier: 'Tidligere programmer',
    earlierOne: (number: string, day: string) => `Program ${number}, satt ${day}`,
  },
  link: {
    title: 'Temaer og avstemning',
    lead: 'Foreslå hva nettverket skal snakke om, og stem før programmet settes.',
    waiting: (last: string) => `Stem på temaene innen ${last}`,
    propose: 'Foreslå et tema',
  },
  letter: {
    subject: (title: string) => `Stem på temaene: ${title}`,
    text: (name: string, sentence: string, url: string) =>
      `Hei, ${name}\n\n${sentence}\n\n${url}\n\nLenken er din egen. Ikke send den videre.\n\nHilsen Samkjøp\n`,
  },
  told: {
    opened: (title: string, last: string) => `Stem på temaene i ${title} innen ${last}.`,
    reminder: (title: string, last: string) =>
      `Dere har ikke stemt på temaene i ${title}. Siste dag er ${last}.`,
  },
};

export type TopicsTexts = typeof topicsNb;
