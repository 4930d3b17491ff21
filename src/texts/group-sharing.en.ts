// English words about how a group shares the cost.
import type { GroupSharingTexts } from './group-sharing.nb.ts';

export const groupSharingEn: GroupSharingTexts = {
  titleStable: 'Nobody loses by joining',
  titleUnstable: (names) => `${names} could gain by leaving`,
  stable: (pot, names, room) =>
    `The joint work costs ${pot}. As the proposal shares it, none of the members can do it cheaper without the others. Nearest to leaving: ${names}${room === null ? '. It would neither cost nor save anything' : `, but it would cost ${room} more`}.`,
  notProved: (pot, most) =>
    `The joint work costs ${pot}. As the proposal shares it, we have found nobody who can do it cheaper without the others. We are not quite sure: if there are any after all, they can save ${most} at most.`,
  unstable: (pot, names, gain) =>
    `The joint work costs ${pot}. However it is shared, some can save by buying without the others. By the proposal it is ${names}, who can save ${gain}. It cannot be less.`,
  change: (names, cost) =>
    `If ${names} left, none of the others would gain by leaving. ${cost === null ? 'It costs nothing in all.' : `In all it costs everybody ${cost}.`}`,
  noChange: 'We found nobody whose leaving would make the rest hold together.',
  keys: {
    equalAndPopulation: {
      title: 'Equal and by inhabitants',
      how: '30 per cent equal for all, the rest by inhabitants.',
    },
    volume: { title: 'By volume', how: 'By the value of what each of you buys in a year.' },
    stable: {
      title: 'Our proposal',
      how: 'Nearest to what each of you adds to the work, when nobody is to gain by leaving.',
    },
    shapley: {
      title: 'Shapley',
      how: 'What each of you adds to the work on average, when the group is put together in random order.',
    },
    nucleolus: { title: 'Nucleolus', how: 'Those nearest to leaving pay as little as can be.' },
  },
  nobodyLoses: 'Nobody loses by it.',
  loses: (name, amount) => `${name} loses ${amount}.`,
  moreLose: (count) => `${count} more lose.`,
  nobodyLeaves: 'Nobody gains by leaving.',
  leave: (names, gain) => `${names} can save ${gain} by leaving together.`,
  caption:
    'What each pays when the joint work is shared in three ways. NOK over the contract term, without VAT.',
  who: 'Who',
  alone: 'Alone',
  saves: 'Saves by our proposal',
  total: 'The group',
  loss: (amount) => `loses ${amount}`,
  marginTitle: 'What is shared',
  margin:
    'All pay the same price per unit. Each pays what it costs to move its own start. Only the joint work is shared: the tender, the follow-up, the coordination, the travel and what suppliers spend on bids and win back in prices.',
  marginEstimate: 'All are estimates. How you share is for you to decide.',
  method: {
    show: 'Show the method',
    intro: (pot) =>
      `The joint work is ${pot}. We work out what every thinkable part of the group would have to pay without the others, with its own best lead and start. Nobody is to pay less than its own purchases.`,
    feesCaption: 'Part of the joint work by each method, NOK',
    own: 'Own purchases and waiting',
    nearestTitle: 'Who is nearest to leaving',
    nearestCaption: 'For each method: the part of the group with most to gain or least to lose by leaving',
    methodLabel: 'Method',
    nearest: 'Nearest',
    gain: 'Saves by leaving',
    dropTitle: 'If each only joins when it pays',
    drop: 'All are offered their Shapley part. Who is cheaper off alone leaves, and the others get a new offer.',
    dropNobody: 'Nobody leaves. All are cheaper off together.',
    dropRound: (number, names) => `Round ${number}: ${names} leave.`,
    dropStay: (names) => `Left are ${names}.`,
    dropNone: 'Nobody is left.',
    leaveTitle: 'If one withdraws',
    leaveCaption: 'What the others then pay more (+) or less (−), with a new proposal for them',
    leaver: 'Withdraws',
    others: 'The others',
    sum: 'In all',
    noGroup: 'The others form no group, and buy alone.',
    one: (name, amount) => `${name} ${amount}`,
    listed: 'We have tried every part of the group.',
    searched:
      'The group is too large to try every part of it. We have searched by the method that finds the groups. The nucleolus is an estimate here.',
  },
  suppliers: {
    label: 'The suppliers will probably give',
    title: 'What about local suppliers?',
    bids: (bids) => `about\u00a0${bids} bids`,
    bidsOnEach: (bids) => `about\u00a0${bids} bids on each lot`,
    text: 'We do not know how many of the bids are local, who cannot manage so large a contract, or what it means for jobs there.',
    advice: 'Ask the market before you decide. Lots by place can let small suppliers take part.',
  },
};
