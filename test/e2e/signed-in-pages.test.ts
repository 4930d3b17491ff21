// Every page of signed-in people: the registered addresses, filled from the invented region. Each answers, has one heading,
// is accessible and never wider than a phone. An address without a filling fails, so that new pages come in by themselves.
// What cannot be reached by an address (refusals, work under way, answers) the journeys look at.
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pathOfRoute } from '../../src/web/own/add-own-routes.tsx';
import { OWN_ROUTES } from '../../src/web/own-routes.ts';
import { bringAxe, expectAccessible, expectNoSidewaysScroll, watchErrors } from './axe.ts';
import { contextOptions, DESKTOP, launchBrowser, PHONE } from './browser.ts';
import { enterRegion, type Region, type Who } from './invented-region.ts';
import { networkVisits, type Visit, type Visits } from './network-visits.ts';
import { type RunningServer, removeFolder, startServer } from './server.ts';
import { startedFolder } from './started-folder.ts';
import { digestLink, heading, inDays, press } from './steps.ts';

const STORVIK = '/arbeid/9901';
const COOPERATION = '/arbeid/fjell-og-elv';
const FILES =
  /\.(xlsx|csv|docx|ics|pdf|zip|json)$|\/(status|pakke\/:id|fil\/:number|filer\/:fil|mine-opplysninger|kopier\/:kopi\/word|oppgaver-og-filer\/(filer|arkiv)\/:nr)$/;
/** Only where there is an identity provider: sign-in.test.ts. */
const ELSEWHERE = '/min-side/felles-innlogging';

const PAGES = OWN_ROUTES.filter(({ method }) => method === 'get')
  .map(pathOfRoute)
  .filter((path) => !FILES.test(path) && path !== ELSEWHERE);
/** Open to everybody, and what personal links lead to. */
const OPEN = [
  '/demo',
  '/demo/post',
  '/logg-inn',
  '/logg-inn/sendt',
  '/logg-inn/lenke/:secret',
  '/logg-ut/slettet',
  '/svar/runde/:secret',
  '/ukebrev/:secret',
];

const folder = startedFolder();
/** Where somebody who looks at the pages wants them; nothing is written without it. */
const shots = process.env['SAMKJOP_SHOTS'];
let server: RunningServer;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let errors: string[];
let region: Region;
let visits: Visits = {};

async function become(who: Who): Promise<void> {
  const value = region.secretOf(who);
  await context.clearCookies();
  if (value) await context.addCookies([{ name: 'samkjop', value, url: server.url }]);
}

const go = (address: string) => page.goto(server.url + address);
const pathNow = (): string => new URL(page.url()).pathname;

const LIST_HEADING = 'Saksnummer;Avtale;Kategori;Leverandør;Årlig verdi;Sluttdato';
const LIST_ROW = `25/101;Renhold av svømmehallen;Renhold;Rent AS;210000;${inDays(500)}`;
const FAULTY_ROW = `25/102;Trygghetsalarmer;Trygghetsalarmer og responssenter;Trygt AS;mye;${inDays(600)}`;

/** One list at each step that waits for somebody: columns, rows to mend, and saved. */
async function bringLists(): Promise<{ columns: string; checked: string; saved: string }> {
  const bring = async (...rows: readonly string[]): Promise<string> => {
    await go(`${STORVIK}/importer`);
    const buffer = Buffer.from([LIST_HEADING, ...rows].join('\n'));
    await page.getByLabel('Velg fil').setInputFiles({ name: 'avtaler.csv', mimeType: 'text/csv', buffer });
    await press(page, 'Les filen');
    await heading(page, 'Hva står i kolonnene?');
    return pathNow();
  };
  const saved = await bring(LIST_ROW);
  await press(page, 'Se hva som blir endret');
  await heading(page, 'Raden kan lagres');
  await press(page, 'Lagre én rad');
  await heading(page, 'Listen er lagret');
  const checked = await bring(LIST_ROW.replace('210000', '260000'), FAULTY_ROW);
  await press(page, 'Se hva som blir endret');
  await heading(page, '1 av 2 rader kan lagres');
  return { columns: await bring(LIST_ROW), checked, saved };
}

