// The leader's side of a market dialogue: prepared, announced, something told to one stops it until it is told to all, a
// question is answered, a meeting's minutes come to all without what is secret, and the log can be taken home. With and
// without JavaScript, wide and narrow.
import fs from 'node:fs';
import mammoth from 'mammoth';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { Ctx } from '../../src/modules/accounts/db.ts';
import { acting } from '../../src/modules/accounts/db.ts';
import type { PartyId, PersonId } from '../../src/modules/accounts/model.ts';
import { commentMinutes } from '../../src/modules/procurement/dialogue/minutes-commands.ts';
import { dialogueOf } from '../../src/modules/procurement/dialogue/queries.ts';
import { verifyLedger } from '../../src/modules/procurement/ledger-verify.ts';
import { inventedNumber, procurementInDialogue, WORDS } from '../dialogue-case.ts';
import { beside, looking, NARROW, person, startWorld, WIDE } from './journey.ts';
import { follow, heading, inDays, press, says } from './steps.ts';

const world = startWorld();

const STORVIK = '9901' as PartyId;
const NESOY = '9902' as PartyId;

/** As somebody of the party who may buy. */
async function buyerOf(system: Ctx, party: PartyId): Promise<Ctx> {
  const { id } = await acting(system, (inside) =>
    inside.db
      .selectFrom('role_grant')
      .innerJoin('person', 'person.id', 'role_grant.person_id')
      .select('person.id')
      .where('role_grant.party', '=', party)
      .where('role_grant.role', 'in', ['buyer', 'coordinator', 'administrator'])
      .where('person.is_demo', '=', true)
      .orderBy('person.id')
      .limit(1)
      .executeTakeFirstOrThrow(),
  );
  return { ...system, actor: { kind: 'person', person: id as PersonId, isDemo: true } };
}

const beginDialogue = (): Promise<string> =>
  beside(world, async (system) =>
    procurementInDialogue({
      leader: { ctx: await buyerOf(system, STORVIK), party: STORVIK },
      member: { ctx: await buyerOf(system, NESOY), party: NESOY },
      system,
    }),
  );

/** What the supplier does by its own link. */
const markSecret = (procurement: string): Promise<void> =>
  beside(world, async (system) => {
    const minutes = (await dialogueOf(system, procurement))?.minutes[0];
    const marked = await commentMinutes(system, {
      participant: minutes?.participant ?? '',
      party: STORVIK,
      minutes: minutes?.id ?? '',
      comment: 'Takk for møtet.',
      paragraphs: [
        { place: 1, comment: '', isMarked: false, markedWhy: '' },
        { place: 2, comment: '', isMarked: true, markedWhy: 'Prisen er en forretningshemmelighet.' },
      ],
      words: WORDS,
    });
    if (!marked.ok) throw new Error(marked.problems.map(({ code }) => code).join());
  });

