// Tasks, comments, the log and the archive on a real database: who may what, what others see of it, that a move is never lost in the
// log, and that equal content gives the same package.
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../../../test/database.ts';
import { codes, value } from '../../../../test/dialogue-case.ts';
import { LEAD, MEMBER, OUTSIDER, openWorkCase, type WorkCase } from '../../../../test/work-case.ts';
import { PROCUREMENT_ARCHIVE } from '../../../flows/archive/procurement-job.ts';
import { viewOfProcurement } from '../../../flows/procurement/view.ts';
import { putIn } from '../../../flows/procurement-work/put-in.ts';
import { remindOfTasks } from '../../../flows/procurement-work/task-reminders.ts';
import { commentNotices, noticesOf } from '../../../flows/procurement-work/tell.ts';
import { waitingIn } from '../../../flows/procurement-work/waiting.ts';
import { type LocalDate, localDate } from '../../../kernel/local-date.ts';
import { acting } from '../../accounts/db.ts';
import { takeJob } from '../../accounts/job-commands.ts';
import type { Job } from '../../accounts/job-db.ts';
import type { PersonId } from '../../accounts/model.ts';
import { ownNotices } from '../../accounts/notice-queries.ts';
import { erasePerson } from '../../accounts/privacy-commands.ts';
import { removeFile } from '../files/commands.ts';
import { filesOf } from '../files/queries.ts';
import { procurementOf } from '../life/queries.ts';
import { changeComment, withdrawComment, writeComment } from './comment-commands.ts';
import { ARCHIVE_JOB, startExport } from './export-commands.ts';
import { archiveExportsOf } from './export-queries.ts';
import { activityOf } from './log-queries.ts';
import { WHOLE } from './places.ts';
import { commentsOf, tasksOf, waitingTasks } from './queries.ts';
import { finishTask, reopenTask, writeTask } from './task-commands.ts';

type Who = 'leader' | 'member' | 'reader' | 'outsider';
const PARTIES = { leader: LEAD, member: MEMBER, reader: MEMBER, outsider: OUTSIDER } as const;

let database: TestDatabase;
let work: WorkCase;
let id: string;

beforeAll(async () => {
  database = await openTestDatabase();
  work = await openWorkCase(database);
});
afterAll(() => database.close());
beforeEach(async () => {
  id = await work.begin();
});

const place = (who: Who) => ({ procurement: id, party: PARTIES[who] });

interface TaskMore {
  readonly title?: string;
  readonly doer?: Who | null;
  readonly person?: PersonId;
  readonly dueOn?: LocalDate;
}
const task = async (who: Who, { title = 'Skriv notatet', doer = 'member', person, dueOn }: TaskMore = {}) => {
  const procurement = await procurementOf(work.system(), id);
  const to = doer ? [PARTIES[doer]] : [];
  return writeTask(work.as(who), {
    ...place(who),
    place: WHOLE,
    title,
    doer: doer && PARTIES[doer],
    person: person ?? null,
    dueOn: dueOn ?? null,
    notices: procurement
      ? await noticesOf(work.site.services, {
          procurement,
          party: PARTIES[who],
          to,
          kind: 'task',
          text: title,
        })
      : [],
  });
};
const comment = async (who: Who, text = 'Hva med natten?', mentions: readonly Who[] = []) => {
  const procurement = await procurementOf(work.system(), id);
  if (!procurement) throw new Error('no procurement');
  const to = mentions.map((one) => PARTIES[one]);
  const told = { procurement, party: PARTIES[who], mentions: to };
  return writeComment(work.as(who), {
    ...place(who),
    place: { part: 'need', id: '1' },
    text,
    mentions: to,
    notices: await commentNotices(work.site.services, told),
  });
};
const comments = (who: Who) => commentsOf(work.as(who), { procurement: id, from: 0, size: 10 });
const kindsOf = async (who: 'leader' | 'member') =>
  (await ownNotices(work.as(who), { party: PARTIES[who], isUnreadOnly: true, most: 50 })).map(
    ({ kind }) => kind,
  );

