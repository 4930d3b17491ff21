// 2 000 participants of one network vote anonymously by their personal links, through HTTP, as browsers without JavaScript do: each
// opens her page and sends the form, many at once. Afterwards every ballot must be there once.
// Run: npm run bench nettverk [participants] [at once]
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

const [participants = 2000, atOnce = 20] = process.argv.slice(2).map(Number);
const TOPICS = 8;
const BODIES = 20;

interface Voter {
  readonly secret: string;
  /** Numbers of the topics she chooses. */
  readonly topics: readonly number[];
}

/** A network with one anonymous vote that goes on; written beside the server, since it is not what is measured. */
async function prepare(pool: pg.Pool): Promise<{ vote: string; voters: Voter[] }> {
  const { rows } = await pool.query(
    `insert into network (leader, is_demo, readers, title, purpose, status, created_at, created_by)
     select '5007', false, array_agg(id), 'Nettverk', 'Maaling', 'open', now(), 'bench'
     from (select id from body where id ~ '^[0-9]{4}$' and not is_demo order by id limit $1) b returning id`,
    [BODIES],
  );
  const network = rows[0].id as string;
  await pool.query(
    `insert into network_body (network_id, body_id, state, inhabitants, asked_at, answered_at)
     select $1, id, 'joined', case when n % 2 = 0 then 1200 else 15000 end, now(), now()
     from (select id, row_number() over (order by id) n from body where id ~ '^[0-9]{4}$' and not is_demo) b where n <= $2`,
    [network, BODIES],
  );
  const voters = Array.from(
    { length: participants },
    (_, at): Voter => ({
      secret: newSecret(),
      topics: [1 + (at % TOPICS), 1 + ((at + 3) % TOPICS)],
    }),
  );
  const hashes = voters.map(({ secret }) => hashOfSecret(secret));
  await pool.query(
    `with bodies as (select body_id, row_number() over (order by body_id) - 1 as n from network_body where network_id = $1),
     people as (
       insert into network_participant (network_id, body_id, name, email, role, created_at)
       select $1, b.body_id, 'Maaling ' || p.n, 'p' || p.n || '@bench.example', 'service', now()
       from generate_series(1, $2::int) p(n) join bodies b on b.n = p.n % $3 returning id, email
     )
     insert into network_participant_link (token_hash, participant_id, email, is_demo, created_at)
     select h.hash, p.id, p.email, false, now()
     from people p join unnest($4::text[]) with ordinality h(hash, n) on p.email = 'p' || h.n || '@bench.example'`,
    [network, participants, BODIES, hashes],
  );
  const opened = await pool.query(
    `with topics as (
       insert into network_topic (network_id, number, title, proposed_on)
       select $1, n, 'Tema ' || n, current_date from generate_series(1, $2::int) n returning id, number, title
     ), vote as (
       insert into network_vote (network_id, number, method, unit, is_anonymous, keeps_sides, opened_on, ends_on)
       values ($1, 1, 'dots', 'participant', true, true, current_date, current_date + 7) returning id
     )
     insert into network_vote_topic (vote_id, topic_id, number, title)
     select vote.id, topics.id, number, title from vote, topics returning vote_id`,
    [network, TOPICS],
  );
  await pool.query('analyze');
  return { vote: opened.rows[0].vote_id as string, voters };
}

/** What a hidden field of the page holds. */
const hiddenIn = (page: string, name: string): string =>
  new RegExp(`name="${name}" value="([^"]+)"`).exec(page)?.[1] ?? '';

async function voteOnce(url: string, { secret, topics }: Voter, times: Times): Promise<void> {
  const address = `${url}/nettverk/lenke/${secret}/tema`;
  const { text: page } = await timedPage(times.opened, address);
  const form = new URLSearchParams(topics.map((topic) => ['tema', String(topic)]));
  form.append('avstemning', hiddenIn(page, 'avstemning'));
  form.append('kode', hiddenIn(page, 'kode'));
  const { status, text } = await timedPage(times.sent, `${address}/avstemning`, {
    method: 'POST',
    body: form,
    headers: { origin: url },
  });
  if (status !== 200 || !text.includes('ballot-code')) throw new Error(`status ${status}`);
}

/** How many ballots are missing, there too often, or counted for another topic than was chosen. */
async function lost(pool: pg.Pool, vote: string, voters: readonly Voter[]): Promise<number> {
  const { rows } = await pool.query('select unnest(topics) as topic from network_ballot where vote_id = $1', [
    vote,
  ]);
  const turnout = await pool.query('select from network_turnout where vote_id = $1', [vote]);
  const wanted = voters.flatMap(({ topics }) => topics);
  const differences = Array.from({ length: TOPICS }, (_, at) => {
    const count = (list: readonly number[]): number => list.filter((topic) => topic === at + 1).length;
    return Math.abs(count(wanted) - count(rows.map(({ topic }) => topic as number)));
  });
  return differences.reduce((sum, one) => sum + one, 0) + Math.abs(voters.length - (turnout.rowCount ?? 0));
}

await withServer(async (url, pool) => {
  const { vote, voters } = await prepare(pool);
  const all = await allDo(voters, atOnce, (voter, times) => voteOnce(url, voter, times));
  printTimes(all.times, `${voters.length} voters, ${atOnce} at once, ms`, 'ballot sent');
  console.log(`ballots take ${await roomOf(pool, 'network_ballot')} in the database`);
  printGoals(all, await lost(pool, vote, voters), {
    all: 'all have voted',
    lost: 'ballots lost or wrong',
    slowest: 'p99 of a ballot',
  });
});
