// A proposal from draft to end: who sees what, what goes out, what the figures follow, and that no order of doings leads to
// a state that should not be.
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../../test/database.ts';
import { movesOf as madeBy } from '../../../test/dialogue-case.ts';
import type { SeededPerson } from '../../../test/own-site.ts';
import { BEGIN } from '../../../test/procurement-moves.ts';
import { openProposalSite, type ProposalSite } from '../../../test/proposal-site.ts';
import { addDays, type LocalDate, localDate } from '../../kernel/local-date.ts';
import { type Ore, ore, sumOre } from '../../kernel/money.ts';
import type { Result } from '../../kernel/result.ts';
import { acting, type Ctx } from '../../modules/accounts/db.ts';
import type { PartyId, Role } from '../../modules/accounts/model.ts';
import { removeDraft } from '../../modules/planning/proposals/draft-commands.ts';
import type { Proposal, ProposalAnswer } from '../../modules/planning/proposals/model.ts';
import {
  behindLink,
  movesOf,
  ownPartOf,
  proposalOf,
  proposalsOf,
  revisionsOf,
  unansweredBy,
} from '../../modules/planning/proposals/queries.ts';
import { deleteOldProposalRows } from '../../modules/planning/proposals/retention-commands.ts';
import { runOf } from '../../modules/planning/proposals/run-queries.ts';
import {
  answerProcurement,
  beginProcurement,
  leadProcurement,
} from '../../modules/procurement/life/commands.ts';
import type { BodyId } from '../../modules/registry/model.ts';
import { giveAnswer } from './answer.ts';
import { proposalReminders, settleProposals } from './daily.ts';
import { draftFromRun } from './draft.ts';
import { askMembers, bringToEnd, editDraft, giveMoreTime, letLead } from './manage.ts';
import { viewOfProposal } from './proposal-view.ts';
import { settle } from './refresh.ts';
import { startRun } from './start-run.ts';

const STORVIK = '9901' as PartyId;
const DAY_MS = 24 * 3_600_000;
let database: TestDatabase;
let site: ProposalSite;
let run: string;
let groupId: string;
let storvik: SeededPerson;
let lillefjord: SeededPerson;
let skogbygda: SeededPerson;

const body = (id: string): BodyId => id as BodyId;
const today = (): LocalDate => localDate(site.now().toISOString().slice(0, 10));
const codes = (result: Result<unknown>): string[] =>
  result.ok ? [] : result.problems.map(({ code }) => code);
const must = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
};
const person = (name: string, party: string, more: { role?: Role; language?: 'nb' | 'nn' | 'en' } = {}) =>
  site.seedPerson({
    email: `${name.toLowerCase()}@${party}.example`,
    name,
    parties: [{ party, role: more.role ?? 'buyer' }],
    language: more.language ?? 'nb',
    isDemo: true,
  });

beforeAll(async () => {
  database = await openTestDatabase();
  site = await openProposalSite(database, { withThread: true });
  storvik = await person('Siri', '9901');
  lillefjord = await person('Lars', '9902', { language: 'nn' });
  skogbygda = await person('Sam', '9904', { language: 'en' });
  // Nobody acts for Nesøy (9903).
  await site.plan({ body: '9901', title: 'Alarmer Storvik', annualValue: 911_111, visibility: 'hidden' });
  await site.plan({ body: '9902', title: 'Alarmer Lillefjord', annualValue: 322_222, visibility: 'details' });
  await site.plan({ body: '9903', title: 'Hemmelig Nesøy', annualValue: 133_333, visibility: 'exists' });
  await site.plan({ body: '9904', title: 'Hemmelig Skogbygda', annualValue: 544_444, visibility: 'exists' });
  const party = (await site.services.parties()).find(STORVIK);
  if (!party) throw new Error('no party');
  const choice = { category: 'trygghetsalarmer', area: 'country', cooperation: null, minutes: null } as const;
  const grants = [{ party: STORVIK, role: 'buyer', via: null } as const];
  const asked = { ctx: site.as(storvik), signedIn: { grants }, party, choice };
  const started = must(await startRun(site.services, asked));
  expect(await site.ended(started.job)).toBe('done');
  run = started.run;
  const plan = JSON.parse((await runOf(site.as(storvik), run))?.plan ?? 'null');
  groupId = plan.plan.groups[0].id;
  expect(plan.plan.groups[0].members).toHaveLength(4);
});
afterAll(async () => {
  await site.end();
  await database.close();
});

