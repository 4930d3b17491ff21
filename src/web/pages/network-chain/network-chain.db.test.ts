// From a common need to a proposal and a procurement, and the chain, over HTTP: what each sees of others' plans, what is started, what
// those who are not in it are told, and who may.
import { beforeAll, describe, expect, test } from 'vitest';
import { plain } from '../../../../test/html.ts';
import { type LearningNetwork, openLearningNetwork } from '../../../../test/learning-network.ts';
import { castBeforeAll } from '../../../../test/procurement-cast.ts';
import { planRules } from '../../../flows/plan/plan-rules.ts';
import { localDate } from '../../../kernel/local-date.ts';
import { ore } from '../../../kernel/money.ts';
import { acting } from '../../../modules/accounts/db.ts';
import { insertItem } from '../../../modules/planning/plan-commands.ts';
import { type ItemFacts, NO_FACTS, type Visibility } from '../../../modules/planning/plan-item.ts';
import { proposalOf } from '../../../modules/planning/proposals/queries.ts';
import type { BodyId } from '../../../modules/registry/model.ts';

const [NAMSOS, GRONG, HIDING, NAMING, OUT] = ['5007', '5045', '5046', '5047', '5049'] as const;

const around = castBeforeAll({
  leader: [NAMSOS, 'coordinator'],
  member: [GRONG, 'buyer'],
  reader: [GRONG, 'reader'],
  hiding: [HIDING, 'buyer'],
  out: [OUT, 'networkLeader'],
  stranger: ['5059', 'administrator'],
});
const { as, system } = around;

let network: LearningNetwork;
const cookies: Record<string, string> = {};

async function plan(body: string, some: Partial<ItemFacts>, visibility: Visibility): Promise<void> {
  const { services } = around.site;
  const rules = planRules(await services.snapshot(), services.planning);
  const facts: ItemFacts = {
    ...NO_FACTS,
    kind: 'contract',
    title: 'Renhold av skoler',
    category: 'renhold',
    endsOn: localDate('2027-06-30'),
    termMonths: 24,
    annualValue: ore(100_000_000),
    ...some,
  };
  const item = { body: body as BodyId, facts, source: 'typed' as const, sourceNote: null, visibility, rules };
  await acting(system(), (inside) => insertItem(inside, item));
}

beforeAll(async () => {
  network = await openLearningNetwork(around, 6);
  await plan(NAMSOS, {}, 'details');
  await plan(GRONG, { annualValue: ore(60_000_000) }, 'details');
  await plan(HIDING, { title: 'Zqskjult' }, 'hidden');
  await plan(
    NAMING,
    { title: 'Zqnavngitt', cooperation: 'onlyWith', cooperateWith: [OUT as BodyId] },
    'details',
  );
  for (const name of ['leader', 'member', 'reader', 'hiding', 'out', 'stranger'] as const) {
    const person = around.people[name];
    if (person) cookies[name] = await around.site.signIn(person);
  }
});

const PARTIES: Readonly<Record<string, string>> = {
  leader: NAMSOS,
  member: GRONG,
  reader: GRONG,
  hiding: HIDING,
  out: OUT,
  stranger: '5059',
};
const at = (name: string, part: string): string => `/arbeid/${PARTIES[name]}/nettverk/${network.id}${part}`;
const html = async (name: string, address: string): Promise<string> =>
  (await around.site.get(address, cookies[name])).text();
const page = async (name: string, part: string): Promise<string> => plain(await html(name, at(name, part)));
const send = (name: string, part: string, form: Record<string, string>): Promise<Response> =>
  around.site.post(at(name, part), form, cookies[name]);

const firstQuarter = async (): Promise<string> =>
  /name="kvartal" value="(\d+)"/.exec(await html('leader', at('leader', '/felles-behov')))?.[1] ?? '';

describe('common needs', () => {
  test('are made of what each shows, and of one’s own in full', async () => {
    const leaders = await page('leader', '/felles-behov');
    expect(leaders).toContain('To kommuner kan kjøpe renhold sammen');
    expect(leaders).toContain('Namsos og Grong kan starte');
    expect(leaders).toContain('1,6 mill. kr i året til sammen.');
    expect(leaders).not.toContain('Zq');
    expect(leaders).not.toContain('viser ikke deres eget behov');
    // Whoever hides a need sees it beside those that others show, and what a proposal would tell.
    const own = await page('hiding', '/felles-behov');
    expect(own).toContain('Tre kommuner kan kjøpe renhold sammen');
    expect(own).toContain('Dere viser ikke deres eget behov til andre.');
    // Who is named by another sees that need, too; it goes with her alone, and she has none.
    expect(await page('out', '/felles-behov')).toContain('To kommuner kan kjøpe renhold sammen');
    // Without a role that starts anything there is no button.
    expect(await html('reader', at('reader', '/felles-behov'))).not.toContain('Lag et forslag');
  });

  test('are chosen by category and by whose they are', async () => {
    await plan(NAMSOS, { title: 'Fisk', category: 'fisk-og-sjomat' }, 'details');
    await plan(OUT, { title: 'Fisk', category: 'fisk-og-sjomat' }, 'details');
    const members = await page('member', '/felles-behov?vis=egne');
    expect(members).toContain('1 felles behov');
    expect(members).not.toContain('Fisk og sjømat kan');
    const chosen = await page('member', '/felles-behov?kategori=fisk-og-sjomat');
    expect(chosen).toContain('1 felles behov');
    expect(await page('member', '/felles-behov?kategori=brannvern')).toContain('Ingen felles behov passer');
  });

  test('are nobody’s who is not in the network', async () => {
    for (const part of ['/felles-behov', '/kjeden', '/kjeden/koble']) {
      const answer = await around.site.get(at('stranger', part), cookies['stranger']);
      expect([part, answer.status]).toEqual([part, 404]);
    }
  });
});

