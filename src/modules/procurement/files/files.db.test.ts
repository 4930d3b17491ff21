// Files on a real database: who sees and changes what, that what is public stays and is in the ledger, that nothing is given out which
// a scanner has not found clean, and that bytes left by a crash are collected and never shown.
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../../../test/database.ts';
import { codes, value } from '../../../../test/dialogue-case.ts';
import { LEAD, MEMBER, OUTSIDER, openWorkCase, type WorkCase } from '../../../../test/work-case.ts';
import { tellingOf } from '../../../flows/dialogue/telling.ts';
import { collectFiles } from '../../../flows/files/collect-files.ts';
import { giveOut, putIn, type SentFile } from '../../../flows/procurement-work/put-in.ts';
import type { Services } from '../../../flows/services.ts';
import { acting } from '../../accounts/db.ts';
import { ledgerEntries } from '../ledger-queries.ts';
import { procurementOf } from '../life/queries.ts';
import { removeFile, showFile } from './commands.ts';
import { publishFile } from './publish-commands.ts';
import { fileOf, filesOf, publicFilesOf } from './queries.ts';

let database: TestDatabase;
let work: WorkCase;
let id: string;

const pdf = (text: string): Uint8Array => new TextEncoder().encode(`%PDF-1.7\n${text}`);

beforeAll(async () => {
  database = await openTestDatabase();
  work = await openWorkCase(database);
});
afterAll(() => database.close());
beforeEach(async () => {
  id = await work.begin();
});

type Who = 'leader' | 'member' | 'reader' | 'outsider';
const PARTIES = { leader: LEAD, member: MEMBER, reader: MEMBER, outsider: OUTSIDER } as const;

const send = (who: Who, more: Partial<SentFile> = {}, services: Services = work.site.services) =>
  putIn(services, work.as(who), {
    procurement: id,
    party: PARTIES[who],
    place: { part: 'procurement', id: null },
    title: '',
    name: 'Notat om møtet.pdf',
    bytes: pdf(more.title ?? 'x'),
    readers: 'members',
    exemption: '',
    ...more,
  });
const asked = (who: Who, number: number) => ({ procurement: id, party: PARTIES[who], number });
const titles = async (who: Who) => (await filesOf(work.as(who), id)).map(({ title }) => title);
const ago = (days: number) => ({ ...work.system(), now: new Date(Date.now() + days * 86_400_000) });

describe('who may what', () => {
  test('whoever takes part puts in and reads; a reader and an outsider put nothing in', async () => {
    expect(value(await send('leader'))).toBe(1);
    expect(value(await send('member', { title: 'Vårt' }))).toBe(2);
    expect(codes(await send('reader'))).toEqual(['access.otherRole']);
    expect(codes(await send('outsider'))).toEqual(['files.gone']);
    expect(await titles('reader')).toEqual(['Vårt', 'Notat om møtet']);
    expect(await titles('outsider')).toEqual([]);
    expect(await fileOf(work.as('outsider'), { procurement: id, number: 1 })).toBeNull();
  });

  test('what is for the leader alone is seen by the leader and whoever put it in', async () => {
    value(await send('leader', { title: 'Lederens', readers: 'lead' }));
    value(await send('member', { title: 'Medlemmets', readers: 'lead' }));
    expect(await titles('leader')).toEqual(['Medlemmets', 'Lederens']);
    expect(await titles('member')).toEqual(['Medlemmets']);
    value(await showFile(work.as('leader'), { ...asked('leader', 1), readers: 'members' }));
    expect(await titles('member')).toEqual(['Medlemmets', 'Lederens']);
    expect(codes(await showFile(work.as('member'), { ...asked('member', 1), readers: 'lead' }))).toEqual([
      'files.notYours',
    ]);
  });

  test('who has left sees nothing, not even its own', async () => {
    value(await send('member', { title: 'Vårt' }));
    await work.leave(id);
    expect(await titles('member')).toEqual([]);
    expect(codes(await send('member'))).toEqual(['files.gone']);
  });

  test('sent twice it is one; the same elsewhere is another', async () => {
    const first = value(await send('leader'));
    expect(value(await send('leader'))).toBe(first);
    expect(value(await send('leader', { place: { part: 'need', id: '1' } }))).toBe(first + 1);
  });

  test('sent again for others, it is theirs from then on', async () => {
    const title = 'Fortrolig';
    const first = value(await send('leader', { title }));
    expect(await titles('member')).toEqual([title]);
    expect(value(await send('leader', { title, readers: 'lead', exemption: 'offl-23-1' }))).toBe(first);
    expect(await titles('member')).toEqual([]);
    const [kept] = await filesOf(work.as('leader'), id);
    expect(kept).toMatchObject({ readers: 'lead', exemption: 'offl-23-1' });
  });

  test('two at once get a number each', async () => {
    const made = await Promise.all([send('leader', { title: 'a' }), send('member', { title: 'b' })]);
    expect(made.map(value).toSorted()).toEqual([1, 2]);
  });
});

