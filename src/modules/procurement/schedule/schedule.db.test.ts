// On a real database: who may change what, that a change is logged with what it moved and never rewritten, that two who change
// at once never both win, and that outsiders see nothing.
import { type RawBuilder, sql } from 'kysely';
import { expect, test } from 'vitest';
import { codes, movesOf, value } from '../../../../test/dialogue-case.ts';
import { castBeforeAll } from '../../../../test/procurement-cast.ts';
import { BEGIN, type LaterMove } from '../../../../test/procurement-moves.ts';
import { distanceTo, remindOfSchedules } from '../../../flows/schedule/daily.ts';
import { followedSchedule } from '../../../flows/schedule/files.ts';
import { addDays, type LocalDate, localDate } from '../../../kernel/local-date.ts';
import { acting } from '../../accounts/db.ts';
import type { PartyId } from '../../accounts/model.ts';
import type { BodyId } from '../../registry/model.ts';
import { answerProcurement, beginProcurement, leadProcurement } from '../life/commands.ts';
import { leadSchedule, ownSchedule, removeScheduleFeed, renewScheduleFeed } from './commands.ts';
import { decisionOf, type ScheduleEdit } from './model.ts';
import { previewOf, scheduleBook, scheduleChangesOf } from './queries.ts';

const [NAMSOS, GRONG, HOYLANDET] = ['5007', '5045', '5046'] as const as readonly string[] as readonly [
  PartyId,
  PartyId,
  PartyId,
];
const bodyOf = (party: PartyId): BodyId => party as string as BodyId;

const around = castBeforeAll({
  leader: [NAMSOS, 'buyer'],
  member: [GRONG, 'buyer'],
  reader: [GRONG, 'reader'],
  stranger: [HOYLANDET, 'buyer'],
});
const { as, system } = around;

/** Led by Namsos, with Grong asked. */
async function begun(): Promise<string> {
  const id = value(await beginProcurement(as('leader'), { party: NAMSOS, proposal: null, begin: BEGIN }));
  const bodies = [bodyOf(NAMSOS), bodyOf(GRONG)];
  const invite: LaterMove = { kind: 'invite', bodies, joinBy: localDate('2026-12-18') };
  value(await leadProcurement(as('leader'), movesOf(id, NAMSOS, invite)));
  return id;
}

const frame = (wantedStart: string): ScheduleEdit => ({
  kind: 'frame',
  wantedStart: localDate(wantedStart),
  procedure: 'open',
});
const organ: ScheduleEdit = { kind: 'organ', body: bodyOf(GRONG), organ: 'council' };
const meetings = (...dates: string[]): ScheduleEdit => ({
  kind: 'meetings',
  body: bodyOf(GRONG),
  organ: 'council',
  dates: dates.map((on) => ({ on: localDate(on), papersBy: addDays(localDate(on), -14) })),
});
const lead = (procurement: string, edit: ScheduleEdit, version: number | null = null) =>
  leadSchedule(as('leader'), { procurement, party: NAMSOS, edit, version });
const own = (who: string, procurement: string, edit: ScheduleEdit) =>
  ownSchedule(as(who), { procurement, party: who === 'stranger' ? HOYLANDET : GRONG, edit, version: null });
async function book(who: string, party: PartyId, procurement: string) {
  const read = await scheduleBook(as(who), party, procurement);
  if (!read) throw new Error('no book');
  return read;
}
const dayOf = async (procurement: string, step: string): Promise<LocalDate> =>
  (await book('leader', NAMSOS, procurement)).schedule.steps.find((one) => one.step === step)
    ?.on as LocalDate;

