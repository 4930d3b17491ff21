// On a real database: a gathering from its poll to what people thought of it; who may do what; what stands in calendars; what a row
// of an answer tells; and the demonstration's clock.
import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { codes, value } from '../../../../test/dialogue-case.ts';
import { GRONG, learningNetworkBeforeAll, NAMSOS, STRANGER } from '../../../../test/learning-network.ts';
import { NETWORK_DATES } from '../../../flows/demo/network-clock.ts';
import { followedGatherings } from '../../../flows/gatherings/calendar.ts';
import { remindInNetwork, remindOfAllGatherings } from '../../../flows/gatherings/daily.ts';
import { jumpAhead, nextInNetwork } from '../../../flows/gatherings/jump.ts';
import { gatheringLetters } from '../../../flows/gatherings/letters.ts';
import { type ClockTime, instantAt } from '../../../kernel/clock-time.ts';
import { addDays, type LocalDate, localDateAt, localTimeAt } from '../../../kernel/local-date.ts';
import { acting, type Ctx } from '../../accounts/db.ts';
import type { PartyId } from '../../accounts/model.ts';
import { networkOf, participantsOf } from '../life/queries.ts';
import { answerExit, answerPoll, register } from './answer-commands.ts';
import { renewNetworkFeed, renewParticipantFeed } from './feed-commands.ts';
import { cancelGathering, openPoll, planGathering, settleTime } from './plan-commands.ts';
import { decide } from './programme-commands.ts';
import { exitStanding, gatheringBook, gatheringBooks, requirementsOf } from './queries.ts';
import { forgetRequirements } from './upkeep-commands.ts';

const { around, network } = learningNetworkBeforeAll();
const { as, system } = around;

const FACTS = {
  title: 'Behov',
  about: 'Ta med saken.',
  form: 'hybrid',
  place: 'Rådhuset',
  link: 'https://m.example/1',
} as const;
const asked = (number: number) => ({ network: network.id, party: NAMSOS, number });
const today = (): LocalDate => localDateAt(as('leader').now.getTime());
const on = (days: number, from = '10:00', to = '15:00') => {
  const day = addDays(today(), days);
  return { startsAt: instantAt(day, from as ClockTime), endsAt: instantAt(day, to as ClockTime) };
};

async function planned(): Promise<number> {
  const facts = { ...FACTS, ownQuestions: ['Lærte du noe nytt?'] };
  return value(await planGathering(as('leader'), { network: network.id, party: NAMSOS, ...facts }));
}

async function book(ctx: Ctx, number: number) {
  const read = await gatheringBook(ctx, { network: network.id, number });
  if (!read) throw new Error('no gathering');
  return read;
}

/** Called for so many days ahead, without a poll. */
async function called(days: number): Promise<number> {
  const number = await planned();
  const when = { time: on(days), registerBy: addDays(today(), Math.min(days, 5)), why: '', letters: [] };
  value(await settleTime(as('leader'), { ...asked(number), ...when }));
  return number;
}

const lettersOf = (kind: string) =>
  acting(system(), async ({ db }) => {
    const rows = await db.selectFrom('mail').select('body').where('kind', '=', kind).execute();
    return rows.map(({ body }) => body);
  });

const atNow = (ctx: Ctx, now: Date): Ctx => ({ ...ctx, now });
const [first, second] = [0, 1] as const;
const member = (place: number) => {
  const found = network.members[place];
  if (!found) throw new Error('no such member');
  return found;
};
const answersAs = (place: number, number: number) => {
  const { body, participant } = member(place);
  return { network: network.id, party: body, number, participant };
};

