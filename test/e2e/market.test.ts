// Two suppliers on phones without JavaScript take part in a market dialogue: sign up, confirm by letter, choose a slot, ask,
// hand in, and mark a secret in their minutes. A visitor sees only what is public, and a copy for public access is without the
// secret. With SAMKJOP_SHOTS set the states are pictured, wide and narrow.
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { localDate } from '../../src/kernel/local-date.ts';
import { acting, type Ctx } from '../../src/modules/accounts/db.ts';
import type { PartyId } from '../../src/modules/accounts/model.ts';
import { keepActivity, publishActivity } from '../../src/modules/procurement/dialogue/activity-commands.ts';
import { describeDialogue } from '../../src/modules/procurement/dialogue/describe-commands.ts';
import { recordMeeting } from '../../src/modules/procurement/dialogue/meeting-commands.ts';
import {
  sendMinutes,
  settleMinutes,
  writeMinutes,
} from '../../src/modules/procurement/dialogue/minutes-commands.ts';
import type { ActivityFacts } from '../../src/modules/procurement/dialogue/model.ts';
import { dialogueOf } from '../../src/modules/procurement/dialogue/queries.ts';
import { answerQuestion } from '../../src/modules/procurement/dialogue/question-commands.ts';
import { publishHead } from '../../src/modules/procurement/ledger-commands.ts';
import { inventedNumber, procurementInDialogue, SILENT, value } from '../dialogue-case.ts';
import { expectAccessible, expectNoSidewaysScroll, watchErrors } from './axe.ts';
import { contextOptions, DESKTOP, PHONE } from './browser.ts';
import { beside, picture, startWorld } from './journey.ts';
import { firstLink, follow, heading, linkTo, press, says, seedBodies } from './steps.ts';

const LEAD = '5007' as PartyId;
const MEMBER = '5045' as PartyId;
const DAY = 24 * 3_600_000;
const SECRET = 'Døgnvakten koster 187 kroner per bruker i måneden.';

let id = '';
let meetings = '';
let session = '';
const world = startWorld();

const at = (days: number, hours = 0): Date => {
  const day = new Date(Date.now() + days * DAY);
  day.setUTCHours(9 + hours, 0, 0, 0);
  return day;
};
const dayAt = (days: number) => localDate(at(days).toISOString().slice(0, 10));

const CONFERENCE = (): ActivityFacts => ({
  kind: 'conference',
  title: 'Dialogmøte om trygghet hjemme',
  about:
    'Vi forteller hva vi trenger, og svarer på spørsmål.\n\nHva er mulig innen to år, og hva koster det?',
  startsAt: at(25),
  endsAt: at(25, 2),
  place: 'Rådhuset i Namsos',
  isDigital: false,
  replyBy: dayAt(20),
  howToReply: 'Meld på firmaet her.',
  slots: null,
});

const MEETINGS = (): ActivityFacts => ({
  ...CONFERENCE(),
  kind: 'oneToOne',
  title: 'Én-til-én om trygghet hjemme',
  startsAt: null,
  endsAt: null,
  slots: { allocation: 'firstCome', minutes: 45, starts: [at(30), at(30, 1), at(30, 2)] },
});

async function openDialogue(ctx: Ctx): Promise<void> {
  const party = { leader: { ctx, party: LEAD }, member: { ctx, party: MEMBER }, system: ctx };
  id = await procurementInDialogue(party);
  await acting(ctx, async ({ db }) => {
    const { state } = await db
      .selectFrom('procurement')
      .select('state')
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    const category = 'trygghetsalarmer';
    const changed = JSON.stringify({ ...(state as object), category });
    await db.updateTable('procurement').set({ category, state: changed }).where('id', '=', id).execute();
  });
  const asked = { procurement: id, party: LEAD };
  const about =
    'Flere eldre skal kunne bo trygt hjemme. I dag tar det for lang tid før noen oppdager et fall.\n\nVi vil at hjelpen kommer raskere, at den som bor alene kan gå ut, og at løsningen virker uten fast bredbånd.';
  value(await describeDialogue(ctx, { ...asked, about, telling: SILENT }));
  for (const facts of [CONFERENCE(), MEETINGS()]) {
    const activity = value(await keepActivity(ctx, { ...asked, activity: null, version: 1, facts }));
    value(await publishActivity(ctx, { ...asked, activity, version: 1, reason: '', telling: SILENT }));
    meetings = activity;
  }
  value(await publishHead(ctx, { ...asked, where: 'markedsdialog' }));
}