async function findGroups(): Promise<{ job: string; run: string }> {
  await go(`${STORVIK}/grupper`);
  await page.getByLabel('Hva skal kjøpes?').selectOption({ label: 'Arbeidstøy og arbeidssko' });
  await page.getByLabel('I hele landet').check();
  await press(page, 'Finn kjøpegrupper');
  await page.getByRole('link', { name: 'Se gruppene' }).waitFor({ timeout: 60_000 });
  const job = pathNow();
  await page.getByRole('link', { name: 'Se gruppene' }).click();
  await heading(page, /kjøpegrupper? kan spare/);
  return { job, run: pathNow() };
}

/** Two pieces of kept advice, and the page that compares them. */
async function keepAdvice(): Promise<{ one: string; both: string }> {
  const keep = async (kategori: string): Promise<string> => {
    const sent = { kjoper: '9901', kategori, tittel: kategori };
    const to = await region.send('buyer', `${STORVIK}/rad/lagre`, sent);
    return to.replace('?utfort=lagret', '');
  };
  const kept = [await keep('renhold'), await keep('broyting')];
  const both = kept.map((path) => `valgt=${path.split('/').at(-1)}`).join('&');
  return { one: kept[0] ?? '', both: `${STORVIK}/rad/sammenlign?${both}` };
}

/** One need, a question about it, and where another can be asked about the next need. */
async function askAboutNeed(): Promise<{ need: string; question: string; ask: string }> {
  const all = `${STORVIK}/samme-behov`;
  const [need = '', next = ''] = await region.links('buyer', all, `${all}/:id`);
  const [first = ''] = await region.links('buyer', need, `${need}/spor/:id`);
  const [ask = ''] = await region.links('buyer', next, `${next}/spor/:id`);
  const asked = await region.send('buyer', first, { tekst: 'Hvor mange timer kjøper dere i året?' });
  return { need, question: asked.replace('?sendt=1', ''), ask };
}

interface RoundPages {
  readonly round: string;
  /** The same below the pages of a body that is asked. */
  readonly asked: string;
  /** A personal link to it. */
  readonly link: string;
}

async function roundPages(): Promise<RoundPages> {
  const [round = ''] = await region.links(
    'coordinator',
    `${COOPERATION}/runder`,
    `${COOPERATION}/runder/:id`,
  );
  const contact = { kommune: '9904', navn: 'Postmottaket', epost: 'post@skogbygda.example' };
  await region.send('coordinator', `${round}/lenke`, contact);
  const letter = /\/svar\/runde\/[\w-]{43}/;
  let link: string | undefined;
  while (!link) link = letter.exec(await region.page('nobody', '/demo/post'))?.[0];
  return { round, asked: round.replace(COOPERATION, ''), link };
}

const NAMSOS_IN_COOPERATION = {
  felt: 'medlem',
  samarbeid: 'vaernes',
  kommune: '5007',
  rolle: 'participant',
  fra: '03.2026',
  kilde: 'https://vaernes.example.no/vedtak',
  kildedato: '14.02.2026',
};

async function signInLink(): Promise<string> {
  await region.send('nobody', '/logg-inn', { epost: 'marit.vik@nesoy.example' });
  let link: string | undefined;
  while (!link) {
    link = /\/logg-inn\/lenke\/[\w-]{43}/.exec(await region.page('nobody', '/demo/post'))?.[0];
  }
  return link;
}

const NOTICES = [
  { date: '2026-09-01', buyer: 'Namsos kommune', title: 'Renhold', cpv: '90911000' },
  { date: '2026-09-02', buyer: 'Namsos kommune', title: 'Tolking', cpv: '79540000' },
];

