// The lots of a joint procurement, from the question whether to divide to a division and its reasons: in the invented procurement
// that is at its requirements. Storvik leads, Skogbygda sees the same, Myrset sees nothing. With JavaScript and wide, and without
// it on a phone.
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { looking, NARROW, newPage, startWorld, WIDE } from './journey.ts';
import { enterAs, follow, heading, press, says } from './steps.ts';

const LEAD = ['Storvik', 'Ingrid Solbakk'] as const;
const MEMBER = ['Skogbygda', 'Jonas Haug'] as const;
const OUTSIDER = ['Myrset', 'Sunniva Myrold'] as const;
const TITLE = 'Trygghetsalarmer i Fjordregionen: krav uten markedsdialog';

describe.each([WIDE, NARROW])('$viewport.width px, JavaScript $javaScriptEnabled', (device) => {
  const world = startWorld();
  let path = '';

  const look = looking(device, 'delkontrakter');
  const at = (body: string, part = ''): string =>
    `${world.server.url}${path.replace('/9901/', `/${body}/`)}/delkontrakter${part}`;
  const reasons = (page: Page) => page.getByLabel('Begrunnelse', { exact: true });

  /** The lead's own way in: the list, the procurement, its tab. */
  const open = async (page: Page): Promise<void> => {
    await enterAs(page, world.server, LEAD);
    await page.goto(`${world.server.url}/arbeid/9901/anskaffelser`);
    await follow(page, TITLE);
    await heading(page, TITLE);
    path = new URL(page.url()).pathname;
    await page
      .getByRole('navigation', { name: 'Deler av anskaffelsen' })
      .getByRole('link', { name: /^Delkontrakter/ })
      .click();
    await page.getByRole('heading', { level: 2, name: 'Bør dere dele?' }).waitFor();
  };

  const choosePlan = async (page: Page): Promise<void> => {
    await says(page, 'Skriv kort hvorfor');
    await look(page, 'asked');
    await page.getByLabel('Det dere kjøper: hver ting for seg, så sted').check();
    await press(page, 'Vis forslagene');
    expect(new URL(page.url()).search).toBe('?del=kjop');
    await page.getByRole('radio', { name: 'Én kontrakt' }).check();
    await press(page, 'Bruk forslaget');
    await says(page, 'Det er bestemt at dere ikke deler. Skriv kort hvorfor.');
  };

  const explain = async (page: Page): Promise<void> => {
    const draft = await reasons(page).inputValue();
    expect(draft).toContain('§ 19-4');
    expect(draft).toContain('Storvik');
    await press(page, 'Lagre begrunnelsen');
    await page
      .getByRole('link', { name: 'Det står igjen noe i klammer. Fyll det ut, eller stryk det.' })
      .waitFor();
    await look(page, 'refused');
    await reasons(page).fill(draft.replaceAll(/\[[^\]]+\]/g, 'Alarm og mottak må virke sammen.'));
    await press(page, 'Lagre begrunnelsen');
    await says(page, 'Begrunnelsen er lagret.');
    await says(page, 'Den gjelder for volumene og delkontraktene slik de er nå.');
    await look(page, 'explained');
  };

  const divideByHand = async (page: Page): Promise<void> => {
    await follow(page, 'Del selv, for hånd');
    await heading(page, 'Del selv');
    await page.getByLabel('Navn på del A').fill('Storvik og øyene');
    await page.getByLabel('Navn på del B').fill('Skogbygda');
    await page.getByLabel('Delkontrakt, Skogbygda').selectOption({ label: 'Del B' });
    await look(page, 'by hand');
    await press(page, 'Del slik');
    await says(page, 'Delkontraktene er bestemt.');
    await page.getByRole('heading', { level: 2, name: 'Slik er det delt nå' }).waitFor();
    await says(page, /Da det ble valgt, var anslaget/);
    await says(page, /^Lagret .* endret etterpå/);
    const table = page.getByRole('table', { name: /^Delkontraktene\. Verdi er hele/ });
    const lots = await table
      .getByRole('row')
      .filter({ hasText: /Storvik og øyene|Skogbygda/ })
      .count();
    expect(lots).toBe(2);
    await page.locator('summary', { hasText: 'Verdi for hver kommune' }).click();
    await look(page, 'divided');
  };

  test('one contract with a reason, then divided by hand; members see it, outsiders do not', async () => {
    const page = await newPage(world, device);
    await open(page);
    await choosePlan(page);
    await explain(page);
    await divideByHand(page);

    await enterAs(page, world.server, MEMBER);
    await page.goto(at('9904'));
    await says(page, 'Deres volumer ligger i Skogbygda.');
    await says(page, 'Se hva det betyr for de andre om dere trekker dere');
    expect(await page.getByRole('button', { name: 'Bruk forslaget' }).count()).toBe(0);
    await look(page, 'member');

    await enterAs(page, world.server, OUTSIDER);
    const refused = await page.goto(at('9908'));
    expect(refused?.status()).toBe(404);
    expect(world.errors.flat().filter((error) => !/422|404/.test(error))).toEqual([]);
    await page.context().close();
  });
});
