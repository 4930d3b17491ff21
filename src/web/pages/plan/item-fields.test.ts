// Facts as they would be typed are read back as the same facts, in every language.
import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { realCategories } from '../../../../test/planning-data.ts';
import { testRequest } from '../../../../test/world.ts';
import { createPartyDirectory } from '../../../flows/parties.ts';
import { addDays, type LocalDate, localDate } from '../../../kernel/local-date.ts';
import { ore } from '../../../kernel/money.ts';
import { readTypedItem } from '../../../modules/planning/plan/typed-item.ts';
import { type ItemFacts, NO_FACTS } from '../../../modules/planning/plan-item.ts';
import type { BodyId } from '../../../modules/registry/model.ts';
import type { AskedForParty } from '../../own/routes.ts';
import { fieldOfPath, typedFacts, typedForm, withMoreOptions } from './item-fields.ts';

const { register } = testRequest('/').snapshot;
const parties = createPartyDirectory(register, null);
const categories = realCategories().byId;
const askedIn = (language: 'nb' | 'nn' | 'en') =>
  ({ request: testRequest('/', { language }), parties }) as unknown as AskedForParty;

const day = fc
  .integer({ min: 0, max: 12_000 })
  .map((days): LocalDate => addDays(localDate('2000-01-01'), days));
const text = fc.stringMatching(/^[a-zæøå]{1,20}$/);
const body = fc.constantFrom(...register.municipalities.map(({ number }) => number as string as BodyId));
const option = fc.record({
  months: fc.integer({ min: 1, max: 120 }),
  noticeBy: fc.option(day),
  state: fc.constantFrom('open', 'used', 'declined' as const),
});

const contracts: fc.Arbitrary<ItemFacts> = fc
  .record({
    title: text,
    category: fc.constantFrom(...categories.keys()),
    annualValue: fc.option(fc.integer({ min: 1, max: 1_000_000_000_000 }).map(ore)),
    annualVolume: fc.option(fc.integer({ min: 1, max: 100_000_000 }).map((ten) => ten / 10_000)),
    unit: fc.option(text),
    termMonths: fc.option(fc.integer({ min: 1, max: 240 })),
    endsOn: fc.option(day),
    latestStart: fc.option(day),
    options: fc.array(option, { maxLength: 6 }),
    requirements: text,
    cooperateWith: fc.uniqueArray(body, { minLength: 1, maxLength: 4 }),
  })
  .map((some) => ({ ...NO_FACTS, ...some, kind: 'contract', cooperation: 'onlyWith' }));

describe.each(['nb', 'nn', 'en'] as const)('%s', (language) => {
  test.prop([contracts])('as typed, and back', (facts) => {
    const typed = typedFacts(askedIn(language), facts);
    const read = readTypedItem(typed, { today: localDate('2026-11-22'), categories, register });
    expect(read).toEqual({ ok: true, value: facts });
  });
});

test('a form without fields is an empty contract with room for three options', () => {
  const { item, version, visibility } = typedForm(new FormData());
  expect([item.options.length, item.title, version, visibility]).toEqual([3, '', 0, null]);
  expect(withMoreOptions({ item, version, visibility }).item.options).toHaveLength(6);
});

test('a problem leads to its field', () => {
  expect(['title', 'annualValue', 'options:1:noticeBy', 'item'].map(fieldOfPath)).toEqual([
    'tittel',
    'verdi',
    'opsjon-2-varsel',
    'tittel',
  ]);
});
