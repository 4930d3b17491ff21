// The pages of a joint procurement as people use them: begun, invited, answered, late, left, locked and opened again; who is
// told, who sees it, and what the list for the notice holds. Typing that cannot be used comes back as it was typed.
import fs from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../../../test/database.ts';
import { buildWorker } from '../../../../test/group-site.ts';
import { plain, tableRows } from '../../../../test/html.ts';
import { type OwnSite, openOwnSite } from '../../../../test/own-site.ts';
import { writeRequirements } from '../../../../test/requirements-case.ts';
import { remindOfProcurements } from '../../../flows/procurement/daily.ts';
import { localDate, localDateAt } from '../../../kernel/local-date.ts';
import { acting } from '../../../modules/accounts/db.ts';
import type { PartyId } from '../../../modules/accounts/model.ts';
import { readWorkbook } from '../../../modules/exchange/formats/xlsx/read.ts';
import { leadProcurement } from '../../../modules/procurement/life/commands.ts';

const DAY_MS = 24 * 3_600_000;
let database: TestDatabase;
let site: OwnSite;
let worker: string;
let storvik: string;
let lillefjord: string;
let nesoy: string;
let skogbygda: string;
let outsider: string;

interface Read {
  readonly status: number;
  readonly html: string;
  readonly text: string;
}

async function read(path: string, cookie: string): Promise<Read> {
  const answer = await site.get(path, cookie);
  const html = await answer.text();
  return { status: answer.status, html, text: plain(html) };
}

type Fields = Readonly<Record<string, string | readonly string[]>>;

function send(path: string, fields: Fields, cookie: string): Promise<Response> {
  const form = new FormData();
  for (const [name, values] of Object.entries(fields)) {
    for (const value of [values].flat()) form.append(name, value);
  }
  return site.post(path, form, cookie);
}

/** Where a form leads; fails on anything but a redirect. */
async function post(path: string, fields: Fields, cookie: string): Promise<string> {
  const answer = await send(path, fields, cookie);
  if (answer.status !== 303) expect([path, plain(await answer.text())]).toEqual([path, 303]);
  return answer.headers.get('location') ?? '';
}

/** What a refused form says; fails where it was not refused. */
async function refused(path: string, fields: Fields, cookie: string): Promise<string> {
  const answer = await send(path, fields, cookie);
  expect([path, answer.status]).toEqual([path, 422]);
  return plain(await answer.text());
}

async function signInAll(): Promise<void> {
  storvik = await site.signIn({ party: '9901', role: 'buyer' });
  lillefjord = await site.signIn({ party: '9902', role: 'buyer' });
  nesoy = await site.signIn({ party: '9903', role: 'buyer' });
  skogbygda = await site.signIn({ party: '9904', role: 'buyer' });
  outsider = await site.signIn({ party: '9908', role: 'administrator' });
}

/** Sessions end when they are not used; everybody signs in anew. */
async function later(days: number): Promise<void> {
  site.wait(days * DAY_MS);
  await signInAll();
}

/** The form's date, so many days from the site's now. */
const inDays = (days: number): string => {
  const date = localDateAt(site.now().getTime() + days * DAY_MS);
  return `${date.slice(8, 10)}.${date.slice(5, 7)}.${date.slice(0, 4)}`;
};

const ABOUT = { slag: 'goods', forste: '2027', ar: '2', opsjonsar: '1' };
const lettersTo = async (kind: string): Promise<string[]> =>
  (await site.links()).filter((letter) => letter.kind === `procurement.${kind}`).map(({ to }) => to);

/** Address of a new procurement that Storvik leads, with one thing to buy. */
async function begun(title = 'Alarmer sammen'): Promise<string> {
  const head = { tittel: title, kategori: 'trygghetsalarmer', ...ABOUT };
  const to = await post('/arbeid/9901/anskaffelser/ny', head, storvik);
  const path = to.replace('?sagt=begynt', '');
  const line = {
    linje: 'v1',
    'hva-v1': 'Alarm',
    'enhet-v1': 'stk.',
    'pris-v1': '1 000',
    'delkontrakt-v1': 'd1',
  };
  const lot = { del: 'd1', 'navn-d1': 'Alarmer', 'ramme-d1': '' };
  await post(`${path}/innhold`, { tittel: title, ...ABOUT, ...line, ...lot }, storvik);
  return path;
}

