// Papers on joining a cooperation that exists: the case for the council, the accession agreement and a checklist. What they
// say about authority, liability and who must adopt what follows from the cooperation's form.
import type { PaperDocument, PaperTable } from '../../modules/exchange/formats/docx/paper.ts';
import type { ComparedForm, ComparedRuleId } from '../../modules/law/cooperation-forms/form-comparison.ts';
import type { ClauseWords } from '../../texts/form-papers.nb.ts';
import { capitalised } from '../../texts/format.ts';
import { casePaperBlocks, type Decision } from './case-paper.ts';
import type { JoinCase } from './paper-case.ts';
import {
  type ClauseBasis,
  clauseBlocks,
  costKeyText,
  councilsText,
  councilText,
  endBlocks,
  heading,
  marginOf,
  paperDocument,
  partyText,
  purchaseItems,
  rulesIn,
  type Writing,
  type WrittenClause,
  writingOf,
} from './paper-writing.ts';

interface FormBasis {
  /** Why the council itself adopts it, and why the other councils must too. */
  readonly adopts: readonly ComparedRuleId[];
  readonly authority: readonly ComparedRuleId[];
  readonly liability: 'unlimited' | 'host' | 'limited' | 'agreement';
  readonly liabilityRules: readonly ComparedRuleId[];
  readonly exit: readonly ComparedRuleId[];
  /** Whether every participant's council must adopt that somebody joins. */
  readonly allAdopt: boolean;
}

const BASIS: Readonly<Record<ComparedForm, FormBasis>> = {
  administrativtVertskommune: {
    adopts: ['VK-5', 'VK-9'],
    authority: ['VK-1', 'VK-2'],
    liability: 'host',
    liabilityRules: ['VK-8'],
    exit: ['VK-7'],
    allAdopt: true,
  },
  politiskVertskommune: {
    adopts: ['VK-5', 'VK-9'],
    authority: ['VK-4', 'VK-10'],
    liability: 'host',
    liabilityRules: ['VK-8'],
    exit: ['VK-7'],
    allAdopt: true,
  },
  oppgavefellesskap: {
    adopts: ['KO-5', 'KO-7'],
    authority: ['KO-2', 'KO-4'],
    liability: 'unlimited',
    liabilityRules: ['KO-3'],
    exit: ['KO-3'],
    allAdopt: true,
  },
  interkommunaltPolitiskRaad: {
    adopts: ['IPR-1', 'IPR-4'],
    authority: ['IPR-2'],
    liability: 'unlimited',
    liabilityRules: ['KO-3'],
    exit: ['KO-3'],
    allAdopt: true,
  },
  iks: {
    adopts: ['IKS-1', 'IKS-3'],
    authority: ['IKS-2'],
    liability: 'unlimited',
    liabilityRules: ['IKS-2'],
    exit: ['IKS-4'],
    allAdopt: true,
  },
  as: {
    adopts: ['AS-2'],
    authority: ['AS-1', 'DEL-1'],
    liability: 'limited',
    liabilityRules: ['AS-1'],
    exit: ['AS-3'],
    allAdopt: false,
  },
  samvirke: {
    adopts: ['AS-2'],
    authority: ['SA-3', 'DEL-1'],
    liability: 'limited',
    liabilityRules: ['SA-1'],
    exit: ['SA-4'],
    allAdopt: false,
  },
  agreement: {
    adopts: ['AVT-1'],
    authority: ['AVT-2', 'DEL-3'],
    liability: 'agreement',
    liabilityRules: ['FEL-1'],
    exit: ['AVT-1'],
    allAdopt: false,
  },
  project: {
    adopts: ['DEL-3'],
    authority: ['DEL-3'],
    liability: 'agreement',
    liabilityRules: ['FEL-1'],
    exit: ['FEL-1'],
    allAdopt: false,
  },
  innkjopssentral: {
    adopts: ['DEL-3'],
    authority: ['CPB-3', 'DEL-3'],
    liability: 'agreement',
    liabilityRules: ['CPB-1'],
    exit: ['CPB-3'],
    allAdopt: false,
  },
};

/** Nothing can be said of whose authority, liability and exit it is; the council adopts it, to be safe. */
const UNKNOWN: FormBasis = {
  adopts: [],
  authority: [],
  liability: 'agreement',
  liabilityRules: [],
  exit: [],
  allAdopt: true,
};

