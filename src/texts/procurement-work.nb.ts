// Words of tasks, files, comments, the log of everything and the archive of a joint procurement. Bokmål is the source; the other
// languages are typed by it.
import type { FileCode } from '../modules/procurement/files/codes.ts';
import type { InnerReaders } from '../modules/procurement/files/model.ts';
import type { WorkCode } from '../modules/procurement/work/codes.ts';
import type { ActivityKind } from '../modules/procurement/work/log-queries.ts';
import type { ObjectPart, WholePart } from '../modules/procurement/work/places.ts';
import { filesNb } from './files.nb.ts';

type Facts = Readonly<Record<string, string | number>>;
type Say = (facts: Facts) => string;

const problems = {
  ...filesNb.problems,
  'files.titleLong': ({ most }) => `Skriv høyst ${most} tegn.`,
  'files.exemptionUnknown': () => 'Velg et av unntakene i listen.',
  'files.notYours': () => 'Bare den som lastet opp filen, og den som leder, kan endre den.',
  'files.isPublic': () =>
    'Filen er publisert for alle og står i likebehandlingsloggen. Derfor kan den ikke endres eller slettes.',
  'files.exempt': () =>
    'Filen er unntatt offentlighet, og kan ikke publiseres. Kan alle se den, laster du den opp på nytt uten unntak.',
  'files.inArchive': () => 'Filen er med i en arkivpakke, og kan ikke slettes her.',
  'work.gone': () => 'Dette finnes ikke, eller dere har ikke tilgang til det.',
  'work.titleMissing': () => 'Skriv hva som skal gjøres.',
  'work.titleLong': ({ most }) => `Skriv høyst ${most} tegn.`,
  'work.dueUnknown': () => 'Skriv fristen som dag.måned.år, for eksempel 15.01.2027, eller la den stå tom.',
  'work.duePast': () => 'Fristen er allerede gått ut. Velg en dag fra i dag av.',
  'work.doerUnknown': () => 'Velg hvem som skal gjøre det.',
  'work.tooMany': ({ most }) => `Her er det allerede ${most}, og det er ikke plass til flere.`,
  'work.notYours': () => 'Bare den som skrev det, kan endre det.',
  'work.changedByOther': () => 'Noen andre har endret oppgaven. Se hva som står nå.',
  'work.textMissing': () => 'Skriv en kommentar.',
  'work.textLong': ({ most }) => `Skriv høyst ${most} tegn.`,
  'work.tooLate': () =>
    'Det er mer enn 15 minutter siden kommentaren ble skrevet. Trekk den, og skriv en ny.',
  'work.nothingToExport': () => 'Det er ikke noe å ta ut ennå.',
  'work.exportTooLarge': ({ most }) =>
    `Filene er til sammen større enn ${most} MB, så de kan ikke tas ut i én pakke.`,
  'text.nationalNumber': () => 'Teksten ser ut til å ha et fødselsnummer. Ta det bort.',
} satisfies Readonly<Record<FileCode | WorkCode, Say>>;

const wholes: Readonly<Record<WholePart, string>> = {
  procurement: 'Hele anskaffelsen',
  needs: 'Behov',
  dialogue: 'Markedsdialog',
  requirements: 'Krav',
  lots: 'Delkontrakter',
  schedule: 'Tidsplan',
  documents: 'Dokumenter',
  result: 'Kunngjøring og resultat',
};

const objects: Readonly<Record<ObjectPart, (id: string) => string>> = {
  mandate: (body) => `Fullmakt fra ${body}`,
  need: (number) => `Behov ${number}`,
  activity: (number) => `Aktivitet ${number} i dialogen`,
  requirement: (number) => `Krav ${number}`,
};

const readers: Readonly<Record<InnerReaders | 'public', string>> = {
  members: 'Alle som er med',
  lead: 'Bare den som leder, og dere',
  public: 'Alle (publisert)',
};

const logKinds: Readonly<Record<ActivityKind, string>> = {
  move: 'Anskaffelsen',
  ledger: 'Likebehandlingslogg',
  file: 'Fil',
  task: 'Oppgave',
  comment: 'Kommentar',
  document: 'Dokument',
};

/** By `kind.what`; moves and the ledger have their own words. */
const activities: Readonly<Record<string, (number: string, text: string) => string>> = {
  'file.added': (number, text) => `Lastet opp fil ${number}${text === '' ? ' (slettet siden)' : `: ${text}`}`,
  'file.removed': (number) => `Slettet fil ${number}`,
  'task.written': (number, text) => `Skrev oppgave ${number}: ${text}`,
  'task.done': (number, text) => `Gjorde oppgave ${number}: ${text}`,
  'comment.written': (number, text) => `Skrev kommentar ${number}: ${text}`,
  'comment.withdrawn': (number) => `Skrev kommentar ${number}, som er trukket`,
  'document.approved': (number, text) => `Godkjente versjon ${number} av «${text}»`,
  'document.packed': (number, text) => `Laget pakke ${number} til anbudsverktøyet: ${text}`,
};