async function realPages(): Promise<Visits> {
  const change = await region.send('installation', '/drift/register/ny', NAMSOS_IN_COOPERATION);
  const changeId = /register\/([0-9a-f-]{36})/.exec(change)?.[1] ?? '';
  const fil = new File([JSON.stringify(NOTICES)], 'kunngjoringer.json');
  const read = await region.send('installation', '/drift/kunngjoringer', { fil });
  const [person = ''] = await region.links('installation', '/drift/personer', '/drift/personer/:id');
  const installation = (address: string): readonly Visit[] => [['installation', address]];
  return {
    '/arbeid/:party/register/:endring': [['namsos', `/arbeid/5007/register/${changeId}`]],
    '/arbeid/:party/funnet': [
      ['namsos', '/arbeid/5007/funnet'],
      ['namsos', '/arbeid/5007/funnet?vis=feil'],
      ['buyer', `${STORVIK}/funnet`],
    ],
    '/drift': installation('/drift'),
    '/drift/virksomhet/:virksomhet': installation('/drift/virksomhet/5007'),
    '/drift/personer': installation('/drift/personer'),
    '/drift/personer/:person': installation(person),
    '/drift/logg': installation('/drift/logg'),
    '/drift/register': installation('/drift/register'),
    '/drift/register/ny': [
      ['installation', '/drift/register/ny'],
      ['installation', '/drift/register/ny?samarbeid=vaernes'],
      ['installation', '/drift/register/ny?felt=medlem&samarbeid=vaernes'],
    ],
    '/drift/register/:endring': installation(`/drift/register/${changeId}`),
    '/drift/regler': installation('/drift/regler'),
    '/drift/regler/:verdi': installation('/drift/regler/threshold.act_any_any_2026-07-01'),
    '/drift/kunngjoringer': [
      ['installation', '/drift/kunngjoringer'],
      ['installation', read],
    ],
  };
}

/** A procurement that Storvik leads, with one invited and one by a standing mandate; and the same as the invited sees it. */
async function procurementPages(): Promise<Visits> {
  const all = `${STORVIK}/anskaffelser`;
  const head = { tittel: 'Renhold sammen', kategori: 'renhold', slag: 'services' };
  const begun = await region.send('buyer', `${all}/ny`, { ...head, forste: '2027', ar: '4', opsjonsar: '2' });
  const one = begun.replace('?sagt=begynt', '');
  const invited = { hvem: '9901', annen: '9902', frist: inDays(20) };
  await region.send('buyer', `${one}/inviter`, invited);
  const agreement = { avtale: 'Samarbeidsavtale, sak 24/118', fra: '01.01.2024', dekker: 'alle' };
  await region.send('buyer', `${one}/staende`, { hvem: '9904', ...agreement, reservasjon: inDays(10) });
  const lines = { linje: 'v1', 'hva-v1': 'Renhold', 'enhet-v1': 'time', 'pris-v1': '450' };
  const lots = { del: 'd1', 'navn-d1': 'Renhold', 'ramme-d1': '9000000', 'delkontrakt-v1': 'd1' };
  const about = { tittel: 'Renhold sammen', slag: 'services', forste: '2027', ar: '4', opsjonsar: '2' };
  await region.send('buyer', `${one}/innhold`, { ...about, ...lines, ...lots });
  const asAsked = one.replace('/9901/', '/9902/');
  const volumes = Object.fromEntries([0, 1, 2, 3].map((year) => [`volum-v1-${year}`, '900']));
  for (const [who, path] of [
    ['buyer', one],
    ['asked', asAsked],
  ] as const) {
    await region.send(who, `${path}/svar`, { svar: 'joins', binder: 'binding', ...volumes });
  }
  const buyer = (part: string): readonly Visit[] => [['buyer', `${one}${part}`]];
  const both = (part: string): readonly Visit[] => [...buyer(part), ['asked', `${asAsked}${part}`]];
  const at = '/arbeid/:party/anskaffelser';
  await region.send('buyer', `${one}/dokumenter/deltakere`, { versjon: '0' });
  return {
    [at]: [
      ['buyer', all],
      ['buyer', `${all}?navn=finnes-ikke`],
      ['asked', '/arbeid/9902/anskaffelser?vis=ended'],
    ],
    [`${at}/ny`]: [['buyer', `${all}/ny`]],
    [`${at}/:id`]: both(''),
    [`${at}/:id/inviter`]: both('/inviter'),
    [`${at}/:id/staende`]: buyer('/staende'),
    [`${at}/:id/medlem/:kommune`]: buyer('/medlem/9904'),
    [`${at}/:id/innhold`]: both('/innhold'),
    [`${at}/:id/oppgaver`]: both('/oppgaver'),
    [`${at}/:id/regelverk`]: both('/regelverk'),
    [`${at}/:id/fordeling`]: both('/fordeling'),
    [`${at}/:id/las`]: buyer('/las'),
    [`${at}/:id/liste`]: buyer('/liste'),
    [`${at}/:id/dokumenter`]: both('/dokumenter'),
    [`${at}/:id/dokumenter/:slag`]: [
      ...both('/dokumenter/deltakere'),
      ...buyer('/dokumenter/prisskjema'),
      ...buyer('/dokumenter/dialog'),
    ],
    '/arbeid/:party/dokumentmaler': [['buyer', `${STORVIK}/dokumentmaler`]],
    [`${at}/:id/svar`]: both('/svar'),
    [`${at}/:id/fullmakt`]: both('/fullmakt'),
    [`${at}/:id/habilitet`]: both('/habilitet'),
    [`${at}/:id/trekk`]: both('/trekk'),
  };
}

