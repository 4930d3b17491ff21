// Documents as people use them: drafts, approval, what makes one out of date, own templates, and the package for the competition
// tool; who may, who sees what, and that the files are what their checksums say.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../../../test/database.ts';
import { buildWorker } from '../../../../test/group-site.ts';
import { plain, tableRows } from '../../../../test/html.ts';
import { type OwnSite, openOwnSite } from '../../../../test/own-site.ts';
import { files } from '../../../../test/world.ts';
import { loadShippedLaw } from '../../../flows/law/legal-values.ts';
import { PaperDesk } from '../../../flows/papers/paper-desk.ts';
import { starterTemplate } from '../../../flows/procurement-documents/template-samples.ts';
import { verifyPackage } from '../../../flows/procurement-documents/verify-package.ts';
import { localDate, localDateAt } from '../../../kernel/local-date.ts';
import { acting } from '../../../modules/accounts/db.ts';
import type { PartyId } from '../../../modules/accounts/model.ts';
import { needsOf } from '../../../modules/procurement/needs/queries.ts';
import { leaveNeed } from '../../../modules/procurement/requirements/choice-commands.ts';
import type { ProvisionFacts } from '../../../modules/procurement/requirements/model.ts';
import { writeProvision } from '../../../modules/procurement/requirements/provision-commands.ts';
import { CONTENT_TYPES } from './paper-answer.ts';

const LEAD = '9901';
const DAY_MS = 24 * 3_600_000;
/** Where made files are put to be looked at; nothing is written without it. */
const shots = process.env['SAMKJOP_SHOTS'];

let database: TestDatabase;
let site: OwnSite;
let worker: string;
const cookies: Record<string, string> = {};
let path: string;

const as = (address: string, body: string): string => address.replace(`/${LEAD}/`, `/${body}/`);

async function read(address: string, body = LEAD): Promise<{ status: number; html: string; text: string }> {
  const answer = await site.get(address, cookies[body]);
  const html = await answer.text();
  return { status: answer.status, html, text: plain(html) };
}

async function bytesOf(address: string, body = LEAD): Promise<Uint8Array> {
  const answer = await site.get(address, cookies[body]);
  if (answer.status !== 200) throw new Error(`${address} answered ${answer.status}`);
  return new Uint8Array(await answer.arrayBuffer());
}

type Fields = Readonly<Record<string, string | readonly string[] | File>>;

function send(address: string, fields: Fields, body = LEAD): Promise<Response> {
  const form = new FormData();
  for (const [name, values] of Object.entries(fields)) {
    for (const value of values instanceof File ? [values] : [values].flat()) form.append(name, value);
  }
  return site.post(address, form, cookies[body]);
}

/** Where a form leads; fails on anything but a redirect. */
async function post(address: string, fields: Fields, body = LEAD): Promise<string> {
  const answer = await send(address, fields, body);
  if (answer.status !== 303) throw new Error(`${address}: ${answer.status} ${plain(await answer.text())}`);
  return answer.headers.get('location') ?? '';
}

/** Sends a form as its page gives it: with the hidden fields that say what was read. */
async function fill(address: string, fields: Fields, body = LEAD): Promise<string> {
  const { html } = await read(address, body);
  const hidden = html.matchAll(/<input[^>]*type="hidden"[^>]*>/g);
  const known = [...hidden].map(([field]) => [
    /name="([^"]*)"/.exec(field)?.[1] ?? '',
    /value="([^"]*)"/.exec(field)?.[1] ?? '',
  ]);
  return post(address, { ...Object.fromEntries(known), ...fields }, body);
}

const inDays = (days: number): string => {
  const date = localDateAt(site.now().getTime() + days * DAY_MS);
  return `${date.slice(8, 10)}.${date.slice(5, 7)}.${date.slice(0, 4)}`;
};

const ABOUT = { slag: 'goods', forste: '2027', ar: '2', opsjonsar: '1' };
const CONTENT = {
  tittel: 'Alarmer & varsling',
  ...ABOUT,
  linje: ['v1', 'v2'],
  'hva-v1': 'Alarm <ny>',
  'enhet-v1': 'stk.',
  'pris-v1': '1 000',
  'delkontrakt-v1': 'd1',
  'hva-v2': 'Mottak',
  'enhet-v2': 'måned',
  'pris-v2': '250,50',
  'delkontrakt-v2': 'd1',
  del: 'd1',
  'navn-d1': 'Alarmer',
  'ramme-d1': '200 000',
};

