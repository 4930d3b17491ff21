// Legal values are loaded from the file and confirmed or corrected by those who run the installation. Every version is kept;
// a newer file never takes the place of what a person has said.
import { localDateAt } from '../../kernel/local-date.ts';
import { problem, type Result, refuse } from '../../kernel/result.ts';
import { actorName, appendAudit, type Command, command, type Done, done } from '../accounts/commands.ts';
import type { ActingCtx, Ctx } from '../accounts/db.ts';
import { columnsOf, type LegalOrigin, type LegalVersion, legalVersionOf } from './db.ts';
import type { LegalValue } from './legal-values.ts';
import {
  collides,
  corrected,
  faultsAmong,
  faultsOfStart,
  faultsOfStated,
  type StatedValue,
  successionOf,
} from './value-rules.ts';

export interface LegalLoad {
  /** Names of the values. */
  readonly added: readonly string[];
  readonly changed: readonly string[];
  /** Gone from the file. */
  readonly removed: readonly string[];
  /** Corrected by a person and now different in the file: the correction holds, and the file's version is noted. */
  readonly kept: readonly string[];
}

/** The versions that hold, and for each value the file's latest word on it, held until the transaction ends. */
async function holdAll({ db }: Ctx): Promise<{ now: LegalVersion[]; fromFile: Map<string, LegalVersion> }> {
  await db.selectFrom('register_version').select('version').forUpdate().execute();
  const rows = await db
    .selectFrom('legal_value')
    .selectAll()
    .orderBy('recorded_at')
    .orderBy('version_id')
    .execute();
  const versions = rows.flatMap((row) => legalVersionOf(row) ?? []);
  const reference = versions.filter(({ origin }) => origin === 'reference');
  return {
    now: versions.filter(({ replacedAt }) => replacedAt === null),
    fromFile: new Map(reference.map((version) => [version.value.id, version])),
  };
}

interface NewVersion {
  readonly value: LegalValue;
  readonly origin: LegalOrigin;
  /** False for a version of the file that is noted beside a correction. */
  readonly holds: boolean;
}

async function record(ctx: Ctx, { value, origin, holds }: NewVersion): Promise<void> {
  await ctx.db
    .insertInto('legal_value')
    .values({
      ...columnsOf(value),
      origin,
      recorded_at: ctx.now,
      recorded_by: actorName(ctx.actor),
      replaced_at: holds ? null : ctx.now,
    })
    .execute();
}

const end = ({ db, now }: Ctx, version: string): Promise<unknown> =>
  db.updateTable('legal_value').set({ replaced_at: now }).where('version_id', '=', version).execute();

const isSame = (one: LegalValue, other: LegalValue): boolean =>
  JSON.stringify(columnsOf(one)) === JSON.stringify(columnsOf(other));

type Fate = keyof LegalLoad | 'same';

interface Neighbours {
  /** The version that holds, and the file's latest word. */
  readonly now: LegalVersion | undefined;
  readonly before: LegalVersion | undefined;
  /** Of any value. */
  readonly corrections: readonly LegalVersion[];
}

/** Brings one value in step with the file. */
async function bringInStep(
  ctx: Ctx,
  wanted: LegalValue,
  { now, before, corrections }: Neighbours,
): Promise<Fate> {
  if (now && isSame(now.value, wanted)) return 'same';
  // Neither in the place of what a person has said, nor beside it for the same days.
  if (now?.origin === 'correction' || corrections.some(({ value }) => collides(wanted, value))) {
    if (before && isSame(before.value, wanted)) return 'same';
    await record(ctx, { value: wanted, origin: 'reference', holds: false });
    return 'kept';
  }
  if (now) await end(ctx, now.version);
  await record(ctx, { value: wanted, origin: 'reference', holds: true });
  return now ? 'changed' : 'added';
}

/**
 * Makes the values in force those of the file, in one transaction with its audit entry; a second run does nothing. What a
 * person has corrected holds; what the file says instead is noted once and reported in `kept`.
 */
