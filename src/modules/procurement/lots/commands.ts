// How the leader keeps why a procurement is divided as it is, or is not: written of the volumes and lots as they are. How it
// is divided is a move of the procurement itself (`divideLots`).
import { holdsNationalNumber } from '../../../kernel/national-number.ts';
import { type Problem, problem, refuse } from '../../../kernel/result.ts';
import { type Command, command, done } from '../../accounts/commands.ts';
import type { PartyId } from '../../accounts/model.ts';
import { OPEN_PHASES } from '../life/model.ts';
import { readProcurement } from '../life/queries.ts';
import { assessmentBasisOf } from '../life/volumes.ts';
import './db.ts';

export const LONGEST_ASSESSMENT = 8000;

export interface AssessmentToKeep {
  readonly id: string;
  readonly party: PartyId;
  readonly text: string;
  /** Of which the text was written: `assessmentBasisOf`. */
  readonly basis: string;
  /** What was kept when the form was made; 0: nothing. */
  readonly version: number;
}

/** What the draft leaves for the leader to fill in: a sentence in brackets. */
const UNFILLED = /\[[^\]]{12,}\]/;

const GONE = refuse(problem('procurement.gone', 'procurement'));

function textFaults(text: string): Problem[] {
  if (text === '') return [problem('procurement.reasonMissing', 'text')];
  return [
    ...(text.length > LONGEST_ASSESSMENT
      ? [problem('procurement.textLong', 'text', { most: LONGEST_ASSESSMENT })]
      : []),
    ...(UNFILLED.test(text) ? [problem('procurement.lotReasonUnfilled', 'text')] : []),
    ...(holdsNationalNumber(text) ? [problem('text.nationalNumber', 'text')] : []),
  ];
}

/**
 * Keeps the reasons; the value is their new version. Codes: procurement.gone, .leaderOnly, .phase, .divisionOld,
 * .changedByOther, .reasonMissing, .lotReasonUnfilled, .textLong, text.nationalNumber.
 */
export const keepLotAssessment: Command<AssessmentToKeep, number> = command({
  action: 'procurement.lead',
  partyOf: ({ party }) => party,
  run: async (ctx, { id, party, basis, version, ...typed }) => {
    const found = await readProcurement(ctx, { id, forUpdate: true });
    if (!found) return GONE;
    const { state } = found;
    if (state.lead !== party) return refuse(problem('procurement.leaderOnly', 'procurement'));
    if (!OPEN_PHASES.includes(state.phase)) {
      return refuse(problem('procurement.phase', 'procurement', { phase: state.phase }));
    }
    const text = typed.text.trim();
    const faults = textFaults(text);
    if (faults.length > 0) return refuse(...faults);
    if (basis !== assessmentBasisOf(state)) return refuse(problem('procurement.divisionOld', 'text'));
    const kept = { party, text, basis, lots: state.lots.length, kept_at: ctx.now };
    const known = await ctx.db
      .selectFrom('procurement_lot_assessment')
      .select('version')
      .where('procurement_id', '=', id)
      .executeTakeFirst();
    if ((known?.version ?? 0) !== version) {
      return refuse(problem('procurement.changedByOther', 'procurement'));
    }
    const next = version + 1;
    await ctx.db
      .insertInto('procurement_lot_assessment')
      .values({ procurement_id: id, version: next, ...kept })
      .onConflict((conflict) => conflict.column('procurement_id').doUpdateSet({ version: next, ...kept }))
      .execute();
    return done(next, {
      action: 'procurement.lotsExplained',
      object: `procurement:${id}`,
      facts: { lots: state.lots.length },
    });
  },
});
