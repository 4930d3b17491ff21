// On a real database: a benefit is a draft of the leading party's until it is proposed; each body confirms its own part, the leading
// party the whole, nobody what she has written; a change asks everybody anew and keeps what stood; and nobody outside sees any of it.
import { beforeAll, describe, expect, test } from 'vitest';
import { codes, value } from '../../../../test/dialogue-case.ts';
import { type LearningNetwork, openLearningNetwork } from '../../../../test/learning-network.ts';
import { castBeforeAll } from '../../../../test/procurement-cast.ts';
import { addDays, localDate, localDateAt } from '../../../kernel/local-date.ts';
import { acting, type Ctx } from '../../accounts/db.ts';
import type { PartyId } from '../../accounts/model.ts';
import { DAYS_AFTER_CLOSING } from '../../network/life/retention-commands.ts';
import type { BodyId } from '../../registry/model.ts';
import { beginLogicModel, keepLogicRow, moveLogicRow } from '../logic/commands.ts';
import type { LogicRowFacts } from '../logic/model.ts';
import { logicModelOf } from '../logic/queries.ts';
import { endReading, giveReading } from '../readings/commands.ts';
import { ownReadings, readersOf } from '../readings/queries.ts';
import type { Subject } from '../surveys/model.ts';
import {
  type BenefitToRegister,
  changeBenefit,
  deleteBenefit,
  proposeBenefit,
  registerBenefit,
  sayOfBenefit,
  withdrawBenefit,
} from './commands.ts';
import type { Benefit, BenefitFacts } from './model.ts';
import { benefitById, benefitsOf, benefitsWaitingFor, ownWritings, versionsOf } from './queries.ts';
import { forgetConfirmers } from './retention-commands.ts';
import { sumsOf } from './sums.ts';

const [NAMSOS, GRONG, HOYLANDET] = ['5007', '5045', '5046'] as const as readonly string[] as readonly [
  PartyId,
  PartyId,
  PartyId,
];
const [OUTSIDE] = ['5001' as PartyId];

const around = castBeforeAll({
  leader: [NAMSOS, 'networkLeader'],
  colleague: [NAMSOS, 'buyer'],
  reader: [NAMSOS, 'reader'],
  grong: [GRONG, 'buyer'],
  grongreader: [GRONG, 'reader'],
  hoylandet: [HOYLANDET, 'buyer'],
  outsider: [OUTSIDE, 'buyer'],
});
const { as, system } = around;
const today = () => localDateAt(around.site.now().getTime());

let network: LearningNetwork;
let subject: Subject;
const KNOWN = [NAMSOS, GRONG, HOYLANDET] as string[] as BodyId[];

beforeAll(async () => {
  network = await openLearningNetwork(around, 3);
  subject = { kind: 'network', id: network.id };
});

const FACTS: BenefitFacts = {
  title: 'Lavere pris på trygghetsalarmer',
  kind: 'price',
  counterfactual: 'Hver kommune hadde forlenget sin egen avtale.',
  method: 'ownEarlierPrice',
  methodText: '',
  unit: 'nokYear',
  unitName: '',
  range: { low: 8_000_000, base: 12_000_000, high: 15_000_000 },
  from: localDate('2026-01-01'),
  to: localDate('2029-12-31'),
  bodies: [
    { body: GRONG as string as BodyId, share: 4_000_000 },
    { body: HOYLANDET as string as BodyId, share: null },
  ],
  sources: [{ text: 'Avtalen', link: 'https://innsyn.example.no/1' }],
  isSeparate: false,
};

const toRegister = (facts: Partial<BenefitFacts> = {}): BenefitToRegister => ({
  party: NAMSOS,
  subject,
  isDemo: false,
  known: KNOWN,
  facts: { ...FACTS, ...facts },
});
const draft = async (facts: Partial<BenefitFacts> = {}): Promise<string> =>
  value(await registerBenefit(as('leader'), toRegister(facts)));
const at = (benefit: string, version = 1, party = NAMSOS) => ({ party, benefit, version });
async function proposed(facts: Partial<BenefitFacts> = {}): Promise<string> {
  const id = await draft(facts);
  value(await proposeBenefit(as('leader'), at(id)));
  return id;
}
const confirm = (ctx: Ctx, benefit: string, party: PartyId, version = 1) =>
  sayOfBenefit(ctx, { ...at(benefit, version, party), kind: 'confirmed', role: 'Innkjøpssjef', reason: '' });
