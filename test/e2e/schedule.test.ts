// The plan in time: the leader says when the contract is wanted, a member says that its council decides and when it meets, and
// moves the meeting: the tender deadline moves with it, and the page says why. The calendar is opened and its dates are held
// against the page. Once with JavaScript at 1280 px, once without at 375 px; with it, every page is looked at with axe.
import fs from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addDays, type LocalDate, localDateAt } from '../../src/kernel/local-date.ts';
import { isWorkingDay } from '../../src/kernel/working-days.ts';
import type { Ctx } from '../../src/modules/accounts/db.ts';
import type { PartyId } from '../../src/modules/accounts/model.ts';
import { beginProcurement, leadProcurement } from '../../src/modules/procurement/life/commands.ts';
import type { BodyId } from '../../src/modules/registry/model.ts';
import { connect, socketTarget } from '../../src/platform/db/connect.ts';
import { formatFor } from '../../src/texts/format.ts';
import { expectAccessible, expectNoSidewaysScroll, watchErrors } from './axe.ts';
import { contextOptions, DESKTOP, launchBrowser, PHONE } from './browser.ts';
import { type RunningServer, removeFolder, startServer } from './server.ts';
import { startedFolder } from './started-folder.ts';
import { enterAs, follow, heading, press, says } from './steps.ts';

const HAVNES = '9905' as PartyId;
const BODIES = ['9905', '9902'] as unknown as readonly BodyId[];
const LEAD = ['Havnes', 'Lena Kowalberg'] as const;
const MEMBER = ['Lillefjord', 'Runa Sletthaug'] as const;
const { date: written } = formatFor('nb');

let server: RunningServer;
let browser: Browser;
const folder = startedFolder();
const watched: string[][] = [];
/** Where somebody who looks at the pages wants them; nothing is written without it. */
const shots = process.env['SAMKJOP_SHOTS'];

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(folder), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop('SIGTERM');
  removeFolder(folder);
});

const today = (): LocalDate => localDateAt(Date.now());

/** A working day about so many days from today. */
function meetingIn(days: number): LocalDate {
  let day = addDays(today(), days);
  while (!isWorkingDay(day)) day = addDays(day, 1);
  return day;
}

/** A procurement that Havnes leads and Lillefjord is asked to join. */
async function begun(title: string): Promise<string> {
  const { db, pool } = connect({ ...socketTarget(folder), max: 1 });
  try {
    const ctx: Ctx = { db, actor: { kind: 'system', name: 'test' }, now: new Date() };
    const term = { firstYear: new Date().getFullYear() + 1, years: 4, optionYears: 1 };
    const begin = { kind: 'begin', title, category: 'trygghetsalarmer', contract: 'services', term } as const;
    const made = await beginProcurement(ctx, { party: HAVNES, proposal: null, begin });
    if (!made.ok) throw new Error(JSON.stringify(made.problems));
    const asked = await leadProcurement(ctx, {
      id: made.value,
      party: HAVNES,
      moves: [{ kind: 'invite', bodies: BODIES, joinBy: addDays(today(), 20) }],
      version: null,
      law: () => ['partIII'],
      told: () => ({ letters: [], notices: [] }),
    });
    expect(asked.ok).toBe(true);
    return made.value;
  } finally {
    await pool.end();
  }
}

/** Of the events of a calendar file: the day by the title. */
function eventsIn(file: string): Map<string, string> {
  const text = file.replaceAll(/\r?\n[ \t]/g, '');
  return new Map(
    text
      .split('BEGIN:VEVENT')
      .slice(1)
      .map((event): [string, string] => {
        const [, title = ''] = /SUMMARY:(.*)/.exec(event) ?? [];
        const [, y, m, d] = /DTSTART;VALUE=DATE:(\d{4})(\d{2})(\d{2})/.exec(event) ?? [];
        return [title.trim(), `${d}.${m}.${y}`];
      }),
  );
}

