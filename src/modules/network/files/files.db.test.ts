// On a real database: files of what bodies hand in and material of a gathering; who puts in, sees and takes away; what a scanner
// stops; and how long they are kept.
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { ANSWER, assignmentsBeforeAll } from '../../../../test/assignment-case.ts';
import { codes, value } from '../../../../test/dialogue-case.ts';
import { NAMSOS, STRANGER } from '../../../../test/learning-network.ts';
import { collectFiles } from '../../../flows/files/collect-files.ts';
import { giveFromNetwork, putInNetwork } from '../../../flows/files/network-files.ts';
import type { Services } from '../../../flows/services.ts';
import { acting, type Ctx } from '../../accounts/db.ts';
import type { PartyId } from '../../accounts/model.ts';
import { attachFile, detachFile } from '../assignments/file-commands.ts';
import { keepHandIn } from '../assignments/hand-in-commands.ts';
import { closeAssignment } from '../assignments/lead-commands.ts';
import { seenBy } from '../assignments/rules.ts';
import { addMaterial, removeMaterial } from '../gatherings/file-commands.ts';
import { cancelGathering, planGathering } from '../gatherings/plan-commands.ts';
import { arrangeSession, keepSession } from '../gatherings/programme-commands.ts';
import { gatheringBook } from '../gatherings/queries.ts';
import { MOST_NETWORK_FILES } from './model.ts';
import { deleteOldNetworkFiles } from './retention-commands.ts';

const { around, network, as, system, asLeader, asMember, given, link, byLink, bodyAt, book } =
  assignmentsBeforeAll();

const pdf = (text: string): Uint8Array => new TextEncoder().encode(`%PDF-1.7\n${text}`);
const services = (): Services => around.site.services;

interface Sent {
  readonly text?: string;
  readonly name?: string;
  readonly by?: Services;
}

/** A file sent for a body's hand-in. */
const attach = (
  ctx: Ctx,
  asked: { readonly network: string; readonly party: PartyId; readonly number: number },
  { text = 'x', name = 'Notat.pdf', by = services() }: Sent = {},
) =>
  putInNetwork(by, { name, bytes: pdf(`${asked.party} ${asked.number} ${text}`) }, (file) =>
    attachFile(ctx, { ...asked, file }),
  );

const filesIn = async (ctx: Ctx, number: number) =>
  (await book(ctx, number)).handIns.flatMap(({ body, files }) =>
    files.map(({ fileName, kind, scan }) => [body, fileName, kind, scan]),
  );

const ownFiles = async (ctx: Ctx, number: number) => {
  const [handIn] = (await book(ctx, number)).handIns;
  return handIn?.files ?? [];
};

const atNow = (ctx: Ctx, days: number): Ctx => ({
  ...ctx,
  now: new Date(ctx.now.getTime() + days * 86_400_000),
});

