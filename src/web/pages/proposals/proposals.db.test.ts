// The pages of groups from live plans and of proposals, as people use them: find, draft, send, answer by account and by
// link, follow, end. What one body keeps to itself stands on nobody else's page and in nobody else's paper.
import mammoth from 'mammoth';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../../../test/database.ts';
import { plain, tableRows } from '../../../../test/html.ts';
import { openProposalSite, type ProposalSite } from '../../../../test/proposal-site.ts';
import { recordQueries } from '../../../../test/recorded-queries.ts';
import { quarter } from '../../../kernel/quarter.ts';
import type { PartyId } from '../../../modules/accounts/model.ts';
import { draftProposal } from '../../../modules/planning/proposals/draft-commands.ts';
import type { BodyId } from '../../../modules/registry/model.ts';

const DAY_MS = 24 * 3_600_000;
let database: TestDatabase;
let site: ProposalSite;
let storvik: string;
let lillefjord: string;
let skogbygda: string;
let outsider: string;

interface Read {
  readonly status: number;
  readonly html: string;
  readonly text: string;
}

async function read(path: string, cookie?: string): Promise<Read> {
  const answer = await site.get(path, cookie);
  const html = await answer.text();
  return { status: answer.status, html, text: plain(html) };
}

/** Where a form leads; fails on anything but a redirect. */
async function post(path: string, form: Record<string, string | string[]>, cookie?: string): Promise<string> {
  const answer = await send(path, form, cookie);
  expect([path, answer.status]).toEqual([path, 303]);
  return answer.headers.get('location') ?? '';
}

function send(path: string, fields: Record<string, string | string[]>, cookie?: string): Promise<Response> {
  const form = new FormData();
  for (const [name, values] of Object.entries(fields)) {
    for (const value of [values].flat()) form.append(name, value);
  }
  return site.post(path, form, cookie);
}

async function signInAll(): Promise<void> {
  storvik = await site.signIn({ party: '9901', role: 'buyer' });
  lillefjord = await site.signIn({ party: '9902', role: 'buyer' });
  skogbygda = await site.signIn({ party: '9904', role: 'buyer' });
  outsider = await site.signIn({ party: '9908', role: 'administrator' });
}

/** Sessions end when they are not used; everybody signs in anew. */
async function later(days: number): Promise<void> {
  site.wait(days * DAY_MS);
  await signInAll();
}

beforeAll(async () => {
  database = await openTestDatabase();
  site = await openProposalSite(database, { withThread: true });
  await signInAll();
  await site.plan({ body: '9901', title: 'Alarmer i Storvik', annualValue: 911_111, visibility: 'hidden' });
  await site.plan({
    body: '9902',
    title: 'Alarmer i Lillefjord',
    annualValue: 322_222,
    visibility: 'details',
  });
  await site.plan({ body: '9903', title: 'Hemmelig i Nesøy', annualValue: 133_333, visibility: 'exists' });
  await site.plan({
    body: '9904',
    title: 'Hemmelig i Skogbygda',
    annualValue: 544_444,
    visibility: 'exists',
  });
});
afterAll(async () => {
  await site.end();
  await database.close();
});

const CHOICE = { kategori: 'trygghetsalarmer', omrade: 'country', minutter: '90' };

/** Address of a finished calculation. */
async function computed(choice: Readonly<Record<string, string>> = CHOICE): Promise<string> {
  const job = await post('/arbeid/9901/grupper', choice, storvik);
  expect(job).toMatch(/^\/arbeid\/9901\/jobb\/[0-9a-f-]{36}$/);
  expect(await site.ended(job.split('/').at(-1) ?? '')).toBe('done');
  const done = await read(job, storvik);
  return /href="(\/arbeid\/9901\/grupper\/[0-9a-f-]{36})"/.exec(done.html)?.[1] ?? '';
}