export function loadLegalValues(ctx: Ctx, wanted: readonly LegalValue[]): Promise<LegalLoad> {
  return ctx.db.transaction().execute(async (db) => {
    const inside = { ...ctx, db };
    const { now, fromFile } = await holdAll(inside);
    const byId = new Map(now.map((version) => [version.value.id, version]));
    const corrections = now.filter(({ origin }) => origin === 'correction');
    const names: Record<Fate, string[]> = { added: [], changed: [], removed: [], kept: [], same: [] };
    for (const value of wanted) {
      const versions = { now: byId.get(value.id), before: fromFile.get(value.id), corrections };
      names[await bringInStep(inside, value, versions)].push(value.id);
    }
    const ids = new Set(wanted.map(({ id }) => id));
    for (const { version, value, origin } of now) {
      if (origin === 'correction' || ids.has(value.id)) continue;
      await end(inside, version);
      names.removed.push(value.id);
    }
    const { added, changed, removed, kept } = names;
    if (added.length + changed.length + removed.length + kept.length > 0) {
      await appendAudit(inside, {
        action: 'legalValue.loaded',
        object: 'legalValues',
        facts: {
          added: added.length,
          changed: changed.length,
          removed: removed.length,
          keptEdits: kept.length,
        },
      });
    }
    return { added, changed, removed, kept };
  });
}

export interface LegalCorrection extends StatedValue {
  readonly id: string;
  /** The version that was looked at; another one meanwhile is never overwritten. */
  readonly version: string;
}

/** The version that the correction is about, with every other one in force. */
async function held(
  ctx: ActingCtx,
  { id, version }: LegalCorrection,
): Promise<Result<{ readonly version: LegalVersion; readonly all: readonly LegalVersion[] }>> {
  if (ctx.actor.kind === 'person' && ctx.actor.isDemo) return refuse(problem('law.demo', 'form'));
  const { now } = await holdAll(ctx);
  const found = now.find(({ value }) => value.id === id);
  if (!found) return refuse(problem('law.gone', 'form'));
  if (found.version !== version) return refuse(problem('law.changedMeanwhile', 'form'));
  return { ok: true, value: { version: found, all: now } };
}

const auditOf = (action: string, value: LegalValue, before: LegalValue) => ({
  action,
  object: `legalValue:${value.id}`,
  facts: { legalKey: value.key, value: value.value, before: before.value, ruleStatus: value.status },
});

async function correct(ctx: ActingCtx, input: LegalCorrection): Promise<Result<Done<string>>> {
  const found = await held(ctx, input);
  if (!found.ok) return found;
  const { version, all } = found.value;
  const faults = faultsOfStated(version.value.key, input, localDateAt(ctx.now.getTime()));
  if (faults.length > 0) return refuse(...faults);
  const after = corrected(version.value, input);
  const others = all.map(({ value }) => value);
  const collisions = faultsAmong(version.value, after, others);
  if (collisions.length > 0) return refuse(...collisions);
  await end(ctx, version.version);
  await record(ctx, { value: after, origin: 'correction', holds: true });
  return done(after.id, auditOf('legalValue.corrected', after, version.value));
}

async function succeed(ctx: ActingCtx, input: LegalCorrection): Promise<Result<Done<string>>> {
  const found = await held(ctx, input);
  if (!found.ok) return found;
  const { version, all } = found.value;
  const { key } = version.value;
  const faults = [
    ...faultsOfStated(key, input, localDateAt(ctx.now.getTime())),
    ...faultsOfStart(version.value, input.period.from),
  ];
  if (faults.length > 0) return refuse(...faults);
  const others = all.map(({ value }) => value);
  const { added, ended } = successionOf(version.value, input, others);
  if (others.some(({ id }) => id === added.id)) return refuse(problem('law.overlap', 'from'));
  for (const value of ended) {
    const before = all.find((one) => one.value.id === value.id);
    if (before) await end(ctx, before.version);
    await record(ctx, { value, origin: 'correction', holds: true });
  }
  await record(ctx, { value: added, origin: 'correction', holds: true });
  return done(added.id, auditOf('legalValue.added', added, version.value));
}

const forInstallation = (
  run: (ctx: ActingCtx, input: LegalCorrection) => Promise<Result<Done<string>>>,
): Command<LegalCorrection, string> =>
  command({ action: 'installation.correctLaw', partyOf: () => null, run });

/** Confirms or corrects a value on a source; the value is its name. Codes: see errors.ts, at `value`, `from`, `to`, `act`, `section`, `url`, `checked`, `form`. */
export const correctLegalValue = forInstallation(correct);

/** A new value from a day on, after the one named; that one ends there. Its `period.to` is not looked at. */
export const succeedLegalValue = forInstallation(succeed);
