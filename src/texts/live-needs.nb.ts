// «De samme behovene» for signed-in people: who needs the same, what is said of it, and questions between bodies. Bokmål is
// the source; the other languages are typed by it.
import type { NeedCode } from '../modules/planning/errors.ts';

type Facts = Readonly<Record<string, string | number>>;
type Say = (facts: Facts) => string;

/** One sentence on what is wrong and one on how to mend it, by code. */
const problems: Readonly<Record<NeedCode, Say>> = {
  'need.gone': () => 'Behovet finnes ikke lenger i planen deres. Gå tilbake til listen.',
  'need.notShown': () => 'Den andre viser ikke dette behovet lenger. Ingenting er lagret.',
  'need.alone': () =>
    'Dere har sagt at dere vil kjøpe dette alene. Endre ønsket om samarbeid først, så kan dere si ja.',
  'need.onlyWith': () =>
    'Dere har sagt hvem dere vil kjøpe sammen med, og denne er ikke blant dem. Endre ønsket om samarbeid først.',
  'need.noneCommon': () =>
    'Ingen andre i samme kategori har sagt at behovet er det samme. Vent på svar, eller spør dem.',
  'question.textMissing': () => 'Skriv det du vil si.',
  'question.tooLong': (f) => `Teksten har ${f['length']} tegn. Grensen er ${f['most']}. Kort den ned.`,
  'question.exists': () => 'Dere har allerede skrevet til dem om dette behovet. Skriv videre der.',
  'question.tooMany': (f) =>
    `Dere har stilt ${f['most']} spørsmål det siste døgnet. Vent til i morgen med det neste.`,
  'question.gone': () => 'Spørsmålet finnes ikke. Gå tilbake til listen over spørsmål.',
  'question.full': (f) =>
    `Her er det plass til ${f['most']} meldinger, og de er brukt. Ring eller møt hverandre heller.`,
  'text.nationalNumber': () =>
    'Teksten ser ut til å inneholde et fødselsnummer. Ta det bort. Den andre kommunen skal ikke ha det.',
};