/** Address of a new draft of its largest group. */
async function drafted(): Promise<string> {
  const run = await computed();
  const { html } = await read(run, storvik);
  const group = /href="([^"]*\/gruppe\/[^"]+)"/.exec(html)?.[1] ?? '';
  const id = decodeURIComponent(group.split('/').at(-1) ?? '');
  return post(`${run}/forslag`, { gruppe: id }, storvik);
}

const MEMBERS = ['9901', '9902', '9903', '9904'];

async function sent(deadline = '15.12.2026'): Promise<string> {
  const draft = await drafted();
  const { html } = await read(draft, storvik);
  const version = /name="versjon" value="(\d+)"/.exec(html)?.[1] ?? '';
  const edit = { versjon: version, med: MEMBERS, leder: '9901', frist: deadline, tekst: 'Vi bør gå sammen.' };
  await post(`${draft}/endre`, edit, storvik);
  const contact = { versjon: String(Number(version) + 1), 'epost-9903': 'Post@Nesoy.example' };
  await post(`${draft}/send`, contact, storvik);
  return draft;
}

const asOther = (path: string, body: string): string => path.replace('/9901/', `/${body}/`);
const lastLink = async (): Promise<string> =>
  (await site.links()).filter(({ to }) => to === 'post@nesoy.example').at(-1)?.path ?? '';