test('a dialogue is open', async () => {
  const { server, folder } = world;
  const site = { server, folder };
  // The first start is done when it has printed the way in.
  await firstLink(site);
  const buyer = { name: 'Innkjøper', email: 'innkjop@namsos.example' };
  const sessions = await seedBodies(site, [{ body: LEAD, buyer, visibility: 'hidden', contracts: [] }]);
  session = sessions.get(LEAD) ?? '';
  await beside(world, openDialogue);
  expect((await fetch(`${world.server.url}/markedsdialog/${id}`)).status).toBe(200);
});

async function open(more: Parameters<Browser['newContext']>[0] = {}): Promise<[BrowserContext, Page]> {
  const context = await world.browser.newContext({
    ...contextOptions(PHONE),
    javaScriptEnabled: false,
    ...more,
  });
  const page = await context.newPage();
  world.errors.push(watchErrors(page));
  return [context, page];
}

/** The state of a page, with scripts so that axe can run: at both widths. */
async function look(page: Page, state: string): Promise<void> {
  for (const viewport of [PHONE, DESKTOP]) {
    const context = await world.browser.newContext({
      ...contextOptions(viewport),
      storageState: await page.context().storageState(),
    });
    const copy = await context.newPage();
    await copy.goto(page.url());
    await expectAccessible(copy, `${state} ${viewport.width}`);
    await expectNoSidewaysScroll(copy, `${state} ${viewport.width}`);
    await picture(copy, `marked-${state}`);
    await context.close();
  }
}

/** What is to be mended, above the form. */
const refusedFor = (page: Page, words: string): Promise<void> =>
  page.getByRole('alert').getByText(words).waitFor();

interface Firm {
  readonly place: number;
  readonly name: string;
  readonly contact: string;
  readonly email: string;
}

const NORDLYS: Firm = {
  place: 1,
  name: 'Nordlys Trygghet AS',
  contact: 'Nora Oppdiktet',
  email: 'nora@nordlys.example',
};
const VAKTELV: Firm = {
  place: 2,
  name: 'Vaktelv AS',
  contact: 'Viggo Oppdiktet',
  email: 'viggo@vaktelv.example',
};

/** From the public list to the firm's own page; the value is its address. */
async function signUp(page: Page, firm: Firm): Promise<string> {
  await page.goto(`${world.server.url}/markedsdialog`);
  await page.locator(`a[href="/markedsdialog/${id}"]`).click();
  await follow(page, 'Meld på firmaet');
  await page.getByLabel('Organisasjonsnummer').fill('123');
  await press(page, 'Send påmeldingen');
  await refusedFor(page, 'Organisasjonsnummeret skal ha ni siffer.');
  await page.getByLabel('Organisasjonsnummer').fill(inventedNumber(firm.place));
  await page.getByLabel('Navnet på firmaet').fill(firm.name);
  await page.getByLabel('Kontaktperson').fill(firm.contact);
  await page.getByLabel('E-post', { exact: true }).fill(firm.email);
  await page.getByLabel(/^Dialogmøte om trygghet hjemme/).check();
  await page.getByLabel(/^Én-til-én om trygghet hjemme/).check();
  await press(page, 'Send påmeldingen');
  await heading(page, 'Sjekk e-posten');
  await page.goto(await linkTo(world, firm.email));
  await heading(page, 'Bekreft påmeldingen');
  await look(page, `bekreft-${firm.place}`);
  await press(page, 'Bekreft påmeldingen');
  await says(page, 'Dere er med i dialogen.');
  return page.url().split('?')[0] ?? '';
}

