// On a real database: a division is one move among the others, the reasons are kept with their version and basis, the gate
// asks for them under the lock, and nobody reads or writes what she has no part in.
import { expect, test } from 'vitest';
import { codes, movesOf } from '../../../../test/dialogue-case.ts';
import { castBeforeAll } from '../../../../test/procurement-cast.ts';
import { BEGIN, type LaterMove } from '../../../../test/procurement-moves.ts';
import { localDate } from '../../../kernel/local-date.ts';
import { ore } from '../../../kernel/money.ts';
import { acting } from '../../accounts/db.ts';
import type { PartyId } from '../../accounts/model.ts';
import type { BodyId } from '../../registry/model.ts';
import { answerProcurement, beginProcurement, leadProcurement } from '../life/commands.ts';
import { procurementOf } from '../life/queries.ts';
import { assessmentBasisOf } from '../life/volumes.ts';
import { keepLotAssessment } from './commands.ts';
import { divideMove, type Layout } from './division.ts';
import { lotBook } from './queries.ts';
import { lotAssessmentOf } from './summary-queries.ts';

const NAMSOS = '5007' as PartyId;
const GRONG = '5045' as PartyId;
const HOYLANDET = '5046' as PartyId;
const [NAMSOS_BODY, GRONG_BODY] = ['5007', '5045'] as unknown as readonly [BodyId, BodyId];
const REASON = 'Vi deler ikke. Volumet er lite, og delene må virke sammen.';

const around = castBeforeAll({
  leader: [NAMSOS, 'buyer'],
  onlooker: [NAMSOS, 'reader'],
  member: [GRONG, 'buyer'],
  stranger: [HOYLANDET, 'buyer'],
});
const { as } = around;

const describeItems: LaterMove = {
  kind: 'describe',
  title: BEGIN.title,
  contract: 'goods',
  term: BEGIN.term,
  lots: [{ id: 'd1', name: 'Alt', maximum: ore(9_000_000_00) }],
  items: [
    { id: 'v1', name: 'Alarm', unit: 'stk.', unitPrice: ore(240_033), lot: 'd1' },
    { id: 'v2', name: 'Mottak', unit: 'måned', unitPrice: ore(14_507), lot: 'd1' },
  ],
};
const joining = (body: BodyId, amount: number): LaterMove => ({
  kind: 'join',
  body,
  participation: {
    commitment: 'binding',
    volumes: { v1: [amount, amount, amount, amount], v2: [amount, 0, 0, amount + 0.25] },
    reservations: '',
    ceiling: null,
  },
});

async function joined(): Promise<string> {
  const made = await beginProcurement(as('leader'), { party: NAMSOS, proposal: null, begin: BEGIN });
  if (!made.ok) throw new Error(codes(made).join());
  const id = made.value;
  const invite: LaterMove = {
    kind: 'invite',
    bodies: [NAMSOS_BODY, GRONG_BODY],
    joinBy: localDate('2026-12-20'),
  };
  const own = joining(NAMSOS_BODY, 30);
  const led = await leadProcurement(as('leader'), movesOf(id, NAMSOS, describeItems, invite, own));
  expect(codes(led)).toEqual(['done']);
  expect(codes(await answerProcurement(as('member'), movesOf(id, GRONG, joining(GRONG_BODY, 7))))).toEqual([
    'done',
  ]);
  return id;
}

async function stateOf(id: string) {
  const found = await procurementOf(as('leader'), id);
  if (!found) throw new Error('gone');
  return found.state;
}

const byBody: Layout = {
  way: 'place',
  names: ['Nord', 'Sør'],
  placeOf: (body) => (body === NAMSOS_BODY ? 0 : 1),
  figures: {
    extra: { low: ore(1), base: ore(2), high: ore(3) },
    fewestBids: 3.5,
    small: { low: 0, base: 0.5, high: 1 },
  },
};
const divide = async (id: string, layout: Layout) =>
  leadProcurement(as('leader'), movesOf(id, NAMSOS, divideMove(await stateOf(id), layout)));

const keep = async (
  id: string,
  version: number,
  change: { text?: string; basis?: string } = {},
  who = 'leader',
) =>
  keepLotAssessment(as(who), {
    id,
    party: NAMSOS,
    text: REASON,
    basis: assessmentBasisOf(await stateOf(id)),
    version,
    ...change,
  });

test('divided by body: the book, the state and the log say the same, to the ore', async () => {
  const id = await joined();
  const before = await lotBook(as('leader'), NAMSOS, id);
  expect(codes(await divide(id, byBody))).toEqual(['done']);
  const book = await lotBook(as('member'), GRONG, id);
  expect(book?.lots.map(({ name, buyers }) => [name, ...buyers.map(({ body }) => body)])).toEqual([
    ['Nord', NAMSOS_BODY],
    ['Sør', GRONG_BODY],
  ]);
  expect(book?.worth).toBe(before?.worth);
  expect(book?.maximum).toBe(before?.maximum);
  expect(book?.division).toMatchObject({ way: 'place', figures: byBody.figures });
  expect(book?.lots[1]?.items.map(({ amounts }) => amounts)).toEqual([
    [7, 7, 7, 7],
    [7, 0, 0, 7.25],
  ]);
  // Played again from its log, as after a change of its shape.
  await acting(around.system(), ({ db }) =>
    db.updateTable('procurement').set({ format: 0, state: '{}' }).where('id', '=', id).execute(),
  );
  expect(await lotBook(as('member'), GRONG, id)).toEqual(book);
});

