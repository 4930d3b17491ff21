// Letters by e-mail, as plain text. Bokmål is the source; the other languages are typed by it.

const SIGN_OFF = 'Hilsen Samkjøp';

export const lettersNb = {
  signOff: SIGN_OFF,
  signIn: {
    subject: 'Logg inn i Samkjøp',
    body: ({ name, url, minutes }: { name: string; url: string; minutes: number }) =>
      `Hei, ${name}\n\nÅpne lenken for å logge inn. Den virker i ${minutes} minutter og kan brukes én gang.\n\n${url}\n\nHar du ikke bedt om å logge inn? Da kan du se bort fra denne e-posten.\n\n${SIGN_OFF}\n`,
  },
};

export type LettersTexts = typeof lettersNb;