describe('a start from the network', () => {
  let proposal = '';

  test('is a draft among the bodies that have the need, which nobody else is told of', async () => {
    const kvartal = await firstQuarter();
    const refused = await send('out', '/felles-behov/forslag', { kategori: 'renhold', kvartal });
    expect(refused.status).toBe(403);
    const gone = await send('leader', '/felles-behov/forslag', { kategori: 'renhold', kvartal: '1' });
    expect([gone.status, plain(await gone.text())]).toEqual([
      422,
      expect.stringContaining('Planene er endret, så dette behovet er ikke felles lenger.'),
    ]);
    const sent = await send('leader', '/felles-behov/forslag', { kategori: 'renhold', kvartal });
    const to = sent.headers.get('location') ?? '';
    expect(to).toMatch(/^\/arbeid\/5007\/forslag\//);
    proposal = to.split('/').at(-1) ?? '';
    const drafted = await proposalOf(as('leader'), proposal);
    expect(drafted?.members.map(({ body }) => body)).toEqual([NAMSOS, GRONG]);
    expect([drafted?.lead, drafted?.state, drafted?.category]).toEqual([NAMSOS, 'draft', 'renhold']);

    expect(plain(await html('leader', to))).toContain('Kommer fra nettverket Innovative innkjøp');
    const own = await page('leader', '/felles-behov');
    expect(own).toContain('Allerede i gang fra nettverket: Forslag til kjøpegruppe: renhold');
    expect(own).toContain('Status: utkast.');
    for (const name of ['member', 'out']) {
      const seen = await page(name, '/kjeden');
      expect([name, seen.includes('Et forslag om å kjøpe sammen')]).toEqual([name, false]);
      expect([name, await page(name, '/felles-behov')]).toEqual([
        name,
        expect.stringContaining('Ingenting er startet fra nettverket ennå.'),
      ]);
    }
  });

  test('once it is sent, is named to those who are asked, and to others where its own says so', async () => {
    await acting(system(), ({ db, now }) =>
      db
        .updateTable('group_proposal')
        .set({ state: 'sent', sent_at: now, deadline: '2026-12-20', readers: [NAMSOS, GRONG] })
        .where('id', '=', proposal)
        .execute(),
    );
    expect(await page('member', '/felles-behov')).toContain('Forslag til kjøpegruppe: renhold');
    const closed = await page('out', '/felles-behov');
    expect(closed).toContain('Et forslag om å kjøpe sammen Startet av Namsos 22.11.2026.');
    expect(closed).not.toContain('Forslag til kjøpegruppe');
    expect((await send('out', '/kjeden/resultat/1', { til: 'vis' })).status).toBe(422);
    const shown = await send('leader', '/kjeden/resultat/1', { til: 'vis' });
    expect(shown.headers.get('location')).toBe(`${at('leader', '/felles-behov')}?sagt=navn`);
    expect(await page('out', '/felles-behov')).toContain('Forslag til kjøpegruppe: renhold');
  });

  test('is a procurement with those bodies chosen, and it tells where it comes from', async () => {
    const query = `nettverk=${network.id}&kategori=renhold&hvem=5007&hvem=5045`;
    const form = await html('leader', `/arbeid/5007/anskaffelser/ny?${query}`);
    expect(plain(form)).toContain('Anskaffelsen kommer fra nettverket Innovative innkjøp');
    expect(form).toContain('<option value="renhold" selected');
    const fields = new FormData();
    for (const [name, text] of Object.entries({
      tittel: 'Renhold for to',
      kategori: 'renhold',
      slag: 'services',
      forste: '2027',
      ar: '4',
      opsjonsar: '2',
      nettverk: network.id,
    })) {
      fields.append(name, text);
    }
    for (const body of [NAMSOS, GRONG]) fields.append('hvem', body);
    const begun = await around.site.post('/arbeid/5007/anskaffelser/ny', fields, cookies['leader']);
    const to = begun.headers.get('location') ?? '';
    expect(to).toMatch(/^\/arbeid\/5007\/anskaffelser\/[\w-]{36}\/inviter\?hvem=5007&hvem=5045$/);
    const invite = await html('leader', to);
    expect(plain(invite)).toContain('Er med i nettverket Innovative innkjøp');
    const checked = [...invite.matchAll(/value="(\d{4})" checked/g)].map(([, body]) => body);
    expect(checked).toEqual([NAMSOS, GRONG]);
    const own = to.replace(/\/inviter.*/, '');
    expect(plain(await html('leader', own))).toContain('Kommer fra nettverket Innovative innkjøp');
    expect(await page('leader', '/felles-behov')).toContain('Anskaffelse: Renhold for to');
    expect(await page('member', '/kjeden')).toContain('Nettverket har ingen mål ennå.');
    expect(await page('member', '/felles-behov')).toContain('Et felles innkjøp Startet av Namsos');
    // A network that the party does not read is not said to be where it comes from.
    const strange = await html('stranger', `/arbeid/5059/anskaffelser/ny?${query}`);
    expect(plain(strange)).not.toContain('Innovative innkjøp');
  });

  test('what has been begun already is connected afterwards', async () => {
    const fields = {
      tittel: 'Egen sak',
      kategori: 'renhold',
      slag: 'goods',
      forste: '2027',
      ar: '4',
      opsjonsar: '0',
    };
    await around.site.post(`/arbeid/${GRONG}/anskaffelser/ny`, fields, cookies['member']);
    const form = await html('member', at('member', '/kjeden/koble'));
    const hva = /value="(procurement:[\w-]{36})"/.exec(form)?.[1] ?? '';
    expect(plain(form)).toContain('Anskaffelse: Egen sak');
    const empty = await send('member', '/kjeden/koble', {});
    expect(plain(await empty.text())).toContain('Velg ett forslag eller én anskaffelse.');
    const tied = await send('member', '/kjeden/koble', { hva });
    expect(tied.headers.get('location')).toBe(`${at('member', '/felles-behov')}?sagt=koblet`);
    expect(await page('member', '/felles-behov')).toContain('Anskaffelse: Egen sak');
    expect(await html('member', at('member', '/kjeden/koble'))).not.toContain(hva);
    expect((await send('reader', '/kjeden/koble', { hva })).status).toBe(403);
  });
});

test('the chain says of each goal what there is and what is missing', async () => {
  const goals = ['Alle prøver metoden', 'Noe kommer ut av det'];
  await acting(system(), async ({ db }) => {
    for (const [place, title] of goals.entries()) {
      await db
        .insertInto('network_goal')
        .values({
          network_id: network.id,
          place: place + 1,
          title,
          unit: 'kommuner',
          baseline: 0,
          target: 6,
          due_on: '2027-06-30',
        })
        .execute();
    }
  });
  const before = await page('member', '/kjeden');
  expect(before).toContain('1. Alle prøver metoden');
  for (const missing of [
    'Ingen samling er knyttet til dette målet.',
    'Ingen oppgave er knyttet til dette målet.',
    'Ingen kjøpegruppe eller anskaffelse er knyttet til dette målet.',
    'Ikke målt etter at nettverket begynte.',
  ]) {
    expect(before.split(missing)).toHaveLength(3);
  }
  expect(before).toContain('Ikke knyttet til noe mål');
  expect(before).not.toContain('Velg hva som hører til');

  const form = await html('leader', at('leader', '/kjeden/mal/2'));
  const maal = /name="maal" value="([\w-]{36})"/.exec(form)?.[1] ?? '';
  const saved = await send('leader', '/kjeden/mal/2', { maal, del: 'outcome:1' });
  expect(saved.headers.get('location')).toBe(`${at('leader', '/kjeden')}?sagt=knyttet`);
  const after = await page('leader', '/kjeden');
  expect(after.split('Ingen kjøpegruppe eller anskaffelse er knyttet til dette målet.')).toHaveLength(2);
  expect(after).toContain('Kom ut av det Forslag til kjøpegruppe: renhold');
  expect(after).toContain(
    'Ved start: 0 kommuner. Ikke målt etter at nettverket begynte. Mål: 6 kommuner innen 30.06.2027.',
  );
  expect((await send('member', '/kjeden/mal/2', { maal, del: 'outcome:1' })).status).toBe(403);
  const wrong = await send('leader', '/kjeden/mal/1', { maal, del: 'outcome:1' });
  expect(plain(await wrong.text())).toContain('Målet er slettet.');
});

test('the first page of the network tells of the need and the way to the chain', async () => {
  const first = await page('leader', '');
  expect(first).toContain('Felles behov vi har funnet');
  expect(first).toMatch(/To kommuner skal kjøpe (renhold|fisk og sjømat) på samme tid\./);
  expect(first).toContain('Se kjeden fra mål til virkning');
});
