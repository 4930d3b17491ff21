// What the register tells before anybody is asked, and what it leaves to be asked.
import { expect, test } from 'vitest';
import { files, shippedSnapshot } from '../../../test/world.ts';
import { localDate } from '../../kernel/local-date.ts';
import type { BodyId } from '../../modules/registry/model.ts';
import { readPlanningData } from '../planning-data.ts';
import { knownOf } from './known-facts.ts';

const known = (body: string, category: string | null) =>
  knownOf(
    {
      snapshot: shippedSnapshot(),
      planning: readPlanningData(files),
      today: localDate('2026-11-26'),
      language: 'nn',
    },
    { body: body as BodyId, category },
  );

test('a municipality with its people, its cooperation with a source, and those near it', () => {
  const { facts, context } = known('5035', 'trygghetsalarmer') ?? {};
  expect(facts?.bodyKind).toMatchObject({ value: 'kommune', from: 'register' });
  expect(facts?.population).toMatchObject({ from: 'register' });
  expect(facts?.memberships).toMatchObject({ value: [{ id: 'vaernes', covers: null }] });
  expect(facts?.nearbyCooperations).toMatchObject({ value: [{ id: 'innherred' }] });
  expect(context?.category).toMatchObject({ id: 'trygghetsalarmer' });
});

test('unknown membership is left out, never «none»', () => {
  expect(known('0301', 'renhold')?.facts.memberships).toBeUndefined();
});

test('agreements of the list are uncertain, in the reader’s language, and the list is no search', () => {
  const { facts, context } = known('5035', 'telefoni') ?? {};
  const agreements = facts?.agreements;
  if (!agreements || agreements === 'unknown') throw new Error('none');
  expect(agreements.value.map(({ isNamed }) => isNamed)).toEqual(agreements.value.map(() => null));
  expect(agreements.value[0]?.name).toBe('dei statlege fellesavtalane');
  expect(context?.searched.agreements).toBeNull();
  expect(known('5035', 'trygghetsalarmer')?.facts.agreements).toBeUndefined();
});

test('a county, and what is on no list', () => {
  const { facts, context } = known('F50', null) ?? {};
  expect(facts?.bodyKind).toMatchObject({ value: 'fylke' });
  expect([facts?.categoryId, context?.category]).toEqual([undefined, null]);
});

test('nobody of that name', () => {
  expect(known('9999', null)).toBeNull();
});
