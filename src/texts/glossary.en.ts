// What the words of the glossary mean, by id, in English.
import type { GlossaryTexts } from './glossary.nb.ts';

export const glossaryEn: GlossaryTexts = {
  administrativtVertskommune:
    'The host’s chief executive is given authority by the others in matters that are not of principle.',
  procurementProtocol: 'The document that says what was decided in the procurement, and why.',
  callOff: 'An order under a framework agreement.',
  needsMapping: 'Finding out what users need before deciding what to buy.',
  cpv: 'Common codes for what is being purchased, used in notices in the whole EEA.',
  coverage:
    'How many municipalities are in a purchasing cooperation, in three states: member, confirmed outside and not known.',
  lot: 'A part of a procurement on which suppliers may tender separately.',
  doffin: 'The Norwegian database of public procurement notices.',
  eForms: 'The forms on which notices are submitted, common to the EEA with Norwegian additions.',
  inHouse: 'A purchase without competition from a body that the buyer controls like its own department.',
  enkeltvedtak: 'A decision about the rights or duties of one or more particular persons.',
  eeaThreshold: 'Above this amount the procurement must be published in the whole EEA.',
  occasionalJointProcurement: 'Two or more buyers carry out one particular procurement together.',
  formalHolistic:
    'A cooperation with an agreement, a shared procurement unit, a general mandate and authority to purchase for its participants.',
  mandate: 'The right to bind another, for example to conclude a contract for a municipality.',
  impartiality: 'That whoever prepares or decides a matter is not a party to it or closely connected to one.',
  ceiling:
    'The largest quantity or value for which a framework agreement may be used. Once reached, the agreement is exhausted.',
  purchasingCategory: 'A set of goods, services or works that are bought in the same market.',
  purchasingCooperation: 'Two or more buyers that purchase together, once or as a standing arrangement.',
  centralPurchasingBody: 'A buyer that purchases for other buyers or concludes agreements that they may use.',
  innovativeProcurement:
    'A procurement that is open to new solutions, for example by stating functions instead of products.',
  interkommunaltPolitiskRaad:
    'A council in which municipalities discuss matters across borders. It is not suited to be a purchasing unit.',
  iks: 'A company that only municipalities, counties and other such companies may own. The owners are liable without limit for their share.',
  standstillPeriod:
    'The time that must pass from telling tenderers who won until the contract may be concluded.',
  buyingGroup: 'Buyers that Samkjøp suggests should purchase something particular together.',
  climateRule:
    'The duty to weight climate and environment by at least 30 per cent, or to set requirements instead where that works better.',
  kofa: 'The Norwegian Complaints Board for Public Procurement. It handles complaints and may impose fees.',
  oppgavefellesskap:
    'A body of its own that municipalities set up for common tasks, headed by a council of representatives.',
  kostra: 'The system by which municipalities report figures to the state.',
  kostraGroup:
    'Municipalities that Statistics Norway puts in one group because they are alike in size and finances.',
  notice: 'The public announcement of a competition, a planned procurement or an awarded contract.',
  lead: 'The one in the group that carries out the procurement for the others.',
  supplier: 'Whoever offers goods, services or works.',
  learningNetwork: 'Bodies that meet to learn from each other. They do not necessarily purchase together.',
  marketDialogue: 'Talks with suppliers before the competition, to understand what the market can deliver.',
  miniCompetition: 'A new competition between the suppliers of a framework agreement before a call-off.',
  nationalThreshold: 'Above this amount the procurement must be published in Doffin.',
  agreementMember:
    'A municipality named as a user in a notice, where we do not know whether it otherwise takes part in the cooperation.',
  buyer: 'Whoever purchases and must follow the procurement rules, for example a municipality.',
  option: 'A right, agreed in advance, to extend a contract or to join it later.',
  politiskVertskommune:
    'The municipalities have a joint elected board at the host, which may decide matters of all kinds.',
  frameworkAgreement:
    'An agreement that sets the terms of purchases in a period without fixing each purchase.',
  representantskap:
    'The top body of a task partnership or an intermunicipal company. Each participant has at least one member.',
  publicCooperation:
    'An agreement to perform public tasks together, without competition, when certain conditions are met.',
  thematic: 'A standing cooperation on purchases in one field, for example ICT or welfare technology.',
  caseByCase: 'Buyers that join for one need, without a standing unit.',
  centrality: 'How near the inhabitants of a municipality are to jobs and services, in six classes.',
  ted: 'The European database of public procurement notices.',
  threshold: 'The amount that decides which part of the rules a procurement follows.',
  tender: 'What a supplier submits in order to win the contract.',
  awardCriterion: 'What tenders are judged by, for example price, quality or environment.',
  illegalDirectAward:
    'A purchase without a notice where one was required. May lead to a fee of up to 15 per cent of the value.',
  hostMunicipality: 'The municipality that carries out tasks and decides for the others in the cooperation.',
};