/** The invented procurement whose title ends so, as Storvik finds it in its list. */
async function inventedProcurement(ending: string): Promise<string> {
  const all = `${STORVIK}/anskaffelser`;
  for (const path of await region.links('buyer', all, `${all}/:id`)) {
    if ((await region.page('buyer', path)).includes(`: ${ending} – Samkjøp</title>`)) return path;
  }
  throw new Error(`no procurement ends with ${ending}`);
}

const AT_PROCUREMENT = '/arbeid/:party/anskaffelser/:id';

async function needsPages(): Promise<Visits> {
  const all = `${await inventedProcurement('behov')}/behov`;
  const kinds = await region.links('buyer', all, `${all}/nytt\\?slag=\\w+`);
  const needs = await region.links('buyer', all, `${all}/\\d+`);
  const buyer = (...paths: readonly string[]): readonly Visit[] => paths.map((path) => ['buyer', path]);
  return {
    [`${AT_PROCUREMENT}/behov`]: [...buyer(all), ['asked', all.replace('/9901/', '/9902/')]],
    [`${AT_PROCUREMENT}/behov/nytt`]: buyer(...kinds),
    [`${AT_PROCUREMENT}/behov/:nr`]: buyer(...needs.slice(0, 2)),
    [`${AT_PROCUREMENT}/behov/bidrag`]: buyer(`${all}/bidrag`),
    [`${AT_PROCUREMENT}/behov/prioritering`]: [
      ...buyer(`${all}/prioritering`),
      ['asked', `${all.replace('/9901/', '/9902/')}/prioritering`],
    ],
  };
}

async function requirementsPages(): Promise<Visits> {
  const all = `${await inventedProcurement('krav uten markedsdialog')}/krav`;
  const buyer = (...paths: readonly string[]): readonly Visit[] => paths.map((path) => ['buyer', path]);
  const own = (part: string): Visits => ({
    [`${AT_PROCUREMENT}/krav/${part}`]: buyer(`${all}/${part}`),
  });
  return {
    [`${AT_PROCUREMENT}/krav`]: [...buyer(all), ['asked', all.replace('/9901/', '/9902/')]],
    [`${AT_PROCUREMENT}/krav/:nr`]: [
      ...buyer(`${all}/1`, `${all}/2`),
      ['asked', `${all.replace('/9901/', '/9902/')}/2`],
    ],
    [`${AT_PROCUREMENT}/krav/tildeling/:nr`]: buyer(`${all}/tildeling/2`),
    [`${AT_PROCUREMENT}/krav/vilkar/:nr`]: buyer(`${all}/vilkar/1`),
    ...own('nytt'),
    ...own('tildeling'),
    ...own('tildeling/nytt'),
    ...own('vilkar'),
    ...own('vilkar/nytt'),
    ...own('dekning'),
    ...own('klima'),
    ...own('nyskaping'),
    ...own('bibliotek'),
  };
}

