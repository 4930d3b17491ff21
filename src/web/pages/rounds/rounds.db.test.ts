// The annual round from draft to joint plan, as people meet it: the cooperation's pages, letters with personal links,
// answers without an account and with one, what becomes of them, and what nobody else may see.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../../../test/database.ts';
import { plain } from '../../../../test/html.ts';
import { type OwnSite, openOwnSite, type SeededPerson } from '../../../../test/own-site.ts';
import { remindOfRounds } from '../../../flows/rounds/daily.ts';
import { type LocalDate, localDate, localDateAt } from '../../../kernel/local-date.ts';
import { acting } from '../../../modules/accounts/db.ts';
import type { PartyId } from '../../../modules/accounts/model.ts';
import { readWorkbook } from '../../../modules/exchange/formats/xlsx/read.ts';
import { insertItem } from '../../../modules/planning/plan-commands.ts';
import { NO_FACTS } from '../../../modules/planning/plan-item.ts';
import {
  DRAFT_CONTACT_DAYS,
  deleteOldRoundLinks,
} from '../../../modules/planning/rounds/retention-commands.ts';
import type { BodyId } from '../../../modules/registry/model.ts';

const DAY_MS = 24 * 3_600_000;
const COOPERATION = 'nii';
/** Answers by link, by account, by delegation alone, and not at all. */
const [BY_LINK, BY_ACCOUNT, DELEGATES, SILENT] = ['1505', '1560', '1554', '1557'] as const;

let database: TestDatabase;
let site: OwnSite;
let coordinator: SeededPerson;
let buyer: SeededPerson;
let asCoordinator: string;
let asBuyer: string;

const person = (email: string, party: string, role: 'buyer' | 'coordinator' | 'reader') =>
  site.seedPerson({ email, name: `${email.split('@')[0]} Test`, parties: [{ party, role }] });

beforeAll(async () => {
  database = await openTestDatabase();
  site = await openOwnSite(database);
  coordinator = await person('koordinator@test.example', COOPERATION, 'coordinator');
  buyer = await person('tingvoll@test.example', BY_ACCOUNT, 'buyer');
  await site.seedDelegation(DELEGATES, COOPERATION);
  asCoordinator = await site.signIn(coordinator);
  asBuyer = await site.signIn(buyer);
});
afterAll(() => database.close());

const own = (party: string, path = '') => `/arbeid/${party}/runder${path}`;

async function textOf(address: string, cookie?: string): Promise<string> {
  const response = await site.get(address, cookie);
  expect([address, response.status]).toEqual([address, 200]);
  return plain(await response.text());
}

/** Sends a form that is to succeed; the value is where it leads. */
async function sent(
  address: string,
  form: Record<string, string> | FormData,
  cookie?: string,
): Promise<string> {
  const response = await site.post(address, form, cookie);
  expect([address, response.status]).toEqual([address, 303]);
  return response.headers.get('location') ?? '';
}

const formOf = (...fields: readonly (readonly [string, string])[]): FormData => {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  return form;
};

const version = async (address: string, cookie?: string): Promise<string> => {
  const html = await (await site.get(address, cookie)).text();
  return /name="versjon" value="(\d+)"/.exec(html)?.[1] ?? '';
};

async function draft(title: string, deadline = '10.12.2026'): Promise<string> {
  const heading = {
    navn: title,
    aar: '2027',
    frist: deadline,
    taushet: 'reserve',
    melding: 'Svar helst snart.',
  };
  const to = await sent(own(COOPERATION), heading, asCoordinator);
  return /runder\/([^?]+)/.exec(to)?.[1] ?? '';
}

async function addLine(id: string, title: string, category: string): Promise<void> {
  const page = own(COOPERATION, `/${id}`);
  const line = {
    linje: title,
    kategori: category,
    oppstart: '',
    versjon: await version(page, asCoordinator),
  };
  await sent(`${page}/linjer`, line, asCoordinator);
}

