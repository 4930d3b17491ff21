// Advice for a body that the system knows: its own contracts, needs that others show it and proposals it is asked to join. A
// visitor, another body's people and whoever hides a need see nothing of it.
import mammoth from 'mammoth';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../../../test/database.ts';
import { plain, tableRows } from '../../../../test/html.ts';
import { type OwnSite, openOwnSite } from '../../../../test/own-site.ts';
import { planRules } from '../../../flows/plan/plan-rules.ts';
import { localDate } from '../../../kernel/local-date.ts';
import { ore } from '../../../kernel/money.ts';
import { acting } from '../../../modules/accounts/db.ts';
import { insertItem } from '../../../modules/planning/plan-commands.ts';
import { type ItemFacts, NO_FACTS, type Visibility } from '../../../modules/planning/plan-item.ts';
import type { BodyId } from '../../../modules/registry/model.ts';

const NAMSOS = '5007';
const GRONG = '5045';
const OVERHALLA = '5047';
const OSLO = '0301';
const ASKED = { kjoper: NAMSOS, kategori: 'renhold' };
const PLACES = 'Steder vi har sett etter';
const PARTNERS = 'Virksomheter med et slikt behov';

let database: TestDatabase;
let site: OwnSite;
let buyer: string;
let reader: string;
let both: string;
let stranger: string;
let strangers: string;

beforeAll(async () => {
  database = await openTestDatabase();
  site = await openOwnSite(database);
  buyer = await site.signIn({ party: NAMSOS, role: 'buyer' });
  reader = await site.signIn({ party: NAMSOS, role: 'reader' });
  stranger = await site.signIn({ party: OSLO, role: 'buyer' });
  strangers = await site.signIn({ party: OSLO, role: 'reader' });
  both = await site.signIn(
    await site.seedPerson({
      email: 'begge@test.example',
      name: 'Begge',
      parties: [
        { party: NAMSOS, role: 'buyer' },
        { party: OSLO, role: 'buyer' },
      ],
    }),
  );
});
afterAll(() => database.close());

const system = () => site.services.ctx({ kind: 'system', name: 'test' });
beforeEach(() =>
  acting(system(), async ({ db }) => {
    await db.deleteFrom('saved_advice').execute();
    await db.deleteFrom('group_proposal').execute();
    await db.deleteFrom('plan_item').execute();
  }),
);

async function plan(
  body: string,
  some: Partial<ItemFacts> = {},
  visibility: Visibility | null = 'details',
): Promise<string> {
  const rules = planRules(await site.services.snapshot(), site.services.planning);
  const facts: ItemFacts = {
    ...NO_FACTS,
    kind: 'contract',
    title: 'Renhold av skoler',
    category: 'renhold',
    endsOn: localDate('2027-06-30'),
    termMonths: 24,
    ...some,
  };
  const item = { body: body as BodyId, facts, source: 'typed' as const, sourceNote: null, visibility, rules };
  return acting(system(), (inside) => insertItem(inside, item));
}

const addressOf = (path: string, said: Readonly<Record<string, string>>): string =>
  `${path}?${new URLSearchParams(said)}`;
const htmlOf = async (answer: Promise<Response>): Promise<string> => (await answer).text();
const adviceFor = (cookie?: string, said: Readonly<Record<string, string>> = ASKED): Promise<string> =>
  htmlOf(site.get(addressOf('/rad/svar', said), cookie));
const wordsIn = async (answer: Promise<Response>): Promise<string> => {
  const buffer = Buffer.from(await (await answer).arrayBuffer());
  return plain((await mammoth.convertToHtml({ buffer })).value);
};

/** What stands at a place that was searched. */
function at(html: string, place: string): string[] {
  const found = tableRows(html, PLACES).find(([name]) => name === place);
  if (!found) throw new Error(place);
  return found.slice(1);
}

const namesIn = (html: string): (string | undefined)[] =>
  html.includes(PARTNERS)
    ? tableRows(html, PARTNERS)
        .slice(1)
        .map(([name]) => name)
    : [];

