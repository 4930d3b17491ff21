// Networks on a real database: who may what, who reads what, links that open one participant's own and nothing else, and that
// what a body tells is its own and the leader's.
import { expect, test } from 'vitest';
import { codes, value } from '../../../test/dialogue-case.ts';
import { castBeforeAll } from '../../../test/procurement-cast.ts';
import { localDate } from '../../kernel/local-date.ts';
import { acting, type Ctx } from '../accounts/db.ts';
import type { PartyId } from '../accounts/model.ts';
import { ownNotices } from '../accounts/notice-queries.ts';
import { erasePerson, exportSelf } from '../accounts/privacy-commands.ts';
import type { BodyId } from '../registry/model.ts';
import { keepDesign, keepGoal, removeGoal } from './design/commands.ts';
import { designOf } from './design/queries.ts';
import { renewParticipantFeed } from './gatherings/feed-commands.ts';
import { openedFeed, participantFeedSince } from './gatherings/feed-queries.ts';
import { commitBody, keepGroups, keepIntake } from './intake/commands.ts';
import type { IntakeFacts } from './intake/model.ts';
import { commitmentsOf, intakesOf, keptGroups } from './intake/queries.ts';
import { answerNetwork, askBodies, takeOutBody } from './life/body-commands.ts';
import {
  beginNetwork,
  closeNetwork,
  describeNetwork,
  openNetwork,
  removeNetwork,
  startNetwork,
} from './life/commands.ts';
import { addParticipant, issueParticipantLink, removeParticipant } from './life/participant-commands.ts';
import {
  bodiesOf,
  networkOf,
  networksOf,
  participantByLink,
  participantsOf,
  publicNetwork,
  publicNetworks,
  readersOfNetwork,
} from './life/queries.ts';
import { DAYS_AFTER_CLOSING, DAYS_AFTER_LEAVING, forgetParticipants } from './life/retention-commands.ts';

const LEADER = '5007' as PartyId;
const MEMBER = '5001' as PartyId;
const OTHER = '5006' as PartyId;
const cast = castBeforeAll({
  leader: [LEADER, 'networkLeader'],
  buyer: [LEADER, 'buyer'],
  member: [MEMBER, 'buyer'],
  reader: [MEMBER, 'reader'],
  other: [OTHER, 'coordinator'],
});

const as = (name: 'leader' | 'buyer' | 'member' | 'reader' | 'other'): Ctx => cast.as(name);
const body = (party: PartyId): BodyId => party as string as BodyId;
const INTAKE: IntakeFacts = {
  buyers: 0.6,
  experience: 'none',
  area: 'health',
  need: 'Nattevakten kjører for mye.',
  wishes: '',
  brings: '',
};
const COMMITMENT = { ownCase: 'Trygghetsalarmer', hours: 6, saidAs: 'Helsesjef', notices: [] };

async function begun(title: string, ...asked: PartyId[]): Promise<string> {
  const heading = { title, purpose: 'Kjøpe nye løsninger', begins: localDate('2027-01-04'), ends: null };
  const id = value(await beginNetwork(as('leader'), { party: LEADER, isDemo: false, ...heading }));
  const bodies = asked.map((party) => ({ body: body(party), inhabitants: 3900 }));
  if (bodies.length > 0) {
    value(await askBodies(as('leader'), { network: id, party: LEADER, bodies, notices: [] }));
  }
  return id;
}

async function opened(title: string, ...asked: PartyId[]): Promise<string> {
  const id = await begun(title, ...asked);
  value(await openNetwork(as('leader'), { network: id, party: LEADER, notices: [] }));
  return id;
}

const person = (email: string, role: 'service' | 'manager' = 'service') => ({
  name: 'Solgunn Nesheimvåg',
  email,
  role,
  service: 'Hjemmetjenesten',
});