async function askThem(id: string, bodies: readonly string[]): Promise<void> {
  const page = own(COOPERATION, `/${id}`);
  const form = formOf(
    ['versjon', await version(page, asCoordinator)],
    ...bodies.flatMap((body): [string, string][] => [
      ['spor', body],
      [`navn-${body}`, body === BY_ACCOUNT ? '' : `Kontakt ${body}`],
      [`epost-${body}`, body === BY_ACCOUNT ? '' : `post${body}@kommune.example`],
    ]),
  );
  await sent(`${page}/medlemmer`, form, asCoordinator);
  await sent(`${page}/send`, { versjon: await version(page, asCoordinator) }, asCoordinator);
}

const lettersTo = async (email: string) => (await site.links()).filter(({ to }) => to === email);
/** Of the latest letter but reminders, which tests write on later days. */
const linkOf = async (body: string): Promise<string> => {
  const letters = await lettersTo(`post${body}@kommune.example`);
  return letters.filter(({ kind }) => kind !== 'round.reminder').at(-1)?.path ?? '';
};

const LINES = ['Kontorstoler', 'Renhold av skoler'] as const;

async function sentRound(
  title: string,
  bodies: readonly string[] = [BY_LINK, BY_ACCOUNT, DELEGATES, SILENT],
) {
  const id = await draft(title);
  await addLine(id, LINES[0], 'kontormobler');
  await addLine(id, LINES[1], 'renhold');
  await askThem(id, bodies);
  return id;
}

const ANSWER = {
  'svar-1': 'join',
  'mengde-1': '60',
  'enhet-1': 'stoler',
  'verdi-1': '240 000',
  'kommentar-1': 'Vi flytter i august',
  'svar-2': 'later',
  'senere-2': 'august 2027',
  hvem: 'Anne Svarer',
};

const answered = async (address: string, fields: Record<string, string>, cookie?: string) => ({
  ...fields,
  versjon: await version(address, cookie),
});

describe('a draft', () => {
  test('keeps what is typed with the faults at the fields, and saves nothing', async () => {
    const form = { navn: '', aar: '1900', frist: '31.02.2027', taushet: 'reserve', melding: 'Hei' };
    const first = await site.post(own(COOPERATION), form, asCoordinator);
    expect(first.status).toBe(422);
    const text = await first.text();
    expect(plain(text)).toContain('Datoen 31.02.2027 finnes ikke');
    const second = await site.post(own(COOPERATION), { ...form, frist: '' }, asCoordinator);
    expect(plain(await second.text())).toContain('Skriv et år fra 2020 til 2060');
    expect(await textOf(own(COOPERATION), asCoordinator)).toContain('Ingen runder ennå');
  });

  test('offers what ends at the members as far as they show it, and takes what is ticked', async () => {
    const { services } = site;
    const { categories } = (await services.snapshot()).categories;
    const rules = { categories: categories.byId, assumptions: services.planning.assumptions };
    const item = await acting(services.ctx({ kind: 'system', name: 'test' }), (inside) =>
      insertItem(inside, {
        body: BY_LINK as BodyId,
        facts: {
          ...NO_FACTS,
          kind: 'contract',
          title: 'Hemmelig navn',
          category: 'renhold',
          endsOn: localDate('2027-03-31'),
        },
        source: 'typed',
        sourceNote: null,
        visibility: null,
        rules,
      }),
    );
    const id = await draft('Med forslag');
    const page = own(COOPERATION, `/${id}`);
    const text = await textOf(page, asCoordinator);
    expect(text).toContain('Renhold (Kristiansund');
    expect(text).not.toContain('Hemmelig navn');
    const form = formOf(['versjon', await version(page, asCoordinator)], ['forslag', item]);
    await sent(`${page}/linjer`, form, asCoordinator);
    expect(await textOf(page, asCoordinator)).toMatch(/Linjer i runden.*Renhold/s);
    await sent(`${page}/fjern`, {}, asCoordinator);
    expect((await site.get(page, asCoordinator)).status).toBe(404);
  });

  test('is not sent where nobody can answer, and is seen by nobody else', async () => {
    const id = await draft('Uten kontakt');
    await addLine(id, 'Stoler', 'kontormobler');
    const page = own(COOPERATION, `/${id}`);
    const form = formOf(['versjon', await version(page, asCoordinator)], ['spor', SILENT]);
    await sent(`${page}/medlemmer`, form, asCoordinator);
    const refused = await site.post(
      `${page}/send`,
      { versjon: await version(page, asCoordinator) },
      asCoordinator,
    );
    expect(refused.status).toBe(422);
    expect(plain(await refused.text())).toMatch(/Skriv e-postadressen til en som kan svare for \p{Lu}/u);
    expect((await site.get(own(BY_ACCOUNT, `/${id}/svar`), asBuyer)).status).toBe(404);
    await sent(`${page}/fjern`, {}, asCoordinator);
  });
});

