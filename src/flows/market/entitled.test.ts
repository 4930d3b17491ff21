// Property over random ledgers: a supplier is shown everything it was entitled to know and nothing else, worked out here from
// what each entry says, entry by entry.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { EntryKind, Scope } from '../../modules/procurement/ledger-model.ts';
import type { SeenEntry } from '../../modules/procurement/ledger-queries.ts';
import { entitledOf } from './entitled.ts';

const OWN = '999000001';
const OTHER = '999000002';

interface Said {
  readonly kind: EntryKind;
  readonly scope: Scope;
  readonly by: string | null;
  readonly to: readonly string[];
}

const saidBySupplier = fc.record({
  kind: fc.constantFrom<EntryKind>('joined', 'left', 'question', 'input'),
  scope: fc.constant<Scope>('none'),
  by: fc.constantFrom(OWN, OTHER),
  to: fc.constant<string[]>([]),
});
const saidByBody = fc.record({
  kind: fc.constantFrom<EntryKind>('information', 'answer', 'meeting', 'minutes', 'publication'),
  scope: fc.constantFrom<Scope>('one', 'some', 'all', 'public'),
  by: fc.constant(null),
  to: fc.subarray([OWN, OTHER]),
});
const ledger = fc.array(fc.oneof(saidBySupplier, saidByBody), { maxLength: 40 });

/** As `entriesSeenBy` hands them over: those that are public, and those that name the supplier. */
const seen = (said: readonly Said[]): SeenEntry[] =>
  said.flatMap(({ kind, scope, by, to }, place): SeenEntry[] =>
    scope === 'public' || by === OWN || to.includes(OWN)
      ? [
          {
            ...{ kind, scope, seq: place + 1, isOwn: by === OWN, hash: '', activity: '', text: '' },
            ...{ at: '', happened: '', attachments: [], published: null, about: null, opened: {} },
            party: '5007' as SeenEntry['party'],
          },
        ]
      : [],
  );

test('everything for all is shown, what is between the two since it last joined, and nothing else', () => {
  fc.assert(
    fc.property(ledger, (said) => {
      const shown = new Set(entitledOf(seen(said)).map(({ seq }) => seq));
      let lastLeft = 0;
      for (const [place, { kind, by }] of said.entries())
        if (kind === 'left' && by === OWN) lastLeft = place + 1;
      for (const [place, { scope, by, to }] of said.entries()) {
        const seq = place + 1;
        const isForAll = scope === 'public' || (scope === 'all' && to.includes(OWN));
        const isOurs = by === OWN || to.includes(OWN);
        expect(shown.has(seq)).toBe(isForAll || (isOurs && seq > lastLeft));
      }
    }),
    { numRuns: 500 },
  );
});