/** The secret of a link that is sent to a participant. */
async function linkOf(ctx: Ctx, network: string, party: PartyId, participant: string): Promise<string> {
  let sent = '';
  const letter = (secret: string) => {
    sent = secret;
    return { kind: 'networkLink', subject: 'Lenken din', body: secret };
  };
  value(await issueParticipantLink(ctx, { network, party, participant, letter, endsEarlier: false }));
  return sent;
}

const openLink = (secret: string) => participantByLink(cast.system(), { secret, address: 'here' });

test('a draft is the leader’s own; opened, those asked read it; whoever says no or leaves reads it no more', async () => {
  const id = await begun('Utkast', LEADER, MEMBER, OTHER);
  expect(await readersOfNetwork(as('leader'), id)).toEqual([LEADER]);
  expect(await networkOf(as('member'), id)).toBeNull();
  expect(
    codes(await answerNetwork(as('member'), { network: id, party: MEMBER, answer: 'joined', notices: [] })),
  ).toEqual(['network.gone']);
  value(await openNetwork(as('leader'), { network: id, party: LEADER, notices: [] }));
  expect((await networkOf(as('reader'), id))?.title).toBe('Utkast');
  expect((await bodiesOf(as('member'), id)).map(({ body: one, state }) => [one, state])).toEqual([
    [MEMBER, 'invited'],
    [OTHER, 'invited'],
    [LEADER, 'joined'],
  ]);
  value(await answerNetwork(as('other'), { network: id, party: OTHER, answer: 'declined', notices: [] }));
  expect(await networkOf(as('other'), id)).toBeNull();
  expect((await bodiesOf(as('other'), id)).map(({ state }) => state)).toEqual(['declined']);
  value(await answerNetwork(as('member'), { network: id, party: MEMBER, answer: 'joined', notices: [] }));
  expect(
    codes(await answerNetwork(as('member'), { network: id, party: MEMBER, answer: 'joined', notices: [] })),
  ).toEqual(['network.answeredBefore']);
  value(await answerNetwork(as('member'), { network: id, party: MEMBER, answer: 'left', notices: [] }));
  expect(await networksOf(as('member'), MEMBER)).toEqual([]);
  expect(await readersOfNetwork(as('leader'), id)).toEqual([LEADER]);
});

test('only those with the role lead, only the leader’s people change it, and only in a state that lets them', async () => {
  const id = await opened('Roller', MEMBER);
  const asked = { network: id, party: LEADER, notices: [] };
  expect(codes(await startNetwork(as('buyer'), asked))).toEqual(['access.otherRole']);
  expect(codes(await startNetwork(as('other'), { ...asked, party: OTHER }))).toEqual(['network.gone']);
  expect(codes(await askBodies(as('member'), { ...asked, party: MEMBER, bodies: [] }))).toEqual([
    'access.otherRole',
  ]);
  expect(codes(await openNetwork(as('leader'), asked))).toEqual(['network.state']);
  expect(codes(await removeNetwork(as('leader'), asked))).toEqual(['network.state']);
  value(await startNetwork(as('leader'), asked));
  const heading = { title: 'Roller', purpose: '', begins: null, ends: null, isPublic: false, version: 3 };
  expect(codes(await describeNetwork(as('leader'), { ...asked, ...heading }))).toEqual([
    'network.beginsMissing',
    'network.purposeMissing',
  ]);
  expect(codes(await describeNetwork(as('leader'), { ...asked, ...heading, version: 1 }))).toEqual([
    'network.changedByOther',
  ]);
  value(await closeNetwork(as('leader'), asked));
  expect(codes(await keepDesign(as('leader'), { ...asked, facts: {}, version: 0 }))).toEqual([
    'network.state',
  ]);
});

