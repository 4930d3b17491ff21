// Every form of buying together in plain English.
import type { FormComparisonTexts } from './form-comparison.nb.ts';

export const formComparisonEn: FormComparisonTexts = {
  forms: {
    administrativtVertskommune: {
      name: 'Host municipality, administrative',
      what: 'One municipality is host and buys for the others with its own staff.',
      who: 'Municipalities with municipalities, or counties with counties',
      founds: 'The council itself, in every municipality',
      decisions: 'Yes, in cases that are not of principle',
      liability: 'The host is party to the contracts. The rest follows from the agreement',
      exit: 'One year’s notice unless agreed otherwise',
      advantages: [
        'Authority is clear and lies with people who do this every day.',
        'Complaints, oversight and notice are in the act.',
        'No new body to run.',
      ],
      drawbacks: [
        'The host carries the responsibility of employer and contracting party.',
        'The others may feel far from those who decide.',
        'Municipalities and counties cannot be in the same cooperation.',
      ],
      fits: 'Fits when one municipality nearby has the expertise and the others want somebody to act for them.',
    },
    politiskVertskommune: {
      name: 'Host municipality, with a joint board',
      what: 'One municipality is host, and a joint board of elected members decides.',
      who: 'Municipalities with municipalities, or counties with counties',
      founds: 'The council itself, in every municipality',
      decisions: 'Yes, in all kinds of cases',
      liability: 'The host is party to the contracts. The rest follows from the agreement',
      exit: 'One year’s notice unless agreed otherwise',
      advantages: [
        'Elected members of every municipality sit at the table.',
        'The board may also decide cases of principle.',
      ],
      drawbacks: [
        'A board to run, with at least two members from each municipality.',
        'Everybody must give the board the same authority.',
        'The form is little used, so there are few to learn from.',
      ],
      fits: 'Fits when purchases matter politically and the municipalities want to govern them together.',
    },
    oppgavefellesskap: {
      name: 'Joint task community (KO)',
      what: 'The municipalities found a body for joint tasks, with a board of representatives at the top.',
      who: 'Municipalities and counties, also together',
      founds: 'The council itself, in every municipality',
      decisions: 'No, only on internal matters and grants',
      liability: 'Unlimited for one’s own share',
      exit: 'As agreed. Liability for old obligations stays',
      advantages: [
        'Made for support services such as purchasing.',
        'Municipalities and counties can be in the same cooperation.',
        'The owners govern through a board of their own.',
      ],
      drawbacks: [
        'Participants are liable without limit for their share.',
        'Whoever leaves is still liable for what was entered into then.',
        'A new body to run.',
      ],
      fits: 'Fits when several want to own a purchasing unit, or when municipalities and a county join forces.',
    },
    iks: {
      name: 'Intermunicipal company (IKS)',
      what: 'The municipalities own a company together, with representatives and a board.',
      who: 'Municipalities, counties and other IKS companies',
      founds: 'The council itself, in every municipality',
      decisions: 'Only where authority is lawfully given and the case is not of principle',
      liability: 'Unlimited for one’s own share',
      exit: 'One year’s written notice unless agreed otherwise',
      advantages: [
        'A legal person of its own with its own board and staff.',
        'Can gather strong expertise across county borders.',
      ],
      drawbacks: [
        'The owners are liable without limit for their share.',
        'The company sells to its owners. That must be judged under procurement law.',
        'Fixed costs for board, accounts and audit.',
      ],
      fits: 'Fits when the cooperation is to last and have staff and assets of its own.',
    },
    as: {
      name: 'Limited company (AS)',
      what: 'The municipalities own a limited company together and govern it in the general meeting.',
      who: 'Anybody who can own shares. Private owners end the rules on one’s own entity',
      founds: 'As a rule the council. This must be checked',
      decisions: 'Only where authority is lawfully given and the case is not of principle',
      liability: 'Limited to the shares',
      exit: 'By selling the shares',
      advantages: [
        'Liability is limited.',
        'The board is professional, and the company can grow across county borders.',
      ],
      drawbacks: [
        'The owners are further from daily work than in the other forms.',
        'The owners must show that they control the company like a department of their own.',
        'Fixed costs for board, accounts and audit.',
      ],
      fits: 'Fits when the owners want a company of experts and can live with less political control.',
    },
    samvirke: {
      name: 'Cooperative society',
      what: 'The members run an enterprise together, and the annual meeting decides.',
      who: 'Those whom the articles admit',
      founds: 'As a rule the council. This must be checked',
      decisions: 'Only where authority is lawfully given and the case is not of principle',
      liability: 'Limited, as far as we have seen',
      exit: 'By resigning under the act and the articles',
      advantages: ['New members are easily admitted.', 'Members are treated alike.'],
      drawbacks: [
        'We know no purchasing cooperation that uses this form.',
        'Members who are not public may close the way to buying without competition.',
      ],
      fits: 'Fits when many want to take part on equal terms and come and go.',
    },
    agreement: {
      name: 'An agreement only',
      what: 'The municipalities agree to buy together without founding anything.',
      who: 'All contracting authorities',
      founds: 'Follows from delegation in each municipality',
      decisions: 'Only where authority is lawfully given and the case is not of principle',
      liability: 'Jointly for what is joint, each for the rest. Must be checked',
      exit: 'As agreed',
      advantages: [
        'Quick to begin and cheap to set up.',
        'Each municipality can stay out of a single contract.',
      ],
      drawbacks: [
        'Power of attorney must often be collected for each purchase.',
        'Weaker commitment gives uncertain volumes, and that gives poorer prices.',
      ],
      fits: 'Fits as a first step, or when municipalities want to stay free in each case.',
    },
    project: {
      name: 'One joint purchase',
      what: 'Some municipalities join for one purchase and are done with it.',
      who: 'All contracting authorities',
      founds: 'Whoever has authority to buy, often the chief executive',
      decisions: 'The question seldom arises',
      liability: 'Jointly for what is joint, each for the rest. Must be checked',
      exit: 'Before the competition is announced. Later only as agreed',
      advantages: ['Fits one need.', 'Partners can be chosen by market instead of by map.'],
      drawbacks: ['You begin anew each time.', 'Nobody follows up the contract for all.'],
      fits: 'Fits when the need is rare or large, or when you want to try each other first.',
    },
    interkommunaltPolitiskRaad: {
      name: 'Intermunicipal political council (IPR)',
      what: 'A forum where elected members discuss matters across municipalities.',
      who: 'Municipalities and counties',
      founds: 'The council itself, in every municipality',
      decisions: 'No, only on internal matters and grants',
      liability: 'Unlimited for one’s own share',
      exit: 'As agreed. Liability for old obligations stays',
      advantages: ['A good place to agree on beginning.', 'Anchors purchasing with elected members.'],
      drawbacks: ['It shall not produce services, and so does not fit as a purchasing unit.'],
      fits: 'Use it as a forum and place the purchases in another form.',
    },
    innkjopssentral: {
      name: 'Central purchasing body',
      what: 'Not a form but a basis of its own: you buy through somebody who buys for others.',
      who: 'Contracting authorities the body buys for',
      founds: 'Whoever has authority to buy, often the chief executive',
      decisions: 'The question does not arise',
      liability: 'The body answers for what it does, you for your own orders. Must be checked',
      exit: 'As agreed with the body',
      advantages: [
        'Can be used together with several of the forms above.',
        'Little work for each municipality when the need is the same everywhere.',
      ],
      drawbacks: [
        'Little influence for those who will use the goods.',
        'You must be named before the competition is announced.',
        'We have not read the section in the regulation.',
      ],
      fits: 'Fits standard goods where the market is national.',
    },
  },
  rules: {
    'IPR-4':
      'The agreement on the council must be in writing, and every municipal council adopts it itself. It must state name, whether it is a legal person, seats, matters and authority, ownership and liability, exit, dissolution and archive.',
    'KO-7':
      'Every council itself also adopts changes in what the agreement must hold. A new participant changes shares and liability, so the case goes to all councils.',
    'VK-9':
      'Every council itself also adopts changes in what the agreement must hold. A new participant is such a change, so the case goes to all councils.',
    'VK-10': 'With a joint board, the agreement must say how many members each participant has on it.',
    'VK-11':
      'The municipality that gave away the authority decides complaints. It may reverse the host’s decisions under the administration act.',
    'VK-12': 'The host’s control committee oversees the cooperation for all participants.',
    'VK-13':
      'Elected members at the host may not instruct the board where another participant gave the authority. That participant may instruct in cases that concern only itself. Complaints go to a complaints board.',
    'IKS-3':
      'Every council itself adopts changes in what the company agreement must hold. A new participant is such a change.',
    'IKS-4':
      'A participant may leave with one year’s written notice unless agreed otherwise. Whoever leaves still answers to creditors for its share of what the company owed then.',
    'AS-2':
      'The local government act has no rule of its own on who decides to enter such a company. The council has the authority as long as it is not delegated.',
    'AS-3':
      'An owner leaves by selling the shares. The board must as a rule consent, and the other owners may have the first right to buy.',
    'SA-1': 'Members are not liable for what the society owes.',
    'SA-2':
      'The articles must at least state name, municipality, activity, contributions, fee, use of surplus, board, matters for the annual meeting and division on dissolution.',
    'SA-3': 'The annual meeting has the highest authority.',
    'SA-4': 'Joining and resigning follow the act and the articles.',
    'DEL-3':
      'An elected body may give the chief executive authority in cases that are not of principle, unless the council has decided otherwise.',
    'FEL-2': 'Two or more contracting authorities may agree to make certain purchases together.',
    'CPB-3':
      'Contracting authorities may buy through a central purchasing body. It may concern goods, services and advice.',
  },
};
