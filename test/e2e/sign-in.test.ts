// Signing in as people do, in a browser: the first administrator's link, a link by e-mail without JavaScript, a passkey of
// a virtual authenticator, and an identity provider on another address.
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import type { Browser, BrowserContext, CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CLIENT, type RealProvider, startRealProvider } from '../identity-providers.ts';
import { expectAccessible, expectNoSidewaysScroll, watchErrors } from './axe.ts';
import { contextOptions, DESKTOP, launchBrowser, PHONE } from './browser.ts';
import { type RunningServer, removeFolder, startServer, temporaryFolder } from './server.ts';

const EMAIL = 'kari@namsos.example';
const folder = temporaryFolder();
let server: RunningServer;
let provider: RealProvider;
let browser: Browser;
/** The public address: passkeys are bound to a name, so not 127.0.0.1. */
let site: string;

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = net.createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as net.AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}

beforeAll(async () => {
  const port = await freePort();
  site = `http://localhost:${port}`;
  provider = await startRealProvider({
    redirectUri: `${site}/logg-inn/oidc/tilbake`,
    signedOutUri: `${site}/`,
  });
  [server, browser] = await Promise.all([
    startServer(folder, {
      PORT: String(port),
      OIDC_ISSUER: provider.issuer,
      OIDC_CLIENT_ID: CLIENT.clientId,
      OIDC_CLIENT_SECRET: CLIENT.clientSecret,
      OIDC_NAME: 'Prøveporten',
    }),
    launchBrowser(),
  ]);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop('SIGTERM');
  await provider?.close();
  removeFolder(folder);
});

const newPage = async (
  options = contextOptions(DESKTOP),
): Promise<{ context: BrowserContext; page: Page }> => {
  const context = await browser.newContext(options);
  return { context, page: await context.newPage() };
};

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

async function signOut(page: Page): Promise<void> {
  await page.goto(`${site}/min-side`);
  await button(page, 'Logg ut').click();
  await page.waitForURL(`${site}/`);
}

/** Letters as they are filed where mail is not set up, the oldest first. */
function letters(): string[] {
  const post = path.join(folder, 'post');
  const names = fs.existsSync(post) ? fs.readdirSync(post).sort() : [];
  return names.map((name) => fs.readFileSync(path.join(post, name), 'utf8'));
}

/** Asks for a link on the open sign-in page and opens what comes. */
async function goInByLetter(page: Page): Promise<void> {
  const before = letters().length;
  await page.getByLabel('E-post').fill(EMAIL);
  await button(page, 'Send lenke').click();
  expect(await page.locator('h1').textContent()).toBe('Se etter e-post fra oss');
  await expect.poll(() => letters().length, { timeout: 20_000 }).toBe(before + 1);
  await page.goto(/http:\/\/\S+/.exec(letters().at(-1) ?? '')?.[0] ?? '');
  await button(page, 'Logg inn').click();
  await page.waitForURL(/\/arbeid/);
}

async function addAuthenticator(page: Page): Promise<{ client: CDPSession; id: string }> {
  const client = await page.context().newCDPSession(page);
  await client.send('WebAuthn.enable');
  const { authenticatorId: id } = await client.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return { client, id };
}

test('the first administrator comes in by the printed link, once, and nobody is offered a second', async () => {
  const { context, page } = await newPage();
  const printed = () => /http:\/\/\S+\/logg-inn\/lenke\/\S+/.exec(server.output())?.[0];
  await expect.poll(printed, { timeout: 20_000 }).toBeDefined();
  const link = printed() ?? '';
  await page.goto(link);
  await expectAccessible(page, 'first administrator');
  await button(page, 'Bli administrator').click();
  await page.getByText('Skriv navnet ditt.').waitFor();
  await page.getByLabel('Navn').fill('Kari Test');
  await page.getByLabel('E-post').fill(EMAIL);
  await button(page, 'Bli administrator').click();
  await page.waitForURL(/\/arbeid/);
  await page.goto(link);
  expect(await page.locator('h1').textContent()).toBe('Lenken virker ikke lenger');
  await context.close();
});

test('without JavaScript a link by e-mail does, and no passkey is offered', async () => {
  const { context, page } = await newPage({ ...contextOptions(PHONE), javaScriptEnabled: false });
  await page.goto(`${site}/logg-inn?til=/min-side`);
  expect(await button(page, 'Logg inn med passnøkkel').isVisible()).toBe(false);
  await goInByLetter(page);
  await signOut(page);
  expect((await page.goto(`${site}/min-side`))?.url()).toContain('/logg-inn?til=%2Fmin-side');
  await context.close();
});

