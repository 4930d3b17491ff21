// The archive: what has been sent and received, journal data, exemption and packages; and the titles and words that are kept
// of what is sent. Bokmål is the source; the other languages are typed by it.
import type { Direction, DispatchKind } from '../modules/planning/archive/model.ts';
import type { ArchiveCode } from '../modules/planning/errors.ts';

type Facts = Readonly<Record<string, string | number>>;
type Say = (facts: Facts) => string;

/** What a proposal says, line by line. */
export interface ProposalLines {
  readonly from: string;
  readonly category: string;
  readonly members: string;
  readonly lead: string;
  readonly start: string;
  readonly deadline: string;
  /** Empty where nothing was written. */
  readonly message: string;
}

/** What a round asks about. */
export interface RoundLines {
  readonly from: string;
  readonly deadline: string;
  /** Empty where nothing was written. */
  readonly message: string;
  readonly lines: readonly string[];
}

const kinds: Readonly<Record<DispatchKind, string>> = {
  proposalSent: 'Forslag om kjøpegruppe',
  proposalAnswer: 'Svar på forslag',
  proposalReminder: 'Påminnelse om forslag',
  proposalProlonged: 'Ny svarfrist',
  proposalEnded: 'Forslag avsluttet',
  roundSent: 'Runde om behov',
  roundAnswer: 'Svar på runde',
  roundReminder: 'Påminnelse om runde',
  roundProlonged: 'Ny frist for runde',
  roundEnded: 'Runde avsluttet',
  decisionPaper: 'Saksframlegg',
  savedAdvice: 'Råd',
  needQuestion: 'Spørsmål om et behov',
  needReply: 'Svar på spørsmål',
};

const directions: Readonly<Record<Direction, string>> = { I: 'Mottatt', U: 'Sendt', N: 'Internt' };

/** One sentence on what is wrong and one on how to mend it, by code. */
const problems: Readonly<Record<ArchiveCode, Say>> = {
  'archive.noneChosen': () => 'Du har ikke valgt noe i listen. Kryss av for det du vil endre.',
  'archive.nothingToSet': () => 'Det er ikke fylt ut noe. Fyll ut minst ett felt.',
  'archive.numberLong': (f) => `Nummeret er for langt. Kort det ned til ${f['most']} tegn.`,
  'archive.numberForOne': () =>
    'Et journalpostnummer gjelder bare én post. Velg én, eller la feltet stå tomt.',
  'archive.exemptionUnknown': () => 'Vi kjenner ikke denne paragrafen. Velg en fra listen.',
  'archive.gone': () => 'Noe av det du valgte, finnes ikke. Last siden på nytt, og velg igjen.',
  'archive.lineGone': (f) =>
    `Linje ${f['line']} gjelder noe som ikke finnes her. Ta den bort, og prøv igjen.`,
  'archive.lineDate': (f) => `Linje ${f['line']}: «${f['value']}» er ikke en dato. Skriv dag, måned og år.`,
  'archive.columnMissing': (f) =>
    `Filen mangler kolonnen «${f['column']}». Bruk listen fra denne siden, og fyll den ut.`,
  'archive.noFile': () => 'Du har ikke valgt noen fil. Velg CSV-filen fra arkivet.',
  'archive.periodOrder': () => 'Perioden slutter før den begynner. Bytt om på datoene.',
  'archive.nothingToExport': () =>
    'Det er ikke noe nytt i perioden. Velg en annen periode, eller ta med det som er hentet ut før.',
  'archive.tooManyToExport': (f) =>
    `Det er ${f['count']} poster i perioden, og en pakke tar ${f['most']}. Velg en kortere periode.`,
  'archive.keptAlready': () => 'Dette saksframlegget er allerede ført inn i arkivet.',
  'date.format': (f) => `«${f['value']}» er ikke en dato. Skriv dag, måned og år, for eksempel 31.12.2027.`,
  'date.nonexistent': (f) => `Datoen «${f['value']}» finnes ikke. Se etter dag og måned.`,
  'file.empty': () => 'Filen er tom. Velg CSV-filen fra arkivet.',
  'file.tooManyRows': (f) => `Filen har mer enn ${f['most']} linjer. Del den i flere.`,
};

