// Changes to the register: proposed on a source, then confirmed, turned down, disputed or withdrawn. What is confirmed is
// written to the register in the same transaction; a fact that has changed meanwhile is never overwritten.
import { sql } from 'kysely';
import { addDays, localDateAt } from '../../../kernel/local-date.ts';
import { type Problem, problem, type Result, refuse } from '../../../kernel/result.ts';
import { actorName, type Command, command, type Done, done } from '../../accounts/commands.ts';
import type { ActingCtx } from '../../accounts/db.ts';
import { INSTALLATION, type PartyId } from '../../accounts/model.ts';
import type { ActionId } from '../../accounts/policy.ts';
import type { Source } from '../model.ts';
import {
  confirmersOf,
  faultsOfProposal,
  faultsOfSource,
  moveRefusal,
  type ProposedFact,
  periodOfWritten,
  unchangedFault,
} from './change-rules.ts';
import { factChangeOf, targetColumns } from './db.ts';
import { type EditorRole, type FactChange, type FactValue, isSameValue } from './fact.ts';
import { tellEditors } from './notice-commands.ts';
import { readFact, stakeholdersOf, writeFact } from './register-db.ts';

export interface FactProposal extends ProposedFact {
  /** Who proposes it; the installation for its administrators. */
  readonly party: PartyId;
  /** For those who decide, never public. */
  readonly note: string;
}

/** Nobody of the demonstration world changes the register: it is about real bodies. */
const demoFault = ({ actor }: ActingCtx): Problem[] =>
  actor.kind === 'person' && actor.isDemo ? [problem('fact.demo', 'form')] : [];

/** The strongest role the acting person edits with for the party. */
async function roleIn({ db }: ActingCtx, party: PartyId): Promise<EditorRole> {
  const { rows } = await sql<{
    role: string;
  }>`select role from app_own_grants() where party = ${party}`.execute(db);
  return rows.some(({ role }) => role === 'administrator') ? 'administrator' : 'coordinator';
}

/** «Outside» has whole days in the register. */
function asStored({ target, after }: FactProposal): FactValue | null {
  if (after === null || target.kind !== 'outside') return after;
  const { from, to } = periodOfWritten(after);
  return { ...after, from, to: to === null ? null : addDays(to, -1) };
}

const asJson = (value: FactValue | null): string | null => (value === null ? null : JSON.stringify(value));

const auditOf = (action: string, id: string, { target }: Pick<FactChange, 'target'>) => ({
  action,
  object: `fact:${id}`,
  facts: {
    about: target.kind === 'cooperation' ? target.field : target.kind,
    cooperation: target.kind === 'outside' ? null : target.cooperation,
    member: target.kind === 'cooperation' ? null : target.member,
  },
});