const dispute = (ctx: Ctx, benefit: string, party: PartyId, reason = 'Prisen er feil') =>
  sayOfBenefit(ctx, { ...at(benefit, 1, party), kind: 'disputed', role: 'Økonomisjef', reason });
const seen = async (ctx: Ctx, id: string): Promise<Benefit['state'] | null> =>
  (await benefitById(ctx, id))?.state ?? null;

describe('a benefit', () => {
  test('is seen by the leading party alone until it is proposed, and by those in the network afterwards', async () => {
    const id = await draft();
    expect(await Promise.all(['leader', 'colleague', 'reader'].map((who) => seen(as(who), id)))).toEqual([
      'draft',
      'draft',
      'draft',
    ]);
    expect(await seen(as('grong'), id)).toBeNull();
    expect(await versionsOf(as('grong'), id)).toEqual([]);
    value(await proposeBenefit(as('leader'), at(id)));
    expect(await seen(as('grongreader'), id)).toBe('proposed');
    expect(await seen(as('outsider'), id)).toBeNull();
    expect((await benefitById(as('grong'), id))?.facts).toEqual(FACTS);
    expect(codes(await proposeBenefit(as('leader'), at(id)))).toEqual(['benefit.notNow']);
  });

  test('is confirmed when each body has confirmed its part and the leading party the whole', async () => {
    const id = await proposed();
    expect((await benefitsWaitingFor(as('grong'), GRONG)).map((one) => one.id)).toContain(id);
    expect(value(await confirm(as('grong'), id, GRONG))).toBe('proposed');
    expect((await benefitsWaitingFor(as('grong'), GRONG)).map((one) => one.id)).not.toContain(id);
    expect(value(await confirm(as('colleague'), id, NAMSOS))).toBe('proposed');
    expect(value(await confirm(as('hoylandet'), id, HOYLANDET))).toBe('confirmed');
    const said = { kind: 'confirmed', role: 'Innkjøpssjef', reason: '', on: today() };
    expect((await benefitById(as('grong'), id))?.words).toEqual([
      { party: NAMSOS, ...said },
      { party: GRONG, ...said },
      { party: HOYLANDET, ...said },
    ]);
    expect((await versionsOf(as('grong'), id))[0]?.words.map(({ name }) => name)).toEqual([
      'grong',
      'colleague',
      'hoylandet',
    ]);
  });

  test('is never confirmed by whoever wrote it, by a reader, or by somebody who is not asked', async () => {
    const id = await proposed({ bodies: [{ body: GRONG as string as BodyId, share: null }] });
    expect([...(await ownWritings(as('leader'), [id]))]).toEqual([id]);
    expect(codes(await confirm(as('leader'), id, NAMSOS))).toEqual(['benefit.ownWriting']);
    expect(codes(await confirm(as('reader'), id, NAMSOS))).toEqual(['access.otherRole']);
    expect(codes(await confirm(as('hoylandet'), id, HOYLANDET))).toEqual(['benefit.notAsked']);
    expect(codes(await confirm(as('grong'), id, NAMSOS))).toEqual(['access.noRole']);
    expect(codes(await confirm(as('outsider'), id, OUTSIDE))).toEqual(['benefit.gone']);
    const link = network.members[1];
    expect(codes(await confirm(link?.ctx as Ctx, id, GRONG))).toEqual(['benefit.notAsked']);
    expect(await seen(as('leader'), id)).toBe('proposed');
  });

  test('is disputed with a reason, which whoever gave it can take back by confirming', async () => {
    const id = await proposed({ bodies: [{ body: GRONG as string as BodyId, share: null }] });
    expect(codes(await dispute(as('grong'), id, GRONG, ''))).toEqual(['benefit.reasonMissing']);
    expect(value(await dispute(as('grong'), id, GRONG))).toBe('disputed');
    expect(value(await confirm(as('colleague'), id, NAMSOS))).toBe('disputed');
    expect(value(await confirm(as('grong'), id, GRONG))).toBe('confirmed');
    expect((await versionsOf(as('leader'), id))[0]?.words.map(({ kind }) => kind)).toEqual([
      'disputed',
      'confirmed',
      'confirmed',
    ]);
  });

  test('asks everybody anew after a change, and keeps what stood', async () => {
    const id = await proposed({ bodies: [] });
    expect(value(await confirm(as('colleague'), id, NAMSOS))).toBe('confirmed');
    const facts = { ...FACTS, bodies: [], range: { low: 1, base: 2, high: 3 } };
    const change = { ...at(id), known: KNOWN, facts };
    expect(codes(await changeBenefit(as('colleague'), { ...change, version: 7 }))).toEqual([
      'benefit.changedMeanwhile',
    ]);
    expect(value(await changeBenefit(as('colleague'), change))).toBe(2);
    expect(codes(await confirm(as('colleague'), id, NAMSOS))).toEqual(['benefit.changedMeanwhile']);
    // Both have written a version now.
    expect(codes(await confirm(as('colleague'), id, NAMSOS, 2))).toEqual(['benefit.ownWriting']);
    const now = await benefitById(as('grong'), id);
    expect([now?.state, now?.version, now?.facts.range, now?.words]).toEqual([
      'proposed',
      2,
      facts.range,
      [],
    ]);
    expect(
      (await versionsOf(as('grong'), id)).map(({ version, facts: { range }, words }) => [
        version,
        range.base,
        words.length,
      ]),
    ).toEqual([
      [2, 2, 0],
      [1, 12_000_000, 1],
    ]);
  });

  test('shows others no version from before it was proposed', async () => {
    const id = await draft({ title: 'Første tanke' });
    value(await changeBenefit(as('leader'), { ...at(id), known: KNOWN, facts: FACTS }));
    value(await proposeBenefit(as('leader'), at(id, 2)));
    expect((await versionsOf(as('grong'), id)).map(({ version }) => version)).toEqual([2]);
    expect((await versionsOf(as('leader'), id)).map(({ version }) => version)).toEqual([2, 1]);
  });

  test('is withdrawn with a reason once others have seen it, and deleted before', async () => {
    const unseen = await draft();
    expect(codes(await withdrawBenefit(as('leader'), { ...at(unseen), reason: 'Feil' }))).toEqual([
      'benefit.notNow',
    ]);
    value(await deleteBenefit(as('leader'), at(unseen)));
    expect(await seen(as('leader'), unseen)).toBeNull();
    const id = await proposed();
    expect(codes(await deleteBenefit(as('leader'), at(id)))).toEqual(['benefit.notNow']);
    expect(codes(await withdrawBenefit(as('leader'), { ...at(id), reason: '' }))).toEqual([
      'benefit.reasonMissing',
    ]);
    value(await withdrawBenefit(as('leader'), { ...at(id), reason: 'Regnet feil' }));
    const withdrawn = await benefitById(as('grong'), id);
    expect([withdrawn?.state, withdrawn?.withdrawnWhy]).toEqual(['withdrawn', 'Regnet feil']);
    expect(codes(await confirm(as('grong'), id, GRONG))).toEqual(['benefit.notNow']);
  });

  test('is registered, changed and proposed by the leading party alone', async () => {
    expect(codes(await registerBenefit(as('grong'), { ...toRegister(), party: GRONG }))).toEqual([
      'benefit.gone',
    ]);
    expect(codes(await registerBenefit(as('reader'), toRegister()))).toEqual(['access.otherRole']);
    expect(codes(await registerBenefit(as('leader'), toRegister({ counterfactual: '' })))).toEqual([
      'benefit.counterfactualMissing',
    ]);
    const id = await proposed();
    const change = { known: KNOWN, facts: FACTS };
    expect(codes(await changeBenefit(as('grong'), { ...at(id, 1, GRONG), ...change }))).toEqual([
      'benefit.gone',
    ]);
    expect(codes(await withdrawBenefit(as('grong'), { ...at(id, 1, GRONG), reason: 'Nei' }))).toEqual([
      'benefit.gone',
    ]);
    expect(await benefitsOf(as('outsider'), subject)).toEqual([]);
  });

  test('of a cooperation is read and confirmed by the body it names, and by no other', async () => {
    const own: Subject = { kind: 'cooperation', id: NAMSOS };
    const id = value(
      await registerBenefit(as('leader'), {
        ...toRegister({ bodies: [{ body: GRONG as string as BodyId, share: null }] }),
        subject: own,
      }),
    );
    value(await proposeBenefit(as('leader'), at(id)));
    expect(await seen(as('grong'), id)).toBe('proposed');
    expect(await seen(as('hoylandet'), id)).toBeNull();
    expect(value(await confirm(as('grong'), id, GRONG))).toBe('proposed');
    expect(value(await confirm(as('colleague'), id, NAMSOS))).toBe('confirmed');
    expect(
      sumsOf(await benefitsOf(as('leader'), own)).confirmed.map(({ year, base }) => [year, base]),
    ).toEqual([
      [2026, 12_000_000],
      [2027, 12_000_000],
      [2028, 12_000_000],
      [2029, 12_000_000],
    ]);
  });

  test('nobody but the program rewrites a version or what was said of it', async () => {
    const id = await proposed();
    value(await confirm(as('grong'), id, GRONG));
    const rewritten = await acting(as('leader'), async ({ db }) => [
      await db
        .updateTable('benefit_version')
        .set({ facts: '{}' })
        .where('benefit_id', '=', id)
        .executeTakeFirst(),
      await db
        .updateTable('benefit_word')
        .set({ role: 'Ordfører' })
        .where('benefit_id', '=', id)
        .executeTakeFirst(),
    ]);
    expect(rewritten.map(({ numUpdatedRows }) => Number(numUpdatedRows))).toEqual([0, 0]);
    const deleted = await acting(as('leader'), ({ db }) =>
      db.deleteFrom('benefit').where('id', '=', id).executeTakeFirst(),
    );
    expect(Number(deleted.numDeletedRows)).toBe(0);
  });
});

