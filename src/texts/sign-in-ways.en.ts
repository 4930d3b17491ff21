// English for passkeys and for signing in through an identity provider.
import type { SignInWaysTexts } from './sign-in-ways.nb.ts';

export const signInWaysEn: SignInWaysTexts = {
  withPasskey: 'Sign in with a passkey',
  withProvider: (name) => `Sign in with ${name}`,
  stopped: 'It was stopped. Try again, or ask for a link by e-mail.',
  failed: 'The passkey did not answer. Try again, or ask for a link by e-mail.',
  title: 'Ways to sign in',
  passkeysTitle: 'Passkeys',
  passkeysLead:
    'A passkey lies on your device. With it you sign in by fingerprint, face or PIN, without waiting for an e-mail.',
  needsScript: 'This browser cannot make a passkey here. Use a newer one, with JavaScript on.',
  caption: 'Remove a passkey when you no longer have the device.',
  none: 'You have no passkey yet.',
  name: 'Name',
  since: 'Added',
  lastUsed: 'Last used',
  never: 'Not used',
  remove: 'Remove',
  removeThis: (name) => `Remove the passkey ${name}`,
  newName: 'Name of the new passkey',
  newNameHint: 'So that you recognise it, for instance “Office PC”.',
  unnamed: 'Without a name',
  add: 'Add a passkey',
  present: 'This device already has a passkey for your account.',
  stoppedAdding: 'It was stopped, and no passkey has been added. Try again.',
  failedAdding: 'The browser could not make a passkey. Try again, or use another browser.',
  bound: (name, date) => `Your account has been connected to ${name} since ${date}.`,
  notBound: (name) => `Connect your account to ${name}, and you can sign in there without a link by e-mail.`,
  bind: (name) => `Connect to ${name}`,
  unbind: (name) => `Disconnect ${name}`,
  bindLead: (name) =>
    `You now go to ${name}. When you have signed in there, your account here is connected to it. We keep only the number ${name} knows you by, never a national identity number.`,
  goOn: (name) => `Go to ${name}`,
  cancel: 'Cancel',
  signedOutTitle: 'You are signed out of Samkjøp',
  signedOutLead: (name) =>
    `You may still be signed in at ${name}. If you share this computer with others, sign out there too.`,
  signOutAt: (name) => `Sign out of ${name}`,
  toHome: 'To the front page',
};