describe('what a body hands in', () => {
  test('is put in by a link, seen by its people alone while it is a draft, and by all once it is delivered', async () => {
    const number = await given();
    value(await attach(link(1).ctx, byLink(1, number)));
    // Sent twice it is one.
    value(await attach(link(1).ctx, byLink(1, number)));
    const own = [[bodyAt(1), 'Notat.pdf', 'pdf', 'unchecked']];
    expect(await filesIn(as('reader'), number)).toEqual(own);
    expect(await filesIn(as('leader'), number)).toEqual([]);
    const others = { body: bodyAt(2), leads: false };
    expect(seenBy(await book(link(2).ctx, number), others)?.handIns).toEqual([]);

    // A file alone is something to deliver.
    const row = { ...byLink(1, number), text: '', webLinks: [], isDelivered: true, version: 1 };
    value(await keepHandIn(link(1).ctx, row));
    expect(await filesIn(as('leader'), number)).toEqual(own);
    const [seen] = seenBy(await book(link(2).ctx, number), others)?.handIns ?? [];
    expect(seen?.files.map(({ fileName }) => fileName)).toEqual(['Notat.pdf']);
    const outside = acting(as('stranger'), ({ db }) => db.selectFrom('network_file').selectAll().execute());
    expect(await outside).toEqual([]);
    const [file] = await ownFiles(as('leader'), number);
    const bytes = file && (await giveFromNetwork(services(), network.id, file));
    expect(bytes?.ok && new TextDecoder().decode(bytes.value)).toBe(`%PDF-1.7\n${bodyAt(1)} ${number} x`);
  });

  test('for the leader alone it is hidden from the other bodies', async () => {
    const number = await given({ isShared: false });
    const row = { ...byLink(2, number), ...ANSWER, version: 0 };
    value(await keepHandIn(link(2).ctx, row));
    value(await attach(link(2).ctx, byLink(2, number)));
    expect(await filesIn(as('leader'), number)).toHaveLength(1);
    expect(await filesIn(as('member'), number)).toEqual([]);
  });

  test('is refused for those who only read, and for who is not in it', async () => {
    const number = await given();
    expect(codes(await attach(as('reader'), asMember(number)))).toEqual(['access.otherRole']);
    expect(codes(await attach(as('stranger'), { ...asMember(number), party: STRANGER }))).toEqual([
      'network.gone',
    ]);
    expect(codes(await attach(as('stranger'), asMember(number)))).toEqual(['access.noRole']);
    expect(await filesIn(as('member'), number)).toEqual([]);
  });

  test('what is no file of ours, has somebody’s number for a name, or is one too many, is refused', async () => {
    const number = await given();
    const sent = (one: Sent) => attach(link(1).ctx, byLink(1, number), one);
    expect(codes(await sent({ name: 'side.html' }))).toEqual(['files.kindUnknown']);
    expect(codes(await sent({ name: 'bilde.png' }))).toEqual(['files.otherContent']);
    expect(codes(await sent({ name: '15076500565.pdf' }))).toEqual(['text.nationalNumber']);
    for (let count = 0; count < MOST_NETWORK_FILES; count++) value(await sent({ text: String(count) }));
    expect(codes(await sent({ text: 'en til' }))).toEqual(['files.tooMany']);
    expect(await ownFiles(as('member'), number)).toHaveLength(MOST_NETWORK_FILES);
  });

  test('is taken away by the body until the assignment is closed, unless it is all that was delivered', async () => {
    const number = await given();
    value(await attach(link(1).ctx, byLink(1, number)));
    const [file] = await ownFiles(as('member'), number);
    if (!file) throw new Error('no file');
    const row = { ...byLink(1, number), text: '', webLinks: [], isDelivered: true };
    value(await keepHandIn(link(1).ctx, { ...row, version: 1 }));
    const away = { ...asMember(number), file: file.id };
    expect(codes(await detachFile(as('member'), away))).toEqual(['assignment.answerMissing']);
    value(await keepHandIn(link(1).ctx, { ...row, text: 'Svar', version: 2 }));
    // Another body has no such file.
    value(await keepHandIn(link(2).ctx, { ...byLink(2, number), ...ANSWER, version: 0 }));
    expect(codes(await detachFile(link(2).ctx, { ...byLink(2, number), file: file.id }))).toEqual([
      'files.gone',
    ]);
    value(await detachFile(as('member'), away));
    expect(codes(await detachFile(as('member'), away))).toEqual(['files.gone']);
    expect(await filesIn(as('leader'), number)).toEqual([]);

    value(await attach(link(1).ctx, byLink(1, number), { text: 'igjen' }));
    const [again] = await ownFiles(as('member'), number);
    value(await closeAssignment(as('leader'), asLeader(number)));
    expect(codes(await attach(link(1).ctx, byLink(1, number), { text: 'for sent' }))).toEqual([
      'assignment.notNow',
    ]);
    expect(codes(await detachFile(as('member'), { ...away, file: again?.id ?? '' }))).toEqual([
      'assignment.notNow',
    ]);
    expect(await filesIn(as('leader'), number)).toHaveLength(1);
  });

  test('the database lets nobody put a file in for another body, or exchange one', async () => {
    const number = await given();
    value(await keepHandIn(link(2).ctx, { ...byLink(2, number), ...ANSWER, version: 0 }));
    value(await attach(link(2).ctx, byLink(2, number)));
    const [handIn] = (await book(as('leader'), number)).handIns;
    const put = acting(as('member'), ({ db }) =>
      sql`insert into network_file (network_id, hand_in_id, file_name, kind, bytes, sha256, scan, added_at)
        values (${network.id}, ${handIn?.id}, 'a.pdf', 'pdf', 1, ${'0'.repeat(64)}, 'clean', now())`.execute(
        db,
      ),
    );
    await expect(put).rejects.toThrow('row-level security');
    value(await attach(link(1).ctx, byLink(1, number)));
    const [own] = await ownFiles(as('member'), number);
    const changed = await acting(as('member'), ({ db }) =>
      db
        .updateTable('network_file')
        .set({ sha256: '0'.repeat(64) })
        .where('id', '=', own?.id ?? '')
        .executeTakeFirst(),
    );
    expect(changed.numUpdatedRows).toBe(0n);
    const gone = await acting(as('member'), ({ db }) =>
      db
        .deleteFrom('network_file')
        .where('hand_in_id', '=', handIn?.id ?? '')
        .executeTakeFirst(),
    );
    expect(gone.numDeletedRows).toBe(0n);
  });
});

