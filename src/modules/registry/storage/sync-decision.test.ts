// What the loader decides for each kind of row; doing it leaves nothing to do.
import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { decideSync, type StoredRow } from './sync-decision.ts';

const stored = (id: string, value: number, more: Partial<StoredRow> = {}): StoredRow => ({
  id,
  value,
  origin: 'reference',
  is_removed: false,
  edited_at: null,
  ...more,
});

describe('what the loader does with a table', () => {
  test('each kind of row', () => {
    const edited = { edited_at: new Date(0) };
    expect(
      decideSync({
        key: 'id',
        wanted: ['same', 'new', 'changed', 'edited', 'editedSame', 'removed'].map((id) => ({ id, value: 1 })),
        stored: [
          stored('same', 1),
          stored('changed', 2),
          stored('gone', 1),
          stored('edited', 2, edited),
          stored('editedSame', 1, edited),
          stored('removed', 1, { is_removed: true }),
          stored('added', 1, { origin: 'edit' }),
        ],
      }),
    ).toEqual({
      toAdd: [{ id: 'new', value: 1 }],
      toChange: [{ id: 'changed', value: 1 }],
      toRemove: ['gone'],
      keptEdits: ['edited', 'removed'],
      unchanged: 2,
    });
  });

  const rows = fc.uniqueArray(
    fc.record({ id: fc.string({ minLength: 1, maxLength: 2 }), value: fc.integer({ min: 0, max: 2 }) }),
    {
      selector: (row) => row.id,
    },
  );
  property.prop([rows, rows])('doing what it says leaves nothing more to do', (wanted, before) => {
    const first = decideSync({ key: 'id', wanted, stored: before.map((row) => stored(row.id, row.value)) });
    const after = new Map(before.map((row) => [row.id, row.value]));
    for (const row of [...first.toAdd, ...first.toChange]) after.set(String(row['id']), Number(row['value']));
    for (const id of first.toRemove) after.delete(id);
    expect(Object.fromEntries(after)).toEqual(Object.fromEntries(wanted.map((row) => [row.id, row.value])));
    const second = decideSync({
      key: 'id',
      wanted,
      stored: [...after].map(([id, value]) => stored(id, value)),
    });
    expect(second).toEqual({
      toAdd: [],
      toChange: [],
      toRemove: [],
      keptEdits: [],
      unchanged: wanted.length,
    });
  });
});