describe('whose needs are like ours', () => {
  test('are named with quarter and whether the value is known, never the value', async () => {
    await plan(NAMSOS);
    await plan(GRONG, { annualValue: ore(765_432_100) });
    await plan(OVERHALLA, {}, 'exists');
    const html = await adviceFor(buyer);
    expect(tableRows(html, PARTNERS)).toEqual([
      ['Virksomhet', 'Kan begynne', 'Verdi', 'Km på vei'],
      [expect.stringMatching(/^Grong$/), '2. kvartal 2027', 'kjent', expect.stringMatching(/^\d+$/)],
      [expect.stringMatching(/^Overhalla$/), '2. kvartal 2027', 'ikke vist', expect.stringMatching(/^\d+$/)],
    ]);
    expect(plain(html)).not.toMatch(/7 654 321|7654321/);
    expect(plain(html)).toContain('Grong og Overhalla trenger det samme.');
    expect(at(html, 'Behov som andre viser dere')[0]).toBe('undersøkt 22.11.2026: fant 2');
    expect(namesIn(await adviceFor(reader))).toEqual(['Grong', 'Overhalla']);
  });

  test('are looked for also where the own plan has no such need', async () => {
    await plan(GRONG);
    expect(namesIn(await adviceFor(buyer))).toEqual(['Grong']);
  });

  test('are named where all can begin together; the others are counted', async () => {
    await plan(NAMSOS);
    await plan(GRONG);
    const some = { earliestStart: localDate('2027-10-01'), latestStart: localDate('2027-12-01') };
    await plan(OVERHALLA, some);
    const other = { earliestStart: localDate('2027-04-01'), latestStart: localDate('2027-05-01') };
    await plan('5052', other);
    const html = await adviceFor(buyer);
    expect(namesIn(html)).toHaveLength(2);
    expect(namesIn(html)).toContain('Grong');
    expect(plain(html)).toContain('3 virksomheter i nærheten viser dere et slikt behov.');
    expect(plain(html)).toContain('1 til er ikke nevnt');
  });

  test('are not looked for where the plan says that we buy it alone', async () => {
    const own = await plan(NAMSOS, { cooperation: 'alone' });
    await plan(GRONG);
    const html = await htmlOf(site.post(`/arbeid/${NAMSOS}/rad/ny/svar`, { ...ASKED, linje: own }, buyer));
    expect(namesIn(html)).toEqual([]);
    expect(at(html, 'Behov som andre viser dere')).toEqual([
      'ikke undersøkt',
      'I planen står det at dere vil kjøpe dette alene.',
    ]);
  });

  test('are not there where they are hidden, bought alone, for others only, or security-sensitive by default', async () => {
    await plan(GRONG, {}, 'hidden');
    await plan(OVERHALLA, { cooperation: 'alone' });
    await plan(OVERHALLA, { cooperation: 'onlyWith', cooperateWith: [GRONG as BodyId] });
    await plan(GRONG, { category: 'trygghetsalarmer' }, null);
    for (const kategori of ['renhold', 'trygghetsalarmer']) {
      const html = await adviceFor(buyer, { kjoper: NAMSOS, kategori });
      expect([kategori, namesIn(html)]).toEqual([kategori, []]);
      expect(plain(html)).not.toMatch(/Grong|Overhalla/);
      const [when, note] = at(html, 'Behov som andre viser dere');
      expect([when, note]).toEqual([
        'undersøkt 22.11.2026: fant ingen',
        'Noen kan ha behovet uten å vise det.',
      ]);
    }
  });

  test('are named to nobody who does not act for the body', async () => {
    await plan(GRONG);
    await plan(OVERHALLA, { cooperation: 'onlyWith', cooperateWith: [NAMSOS as BodyId] });
    for (const cookie of [undefined, stranger]) {
      const html = await adviceFor(cookie);
      expect(namesIn(html)).toEqual([]);
      expect(plain(html)).toContain('nevner ingen andres behov');
      expect(at(html, 'Behov som andre viser dere')).toEqual(['ikke undersøkt', '']);
      const paper = await wordsIn(site.get(addressOf('/rad/rad.docx', ASKED), cookie));
      expect(paper).not.toMatch(/Grong|Overhalla/);
    }
    // From the pages of another body the answers are about that body, or about nobody it acts for.
    const other = await htmlOf(site.post(`/arbeid/${OSLO}/rad/ny/svar`, ASKED, both));
    expect(plain(other)).not.toMatch(/Overhalla/);
  });

  test('stand in no advice that is kept for another body, though whoever keeps it may see them', async () => {
    await plan(OVERHALLA, { cooperation: 'onlyWith', cooperateWith: [NAMSOS as BodyId] });
    const kept = await site.post(`/arbeid/${OSLO}/rad/lagre`, { ...ASKED, tittel: 'Renhold' }, both);
    const one = (kept.headers.get('location') ?? '').replace(/\?.*/, '');
    expect(one).toContain(`/arbeid/${OSLO}/rad/`);
    for (const path of [one, `${one}/na`]) {
      expect(plain(await htmlOf(site.get(path, strangers)))).not.toContain('Overhalla');
    }
    expect(await wordsIn(site.get(`${one}/rad.docx`, strangers))).not.toContain('Overhalla');
    const { rows } = await database.pool.query('select facts::text, advice::text from saved_advice');
    expect(JSON.stringify(rows)).not.toContain('Overhalla');
    const log = await database.pool.query('select * from audit');
    expect(JSON.stringify(log.rows)).not.toMatch(/Overhalla|Renhold av skoler/);
  });

  test('stand in the own Word paper with a word on where the names are from', async () => {
    await plan(NAMSOS);
    await plan(GRONG, { annualValue: ore(765_432_100) });
    const paper = await wordsIn(site.post(`/arbeid/${NAMSOS}/rad/ny/rad.docx`, ASKED, buyer));
    expect(paper).toContain('Grong 2. kvartal 2027 kjent');
    expect(paper).toContain('Spør dem det gjelder, før dere nevner dem i en åpen sak.');
    expect(paper).not.toMatch(/7 654 321|7654321/);
  });
});

