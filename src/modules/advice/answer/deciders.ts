// Who must decide what, which clauses the law demands, and how one gets out again, by alternative.
import type { DutyId } from '../../law/duties.ts';
import type { AlternativeId } from '../case.ts';
import { type Given, likelyRegime } from '../given/given.ts';
import type { ConsequenceKey } from '../line-keys.ts';
import type { Clause, Decider } from '../model.ts';
import { consequenceGrounds } from './why.ts';

const decider = (who: Decider['who'], key: ConsequenceKey, ...law: readonly string[]): Decider => ({
  who,
  key,
  facts: {},
  ...consequenceGrounds(key, law),
});
const clause = (key: ConsequenceKey, ...law: readonly string[]): Clause => ({
  key,
  facts: {},
  ...consequenceGrounds(key, law),
});

const PREPARED = decider('chiefExecutive', 'decider.prepares', 'DEL-2');
const DELEGATED = decider('delegated', 'decider.delegated', 'DEL-2');
const MANDATE = decider('delegated', 'decider.mandate', 'FEL-1', 'CPB-2');

const DECIDERS: Readonly<Record<AlternativeId, readonly Decider[]>> = {
  ownAgreement: [DELEGATED],
  joinAgreement: [decider('delegated', 'decider.anchor', 'DEL-2')],
  throughCooperation: [decider('delegated', 'decider.participation', 'KL-2')],
  joinCooperation: [decider('council', 'decider.join', 'VK-2', 'VK-5', 'KO-1', 'IKS-1'), PREPARED],
  foundHostAdministrative: [decider('council', 'decider.host', 'VK-2', 'VK-5'), PREPARED],
  foundHostPolitical: [decider('council', 'decider.politicalHost', 'VK-4', 'VK-5'), PREPARED],
  foundTaskCommunity: [decider('council', 'decider.community', 'KO-1', 'KO-5'), PREPARED],
  foundIks: [decider('council', 'decider.iks', 'IKS-1'), PREPARED],
  foundCompany: [decider('council', 'decider.company', 'AS-1'), PREPARED],
  foundCooperative: [decider('council', 'decider.cooperative', 'AS-2', 'SA-3'), PREPARED],
  foundAgreementBased: [decider('delegated', 'decider.agreement', 'AVT-1', 'DEL-1'), PREPARED],
  forumIpr: [decider('council', 'decider.forum', 'IPR-1'), PREPARED],
  purchasingCentre: [decider('delegated', 'decider.anchor', 'DEL-2')],
  jointProcurement: [MANDATE, DELEGATED],
  learningNetworkFirst: [decider('chiefExecutive', 'decider.learning', 'DEL-3')],
  alone: [DELEGATED],
  directPurchase: [DELEGATED],
  notBuying: [decider('delegated', 'decider.ownWay', 'DEL-2')],
};

export const decidersFor = (id: AlternativeId): readonly Decider[] => DECIDERS[id];

const NAMED_BUYERS = clause('clause.namedBuyers', 'FRA-1', 'FRA-2');
const CLAUSES: Readonly<Partial<Record<AlternativeId, readonly Clause[]>>> = {
  joinCooperation: [clause('clause.accession', 'VK-5', 'KO-5', 'IKS-1')],
  foundHostAdministrative: [clause('clause.host', 'VK-5'), clause('clause.hostNotice', 'VK-6')],
  foundHostPolitical: [clause('clause.host', 'VK-5'), clause('clause.hostNotice', 'VK-6')],
  foundTaskCommunity: [clause('clause.community', 'KO-5'), clause('clause.communityName', 'KO-1')],
  foundIks: [clause('clause.iks', 'IKS-1')],
  foundCompany: [clause('clause.company', 'AS-1', 'EGN-1')],
  foundCooperative: [clause('clause.cooperative', 'SA-2'), clause('clause.company', 'EGN-1')],
  foundAgreementBased: [clause('clause.agreement', 'AVT-1')],
  forumIpr: [clause('clause.forum', 'IPR-3')],
  jointProcurement: [clause('clause.joint', 'FEL-1', 'CPB-2'), NAMED_BUYERS],
};

const COMPETES: readonly AlternativeId[] = [
  'alone',
  'jointProcurement',
  'throughCooperation',
  'directPurchase',
];

/** Duties of the part that likely governs the purchase, and of every other part it may be; outside the act there are none. */
function duties(given: Given): Clause[] {
  const { outcomes } = likelyRegime(given);
  const binding = outcomes.filter(({ dutyIds }) => dutyIds.length > 0);
  return binding.map(({ regime, dutyIds }) => ({
    ...clause(
      outcomes.length > 1 ? 'clause.dutiesIf' : 'clause.duties',
      ...(dutyIds satisfies readonly DutyId[]),
    ),
    facts: { word: regime },
  }));
}

export const clausesFor = (given: Given, id: AlternativeId): Clause[] => [
  ...(CLAUSES[id] ?? []),
  ...(COMPETES.includes(id) ? duties(given) : []),
];

const CONTRACT = clause('exit.contract');
const EXITS: Readonly<Record<AlternativeId, readonly Clause[]>> = {
  ownAgreement: [CONTRACT],
  joinAgreement: [CONTRACT],
  throughCooperation: [clause('exit.stay', 'VK-7'), CONTRACT],
  joinCooperation: [clause('exit.joined', 'VK-7', 'KO-3', 'IKS-2')],
  foundHostAdministrative: [clause('exit.host', 'VK-7'), clause('liability.host', 'VK-8')],
  foundHostPolitical: [clause('exit.host', 'VK-7'), clause('liability.host', 'VK-8')],
  foundTaskCommunity: [clause('exit.community', 'KO-3'), clause('liability.unlimited', 'KO-3')],
  foundIks: [clause('exit.iks', 'IKS-2'), clause('liability.unlimited', 'IKS-2')],
  foundCompany: [clause('exit.company', 'AS-1'), clause('liability.limited', 'AS-1')],
  foundCooperative: [clause('exit.cooperative', 'SA-4'), clause('liability.limited', 'SA-1')],
  foundAgreementBased: [clause('exit.agreement', 'AVT-1')],
  forumIpr: [clause('exit.forum', 'KO-3')],
  purchasingCentre: [CONTRACT],
  jointProcurement: [clause('exit.joint', 'FEL-1'), clause('liability.joint', 'FEL-1', 'CPB-2', 'UDA-3')],
  learningNetworkFirst: [clause('exit.free')],
  alone: [CONTRACT, clause('liability.alone')],
  directPurchase: [CONTRACT, clause('liability.direct', 'UDA-1', 'UDA-3', 'INV-1')],
  notBuying: [clause('exit.free')],
};

/** How one gets out, and who answers for what. */
export const exitsFor = (id: AlternativeId): readonly Clause[] => EXITS[id];

/** What the law says of the form an alternative founds or enters. */
export const formLawOf = (id: AlternativeId): readonly string[] => [
  ...new Set(
    [...DECIDERS[id].filter(({ who }) => who === 'council'), ...(CLAUSES[id] ?? [])].flatMap(
      ({ law }) => law,
    ),
  ),
];
