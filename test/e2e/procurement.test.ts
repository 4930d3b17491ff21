// From a group's yes to a list that is locked for the notice: Havnes leads, four are invited, one by a standing mandate; they
// answer with volumes, one as an option, one leaves again when it has seen what that means. Needs are filled in the database:
// their own journey types them. With and without JavaScript, wide and narrow; the first from a proposal, the second from nothing.
import fs from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { acting } from '../../src/modules/accounts/db.ts';
import type { PartyId } from '../../src/modules/accounts/model.ts';
import type { NeedFacts } from '../../src/modules/procurement/needs/model.ts';
import { writeRequirements } from '../requirements-case.ts';
import { BODY_NUMBERS, beside, looking, NARROW, newPage, startWorld, WIDE } from './journey.ts';
import { enterAs, follow, heading, inDays, press, says } from './steps.ts';

const world = startWorld();

const LEAD = ['Havnes', 'Lena Kowalberg'] as const;
const FIRST = ['Storvik', 'Ingrid Solbakk'] as const;
const OPTION = ['Skogbygda', 'Jonas Haug'] as const;
const LEAVES = ['Lillefjord', 'Runa Sletthaug'] as const;
const STANDING = ['Elvedal', 'Peder Kvernlid'] as const;
const OUTSIDER = ['Myrset', 'Sunniva Myrold'] as const;

const NEEDS: readonly NeedFacts[] = [
  {
    kind: 'goal',
    better: 'Lekkasjer blir funnet før de gjør skade',
    forWhom: 'Abonnentene',
    measure: 'Dager fra en lekkasje oppstår til den er funnet',
    unit: 'dager',
    baseline: 21,
    baselineOn: '2026-10-01' as never,
    baselineSource: 'Driftsloggen',
    target: 3,
    method: 'Samme telling i driftsloggen',
    by: '2028-12-31' as never,
  },
  { kind: 'userGroup', name: 'Abonnenter', about: 'Riktig regning' },
  {
    kind: 'situation',
    when: 'En ledning lekker',
    who: 'Driften',
    need: 'vite hvor',
    soThat: 'vannet kan stenges',
  },
];

const fillNeeds = (id: string): Promise<void> =>
  beside(world, (ctx) =>
    acting(ctx, async (inside) => {
      for (const [place, facts] of NEEDS.entries()) {
        await inside.db
          .insertInto('procurement_need')
          .values({
            procurement_id: id,
            number: place + 1,
            facts: JSON.stringify(facts),
            kind: facts.kind,
            party: '9905' as PartyId,
            merged_into: null,
            aside_reason: null,
            heading_id: null,
            brought_by_role: '',
            created_at: ctx.now,
            changed_at: ctx.now,
          })
          .execute();
      }
    }),
  );

const fillRequirements = (procurement: string): Promise<void> =>
  beside(world, (ctx) => writeRequirements(ctx, { procurement, party: '9905' as PartyId }));

