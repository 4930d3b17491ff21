// 2 000 people answer one survey by their personal links, through HTTP, as browsers without JavaScript do: each opens her page and
// sends the form, many at once. Afterwards every answer must be there once, and everybody ticked off once.
// Run: npm run bench undersokelse [people] [at once]
import type pg from 'pg';
import { hashOfSecret, newSecret } from '../src/modules/accounts/secret.ts';
import {
  allDo,
  printGoals,
  printTimes,
  roomOf,
  type Times,
  timedPage,
  withServer,
} from './people-at-once.ts';

const [people = 2000, atOnce = 20] = process.argv.slice(2).map(Number);
const SCALES = 8;

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
      secret: newSecret(),
      first: 1 + (at % 6),
    }),
  );
  const hashes = answerers.map(({ secret }) => hashOfSecret(secret));
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

async function answerOnce(url: string, { secret, first }: Answerer, times: Times): Promise<void> {
  const address = `${url}/svar/undersokelse/${secret}`;
  await timedPage(times.opened, address);
  const form = new URLSearchParams(
    Array.from({ length: SCALES }, (_, at) => [`sp-s${at}`, String(at === 0 ? first : 4)]),
  );
  form.append('sp-ord', 'Mer tid mellom samlingene til å snakke med tjenesten.');
  const answer = { method: 'POST', body: form, headers: { origin: url } };
  const { status, text } = await timedPage(times.sent, address, answer);
  if (status !== 200 || text.includes('id="svar"')) throw new Error(`status ${status}`);
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

await withServer(async (url, pool) => {
  const { wave, answerers } = await prepare(pool);
  const all = await allDo(answerers, atOnce, (answerer, times) => answerOnce(url, answerer, times));
  printTimes(all.times, `${answerers.length} people, ${atOnce} at once, ms`, 'answer sent');
  console.log(`the sealed row takes ${await roomOf(pool, 'survey_box')} in the database`);
  printGoals(all, await lost(pool, wave, answerers), {
    all: 'all have answered',
    lost: 'answers lost or wrong',
    slowest: 'p99 of an answer',
  });
});
