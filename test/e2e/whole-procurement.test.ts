// The whole life of a joint procurement by part III in the browser, from a group's yes to agreements in the members' plans: who
// leads, two members' buyers, one that leaves, a health manager, two suppliers and an auditor. Somebody outside sees no more than
// what is public. The tests are one life and follow each other; the clock is moved where the law makes everybody wait. Pages that
// have journeys of their own are used here and looked at there.
import mammoth from 'mammoth';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { awardNotice } from '../award-notice.ts';
import { inventedNumber } from '../dialogue-case.ts';
import { HAVNES_BUYER, LILLEFJORD_BUYER, type Person, startWorld } from './journey.ts';
import { follow, heading, press, says } from './steps.ts';
import {
  addressOf,
  answer,
  type Case,
  chooseRules,
  dayOf,
  declareImpartial,
  describeItems,
  downloaded,
  endWithProtocol,
  fill,
  giveMandate,
  invite,
  linkIn,
  look,
  missing,
  newPage,
  open,
  person,
  refused,
  setCeiling,
  shareWork,
  signAndHandOver,
  verified,
} from './whole-procurement-steps.ts';

const LEAD = HAVNES_BUYER;
const BINDING: Person = ['Storvik', 'Ingrid Solbakk'];
const OPTION: Person = ['Skogbygda', 'Jonas Haug'];
const LEAVES = LILLEFJORD_BUYER;
const AUDITOR: Person = ['Storvik', 'Gudrun Moeheim'];
const OUTSIDER: Person = ['Myrset', 'Sunniva Myrold'];
const TITLE = 'Vannmålere i Fjordregionen';

const world = startWorld();