async function lotsPages(): Promise<Visits> {
  const all = `${await inventedProcurement('krav uten markedsdialog')}/delkontrakter`;
  return {
    [`${AT_PROCUREMENT}/delkontrakter`]: [
      ['buyer', all],
      ['buyer', `${all}?del=kjop&utkast=nytt`],
      ['asked', all.replace('/9901/', '/9902/')],
    ],
    [`${AT_PROCUREMENT}/delkontrakter/for-hand`]: [
      ['buyer', `${all}/for-hand`],
      ['buyer', `${all}/for-hand?etter=vare`],
    ],
  };
}

async function schedulePages(): Promise<Visits> {
  const all = `${await inventedProcurement('krav uten markedsdialog')}/tidsplan`;
  const asked = all.replace('/9901/', '/9902/');
  const at = `${AT_PROCUREMENT}/tidsplan`;
  const both = (part: string): readonly Visit[] => [
    ['buyer', `${all}${part}`],
    ['asked', `${asked}${part}`],
  ];
  return {
    [at]: both(''),
    [`${at}/steg/:steg`]: [...both('/steg/tenders'), ...both('/steg/decision-9902'), ...both('/steg/needs')],
    [`${at}/ramme`]: [['buyer', `${all}/ramme`]],
    [`${at}/moter/:kommune`]: both('/moter/9902'),
    [`${at}/endringer`]: both('/endringer'),
    [`${at}/kalender`]: both('/kalender'),
  };
}

async function resultPages(): Promise<Visits> {
  const at = async (ending: string): Promise<string> => `${await inventedProcurement(ending)}/resultat`;
  const [announced, evaluated, awarded, contracted] = await Promise.all(
    ['kunngjort', 'vurdert', 'i karens', 'kontrakt etter del IV'].map(at),
  );
  const asked = (path = ''): Visit => ['asked', path.replace('/9901/', '/9902/')];
  const own = (part: string, ...visits: readonly Visit[]): Visits => ({
    [`${AT_PROCUREMENT}/resultat${part}`]: visits,
  });
  return {
    ...own(
      '',
      ...[announced, evaluated, awarded, contracted].map((path = ''): Visit => ['buyer', path]),
      asked(announced),
      asked(awarded),
    ),
    ...own('/kunngjoring', ['buyer', `${announced}/kunngjoring`]),
    ...own('/tilbud/ny', ['buyer', `${announced}/tilbud/ny`]),
    ...own('/tilbud/:nummer', ['buyer', `${evaluated}/tilbud/1`]),
    ...own('/delkontrakt/:lot', ['buyer', `${announced}/delkontrakt/d1`]),
    ...own('/hent', ['buyer', `${announced}/hent`]),
    ...own('/tildeling', ['buyer', `${evaluated}/tildeling`]),
    ...own('/klager', ['buyer', `${awarded}/klager`]),
    ...own('/kontrakt/:lot/:nummer', ['buyer', `${contracted}/kontrakt/d1/1`]),
    ...own('/protokoll', ['buyer', `${contracted}/protokoll`], asked(`${contracted}/protokoll`)),
  };
}

async function accessPages(procurement: string): Promise<Visits> {
  const all = `${procurement}/innsyn`;
  await region.send('buyer', all, { hva: 'Referat fra møtene', kom: inDays(-1), sak: '2026/14' });
  const [request = ''] = await region.links('buyer', all, `${all}/krav/:id`);
  const [source = ''] = await region.links('buyer', all, `${all}/kopi/document/:id`);
  const copy = await region.send('buyer', source, { 'unnta-1': 'offl-23-3' });
  return {
    [`${AT_PROCUREMENT}/innsyn`]: [['buyer', all]],
    [`${AT_PROCUREMENT}/innsyn/krav/:krav`]: [['buyer', request]],
    [`${AT_PROCUREMENT}/innsyn/kopi/:slag/:kilde`]: [['buyer', source]],
    [`${AT_PROCUREMENT}/innsyn/kopier/:kopi`]: [['buyer', copy]],
  };
}

