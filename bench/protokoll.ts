// The equal-treatment ledger: how fast an exported file is verified, against plain SHA-256 of the same bytes and against reading
// it as JSON; and what one more entry costs where 5 000 stand already, against a bare INSERT of the same text in the same run.
// On the embedded database and on a PostgreSQL of its own. Run: npm run bench protokoll -- [--entries N] [--appends N]
import { createHash } from 'node:crypto';
import { parseArgs } from 'node:util';
import { sql } from 'kysely';
import { startThrowawayPostgres } from '../scripts/throwaway-postgres.ts';
import { canonicalJson } from '../src/kernel/canonical-json.ts';
import { acting, type Ctx } from '../src/modules/accounts/db.ts';
import type { PartyId } from '../src/modules/accounts/model.ts';
import { appendEntry } from '../src/modules/procurement/ledger-commands.ts';
import type { NewEntry, SealedField } from '../src/modules/procurement/ledger-model.ts';
import { exportLedger, ledgerEntries, openItemsOf } from '../src/modules/procurement/ledger-queries.ts';
import { verifyLedger } from '../src/modules/procurement/ledger-verify.ts';
import { openEmbeddedTest, openPostgresTest, type TestDatabase } from '../test/database.ts';
import { FACTS, type MadeLedger, mixedLedger, NORDLYS } from '../test/ledgers.ts';
import { openOwnSite } from '../test/own-site.ts';
import { median, percentile, printGoal, printTable } from './report.ts';

const { values: options } = parseArgs({
  options: {
    entries: { type: 'string', default: '5000' },
    appends: { type: 'string', default: '400' },
  },
});
const ENTRIES = Number(options.entries);
const APPENDS = Number(options.appends);
const ROUNDS = 15;
const PARTY = '5007' as PartyId;

const timed = <T>(times: number[], work: () => T): T => {
  const since = performance.now();
  const value = work();
  times.push(performance.now() - since);
  return value;
};

async function timedAsync<T>(times: number[], work: () => Promise<T>): Promise<T> {
  const since = performance.now();
  const value = await work();
  times.push(performance.now() - since);
  return value;
}

function benchVerifier(made: MadeLedger): void {
  const bytes = new TextEncoder().encode(made.text);
  const times = { verify: [] as number[], hash: [] as number[], parse: [] as number[] };
  for (let round = 0; round < ROUNDS + 3; round++) {
    // The first rounds warm up.
    if (round === 3) for (const list of Object.values(times)) list.length = 0;
    const verdict = timed(times.verify, () => verifyLedger(bytes, made.head));
    if (!verdict.ok) throw new Error(`the verifier refuses a whole ledger: ${verdict.fault.code}`);
    timed(times.hash, () => createHash('sha256').update(bytes).digest('hex'));
    timed(times.parse, () => JSON.parse(new TextDecoder().decode(bytes)));
  }
  const row = (name: string, list: readonly number[]): (string | number)[] => {
    const ms = Math.min(...list);
    const speed = bytes.length / 1e6 / (ms / 1000);
    return [name, ms.toFixed(1), Math.round(ENTRIES / (ms / 1000)), speed.toFixed(0)];
  };
  console.log(
    `${ENTRIES} entries, ${(bytes.length / 1e6).toFixed(1)} MB, the fastest of ${ROUNDS} rounds that take turns`,
  );
  printTable(
    ['the file', 'ms', 'entries/s', 'MB/s'],
    [row('verified', times.verify), row('SHA-256 of the bytes', times.hash), row('JSON.parse', times.parse)],
  );
  console.log('');
  printGoal({
    what: 'verifier, entries a second',
    measured: ENTRIES / (Math.min(...times.verify) / 1000),
    atLeast: 20_000,
    decimals: 0,
  });
}

/** The made-up ledger as rows, written at once. */
async function fill(ctx: Ctx, made: MadeLedger): Promise<void> {
  await acting(ctx, async ({ db, now }) => {
    const own = { procurement_id: FACTS.id, is_demo: false };
    await db
      .insertInto('procurement')
      .values({
        id: FACTS.id,
        party: PARTY,
        is_demo: false,
        readers: [PARTY],
        proposal_id: null,
        title: FACTS.title,
        category: FACTS.category,
        phase: 'dialogue',
        version: 1,
        lead_version: 1,
        format: 1,
        state: '{}',
        created_at: now,
        changed_at: now,
      })
      .execute();
    await db
      .insertInto('ledger')
      .values({ ...own, facts: canonicalJson(FACTS), count: made.kept.length, head_hash: made.head })
      .execute();
    for (let from = 0; from < made.kept.length; from += 500) {
      const part = made.kept.slice(from, from + 500);
      const entries = part.map(({ seq, hash, text }, place) => {
        const { prev, kind, to, supplier } = made.entries[from + place]!;
        const suppliers = [...to.suppliers, ...(supplier ? [supplier] : [])].map(({ id }) => id);
        const columns = { kind, scope: to.scope, suppliers, once_key: null };
        return { ...own, seq, prev_hash: prev, hash, body: text, ...columns };
      });
      await db.insertInto('ledger_entry').values(entries).execute();
      const sealed = part.flatMap(({ seq, opened }) =>
        Object.entries(opened).map(([field, opening]) => ({
          ...own,
          seq,
          field: field as SealedField,
          salt: opening?.salt ?? null,
          value: opening?.value ?? null,
          erased_at: opening ? null : now,
        })),
      );
      if (sealed.length > 0) await db.insertInto('ledger_sealed').values(sealed).execute();
    }
  });
}

