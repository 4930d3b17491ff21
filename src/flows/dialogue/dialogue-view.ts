// Everything the pages and the paper of one dialogue show, read once so that they say the same: the dialogue, what is open in
// the ledger, the last seal shown to the public and, for those who lead, whom to reach.
import { acting, type Ctx } from '../../modules/accounts/db.ts';
import { leadsDialogue } from '../../modules/procurement/dialogue/locked-db.ts';
import type { Dialogue, KnownContact } from '../../modules/procurement/dialogue/model.ts';
import { contactsOfDialogue, readDialogue } from '../../modules/procurement/dialogue/queries.ts';
import type { PublishedHead } from '../../modules/procurement/ledger-model.ts';
import {
  type LedgerStanding,
  ledgerStanding,
  publishedHeads,
} from '../../modules/procurement/ledger-queries.ts';
import type { ProcurementView } from '../procurement/view.ts';

export interface DialogueView {
  readonly dialogue: Dialogue;
  /** The party leads the dialogue. */
  readonly leads: boolean;
  /** What is open in the ledger, and what evens out what. */
  readonly standing: LedgerStanding;
  /** Newest first. */
  readonly heads: readonly PublishedHead[];
  /** By participant; empty for those who do not lead the dialogue. */
  readonly contacts: ReadonlyMap<string, KnownContact>;
}

/** Of a procurement whose dialogue nobody has written anything of. */
const nothingYet = ({ procurement }: ProcurementView): Dialogue => ({
  procurement: procurement.id,
  isDemo: procurement.isDemo,
  about: '',
  publishedAt: null,
  findings: [],
  activities: [],
  participants: [],
  questions: [],
  inputs: [],
  minutes: [],
  documents: [],
});

export async function viewOfDialogue(ctx: Ctx, view: ProcurementView): Promise<DialogueView> {
  const { id, state } = view.procurement;
  const dialogue = (await acting(ctx, (inside) => readDialogue(inside, id))) ?? nothingYet(view);
  const leads = leadsDialogue(state, view.party);
  // What a supplier says of minutes may touch on its secrets.
  const minutes = leads ? dialogue.minutes : dialogue.minutes.map((one) => ({ ...one, comment: '' }));
  return {
    dialogue: { ...dialogue, minutes },
    leads,
    standing: await ledgerStanding(ctx, id),
    heads: await publishedHeads(ctx, id),
    contacts: await contactsOfDialogue(ctx, id),
  };
}
