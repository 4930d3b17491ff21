// The list for the notice: sums by member and by lot are the same whole ore, whatever is given; who is no buyer is not on it.
import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { localDate } from '../../kernel/local-date.ts';
import { ore, sumOre } from '../../kernel/money.ts';
import type { PartyId } from '../../modules/accounts/model.ts';
import { type Member, NOT_CHECKED, type ProcurementState } from '../../modules/procurement/life/model.ts';
import type { BodyId } from '../../modules/registry/model.ts';
import type { PartyDirectory } from '../parties.ts';
import { participationList } from './participation-list.ts';

const parties: PartyDirectory = {
  find: () => null,
  nameOf: (id) => `Kommune ${id}`,
  list: () => [],
  membersOf: () => [],
  cooperationsOf: () => [],
};

const member = (body: string, change: Partial<Member>): Member => ({
  body: body as BodyId,
  answer: 'joins',
  commitment: 'binding',
  volumes: {},
  reservations: '',
  mandate: null,
  ceiling: null,
  answeredFor: [],
  impartiality: NOT_CHECKED,
  invitedOn: localDate('2026-11-01'),
  answeredOn: null,
  answeredBy: null,
  isLate: false,
  isStanding: false,
  withdrew: null,
  version: 0,
  ...change,
});

const EMPTY: ProcurementState = {
  phase: 'requirements',
  title: 'Trygghetsalarmer',
  category: 'trygghetsalarmer',
  kind: 'goods',
  lead: '9901' as PartyId,
  joinBy: null,
  reserveBy: null,
  term: { firstYear: 2027, years: 3, optionYears: 1 },
  lots: [
    { id: 'd1', name: 'Alarmer', maximum: ore(900_000) },
    { id: 'd2', name: 'Mottak', maximum: null },
  ],
  lotNumber: 2,
  items: [
    { id: 'v1', name: 'Alarm', unit: 'stk.', unitPrice: ore(333), lot: 'd1' },
    { id: 'v2', name: 'Mottak', unit: 'måned', unitPrice: ore(1_001), lot: 'd2' },
  ],
  division: null,
  members: [],
  tasks: { needs: null, dialogue: null, documents: null, evaluation: null, signing: null, followUp: null },
  sharing: null,
  regime: null,
  withoutDialogue: null,
  locks: 0,
  lockedOn: null,
  notice: null,
  award: null,
  annulledOn: null,
  awards: 0,
  complaints: [],
  reason: null,
};

const amounts = fc.array(fc.double({ min: 0, max: 1e5, noNaN: true }), { minLength: 3, maxLength: 3 });
const members = fc.array(
  fc.record({
    v1: amounts,
    v2: amounts,
    commitment: fc.constantFrom('binding' as const, 'option' as const),
  }),
  { maxLength: 6 },
);

describe('the list of participants', () => {
  test.prop([members])('has the same sums by member and by lot, to the ore', (given) => {
    const state = {
      ...EMPTY,
      members: given.map(({ v1, v2, commitment }, place) =>
        member(`99${String(place).padStart(2, '0')}`, { volumes: { v1, v2 }, commitment }),
      ),
    };
    const list = participationList(state, parties);
    expect(sumOre(list.buyers.map(({ worth }) => worth))).toBe(list.estimate);
    for (const lot of list.lots) expect(lot.bound + lot.option).toBe(lot.estimate);
  });

  test('holds buyers alone, with options apart', () => {
    const volumes = { v1: [10, 20, 30], v2: [1, 1, 1] };
    const left = { on: localDate('2026-11-10'), reason: 'Egen avtale' };
    const list = participationList(
      {
        ...EMPTY,
        members: [
          member('9901', { volumes }),
          member('9902', { volumes, commitment: 'option' }),
          member('9903', { volumes, withdrew: left }),
          member('9904', { answer: 'declines' }),
        ],
      },
      parties,
    );
    expect(list.buyers.map(({ name }) => name)).toEqual(['Kommune 9901', 'Kommune 9902']);
    expect(list.optionYears).toEqual([2029]);
    expect(list.lots[0]).toMatchObject({ bound: 30 * 333, option: 30 * 333 + 60 * 333, maximum: 900_000 });
    expect(list.volumes.map(({ item, amounts: of }) => [item.id, ...of])).toEqual([
      ['v1', 10, 20, 30],
      ['v1', 10, 20, 30],
      ['v2', 1, 1, 1],
      ['v2', 1, 1, 1],
    ]);
    expect(list.maximum).toBeNull();
  });
});
