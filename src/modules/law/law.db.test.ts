// Legal values on a real database: the file is loaded once, a correction holds against a newer file, and history stays.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../../test/database.ts';
import { type OwnSite, openOwnSite, type SeededPerson } from '../../../test/own-site.ts';
import { files } from '../../../test/world.ts';
import { loadShippedLaw, readLegalValues } from '../../flows/law/legal-values.ts';
import { localDate } from '../../kernel/local-date.ts';
import type { Result } from '../../kernel/result.ts';
import type { Ctx } from '../accounts/db.ts';
import { registerVersion } from '../registry/queries.ts';
import { correctLegalValue, type LegalCorrection, loadLegalValues, succeedLegalValue } from './commands.ts';
import { type LegalValue, readingsOn } from './legal-values.ts';
import { legalHistory, legalValues } from './queries.ts';

const ENTRY = 'threshold.act_any_any_2026-07-01';
const OLD_ENTRY = `${ENTRY}_2`;
const EEA = 'threshold.eea_local_goodsServices_2026-04-21';
const SOURCE = {
  act: 'anskaffelsesloven',
  section: '§ 2',
  url: 'https://lovdata.no/dokument/NL/lov/2016-06-17-73',
  checked: '2026-11-20',
};

let database: TestDatabase;
let site: OwnSite;
let system: Ctx;
let visitor: Ctx;
let administrator: Ctx;
let coordinator: Ctx;

const ctxOf = ({ id, isDemo }: SeededPerson): Ctx =>
  site.services.ctx({ kind: 'person', person: id, isDemo });

beforeAll(async () => {
  database = await openTestDatabase();
  site = await openOwnSite(database);
  system = site.services.ctx({ kind: 'system', name: 'test' });
  visitor = site.services.ctx({ kind: 'visitor' });
  administrator = ctxOf(
    await site.seedPerson({
      email: 'dag@drift.example',
      name: 'Dag Drift',
      parties: [{ party: '*', role: 'administrator' }],
    }),
  );
  coordinator = ctxOf(
    await site.seedPerson({
      email: 'kari@nii.example',
      name: 'Kari Vik',
      parties: [{ party: 'nii', role: 'coordinator' }],
    }),
  );
});
afterAll(() => database.close());
beforeEach(async () => {
  await database.pool.query('truncate legal_value');
  await loadShippedLaw(system, files);
});

const given = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
};
const codesOf = <T>(result: Result<T>): string[] =>
  result.ok ? [] : result.problems.map(({ code, path }) => `${code} ${path}`);
const storedValue = async (id: string): Promise<LegalValue> => {
  const found = (await legalValues(visitor)).find((value) => value.id === id);
  if (!found) throw new Error(id);
  return found;
};

/** The value as it stands, with what is changed. */
async function correction(id: string, more: Partial<LegalCorrection> = {}): Promise<LegalCorrection> {
  const [now] = await legalHistory(visitor, id);
  if (!now) throw new Error(id);
  const { value, period, status } = now.value;
  return { id, version: now.version, value, period, status, source: SOURCE, note: '', ...more };
}
const confirm = async (id: string, ctx = administrator): Promise<Result<string>> =>
  correctLegalValue(ctx, await correction(id, { status: 'confirmed' }));

interface Entry {
  readonly action: string;
  readonly facts: unknown;
}
const entries = async (): Promise<Entry[]> => {
  const { rows } = await database.pool.query<Entry>(
    `select action, facts from audit where action like 'legalValue.%' order by at, id`,
  );
  return rows;
};

