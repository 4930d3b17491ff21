// What people type, as facts; and everything that is wrong told at its field.
import { describe, expect, test } from 'vitest';
import { realCategories } from '../../../../test/planning-data.ts';
import { realRegister } from '../../../../test/reference-files.ts';
import { localDate } from '../../../kernel/local-date.ts';
import { PLAN_CODES } from '../errors.ts';
import { NO_FACTS } from '../plan-item.ts';
import { readTypedItem, type TypedItem } from './typed-item.ts';

const context = {
  today: localDate('2026-11-22'),
  categories: realCategories().byId,
  register: realRegister(),
};

const EMPTY: TypedItem = {
  kind: 'contract',
  title: 'Renhold av skoler',
  category: 'renhold',
  cpv: '',
  annualValue: '',
  annualVolume: '',
  unit: '',
  supplierName: '',
  supplierOrgNumber: '',
  startsOn: '',
  endsOn: '',
  termMonths: '',
  options: [],
  earliestStart: '',
  latestStart: '',
  requirements: '',
  cooperation: 'open',
  cooperateWith: '',
  responsible: '',
  notes: '',
  reference: '',
};

const read = (some: Partial<TypedItem> = {}) => readTypedItem({ ...EMPTY, ...some }, context);
const facts = (some: Partial<TypedItem>) => {
  const answer = read(some);
  if (!answer.ok) throw new Error(JSON.stringify(answer.problems));
  return answer.value;
};
const faults = (some: Partial<TypedItem>): string[] => {
  const answer = read(some);
  return answer.ok ? [] : answer.problems.map(({ path, code }) => `${path} ${code}`);
};
const option = (months: string, noticeBy = '', state = 'open') => ({ months, noticeBy, state });

describe('read as facts', () => {
  test('title and category are enough', () => {
    expect(facts({})).toEqual({
      ...NO_FACTS,
      kind: 'contract',
      title: 'Renhold av skoler',
      category: 'renhold',
    });
  });

  test('everything, as people write it', () => {
    expect(
      facts({
        title: '  Renhold av skoler ',
        cpv: '90911000-6',
        reference: '24/117',
        annualValue: 'kr 2,1 mill.',
        annualVolume: '12 500',
        unit: 'm2',
        supplierName: 'Blank AS',
        supplierOrgNumber: '974 760 673',
        startsOn: '01.07.2024',
        endsOn: '30.6.2027',
        termMonths: '4 år',
        options: [option('12', '3 mnd', 'used'), option('', '', 'open'), option('1 år', '31.03.2028')],
        earliestStart: 'juli 2027',
        latestStart: '2027',
        requirements: 'Svanemerket\r\nTo ganger i uken',
        cooperation: 'onlyWith',
        cooperateWith: 'Grong\r\n5049',
        responsible: 'Driftsleder',
        notes: 'Samme som sist',
      }),
    ).toEqual({
      kind: 'contract',
      title: 'Renhold av skoler',
      category: 'renhold',
      cpv: '90911000',
      reference: '24/117',
      annualValue: 210_000_000,
      annualVolume: 12_500,
      unit: 'm2',
      supplierName: 'Blank AS',
      supplierOrgNumber: '974760673',
      startsOn: '2024-07-01',
      endsOn: '2027-06-30',
      termMonths: 48,
      options: [
        { months: 12, noticeBy: '2027-03-30', state: 'used' },
        { months: 12, noticeBy: '2028-03-31', state: 'open' },
      ],
      earliestStart: '2027-07-01',
      latestStart: '2027-12-31',
      requirements: 'Svanemerket\nTo ganger i uken',
      cooperation: 'onlyWith',
      cooperateWith: ['5045', '5049'],
      responsible: 'Driftsleder',
      notes: 'Samme som sist',
    });
  });

  test('who may join is kept only where it matters', () => {
    expect(facts({ cooperation: 'alone', cooperateWith: 'Grong' }).cooperateWith).toEqual([]);
  });

  test('values that no form of ours sends become the usual ones', () => {
    expect(facts({ kind: 'x', cooperation: 'x', options: [option('12', '', 'x')] })).toMatchObject({
      kind: 'contract',
      cooperation: 'open',
      options: [{ months: 12, noticeBy: null, state: 'open' }],
    });
  });
});

