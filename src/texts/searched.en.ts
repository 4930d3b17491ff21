// What the adviser has looked for and where, and with whom a body may buy, in English.
import type { SearchedTexts } from './searched.nb.ts';

export const searchedEn: SearchedTexts = {
  title: 'Where we have looked',
  lead: 'What has not been searched may exist.',
  caption: 'Places we have looked, and what we found',
  see: 'See where we have looked',
  fromPlan: (facts) =>
    `This stands in the plan and is filled in: ${facts}. You can change it when you get the advice.`,
  place: 'Place',
  when: 'Status',
  what: 'What we found',
  places: {
    ownContracts: 'The contracts in your plan',
    proposals: 'Proposals you are part of',
    plans: 'Needs that others show you',
    memberships: 'Cooperations you are in, by the register',
    agreementList: 'Our list of agreements made by others',
    otherAgreements: 'All other agreements',
  },
  notes: {
    ownContracts: {
      notSearched: 'Your plan has no contracts yet.',
      none: 'You may have one that is not in the plan.',
    },
    proposals: { notSearched: '', none: '' },
    plans: {
      notSearched: 'Your plan says that you want to buy this alone.',
      none: 'Somebody may have the need without showing it.',
    },
    memberships: { notSearched: '', none: 'That does not mean that you are outside.' },
    agreementList: {
      notSearched: 'The list goes by category, and the need has none.',
      none: 'The list is short. Other agreements may exist.',
    },
    otherAgreements: { notSearched: 'Look on Doffin, and ask your cooperation.', none: '' },
  },
  visitor:
    'You are not signed in for those who are to buy. We then use the public register only, and name nobody else’s needs.',
  signIn: 'Sign in',
  on: (date) => `searched ${date}`,
  notSearched: 'not searched',
  found: (count) => `found ${count}`,
  none: 'found none',
  until: (name, date) => `${name}, until ${date}`,
  answerBy: (name, date) => `from ${name}, answer by ${date}`,
  running: (name, date) => `You already have a contract until ${date}: ${name}.`,
  runningOpen: (name) => `You already have a contract without an end date: ${name}.`,
  partners: {
    title: 'With whom you can buy',
    lead: (count, isOne) =>
      isOne ? 'One body nearby shows you such a need.' : `${count} bodies nearby show you such a need.`,
    asOf: (date) => `As it was shown to you on ${date}.`,
    caption: 'Bodies with such a need, the most alike first',
    body: 'Body',
    start: 'Can start',
    value: 'Value',
    distance: 'Km by road',
    isKnown: 'known',
    notShown: 'not shown',
    notTogether: 'not at the same time as you',
    more: (count) => `${count} more are not named: they start at another time, or are less alike.`,
    all: 'See the needs beside yours',
    propose: 'Draft a proposal with these',
    proposeText: 'Only you see the draft. The others get it when you send it.',
    needFirst: 'To propose a joint purchase, the need must stand in your plan.',
    addNeed: 'Add it to the plan',
    gone: 'Nobody shows you such a need now. Work out the advice anew.',
    paper: (date) =>
      `The needs were shown to you in Samkjøp on ${date}. Ask those concerned before you name them in an open case.`,
  },
};
