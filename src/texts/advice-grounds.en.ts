// English of why the sentences of the advice are so.
import type { AdviceGroundsTexts } from './advice-grounds.nb.ts';

const why: AdviceGroundsTexts['why'] = {
  'why.lowest': ({ amount, otherAmount, otherDoes }) =>
    `Of what you can choose now, this has the lowest sum: ${amount}. Next best is to ${otherDoes}, at ${otherAmount}. The sum is price, work and a weight for risk.`,
  'why.lowestAlone': ({ amount, otherAmount }) =>
    `Of what you can choose now, this has the lowest sum: ${amount}, against ${otherAmount} alone. The sum is price, work and a weight for risk.`,
  'why.onlyOne': () => 'No other way is open, or likely open, now.',
  'why.leadWilling': ({ name }) => `${name} has said that it can lead.`,
  'why.leadLargest': ({ name }) =>
    `${name} has the most inhabitants of those who take part. Ask whether it can lead.`,
  'why.firstStep': ({ does }) => `This must be done first in order to ${does}.`,
  'why.askFirst': ({ amount, otherAmount, does }) =>
    `To ${does} probably has a lower sum: ${amount} against ${otherAmount}. But something must be settled before we can advise it.`,
  'why.change': ({ amount }) =>
    `We changed only this and worked out every way anew. What then comes first has a sum of ${amount}.`,
  'why.changeUnpriced': () => 'We changed only this and judged every way anew.',
  'why.assumed.category': () => 'Nobody has answered this, so we take what is usual for such purchases.',
  'why.assumed.usual': () => 'Nobody has answered this, so we take an ordinary purchase.',
  'why.assumed.unknown': () =>
    'Nobody has answered this and the register does not say, so it counts neither for nor against.',
  'why.certain': () => 'Everything we can ask is answered.',
  'why.holds': ({ count }) =>
    `${count} facts are missing. We tried each with everything it may be, and the advice stayed the same.`,
  'why.depends': ({ count }) =>
    `We tried each missing fact with everything it may be. ${count} of them may give other advice.`,
  'why.cost': () =>
    'The sum is the price to the supplier, the work of buying and coordination with others. Low, likely and high are the same figures taken favourably, usually and cautiously.',
  'why.months': () => 'We have added up the usual time of each part. Time limits of the law are counted in.',
  'why.decider.anchor': () =>
    'To join an agreement made by others gives less control, so the elected should know of it.',
  'why.exit.agreement': () =>
    'The law has no rule of its own on leaving a cooperation that rests on an agreement alone.',
  'why.exit.contract': () => 'A contract holds as agreed. An option is a right, not a duty.',
  'why.exit.free': () => 'No contract and no agreement binds you.',
  'why.exit.joined': () => 'Each form has its own rules on leaving.',
  'why.exit.joint': () =>
    'The authority is given for one competition. Once the contract is made, you are a party to it.',
  'why.exit.stay': () => 'You are named in the agreements already made, also after you have left.',
  'why.liability.alone': () => 'Nobody else is a party to the competition.',
  'why.step.ask': () => 'Those who are not in the notice cannot come in afterwards.',
  'why.step.askOwner': () => 'The owner knows whom the notice names, and how much is left.',
  'why.step.askOwners': () => 'A cooperation cannot have a new member unless its owners want it.',
  'why.step.askPrices': () =>
    'A direct purchase must be justified too. Several prices show that the price is right.',
  'why.step.callOff': () =>
    'The order is the purchase itself, and it counts towards the highest amount in the notice.',
  'why.step.checkAgreement': () =>
    'An agreement can be used only by those it names, for what it covers, while something is left.',
  'why.step.checkCentre': () => 'The buyer must know that the centre may sell on.',
  'why.step.cooperationBuys': () =>
    'A cooperation follows the same procurement rules as you, so it must hold a competition.',
  'why.step.councils': () =>
    'The law says what the council must decide itself, and the matter must be prepared first.',
  'why.step.dialogue': () => 'Suppliers know what exists, and how the need should be divided.',
  'why.step.document': () => 'The value decides which rules apply, and important choices must be justified.',
  'why.step.draft': () => 'Those who adopt the agreement must see it whole, with all that the law demands.',
  'why.step.evaluation': () => 'The choice must be justified and open to review.',
  'why.step.hostNotice': () => 'The law demands that the host informs the county governor.',
  'why.step.learn': () =>
    'A network gives competence before money is bound, and often leads to buying together.',
  'why.step.mandate': () => 'Whoever leads needs authority from the others before the notice.',
  'why.step.needs': () => 'The need must be described before anybody can price it.',
  'why.step.ownWay': () => 'No contract is to be made.',
  'why.step.register': () => 'A company or society must be registered before it can make contracts.',
  'why.step.report': () => 'Whoever has not been reported before the notice cannot use the agreement.',
  'why.step.setUp': () => 'A standing cooperation needs people who do the purchasing for all.',
  'why.step.sign': () =>
    'Each participant must bind itself. That can be delegated if the matter is not one of principle.',
  'why.step.standstill': () => 'Those who lost must be able to complain before the contract is made.',
  'why.step.start': () => 'By then every step above is done. The date is an estimate.',
  'why.step.study': () => 'The chief executive must see that the matter is soundly prepared.',
  'why.step.tenders': () =>
    'The competition must be announced where the value demands it, and suppliers need enough time.',
  'why.side.localSuppliers.better': () =>
    'A contract for one body is small enough for local firms to tender.',
  'why.side.localSuppliers.same': () => 'We see no reason why this changes anything for local suppliers.',
  'why.side.localSuppliers.worse': () =>
    'Cooperation makes contracts larger and the distance to the supplier longer.',
  'why.side.smallFirms.better': () => 'Smaller contracts ask less of the firm that tenders.',
  'why.side.smallFirms.same': () => 'We see no reason why this changes anything for small firms.',
  'why.side.smallFirms.worse': () =>
    'Larger contracts may be too large for small firms. Division into lots helps.',
  'why.side.democracy.better': () => "The decision lies with the body's own elected members.",
  'why.side.democracy.same': () => 'We see no reason why this changes what the elected can control.',
  'why.side.democracy.worse': () =>
    'When others buy for you, the way from the elected to the buyer grows longer.',
  'why.side.competence.better': () =>
    'Together you can have experts that a small municipality cannot afford alone.',
  'why.side.competence.same': () => 'We see no reason why this changes what you know.',
  'why.side.competence.worse': () => 'Nobody else takes part, so you must know everything yourselves.',
  'sure.certain': () => 'Nothing that we know of is missing.',
  'sure.holds': () => 'Something is missing, but no single fact changes the advice.',
  'sure.depends': () => 'Something is missing that may change the advice.',
};