describe('a proposal from the advice', () => {
  const PROPOSE = `/arbeid/${NAMSOS}/rad/forslag`;

  test('is drafted for the own need and those that are shown, and nobody else’s', async () => {
    await plan(NAMSOS);
    await plan(GRONG);
    await plan(OVERHALLA, {}, 'hidden');
    expect(await adviceFor(buyer)).toContain(`action="${PROPOSE}"`);
    expect(await adviceFor(reader)).not.toContain(`action="${PROPOSE}"`);
    expect((await site.post(PROPOSE, ASKED, reader)).status).toBe(403);
    const made = await site.post(PROPOSE, { ...ASKED, med: OVERHALLA }, buyer);
    const draft = made.headers.get('location') ?? '';
    expect([made.status, draft]).toEqual([303, expect.stringContaining(`/arbeid/${NAMSOS}/forslag/`)]);
    const text = plain(await htmlOf(site.get(draft, buyer)));
    expect(text).toContain('Grong');
    expect(text).not.toContain('Overhalla');
  });

  test('needs a need in the own plan, and somebody to ask', async () => {
    await plan(GRONG);
    const html = plain(await adviceFor(buyer));
    expect(html).toContain('må behovet stå i planen deres');
    expect((await site.post(PROPOSE, ASKED, buyer)).status).toBe(404);
  });

  test('that we are asked to join is found by category', async () => {
    await plan(NAMSOS);
    await plan(GRONG);
    const made = await site.post(PROPOSE, ASKED, buyer);
    const id = (made.headers.get('location') ?? '').split('/').at(-1) ?? '';
    expect(at(await adviceFor(buyer), 'Forslag dere er med i')[0]).toContain('fant ingen');
    await acting(system(), ({ db }) =>
      db
        .updateTable('group_proposal')
        .set({
          state: 'sent',
          deadline: '2026-12-20',
          sent_at: site.now(),
          readers: [NAMSOS, GRONG] as never,
        })
        .where('id', '=', id)
        .execute(),
    );
    expect(at(await adviceFor(buyer), 'Forslag dere er med i')).toEqual([
      'undersøkt 22.11.2026: fant 1',
      'fra Namsos, svarfrist 20.12.2026',
    ]);
    const other = await adviceFor(buyer, { ...ASKED, kategori: 'kontorrekvisita' });
    expect(at(other, 'Forslag dere er med i')[0]).toBe('undersøkt 22.11.2026: fant ingen');
  });
});

