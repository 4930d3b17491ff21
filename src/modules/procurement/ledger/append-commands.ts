// How an entry comes into the ledger: under the lock of its head, checked against what stands there, sealed to the one before
// it. Private: what people and pages may do is in ledger-commands.ts.
import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { canonicalJson } from '../../../kernel/canonical-json.ts';
import { ok, problem, type Result, refuse } from '../../../kernel/result.ts';
import { isUuid } from '../../../kernel/uuid.ts';
import { actorName } from '../../accounts/commands.ts';
import type { ActingCtx } from '../../accounts/db.ts';
import type { PartyId } from '../../accounts/model.ts';
import '../life/db.ts';
import { emptyHead, type LinkedEntry, linkEntry, SALT_BYTES, sealOf } from './chain.ts';
import './db.ts';
import type {
  Appended,
  EntryContent,
  EntryKind,
  LedgerEntry,
  LedgerFacts,
  LedgerHead,
  NewEntry,
  SealedField,
  Supplier,
} from '../ledger-model.ts';
import { type Earlier, faultsOf } from './entry-faults.ts';
import { participantsOf } from './equal-treatment.ts';

/** Every kind, also those that have commands of their own. */
type AnyEntry = Omit<NewEntry, 'kind'> & {
  readonly kind: EntryKind;
  readonly fields?: readonly SealedField[];
};

interface Locked {
  readonly head: LedgerHead;
  readonly isDemo: boolean;
  /** The name of the acting person; null for the program and for links. */
  readonly actorName: string | null;
}

export const GONE = refuse(problem('ledger.gone', 'procurement'));

/** The head under its lock; null where there is no ledger, or the party has no part in the procurement. */
export async function lockHead(
  { db, actor }: ActingCtx,
  procurement: string,
  party: PartyId,
): Promise<Locked | null> {
  const row = await db
    .selectFrom('ledger')
    .select((where) => [
      'count',
      'head_hash',
      'is_demo',
      where
        .selectFrom('person')
        .select('name')
        .where('id', '=', actor.kind === 'person' ? actor.person : null)
        .as('name'),
    ])
    .where('procurement_id', '=', procurement)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('procurement')
          .select('id')
          .where('id', '=', procurement)
          .where(sql<boolean>`${party} = any (readers)`),
      ),
    )
    .forUpdate()
    .executeTakeFirst();
  if (!row) return null;
  const head = { count: row.count, hash: row.head_hash };
  return { head, isDemo: row.is_demo, actorName: row.name };
}

