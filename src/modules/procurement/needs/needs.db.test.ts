// On a real database: a link writes its own procurement and reads nothing, a member sees its own and what became part of a
// need, votes stay hidden until they are over, and who writes at the same time never both win.
import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { codes, movesOf, value } from '../../../../test/dialogue-case.ts';
import { castBeforeAll } from '../../../../test/procurement-cast.ts';
import { BEGIN, type LaterMove } from '../../../../test/procurement-moves.ts';
import { localDate } from '../../../kernel/local-date.ts';
import { ore } from '../../../kernel/money.ts';
import { acting, type Ctx } from '../../accounts/db.ts';
import type { PartyId } from '../../accounts/model.ts';
import type { BodyId } from '../../registry/model.ts';
import { answerProcurement, beginProcurement, leadProcurement } from '../life/commands.ts';
import {
  contribute,
  deleteContributions,
  type SortInto,
  sortContributions,
} from './contribution-commands.ts';
import { endNeedsLink, makeNeedsLink } from './link-commands.ts';
import { behindNeedsLink } from './link-queries.ts';
import type { Choice, NeedFacts } from './model.ts';
import { joinNeeds, placeNeed, writeNeed } from './need-commands.ts';
import { contributionsOf, needsLinksOf, needsOf, versionsOf, votesOf } from './queries.ts';
import { deleteOldNeedsLinks, LINK_KEPT_DAYS } from './retention-commands.ts';
import { needsSummaryOf } from './summary-queries.ts';
import { castBallot, endVote, openVote } from './vote-commands.ts';
import { resultOf } from './vote-result.ts';

const [NAMSOS, GRONG, HOYLANDET] = ['5007', '5045', '5046'] as const as readonly string[] as readonly [
  PartyId,
  PartyId,
  PartyId,
];
const bodyOf = (party: PartyId): BodyId => party as string as BodyId;
const DAY_MS = 24 * 3_600_000;

/** Nobody is written to. */
const NOBODY = { letters: [], notices: [] };

const around = castBeforeAll({
  leader: [NAMSOS, 'buyer'],
  member: [GRONG, 'buyer'],
  reader: [GRONG, 'reader'],
  stranger: [HOYLANDET, 'buyer'],
});
const { as, system } = around;

/** Led by Namsos, with Grong asked. */
async function begun(): Promise<string> {
  const id = value(await beginProcurement(as('leader'), { party: NAMSOS, proposal: null, begin: BEGIN }));
  const bodies = [bodyOf(NAMSOS), bodyOf(GRONG)];
  const invite: LaterMove = { kind: 'invite', bodies, joinBy: localDate('2026-12-20') };
  value(await leadProcurement(as('leader'), movesOf(id, NAMSOS, invite)));
  return id;
}

const situation = (when: string): NeedFacts => ({
  kind: 'situation',
  when,
  who: 'den som har vakt',
  need: 'få vite det',
  soThat: 'ingen blir liggende',
});
const NO_HEADING = { id: '', name: '' };

interface Writing {
  readonly facts?: NeedFacts;
  readonly changes?: { need: string; version: number } | null;
  readonly heading?: { id: string; name: string };
  readonly contributions?: readonly string[];
}

const write = (who: string, party: PartyId, procurement: string, { facts, ...rest }: Writing = {}) =>
  writeNeed(as(who), {
    procurement,
    party,
    changes: null,
    facts: facts ?? situation('noen faller'),
    heading: NO_HEADING,
    role: 'nattjenesten',
    contributions: [],
    ...rest,
  });

const lead = (procurement: string) => ({ procurement, party: NAMSOS });

async function link(procurement: string, body: BodyId | null = null, endsOn = '2026-12-10') {
  const made = await makeNeedsLink(as('leader'), {
    ...lead(procurement),
    body,
    label: 'Arbeidsmøte',
    endsOn: localDate(endsOn),
  });
  return value(made);
}

const byLink = (id: string, party = NAMSOS): Ctx =>
  around.site.services.ctx({ kind: 'link', link: id, party, isDemo: false });

const send = (id: string, text: string, more: { onceKey?: string; link?: string; party?: PartyId } = {}) =>
  contribute(byLink(id), {
    party: more.party ?? NAMSOS,
    link: more.link ?? id,
    onceKey: more.onceKey ?? randomUUID(),
    body: null,
    role: 'nattjenesten',
    text,
  });

const sort = (procurement: string, ids: readonly string[], into: SortInto) =>
  sortContributions(as('leader'), { ...lead(procurement), ids, into });

let id: string;
beforeEach(async () => {
  id = await begun();
});

