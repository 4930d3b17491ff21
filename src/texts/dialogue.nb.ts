// The market dialogue: activities, the log of equal treatment, questions, minutes, advice on what fits, letters to suppliers
// and what the program itself writes in the log. Bokmål is the source; the others are typed by it. Dates come as the reader
// writes them.
import type { DialogueCode } from '../modules/procurement/dialogue/errors.ts';
import type { NotWorthIt, Novelty, ReasonId } from '../modules/procurement/dialogue/guidance.ts';
import type {
  ActivityKind,
  ActivityState,
  Allocation,
  FindingKind,
  MinutesState,
} from '../modules/procurement/dialogue/model.ts';

type Facts = Readonly<Record<string, string | number>>;

const kinds: Readonly<Record<ActivityKind, string>> = {
  notice: 'Veiledende kunngjøring',
  invitation: 'Åpen invitasjon',
  conference: 'Dialogmøte for alle',
  oneToOne: 'Én-til-én-møter',
  written: 'Skriftlige innspill',
  hearing: 'Utkast på høring',
};

const kindHints: Readonly<Record<ActivityKind, string>> = {
  notice: 'Dere kunngjør hva dere planlegger. Alle kan svare.',
  invitation: 'Den som vil, melder seg og forteller hva den kan.',
  conference: 'Ett møte der alle hører det samme.',
  oneToOne: 'Like lange møter, ett for hver leverandør.',
  written: 'Leverandørene svarer skriftlig på det dere spør om.',
  hearing: 'Dere legger ut utkast, og alle kan si hva som ikke virker.',
};

const states: Readonly<Record<ActivityState, string>> = {
  draft: 'utkast',
  published: 'publisert',
  held: 'gjennomført',
  closed: 'avsluttet',
};

const allocations: Readonly<Record<Allocation, string>> = {
  lot: 'Loddtrekning når påmeldingen er over',
  firstCome: 'Den som melder seg først, velger først',
};

const findingKinds: Readonly<Record<FindingKind, string>> = {
  supplier: 'Leverandør',
  solution: 'Løsning',
  price: 'Pris',
  other: 'Annet',
};

const minutesStates: Readonly<Record<MinutesState, string>> = {
  draft: 'utkast',
  sent: 'til gjennomsyn hos leverandøren',
  settled: 'avgjort hva som er hemmelig',
  published: 'publisert for alle',
};

const novelties: Readonly<Record<Novelty, string>> = {
  known: 'Nei, det kan kjøpes slik det er',
  adapted: 'Delvis, kjente ting settes sammen på en ny måte',
  fresh: 'Ja, ingen selger det slik vi trenger det',
};

const reasons: Readonly<Record<ReasonId, (isFor: boolean) => string>> = {
  unknownMarket: () => 'Dere vet ikke hvem som kan levere. Nå bredt ut først.',
  manySuppliers: (isFor) =>
    isFor
      ? 'Mange kan levere. Da får alle det samme på én gang.'
      : 'Mange kan levere. Da blir det for mange møter.',
  fewSuppliers: (isFor) =>
    isFor
      ? 'Få kan levere. Da rekker dere å snakke med alle.'
      : 'Få kan levere. Da lønner det seg sjelden med et fellesmøte.',
  freshIdeas: (isFor) =>
    isFor
      ? 'Dere trenger noe nytt. Leverandørene forteller mer når de kan spørre.'
      : 'Dere trenger noe nytt. Et utkast kan binde tankene for tidlig.',
  adaptedDraft: () => 'Kjente ting settes sammen på en ny måte. Spør hva som er mulig, og hva det koster.',
  knownDraft: (isFor) =>
    isFor
      ? 'Dette kan kjøpes slik det er. Da er det nok å spørre om utkastet stenger noen ute.'
      : 'Dette kan kjøpes slik det er. Møter gir lite mer.',
  localReach: (isFor) =>
    isFor
      ? 'Små og lokale firmaer følger sjelden med på kunngjøringer. Inviter dem direkte, og si det til alle.'
      : 'Små og lokale firmaer følger sjelden med på kunngjøringer.',
  littleTime: (isFor) =>
    isFor
      ? 'Det er kort tid. Skriftlig går raskest.'
      : 'Det er kort tid. Møter må varsles to til tre uker før.',
  noTimeToMeet: () => 'Det er svært kort tid. Ikke begynn på noe dere ikke rekker å bruke.',
  priorNotice: () => 'I del III kan en veiledende kunngjøring gi kortere tilbudsfrist.',
};

const notWorthIt: Readonly<Record<NotWorthIt, string>> = {
  knownAndMany:
    'Dialog lønner seg trolig ikke: Dette kan kjøpes slik det er, og flere kan levere. Begrunn det og gå videre.',
  smallValue:
    'Dialog lønner seg trolig ikke: Anskaffelsen er liten. En telefon til flere, med logg, kan være nok.',
  costTooMuch:
    'Dialog lønner seg trolig ikke: Timene dere og leverandørene bruker, blir for dyre mot verdien.',
};