/** Opens the ledger of a procurement that the party has a part in; what it is about is sealed as it stands now. */
async function openLedger({ db, now }: ActingCtx, procurement: string, party: PartyId): Promise<void> {
  const row = await db
    .selectFrom('procurement')
    .select(['id', 'title', 'category', 'party', 'is_demo'])
    .where('id', '=', procurement)
    .where(sql<boolean>`${party} = any (readers)`)
    .executeTakeFirst();
  if (!row) return;
  const { id, title, category, party: lead } = row;
  const facts: LedgerFacts = { id, title, category, lead, opened: now.toISOString() };
  const { count, hash } = emptyHead(facts);
  await db
    .insertInto('ledger')
    .values({
      procurement_id: id,
      is_demo: row.is_demo,
      facts: canonicalJson(facts),
      count,
      head_hash: hash,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

async function lockedLedger(ctx: ActingCtx, procurement: string, party: PartyId): Promise<Locked | null> {
  if (!isUuid(procurement)) return null;
  const locked = await lockHead(ctx, procurement, party);
  if (locked) return locked;
  await openLedger(ctx, procurement, party);
  return lockHead(ctx, procurement, party);
}

async function earlierOf({ db }: ActingCtx, { procurement, about, covers }: AnyEntry): Promise<Earlier> {
  const named = [...(about === undefined ? [] : [about]), ...(covers ?? [])];
  if (named.length === 0) return { entries: new Map() };
  const rows = await db
    .selectFrom('ledger_entry')
    .select(['seq', 'kind', 'scope'])
    .where('procurement_id', '=', procurement)
    .where('seq', 'in', named)
    .execute();
  return { entries: new Map(rows.map(({ seq, ...row }) => [seq, row])) };
}

async function participants({ db }: ActingCtx, procurement: string): Promise<Supplier[]> {
  const rows = await db
    .selectFrom('ledger_entry')
    .select('body')
    .where('procurement_id', '=', procurement)
    .where('kind', 'in', ['joined', 'left'])
    .orderBy('seq')
    .execute();
  return participantsOf(rows.map(({ body }) => JSON.parse(body) as LedgerEntry));
}

interface Sealing {
  readonly field: SealedField;
  readonly salt: string;
  readonly value: string;
}

const sealingsOf = (sealed: NewEntry['sealed']): Sealing[] =>
  Object.entries(sealed ?? {})
    .filter(([, value]) => value !== '')
    .map(([field, value]) => ({
      field: field as SealedField,
      salt: randomBytes(SALT_BYTES).toString('hex'),
      value,
    }));

function contentOf(
  { now, actor }: ActingCtx,
  entry: AnyEntry,
  { suppliers, sealings }: { readonly suppliers: readonly Supplier[]; readonly sealings: readonly Sealing[] },
): EntryContent {
  const { kind, party, supplier, to, published } = entry;
  return {
    kind,
    at: now.toISOString(),
    happened: (entry.happened ?? now).toISOString(),
    actor: actorName(actor),
    party,
    // Named one by one: nothing else of what is handed in may be sealed.
    supplier: supplier ? { id: supplier.id, name: supplier.name } : null,
    to: { scope: to, suppliers: suppliers.map(({ id, name }) => ({ id, name })) },
    activity: entry.activity ?? '',
    text: entry.text ?? '',
    attachments: (entry.attachments ?? []).map(({ name, sha256, bytes }) => ({ name, sha256, bytes })),
    published: published ? { where: published.where, at: published.at.toISOString() } : null,
    about: entry.about ?? null,
    covers: entry.covers ?? [],
    fields: entry.fields ?? [],
    sealed: Object.fromEntries(sealings.map(({ field, salt, value }) => [field, sealOf(salt, value)])),
  };
}

/** What must be the same for a repeated key to be the same entry. Who is told when all are follows from when it is sent. */
function sameness({ kind, party, supplier, to, activity, text, about, covers }: EntryContent): string {
  const told = to.scope === 'all' ? [] : to.suppliers.map(({ id }) => id);
  return canonicalJson({ kind, party, supplier, scope: to.scope, told, activity, text, about, covers });
}

async function entryByKey(
  { db }: ActingCtx,
  { procurement, onceKey }: AnyEntry,
  content: EntryContent,
): Promise<Result<Appended> | null> {
  if (onceKey === undefined) return null;
  const row = await db
    .selectFrom('ledger_entry')
    .select(['seq', 'hash', 'body'])
    .where('procurement_id', '=', procurement)
    .where('once_key', '=', onceKey)
    .executeTakeFirst();
  if (!row) return null;
  const isSame = sameness(JSON.parse(row.body) as LedgerEntry) === sameness(content);
  return isSame
    ? ok({ seq: row.seq, hash: row.hash, isNew: false })
    : refuse(problem('ledger.keyReused', 'onceKey'));
}

interface ToWrite extends LinkedEntry {
  readonly procurement: string;
  readonly isDemo: boolean;
  readonly onceKey: string | null;
  readonly sealings: readonly Sealing[];
}

async function write({ db }: ActingCtx, { procurement, isDemo, entry, ...linked }: ToWrite): Promise<void> {
  const { seq, prev, kind, to, supplier } = entry;
  const own = { procurement_id: procurement, is_demo: isDemo, seq };
  const suppliers = [...to.suppliers, ...(supplier ? [supplier] : [])].map(({ id }) => id);
  await db
    .insertInto('ledger_entry')
    .values({
      ...own,
      prev_hash: prev,
      hash: linked.hash,
      body: linked.text,
      kind,
      scope: to.scope,
      suppliers,
      once_key: linked.onceKey,
    })
    .execute();
  if (linked.sealings.length > 0) {
    await db
      .insertInto('ledger_sealed')
      .values(linked.sealings.map((sealing) => ({ ...own, ...sealing, erased_at: null })))
      .execute();
  }
  await db
    .updateTable('ledger')
    .set({ count: seq, head_hash: linked.hash })
    .where('procurement_id', '=', procurement)
    .execute();
}

export async function append(ctx: ActingCtx, given: AnyEntry): Promise<Result<Appended>> {
  const { procurement, party, onceKey = null } = given;
  const locked = await lockedLedger(ctx, procurement, party);
  if (!locked) return GONE;
  const name = locked.actorName === null ? {} : { actorName: locked.actorName };
  const sealings = sealingsOf({ ...name, ...given.sealed });
  const suppliers = given.to === 'all' ? await participants(ctx, procurement) : (given.receivers ?? []);
  const content = contentOf(ctx, given, { suppliers, sealings });
  const known = await entryByKey(ctx, given, content);
  if (known) return known;
  const faults = faultsOf(content, await earlierOf(ctx, given));
  if (faults.length > 0) return refuse(...faults);
  const linked = linkEntry(content, locked.head);
  await write(ctx, { ...linked, procurement, isDemo: locked.isDemo, onceKey, sealings });
  return ok({ seq: linked.entry.seq, hash: linked.hash, isNew: true });
}

export interface Erasure {
  readonly procurement: string;
  readonly party: PartyId;
  readonly seq: number;
  readonly field: SealedField;
  readonly reason: string;
}

/** Enters that a sealed field is erased, and erases what it was made of. */
export async function eraseSealed(
  ctx: ActingCtx,
  { procurement, party, seq, field, reason }: Erasure,
): Promise<Result<Appended>> {
  const about = { about: seq, fields: [field], text: reason };
  const appended = await append(ctx, { procurement, party, kind: 'erasure', to: 'none', ...about });
  if (!appended.ok) return appended;
  const { rows } = await sql<{ erased: boolean }>`
    select erase_ledger_field(${procurement}::uuid, ${seq}::integer, ${field}, ${ctx.now}) as erased`.execute(
    ctx.db,
  );
  // The caller takes the entry back.
  return rows[0]?.erased ? appended : refuse(problem('ledger.fieldGone', 'field'));
}
