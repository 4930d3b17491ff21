// The yearly status through the whole site: page, Excel and PDF say the same; what is public and real is counted, and nothing else.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../../../test/database.ts';
import { procurementInDialogue } from '../../../../test/dialogue-case.ts';
import { plain, tableRows } from '../../../../test/html.ts';
import { type OwnSite, openOwnSite, type SeededPerson } from '../../../../test/own-site.ts';
import { readPdf } from '../../../../test/pdf-text.ts';
import { localDate } from '../../../kernel/local-date.ts';
import { acting, type Ctx } from '../../../modules/accounts/db.ts';
import type { PartyId } from '../../../modules/accounts/model.ts';
import { readSheet, XLSX_LIMITS } from '../../../modules/exchange/formats/xlsx/read.ts';
import { countDialogues } from '../../../modules/procurement/market/public-queries.ts';

const LEAD = '5007' as PartyId;
const MEMBER = '5045' as PartyId;

let database: TestDatabase;
let site: OwnSite;
const people: Record<string, SeededPerson> = {};
const as = (name: string): Ctx => {
  const { id, isDemo } = people[name] as SeededPerson;
  return site.services.ctx({ kind: 'person', person: id, isDemo });
};
const system = (): Ctx => site.services.ctx({ kind: 'system', name: 'test' });

interface NetworkSeed {
  readonly begins: string | null;
  readonly ends?: string;
  readonly isPublic?: boolean;
  readonly isDemo?: boolean;
  readonly status?: 'draft' | 'open' | 'running' | 'closed';
  readonly closedAt?: string;
  readonly bodies?: readonly string[];
}

/** Straight into the tables. */
async function addNetwork(seed: NetworkSeed): Promise<void> {
  const {
    begins,
    ends = null,
    isPublic = true,
    isDemo = false,
    status = 'running',
    closedAt = null,
    bodies = [],
  } = seed;
  const { rows } = await database.pool.query(
    `insert into network (leader, is_demo, title, purpose, status, is_public, begins, ends, readers, created_by, created_at, closed_at)
     values ($1, $2, 'Nettverk', 'Lære', $3, $4, $5, $6, array[$1], 'system:test', now(), $7) returning id`,
    [isDemo ? '9901' : LEAD, isDemo, status, isPublic, begins, ends, closedAt],
  );
  for (const body of bodies) {
    await database.pool.query(
      `insert into network_body (network_id, body_id, state, inhabitants, asked_at, answered_at)
       values ($1, $2, 'joined', 1000, now(), now())`,
      [rows[0]?.id, body],
    );
  }
}

async function addDialogue(publishedAt: string | null, isDemo = false): Promise<void> {
  const id = await procurementInDialogue({
    leader: { ctx: as('leader'), party: LEAD },
    member: { ctx: as('member'), party: MEMBER },
    system: system(),
  });
  await acting(system(), ({ db }) =>
    db
      .insertInto('dialogue')
      .values({
        procurement_id: id,
        about: 'Trygghet',
        published_at: publishedAt === null ? null : new Date(publishedAt),
        is_demo: isDemo,
      })
      .execute(),
  );
}

beforeAll(async () => {
  database = await openTestDatabase();
  site = await openOwnSite(database, { isDemoOn: true });
  for (const [name, party] of [
    ['leader', LEAD],
    ['member', MEMBER],
  ] as const) {
    const parties = [{ party, role: 'buyer' as const }];
    people[name] = await site.seedPerson({ email: `${name}@test.example`, name, parties });
  }
  await addNetwork({ begins: '2024-08-01', ends: '2025-06-30', bodies: [LEAD, MEMBER] });
  await addNetwork({ begins: '2026-02-01', bodies: [LEAD, '5046'] });
  await addNetwork({ begins: '2027-02-01', bodies: ['5049'] });
  await addNetwork({ begins: '2026-01-01', status: 'open', bodies: ['5054'] });
  await addNetwork({
    begins: '2025-01-01',
    status: 'closed',
    closedAt: '2025-12-30T10:00:00Z',
    bodies: ['5055'],
  });
  await addNetwork({ begins: '2026-01-01', isPublic: false, bodies: ['5052'] });
  await addNetwork({ begins: '2026-01-01', status: 'draft', bodies: ['5053'] });
  await addNetwork({ begins: '2026-01-01', isDemo: true, bodies: ['9902'] });
  // The last minute of the year in Oslo is an hour before it in UTC.
  await addDialogue('2025-12-31T22:59:00Z');
  await addDialogue('2025-12-31T23:01:00Z');
  await addDialogue('2026-03-01T12:00:00Z', true);
  await addDialogue(null);
});
afterAll(() => database.close());

