// Founding something new is one row where the best of its forms stands; nothing is lost and the order is kept.
import { describe, expect, test } from 'vitest';
import { settingOf, told } from '../../../test/advice-setting.ts';
import { advise } from './advise.ts';
import { wayRows } from './way-rows.ts';

const idsIn = (rows: ReturnType<typeof wayRows>): string[] =>
  rows.flatMap((row) => (row.kind === 'way' ? [row.way.id] : row.forms.map(({ id }) => id)));

describe('rows', () => {
  test('Gitt et vanlig kjøp, så er alle formene én rad der den beste står, og ingenting er borte', () => {
    const { alternatives } = advise(told({ memberships: [], bodyKind: 'kommune' }), settingOf());
    const asked = alternatives.filter(({ isAsked }) => isAsked);
    const rows = wayRows(asked);
    const groups = rows.filter((row) => row.kind === 'founding');
    expect(groups).toHaveLength(1);
    expect(groups[0]?.kind === 'founding' && groups[0].forms).toHaveLength(7);
    expect(rows).toHaveLength(asked.length - 6);
    expect(idsIn(rows).toSorted()).toEqual(asked.map(({ id }) => id).toSorted());
    const forms = asked.filter(({ id }) => id.startsWith('found')).map(({ id }) => id);
    expect(groups[0]?.kind === 'founding' && groups[0].forms.map(({ id }) => id)).toEqual(forms);
  });

  test('Gitt at en form er selve rådet, så har hver form sin egen rad', () => {
    const facts = told({ aim: 'whichForm', bodyKind: 'kommune', partyKinds: ['kommune'] });
    const asked = advise(facts, settingOf({ category: null })).alternatives.filter(({ isAsked }) => isAsked);
    expect(wayRows(asked).every(({ kind }) => kind === 'way')).toBe(true);
    expect(idsIn(wayRows(asked))).toEqual(asked.map(({ id }) => id));
  });
});
