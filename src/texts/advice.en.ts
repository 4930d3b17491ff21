// What the adviser says, in English.
import type { AdviceTexts } from './advice.nb.ts';

const or = (text: string, other: string): string => (text === '' ? other : text);

const withNames = (names: string): string => (names === '' ? 'others' : names);

const headlines: AdviceTexts['headlines'] = {
  'sentence.ownAgreement': ({ category, name }) =>
    `Buy ${category} on ${or(name, 'the agreement you already have')}`,
  'sentence.joinAgreement': ({ category, name }) => `Buy ${category} on ${or(name, 'the other agreement')}`,
  'sentence.throughCooperation': ({ category, name }) =>
    `Buy ${category} through ${or(name, 'the cooperation you are in')}`,
  'sentence.joinCooperation': ({ category, name }) =>
    `Join ${or(name, 'a standing cooperation')}, and buy ${category} through it`,
  'sentence.foundHostAdministrative': () => 'Make a host cooperation in which one of you does the purchasing',
  'sentence.foundHostPolitical': () => 'Make a host cooperation with a joint elected board',
  'sentence.foundTaskCommunity': () => 'Found a municipal task community for purchasing',
  'sentence.foundIks': () => 'Found an intermunicipal company for purchasing',
  'sentence.foundCompany': () => 'Found a limited company for purchasing',
  'sentence.foundCooperative': () => 'Found a cooperative society for purchasing',
  'sentence.foundAgreementBased': () =>
    'Cooperate by an agreement that lets each stand aside from a purchase',
  'sentence.forumIpr': () => 'Found an intermunicipal political council as a meeting place',
  'sentence.purchasingCentre': ({ category, name }) =>
    `Buy ${category} through ${or(name, 'the purchasing centre')}`,
  'sentence.jointProcurement': ({ category, names, lead }) =>
    `Buy ${category} together with ${withNames(names)}${lead === '' ? '' : `, and let ${lead} lead`}`,
  'sentence.learningNetworkFirst': ({ category }) =>
    `Learn with others first, and buy ${category} afterwards`,
  'sentence.alone': ({ category }) => `Buy ${category} alone, in a competition of your own`,
  'sentence.directPurchase': ({ category }) =>
    `Buy ${category} directly. The value is below the limit of the act`,
  'sentence.notBuying': ({ category }) => `Wait with buying ${category}. Do it yourselves`,
  'sentence.leave': ({ name }) => `Leave ${or(name, 'the cooperation')}, and buy by yourselves`,
  'sentence.stayOut': () => 'Stay outside, and buy by yourselves',
  'sentenceIf.ownAgreement': ({ category, name }) =>
    `Buy ${category} on ${or(name, 'the agreement you already have')}, if it is in force and covers the need`,
  'sentenceIf.joinAgreement': ({ category, name }) =>
    `Buy ${category} on ${or(name, 'the other agreement')}, if it is in force and covers the need`,
  'sentenceIf.throughCooperation': ({ category, name }) =>
    `Buy ${category} through ${or(name, 'the cooperation you are in')}, if it buys this for you`,
  'sentenceIf.joinCooperation': ({ category, name }) =>
    `Ask to join ${or(name, 'a standing cooperation')}, and buy ${category} through it`,
  'sentenceIf.foundHostAdministrative': () =>
    'Make a host cooperation, if all are municipalities or all are counties',
  'sentenceIf.foundHostPolitical': () =>
    'Make a host cooperation with a joint board, if all are municipalities or all are counties',
  'sentenceIf.foundTaskCommunity': () =>
    'Found a task community, if only municipalities and counties take part',
  'sentenceIf.foundIks': () =>
    'Found an intermunicipal company, if only municipalities, counties and such companies are to own it',
  'sentenceIf.foundAgreementBased': () =>
    'Cooperate by an agreement that lets each stand aside from a purchase. Have its legal basis checked first',
  'sentenceIf.forumIpr': () =>
    'Found an intermunicipal political council as a meeting place, if only municipalities and counties take part',
  'nextStep.ownAgreement': ({ name }) =>
    `Look up ${or(name, 'the agreement')}: are you named, and is there room left?`,
  'nextStep.joinAgreement': ({ name }) =>
    `Ask the owner of ${or(name, 'the agreement')} whether you are named, and what is left.`,
  'nextStep.throughCooperation': ({ name }) => `Report the need to ${or(name, 'the cooperation')}.`,
  'nextStep.joinCooperation': ({ name }) =>
    `Ask ${or(name, 'the cooperation')} whether you can join, and on what terms.`,
  'nextStep.foundHostAdministrative': () => 'Agree on who can be the host, and draft the agreement.',
  'nextStep.foundHostPolitical': () => 'Agree on who can be the host, and draft the agreement.',
  'nextStep.foundTaskCommunity': () => 'Draft a cooperation agreement for the councils to decide on.',
  'nextStep.foundIks': () => 'Draft a company agreement for the councils to decide on.',
  'nextStep.foundCompany': () =>
    'Have it assessed how the company can sell to its owners without competition.',
  'nextStep.foundCooperative': () =>
    'Have it assessed how the society can sell to its members without competition.',
  'nextStep.foundAgreementBased': () => 'Draft an agreement, and have its legal basis checked.',
  'nextStep.forumIpr': () => 'Draft an agreement for the council.',
  'nextStep.purchasingCentre': ({ name }) =>
    `Ask ${or(name, 'the purchasing centre')} what its basis is, and what it charges.`,
  'nextStep.jointProcurement': ({ names }) =>
    `Ask ${withNames(names)} whether they want to take part, and who can lead.`,
  'nextStep.learningNetworkFirst': () => 'Find a network on the subject, or invite your neighbours to one.',
  'nextStep.alone': () => 'Describe the need, and consider how it can be divided into lots.',
  'nextStep.directPurchase': () =>
    'Work out the whole value with options, and write down why you buy directly.',
  'nextStep.notBuying': () => 'Work out what it costs to do it yourselves.',
  'nextStep.askNeighbours': () =>
    'Ask your neighbours whether they need the same. Buying together may then pay.',
  'nextStep.askMembership': () => 'Find out whether you are in a cooperation that can buy this.',
  'nextStep.askOwner': () =>
    'Ask the owner whether the agreement names you. Until that is clear, you cannot use it.',
  'nextStep.askCooperation': () => 'Ask the nearest cooperation whether it takes new members.',
};

