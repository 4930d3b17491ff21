// Founding drafts for an oppgavefellesskap: the agreement with every item the act demands in the act's order, a table of
// shares, and the case for the councils.
import type { Block, PaperDocument } from '../../modules/exchange/formats/docx/paper.ts';
import {
  TASK_AGREEMENT_ITEMS,
  type TaskAgreementItem,
} from '../../modules/law/cooperation-forms/form-comparison.ts';
import { capitalised } from '../../texts/format.ts';
import { casePaperBlocks, type Decision } from './case-paper.ts';
import type { TaskCase } from './paper-case.ts';
import {
  type ClauseBasis,
  clauseBlocks,
  costKeyText,
  councilList,
  councilsText,
  endBlocks,
  membersText,
  orFill,
  paperDocument,
  partyList,
  partyText,
  purchaseItems,
  rulesIn,
  type Writing,
  type WrittenClause,
  writingOf,
} from './paper-writing.ts';
import { sharesOf } from './shares.ts';

interface TaskWriting extends Writing {
  readonly founding: TaskCase;
  readonly start: string;
}

function taskWriting(founding: TaskCase): TaskWriting {
  const writing = writingOf(founding);
  return { ...writing, founding, start: writing.format.dateLong(founding.start) };
}

const HUNDREDTHS = 10_000;

/** Populations are the register's; a share that cannot be worked out says so. */
function sharesTable(writing: TaskWriting): Block {
  const { words, format, founding, today } = writing;
  const { participants, shareKey } = founding;
  const shares = sharesOf(participants, shareKey);
  const { sharesColumns, sharesCaption, sum, unknown } = words.task;
  const percent = (share: number | undefined): string =>
    share === undefined ? unknown : format.percent(share / HUNDREDTHS, 2);
  const isByPopulation = shareKey === 'population';
  const population = (count: number | null): string[] =>
    isByPopulation ? [count === null ? unknown : format.number(count)] : [];
  const total = participants.reduce((all, party) => all + (party.population ?? 0), 0);
  return {
    kind: 'table',
    caption: isByPopulation ? sharesCaption.population(format.date(today)) : sharesCaption.equal,
    headings: [sharesColumns.who, ...(isByPopulation ? [sharesColumns.population] : []), sharesColumns.share],
    rows: participants.map((party, place) => [
      partyText(writing, party),
      ...population(party.population),
      percent(shares?.[place]),
    ]),
    numberColumns: isByPopulation ? [1, 2] : [1],
    ...(shares && { foot: [sum, ...population(total), format.percent(1)] }),
  };
}

function itemClause(writing: TaskWriting, item: TaskAgreementItem): Omit<WrittenClause, 'basis'> {
  const { words, format, founding } = writing;
  const { task } = words;
  const { items } = task;
  switch (item) {
    case 'name':
      return { clause: items.name(founding.name) };
    case 'legalPerson': {
      const [office] = founding.participants;
      const isOwn = founding.isLegalPerson || !office;
      return {
        clause: items.legalPerson(
          isOwn ? task.legalPersonYes : task.legalPersonNo(partyText(writing, office)),
        ),
      };
    }
    case 'seats':
      return { clause: items.seats(membersText(writing, founding.seats)) };
    case 'tasksAndAuthority':
      return {
        clause: items.tasksAndAuthority(),
        items: [...task.tasks, ...purchaseItems(writing).map(task.purchases)],
      };
    case 'contributions': {
      const { contribution } = founding;
      const amount =
        contribution === null ? task.noContribution : task.contribution(format.money(contribution));
      return { clause: items.contributions(amount, costKeyText(writing)) };
    }
    case 'shares':
      return { clause: items.shares(task.shareKeys[founding.shareKey]), after: [sharesTable(writing)] };
    case 'borrowing': {
      const { mostBorrowed } = founding;
      return {
        clause: items.borrowing(
          mostBorrowed === null ? task.loanNo : task.loanYes(format.money(mostBorrowed)),
        ),
      };
    }
    case 'reporting':
      return {
        clause: items.reporting(),
        items: founding.reports.length > 0 ? founding.reports : task.reports,
      };
    case 'exit':
      return { clause: items.exit(words.months(founding.noticeMonths)) };
    case 'dissolutionAndArchive':
      return {
        clause: items.dissolutionAndArchive(
          orFill(writing, founding.archive, items.dissolutionAndArchive('').title),
        ),
      };
  }
}