/** A rule, or that it hangs on a form that is not known. */
const resting = (rules: readonly ComparedRuleId[]): ClauseBasis =>
  rules.length > 0 ? { rules } : { without: 'formUnknown' };

interface JoinWriting extends Writing {
  readonly joining: JoinCase;
  readonly basisOf: FormBasis;
}

const basisFor = (form: ComparedForm | null): FormBasis => (form ? BASIS[form] : UNKNOWN);

const joinWriting = (joining: JoinCase): JoinWriting => ({
  ...writingOf(joining),
  joining,
  basisOf: basisFor(joining.form),
});

const hostText = ({ words, joining }: JoinWriting): string =>
  joining.host === '' ? words.fill(words.host.items.host('').title) : joining.host;

function authorityText(writing: JoinWriting): string {
  const { words, joining } = writing;
  return joining.form ? words.join.authority[joining.form](hostText(writing)) : words.join.authorityUnknown;
}

const exitOf = ({ texts, joining, words }: JoinWriting): string =>
  joining.form
    ? texts.formComparison.forms[joining.form].exit
    : words.fill(words.formQuestions.exit.replace('?', ''));

function membersText({ words, format, joining }: JoinWriting): string[] {
  const { members, isMembershipComplete, host } = joining;
  const known = members.length === 0 ? [] : [words.join.members(format.list(members))];
  const missing = members.length === 0 || isMembershipComplete ? [] : [words.join.membersIncomplete];
  return [[...known, ...missing, ...(host === '' ? [] : [words.join.hostIs(host)])].join(' ')].filter(
    Boolean,
  );
}

function decisionsOf(writing: JoinWriting): Decision[] {
  const { words, format, joining, basisOf } = writing;
  const { decisions } = words.join;
  const council = capitalised(councilText(writing, joining.party));
  const start = format.dateLong(joining.start);
  return [
    {
      text: decisions.join(council, partyText(writing, joining.party), joining.cooperation, start),
      basis: resting(basisOf.adopts.slice(-1)),
    },
    {
      text: (basisOf.allAdopt ? decisions.agreement : decisions.plainAgreement)(council),
      basis: resting(basisOf.adopts.slice(0, 1)),
    },
    { text: authorityText(writing), basis: resting(basisOf.authority) },
    { text: decisions.economy, basis: { without: 'practice' } },
    { text: decisions.report(council), basis: { without: 'practice' } },
  ];
}

/** The case for the council. */
export function joinCasePaper(joining: JoinCase): PaperDocument {
  const writing = joinWriting(joining);
  const { words, format } = writing;
  const { join } = words;
  const start = format.dateLong(joining.start);
  return paperDocument(writing, {
    title: join.caseTitle(joining.cooperation),
    subtitle: join.caseSubtitle(councilText(writing, joining.party)),
    blocks: casePaperBlocks(writing, {
      decisions: decisionsOf(writing),
      short: [
        (joining.form === 'interkommunaltPolitiskRaad' ? join.shortForum : join.short)(
          partyText(writing, joining.party),
          joining.cooperation,
          start,
        ),
        ...membersText(writing),
      ],
      form: joining.form,
      others: words.joinOthers,
      exit: join.exitText(exitOf(writing)),
      next: join.next(start),
      costOf: 'own',
    }),
  });
}

function liabilityOf({ words, joining, basisOf }: JoinWriting): ClauseWords {
  const clause = words.join.clauses.liability[basisOf.liability];
  return joining.form ? clause : { title: clause.title, texts: [words.fill(clause.title)] };
}

