// The annual round: pages, letters and refusals. Bokmål is the source; the other languages are typed by it.
import type { RoundCode } from '../modules/planning/errors.ts';
import type {
  MemberState,
  RoundAnswerKind,
  RoundSilence,
  RoundState,
} from '../modules/planning/rounds/model.ts';

type Facts = Readonly<Record<string, string | number>>;
type Say = (facts: Facts) => string;

/** What letters of a round are about. */
export interface RoundLetterFacts {
  /** Empty where it is not known. */
  readonly name: string;
  readonly isByLink: boolean;
  readonly from: string;
  readonly body: string;
  readonly title: string;
  readonly deadline: string;
  /** What no answer means, a whole sentence. */
  readonly silence: string;
  /** What the cooperation writes; may be empty. */
  readonly message: string;
  readonly url: string;
}

export type RoundReceiptFacts = Pick<
  RoundLetterFacts,
  'name' | 'from' | 'body' | 'title' | 'deadline' | 'url'
> & {
  readonly lines: readonly string[];
};

export type RoundLetterKind = 'asked' | 'reminder' | 'prolonged' | 'closed' | 'newLink';

interface LetterWords<F> {
  readonly subject: (facts: F) => string;
  readonly text: (facts: F) => string;
}

const SIGN_OFF = 'Hilsen Samkjøp';
const hello = (name: string): string => (name === '' ? 'Hei' : `Hei, ${name}`);
const link = ({ isByLink, body }: RoundLetterFacts): string =>
  isByLink
    ? `Du trenger ikke konto. Lenken gjelder bare for ${body}, så del den bare med dem som skal svare.\n\n`
    : '';
const fromAsker = ({ from, message }: RoundLetterFacts): string =>
  message === '' ? '' : `${from} skriver:\n\n${message}\n\n`;

const letters: Readonly<Record<RoundLetterKind, LetterWords<RoundLetterFacts>>> & {
  readonly receipt: LetterWords<RoundReceiptFacts>;
} = {
  asked: {
    subject: ({ body, title }) => `${title}: hva vil ${body} være med på?`,
    text: (f) =>
      `${hello(f.name)}\n\n${f.from} spør hva ${f.body} vil kjøpe sammen med de andre. Svar innen ${f.deadline}. ${f.silence}\n\n${f.url}\n\n${link(f)}${fromAsker(f)}${SIGN_OFF}\n`,
  },
  reminder: {
    subject: ({ title, deadline }) => `${title}: svar innen ${deadline}`,
    text: (f) =>
      `${hello(f.name)}\n\n${f.from} venter på svar fra ${f.body}. Fristen er ${f.deadline}. ${f.silence}\n\n${f.url}\n\n${link(f)}${SIGN_OFF}\n`,
  },
  prolonged: {
    subject: ({ title, deadline }) => `${title}: ny frist er ${deadline}`,
    text: (f) =>
      `${hello(f.name)}\n\n${f.from} har flyttet fristen. ${f.body} kan svare eller endre svaret til og med ${f.deadline}.\n\n${f.url}\n\n${link(f)}${SIGN_OFF}\n`,
  },
  closed: {
    subject: ({ title }) => `${title}: runden er avsluttet`,
    text: (f) =>
      `${hello(f.name)}\n\n${f.from} har avsluttet runden. Svarene kan ikke endres lenger. Se hva ${f.body} svarte, og hva som kom inn i planen deres:\n\n${f.url}\n\n${link(f)}${SIGN_OFF}\n`,
  },
  newLink: {
    subject: ({ title }) => `${title}: ny lenke til svaret`,
    text: (f) =>
      `${hello(f.name)}\n\nHer er en ny lenke til svaret fra ${f.body} til ${f.from}. Eldre lenker virker ikke lenger. Svar innen ${f.deadline}. ${f.silence}\n\n${f.url}\n\n${link(f)}${SIGN_OFF}\n`,
  },
  receipt: {
    subject: ({ title, body }) => `${title}: svaret fra ${body} er levert`,
    text: (f) =>
      `${hello(f.name)}\n\n${f.from} har fått svaret fra ${f.body}:\n\n${f.lines.map((line) => `- ${line}`).join('\n')}\n\nDere kan endre svaret til og med ${f.deadline}:\n\n${f.url}\n\n${SIGN_OFF}\n`,
  },
};

