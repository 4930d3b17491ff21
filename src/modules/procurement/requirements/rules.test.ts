// What is asked of the market, looked at without a database: what a provision cannot lack, which need is met by what, § 7-9
// as it stands, hints about suppliers, codes of innovation, and what differs between versions of a clause.
import { describe, expect, test } from 'vitest';
import { files } from '../../../../test/world.ts';
import { localDate } from '../../../kernel/local-date.ts';
import { parseLegalValues } from '../../law/legal-values.ts';
import { climateFault, climateStanding } from './climate-standing.ts';
import { type CoveredNeed, coverageOf } from './coverage.ts';
import { innovationProposals } from './innovation.ts';
import { parseLibrary } from './library-file.ts';
import { differencesBetween, provisionFrom } from './library-rules.ts';
import type {
  Choices,
  ClimateChoice,
  Criterion,
  Provision,
  ProvisionFacts,
  Requirement,
  Term,
} from './model.ts';
import { type Known, provisionFaults, weightSum } from './rules.ts';
import { supplierWordsIn } from './supplier-words.ts';

const values = (() => {
  const parsed = parseLegalValues(files.data('legal-values.csv'));
  if (!parsed.ok) throw new Error('legal values');
  return parsed.value;
})();

const requirement = (more: Partial<Requirement> = {}): Requirement => ({
  kind: 'requirement',
  strength: 'must',
  text: 'Hjelpen skal komme innen et minutt.',
  lots: [],
  documented: 'Tall fra de siste tolv månedene.',
  checked: 'Måles hver måned.',
  isEnvironmental: false,
  needs: ['b1'],
  noNeed: '',
  insights: [],
  noInsight: '',
  ...more,
});
const criterion = (more: Partial<Criterion> = {}): Criterion => ({
  kind: 'criterion',
  type: 'quality',
  name: 'Svartid',
  weight: 40,
  measured: 'Svartid utover kravet.',
  documented: 'Tall.',
  scored: 'Raskest får ti poeng.',
  isEnvironmental: false,
  needs: [],
  requirements: [],
  ...more,
});
const term = (more: Partial<Term> = {}): Term => ({
  kind: 'term',
  title: 'Flytting',
  text: 'Leverandøren hjelper i tre måneder.',
  needs: [],
  requirements: [],
  ...more,
});

function provision<F extends ProvisionFacts>(
  id: string,
  facts: F,
  removed: string | null = null,
): Provision<F> {
  const number = Number(id.slice(1));
  const changedAt = new Date('2026-11-27T10:00:00Z');
  return { id, number, facts, place: number, version: 1, origin: null, removed, changedAt };
}

const need = (id: string, more: Partial<CoveredNeed> = {}): CoveredNeed => ({
  id,
  number: Number(id.slice(1)),
  facts: { kind: 'situation', when: 'noen faller', who: 'vakten', need: 'vite det', soThat: 'ingen ligger' },
  mergedInto: null,
  asideReason: null,
  ...more,
});

const known: Known = {
  lots: new Set(['d1']),
  needs: new Set(['b1']),
  requirements: new Set(['k1']),
  insights: new Set(['entry:4']),
  method: 'weighted',
};
const codesOf = (facts: ProvisionFacts, more: Partial<Known> = {}) =>
  provisionFaults(facts, { ...known, ...more }).map(({ code, path }) => `${code.split('.')[1]} ${path}`);

describe('a provision', () => {
  test.each<[string, ProvisionFacts, string[]]>([
    ['a whole requirement', requirement(), []],
    ['an empty one', requirement({ text: ' ' }), ['textMissing text']],
    ['no need, and no reason', requirement({ needs: [] }), ['noNeedReason noNeed']],
    ['no need, for a reason', requirement({ needs: [], noNeed: 'Krav i lov.' }), []],
    ['another need', requirement({ needs: ['b9'] }), ['traceUnknown needs']],
    ['another lot', requirement({ lots: ['d1', 'd2'] }), ['lotUnknown lots']],
    ['an entry that is there', requirement({ insights: [{ kind: 'entry', ref: '4' }] }), []],
    [
      'minutes that are not',
      requirement({ insights: [{ kind: 'minutes', ref: '4' }] }),
      ['traceUnknown insights'],
    ],
    ['a national number', requirement({ text: 'Se 13097248022.' }), ['nationalNumber text']],
    ['a must without a check may be written', requirement({ checked: '' }), []],
    ['a whole criterion', criterion({ requirements: ['k1'] }), []],
    ['a criterion without weight', criterion({ weight: null }), ['weightMissing weight']],
    ['half a per cent', criterion({ weight: 0.5 }), ['weightOutside weight']],
    ['a term', term({ requirements: ['k2'] }), ['traceUnknown requirements']],
  ])('%s', (_, facts, faults) => {
    expect(codesOf(facts)).toEqual(faults);
  });

  test('needs no weight where criteria are ranked', () => {
    expect(codesOf(criterion({ weight: null }), { method: 'ranked' })).toEqual([]);
  });
});