const as = (path: string, body: string): string => path.replace('/9901/', `/${body}/`);

async function invited(days = 10): Promise<string> {
  const path = await begun();
  await post(`${path}/inviter`, { hvem: ['9901', '9902', '9903'], frist: inDays(days) }, storvik);
  return path;
}

const JOINS = { svar: 'joins', binder: 'binding', 'volum-v1-0': '10', 'volum-v1-1': '20' };

async function answered(days = 10): Promise<string> {
  const path = await invited(days);
  await post(`${path}/svar`, JOINS, storvik);
  await post(`${as(path, '9902')}/svar`, { ...JOINS, binder: 'option' }, lillefjord);
  await post(`${as(path, '9903')}/svar`, { ...JOINS, 'volum-v1-0': '5' }, nesoy);
  return path;
}

beforeAll(async () => {
  database = await openTestDatabase();
  worker = await buildWorker('group-worker');
  site = await openOwnSite(database, { workerEntry: worker });
  await signInAll();
});
afterAll(async () => {
  await database.close();
  fs.rmSync(worker, { force: true });
});

describe('beginning', () => {
  test('says what comes on the list, and gives back what cannot be used', async () => {
    const { text } = await read('/arbeid/9908/anskaffelser', outsider);
    expect(text).toContain('Her kommer anskaffelsene dere leder eller er invitert til.');
    const said = await refused('/arbeid/9901/anskaffelser/ny', { tittel: 'X', ...ABOUT, ar: 'to' }, storvik);
    expect(said).toContain('«to» er ikke et tall.');
    expect(said).toContain('Du har ikke valgt hva som skal kjøpes. Velg en kategori.');
  });

  test('leads to a page whose next step is to invite', async () => {
    const path = await begun('Alarmer i nord');
    const { text, html } = await read(path, storvik);
    expect(text).toContain('Inviter dem som skal kjøpe sammen');
    expect(html.match(/class="next-step"/g)).toHaveLength(1);
    const list = await read('/arbeid/9901/anskaffelser', storvik);
    expect(tableRows(list.html, 'Anskaffelser som pågår')[1]?.[0]).toContain('Alarmer i nord');
  });

  test('of a line without a price says which, and keeps what was typed; a new line saves nothing', async () => {
    const path = await begun();
    const line = { linje: ['v1', 'v2'], 'hva-v1': 'Alarm', 'enhet-v1': 'stk.', 'pris-v1': '1 000' };
    const form = {
      tittel: 'Alarmer',
      ...ABOUT,
      ...line,
      'delkontrakt-v1': 'd1',
      'hva-v2': 'Mottak',
      'enhet-v2': 'måned',
      'pris-v2': '',
      'delkontrakt-v2': 'd1',
      del: 'd1',
      'navn-d1': 'Alarmer',
    };
    expect(await refused(`${path}/innhold`, form, storvik)).toContain('Prisen for «Mottak» mangler.');
    const more = await send(`${path}/innhold`, { ...form, gjor: 'linje' }, storvik);
    expect(more.status).toBe(200);
    const html = await more.text();
    expect(html).toContain('value="Mottak"');
    expect(html).toContain('name="hva-v3"');
    expect((await read(`${path}/innhold`, storvik)).html).not.toContain('value="Mottak"');
  });

  test('gives a form back that somebody else was before; saved again it is meant', async () => {
    const path = await invited();
    const form = { ...JOINS, versjon: '0', forbehold: 'Bare i 2027.' };
    await post(`${as(path, '9902')}/svar`, { ...JOINS, versjon: '0' }, lillefjord);
    const given = await send(`${as(path, '9902')}/svar`, form, lillefjord);
    const html = await given.text();
    expect([given.status, html.includes('Bare i 2027.')]).toEqual([422, true]);
    const versjon = /name="versjon" value="(\d+)"/.exec(html)?.[1] ?? '';
    await post(`${as(path, '9902')}/svar`, { ...form, versjon }, lillefjord);
    // Who is in and will not any more is led to what it means for the others.
    const left = await post(`${as(path, '9902')}/svar`, { svar: 'declines' }, lillefjord);
    expect(left).toBe(`${as(path, '9902')}/trekk`);
  });
});

