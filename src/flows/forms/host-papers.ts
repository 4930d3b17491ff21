// Founding drafts for a host municipality: the agreement with every item the act demands, first and in the act's order, the
// instruction to delegate and the notice to the state as attachments, and the case for the councils.
import type { Block, PaperDocument } from '../../modules/exchange/formats/docx/paper.ts';
import {
  HOST_AGREEMENT_ITEMS,
  type HostAgreementItem,
} from '../../modules/law/cooperation-forms/form-comparison.ts';
import { capitalised } from '../../texts/format.ts';
import { casePaperBlocks, type Decision } from './case-paper.ts';
import type { HostCase, PaperParty } from './paper-case.ts';
import {
  type ClauseBasis,
  clauseBlocks,
  costKeyText,
  councilList,
  councilsText,
  councilText,
  endBlocks,
  marginOf,
  membersText,
  paperDocument,
  partyList,
  partyText,
  purchaseItems,
  rulesIn,
  type Writing,
  type WrittenClause,
  writingOf,
} from './paper-writing.ts';

interface HostWriting extends Writing {
  readonly founding: HostCase;
  /** «Steinkjer kommune» */
  readonly host: string;
  readonly start: string;
}

function hostWriting(founding: HostCase): HostWriting {
  const writing = writingOf(founding);
  const [host] = founding.participants;
  return {
    ...writing,
    founding,
    host: host ? partyText(writing, host) : writing.words.fill(writing.words.host.items.host('').title),
    start: writing.format.dateLong(founding.start),
  };
}

function itemClause(writing: HostWriting, item: HostAgreementItem): Omit<WrittenClause, 'basis'> {
  const { words, format, founding, host, start } = writing;
  const { items } = words.host;
  const { variant, participants, reported } = founding;
  switch (item) {
    case 'participants':
      return {
        clause: items.participants(founding.name),
        items: participants.map((party) => partyText(writing, party)),
      };
    case 'host':
      return { clause: items.host(host) };
    case 'tasksAndAuthority':
      return {
        clause: items.tasksAndAuthority(words.host.authority[variant](host)),
        items: [...words.host.tasks, ...purchaseItems(writing).map(words.host.purchases)],
      };
    case 'transferTime':
      return { clause: items.transferTime(start) };
    case 'reportedDecisions':
      return {
        clause: items.reportedDecisions(),
        items: reported.length > 0 ? reported : words.host.reported,
      };
    case 'settlement': {
      const cost = founding.cost === null ? '' : words.host.amount(format.money(founding.cost));
      return { clause: items.settlement(costKeyText(writing), cost) };
    }
    case 'exit':
      return { clause: items.exit(words.months(founding.noticeMonths)) };
    case 'dissolution':
      return { clause: items.dissolution(host) };
  }
}

/** Beside the act's list itself (VK-5). */
const ITEM_RULES: Readonly<Record<HostAgreementItem, ClauseBasis['rules']>> = {
  participants: ['VK-0'],
  host: ['VK-8'],
  tasksAndAuthority: [],
  transferTime: [],
  reportedDecisions: [],
  settlement: [],
  exit: ['VK-7'],
  dissolution: ['VK-7'],
};

function itemClauses(writing: HostWriting): WrittenClause[] {
  const authority = writing.founding.variant === 'administrative' ? ('VK-1' as const) : ('VK-4' as const);
  return HOST_AGREEMENT_ITEMS.map((item, place) => ({
    ...itemClause(writing, item),
    basis: {
      item: { rule: 'VK-5', place: place + 1 },
      rules: item === 'tasksAndAuthority' ? [authority] : (ITEM_RULES[item] ?? []),
    },
  }));
}

/** Whom the host tells that the cooperation exists. */
const noticeTo = ({ words, founding }: HostWriting): string =>
  founding.participants[0]?.isCounty
    ? words.host.clauses.noticeTo.county
    : words.host.clauses.noticeTo.municipal;

