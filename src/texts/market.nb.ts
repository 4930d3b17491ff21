// Market dialogues as suppliers meet them: the public pages, signing up, letters and refusals. Bokmål is the source; the
// other languages are typed by it. Dates come as the reader writes them.
import type { ActivityState } from '../modules/procurement/dialogue/model.ts';
import type { SupplierCode } from '../modules/procurement/market/codes.ts';
import type { DialogueTime } from '../modules/procurement/market/public-queries.ts';
import type { SignUpLetterKind } from '../modules/procurement/market/sign-up-commands.ts';

type Facts = Readonly<Record<string, string | number>>;

/** What letters to suppliers are about. */
export interface MarketLetterFacts {
  readonly name: string;
  readonly supplier: string;
  readonly title: string;
  readonly lead: string;
  readonly url: string;
  /** Who tried to sign up, in a letter to a colleague. */
  readonly otherEmail: string;
}

const hello = (name: string): string => (name === '' ? 'Hei' : `Hei, ${name}`);
const SIGN_OFF = 'Hilsen Samkjøp';

const letters: Readonly<
  Record<
    SignUpLetterKind,
    {
      readonly subject: (facts: MarketLetterFacts) => string;
      readonly text: (facts: MarketLetterFacts) => string;
    }
  >
> = {
  confirm: {
    subject: ({ title }) => `Bekreft påmeldingen: ${title}`,
    text: (f) =>
      `${hello(f.name)}\n\nNoen har meldt på ${f.supplier} til markedsdialogen «${f.title}», som ${f.lead} leder. Bekreft innen tre dager:\n\n${f.url}\n\nVar det ikke dere, trenger dere ikke gjøre noe. Da slettes påmeldingen.\n\n${SIGN_OFF}\n`,
  },
  welcome: {
    subject: ({ title }) => `Dere er med: ${title}`,
    text: (f) =>
      `${hello(f.name)}\n\n${f.supplier} er med i markedsdialogen «${f.title}». På deres egen side kan dere velge plass, spørre, gi innspill og lese referater:\n\n${f.url}\n\nTa vare på lenken, og del den bare med dem hos dere som skal være med.\n\n${SIGN_OFF}\n`,
  },
  ownLink: {
    subject: ({ title }) => `Lenke til deres egen side: ${title}`,
    text: (f) =>
      `${hello(f.name)}\n\n${f.supplier} er med i markedsdialogen «${f.title}». Her er en lenke til deres egen side:\n\n${f.url}\n\nDel lenken bare med dem hos dere som skal være med.\n\n${SIGN_OFF}\n`,
  },
  moved: {
    subject: ({ title }) => `Kontakten er byttet: ${title}`,
    text: (f) =>
      `${hello(f.name)}\n\nKontakten for ${f.supplier} i markedsdialogen «${f.title}» er byttet til ${f.otherEmail}. Lenker sendt til deg gjelder ikke lenger.\n\nVet du ikke om dette, så si fra til ${f.lead}, som leder dialogen.\n\n${SIGN_OFF}\n`,
  },
  colleague: {
    subject: ({ title }) => `Noen prøvde å melde på firmaet en gang til: ${title}`,
    text: (f) =>
      `${hello(f.name)}\n\n${f.supplier} er alt med i markedsdialogen «${f.title}», og du står som kontakt. Noen med e-posten ${f.otherEmail} prøvde å melde på firmaet på nytt. De har ikke fått noe svar.\n\nEr det en kollega, kan du sende lenken din videre, eller bytte kontakt på siden deres. Kjenner du ikke adressen, trenger du ikke gjøre noe.\n\n${SIGN_OFF}\n`,
  },
};

