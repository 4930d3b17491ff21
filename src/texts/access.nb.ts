// Public access to what lies in a market dialogue: the register of requests, and copies. Bokmål is the source; the others are
// typed by it.
import type { AccessCode } from '../modules/procurement/access/codes.ts';
import type { AccessOutcome } from '../modules/procurement/access/model.ts';
import type { ClockState } from '../modules/procurement/access/rules.ts';

type Facts = Readonly<Record<string, string | number>>;

const problems: Readonly<Record<AccessCode, (facts: Facts) => string>> = {
  'accessRequest.gone': () => 'Vi finner det ikke. Gå tilbake til listen.',
  'accessRequest.askedMissing': () => 'Skriv hva det er bedt om innsyn i.',
  'accessRequest.textLong': (f) => `Teksten er for lang. Bruk høyst ${f['most']} tegn.`,
  'accessRequest.receivedAhead': () => 'Kravet kan ikke være kommet etter i dag. Rett datoen.',
  'accessRequest.answeredAhead': () => 'Svaret kan ikke være sendt etter i dag. Rett datoen.',
  'accessRequest.answeredEarly': () => 'Svaret kan ikke være sendt før kravet kom. Rett datoen.',
  'accessRequest.outcomeMissing': () => 'Velg hva de fikk se.',
  'accessRequest.exemptionMissing': (f) =>
    f['place'] === 0
      ? 'Velg paragrafen dere unntok etter.'
      : `Avsnitt ${f['place']} skal unntas, men paragrafen mangler. Velg en.`,
  'accessRequest.exemptionNotNeeded': () => 'De fikk se alt, så ingen paragraf trengs. Velg «ingen».',
  'accessRequest.secretShown': (f) =>
    `Dere har avgjort at avsnitt ${f['place']} er hemmelig. Unnta det, eller endre avgjørelsen i referatet først.`,
  'accessRequest.reasonMissing': () => 'Skriv hvorfor dere lager en kopi av noe som ikke er ferdig.',
  'accessRequest.textElsewhere': (f) =>
    f['other'] === 0
      ? `Teksten i avsnitt ${f['place']} står også i tittelen. Da ville den blitt lest likevel.`
      : `Teksten i avsnitt ${f['place']} står også i avsnitt ${f['other']}. Unnta det også.`,
  'accessRequest.changedByOther': () =>
    'En annen endret dette mens du skrev. Se hva som er nytt, og prøv igjen.',
  'dialogue.gone': () => 'Vi finner ikke anskaffelsen. Gå tilbake til listen.',
  'dialogue.notLeading': () => 'Bare den som leder dialogen, kan gjøre dette. Spør dem.',
  'text.nationalNumber': () => 'Teksten har et fødselsnummer. Ta det bort.',
  'date.format': () => 'Skriv datoen som 31.12.2026.',
  'date.nonexistent': () => 'Den datoen finnes ikke. Skriv den som 31.12.2026.',
};

const outcomes: Readonly<Record<AccessOutcome, string>> = {
  whole: 'alt',
  part: 'noe unntatt',
  refused: 'ingenting',
};

const clock: Readonly<Record<ClockState, string>> = {
  answered: 'besvart i tide',
  answeredLate: 'besvart for sent',
  running: 'løper',
  lastDay: 'siste dag i dag',
  over: 'over fristen',
};