describe('part III, with authority for each case', () => {
  let at: Case;
  const from = (page: Page, body: string, part = '') => open(at, page, [body, part]);

  /** Nothing of it is there for somebody outside, signed in or not. */
  async function nothingOutside(parts: readonly string[]): Promise<void> {
    const outsider = await person(world, OUTSIDER);
    const visitor = await newPage(world, 'phone');
    for (const part of parts) {
      const answered = await from(outsider, 'Myrset', part);
      expect([part, answered?.status()]).toEqual([part, 404]);
      await says(outsider, 'Vi finner ikke anskaffelsen.');
      // Nor by the address of those who take part.
      const others = await from(outsider, 'Havnes', part);
      expect([part, (others?.status() ?? 0) >= 400]).toEqual([part, true]);
      await visitor.goto(addressOf(at, 'Havnes', part));
      expect(await visitor.getByText(TITLE).count()).toBe(0);
      expect(new URL(visitor.url()).pathname).toContain('logg-inn');
    }
    await outsider.context().close();
    await visitor.context().close();
  }

  test('a group says yes, members answer, and one leaves', async () => {
    const lead = await person(world, LEAD);
    await lead.goto(`${world.server.url}/arbeid/9905/forslag?vis=ended`);
    await lead
      .getByRole('link', { name: /vannmålere/i })
      .first()
      .click();
    await follow(lead, 'Begynn anskaffelsen');
    await fill(lead, 'Hva skal den hete?', TITLE);
    await fill(lead, 'Antall år i alt', '4');
    await fill(lead, 'Av dem er opsjon', '2');
    await press(lead, 'Begynn anskaffelsen');
    await heading(lead, TITLE);
    at = { world, id: new URL(lead.url()).pathname.split('/').at(-1) ?? '' };
    await look(lead, 'begun');
    await describeItems(at, lead, [
      { name: 'Vannmåler', unit: 'stk.', price: '900' },
      { name: 'Avlesning', unit: 'måned', price: '' },
    ]);
    await lead.getByRole('link', { name: /Prisen for «Avlesning» mangler/ }).click();
    await fill(lead, 'Pris for én (kr), linje 2', '12,50');
    await lead.getByRole('button', { name: 'Lagre', exact: true }).last().click();
    await says(lead, 'Lagret.');
    await invite(at, lead, ['Havnes', 'Storvik', 'Skogbygda', 'Lillefjord']);

    const binding = await person(world, BINDING);
    await from(binding, 'Storvik');
    await follow(binding, 'Fyll ut svaret');
    await answer(binding, { Vannmåler: '900', Avlesning: '12' });
    await giveMandate(at, binding, 'Storvik', '26/114');
    await declareImpartial(at, binding, 'Storvik');
    await look(binding, 'member ready');
    const option = await person(world, OPTION);
    await from(option, 'Skogbygda', '/svar');
    await answer(option, { Vannmåler: '300', Avlesning: '12' }, 'Opsjon');
    await giveMandate(at, option, 'Skogbygda', '26/207');
    await declareImpartial(at, option, 'Skogbygda');

    const leaves = await person(world, LEAVES);
    await from(leaves, 'Lillefjord', '/svar');
    await answer(leaves, { Vannmåler: '250', Avlesning: '12' });
    await from(leaves, 'Lillefjord', '/trekk');
    await heading(leaves, 'Hva det betyr at dere trekker dere');
    await leaves.getByRole('table', { name: /^De andre, med og uten dere/ }).waitFor();
    await look(leaves, 'what leaving means');
    await press(leaves, 'Trekk dere');
    await leaves.getByRole('link', { name: /Grunnen mangler/ }).click();
    await fill(leaves, 'Hvorfor?', 'Vi har fått en egen avtale.');
    await press(leaves, 'Trekk dere');
    await says(leaves, 'Dere har trukket dere.');

    await from(lead, 'Havnes', '/svar');
    await answer(lead, { Vannmåler: '800', Avlesning: '12' });
    await from(lead, 'Havnes');
    await says(lead, 'Grunn: Vi har fått en egen avtale.');
    const members = lead.getByRole('table', { name: /^Kroner er hele avtaletiden/ });
    await members.getByRole('row', { name: /Storvik.*bindende.*Vedtak, sak 26\/114/ }).waitFor();
    await members.getByRole('row', { name: /Skogbygda.*opsjon.*Vedtak, sak 26\/207/ }).waitFor();
    await look(lead, 'answered');
    await nothingOutside(['', '/svar', '/behov', '/trekk']);
    expect((await fetch(`${world.server.url}/markedsdialog/${at.id}`)).status).toBe(404);
    for (const one of [lead, binding, option, leaves]) await one.context().close();
  });

  test('needs are mapped, and a health manager contributes from a phone in a workshop', async () => {
    const lead = await person(world, LEAD);
    await from(lead, 'Havnes');
    await press(lead, 'Begynn med behovene');
    await says(lead, /^Du kan ikke begynne dialogen ennå/);
    await look(lead, 'needs missing');
    await missing(lead, 'Behovene har ingen mål. Skriv minst ett.', 'Gå til behovene');
    await says(lead, 'Dette mangler før dere kan snakke med markedet');
    await follow(lead, 'Legg til et mål');
    for (const [label, text] of Object.entries({
      'Hva skal bli bedre?': 'Lekkasjer blir funnet før de gjør skade',
      'For hvem?': 'abonnentene',
      'Hva måler dere?': 'Dager fra en lekkasje oppstår til den er funnet',
      Enhet: 'dager',
      'Hvordan er det i dag?': '21',
      'Målt når?': dayOf(world, -60),
      'Hvor er tallet fra?': 'Driftsloggen',
      'Hvilket tall vil dere nå?': '3',
      'Hvordan måler dere på nytt?': 'Samme telling i driftsloggen',
      'Når skal målet være nådd?': dayOf(world, 700),
    }))
      await fill(lead, label, text);
    await press(lead, 'Lagre');
    await says(lead, 'Lagret.');
    await from(lead, 'Havnes', '/behov');
    await follow(lead, 'Legg til en brukergruppe');
    await fill(lead, 'Hvem er de?', 'Abonnenter som bor alene');
    await press(lead, 'Lagre');
    await says(lead, 'Lagret.');

    await from(lead, 'Havnes', '/behov');
    await follow(lead, 'Bidrag');
    await fill(lead, 'Hva er den til?', 'Arbeidsmøte på rådhuset');
    await fill(lead, 'Siste dag den kan brukes', dayOf(world, 10));
    await press(lead, 'Lag lenken');
    await heading(lead, 'Lenken er klar');
    const typed = (await lead.locator('.typed-address').innerText()).trim();
    const health = await newPage(world, 'phone');
    await health.goto(world.server.url + typed.slice(typed.indexOf('/b/')));
    await heading(health, 'Hva trenger dere?');
    await fill(health, 'Din tjeneste eller rolle', 'Leder for helse og mestring');
    await press(health, 'Send inn');
    await refused(health, 'Skriv hva dere trenger.');
    await look(health, 'contribution refused');
    await fill(
      health,
      'Hva trenger dere, og hvorfor?',
      'Vi må få vite det når vannet blir borte hos noen som er syke',
    );
    await press(health, 'Send inn');
    await says(health, /Vi har fått bidrag \d+/);
    await look(health, 'contribution received');

    await from(lead, 'Havnes', '/behov/bidrag');
    await says(lead, 'Vi må få vite det når vannet blir borte');
    await lead.getByLabel('Velg bidrag 1', { exact: true }).check();
    await press(lead, 'Lag et nytt behov');
    await says(lead, 'Bidrag det er laget av');
    for (const [label, text] of Object.entries({
      'Når …': 'vannet blir borte hos noen som er syke',
      'trenger … (hvem)': 'hjemmetjenesten',
      'å …': 'få vite det med en gang',
      'slik at …': 'de kan komme med vann',
    }))
      await fill(lead, label, text);
    await press(lead, 'Lagre');
    await says(lead, 'Bidrag 1, Leder for helse og mestring');
    await look(lead, 'need from a contribution');
    await nothingOutside(['/behov', '/behov/bidrag', '/behov/prioritering']);
    await from(lead, 'Havnes');
    await press(lead, 'Begynn dialogen');
    await says(lead, 'Anskaffelsen har gått videre.');
    await look(lead, 'in dialogue');
    for (const one of [lead, health]) await one.context().close();
  });

  interface Firm {
    readonly place: number;
    readonly name: string;
    readonly email: string;
  }
  const FIRST_FIRM: Firm = { place: 1, name: 'Nordlys AS', email: 'nora@nordlys.example' };
  const OTHER_FIRM: Firm = { place: 2, name: 'Elvevann AS', email: 'viggo@elvevann.example' };
  const SECRET = 'Innkjøpsprisen på en måler er 312 kroner.';

  /** From the public list to the firm's own page, on a phone without scripts. */
  async function signUp(firm: Firm): Promise<Page> {
    const page = await newPage(world, 'phone');
    await page.goto(`${world.server.url}/markedsdialog`);
    await page.locator(`a[href="/markedsdialog/${at.id}"]`).click();
    await look(page, 'public dialogue');
    await follow(page, 'Meld på firmaet');
    await fill(page, 'Organisasjonsnummer', '123');
    await press(page, 'Send påmeldingen');
    await refused(page, 'Organisasjonsnummeret skal ha ni siffer.');
    await fill(page, 'Organisasjonsnummer', inventedNumber(firm.place));
    await fill(page, 'Navnet på firmaet', firm.name);
    await fill(page, 'Kontaktperson', 'Oppdiktet Selger');
    await fill(page, 'E-post', firm.email);
    await page.getByLabel(/^Dialogmøte om vannmålere/).check();
    await page.getByLabel(/^Én-til-én om vannmålere/).check();
    await press(page, 'Send påmeldingen');
    await heading(page, 'Sjekk e-posten');
    await page.goto(await linkIn(world, firm.email));
    await press(page, 'Bekreft påmeldingen');
    await says(page, 'Dere er med i dialogen.');
    return page;
  }

  async function announceActivities(lead: Page): Promise<void> {
    await from(lead, 'Havnes', '/dialog');
    await follow(lead, 'Forbered dialogen');
    await fill(lead, 'Det leverandørene får lese', 'Lekkasjer skal bli funnet før de gjør skade.');
    await press(lead, 'Lagre omtalen');
    await says(lead, 'Omtalen er lagret.');
    await fill(lead, 'Det dere vet', 'To firmaer har varslet lekkasjer i like store kommuner.');
    await fill(lead, 'Hvor dere vet det fra', 'Kunngjøringer');
    await fill(lead, 'Dato for kilden', dayOf(world, -3));
    await press(lead, 'Lagre funnet');
    await says(lead, 'Funnet er lagret.');
    const keep = async (kind: string, fields: Readonly<Record<string, string>>): Promise<void> => {
      await from(lead, 'Havnes', '/dialog/aktiviteter/ny');
      await follow(lead, kind);
      const all = {
        'Hva det gjelder, og hva dere spør om': 'Hva er mulig, og hva koster det?',
        'Sted, eller hvordan man kommer inn digitalt': 'Havnes rådhus',
        'Siste dag for å melde seg på': dayOf(world, 20),
        ...fields,
      };
      for (const [label, text] of Object.entries(all)) await fill(lead, label, text);
      await press(lead, 'Lagre utkastet');
      await says(lead, 'Aktiviteten er lagret.');
      await press(lead, 'Publiser aktiviteten');
      await says(lead, 'Aktiviteten er publisert.');
    };
    await keep('Dialogmøte for alle', {
      Navn: 'Dialogmøte om vannmålere',
      Dato: dayOf(world, 25),
      'Fra klokken': '09.00',
      'Til klokken': '11.00',
    });
    await keep('Én-til-én-møter', {
      Navn: 'Én-til-én om vannmålere',
      'Når hvert møte begynner': `${dayOf(world, 30)} 09.00\n${dayOf(world, 30)} 10.00`,
    });
    await look(lead, 'activity announced');
  }

  async function checkFirms(lead: Page): Promise<void> {
    for (const { name } of [FIRST_FIRM, OTHER_FIRM]) {
      await from(lead, 'Havnes', '/dialog/leverandorer');
      await press(lead, `Ja, dette er firmaet (${name})`);
      await says(lead, 'Kontakten er bekreftet.');
    }
  }

  async function meet(lead: Page): Promise<void> {
    await from(lead, 'Havnes', '/dialog/referater/ny');
    await lead.getByLabel('Leverandør').selectOption({ label: FIRST_FIRM.name });
    await fill(lead, 'Dato', dayOf(world, -1));
    await fill(lead, 'Klokkeslett', '10.00');
    await fill(lead, 'Hvem var der', 'Oppdiktet Person');
    await press(lead, 'Før inn møtet');
    await says(lead, 'Møtet er ført i loggen.');
    await fill(lead, 'Referatet', `Måleren kan varsle en lekkasje samme dag.\n\n${SECRET}`);
    await press(lead, 'Lagre utkastet');
    await says(lead, 'Referatet er lagret.');
    await press(lead, 'Send til leverandøren');
    await says(lead, 'Referatet er sendt til leverandøren.');
  }

  test('the market is heard, and what one was told stops it until all are told', async () => {
    const lead = await person(world, LEAD);
    await announceActivities(lead);
    const first = await signUp(FIRST_FIRM);
    const own = first.url().split('?')[0] ?? '';
    const other = await signUp(OTHER_FIRM);
    const otherOwn = other.url().split('?')[0] ?? '';
    await fill(first, 'Spørsmål', 'Nordlys lurer på hvor mange målere dere har?');
    await press(first, 'Send spørsmålet');
    await says(first, 'Spørsmålet er sendt.');
    await fill(other, 'Innspill', 'Vi foreslår å prøve i én kommune først.');
    await press(other, 'Lever innspillet');
    await says(other, 'Innspillet er levert.');
    await checkFirms(lead);

    await from(lead, 'Havnes', '/dialog');
    await follow(lead, 'Svar på det eldste');
    await fill(lead, 'Svaret til alle', 'Kommunene har til sammen 2000 målere.');
    await press(lead, 'Publiser svaret for alle');
    await refused(lead, /nevner Nordlys/);
    await fill(lead, 'Spørsmålet slik alle får se det', 'Hvor mange målere har dere?');
    await press(lead, 'Publiser svaret for alle');
    await says(lead, 'Svaret er publisert for alle.');

    await meet(lead);
    await first.goto(own);
    await look(first, 'own page of a supplier');
    await follow(first, /^Les referatet/);
    const paragraph = first.getByRole('group', { name: 'Avsnitt 2' });
    await paragraph.getByLabel('Dette er en forretningshemmelighet').check();
    await fill(paragraph, 'Hvorfor det er hemmelig', 'Prisen er ikke kjent for andre.');
    await press(first, 'Send kommentarene');
    await says(first, 'Kommentarene til referatet er sendt.');
    await lead.reload();
    await says(lead, 'Leverandøren ber om at dette holdes hemmelig');
    await lead.getByRole('group', { name: 'Avsnitt 2' }).getByLabel('Holdes hemmelig').check();
    await press(lead, 'Lagre avgjørelsen');
    await says(lead, 'Avgjørelsen er lagret.');
    await press(lead, 'Publiser for alle');
    await says(lead, 'Det som kom fram, er publisert for alle.');

    await from(lead, 'Havnes', '/dialog');
    await follow(lead, 'Før inn noe som er fortalt');
    await lead.getByLabel(FIRST_FIRM.name).check();
    await fill(lead, 'Hva de fikk vite', 'Antall målere i hver kommune (telefon)');
    await press(lead, 'Før inn i loggen');
    await lead.getByRole('heading', { name: /^Du kan ikke gå videre ennå: én leverandør vet noe/ }).waitFor();
    await look(lead, 'stopped by what one was told');
    await from(lead, 'Havnes');
    await says(lead, /Én opplysning er ikke gitt til alle leverandørene/);
    await look(lead, 'refused by equal treatment');
    await from(lead, 'Havnes', '/dialog');
    await follow(lead, 'Publiser opplysningen for alle');
    await fill(lead, 'Det alle får vite', 'Storvik har 900 målere, Havnes 800, Skogbygda 300.');
    await press(lead, 'Publiser for alle');
    await says(lead, 'Publisert for alle, og ført i loggen.');

    await other.goto(`${otherOwn}/opplysninger`);
    await says(other, 'Storvik har 900 målere');
    await says(other, 'Kommunene har til sammen 2000 målere.');
    await look(other, 'all that a supplier was entitled to');
    for (const hidden of [SECRET, 'Nordlys', 'telefon']) expect(await other.content()).not.toContain(hidden);
    await from(lead, 'Havnes', '/dialog/logg');
    await press(lead, 'Publiser seglet slik det er nå');
    await says(lead, 'Seglet er publisert.');

    await nothingOutside(['/dialog', '/dialog/leverandorer', '/dialog/logg', '/innsyn']);
    const visitor = await newPage(world, 'phone');
    await visitor.goto(`${world.server.url}/markedsdialog/${at.id}`);
    await says(visitor, 'Kommunene har til sammen 2000 målere.');
    await says(visitor, 'Måleren kan varsle en lekkasje samme dag.');
    for (const hidden of [SECRET, 'Nordlys', 'Elvevann', 'prøve i én kommune', 'telefon'])
      expect(await visitor.content()).not.toContain(hidden);
    await from(lead, 'Havnes', '/dialog');
    await press(lead, 'Begynn på kravene');
    await says(lead, 'Dere er i gang med kravene.');
    for (const one of [lead, first, other, visitor]) await one.context().close();
  });

  /** The first requirement rests on the need and on what the dialogue showed; a criterion and a term rest on it. */
  async function writeRequirements(lead: Page): Promise<void> {
    await from(lead, 'Havnes', '/krav');
    await follow(lead, 'Skriv et krav');
    await fill(lead, 'Hva skal oppnås?', 'Den som bruker vannet, får vite om en lekkasje samme dag');
    await press(lead, 'Lagre');
    await refused(lead, /Velg hvilket behov kravet møter/);
    await lead.getByRole('checkbox', { name: /^B1 / }).check();
    await lead.getByRole('checkbox', { name: /^B3 / }).check();
    await lead
      .getByRole('checkbox', { name: /Referat 1/ })
      .first()
      .check();
    await fill(lead, 'Hvordan kontrollerer dere det?', 'Prøves hos fem abonnenter før tildeling');
    await press(lead, 'Lagre');
    await says(lead, 'Lagret.');
    await from(lead, 'Havnes', '/krav/vilkar');
    await follow(lead, 'Skriv et kontraktsvilkår');
    await fill(lead, 'Overskrift', 'Varsel om lekkasje');
    await fill(lead, 'Vilkåret, slik det skal stå i kontrakten', 'Feil i varslingen rettes innen to dager.');
    await lead.getByRole('checkbox', { name: /^K1/ }).first().check();
    await press(lead, 'Lagre');
    await says(lead, 'Lagret.');
    for (const [name, weight] of [
      ['Pris', '75'],
      ['Ombruk av målere', '25'],
    ] as const) {
      await from(lead, 'Havnes', '/krav/tildeling');
      await follow(lead, 'Skriv et tildelingskriterium');
      await fill(lead, 'Navn på kriteriet', name);
      await fill(lead, 'Vekt i prosent', weight);
      await fill(lead, 'Hva måles?', name);
      if (name !== 'Pris')
        await lead.getByLabel('Gjelder klima eller miljø (§ 7-9)', { exact: true }).check();
      await press(lead, 'Lagre');
      await says(lead, 'Lagret.');
    }
    await from(lead, 'Havnes', '/krav/dekning');
    await lead
      .getByRole('row', { name: /B3 .*K1/ })
      .first()
      .waitFor();
  }

  /** What is missing before the lock, with the rule, is mended where its link leads. */
  async function mendClimate(lead: Page): Promise<void> {
    await from(lead, 'Havnes');
    await missing(
      lead,
      /Klima og miljø er ikke tatt vare på slik regelen krever \(anskaffelsesforskriften § 7-9/,
      'Svar på klimaregelen',
    );
    await lead.getByLabel('Klima og miljø er tildelingskriterium', { exact: true }).check();
    await press(lead, 'Lagre svaret');
    await lead.getByRole('heading', { name: /^Ikke oppfylt ennå/ }).waitFor();
    for (const [place, weight] of [
      ['1', '65'],
      ['2', '35'],
    ] as const) {
      await from(lead, 'Havnes', `/krav/tildeling/${place}`);
      await fill(lead, 'Vekt i prosent', weight);
      await press(lead, 'Lagre');
      await says(lead, 'Lagret.');
    }
    await from(lead, 'Havnes', '/krav/klima');
    await lead.getByRole('heading', { name: 'Oppfylt: vekten på klima og miljø er høy nok.' }).waitFor();
  }

  async function explainOneContract(lead: Page): Promise<void> {
    await from(lead, 'Havnes');
    await missing(lead, /Dere deler ikke i delkontrakter.*§ 19-4/, 'Skriv begrunnelsen');
    await press(lead, 'Lagre begrunnelsen');
    await lead
      .getByRole('link', { name: 'Det står igjen noe i klammer. Fyll det ut, eller stryk det.' })
      .click();
    const reasons = lead.getByLabel('Begrunnelse', { exact: true });
    const draft = await reasons.inputValue();
    await reasons.fill(draft.replaceAll(/\[[^\]]+\]/g, 'Målere og avlesning henger sammen.'));
    await press(lead, 'Lagre begrunnelsen');
    await says(lead, 'Begrunnelsen er lagret.');
  }

  /** Part of the rules, ceiling, tasks, sharing and authority: each where the list of what is missing leads. */
  async function mendRest(lead: Page): Promise<void> {
    await chooseRules(at, lead, { part: 'partIII', why: 'Samlet verdi er over terskelen.' });
    await from(lead, 'Havnes');
    await missing(lead, /mangler ramme/, 'Sett rammen');
    await setCeiling(lead, '9 000 000');
    await explainOneContract(lead);
    await shareWork(at, lead);
    await from(lead, 'Havnes');
    await missing(lead, /Havnes har ikke gitt fullmakt ennå/, 'Registrer fullmakten');
    await giveMandate(at, lead, 'Havnes', '26/301');
    await declareImpartial(at, lead, 'Havnes');
  }

  test('requirements, lots, time and what else the lock asks for', async () => {
    const lead = await person(world, LEAD);
    await writeRequirements(lead);
    await from(lead, 'Havnes');
    await says(lead, /^Du kan ikke låse ennå: \S+ ting mangler/);
    await look(lead, 'cannot be locked');
    await mendClimate(lead);
    await mendRest(lead);
    await from(lead, 'Havnes', '/tidsplan');
    await follow(lead, 'Endre ønsket start eller framgangsmåte');
    await fill(lead, 'Når bør avtalen starte? (valgfri)', dayOf(world, 300));
    await press(lead, 'Se hva som flytter seg');
    await press(lead, 'Lagre endringen');
    await says(lead, 'Planen er lagret');
    await nothingOutside(['/krav', '/krav/dekning', '/delkontrakter', '/tidsplan']);
    await lead.context().close();
  });

  /** Looks over and approves what the page asks for, one after the other, until it asks for something else. */
  async function approveAll(lead: Page): Promise<void> {
    for (;;) {
      await from(lead, 'Havnes', '/dokumenter');
      await heading(lead, TITLE);
      const next = lead.getByRole('link', { name: 'Åpne dokumentet', exact: true });
      if ((await next.count()) === 0) return;
      await next.first().click();
      await press(lead, 'Godkjenn og ta vare på');
      await says(lead, 'Dokumentet er godkjent og tatt vare på.');
    }
  }

  test('the list is locked, documents are approved, and the package is verified', async () => {
    const lead = await person(world, LEAD);
    await from(lead, 'Havnes');
    await look(lead, 'ready to lock');
    await follow(lead, 'Se hva som blir låst');
    await lead.getByRole('table', { name: /^Slik de må stå i kunngjøringen/ }).waitFor();
    await press(lead, 'Lås listen');
    await says(lead, 'Listen er låst. Alle som er med, har fått vite det.');
    await follow(lead, 'Se den låste listen');
    const list = await downloaded(lead, 'Last ned som CSV');
    const lines = list.toString('utf8').trim().split('\r\n');
    // Three buyers, two things, four years.
    expect(lines).toHaveLength(1 + 3 * 2 * 4);
    expect(lines.filter((line) => line.includes('Lillefjord'))).toEqual([]);
    await approveAll(lead);
    await press(lead, 'Lag pakken');
    await says(lead, 'Pakken er laget.');
    await look(lead, 'package');
    const packed = await downloaded(lead, /^samkjop-pakke/);
    expect(await verified(world, 'pakke', packed)).toContain(TITLE);
    const member = await person(world, BINDING);
    await from(member, 'Storvik', '/dokumenter/kravspesifikasjon');
    await says(member, 'Her ser dere det som er godkjent.');
    await nothingOutside(['/dokumenter', '/dokumenter/kravspesifikasjon', '/las', '/resultat']);
    for (const one of [lead, member]) await one.context().close();
  });

  const result = (page: Page, body = 'Havnes', part = '') => from(page, body, `/resultat${part}`);

  const NOTICE = awardNotice({
    buyers: [
      ['Havnes', '399000653'],
      ['Storvik', '399000130'],
      ['Skogbygda', '399000521'],
    ],
    winner: [FIRST_FIRM.name, inventedNumber(FIRST_FIRM.place)],
    lots: [[TITLE, 6_900_000]],
  });

  async function takeIn(lead: Page): Promise<void> {
    await result(lead);
    await follow(lead, 'Hent fra fil');
    const file = { name: 'tildeling.xml', mimeType: 'application/xml', buffer: Buffer.from(NOTICE) };
    await lead.getByLabel('Fil', { exact: true }).setInputFiles(file);
    await press(lead, 'Les filen');
    await says(lead, 'Delkontrakter og verdi stemmer med det som ble låst.');
    await press(lead, 'Lagre resultatet');
    await says(lead, 'Resultatet er hentet inn.');
  }

  test('it is announced, and the result is taken in from an award notice', async () => {
    const lead = await person(world, LEAD);
    await result(lead);
    await follow(lead, 'Registrer kunngjøringen');
    await fill(lead, 'Publisert', dayOf(world, 0));
    await fill(lead, 'Siste dag for tilbud', dayOf(world, 35));
    await press(lead, 'Lagre kunngjøringen');
    await refused(lead, 'Nummeret på kunngjøringen mangler');
    await fill(lead, 'Nummer på kunngjøringen', '2026-123456');
    await press(lead, 'Lagre kunngjøringen');
    await says(lead, 'Kunngjøringen er registrert.');
    await says(lead, /^Vent på tilbud til/);
    await lead.context().close();

    await world.daysPass(37);
    const later = await person(world, LEAD);
    await takeIn(later);
    const member = await person(world, OPTION);
    await result(member, 'Skogbygda');
    await says(member, 'Tilbudene er lukket for andre enn dem som leder og vurderer');
    expect(await member.getByText(FIRST_FIRM.name).count()).toBe(0);
    await nothingOutside(['/resultat', '/resultat/protokoll']);
    await follow(later, /^Endre/);
    await fill(later, 'Hvorfor?', 'Best på ombruk, og nest lavest pris.');
    await press(later, 'Lagre');
    await says(later, 'Resultatet er lagret.');
    await press(later, 'Avslutt vurderingen');
    await says(later, 'Vurderingen er avsluttet.');
    for (const one of [later, member]) await one.context().close();
  });

  test('the standstill holds the contract back; then it stands in the plans of those who bought', async () => {
    const lead = await person(world, LEAD);
    await result(lead);
    await follow(lead, 'Registrer tildelingen');
    await fill(lead, 'Brevet ble sendt', dayOf(world, 0));
    await press(lead, 'Registrer tildelingen');
    await says(lead, 'Tildelingen er registrert.');
    await says(lead, /^Vent med kontrakten til etter/);
    await result(lead, 'Havnes', '/kontrakt/d1/1');
    await press(lead, 'Lagre kontrakten');
    await refused(lead, 'Kontrakten kan først signeres dagen etter');
    await lead.context().close();

    await world.daysPass(15);
    const later = await person(world, LEAD);
    await result(later);
    await signAndHandOver(later, '26/44');
    await later.context().close();
    for (const [who, party, has] of [
      [BINDING, '9901', true],
      [OPTION, '9904', true],
      [LEAVES, '9902', false],
    ] as const) {
      const buyer = await person(world, who);
      await buyer.goto(`${world.server.url}/arbeid/${party}/avtaler?q=Vannm%C3%A5lere`);
      await heading(buyer, /./);
      expect([party, (await buyer.getByText(TITLE).count()) > 0]).toEqual([party, has]);
      await buyer.context().close();
    }
  });

  test('the protocol is whole, and an auditor reads it all and checks the ledger without trusting us', async () => {
    const lead = await person(world, LEAD);
    await result(lead);
    await follow(lead, 'Fyll ut protokollen');
    await heading(lead, 'Protokoll');
    await endWithProtocol(at, lead, [
      'Valg av prosedyre',
      'Habilitet og konkurransevridning',
      'Underleverandører',
    ]);

    const auditor = await person(world, AUDITOR);
    await from(auditor, 'Storvik', '/dialog/logg');
    const ledger = await downloaded(auditor, 'Last ned loggen (JSON)');
    expect(await verified(world, 'protokoll', ledger)).toContain('Loggen er hel');
    await from(auditor, 'Storvik', '/oppgaver-og-filer/logg');
    await says(auditor, /Låste listen/);
    await result(auditor, 'Storvik', '/protokoll');
    await says(auditor, 'Best på ombruk, og nest lavest pris.');
    await look(auditor, 'protocol as read');
    expect(await auditor.getByRole('button', { name: 'Lagre protokollen' }).count()).toBe(0);
    const paper = await auditor.context().request.get(addressOf(at, 'Storvik', '/resultat/protokoll.docx'));
    const { value } = await mammoth.extractRawText({ buffer: await paper.body() });
    expect(value).toContain(FIRST_FIRM.name);
    await nothingOutside(['', '/dialog', '/resultat/protokoll', '/dokumenter', '/oppgaver-og-filer/arkiv']);
    for (const one of [lead, auditor]) await one.context().close();
  });
});

test('no page failed on the way', () => {
  expect(world.errors.flat().filter((error) => !/40[34]|409|422/.test(error))).toEqual([]);
});
