// What is chosen once for the whole procurement: whether criteria are weighed or ranked, how § 7-9 is met, which codes of
// innovation fit, and which needs are left unmet on purpose.
import { problem, refuse } from '../../../kernel/result.ts';
import { isUuid } from '../../../kernel/uuid.ts';
import { type Command, command, done } from '../../accounts/commands.ts';
import './db.ts';
import '../needs/db.ts';
import { type ClimateChoice, INNOVATION_CODES, type InnovationChoice, type Method } from './model.ts';
import {
  CHANGED_BY_OTHER,
  REQUIREMENTS_GONE,
  type RequirementsAsked,
  requirementsObject,
  writersPlace,
} from './place-commands.ts';
import { climateFaults, innovationFaults, reasonFaults } from './rules.ts';

/** One of them at a time. */
export type Choice =
  | { readonly kind: 'method'; readonly method: Method }
  | { readonly kind: 'climate'; readonly climate: ClimateChoice }
  | { readonly kind: 'innovation'; readonly innovation: InnovationChoice };

export interface ChoiceToKeep extends RequirementsAsked {
  /** What was read; 0: nothing had been chosen. */
  readonly version: number;
  readonly choice: Choice;
}

const CHOSEN: Readonly<Record<Choice['kind'], string>> = {
  method: 'procurement.awardMethodChosen',
  climate: 'procurement.climateAnswered',
  innovation: 'procurement.innovationChosen',
};

function faultsOf(choice: Choice) {
  switch (choice.kind) {
    case 'method':
      return [];
    case 'climate':
      return climateFaults(choice.climate);
    case 'innovation':
      return choice.innovation.codes.every((code) => INNOVATION_CODES.includes(code))
        ? innovationFaults(choice.innovation)
        : [problem('requirements.codeUnknown', 'codes')];
  }
}

function columnsOf(choice: Choice) {
  switch (choice.kind) {
    case 'method':
      return { method: choice.method };
    case 'climate':
      return { climate: JSON.stringify(choice.climate) };
    case 'innovation':
      return { innovation: JSON.stringify(choice.innovation) };
  }
}

/**
 * Keeps a choice; the value is the new version. Codes: requirements.gone, .notWriting, .phase, .changedByOther, .codeUnknown,
 * and those of `climateFaults` and `innovationFaults`.
 */
export const keepChoice: Command<ChoiceToKeep, number> = command({
  action: 'procurement.requirements.write',
  partyOf: ({ party }) => party,
  run: async (ctx, asked) => {
    const { procurement, version, choice } = asked;
    const place = await writersPlace(ctx, asked);
    if (!place.ok) return place;
    // The line's row is made with the first that is written: what had not been chosen was read as version 0.
    if (version !== place.value.version && !(version === 0 && place.value.version === 1)) {
      return CHANGED_BY_OTHER;
    }
    const faults = faultsOf(choice);
    if (faults.length > 0) return refuse(...faults);
    const next = place.value.version + 1;
    await ctx.db
      .updateTable('procurement_requirements')
      .set({ ...columnsOf(choice), version: next })
      .where('procurement_id', '=', procurement)
      .execute();
    return done(next, { action: CHOSEN[choice.kind], object: requirementsObject(procurement), facts: {} });
  },
});

export interface NeedToLeave extends RequirementsAsked {
  readonly need: string;
  /** Why nothing meets it; null: it is to be met after all. */
  readonly reason: string | null;
}

/**
 * Says why a need is met by nothing, or takes that back; the value is the need's number. Codes: requirements.gone,
 * .notWriting, .phase, .reasonMissing, .textLong, text.nationalNumber.
 */
export const leaveNeed: Command<NeedToLeave, number> = command({
  action: 'procurement.requirements.write',
  partyOf: ({ party }) => party,
  run: async (ctx, asked) => {
    const { procurement, need, reason, party } = asked;
    const place = await writersPlace(ctx, asked);
    if (!place.ok) return place;
    const row = isUuid(need)
      ? await ctx.db
          .selectFrom('procurement_need')
          .select('number')
          .where('procurement_id', '=', procurement)
          .where('id', '=', need)
          .executeTakeFirst()
      : undefined;
    if (!row) return REQUIREMENTS_GONE;
    if (reason === null) {
      await ctx.db
        .deleteFrom('procurement_left_need')
        .where('procurement_id', '=', procurement)
        .where('need_id', '=', need)
        .execute();
    } else {
      const faults = reasonFaults(reason);
      if (faults.length > 0) return refuse(...faults);
      const kept = { reason, party, at: ctx.now };
      await ctx.db
        .insertInto('procurement_left_need')
        .values({ procurement_id: procurement, need_id: need, ...kept })
        .onConflict((conflict) => conflict.columns(['procurement_id', 'need_id']).doUpdateSet(kept))
        .execute();
    }
    return done(row.number, {
      action: reason === null ? 'procurement.needTakenUp' : 'procurement.needLeft',
      object: requirementsObject(procurement),
      facts: { number: row.number },
    });
  },
});