const problems: Readonly<Record<DialogueCode, (facts: Facts) => string>> = {
  'dialogue.gone': () => 'Vi finner ikke dette i dialogen. Noen kan ha slettet det.',
  'dialogue.notLeading': () =>
    'Bare den som leder anskaffelsen eller har oppgaven med dialogen, kan gjøre dette.',
  'dialogue.phase': (f) => `Dette kan ikke gjøres nå. Anskaffelsen er her: ${f['phase']}.`,
  'dialogue.changedByOther': () => 'Noen andre har endret dette. Se hva som står nå, og prøv igjen.',
  'dialogue.state': (f) => `Dette kan ikke gjøres nå. Status er «${f['state']}».`,
  'dialogue.textMissing': () => 'Skriv noe her.',
  'dialogue.textLong': (f) => `Teksten er for lang. Bruk høyst ${f['most']} tegn.`,
  'dialogue.tooMany': (f) => `Det er ikke plass til flere enn ${f['most']}.`,
  'dialogue.aboutMissing': () =>
    'Skriv hva dere ønsker, før dere publiserer. Det står under «Forbered dialogen».',
  'dialogue.sourceMissing': () => 'Skriv hvor dere vet det fra.',
  'dialogue.sourceAhead': () => 'Datoen for kilden har ikke vært ennå. Rett den.',
  'dialogue.titleMissing': () => 'Gi aktiviteten et navn.',
  'dialogue.timeMissing': () => 'Skriv når det er.',
  'dialogue.timeTurned': () => 'Det slutter før det begynner. Rett ett av tidspunktene.',
  'dialogue.timePast': () => 'Tidspunktet har vært. Velg et som kommer.',
  'dialogue.placeMissing': () => 'Skriv hvor det er, eller at det er digitalt og hvordan man kommer inn.',
  'dialogue.replyByMissing': () => 'Skriv den siste dagen for å melde seg eller svare.',
  'dialogue.replyByPast': () => 'Fristen må være etter i dag.',
  'dialogue.replyByLate': () => 'Fristen må være før møtet.',
  'dialogue.noticeShort': (f) =>
    `Det er under ${f['least']} dager til. Velg et senere tidspunkt, eller skriv hvorfor det må gå så fort. Alle får se grunnen.`,
  'dialogue.slotsMissing': () => 'Skriv når møtene begynner, og hvordan plassene blir gitt.',
  'dialogue.slotsMany': (f) => `Det er for mange møter. Bruk høyst ${f['most']}.`,
  'dialogue.slotLength': (f) => `Møtene må vare mellom ${f['least']} og ${f['most']} minutter.`,
  'dialogue.slotsOverlap': () => 'Møtene overlapper, eller står ikke i rekkefølge. Rett tidspunktene.',
  'dialogue.documentMissing': () => 'Legg til minst ett utkast før dere publiserer.',
  'dialogue.notYet': (f) => `Dette kan gjøres fra ${f['date']}.`,
  'dialogue.notDrawn': () => 'Trekk plassene først.',
  'dialogue.drawnBefore': () => 'Plassene er trukket. Trekningen gjøres ikke om.',
  'dialogue.nobodySignedUp': () => 'Ingen har meldt seg på.',
  'dialogue.notByLot': () => 'Plassene i denne aktiviteten trekkes ikke.',
  'dialogue.minutesOpen': (f) =>
    f['count'] === 1
      ? 'Ett referat er ikke publisert ennå.'
      : `${f['count']} referater er ikke publisert ennå.`,
  'dialogue.unevenOpen': (f) =>
    `Noen vet noe de andre ikke vet. Publiser oppføring ${f['seq']} for alle, eller begrunn hvorfor ikke.`,
  'dialogue.reasonMissing': () => 'Skriv hvorfor. Alle får se det.',
  'dialogue.signUpOver': () => 'Påmeldingen er over.',
  'dialogue.noSignUp': () => 'Til denne aktiviteten melder man seg ikke på.',
  'dialogue.notSignedUp': () => 'Leverandøren er ikke påmeldt.',
  'dialogue.alreadyIn': () => 'Leverandøren er med fra før.',
  'dialogue.slotTaken': () => 'Plassen er tatt. Velg en annen.',
  'dialogue.slotByLot': () => 'Plassene trekkes. De kan ikke velges.',
  'dialogue.slotHeld': () => 'Møtene er holdt eller avlyst. Plassen kan ikke gis fra seg nå.',
  'dialogue.contactUnchecked': (f) =>
    `Kontakten hos ${f['name']} er ikke bekreftet. Bekreft den på siden «Leverandører som er med».`,
  'dialogue.supplierMissing': () => 'Velg leverandøren.',
  'dialogue.email': () => 'Skriv en e-postadresse, for eksempel salg@firma.no.',
  'dialogue.answeredBefore': () => 'Spørsmålet er besvart.',
  'dialogue.namesSupplier': (f) =>
    `Teksten nevner ${f['name']}. Skriv den om, eller kryss av for at det er meningen.`,
  'dialogue.heldAhead': () => 'Dette kan ikke ha skjedd etter nå. Rett tidspunktet.',
  'dialogue.paragraphsMissing': () => 'Skriv referatet først. Skill avsnittene med en tom linje.',
  'dialogue.commentOver': (f) => `Fristen for å kommentere var ${f['date']}.`,
  'dialogue.commentRunning': (f) =>
    `Leverandøren kan kommentere til og med ${f['date']}. Vent til da, eller til den har svart.`,
  'dialogue.decisionMissing': (f) => `Avgjør om avsnitt ${f['place']} skal holdes hemmelig.`,
  'dialogue.decisionWhy': (f) =>
    `Skriv hvorfor dere gjør noe annet enn leverandøren ba om i avsnitt ${f['place']}.`,
  'dialogue.holdsSecret': (f) =>
    `Teksten har med avsnitt ${f['place']}, som skal holdes hemmelig. Ta det bort.`,
  'dialogue.nobodyTold': () => 'Velg eller skriv hvem som fikk vite det.',
  'orgNumber.format': () => 'Skriv organisasjonsnummeret med ni sifre.',
  'orgNumber.checkDigit': () => 'Organisasjonsnummeret finnes ikke. Se etter om et siffer er feil.',
  'text.nationalNumber': () => 'Teksten har et fødselsnummer. Ta det bort.',
  'date.format': (f) => `«${f['value']}» er ikke en dato. Skriv for eksempel 18.09.2026.`,
  'date.nonexistent': (f) => `«${f['value']}» finnes ikke. Skriv en dato som finnes.`,
  'time.format': (f) => `«${f['value']}» er ikke et klokkeslett. Skriv for eksempel 09.30.`,
};

