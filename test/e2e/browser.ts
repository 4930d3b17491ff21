// Headless Chromium from an npm package, also as root and on a machine without its libraries.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type Browser, type BrowserContextOptions, chromium } from 'playwright-core';

const root = path.resolve(import.meta.dirname, '../..');
const cache = path.join(root, 'node_modules/.cache/chromium');

const ARGS = [
  '--no-sandbox',
  '--headless=shell',
  '--disable-gpu',
  '--no-first-run',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
  '--font-render-hinting=none',
];

const hasSystemLibraries = (): boolean =>
  spawnSync('/sbin/ldconfig', ['-p'], { encoding: 'utf8' }).stdout?.includes('libnss3.so') ?? false;

/** The package's own configuration points to folders outside the project. */
function fontConfig(): string {
  const file = path.join(cache, 'fonts.conf');
  const folders = `<dir>${path.join(cache, 'fonts')}</dir><cachedir>${path.join(cache, 'fontconfig')}</cachedir>`;
  if (!fs.existsSync(file)) {
    fs.writeFileSync(file, `<?xml version="1.0"?><fontconfig>${folders}</fontconfig>`);
  }
  return file;
}

/** Unpacks the browser if that is not done (2 s), and says how it is started. Not to be done by two at a time. */
async function unpackBrowser() {
  fs.mkdirSync(cache, { recursive: true });
  // The package unpacks beside the system's temporary files, which others may clean or share.
  const { TMPDIR = os.tmpdir() } = process.env;
  process.env['TMPDIR'] = cache;
  const { default: packaged, inflate } = await import('@sparticuz/chromium');
  const executablePath = await packaged.executablePath();
  const env: Record<string, string> = { PATH: process.env['PATH'] ?? '', HOME: cache, TZ: 'Europe/Oslo' };
  if (!hasSystemLibraries()) {
    await inflate(path.join(root, 'node_modules/@sparticuz/chromium/bin/al2023.tar.br'));
    env['LD_LIBRARY_PATH'] = path.join(cache, 'al2023/lib');
  }
  process.env['TMPDIR'] = TMPDIR;
  env['FONTCONFIG_FILE'] = fontConfig();
  return { executablePath, args: ARGS, env };
}

/** Before all journeys, which then find it unpacked. */
export async function setup(): Promise<void> {
  await unpackBrowser();
}

export async function launchBrowser(): Promise<Browser> {
  return chromium.launch(await unpackBrowser());
}

export const DESKTOP = { width: 1280, height: 900 };
export const PHONE = { width: 375, height: 812 };

export const contextOptions = (viewport: { width: number; height: number }): BrowserContextOptions => ({
  viewport,
  locale: 'nb-NO',
  timezoneId: 'Europe/Oslo',
});
