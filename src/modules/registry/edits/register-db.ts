// Reads and writes single facts of the register inside a command: what it says now, on which source, and who has a stake.
// A row a person has written says so (origin, edited_at, edited_by) and is never touched by the loader again.
import type { SqlBool } from 'kysely';
import { sql } from 'kysely';
import { localDateAt } from '../../../kernel/local-date.ts';
import { type Problem, problem } from '../../../kernel/result.ts';
import { actorName } from '../../accounts/commands.ts';
import type { ActingCtx } from '../../accounts/db.ts';
import type { PartyId } from '../../accounts/model.ts';
import type { LegalForm, MemberKind, Source } from '../model.ts';
import { confirmersOf, periodOfWritten } from './change-rules.ts';
import { type CooperationField, type FactTarget, type FactValue, NO_VALUE } from './fact.ts';

export interface CurrentFact {
  /** null: the register has no such fact. */
  readonly value: FactValue | null;
  readonly source: Source | null;
}

interface SourcedRow {
  readonly source_references: string[];
  readonly source_date: string | null;
}
const sourceOf = (row: SourcedRow): Source => ({ references: row.source_references, date: row.source_date });

type Of<Kind extends FactTarget['kind']> = Extract<FactTarget, { kind: Kind }>;

async function cooperationFact({ db }: ActingCtx, target: Of<'cooperation'>): Promise<CurrentFact | null> {
  const row = await db
    .selectFrom('cooperation')
    .selectAll()
    .where('id', '=', target.cooperation)
    .where('is_removed', '=', false)
    .executeTakeFirst();
  if (!row) return null;
  const text: Readonly<Record<CooperationField, string | null>> = {
    name: row.name,
    legalForm: row.legal_form,
    host: row.host,
    website: row.website,
    period: null,
    hasCompleteMembership: row.has_complete_membership ? 'yes' : 'no',
  };
  const dates = target.field === 'period' ? { from: row.from_written, to: row.to_written } : {};
  return { value: { ...NO_VALUE, text: text[target.field], ...dates }, source: sourceOf(row) };
}

async function hasSubjects({ db }: ActingCtx, target: Of<'membership' | 'outside'>): Promise<boolean> {
  const body = await db
    .selectFrom('body')
    .select('id')
    .where('id', '=', target.member)
    .where('is_demo', '=', false)
    .executeTakeFirst();
  if (!body || target.kind === 'outside') return body !== undefined;
  const cooperation = await db
    .selectFrom('cooperation')
    .select('id')
    .where('id', '=', target.cooperation)
    .where('is_removed', '=', false)
    .executeTakeFirst();
  return cooperation !== undefined;
}

async function membershipFact({ db }: ActingCtx, target: Of<'membership'>): Promise<CurrentFact | null> {
  const row = await db
    .selectFrom('membership')
    .selectAll()
    .where('key', '=', target.row ?? '')
    .where('cooperation_id', '=', target.cooperation)
    .where('member', '=', target.member)
    .executeTakeFirst();
  if (!row) return null;
  if (row.is_removed) return { value: null, source: sourceOf(row) };
  const value = { text: null, memberKind: row.member_kind, from: row.from_written, to: row.to_written };
  return { value, source: sourceOf(row) };
}

async function outsideFact({ db }: ActingCtx, target: Of<'outside'>): Promise<CurrentFact | null> {
  const row = await db
    .selectFrom('confirmed_outside')
    .selectAll()
    .select([
      sql<string | null>`valid_from::text`.as('from_text'),
      sql<string | null>`(valid_to - 1)::text`.as('to_text'),
    ])
    .where('key', '=', target.row ?? '')
    .where('member', '=', target.member)
    .executeTakeFirst();
  if (!row) return null;
  if (row.is_removed) return { value: null, source: sourceOf(row) };
  return { value: { ...NO_VALUE, from: row.from_text, to: row.to_text }, source: sourceOf(row) };
}

/** What the register says; null where it does not know what the target is about. */
export async function readFact(ctx: ActingCtx, target: FactTarget): Promise<CurrentFact | null> {
  if (target.kind === 'cooperation') return cooperationFact(ctx, target);
  if (!(await hasSubjects(ctx, target))) return null;
  if (target.row === null) return { value: null, source: null };
  return target.kind === 'membership' ? membershipFact(ctx, target) : outsideFact(ctx, target);
}

/** Who may dispute a fact: those it is about, and for a cooperation's own facts its host and members as well. */
export async function stakeholdersOf(ctx: ActingCtx, target: FactTarget): Promise<PartyId[]> {
  const today = localDateAt(ctx.now.getTime());
  const held = await ctx.db
    .selectFrom('membership')
    .select(['cooperation_id', 'member'])
    .where('is_removed', '=', false)
    .where(sql<SqlBool>`daterange(valid_from, valid_to) @> ${today}::date`)
    .where(({ eb }) =>
      target.kind === 'outside'
        ? eb('member', '=', target.member)
        : eb('cooperation_id', '=', target.kind === 'cooperation' ? target.cooperation : ''),
    )
    .execute();
  const others = held.map((row) => (target.kind === 'outside' ? row.cooperation_id : row.member));
  const host =
    target.kind === 'cooperation'
      ? await ctx.db.selectFrom('cooperation').select('host').where('id', '=', target.cooperation).execute()
      : [];
  const hosts = host.flatMap((row) => row.host ?? []);
  return [...new Set([...confirmersOf(target), ...others, ...hosts] as PartyId[])];
}

