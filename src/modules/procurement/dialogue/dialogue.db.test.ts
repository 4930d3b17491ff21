// On a real database: the ledger gets its entry with its write or neither is there, slots are never shared, what is told to
// one stops the procurement, secrets and contacts are for those who lead the dialogue.
import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import {
  codes,
  inventedNumber,
  movesOf,
  procurementInDialogue,
  SILENT,
  value,
  WORDS,
} from '../../../../test/dialogue-case.ts';
import { castBeforeAll } from '../../../../test/procurement-cast.ts';
import { localDate } from '../../../kernel/local-date.ts';
import { acting, type Ctx } from '../../accounts/db.ts';
import type { PartyId } from '../../accounts/model.ts';
import { justifyEntries } from '../ledger-commands.ts';
import { exportLedger, ledgerEntries, openItemsFor } from '../ledger-queries.ts';
import { leadProcurement } from '../life/commands.ts';
import { closeActivity, holdActivity, keepActivity, publishActivity } from './activity-commands.ts';
import { describeDialogue, keepFinding } from './describe-commands.ts';
import { drawOrder, hashOfSeed } from './draw.ts';
import { publishToAll, tellSome } from './information-commands.ts';
import { leaveDialogue } from './leaving-commands.ts';
import { recordMeeting } from './meeting-commands.ts';
import {
  commentMinutes,
  publishMinutes,
  sendMinutes,
  settleMinutes,
  writeMinutes,
} from './minutes-commands.ts';
import type { ActivityFacts, Dialogue, Telling } from './model.ts';
import { registerParticipant, signUpFor } from './participant-commands.ts';
import { contactsOfDialogue, dialogueOf } from './queries.ts';
import { answerQuestion, askQuestion } from './question-commands.ts';
import { drawSlots, giveUpSlot, takeSlot } from './slot-commands.ts';

const LEAD = '5007' as PartyId;
const MEMBER = '5045' as PartyId;
const DAY = 24 * 3_600_000;

const around = castBeforeAll({
  leader: [LEAD, 'buyer'],
  coordinator: [LEAD, 'coordinator'],
  onlooker: [LEAD, 'reader'],
  member: [MEMBER, 'buyer'],
  stranger: ['5046', 'buyer'],
});
const { as, system } = around;

const begun = (): Promise<string> =>
  procurementInDialogue({
    leader: { ctx: as('leader'), party: LEAD },
    member: { ctx: as('member'), party: MEMBER },
    system: system(),
  });

const at = (days: number, hours = 0): Date =>
  new Date(around.site.now().getTime() + days * DAY + hours * 3_600_000);
const dayAt = (days: number) => localDate(at(days).toISOString().slice(0, 10));

const meetings = (allocation: 'lot' | 'firstCome', slots: number): ActivityFacts => ({
  kind: 'oneToOne',
  title: 'Én-til-én',
  about: 'Hva er mulig, og hva koster det?',
  startsAt: null,
  endsAt: null,
  place: 'Rådhuset',
  isDigital: false,
  replyBy: dayAt(10),
  howToReply: '',
  slots: { allocation, minutes: 45, starts: Array.from({ length: slots }, (_, place) => at(20, place)) },
});

const read = async (procurement: string, who = 'leader'): Promise<Dialogue> => {
  const found = await dialogueOf(as(who), procurement);
  if (!found) throw new Error('no dialogue');
  return found;
};
const activityIn = async (procurement: string, id: string) => {
  const found = (await read(procurement)).activities.find((one) => one.id === id);
  if (!found) throw new Error('no activity');
  return found;
};

async function announced(procurement: string, facts: ActivityFacts): Promise<string> {
  const asked = { procurement, party: LEAD };
  value(await describeDialogue(as('leader'), { ...asked, about: 'Trygghet hjemme.', telling: SILENT }));
  const activity = value(await keepActivity(as('leader'), { ...asked, activity: null, version: 1, facts }));
  value(await publishActivity(as('leader'), { ...asked, activity, version: 1, reason: '', telling: SILENT }));
  return activity;
}

const join = async (procurement: string, place: number, activities: readonly string[]): Promise<string> =>
  value(
    await registerParticipant(as('leader'), {
      procurement,
      party: LEAD,
      activities,
      supplier: {
        orgNumber: inventedNumber(place),
        name: `Firma ${place} AS`,
        contactName: `Kontakt ${place}`,
        email: `salg${place}@firma.example`,
        language: 'nb',
      },
    }),
  );