describe('own contracts', () => {
  test('were not searched where the plan has none, and are never «no agreement»', async () => {
    const html = await adviceFor(buyer);
    expect(at(html, 'Avtalene i planen deres')).toEqual([
      'ikke undersøkt',
      'Planen deres har ingen avtaler ennå.',
    ]);
    expect(plain(html)).toContain('Ingen har sett etter om dere alt er nevnt i en avtale.');
    expect(at(html, 'Alle andre avtaler')[0]).toBe('ikke undersøkt');
  });

  test('of other categories only: searched, none found, and still not closed', async () => {
    await plan(NAMSOS, { category: 'kontorrekvisita', title: 'Papir' });
    const html = await adviceFor(buyer);
    expect(at(html, 'Avtalene i planen deres')).toEqual([
      'undersøkt 22.11.2026: fant ingen',
      'Dere kan ha en som ikke står i planen.',
    ]);
    expect(plain(html)).toContain('Vi så etter i avtalene deres 22.11.2026, og fant ingen om dette.');
  });

  test('that run are told with their last day, options that are used counted; those that are over are not', async () => {
    await plan(NAMSOS, {
      title: 'Vask av rådhuset',
      endsOn: localDate('2028-06-30'),
      options: [{ months: 12, noticeBy: null, state: 'used' }],
    });
    await plan(NAMSOS, { title: 'Gammel vask', endsOn: localDate('2026-01-31') });
    const html = await adviceFor(buyer);
    expect(plain(html)).toContain('Dere har alt en avtale til 30.06.2029: Vask av rådhuset.');
    expect(plain(html)).not.toContain('Gammel vask');
    expect(at(html, 'Avtalene i planen deres')[0]).toBe('undersøkt 22.11.2026: fant 1');
    expect(plain(/<h1[\s\S]*?<\/h1>/.exec(html)?.[0] ?? '')).toContain('Vask av rådhuset');
    expect(plain(await adviceFor(undefined))).not.toContain('Vask av rådhuset');
    expect(plain(await adviceFor(stranger))).not.toContain('Vask av rådhuset');
  });

  test('that the need follows are no way of meeting it', async () => {
    const own = await plan(NAMSOS, { title: 'Vask av rådhuset', endsOn: localDate('2028-06-30') });
    const sent = { ...ASKED, linje: own, nar: '19' };
    const html = await htmlOf(site.post(`/arbeid/${NAMSOS}/rad/ny/svar`, sent, buyer));
    expect(plain(html)).toContain('Dere har alt en avtale til 30.06.2028: Vask av rådhuset.');
    expect(plain(/<h1[\s\S]*?<\/h1>/.exec(html)?.[0] ?? '')).not.toContain('Vask av rådhuset');
  });

  test('an item of somebody else’s plan tells nothing', async () => {
    const theirs = await plan(GRONG, { title: 'Zqvask' }, 'hidden');
    const sent = { ...ASKED, linje: theirs };
    const html = plain(await htmlOf(site.post(`/arbeid/${NAMSOS}/rad/ny/svar`, sent, buyer)));
    expect(html).not.toContain('Zqvask');
    expect(html).not.toContain('Grong');
  });
});

describe('kept advice', () => {
  const keep = async (): Promise<string> => {
    const kept = await site.post(`/arbeid/${NAMSOS}/rad/lagre`, { ...ASKED, tittel: 'Renhold' }, buyer);
    return (kept.headers.get('location') ?? '').replace(/\?.*/, '');
  };

  test('says what was searched and shown that day, without the way to a proposal', async () => {
    await plan(NAMSOS);
    await plan(GRONG, { annualValue: ore(765_432_100) });
    const one = await keep();
    const html = await htmlOf(site.get(one, reader));
    expect(namesIn(html)).toEqual(['Grong']);
    expect(plain(html)).toContain('Slik det var vist dere 22.11.2026.');
    expect(html).not.toContain('/rad/forslag');
    expect(plain(html)).not.toMatch(/7 654 321|7654321/);
  });

  test('is worked out anew with what is known now', async () => {
    await plan(NAMSOS);
    const theirs = await plan(GRONG);
    const one = await keep();
    await acting(system(), ({ db }) => db.deleteFrom('plan_item').where('id', '=', theirs).execute());
    const html = await htmlOf(site.get(`${one}/na`, reader));
    const [, partners] = tableRows(html, 'Opplysninger som er ulike');
    expect(partners).toEqual(['Andre som trenger det samme', 'Grong', 'ikke med']);
  });

  test('goes into the archive once as it stands, marked, with the rules and who reviewed it', async () => {
    const one = await keep();
    const archive = `${one}/arkiv`;
    expect((await site.post(archive, {}, reader)).status).toBe(403);
    expect((await site.post(archive.replace(NAMSOS, OSLO), {}, stranger)).status).toBe(404);
    const taken = (await site.post(archive, {}, buyer)).headers.get('location') ?? '';
    expect(taken).toContain(`/arbeid/${NAMSOS}/arkiv/`);
    expect(plain(await htmlOf(site.get(taken, reader)))).toContain('Råd om hvordan vi bør kjøpe: Renhold');
    const again = await site.post(archive, {}, buyer);
    expect([again.status, plain(await again.text())]).toEqual([
      422,
      expect.stringContaining('Rådet er alt ført inn i arkivet, slik det er nå.'),
    ]);
    await site.post(`${one}/kontroller`, {}, both);
    const reviewed = (await site.post(archive, {}, buyer)).headers.get('location') ?? '';
    expect(reviewed).toContain('/arkiv/');
    const paper = await wordsIn(site.get(`${reviewed}/fil/1`, reader));
    for (const text of [
      'Beslutningsstøtte, ikke juridisk råd.',
      'Kontrollert av Begge 22.11.2026.',
      'Bekreftet av',
      'Samkjøp, i kilden',
      'Avtalene i planen deres',
    ])
      expect(paper).toContain(text);
  });
});
