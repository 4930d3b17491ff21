// Contracts into the plan of everybody who may call off under them: by the program, once for each contract and buyer, so that
// call-offs and expiry warnings know of them. What the buyer does with it afterwards is its own.
import { type Ore, ore, roundToTotal } from '../../../kernel/money.ts';
import { problem, refuse } from '../../../kernel/result.ts';
import { type Command, command, done } from '../../accounts/commands.ts';
import type { ActingCtx } from '../../accounts/db.ts';
import { type NoticeToWrite, writeNotices } from '../../accounts/outbox-commands.ts';
import { insertItem, type PlanRules } from '../../planning/plan-commands.ts';
import { type ItemFacts, NO_FACTS } from '../../planning/plan-item.ts';
import type { BodyId } from '../../registry/model.ts';
import type { Member, ProcurementState } from '../life/model.ts';
import { heldProcurement } from '../life/queries.ts';
import { callersOf, itemsInLot, wholeOf, worthInLot } from '../life/volumes.ts';
import { RESULT_GONE, resultObject } from './locked-db.ts';
import type { SignedContract, Tender } from './model.ts';
import { readResult } from './queries.ts';
import { standingContracts } from './rules.ts';

export interface ContractsToHandOver {
  readonly procurement: string;
  readonly rules: PlanRules;
  /** Written in a body's plan as where it comes from, in its own words; with several suppliers on a lot, that the value is a share. */
  readonly notes: (body: BodyId, suppliers: number) => string;
  /** What each buyer is told once it has something new. */
  readonly told: (bodies: readonly BodyId[]) => readonly NoticeToWrite[];
}

interface Handed {
  readonly state: ProcurementState;
  readonly contract: SignedContract;
  readonly tender: Tender;
  readonly member: Member;
  /** Its place, from 0, among the contracts that share the lot, and how many they are. */
  readonly share: { readonly place: number; readonly of: number };
  readonly notes: string;
}

/** Of one year, options not told apart. */
const yearly = (whole: Ore, years: number): Ore => ore(Math.round(whole / years));

/** One contract's part of what a buyer buys in the lot: nobody knows yet whom it calls off from, and the parts sum to the whole. */
const shareOf = (whole: Ore, { place, of }: Handed['share']): Ore =>
  roundToTotal(
    Array.from({ length: of }, () => whole / of),
    whole,
  )[place] as Ore;

/** Volumes are told where there is one item only: others cannot be added. */
function volumeOf({ state, contract, member, share }: Handed): Pick<ItemFacts, 'annualVolume' | 'unit'> {
  const items = itemsInLot(state, contract.lot, member.body);
  const [item] = items;
  if (!item || items.length > 1) return { annualVolume: null, unit: null };
  const sum = (member.volumes[item.id] ?? []).reduce((total, amount) => total + amount, 0);
  return { annualVolume: sum / state.term.years / share.of, unit: item.unit };
}

function factsOf(handed: Handed): ItemFacts {
  const { state, contract, tender, member, share, notes } = handed;
  const lot = state.lots.find(({ id }) => id === contract.lot)?.name ?? '';
  return {
    ...NO_FACTS,
    kind: 'contract',
    title: state.lots.length > 1 ? `${state.title}: ${lot}` : state.title,
    category: state.category,
    annualValue: shareOf(yearly(wholeOf(worthInLot(state, contract.lot, member)), state.term.years), share),
    ...volumeOf(handed),
    supplierName: tender.supplier,
    supplierOrgNumber: tender.orgNumber,
    startsOn: contract.startsOn,
    endsOn: contract.endsOn,
    options: contract.options,
    notes,
    reference: contract.reference === '' ? null : contract.reference,
  };
}

async function handTo(ctx: ActingCtx, handed: Handed, rules: PlanRules): Promise<void> {
  const { contract, member, state } = handed;
  const id = await insertItem(ctx, {
    body: member.body,
    facts: factsOf(handed),
    source: 'procurement',
    sourceNote: state.title.slice(0, 200),
    visibility: null,
    rules,
  });
  await ctx.db
    .insertInto('procurement_handover')
    .values({ contract_id: contract.id, body_id: member.body, plan_item_id: id, at: ctx.now })
    .execute();
}

/**
 * Gives every buyer what it lacks; the value is how many contracts were written. Done again it writes nothing. Codes: result.gone,
 * .phase (before every contract is signed).
 */
export const handOverContracts: Command<ContractsToHandOver, number> = command({
  action: 'procurement.handOver',
  partyOf: () => null,
  run: async (ctx, { procurement, rules, notes, told }) => {
    const found = await heldProcurement(ctx, procurement);
    if (!found) return RESULT_GONE;
    const { state } = found;
    if (state.phase !== 'contracted') {
      return refuse(problem('result.phase', 'procurement', { phase: state.phase }));
    }
    const result = await readResult(ctx, procurement);
    const { tenders } = result;
    const standing = standingContracts(result);
    const lacking = standing.flatMap((contract) => {
      const sharing = standing.filter(({ lot }) => lot === contract.lot);
      const share = { place: sharing.indexOf(contract), of: sharing.length };
      const tender = tenders.find(({ id }) => id === contract.tender);
      if (!tender) throw new Error(`a contract without a tender: ${contract.id}`);
      return callersOf(state, contract.lot)
        .filter(({ body }) => !contract.handedTo.includes(body))
        .map((member) => ({ state, contract, tender, member, share, notes: notes(member.body, share.of) }));
    });
    for (const handed of lacking) await handTo(ctx, handed, rules);
    const bodies = [...new Set(lacking.map(({ member }) => member.body))];
    await writeNotices(ctx, told(bodies));
    const facts = { contracts: lacking.length, bodies: bodies.length };
    const { isDemo } = found;
    return done(lacking.length, {
      action: 'result.handedOver',
      object: resultObject(procurement),
      facts,
      party: state.lead,
      isDemo,
    });
  },
});
