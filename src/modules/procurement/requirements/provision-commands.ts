// Requirements, criteria and terms are written, put in order, taken out and brought back, by the leader's people or those of
// whoever has the task of the documents.
import { ok, problem, type Result, refuse } from '../../../kernel/result.ts';
import { isUuid } from '../../../kernel/uuid.ts';
import { type Command, command, done } from '../../accounts/commands.ts';
import type { ActingCtx } from '../../accounts/db.ts';
import type { PartyId } from '../../accounts/model.ts';
import './db.ts';
import { knownIn } from './known-queries.ts';
import type { Origin, ProvisionFacts, ProvisionKind } from './model.ts';
import {
  CHANGED_BY_OTHER,
  nextNumber,
  REQUIREMENTS_GONE,
  type RequirementsAsked,
  requirementsObject,
  writersPlace,
} from './place-commands.ts';
import { MOST_PROVISIONS, provisionFaults, reasonFaults } from './rules.ts';

export interface ProvisionToWrite extends RequirementsAsked {
  /** What is changed, and the version that was read; null: it is new. */
  readonly changes: { readonly provision: string; readonly version: number } | null;
  readonly facts: ProvisionFacts;
}

export interface WrittenProvision {
  readonly id: string;
  readonly number: number;
}

export interface HeldProvision {
  readonly id: string;
  readonly kind: ProvisionKind;
  readonly number: number;
  readonly place: number;
  readonly version: number;
  readonly facts: ProvisionFacts;
  readonly removed: string | null;
  readonly origin: Origin | null;
}

/** A provision of the procurement, for whoever stands in its line; null where there is none. */
export async function heldProvision(
  { db }: ActingCtx,
  procurement: string,
  id: string,
): Promise<HeldProvision | null> {
  if (!isUuid(id)) return null;
  const row = await db
    .selectFrom('procurement_provision')
    .select([
      'id',
      'kind',
      'number',
      'place',
      'version',
      'facts',
      'removed_reason',
      'origin_clause',
      'origin_version',
    ])
    .where('procurement_id', '=', procurement)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) return null;
  const { removed_reason, origin_clause, origin_version, facts, ...rest } = row;
  return {
    ...rest,
    facts: facts as ProvisionFacts,
    removed: removed_reason,
    origin:
      origin_clause !== null && origin_version !== null
        ? { clause: origin_clause, version: origin_version }
        : null,
  };
}

interface VersionToKeep {
  readonly id: string;
  readonly version: number;
  readonly facts: ProvisionFacts;
  readonly party: PartyId;
}

async function keepVersion({ db, now }: ActingCtx, { id, version, facts, party }: VersionToKeep) {
  await db
    .insertInto('procurement_provision_version')
    .values({ provision_id: id, version, facts: JSON.stringify(facts), party, at: now })
    .execute();
}

