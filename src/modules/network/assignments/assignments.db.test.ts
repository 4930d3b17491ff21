// On a real database: an assignment from its draft to its feedback; who may do what; what others read of a hand-in; what is one's
// own; and reminders that are written once.
import { beforeAll, describe, expect, test } from 'vitest';
import { codes, value } from '../../../../test/dialogue-case.ts';
import { type LearningNetwork, openLearningNetwork } from '../../../../test/learning-network.ts';
import { castBeforeAll } from '../../../../test/procurement-cast.ts';
import { remindOfAssignments } from '../../../flows/assignments/daily.ts';
import { assignmentLetters, pairLetters } from '../../../flows/assignments/letters.ts';
import { findOwnThings, ownThing } from '../../../flows/assignments/own-things.ts';
import { bodysTurn, nextOf, viewOfAssignment, viewsOfAssignments } from '../../../flows/assignments/view.ts';
import { assignmentsWaiting } from '../../../flows/assignments/waiting.ts';
import { planRules } from '../../../flows/plan/plan-rules.ts';
import { addDays, type LocalDate, localDateAt } from '../../../kernel/local-date.ts';
import { acting, type Ctx } from '../../accounts/db.ts';
import type { PartyId } from '../../accounts/model.ts';
import { addItem } from '../../planning/plan-commands.ts';
import { NO_FACTS } from '../../planning/plan-item.ts';
import type { BodyId } from '../../registry/model.ts';
import { networkOf, participantsOf } from '../life/queries.ts';
import { attachThing, deleteFeedback, detachThing, giveFeedback, keepHandIn } from './hand-in-commands.ts';
import {
  changeAssignment,
  closeAssignment,
  giveAssignment,
  moveDue,
  pairBodies,
  planAssignment,
  removeAssignment,
  withdrawAssignment,
} from './lead-commands.ts';
import type { AssignmentFacts, OwnThing } from './model.ts';
import { dealPairs } from './pairs.ts';
import { assignmentBook, assignmentChain } from './queries.ts';

const [NAMSOS, GRONG, STRANGER] = ['5007', '5045', '5059'] as const as readonly string[] as readonly [
  PartyId,
  PartyId,
  PartyId,
];

const around = castBeforeAll({
  leader: [NAMSOS, 'coordinator'],
  member: [GRONG, 'buyer'],
  reader: [GRONG, 'reader'],
  stranger: [STRANGER, 'administrator'],
});
const { as, system } = around;

let network: LearningNetwork;
beforeAll(async () => {
  network = await openLearningNetwork(around, 6);
});

const today = (): LocalDate => localDateAt(as('leader').now.getTime());
const facts = (change: Partial<AssignmentFacts> = {}): AssignmentFacts => ({
  title: 'Snakk med to leverandører',
  text: 'Ring to leverandører og skriv ned hva de sier.',
  gathering: null,
  side: 'after',
  dueOn: addDays(today(), 20),
  bodies: null,
  isShared: true,
  ...change,
});

const asLeader = (number: number) => ({ network: network.id, party: NAMSOS, number });
const asMember = (number: number) => ({ network: network.id, party: GRONG, number });
const MOST = 3;

async function planned(change: Partial<AssignmentFacts> = {}): Promise<number> {
  const asked = { network: network.id, party: NAMSOS, facts: facts(change) };
  return value(await planAssignment(as('leader'), asked));
}

async function given(change: Partial<AssignmentFacts> = {}): Promise<number> {
  const number = await planned(change);
  value(await giveAssignment(as('leader'), { ...asLeader(number), letters: [], version: 1 }));
  return number;
}

const link = (place: number) => {
  const found = network.members[place];
  if (!found) throw new Error('no such member');
  return found;
};
const byLink = (place: number, number: number) => ({ network: network.id, party: link(place).body, number });
const bodyAt = (place: number): BodyId => link(place).body as string as BodyId;

const ANSWER = { text: 'Vi ringte to.', webLinks: ['https://kommune.example/notat'], isDelivered: true };

const deliver = async (place: number, number: number): Promise<void> =>
  void value(await keepHandIn(link(place).ctx, { ...byLink(place, number), ...ANSWER, version: 0 }));

