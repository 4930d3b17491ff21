import { describe, expect, test } from 'vitest';
import { shippedSnapshot } from '../../../../test/world.ts';
import { type Boundaries, boundariesOf } from './boundary-strands.ts';

const { register } = shippedSnapshot();

function boundaries(number: string): Boundaries {
  const municipality = register.municipalities.find((it) => it.number === number);
  if (!municipality) throw new Error(`no municipality ${number}`);
  return boundariesOf(register, municipality);
}

describe('names and borders as strands', () => {
  test('a new number alone is no event', () => {
    expect(boundaries('5035')).toEqual({
      strands: [{ id: '1714', label: 'Stjørdal', from: null, to: null }],
      events: [],
    });
  });

  test('three become one', () => {
    const { strands, events } = boundaries('5007');
    expect(strands).toEqual([
      { id: '1703', label: 'Namsos', from: null, to: '2020-01-01' },
      { id: '1725', label: 'Namdalseid', from: null, to: '2020-01-01' },
      { id: '1748', label: 'Fosnes', from: null, to: '2020-01-01' },
      { id: '5007', label: 'Namsos', from: '2020-01-01', to: null },
    ]);
    expect(events).toEqual([
      {
        on: '2020-01-01',
        from: ['1703', '1725', '1748'],
        to: ['5007'],
        kind: 'mergedUnderOldName',
        name: 'Namsos',
      },
    ]);
  });

  test('into a larger one and out again', () => {
    expect(boundaries('1580').events.map(({ on, kind, name }) => ({ on, kind, name }))).toEqual([
      { on: '2020-01-01', kind: 'merged', name: 'Ålesund' },
      { on: '2024-01-01', kind: 'split', name: 'Haram' },
    ]);
  });

  test('every municipality has strands whose events join strands that exist', () => {
    for (const municipality of register.municipalities) {
      const { strands, events } = boundariesOf(register, municipality);
      const ids = new Set(strands.map((strand) => strand.id));
      expect(ids.size, municipality.name).toBe(strands.length);
      expect(
        strands.some((strand) => strand.to === null),
        municipality.name,
      ).toBe(true);
      for (const event of events) {
        expect(
          [...event.from, ...event.to].every((id) => ids.has(id)),
          municipality.name,
        ).toBe(true);
        expect(Math.min(event.from.length, event.to.length), municipality.name).toBeGreaterThan(0);
      }
    }
  });
});