const countOf = async (procurement: string): Promise<number> =>
  (await ledgerEntries(as('leader'), { procurement, from: 0, size: 1 })).count;

describe('told to one', () => {
  test('stops the procurement until it is told to all', async () => {
    const procurement = await begun();
    const asked = { procurement, party: LEAD };
    const receivers = [{ id: inventedNumber(1), name: 'Nordlys Trygghet AS' }];
    const told = {
      ...asked,
      receivers,
      text: 'Antall alarmer per kommune (telefon)',
      happened: around.site.now(),
    };
    const seq = value(await tellSome(as('leader'), told));
    const on = movesOf(procurement, LEAD, { kind: 'startRequirements', withoutDialogue: null });
    const refused = await leadProcurement(as('leader'), on);
    expect(refused).toMatchObject({
      ok: false,
      problems: [
        { code: 'procurement.unevenInformation', path: `ledger:${seq}`, facts: { count: 1, section: '§ 4' } },
      ],
    });
    const text = 'Antall alarmer: Namsos 200, Grong 40.';
    const published = { ...asked, text, covers: [seq], isSure: false, telling: SILENT };
    value(await publishToAll(as('leader'), published));
    expect(codes(await leadProcurement(as('leader'), on))).toEqual(['done']);
  });

  test('is told to all once where the form is sent twice', async () => {
    const procurement = await begun();
    await join(procurement, 1, []);
    const letters: string[] = [];
    const telling: Telling = {
      ...SILENT,
      letter: ({ email }) => {
        letters.push(email);
        return { kind: 'dialogue.news', subject: 'Nytt', body: 'Nytt' };
      },
    };
    const asked = { procurement, party: LEAD, text: 'Vi åpner en dag senere.', covers: [], isSure: false };
    const published = () => publishToAll(as('leader'), { ...asked, telling, onceKey: 'alle:1' });
    const both = await Promise.all([published(), published()]);
    expect(new Set(both.map(value)).size).toBe(1);
    expect(letters).toHaveLength(1);
  });

  test('is justified by a coordinator, not by a buyer', async () => {
    const procurement = await begun();
    const asked = { procurement, party: LEAD };
    const receivers = [{ id: inventedNumber(1), name: 'Nordlys Trygghet AS' }];
    const seq = value(
      await tellSome(as('leader'), {
        ...asked,
        receivers,
        text: 'Et firma sa noe.',
        happened: around.site.now(),
      }),
    );
    const why = { ...asked, covers: [seq], reason: 'Det betyr ikke noe for konkurransen.' };
    expect(codes(await justifyEntries(as('leader'), why))).toEqual(['access.otherRole']);
    expect(codes(await justifyEntries(as('coordinator'), why))).toEqual(['done']);
    const on = movesOf(procurement, LEAD, { kind: 'startRequirements', withoutDialogue: null });
    expect(codes(await leadProcurement(as('leader'), on))).toEqual(['done']);
  });

  test('while the procurement moves on: one of them waits, and both are never through', async () => {
    for (let round = 0; round < 6; round++) {
      const procurement = await begun();
      const asked = { procurement, party: LEAD };
      const receivers = [{ id: inventedNumber(1), name: 'Nordlys Trygghet AS' }];
      const tell = () =>
        tellSome(as('leader'), { ...asked, receivers, text: `Runde ${round}`, happened: around.site.now() });
      const move = () =>
        leadProcurement(
          as('leader'),
          movesOf(procurement, LEAD, { kind: 'startRequirements', withoutDialogue: null }),
        );
      const both = round % 2 === 0 ? [tell(), move()] : [move(), tell()];
      await Promise.all(both);
      const open = await openItemsFor(as('leader'), procurement);
      expect(open).toHaveLength(1);
    }
  });
});

