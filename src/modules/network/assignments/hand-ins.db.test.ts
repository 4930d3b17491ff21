// On a real database: what a body hands in, what others read of it, and what is the body's own.
import { beforeAll, describe, expect, test } from 'vitest';
import { ANSWER, assignmentsBeforeAll, SILENT } from '../../../../test/assignment-case.ts';
import { codes, value } from '../../../../test/dialogue-case.ts';
import { GRONG } from '../../../../test/learning-network.ts';
import { findOwnThings, ownThing } from '../../../flows/assignments/own-things.ts';
import { viewOfAssignment } from '../../../flows/assignments/view.ts';
import { planRules } from '../../../flows/plan/plan-rules.ts';
import { addItem } from '../../planning/plan-commands.ts';
import { NO_FACTS } from '../../planning/plan-item.ts';
import type { BodyId } from '../../registry/model.ts';
import { attachThing, detachThing, giveFeedback, keepHandIn } from './hand-in-commands.ts';
import { closeAssignment, pairBodies } from './lead-commands.ts';
import type { OwnThing } from './model.ts';
import { assignmentChain } from './queries.ts';

const {
  around,
  network,
  as,
  system,
  today,
  facts,
  asLeader,
  asMember,
  given,
  link,
  byLink,
  bodyAt,
  deliver,
  book,
} = assignmentsBeforeAll();

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