const assumptions: AdviceGroundsTexts['assumptions'] = {
  'hour.cost': 'Hourly cost of own people',
  'small.population': 'Limit of a small municipality',
  'small.extraWork': 'Extra work alone for a small municipality',
  'population.exponent': 'How purchases follow population (exponent)',
  'standing.members': 'Participants of a standing cooperation',
  'standing.needs': 'Purchases that share the cost of joining or founding',
  'need.unknownValue': 'Value a year where nobody knows',
  'need.unknownMonths': 'Term where nobody knows',
  'join.hours': 'Work of joining a cooperation',
  'join.wait': 'Part of the term a new member waits for the next competition',
  'found.agreement.hours': 'Work of setting up a cooperation by agreement',
  'found.host.hours': 'Work of setting up a host municipality',
  'found.politicalHost.hours': 'Work of setting up a host municipality with a joint board',
  'found.community.hours': 'Work of setting up a task community',
  'found.company.hours': 'Work of setting up a company or society',
  'entity.community.yearly': 'Running a task community, a year',
  'entity.company.yearly': 'Running a company, a year',
  'authority.hours': 'Work of authority for each purchase',
  'learning.hours': 'Work of learning in a network',
  'learning.effect': 'Part of the risk that learning first takes away',
  'dialogue.hours': 'Own hours for dialogue and trial',
  'dialogue.supplierHours': 'Hours for dialogue of each supplier',
  'innovation.gain': 'Gain of developing something new, of the price',
  'competence.risk': 'Loss where competence is lacking, of the price',
  'capacity.overload': 'How much more an hour costs where hours are lacking',
  'local.distance': 'Loss where local firms fall away, of the price',
  'local.room': 'Weight of room for local suppliers, of the price',
  'commitment.weak': 'Loss from uncertain volumes, of the price',
  'form.misfit': 'Weight where the form does not fit, of the price',
  'bridge.price': 'Extra for a short contract while waiting, of the price',
  'direct.feeChance': 'Weight of the fee being imposed',
  'ownProduction.index': 'Cost of own work against buying',
  'months.outsideAct': 'A purchase outside the act',
  'months.partI': 'A competition under part I',
  'months.partII': 'A competition under part II',
  'months.partIII': 'A competition under part III or IV',
  'months.together': 'A joint competition, at least',
  'months.mandates': 'Authority from the others',
  'months.callOff': 'Ordering on an own agreement',
  'months.otherAgreement': "Joining another's agreement",
  'months.comingAgreement': 'Joining an agreement that is coming',
  'months.covered': "Ordering on the cooperation's agreement",
  'months.join': 'Joining a cooperation',
  'months.centre': 'Buying through a purchasing centre',
  'months.learning': 'Learning in a network',
  'months.agreementForm': 'Setting up a cooperation by agreement',
  'months.found': 'Founding a cooperation',
  'months.forum': 'Founding a political council',
  'months.direct': 'A direct purchase',
  'months.ownWay': 'Doing it yourselves',
};

export const adviceGroundsEn: AdviceGroundsTexts = {
  why,
  assumptions,
  places: {
    'Samkjøp, egen antakelse': 'Our own judgement',
    'Samkjøp, tallene kjøpegruppene regnes med': 'The figures the buying groups are worked out with too',
    'Samkjøp, listen over kategorier og vanlige verdier': 'Our list of categories and usual values',
    'Samkjøp, egen beregning': 'Our own calculation',
    'Samkjøp, svarene og registeret': 'The answers and our register',
  },
  from: (places) => `Source: ${places}.`,
  madeOf: (assumptions) => `Estimates: ${assumptions}.`,
  assumptionsTitle: (count) => `The estimates the advice rests on (${count})`,
  assumptionsLead: 'Our judgement, not law. If the figure is another with you, the advice may be another.',
  assumptionsCaption: 'Estimate, usual value and how much it may vary',
  assumption: 'Estimate',
  usual: 'Usual',
  range: 'From and to',
  parametersLink: 'See the figures the buying groups are worked out with',
};