/** Adds one last of its kind, for whoever stands in the line. Code: requirements.tooMany. */
export async function addProvision(
  ctx: ActingCtx,
  { procurement, party }: RequirementsAsked,
  { facts, origin }: { readonly facts: ProvisionFacts; readonly origin: Origin | null },
): Promise<Result<WrittenProvision>> {
  const number = await nextNumber(ctx, procurement, facts.kind);
  if (number > MOST_PROVISIONS) {
    return refuse(problem('requirements.tooMany', 'requirements', { most: MOST_PROVISIONS }));
  }
  const { last } = await ctx.db
    .selectFrom('procurement_provision')
    .select(({ fn }) => fn.max('place').as('last'))
    .where('procurement_id', '=', procurement)
    .where('kind', '=', facts.kind)
    .executeTakeFirstOrThrow();
  const { id } = await ctx.db
    .insertInto('procurement_provision')
    .values({
      procurement_id: procurement,
      kind: facts.kind,
      number,
      place: Number(last ?? 0) + 1,
      facts: JSON.stringify(facts),
      origin_clause: origin?.clause ?? null,
      origin_version: origin?.version ?? null,
      removed_reason: null,
      created_at: ctx.now,
      changed_at: ctx.now,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await keepVersion(ctx, { id, version: 1, facts, party });
  return ok({ id, number });
}

/** A new version of one that stands, for whoever stands in the line. */
export async function changeProvision(
  ctx: ActingCtx,
  party: PartyId,
  { held, facts, origin }: { held: HeldProvision; facts: ProvisionFacts; origin: Origin | null },
): Promise<WrittenProvision> {
  const version = held.version + 1;
  await ctx.db
    .updateTable('procurement_provision')
    .set({
      facts: JSON.stringify(facts),
      version,
      origin_clause: origin?.clause ?? null,
      origin_version: origin?.version ?? null,
      changed_at: ctx.now,
    })
    .where('id', '=', held.id)
    .execute();
  await keepVersion(ctx, { id: held.id, version, facts, party });
  return { id: held.id, number: held.number };
}

/** Where criteria are ranked the weights they had stay, for whoever weighs them again. */
function withWeight(facts: ProvisionFacts, before: ProvisionFacts | null, isRanked: boolean): ProvisionFacts {
  if (facts.kind !== 'criterion' || !isRanked) return facts;
  return { ...facts, weight: before?.kind === 'criterion' ? before.weight : null };
}

const WRITTEN: Readonly<Record<ProvisionKind, string>> = {
  requirement: 'procurement.requirementWritten',
  criterion: 'procurement.criterionWritten',
  term: 'procurement.termWritten',
};

/**
 * Writes a provision: a new one with the next number, or a new version. Codes: requirements.gone, .notWriting, .phase,
 * .changedByOther, .tooMany, and those of `provisionFaults`.
 */
export const writeProvision: Command<ProvisionToWrite, WrittenProvision> = command({
  action: 'procurement.requirements.write',
  partyOf: ({ party }) => party,
  run: async (ctx, asked) => {
    const { procurement, party, changes } = asked;
    const place = await writersPlace(ctx, asked);
    if (!place.ok) return place;
    const held = changes ? await heldProvision(ctx, procurement, changes.provision) : null;
    if (changes && (!held || held.kind !== asked.facts.kind)) return REQUIREMENTS_GONE;
    if (held && (held.version !== changes?.version || held.removed !== null)) return CHANGED_BY_OTHER;
    const known = await knownIn(ctx, procurement, place.value.state);
    const facts = withWeight(asked.facts, held?.facts ?? null, known.method === 'ranked');
    const faults = provisionFaults(facts, known);
    if (faults.length > 0) return refuse(...faults);
    const written = held
      ? ok(await changeProvision(ctx, party, { held, facts, origin: held.origin }))
      : await addProvision(ctx, asked, { facts, origin: null });
    if (!written.ok) return written;
    return done(written.value, {
      action: WRITTEN[facts.kind],
      object: requirementsObject(procurement),
      facts: { number: written.value.number, version: held ? held.version + 1 : 1 },
    });
  },
});

export interface ProvisionToMove extends RequirementsAsked {
  readonly provision: string;
  readonly direction: 'up' | 'down';
}

/**
 * Changes place with the one before or after it that stands; at the end nothing happens. The value says whether it moved.
 * Codes: requirements.gone, .notWriting, .phase.
 */
export const moveProvision: Command<ProvisionToMove, boolean> = command({
  action: 'procurement.requirements.write',
  partyOf: ({ party }) => party,
  run: async (ctx, asked) => {
    const { procurement, provision, direction } = asked;
    const place = await writersPlace(ctx, asked);
    if (!place.ok) return place;
    const held = await heldProvision(ctx, procurement, provision);
    if (!held || held.removed !== null) return REQUIREMENTS_GONE;
    const isUp = direction === 'up';
    const other = await ctx.db
      .selectFrom('procurement_provision')
      .select(['id', 'place'])
      .where('procurement_id', '=', procurement)
      .where('kind', '=', held.kind)
      .where('removed_reason', 'is', null)
      .where('place', isUp ? '<' : '>', held.place)
      .orderBy('place', isUp ? 'desc' : 'asc')
      .limit(1)
      .executeTakeFirst();
    if (!other) return done(false, null);
    const put = (id: string, at: number) =>
      ctx.db.updateTable('procurement_provision').set({ place: at }).where('id', '=', id).execute();
    await put(held.id, other.place);
    await put(other.id, held.place);
    return done(true, {
      action: 'procurement.provisionMoved',
      object: requirementsObject(procurement),
      facts: { number: held.number },
    });
  },
});

export interface ProvisionToRemove extends RequirementsAsked {
  readonly provision: string;
  /** Why it is taken out; null: it stands again. */
  readonly reason: string | null;
}

/**
 * Takes a provision out, with why, or brings it back; its number is never given anew. Codes: requirements.gone, .notWriting,
 * .phase, .doneBefore, .reasonMissing, .textLong, text.nationalNumber.
 */
export const removeProvision: Command<ProvisionToRemove, number> = command({
  action: 'procurement.requirements.write',
  partyOf: ({ party }) => party,
  run: async (ctx, asked) => {
    const { procurement, provision, reason } = asked;
    const place = await writersPlace(ctx, asked);
    if (!place.ok) return place;
    const held = await heldProvision(ctx, procurement, provision);
    if (!held) return REQUIREMENTS_GONE;
    const faults = reason === null ? [] : reasonFaults(reason);
    if (faults.length > 0) return refuse(...faults);
    if ((held.removed === null) === (reason === null)) {
      return refuse(problem('requirements.doneBefore', 'requirements'));
    }
    await ctx.db
      .updateTable('procurement_provision')
      .set({ removed_reason: reason, changed_at: ctx.now })
      .where('id', '=', held.id)
      .execute();
    return done(held.number, {
      action: reason === null ? 'procurement.provisionBroughtBack' : 'procurement.provisionRemoved',
      object: requirementsObject(procurement),
      facts: { number: held.number },
    });
  },
});
