// «De samme behovene» as people use it: found, answered from both sides, asked about, and taken on to a proposal.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../../../test/database.ts';
import { plain, tableRows } from '../../../../test/html.ts';
import { type OwnSite, openOwnSite, type SeededPerson } from '../../../../test/own-site.ts';
import { recordQueries } from '../../../../test/recorded-queries.ts';
import { sharedNeedsPart } from '../../../flows/digest/shared-needs-part.ts';
import type { Party } from '../../../flows/parties.ts';
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

let database: TestDatabase;
let site: OwnSite;
let buyerInNamsos: SeededPerson;
let namsos: string;
let reader: string;
let grong: string;

const system = () => site.services.ctx({ kind: 'system', name: 'test' });

beforeAll(async () => {
  database = await openTestDatabase();
  site = await openOwnSite(database);
  const person = (
    name: string,
    party: string,
    role: 'buyer' | 'reader',
    language: 'nb' | 'nn' | 'en' = 'nb',
  ) =>
    site.seedPerson({
      email: `${name.toLowerCase()}@test.example`,
      name,
      parties: [{ party, role }],
      language,
    });
  buyerInNamsos = await person('Nora', NAMSOS, 'buyer', 'en');
  namsos = await site.signIn(buyerInNamsos);
  reader = await site.signIn(await person('Lise', NAMSOS, 'reader'));
  grong = await site.signIn(await person('Geir', GRONG, 'buyer', 'nn'));
});
afterAll(() => database.close());
beforeEach(() =>
  acting(system(), async ({ db }) => {
    await db.deleteFrom('need_question').execute();
    await db.deleteFrom('plan_item').execute();
    await db.deleteFrom('notice').execute();
    await db.deleteFrom('mail').execute();
  }),
);

/** A cleaning contract whose successor can start from 1 April 2027 to 1 January 2028 where nothing else is said. */
async function plan(
  body: string,
  some: Partial<ItemFacts> = {},
  visibility: Visibility | null = null,
): Promise<string> {
  const rules = planRules(await site.services.snapshot(), site.services.planning);
  const facts: ItemFacts = {
    ...NO_FACTS,
    kind: 'contract',
    title: 'Renhold av skoler og barnehager',
    category: 'renhold',
    endsOn: localDate('2027-06-30'),
    termMonths: 24,
    ...some,
  };
  const item = { body: body as BodyId, facts, source: 'typed' as const, sourceNote: null, visibility, rules };
  return acting(system(), (inside) => insertItem(inside, item));
}

interface Read {
  readonly status: number;
  readonly html: string;
  readonly text: string;
}

async function read(path: string, cookie = namsos): Promise<Read> {
  const answer = await site.get(path, cookie);
  const html = await answer.text();
  return { status: answer.status, html, text: plain(html) };
}

/** Where a form leads; fails on anything but a redirect. */
async function post(path: string, form: Record<string, string>, cookie = namsos): Promise<string> {
  const answer = await site.post(path, form, cookie);
  expect([path, answer.status]).toEqual([path, 303]);
  return answer.headers.get('location') ?? '';
}

const at = (body: string, rest = ''): string => `/arbeid/${body}/samme-behov${rest}`;
const say = (body: string, pair: readonly [string, string], svar: string, cookie: string): Promise<string> =>
  post(at(body, `/${pair[0]}/svar`), { andre: pair[1], svar }, cookie);
const noticesOf = async (body: string): Promise<string[]> => {
  const { rows } = await database.pool.query(
    'select kind, path from notice where party = $1 order by created_at, id',
    [body],
  );
  return rows.map(({ kind, path }) => `${kind} ${path}`);
};