describe('finding groups', () => {
  test('begins with a form that says what goes in', async () => {
    const { status, text } = await read('/arbeid/9901/grupper', storvik);
    expect(status).toBe(200);
    expect(text).toContain('Finn kjøpegrupper');
    expect(text).toContain('Viser de ikke verdien, bruker vi den vanlige');
  });

  test('begins with what the address chooses, where it can be chosen', async () => {
    const at = (query: string) => read(`/arbeid/9901/grupper?${query}`, storvik);
    const chosen = (html: string) => [
      /<option value="([^"]+)" selected/.exec(html)?.[1] ?? '',
      /<input(?=[^>]* name="omrade")(?=[^>]* checked)[^>]* value="([^"]+)"/.exec(html)?.[1] ?? '',
      /<input(?=[^>]* name="minutter")[^>]* value="([^"]+)"/.exec(html)?.[1] ?? '',
    ];
    const known = await at('kategori=renhold&omrade=country&minutter=45');
    expect(chosen(known.html)).toEqual(['renhold', 'country', '45']);
    expect(chosen((await at('kategori=renhold')).html)).toEqual(['renhold', 'near', '90']);
    const unknown = await at('kategori=%3Cb%3E&omrade=members:nii&minutter=9999');
    expect([unknown.status, ...chosen(unknown.html)]).toEqual([200, '', 'near', '90']);
  });

  test('shows what was typed again where it cannot be used', async () => {
    const answer = await send('/arbeid/9901/grupper', { ...CHOICE, omrade: 'near', minutter: 'x' }, storvik);
    expect(answer.status).toBe(422);
    const html = await answer.text();
    expect(html).toContain('value="x"');
    expect(plain(html)).toContain('Vi regner bare med reiser på 10–600 minutter. Skriv et tall der imellom.');
    const few = await send('/arbeid/9901/grupper', { ...CHOICE, kategori: 'brannbiler' }, storvik);
    expect([few.status, plain(await few.text()).includes('Vi fant behovet hos ingen i området.')]).toEqual([
      422,
      true,
    ]);
  });

  test('gives groups with saving, proof, steps and shares, and tells of the same answer when repeated', async () => {
    const run = await computed();
    const { text, html } = await read(run, storvik);
    expect(text).toContain('Én kjøpegruppe kan spare ca.');
    expect(tableRows(html, 'Forslag til grupper')[1]?.[1]).toBe('Lillefjord, Storvik, Nesøy og Skogbygda');
    const group = await read(/href="([^"]*\/gruppe\/[^"]+)"/.exec(html)?.[1] ?? '', storvik);
    expect(group.text).toContain('Fire kommuner bør kjøpe trygghetsalarmer og responssenter sammen');
    expect(group.text).toContain('Hva det koster hver for seg og sammen');
    const said = Object.fromEntries(
      [...group.html.matchAll(/name="(kjoper|kategori|linje)" value="([^"]*)"/g)].map(([, name, value]) => [
        name ?? '',
        value ?? '',
      ]),
    );
    expect(Object.keys(said).sort()).toEqual(['kategori', 'kjoper', 'linje']);
    const advice = await send('/arbeid/9901/rad/ny/svar', said, storvik);
    expect(plain(await advice.text())).toContain('Hvem dere kan kjøpe sammen med');
    const job = await post(`${run}/gjenta`, {}, storvik);
    expect(await site.ended(job.split('/').at(-1) ?? '')).toBe('done');
    expect((await read(run, storvik)).text).toContain('Regnet ut på nytt 22.11.2026: samme svar.');
    const list = await read('/arbeid/9901/grupper', storvik);
    expect(tableRows(list.html, 'Beregninger')[1]?.slice(1, 5)).toEqual([
      'hele landet',
      '22.11.2026',
      '4',
      '1',
    ]);
  });

  test('keeps within limits that are typed beside it, and says so where they cannot be used', async () => {
    const wrong = { ...CHOICE, 'leder-hoyst': '-1', 'leder-unntak': 'Nesøy', marked: '' };
    const refused = await send('/arbeid/9901/grupper', wrong, storvik);
    expect(refused.status).toBe(422);
    const words = plain(await refused.text());
    expect(words).toContain('«-1» kan ikke brukes. Skriv et helt tall fra 0 til 1000');
    expect(words).toContain('Linje 1: Noe mangler.');
    const within = { ...CHOICE, 'leder-hoyst': '1', 'leder-unntak': 'Lillefjord; 0', marked: '' };
    const run = await computed(within);
    const { html } = await read(run, storvik);
    const leads = tableRows(html, 'Felles konkurranser hver leder').slice(1);
    expect(leads.find(([who]) => who === 'Lillefjord')?.slice(1, 3)).toEqual(['0', '0']);
    expect(leads.filter(([, led]) => led === '1')).toHaveLength(1);
    const job = await post(`${run}/gjenta`, {}, storvik);
    expect(await site.ended(job.split('/').at(-1) ?? '')).toBe('done');
    expect((await read(run, storvik)).text).toContain('samme svar.');
  });

  test('is for those who buy; others see what was found, and nobody else sees anything', async () => {
    const run = await computed();
    const reader = await site.signIn({ party: '9901', role: 'reader' });
    expect((await read(run, reader)).status).toBe(200);
    const start = await read('/arbeid/9901/grupper', reader);
    expect(start.text).toContain('Innkjøpere og koordinatorer kan regne ut grupper.');
    expect(start.html).not.toContain('name="kategori"');
    expect((await send('/arbeid/9901/grupper', CHOICE, reader)).status).toBe(403);
    expect((await send(`${run}/forslag`, { gruppe: 'x' }, reader)).status).toBe(403);
    expect((await read(run, lillefjord)).status).toBe(403);
    expect((await read(asOther(run, '9902'), lillefjord)).status).toBe(404);
    expect((await send(`${run}/forslag`, { gruppe: 'x' }, storvik)).status).toBe(404);
    expect((await read('/arbeid/9901/grupper/x', storvik)).status).toBe(404);
  });

  test('can be deleted', async () => {
    const run = await computed();
    expect(await post(`${run}/slett`, {}, storvik)).toBe('/arbeid/9901/grupper');
    expect((await read(run, storvik)).status).toBe(404);
  });
});

