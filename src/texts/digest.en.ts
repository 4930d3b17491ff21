// English for the weekly letter and the link that ends it.
import type { DigestTexts } from './digest.nb.ts';

export const digestEn: DigestTexts = {
  subject: (parties) =>
    parties.length === 1
      ? `Weekly letter for ${parties[0]}`
      : `Weekly letter for ${parties.length} organisations`,
  greeting: (name) => `Hello, ${name}`,
  unread: 'This you have not read yet',
  proposals: 'Proposals waiting for your answer',
  answerBy: (date, what, from) => `Answer by ${date}: ${what}, from ${from}`,
  rounds: 'Rounds waiting for your answer',
  roundsToFollow: 'Rounds you follow up',
  roundDue: (date, title, delivered) =>
    `Deadline ${date}: ${title}. ${delivered.done} of ${delivered.all} have delivered.`,
  tasks: 'Tasks in procurements',
  task: (what, procurement, date) =>
    date === '' ? `${what} (${procurement})` : `By ${date}: ${what} (${procurement})`,
  deadlines: 'You must decide this in the next six months',
  onDay: (date, what) => `${date} – ${what}`,
  more: (count) => (count === 1 ? 'And one more.' : `And ${count} more.`),
  why: 'You get this letter on Mondays when there is something to tell. Stop getting it here:',
  link: {
    endTitle: 'Do you want to stop getting the weekly letter?',
    endLead: 'You will still get the messages inside Samkjøp.',
    end: 'Stop getting the weekly letter',
    endedTitle: 'You no longer get the weekly letter',
    endedLead: 'If you change your mind, you can get it again here or on “My page”.',
    again: 'Get the weekly letter again',
    againTitle: 'You get the weekly letter again',
    againLead: 'The next one comes on a Monday when there is something to tell.',
    goneTitle: 'The link no longer works',
    gone: 'The link in a weekly letter works for one year. Sign in and go to “My page” to stop getting the letter.',
    signIn: 'Sign in',
  },
};