describe('a scanner', () => {
  const scanning = (verdict: 'clean' | 'stopped' | null): Services => ({
    ...services(),
    scanner: { scan: async () => verdict },
  });

  test('keeps out what it stops, and lets what it could not look at wait', async () => {
    const number = await given();
    const sent = (by: Services) => attach(link(1).ctx, byLink(1, number), { by });
    expect(codes(await sent(scanning('stopped')))).toEqual(['files.stopped']);
    value(await sent(scanning(null)));
    const [waiting] = await ownFiles(as('member'), number);
    if (!waiting) throw new Error('no file');
    expect(codes(await giveFromNetwork(scanning(null), network.id, waiting))).toEqual(['files.notScanned']);
    expect(codes(await giveFromNetwork(scanning('stopped'), network.id, waiting))).toEqual(['files.stopped']);
    const [stopped] = await ownFiles(as('member'), number);
    expect(stopped?.scan).toBe('stopped');
    expect(stopped && codes(await giveFromNetwork(services(), network.id, stopped))).toEqual([
      'files.stopped',
    ]);
  });
});

describe('material of a gathering', () => {
  async function withSession() {
    const facts = { title: 'Behov', about: '', form: 'physical', place: 'Rådhuset', link: '' } as const;
    const asked = { network: network.id, party: NAMSOS };
    const planned = await planGathering(as('leader'), { ...asked, ...facts, ownQuestions: [] });
    const number = value(planned);
    const part = {
      minutes: 45,
      speaker: '',
      workForm: 'talk',
      topic: null,
      materialTitle: '',
      materialLink: '',
    };
    const row = { ...asked, number, ...part, title: 'Innledning', session: null, workForm: 'talk' as const };
    value(await keepSession(as('leader'), row));
    const [session] = (await sessionsOf(as('leader'), number)) ?? [];
    if (!session) throw new Error('no session');
    return { number, session: session.id, asked: { ...asked, number, session: session.id } };
  }
  const sessionsOf = async (ctx: Ctx, number: number) =>
    (await gatheringBook(ctx, { network: network.id, number }))?.sessions;
  const add = (ctx: Ctx, asked: Awaited<ReturnType<typeof withSession>>['asked']) =>
    putInNetwork(services(), { name: 'Lysark.pdf', bytes: pdf(asked.session) }, (file) =>
      addMaterial(ctx, { ...asked, file }),
    );

  test('is put out by those who lead, seen by who sees the programme, and taken away', async () => {
    const { number, session, asked } = await withSession();
    value(await add(as('leader'), asked));
    value(await add(as('leader'), asked));
    const [one] = (await sessionsOf(as('leader'), number)) ?? [];
    expect(one?.files.map(({ fileName }) => fileName)).toEqual(['Lysark.pdf']);
    // It is still being prepared.
    expect(await sessionsOf(as('member'), number)).toBe(undefined);
    expect(codes(await add(as('member'), { ...asked, party: bodyAt(1) as string as PartyId }))).toEqual([
      'access.otherRole',
    ]);
    const file = one?.files[0]?.id ?? '';
    expect(codes(await removeMaterial(as('leader'), { ...asked, session, file: session }))).toEqual([
      'files.gone',
    ]);
    value(await removeMaterial(as('leader'), { ...asked, file }));
    expect((await sessionsOf(as('leader'), number))?.[0]?.files).toEqual([]);
  });

  test('goes with its part, and stands where the gathering is cancelled', async () => {
    const { number, asked } = await withSession();
    value(await add(as('leader'), asked));
    const cancelled = { network: network.id, party: NAMSOS, number, why: 'Snø', letters: [] };
    value(await cancelGathering(as('leader'), cancelled));
    expect(codes(await add(as('leader'), asked))).toEqual(['gathering.notNow']);
    expect((await sessionsOf(as('leader'), number))?.[0]?.files).toHaveLength(1);

    const other = await withSession();
    value(await add(as('leader'), other.asked));
    value(await arrangeSession(as('leader'), { ...other.asked, how: 'remove' }));
    const left = acting(system(), ({ db }) =>
      db.selectFrom('network_file').select('id').where('session_id', '=', other.session).execute(),
    );
    expect(await left).toEqual([]);
  });
});

