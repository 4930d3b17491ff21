// The experience library, the course in the method, and guidance between environments. Bokmål is the source; the other
// languages are typed by it. Dates and figures come as the reader writes them.
import type { LibraryCode } from '../modules/network/library/codes.ts';
import type {
  ExercisePlace,
  ExperienceResult,
  ExperienceSize,
  ExperienceState,
  MethodStep,
  SourceConfidence,
} from '../modules/network/library/model.ts';
import type { Concern, Staleness } from '../modules/network/library/rules.ts';

type Facts = Readonly<Record<string, string | number>>;

/** What letters and notices of the library are about. */
export interface LibraryLetterFacts {
  readonly name: string;
  /** Whose doing it is. */
  readonly from: string;
  readonly title: string;
  /** What was written; may be empty. */
  readonly content: string;
  readonly url: string;
}

export type LibraryLetter = 'returned' | 'asked' | 'answered' | 'becameDraft' | 'toAgree';

const SIGN_OFF = 'Hilsen Samkjøp';

const letters: Readonly<
  Record<
    LibraryLetter,
    {
      readonly subject: (facts: LibraryLetterFacts) => string;
      readonly body: (facts: LibraryLetterFacts) => string;
    }
  >
> = {
  returned: {
    subject: ({ title }) => `Erfaringen trenger en endring: ${title}`,
    body: (f) =>
      `Hei, ${f.name}\n\n«${f.title}» er ikke publisert ennå. ${f.from} skriver:\n\n${f.content}\n\nRett teksten og send den på nytt:\n\n${f.url}\n\n${SIGN_OFF}\n`,
  },
  asked: {
    subject: ({ from }) => `${from} spør dere om råd`,
    body: (f) =>
      `Hei, ${f.name}\n\n${f.from} har et spørsmål til dere om ${f.title}:\n\n${f.content}\n\nLes og svar her:\n\n${f.url}\n\n${SIGN_OFF}\n`,
  },
  answered: {
    subject: ({ from }) => `${from} har svart dere`,
    body: (f) =>
      `Hei, ${f.name}\n\n${f.from} har svart på spørsmålet deres om ${f.title}:\n\n${f.content}\n\nLes det her:\n\n${f.url}\n\n${SIGN_OFF}\n`,
  },
  becameDraft: {
    subject: ({ from }) => `Svaret til ${from} er blitt et utkast til en erfaring`,
    body: (f) =>
      `Hei, ${f.name}\n\nBåde dere og ${f.from} har sagt ja til å dele. Spørsmålet og svaret ligger som et utkast hos dere. Skriv hva som kom ut av det, og send det når dere er klare:\n\n${f.url}\n\n${SIGN_OFF}\n`,
  },
  toAgree: {
    subject: ({ from }) => `${from} vil nevne dere i en erfaring`,
    body: (f) =>
      `Hei, ${f.name}\n\n${f.from} har skrevet «${f.title}» etter spørsmålet dere stilte. Teksten nevner dere ved navn og publiseres ikke slik før dere har sagt ja. Les den, og svar her:\n\n${f.url}\n\n${SIGN_OFF}\n`,
  },
};

const steps: Readonly<Record<MethodStep, string>> = {
  need: 'Behov',
  anchoring: 'Forankring og team',
  dialogue: 'Markedsdialog',
  competition: 'Konkurranse',
  contract: 'Kontrakt og oppfølging',
  evaluation: 'Evaluering og gevinst',
  network: 'Læringsnettverk',
};

const sizes: Readonly<Record<ExperienceSize, string>> = {
  small: 'Liten kommune (under 5 000 innbyggere)',
  medium: 'Mellomstor (5 000–19 999)',
  large: 'Stor (20 000 eller flere)',
  mixed: 'Flere sammen',
};

const results: Readonly<Record<ExperienceResult, string>> = {
  good: 'Gikk bra',
  mixed: 'Gikk delvis bra',
  bad: 'Gikk dårlig',
  unknown: 'Resultat ikke kjent',
};