async function propose(ctx: ActingCtx, input: FactProposal): Promise<Result<Done<string>>> {
  const faults = [...demoFault(ctx), ...faultsOfProposal(input, localDateAt(ctx.now.getTime()))];
  if (faults.length > 0) return refuse(...faults);
  const current = await readFact(ctx, input.target);
  if (!current) return refuse(problem('fact.gone', 'form'));
  const after = asStored(input);
  const unchanged = unchangedFault(current.value, after);
  if (unchanged.length > 0) return refuse(...unchanged);
  const { id } = await ctx.db
    .insertInto('fact_change')
    .values({
      ...targetColumns(input.target),
      before: asJson(current.value),
      after: asJson(after),
      before_references: [...(current.source?.references ?? [])],
      before_date: current.source?.date ?? null,
      party: input.party,
      role: await roleIn(ctx, input.party),
      source_references: [input.reference],
      source_date: input.sourceDate,
      note: input.note,
      confirmers: confirmersOf(input.target),
      stakeholders: await stakeholdersOf(ctx, input.target),
      state: 'proposed',
      created_at: ctx.now,
      created_by: actorName(ctx.actor),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  // The installation may always confirm it, and is the only one that may where nobody else is concerned.
  const parties = [...confirmersOf(input.target), INSTALLATION].filter((party) => party !== input.party);
  await tellEditors(ctx, { kind: 'fact.proposed', change: id, target: input.target, parties });
  return done(id, auditOf('fact.proposed', id, input));
}

export interface ChangeMove {
  readonly change: string;
  readonly party: PartyId;
}

export interface Decision extends ChangeMove {
  readonly verdict: 'confirm' | 'reject';
  /** Why, for those it concerns; never public. */
  readonly note: string;
}

/** The change, held until the transaction ends; null where the acting person may not see it. */
async function hold({ db }: ActingCtx, id: string): Promise<FactChange | null> {
  const row = await db
    .selectFrom('fact_change')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row ? factChangeOf(row) : null;
}

/** The held change, where the move may be made. */
async function held(
  ctx: ActingCtx,
  { change: id, party }: ChangeMove,
  move: Parameters<typeof moveRefusal>[1],
): Promise<Result<FactChange>> {
  const faults = demoFault(ctx);
  if (faults.length > 0) return refuse(...faults);
  const change = await hold(ctx, id);
  if (!change) return refuse(problem('fact.gone', 'form'));
  const refusal = moveRefusal(change, move, { party, person: actorName(ctx.actor) });
  return refusal ? refuse(refusal) : { ok: true, value: change };
}

interface Turn {
  readonly expected: FactValue | null;
  readonly value: FactValue | null;
  readonly source: Source;
}

/** Writes one side of the change, unless the register meanwhile says something that neither side knew of. */
async function turnFact(
  ctx: ActingCtx,
  { target }: FactChange,
  { expected, value, source }: Turn,
): Promise<Result<string | null>> {
  const current = await readFact(ctx, target);
  if (!current) return refuse(problem('fact.gone', 'form'));
  if (!isSameValue(current.value, expected)) return refuse(problem('fact.changedMeanwhile', 'form'));
  const written = await writeFact(ctx, { target, value, source });
  return 'problem' in written ? refuse(written.problem) : { ok: true, value: written.row };
}

/** What the decision does to the register; null where it already says what was decided. */
function turnOf(change: FactChange, verdict: Decision['verdict']): Turn | null {
  const { before, after, source } = change;
  if (verdict === 'confirm') return change.isApplied ? null : { expected: before, value: after, source };
  const grounds = change.dispute?.source ?? source;
  return change.isApplied ? { expected: after, value: before, source: grounds } : null;
}

/** Whoever proposed it and whom it is about, but the one that acts now. */
const partiesOfBoth = ({ by, confirmers, dispute }: FactChange, acts: PartyId): PartyId[] =>
  [...new Set([by.party, ...confirmers, ...(dispute ? [dispute.by.party] : [])])].filter(
    (party) => party !== acts,
  );

async function decide(ctx: ActingCtx, input: Decision): Promise<Result<Done<true>>> {
  const change = await held(ctx, input, input.verdict);
  if (!change.ok) return change;
  const turn = turnOf(change.value, input.verdict);
  const turned = turn && (await turnFact(ctx, change.value, turn));
  if (turned && !turned.ok) return turned;
  const isConfirmed = input.verdict === 'confirm';
  await ctx.db
    .updateTable('fact_change')
    .set({
      state: isConfirmed ? 'confirmed' : 'rejected',
      is_applied: isConfirmed,
      ...(turned?.value ? { row_key: turned.value } : {}),
      decided_at: ctx.now,
      decided_by: actorName(ctx.actor),
      decided_party: input.party,
      decided_role: await roleIn(ctx, input.party),
      decision_note: input.note,
    })
    .where('id', '=', input.change)
    .execute();
  await tellEditors(ctx, {
    kind: isConfirmed ? 'fact.confirmed' : 'fact.rejected',
    change: input.change,
    target: change.value.target,
    parties: partiesOfBoth(change.value, input.party),
  });
  return done(true, auditOf(isConfirmed ? 'fact.confirmed' : 'fact.rejected', input.change, change.value));
}

export interface FactDispute extends ChangeMove {
  /** What the other value rests on. */
  readonly reference: string;
  readonly sourceDate: string;
  readonly note: string;
}

async function dispute(ctx: ActingCtx, input: FactDispute): Promise<Result<Done<true>>> {
  const faults = faultsOfSource(input, localDateAt(ctx.now.getTime()));
  if (faults.length > 0) return refuse(...demoFault(ctx), ...faults);
  const change = await held(ctx, input, 'dispute');
  if (!change.ok) return change;
  await ctx.db
    .updateTable('fact_change')
    .set({
      state: 'disputed',
      disputed_at: ctx.now,
      disputed_by: actorName(ctx.actor),
      disputed_party: input.party,
      disputed_role: await roleIn(ctx, input.party),
      dispute_references: [input.reference],
      dispute_date: input.sourceDate,
      dispute_note: input.note,
    })
    .where('id', '=', input.change)
    .execute();
  await tellEditors(ctx, {
    kind: 'fact.disputed',
    change: input.change,
    target: change.value.target,
    // The installation settles it.
    parties: [...new Set([...partiesOfBoth(change.value, input.party), INSTALLATION])],
  });
  return done(true, auditOf('fact.disputed', input.change, change.value));
}

async function withdraw(ctx: ActingCtx, input: ChangeMove): Promise<Result<Done<true>>> {
  const change = await held(ctx, input, 'withdraw');
  if (!change.ok) return change;
  await ctx.db
    .updateTable('fact_change')
    .set({ state: 'withdrawn' })
    .where('id', '=', input.change)
    .execute();
  return done(true, auditOf('fact.withdrawn', input.change, change.value));
}

/** For a body or a cooperation, in a role there. */
const asParty = <Input extends { readonly party: PartyId }, Output>(
  action: ActionId,
  run: (ctx: ActingCtx, input: Input) => Promise<Result<Done<Output>>>,
): Command<Input, Output> => command({ action, partyOf: ({ party }) => party, run });

/** For the installation, whatever party the input names. */
const asInstallation = <Input extends { readonly party: PartyId }, Output>(
  action: ActionId,
  run: (ctx: ActingCtx, input: Input) => Promise<Result<Done<Output>>>,
): Command<Input, Output> =>
  command({
    action,
    partyOf: () => null,
    run: (ctx, input) => run(ctx, { ...input, party: INSTALLATION }),
  });

/** Proposes a change; the value is its id. Codes: see errors.ts, at `text`, `memberKind`, `from`, `to`, `source`, `sourceDate`, `form`. */
export const proposeFact = asParty('fact.propose', propose);
export const proposeFactForInstallation = asInstallation('installation.proposeFact', propose);

/** Confirms a change and writes it to the register, or turns it down and takes it back where a dispute found it written. */
export const decideFact = asParty('fact.decide', decide);
export const decideFactForInstallation = asInstallation('installation.decideFact', decide);

/** Disputes a proposed or a confirmed change on a source; the register keeps what it says until it is settled. */
export const disputeFact = asParty('fact.decide', dispute);

/** Takes a proposal of one's own back. */
export const withdrawFact = asParty('fact.propose', withdraw);
export const withdrawFactForInstallation = asInstallation('installation.proposeFact', withdraw);
