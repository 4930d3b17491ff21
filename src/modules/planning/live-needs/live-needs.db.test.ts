// On a real database: who is found to have the same need, what is known of a pair by whom, and questions between bodies.
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../../../test/database.ts';
import { type OwnSite, openOwnSite, type SeededPerson } from '../../../../test/own-site.ts';
import { realCategories, realNeedAssumptions } from '../../../../test/planning-data.ts';
import { explained, recordQueries } from '../../../../test/recorded-queries.ts';
import { localDate } from '../../../kernel/local-date.ts';
import { type ActingCtx, acting, type Ctx } from '../../accounts/db.ts';
import type { BodyId } from '../../registry/model.ts';
import { insertItem, setVisibility } from '../plan-commands.ts';
import { type ItemFacts, NO_FACTS, type Visibility } from '../plan-item.ts';
import { type AnswerOutcome, answerNeed } from './answer-commands.ts';
import { pairStates } from './answer-queries.ts';
import { MOST_MESSAGES, MOST_QUESTIONS, type PairAnswer, type PairState } from './model.ts';
import { askAboutNeed, replyToQuestion } from './question-commands.ts';
import { questionOf, questionPage, questionsAbout } from './question-queries.ts';
import {
  fittingNeeds,
  itemsWithNeighbours,
  type Surroundings,
  shownNeeds,
  type Wanted,
} from './share-queries.ts';

const rules = { categories: realCategories().byId, assumptions: realNeedAssumptions() };
const NAMSOS = '5007' as BodyId;
const GRONG = '5045' as BodyId;
const OVERHALLA = '5047' as BodyId;
const OSLO = '0301' as BodyId;
const HOUR_MS = 3_600_000;

let database: TestDatabase;
let site: OwnSite;
let buyer: SeededPerson;
let reader: SeededPerson;
let grong: SeededPerson;
let overhalla: SeededPerson;
const system = (): Ctx => site.services.ctx({ kind: 'system', name: 'test' });
const as = ({ id, isDemo }: SeededPerson): Ctx => site.services.ctx({ kind: 'person', person: id, isDemo });
const inside = <T>(who: SeededPerson, work: (ctx: ActingCtx) => Promise<T>): Promise<T> =>
  acting(as(who), work);

beforeAll(async () => {
  database = await openTestDatabase();
  site = await openOwnSite(database);
  const person = (name: string, party: string, role: 'reader' | 'buyer' = 'buyer') =>
    site.seedPerson({ email: `${name}@test.example`, name, parties: [{ party, role }] });
  buyer = await person('buyer', NAMSOS);
  reader = await person('reader', NAMSOS, 'reader');
  grong = await person('grong', GRONG);
  overhalla = await person('overhalla', OVERHALLA);
});
afterAll(() => database.close());
beforeEach(() =>
  acting(system(), async ({ db }) => {
    await db.deleteFrom('need_question').execute();
    await db.deleteFrom('plan_item').execute();
    await db.deleteFrom('body_setting').execute();
    await db.deleteFrom('notice').execute();
  }),
);

/** The next contract can start from 1 April to 1 October 2027 where nothing else is said. */
const add = (
  body: string,
  some: Partial<ItemFacts> = {},
  visibility: Visibility | null = null,
): Promise<string> =>
  acting(system(), (ctx) =>
    insertItem(ctx, {
      body: body as BodyId,
      facts: {
        ...NO_FACTS,
        kind: 'contract',
        title: `Renhold i ${body}`,
        category: 'renhold',
        endsOn: localDate('2027-06-30'),
        termMonths: 24,
        ...some,
      },
      source: 'typed',
      sourceNote: null,
      visibility,
      rules,
    }),
  );

const from = (some: Partial<Surroundings> = {}): Surroundings => ({
  body: NAMSOS,
  isDemo: false,
  distances: [
    { body: OVERHALLA, km: 25 },
    { body: GRONG, km: 50 },
    { body: OSLO, km: 900 },
  ],
  reachable: [[OVERHALLA, GRONG]],
  refused: [],
  ...some,
});
const wanted = (item: string, some: Partial<Wanted> = {}): Wanted => ({
  item,
  category: 'renhold',
  earliest: localDate('2027-04-01'),
  latest: localDate('2027-12-31'),
  reach: 0,
  onlyWith: [],
  isAkin: false,
  ...some,
});