async function read(ctx: Ctx, id: string): Promise<Proposal> {
  const found = await proposalOf(ctx, id);
  if (!found) throw new Error('no proposal');
  return found;
}

async function draft(): Promise<string> {
  const kept = await runOf(site.as(storvik), run);
  if (!kept) throw new Error('no run');
  return must(await draftFromRun(site.services, { ctx: site.as(storvik), run: kept, group: groupId }));
}

const managing = async (id: string) => ({
  ctx: site.as(storvik),
  proposal: await read(site.as(storvik), id),
});

const NESOY = { body: body('9903'), email: 'post@nesoy.example' };

async function sent(days = 21): Promise<string> {
  const id = await draft();
  const edit = { lead: body('9901'), deadline: addDays(today(), days), message: '', without: [] };
  must(await editDraft(site.services, await managing(id), edit));
  must(await askMembers(site.services, await managing(id), [NESOY]));
  return id;
}

interface Given {
  readonly answer: Exclude<ProposalAnswer, 'none'>;
  readonly comment?: string;
  readonly annualValue?: Ore | null;
}

const answer = (who: SeededPerson, id: string, of: string, given: Given) =>
  giveAnswer(site.services, site.as(who), {
    proposal: id,
    body: body(of),
    comment: '',
    annualValue: null,
    ...given,
  });

/** As Nesøy, by the link of the latest letter. */
async function byLink(id: string, given: Given) {
  const letters = (await site.links()).filter(({ to }) => to === NESOY.email);
  const secret = letters.at(-1)?.path?.split('/').at(-1) ?? '';
  const link = await behindLink(site.system(), secret);
  if (!link) throw new Error('the link opens nothing');
  const actor = { kind: 'link', link: link.id, party: link.body as string as PartyId, isDemo: true } as const;
  const asked = { proposal: id, body: link.body, comment: '', annualValue: null, ...given };
  return giveAnswer(site.services, site.services.ctx(actor), asked);
}