describe('an answer by personal link', () => {
  let id: string;
  let link: string;
  beforeAll(async () => {
    id = await sentRound('Runden 2027');
    link = await linkOf(BY_LINK);
  });

  test('is asked for by letter: who asks, until when, what silence means', async () => {
    const [letter] = await lettersTo(`post${BY_LINK}@kommune.example`);
    expect(letter?.body).toContain('Svar innen 10. desember 2026');
    expect(letter?.body).toContain('Svarer dere ikke, står dere som reserve.');
    expect(letter?.body).toContain('Svar helst snart.');
    expect(await lettersTo(buyer.email)).toHaveLength(1);
    const text = await textOf(link);
    expect(await textOf(`/arbeid/${BY_ACCOUNT}`, asBuyer)).toContain('Svar på runden «Runden 2027»');
    expect(await textOf(`/nn${link}`)).toContain('Svarar de ikkje, står de som reserve.');
    expect(await textOf(`/en${link}`)).toContain('If you do not answer, you are in reserve.');
    expect(text).toContain('Svarer dere ikke, står dere som reserve.');
    expect(text).toContain('Ikke skriv helseopplysninger');
    expect(await textOf(own(COOPERATION, `/${id}`), asCoordinator)).toMatch(/Kristiansund\s+åpnet/);
  });

  test('is saved as far as it has come, and shown to whoever opens it next', async () => {
    const saved = await answered(link, { 'svar-1': 'reserve', hvem: 'Ola Først', gjor: 'lagre' });
    expect(await sent(link, saved)).toBe(`${link}?sagt=answer`);
    expect(await textOf(link)).toContain('Ola Først svarte sist');
    const again = await site.post(link, { ...saved, 'svar-1': 'not' });
    expect(again.status).toBe(422);
    expect(plain(await again.text())).toContain('Noen andre har lagret et svar mens du skrev');
    expect(await textOf(own(COOPERATION, `/${id}`), asCoordinator)).toMatch(/Kristiansund\s+delvis besvart/);
  });

  test('is not delivered with lines missing or fields wrong; what was typed stands', async () => {
    const fields = { 'svar-1': 'join', 'mengde-1': 'mange', 'kommentar-1': 'Behold meg', gjor: 'lever' };
    const wrong = await site.post(link, await answered(link, fields));
    expect(wrong.status).toBe(422);
    const html = await wrong.text();
    expect(plain(html)).toContain('Kontorstoler: «mange» er ikke en mengde');
    expect(html).toContain('Behold meg');
    const missing = await site.post(link, await answered(link, { 'svar-1': 'join', gjor: 'lever' }));
    const text = plain(await missing.text());
    expect(text).toContain('Renhold av skoler: Velg et svar.');
    expect(text).toContain('Skriv hvem som svarer.');
    const secret = { ...ANSWER, 'kommentar-1': 'Fnr 13097248022', gjor: 'lever' };
    expect((await site.post(link, await answered(link, secret))).status).toBe(422);
  });

  test('is delivered with a receipt on the page and by letter, and can be changed', async () => {
    const to = await sent(link, await answered(link, { ...ANSWER, gjor: 'lever' }));
    expect(to).toBe(`${link}/kvittering`);
    expect(await textOf(to)).toContain('Med oss, 60 stoler i året');
    const receipt = (await lettersTo(`post${BY_LINK}@kommune.example`)).at(-1);
    expect(receipt?.kind).toBe('round.receipt');
    expect(receipt?.body).toContain('- Renhold av skoler: Senere, fra 1. august 2027');
    await sent(link, await answered(link, { ...ANSWER, 'mengde-1': '75', gjor: 'lever' }));
    expect(await textOf(own(COOPERATION, `/${id}`), asCoordinator)).toContain('75 stoler');
  });

  test('shows nothing of what others answer', async () => {
    const address = own(BY_ACCOUNT, `/${id}/svar`);
    const secretive = { ...ANSWER, 'kommentar-1': 'Bare for Tingvoll', gjor: 'lever' };
    await sent(address, await answered(address, secretive, asBuyer), asBuyer);
    expect(await (await site.get(link)).text()).not.toContain('Bare for Tingvoll');
    expect(await (await site.get(`${link}/kvittering`)).text()).not.toContain('Bare for Tingvoll');
    expect(await (await site.get(address, asBuyer)).text()).not.toContain('Vi flytter i august');
    expect((await site.get(own(BY_ACCOUNT, `/${id}/plan`), asBuyer)).status).toBe(303);
    expect((await site.get(own(BY_ACCOUNT, `/${id}/svar.xlsx`), asBuyer)).status).toBe(303);
    expect((await site.get(own(BY_LINK, `/${id}/svar`), asBuyer)).status).toBe(403);
    expect((await site.post(own(BY_ACCOUNT, `/${id}/avslutt`), {}, asBuyer)).status).toBe(403);
  });

  test('is not given by an old link once a new one is sent', async () => {
    const contact = { kommune: SILENT, navn: 'Ny Kontakt', epost: `post${SILENT}@kommune.example` };
    const old = await linkOf(SILENT);
    expect((await site.get(old)).status).toBe(200);
    await sent(own(COOPERATION, `/${id}/lenke`), contact, asCoordinator);
    expect((await site.get(old)).status).toBe(404);
    expect((await site.post(old, { ...ANSWER, versjon: '1', gjor: 'lever' })).status).toBe(404);
    expect((await site.get(await linkOf(SILENT))).status).toBe(200);
  });

  test('the coordinator sees who has come how far, and takes it all to a spreadsheet', async () => {
    const text = await textOf(own(COOPERATION, `/${id}`), asCoordinator);
    expect(text).toContain('2 av 4 har levert');
    const file = await site.get(own(COOPERATION, `/${id}/svar.xlsx`), asCoordinator);
    const read = await readWorkbook(new Uint8Array(await file.arrayBuffer()));
    expect(JSON.stringify(read)).toContain('Vi flytter i august');
    expect(await textOf(`/arbeid/${COOPERATION}`, asCoordinator)).toContain('Runden «Runden 2027»');
    expect(await textOf(own(BY_ACCOUNT), asBuyer)).toMatch(/Runden 2027.*levert/s);
    // Acting for a body, she sees how far that body has come, not the others.
    expect(await textOf(own(DELEGATES), asCoordinator)).toMatch(/Runden 2027(?!.*levert)/s);
  });
});