async function begin(): Promise<string> {
  const head = { tittel: CONTENT.tittel, kategori: 'trygghetsalarmer', ...ABOUT };
  const to = await post(`/arbeid/${LEAD}/anskaffelser/ny`, head);
  const address = to.replace('?sagt=begynt', '');
  await post(`${address}/innhold`, CONTENT);
  await post(`${address}/inviter`, { hvem: ['9901', '9902', '9903'], frist: inDays(10) });
  for (const body of ['9901', '9902', '9903']) {
    const volumes = { 'volum-v1-0': '10', 'volum-v1-1': '20', 'volum-v2-0': '12', 'volum-v2-1': '12' };
    await fill(`${as(address, body)}/svar`, { svar: 'joins', binder: 'binding', ...volumes }, body);
    const mandate = { form: 'decision', saksnummer: '26/114', dato: '03.11.2026', dokument: 'Vedtak' };
    await post(`${as(address, body)}/fullmakt`, mandate, body);
    await post(`${as(address, body)}/habilitet`, { svar: 'none' }, body);
  }
  return address;
}

/** Needs are another subject's: the gate is passed in the log. */
async function toRequirements(): Promise<void> {
  const id = path.split('/').at(-1) ?? '';
  const now = site.now();
  const goal = {
    better: 'Færre fall',
    forWhom: 'Beboere',
    measure: 'Fall i måneden',
    unit: 'fall',
    baseline: 9,
    baselineOn: '2026-10-01',
    baselineSource: 'Avviksloggen',
    target: 3,
    method: 'Samme telling',
    by: '2028-01-01',
  };
  const about = {
    name: 'Beboere',
    about: 'Bor hjemme',
    when: 'noen faller',
    who: 'vakten',
    need: 'få vite det',
    soThat: 'ingen blir liggende',
  };
  await acting(site.services.ctx({ kind: 'system', name: 'test' }), async ({ db }) => {
    for (const [place, kind] of (['goal', 'userGroup', 'situation'] as const).entries()) {
      await db
        .insertInto('procurement_need')
        .values({
          procurement_id: id,
          number: place + 1,
          kind,
          facts: JSON.stringify({ kind, ...(kind === 'goal' ? goal : about) }),
          heading_id: null,
          party: LEAD as PartyId,
          brought_by_role: '',
          merged_into: null,
          aside_reason: null,
          created_at: now,
          changed_at: now,
        })
        .execute();
    }
  });
  await post(`${path}/fase`, { til: 'startNeeds' });
  await post(`${path}/fase`, { til: 'startRequirements', grunn: 'Markedet er kjent.' });
}

/** All that the lock demands. */
async function lock(): Promise<void> {
  const tasks = ['needs', 'dialogue', 'documents', 'evaluation', 'signing', 'followUp'];
  await fill(`${path}/oppgaver`, Object.fromEntries(tasks.map((task) => [`oppgave-${task}`, LEAD])));
  await fill(`${path}/fordeling`, { nokkel: 'volume' });
  const law = await read(`${path}/regelverk`);
  const del = /name="del" value="(\w+)"/.exec(law.html)?.[1] ?? '';
  await fill(`${path}/regelverk`, { del, grunn: 'Under terskelen.' });
  const procurement = path.split('/').at(-1) ?? '';
  const system = site.services.ctx({ kind: 'system', name: 'test' });
  for (const { id } of (await needsOf(system, procurement)).needs) {
    await leaveNeed(system, { procurement, party: LEAD as PartyId, need: id, reason: 'Dekkes av driften.' });
  }
  await fill(`${path}/las`, {});
}

const requirement = (text: string): ProvisionFacts => ({
  kind: 'requirement',
  strength: 'must',
  text,
  lots: [],
  documented: 'Testrapport.',
  checked: 'Prøve ved levering.',
  isEnvironmental: false,
  needs: [],
  noNeed: 'Følger av loven.',
  insights: [],
  noInsight: 'Ikke spurt.',
});