test('a passkey is added, signs in, is removed, and is refused from then on', async () => {
  const { context, page } = await newPage();
  const errors = watchErrors(page);
  await page.goto(`${site}/logg-inn`);
  await goInByLetter(page);
  const { client, id } = await addAuthenticator(page);
  await page.goto(`${site}/min-side`);
  await page.getByLabel('Navn på den nye passnøkkelen').fill('Arbeids-PC');
  await button(page, 'Legg til passnøkkel').click();
  await page.getByRole('rowheader', { name: 'Arbeids-PC' }).waitFor();
  await expectAccessible(page, 'own page with a passkey');
  await button(page, 'Legg til passnøkkel').click();
  await page.getByText('Denne enheten har allerede en passnøkkel for kontoen din.').waitFor();
  await expectAccessible(page, 'own page, passkey already there');
  await page.setViewportSize(PHONE);
  await expectNoSidewaysScroll(page, 'own page with a passkey');
  await page.setViewportSize(DESKTOP);
  await signOut(page);

  await page.goto(`${site}/logg-inn?til=/min-side`);
  await expectAccessible(page, 'sign-in');
  await button(page, 'Logg inn med passnøkkel').click();
  await page.waitForURL(`${site}/min-side`);
  expect(await page.getByRole('row', { name: /Arbeids-PC/ }).textContent()).not.toContain('Ikke brukt');
  await button(page, 'Fjern passnøkkelen Arbeids-PC').click();
  await page.getByText('Du har ingen passnøkkel ennå.').waitFor();
  await signOut(page);

  await page.goto(`${site}/logg-inn`);
  await button(page, 'Logg inn med passnøkkel').click();
  await page.getByText('Passnøkkelen ble ikke godtatt.').waitFor();
  await expectAccessible(page, 'sign-in refused');
  await client.send('WebAuthn.clearCredentials', { authenticatorId: id });
  await page.goto(`${site}/logg-inn`);
  await button(page, 'Logg inn med passnøkkel').click();
  await page.getByText('Det ble avbrutt.').waitFor();
  await expectAccessible(page, 'sign-in stopped');
  // The browser itself reports the refused answer, which is a page with its own status.
  expect(errors.filter((error) => !/status of 422/.test(error))).toEqual([]);
  await context.close();
});

test('an identity provider: bound on the own page, then the way in; saying no there is told here', async () => {
  const { context, page } = await newPage();
  const errors = watchErrors(page);
  provider.visitor = { subject: 'kari-uten-epost' };
  await page.goto(`${site}/logg-inn`);
  await page.getByRole('link', { name: 'Logg inn med Prøveporten' }).click();
  await page.getByText('innloggingstjenesten oppga ingen bekreftet e-postadresse').waitFor();
  await expectAccessible(page, 'sign-in, unknown at the provider');

  await page.goto(`${site}/logg-inn`);
  await goInByLetter(page);
  await page.goto(`${site}/min-side`);
  await page.getByRole('link', { name: 'Koble til Prøveporten' }).click();
  await expectAccessible(page, 'before the provider');
  await page.getByRole('link', { name: 'Gå til Prøveporten' }).click();
  await page.getByText('Kontoen din har vært koblet til Prøveporten siden').waitFor();
  expect(page.url()).toBe(`${site}/min-side#innlogging`);
  await signOut(page);

  await page.goto(`${site}/nn/logg-inn?til=/min-side`);
  await page.getByRole('link', { name: 'Logg inn med Prøveporten' }).click();
  await page.waitForURL(`${site}/nn/min-side`);
  await page.getByText('felles innlogging').waitFor();
  await page.goto(`${site}/min-side`);
  await button(page, 'Koble fra Prøveporten').click();
  await page.getByRole('link', { name: 'Koble til Prøveporten' }).waitFor();
  await button(page, 'Logg ut').click();
  await page.waitForURL(`${site}/logg-ut/videre`);
  await expectAccessible(page, 'signed out here');
  await page.getByRole('link', { name: 'Logg ut av Prøveporten' }).click();
  await button(page, 'Ja, logg ut').click();
  await page.waitForURL(`${site}/`);
  await context.close();

  const other = await newPage();
  provider.visitor = { subject: 'kari-nei', refuses: 'login' };
  await other.page.goto(`${site}/logg-inn`);
  await other.page.getByRole('link', { name: 'Logg inn med Prøveporten' }).click();
  await other.page.getByText('Innloggingen ble avbrutt.').waitFor();
  expect(errors).toEqual([]);
  await other.context.close();
});
