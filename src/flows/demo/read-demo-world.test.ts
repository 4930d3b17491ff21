// The demonstration world is whole, marked as invented by its numbers and addresses, and alive on any day.
import { fc, test as propertyTest } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { files } from '../../../test/world.ts';
import { addDays, addMonths, daysBetween, type LocalDate, localDate } from '../../kernel/local-date.ts';
import { hasValidCheckDigit } from '../../kernel/org-number.ts';
import { ROLES } from '../../modules/accounts/model.ts';
import { categoryByCpv, parseCategories } from '../../modules/planning/categories.ts';
import type { StartWindow } from '../../modules/planning/model.ts';
import { nextStartOf } from '../../modules/planning/plan/next-start.ts';
import type { ProjectFiles } from '../../platform/files.ts';
import { readExampleRegion } from '../example-region.ts';
import { readPlanningData } from '../planning-data.ts';
import { DEMO_PROPOSAL_STATES, DEMO_ROUND_ANSWERS, type DemoItem } from './demo-world.ts';
import { readDemoWorld } from './read-demo-world.ts';

const TODAY = localDate('2026-11-22');
const world = readDemoWorld(files, TODAY);
const { register } = readExampleRegion(files);
const parsed = parseCategories(files.data('categories.csv'));
if (!parsed.ok) throw new Error('data/categories.csv is faulty');
const categories = parsed.value;
const { assumptions } = readPlanningData(files);
const contracts = world.items.filter(({ facts }) => facts.kind === 'contract');
const needs = world.items.filter(({ facts }) => facts.kind === 'need');

const numberOf = <T>(values: readonly T[]): Map<T, number> =>
  values.reduce((counts, value) => counts.set(value, (counts.get(value) ?? 0) + 1), new Map<T, number>());

/** The last day with the options that have been used; counted from the day after, so that a month's end stays one. */
function lastDay({ facts }: DemoItem): LocalDate | null {
  if (facts.endsOn === null) return null;
  const used = facts.options.filter(({ state }) => state === 'used');
  const months = used.reduce((sum, option) => sum + option.months, 0);
  return addDays(addMonths(addDays(facts.endsOn, 1), months), -1);
}

describe('the people', () => {
  test('act in every role for every municipality and the cooperation', () => {
    const roles = world.people.flatMap((person) => person.roles);
    expect(world.people).toHaveLength(26);
    expect(new Set(roles.map(({ role }) => role))).toEqual(new Set(ROLES));
    expect(roles.filter(({ role }) => role === 'buyer').map(({ party }) => party)).toEqual(
      expect.arrayContaining(register.municipalities.map(({ number }) => number)),
    );
    const staff = roles.filter(({ party }) => party === 'fjell-og-elv').map(({ role }) => role);
    expect(staff.toSorted()).toEqual(['buyer', 'buyer', 'coordinator']);
    const single = (role: string): number => roles.filter((given) => given.role === role).length;
    expect([single('administrator'), single('networkLeader'), single('reader')]).toEqual([2, 1, 1]);
  });

  test('read all three languages; one of them acts for two bodies', () => {
    expect(new Set(world.people.map(({ language }) => language))).toEqual(new Set(['nb', 'nn', 'en']));
    const many = world.people.filter(({ roles }) => new Set(roles.map(({ party }) => party)).size > 1);
    expect(many.map(({ id, roles }) => [id, roles.map(({ party }) => party)])).toEqual([
      ['marit-vik', ['9903', '9909']],
    ]);
  });

  test('have addresses that reach nobody', () => {
    for (const { email, id } of world.people) {
      expect(email).toMatch(/^[a-z.]+@[a-z-]+\.example$/);
      expect(id).toMatch(/^[a-z]+(-[a-z]+)+$/);
    }
  });
});

