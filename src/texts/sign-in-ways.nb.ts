// Words of passkeys and of signing in through an identity provider. Bokmål is the source; the other languages are typed
// by it. What is refused stands among the problems of accounts.

export const signInWaysNb = {
  withPasskey: 'Logg inn med passnøkkel',
  withProvider: (name: string) => `Logg inn med ${name}`,
  stopped: 'Det ble avbrutt. Prøv igjen, eller be om en lenke på e-post.',
  failed: 'Passnøkkelen svarte ikke. Prøv igjen, eller be om en lenke på e-post.',
  title: 'Måter å logge inn på',
  passkeysTitle: 'Passnøkler',
  passkeysLead:
    'En passnøkkel ligger på enheten din. Med den logger du inn med fingeravtrykk, ansikt eller PIN, uten å vente på e-post.',
  needsScript:
    'Denne nettleseren kan ikke lage en passnøkkel her. Bruk en nyere nettleser, med JavaScript slått på.',
  caption: 'Fjern en passnøkkel når du ikke har enheten lenger.',
  none: 'Du har ingen passnøkkel ennå.',
  name: 'Navn',
  since: 'Lagt til',
  lastUsed: 'Sist brukt',
  never: 'Ikke brukt',
  remove: 'Fjern',
  removeThis: (name: string) => `Fjern passnøkkelen ${name}`,
  newName: 'Navn på den nye passnøkkelen',
  newNameHint: 'Så du kjenner den igjen, for eksempel «Arbeids-PC».',
  unnamed: 'Uten navn',
  add: 'Legg til passnøkkel',
  present: 'Denne enheten har allerede en passnøkkel for kontoen din.',
  stoppedAdding: 'Det ble avbrutt, og ingen passnøkkel er lagt til. Prøv igjen.',
  failedAdding: 'Nettleseren klarte ikke å lage en passnøkkel. Prøv igjen, eller bruk en annen nettleser.',
  bound: (name: string, date: string) => `Kontoen din har vært koblet til ${name} siden ${date}.`,
  notBound: (name: string) => `Koble kontoen din til ${name}, så kan du logge inn der uten lenke på e-post.`,
  bind: (name: string) => `Koble til ${name}`,
  unbind: (name: string) => `Koble fra ${name}`,
  bindLead: (name: string) =>
    `Du går nå til ${name}. Når du har logget inn der, er kontoen din her koblet til den. Vi lagrer bare nummeret ${name} kjenner deg igjen med, aldri fødselsnummer.`,
  goOn: (name: string) => `Gå til ${name}`,
  cancel: 'Avbryt',
  signedOutTitle: 'Du er logget ut av Samkjøp',
  signedOutLead: (name: string) =>
    `Du kan fortsatt være logget inn hos ${name}. Deler du maskinen med andre, bør du logge ut der også.`,
  signOutAt: (name: string) => `Logg ut av ${name}`,
  toHome: 'Til forsiden',
};

export type SignInWaysTexts = typeof signInWaysNb;
