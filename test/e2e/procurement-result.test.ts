// What comes after the lock: the leader registers the notice, takes the result in from an award notice, is held back by the
// standstill, corrects, signs, hands over and writes the protocol, while the member sees nothing of the tenders before the award
// and finds the contract in its plan. Once as part III, and in short as parts II and IV, where no standstill holds anybody back.
import fs from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { addDays, localDateAt } from '../../src/kernel/local-date.ts';
import type { PartyId } from '../../src/modules/accounts/model.ts';
import type { Regime } from '../../src/modules/law/duties.ts';
import { awardNotice } from '../award-notice.ts';
import { lockedProcurement } from '../locked-procurement.ts';
import {
  beside,
  HAVNES,
  HAVNES_BUYER,
  LILLEFJORD,
  LILLEFJORD_BUYER,
  looking,
  NARROW,
  person,
  shots,
  startWorld,
  WIDE,
} from './journey.ts';
import { enterAs, follow, heading, inDays, press, says } from './steps.ts';

const world = startWorld();

/** Longer than any standstill; the server's clock then stands this much later, for what follows too. */
const STANDSTILL_DAYS = 15;
const today = (): string => inDays(world.days);
const standstillPasses = (): Promise<void> => world.daysPass(STANDSTILL_DAYS);

const isoDay = (days: number) => addDays(localDateAt(Date.now()), days);

/** Locked sixty days ago; Havnes leads, Lillefjord buys, too. */
const locked = (part: Regime): Promise<string> =>
  beside(world, (system) =>
    lockedProcurement({
      leader: system,
      system,
      lead: HAVNES,
      member: LILLEFJORD,
      part,
      on: isoDay(-60),
    }),
  );

const NOTICE = awardNotice({
  buyers: [
    ['Havnes', '399000653'],
    ['Fjellstad', '399000777'],
  ],
  winner: ['Nordlys Alarm AS', '351260181'],
  lots: [
    ['Alarmer', 1_400_000],
    ['Responssenter', 2_500_000],
  ],
});