describe('needs', () => {
  test('have lasting numbers, versions that stay, and count for the gate', async () => {
    const first = value(await write('leader', NAMSOS, id));
    const second = value(
      await write('member', GRONG, id, { facts: { kind: 'userGroup', name: 'Pårørende', about: '' } }),
    );
    expect([first.number, second.number]).toEqual([1, 2]);
    const changes = { need: first.id, version: 1 };
    value(await write('leader', NAMSOS, id, { changes, facts: situation('noen går ut') }));
    expect(codes(await write('leader', NAMSOS, id, { changes }))).toEqual(['needs.changedByOther']);
    const versions = await versionsOf(as('member'), first.id);
    expect(versions.map(({ version, facts }) => [version, 'when' in facts && facts.when])).toEqual([
      [2, 'noen går ut'],
      [1, 'noen faller'],
    ]);
    const summary = await acting(as('leader'), (inside) => needsSummaryOf(inside, id));
    expect(summary).toEqual({ goals: 0, unmeasurable: 0, userGroups: 1, situations: 1 });
    await expect(
      around.database.pool.query('update procurement_need_version set version = 9'),
    ).rejects.toThrow(/never changed/);
  });

  test('are changed by the leader and by whoever brought them', async () => {
    const leaders = value(await write('leader', NAMSOS, id));
    const members = value(await write('member', GRONG, id));
    const change = (need: string) => ({ changes: { need, version: 1 } });
    expect(codes(await write('member', GRONG, id, change(leaders.id)))).toEqual(['needs.gone']);
    expect(codes(await write('leader', NAMSOS, id, change(members.id)))).toEqual(['done']);
    expect(codes(await write('reader', GRONG, id))).toEqual(['access.otherRole']);
    expect(codes(await write('stranger', HOYLANDET, id))).toEqual(['needs.gone']);
    expect((await needsOf(as('stranger'), id)).needs).toEqual([]);
    expect((await needsOf(as('reader'), id)).needs).toHaveLength(2);
  });

  test('of today tell a body’s own cost', async () => {
    const today = (body: PartyId): NeedFacts => ({
      kind: 'present',
      body: bodyOf(body),
      what: 'Trygghetsalarm',
      yearlyCost: ore(1000),
      source: '',
    });
    expect(codes(await write('member', GRONG, id, { facts: today(NAMSOS) }))).toEqual(['needs.otherBody']);
    expect(codes(await write('member', GRONG, id, { facts: today(GRONG) }))).toEqual(['done']);
    expect(codes(await write('leader', NAMSOS, id, { facts: today(GRONG) }))).toEqual(['done']);
    expect(codes(await write('leader', NAMSOS, id, { facts: today(HOYLANDET) }))).toEqual([
      'needs.bodyMissing',
    ]);
  });

  test('joined keep their trace, and come back', async () => {
    const [kept, gone] = [value(await write('leader', NAMSOS, id)), value(await write('member', GRONG, id))];
    const joined = { ...lead(id), into: kept.id, from: [gone.id] };
    expect(codes(await joinNeeds(as('leader'), { ...joined, from: [] }))).toEqual(['needs.nothingChosen']);
    expect(codes(await joinNeeds(as('member'), { ...joined, party: GRONG }))).toEqual(['needs.leaderOnly']);
    value(await joinNeeds(as('leader'), joined));
    expect(codes(await joinNeeds(as('leader'), joined))).toEqual(['needs.notStanding']);
    const { needs } = await needsOf(as('member'), id);
    expect(needs.map(({ number, mergedInto }) => [number, mergedInto])).toEqual([
      [1, null],
      [2, kept.id],
    ]);
    const back = { procurement: id, party: GRONG, need: gone.id, asideReason: null };
    expect(codes(await placeNeed(as('member'), back))).toEqual(['done']);
    expect(codes(await placeNeed(as('member'), { ...back, asideReason: 'Dekket av nr. 1' }))).toEqual([
      'done',
    ]);
    expect((await acting(as('leader'), (inside) => needsSummaryOf(inside, id))).situations).toBe(1);
  });

  test('are not written once the procurement is cancelled, nor by who has declined', async () => {
    const decline: LaterMove = { kind: 'decline', body: bodyOf(GRONG), reason: '' };
    value(await answerProcurement(as('member'), movesOf(id, GRONG, decline)));
    expect(codes(await write('member', GRONG, id))).toEqual(['needs.gone']);
    const cancel: LaterMove = { kind: 'cancel', reason: 'Ikke bruk for det.' };
    value(await leadProcurement(as('leader'), movesOf(id, NAMSOS, cancel)));
    expect(codes(await write('leader', NAMSOS, id))).toEqual(['needs.notOpen']);
  });

  test('written at the same time get a number each; one of two changes wins', async () => {
    const made = await Promise.all(
      ['leader', 'member', 'leader', 'member'].map((who) =>
        write(who, who === 'leader' ? NAMSOS : GRONG, id),
      ),
    );
    expect(made.map((one) => value(one).number).toSorted()).toEqual([1, 2, 3, 4]);
    const [a, b] = made.map((one) => value(one).id) as [string, string];
    const changes = { need: a, version: 1 };
    const both = await Promise.all([
      write('leader', NAMSOS, id, { changes }),
      write('leader', NAMSOS, id, { changes }),
    ]);
    expect(both.map((one) => codes(one)[0]).toSorted()).toEqual(['done', 'needs.changedByOther']);
    const crossed = await Promise.all([
      joinNeeds(as('leader'), { ...lead(id), into: a, from: [b] }),
      joinNeeds(as('leader'), { ...lead(id), into: b, from: [a] }),
    ]);
    expect(crossed.map((one) => codes(one)[0]).toSorted()).toEqual(['done', 'needs.notStanding']);
  });
});

