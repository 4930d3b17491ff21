// On a real database: an assignment from its draft to its feedback; who may do what; and reminders that are written once.
import { describe, expect, test } from 'vitest';
import { ANSWER, assignmentsBeforeAll, SILENT } from '../../../../test/assignment-case.ts';
import { codes, value } from '../../../../test/dialogue-case.ts';
import { NAMSOS, openLearningNetwork, STRANGER } from '../../../../test/learning-network.ts';
import { remindOfAssignments } from '../../../flows/assignments/daily.ts';
import { assignmentLetters, pairLetters } from '../../../flows/assignments/letters.ts';
import { bodysTurn, nextOf, viewOfAssignment, viewsOfAssignments } from '../../../flows/assignments/view.ts';
import { assignmentsWaiting } from '../../../flows/assignments/waiting.ts';
import { addDays } from '../../../kernel/local-date.ts';
import { acting } from '../../accounts/db.ts';
import type { BodyId } from '../../registry/model.ts';
import { networkOf, participantsOf } from '../life/queries.ts';
import { deleteFeedback, giveFeedback, keepHandIn } from './hand-in-commands.ts';
import {
  changeAssignment,
  giveAssignment,
  moveDue,
  pairBodies,
  planAssignment,
  removeAssignment,
  withdrawAssignment,
} from './lead-commands.ts';
import { dealPairs } from './pairs.ts';
import { assignmentBook } from './queries.ts';

const MOST = 3;
const {
  around,
  network,
  as,
  system,
  today,
  facts,
  asLeader,
  asMember,
  planned,
  given,
  link,
  byLink,
  bodyAt,
  deliver,
  book,
  lettersOf,
} = assignmentsBeforeAll();

describe('what the leader does', () => {
  test('a draft is the leader’s alone, is changed with its version, and is given with a letter to each', async () => {
    const number = await planned({ text: '', dueOn: null });
    expect(await assignmentBook(as('member'), asMember(number))).toBe(null);
    const give = (version: number, letters = SILENT.letters) =>
      giveAssignment(as('leader'), { ...asLeader(number), letters, version });
    expect(codes(await give(1))).toEqual(['assignment.textMissing', 'assignment.dueMissing']);
    const change = { ...asLeader(number), facts: facts() };
    expect(codes(await changeAssignment(as('leader'), { ...change, version: 9 }))).toEqual([
      'assignment.changedByOther',
    ]);
    value(await changeAssignment(as('leader'), { ...change, version: 1 }));
    expect(codes(await give(1))).toEqual(['assignment.changedByOther']);

    const found = await networkOf(system(), network.id);
    if (!found) throw new Error('no network');
    const letters = await assignmentLetters(around.site.services, {
      kind: 'given',
      network: found,
      assignment: { number, title: facts().title },
      to: await participantsOf(system(), { network: network.id, body: null }),
      dueOn: facts().dueOn,
    });
    const done = await giveAssignment(as('leader'), { ...asLeader(number), letters, version: 2 });
    expect(codes(done)).toEqual(['done']);
    const written = await lettersOf('assignment.given');
    expect(written).toHaveLength(6);
    const secrets = written.map(({ body }) => /lenke\/([\w-]{43})\/oppgaver\/\d+/.exec(body)?.[1]);
    expect(new Set(secrets).size).toBe(6);
    expect((await book(as('member'), number)).assignment).toMatchObject({
      ...facts(),
      state: 'given',
      givenOn: today(),
    });
    // What has been given stands.
    expect(codes(await changeAssignment(as('leader'), { ...change, version: 3 }))).toEqual([
      'assignment.notNow',
    ]);
    expect(codes(await removeAssignment(as('leader'), asLeader(number)))).toEqual(['assignment.notNow']);
  });

  test('a member, a reader and a stranger may do nothing of it', async () => {
    const number = await given();
    const move = { dueOn: addDays(today(), 30), ...SILENT };
    expect(codes(await moveDue(as('member'), { ...asMember(number), ...move }))).toEqual([
      'access.otherRole',
    ]);
    expect(codes(await moveDue(as('leader'), { ...asMember(number), ...move }))).toEqual(['access.noRole']);
    const stranger = { network: network.id, party: STRANGER, number };
    expect(codes(await moveDue(as('stranger'), { ...stranger, ...move }))).toEqual(['network.gone']);
    expect(
      await viewsOfAssignments(as('stranger'), { network: network.id, reader: { body: null, leads: false } }),
    ).toEqual([]);
    const row = { ...asMember(number), ...ANSWER, version: 0 };
    expect(codes(await keepHandIn(as('reader'), row))).toEqual(['access.otherRole']);
    expect(codes(await keepHandIn(as('stranger'), { ...row, party: STRANGER }))).toEqual(['network.gone']);
  });

  test('the last day is moved, it is taken back with a reason, and then nothing is written', async () => {
    const number = await given();
    const moved = { ...asLeader(number), dueOn: addDays(today(), 40), ...SILENT };
    value(await moveDue(as('leader'), moved));
    expect((await book(as('member'), number)).assignment.dueOn).toBe(addDays(today(), 40));
    expect(codes(await moveDue(as('leader'), { ...moved, dueOn: addDays(today(), -1) }))).toEqual([
      'assignment.dueOutside',
    ]);
    const back = { ...asLeader(number), ...SILENT };
    expect(codes(await withdrawAssignment(as('leader'), { ...back, why: '' }))).toEqual([
      'assignment.textMissing',
    ]);
    value(await withdrawAssignment(as('leader'), { ...back, why: 'Leverandørene er opptatt.' }));
    expect((await book(as('member'), number)).assignment).toMatchObject({
      state: 'withdrawn',
      withdrawnWhy: 'Leverandørene er opptatt.',
    });
    const late = await keepHandIn(as('member'), { ...asMember(number), ...ANSWER, version: 0 });
    expect(codes(late)).toEqual(['assignment.notNow']);
  });

  test('one for some bodies is for no others; a gathering that is not there is refused', async () => {
    const bodies = [bodyAt(1), bodyAt(2)];
    const number = await given({ bodies });
    expect((await book(as('leader'), number)).asked.map(({ body }) => body)).toEqual(bodies);
    const other = { ...byLink(3, number), ...ANSWER, version: 0 };
    expect(codes(await keepHandIn(link(3).ctx, other))).toEqual(['assignment.notForYou']);
    const asked = { network: network.id, party: NAMSOS };
    const wrong = facts({ gathering: 77, bodies: ['5059' as BodyId] });
    expect(codes(await planAssignment(as('leader'), { ...asked, facts: wrong }))).toEqual([
      'assignment.gatheringGone',
      'assignment.nobodyAsked',
    ]);
  });

  test('what has not been given can be thrown away', async () => {
    const number = await planned();
    value(await removeAssignment(as('leader'), asLeader(number)));
    expect(await assignmentBook(as('leader'), asLeader(number))).toBe(null);
  });
});

