// Parts II and IV of the rules in the browser, with a standing authority: participation is registered and nothing more, the gates
// are those of the part, and each life comes to its end. Needs and requirements are written beside the server: part III types them.
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { ContractKind } from '../../src/modules/law/duties.ts';
import { describeNeeds } from '../dialogue-case.ts';
import { writeRequirements } from '../requirements-case.ts';
import { beside, HAVNES, HAVNES_BUYER, type Person, startWorld } from './journey.ts';
import { follow, heading, press, says } from './steps.ts';
import {
  answer,
  type Case,
  chooseRules,
  dayOf,
  declareImpartial,
  describeItems,
  endWithProtocol,
  fill,
  look,
  open,
  person,
  setCeiling,
  shareWork,
  signAndHandOver,
  volumes,
} from './whole-procurement-steps.ts';

const LEAD = HAVNES_BUYER;
const OUTSIDER: Person = ['Myrset', 'Sunniva Myrold'];

const world = startWorld();

interface ShortLife {
  readonly title: string;
  readonly part: 'partII' | 'partIV';
  readonly category: string;
  readonly kind: ContractKind;
  readonly price: string;
  readonly maximum: string;
  /** Where the protocol's items stand. */
  readonly section: string;
  /** No dialogue in one of them, a dialogue without activities in the other. */
  readonly isHeard: boolean;
}