describe('the ledger', () => {
  test('has an entry for each write that tells, and none where the write fails', async () => {
    const procurement = await begun();
    const asked = { procurement, party: LEAD };
    const activity = await announced(procurement, meetings('firstCome', 2));
    expect(await countOf(procurement)).toBe(1);
    const one = await join(procurement, 1, [activity]);
    expect(await countOf(procurement)).toBe(2);
    const supplier = { participant: one, party: LEAD };
    const question = value(await askQuestion(system(), { ...supplier, text: 'Hvor fort?' }));
    expect(await countOf(procurement)).toBe(3);

    // Refused: nothing is added.
    const naming = { ...asked, id: question, question: 'Firma 1 AS spør', answer: 'Fort.', telling: SILENT };
    expect(codes(await answerQuestion(as('leader'), { ...naming, isSure: false }))).toEqual([
      'dialogue.namesSupplier',
    ]);
    expect(await countOf(procurement)).toBe(3);
    const plain = { ...naming, question: 'Hvor fort?', isSure: false };
    expect(codes(await answerQuestion(as('leader'), plain))).toEqual(['done']);
    expect(codes(await answerQuestion(as('leader'), plain))).toEqual(['dialogue.answeredBefore']);
    expect(await countOf(procurement)).toBe(4);
  });

  test.each(['dialogue_question', 'dialogue_minutes', 'dialogue_slot'])(
    'is as it was where writing %s fails',
    async (table) => {
      const procurement = await begun();
      const asked = { procurement, party: LEAD };
      const activity = await announced(procurement, meetings('lot', 2));
      const participant = await join(procurement, 1, [activity]);
      const before = await exportLedger(as('leader'), procurement);
      const { db } = around.database;
      await sql`create function break_it() returns trigger language plpgsql as $$ begin raise exception 'broken'; end $$`.execute(
        db,
      );
      await sql`create trigger broken before insert or update on ${sql.table(table)} for each row execute function break_it()`.execute(
        db,
      );
      try {
        const work: Record<string, () => Promise<unknown>> = {
          dialogue_question: () => askQuestion(system(), { participant, party: LEAD, text: 'Hva nå?' }),
          dialogue_minutes: () =>
            recordMeeting(as('leader'), {
              ...{ ...asked, activity, participant, heldAt: around.site.now(), people: '', told: 'Noe nytt' },
            }),
          dialogue_slot: async () => {
            around.site.wait(11 * DAY);
            const { version } = await activityIn(procurement, activity);
            return drawSlots(as('leader'), { ...asked, activity, version, telling: SILENT });
          },
        };
        await expect(work[table]?.()).rejects.toThrow('broken');
      } finally {
        await sql`drop trigger broken on ${sql.table(table)}`.execute(db);
        await sql`drop function break_it()`.execute(db);
      }
      expect(await exportLedger(as('leader'), procurement)).toBe(before);
    },
  );
});

