// The whole table of what may happen with a proposal, and that no ended one is ever changed.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, localDate } from '../../../kernel/local-date.ts';
import type { BodyId } from '../../registry/model.ts';
import { PROPOSAL_ANSWERS, PROPOSAL_STATES } from './model.ts';
import { obstaclesTo, PROPOSAL_MOVES, type ProposalFacts, TRANSITIONS } from './transitions.ts';

const TODAY = localDate('2026-11-22');
const body = (id: string): BodyId => id as BodyId;

test('from where to where, and by whom', () => {
  const table = PROPOSAL_MOVES.map((move) => {
    const { from, to, by } = TRANSITIONS[move];
    return `${move}: ${from.map((state) => `${state} -> ${to(state) ?? 'gone'}`).join(', ')} (${by})`;
  });
  expect(table).toEqual([
    'edit: draft -> draft (proposer)',
    'remove: draft -> gone (proposer)',
    'send: draft -> sent (proposer)',
    'answer: sent -> sent (member)',
    'changeLead: sent -> sent (proposer)',
    'prolong: sent -> sent (proposer)',
    'agree: sent -> agreed (proposer)',
    'withdraw: sent -> withdrawn (proposer)',
    'decline: sent -> declined (program)',
    'expire: sent -> expired (program)',
  ]);
});

const facts: fc.Arbitrary<ProposalFacts> = fc.record({
  state: fc.constantFrom(...PROPOSAL_STATES),
  lead: fc.constantFrom(body('9901'), body('9902'), body('9909')),
  deadline: fc.option(
    fc.integer({ min: -60, max: 500 }).map((days) => addDays(TODAY, days)),
    { nil: null },
  ),
  members: fc
    .array(fc.constantFrom(...PROPOSAL_ANSWERS), { maxLength: 5 })
    .map((answers) => answers.map((answer, index) => ({ body: body(`990${index + 1}`), answer }))),
});

const count = ({ members }: ProposalFacts, answer: string): number =>
  members.filter((member) => member.answer === answer).length;

test('what is allowed keeps what must hold', () => {
  fc.assert(
    fc.property(facts, (given) => {
      const isAllowed = (move: (typeof PROPOSAL_MOVES)[number]): boolean =>
        obstaclesTo(move, given, { today: TODAY }).length === 0;
      const { deadline, members, lead, state } = given;
      const isOver = deadline !== null && TODAY > deadline;
      if (isAllowed('send')) {
        expect(members.length).toBeGreaterThanOrEqual(2);
        expect(deadline !== null && deadline > TODAY && deadline <= addDays(TODAY, 365)).toBe(true);
        expect(members.some((member) => member.body === lead)).toBe(true);
      }
      if (isAllowed('answer')) expect(isOver).toBe(false);
      if (isAllowed('agree')) {
        expect(count(given, 'interested')).toBeGreaterThanOrEqual(2);
        expect(isOver || count(given, 'none') === 0).toBe(true);
        expect(members.find((member) => member.body === lead)?.answer).toBe('interested');
      }
      if (isAllowed('decline')) expect(members.length - count(given, 'not')).toBeLessThan(2);
      if (isAllowed('expire')) expect(isOver).toBe(true);
      if (state !== 'draft' && state !== 'sent') expect(PROPOSAL_MOVES.filter(isAllowed)).toEqual([]);
    }),
    { numRuns: 2000, seed: 11 },
  );
});

test('every refusal names why', () => {
  const given: ProposalFacts = {
    state: 'sent',
    lead: body('9902'),
    deadline: addDays(TODAY, 5),
    members: [
      { body: body('9901'), answer: 'interested' },
      { body: body('9902'), answer: 'none' },
    ],
  };
  const codes = (move: (typeof PROPOSAL_MOVES)[number]): string[] =>
    obstaclesTo(move, given, { today: TODAY }).map(({ code }) => code);
  expect(Object.fromEntries(PROPOSAL_MOVES.map((move) => [move, codes(move)]))).toEqual({
    edit: ['proposal.state'],
    remove: ['proposal.state'],
    send: ['proposal.state'],
    answer: [],
    changeLead: [],
    prolong: [],
    agree: ['proposal.fewInterested', 'proposal.leadNotInterested', 'proposal.stillWaiting'],
    withdraw: [],
    decline: ['proposal.enoughRemain'],
    expire: ['proposal.notOver'],
  });
});
