// How a procurement is begun and moved: read under its row's lock, asked whether the move may be made, written to its log
// and its state, told of. Moves of one procurement stand in line, whoever makes them.
import { localDateAt } from '../../../kernel/local-date.ts';
import { type Problem, problem, type Result, refuse } from '../../../kernel/result.ts';
import { actorName, type Command, command, type Done, done } from '../../accounts/commands.ts';
import { type ActingCtx, asSystem } from '../../accounts/db.ts';
import { isDemoBody, type PartyId } from '../../accounts/model.ts';
import { type NoticeToWrite, writeLetter, writeNotices } from '../../accounts/outbox-commands.ts';
import type { Regime } from '../../law/duties.ts';
import type { PartyLetter } from '../../planning/proposals/model.ts';
import { openItemsUnderLock } from '../ledger-queries.ts';
import { lotAssessmentOf } from '../lots/summary-queries.ts';
import { needsSummaryOf } from '../needs/summary-queries.ts';
import { requirementsSummaryOf } from '../requirements/summary-queries.ts';
import { resultSummaryOf } from '../result/summary-queries.ts';
import { askedBasis } from './asked-basis.ts';
import { NO_NEEDS, type Subject, type Surroundings } from './conditions.ts';
import { contactFaults, type TypedContact, writeContact } from './contact-commands.ts';
import { NO_RESULT } from './late-conditions.ts';
import { keepLeft } from './left-db.ts';
import { isStillIn, memberOf, type ProcurementState } from './model.ts';
import { faultsOf } from './move-faults.ts';
import type { Move, MoveKind } from './moves.ts';
import { type Procurement, readProcurement } from './queries.ts';
import { applyMove, STATE_FORMAT } from './replay.ts';
import { NO_REQUIREMENTS } from './requirements-conditions.ts';
import { looksAt, obstaclesTo } from './transitions.ts';

/** What the log of the installation calls each move. */
const WRITTEN: Readonly<Record<MoveKind, string>> = {
  begin: 'procurement.begun',
  describe: 'procurement.described',
  divideLots: 'procurement.divided',
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
  announce: 'procurement.announced',
  correctNotice: 'procurement.noticeCorrected',
  evaluate: 'procurement.evaluated',
  reevaluate: 'procurement.evaluationReopened',
  award: 'procurement.awarded',
  annulAward: 'procurement.awardAnnulled',
  receiveComplaint: 'procurement.complaintReceived',
  settleComplaint: 'procurement.complaintSettled',
  contract: 'procurement.contracted',
  close: 'procurement.closed',
  cancel: 'procurement.cancelled',
};

const GONE = refuse(problem('procurement.gone', 'procurement'));
const CHANGED = refuse(problem('procurement.changedByOther', 'procurement'));

/** Letters and notices that go out with a move, in its transaction. */
export interface Told {
  readonly letters: readonly PartyLetter[];
  readonly notices: readonly NoticeToWrite[];
}

/** In the caller's transaction; the value is how many letters were written. */
export const writeTold = (ctx: ActingCtx, { letters, notices }: Told): Promise<number> =>
  asSystem(ctx, async (inside) => {
    let written = 0;
    for (const { to, party: _, ...letter } of letters) {
      if (await writeLetter(inside, to, letter)) written++;
    }
    await writeNotices(inside, notices);
    return written;
  });

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
  /** The standstill's least length in days; null or left out: not known. */
  readonly standstillDays?: number | null;
  readonly told: (state: ProcurementState) => Told;
  /** What the form asked about (`askedBasis`), of an answer; left out: no form was read. */
  readonly basis?: string;
  /** Whom to reach at the party from now on, kept with the moves or not at all; left out: as before. */
  readonly contact?: TypedContact;
}

/** Everybody who may read it: who leads, and who is asked or has joined; one that has said no or has left no more. */
const readersOf = (state: ProcurementState): string[] =>
  [...new Set([state.lead, ...state.members.filter(isStillIn).map(({ body }) => body as string)])].toSorted();

interface Steps {
  /** Length of the log before them. */
  readonly after: number;
  readonly party: PartyId;
  readonly moves: readonly Move[];
}

async function writeMoves(ctx: ActingCtx, id: string, { after, party, moves }: Steps): Promise<void> {
  await ctx.db
    .insertInto('procurement_move')
    .values(
      moves.map((move, place) => ({
        procurement_id: id,
        seq: after + place + 1,
        at: ctx.now,
        actor: actorName(ctx.actor),
        party,
        move: JSON.stringify(move),
      })),
    )
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
    await writeMoves(ctx, row.id, { after: 0, party, moves: [begin] });
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

async function writeState(
  ctx: ActingCtx,
  { id, party, moves }: MovesToMake,
  { before, state }: { readonly before: Procurement; readonly state: ProcurementState },
): Promise<void> {
  await ctx.db
    .updateTable('procurement')
    .set({
      title: state.title,
      phase: state.phase,
      readers: readersOf(state),
      version: before.version + moves.length,
      lead_version: before.leadVersion + (party === state.lead ? moves.length : 0),
      format: STATE_FORMAT,
      state: JSON.stringify(state),
      changed_at: ctx.now,
    })
    .where('id', '=', id)
    .execute();
  await keepLeft(ctx, before, state);
}

/** What the conditions of the moves look at; what none of them does is not read. */
async function surroundingsOf(
  ctx: ActingCtx,
  found: Procurement,
  { moves, standstillDays = null }: MovesToMake,
): Promise<Omit<Surroundings, 'regimes'>> {
  const { id } = found;
  const isAsked = (subject: Subject): boolean => moves.some(({ kind }) => looksAt(kind, subject));
  return {
    today: localDateAt(ctx.now.getTime()),
    standstillDays,
    result: isAsked('result') ? await resultSummaryOf(ctx, found) : NO_RESULT,
    needs: isAsked('needs') ? await needsSummaryOf(ctx, id) : NO_NEEDS,
    lotAssessment: isAsked('lotAssessment') ? await lotAssessmentOf(ctx, id) : null,
    requirements: isAsked('requirements') ? await requirementsSummaryOf(ctx, id) : NO_REQUIREMENTS,
    uneven: isAsked('uneven') ? await openItemsUnderLock(ctx, id) : [],
  };
}

async function makeMoves(ctx: ActingCtx, asked: MovesToMake): Promise<Result<Done<ProcurementState>>> {
  const { id, party, moves } = asked;
  const found = await readProcurement(ctx, { id, forUpdate: true });
  const last = moves.at(-1);
  if (!found || !last) return GONE;
  if (!isCurrent(found, asked)) return CHANGED;
  if (asked.basis !== undefined && asked.basis !== askedBasis(found.state)) {
    return refuse(problem('procurement.itemsChanged', 'volumes'));
  }
  const { state, problems } = play(found.state, asked, await surroundingsOf(ctx, found, asked));
  const faults = [...problems, ...(asked.contact ? contactFaults(asked.contact) : [])];
  if (faults.length > 0) return refuse(...faults);
  await writeMoves(ctx, id, { after: found.version, party, moves });
  if (asked.contact) await writeContact(ctx, { id, party, ...asked.contact });
  // Allowed by the table of moves; the rows themselves are the leader's, and who leaves no longer sees them.
  await asSystem(ctx, async (inside) => {
    await writeState(inside, asked, { before: found, state });
    await writeTold(inside, asked.told(state));
  });
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