describe('others with the same need', () => {
  const found = async (own: string, some: Partial<Wanted> = {}, surroundings = from()) =>
    inside(buyer, async (ctx) => {
      const asked = { wanted: [wanted(own, some)], most: 10 };
      const { needs } = await fittingNeeds(ctx, surroundings, asked);
      return needs.map(({ other }) => other.body);
    });

  test('come nearest first, in the same category, at the same time, and never oneself', async () => {
    const own = await add(NAMSOS);
    await add(NAMSOS);
    await add(OSLO);
    await add(GRONG);
    await add(OVERHALLA);
    await add(GRONG, { category: 'regnskap' });
    await add(OVERHALLA, { endsOn: localDate('2029-06-30') });
    await add('1804');
    expect(await found(own)).toEqual([OVERHALLA, GRONG, OSLO]);
    await inside(buyer, async (ctx) => {
      expect([...(await itemsWithNeighbours(ctx, from(), [wanted(own)]))]).toEqual([own]);
      const few = await fittingNeeds(ctx, from(), { wanted: [wanted(own)], most: 1 });
      expect(few.needs.map(({ other }) => other.body)).toEqual([OVERHALLA]);
      expect(few.counts).toEqual(new Map([[own, { near: 2, nearBodies: 2, far: 1 }]]));
      const nobody = from({ reachable: [[]] });
      expect([...(await itemsWithNeighbours(ctx, nobody, [wanted(own)]))]).toEqual([]);
    });
  });

  test('are shown with just what each shows, and several spans as one need', async () => {
    const own = await add(NAMSOS);
    const facts = {
      cpv: '90911200' as ItemFacts['cpv'],
      options: [{ months: 6, noticeBy: null, state: 'open' as const }],
      requirements: 'Svanemerket',
      notes: 'Hemmelig merknad',
    };
    await add(GRONG, facts, 'details');
    await add(OVERHALLA, facts, 'exists');
    await inside(buyer, async (ctx) => {
      const asked = { wanted: [wanted(own)], most: 10 };
      const [overhallas, grongs] = (await fittingNeeds(ctx, from(), asked)).needs;
      expect(grongs?.other).toMatchObject({
        level: 'details',
        title: 'Renhold i 5045',
        cpv: '90911200',
        requirements: 'Svanemerket',
        termMonths: 24,
      });
      expect(grongs?.other.starts.map(({ earliest, why }) => [earliest, why])).toEqual([
        ['2027-04-01', 'expiry'],
        ['2027-10-01', 'option'],
      ]);
      expect(overhallas?.other).toMatchObject({
        level: 'exists',
        title: null,
        cpv: null,
        requirements: null,
      });
      expect(JSON.stringify([overhallas, grongs])).not.toContain('Hemmelig');
    });
  });

  test('are left out where they hide it, buy alone, or name others', async () => {
    const own = await add(NAMSOS);
    await add(GRONG, {}, 'hidden');
    await add(GRONG, { cooperation: 'alone' });
    const named = await add(GRONG, { cooperation: 'onlyWith', cooperateWith: [OVERHALLA] });
    const forUs = await add(OVERHALLA, { cooperation: 'onlyWith', cooperateWith: [NAMSOS] });
    expect(await found(own)).toEqual([OVERHALLA]);
    const ids = [named, forUs];
    expect([...(await inside(buyer, (ctx) => shownNeeds(ctx, from(), ids))).keys()]).toEqual([forUs]);
    // The database itself keeps it from those who act for nobody named, whatever is asked.
    const rows = (who: SeededPerson) =>
      inside(who, ({ db }) =>
        db.selectFrom('need_share').select('item_id').where('item_id', 'in', ids).execute(),
      );
    expect((await rows(buyer)).map((row) => row.item_id)).toEqual([forUs]);
    expect((await rows(grong)).map((row) => row.item_id)).toEqual([named]);
    expect((await rows(overhalla)).length).toBe(2);
  });

  test('are only those that the own need may be bought with, and never a refused pair', async () => {
    const own = await add(NAMSOS);
    const grongs = await add(GRONG);
    await add(OVERHALLA);
    expect(await found(own, { onlyWith: [GRONG] })).toEqual([GRONG]);
    expect(await found(own, {}, from({ refused: [{ item: own, other: grongs }] }))).toEqual([OVERHALLA]);
  });

  test('of another category count where they have a title and are near', async () => {
    const own = await add(NAMSOS);
    await add(GRONG, { category: 'vinduspuss' }, 'details');
    await add(OVERHALLA, { category: 'vinduspuss' }, 'exists');
    await add(OSLO, { category: 'vinduspuss' }, 'details');
    expect(await found(own, { category: 'vinduspuss', isAkin: true })).toEqual([GRONG]);
  });

  test('of the demonstration are never beside real ones', async () => {
    const own = await add(NAMSOS);
    await add('9901');
    const distances = [{ body: '9901' as BodyId, km: 10 }];
    const surroundings = from({ distances, reachable: [['9901' as BodyId]] });
    expect(await found(own, {}, surroundings)).toEqual([]);
    expect(await found(own, {}, { ...surroundings, isDemo: true })).toEqual([]);
  });

  test('are found by the index among many', async () => {
    const own = await add(NAMSOS);
    await fillOthers();
    const bodies = Array.from({ length: 300 }, (_, place) => String(2000 + place) as BodyId);
    const recorded = recordQueries(database);
    await acting({ ...as(buyer), db: recorded.db }, async (ctx) => {
      recorded.statements();
      const wide = from({
        distances: bodies.map((body, place) => ({ body, km: place })),
        reachable: [bodies.slice(0, 20)],
      });
      expect([...(await itemsWithNeighbours(ctx, wide, [wanted(own)]))]).toEqual([own]);
      const { needs, counts } = await fittingNeeds(ctx, wide, { wanted: [wanted(own)], most: 10 });
      const { nearBodies, far } = counts.get(own) ?? {};
      expect([nearBodies, (far ?? 0) > 500]).toEqual([20, true]);
      expect(new Set(needs.map(({ other }) => other.body))).toEqual(new Set(bodies.slice(0, 2)));
      const asked = recorded.statements();
      expect(asked.length).toBe(2);
      for (const statement of asked) {
        const plan = await explained(ctx.db, statement);
        expect(plan).toContain('Index Cond: ((is_demo = false) AND (category = w.category)');
        expect(plan).not.toContain('Seq Scan on need_share');
      }
    });
  });
});