async function dialoguePages(): Promise<Visits> {
  const procurement = await inventedProcurement('markedsdialog');
  const all = `${procurement}/dialog`;
  const numbered = async (part: string): Promise<readonly Visit[]> =>
    (await region.links('buyer', all, `${all}/${part}/\\d+`)).map((path) => ['buyer', path]);
  const [tell = ''] = await region.links('buyer', all, `${all}/publiser\\?oppforing=\\d+`);
  const [reason = ''] = await region.links('buyer', all, `${all}/begrunn\\?oppforing=\\d+`);
  const own = (part: string, address = `${all}/${part}`): Visits => ({
    [`${AT_PROCUREMENT}/dialog/${part}`]: [['buyer', address]],
  });
  return {
    ...(await accessPages(procurement)),
    [`${AT_PROCUREMENT}/dialog`]: [
      ['buyer', all],
      ['asked', all.replace('/9901/', '/9902/')],
    ],
    [`${AT_PROCUREMENT}/dialog/aktiviteter/:nr`]: await numbered('aktiviteter'),
    [`${AT_PROCUREMENT}/dialog/referater/:nr`]: await numbered('referater'),
    [`${AT_PROCUREMENT}/dialog/sporsmal/:nr`]: await numbered('sporsmal'),
    [`${AT_PROCUREMENT}/dialog/logg/:nr`]: (await numbered('logg')).slice(0, 2),
    ...own('aktiviteter/ny'),
    ...own('referater/ny'),
    ...own('sporsmal/ny'),
    ...own('forberedelse'),
    ...own('fordeler'),
    ...own('fortalt'),
    ...own('leverandorer'),
    ...own('logg'),
    ...own('publiser', tell),
    ...own('begrunn', reason),
  };
}

async function workPages(): Promise<Visits> {
  const all = `${await inventedProcurement('markedsdialog')}/oppgaver-og-filer`;
  const asMember = all.replace('/9901/', '/9902/');
  const at = `${AT_PROCUREMENT}/oppgaver-og-filer`;
  const [publish = ''] = await region.links('buyer', `${all}/filer`, `${all}/filer/\\d+/publiser`);
  const both = (part: string): readonly Visit[] => [
    ['buyer', `${all}${part}`],
    ['asked', `${asMember}${part}`],
  ];
  return {
    [at]: both(''),
    [`${at}/filer`]: both('/filer'),
    [`${at}/filer/:nr/publiser`]: [['buyer', publish]],
    [`${at}/kommentarer`]: both('/kommentarer'),
    [`${at}/logg`]: [...both('/logg'), ['buyer', `${all}/logg?slag=file&hvem=9902`]],
    [`${at}/arkiv`]: both('/arkiv'),
  };
}

