// Told to some and not to all: what is open, what closes it, what does not, and what the protocol then says of advantages.
import { describe, expect, test } from 'vitest';
import { FJELLSVAR, makeLedger, NORDLYS, type Said, VAKTELV } from '../../../../test/ledgers.ts';
import type { Supplier } from '../ledger-model.ts';
import { advantagesIn } from './advantages.ts';
import { openItemsIn } from './equal-treatment.ts';

const nobody = { scope: 'none', suppliers: [] } as const;
const joined = (supplier: Supplier): Said => ({
  kind: 'joined',
  supplier,
  to: nobody,
  activity: 'dialogmøte',
});
const left = (supplier: Supplier): Said => ({ kind: 'left', supplier, to: nobody });
const told = (...suppliers: Supplier[]): Said => ({
  text: 'Antall alarmer per kommune',
  to: { scope: suppliers.length === 1 ? 'one' : 'some', suppliers },
});
const toldAll = (...suppliers: Supplier[]): Said => ({
  text: 'Møtet er flyttet',
  to: { scope: 'all', suppliers },
});
const published = (...covers: number[]): Said => ({ kind: 'publication', text: 'Antall', covers });
const justified = (...covers: number[]): Said => ({
  kind: 'justification',
  text: 'Fordi',
  covers,
  to: nobody,
});
const corrected = (about: number, more: Said = {}): Said => ({
  kind: 'correction',
  about,
  text: 'Rettet',
  to: nobody,
  ...more,
});

const open = (...said: Said[]): number[] =>
  openItemsIn(makeLedger(said).entries).map(({ entry }) => entry.seq);

describe('what is open', () => {
  test.each<[string, Said[], number[]]>([
    ['told to one', [told(NORDLYS)], [1]],
    ['told to some', [told(NORDLYS, VAKTELV)], [1]],
    ['told to the only one that takes part: others may yet come', [joined(NORDLYS), told(NORDLYS)], [2]],
    ['told to everybody', [{ text: 'Antall' }], []],
    ['nothing told in a meeting', [{ ...told(NORDLYS), kind: 'meeting', text: ' ' }], []],
    ['something told in a meeting', [{ ...told(NORDLYS), kind: 'meeting' }], [1]],
    [
      'told in a file alone',
      [{ ...told(NORDLYS), text: '', attachments: [{ name: 'a', sha256: '', bytes: 1 }] }],
      [1],
    ],
    [
      'a supplier asks and hands in',
      [
        { kind: 'question', supplier: NORDLYS, to: nobody, text: 'Når?' },
        { kind: 'input', supplier: NORDLYS, to: nobody, text: 'Slik' },
      ],
      [],
    ],
    ['told to all that take part', [joined(NORDLYS), joined(VAKTELV), toldAll(NORDLYS, VAKTELV)], []],
    ['somebody joins after all were told', [joined(NORDLYS), toldAll(NORDLYS), joined(VAKTELV)], [2]],
    ['and leaves again', [joined(NORDLYS), toldAll(NORDLYS), joined(VAKTELV), left(VAKTELV)], []],
    [
      'a correction told to one',
      [{ text: 'Antall' }, corrected(1, { to: { scope: 'one', suppliers: [NORDLYS] } })],
      [2],
    ],
  ])('%s', (_, said, expected) => {
    expect(open(...said)).toEqual(expected);
  });
});

describe('what closes it', () => {
  test.each<[string, Said[], number[]]>([
    ['told to everybody', [told(NORDLYS), published(1)], []],
    ['justified', [told(NORDLYS), justified(1)], []],
    ['several at once, and no others', [told(NORDLYS), told(VAKTELV), told(FJELLSVAR), published(1, 3)], [2]],
    ['told to everybody without saying that it is the same', [told(NORDLYS), published()], [1]],
    [
      'told to all that take part',
      [joined(NORDLYS), joined(VAKTELV), told(NORDLYS), { ...toldAll(NORDLYS, VAKTELV), covers: [3] }],
      [],
    ],
    [
      'until another joins',
      [joined(NORDLYS), told(NORDLYS), { ...toldAll(NORDLYS), covers: [2] }, joined(VAKTELV)],
      [2, 3],
    ],
    ['told to one more', [told(NORDLYS), { ...told(VAKTELV), covers: [1] }], [1, 2]],
    ['a measure', [told(NORDLYS), { kind: 'measure', text: 'Lengre frist', to: nobody, covers: [1] }], [1]],
    ['a correction of what was told', [told(NORDLYS), corrected(1)], [1]],
    ['a publication that was corrected', [told(NORDLYS), published(1), corrected(2)], [1]],
    [
      'one that was corrected for everybody',
      [told(NORDLYS), published(1), corrected(2, { to: { scope: 'public', suppliers: [] }, covers: [1] })],
      [],
    ],
    ['a justification that was corrected', [told(NORDLYS), justified(1), corrected(2, { covers: [1] })], [1]],
    ['justified anew', [told(NORDLYS), justified(1), corrected(2), justified(1)], []],
  ])('%s', (_, said, expected) => {
    expect(open(...said)).toEqual(expected);
  });
});

test('each open item says what is missing, and where it is mended', () => {
  const { entries } = makeLedger([
    joined(NORDLYS),
    { ...told(NORDLYS), text: `${'Antall '.repeat(40)}\nMer` },
    toldAll(NORDLYS),
    joined(VAKTELV),
  ]);
  expect(openItemsIn(entries).map(({ problem }) => problem)).toEqual([
    {
      code: 'ledger.toldToSome',
      path: 'ledger:2',
      facts: {
        seq: 2,
        date: '2026-08-21',
        text: `${'Antall '.repeat(17)}A …`,
        told: 'Nordlys Trygghet AS',
      },
    },
    {
      code: 'ledger.latecomer',
      path: 'ledger:3',
      facts: { seq: 3, date: '2026-08-21', text: 'Møtet er flyttet', untold: 'Vaktelv AS' },
    },
  ]);
});

test('who took part, in what, what each learnt and how it was evened out', () => {
  const { entries } = makeLedger([
    joined(VAKTELV),
    joined(NORDLYS),
    { kind: 'question', supplier: VAKTELV, to: nobody, text: 'Hvor mange?' },
    { ...told(NORDLYS), kind: 'meeting', activity: 'én til én' },
    told(NORDLYS, VAKTELV),
    published(4),
    justified(5),
    { kind: 'measure', text: 'Lengre frist', to: nobody },
    told(FJELLSVAR),
    left(NORDLYS),
  ]);
  const { suppliers, measures } = advantagesIn(entries);
  const numbers = suppliers.map(({ supplier, tookPartIn, learnt }) => ({
    name: supplier.name,
    tookPartIn: tookPartIn.map(({ seq }) => seq),
    learnt: learnt.map(({ entry, evenedBy, isOpen }) => [entry.seq, evenedBy.map(({ seq }) => seq), isOpen]),
  }));
  expect(numbers).toEqual([
    { name: 'Fjellsvar AS', tookPartIn: [], learnt: [[9, [], true]] },
    {
      name: 'Nordlys Trygghet AS',
      tookPartIn: [2, 4],
      learnt: [
        [4, [6], false],
        [5, [7], false],
      ],
    },
    { name: 'Vaktelv AS', tookPartIn: [1, 3], learnt: [[5, [7], false]] },
  ]);
  expect(measures.map(({ seq }) => seq)).toEqual([8]);
});