describe('a link', () => {
  const behind = (code: string, address = 'here') => behindNeedsLink(system(), { code, address });

  test('opens what it is for and tells nothing of what others wrote', async () => {
    const { code, id: made } = await link(id, bodyOf(GRONG));
    value(await send(made, 'Noen må vite det'));
    const found = await behind(code.toUpperCase().replaceAll('-', ''));
    expect(found).toMatchObject({
      kind: 'opened',
      link: { body: GRONG, lead: NAMSOS, label: 'Arbeidsmøte' },
    });
    expect(JSON.stringify(found)).not.toContain('vite det');
    const [contribution] = await contributionsOf(as('member'), id);
    expect(contribution).toMatchObject({ number: 1, body: GRONG, role: 'nattjenesten' });
    const row = await acting(system(), ({ db }) =>
      db
        .selectFrom('procurement_needs_link')
        .select('token_hash')
        .where('id', '=', made)
        .executeTakeFirstOrThrow(),
    );
    expect(row.token_hash).toMatch(/^[0-9a-f]{64}$/);
  });

  test('writes by itself only, and for whoever made it only', async () => {
    const other = await link(await begun());
    const own = await link(id);
    expect(codes(await send(own.id, 'Hei', { link: other.id }))).toEqual(['needs.gone']);
    expect(codes(await send(own.id, 'Hei', { party: GRONG }))).toEqual(['access.wrongParty']);
    expect(
      codes(
        await contribute(as('leader'), {
          ...lead(id),
          link: own.id,
          onceKey: randomUUID(),
          body: null,
          role: 'x',
          text: 'y',
        }),
      ),
    ).toEqual(['access.noRole']);
    // Whoever answers by a link has no right to anything else.
    expect(
      codes(
        await writeNeed(byLink(own.id), {
          ...lead(await begun()),
          changes: null,
          facts: situation('a'),
          heading: NO_HEADING,
          role: '',
          contributions: [],
        }),
      ),
    ).toEqual(['needs.gone']);
  });

  test('is over after its day, when it is ended, and when the procurement is', async () => {
    const ended = await link(id);
    const passed = await link(id, null, '2026-11-23');
    value(await endNeedsLink(as('leader'), { ...lead(id), link: ended.id }));
    expect(await behind(ended.code)).toEqual({ kind: 'gone' });
    expect(codes(await send(ended.id, 'For sent'))).toEqual(['needs.gone']);
    around.site.wait(2 * DAY_MS);
    expect(await behind(passed.code)).toEqual({ kind: 'gone' });
    expect(codes(await send(passed.id, 'For sent'))).toEqual(['needs.gone']);
    around.site.wait((LINK_KEPT_DAYS + 30) * DAY_MS);
    expect(await deleteOldNeedsLinks(system())).toBeGreaterThan(0);
    expect(await needsLinksOf(as('leader'), id)).toEqual([]);
    around.site.wait(-(LINK_KEPT_DAYS + 32) * DAY_MS);
  });

  test('is made by a member for its own people only, and not for long', async () => {
    const asked = {
      procurement: id,
      party: GRONG,
      label: 'Oss',
      endsOn: localDate('2026-12-01'),
      told: NOBODY,
    };
    expect(codes(await makeNeedsLink(as('member'), { ...asked, body: null }))).toEqual(['needs.otherBody']);
    expect(codes(await makeNeedsLink(as('member'), { ...asked, body: bodyOf(GRONG) }))).toEqual(['done']);
    const long = { ...asked, body: bodyOf(GRONG), endsOn: localDate('2028-01-01'), label: '' };
    expect(codes(await makeNeedsLink(as('member'), long))).toEqual([
      'needs.labelMissing',
      'needs.endsOutside',
    ]);
  });

  test('keeps the same form sent twice once, also at the same time', async () => {
    const { id: made } = await link(id);
    const onceKey = randomUUID();
    const sent = await Promise.all([1, 2, 3].map(() => send(made, 'Det samme', { onceKey })));
    expect(sent.map(value)).toEqual([1, 1, 1]);
    const many = await Promise.all(['a', 'b', 'c'].map((text) => send(made, text)));
    expect(many.map(value).toSorted()).toEqual([2, 3, 4]);
    expect((await contributionsOf(as('leader'), id)).map(({ number }) => number)).toEqual([1, 2, 3, 4]);
    expect(await needsLinksOf(as('leader'), id)).toMatchObject([{ contributions: 4 }]);
  });

  test('takes no national number, nothing empty and nothing long', async () => {
    const { id: made } = await link(id);
    expect(codes(await send(made, 'Gjelder 13097248022'))).toEqual(['text.nationalNumber']);
    expect(codes(await send(made, ''))).toEqual(['needs.contributionMissing']);
    expect(codes(await send(made, 'x'.repeat(1001)))).toEqual(['needs.textLong']);
  });

  test('is not looked for after many wrong codes from one address', async () => {
    const { code } = await link(id);
    for (let tries = 0; tries < 60; tries++) await behind(`wrong-${tries}`, 'elsewhere');
    expect(await behind(code, 'elsewhere')).toEqual({ kind: 'wait' });
    expect(await behind(code)).toMatchObject({ kind: 'opened' });
  });
});