/** The leader makes sure that the contact speaks for the firm; before that the firm's page says that it waits. */
async function confirmedByLeader(firm: Firm, own: Page): Promise<void> {
  await own.reload();
  await says(own, 'har ikke bekreftet ennå at dere hører til firmaet');
  await look(own, 'ikke-bekreftet');
  const [context, page] = await open();
  await context.addCookies([{ name: 'samkjop', value: session, url: world.server.url }]);
  const dialogue = `${world.server.url}/arbeid/${LEAD}/anskaffelser/${id}/dialog`;
  await page.goto(dialogue);
  await follow(page, 'Se kontaktene');
  await says(page, `Adressen slutter på ${firm.email.split('@')[1]}.`);
  await look(page, 'er-dette-firmaet');
  await press(page, 'Ta ut leverandøren');
  await refusedFor(page, 'Velg leverandøren.');
  await press(page, `Ja, dette er firmaet (${firm.name})`);
  await says(page, 'Kontakten er bekreftet.');
  await page.goto(`${dialogue}/logg/1`);
  await look(page, 'oppforing');
  await context.close();
}

async function minutesOf(firm: Firm): Promise<void> {
  await beside(world, async (ctx) => {
    const asked = { procurement: id, party: LEAD };
    const found = (await dialogueOf(ctx, id))?.participants.find(({ name }) => name === firm.name);
    const meeting = { ...asked, activity: meetings, participant: found?.id ?? '', people: '', told: '' };
    const minutes = value(await recordMeeting(ctx, { ...meeting, heldAt: ctx.now }));
    const paragraphs = ['Leverandøren viste hvordan et fall oppdages uten kamera.', SECRET];
    value(await writeMinutes(ctx, { ...asked, minutes, version: 1, paragraphs }));
    value(await sendMinutes(ctx, { ...asked, minutes, version: 2, telling: SILENT }));
  });
}

test('two suppliers take part, each for itself', { timeout: 180_000 }, async () => {
  const [first, nora] = await open();
  const [second, viggo] = await open();
  const own = await signUp(nora, NORDLYS);
  const other = await signUp(viggo, VAKTELV);

  await nora
    .getByLabel(/kl\. \d\d\.00–\d\d\.45/)
    .first()
    .check();
  await press(nora, 'Ta plassen');
  await says(nora, 'Plassen er deres.');
  await nora.getByLabel('Spørsmål', { exact: true }).fill('Hvor mange alarmer har dere i dag?');
  await press(nora, 'Send spørsmålet');
  await says(nora, 'Spørsmålet er sendt.');
  await viggo.reload();
  // What the other has taken is not there to take.
  expect(await viggo.getByLabel(/kl\. \d\d\.00–\d\d\.45/).count()).toBe(2);
  await viggo.getByLabel('Innspill', { exact: true }).fill('Vi foreslår å prøve i én kommune først.');
  await viggo.getByLabel('Lenke til mer (valgfri)').fill('ikke en lenke');
  await press(viggo, 'Lever innspillet');
  await refusedFor(viggo, 'Lenken kan ikke brukes.');
  await viggo.getByLabel('Lenke til mer (valgfri)').fill('https://vaktelv.example/alarm');
  await press(viggo, 'Lever innspillet');
  await says(viggo, 'Innspillet er levert.');

  await beside(world, async (ctx) => {
    const question = (await dialogueOf(ctx, id))?.questions[0]?.id ?? '';
    const asked = { procurement: id, party: LEAD, id: question, isSure: false, telling: SILENT };
    const answer = 'De to kommunene har til sammen 240 alarmer.';
    value(await answerQuestion(ctx, { ...asked, question: 'Hvor mange alarmer har dere i dag?', answer }));
  });
  await confirmedByLeader(NORDLYS, nora);
  await minutesOf(NORDLYS);

  await nora.goto(own);
  await look(nora, 'egen-side');
  await follow(nora, /^Les referatet/);
  await heading(nora, 'Referat 1');
  await look(nora, 'referat');
  const paragraph = nora.getByRole('group', { name: 'Avsnitt 2' });
  await paragraph.getByLabel('Dette er en forretningshemmelighet').check();
  await paragraph.getByLabel('Hvorfor det er hemmelig').fill('Prisen er ikke kjent for andre.');
  await press(nora, 'Send kommentarene');
  await says(nora, 'Kommentarene til referatet er sendt.');
  await nora.goto(`${own}/opplysninger`);
  await says(nora, 'Merket som hemmelig: avsnitt 2.');
  await look(nora, 'alt-vi-har-fatt-vite');

  await viggo.goto(`${other}/opplysninger`);
  await says(viggo, '240 alarmer');
  const seen = await viggo.content();
  for (const hidden of [SECRET, 'Nordlys', 'Nora']) expect(seen).not.toContain(hidden);
  await viggo.goto(other);
  await viggo.getByText('Meld firmaet av').click();
  await press(viggo, 'Ja, meld oss av');
  await heading(viggo, 'Firmaet er meldt av');
  expect((await viggo.goto(other))?.status()).toBe(404);
  await first.close();
  await second.close();
});