describe('an invitation', () => {
  test('is written to those who are asked, once, and not to whoever invites', async () => {
    const before = (await lettersTo('invited')).length;
    const path = await invited();
    const letters = (await site.links()).filter(({ kind }) => kind === 'procurement.invited').slice(before);
    expect(letters.length).toBeGreaterThanOrEqual(2);
    expect(letters.every(({ path: to }) => to?.includes('/arbeid/9901/') === false)).toBe(true);
    expect(letters[0]?.body).toContain('Svarer dere ikke, er dere ikke med.');
    // More time for those who are asked already is no new invitation.
    await post(`${path}/inviter`, { hvem: ['9904'], frist: inDays(30) }, storvik);
    const again = (await site.links()).filter(({ kind }) => kind === 'procurement.invited');
    expect(again.slice(before + letters.length).every(({ path: to }) => to?.includes('/9904/'))).toBe(true);
  });

  test('is for those who are asked: to all others the procurement does not exist', async () => {
    const path = await invited();
    for (const part of ['', '/liste', '/svar', '/innhold', '/liste.csv']) {
      const answer = await read(`${as(path, '9908')}${part}`, outsider);
      expect([part, answer.status]).toEqual([part, 404]);
    }
    const sent = await send(`${as(path, '9908')}/svar`, JOINS, outsider);
    expect(sent.status).not.toBe(303);
    expect((await read(as(path, '9902'), lillefjord)).text).toContain('Svar innen 2. desember 2026');
  });

  test('is reminded of three days before the deadline, once', async () => {
    await invited(8);
    const remind = async () =>
      remindOfProcurements({
        services: site.services,
        today: localDateAt(site.now().getTime()),
        since: localDate('2026-11-01'),
      });
    const before = (await lettersTo('reminder')).length;
    await remind();
    expect((await lettersTo('reminder')).length).toBe(before);
    await later(6);
    await remind();
    const after = (await lettersTo('reminder')).length;
    expect(after).toBeGreaterThan(before);
    await remind();
    expect((await lettersTo('reminder')).length).toBe(after);
  });

  test('is answered by the leader only for those with a standing mandate, who may reserve themselves in time', async () => {
    const path = await begun();
    const standing = {
      hvem: ['9904'],
      avtale: 'Samarbeidsavtale, sak 24/118',
      fra: '01.01.2024',
      dekker: 'alle',
      reservasjon: inDays(5),
    };
    const said = await refused(`${path}/staende`, { ...standing, avtale: '' }, storvik);
    expect(said).toContain('Samarbeidsavtalen mangler.');
    await post(`${path}/staende`, standing, storvik);
    const { svar: _, ...volumes } = JOINS;
    await post(`${path}/medlem/9904`, volumes, storvik);
    const members = tableRows((await read(path, storvik)).html, 'Kroner er hele avtaletiden');
    expect(members[1]?.slice(1, 3)).toEqual([expect.stringMatching(/^med, /), 'bindende']);
    expect(members[1]?.[4]).toBe('Stående: Samarbeidsavtale, sak 24/118, uten sluttdato holder');
    expect((await read(`${path}/medlem/9902`, storvik)).status).toBe(404);
    // What the body has given itself is written over with a reason only, which it is told.
    await post(`${as(path, '9904')}/svar`, { ...JOINS, 'volum-v1-0': '77' }, skogbygda);
    const over = await refused(`${path}/medlem/9904`, volumes, storvik);
    expect(over).toContain('Skogbygda har svart selv. Skriv hvorfor dere endrer svaret.');
    expect(over).toContain('Skogbygda har svart selv. Hvorfor endrer dere svaret?');
    const toldBefore = (await lettersTo('answerChanged')).length;
    await post(`${path}/medlem/9904`, { ...volumes, hvorfor: 'Rettet etter telefon.' }, storvik);
    const letters = (await site.links()).filter(({ kind }) => kind === 'procurement.answerChanged');
    expect(letters.length).toBeGreaterThan(toldBefore);
    expect(letters.at(-1)?.body).toContain('Grunn: Rettet etter telefon.');
    await later(6);
    const late = await refused(`${as(path, '9904')}/svar`, { svar: 'declines' }, skogbygda);
    expect(late).toContain('Dere kan fortsatt trekke dere, med en grunn.');
  });
});

