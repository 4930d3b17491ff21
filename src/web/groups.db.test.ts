// The main job as a visitor meets it: upload or example, mend, compute, read the answer, ask why not, change, delete.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../test/database.ts';
import { addressOf, type GroupSite, openGroupSite } from '../../test/group-site.ts';
import { plain } from '../../test/html.ts';
import { hashOfToken, type RunPlan } from '../flows/group-store.ts';
import type { GroupsReport } from '../flows/groups-report.ts';
import { readWorkbook } from '../modules/exchange/formats/xlsx/read.ts';
import { writeWorkbook } from '../modules/exchange/formats/xlsx/write.ts';
import type { Node } from '../modules/optimiser/model.ts';

const HEADINGS = ['Kommune', 'Avtale', 'Kategori', 'Årlig verdi', 'Sluttdato', 'Opsjon'];
const NEARBY = ['Namsos', 'Overhalla', 'Grong', 'Høylandet', 'Steinkjer'];
const DAY = 24 * 60 * 60 * 1000;

let database: TestDatabase;
let site: GroupSite;

beforeAll(async () => {
  database = await openTestDatabase();
  site = await openGroupSite(database);
});
afterAll(async () => {
  await site.end();
  await database.close();
});

type Row = readonly (string | number)[];

const rowsOf = (municipalities: readonly string[]): Row[] =>
  municipalities.flatMap((name, place) => [
    [name, 'Renhold av bygg', 'Renhold', 800_000 + place * 100_000, '31.03.2028', '1+1'],
    [name, 'Trygghetsalarmer', 'Trygghetsalarmer', 400_000 + place * 50_000, '31.12.2027', ''],
  ]);

async function upload(bytes: Uint8Array<ArrayBuffer>, name: string, base = '/grupper'): Promise<Response> {
  const form = new FormData();
  form.append('fil', new File([bytes], name));
  return site.post(base, form);
}

async function uploadExcel(rows: readonly Row[], name = 'avtaler.xlsx'): Promise<Response> {
  const bytes = await writeWorkbook([{ name: 'Avtaler', heading: HEADINGS, rows }]);
  return upload(new Uint8Array(bytes), name);
}