export const procurementWorkNb = {
  problems: problems as Readonly<Record<FileCode | WorkCode, Say>>,
  addHere: { lead: 'Hører noe til her?', file: 'Legg til fil', comment: 'Skriv kommentar' },
  places: { label: 'Hva gjelder det?', wholes, objects },
  faults: 'Dette må rettes:',
  tabs: {
    label: 'Oppgaver, filer og mer',
    tasks: 'Oppgaver',
    files: 'Filer',
    comments: 'Kommentarer',
    log: 'Alt som har skjedd',
    archive: 'Til arkivet',
  },
  said: {
    oppgave: 'Oppgaven er lagret.',
    gjort: 'Oppgaven er merket som gjort.',
    igjen: 'Oppgaven venter igjen.',
    fil: 'Filen er lastet opp.',
    vises: 'Hvem som ser filen, er endret.',
    slettet: 'Filen er slettet.',
    publisert: 'Filen er publisert på siden for markedsdialogen, og leverandørene har fått beskjed.',
    kommentar: 'Kommentaren er lagret.',
    endret: 'Kommentaren er endret.',
    trukket: 'Kommentaren er trukket.',
  } as Readonly<Record<string, string>>,
  tasks: {
    lead: 'Her ser dere hva som venter, og hvem som skal gjøre det.',
    waitingTitle: 'Dette venter',
    waitingText: 'Det mangler før neste fase.',
    waitingMargin: 'Vi finner selv hva som mangler før neste fase. Det forsvinner herfra når det er i orden.',
    nothing: 'Ingenting venter nå.',
    waitingCaption: 'Hva som venter, og på hvem',
    title: 'Oppgaver dere har skrevet',
    none: 'Ingen har skrevet noen oppgave ennå.',
    caption: 'Oppgaver, hvem som skal gjøre dem, og frist',
    columns: { what: 'Hva', who: 'Hvem', due: 'Frist', state: 'Status' },
    noDue: 'ingen',
    late: (date: string) => `${date} (gått ut)`,
    answer: (body: string) => `${body} har ikke svart på invitasjonen.`,
    minutes: (number: string) => `Referat ${number} er ikke ferdig.`,
    waits: 'venter',
    doneOn: (date: string) => `gjort ${date}`,
    done: 'Gjort',
    doneOf: (what: string) => `Merk som gjort: ${what}`,
    reopen: 'Åpne igjen',
    reopenOf: (what: string) => `Åpne igjen: ${what}`,
    mend: 'Gå dit',
    showDone: (count: string) => `Vis gjorte (${count})`,
    form: {
      title: 'Skriv en ny oppgave',
      what: 'Hva skal gjøres?',
      who: 'Hvem skal gjøre det?',
      choose: 'Velg',
      person: 'Hvem hos dere? (kan stå tom)',
      anybody: 'Ingen bestemt',
      personOnlyOwn: 'Dere kan peke ut en person bare når oppgaven er deres egen.',
      due: 'Frist (kan stå tom)',
      dueHint: 'Dag.måned.år, for eksempel 15.01.2027',
      button: 'Lagre oppgaven',
    },
  },
  files: {
    lead: 'Filer som hører til anskaffelsen. De som er med, kan laste dem ned.',
    none: 'Ingen filer ennå.',
    caption: 'Filer, hvem de kom fra, og hvem som ser dem',
    columns: { file: 'Fil', about: 'Gjelder', from: 'Fra', readers: 'Hvem ser den', change: 'Endre' },
    exempt: (paragraph: string) => `unntatt, ${paragraph}`,
    removed: (number: string, date: string, by: string) => `Fil ${number} ble slettet ${date} av ${by}.`,
    readers,
    toLead: 'Vis bare for den som leder',
    toMembers: 'Vis for alle som er med',
    remove: 'Slett',
    removeOf: (what: string) => `Slett filen ${what}`,
    publish: 'Publiser for leverandørene',
    publishText:
      'Publiserer dere filen, kan alle lese den på siden for markedsdialogen. Leverandørene får beskjed, det føres i likebehandlingsloggen, og det kan ikke angres.',
    publishTitle: (what: string) => `Publisere «${what}» for alle?`,
    back: 'Til filene',
    form: {
      title: 'Last opp en fil',
      name: 'Hva skal den hete? (kan stå tom)',
      readers: 'Hvem skal se den?',
      exemption: 'Unntatt offentlighet i arkivet?',
      open: 'Nei, den er åpen',
      button: 'Last opp',
    },
  },
  comments: {
    lead: 'Bare de som er med i anskaffelsen, ser kommentarene. Leverandører ser dem aldri.',
    none: 'Ingen har skrevet noe ennå.',
    title: 'Det som er skrevet',
    by: (who: string, body: string, date: string) => `${who}, ${body}, ${date}`,
    changed: 'endret',
    withdrawn: 'Kommentaren er trukket.',
    to: (bodies: string) => `Til ${bodies}`,
    pages: 'Sider med kommentarer',
    form: {
      title: 'Skriv en kommentar',
      text: 'Kommentar',
      hint: 'Ikke skriv om helse eller om enkeltpersoner.',
      mention: 'Si spesielt fra til',
      button: 'Lagre kommentaren',
    },
    change: 'Endre',
    changeText: (minutes: string) => `Dere kan endre den i ${minutes} minutter.`,
    changeButton: 'Lagre endringen',
    withdraw: 'Trekk kommentaren',
    withdrawOf: (number: string) => `Trekk kommentaren, nummer ${number}`,
    unknown: 'En som er slettet',
  },
  log: {
    lead: 'Alt som er gjort i anskaffelsen, det siste først. Dere ser bare det dere har tilgang til.',
    none: 'Ingenting passer med valget.',
    caption: 'Hva som er gjort, av hvem og når',
    columns: { at: 'Når', what: 'Hva', who: 'Hvem', kind: 'Slag' },
    kind: 'Slag',
    anyKind: 'Alle slag',
    who: 'Hvem',
    anybody: 'Alle',
    show: 'Vis',
    reset: 'Nullstill',
    csv: 'Last ned som CSV',
    csvName: 'alt-som-har-skjedd',
    pages: 'Sider i loggen',
    kinds: logKinds,
    activities,
  },
  archive: {
    lead: 'Lag en pakke med alt som hører til saken, til arkivet deres.',
    what: 'Pakken har filene, godkjente dokumenter, pakker til anbudsverktøyet, likebehandlingsloggen og alt som har skjedd, med en arkivmelding (Fiks Arkiv, Noark 5.5) for hver post. Alt har en sjekksum (SHA-256).',
    exempt: 'Det som er unntatt offentlighet, er merket med hjemmelen. Titlene står åpne i journalen.',
    untested:
      'Formatet er ikke prøvd mot et arkivsystem. Be arkivet ta inn én pakke først (må kontrolleres).',
    same: 'Er ingenting endret siden sist, blir pakken lik bit for bit, og vi lager ikke en ny.',
    button: 'Lag pakken',
    title: 'Tatt ut før',
    none: 'Dere har ikke tatt ut noe ennå.',
    caption: 'Pakker dere har tatt ut',
    columns: { name: 'Pakke', when: 'Når', by: 'Av', content: 'Innhold', sum: 'Sjekksum' },
    content: (entries: string, documents: string, size: string) =>
      `${entries} poster, ${documents} filer, ${size}`,
    fileName: 'anskaffelse',
    caseTitle: (title: string) => `Samordnet anskaffelse: ${title}`,
    entries: {
      file: (title: string) => title,
      document: (title: string, version: string) => `${title}, versjon ${version}`,
      package: (number: string) => `Pakke ${number} til anbudsverktøyet`,
      ledger: 'Logg for likebehandling av leverandører',
      log: 'Alt som er gjort i anskaffelsen',
    },
    logName: 'alt-som-er-gjort.csv',
    ledgerName: 'likebehandlingslogg.json',
    headName: 'publiserte-sjekksummer.csv',
    headTitle: 'Sjekksummer av loggen som har vært publisert',
    readme: [
      'Hver mappe er en journalpost: arkivmelding.xml og filene den nevner.',
      'innhold.csv har alle filene med sjekksum (SHA-256), dato og eventuelt unntak.',
      'Likebehandlingsloggen kontrolleres med: npx samkjop protokoll verifiser likebehandlingslogg.json',
      'Formatet følger Fiks Arkiv V1. Det er ikke prøvd mot noe arkivsystem.',
    ] as readonly string[],
  },
  overview: {
    title: (what: string) => `Oppgave: ${what}`,
    text: (procurement: string, date: string) =>
      date === '' ? `Den hører til «${procurement}».` : `Den hører til «${procurement}». Frist ${date}.`,
    button: 'Se oppgaven',
    more: (count: string) => `Det venter ${count === '1' ? 'én oppgave' : `${count} oppgaver`} til`,
  },
  publicFiles: {
    title: 'Filer',
    caption: 'Filer som er lagt fram',
    columns: { file: 'Fil', date: 'Lagt fram' },
  },
};

export type ProcurementWorkTexts = typeof procurementWorkNb;