describe('slots', () => {
  test('taken at the same time are never shared', async () => {
    const procurement = await begun();
    const activity = await announced(procurement, meetings('firstCome', 3));
    const suppliers: string[] = [];
    for (let place = 1; place <= 6; place++) suppliers.push(await join(procurement, place, [activity]));
    const { slots } = await activityIn(procurement, activity);
    const wanted = suppliers.map((participant, place) =>
      takeSlot(system(), { participant, party: LEAD, activity, slot: slots[place % 3]?.id ?? '' }),
    );
    const answers = (await Promise.all(wanted)).flatMap(codes).toSorted();
    expect(answers).toEqual([...Array(3).fill('dialogue.slotTaken'), ...Array(3).fill('done')]);
    const held = (await activityIn(procurement, activity)).slots.map(({ participant }) => participant);
    expect(new Set(held).size).toBe(3);
    expect(held).not.toContain(null);
  });

  test('are drawn by the seed that was announced, as anybody can do again', async () => {
    const procurement = await begun();
    const activity = await announced(procurement, meetings('lot', 2));
    const before = await activityIn(procurement, activity);
    expect(before.seedHash).toMatch(/^[0-9a-f]{64}$/);
    expect(before.seed).toBeNull();
    for (let place = 1; place <= 4; place++) await join(procurement, place, [activity]);
    const asked = { procurement, party: LEAD, activity, version: before.version, telling: SILENT };
    expect(codes(await drawSlots(as('leader'), asked))).toEqual(['dialogue.notYet']);
    around.site.wait(11 * DAY);
    expect(value(await drawSlots(as('leader'), asked))).toBe(2);

    const drawn = await activityIn(procurement, activity);
    expect(hashOfSeed(drawn.seed ?? '')).toBe(before.seedHash);
    const numbers = [1, 2, 3, 4].map(inventedNumber);
    const order = drawOrder({ seed: drawn.seed ?? '', activity }, numbers);
    const { participants } = await read(procurement);
    const numberOf = (id: string | null) => participants.find((one) => one.id === id)?.supplierId ?? null;
    expect(drawn.slots.map(({ participant }) => numberOf(participant))).toEqual(order.slice(0, 2));
    const text = (await ledgerEntries(as('leader'), { procurement, from: 0, size: 1 })).rows[0]?.entry.text;
    expect(text).toContain(drawn.seed);

    const again = { ...asked, version: drawn.version };
    expect(codes(await drawSlots(as('leader'), again))).toEqual(['dialogue.drawnBefore']);
    // The first gives it up: the third comes in.
    const first = drawn.slots[0]?.participant ?? '';
    value(await giveUpSlot(system(), { participant: first, party: LEAD, activity, next: null }));
    const after = await activityIn(procurement, activity);
    expect(numberOf(after.slots[0]?.participant ?? null)).toBe(order[2]);
    // The second leaves: the fourth.
    const second = drawn.slots[1]?.participant ?? '';
    value(await leaveDialogue(system(), { participant: second, party: LEAD, next: null }));
    expect(numberOf((await activityIn(procurement, activity)).slots[1]?.participant ?? null)).toBe(order[3]);
  });

  test('are given as announced: the database refuses to change it', async () => {
    const procurement = await begun();
    const activity = await announced(procurement, meetings('lot', 2));
    const change = (set: Record<string, unknown>) =>
      acting(system(), ({ db }) =>
        db.updateTable('dialogue_activity').set(set).where('id', '=', activity).execute(),
      );
    await expect(change({ allocation: 'firstCome' })).rejects.toThrow('never changed');
    await expect(change({ seed_hash: 'a'.repeat(64) })).rejects.toThrow('never changed');
  });

  test('keep their seed from everybody until it is drawn with', async () => {
    const procurement = await begun();
    const activity = await announced(procurement, meetings('lot', 2));
    const seeds = (ctx: Ctx) =>
      acting(ctx, ({ db }) =>
        db.selectFrom('dialogue_seed').selectAll().where('activity_id', '=', activity).execute(),
      );
    expect(await seeds(as('leader'))).toEqual([]);
    const [row] = await seeds(system());
    const { seedHash } = await activityIn(procurement, activity);
    expect(
      createHash('sha256')
        .update(row?.seed ?? '')
        .digest('hex'),
    ).toBe(seedHash);
  });

  test('are signed up for until the last day, once', async () => {
    const procurement = await begun();
    const activity = await announced(procurement, meetings('firstCome', 2));
    const participant = await join(procurement, 1, []);
    const asked = { participant, party: LEAD, activity };
    expect(codes(await signUpFor(system(), asked))).toEqual(['done']);
    const count = await countOf(procurement);
    expect(codes(await signUpFor(system(), asked))).toEqual(['done']);
    expect(await countOf(procurement)).toBe(count);
    around.site.wait(11 * DAY);
    const late = await join(procurement, 2, []);
    expect(codes(await signUpFor(system(), { ...asked, participant: late }))).toEqual([
      'dialogue.signUpOver',
    ]);
  });
});