describe('the file', () => {
  test('is loaded as it is, and a second time does nothing', async () => {
    const shipped = readLegalValues(files);
    const stored = await legalValues(visitor);
    expect(stored).toEqual(shipped.toSorted((one, other) => (one.id < other.id ? -1 : 1)));
    const [version, written] = [await registerVersion(visitor), await entries()];
    expect(await loadShippedLaw(system, files)).toBeNull();
    expect([await registerVersion(visitor), await entries()]).toEqual([version, written]);
  });

  test('a newer one changes, adds and takes away, and every version stays', async () => {
    const shipped = readLegalValues(files);
    const [first, second, ...others] = shipped as [LegalValue, LegalValue, ...LegalValue[]];
    const newer = [{ ...first, value: 1 }, ...others, { ...second, id: 'new', reading: 9 }];
    const before = await registerVersion(visitor);
    expect(await loadLegalValues(system, newer)).toEqual({
      added: ['new'],
      changed: [first.id],
      removed: [second.id],
      kept: [],
    });
    expect(await registerVersion(visitor)).not.toBe(before);
    expect((await legalHistory(visitor, first.id)).map(({ value }) => value.value)).toEqual([1, first.value]);
    expect(await legalHistory(visitor, second.id)).toMatchObject([{ origin: 'reference' }]);
  });
});