describe('coverage', () => {
  test('a need is met by what names it and by what rests on a requirement that does', () => {
    const provisions = [
      provision('k1', requirement({ needs: ['b1'] })),
      provision('k2', requirement({ needs: ['b2'] }), 'Ikke lenger.'),
      provision('t1', criterion({ requirements: ['k1', 'k2'] })),
      provision('v1', term({ needs: ['b3'] })),
    ];
    const { rows, unmet, untraced } = coverageOf([need('b1'), need('b2'), need('b3')], provisions, []);
    expect(
      rows.map(({ need: { id }, requirements, criteria, terms }) => [
        id,
        ...[...requirements, ...criteria, ...terms].map((one) => one.id),
      ]),
    ).toEqual([['b1', 'k1', 't1'], ['b2'], ['b3', 'v1']]);
    expect(unmet.map(({ id }) => id)).toEqual(['b2']);
    expect(untraced).toEqual([]);
  });

  test('follows a need into the one it was joined into, and leaves one that was set aside', () => {
    const needs = [
      need('b1'),
      need('b2', { mergedInto: 'b1' }),
      need('b3', { mergedInto: 'b2' }),
      need('b4', { asideReason: 'Gjelder ikke.' }),
    ];
    const provisions = [
      provision('k1', requirement({ needs: ['b3'] })),
      provision('k2', requirement({ needs: ['b4'] })),
      provision('k3', requirement({ needs: [], noNeed: 'Krav i lov.' })),
    ];
    const { rows, unmet, untraced } = coverageOf(needs, provisions, []);
    expect(rows.map((row) => [row.need.id, row.requirements.length])).toEqual([['b1', 1]]);
    expect(unmet).toEqual([]);
    expect(untraced.map(({ id }) => id)).toEqual(['k2']);
  });

  test('asks for goals, situations and limits only, and takes a stated reason', () => {
    const goal = need('b1');
    const group = need('b2', { facts: { kind: 'userGroup', name: 'Pårørende', about: '' } });
    const asked = (left: readonly { need: string; reason: string; party: never }[]) =>
      coverageOf([goal, group], [], left).unmet.map(({ id }) => id);
    expect(asked([])).toEqual(['b1']);
    expect(asked([{ need: 'b1', reason: 'Løses av andre.', party: '5007' as never }])).toEqual([]);
  });
});

const choices = (climate: ClimateChoice | null, method: Choices['method'] = 'weighted'): Choices => ({
  method,
  climate,
  innovation: null,
  version: 1,
});
const choice = (more: Partial<ClimateChoice>): ClimateChoice => ({
  way: 'criterion',
  exemption: null,
  reason: '',
  evidence: '',
  ...more,
});

describe('§ 7-9', () => {
  const partIII = { regime: { part: 'partIII' as const, reason: 'Verdien.' }, kind: 'goods' as const };
  const faultOf = (
    provisions: readonly Provision[],
    chosen: Choices,
    {
      on = '2026-11-27',
      state = partIII,
    }: { on?: string; state?: Parameters<typeof climateStanding>[0] } = {},
  ) => climateFault(climateStanding(state, { provisions, choices: chosen, date: localDate(on), values }));
  const green = (weight: number) => [
    provision('t1', criterion({ weight, isEnvironmental: true })),
    provision('t2', criterion({ weight: 100 - weight, type: 'price', name: 'Pris' })),
  ];
  const place = (at: number) =>
    [1, 2, 3, 4].map((number) =>
      provision(`t${number}`, criterion({ weight: null, isEnvironmental: number === at })),
    );
  const must = [provision('k1', requirement({ isEnvironmental: true }))];
  const should = [provision('k1', requirement({ isEnvironmental: true, strength: 'should' }))];

  test.each<[string, readonly Provision[], Choices, string | null]>([
    ['nothing at all', [], choices(null), 'notMet'],
    ['29 per cent', green(29), choices(null), 'notMet'],
    ['30 per cent', green(30), choices(null), null],
    ['third among ranked', place(3), choices(null, 'ranked'), null],
    ['fourth among ranked', place(4), choices(null, 'ranked'), 'notMet'],
    ['a requirement that nobody chose', must, choices(null), 'notMet'],
    ['a requirement without reason', must, choices(choice({ way: 'requirement' })), 'reasonMissing'],
    [
      'a requirement with reason',
      must,
      choices(choice({ way: 'requirement', reason: 'Klart bedre.' })),
      null,
    ],
    [
      'a should is no requirement',
      should,
      choices(choice({ way: 'requirement', reason: 'Klart.' })),
      'notMet',
    ],
    ['an exemption without which', [], choices(choice({ way: 'exemption' })), 'exemptionMissing'],
    [
      'an exemption without evidence',
      [],
      choices(choice({ way: 'exemption', exemption: 'insignificant', reason: 'Lite.' })),
      'evidenceMissing',
    ],
    [
      'an exemption with reason and evidence',
      [],
      choices(
        choice({
          way: 'exemption',
          exemption: 'nationalMinimum',
          reason: 'Krav i lov.',
          evidence: 'Vedlegg.',
        }),
      ),
      null,
    ],
  ])('%s', (_, provisions, chosen, fault) => {
    expect(faultOf(provisions, chosen)).toBe(fault);
  });

  test('an exemption of the new rule is none before July 2026', () => {
    const exempt = choices(
      choice({ way: 'exemption', exemption: 'nationalMinimum', reason: 'Krav.', evidence: 'Vedlegg.' }),
    );
    expect(faultOf([], exempt, { on: '2026-06-30' })).toBe('notMet');
    expect(faultOf([], exempt, { on: '2026-07-01' })).toBeNull();
  });

  test('criteria are not enough while the limits of the day are not known', () => {
    const unknown = (chosen: Choices, provisions: readonly Provision[]) =>
      climateFault(
        climateStanding(partIII, { provisions, choices: chosen, date: localDate('2026-11-27'), values: [] }),
      );
    expect(unknown(choices(null), green(60))).toBe('notMet');
    const reasoned = choices(choice({ way: 'requirement', reason: 'Klart bedre.' }));
    expect(unknown(reasoned, must)).toBeNull();
  });

  test('does not hold below the act, nor before 2024', () => {
    const state = { ...partIII, regime: { part: 'outsideAct' as const, reason: 'Liten.' } };
    expect(faultOf([], choices(null), { state })).toBeNull();
    expect(faultOf([], choices(null), { on: '2023-12-31' })).toBeNull();
  });
});

