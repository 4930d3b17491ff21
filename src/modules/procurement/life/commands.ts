// How a procurement is begun and moved: read under its row's lock, asked whether the move may be made, written to its log
// and its state, told of. Moves of one procurement stand in line, whoever makes them.
import { localDateAt } from '../../../kernel/local-date.ts';
import { holdsNationalNumber } from '../../../kernel/national-number.ts';
import { type Problem, problem, type Result, refuse } from '../../../kernel/result.ts';
import { actorName, type Command, command, type Done, done } from '../../accounts/commands.ts';
import type { ActingCtx } from '../../accounts/db.ts';
import { isDemoBody, type PartyId } from '../../accounts/model.ts';
import { type NoticeToWrite, writeLetter, writeNotices } from '../../accounts/outbox-commands.ts';
import type { Regime } from '../../law/duties.ts';
import type { PartyLetter } from '../../planning/proposals/model.ts';
import { openItemsUnderLock } from '../ledger-queries.ts';
import { needsSummaryOf } from '../needs/summary-queries.ts';
import type { Surroundings } from './conditions.ts';
import { memberOf, type ProcurementState } from './model.ts';
import { faultsOf } from './move-faults.ts';
import type { Move, MoveKind } from './moves.ts';
import { type Procurement, readProcurement } from './queries.ts';
import { applyMove, STATE_FORMAT } from './replay.ts';
import { obstaclesTo } from './transitions.ts';

/** What the log of the installation calls each move. */
const WRITTEN: Readonly<Record<MoveKind, string>> = {
  begin: 'procurement.begun',
  describe: 'procurement.described',
  invite: 'procurement.bodiesInvited',
  registerStanding: 'procurement.standingRegistered',
  uninvite: 'procurement.invitationTakenBack',
  join: 'procurement.joined',
  decline: 'procurement.declined',
  giveMandate: 'procurement.mandateGiven',
  withdraw: 'procurement.withdrew',
  switchImpartiality: 'procurement.impartialitySwitched',
  declareImpartiality: 'procurement.impartialityDeclared',
  assignTasks: 'procurement.tasksAssigned',
  chooseRegime: 'procurement.regimeChosen',
  chooseSharing: 'procurement.sharingChosen',
  startNeeds: 'procurement.needsStarted',
  startDialogue: 'procurement.dialogueStarted',
  startRequirements: 'procurement.requirementsStarted',
  goBack: 'procurement.wentBack',
  lock: 'procurement.locked',
  reopen: 'procurement.reopened',
  cancel: 'procurement.cancelled',
};

const GONE = refuse(problem('procurement.gone', 'procurement'));
const CHANGED = refuse(problem('procurement.changedByOther', 'procurement'));

/** Moves that are refused while something is told to some and not to all. */
const ASK_LEDGER: readonly MoveKind[] = ['startRequirements', 'lock'];

/** Letters and notices that go out with a move, in its transaction. */
export interface Told {
  readonly letters: readonly PartyLetter[];
  readonly notices: readonly NoticeToWrite[];
}

export interface ProcurementToBegin {
  readonly party: PartyId;
  /** The group proposal it comes from. */
  readonly proposal: string | null;
  readonly begin: Extract<Move, { kind: 'begin' }>;
}

/** Moves that one person makes at once, one after the other: all of them, or none. */
export interface MovesToMake {
  readonly id: string;
  readonly party: PartyId;
  readonly moves: readonly Exclude<Move, { kind: 'begin' }>[];
  /** What was read: the leader's counter, or the body's own; null: no form was read. */
  readonly version: number | null;
  /** The parts of the rules that may govern a procurement in this state. */
  readonly law: (state: ProcurementState) => readonly Regime[];
  readonly told: (state: ProcurementState) => Told;
}

/** Everybody who may read it: who leads, and who is invited; one whose invitation is taken back no more. */
const readersOf = (state: ProcurementState): string[] =>
  [...new Set([state.lead, ...state.members.map(({ body }) => body as string)])].toSorted();

interface Step {
  readonly seq: number;
  readonly party: PartyId;
  readonly move: Move;
}

async function writeMove(ctx: ActingCtx, id: string, { seq, party, move }: Step): Promise<void> {
  await ctx.db
    .insertInto('procurement_move')
    .values({
      procurement_id: id,
      seq,
      at: ctx.now,
      actor: actorName(ctx.actor),
      party,
      move: JSON.stringify(move),
    })
    .execute();
}

/**
 * Begins a joint procurement that the party leads; the value is its id. Codes: those of `faultsOf`,
 * procurement.alreadyBegun.
 */
export const beginProcurement: Command<ProcurementToBegin, string> = command({
  action: 'procurement.begin',
  partyOf: ({ party }) => party,
  run: async (ctx, { party, proposal, begin }) => {
    const today = localDateAt(ctx.now.getTime());
    const faults = faultsOf(begin, null, today);
    if (faults.length > 0) return refuse(...faults);
    const state = applyMove(null, begin, { today, party });
    const row = await ctx.db
      .insertInto('procurement')
      .values({
        party,
        is_demo: isDemoBody(party) || (ctx.actor.kind === 'person' && ctx.actor.isDemo),
        readers: readersOf(state),
        proposal_id: proposal,
        title: state.title,
        category: state.category,
        phase: state.phase,
        version: 1,
        lead_version: 1,
        format: STATE_FORMAT,
        state: JSON.stringify(state),
        created_at: ctx.now,
        changed_at: ctx.now,
      })
      .onConflict((conflict) =>
        conflict.column('proposal_id').where('proposal_id', 'is not', null).doNothing(),
      )
      .returning('id')
      .executeTakeFirst();
    if (!row) return refuse(problem('procurement.alreadyBegun', 'proposal'));
    await writeMove(ctx, row.id, { seq: 1, party, move: begin });
    const facts = { title: state.title, fromProposal: proposal !== null };
    return done(row.id, { action: WRITTEN.begin, object: procurementObject(row.id), facts });
  },
});

