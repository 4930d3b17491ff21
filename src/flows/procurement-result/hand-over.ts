// Contracts into the buyers' plans, by the program: after the leader has registered that all are signed, and again where
// somebody lacks one. Whoever gets something new is told.
import type { Result } from '../../kernel/result.ts';
import type { NoticeToWrite } from '../../modules/accounts/outbox-commands.ts';
import { contactsOf } from '../../modules/accounts/recipient-queries.ts';
import { partyOfBody } from '../../modules/planning/plan-commands.ts';
import { buyersOf } from '../../modules/procurement/life/model.ts';
import { handOverContracts } from '../../modules/procurement/result/hand-over-commands.ts';
import type { BodyId } from '../../modules/registry/model.ts';
import { textsFor } from '../../texts/texts.ts';
import { bodyLanguages } from '../accounts/letter-language.ts';
import { planRules } from '../plan/plan-rules.ts';
import type { ProcurementView } from '../procurement/view.ts';
import { type Services, systemCtx } from '../services.ts';

/** The value is how many contracts were written. Codes: those of `handOverContracts`. */
export async function handOver(
  services: Services,
  { procurement, parties }: Pick<ProcurementView, 'procurement' | 'parties'>,
): Promise<Result<number>> {
  const ctx = systemCtx(services, 'procurement');
  const { state, id } = procurement;
  const rules = planRules(await services.snapshot(), services.planning);
  const lead = parties.nameOf(state.lead);
  const people = await contactsOf(
    ctx,
    buyersOf(state).map(({ body }) => partyOfBody(body)),
  );
  const told = (bodies: readonly BodyId[]): NoticeToWrite[] =>
    bodies.flatMap((body) =>
      (people.get(partyOfBody(body)) ?? []).map((contact) => ({
        person: contact.person,
        party: contact.party,
        kind: 'procurement.handedOver',
        facts: { from: lead, title: state.title },
        path: `/arbeid/${contact.party}/avtaler`,
      })),
    );
  const languageOf = await bodyLanguages(services, procurement.isDemo);
  const notes = (body: BodyId, suppliers: number) =>
    textsFor(languageOf(body)).procurementResult.letters.planNotes(lead, suppliers);
  return handOverContracts(ctx, { procurement: id, rules, notes, told });
}
