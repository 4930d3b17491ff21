// The whole site in process: a supplier signs up without an account and acts by its link, others see only what is public, a
// link opens nothing but its own, and a copy for public access holds none of what was withheld.
import { Buffer } from 'node:buffer';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../../../test/database.ts';
import { inventedNumber, procurementInDialogue, SILENT } from '../../../../test/dialogue-case.ts';
import { type OwnSite, openOwnSite, type SeededPerson } from '../../../../test/own-site.ts';
import { localDate } from '../../../kernel/local-date.ts';
import type { Result } from '../../../kernel/result.ts';
import { acting, type Ctx } from '../../../modules/accounts/db.ts';
import type { PartyId } from '../../../modules/accounts/model.ts';
import { accessRequests } from '../../../modules/procurement/access/queries.ts';
import { keepActivity, publishActivity } from '../../../modules/procurement/dialogue/activity-commands.ts';
import { describeDialogue } from '../../../modules/procurement/dialogue/describe-commands.ts';
import { keepDocument } from '../../../modules/procurement/dialogue/document-commands.ts';
import { drawOrder, hashOfSeed } from '../../../modules/procurement/dialogue/draw.ts';
import { tellSome } from '../../../modules/procurement/dialogue/information-commands.ts';
import { recordMeeting } from '../../../modules/procurement/dialogue/meeting-commands.ts';
import {
  sendMinutes,
  settleMinutes,
  writeMinutes,
} from '../../../modules/procurement/dialogue/minutes-commands.ts';
import type { ActivityFacts } from '../../../modules/procurement/dialogue/model.ts';
import { checkContact } from '../../../modules/procurement/dialogue/participant-commands.ts';
import { contactsOfDialogue, dialogueOf } from '../../../modules/procurement/dialogue/queries.ts';
import { answerQuestion } from '../../../modules/procurement/dialogue/question-commands.ts';
import { drawSlots } from '../../../modules/procurement/dialogue/slot-commands.ts';
import { exportLedger } from '../../../modules/procurement/ledger-queries.ts';
import { verifyLedger } from '../../../modules/procurement/ledger-verify.ts';
import { deleteOldSupplierRows } from '../../../modules/procurement/market/retention-commands.ts';

const LEAD = '5007' as PartyId;
const MEMBER = '5045' as PartyId;
const DAY = 24 * 3_600_000;
const CATEGORY = 'kontormobler';
const SECRET = 'Alarmsentralen koster 187 kroner per bruker i måneden';

let database: TestDatabase;
let site: OwnSite;
let cookie: string;
const people: Record<string, SeededPerson> = {};
const as = (name: string): Ctx => {
  const { id, isDemo } = people[name] as SeededPerson;
  return site.services.ctx({ kind: 'person', person: id, isDemo });
};
const system = (): Ctx => site.services.ctx({ kind: 'system', name: 'test' });

beforeAll(async () => {
  database = await openTestDatabase();
  site = await openOwnSite(database, { isDemoOn: false });
  for (const [name, party] of [
    ['leader', LEAD],
    ['member', MEMBER],
  ] as const) {
    const parties = [{ party, role: 'buyer' as const }];
    people[name] = await site.seedPerson({ email: `${name}@test.example`, name, parties });
  }
  cookie = await site.signIn(people['leader'] as SeededPerson);
});
afterAll(() => database.close());

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.problems.map(({ code }) => code).join());
  return result.value;
}

const at = (days: number, hours = 0): Date => new Date(site.now().getTime() + days * DAY + hours * 3_600_000);

const MEETINGS = (): ActivityFacts => ({
  kind: 'oneToOne',
  title: 'Møter om trygghet',
  about: 'Hva er mulig?',
  startsAt: null,
  endsAt: null,
  place: 'Rådhuset',
  isDigital: false,
  replyBy: localDate(at(10).toISOString().slice(0, 10)),
  howToReply: '',
  slots: { allocation: 'firstCome', minutes: 45, starts: [at(20), at(20, 1)] },
});

