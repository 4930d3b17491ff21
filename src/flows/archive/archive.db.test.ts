// From sending to package: what goes between bodies is kept for each of them, and what the package says, read back, is what
// was kept.
import { unzipSync } from 'fflate';
import { type Element, parseXmlDocument } from 'slimdom';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../../test/database.ts';
import type { SeededPerson } from '../../../test/own-site.ts';
import { openProposalSite, type ProposalSite } from '../../../test/proposal-site.ts';
import { addDays, type LocalDate, localDate } from '../../kernel/local-date.ts';
import { quarter } from '../../kernel/quarter.ts';
import type { Result } from '../../kernel/result.ts';
import { acting } from '../../modules/accounts/db.ts';
import type { PartyId } from '../../modules/accounts/model.ts';
import { makeExport, readJournalBack, setJournalData } from '../../modules/planning/archive/commands.ts';
import type { Dispatch } from '../../modules/planning/archive/model.ts';
import { dispatchesOf, dispatchOf, exportContent } from '../../modules/planning/archive/queries.ts';
import { recordDispatch, sha256Of } from '../../modules/planning/archive/record-commands.ts';
import { draftProposal } from '../../modules/planning/proposals/draft-commands.ts';
import type { Proposal } from '../../modules/planning/proposals/model.ts';
import { proposalOf } from '../../modules/planning/proposals/queries.ts';
import type { BodyId } from '../../modules/registry/model.ts';
import { textsFor } from '../../texts/texts.ts';
import { giveAnswer } from '../proposals/answer.ts';
import { proposalReminders } from '../proposals/daily.ts';
import { askMembers, bringToEnd, editDraft, giveMoreTime } from '../proposals/manage.ts';
import { viewOfProposal } from '../proposals/proposal-view.ts';
import { ask, reply } from '../shared-needs/say.ts';
import { readJournalList } from './journal-list.ts';
import { takePaper } from './keep-paper.ts';
import { archivePackage } from './package.ts';

const STORVIK = '9901' as PartyId;
const LILLEFJORD = '9902' as PartyId;
const NESOY = '9903' as PartyId;
let database: TestDatabase;
let site: ProposalSite;
let storvik: SeededPerson;
let lillefjord: SeededPerson;
let nesoy: SeededPerson;
let items: Record<string, string>;

const must = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
};
const today = (): LocalDate => localDate(site.now().toISOString().slice(0, 10));

beforeAll(async () => {
  database = await openTestDatabase();
  site = await openProposalSite(database);
  const person = (name: string, party: string) =>
    site.seedPerson({
      email: `${name.toLowerCase()}@x.example`,
      name,
      parties: [{ party, role: 'buyer' }],
      isDemo: true,
    });
  storvik = await person('Sara', STORVIK);
  lillefjord = await person('Lise', LILLEFJORD);
  nesoy = await person('Nils', NESOY);
  items = {};
  for (const body of [STORVIK, LILLEFJORD, NESOY]) {
    items[body] = await site.plan({
      body,
      title: `Alarmer ${body}`,
      annualValue: 700_000,
      visibility: 'details',
    });
  }
});
afterAll(async () => {
  await site.end();
  await database.close();
});

/** As the proposer reads it. */
const read = async (id: string): Promise<Proposal> => (await proposalOf(site.as(storvik), id)) as Proposal;

/** A proposal that has been sent, with a deadline two weeks from now. */
async function sent(): Promise<string> {
  const need = (body: string) => ({
    id: items[body] ?? '',
    title: null,
    value: { low: 600_000, base: 700_000, high: 800_000, isAssumed: false },
    termMonths: 24,
    starts: [{ earliest: localDate('2027-06-01'), latest: localDate('2027-12-01'), why: 'expiry' as const }],
    preferredStart: localDate('2027-07-01'),
  });
  const id = must(
    await draftProposal(site.system(), {
      party: STORVIK,
      isDemo: true,
      run: null,
      category: 'trygghetsalarmer',
      lead: STORVIK as string as BodyId,
      start: quarter(30),
      members: [STORVIK, LILLEFJORD, NESOY].map((body) => ({
        body: body as string as BodyId,
        needs: [need(body)],
        basis: 'shared' as const,
      })),
    }),
  );
  const draft = await read(id);
  const edit = {
    lead: draft.lead,
    deadline: addDays(today(), 14),
    message: 'Vi bør gå sammen & spare <tid>.',
    without: [],
  };
  must(await editDraft(site.services, { ctx: site.as(storvik), proposal: draft }, edit));
  must(await askMembers(site.services, { ctx: site.as(storvik), proposal: await read(id) }, []));
  return id;
}

const ALL = { kind: null, from: null, until: null, hasCaseNumber: null, isExported: null };

