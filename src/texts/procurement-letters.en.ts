// English. See procurement-letters.nb.ts.
import type { ProcurementLettersTexts } from './procurement-letters.nb.ts';

const SIGN_OFF = 'Regards, Samkjøp';

export const procurementLettersEn: ProcurementLettersTexts = {
  invited: {
    subject: ({ body, title }) => `Does ${body} join ${title}?`,
    body: ({ name, lead, body, title, deadline, url }) =>
      `Hello ${name}\n\n${lead} invites ${body} to buy together: ${title}.\n\nAnswer by ${deadline} whether you join, how much you will buy, and whether it is binding or an option. If you do not answer, you have not joined.\n\n${url}\n\n${SIGN_OFF}\n`,
  },
  standing: {
    subject: ({ body, title }) => `${body} is registered by its standing mandate: ${title}`,
    body: ({ name, lead, body, title, deadline, url }) =>
      `Hello ${name}\n\n${lead} has registered ${body} in the procurement ${title}, by your standing mandate.\n\nIf you do not want to join, say so by ${deadline}.\n\n${url}\n\n${SIGN_OFF}\n`,
  },
  reminder: {
    subject: ({ title, deadline }) => `Answer about ${title} by ${deadline}`,
    body: ({ name, lead, body, title, deadline, url }) =>
      `Hello ${name}\n\n${lead} is waiting for an answer from ${body} about ${title}.\n\nThe deadline is ${deadline}. Answers after it are marked as late.\n\n${url}\n\n${SIGN_OFF}\n`,
  },
  answerChanged: {
    subject: ({ lead, title }) => `${lead} has changed your answer: ${title}`,
    body: ({ name, lead, body, title, reason, url }) =>
      `Hello, ${name}\n\n${lead} has changed the answer of ${body} in the procurement ${title}.\n\nReason: ${reason}\n\nIf it is not right, you can correct it yourselves:\n\n${url}\n\n${SIGN_OFF}\n`,
  },
  voteOpened: {
    subject: ({ title, deadline }) => `Prioritise the needs by ${deadline}: ${title}`,
    body: ({ name, lead, body, title, deadline, url }) =>
      `Hello, ${name}\n\n${lead} asks what matters most to ${body} in the procurement ${title}. Choose must, should or could for each need by ${deadline}.\n\n${url}\n\n${SIGN_OFF}\n`,
  },
  withdrew: {
    subject: ({ who, title }) => `${who} has left: ${title}`,
    body: ({ name, who, title, reason, url }) =>
      `Hello ${name}\n\n${who} has withdrawn from the procurement ${title}.\n\nReason: ${reason}\n\nVolumes, value and what each pays may have changed. See how it is now:\n\n${url}\n\n${SIGN_OFF}\n`,
  },
  locked: {
    subject: ({ title }) => `The list of members is locked: ${title}`,
    body: ({ name, lead, title, url }) =>
      `Hello ${name}\n\n${lead} has locked the list of buyers, volumes and ceilings in the procurement ${title}. The notice rests on it.\n\n${url}\n\n${SIGN_OFF}\n`,
  },
  reopened: {
    subject: ({ title }) => `The list of members is open again: ${title}`,
    body: ({ name, lead, title, reason, url }) =>
      `Hello ${name}\n\n${lead} has opened the list in the procurement ${title} again.\n\nReason: ${reason}\n\n${url}\n\n${SIGN_OFF}\n`,
  },
  cancelled: {
    subject: ({ title }) => `The procurement is cancelled: ${title}`,
    body: ({ name, lead, title, reason, url }) =>
      `Hello ${name}\n\n${lead} has cancelled the procurement ${title}. You need not do anything.\n\nReason: ${reason}\n\n${url}\n\n${SIGN_OFF}\n`,
  },
};