const reasons: AdviceTexts['reasons'] = {
  'agreement.ended': ({ name }) => `${or(name, 'The agreement')} has ended.`,
  'agreement.endUnknown': ({ name }) => `We do not know when ${or(name, 'the agreement')} ends.`,
  'agreement.full': ({ name }) =>
    `The need is larger than what is left on ${or(name, 'the agreement')}. Have the change assessed before anything is bought.`,
  'agreement.leftUnknown': ({ name }) =>
    `We do not know how much is left on ${or(name, 'the agreement')}, or what the need is worth.`,
  'agreement.namedUnknown': ({ name }) =>
    `Nobody has checked whether ${or(name, 'the agreement')} names you. Only those it names can use it.`,
  'agreement.notAnnounced': ({ name }) =>
    `${or(name, 'The agreement')} is not announced. You can still be written into it, also as an option.`,
  'agreement.notNamed': ({ name }) =>
    `${or(name, 'The agreement')} does not name you. Using it may be an illegal direct purchase.`,
  'agreement.outsideScope': ({ name }) =>
    `The need lies outside what ${or(name, 'the agreement')} was announced for.`,
  'agreement.scopeUnknown': ({ name }) =>
    `Check that the need lies within what ${or(name, 'the agreement')} was announced for, in kind and amount.`,
  'agreementForm.mustBeChecked': () =>
    'A cooperation can probably rest on an agreement alone. The legal basis must be checked.',
  'alone.open': () => 'You can always hold a competition of your own.',
  'capacity.tooLittle': ({ hours, limit }) => `It takes about ${hours} hours. You have ${limit}.`,
  'communityParties.open': () => 'Municipalities and counties can found a task community together.',
  'communityParties.others': () => 'Only municipalities and counties can take part in a task community.',
  'communityParties.unknown': () => 'It is open if only municipalities and counties take part.',
  'communityPurpose.services': () =>
    'A task community is made for producing services, and purchasing is one.',
  'companyForm.open': () =>
    'A limited company is a lawful form. Selling to its owners needs a basis of its own.',
  'cooperativeForm.open': () =>
    'A cooperative society is a lawful form. Selling to its members needs a basis of its own.',
  'competence.low': () => 'You lack competence. That makes a competition of your own less certain.',
  'competence.unit': () => 'A standing cooperation has people who know this.',
  'directPurchase.above': ({ amount }) =>
    `The value is above ${amount}, and you have no ground of your own for buying directly.`,
  'directPurchase.below': ({ amount }) => `The whole value is below ${amount}. Then you can buy directly.`,
  'directPurchase.exchange': () =>
    'Power on an exchange can probably be bought without competition. The rule must be checked.',
  'directPurchase.groundUnknown': ({ amount }) =>
    `The value is above ${amount}. Buying directly then needs a ground of its own, and we do not know whether you have one.`,
  'directPurchase.ifHigher': ({ amount }) => `If the limit is ${amount}, you can buy directly.`,
  'directPurchase.ifLower': ({ amount }) =>
    `If the limit is ${amount}, you must hold a competition. Which limit holds must be checked.`,
  'directPurchase.onlySupplier': () =>
    'That only one can deliver must be shown. Examine the market and write it down first.',
  'directPurchase.ownEntity': () =>
    'From an entity that you control, you can buy directly on conditions that must be checked.',
  'directPurchase.publicCooperation': () =>
    'A cooperation between public bodies on a shared task may be exempt. The conditions must be checked.',
  'directPurchase.termUnknown': ({ amount }) =>
    `The limit is ${amount}. We do not know how long the contract will last, and so not the whole value.`,
  'directPurchase.valueUnknown': () => 'We do not know the value, and so not whether you can buy directly.',
  'directRisk.fee': ({ amount }) =>
    `An illegal direct purchase can cost a fee of up to ${amount}. It can also reach whoever acts for you.`,
  'dominatedMarket.few': ({ count }) =>
    `Only ${count} can deliver. One large joint agreement may leave fewer suppliers next time.`,
  'figures.saves': ({ amount, hours }) =>
    `You probably save about ${amount} and ${hours} hours against buying alone.`,
  'foundingPartners.ask': () =>
    'A new cooperation needs several who want it, and many purchases. Nobody has said so yet.',
  'hostParties.mixed': () =>
    'Municipalities can have a municipality as host, and counties a county. Mixed owners must choose another form.',
  'hostParties.same': () => 'All are of the same kind, so one of them can be the host.',
  'hostParties.unknown': () => 'It is open if all are municipalities, or all are counties.',
  'hostUnit.ask': () =>
    'A host is the employer and answers for the law being followed. Is there a unit that can?',
  'hostUnit.missing': () => 'Nobody has a unit that can be the host.',
  'hostUnit.there': () => 'There is a unit that works and can be the host.',
  'iksParties.open': () => 'Municipalities and counties can own an intermunicipal company together.',
  'iksParties.others': () =>
    'Only municipalities, counties and such companies can own an intermunicipal company.',
  'iksParties.unknown': () => 'It is open if only municipalities, counties and such companies are to own it.',
  'innovation.doesNotPay': ({ amount, otherAmount, hours, count }) =>
    `Innovative procurement hardly pays here. It probably costs ${amount}, with ${hours} hours of yours and ${count} of the suppliers', against a gain of ${otherAmount}.`,
  'innovation.pays': ({ amount, otherAmount }) =>
    `Innovative procurement probably costs ${amount} more, the suppliers' hours included. The gain may be ${otherAmount}.`,
  'iprForum.askPurpose': () =>
    'A political council is a meeting place. It fits only if the cooperation is not to buy anything.',
  'iprForum.cannotBuy': () =>
    'A political council is not to produce services and cannot decide in single cases. It is no way of buying.',
  'iprForum.open': () => 'A political council fits when you only want to meet and coordinate.',
  'iprForum.others': () => 'Only municipalities and counties can take part in a political council.',
  'iprForum.partiesUnknown': () => 'It is open if only municipalities and counties take part.',
  'joinAgreement.none': ({ date }) => `We found no such agreement when we searched on ${date}.`,
  'joinAgreement.notSearched': () =>
    'We have not searched all agreements. That does not mean that there is none.',
  'joinAgreement.open': ({ name }) =>
    `${or(name, 'The agreement')} names you, is in force and has room for the need.`,
  'joinBeforeFounding.lookFirst': () => 'Look for a cooperation that works before you make a new one.',
  'joinBeforeFounding.there': ({ name }) =>
    `${or(name, 'A cooperation')} is already there. Ask it before you make anything new.`,
  'joinCooperation.alreadyIn': () => 'You are already in a cooperation. Ask it first.',
  'joinCooperation.askOwners': ({ names }) =>
    `${or(names, 'The nearest cooperation')} may be relevant. Its owners must say yes.`,
  'joinCooperation.noneKnown': () =>
    'We know of no cooperation near you. That does not mean that there is none.',
  'joinCooperation.notSearched': () => 'We have not looked for a cooperation that you can join.',
  'joinCooperation.wrongKind': () =>
    'The cooperations near you have forms that are only for municipalities and counties.',
  'joinWaits.next': ({ months }) =>
    `A new member is not named in agreements already announced. You must probably buy by yourselves for about ${months} months first.`,
  'jointPartners.noneKnown': () => 'We know of nobody who needs the same now. Ask before you rule it out.',
  'jointPartners.open': ({ names, count }) => `${names === '' ? `${count} others` : names} need the same.`,
  'jointPartners.unknown': () => 'We do not know who else needs the same.',
  'learningNetwork.open': () => 'Learning together binds nobody and needs no competition.',
  'learningStep.competence': () => 'You lack competence, and it can be built together with others first.',
  'learningStep.innovation': () => 'What you need is new. Learning from others first then helps.',
  'leaving.notice': ({ months, name }) =>
    `Notice is usually ${months} months. What has been bought through ${or(name, 'the cooperation')} can be used until it ends.`,
  'localMarket.distance': () =>
    'The work is done on the spot. In a large joint contract local firms easily fall away.',
  'localMarket.lots': () =>
    'The work is done on the spot. Divide it into routes or areas, and local firms can tender.',
  'nationalAgreement.notSuited': () =>
    'National agreements suit badly when the market is not national or the need is special.',
  'nationalAgreement.suited': () =>
    'The need is alike all over the country, and the market is national. A national agreement then suits.',
  'notBuying.closed': () => 'You can neither do without nor do it yourselves.',
  'notBuying.open': () => 'You can do without or do it yourselves.',
  'notBuying.unknown': () => 'We do not know whether you can do without or do it yourselves.',
  'optionInNotice.before': () =>
    'To stand in the notice as an option is the cheap way in. Afterwards it is too late.',
  'optionInNotice.joint': () =>
    'Those who are in doubt can stand in the notice as an option. Afterwards it is too late.',
  'ownAgreement.none': () => 'You have no agreement that names you for this.',
  'ownAgreement.noneFound': ({ date }) =>
    `We looked through your contracts on ${date} and found none on this. You may still have one that is not there.`,
  'ownAgreement.notSearched': () => 'Nobody has looked whether you are already named in an agreement.',
  'ownAgreement.open': ({ name }) =>
    `${or(name, 'The agreement')} names you, is in force and has room for the need.`,
  'ownEntity.basis': () =>
    'A company must have a basis of its own for selling to its owners without competition.',
  'ownEntity.missing': () => 'You want a legal person of its own. This form gives none.',
  'ownEntity.unwanted': () => 'You do not want a legal person of its own.',
  'politicalHost.littleUsed': () =>
    'The political host is very little used. Purchasing seldom needs a board of its own.',
  'purchasingCentre.mustBeChecked': ({ name }) =>
    `Whoever buys through a purchasing centre counts as having followed the rules. That ${or(name, 'this')} is one must be checked.`,
  'purchasingCentre.notSearched': () => 'We have not looked for a purchasing centre that has this.',
  'roomForLocal.alone': () =>
    'You want room for local suppliers. A competition of your own in smaller parts is then easiest.',
  'roomForLocal.large': () =>
    'You want room for local suppliers. A large joint contract speaks against that.',
  'securitySensitive.look': () =>
    'This may be security-sensitive. Look at the security rules before you show it to others.',
  'severalOwners.one': () => 'Several departments own the need. One must be given it before you buy.',
  'smallBody.alone': ({ count, limit }) =>
    `You are ${count} inhabitants, below ${limit}. The work of own competitions is then large against what you buy.`,
  'smallBody.together': () => 'Small municipalities should as a rule be in a standing cooperation.',
  'throughCooperation.covers': ({ name }) => `${or(name, 'The cooperation')} buys this for you.`,
  'throughCooperation.coversNot': ({ names }) => `This is not bought by ${or(names, 'the cooperation')}.`,
  'throughCooperation.coversUnknown': ({ name }) =>
    `You are in ${or(name, 'a cooperation')}. Ask whether it buys this.`,
  'throughCooperation.membershipUnknown': () => 'We do not know whether you are in a cooperation.',
  'throughCooperation.none': () => 'You are in no cooperation.',
  'urgency.tooLate': ({ months, limit }) =>
    `It takes about ${months} months. You need it in ${limit}. Something short must then cover the time between.`,
  'weakCommitment.binds': () => 'You want to be able to stand aside from a purchase. This form binds more.',
  'weakCommitment.volume': () =>
    'When each can stand aside, volumes are uncertain. Suppliers charge for that.',
};

