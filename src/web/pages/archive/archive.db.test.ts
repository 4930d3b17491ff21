// The archive as people use it: look, narrow, set what the archive knows it as, fetch the package, read journal data back.
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../../../test/database.ts';
import { plain, tableRows } from '../../../../test/html.ts';
import { type OwnSite, openOwnSite, type SeededPerson } from '../../../../test/own-site.ts';
import { acting } from '../../../modules/accounts/db.ts';
import type { PartyId } from '../../../modules/accounts/model.ts';
import type { NewDispatch } from '../../../modules/planning/archive/model.ts';
import { recordDispatch } from '../../../modules/planning/archive/record-commands.ts';

const NAMSOS = '5007' as PartyId;
const GRONG = '5045' as PartyId;
const ARCHIVE = '/arbeid/5007/arkiv';
let database: TestDatabase;
let site: OwnSite;
let kari: SeededPerson;
let buyer: string;
let reader: string;
let stranger: string;

beforeAll(async () => {
  database = await openTestDatabase();
  site = await openOwnSite(database);
  kari = await site.seedPerson({
    email: 'kari@namsos.example',
    name: 'Kari Vik',
    parties: [{ party: NAMSOS, role: 'buyer' }],
  });
  buyer = await site.signIn(kari);
  reader = await site.signIn({ party: NAMSOS, role: 'reader' });
  stranger = await site.signIn({ party: GRONG, role: 'administrator' });
});
afterAll(() => database.close());
beforeEach(() =>
  acting(site.services.ctx({ kind: 'system', name: 'test' }), async ({ db }) => {
    await db.deleteFrom('dispatch').execute();
    await db.deleteFrom('dispatch_export').execute();
  }),
);

const keep = (some: Partial<NewDispatch> = {}): Promise<string> =>
  acting(site.services.ctx({ kind: 'system', name: 'test' }), (inside) =>
    recordDispatch(inside, {
      party: NAMSOS,
      isDemo: false,
      kind: 'proposalSent',
      subject: 'proposal:1',
      caseTitle: 'Felles anskaffelse: Renhold',
      direction: 'U',
      title: 'Forslag om renhold',
      counterparts: [GRONG],
      content: 'Fra: Namsos\n\nVi bør <gå> sammen.',
      files: [],
      ...some,
    }),
  );

interface Read {
  readonly status: number;
  readonly html: string;
  readonly text: string;
}

async function readAnswer(answer: Response): Promise<Read> {
  const html = await answer.text();
  expect(plain(html)).not.toMatch(/undefined|NaN|\[object/);
  return { status: answer.status, html, text: plain(html) };
}

const read = async (part = '', cookie = buyer): Promise<Read> =>
  readAnswer(await site.get(`${ARCHIVE}${part}`, cookie));

function formOf(fields: Readonly<Record<string, string | readonly string[] | File>>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) {
    if (value instanceof File) form.append(name, value);
    else for (const one of [value].flat()) form.append(name, one as string);
  }
  return form;
}

const send = (part: string, fields: Parameters<typeof formOf>[0], cookie = buyer): Promise<Response> =>
  site.post(`${ARCHIVE}${part}`, formOf(fields), cookie);

/** Where a form leads, below the archive; fails on anything but a redirect. */
async function post(part: string, fields: Parameters<typeof formOf>[0]): Promise<string> {
  const answer = await send(part, fields);
  expect([part, answer.status]).toEqual([part, 303]);
  return (answer.headers.get('location') ?? '').slice(ARCHIVE.length);
}

const refused = async (part: string, fields: Parameters<typeof formOf>[0]): Promise<Read> => {
  const answer = await readAnswer(await send(part, fields));
  expect([part, answer.status]).toEqual([part, 422]);
  return answer;
};

