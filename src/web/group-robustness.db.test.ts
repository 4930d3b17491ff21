// How sure a visitor's plan is, and what it would become: worked out with the run, kept with it, asked without storing.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../test/database.ts';
import { type GroupSite, openGroupSite } from '../../test/group-site.ts';
import { plain, tableRows } from '../../test/html.ts';
import { hashOfToken, type RunPlan } from '../flows/group-store.ts';

let database: TestDatabase;
let site: GroupSite;
let address: string;

const tokenOf = (run: string): string => run.split('/').at(-1) ?? '';

async function untilDone(run: string): Promise<string[]> {
  const said: string[] = [];
  for (;;) {
    const status = (await (await site.get(`${run}/status`)).json()) as { isDone: boolean; text?: string };
    if (status.isDone) return said;
    said.push(status.text ?? '');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

async function example(): Promise<string> {
  const run = (await site.post('/grupper/eksempel')).headers.get('location') ?? '';
  await site.post(`${run}/regn`);
  await untilDone(run);
  return run;
}

interface Kept {
  readonly outcome: RunPlan;
  readonly row: unknown;
}

async function kept(run: string): Promise<Kept> {
  const hash = hashOfToken(tokenOf(run)) ?? '';
  const row = await database.db
    .selectFrom('visitor_run')
    .selectAll()
    .where('token_hash', '=', hash)
    .executeTakeFirstOrThrow();
  return { outcome: JSON.parse(row.plan ?? '{}') as RunPlan, row };
}

async function page(where: string, status = 200): Promise<{ html: string; words: string }> {
  const response = await site.get(where);
  expect(response.status).toBe(status);
  expect(response.headers.get('cache-control')).toBe('private, no-store');
  const html = await response.text();
  expect(html).not.toMatch(/style=|undefined|NaN|\[object/);
  return { html, words: plain(html) };
}

const lines = async (query: string, base = ''): Promise<readonly string[]> => {
  const response = await site.get(`${base}${address}/hva-om/svar?${query}`);
  expect(response.headers.get('cache-control')).toBe('private, no-store');
  return ((await response.json()) as { lines: readonly string[] }).lines.map(plain);
};

beforeAll(async () => {
  database = await openTestDatabase();
  site = await openGroupSite(database);
  address = await example();
});
afterAll(async () => {
  await site.end();
  await database.close();
});

describe('how sure a plan is', () => {
  test('is worked out with the run, kept with it, and shown with the same figures', async () => {
    const { outcome } = await kept(address);
    const { robustness, plan } = outcome;
    expect(robustness?.isWhole).toBe(true);
    expect(robustness?.saving).toBe(plan.totals.saving.base);
    expect(robustness?.groups.map(({ group }) => group)).toEqual(plan.groups.map(({ id }) => id));
    const { html, words } = await page(address);
    expect(words).toContain('Hvor sikkert er dette?');
    expect(words).toMatch(/Planen holder selv om|grupper står i alle tilfellene|Planen er usikker/);
    const rows = tableRows(html, 'Samme plan med én forutsetning endret');
    expect(rows).toHaveLength((robustness?.factors.length ?? 0) + 2);
    const others = tableRows(html, 'Hele planer, den billigste først');
    expect(others).toHaveLength((robustness?.alternatives.length ?? 0) + 1);
  });

  test('is missing in runs kept before, which still open', async () => {
    const run = await example();
    const { outcome } = await kept(run);
    const { robustness: _, ...before } = outcome;
    await database.db
      .updateTable('visitor_run')
      .set({ plan: JSON.stringify(before) })
      .where('token_hash', '=', hashOfToken(tokenOf(run)) ?? '')
      .execute();
    expect((await page(run)).words).toContain(
      'Vi har ikke prøvd hvor sikker denne planen er. Regn ut på nytt for å få det med.',
    );
  });

  test('can be stopped: the plan is kept', async () => {
    const run = (await site.post('/grupper/eksempel')).headers.get('location') ?? '';
    await site.post(`${run}/regn`);
    await site.post(`${run}/stopp`);
    await untilDone(run);
    expect((await kept(run)).outcome.plan.totals.baseline).toBeGreaterThan(0);
    expect((await site.get(run)).status).toBe(200);
  });
});

describe('what a plan would become', () => {
  test('nothing changed: the plan, on the page and for the sliders', async () => {
    const { plan } = (await kept(address)).outcome;
    const answer = await lines('');
    expect(answer[0]).toMatch(/^Da sparer planen ca\. /);
    expect(answer[1]).toBe('Det er det samme som nå. Gruppene blir de samme.');
    const { words } = await page(`${address}/hva-om`);
    expect(words).toContain('Du har ikke endret noe tall.');
    for (const line of answer) expect(words).toContain(line);
    expect(plan.groups.length).toBeGreaterThan(0);
  });

  test('the same answer with and without scripts, and nothing is stored', async () => {
    const before = await kept(address);
    const query = 'p.coordination.perMember=190+000&p.coordination.perMemberSquared=9000&p.comply=30';
    const answer = await lines(query);
    expect(answer.join(' ')).toMatch(/mindre enn nå\. .*(Faller bort|Får andre deltakere): /);
    const { words, html } = await page(`${address}/hva-om?${query}`);
    for (const line of answer) expect(words).toContain(line);
    expect(words).toContain('Kostnad for hver ekstra deltaker: 190 000 kr (nå 14 000 kr)');
    expect(html).toContain('name="p.coordination.perMember" value="190000"');
    expect((await kept(address)).row).toEqual(before.row);
  });

  test('each page is answered, however many ask at once; of passing questions at least the last', async () => {
    const asked = [15_000, 20_000, 30_000, 40_000, 60_000, 80_000];
    const [pages, passing] = await Promise.all([
      Promise.all(asked.map((value) => page(`${address}/hva-om?p.coordination.perMember=${value}`))),
      Promise.all(asked.map((value) => lines(`p.coordination.perMember=${value}`))),
    ]);
    for (const { words } of pages) expect(words).toContain('Da sparer planen ca.');
    expect(passing.some((answer) => answer.length === 2)).toBe(true);
    for (const answer of passing) expect([0, 2]).toContain(answer.length);
  });

  test('in nynorsk and English', async () => {
    expect((await lines('', '/nn'))[1]).toBe('Det er det same som no. Gruppene blir dei same.');
    expect((await lines('', '/en'))[1]).toBe('That is the same as now. The groups stay the same.');
  });

  test('a number that cannot be used is said so, and shown where it can be mended', async () => {
    expect(await lines('p.comply=mye')).toEqual([
      'Et av tallene kan ikke brukes. Rett det for å se hva planen blir.',
    ]);
    const { words } = await page(`${address}/hva-om?p.comply=900`, 422);
    expect(words).toContain('Skriv et tall fra 10 til 100.');
  });

  test('a run that nobody has answers as all unknown addresses do', async () => {
    const unknown = '/grupper/AAAAAAAAAAAAAAAAAAAAAA';
    expect((await site.get(`${unknown}/hva-om`)).status).toBe(404);
    const response = await site.get(`${unknown}/hva-om/svar`);
    expect([response.status, await response.json()]).toEqual([404, { lines: [] }]);
  });

  test('its numbers can be taken over, and then the answer is about the new plan', async () => {
    const run = await example();
    await site.get(`${run}/hva-om/svar?p.comply=60`);
    await site.post(`${run}/forutsetninger`, { 'p.comply': '60' });
    await untilDone(run);
    const { words } = await page(`${run}/hva-om?p.comply=60`);
    expect(words).toContain('Du har ikke endret noe tall.');
    expect(words).toContain('Det er det samme som nå.');
    await site.post(`${run}/slett`);
    expect((await site.get(`${run}/hva-om`)).status).toBe(404);
  });
});