test('laid out from other volumes it is refused, and only the leader divides', async () => {
  const id = await joined();
  const move = divideMove(await stateOf(id), byBody);
  const own = await answerProcurement(as('member'), movesOf(id, GRONG, move));
  expect(codes(own)).toEqual(['procurement.leaderOnly']);
  await answerProcurement(as('member'), movesOf(id, GRONG, joining(GRONG_BODY, 8)));
  expect(codes(await leadProcurement(as('leader'), movesOf(id, NAMSOS, move)))).toEqual([
    'procurement.divisionOld',
  ]);
  const volumes = (await stateOf(id)).members.map((member) => member.volumes['v1']?.[0]);
  expect(volumes).toEqual([30, 8]);
});

test('reasons are kept with their version, and become old with volumes and lots', async () => {
  const id = await joined();
  expect(codes(await keep(id, 0))).toEqual(['done']);
  const current = async () => (await lotBook(as('member'), GRONG, id))?.assessment;
  expect(await current()).toMatchObject({ text: REASON, lots: 1, version: 1, isCurrent: true });
  expect(codes(await keep(id, 0))).toEqual(['procurement.changedByOther']);
  await answerProcurement(as('member'), movesOf(id, GRONG, joining(GRONG_BODY, 9)));
  expect(await current()).toMatchObject({ isCurrent: false });
  expect(codes(await keep(id, 1, { basis: 'old' }))).toEqual(['procurement.divisionOld']);
  expect(codes(await keep(id, 1))).toEqual(['done']);
  expect(await current()).toMatchObject({ isCurrent: true, version: 2 });
  await divide(id, byBody);
  expect(await current()).toMatchObject({ isCurrent: false, lots: 1 });
});

test('reasons that say nothing, or hold what they must not, are refused', async () => {
  const id = await joined();
  expect(codes(await keep(id, 0, { text: '  ' }))).toEqual(['procurement.reasonMissing']);
  expect(codes(await keep(id, 0, { text: 'a'.repeat(8001) }))).toEqual(['procurement.textLong']);
  expect(codes(await keep(id, 0, { text: 'Fordi [skriv hva dere vet om markedet].' }))).toEqual([
    'procurement.lotReasonUnfilled',
  ]);
  expect(codes(await keep(id, 0, {}, 'onlooker'))).toEqual(['access.otherRole']);
  expect(codes(await keep(id, 0, {}, 'stranger'))).toEqual(['access.noRole']);
  expect((await lotBook(as('leader'), NAMSOS, id))?.assessment).toBeNull();
});

test('the rows are read by those who are with it, and written by the leader alone', async () => {
  const id = await joined();
  await keep(id, 0);
  expect(await lotBook(as('stranger'), HOYLANDET, id)).toBeNull();
  expect(await acting(as('stranger'), (inside) => lotAssessmentOf(inside, id))).toBeNull();
  expect(await acting(as('member'), (inside) => lotAssessmentOf(inside, id))).not.toBeNull();
  await acting(as('member'), ({ db }) =>
    db
      .updateTable('procurement_lot_assessment')
      .set({ text: 'Endret.' })
      .where('procurement_id', '=', id)
      .execute(),
  );
  expect((await lotBook(as('leader'), NAMSOS, id))?.assessment?.text).toBe(REASON);
});

test('of reasons kept at the same time, one is told that the other came first', async () => {
  const id = await joined();
  const both = await Promise.all([keep(id, 0), keep(id, 0, { text: 'En annen grunn for det samme.' })]);
  expect(both.flatMap(codes).toSorted()).toEqual(['done', 'procurement.changedByOther']);
});

test('the lock asks for the reasons where part III governs, in the same transaction', async () => {
  const id = await joined();
  const regime: LaterMove = { kind: 'chooseRegime', part: 'partIII', reason: 'Verdien.' };
  await leadProcurement(as('leader'), movesOf(id, NAMSOS, regime));
  const state = { ...(await stateOf(id)), phase: 'requirements' };
  await acting(around.system(), ({ db }) =>
    db
      .updateTable('procurement')
      .set({ phase: 'requirements', state: JSON.stringify(state) })
      .where('id', '=', id)
      .execute(),
  );
  const missing = async () => {
    const asked = await leadProcurement(as('leader'), movesOf(id, NAMSOS, { kind: 'lock' }));
    return asked.ok ? [] : asked.problems.filter(({ code }) => code.startsWith('procurement.lotReason'));
  };
  expect(await missing()).toEqual([
    { code: 'procurement.lotReasonMissing', path: 'lotReason', facts: { section: '§ 19-4' } },
  ]);
  await keep(id, 0);
  expect(await missing()).toEqual([]);
});