test('a visitor sees what is public, in each language, and nothing of who takes part', async () => {
  const [context, page] = await open();
  for (const [prefix, title] of [
    ['', 'Spørsmål og svar'],
    ['/nn', 'Dette treng kommunane'],
    ['/en', 'Questions and answers'],
  ]) {
    await page.goto(`${world.server.url}${prefix}/markedsdialog/${id}`);
    await page.getByRole('heading', { name: title ?? '' }).waitFor();
    const text = await page.content();
    expect(text).toContain('240 alarmer');
    for (const hidden of ['Nordlys', 'Vaktelv', 'Nora', 'prøve i én kommune', SECRET]) {
      expect(text).not.toContain(hidden);
    }
  }
  await page.goto(`${world.server.url}/markedsdialog/${id}`);
  await look(page, 'dialog');
  await page.goto(`${world.server.url}/nn/markedsdialog/${id}/pamelding`);
  await look(page, 'pamelding');
  await page.goto(`${world.server.url}/markedsdialog`);
  await look(page, 'liste');
  await page.goto(`${world.server.url}/svar/markedsdialog/${'a'.repeat(43)}`);
  await heading(page, 'Lenken gjelder ikke lenger');
  await context.close();
});

test('a copy for public access is without the secret', async () => {
  await beside(world, async (ctx) => {
    const minutes = (await dialogueOf(ctx, id))?.minutes[0];
    const decisions = [{ place: 2, decision: 'secret' as const, why: '' }];
    const asked = {
      procurement: id,
      party: LEAD,
      minutes: minutes?.id ?? '',
      version: minutes?.version ?? 0,
    };
    value(await settleMinutes(ctx, { ...asked, decisions, telling: SILENT }));
  });
  const [context, page] = await open({ acceptDownloads: true });
  await context.addCookies([{ name: 'samkjop', value: session, url: world.server.url }]);
  await page.goto(`${world.server.url}/arbeid/${LEAD}/anskaffelser/${id}/innsyn`);
  await heading(page, 'Innsyn');
  await page.getByLabel('Hva er det bedt om?').fill('Referatet fra møtet med leverandøren');
  await press(page, 'Registrer kravet');
  await says(page, 'Kravet er registrert.');
  await look(page, 'innsyn');
  await follow(page, /^Lag kopi: Referat 1/);
  await press(page, 'Lag kopien');
  await refusedFor(page, 'Dere har avgjort at avsnitt 2 er hemmelig.');
  await page.getByLabel('Unnta avsnitt 2 etter').selectOption('offl-13-fvl');
  await look(page, 'lag-kopi');
  await press(page, 'Lag kopien');
  await heading(page, 'Kopi av referat 1');
  await says(page, 'et fall oppdages uten kamera');
  expect(await page.content()).not.toContain('187 kroner');
  await look(page, 'kopi');
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Last ned som Word' }).click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/^kopi-1\.docx$/);
  await page.goto(`${world.server.url}/arbeid/${LEAD}/anskaffelser/${id}/innsyn`);
  await follow(page, /^Registrer svar/);
  await page.getByText('noe unntatt', { exact: true }).click();
  await page.getByLabel('Unntatt etter').selectOption('offl-13-fvl');
  await look(page, 'svar-pa-krav');
  await press(page, 'Lagre svaret');
  await says(page, 'besvart i tide');
  await context.close();
  expect(world.errors.flat().filter((error) => !/422|404/.test(error))).toEqual([]);
});