async function book(ctx: Ctx, number: number) {
  const read = await assignmentBook(ctx, { network: network.id, number });
  if (!read) throw new Error('no assignment');
  return read;
}

const lettersOf = (kind: string) =>
  acting(system(), async ({ db }) => {
    const rows = await db.selectFrom('mail').select(['subject', 'body']).where('kind', '=', kind).execute();
    return rows;
  });

const SILENT = { letters: [] };

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

describe('what a body hands in', () => {
  test('a draft is read by the body alone; the leader sees that there is one; what is delivered all read', async () => {
    const number = await given();
    const row = { ...byLink(1, number), text: 'Kladd', webLinks: [], isDelivered: false };
    value(await keepHandIn(link(1).ctx, { ...row, version: 0 }));
    expect((await book(as('reader'), number)).handIns.map(({ text }) => text)).toEqual(['Kladd']);
    expect((await book(as('leader'), number)).handIns).toEqual([]);
    const leads = { body: bodyAt(0), leads: true };
    const seen = await viewOfAssignment(as('leader'), { network: network.id, number, reader: leads });
    expect(seen?.standings.find(({ body }) => body === bodyAt(1))?.state).toBe('draft');
    // Behind another's link nothing of it is shown, though the link reads as the system.
    const reader = { body: bodyAt(2), leads: false };
    const other = await viewOfAssignment(link(2).ctx, { network: network.id, number, reader });
    expect(other?.handIns).toEqual([]);

    expect(codes(await keepHandIn(as('member'), { ...asMember(number), ...ANSWER, version: 0 }))).toEqual([
      'assignment.changedByOther',
    ]);
    value(await keepHandIn(as('member'), { ...asMember(number), ...ANSWER, version: 1 }));
    const delivered = (await book(as('leader'), number)).handIns;
    expect(delivered).toMatchObject([
      { body: GRONG, state: 'delivered', text: ANSWER.text, webLinks: ANSWER.webLinks, version: 2 },
    ]);
    expect((await viewOfAssignment(link(2).ctx, { network: network.id, number, reader }))?.handIns).toEqual(
      delivered,
    );
    // Kept as a draft again it stays delivered.
    value(await keepHandIn(link(1).ctx, { ...row, text: 'Rettet', version: 2 }));
    expect((await book(as('leader'), number)).handIns).toMatchObject([
      { state: 'delivered', text: 'Rettet' },
    ]);
  });

  test('is refused where it says nothing, or points to what is no safe address', async () => {
    const number = await given();
    const row = { ...byLink(1, number), text: '', webLinks: [], isDelivered: true, version: 0 };
    expect(codes(await keepHandIn(link(1).ctx, row))).toEqual(['assignment.answerMissing']);
    const wrong = ['http://a.example', 'https://user:pw@a.example', 'javascript:alert(1)'];
    expect(codes(await keepHandIn(link(1).ctx, { ...row, webLinks: wrong }))).toEqual([
      'assignment.webLinkFormat',
      'assignment.webLinkFormat',
      'assignment.webLinkFormat',
    ]);
  });

  test('for the leader alone it is hidden from the other bodies, and nobody is paired', async () => {
    const number = await given({ isShared: false });
    await deliver(1, number);
    await deliver(2, number);
    expect((await book(as('leader'), number)).handIns).toHaveLength(2);
    expect((await book(as('member'), number)).handIns.map(({ body }) => body)).toEqual([GRONG]);
    const pairing = { kind: 'deal', dealing: { each: 1, seed: 1 } } as const;
    const version = (await book(as('leader'), number)).assignment.version;
    expect(
      codes(await pairBodies(as('leader'), { ...asLeader(number), ...SILENT, pairing, version })),
    ).toEqual(['assignment.notShared']);
    const say = { good: 'Bra', consider: '', role: '', receiver: bodyAt(2), ...SILENT };
    expect(codes(await giveFeedback(link(1).ctx, { ...byLink(1, number), ...say }))).toEqual([
      'assignment.handInGone',
    ]);
  });

  test('is refused when the assignment is closed, and stands as it was', async () => {
    const number = await given();
    await deliver(1, number);
    value(await closeAssignment(as('leader'), asLeader(number)));
    const again = { ...byLink(1, number), ...ANSWER, text: 'For sent', version: 1 };
    expect(codes(await keepHandIn(link(1).ctx, again))).toEqual(['assignment.notNow']);
    expect((await book(as('member'), number)).handIns[0]?.text).toBe(ANSWER.text);
  });
});

