// The plan in time: the leader says when the contract is wanted, a member says that its council decides and when it meets, and
// moves the meeting: the tender deadline moves with it, and the page says why. The calendar is opened and its dates are held
// against the page. Once with JavaScript at 1280 px, once without at 375 px; with it, every page is looked at with axe.
import fs from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { addDays, type LocalDate, localDateAt } from '../../src/kernel/local-date.ts';
import { isWorkingDay } from '../../src/kernel/working-days.ts';
import { formatFor } from '../../src/texts/format.ts';
import {
  begunProcurement,
  HAVNES_BUYER,
  LILLEFJORD_BUYER,
  looking,
  NARROW,
  person,
  startWorld,
  WIDE,
} from './journey.ts';
import { follow, heading, press, says } from './steps.ts';

const { date: written } = formatFor('nb');

const world = startWorld();

const today = (): LocalDate => localDateAt(Date.now());

/** A working day about so many days from today. */
function meetingIn(days: number): LocalDate {
  let day = addDays(today(), days);
  while (!isWorkingDay(day)) day = addDays(day, 1);
  return day;
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
  { ...WIDE, title: 'Trygghet i tide' },
  { ...NARROW, title: 'Trygghet til rett tid' },
])('$viewport.width px, JavaScript $javaScriptEnabled', ({ title, ...device }) => {
  const look = looking(device, 'tidsplan');

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
    const id = await begunProcurement(world, title);
    const at = (party: string): string => `${world.server.url}/arbeid/${party}/anskaffelser/${id}/tidsplan`;
    const leader = await person(world, device, HAVNES_BUYER);
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

    const member = await person(world, device, LILLEFJORD_BUYER);
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
    const followed = await fetch(world.server.url + new URL(address).pathname);
    expect(eventsIn(await followed.text())).toEqual(events);
    expect(world.errors.flat().filter((error) => !/422/.test(error))).toEqual([]);
  });
});
