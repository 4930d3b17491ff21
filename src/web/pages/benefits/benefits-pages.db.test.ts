// Pages of benefits and the logic model in process: what each role is shown and may send, what is refused in words, the list in parts,
// and an amount as it is typed and shown.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../../../test/database.ts';
import { plain } from '../../../../test/html.ts';
import { openLearningNetwork } from '../../../../test/learning-network.ts';
import { type OwnSite, openOwnSite, type SeededPerson } from '../../../../test/own-site.ts';
import type { Role } from '../../../modules/accounts/model.ts';

let database: TestDatabase;
let site: OwnSite;
const cookies: Record<string, string> = {};
let evaluation: string;
let about: string;

const forBody = (path: string, body: string): string => path.replace('/5007/', `/${body}/`);

beforeAll(async () => {
  database = await openTestDatabase();
  site = await openOwnSite(database);
  const cast: readonly (readonly [string, string, Role])[] = [
    ['leader', '5007', 'networkLeader'],
    ['colleague', '5007', 'buyer'],
    ['reader', '5007', 'reader'],
    ['member', '5045', 'buyer'],
    ['outsider', '5001', 'buyer'],
  ];
  const people: Record<string, SeededPerson> = {};
  for (const [name, party, role] of cast) {
    const person = await site.seedPerson({ email: `${name}@test.example`, name, parties: [{ party, role }] });
    people[name] = person;
    cookies[name] = await site.signIn(person);
  }
  const { services } = site;
  const network = await openLearningNetwork(
    {
      site,
      as: (name) => {
        const { id, isDemo } = people[name] as SeededPerson;
        return services.ctx({ kind: 'person', person: id, isDemo });
      },
      system: () => services.ctx({ kind: 'system', name: 'test' }),
    },
    2,
  );
  about = `network:${network.id}`;
  evaluation = `/arbeid/5007/nettverk/${network.id}/evaluering`;
});
afterAll(() => database.close());

async function read(path: string, who: string): Promise<{ status: number; text: string; html: string }> {
  const answer = await site.get(path, cookies[who] ?? '');
  const html = await answer.text();
  return { status: answer.status, text: plain(html), html };
}

async function send(
  path: string,
  form: Record<string, string>,
  who: string,
): Promise<{ status: number; text: string; to: string }> {
  const answer = await site.post(path, form, cookies[who] ?? '');
  return {
    status: answer.status,
    text: plain(await answer.text()),
    to: answer.headers.get('location') ?? '',
  };
}

/** Letters of a kind about one benefit: to whom, and where each leads. */
const lettersOf = async (kind: string, own: string): Promise<string[]> =>
  (await site.links())
    .filter((letter) => letter.kind === kind && letter.path?.endsWith(own.split('/').at(-1) ?? ''))
    .map(({ to, path }) => `${to} ${path}`)
    .toSorted();

const NEW = '/arbeid/5007/evaluering/gevinst/ny';
const FORM = {
  navn: 'Lavere pris på alarmer',
  slag: 'price',
  ellers: 'Avtalene hadde vært forlenget.',
  metode: 'ownEarlierPrice',
  metodetekst: '',
  enhet: 'nokYear',
  enhetsnavn: '',
  lavt: '80 000',
  trolig: '120 000,50',
  hoyt: '150 000',
  fra: '01.01.2026',
  til: '31.12.2026',
  kommune: '5045',
  'del-5045': '120 000,50',
  kilder: 'Avtalen | https://innsyn.example.no/1\nTimelister',
};
const register = (form: Partial<typeof FORM> = {}, who = 'leader') =>
  send(`${NEW}?om=${about}`, { ...FORM, ...form }, who);
const addressIn = (to: string): string => to.split('?')[0] ?? '';