describe('tasks', () => {
  test('are written by whoever takes part, for whoever does, and told of', async () => {
    expect(value(await task('leader'))).toBe(1);
    expect(await kindsOf('member')).toContain('procurement.taskGiven');
    expect(value(await task('member', { doer: 'leader', title: 'Spør firmaet' }))).toBe(2);
    expect(codes(await task('reader'))).toEqual(['access.otherRole']);
    expect(codes(await task('outsider'))).toEqual(['work.gone']);
    expect((await tasksOf(work.as('reader'), id)).map(({ title }) => title)).toEqual([
      'Skriv notatet',
      'Spør firmaet',
    ]);
    expect(await tasksOf(work.as('outsider'), id)).toEqual([]);
  });

  test('name what is wrong', async () => {
    const wrong = await task('leader', { title: '', doer: 'outsider', dueOn: localDate('2026-01-01') });
    expect(codes(wrong)).toEqual(['work.titleMissing', 'work.doerUnknown', 'work.duePast']);
    expect(codes(await task('leader', { doer: null }))).toEqual(['work.doerUnknown']);
    expect(codes(await task('leader', { title: 'Ring 15076500565' }))).toEqual(['text.nationalNumber']);
  });

  test('are given to a person of the own party only', async () => {
    value(await task('leader', { doer: 'leader', person: work.people.leader.id }));
    value(await task('leader', { doer: 'member', person: work.people.member.id }));
    value(await task('leader', { doer: 'leader', person: work.people.member.id }));
    const people = (await tasksOf(work.as('leader'), id)).map(({ person }) => person);
    expect(people).toEqual([work.people.leader.id, null, null]);
  });

  test('are done by who is to do them, wrote them or leads; two at once never both', async () => {
    value(await task('leader', { doer: 'leader' }));
    const asked = (who: Who) => ({ ...place(who), number: 1, version: 1 });
    expect(codes(await finishTask(work.as('member'), asked('member')))).toEqual(['work.notYours']);
    const both = await Promise.all([
      finishTask(work.as('leader'), asked('leader')),
      finishTask(work.as('leader'), asked('leader')),
    ]);
    expect(both.flatMap(codes).toSorted()).toEqual(['done', 'work.changedByOther']);
    const waitingHere = async () =>
      (await waitingTasks(work.as('leader'), { party: LEAD, most: 50 })).filter(
        (one) => one.procurement === id,
      );
    expect(await waitingHere()).toEqual([]);
    value(await reopenTask(work.as('leader'), { ...asked('leader'), version: 2 }));
    expect((await waitingHere())[0]).toMatchObject({ procurement: id, procurementTitle: 'Trygghetsalarmer' });
  });

  test('are reminded of once, three days before', async () => {
    value(await task('leader', { title: 'Lever tallene', dueOn: localDate('2026-12-10') }));
    const remind = (day: string) =>
      remindOfTasks({ services: work.site.services, today: localDate(day), since: localDate(day) });
    const due = async () => (await kindsOf('member')).filter((kind) => kind === 'procurement.taskDue').length;
    const before = await due();
    await remind('2026-12-06');
    expect(await due()).toBe(before);
    for (const day of ['2026-12-07', '2026-12-08', '2026-12-10']) await remind(day);
    expect(await due()).toBe(before + 1);
  });
});

test('what waits comes from the table of moves, each with whoever can mend it', async () => {
  const view = await viewOfProcurement(work.site.services, work.as('leader'), { id, party: LEAD });
  const waiting = view ? waitingIn(view) : [];
  const told = waiting.map(({ doer, problem }) => `${doer} ${problem.code}`);
  expect(told).toContain(`${MEMBER} work.answer`);
  expect(told).toContain(`${LEAD} procurement.goalsMissing`);
  expect(waiting.find(({ doer }) => doer === MEMBER)?.dueOn).toBe('2026-12-20');
});

describe('comments', () => {
  test('tell whoever leads also where they name nobody, and nobody of what they wrote themselves', async () => {
    const kinds = async (who: 'leader' | 'member') =>
      (await kindsOf(who)).filter((kind) => kind === 'procurement.commented').length;
    const before = [await kinds('leader'), await kinds('member')];
    value(await comment('member'));
    value(await comment('leader'));
    value(await comment('member', 'Til dere', ['leader']));
    expect([await kinds('leader'), await kinds('member')]).toEqual([(before[0] ?? 0) + 1, before[1]]);
  });

  test('are read by those who take part and nobody else, and tell the parties they name', async () => {
    value(await comment('leader', 'Se på dette', ['member']));
    expect(await kindsOf('member')).toContain('procurement.mentioned');
    expect((await comments('reader')).rows[0]).toMatchObject({ text: 'Se på dette', mentions: [MEMBER] });
    expect(await comments('outsider')).toEqual({ rows: [], count: 0 });
    expect(codes(await comment('reader'))).toEqual(['access.otherRole']);
    expect(codes(await comment('outsider'))).toEqual(['work.gone']);
    expect(codes(await comment('leader', ''))).toEqual(['work.textMissing']);
  });

  test('are changed by the writer for a quarter of an hour, and withdrawn at any time', async () => {
    value(await comment('leader'));
    const asked = (who: Who) => ({ ...place(who), number: 1 });
    expect(codes(await changeComment(work.as('member'), { ...asked('member'), text: 'x' }))).toEqual([
      'work.notYours',
    ]);
    value(await changeComment(work.as('leader'), { ...asked('leader'), text: 'Hva med dagen?' }));
    const late = { ...work.as('leader'), now: new Date(work.site.now().getTime() + 16 * 60_000) };
    expect(codes(await changeComment(late, { ...asked('leader'), text: 'x' }))).toEqual(['work.tooLate']);
    expect(codes(await withdrawComment(work.as('member'), asked('member')))).toEqual(['work.notYours']);
    value(await withdrawComment(late, asked('leader')));
    const [gone] = (await comments('reader')).rows;
    expect(gone).toMatchObject({ text: '', withdrawnAt: late.now });
    expect(codes(await withdrawComment(late, asked('leader')))).toEqual(['work.gone']);
  });
});

