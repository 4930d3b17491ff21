// The verifier against every way of changing a file that we can think of: what is changed is found, and where it begins is
// named; what was not changed passes.
import { createHash } from 'node:crypto';
import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import {
  FJELLSVAR,
  type MadeLedger,
  makeLedger,
  mixedLedger,
  NORDLYS,
  type Said,
} from '../../../test/ledgers.ts';
import { canonicalJson } from '../../kernel/canonical-json.ts';
import { exportText } from './ledger/chain.ts';
import { ENTRY_KINDS, SCOPES } from './ledger-model.ts';
import { type FaultFound, type Verdict, verifyLedger } from './ledger-verify.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const verify = (text: string, published: string | null = null): Verdict =>
  verifyLedger(bytesOf(text), published);
const faultIn = (text: string, published: string | null = null): FaultFound | null => {
  const verdict = verify(text, published);
  return verdict.ok ? null : verdict.fault;
};
const codeAndSeq = (text: string, published: string | null = null) => {
  const fault = faultIn(text, published);
  return [fault?.code, fault?.entry?.seq];
};
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

const small = mixedLedger(8);

interface FileEntry {
  entry: Record<string, unknown>;
  hash: string;
  opened: Record<string, unknown>;
}
interface LedgerFile {
  entries: FileEntry[];
  format: string;
  head: { at: string | null; count: number; hash: string };
  procurement: Record<string, unknown>;
}
const fileOf = ({ text }: MadeLedger): LedgerFile => JSON.parse(text) as LedgerFile;

/** The file after a change to what it says, still canonical. */
function changed(made: MadeLedger, change: (file: LedgerFile) => void): string {
  const file = fileOf(made);
  change(file);
  return canonicalJson(file);
}

/** As somebody would who wants to hide a change: numbers, links, hashes and head are made to fit. */
function chainedAnew(file: LedgerFile): void {
  let prev = sha256(canonicalJson(file.procurement));
  for (const [place, one] of file.entries.entries()) {
    one.entry['seq'] = place + 1;
    one.entry['prev'] = prev;
    one.hash = sha256(canonicalJson(one.entry));
    prev = one.hash;
  }
  file.head = {
    at: String(file.entries.at(-1)?.entry['at']),
    count: file.entries.length,
    hash: prev,
  };
}

describe('a ledger as it was exported', () => {
  test('passes, and tells how far it goes and what is erased', () => {
    expect(verify(small.text)).toEqual({
      ok: true,
      value: {
        count: 8,
        hash: small.head,
        title: 'Trygghetsalarmer',
        last: { seq: 8, kind: 'erasure', at: '2026-08-21T14:00:00.000Z' },
        erased: [{ seq: 2, kind: 'question', at: '2026-08-21T08:00:00.000Z', field: 'actorName' }],
        sincePublished: null,
      },
    });
  });

  test('without entries passes, too', () => {
    const verdict = verify(makeLedger([]).text);
    expect(verdict.ok && [verdict.value.count, verdict.value.last]).toEqual([0, null]);
  });

  test('holds what the hand-made chain of the standard words holds', () => {
    const facts = canonicalJson(fileOf(small).procurement);
    const [first] = fileOf(small).entries;
    expect(first?.entry['prev']).toBe(sha256(facts));
    expect(first?.hash).toBe(sha256(canonicalJson(first?.entry)));
  });

  test('passes with any seal it has had', () => {
    for (const [place, { hash }] of small.kept.entries()) {
      const verdict = verify(small.text, hash);
      expect(verdict.ok && verdict.value.sincePublished).toBe(7 - place);
    }
    expect(faultIn(small.text, sha256('other'))?.code).toBe('publishedNotFound');
  });
});

