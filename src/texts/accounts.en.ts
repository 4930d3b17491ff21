// English for signing in, roles, access and the person's own page.
import type { Role } from '../modules/accounts/model.ts';
import type { AccountsTexts } from './accounts.nb.ts';

const roles: Readonly<Record<Role, string>> = {
  reader: 'reader',
  buyer: 'buyer',
  coordinator: 'coordinator',
  networkLeader: 'network leader',
  administrator: 'administrator',
};

const proposalAnswers: Readonly<Record<string, string>> = {
  interested: 'interested',
  not: 'not taking part',
  needsMore: 'needs more',
};

export const accountsEn: AccountsTexts = {
  header: {
    signIn: 'Sign in',
    work: 'My work',
    workWith: (count) => `My work (${count})`,
    ownMenu: (party) => `Menu for ${party}`,
  },
  nav: {
    overview: 'Overview',
    plan: 'Contracts and needs',
    radar: 'Deadlines',
    sharedNeeds: 'Same needs',
    advice: 'Advice',
    imports: 'Import',
    groups: 'Our groups',
    rounds: 'Annual round',
    procurements: 'Procurements',
    networks: 'Networks',
    experiences: 'Experiences',
    archive: 'Archive',
    register: 'Register',
    people: 'People',
    audit: 'Log',
  },
  roles,
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
  notices: {
    'deadline.end': ({ title, on }) => `${title}: the contract ends on ${on}.`,
    'deadline.optionNotice': ({ title, on }) => `${title}: say so by ${on} if you want to use the option.`,
    'deadline.start': ({ title, on }) => `${title} is to start on ${on}.`,
    'deadline.several': ({ count, days, first }) =>
      `${count} deadlines in the next ${days} days. The first is on ${first}.`,
    'fact.proposed': (f) => `A proposed change to the register waits for an answer: ${f['what']}.`,
    'fact.confirmed': (f) => `The change to the register is confirmed: ${f['what']}.`,
    'fact.rejected': (f) => `The change to the register is turned down: ${f['what']}.`,
    'fact.disputed': (f) => `A change to the register is reported as disputed: ${f['what']}.`,
    'role.given': ({ party, role }) => `You have been given the role ${roles[role as Role]} for ${party}.`,
    'role.ended': ({ party, role }) => `Your role as ${roles[role as Role]} for ${party} is ended.`,
    'delegation.given': ({ body }) => `${body} has delegated to you.`,
    'delegation.ended': ({ body }) => `${body} has ended the delegation to you.`,
    'experience.sent': (f) => `${f['from']} has sent an experience for you to read: ${f['title']}.`,
    'experience.published': (f) => `The experience has been published: ${f['title']}.`,
    'experience.returned': (f) => `The experience needs a change: ${f['title']}.`,
    'experience.toAgree': (f) => `${f['from']} would like to name you in an experience: ${f['title']}.`,
    'experience.nameAgreed': (f) => `${f['from']} has said yes to the text: ${f['title']}.`,
    'experience.nameLeftOut': (f) =>
      `${f['from']} does not want to be named in the experience: ${f['title']}.`,
    'guidance.asked': (f) => `${f['from']} asks for your advice.`,
    'guidance.answered': (f) => `${f['from']} has answered your question.`,
    'guidance.agreed': (f) => `${f['from']} wants to share the answer as an experience. Do you?`,
    'guidance.becameDraft': (f) => `Your answer to ${f['from']} has become a draft of an experience.`,
    'benefit.asked': (f) => `${f['from']} asks you to confirm the benefit “${f['title']}”.`,
    'benefit.askedAnew': (f) => `${f['from']} has changed the benefit “${f['title']}”. Please answer again.`,
    'benefit.confirmed': (f) => `${f['from']} has confirmed the benefit “${f['title']}”.`,
    'benefit.disputed': (f) => `${f['from']} disagrees with the benefit “${f['title']}”.`,
    'need.accepted': (f) => `${f['from']} says that a need of yours is the same as theirs: ${f['en']}.`,
    'need.common': (f) => `Both you and ${f['from']} have said that the need is the same: ${f['en']}.`,
    'need.asked': (f) => `${f['from']} asks about a need of yours: ${f['en']}.`,
    'need.replied': (f) => `${f['from']} has replied about ${f['en']}.`,
    'procurement.invited': (f) =>
      `${f['from']} invites you to buy together: ${f['title']}. Answer by ${f['deadline']}.`,
    'procurement.standing': (f) =>
      `${f['from']} has registered you by your standing mandate: ${f['title']}. Reserve yourselves by ${f['deadline']} if you do not want to join.`,
    'procurement.reminder': (f) => `${f['title']}: answer by ${f['deadline']} whether you join.`,
    'gathering.decisionDue': (f) =>
      `${f['title']}: you follow up decision ${f['number']}, by ${f['deadline']}.`,
    'procurement.stepDue': (f) =>
      `${f['title']}: a step of yours has the date ${f['deadline']}. See the timetable.`,
    'procurement.answerChanged': (f) => `${f['from']} has changed your answer: ${f['title']}.`,
    'procurement.joined': (f) => `${f['body']} has joined, or changed its answer: ${f['title']}.`,
    'procurement.declined': (f) => `${f['body']} does not join: ${f['title']}.`,
    'procurement.mandateGiven': (f) => `${f['body']} has registered a mandate: ${f['title']}.`,
    'procurement.voteOpened': (f) => `Prioritise the needs by ${f['deadline']}: ${f['title']}.`,
    'procurement.withdrew': (f) => `${f['body']} has withdrawn: ${f['title']}.`,
    'procurement.locked': (f) => `${f['from']} has locked the list of members: ${f['title']}.`,
    'procurement.reopened': (f) => `${f['from']} has opened the list of members again: ${f['title']}.`,
    'procurement.cancelled': (f) => `${f['from']} has cancelled the procurement: ${f['title']}.`,
    'procurement.announced': (f) =>
      `${f['from']} has announced the competition: ${f['title']}. Tenders are due by ${f['deadline']}.`,
    'procurement.awarded': (f) => `${f['from']} has sent the award letter: ${f['title']}.`,
    'procurement.contracted': (f) => `The contracts are signed: ${f['title']}.`,
    'procurement.phaseChanged': (f) =>
      `${f['from']} has gone on, or back, in the procurement: ${f['title']}.`,
    'procurement.noticeCorrected': (f) => `${f['from']} has corrected the notice: ${f['title']}.`,
    'procurement.awardAnnulled': (f) => `${f['from']} has annulled the award: ${f['title']}.`,
    'procurement.complaintReceived': (f) => `${f['from']} has received a complaint: ${f['title']}.`,
    'procurement.closed': (f) => `${f['from']} has ended the procurement: ${f['title']}.`,
    'network.asked': (f) => `${f['from']} invites you to the learning network ${f['title']}.`,
    'network.joined': (f) => `${f['body']} is in ${f['title']}.`,
    'network.declined': (f) => `${f['body']} says no to ${f['title']}.`,
    'network.left': (f) => `${f['body']} leaves ${f['title']}.`,
    'network.topicVoteOpened': (f) => `Vote on the topics of ${f['title']} by ${f['deadline']}.`,
    'network.topicVoteReminder': (f) =>
      `You have not voted on the topics of ${f['title']}. The last day is ${f['deadline']}.`,
    'procurement.taskGiven': (f) => `${f['from']} has given you a task: ${f['task']} (${f['title']}).`,
    'procurement.taskDue': (f) => `By ${f['deadline']}: ${f['task']} (${f['title']}).`,
    'procurement.commented': (f) => `${f['from']} has written a comment: ${f['title']}.`,
    'procurement.remarkSaid': (f) => `${f['from']} has said something about what is asked: ${f['title']}.`,
    'procurement.remarkAnswered': (f) => `${f['from']} has answered what you said: ${f['title']}.`,
    'procurement.mentioned': (f) => `${f['from']} has written a comment to you: ${f['title']}.`,
    'procurement.handedOver': (f) => `The contract from “${f['title']}” is now in your plan.`,
    'proposal.asked': (f) =>
      `${f['from']} asks whether you will buy ${f['en']} together. Answer by ${f['deadline']}.`,
    'proposal.answered': (f) =>
      `${f['body']} has answered the proposal on ${f['en']}: ${proposalAnswers[String(f['answer'])]}.`,
    'proposal.reminder': (f) => `The proposal on ${f['en']} waits for your answer by ${f['deadline']}.`,
    'proposal.prolonged': (f) =>
      `The deadline for the proposal on ${f['en']} has been moved to ${f['deadline']}.`,
    'proposal.agreed': (f) => `Those who are interested will buy ${f['en']} together.`,
    'proposal.declined': (f) => `There will be no joint purchase of ${f['en']}. Fewer than two want it.`,
    'proposal.expired': (f) => `The proposal on ${f['en']} has ended. The deadline passed.`,
    'proposal.withdrawn': (f) => `${f['from']} has withdrawn the proposal on ${f['en']}.`,
    'round.asked': (f) =>
      `${f['from']} asks what you want to buy together: ${f['title']}. Answer by ${f['deadline']}.`,
    'round.reminder': (f) => `The round “${f['title']}” is waiting for your answer by ${f['deadline']}.`,
    'round.prolonged': (f) => `The deadline of the round “${f['title']}” is moved to ${f['deadline']}.`,
    'round.closed': (f) => `${f['from']} has closed the round “${f['title']}”. See what came into your plan.`,
  },
  problems: {
    'signIn.tooMany': ({ minutes }) => `Too many attempts. Wait ${minutes} minutes and try again.`,
    'signIn.linkGone': () => 'The link no longer works. Ask for a new one.',
    'signIn.ceremonyGone': () => 'It took too long, or the answer has been used before. Try again.',
    'passkey.refused': () => 'The passkey was not accepted. Try another, or ask for a link by e-mail.',
    'passkey.notMade': () =>
      'The passkey has not been added, because the answer from the browser was not right. Try again.',
    'passkey.tooMany': ({ most }) =>
      `You have ${most} passkeys. Remove one you do not use before you add another.`,
    'oidc.cancelled': () => 'The sign-in was cancelled. Try again, or ask for a link by e-mail.',
    'oidc.mismatch': () => 'The answer does not belong to the sign-in you began. Begin again here.',
    'oidc.notValid': () =>
      'The answer from the sign-in service could not be trusted. Try again, or ask for a link by e-mail.',
    'oidc.levelTooLow': () =>
      'The sign-in was not secure enough for Samkjøp. Sign in again, and choose a way at a higher level.',
    'oidc.unavailable': () =>
      'The sign-in service does not answer now. Try again in a while, or ask for a link by e-mail.',
    'oidc.noVerifiedEmail': () =>
      'We do not know who you are: the sign-in service gave no verified e-mail address. Sign in with a link by e-mail, and connect your account to the service on “My page”.',
    'oidc.unknownPerson': () =>
      'Nobody here has the e-mail address that the sign-in service gave. Ask an administrator in your organisation to invite you.',
    'oidc.otherPerson': () =>
      'That sign-in belongs to another account here. Disconnect it from that account first.',
    'email.format': ({ value }) =>
      value === ''
        ? 'Write your e-mail address, for instance kari@kommune.no.'
        : `“${value}” is not an e-mail address. Write it like kari@kommune.no.`,
    'email.invented': () => 'The address belongs to an invented person of the demonstration. Write your own.',
    'name.missing': () => 'Write your name.',
    'job.gone': () => 'The work is no longer here.',
  },
};