test('a design is kept part by part, and its goals keep their ids', async () => {
  const id = await begun('Utforming');
  const asked = { network: id, party: LEADER };
  const goal = {
    title: 'Alle har prøvd',
    unit: 'kommuner',
    baseline: 0,
    target: 11,
    dueOn: null,
    method: '',
  };
  value(
    await keepDesign(as('leader'), { ...asked, facts: { challenges: 'Vi kjøper det samme' }, version: 0 }),
  );
  value(await keepGoal(as('leader'), { ...asked, goal: null, facts: goal, version: 1 }));
  value(await keepDesign(as('leader'), { ...asked, facts: { roles: ['service'] }, version: 2 }));
  const { facts, goals, version } = await designOf(as('leader'), id);
  expect([facts.challenges, facts.roles, version]).toEqual(['Vi kjøper det samme', ['service'], 3]);
  const first = goals[0]?.id ?? '';
  value(
    await keepGoal(as('leader'), { ...asked, goal: first, facts: { ...goal, method: 'talt' }, version: 3 }),
  );
  expect((await designOf(as('leader'), id)).goals.map((one) => [one.id, one.method])).toEqual([
    [first, 'talt'],
  ]);
  expect(codes(await keepGoal(as('leader'), { ...asked, goal: null, facts: goal, version: 1 }))).toEqual([
    'network.changedByOther',
  ]);
  value(await removeGoal(as('leader'), { ...asked, goal: first, version: 4 }));
  value(await removeNetwork(as('leader'), asked));
  expect(await networkOf(as('leader'), id)).toBeNull();
});

test('what a body tells is read by itself and the leader; it commits with somebody from the service', async () => {
  const id = await opened('Svar', MEMBER, OTHER);
  const asked = { network: id, party: MEMBER };
  value(await keepIntake(as('member'), { ...asked, facts: INTAKE, version: 0 }));
  expect(
    codes(await keepIntake(as('member'), { ...asked, facts: { ...INTAKE, need: '' }, version: 1 })),
  ).toEqual(['network.needMissing']);
  expect(codes(await keepIntake(as('reader'), { ...asked, facts: INTAKE, version: 1 }))).toEqual([
    'access.otherRole',
  ]);
  expect(codes(await commitBody(as('member'), { ...asked, ...COMMITMENT, hours: 0 }))).toEqual([
    'network.noParticipants',
    'network.hoursOutside',
  ]);
  value(
    await addParticipant(as('member'), {
      ...asked,
      body: body(MEMBER),
      ...person('leder@test.example', 'manager'),
    }),
  );
  expect(codes(await commitBody(as('member'), { ...asked, ...COMMITMENT }))).toEqual([
    'network.noServiceParticipant',
  ]);
  value(
    await addParticipant(as('member'), { ...asked, body: body(MEMBER), ...person('solgunn@test.example') }),
  );
  value(await commitBody(as('member'), { ...asked, ...COMMITMENT }));
  const told = async (ctx: Ctx) => [(await intakesOf(ctx, id)).length, (await commitmentsOf(ctx, id)).length];
  expect([await told(as('leader')), await told(as('reader')), await told(as('other'))]).toEqual([
    [1, 1],
    [1, 1],
    [0, 0],
  ]);
  expect((await bodiesOf(as('leader'), id)).find((one) => one.body === body(MEMBER))?.state).toBe('joined');
});

test('participants are put in for their own body, and one with an account there is known', async () => {
  const id = await opened('Deltakere', MEMBER, OTHER);
  const asked = { network: id, party: MEMBER, body: body(MEMBER) };
  const known = value(await addParticipant(as('member'), { ...asked, ...person('member@test.example') }));
  const found = await participantsOf(as('other'), { network: id, body: body(MEMBER) });
  expect(found.map(({ id: one, person: who }) => [one, who])).toEqual([[known, cast.people.member.id]]);
  expect(
    codes(await addParticipant(as('leader'), { ...asked, party: LEADER, ...person('member@test.example') })),
  ).toEqual(['network.inAlready']);
  expect(
    codes(await addParticipant(as('member'), { ...asked, body: body(OTHER), ...person('x@test.example') })),
  ).toEqual(['network.notLeader']);
  expect(codes(await addParticipant(as('member'), { ...asked, ...person('ikke en adresse') }))).toEqual([
    'email.format',
  ]);
  expect(
    codes(await removeParticipant(as('other'), { network: id, party: OTHER, participant: known })),
  ).toEqual(['network.notLeader']);
  value(await removeParticipant(as('leader'), { network: id, party: LEADER, participant: known }));
  expect(await participantsOf(as('leader'), { network: id, body: null })).toEqual([]);
});