test('from a poll by links to a time, with letters that lead each to her own page', async () => {
  const number = await planned();
  expect(await gatheringBook(as('member'), { network: network.id, number })).toBe(null);
  const people = await participantsOf(system(), { network: network.id, body: null });
  const found = await networkOf(system(), network.id);
  if (!found) throw new Error('no network');
  const letters = await gatheringLetters(around.site.services, {
    kind: 'poll',
    network: found,
    gathering: (await book(as('leader'), number)).gathering,
    to: people,
    until: addDays(today(), 7),
  });
  const slots = [on(20), on(21)];
  const poll = { slots, endsOn: addDays(today(), 7), letters };
  expect(codes(await openPoll(as('member'), { ...asked(number), party: GRONG, ...poll }))).not.toEqual([
    'done',
  ]);
  value(await openPoll(as('leader'), { ...asked(number), ...poll }));
  const written = await lettersOf('gathering.poll');
  expect(written).toHaveLength(6);
  expect(new Set(written.map((body) => /lenke\/([\w-]{43})\/samling/.exec(body)?.[1])).size).toBe(6);

  const ids = (await book(as('member'), number)).slots.map(({ id }) => id) as [string, string];
  const answer = (yes: string) =>
    Object.fromEntries(ids.map((id) => [id, id === yes ? 'yes' : 'no'] as const));
  expect(
    codes(await answerPoll(member(first).ctx, { ...answersAs(first, number), answers: { [ids[0]]: 'yes' } })),
  ).toEqual(['gathering.answerMissing']);
  for (const place of [0, 1, 2]) {
    value(await answerPoll(member(place).ctx, { ...answersAs(place, number), answers: answer(ids[1]) }));
  }
  // A link answers for its own participant and nobody else's; what is said again replaces what was said.
  expect(
    codes(await answerPoll(member(first).ctx, { ...answersAs(second, number), answers: answer(ids[0]) })),
  ).not.toEqual(['done']);
  value(await answerPoll(member(first).ctx, { ...answersAs(first, number), answers: answer(ids[1]) }));
  expect((await book(as('reader'), number)).slots.map(({ answers }) => answers.size)).toEqual([3, 3]);

  const settle = { registerBy: addDays(today(), 14), letters: [] };
  expect(
    codes(await settleTime(as('leader'), { ...asked(number), ...settle, time: on(20), why: '' })),
  ).toEqual(['gathering.textMissing']);
  value(await settleTime(as('leader'), { ...asked(number), ...settle, time: on(21), why: '' }));
  const { gathering } = await book(as('member'), number);
  expect([gathering.state, gathering.sequence, gathering.time]).toEqual(['called', 0, on(21)]);
});

test('what people need is read by those who may answer for them, and deleted when it is over', async () => {
  const number = await called(10);
  const come = { answer: 'inPerson', requirement: 'vegetar' } as const;
  value(await register(member(first).ctx, { ...answersAs(first, number), ...come }));
  value(await register(as('member'), { ...answersAs(1, number), ...come, requirement: 'teleslynge' }));
  const wrong = { ...answersAs(1, number), party: STRANGER };
  expect(codes(await register(as('stranger'), { ...wrong, ...come }))).not.toEqual(['done']);
  expect(codes(await register(as('reader'), { ...answersAs(1, number), ...come }))).toEqual([
    'access.otherRole',
  ]);
  const { gathering, registrations } = await book(as('reader'), number);
  expect(registrations).toHaveLength(2);
  const needs = async (who: string) => [...(await requirementsOf(as(who), gathering.id)).values()].toSorted();
  expect([
    await needs('leader'),
    await needs('member'),
    await needs('reader'),
    await needs('stranger'),
  ]).toEqual([['teleslynge', 'vegetar'], ['teleslynge'], [], []]);
  expect(await gatheringBooks(as('stranger'), network.id)).toEqual([]);
  const after = (days: number) => atNow(system(), new Date(on(10).endsAt.getTime() + days * 86_400_000));
  expect(await forgetRequirements(after(13))).toBe(0);
  const setLeft = (left_at: Date | null) =>
    acting(system(), ({ db }) =>
      db
        .updateTable('network_participant')
        .set({ left_at })
        .where('id', '=', member(second).participant)
        .execute(),
    );
  await setLeft(new Date());
  expect(await forgetRequirements(system())).toBe(1);
  expect(await needs('leader')).toEqual(['vegetar']);
  await setLeft(null);
  expect(await forgetRequirements(after(15))).toBe(1);
});

test('reminders go to those who have not answered, once', async () => {
  const number = await called(5);
  const before = (await lettersOf('gathering.registerReminder')).length;
  value(await register(member(first).ctx, { ...answersAs(first, number), answer: 'no', requirement: '' }));
  const { services } = around.site;
  const later = {
    ...services,
    ctx: (actor: Ctx['actor']) => atNow(services.ctx(actor), new Date(on(3).startsAt)),
  };
  await remindInNetwork(later, network.id);
  await remindInNetwork(later, network.id);
  const { participant } = member(first);
  const written = await acting(system(), async ({ db }) =>
    db.selectFrom('mail').select('once_key').where('kind', '=', 'gathering.registerReminder').execute(),
  );
  const { gathering } = await book(as('leader'), number);
  const own = written.filter(({ once_key }) => once_key?.startsWith(`gathering:${gathering.id}`));
  expect(own).toHaveLength(5);
  expect(own.some(({ once_key }) => once_key?.endsWith(participant))).toBe(false);
  expect(written.length).toBeGreaterThan(before);
});