describe('minutes', () => {
  async function sent(
    procurement: string,
  ): Promise<{ minutes: string; participant: string; activity: string }> {
    const asked = { procurement, party: LEAD };
    const activity = await announced(procurement, meetings('firstCome', 2));
    const participant = await join(procurement, 1, [activity]);
    const minutes = value(
      await recordMeeting(as('leader'), {
        ...{
          ...asked,
          activity,
          participant,
          heldAt: around.site.now(),
          people: 'Oppdiktet Person',
          told: '',
        },
      }),
    );
    const paragraphs = ['Vi kan levere i mars.', 'Innkjøpsprisen vår er 312 kr.'];
    value(await writeMinutes(as('leader'), { ...asked, minutes, version: 1, paragraphs }));
    value(await sendMinutes(as('leader'), { ...asked, minutes, version: 2, telling: SILENT }));
    return { minutes, participant, activity };
  }
  const minutesIn = async (procurement: string, who = 'leader') => (await read(procurement, who)).minutes[0];

  test('go to the supplier, whose secrets stay with those who lead the dialogue', async () => {
    const procurement = await begun();
    const asked = { procurement, party: LEAD };
    const { minutes, participant } = await sent(procurement);
    expect((await minutesIn(procurement, 'member'))?.paragraphs).toEqual([]);
    const open = (place: number) => ({ place, comment: '', isMarked: false, markedWhy: '' });
    const comment = {
      ...{ participant, party: LEAD, minutes, comment: 'Greit.', words: WORDS },
      paragraphs: [open(1), { place: 2, comment: '', isMarked: true, markedWhy: 'Pris' }],
    };
    value(await commentMinutes(system(), comment));
    const version = (await minutesIn(procurement))?.version ?? 0;
    const decided = { ...asked, minutes, version, telling: SILENT };
    expect(codes(await settleMinutes(as('leader'), { ...decided, decisions: [] }))).toEqual([
      'dialogue.decisionMissing',
    ]);
    const decisions = [{ place: 2, decision: 'secret', why: '' } as const];
    value(await settleMinutes(as('leader'), { ...decided, decisions }));
    expect((await minutesIn(procurement, 'member'))?.paragraphs.map(({ place }) => place)).toEqual([1]);
    expect((await minutesIn(procurement))?.paragraphs.map(({ place }) => place)).toEqual([1, 2]);

    const publish = { ...asked, minutes, version: version + 1, isSure: false, telling: SILENT };
    const leak = { ...publish, text: 'Vi hørte at innkjøpsprisen vår er 312 kr.' };
    expect(codes(await publishMinutes(as('leader'), leak))).toEqual(['dialogue.holdsSecret']);
    value(await publishMinutes(as('leader'), { ...publish, text: 'Levering i mars er mulig.' }));
    expect(await openItemsFor(as('leader'), procurement)).toEqual([]);
    // The ledger says that something is marked; what it is stands nowhere in it, whoever takes it home.
    const file = (await exportLedger(as('member'), procurement)) ?? '';
    expect(file).toContain('Merket som hemmelig: avsnitt 2.');
    expect(file).not.toContain('312 kr');
  });

  test('are decided on when the supplier has answered or its days are over', async () => {
    const procurement = await begun();
    const asked = { procurement, party: LEAD };
    const { minutes, participant, activity } = await sent(procurement);
    const decided = { ...asked, minutes, version: 3, decisions: [], telling: SILENT };
    expect(codes(await settleMinutes(as('leader'), decided))).toEqual(['dialogue.commentRunning']);
    around.site.wait(14 * DAY);
    const late = { participant, party: LEAD, minutes, comment: '', words: WORDS, paragraphs: [] };
    expect(codes(await commentMinutes(system(), late))).toEqual(['dialogue.commentOver']);
    expect(codes(await settleMinutes(as('leader'), decided))).toEqual(['done']);
    // Not closed before all is told.
    around.site.wait(12 * DAY);
    const { version } = await activityIn(procurement, activity);
    value(await holdActivity(as('leader'), { ...asked, activity, version }));
    const close = { ...asked, activity, version: version + 1, reason: '', telling: SILENT };
    expect(codes(await closeActivity(as('leader'), close))).toEqual([
      'dialogue.minutesOpen',
      'dialogue.unevenOpen',
    ]);
    const text = 'Levering i mars er mulig.';
    const publish = { ...asked, minutes, version: 4, text, isSure: false, telling: SILENT };
    value(await publishMinutes(as('leader'), publish));
    expect(codes(await closeActivity(as('leader'), close))).toEqual(['done']);
  });
});