describe('bytes', () => {
  const one: Said = {
    text: 'å',
    to: { scope: 'one', suppliers: [NORDLYS] },
    sealed: { people: 'K' },
    attachments: [{ name: 'a', sha256: sha256('a'), bytes: 1 }],
  };
  const nobody = { scope: 'none', suppliers: [] } as const;
  const bytes = bytesOf(
    makeLedger([
      { ...one, sealed: { people: 'K', secret: 'S' } },
      { kind: 'erasure', about: 1, fields: ['secret'], text: 'x', to: nobody },
    ]).text,
  );

  // In parts, so that none is long on a busy machine.
  const PARTS = 12;
  const tiny = bytesOf(makeLedger([one]).text);

  test.each(Array.from({ length: PARTS }, (_, part) => [part + 1]))(
    `every byte changed to every other value is found (part %i of ${PARTS})`,
    (part) => {
      const missed: number[] = [];
      expect(verifyLedger(tiny, null).ok).toBe(true);
      for (let place = part - 1; place < tiny.length; place += PARTS) {
        const was = tiny[place]!;
        for (let by = 1; by < 256; by++) {
          tiny[place] = (was + by) % 256;
          if (verifyLedger(tiny, null).ok) missed.push(place);
        }
        tiny[place] = was;
      }
      expect(missed).toEqual([]);
    },
  );

  test('every byte with one bit turned, taken out, doubled, or moved past its neighbour is found', () => {
    expect(verifyLedger(bytes, null).ok).toBe(true);
    const missed: string[] = [];
    const hold = (what: string, tampered: Uint8Array): void => {
      if (verifyLedger(tampered, null).ok) missed.push(what);
    };
    for (let place = 0; place < bytes.length; place++) {
      const [before, byte, after] = [bytes.subarray(0, place), bytes[place]!, bytes.subarray(place + 1)];
      for (let bit = 0; bit < 8; bit++)
        hold(`bit ${place}`, Buffer.concat([before, Uint8Array.of(byte ^ (1 << bit)), after]));
      hold(`gone ${place}`, Buffer.concat([before, after]));
      hold(`twice ${place}`, Buffer.concat([before, Buffer.from([byte, byte]), after]));
      hold(`space ${place}`, Buffer.concat([before, Buffer.from(' '), bytes.subarray(place)]));
      const next = after[0];
      if (next !== undefined && next !== byte)
        hold(`moved ${place}`, Buffer.concat([before, Buffer.from([next, byte]), after.subarray(1)]));
    }
    expect(missed).toEqual([]);
  });

  test('the file cut off anywhere is found', () => {
    const missed: number[] = [];
    for (let length = 0; length < bytes.length; length++)
      if (verifyLedger(bytes.subarray(0, length), null).ok) missed.push(length);
    expect(missed).toEqual([]);
  });

  property.prop([fc.nat(), fc.integer({ min: 1, max: 255 })], { numRuns: 200 })(
    'in a long ledger, wherever a byte is changed, the fault is found no later than there',
    (anywhere, by) => {
      const tampered = bytesOf(long.text);
      const place = anywhere % tampered.length;
      tampered[place] = (tampered[place]! + by) % 256;
      const verdict = verifyLedger(tampered, null);
      expect(verdict.ok).toBe(false);
      if (verdict.ok || verdict.fault.entry === null) return;
      // Bytes before the place that is named belong to entries that were not touched.
      const begins = long.text.indexOf(`{"entry":${long.kept[verdict.fault.entry.seq - 1]?.text}`);
      const at = Buffer.byteLength(long.text.slice(0, begins));
      expect(place).toBeGreaterThanOrEqual(verdict.fault.code === 'chainBroken' ? 0 : at);
    },
  );

  test.each([
    ['a mark before the text', `\ufeff${small.text}`],
    ['a line end after it', `${small.text}\n`],
    ['spaces', JSON.stringify(fileOf(small), null, 1)],
    ['names in another order', `{"format":"samkjop-likebehandling-1",${small.text.slice(1)}`],
    ['a name given twice', small.text.replace('"activity":', '"activity":"","activity":')],
    ['a letter written as a number', small.text.replace('dialogm\u00f8te', 'dialogm\\u00f8te')],
    ['an escaped slash', small.text.replace('N', '\\/N')],
    ['a whole number with decimals', small.text.replace('"seq":1,', '"seq":1.0,')],
    ['a number with an exponent', small.text.replace('"count":8', '"count":8e0')],
    ['minus zero', small.text.replace('"count":8', '"count":-0')],
    ['a number beyond what is exact', small.text.replace('"count":8', '"count":90071992547409921')],
    [
      'depth without end',
      small.text.replace('"covers":[]', `"covers":${'['.repeat(5000)}${']'.repeat(5000)}`),
    ],
    ['nothing', ''],
    ['another file', '{}'],
  ])('%s is not canonical', (_, text) => {
    expect(faultIn(text)?.code).toMatch(/^(notCanonical|frameChanged)$/);
  });

  test('what is no text is told as that', () => {
    expect(verifyLedger(Uint8Array.of(0xff, 0xfe), null)).toMatchObject({ fault: { code: 'notText' } });
  });
});