describe('what peers say', () => {
  const SAID = { good: 'Tydelig behov.', consider: 'Spør brukerne.', role: 'innkjøp', ...SILENT };

  test('whoever has delivered says it to another, signed with the body; it is deleted by her or the leader', async () => {
    const number = await given();
    await deliver(1, number);
    const say = (place: number, receiver: number) =>
      giveFeedback(link(place).ctx, { ...byLink(place, number), ...SAID, receiver: bodyAt(receiver) });
    expect(codes(await say(2, 1))).toEqual(['assignment.deliverFirst']);
    expect(codes(await say(1, 1))).toEqual(['assignment.ownHandIn']);
    expect(codes(await say(1, 2))).toEqual(['assignment.handInGone']);
    await deliver(2, number);
    value(await say(2, 1));
    const { feedback } = await book(as('reader'), number);
    const { letters: _, ...written } = SAID;
    expect(feedback).toMatchObject([{ ...written, body: bodyAt(2), on: today() }]);
    const [one] = feedback;
    const which = { feedback: one?.id ?? '' };
    expect(codes(await deleteFeedback(link(1).ctx, { ...byLink(1, number), ...which }))).toEqual([
      'assignment.gone',
    ]);
    value(await deleteFeedback(as('leader'), { ...asLeader(number), ...which }));
    expect((await book(as('reader'), number)).feedback).toEqual([]);
  });

  test('a participant of the leading body takes part by her link, and does not lead', async () => {
    const number = await given();
    await deliver(1, number);
    const asked = { ...byLink(0, number), ...SAID, receiver: bodyAt(1) };
    expect(codes(await giveFeedback(link(0).ctx, asked))).toEqual(['assignment.deliverFirst']);
    value(await giveFeedback(as('leader'), asked));
    const draft = await planned();
    const late = await giveFeedback(link(0).ctx, { ...asked, number: draft });
    expect(codes(late)).toEqual(['assignment.notNow']);
  });

  test('pairs are dealt, told, and show as what each owes until it is said', async () => {
    const number = await given();
    await deliver(1, number);
    const { assignment, asked } = await book(as('leader'), number);
    const dealing = { each: 1, seed: 3 };
    const after = dealPairs(asked, dealing);
    const found = await networkOf(system(), network.id);
    if (!found) throw new Error('no network');
    const before = (await lettersOf('assignment.paired')).length;
    const letters = await pairLetters(around.site.services, {
      network: found,
      assignment,
      participants: await participantsOf(system(), { network: network.id, body: null }),
      parties: await around.site.services.parties(),
      before: [],
      after,
    });
    const pairing = { kind: 'deal', dealing } as const;
    const { version } = assignment;
    value(await pairBodies(as('leader'), { ...asLeader(number), pairing, letters, version }));
    expect(await lettersOf('assignment.paired')).toHaveLength(before + 6);
    expect(await book(as('leader'), number)).toMatchObject({ pairs: after, assignment: { pairSeed: 3 } });

    const giver = network.members.findIndex(({ body }) =>
      after.some((pair) => pair.giver === (body as string) && pair.receiver === bodyAt(1)),
    );
    if (giver === -1) throw new Error('nobody gives');
    await deliver(giver, number);
    const view = () =>
      viewOfAssignment(link(giver).ctx, {
        network: network.id,
        number,
        reader: { body: bodyAt(giver), leads: false },
      });
    const owing = await view();
    expect(owing?.own?.owes).toEqual([bodyAt(1)]);
    expect(owing && bodysTurn(owing)).toBe('respond');
    const said = { ...byLink(giver, number), ...SAID, receiver: bodyAt(1) };
    value(await giveFeedback(link(giver).ctx, said));
    expect((await view())?.own).toMatchObject({ owes: [], gave: 1 });

    const current = (await book(as('leader'), number)).assignment.version;
    const hand = { ...asLeader(number), ...SILENT, version: current };
    const self = { kind: 'byHand', pairs: [{ giver: bodyAt(1), receiver: bodyAt(1) }] } as const;
    expect(codes(await pairBodies(as('leader'), { ...hand, pairing: self }))).toEqual([
      'assignment.pairUnknown',
    ]);
    const pairs = [{ giver: bodyAt(1), receiver: bodyAt(2) }];
    value(await pairBodies(as('leader'), { ...hand, pairing: { kind: 'byHand', pairs } }));
    expect(await book(as('leader'), number)).toMatchObject({ pairs, assignment: { pairSeed: null } });
  });
});