const criterion = (name: string, weight: number, isEnvironmental: boolean): ProvisionFacts => ({
  kind: 'criterion',
  type: isEnvironmental ? 'quality' : 'price',
  name,
  weight,
  measured: 'Samlet.',
  documented: 'Skjema.',
  scored: 'Best får 10.',
  isEnvironmental,
  needs: [],
  requirements: [],
});

async function writeRequirement(facts: ProvisionFacts): Promise<void> {
  const written = await writeProvision(site.services.ctx({ kind: 'system', name: 'test' }), {
    procurement: path.split('/').at(-1) ?? '',
    party: LEAD as PartyId,
    changes: null,
    facts,
  });
  if (!written.ok) throw new Error(JSON.stringify(written.problems));
}

beforeAll(async () => {
  database = await openTestDatabase();
  worker = await buildWorker('group-worker');
  site = await openOwnSite(database, { workerEntry: worker });
  await loadShippedLaw(site.services.ctx({ kind: 'system', name: 'test' }), files);
  for (const party of ['9901', '9902', '9903', '9908'] as const) {
    cookies[party] = await site.signIn({ party, role: party === '9901' ? 'coordinator' : 'buyer' });
  }
  path = await begin();
  await toRequirements();
  await writeRequirement(requirement('Alarmen skal virke ved strømbrudd. #let x = 1 *fet* $'));
  await writeRequirement({
    ...requirement('Hjelpen skal komme innen 60 sekunder.'),
    strength: 'should',
  } as ProvisionFacts);
  await writeRequirement(criterion('Pris', 60, false));
  await writeRequirement(criterion('Miljø', 40, true));
});
afterAll(async () => {
  await database.close();
  fs.rmSync(worker, { force: true });
});

const document = (kind: string, part = ''): string => `${path}/dokumenter/${kind}${part}`;
const stateOf = async (name: string): Promise<string> => {
  const { html } = await read(`${path}/dokumenter`);
  return tableRows(html, 'Dokumenter i anskaffelsen').find(([cell]) => cell?.startsWith(name))?.[2] ?? '';
};