test('a link opens its participant, acts for her body alone, and ends with her, with a new one, or with her body', async () => {
  const id = await opened('Lenker', MEMBER, OTHER);
  const add = async (email: string) =>
    value(
      await addParticipant(as('member'), {
        network: id,
        party: MEMBER,
        body: body(MEMBER),
        ...person(email),
      }),
    );
  const [first, second] = [await add('en@test.example'), await add('to@test.example')];
  const secret = await linkOf(as('member'), id, MEMBER, first);
  const again = await linkOf(as('leader'), id, LEADER, first);
  const found = await openLink(secret);
  if (found.kind !== 'opened') throw new Error('the link opens nothing');
  expect([found.opened.participant.id, found.opened.network.id]).toEqual([first, id]);
  expect((await openLink(again)).kind).toBe('opened');
  const ctx = {
    ...cast.system(),
    actor: { kind: 'link', link: found.opened.link, party: MEMBER, isDemo: false },
  } as const;
  value(await keepIntake(ctx, { network: id, party: MEMBER, facts: INTAKE, version: 0 }));
  expect(codes(await keepIntake(ctx, { network: id, party: OTHER, facts: INTAKE, version: 0 }))).toEqual([
    'access.wrongParty',
  ]);
  value(await removeParticipant(as('member'), { network: id, party: MEMBER, participant: first }));
  expect((await openLink(secret)).kind).toBe('gone');
  const other = await linkOf(as('member'), id, MEMBER, second);
  const letter = (sent: string) => ({ kind: 'networkLink', subject: 'Ny', body: sent });
  const behind = await openLink(other);
  if (behind.kind !== 'opened') throw new Error('the link opens nothing');
  const hers = { kind: 'link', link: behind.opened.link, party: MEMBER, isDemo: false } as const;
  const own = { network: id, party: MEMBER, participant: second };
  const calendar = value(await renewParticipantFeed({ ...cast.system(), actor: hers }, own));
  expect((await openedFeed(cast.system(), calendar))?.network.id).toBe(id);
  const renewed = { network: id, party: LEADER, participant: second, letter, endsEarlier: true };
  value(await issueParticipantLink(as('leader'), renewed));
  expect((await openLink(other)).kind).toBe('gone');
  // What was made behind a link that may have leaked ends with it.
  expect(await openedFeed(cast.system(), calendar)).toBe(null);
  expect(await participantFeedSince(cast.system(), second)).toBe(null);
  const last = await linkOf(as('member'), id, MEMBER, second);
  value(await takeOutBody(as('leader'), { network: id, party: LEADER, body: body(MEMBER) }));
  expect((await openLink(last)).kind).toBe('gone');
  // Nor is the address kept that the link was sent to.
  const { rowCount } = await cast.database.pool.query(
    "select from network_participant_link where email = 'to@test.example'",
  );
  expect(rowCount).toBe(0);
  expect((await openLink('ikke en lenke')).kind).toBe('gone');
});

test('a party fills no stranger’s inbox with links', async () => {
  const id = await opened('Mange lenker', MEMBER);
  const asked = { network: id, party: MEMBER };
  const to = { ...asked, body: body(MEMBER), ...person('fremmed@test.example') };
  const participant = value(await addParticipant(as('member'), to));
  const letter = (sent: string) => ({ kind: 'networkLink', subject: 'Ny', body: sent });
  const send = () =>
    issueParticipantLink(as('member'), { ...asked, participant, letter, endsEarlier: false });
  for (let turn = 0; turn < 5; turn++) value(await send());
  expect(codes(await send())).toEqual(['network.tooManyLetters']);
  // Nor by taking her out and putting her in again.
  value(await removeParticipant(as('member'), { ...asked, participant }));
  const anew = value(await addParticipant(as('member'), to));
  expect(
    codes(
      await issueParticipantLink(as('member'), { ...asked, participant: anew, letter, endsEarlier: false }),
    ),
  ).toEqual(['network.tooManyLetters']);
  const { rowCount } = await cast.database.pool.query(
    "select from mail where recipient = 'fremmed@test.example'",
  );
  expect(rowCount).toBe(5);
});

