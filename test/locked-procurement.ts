// A joint procurement that is locked for its notice, on a real database: two buyers, two lots. Its log is written as it would
// have been, without going through everything that is asked before the lock.
import type { LocalDate } from '../src/kernel/local-date.ts';
import { ore } from '../src/kernel/money.ts';
import { acting, type Ctx } from '../src/modules/accounts/db.ts';
import type { PartyId } from '../src/modules/accounts/model.ts';
import type { Regime } from '../src/modules/law/duties.ts';
import { beginProcurement } from '../src/modules/procurement/life/commands.ts';
import { TASKS, type TaskKind } from '../src/modules/procurement/life/model.ts';
import type { Move } from '../src/modules/procurement/life/moves.ts';
import { procurementOf } from '../src/modules/procurement/life/queries.ts';
import type { BodyId } from '../src/modules/registry/model.ts';
import { BEGIN } from './procurement-moves.ts';

export interface LockedCase {
  readonly leader: Ctx;
  readonly system: Ctx;
  readonly lead: PartyId;
  readonly member: PartyId;
  readonly part: Regime;
  /** When it was locked. */
  readonly on: LocalDate;
  /** Who evaluates; left out: the leader. */
  readonly evaluation?: PartyId;
  readonly category?: string;
}

const bodyOf = (party: PartyId): BodyId => party as string as BodyId;

function movesOf({ lead, member, part, evaluation = lead }: LockedCase): Move[] {
  const join = (party: PartyId, amounts: readonly number[]): Move => ({
    kind: 'join',
    body: bodyOf(party),
    participation: {
      commitment: 'binding',
      volumes: { v1: amounts, v2: amounts },
      reservations: '',
      ceiling: null,
    },
  });
  const mandate = (party: PartyId): Move => ({
    kind: 'giveMandate',
    body: bodyOf(party),
    mandate: {
      kind: 'case',
      form: 'decision',
      caseNumber: '26/1',
      date: '2026-01-02' as LocalDate,
      document: 'Vedtak',
    },
  });
  const tasks = Object.fromEntries(TASKS.map((task) => [task, task === 'evaluation' ? evaluation : lead]));
  return [
    {
      kind: 'describe',
      title: 'Trygghetsalarmer',
      contract: 'goods',
      term: { firstYear: 2027, years: 4, optionYears: 2 },
      lots: [
        { id: 'd1', name: 'Alarmer', maximum: ore(400_000_000) },
        { id: 'd2', name: 'Responssenter', maximum: ore(200_000_000) },
      ],
      items: [
        { id: 'v1', name: 'Alarm', unit: 'stk.', unitPrice: ore(300_000), lot: 'd1' },
        { id: 'v2', name: 'Svar', unit: 'md.', unitPrice: ore(20_000), lot: 'd2' },
      ],
    },
    { kind: 'invite', bodies: [bodyOf(lead), bodyOf(member)], joinBy: '2026-02-01' as LocalDate },
    join(lead, [100, 100, 50, 50]),
    join(member, [40, 40, 20, 20]),
    mandate(lead),
    mandate(member),
    { kind: 'declareImpartiality', body: bodyOf(lead), found: 'none' },
    { kind: 'declareImpartiality', body: bodyOf(member), found: 'none' },
    { kind: 'assignTasks', tasks: tasks as Record<TaskKind, PartyId> },
    { kind: 'chooseRegime', part, reason: 'Etter verdien.' },
    { kind: 'startNeeds' },
    { kind: 'startRequirements', withoutDialogue: 'Markedet er kjent.' },
    { kind: 'lock' },
  ];
}

/** The value is its id. */
export async function lockedProcurement(asked: LockedCase): Promise<string> {
  const { leader, system, lead, member, on, category = 'trygghetsalarmer' } = asked;
  const made = await beginProcurement(leader, { party: lead, proposal: null, begin: { ...BEGIN, category } });
  if (!made.ok) throw new Error(made.problems.map(({ code }) => code).join());
  const id = made.value;
  const at = new Date(`${on}T09:00:00Z`);
  const moves = movesOf(asked);
  await acting(system, async ({ db }) => {
    for (const [place, move] of moves.entries()) {
      await db
        .insertInto('procurement_move')
        .values({
          procurement_id: id,
          seq: place + 2,
          at,
          actor: 'system:test',
          party: lead,
          move: JSON.stringify(move),
        })
        .execute();
    }
    await db
      .updateTable('procurement')
      .set({ format: 0, state: '{}', version: moves.length + 1, readers: [lead, member].toSorted() })
      .where('id', '=', id)
      .execute();
  });
  // Played from its log, and kept as it stands.
  const found = await procurementOf(leader, id);
  await acting(system, ({ db }) =>
    db
      .updateTable('procurement')
      .set({ phase: 'locked', state: JSON.stringify(found?.state) })
      .where('id', '=', id)
      .execute(),
  );
  return id;
}
