// On a real database: who says what came of a network, who says which goals its parts serve, and who reads it.
import { beforeAll, describe, expect, test } from 'vitest';
import { codes, value } from '../../../../test/dialogue-case.ts';
import { type LearningNetwork, openLearningNetwork } from '../../../../test/learning-network.ts';
import { castBeforeAll } from '../../../../test/procurement-cast.ts';
import { BEGIN } from '../../../../test/procurement-moves.ts';
import { localDateAt } from '../../../kernel/local-date.ts';
import { acting } from '../../accounts/db.ts';
import type { PartyId } from '../../accounts/model.ts';
import { beginProcurement } from '../../procurement/life/commands.ts';
import { keepGoal } from '../design/commands.ts';
import { designOf } from '../design/queries.ts';
import { planGathering } from '../gatherings/plan-commands.ts';
import { nameOutcome, tieOutcome, tieParts, untieOutcome } from './commands.ts';
import type { ChainPart } from './model.ts';
import { goalLinksOf, originsOf, outcomesOf } from './queries.ts';

const [NAMSOS, GRONG, THIRD, STRANGER] = ['5007', '5045', '5046', '5059'] as readonly string[] as readonly [
  PartyId,
  PartyId,
  PartyId,
  PartyId,
];
const NOBODYS = '00000000-0000-4000-8000-000000000000';

const around = castBeforeAll({
  leader: [NAMSOS, 'coordinator'],
  member: [GRONG, 'buyer'],
  reader: [GRONG, 'reader'],
  third: [THIRD, 'coordinator'],
  stranger: [STRANGER, 'administrator'],
});
const { as, system } = around;

let network: LearningNetwork;
let other: LearningNetwork;
beforeAll(async () => {
  network = await openLearningNetwork(around, 4);
  other = await openLearningNetwork(around, 2);
});

const begin = async (name: string, party: PartyId): Promise<string> =>
  value(
    await beginProcurement(as(name), { party, proposal: null, begin: { ...BEGIN, title: `Hos ${name}` } }),
  );

const toTie = (party: PartyId, id: string, of = network) => ({
  network: of.id,
  party,
  thing: { kind: 'procurement' as const, id },
  isNamed: false,
});