describe('a document', () => {
  test('is looked at as Word, PDF or Excel before it is approved; others than those who write it see none', async () => {
    for (const kind of [
      'kravspesifikasjon',
      'deltakere',
      'fullmakter',
      'deltakeravtale',
      'delkontrakter',
      'klima',
      'behovsnotat',
    ]) {
      const word = await bytesOf(document(kind, '/utkast.docx'));
      const pdf = await bytesOf(document(kind, '/utkast.pdf'));
      expect(strFromU8(pdf.subarray(0, 5))).toBe('%PDF-');
      expect((await mammoth.extractRawText({ buffer: Buffer.from(word) })).value).toContain(
        'Alarmer & varsling',
      );
      if (shots) fs.writeFileSync(`${shots}/${kind}.docx`, word);
      if (shots) fs.writeFileSync(`${shots}/${kind}.pdf`, pdf);
      expect((await site.get(as(document(kind, '/utkast.docx'), '9902'), cookies['9902'])).status).toBe(404);
    }
    expect((await read(document('kontrakt', '/utkast.docx'))).status).toBe(404);
    expect((await read(document('ukjent'))).status).toBe(404);
    expect((await read(as(`${path}/dokumenter`, '9908'), '9908')).status).toBe(404);
    expect((await read(as(`${path}/dokumenter`, '9902'), '9902')).text).toContain(
      'Den som leder, lager pakken.',
    );
  });

  test('the price form has a sheet for each lot with volumes, and cells to fill', async () => {
    const bytes = await bytesOf(document('prisskjema', '/utkast.xlsx'));
    if (shots) fs.writeFileSync(`${shots}/prisskjema.xlsx`, bytes);
    const parts = unzipSync(bytes);
    const lot = strFromU8(parts['xl/worksheets/sheet2.xml'] ?? new Uint8Array());
    expect(lot).toContain('<f>IF(ISNUMBER(F4),ROUND(E4*F4,2),0)</f>');
    expect(lot).toContain('<f>SUM(G4:G5)</f>');
    expect(lot).toContain('<sheetProtection sheet="1"');
    expect(strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array())).toContain("<f>'Alarmer'!G6</f>");
  });

  test('approved: its files are kept, are what their checksums say, and are read by all who take part', async () => {
    expect(await stateOf('Kravspesifikasjon')).toBe('Kan godkjennes');
    expect(await post(document('kravspesifikasjon'), { versjon: '0' })).toContain('sagt=approved');
    expect(await stateOf('Kravspesifikasjon')).toBe('Godkjent');
    const kept = await bytesOf(document('kravspesifikasjon', '/1/fil.docx'));
    const digest = createHash('sha256').update(kept).digest('hex');
    const member = await read(as(document('kravspesifikasjon'), '9902'), '9902');
    expect(member.text).toContain(digest);
    expect(member.text).not.toContain('Godkjenn og ta vare på');
    expect(await bytesOf(as(document('kravspesifikasjon', '/1/fil.docx'), '9902'), '9902')).toEqual(kept);
    const again = await send(document('kravspesifikasjon'), { versjon: '0' });
    expect([again.status, plain(await again.text())]).toEqual([
      409,
      expect.stringContaining('Noen andre har godkjent en ny versjon imens.'),
    ]);
    const other = await send(as(document('kravspesifikasjon'), '9902'), { versjon: '1' }, '9902');
    expect(other.status).toBe(422);
  });

  test('is out of date when a part has changed, and says which; what was approved stays', async () => {
    const before = await bytesOf(document('kravspesifikasjon', '/1/fil.docx'));
    await writeRequirement(requirement('Alarmen skal kunne bæres i dusjen.'));
    expect(await stateOf('Kravspesifikasjon')).toBe('Utdatert');
    expect(await stateOf('Deltakere og volum')).toBe('Kan godkjennes');
    const { html, text } = await read(document('kravspesifikasjon'));
    expect(html).toContain('<li>Krav som må være oppfylt</li>');
    expect(html).not.toContain('<li>Tildelingskriterier</li>');
    expect(text).toContain('Noe er endret siden dokumentet ble godkjent:');
    await post(document('kravspesifikasjon'), { versjon: '1' });
    expect(await stateOf('Kravspesifikasjon')).toBe('Godkjent');
    expect(await bytesOf(document('kravspesifikasjon', '/1/fil.docx'))).toEqual(before);
    const now = await bytesOf(document('kravspesifikasjon', '/2/fil.docx'));
    expect((await mammoth.extractRawText({ buffer: Buffer.from(now) })).value).toContain('i dusjen');
  });
});

describe('a template of one’s own', () => {
  const templates = `/arbeid/${LEAD}/dokumentmaler`;
  const word = (bytes: Uint8Array, name = 'var-mal.docx'): File =>
    new File([new Uint8Array(bytes)], name, { type: CONTENT_TYPES.docx });

  test('is looked through: what is unknown or lacking is told with the place, and nothing is kept', async () => {
    const paper = await new PaperDesk(null).write(
      {
        ...starterTemplate({ kind: 'lots', language: 'nb', today: localDate('2026-11-27') }),
        title: '{{titel}}',
      },
      'docx',
    );
    const answer = await send(templates, { slag: 'requirements', fil: word(paper) });
    const text = plain(await answer.text());
    expect(answer.status).toBe(422);
    expect(text).toContain('Vi kjenner ikke feltet {{titel}} (i teksten, ved «{{titel}}»)');
    expect(text).toContain('Malen mangler feltet {{tittel}}.');
    const none = await send(templates, { slag: 'requirements', fil: word(new Uint8Array([1, 2])) });
    expect(plain(await none.text())).toContain('Filen er ikke en vanlig Word-fil');
    expect((await read(templates)).text).toContain('Dere har ingen egne maler.');
  });

  test('is kept, shown with examples, used, and makes documents out of date', async () => {
    const starter = await bytesOf(`${templates}/start/requirements/mal.docx`);
    expect(await post(templates, { slag: 'requirements', fil: word(starter) })).toContain('sagt=kept');
    const { html } = await read(templates);
    const id = /dokumentmaler\/([0-9a-f-]{36})\/prove/.exec(html)?.[1] ?? '';
    const sample = await bytesOf(`${templates}/${id}/prove.docx`);
    if (shots) fs.writeFileSync(`${shots}/prove.docx`, sample);
    const said = (await mammoth.extractRawText({ buffer: Buffer.from(sample) })).value;
    expect(said).toContain('Alarmen skal virke ved strømbrudd.');
    expect(said).not.toContain('{{');
    expect(await stateOf('Kravspesifikasjon')).toBe('Godkjent');
    await post(`${templates}/${id}/bruk`, {});
    expect(await stateOf('Kravspesifikasjon')).toBe('Utdatert');
    await post(document('kravspesifikasjon'), { versjon: '2' });
    const own = await bytesOf(document('kravspesifikasjon', '/3/fil.docx'));
    const text = (await mammoth.extractRawText({ buffer: Buffer.from(own) })).value;
    expect(text).toContain('Alarmen skal kunne bæres i dusjen.');
    expect((await read(document('kravspesifikasjon', '/3/fil.pdf'))).status).toBe(404);
    const stateFor = async (body: string): Promise<string> => {
      const desk = await read(as(`${path}/dokumenter`, body), body);
      return (
        tableRows(desk.html, 'Dokumenter i anskaffelsen').find(([cell]) =>
          cell?.startsWith('Kravspesifikasjon'),
        )?.[2] ?? ''
      );
    };
    await fill(`${path}/oppgaver`, { 'oppgave-documents': '9902' });
    expect([await stateFor(LEAD), await stateFor('9902')]).toEqual(['Godkjent', 'Godkjent']);
    await post(`${templates}/${id}/slutt`, {});
    await post(document('kravspesifikasjon'), { versjon: '3' });
    expect((await bytesOf(document('kravspesifikasjon', '/4/fil.pdf'))).length).toBeGreaterThan(1000);
    expect((await send(`/arbeid/9902/dokumentmaler/${id}/bruk`, {}, '9902')).status).toBe(404);
    expect((await read(`/arbeid/9902/dokumentmaler/${id}/prove.docx`, '9902')).status).toBe(404);
  });
});

