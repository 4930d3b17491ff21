// The power of SIGKILL in the middle of an import: while the file is read, while its rows are checked, while they are saved.
// Afterwards all of a list is in the plan or nothing of it, and one press takes the work up again to its end.
import { expect, test } from 'vitest';
import { acting, type Ctx } from '../../src/modules/accounts/db.ts';
import type { PartyId } from '../../src/modules/accounts/model.ts';
import { openSession } from '../../src/modules/accounts/sign-in-commands.ts';
import type { ImportState } from '../../src/modules/planning/imports/list-import.ts';
import { type Connection, connect, socketTarget } from '../../src/platform/db/connect.ts';
import { KILLS, ROWS_A_LIST, ROWS_AT_LAST } from './kills.ts';
import { type RunningServer, removeFolder, startServer } from './server.ts';
import { startedFolder } from './started-folder.ts';

const PARTY = '5007';

const csvOf = (name: string, rows: number): string => {
  const lines = Array.from(
    { length: rows },
    (_, n) =>
      `${name}-${n};Renhold av bygg ${n % 900};Renhold;Rent AS;${1000 + n};01.01.2025;31.12.202${7 + (n % 3)};1+1`,
  );
  return ['Saksnummer;Avtale;Kategori;Leverandør;Årlig verdi;Startdato;Sluttdato;Opsjon', ...lines].join(
    '\n',
  );
};

/** Of the machine's own pace: how long each step took when nothing was killed. */
type Pace = Readonly<Record<'reading' | 'checking' | 'saving', number>>;

interface ListToSave {
  readonly id: string;
  readonly rows: number;
}

/** A server with a buyer who is signed in, and a second way into its database. */
class Site {
  readonly #folder: string;
  #server: RunningServer | null = null;
  #connection: Connection | null = null;
  #cookie = '';

  constructor(folder: string) {
    this.#folder = folder;
  }

  async start(): Promise<void> {
    this.#server = await startServer(this.#folder);
    this.#connection = connect({ ...socketTarget(this.#folder), max: 1 });
    if (this.#cookie === '') this.#cookie = await this.#signIn();
  }

  async kill(): Promise<void> {
    await this.#connection?.pool.end().catch(() => undefined);
    await this.#server?.stop('SIGKILL');
  }

  async end(): Promise<void> {
    await this.#connection?.pool.end();
    await this.#server?.stop('SIGTERM');
  }

  get #ctx(): Ctx {
    if (!this.#connection) throw new Error('not started');
    return { db: this.#connection.db, actor: { kind: 'system', name: 'test' }, now: new Date() };
  }

  #signIn(): Promise<string> {
    return acting(this.#ctx, async (inside) => {
      const made = {
        created_at: inside.now,
        created_by: 'system:test',
        last_signed_in_at: null,
        erased_at: null,
      };
      const { id: person } = await inside.db
        .insertInto('person')
        .values({ email: 'kjop@test.example', name: 'Kari Kjøper', ...made })
        .returning('id')
        .executeTakeFirstOrThrow();
      const given = { given_by: 'system:test', given_at: inside.now, ended_at: null, ended_by: null };
      await inside.db
        .insertInto('role_grant')
        .values({
          person_id: person,
          party: PARTY as PartyId,
          role: 'buyer',
          valid_from: '2020-01-01',
          valid_to: null,
          ...given,
        })
        .execute();
      return `samkjop=${await openSession(inside, { person, method: 'link', device: 'Firefox' })}`;
    });
  }

  /** The address it leads to; null when the server was gone before it answered. */
  async post(path: string, form: FormData): Promise<string | null> {
    const origin = this.#server?.url ?? '';
    const answer = await fetch(`${origin}/arbeid/${PARTY}/importer${path}`, {
      method: 'POST',
      body: form,
      redirect: 'manual',
      headers: { cookie: this.#cookie, origin },
    }).catch(() => null);
    if (answer && answer.status !== 303) throw new Error(`${path} answered ${answer.status}`);
    return answer?.headers.get('location') ?? null;
  }

  /** The latest import as it stands; null before the first. */
  async latest(): Promise<{ id: string; state: ImportState; version: number } | null> {
    const row = await acting(this.#ctx, ({ db }) =>
      db
        .selectFrom('list_import')
        .select(['id', 'state', 'version'])
        .orderBy('created_at', 'desc')
        .limit(1)
        .executeTakeFirst(),
    );
    return row ?? null;
  }

  /** How many of a list's rows are in the plan, with as many deadlines. */
  async kept(id: string): Promise<[items: number, deadlines: number]> {
    return acting(this.#ctx, async ({ db }) => {
      const count = db
        .selectFrom('plan_item')
        .leftJoin('plan_deadline', 'plan_deadline.item_id', 'plan_item.id')
        .where('import_id', '=', id)
        .select(({ fn }) => [
          fn.count<number>('plan_item.id').as('items'),
          fn.count<number>('plan_deadline.item_id').as('deadlines'),
        ]);
      const { items, deadlines } = await count.executeTakeFirstOrThrow();
      return [Number(items), Number(deadlines)];
    });
  }