describe('a logic model', () => {
  const row = (
    column: LogicRowFacts['column'],
    text: string,
    leadsTo: readonly number[] = [],
  ): LogicRowFacts => ({
    column,
    text,
    indicator: '',
    measure: null,
    leadsTo,
  });
  const asked = (version: number) => ({ party: NAMSOS, subject, isDemo: false, version });

  test('is begun, changed row by row by the leading party, and read by those in the network', async () => {
    expect(codes(await beginLogicModel(as('leader'), { ...asked(0), rows: [] }))).toEqual([
      'logic.nothingToFetch',
    ]);
    const begun = [{ id: 1, ...row('outcomes', 'Tryggere') }];
    expect(codes(await beginLogicModel(as('grong'), { ...asked(0), party: GRONG, rows: begun }))).toEqual([
      'logic.gone',
    ]);
    expect(value(await beginLogicModel(as('leader'), { ...asked(0), rows: begun }))).toBe(1);
    expect(codes(await beginLogicModel(as('leader'), { ...asked(1), rows: begun }))).toEqual([
      'logic.notEmpty',
    ]);
    const keep = (version: number, facts: LogicRowFacts, of: number | null = null) =>
      keepLogicRow(as('leader'), { ...asked(version), row: of, facts });
    expect(value(await keep(1, row('outputs', 'Holdte samlinger', [1])))).toBe(2);
    expect(codes(await keep(1, row('outputs', 'For sent')))).toEqual(['logic.changedMeanwhile']);
    expect(codes(await keep(2, row('outputs', 'Fører feil', [2])))).toEqual(['logic.linkGone']);
    expect(codes(await keep(2, row('outputs', 'Finnes ikke'), 9))).toEqual(['logic.rowGone']);
    expect(value(await keep(2, row('outcomes', 'Tryggere på dialog'), 1))).toBe(3);
    expect(await logicModelOf(as('grongreader'), subject)).toEqual({
      subject,
      party: NAMSOS,
      isDemo: false,
      rows: [
        { id: 2, ...row('outputs', 'Holdte samlinger', [1]) },
        { id: 1, ...row('outcomes', 'Tryggere på dialog') },
      ],
      version: 3,
    });
    expect(await logicModelOf(as('outsider'), subject)).toBeNull();
    expect(value(await moveLogicRow(as('leader'), { ...asked(3), row: 1, move: 'remove' }))).toBe(4);
    expect((await logicModelOf(as('leader'), subject))?.rows).toEqual([
      { id: 2, ...row('outputs', 'Holdte samlinger') },
    ]);
  });
});

