// English for letters by e-mail.
import type { LettersTexts } from './letters.nb.ts';

const SIGN_OFF = 'Regards, Samkjøp';

export const lettersEn: LettersTexts = {
  signOff: SIGN_OFF,
  signIn: {
    subject: 'Sign in to Samkjøp',
    body: ({ name, url, minutes }) =>
      `Hello, ${name}\n\nOpen the link to sign in. It works for ${minutes} minutes and can be used once.\n\n${url}\n\nDid you not ask to sign in? Then you can ignore this e-mail.\n\n${SIGN_OFF}\n`,
  },
};
