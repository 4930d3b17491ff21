// Words of the weekly letter and of the link that ends it. Bokmål is the source; the other languages are typed by it.

export const digestNb = {
  subject: (parties: readonly string[]) =>
    parties.length === 1 ? `Ukebrev for ${parties[0]}` : `Ukebrev for ${parties.length} virksomheter`,
  greeting: (name: string) => `Hei, ${name}`,
  unread: 'Dette har du ikke lest ennå',
  proposals: 'Forslag som venter på svar fra dere',
  answerBy: (date: string, what: string, from: string) => `Svar innen ${date}: ${what}, fra ${from}`,
  rounds: 'Runder som venter på svar fra dere',
  roundsToFollow: 'Runder dere følger opp',
  roundDue: (date: string, title: string, delivered: { readonly done: string; readonly all: string }) =>
    `Frist ${date}: ${title}. ${delivered.done} av ${delivered.all} har levert.`,
  tasks: 'Oppgaver i anskaffelser',
  task: (what: string, procurement: string, date: string) =>
    date === '' ? `${what} (${procurement})` : `Innen ${date}: ${what} (${procurement})`,
  deadlines: 'Dette må dere avgjøre de neste seks månedene',
  onDay: (date: string, what: string) => `${date} – ${what}`,
  more: (count: number) => (count === 1 ? 'Og én til.' : `Og ${count} til.`),
  why: 'Du får brevet på mandager når det er noe å fortelle. Slutt å få det her:',
  link: {
    endTitle: 'Vil du slutte å få ukebrevet?',
    endLead: 'Varslene inne i Samkjøp får du fortsatt.',
    end: 'Slutt å få ukebrevet',
    endedTitle: 'Du får ikke ukebrevet lenger',
    endedLead: 'Ombestemmer du deg, kan du få det igjen her eller på «Min side».',
    again: 'Få ukebrevet igjen',
    againTitle: 'Du får ukebrevet igjen',
    againLead: 'Det neste kommer på en mandag når det er noe å fortelle.',
    goneTitle: 'Lenken virker ikke lenger',
    gone: 'Lenken i et ukebrev virker i ett år. Logg inn og gå til «Min side» for å slutte å få brevet.',
    signIn: 'Logg inn',
  },
};

export type DigestTexts = typeof digestNb;
