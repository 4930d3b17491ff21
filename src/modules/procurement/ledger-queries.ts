// The ledger as each may read it: those who see the procurement all of it but what suppliers keep secret, a supplier what it was
// told or did itself, the public what was told to everybody; what is still open; and the whole as a file.
import { type Selectable, type SelectQueryBuilder, sql } from 'kysely';
import { keepLatest } from '../../kernel/latest.ts';
import { type LocalDate, localDateAt } from '../../kernel/local-date.ts';
import type { Tables } from '../../kernel/tables.ts';
import { isUuid } from '../../kernel/uuid.ts';
import { type ActingCtx, acting, type Ctx } from '../accounts/db.ts';
import type { Part } from '../accounts/people-queries.ts';
import { type AdvantageList, advantagesIn } from './ledger/advantages.ts';
import { exportText, type KeptEntry } from './ledger/chain.ts';
import './ledger/db.ts';
import { closingsOf, type OpenItem, openItemsIn, tells } from './ledger/equal-treatment.ts';
import type { EntryContent, LedgerEntry, PublishedHead, ReadEntry, SealedField } from './ledger-model.ts';

export type { AdvantageList } from './ledger/advantages.ts';

type SealedRow = Selectable<Tables['ledger_sealed']>;
type EntryRow = Pick<Selectable<Tables['ledger_entry']>, 'seq' | 'hash' | 'body'>;
type Asked = SelectQueryBuilder<Tables, 'ledger_entry', EntryRow>;

const entriesIn = ({ db }: ActingCtx, procurement: string): Asked =>
  db
    .selectFrom('ledger_entry')
    .select(['seq', 'hash', 'body'])
    .where('procurement_id', '=', procurement)
    .orderBy('seq');

const openingOf = ({ salt, value }: SealedRow) => (salt === null || value === null ? null : { salt, value });

/** What the sealed fields of entries were made of, by number. */
async function openedOf(
  { db }: ActingCtx,
  procurement: string,
  rows: readonly EntryRow[],
): Promise<ReadonlyMap<number, ReadEntry['opened']>> {
  const [first, last] = [rows[0]?.seq ?? 0, rows.at(-1)?.seq ?? 0];
  const sealed = await db
    .selectFrom('ledger_sealed')
    .selectAll()
    .where('procurement_id', '=', procurement)
    .where('seq', '>=', first)
    .where('seq', '<=', last)
    .execute();
  const opened = new Map<number, Partial<Record<SealedField, ReturnType<typeof openingOf>>>>();
  for (const row of sealed) {
    const of = opened.get(row.seq) ?? {};
    of[row.field] = openingOf(row);
    opened.set(row.seq, of);
  }
  return opened;
}

async function keptEntries(ctx: ActingCtx, procurement: string, asked: Asked): Promise<KeptEntry[]> {
  const rows = await asked.execute();
  const opened = await openedOf(ctx, procurement, rows);
  return rows.map(({ seq, hash, body }) => ({ seq, hash, text: body, opened: opened.get(seq) ?? {} }));
}

const entryOf = ({ body }: Pick<EntryRow, 'body'>): LedgerEntry => JSON.parse(body) as LedgerEntry;

/** The newest first; `from` counts from 0. Nothing where there is no ledger, or the actor may not see it. */
export function ledgerEntries(
  ctx: Ctx,
  { procurement, from, size }: { readonly procurement: string; readonly from: number; readonly size: number },
): Promise<Part<ReadEntry>> {
  if (!isUuid(procurement)) return Promise.resolve({ rows: [], count: 0 });
  return acting(ctx, async (inside) => {
    const head = await inside.db
      .selectFrom('ledger')
      .select('count')
      .where('procurement_id', '=', procurement)
      .executeTakeFirst();
    const count = head?.count ?? 0;
    const wanted = entriesIn(inside, procurement)
      .where('seq', '<=', count - from)
      .where('seq', '>', count - from - size);
    const kept = await keptEntries(inside, procurement, wanted);
    const rows = kept.map(({ text, hash, opened }) => ({
      entry: JSON.parse(text) as LedgerEntry,
      hash,
      opened,
    }));
    return { rows: rows.toReversed(), count };
  });
}

/** One by its number; null where there is none, or the actor may not see it. */
export const ledgerEntry = (
  ctx: Ctx,
  { procurement, seq }: { readonly procurement: string; readonly seq: number },
): Promise<ReadEntry | null> =>
  acting(ctx, async (inside) => {
    const [kept] = await keptEntries(
      inside,
      procurement,
      entriesIn(inside, procurement).where('seq', '=', seq),
    );
    return kept
      ? { entry: JSON.parse(kept.text) as LedgerEntry, hash: kept.hash, opened: kept.opened }
      : null;
  });