describe.each<ShortLife>([
  {
    title: 'Arbeidstøy i Fjordregionen',
    part: 'partII',
    category: 'arbeidstoy',
    kind: 'goods',
    price: '1 000',
    maximum: '2 000 000',
    section: '§ 10-5',
    isHeard: false,
  },
  {
    title: 'Helsevikarer i Fjordregionen',
    part: 'partIV',
    category: 'helsevikarer',
    kind: 'healthSocial',
    price: '6 000',
    maximum: '11 000 000',
    section: '§ 30-1',
    isHeard: true,
  },
])('$part, with a standing authority', (life) => {
  const { title, part, section } = life;
  let at: Case;
  const from = (page: Page, body: string, place = '') => open(at, page, [body, place]);

  async function participation(lead: Page): Promise<void> {
    await lead.goto(`${world.server.url}/arbeid/9905/anskaffelser`);
    await follow(lead, 'Begynn en anskaffelse');
    await lead.getByLabel('Hva skal kjøpes?').selectOption(life.category);
    await lead.getByLabel('Hva slags kontrakt?').selectOption(life.kind);
    await fill(lead, 'Hva skal den hete?', title);
    await fill(lead, 'Antall år i alt', '4');
    await fill(lead, 'Av dem er opsjon', '2');
    await press(lead, 'Begynn anskaffelsen');
    await heading(lead, title);
    at = { world, id: new URL(lead.url()).pathname.split('/').at(-1) ?? '' };
    await describeItems(at, lead, [{ name: 'Mengde', unit: 'stk.', price: life.price }]);
    await says(lead, 'Lagret.');
    await from(lead, 'Havnes', '/staende');
    for (const name of ['Havnes', 'Elvedal']) await lead.getByRole('checkbox', { name, exact: true }).check();
    await fill(lead, 'Gjelder fra', '01.01.2024');
    await fill(lead, 'Siste dag for å reservere seg', dayOf(world, 10));
    await press(lead, 'Registrer deltakelsen');
    await lead.getByRole('link', { name: /Samarbeidsavtalen mangler/ }).click();
    await look(lead, `standing authority refused ${part}`);
    await fill(lead, /^Hva heter avtalen/, 'Samarbeidsavtale for innkjøp, sak 24/118');
    await press(lead, 'Registrer deltakelsen');
    await says(lead, 'Deltakelsen er registrert');
    const members = lead.getByRole('table', { name: /^Kroner er hele avtaletiden/ });
    await members.getByRole('row', { name: /Elvedal.*Stående: Samarbeidsavtale for innkjøp/ }).waitFor();
    await says(lead, dayOf(world, 10));
    await look(lead, `standing ${part}`);
    // What the agreement leaves is to register amounts; who has it reserves itself, or does not.
    await from(lead, 'Havnes', '/svar');
    await answer(lead, { Mengde: '200' });
    await declareImpartial(at, lead, 'Havnes');
    await from(lead, 'Havnes', '/medlem/9907');
    await volumes(lead, { Mengde: '200' });
    await lead.getByRole('button', { name: 'Lagre svaret' }).last().click();
    await says(lead, 'Svaret er lagret.');
    const member = await person(world, ['Elvedal', 'Peder Kvernlid']);
    await declareImpartial(at, member, 'Elvedal');
    await from(member, 'Elvedal');
    await says(member, /Frist for å reservere seg/);
    await member.context().close();
  }

  async function toRequirements(lead: Page): Promise<void> {
    await from(lead, 'Havnes');
    await press(lead, 'Begynn med behovene');
    await beside(world, (ctx) => describeNeeds(ctx, at.id, HAVNES));
    await from(lead, 'Havnes');
    if (life.isHeard) {
      await press(lead, 'Begynn dialogen');
      await says(lead, 'Anskaffelsen har gått videre.');
      await from(lead, 'Havnes');
      await press(lead, 'Begynn med kravene');
    } else {
      await lead.locator('summary', { hasText: 'Begynn å skrive krav' }).click();
      await press(lead, 'Begynn å skrive krav');
      await lead.getByText('Det står ikke hvorfor dere går videre uten markedsdialog.').first().waitFor();
      await look(lead, `no reason without dialogue ${part}`);
      await fill(lead, 'Hvorfor ingen dialog med markedet?', 'Varen er vanlig, og markedet er kjent.');
      await press(lead, 'Begynn å skrive krav');
    }
    await says(lead, /^Du kan ikke låse ennå: \S+ ting mangler/);
    await beside(world, (ctx) => writeRequirements(ctx, { procurement: at.id, party: HAVNES }));
  }

  async function lock(lead: Page): Promise<void> {
    await from(lead, 'Havnes', '/innhold');
    await setCeiling(lead, life.maximum);
    await chooseRules(at, lead, { part, why: 'Etter verdien og hva som kjøpes.' });
    await shareWork(at, lead);
    // One contract, and nobody is asked why: the duty of § 19-4 stands in part III alone.
    await from(lead, 'Havnes');
    expect(await lead.getByText(/Dere deler ikke i delkontrakter/).count()).toBe(0);
    await follow(lead, 'Se hva som blir låst');
    await look(lead, `what is locked ${part}`);
    await press(lead, 'Lås listen');
    await says(lead, 'Listen er låst. Alle som er med, har fått vite det.');
  }

  async function compete(lead: Page): Promise<void> {
    await from(lead, 'Havnes', '/resultat');
    await follow(lead, 'Registrer kunngjøringen');
    await fill(lead, 'Publisert', dayOf(world, 0));
    await fill(lead, 'Siste dag for tilbud', dayOf(world, 15));
    await fill(lead, 'Nummer på kunngjøringen', '2026-654321');
    await press(lead, 'Lagre kunngjøringen');
    await says(lead, 'Kunngjøringen er registrert.');
    await lead.context().close();
    await world.daysPass(17);
  }

  async function decide(lead: Page): Promise<void> {
    await from(lead, 'Havnes', '/resultat');
    await follow(lead, 'Skriv inn et tilbud');
    await fill(lead, 'Leverandør', 'Nordlys Varer AS');
    const offer = lead.getByLabel(/^Tilbudet gjelder/);
    if ((await offer.count()) > 0) await offer.first().check();
    await fill(lead, /^Pris for/, '1 000 000');
    await press(lead, 'Lagre');
    await says(lead, 'Tilbudet er lagret.');
    await follow(lead, /^Registrer resultatet/);
    await lead.getByLabel('Nordlys Varer AS vant').check();
    await fill(lead, 'Hvorfor?', 'Lavest pris.');
    await press(lead, 'Lagre');
    await says(lead, 'Resultatet er lagret.');
    await press(lead, 'Avslutt vurderingen');
    await follow(lead, 'Registrer tildelingen');
    await fill(lead, 'Brevet ble sendt', dayOf(world, 0));
    await look(lead, `award ${part}`);
    await press(lead, 'Registrer tildelingen');
    await says(lead, 'Tildelingen er registrert.');
    // No standstill holds the contract back here, so it is signed the same day.
    await signAndHandOver(lead, '26/51');
  }

  async function writeProtocol(lead: Page): Promise<void> {
    await follow(lead, 'Fyll ut protokollen');
    await heading(lead, 'Protokoll');
    await lead.getByText(section).first().waitFor();
    expect(await lead.getByText('§ 25-5 bokstav').count()).toBe(0);
    await look(lead, `protocol ${part}`);
    await endWithProtocol(at, lead, ['Valg av prosedyre', 'Habilitet og konkurransevridning']);
    await look(lead, `closed ${part}`);
  }

  test('participation is registered, the gates are those of its part, and it comes to its end', async () => {
    const lead = await person(world, LEAD);
    await participation(lead);
    await toRequirements(lead);
    await lock(lead);
    await compete(lead);
    const later = await person(world, LEAD);
    await decide(later);
    await writeProtocol(later);
    await later.context().close();
    const member = await person(world, ['Elvedal', 'Peder Kvernlid']);
    await member.goto(`${world.server.url}/arbeid/9907/avtaler`);
    await says(member, new RegExp(`^${title}`));
    const outsider = await person(world, OUTSIDER);
    expect((await from(outsider, 'Myrset'))?.status()).toBe(404);
    for (const one of [member, outsider]) await one.context().close();
  });
});

test('no page failed on the way', () => {
  expect(world.errors.flat().filter((error) => !/40[34]|409|422/.test(error))).toEqual([]);
});