describe.each([
  { ...WIDE, fromProposal: true },
  { ...NARROW, fromProposal: false },
])('$viewport.width px, JavaScript $javaScriptEnabled', ({ fromProposal, ...device }) => {
  const look = looking(device, 'anskaffelse');

  let id = '';
  const at = (name: string, part = ''): string =>
    `${world.server.url}/arbeid/${BODY_NUMBERS[name]}/anskaffelser/${id}${part}`;

  const enter = async (page: Page, who: readonly [string, string], part = ''): Promise<void> => {
    await enterAs(page, world.server, who);
    await page.goto(at(who[0], part));
  };

  const begin = async (page: Page): Promise<void> => {
    await enterAs(page, world.server, LEAD);
    if (fromProposal) {
      await page.goto(`${world.server.url}/arbeid/9905/forslag?vis=ended`);
      await page
        .getByRole('link', { name: /vannmålere/i })
        .first()
        .click();
      await follow(page, 'Begynn anskaffelsen');
      await says(page, 'Feltene er fylt ut fra forslaget.');
    } else {
      await page.goto(`${world.server.url}/arbeid/9905/anskaffelser`);
      await follow(page, 'Begynn en anskaffelse');
      await press(page, 'Begynn anskaffelsen');
      await page
        .getByRole('link', { name: /Anskaffelsen mangler navn|Du har ikke valgt hva/ })
        .first()
        .waitFor();
      await look(page, 'begin refused');
      await page.getByLabel('Hva skal kjøpes?').selectOption('vannmalere');
    }
    await page.getByLabel('Hva skal den hete?').fill('Vannmålere i Fjordregionen');
    await page.getByLabel('Antall år i alt').fill('4');
    await page.getByLabel('Av dem er opsjon').fill('2');
    await look(page, 'begin');
    await press(page, 'Begynn anskaffelsen');
    await heading(page, 'Vannmålere i Fjordregionen');
    id = new URL(page.url()).pathname.split('/').at(-1) ?? '';
    await look(page, 'begun');
  };

  const describeIt = async (page: Page): Promise<void> => {
    await page.goto(at('Havnes', '/innhold'));
    await page.getByLabel('Hva, linje 1').fill('Vannmåler');
    await page.getByLabel('Enhet, linje 1').fill('stk.');
    await page.getByLabel('Pris for én (kr), linje 1').fill('900');
    await press(page, 'Legg til linje');
    await page.getByLabel('Hva, linje 2').fill('Avlesning');
    await page.getByLabel('Enhet, linje 2').fill('måned');
    await page.getByRole('button', { name: 'Lagre' }).last().click();
    await page.getByRole('link', { name: /Prisen for «Avlesning» mangler/ }).waitFor();
    await look(page, 'description refused');
    await page.getByLabel('Pris for én (kr), linje 2').fill('12,50');
    await page.getByRole('button', { name: 'Lagre' }).last().click();
    await says(page, 'Lagret.');
    await look(page, 'description');
  };

  const inviteAll = async (page: Page): Promise<void> => {
    await page.goto(at('Havnes', '/inviter'));
    for (const name of ['Havnes', 'Storvik', 'Lillefjord', 'Skogbygda']) {
      await page.getByRole('checkbox', { name, exact: true }).check();
    }
    await page.getByLabel('Siste dag for å svare').fill('snart');
    await press(page, 'Send invitasjonen');
    await page.getByRole('link', { name: /«snart» er ikke en dato/ }).waitFor();
    await look(page, 'invitation refused');
    await page.getByLabel('Siste dag for å svare').fill(inDays(20));
    await press(page, 'Send invitasjonen');
    await says(page, 'Invitasjonen er sendt');
    await page.goto(at('Havnes', '/staende'));
    await page.getByRole('checkbox', { name: 'Elvedal', exact: true }).check();
    await page.getByLabel('Hva heter avtalen').fill('Samarbeidsavtale for innkjøp, sak 24/118');
    await page.getByLabel('Gjelder fra').fill('01.01.2024');
    await page.getByLabel('Siste dag for å reservere seg').fill(inDays(10));
    await look(page, 'standing mandate');
    await press(page, 'Registrer deltakelsen');
    await says(page, 'Deltakelsen er registrert');
  };

  const volumes = async (page: Page, meters: string, readings: string): Promise<void> => {
    await page
      .getByLabel(/, Vannmåler$/)
      .first()
      .fill(meters);
    await page
      .getByLabel(/, Avlesning$/)
      .first()
      .fill(readings);
    await press(page, 'Kopier første år til alle');
    expect(
      await page
        .getByLabel(/, Vannmåler$/)
        .last()
        .inputValue(),
    ).toBe(meters);
  };

  const saveAnswer = (page: Page): Promise<void> =>
    page.getByRole('button', { name: 'Lagre svaret' }).last().click();

  const answerAs = async (
    page: Page,
    who: readonly [string, string],
    { amount, isOption = false }: { readonly amount: string; readonly isOption?: boolean },
  ): Promise<void> => {
    await enter(page, who);
    await page.getByRole('link', { name: 'Fyll ut svaret' }).first().click();
    await page.getByLabel('Ja, vi er med').check();
    if (isOption) await page.getByLabel('Opsjon', { exact: true }).check();
    await volumes(page, amount, '12');
    if (who === FIRST) {
      await page.getByLabel('Navn', { exact: true }).fill('Ingrid Solbakk');
      await page.getByLabel('E-post', { exact: true }).fill('ingrid.solbakk@storvik.example');
      await look(page, 'answer');
    }
    await saveAnswer(page);
    await says(page, 'Svaret er lagret.');
  };

  const authorise = async (page: Page, name: string): Promise<void> => {
    await page.goto(at(name, '/fullmakt'));
    await page.getByLabel('Vedtak').check();
    await page.getByLabel('Saksnummer').fill('26/114');
    await page.getByLabel('Dato').fill('03.11.2026');
    await page.getByLabel('Hva heter dokumentet?').fill('Vedtak om felles kjøp');
    if (name === 'Storvik') await look(page, 'mandate');
    await press(page, 'Registrer fullmakten');
    await says(page, 'Fullmakten er registrert.');
    await page.goto(at(name, '/habilitet'));
    await page.getByLabel('Alle som deltar, har svart.').check();
    if (name === 'Storvik') await look(page, 'impartiality');
    await press(page, 'Lagre svaret');
    await says(page, 'Lagret.');
  };

  const leave = async (page: Page): Promise<void> => {
    await enter(page, LEAVES, '/trekk');
    await heading(page, 'Hva det betyr at dere trekker dere');
    await page.getByRole('table', { name: /^De andre, med og uten dere/ }).waitFor();
    await look(page, 'withdrawal');
    await press(page, 'Trekk dere');
    await page.getByRole('link', { name: /Grunnen mangler/ }).waitFor();
    await page.getByLabel('Hvorfor?').fill('Vi har fått en egen avtale.');
    await press(page, 'Trekk dere');
    await says(page, 'Dere har trukket dere.');
    await look(page, 'withdrawn');
  };

  const prepare = async (page: Page): Promise<void> => {
    await page.goto(at('Havnes', '/oppgaver'));
    for (const select of await page.locator('main select').all()) await select.selectOption('9905');
    await look(page, 'tasks');
    await press(page, 'Lagre oppgavene');
    await says(page, 'Oppgavene er fordelt.');
    await page.goto(at('Havnes', '/innhold'));
    await page.getByLabel(/^Ramme \(kr\)/).fill('9 000 000');
    await page.getByRole('button', { name: 'Lagre' }).last().click();
    await says(page, 'Lagret.');
    await page.goto(at('Havnes', '/fordeling'));
    await look(page, 'sharing');
    await press(page, 'Velg denne fordelingen');
    await says(page, 'Fordelingen er valgt.');
    await page.goto(at('Havnes', '/regelverk'));
    await page.locator('input[name=del]').first().check();
    await look(page, 'regime');
    await press(page, 'Lagre valget');
    await page.getByRole('link', { name: /Grunnen mangler/ }).waitFor();
    await page.getByLabel('Hvorfor?').fill('Samlet verdi er over terskelen.');
    await press(page, 'Lagre valget');
    await says(page, 'Valget er lagret med grunnen.');
    await page.goto(at('Havnes', '/delkontrakter'));
    const reasons = page.getByLabel('Begrunnelse', { exact: true });
    const draft = await reasons.inputValue();
    await reasons.fill(draft.replaceAll(/\[[^\]]+\]/g, 'Målere og avlesning henger sammen.'));
    await press(page, 'Lagre begrunnelsen');
    await says(page, 'Begrunnelsen er lagret.');
  };

  test('is begun, answered, locked, and its list is downloaded', async () => {
    const page = await newPage(world, device);
    await begin(page);
    await describeIt(page);
    await inviteAll(page);
    await look(page, 'invited');

    await answerAs(page, FIRST, { amount: '400' });
    await authorise(page, 'Storvik');
    await look(page, 'member ready');
    await answerAs(page, LEAVES, { amount: '250' });
    await answerAs(page, OPTION, { amount: '120', isOption: true });
    await authorise(page, 'Skogbygda');
    await leave(page);

    await enter(page, STANDING, '/habilitet');
    await page.getByLabel('Nei, slå det av').check();
    await page.getByRole('button', { name: 'Lagre valget', exact: true }).click();
    await says(page, 'Lagret.');
    await enter(page, LEAD, '/svar');
    await page.getByLabel('Ja, vi er med').check();
    await volumes(page, '600', '12');
    await saveAnswer(page);
    await says(page, 'Svaret er lagret.');
    await authorise(page, 'Havnes');
    await page.goto(at('Havnes', '/medlem/9907'));
    await volumes(page, '150', '12');
    await look(page, 'answer for a standing member');
    await saveAnswer(page);
    await says(page, 'Svaret er lagret.');

    await press(page, 'Begynn med behovene');
    await says(page, /^Du kan ikke begynne dialogen ennå/);
    await look(page, 'needs missing');
    await fillNeeds(id);
    await page.goto(at('Havnes'));
    await page.locator('summary', { hasText: 'Begynn å skrive krav' }).click();
    await page.getByLabel('Hvorfor ingen dialog med markedet?').fill('Markedet er godt kjent.');
    await press(page, 'Begynn å skrive krav');
    await says(page, /^Du kan ikke låse ennå: \S+ ting mangler/);
    await look(page, 'cannot be locked');
    await fillRequirements(id);
    await prepare(page);
    await page.goto(at('Havnes'));
    await look(page, 'ready to lock');
    await follow(page, 'Se hva som blir låst');
    await page.getByRole('table', { name: /^Slik de må stå i kunngjøringen/ }).waitFor();
    await look(page, 'what is locked');
    await press(page, 'Lås listen');
    await says(page, 'Listen er låst. Alle som er med, har fått vite det.');
    await look(page, 'locked');
    await follow(page, 'Se den låste listen');
    await look(page, 'locked list');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Last ned som CSV' }).click(),
    ]);
    const lines = fs
      .readFileSync(await download.path(), 'utf8')
      .trim()
      .split('\r\n');
    // Four buyers, two things, four years.
    expect(lines).toHaveLength(1 + 4 * 2 * 4);
    expect(lines.some((line) => line.startsWith('Lillefjord'))).toBe(false);

    await enter(page, OUTSIDER);
    await says(page, 'Vi finner ikke anskaffelsen.');
    expect(world.errors.flat().filter((error) => !/422/.test(error))).toEqual([]);
    await page.context().close();
  });
});