describe('the contracts', () => {
  test('are 300, more where more people live, and ten needs', () => {
    const perBody = numberOf(contracts.map(({ body }) => body as string));
    expect(Object.fromEntries(perBody)).toEqual({
      '9901': 88,
      '9902': 24,
      '9903': 13,
      '9904': 42,
      '9905': 58,
      '9906': 12,
      '9907': 32,
      '9908': 19,
      '9909': 12,
    });
    expect([contracts.length, needs.length]).toEqual([300, 10]);
    expect(new Set(world.items.map(({ id }) => id)).size).toBe(310);
    expect(world.items.map(({ id }) => id)).toEqual(world.items.map(({ id }) => id).toSorted());
  });

  test('have firms whose numbers start with 3 and hold', () => {
    const numbers = world.items.flatMap(({ facts }) => facts.supplierOrgNumber ?? []);
    const own = register.municipalities.map(({ orgNumber }) => orgNumber);
    expect(new Set(numbers).size).toBeGreaterThanOrEqual(60);
    for (const number of new Set(numbers)) {
      expect(number).toMatch(/^3/);
      expect(hasValidCheckDigit(number)).toBe(true);
      expect(own).not.toContain(number);
    }
    for (const { facts } of world.items.filter((item) => item.facts.supplierOrgNumber))
      expect(facts.supplierName).not.toBeNull();
  });

  test('spread over the categories, and their codes belong there', () => {
    expect(new Set(world.items.map(({ facts }) => facts.category)).size).toBe(100);
    for (const { facts } of world.items) {
      expect(categories.byId.has(facts.category)).toBe(true);
      if (facts.cpv) expect(categoryByCpv(categories, facts.cpv)?.id).toBe(facts.category);
    }
  });

  test('of what must be kept safe are two, besides the alarms that are shown on purpose', () => {
    const sensitive = contracts.filter(
      ({ facts }) => categories.byId.get(facts.category)?.isSecuritySensitive,
    );
    const alarms = sensitive.filter(({ facts }) => facts.category === 'trygghetsalarmer');
    expect(sensitive.length - alarms.length).toBe(2);
    expect(alarms.map(({ visibility }) => visibility).toSorted()).toEqual([
      'details',
      'details',
      'details',
      'details',
      'exists',
    ]);
  });

  test('have gaps as real lists have', () => {
    const without = (isMissing: (item: DemoItem) => boolean): number => contracts.filter(isMissing).length;
    expect({
      value: without(({ facts }) => facts.annualValue === null),
      end: without(({ facts }) => facts.endsOn === null),
      supplier: without(({ facts }) => facts.supplierName === null),
      number: without(({ facts }) => facts.supplierName !== null && facts.supplierOrgNumber === null),
      responsible: without(({ facts }) => facts.responsible === ''),
    }).toSatisfy((gaps: Record<string, number>) =>
      Object.values(gaps).every((count) => count > 0 && count < 30),
    );
    const wishes = numberOf(world.items.map(({ facts }) => facts.cooperation));
    expect(Math.min(wishes.get('alone') ?? 0, wishes.get('onlyWith') ?? 0)).toBeGreaterThanOrEqual(5);
  });

  test('cost more in total where more people live', () => {
    const populations = new Map(
      register.municipalities.map((body) => [body.number as string, body.population]),
    );
    const totals = new Map<string, number>();
    for (const { body, facts } of contracts)
      totals.set(body, (totals.get(body) ?? 0) + (facts.annualValue ?? 0));
    const bySize = [...totals].sort(([a], [b]) => (populations.get(b) ?? 0) - (populations.get(a) ?? 0));
    expect(bySize.map(([, total]) => total)).toEqual(
      bySize.map(([, total]) => total).toSorted((a, b) => b - a),
    );
  });
});

/** The days on which what follows the item may start if no open option is used; null where it is over. */
function windowOf(item: DemoItem, today: LocalDate): StartWindow | null {
  const { facts } = item;
  const end = lastDay(item);
  const category = categories.byId.get(facts.category);
  if (!category || (end !== null && end < today)) return null;
  return nextStartOf(facts, { category, assumptions }).windows[0] ?? null;
}

/** Most bodies that could start the same on one day, by category. */
function mostTogether(today: LocalDate): Map<string, number> {
  const windows = readDemoWorld(files, today).items.flatMap((item) => {
    const window = windowOf(item, today);
    return window ? [{ body: item.body, category: item.facts.category, ...window }] : [];
  });
  const most = new Map<string, number>();
  for (const { category, earliest } of windows) {
    const open = windows.filter(
      (other) => other.category === category && other.earliest <= earliest && earliest <= other.latest,
    );
    const bodies = new Set(open.map(({ body }) => body)).size;
    most.set(category, Math.max(most.get(category) ?? 0, bodies));
  }
  return most;
}

describe('shared needs', () => {
  test.each(['2026-11-22', '2028-02-29', '2031-07-01'])('are of eight categories on %s', (iso) => {
    const together = [...mostTogether(localDate(iso))].filter(([, bodies]) => bodies >= 3);
    expect(Object.fromEntries(together)).toEqual({
      arbeidstoy: 5,
      asfalt: 4,
      broyting: 4,
      kontorrekvisita: 7,
      'medisinsk-forbruksmateriell': 5,
      tolking: 3,
      trygghetsalarmer: 4,
      vannmalere: 5,
    });
  });

  test.each([
    ['trygghetsalarmer', '9905'],
    ['forsikring', '9906'],
    ['tolking', '9904'],
    ['arbeidstoy', '9904'],
  ])('of %s are a near miss for %s', (category, body) => {
    const same = world.items.filter(({ facts }) => facts.category === category);
    const own = same.find((item) => item.body === body);
    const begins = (own && windowOf(own, TODAY)?.earliest) ?? '';
    const others = same.flatMap((item) => (item.body === body ? [] : (windowOf(item, TODAY) ?? [])));
    expect(others.filter(({ latest }) => latest < begins).length).toBeGreaterThanOrEqual(2);
  });
});