const states: Readonly<Record<ExperienceState, string>> = {
  draft: 'Utkast',
  sent: 'Venter på gjennomlesing',
  published: 'Publisert',
  returned: 'Trenger endring',
  withdrawn: 'Trukket',
};

const confidence: Readonly<Record<SourceConfidence, string>> = {
  A: 'Kilden er den det gjelder, eller en myndighet.',
  B: 'Kilden er en annen enn den det gjelder. Sjekk før dere bygger på den.',
};

const staleness: Readonly<Record<Staleness, string>> = {
  old: 'Eldre enn to år. Regler og priser kan ha endret seg.',
  unchecked: 'Ikke sjekket de siste to årene.',
};

const concerns: Readonly<Record<Concern, string>> = {
  email: 'Det ser ut til å stå en e-postadresse i teksten.',
  phone: 'Det ser ut til å stå et telefonnummer i teksten.',
  health: 'Noe i teksten kan handle om helsen til én person.',
  price: 'Noe i teksten kan være priser en leverandør vil holde hemmelige.',
};

const exercisePlaces: Readonly<Record<ExercisePlace, string>> = {
  needs: 'Åpne anskaffelsen din og velg «Behov».',
  procurement: 'Åpne «Anskaffelser» og start eller velg din egen.',
  dialogue: 'Åpne anskaffelsen din og velg «Dialog».',
  requirements: 'Åpne anskaffelsen din og velg «Krav».',
  plan: 'Åpne «Avtaler og behov» og velg avtalen.',
  networks: 'Åpne «Nettverk» og start et utkast.',
};

const problems: Readonly<Record<LibraryCode, (facts: Facts) => string>> = {
  'library.gone': () => 'Dette finnes ikke lenger, eller hører til andre. Gå tilbake til listen.',
  'library.notNow': () => 'Dette er allerede gjort, eller kan ikke gjøres nå. Last siden på nytt.',
  'library.changedByOther': () =>
    'Noen andre hos dere har endret teksten. Ta vare på det du har skrevet, og åpne siden på nytt.',
  'library.changedSinceRead': () =>
    'Teksten er endret etter at du åpnet siden. Les den på nytt før du avgjør.',
  'library.textMissing': () => 'Skriv noe her.',
  'library.textLong': (f) => `Teksten er for lang. Bruk høyst ${f['most']} tegn.`,
  'library.categoryUnknown': () => 'Velg en kategori fra listen, eller la feltet stå tomt.',
  'library.notConfirmed': () => 'Les gjennom teksten og kryss av før du sender.',
  'library.noModerator': () => 'I demonstrasjonen må erfaringen sendes til lederen av et nettverk.',
  'library.networkUnknown': () => 'Velg et nettverk dere er med i.',
  'library.ownExperience': () => 'Dere leder dette nettverket selv. Velg noen andre til å lese gjennom.',
  'library.reasonMissing': () => 'Skriv hva som må endres.',
  'library.nobodyThere': () => 'Ingen hos dem bruker Samkjøp ennå. Ta kontakt på en annen måte.',
  'library.tooMany': (f) => `Dere har sendt ${f['most']} spørsmål det siste døgnet. Vent til i morgen.`,
  'library.answeredBefore': () => 'Spørsmålet er allerede besvart.',
  'library.notAnswered': () => 'Vent til spørsmålet er besvart.',
  'library.notAgreed': () =>
    'Den som er nevnt ved navn, må si ja til teksten først. Vent på svaret, eller send teksten tilbake.',
  'text.nationalNumber': () => 'Det står et fødselsnummer her. Ta det bort.',
};

