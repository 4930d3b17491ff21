// Every code accounts can refuse with, and the facts each brings. The texts stand in src/texts/accounts.*.ts.

export const ACCOUNT_CODES = [
  'access.notSignedIn',
  'access.noRole', // action
  'access.otherRole', // action, needs
  'access.wrongParty', // action
  'signIn.tooMany', // minutes
  'signIn.linkGone',
  'signIn.ceremonyGone',
  'passkey.refused',
  'passkey.notMade',
  'passkey.tooMany', // most
  'oidc.cancelled',
  'oidc.levelTooLow',
  'oidc.mismatch',
  'oidc.notValid',
  'oidc.unavailable',
  'oidc.noVerifiedEmail',
  'oidc.unknownPerson',
  'oidc.otherPerson',
  'email.format', // value
  'email.invented',
  'name.missing',
  'job.gone',
] as const;

/** What is refused about people, roles, delegation and a person's own data. The texts stand in src/texts/people.*.ts. */
export const PEOPLE_CODES = [
  'role.alreadyGiven', // role
  'role.gone',
  'role.lastAdministrator',
  'invitation.alreadyIn',
  'invitation.otherWorld',
  'from.past', // value
  'until.past', // value
  'until.beforeFrom', // value, from
  'decision.missing',
  'delegation.alreadyGiven',
  'delegation.gone',
  'erase.notConfirmed',
  'erase.lastAdministrator', // party
  'erase.demo',
  'person.gone',
] as const;
