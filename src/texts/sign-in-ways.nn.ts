// Nynorsk for passkeys and for signing in through an identity provider.
import type { SignInWaysTexts } from './sign-in-ways.nb.ts';

export const signInWaysNn: SignInWaysTexts = {
  withPasskey: 'Logg inn med passnøkkel',
  withProvider: (name) => `Logg inn med ${name}`,
  stopped: 'Det vart avbrote. Prøv igjen, eller be om ei lenkje på e-post.',
  failed: 'Passnøkkelen svarte ikkje. Prøv igjen, eller be om ei lenkje på e-post.',
  title: 'Måtar å logge inn på',
  passkeysTitle: 'Passnøklar',
  passkeysLead:
    'Ein passnøkkel ligg på eininga di. Med han loggar du inn med fingeravtrykk, ansikt eller PIN, utan å vente på e-post.',
  needsScript:
    'Denne nettlesaren kan ikkje lage ein passnøkkel her. Bruk ein nyare nettlesar, med JavaScript slått på.',
  caption: 'Fjern ein passnøkkel når du ikkje har eininga lenger.',
  none: 'Du har ingen passnøkkel enno.',
  name: 'Namn',
  since: 'Lagd til',
  lastUsed: 'Sist brukt',
  never: 'Ikkje brukt',
  remove: 'Fjern',
  removeThis: (name) => `Fjern passnøkkelen ${name}`,
  newName: 'Namn på den nye passnøkkelen',
  newNameHint: 'Så du kjenner han att, til dømes «Arbeids-PC».',
  unnamed: 'Utan namn',
  add: 'Legg til passnøkkel',
  present: 'Denne eininga har alt ein passnøkkel for kontoen din.',
  stoppedAdding: 'Det vart avbrote, og ingen passnøkkel er lagd til. Prøv igjen.',
  failedAdding: 'Nettlesaren klarte ikkje å lage ein passnøkkel. Prøv igjen, eller bruk ein annan nettlesar.',
  bound: (name, date) => `Kontoen din har vore kopla til ${name} sidan ${date}.`,
  notBound: (name) => `Kople kontoen din til ${name}, så kan du logge inn der utan lenkje på e-post.`,
  bind: (name) => `Kople til ${name}`,
  unbind: (name) => `Kople frå ${name}`,
  bindLead: (name) =>
    `Du går no til ${name}. Når du har logga inn der, er kontoen din her kopla til den. Vi lagrar berre nummeret ${name} kjenner deg att med, aldri fødselsnummer.`,
  goOn: (name) => `Gå til ${name}`,
  cancel: 'Avbryt',
  signedOutTitle: 'Du er logga ut av Samkjøp',
  signedOutLead: (name) =>
    `Du kan framleis vere logga inn hos ${name}. Deler du maskina med andre, bør du logge ut der òg.`,
  signOutAt: (name) => `Logg ut av ${name}`,
  toHome: 'Til framsida',
};