/** 300 bodies with a hundred needs each in twenty categories, one of them ours. */
async function fillOthers(): Promise<void> {
  await acting(system(), async ({ db }) => {
    await sql`insert into body (id) select to_char(2000 + n, 'FM0000') from generate_series(0, 299) n
      on conflict do nothing`.execute(db);
    await sql`insert into plan_item (body_id, kind, title, category, source, created_at, changed_at)
      select to_char(2000 + n % 300, 'FM0000'), 'need', 'Behov ' || to_char(n, 'FM00000'),
        case (n / 300) % 20 when 0 then 'renhold' else 'kategori-' || (n / 300) % 20 end, 'typed', now(), now()
      from generate_series(0, 29999) n`.execute(db);
    await sql`insert into need_share (item_id, place, body_id, is_demo, level, category, earliest, latest, why,
        term_months, cooperation)
      select id, 0, body_id, false, 'exists', category, date '2027-01-01' + right(title, 3)::int,
        date '2027-07-01' + right(title, 3)::int, 'new', 24, 'open'
      from plan_item where kind = 'need'`.execute(db);
  });
  await sql`analyze need_share`.execute(database.db);
}

interface Said {
  readonly isCommon: boolean;
}

describe('answers', () => {
  let own: string;
  let grongs: string;
  const told: { readonly body: string; readonly said: Said }[] = [];

  beforeEach(async () => {
    told.length = 0;
    own = await add(NAMSOS);
    grongs = await add(GRONG);
  });

  const answer = async (
    who: SeededPerson,
    body: BodyId,
    pair: readonly [string, string],
    given: PairAnswer | null,
  ): Promise<AnswerOutcome | string> => {
    const answered = await answerNeed(as(who), {
      body,
      isDemo: false,
      item: pair[0],
      other: pair[1],
      answer: given,
      told: (said) => {
        told.push({ body, said });
        return { letters: [], notices: [] };
      },
    });
    return answered.ok ? answered.value : (answered.problems[0]?.code ?? '');
  };
  const states = (who: SeededPerson, body: BodyId): Promise<readonly PairState[]> =>
    inside(who, (ctx) => pairStates(ctx, { body }));
  const audited = async (): Promise<string[]> => {
    const { rows } = await database.pool.query(
      `select action, facts::jsonb ->> 'answer' as answer from audit where object = $1 order by id`,
      [`planItem:${own}`],
    );
    return rows.map((row) => `${row.action} ${row.answer ?? ''}`.trim());
  };

  test('a yes from both makes it common, and each is told of the other', async () => {
    expect(await answer(buyer, NAMSOS, [own, grongs], 'same')).toEqual({ isCommon: false, isUnseen: false });
    expect(await states(grong, GRONG)).toEqual([
      { item: grongs, other: own, answer: null, isSameToThem: true },
    ]);
    expect(await answer(grong, GRONG, [grongs, own], 'same')).toEqual({ isCommon: true, isUnseen: false });
    expect(await states(buyer, NAMSOS)).toEqual([
      { item: own, other: grongs, answer: 'same', isSameToThem: true },
    ]);
    expect(told).toEqual([
      { body: NAMSOS, said: { isCommon: false } },
      { body: GRONG, said: { isCommon: true } },
    ]);
    expect(await audited()).toEqual(['needAnswer.given same']);
  });

  test('the same again tells nobody and is not logged; it can be changed and taken back', async () => {
    await answer(buyer, NAMSOS, [own, grongs], 'same');
    await answer(buyer, NAMSOS, [own, grongs], 'same');
    expect(told.length).toBe(1);
    await answer(buyer, NAMSOS, [own, grongs], 'different');
    await answer(buyer, NAMSOS, [own, grongs], null);
    await answer(buyer, NAMSOS, [own, grongs], null);
    expect(await states(buyer, NAMSOS)).toEqual([]);
    expect(await audited()).toEqual([
      'needAnswer.given same',
      'needAnswer.given different',
      'needAnswer.takenBack',
    ]);
  });

  test('a no is nobody else’s business, and tells nobody', async () => {
    await answer(buyer, NAMSOS, [own, grongs], 'different');
    expect(told).toEqual([]);
    expect(await states(grong, GRONG)).toEqual([]);
    const rows = await inside(grong, ({ db }) => db.selectFrom('need_answer').selectAll().execute());
    expect(rows).toEqual([]);
  });

  test('a yes is known only as long as its need is shown', async () => {
    await answer(buyer, NAMSOS, [own, grongs], 'same');
    const show = (visibility: Visibility) => setVisibility(as(buyer), { body: NAMSOS, visibility, rules });
    await show('hidden');
    expect(await states(grong, GRONG)).toEqual([]);
    // Nor is it known to the program when it looks on behalf of the other.
    expect(await acting(system(), (ctx) => pairStates(ctx, { body: GRONG }))).toEqual([]);
    await show('exists');
    expect((await states(grong, GRONG)).length).toBe(1);
    await show('hidden');
    await answer(buyer, NAMSOS, [own, grongs], null);
    expect(await answer(buyer, NAMSOS, [own, grongs], 'same')).toEqual({ isCommon: false, isUnseen: true });
    expect(told.length).toBe(1);
  });

  test('are refused for a need that is not shown, not there or not to be bought with them', async () => {
    const hidden = await add(GRONG, {}, 'hidden');
    const alone = await add(NAMSOS, { cooperation: 'alone' });
    const named = await add(NAMSOS, { cooperation: 'onlyWith', cooperateWith: [OVERHALLA] });
    expect(await answer(buyer, NAMSOS, [own, hidden], 'same')).toBe('need.notShown');
    expect(await answer(buyer, NAMSOS, [own, own], 'same')).toBe('need.notShown');
    expect(await answer(buyer, NAMSOS, [grongs, own], 'same')).toBe('need.gone');
    expect(await answer(buyer, NAMSOS, [alone, grongs], 'same')).toBe('need.alone');
    expect(await answer(buyer, NAMSOS, [named, grongs], 'same')).toBe('need.onlyWith');
    expect(await answer(reader, NAMSOS, [own, grongs], 'same')).toBe('access.otherRole');
    expect(await answer(grong, NAMSOS, [own, grongs], 'same')).toBe('access.noRole');
    expect(await states(buyer, NAMSOS)).toEqual([]);
    expect(told).toEqual([]);
  });

  test('go with the need when it is deleted', async () => {
    await answer(buyer, NAMSOS, [own, grongs], 'same');
    await acting(as(grong), ({ db }) => db.deleteFrom('plan_item').where('id', '=', grongs).execute());
    expect(await states(buyer, NAMSOS)).toEqual([]);
  });
});