describe('a correction', () => {
  test('confirms a value on a source: it then stands alone, and the log says who', async () => {
    given(await confirm(ENTRY));
    expect(await storedValue(ENTRY)).toMatchObject({ value: 500_000, status: 'confirmed', source: SOURCE });
    const question = {
      key: 'threshold.act',
      buyer: 'local',
      kind: 'works',
      date: localDate('2026-11-22'),
    } as const;
    expect(readingsOn(await legalValues(visitor), question).candidates.map(({ id }) => id)).toEqual([ENTRY]);
    expect((await entries()).at(-1)).toEqual({
      action: 'legalValue.corrected',
      facts: { legalKey: 'threshold.act', value: 500_000, before: 500_000, ruleStatus: 'confirmed' },
    });
    expect(await legalHistory(visitor, ENTRY)).toMatchObject([
      { origin: 'correction', replacedAt: null, value: { status: 'confirmed' } },
      { origin: 'reference', value: { status: 'mustBeChecked' } },
    ]);
  });

  test('holds against a newer file, whose word is noted once', async () => {
    given(
      await correctLegalValue(
        administrator,
        await correction(EEA, { value: 2_510_000, status: 'confirmed' }),
      ),
    );
    const newer = readLegalValues(files).map((it) => (it.id === EEA ? { ...it, value: 2_520_000 } : it));
    expect(await loadLegalValues(system, newer)).toMatchObject({ kept: [EEA], changed: [] });
    expect(await loadLegalValues(system, newer)).toMatchObject({ kept: [], changed: [] });
    expect(await storedValue(EEA)).toMatchObject({ value: 2_510_000 });
    const history = await legalHistory(visitor, EEA);
    expect(history.map(({ value, origin }) => [value.value, origin]).toSorted()).toEqual([
      [2_500_000, 'reference'],
      [2_510_000, 'correction'],
      [2_520_000, 'reference'],
    ]);
    expect(history.filter(({ replacedAt }) => replacedAt === null)).toHaveLength(1);
    expect(await loadLegalValues(system, [])).toMatchObject({ kept: [] });
    expect(await storedValue(EEA)).toMatchObject({ value: 2_510_000 });
  });

  test('of a new value from a day ends every reading of the one before it', async () => {
    const period = { from: localDate('2028-01-01'), to: null };
    const input = await correction(ENTRY, { value: 600_000, period, status: 'confirmed' });
    const id = given(await succeedLegalValue(administrator, input));
    expect(await storedValue(id)).toMatchObject({ value: 600_000, period, reading: 1 });
    for (const ended of [ENTRY, OLD_ENTRY]) {
      expect((await storedValue(ended)).period).toEqual({ from: '2026-07-01', to: '2028-01-01' });
    }
    const on = async (date: string) =>
      readingsOn(await legalValues(visitor), {
        key: 'threshold.act',
        buyer: 'local',
        kind: 'works',
        date: localDate(date),
      }).candidates.map(({ value }) => value);
    expect([await on('2027-12-31'), await on('2028-01-01')]).toEqual([[500_000, 100_000], [600_000]]);
  });

  test('holds also where a newer file starts a value of its own beside it', async () => {
    const period = { from: localDate('2028-01-01'), to: null };
    const input = await correction(EEA, { value: 2_700_000, period, status: 'confirmed' });
    const added = given(await succeedLegalValue(administrator, input));
    const shipped = readLegalValues(files);
    const now = shipped.find(({ id }) => id === EEA);
    if (!now) throw new Error(EEA);
    const start = localDate('2028-02-01');
    const newer: LegalValue[] = [
      ...shipped.filter(({ id }) => id !== EEA),
      { ...now, period: { ...now.period, to: start } },
      { ...now, id: 'newer', value: 2_800_000, period: { from: start, to: null } },
    ];
    expect((await loadLegalValues(system, newer)).kept.toSorted()).toEqual(['newer', EEA]);
    expect(await loadLegalValues(system, newer)).toMatchObject({ kept: [], added: [], changed: [] });
    const inForce = (await legalValues(visitor)).map(({ id }) => id);
    expect([inForce.includes(added), inForce.includes('newer')]).toEqual([true, false]);
    expect(await legalHistory(visitor, 'newer')).toMatchObject([{ value: { value: 2_800_000 } }]);
  });

  test('is refused with every reason, and then nothing is written', async () => {
    const before = [await legalValues(visitor), await entries()];
    const bad = await correction(ENTRY, {
      value: null,
      period: { from: localDate('2026-07-01'), to: localDate('2026-07-01') },
      source: { act: '', section: '', url: 'lovdata', checked: '2027-01-01' },
    });
    expect(codesOf(await correctLegalValue(administrator, bad))).toEqual([
      'law.value value',
      'law.endBeforeStart to',
      'law.sourceMissing act',
      'law.sourceMissing section',
      'law.address url',
      'law.checkedInFuture checked',
    ]);
    const now = await storedValue(ENTRY);
    const same = await correction(ENTRY, { source: now.source, note: now.note?.nb ?? '' });
    expect(codesOf(await correctLegalValue(administrator, same))).toEqual(['law.unchanged form']);
    expect(codesOf(await correctLegalValue(administrator, { ...same, version: 'x' }))).toEqual([
      'law.changedMeanwhile form',
    ]);
    expect(codesOf(await correctLegalValue(administrator, { ...same, id: 'x' }))).toEqual(['law.gone form']);
    const early = { ...same, period: { from: localDate('2026-07-01'), to: null } };
    expect(codesOf(await succeedLegalValue(administrator, early))).toEqual(['law.outsidePeriod from']);
    expect([await legalValues(visitor), await entries()]).toEqual(before);
  });

  test('never leaves two confirmed values for the same days', async () => {
    given(await confirm(ENTRY));
    expect(codesOf(await confirm(OLD_ENTRY))).toEqual(['law.overlap from']);
    const longer = await correction('threshold.act_any_any_2024-01-01', {
      period: { from: localDate('2024-01-01'), to: localDate('2027-01-01') },
    });
    expect(codesOf(await correctLegalValue(administrator, longer))).toEqual(['law.overlap from']);
  });

  test('of the same version by two people: the second is told', async () => {
    const input = await correction(EEA, { status: 'confirmed' });
    const results = await Promise.all([
      correctLegalValue(administrator, input),
      correctLegalValue(administrator, { ...input, value: 2_600_000 }),
    ]);
    expect(results.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
    expect(results.flatMap(codesOf)).toEqual(['law.changedMeanwhile form']);
  });

  test('is for those who run the installation', async () => {
    expect(codesOf(await confirm(ENTRY, coordinator))).toEqual(['access.noRole person']);
    expect(codesOf(await confirm(ENTRY, visitor))).toEqual(['access.notSignedIn person']);
    const input = await correction(ENTRY, { status: 'confirmed' });
    expect(codesOf(await succeedLegalValue(coordinator, input))).toEqual(['access.noRole person']);
  });
});

test('no version is ever changed or removed', async () => {
  await expect(database.pool.query('update legal_value set value = 1')).rejects.toThrow('never changed');
  await expect(database.pool.query('delete from legal_value')).rejects.toThrow('never removed');
  given(await confirm(ENTRY));
  await expect(
    database.pool.query('update legal_value set replaced_at = null where replaced_at is not null'),
  ).rejects.toThrow('never changed');
});