describe('who', () => {
  test('is beside it: members read, strangers see nothing, contacts and secrets are for the leader', async () => {
    const procurement = await begun();
    const asked = { procurement, party: LEAD };
    const activity = await announced(procurement, meetings('firstCome', 2));
    await join(procurement, 1, [activity]);
    const finding = {
      ...asked,
      kind: 'price',
      text: '312 kr',
      source: 'Nettet',
      sourceOn: dayAt(-1),
    } as const;
    value(await keepFinding(as('leader'), finding));
    expect((await read(procurement, 'member')).participants).toHaveLength(1);
    expect((await contactsOfDialogue(as('leader'), procurement)).size).toBe(1);
    expect((await contactsOfDialogue(as('onlooker'), procurement)).size).toBe(1);
    expect((await contactsOfDialogue(as('member'), procurement)).size).toBe(0);
    expect(await dialogueOf(as('stranger'), procurement)).toBeNull();
    const own = { ...finding, party: MEMBER };
    expect(codes(await keepFinding(as('member'), own))).toEqual(['dialogue.notLeading']);
    expect(codes(await keepFinding(as('member'), finding))).toEqual(['access.noRole']);
    expect(codes(await keepFinding(as('onlooker'), finding))).toEqual(['access.otherRole']);
    const stranger = { ...finding, party: '5046' as PartyId };
    expect(codes(await keepFinding(as('stranger'), stranger))).toEqual(['dialogue.gone']);
  });

  test('reads, writes nothing of the ledger past the program', async () => {
    const procurement = await begun();
    const receivers = [{ id: inventedNumber(3), name: 'Vaktelv AS' }];
    const told = { procurement, party: LEAD, receivers, text: 'Noe', happened: around.site.now() };
    value(await tellSome(as('leader'), told));
    const before = await exportLedger(as('leader'), procurement);
    const moved = await acting(as('member'), ({ db }) =>
      db.updateTable('ledger').set({ count: 2 }).where('procurement_id', '=', procurement).executeTakeFirst(),
    );
    expect(moved.numUpdatedRows).toBe(0n);
    const body = JSON.stringify({ seq: 2, prev: 'x', kind: 'measure', to: { scope: 'none' } });
    const forged = {
      ...{
        procurement_id: procurement,
        is_demo: false,
        seq: 2,
        prev_hash: 'x',
        body,
        kind: 'measure' as const,
      },
      ...{ hash: createHash('sha256').update(body).digest('hex'), scope: 'none' as const, suppliers: [] },
      once_key: null,
    };
    await expect(
      acting(as('member'), ({ db }) => db.insertInto('ledger_entry').values(forged).execute()),
    ).rejects.toThrow('row-level security');
    expect(await exportLedger(as('member'), procurement)).toBe(before);
  });

  test('has the task of the dialogue, leads it', async () => {
    const procurement = await begun();
    const tasks = {
      ...{ needs: LEAD, dialogue: MEMBER, documents: LEAD, evaluation: LEAD, signing: LEAD, followUp: LEAD },
    };
    await leadProcurement(as('leader'), movesOf(procurement, LEAD, { kind: 'assignTasks', tasks }));
    const receivers = [{ id: inventedNumber(3), name: 'Vaktelv AS' }];
    const told = { procurement, party: MEMBER, receivers, text: 'Noe', happened: around.site.now() };
    expect(codes(await tellSome(as('member'), told))).toEqual(['done']);
  });

  test('acts by a link, writes what it opens and nothing else', async () => {
    const procurement = await begun();
    const activity = await announced(procurement, meetings('firstCome', 2));
    const one = await join(procurement, 1, [activity]);
    const other = await join(procurement, 2, [activity]);
    const link = await acting(system(), ({ db, now }) =>
      db
        .insertInto('dialogue_link')
        .values({
          ...{ token_hash: `hash ${one}`, participant_id: one, purpose: 'own' as const, created_at: now },
          expires_at: at(1),
        })
        .returning('id')
        .executeTakeFirstOrThrow(),
    );
    const byLink = () =>
      around.site.services.ctx({ kind: 'link', link: link.id, party: LEAD, isDemo: false });
    const ask = (participant: string) => ({ participant, party: LEAD, text: 'Hva koster det?' });
    expect(codes(await askQuestion(byLink(), ask(one)))).toEqual(['done']);
    expect(codes(await askQuestion(byLink(), ask(other)))).toEqual(['dialogue.gone']);
    expect(codes(await askQuestion(as('leader'), ask(one)))).toEqual(['access.noRole']);
    around.site.wait(2 * DAY);
    expect(codes(await askQuestion(byLink(), ask(one)))).toEqual(['dialogue.gone']);
  });

  test('leaves, and whom to reach is gone', async () => {
    const procurement = await begun();
    const participant = await join(procurement, 1, []);
    value(await leaveDialogue(system(), { participant, party: LEAD, next: null }));
    expect((await contactsOfDialogue(as('leader'), procurement)).size).toBe(0);
    expect((await read(procurement)).participants[0]?.leftAt).not.toBeNull();
    // It may come back.
    await join(procurement, 1, []);
  });
});