describe('an answer', () => {
  test('copies the first year without saving, and tells of what is no number or missing', async () => {
    const path = as(await invited(), '9902');
    const copied = await send(`${path}/svar`, { ...JOINS, 'volum-v1-1': '', gjor: 'kopier' }, lillefjord);
    expect(copied.status).toBe(200);
    expect((await copied.text()).match(/name="volum-v1-\d"[^>]*value="10"/g)).toHaveLength(2);
    expect((await read(path, lillefjord)).text).toContain('ikke svart');
    const missing = await refused(`${path}/svar`, { ...JOINS, 'volum-v1-1': '' }, lillefjord);
    expect(missing).toContain('«Alarm» mangler volum for noen av årene.');
    const wrong = await refused(`${path}/svar`, { ...JOINS, 'volum-v1-1': 'mange' }, lillefjord);
    expect(wrong).toContain('«mange» er ikke et tall.');
    const none = await refused(`${path}/svar`, { ...JOINS, svar: '' }, lillefjord);
    expect(none).toContain('Du har ikke valgt noe svar.');
  });

  test('of two from one form only one is kept', async () => {
    const path = as(await invited(), '9902');
    const { html } = await read(`${path}/svar`, lillefjord);
    const versjon = /name="versjon" value="(\d+)"/.exec(html)?.[1] ?? '';
    await post(`${path}/svar`, { ...JOINS, versjon }, lillefjord);
    const said = await refused(`${path}/svar`, { ...JOINS, versjon, 'volum-v1-0': '99' }, lillefjord);
    expect(said).toContain('En annen endret dette mens du skrev.');
  });

  test('to a price that has changed since is given back, with the new one', async () => {
    const path = await invited();
    const own = as(path, '9902');
    const { html } = await read(`${own}/svar`, lillefjord);
    const grunnlag = /name="grunnlag" value="(\w+)"/.exec(html)?.[1] ?? '';
    expect(grunnlag).not.toBe('');
    const about = { tittel: 'Alarmer sammen', ...ABOUT, del: 'd1', 'navn-d1': 'Alarmer', 'ramme-d1': '' };
    const line = { linje: 'v1', 'hva-v1': 'Alarm', 'enhet-v1': 'stk.', 'delkontrakt-v1': 'd1' };
    await post(`${path}/innhold`, { ...about, ...line, 'pris-v1': '1 500' }, storvik);
    const said = await send(`${own}/svar`, { ...JOINS, grunnlag }, lillefjord);
    const again = await said.text();
    expect([said.status, plain(again).includes('Det dere svarer på, er endret')]).toEqual([422, true]);
    const now = /name="grunnlag" value="(\w+)"/.exec(again)?.[1] ?? '';
    await post(`${own}/svar`, { ...JOINS, grunnlag: now }, lillefjord);
  });

  test('after the deadline is marked as late', async () => {
    const path = await invited(3);
    await later(5);
    await post(`${as(path, '9902')}/svar`, JOINS, lillefjord);
    expect((await read(path, storvik)).text).toContain('etter fristen');
  });

  test('shows its own alarm to itself and the leader alone', async () => {
    const path = await answered();
    await post(`${as(path, '9902')}/svar`, { ...JOINS, binder: 'option', grense: '12 345' }, lillefjord);
    expect((await read(path, storvik)).text).toContain('Over egen grense på 12 345 kr');
    expect((await read(as(path, '9902'), lillefjord)).text).toContain('Over egen grense på 12 345 kr');
    expect((await read(as(path, '9903'), nesoy)).html).not.toMatch(/12.345/);
  });

  test('may be given by those who buy, and nobody else', async () => {
    const path = as(await invited(), '9902');
    const reader = await site.signIn({ party: '9902', role: 'reader' });
    expect((await read(`${path}/svar`, reader)).text).toContain('Innkjøpere hos dere kan svare.');
    expect((await send(`${path}/svar`, JOINS, reader)).status).toBe(403);
    expect((await send(`${path}/inviter`, { hvem: '9904', frist: inDays(5) }, lillefjord)).status).toBe(422);
  });
});

