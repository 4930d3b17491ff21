// What the law says about forms of cooperation, in plain English.
import type { LawTexts } from './law.nb.ts';

export const lawEn: LawTexts = {
  topics: {
    setUp: 'Who decides that the municipality joins',
    whoMayJoin: 'Who may take part',
    whoDecides: 'Who decides',
    individualDecisions: 'Can it decide individual cases',
    liability: 'Who answers for what the cooperation owes',
    agreement: 'What the agreement must say',
    exit: 'How a municipality leaves',
    procurement: 'Relation to procurement law',
  },
  summaries: {
    administrativtVertskommune:
      'One municipality is the host and does the work for the others with its own staff. The host gets authority from each municipality, but only in cases that are not a matter of principle.',
    politiskVertskommune:
      'One municipality is the host, and the municipalities have a joint elected board there. The board can decide all kinds of cases. The form is rarely used.',
    oppgavefellesskap:
      'The municipalities set up a body of their own for shared services, with a council of representatives at the top. The form is made for support services such as procurement.',
    interkommunaltPolitiskRaad:
      'A council where municipalities discuss matters they share. It is not meant to produce services and so does not suit a procurement unit.',
    iks: 'The municipalities own a company together, with a council of representatives and a board. The owners answer without limit for their share.',
    as: 'The municipalities own a limited company together. It has its own board, and the owners govern through the general meeting.',
    agreement:
      'The municipalities have an agreement, but the source does not say which legal basis it has. Then the agreement itself says who decides.',
    project: 'The municipalities join forces for one purchase or a project. Nothing lasting is set up.',
    unknown:
      'The source does not say which form the cooperation has. Ask the cooperation before you rely on anything.',
  },
  rules: {
    'KL-1':
      'Municipalities may cooperate as an intermunicipal political council, a municipal task partnership, a host municipality, an intermunicipal company, a limited company, a cooperative, an association, or in another way the law allows.',
    'KL-2':
      'That municipalities cooperate in a lawful form does not decide whether they may buy from each other without competition. You must judge that under procurement law.',
    'IPR-1': 'Each municipal or county council must itself decide to set up the council.',
    'IPR-2':
      'The council cannot decide individual cases, except internal ones and grants it manages. It is not meant to produce services.',
    'IPR-3': 'The name must contain “interkommunalt politisk råd” or IPR.',
    'KO-1':
      'Each municipal or county council must itself decide to set it up. The name must contain “kommunalt oppgavefellesskap” or KO.',
    'KO-2':
      'It cannot decide individual cases, except internal ones and grants it manages. Buying for the participants is a service and is fine.',
    'KO-3':
      'Each participant answers without limit for its share of the obligations. One that leaves still answers for those entered into by then.',
    'KO-4':
      'The council of representatives is the highest body. Each participant has at least one member. The general manager cannot sit on it.',
    'KO-5':
      'The agreement must be in writing and adopted by each municipal council itself. It must state the name, whether it is a legal person of its own, seats, tasks and authority, contributions, ownership and liability, borrowing, reporting, exit, dissolution and archives.',
    'KO-6':
      'Other changes to the agreement can be made by the council of representatives with two thirds of the votes, unless the agreement says otherwise.',
    'VK-0':
      'A host municipality may only have other municipalities with it. A county may only have other counties with it.',
    'VK-1':
      'The host may do tasks and decide cases for the others, but not cases that are a matter of principle.',
    'VK-2':
      'The municipal council must decide it itself, by asking its own chief executive to delegate authority to the host’s chief executive.',
    'VK-3':
      'The host’s elected bodies cannot instruct or reverse decisions for the others. Each municipality can instruct in matters that concern only itself.',
    'VK-4':
      'The municipalities have a joint elected board at the host. All give it the same authority, and each has at least two members. The board can decide all kinds of cases.',
    'VK-5':
      'The agreement must be in writing and adopted by each municipal council itself. It must state the participants, the host, tasks and authority, when they are transferred, which decisions are reported, the settlement of costs, exit and dissolution.',
    'VK-6': 'The host must inform the county governor about the cooperation.',
    'VK-7':
      'A municipality may leave with one year’s notice, unless the agreement says otherwise. If all agree, it can be dissolved at once.',
    'VK-8':
      'The cooperation is not a legal person of its own. It is part of the host municipality, which is the employer and concludes the contracts.',
    'IKS-1':
      'Only municipalities, counties and other intermunicipal companies may own it. Each municipal council must itself adopt the company agreement, which states, among other things, the name, participants, purpose, office, board, contributions, shares and seats.',
    'IKS-2':
      'The company is a legal person of its own, but each participant answers without limit for its share. The council of representatives is the highest body, with at least one member from each participant. The board has at least three members.',
    'AS-1':
      'Shareholders do not answer for more than their shares. They decide in the general meeting, and the board runs the company.',
    'DEL-1':
      'The municipal council may give others authority in matters the law does not impose, but only when the matter is not one of principle.',
    'DEL-2': 'The chief executive must make sure that matters for elected bodies are soundly prepared.',
    'HAB-1':
      'The rules on impartiality in the public administration act hold for employees and elected members, also when they work for a cooperation. Parties, close family and the chair of an organisation are among those who must step aside.',
    'OLD-1':
      'Older cooperations under section 27 were to be converted into a political council or a joint task community within four years after the new rules came into force.',
    'EGN-1':
      'The owners may buy from the body without competition on three conditions. They control it as their own department. More than 80 per cent of its work is for them. No private party owns any of it directly.',
    'EGN-2':
      'Municipalities may agree to solve public tasks together without competition on three conditions. The aim is shared. Only public interests count. Less than 20 per cent of the work is sold in the market.',
    'AVT-1':
      'The law says little about a cooperation that rests on an agreement alone. Read the agreement to see who can bind the municipality.',
    'AVT-2':
      'Some such cooperations collect a power of attorney for each framework agreement, and a municipality may opt out of a single one.',
    'FEL-1':
      'When several buy together once, they answer together for what they do together, and each for the rest.',
  },
  statuses: { confirmed: 'confirmed', mustBeChecked: 'must be checked' },
  readOn: (date) => `read ${date}`,
  disclaimer: 'This helps you decide. It is not legal advice.',
};