function agreementClauses(writing: HostWriting): WrittenClause[] {
  const { words, founding, host } = writing;
  const { clauses } = words.host;
  const isAdministrative = founding.variant === 'administrative';
  const authority: WrittenClause[] = isAdministrative
    ? [
        { clause: clauses.delegation(host), basis: { rules: ['VK-2'] } },
        { clause: clauses.instruction, basis: { rules: ['VK-3', 'VK-11'] } },
      ]
    : [
        { clause: clauses.board(membersText(writing, founding.seats)), basis: { rules: ['VK-4', 'VK-10'] } },
        { clause: clauses.boardInstruction, basis: { rules: ['VK-13'] } },
      ];
  return [
    ...itemClauses(writing),
    ...authority,
    { clause: clauses.control, basis: { rules: ['VK-12'] } },
    { clause: clauses.notice(noticeTo(writing)), basis: { rules: ['VK-6'] } },
    { clause: clauses.participation, basis: { rules: ['FRA-2'] } },
    { clause: clauses.procurement, basis: { rules: ['KL-2', 'EGN-2'] } },
    { clause: clauses.impartiality, basis: { rules: ['HAB-1'] } },
    { clause: clauses.changes, basis: { rules: ['VK-9'] } },
    {
      clause: clauses.effective(councilsText(writing, founding.participants)),
      basis: { rules: ['VK-5', 'VK-9'] },
    },
  ];
}

function attachmentBlocks(writing: HostWriting): Block[] {
  const { words, founding, host, start } = writing;
  const { host: hostWords } = words;
  const isAdministrative = founding.variant === 'administrative';
  const text = isAdministrative ? hostWords.instruction : hostWords.boardDelegation;
  // In a joint board the host too gives the same authority; to its own chief executive it need give none.
  const givers: readonly PaperParty[] = isAdministrative
    ? founding.participants.slice(1)
    : founding.participants;
  return [
    {
      kind: 'clause',
      title: isAdministrative ? hostWords.attachmentInstruction : hostWords.attachmentDelegation,
      texts: givers.map((party) => text(capitalised(councilText(writing, party)), host, start)),
      margin: marginOf(writing, { rules: [isAdministrative ? 'VK-2' : 'VK-4'] }),
    },
    {
      kind: 'clause',
      title: hostWords.attachmentNotice,
      texts: [hostWords.notice(noticeTo(writing), host, partyList(writing, founding.participants), start)],
      margin: marginOf(writing, { rules: ['VK-6'] }),
    },
  ];
}

/** The draft agreement, with attachments. */
export function hostAgreement(founding: HostCase): PaperDocument {
  const writing = hostWriting(founding);
  const { words } = writing;
  const clauses = agreementClauses(writing);
  return paperDocument(writing, {
    title: words.host.title(founding.name),
    subtitle: words.host.subtitle[founding.variant],
    blocks: [
      ...clauseBlocks(writing, clauses),
      {
        kind: 'signatures',
        lines: founding.participants.map((party) => words.signature(partyText(writing, party))),
      },
      ...attachmentBlocks(writing),
      ...endBlocks(writing, rulesIn(clauses)),
    ],
  });
}

function decisionsOf(writing: HostWriting): Decision[] {
  const { words, founding, host, start } = writing;
  const { decisions } = words.found;
  const councils = capitalised(councilList(writing, founding.participants));
  const authority: Decision =
    founding.variant === 'administrative'
      ? { text: decisions.hostInstruct(host), basis: { rules: ['VK-1', 'VK-2'] } }
      : {
          text: decisions.hostBoard(host, membersText(writing, founding.seats)),
          basis: { rules: ['VK-4', 'VK-10'] },
        };
  return [
    { text: decisions.found(councils, founding.name, start), basis: { rules: ['VK-5'] } },
    { text: decisions.agreement, basis: { rules: ['VK-5'] } },
    authority,
    { text: decisions.condition, basis: { rules: ['VK-9'] } },
    { text: decisions.economy, basis: { without: 'practice' } },
  ];
}

/** The same case for every council. */
export function hostCasePaper(founding: HostCase): PaperDocument {
  const writing = hostWriting(founding);
  const { words, start } = writing;
  const { participants, name, variant } = founding;
  return paperDocument(writing, {
    title: words.found.caseTitle(name),
    subtitle: words.found.caseSubtitle(councilList(writing, participants)),
    blocks: casePaperBlocks(writing, {
      decisions: decisionsOf(writing),
      short: [words.found.short(partyList(writing, participants), name, start)],
      form: variant === 'administrative' ? 'administrativtVertskommune' : 'politiskVertskommune',
      others: words.foundOthers,
      exit: words.found.exitText(words.months(founding.noticeMonths)),
      next: words.found.next(start),
      costOf: 'all',
    }),
  });
}
