// The audit log, and what makes a function a command: rights are asked, the work is done and the entry is written in one
// transaction, or nothing is. Entries are only added; a database trigger refuses change and deletion.
import { ok, type Problem, problem, type Result, refuse } from '../../kernel/result.ts';
import { type ActingCtx, type Actor, acting, type Ctx } from './db.ts';
import { type Grant, isDemoBody, type PartyId } from './model.ts';
import { ownGrants } from './people-queries.ts';
import { type ActionId, refusalOf } from './policy.ts';

/** How an actor is written in tables: `person:…` is a pseudonym once the person is erased. */
export function actorName(actor: Actor): string {
  switch (actor.kind) {
    case 'system':
      return `system:${actor.name}`;
    case 'visitor':
      return 'visitor';
    case 'person':
      return `person:${actor.person}`;
    case 'link':
      return `link:${actor.link}`;
  }
}

export interface AuditEntry {
  /** What was done, in the past tense: `register.loaded`. */
  readonly action: string;
  /** What it was done to: `cooperation:nii`. */
  readonly object: string;
  readonly facts: Readonly<Record<string, string | number | boolean | null>>;
  /** Whose it is: those who act for the party may read the entry. */
  readonly party?: PartyId | null;
  /** About something of the demonstration world, where neither actor nor party tells. */
  readonly isDemo?: boolean;
}

/** Writes one entry. Call it with the context of the transaction that makes the change. */
export async function appendAudit(ctx: Ctx, entry: AuditEntry): Promise<void> {
  const { actor } = ctx;
  const isDemoActor = (actor.kind === 'person' || actor.kind === 'link') && actor.isDemo;
  await ctx.db
    .insertInto('audit')
    .values({
      at: ctx.now,
      actor: actorName(actor),
      action: entry.action,
      object: entry.object,
      facts: JSON.stringify(entry.facts),
      party: entry.party ?? null,
      person_id: actor.kind === 'person' ? actor.person : null,
      is_demo: isDemoActor || isDemoBody(entry.party ?? '') || (entry.isDemo ?? false),
    })
    .execute();
}

/**
 * What a command did: its answer, and the audit entry; null where nothing was changed. An entry without a party gets the
 * one that the command was done for.
 */
export interface Done<Output> {
  readonly value: Output;
  readonly audit: AuditEntry | null;
}

export interface CommandSpec<Input, Output> {
  readonly action: ActionId;
  /** For whom it is done; rights are asked there. Null for what people do for themselves and for the installation. */
  readonly partyOf: (input: Input, ctx: ActingCtx) => PartyId | null | Promise<PartyId | null>;
  readonly run: (ctx: ActingCtx, input: Input) => Promise<Result<Done<Output>>>;
}

export interface Command<Input, Output> {
  (ctx: Ctx, input: Input): Promise<Result<Output>>;
  readonly action: ActionId;
}

/** Carries a refusal out of the transaction, so that what was written before it is taken back. */
class Refused extends Error {
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[]) {
    super('refused');
    this.problems = problems;
  }
}

/** The grants of the acting person as of now. */
async function grantsOf(ctx: ActingCtx): Promise<readonly Grant[] | null> {
  return ctx.actor.kind === 'person' ? ownGrants(ctx) : null;
}

/** The program itself may do what its code does, a personal link that for its own party; others what the table of actions lets them. */
async function refusalFor(ctx: ActingCtx, action: ActionId, party: PartyId | null): Promise<Problem | null> {
  if (ctx.actor.kind === 'system') return null;
  if (ctx.actor.kind === 'link') {
    return party === ctx.actor.party ? null : problem('access.wrongParty', 'party', { action });
  }
  return refusalOf(await grantsOf(ctx), action, party);
}

/**
 * Makes a command. Refusals of access (access.*) come before anything is read or written; a refusal from `run` takes
 * back what it wrote; otherwise the audit entry is written last, in the same transaction.
 */
export function command<Input, Output>(spec: CommandSpec<Input, Output>): Command<Input, Output> {
  const execute = async ({ db, actor, now }: Ctx, input: Input): Promise<Result<Output>> => {
    try {
      // A write has a transaction of its own.
      return await acting({ db, actor, now }, async (inside) => {
        const party = await spec.partyOf(input, inside);
        const refusal = await refusalFor(inside, spec.action, party);
        if (refusal) throw new Refused([refusal]);
        const done = await spec.run(inside, input);
        if (!done.ok) throw new Refused(done.problems);
        if (done.value.audit) await appendAudit(inside, { party, ...done.value.audit });
        return ok(done.value.value);
      });
    } catch (error) {
      if (error instanceof Refused) return refuse(...error.problems);
      throw error;
    }
  };
  return Object.assign(execute, { action: spec.action });
}

/** What `run` answers when it is done. */
export const done = <Output>(value: Output, audit: Done<Output>['audit']): Result<Done<Output>> =>
  ok({ value, audit });