test('a moved and a cancelled gathering are the same in the calendar, with a higher sequence', async () => {
  const number = await called(30);
  const person = value(await renewNetworkFeed(as('reader'), { network: network.id, party: GRONG }));
  const { ctx, participant } = member(2);
  const own = { network: network.id, party: member(2).body, participant };
  const earlier = value(await renewParticipantFeed(ctx, own));
  const secret = value(await renewParticipantFeed(ctx, own));
  const { services } = around.site;
  const eventOf = async (which: string) => {
    const { gathering } = await book(as('leader'), number);
    const file = (await followedGatherings(services, which)) ?? '';
    const event = file.split('BEGIN:VEVENT').find((one) => one.includes(`${gathering.id}@samkjop`)) ?? '';
    return /SEQUENCE:(\d+)[\s\S]*STATUS:(\w+)/.exec(event)?.slice(1);
  };
  expect(await followedGatherings(services, earlier)).toBe(null);
  expect([await eventOf(person), await eventOf(secret)]).toEqual([
    ['0', 'CONFIRMED'],
    ['0', 'CONFIRMED'],
  ]);
  const move = { time: on(31), registerBy: addDays(today(), 20), why: '', letters: [] };
  value(await settleTime(as('leader'), { ...asked(number), ...move }));
  expect(await eventOf(person)).toEqual(['1', 'CONFIRMED']);
  value(await cancelGathering(as('leader'), { ...asked(number), why: 'Snø', letters: [] }));
  expect(await eventOf(secret)).toEqual(['2', 'CANCELLED']);
  await acting(system(), ({ db }) =>
    db
      .updateTable('network_participant')
      .set({ left_at: new Date() })
      .where('id', '=', participant)
      .execute(),
  );
  expect(await followedGatherings(services, secret)).toBe(null);
  const setName = (name: string) =>
    acting(system(), ({ db }) =>
      db
        .updateTable('network_participant')
        .set({ left_at: null, name })
        .where('id', '=', participant)
        .execute(),
    );
  // Erased, and back.
  await setName('');
  expect(await followedGatherings(services, secret)).toBe(null);
  await setName('Oppdiktet deltaker');
  expect(await followedGatherings(services, secret)).not.toBe(null);
});

describe('what people thought', () => {
  let number: number;
  const during = () => new Date(on(2).startsAt.getTime() + 3_600_000);
  const answer = (place: number) =>
    answerExit(atNow(member(place).ctx, during()), {
      ...answersAs(place, number),
      useful: place + 1,
      uses: 'yes',
      own: [4],
      comment: `svar ${place}`,
    });
  beforeAll(async () => {
    number = await called(2);
  });

  test('is answered once, from the beginning on, by link alone', async () => {
    const early = { ...answersAs(first, number), useful: 1, uses: 'no' as const, own: [1], comment: '' };
    expect(codes(await answerExit(member(first).ctx, early))).toEqual(['gathering.exitOver']);
    expect(codes(await answerExit(atNow(as('leader'), during()), early))).toEqual(['access.noRole']);
    for (const place of [0, 1, 2, 3]) expect(codes(await answer(place))).toEqual(['done']);
    expect(codes(await answer(0))).toEqual(['gathering.answeredBefore']);
  });

  test('is shown from five answers on, and not before the last day to answer: two looks would tell one answer', async () => {
    const { gathering } = await book(as('leader'), number);
    const seen = (when: Date) => exitStanding(atNow(as('leader'), when), gathering);
    const last = addDays(today(), 16);
    const after = instantAt(addDays(last, 1), '08:00' as ClockTime);
    expect(await seen(after)).toEqual({ answered: 4, openUntil: null, result: null });
    value(await answer(4));
    expect(await seen(during())).toEqual({ answered: 5, openUntil: last, result: null });
    const { result } = await seen(after);
    expect([result?.useful, result?.sides]).toEqual([[1, 1, 1, 1, 1, 0], null]);
    const { rows } = await around.database.pool.query(
      'select is_small, count(*)::int as n from gathering_exit_answer where gathering_id = $1 group by 1 order by 1',
      [gathering.id],
    );
    expect(rows).toEqual([
      { is_small: false, n: 3 },
      { is_small: true, n: 2 },
    ]);
    const straight = await acting(as('leader'), ({ db }) =>
      db.selectFrom('gathering_exit_answer').selectAll().execute(),
    );
    expect(straight).toEqual([]);
  });

  test('lies in no order that tells who, and the log tells nothing of it', async () => {
    const rows = await acting(system(), async ({ db }) => {
      const { rows: found } = await sql<{ id: string; xmin: string }>`
        select a.id, a.xmin::text as xmin from gathering_exit_answer a
        join gathering g on g.id = a.gathering_id where g.number = ${number} order by a.ctid`.execute(db);
      return found;
    });
    expect(rows).toHaveLength(5);
    expect(new Set(rows.map(({ xmin }) => xmin)).size).toBe(1);
    expect(rows.map(({ id }) => id)).toEqual(rows.map(({ id }) => id).toSorted());
    const logged = await acting(system(), ({ db }) =>
      db.selectFrom('audit').select('action').where('action', 'like', '%xit%').execute(),
    );
    expect(logged).toEqual([]);
  });
});

