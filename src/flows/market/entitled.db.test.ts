// On a real database: over random ledgers each supplier is shown exactly what it was entitled to, and the public exactly what
// was told to everybody.
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../../test/database.ts';
import { FJELLSVAR, NORDLYS, VAKTELV } from '../../../test/ledgers.ts';
import { type OwnSite, openOwnSite } from '../../../test/own-site.ts';
import { acting, type Ctx } from '../../modules/accounts/db.ts';
import type { PartyId } from '../../modules/accounts/model.ts';
import { appendEntry } from '../../modules/procurement/ledger-commands.ts';
import type { NewEntry, Supplier } from '../../modules/procurement/ledger-model.ts';
import { entriesSeenBy } from '../../modules/procurement/ledger-queries.ts';
import { entitledOf } from './entitled.ts';

const NAMSOS = '5007' as PartyId;
const FIRMS = [NORDLYS, VAKTELV, FJELLSVAR];

let database: TestDatabase;
let site: OwnSite;
const program = (): Ctx => site.services.ctx({ kind: 'system', name: 'test' });

beforeAll(async () => {
  database = await openTestDatabase();
  site = await openOwnSite(database);
});
afterAll(() => database.close());

const procurement = (): Promise<string> =>
  acting(program(), async ({ db, now }) => {
    const { id } = await db
      .insertInto('procurement')
      .values({
        party: NAMSOS,
        is_demo: false,
        readers: [NAMSOS],
        proposal_id: null,
        title: 'Trygghetsalarmer',
        category: 'trygghetsalarmer',
        phase: 'dialogue',
        version: 1,
        lead_version: 1,
        format: 1,
        state: '{}',
        created_at: now,
        changed_at: now,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    return id;
  });

interface Step {
  readonly kind: 'joined' | 'left' | 'question' | 'one' | 'some' | 'all' | 'public';
  readonly firm: number;
}

const firmAt = (place: number): Supplier => FIRMS[place % FIRMS.length] as Supplier;

function entryOf(id: string, { kind, firm }: Step, place: number): NewEntry {
  const own = { procurement: id, party: NAMSOS, text: `Oppføring ${place}`, activity: 'dialogmøte' };
  const supplier = firmAt(firm);
  switch (kind) {
    case 'joined':
    case 'left':
    case 'question':
      return { ...own, kind, to: 'none', supplier };
    case 'one':
      return { ...own, kind: 'information', to: 'one', receivers: [supplier] };
    case 'some':
      return { ...own, kind: 'information', to: 'some', receivers: [supplier, firmAt(firm + 1)] };
    case 'all':
      return { ...own, kind: 'information', to: 'all' };
    case 'public':
      return { ...own, kind: 'information', to: 'public', published: { where: 'siden', at: site.now() } };
  }
}

/** Who shall see each step, worked out step by step: `false` stands for everybody outside. */
function expectedFor(steps: readonly Step[], firm: number | null): number[] {
  const present = new Set<number>();
  let seen: { place: number; isForAll: boolean }[] = [];
  for (const [index, { kind, firm: who }] of steps.entries()) {
    const place = index + 1;
    if (kind === 'joined') present.add(who);
    if (kind === 'left') present.delete(who);
    const isForAll = kind === 'public' || (kind === 'all' && firm !== null && present.has(firm));
    const isNamed =
      firm !== null &&
      kind !== 'all' &&
      (who === firm || (kind === 'some' && (who + 1) % FIRMS.length === firm));
    if (isForAll || isNamed) seen.push({ place, isForAll });
    // What was between the two goes with it.
    if (kind === 'left' && who === firm) seen = seen.filter((one) => one.isForAll);
  }
  return seen.map(({ place }) => place);
}

test('each is shown all it was entitled to, and nothing else', async () => {
  const step = fc.record({
    kind: fc.constantFrom<Step['kind']>(
      'joined',
      'joined',
      'left',
      'question',
      'one',
      'some',
      'all',
      'public',
    ),
    firm: fc.nat(FIRMS.length - 1),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 15 }), async (steps) => {
      const id = await procurement();
      for (const [place, one] of steps.entries()) {
        const recorded = await acting(program(), (inside) => appendEntry(inside, entryOf(id, one, place)));
        expect(recorded.ok).toBe(true);
      }
      for (const [place, { id: supplier }] of FIRMS.entries()) {
        const seen = entitledOf(await entriesSeenBy(program(), { procurement: id, supplier }));
        expect(seen.map(({ seq }) => seq)).toEqual(expectedFor(steps, place));
      }
      const everybody = await entriesSeenBy(program(), { procurement: id, supplier: null });
      expect(everybody.map(({ seq }) => seq)).toEqual(expectedFor(steps, null));
    }),
    { numRuns: 20 },
  );
});
