// The documents of a procurement, one table: when there is something to make each of, where that is written, and how it is made.
// Making one is the same wherever it is asked for: looked at, approved, or held against what was approved.
import type { Ctx } from '../../modules/accounts/db.ts';
import type { FormWorkbook } from '../../modules/exchange/formats/xlsx/form-workbook.ts';
import {
  DOCUMENT_KINDS,
  type DocumentKind,
  type SectionMark,
} from '../../modules/procurement/documents/model.ts';
import { advantagesOf } from '../../modules/procurement/ledger-queries.ts';
import type { ProcurementState } from '../../modules/procurement/life/model.ts';
import { standingContracts } from '../../modules/procurement/result/rules.ts';
import type { Language } from '../../texts/language.ts';
import { dialoguePaper } from '../dialogue/summary-paper.ts';
import type { NamedPaper } from '../papers/named-paper.ts';
import { needsPaper } from '../procurement-needs/needs-paper.ts';
import { protocolPaper } from '../procurement-result/protocol-paper.ts';
import { agreementPaper } from './agreement-paper.ts';
import { climatePaper } from './climate-paper.ts';
import { contractPaper } from './contract-paper.ts';
import { type Books, type Writing, writingIn } from './draft.ts';
import { lotsPaper } from './lots-paper.ts';
import { mandatePaper } from './mandate-paper.ts';
import { paperMarks, sheetMarks } from './marks.ts';
import { participationPaper } from './participation-paper.ts';
import { pricedLots, priceForm } from './price-form.ts';
import { requirementsPaper } from './requirements-paper.ts';

/** Whom a document is for: the suppliers, or those who buy. */
export type Readers = 'suppliers' | 'buyers';

interface Maker {
  /** There is something to make it of. */
  readonly isBegun: (writing: Writing) => boolean;
  /** Where that is written: below the procurement's address. */
  readonly part: string;
  readonly readers: Readers;
  /** The package is refused without it. */
  readonly isNeeded: (writing: Writing) => boolean;
  /** Null: a workbook. */
  readonly paper: ((writing: Writing, ctx: Ctx) => NamedPaper | Promise<NamedPaper>) | null;
}

const hasBuyers = ({ list }: Writing): boolean => list.buyers.length > 0;
const hasRequirements = ({ books: { requirements } }: Writing): boolean =>
  requirements.requirements.length + requirements.criteria.length > 0;
const isTold = ({ award, phase }: ProcurementState): boolean =>
  award !== null || phase === 'contracted' || phase === 'closed';
const always = (): boolean => true;
const never = (): boolean => false;

const needsDraft = ({ books, language }: Writing): NamedPaper =>
  needsPaper({
    state: books.view.procurement.state,
    view: books.needs,
    parties: books.view.parties,
    // The same for all who read it: what others wrote and was not used is not counted.
    isLead: false,
    today: books.view.moment.today,
    language,
  });

const MAKERS: Readonly<Record<DocumentKind, Maker>> = {
  needs: {
    isBegun: ({ books }) => books.needs.standing.length > 0,
    part: '/behov',
    readers: 'buyers',
    isNeeded: never,
    paper: needsDraft,
  },
  dialogue: {
    isBegun: ({ books: { talk } }) => talk.dialogue.activities.length + talk.dialogue.findings.length > 0,
    part: '/dialog',
    readers: 'buyers',
    isNeeded: never,
    paper: ({ books, language }, ctx) => dialoguePaper(ctx, { view: books.view, talk: books.talk, language }),
  },
  requirements: {
    isBegun: hasRequirements,
    part: '/krav',
    readers: 'suppliers',
    isNeeded: always,
    paper: requirementsPaper,
  },
  priceForm: {
    isBegun: (writing) => pricedLots(writing).length > 0,
    part: '/innhold',
    readers: 'suppliers',
    isNeeded: always,
    paper: null,
  },
  participation: {
    isBegun: hasBuyers,
    part: '',
    readers: 'suppliers',
    isNeeded: always,
    paper: participationPaper,
  },
  mandate: { isBegun: hasBuyers, part: '', readers: 'buyers', isNeeded: never, paper: mandatePaper },
  agreement: {
    isBegun: hasBuyers,
    part: '/oppgaver',
    readers: 'buyers',
    isNeeded: never,
    paper: agreementPaper,
  },
  lots: {
    isBegun: ({ books: { lots } }) => lots.worth > 0,
    part: '/delkontrakter',
    readers: 'buyers',
    isNeeded: ({ books: { lots } }) => lots.duty.mustExplain && lots.lots.length === 1,
    paper: lotsPaper,
  },
  climate: {
    isBegun: hasRequirements,
    part: '/krav',
    readers: 'buyers',
    isNeeded: ({ books }) => books.requirements.climate.applies === true,
    paper: climatePaper,
  },
  contract: {
    isBegun: ({ books }) => standingContracts(books.back.result).length > 0,
    part: '/resultat',
    readers: 'buyers',
    isNeeded: never,
    paper: contractPaper,
  },
  protocol: {
    // Before the suppliers have been told, what they offered is sealed from others than those who weigh it.
    isBegun: ({ books: { back, view } }) => back.isOpen && isTold(view.procurement.state),
    part: '/resultat/protokoll',
    readers: 'buyers',
    isNeeded: never,
    paper: async ({ books, language }, ctx) => {
      const { view, back, lots, requirements } = books;
      const sources = {
        lotReason: lots.assessment?.text ?? null,
        climate: requirements.climate.choice,
        advantages: await advantagesOf(ctx, view.procurement.id),
      };
      return protocolPaper({ view, back, sources, language });
    },
  },
};

export const partOf = (kind: DocumentKind): string => MAKERS[kind].part;
export const readersOf = (kind: DocumentKind): Readers => MAKERS[kind].readers;

/** Those the package is refused without. */
export const neededKinds = (writing: Writing): DocumentKind[] =>
  DOCUMENT_KINDS.filter((kind) => MAKERS[kind].isNeeded(writing));

/** A document as it would be now. */
export interface MadeDocument {
  readonly title: string;
  /** Without the ending. */
  readonly fileName: string;
  readonly sections: readonly SectionMark[];
  readonly content:
    | { readonly kind: 'paper'; readonly named: NamedPaper }
    | { readonly kind: 'workbook'; readonly form: FormWorkbook };
}

export interface DocumentAsked {
  readonly kind: DocumentKind;
  readonly books: Books;
  readonly language: Language;
}

/** Null where there is nothing to make it of. */
export async function makeDocument(
  ctx: Ctx,
  { kind, books, language }: DocumentAsked,
): Promise<MadeDocument | null> {
  const writing = writingIn(books, language);
  const { isBegun: begun, paper } = MAKERS[kind];
  if (!begun(writing)) return null;
  if (paper === null) {
    const { words } = writing;
    const form = priceForm(writing);
    return {
      title: words.priceForm.title(books.view.procurement.state.title),
      fileName: `${words.priceForm.fileName}-${books.view.category.id}`,
      sections: sheetMarks(form.sheets),
      content: { kind: 'workbook', form },
    };
  }
  const named = await paper(writing, ctx);
  return {
    title: named.paper.title,
    fileName: named.fileName,
    sections: paperMarks(named.paper),
    content: { kind: 'paper', named },
  };
}