test('the leader changes all, a member its own, a reader and a stranger nothing', async () => {
  const id = await begun();
  expect(codes(await lead(id, frame('2027-12-01')))).toEqual(['done']);
  expect(codes(await own('member', id, frame('2027-12-01')))).toEqual(['schedule.leaderOnly']);
  expect(codes(await own('member', id, organ))).toEqual(['done']);
  expect(codes(await own('member', id, meetings('2027-05-12')))).toEqual(['done']);
  const other: ScheduleEdit = { kind: 'organ', body: bodyOf(NAMSOS), organ: 'board' };
  expect(codes(await own('member', id, other))).toEqual(['schedule.otherBody']);
  expect(codes(await own('reader', id, organ))).toEqual(['access.otherRole']);
  expect(codes(await own('stranger', id, organ))).toEqual(['schedule.gone']);
  expect(await scheduleBook(as('stranger'), HOYLANDET, id)).toBeNull();
  const seen = await acting(as('stranger'), ({ db }) =>
    Promise.all([
      db.selectFrom('schedule').selectAll().execute(),
      db.selectFrom('schedule_step').selectAll().execute(),
      db.selectFrom('schedule_meeting').selectAll().execute(),
      db.selectFrom('schedule_change').selectAll().execute(),
    ]),
  );
  expect(seen.flat()).toEqual([]);
});

test('a meeting that moves takes the tender deadline with it, as the preview said, and the log says why', async () => {
  const id = await begun();
  value(await lead(id, organ));
  value(await lead(id, meetings('2027-05-12')));
  const before = await dayOf(id, 'tenders');
  const preview = value(previewOf(await book('member', GRONG, id), GRONG, meetings('2027-09-15')));
  const moved = value(await own('member', id, meetings('2027-09-15')));
  expect(moved).toEqual(preview.moved);
  const tenders = moved.find(({ step }) => step === 'tenders');
  expect(tenders).toMatchObject({ before, after: await dayOf(id, 'tenders') });
  expect(tenders?.because.at(-1)).toMatchObject({
    step: decisionOf(bodyOf(GRONG)),
    hold: { kind: 'meeting', on: '2027-09-15', papersBy: '2027-09-01' },
  });
  const [last] = await scheduleChangesOf(as('member'), { id, most: 10 });
  expect(last).toMatchObject({ seq: 3, party: GRONG, moved });
  await expect(sql`update schedule_change set moved = '[]'`.execute(around.database.db)).rejects.toThrow(
    'never rewritten',
  );
});

test('two who change the same plan at once never both win', async () => {
  const id = await begun();
  value(await lead(id, organ));
  const both = await Promise.all([lead(id, frame('2027-11-01'), 1), lead(id, frame('2027-12-01'), 1)]);
  expect(both.flatMap(codes).toSorted()).toEqual(['done', 'schedule.changedByOther']);
  expect((await scheduleChangesOf(as('leader'), { id, most: 10 })).map(({ seq }) => seq)).toEqual([2, 1]);
});

test('by the database itself a member writes neither the frame nor a change in the name of another', async () => {
  const id = await begun();
  value(await lead(id, frame('2027-11-01')));
  value(await own('member', id, organ));
  const { stored } = await book('leader', NAMSOS, id);
  const byHand = (statement: RawBuilder<unknown>) =>
    acting(as('member'), async ({ db }) => Number((await statement.execute(db)).numAffectedRows ?? 0));
  expect(await byHand(sql`update schedule set wanted_start = '2030-01-01', procedure = 'restricted'`)).toBe(
    0,
  );
  expect(await byHand(sql`delete from schedule`)).toBe(0);
  const change = sql`insert into schedule_change (procurement_id, seq, at, actor, party, edit, moved)
    values (${id}, 9, now(), 'person:1', ${NAMSOS}, '{}', '[]')`;
  await expect(byHand(change)).rejects.toThrow('row-level security');
  expect((await book('leader', NAMSOS, id)).stored).toEqual(stored);
});

test('a change waits for whoever moves the procurement, and is held against what came of it', async () => {
  const id = await begun();
  const edited: ReturnType<typeof own>[] = [];
  await acting(system(), async ({ db }) => {
    await db.selectFrom('procurement').select('id').where('id', '=', id).forUpdate().execute();
    edited.push(own('member', id, organ));
    await db
      .updateTable('procurement')
      .set({ readers: [NAMSOS] })
      .where('id', '=', id)
      .execute();
  });
  expect((await Promise.all(edited)).flatMap(codes)).toEqual(['schedule.gone']);
  expect(await scheduleChangesOf(as('leader'), { id, most: 10 })).toEqual([]);
});