/** Beside the act's list itself (KO-5). */
const ITEM_RULES: Readonly<Record<TaskAgreementItem, ClauseBasis['rules']>> = {
  name: ['KO-1'],
  legalPerson: [],
  seats: ['KO-4'],
  tasksAndAuthority: ['KO-2'],
  contributions: [],
  shares: ['KO-3'],
  borrowing: [],
  reporting: [],
  exit: ['KO-3'],
  dissolutionAndArchive: ['KO-3'],
};

function agreementClauses(writing: TaskWriting): WrittenClause[] {
  const { words, founding, start } = writing;
  const { clauses } = words.task;
  return [
    {
      clause: clauses.participants(founding.name),
      basis: { rules: ['KO-1'] },
      items: founding.participants.map((party) => partyText(writing, party)),
    },
    ...TASK_AGREEMENT_ITEMS.map((item, place) => ({
      ...itemClause(writing, item),
      basis: { item: { rule: 'KO-5' as const, place: place + 1 }, rules: ITEM_RULES[item] ?? [] },
    })),
    { clause: clauses.start(start), basis: { without: 'ownChoice' } },
    { clause: clauses.board, basis: { rules: ['KO-4'] } },
    { clause: clauses.participation, basis: { rules: ['FRA-2'] } },
    { clause: clauses.procurement, basis: { rules: ['KL-2', 'EGN-1'] } },
    { clause: clauses.impartiality, basis: { rules: ['HAB-1'] } },
    { clause: clauses.changes, basis: { rules: ['KO-7', 'KO-6'] } },
    {
      clause: clauses.effective(councilsText(writing, founding.participants)),
      basis: { rules: ['KO-5', 'KO-7'] },
    },
  ];
}

/** The draft agreement. */
export function taskAgreement(founding: TaskCase): PaperDocument {
  const writing = taskWriting(founding);
  const { words } = writing;
  const clauses = agreementClauses(writing);
  return paperDocument(writing, {
    title: words.task.title(founding.name),
    subtitle: words.task.subtitle,
    blocks: [
      ...clauseBlocks(writing, clauses),
      {
        kind: 'signatures',
        lines: founding.participants.map((party) => words.signature(partyText(writing, party))),
      },
      ...endBlocks(writing, rulesIn(clauses)),
    ],
  });
}

function decisionsOf(writing: TaskWriting): Decision[] {
  const { words, founding, start } = writing;
  const { decisions } = words.found;
  const councils = capitalised(councilList(writing, founding.participants));
  return [
    { text: decisions.found(councils, founding.name, start), basis: { rules: ['KO-1'] } },
    { text: decisions.agreement, basis: { rules: ['KO-5'] } },
    { text: decisions.taskBoard(membersText(writing, founding.seats)), basis: { rules: ['KO-4'] } },
    { text: decisions.taskLiability, basis: { rules: ['KO-3'] } },
    { text: decisions.condition, basis: { rules: ['KO-7'] } },
    { text: decisions.economy, basis: { without: 'practice' } },
  ];
}

/** The same case for every council. */
export function taskCasePaper(founding: TaskCase): PaperDocument {
  const writing = taskWriting(founding);
  const { words, start } = writing;
  const { participants, name } = founding;
  return paperDocument(writing, {
    title: words.found.caseTitle(name),
    subtitle: words.found.caseSubtitle(councilList(writing, participants)),
    blocks: casePaperBlocks(writing, {
      decisions: decisionsOf(writing),
      short: [words.found.short(partyList(writing, participants), name, start)],
      form: 'oppgavefellesskap',
      others: words.foundOthers,
      exit: words.found.exitText(words.months(founding.noticeMonths)),
      next: words.found.next(start),
      costOf: 'all',
    }),
  });
}
