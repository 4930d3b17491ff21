// Words of the demonstration world: who one can be, whose turn it is, what was mailed. Bokmål is the source; the other
// languages are typed by it.

interface DueFacts {
  /** A category inside a sentence, or a title. */
  readonly what: string;
}

/** What somebody has to do, after her name: «Runa Sletthaug: svare på forslaget om arbeidstøy». */
const waiting = {
  proposal: ({ what }: DueFacts) => `svare på forslaget om ${what}`,
  question: ({ what }: DueFacts) => `svare på et spørsmål om ${what}`,
  round: ({ what }: DueFacts) => `svare på «${what}»`,
  procurement: ({ what }: DueFacts) => `svare på invitasjonen «${what}»`,
  vote: ({ what }: DueFacts) => `prioritere behovene i «${what}»`,
  task: ({ what }: DueFacts) => `gjøre oppgaven «${what}»`,
  minutes: ({ what }: DueFacts) => `gjøre ferdig et referat i «${what}»`,
};

export const demoNb = {
  tryIt: 'Prøv med oppdiktede kommuner',
  banner: {
    label: 'Demonstrasjon',
    word: 'Demonstrasjon.',
    you: (name: string, roles: string) => `Du er ${name}, ${roles}.`,
    youWithoutRole: (name: string) => `Du er ${name}.`,
    role: (role: string, parties: string) => `${role} i ${parties}`,
    allInvented: 'Alt her er oppdiktet.',
    realRegister: 'Kommunene og samarbeidene på denne siden er virkelige.',
  },
  turns: {
    label: 'Hvem sin tur det er',
    title: 'Nå venter vi på:',
    none: 'Ingen har noe å svare på nå.',
    yours: 'Deg',
    switchTo: (name: string, party: string) => `${name}, ${party}`,
    more: (count: number) => (count === 1 ? 'én til' : `${count} til`),
    until: (date: string) => `innen ${date}`,
    everybody: 'Bytt person',
    mail: 'E-posten deres',
    leave: 'Avslutt',
  },
  waiting,
  choose: {
    title: 'Gå inn som …',
    lead: 'Fjordregionen er elleve kommuner og ett samarbeid. Velg hvem du vil være, så er du inne. Du kan bytte når du vil.',
    invented: 'Fjordregionen, kommunene, personene, firmaene og avtalene er oppdiktet.',
    inhabitants: (count: string) => `${count} innbyggere`,
    cooperation: 'Innkjøpssamarbeid',
    waits: (things: string) => `skal ${things}`,
    youAreThis: 'du er inne som denne',
    mailLink: 'Les e-posten de har fått',
    preparing: 'Vi gjør klar Fjordregionen. Det tar et par sekunder.',
    look: 'Se om den er klar',
    removedTitle: 'Fjordregionen er fjernet',
    removed: 'Skriv «npx samkjop demo last» der Samkjøp kjører, så kommer den tilbake.',
    goneTitle: 'Personen finnes ikke lenger',
    gone: 'Noen kan ha slettet personen. Velg en annen.',
    again: 'Velg en annen',
  },
  post: {
    title: 'E-post til oppdiktede personer',
    lead: 'Ingen av disse e-postene er sendt. Du kan lese dem og følge lenkene her.',
    filter: 'Vis e-post til',
    everybody: 'Alle',
    show: 'Vis',
    none: 'Ingen har fått e-post ennå. Send et forslag eller be om en lenke for å logge inn, så kommer den hit.',
    noneTo: 'Denne personen har ikke fått e-post ennå.',
    to: (name: string, address: string) => `Til ${name}, ${address}`,
    toAddress: (address: string) => `Til ${address}`,
    at: (date: string, time: string) => `${date} kl. ${time}`,
    pages: 'Sider med e-post',
    people: 'Velg hvem du vil være',
  },
};

export type DemoTexts = typeof demoNb;