describe('time', () => {
  test('reminds seven and two days before, each once, and only those who have not delivered', async () => {
    const id = await sentRound('Påminnelse', [BY_LINK, BY_ACCOUNT]);
    const address = own(BY_ACCOUNT, `/${id}/svar`);
    await sent(address, await answered(address, { ...ANSWER, gjor: 'lever' }, asBuyer), asBuyer);
    const reminders = async () =>
      (await site.links()).filter(
        ({ kind, subject }) => kind === 'round.reminder' && subject.startsWith('Påm'),
      );
    const morning = async (date: string): Promise<number> => {
      const now = new Date(`${date}T06:00:00Z`);
      const services = {
        ...site.services,
        ctx: (actor: Parameters<typeof site.services.ctx>[0]) => ({ ...site.services.ctx(actor), now }),
      };
      const today = localDateAt(now.getTime());
      await remindOfRounds({ services, today, since: today as LocalDate });
      return (await reminders()).length;
    };
    expect(await morning('2026-12-02')).toBe(0);
    expect(await morning('2026-12-03')).toBe(1);
    expect(await morning('2026-12-04')).toBe(1);
    expect(await morning('2026-12-09')).toBe(2);
    expect(await morning('2026-12-10')).toBe(2);
    expect(await morning('2026-12-11')).toBe(2);
    expect((await reminders()).map(({ to }) => to)).toEqual(Array(2).fill(`post${BY_LINK}@kommune.example`));
    expect((await site.get((await reminders())[0]?.path ?? '')).status).toBe(200);
  });

  test('ends the link and takes the name of whoever answered by it and is erased; nobody reminds her', async () => {
    const id = await sentRound('Slettet', [BY_LINK, BY_ACCOUNT]);
    const link = await linkOf(BY_LINK);
    const status = own(COOPERATION, `/${id}`);
    const begun = { 'svar-1': 'join', gjor: 'lagre' };
    await sent(link, await answered(link, { ...begun, hvem: 'Solveig Lenke' }));
    const address = own(BY_ACCOUNT, `/${id}/svar`);
    expect(await (await site.get(address, asBuyer)).text()).not.toContain('name="hvem"');
    await sent(address, await answered(address, { ...begun, hvem: 'Noen Andre' }, asBuyer), asBuyer);
    const before = await textOf(status, asCoordinator);
    expect([before.includes('Solveig Lenke'), before.includes(buyer.name)]).toEqual([true, true]);
    expect(before).not.toContain('Noen Andre');
    const email = `post${BY_LINK}@kommune.example`;
    const solveig = await site.seedPerson({ email, name: 'Solveig Lenke', parties: [] });
    const asSolveig = await site.signIn(solveig);
    await sent('/min-side/slett', { bekreft: email }, asSolveig);
    expect((await site.get(link)).status).toBe(404);
    const after = await textOf(status, asCoordinator);
    expect([after.includes('Solveig Lenke'), after.includes(`Kontakt ${BY_LINK}`)]).toEqual([false, false]);
    expect(after).toContain(buyer.name);
    const now = new Date('2026-12-09T06:00:00Z');
    const services = {
      ...site.services,
      ctx: (actor: Parameters<typeof site.services.ctx>[0]) => ({ ...site.services.ctx(actor), now }),
    };
    const today = localDateAt(now.getTime());
    await remindOfRounds({ services, today, since: today });
    expect(await lettersTo(email)).toEqual([]);
  });

  test('the deadline can be moved, and everybody is told', async () => {
    const id = await sentRound('Frist', [BY_LINK, BY_ACCOUNT]);
    const page = own(COOPERATION, `/${id}`);
    expect((await site.post(`${page}/frist`, { frist: '01.01.2020' }, asCoordinator)).status).toBe(422);
    await sent(`${page}/frist`, { frist: '20.12.2026' }, asCoordinator);
    const told = (await site.links()).filter(
      ({ subject }) => subject === 'Frist: ny frist er 20. desember 2026',
    );
    expect(told).toHaveLength(2);
  });
});

