// On a real database: who writes and who may only say something, that two at once never both win, that nothing is written
// after the lock, what the gate counts, and that the library shares what a body chose to share and nothing else.
import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { codes, movesOf, value } from '../../../../test/dialogue-case.ts';
import { castBeforeAll } from '../../../../test/procurement-cast.ts';
import { BEGIN, type LaterMove } from '../../../../test/procurement-moves.ts';
import { files } from '../../../../test/world.ts';
import { loadShippedLaw } from '../../../flows/law/legal-values.ts';
import { noticesOf } from '../../../flows/procurement-work/tell.ts';
import { loadShippedLibrary } from '../../../flows/requirements/load-library.ts';
import { localDate } from '../../../kernel/local-date.ts';
import { acting } from '../../accounts/db.ts';
import type { PartyId } from '../../accounts/model.ts';
import { ownNotices } from '../../accounts/notice-queries.ts';
import type { BodyId } from '../../registry/model.ts';
import { answerProcurement, beginProcurement, leadProcurement } from '../life/commands.ts';
import { TASKS } from '../life/model.ts';
import { procurementOf, readProcurement } from '../life/queries.ts';
import { writeNeed } from '../needs/need-commands.ts';
import { type Choice, keepChoice, leaveNeed } from './choice-commands.ts';
import {
  loadLibrary,
  shareProvision,
  takeInClause,
  takeInNewer,
  withdrawClause,
} from './library-commands.ts';
import { type ClausesAsked, clausesOf, originsOf, sharedAs } from './library-queries.ts';
import type { Criterion, ProvisionFacts, Requirement } from './model.ts';
import { moveProvision, removeProvision, writeProvision } from './provision-commands.ts';
import { provisionVersionsOf, requirementsBook, requirementsOf } from './queries.ts';
import { answerRemark, sayRemark } from './remark-commands.ts';
import { ofKind, standing } from './rules.ts';
import { requirementsSummaryOf } from './summary-queries.ts';

const LEAD = '5007' as PartyId;
const WRITER = '5045' as PartyId;
const MEMBER = '5046' as PartyId;
const OTHER = '5049' as PartyId;
const bodyOf = (party: PartyId): BodyId => party as string as BodyId;

const around = castBeforeAll({
  leader: [LEAD, 'buyer'],
  writer: [WRITER, 'buyer'],
  member: [MEMBER, 'buyer'],
  reader: [MEMBER, 'reader'],
  other: [OTHER, 'buyer'],
});
const { as, system } = around;

beforeAll(async () => {
  await loadShippedLaw(system(), files);
  await loadShippedLibrary(system(), files);
});

const SITUATION = {
  kind: 'situation',
  when: 'noen faller',
  who: 'den som har vakt',
  need: 'få vite det',
  soThat: 'ingen blir liggende',
} as const;

interface Case {
  readonly id: string;
  /** Ids of two situations. */
  readonly needs: readonly string[];
}

/** Where requirements are written; the papers are the task of the second body. */
async function inRequirements(party: PartyId = LEAD, who = 'leader'): Promise<Case> {
  const id = value(await beginProcurement(as(who), { party, proposal: null, begin: BEGIN }));
  const others = [LEAD, WRITER, MEMBER].filter((one) => one !== party).map(bodyOf);
  const bodies = [bodyOf(party), ...others];
  const lead = (...made: LaterMove[]) => leadProcurement(as(who), movesOf(id, party, ...made));
  value(await lead({ kind: 'invite', bodies, joinBy: localDate('2026-12-20') }, { kind: 'startNeeds' }));
  const write = async (facts: Parameters<typeof writeNeed>[1]['facts']) =>
    value(
      await writeNeed(as(who), {
        procurement: id,
        party,
        changes: null,
        facts,
        heading: { id: '', name: '' },
        role: '',
        contributions: [],
      }),
    ).id;
  const needs = [await write(SITUATION), await write({ ...SITUATION, when: 'noen går ut' })];
  // How the others join and what the goals are is not what is tested here.
  await acting(system(), async ({ db }) => {
    const found = await readProcurement({ ...system(), db, isActing: true }, { id, forUpdate: false });
    const tasks = Object.fromEntries(TASKS.map((task) => [task, party]));
    const state = { ...found?.state, phase: 'requirements', tasks: { ...tasks, documents: WRITER } };
    await db
      .updateTable('procurement')
      .set({ state: JSON.stringify(state), phase: 'requirements' })
      .where('id', '=', id)
      .execute();
  });
  return { id, needs };
}

