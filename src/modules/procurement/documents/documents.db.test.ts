// Documents and packages on a real database: no package is kept of a procurement that was opened again meanwhile, and only those who
// write the documents do, also for whoever asks the database itself.
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../../../test/database.ts';
import { codes, value } from '../../../../test/dialogue-case.ts';
import { lockedProcurement } from '../../../../test/locked-procurement.ts';
import { LEAD, MEMBER, openWorkCase, type WorkCase } from '../../../../test/work-case.ts';
import { localDate } from '../../../kernel/local-date.ts';
import { acting } from '../../accounts/db.ts';
import { leadProcurement } from '../life/commands.ts';
import { keepPackage } from './commands.ts';

let database: TestDatabase;
let work: WorkCase;
beforeAll(async () => {
  database = await openTestDatabase();
  work = await openWorkCase(database);
});
afterAll(() => database.close());

const locked = (): Promise<string> =>
  lockedProcurement({
    leader: work.as('leader'),
    system: work.system(),
    lead: LEAD,
    member: MEMBER,
    part: 'partIII',
    on: localDate('2026-09-01'),
  });

const SHA256 = 'a'.repeat(64);
const keep = (id: string) =>
  keepPackage(work.as('leader'), {
    procurement: id,
    party: LEAD,
    file: { fileName: 'pakke.zip', bytes: 3, sha256: SHA256 },
  });

test('a package is kept of what is locked, and not of what was opened again while it was made', async () => {
  const id = await locked();
  expect(value(await keep(id))).toBe(1);
  value(
    await leadProcurement(work.as('leader'), {
      id,
      party: LEAD,
      moves: [{ kind: 'reopen', reason: 'Et medlem trakk seg.' }],
      version: null,
      law: () => ['partIII'],
      told: () => ({ letters: [], notices: [] }),
    }),
  );
  expect(codes(await keep(id))).toEqual(['documents.notLocked']);
});

test('the database lets no other member approve a document or keep a package', async () => {
  const id = await locked();
  const as = (who: 'leader' | 'member', party: string) =>
    acting(work.as(who), ({ db }) =>
      sql`insert into procurement_package (procurement_id, number, file_name, bytes, sha256, party, made_at, made_by)
        values (${id}, 1, 'x.zip', 1, ${SHA256}, ${party}, now(), 'x')`.execute(db),
    );
  const document = acting(work.as('member'), ({ db }) =>
    sql`insert into procurement_document (procurement_id, kind, version, title, sections, language, party, approved_at,
      approved_by) values (${id}, 'requirements', 1, 't', '[]', 'nb', ${MEMBER}, now(), 'x')`.execute(db),
  );
  await expect(document).rejects.toThrow('row-level security');
  await expect(as('member', MEMBER)).rejects.toThrow('row-level security');
  await as('leader', LEAD);
});