describe('the list', () => {
  test('says what will come, and what the messages have not been tried against', async () => {
    const { status, text } = await read();
    expect(status).toBe(200);
    expect(text).toContain('Ingenting er sendt eller mottatt ennå.');
    expect(text).toContain('ikke prøvd mot noe arkivsystem');
  });

  test('has what was sent and received, narrowed by what is asked for', async () => {
    await keep();
    await keep({ kind: 'needReply', direction: 'I', title: 'Svar på spørsmål om behov: Renhold' });
    const { html } = await read();
    expect(tableRows(html, '1–2 av 2').map((row) => row.slice(0, 5))).toEqual([
      ['Tittel', 'Dato', 'Fra eller til', 'Sak og journalpost', 'Hentet ut'],
      [
        'Svar på spørsmål om behov: Renhold Mottatt: svar på spørsmål',
        '22.11.2026',
        'Grong',
        'Ikke satt',
        'Nei',
      ],
      ['Forslag om renhold Sendt: forslag om kjøpegruppe', '22.11.2026', 'Grong', 'Ikke satt', 'Nei'],
    ]);
    expect((await read('?hva=needReply')).text).toContain('1–1 av 1');
    expect((await read('?sak=med')).text).toContain('Ingenting passer til det du har valgt.');
    expect((await read('?fra=23.11.2026')).text).toContain('Ingenting passer');
    const wrong = await read('?fra=31.02.2026');
    expect(wrong.text).toContain('Datoen «31.02.2026» finnes ikke.');
    expect(wrong.html).toContain('value="31.02.2026"');
  });

  test('comes in parts, and as a file that asks for the same', async () => {
    for (let number = 1; number <= 26; number++) await keep({ title: `Forslag ${number}` });
    expect((await read()).text).toContain('1–25 av 26, det nyeste først');
    const second = await read('?side=2');
    expect(second.text).toContain('26–26 av 26');
    const file = await site.get(`${ARCHIVE}/journal.csv?hva=proposalSent`, buyer);
    expect(file.headers.get('content-disposition')).toContain('journal-5007-2026-11-22.csv');
    expect((await file.text()).trimEnd().split('\r\n')).toHaveLength(27);
  });

  test('is read by readers, who are shown no form to change it; and by nobody else', async () => {
    const id = await keep();
    const { html, text } = await read('', reader);
    expect(text).toContain('Forslag om renhold');
    expect(html).not.toContain('name="valgt"');
    expect(html).not.toContain('method="post" action="/arbeid/5007/arkiv');
    expect((await read(`/${id}`, reader)).text).toContain('Bare innkjøpere, koordinatorer');
    expect((await send('/sett', { valgt: id, saksnummer: '1' }, reader)).status).toBe(403);
    expect((await send('/pakke', {}, reader)).status).toBe(403);
    for (const part of ['', `/${id}`, '/journal.csv']) {
      expect((await site.get(`${ARCHIVE}${part}`, stranger)).status).toBe(403);
      expect((await site.get(`/arbeid/5045/arkiv${part}`, stranger)).status).toBe(
        part === `/${id}` ? 404 : 200,
      );
    }
    expect((await site.get('/arbeid/5045/arkiv', stranger).then((it) => it.text())).includes('renhold')).toBe(
      false,
    );
  });
});

describe('case number, journal data and exemption', () => {
  test('are set for those that are chosen, and the list stays as narrow as it was', async () => {
    const ids = [await keep(), await keep()];
    await keep({ title: 'En annen' });
    const to = await post('/sett?hva=proposalSent', {
      valgt: ids,
      saksnummer: '2026/14',
      unntatt: 'offl-23-1',
    });
    expect(to).toBe('?hva=proposalSent&sagt=satt&antall=2');
    const { html, text } = await read(to);
    expect(text).toContain('Lagret for 2 poster.');
    const cells = tableRows(html, '1–3 av 3')
      .slice(1)
      .map(([title, , , journal]) => [title, journal]);
    const sent = 'Sendt: forslag om kjøpegruppe';
    expect(cells).toEqual([
      [`En annen ${sent}`, 'Ikke satt'],
      [`Forslag om renhold ${sent}`, '2026/14 Unntatt etter offl. § 23 første ledd'],
      [`Forslag om renhold ${sent}`, '2026/14 Unntatt etter offl. § 23 første ledd'],
    ]);
    expect(text).toContain('(må kontrolleres)');
  });

  test('that cannot be used stand as they were typed, with what is wrong', async () => {
    const id = await keep();
    const none = await refused('/sett', { saksnummer: '2026/14' });
    expect(none.text).toContain('Du har ikke valgt noe i listen.');
    expect(none.html).toContain('value="2026/14"');
    const date = await refused('/sett', { valgt: id, journaldato: '32.1.2026' });
    expect(date.html).toMatch(new RegExp(`value="${id}"[^>]* checked`));
    expect(date.text).toContain('Datoen «32.1.2026» finnes ikke.');
    expect((await refused('/sett', { valgt: id })).text).toContain('Det er ikke fylt ut noe.');
  });

  test('of one are set and taken away', async () => {
    const id = await keep();
    const all = { saksnummer: '2026/14', journalpost: '3', journaldato: '24.11.2026', unntatt: 'offl-14' };
    expect(await post(`/${id}`, all)).toBe(`/${id}?sagt=satt`);
    const shown = await read(`/${id}?sagt=satt`);
    expect(shown.text).toContain('2026/14, post 3');
    expect(shown.html).toContain('value="24.11.2026"');
    expect(shown.html).toMatch(/value="offl-14" selected/);
    await post(`/${id}`, { saksnummer: '', journalpost: '', journaldato: '', unntatt: 'aapent' });
    expect((await read(`/${id}`)).text).toContain('Ikke satt');
    const wrong = await refused(`/${id}`, { ...all, journalpost: 'x'.repeat(61) });
    expect(wrong.text).toContain('Nummeret er for langt. Kort det ned til 60 tegn.');
    expect((await read('/01929000-0000-7000-8000-00000abcdef1')).status).toBe(404);
  });
});