const problems: Readonly<Record<SupplierCode, (facts: Facts) => string>> = {
  'market.gone': () => 'Vi finner ikke dialogen, eller den er avsluttet. Gå tilbake til listen.',
  'market.closed': () => 'Dialogen er avsluttet. Det er ikke lenger mulig å sende noe.',
  'market.linkGone': () => 'Lenken gjelder ikke lenger. Meld på firmaet på nytt, så får dere en ny.',
  'market.tooMany': (f) =>
    `Det er sendt for mange påmeldinger herfra. Prøv igjen om ${f['minutes']} minutter.`,
  'market.activityGone': () => 'Aktiviteten er avsluttet. Velg en annen, eller ingen.',
  'market.contactMissing': () => 'Skriv hvem vi kan kontakte hos dere.',
  'market.inputMissing': () => 'Skriv innspillet.',
  'market.addressFormat': () =>
    'Lenken kan ikke brukes. Skriv hele adressen, for eksempel https://firma.no/produkt.',
  'market.inputsMany': (f) => `Dere har levert ${f['most']} innspill, og flere er det ikke plass til.`,
  'dialogue.gone': () => 'Vi finner det ikke. Åpne siden på nytt.',
  'dialogue.phase': () => 'Dialogen er avsluttet. Det er ikke lenger mulig å sende noe.',
  'dialogue.state': () => 'Referatet er ferdig behandlet. Det kan ikke lenger endres.',
  'dialogue.textMissing': () => 'Feltet er tomt. Skriv noe her.',
  'dialogue.textLong': (f) => `Teksten er for lang. Bruk høyst ${f['most']} tegn.`,
  'dialogue.tooMany': () => 'Det er stilt så mange spørsmål at det ikke er plass til flere.',
  'dialogue.signUpOver': () => 'Påmeldingen er over.',
  'dialogue.noSignUp': () => 'Denne aktiviteten har ingen påmelding.',
  'dialogue.notSignedUp': () => 'Dere er ikke påmeldt. Meld dere på først.',
  'dialogue.slotTaken': () => 'En annen tok plassen nettopp. Velg en av dem som er ledige.',
  'dialogue.slotByLot': () => 'Disse plassene trekkes. Dere kan ikke velge selv.',
  'dialogue.slotHeld': () => 'Møtene er holdt eller avlyst. Plassen kan ikke gis fra seg nå.',
  'dialogue.contactUnchecked': () =>
    'Den som leder dialogen, har ikke bekreftet at dere hører til firmaet. Dere får svare når det er gjort.',
  'dialogue.email': () => 'E-postadressen kan ikke brukes. Skriv den som kari@firma.no.',
  'dialogue.commentOver': (f) => `Fristen for å kommentere var ${f['date']}. Kontakt den som leder dialogen.`,
  'orgNumber.format': () => 'Organisasjonsnummeret skal ha ni siffer.',
  'orgNumber.checkDigit': () => 'Organisasjonsnummeret stemmer ikke. Se om to siffer er byttet om.',
  'text.nationalNumber': () => 'Teksten har et fødselsnummer. Ta det bort.',
};

const states: Readonly<Record<Exclude<ActivityState, 'draft'>, string>> = {
  published: 'åpen',
  held: 'gjennomført',
  closed: 'avsluttet',
};

const times: Readonly<Record<DialogueTime, string>> = {
  open: 'Har datoer som kommer',
  over: 'Har ingen flere datoer',
};