describe('the pages of benefits', () => {
  test('are empty with a next step for the leader, and with a sentence for others', async () => {
    const leader = await read(`${evaluation}/gevinster`, 'leader');
    expect(leader.text).toContain('Registrer den første gevinsten');
    const member = await read(forBody(`${evaluation}/gevinster`, '5045'), 'member');
    expect(member.text).toContain('Ingen gevinster er registrert ennå.');
    expect(member.html).not.toContain('/evaluering/gevinst/ny');
    expect((await read(forBody(`${evaluation}/gevinster`, '5001'), 'outsider')).status).toBe(404);
    expect((await read(`${evaluation}/gevinster`, 'member')).status).toBe(403);
    expect((await read(evaluation, 'leader')).html).toContain(`${evaluation}/gevinster`);
  });

  test('say everything that is wrong at once and keep what was typed', async () => {
    const refused = await register({
      ellers: '',
      slag: '',
      trolig: 'mye',
      fra: '31.02.2026',
      kilder: 'Sak | http://x.no',
    });
    expect(refused.status).toBe(422);
    for (const said of [
      'Skriv hva som ellers ville skjedd.',
      'Velg hva slags gevinst det er.',
      '«mye» er ikke et tall.',
      'Denne datoen finnes ikke.',
      'Adressen til en kilde må begynne med https://.',
    ]) {
      expect(refused.text).toContain(said);
    }
    expect((await register({ lavt: '130 000' })).text).toContain(
      'Det lave anslaget kan ikke være over det trolige',
    );
    expect((await register({ 'del-5045': '1' })).text).toContain(
      'Delene må til sammen bli det trolige anslaget.',
    );
  });

  test('let nobody but the leading party write', async () => {
    expect((await register({}, 'reader')).status).toBe(403);
    expect((await send(`${forBody(NEW, '5045')}?om=${about}`, FORM, 'member')).status).toBe(404);
    expect((await read(`${forBody(NEW, '5045')}?om=${about}`, 'member')).status).toBe(404);
  });

  test('lead a benefit from draft to confirmed, each shown what is hers to do', async () => {
    const { to } = await register();
    const own = addressIn(to);
    const members = forBody(own, '5045');
    expect(to).toBe(`${own}?sagt=registered`);
    const draft = await read(own, 'leader');
    expect(draft.text).toContain('120 000,50 kroner i året (80 000 til 150 000)');
    expect(draft.html).toContain('href="https://innsyn.example.no/1"');
    expect((await read(members, 'member')).status).toBe(404);
    expect((await read(`${own}/endre`, 'leader')).html).toContain('value="120\u00a0000,50"');

    expect((await send(`${own}/foresla`, { versjon: '1' }, 'leader')).to).toBe(`${own}?sagt=proposed`);
    expect((await read(own, 'leader')).text).toContain('Du har skrevet gevinsten.');
    const everybodyAsked = [`colleague@test.example ${own}`, `member@test.example ${members}`];
    expect(await lettersOf('benefit.asked', own)).toEqual(everybodyAsked);
    expect((await read('/arbeid/5045', 'member')).text).toContain('Gevinster som venter på dere');
    expect((await read(own, 'reader')).html).not.toContain('name="svar"');
    const waiting = await read(members, 'member');
    expect(waiting.text).toContain('Står Grong inne for dette?');
    expect(waiting.text).toContain('egen del, 120 000,50 kroner i året');

    const answer = (path: string, form: Record<string, string>, who: string) =>
      send(
        `${path}/svar`,
        { versjon: '1', svar: 'confirmed', stilling: 'Innkjøpssjef', grunn: '', ...form },
        who,
      );
    expect((await answer(members, { stilling: '' }, 'member')).text).toContain(
      'Skriv hvilken stilling du har.',
    );
    expect((await answer(own, {}, 'leader')).text).toContain('En annen må bekrefte den.');
    expect((await answer(own, {}, 'reader')).status).toBe(403);
    expect((await answer(members, {}, 'member')).to).toBe(`${members}?sagt=confirmed`);
    expect((await read('/min-side', 'leader')).text).toContain(
      'Grong har bekreftet gevinsten «Lavere pris på alarmer».',
    );
    expect((await answer(own, {}, 'colleague')).to).toBe(`${own}?sagt=confirmed`);
    const confirmed = await read(own, 'reader');
    expect(confirmed.text).toContain('bekreftet av member, Innkjøpssjef,');
    const list = await read(`${evaluation}/gevinster?status=confirmed`, 'reader');
    expect(list.text).toContain('Kroner i 2026');
    expect(list.text).toContain('Bekreftet av alle som er med');

    const changed = await send(`${own}/endre`, { ...FORM, versjon: '1', navn: 'Lavere pris' }, 'leader');
    expect(changed.to).toBe(`${own}?sagt=changed`);
    expect(await lettersOf('benefit.askedAnew', own)).toEqual(everybodyAsked);
    const stale = await answer(members, {}, 'member');
    expect([stale.status, stale.text.includes('Noen har endret gevinsten')]).toEqual([422, true]);
    const disputed = { versjon: '2', svar: 'disputed', grunn: 'Regnet feil' };
    expect((await answer(members, disputed, 'member')).to).toBe(`${members}?sagt=disputed`);
    expect(await lettersOf('benefit.disputed', own)).toEqual([`leader@test.example ${own}`]);
    const again = await read(members, 'member');
    expect(again.text).toContain('Tidligere versjoner');
    expect((await send(`${own}/trekk`, { versjon: '2', hvorfor: '' }, 'leader')).text).toContain(
      'Skriv hvorfor.',
    );
    await send(`${own}/trekk`, { versjon: '2', hvorfor: 'Regnet feil' }, 'leader');
    expect((await read(members, 'member')).text).toContain('Trukket fordi: Regnet feil');
  });

  test('show twenty at a time', async () => {
    for (let number = 1; number <= 20; number++) await register({ navn: `Gevinst nummer ${number}.` });
    const first = await read(`${evaluation}/gevinster`, 'leader');
    const second = await read(`${evaluation}/gevinster?side=2`, 'leader');
    const lines = (html: string): number =>
      html.split('<ul class="ruled-list">')[1]?.split('<a href').length ?? 0;
    expect(first.html).toContain('side=2');
    expect(lines(first.html)).toBeGreaterThan(lines(second.html));
    expect(second.text).toContain('Gevinst nummer 20.');
  });
});

