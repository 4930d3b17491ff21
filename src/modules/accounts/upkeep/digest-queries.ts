// Who gets the weekly letter, and whose a letter's link is. For the program itself.
import { localDateAt } from '../../../kernel/local-date.ts';
import { type ActingCtx, acting, type Ctx } from '../db.ts';
import { INSTALLATION, type PartyId, type PersonId, type PersonLanguage } from '../model.ts';
import { hashOfSecret } from '../secret.ts';
import './db.ts';

export interface DigestReader {
  readonly person: PersonId;
  readonly name: string;
  readonly email: string;
  readonly language: PersonLanguage;
  readonly isDemo: boolean;
  /** Whom she acts for herself as a buyer or coordinator, not by delegation. */
  readonly parties: readonly PartyId[];
}

/** People who want the letter and buy for somebody, in a fixed order; those after `after`, at most `most`. */
export function digestReaders(
  ctx: Ctx,
  { after, most }: { readonly after: PersonId | null; readonly most: number },
): Promise<DigestReader[]> {
  const today = localDateAt(ctx.now.getTime());
  return acting(ctx, async ({ db }) => {
    let query = db
      .selectFrom('person')
      .innerJoin('role_grant', 'role_grant.person_id', 'person.id')
      .select(['person.id', 'person.name', 'person.email', 'person.language', 'person.is_demo'])
      .select(({ fn }) => fn.agg<PartyId[]>('array_agg', ['role_grant.party']).distinct().as('parties'))
      .where('person.wants_digest', '=', true)
      .where('person.email', 'is not', null)
      .where('role_grant.role', 'in', ['buyer', 'coordinator'])
      .where('role_grant.party', '!=', INSTALLATION)
      .where('role_grant.ended_at', 'is', null)
      .where('role_grant.valid_from', '<=', today)
      .where((where) =>
        where.or([where('role_grant.valid_to', 'is', null), where('role_grant.valid_to', '>', today)]),
      )
      .groupBy('person.id')
      .orderBy('person.id')
      .limit(most);
    if (after !== null) query = query.where('person.id', '>', after);
    const rows = await query.execute();
    return rows.map(({ id, email, is_demo: isDemo, ...row }) => ({
      ...row,
      person: id,
      email: email ?? '',
      isDemo,
    }));
  });
}

export interface DigestChoice {
  readonly person: PersonId;
  readonly wantsDigest: boolean;
}

/** The same as `digestChoiceOf`, inside a transaction of the system. */
export async function choiceBehind(ctx: ActingCtx, secret: string): Promise<DigestChoice | null> {
  const hash = hashOfSecret(secret);
  if (!hash) return null;
  const row = await ctx.db
    .selectFrom('digest_link')
    .innerJoin('person', 'person.id', 'digest_link.person_id')
    .select(['person.id', 'person.wants_digest'])
    .where('token_hash', '=', hash)
    .where('person.erased_at', 'is', null)
    .executeTakeFirst();
  return row ? { person: row.id, wantsDigest: row.wants_digest } : null;
}

/** Whose link it is and what she has chosen; null where the link is none of ours, or over its time. */
export const digestChoiceOf = (ctx: Ctx, secret: string): Promise<DigestChoice | null> =>
  acting(ctx, (inside) => choiceBehind(inside, secret));