const procurementObject = (id: string): string => `procurement:${id}`;

/** Whether the form that is sent was made of what still stands. */
function isCurrent({ state, leadVersion }: Procurement, { party, moves, version }: MovesToMake): boolean {
  if (version === null) return true;
  if (party === state.lead && moves.every((move) => !('body' in move))) return version === leadVersion;
  const body = moves.flatMap((move) => ('body' in move ? [move.body] : []))[0];
  return body === undefined || version === (memberOf(state, body)?.version ?? leadVersion);
}

interface Moved {
  readonly state: ProcurementState;
  readonly problems: readonly Problem[];
}

/** Plays the moves one after the other; what stands in the way of one ends it there. */
function play(
  before: ProcurementState,
  { moves, party, law }: MovesToMake,
  around: Omit<Surroundings, 'regimes'>,
): Moved {
  let state = before;
  for (const move of moves) {
    const problems = obstaclesTo(state, move, { ...around, party, regimes: law(state) });
    if (problems.length > 0) return { state, problems };
    state = applyMove(state, move, { today: around.today, party });
  }
  return { state, problems: [] };
}

async function makeMoves(ctx: ActingCtx, asked: MovesToMake): Promise<Result<Done<ProcurementState>>> {
  const { id, party, moves } = asked;
  const found = await readProcurement(ctx, { id, forUpdate: true });
  const last = moves.at(-1);
  if (!found || !last) return GONE;
  if (!isCurrent(found, asked)) return CHANGED;
  const around = {
    today: localDateAt(ctx.now.getTime()),
    needs: await needsSummaryOf(ctx, id),
    uneven: moves.some(({ kind }) => ASK_LEDGER.includes(kind)) ? await openItemsUnderLock(ctx, id) : [],
  };
  const { state, problems } = play(found.state, asked, around);
  if (problems.length > 0) return refuse(...problems);
  for (const [place, move] of moves.entries()) {
    await writeMove(ctx, id, { seq: found.version + place + 1, party, move });
  }
  await ctx.db
    .updateTable('procurement')
    .set({
      title: state.title,
      phase: state.phase,
      readers: readersOf(state),
      version: found.version + moves.length,
      lead_version: found.leadVersion + (party === state.lead ? moves.length : 0),
      format: STATE_FORMAT,
      state: JSON.stringify(state),
      changed_at: ctx.now,
    })
    .where('id', '=', id)
    .execute();
  const { letters, notices } = asked.told(state);
  for (const { to, party: _, ...letter } of letters) await writeLetter(ctx, to, letter);
  await writeNotices(ctx, notices);
  return done(state, {
    action: WRITTEN[last.kind],
    object: procurementObject(id),
    facts: { phase: state.phase, moves: moves.length },
  });
}

/** What the leading party does. Codes: procurement.gone, .changedByOther, and those of `obstaclesTo`. */
export const leadProcurement: Command<MovesToMake, ProcurementState> = command({
  action: 'procurement.lead',
  partyOf: ({ party }) => party,
  run: makeMoves,
});

/** What an invited body does for itself. Codes: as `leadProcurement`. */
export const answerProcurement: Command<MovesToMake, ProcurementState> = command({
  action: 'procurement.answer',
  partyOf: ({ party }) => party,
  run: makeMoves,
});

export interface ContactToKeep {
  readonly id: string;
  /** A body that has been invited. */
  readonly party: PartyId;
  readonly name: string;
  /** As typed; empty: none. */
  readonly email: string;
}

const LONGEST_NAME = 200;
const ADDRESS = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/**
 * Says whom to reach at a body; an empty name takes it away. Codes: procurement.gone, .contactEmail, .contactName,
 * text.nationalNumber.
 */
export const keepContact: Command<ContactToKeep, true> = command({
  action: 'procurement.answer',
  partyOf: ({ party }) => party,
  run: async (ctx, { id, party, ...typed }) => {
    const found = await readProcurement(ctx, { id, forUpdate: false });
    if (!found?.state.members.some(({ body }) => (body as string) === party)) return GONE;
    const name = typed.name.trim();
    const email = typed.email.trim().toLowerCase();
    if (name.length > LONGEST_NAME) {
      return refuse(problem('procurement.contactName', 'name', { most: LONGEST_NAME }));
    }
    if (holdsNationalNumber(name)) return refuse(problem('text.nationalNumber', 'name'));
    if (email !== '' && !ADDRESS.test(email)) return refuse(problem('procurement.contactEmail', 'email'));
    const kept = { name, email, changed_at: ctx.now };
    const rows = ctx.db;
    if (name === '' && email === '') {
      await rows
        .deleteFrom('procurement_contact')
        .where('procurement_id', '=', id)
        .where('body_id', '=', party)
        .execute();
    } else {
      await rows
        .insertInto('procurement_contact')
        .values({ procurement_id: id, body_id: party, ...kept })
        .onConflict((conflict) => conflict.columns(['procurement_id', 'body_id']).doUpdateSet(kept))
        .execute();
    }
    return done(true as const, {
      action: 'procurement.contactKept',
      object: procurementObject(id),
      facts: { hasContact: name !== '' || email !== '' },
    });
  },
});