describe('the page of the logic model', () => {
  const row = '/arbeid/5007/evaluering/modell/rad';

  test('is written by the leading party, says what is missing, and is read by the others', async () => {
    const page = `${evaluation}/modell`;
    expect((await read(page, 'leader')).text).toContain('Hent fra utformingen');
    expect((await read(forBody(page, '5045'), 'member')).text).toContain(
      'Ingen har skrevet en logisk modell ennå.',
    );
    const nothing = await send('/arbeid/5007/evaluering/modell/hent', { om: about }, 'leader');
    expect([nothing.status, nothing.text.includes('Det er ikke noe å hente ennå.')]).toEqual([422, true]);

    const outcome = {
      om: about,
      versjon: '0',
      kolonne: 'outcomes',
      tekst: 'Tryggere',
      indikator: '',
      maling: 'elsewhere',
      hvor: '',
    };
    expect((await send(row, outcome, 'leader')).text).toContain('Skriv hvor det måles.');
    expect((await send(row, { ...outcome, hvor: 'Brukerundersøkelsen' }, 'leader')).to).toBe(
      `${page}?sagt=kept`,
    );
    const activity = { ...outcome, versjon: '1', kolonne: 'activities', tekst: 'Samlinger', maling: '' };
    expect((await send(row, activity, 'leader')).to).toBe(`${page}?sagt=kept`);
    expect((await send(row, activity, 'leader')).text).toContain('Noen har endret modellen');

    const member = await read(forBody(page, '5045'), 'member');
    expect(member.text).toContain('Måles her: Brukerundersøkelsen');
    expect(member.text).toContain('«Samlinger» fører ikke til noe.');
    expect(member.text).toContain('«Tryggere» har ingen indikator.');
    expect(member.text).toContain('Det står ingenting under leveranser.');
    expect(member.html).not.toContain('/modell/rad');
    expect((await send(row, activity, 'reader')).status).toBe(403);
    expect((await send(forBody(row, '5045'), activity, 'member')).status).toBe(404);
    expect((await read(`${row}?om=${about}&rad=9`, 'leader')).status).toBe(404);

    const gone = { om: about, versjon: '2', kolonne: 'outcomes', rad: '1', gjor: 'remove' };
    expect((await send(`${row}/flytt`, gone, 'leader')).to).toBe(`${page}?sagt=removed`);
    expect((await read(page, 'leader')).text).not.toContain('Tryggere');
  });
});