  /** Takes the lists before the latest out of the plan, so that it stays as long as one list however many have come. */
  async forgetEarlier(): Promise<void> {
    const list = await this.latest();
    if (!list) return;
    await acting(this.#ctx, ({ db }) =>
      db.deleteFrom('plan_item').where('import_id', '<>', list.id).execute(),
    );
  }

  /** Waits until the latest import is in one of the states. */
  async until(...states: ImportState[]): Promise<ImportState> {
    for (;;) {
      const now = await this.latest();
      if (now && states.includes(now.state)) return now.state;
      await sleep(50);
    }
  }
}

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

function uploadForm(name: string, rows: number): FormData {
  const form = new FormData();
  form.set('fil', new File([csvOf(name, rows)], `${name}.csv`));
  return form;
}

function decisionForm(version: number, more: Readonly<Record<string, string>> = {}): FormData {
  const form = new FormData();
  form.set('versjon', String(version));
  for (const [name, value] of Object.entries(more)) form.set(name, value);
  return form;
}

const COLUMNS = Object.fromEntries(
  ['reference', 'title', 'category', 'supplierName', 'annualValue', 'startsOn', 'endsOn', 'options'].map(
    (field, place) => [`felt-${place}`, field],
  ),
);

type Step = keyof Pace;

/** What a person does next with the latest list; a new one when it is saved or there is none. */
async function decideNext(
  site: Site,
  name: string,
  rows: number,
): Promise<{ step: Step; sent: Promise<unknown> }> {
  const list = await site.latest();
  if (list?.state === 'mapping') {
    return { step: 'checking', sent: site.post(`/${list.id}/kolonner`, decisionForm(list.version, COLUMNS)) };
  }
  if (list?.state === 'checked') {
    return { step: 'saving', sent: site.post(`/${list.id}/lagre`, decisionForm(list.version)) };
  }
  await site.forgetEarlier();
  return { step: 'reading', sent: site.post('', uploadForm(name, rows)) };
}

const ENDS: Readonly<Record<Step, ImportState>> = {
  reading: 'mapping',
  checking: 'checked',
  saving: 'saved',
};

async function measurePace(site: Site): Promise<Pace> {
  const pace: Record<Step, number> = { reading: 0, checking: 0, saving: 0 };
  for (let n = 0; n < 3; n++) {
    const since = performance.now();
    const { step, sent } = await decideNext(site, 'maal', ROWS_A_LIST);
    await sent;
    await site.until(ENDS[step]);
    pace[step] = performance.now() - since;
  }
  return pace;
}

/** All or nothing of it is there; then one press, and the work comes to its end. */
async function takeUpAgain(site: Site): Promise<void> {
  const list = await site.latest();
  if (!list) throw new Error('no import');
  const [items, deadlines] = await site.kept(list.id);
  expect([0, ROWS_A_LIST, ROWS_AT_LAST]).toContain(items);
  expect(deadlines).toBe(items);
  expect(items > 0).toBe(list.state === 'saved');
  const step = (Object.keys(ENDS) as Step[]).find((one) => one === list.state);
  if (!step) return;
  await site.post(`/${list.id}/igjen`, new FormData());
  await site.until(ENDS[step]);
}

async function saveToTheEnd(site: Site, { id, rows }: ListToSave): Promise<void> {
  await site.until('saved');
  expect(await site.kept(id)).toEqual([rows, rows]);
}

test(`killed ${KILLS} times during imports, it has all of a list or nothing of it, and goes on by one press`, async () => {
  const folder = startedFolder();
  const site = new Site(folder);
  const struck: Step[] = [];
  try {
    await site.start();
    const pace = await measurePace(site);
    // A kill that comes before the list is kept strikes reading once more: on until each step is struck.
    const isEachStruck = () => Object.keys(ENDS).every((step) => struck.includes(step as Step));
    for (let round = 0; round < KILLS || (!isEachStruck() && round < 4 * KILLS); round++) {
      const { step, sent } = await decideNext(site, `runde${round}`, ROWS_A_LIST);
      struck.push(step);
      // Spread over the step, the same shares every time.
      await sleep((pace[step] * (((round * 7) % 20) + 0.5)) / 20);
      await site.kill();
      await sent;
      await site.start();
      await takeUpAgain(site);
    }
    expect(new Set(struck)).toEqual(new Set(['reading', 'checking', 'saving']));
    while ((await site.latest())?.state !== 'saved') {
      const { step, sent } = await decideNext(site, 'resten', ROWS_A_LIST);
      await sent;
      await site.until(ENDS[step]);
    }
    await (await decideNext(site, 'mange', ROWS_AT_LAST)).sent;
    await site.until('mapping');
    await (await decideNext(site, '', 0)).sent;
    await site.until('checked');
    const { id = '' } = (await site.latest()) ?? {};
    await (await decideNext(site, '', 0)).sent;
    // A list this long is saved in seconds, not in one.
    await sleep(1000);
    await site.kill();
    await site.start();
    await takeUpAgain(site);
    await saveToTheEnd(site, { id, rows: ROWS_AT_LAST });
    await site.end();
  } finally {
    removeFolder(folder);
  }
}, 1_800_000);