describe('questions', () => {
  let own: string;
  let grongs: string;
  const told: string[] = [];

  beforeEach(async () => {
    told.length = 0;
    own = await add(NAMSOS, {}, 'hidden');
    grongs = await add(GRONG, {}, 'details');
  });

  const codeOf = (result: Awaited<ReturnType<typeof askAboutNeed | typeof replyToQuestion>>): string =>
    result.ok ? String(result.value) : (result.problems[0]?.code ?? '');
  const ask = async (content = 'Hvor stort?', [item, other] = [own, grongs], who = buyer, body = NAMSOS) =>
    codeOf(
      await askAboutNeed(as(who), {
        body,
        isDemo: false,
        item,
        other,
        content,
        told: (id) => {
          told.push(id);
          return { letters: [], notices: [] };
        },
      }),
    );
  const reply = async (question: string, content = 'Ti bygg.', who = grong, body = GRONG) =>
    codeOf(await replyToQuestion(as(who), { body, question, content, told: { letters: [], notices: [] } }));
  const seen = (who: SeededPerson, body: BodyId, id: string) =>
    inside(who, (ctx) => questionOf(ctx, body, id));

  test('are seen by both bodies and nobody else, the latest last', async () => {
    const id = await ask('  Hvor stort?  ');
    site.wait(HOUR_MS);
    expect(await reply(id)).toBe('true');
    for (const [who, body] of [
      [buyer, NAMSOS],
      [reader, NAMSOS],
      [grong, GRONG],
    ] as const) {
      const question = await seen(who, body, id);
      expect(question?.thread.map((message) => [message.body, message.content])).toEqual([
        [NAMSOS, 'Hvor stort?'],
        [GRONG, 'Ti bygg.'],
      ]);
      expect(question).toMatchObject({
        from: NAMSOS,
        to: GRONG,
        messages: 2,
        isAnswered: true,
        category: 'renhold',
      });
    }
    expect(await seen(overhalla, OVERHALLA, id)).toBeNull();
    expect(await seen(overhalla, NAMSOS, id)).toBeNull();
    expect(told).toEqual([id]);
  });

  test('those that wait for the body come first, a page at a time', async () => {
    const first = await ask();
    site.wait(HOUR_MS);
    const second = await ask('Når?', [own, await add(GRONG)]);
    site.wait(HOUR_MS);
    await reply(first);
    const page = (who: SeededPerson, body: BodyId, number: number) =>
      inside(who, (ctx) => questionPage(ctx, { body, page: number, size: 1 }));
    expect(await page(buyer, NAMSOS, 1)).toMatchObject({
      count: 2,
      waiting: 0,
      pages: 2,
      rows: [{ id: first }],
    });
    expect(await page(buyer, NAMSOS, 9)).toMatchObject({ page: 2, rows: [{ id: second }] });
    expect(await page(grong, GRONG, 1)).toMatchObject({ waiting: 1, rows: [{ id: second }] });
    const about = (who: SeededPerson, body: BodyId, item: string) =>
      inside(who, (ctx) => questionsAbout(ctx, { body, item }));
    expect((await about(buyer, NAMSOS, own)).get(grongs)).toBe(first);
    expect((await about(grong, GRONG, grongs)).get(own)).toBe(first);
  });

  test('one for a pair, whoever begins; a few messages in each', async () => {
    const id = await ask();
    expect(await ask('En gang til')).toBe('question.exists');
    expect(await ask('Vi da?', [grongs, own], grong, GRONG)).toBe('need.notShown');
    for (let n = 1; n < MOST_MESSAGES; n++) expect(await reply(id, `Svar ${n}`)).toBe('true');
    expect(await reply(id, 'Ett til')).toBe('question.full');
  });

  test('so many in a day', async () => {
    for (let n = 0; n < MOST_QUESTIONS; n++) expect(await ask('Når?', [own, await add(GRONG)])).toMatch(/-/);
    const next = await add(GRONG);
    expect(await ask('Når?', [own, next])).toBe('question.tooMany');
    site.wait(25 * HOUR_MS);
    expect(await ask('Når?', [own, next])).toMatch(/-/);
  });

  test('are refused without text, with too much, with a national number, and about what is not shown', async () => {
    expect(await ask(' ')).toBe('question.textMissing');
    expect(await ask('x'.repeat(1001))).toBe('question.tooLong');
    expect(await ask('Gjelder 13097248022')).toBe('text.nationalNumber');
    expect(await ask('Når?', [own, await add(GRONG, {}, 'hidden')])).toBe('need.notShown');
    expect(await ask('Når?', [grongs, own])).toBe('need.gone');
    expect(await ask('Når?', [own, grongs], reader)).toBe('access.otherRole');
    const id = await ask();
    expect(await reply(id, ' ')).toBe('question.textMissing');
    expect(await reply(id, 'Hei', overhalla, OVERHALLA)).toBe('question.gone');
    expect(await reply(id, 'Hei', overhalla, GRONG)).toBe('access.noRole');
    expect(await reply(id, 'Hei', reader, NAMSOS)).toBe('access.otherRole');
    expect((await seen(buyer, NAMSOS, id))?.messages).toBe(1);
  });

  test('stay when a need is deleted', async () => {
    const id = await ask();
    await acting(as(grong), ({ db }) => db.deleteFrom('plan_item').where('id', '=', grongs).execute());
    expect(await seen(buyer, NAMSOS, id)).toMatchObject({ fromItem: own, toItem: null, messages: 1 });
    expect(await reply(id)).toBe('true');
  });
});