describe('contributions', () => {
  async function three() {
    const { id: made } = await link(id);
    for (const text of ['Én', 'To', 'Tre']) value(await send(made, text));
    return (await contributionsOf(as('leader'), id)).map((one) => one.id) as [string, string, string];
  }

  test('are sorted by the leader: under a heading, into a need, aside with why', async () => {
    const [one, two, three_] = await three();
    expect(codes(await sort(id, [], { kind: 'waiting' }))).toEqual(['needs.nothingChosen']);
    value(await sort(id, [one, two], { kind: 'heading', heading: { id: '', name: 'Natt' } }));
    const [heading] = (await needsOf(as('leader'), id)).headings;
    expect(heading?.name).toBe('Natt');
    const need = value(await write('leader', NAMSOS, id, { contributions: [one] }));
    value(await sort(id, [two], { kind: 'need', need: need.id }));
    expect(codes(await sort(id, [three_], { kind: 'aside', reason: '' }))).toEqual(['needs.reasonMissing']);
    value(await sort(id, [three_], { kind: 'aside', reason: 'Gjelder noe annet' }));
    const sorted = await contributionsOf(as('leader'), id);
    expect(sorted.map((row) => [row.need, row.asideReason])).toEqual([
      [need.id, null],
      [need.id, null],
      [null, 'Gjelder noe annet'],
    ]);
    value(await sort(id, [three_], { kind: 'waiting' }));
    expect(codes(await deleteContributions(as('leader'), { ...lead(id), ids: [three_] }))).toEqual(['done']);
    expect(await contributionsOf(as('leader'), id)).toHaveLength(2);
  });

  test('of others are seen by a member once they are part of a need', async () => {
    const [one] = await three();
    expect(await contributionsOf(as('member'), id)).toEqual([]);
    value(await write('leader', NAMSOS, id, { contributions: [one] }));
    expect((await contributionsOf(as('member'), id)).map((row) => row.id)).toEqual([one]);
    expect(await contributionsOf(as('stranger'), id)).toEqual([]);
  });

  test('are sorted by nobody else, and not into another procurement’s need', async () => {
    const [one] = await three();
    const asked = { procurement: id, party: GRONG, ids: [one], into: { kind: 'waiting' } as const };
    expect(codes(await sortContributions(as('member'), asked))).toEqual(['needs.leaderOnly']);
    expect(codes(await write('member', GRONG, id, { contributions: [one] }))).toEqual(['needs.leaderOnly']);
    const elsewhere = value(await write('leader', NAMSOS, await begun()));
    expect(codes(await sort(id, [one], { kind: 'need', need: elsewhere.id }))).toEqual(['needs.notStanding']);
    expect(codes(await sort(await begun(), [one], { kind: 'waiting' }))).toEqual(['needs.gone']);
  });
});