describe('an external evaluator', () => {
  test('reads what is proposed and the model until her access ends, and confirms nothing', async () => {
    const id = await proposed();
    const unseen = await draft();
    const reader = {
      email: 'forsker@test.example',
      name: 'Ekstern Evaluerer',
      language: 'nb' as const,
      isDemo: false,
      letter: () => ({ kind: 'reading.given', subject: 'Les', body: 'Les' }),
    };
    const given = { party: NAMSOS, subject, title: 'Nettverk', until: addDays(today(), 30), reader };
    value(await giveReading(as('leader'), given));
    const { id: person } = await acting(system(), ({ db }) =>
      db.selectFrom('person').select('id').where('email', '=', reader.email).executeTakeFirstOrThrow(),
    );
    const her = around.site.services.ctx({ kind: 'person', person, isDemo: false });
    expect(await ownReadings(her)).toHaveLength(1);
    expect(await seen(her, id)).toBe('proposed');
    expect(await seen(her, unseen)).toBeNull();
    expect((await logicModelOf(her, subject))?.version).toBe(4);
    expect(codes(await confirm(her, id, NAMSOS))).toEqual(['access.noRole']);
    const [reading] = await readersOf(as('leader'), { party: NAMSOS, subject });
    value(await endReading(as('leader'), { party: NAMSOS, reading: reading?.id ?? '' }));
    expect(await seen(her, id)).toBeNull();
    expect(await logicModelOf(her, subject)).toBeNull();
  });
});