describe('the package', () => {
  test('is refused before the list is locked, and while a document is missing, with links to mend it', async () => {
    const refused = await send(`${path}/dokumenter/pakke`, {});
    expect([refused.status, plain(await refused.text())]).toEqual([
      422,
      expect.stringContaining('Listen over kjøpere må være låst før pakken lages.'),
    ]);
    await lock();
    const { text, html } = await read(`${path}/dokumenter`);
    expect(text).toContain('Prisskjema er ikke godkjent ennå.');
    expect(html).toContain(document('prisskjema'));
    expect((await send(`${path}/dokumenter/pakke`, {})).status).toBe(422);
  });

  test('holds what was approved with checksums; equal content is the same package', async () => {
    for (const kind of ['prisskjema', 'deltakere', 'klima', 'delkontrakter', 'kravspesifikasjon']) {
      const seen = /name="versjon" value="(\d+)"/.exec((await read(document(kind))).html)?.[1];
      if (seen !== undefined) await post(document(kind), { versjon: seen });
    }
    expect(await post(`${path}/dokumenter/pakke`, {})).toContain('sagt=packed');
    await post(`${path}/dokumenter/pakke`, {});
    const { html } = await read(`${path}/dokumenter`);
    expect(tableRows(html, 'Pakker')).toHaveLength(2);
    const bytes = await bytesOf(`${path}/dokumenter/pakke/1/pakke.zip`);
    if (shots) fs.writeFileSync(`${shots}/pakke.zip`, bytes);
    expect(html).toContain(createHash('sha256').update(bytes).digest('hex'));
    const verdict = verifyPackage(bytes);
    if (!verdict.ok) throw new Error(JSON.stringify(verdict.faults));
    const { notice, files: held } = verdict.manifest;
    expect(notice.lots).toEqual([
      { id: 'd1', name: 'Alarmer', estimate: expect.any(String), maximum: '200000.00' },
    ]);
    expect(held.map((file) => file.path)).toContain('til-leverandorene/prisskjema-trygghetsalarmer.xlsx');
    const parts = unzipSync(bytes);
    expect(strFromU8(parts['kjopere.csv'] ?? new Uint8Array()).split('\r\n')).toHaveLength(5);
    const index = await mammoth.extractRawText({ buffer: Buffer.from(parts['innhold.docx'] ?? []) });
    expect(index.value).toContain('til-leverandorene/prisskjema-trygghetsalarmer.xlsx');
  });
});