/** What the program writes in the log: always in this language. */
const ledger = {
  announced: (f: {
    kind: string;
    title: string;
    about: string;
    when: string;
    place: string;
    replyBy: string;
    howToReply: string;
    slots: string;
    shortNotice: string;
  }) =>
    [
      f.title === f.kind ? f.title : `${f.kind}: ${f.title}`,
      f.about,
      f.when,
      f.place,
      f.replyBy === '' ? '' : `Frist: ${f.replyBy}.`,
      f.howToReply,
      f.slots,
      f.shortNotice === '' ? '' : `Hvorfor varselet er kort: ${f.shortNotice}`,
    ]
      .filter(Boolean)
      .join('\n'),
  when: (date: string, from: string, to: string) =>
    to === '' ? `${date} kl. ${from}` : `${date} kl. ${from}–${to}`,
  digital: 'Digitalt',
  slotsLot: (count: number, minutes: number, hash: string) =>
    `${count} møter på ${minutes} minutter. Plassene trekkes ved lodd når påmeldingen er over. Frøet til trekningen har SHA-256 ${hash} og blir vist etterpå. Den som har lavest SHA-256 av «frø:aktivitet:organisasjonsnummer», får første plass.`,
  slotsFirst: (count: number, minutes: number) =>
    `${count} møter på ${minutes} minutter. Den som melder seg først, velger først.`,
  closed: (title: string, reason: string) => `Avlyst: ${title}. ${reason}`,
  drawn: (f: { title: string; activity: string; seed: string; suppliers: number; slots: number }) =>
    `Plassene i ${f.title} er trukket. Påmeldte: ${f.suppliers}. Plasser: ${f.slots}. Frø: ${f.seed}. Aktivitet: ${f.activity}. Lavest SHA-256 av «frø:aktivitet:organisasjonsnummer» kommer først.`,
  minutesSent: (number: number, commentBy: string) =>
    `Referat ${number} sendt til gjennomsyn. Frist for å rette og merke hemmeligheter: ${commentBy}.`,
  minutesCommented: (number: number, marked: string) =>
    `Kommentar til referat ${number}.${marked === '' ? '' : ` Merket som hemmelig: avsnitt ${marked}.`}`,
  answered: (question: string, answer: string) => `Spørsmål: ${question}\nSvar: ${answer}`,
  published: (number: number, text: string) => `Fra referat ${number}:\n${text}`,
  aboutChanged: (about: string) => `Omtalen av hva vi ønsker, er endret til:\n${about}`,
  removed: (reason: string) => `Tatt ut av dialogen av oppdragsgiveren: ${reason}`,
  document: (title: string) => `Utkast på høring: ${title}`,
};

interface LetterWords {
  readonly supplier: string;
  readonly name: string;
  readonly title: string;
  readonly lead: string;
  readonly url: string;
  readonly more: string;
}
const letter = (opening: string, { name, lead, url, more }: LetterWords): string =>
  `Hei${name === '' ? '' : ` ${name}`}\n\n${opening}\n${more === '' ? '' : `\n${more}\n`}\nSe siden deres her:\n${url}\n\nLenken er personlig for firmaet. Del den bare med dem hos dere som skal være med.\n\nHilsen ${lead}\n`;

const letters = {
  news: {
    subject: ({ title }: LetterWords) => `Nytt om markedsdialogen: ${title}`,
    text: (words: LetterWords) =>
      letter(
        `Det er kommet noe nytt i markedsdialogen «${words.title}». Alle som er med, får vite det samme.`,
        words,
      ),
  },
  slot: {
    subject: ({ title }: LetterWords) => `Plassene er trukket: ${title}`,
    text: (words: LetterWords) =>
      letter(`Plassene i markedsdialogen «${words.title}» er trukket. Dere ser deres egen på siden.`, words),
  },
  slotFree: {
    subject: ({ title }: LetterWords) => `Dere har fått en plass: ${title}`,
    text: (words: LetterWords) =>
      letter(
        `En plass er blitt ledig i markedsdialogen «${words.title}», og ${words.supplier} var neste på listen. Tidspunktet står på siden. Passer det ikke, kan dere gi plassen fra dere der.`,
        words,
      ),
  },
  removed: {
    subject: ({ title }: LetterWords) => `Dere er tatt ut av markedsdialogen: ${title}`,
    text: ({ name, title, supplier, lead, more }: LetterWords) =>
      `Hei${name === '' ? '' : ` ${name}`}\n\n${lead} har tatt ${supplier} ut av markedsdialogen «${title}». Lenken dere hadde, gjelder ikke lenger, og navn og e-post er slettet.\n\nGrunn: ${more}\n\nEr det feil, kan firmaet melde seg på igjen på den åpne siden, eller kontakte ${lead}.\n\nHilsen ${lead}\n`,
  },
  minutes: {
    subject: ({ title }: LetterWords) => `Referat til gjennomsyn: ${title}`,
    text: (words: LetterWords) =>
      letter(
        `Referatet fra møtet med ${words.supplier} er klart. Rett feil, og merk det som er forretningshemmeligheter.`,
        words,
      ),
  },
  settled: {
    subject: ({ title }: LetterWords) => `Det er avgjort hva som er hemmelig: ${title}`,
    text: (words: LetterWords) =>
      letter(
        `Vi har avgjort hva i referatet fra møtet med ${words.supplier} som skal holdes hemmelig. Se avgjørelsen før vi publiserer resten.`,
        words,
      ),
  },
};