describe('a draft', () => {
  test('is changed in one form and sent in another, and refusals stand at their fields', async () => {
    const draft = await drafted();
    const page = await read(draft, storvik);
    expect(page.text).toContain('Utkast. Bare dere ser det.');
    expect(page.text).toContain('Skriv en svarfrist og lagre utkastet før du sender.');
    expect((await read(asOther(draft, '9902'), lillefjord)).status).toBe(404);
    const version = /name="versjon" value="(\d+)"/.exec(page.html)?.[1] ?? '';
    const wrong = { versjon: version, med: MEMBERS, leder: '9901', frist: '31.2.2027', tekst: 'Min tekst' };
    const refused = await send(`${draft}/endre`, wrong, storvik);
    const html = await refused.text();
    expect([refused.status, plain(html).includes('Datoen «31.2.2027» finnes ikke.')]).toEqual([422, true]);
    expect(html).toContain('Min tekst');
    const alone = await send(`${draft}/endre`, { ...wrong, frist: '15.12.2026', med: ['9901'] }, storvik);
    expect(plain(await alone.text())).toContain('Forslaget må ha minst to med.');
    await post(`${draft}/endre`, { ...wrong, frist: '15.12.2026' }, storvik);
    const stale = await send(`${draft}/endre`, { ...wrong, frist: '16.12.2026' }, storvik);
    expect(plain(await stale.text())).toContain('En kollega endret forslaget mens du skrev.');
    const next = String(Number(version) + 1);
    const nobody = await send(`${draft}/send`, { versjon: next, 'epost-9903': '' }, storvik);
    expect(plain(await nobody.text())).toContain('Skriv e-postadressen til en som kan.');
    const bad = await send(`${draft}/send`, { versjon: next, 'epost-9903': 'nei' }, storvik);
    const badHtml = await bad.text();
    expect(plain(badHtml)).toContain('«nei» er ikke en e-postadresse.');
    expect(badHtml).toContain('value="nei"');
    expect(await post(`${draft}/fjern`, {}, storvik)).toBe('/arbeid/9901/forslag?vis=proposed');
    expect((await read(draft, storvik)).status).toBe(404);
  });
});