describe('what came of a network', () => {
  test('is said by whoever leads it, once, and read by all in the network', async () => {
    const id = await begin('member', GRONG);
    const number = value(await tieOutcome(as('member'), toTie(GRONG, id)));
    const written = {
      number,
      kind: 'procurement',
      id,
      party: GRONG,
      startedOn: localDateAt(as('member').now.getTime()),
      isNamed: false,
    };
    for (const name of ['leader', 'member', 'reader', 'third']) {
      expect([name, await outcomesOf(as(name), network.id)]).toEqual([name, [written]]);
    }
    expect(await outcomesOf(as('stranger'), network.id)).toEqual([]);
    expect(await originsOf(as('third'), { kind: 'procurement', id })).toMatchObject([
      { network: network.id, title: 'Innovative innkjøp' },
    ]);
    expect(await originsOf(as('stranger'), { kind: 'procurement', id })).toEqual([]);
    expect(codes(await tieOutcome(as('member'), toTie(GRONG, id)))).toEqual(['chain.tiedBefore']);
    expect(value(await tieOutcome(as('member'), toTie(GRONG, id, other)))).toBe(1);
  });

  test('is not said by others', async () => {
    const id = await begin('member', GRONG);
    const tied = async (name: string, asked: ReturnType<typeof toTie>) =>
      codes(await tieOutcome(as(name), asked));
    expect(await tied('reader', toTie(GRONG, id))).toEqual(['access.otherRole']);
    expect(await tied('third', toTie(GRONG, id))).toEqual(['access.noRole']);
    // Somebody else's, which the party does not see.
    expect(await tied('third', toTie(THIRD, id))).toEqual(['chain.thingGone']);
    expect(await tied('leader', toTie(NAMSOS, NOBODYS))).toEqual(['chain.thingGone']);
    expect(await tied('stranger', toTie(STRANGER, await begin('stranger', STRANGER)))).toEqual([
      'network.gone',
    ]);
    expect(await tied('third', toTie(THIRD, await begin('third', THIRD), other))).toEqual(['network.gone']);
    // One it is asked into, and does not lead.
    await acting(system(), ({ db }) =>
      db
        .updateTable('procurement')
        .set({ readers: [GRONG, THIRD] })
        .where('id', '=', id)
        .execute(),
    );
    expect(await tied('third', toTie(THIRD, id))).toEqual(['chain.notLeading']);
  });

  test('is named by its own alone, and taken away by its own or the leader, with the goals it served', async () => {
    const goal = await aGoal('Noe kommer ut av det');
    const first = value(await tieOutcome(as('member'), toTie(GRONG, await begin('member', GRONG))));
    const second = value(await tieOutcome(as('member'), toTie(GRONG, await begin('member', GRONG))));
    const which = (party: PartyId, number: number) => ({ network: network.id, party, number });
    const named = { ...which(NAMSOS, first), isNamed: true };
    expect(codes(await nameOutcome(as('leader'), named))).toEqual(['chain.notOwn']);
    value(await nameOutcome(as('member'), { ...named, party: GRONG }));
    const isNamed = async (number: number) =>
      (await outcomesOf(as('third'), network.id)).find((one) => one.number === number)?.isNamed;
    expect([await isNamed(first), await isNamed(second)]).toEqual([true, false]);

    const add: ChainPart[] = [first, second].map((ref) => ({ kind: 'outcome', ref }));
    value(await tieParts(as('leader'), { network: network.id, party: NAMSOS, goal, add, remove: [] }));
    expect(codes(await untieOutcome(as('third'), which(THIRD, first)))).toEqual(['chain.notOwn']);
    value(await untieOutcome(as('leader'), which(NAMSOS, first)));
    expect(codes(await untieOutcome(as('leader'), which(NAMSOS, first)))).toEqual(['chain.outcomeGone']);
    expect((await goalLinksOf(as('third'), network.id)).filter((link) => link.goal === goal)).toEqual([
      { goal, kind: 'outcome', ref: second },
    ]);
    value(await untieOutcome(as('member'), which(GRONG, second)));
    expect((await goalLinksOf(as('third'), network.id)).filter((link) => link.goal === goal)).toEqual([]);
  });

  test('goes when it is deleted itself, and its number is nobody else’s while a goal speaks of it', async () => {
    const goal = await aGoal('Enda noe kommer ut av det');
    const id = await begin('member', GRONG);
    const number = value(await tieOutcome(as('member'), toTie(GRONG, id)));
    const add: ChainPart[] = [{ kind: 'outcome', ref: number }];
    value(await tieParts(as('leader'), { network: network.id, party: NAMSOS, goal, add, remove: [] }));
    await acting(system(), ({ db }) => db.deleteFrom('procurement').where('id', '=', id).execute());
    expect((await outcomesOf(as('leader'), network.id)).some((one) => one.id === id)).toBe(false);
    expect(value(await tieOutcome(as('member'), toTie(GRONG, await begin('member', GRONG))))).toBe(
      number + 1,
    );
  });
});

async function aGoal(title: string): Promise<string> {
  const { version } = await designOf(as('leader'), network.id);
  const facts = { title, unit: '', baseline: null, target: null, dueOn: null, method: '' };
  value(await keepGoal(as('leader'), { network: network.id, party: NAMSOS, version, goal: null, facts }));
  const { goals } = await designOf(as('leader'), network.id);
  return goals.at(-1)?.id ?? '';
}

