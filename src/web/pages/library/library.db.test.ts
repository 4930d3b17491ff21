// The library and guidance over HTTP, in one world: our examples are searched, a body's experience is written, looked over by
// somebody else and published, a question is answered and becomes a draft when both agree; and nobody reads or does more.
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openTestDatabase } from '../../../../test/database.ts';
import { plain } from '../../../../test/html.ts';
import { type OwnSite, openOwnSite } from '../../../../test/own-site.ts';
import { type RecordedDatabase, recordQueries } from '../../../../test/recorded-queries.ts';
import { files } from '../../../../test/world.ts';
import { loadShippedExamples, readExamples } from '../../../flows/library/read-shipped.ts';
import { acting } from '../../../modules/accounts/db.ts';
import { INSTALLATION, type PartyId } from '../../../modules/accounts/model.ts';
import { loadExamples } from '../../../modules/network/library/load-commands.ts';
import { publicExperiences, similarExperiences } from '../../../modules/network/library/queries.ts';

const NAMSOS = '5007';
const GRONG = '5045';

let database: RecordedDatabase;
let site: OwnSite;
let namsos: string;
let reader: string;
let grong: string;
let leader: string;
let admin: string;
let network: string;

const system = () => site.services.ctx({ kind: 'system', name: 'test' });
const cookieOf = async (
  name: string,
  party: string,
  role: 'buyer' | 'reader' | 'administrator' | 'networkLeader',
) =>
  site.signIn(
    await site.seedPerson({ email: `${name.toLowerCase()}@test.example`, name, parties: [{ party, role }] }),
  );