describe('a proposal that is out', () => {
  test('says how it stands, and shows each what it means for it alone', async () => {
    const path = await sent();
    const own = await read(asOther(path, '9902'), lillefjord);
    expect(own.text).toContain('Fire kommuner kan kjøpe trygghetsalarmer og responssenter sammen');
    expect(own.text).toContain('Svarfristen er 15. desember 2026. Den som ikke svarer, er ikke med.');
    expect(own.text).toContain('Storvik skriver Vi bør gå sammen.');
    expect(own.text).toContain('Dette betyr det for Lillefjord');
    expect(own.text).toContain('Alle betaler samme pris per enhet.');
    expect(own.text).toContain('Ingen tjener på å gå ut Det felles arbeidet koster');
    const [, , , fee] = tableRows(own.html, 'Deres del av tallene');
    expect(fee?.[0]).toBe('Av dette: deres del av det felles arbeidet');
    expect(fee?.[1]).toMatch(/^\d/);
    expect(own.text).not.toContain('Styr forslaget');
    const rows = tableRows(own.html, 'Alle som er spurt');
    expect(rows.map(([, need, answer, , value]) => [need, answer, value])).toEqual([
      ['Behov', 'Svar', 'Verdi i året'],
      ['vises ikke', 'interessert', 'vanlig verdi'],
      ['Alarmer i Lillefjord', 'ikke svart', '322 222'],
      ['vises ikke', 'ikke svart', 'vanlig verdi'],
      ['vises ikke', 'ikke svart', 'vanlig verdi'],
    ]);
    const proposer = await read(path, storvik);
    expect(proposer.text).toContain('Styr forslaget');
    expect(proposer.text).toContain('3 har ikke svart.');
    expect((await read(asOther(path, '9908'), outsider)).status).toBe(404);
  });

  test('is answered by account and by link, and the figures and the story follow', async () => {
    const path = await sent();
    const mine = asOther(path, '9902');
    const overview = await read('/arbeid/9902', lillefjord);
    expect(overview.text).toContain('Svar på forslaget om trygghetsalarmer og responssenter');
    const nothing = await send(`${mine}/svar`, { kommentar: 'Hei', verdi: 'mye' }, lillefjord);
    const html = await nothing.text();
    expect(nothing.status).toBe(422);
    expect(plain(html)).toContain('Du har ikke valgt noe svar.');
    expect(plain(html)).toContain('«mye» er ikke et beløp.');
    expect(html).toContain('value="mye"');
    const said = await post(
      `${mine}/svar`,
      { svar: 'interested', kommentar: 'Blir med', verdi: '' },
      lillefjord,
    );
    expect((await read(said, lillefjord)).text).toContain('Svaret er lagret: interessert.');
    const link = await lastLink();
    const opened = await read(link);
    expect(opened.status).toBe(200);
    expect(opened.text).toContain('Lenken er personlig og gjelder bare Nesøy.');
    expect(opened.text).toContain('Demonstrasjon.');
    expect(opened.text).not.toContain('Hemmelig');
    const byLink = await post(link, { svar: 'needsMore', kommentar: 'Virker de uten dekning?', verdi: '' });
    expect(byLink).toBe(`${link}?sagt=svar`);
    await post(
      `${asOther(path, '9904')}/svar`,
      { svar: 'not', kommentar: 'Har en egen løsning', verdi: '' },
      skogbygda,
    );
    const after = await read(path, storvik);
    expect(after.text).toContain('Tre kommuner kan kjøpe');
    expect(after.text).toContain(
      'Bare de som er interessert. Blir det bare Storvik og Lillefjord, sparer de trolig',
    );
    expect(after.text).toContain('Skogbygda: ikke med. Besparelsen går fra ca.');
    expect(after.text).toContain('Nesøy: trenger mer. Besparelsen er uendret.');
    expect(after.text).toContain('Virker de uten dekning?');
    const notices = await read('/arbeid/9901', storvik);
    expect(notices.text).toContain(
      'Skogbygda har svart på forslaget om trygghetsalarmer og responssenter: ikke med.',
    );
  });

  test('keeps what a body knows alone off every other page and paper', async () => {
    const path = await sent();
    const value = { svar: 'interested', kommentar: '', verdi: '654 321' };
    await post(`${asOther(path, '9904')}/svar`, value, skogbygda);
    const secret = /654.321|544.444|133.333|911.111|Hemmelig|Alarmer i Storvik/;
    const mine = await read(asOther(path, '9904'), skogbygda);
    expect(mine.text).toContain('Vi har regnet med 654 321 kr i året (verdien dere har oppgitt her).');
    expect(mine.text).toContain('I deres egen plan står det 544 444 kr i året. Det tallet ser bare dere.');
    const others: readonly (readonly [string, string?])[] = [
      [asOther(path, '9902'), lillefjord],
      [path, storvik],
      [await lastLink()],
    ];
    for (const [address, cookie] of others) {
      const page = await read(address, cookie);
      const shown = cookie === storvik ? page.text.replaceAll('911 111', '') : page.text;
      expect(shown, address).not.toMatch(secret);
      const bytes = Buffer.from(await (await site.get(`${address}/saksframlegg.docx`, cookie)).arrayBuffer());
      const paper = (await mammoth.extractRawText({ buffer: bytes })).value.replaceAll('\u00a0', ' ');
      const told =
        cookie === storvik ? paper.replaceAll('911 111', '').replaceAll('Alarmer i Storvik', '') : paper;
      expect(told, address).not.toMatch(secret);
    }
    const list = await read('/arbeid/9902/forslag', lillefjord);
    expect(list.text).not.toMatch(secret);
  });
});