describe('what is the body’s own', () => {
  let own: OwnThing;
  let others: OwnThing;

  beforeAll(async () => {
    const rules = planRules(await around.site.services.snapshot(), around.site.services.planning);
    const add = async (body: BodyId, kind: 'contract' | 'need', title: string): Promise<OwnThing> => {
      const item = {
        ...NO_FACTS,
        kind,
        title,
        category: [...rules.categories.keys()][0] as string,
      };
      const added = await addItem(system(), {
        body,
        facts: item,
        source: 'typed',
        sourceNote: null,
        visibility: null,
        rules,
      });
      return { kind, id: value(added), title };
    };
    own = await add(bodyAt(1), 'contract', 'Trygghetsalarmer');
    others = await add(bodyAt(2), 'need', 'Vannmålere');
  });

  test('is found among what it has, by its people alone', async () => {
    const body = bodyAt(1);
    const all = await findOwnThings(as('member'), { body, words: 'alarm' });
    expect(all).toEqual([
      { kind: 'contract', things: [own], count: 1 },
      { kind: 'need', things: [], count: 0 },
      { kind: 'procurement', things: [], count: 0 },
    ]);
    expect(await ownThing(as('member'), { body, ...own })).toEqual(own);
    expect(await ownThing(as('member'), { body, kind: 'need', id: own.id })).toBe(null);
    expect(await ownThing(as('member'), { body, ...others })).toBe(null);
    expect(await ownThing(as('stranger'), { body, ...own })).toBe(null);
  });

  test('is attached with its title; the others read the title and cannot read the thing; the chain tells it', async () => {
    const number = await given();
    value(await attachThing(as('member'), { ...asMember(number), thing: own }));
    value(await attachThing(as('member'), { ...asMember(number), thing: own }));
    await expect(attachThing(as('member'), { ...asMember(number), thing: others })).rejects.toThrow(
      /row-level security/,
    );
    value(
      await keepHandIn(as('member'), {
        ...asMember(number),
        text: '',
        webLinks: [],
        isDelivered: true,
        version: 1,
      }),
    );
    const [seen] = (await book(as('leader'), number)).handIns;
    expect(seen?.things).toEqual([own]);
    expect(await ownThing(as('leader'), { body: bodyAt(1), ...own })).toBe(null);
    const chain = (await assignmentChain(as('leader'), network.id)).find((one) => one.number === number);
    expect(chain).toEqual({
      number,
      title: facts().title,
      gathering: null,
      due: facts().dueOn,
      state: 'given',
      handIns: [{ body: GRONG, state: 'delivered', deliveredOn: today(), links: [own] }],
    });
    // It was all that was delivered.
    expect(codes(await detachThing(as('member'), { ...asMember(number), thing: own }))).toEqual([
      'assignment.answerMissing',
    ]);
    value(await keepHandIn(as('member'), { ...asMember(number), ...ANSWER, version: 2 }));
    value(await detachThing(as('member'), { ...asMember(number), thing: own }));
    expect(codes(await detachThing(as('member'), { ...asMember(number), thing: own }))).toEqual([
      'assignment.thingGone',
    ]);
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
  const remindedOn = async (day: number): Promise<string[]> => {
    const on = addDays(today(), day);
    await remindOfAssignments({ services: around.site.services, today: on, since: on });
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
  expect(await remindedOn(13)).toEqual([soon, soon]);
  expect(await remindedOn(13)).toEqual([soon, soon]);
  expect(await remindedOn(21)).toEqual([late, late, soon, soon]);
  expect(await remindedOn(22)).toEqual([late, late, soon, soon]);
});