test('a link is sent in the language of whoever gets it, where that is known here', async () => {
  const known = `post${DELEGATES}@kommune.example`;
  await site.seedPerson({ email: known, name: 'Kjend Her', language: 'nn', parties: [] });
  const id = await sentRound('Språk', [DELEGATES, SILENT]);
  const last = async (email: string) =>
    (await lettersTo(email)).filter(({ subject }) => subject.startsWith('Språk')).at(-1);
  expect((await last(known))?.path).toMatch(/^\/nn\/svar\/runde\//);
  expect((await last(known))?.body).toContain('Svarar de ikkje, står de som reserve.');
  expect((await last(`post${SILENT}@kommune.example`))?.path).toMatch(/^\/svar\/runde\//);
  const contact = { kommune: SILENT, navn: 'Kjend Her', epost: known };
  await sent(own(COOPERATION, `/${id}/lenke`), contact, asCoordinator);
  expect((await last(known))?.subject).toBe('Språk: ny lenkje til svaret');
});

describe('closing', () => {
  let id: string;
  let link: string;
  const planned = (body: string) =>
    acting(site.services.ctx({ kind: 'system', name: 'test' }), ({ db }) =>
      db
        .selectFrom('plan_item')
        .select(['title', 'kind', 'source', 'source_note', 'annual_volume', 'starts_on', 'earliest_start'])
        .where('body_id', '=', body)
        .where('title', 'in', LINES)
        .orderBy('title')
        .execute(),
    );

  beforeAll(async () => {
    const { services } = site;
    const { categories } = (await services.snapshot()).categories;
    const rules = { categories: categories.byId, assumptions: services.planning.assumptions };
    await acting(services.ctx({ kind: 'system', name: 'test' }), (inside) =>
      insertItem(inside, {
        body: BY_ACCOUNT as BodyId,
        facts: {
          ...NO_FACTS,
          kind: 'contract',
          title: 'KONTORSTOLER',
          category: 'kontormobler',
          endsOn: localDate('2027-06-30'),
        },
        source: 'typed',
        sourceNote: null,
        visibility: null,
        rules,
      }),
    );
    id = await sentRound('Avslutning');
    link = await linkOf(BY_LINK);
    await sent(link, await answered(link, { ...ANSWER, gjor: 'lever' }));
    const address = own(BY_ACCOUNT, `/${id}/svar`);
    await sent(address, await answered(address, { ...ANSWER, gjor: 'lever' }, asBuyer), asBuyer);
    const begun = { 'svar-1': 'join', hvem: 'Halvveis', gjor: 'lagre' };
    for (const body of [DELEGATES, SILENT]) {
      const other = await linkOf(body);
      await sent(other, await answered(other, begun));
    }
    await sent(own(COOPERATION, `/${id}/avslutt`), {}, asCoordinator);
  });

  test('writes needs in the plans of those who delivered or delegate, and of nobody else', async () => {
    expect(await planned(BY_LINK)).toEqual([
      {
        title: LINES[0],
        kind: 'need',
        source: 'round',
        source_note: 'Avslutning',
        annual_volume: 60,
        starts_on: null,
        earliest_start: '2027-01-01',
      },
      {
        title: LINES[1],
        kind: 'need',
        source: 'round',
        source_note: 'Avslutning',
        annual_volume: null,
        starts_on: '2027-08-01',
        earliest_start: null,
      },
    ]);
    expect((await planned(DELEGATES)).map(({ title }) => title)).toEqual([LINES[0]]);
    expect(await planned(SILENT)).toEqual([]);
  });

  test('knows again what is there, and the body can undo each', async () => {
    const stored = () =>
      acting(site.services.ctx({ kind: 'system', name: 'test' }), ({ db }) =>
        db
          .selectFrom('plan_item')
          .select(['title', 'kind', 'annual_volume'])
          .where('body_id', '=', BY_ACCOUNT)
          .where('category', 'in', ['kontormobler', 'renhold'])
          .orderBy('title')
          .execute(),
      );
    expect(await stored()).toEqual([
      { title: 'KONTORSTOLER', kind: 'contract', annual_volume: 60 },
      { title: LINES[1], kind: 'need', annual_volume: null },
    ]);
    const address = own(BY_ACCOUNT, `/${id}/svar`);
    const html = await (await site.get(address, asBuyer)).text();
    const lines = [...html.matchAll(/name="linje" value="([^"]+)"/g)].map(([, line]) => line ?? '');
    expect(lines).toHaveLength(2);
    for (const line of lines) await sent(`${address}/angre`, { linje: line }, asBuyer);
    expect(await stored()).toEqual([{ title: 'KONTORSTOLER', kind: 'contract', annual_volume: null }]);
    expect((await site.post(`${address}/angre`, { linje: lines[0] ?? '' }, asBuyer)).status).toBe(422);
  });

  test('shows the joint plan with the way on to a group', async () => {
    const html = await (await site.get(own(COOPERATION, `/${id}/plan`), asCoordinator)).text();
    const way = `/arbeid/${COOPERATION}/grupper?kategori=kontormobler&amp;omrade=members%3A${COOPERATION}`;
    expect(html).toContain(`href="${way}"`);
    expect(plain(html)).toContain('Med oss, 60 stoler i året');
    const form = await (await site.get(way.replace('&amp;', '&'), asCoordinator)).text();
    expect(form).toMatch(/<option value="kontormobler" selected/);
    expect(form).toMatch(new RegExp(`<input[^>]*value="members:${COOPERATION}"[^>]* checked`));
  });

  test('leaves links for thirty days to read by, and none to write by', async () => {
    expect(await textOf(link)).toContain('Runden er avsluttet');
    expect((await site.post(link, { ...ANSWER, versjon: '3', gjor: 'lever' })).status).toBe(422);
    const system = () => site.services.ctx({ kind: 'system', name: 'test' });
    expect(await deleteOldRoundLinks(system())).toBe(0);
    site.wait(31 * DAY_MS);
    expect((await site.get(link)).status).toBe(404);
    expect(await deleteOldRoundLinks(system())).toBeGreaterThan(0);
    const kept = await acting(system(), ({ db }) =>
      db.selectFrom('round_member').select('contact_email').where('round_id', '=', id).execute(),
    );
    expect(new Set(kept.map(({ contact_email }) => contact_email))).toEqual(new Set(['']));
  });
});

test('a round that nobody ends, and a draft that nobody sends, keep no contacts for ever', async () => {
  const system = () => site.services.ctx({ kind: 'system', name: 'test' });
  const ids = await acting(system(), async ({ db, now }) => {
    const made = { party: COOPERATION as PartyId, is_demo: false, readers: [], year: 2026, message: '' };
    const state = { silence: 'notWith' as const, created_at: now, created_by: 'test', closed_at: null };
    const deadline = localDateAt(now.getTime());
    const rounds = await db
      .insertInto('round')
      .values([
        { ...made, ...state, title: 'Glemt', state: 'sent', deadline, sent_at: now },
        { ...made, ...state, title: 'Utkast', state: 'draft', deadline: null, sent_at: null },
      ])
      .returning('id')
      .execute();
    const [forgotten = '', draft = ''] = rounds.map(({ id }) => id);
    const kim = 'kim@kommune.example';
    const member = { body_id: SILENT, contact_name: 'Kim', contact_email: kim, answered_email: kim };
    const nothing = { opened_at: null, answered_at: null, delivered_at: null };
    await db
      .insertInto('round_member')
      .values([forgotten, draft].map((round_id) => ({ ...member, ...nothing, round_id })))
      .execute();
    await db
      .insertInto('round_link')
      .values({
        round_id: forgotten,
        body_id: SILENT,
        token_hash: 'x'.repeat(64),
        name: 'Kim',
        email: 'kim@kommune.example',
        is_demo: false,
        created_at: now,
        expires_at: null,
      })
      .execute();
    return [forgotten, draft];
  });
  const contacts = () =>
    acting(system(), async ({ db }) => {
      const rows = await db
        .selectFrom('round_member')
        .select(['contact_email', 'answered_email'])
        .where('round_id', 'in', ids)
        .execute();
      return rows.map((row) => [row.contact_email, row.answered_email]);
    });
  await deleteOldRoundLinks(system());
  expect(new Set((await contacts()).flat())).toEqual(new Set(['kim@kommune.example']));
  site.wait((DRAFT_CONTACT_DAYS + 1) * DAY_MS);
  await deleteOldRoundLinks(system());
  expect(new Set((await contacts()).flat())).toEqual(new Set(['']));
});

test('many wrong secrets from one address are not looked up for a while; right ones wait too', async () => {
  const wrong = `/svar/runde/${'x'.repeat(43)}`;
  const statuses: number[] = [];
  for (let tries = 0; tries < 101; tries++) statuses.push((await site.get(wrong)).status);
  expect(statuses[0]).toBe(404);
  expect(statuses.at(-1)).toBe(429);
  site.wait(16 * 60_000);
  expect((await site.get(wrong)).status).toBe(404);
});