describe('the log of everything', () => {
  const log = (who: Who, more: Partial<Parameters<typeof activityOf>[1]> = {}) =>
    activityOf(work.as(who), {
      procurement: id,
      reader: PARTIES[who],
      kind: null,
      party: null,
      from: 0,
      size: 100,
      ...more,
    });
  const pdf = (text: string) => new TextEncoder().encode(`%PDF-1.7 ${text}`);

  test('holds moves, files, tasks and comments in order, and nothing that is hidden', async () => {
    const sent = {
      procurement: id,
      party: LEAD,
      place: WHOLE,
      title: 'Hemmelig',
      name: 'a.pdf',
      exemption: '',
    };
    value(
      await putIn(work.site.services, work.as('leader'), {
        ...sent,
        bytes: pdf('1'),
        readers: 'lead' as const,
      }),
    );
    value(await task('leader'));
    value(await comment('member', 'Hei'));
    const seen = await log('leader');
    expect(seen.rows.map(({ kind, what }) => `${kind}.${what}`).toSorted()).toEqual([
      'comment.written',
      'file.added',
      'move.begin',
      'move.invite',
      'move.startNeeds',
      'task.written',
    ]);
    expect(seen.count).toBe(6);
    expect((await log('member')).rows.some(({ kind }) => kind === 'file')).toBe(false);
    expect(await log('outsider')).toEqual({ rows: [], count: 0 });
    expect((await log('leader', { kind: 'move', size: 2, from: 2 })).rows).toHaveLength(1);
    expect((await log('leader', { party: MEMBER })).rows.map(({ text }) => text)).toEqual(['Hei']);
    const invited = seen.rows.find(({ what }) => what === 'invite');
    expect(invited?.about).toBe(`${LEAD},${MEMBER}`);
  });
});

