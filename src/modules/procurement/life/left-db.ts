// What a body that has said no or has left keeps of a procurement: its own answer, when and to whom. Nothing else of the
// procurement is its business any more; it is asked anew by being invited again.
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { ActingCtx } from '../../accounts/db.ts';
import type { PartyId } from '../../accounts/model.ts';
import './db.ts';
import { isStillIn, type Member, memberOf, type ProcurementState } from './model.ts';
import type { Procurement } from './queries.ts';

export interface LeftProcurement {
  readonly procurement: string;
  readonly isDemo: boolean;
  /** As it was called then. */
  readonly title: string;
  readonly lead: PartyId;
  readonly answer: 'declines' | 'withdrew';
  readonly reason: string;
  readonly answeredOn: LocalDate;
}

const hasLeft = (member: Member, { lead }: ProcurementState): boolean =>
  !isStillIn(member) && (member.body as string) !== lead;

const contentOf = ({ reservations, withdrew, answeredOn, invitedOn }: Member) =>
  withdrew === null
    ? { answer: 'declines' as const, reason: reservations, answered_on: answeredOn ?? invitedOn }
    : { answer: 'withdrew' as const, reason: withdrew.reason, answered_on: withdrew.on };

/** Keeps the answers of those who left with the last moves, with whom to reach there; lets go of those who are asked anew. As the system. */
export async function keepLeft(
  { db }: ActingCtx,
  { id, isDemo, state: before }: Procurement,
  state: ProcurementState,
): Promise<void> {
  const was = new Set(before.members.filter((member) => hasLeft(member, before)).map(({ body }) => body));
  const gone = state.members.filter((member) => hasLeft(member, state));
  for (const member of gone.filter(({ body }) => !was.has(body))) {
    const kept = { title: state.title, lead: state.lead, ...contentOf(member) };
    await db
      .insertInto('procurement_left')
      .values({ procurement_id: id, body_id: member.body, is_demo: isDemo, ...kept })
      .onConflict((conflict) => conflict.columns(['procurement_id', 'body_id']).doUpdateSet(kept))
      .execute();
    await db
      .deleteFrom('procurement_contact')
      .where('procurement_id', '=', id)
      .where('body_id', '=', member.body)
      .execute();
  }
  const back = [...was].filter((body) => {
    const member = memberOf(state, body);
    return member !== null && isStillIn(member);
  });
  if (back.length === 0) return;
  await db
    .deleteFrom('procurement_left')
    .where('procurement_id', '=', id)
    .where('body_id', 'in', back)
    .execute();
}
