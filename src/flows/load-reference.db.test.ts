// A start on a register that is in step already leaves it alone; any change to files, program or register is looked at.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../test/database.ts';
import { files } from '../../test/world.ts';
import type { Ctx } from '../modules/accounts/db.ts';
import { loadRegister, registerVersion } from '../modules/registry/queries.ts';
import type { ProjectFiles } from '../platform/files.ts';
import { loadReference } from './load-reference.ts';

let database: TestDatabase;
let ctx: Ctx;

const built = (program: string, part: Partial<ProjectFiles> = {}): ProjectFiles => ({
  ...files,
  program: () => new TextEncoder().encode(program),
  ...part,
});

const loads = async (): Promise<number> => {
  const { rows } = await database.pool.query("select 1 from audit where action = 'register.loaded'");
  return rows.length;
};

/** How many times a load looked at the tables. */
async function loadsDuring(work: () => Promise<unknown>): Promise<number> {
  const before = await loads();
  await work();
  return (await loads()) - before;
}

beforeAll(async () => {
  database = await openTestDatabase();
  ctx = { db: database.db, actor: { kind: 'system', name: 'test' }, now: new Date('2026-11-22T10:00:00Z') };
});
afterAll(() => database.close());
beforeEach(() => loadReference(ctx, built('first')));

test('the same files, program and register: nothing is compared, nothing changes', async () => {
  const before = await registerVersion(ctx);
  expect(await loadsDuring(async () => expect(await loadReference(ctx, built('first'))).toEqual([]))).toBe(0);
  expect(await registerVersion(ctx)).toBe(before);
});

test('another program compares again, once', async () => {
  const twice = async () => {
    await loadReference(ctx, built('second'));
    await loadReference(ctx, built('second'));
  };
  expect(await loadsDuring(twice)).toBe(1);
});

test('a changed file is loaded', async () => {
  const grown = built('first', {
    data: (name) =>
      name === 'municipalities.csv' ? files.data(name).replace(';728714;', ';728715;') : files.data(name),
  });
  const changes = await loadReference(ctx, grown);
  expect(changes.map(({ table, changed }) => [table, changed])).toEqual([['municipality', ['0301']]]);
  expect((await loadRegister(ctx)).municipalities[0]?.population).toBe(728_715);
});

test('a register that somebody changed is compared again, and put in step where no person stands behind it', async () => {
  await database.pool.query("update municipality set population = 1 where number = '0301'");
  await database.pool.query(
    "update municipality set population = 2, edited_at = now() where number = '1101'",
  );
  const changes = await loadReference(ctx, built('first'));
  expect(changes.map(({ table, changed, keptEdits }) => [table, changed, keptEdits])).toEqual([
    ['municipality', ['0301'], ['1101']],
  ]);
});