/** A dialogue with one activity that suppliers sign up for. */
async function opened(facts = MEETINGS()): Promise<{ readonly id: string; readonly activity: string }> {
  const id = await procurementInDialogue({
    leader: { ctx: as('leader'), party: LEAD },
    member: { ctx: as('member'), party: MEMBER },
    system: system(),
  });
  // One that the register has, for the pages of signed-in people.
  await database.pool.query(
    `update procurement set category = $1, state = jsonb_set(state::jsonb, '{category}', to_jsonb($1::text)) where id = $2`,
    [CATEGORY, id],
  );
  const asked = { procurement: id, party: LEAD };
  value(
    await describeDialogue(as('leader'), {
      ...asked,
      about: 'Flere skal være trygge hjemme.',
      telling: SILENT,
    }),
  );
  const activity = value(await keepActivity(as('leader'), { ...asked, activity: null, version: 1, facts }));
  value(await publishActivity(as('leader'), { ...asked, activity, version: 1, reason: '', telling: SILENT }));
  return { id, activity };
}

const form = (place: number, more: Record<string, string> = {}): Record<string, string> => ({
  orgnr: inventedNumber(place),
  firma: `Trygt Hjem ${place} AS`,
  kontakt: `Kontakt ${place}`,
  epost: `salg${place}@firma.example`,
  sprak: 'nb',
  ...more,
});

const pathTo = async (email: string, kind: string): Promise<string> => {
  const letters = await site.links();
  return letters.findLast((one) => one.to === email && one.kind === kind)?.path ?? '';
};

/** Signs up and confirms; the value is the address of the own page. */
async function joined(id: string, place: number, activity: string): Promise<string> {
  const sent = await site.post(`/markedsdialog/${id}/pamelding`, form(place, { aktivitet: activity }));
  expect([sent.status, sent.headers.get('location')]).toEqual([303, `/markedsdialog/${id}/pamelding/sendt`]);
  const path = await pathTo(`salg${place}@firma.example`, 'market.confirm');
  const confirmed = await site.post(`${path}/bekreft`);
  expect(confirmed.status).toBe(303);
  return (confirmed.headers.get('location') ?? '').split('?')[0] ?? '';
}

const html = async (address: string, as?: string): Promise<string> => (await site.get(address, as)).text();

const participants = async (id: string) => (await dialogueOf(as('leader'), id))?.participants ?? [];