export const liveNeedsNb = {
  problems,
  list: {
    title: 'De samme behovene',
    heading: (count: string, isOne: boolean) =>
      isOne
        ? 'Ett av behovene deres finnes også hos andre'
        : `${count} av behovene deres finnes også hos andre`,
    headingNone: 'Ingen i nærheten trenger det samme som dere ennå',
    lead: 'Vi ser på kategori, tid og avstand. Viser de andre mer, ser vi også på ord, CPV-kode og verdi.',
    emptyTitle: 'Her kommer de som trenger det samme som dere',
    empty:
      'Vi sammenligner avtaler som går ut, og behov som starter, de neste tre årene. Dere må først ha noen i planen med sluttdato eller start.',
    emptyLink: 'Til avtaler og behov',
    questions: 'Spørsmål til og fra andre',
    waiting: (count: number) =>
      count === 1 ? 'Ett spørsmål venter på svar fra dere' : `${count} spørsmål venter på svar fra dere`,
    visibility: 'Hva andre ser av behovene deres',
    filter: {
      show: 'Vis',
      choices: {
        near: 'Med andre i nærheten',
        unanswered: 'Det dere ikke har svart på',
        common: 'Felles behov',
        without: 'Uten andre i nærheten',
        all: 'Alle behovene våre',
      },
      category: 'Kategori',
      any: 'Alle',
      button: 'Vis',
    },
    caption: (from: string, to: string, count: string) =>
      `${from}–${to} av ${count}. Det som kan begynne først, står øverst.`,
    columns: {
      need: 'Behovet deres',
      near: 'I nærheten',
      best: 'Likest',
      far: 'Lenger unna',
      said: 'Svar',
    },
    none: 'Ingen av behovene passer til det du har valgt.',
    showAll: 'Vis alle behovene',
    pages: 'Sider med behov',
    others: (count: string, isOne: boolean) => (isOne ? '1 annen' : `${count} andre`),
    nobody: 'Ingen',
    akin: (count: string) => `${count} i en annen kategori kan ligne`,
    needs: (count: string, isOne: boolean) => (isOne ? '1 behov' : `${count} behov`),
    starts: (time: string) => `Kan begynne ${time}`,
    best: (name: string, km: string) => `${name}, ca.\u00a0${km}\u00a0km`,
    said: {
      common: (count: string) => `Felles med ${count}`,
      theirs: (count: string) => `${count} sier ja til dere`,
      ours: (count: string) => `Dere har sagt ja til ${count}`,
      none: 'Ikke svart',
    },
    hidden: 'Skjult for andre',
  },
  need: {
    eyebrow: (title: string) => `Behovet deres: ${title}`,
    headingCommon: (count: string, isOne: boolean) =>
      isOne ? 'Dere og én annen trenger det samme' : `Dere og ${count} andre trenger det samme`,
    heading: (count: string, isOne: boolean) =>
      isOne
        ? 'Én annen i nærheten trenger det samme på samme tid'
        : `${count} andre i nærheten trenger det samme på samme tid`,
    headingNone: 'Ingen i nærheten trenger dette på samme tid',
    headingNotCompared: 'Vi sammenligner ikke dette behovet med andres',
    why: {
      alone:
        'Dere har sagt at dere vil kjøpe dette alene. Ombestemmer dere dere, endrer dere ønsket om samarbeid.',
      noTime:
        'Vi vet ikke at neste avtale kan begynne de neste tre årene. Skriv sluttdato eller tidligste start, så sammenligner vi.',
    },
    change: 'Se og endre behovet',
    back: 'Alle behovene',
    facts: { category: 'Kategori', starts: 'Kan begynne', seen: 'Andre ser', onlyWith: 'Bare sammen med' },
    hiddenTitle: 'De andre ser ikke dette behovet',
    hidden:
      'Sier dere ja til noen, får de ikke vite det før dere viser at behovet finnes. Stiller dere et spørsmål, ser de at det kommer fra dere.',
    nearTitle: 'I nærheten',
    nearCaption: (count: string, isOne: boolean) =>
      isOne
        ? 'Ett behov, i samme kategori eller med en tekst som ligner'
        : `${count} behov, de likeste først`,
    nearNone: 'Ingen nær nok har et behov i kategorien som kan begynne samtidig.',
    farTitle: (count: string) => `Lenger unna: ${count}`,
    farCaption: 'De nærmeste av dem som er lenger unna enn det som er vanlig i markedet',
    refusedTitle: (count: string) => `Sagt å være noe annet: ${count}`,
    refusedCaption: 'Det dere har sagt nei til. De andre får ikke vite det.',
    pages: 'Sider med behov i nærheten',
    columns: { who: 'Hvem', what: 'Det de viser', why: 'Hvorfor', answer: 'Svar' },
    way: (km: string, duration: string) => `Ca.\u00a0${km}\u00a0km, ${duration}`,
    existsOnly: 'Viser bare at behovet finnes',
    value: (amount: string) => `${amount} i året`,
    volume: (amount: string) => `${amount} i året`,
    requirements: (text: string) => `Må-krav: ${text}`,
    likely: 'Trolig det samme',
    maybe: 'Kan være det samme',
    reasons: {
      sameCategory: 'Samme kategori.',
      otherCategory: (name: string) => `Annen kategori: ${name}.`,
      words: (words: string) => `Felles ord: ${words}.`,
      cpv: (digits: string) => `CPV-kodene begynner med ${digits}.`,
      starts: (time: string) => `Kan begynne sammen ${time}.`,
      noStarts: 'Kan ikke lenger begynne samtidig.',
    },
    time: (from: string, to: string) => (from === to ? from : `fra ${from} til ${to}`),
    or: 'eller',
    states: {
      common: 'Felles: begge sier ja',
      theirs: 'De sier ja til dere',
      ours: 'Dere sier ja',
      refused: 'Dere sier nei',
    },
    same: 'Samme behov',
    sameAs: (name: string) => `Samme behov som hos ${name}`,
    different: 'Noe annet',
    differentFrom: (name: string) => `Noe annet enn hos ${name}`,
    takeBack: 'Ta svaret tilbake',
    takeBackFrom: (name: string) => `Ta svaret tilbake: ${name}`,
    ask: 'Spør',
    askThem: (name: string) => `Spør ${name}`,
    seeQuestion: 'Se spørsmålet',
    seeQuestionWith: (name: string) => `Se spørsmålet mellom dere og ${name}`,
    done: {
      same: 'Svaret er lagret. De andre får vite at dere sier ja.',
      common: 'Begge sier ja. Behovet er felles.',
      unseen: 'Svaret er lagret. De andre får ikke vite det, fordi dere ikke viser dem behovet.',
      different: 'Svaret er lagret. Behovet vises ikke lenger i listen, og de andre får ikke vite det.',
      back: 'Svaret er tatt tilbake.',
    },
    next: {
      title: 'Foreslå å kjøpe sammen',
      text: 'Vi lager et utkast med dem som har sagt ja. Dere ser hva det kan spare, og bestemmer selv om det skal sendes.',
      button: 'Lag utkast til forslag',
    },
    evidence: 'Om avstanden',
    reach: (km: string) => `Høyst ${km}\u00a0km vei regnes som nær nok i dette markedet.`,
    formula: (factor: string, detour: string, speed: string) =>
      `Avstanden er et anslag: luftlinjen ganger ${factor}. Tiden er luftlinjen ganger ${detour}, i ${speed}\u00a0km/t. Ferjer og fjell er ikke med.`,
    limits: 'Alle forutsetninger',
  },
  ask: {
    title: (name: string) => `Spør ${name}`,
    lead: (category: string) =>
      `Det gjelder behovet deres for ${category}. De som kjøper inn der, får spørsmålet på e-post.`,
    label: 'Hva lurer du på?',
    hints: [
      'De ser at spørsmålet kommer fra dere. Skriv navn og telefon hvis de skal kunne ringe deg.',
      'Skriv ikke om helse eller andre private forhold.',
    ],
    send: 'Send spørsmålet',
    cancel: 'Avbryt',
    errors: 'Dette må rettes',
  },
  question: {
    titleFrom: (name: string, category: string) => `${name} spør om ${category}`,
    titleTo: (name: string, category: string) => `Spørsmål til ${name} om ${category}`,
    ours: 'Behovet deres',
    theirs: (name: string) => `Behovet hos ${name}`,
    deleted: 'Er slettet',
    notShown: 'Vises ikke',
    thread: 'Meldinger',
    wrote: (name: string, when: string) => `${name}, ${when}`,
    at: (date: string, time: string) => `${date} kl. ${time.replace(':', '.')}`,
    label: 'Skriv et svar',
    send: 'Send',
    sent: 'Meldingen er sendt.',
    left: (count: string, isOne: boolean) =>
      isOne ? 'Det er plass til én melding til.' : `Det er plass til ${count} meldinger til.`,
    full: 'Det er ikke plass til flere meldinger. Ring eller møt hverandre.',
    readOnly: 'Rollen din gir ikke rett til å svare.',
    back: 'Alle spørsmål',
  },
  questions: {
    title: 'Spørsmål til og fra andre',
    lead: 'Her står det dere har spurt andre om, og det andre har spurt dere om.',
    caption: (from: string, to: string, count: string) =>
      `${from}–${to} av ${count}. Det som venter på dere, står øverst.`,
    columns: { who: 'Hvem', what: 'Gjelder', last: 'Siste melding', state: 'Venter på' },
    onUs: 'Dere',
    answered: 'Ingen, det er svart',
    none: 'Ingen har spurt om noe ennå. Du kan spørre fra siden til et behov.',
    pages: 'Sider med spørsmål',
  },
  overview: {
    title: 'De samme behovene hos andre',
    all: 'Alle',
    line: (count: string, isOne: boolean, best: string) =>
      isOne ? `Én annen i nærheten: ${best}.` : `${count} andre i nærheten. Likest: ${best}.`,
    unanswered: 'Se alle dere ikke har svart på',
  },
  digest: {
    heading: 'Disse trenger det samme som dere',
    line: (title: string, count: string, best: string) => `${title}: ${count} i nærheten, likest ${best}`,
  },
};

export type LiveNeedsTexts = typeof liveNeedsNb;
