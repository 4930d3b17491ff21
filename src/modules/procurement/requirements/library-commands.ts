// The library that bodies share: a body chooses itself to share a requirement or a term and every new version of it; others
// take a copy that names its origin; ours are kept in step with data/.
import { sql } from 'kysely';
import { localDateAt } from '../../../kernel/local-date.ts';
import { ok, problem, type Result, refuse } from '../../../kernel/result.ts';
import { isUuid } from '../../../kernel/uuid.ts';
import { appendAudit, type Command, command, done } from '../../accounts/commands.ts';
import { type ActingCtx, acting, type Ctx } from '../../accounts/db.ts';
import type { PartyId } from '../../accounts/model.ts';
import './db.ts';
import type { ShippedClause } from './library-file.ts';
import { clauseOf, provisionFrom, searchTextOf } from './library-rules.ts';
import type { ClauseFacts } from './model.ts';
import {
  REQUIREMENTS_GONE,
  type RequirementsAsked,
  requirementsObject,
  writersPlace,
} from './place-commands.ts';
import { addProvision, changeProvision, heldProvision, type WrittenProvision } from './provision-commands.ts';

const CLAUSE_GONE = refuse(problem('requirements.clauseGone', 'clause'));

const isSame = (one: ClauseFacts, other: ClauseFacts): boolean =>
  JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
const sorted = (facts: ClauseFacts) => Object.entries(facts).toSorted(([a], [b]) => (a < b ? -1 : 1));

interface ClauseVersion {
  readonly id: string;
  readonly version: number;
  readonly facts: ClauseFacts;
}

async function keepVersion({ db, now }: ActingCtx, { id, version, facts }: ClauseVersion): Promise<void> {
  await db
    .insertInto('library_clause_version')
    .values({ clause_id: id, version, facts: JSON.stringify(facts), at: now })
    .execute();
}

interface HeldClause extends ClauseVersion {
  /** Ours: its name in the file. */
  readonly reference: string | null;
  readonly category: string;
  readonly party: PartyId | null;
  readonly isDemo: boolean;
  readonly isWithdrawn: boolean;
}

const latestClauses = ({ db }: ActingCtx) =>
  db
    .selectFrom('library_clause as clause')
    .innerJoin('library_clause_version as said', (join) =>
      join.onRef('said.clause_id', '=', 'clause.id').onRef('said.version', '=', 'clause.version'),
    )
    .select([
      'clause.id',
      'clause.reference',
      'clause.version',
      'clause.category',
      'clause.party',
      'clause.is_demo',
      'withdrawn_on',
      'said.facts',
    ]);

type ClauseRow = Awaited<ReturnType<ReturnType<typeof latestClauses>['execute']>>[number];

const heldOf = ({ withdrawn_on, is_demo, facts, ...rest }: ClauseRow): HeldClause => ({
  ...rest,
  facts: facts as ClauseFacts,
  isDemo: is_demo,
  isWithdrawn: withdrawn_on !== null,
});

async function latest(
  ctx: ActingCtx,
  column: 'clause.id' | 'provision_id',
  id: string,
): Promise<HeldClause | null> {
  if (!isUuid(id)) return null;
  const row = await latestClauses(ctx).where(column, '=', id).executeTakeFirst();
  return row ? heldOf(row) : null;
}

interface NewClause {
  readonly reference: string | null;
  readonly party: PartyId | null;
  readonly isDemo: boolean;
  readonly category: string;
  readonly facts: ClauseFacts;
  readonly from: { readonly procurement: string; readonly provision: string } | null;
  readonly sharedOn: string;
}