test('groups are the leader’s, whole, and go back to the proposal', async () => {
  const id = await opened('Grupper', LEADER, MEMBER);
  const asked = { network: id, party: LEADER, division: 'mixed' } as const;
  const numbers = new Map([
    [body(LEADER), 1],
    [body(MEMBER), 2],
  ]);
  expect(codes(await keepGroups(as('leader'), { ...asked, numbers: new Map([[body(MEMBER), 1]]) }))).toEqual([
    'network.groupMissing',
  ]);
  value(await keepGroups(as('leader'), { ...asked, numbers }));
  expect((await keptGroups(as('reader'), id)).mixed?.map(({ bodies }) => bodies)).toEqual([
    [LEADER],
    [MEMBER],
  ]);
  value(await keepGroups(as('leader'), { ...asked, numbers: new Map() }));
  expect(await keptGroups(as('leader'), id)).toEqual({ bySize: null, mixed: null });
});

test('everybody sees a network that is made public, and of it only which bodies have joined', async () => {
  const id = await opened('Åpent', LEADER, MEMBER);
  const visitor = { ...cast.system(), actor: { kind: 'visitor' } } as const;
  expect(await publicNetwork(visitor, { id, withDemo: true })).toBeNull();
  const heading = { title: 'Åpent', purpose: 'Lære', begins: null, ends: null, isPublic: true, version: 2 };
  value(await describeNetwork(as('leader'), { network: id, party: LEADER, ...heading }));
  const found = { from: 0, size: 20, withDemo: true };
  const { count, rows } = await publicNetworks(visitor, found);
  expect([count, rows.map(({ title, bodies }) => [title, bodies])]).toEqual([1, [['Åpent', [LEADER]]]]);
  expect((await publicNetwork(visitor, { id, withDemo: true }))?.title).toBe('Åpent');
  expect(await networkOf(visitor, id)).toBeNull();
});

test('the list of public networks is parted and narrowed in the database', async () => {
  const before = (await publicNetworks(cast.system(), { from: 0, size: 1, withDemo: true })).count;
  await acting(cast.system(), async ({ db, now }) => {
    for (const number of [1, 2, 3]) {
      await db
        .insertInto('network')
        .values({
          leader: LEADER,
          is_demo: number === 2,
          readers: [LEADER],
          title: `Åpent nummer ${number}`,
          status: 'open',
          is_public: true,
          begins: null,
          ends: null,
          copied_from: null,
          created_at: new Date(now.getTime() + number * 60_000),
          created_by: 'system:test',
          closed_at: null,
        })
        .execute();
    }
  });
  const part = async (from: number, withDemo: boolean) => {
    const { count, rows } = await publicNetworks(cast.system(), { from, size: 1, withDemo });
    return [count - before, rows.map(({ title }) => title)];
  };
  expect(await part(0, true)).toEqual([3, ['Åpent nummer 3']]);
  expect(await part(1, true)).toEqual([3, ['Åpent nummer 2']]);
  expect(await part(1, false)).toEqual([2, ['Åpent nummer 1']]);
});