describe('leaving', () => {
  test('shows first what it means for the others, and tells them why', async () => {
    const path = await answered();
    const own = as(path, '9903');
    const { html, text } = await read(`${own}/trekk`, nesoy);
    expect(tableRows(html, 'De andre, med og uten dere').slice(1, 3)).toEqual([
      ['Kjøpere', '3', '2'],
      ['Samlet verdi', '85 000', '60 000'],
    ]);
    expect(text).toContain('Hva de andre må betale mer');
    expect(await refused(`${own}/trekk`, { grunn: '' }, nesoy)).toContain('Grunnen mangler.');
    const before = (await lettersTo('withdrew')).length;
    await post(`${own}/trekk`, { grunn: 'Egen avtale.' }, nesoy);
    const letters = (await site.links()).filter(({ kind }) => kind === 'procurement.withdrew').slice(before);
    expect(letters.length).toBeGreaterThanOrEqual(2);
    expect(letters[0]?.body).toContain('Grunn: Egen avtale.');
    expect((await read(path, lillefjord)).status).not.toBe(200);
    expect((await read(as(path, '9902'), lillefjord)).text).toContain('trakk seg 06.12.2026'.slice(0, 9));
  });

  test('leaves it with its own answer alone, whatever the address is, until it is invited again', async () => {
    const path = await answered();
    const own = as(path, '9903');
    await post(`${own}/trekk`, { grunn: 'Egen avtale.' }, nesoy);
    for (const part of ['', '/behov', '/dialog', '/dialog/logg', '/innsyn', '/svar', '/liste']) {
      const { html, text } = await read(`${own}${part}`, nesoy);
      expect(text, part).toMatch(/Dere trakk dere .* Svaret gikk til Storvik/);
      expect(text, part).toContain('Egen avtale.');
      expect(html, part).not.toContain('Kroner er hele avtaletiden');
      expect(html.slice(html.indexOf('<main')), part).not.toContain('Lillefjord');
    }
    expect((await read(`${own}/dialog/logg.json`, nesoy)).text).toContain('Dere ser ikke mer');
    const list = await read('/arbeid/9903/anskaffelser', nesoy);
    expect(list.text).toContain('Sagt nei til, eller trukket dere fra');
    await post(`${path}/inviter`, { hvem: ['9903'], frist: inDays(10) }, storvik);
    expect((await read(own, nesoy)).text).toContain('Alarmer');
  });
});

const system = () => site.services.ctx({ kind: 'system', name: 'test' });

/** Needs are another subject's: the gate is passed in the log. */
async function toRequirements(path: string): Promise<void> {
  const id = path.split('/').at(-1) ?? '';
  const now = site.now();
  await acting(system(), async ({ db }) => {
    for (const [place, kind] of (['goal', 'userGroup', 'situation'] as const).entries()) {
      const goal = {
        better: 'Færre fall',
        forWhom: 'Beboere',
        measure: 'Fall i måneden',
        unit: 'fall',
        baseline: 9,
        baselineOn: '2026-10-01',
        baselineSource: 'Avviksloggen',
        target: 3,
        method: 'Samme telling',
        by: '2028-01-01',
      };
      await db
        .insertInto('procurement_need')
        .values({
          procurement_id: id,
          number: place + 1,
          kind,
          facts: JSON.stringify({ kind, ...(kind === 'goal' ? goal : {}) }),
          heading_id: null,
          party: '9901' as PartyId,
          brought_by_role: '',
          merged_into: null,
          aside_reason: null,
          created_at: now,
          changed_at: now,
        })
        .execute();
    }
  });
  await post(`${path}/fase`, { til: 'startNeeds' }, storvik);
  await post(`${path}/fase`, { til: 'startRequirements', grunn: 'Markedet er kjent.' }, storvik);
}