describe('the demonstration’s clock', () => {
  test('moves nothing that is real', async () => {
    await called(40);
    const before = await gatheringBooks(as('leader'), network.id);
    expect(await jumpAhead({ ...around.site.services, isDemoOn: true }, network.id)).toBe(null);
    expect(await gatheringBooks(as('leader'), network.id)).toEqual(before);
  });

  test('tells nobody real of anything', async () => {
    // Of which those who have not answered are to be reminded today.
    await called(2);
    const invented = await acting(system(), async ({ db, now }) => {
      const { id } = await db
        .insertInto('network')
        .values({
          leader: 'demo-nesoy' as PartyId,
          is_demo: true,
          readers: ['demo-nesoy'],
          title: 'Oppdiktet',
          status: 'open',
          begins: null,
          ends: null,
          copied_from: null,
          created_at: now,
          created_by: 'system:test',
          closed_at: null,
        })
        .returning('id')
        .executeTakeFirstOrThrow();
      const { startsAt, endsAt } = on(1);
      await sql`
        insert into gathering
          (network_id, number, state, title, form, starts_at, ends_at, calendar_changed_at, created_at)
        values (${id}, 1, 'called', 'Oppdiktet', 'physical', ${startsAt}, ${endsAt}, ${now}, ${now})`.execute(
        db,
      );
      return id;
    });
    const written = () =>
      acting(system(), async ({ db }) => (await db.selectFrom('mail').select('id').execute()).length);
    const before = await written();
    const services = { ...around.site.services, isDemoOn: true };
    expect(await jumpAhead(services, invented)).toEqual({ days: 1, letters: 0 });
    expect(await written()).toBe(before);
    await remindOfAllGatherings({ services, today: today(), since: today() });
    expect(await written()).toBeGreaterThan(before);
  });

  test('knows every table with dates that hangs on a network', async () => {
    const { rows } = await acting(system(), ({ db }) =>
      sql<{ name: string }>`
        with recursive hanging as (
          select 'network'::regclass::oid as id
          union select c.conrelid::oid from pg_constraint c join hanging h on c.confrelid = h.id where c.contype = 'f'
        )
        select distinct t.relname as name from hanging h join pg_class t on t.oid = h.id
        join information_schema.columns i on i.table_name = t.relname
          and i.data_type in ('date', 'timestamp with time zone')
        where t.relname <> 'network' order by 1`.execute(db),
    );
    const known = new Set(NETWORK_DATES.map(({ table }) => table));
    expect(rows.map(({ name }) => name).filter((name) => !known.has(name))).toEqual([]);
  });

  test('goes to the next gathering of an invented network, at its time of day', async () => {
    await acting(system(), ({ db }) =>
      db.updateTable('network').set({ is_demo: true }).where('id', '=', network.id).execute(),
    );
    const services = { ...around.site.services, isDemoOn: true };
    const next = await nextInNetwork(services, network.id);
    const number = await called(1);
    value(
      await decide(atNow(as('leader'), new Date(on(1).startsAt)), {
        ...asked(number),
        decision: { text: 'Spør leverandørene', party: GRONG, dueOn: addDays(today(), 60), topic: null },
      }),
    );
    expect(next?.kind).toBe('gathering');
    const jumped = await jumpAhead(services, network.id);
    expect(jumped?.days).toBe(1);
    const { gathering, decisions } = await book(as('leader'), number);
    const starts = gathering.time?.startsAt.getTime() ?? 0;
    expect([localDateAt(starts), localTimeAt(starts)]).toEqual([today(), '10:00']);
    expect(decisions[0]?.dueOn).toBe(addDays(today(), 59));
  });
});
