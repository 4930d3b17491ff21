// Assignments of a network as one reader sees them: what is shown to her, where each body stands, and what she does next.
import { type LocalDate, localDateAt } from '../../kernel/local-date.ts';
import type { Ctx } from '../../modules/accounts/db.ts';
import type { AssignmentBook, HandIn } from '../../modules/network/assignments/model.ts';
import { assignmentBooks, begunBodies } from '../../modules/network/assignments/queries.ts';
import {
  type Reader,
  type Standing,
  seenBy,
  standingOf,
  standingsOf,
} from '../../modules/network/assignments/rules.ts';
import type { BodyId } from '../../modules/registry/model.ts';

export interface AssignmentView extends AssignmentBook {
  /** Of all that are asked for those who lead; otherwise of the reader's own body, where it is asked. */
  readonly standings: readonly Standing[];
  /** The reader's own; null where its body is not asked. */
  readonly own: Standing | null;
  readonly ownHandIn: HandIn | null;
}

interface Asked {
  readonly network: string;
  readonly reader: Reader;
}

const NOBODY: ReadonlySet<BodyId> = new Set();

function viewOf(
  book: AssignmentBook,
  reader: Reader,
  { today, begun }: { readonly today: LocalDate; readonly begun: ReadonlySet<BodyId> },
): AssignmentView {
  const isAsked = book.asked.some(({ body }) => body === reader.body);
  const own = reader.body !== null && isAsked ? standingOf(book, reader.body, { today, begun }) : null;
  return {
    ...book,
    standings: reader.leads ? standingsOf(book, { today, begun }) : own ? [own] : [],
    own,
    ownHandIn: book.handIns.find(({ body }) => body === reader.body) ?? null,
  };
}

/** By number; nothing that is being prepared for those who do not lead. */
export async function viewsOfAssignments(ctx: Ctx, { network, reader }: Asked): Promise<AssignmentView[]> {
  const books = await assignmentBooks(ctx, network);
  // What is not the leader's to read in a draft is that there is one.
  const begun = reader.leads ? await begunBodies(ctx, network) : new Map<string, ReadonlySet<BodyId>>();
  const today = localDateAt(ctx.now.getTime());
  return books.flatMap((book) => {
    const seen = seenBy(book, reader);
    return seen ? [viewOf(seen, reader, { today, begun: begun.get(book.assignment.id) ?? NOBODY })] : [];
  });
}

/** Null where there is none, or none that the reader may see. */
export const viewOfAssignment = async (
  ctx: Ctx,
  { number, ...asked }: Asked & { readonly number: number },
): Promise<AssignmentView | null> =>
  (await viewsOfAssignments(ctx, asked)).find(({ assignment }) => assignment.number === number) ?? null;

/** What a body does next with an assignment; null: nothing now. */
export type BodysTurn = 'begin' | 'finish' | 'respond';

export function bodysTurn({ assignment, own }: Pick<AssignmentView, 'assignment' | 'own'>): BodysTurn | null {
  if (assignment.state !== 'given' || !own) return null;
  if (own.state === 'notBegun') return 'begin';
  if (own.state === 'draft') return 'finish';
  return own.owes.length > 0 ? 'respond' : null;
}

/** The assignment a body has most reason to take up now: the earliest day first, what is to be handed in before what is to be said. */
export function nextOf(views: readonly AssignmentView[]): AssignmentView | null {
  const dayOf = ({ assignment }: AssignmentView): string => assignment.dueOn ?? '';
  const waits = views.filter((one) => bodysTurn(one) !== null);
  const later = (one: AssignmentView): number => Number(bodysTurn(one) === 'respond');
  return (
    waits.toSorted((one, other) => later(one) - later(other) || (dayOf(one) < dayOf(other) ? -1 : 1))[0] ??
    null
  );
}
