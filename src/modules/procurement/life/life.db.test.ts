// On a real database: moves of one procurement stand in line, the state beside the log is what the log gives, and nobody
// sees or moves what she has no part in.
import { describe, expect, test } from 'vitest';
import { codes, movesOf } from '../../../../test/dialogue-case.ts';
import { castBeforeAll } from '../../../../test/procurement-cast.ts';
import { BEGIN, Dice, type LaterMove } from '../../../../test/procurement-moves.ts';
import { localDate } from '../../../kernel/local-date.ts';
import { acting, type Ctx } from '../../accounts/db.ts';
import type { PartyId } from '../../accounts/model.ts';
import type { BodyId } from '../../registry/model.ts';
import { answerProcurement, beginProcurement, leadProcurement } from './commands.ts';
import { deleteOldMemberContacts, keepContact, MEMBER_CONTACT_DAYS_AFTER } from './contact-commands.ts';
import { leftProcurement } from './left-queries.ts';
import { memberOf, type ProcurementState, TASKS, type TaskKind } from './model.ts';
import { contactsOf, logOf, procurementOf, procurementsOf } from './queries.ts';
import { replay } from './replay.ts';

const NAMSOS = '5007' as PartyId;
const GRONG = '5045' as PartyId;
const GRONG_BODY = '5045' as BodyId;
const NAMSOS_BODY = '5007' as BodyId;
const HOYLANDET = '5046' as PartyId;

const around = castBeforeAll({
  leader: [NAMSOS, 'buyer'],
  member: [GRONG, 'buyer'],
  reader: [GRONG, 'reader'],
  stranger: [HOYLANDET, 'buyer'],
});
const { as } = around;

const JOIN_BY = localDate('2026-12-01');
const invite: LaterMove = { kind: 'invite', bodies: [NAMSOS_BODY, GRONG_BODY], joinBy: JOIN_BY };

async function begun(...moves: LaterMove[]): Promise<string> {
  const made = await beginProcurement(as('leader'), { party: NAMSOS, proposal: null, begin: BEGIN });
  if (!made.ok) throw new Error(codes(made).join());
  const led = await leadProcurement(as('leader'), movesOf(made.value, NAMSOS, invite, ...moves));
  expect(codes(led)).toEqual(['done']);
  return made.value;
}

const joining = (body: BodyId): LaterMove => ({
  kind: 'join',
  body,
  participation: { commitment: 'binding', volumes: {}, reservations: '', ceiling: null },
});

/** What is stored, beside what its log gives. */
async function bothStates(id: string) {
  const found = await procurementOf(as('leader'), id);
  const log = await logOf(as('leader'), { id, page: 1, size: 1000 });
  return { found, log: log.toReversed() };
}

describe('one procurement', () => {
  test('is what its log gives, move by move', async () => {
    const id = await begun();
    expect(codes(await answerProcurement(as('member'), movesOf(id, GRONG, joining(GRONG_BODY))))).toEqual([
      'done',
    ]);
    const { found, log } = await bothStates(id);
    expect(log.map(({ seq, move }) => [seq, move.kind])).toEqual([
      [1, 'begin'],
      [2, 'invite'],
      [3, 'join'],
    ]);
    expect(replay(log)).toEqual(found?.state);
    expect([found?.version, found?.leadVersion]).toEqual([3, 2]);
  });

  test('takes all of several moves, or none', async () => {
    const id = await begun();
    const cancelTwice = [
      { kind: 'cancel', reason: 'Ikke bruk for det.' },
      { kind: 'cancel', reason: 'Ikke bruk for det.' },
    ] as const;
    expect(codes(await leadProcurement(as('leader'), movesOf(id, NAMSOS, ...cancelTwice)))).toEqual([
      'procurement.phase',
    ]);
    expect((await procurementOf(as('leader'), id))?.state.phase).toBe('forming');
  });

  test('of an older shape is played again from its log', async () => {
    const id = await begun(joining(NAMSOS_BODY));
    const before = await procurementOf(as('leader'), id);
    const system = around.system();
    await acting(system, ({ db }) =>
      db.updateTable('procurement').set({ format: 0, state: '{}' }).where('id', '=', id).execute(),
    );
    expect(await procurementOf(as('leader'), id)).toEqual(before);
  });

  test('keeps its log: nobody changes it, past the program either', async () => {
    const id = await begun();
    const before = (await bothStates(id)).log;
    const system = around.system();
    await acting(system, ({ db }) =>
      db
        .updateTable('procurement_move')
        .set({ actor: 'system:else' })
        .where('procurement_id', '=', id)
        .execute(),
    );
    await around.database.pool
      .query("update procurement_move set actor = 'system:else' where procurement_id = $1", [id])
      .catch((error: Error) => expect(error.message).toContain('never changed'));
    expect((await bothStates(id)).log).toEqual(before);
  });
});