/** What a party has of a subject, the oldest first. */
async function keptFor(party: PartyId, person: SeededPerson, subject: string): Promise<Dispatch[]> {
  const { rows } = await dispatchesOf(site.as(person), { ...ALL, party }, { from: 0, size: 200 });
  const own = rows.filter((row) => row.subject === subject).reverse();
  const whole = await Promise.all(own.map(({ id }) => dispatchOf(site.as(person), { party, id })));
  return whole.flatMap((one) => one ?? []);
}

const lines = (dispatches: readonly Dispatch[]): string[] =>
  dispatches.map(({ direction, title, counterparts }) => `${direction} ${title} ${counterparts.join(',')}`);

describe('what is sent is kept', () => {
  test('nothing of a draft; of a proposal what goes out, comes in, and how it ends, for each side', async () => {
    const id = await sent();
    const subject = `proposal:${id}`;
    const answer = {
      proposal: id,
      body: LILLEFJORD as string as BodyId,
      comment: 'Gjerne.',
      annualValue: null,
    };
    must(await giveAnswer(site.services, site.as(lillefjord), { ...answer, answer: 'interested' }));
    const at = async () => ({ ctx: site.as(storvik), proposal: await read(id) });
    must(await giveMoreTime(site.services, await at(), addDays(today(), 20)));
    must(await bringToEnd(site.services, await at(), 'withdraw'));
    expect(lines(await keptFor(STORVIK, storvik, subject))).toEqual([
      'U Forslag om felles anskaffelse: Trygghetsalarmer og responssenter 9902,9903',
      'I Svar på forslag om felles anskaffelse: Trygghetsalarmer og responssenter 9902',
      'U Ny svarfrist for forslag om felles anskaffelse: Trygghetsalarmer og responssenter 9902,9903',
      'U Forslag om felles anskaffelse er avsluttet: Trygghetsalarmer og responssenter 9902,9903',
    ]);
    const theirs = await keptFor(LILLEFJORD, lillefjord, subject);
    expect(theirs.map(({ direction, kind }) => `${direction} ${kind}`)).toEqual([
      'I proposalSent',
      'U proposalAnswer',
      'I proposalProlonged',
      'I proposalEnded',
    ]);
    expect(theirs[0]?.content).toContain('Vi bør gå sammen & spare <tid>.');
    expect(theirs[0]?.content).toContain('Svarfrist: 6. desember 2026');
    expect(theirs[1]?.content).toMatch(/^Lillefjord har svart: .*\n\nGjerne\.$/);
    expect((await keptFor(NESOY, nesoy, subject)).map(({ kind }) => kind)).not.toContain('proposalAnswer');
  });

  test('a reminder, once, for those who get it; and an end that the program gives it', async () => {
    const id = await sent();
    const subject = `proposal:${id}`;
    const answer = { proposal: id, comment: '', annualValue: null };
    const lille = { ...answer, body: LILLEFJORD as string as BodyId };
    must(await giveAnswer(site.services, site.as(lillefjord), { ...lille, answer: 'not' }));
    site.wait(12 * 24 * 3_600_000);
    await proposalReminders(site.services);
    await proposalReminders(site.services);
    const nes = { ...answer, body: NESOY as string as BodyId };
    must(await giveAnswer(site.services, site.as(nesoy), { ...nes, answer: 'not' }));
    expect((await keptFor(NESOY, nesoy, subject)).map(({ kind, content }) => [kind, content])).toEqual([
      ['proposalSent', expect.any(String)],
      ['proposalReminder', expect.stringMatching(/^Storvik venter på svar\. Svarfristen er \d/)],
      ['proposalAnswer', expect.any(String)],
      ['proposalEnded', expect.stringMatching(/^Færre enn to vil være med\. Avsluttet \d/)],
    ]);
    expect((await keptFor(LILLEFJORD, lillefjord, subject)).map(({ kind }) => kind)).toEqual([
      'proposalSent',
      'proposalAnswer',
      'proposalEnded',
    ]);
    expect(lines(await keptFor(STORVIK, storvik, subject)).filter((line) => line.startsWith('U '))).toEqual([
      'U Forslag om felles anskaffelse: Trygghetsalarmer og responssenter 9902,9903',
      'U Påminnelse om forslag om felles anskaffelse: Trygghetsalarmer og responssenter 9903',
      'U Forslag om felles anskaffelse er avsluttet: Trygghetsalarmer og responssenter 9902,9903',
    ]);
  });

  test('an own value given with an answer is in nobody else’s archive', async () => {
    const id = await sent();
    const answer = {
      proposal: id,
      body: LILLEFJORD as string as BodyId,
      comment: '',
      answer: 'interested' as const,
    };
    const value = 91_234_500 as never;
    must(await giveAnswer(site.services, site.as(lillefjord), { ...answer, annualValue: value }));
    const { rows } = await database.pool.query('select content from dispatch');
    expect(rows.filter(({ content }) => /91.?23|912.?345/.test(content))).toEqual([]);
  });

  test('a question about a need and the answer, and nothing of one that is refused', async () => {
    const party = (await site.services.parties()).find(STORVIK);
    const other = (await site.services.parties()).find(LILLEFJORD);
    if (!party || !other) throw new Error('no such party');
    const pair = { item: items[STORVIK] ?? '', other: items[LILLEFJORD] ?? '' };
    const asked = { ctx: site.as(storvik), party, ...pair };
    const before = await dispatchesOf(site.as(storvik), { ...ALL, party: STORVIK }, { from: 0, size: 1 });
    expect((await ask(site.services, { ...asked, content: '  ' })).ok).toBe(false);
    const after = await dispatchesOf(site.as(storvik), { ...ALL, party: STORVIK }, { from: 0, size: 1 });
    expect(after.count).toBe(before.count);
    const question = must(await ask(site.services, { ...asked, content: 'Hva med vakt?' }));
    const answer = { ctx: site.as(lillefjord), party: other, question, content: 'Vi har det.' };
    must(await reply(site.services, answer));
    const own = await keptFor(STORVIK, storvik, `needQuestion:${question}`);
    expect(own.map(({ direction, kind, content }) => [direction, kind, content])).toEqual([
      ['U', 'needQuestion', 'Hva med vakt?'],
      ['I', 'needReply', 'Vi har det.'],
    ]);
    expect(lines(await keptFor(LILLEFJORD, lillefjord, `needQuestion:${question}`))).toEqual([
      'I Spørsmål om behov: Trygghetsalarmer og responssenter 9901',
      'U Svar på spørsmål om behov: Trygghetsalarmer og responssenter 9901',
    ]);
  });

  test('the decision paper, as a file, once', async () => {
    const id = await sent();
    const ctx = site.as(lillefjord);
    const body = LILLEFJORD as string as BodyId;
    const view = await viewOfProposal(site.services, ctx, { id, body });
    if (!view?.own) throw new Error('not asked');
    const question = { view, own: view.own, language: 'nb' as const };
    must(await takePaper(site.services, ctx, question));
    expect((await takePaper(site.services, ctx, question)).ok).toBe(false);
    const paper = (await keptFor(LILLEFJORD, lillefjord, `proposal:${id}`)).at(-1);
    expect([paper?.direction, paper?.kind, paper?.files.map(({ format }) => format)]).toEqual([
      'N',
      'decisionPaper',
      ['docx'],
    ]);
    expect(String.fromCharCode(...(paper?.files[0]?.bytes.slice(0, 2) ?? []))).toBe('PK');
  });
});