const states: Readonly<Record<RoundState, string>> = { draft: 'utkast', sent: 'sendt', closed: 'avsluttet' };
const answers: Readonly<Record<RoundAnswerKind, string>> = {
  join: 'Med oss',
  reserve: 'Reserve',
  later: 'Senere',
  not: 'Ikke med',
};
const answerHelp: Readonly<Record<RoundAnswerKind, string>> = {
  join: 'Vi er med fra starten.',
  reserve: 'Vi kan bruke avtalen, men lover ikke å kjøpe.',
  later: 'Vi er med, men ikke fra starten.',
  not: 'Vi trenger det ikke, eller kjøper selv.',
};
const memberStates: Readonly<Record<MemberState, string>> = {
  notOpened: 'ikke åpnet',
  opened: 'åpnet',
  partly: 'delvis besvart',
  delivered: 'levert',
  late: 'over fristen',
};
const silences: Readonly<
  Record<RoundSilence, { readonly label: string; readonly text: string; readonly reader: string }>
> = {
  notWith: {
    label: 'Ikke med',
    text: 'Den som ikke svarer, er ikke med.',
    reader: 'Svarer dere ikke, er dere ikke med.',
  },
  reserve: {
    label: 'Reserve',
    text: 'Den som ikke svarer, står som reserve. Det skrives ikke i planen deres.',
    reader: 'Svarer dere ikke, står dere som reserve.',
  },
  askAgain: {
    label: 'Vi spør igjen',
    text: 'Den som ikke svarer, blir spurt en gang til.',
    reader: 'Svarer dere ikke, spør vi igjen.',
  },
};

const problems = {
  'round.gone': () => 'Runden finnes ikke, eller du har ikke tilgang til den.',
  'round.changedByOther': () => 'Noen andre har endret runden. Se hva som står nå, og prøv igjen.',
  'round.answeredByOther': () =>
    'Noen andre har lagret et svar mens du skrev. Det du har skrevet, står her. Lagre på nytt for å bruke det.',
  'round.state': () => 'Runden er kommet lenger, så dette kan ikke gjøres nå.',
  'round.titleMissing': () => 'Skriv et navn.',
  'round.textLong': ({ most }) => `Teksten er for lang. Skriv høyst ${most} tegn.`,
  'round.yearOutside': ({ least, most }) => `Skriv et år fra ${least} til ${most}.`,
  'round.tooManyLines': ({ most }) => `En runde kan ha høyst ${most} linjer.`,
  'round.noLines': () => 'Legg til minst én linje.',
  'round.noMembers': () => 'Velg minst én som skal spørres.',
  'round.deadlineMissing': () => 'Skriv en frist.',
  'round.deadlinePast': () => 'Fristen må være etter i dag.',
  'round.deadlineFar': () => 'Fristen kan ikke være mer enn et år fram.',
  'round.nobodyToAsk': ({ name }) => `Skriv e-postadressen til en som kan svare for ${name}.`,
  'round.tooLate': () => 'Fristen er ute. Be samarbeidet om lengre frist hvis svaret må endres.',
  'round.lineMissing': () => 'Velg et svar.',
  'round.nameMissing': () => 'Skriv hvem som svarer.',
  'round.nothingMade': () => 'Dette er allerede angret.',
  'round.itemChanged': () => 'Noen har endret behovet etterpå. Rett det i planen i stedet.',
  'category.missing': () => 'Velg en kategori.',
  'text.nationalNumber': () => 'Ta bort fødselsnummeret. Det skal ikke stå her.',
  'email.format': ({ value }) => `«${value}» er ikke en e-postadresse. Skriv den som kari@kommune.no.`,
  'date.format': ({ value }) => `«${value}» er ikke en dato. Skriv den som 31.12.2027.`,
  'date.nonexistent': ({ value }) => `Datoen ${value} finnes ikke.`,
  'value.notNumber': ({ value }) => `«${value}» er ikke et beløp. Skriv bare tall, for eksempel 250 000.`,
  'volume.notNumber': ({ value }) => `«${value}» er ikke en mengde. Skriv bare tall, for eksempel 60.`,
} satisfies Record<RoundCode, Say>;

