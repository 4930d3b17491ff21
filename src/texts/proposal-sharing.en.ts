// English words about how the joint work is shared in a proposal.
import type { ProposalSharingTexts } from './proposal-sharing.nb.ts';

export const proposalSharingEn: ProposalSharingTexts = {
  titleStable: 'Nobody gains by leaving',
  titleNotProved: 'We found nobody who gains by leaving',
  titleUnstable: 'Some could gain by leaving',
  pot: (pot) => `The joint work costs ${pot}.`,
  stable:
    'We propose to share it so that nobody can buy cheaper without the rest, neither alone nor together with some of the others.',
  notProved: (most) =>
    `As we propose to share it, we have found nobody who can buy cheaper without the rest. We are not quite sure: if there are any after all, they can save ${most} at most.`,
  leavers: (names, gain) =>
    `However it is shared, some can save by buying without the others. As we propose to share it, these are ${names}, who together can save ${gain}. It cannot be less.`,
  oneLeaver:
    'However it is shared, at least one pays more than alone. Who that is, and how much, is seen only by the one it concerns.',
  interested: {
    stable: 'With only those interested, the work can also be shared so that nobody gains by leaving.',
    notProved: (most) =>
      `With only those interested, we also found nobody who gains by leaving. If there are any after all, they can save ${most} at most.`,
    leavers: (names, gain) =>
      `With only those interested, ${names} can together save ${gain} by buying without the others.`,
    oneLeaver: 'With only those interested, at least one of them pays more than alone.',
  },
  saved:
    'This way of sharing is kept with the proposal. It changes only when somebody answers, leaves or gives another value.',
  rule: 'Everybody pays the same price per unit, and each pays for moving its own start. The joint work is shared as near as can be to what each adds to it, but so that nobody gains by leaving. Where no such way exists, we use the one by which there is least to gain. Members of a cooperation that buys as one share by value.',
  fee: 'Of this: your part of the joint work',
  keyFee: (key) => `Your part by the key you have chosen: ${key}`,
};