beforeAll(async () => {
  database = recordQueries(await openTestDatabase());
  site = await openOwnSite(database);
  namsos = await cookieOf('Nora', NAMSOS, 'buyer');
  reader = await cookieOf('Lise', NAMSOS, 'reader');
  grong = await cookieOf('Geir', GRONG, 'buyer');
  leader = await cookieOf('Liv', GRONG, 'networkLeader');
  admin = await cookieOf('Ada', INSTALLATION, 'administrator');
  await loadShippedExamples(system(), files);
  network = await acting(system(), async ({ db, now }) => {
    const made = {
      is_demo: false,
      copied_from: null,
      created_at: now,
      created_by: 'system:test',
      closed_at: null,
    };
    const { id } = await db
      .insertInto('network')
      .values({
        ...made,
        leader: GRONG as PartyId,
        readers: [GRONG, NAMSOS],
        title: 'Innkjøp i Namdal',
        status: 'open',
        begins: null,
        ends: null,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    await db
      .insertInto('network_body')
      .values({
        network_id: id,
        body_id: NAMSOS,
        state: 'joined',
        inhabitants: 15_000,
        asked_at: now,
        answered_at: now,
      })
      .execute();
    return id;
  });
});
afterAll(() => database.close());

async function read(path: string, cookie?: string): Promise<{ status: number; text: string; html: string }> {
  const answer = await site.get(path, cookie);
  const html = await answer.text();
  return { status: answer.status, text: plain(html), html };
}

/** Where a form leads; fails on anything but a redirect. */
async function post(path: string, form: Record<string, string>, cookie: string): Promise<string> {
  const answer = await site.post(path, form, cookie);
  expect([path, answer.status]).toEqual([path, 303]);
  return (answer.headers.get('location') ?? '').split('?')[0] ?? '';
}

const at = (party: string, rest = ''): string => `/arbeid/${party}/erfaringer${rest}`;
const WRITTEN = {
  tittel: 'Slik prøvde vi tre alarmer hjemme',
  steg: 'dialogue',
  kategori: 'trygghetsalarmer',
  gikk: 'good',
  gjort: 'Vi lånte tre alarmer i fire uker.',
  resultat: 'Én ble valgt bort fordi den ikke virket på øya.',
  annerledes: '',
  rolle: 'Leder for hjemmetjenesten',
  navn: 'ja',
};
const write = (form: Partial<typeof WRITTEN> = {}) =>
  post(at(NAMSOS, '/ny'), { ...WRITTEN, ...form }, namsos);
const noticesOf = async (party: string): Promise<string[]> => {
  const { rows } = await database.pool.query(
    'select distinct kind from notice where party = $1 order by kind',
    [party],
  );
  return rows.map(({ kind }) => kind);
};

describe('our examples', () => {
  test('are loaded once, and anew where the file has changed', async () => {
    expect(await loadShippedExamples(system(), files)).toBeNull();
    const [first, ...rest] = readExamples(files);
    if (!first) throw new Error('no examples');
    const changed = { ...first, result: 'bad' as const };
    expect(await loadExamples(system(), [changed, ...rest])).toEqual({ added: 0, changed: 1, removed: 0 });
    expect(await loadExamples(system(), rest)).toEqual({ added: 0, changed: 0, removed: 1 });
    expect(await loadExamples(system(), [first, ...rest])).toEqual({ added: 0, changed: 1, removed: 0 });
  });

  test.each([
    ['alarmene', '21 kommuner fra start'],
    ['Butikk skolekretsen', 'Delte etter skolekretser'],
    ['læringsnettverk velferdsteknologi', 'Elleve kommuner'],
    ['MUNICIPALITIES alarms', 'Elleve kommuner'],
  ])('are found by «%s», in any form, inside words and in any language', async (words, found) => {
    const { text } = await read(`/erfaringer?q=${encodeURIComponent(words)}`);
    expect(text).toContain(found);
  });

  test('are narrowed by step, category, size and result, and paged', async () => {
    const all = readExamples(files);
    const count = async (query: string) =>
      Number(/–\d+ av (\d+)/.exec((await read(`/erfaringer?${query}`)).text)?.[1] ?? 0);
    expect(await count('')).toBe(all.length);
    expect(await count('steg=competition&storrelse=small')).toBe(
      all.filter(({ step, size }) => step === 'competition' && size === 'small').length,
    );
    expect(await count('resultat=bad')).toBe(all.filter(({ result }) => result === 'bad').length);
    expect(await count('kategori=broyting')).toBe(
      all.filter(({ category }) => category === 'broyting').length,
    );
    expect((await read('/erfaringer?side=99')).text).toContain(`–${all.length} av ${all.length}`);
    expect((await read('/erfaringer?q=%25')).status).toBe(200);
  });

  test('stand in the page’s language with source and how sure it is', async () => {
    const nn = await read('/nn/erfaringer/suldal-skolekretser');
    expect(nn.text).toContain('Delte etter skulekrinsar');
    expect(nn.html).toContain('https://distriktssenteret.no/eksempel/');
    expect((await read('/erfaringer/finnes-ikke')).status).toBe(404);
  });
});

describe('an experience', () => {
  test('is seen by nobody else until somebody else has published it', async () => {
    const own = await write();
    const id = own.split('/').at(-1) ?? '';
    expect((await read(`/erfaringer/${id}`)).status).toBe(404);
    expect((await read(own.replace(NAMSOS, GRONG), grong)).status).toBe(404);
    await post(`${own}/send`, { nettverk: network, bekreft: 'ja' }, namsos);
    expect((await read(`/erfaringer/${id}`)).status).toBe(404);
    expect((await read('/drift/erfaringer', admin)).text).not.toContain(WRITTEN.tittel);
    const toRead = at(GRONG, `/${id}/les`);
    expect((await read(at(GRONG), leader)).text).toContain(WRITTEN.tittel);
    expect((await read(toRead, grong)).status).toBe(403);
    expect((await site.post(toRead, { valg: 'tilbake', versjon: '1', grunn: ' ' }, leader)).status).toBe(422);
    await post(toRead, { valg: 'tilbake', versjon: '1', grunn: 'Skriv hvor lenge.' }, leader);
    expect((await read(own, namsos)).text).toContain('Skriv hvor lenge.');
    const letters = (await site.links()).filter(({ kind }) => kind === 'experience.returned');
    expect(letters).toMatchObject([{ to: 'nora@test.example', path: own }]);
    await post(`${own}/endre`, { ...WRITTEN, gjort: 'Fire uker i mai.', versjon: '1' }, namsos);
    await post(`${own}/send`, { nettverk: network, bekreft: 'ja' }, namsos);
    // Whoever looks it over publishes what she has read, and not what was written meanwhile.
    const stale = await site.post(toRead, { valg: 'publiser', versjon: '1' }, leader);
    expect([stale.status, await stale.text()]).toEqual([
      422,
      expect.stringContaining('Les den på nytt før du avgjør.'),
    ]);
    expect((await read(`/erfaringer/${id}`)).status).toBe(404);
    await post(toRead, { valg: 'publiser', versjon: '2' }, leader);
    const shown = await read(`/erfaringer/${id}`);
    expect(shown.text).toContain('Fire uker i mai.');
    expect(shown.text).toContain('Nora, Leder for hjemmetjenesten i Namsos');
    expect(shown.text).not.toContain('Eldre enn to år');
    expect((await read('/erfaringer?q=alarmer')).text.indexOf(WRITTEN.tittel)).toBeGreaterThan(0);
    expect(await noticesOf(NAMSOS)).toContain('experience.published');
  });

  test('goes to those who run the installation where no network is chosen', async () => {
    const own = await write({ tittel: 'Uten nettverk', navn: '' });
    const id = own.split('/').at(-1) ?? '';
    expect((await site.post(`${own}/send`, { nettverk: '' }, namsos)).status).toBe(422);
    await post(`${own}/send`, { nettverk: '', bekreft: 'ja' }, namsos);
    expect((await read(at(GRONG), leader)).text).not.toContain('Uten nettverk');
    expect((await site.post(at(GRONG, `/${id}/les`), { valg: 'publiser' }, leader)).status).toBe(404);
    expect((await read('/drift/erfaringer', namsos)).status).toBe(403);
    expect((await read('/drift/erfaringer', admin)).text).toContain('Uten nettverk');
    await post(`/drift/erfaringer/${id}`, { valg: 'publiser', versjon: '1' }, admin);
    const shown = await read(`/erfaringer/${id}`);
    expect(shown.text).toContain('Leder for hjemmetjenesten i Namsos');
    expect(shown.text).not.toContain('Nora');
  });

  test('keeps what was typed where it is refused, and is never changed by two at once', async () => {
    const empty = await site.post(at(NAMSOS, '/ny'), { ...WRITTEN, gjort: '', rolle: 'Rådgiver' }, namsos);
    expect(empty.status).toBe(422);
    expect(await empty.text()).toContain('Rådgiver');
    const own = await write({ gjort: 'Ring 90 12 34 56.' });
    expect((await read(own, namsos)).text).toContain('telefonnummer');
    await post(`${own}/endre`, { ...WRITTEN, versjon: '1' }, namsos);
    expect((await site.post(`${own}/endre`, { ...WRITTEN, versjon: '1' }, namsos)).status).toBe(422);
    expect((await site.post(`${own}/endre`, WRITTEN, reader)).status).toBe(403);
    expect((await read(own, reader)).status).toBe(200);
    await post(`${own}/slett`, {}, namsos);
    expect((await read(own, namsos)).status).toBe(404);
  });
});

describe('«something like it»', () => {
  test('is one question, and never one’s own', async () => {
    const asked = {
      step: 'dialogue' as const,
      category: 'trygghetsalarmer',
      isDemo: false,
      party: NAMSOS as PartyId,
    };
    const counted = async (most: number) => {
      database.statements();
      const rows = await similarExperiences(system(), { ...asked, most });
      return { rows, statements: database.statements().length };
    };
    const [one, three] = [await counted(1), await counted(3)];
    expect([one.rows.length, three.rows.length]).toEqual([1, 3]);
    expect(one.statements).toBe(three.statements);
    expect(three.rows.filter(({ party }) => party === NAMSOS)).toEqual([]);
    const others = await similarExperiences(system(), { ...asked, party: GRONG as PartyId, most: 3 });
    expect(others[0]).toMatchObject({ party: NAMSOS });
  });
});

describe('guidance', () => {
  test('is asked, answered by the one asked, and becomes a draft when both agree', async () => {
    expect((await read(`/arbeid/${NAMSOS}/veiledning`, namsos)).text).toContain('Spør Grong');
    const ask = {
      til: GRONG,
      steg: 'dialogue',
      kategori: 'trygghetsalarmer',
      sporsmal: 'Hvor mange svarte? Hvorfor?',
    };
    const own = await post(`/arbeid/${NAMSOS}/veiledning/spor`, ask, namsos);
    const theirs = own.replace(NAMSOS, GRONG);
    expect((await site.links()).at(-1)).toMatchObject({ kind: 'guidance.asked', path: theirs });
    expect((await site.post(own, { svar: 'Selv' }, namsos)).status).toBe(422);
    expect((await read(own.replace(NAMSOS, '5047'), await cookieOf('Ola', '5047', 'buyer'))).status).toBe(
      404,
    );
    await post(theirs, { svar: 'Sju svarte da vi spurte åpent.' }, grong);
    expect((await site.post(theirs, { svar: 'En gang til' }, grong)).status).toBe(422);
    await post(`${own}/del`, {}, namsos);
    expect((await read(at(GRONG), grong)).text).not.toContain('Hvor mange svarte?');
    await post(`${theirs}/del`, {}, grong);
    const draft =
      /\/arbeid\/5045\/erfaringer\/[0-9a-f-]{36}/.exec((await read(theirs, grong)).html)?.[0] ?? '';
    const { text } = await read(draft, grong);
    expect(text).toContain('Sju svarte da vi spurte åpent.');
    expect(text).toContain('etter spørsmål fra Namsos');
    // What came of it has not been written yet.
    expect((await site.post(`${draft}/send`, { nettverk: '', bekreft: 'ja' }, grong)).status).toBe(422);
    expect((await read(own, namsos)).text).toContain('Utkastet ligger hos Grong');
  });

  describe('that has become a text', () => {
    const OUTCOME = { ...WRITTEN, tittel: 'Sju svarte', resultat: 'Vi valgte to av dem.', navn: '' };
    let question: string;
    let draft: string;
    const id = () => draft.split('/').at(-1) ?? '';
    const toRead = () => `/drift/erfaringer/${id()}`;
    const answerText = (valg: string, versjon = '') =>
      site.post(`${question}/tekst`, { valg, versjon }, namsos);
    const change = (versjon: string, facts = {}) =>
      post(`${draft}/endre`, { ...OUTCOME, ...facts, versjon }, grong);
    const send = () => post(`${draft}/send`, { nettverk: '', bekreft: 'ja' }, grong);
    const publish = (versjon: string) => site.post(toRead(), { valg: 'publiser', versjon }, admin);
    const NOT_YET = 'Namsos har ikke sagt ja til teksten ennå';

    beforeEach(async () => {
      const ask = { til: GRONG, steg: 'dialogue', kategori: '', sporsmal: 'Hvor mange svarte?' };
      question = await post(`/arbeid/${NAMSOS}/veiledning/spor`, ask, namsos);
      const theirs = question.replace(NAMSOS, GRONG);
      await post(theirs, { svar: 'Sju svarte.' }, grong);
      await post(`${theirs}/del`, {}, grong);
      await post(`${question}/del`, {}, namsos);
      const { html } = await read(theirs, grong);
      draft = /\/arbeid\/5045\/erfaringer\/[0-9a-f-]{36}/.exec(html)?.[0] ?? '';
      await change('1');
      await send();
    });

    test('is read by whoever asked, and published with her name once she has said yes to it', async () => {
      expect((await site.links()).at(-1)).toMatchObject({
        kind: 'experience.toAgree',
        to: 'nora@test.example',
        path: `${question}/tekst`,
      });
      expect((await read(`/arbeid/${NAMSOS}/veiledning`, namsos)).text).toContain(
        'Les teksten som nevner dere',
      );
      expect((await read(toRead(), admin)).text).toContain(NOT_YET);
      expect((await read(draft, grong)).text).toContain(NOT_YET);
      expect((await publish('2')).status).toBe(422);
      expect((await read(`${question}/tekst`, namsos)).text).toContain('Vi valgte to av dem.');
      // Others read nothing, and a reader decides nothing.
      expect((await read(`${question.replace(NAMSOS, GRONG)}/tekst`, grong)).status).toBe(404);
      expect((await site.post(`${question}/tekst`, { valg: 'ja', versjon: '2' }, reader)).status).toBe(403);
      expect((await answerText('kanskje')).status).toBe(404);
      expect((await answerText('ja', '1')).status).toBe(422);
      expect((await answerText('ja', '2')).status).toBe(303);
      expect((await answerText('ja', '2')).status).toBe(422);
      expect((await read(question, namsos)).text).toContain('Dere har sagt ja til denne teksten.');
      expect(await noticesOf(GRONG)).toContain('experience.nameAgreed');
      expect((await read(toRead(), admin)).text).toContain('Namsos har sagt ja til teksten');
      expect((await publish('2')).status).toBe(303);
      expect((await read(`/erfaringer/${id()}`)).text).toContain('etter spørsmål fra Namsos');
    });

    test('must be agreed to anew when it has been changed', async () => {
      expect((await answerText('ja', '2')).status).toBe(303);
      await post(`${draft}/trekk`, {}, grong);
      expect((await read(`${question}/tekst`, namsos)).status).toBe(404);
      await change('2', { resultat: 'Namsos tok feil.' });
      await send();
      const asked = (await site.links()).filter(({ path }) => path === `${question}/tekst`);
      expect(asked.map(({ kind }) => kind)).toEqual(['experience.toAgree', 'experience.toAgree']);
      expect((await publish('3')).status).toBe(422);
      expect((await answerText('ja', '2')).status).toBe(422);
      expect((await read(`${question}/tekst`, namsos)).text).toContain('Namsos tok feil.');
      // Sent once more as it stood, nobody is asked again.
      expect((await answerText('ja', '3')).status).toBe(303);
      await post(`${draft}/trekk`, {}, grong);
      await send();
      expect((await site.links()).filter(({ path }) => path === `${question}/tekst`)).toHaveLength(2);
      expect((await publish('3')).status).toBe(303);
    });

    test('is published without the name where she says no, or whoever tells it leaves it out', async () => {
      expect((await answerText('nei')).status).toBe(303);
      expect((await answerText('ja', '2')).status).toBe(404);
      expect(await noticesOf(GRONG)).toContain('experience.nameLeftOut');
      expect((await read(question, namsos)).text).toContain('Navnet deres står ikke i teksten.');
      expect((await publish('2')).status).toBe(303);
      const { text } = await read(`/erfaringer/${id()}`);
      expect(text).toContain('Fortalt av Grong');
      expect(text).not.toContain('Namsos');
      expect((await site.post(`${draft}/uten-navn`, {}, grong)).status).toBe(422);
    });

    test('loses the name after it is out, by either side', async () => {
      await answerText('ja', '2');
      await publish('2');
      await post(`${draft}/uten-navn`, {}, grong);
      expect((await read(`/erfaringer/${id()}`)).text).not.toContain('Namsos');
      expect((await read(question, namsos)).text).toContain('Navnet deres står ikke i teksten.');
    });
  });

  test('reaches nobody where nobody is', async () => {
    const ask = { til: '0301', steg: 'need', kategori: '', sporsmal: 'Noen der?' };
    expect((await site.post(`/arbeid/${NAMSOS}/veiledning/spor`, ask, namsos)).status).toBe(422);
    expect(
      (await site.post(`/arbeid/${NAMSOS}/veiledning/spor`, { ...ask, til: '9901' }, namsos)).status,
    ).toBe(404);
  });
});

test('the database lets nobody publish her own or answer for the other', async () => {
  const person = await site.seedPerson({
    email: 'per@test.example',
    name: 'Per',
    parties: [{ party: NAMSOS, role: 'buyer' }],
  });
  const ctx = site.services.ctx({ kind: 'person', person: person.id, isDemo: false });
  const own = await write({ tittel: 'Et zebraeksempel' });
  const id = own.split('/').at(-1) ?? '';
  await expect(
    acting(ctx, ({ db }) =>
      sql`update experience set state = 'published', published_on = '2026-11-22' where id = ${id}`.execute(
        db,
      ),
    ),
  ).rejects.toThrow(/row-level security/);
  await expect(
    acting(ctx, ({ db }) =>
      sql`update guidance_question set answerer_agrees = not answerer_agrees`.execute(db),
    ),
  ).rejects.toThrow(/each side/);
  await expect(
    acting(ctx, ({ db }) => sql`update guidance_question set question = 'Annet'`.execute(db)),
  ).rejects.toThrow(/never changed/);
  await expect(
    acting(ctx, ({ db }) => sql`update experience set with_party = ${GRONG} where id = ${id}`.execute(db)),
  ).rejects.toThrow(/nobody names another/);
  const seen = await publicExperiences(ctx, {
    words: 'zebra',
    step: null,
    category: null,
    size: null,
    result: null,
    withDemo: false,
    from: 0,
    most: 5,
  });
  expect(seen.count).toBe(0);
});

test('what is out is said to be old after two years, until the body says that it holds; taken back it is gone', async () => {
  const asked = { step: 'dialogue' as const, category: null, isDemo: false, party: GRONG as PartyId };
  const [told] = await similarExperiences(system(), { ...asked, most: 1 });
  const id = told?.id ?? '';
  site.wait(3 * 365 * 86_400_000);
  const later = await cookieOf('Nils', NAMSOS, 'buyer');
  expect((await read(`/erfaringer/${id}`)).text).toContain('Ikke sjekket de siste to årene');
  await post(at(NAMSOS, `/${id}/gjelder`), {}, later);
  expect((await read(`/erfaringer/${id}`)).text).not.toContain('Ikke sjekket');
  await post(at(NAMSOS, `/${id}/trekk`), {}, later);
  expect((await read(`/erfaringer/${id}`)).status).toBe(404);
});