let here: Case;
beforeEach(async () => {
  here = await inRequirements();
});

const requirement = (more: Partial<Requirement> = {}): Requirement => ({
  kind: 'requirement',
  strength: 'must',
  text: 'Hjelpen skal komme innen et minutt.',
  lots: [],
  documented: 'Tall.',
  checked: 'Måles.',
  isEnvironmental: false,
  needs: [here.needs[0] as string],
  noNeed: '',
  insights: [],
  noInsight: 'Vi har ikke spurt.',
  ...more,
});
const criterion = (more: Partial<Criterion> = {}): Criterion => ({
  kind: 'criterion',
  type: 'price',
  name: 'Pris',
  weight: 70,
  measured: 'Samlet pris.',
  documented: 'Prisskjemaet.',
  scored: 'Lavest får mest.',
  isEnvironmental: false,
  needs: [],
  requirements: [],
  ...more,
});

interface Writing {
  readonly party?: PartyId;
  readonly changes?: { readonly provision: string; readonly version: number };
  readonly procurement?: string;
}
const write = (who: string, facts: ProvisionFacts, { party = LEAD, changes, procurement }: Writing = {}) =>
  writeProvision(as(who), {
    procurement: procurement ?? here.id,
    party,
    changes: changes ?? null,
    facts,
  });
const place = (party: PartyId = LEAD) => ({ procurement: here.id, party });
const choose = (choice: Choice, version = 0, party = LEAD, who = 'leader') =>
  keepChoice(as(who), { ...place(party), version, choice });
const summary = (who = 'leader') => acting(as(who), (inside) => requirementsSummaryOf(inside, here.id));

describe('provisions', () => {
  test('are written by the leader and whoever has the documents, read by all, and by nobody outside', async () => {
    const first = value(await write('leader', requirement()));
    const second = value(
      await write('writer', requirement({ text: 'Virker uten strøm.' }), { party: WRITER }),
    );
    expect([first.number, second.number]).toEqual([1, 2]);
    expect(codes(await write('member', requirement(), { party: MEMBER }))).toEqual([
      'requirements.notWriting',
    ]);
    expect(codes(await write('reader', requirement(), { party: MEMBER }))).toEqual(['access.otherRole']);
    expect(codes(await write('other', requirement(), { party: OTHER }))).toEqual(['requirements.gone']);
    const read = await requirementsOf(as('reader'), here.id);
    expect(read.provisions.map(({ number, place: at }) => [number, at])).toEqual([
      [1, 1],
      [2, 2],
    ]);
    expect((await requirementsOf(as('other'), here.id)).provisions).toEqual([]);
    expect(await requirementsBook(as('other'), here.id)).toBeNull();
  });

  test('two who change the same never both win, and what was said stays', async () => {
    const { id } = value(await write('leader', requirement()));
    const changes = { provision: id, version: 1 };
    const both = await Promise.all([
      write('leader', requirement({ text: 'Innen 30 sekunder.' }), { changes }),
      write('writer', requirement({ text: 'Innen 50 sekunder.' }), { changes, party: WRITER }),
    ]);
    expect(both.map(codes).toSorted()).toEqual([['done'], ['requirements.changedByOther']]);
    const versions = await provisionVersionsOf(as('member'), id);
    expect(versions.map(({ version }) => version)).toEqual([2, 1]);
    await expect(
      around.database.pool.query('update procurement_provision_version set version = 9'),
    ).rejects.toThrow(/never changed/);
  });

  test('change places, are taken out for a reason, and keep their numbers', async () => {
    const ids: string[] = [];
    for (const text of ['A', 'B', 'C']) ids.push(value(await write('leader', requirement({ text }))).id);
    const order = async () =>
      standing((await requirementsOf(as('leader'), here.id)).provisions).map(({ number }) => number);
    const move = (provision: string, direction: 'up' | 'down') =>
      moveProvision(as('leader'), { ...place(), provision, direction });
    expect(value(await move(ids[2] as string, 'up'))).toBe(true);
    expect(await order()).toEqual([1, 3, 2]);
    expect(value(await move(ids[0] as string, 'up'))).toBe(false);
    const remove = (reason: string | null) =>
      removeProvision(as('leader'), { ...place(), provision: ids[1] as string, reason });
    expect(codes(await remove(''))).toEqual(['requirements.reasonMissing']);
    value(await remove('Dekkes av krav 1.'));
    expect(codes(await remove('Igjen.'))).toEqual(['requirements.doneBefore']);
    expect(await order()).toEqual([1, 3]);
    expect(value(await write('leader', requirement({ text: 'D' }))).number).toBe(4);
    value(await remove(null));
    expect(await order()).toEqual([1, 3, 2, 4]);
  });

  test('rest on nothing of another procurement', async () => {
    const other = await inRequirements();
    const wrong = requirement({ needs: [other.needs[0] as string] });
    expect(codes(await write('leader', wrong))).toEqual(['requirements.traceUnknown']);
    const free = requirement({ needs: [], noNeed: 'Krav i lov.' });
    const { id } = value(await write('leader', free, { procurement: other.id }));
    const changes = { provision: id, version: 1 };
    expect(codes(await write('leader', requirement(), { changes }))).toEqual(['requirements.gone']);
    const ledger = requirement({ insights: [{ kind: 'entry', ref: '1' }] });
    expect(codes(await write('leader', ledger))).toEqual(['requirements.traceUnknown']);
  });
});

