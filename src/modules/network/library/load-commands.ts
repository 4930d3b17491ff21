// Keeps our sourced examples in step with data/experiences.json.
import { sql } from 'kysely';
import { localDateAt, parseLocalDate } from '../../../kernel/local-date.ts';
import { appendAudit } from '../../accounts/commands.ts';
import { type ActingCtx, acting, type Ctx } from '../../accounts/db.ts';
import './db.ts';
import type { ShippedExample } from './model.ts';
import { wordsOf } from './words.ts';

export interface ExamplesLoad {
  readonly added: number;
  readonly changed: number;
  /** Gone from the file: no longer shown. */
  readonly removed: number;
}

/** The last day of a month, or of a year, that is known no closer. */
function dayOf(date: string): string {
  if (date.length === 10) return date;
  const month = date.length === 7 ? date : `${date}-12`;
  return (
    ['31', '30', '29', '28'].map((day) => `${month}-${day}`).find((day) => parseLocalDate(day).ok) ?? date
  );
}

function columnsOf({ now }: ActingCtx, { words, source, reference, ...example }: ShippedExample) {
  const { nb, nn, en } = words;
  return {
    ...example,
    ...nb,
    reference,
    translations: JSON.stringify({ nn, en }),
    words: wordsOf(nb, nn, en, { title: source.title, done: '', outcome: '' }),
    source: JSON.stringify(source),
    checked_on: dayOf(source.read),
    state: 'published' as const,
    published_on: localDateAt(now.getTime()),
    changed_at: now,
  };
}

const UNSAID = {
  party: null,
  is_demo: false,
  network_id: null,
  inhabitants: null,
  contact_person: null,
  with_party: null,
  returned_reason: null,
} as const;

/** In one transaction with its audit entry; a second run does nothing. */
export const loadExamples = (ctx: Ctx, wanted: readonly ShippedExample[]): Promise<ExamplesLoad> =>
  acting(ctx, async (inside) => {
    const { db, now } = inside;
    const load = { added: 0, changed: 0, removed: 0 };
    // Two that start at the same time load one after the other.
    await sql`lock table experience in share row exclusive mode`.execute(db);
    const rows = await db.selectFrom('experience').selectAll().where('reference', 'is not', null).execute();
    const known = new Map(rows.map((row) => [row.reference, row]));
    for (const example of wanted) {
      const columns = columnsOf(inside, example);
      const before = known.get(example.reference);
      const isSame =
        before?.state === 'published' &&
        before.words === columns.words &&
        before.step === columns.step &&
        before.category === columns.category &&
        before.size === columns.size &&
        before.result === columns.result &&
        before.happened === columns.happened &&
        (before.source as ShippedExample['source']).url === example.source.url &&
        (before.source as ShippedExample['source']).confidence === example.source.confidence &&
        before.checked_on === columns.checked_on;
      if (isSame) continue;
      if (before) {
        const { published_on: _, ...changed } = columns;
        await db.updateTable('experience').set(changed).where('id', '=', before.id).execute();
      } else
        await db
          .insertInto('experience')
          .values({ ...UNSAID, ...columns, created_at: now })
          .execute();
      load[before ? 'changed' : 'added'] += 1;
    }
    const names = new Set(wanted.map(({ reference }) => reference));
    const gone = rows.filter(({ reference, state }) => !names.has(reference ?? '') && state === 'published');
    load.removed = gone.length;
    for (const { id } of gone) {
      await db
        .updateTable('experience')
        .set({ state: 'withdrawn', changed_at: now })
        .where('id', '=', id)
        .execute();
    }
    if (load.added + load.changed + load.removed > 0) {
      await appendAudit(inside, {
        action: 'library.examplesLoaded',
        object: 'library:examples',
        facts: { ...load },
      });
    }
    return load;
  });