const BODIES = [
  ['9901', () => storvik],
  ['9902', () => lillefjord],
  ['9903', () => nesoy],
] as const;

async function readyToLock(): Promise<string> {
  const path = await answered();
  await toRequirements(path);
  const procurement = path.split('/').at(-1) ?? '';
  await writeRequirements(system(), { procurement, party: '9901' as PartyId });
  for (const [body, cookie] of BODIES) {
    const mandate = { form: 'decision', saksnummer: '26/114', dato: '03.11.2026', dokument: 'Vedtak' };
    await post(`${as(path, body)}/fullmakt`, mandate, cookie());
    await post(`${as(path, body)}/habilitet`, { svar: 'none' }, cookie());
  }
  const tasks = ['needs', 'dialogue', 'documents', 'evaluation', 'signing', 'followUp'];
  const given = Object.fromEntries(tasks.map((task) => [`oppgave-${task}`, '9901']));
  await post(`${path}/oppgaver`, given, storvik);
  const line = {
    linje: 'v1',
    'hva-v1': 'Alarm',
    'enhet-v1': 'stk.',
    'pris-v1': '1 000',
    'delkontrakt-v1': 'd1',
  };
  const lot = { del: 'd1', 'navn-d1': 'Alarmer', 'ramme-d1': '100 000' };
  await post(`${path}/innhold`, { tittel: 'Alarmer sammen', ...ABOUT, ...line, ...lot }, storvik);
  return path;
}