test('one dispatch shows what was written and its files', async () => {
  const file = {
    title: 'Vedlegg',
    fileName: 'vedlegg.docx',
    format: 'docx',
    bytes: new Uint8Array([80, 75, 3]),
  };
  const id = await keep({ files: [file] });
  const { html, text } = await read(`/${id}`);
  expect(text).toContain('Vi bør <gå> sammen.');
  expect(text).toContain('Fra Namsos');
  expect(tableRows(html, 'Filer i posten')[1]?.slice(0, 2)).toEqual(['vedlegg.docx', '1 kB']);
  const fetched = await site.get(`${ARCHIVE}/${id}/fil/1`, reader);
  expect([...new Uint8Array(await fetched.arrayBuffer())]).toEqual([80, 75, 3]);
  expect((await site.get(`${ARCHIVE}/${id}/fil/2`, buyer)).status).toBe(404);
  expect((await site.get(`/arbeid/5045/arkiv/${id}/fil/1`, stranger)).status).toBe(404);
});

describe('packages', () => {
  test('are made, fetched, told of with who and when, and made again', async () => {
    await keep();
    await keep({ party: GRONG, direction: 'I', counterparts: [NAMSOS], title: 'Mottatt forslag' });
    const to = await post('/pakke', { fra: '', til: '', igjen: 'nei' });
    const id = to.slice('?pakke='.length);
    const { html, text } = await read(to);
    expect(text).toContain('Pakken er klar, med 1 post.');
    expect(tableRows(html, '1–1 av 1')[1]?.[4]).toBe('22.11.2026, Kari Vik');
    expect(tableRows(html, 'De siste pakkene')[1]?.slice(0, 4)).toEqual([
      '22.11.2026 kl. 11.00',
      'Kari Vik',
      'begynnelsen–22.11.2026',
      '1',
    ]);
    const fetched = await site.get(`${ARCHIVE}/pakke/${id}`, reader);
    expect(fetched.headers.get('content-type')).toBe('application/zip');
    expect(fetched.headers.get('content-disposition')).toContain('arkiv-5007-2026-11-22.zip');
    const names = Object.keys(unzipSync(new Uint8Array(await fetched.arrayBuffer())));
    expect(names.filter((name) => name.endsWith('.xml'))).toHaveLength(1);
    expect((await site.get(`/arbeid/5045/arkiv/pakke/${id}`, stranger)).status).toBe(404);
    expect((await refused('/pakke', { igjen: 'nei' })).text).toContain('Det er ikke noe nytt i perioden.');
    expect(await post('/pakke', { igjen: 'ja' })).toMatch(/^\?pakke=/);
  });

  test('for a period that cannot be used are not made', async () => {
    await keep();
    const date = await refused('/pakke', { fra: 'i går', igjen: 'ja' });
    expect(date.html).toContain('value="i går"');
    expect(date.text).toContain('«i går» er ikke en dato.');
    const order = await refused('/pakke', { fra: '2.1.2026', til: '1.1.2026' });
    expect(order.text).toContain('Perioden slutter før den begynner.');
  });
});

describe('journal data that come back', () => {
  const csv = (text: string): File => new File([text], 'journal.csv', { type: 'text/csv' });

  test('are read from the list that was filled in', async () => {
    const id = await keep();
    const list = await (await site.get(`${ARCHIVE}/journal.csv`, buyer)).text();
    const filled = list.replace(`${id},,,`, `${id},2026/8,5,2026-12-01`);
    expect(await post('/journal', { fil: csv(filled) })).toBe('?sagt=lest&antall=1');
    expect((await read('?sagt=lest&antall=1')).text).toContain('Leste inn journaldata for 1 post.');
    expect((await read(`/${id}`)).text).toContain('2026/8, post 5');
  });

  test('that cannot be used are told, and nothing is kept of them', async () => {
    const id = await keep();
    expect((await refused('/journal', {})).text).toContain('Du har ikke valgt noen fil.');
    const heading = 'id;saksnummer;journalpostnummer;journaldato';
    const bad = await refused('/journal', { fil: csv(`${heading}\n${id};2026/8;;\nborte;1;;\n`) });
    expect(bad.text).toContain('Linje 3 gjelder noe som ikke finnes her.');
    expect((await read(`/${id}`)).text).toContain('Ikke satt');
    expect((await refused('/journal', { fil: csv('a;b\n1;2\n') })).text).toContain('kolonnen «saksnummer»');
  });
});

test('the pages are there in nynorsk and English', async () => {
  await keep();
  for (const [prefix, words] of [
    ['/nn', 'Utkast er ikkje med.'],
    ['/en', 'Drafts are not here.'],
  ] as const) {
    const { text } = await readAnswer(await site.get(`${prefix}${ARCHIVE}`, buyer));
    expect(text).toContain(words);
  }
});
