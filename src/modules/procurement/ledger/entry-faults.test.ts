// Every kind of entry: what it must have and must not have.
import { describe, expect, test } from 'vitest';
import { content, NORDLYS, type Said, VAKTELV } from '../../../../test/ledgers.ts';
import { ENTRY_KINDS, type EntryKind } from '../ledger-model.ts';
import { faultsOf } from './entry-faults.ts';

const nobody = { scope: 'none', suppliers: [] } as const;
const everybody = { scope: 'public', suppliers: [] } as const;
const toOne = { scope: 'one', suppliers: [NORDLYS] } as const;
const where = { where: 'Doffin', at: '2026-08-20T10:00:00.000Z' };
const fromSupplier = { supplier: NORDLYS, to: nobody };

/** What stands in the ledger: 1 a question, 2 a meeting, 3 told to one, 4 told to everybody. */
const earlier = {
  entries: new Map([
    [1, { kind: 'question', scope: 'none' }],
    [2, { kind: 'meeting', scope: 'one' }],
    [3, { kind: 'information', scope: 'one' }],
    [4, { kind: 'information', scope: 'public' }],
  ] as const),
};

const faults = (said: Said): string[] =>
  faultsOf(content(0, said), earlier).map(({ code }) => code.replace('ledger.', ''));

const GOOD: Readonly<Record<EntryKind, Said>> = {
  joined: { ...fromSupplier, activity: 'dialogmøte' },
  left: fromSupplier,
  question: { ...fromSupplier, text: 'Når?' },
  input: { ...fromSupplier, text: 'Slik' },
  information: { to: toOne, text: 'Antall' },
  answer: { to: everybody, published: where, text: 'Ja', about: 1 },
  meeting: { to: toOne, activity: 'én til én' },
  minutes: { to: toOne, about: 2, text: 'Referat' },
  hearing: { to: everybody, published: where, text: 'Utkast' },
  publication: { to: everybody, published: where, text: 'Antall', covers: [3] },
  justification: { to: nobody, text: 'Fordi', covers: [3] },
  measure: { to: nobody, text: 'Lengre frist' },
  correction: { to: nobody, text: 'Rettet', about: 4 },
  erasure: { to: nobody, text: 'Bedt om det', about: 1, fields: ['people'] },
};

test.each(ENTRY_KINDS)('%s may be entered with what it needs, and not empty', (kind) => {
  expect(faults({ kind, ...GOOD[kind] })).toEqual([]);
  const empty = faults({ kind, ...GOOD[kind], text: '', activity: '', supplier: null, about: null });
  if (kind !== 'left') expect(empty.length).toBeGreaterThan(0);
});

describe('refused', () => {
  test.each<[string, EntryKind, Said, string]>([
    [
      'one receiver who is two',
      'information',
      { to: { scope: 'one', suppliers: [NORDLYS, VAKTELV] } },
      'receivers',
    ],
    ['some who are one', 'information', { to: { scope: 'some', suppliers: [NORDLYS] } }, 'receivers'],
    [
      'the same receiver twice',
      'information',
      { to: { scope: 'some', suppliers: [NORDLYS, NORDLYS] } },
      'receivers',
    ],
    [
      'a receiver without a name',
      'information',
      { to: { scope: 'one', suppliers: [{ id: '1', name: ' ' }] } },
      'receivers',
    ],
    ['everybody by name', 'hearing', { to: { scope: 'public', suppliers: [NORDLYS] } }, 'receivers'],
    ['information to nobody', 'information', { to: nobody }, 'receivers'],
    ['a hearing for one', 'hearing', { to: toOne }, 'receivers'],
    ['a publication to one', 'publication', { to: toOne, covers: [] }, 'receivers'],
    ['a question to a supplier', 'question', { to: toOne }, 'receivers'],
    ['a question from nobody', 'question', { supplier: null }, 'supplierMissing'],
    ['information from a supplier', 'information', { supplier: NORDLYS }, 'supplierMissing'],
    ['everybody without a place to read it', 'hearing', { published: null }, 'publishedMissing'],
    ['a place without a name', 'hearing', { published: { ...where, where: ' ' } }, 'publishedMissing'],
    [
      'published tomorrow',
      'hearing',
      { published: { ...where, at: '2027-01-01T00:00:00.000Z' } },
      'publishedLater',
    ],
    ['what has not happened', 'information', { happened: '2027-01-01T00:00:00.000Z' }, 'happenedLater'],
    ['an answer to a meeting', 'answer', { about: 2 }, 'about'],
    ['minutes of what is not there', 'minutes', { about: 9 }, 'about'],
    ['information about another entry', 'information', { about: 3 }, 'about'],
    ['a justification of nothing', 'justification', { covers: [] }, 'covers'],
    ['evening out what everybody knows', 'justification', { covers: [4] }, 'covers'],
    ['evening out what is not there', 'publication', { covers: [9] }, 'covers'],
    ['the same twice', 'publication', { covers: [3, 3] }, 'covers'],
    ['evening out by telling one', 'information', { covers: [3] }, 'covers'],
    ['a meeting that evens out', 'meeting', { to: everybody, published: where, covers: [3] }, 'covers'],
    ['a text without end', 'information', { text: 'x'.repeat(20_001) }, 'textLong'],
    ['a zero byte', 'information', { text: 'a\u0000b' }, 'characters'],
    [
      'half a character',
      'information',
      { to: { scope: 'one', suppliers: [{ id: '1', name: '\ud83d' }] } },
      'characters',
    ],
    ['a national number', 'information', { text: 'Gjelder 018190 00049.' }, 'nationalNumber'],
    [
      'a file without a fingerprint',
      'information',
      { attachments: [{ name: 'a', sha256: 'x', bytes: 1 }] },
      'attachments',
    ],
  ])('%s', (_, kind, said, code) => {
    expect(faults({ kind, ...GOOD[kind], ...said })).toEqual([code]);
  });

  test('everything at once', () => {
    expect(faults({ kind: 'answer', to: nobody, text: ' ' })).toEqual(['textMissing', 'receivers', 'about']);
  });
});