describe('how long they are kept', () => {
  const setBody = (place: number, state: 'joined' | 'left') =>
    acting(system(), ({ db, now }) =>
      db
        .updateTable('network_body')
        .set({ state, answered_at: now })
        .where('network_id', '=', network.id)
        .where('body_id', '=', bodyAt(place))
        .execute(),
    );

  test('bytes with a row stay; those of a body that left go after its people’s names, and the bytes after that', async () => {
    const number = await given();
    value(await attach(link(3).ctx, byLink(3, number)));
    value(await attach(link(4).ctx, byLink(4, number)));
    const bytesOf = async (place: number) => {
      const handIn = (await book(system(), number)).handIns.find(({ body }) => body === bodyAt(place));
      return handIn?.files[0]?.sha256 ?? '';
    };
    const [left, stayed] = [await bytesOf(3), await bytesOf(4)];
    await setBody(3, 'left');
    expect(await deleteOldNetworkFiles(atNow(system(), 179))).toBe(0);
    await collectFiles(atNow(system(), 179), services());
    expect(await services().files.read(left)).not.toBe(null);
    expect(await deleteOldNetworkFiles(atNow(system(), 181))).toBe(1);
    await collectFiles(atNow(system(), 181), services());
    expect([await services().files.read(left), await bytesOf(3)]).toEqual([null, '']);
    expect(await services().files.read(stayed)).not.toBe(null);
    await setBody(3, 'joined');
  });

  test('all go when the participants’ names of a closed network do', async () => {
    await acting(system(), ({ db, now }) =>
      db
        .updateTable('network')
        .set({ status: 'closed', closed_at: now, begins: '2027-01-01' })
        .where('id', '=', network.id)
        .execute(),
    );
    expect(await deleteOldNetworkFiles(atNow(system(), 399))).toBe(0);
    expect(await deleteOldNetworkFiles(atNow(system(), 401))).toBeGreaterThan(0);
    const rows = acting(system(), ({ db }) => db.selectFrom('network_file').select('id').execute());
    expect(await rows).toEqual([]);
  });
});