/** Month ends, leap days and a step that meets every weekday and month. */
const TODAYS = [
  ...['2026-01-31', '2026-12-31', '2027-01-01', '2028-02-28', '2028-02-29', '2029-03-31', '2030-04-30'],
  ...Array.from({ length: 17 }, (_, step) => addDays(localDate('2026-08-01'), step * 53)),
].map(localDate);

const MOST_DAYS = 61 * 31;

function datesAreSane(today: LocalDate): void {
  const { items, proposals, round, delegations } = readDemoWorld(files, today);
  for (const item of items) {
    const { facts } = item;
    const dates = [facts.startsOn, facts.endsOn, facts.earliestStart, facts.latestStart].flatMap(
      (date) => date ?? [],
    );
    expect(dates.every((date) => Math.abs(daysBetween(today, date)) < MOST_DAYS)).toBe(true);
    if (facts.startsOn && facts.endsOn) expect(facts.startsOn < facts.endsOn).toBe(true);
    if (facts.earliestStart && facts.latestStart) expect(facts.earliestStart <= facts.latestStart).toBe(true);
    const end = lastDay(item);
    for (const { state, noticeBy } of facts.options) {
      if (state === 'open') expect(end !== null && end >= today).toBe(true);
      if (state === 'open' && noticeBy) expect(noticeBy > today).toBe(true);
      if (state === 'used' && noticeBy) expect(noticeBy < today).toBe(true);
    }
    if (facts.kind === 'need') expect(facts.startsOn && facts.startsOn > today).toBe(true);
  }
  const ends = items.flatMap((item) => lastDay(item) ?? []);
  expect(ends.filter((end) => end < today)).toHaveLength(12);
  expect(ends.filter((end) => end >= today && end < addMonths(today, 12)).length).toBeGreaterThanOrEqual(90);
  for (const { sentOn, answers } of proposals)
    for (const { answeredOn } of answers)
      expect(answeredOn === null || (sentOn !== null && sentOn <= answeredOn && answeredOn <= today)).toBe(
        true,
      );
  expect(round.sentOn < today && today < round.deadline).toBe(true);
  expect(delegations.every(({ validFrom }) => validFrom < today)).toBe(true);
}

describe('the dates', () => {
  test.each(TODAYS)('are alive on %s', datesAreSane);

  propertyTest.prop([fc.integer({ min: 0, max: 9000 })], { numRuns: 20 })('are alive on any day', (days) =>
    datesAreSane(addDays(localDate('2026-01-01'), days)),
  );

  test('keep their number of days and months apart', () => {
    const alarms = world.items.find(
      ({ body, facts }) => body === '9901' && facts.category === 'trygghetsalarmer',
    );
    expect(alarms?.facts).toMatchObject({
      startsOn: '2023-07-01',
      endsOn: '2027-06-30',
      options: [
        { months: 12, noticeBy: '2027-03-31', state: 'open' },
        { months: 12, noticeBy: '2028-03-31', state: 'open' },
      ],
      annualValue: 155_000_000,
    });
  });
});

describe('the cooperation and the choices', () => {
  test('both members delegate, and every body has said what others see', () => {
    expect(world.delegations.map(({ body, cooperation }) => [body, cooperation])).toEqual(
      register.memberships.map(({ member, cooperationId }) => [member, cooperationId]),
    );
    expect(new Set(world.visibility.values())).toEqual(new Set(['hidden', 'exists', 'details']));
  });

  test('one proposal stands in each state and rests on contracts that end together', () => {
    expect(world.proposals.map(({ state }) => state)).toEqual(DEMO_PROPOSAL_STATES);
    const together = mostTogether(TODAY);
    for (const { category, members } of world.proposals) {
      expect(together.get(category)).toBe(members.length);
      const owners = contracts.filter(({ facts }) => facts.category === category).map(({ body }) => body);
      expect(owners).toEqual(expect.arrayContaining([...members]));
    }
    const answersOf = (state: string): string[] =>
      world.proposals.flatMap((proposal) =>
        proposal.state === state ? proposal.answers.map(({ answer }) => answer) : [],
      );
    expect(answersOf('draft')).toEqual([]);
    expect(new Set(answersOf('sent'))).toEqual(new Set(['none']));
    expect(new Set(answersOf('recalculated'))).toEqual(new Set(['interested', 'needsMore', 'not']));
    expect(new Set(answersOf('agreed'))).toEqual(new Set(['interested']));
    expect(answersOf('declined').filter((answer) => answer === 'not')).toHaveLength(3);
    expect(answersOf('expired')).toContain('none');
  });

  test('the round waits for some and has all kinds of answers', () => {
    const { invited, lines, answers } = world.round;
    const answered = new Set(answers.map(({ body }) => body));
    expect(new Set(answers.map(({ answer }) => answer))).toEqual(new Set(DEMO_ROUND_ANSWERS));
    expect(invited.filter((body) => !answered.has(body))).toEqual(['9902']);
    expect(lines).toHaveLength(8);
    expect(lines.some(({ contract }) => contract === null)).toBe(true);
    expect(lines.find(({ id }) => id === 'skoleskyss')).toMatchObject({ category: 'skoleskyss' });
  });
});