describe('a supplier', () => {
  test('is nobody until it has confirmed, once', async () => {
    const { id, activity } = await opened();
    await site.post(`/markedsdialog/${id}/pamelding`, form(1, { aktivitet: activity }));
    expect(await participants(id)).toEqual([]);
    const path = await pathTo('salg1@firma.example', 'market.confirm');
    // Opening the link confirms nothing.
    expect(await html(path)).toContain('Bekreft påmeldingen');
    expect(await participants(id)).toEqual([]);
    const first = await site.post(`${path}/bekreft`);
    expect(first.headers.get('location')).toMatch(/^\/svar\/markedsdialog\/[\w-]{43}\?sagt=velkommen$/);
    expect((await site.post(`${path}/bekreft`)).status).toBe(404);
    expect((await participants(id)).map(({ name }) => name)).toEqual(['Trygt Hjem 1 AS']);
    expect(await html(first.headers.get('location') ?? '')).toContain('påmeldt');
  });

  test('is refused for what is wrong, field by field', async () => {
    const { id } = await opened();
    const wrong = { orgnr: '123456789', firma: '', kontakt: '', epost: 'ikke-en-adresse' };
    const sent = await site.post(`/markedsdialog/${id}/pamelding`, form(1, wrong));
    const text = await sent.text();
    expect(sent.status).toBe(422);
    for (const field of ['orgnr', 'firma', 'kontakt', 'epost']) expect(text).toContain(`href="#${field}"`);
  });

  test('that takes part already is answered as any other, and only its contact is written to', async () => {
    const { id, activity } = await opened();
    await joined(id, 2, activity);
    const count = (await site.links()).length;
    const another = await site.post(
      `/markedsdialog/${id}/pamelding`,
      form(2, { epost: 'ukjent@annet.example' }),
    );
    const fresh = await site.post(`/markedsdialog/${id}/pamelding`, form(3));
    expect([another.status, another.headers.get('location')]).toEqual([
      fresh.status,
      fresh.headers.get('location'),
    ]);
    const letters = (await site.links()).slice(count);
    expect(letters.map(({ kind, to }) => [kind, to])).toEqual([
      ['market.colleague', 'salg2@firma.example'],
      ['market.confirm', 'salg3@firma.example'],
    ]);
    await site.post(`/markedsdialog/${id}/pamelding`, form(2));
    const own = await pathTo('salg2@firma.example', 'market.ownLink');
    expect((await site.get(own)).status).toBe(200);
  });

  test('chooses a slot, asks, hands in, corrects its contact and leaves', async () => {
    const { id, activity } = await opened();
    const own = await joined(id, 4, activity);
    const slot = /name="plass" value="([\w-]+)"/.exec(await html(own))?.[1] ?? '';
    const taken = await site.post(`${own}/plass`, { aktivitet: activity, plass: slot, gjor: 'ta' });
    expect(taken.headers.get('location')).toBe(`${own}?sagt=plass`);
    expect(await html(own)).toContain('Plassen deres');
    expect((await site.post(`${own}/sporsmal`, { sporsmal: 'Hvor mange?' })).status).toBe(303);
    expect((await site.post(`${own}/sporsmal`, { sporsmal: '' })).status).toBe(422);
    const input = { innspill: 'Det går an.', lenke: 'https://firma.example/alarm', hemmelig: SECRET };
    expect((await site.post(`${own}/innspill`, input)).status).toBe(303);
    expect((await site.post(`${own}/innspill`, { ...input, lenke: 'javascript:alert(1)' })).status).toBe(422);
    const dialogue = await dialogueOf(as('leader'), id);
    expect(dialogue?.inputs.map(({ text, secret }) => [text, secret])).toEqual([['Det går an.', SECRET]]);
    // Another body of the procurement does not see the secret.
    expect((await dialogueOf(as('member'), id))?.inputs.map(({ secret }) => secret)).toEqual([null]);
    // Nor does the ledger, which every member may take out.
    const ledger = await exportLedger(as('member'), id);
    expect(ledger).toContain('hemmelig-del.txt');
    expect(ledger).not.toContain(SECRET);
    const contact = { kontakt: 'Ny Kontakt', epost: 'ny@firma.example', sprak: 'nn' };
    expect((await site.post(`${own}/kontakt`, contact)).status).toBe(303);
    expect(await pathTo('ny@firma.example', 'market.ownLink')).toMatch(/^\/nn\/svar\//);
    expect((await site.post(`${own}/avmelding`)).status).toBe(200);
    expect((await site.get(own)).status).toBe(404);
    const { rows } = await database.pool.query(
      "select 1 from dialogue_contact where email in ('ny@firma.example', 'salg4@firma.example')",
    );
    expect(rows).toEqual([]);
  });

  test('reaches with its link nothing but its own', async () => {
    const { id, activity } = await opened();
    const [one, two] = [await joined(id, 5, activity), await joined(id, 6, activity)];
    await site.post(`${one}/sporsmal`, { sporsmal: 'Bare vi vet at vi spør om dette' });
    await site.post(`${one}/innspill`, { innspill: 'Innspill fra den ene', lenke: '', hemmelig: SECRET });
    const receivers = [{ id: inventedNumber(5), name: 'Trygt Hjem 5 AS' }];
    const told = { procurement: id, party: LEAD, receivers, text: 'Sagt til den ene', happened: site.now() };
    value(await tellSome(as('leader'), told));
    const minutes = await minutesSent(id, activity, 'Trygt Hjem 5 AS');
    const theirs = [
      'Bare vi vet at vi spør',
      'Innspill fra den ene',
      SECRET,
      'Sagt til den ene',
      'Trygt Hjem 5',
    ];
    for (const part of ['', '/opplysninger', `/referat/${minutes}`]) {
      const [own, other] = [await html(`${one}${part}`), await html(`${two}${part}`)];
      for (const text of theirs) expect(other, part).not.toContain(text);
      expect(own, part).toContain('Trygt Hjem 5 AS');
    }
    expect((await site.get(`${two}/referat/${minutes}`)).status).toBe(404);
    const comment = await site.post(`${two}/referat/${minutes}`, { 'hemmelig-1': '1' });
    expect(comment.status).toBe(404);
    expect(await html(`${one}/opplysninger`)).toContain('Sagt til den ene');
  });
});

/** Minutes of a meeting with the supplier, whose contact the leader has made sure of, sent to it; the value is their id. */
async function minutesSent(id: string, activity: string, supplier: string): Promise<string> {
  const participant = (await participants(id)).find(({ name }) => name === supplier)?.id ?? '';
  const asked = { procurement: id, party: LEAD };
  const email = (await contactsOfDialogue(as('leader'), id)).get(participant)?.email ?? '';
  value(await checkContact(as('leader'), { ...asked, participant, email }));
  const meeting = { ...asked, activity, participant, heldAt: site.now(), people: '', told: '' };
  const minutes = value(await recordMeeting(as('leader'), meeting));
  const paragraphs = ['Vi snakket om døgnvakt.', SECRET];
  value(await writeMinutes(as('leader'), { ...asked, minutes, version: 1, paragraphs }));
  value(await sendMinutes(as('leader'), { ...asked, minutes, version: 2, telling: SILENT }));
  return minutes;
}

describe('anybody', () => {
  test('sees what is published and nothing of who takes part', async () => {
    const { id, activity } = await opened();
    const own = await joined(id, 7, activity);
    await site.post(`${own}/sporsmal`, { sporsmal: 'Hvor mange alarmer, spør Trygt Hjem?' });
    await site.post(`${own}/innspill`, { innspill: 'Et innspill', lenke: '', hemmelig: SECRET });
    const question = (await dialogueOf(as('leader'), id))?.questions[0]?.id ?? '';
    const answer = { procurement: id, party: LEAD, id: question, isSure: false, telling: SILENT };
    value(
      await answerQuestion(as('leader'), {
        ...answer,
        question: 'Hvor mange?',
        answer: 'To hundre alarmer.',
      }),
    );
    const pages = await Promise.all(
      ['', '/opplysninger', '/pamelding'].map((part) => html(`/markedsdialog/${id}${part}`)),
    );
    const [page = ''] = pages;
    for (const text of [
      'Flere skal være trygge hjemme.',
      'Møter om trygghet',
      'To hundre alarmer.',
      'Namsos',
    ]) {
      expect(page).toContain(text);
    }
    for (const text of pages) {
      for (const hidden of ['Trygt Hjem', 'salg7@', 'Kontakt 7', inventedNumber(7), 'Et innspill', SECRET]) {
        expect(text).not.toContain(hidden);
      }
    }
    expect(await html('/markedsdialog')).toContain(`/markedsdialog/${id}`);
    const calendar = await html(`/nn/markedsdialog/${id}/kalender.ics`);
    expect(calendar).toContain('BEGIN:VEVENT');
    expect(calendar).toContain('Frist: Møter om trygghet');
  });

  test('finds nothing of a dialogue that is not published, or of no dialogue at all', async () => {
    const id = await procurementInDialogue({
      leader: { ctx: as('leader'), party: LEAD },
      member: { ctx: as('member'), party: MEMBER },
      system: system(),
    });
    for (const path of [id, 'noe', '00000000-0000-7000-8000-000000000000']) {
      for (const part of ['', '/pamelding', '/opplysninger', '/kalender.ics']) {
        expect((await site.get(`/markedsdialog/${path}${part}`)).status).toBe(404);
      }
    }
    expect(await html('/markedsdialog')).not.toContain(id);
    expect((await site.post(`/markedsdialog/${id}/pamelding`, form(8))).status).toBe(404);
  });

  test('finds by words and time, page by page', async () => {
    const { id } = await opened();
    expect(await html('/markedsdialog?q=trygge&tid=apne')).toContain(id);
    expect(await html('/markedsdialog?q=finnesikke')).toContain('Vi fant ingen slike');
    expect(await html('/markedsdialog?tid=over')).not.toContain(id);
    expect((await site.get('/markedsdialog?side=999')).status).toBe(200);
  });

  test('signs up only so often, and is told so', async () => {
    const { id } = await opened();
    const statuses: number[] = [];
    for (let turn = 0; turn < 6; turn++) {
      statuses.push((await site.post(`/markedsdialog/${id}/pamelding`, form(9))).status);
    }
    expect(statuses).toEqual([303, 303, 303, 303, 303, 429]);
  });
});

describe('what suppliers have typed', () => {
  test('is deleted when nobody confirms, and when the procurement has been over for a while', async () => {
    const { id, activity } = await opened();
    await joined(id, 10, activity);
    await site.post(`/markedsdialog/${id}/pamelding`, form(11));
    const emails = async () => {
      const { rows } = await database.pool.query<{ email: string }>(
        `select email from dialogue_contact where email in ('salg10@firma.example', 'salg11@firma.example') order by 1`,
      );
      return rows.map(({ email }) => email);
    };
    await deleteOldSupplierRows(system());
    expect(await emails()).toEqual(['salg10@firma.example', 'salg11@firma.example']);
    const later = (days: number): Ctx => ({ ...system(), now: at(days) });
    await deleteOldSupplierRows(later(4));
    expect(await emails()).toEqual(['salg10@firma.example']);
    await acting(system(), ({ db }) =>
      db.updateTable('procurement').set({ phase: 'cancelled' }).where('id', '=', id).execute(),
    );
    await deleteOldSupplierRows(later(179));
    expect(await emails()).toEqual(['salg10@firma.example']);
    await deleteOldSupplierRows(later(182));
    expect(await emails()).toEqual([]);
  });
});

describe('public access', () => {
  test('gives a copy that holds none of what was withheld: not in the page, the file or what is kept', async () => {
    const { id, activity } = await opened();
    const own = await joined(id, 12, activity);
    const minutes = await minutesSent(id, activity, 'Trygt Hjem 12 AS');
    await site.post(`${own}/referat/${minutes}`, { 'hemmelig-2': '1', 'hvorfor-2': 'Pris' });
    // While the supplier may still mark: with a reason only, which does not stand in the copy.
    const early = `/arbeid/${LEAD}/anskaffelser/${id}/innsyn/kopi/minutes/${minutes}`;
    expect(await html(early, cookie)).toContain('frist for å merke hemmeligheter er ikke ute');
    const without = await site.post(early, { 'unnta-2': 'offl-13-fvl', grunn: ' ' }, cookie);
    expect([without.status, (await without.text()).includes('Skriv hvorfor dere lager en kopi')]).toEqual([
      422,
      true,
    ]);
    const why = 'Fristen for å svare går ut i dag.';
    const soon = await site.post(early, { 'unnta-2': 'offl-13-fvl', grunn: why }, cookie);
    expect(await html(soon.headers.get('location') ?? '', cookie)).toContain(why);
    value(
      await settleMinutes(as('leader'), {
        ...{ procurement: id, party: LEAD, minutes, version: 4, telling: SILENT },
        decisions: [{ place: 2, decision: 'secret', why: '' }],
      }),
    );
    const base = `/arbeid/${LEAD}/anskaffelser/${id}/innsyn`;
    const request = { hva: 'Referat fra møtet', kom: '20.11.2026', sak: '2026/14' };
    expect((await site.post(base, request, cookie)).status).toBe(303);
    expect(await html(base, cookie)).toContain('27.11.2026');
    const refused = await site.post(`${base}/kopi/minutes/${minutes}`, {}, cookie);
    expect([
      refused.status,
      (await refused.text()).includes('Dere har avgjort at avsnitt 2 er hemmelig'),
    ]).toEqual([422, true]);
    const made = await site.post(`${base}/kopi/minutes/${minutes}`, { 'unnta-2': 'offl-13-fvl' }, cookie);
    const copy = made.headers.get('location') ?? '';
    const page = await html(copy, cookie);
    expect(page).toContain('Vi snakket om døgnvakt.');
    expect(page).toContain('[Unntatt: offl. § 13 jf. fvl. § 13');
    expect(page).not.toContain(SECRET);
    const file = new Uint8Array(await (await site.get(`${copy}/word`, cookie)).arrayBuffer());
    const parts = Object.values(unzipSync(file)).map((bytes) => Buffer.from(bytes).toString('utf8'));
    const whole = [Buffer.from(file).toString('latin1'), ...parts].join('\n');
    expect(parts.join('\n')).toContain('Vi snakket om døgnvakt.');
    for (const piece of [SECRET, '187', 'Alarmsentralen']) expect(whole).not.toContain(piece);
    const { rows } = await database.pool.query('select c::text as row from access_copy c');
    expect(JSON.stringify(rows)).not.toContain('Alarmsentralen');
    const rowsSeen = async (name: string) =>
      (await accessRequests(as(name), { procurement: id, from: 0, size: 9 })).count;
    expect([await rowsSeen('leader'), await rowsSeen('member')]).toEqual([1, 0]);
    // Another body of the procurement neither sees the register nor the copy.
    const other = await site.signIn(people['member'] as SeededPerson);
    for (const address of [base, copy].map((one) => one.replace(`/${LEAD}/`, `/${MEMBER}/`))) {
      const text = await html(address, other);
      expect(text).toContain('Bare den som leder dialogen');
      expect(text).not.toContain('døgnvakt');
    }
  });

  test('keeps when it was answered, and never who asked', async () => {
    const { id } = await opened();
    const base = `/arbeid/${LEAD}/anskaffelser/${id}/innsyn`;
    await site.post(base, { hva: 'Alt', kom: '20.11.2026', sak: '' }, cookie);
    const answer = /krav\/([\w-]{36})/.exec(await html(base, cookie))?.[1] ?? '';
    const to = (fields: Record<string, string>) =>
      site.post(`${base}/krav/${answer}`, { versjon: '1', ...fields }, cookie);
    expect((await to({ svart: '19.11.2026', utfall: 'whole', unntatt: '' })).status).toBe(422);
    expect((await to({ svart: '22.11.2026', utfall: 'part', unntatt: '' })).status).toBe(422);
    expect((await to({ svart: '22.11.2026', utfall: 'part', unntatt: 'offl-23-3' })).status).toBe(303);
    expect((await to({ svart: '22.11.2026', utfall: 'whole', unntatt: '' })).status).toBe(422);
    expect(await html(base, cookie)).toContain('besvart i tide');
    const { rows } = await database.pool.query<{ name: string }>(
      "select column_name as name from information_schema.columns where table_name = 'access_request'",
    );
    expect(rows.map(({ name }) => name).filter((name) => /person|name|email|why|by$/.test(name))).toEqual([]);
  });
});

describe('as time goes', () => {
  test('a draw is announced, waited for, and can be done again by anybody; a deadline closes the minutes', async () => {
    const slots = { allocation: 'lot' as const, minutes: 45, starts: [at(20)] };
    const { id, activity } = await opened({ ...MEETINGS(), slots });
    const firms = [await joined(id, 13, activity), await joined(id, 14, activity)];
    const before = await html(`/markedsdialog/${id}`);
    const hash = (await dialogueOf(as('leader'), id))?.activities[0]?.seedHash ?? '';
    expect(before).toContain(hash);
    expect(before).toContain('publiseres når det er trukket');
    for (const own of firms) expect(await html(own)).toContain('Plassene trekkes etter');
    const minutes = await minutesSent(id, activity, 'Trygt Hjem 13 AS');
    expect(await html(`${firms[0]}/referat/${minutes}`)).toContain('Send kommentarene');
    site.wait(11 * DAY);
    value(
      await drawSlots(as('leader'), { procurement: id, party: LEAD, activity, version: 2, telling: SILENT }),
    );
    const seed = (await dialogueOf(as('leader'), id))?.activities[0]?.seed ?? '';
    expect(hashOfSeed(seed)).toBe(hash);
    expect(await html(`/markedsdialog/${id}`)).toContain(seed);
    const order = drawOrder({ seed, activity }, [inventedNumber(13), inventedNumber(14)]);
    const [winner, other] = order[0] === inventedNumber(13) ? firms : firms.toReversed();
    expect(await html(winner ?? '')).toContain('Plassen deres');
    expect(await html(other ?? '')).toContain('Dere er nummer 2 i køen');
    const over = await html(`${firms[0]}/referat/${minutes}`);
    expect(over).toContain('Fristen for å kommentere var');
    expect(over).not.toContain('Send kommentarene');
    // Nobody signs up any more, and nothing is shown that cannot be done.
    expect(await html(`/markedsdialog/${id}/pamelding`)).not.toContain('name="aktivitet"');
  });

  test('drafts on hearing are read by everybody once they are published', async () => {
    const text = 'Første avsnitt.\n\nAndre avsnitt med <b>tegn</b>.';
    const id = await procurementInDialogue({
      leader: { ctx: as('leader'), party: LEAD },
      member: { ctx: as('member'), party: MEMBER },
      system: system(),
    });
    const asked = { procurement: id, party: LEAD };
    value(await describeDialogue(as('leader'), { ...asked, about: 'Trygghet.', telling: SILENT }));
    const facts = { ...MEETINGS(), kind: 'hearing' as const, title: 'Utkast', slots: null };
    const activity = value(await keepActivity(as('leader'), { ...asked, activity: null, version: 1, facts }));
    value(await keepDocument(as('leader'), { ...asked, activity, version: 1, title: 'Behovsnotat', text }));
    expect((await site.get(`/markedsdialog/${id}`)).status).toBe(404);
    const version = (await dialogueOf(as('leader'), id))?.activities[0]?.version ?? 0;
    value(
      await publishActivity(as('leader'), {
        ...asked,
        activity,
        version,
        reason: 'Kort tid.',
        telling: SILENT,
      }),
    );
    const page = await html(`/markedsdialog/${id}`);
    expect(page).toContain('Utkast: Behovsnotat');
    expect(page).toContain('Andre avsnitt med &lt;b>tegn&lt;/b>.');
  });
});

describe('whoever signs up under the number of a firm', () => {
  test('sees nothing meant for the firm until the leader has made sure of the contact', async () => {
    const { id, activity } = await opened();
    cookie = await site.signIn(people['leader'] as SeededPerson);
    const own = await joined(id, 20, activity);
    const asked = { procurement: id, party: LEAD };
    const firm = (await participants(id))[0];
    const receivers = [{ id: inventedNumber(20), name: 'Trygt Hjem 20 AS' }];
    const told = { ...asked, receivers, text: 'Sagt på telefonen', happened: site.now() };
    value(await tellSome(as('leader'), told));
    const participant = firm?.id ?? '';
    const meeting = { ...asked, activity, participant, heldAt: site.now(), people: '', told: 'Sagt i møtet' };
    const minutes = value(await recordMeeting(as('leader'), meeting));
    const paragraphs = ['Vi snakket om døgnvakt.'];
    value(await writeMinutes(as('leader'), { ...asked, minutes, version: 1, paragraphs }));
    const sending = { ...asked, minutes, version: 2, telling: SILENT };
    const refused = await sendMinutes(as('leader'), sending);
    expect(refused.ok ? [] : refused.problems.map(({ code }) => code)).toEqual(['dialogue.contactUnchecked']);
    for (const text of ['Sagt på telefonen', 'Sagt i møtet']) {
      expect(await html(`${own}/opplysninger`)).not.toContain(text);
    }
    expect(await html(own)).toContain('har ikke bekreftet ennå at dere hører til firmaet');

    // The page of the leader says what there is to go by; the address it showed is the one that is confirmed.
    const page = `/arbeid/${LEAD}/anskaffelser/${id}/dialog/leverandorer`;
    const text = await html(page, cookie);
    for (const sign of ['Er dette firmaet?', 'Adressen slutter på firma.example', 'ikke bekreftet']) {
      expect(text).toContain(sign);
    }
    const other = await site.post(`${page}/bekreft`, { hvem: participant, epost: 'a@annet.example' }, cookie);
    expect(other.status).toBe(422);
    const confirm = { hvem: participant, epost: 'salg20@firma.example' };
    expect((await site.post(`${page}/bekreft`, confirm, cookie)).status).toBe(303);
    value(await sendMinutes(as('leader'), sending));
    expect(await html(`${own}/opplysninger`)).toContain('Sagt på telefonen');

    // Another address has to be made sure of anew, and the earlier one is told.
    const contact = { kontakt: 'Ny', epost: 'ny20@annet.example', sprak: 'nb' };
    expect((await site.post(`${own}/kontakt`, contact)).status).toBe(303);
    const fresh = await pathTo('ny20@annet.example', 'market.ownLink');
    expect(await html(`${fresh}/opplysninger`)).not.toContain('Sagt på telefonen');
    expect((await site.get(`${fresh}/referat/${minutes}`)).status).toBe(404);
    const { rows } = await database.pool.query(
      "select body from mail where recipient = 'salg20@firma.example' and kind = 'market.moved'",
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]?.body).toContain('ny20@annet.example');
  });

  test('is taken out with a reason: its links end, the next is written to, and the firm may come in', async () => {
    cookie = await site.signIn(people['leader'] as SeededPerson);
    const { id, activity } = await opened({
      ...MEETINGS(),
      slots: { allocation: 'lot', minutes: 45, starts: [at(20)] },
    });
    const own = new Map<number, string>();
    for (const place of [21, 22]) own.set(place, await joined(id, place, activity));
    await site.post(`/markedsdialog/${id}/pamelding`, form(21, { epost: 'ekte@nordlys.example' }));
    site.wait(11 * DAY);
    const version = (await dialogueOf(as('leader'), id))?.activities[0]?.version ?? 0;
    const asked = { procurement: id, party: LEAD };
    value(await drawSlots(as('leader'), { ...asked, activity, version, telling: SILENT }));
    cookie = await site.signIn(people['leader'] as SeededPerson);
    const before = await dialogueOf(as('leader'), id);
    const drawn = before?.participants.find(
      ({ id: one }) => one === before.activities[0]?.slots[0]?.participant,
    );
    const [taken, next] = drawn?.name === 'Trygt Hjem 21 AS' ? [21, 22] : [22, 21];
    const page = `/arbeid/${LEAD}/anskaffelser/${id}/dialog/leverandorer`;
    expect(await html(page, cookie)).toContain('fra en adresse som slutter på nordlys.example');
    const silent = await site.post(`${page}/ta-ut`, { hvem: drawn?.id ?? '', grunn: ' ' }, cookie);
    expect(silent.status).toBe(422);
    const reason = 'Firmaet kjenner ikke til påmeldingen.';
    const out = await site.post(`${page}/ta-ut`, { hvem: drawn?.id ?? '', grunn: reason }, cookie);
    expect(out.status).toBe(303);
    expect((await site.get(own.get(taken) ?? '')).status).toBe(404);
    const after = await dialogueOf(as('leader'), id);
    const slot = after?.activities[0]?.slots[0]?.participant;
    expect(after?.participants.find(({ id: one }) => one === slot)?.name).toBe(`Trygt Hjem ${next} AS`);
    const { rows } = await database.pool.query('select kind, recipient from mail order by id desc limit 2');
    expect(rows.map(({ kind, recipient }) => [kind, recipient]).toSorted()).toEqual([
      ['dialogue.removed', `salg${taken}@firma.example`],
      ['dialogue.slotFree', `salg${next}@firma.example`],
    ]);
    expect(await exportLedger(as('leader'), id)).toContain(reason);
    const follow = form(taken, { epost: 'ekte@nordlys.example' });
    await site.post(`/markedsdialog/${id}/pamelding`, follow);
    const path = await pathTo('ekte@nordlys.example', 'market.confirm');
    expect((await site.post(`${path}/bekreft`)).status).toBe(303);
    expect(await html(page, cookie)).toContain('Firmaet var med i denne dialogen før');
  });

  test('asks once where the form is sent twice, and keeps its slot once the meetings are held', async () => {
    const { id, activity } = await opened();
    const own = await joined(id, 23, activity);
    const once = { sporsmal: 'Hvor mange?', 'en-gang': '0c9cbb6e-7a0e-4c52-9d8c-5d6a3d1b2a11' };
    for (const _ of [1, 2]) expect((await site.post(`${own}/sporsmal`, once)).status).toBe(303);
    expect((await site.post(`${own}/sporsmal`, { ...once, sporsmal: 'Og når?' })).status).toBe(303);
    expect((await dialogueOf(as('leader'), id))?.questions.map(({ asked }) => asked)).toEqual([
      'Hvor mange?',
      'Og når?',
    ]);
    const slot = /name="plass" value="([\w-]+)"/.exec(await html(own))?.[1] ?? '';
    await site.post(`${own}/plass`, { aktivitet: activity, plass: slot, gjor: 'ta' });
    site.wait(21 * DAY);
    const refused = await site.post(`${own}/plass`, { aktivitet: activity, gjor: 'gi' });
    expect(await refused.text()).toContain('Møtene er holdt eller avlyst');
    expect((await dialogueOf(as('leader'), id))?.activities[0]?.slots[0]?.participant).not.toBeNull();
  });
});