describe('the archive', () => {
  const run = async (): Promise<unknown> => {
    const job = (await takeJob(work.system(), { worker: 'test', kinds: [ARCHIVE_JOB] })) as Job;
    const { services } = work.site;
    const stop = new AbortController();
    return PROCUREMENT_ARCHIVE.run({ job, services, report: () => undefined, signal: stop.signal });
  };
  const start = (who: Who) => startExport(work.as(who), { ...place(who), language: 'nb' });
  const exports = (who: Who) => archiveExportsOf(work.as(who), place(who));
  const put = async (who: 'leader' | 'member', title: string, more: object = {}) =>
    value(
      await putIn(work.site.services, work.as(who), {
        ...place(who),
        place: WHOLE,
        title,
        name: `${title}.pdf`,
        bytes: new TextEncoder().encode(`%PDF-1.7 ${title}`),
        readers: 'members',
        exemption: '',
        ...more,
      }),
    );

  test('holds what the party may see, with checksums and exemptions; equal content is one package', async () => {
    await put('leader', 'Åpent notat');
    await put('leader', 'Skjermet', { exemption: 'offl-23-1' });
    await put('leader', 'Bare leder', { readers: 'lead' });
    expect(codes(await start('reader'))).toEqual(['access.otherRole']);
    expect(codes(await start('outsider'))).toEqual(['work.gone']);
    value(await start('leader'));
    expect(await run()).toEqual({ ok: true, value: 1 });
    value(await start('leader'));
    expect(await run()).toEqual({ ok: true, value: 1 });
    value(await start('member'));
    expect(await run()).toEqual({ ok: true, value: 1 });
    const [made] = await exports('leader');
    const bytes = await work.site.services.files.read(made?.sha256 ?? '');
    const files = unzipSync(bytes ?? new Uint8Array());
    const text = (name: string): string => new TextDecoder().decode(files[name]);
    const content = text('innhold.csv').trim().split('\r\n');
    expect(content).toHaveLength(1 + 4);
    expect(content.find((line) => line.includes('Skjermet'))).toContain('offl. § 23 første ledd');
    const folders = Object.keys(files).filter((name) => name.endsWith('arkivmelding.xml'));
    expect(folders).toHaveLength(4);
    const shielded = folders.map(text).find((xml) => xml.includes('<tittel>Skjermet</tittel>'));
    expect(shielded).toContain('<skjermingshjemmel>offl. § 23 første ledd</skjermingshjemmel>');
    for (const line of content.slice(1)) {
      const [name = '', sha256 = ''] = line.split(',');
      const digest = await crypto.subtle.digest('SHA-256', new Uint8Array(files[name] ?? []));
      expect(Buffer.from(digest).toString('hex')).toBe(sha256);
    }
    const [theirs] = await exports('member');
    const other = unzipSync((await work.site.services.files.read(theirs?.sha256 ?? '')) ?? new Uint8Array());
    expect(new TextDecoder().decode(other['innhold.csv'])).not.toContain('Bare leder');
    expect(await exports('outsider')).toEqual([]);
  });

  test('of one party holds nothing of another that the same person acts for', async () => {
    await put('leader', 'Bare leder', { readers: 'lead' });
    await put('leader', 'For alle');
    const both = await work.site.seedPerson({
      email: 'both@test.example',
      name: 'Both',
      parties: [
        { party: LEAD, role: 'buyer' },
        { party: MEMBER, role: 'buyer' },
      ],
    });
    const ctx = work.site.services.ctx({ kind: 'person', person: both.id, isDemo: false });
    value(await startExport(ctx, { ...place('member'), language: 'nb' }));
    await run();
    const [made] = await exports('member');
    const files = unzipSync((await work.site.services.files.read(made?.sha256 ?? '')) ?? new Uint8Array());
    const all = Object.values(files).map((bytes) => new TextDecoder().decode(bytes));
    expect(all.some((text) => text.includes('For alle'))).toBe(true);
    expect(all.some((text) => text.includes('Bare leder'))).toBe(false);
  });

  test('keeps the files that are in it, and changes when something has happened', async () => {
    await put('member', 'Vårt notat');
    value(await start('member'));
    await run();
    expect(codes(await removeFile(work.as('leader'), { ...place('leader'), number: 1 }))).toEqual([
      'files.inArchive',
    ]);
    expect((await filesOf(work.as('leader'), id))[0]?.removed).toBeNull();
    value(await comment('leader'));
    value(await start('member'));
    expect(await run()).toEqual({ ok: true, value: 2 });
  });

  test('is stopped by a person with nothing kept, and refused who has left', async () => {
    await put('member', 'Vårt notat');
    value(await start('member'));
    const job = (await takeJob(work.system(), { worker: 'test', kinds: [ARCHIVE_JOB] })) as Job;
    const { services } = work.site;
    const stop = new AbortController();
    const working = PROCUREMENT_ARCHIVE.run({
      job,
      services,
      report: () => stop.abort(new Error('stopped')),
      signal: stop.signal,
    });
    await expect(working).rejects.toThrow('stopped');
    expect(await exports('member')).toEqual([]);
    await work.leave(id);
    const after = PROCUREMENT_ARCHIVE.run({
      job,
      services,
      report: () => undefined,
      signal: new AbortController().signal,
    });
    expect(codes((await after) as Parameters<typeof codes>[0])).toEqual(['work.gone']);
  });
});

test('an erased person leaves her comments and tasks, with a number for a name', async () => {
  const gone = await work.site.seedPerson({
    email: 'gone@test.example',
    name: 'Gone',
    parties: [{ party: LEAD, role: 'buyer' }],
  });
  const ctx = work.site.services.ctx({ kind: 'person', person: gone.id, isDemo: false });
  const mine = { ...place('leader'), place: WHOLE };
  value(
    await writeTask(ctx, { ...mine, title: 'Min', doer: LEAD, person: gone.id, dueOn: null, notices: [] }),
  );
  value(await writeComment(ctx, { ...mine, text: 'Min mening', mentions: [], notices: [] }));
  const erasure = { person: gone.id, confirmation: gone.email, erasedName: 'Slettet' };
  value(await erasePerson(work.system(), erasure));
  expect((await tasksOf(work.as('leader'), id))[0]?.person).toBe(gone.id);
  expect((await comments('leader')).rows[0]).toMatchObject({ text: 'Min mening', person: gone.id });
  const names = await acting(work.system(), ({ db }) =>
    db.selectFrom('person').select('name').where('id', '=', gone.id).execute(),
  );
  expect(names).toEqual([{ name: 'Slettet' }]);
});