test('whoever is erased leaves no name in a network, and her link holds no more', async () => {
  const id = await opened('Sletting', MEMBER);
  const asked = { network: id, party: MEMBER, body: body(MEMBER) };
  const participant = value(
    await addParticipant(as('member'), { ...asked, ...person('other@test.example') }),
  );
  const secret = await linkOf(as('member'), id, MEMBER, participant);
  // What hangs on her there is in the file she asks for, and goes with her where it may tell of health or lets somebody in.
  await acting(cast.system(), async ({ db, now }) => {
    const { id: gathering } = await db
      .insertInto('gathering')
      .values({
        network_id: id,
        number: 1,
        title: 'Samling',
        about: '',
        form: 'digital',
        place: '',
        link: '',
        starts_at: null,
        ends_at: null,
        register_by: null,
        poll_ends_on: null,
        calendar_changed_at: now,
        minutes_at: null,
        created_at: now,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    const own = { gathering_id: gathering, participant_id: participant };
    await db
      .insertInto('gathering_registration')
      .values({ ...own, answer: 'digital', answered_at: now })
      .execute();
    await db
      .insertInto('gathering_requirement')
      .values({ ...own, text: 'teleslynge' })
      .execute();
  });
  const hers = value(await exportSelf(as('other'), {}));
  expect(hers['gathering_requirement']).toMatchObject([{ text: 'teleslynge' }]);
  expect(value(await exportSelf(as('member'), {}))['gathering_requirement']).toEqual([]);
  value(
    await erasePerson(cast.system(), {
      person: cast.people.other.id,
      confirmation: 'other@test.example',
      erasedName: 'Slettet',
    }),
  );
  const [left] = await participantsOf(as('leader'), { network: id, body: null });
  expect([left?.name, left?.email]).toEqual(['', '']);
  const { rows } = await cast.database.pool.query(
    `select r.answer, q.text from gathering_registration r
     left join gathering_requirement q using (gathering_id, participant_id) where r.participant_id = $1`,
    [participant],
  );
  expect(rows).toEqual([{ answer: 'digital', text: null }]);
  expect((await openLink(secret)).kind).toBe('gone');
});

test('whoever began it is told of answers', async () => {
  const id = await begun('Beskjed', MEMBER);
  const network = await networkOf(as('leader'), id);
  expect(network?.beganBy).toBe(cast.people.leader.id);
  const notice = {
    person: cast.people.leader.id,
    party: LEADER,
    kind: 'network.joined',
    facts: {},
    path: '/',
  };
  value(await openNetwork(as('leader'), { network: id, party: LEADER, notices: [] }));
  value(
    await answerNetwork(as('member'), { network: id, party: MEMBER, answer: 'joined', notices: [notice] }),
  );
  expect(JSON.stringify(await ownNotices(as('leader'), { isUnreadOnly: false, most: 10 }))).toContain(
    'network.joined',
  );
});

test('names go when they are overdue, and that somebody took part stays', async () => {
  const id = await opened('Glemt', MEMBER, OTHER);
  const add = async (email: string) =>
    value(
      await addParticipant(as('leader'), {
        network: id,
        party: LEADER,
        body: body(MEMBER),
        ...person(email),
      }),
    );
  const [gone, stays] = [await add('gaar@test.example'), await add('blir@test.example')];
  value(await removeParticipant(as('leader'), { network: id, party: LEADER, participant: gone }));
  const asked = { network: id, party: LEADER, notices: [] };
  value(await startNetwork(as('leader'), asked));
  const secret = await linkOf(as('leader'), id, LEADER, stays);
  value(await closeNetwork(as('leader'), asked));
  const later = (days: number): Ctx => {
    const ctx = cast.system();
    return { ...ctx, now: new Date(ctx.now.getTime() + days * 86_400_000) };
  };
  const names = async () => {
    const { rows } = await cast.database.pool.query(
      'select id, name, email from network_participant where network_id = $1 order by created_at, id',
      [id],
    );
    return Object.fromEntries(rows.map((row) => [row.id, row.name + row.email]));
  };
  await forgetParticipants(later(DAYS_AFTER_LEAVING - 1));
  expect(Object.values(await names()).every((text) => text !== '')).toBe(true);
  await forgetParticipants(later(DAYS_AFTER_LEAVING + 1));
  expect((await names())[gone]).toBe('');
  expect((await openLink(secret)).kind).toBe('opened');
  await forgetParticipants(later(DAYS_AFTER_CLOSING + 1));
  expect(await names()).toEqual({ [gone]: '', [stays]: '' });
  expect((await openLink(secret)).kind).toBe('gone');
});