/** Sources of a row after a change: those it had and the new one; the date of the newest. */
function joined(before: Source | null, added: Source): SourcedRow {
  const dates = [before?.date ?? '', added.date ?? ''].toSorted();
  return {
    source_references: [...new Set([...(before?.references ?? []), ...added.references])],
    source_date: dates.at(-1) || null,
  };
}

interface Edited {
  readonly origin: 'edit';
  readonly edited_at: Date;
  readonly edited_by: string;
}
const editedBy = (ctx: ActingCtx): Edited => ({
  origin: 'edit',
  edited_at: ctx.now,
  edited_by: actorName(ctx.actor),
});

interface Write<Kind extends FactTarget['kind']> {
  readonly target: Of<Kind>;
  readonly value: FactValue;
  readonly sources: SourcedRow;
}

async function writeCooperation(ctx: ActingCtx, { target, value, sources }: Write<'cooperation'>) {
  const { text } = value;
  const period = periodOfWritten(value);
  const columns = {
    name: { name: text ?? '' },
    legalForm: { legal_form: text as LegalForm },
    host: { host: text },
    website: { website: text },
    period: {
      valid_from: period.from,
      valid_to: period.to,
      from_written: value.from,
      to_written: value.to,
    },
    hasCompleteMembership: { has_complete_membership: text === 'yes' },
  }[target.field];
  await ctx.db
    .updateTable('cooperation')
    .set({ ...columns, ...sources, ...editedBy(ctx) })
    .where('id', '=', target.cooperation)
    .execute();
}

/** True where another row says something of the same for some of the same days. */
async function overlaps(ctx: ActingCtx, target: Of<'membership' | 'outside'>, value: FactValue) {
  const { from, to } = periodOfWritten(value);
  const days = sql<SqlBool>`daterange(valid_from, valid_to) && daterange(${from}::date, ${to}::date)`;
  const other = sql<SqlBool>`key is distinct from ${target.row}`;
  const found =
    target.kind === 'membership'
      ? await ctx.db
          .selectFrom('membership')
          .select('key')
          .where('cooperation_id', '=', target.cooperation)
          .where('member', '=', target.member)
          .where('is_removed', '=', false)
          .where(days)
          .where(other)
          .execute()
      : await ctx.db
          .selectFrom('confirmed_outside')
          .select('key')
          .where('member', '=', target.member)
          .where('is_removed', '=', false)
          .where(days)
          .where(other)
          .execute();
  return found.length > 0;
}

async function writeMembership(ctx: ActingCtx, { target, value, sources }: Write<'membership'>) {
  const period = periodOfWritten(value);
  const columns = {
    member_kind: value.memberKind as MemberKind,
    valid_from: period.from,
    valid_to: period.to,
    from_written: value.from,
    to_written: value.to,
    confidence: 'high' as const,
    is_removed: false,
    ...sources,
    ...editedBy(ctx),
  };
  if (target.row !== null) {
    await ctx.db.updateTable('membership').set(columns).where('key', '=', target.row).execute();
    return target.row;
  }
  const names = { cooperation_id: target.cooperation, member: target.member };
  const row = await ctx.db
    .insertInto('membership')
    .values({ ...columns, ...names })
    .returning('key')
    .executeTakeFirstOrThrow();
  return row.key;
}

async function writeOutside(ctx: ActingCtx, { target, value, sources }: Write<'outside'>) {
  const period = periodOfWritten(value);
  const dates = { valid_from: period.from, valid_to: period.to };
  const columns = { ...dates, is_removed: false, ...sources, ...editedBy(ctx) };
  if (target.row !== null) {
    await ctx.db.updateTable('confirmed_outside').set(columns).where('key', '=', target.row).execute();
    return target.row;
  }
  const row = await ctx.db
    .insertInto('confirmed_outside')
    .values({ ...columns, member: target.member })
    .returning('key')
    .executeTakeFirstOrThrow();
  return row.key;
}

/** The row stays with its edit, so that the loader does not bring back what somebody took away. */
async function takeAway(ctx: ActingCtx, target: Of<'membership' | 'outside'>): Promise<void> {
  const gone = { is_removed: true, ...editedBy(ctx) };
  const key = target.row ?? '';
  if (target.kind === 'membership') {
    await ctx.db.updateTable('membership').set(gone).where('key', '=', key).execute();
  } else {
    await ctx.db.updateTable('confirmed_outside').set(gone).where('key', '=', key).execute();
  }
}

export interface FactWrite {
  readonly target: FactTarget;
  readonly value: FactValue | null;
  readonly source: Source;
}

/** Makes the register say the value. The answer is the row's key (null for a cooperation's own facts), or why not. */
export async function writeFact(
  ctx: ActingCtx,
  { target, value, source }: FactWrite,
): Promise<{ readonly row: string | null } | { readonly problem: Problem }> {
  const current = await readFact(ctx, target);
  if (!current) return { problem: problem('fact.gone', 'form') };
  const sources = joined(current.source, source);
  if (target.kind === 'cooperation') {
    await writeCooperation(ctx, { target, value: value ?? NO_VALUE, sources });
    return { row: null };
  }
  if (value === null) {
    await takeAway(ctx, target);
    return { row: target.row };
  }
  if (await overlaps(ctx, target, value)) return { problem: problem('fact.overlap', 'form') };
  const row =
    target.kind === 'membership'
      ? await writeMembership(ctx, { target, value, sources })
      : await writeOutside(ctx, { target, value, sources });
  return { row };
}