/** Text of every element with a name, in document order. */
const valuesOf = (root: Element, name: string): string[] => {
  const own = root.localName === name ? [root.textContent?.trim() ?? ''] : [];
  return [...own, ...root.children.flatMap((child) => valuesOf(child, name))];
};

function rootOf(bytes: Uint8Array | undefined): Element {
  const root = parseXmlDocument(new TextDecoder().decode(bytes)).documentElement;
  if (!root) throw new Error('no message');
  return root;
}

describe('a package', () => {
  const DOCX = {
    title: 'Vedlegg',
    fileName: 'Vedlegg å.docx',
    format: 'docx',
    bytes: new Uint8Array([80, 75, 0]),
  };

  async function packed(person: SeededPerson, party: PartyId) {
    const ctx = site.as(person);
    const id = must(await makeExport(ctx, { party, isDemo: true, from: null, until: null, isAgain: true }));
    const content = await exportContent(ctx, { party, id });
    const parties = await site.services.parties();
    const own = parties.find(party);
    if (!content || !own) throw new Error('no package');
    const packing = {
      party: own,
      parties,
      exemptions: site.services.planning.exemptions,
      texts: textsFor('nb'),
    };
    const bytes = archivePackage(content, packing);
    expect(Buffer.from(archivePackage(content, packing)).equals(Buffer.from(bytes))).toBe(true);
    return { content, files: unzipSync(bytes) };
  }

  test('read back says what was kept, and its files are byte for byte those of the rows', async () => {
    const party = NESOY;
    await acting(site.as(nesoy), (inside) =>
      recordDispatch(inside, {
        party,
        isDemo: true,
        kind: 'roundAnswer',
        subject: 'round:1',
        caseTitle: 'Runde <2026> & mer',
        direction: 'U',
        title: 'Svar på runde',
        counterparts: [STORVIK],
        content: 'Vi er med.',
        files: [DOCX],
      }),
    );
    const [round] = await keptFor(party, nesoy, 'round:1');
    must(
      await setJournalData(site.as(nesoy), {
        party,
        ids: [round?.id ?? ''],
        data: { caseNumber: '2026/77', exemption: 'offl-23-3' },
        exemptions: new Map(site.services.planning.exemptions.map(({ id, paragraph }) => [id, paragraph])),
      }),
    );
    const { content, files } = await packed(nesoy, party);
    const names = Object.keys(files);
    const messages = names.filter((name) => name.endsWith('arkivmelding.xml')).sort();
    expect(messages).toHaveLength(content.dispatches.length);
    const byId = new Map(
      messages.map((name) => {
        const root = rootOf(files[name]);
        const keys = valuesOf(root, 'noekkel');
        return [keys.at(-1) ?? '', { root, folder: name.slice(0, -'arkivmelding.xml'.length) }];
      }),
    );
    for (const row of content.dispatches) {
      const found = byId.get(row.id);
      if (!found) throw new Error(`${row.id} is not in the package`);
      const { root, folder } = found;
      expect(valuesOf(root, 'tittel')).toContain(row.title);
      expect(valuesOf(root, 'dokumentetsDato')).toEqual([row.date]);
      expect(valuesOf(root, 'journalposttype')).toEqual([row.direction]);
      const stored = valuesOf(root, 'referanseDokumentfil');
      const sums = valuesOf(root, 'sjekksum');
      const expected = [
        ...(row.content === '' ? [] : [new TextEncoder().encode(row.content)]),
        ...row.files.map(({ bytes }) => bytes),
      ];
      expect(stored).toHaveLength(expected.length);
      for (const [place, bytes] of expected.entries()) {
        const held = files[`${folder}${stored[place]}`];
        expect(Buffer.from(held ?? []).equals(Buffer.from(bytes))).toBe(true);
        expect(sums[place]).toBe(sha256Of({ bytes }));
      }
    }
    const own = byId.get(round?.id ?? '')?.root as Element;
    expect(valuesOf(own, 'saksaar').concat(valuesOf(own, 'sakssekvensnummer'))).toEqual(['2026', '77']);
    expect(valuesOf(own, 'skjermingshjemmel')[0]).toBe('offl. § 23 tredje ledd');
    expect(valuesOf(own, 'korrespondansepartNavn')).toEqual(['Nesøy', 'Storvik']);
    expect(valuesOf(own, 'korrespondanseparttype')).toEqual(['IA', 'EM']);
    expect(new TextDecoder().decode(files['LES-MEG.txt'])).toContain('ikke prøvd mot noe arkivsystem');
  });

  test('holds nothing of another body', async () => {
    const { content } = await packed(lillefjord, LILLEFJORD);
    const { rows } = await database.pool.query('select distinct party from dispatch where id = any($1)', [
      content.dispatches.map(({ id }) => id),
    ]);
    expect(rows).toEqual([{ party: LILLEFJORD }]);
  });

  test('has a list that can be filled in and read back', async () => {
    const { content, files } = await packed(nesoy, NESOY);
    const list = new TextDecoder().decode(files['journal.csv']);
    const [heading, ...rest] = list.trimEnd().split('\r\n');
    expect(heading).toBe('id,saksnummer,journalpostnummer,journaldato,dato,retning,tittel,motpart,unntak');
    const unchanged = must(readJournalList(files['journal.csv'] ?? new Uint8Array()));
    expect(unchanged.map(({ id, caseNumber }) => [id, caseNumber])).toEqual(
      content.dispatches.map(({ id, caseNumber }) => [id, caseNumber]),
    );
    const id = rest[0]?.split(',')[0] ?? '';
    const filled = `ID;Saksnummer;Journalpostnummer;Journaldato\n${id};2026/5;12;01.12.2026\n`;
    const read = must(readJournalList(new TextEncoder().encode(filled)));
    must(await readJournalBack(site.as(nesoy), { party: NESOY, lines: read }));
    expect(await dispatchOf(site.as(nesoy), { party: NESOY, id })).toMatchObject({
      caseNumber: '2026/5',
      journalNumber: '12',
      journalDate: '2026-12-01',
    });
  });
});

test('a list that cannot be used is told line by line', () => {
  const codesOf = (text: string): string[] => {
    const read = readJournalList(new TextEncoder().encode(text));
    return read.ok ? [] : read.problems.map(({ code, path }) => `${code} ${path}`);
  };
  const id = '01929000-0000-7000-8000-00000abcdef1';
  expect(codesOf('')).toEqual(['file.empty file']);
  expect(codesOf('id;saksnummer\n')).toEqual(['archive.columnMissing file', 'archive.columnMissing file']);
  const heading = 'id;saksnummer;journalpostnummer;journaldato';
  expect(codesOf(`${heading}\nx;1;;\n\n${id};1;;31.02.2026\n`)).toEqual([
    'archive.lineGone line:2',
    'archive.lineDate line:4',
  ]);
});