export const libraryNb = {
  letters,
  steps,
  sizes,
  results,
  states,
  confidence,
  staleness,
  concerns,
  problems,
  list: {
    title: 'Erfaringer og eksempler',
    lead: 'Hva andre har gjort, hva som kom ut av det, og hvor du kan lese mer.',
    course: 'Kurs i metoden',
    filter: {
      words: 'Søk',
      step: 'Steg i metoden',
      category: 'Kategori',
      size: 'Størrelse',
      result: 'Hvordan gikk det',
      any: 'Alle',
      show: 'Vis',
      reset: 'Vis alle',
    },
    count: (from: string, to: string, count: string) => `${from}–${to} av ${count}`,
    none: 'Ingenting passer til det du har valgt. Prøv færre ord, eller vis alle.',
    pages: 'Sider med erfaringer',
    example: 'Eksempel fra åpen kilde',
    inhabitants: (count: string) => `${count} innbyggere`,
    ask: (who: string) => `Spør ${who}.`,
    invented: 'Oppdiktet',
  },
  one: {
    done: 'Hva de gjorde',
    outcome: 'Hva som kom ut av det',
    advice: 'Hva de ville gjort annerledes',
    step: 'Steg',
    category: 'Kategori',
    size: 'Størrelse',
    result: 'Resultat',
    happened: 'Når',
    unknownTime: 'Ikke kjent',
    toldBy: 'Fortalt av',
    together: (who: string, other: string) => `${who}, etter spørsmål fra ${other}`,
    contact: 'Hvem kan du spørre?',
    contactRole: (role: string, body: string) => `${role} i ${body}`,
    contactNone: (body: string) => `Ta kontakt med ${body}.`,
    published: (date: string) => `Publisert ${date}.`,
    checked: (date: string) => `Sist bekreftet ${date}.`,
    source: 'Kilde',
    read: (date: string) => `Lest ${date}.`,
    ours: 'Teksten er skrevet av Samkjøp etter kilden.',
    lesson: 'Les om steget i kurset',
  },
  course: {
    title: 'Kurs i innovative innkjøp',
    lead: 'Sju korte deler om å kjøpe noe som virker, også i en liten kommune. Hver slutter med en øvelse på din egen sak.',
    minutes: (minutes: string) => `Om lag ${minutes} minutter`,
    part: (number: string) => `Del ${number}`,
    begin: 'Begynn med del 1',
    print: 'Bruk nettleserens utskrift for å ta delen med på papir.',
    about: 'Skrevet av Samkjøp. Kildene står i hver del. Historiene er oppdiktet.',
    shortOnly: '',
    what: 'Hva det er',
    why: 'Hvorfor',
    how: 'Slik gjør dere det i en liten kommune',
    invented: 'Oppdiktet eksempel',
    watch: 'Pass på',
    rules: 'Regler',
    rulesLead: 'Hvilke som gjelder, avhenger av hva dere kjøper og for hvor mye.',
    noRules: 'Vi kjenner ingen egne innkjøpsregler for denne delen.',
    exercise: 'Øvelse',
    where: 'Gjør den i Samkjøp',
    toWork: 'Åpne arbeidet ditt',
    places: exercisePlaces,
    examples: 'Eksempler på dette steget',
    sources: 'Kilder',
    previous: 'Forrige',
    next: 'Neste',
  },
  similar: {
    title: 'Noe lignende hos andre',
    all: 'Søk i alle erfaringer',
    none: 'Ingen har fortalt om noe lignende ennå.',
  },
  own: {
    title: 'Erfaringene våre',
    lead: 'Fortell andre hva dere prøvde, og hva som kom ut av det. Noen utenfor leser gjennom før det publiseres.',
    add: 'Skriv en erfaring',
    guidance: 'Spør noen om råd',
    none: 'Dere har ikke fortalt om noe ennå. Også det som ikke virket, er nyttig for andre.',
    caption: 'Erfaringene deres, den sist endrede først',
    columns: { title: 'Erfaring', step: 'Steg', state: 'Status' },
    waitingTitle: 'Venter på at dere leser gjennom',
    waitingCaption: 'Erfaringer fra nettverk dere leder',
    from: 'Fra',
    read: 'Les gjennom',
    said: {
      saved: 'Utkastet er lagret.',
      sent: 'Sendt. Dere får beskjed når noen har lest gjennom.',
      withdrawn: 'Tatt tilbake. Andre ser den ikke.',
      removed: 'Slettet.',
      confirmed: 'Notert at erfaringen fortsatt gjelder.',
      published: 'Publisert.',
      returned: 'Sendt tilbake med begrunnelsen.',
      nameLeftOut: 'Navnet er tatt ut av teksten.',
    } as Readonly<Record<string, string>>,
  },
  form: {
    newTitle: 'Skriv en erfaring',
    changeTitle: 'Endre erfaringen',
    lead: 'En halv side holder. Skriv slik at en kollega i en annen kommune kan bruke det.',
    title: 'Overskrift',
    titleHint: 'Si hva dere gjorde: «Slik prøvde vi tre alarmer hjemme hos brukerne».',
    step: 'Hvilket steg handler det om?',
    category: 'Hva ble kjøpt?',
    noCategory: 'Ikke én bestemt kategori',
    result: 'Hvordan gikk det?',
    done: 'Hva gjorde dere?',
    outcome: 'Hva kom ut av det?',
    outcomeHint: 'Bruk gjerne tall, med dato. Er det ikke målt, så skriv det.',
    advice: 'Hva ville dere gjort annerledes?',
    optional: 'Kan stå tom.',
    noPeople: 'Ikke skriv om enkeltpersoner, eller noe en leverandør vil holde hemmelig.',
    contactRole: 'Hvem kan andre spørre? Skriv en rolle',
    contactRoleHint: 'For eksempel «Leder for hjemmetjenesten». Kan stå tom.',
    showsName: (name: string) => `Vis også navnet mitt, ${name}`,
    save: 'Lagre utkastet',
    cancel: 'Avbryt',
    errors: 'Noe må rettes før det kan lagres',
  },
  page: {
    back: 'Alle erfaringene våre',
    change: 'Endre',
    sendTitle: 'Send til gjennomlesing',
    sendLead: 'Noen utenfor leser gjennom og publiserer, eller sender tilbake med en grunn.',
    concernsTitle: 'Se på dette én gang til',
    network: 'Hvem skal lese gjennom?',
    installation: 'De som driver Samkjøp',
    leader: (title: string, leader: string) => `${leader}, som leder «${title}»`,
    noOne: 'I demonstrasjonen leser lederen av et nettverk gjennom. Dere er ikke med i noe nettverk ennå.',
    confirm: 'Jeg har lest gjennom. Teksten handler ikke om enkeltpersoner og røper ingen hemmeligheter.',
    send: 'Send',
    takeBack: 'Ta tilbake',
    withdraw: 'Trekk erfaringen',
    withdrawText: 'Andre ser den ikke lenger. Dere kan endre den og sende den på nytt.',
    remove: 'Slett',
    confirmStill: 'Dette gjelder fortsatt',
    see: 'Se den slik andre ser den',
    returned: 'Hva som må endres',
    waiting: 'Noen leser gjennom. Dere kan ta den tilbake for å endre den.',
  },
  moderate: {
    title: 'Erfaringer til gjennomlesing',
    lead: 'Les dem før alle andre ser dem. Se etter personer, hemmeligheter og påstander uten grunnlag.',
    none: 'Ingen erfaringer venter.',
    caption: 'Den som har ventet lengst, står først',
    decide: 'Hva skal skje?',
    publish: 'Publiser',
    reason: 'Hva må endres?',
    reasonHint: 'Den som skrev, får se dette.',
    giveBack: 'Send tilbake',
    nav: 'Erfaringer',
  },
  naming: {
    title: 'Kan teksten nevne dere?',
    from: (name: string, state: string) => `${name} skrev · ${state}`,
    text: 'Teksten under nevner dere ved navn. Den publiseres ikke slik før dere har sagt ja. Endres teksten, blir dere spurt på nytt.',
    saidYes: 'Dere har sagt ja til denne teksten.',
    yes: 'Ja, teksten kan nevne oss',
    no: 'Ta ut navnet vårt',
    back: 'Tilbake til spørsmålet',
    agreed: (name: string) => `${name} har sagt ja til teksten`,
    notYet: (name: string) => `${name} har ikke sagt ja til teksten ennå`,
    whenSent: (name: string) =>
      `${name} får lese teksten når dere sender den, og må si ja før den publiseres.`,
    leaveOut: (name: string) => `Ta ut navnet på ${name}`,
    leftOut: 'Navnet deres står ikke i teksten.',
    later: 'Dere får lese teksten og si ja eller nei før den publiseres.',
    waits: 'Teksten er ferdig og nevner dere ved navn.',
    read: 'Les den og svar',
    see: 'Se teksten',
  },
  guidance: {
    title: 'Spør noen om råd',
    lead: 'Finn noen i nærheten som kan det dere lurer på. Svaret kan bli en erfaring andre har nytte av.',
    questions: 'Spørsmål og svar',
    caption: 'Det som venter på dere, står først',
    columns: { question: 'Spørsmål', with: 'Med', state: 'Status' },
    none: 'Dere har ikke spurt noen, og ingen har spurt dere.',
    toYou: 'Venter på svar fra dere',
    textToYou: 'Les teksten som nevner dere',
    textWaits: 'Venter på at de leser teksten',
    waits: 'Venter på svar',
    answered: 'Besvart',
    nearTitle: 'Hvem kan dere spørre?',
    nearLead: 'De nærmeste først, målt i reisetid. Bare de som bruker Samkjøp, kan svare her.',
    nearCaption: 'Kommuner og samarbeid i nærheten',
    nearNone: 'Ingen i nærheten bruker Samkjøp ennå. Se i registeret hvem som finnes.',
    nearColumns: { who: 'Hvem', way: 'Reisetid', told: 'Erfaringer' },
    own: 'Samarbeidet deres',
    noWay: 'Ikke kjent',
    ask: 'Spør',
    askThem: (name: string) => `Spør ${name}`,
    register: 'Se alle samarbeid i registeret',
    form: {
      title: (name: string) => `Spør ${name}`,
      lead: 'De får spørsmålet på e-post og svarer her. Bare dere to ser det.',
      step: 'Hvilket steg handler det om?',
      category: 'Hva skal kjøpes?',
      question: 'Spørsmål',
      hint: 'Skriv kort hva dere skal gjøre, og hva dere lurer på. Ikke skriv om enkeltpersoner.',
      send: 'Send spørsmålet',
      cancel: 'Avbryt',
      errors: 'Noe må rettes før det kan sendes',
    },
    one: {
      to: (name: string) => `Spørsmål til ${name}`,
      from: (name: string) => `Spørsmål fra ${name}`,
      wrote: (name: string, date: string) => `${name} skrev ${date}`,
      answer: 'Svaret deres',
      sendAnswer: 'Send svaret',
      sent: 'Spørsmålet er sendt.',
      answered: 'Svaret er sendt.',
      agreed: 'Notert at dere vil dele.',
      textAgreed: 'Svaret er sendt. Dere står bak teksten.',
      nameLeftOut: 'Navnet deres er tatt ut av teksten.',
      waits: (name: string) => `${name} har ikke svart ennå.`,
      share: 'Gjør det til en erfaring',
      shareText: (name: string) =>
        `Da blir spørsmålet og svaret et utkast hos den som svarte. Navnet på dere og ${name} blir med. Begge må si ja.`,
      agree: 'Vi vil dele',
      weAgreed: (name: string) => `Dere har sagt ja. ${name} har ikke svart ennå.`,
      draftOurs: 'Begge har sagt ja. Utkastet ligger hos dere.',
      draftTheirs: (name: string) => `Begge har sagt ja. Utkastet ligger hos ${name}.`,
      openDraft: 'Åpne utkastet',
      readOnly: 'Rollen din lar deg lese, men ikke svare.',
      back: 'Alle spørsmål',
    },
  },
};

export type LibraryTexts = typeof libraryNb;