export const accessNb = {
  problems,
  outcomes,
  clock,
  faults: 'Rett dette før du går videre',
  title: 'Innsyn',
  lead: 'Alle kan be om innsyn, og ingen trenger å si hvem de er eller hvorfor. Skriv det derfor ikke her.',
  said: { registrert: 'Kravet er registrert.', besvart: 'Svaret er registrert.' },
  list: {
    title: 'Krav om innsyn',
    none: 'Ingen har bedt om innsyn ennå.',
    caption: (from: string, to: string, count: string) =>
      `Krav ${from}–${to} av ${count}, de ubesvarte først`,
    columns: {
      number: 'Nr.',
      what: 'Hva',
      received: 'Kom inn',
      answerBy: 'Svar innen',
      state: 'Frist',
      answered: 'Besvart',
    },
    left: (days: string) => (days === '1' ? '1 arbeidsdag igjen' : `${days} arbeidsdager igjen`),
    answer: 'Registrer svar',
    change: 'Endre svaret',
    pages: 'Flere krav',
    rule: 'Har den som spør, ikke fått svar innen fem arbeidsdager etter at kravet kom inn, regnes det som et avslag. Avslaget kan klages på. Svar så snart dere kan.',
    source: 'Offentleglova § 32, kontrollert i november 2026.',
  },
  register: {
    title: 'Registrer et krav',
    askedFor: 'Hva er det bedt om?',
    askedForHint: 'For eksempel referatet fra møtet 18. september. Ikke navn og ikke grunn.',
    received: 'Når kom det inn?',
    reference: 'Saksnummer i arkivet (valgfri)',
    save: 'Registrer kravet',
  },
  answer: {
    title: (number: string) => `Svar på krav ${number}`,
    answered: 'Når svarte dere?',
    outcome: 'Hva fikk de se?',
    exemption: 'Unntatt etter',
    none: 'ingen',
    save: 'Lagre svaret',
  },
  copy: {
    section: 'Kopier til innsyn',
    sectionText: 'Velg hva dere skal gi innsyn i. Det som unntas, blir fjernet, ikke skjult.',
    noSources: 'Det er ikke noe å lage kopi av ennå. Referater kan kopieres når de er sendt.',
    sourceCaption: 'Det som kan kopieres',
    sourceColumns: { what: 'Hva', who: 'Leverandør' },
    make: 'Lag kopi',
    sources: {
      document: (number: string, title: string) => `Dokument ${number}: ${title}`,
      minutes: (number: string) => `Referat ${number}`,
    },
    madeCaption: 'Kopier som er laget, den siste først',
    madeColumns: { what: 'Kopi', made: 'Laget', withheld: 'Unntatt' },
    withheldCount: (count: string) => (count === '1' ? '1 avsnitt' : `${count} avsnitt`),
    formTitle: (source: string) => `Lag kopi: ${source}`,
    formLead: 'Velg paragraf for hvert avsnitt som skal unntas. Teksten i det kommer ikke med i kopien.',
    forRequest: 'Kravet kopien er for',
    noRequest: 'ikke for noe krav',
    requestOption: (number: string, asked: string) => `${number}: ${asked}`,
    paragraph: (place: string) => `Avsnitt ${place}`,
    withhold: (place: string) => `Unnta avsnitt ${place} etter`,
    show: 'vis',
    isSecret: 'avgjort hemmelig',
    isMarked: 'merket av leverandøren',
    unsure: 'må kontrolleres',
    unfinished: {
      draft:
        'Dette er et utkast som ikke er lagt ut. Det kan være et organinternt dokument (offl. § 14). Vurder om det skal gis ut nå.',
      timeRuns: 'Leverandørens frist for å merke hemmeligheter er ikke ute. Vent heller til den er det.',
      undecided: 'Dere har ikke avgjort hva i referatet som er hemmelig. Avgjør det først hvis dere kan.',
    },
    reason: 'Hvorfor lager dere kopien nå?',
    reasonHint: 'Grunnen lagres hos dere og står ikke i kopien. Skriv ikke hvem som har spurt.',
    madeEarly: (reason: string) => `Laget før kilden var ferdig. Grunn: ${reason}`,
    check:
      'Les hele kopien før dere sender den. Navn og tall i et annet avsnitt kan røpe det som er unntatt.',
    save: 'Lag kopien',
    title: (source: string) => `Kopi av ${source}`,
    lead: (date: string) => `Laget ${date}. Det som er unntatt, er fjernet.`,
    exempt: (paragraph: string) => `[Unntatt: ${paragraph}]`,
    exemptWhy: 'Unntatt etter',
    word: 'Last ned som Word',
    pdf: 'Last ned som PDF',
    back: 'Tilbake til innsyn',
    fileName: 'kopi',
    minutesTitle: (number: string) => `referat ${number}`,
    documentTitle: (title: string) => title,
    complaint:
      'Dere kan klage på at noe er unntatt. Send klagen til oppdragsgiveren. Dere kan også be om en nærmere begrunnelse innen tre uker.',
    complaintSource: 'Klage: offentleglova § 32. Nærmere begrunnelse: § 31, må kontrolleres.',
    header: 'Kopi til innsyn',
  },
};

export type AccessTexts = typeof accessNb;
