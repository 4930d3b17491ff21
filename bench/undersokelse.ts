// 2 000 people answer one survey by their personal links, through HTTP, as browsers without JavaScript do: each opens her page and
// sends the form, many at once. Afterwards every answer must be there once, and everybody ticked off once.
// Run: npm run bench undersokelse [people] [at once]
import { createHash, randomBytes } from 'node:crypto';
import path from 'node:path';
import type pg from 'pg';
import { connect, socketTarget } from '../src/platform/db/connect.ts';
import { readOwner } from '../src/platform/db/owner-lock.ts';
import { removeFolder, startServer, temporaryFolder } from '../test/e2e/server.ts';
import { percentile, printGoal, printTable } from './report.ts';

const [people = 2000, atOnce = 20] = process.argv.slice(2).map(Number);
const SCALES = 8;
const MINUTES = 10;

interface Answerer {
  readonly secret: string;
  readonly first: number;
}

const said = (text: string) => ({ nb: text, nn: text, en: text });
const QUESTIONS = [
  ...Array.from({ length: SCALES }, (_, at) => ({
    id: `s${at}`,
    kind: 'scale',
    text: said(`Spørsmål ${at}`),
  })),
  { id: 'ord', kind: 'text', text: said('Egne ord') },
];

/** A survey with one round that is open; written beside the server, since it is not what is measured. */
async function prepare(pool: pg.Pool): Promise<{ wave: string; answerers: Answerer[] }> {
  const survey = await pool.query(
    `insert into survey (subject_kind, subject_id, party, is_demo, title, questions, created_at)
     values ('cooperation', 'nii', 'nii', false, 'Maaling', $1, now()) returning id`,
    [JSON.stringify(QUESTIONS)],
  );
  const opened = await pool.query(
    `insert into survey_wave (survey_id, kind, opens_on, closes_on, opened_at)
     values ($1, 'before', current_date, current_date + 14, now()) returning id`,
    [survey.rows[0].id],
  );
  const wave = opened.rows[0].id as string;
  await pool.query("insert into survey_box (wave_id, answers) values ($1, '[]')", [wave]);
  const answerers = Array.from(
    { length: people },
    (_, at): Answerer => ({
      secret: randomBytes(32).toString('base64url'),
      first: 1 + (at % 6),
    }),
  );
  const hashes = answerers.map(({ secret }) => createHash('sha256').update(secret).digest('hex'));
  await pool.query(
    `with asked as (
       insert into survey_person (survey_id, name, email, side)
       select $1, 'Maaling ' || n, 'p' || n || '@bench.example', 'small' from generate_series(1, $3::int) n
       returning id, email
     )
     insert into survey_turnout (wave_id, recipient_id, token_hash)
     select $2, a.id, h.hash from asked a
     join unnest($4::text[]) with ordinality h(hash, n) on a.email = 'p' || h.n || '@bench.example'`,
    [survey.rows[0].id, wave, people, hashes],
  );
  await pool.query('analyze');
  return { wave, answerers };
}

interface Times {
  readonly opened: number[];
  readonly sent: number[];
}

async function answerOnce(url: string, { secret, first }: Answerer, times: Times): Promise<void> {
  const address = `${url}/svar/undersokelse/${secret}`;
  const from = performance.now();
  await (await fetch(address)).text();
  times.opened.push(performance.now() - from);
  const form = new URLSearchParams(
    Array.from({ length: SCALES }, (_, at) => [`sp-s${at}`, String(at === 0 ? first : 4)]),
  );
  form.append('sp-ord', 'Mer tid mellom samlingene til å snakke med tjenesten.');
  const before = performance.now();
  const answer = await fetch(address, { method: 'POST', body: form, headers: { origin: url } });
  const page = await answer.text();
  times.sent.push(performance.now() - before);
  if (answer.status !== 200 || page.includes('id="svar"')) throw new Error(`status ${answer.status}`);
}

async function allAnswer(
  url: string,
  answerers: readonly Answerer[],
): Promise<{ times: Times; seconds: number }> {
  const times: Times = { opened: [], sent: [] };
  const waiting = [...answerers];
  const from = performance.now();
  const one = async (): Promise<void> => {
    for (let next = waiting.pop(); next; next = waiting.pop()) await answerOnce(url, next, times);
  };
  await Promise.all(Array.from({ length: atOnce }, one));
  return { times, seconds: (performance.now() - from) / 1000 };
}

/** How many answers are missing or there too often, and how many people are not ticked off. */
async function lost(pool: pg.Pool, wave: string, answerers: readonly Answerer[]): Promise<number> {
  const box = await pool.query('select answers from survey_box where wave_id = $1', [wave]);
  const kept = JSON.parse(box.rows[0].answers as string) as { values: { s0: number } }[];
  const turnout = await pool.query(
    'select from survey_turnout where wave_id = $1 and answered_on is not null',
    [wave],
  );
  const differences = [1, 2, 3, 4, 5, 6].map((step) =>
    Math.abs(
      answerers.filter(({ first }) => first === step).length -
        kept.filter(({ values }) => values.s0 === step).length,
    ),
  );
  const missing = differences.reduce((sum, one) => sum + one, 0);
  return missing + Math.abs(answerers.length - (turnout.rowCount ?? 0));
}

const folder = temporaryFolder();
const dataFolder = path.join(folder, 'data');
const server = await startServer(dataFolder, { SAMKJOP_DEMO: '0' });
const { pool } = connect(socketTarget(readOwner(dataFolder)?.socketFolder ?? dataFolder));
try {
  const { wave, answerers } = await prepare(pool);
  const { times, seconds } = await allAnswer(server.url, answerers);
  const line = (what: string, list: readonly number[]) => [
    what,
    ...[0.5, 0.95, 0.99].map((at) => percentile(list, at).toFixed(0)),
  ];
  printTable(
    [`${answerers.length} people, ${atOnce} at once, ms`, 'median', 'p95', 'p99'],
    [line('page opened', times.opened), line('answer sent', times.sent)],
  );
  const size = await pool.query("select pg_total_relation_size('survey_box') as bytes");
  console.log(
    `the sealed row takes ${(Number(size.rows[0].bytes) / 1024 / 1024).toFixed(1)} MB in the database`,
  );
  printGoal({ what: 'all have answered', measured: seconds / 60, atMost: MINUTES, unit: 'min' });
  printGoal({
    what: 'answers lost or wrong',
    measured: await lost(pool, wave, answerers),
    atMost: 0,
    decimals: 0,
  });
  printGoal({
    what: 'p99 of an answer',
    measured: percentile(times.sent, 0.99),
    atMost: 5000,
    unit: 'ms',
    decimals: 0,
  });
} finally {
  await pool.end();
  await server.stop('SIGTERM');
  removeFolder(folder);
}