describe('the decision paper', () => {
  test('has the figures of the page, for the body that reads it, in its language', async () => {
    const path = asOther(await sent(), '9902');
    const page = await read(path, lillefjord);
    const rows = tableRows(page.html, 'Deres del av tallene').slice(1);
    const words: Readonly<Record<string, readonly string[]>> = {
      '': ['Saksframlegg for Lillefjord', 'Svarfristen er 15. desember 2026.', 'Vi regner med rundt'],
      '/nn': ['Saksframlegg for Lillefjord', 'Svarfristen er 15. desember 2026.', 'Vi reknar med rundt'],
      '/en': ['Decision paper for Lillefjord', '15 December 2026', 'We expect about'],
    };
    for (const [prefix, sentences] of Object.entries(words)) {
      const answer = await site.get(`${prefix}${path}/saksframlegg.docx`, lillefjord);
      expect(answer.headers.get('content-type')).toContain('wordprocessingml');
      const bytes = Buffer.from(await answer.arrayBuffer());
      const text = (await mammoth.extractRawText({ buffer: bytes })).value.replaceAll('\u00a0', ' ');
      for (const sentence of [...sentences, 'Alarmer i Lillefjord']) {
        expect(text, prefix).toContain(sentence);
      }
      expect(text, prefix).toMatch(
        /ingen kan kjøpe billigere|ingen kan kjøpe billegare|nobody can buy cheaper/,
      );
      expect(text, prefix).toMatch(/(rundt|about) \p{L}+ (tilbud|tilbod|bids)\./u);
      if (prefix === '/en') continue;
      for (const [, whole] of rows)
        for (const number of (whole ?? '').split(' til ')) expect(text).toContain(number);
    }
  });

  test('is there for members alone', async () => {
    const path = await sent();
    expect((await read(`${asOther(path, '9908')}/saksframlegg.docx`, outsider)).status).toBe(404);
    expect((await read(`${path}/saksframlegg.docx`)).status).toBe(303);
  });
});

test('a cooperation finds groups among its own members, proposes, and answers for those that let it', async () => {
  const coordinator = await site.seedPerson({
    email: 'koordinator@fjell.example',
    name: 'Koordinator',
    parties: [{ party: 'fjell-og-elv', role: 'coordinator' }],
    isDemo: true,
  });
  await site.seedDelegation('9906', 'fjell-og-elv');
  const cookie = await site.signIn(coordinator);
  for (const body of ['9906', '9907']) {
    await site.plan({ body, title: `Renhold ${body}`, annualValue: 900_000, category: 'renhold' });
  }
  const own = '/arbeid/fjell-og-elv';
  const choice = { kategori: 'renhold', omrade: 'members:fjell-og-elv', minutter: '' };
  const job = await post(`${own}/grupper`, choice, cookie);
  expect(await site.ended(job.split('/').at(-1) ?? '')).toBe('done');
  const done = await read(job, cookie);
  const run = /href="([^"]*\/grupper\/[0-9a-f-]{36})"/.exec(done.html)?.[1] ?? '';
  const { html, text } = await read(run, cookie);
  expect(text).toContain('medlemmene i');
  const group = decodeURIComponent(/\/gruppe\/([^"]+)"/.exec(html)?.[1] ?? '');
  const draft = await post(`${run}/forslag`, { gruppe: group }, cookie);
  const edit = { versjon: '1', med: ['9906', '9907'], leder: '9907', frist: '15.12.2026', tekst: '' };
  await post(`${draft}/endre`, edit, cookie);
  // Elvedal has nobody here; Fjellstad has its cooperation.
  await post(`${draft}/send`, { versjon: '2', 'epost-9907': 'post@elvedal.example' }, cookie);
  const page = await read(draft, cookie);
  expect(page.text).toContain('Styr forslaget');
  expect(page.text).not.toContain('Dette betyr det for');
  const answered = draft.replace('/fjell-og-elv/', '/9906/');
  await post(`${answered}/svar`, { svar: 'interested', kommentar: '', verdi: '' }, cookie);
  expect((await read(answered, cookie)).text).toContain('Dette betyr det for Fjellstad');
  expect((await read(draft.replace('/fjell-og-elv/', '/9907/'), cookie)).status).toBe(403);
});