describe('which goals the parts serve', () => {
  const tied = async (goal: string) =>
    (await goalLinksOf(as('reader'), network.id))
      .filter((link) => link.goal === goal)
      .map(({ kind, ref }) => ({ kind, ref }));

  test('is said by the leader, and what two say at once stands', async () => {
    const goal = await aGoal('Alle prøver metoden');
    const facts = { title: 'Behov', about: '', form: 'digital', place: '', link: '' } as const;
    const gathering = async (): Promise<ChainPart> => ({
      kind: 'gathering',
      ref: value(
        await planGathering(as('leader'), {
          network: network.id,
          party: NAMSOS,
          ...facts,
          ownQuestions: [],
        }),
      ),
    });
    const [one, two, three] = [await gathering(), await gathering(), await gathering()];
    const asked = { network: network.id, party: NAMSOS, goal };
    value(await tieParts(as('leader'), { ...asked, add: [one, two], remove: [] }));
    // Both forms were made when one and two were ticked.
    value(await tieParts(as('leader'), { ...asked, add: [three], remove: [] }));
    value(await tieParts(as('leader'), { ...asked, add: [], remove: [one] }));
    value(await tieParts(as('leader'), { ...asked, add: [three], remove: [] }));
    expect(await tied(goal)).toEqual([two, three]);
  });

  test('is not said by others, of what is not there, or of another network’s goal', async () => {
    const goal = await aGoal('Bare lederen sier det');
    const asked = { network: network.id, party: NAMSOS, goal, add: [], remove: [] };
    expect(codes(await tieParts(as('member'), { ...asked, party: GRONG }))).toEqual(['access.otherRole']);
    expect(codes(await tieParts(as('third'), { ...asked, party: THIRD }))).toEqual(['network.notLeader']);
    expect(codes(await tieParts(as('stranger'), { ...asked, party: STRANGER }))).toEqual(['network.gone']);
    const add: ChainPart[] = [{ kind: 'assignment', ref: 99 }];
    expect(codes(await tieParts(as('leader'), { ...asked, add }))).toEqual(['chain.partGone']);
    for (const wrong of [NOBODYS, 'x']) {
      expect(codes(await tieParts(as('leader'), { ...asked, goal: wrong }))).toEqual(['network.goalGone']);
    }
    expect(codes(await tieParts(as('leader'), { ...asked, network: other.id }))).toEqual([
      'network.goalGone',
    ]);
    expect(await tied(goal)).toEqual([]);
  });
});

test('the database lets nobody say it for another, whatever is asked of it', async () => {
  const id = await begin('member', GRONG);
  const row = (party: PartyId) => ({
    network_id: network.id,
    number: 500,
    proposal_id: null,
    procurement_id: id,
    party,
    started_on: '2026-11-22',
    is_named: true,
    tied_at: as('member').now,
  });
  const insert = (name: string, party: PartyId) =>
    acting(as(name), ({ db }) => db.insertInto('network_outcome').values(row(party)).execute());
  await expect(insert('third', GRONG)).rejects.toThrow(/row-level security/);
  await expect(insert('reader', GRONG)).rejects.toThrow(/row-level security/);
  await expect(insert('stranger', STRANGER)).rejects.toThrow(/row-level security/);
  const goal = await aGoal('Ingen andre');
  const link = { network_id: network.id, goal_id: goal, kind: 'gathering', ref: 1 } as const;
  await expect(
    acting(as('third'), ({ db, now }) =>
      db
        .insertInto('network_goal_link')
        .values({ ...link, tied_at: now })
        .execute(),
    ),
  ).rejects.toThrow(/row-level security/);
});

test('both may be said after the network is over, and not of a draft', async () => {
  const status = (to: 'closed' | 'draft') =>
    acting(system(), ({ db, now }) =>
      db
        .updateTable('network')
        .set({ status: to, begins: '2026-01-01', closed_at: to === 'closed' ? now : null })
        .where('id', '=', other.id)
        .execute(),
    );
  await status('closed');
  expect(codes(await tieOutcome(as('leader'), toTie(NAMSOS, await begin('leader', NAMSOS), other)))).toEqual([
    'done',
  ]);
  await status('draft');
  expect(codes(await tieOutcome(as('leader'), toTie(NAMSOS, await begin('leader', NAMSOS), other)))).toEqual([
    'network.state',
  ]);
});