describe('what is sealed in the log', () => {
  test('is erased by an administrator of whoever leads, with a reason; the file still passes', async () => {
    const { id, activity } = await opened();
    await joined(id, 24, activity);
    const participant = (await participants(id))[0]?.id ?? '';
    const asked = { procurement: id, party: LEAD };
    const name = 'Oppdiktet Deltaker';
    value(
      await recordMeeting(as('leader'), {
        ...{ ...asked, activity, participant, heldAt: site.now(), people: name, told: '' },
      }),
    );
    const parties = [{ party: LEAD, role: 'administrator' as const }];
    const person = await site.seedPerson({ email: 'admin@test.example', name: 'admin', parties });
    const admin = await site.signIn(person);
    const buyer = await site.signIn(people['leader'] as SeededPerson);
    const page = `/arbeid/${LEAD}/anskaffelser/${id}/dialog/logg`;
    const { rows } = await database.pool.query(
      "select seq from ledger_entry where procurement_id = $1 and kind = 'meeting'",
      [id],
    );
    const entry = `${page}/${rows[0]?.seq}`;
    expect(await html(entry, buyer)).toContain(name);
    expect(await html(entry, buyer)).toContain('Bare administratorer');
    const erasing = { felt: 'people', grunn: 'Hun har bedt om det.' };
    expect((await site.post(`${entry}/slett`, erasing, buyer)).status).toBe(403);
    expect((await site.post(`${entry}/slett`, { ...erasing, grunn: ' ' }, admin)).status).toBe(422);
    expect((await site.post(`${entry}/slett`, erasing, admin)).status).toBe(303);
    const after = await html(entry, admin);
    expect(after).not.toContain(name);
    expect(after).toContain('slettet');
    const file = (await exportLedger(as('leader'), id)) ?? '';
    expect(file).not.toContain(name);
    expect(file).toContain('Hun har bedt om det.');
    expect(verifyLedger(new TextEncoder().encode(file), null).ok).toBe(true);
    expect((await site.get(`${page}/999`, admin)).status).toBe(404);
  });
});