describe.each([WIDE, NARROW])('$viewport.width px, JavaScript $javaScriptEnabled', (device) => {
  const look = looking(device, 'dialog');

  async function prepare(page: Page, base: string): Promise<void> {
    await follow(page, 'Forbered dialogen');
    await heading(page, 'Forbered dialogen');
    await press(page, 'Lagre omtalen');
    await page.getByRole('alert').getByText('Skriv noe her.').waitFor();
    await page
      .getByLabel('Det leverandørene får lese')
      .fill('Flere skal være trygge hjemme, også om natten.');
    await press(page, 'Lagre omtalen');
    await says(page, 'Omtalen er lagret.');
    await page
      .getByLabel('Det dere vet', { exact: true })
      .fill('To firmaer har varslet i kommuner som er like store.');
    await page.getByLabel('Hvor dere vet det fra').fill('Kunngjøringer');
    await page.getByLabel('Dato for kilden').fill(inDays(-3));
    await press(page, 'Lagre funnet');
    await says(page, 'Funnet er lagret.');
    await page.getByLabel('Ja, ingen selger det slik vi trenger det').check();
    await page.getByLabel('Hvor mange kan levere?').fill('3');
    await press(page, 'Vis råd');
    await says(page, 'Begynn med: én-til-én-møter');
    await look(page, 'forberedelse');
    await page.goto(`${base}/aktiviteter/ny`);
    await heading(page, 'Hvilken form?');
    await look(page, 'velg form');
  }

  async function announce(page: Page): Promise<void> {
    await follow(page, 'Én-til-én-møter');
    await page.getByLabel('Hva det gjelder, og hva dere spør om').fill('Hva er mulig, og hva koster det?');
    await page.getByLabel('Når hvert møte begynner').fill(`${inDays(30)} 09.00\n${inDays(30)} 10.00`);
    await page.getByLabel('Sted, eller hvordan man kommer inn digitalt').fill('Storvik rådhus');
    await page.getByLabel('Siste dag for å melde seg på').fill('31.02.2027');
    await press(page, 'Lagre utkastet');
    await page
      .getByRole('alert')
      .getByText(/finnes ikke/)
      .waitFor();
    await page.getByLabel('Siste dag for å melde seg på').fill(inDays(20));
    await press(page, 'Lagre utkastet');
    await says(page, 'Aktiviteten er lagret.');
    await look(page, 'utkast');
    await press(page, 'Publiser aktiviteten');
    await says(page, 'Aktiviteten er publisert.');
    await look(page, 'publisert');
  }

  async function register(page: Page, base: string, [place, name]: readonly [number, string]): Promise<void> {
    await page.goto(`${base}/leverandorer`);
    await page.getByLabel('Firma').fill(name);
    await page.getByLabel('Organisasjonsnummer').fill(inventedNumber(place));
    await page.getByLabel('Kontakt', { exact: true }).fill('Salg');
    await page.getByLabel('E-post').fill(`salg${place}@firma.example`);
    await page.getByLabel('Én-til-én-møter').check();
    await press(page, 'Før inn leverandøren');
    await says(page, 'Leverandøren er med.');
  }

  async function tellOne(page: Page, base: string): Promise<void> {
    await page.goto(base);
    await follow(page, 'Før inn noe som er fortalt');
    await page.getByLabel('Nordlys Trygghet AS').check();
    await press(page, 'Før inn i loggen');
    await page.getByRole('alert').getByText('Skriv noe her.').waitFor();
    await page.getByLabel('Hva de fikk vite').fill('Antall alarmer per kommune (telefon)');
    await press(page, 'Før inn i loggen');
    await heading(page, 'Trygghetsalarmer');
    await page
      .getByRole('heading', { name: 'Du kan ikke gå videre ennå: én leverandør vet noe de andre ikke vet' })
      .waitFor();
    await look(page, 'stanset');
    // Whoever asks all the same is refused.
    await page.request.post(`${base}/videre`, {
      form: { versjon: '' },
      headers: { origin: world.server.url },
    });
    await page.goto(base);
    await page.getByRole('heading', { name: /^Du kan ikke gå videre ennå/ }).waitFor();
  }

  async function answerOne(page: Page, base: string): Promise<void> {
    await page.goto(`${base}/sporsmal/ny`);
    await page.getByLabel('Leverandør').selectOption({ label: 'Vaktelv AS' });
    await page.getByLabel('Spørsmålet').fill('Vaktelv lurer på hvor rask responsen må være?');
    await press(page, 'Før inn spørsmålet');
    await says(page, 'Spørsmålet er ført i loggen.');
    await page.getByRole('link', { name: 'Svar på det eldste' }).click();
    await page.getByLabel('Svaret til alle').fill('Kommunene har ikke bestemt det.');
    await press(page, 'Publiser svaret for alle');
    await page
      .getByRole('alert')
      .getByText(/nevner Vaktelv AS/)
      .waitFor();
    await look(page, 'svar som røper');
    await page.getByLabel('Spørsmålet slik alle får se det').fill('Hvor rask må responsen være?');
    await press(page, 'Publiser svaret for alle');
    await says(page, 'Svaret er publisert for alle.');
  }

  async function meet(page: Page, base: string, procurement: string): Promise<void> {
    await page.goto(`${base}/referater/ny`);
    await page.getByLabel('Leverandør').selectOption({ label: 'Nordlys Trygghet AS' });
    await page.getByLabel('Dato').fill(inDays(-1));
    await page.getByLabel('Klokkeslett').fill('10.00');
    await page.getByLabel('Hvem var der').fill('Oppdiktet Person');
    await look(page, 'møte');
    await press(page, 'Før inn møtet');
    await says(page, 'Møtet er ført i loggen.');
    await page.getByLabel('Referatet').fill('Levering i mars er mulig.\n\nInnkjøpsprisen er 312,50 kr.');
    await press(page, 'Lagre utkastet');
    await says(page, 'Referatet er lagret.');
    await look(page, 'referat');
    await press(page, 'Send til leverandøren');
    await says(page, 'Referatet er sendt til leverandøren.');
    await look(page, 'referat sendt');
    await markSecret(procurement);
    await page.reload();
    await says(page, 'Leverandøren ber om at dette holdes hemmelig');
    await page.getByRole('group', { name: 'Avsnitt 2' }).getByLabel('Holdes hemmelig').check();
    await look(page, 'avgjør hemmelig');
    await press(page, 'Lagre avgjørelsen');
    await says(page, 'Avgjørelsen er lagret.');
    expect(await page.getByLabel('Teksten', { exact: true }).inputValue()).toBe('Levering i mars er mulig.');
    await press(page, 'Publiser for alle');
    await says(page, 'Det som kom fram, er publisert for alle.');
  }

  async function takeHome(page: Page, base: string): Promise<void> {
    await page.goto(`${base}/logg`);
    await press(page, 'Publiser seglet slik det er nå');
    await says(page, 'Seglet er publisert.');
    await look(page, 'kontroller selv');
    const [file] = await Promise.all([page.waitForEvent('download'), follow(page, 'Last ned loggen (JSON)')]);
    const bytes = fs.readFileSync((await file.path()) ?? '');
    expect(verifyLedger(bytes, null)).toMatchObject({ ok: true });
    await page.goto(`${base}/fordeler`);
    await page.getByRole('row', { name: /Nordlys Trygghet AS/ }).waitFor();
    await look(page, 'fordeler');
    await page.goto(base);
    const [paper] = await Promise.all([
      page.waitForEvent('download'),
      follow(page, 'Last ned oppsummering (Word)'),
    ]);
    const { value } = await mammoth.extractRawText({ path: (await paper.path()) ?? '' });
    expect(value).toContain('Levering i mars er mulig.');
    expect(value).toContain('Hvor rask må responsen være?');
    expect(value).not.toContain('312,50');
    expect(value).not.toContain('Innkjøpsprisen');
  }

  test('told to one: stopped until all are told, and then on', async () => {
    const page = await person(world, device, ['Storvik', 'Ingrid Solbakk']);
    const procurement = await beginDialogue();
    const base = `${world.server.url}/arbeid/9901/anskaffelser/${procurement}/dialog`;
    await page.goto(base);
    await heading(page, 'Trygghetsalarmer');
    await look(page, 'tom');
    await prepare(page, base);
    await announce(page);
    await register(page, base, [1, 'Nordlys Trygghet AS']);
    await register(page, base, [2, 'Vaktelv AS']);
    await look(page, 'leverandører');
    await tellOne(page, base);
    await follow(page, 'Begrunn hvorfor ikke');
    await says(page, 'Bare koordinatorer og administratorer kan begrunne.');
    await page.goto(base);
    await follow(page, 'Publiser opplysningen for alle');
    await look(page, 'publiser for alle');
    await page.getByLabel('Det alle får vite').fill('Storvik har 120 alarmer, Nesøy 40.');
    await press(page, 'Publiser for alle');
    await says(page, 'Publisert for alle, og ført i loggen.');
    await answerOne(page, base);
    await meet(page, base, procurement);
    await page.goto(base);
    await look(page, 'i gang');
    await takeHome(page, base);
    await page.goto(base);
    await press(page, 'Begynn på kravene');
    await says(page, 'Dere er i gang med kravene.');
    await look(page, 'videre');
    expect(world.errors.flat().filter((error) => !/422/.test(error))).toEqual([]);
    await page.context().close();
  });
});