export const marketNb = {
  letters,
  problems,
  faults: 'Rett dette før du sender',
  states,
  at: (date: string, time: string) => `${date} kl. ${time.replace(':', '.')}`,
  between: (date: string, from: string, to: string) =>
    `${date} kl. ${from.replace(':', '.')}–${to.replace(':', '.')}`,
  list: {
    title: 'Markedsdialog',
    lead: 'Kommuner som skal kjøpe sammen, hører med markedet før de skriver krav. Alle leverandører får vite det samme.',
    filter: {
      words: 'Søk',
      category: 'Kategori',
      time: 'Tid',
      any: 'Alle',
      times,
      show: 'Vis',
      reset: 'Vis alle',
    },
    caption: (from: string, to: string, count: string) => `Markedsdialoger ${from}–${to} av ${count}`,
    columns: { what: 'Hva', who: 'Hvem leder', next: 'Neste dato', published: 'Publisert' },
    noNext: 'ingen flere',
    none: 'Ingen markedsdialoger er publisert ennå. De kommer hit når kommuner vil høre med markedet.',
    noneFound: 'Vi fant ingen slike markedsdialoger. Prøv et annet ord, eller vis alle.',
    invented: 'oppdiktet',
    pages: 'Flere markedsdialoger',
  },
  one: {
    eyebrow: (lead: string, count: string) => `Markedsdialog · ${lead} leder for ${count}`,
    eyebrowAlone: (lead: string) => `Markedsdialog · ${lead} leder`,
    openTo: (date: string) => `Kommunene vil høre fra dere før de skriver krav. Meld dere på innen ${date}.`,
    open: 'Kommunene vil høre fra dere før de skriver krav.',
    over: 'Dialogen er avsluttet. Her står det alle har fått vite.',
    nextTitle: 'Vil dere være med?',
    nextText: 'Meld på firmaet med e-post. Dere trenger ikke konto.',
    signUp: 'Meld på firmaet',
    calendar: 'Legg datoene i kalenderen',
    need: 'Dette trenger kommunene',
    margin: 'Om dialogen',
    needMargin: 'Her står hva kommunene vil oppnå. Hvordan det kan løses, vil de høre fra dere.',
    facts: { lead: 'Leder', buyers: 'Kjøper sammen', category: 'Kategori', published: 'Publisert' },
    activities: 'Aktiviteter og datoer',
    activitiesMargin: 'Det er nok å være med på én aktivitet. Dere kan også bare stille spørsmål.',
    when: 'Tid',
    place: 'Sted',
    digital: 'Digitalt',
    replyBy: 'Frist',
    how: 'Slik gjør dere',
    slots: 'Plasser',
    slotCount: (count: string, minutes: string) => `${count} møter på ${minutes} minutter`,
    slotRule: 'Slik fordeles de',
    slotRules: {
      lot: 'Plassene trekkes når påmeldingen er over. Alle som er påmeldt, har like stor sjanse. Regelen blir ikke endret.',
      firstCome:
        'Den som er påmeldt, velger blant de ledige plassene. Den som velger først, får plassen. Regelen blir ikke endret.',
    },
    drawTitle: 'Slik kan dere kontrollere trekningen',
    drawText:
      'Før påmeldingen åpnet, ble et tilfeldig tall, frøet, lagt til side, og kontrollsummen av det (SHA-256) ble publisert. Når plassene er trukket, publiseres frøet. For hver leverandør regnes SHA-256 av «frø:aktivitet:organisasjonsnummer», med kolon mellom. Den laveste summen kommer først.',
    drawHash: 'Kontrollsum',
    drawSeed: 'Frø',
    drawActivity: 'Aktivitet',
    drawWaits: 'publiseres når det er trukket',
    document: (title: string) => `Utkast: ${title}`,
    questions: 'Spørsmål og svar',
    noQuestions: 'Ingen spørsmål er besvart ennå. Svarene kommer hit, uten navnet på den som spurte.',
    answered: (date: string) => `Besvart ${date}, publisert for alle`,
    told: 'Fortalt til alle',
    toldCaption: 'Det som er fortalt til alle, det siste først',
    toldColumns: { number: 'Nr.', when: 'Når', kind: 'Hva slags', what: 'Hva' },
    noneTold: 'Det er ikke fortalt noe til alle ennå.',
    toldAll: (count: string) => `Se alle ${count}`,
    toldPages: 'Flere opplysninger',
    equal: 'Slik blir dere behandlet likt',
    equalLines: [
      'Alle som vil, kan være med, og alle får de samme opplysningene. Får én vite noe mer, blir det publisert for alle, eller så begrunner oppdragsgiveren hvorfor ikke.',
      'Svaret på et spørsmål blir publisert, uten navnet på den som spurte.',
      'Etter et møte får dere referatet. Dere kan rette det og merke forretningshemmeligheter innen fristen. Oppdragsgiveren avgjør hva som er hemmelig.',
      'Dere kan levere tilbud selv om dere ikke er med her. Å være med gir ingen fordel i konkurransen.',
    ],
    sealTitle: 'Siste publiserte segl',
    seal: (entry: string, date: string) => `Oppføring ${entry}, ${date}`,
    noSeal: 'Seglet er ikke publisert ennå.',
    sealText:
      'Loggen over hvem som har fått vite hva, kan ikke endres i det skjulte. Den som har seglet, kan kontrollere det.',
  },
  signUp: {
    title: 'Meld på firmaet',
    orgNumber: 'Organisasjonsnummer',
    orgNumberHint: 'Ni siffer',
    name: 'Navnet på firmaet',
    contact: 'Kontaktperson',
    email: 'E-post',
    emailHint: 'Hit sender vi en lenke. Påmeldingen gjelder når dere har bekreftet den.',
    language: 'Språk i brevene',
    languages: { nb: 'Bokmål', nn: 'Nynorsk', en: 'Engelsk' },
    activities: 'Hva vil dere være med på?',
    activitiesHint: 'Velg ingen hvis dere bare vil følge med, spørre eller gi skriftlig innspill.',
    until: (title: string, date: string) => `${title}, meld dere på innen ${date}`,
    privacyTitle: 'Dette tar vi vare på',
    privacy: (days: string) => [
      'Navn og e-post ser bare de som leder dialogen. De brukes til å nå dere, og slettes når dere melder dere av.',
      `Ellers slettes de ${days} dager etter at anskaffelsen er låst eller avlyst. Bekrefter dere ikke innen tre dager, slettes alt.`,
      'Firmaet står i loggen for likebehandling, som oppdragsgiveren tar vare på.',
    ],
    privacyLink: 'Mer om personvern',
    send: 'Send påmeldingen',
    sentTitle: 'Sjekk e-posten',
    sent: [
      'Vi har sendt et brev til adressen. Åpne lenken i brevet og bekreft innen tre dager.',
      'Er firmaet med fra før, går brevet til den som står som kontakt.',
      'Ser dere ikke noe brev? Se i søppelposten, eller send påmeldingen en gang til.',
    ],
    back: 'Tilbake til dialogen',
  },
  confirm: {
    title: 'Bekreft påmeldingen',
    text: (supplier: string) => `${supplier} blir med i dialogen når dere bekrefter.`,
    supplier: 'Firma',
    dialogue: 'Markedsdialog',
    contact: 'Kontaktperson',
    button: 'Bekreft påmeldingen',
  },
  link: {
    goneTitle: 'Lenken gjelder ikke lenger',
    gone: 'Den kan være brukt, for gammel eller byttet ut. Den nyeste lenken står i det siste brevet dere fikk. Dere får en ny ved å melde på firmaet igjen.',
    toList: 'Se alle markedsdialoger',
    waitTitle: 'Vent litt',
    wait: 'Det er prøvd for mange lenker herfra. Prøv igjen om et kvarter.',
    tooManySent: 'Det er sendt for mye herfra på kort tid. Prøv igjen om en time.',
  },
  calendarFile: {
    name: (title: string) => `Markedsdialog: ${title}`,
    deadline: (activity: string) => `Frist: ${activity}`,
    meeting: (activity: string, time: string) => `${activity} kl. ${time.replace(':', '.')}`,
  },
};

export type MarketTexts = typeof marketNb;