async function inventedPages({ round, asked }: RoundPages): Promise<Visits> {
  const buyer = (part: string): readonly Visit[] => [['buyer', `${STORVIK}${part}`]];
  const [item = ''] = await region.links('buyer', `${STORVIK}/avtaler`, `${STORVIK}/avtaler/:id`);
  const [dispatch = ''] = await region.links('buyer', `${STORVIK}/arkiv`, `${STORVIK}/arkiv/:id`);
  // From the most urgent to the draft.
  const proposed = await region.links('buyer', `${STORVIK}/forslag?vis=proposed`, `${STORVIK}/forslag/:id`);
  const [urgent = ''] = proposed;
  const [ended = ''] = await region.links('buyer', `${STORVIK}/forslag?vis=ended`, `${STORVIK}/forslag/:id`);
  const [askedFor = ''] = await region.links('asked', '/arbeid/9902/forslag', '/arbeid/9902/forslag/:id');
  const { need, question, ask } = await askAboutNeed();
  await become('buyer');
  const advice = await keepAdvice();
  const lists = await bringLists();
  const { job, run } = await findGroups();
  const [group = ''] = await region.links('buyer', run, `${run}/gruppe/[^"]+`);
  return {
    '/arbeid': [['ofTwoBodies', '/arbeid']],
    '/arbeid/:party': [
      ['buyer', STORVIK],
      ['asked', '/arbeid/9902'],
      ['coordinator', COOPERATION],
      ['namsos', '/arbeid/5007'],
    ],
    '/arbeid/:party/avtaler': buyer('/avtaler'),
    '/arbeid/:party/avtaler/ny': buyer('/avtaler/ny'),
    '/arbeid/:party/avtaler/:id': [['buyer', item]],
    '/arbeid/:party/avtaler/:id/rediger': [['buyer', `${item}/rediger`]],
    '/arbeid/:party/frister': buyer('/frister'),
    '/arbeid/:party/frister/kalender': buyer('/frister/kalender'),
    '/arbeid/:party/synlighet': buyer('/synlighet'),
    '/arbeid/:party/samme-behov': buyer('/samme-behov'),
    '/arbeid/:party/samme-behov/sporsmal': buyer('/samme-behov/sporsmal'),
    '/arbeid/:party/samme-behov/sporsmal/:question': [['buyer', question]],
    '/arbeid/:party/samme-behov/:item': [['buyer', need]],
    '/arbeid/:party/samme-behov/:item/spor/:other': [['buyer', ask]],
    '/arbeid/:party/importer': [
      ['buyer', `${STORVIK}/importer`],
      ['coordinator', `${COOPERATION}/importer`],
    ],
    '/arbeid/:party/importer/:id': Object.values(lists).map((list) => ['buyer', list] as const),
    '/arbeid/:party/importer/:id/angre': [['buyer', `${lists.saved}/angre`]],
    '/arbeid/:party/jobb/:id': [['buyer', job]],
    '/arbeid/:party/rad': [
      ['buyer', `${STORVIK}/rad`],
      ['buyer', `${STORVIK}/rad?navn=finnesikke`],
    ],
    '/arbeid/:party/rad/sammenlign': [['buyer', advice.both]],
    '/arbeid/:party/rad/:id': [['buyer', advice.one]],
    '/arbeid/:party/rad/:id/na': [['buyer', `${advice.one}/na`]],
    '/arbeid/:party/grupper': [
      ['buyer', `${STORVIK}/grupper`],
      ['coordinator', `${COOPERATION}/grupper`],
    ],
    '/arbeid/:party/grupper/:run': [['buyer', run]],
    '/arbeid/:party/grupper/:run/gruppe/:gruppe': [['buyer', group]],
    '/arbeid/:party/forslag': buyer('/forslag?vis=proposed'),
    '/arbeid/:party/forslag/:id': [
      ['buyer', urgent],
      ['buyer', proposed.at(-1) ?? ''],
      ['buyer', ended],
      ['asked', askedFor],
    ],
    '/arbeid/:party/arkiv': buyer('/arkiv'),
    '/arbeid/:party/arkiv/:id': [['buyer', dispatch]],
    '/arbeid/:party/runder': [
      ['coordinator', `${COOPERATION}/runder`],
      ['asked', '/arbeid/9902/runder'],
    ],
    '/arbeid/:party/runder/ny': [['coordinator', `${COOPERATION}/runder/ny`]],
    '/arbeid/:party/runder/:id': [['coordinator', round]],
    '/arbeid/:party/runder/:id/plan': [['coordinator', `${round}/plan`]],
    '/arbeid/:party/runder/:id/svar': [['asked', `/arbeid/9902${asked}/svar`]],
    '/arbeid/:party/runder/:id/svar/kvittering': [['answered', `/arbeid/9907${asked}/svar/kvittering`]],
    '/arbeid/:party/register': buyer('/register'),
    '/arbeid/:party/register/ny': [['administrator', `${STORVIK}/register/ny`]],
    '/arbeid/:party/personer': [
      ['administrator', `${STORVIK}/personer`],
      ['coordinator', `${COOPERATION}/personer`],
    ],
    '/arbeid/:party/logg': [['administrator', `${STORVIK}/logg`]],
    '/min-side': [['buyer', '/min-side']],
    '/min-side/slett': [['buyer', '/min-side/slett']],
    '/foresla-endring': [['administrator', '/foresla-endring?kommune=5007']],
  };
}