async function addClause(ctx: ActingCtx, { facts, from, ...clause }: NewClause): Promise<void> {
  const { id } = await ctx.db
    .insertInto('library_clause')
    .values({
      reference: clause.reference,
      party: clause.party,
      is_demo: clause.isDemo,
      kind: facts.kind,
      category: clause.category,
      version: 1,
      text: searchTextOf(facts),
      procurement_id: from?.procurement ?? null,
      provision_id: from?.provision ?? null,
      shared_on: clause.sharedOn,
      withdrawn_on: null,
      changed_at: ctx.now,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await keepVersion(ctx, { id, version: 1, facts });
}

/** A new version of a clause; also one that had been withdrawn is offered again. */
async function changeClause(ctx: ActingCtx, held: HeldClause, facts: ClauseFacts): Promise<void> {
  const version = held.version + (isSame(held.facts, facts) ? 0 : 1);
  await ctx.db
    .updateTable('library_clause')
    .set({ version, text: searchTextOf(facts), withdrawn_on: null, changed_at: ctx.now })
    .where('id', '=', held.id)
    .execute();
  if (version > held.version) await keepVersion(ctx, { id: held.id, version, facts });
}

export interface ProvisionToShare extends RequirementsAsked {
  readonly provision: string;
  /** That whoever shares has read that everybody may use it, and that it holds nothing of a supplier's. */
  readonly isConfirmed: boolean;
}

/**
 * Shares a requirement or a term, or a new version of it, with everybody who acts for a body. The party that shares stands
 * as where it is from. Codes: requirements.gone, .notWriting, .phase, .shareNotConfirmed, .notShareable, .clauseSame.
 */
export const shareProvision: Command<ProvisionToShare, true> = command({
  action: 'procurement.requirements.write',
  partyOf: ({ party }) => party,
  run: async (ctx, asked) => {
    const { procurement, party, provision, isConfirmed } = asked;
    const place = await writersPlace(ctx, asked);
    if (!place.ok) return place;
    if (!isConfirmed) return refuse(problem('requirements.shareNotConfirmed', 'confirmed'));
    const held = await heldProvision(ctx, procurement, provision);
    if (!held || held.removed !== null) return REQUIREMENTS_GONE;
    const facts = clauseOf(held.facts);
    // What was taken from another stays the other's to share.
    if (!facts || held.origin !== null) return refuse(problem('requirements.notShareable', 'requirements'));
    const before = await latest(ctx, 'provision_id', provision);
    if (before && before.party !== party) return refuse(problem('requirements.notShareable', 'requirements'));
    if (before && !before.isWithdrawn && isSame(before.facts, facts)) {
      return refuse(problem('requirements.clauseSame', 'requirements'));
    }
    if (before) await changeClause(ctx, before, facts);
    else {
      await addClause(ctx, {
        reference: null,
        party,
        isDemo: place.value.isDemo,
        category: place.value.state.category,
        facts,
        from: { procurement, provision },
        sharedOn: localDateAt(ctx.now.getTime()),
      });
    }
    return done(true as const, {
      action: 'procurement.clauseShared',
      object: requirementsObject(procurement),
      facts: { number: held.number },
    });
  },
});

export interface ClauseToWithdraw {
  readonly clause: string;
  readonly party: PartyId;
}

/** No longer offers what the party has shared; copies stay. Code: requirements.clauseGone. */
export const withdrawClause: Command<ClauseToWithdraw, true> = command({
  action: 'procurement.requirements.write',
  partyOf: ({ party }) => party,
  run: async (ctx, { clause, party }) => {
    const held = await latest(ctx, 'clause.id', clause);
    if (!held || held.party !== party || held.isWithdrawn) return CLAUSE_GONE;
    await ctx.db
      .updateTable('library_clause')
      .set({ withdrawn_on: localDateAt(ctx.now.getTime()), changed_at: ctx.now })
      .where('id', '=', clause)
      .execute();
    return done(true as const, {
      action: 'procurement.clauseWithdrawn',
      object: `party:${party}`,
      facts: {},
    });
  },
});

export interface TakenIn extends WrittenProvision {
  readonly kind: ClauseFacts['kind'];
}

export interface ClauseToTakeIn extends RequirementsAsked {
  readonly clause: string;
}

/** What may be taken in: the invented world and the real one share nothing but what is the program's own. */
async function offered(ctx: ActingCtx, clause: string, isDemo: boolean): Promise<Result<HeldClause>> {
  const held = await latest(ctx, 'clause.id', clause);
  return held && !held.isWithdrawn && (held.party === null || held.isDemo === isDemo)
    ? ok(held)
    : CLAUSE_GONE;
}

/**
 * Takes a copy into the procurement, last of its kind. Codes: requirements.gone, .notWriting, .phase, .clauseGone, .tooMany.
 */
export const takeInClause: Command<ClauseToTakeIn, TakenIn> = command({
  action: 'procurement.requirements.write',
  partyOf: ({ party }) => party,
  run: async (ctx, asked) => {
    const place = await writersPlace(ctx, asked);
    if (!place.ok) return place;
    const found = await offered(ctx, asked.clause, place.value.isDemo);
    if (!found.ok) return found;
    const { id, version, facts } = found.value;
    const written = await addProvision(ctx, asked, {
      facts: provisionFrom(facts, null),
      origin: { clause: id, version },
    });
    if (!written.ok) return written;
    return done(
      { ...written.value, kind: facts.kind },
      {
        action: 'procurement.clauseTakenIn',
        object: requirementsObject(asked.procurement),
        facts: { number: written.value.number, version },
      },
    );
  },
});

export interface NewerToTakeIn extends RequirementsAsked {
  readonly provision: string;
  /** Of the provision, as it was read. */
  readonly version: number;
}

/**
 * Brings a copy in step with the latest version of what it was taken from; what it rests on here stays. Codes:
 * requirements.gone, .notWriting, .phase, .changedByOther, .clauseGone, .clauseSame.
 */
export const takeInNewer: Command<NewerToTakeIn, WrittenProvision> = command({
  action: 'procurement.requirements.write',
  partyOf: ({ party }) => party,
  run: async (ctx, asked) => {
    const { procurement, party, provision, version } = asked;
    const place = await writersPlace(ctx, asked);
    if (!place.ok) return place;
    const held = await heldProvision(ctx, procurement, provision);
    if (!held || held.removed !== null) return REQUIREMENTS_GONE;
    if (held.version !== version) return refuse(problem('requirements.changedByOther', 'requirements'));
    if (!held.origin) return CLAUSE_GONE;
    const found = await offered(ctx, held.origin.clause, place.value.isDemo);
    if (!found.ok) return found;
    const clause = found.value;
    if (clause.version <= held.origin.version) {
      return refuse(problem('requirements.clauseSame', 'requirements'));
    }
    const facts = provisionFrom(clause.facts, held.facts);
    const origin = { clause: clause.id, version: clause.version };
    const written = await changeProvision(ctx, party, { held, facts, origin });
    return done(written, {
      action: 'procurement.clauseTakenIn',
      object: requirementsObject(procurement),
      facts: { number: held.number, version: clause.version },
    });
  },
});

export interface LibraryLoad {
  readonly added: number;
  readonly changed: number;
  /** Gone from the file: no longer offered. */
  readonly removed: number;
}

/** Brings our own clauses in step with the file, in one transaction with its audit entry; a second run does nothing. */
export const loadLibrary = (ctx: Ctx, wanted: readonly ShippedClause[]): Promise<LibraryLoad> =>
  acting(ctx, async (inside) => {
    const load = { added: 0, changed: 0, removed: 0 };
    // Two that start at the same time load one after the other.
    await sql`lock table library_clause in share row exclusive mode`.execute(inside.db);
    const rows = await latestClauses(inside).where('clause.reference', 'is not', null).execute();
    const known = new Map(rows.map((row) => [row.reference, heldOf(row)]));
    for (const { reference, category, facts, writtenOn } of wanted) {
      const before = known.get(reference);
      if (before && !before.isWithdrawn && isSame(before.facts, facts)) continue;
      if (before) await changeClause(inside, before, facts);
      else {
        const ours = { party: null, isDemo: false, from: null } as const;
        await addClause(inside, { ...ours, reference, category, facts, sharedOn: writtenOn });
      }
      load[before ? 'changed' : 'added'] += 1;
    }
    const names = new Set(wanted.map(({ reference }) => reference));
    const gone = rows.filter(
      ({ reference, withdrawn_on }) => !names.has(reference ?? '') && withdrawn_on === null,
    );
    load.removed = gone.length;
    if (gone.length > 0) {
      const ids = gone.map(({ id }) => id);
      await inside.db
        .updateTable('library_clause')
        .set({ withdrawn_on: localDateAt(inside.now.getTime()), changed_at: inside.now })
        .where('id', 'in', ids)
        .execute();
    }
    if (load.added + load.changed + load.removed > 0) {
      await appendAudit(inside, { action: 'library.loaded', object: 'library', facts: load });
    }
    return load;
  });
