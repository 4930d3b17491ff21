// English for letters by e-mail.
import type { LettersTexts } from './letters.nb.ts';

const SIGN_OFF = 'Regards, Samkjøp';

const hello = (name: string | null): string => (name === null ? 'Hello' : `Hello, ${name}`);

const fromProposer = ({ from, message }: { readonly from: string; readonly message: string }): string =>
  message === '' ? '' : `${from} writes:\n\n${message}\n\n`;

export const lettersEn: LettersTexts = {
  signOff: SIGN_OFF,
  invitation: {
    subject: (party) => `You are invited to Samkjøp for ${party}`,
    body: ({ name, inviter, role, party, until, days, url }) =>
      `Hello, ${name}\n\n${inviter} has given you the role ${role} for ${party} in Samkjøp.${until === '' ? '' : ` It holds until ${until}.`}\n\nOpen the link to come in. It works for ${days} days and can be used once. Later you sign in with your e-mail address.\n\n${url}\n\nYou do not know the sender? Then you can ignore this e-mail.\n\n${SIGN_OFF}\n`,
  },
  signIn: {
    subject: 'Sign in to Samkjøp',
    body: ({ name, url, minutes }) =>
      `Hello, ${name}\n\nOpen the link to sign in. It works for ${minutes} minutes and can be used once.\n\n${url}\n\nDid you not ask to sign in? Then you can ignore this e-mail.\n\n${SIGN_OFF}\n`,
  },
  passkeyAdded: {
    subject: () => 'A new passkey for your account in Samkjøp',
    body: ({ name, way, when, url }) =>
      `Hello, ${name}\n\nThe passkey “${way}” was added on ${when}. Whoever has it can sign in as you.\n\nIf it was you, you need not do anything.\n\nWas it not you? Open “My page”, remove the passkey and choose “Sign out everywhere”. Then tell an administrator where you work.\n\n${url}\n\n${SIGN_OFF}\n`,
  },
  identityBound: {
    subject: (provider) => `Your account in Samkjøp is connected to ${provider}`,
    body: ({ name, way, when, url }) =>
      `Hello, ${name}\n\nYour account was connected to ${way} on ${when}. Whoever signs in there comes in as you here.\n\nIf it was you, you need not do anything.\n\nWas it not you? Open “My page”, choose “Disconnect ${way}” and “Sign out everywhere”. Then tell an administrator where you work.\n\n${url}\n\n${SIGN_OFF}\n`,
  },
  needs: {
    common: {
      subject: ({ from, category }) => `You and ${from} need the same: ${category}`,
      body: ({ name, from, category, url }) =>
        `Hello, ${name}\n\nBoth you and ${from} have said that the need for “${category}” is the same. Now you can propose to purchase together, or ask each other first.\n\n${url}\n\n${SIGN_OFF}\n`,
    },
    asked: {
      subject: ({ from, category }) => `${from} asks about ${category}`,
      body: ({ name, from, category, content, url }) =>
        `Hello, ${name}\n\n${from} has a question about your need for “${category}”:\n\n${content}\n\nRead and reply here:\n\n${url}\n\n${SIGN_OFF}\n`,
    },
    replied: {
      subject: ({ from, category }) => `${from} has replied about ${category}`,
      body: ({ name, from, category, content, url }) =>
        `Hello, ${name}\n\n${from} writes about “${category}”:\n\n${content}\n\nRead all of it and reply here:\n\n${url}\n\n${SIGN_OFF}\n`,
    },
  },
  proposals: {
    asked: {
      subject: ({ body, category }) => `Will ${body} buy ${category} together with others?`,
      body: (f) =>
        `${hello(f.name)}\n\n${f.from} proposes that ${f.body} buys ${f.category} together with ${f.others}.\n\nSee what it means for you, and answer by ${f.deadline}. If you do not answer, you are not in.\n\n${f.url}\n\n${fromProposer(f)}${SIGN_OFF}\n`,
    },
    askedByLink: {
      subject: ({ body, category }) => `Will ${body} buy ${category} together with others?`,
      body: (f) =>
        `${hello(f.name)}\n\n${f.from} proposes that ${f.body} buys ${f.category} together with ${f.others}.\n\nSee what it means for you, and answer by ${f.deadline}. If you do not answer, you are not in.\n\n${f.url}\n\nYou need no account. The link is for ${f.body} only, so share it only with those who are to answer.\n\n${fromProposer(f)}${SIGN_OFF}\n`,
    },
    reminder: {
      subject: ({ category, deadline }) => `Answer on ${category} by ${deadline}`,
      body: (f) =>
        `${hello(f.name)}\n\n${f.from} is waiting for an answer from ${f.body} on buying ${f.category} together with ${f.others}.\n\nThe deadline is ${f.deadline}. If you do not answer, you are not in.\n\n${f.url}\n\n${SIGN_OFF}\n`,
    },
    prolonged: {
      subject: ({ category, deadline }) => `New deadline for answers on ${category}: ${deadline}`,
      body: (f) =>
        `${hello(f.name)}\n\n${f.from} has moved the deadline. You can answer the proposal on ${f.category}, or change your answer, until and including ${f.deadline}.\n\n${f.url}\n\n${SIGN_OFF}\n`,
    },
    agreed: {
      subject: ({ category }) => `${category} will be bought together`,
      body: (f) =>
        `${hello(f.name)}\n\n${f.from} has closed the proposal on ${f.category}. Those who are interested go on together.\n\nSee who is in, and get the decision paper here:\n\n${f.url}\n\n${SIGN_OFF}\n`,
    },
    declined: {
      subject: ({ category }) => `No joint purchase of ${category}`,
      body: (f) =>
        `${hello(f.name)}\n\nFewer than two want to buy ${f.category} together, so the proposal from ${f.from} has ended. You need not do anything.\n\n${f.url}\n\n${SIGN_OFF}\n`,
    },
    expired: {
      subject: ({ category }) => `The proposal on ${category} has ended`,
      body: (f) =>
        `${hello(f.name)}\n\nThe deadline has passed, and nobody has decided that ${f.category} is to be bought together. The proposal from ${f.from} has ended. You need not do anything.\n\n${f.url}\n\n${SIGN_OFF}\n`,
    },
    withdrawn: {
      subject: ({ category }) => `The proposal on ${category} has been withdrawn`,
      body: (f) =>
        `${hello(f.name)}\n\n${f.from} has withdrawn the proposal to buy ${f.category} together. You need not do anything.\n\n${f.url}\n\n${SIGN_OFF}\n`,
    },
  },
};
