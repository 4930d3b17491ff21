// Tasks at fixed times on a real database: each occasion once, whoever looks and whatever happened meanwhile.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../../test/database.ts';
import { type OwnSite, openOwnSite } from '../../../test/own-site.ts';
import { acting } from '../../modules/accounts/db.ts';
import type { FixedTime, Occasion } from '../../modules/accounts/upkeep/schedule.ts';
import type { ScheduledTask, TaskWork } from './scheduled-task.ts';
import { SCHEDULED_TASKS } from './scheduled-tasks.ts';
import { Scheduler } from './scheduler.ts';

let database: TestDatabase;
let site: OwnSite;
const errors: unknown[] = [];

/** Moves the clock, back too. */
const setClock = (iso: string): void => site.wait(Date.parse(iso) - site.now().getTime());

interface Watched {
  readonly task: ScheduledTask;
  readonly done: string[];
  /** The occasion before each. */
  readonly since: string[];
}

function watched(time: FixedTime, run: (work: TaskWork) => Promise<void> = async () => undefined): Watched {
  const done: string[] = [];
  const since: string[] = [];
  const task: ScheduledTask = {
    id: 'test',
    time,
    async run(work) {
      await run(work);
      done.push(work.occasion);
      since.push(work.since);
    },
  };
  return { task, done, since };
}

const scheduler = (task: ScheduledTask, isAlone = true): Scheduler =>
  new Scheduler({
    services: site.services,
    tasks: [task],
    isAlone,
    onError: (error) => errors.push(error),
  });

const MONDAYS: FixedTime = { weekday: 1, at: '07:00' };
const AT_NIGHT: FixedTime = { weekday: null, at: '02:30' };

beforeAll(async () => {
  database = await openTestDatabase();
  site = await openOwnSite(database);
});
afterAll(() => database.close());
beforeEach(async () => {
  errors.length = 0;
  setClock('2026-11-22T10:00:00Z');
  const system = site.services.ctx({ kind: 'system', name: 'test' });
  await acting(system, ({ db }) => db.deleteFrom('scheduled_task').execute());
});

test('a task that was not known owes nothing; then each occasion is done once', async () => {
  const { task, done, since } = watched(MONDAYS);
  const one = scheduler(task);
  await one.look();
  expect(done).toEqual([]);
  setClock('2026-11-23T05:59:59Z');
  await one.look();
  expect(done).toEqual([]);
  for (const instant of ['2026-11-23T06:00:00Z', '2026-11-23T06:00:20Z', '2026-11-29T20:00:00Z']) {
    setClock(instant);
    await one.look();
  }
  setClock('2026-11-30T06:00:10Z');
  await one.look();
  expect(done).toEqual(['2026-11-23T07:00', '2026-11-30T07:00']);
  expect(since).toEqual(['2026-11-16T07:00', '2026-11-23T07:00']);
});

test('what was missed while nothing ran is done once at the next start, the latest only', async () => {
  const { task, done, since } = watched(MONDAYS);
  await scheduler(task).look();
  setClock('2026-12-17T12:00:00Z');
  await scheduler(task).look();
  await scheduler(task).look();
  expect(done).toEqual(['2026-12-14T07:00']);
  expect(since).toEqual(['2026-11-16T07:00']);
});

test('eight processes that look at once do it once', async () => {
  const { task, done } = watched(MONDAYS);
  await scheduler(task).look();
  setClock('2026-11-23T06:00:00Z');
  await Promise.all(Array.from({ length: 8 }, () => scheduler(task, false).look()));
  expect(done).toEqual(['2026-11-23T07:00']);
  expect(errors).toEqual([]);
});

describe('the days on which the clock is changed', () => {
  test('in spring a time that is leapt over is done when the clock has leapt', async () => {
    const { task, done } = watched(AT_NIGHT);
    const one = scheduler(task);
    setClock('2027-03-27T12:00:00Z');
    await one.look();
    for (let minute = 0; minute < 24 * 60; minute += 10) {
      setClock(new Date(Date.parse('2027-03-27T12:00:00Z') + minute * 60_000).toISOString());
      await one.look();
    }
    expect(done).toEqual(['2027-03-28T02:30']);
  });

  test('in autumn a time that comes twice is done once, also by a process that begins in between', async () => {
    const { task, done } = watched(AT_NIGHT);
    setClock('2026-10-24T12:00:00Z');
    await scheduler(task).look();
    for (let minute = 0; minute < 24 * 60; minute += 10) {
      setClock(new Date(Date.parse('2026-10-24T12:00:00Z') + minute * 60_000).toISOString());
      await scheduler(task).look();
    }
    expect(done).toEqual(['2026-10-25T02:30']);
  });

  test('the weekly letter comes at seven on the wall before and after', async () => {
    const letter = SCHEDULED_TASKS.find(({ id }) => id === 'weeklyDigest');
    const { task, done } = watched(letter?.time ?? AT_NIGHT);
    const one = scheduler(task);
    setClock('2027-03-15T12:00:00Z');
    await one.look();
    const dueAt: string[] = [];
    for (let half = 0; half < 21 * 48; half++) {
      setClock(new Date(Date.parse('2027-03-15T12:00:00Z') + half * 1_800_000).toISOString());
      const before = done.length;
      await one.look();
      if (done.length > before) dueAt.push(site.now().toISOString());
    }
    expect(done).toEqual(['2027-03-22T07:00', '2027-03-29T07:00', '2027-04-05T07:00']);
    expect(dueAt).toEqual([
      '2027-03-22T06:00:00.000Z',
      '2027-03-29T05:00:00.000Z',
      '2027-04-05T05:00:00.000Z',
    ]);
  });
});