const long = mixedLedger(400);

describe('entries', () => {
  test('each one taken out names the one after it, or the end', () => {
    for (const place of small.kept.keys()) {
      const text = changed(small, ({ entries }) => entries.splice(place, 1));
      // What erased a field is gone, so the field is missing before the gap is met.
      const expected = place === 7 ? ['fieldMissing', 2] : ['numberWrong', place + 1];
      expect(codeAndSeq(text)).toEqual(expected);
    }
  });

  test('taken out and numbered anew, the chain tells', () => {
    const text = changed(small, (file) => {
      file.entries.splice(2, 1);
      for (const [place, one] of file.entries.entries()) {
        one.entry['seq'] = place + 1;
        one.hash = sha256(canonicalJson(one.entry));
      }
    });
    expect(codeAndSeq(text)).toEqual(['chainBroken', 3]);
  });

  test('two that change places name the first of them, wherever they stand', () => {
    for (let first = 0; first < small.kept.length; first++) {
      for (let second = first + 1; second < small.kept.length; second++) {
        const text = changed(small, ({ entries }) => {
          [entries[first], entries[second]] = [entries[second]!, entries[first]!];
        });
        expect(codeAndSeq(text)).toEqual(['numberWrong', first + 1]);
      }
    }
  });

  test('one put in, or told twice, names its place', () => {
    for (let place = 0; place <= small.kept.length; place++) {
      const text = changed(small, ({ entries }) => entries.splice(place, 0, entries[3]!));
      const expected = place <= 3 ? place + 1 : place === 4 ? 5 : place + 1;
      expect(codeAndSeq(text)).toEqual(place === 3 ? ['numberWrong', 5] : ['numberWrong', expected]);
    }
  });

  test('another text names the entry, with its kind and time', () => {
    const text = changed(small, ({ entries }) => {
      entries[3]!.entry['text'] = 'Noe annet';
    });
    expect(faultIn(text)).toEqual({
      code: 'contentChanged',
      entry: { seq: 4, kind: 'information', at: '2026-08-21T10:00:00.000Z' },
      character: null,
    });
  });

  test('another text with its own hash made to fit breaks the chain behind it', () => {
    const text = changed(small, ({ entries }) => {
      entries[3]!.entry['text'] = 'Noe annet';
      entries[3]!.hash = sha256(canonicalJson(entries[3]!.entry));
    });
    expect(codeAndSeq(text)).toEqual(['chainBroken', 5]);
  });

  test('other facts of the procurement break the chain before the first', () => {
    const text = changed(small, ({ procurement }) => {
      procurement['title'] = 'Noe annet';
    });
    expect(codeAndSeq(text)).toEqual(['chainBroken', 1]);
  });

  test('the last ones cut away are told by the count', () => {
    const text = changed(small, ({ entries }) => entries.splice(3));
    expect(codeAndSeq(text)).toEqual(['fieldMissing', 2]);
    expect(codeAndSeq(changed(long, ({ entries }) => entries.splice(392)))).toEqual(['headOther', 392]);
  });

  test('the last ones cut away with the end made anew pass alone, and never with a published seal', () => {
    const text = changed(long, (file) => {
      file.entries.splice(392);
      chainedAnew(file);
    });
    expect(faultIn(text)).toBeNull();
    expect(faultIn(text, long.head)?.code).toBe('publishedNotFound');
    const older = verify(text, long.kept[300]!.hash);
    expect(older.ok && older.value.sincePublished).toBe(91);
  });

  test('a chain made anew after any change passes alone, and never with a seal from after it', () => {
    for (const place of [0, 3, 7]) {
      const text = changed(small, (file) => {
        file.entries[place]!.entry['text'] = 'Noe annet';
        chainedAnew(file);
      });
      expect(faultIn(text)).toBeNull();
      for (const { seq, hash } of small.kept) {
        const expected = seq > place ? 'publishedNotFound' : undefined;
        expect(faultIn(text, hash)?.code).toBe(expected);
      }
    }
  });
});