describe('at the same time', () => {
  test('of equal forms one wins, the other is told', async () => {
    const id = await begun();
    const found = await procurementOf(as('leader'), id);
    const form = { ...movesOf(id, NAMSOS, { kind: 'startNeeds' }), version: found?.leadVersion ?? 0 };
    const answers = await Promise.all([
      leadProcurement(as('leader'), form),
      leadProcurement(as('leader'), form),
    ]);
    expect(answers.flatMap(codes).sort()).toEqual(['done', 'procurement.changedByOther']);
  });

  test('of whatever many send of the same form one wins, and what stands is what the log gives', async () => {
    const dice = new Dice(20);
    const id = await begun();
    const ofLeader = (state: ProcurementState): LaterMove =>
      dice.one<LaterMove>([
        { kind: 'chooseRegime', part: dice.one(['partII', 'partIII']), reason: `Grunn ${dice.below(9)}` },
        state.phase === 'forming' ? { kind: 'startNeeds' } : { kind: 'goBack', reason: 'Et steg tilbake.' },
        { ...invite, joinBy: localDate(`2026-12-${10 + dice.below(9)}`) },
      ]);
    const ofMember = (): LaterMove =>
      dice.one<LaterMove>([
        joining(GRONG_BODY),
        { kind: 'switchImpartiality', body: GRONG_BODY, isOn: true, fact: `Forhold ${dice.below(9)}` },
        { kind: 'declareImpartiality', body: GRONG_BODY, found: dice.one(['none', 'handled']) },
      ]);
    for (let round = 0; round < 25; round++) {
      const { found } = await bothStates(id);
      if (!found) throw new Error('no procurement');
      const own = memberOf(found.state, GRONG_BODY)?.version ?? 0;
      const forms = Array.from({ length: 2 + dice.below(4) }, () =>
        dice.chance(0.6)
          ? {
              lead: true,
              asked: { ...movesOf(id, NAMSOS, ofLeader(found.state)), version: found.leadVersion },
            }
          : { lead: false, asked: { ...movesOf(id, GRONG, ofMember()), version: own } },
      );
      const answers = await Promise.all(
        forms.map(({ lead, asked }) =>
          lead ? leadProcurement(as('leader'), asked) : answerProcurement(as('member'), asked),
        ),
      );
      for (const side of [true, false]) {
        const told = answers.filter((_, place) => forms[place]?.lead === side).flatMap(codes);
        const lost = Array.from({ length: Math.max(0, told.length - 1) }, () => 'procurement.changedByOther');
        expect(told.toSorted()).toEqual(told.length === 0 ? [] : ['done', ...lost]);
      }
    }
    const { found, log } = await bothStates(id);
    expect(replay(log)).toEqual(found?.state);
    expect(log.map(({ seq }) => seq)).toEqual(log.map((_, place) => place + 1));
  });

  test('a yes and the end never both win', async () => {
    for (let round = 0; round < 6; round++) {
      const id = await begun();
      const cancel = movesOf(id, NAMSOS, { kind: 'cancel', reason: 'Ikke bruk for det.' });
      const join = movesOf(id, GRONG, joining(GRONG_BODY));
      const started = [
        () => leadProcurement(as('leader'), cancel),
        () => answerProcurement(as('member'), join),
      ];
      const [one, other] = round % 2 === 0 ? started : started.toReversed();
      await Promise.all([one?.(), other?.()]);
      const { found, log } = await bothStates(id);
      expect(replay(log)).toEqual(found?.state);
      // The end is always let through; the yes only before it.
      expect(log.at(-1)?.move.kind).toBe('cancel');
    }
  });

  test('thirty moves are thirty entries without a gap', async () => {
    const id = await begun(joining(GRONG_BODY)).catch(() => begun());
    await Promise.all(
      Array.from({ length: 15 }, (_, turn) => [
        leadProcurement(
          as('leader'),
          movesOf(id, NAMSOS, { kind: 'chooseRegime', part: 'partIII', reason: `Grunn ${turn}` }),
        ),
        answerProcurement(as('member'), movesOf(id, GRONG, joining(GRONG_BODY))),
      ]).flat(),
    );
    const { found, log } = await bothStates(id);
    expect(found?.version).toBe(log.length);
    expect(log).toHaveLength(32);
    expect(replay(log)).toEqual(found?.state);
  });

  test('a proposal becomes one procurement, not two', async () => {
    const system = around.system();
    const proposal = await acting(system, ({ db, now }) =>
      db
        .insertInto('group_proposal')
        .values({
          party: NAMSOS,
          is_demo: false,
          readers: [NAMSOS],
          category: BEGIN.category,
          lead: NAMSOS,
          start_quarter: 28,
          message: '',
          state: 'agreed',
          deadline: JOIN_BY,
          created_at: now,
          created_by: 'test',
          sent_at: now,
          ended_at: now,
          run_id: null,
        })
        .returning('id')
        .executeTakeFirstOrThrow(),
    );
    const begin = { party: NAMSOS, proposal: proposal.id, begin: BEGIN };
    const made = await Promise.all([
      beginProcurement(as('leader'), begin),
      beginProcurement(as('leader'), begin),
    ]);
    expect(made.flatMap(codes).sort()).toEqual(['done', 'procurement.alreadyBegun']);
  });
});

