// Every code accounts can refuse with, and the facts each brings. The texts stand in src/texts/accounts.*.ts.

export const ACCOUNT_CODES = [
  'access.notSignedIn',
  'access.noRole', // action
  'access.otherRole', // action, needs
  'access.wrongParty', // action
  'signIn.tooMany', // minutes
  'signIn.linkGone',
  'email.format', // value
  'name.missing',
] as const;

export type AccountCode = (typeof ACCOUNT_CODES)[number];