describe('sealed fields', () => {
  const tamper = (place: number, change: (opened: Record<string, unknown>) => void): string =>
    changed(small, ({ entries }) => change(entries[place]!.opened));

  test('another value, another salt, or more beside them', () => {
    const people = { ...(fileOf(small).entries[0]?.opened['people'] as Record<string, string>) };
    for (const other of [
      { ...people, value: 'Kari Annen' },
      { ...people, salt: sha256('other') },
      { ...people, salt: people['salt']?.toUpperCase() },
      { ...people, more: '' },
      { value: people['value'] },
      'Kari Oppdiktet',
      [],
    ]) {
      const text = tamper(0, (opened) => {
        opened['people'] = other;
      });
      expect(codeAndSeq(text)).toEqual(['fieldChanged', 1]);
    }
  });

  test('erased without an entry that says so, or taken out whole', () => {
    const erased = tamper(0, (opened) => {
      opened['people'] = null;
    });
    const gone = tamper(0, (opened) => {
      delete opened['people'];
    });
    const goneAfterErasure = tamper(1, (opened) => {
      delete opened['actorName'];
    });
    expect([erased, gone, goneAfterErasure].map((text) => codeAndSeq(text))).toEqual([
      ['fieldMissing', 1],
      ['fieldMissing', 1],
      ['fieldMissing', 2],
    ]);
  });

  test('a field that was never sealed', () => {
    const text = tamper(2, (opened) => {
      opened['people'] = null;
    });
    expect(codeAndSeq(text)).toEqual(['fieldChanged', 3]);
  });

  test('one that is said to be erased, still there', () => {
    const whole = makeLedger([
      { text: 'x', sealed: { people: 'Kari' } },
      { kind: 'erasure', about: 1, fields: ['people'], text: 'x', to: { scope: 'none', suppliers: [] } },
    ]);
    const before = makeLedger([{ text: 'x', sealed: { people: 'Kari' } }]);
    const text = changed(whole, ({ entries }) => {
      entries[0]!.opened = { ...before.kept[0]!.opened };
    });
    expect([faultIn(whole.text), ...codeAndSeq(text)]).toEqual([null, 'fieldNotErased', 1]);
  });
});

test('what is canonical and no ledger is told as that', () => {
  const text = changed(small, (file) => {
    delete file.entries[1]!.entry['sealed'];
    chainedAnew(file);
  });
  expect(codeAndSeq(text)).toEqual(['notLedger', 2]);
});

const said: fc.Arbitrary<Said> = fc.record({
  kind: fc.constantFrom(...ENTRY_KINDS.filter((kind) => kind !== 'erasure')),
  to: fc.record({
    scope: fc.constantFrom(...SCOPES),
    suppliers: fc.subarray([NORDLYS, FJELLSVAR]),
  }),
  text: fc.string({ unit: 'binary', maxLength: 40 }),
  activity: fc.string({ unit: 'grapheme', maxLength: 5 }),
  covers: fc.array(fc.nat(), { maxLength: 3 }),
  sealed: fc.dictionary(
    fc.constantFrom('actorName', 'people', 'secret'),
    fc.string({ unit: 'grapheme', minLength: 1 }),
  ),
});

describe('random ledgers', () => {
  property.prop([fc.array(said, { maxLength: 6 })])('pass as exported, the same bytes each time', (all) => {
    const made = makeLedger(all);
    expect(verify(made.text, made.head)).toMatchObject({ ok: true, value: { count: all.length } });
    expect(exportText(canonicalJson(fileOf(made).procurement), made.kept)).toBe(made.text);
    expect(canonicalJson(JSON.parse(made.text))).toBe(made.text);
  });

  property.prop([fc.array(said, { minLength: 1, maxLength: 6 }), fc.nat(), fc.nat(), fc.uint8Array()])(
    'with any stretch of bytes put in the place of another never pass',
    (all, from, length, bytes) => {
      const whole = Buffer.from(makeLedger(all).text);
      const start = from % whole.length;
      const end = start + (length % (whole.length - start));
      const tampered = Buffer.concat([whole.subarray(0, start), bytes, whole.subarray(end)]);
      if (!tampered.equals(whole)) expect(verifyLedger(tampered, null).ok).toBe(false);
    },
  );
});