export const roundsNb = {
  states,
  answers,
  answerHelp,
  memberStates,
  silences,
  noAnswer: 'Ikke svart',
  perYear: (amount: string) => `${amount} i året`,
  from: (day: string) => `fra ${day}`,
  faults: 'Dette må rettes',
  problems: problems as Readonly<Record<keyof typeof problems, Say>>,
  letters,
  list: {
    title: 'Årsrunden',
    lead: 'Spør medlemmene hva de vil kjøpe sammen. De svarer med en lenke på e-post, uten konto.',
    leadBody: 'Her er rundene dere er spurt i.',
    caption: 'Runder, de nyeste først',
    columns: { title: 'Runde', from: 'Fra', state: 'Status', deadline: 'Frist', delivered: 'Levert' },
    delivered: (done: string, all: string) => `${done} av ${all}`,
    none: 'Ingen runder ennå.',
    begin: 'Lag en ny runde',
    pages: 'Sider med runder',
  },
  heading: {
    newTitle: 'Ny runde',
    title: 'Navn',
    year: 'År det skal kjøpes i',
    message: 'Melding til dem som skal svare (valgfri)',
    deadline: 'Svarfrist',
    dateHint: 'dd.mm.åååå',
    silence: 'Hva betyr det at noen ikke svarer?',
    begin: 'Lag utkast',
    save: 'Lagre',
  },
  draft: {
    lead: 'Bare dere ser utkastet. Ingenting sendes før du trykker på «Send runden».',
    about: 'Om runden',
    lines: 'Hva dere spør om',
    noLines: 'Ingen linjer ennå. Legg til fra forslagene under, eller skriv selv.',
    linesCaption: 'Linjer i runden',
    columns: { title: 'Linje', category: 'Kategori', start: 'Oppstart', remove: 'Ta bort' },
    sometime: (year: string) => `i løpet av ${year}`,
    suggested: 'Går ut hos medlemmene',
    suggestedHint: 'Bare det medlemmene viser andre.',
    noneSuggested: 'Medlemmene viser ingen avtaler som går ut i tiden rundt runden.',
    suggestion: (what: string, who: string, day: string) => `${what} (${who}, tidligst ${day})`,
    own: 'Legg til en linje selv',
    lineTitle: 'Navn på linjen',
    category: 'Kategori',
    chooseCategory: 'Velg kategori',
    start: 'Oppstart (valgfri)',
    saveLines: 'Lagre linjene',
    members: 'Hvem som blir spurt',
    membersText: 'Velg medlemmer. Har ingen der konto, skriver du navn og e-post til en som kan svare.',
    ask: (name: string) => `Spør ${name}`,
    people: (names: string) => `Får brev: ${names}.`,
    nobody: 'Ingen der har konto. Skriv hvem som skal svare.',
    contactName: 'Navn',
    contactEmail: 'E-post',
    more: 'Spør også en annen',
    chooseMore: 'Velg kommune eller fylkeskommune',
    saveMembers: 'Lagre hvem som blir spurt',
    sendTitle: 'Send runden',
    sendText: (deadline: string) => `Alle får et brev med lenke. De kan svare til og med ${deadline}.`,
    noDeadline: 'Lagre en svarfrist først.',
    send: 'Send runden',
    remove: 'Slett utkastet',
  },
  status: {
    lead: (done: string, all: string, deadline: string) =>
      `${done} av ${all} har levert. Fristen er ${deadline}.`,
    closed: (done: string, all: string, day: string) => `Avsluttet ${day}. ${done} av ${all} leverte.`,
    members: 'Hvem som har svart',
    membersCaption: 'Medlemmer og hvor langt de er kommet',
    columns: {
      body: 'Kommune',
      state: 'Status',
      answered: 'Linjer besvart',
      last: 'Svarte sist',
      contact: 'Kontakt',
    },
    answered: (done: string, all: string) => `${done} av ${all}`,
    lines: 'Hva de er med på',
    linesCaption: 'Svar for hver linje',
    lineColumns: {
      line: 'Linje',
      join: 'Med oss',
      reserve: 'Reserve',
      later: 'Senere',
      not: 'Ikke med',
      volume: 'Mengde i året',
      value: 'Verdi i året, kr',
    },
    remind: 'Send påminnelse',
    remindText:
      'Til dem som ikke har levert. Hver får høyst én om dagen. Samkjøp minner også om fristen sju og to dager før.',
    deadline: 'Ny frist',
    deadlineText: 'Alle får beskjed.',
    moveDeadline: 'Flytt fristen',
    close: 'Avslutt runden',
    closeText:
      'Svarene blir behov i planene til dem som har levert eller delegert til dere. De kan angre hvert av dem. Alle får beskjed.',
    manage: 'Gjør mer med runden',
    newLink: 'Send ny lenke',
    newLinkText: 'Eldre lenker til kommunen slutter å virke.',
    whose: 'Kommune',
    download: 'Last ned svarene (Excel)',
    plan: 'Se fellesplanen',
  },
  said: {
    begun: 'Utkastet er laget.',
    saved: 'Lagret.',
    sent: 'Runden er sendt.',
    reminded: 'Påminnelsen er sendt til dem som ikke fikk en i dag.',
    deadline: 'Fristen er flyttet, og alle har fått beskjed.',
    link: 'Ny lenke er sendt.',
    closed: 'Runden er avsluttet, og alle har fått beskjed.',
    answer: 'Svaret er lagret. Det er ikke levert ennå.',
    undone: 'Angret. Planen er som før på dette punktet.',
  } as Readonly<Record<string, string>>,
  answer: {
    title: (body: string) => `Svar fra ${body}`,
    asks: (from: string, deadline: string) => `${from} spør. Svar innen ${deadline}.`,
    personal: (body: string) => `Lenken er personlig og gjelder ${body}.`,
    over: (deadline: string) => `Fristen var ${deadline}. Svaret kan leses, men ikke endres.`,
    closed: 'Runden er avsluttet. Svaret kan leses, men ikke endres.',
    onlyBuyers: 'Bare innkjøpere kan svare.',
    last: (name: string, day: string) => `${name} svarte sist, ${day}.`,
    lastUnnamed: (day: string) => `Sist besvart ${day}.`,
    deliveredOn: (day: string) => `Levert ${day}.`,
    notDelivered: 'Ikke levert ennå.',
    message: (from: string) => `${from} skriver`,
    startsOn: (day: string) => `Oppstart ${day}`,
    legend: 'Svar',
    volume: 'Mengde i året (valgfri)',
    unit: 'Enhet',
    unitHint: 'For eksempel stk, timer eller liter.',
    value: 'Verdi i året, kr uten mva. (valgfri)',
    later: 'Senere: når?',
    laterHint: 'Dato, måned eller år, for eksempel august 2027.',
    comment: 'Kommentar (valgfri)',
    commentHint: 'Ikke skriv helseopplysninger eller annet om enkeltpersoner.',
    fields: 'Mengde, verdi og kommentar',
    save: 'Lagre så langt',
    saveLine: (title: string) => `for ${title}`,
    name: 'Hvem svarer?',
    nameHint: 'Vises til andre hos dere som åpner svaret, og til samarbeidet.',
    deliver: 'Lever svaret',
    deliverAgain: 'Lever endret svar',
    deliverText: (deadline: string) =>
      `Du får kvittering på e-post, og kan endre svaret til og med ${deadline}.`,
    madeNew: 'Nytt behov',
    madeChanged: 'Behovet fantes og er oppdatert',
    undone: 'Angret',
    undo: 'Angre',
    caption: 'Svarene',
    columns: { line: 'Linje', answer: 'Svar', comment: 'Kommentar', made: 'I planen deres' },
  },
  receipt: {
    title: 'Svaret er levert',
    text: (from: string, deadline: string) =>
      `${from} har fått svaret. Dere kan endre det til og med ${deadline}.`,
    back: 'Endre svaret',
  },
  link: {
    goneTitle: 'Lenken virker ikke',
    gone: 'Den er for gammel, er byttet ut med en ny, eller er skrevet feil. Se etter en nyere e-post, eller be samarbeidet sende en ny lenke.',
    waitTitle: 'Vent litt',
    wait: 'Det er prøvd for mange lenker som ikke virker. Prøv igjen om et kvarter.',
  },
  plan: {
    title: (title: string) => `Fellesplan: ${title}`,
    lead: 'Hvem som vil ha hva, med mengde og tid. Tomme felt betyr at det ikke er svart.',
    caption: 'Linjer og kommuner',
    columns: { line: 'Linje', start: 'Oppstart', total: 'I alt', next: 'Gå videre' },
    next: 'Finn gruppe',
    nextFor: (title: string) => `for ${title}`,
  },
  overview: {
    bodyTitle: (title: string) => `Svar på runden «${title}»`,
    bodyText: (from: string, deadline: string) => `${from} venter på svar innen ${deadline}.`,
    bodyButton: 'Svar',
    title: (title: string) => `Runden «${title}»`,
    text: (done: string, all: string, deadline: string) =>
      `${done} av ${all} har levert. Fristen er ${deadline}.`,
    button: 'Se svarene',
    more: (count: string) => `${count} runder til`,
  },
  file: {
    name: 'runde',
    answers: 'Svar',
    answersHeading: [
      'Linje',
      'Kategori',
      'Kommune',
      'Svar',
      'Mengde i året',
      'Enhet',
      'Verdi i året, kr',
      'Fra',
      'Kommentar',
      'I ord',
    ],
    members: 'Kommuner',
    membersHeading: ['Kommune', 'Status', 'Linjer besvart', 'Svarte sist'],
  },
};

export type RoundsTexts = typeof roundsNb;
