// What a supplier's personal link opens: which supplier in which dialogue, and whether it is to be confirmed first. Whatever
// the secret is, an answer tells nothing of links that do not hold.
import { type Actor, acting, type Ctx } from '../../accounts/db.ts';
import type { PartyId, PersonLanguage } from '../../accounts/model.ts';
import { hashOfSecret } from '../../accounts/secret.ts';
import { countAttempt, isLockedOut } from '../../accounts/sign-in-commands.ts';
import '../dialogue/db.ts';
import { readProcurement } from '../life/queries.ts';

export interface SupplierLink {
  readonly id: string;
  readonly purpose: 'confirm' | 'own';
  /** Id of the participant. */
  readonly participant: string;
  /** The organisation number. */
  readonly supplierId: string;
  readonly supplier: string;
  readonly contact: {
    readonly name: string;
    readonly email: string;
    readonly language: PersonLanguage;
  } | null;
  readonly procurement: string;
  readonly title: string;
  /** Who leads the procurement: for whom the link answers. */
  readonly party: PartyId;
  readonly isDemo: boolean;
  readonly expiresAt: Date;
}

export type BehindSupplierLink =
  | { readonly kind: 'opened'; readonly link: SupplierLink }
  | { readonly kind: 'gone' | 'wait' };

const SYSTEM: Actor = { kind: 'system', name: 'supplierLink' };

/** A secret that opens nothing is counted; after many from one network address nothing is looked up for a while (`wait`). */
export function behindSupplierLink(
  ctx: Ctx,
  { secret, address }: { readonly secret: string; readonly address: string },
): Promise<BehindSupplierLink> {
  return acting({ ...ctx, actor: SYSTEM }, async (inside) => {
    if (await isLockedOut(inside, 'wrongSupplierLink', address)) return { kind: 'wait' };
    const hash = hashOfSecret(secret);
    const row = hash === null ? undefined : await linkBy(hash, inside);
    const found = row && (await readProcurement(inside, { id: row.procurement, forUpdate: false }));
    if (!row || !found) {
      await countAttempt(inside, 'wrongSupplierLink', address);
      return { kind: 'gone' };
    }
    const { email, contactName, language, ...link } = row;
    const contact =
      email === null || contactName === null || language === null
        ? null
        : { name: contactName, email, language };
    const { lead, title } = found.state;
    return { kind: 'opened', link: { ...link, contact, title, party: lead } };
  });
}

const linkBy = (hash: string, { db, now }: Ctx) =>
  db
    .selectFrom('dialogue_link as l')
    .innerJoin('dialogue_participant as p', 'p.id', 'l.participant_id')
    .leftJoin('dialogue_contact as c', 'c.participant_id', 'p.id')
    .select([
      'l.id',
      'l.purpose',
      'l.expires_at as expiresAt',
      'p.id as participant',
      'p.supplier_id as supplierId',
      'p.name as supplier',
      'p.procurement_id as procurement',
      'p.is_demo as isDemo',
      'c.name as contactName',
      'c.email',
      'c.language',
    ])
    .where('l.token_hash', '=', hash)
    .where('l.expires_at', '>', now)
    .where('p.left_at', 'is', null)
    .executeTakeFirst();

/** Counts that a supplier sends something; false where it has sent too much in a while. */
export const maySend = (ctx: Ctx, participant: string): Promise<boolean> =>
  acting({ ...ctx, actor: SYSTEM }, (inside) => countAttempt(inside, 'supplierSends', participant));
