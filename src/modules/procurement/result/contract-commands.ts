// A contract with one of the winners of a lot, as it was signed.
import { localDateAt } from '../../../kernel/local-date.ts';
import { problem, refuse } from '../../../kernel/result.ts';
import { isUuid } from '../../../kernel/uuid.ts';
import { type Command, done } from '../../accounts/commands.ts';
import { RESULT_CHANGED, type ResultAsked, resultObject, signing } from './locked-db.ts';
import type { ContractFacts } from './model.ts';
import { readResult } from './queries.ts';
import { contractFaults, removeFaults, SIGNING, takenByOthers } from './rules.ts';

export interface ContractToRegister extends ResultAsked {
  readonly lot: string;
  /** Of the winner. */
  readonly tender: string;
  readonly facts: ContractFacts;
  /** As it was read; null: there was none. */
  readonly version: number | null;
}

const columns = (party: ResultAsked['party'], facts: ContractFacts) => ({
  signed_by: party,
  signed_on: facts.signedOn,
  starts_on: facts.startsOn,
  ends_on: facts.endsOn,
  options: JSON.stringify(facts.options),
  ceiling: facts.ceiling,
  reference: facts.reference.trim(),
});

/** Codes: result.winnerOutside, .contractHandedOver (it is in the buyers' plans), .changedByOther, those of `contractFaults` and `lockedCommand`. */
export const registerContract: Command<ContractToRegister, true> = signing(
  SIGNING,
  async (ctx, { procurement, party, lot, tender, facts, version }, { state }) => {
    const today = localDateAt(ctx.now.getTime());
    const winner = isUuid(tender)
      ? await ctx.db
          .selectFrom('procurement_winner')
          .select('place')
          .where('procurement_id', '=', procurement)
          .where('lot', '=', lot)
          .where('tender_id', '=', tender)
          .executeTakeFirst()
      : undefined;
    const result = await readResult(ctx, procurement);
    const standing = result.contracts.find((one) => one.lot === lot && one.tender === tender);
    if (standing && standing.handedTo.length > 0)
      return refuse(problem('result.contractHandedOver', 'contract'));
    const taken = takenByOthers(result, lot, tender);
    const faults = [
      ...(winner ? [] : [problem('result.winnerOutside', 'tender')]),
      ...contractFaults(facts, { state, lot, taken, today }),
    ];
    if (faults.length > 0) return refuse(...faults);
    const kept =
      version === null
        ? await ctx.db
            .insertInto('procurement_contract')
            .values({ procurement_id: procurement, lot, tender_id: tender, ...columns(party, facts) })
            .onConflict((conflict) => conflict.doNothing())
            .returning('id')
            .executeTakeFirst()
        : await ctx.db
            .updateTable('procurement_contract')
            .set({ ...columns(party, facts), version: version + 1 })
            .where('procurement_id', '=', procurement)
            .where('lot', '=', lot)
            .where('tender_id', '=', tender)
            .where('version', '=', version)
            .returning('id')
            .executeTakeFirst();
    if (!kept) return RESULT_CHANGED;
    return done(true as const, {
      action: 'result.contractRegistered',
      object: resultObject(procurement),
      facts: { lot },
    });
  },
);

export interface ContractToRemove extends ResultAsked {
  readonly lot: string;
  readonly tender: string;
  readonly reason: string;
  /** As it was read. */
  readonly version: number;
}

/**
 * Takes away one that was registered by mistake: the leader, before all are registered as signed. Codes: result.notLeading,
 * .contractHandedOver, .changedByOther, those of `removeFaults` and `lockedCommand`.
 */
export const removeContract: Command<ContractToRemove, true> = signing(
  ['awarded'],
  async (ctx, { procurement, party, lot, tender, reason, version }, { state }) => {
    if (party !== state.lead) return refuse(problem('result.notLeading', 'party'));
    const faults = removeFaults(reason);
    if (faults.length > 0) return refuse(...faults);
    const { contracts } = await readResult(ctx, procurement);
    const standing = contracts.find((one) => one.lot === lot && one.tender === tender);
    if (standing?.version !== version) return RESULT_CHANGED;
    if (standing.handedTo.length > 0) return refuse(problem('result.contractHandedOver', 'contract'));
    await ctx.db.deleteFrom('procurement_contract').where('id', '=', standing.id).execute();
    return done(true as const, {
      action: 'result.contractRemoved',
      object: resultObject(procurement),
      facts: { lot, reason: reason.trim() },
    });
  },
);