test('what waits behind a link: what is asked first, with its day; nothing of drafts', async () => {
  const { site } = around;
  const own = await openLearningNetwork(around, MOST);
  const asked = { network: own.id, party: NAMSOS };
  for (const title of ['A', 'B', 'C']) {
    value(await planAssignment(as('leader'), { ...asked, facts: facts({ title }) }));
  }
  for (const number of [1, 2]) {
    value(await giveAssignment(as('leader'), { ...asked, number, letters: [], version: 1 }));
  }
  const member = own.members[1];
  if (!member) throw new Error('no member');
  value(
    await keepHandIn(member.ctx, { network: own.id, party: member.body, number: 1, ...ANSWER, version: 0 }),
  );
  const body = member.body as string as BodyId;
  const ctx = site.services.ctx({ kind: 'system', name: 'participantLink' });
  const waiting = await assignmentsWaiting(ctx, { network: own.id, body, language: 'nb' });
  const [year, month, day] = addDays(today(), 20).split('-');
  expect(waiting).toEqual([
    { number: 2, text: `Svar på oppgaven «B», innen ${day}.${month}.${year}`, isAsked: true },
    { number: 1, text: 'Oppgave: A', isAsked: false },
  ]);
  const views = await viewsOfAssignments(ctx, { network: own.id, reader: { body, leads: false } });
  expect(nextOf(views)?.assignment.number).toBe(2);
});

test('a body that has not delivered is reminded of each thing once', async () => {
  const own = await openLearningNetwork(around, MOST);
  const asked = { network: own.id, party: NAMSOS };
  value(await planAssignment(as('leader'), { ...asked, facts: facts() }));
  value(await giveAssignment(as('leader'), { ...asked, number: 1, letters: [], version: 1 }));
  const [first] = own.members;
  if (!first) throw new Error('no member');
  value(
    await keepHandIn(first.ctx, { network: own.id, party: first.body, number: 1, ...ANSWER, version: 0 }),
  );
  const { assignment } = (await assignmentBook(as('leader'), { network: own.id, number: 1 })) ?? {};
  const remindedOn = async (day: number, inventedOnly = false): Promise<string[]> => {
    const on = addDays(today(), day);
    await remindOfAssignments({ services: around.site.services, today: on, since: on, inventedOnly });
    const rows = await acting(system(), ({ db }) =>
      db
        .selectFrom('mail')
        .select('kind')
        .where('once_key', 'like', `assignment:${assignment?.id}:%`)
        .orderBy('kind')
        .execute(),
    );
    return rows.map(({ kind }) => kind);
  };
  const [soon, late] = ['assignment.soon', 'assignment.late'];
  // Two of the three have not delivered; the last day is the twentieth.
  expect(await remindedOn(13, true)).toEqual([]);
  expect(await remindedOn(13)).toEqual([soon, soon]);
  expect(await remindedOn(13)).toEqual([soon, soon]);
  expect(await remindedOn(21)).toEqual([late, late, soon, soon]);
  expect(await remindedOn(22)).toEqual([late, late, soon, soon]);
});