const text = (content: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(content);

async function page(address: string, status = 200): Promise<{ html: string; words: string }> {
  const response = await site.get(address);
  expect(response.status).toBe(status);
  const html = await response.text();
  expect(html).not.toContain('style=');
  expect(plain(html)).not.toMatch(/undefined|NaN|\[object|explain\.|whyNot\.|import\./);
  return { html, words: plain(html) };
}

const heading = (html: string): string => plain(/<h1[^>]*>([\s\S]*?)<\/h1>/.exec(html)?.[1] ?? '').trim();

interface Status {
  readonly isDone: boolean;
}

async function untilDone(address: string): Promise<void> {
  for (;;) {
    const response = await site.get(`${address}/status`);
    expect(response.headers.get('cache-control')).toBe('private, no-store');
    if (((await response.json()) as Status).isDone) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

async function computed(address: string, leads: readonly string[] = []): Promise<string> {
  const form = new FormData();
  form.append('velg', 'ledere');
  for (const lead of leads) form.append('leder', lead);
  expect(addressOf(await site.post(`${address}/regn`, form))).toBe(address);
  await untilDone(address);
  return address;
}

async function example(base = '/grupper'): Promise<string> {
  const address = addressOf(await site.post(`${base}/eksempel`));
  return computed(address, ['9901', '9905', '9907']);
}

const report = async (address: string): Promise<GroupsReport> =>
  (await (await site.get(`${address}/grupper.json`)).json()) as GroupsReport;

const runCount = async (): Promise<number> =>
  (await database.db.selectFrom('visitor_run').select('token_hash').execute()).length;

describe('the example region', () => {
  test('is read, marked as made up, and kept out of caches and search engines', async () => {
    const address = addressOf(await site.post('/grupper/eksempel'));
    const response = await site.get(address);
    expect(response.headers.get('cache-control')).toBe('private, no-store');
    expect(response.headers.get('referrer-policy')).toBe('same-origin');
    const read = await page(address);
    expect(read.html).toContain('<meta name="robots" content="noindex, nofollow"');
    expect(read.words).toContain(
      'Demonstrasjon. Fjordregionen, kommunene og avtalene på denne siden er oppdiktet.',
    );
    expect(heading(read.html)).toBe('Vi forsto alle de 40 radene');
    expect(read.words).toContain('Side 1 av 2');
    expect(read.html.match(/name="leder"/g)).toHaveLength(9);
  });

  test('gives groups whose figures agree on every page and in every file', async () => {
    const address = await example();
    const { groups, totals, verified, standAlone } = await report(address);
    expect(verified).toBe(true);
    expect(groups.length).toBeGreaterThan(5);
    const kroner = (amount: number): string =>
      String(Math.round(amount / 100)).replaceAll(/\B(?=(\d{3})+$)/g, ' ');
    const result = await page(address);
    expect(heading(result.html)).toBe(
      `${groups.length} kjøpegrupper kan spare ca. ${(totals.saving.base / 1e8).toFixed(1).replace('.', ',')} mill. kr over avtaleperiodene`,
    );
    for (const group of groups) expect(result.words).toContain(kroner(group.saving.base));
    expect(result.words).toContain('Ingen annen plan kan spare mer enn');
    expect(result.words).toContain('Det fant ingen feil.');
    expect(standAlone.map(({ reason }) => reason)).toContain('noPartner');
    expect(result.words).toContain('Ingen andre på listen trenger det samme');
    const workbook = await site.get(`${address}/grupper.xlsx`);
    expect(workbook.headers.get('content-disposition')).toBe('attachment; filename="kjopegrupper.xlsx"');
    const rows = await readWorkbook(new Uint8Array(await workbook.arrayBuffer()));
    if (!rows.ok) throw new Error('the workbook cannot be read back');
    expect(rows.value.slice(1).map((row) => [row[0], row[6]])).toEqual(
      groups.map(({ id, saving }) => [id, saving.base / 100]),
    );
    const printed = await page(`${address}/utskrift`);
    for (const group of groups) expect(printed.words).toContain(kroner(group.cost));
  });

  test('explains one group down to named parameters, with sums exact to the øre', async () => {
    const address = await example();
    const { groups } = await report(address);
    const group = groups.find(({ category }) => category === 'trygghetsalarmer');
    if (!group) throw new Error('no group for safety alarms');
    const shown = await page(`${address}/${group.id}`);
    expect(heading(shown.html)).toBe('Fire kommuner bør kjøpe trygghetsalarmer og responssenter sammen');
    expect(shown.words).toContain('Storvik kan lede');
    expect(shown.words).toContain('Ingen taper på å være med');
    expect(shown.words).toContain('Laveste prisnivå, tjenester');
    expect(shown.words).toContain('Vår egen antakelse');
    const exact = (amount: number): string =>
      (Math.abs(amount) / 100)
        .toFixed(2)
        .replace('.', ',')
        .replaceAll(/\B(?=(\d{3})+,)/g, ' ');
    const sum = (node: Node): void => {
      if (node.children.length === 0) return;
      const total = node.children.reduce<number>((before, { amount }) => before + (amount ?? 0), 0);
      expect(total).toBe(node.amount);
      for (const child of node.children) sum(child);
    };
    sum(group.explanation);
    for (const step of group.explanation.children) expect(shown.words).toContain(exact(step.amount ?? 0));
    expect(shown.words).toContain(
      `Leddene går opp på øret: ${exact(group.standAlone)} − ${exact(group.cost - group.standAlone)} = ${exact(group.cost)}.`,
    );
    expect(group.explanation.amount).toBe(group.cost);
    expect(addressOf(await site.get(`${address}/renhold.9909.2040-Q1`))).toBe(address);
  });

  test('shows three ways of sharing, and works them out again for a plan that was kept without', async () => {
    const address = await example();
    const { groups } = await report(address);
    const at = `${address}/${groups[0]?.id}`;
    const shown = await page(at);
    expect(shown.words).toContain(
      'Slik forslaget deler det, kan ingen av deltakerne gjøre det billigere uten de andre.',
    );
    for (const key of ['Likt og etter innbyggere', 'Etter volum', 'Vårt forslag', 'Nukleolus'])
      expect(shown.words).toContain(key);
    const hash = hashOfToken(address.split('/').at(-1) ?? '') ?? '';
    const run = database.db.selectFrom('visitor_run').select('plan').where('token_hash', '=', hash);
    const { plan } = await run.executeTakeFirstOrThrow();
    const { sharing, ...kept } = JSON.parse(plan ?? '{}') as RunPlan;
    expect(sharing?.map(({ group }) => group)).toEqual(groups.map(({ id }) => id));
    await database.db
      .updateTable('visitor_run')
      .set({ plan: JSON.stringify(kept) })
      .where('token_hash', '=', hash)
      .execute();
    expect((await page(at)).html).toBe(shown.html);
    expect((await page(`${address}/utskrift`)).words).toContain('Forslag til fordeling');
  });

  test('says why a municipality is not in the group, and what would change it', async () => {
    const address = await example();
    const group = (await report(address)).groups.find(({ category }) => category === 'trygghetsalarmer');
    const asked = await page(`${address}/${group?.id}?hvorfor=9905`);
    expect(asked.words).toContain('Hvorfor ikke Havnes?');
    expect(asked.words).toContain('Tidspunktene passer ikke. Havnes kan begynne nærmest i');
    expect(asked.words).toMatch(/Kan Havnes begynne \S+ kvartal tidligere, kan kommunen være med\./);
    const without = await page(`${address}/${group?.id}?hvorfor=9908`);
    expect(without.words).toContain(
      'Myrset har ikke noe behov for trygghetsalarmer og responssenter på listen.',
    );
    const member = await page(`${address}/${group?.id}?hvorfor=9902`);
    expect(member.words).toContain('Lillefjord er med i gruppen.');
  });

  test('computes anew with changed assumptions and comes back to the group', async () => {
    const address = await example();
    const before = await report(address);
    const changed = await site.post(`${address}/forutsetninger`, {
      'p.comply': '100',
      'p.coordination.perMember': '20 000',
      til: 'renhold',
    });
    expect(addressOf(changed)).toBe(`${address}?til=renhold`);
    await untilDone(address);
    const group = (await report(address)).groups.find(({ category }) => category === 'renhold');
    expect(addressOf(await site.get(`${address}?til=renhold`))).toBe(`${address}/${group?.id}`);
    expect((await report(address)).totals).not.toEqual(before.totals);
    const shown = await page(`${address}/${group?.id}`);
    expect(shown.words).toContain('endret fra 80 %');
    expect(shown.words).toContain('2 forutsetninger er endret');
    await site.post(`${address}/forutsetninger`, { tilbakestill: '1' });
    await untilDone(address);
    expect((await report(address)).totals).toEqual(before.totals);
  });

  test('refuses assumptions that are no numbers or out of range, and keeps what was typed', async () => {
    const address = await example();
    const before = await report(address);
    const response = await site.post(`${address}/forutsetninger`, {
      'p.comply': '400',
      'p.discount.rate': 'fire',
      'p.group.maxMembers': '8',
    });
    expect(response.status).toBe(422);
    const html = await response.text();
    expect(plain(html)).toContain('Skriv et tall fra 10 til 100.');
    expect(plain(html)).toContain('«fire» er ikke et tall. Skriv for eksempel 4.');
    expect(html).toContain('value="fire"');
    expect(html).toContain('value="8"');
    expect(await report(address)).toEqual(before);
  });

  test.each([
    ['/nn/grupper', 'kjøpegrupper kan spare', 'kommunar bør kjøpe', 'Kvifor ikkje Havnes?'],
    ['/en/grupper', 'buying groups can save', 'municipalities should buy', 'Why not Havnes?'],
  ])('speaks the language of %s throughout', async (base, saving, together, whyNot) => {
    const address = await example(base);
    expect(address.startsWith(`${base}/`)).toBe(true);
    expect(heading((await page(address)).html)).toContain(saving);
    const group = (await report(address)).groups.find(({ category }) => category === 'trygghetsalarmer');
    const shown = await page(`${address}/${group?.id}`);
    expect(heading(shown.html)).toContain(together);
    expect(shown.words).toContain(whyNot);
    expect(shown.words).not.toMatch(/forutsetning|Hvorfor|kommuner bør/);
    await page(`${address}?vis=liste`);
    await page(`${address}/utskrift`);
  });
});

describe('an uploaded list', () => {
  test('with three bad rows is mended cell by cell until all can be used', async () => {
    const rows = rowsOf(NEARBY).map((row) => [...row]);
    rows[2]![4] = '31.02.2027';
    rows[4]![3] = 'ca. 2 mill';
    rows[7]![0] = 'Høylndet';
    const address = addressOf(await uploadExcel(rows));
    const faulty = await page(address);
    expect(heading(faulty.html)).toBe('Vi forsto 7 av 10 rader');
    expect(faulty.words).toContain('Tre rader kan ikke brukes');
    expect(faulty.words).toContain('Rad 3, Sluttdato: «31.02.2027» er ikke en dato.');
    expect(faulty.words).toContain('Rad 5, Årlig verdi: «ca. 2 mill» er ikke et beløp.');
    expect(faulty.words).toContain('Rad 8, Kommune: Vi kjenner ingen kommune som heter «Høylndet».');
    const half = addressOf(
      await site.post(`${address}/rett`, {
        'celle/3/Sluttdato': '31.03.2028',
        'celle/5/Årlig verdi': 'mye',
        'celle/8/Kommune': 'Høylandet',
      }),
    );
    const left = await page(half);
    expect(left.words).toContain('2 rader er rettet');
    expect(left.words).toContain('Rad 5, Årlig verdi: «mye» er ikke et beløp.');
    expect(left.html).toContain('value="mye"');
    const all = addressOf(await site.post(`${address}/rett`, { 'celle/5/Årlig verdi': '1 000 000' }));
    expect(heading((await page(all)).html)).toBe('Vi forsto alle de 10 radene');
    await computed(address);
    const found = await report(address);
    expect(found.input).toEqual({ rows: 10, needs: 10, outOfScope: 0, rejected: [] });
    expect(found.assumptions.map(({ id }) => id)).toContain('lead.everybody');
    const group = found.groups[0]!;
    const shown = await page(`${address}/${group.id}?hvorfor=0301`);
    expect(shown.words).toContain('Hvorfor ikke Oslo?');
    expect(shown.words).toContain('Oslo står ikke på listen.');
    expect(shown.words).not.toContain('Demonstrasjon.');
  });

  test('shows file names and contents as text', async () => {
    const rows = rowsOf(NEARBY).map((row) => [...row]);
    rows[0]![1] = '<script>alert(1)</script>';
    const address = addressOf(await uploadExcel(rows, '<img src=x>.xlsx'));
    const { html } = await page(address);
    expect(html).not.toContain('<script>alert');
    expect(html).not.toContain('<img');
    expect(html).toContain('&lt;img src=x>.xlsx');
  });

  test('reads the templates back', async () => {
    for (const base of ['/grupper', '/nn/grupper', '/en/grupper']) {
      for (const name of ['mal.xlsx', 'mal.csv']) {
        const bytes = new Uint8Array(await (await site.get(`${base}/${name}`)).arrayBuffer());
        const address = addressOf(await upload(bytes, name, base));
        expect((await page(address)).words).not.toMatch(/kan ikke brukes|kan ikkje brukast|cannot be used/);
        expect(await site.groups.find(address.split('/').at(-1)!)).toMatchObject({
          imported: { rows: 2, rejected: [] },
        });
      }
    }
  });

  test('without a usable row can only be mended', async () => {
    const address = addressOf(await uploadExcel([['Storvk', 'Renhold', 'Renhold', 'x', 'y', '']]));
    const { html, words: shown } = await page(address);
    expect(heading(html)).toBe('Vi forsto ingen av radene');
    expect(shown).not.toContain('Hvem kan lede?');
    expect(addressOf(await site.post(`${address}/regn`))).toBe(address);
    expect(heading((await page(address)).html)).toBe('Vi forsto ingen av radene');
  });

  test('can be stopped, and what is best so far is used', async () => {
    const names = (await site.groups.registerOf('upload')).municipalities.map(({ name }) => name);
    const categories = [
      'Renhold',
      'Strøm (elektrisk kraft)',
      'Forsikring',
      'Tolking',
      'Elektriker',
      'Kontorrekvisita',
    ];
    const lines = names.flatMap((name, place) =>
      categories.map((category) => `${name};${category};${category};${500_000 + place * 1000};31.12.2028;1`),
    );
    const address = addressOf(await upload(text(`${HEADINGS.join(';')}\n${lines.join('\n')}`), 'stor.csv'));
    expect(addressOf(await site.post(`${address}/regn`))).toBe(address);
    const waiting = await page(address);
    expect(waiting.html).toContain('<meta http-equiv="refresh" content="2"');
    expect(heading(waiting.html)).toMatch(/^Vi regner på [\d ]+ behov$/);
    expect(addressOf(await site.post(`${address}/stopp`))).toBe(address);
    await untilDone(address);
    expect((await page(address)).words).toContain('Du stoppet beregningen.');
    expect((await report(address)).verified).toBe(true);
  });
});

describe('notices', () => {
  test('are read as needs with stated assumptions, faults told and other buyers counted apart', async () => {
    const notice = (buyer: string, title: string) => ({
      date: '2026-11-01',
      deadline: '2027-01-15',
      buyer,
      title,
      cpv: '90910000',
    });
    const notices = [
      notice('Namsos kommune', 'Renhold'),
      notice('Overhalla kommune', 'Renholdstjenester'),
      notice('Viken fylkeskommune', 'Renhold'),
      notice('Universitetet i Bergen', 'Renhold'),
    ];
    const address = addressOf(await upload(text(JSON.stringify(notices)), 'kunngjoringer.json'));
    const read = await page(address);
    expect(heading(read.html)).toBe('Vi forsto 2 av 4 rader');
    expect(read.words).toContain('Rad 3, Kommune: «Viken fylkeskommune» finnes ikke lenger.');
    expect(read.words).toContain('1 innkjøper er verken kommune eller fylkeskommune og er ikke med.');
    expect(read.html).not.toContain('name="celle/');
    await computed(address);
    const { assumptions, input } = await report(address);
    expect(input).toMatchObject({ rows: 4, needs: 2, outOfScope: 1 });
    expect(assumptions.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['category.renhold', 'scale.exponent']),
    );
    await page(address);
  });
});

describe('a run that came to nothing', () => {
  const stand = async (address: string, state: 'queued' | 'failed' | 'interrupted'): Promise<void> => {
    const tokenHash = hashOfToken(address.split('/').at(-1) ?? '') ?? '';
    await database.db.updateTable('visitor_run').set({ state }).where('token_hash', '=', tokenHash).execute();
  };

  test.each([
    ['interrupted', 'Beregningen ble avbrutt', 'Tjenesten ble startet på nytt mens vi regnet.'],
    ['failed', 'Vi fikk ikke regnet ferdig', 'Det er noe galt hos oss, ikke med listen din.'],
  ] as const)('%s: says what is kept and begins again', async (state, title, why) => {
    const address = addressOf(await uploadExcel(rowsOf(NEARBY)));
    await stand(address, state);
    const { html, words } = await page(address);
    expect(heading(html)).toBe(title);
    expect(words).toContain(why);
    expect(words).toContain('Listen med 10 behov og det du har valgt, er tatt vare på.');
    await computed(address);
    expect((await report(address)).verified).toBe(true);
  });

  test('in line, it waits, cannot be changed, and says so', async () => {
    const address = addressOf(await uploadExcel(rowsOf(NEARBY)));
    await stand(address, 'queued');
    const waiting = await page(address);
    expect(waiting.words).toContain('Du står i kø.');
    expect(waiting.words).toContain('Stopp og bruk denne');
    await site.post(`${address}/forutsetninger`, { 'p.comply': '50' });
    await site.post(`${address}/rett`, { 'celle/1/Kommune': 'Oslo' });
    const run = await site.groups.find(address.split('/').at(-1) ?? '');
    expect(run).toMatchObject({ state: 'queued', choices: { changes: {} } });
    expect(run?.imported.needs[0]?.owner).toBe('5007');
    for (const part of ['grupper.xlsx', 'grupper.json', 'utskrift', 'en-gruppe']) {
      expect(addressOf(await site.get(`${address}/${part}`))).toBe(address);
    }
  });

  test('without groups says why each need stands alone', async () => {
    const address = addressOf(
      await uploadExcel([
        ['Namsos', 'Renhold', 'Renhold', 900_000, '31.03.2028', ''],
        ['Oslo', 'Trygghetsalarmer', 'Trygghetsalarmer', 900_000, '31.03.2028', ''],
      ]),
    );
    await computed(address);
    const { html, words } = await page(address);
    expect(heading(html)).toBe('Ingen av behovene bør kjøpes sammen, slik tallene er nå');
    expect(words.match(/Ingen andre på listen trenger det samme/g)).toHaveLength(2);
  });
});

describe('a list with requirements, for which agreements may exist', () => {
  const HEADED = [...HEADINGS, 'Krav'];
  const mobile = (name: string, requirements: string): Row => [
    ...[name, 'Mobil', 'Telefoni', 1_500_000, '31.03.2028', ''],
    requirements,
  ];
  const ROWS = [
    mobile('Namsos', 'språk: sørsamisk'),
    mobile('Overhalla', 'Språk: Sørsamisk'),
    mobile('Grong', ''),
    mobile('Høylandet', 'språk: lulesamisk'),
  ];
  const uploaded = async (base: string): Promise<string> => {
    const bytes = await writeWorkbook([{ name: 'Avtaler', heading: HEADED, rows: ROWS }]);
    return addressOf(await upload(new Uint8Array(bytes), 'mobil.xlsx', base));
  };

  test.each([
    [
      '/grupper',
      'Krav: språk: sørsamisk',
      'Kravene er ulike. Høylandet krever språk: lulesamisk. Overhalla og Namsos krever',
    ],
    [
      '/nn/grupper',
      'Krav: språk: sørsamisk',
      'Krava er ulike. Høylandet krev språk: lulesamisk. Overhalla og Namsos krev',
    ],
    ['/en/grupper', 'Requirements: språk: sørsamisk', 'The requirements differ. Høylandet requires'],
  ])('shows them, keeps those apart who contradict each other, and says why: %s', async (base, row, why) => {
    const address = await uploaded(base);
    expect((await page(address)).words).toContain(row);
    await computed(address);
    const [group] = (await report(address)).groups;
    const together = group!.members.map(({ body }) => body);
    expect(together).toContain('5007');
    expect(together).not.toContain('5046');
    const asked = await page(`${address}/${group!.id}?hvorfor=5046`);
    expect(asked.words).toContain(why);
  });

  test('names what may exist on the page of the group and below what stands alone, to be checked and with its source', async () => {
    const address = await computed(await uploaded('/grupper'));
    const [group] = (await report(address)).groups;
    const shown = await page(`${address}/${group!.id}`);
    expect(shown.words).toContain('Finnes det en avtale fra før?');
    for (const { html, words } of [shown, await page(address), await page(`${address}/utskrift`)]) {
      expect(words).toContain('Det kan finnes en avtale for telefoni');
      expect(words).toContain('Sjekk at dere står i listen over hvem som kan bruke den.');
      expect(html).toContain('href="https://www.anbud365.no/');
      expect(words).toContain('må kontrolleres');
      expect(words).not.toContain('Møre og Romsdal');
    }
    const cleaning = await computed(addressOf(await uploadExcel(rowsOf(NEARBY))));
    expect((await page(cleaning)).words).not.toContain('Det kan finnes en avtale');
  });
});

describe('what cannot be used', () => {
  test.each([
    ['a PDF', () => text('%PDF-1.7 …'), 'Filen er ikke en tabell.'],
    ['an empty file', () => text(''), 'Filen har ingen rader.'],
    ['prose', () => text('Hei\nhvordan går det'), 'Vi finner ingen rad med overskrifter.'],
    ['an old workbook', () => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]), 'gammelt format (.xls)'],
  ])('%s is refused on the page and nothing is kept', async (_, bytes, said) => {
    const before = await runCount();
    const response = await upload(bytes(), '<b>fil</b>');
    expect(response.status).toBe(422);
    expect(response.headers.get('cache-control')).toBe('private, no-store');
    const html = await response.text();
    expect(plain(html)).toContain('Vi kan ikke bruke filen');
    expect(plain(html)).toContain(said);
    expect(plain(html)).toContain('Ingenting er lagret.');
    expect(html).not.toContain('<b>fil');
    expect(await runCount()).toBe(before);
  });

  test('a form without a file asks for one', async () => {
    const response = await site.post('/grupper', { fil: '' });
    expect(response.status).toBe(422);
    expect(plain(await response.text())).toContain('Du har ikke valgt noen fil.');
  });

  test('more than five megabytes is too large', async () => {
    const response = await upload(new Uint8Array(6 * 1024 * 1024), 'stor.csv');
    expect(response.status).toBe(413);
    expect(plain(await response.text())).toContain('Filen er større enn 5 MB.');
  });

  test('a form from another site is refused', async () => {
    const request = new Request('http://localhost:3000/grupper/eksempel', {
      method: 'POST',
      headers: { origin: 'https://example.com', host: 'localhost:3000' },
    });
    expect((await site.app.fetch(request)).status).toBe(403);
  });
});

describe('a run that is gone', () => {
  const gone = async (address: string): Promise<void> => {
    const { html, words: shown } = await page(address, 404);
    expect(heading(html)).toBe('Vi har ikke denne listen');
    expect(shown).toContain('Lister slettes 24 timer etter');
    expect((await site.get(`${address}/grupper.json`)).status).toBe(404);
    expect((await site.get(`${address}/status`)).status).toBe(404);
    expect((await site.post(`${address}/regn`)).status).toBe(404);
  };

  test('is not told from one that never was', async () => {
    await gone('/grupper/AAAAAAAAAAAAAAAAAAAAAA');
    await gone('/grupper/finnes-ikke');
  });

  test('is deleted at once when asked', async () => {
    const address = await example();
    const response = await site.post(`${address}/slett`);
    expect(response.status).toBe(200);
    expect(heading(await response.text())).toBe('Listen er slettet');
    await gone(address);
  });

  test('is out of reach after 24 hours', async () => {
    const address = await example();
    site.wait(DAY);
    await gone(address);
  });
});

test('everything taken for granted can be read before a list is uploaded', async () => {
  for (const base of ['/grupper', '/nn/grupper', '/en/grupper']) {
    const shown = await page(`${base}/forutsetninger`);
    const rows = shown.html.match(/<tr/g)?.length ?? 0;
    expect(rows).toBe(site.groups.parameters.parameters.length + site.groups.assumptions.size + 2);
    expect((await page(base)).html).toContain(`href="${base}/forutsetninger"`);
  }
});

test('the way in says what happens to the file and offers templates and the example', async () => {
  for (const [base, kept] of [
    ['/grupper', 'Filen ligger hos oss i 24 timer'],
    ['/nn/grupper', 'Fila ligg hos oss i 24 timar'],
    ['/en/grupper', 'The file stays with us for 24 hours'],
  ] as const) {
    const entry = await page(base);
    expect(entry.words).toContain(kept);
    expect(entry.html).toContain(`href="${base}/mal.xlsx"`);
    expect(entry.html).toContain(`action="${base}/eksempel"`);
    expect(entry.html).not.toContain('noindex');
  }
});
