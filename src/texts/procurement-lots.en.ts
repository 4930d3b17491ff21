// Words of the lots of a joint procurement, in English.
import type { LotBasis } from '../modules/optimiser/lots.ts';
import type { DivisionWay } from '../modules/procurement/life/model.ts';
import type { ProcurementLotsTexts } from './procurement-lots.nb.ts';

const ways: Readonly<Record<DivisionWay, string>> = {
  one: 'undivided',
  amount: 'by amount',
  place: 'by place',
  trade: 'by what you buy',
  hand: 'by hand',
};
const basis: Readonly<Record<LotBasis, string>> = {
  place: 'Place: municipalities beside each other',
  amount: 'Amount: whatever the place',
  trade: 'What you buy: each thing by itself, then place',
};

export const procurementLotsEn: ProcurementLotsTexts = {
  title: 'Lots',
  said: {
    delt: 'The lots are decided. Look at the ceiling of each before you lock.',
    udelt: 'It is decided not to divide. Write briefly why.',
    begrunnet: 'The reason is saved.',
  },
  lead: {
    open: (count) =>
      `Nobody has decided whether to divide. There is now ${count}. Look at the proposals below, and choose.`,
    one: 'You do not divide. Everything is in one contract.',
    divided: (count, way, date) => `You divide into ${count}, ${ways[way]}. It was decided on ${date}.`,
    member: (lot) => `Your volumes are in ${lot}.`,
  },
  next: 'This is missing before you can lock',
  now: {
    title: 'How it is divided now',
    titleOne: 'Now: one contract',
    caption: 'The lots. Value is for the whole term with options, NOK excluding VAT.',
    columns: { lot: 'Lot', who: 'Who', what: 'What', worth: 'Value', maximum: 'Ceiling' },
    noMaximum: 'Not set',
    nobody: 'Nobody yet',
    sum: 'In all',
    empty: 'Nobody has given volumes yet, so there is nothing to divide.',
    picture: 'The value of each lot',
    pictureText: 'A line for each lot, parted by who buys. The figures stand in the table.',
    bar: (lot, who) => `${lot}: ${who}`,
    matrixFold: 'Value for each municipality in each lot',
    matrixCaption: 'NOK excluding VAT over the term. The sums are those of the list that is locked.',
    who: 'Buyer',
    expected: (extra, low, high) =>
      `When it was chosen, dividing was estimated to cost NOK ${extra} against one contract (${low} to ${high}).`,
    expectedBids: (bids) => `At least ${bids} tenders were expected on each.`,
    maxima: 'Correct names and ceilings under “What you buy”',
    sums: 'All that a municipality buys of one thing is in one lot. That is why the sums are the same before and after.',
  },
  plans: {
    title: 'Should you divide?',
    tooFew: 'At least two buyers must have given volumes before this can be worked out.',
    failed: 'The calculation stopped. Load the page again to retry.',
    legend: 'Divide by',
    basis,
    show: 'Show the proposals',
    choose: 'Choose one of the proposals',
    button: 'Use the proposal',
    hand: 'Divide by hand',
    option: (count, cost) => `${count}. ${cost}.`,
    why: {
      one: 'The largest volume and the least follow-up.',
      cheapest: 'The lowest cost in all.',
      smallFirms: 'Most for small suppliers within what dividing may cost extra.',
      divided: 'The cheapest division there is, if you want to divide all the same.',
    },
    sameCost: 'Costs the same as one contract',
    dearer: (amount) => `Costs about ${amount} more than one contract`,
    cheaper: (amount) => `Costs about ${amount} less than one contract`,
    known: (count, most) =>
      `Suppliers in the dialogue: ${count}. The proposals therefore have at most ${most}.`,
    unknown: 'Few suppliers take part in the dialogue, so the proposals rest on estimates of the market.',
    survey: (text) => `From the survey: ${text}`,
    lotName: (place, content) => `Lot ${place}: ${content}`,
    andMore: (names, count) => `${names} and ${count} more`,
  },
  effect: {
    fold: (count, plan) => `${plan}, into ${count}: what it means for each municipality`,
    caption: 'Against one contract, NOK over the term. Minus means cheaper.',
    columns: { who: 'Buyer', lot: 'Lot', neighbours: 'Together with', extra: 'Costs more' },
    alone: 'Nobody else',
    sum: 'In all',
    note: 'The price follows the size of the lot. Following up more contracts is shared by value.',
    own: (lot, neighbours, extra) => `For you: lot ${lot}, together with ${neighbours}. ${extra}.`,
    ownAlone: (lot, extra) => `For you: lot ${lot}, without others. ${extra}.`,
    leave: 'See what it means for the others if you withdraw',
    leaveOther:
      'If a municipality withdraws, its lot becomes smaller. Whoever wants to withdraw sees the effect before confirming.',
  },
  hand: {
    title: 'Divide by hand',
    lead: 'Name the lots, and choose where each row belongs. Empty lots fall away.',
    by: 'Divide by',
    byBody: 'Municipality',
    byItem: 'What you buy',
    names: 'The lots',
    name: (place) => `Name of lot ${place}`,
    body: 'Where each municipality belongs',
    item: 'Where each thing belongs',
    columns: { body: 'Municipality', item: 'What you buy', worth: 'Value', lot: 'Lot' },
    place: (place) => `Lot ${place}`,
    button: 'Divide like this',
    back: 'Back to the proposals',
    most: (count) => `You can make up to ${count} here. The names stand in the list that is locked.`,
    ceilings: 'If ceilings are set, they are shared by value. Look at them afterwards.',
    nameOf: (place) => `Lot ${place}`,
  },
  assess: {
    title: 'Why you do not divide',
    titleDivided: 'Why you divide like this',
    must: 'You buy under part III. If you do not divide, a short reason must stand in the procurement documents or the protocol. You cannot lock without it.',
    divided: 'You divide. No reason is then required, but it is useful in the protocol.',
    good: (part) =>
      `You buy under ${part}. We know of no requirement to explain the division there. A few lines are good practice.`,
    noPart: 'No part of the rules is chosen. Under part III you must explain if you do not divide.',
    label: 'Reason',
    hints: [
      'The draft is made from the figures above. Correct it, and fill in what stands in brackets.',
      'Do not write names of people.',
    ],
    button: 'Save the reason',
    renew: 'Make a new draft from the figures',
    kept: (date) => `Saved ${date}.`,
    current: 'It holds for the volumes and lots as they are now.',
    old: 'Volumes or lots have changed since. Look at it again, and save.',
    none: 'No reason is saved.',
    noDraft: 'There are too few volumes to make a draft.',
  },
  draft: {
    assessed: (what, buyers, value) =>
      `We have assessed dividing the procurement of ${what} for ${buyers} into lots. The estimated value is ${value} in all, options included.`,
    assessedBy: (what, buyers, value, section) =>
      `We have assessed dividing the procurement of ${what} for ${buyers} into lots, cf. the procurement regulation ${section}. The estimated value is ${value} in all, options included.`,
    isDivided: (count, way) => `We divide into ${count}, ${ways[way]}.`,
    lot: (name, who, value) => `${name}: ${who}, ${value}.`,
    known: (count) => `Suppliers we have talked with in the dialogue: ${count}.`,
  },
  count: (count, isOne) => `${count} ${isOne ? 'contract' : 'lots'}`,
};