export const dialogueNb = {
  kinds,
  kindHints,
  states,
  allocations,
  findingKinds,
  minutesStates,
  novelties,
  reasons,
  notWorthIt,
  problems,
  ledger,
  letters,
  faults: 'Rett dette først',
  onlyLeading: (lead: string) => `Bare ${lead}, eller den som har oppgaven med dialogen, kan endre noe her.`,
  onlyBuyers: 'Bare innkjøpere kan endre noe her.',
  at: (date: string, time: string) => `${date} ${time}`,
  said: {
    about: 'Omtalen er lagret.',
    finding: 'Funnet er lagret.',
    findingRemoved: 'Funnet er tatt bort.',
    activity: 'Aktiviteten er lagret.',
    published: 'Aktiviteten er publisert. Alle som er med, har fått beskjed.',
    drawn: 'Plassene er trukket. Alle har fått vite sin egen.',
    held: 'Aktiviteten er merket som gjennomført.',
    closed: 'Aktiviteten er avsluttet.',
    removed: 'Aktiviteten er slettet.',
    document: 'Utkastet er lagt til.',
    documentRemoved: 'Utkastet er tatt bort.',
    told: 'Ført i loggen. Nå vet noen noe de andre ikke vet.',
    toldAll: 'Publisert for alle, og ført i loggen.',
    justified: 'Begrunnelsen er ført i loggen.',
    question: 'Spørsmålet er ført i loggen.',
    answered: 'Svaret er publisert for alle.',
    participant: 'Leverandøren er med.',
    meeting: 'Møtet er ført i loggen. Skriv referatet.',
    minutes: 'Referatet er lagret.',
    sent: 'Referatet er sendt til leverandøren.',
    settled: 'Avgjørelsen er lagret.',
    minutesPublished: 'Det som kom fram, er publisert for alle.',
    checked: 'Kontakten er bekreftet. Nå kan dere sende referat dit.',
    supplierRemoved: 'Leverandøren er tatt ut. En ledig plass er gitt til den neste, som har fått brev.',
    erased: 'Navnet er slettet, og loggen sier det.',
    seal: 'Seglet er publisert.',
    measure: 'Tiltaket er ført i loggen.',
    moved: 'Dere er i gang med kravene.',
  } as Readonly<Record<string, string>>,
  blocked: {
    one: 'Du kan ikke gå videre ennå: én leverandør vet noe de andre ikke vet',
    some: 'Du kan ikke gå videre ennå: noen leverandører vet noe de andre ikke vet',
    latecomer: 'Du kan ikke gå videre ennå: noen som kom til senere, mangler noe de andre vet',
    told: (who: string, date: string, text: string) => `${who} fikk vite dette ${date}: «${text}».`,
    missing: (who: string, date: string, text: string) =>
      `${who} har ikke fått dette fra ${date}: «${text}».`,
    must: 'Alle må få vite det samme før dere skriver krav.',
    publish: 'Publiser opplysningen for alle',
    justify: 'Begrunn hvorfor ikke',
    rule: 'Regel:',
    entry: (seq: number) => `Oppføring ${seq} i loggen`,
    more: (count: number) =>
      count === 1 ? 'Én oppføring til venter på det samme:' : `${count} oppføringer til venter på det samme:`,
  },
  next: {
    prepareTitle: 'Begynn med det dere vet',
    prepareText:
      'Skriv hva dere ønsker, og hva dere vet om markedet. Så ser dere hvilken aktivitet som passer.',
    prepare: 'Forbered dialogen',
    activityTitle: 'Velg hvordan dere vil snakke med markedet',
    activityText: 'Ofte er én aktivitet nok.',
    activity: 'Lag en aktivitet',
    publishTitle: 'Publiser aktiviteten',
    publishText: (title: string) => `«${title}» er et utkast. Leverandørene ser den ikke ennå.`,
    publish: 'Se gjennom og publiser',
    answerTitle: (count: number) =>
      count === 1 ? 'Ett spørsmål venter på svar' : `${count} spørsmål venter på svar`,
    answerText: 'Svaret går til alle på én gang.',
    answer: 'Svar på det eldste',
    minutesTitle: (count: number) =>
      count === 1 ? 'Ett referat er ikke ferdig' : `${count} referater er ikke ferdige`,
    minutesText: 'Det som kom fram, må ut til alle før dere skriver krav.',
    minutes: 'Åpne referatet',
    lateTitle: (count: number) =>
      count === 1 ? 'Ett referat er fortsatt utkast' : `${count} referater er fortsatt utkast`,
    lateText: (days: number) =>
      `Det er mer enn ${days} arbeidsdager siden møtet. Skriv det ferdig mens dere husker, og send det til leverandøren.`,
    checkTitle: (count: number) =>
      count === 1 ? 'Er dette firmaet?' : `Er dette firmaene? ${count} kontakter er ikke bekreftet`,
    checkText: 'Før dere sender noe som bare er for ett firma, må dere vite at kontakten hører til der.',
    check: 'Se kontaktene',
    drawTitle: 'Trekk plassene',
    drawText: (title: string) => `Påmeldingen til «${title}» er over.`,
    draw: 'Åpne aktiviteten',
    onTitle: 'Alle vet det samme',
    onText: 'Ingen leverandør vet noe de andre ikke vet. Dere kan gå videre til kravene.',
    on: 'Begynn på kravene',
    notBegun: 'Dialogen begynner når behovene er skrevet',
    notBegunText: 'Dere kan forberede den nå. Leverandørene ser ingenting før dere publiserer.',
    waitTitle: 'Dialogen er åpen',
    waitText: (date: string) => `Neste frist er ${date}. Før inn det dere forteller noen på telefonen.`,
    wait: 'Før inn noe som er fortalt',
  },
  lateMinutes: {
    title: 'Referater som fortsatt er utkast',
    item: (number: string, date: string) => `Referat ${number} fra møtet ${date}`,
    text: 'Dere kan gå videre, men det som kom fram i møtet, er ikke skrevet ferdig.',
    open: 'Åpne dialogen',
  },
  overview: {
    soFar: 'Dialogen så langt',
    form: 'Form',
    noForm: 'ikke valgt',
    signedUp: 'Påmeldte',
    suppliers: (count: number) => (count === 1 ? '1 leverandør' : `${count} leverandører`),
    slots: 'Plasser',
    slotsOf: (count: number, minutes: number) => `${count} møter à ${minutes} min`,
    drawnOn: (date: string) => `trekkes etter ${date}`,
    drawn: (date: string) => `trukket ${date}`,
    firstCome: 'først til mølla',
    questions: 'Spørsmål',
    noQuestions: 'ingen',
    allAnswered: (count: number) => (count === 1 ? '1, besvart åpent' : `${count}, alle besvart åpent`),
    someAnswered: (count: number, left: number) => `${count}, ${left} venter på svar`,
    responsible: 'Ansvarlig',
    public: 'Åpen side',
    publicSince: (date: string) => `siden ${date}`,
    notPublic: 'ikke publisert',
    asSuppliers: 'Se siden slik leverandørene ser den',
    prepare: 'Omtale, det dere vet, og råd om form',
    participants: 'Leverandører som er med',
    advantages: 'Hvem vet hva, til protokollen',
    paper: 'Last ned oppsummering (Word)',
    paperPdf: 'Last ned oppsummering (PDF)',
  },
  log: {
    title: 'Logg for likebehandling',
    download: 'Last ned og kontroller selv',
    caption: 'De nyeste først',
    columns: {
      seq: 'Nr.',
      at: 'Når',
      from: 'Fra',
      to: 'Til',
      what: 'Hva',
      equal: 'Likt for alle?',
      seal: 'Segl',
    },
    toPublic: 'Alle, åpen side',
    toAll: 'Alle som er med',
    toNobody: 'Ingen',
    everyone: 'alle',
    onlyOne: 'bare én vet dette',
    onlySome: 'bare noen vet dette',
    notAll: 'noen mangler dette',
    evened: (seqs: string) => `utjevnet i ${seqs}`,
    answered: (seq: number) => `besvart i ${seq}`,
    waits: 'venter på svar',
    nothing: 'forteller ikke noe',
    none: 'Ingenting er fortalt ennå',
    noneText: 'Alt dere forteller leverandørene, og alt de spør om, blir ført her av seg selv.',
    pages: 'Sider i loggen',
    marginTitle: 'Loggen kan ikke endres i det skjulte.',
    margin:
      'Hver oppføring er forseglet sammen med den forrige. Den som endrer, fjerner eller flytter en linje, blir oppdaget.',
    lastHead: 'Siste publiserte segl:',
    noHead: 'Ingen segl er publisert ennå.',
    tell: 'Før inn noe som er fortalt',
    tellAll: 'Fortell alle noe nytt',
    attachments: (names: string) => `Vedlegg: ${names}`,
    entry: (seq: number) => `Oppføring ${seq}`,
    open: (seq: number) => `Åpne oppføring ${seq}`,
    whole: 'Hele teksten',
    noText: 'Oppføringen har ingen tekst.',
    sealedTitle: 'Forseglet i oppføringen',
    sealedNone: 'Ingenting er forseglet i denne oppføringen.',
    sealedHidden: 'Noe her er en leverandørs hemmelighet. Bare de som leder dialogen, ser den.',
    sealedText: 'Det forseglede kan slettes uten at loggen blir endret.',
    eraseTitle: (field: string) => `Slett ${field}`,
    eraseText:
      'I filen som lastes ned etterpå, står det «slettet» der det sto. Seglene er de samme, og kontrollen går fortsatt gjennom. En ny oppføring sier at noe er slettet, når og hvorfor. Filer som er lastet ned før, har det fortsatt.',
    eraseReason: 'Hvorfor?',
    eraseHint: 'Grunnen blir stående i loggen. Skriv ikke navnet.',
    erase: 'Slett for godt',
    onlyAdministrators: 'Bare administratorer hos den som leder dialogen, kan slette her.',
    erased: 'slettet',
    people: (names: string) => `Til stede: ${names}`,
  },
  check: {
    title: 'Last ned loggen og kontroller den selv',
    lead: 'Filen har hele loggen. Den som har filen, kan regne etter uten å stole på oss.',
    file: 'Last ned loggen (JSON)',
    withheld: (lead: string) =>
      `Leverandører har gitt hemmelige opplysninger som bare de som leder dialogen, ser. Da kan ikke filen hentes her. Spør ${lead} om den.`,
    fileName: 'likebehandling',
    stepsTitle: 'Slik gjør du',
    steps: [
      'Last ned filen.',
      'Installer Samkjøp på en annen maskin, eller bruk den du har.',
      'Kjør kommandoen under. Den leser bare filen og svarer om noe er endret, fjernet, satt inn eller flyttet.',
      'Sammenlign det siste seglet med et som er publisert. Er de like, er heller ikke slutten kuttet bort.',
    ],
    command: 'samkjop protokoll verifiser likebehandling.json',
    personal: 'Filen har navn på firmaer og på dem som førte inn. Del den bare med dem som kan se det.',
    headsTitle: 'Publiserte segl',
    headsCaption: 'De nyeste først',
    columns: { seq: 'Etter oppføring', hash: 'Segl', at: 'Publisert' },
    publish: 'Publiser seglet slik det er nå',
    publishText: 'Seglet sier ikke hva som står i loggen. Det gjør at ingen kan kutte slutten bort etterpå.',
    none: 'Ingen segl er publisert ennå.',
  },
  questions: {
    title: 'Spørsmål og svar',
    asked: (date: string) => `Stilt ${date}`,
    answered: (date: string) => `besvart ${date}, publisert for alle`,
    waits: 'venter på svar',
    by: (supplier: string) => `fra ${supplier}, som bare dere ser`,
    none: 'Ingen har spurt ennå',
    noneText: 'Spørsmål kommer fra den åpne siden. Dere kan også føre inn et dere fikk på en annen måte.',
    register: 'Før inn et spørsmål',
    registerTitle: 'Før inn et spørsmål dere har fått',
    supplier: 'Leverandør',
    text: 'Spørsmålet',
    save: 'Før inn spørsmålet',
    answerLink: 'Svar',
    answerTitle: (number: number) => `Svar på spørsmål ${number}`,
    original: 'Slik ble det stilt',
    published: 'Spørsmålet slik alle får se det',
    publishedHint: 'Ta bort alt som røper hvem som spør: navn, produkt, sted.',
    answer: 'Svaret til alle',
    answerHint: 'Skriv ikke navn på leverandører eller personer.',
    isSure: 'Det er meningen at teksten nevner en leverandør',
    publish: 'Publiser svaret for alle',
  },
  minutes: {
    title: 'Referater',
    none: 'Ingen møter er ført inn ennå',
    noneText: (days: number) =>
      `Referatet fra hvert møte kommer hit. Leverandøren får ${days} arbeidsdager til å rette feil og merke forretningshemmeligheter.`,
    record: 'Før inn et møte',
    item: (number: number, supplier: string) => `Referat ${number}: ${supplier}`,
    held: (date: string) => `Møte ${date}`,
    recordTitle: 'Før inn et møte som er holdt',
    recordLead: 'Møtet går i loggen med en gang. Så skriver dere referatet.',
    activity: 'Aktivitet',
    supplier: 'Leverandør',
    date: 'Dato',
    time: 'Klokkeslett',
    people: 'Hvem var der',
    peopleHint: 'Navnene blir forseglet for seg og kan slettes.',
    told: 'Hva fortalte dere som ikke står åpent for alle?',
    toldHint: 'La det stå tomt hvis dere ikke fortalte noe nytt. Det dere skriver, må ut til alle etterpå.',
    save: 'Før inn møtet',
    number: (number: number) => `Referat ${number}`,
    textLabel: 'Referatet',
    textHint: 'Skill avsnittene med en tom linje. Leverandøren merker hemmeligheter avsnitt for avsnitt.',
    template: [
      'Hva leverandøren fortalte om løsninger:',
      'Hva leverandøren fortalte om pris og kostnader:',
      'Hva leverandøren mente om behovene våre:',
      'Hva leverandøren advarte mot:',
    ],
    keep: 'Lagre utkastet',
    send: 'Send til leverandøren',
    sendText: (days: number, date: string) =>
      `Leverandøren får ${days} arbeidsdager, til og med ${date} hvis dere sender i dag. Fristen er god praksis, ikke en lovregel.`,
    unchecked: (supplier: string) =>
      `Referatet kan ikke sendes ennå: Dere har ikke bekreftet at kontakten hører til ${supplier}.`,
    toCheck: 'Er dette firmaet?',
    sentText: (date: string) => `Leverandøren kan rette og merke hemmeligheter til og med ${date}.`,
    commented: (date: string) => `Leverandøren svarte ${date}.`,
    notCommented: 'Leverandøren har ikke svart.',
    comment: 'Leverandøren sier:',
    marked: 'Leverandøren ber om at dette holdes hemmelig',
    markedWhy: (why: string) => `Grunn: ${why}`,
    decideTitle: 'Avgjør hva som er hemmelig',
    decideText:
      'Dere avgjør, ikke leverandøren. Dere har taushetsplikt om forretningshemmeligheter (offl. § 13, fvl. § 13).',
    paragraph: (place: number) => `Avsnitt ${place}`,
    open: 'Kan vises',
    secret: 'Holdes hemmelig',
    why: 'Hvorfor, hvis dere gjør noe annet enn leverandøren ba om',
    decide: 'Lagre avgjørelsen',
    publishTitle: 'Fortell alle hva som kom fram',
    publishHint: 'Teksten er avsnittene som kan vises. Skriv den om så ingen kan se hvem som sa det.',
    publishText: 'Teksten',
    publish: 'Publiser for alle',
    hidden: (count: number) =>
      count === 1
        ? 'Ett avsnitt er hemmelig og vises ikke for andre.'
        : `${count} avsnitt er hemmelige og vises ikke for andre.`,
    publishedIn: (seq: number) => `Publisert for alle i oppføring ${seq}.`,
    notYours: 'Bare den som leder dialogen, ser referatet før det er avgjort hva som er hemmelig.',
  },
  activities: {
    title: 'Aktiviteter',
    add: 'Lag en aktivitet',
    none: 'Ingen aktiviteter er laget ennå',
    noneText: 'Se rådet om hvilken form som passer, og lag den.',
    caption: 'I rekkefølge',
    columns: { title: 'Aktivitet', when: 'Når', reply: 'Frist', signUps: 'Påmeldte', state: 'Status' },
    noTime: 'bare frist',
    newTitle: (kind: string) => `Ny aktivitet: ${kind}`,
    kindLegend: 'Hvilken form?',
    choose: 'Velg',
    name: 'Navn',
    about: 'Hva det gjelder, og hva dere spør om',
    aboutHint: 'Skriv hva og hvorfor, ikke hvordan. Alle får den samme teksten.',
    date: 'Dato',
    dateHint: 'For eksempel 18.09.2026',
    from: 'Fra klokken',
    to: 'Til klokken',
    place: 'Sted, eller hvordan man kommer inn digitalt',
    isDigital: 'Digitalt',
    replyBy: { signUp: 'Siste dag for å melde seg på', answer: 'Siste dag for å svare' },
    howToReply: 'Hvordan man melder seg eller svarer (valgfritt)',
    allocation: 'Hvordan plassene blir gitt',
    allocationHint: 'Dette blir kunngjort og kan ikke endres etterpå.',
    slotMinutes: 'Hvor mange minutter hvert møte varer',
    slotStarts: 'Når hvert møte begynner',
    slotStartsHint: 'Én linje for hvert møte, for eksempel 21.09.2026 09.00. Alle møtene er like lange.',
    keep: 'Lagre utkastet',
    remove: 'Slett utkastet',
    publishTitle: 'Publiser',
    publishText:
      'Alle kan se aktiviteten fra da av. Den går i loggen, og hvordan plassene blir gitt, kan ikke endres.',
    shortNotice: 'Hvorfor det må gå så fort',
    shortNoticeHint: (days: number) =>
      `Fyll ut bare hvis det er under ${days} dager til. Alle får se grunnen.`,
    publish: 'Publiser aktiviteten',
    documentsTitle: 'Utkast på høring',
    documentTitle: 'Navn på utkastet',
    documentText: 'Teksten',
    documentHint: 'Skill avsnittene med en tom linje. Etter publisering kan teksten ikke endres.',
    addDocument: 'Legg til utkastet',
    removeDocument: (title: string) => `Ta bort ${title}`,
    slotsTitle: 'Plasser',
    slotsCaption: 'Like lange møter, i rekkefølge',
    slotColumns: { number: 'Nr.', when: 'Når', who: 'Leverandør' },
    free: 'ledig',
    queue: (names: string) => `Venter på ledig plass, i denne rekkefølgen: ${names}`,
    signUpsTitle: 'Påmeldte',
    noSignUps: 'Ingen har meldt seg på ennå.',
    drawTitle: 'Trekk plassene',
    drawText: (date: string) => `Påmeldingen varer til og med ${date}. Deretter trekker dere plassene.`,
    draw: 'Trekk plassene nå',
    methodTitle: 'Slik går trekningen for seg',
    method: (hash: string) =>
      `Et tilfeldig frø ble låst da aktiviteten ble publisert. Fingeravtrykket av frøet (SHA-256) er ${hash}. Når påmeldingen er over, blir frøet vist. Hver leverandør får et eget fingeravtrykk av frøet, aktiviteten og organisasjonsnummeret. Det laveste får første plass, det nest laveste andre. Rekkefølgen på påmeldingene betyr ingenting, og alle kan regne etter.`,
    methodSeed: (seed: string, activity: string) => `Frø: ${seed}. Aktivitet: ${activity}.`,
    hold: 'Merk som gjennomført',
    holdText: 'Gjør dette når møtene er holdt eller fristen er ute.',
    closeTitle: 'Avslutt',
    callOffTitle: 'Gjennomført eller avlyst',
    callOffReason: 'Hvorfor den avlyses',
    callOff: 'Avlys aktiviteten',
    close: 'Avslutt aktiviteten',
    closeText: 'Først må referatene være publisert, og alle må vite det samme.',
    announcedIn: (seq: number) => `Kunngjort i oppføring ${seq} i loggen.`,
    facts: {
      kind: 'Form',
      state: 'Status',
      when: 'Når',
      place: 'Sted',
      reply: 'Frist',
      how: 'Svar',
      allocation: 'Plasser',
    },
  },
  prepare: {
    title: 'Forbered dialogen',
    lead: 'Si hva dere ønsker, samle det dere vet, og se hvilken form som passer.',
    aboutTitle: 'Hva dere ønsker',
    about: 'Det leverandørene får lese',
    aboutHint:
      'Skriv hva og for hvem, ikke hvordan. Endrer dere teksten etter publisering, får alle vite det.',
    aboutSave: 'Lagre omtalen',
    findingsTitle: 'Det dere vet uten å spørre',
    findingsText:
      'Søk først på nettet, i kunngjøringer og hos andre kommuner. Det er gratis for leverandørene.',
    caption: 'Med kilde og dato',
    columns: { kind: 'Hva', text: 'Det dere vet', source: 'Kilde', remove: 'Ta bort' },
    kind: 'Hva gjelder det?',
    text: 'Det dere vet',
    source: 'Hvor dere vet det fra',
    sourceOn: 'Dato for kilden',
    save: 'Lagre funnet',
    remove: 'Ta bort',
    none: 'Ingenting er ført inn ennå.',
    adviceTitle: 'Hvilken form passer?',
    adviceLead: 'Svar på fire spørsmål. Rådet er en hjelp, ikke en regel.',
    novelty: 'Er det noe nytt?',
    suppliers: 'Hvor mange kan levere?',
    suppliersHint: 'La det stå tomt hvis dere ikke vet.',
    isLocal: 'De som kan levere, er mest små eller lokale firmaer',
    weeks: 'Hvor mange uker er det til dere må kunngjøre?',
    show: 'Vis råd',
    begin: (kind: string) => `Begynn med: ${kind.charAt(0).toLowerCase()}${kind.slice(1)}`,
    enough: 'Ofte er én aktivitet nok. Legg til flere bare når dere fortsatt mangler noe.',
    fits: { first: 'Begynn her', also: 'Kan legges til', rarely: 'Lite å hente her' },
    cost: (suppliers: string, buyers: string, money: string) =>
      `Leverandørene bruker rundt ${suppliers} timer til sammen, og dere bruker rundt ${buyers}. Det er ca. ${money}.`,
    costBasis: (hour: string, share: string) =>
      `Timetallene er våre anslag. En time er regnet til ${hour}. Er summen over ${share} av verdien, sier vi at det ikke lønner seg.`,
    for: 'Taler for:',
    against: 'Taler mot:',
    columns2: { kind: 'Form', fit: 'Råd', why: 'Hvorfor', cost: 'Arbeid for begge' },
    adviceCaption: 'Den som passer best, står først',
    create: 'Lag aktiviteten',
  },
  tell: {
    title: 'Før inn noe som er fortalt',
    lead: 'Har noen fått vite noe på telefonen eller i et møte? Før det inn med en gang.',
    participants: 'Hvem fikk vite det?',
    other: 'En leverandør som ikke er med',
    otherName: 'Navn',
    otherNumber: 'Organisasjonsnummer',
    date: 'Dato',
    time: 'Klokkeslett',
    text: 'Hva de fikk vite',
    textHint:
      'Skriv opplysningen slik den ble gitt, for eksempel «Antall alarmer per kommune (telefon)». Skriv ikke navn på personer.',
    save: 'Før inn i loggen',
    unchecked: '(kontakten er ikke bekreftet)',
    afterwards: 'Etterpå må det ut til alle, eller dere må begrunne hvorfor ikke.',
  },
  publish: {
    title: 'Publiser for alle',
    lead: 'Alle ser det på den åpne siden, og alle som er med, får e-post.',
    covers: 'Dette jevner ut',
    entry: (seq: number, to: string, date: string) => `${seq}: fortalt til ${to} ${date}`,
    text: 'Det alle får vite',
    textHint:
      'Skriv hele opplysningen, ikke bare at den finnes. Skriv ikke navn på leverandører eller personer.',
    isSure: 'Det er meningen at teksten nevner en leverandør',
    save: 'Publiser for alle',
  },
  justify: {
    title: 'Begrunn hvorfor ikke alle får vite det',
    lead: 'Gjør dette bare når opplysningen er en forretningshemmelighet eller ikke betyr noe for konkurransen. Begrunnelsen blir stående i loggen.',
    reason: 'Begrunnelse',
    save: 'Før begrunnelsen i loggen',
    onlyCoordinators:
      'Bare koordinatorer og administratorer kan begrunne. Spør en av dem, eller publiser opplysningen.',
  },
  participants: {
    title: 'Leverandører som er med',
    lead: 'De som har meldt seg og bekreftet. Kontaktene ser bare dere.',
    caption: 'Etter navn',
    columns: {
      name: 'Leverandør',
      number: 'Org.nr.',
      contact: 'Kontakt',
      activities: 'Påmeldt',
      since: 'Med siden',
    },
    left: (date: string) => `meldte seg av ${date}`,
    none: 'Ingen er med ennå',
    noneText:
      'Leverandører melder seg på fra den åpne siden. Dere kan også føre inn en som har skrevet eller ringt.',
    follows: 'følger dialogen',
    addTitle: 'Før inn en leverandør',
    addText: 'Bruk dette når noen har meldt seg på en annen måte enn på den åpne siden.',
    name: 'Firma',
    orgNumber: 'Organisasjonsnummer',
    contactName: 'Kontakt',
    email: 'E-post',
    activities: 'Melder seg på',
    add: 'Før inn leverandøren',
    checked: (date: string) => `bekreftet ${date}`,
    unchecked: 'ikke bekreftet',
    checkTitle: 'Er dette firmaet?',
    checkText:
      'Hvem som helst kan skrive et organisasjonsnummer. Ring firmaet på et nummer dere finner selv, og spør om kontakten er deres. Til dere bekrefter, ser kontakten bare det som er åpent for alle.',
    domain: (domain: string) => `Adressen slutter på ${domain}.`,
    first: 'Firmaet har ikke vært med i andre dialoger dere ser.',
    elsewhere: (count: number) =>
      count === 1
        ? 'Firmaet har vært med i en annen dialog.'
        : `Firmaet har vært med i ${count} andre dialoger.`,
    other: (date: string, domain: string) =>
      `En annen meldte på samme firma ${date}, fra en adresse som slutter på ${domain}.`,
    before: (date: string) => `Firmaet var med i denne dialogen før, til ${date}.`,
    check: 'Ja, dette er firmaet',
    checkOne: (name: string) => `(${name})`,
    removeTitle: 'Ta ut en leverandør',
    removeText:
      'Bruk dette når påmeldingen ikke kommer fra firmaet. Lenkene slutter å virke, og plassen går til den neste. Firmaet kan melde seg på igjen.',
    removeWho: 'Hvem',
    removeChoose: 'Velg leverandør',
    removeReason: 'Hvorfor?',
    removeHint: 'Grunnen går i loggen og i brevet til kontakten. Skriv ikke navn på personer.',
    remove: 'Ta ut leverandøren',
    hidden: 'vises bare for den som leder dialogen',
  },
  advantages: {
    title: 'Hvem vet hva',
    lead: 'Hvem som var med på å forberede, hva de fikk vite, og hvordan det ble jevnet ut. Dette går i protokollen.',
    rule: 'Jevn ut fordelen hvis en leverandør har vært med på å forberede konkurransen. Avvis bare når ikke noe annet hjelper.',
    caption: 'Etter navn',
    columns: { supplier: 'Leverandør', part: 'Var med på', learnt: 'Fikk vite', evened: 'Jevnet ut' },
    entry: (seq: number, text: string) => `${seq}: ${text}`,
    nothing: 'ikke noe de andre ikke fikk',
    open: 'ikke ennå',
    inEntry: (seqs: string) => `i oppføring ${seqs}`,
    none: 'Ingen leverandører har vært med ennå.',
    measuresTitle: 'Andre tiltak',
    measuresText: 'For eksempel lengre tilbudsfrist, så de som ikke var med, rekker å sette seg inn.',
    noMeasures: 'Ingen andre tiltak er ført inn.',
    measure: 'Tiltaket',
    save: 'Før inn tiltaket',
  },
  paper: {
    fileName: 'markedsdialog',
    title: (title: string) => `Markedsdialog: ${title}`,
    subtitle: (lead: string) => `Oppsummering fra ${lead}`,
    author: 'Samkjøp',
    pageOf: (page: string, pages: string) => `Side ${page} av ${pages}`,
    aboutTitle: 'Hva vi ønsket',
    noAbout: 'Ikke skrevet.',
    knownTitle: 'Det vi visste fra før',
    known: { caption: 'Det vi visste uten å spørre', headings: ['Hva', 'Det vi visste', 'Kilde', 'Dato'] },
    doneTitle: 'Det vi gjorde',
    done: { caption: 'Aktiviteter', headings: ['Aktivitet', 'Form', 'Når', 'Frist', 'Påmeldte', 'Status'] },
    learntTitle: 'Det som kom fram',
    learntNote: 'Bare det som er publisert for alle. Forretningshemmeligheter er ikke med.',
    noLearnt: 'Ingenting er publisert ennå.',
    questionsTitle: 'Spørsmål og svar',
    noQuestions: 'Ingen spørsmål er besvart.',
    equalTitle: 'Likebehandling',
    equal: {
      caption: 'Hvem som var med, hva de fikk vite, og hvordan det ble jevnet ut',
      headings: ['Leverandør', 'Var med på', 'Fikk vite', 'Jevnet ut'],
    },
    open: (count: number) =>
      count === 0
        ? 'Ingen leverandør vet noe de andre ikke vet.'
        : count === 1
          ? 'Én oppføring er ikke jevnet ut ennå.'
          : `${count} oppføringer er ikke jevnet ut ennå.`,
    rule: (act: string, section: string, checked: string, status: string) =>
      `Regel: ${act} ${section}, lest ${checked} (${status}).`,
    seal: (seq: string, hash: string, date: string) =>
      `Siste publiserte segl: etter oppføring ${seq}, ${hash}, ${date}.`,
    noSeal: 'Ingen segl er publisert.',
    support: 'Laget av Samkjøp. Beslutningsstøtte, ikke juridisk råd.',
  },
};

export type DialogueTexts = typeof dialogueNb;