const consequences: AdviceTexts['consequences'] = {
  'decider.agreement': () =>
    'Whoever has been given the authority can make the agreement, if it is not a matter of principle.',
  'decider.anchor': () =>
    'Whoever has been given the authority decides. KS advises to anchor it politically.',
  'decider.community': () => 'Each council must itself found the community and adopt the agreement.',
  'decider.company': () => 'Each council should itself decide to own the company.',
  'decider.cooperative': () =>
    'Each council should itself decide to become a member. The annual meeting governs the society.',
  'decider.delegated': () => 'Whoever has been given purchasing authority decides. Check the authority.',
  'decider.forum': () => 'Each council must itself found the political council.',
  'decider.host': () => 'Each council must itself adopt the agreement and delegate to the host.',
  'decider.iks': () => 'Each council must itself adopt the company agreement.',
  'decider.join': () => 'The council must itself decide to join, and the owners must say yes.',
  'decider.learning': () => 'The chief executive can decide it.',
  'decider.mandate': () =>
    'Each participant must give authority before the notice, unless the cooperation already has it.',
  'decider.ownWay': () => 'Whoever has the budget decides. New operations may have to go to the council.',
  'decider.participation': () =>
    'Report that you take part before the competition. A standing authority is enough where the agreement gives it.',
  'decider.politicalHost': () =>
    'Each council must itself adopt the agreement and give the board the same authority.',
  'decider.prepares': () => 'The chief executive must see that the matter is soundly prepared.',
  'clause.accession': () => 'The agreement must be changed or get an addition that says that you take part.',
  'clause.agreement': () =>
    'Write who takes part, what is bought, who has authority, what it costs and how one leaves.',
  'clause.community': () =>
    'The agreement must have every point the act demands: name, whether it is a legal person, the assembly, tasks, contributions, ownership shares, loans, reporting, leaving and dissolving.',
  'clause.communityName': () => 'The name must hold «kommunalt oppgavefellesskap» or KO.',
  'clause.company': () =>
    'The articles must show that the owners are in control, if the company is to sell to them without competition.',
  'clause.cooperative': () =>
    'The articles must hold what the act demands: name, municipality, business, deposit, dues, use of surplus, board, annual meeting and dissolution.',
  'clause.duties': ({ word }) => `What you must do under ${word}.`,
  'clause.dutiesIf': ({ word }) => `What you must do if ${word} holds.`,
  'clause.forum': () => 'The name must hold «interkommunalt politisk råd» or IPR.',
  'clause.host': () =>
    'The agreement must have every point the act demands: participants, host, tasks and authority, time, which decisions are reported, settlement, leaving and winding up.',
  'clause.hostNotice': () => 'The host must inform the county governor.',
  'clause.iks': () =>
    'The company agreement must have what the act demands: name, participants, purpose, head office, board, contributions, ownership shares and the assembly.',
  'clause.joint': () => 'Write who leads, who answers for what, and how costs are shared.',
  'clause.namedBuyers': () => 'Name all who are to be able to buy, and the highest value, in the notice.',
  'exit.agreement': () => 'As the agreement says. Write it in.',
  'exit.community': () =>
    'As the agreement says. Whoever leaves still answers for its part of what has been taken on.',
  'exit.company': () => 'By selling the shares, as the articles say.',
  'exit.contract': () => 'The contract binds for its term. Options need not be used.',
  'exit.cooperative': () =>
    'By the act on cooperatives and the articles. The rules on leaving must be checked.',
  'exit.forum': () =>
    'As the agreement says. Whoever leaves still answers for its part of what has been taken on.',
  'exit.free': () => 'You can stop when you like.',
  'exit.host': () =>
    "With one year's notice unless you have agreed otherwise. All together can end it at once.",
  'exit.iks': () => 'As the act and the company agreement say. Liability for old obligations goes along.',
  'exit.joined': () => 'As the form of the cooperation says. See the agreement before you join.',
  'exit.joint': () => 'Until the notice you can withdraw. After that the contract binds.',
  'exit.stay': () => 'As the form of the cooperation says. What has been bought can be used until it ends.',
  'liability.alone': () => 'You answer for the whole competition.',
  'liability.direct': () =>
    'If the purchase is illegal, you may have to pay a fee, and a large contract may be set aside.',
  'liability.host': () => 'The host is the employer and answers at law. The cooperation is no legal person.',
  'liability.joint': () => 'You answer together for what you do together, and each for its own part.',
  'liability.limited': () => 'The owners lose at most what they have put in.',
  'liability.unlimited': () => 'Each participant answers without limit for its share of the debt.',
  'step.ask': () => 'Ask the others',
  'step.askOwner': () => "Ask the agreement's owner",
  'step.askOwners': () => 'Ask the cooperation and its owners',
  'step.askPrices': () => 'Ask for a price and agree',
  'step.callOff': () => 'Call off from the agreement',
  'step.checkAgreement': () => 'Check names, scope and what is left',
  'step.checkCentre': () => 'Check the basis',
  'step.cooperationBuys': () => 'The cooperation holds the competition',
  'step.councils': () => 'Decisions in the councils',
  'step.dialogue': () => 'Market dialogue and documents',
  'step.document': () => 'Work out the value and write the reasons',
  'step.draft': () => 'Draft agreement',
  'step.evaluation': () => 'Evaluation and choice',
  'step.hostNotice': () => 'Notice to the county governor',
  'step.learn': () => 'Learn together',
  'step.mandate': () => 'Authorities',
  'step.needs': () => 'Need and plan',
  'step.ownWay': () => 'Do it yourselves',
  'step.register': () => 'Registration of the company',
  'step.report': () => 'Report the need',
  'step.setUp': () => 'Employ people and build up',
  'step.sign': () => 'Signed by all',
  'step.standstill': ({ days }) => `Standstill, ${days} days`,
  'step.start': () => 'The contract can hold',
  'step.study': () => 'Study',
  'step.tenders': () => 'Notice and time for tenders',
  'side.localSuppliers.better': () => 'Easier for local suppliers.',
  'side.localSuppliers.same': () => 'Little difference to local suppliers.',
  'side.localSuppliers.worse': () => 'Harder for local suppliers, unless you divide into lots.',
  'side.smallFirms.better': () => 'Easier for small firms.',
  'side.smallFirms.same': () => 'Little difference to small firms.',
  'side.smallFirms.worse': () => 'Harder for small firms, unless you divide into lots.',
  'side.democracy.better': () => 'A short way between elected members and purchasing.',
  'side.democracy.same': () => 'Little difference to democratic control.',
  'side.democracy.worse': () => 'A longer way between elected members and purchasing.',
  'side.competence.better': () => 'Gives access to competence.',
  'side.competence.same': () => 'Little difference to competence.',
  'side.competence.worse': () => 'You must have the competence yourselves.',
};

export const adviceEn: AdviceTexts = {
  need: 'what you need',
  more: (names, count) => `${names} and ${count} more`,
  does: {
    ownAgreement: 'use the agreement you already have',
    joinAgreement: 'use the other agreement',
    throughCooperation: 'buy through the cooperation you are in',
    joinCooperation: 'join a standing cooperation',
    foundHostAdministrative: 'make a host cooperation',
    foundHostPolitical: 'make a host cooperation with a joint board',
    foundTaskCommunity: 'found a task community',
    foundIks: 'found an intermunicipal company',
    foundCompany: 'found a limited company',
    foundCooperative: 'found a cooperative society',
    foundAgreementBased: 'cooperate by an agreement',
    forumIpr: 'found a political council',
    purchasingCentre: 'buy through a purchasing centre',
    jointProcurement: 'buy together with others',
    learningNetworkFirst: 'learn together first',
    alone: 'buy alone',
    directPurchase: 'buy directly',
    notBuying: 'not buy',
  },
  words: {
    outsideAct: 'good practice, since the act does not apply',
    partI: 'part I',
    partII: 'part II',
    partIII: 'part III',
    partIV: 'part IV',
  },
  headlines,
  reasons,
  consequences,
};