/** The shipped files with one of them changed. */
const changed = (name: string, change: (text: string) => string): ProjectFiles => ({
  ...files,
  demo: (region, file) => (file === name ? change(files.demo(region, file)) : files.demo(region, file)),
});

describe('a fault in the files throws and says where', () => {
  const first = (from: string | RegExp, to: string) => (text: string) => text.replace(from, to);
  const twice = (text: string): string => `${text}${text.trimEnd().split('\n').at(-1)}\n`;
  test.each<[string, string, (text: string) => string]>([
    ['contracts.csv', 'contracts.csv:1 has', first('id;body', 'id;owner')],
    ['contracts.csv', 'category no such category', first(';trygghetsalarmer;', ';trygghet;')],
    ['contracts.csv', 'body no such body', first(/\n9901-001;9901/, '\n9901-001;5007')],
    ['contracts.csv', '9901-001 stands more than once', first(/\n9901-002/, '\n9901-001')],
    ['contracts.csv', 'is no option', first('12:open:3', '12:perhaps:3')],
    ['contracts.csv', 'the unknown supplier 399999999', first(/;351260181;/, ';399999999;')],
    ['suppliers.csv', 'orgNumber orgNumber.checkDigit', first('351260181', '351260182')],
    ['people.csv', 'people.csv:2:email', first('storvik.example', 'storvik.no')],
    ['people.csv', 'party no such party', first('9909;buyer', '5007;buyer')],
    ['people.csv', 'marit-vik is two people', first('Marit Vik', 'Marit Li')],
    ['delegations.csv', 'validFrom date.nonexistent', first('2023-01-01', '2023-02-31')],
    ['delegations.csv', '9907:fjell-og-elv stands more than once', twice],
    ['settings.csv', '9909 is missing', first(/\n9909.*/, '')],
    ['proposals.csv', 'tolking is led by an outsider', first('draft;tolking;9901', 'draft;tolking;9909')],
    ['proposals.csv', 'trygghetsalarmer has dates and is a draft, or neither', first(/15;6\n/, ';\n')],
    ['answers.csv', 'arbeidstoy:9901 is missing', first(/arbeidstoy;9901.*\n/, '')],
    ['answers.csv', 'has a day and no answer', first('arbeidstoy;9901;none', 'arbeidstoy;9901;not')],
    ['answers.csv', 'is answered before it was sent', first('not;2;', 'not;20;')],
    ['answers.csv', 'arbeidstoy:9909 was not asked', first('arbeidstoy;9908', 'arbeidstoy;9909')],
    ['round.csv', 'has not one round', twice],
    ['round-lines.csv', 'has an unknown contract', first(/;;9907-0\d\d/, ';;9907-999')],
    [
      'round-lines.csv',
      'asks about two things or none',
      first('kontormobler;kontormobler;', 'kontormobler;;'),
    ],
    ['round-answers.csv', 'was not asked', first('kontormobler;9906', 'kontormobler;9901')],
    ['round-answers.csv', 'has a volume and another answer, or neither', first(';60;', ';;')],
  ])('%s: %s', (name, message, change) => {
    expect(() => readDemoWorld(changed(name, change), TODAY)).toThrow(message);
  });

  test.each([
    ['id', 'id of another body', /\n9901-001;9901/, '\n9905-099;9901'],
    ['start', 'ends before it starts', ';-59;1;1;', ';1;1;1;'],
    ['option', 'options without an end', ';1;;36;;', ';1;;36;12:open:3;'],
    ['unit', 'volume and unit belong together', ';alarmer;', ';;'],
    [
      'supplier',
      'a need with end or supplier',
      /;need;(.*?);(\w+);(\d+);(\d*);(\d*);(\w*);;/,
      ';need;$1;$2;$3;$4;$5;$6;Firma;',
    ],
    ['wish', 'onlyWith and bodies belong together', ';onlyWith;9909;', ';onlyWith;;'],
    ['self', 'cooperates with itself', ';onlyWith;9909;', ';onlyWith;9903;'],
    ['window', 'latest start before earliest', ';;12;;7;14;', ';;12;;14;7;'],
  ])('a row that does not fit together: %s', (_, message, from, to) => {
    expect(() => readDemoWorld(changed('contracts.csv', first(from, to)), TODAY)).toThrow(message);
  });
});
