// What the law demands, in plain English.
import type { LawRulesTexts } from './law-rules.nb.ts';

export const lawRulesEn: LawRulesTexts = {
  duties: {
    'LOT-2': 'Count all lots together. Dividing does not change which rules apply.',
    'DOC-1': 'Keep documentation good enough to justify important choices.',
    'CLI-1': (of) =>
      `Let climate and environment count at least ${of('climate.weight')}, or be among the ${of('climate.priority')} award criteria with the highest priority. Environmental requirements in the specification can take their place, and there are exemptions.`,
    'CLI-3':
      'Give reasons for an exemption from the climate rule. They must make it probable that the exemption applies.',
    'TAX-1': (of) => `Ask for a tax certificate when the contract is above ${of('taxCertificate.limit')}.`,
    'INN-1':
      'Give access under the freedom of information act. Documents sent between municipalities are not internal. Tenders and the record can be withheld until the supplier has been chosen.',
    'SER-1':
      'The ministry may set rules on electronic payment, fewer tiers below the main supplier, and control.',
    'ANN-1': 'Announce the competition on Doffin.',
    'CLI-2': 'State in the notice how the climate rule is met when you have two or more award criteria.',
    'VAL-1':
      'Let the value in the notice be the sum of the lots. For framework agreements the same holds for the maximum value.',
    'DEA-1':
      'Count deadlines in calendar days. Under part II the deadline must be reasonable. Under part III there are minimum deadlines.',
    'DIA-1':
      'You may talk to the market before the notice when everybody is treated alike, nobody gains an unreasonable advantage and business secrets are kept.',
    'DIA-2':
      'Even out the advantage if a supplier took part in preparing the competition. Reject only when nothing else helps.',
    'DOC-2': 'Write a record. Under part III it has fixed items, among them why you did not divide.',
    'SER-2': (of) =>
      `In building and cleaning above the national threshold: at most ${of('seriousness.tiers')} tiers below the main supplier, apprentices, wage terms and HSE cards.`,
    'ANN-2': 'Announce the competition in all of the EEA.',
    'LOT-1': 'Assess dividing into lots. If you do not divide, you must give short reasons.',
    'LOT-4':
      'Announce in advance if one supplier can win several lots together, or if there is a cap for each.',
    'DEA-2': 'Keep the minimum deadlines for tenders and for requests to take part.',
    'STA-1': 'Wait out the standstill period before you sign the contract.',
  },
  exemptions: {
    'PUB-1': (of) =>
      `You may buy from your own entity without competition when you control it like a department, more than ${of('exemption.controlledShare')} of its work is for you, and no private party owns anything directly.`,
    'PUB-2': 'Several authorities can have such control together. The conditions are the same.',
    'PUB-3': (of) =>
      `Public bodies can agree to do tasks together without competition when the aim is shared, only public interest counts, and less than ${of('exemption.marketShare')} of the work is sold in the market.`,
    'CPB-1':
      'Whoever buys through a central purchasing body is taken to have followed the rules for what that body has done. This is a basis of its own beside sections 3-1 to 3-3. The section of the regulation has not been checked.',
    'CPB-2':
      'In a joint procurement the buyers answer together for what they do together, and each for its own part.',
    'INT-1': 'Electricity and other energy on an exchange may be bought without competition.',
  },
  callOffs: {
    'FRA-1':
      'The framework agreement must state both estimated and maximum value. When the maximum is used, the agreement is used up.',
    'FRA-2':
      'Only buyers named in the notice or the documents may order. Joining later without a basis in the agreement is an illegal direct award.',
    'FRA-3': (of) =>
      `A framework agreement may last at most ${of('framework.length')}, save in special cases.`,
    'CHG-1':
      'Passing the maximum is not always illegal. First assess change clauses and the rules on small changes.',
  },
  sanctions: {
    'UDA-1': (of) =>
      `An illegal direct award can give a fee of up to ${of('sanction.fee')} of the value. The fee must be given when it was done on purpose or with gross negligence, and can be given when it was negligent. The possibility lapses after ${of('sanction.lapse')}.`,
    'UDA-2': (of) =>
      `There is no fee when you have announced that you mean to sign the contract and waited at least ${of('sanction.intentionWait')}.`,
    'UDA-3':
      'The fee also reaches whoever acts on behalf of the buyer. So it can hit the one who leads a joint procurement.',
    'UDA-4': 'A deviation for which you write down reasons can show that you knew of it.',
    'INV-1': 'An illegal direct award from the EEA threshold and upwards must be declared without effect.',
  },
  changes: {
    amendingAct:
      'The changes in the procurement act on social considerations came into force. We have not read the text of the act itself.',
    climateRule:
      'The climate rule in section 7-9 was made new. It now has exemptions for essential interests of health, security and preparedness, and for mandatory minimum requirements.',
    strategyDuty:
      'The bill: a duty to have a procurement strategy with goals, and routines for social considerations. The final wording has not been read.',
    preparedness:
      'The bill: a new provision on security and preparedness. The final wording has not been read.',
    sanctionTerms:
      'The bill: a duty to have sanctions in the contract for breach of such terms. The final wording has not been read.',
    eeaPrinciples:
      'The bill: national procurements no longer follow the EEA principles. The final wording has not been read.',
  },
  keys: {
    'threshold.act': 'The procurement act applies from',
    'threshold.national': 'National threshold, part II applies from',
    'threshold.eea': 'EEA threshold',
    'taxCertificate.limit': 'Tax certificate required above',
    'climate.weight': 'Weight of climate and environment, at least',
    'climate.priority': 'Climate and environment among the highest priorities, number',
    'seriousness.tiers': 'Tiers below the main supplier, at most',
    'deadline.open': 'Deadline for tenders in an open procedure, at least',
    'deadline.openAfterPriorNotice': 'Deadline for tenders after a prior notice, at least',
    'priorNotice.earliest': 'Prior notice, at the earliest this long before',
    'priorNotice.latest': 'Prior notice, at the latest this long before',
    'deadline.restrictedRequests': 'Deadline for requests to take part in a restricted procedure, at least',
    'standstill.length': 'Standstill period, at least',
    'access.silence': 'A request for access without an answer counts as refused after',
    'exemption.controlledShare': 'Own entity: work for the owners, more than',
    'exemption.marketShare': 'Cooperation agreement: sales in the market, less than',
    'framework.length': 'Framework agreement, at most',
    'change.share': 'Small changes of a contract, below',
    'sanction.fee': 'Fee for an illegal direct award, at most',
    'sanction.lapse': 'The fee cannot be given after',
    'sanction.intentionWait': 'Wait after a notice of intention, at least',
    'host.notice': 'Notice to leave a host municipality cooperation, unless otherwise agreed',
    'politicalHost.members': 'Members from each municipality of the joint elected board, at least',
    'iks.meetingNotice': 'Notice of a meeting of the representative council of an IKS, at least',
    'iks.board': 'Members of the board of an IKS, at least',
    'oldForm.conversion': 'Time limit for converting older section 27 cooperations',
  },
  buyers: { local: 'municipalities and counties', state: 'the state', utility: 'utilities' },
  kinds: {
    goodsServices: 'goods and services',
    works: 'building and construction',
    special: 'health and social services and special services',
  },
  units: {
    days: (count, isOne) => (isOne ? 'one day' : `${count} days`),
    workingDays: (count, isOne) => (isOne ? 'one working day' : `${count} working days`),
    weeks: (count, isOne) => (isOne ? 'one week' : `${count} weeks`),
    months: (count, isOne) => (isOne ? 'one month' : `${count} months`),
    years: (count, isOne) => (isOne ? 'one year' : `${count} years`),
    count: (count) => count,
  },
  regimes: {
    outsideAct: 'Below the act',
    partI: 'Part I only',
    partII: 'Parts I and II',
    partIII: 'Parts I and III',
    partIV: 'Parts I and IV',
  },
  regimeAnswers: {
    outsideAct: 'The procurement act does not apply.',
    partI: 'Only part I of the procurement regulation applies.',
    partII: 'Part I and part II of the procurement regulation apply.',
    partIII: 'Part I and part III of the procurement regulation apply.',
    partIV: 'Part I and part IV of the procurement regulation apply.',
  },
  contractKinds: {
    goods: 'Goods',
    services: 'Services',
    works: 'Building and construction',
    healthSocial: 'Health and social services',
  },
  forms: {
    administrativtVertskommune: 'Administrative host municipality cooperation',
    politiskVertskommune: 'Political host municipality cooperation',
    oppgavefellesskap: 'Joint task community',
    interkommunaltPolitiskRaad: 'Intermunicipal political council',
    iks: 'Intermunicipal company (IKS)',
    as: 'Limited company (AS)',
    agreement: 'Agreement without a statutory basis of its own',
    project: 'Joint procurement case by case',
    unknown: 'Not known',
  },
  themes: {
    threshold: 'Thresholds',
    duty: 'Amounts and numbers in the duties',
    deadline: 'Deadlines',
    exemption: 'Exemptions between public bodies',
    contract: 'Framework agreements and call-offs',
    sanction: 'Sanctions',
    form: 'Forms of cooperation',
  },
};