test('lists ask the database as often for three as for one', async () => {
  const recorded = recordQueries(database);
  const other = await openProposalSite(recorded);
  const cookie = await other.signIn({ party: '9905', role: 'buyer' });
  const add = () =>
    draftProposal(other.system(), {
      party: '9905' as PartyId,
      isDemo: true,
      run: null,
      category: 'renhold',
      lead: '9905' as BodyId,
      start: quarter(32),
      members: ['9905', '9906'].map((one) => ({ body: one as BodyId, needs: [], basis: 'assumed' })),
    });
  const asked = async (): Promise<number> => {
    recorded.statements();
    const page = await other.get('/arbeid/9905/forslag?vis=proposed', cookie);
    expect(page.status).toBe(200);
    return recorded.statements().length;
  };
  await add();
  const one = await asked();
  await add();
  await add();
  expect(await asked()).toBe(one);
  await other.end();
});

test('a proposal is led on by whoever proposed it: another lead, more time, an end that everybody hears of', async () => {
  const path = await sent('01.12.2026');
  await post(`${asOther(path, '9902')}/svar`, { svar: 'interested', kommentar: '', verdi: '' }, lillefjord);
  const lead = await post(`${path}/leder`, { leder: '9902' }, storvik);
  expect((await read(lead, storvik)).text).toContain('Lillefjord er nå foreslått som leder.');
  const earlier = await send(`${path}/frist`, { frist: '30.11.2026' }, storvik);
  expect([earlier.status, plain(await earlier.text()).includes('Fristen er allerede 01.12.2026.')]).toEqual([
    422,
    true,
  ]);
  const moved = await post(`${path}/frist`, { frist: '03.12.2026' }, storvik);
  expect((await read(moved, storvik)).text).toContain('Fristen er flyttet til 3. desember 2026.');
  const early = await send(`${path}/avslutt`, { slutt: 'agree' }, storvik);
  expect(plain(await early.text())).toContain('Vent på svar, eller til fristen 03.12.2026 er ute.');
  expect((await send(`${asOther(path, '9902')}/avslutt`, { slutt: 'withdraw' }, lillefjord)).status).toBe(
    404,
  );
  await later(12);
  const late = await send(`${asOther(path, '9904')}/svar`, { svar: 'interested' }, skogbygda);
  expect([
    late.status,
    plain(await late.text()).includes('Fristen var 3. desember 2026. Svaret kan ikke endres.'),
  ]).toEqual([422, true]);
  await post(`${path}/avslutt`, { slutt: 'agree' }, storvik);
  const ended = await read(asOther(path, '9902'), lillefjord);
  expect(ended.text).toContain('To kommuner går videre med å kjøpe trygghetsalarmer og responssenter sammen');
  const list = await read('/arbeid/9902/forslag?vis=ended', lillefjord);
  expect(tableRows(list.html, 'Avsluttede')[1]?.slice(1, 5)).toEqual([
    'Storvik',
    'går videre',
    '2 av 4',
    'interessert',
  ]);
});

test('a link that holds no longer, and one that never did, look the same', async () => {
  await sent('01.01.2027');
  const link = await lastLink();
  await later(90);
  const over = await read(link);
  const never = await read(`/svar/forslag/${'A'.repeat(43)}`);
  expect([over.status, never.status]).toEqual([404, 404]);
  expect(over.text.replace(/\d\d:\d\d/, '')).toBe(never.text.replace(/\d\d:\d\d/, ''));
  expect(over.text).toContain('En lenke virker til seksti dager etter svarfristen.');
  expect((await site.post(link, { svar: 'interested' })).status).toBe(404);
});

test.each(['/nn', '/en'])('every page is there in %s', async (prefix) => {
  const path = await sent('31.03.2027');
  for (const address of ['/arbeid/9901/grupper', '/arbeid/9901/forslag?vis=proposed', path]) {
    const { status, html } = await read(`${prefix}${address}`, storvik);
    expect([address, status]).toEqual([address, 200]);
    expect(html).not.toMatch(/undefined|\[object/);
  }
});