describe('a draft', () => {
  test('is worked out at once, with what others may see, and seen by whoever proposes alone', async () => {
    const id = await draft();
    const { members, state, lead } = await read(site.as(storvik), id);
    expect([state, lead]).toEqual(['draft', '9902']);
    expect(members.map(({ body: who, basis, needs }) => [who, basis, needs[0]?.title])).toEqual([
      ['9901', 'assumed', null],
      ['9902', 'shared', 'Alarmer Lillefjord'],
      ['9903', 'assumed', null],
      ['9904', 'assumed', null],
    ]);
    const [revision] = await revisionsOf(site.as(storvik), id);
    expect(revision?.number).toBe(1);
    expect(revision?.whole?.members).toEqual(['9901', '9902', '9903', '9904']);
    expect(revision?.whole?.saving.base).toBeGreaterThan(0);
    expect(revision?.interested).toBeNull();
    const steps = sumOre((revision?.whole?.steps ?? []).map(({ amount }) => amount));
    expect(steps).toBe((revision?.whole?.cost ?? 0) - (revision?.whole?.standAlone ?? 0));
    expect(await proposalOf(site.as(lillefjord), id)).toBeNull();
    expect(await ownPartOf(site.as(lillefjord), { proposal: id, body: body('9902') })).toBeNull();
  });

  test('shares the work by the fees that keep everybody in, and tells each its own alone', async () => {
    const id = await draft();
    const [revision] = await revisionsOf(site.as(storvik), id);
    const { stability, cost, saving } = revision!.whole!;
    expect(stability).toMatchObject({ isStable: true, leavers: null });
    expect(stability?.atMost).toBeLessThan(100);
    const parts = await Promise.all(
      ['9901', '9902', '9903', '9904'].map((own) =>
        ownPartOf(site.system(), { proposal: id, body: body(own) }),
      ),
    );
    const wholes = parts.map((part) => part!.whole!);
    for (const rule of ['equalAndPopulation', 'volume', 'shapley', 'nucleolus', 'stable'] as const) {
      expect(sumOre(wholes.map(({ fees }) => fees![rule] as Ore)), rule).toBe(stability?.pot);
    }
    expect(sumOre(wholes.map((part) => part.cost))).toBe(cost);
    expect(sumOre(wholes.map((part) => part.saving.base))).toBe(saving.base);
    for (const part of wholes) expect(part.saving.base).toBeGreaterThanOrEqual(0);
    // Equal fees, as there were before, are another way of sharing.
    expect(new Set(wholes.map(({ fees }) => Math.round(fees!.stable! / 10_000))).size).toBeGreaterThan(1);
    expect(await ownPartOf(site.as(storvik), { proposal: id, body: body('9902') })).toBeNull();
  });

  test('can be changed, and two who change it at once do not overwrite each other', async () => {
    const id = await draft();
    const before = await managing(id);
    const edit = { lead: body('9904'), deadline: null, message: 'Hei', without: [body('9903')] };
    must(await editDraft(site.services, before, edit));
    const after = await read(site.as(storvik), id);
    expect([after.lead, after.message, after.members.length, after.version]).toEqual(['9904', 'Hei', 3, 2]);
    expect((await revisionsOf(site.as(storvik), id))[0]?.whole).toMatchObject({
      lead: '9904',
      members: ['9901', '9902', '9904'],
    });
    expect(codes(await editDraft(site.services, before, edit))).toEqual(['proposal.changedByOther']);
    const all = { ...edit, without: [body('9901'), body('9904')] };
    expect(codes(await editDraft(site.services, await managing(id), all))).toEqual([
      'proposal.fewMembers',
      'proposal.leadOutside',
    ]);
  });

  test('can be thrown away', async () => {
    const id = await draft();
    must(await removeDraft(site.as(storvik), { party: STORVIK, id }));
    expect(await proposalOf(site.as(storvik), id)).toBeNull();
  });

  test('is sent only with a deadline ahead and somebody to ask in every body', async () => {
    const id = await draft();
    expect(codes(await askMembers(site.services, await managing(id), []))).toEqual([
      'proposal.deadlineMissing',
    ]);
    const edit = { lead: body('9901'), message: '', without: [] };
    must(await editDraft(site.services, await managing(id), { ...edit, deadline: today() }));
    expect(codes(await askMembers(site.services, await managing(id), []))).toEqual(['proposal.deadlinePast']);
    const deadline = addDays(today(), 10);
    must(await editDraft(site.services, await managing(id), { ...edit, deadline }));
    const refused = await askMembers(site.services, await managing(id), []);
    expect(refused.ok ? [] : refused.problems).toEqual([
      { code: 'proposal.nobodyToAsk', path: 'contact.9903', facts: { body: '9903' } },
    ]);
  });
});