const everyEntry = async (ctx: ActingCtx, procurement: string): Promise<LedgerEntry[]> =>
  isUuid(procurement) ? (await entriesIn(ctx, procurement).execute()).map(entryOf) : [];

/** What was told to some and not yet evened out: while there is any, the procurement does not move on. Inside a transaction. */
export const openItemsOf = async (ctx: ActingCtx, procurement: string): Promise<OpenItem[]> =>
  openItemsIn(await everyEntry(ctx, procurement));

/** Where each of them stands, and when it was told. */
export interface OpenPlace {
  readonly seq: number;
  readonly date: LocalDate;
}

const placesOf = (open: readonly OpenItem[]): OpenPlace[] =>
  open.map(({ entry: { seq, happened } }) => ({ seq, date: localDateAt(Date.parse(happened)) }));

/** What entries have become of, by number: what evens each out, what answers it, and whether it tells anything. */
export interface LedgerStanding {
  readonly open: readonly OpenItem[];
  readonly openPlaces: readonly OpenPlace[];
  /** Numbers of publications and justifications. */
  readonly evenedBy: ReadonlyMap<number, readonly number[]>;
  /** The answer to a question. */
  readonly answeredIn: ReadonlyMap<number, number>;
  /** Entries that tell somebody something. */
  readonly telling: ReadonlySet<number>;
}

/**
 * Of the ledgers asked about last, with the end of the chain they follow from: no entry before it ever changes. Whoever asks has read
 * the head herself, and so may see them all.
 */
const standings = new Map<string, { readonly head: string; readonly standing: LedgerStanding }>();
/** More would take memory from others: a long ledger's entries are in it. */
const MOST_STANDINGS = 16;

function standingIn(entries: readonly LedgerEntry[]): LedgerStanding {
  const answers = entries.filter(({ kind, about }) => kind === 'answer' && about !== null);
  const open = openItemsIn(entries);
  return {
    open,
    openPlaces: placesOf(open),
    evenedBy: new Map([...closingsOf(entries)].map(([seq, by]) => [seq, by.map((closing) => closing.seq)])),
    answeredIn: new Map(answers.map(({ about, seq }) => [about ?? 0, seq])),
    telling: new Set(entries.filter(tells).map(({ seq }) => seq)),
  };
}

/** For pages: as far as the ledger had come when it was asked. A head the actor may not see is an empty ledger. */
export const ledgerStanding = (ctx: Ctx, procurement: string): Promise<LedgerStanding> =>
  acting(ctx, async (inside) => {
    const head = isUuid(procurement)
      ? await inside.db
          .selectFrom('ledger')
          .select(['count', 'head_hash'])
          .where('procurement_id', '=', procurement)
          .executeTakeFirst()
      : undefined;
    if (!head) return standingIn([]);
    const kept = standings.get(procurement);
    if (kept?.head === head.head_hash) return kept.standing;
    const rows = await entriesIn(inside, procurement).where('seq', '<=', head.count).execute();
    const standing = standingIn(rows.map(entryOf));
    keepLatest(standings, [procurement, { head: head.head_hash, standing }], MOST_STANDINGS);
    return standing;
  });

/** For a page. */
export const openItemsFor = async (ctx: Ctx, procurement: string): Promise<readonly OpenPlace[]> =>
  (await ledgerStanding(ctx, procurement)).openPlaces;

/** For a move: holds the ledger, so that nothing is told between the question and the end of the transaction. */
export async function openItemsUnderLock(ctx: ActingCtx, procurement: string): Promise<OpenPlace[]> {
  await ctx.db
    .selectFrom('ledger')
    .select('count')
    .where('procurement_id', '=', procurement)
    .forUpdate()
    .executeTakeFirst();
  return placesOf(await openItemsOf(ctx, procurement));
}

/** Who took part in the preparation, what each learnt and how it was evened out: for the protocol. */
export const advantagesOf = (ctx: Ctx, procurement: string): Promise<AdvantageList> =>
  acting(ctx, async (inside) => advantagesIn(await everyEntry(inside, procurement)));