describe('the list', () => {
  test('says what will come as long as there is nothing to compare', async () => {
    const { status, text } = await read(at(NAMSOS));
    expect(status).toBe(200);
    expect(text).toContain('Ingen i nærheten trenger det samme som dere ennå');
    expect(text).toContain('Her kommer de som trenger det samme som dere');
  });

  test('has each own need with who is near, who is most like it and what has been said', async () => {
    await plan(NAMSOS, { title: 'Vask av bygg', cpv: '90911200' as ItemFacts['cpv'] }, 'hidden');
    await plan(GRONG, { title: 'Vask av skoler' }, 'details');
    await plan(OVERHALLA);
    await plan(OSLO);
    const { html, text } = await read(at(NAMSOS));
    expect(text).toContain('Ett av behovene deres finnes også hos andre');
    expect(tableRows(html, '1–1 av 1')).toEqual([
      ['Behovet deres', 'I nærheten', 'Likest', 'Lenger unna', 'Svar'],
      [
        'Vask av bygg Renhold Kan begynne fra 2. kvartal 2027 til 1. kvartal 2028 Skjult for andre',
        '2 andre',
        expect.stringMatching(/^Grong, ca\. \d+ km Samme kategori\. Felles ord: vask\. Kan begynne sammen /),
        '1',
        'Ikke svart',
      ],
    ]);
  });

  test('can be narrowed, and has the way back when nothing is left', async () => {
    const own = await plan(NAMSOS);
    const grongs = await plan(GRONG);
    await plan(NAMSOS, { title: 'Bare vårt', category: 'regnskap' });
    const titles = async (query: string): Promise<string[]> => {
      const { html } = await read(at(NAMSOS, `?${query}`));
      return [...html.matchAll(/samme-behov\/[0-9a-f-]{36}">([^<]*)</g)].map(([, title]) => title ?? '');
    };
    const [school, alone] = ['Renhold av skoler og barnehager', 'Bare vårt'];
    expect(await titles('')).toEqual([school]);
    expect(await titles('vis=uten')).toEqual([alone]);
    expect((await titles('vis=alle')).toSorted()).toEqual([alone, school]);
    expect(await titles('vis=alle&kategori=regnskap')).toEqual([alone]);
    expect(await titles('vis=ubesvart')).toEqual([school]);
    await say(NAMSOS, [own, grongs], 'same', namsos);
    expect(await titles('vis=ubesvart')).toEqual([]);
    expect((await read(at(NAMSOS, '?vis=felles'))).text).toContain(
      'Ingen av behovene passer til det du har valgt.',
    );
    await say(GRONG, [grongs, own], 'same', grong);
    expect(await titles('vis=felles')).toEqual([school]);
    expect((await read(at(NAMSOS))).text).toContain('Felles med 1');
  });

  test('asks the database no more for three needs than for one', async () => {
    const recorded = recordQueries(database);
    const counted = await openOwnSite(recorded);
    const cookie = await counted.signIn(buyerInNamsos);
    let asked = 0;
    // Each on an address of its own, so that none is a page that was kept.
    const statements = async (): Promise<number> => {
      recorded.statements();
      await counted.get(`${at(NAMSOS)}?nr=${asked++}`, cookie);
      return recorded.statements().length;
    };
    await plan(NAMSOS);
    await plan(GRONG);
    await statements();
    const one = await statements();
    await plan(NAMSOS, { title: 'To' });
    await plan(NAMSOS, { title: 'Tre' });
    expect(await statements()).toBe(one);
  });
});

describe('one need', () => {
  test('has those near with what they show, those farther away, and what the distance is', async () => {
    const own = await plan(NAMSOS, { cpv: '90911200' as ItemFacts['cpv'] });
    const details = {
      cpv: '90919300' as ItemFacts['cpv'],
      annualValue: ore(150_000_000),
      annualVolume: 1200,
      unit: 'm²',
      requirements: 'Svanemerket',
      notes: 'Bare for oss',
      supplierName: 'Hemmelig AS',
    };
    await plan(GRONG, { title: 'Renhold av skoler', ...details }, 'details');
    await plan(OVERHALLA, details);
    await plan(OSLO);
    const { status, html, text } = await read(at(NAMSOS, `/${own}`));
    expect(status).toBe(200);
    expect(text).toContain('To andre i nærheten trenger det samme på samme tid');
    const [, first, second] = tableRows(html, '2 behov, de likeste først');
    expect(first?.[0]).toMatch(/^Grong Ca\. \d+ km, ca\. /);
    expect(first?.[1]).toBe('«Renhold av skoler» 1 500 000 kr i året 1 200 m² i året Må-krav: Svanemerket');
    expect(first?.[2]).toMatch(
      /^Trolig det samme Samme kategori\. Felles ord: .*skoler.*CPV-kodene begynner med 9091\./,
    );
    expect(first?.[3]).toContain('Spør');
    expect(second?.slice(1, 3)).toEqual([
      'Viser bare at behovet finnes',
      'Kan være det samme Samme kategori. Kan begynne sammen fra 2. kvartal 2027 til 1. kvartal 2028.',
    ]);
    expect(text).toContain('Lenger unna: 1');
    expect(text).toContain('Høyst 250 km vei regnes som nær nok i dette markedet.');
    expect(text).toContain('luftlinjen ganger 1,35');
    expect(html).not.toMatch(/Hemmelig AS|Bare for oss/);
  });

  test('says each span in which it can begin, once', async () => {
    const options = [6, 24].map((months) => ({ months, noticeBy: null, state: 'open' as const }));
    const own = await plan(NAMSOS, { options });
    expect((await read(at(NAMSOS, `/${own}`))).text).toContain(
      'Kan begynne fra 2. kvartal 2027 til 3. kvartal 2028, eller fra 4. kvartal 2029 til 3. kvartal 2030',
    );
  });

  test('of another category is there when its title is alike', async () => {
    const own = await plan(NAMSOS, { title: 'Fasadevask av kommunale bygg' });
    await plan(GRONG, { title: 'Fasadevask av kommunale bygg', category: 'vinduspuss' }, 'details');
    await plan(OVERHALLA, { title: 'Noe helt annet', category: 'vinduspuss' }, 'details');
    const { html } = await read(at(NAMSOS, `/${own}`));
    const rows = tableRows(html, 'Ett behov');
    expect(rows.length).toBe(2);
    expect(rows[1]?.[2]).toContain('Annen kategori: Vinduspuss og fasadevask.');
    expect((await read(at(NAMSOS, '?vis=uten'))).text).toContain('1 i en annen kategori kan ligne');
  });

  test('says why it is not compared, or with whom only', async () => {
    const alone = await plan(NAMSOS, { cooperation: 'alone' });
    expect((await read(at(NAMSOS, `/${alone}`))).text).toContain(
      'Dere har sagt at dere vil kjøpe dette alene.',
    );
    const endless = await plan(NAMSOS, { endsOn: null });
    expect((await read(at(NAMSOS, `/${endless}`))).text).toContain('Skriv sluttdato eller tidligste start');
    const named = await plan(NAMSOS, { cooperation: 'onlyWith', cooperateWith: [OVERHALLA as BodyId] });
    await plan(GRONG);
    await plan(OVERHALLA);
    const { html, text } = await read(at(NAMSOS, `/${named}`));
    expect(text).toContain('Bare sammen med Overhalla');
    expect(tableRows(html, 'Ett behov')[1]?.[0]).toContain('Overhalla');
  });

  test('is not found under another body, or by what is no id', async () => {
    const own = await plan(NAMSOS);
    const grongs = await plan(GRONG);
    expect((await read(at(NAMSOS, `/${grongs}`))).status).toBe(404);
    expect((await read(at(NAMSOS, '/tull'))).status).toBe(404);
    expect((await read(at(GRONG, `/${own}`))).status).toBe(403);
    expect((await site.post(at(NAMSOS, `/${own}/svar`), { andre: 'x', svar: 'same' }, namsos)).status).toBe(
      404,
    );
    expect((await site.post(at(NAMSOS, `/${own}/svar`), { andre: grongs, svar: 'x' }, namsos)).status).toBe(
      404,
    );
  });
});

describe('answers', () => {
  test('from both make a need common; each is told in her language', async () => {
    const own = await plan(NAMSOS);
    const grongs = await plan(GRONG);
    expect(await say(NAMSOS, [own, grongs], 'same', namsos)).toBe(at(NAMSOS, `/${own}?svart=same`));
    expect((await read(at(NAMSOS, `/${own}?svart=same`))).text).toContain(
      'De andre får vite at dere sier ja.',
    );
    expect(await noticesOf(GRONG)).toEqual([`need.accepted /arbeid/5045/samme-behov/${grongs}`]);
    const notices = await read('/nn/arbeid/5045', grong);
    expect(notices.text).toContain('Namsos seier at dei treng det same som de: Reinhald.');
    const theirs = await read(at(GRONG, `/${grongs}`), grong);
    expect(tableRows(theirs.html, 'Ett behov')[1]?.[3]).toContain('De sier ja til dere');

    expect(await say(GRONG, [grongs, own], 'same', grong)).toBe(at(GRONG, `/${grongs}?svart=common`));
    const ours = await read(at(NAMSOS, `/${own}`));
    expect(ours.text).toContain('Dere og én annen trenger det samme');
    expect(ours.text).toContain('Felles: begge sier ja');
    expect(await noticesOf(NAMSOS)).toEqual([`need.common /arbeid/5007/samme-behov/${own}`]);
    expect(await site.links()).toEqual([
      {
        kind: 'need.common',
        to: 'nora@test.example',
        subject: 'You and Grong need the same: Cleaning services',
        body: expect.stringContaining('Both you and Grong have said that the need'),
        path: `/en/arbeid/5007/samme-behov/${own}`,
      },
    ]);
  });

  test('of no hide the pair, tell nobody, and can be taken back', async () => {
    const own = await plan(NAMSOS);
    const grongs = await plan(GRONG);
    await say(NAMSOS, [own, grongs], 'different', namsos);
    const { html, text } = await read(at(NAMSOS, `/${own}`));
    expect(text).toContain('Ingen i nærheten trenger dette på samme tid');
    expect(tableRows(html, 'Det dere har sagt nei til')[1]?.[0]).toContain('Grong');
    expect((await read(at(GRONG, `/${grongs}`), grong)).text).not.toContain('nei');
    expect(await noticesOf(GRONG)).toEqual([]);
    expect(await say(NAMSOS, [own, grongs], 'back', namsos)).toBe(at(NAMSOS, `/${own}?svart=back`));
    expect(tableRows((await read(at(NAMSOS, `/${own}`))).html, 'Ett behov').length).toBe(2);
  });

  test('from behind a hidden need are not told, and the page says so', async () => {
    const own = await plan(NAMSOS, {}, 'hidden');
    const grongs = await plan(GRONG);
    expect((await read(at(NAMSOS, `/${own}`))).text).toContain('De andre ser ikke dette behovet.');
    expect(await say(NAMSOS, [own, grongs], 'same', namsos)).toBe(at(NAMSOS, `/${own}?svart=unseen`));
    expect(await noticesOf(GRONG)).toEqual([]);
    expect((await read(at(GRONG, `/${grongs}`), grong)).text).not.toContain('Namsos');
  });

  test('are refused with the reason when the other is no longer shown', async () => {
    const own = await plan(NAMSOS);
    const grongs = await plan(GRONG, {}, 'hidden');
    const answer = await site.post(at(NAMSOS, `/${own}/svar`), { andre: grongs, svar: 'same' }, namsos);
    expect(answer.status).toBe(422);
    expect(plain(await answer.text())).toContain('Den andre viser ikke dette behovet lenger.');
  });

  test('are for those who buy: a reader sees them without buttons and is refused', async () => {
    const own = await plan(NAMSOS);
    const grongs = await plan(GRONG);
    const { status, html } = await read(at(NAMSOS, `/${own}`), reader);
    expect(status).toBe(200);
    expect(html).not.toContain('name="svar"');
    expect(
      (await site.post(at(NAMSOS, `/${own}/svar`), { andre: grongs, svar: 'same' }, reader)).status,
    ).toBe(403);
    expect((await read(at(NAMSOS, `/${own}/spor/${grongs}`), reader)).status).toBe(403);
  });
});

describe('a common need', () => {
  test('becomes a draft of a proposal with those who said yes', async () => {
    const own = await plan(NAMSOS, { annualValue: ore(100_000_000) });
    const grongs = await plan(GRONG, { annualValue: ore(50_000_000) }, 'details');
    await plan(OVERHALLA, { annualValue: ore(50_000_000) }, 'details');
    await say(NAMSOS, [own, grongs], 'same', namsos);
    const refused = await site.post(at(NAMSOS, `/${own}/forslag`), {}, namsos);
    expect(refused.status).toBe(422);
    expect(plain(await refused.text())).toContain(
      'Ingen andre i samme kategori har sagt at behovet er det samme.',
    );
    await say(GRONG, [grongs, own], 'same', grong);
    expect((await read(at(NAMSOS, `/${own}`))).text).toContain('Foreslå å kjøpe sammen');
    const draft = await post(at(NAMSOS, `/${own}/forslag`), {});
    expect(draft).toMatch(/^\/arbeid\/5007\/forslag\/[0-9a-f-]{36}$/);
    const { status, text } = await read(draft);
    expect(status).toBe(200);
    expect(text).toContain('To kommuner kan kjøpe renhold sammen');
    expect(text).not.toContain('Overhalla');
  });
});

describe('questions', () => {
  const asking = async (own: string, other: string, tekst: string): Promise<string> =>
    post(at(NAMSOS, `/${own}/spor/${other}`), { tekst });

  test('are sent to those who buy there, answered, and read by both', async () => {
    const own = await plan(NAMSOS, {}, 'hidden');
    const grongs = await plan(GRONG, { title: 'Vask' }, 'details');
    const form = await read(at(NAMSOS, `/${own}/spor/${grongs}`));
    expect([form.status, form.text]).toEqual([200, expect.stringContaining('Skriv ikke om helse')]);
    const thread = await asking(own, grongs, 'Hvor mange bygg?\n\nHilsen Nora');
    expect(thread).toMatch(/^\/arbeid\/5007\/samme-behov\/sporsmal\/[0-9a-f-]{36}\?sendt=1$/);
    const id = /sporsmal\/([0-9a-f-]{36})/.exec(thread)?.[1] ?? '';
    expect((await read(thread)).text).toContain('Meldingen er sendt.');
    expect(await noticesOf(GRONG)).toEqual([`need.asked /arbeid/5045/samme-behov/sporsmal/${id}`]);
    const [letter] = await site.links();
    expect([letter?.to, letter?.subject, letter?.path]).toEqual([
      'geir@test.example',
      'Namsos spør om «Reinhald»',
      `/nn/arbeid/5045/samme-behov/sporsmal/${id}`,
    ]);
    expect(letter?.body).toContain('Hvor mange bygg?\n\nHilsen Nora');

    const theirs = await read(at(GRONG, `/sporsmal/${id}`), grong);
    expect(theirs.text).toContain('Namsos spør om renhold');
    expect(theirs.text).toContain('Behovet deres Vask Behovet hos Namsos Vises ikke');
    expect((await read(at(GRONG, '/sporsmal'), grong)).text).toContain('Dere');
    expect((await read(at(GRONG), grong)).text).toContain('Ett spørsmål venter på svar fra dere');
    await post(at(GRONG, `/sporsmal/${id}`), { tekst: 'Ti.' }, grong);
    expect((await read(at(GRONG), grong)).text).not.toContain('venter på svar fra dere');
    expect((await read(at(NAMSOS, `/sporsmal/${id}`))).text).toContain('Ti.');
    expect(tableRows((await read(at(NAMSOS, '/sporsmal'))).html, '1–1 av 1')[1]).toEqual([
      'Renhold',
      'Grong',
      '22.11.2026',
      'Ingen, det er svart',
    ]);
    // From the need's page there is now a way to the question, and no second one.
    expect((await read(at(NAMSOS, `/${own}`))).html).toContain(`/samme-behov/sporsmal/${id}"`);
    expect((await site.get(at(NAMSOS, `/${own}/spor/${grongs}`), namsos)).headers.get('location')).toBe(
      at(NAMSOS, `/sporsmal/${id}`),
    );
    expect(await asking(own, grongs, 'Igjen')).toBe(at(NAMSOS, `/sporsmal/${id}`));
  });

  test('come back with what was typed when it cannot be sent', async () => {
    const own = await plan(NAMSOS);
    const grongs = await plan(GRONG);
    const form = { tekst: 'Gjelder 13097248022' };
    const answer = await site.post(at(NAMSOS, `/${own}/spor/${grongs}`), form, namsos);
    const html = await answer.text();
    expect(answer.status).toBe(422);
    expect(html).toContain('Gjelder 13097248022</textarea>');
    expect(plain(html)).toContain('ser ut til å inneholde et fødselsnummer');
    const id = /sporsmal\/([0-9a-f-]{36})/.exec(await asking(own, grongs, 'Når?'))?.[1] ?? '';
    const reply = await site.post(at(GRONG, `/sporsmal/${id}`), { tekst: ' ' }, grong);
    expect([reply.status, plain(await reply.text())]).toEqual([
      422,
      expect.stringContaining('Skriv det du vil si.'),
    ]);
  });

  test('are nobody else’s, and not about what is not shown', async () => {
    const own = await plan(NAMSOS);
    const hidden = await plan(GRONG, {}, 'hidden');
    expect((await read(at(NAMSOS, `/${own}/spor/${hidden}`))).status).toBe(404);
    expect((await site.post(at(NAMSOS, `/${own}/spor/${hidden}`), { tekst: 'Når?' }, namsos)).status).toBe(
      404,
    );
    const grongs = await plan(GRONG);
    const id = /sporsmal\/([0-9a-f-]{36})/.exec(await asking(own, grongs, 'Når?'))?.[1] ?? '';
    const overhalla = await site.signIn({ party: OVERHALLA, role: 'buyer' });
    expect((await read(at(OVERHALLA, `/sporsmal/${id}`), overhalla)).status).toBe(404);
    expect((await read(at(NAMSOS, '/sporsmal/tull'))).status).toBe(404);
  });
});

describe('elsewhere', () => {
  test('the first page has the three most alike that nothing is said of', async () => {
    const own = await plan(NAMSOS);
    const grongs = await plan(GRONG, {}, 'details');
    for (const title of ['To', 'Tre', 'Fire']) {
      await plan(NAMSOS, { title, category: 'regnskap' });
    }
    await plan(OVERHALLA, { category: 'regnskap' });
    const { text } = await read('/arbeid/5007');
    expect(text).toMatch(
      /De samme behovene hos andre Alle Renhold av skoler og barnehager Én annen i nærheten: Grong, ca\. \d+ km\./,
    );
    expect([...text.matchAll(/Én annen i nærheten: Overhalla/g)].length).toBe(2);
    await say(NAMSOS, [own, grongs], 'same', namsos);
    const after = (await read('/arbeid/5007')).text;
    expect(after).not.toContain('Renhold av skoler');
    expect([...after.matchAll(/Én annen i nærheten: Overhalla/g)].length).toBe(3);
    expect(
      (await read('/arbeid/nii', await site.signIn({ party: 'nii', role: 'buyer' }))).text,
    ).not.toContain('De samme behovene');
  });

  test('the weekly letter has them in the reader’s language', async () => {
    await plan(NAMSOS, { title: 'Vask' });
    await plan(GRONG);
    const party = (await site.services.parties()).find(NAMSOS) as Party;
    const { id: person, name, email } = buyerInNamsos;
    const digestReader = {
      person,
      name,
      email,
      language: 'en',
      isDemo: false,
      parties: [],
    } as unknown as Parameters<typeof sharedNeedsPart>[1];
    expect(await sharedNeedsPart(site.services, digestReader, party)).toEqual({
      heading: 'These need the same as you',
      lines: ['Vask: 1 nearby, most alike Grong'],
      more: 0,
      path: '/samme-behov',
    });
  });
});
