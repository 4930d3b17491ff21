// Nynorsk for the weekly letter and the link that ends it.
import type { DigestTexts } from './digest.nb.ts';

export const digestNn: DigestTexts = {
  subject: (parties) =>
    parties.length === 1 ? `Vekebrev for ${parties[0]}` : `Vekebrev for ${parties.length} verksemder`,
  greeting: (name) => `Hei, ${name}`,
  unread: 'Dette har du ikkje lese enno',
  proposals: 'Forslag som ventar på svar frå dykk',
  answerBy: (date, what, from) => `Svar innan ${date}: ${what}, frå ${from}`,
  rounds: 'Rundar som ventar på svar frå dykk',
  roundsToFollow: 'Rundar de følgjer opp',
  roundDue: (date, title, delivered) =>
    `Frist ${date}: ${title}. ${delivered.done} av ${delivered.all} har levert.`,
  tasks: 'Oppgåver i innkjøp',
  task: (what, procurement, date) =>
    date === '' ? `${what} (${procurement})` : `Innan ${date}: ${what} (${procurement})`,
  deadlines: 'Dette må de avgjere dei neste seks månadene',
  onDay: (date, what) => `${date} – ${what}`,
  more: (count) => (count === 1 ? 'Og éin til.' : `Og ${count} til.`),
  why: 'Du får brevet på måndagar når det er noko å fortelje. Slutt å få det her:',
  link: {
    endTitle: 'Vil du slutte å få vekebrevet?',
    endLead: 'Varsla inne i Samkjøp får du framleis.',
    end: 'Slutt å få vekebrevet',
    endedTitle: 'Du får ikkje vekebrevet lenger',
    endedLead: 'Ombestemmer du deg, kan du få det att her eller på «Mi side».',
    again: 'Få vekebrevet att',
    againTitle: 'Du får vekebrevet att',
    againLead: 'Det neste kjem på ein måndag når det er noko å fortelje.',
    goneTitle: 'Lenkja verkar ikkje lenger',
    gone: 'Lenkja i eit vekebrev verkar i eitt år. Logg inn og gå til «Mi side» for å slutte å få brevet.',
    signIn: 'Logg inn',
  },
};
