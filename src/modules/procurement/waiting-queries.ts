// What waits for whom in joint procurements of the invented world: invitations without an answer, votes that a body has not
// cast, minutes that the leader has not finished. Asked as the system, by the bar that says whose turn it is.
import { type LocalDate, localDateAt } from '../../kernel/local-date.ts';
import { acting, type Ctx } from '../accounts/db.ts';
import type { PartyId } from '../accounts/model.ts';
import './dialogue/db.ts';
import './life/db.ts';
import './needs/db.ts';
import { buyersOf, OPEN_PHASES, type ProcurementState } from './life/model.ts';
import { STATE_FORMAT } from './life/replay.ts';

export interface WaitingInProcurement {
  readonly kind: 'procurement' | 'vote' | 'minutes';
  readonly party: PartyId;
  readonly procurement: string;
  readonly title: string;
  /** Below the procurement's address. */
  readonly part: string;
  /** The last day; null: whenever. */
  readonly due: LocalDate | null;
}

export const waitingInDemo = (ctx: Ctx): Promise<WaitingInProcurement[]> =>
  acting(ctx, async ({ db, now }) => {
    const today = localDateAt(now.getTime());
    const rows = await db
      .selectFrom('procurement')
      .select(['id', 'title', 'state'])
      .where('is_demo', '=', true)
      .where('format', '=', STATE_FORMAT)
      .where('phase', 'in', [...OPEN_PHASES])
      .orderBy('id')
      .execute();
    if (rows.length === 0) return [];
    const ids = rows.map(({ id }) => id);
    const votes = await db
      .selectFrom('procurement_vote')
      .select(['id', 'procurement_id', 'ends_on'])
      .where('procurement_id', 'in', ids)
      .where('closed_at', 'is', null)
      .where('ends_on', '>=', today)
      .execute();
    const cast = await db
      .selectFrom('procurement_ballot')
      .select(['vote_id', 'body_id'])
      .where('vote_id', 'in', (part) =>
        part.selectFrom('procurement_vote').select('id').where('procurement_id', 'in', ids),
      )
      .execute();
    const minutes = await db
      .selectFrom('dialogue_minutes')
      .select(['procurement_id', 'number'])
      .where('procurement_id', 'in', ids)
      .where('state', 'in', ['draft', 'settled'])
      .orderBy('number')
      .execute();
    return rows.flatMap((row): WaitingInProcurement[] => {
      const state = row.state as ProcurementState;
      const of = { procurement: row.id, title: row.title };
      const vote = votes.find(({ procurement_id }) => procurement_id === row.id);
      const hasCast = (body: string) => cast.some((one) => one.vote_id === vote?.id && one.body_id === body);
      const [first] = minutes.filter(({ procurement_id }) => procurement_id === row.id);
      const party = (body: string) => body as PartyId;
      return [
        ...state.members
          .filter(({ answer, withdrew }) => answer === 'none' && withdrew === null)
          .map(({ body }) => ({
            ...of,
            kind: 'procurement' as const,
            party: party(body),
            part: '/svar',
            due: state.joinBy,
          })),
        ...(vote ? buyersOf(state) : [])
          .filter(({ body }) => !hasCast(body))
          .map(({ body }) => ({
            ...of,
            kind: 'vote' as const,
            party: party(body),
            part: '/behov/prioritering',
            due: (vote?.ends_on ?? null) as LocalDate | null,
          })),
        ...(first
          ? [
              {
                ...of,
                kind: 'minutes' as const,
                party: state.lead,
                part: `/dialog/referater/${first.number}`,
                due: null,
              },
            ]
          : []),
      ];
    });
  });
