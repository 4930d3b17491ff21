// English for the pages about people, delegation, the installation and a person's own data.
import type { PeopleTexts } from './people.nb.ts';

export const peopleEn: PeopleTexts = {
  erasedName: 'Erased person',
  everyRole: 'Every role',
  chooseRole: 'Choose a role',
  search: 'Name or e-mail',
  role: 'Role',
  show: 'Show',
  reset: 'Show all',
  none: 'We found nobody. Try another name or another role.',
  parts: 'Parts of the list',
  until: (date) => `until ${date}`,
  list: {
    title: (party) => `Who acts for ${party}`,
    caption: (from, to, count) =>
      count === 1
        ? 'One role'
        : from === 1 && to === count
          ? `${count} roles`
          : `${from}–${to} of ${count} roles`,
    headings: {
      name: 'Name',
      role: 'Role',
      from: 'From',
      until: 'Last day',
      givenBy: 'Given by',
      actions: 'Change',
    },
    via: (cooperation) => `through ${cooperation}`,
    noEnd: 'no end',
    givenByProgram: 'Samkjøp',
    notYet: 'has not used the role yet',
    again: 'Send again',
    againTo: (name) => `Send again: the invitation to ${name}`,
    end: 'End',
    endFor: (role, name) => `End the role ${role} for ${name}`,
    rolesTitle: 'What the roles can do',
    roleTexts: {
      reader: 'Sees the plan, the people and the log. Changes nothing.',
      buyer: 'Writes in the plan, imports lists and decides what others see.',
      coordinator: 'As a buyer. In a cooperation the coordinator also sends rounds and proposals.',
      networkLeader: 'As a reader. Leads learning networks.',
      administrator: 'As a buyer. Invites, ends roles and delegates.',
    },
  },
  done: {
    invited: 'The invitation is sent. Its link works for 14 days.',
    sentAgain: 'We have sent a new link. It works for 14 days.',
    roleEnded: 'The role is ended. Access is closed.',
    delegated: 'The delegation is saved. The cooperation has been notified.',
    delegationEnded: 'The delegation is ended. The cooperation’s access is closed.',
    saved: 'Your choices are saved.',
    erased: 'The person is erased.',
  },
  notDone: 'This is not done',
  invite: {
    title: 'Invite a person',
    text: 'The person gets a link by e-mail and needs no password. The role holds from today. If the link runs out, the person can ask for a new one where one signs in.',
    name: 'Name',
    email: 'E-mail',
    until: 'Last day of the role',
    untilHint: 'dd.mm.yyyy. Leave the field empty if the role shall hold until somebody ends it.',
    send: 'Send invitation',
  },
  delegation: {
    title: 'Delegation to a cooperation',
    text: 'You can let the staff of a cooperation act for you. You can end it at any time.',
    effect: (cooperation, body) =>
      `Buyers, coordinators and administrators in ${cooperation} can act as buyers for ${body}. Others with a role there can read.`,
    effectFrom: (cooperation, body, date) =>
      `From ${date} buyers, coordinators and administrators in ${cooperation} can act as buyers for ${body}. Others with a role there can then read.`,
    decision: 'Decision or case number',
    decisionHint: 'For example 26/01234. The decision to delegate must exist already.',
    decided: (decision) => `Decision ${decision}`,
    period: (from, until) => (until === '' ? `from ${from}` : `from ${from} until ${until}`),
    cooperation: 'Cooperation',
    member: (cooperation) => `${cooperation} (you are a member)`,
    choose: 'Choose a cooperation',
    from: 'First day',
    fromHint: 'dd.mm.yyyy. An empty field means today.',
    until: 'Last day',
    untilHint: 'dd.mm.yyyy. An empty field means until you end it.',
    give: 'Delegate',
    giveTitle: 'New delegation',
    end: 'End',
    endFor: (cooperation) => `End the delegation to ${cooperation}`,
    none: 'You have not delegated to any cooperation.',
    toUsTitle: 'Whom you act for',
    toUsNone: 'Nobody has delegated to you yet. An administrator in each municipality or county does that.',
  },
  installation: {
    menu: 'Menu for administration',
    name: 'Administration of Samkjøp',
    nav: {
      parties: 'Organisations',
      people: 'People',
      register: 'Register',
      law: 'Rules',
      experiences: 'Experiences',
      notices: 'Notices',
      audit: 'Log',
    },
    title: 'Administration of Samkjøp',
    lead: 'Here you give the first administrator of each organisation access. You do not see their contracts and needs.',
    partiesTitle: 'Organisations with people',
    partiesCaption: (from, to, count) =>
      count === 1
        ? 'One organisation'
        : from === 1 && to === count
          ? `${count} organisations`
          : `${from}–${to} of ${count} organisations`,
    party: 'Organisation',
    partySearch: 'Name',
    peopleCount: 'People',
    administrators: 'Administrators',
    noParties: 'No organisation has people yet. Invite an administrator below.',
    noneFound: 'We found no organisation by that name.',
    self: 'Administration of Samkjøp',
    inviteTitle: 'Invite an administrator',
    inviteText:
      'The administrator then invites the others. What you do stands in the organisation’s own log.',
    chooseParty: 'Choose an organisation',
    partyTitle: (party) => `Roles in ${party}`,
    peopleTitle: 'People',
    peopleLead: 'Everybody who can sign in.',
    peopleCaption: (from, to, count) =>
      count === 1
        ? 'One person'
        : from === 1 && to === count
          ? `${count} people`
          : `${from}–${to} of ${count} people`,
    email: 'E-mail',
    roles: 'Roles',
    created: 'Added',
    lastSeen: 'Last signed in',
    never: 'never',
    noPeople: 'We found nobody. Try another name.',
    rolesCaption: 'Roles that hold now or later',
    noRoles: 'The person has no roles.',
    eraseTitle: 'Erase the person',
    eraseText:
      'The person can no longer sign in. Name and e-mail are removed everywhere. What the person has done stays in the log with a number.',
    erase: 'Erase the person',
    confirm: 'Write the person’s e-mail address to confirm',
  },
  mine: {
    title: 'About you',
    name: 'Name',
    language: 'Language of e-mail from us',
    digest: 'Weekly letter',
    digestYes: 'Send me the weekly letter',
    digestHint:
      'Comes on Monday morning when there is something to say: what expires, and what awaits an answer.',
    save: 'Save',
    dataTitle: 'Data about you',
    dataText: 'The file has all that we keep about you, in a format that other programs can read.',
    download: 'Download',
    fileName: 'my-data.json',
    eraseLink: 'Erase me',
    eraseTitle: 'Erase me from Samkjøp',
    eraseLead: 'You cannot sign in afterwards, and it cannot be undone.',
    eraseGone:
      'This is erased: name, e-mail, sign-ins, passkeys, personal links, e-mail from us and notices.',
    eraseKept:
      'This stays with a number in place of the name: what you have done in the log, which roles you have had, and what has been sent to others.',
    eraseElsewhere: 'If your name stands in notes or lists, the municipality must change it there.',
    confirm: 'Write your e-mail address to confirm',
    erase: 'Erase me',
    keep: 'Keep the account',
    erasedTitle: 'You are erased',
    erasedText: 'Your name and e-mail address are gone from Samkjøp, and you are signed out.',
  },
  problems: {
    'email.format': ({ value }) =>
      value === ''
        ? 'Write the e-mail address, for example kari@kommune.no.'
        : `“${value}” is not an e-mail address. Write it like kari@kommune.no.`,
    'name.missing': () => 'Write the name.',
    'role.missing': () => 'Choose a role.',
    'party.missing': () => 'Choose an organisation.',
    'role.alreadyGiven': () =>
      'The person has this role already. Choose another role, or end the one that is given first.',
    'role.gone': () => 'The role is ended already. Look at the list again.',
    'role.lastAdministrator': () =>
      'No other administrator here has signed in and has the role without an end date. Invite one, and end this role when that person has signed in.',
    'invitation.alreadyIn': () => 'The person has come in and needs no new invitation.',
    'invitation.otherWorld': () =>
      'The address is used in the other world, the demonstration or the real one. Use another address.',
    'signIn.tooMany': () => 'This address has had five invitations in the last day. Try again tomorrow.',
    'date.format': ({ value }) => `“${value}” is not a date. Write it like 31.12.2026.`,
    'date.nonexistent': ({ value }) => `The date ${value} does not exist. Write another.`,
    'from.past': () => 'The first day has passed. Write today or a later day.',
    'until.past': () => 'The last day has passed. Write today or a later day.',
    'until.beforeFrom': () => 'The last day is before the first. Write a later day.',
    'decision.missing': () => 'Write the case number or the name of the decision.',
    'cooperation.missing': () => 'Choose a cooperation.',
    'delegation.alreadyGiven': () =>
      'You have delegated to this cooperation already. End that delegation first if something shall change.',
    'delegation.gone': () => 'The delegation is ended already. Look at the page again.',
    'erase.notConfirmed': () =>
      'This is not the registered address. Write it exactly as it stands on the page.',
    'erase.lastAdministrator': ({ party }) =>
      `${party} would be without a lasting administrator. Invite one there first, without an end date, and wait until that person has signed in.`,
    'erase.demo': () => 'People of the demonstration cannot be erased. They are invented.',
    'person.gone': () => 'The person is erased already.',
  },
};