const ENTRY: NewEntry = {
  procurement: FACTS.id,
  party: PARTY,
  kind: 'information',
  to: 'one',
  receivers: [NORDLYS],
  text: 'Antall alarmer per kommune, slik vi kjenner det i dag.',
};

async function benchDatabase(name: string, database: TestDatabase, made: MadeLedger): Promise<void> {
  const site = await openOwnSite(database);
  const buyer = await site.seedPerson({
    email: 'bench@test.example',
    name: 'Bench',
    parties: [{ party: PARTY, role: 'buyer' }],
  });
  const ctx = site.services.ctx({ kind: 'person', person: buyer.id, isDemo: false });
  await fill(site.services.ctx({ kind: 'system', name: 'bench' }), made);
  await database.pool.query(
    'create table bare_entry (id bigint generated always as identity primary key, body text)',
  );
  await database.pool.query('analyze');
  const body = made.kept[3]?.text ?? '';
  const times = {
    command: [] as number[],
    inside: [] as number[],
    bare: [] as number[],
    page: [] as number[],
    open: [] as number[],
    whole: [] as number[],
  };
  for (let round = 0; round < APPENDS + 20; round++) {
    if (round === 20) for (const list of Object.values(times)) list.length = 0;
    await timedAsync(times.command, () => acting(ctx, (inside) => appendEntry(inside, ENTRY)));
    await acting(ctx, (inside) => timedAsync(times.inside, () => appendEntry(inside, ENTRY)));
    await timedAsync(times.bare, () =>
      database.pool.query('insert into bare_entry (body) values ($1)', [body]),
    );
    if (round % 20 !== 0) continue;
    await timedAsync(times.page, () => ledgerEntries(ctx, { procurement: FACTS.id, from: 0, size: 50 }));
    await acting(ctx, (inside) => timedAsync(times.open, () => openItemsOf(inside, FACTS.id)));
    await timedAsync(times.whole, () => exportLedger(ctx, FACTS.id));
  }
  const text = await exportLedger(ctx, FACTS.id);
  const verdict = verifyLedger(new TextEncoder().encode(text ?? ''), made.head);
  if (!verdict.ok) throw new Error(`the ledger is not whole afterwards: ${verdict.fault.code}`);
  const { rows } = await sql<{ size: string }>`
    select pg_size_pretty(pg_total_relation_size('ledger_entry')) as size`.execute(database.db);
  const row = (what: string, list: readonly number[]): (string | number)[] => [
    what,
    median(list).toFixed(2),
    percentile(list, 0.99).toFixed(2),
  ];
  console.log(`\n${name}: ${verdict.value.count} entries in the end (${rows[0]?.size})`);
  printTable(
    ['ms', 'median', 'p99'],
    [
      row('one entry: rights, lock, chain, seal, log, commit', times.command),
      row('one entry inside a transaction that is open', times.inside),
      row('bare INSERT of the same text, commit', times.bare),
      row('the newest 50', times.page),
      row('what is still open, of the whole ledger', times.open),
      row('export of the whole ledger', times.whole),
    ],
  );
  const factor = (median(times.command) / median(times.bare)).toFixed(1);
  console.log(`one entry costs ${factor} times a bare INSERT (medians)\n`);
  printGoal({
    what: `one more entry at ${ENTRIES}, ${name}: p99`,
    measured: percentile(times.command, 0.99),
    atMost: 50,
    unit: 'ms',
  });
}

const made = mixedLedger(ENTRIES);
benchVerifier(made);
const embedded = await openEmbeddedTest();
await benchDatabase('embedded', embedded, made);
await embedded.close();
const postgres = await startThrowawayPostgres();
if (postgres) {
  const database = await openPostgresTest(postgres.url);
  await benchDatabase('PostgreSQL', database, made);
  await database.close();
  await postgres.stop();
} else {
  console.log(`no PostgreSQL package for ${process.platform}-${process.arch}`);
}
