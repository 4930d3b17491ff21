// Words of the question whether a group's contract should be divided, in English.
import type { CostFacts, GroupLotsTexts, ReachFacts } from './group-lots.nb.ts';

const basis = { amount: 'amount', place: 'place', trade: 'trade' };
const costs = ({ amount, isDearer }: CostFacts): string =>
  amount === '' ? 'costs the same as one contract' : `costs about ${amount} ${isDearer ? 'more' : 'less'}`;
const against = ({ reach, range, before, rangeBefore }: ReachFacts): string => {
  const likely = `${reach} of the value, against ${before} with one contract.`;
  if (range === reach && rangeBefore === before) return likely;
  return `${likely} From the low to the high estimate it is ${range}, against ${rangeBefore}.`;
};

export const groupLotsEn: GroupLotsTexts = {
  title: 'One contract or several?',
  answer: {
    oneBody: 'Keep one contract. Only one buyer has the needs, so there is nothing to divide.',
    tooFewBids:
      'Keep one contract. Divided in two, we expect too few bids on at least one of the lots. Each lot should draw more bids than there are lots.',
    limits: 'Keep one contract. No division keeps within the limits.',
    oneIsCheapest: 'One contract is cheapest.',
    dividedIsCheapest: (lots, { amount }) =>
      `It is cheapest to divide into ${lots}. ${amount === '' ? 'It costs about the same as one contract.' : `It costs about ${amount} less than one contract.`}`,
  },
  planned: (lots, { amount, isDearer }) => {
    const plan = `The plan divides the purchase into ${lots} equal lots, with an equal part of every need in each.`;
    if (amount === '') return plan;
    return isDearer
      ? `${plan} One contract would cost about ${amount} less, but then somebody would lose by taking part.`
      : `${plan} One contract would cost about ${amount} more.`;
  },
  otherWays:
    'The choices below divide by who buys. They are measured against one contract, not against the plan.',
  small: {
    divide: (lots, cost, facts) =>
      `Dividing into ${lots} ${costs(cost)} over the contract term. Small suppliers can then probably take ${against(facts)}`,
    fits: 'It is probably small enough for a small supplier.',
    perhaps: 'It may be small enough for a small supplier.',
    none: (most) =>
      `It is probably too large for small suppliers, and no division that costs up to ${most} more changes that.`,
    cheapest: (facts) => `Small suppliers can then probably take ${against(facts)}`,
    least: (lots, cost) => `The cheapest division, into ${lots}, ${costs(cost)}.`,
  },
  range: (low, high) => `${low}–${high}`,
  likely: (share, range) => `${share} (${range})`,
  caption: 'Three choices. Cost over the contract term against one contract, NOK excluding VAT.',
  columns: {
    plan: 'Choice',
    lots: 'Contracts',
    extra: 'Costs more',
    bids: 'Expected bids, fewest',
    reach: 'Small suppliers can take',
  },
  plans: {
    one: 'One contract',
    cheapest: 'Cheapest',
    smallFirms: 'Best for small suppliers',
    divided: 'Cheapest division',
  },
  sameAs: (plan, other) => `${plan} (the same as “${other}”)`,
  picture: {
    title: 'How large the contracts become',
    description: 'Each line is one choice, divided by value. The figures are in the tables.',
    row: (plan, lots) => `${plan}: ${lots}`,
    yes: 'Small enough for a small supplier',
    maybe: 'Perhaps small enough',
    no: 'Too large',
  },
  divide: {
    legend: 'Divide by',
    place: 'Place: municipalities next to each other',
    amount: 'Amount: regardless of place',
    trade: 'Trade by CPV code, then place',
    button: 'Show the division',
  },
  lots: {
    fold: (lots, plan) => `${plan}, into ${lots}: who is in each`,
    caption: 'The lots. Value is what we expect to be bought on the contract, NOK a year.',
    columns: {
      lot: 'Lot',
      who: 'Who',
      trade: 'Trade',
      value: 'Value',
      bids: 'Expected bids',
      price: 'Price',
    },
    cpv: (codes) => `CPV ${codes}`,
    noCode: 'no code',
    priceNote: 'Price is measured against a very small purchase with two bids.',
    differenceCaption: 'The difference from one contract, NOK over the contract term',
    columnsDifference: { step: 'Step', amount: 'NOK' },
    followUp: 'Evaluation, contract and follow-up',
    bids: 'What the suppliers spend on bids',
    purchases: 'Other prices: less volume, other competition',
    total: 'In all',
    range: (low, high) => `The estimate runs from ${low} to ${high}.`,
  },
  local: {
    fold: 'What about local suppliers?',
    text: 'We do not know who is local, or what each of them can deliver. We assume that local suppliers are mostly small. The table shows how much of the value lies in lots that a supplier of each size can take.',
    caption: 'Share of the value, low–high',
    size: 'Supplier',
    sizes: { micro: 'Under 10 employees', small: '10–49 employees', medium: '50–249 employees' },
    capacity: 'Can take a year',
    capacityRange: (low, high) => `${low}–${high}`,
  },
  margin: {
    small: (low, high) =>
      `A small supplier here has 10–49 employees and can take ${low}–${high} a year in one contract.`,
    uncertain:
      'Studies disagree on whether small suppliers win more often when contracts are divided. So we show a range, not a promise.',
    limit: (most) => `“Best for small suppliers” may cost up to ${most} more than one contract.`,
    bids: 'We never divide into more lots than expected bids less one.',
    neighbours:
      'Who is next to whom is worked out from distances as the crow flies. Fjords and mountains are not seen.',
    exact: 'Every possible division has been weighed.',
    search: 'There are too many buyers to weigh every division. We have searched, and better ones may exist.',
  },
  rules: {
    'LOT-1':
      'In procurements under Part III you must consider dividing into lots. If you do not divide, give a short reason in the procurement documents or the report. The complaints board and the courts do not review the reason itself.',
    'LOT-2': 'Dividing does not change which rules apply. All lots are counted together.',
    'LOT-3':
      'You can divide by amount, place or trade. Weigh what you buy, the market and what you have the capacity for.',
    'LOT-4':
      'If you want to be able to award several lots together to one supplier, or to set a limit for each, you must have announced it in advance.',
  },
  draft: {
    one: 'Draft: why we do not divide (§ 19-4)',
    divided: (lots, plan) => `Draft: why we divide into ${lots} (§ 19-4), ${plan}`,
    intro: 'Correct the text, and fill in what stands in brackets, before you use it.',
    label: 'Text to copy',
    rulesTitle: 'What the draft rests on',
    below:
      'The joint value seems to be below the EEA threshold. Then the duty to explain probably does not apply, but it can be useful all the same.',
    assessed: (category, buyers, value) =>
      `We have considered dividing the procurement of ${category} for ${buyers} into lots, cf. the procurement regulations § 19-4. The joint estimated value is ${value} a year.`,
    notDivided: 'We do not divide the procurement.',
    isDivided: (lots, by) => `We divide the procurement into ${lots} by ${basis[by]}.`,
    equal: (lots) => `Draft: why we divide into ${lots} equal lots (§ 19-4)`,
    equalLots: (value) => `Each lot is about ${value} a year and covers an equal part of every need.`,
    lot: (letter, who, value) => `Lot ${letter}: ${who}, about ${value} a year.`,
    object: '[Write whether what you buy belongs together or can come from different suppliers.]',
    cost: (lots, by, cost) =>
      `Cost: Dividing into ${lots} by ${basis[by]} is estimated to ${cost.amount === '' ? 'cost the same as one contract' : `cost about ${cost.amount} ${cost.isDearer ? 'more' : 'less'} than one contract over the term`}.`,
    costParts: (followUp, bids, purchases) =>
      `Of this, follow-up is ${followUp}, bid costs ${bids} and changed prices ${purchases}.`,
    cheaperYet: '[Write why you still do not divide.]',
    tooFewBids: (lots) =>
      `Market: Divided into ${lots}, we expect too few bids on at least one lot for good competition.`,
    oneBids: (bids) => `Market: We expect about ${bids} bids on one contract.`,
    dividedBids: (bids) =>
      `Market: We expect at least ${bids} bids on each lot, and more bids on each than there are lots.`,
    market: '[Write what you know about the market, for example from dialogue with suppliers.]',
    reach: (facts) =>
      `Small suppliers: With the division, small suppliers can probably take ${against(facts)}`,
    reachOne: (reach) =>
      `Small suppliers: With one contract, small suppliers can probably take ${reach} of the value alone.`,
    own: 'Own capacity: [Write how many contracts you can follow up.]',
    together: 'All lots were counted together when we chose the procedure.',
    estimates: (date) => `The figures are estimates, worked out on ${date}.`,
  },
  lotCount: (count, isOne) => `${count} ${isOne ? 'lot' : 'lots'}`,
};