describe('a task that does not come to its end', () => {
  test('because it failed is tried again a quarter of an hour later', async () => {
    let fails = true;
    const { task, done } = watched(MONDAYS, async () => {
      if (fails) throw new Error('the mail house is closed');
    });
    const one = scheduler(task);
    await one.look();
    setClock('2026-11-23T06:00:00Z');
    await one.look();
    expect(errors.map(String)).toEqual(['Error: the mail house is closed']);
    fails = false;
    setClock('2026-11-23T06:14:00Z');
    await one.look();
    expect(done).toEqual([]);
    setClock('2026-11-23T06:15:01Z');
    await scheduler(task, false).look();
    await one.look();
    expect(done).toEqual(['2026-11-23T07:00']);
  });

  test('because the server ended is done at the next start', async () => {
    const begun = Promise.withResolvers<void>();
    const broken = watched(MONDAYS, async ({ signal }) => {
      begun.resolve();
      await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()));
      signal.throwIfAborted();
    });
    const one = scheduler(broken.task);
    await one.look();
    setClock('2026-11-23T06:00:00Z');
    const looking = one.look();
    await begun.promise;
    await one.end();
    await looking;
    const { task, done } = watched(MONDAYS);
    await scheduler(task, false).look();
    expect([broken.done, done, errors]).toEqual([[], ['2026-11-23T07:00'], []]);
  });

  test('because its process died is done when the others have waited, or at once by one that is alone', async () => {
    const { task, done } = watched(MONDAYS);
    await scheduler(task).look();
    setClock('2026-11-23T06:00:00Z');
    const dead = watched(MONDAYS, () => new Promise(() => undefined));
    void scheduler(dead.task).look();
    const other = scheduler(task, false);
    const isTaken = async (): Promise<boolean> => {
      const { rows } = await database.pool.query('select 1 from scheduled_task where taken_by is not null');
      return rows.length > 0;
    };
    await expect.poll(isTaken, { timeout: 10_000 }).toBe(true);
    await other.look();
    expect(done).toEqual([]);
    setClock('2026-11-23T06:10:01Z');
    await other.look();
    expect(done).toEqual(['2026-11-23T07:00']);
    setClock('2026-11-30T06:00:00Z');
    void scheduler(dead.task).look();
    await expect.poll(isTaken, { timeout: 10_000 }).toBe(true);
    const next = scheduler(task);
    await next.begin();
    await next.look();
    await next.end();
    expect(done).toEqual(['2026-11-23T07:00', '2026-11-30T07:00']);
  });
});

test('every task comes to its end where there is nothing to do', async () => {
  const one = new Scheduler({
    services: site.services,
    tasks: SCHEDULED_TASKS,
    isAlone: true,
    onError: (error) => errors.push(error),
  });
  await one.look();
  setClock('2026-11-30T12:00:00Z');
  await one.look();
  const { rows } = await database.pool.query(
    'select task, done_occasion as at from scheduled_task order by task',
  );
  expect(rows).toEqual([
    { task: 'reminders', at: '2026-11-30T06:00' },
    { task: 'retention', at: '2026-11-30T03:30' },
    { task: 'weeklyDigest', at: '2026-11-30T07:00' },
  ]);
  expect(errors).toEqual([]);
});

test('a nightly part that fails keeps none of the later ones from being done', async () => {
  await database.pool.query(`
    create function refuse_test() returns trigger language plpgsql as $$ begin raise exception 'stuck'; end $$;
    create trigger refuse_test before delete on proposal_link for each statement execute function refuse_test();`);
  const limits: Date[] = [];
  const services = {
    ...site.services,
    deleteFiledLetters: async (before: Date) => limits.push(before),
  };
  const task = SCHEDULED_TASKS.find(({ id }) => id === 'retention');
  const work = {
    services,
    occasion: '2026-11-22T03:30' as Occasion,
    since: '2026-11-21T03:30' as Occasion,
    signal: new AbortController().signal,
  };
  await expect(task?.run(work)).rejects.toThrow('deleting failed');
  expect(limits).toEqual([new Date(site.now().getTime() - 90 * 24 * 3_600_000)]);
  await database.pool.query('drop trigger refuse_test on proposal_link; drop function refuse_test()');
  await task?.run(work);
  expect(limits).toHaveLength(2);
});

test('every task has a name of its own and runs at a time that no change of the clock leaps over or repeats', () => {
  const ids = SCHEDULED_TASKS.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { time } of SCHEDULED_TASKS) expect(time.at >= '03:00' || time.at < '02:00').toBe(true);
});