const html = async (address: string): Promise<string> => {
  const answer = await site.get(address);
  expect(answer.status).toBe(200);
  return answer.text();
};
const activityIn = async (address: string): Promise<Record<string, string>> => {
  const rows = tableRows(await html(address), 'Det vi kjenner til').slice(1);
  return Object.fromEntries(rows.map(([what, count]) => [what ?? '', count ?? '']));
};

describe('the page', () => {
  test('answers first, with what is not known beside it, its date and the version', async () => {
    const text = plain(await html('/status'));
    expect(text).toContain('Samarbeid om innkjøp i Norge, status 2026');
    expect(text).toContain(
      'Vi vet at 141 av 357 kommuner (39 %) er med i et fast innkjøpssamarbeid. De har 29 % av innbyggerne. For 216 (61 %) vet vi det ikke. Ingen kilde bekrefter at en kommune står utenfor.',
    );
    expect(text).toContain('Tallene gjelder 22.11.2026. Registerversjon test, kontrollert 19.09.2026.');
  });

  test('tables: the country, a county, forms, the report, and what is not known', async () => {
    const page = await html('/status');
    expect(tableRows(page, 'Kommuner og innbyggere etter status')).toEqual([
      ['Status', 'Kommuner', 'Andel av kommunene', 'Innbyggere', 'Andel av innbyggerne'],
      ['Medlem', '141', '39 %', '1 652 385', '29 %'],
      ['Bekreftet utenfor', '0', '0 %', '0', '0 %'],
      ['Ikke kjent', '216', '61 %', '3 975 015', '71 %'],
      ['Sum', '357', '100 %', '5 627 400', '100 %'],
    ]);
    const counties = tableRows(page, 'Dekning per fylke');
    expect(counties.find(([name]) => name === 'Trøndelag')).toEqual([
      'Trøndelag',
      '38',
      '15',
      '0',
      '23',
      '28 %',
      '',
    ]);
    expect(counties.at(-1)).toEqual(['Hele landet', '357', '141', '0', '216', '29 %', '']);
    expect(tableRows(page, 'Faste samarbeid etter organisering').slice(2, 4)).toEqual([
      ['Kommunalt oppgavefellesskap', '1', '0', '0', '0', 'ikke kjent', 'ikke kjent'],
      ['Interkommunalt selskap (IKS)', '1', '0', '0', '1', '25,0', '25,0'],
    ]);
    expect(tableRows(page, 'Rapportens tall')[1]).toEqual([
      'Kommuner i et fast, helhetlig samarbeid',
      'ca. 70 %',
      '39 %, ikke kjent 61 %',
      'NKRF',
      'må kontrolleres',
    ]);
    expect(tableRows(page, 'Hvor mye vi ikke vet').slice(-4)).toEqual([
      ['Faste samarbeid der noen bestrider en opplysning', '0', '23'],
      ['Avtaler der det ikke er bekreftet hvem som kan bruke dem', '4', '4'],
      ['Felles anskaffelser i hele landet', 'ikke kjent', '–'],
      ['Bekreftede og offentlige gevinster', 'ikke kjent', '–'],
    ]);
  });

  test('an earlier year, and one that we say nothing about', async () => {
    const earlier = plain(await html('/status?aar=2020'));
    expect(earlier).toContain('status 2020');
    expect(earlier).toContain('Vi vet at 55 av 357 kommuner (15 %) var med');
    expect(earlier).toContain('Tallene gjelder 31.12.2020, slik vi kjenner dem i dag.');
    expect(earlier).toContain('For 86 av de ukjente viser en senere kilde medlemskap');
    for (const asked of ['1999', '2027', 'i fjor', '2020.5']) {
      const page = await html(`/status?aar=${encodeURIComponent(asked)}`);
      expect(plain(page)).toContain('Velg et år fra 2017 til 2026.');
      expect(plain(page)).toContain('status 2026');
    }
  });

  test('pictures say in words what they show', async () => {
    const page = await html('/status?aar=2020');
    expect(page).toContain('aria-label="Kommuner: Medlem 15\u00a0%, utenfor 0\u00a0%, ikke kjent 85\u00a0%"');
    expect(page).toContain('aria-label="2020: medlem 55, kan ha vært med 86, ikke kjent ellers 216"');
    expect([page.includes('style='), page.match(/class="next-step"/g)?.length]).toEqual([false, 1]);
  });

  test.each([
    ['/nn/status', 'Vi veit at 141 av 357 kommunar'],
    ['/en/status', 'We know that 141 of 357 municipalities'],
  ])('%s', async (address, words) => {
    const page = await html(address);
    expect(plain(page)).toContain(words);
    expect(plain(page)).not.toMatch(/undefined|NaN|\[object/);
  });
});

describe('what goes on in Samkjøp', () => {
  test('public, real and begun: networks of the year with each body once, and dialogues by the day in Oslo', async () => {
    expect(await activityIn('/status')).toEqual({
      'Læringsnettverk i Samkjøp som var i gang i 2026': '1',
      'Kommuner og fylkeskommuner i dem': '2',
      'Nettverk og støtte i registeret, slik det er i dag': '8',
      'Av dem avsluttet, eller uten tegn til at de er i gang': '3',
      'Felles anskaffelser i Samkjøp med markedsdialog gjort offentlig i 2026': '1',
      'Det samme fra starten': '2',
      'Felles anskaffelser i hele landet': 'ikke kjent',
    });
    expect(await activityIn('/status?aar=2025')).toMatchObject({
      'Læringsnettverk i Samkjøp som var i gang i 2025': '2',
      'Kommuner og fylkeskommuner i dem': '3',
      'Felles anskaffelser i Samkjøp med markedsdialog gjort offentlig i 2025': '1',
      'Det samme fra starten': '1',
    });
    expect(await activityIn('/status?aar=2023')).toMatchObject({
      'Læringsnettverk i Samkjøp som var i gang i 2023': '0',
      'Kommuner og fylkeskommuner i dem': '0',
      'Det samme fra starten': '0',
    });
  });

  test('who is not the program counts only what she may read', async () => {
    expect(await countDialogues(site.services.ctx({ kind: 'visitor' }), localDate('2026-11-22'))).toEqual({
      all: 0,
      inYear: 0,
    });
  });
});

describe('the files', () => {
  const bytesOf = async (address: string): Promise<Uint8Array> => {
    const answer = await site.get(address);
    expect(answer.status).toBe(200);
    return answer.bytes();
  };
  const sheet = async (bytes: Uint8Array, place: number) => {
    const read = await readSheet(bytes, { limits: XLSX_LIMITS, sheet: place });
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    return read.value;
  };

  test('Excel: a sheet for each table, numbers as numbers, what is not known as words', async () => {
    const bytes = await bytesOf('/status.xlsx?aar=2026');
    const { sheets, rows } = await sheet(bytes, 0);
    expect(sheets).toEqual([
      'Om tallene',
      'Dekning',
      'Fylker',
      'Størrelse',
      'Former',
      'Typer',
      'Innbyggere',
      'År for år',
      'Nettverk og innkjøp',
      'Avtaler',
      'Rapporten fra 2021',
      'Ikke kjent',
      'Kilder',
      'Kilder, samarbeid',
    ]);
    expect(rows[0]).toEqual(['Samarbeid om innkjøp i Norge, status 2026']);
    expect(rows[3]).toEqual(['Tallene gjelder 22.11.2026. Registerversjon test, kontrollert 19.09.2026.']);
    expect((await sheet(bytes, 1)).rows.slice(0, 2)).toEqual([
      ['Status', 'Kommuner', 'Andel av kommunene (%)', 'Innbyggere', 'Andel av innbyggerne (%)'],
      ['Medlem', 141, 39.5, 1_652_385, 29.4],
    ]);
    expect((await sheet(bytes, 11)).rows.slice(-2)).toEqual([
      ['Felles anskaffelser i hele landet', 'ikke kjent', null],
      ['Bekreftede og offentlige gevinster', 'ikke kjent', null],
    ]);
    expect((await sheet(bytes, 12)).rows.at(-1)).toEqual([
      'Innbyggertall',
      'SSB 07459, https://www.ssb.no/statbank/table/07459',
      '01.01.2026',
      'bekreftet',
    ]);
    expect((await sheet(bytes, 13)).rows).toHaveLength(32);
  });

  test('PDF: tagged, with the title, the date, the tables and the sources', async () => {
    const { text, tags } = readPdf(await bytesOf('/en/status.pdf?aar=2024'));
    const words = text.replaceAll(/[\s\u00a0]/g, '');
    for (const wanted of [
      'Cooperation on procurement in Norway, status 2024',
      'The figures are as of 31.12.2024, as we know them today. Register version test, checked 19.09.2026.',
      'We know that 120 of 357 municipalities (34%) were',
      'What we do not know',
      'Memberships without a known start108121',
      'Innherred innkjøp5nn-24.no2018must be checked',
    ]) {
      expect(words).toContain(wanted.replaceAll(' ', ''));
    }
    expect(['Title', 'H1', 'Table', 'TH', 'Caption'].filter((tag) => !tags.has(tag))).toEqual([]);
  });

  test.each(['/status.xlsx', '/nn/status.xlsx?aar=2020', '/status.pdf', '/nn/status.pdf?aar=2020'])(
    '%s has the same bytes each time, and a name',
    async (address) => {
      const answer = await site.get(address);
      const [, ending] = address.split(/[.?]/);
      const year = address.includes('2020') ? '2020' : '2026';
      expect(answer.headers.get('content-disposition')).toContain(`samarbeid-om-innkjop-${year}.${ending}`);
      const first = await answer.bytes();
      expect(Buffer.from(await bytesOf(address)).equals(Buffer.from(first))).toBe(true);
    },
  );
});