describe('who', () => {
  test('is not invited, sees nothing and moves nothing', async () => {
    const id = await begun();
    expect(await procurementOf(as('stranger'), id)).toBeNull();
    expect(await logOf(as('stranger'), { id, page: 1, size: 10 })).toEqual([]);
    const join = movesOf(id, HOYLANDET, joining('5046' as BodyId));
    expect(codes(await answerProcurement(as('stranger'), join))).toEqual(['procurement.gone']);
    const list = { party: HOYLANDET, list: 'running', words: '', category: null, page: 1, size: 10 } as const;
    expect(await procurementsOf(as('stranger'), list)).toEqual({ rows: [], count: 0 });
  });

  test('is invited, sees it before she answers, and keeps her own answer alone after she has left', async () => {
    const id = await begun();
    expect((await procurementOf(as('reader'), id))?.state.title).toBe(BEGIN.title);
    await answerProcurement(as('member'), movesOf(id, GRONG, joining(GRONG_BODY)));
    const leave: LaterMove = { kind: 'withdraw', body: GRONG_BODY, reason: 'Vi har fått egen avtale.' };
    expect(codes(await answerProcurement(as('member'), movesOf(id, GRONG, leave)))).toEqual(['done']);
    expect(await procurementOf(as('member'), id)).toBeNull();
    expect(await logOf(as('member'), { id, page: 1, size: 10 })).toEqual([]);
    expect(await leftProcurement(as('reader'), { id, party: GRONG })).toEqual({
      procurement: id,
      isDemo: false,
      title: BEGIN.title,
      lead: NAMSOS,
      answer: 'withdrew',
      reason: 'Vi har fått egen avtale.',
      answeredOn: '2026-11-22',
    });
    expect(await leftProcurement(as('stranger'), { id, party: GRONG })).toBeNull();
    expect(codes(await answerProcurement(as('member'), movesOf(id, GRONG, joining(GRONG_BODY))))).toEqual([
      'procurement.gone',
    ]);
    expect(codes(await leadProcurement(as('leader'), movesOf(id, NAMSOS, invite)))).toEqual(['done']);
    expect((await procurementOf(as('member'), id))?.state.title).toBe(BEGIN.title);
    expect(await leftProcurement(as('member'), { id, party: GRONG })).toBeNull();
  });

  test('says no, keeps her answer alone, and is no one to reach any more', async () => {
    const id = await begun();
    const contact = { name: 'Oppdiktet Person', email: 'innkjop@grong.example' };
    const join = { ...movesOf(id, GRONG, joining(GRONG_BODY)), contact };
    expect(codes(await answerProcurement(as('member'), join))).toEqual(['done']);
    expect([...(await contactsOf(as('leader'), id)).values()]).toEqual([contact]);
    const no: LaterMove = { kind: 'decline', body: GRONG_BODY, reason: 'Vi har avtale.' };
    expect(codes(await answerProcurement(as('member'), movesOf(id, GRONG, no)))).toEqual(['done']);
    expect(await procurementOf(as('member'), id)).toBeNull();
    expect((await leftProcurement(as('member'), { id, party: GRONG }))?.answer).toBe('declines');
    expect(await contactsOf(as('leader'), id)).toEqual(new Map());
  });

  test('cannot be reached at what is no address: the answer is not kept either', async () => {
    const id = await begun();
    const contact = { name: 'Oppdiktet Person', email: 'ingen' };
    const join = { ...movesOf(id, GRONG, joining(GRONG_BODY)), contact };
    expect(codes(await answerProcurement(as('member'), join))).toEqual(['procurement.contactEmail']);
    expect((await procurementOf(as('member'), id))?.version).toBe(2);
    const twice = { ...movesOf(id, GRONG, { kind: 'startNeeds' }), contact: { ...contact, email: '' } };
    expect(codes(await answerProcurement(as('member'), twice))).toEqual(['procurement.leaderOnly']);
    expect(await contactsOf(as('leader'), id)).toEqual(new Map());
  });

  test('takes part writes her own rows, not the head and not moves of others', async () => {
    const id = await begun();
    const changed = await acting(as('member'), ({ db }) =>
      db.updateTable('procurement').set({ title: 'Noe annet' }).where('id', '=', id).executeTakeFirst(),
    );
    expect(changed.numUpdatedRows).toBe(0n);
    const forged = { procurement_id: id, seq: 3, at: around.site.now(), actor: 'person:1', party: NAMSOS };
    const move = JSON.stringify({ kind: 'cancel', reason: 'Falsk' });
    await expect(
      acting(as('member'), ({ db }) =>
        db
          .insertInto('procurement_move')
          .values({ ...forged, move })
          .execute(),
      ),
    ).rejects.toThrow('row-level security');
    const left = { procurement_id: id, body_id: GRONG, is_demo: false, title: 'Noe', lead: NAMSOS };
    await expect(
      acting(as('member'), ({ db }) =>
        db
          .insertInto('procurement_left')
          .values({ ...left, answer: 'declines', reason: '', answered_on: '2026-11-22' })
          .execute(),
      ),
    ).rejects.toThrow('row-level security');
    expect((await procurementOf(as('leader'), id))?.state.title).toBe(BEGIN.title);
  });

  test('leaves while tasks are given: no task is with somebody who has left', async () => {
    for (let round = 0; round < 6; round++) {
      const id = await begun();
      await answerProcurement(as('member'), movesOf(id, GRONG, joining(GRONG_BODY)));
      const tasks = Object.fromEntries(TASKS.map((task) => [task, GRONG])) as Record<TaskKind, PartyId>;
      const started = [
        () => leadProcurement(as('leader'), movesOf(id, NAMSOS, { kind: 'assignTasks', tasks })),
        () =>
          answerProcurement(
            as('member'),
            movesOf(id, GRONG, { kind: 'withdraw', body: GRONG_BODY, reason: 'Nei.' }),
          ),
      ];
      const [one, other] = round % 2 === 0 ? started : started.toReversed();
      await Promise.all([one?.(), other?.()]);
      const state = (await procurementOf(as('leader'), id))?.state;
      expect(Object.values(state?.tasks ?? {})).not.toContain(GRONG);
    }
  });

  test('is no longer invited, sees it no more', async () => {
    const id = await begun();
    const back: LaterMove = { kind: 'uninvite', body: GRONG_BODY };
    expect(codes(await leadProcurement(as('leader'), movesOf(id, NAMSOS, back)))).toEqual(['done']);
    expect(await procurementOf(as('member'), id)).toBeNull();
    expect(await logOf(as('member'), { id, page: 1, size: 10 })).toEqual([]);
  });

  test('only reads, answers nothing; a member does not lead, nor answers for another', async () => {
    const id = await begun();
    expect(codes(await answerProcurement(as('reader'), movesOf(id, GRONG, joining(GRONG_BODY))))).toEqual([
      'access.otherRole',
    ]);
    expect(codes(await answerProcurement(as('member'), movesOf(id, GRONG, { kind: 'startNeeds' })))).toEqual([
      'procurement.leaderOnly',
    ]);
    expect(codes(await answerProcurement(as('member'), movesOf(id, GRONG, joining(NAMSOS_BODY))))).toEqual([
      'procurement.memberOnly',
    ]);
  });

  test('to reach stands beside the log, for those in it', async () => {
    const id = await begun();
    const contact = { id, party: GRONG, name: 'Oppdiktet Person', email: ' Innkjop@Grong.example ' };
    expect(codes(await keepContact(as('member'), { ...contact, email: 'ingen' }))).toEqual([
      'procurement.contactEmail',
    ]);
    expect(codes(await keepContact(as('member'), contact))).toEqual(['done']);
    expect(await contactsOf(as('leader'), id)).toEqual(
      new Map([[GRONG_BODY, { name: 'Oppdiktet Person', email: 'innkjop@grong.example' }]]),
    );
    expect(await contactsOf(as('stranger'), id)).toEqual(new Map());
    expect(JSON.stringify(await bothStates(id))).not.toContain('Oppdiktet');
    // Until a while after the procurement is over.
    const system = (days: number): Ctx => {
      const ctx = around.system();
      return { ...ctx, now: new Date(ctx.now.getTime() + days * 24 * 3_600_000) };
    };
    const cancelled = await begun({ kind: 'cancel', reason: 'Ikke bruk for det.' });
    await keepContact(as('member'), { ...contact, id: cancelled });
    await deleteOldMemberContacts(system(MEMBER_CONTACT_DAYS_AFTER - 1));
    expect((await contactsOf(as('leader'), cancelled)).size).toBe(1);
    await deleteOldMemberContacts(system(MEMBER_CONTACT_DAYS_AFTER + 1));
    expect((await contactsOf(as('leader'), cancelled)).size).toBe(0);
    expect((await contactsOf(as('leader'), id)).size).toBe(1);
    await keepContact(as('member'), { id, party: GRONG, name: '', email: '' });
    expect(await contactsOf(as('leader'), id)).toEqual(new Map());
  });
});
