// What a supplier's own page is made of, read once, and what was typed in a form of it that could not be used.
import { entitledOf } from '../../../flows/market/entitled.ts';
import type { PartyDirectory } from '../../../flows/parties.ts';
import { type Services, systemCtx, todayOf } from '../../../flows/services.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Problem } from '../../../kernel/result.ts';
import { TALKING } from '../../../modules/procurement/dialogue/transitions.ts';
import { entriesSeenBy, type SeenEntry } from '../../../modules/procurement/ledger-queries.ts';
import type { SupplierLink } from '../../../modules/procurement/market/link-queries.ts';
import { type OwnDialogue, ownDialogue } from '../../../modules/procurement/market/own-queries.ts';
import type { PageRequest } from '../../page.ts';

export type OwnFormName = 'ask' | 'input' | 'contact' | 'slot' | 'signUp' | 'leave';

/** A form that was refused: what stood in its fields, by name, and why. */
export interface SentOwnForm {
  readonly form: OwnFormName;
  readonly fields: Readonly<Record<string, string>>;
  readonly problems: readonly Problem[];
}

export interface OwnView {
  readonly request: PageRequest;
  readonly link: SupplierLink;
  /** The address of the own page, with language prefix. */
  readonly path: string;
  readonly own: OwnDialogue;
  readonly parties: PartyDirectory;
  /** What it was entitled to know, the latest first. */
  readonly entitled: readonly SeenEntry[];
  readonly today: LocalDate;
  /** Something may still be sent. */
  readonly isOpen: boolean;
  readonly sent: SentOwnForm | null;
}

/** Null where the dialogue is not there any more, or the supplier has left. */
export async function ownViewOf(
  services: Services,
  { request, link, path }: Pick<OwnView, 'request' | 'link' | 'path'>,
): Promise<OwnView | null> {
  const ctx = systemCtx(services, 'supplierLink');
  const { procurement, participant, supplierId } = link;
  const own = await ownDialogue(ctx, { procurement, participant });
  if (!own) return null;
  const seen = await entriesSeenBy(ctx, { procurement, supplier: own.isChecked ? supplierId : null });
  return {
    request,
    link,
    path,
    own,
    parties: await services.parties(),
    entitled: entitledOf(seen).toReversed(),
    today: todayOf(services),
    isOpen: TALKING.includes(own.dialogue.phase),
    sent: null,
  };
}

/** Fields of a form: what was typed where it was refused; otherwise as it is kept. */
export const fieldsOf =
  ({ sent }: OwnView, form: OwnFormName) =>
  (name: string, kept = ''): string =>
    sent?.form === form ? (sent.fields[name] ?? kept) : kept;

export const problemsOf = ({ sent }: OwnView, form: OwnFormName): readonly Problem[] =>
  sent?.form === form ? sent.problems : [];