describe.each([WIDE, NARROW])('$viewport.width px, JavaScript $javaScriptEnabled', (device) => {
  const look = looking(device, 'resultat');

  const open = (page: Page, party: PartyId, id: string, part = '') =>
    page.goto(`${world.server.url}/arbeid/${party}/anskaffelser/${id}/resultat${part}`);

  const fill = (page: Page, label: string | RegExp, text: string) =>
    page.getByLabel(label, { exact: typeof label === 'string' }).fill(text);

  async function announce(page: Page): Promise<void> {
    await follow(page, 'Registrer kunngjøringen');
    await fill(page, 'Publisert', inDays(-59));
    await fill(page, 'Siste dag for tilbud', inDays(-25));
    await press(page, 'Lagre kunngjøringen');
    await page.getByRole('alert').getByText('Nummeret på kunngjøringen mangler').waitFor();
    await look(page, 'notice without a number');
    await fill(page, 'Nummer på kunngjøringen', '2026-123456');
    await press(page, 'Lagre kunngjøringen');
    await says(page, 'Kunngjøringen er registrert.');
  }

  async function takeIn(page: Page): Promise<void> {
    await follow(page, 'Hent fra fil');
    const file = (name: string, content: string) => ({
      name,
      mimeType: 'application/octet-stream',
      buffer: Buffer.from(content),
    });
    await page.getByLabel('Fil', { exact: true }).setInputFiles(file('tull.xml', '<noe/>'));
    await press(page, 'Les filen');
    await says(page, 'Filen kan ikke brukes');
    await look(page, 'file refused');
    await page.getByLabel('Fil', { exact: true }).setInputFiles(file('tildeling.xml', NOTICE));
    await press(page, 'Les filen');
    await says(page, 'Lillefjord står på den låste listen, men ikke i kunngjøringen.');
    await says(page, 'Fjellstad står i kunngjøringen, men ikke på den låste listen.');
    await says(page, '«Responssenter»: verdien er 2 500 000 kr, og rammen som ble låst, er 2 000 000 kr.');
    await look(page, 'notice previewed');
    const table = [
      'Leverandør;Org.nr.;Delkontrakt;Pris;Valgt;Paragraf;Begrunnelse for avvisning',
      'Nordlys Alarm AS;351260181;Alarmer;1 400 000;ja;;',
      'Nordlys Alarm AS;351260181;Responssenter;900 000;ja;;',
      'Elvevakt AS;;Alarmer;1 200 000;;§ 24-8;Manglet fallsensor.',
    ].join('\n');
    await follow(page, 'Velg en annen fil');
    await page.getByLabel('Fil', { exact: true }).setInputFiles(file('tilbud.csv', table));
    await press(page, 'Les filen');
    await says(page, 'Delkontrakter og verdi stemmer med det som ble låst.');
    await look(page, 'table previewed');
    await press(page, 'Lagre resultatet');
    await says(page, 'Resultatet er hentet inn.');
    await look(page, 'taken in');
  }

  async function giveReasons(page: Page): Promise<void> {
    for (const lot of ['Alarmer', 'Responssenter']) {
      await follow(page, new RegExp(`^Endre.*${lot}$`));
      await heading(page, `Resultatet for ${lot}`);
      await fill(page, 'Hvorfor?', 'Lavest pris og best løsning.');
      await press(page, 'Lagre');
      await says(page, 'Resultatet er lagret.');
    }
    await press(page, 'Avslutt vurderingen');
    await says(page, 'Vurderingen er avsluttet.');
  }

  async function award(page: Page, sentOn: string): Promise<void> {
    await follow(page, 'Registrer tildelingen');
    await fill(page, 'Brevet ble sendt', sentOn);
    await look(page, 'award');
    await press(page, 'Registrer tildelingen');
    await says(page, 'Tildelingen er registrert.');
  }

  async function sign(page: Page): Promise<void> {
    for (const lot of ['Alarmer', 'Responssenter']) {
      await follow(page, `Registrer kontrakten for ${lot}`);
      await heading(page, `Kontrakten for ${lot} med Nordlys Alarm AS`);
      await fill(page, 'Nummer i arkivet', '26/44');
      if (lot === 'Alarmer') await look(page, 'contract');
      await press(page, 'Lagre kontrakten');
      await says(page, 'Kontrakten er lagret.');
    }
    await press(page, 'Overfør til kjøperne');
    await says(page, 'Kontraktene er registrert, og ligger i planen hos hver kjøper.');
  }

  async function writeProtocol(page: Page, isPartIII: boolean): Promise<void> {
    await look(page, 'contracted');
    await follow(page, 'Fyll ut protokollen');
    await heading(page, 'Protokoll');
    await look(page, 'protocol');
    const item = (name: string) => page.getByRole('region', { name, exact: true }).getByLabel('Skriv her');
    await item('Valg av prosedyre').fill('Åpen anbudskonkurranse.');
    await item('Habilitet og konkurransevridning').fill('Ingen forhold.');
    if (isPartIII) await item('Underleverandører').fill('Ingen.');
    await press(page, 'Lagre protokollen');
    await says(page, 'Protokollen er lagret.');
    const id = page.url().split('/anskaffelser/')[1]?.split('/')[0] ?? '';
    await open(page, HAVNES, id);
    await press(page, 'Avslutt anskaffelsen');
    await says(page, 'Anskaffelsen er avsluttet.');
    await look(page, 'closed');
  }

  test('part III: sealed, imported, held back by the standstill, signed, written', async () => {
    const id = await locked('partIII');
    const [lead, member] = [
      await person(world, device, HAVNES_BUYER),
      await person(world, device, LILLEFJORD_BUYER),
    ];
    await open(lead, HAVNES, id);
    await look(lead, 'locked');
    await announce(lead);
    await look(lead, 'announced');
    await takeIn(lead);
    await open(member, LILLEFJORD, id);
    await says(member, 'Tilbudene er lukket for andre enn dem som leder og vurderer');
    expect(await member.getByText('Nordlys Alarm AS').count()).toBe(0);
    await look(member, 'sealed from the member');
    await giveReasons(lead);
    await award(lead, today());
    await says(lead, 'Vent med kontrakten til etter');
    await look(lead, 'standstill');
    await open(lead, HAVNES, id, '/kontrakt/d1/1');
    await press(lead, 'Lagre kontrakten');
    await lead.getByRole('alert').getByText('Kontrakten kan først signeres dagen etter').waitFor();
    await open(lead, HAVNES, id);
    await lead.getByText('Ta tilbake tildelingen').first().click();
    await lead
      .getByRole('group')
      .filter({ hasText: 'Ta tilbake tildelingen' })
      .getByLabel('Hvorfor?')
      .fill('Feil dato.');
    await press(lead, 'Ta tilbake tildelingen');
    await says(lead, 'Tildelingen er tatt tilbake.');
    await award(lead, today());
    await follow(lead, 'Se klager, eller registrer en');
    await fill(lead, 'Hva gjelder den?', 'Poengene for service.');
    await press(lead, 'Registrer klagen');
    await says(lead, 'Kontrakten må vente til den er avgjort.');
    await look(lead, 'complaint');
    await lead.getByLabel('Klagen førte ikke fram').check();
    await fill(lead, 'Begrunnelse', 'Poengene er gitt likt.');
    await press(lead, 'Lagre avgjørelsen');
    await says(lead, 'Klagen er avgjort.');
    await standstillPasses();
    await enterAs(lead, world.server, HAVNES_BUYER);
    await enterAs(member, world.server, LILLEFJORD_BUYER);
    await open(lead, HAVNES, id);
    await sign(lead);
    await member.goto(`${world.server.url}/arbeid/${LILLEFJORD}/avtaler`);
    await says(member, 'Trygghetsalarmer: Alarmer');
    await writeProtocol(lead, true);
    const paper = await lead.context().request.get(`${lead.url().split('?')[0]}/protokoll.docx`);
    expect([paper.status(), (await paper.body()).subarray(0, 2).toString()]).toEqual([200, 'PK']);
    if (shots) fs.writeFileSync(path.join(shots, 'protokoll.docx'), await paper.body());
    await open(member, LILLEFJORD, id);
    await says(member, 'Nordlys Alarm AS');
  });

  test.each(['partII', 'partIV'] as const)('%s: typed in, no standstill, its own protocol', async (part) => {
    const id = await locked(part);
    const lead = await person(world, device, HAVNES_BUYER);
    await open(lead, HAVNES, id);
    await announce(lead);
    await follow(lead, 'Skriv inn et tilbud');
    await fill(lead, 'Leverandør', 'Nordlys Alarm AS');
    for (const lot of ['Alarmer', 'Responssenter']) {
      await lead.getByLabel(`Tilbudet gjelder ${lot}`).check();
      await fill(lead, `Pris for ${lot} (kr)`, '900 000');
    }
    await look(lead, 'tender');
    await press(lead, 'Lagre');
    await says(lead, 'Tilbudet er lagret.');
    for (const lot of ['Alarmer', 'Responssenter']) {
      await follow(lead, new RegExp(`^Registrer resultatet.*${lot}$`));
      await lead.getByLabel('Nordlys Alarm AS vant').check();
      await fill(lead, 'Hvorfor?', 'Best løsning.');
      await press(lead, 'Lagre');
      await says(lead, 'Resultatet er lagret.');
    }
    await press(lead, 'Avslutt vurderingen');
    await award(lead, today());
    await sign(lead);
    await says(lead, '2 punkter mangler');
    await writeProtocol(lead, false);
  });
});

test('no page failed on the way', () => {
  expect(world.errors.flat().filter((error) => !/422/.test(error))).toEqual([]);
});