describe('what is sent', () => {
  test('is a letter in the language of each, a notice, and a link for who has no account', async () => {
    const before = (await site.links()).length;
    const id = await sent();
    const letters = (await site.links()).slice(before);
    expect(letters.map(({ to, subject }) => [to, subject]).toSorted()).toEqual([
      ['lars@9902.example', 'Vil Lillefjord kjøpe tryggleiksalarmar og responssenter saman med andre?'],
      ['post@nesoy.example', 'Vil Nesøy kjøpe trygghetsalarmer og responssenter sammen med andre?'],
      ['sam@9904.example', 'Will Skogbygda buy personal alarms and response centre together with others?'],
    ]);
    const paths = new Map(letters.map(({ to, path }) => [to, path]));
    expect(paths.get('lars@9902.example')).toBe(`/nn/arbeid/9902/forslag/${id}`);
    expect(paths.get('post@nesoy.example')).toMatch(/^\/svar\/forslag\/[\w-]{43}$/);
    const notices = await acting(site.system(), ({ db }) =>
      db.selectFrom('notice').select(['person_id', 'kind']).where('path', 'like', `%${id}`).execute(),
    );
    expect(notices.map(({ kind }) => kind)).toEqual(['proposal.asked', 'proposal.asked']);
    for (const text of letters.map(({ body: text }) => text)) {
      expect(text).not.toMatch(/911|322 ?222|133|544/);
    }
  });

  test('is seen by those asked; whoever proposes is interested until she says otherwise', async () => {
    const id = await sent();
    const seen = await read(site.as(lillefjord), id);
    expect(seen.members.map(({ answer: given }) => given)).toEqual(['interested', 'none', 'none', 'none']);
    const waiting = await unansweredBy(site.as(lillefjord), {
      body: '9902' as PartyId,
      today: today(),
      most: 50,
    });
    expect(waiting.some((one) => one.id === id)).toBe(true);
    const outsider = await person('Ute', '9908');
    expect(await proposalOf(site.as(outsider), id)).toBeNull();
    const real = await site.seedPerson({
      email: 'ekte@5001.example',
      name: 'Ekte',
      parties: [{ party: '5001', role: 'buyer' }],
    });
    expect(await proposalOf(site.as(real), id)).toBeNull();
  });
});