export const archiveNb = {
  title: (party: string) => `Arkiv for ${party}`,
  lead: 'Her er det som er sendt og mottatt, slik det var da det ble sendt. Utkast er ikke med.',
  kinds,
  directions,
  problems,
  mendTitle: 'Dette må rettes',
  filter: {
    kind: 'Hva',
    anyKind: 'Alt',
    from: 'Fra og med',
    until: 'Til og med',
    dateHint: 'dd.mm.åååå',
    case: 'Saksnummer',
    cases: { alle: 'Med og uten', med: 'Har saksnummer', uten: 'Mangler saksnummer' },
    exported: 'Hentet ut',
    exports: { alle: 'Både og', ja: 'Hentet ut', nei: 'Ikke hentet ut' },
    show: 'Vis',
    reset: 'Vis alt',
  },
  list: {
    caption: (from: string, to: string, count: string) => `${from}–${to} av ${count}, det nyeste først`,
    columns: {
      title: 'Tittel',
      date: 'Dato',
      with: 'Fra eller til',
      journal: 'Sak og journalpost',
      exported: 'Hentet ut',
      choose: 'Velg',
    },
    choose: (title: string) => `Velg «${title}»`,
    directionOf: (direction: string, kind: string) =>
      `${direction}: ${kind.charAt(0).toLowerCase()}${kind.slice(1)}`,
    noCase: 'Ikke satt',
    journal: (caseNumber: string, journalNumber: string) =>
      journalNumber === '' ? caseNumber : `${caseNumber}, post ${journalNumber}`,
    exempt: (paragraph: string) => `Unntatt etter ${paragraph}`,
    notExported: 'Nei',
    none: 'Ingenting er sendt eller mottatt ennå. Det kommer hit når noe sendes.',
    noneFits: 'Ingenting passer til det du har valgt.',
    parts: 'Deler av listen',
    file: 'Last ned listen som CSV',
  },
  set: {
    title: 'Sett saksnummer og unntak for det du har valgt',
    text: 'Felt som står tomme, endres ikke.',
    caseNumber: 'Saksnummer i arkivet',
    caseHint: 'For eksempel 2026/1234',
    journalNumber: 'Journalpostnummer',
    journalDate: 'Journaldato',
    exemption: 'Unntatt offentlighet',
    keep: 'Ikke endre',
    open: 'Nei, åpent',
    option: (paragraph: string, text: string, isConfirmed: boolean) =>
      `${paragraph}: ${text}${isConfirmed ? '' : ' (må kontrolleres)'}`,
    check:
      'Kommunen avgjør selv om noe er unntatt. Se i loven først der det står at paragrafen må kontrolleres.',
    titleStands: 'Tittelen går ut i journalen som den står, også når innholdet er unntatt.',
    save: 'Lagre',
    done: (count: string) => `Lagret for ${count}.`,
  },
  exports: {
    title: 'Hent ut til arkivet',
    text: 'Dere får en zip-fil med én arkivmelding for hver post, og filene som hører til.',
    notTested:
      'Meldingene er laget etter Fiks Arkiv V1, men er ikke prøvd mot noe arkivsystem. Prøv med én sak først.',
    caseFirst: 'Sett saksnummer før dere henter ut, så havner alt i samme sak.',
    accessCode: 'Koden for unntak er «U». Se om arkivet deres bruker en annen.',
    from: 'Fra og med',
    until: 'Til og med',
    again: 'Hva',
    againChoices: { nei: 'Bare det som ikke er hentet ut', ja: 'Også det som er hentet ut før' },
    make: 'Lag pakke',
    made: (count: string) => `Pakken er klar, med ${count}.`,
    posts: (count: string, isOne: boolean) => `${count} ${isOne ? 'post' : 'poster'}`,
    download: 'Last ned pakken',
    listCaption: 'De siste pakkene',
    columns: { when: 'Laget', who: 'Av', period: 'Periode', count: 'Poster', file: 'Fil' },
    period: (from: string, until: string) => `${from}–${until}`,
    beginning: 'begynnelsen',
    fetch: 'Last ned',
    fileName: 'arkiv',
    by: (who: string, date: string) => `${date}, ${who}`,
    program: 'Samkjøp',
    erased: 'slettet person',
    readme: [
      'Arkivmeldinger fra Samkjøp, etter Fiks Arkiv V1 (arkivmelding.opprett).',
      'Meldingene er ikke prøvd mot noe arkivsystem. Prøv med én sak først.',
      'Hver mappe er én sak. Les inn meldingene i en sak i rekkefølgen mappene har.',
      'Fyll ut saksnummer, journalpostnummer og journaldato i journal.csv, og les filen inn igjen i Samkjøp.',
    ] as readonly string[],
  },
  back: {
    title: 'Les inn journaldata fra arkivet',
    text: 'Last opp listen med saksnummer, journalpostnummer og journaldato. Tomme celler endrer ingenting.',
    file: 'CSV-fil',
    upload: 'Les inn',
    done: (count: string) => `Leste inn journaldata for ${count}.`,
  },
  one: {
    facts: 'Om posten',
    case: 'Sak',
    kind: 'Hva',
    date: 'Dato',
    from: 'Fra',
    to: 'Til',
    exported: 'Hentet ut',
    never: 'Nei',
    contentTitle: 'Innhold',
    noContent: 'Innholdet står i filene.',
    filesTitle: 'Filer',
    fileCaption: 'Filer i posten',
    fileColumns: { name: 'Fil', size: 'Størrelse', sha256: 'Sjekksum (SHA-256)' },
    size: (kilobytes: string) => `${kilobytes} kB`,
    journalTitle: 'Journal og unntak',
    journalRead: 'Bare innkjøpere, koordinatorer og administratorer kan endre dette.',
    gone: 'Posten finnes ikke. Gå tilbake til arkivet.',
  },
  paper: {
    keep: 'Før saksframlegget inn i arkivet',
    text: 'Det blir liggende der slik det er nå.',
  },
  dispatches: {
    caseTitle: (category: string) => `Felles anskaffelse: ${category}`,
    proposalSent: (category: string) => `Forslag om felles anskaffelse: ${category}`,
    proposalAnswer: (category: string) => `Svar på forslag om felles anskaffelse: ${category}`,
    proposalReminder: (category: string) => `Påminnelse om forslag om felles anskaffelse: ${category}`,
    proposalProlonged: (category: string) => `Ny svarfrist for forslag om felles anskaffelse: ${category}`,
    proposalEnded: (category: string) => `Forslag om felles anskaffelse er avsluttet: ${category}`,
    decisionPaper: (category: string) => `Saksframlegg om felles anskaffelse: ${category}`,
    adviceCase: (category: string) => `Råd om anskaffelse: ${category}`,
    savedAdvice: (category: string) => `Råd om hvordan vi bør kjøpe: ${category}`,
    otherCategory: 'annet',
    questionCase: (category: string) => `Spørsmål om behov: ${category}`,
    needQuestion: (category: string) => `Spørsmål om behov: ${category}`,
    needReply: (category: string) => `Svar på spørsmål om behov: ${category}`,
    roundSent: (title: string) => `Runde om behov: ${title}`,
    roundAnswer: (title: string) => `Svar på runde om behov: ${title}`,
    roundReminder: (title: string) => `Påminnelse om runde om behov: ${title}`,
    roundProlonged: (title: string) => `Ny svarfrist for runde om behov: ${title}`,
    roundEnded: (title: string) => `Runde om behov er avsluttet: ${title}`,
    roundContent: (it: RoundLines) => [
      `Fra: ${it.from}`,
      `Svarfrist: ${it.deadline}`,
      ...(it.message === '' ? [] : ['', it.message]),
      '',
      ...it.lines.map((line) => `Gjelder: ${line}`),
    ],
    proposalContent: (it: ProposalLines) => [
      `Fra: ${it.from}`,
      `Gjelder: ${it.category}`,
      `Deltakere: ${it.members}`,
      `Leder: ${it.lead}`,
      `Oppstart: ${it.start}`,
      `Svarfrist: ${it.deadline}`,
      ...(it.message === '' ? [] : ['', it.message]),
    ],
    answerContent: (body: string, answer: string, comment: string) => [
      `${body} har svart: ${answer}.`,
      ...(comment === '' ? [] : ['', comment]),
    ],
    prolongedContent: (deadline: string) => [`Svarfristen er flyttet til ${deadline}.`],
    reminderContent: (from: string, deadline: string) => [
      `${from} venter på svar. Svarfristen er ${deadline}.`,
    ],
    roundEndedContent: ['Runden er avsluttet. Svarene kan ikke endres lenger.'] as readonly string[],
  },
};

export type ArchiveTexts = typeof archiveNb;