async function openPages({ link }: RoundPages): Promise<Visits> {
  const digest = await digestLink({ folder }, 'marit.vik@nesoy.example');
  const nobody = (address: string): readonly Visit[] => [['nobody', address]];
  return {
    '/demo': nobody('/demo'),
    '/demo/post': nobody('/demo/post'),
    '/logg-inn': nobody('/logg-inn'),
    '/logg-inn/sendt': nobody('/logg-inn/sendt'),
    '/logg-inn/lenke/:secret': nobody(await signInLink()),
    '/logg-ut/slettet': nobody('/logg-ut/slettet'),
    '/svar/runde/:secret': nobody(link),
    '/ukebrev/:secret': nobody(digest),
  };
}

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(folder), launchBrowser()]);
  context = await browser.newContext(contextOptions(DESKTOP));
  await bringAxe(context);
  page = await context.newPage();
  errors = watchErrors(page);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop('SIGTERM');
  removeFolder(folder);
});

test('every address is filled, and nothing else', async () => {
  region = await enterRegion({ server, folder });
  const round = await roundPages();
  visits = {
    ...(await inventedPages(round)),
    ...(await procurementPages()),
    ...(await needsPages()),
    ...(await schedulePages()),
    ...(await workPages()),
    ...(await lotsPages()),
    ...(await networkVisits(region)),
    ...(await dialoguePages()),
    ...(await requirementsPages()),
    ...(await resultPages()),
    ...(await realPages()),
    ...(await openPages(round)),
  };
  expect(Object.keys(visits).toSorted()).toEqual([...PAGES, ...OPEN].toSorted());
});

async function shoot(address: string): Promise<void> {
  if (!shots) return;
  const name = address
    .slice(1)
    .replaceAll(/[^\w.-]+/g, '-')
    .slice(0, 80);
  const width = page.viewportSize()?.width ?? 0;
  await page.screenshot({ path: `${shots}/${name}-${width}.png`, fullPage: true });
}

/** Colours are the same, and take axe longer than all the rest. */
const SEEN_AT_THE_OTHER_WIDTH = { 'color-contrast': { enabled: false } };

/** At both widths; what axe looks at differs between them only in tables, which are blocks on a phone. */
async function look(who: Who, address: string): Promise<void> {
  const what = `${who} at ${address}`;
  await become(who);
  await page.setViewportSize(DESKTOP);
  const answer = await go(address);
  expect([what, answer?.status(), pathNow()]).toEqual([what, 200, address.split('?')[0]]);
  expect([what, await page.locator('h1').count()]).toEqual([what, 1]);
  await shoot(address);
  await expectAccessible(page, what);
  await page.setViewportSize(PHONE);
  await shoot(address);
  await expectNoSidewaysScroll(page, what);
  if ((await page.locator('main table').count()) > 0) {
    await expectAccessible(page, `${what} on a phone`, SEEN_AT_THE_OTHER_WIDTH);
  }
  expect([what, ...errors.splice(0)]).toEqual([what]);
}

test.each([...PAGES, ...OPEN])('%s', async (path) => {
  for (const [who, address] of visits[path] ?? []) await look(who, address);
});

test.each(['', '/nn', '/en'])('the menu of a party is one line at 1280 (%s)', async (prefix) => {
  await become('administrator');
  await page.setViewportSize(DESKTOP);
  await go(`${prefix}${STORVIK}`);
  const places = page.locator('.own-wide li');
  const tops = await places.evaluateAll((all) =>
    all.map((one) => Math.round(one.getBoundingClientRect().top)),
  );
  expect([tops.length > 10, new Set(tops).size]).toEqual([true, 1]);
});