describe('remarks', () => {
  const told = async (party: PartyId, kind: 'remark' | 'remarkAnswer', to: readonly PartyId[]) => {
    const procurement = await procurementOf(system(), here.id);
    if (!procurement) throw new Error('no procurement');
    return noticesOf(around.site.services, { procurement, party, to, kind, text: '' });
  };
  const kindsOf = async (who: string, party: PartyId) =>
    (await ownNotices(as(who), { party, isUnreadOnly: true, most: 50 }))
      .filter(({ path }) => path?.includes(here.id))
      .map(({ kind }) => kind);
  const say = async (who: string, party: PartyId, more: { provision?: string; onceKey?: string } = {}) =>
    sayRemark(as(who), {
      ...place(party),
      notices: await told(party, 'remark', [LEAD, WRITER]),
      kind: 'proposal',
      provision: more.provision ?? null,
      text: 'Kan vi be om to minutter?',
      onceKey: more.onceKey ?? randomUUID(),
    });

  test('come from every body that takes part, once, and are answered once by those who write', async () => {
    const { id } = value(await write('leader', requirement()));
    const onceKey = randomUUID();
    value(await say('member', MEMBER, { provision: id, onceKey }));
    value(await say('member', MEMBER, { provision: id, onceKey }));
    expect(codes(await say('reader', MEMBER))).toEqual(['access.otherRole']);
    expect(codes(await say('other', OTHER))).toEqual(['requirements.gone']);
    const [remark, ...more] = (await requirementsOf(as('leader'), here.id)).remarks;
    expect([remark?.party, remark?.provision, more.length]).toEqual([MEMBER, id, 0]);
    const answer = async (who: string, party: PartyId, isTaken: boolean, text: string) => {
      const notices = await told(party, 'remarkAnswer', [MEMBER, WRITER]);
      return answerRemark(as(who), { ...place(party), remark: remark?.id ?? '', isTaken, text, notices });
    };
    for (const [who, party] of [
      ['leader', LEAD],
      ['writer', WRITER],
    ] as const) {
      expect(await kindsOf(who, party)).toEqual(['procurement.remarkSaid']);
    }
    expect(codes(await answer('member', MEMBER, true, ''))).toEqual(['requirements.notWriting']);
    expect(codes(await answer('leader', LEAD, false, ''))).toEqual(['requirements.reasonMissing']);
    value(await answer('writer', WRITER, true, ''));
    expect(codes(await answer('leader', LEAD, true, ''))).toEqual(['requirements.answeredBefore']);
    expect(await kindsOf('member', MEMBER)).toEqual(['procurement.remarkAnswered']);
    expect(await kindsOf('writer', WRITER)).toEqual(['procurement.remarkSaid']);
  });
});