describe('refused', () => {
  test.each<[string, Partial<TypedItem>, string[]]>([
    ['nothing typed', { title: ' ', category: '' }, ['title title.missing', 'category category.missing']],
    ['unknown category', { category: 'finnes-ikke' }, ['category category.unknown']],
    ['code', { cpv: '9091' }, ['cpv cpv.format']],
    ['words for a value', { annualValue: 'mye' }, ['annualValue value.notNumber']],
    ['zero', { annualValue: '0' }, ['annualValue value.notPositive']],
    ['far too much', { annualValue: '30 mrd' }, ['annualValue value.tooLarge']],
    ['volume', { annualVolume: 'noen' }, ['annualVolume volume.notNumber']],
    ['negative volume', { annualVolume: '-3' }, ['annualVolume volume.notPositive']],
    ['too few digits', { supplierOrgNumber: '97476067' }, ['supplierOrgNumber orgNumber.format']],
    ['a wrong digit', { supplierOrgNumber: '974760674' }, ['supplierOrgNumber orgNumber.checkDigit']],
    ['no such day', { startsOn: '31.02.2027' }, ['startsOn date.notDate']],
    ['long ago', { startsOn: '01.01.1900' }, ['startsOn date.tooEarly']],
    ['far off', { endsOn: '01.01.2999' }, ['endsOn date.tooFar']],
    ['end before start', { startsOn: '01.01.2027', endsOn: '31.12.2026' }, ['endsOn date.order']],
    ['window', { earliestStart: '01.01.2028', latestStart: '01.01.2027' }, ['latestStart window.order']],
    ['length', { termMonths: 'lenge' }, ['termMonths term.notUnderstood']],
    [
      'notice without length',
      { options: [option('', '31.03.2027')] },
      ['options:0:months option.lengthMissing'],
    ],
    [
      'two in one field',
      { options: [option('1 år'), option('12+12')] },
      ['options:1:months option.notUnderstood'],
    ],
    [
      'notice',
      { options: [option('12', 'snart')], endsOn: '31.12.2027' },
      ['options:0:noticeBy optionNotice.notUnderstood'],
    ],
    [
      'a time before an end that is not known',
      { options: [option('12', '3 mnd')] },
      ['options:0:noticeBy optionNotice.notUnderstood'],
    ],
    ['notice far off', { options: [option('12', '01.01.2999')] }, ['options:0:noticeBy date.tooFar']],
    ['a need with an end', { kind: 'need', endsOn: '31.12.2027' }, ['endsOn kind.needWithEnd']],
    [
      'a need with options',
      { kind: 'need', options: [option('12')] },
      ['options:0:months kind.needWithOptions'],
    ],
    ['only with nobody', { cooperation: 'onlyWith' }, ['cooperateWith cooperation.whoMissing']],
    [
      'only with a stranger',
      { cooperation: 'onlyWith', cooperateWith: 'Gronk' },
      ['cooperateWith cooperation.unknownBody'],
    ],
    ['a long text', { title: 'x'.repeat(301) }, ['title text.tooLong']],
    ['a national number', { notes: 'Gjelder 01817010055' }, ['notes text.nationalNumber']],
  ])('%s', (_what, some, expected) => {
    expect(faults(some)).toEqual(expected);
  });

  test('all at once, in the order of the fields', () => {
    expect(faults({ title: '', annualValue: 'mye', endsOn: 'snart', notes: 'x'.repeat(4001) })).toEqual([
      'title title.missing',
      'annualValue value.notNumber',
      'endsOn date.notDate',
      'notes text.tooLong',
    ]);
  });

  test('a name that is nearly right brings what was meant', () => {
    const answer = read({ cooperation: 'onlyWith', cooperateWith: 'Gronk' });
    expect(answer.ok ? null : answer.problems[0]?.facts).toEqual({ value: 'Gronk', suggestion: 'Grong' });
  });

  test('only with catalogued codes', () => {
    const known: readonly string[] = PLAN_CODES;
    const all = [
      { title: '', category: '' },
      { cpv: 'x', annualValue: 'x' },
    ].flatMap(faults);
    expect(all.map((fault) => fault.split(' ')[1]).filter((code) => !known.includes(code ?? ''))).toEqual([]);
  });
});
