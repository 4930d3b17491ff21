// How every document of a procurement stands for whoever looks: what may be made, what has been approved, and what has changed since.
// Those who write the documents see what they would be made of now; others see what was approved.
import type { Ctx } from '../../modules/accounts/db.ts';
import type { PartyId } from '../../modules/accounts/model.ts';
import {
  type ApprovedDocument,
  DOCUMENT_KINDS,
  type DocumentKind,
  type SectionMark,
  type Template,
} from '../../modules/procurement/documents/model.ts';
import {
  documentsOf,
  latestOf,
  templateInUse,
  templatesOf,
} from '../../modules/procurement/documents/queries.ts';
import { changedSections, writesDocuments } from '../../modules/procurement/documents/rules.ts';
import type { Language } from '../../texts/language.ts';
import { textsFor } from '../../texts/texts.ts';
import type { ProcurementView } from '../procurement/view.ts';
import { booksOf } from './books.ts';
import { type MadeDocument, makeDocument, neededKinds } from './catalogue.ts';
import { type Books, writingIn } from './draft.ts';

/** notBegun: nothing to make it of · ready: may be made, never approved · outdated: something has changed since · approved. */
export type DocumentState = 'notBegun' | 'ready' | 'outdated' | 'approved';

export interface DocumentStanding {
  readonly kind: DocumentKind;
  readonly state: DocumentState;
  /** Parts that have changed since it was approved. */
  readonly changed: readonly string[];
  /** The latest approved version. */
  readonly latest: ApprovedDocument | null;
  /** Earlier ones, the latest first. */
  readonly earlier: readonly ApprovedDocument[];
  /** The package is refused without it. */
  readonly isNeeded: boolean;
  /** As it would be now, in the language it was last approved in; null for those who do not write it, or with nothing to make it of. */
  readonly made: MadeDocument | null;
  /** The party's own template that it is made with; null: ours. */
  readonly template: Template | null;
}

export interface DocumentsDesk {
  readonly view: ProcurementView;
  readonly books: Books;
  /** The party writes the documents. */
  readonly writes: boolean;
  readonly standings: readonly DocumentStanding[];
}

/** Says which template a document was made with: another one of the same party makes it out of date. */
const templateMark = (language: Language, template: Template | null): SectionMark => ({
  title: textsFor(language).procurementDocuments.templates.markTitle,
  digest: template?.sha256 ?? 'ours',
});

export const marksOf = (made: MadeDocument, language: Language, template: Template | null): SectionMark[] => [
  ...made.sections,
  templateMark(language, template),
];

/** With the template it was made with where another party approved it: whose template is used is no change of what it says. */
export function marksNow(
  made: MadeDocument,
  latest: ApprovedDocument,
  { party, template }: { readonly party: PartyId; readonly template: Template | null },
): SectionMark[] {
  const own = marksOf(made, latest.language, template);
  const then = latest.sections.at(-1);
  return latest.party === party || !then ? own : [...own.slice(0, -1), then];
}

interface Known {
  readonly party: PartyId;
  readonly books: Books;
  readonly documents: readonly ApprovedDocument[];
  readonly templates: readonly Template[];
  readonly needed: readonly DocumentKind[];
  readonly writes: boolean;
  readonly language: Language;
}

async function standingOf(ctx: Ctx, kind: DocumentKind, known: Known): Promise<DocumentStanding> {
  const { party, books, documents, templates, needed, writes } = known;
  const latest = latestOf(documents, kind);
  const earlier = documents.filter((one) => one.kind === kind && one.id !== latest?.id);
  const template = templateInUse(templates, kind);
  const language = latest?.language ?? known.language;
  const made = writes ? await makeDocument(ctx, { kind, books, language }) : null;
  const changed =
    latest && made ? changedSections(latest.sections, marksNow(made, latest, { party, template })) : [];
  const state = latest ? (changed.length > 0 ? 'outdated' : 'approved') : made ? 'ready' : 'notBegun';
  return { kind, state, changed, latest, earlier, isNeeded: needed.includes(kind), made, template };
}

/** Of a procurement that the party takes part in. */
export async function documentsDesk(
  ctx: Ctx,
  view: ProcurementView,
  language: Language,
): Promise<DocumentsDesk> {
  const books = await booksOf(ctx, view);
  const writes = writesDocuments(view.procurement.state, view.party);
  const known: Known = {
    party: view.party,
    books,
    documents: await documentsOf(ctx, view.procurement.id),
    templates: writes ? await templatesOf(ctx, view.party) : [],
    needed: neededKinds(writingIn(books, language)),
    writes,
    language,
  };
  const standings: DocumentStanding[] = [];
  for (const kind of DOCUMENT_KINDS) standings.push(await standingOf(ctx, kind, known));
  return { view, books, writes, standings };
}