describe('the gate', () => {
  test('counts what stands, and is empty once all is in order', async () => {
    expect(await summary('member')).toEqual({
      requirements: 0,
      unchecked: [],
      untraced: [],
      forLots: [],
      unmetNeeds: [1, 2],
      criteria: 0,
      weightSum: 0,
      climate: 'notMet',
    });
    const first = value(await write('leader', requirement({ checked: '' })));
    value(await write('leader', criterion()));
    const green = criterion({ type: 'quality', name: 'Miljø', weight: 30, isEnvironmental: true });
    value(await write('leader', green));
    expect(await summary()).toMatchObject({ unchecked: [1], unmetNeeds: [2], weightSum: 100, climate: null });
    value(await write('leader', requirement(), { changes: { provision: first.id, version: 1 } }));
    value(
      await leaveNeed(as('leader'), { ...place(), need: here.needs[1] as string, reason: 'Løses av andre.' }),
    );
    expect(await summary()).toEqual({
      requirements: 1,
      unchecked: [],
      untraced: [],
      forLots: [],
      unmetNeeds: [],
      criteria: 2,
      weightSum: 100,
      climate: null,
    });
    const back = { ...place(), need: here.needs[1] as string, reason: null };
    value(await leaveNeed(as('leader'), back));
    expect((await summary()).unmetNeeds).toEqual([2]);
  });

  test('§ 7-9 is answered by an exemption with reason and evidence, held against what was read', async () => {
    const climate = { way: 'exemption', exemption: 'insignificant', reason: 'Lite.', evidence: '' } as const;
    expect(codes(await choose({ kind: 'climate', climate }))).toEqual(['requirements.evidenceMissing']);
    const whole = { kind: 'climate', climate: { ...climate, evidence: 'Beregning i saken.' } } as const;
    expect(value(await choose(whole))).toBe(2);
    expect(codes(await choose({ kind: 'method', method: 'ranked' }, 0))).toEqual([
      'requirements.changedByOther',
    ]);
    value(await choose({ kind: 'method', method: 'ranked' }, 2));
    expect(await summary()).toMatchObject({ climate: null, weightSum: null });
    const book = await requirementsBook(as('member'), here.id);
    expect([book?.climate.answer.ways, book?.climate.source?.section, book?.method]).toEqual([
      ['exemption'],
      '§ 7-9',
      'ranked',
    ]);
    expect(codes(await choose(whole, 3, MEMBER, 'member'))).toEqual(['requirements.notWriting']);
  });

  test('nothing is written once the procurement has gone on', async () => {
    value(await write('leader', requirement()));
    const cancel: LaterMove = { kind: 'cancel', reason: 'Ikke nå.' };
    const written = Array.from({ length: 6 }, (_, place) =>
      write('writer', requirement({ text: `Nr. ${place}` }), { party: WRITER }),
    );
    const cancelled = leadProcurement(as('leader'), movesOf(here.id, LEAD, cancel));
    expect(codes(await cancelled)).toEqual(['done']);
    for (const one of await Promise.all(written)) {
      expect(['done', 'requirements.phase']).toContain(codes(one)[0]);
    }
    const stand = ofKind((await requirementsOf(as('leader'), here.id)).provisions, 'requirement');
    expect(new Set(stand.map(({ number }) => number)).size).toBe(stand.length);
    expect(codes(await write('leader', requirement()))).toEqual(['requirements.phase']);
    expect(codes(await choose({ kind: 'method', method: 'ranked' }, 1))).toEqual(['requirements.phase']);
  });

  test('the lock is refused while a requirement is for a lot that another division has taken away', async () => {
    value(await write('leader', requirement({ lots: ['d1'] })));
    const named = {
      kind: 'divideLots',
      way: 'hand',
      items: {},
      places: {},
      figures: null,
      basis: '',
    } as const;
    const lots = ['d2', 'd3'].map((id) => ({ id, name: id, maximum: null }));
    value(await leadProcurement(as('leader'), movesOf(here.id, LEAD, { ...named, lots })));
    const refused = await leadProcurement(as('leader'), movesOf(here.id, LEAD, { kind: 'lock' }));
    const gone = (refused.ok ? [] : refused.problems).filter(({ code }) => code.endsWith('LotGone'));
    expect(gone).toMatchObject([{ path: 'requirement:1', facts: { numbers: '1' } }]);
  });

  test('the lock is refused with every place to mend, and § 7-9 named', async () => {
    const lock: LaterMove = { kind: 'lock' };
    const asked = movesOf(here.id, LEAD, { kind: 'chooseRegime', part: 'partIII', reason: 'Verdien.' }, lock);
    const refused = await leadProcurement(as('leader'), asked);
    const problems = refused.ok ? [] : refused.problems;
    const mine = ['requirementsMissing', 'needsUnmet', 'criteriaMissing', 'climateNotMet'];
    expect(
      problems
        .filter(({ code }) => mine.includes(code.split('.')[1] ?? ''))
        .map(({ code, path, facts }) => [code.split('.')[1], path, facts['section'] ?? null]),
    ).toEqual([
      ['requirementsMissing', 'requirements', null],
      ['needsUnmet', 'coverage', null],
      ['criteriaMissing', 'criteria', null],
      ['climateNotMet', 'climate', '§ 7-9'],
    ]);
  });
});