/** Whether suppliers have secrets in it that the actor may not read. Inside a transaction. */
async function hidesSecrets({ db }: ActingCtx, procurement: string): Promise<boolean> {
  const hidden = await db
    .selectFrom('ledger_entry as e')
    .select('e.seq')
    .where('e.procurement_id', '=', procurement)
    .where(sql<boolean>`e.body::jsonb #>> '{sealed,secret}' is not null`)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('ledger_sealed as s')
            .select('s.seq')
            .where('s.procurement_id', '=', procurement)
            .where('s.field', '=', 'secret')
            .whereRef('s.seq', '=', 'e.seq'),
        ),
      ),
    )
    .limit(1)
    .executeTakeFirst();
  return hidden !== undefined;
}

/** For a page: whether whoever asks may have the whole of it as a file. */
export const mayExportLedger = (ctx: Ctx, procurement: string): Promise<boolean> =>
  acting(ctx, async (inside) => !(await hidesSecrets(inside, procurement)));

/**
 * The whole ledger as canonical JSON that `samkjop protokoll verifiser` checks; null where there is none to see, and for those
 * who do not see what suppliers have kept secret in it: with anything left out it could not be checked.
 */
export function exportLedger(ctx: Ctx, procurement: string): Promise<string | null> {
  if (!isUuid(procurement)) return Promise.resolve(null);
  return acting(ctx, async (inside) => {
    const ledger = await inside.db
      .selectFrom('ledger')
      .select(['facts', 'count'])
      .where('procurement_id', '=', procurement)
      .executeTakeFirst();
    if (!ledger || (await hidesSecrets(inside, procurement))) return null;
    // As far as it had come: an entry that is made meanwhile is not half in it.
    const asked = entriesIn(inside, procurement).where('seq', '<=', ledger.count);
    return exportText(ledger.facts, await keptEntries(inside, procurement, asked));
  });
}

/** Ends of the chain that have been shown to the public, the newest first. Ask as the program for a public page. */
export async function publishedHeads(ctx: Ctx, procurement: string): Promise<PublishedHead[]> {
  if (!isUuid(procurement)) return [];
  const rows = await acting(ctx, ({ db }) =>
    db
      .selectFrom('ledger_head')
      .select(['seq', 'hash', 'published_at', 'published_where'])
      .where('procurement_id', '=', procurement)
      .orderBy('seq', 'desc')
      .execute(),
  );
  return rows.map((row) => ({
    seq: row.seq,
    hash: row.hash,
    publishedAt: row.published_at,
    where: row.published_where,
  }));
}

/** An entry as somebody outside the procurement may read it: without actor, other suppliers and what is sealed for others. */
export interface SeenEntry
  extends Pick<
    EntryContent,
    'kind' | 'at' | 'happened' | 'activity' | 'text' | 'attachments' | 'published' | 'about' | 'party'
  > {
  readonly seq: number;
  readonly hash: string;
  readonly scope: EntryContent['to']['scope'];
  /** The reader did it. */
  readonly isOwn: boolean;
  /** Of what is the reader's own: names and secrets; null: erased. */
  readonly opened: Readonly<Partial<Record<Exclude<SealedField, 'actorName'>, string | null>>>;
}

function seenBy(supplier: string | null, { text, hash, opened }: KeptEntry): SeenEntry {
  const entry = JSON.parse(text) as LedgerEntry;
  const { kind, at, happened, activity, attachments, published, about, party, seq, to } = entry;
  const isOwn = supplier !== null && entry.supplier?.id === supplier;
  const isBetweenUs = isOwn || (to.scope === 'one' && to.suppliers[0]?.id === supplier);
  const fields = (['people', 'secret'] as const).filter((field) => isBetweenUs && field in opened);
  return {
    ...{ kind, at, happened, activity, attachments, published, about, party, seq, hash, isOwn },
    text: entry.text,
    scope: to.scope,
    opened: Object.fromEntries(fields.map((field) => [field, opened[field]?.value ?? null])),
  };
}

/**
 * What a supplier was told, what everybody was told, and what the supplier did itself; without a supplier: what everybody
 * was told. In order. The program asks for whoever reads, after it has made sure who that is.
 */
export function entriesSeenBy(
  ctx: Ctx,
  { procurement, supplier }: { readonly procurement: string; readonly supplier: string | null },
): Promise<SeenEntry[]> {
  if (!isUuid(procurement)) return Promise.resolve([]);
  return acting(ctx, async (inside) => {
    const asked = entriesIn(inside, procurement).where((where) =>
      where.or([
        where('scope', '=', 'public'),
        ...(supplier === null ? [] : [sql<boolean>`${supplier} = any (suppliers)`]),
      ]),
    );
    const kept = await keptEntries(inside, procurement, asked);
    return kept.map((one) => seenBy(supplier, one));
  });
}
