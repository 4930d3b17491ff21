// English for signing in, roles, access and the person's own page.
import type { AccountsTexts } from './accounts.nb.ts';

export const accountsEn: AccountsTexts = {
  header: {
    signIn: 'Sign in',
    work: 'My work',
    workWith: (count) => `My work (${count})`,
    ownMenu: (party) => `Menu for ${party}`,
  },
  nav: {
    overview: 'Overview',
    people: 'People',
    audit: 'Log',
  },
  roles: {
    reader: 'reader',
    buyer: 'buyer',
    coordinator: 'coordinator',
    networkLeader: 'network leader',
    administrator: 'administrator',
  },
  languages: { nb: 'Bokmål', nn: 'Nynorsk', en: 'English' },
  access: {
    title: 'You do not have access to this',
    noRole: (party) => `You have no role in ${party}.`,
    otherRole: (party, needed) =>
      `Your role in ${party} does not give the right to this. These do: ${needed}.`,
    notAdministrator: 'Only administrators of Samkjøp can do this.',
    mend: 'Ask an administrator in your organisation to give you the role you need.',
    back: 'To my work',
    signedOutTitle: 'You are signed out',
    signedOutText:
      'What you sent has not been saved. Sign in on a new tab, come back here and send it again: what you wrote is still there.',
    signIn: 'Sign in',
  },
  signIn: {
    title: 'Sign in',
    lead: 'Write your e-mail address and we send you a link. You need no password.',
    email: 'E-mail',
    emailHint: 'The address you use in the municipality, the county or the cooperation.',
    send: 'Send link',
    noAccount: 'No account? Ask an administrator in your organisation to invite you.',
    sentTitle: 'Look for an e-mail from us',
    sentLead: (minutes) =>
      `If the address is registered, you get a link now. It works for ${minutes} minutes.`,
    sentHelp: 'Nothing there? Look in the junk folder, or ask an administrator whether the address is right.',
    again: 'Ask for a new link',
    linkTitle: (name) => `Hello, ${name}`,
    linkLead: 'Press the button and you are in.',
    invitedLead: (parties) =>
      `You are invited to use Samkjøp for ${parties}. Press the button and you are in.`,
    button: 'Sign in',
    firstTitle: 'Become the first administrator',
    firstLead: 'Nobody administers this installation yet. You can invite others afterwards.',
    name: 'Name',
    becomeAdministrator: 'Become administrator',
    goneTitle: 'The link no longer works',
    gone: (minutes, days) =>
      `A link can be used once. Sign-in links work for ${minutes} minutes, invitations for ${days} days.`,
  },
  me: {
    title: 'My page',
    signOut: 'Sign out',
    noNotices: 'You have no messages.',
    readAll: 'Mark all as read',
    sessionsTitle: 'Where you are signed in',
    sessionsCaption: 'End what you do not recognise. A session lasts fourteen days at most.',
    device: 'Browser',
    unknownDevice: 'Unknown browser',
    method: 'Signed in with',
    methods: { link: 'link by e-mail', passkey: 'passkey', oidc: 'single sign-on', demo: 'demonstration' },
    since: 'From',
    lastSeen: 'Last used',
    end: 'End',
    endThis: (device) => `End ${device}`,
    thisOne: 'The one you use now',
    endAll: 'Sign out everywhere',
  },
  choose: {
    title: 'Whom do you want to work for?',
    noneTitle: 'You have no role yet',
    none: 'Ask an administrator in the municipality, the county or the cooperation to give you one.',
    installation: 'Running Samkjøp',
    installationText: 'Organisations, people and log of the installation',
  },
  noticesTitle: 'Messages',
  notices: {},
  problems: {
    'signIn.tooMany': ({ minutes }) => `Too many attempts. Wait ${minutes} minutes and try again.`,
    'signIn.linkGone': () => 'The link no longer works. Ask for a new one.',
    'email.format': ({ value }) =>
      value === ''
        ? 'Write your e-mail address, for instance kari@kommune.no.'
        : `“${value}” is not an e-mail address. Write it like kari@kommune.no.`,
    'name.missing': () => 'Write your name.',
  },
};