test('weights are summed', () => {
  expect(
    weightSum([provision('t1', criterion({ weight: 30 })), provision('t2', criterion({ weight: 65 }))]),
  ).toBe(95);
});

describe('a supplier in a requirement', () => {
  const names = ['Vårvakt Alarmteknikk AS', 'Norsk Helse AS', 'Tryggsvar AS'];
  test.each<[string, string[]]>([
    ['Alarmen skal svare innen et minutt.', []],
    ['Løsningen skal virke med Tryggsvar sin mottaker.', ['Tryggsvar']],
    ['Som hos Vårvakt Alarmteknikk i dag.', ['Vårvakt Alarmteknikk']],
    ['Norsk helse og omsorg er viktig.', []],
    ['Utryggsvaret er noe annet.', []],
  ])('%s', (text, words) => {
    expect(supplierWordsIn(text, names)).toEqual(words);
  });
});

test('codes of innovation are proposed with what says so', () => {
  const found = innovationProposals([
    { name: 'B1', text: 'Tilsynet skal gjøres på en ny måte, uten oppmøte.' },
    { name: 'K2', text: 'Løsningen prøves ut i tre kommuner før den tas i bruk.' },
    { name: 'K3', text: 'Alarmen skal veie under hundre gram.' },
  ]);
  expect(found).toEqual([
    { code: 'proc-innov', because: [{ name: 'B1', word: 'på en ny måte' }] },
    { code: 'rd-act', because: [{ name: 'K2', word: 'prøves ut' }] },
  ]);
  expect(innovationProposals([])).toEqual([]);
});

describe('the library', () => {
  test('our own clauses are whole, each with a category that is there', () => {
    const parsed = parseLibrary(files.data('library-clauses.csv'));
    expect(parsed.ok ? [] : parsed.problems).toEqual([]);
    const clauses = parsed.ok ? parsed.value : [];
    expect(clauses.length).toBeGreaterThanOrEqual(15);
    const categories = new Set(
      files
        .data('categories.csv')
        .split('\n')
        .map((row) => row.split(';')[0]),
    );
    expect(clauses.filter(({ category }) => !categories.has(category))).toEqual([]);
  });

  test('a faulty row is told by its number', () => {
    const csv = `id;kind;category;strength;title;text;documented;checked;environment;writtenOn
a;requirement;x;kanskje;;T;D;S;nei;2026-11-27
b;term;x;;T;T;;;nei;27.
b;term;x;;T;T;;;nei;2026-11-27`;
    const parsed = parseLibrary(csv);
    expect(parsed.ok ? [] : parsed.problems.map(({ code, path }) => `${code} ${path}`)).toEqual([
      'library.field library-clauses:2',
      'library.date library-clauses:3',
      'library.repeated library-clauses:4',
    ]);
  });

  test('a newer version takes over what it says and keeps what the copy rests on', () => {
    const before = requirement({ needs: ['b1'], insights: [{ kind: 'entry', ref: '4' }] });
    const { kind, strength, documented, checked, isEnvironmental } = before;
    const clause = { kind, strength, documented, checked, isEnvironmental, text: 'Innen 30 sekunder.' };
    expect(provisionFrom(clause, before)).toEqual({ ...before, text: 'Innen 30 sekunder.' });
    expect(differencesBetween(before, clause)).toEqual([
      { field: 'text', from: 'Hjelpen skal komme innen et minutt.', to: 'Innen 30 sekunder.' },
    ]);
  });
});