describe.each([
  { javaScriptEnabled: true, viewport: DESKTOP, title: 'Trygghet i tide' },
  { javaScriptEnabled: false, viewport: PHONE, title: 'Trygghet til rett tid' },
])('$viewport.width px, JavaScript $javaScriptEnabled', ({ javaScriptEnabled, viewport, title }) => {
  async function look(page: Page, state: string): Promise<void> {
    await expectNoSidewaysScroll(page, state);
    if (javaScriptEnabled) await expectAccessible(page, state);
    if (!shots) return;
    const file = `tidsplan-${state.replaceAll(' ', '-')}-${viewport.width}.png`;
    await page.screenshot({ path: path.join(shots, file), fullPage: true });
  }

  async function person(who: readonly [string, string]): Promise<Page> {
    const options = { ...contextOptions(viewport), javaScriptEnabled, acceptDownloads: true };
    const page = await (await browser.newContext(options)).newPage();
    watched.push(watchErrors(page));
    await enterAs(page, server, who);
    await heading(page, who[0]);
    return page;
  }

  /** The date that the table of steps has. */
  const dateOf = async (page: Page, step: string): Promise<string> => {
    const row = page.getByRole('row').filter({ has: page.getByRole('link', { name: step, exact: true }) });
    return (await row.getByRole('cell').first().innerText()).trim();
  };

  async function keepMeetings(page: Page, dates: string): Promise<void> {
    await page.getByLabel('Møtedatoer', { exact: true }).fill(dates);
    await press(page, 'Se hva datoene flytter');
  }

  async function decideInCouncil(page: Page, address: string, meeting: LocalDate): Promise<void> {
    await page.goto(`${address}/moter/9902`);
    await page.getByLabel('Hvem vedtar at kommunen er med?').selectOption('kommunestyret');
    await press(page, 'Se hva det flytter');
    await says(page, 'Vedtak i Lillefjord kommer med i planen');
    await press(page, 'Lagre endringen');
    await says(page, 'Planen er lagret');
    await page.goto(`${address}/moter/9902`);
    await keepMeetings(page, 'snart 1');
    await page
      .getByRole('alert')
      .getByText(/Linje 1 har ingen dato/)
      .waitFor();
    await look(page, 'meetings with faults');
    await keepMeetings(page, written(meeting));
    await press(page, 'Lagre endringen');
    await says(page, 'Planen er lagret');
  }

  test('a council that meets later moves the tender deadline, and the page says why', async () => {
    const id = await begun(title);
    const at = (party: string): string => `${server.url}/arbeid/${party}/anskaffelser/${id}/tidsplan`;
    const leader = await person(LEAD);
    await leader.goto(at('9905'));
    await heading(leader, title);
    await says(leader, 'Neste frist');
    await look(leader, 'nothing chosen');

    await follow(leader, 'Endre ønsket start eller framgangsmåte');
    await leader.getByLabel('Når bør avtalen starte? (valgfri)').fill(written(addDays(today(), 200)));
    await press(leader, 'Se hva som flytter seg');
    await says(leader, 'Etter endringen kan ikke alle datoer holdes');
    await look(leader, 'a start that cannot be held');
    await press(leader, 'Lagre endringen');
    await says(leader, 'En dato kan ikke holdes');

    const member = await person(MEMBER);
    const first = meetingIn(160);
    const second = meetingIn(320);
    await decideInCouncil(member, at('9902'), first);
    const before = await dateOf(member, 'Tilbudsfrist');
    await look(member, 'with meetings');

    await member.goto(`${at('9902')}/moter/9902`);
    const file = [
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'BEGIN:VEVENT',
      'UID:1',
      `DTSTART;VALUE=DATE:${second.replaceAll('-', '')}`,
      'SUMMARY:Kommunestyre',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ].join('\r\n');
    await member
      .getByLabel(/Eller hent datoene fra en fil/)
      .setInputFiles({ name: 'moter.ics', mimeType: 'text/calendar', buffer: Buffer.from(file) });
    await press(member, 'Se hva datoene flytter');
    await says(member, 'Slik blir planen');
    const why = member.getByText(
      new RegExp(
        `^Tilbudsfrist flyttes fra ${before} til .* fordi kommunestyret i Lillefjord først møtes ${written(second)}`,
      ),
    );
    if ((await why.count()) > 0 && !(await why.first().isVisible()))
      await member.locator('summary').last().click();
    await why.first().waitFor();
    await look(member, 'what moves');
    await press(member, 'Lagre endringen');
    await says(member, 'Planen er lagret');
    const after = await dateOf(member, 'Tilbudsfrist');
    expect(after).not.toBe(before);

    await follow(leader, 'Se alle endringer');
    await says(leader, /Endret møtedatoene i Lillefjord/);
    await look(leader, 'changes');
    await leader.goto(`${at('9905')}/steg/tenders`);
    await says(leader, 'Hva loven krever');
    await look(leader, 'one step');

    const [download] = await Promise.all([
      member.waitForEvent('download'),
      follow(member, 'Last ned til kalenderen'),
    ]);
    const events = eventsIn(fs.readFileSync(await download.path(), 'utf8'));
    expect(events.get(`Tilbudsfrist – ${title}`)).toBe(after);
    expect(events.get(`Vedtak i Lillefjord – ${title}`)).toBe(written(second));

    await follow(member, 'Følg planen i kalenderen din');
    await press(member, 'Lag en adresse');
    const address = await member.getByLabel('Adresse', { exact: true }).inputValue();
    await look(member, 'calendar address');
    const followed = await fetch(server.url + new URL(address).pathname);
    expect(eventsIn(await followed.text())).toEqual(events);
    expect(watched.flat().filter((error) => !/422/.test(error))).toEqual([]);
  });
});
