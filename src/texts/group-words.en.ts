// What the optimiser's codes, parameters and assumptions are called in English.
import { eachOf, type GroupWords } from './group-words.nb.ts';

const CLASSES = {
  standardGoods: 'standard goods',
  specialGoods: 'special goods',
  services: 'services',
  works: 'building works',
};
const MARKETS = {
  local: 'local',
  regional: 'regional',
  national: 'national',
  international: 'international',
};
const SIZES = { micro: 'under 10 employees', small: '10–49 employees', medium: '50–249 employees' };
const BIDS = Object.fromEntries([1, 2, 3, 4, 5, 6, 7].map((bids) => [String(bids), String(bids)]));
const same = (source: string): readonly [string, string] => [source, source];

export const groupWordsEn: GroupWords = {
  explanation: {
    'explain.groupCost': () => 'Together',
    'explain.standAlone': () => 'Separately',
    'explain.memberAlone': ({ unit }) => `${unit} alone`,
    'explain.volumeEffect': ({ isSaving }) =>
      isSaving ? 'Lower price because the volume is larger' : 'Price at the joint volume',
    'explain.competitionEffect': ({ isSaving, lots }) => {
      if (lots !== '') return isSaving ? 'More bids on each lot' : 'Fewer bids on each lot';
      return isSaving ? 'More bids on a larger tender' : 'Fewer bids because the contract is large';
    },
    'explain.agreementPrice': ({ isSaving }) =>
      isSaving ? 'Lower price than on the agreements some would use' : 'Higher price than on the agreements',
    'explain.savedTenders': ({ members, hasAgreements }) =>
      hasAgreements ? 'One tender instead of several purchases' : `One tender instead of ${members}`,
    'explain.procedure': () => 'Work on the tender',
    'explain.lotFollowUp': () => 'Evaluation, contract and follow-up',
    'explain.bidCosts': () => 'What suppliers spend on bids',
    'explain.coordination': ({ members }) => `Coordination between ${members} participants`,
    'explain.perMember': () => 'Time at each participant',
    'explain.groupSize': () => 'Extra time when the group is large',
    'explain.travel': () => 'Travel and meetings',
    'explain.waiting': ({ isSaving }) =>
      isSaving ? 'Fewer moved start dates' : 'Some start earlier or later than planned',
  },
  about: {
    'explain.groupCost': () => 'What the group pays together, present value over the term, excluding VAT.',
    'explain.standAlone': () => 'What they would pay when buying separately, worked out in the same way.',
    'explain.memberAlone': ({ unit }) => `What ${unit} would pay without the others.`,
    'explain.volumeEffect': ({ volume, lots }) =>
      `The joint volume is ${volume} a year${lots === '' ? '' : `, divided equally between ${lots} lots`}. The price falls with volume, but never below a floor.`,
    'explain.competitionEffect': ({ bids, lots }) =>
      `We expect ${bids} bids on average ${lots === '' ? 'in the joint tender' : 'on each lot'}. More bids give a lower price.`,
    'explain.agreementPrice': () =>
      'Some of them can use an agreement that exists. The group is measured against the price and fee there.',
    'explain.savedTenders': () => 'A tender takes time, for buyers and for suppliers.',
    'explain.procedure': () =>
      'The work depends on the value: below the threshold of the act, national tender or EEA tender.',
    'explain.lotFollowUp': ({ lots }) =>
      lots === ''
        ? 'One contract to evaluate, sign and follow up instead of several.'
        : `Contracts to evaluate, sign and follow up: ${lots} together, instead of those that each has alone.`,
    'explain.bidCosts': () => 'Part of what suppliers spend on bids returns in prices.',
    'explain.coordination': () => 'Agreeing takes time. The time grows with the group.',
    'explain.perMember': () => 'Working time at each participant other than the lead.',
    'explain.groupSize': () => 'The more who must agree, the more time it takes.',
    'explain.travel': () => 'From the road distance between the lead and the others.',
    'explain.waiting': () => 'The cost of extending a contract or starting earlier than planned.',
  },
  whyNot: {
    'whyNot.answer': ({ name }) => `Why not ${name}?`,
    'whyNot.isMember': ({ name }) => `${name} is in the group.`,
    'whyNot.unknownAuthority': ({ name }) => `${name} is not on the list, so we do not know what it needs.`,
    'whyNot.unknownGroup': () => 'The group is no longer there. Somebody has calculated again.',
    'whyNot.noSuchNeed': ({ name, category }) => `${name} has no need for ${category} on the list.`,
    'whyNot.choseAlone': ({ name }) => `${name} has chosen to buy alone.`,
    'whyNot.mustUse': ({ name, agreements }) => `${name} is bound to ${agreements} and buys there.`,
    'whyNot.requirementsConflict': ({ name, units, key, own, theirs }) =>
      `The requirements differ. ${name} requires ${key}: ${own}. ${units} requires ${key}: ${theirs}.`,
    'whyNot.onlyWithOthers': ({ name, units }) =>
      `${name} and ${units} have said that they will not buy together.`,
    'whyNot.windowDoesNotOverlap': ({ name, nearestStart, groupStart }) =>
      `The times do not fit. The nearest that ${name} can start is ${nearestStart}. The group starts in ${groupStart}.`,
    'whyNot.tooFar': ({ name, km, limitKm, lead }) =>
      `It is too far. ${name} and ${lead} are about ${km} km apart, and the limit for such purchases is ${limitKm} km.`,
    'whyNot.ownCooperation': ({ name, cooperation }) =>
      `${name} buys through ${cooperation}. Then the whole cooperation must join.`,
    'whyNot.groupFull': ({ members, limit }) =>
      `The group is full. It has ${members} participants, and the limit is ${limit}.`,
    'whyNot.leadIsFull': ({ lead, limit }) =>
      `Nobody has time left to lead. ${lead} would lead, but can lead no more joint purchases than this: ${limit}.`,
    'whyNot.marketIsFull': ({ category, limit }) =>
      `The market is full. Joint purchases of ${category} that start then can be NOK\u00a0${limit} a year at most, all together.`,
    'whyNot.costsMore': ({ name, amount }) =>
      `It costs more. With ${name} in the group the whole plan costs ${amount} more.`,
    'whyNot.memberWouldLose': ({ units, amount }) =>
      `${units} would lose ${amount} by it. Nobody should lose by joining.`,
    'whyNot.newcomerWouldLose': ({ name, amount }) =>
      `${name} would lose ${amount} by joining. Buying alone is cheaper.`,
    'whyNot.betterElsewhere': ({ name, otherGroup, amount }) =>
      `${name} is in another group (${otherGroup}). Moving it here makes the plan ${amount} more expensive.`,
    'whyNot.wouldPay': ({ name, amount }) =>
      `It may pay. With ${name} in the group the plan is ${amount} cheaper. The calculation was stopped before it found this.`,
    'whyNot.change.registerNeed': ({ category }) =>
      `Add the need for ${category} to the list, and calculate again.`,
    'whyNot.change.moveStart': ({ name, quarters }) =>
      `If ${name} can start ${quarters}, it can join. See whether an option can be left unused, or the contract extended a little.`,
    'whyNot.change.raiseDistance': ({ km }) =>
      `Set the distance limit to at least ${km} km in the assumptions.`,
    'whyNot.change.nearerLead': () => 'Let a municipality that is nearer lead.',
    'whyNot.change.joinThroughCooperation': ({ cooperation }) =>
      `Ask ${cooperation} whether the whole cooperation will join.`,
    'whyNot.change.raiseGroupSize': () => 'Raise the limit on participants in the assumptions.',
    'whyNot.change.raiseLeadLimit': ({ lead }) =>
      `See whether ${lead} can lead more joint purchases, or whether somebody else can lead.`,
    'whyNot.change.raiseMarketLimit': () =>
      'Raise the limit for the market, or see whether the purchase can start in another quarter.',
    'whyNot.change.openParticipation': () => 'Ask whether the choice can be changed.',
    'whyNot.change.releaseFromAgreement': ({ agreements }) =>
      `See whether the duty to use ${agreements} can end.`,
    'whyNot.change.alignRequirement': ({ key, own, theirs }) =>
      `Ask whether one of them can change its requirement for ${key}, from ${own} to ${theirs} or the other way, or whether both can do without.`,
    'whyNot.change.offerToLead': ({ name }) => `${name} can offer to lead.`,
    'whyNot.change.lowerCost': ({ amount }) =>
      `Then costs must fall by at least ${amount}, for example by coordination taking less time.`,
    'whyNot.change.recalculate': () => 'Calculate again, and let it finish.',
  },
  aloneReason: {
    noPartner: 'Nobody else on the list needs the same at a time and distance that fits',
    notCheaper: 'Not cheaper together with anybody on the list',
    choseAlone: 'Has chosen to buy alone',
    mustUse: 'Is bound to an agreement and buys there',
    notReached: 'The calculation was stopped before it got here',
  },
  procedure: {
    direct: 'Direct purchase',
    simple: 'Simple tender',
    national: 'National notice',
    eea: 'EEA notice',
  },
  parameters: {
    ...eachOf(
      CLASSES,
      (key) => `price.floor.${key}`,
      (name) => ({
        name: `Lowest price level, ${name}`,
        about: 'How low the price can get at very large volumes, against the price of a small purchase.',
      }),
    ),
    ...eachOf(
      CLASSES,
      (key) => `price.steepness.${key}`,
      (name) => ({
        name: `How fast the price falls, ${name}`,
        about:
          'The exponent of the price curve. A higher number means that the price falls faster with volume.',
      }),
    ),
    ...eachOf(
      CLASSES,
      (key) => `price.volume.${key}`,
      (name) => ({
        name: `Volume that sets how early the price falls, ${name}`,
        about:
          'Yearly volume. The higher it is, the larger a purchase must be before the price falls noticeably.',
      }),
    ),
    ...eachOf(
      BIDS,
      (key) => `bids.index.${key}`,
      (bids) => ({
        name: `Price level with ${bids} bid${bids === '1' ? '' : 's'}`,
        about: 'Against the price with two bids.',
      }),
    ),
    ...eachOf(
      MARKETS,
      (key) => `bids.peak.${key}`,
      (name) => ({
        name: `Most bids, ${name} suppliers`,
        about: 'How many bids we expect when the size of the contract suits the market best.',
      }),
    ),
    ...eachOf(
      MARKETS,
      (key) => `bids.peakVolume.${key}`,
      (name) => ({
        name: `Volume that draws most bids, ${name} suppliers`,
        about: 'Larger contracts shut out small suppliers. Smaller ones tempt fewer.',
      }),
    ),
    ...eachOf(
      MARKETS,
      (key) => `distance.max.${key}`,
      (name) => ({
        name: `Longest distance, ${name} suppliers`,
        about: 'Longest road distance between the lead and a participant.',
      }),
    ),
    'procedure.direct': {
      name: 'Work on a direct purchase',
      about: 'The buyer’s own time when the value is below the threshold of the act.',
    },
    'procedure.simple': {
      name: 'Work on a simple tender',
      about: 'The buyer’s own time when the value is below the national threshold.',
    },
    'procedure.national': {
      name: 'Work on a national tender',
      about: 'The buyer’s own time when the tender is announced nationally.',
    },
    'procedure.eea': {
      name: 'Work on an EEA tender',
      about: 'The buyer’s own time when the tender is announced in the EEA.',
    },
    'bids.spread': {
      name: 'How much the size of the contract matters for the number of bids',
      about:
        'A higher number means that bids fall faster when the contract is far from the size the market likes.',
    },
    'lot.followUp': {
      name: 'Evaluation and follow-up of a contract',
      about: 'Evaluation, contract and follow-up over the whole term.',
    },
    'bid.cost': {
      name: 'What one bid costs the supplier',
      about: 'The time the supplier spends on writing it.',
    },
    'bid.returned': {
      name: 'Share of bid costs that returns in prices',
      about: 'The rest is borne by the suppliers.',
    },
    'waiting.perQuarter': {
      name: 'Cost of moving the start by a quarter',
      about:
        'Share of the yearly value, for each quarter that somebody must start earlier or later than planned.',
    },
    comply: {
      name: 'How much of the volume is bought on the contract',
      about: 'The rest is bought outside it, at the price of a small purchase with two bids.',
    },
    'discount.rate': { name: 'Discount rate', about: 'The rate that turns future kroner into today’s.' },
    'coordination.perMember': {
      name: 'Cost of each further participant',
      about: 'Coordination time for each participant other than the lead.',
    },
    'coordination.perMemberSquared': {
      name: 'Extra cost as the group grows',
      about: 'Times the number of participants squared. Makes very large groups expensive.',
    },
    'coordination.perKm': {
      name: 'Travel and meetings per kilometre',
      about: 'For each kilometre of road between the lead and a participant.',
    },
    'distance.roadFactor': {
      name: 'Road compared with straight line',
      about: 'The straight line is multiplied by this. Ferries and fjords are not included.',
    },
    'group.maxMembers': {
      name: 'Most participants in a group',
      about: 'A standing cooperation counts as one participant.',
    },
    'fee.national': {
      name: 'Fee of agreements that others have made',
      about: 'Used when agreements with a price are in the calculation and name no fee of their own.',
    },
    'agreement.callOff': {
      name: 'Work on a call-off',
      about:
        'What the buyer spends on one call-off or mini-competition. Used when agreements with a price are in the calculation.',
    },
    'lots.fewerThanBids': { name: 'Fewer lots than bids', about: 'Used when groups are divided into lots.' },
    'lots.extraForSmall': {
      name: 'What a division for small suppliers may cost extra',
      about: 'Share of the purchases, beyond one contract. Used when groups are divided into lots.',
    },
    ...eachOf(
      SIZES,
      (key) => `supplier.capacity.${key}`,
      (name) => ({
        name: `What one supplier can deliver a year, ${name}`,
        about: 'The largest lot that we expect one such supplier to take.',
      }),
    ),
    'threshold.act': {
      name: 'Threshold of the procurement act',
      about: 'Estimated value from which the act applies.',
    },
    'threshold.national': {
      name: 'National threshold',
      about: 'Estimated value from which the tender must be announced nationally.',
    },
    'threshold.eea': {
      name: 'EEA threshold for goods and services',
      about: 'For municipalities and counties.',
    },
    'threshold.eeaWorks': { name: 'EEA threshold for building works', about: 'For works contracts.' },
  },
  units: {
    NOK: 'NOK',
    'NOK/yr': 'NOK a year',
    'NOK/km': 'NOK per km',
    index: '%',
    share: '%',
    'share of value': '% of the value',
    'share of yearly value': '% of the yearly value',
    'per year': '% a year',
    exponent: '',
    factor: '',
    bids: 'bids',
    'bids per decade squared': '',
    km: 'km',
    members: 'participants',
    '1 = on': '(1 = on)',
  },
  sources: Object.fromEntries([
    ['Samkjop', 'Our own assumption'],
    ['Own assumption', 'Our own assumption'],
    [
      'Own assumption: a fifth of the yearly turnover of a middling firm in the size class of 2003/361/EC',
      'Our own assumption: a fifth of what a middling firm of the size turns over in a year (EU limits, 2003/361/EC)',
    ],
    ['Own assumption: about three person-days', 'Our own assumption: about three person-days'],
    ['Own assumption: about two person-days', 'Our own assumption: about two person-days'],
    [
      'Own assumption: makes 7-20 members best for regional services',
      'Our own assumption: makes 7–20 members best for regional services',
    ],
    [
      'Pavel and Sicakova-Beblava 2013 (step from 2 to 3), tapered after Onur and Tas 2019',
      'Pavel and Šičáková-Beblavá 2013 (step from 2 to 3), tapered after Onur and Taş 2019',
    ],
    [
      'Consip and Hansel price studies, SKI figures, halved for the competence effect',
      'Consip and Hansel price studies and SKI figures. The fall is halved by judgement, because they also measure better competence',
    ],
    ...[
      'Change of the procurement act from 1 July 2026',
      'Procurement act section 2 before the change',
      'Procurement regulations before 2024',
      'Unchanged in 2026 as far as seen',
      'Threshold values from 21 April 2026',
      'KS Advokatene, threshold values 2024-2026',
      'KS, threshold values 2020',
      'KS, threshold values 2022',
      'Schotanus, Telgen and de Boer 2009, Omega 37:510 (form)',
      'Swedish mean of 4.8 bids in 2022 as level, spread over markets by assumption',
      'EU study 2011 (PwC, London Economics, Ecorys): EUR 5 500 for the buyer and about EUR 4 100 a bid',
      'EU study 2011 (PwC, London Economics, Ecorys): EUR 5 500 for the buyer and about EUR 4 100 a bid, wages since then, split by procedure assumed',
      'Hansel 2017: 1.04 per cent',
      'Hansel annual reports: use of 59 per cent in 2013, 80 per cent seen as realistic',
      'Grimm, Pacini, Spagnolo and Zanza 2006, fewer lots than expected bidders',
      'Norwegian cooperations have about 7 members, the largest some 20',
      'Norwegian state practice for real discounting',
    ].map(same),
  ]),
  assumptions: {
    'unit.hostAssumed': 'Cooperations whose host we do not know: the largest member is taken as host',
    'unit.membershipUncertain': 'Cooperations where some memberships are uncertain',
    'lead.everybody': 'Nobody was asked to lead, so everybody with a need is taken as a possible lead',
  },
};