function agreementClauses(writing: JoinWriting): WrittenClause[] {
  const { words, format, joining, basisOf } = writing;
  const { clauses } = words.join;
  const economy = basisOf.allAdopt && joining.form?.endsWith('Vertskommune') ? ['VK-5' as const] : [];
  return [
    {
      clause: clauses.parties(partyText(writing, joining.party), joining.cooperation),
      basis: resting(basisOf.adopts.slice(0, 1)),
      items: [...joining.members],
    },
    { clause: clauses.base(words.fill(clauses.baseFill)), basis: resting(basisOf.adopts.slice(0, 1)) },
    { clause: clauses.start(format.dateLong(joining.start)), basis: { without: 'ownChoice' } },
    { clause: clauses.authority(authorityText(writing)), basis: resting(basisOf.authority) },
    { clause: clauses.purchases, basis: { without: 'ownChoice' }, items: purchaseItems(writing) },
    { clause: clauses.participation, basis: { without: 'practice' } },
    { clause: clauses.present, basis: { rules: ['FRA-2'] } },
    {
      clause: clauses.economy(costKeyText(writing)),
      basis: economy.length > 0 ? { rules: economy } : { without: 'ownChoice' },
    },
    { clause: liabilityOf(writing), basis: resting(basisOf.liabilityRules) },
    { clause: clauses.impartiality, basis: { rules: ['HAB-1'] } },
    { clause: clauses.access, basis: { rules: ['INN-1'] } },
    { clause: clauses.exit(exitOf(writing)), basis: resting(basisOf.exit) },
    {
      clause: basisOf.allAdopt
        ? clauses.effective.all(councilsText(writing, [joining.party]))
        : clauses.effective.own,
      basis: resting(basisOf.adopts),
    },
  ];
}

/** The accession agreement. */
export function joinAgreement(joining: JoinCase): PaperDocument {
  const writing = joinWriting(joining);
  const { words } = writing;
  const clauses = agreementClauses(writing);
  const party = partyText(writing, joining.party);
  return paperDocument(writing, {
    title: words.join.agreementTitle(joining.cooperation),
    subtitle: words.join.agreementSubtitle(party),
    blocks: [
      ...clauseBlocks(writing, clauses),
      {
        kind: 'signatures',
        lines: [words.signature(party), words.signature(words.join.others(joining.cooperation))],
      },
      ...endBlocks(writing, rulesIn(clauses), joining.form !== null),
    ],
  });
}

type Item = keyof Writing['words']['join']['checklist']['items'];
type Row = readonly [item: Item, rules: readonly ComparedRuleId[]];

/** Which points a form asks for, each with its rules. */
function checklistRows({
  basisOf,
  joining,
}: JoinWriting): Readonly<Record<'before' | 'decide' | 'after', Row[]>> {
  const { form } = joining;
  const instructs: Row[] = form === 'administrativtVertskommune' ? [['instruct', ['VK-2']]] : [];
  const elects: Row[] =
    form === null || ['administrativtVertskommune', 'agreement', 'project', 'innkjopssentral'].includes(form)
      ? []
      : [['elect', basisOf.authority]];
  return {
    before: [
      ['ask', []],
      ['read', []],
      ['form', ['KL-1']],
      ['agreements', []],
      ['named', ['FRA-2']],
      ['procurement', ['KL-2', 'EGN-1', 'EGN-2']],
      ['local', []],
      ['employees', []],
      ['sound', ['DEL-2']],
      ['impartial', ['HAB-1']],
    ],
    decide: [
      [basisOf.allAdopt ? 'council' : 'decide', basisOf.adopts],
      ...instructs,
      ...elects,
      ['budget', []],
    ],
    after: [
      ...(basisOf.allAdopt ? ([['othersDecide', basisOf.adopts]] as Row[]) : []),
      ['sign', []],
      ['contact', []],
      ['registerNeeds', []],
    ],
  };
}

/** What to do before, in and after the council's decision, to tick off. */
export function joinChecklist(joining: JoinCase): PaperDocument {
  const writing = joinWriting(joining);
  const { words } = writing;
  const { checklist } = words.join;
  const rows = checklistRows(writing);
  const table = (part: 'before' | 'decide' | 'after'): PaperTable => ({
    kind: 'table',
    caption: checklist.caption,
    headings: [checklist.columns.done, checklist.columns.what, checklist.columns.basis],
    rows: rows[part].map(([item, rules]) => [
      '☐',
      checklist.items[item],
      marginOf(writing, rules.length > 0 ? { rules } : { without: 'practice' }).join('\n'),
    ]),
    numberColumns: [],
  });
  const used = Object.values(rows).flatMap((part) => part.flatMap(([, rules]) => rules));
  return paperDocument(writing, {
    title: words.join.checklistTitle(joining.cooperation),
    subtitle: partyText(writing, joining.party),
    blocks: [
      ...(['before', 'decide', 'after'] as const).flatMap((part) => [heading(checklist[part]), table(part)]),
      ...endBlocks(writing, [...new Set(used)], joining.form !== null),
    ],
  });
}