test('who confirmed is forgotten a while after the network was closed; that her body did is not', async () => {
  const DAY_MS = 86_400_000;
  const { now } = system();
  const [id, others] = [await proposed(), await proposed()];
  value(await confirm(as('grong'), id, GRONG));
  const setSubject = (benefit: string, kind: 'network' | 'cooperation') =>
    acting(system(), ({ db }) =>
      db.updateTable('benefit').set({ subject_kind: kind }).where('id', '=', benefit).execute(),
    );
  value(await confirm(as('grong'), others, GRONG));
  await setSubject(others, 'cooperation');
  const forgetAfter = (days: number) =>
    forgetConfirmers({ ...system(), now: new Date(now.getTime() + days * DAY_MS) });
  const saidBy = async (benefit: string): Promise<string[]> =>
    (await versionsOf(system(), benefit)).flatMap(({ words }) =>
      words.map(({ party, role, name }) => `${party} ${role} ${name}`),
    );
  const closeNetwork = (closed_at: Date | null) =>
    acting(system(), ({ db }) =>
      db
        .updateTable('network')
        .set({ closed_at, status: closed_at ? 'closed' : 'open', begins: today() })
        .where('id', '=', network.id)
        .execute(),
    );
  // While the network goes on, nothing.
  await forgetAfter(DAYS_AFTER_CLOSING + 1);
  expect(await saidBy(id)).toEqual([`${GRONG} Innkjøpssjef grong`]);
  await closeNetwork(now);
  await forgetAfter(DAYS_AFTER_CLOSING - 1);
  expect(await saidBy(id)).toEqual([`${GRONG} Innkjøpssjef grong`]);
  expect(await forgetAfter(DAYS_AFTER_CLOSING + 1)).toBeGreaterThan(0);
  expect(await forgetAfter(DAYS_AFTER_CLOSING + 1)).toBe(0);
  expect(await saidBy(id)).toEqual([`${GRONG} Innkjøpssjef `]);
  // Of a cooperation, which has no end, it is counted from the last day of the benefit.
  expect(await saidBy(others)).toEqual([`${GRONG} Innkjøpssjef grong`]);
  const toEnd = (Date.parse(FACTS.to) - now.getTime()) / DAY_MS;
  await forgetAfter(toEnd + DAYS_AFTER_CLOSING - 2);
  expect(await saidBy(others)).toEqual([`${GRONG} Innkjøpssjef grong`]);
  await forgetAfter(toEnd + DAYS_AFTER_CLOSING + 2);
  expect(await saidBy(others)).toEqual([`${GRONG} Innkjøpssjef `]);
});