describe('locking', () => {
  test('says everything that is missing, with places to mend it and the rule behind it', async () => {
    const path = await answered();
    await toRequirements(path);
    const { text, html } = await read(`${path}/las`, storvik);
    expect(text).toContain('Nesøy har ikke gitt fullmakt ennå. Be dem registrere den.');
    expect(text).toContain('«Alarmer» mangler ramme.');
    expect(text).toContain('C-216/17');
    expect(html).toContain(`${path}/fordeling`);
    expect(html).toContain(`${path}/fullmakt`);
  });

  test('shares the cost by a key, and says what each pays; a change of volumes asks for it anew', async () => {
    const path = await readyToLock();
    const { text, html } = await read(`${path}/fordeling`, storvik);
    expect(text).toContain('Det felles arbeidet er anslått til');
    const grunnlag = /name="grunnlag" value="([^"]*)"/.exec(html)?.[1] ?? '';
    const old = await refused(`${path}/fordeling`, { nokkel: 'stable', grunnlag: '9901=1' }, storvik);
    expect(old).toContain('Deltakere eller volum er endret');
    await post(`${path}/fordeling`, { nokkel: 'stable', grunnlag }, storvik);
    const chosen = tableRows((await read(`${path}/fordeling`, storvik)).html, 'Hva hver betaler');
    const kroner = (cell = ''): number => Number(cell.replaceAll(/\D/g, ''));
    const fees = chosen.slice(1, -1).map(([, fee]) => kroner(fee));
    expect(fees).toHaveLength(3);
    expect(Math.abs(fees.reduce((a, b) => a + b, 0) - kroner(chosen.at(-1)?.[1]))).toBeLessThan(3);
    await post(`${as(path, '9902')}/svar`, { ...JOINS, binder: 'option', 'volum-v1-0': '11' }, lillefjord);
    expect((await read(path, storvik)).text).toContain('Del den på nytt.');
  });

  test('gives the list the notice needs; opened again it can be changed, and everybody is told of both', async () => {
    const path = await readyToLock();
    const { html } = await read(`${path}/fordeling`, storvik);
    const grunnlag = /name="grunnlag" value="([^"]*)"/.exec(html)?.[1] ?? '';
    await post(`${path}/fordeling`, { nokkel: 'volume', grunnlag }, storvik);
    const law = await read(`${path}/regelverk`, storvik);
    const del = /name="del" value="(\w+)"/.exec(law.html)?.[1] ?? '';
    expect(await refused(`${path}/regelverk`, { del, grunn: '' }, storvik)).toContain('Grunnen mangler.');
    await post(`${path}/regelverk`, { del, grunn: 'Under terskelen.' }, storvik);
    await post(`${path}/las`, {}, storvik);
    expect((await lettersTo('locked')).length).toBeGreaterThan(0);

    const list = await read(`${as(path, '9902')}/liste`, lillefjord);
    expect(tableRows(list.html, 'Slik de må stå')[1]?.slice(0, 3)).toEqual([
      'Storvik',
      expect.stringMatching(/^\d{9}$/),
      'bindende',
    ]);
    expect(tableRows(list.html, 'Kroner over avtaletiden, uten mva.').at(-1)?.slice(3)).toEqual([
      '85 000',
      '100 000',
    ]);
    const csv = await (await site.get(`${path}/liste.csv`, storvik)).text();
    const lines = csv
      .trim()
      .split('\r\n')
      .map((line) => line.split(','));
    expect(lines).toHaveLength(1 + 3 * 2);
    expect(lines.slice(1).reduce((sum, line) => sum + Number(line.at(-1)), 0)).toBe(85_000);
    const bytes = new Uint8Array(await (await site.get(`${path}/liste.xlsx`, storvik)).arrayBuffer());
    const book = await readWorkbook(bytes);
    expect(book.ok && book.value.map(([name]) => name)).toEqual(['Navn', 'Storvik', 'Lillefjord', 'Nesøy']);

    const closed = await read(`${as(path, '9902')}/svar`, lillefjord);
    expect(closed.text).toContain('Anskaffelsen er her: låst før kunngjøring.');
    expect((await send(`${as(path, '9902')}/svar`, JOINS, lillefjord)).status).toBe(422);
    expect(await refused(`${path}/fase`, { til: 'reopen', grunn: '' }, storvik)).toContain(
      'Grunnen mangler.',
    );
    await post(`${path}/fase`, { til: 'reopen', grunn: 'Feil volum.' }, storvik);
    expect((await lettersTo('reopened')).length).toBeGreaterThan(0);
    await post(`${as(path, '9902')}/svar`, { ...JOINS, binder: 'option' }, lillefjord);
    await post(`${path}/fase`, { til: 'cancel', grunn: 'Ingen penger.' }, storvik);
    const ended = await read('/arbeid/9902/anskaffelser?vis=ended', lillefjord);
    expect(ended.text).toContain('avlyst');
  });
});

describe('the history', () => {
  test('is paged, the latest first', async () => {
    const path = await invited();
    const id = path.split('/').at(-1) ?? '';
    const state = { law: () => [], told: () => ({ letters: [], notices: [] }) };
    const tasks = {
      needs: null,
      dialogue: null,
      documents: null,
      evaluation: null,
      signing: null,
      followUp: null,
    };
    const moves = Array.from({ length: 30 }, () => ({ kind: 'assignTasks', tasks }) as const);
    const made = { id, party: '9901' as PartyId, moves, version: null, ...state };
    expect((await leadProcurement(system(), made)).ok).toBe(true);
    const first = await read(path, storvik);
    expect(tableRows(first.html, 'Det siste først')).toHaveLength(26);
    const second = await read(`${path}?historikk=2`, storvik);
    const rows = tableRows(second.html, 'Det siste først');
    expect(rows.at(-1)?.[0]).toBe('Begynte anskaffelsen');
    expect(rows.some(([what]) => what === 'Inviterte: Lillefjord og Nesøy')).toBe(true);
  });
});