test('what is done is said in order, and what others know is not typed', async () => {
  const id = await begun();
  const done = (step: 'requirements' | 'needs' | 'start', doneOn: string): ScheduleEdit => ({
    kind: 'done',
    step,
    doneOn: localDate(doneOn),
  });
  expect(codes(await lead(id, done('needs', '2026-11-20')))).toEqual(['schedule.doneElsewhere']);
  expect(codes(await lead(id, done('start', '2026-11-20')))).toEqual(['schedule.notReady']);
  expect(codes(await lead(id, done('requirements', '2027-11-20')))).toEqual(['schedule.doneAhead']);
  expect(await dayOf(id, 'joining')).toBe('2026-12-18');
  const fixed: ScheduleEdit = {
    ...{ kind: 'step', step: 'joining', days: null, responsible: null, note: '' },
    fixedOn: localDate('2027-01-20'),
  };
  expect(codes(await lead(id, fixed))).toEqual(['schedule.setElsewhere']);
});

test('meetings are refused on days when nobody meets, twice, and with papers after', async () => {
  const id = await begun();
  expect(codes(await lead(id, meetings('2027-05-17')))).toEqual(['schedule.meetingHoliday']);
  expect(codes(await lead(id, meetings('2027-05-12', '2027-05-12')))).toEqual(['schedule.meetingTwice']);
  const late: ScheduleEdit = {
    ...{ kind: 'meetings', body: bodyOf(GRONG), organ: 'council' },
    dates: [{ on: localDate('2027-05-12'), papersBy: localDate('2027-05-13') }],
  };
  expect(codes(await lead(id, late))).toEqual(['schedule.papersAfter']);
});

test('time that passes moves the plan, and says so until the next change', async () => {
  const id = await begun();
  value(await lead(id, frame('2027-12-01')));
  expect((await book('leader', NAMSOS, id)).drifted).toEqual([]);
  const joined: LaterMove = { kind: 'invite', bodies: [bodyOf(NAMSOS)], joinBy: localDate('2027-02-18') };
  value(await leadProcurement(as('leader'), movesOf(id, NAMSOS, joined)));
  const { drifted } = await book('leader', NAMSOS, id);
  expect(drifted[0]).toMatchObject({ step: 'joining', before: '2026-12-18', after: '2027-02-18' });
  expect(drifted.find(({ step }) => step === 'tenders')?.because.at(-1)?.step).toBe('joining');
});

test('the calendar opens by its secret while she may see the procurement', async () => {
  const id = await begun();
  const asked = { procurement: id, party: GRONG };
  const secret = value(await renewScheduleFeed(as('reader'), asked));
  const file = (await followedSchedule(around.site.services, secret)) ?? '';
  expect(file).toContain('DTSTART;VALUE=DATE:20261218');
  expect(file).not.toContain(secret);
  const decline: LaterMove = { kind: 'decline', body: bodyOf(GRONG), reason: 'Vi har avtale.' };
  value(await answerProcurement(as('member'), movesOf(id, GRONG, decline)));
  expect(await followedSchedule(around.site.services, secret)).toBeNull();
  expect(value(await removeScheduleFeed(as('reader'), asked))).toBe(true);
  expect(await followedSchedule(around.site.services, secret)).toBeNull();
});

test('whoever holds a step is told 14 and 3 days before and on the day, once each', async () => {
  expect(
    [20, 14, 10, 3, 1, 0, -1].map((left) =>
      distanceTo(addDays(localDate('2027-01-01'), left), localDate('2027-01-01')),
    ),
  ).toEqual([null, 14, 14, 3, 3, 0, null]);
  const id = await begun();
  value(await lead(id, frame('2027-12-01')));
  const day = await dayOf(id, 'needs');
  const letters = () =>
    acting(system(), async ({ db }) => {
      const rows = await db
        .selectFrom('mail')
        .select(['recipient', 'once_key'])
        .where('once_key', 'like', `scheduleStep:${id}:needs:%`)
        .execute();
      return rows.map(({ recipient }) => recipient);
    });
  const remindOn = (today: LocalDate) =>
    remindOfSchedules({ services: around.site.services, today, since: today });
  for (const left of [20, 14, 13, 3, 2, 0]) await remindOn(addDays(day, -left));
  expect(await letters()).toEqual(Array(3).fill('leader@test.example'));
});