describe('the library', () => {
  const all: ClausesAsked = {
    party: OTHER,
    kind: 'requirement',
    words: '',
    category: null,
    owner: 'all',
    page: 1,
    size: 5,
  };
  const share = (provision: string, isConfirmed = true, who = 'leader', party = LEAD) =>
    shareProvision(as(who), { ...place(party), provision, isConfirmed });

  test('begins with our own, page by page, and finds by words and category', async () => {
    const first = await clausesOf(as('other'), { ...all, owner: 'ours' });
    expect([first.rows.length, first.count]).toEqual([5, 13]);
    const found = await clausesOf(as('other'), { ...all, words: 'SVAR fra et menneske' });
    expect(found.rows.map(({ category, party }) => [category, party])).toEqual([['trygghetsalarmer', null]]);
    const none = await clausesOf(as('other'), { ...all, words: '100%_' });
    expect(none.count).toBe(0);
    expect(await loadShippedLibrary(system(), files)).toBeNull();
  });

  test('a body shares by its own choice; a copy knows what is newer, and takes it over', async () => {
    const mine = value(await write('leader', requirement({ text: 'Alarmen skal veie lite.' })));
    expect(codes(await share(mine.id, false))).toEqual(['requirements.shareNotConfirmed']);
    const price = value(await write('leader', criterion()));
    expect(codes(await share(price.id))).toEqual(['requirements.notShareable']);
    expect((await clausesOf(as('other'), { ...all, owner: 'others' })).count).toBe(0);
    value(await share(mine.id));
    expect(codes(await share(mine.id))).toEqual(['requirements.clauseSame']);
    const [clause] = (await clausesOf(as('other'), { ...all, owner: 'others' })).rows;
    expect([clause?.party, clause?.version, clause?.procurement]).toEqual([LEAD, 1, null]);
    expect((await clausesOf(as('leader'), { ...all, party: LEAD, owner: 'own' })).rows[0]?.procurement).toBe(
      BEGIN.title,
    );

    const theirs = await inRequirements(OTHER, 'other');
    const there = { procurement: theirs.id, party: OTHER };
    const copy = value(await takeInClause(as('other'), { ...there, clause: clause?.id ?? '' }));
    const changes = { provision: mine.id, version: 1 };
    value(await write('leader', requirement({ text: 'Alarmen skal veie under 60 gram.' }), { changes }));
    expect((await originsOf(as('other'), theirs.id)).get(copy.id)).toMatchObject({ taken: 1, latest: 1 });
    value(await share(mine.id));
    const origin = (await originsOf(as('other'), theirs.id)).get(copy.id);
    expect([origin?.taken, origin?.latest, origin?.latestFacts]).toMatchObject([
      1,
      2,
      { text: 'Alarmen skal veie under 60 gram.' },
    ]);
    value(await takeInNewer(as('other'), { ...there, provision: copy.id, version: 1 }));
    const [taken] = ofKind((await requirementsOf(as('other'), theirs.id)).provisions, 'requirement');
    expect([taken?.facts.text, taken?.facts.noNeed, taken?.origin?.version]).toEqual([
      'Alarmen skal veie under 60 gram.',
      '',
      2,
    ]);
    const again = await takeInNewer(as('other'), { ...there, provision: copy.id, version: 2 });
    expect(codes(again)).toEqual(['requirements.clauseSame']);
    const reshared = await shareProvision(as('other'), { ...there, provision: copy.id, isConfirmed: true });
    expect(codes(reshared)).toEqual(['requirements.notShareable']);

    const shared = await sharedAs(as('leader'), mine.id);
    const withdraw = (who: string, party: PartyId) =>
      withdrawClause(as(who), { clause: shared?.clause ?? '', party });
    expect(codes(await withdraw('other', OTHER))).toEqual(['requirements.clauseGone']);
    value(await withdraw('leader', LEAD));
    expect((await clausesOf(as('other'), { ...all, owner: 'others' })).count).toBe(0);
    const late = await takeInClause(as('other'), { ...there, clause: shared?.clause ?? '' });
    expect(codes(late)).toEqual(['requirements.clauseGone']);
  });

  test('what is gone from our file is offered no more, and comes back', async () => {
    const facts = { kind: 'term', title: 'Prøve', text: 'Bare en prøve.' } as const;
    const row = { reference: 'prove', category: 'renhold', facts, writtenOn: localDate('2026-11-27') };
    expect(await loadLibrary(system(), [row])).toEqual({ added: 1, changed: 0, removed: 16 });
    const changed = { ...row, facts: { ...facts, text: 'En annen prøve.' } };
    expect(await loadLibrary(system(), [changed])).toEqual({ added: 0, changed: 1, removed: 0 });
    const terms = await clausesOf(as('other'), { ...all, kind: 'term', owner: 'ours' });
    expect(terms.rows.map(({ version, facts: said }) => [version, said])).toEqual([[2, changed.facts]]);
    expect(await loadShippedLibrary(system(), files)).toEqual({ added: 0, changed: 16, removed: 1 });
    expect((await clausesOf(as('other'), { ...all, owner: 'ours' })).rows[0]?.version).toBe(1);
  });

  test('is written by nobody for another', async () => {
    const mine = value(await write('leader', requirement({ text: 'Vår egen.' })));
    value(await share(mine.id));
    const changed = await acting(as('other'), ({ db }) =>
      db
        .updateTable('library_clause')
        .set({ text: 'Tatt over' })
        .where('provision_id', '=', mine.id)
        .executeTakeFirst(),
    );
    expect(Number(changed.numUpdatedRows)).toBe(0);
    const forged = acting(as('member'), ({ db, now }) =>
      db
        .insertInto('procurement_left_need')
        .values({
          procurement_id: here.id,
          need_id: here.needs[0] as string,
          reason: 'Nei.',
          party: MEMBER,
          at: now,
        })
        .execute(),
    );
    await expect(forged).rejects.toThrow(/row-level security/);
  });
});

test('a body that has said no says nothing more', async () => {
  const decline: LaterMove = { kind: 'decline', body: bodyOf(MEMBER), reason: 'Vi har avtale.' };
  value(await answerProcurement(as('member'), movesOf(here.id, MEMBER, decline)));
  const said = await sayRemark(as('member'), {
    ...place(MEMBER),
    kind: 'comment',
    provision: null,
    text: 'Likevel.',
    onceKey: randomUUID(),
  });
  expect(said.ok).toBe(false);
});