describe('deleting', () => {
  test('leaves a tombstone without a name, and the bytes go when a day has passed', async () => {
    const { services } = work.site;
    value(await send('member', { title: 'Feil fil' }));
    const [file] = await filesOf(work.as('member'), id);
    expect(codes(await removeFile(work.as('outsider'), asked('outsider', 1)))).toEqual(['files.gone']);
    value(await removeFile(work.as('leader'), asked('leader', 1)));
    const [gone] = await filesOf(work.as('member'), id);
    expect(gone).toMatchObject({ title: '', fileName: '', removed: { by: LEAD } });
    expect(gone && codes(await giveOut(services, id, gone))).toEqual(['files.gone']);
    expect(codes(await removeFile(work.as('leader'), asked('leader', 1)))).toEqual(['files.gone']);
    await collectFiles(ago(2), services);
    expect(await services.files.read(file?.sha256 ?? '')).toBeNull();
  });

  test('the database lets nobody show a file to everybody without its entry in the ledger', async () => {
    value(await send('member'));
    const change = acting(work.as('member'), ({ db }) =>
      sql`update procurement_file set readers = 'public', entry = 1 where procurement_id = ${id}`.execute(db),
    );
    await expect(change).rejects.toThrow('row-level security');
  });

  test('the database lets nobody exchange a file for another', async () => {
    value(await send('leader'));
    const change = acting(work.as('leader'), ({ db }) =>
      sql`update procurement_file set sha256 = ${'0'.repeat(64)} where procurement_id = ${id}`.execute(db),
    );
    await expect(change).rejects.toThrow('never changed');
  });
});

describe('bytes without a row', () => {
  test('are never shown and are collected after a day; bytes with a row are not', async () => {
    const { services } = work.site;
    const orphan = await services.files.keep(pdf('left by a crash'));
    value(await send('leader', { title: 'Står' }));
    const [kept] = await filesOf(work.as('leader'), id);
    expect(await titles('leader')).toEqual(['Står']);
    await collectFiles(ago(0), services);
    expect(await services.files.read(orphan)).not.toBeNull();
    await collectFiles(ago(2), services);
    expect(await services.files.read(orphan)).toBeNull();
    expect(kept && codes(await giveOut(services, id, kept))).toEqual(['done']);
  });

  test('a national number in a title or a name is refused', async () => {
    expect(codes(await send('leader', { title: 'Samtale med 15076500565' }))).toEqual([
      'text.nationalNumber',
    ]);
    expect(codes(await send('leader', { name: '15076500565.pdf' }))).toEqual(['text.nationalNumber']);
    expect(await titles('leader')).toEqual([]);
  });

  test('a refusal after the bytes are kept leaves no row', async () => {
    expect(codes(await send('leader', { title: 'x'.repeat(201) }))).toEqual(['files.titleLong']);
    expect(await titles('leader')).toEqual([]);
  });
});

describe('a scanner', () => {
  const scanning = (verdict: 'clean' | 'stopped' | null): Services => ({
    ...work.site.services,
    scanner: { scan: async () => verdict },
  });

  test('keeps out what it stops, and lets what it could not look at wait', async () => {
    expect(codes(await send('leader', {}, scanning('stopped')))).toEqual(['files.stopped']);
    expect(await titles('leader')).toEqual([]);
    value(await send('leader', { title: 'Venter' }, scanning(null)));
    const [waiting] = await filesOf(work.as('leader'), id);
    if (!waiting) throw new Error('no file');
    expect(waiting.scan).toBe('unchecked');
    expect(codes(await giveOut(scanning(null), id, waiting))).toEqual(['files.notScanned']);
    expect(codes(await giveOut(scanning('clean'), id, waiting))).toEqual(['done']);
    expect((await filesOf(work.as('leader'), id))[0]?.scan).toBe('clean');
  });

  test('that finds something later stops the file for good', async () => {
    value(await send('leader', { title: 'Uten kontroll' }));
    const [before] = await filesOf(work.as('leader'), id);
    if (!before) throw new Error('no file');
    expect(codes(await giveOut(scanning('stopped'), id, before))).toEqual(['files.stopped']);
    const [after] = await filesOf(work.as('leader'), id);
    expect(after && codes(await giveOut(work.site.services, id, after))).toEqual(['files.stopped']);
  });
});

describe('publishing', () => {
  const publish = async (who: 'leader' | 'member', number: number, isScanned = false) => {
    const procurement = await procurementOf(work.as('leader'), id);
    if (!procurement) throw new Error('no procurement');
    const { services } = work.site;
    const parties = await services.parties();
    const telling = tellingOf({ baseUrl: services.baseUrl, parties, procurement }, 'news');
    return publishFile(work.as(who), { ...asked(who, number), isScanned, telling });
  };

  test("is the leader's, stands in the ledger with the checksum, and is not taken back", async () => {
    value(await send('member', { title: 'Utkast til krav' }));
    expect(codes(await publish('member', 1))).toEqual(['dialogue.notLeading']);
    expect(codes(await publish('leader', 1, true))).toEqual(['files.notScanned']);
    const entry = value(await publish('leader', 1));
    const [file] = await publicFilesOf(work.system(), id);
    expect(file).toMatchObject({ readers: 'public', entry, title: 'Utkast til krav' });
    const { rows } = await ledgerEntries(work.as('reader'), { procurement: id, from: 0, size: 5 });
    expect(rows[0]?.entry).toMatchObject({
      kind: 'hearing',
      to: { scope: 'public' },
      attachments: [{ sha256: file?.sha256, name: 'Notat om møtet.pdf' }],
    });
    expect(codes(await publish('leader', 1))).toEqual(['files.isPublic']);
    expect(codes(await removeFile(work.as('leader'), asked('leader', 1)))).toEqual(['files.isPublic']);
    expect(codes(await showFile(work.as('leader'), { ...asked('leader', 1), readers: 'lead' }))).toEqual([
      'files.isPublic',
    ]);
  });

  test('is refused for what is exempt from public access', async () => {
    value(await send('leader', { title: 'Skjermet', exemption: 'offl-23-1' }));
    expect(codes(await publish('leader', 1))).toEqual(['files.exempt']);
    expect(await publicFilesOf(work.system(), id)).toEqual([]);
  });
});