test('a link is sent in the language of whoever gets it, where that is known here', async () => {
  const email = 'kjend@nesoy.example';
  await site.seedPerson({ email, name: 'Kjend', language: 'nn', parties: [], isDemo: true });
  const id = await draft();
  const edit = { lead: body('9901'), deadline: addDays(today(), 5), message: '', without: [] };
  must(await editDraft(site.services, await managing(id), edit));
  must(await askMembers(site.services, await managing(id), [{ body: body('9903'), email }]));
  must(await giveMoreTime(site.services, await managing(id), addDays(today(), 6)));
  must(await bringToEnd(site.services, await managing(id), 'withdraw'));
  const letters = (await site.links()).filter(({ to }) => to === email);
  expect(letters.map(({ subject }) => subject)).toEqual([
    'Vil Nesøy kjøpe tryggleiksalarmar og responssenter saman med andre?',
    expect.stringMatching(/^Ny frist for svar om tryggleiksalarmar og responssenter: /),
    'Forslaget om tryggleiksalarmar og responssenter er trekt',
  ]);
  for (const { path } of letters) expect(path).toMatch(/^\/nn\/svar\/forslag\//);
});

describe('answers', () => {
  test('change the figures: who says no is out, and the interested are reckoned alone beside', async () => {
    const id = await sent();
    must(await answer(lillefjord, id, '9902', { answer: 'interested' }));
    must(await answer(skogbygda, id, '9904', { answer: 'not', comment: 'Vi har eigen løysing.' }));
    const [last, , , first] = await revisionsOf(site.as(storvik), id);
    expect(last?.number).toBe((first?.number ?? 0) + 3);
    expect(last?.whole?.members).toEqual(['9901', '9902', '9903']);
    expect(last?.interested?.members).toEqual(['9901', '9902']);
    expect(last?.whole?.saving.base).toBeLessThan(first?.whole?.saving.base ?? 0);
    const parts = await Promise.all(
      ['9901', '9902', '9903'].map((one) => ownPartOf(site.system(), { proposal: id, body: body(one) })),
    );
    expect(sumOre(parts.map((part) => part?.whole?.saving.base as Ore))).toBe(last?.whole?.saving.base);
    expect(await ownPartOf(site.system(), { proposal: id, body: body('9904') })).toMatchObject({
      whole: null,
    });
  });

  test('may be changed until the deadline, not after it, and needs a comment to need more', async () => {
    const id = await sent(5);
    expect(codes(await answer(lillefjord, id, '9902', { answer: 'needsMore' }))).toEqual([
      'proposal.commentMissing',
    ]);
    must(await answer(lillefjord, id, '9902', { answer: 'needsMore', comment: 'Hvem betaler?' }));
    must(await answer(lillefjord, id, '9902', { answer: 'interested' }));
    site.wait(5 * DAY_MS);
    must(await answer(lillefjord, id, '9902', { answer: 'not' }));
    site.wait(DAY_MS);
    expect(codes(await answer(lillefjord, id, '9902', { answer: 'interested' }))).toEqual([
      'proposal.tooLate',
    ]);
  });

  test('cannot be given for another body, by who only reads, or for a draft', async () => {
    const id = await sent();
    expect(codes(await answer(lillefjord, id, '9904', { answer: 'not' }))).toEqual(['access.noRole']);
    const reader = await person('Lise', '9902', { role: 'reader' });
    expect(codes(await answer(reader, id, '9902', { answer: 'not' }))).toEqual(['access.otherRole']);
    expect(codes(await answer(lillefjord, await draft(), '9902', { answer: 'not' }))).toEqual([
      'proposal.gone',
    ]);
  });

  test('with a value of its own enter the sums, and are told to nobody else', async () => {
    const id = await sent();
    must(await answer(skogbygda, id, '9904', { answer: 'interested', annualValue: ore(54_444_400) }));
    const [last, before] = await revisionsOf(site.as(lillefjord), id);
    expect(last?.whole?.standAlone).not.toBe(before?.whole?.standAlone);
    const own = await ownPartOf(site.as(skogbygda), { proposal: id, body: body('9904') });
    expect(own).toMatchObject({ value: 54_444_400, basis: 'own' });
    must(await answer(skogbygda, id, '9904', { answer: 'interested' }));
    const [reset] = await revisionsOf(site.as(lillefjord), id);
    expect(reset?.whole?.standAlone).toBe(before?.whole?.standAlone);
  });

  test('by a personal link count as any other, and the link opens nothing else', async () => {
    const id = await sent();
    must(await byLink(id, { answer: 'interested', comment: 'Gjerne' }));
    const seen = await read(site.as(lillefjord), id);
    expect(seen.members.find((one) => one.body === '9903')).toMatchObject({
      answer: 'interested',
      comment: 'Gjerne',
    });
    const audit = await acting(site.system(), ({ db }) =>
      db
        .selectFrom('audit')
        .select(['actor', 'party', 'is_demo'])
        .where('object', '=', `proposal:${id}`)
        .where('action', '=', 'proposal.answered')
        .execute(),
    );
    expect(audit).toEqual([{ actor: expect.stringMatching(/^link:/), party: '9903', is_demo: true }]);
    const other = await sent();
    await sent();
    expect(codes(await byLink(other, { answer: 'not' }))).toEqual(['proposal.gone']);
  });
});

test('nothing that one body knows alone can be read by another, however it is asked for', async () => {
  const id = await sent();
  must(await answer(skogbygda, id, '9904', { answer: 'interested', annualValue: ore(54_444_400) }));
  const ctx = site.as(lillefjord);
  const seen = [
    await proposalOf(ctx, id),
    await revisionsOf(ctx, id),
    await ownPartOf(ctx, { proposal: id, body: body('9904') }),
    await ownPartOf(ctx, { proposal: id, body: body('9901') }),
    await proposalsOf(ctx, { party: '9902' as PartyId, list: 'waiting', page: 1, size: 100 }),
  ];
  const rows = await acting(ctx, async ({ db }) => ({
    figures: await db.selectFrom('proposal_figure').selectAll().execute(),
    shares: await db.selectFrom('proposal_share').selectAll().where('body_id', '!=', '9902').execute(),
    inputs: await db.selectFrom('proposal_revision_input').selectAll().execute(),
    links: await db.selectFrom('proposal_link').selectAll().execute(),
    runs: await db.selectFrom('planning_run').selectAll().execute(),
  }));
  expect(rows).toEqual({ figures: [], shares: [], inputs: [], links: [], runs: [] });
  const text = JSON.stringify(seen);
  for (const secret of ['Hemmelig', 'Alarmer Storvik', '544444', '911111', '133333', '54444400']) {
    expect(text).not.toContain(secret);
  }
});

describe('an end', () => {
  test('comes by itself when fewer than two want it, and everybody is told', async () => {
    const id = await sent();
    must(await answer(lillefjord, id, '9902', { answer: 'not' }));
    must(await answer(skogbygda, id, '9904', { answer: 'not' }));
    expect((await read(site.as(storvik), id)).state).toBe('sent');
    const before = (await site.links()).length;
    must(await byLink(id, { answer: 'not' }));
    const ended = await read(site.as(storvik), id);
    expect([ended.state, ended.endedAt]).toEqual(['declined', site.now()]);
    const told = (await site.links()).slice(before).map(({ kind, to }) => [kind, to]);
    expect(told.toSorted()).toEqual([
      ['proposal.declined', 'lars@9902.example'],
      ['proposal.declined', 'post@nesoy.example'],
      ['proposal.declined', 'sam@9904.example'],
      ['proposal.declined', 'siri@9901.example'],
    ]);
  });

  test('by agreement waits for everybody or the deadline, two interested and a lead among them', async () => {
    const id = await sent(5);
    expect(codes(await bringToEnd(site.services, await managing(id), 'agree'))).toEqual([
      'proposal.fewInterested',
      'proposal.stillWaiting',
    ]);
    must(await answer(lillefjord, id, '9902', { answer: 'interested' }));
    must(await letLead(site.services, await managing(id), body('9904')));
    site.wait(6 * DAY_MS);
    expect(codes(await bringToEnd(site.services, await managing(id), 'agree'))).toEqual([
      'proposal.leadNotInterested',
    ]);
    must(await letLead(site.services, await managing(id), body('9902')));
    must(await bringToEnd(site.services, await managing(id), 'agree'));
    const { state, lead } = await read(site.as(lillefjord), id);
    expect([state, lead]).toEqual(['agreed', '9902']);
    expect(codes(await bringToEnd(site.services, await managing(id), 'withdraw'))).toEqual([
      'proposal.state',
    ]);
  });

  test('by agreement tells those who buy in the procurement it became which key was chosen there', async () => {
    const id = await sent(5);
    must(await answer(lillefjord, id, '9902', { answer: 'interested' }));
    site.wait(6 * DAY_MS);
    must(await bringToEnd(site.services, await managing(id), 'agree'));
    const keyOf = async (who: SeededPerson, of: string) =>
      (await viewOfProposal(site.services, site.as(who), { id, body: body(of) }))?.own?.chosenKey;
    expect(await keyOf(lillefjord, '9902')).toBeNull();
    const procurement = must(
      await beginProcurement(site.as(storvik), { party: STORVIK, proposal: id, begin: BEGIN }),
    );
    const bodies = [body('9901'), body('9902')];
    const participation = { commitment: 'binding', volumes: {}, reservations: '', ceiling: null } as const;
    const sharing = { rule: 'volume', pot: ore(0), fees: [], basis: '' } as const;
    must(
      await leadProcurement(
        site.as(storvik),
        madeBy(
          procurement,
          STORVIK,
          { kind: 'invite', bodies, joinBy: addDays(today(), 10) },
          { kind: 'chooseSharing', sharing },
        ),
      ),
    );
    expect(await keyOf(lillefjord, '9902')).toBeNull();
    const joins = { kind: 'join', body: body('9902'), participation } as const;
    must(await answerProcurement(site.as(lillefjord), madeBy(procurement, '9902' as PartyId, joins)));
    expect(await keyOf(lillefjord, '9902')).toBe('volume');
    // Skogbygda was asked about the proposal, and does not buy in the procurement.
    expect(await keyOf(skogbygda, '9904')).toBeNull();
  });

  test('is withdrawal where whoever proposed it wants so', async () => {
    const id = await sent();
    must(await bringToEnd(site.services, await managing(id), 'withdraw'));
    expect((await read(site.as(lillefjord), id)).state).toBe('withdrawn');
    expect(codes(await answer(lillefjord, id, '9902', { answer: 'not' }))).toEqual(['proposal.state']);
  });

  test('comes after the deadline with too few interested, or a month later where nobody decides', async () => {
    const few = await sent(5);
    const forgotten = await sent(5);
    must(await answer(lillefjord, forgotten, '9902', { answer: 'interested' }));
    site.wait(6 * DAY_MS);
    await settleProposals(site.services);
    expect((await read(site.as(storvik), few)).state).toBe('expired');
    expect((await read(site.as(storvik), forgotten)).state).toBe('sent');
    site.wait(30 * DAY_MS);
    await settleProposals(site.services);
    expect((await read(site.as(storvik), forgotten)).state).toBe('expired');
  });
});

test('who has not answered is reminded three days before the deadline, once; more time means once more', async () => {
  await settleProposals(site.services);
  const id = await sent(10);
  must(await answer(lillefjord, id, '9902', { answer: 'interested' }));
  const reminded = async (): Promise<string[]> => {
    const before = (await site.links()).length;
    await proposalReminders(site.services);
    const letters = (await site.links()).slice(before);
    return letters.filter(({ kind }) => kind === 'proposal.reminder').map(({ to }) => to);
  };
  site.wait(6 * DAY_MS);
  await reminded();
  expect((await read(site.as(storvik), id)).state).toBe('sent');
  site.wait(DAY_MS);
  const first = await reminded();
  expect([first.includes('sam@9904.example'), first.includes('post@nesoy.example')]).toEqual([true, true]);
  expect(first.includes('lars@9902.example')).toBe(false);
  site.wait(DAY_MS);
  expect(await reminded()).toEqual([]);
  const same = await giveMoreTime(site.services, await managing(id), addDays(today(), 2));
  expect(codes(same)).toEqual(['proposal.deadlineEarlier']);
  must(await giveMoreTime(site.services, await managing(id), addDays(today(), 3)));
  expect(await reminded()).toContain('sam@9904.example');
  const past = await giveMoreTime(site.services, await managing(id), today());
  expect(codes(past)).toEqual(['proposal.deadlinePast']);
});

/** What may never be, whatever people do. */
function illegal({ state, members, deadline, lead, sentAt, endedAt }: Proposal): string[] {
  const interested = members.filter((one) => one.answer === 'interested');
  const left = members.filter((one) => one.answer !== 'not');
  const isOut = state !== 'draft';
  return [
    ...(isOut && (deadline === null || sentAt === null || members.length < 2)
      ? ['out without deadline']
      : []),
    ...(!isOut && members.some((one) => one.answer !== 'none') ? ['draft with answers'] : []),
    ...(state === 'agreed' && interested.length < 2 ? ['agreed by fewer than two'] : []),
    ...(state === 'agreed' && !interested.some((one) => one.body === lead) ? ['agreed without a lead'] : []),
    ...(state === 'declined' && left.length >= 2 ? ['declined though two remain'] : []),
    ...(state === 'sent' && left.length < 2 ? ['goes on with fewer than two'] : []),
    ...(state === 'expired' && deadline !== null && deadline >= today()
      ? ['expired before its deadline']
      : []),
    ...((endedAt === null) !== (state === 'draft' || state === 'sent') ? ['end and state differ'] : []),
  ];
}

test('no order of doings leads to a state that may not be, and an end is an end', async () => {
  const answers = fc.constantFrom('interested', 'not', 'needsMore') as fc.Arbitrary<Given['answer']>;
  const doing = fc.oneof(
    fc.record({ do: fc.constant('answer'), who: fc.constantFrom('9901', '9902', '9904'), answer: answers }),
    fc.record({ do: fc.constant('link'), answer: answers }),
    fc.record({ do: fc.constant('lead'), who: fc.constantFrom('9901', '9902', '9903', '9904', '9908') }),
    fc.record({ do: fc.constantFrom('agree', 'withdraw', 'settle', 'send', 'edit', 'remove') }),
    fc.record({ do: fc.constantFrom('wait', 'prolong'), days: fc.integer({ min: -3, max: 12 }) }),
  );
  const people: Readonly<Record<string, SeededPerson>> = {
    '9901': storvik,
    '9902': lillefjord,
    '9904': skogbygda,
  };
  type Doing = { do: string; who?: string; answer?: Given['answer']; days?: number };
  const make = async (id: string, one: Doing): Promise<unknown> => {
    const given = { answer: one.answer ?? 'not', comment: 'x' };
    if (one.do === 'answer') return answer(people[one.who ?? ''] as SeededPerson, id, one.who ?? '', given);
    if (one.do === 'link') return byLink(id, given).catch(() => null);
    if (one.do === 'wait') return site.wait(Math.max(0, one.days ?? 0) * DAY_MS);
    if (one.do === 'settle') return settle(site.services, id);
    const own = await managing(id);
    if (one.do === 'lead') return letLead(site.services, own, body(one.who ?? ''));
    if (one.do === 'prolong') return giveMoreTime(site.services, own, addDays(today(), one.days ?? 0));
    if (one.do === 'send') return askMembers(site.services, own, [NESOY]);
    if (one.do === 'remove') return removeDraft(site.as(storvik), { party: STORVIK, id });
    if (one.do === 'edit') {
      const { lead, deadline } = own.proposal;
      return editDraft(site.services, own, { lead, deadline, message: '', without: [body('9904')] });
    }
    return bringToEnd(site.services, own, one.do as 'agree' | 'withdraw');
  };
  const ends = new Set<string>();
  await fc.assert(
    fc.asyncProperty(fc.array(doing, { minLength: 6, maxLength: 16 }), async (doings) => {
      const id = await sent(8);
      let ended: string | null = null;
      for (const one of doings) {
        await make(id, one);
        const now = await read(site.as(storvik), id);
        expect(illegal(now), JSON.stringify(doings)).toEqual([]);
        if (ended !== null) expect(now.state).toBe(ended);
        if (now.endedAt !== null) ended = now.state;
        if (ended !== null) expect(movesOf(now, today())).toEqual([]);
      }
      ends.add(ended ?? 'sent');
    }),
    { numRuns: 25, seed: 5 },
  );
  expect(ends.size).toBeGreaterThan(2);
}, 120_000);

test('links that are over and calculations of last year are deleted, and proposals stay', async () => {
  const id = await sent();
  const left = (): Promise<unknown> =>
    acting(site.system(), async ({ db }) => ({
      links: (await db.selectFrom('proposal_link').select('id').where('proposal_id', '=', id).execute())
        .length,
      runs: (await db.selectFrom('planning_run').select('id').execute()).length,
    }));
  await deleteOldProposalRows(site.system());
  expect(await left()).toEqual({ links: 1, runs: 1 });
  const later = new Date(site.now().getTime() + 366 * DAY_MS);
  await deleteOldProposalRows({ ...site.system(), now: later });
  expect(await left()).toEqual({ links: 0, runs: 0 });
  expect(await proposalOf(site.as(lillefjord), id)).toMatchObject({ state: 'sent', run: null });
  must(await answer(lillefjord, id, '9902', { answer: 'interested' }));
  expect((await revisionsOf(site.as(lillefjord), id))[0]?.interested?.members).toEqual(['9901', '9902']);
});