describe('a vote', () => {
  async function opened() {
    const needs = [value(await write('leader', NAMSOS, id)), value(await write('member', GRONG, id))].map(
      (need) => need.id,
    ) as [string, string];
    const vote = value(
      await openVote(as('leader'), { ...lead(id), needs, endsOn: localDate('2026-12-01'), told: NOBODY }),
    );
    return { needs, vote };
  }
  const cast = (who: string, party: PartyId, vote: string, choices: Record<string, Choice>, version = 0) =>
    castBallot(as(who), {
      procurement: id,
      party,
      vote,
      version,
      inhabitants: party === GRONG ? 2300 : 15_000,
      choices,
    });

  test('is hidden until it is over, and then counted by anybody in it', async () => {
    const { needs, vote } = await opened();
    const [a, b] = needs;
    value(await cast('leader', NAMSOS, vote, { [a]: 'could', [b]: 'must' }));
    value(await cast('member', GRONG, vote, { [a]: 'must', [b]: 'could' }));
    const [before] = await votesOf(as('member'), id);
    expect(before?.ballots.map(({ body, choices }) => [body, Object.keys(choices).length])).toEqual([
      [NAMSOS, 0],
      [GRONG, 2],
    ]);
    value(await endVote(as('leader'), { ...lead(id), vote }));
    const [after] = await votesOf(as('member'), id);
    if (!after) throw new Error('no vote');
    expect(resultOf(after).map(({ number, difference }) => [number, difference])).toEqual([
      [1, 'smallMore'],
      [2, 'largeMore'],
    ]);
    expect(codes(await cast('member', GRONG, vote, { [a]: 'must', [b]: 'could' }, 1))).toEqual([
      'needs.voteOver',
    ]);
    expect(await votesOf(as('stranger'), id)).toEqual([]);
  });

  test('is over by itself after its last day', async () => {
    const { needs, vote } = await opened();
    const [a, b] = needs;
    value(await cast('leader', NAMSOS, vote, { [a]: 'should', [b]: 'must' }));
    around.site.wait(10 * DAY_MS);
    const [after] = await votesOf(as('reader'), id);
    expect(after?.ballots[0]?.choices).toEqual({ [a]: 'should', [b]: 'must' });
    around.site.wait(-10 * DAY_MS);
  });

  test('holds what it weighs as it reads', async () => {
    const { needs, vote } = await opened();
    const [a, b] = needs;
    expect(codes(await write('leader', NAMSOS, id, { changes: { need: a, version: 1 } }))).toEqual([
      'needs.voteOpen',
    ]);
    expect(codes(await joinNeeds(as('leader'), { ...lead(id), into: a, from: [b] }))).toEqual([
      'needs.voteOpen',
    ]);
    expect(
      codes(
        await openVote(as('leader'), { ...lead(id), needs, endsOn: localDate('2026-12-01'), told: NOBODY }),
      ),
    ).toEqual(['needs.voteOpen']);
    value(await endVote(as('leader'), { ...lead(id), vote }));
    expect(codes(await write('leader', NAMSOS, id, { changes: { need: a, version: 1 } }))).toEqual(['done']);
  });

  test('takes one ballot a body, changed by whoever read the last', async () => {
    const { needs, vote } = await opened();
    const [a, b] = needs;
    const choices = { [a]: 'must', [b]: 'could' } as const;
    expect(codes(await cast('member', GRONG, vote, { [a]: 'must' }))).toEqual(['needs.choiceMissing']);
    expect(codes(await cast('member', GRONG, vote, { [a]: 'must', [b]: 'must' }))).toEqual([
      'needs.manyMusts',
    ]);
    const both = await Promise.all([
      cast('member', GRONG, vote, choices),
      cast('member', GRONG, vote, choices),
    ]);
    expect(both.map((one) => codes(one)[0]).toSorted()).toEqual(['done', 'needs.changedByOther']);
    expect(codes(await cast('member', GRONG, vote, choices, 1))).toEqual(['done']);
    expect(codes(await cast('reader', GRONG, vote, choices, 2))).toEqual(['access.otherRole']);
    expect(codes(await cast('stranger', HOYLANDET, vote, choices))).toEqual(['needs.gone']);
  });

  test('opened twice at the same time is opened once', async () => {
    const needs = [value(await write('leader', NAMSOS, id)).id, value(await write('leader', NAMSOS, id)).id];
    const open = () =>
      openVote(as('leader'), { ...lead(id), needs, endsOn: localDate('2026-12-01'), told: NOBODY });
    expect((await Promise.all([open(), open()])).map((one) => codes(one)[0]).toSorted()).toEqual([
      'done',
      'needs.voteOpen',
    ]);
  });
});
