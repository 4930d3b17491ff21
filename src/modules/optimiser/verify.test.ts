// The verifier must find every fault planted in a good plan, and must not be able to share a mistake with the engine.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { agreement, drawProblem, parametersWith } from '../../../test/optimiser-problems.ts';
import type { Ore } from '../../kernel/money.ts';
import { type Quarter, quarter } from '../../kernel/quarter.ts';
import type { Group, Node, Plan } from './model.ts';
import { optimise } from './optimise.ts';
import { verify } from './verify.ts';

const problem = drawProblem({ seed: 21, needs: 26, categories: 2, cooperations: 1, spread: 1.5 });
const enumerated = optimise(problem, { seed: 1, exactLimit: 14 });
const priced = optimise(problem, { seed: 1, exactLimit: 0 });
const codes = (plan: Plan): string[] => [...new Set(verify(problem, plan).map(({ code }) => code))];

type Draft<T> = T extends number | string | undefined ? T : { -readonly [K in keyof T]: Draft<T[K]> };
/** A deep copy of a plan with a fault put in. */
function planted(change: (plan: Draft<Plan>) => void, plan: Plan = enumerated): Plan {
  const copy = structuredClone(plan) as Draft<Plan>;
  change(copy);
  return copy as Plan;
}
const first = (plan: Draft<Plan>): Draft<Group> => plan.groups[0] as Draft<Group>;
const more = (amount: number, by: number): Ore => (amount + by) as Ore;
const leaf = (plan: Draft<Plan>, code: string): Draft<Node> => {
  const find = (node: Draft<Node>): Draft<Node> | null =>
    node.code === code
      ? node
      : node.children.reduce<Draft<Node> | null>((hit, child) => hit ?? find(child), null);
  return find(first(plan).explanation) as Draft<Node>;
};
const NOK = 100;

test('good plans pass, and hold what the faults below are planted in', () => {
  expect(codes(enumerated)).toEqual([]);
  expect(codes(priced)).toEqual([]);
  expect(enumerated.groups.length).toBeGreaterThan(1);
  expect(enumerated.standAlone.length).toBeGreaterThan(1);
  expect(enumerated.certificate.components.map(({ method }) => method)).toContain('enumeration');
  expect(priced.certificate.components.map(({ method }) => method)).toContain('prices');
});

describe('rejects', () => {
  const faults: Record<string, [(plan: Draft<Plan>) => void, string]> = {
    'a lost need': [(plan) => void plan.standAlone.pop(), 'verify.needLost'],
    'a lost member': [(plan) => void first(plan).members.pop(), 'verify.needLost'],
    'a need bought twice': [(plan) => void plan.standAlone.push(plan.standAlone[0]!), 'verify.needTwice'],
    'a need nobody has': [
      (plan) => {
        plan.standAlone[0]!.needs[0]!.need = 'x';
      },
      'verify.needUnknown',
    ],
    'a changed value': [
      (plan) => {
        plan.standAlone[0]!.needs[0]!.value += 1;
      },
      'verify.valueChanged',
    ],
    'a late start': [
      (plan) => {
        first(plan).start = quarter(60);
      },
      'verify.startOutsideWindow',
    ],
    'a late start alone': [
      (plan) => {
        plan.standAlone[0]!.start = quarter(60);
      },
      'verify.startOutsideWindow',
    ],
    'a wrong lead': [
      (plan) => {
        first(plan).lead = 'b999';
      },
      'verify.wrongLead',
    ],
    'another member named lead': [
      (plan) => {
        first(plan).leadUnit = first(plan).members[1]!.unit;
      },
      'verify.wrongLead',
    ],
    'another member leading': [(plan) => void first(plan).members.reverse(), 'verify.wrongLead'],
    'a higher group cost': [
      (plan) => {
        first(plan).cost = more(first(plan).cost, 10 * NOK);
      },
      'verify.costWrong',
    ],
    'a lower price': [
      (plan) => {
        first(plan).parts.purchase = more(first(plan).parts.purchase, -5 * NOK);
      },
      'verify.partsWrong',
    ],
    'a part off by one ore': [
      (plan) => {
        first(plan).parts.lots = more(first(plan).parts.lots, 1);
      },
      'verify.sumWrong',
    ],
    'another procedure': [
      (plan) => {
        first(plan).procedure = first(plan).procedure === 'eea' ? 'direct' : 'eea';
      },
      'verify.procedureWrong',
    ],
    'a better price index': [
      (plan) => {
        first(plan).lots[0]!.priceIndex -= 0.001;
      },
      'verify.lotWrong',
    ],
    'a shorter way': [
      (plan) => {
        first(plan).members[1]!.km -= 1;
      },
      'verify.memberWrong',
    ],
    'a fee moved between members': [
      (plan) => {
        const [a, b] = first(plan).members as [
          Draft<Group['members'][number]>,
          Draft<Group['members'][number]>,
        ];
        a.fee = more(a.fee, 100);
        b.cost = more(b.cost, -100);
      },
      'verify.memberWrong',
    ],
    'a member that pays more than alone': [
      (plan) => {
        const [a, b] = first(plan).members as [
          Draft<Group['members'][number]>,
          Draft<Group['members'][number]>,
        ];
        const moved = a.standAlone - a.cost + 1;
        for (const [member, by] of [
          [a, moved],
          [b, -moved],
        ] as const) {
          member.fee = more(member.fee, by);
          member.cost = more(member.cost, by);
        }
      },
      'verify.memberLoses',
    ],
    'a dearer cost alone': [
      (plan) => {
        first(plan).members[0]!.standAlone = more(first(plan).members[0]!.standAlone, 1000);
      },
      'verify.standAloneWrong',
    ],
    'a raised saving': [
      (plan) => {
        first(plan).saving.base = more(first(plan).saving.base, 1);
      },
      'verify.savingWrong',
    ],
    'a raised high saving': [
      (plan) => {
        first(plan).saving.high = more(first(plan).saving.high, 5 * NOK);
      },
      'verify.savingWrong',
    ],
    'a wrong total': [
      (plan) => {
        plan.totals.cost = more(plan.totals.cost, -1);
      },
      'verify.sumWrong',
    ],
    'a wrong baseline': [
      (plan) => {
        plan.totals.baseline = more(plan.totals.baseline, 1);
      },
      'verify.sumWrong',
    ],
    'a wrong gap': [
      (plan) => {
        plan.totals.gapOfSaving += 0.001;
      },
      'verify.gapWrong',
    ],
    'a bound raised in the total only': [
      (plan) => {
        plan.totals.lowerBound = more(plan.totals.lowerBound, 1);
      },
      'verify.sumWrong',
    ],
    'a component left out of the certificate': [
      (plan) => void plan.certificate.components.pop(),
      'verify.certificateIncomplete',
    ],
    'a component torn in two': [
      (plan) => {
        const component = plan.certificate.components.find(({ participants }) => participants.length > 2)!;
        const participants = component.participants.splice(1);
        plan.certificate.components.push({ ...component, participants, lowerBound: 0 as Ore });
        component.lowerBound = 0 as Ore;
      },
      'verify.componentsTouch',
    ],
    'an explanation with another amount': [
      (plan) => {
        const [volume, travel] = [leaf(plan, 'explain.volumeEffect'), leaf(plan, 'explain.travel')];
        volume.amount = more(volume.amount ?? 0, -50 * NOK);
        travel.amount = more(travel.amount ?? 0, 50 * NOK);
      },
      'verify.explanationWrong',
    ],
    'an explanation off by one ore': [
      (plan) => {
        const node = leaf(plan, 'explain.waiting');
        node.amount = more(node.amount ?? 0, 1);
      },
      'verify.explanationWrong',
    ],
    'an explanation with another parameter': [
      (plan) => {
        leaf(plan, 'explain.lotFollowUp').evidence[0]!.param = 'bid.cost';
      },
      'verify.explanationWrong',
    ],
    'a cost alone that hides a parameter': [
      (plan) => void leaf(plan, 'explain.memberAlone').evidence.pop(),
      'verify.explanationWrong',
    ],
    'an explanation with another source': [
      (plan) => {
        leaf(plan, 'explain.travel').evidence[0]!.source = 'Somebody said';
      },
      'verify.explanationWrong',
    ],
    'an explanation with a step missing': [
      (plan) => void first(plan).explanation.children.pop(),
      'verify.explanationWrong',
    ],
    'an explanation with a narrower range': [
      (plan) => {
        const node = leaf(plan, 'explain.volumeEffect');
        node.range = [node.amount as Ore, node.amount as Ore];
      },
      'verify.explanationWrong',
    ],
    'an amount that is not a number': [
      (plan) => {
        first(plan).cost = Number.NaN as Ore;
      },
      'verify.costWrong',
    ],
  };
  test.each(Object.keys(faults))('%s', (name) => {
    const [change, expected] = faults[name]!;
    expect(codes(planted(change))).toContain(expected);
  });

  test.each([
    ['enumeration', enumerated],
    ['prices', priced],
  ] as const)('a bound raised in the certificate: %s', (method, plan) => {
    const raised = planted((copy) => {
      const component = copy.certificate.components.find((one) => one.method === method)!;
      const gap = copy.totals.cost - copy.totals.lowerBound;
      const by = method === 'prices' ? gap : 100 * NOK;
      component.lowerBound = more(component.lowerBound, by);
      copy.totals.lowerBound = more(copy.totals.lowerBound, by);
      copy.totals.gapOfSaving =
        (copy.totals.cost - copy.totals.lowerBound) / (copy.totals.baseline - copy.totals.lowerBound);
    }, plan);
    expect(codes(raised)).toContain('verify.boundTooHigh');
  });
  test('prices raised to carry a higher bound', () => {
    const raised = planted((copy) => {
      for (const component of copy.certificate.components) {
        component.prices = component.prices.map((price) => price * 1.01);
        if (component.method === 'prices')
          component.lowerBound = more(component.lowerBound, 0.01 * component.lowerBound);
      }
    }, priced);
    expect(codes(raised)).toContain('verify.boundTooHigh');
  });
  test('a plan made with other parameters, a farther limit or another lead than allowed', () => {
    const other = { ...problem, params: parametersWith({ 'lot.followUp': 26_000 }) };
    expect(verify(other, enumerated).map(({ code }) => code)).toContain('verify.costWrong');
    const near = { ...problem, categories: problem.categories.map((one) => ({ ...one, maxDistanceKm: 1 })) };
    expect(verify(near, enumerated).map(({ code }) => code)).toContain('verify.tooFar');
    const few = { ...problem, categories: problem.categories.map((one) => ({ ...one, maxMembers: 1 })) };
    expect(verify(few, enumerated).map(({ code }) => code)).toContain('verify.tooMany');
    const mute = { ...problem, authorities: problem.authorities.map((one) => ({ ...one, canLead: false })) };
    expect(verify(mute, enumerated).map(({ code }) => code)).toContain('verify.leadNotAllowed');
    const shy = problem.needs.map((one) => ({ ...one, participation: { kind: 'alone' as const } }));
    expect(
      verify({ ...problem, needs: shy, cooperations: [] }, enumerated).map(({ code }) => code),
    ).toContain('verify.barredTogether');
  });
  test('a start moved inside the window but costlier than stated', () => {
    const group = enumerated.groups.find(({ parts }) => parts.waiting === 0);
    const moved = planted((plan) => {
      const at = plan.groups.findIndex(({ id }) => id === group?.id);
      plan.groups[at]!.start = (plan.groups[at]!.start + 1) as Quarter;
    });
    expect(group).toBeDefined();
    expect(
      codes(moved).some((code) => ['verify.costWrong', 'verify.startOutsideWindow'].includes(code)),
    ).toBe(true);
  });
  test('nonsense', () => {
    expect(codes({} as Plan)).toEqual(['verify.malformed']);
  });
});

describe('rejects what agreements and requirements do not allow', () => {
  const parts = drawProblem({ seed: 21, needs: 26, spread: 1.5, agreements: 3, demanding: true });
  const named = parts.authorities.map(({ id }) => id);
  const open = { eligible: named, openFrom: quarter(20), openTo: quarter(60), categories: ['k0'] };
  const strict = {
    ...parts,
    agreements: [
      agreement('f0', { ...open, priceIndex: 0.99, mustUse: named.slice(0, 3) }),
      agreement('f1', { ...open, eligible: named.slice(3, 9), priceIndex: 0.8 }),
      agreement('f2', { ...open, eligible: null, priceIndex: 0.5 }),
    ],
  };
  const plan = optimise(strict, { seed: 1, exactLimit: 14 });
  const found = (change: (copy: Draft<Plan>) => void): string[] =>
    verify(strict, planted(change, plan)).map(({ code }) => code);
  const single = (copy: Draft<Plan>, id: string | null) =>
    copy.standAlone.find((one) => one.agreement === id && one.reason !== 'mustUse')!;

  test('the plan itself passes, and has all that is needed', () => {
    expect(verify(strict, plan)).toEqual([]);
    expect(plan.groups.length).toBeGreaterThan(0);
    expect(plan.standAlone.filter(({ reason }) => reason === 'mustUse')).toHaveLength(3);
    expect(plan.standAlone.map((one) => one.agreement)).toContain('f1');
  });
  test('an agreement nobody has, one whose list is not known, and one that does not name the body', () => {
    for (const wrong of ['x', 'f2']) {
      expect(
        found((copy) => {
          single(copy, 'f1').agreement = wrong;
        }),
      ).toContain('verify.agreementWrong');
    }
    const shorter = strict.agreements.map((one) => (one.id === 'f1' ? { ...one, eligible: [] } : one));
    const codesFound = verify({ ...strict, agreements: shorter }, plan).map(({ code }) => code);
    expect(codesFound).toContain('verify.agreementWrong');
  });
  test('an agreement that is dearer, or left out of the cost, or not open', () => {
    expect(
      found((copy) => {
        single(copy, 'f1').agreement = null;
      }),
    ).toContain('verify.costWrong');
    expect(
      found((copy) => {
        single(copy, 'f1').cost = more(single(copy, 'f1').cost, -10 * NOK);
      }),
    ).toContain('verify.standAloneWrong');
    const closed = strict.agreements.map((one) => ({ ...one, mustUse: [], openTo: quarter(21) }));
    const codesFound = verify({ ...strict, agreements: closed }, plan).map(({ code }) => code);
    expect(codesFound).toContain('verify.startOutsideWindow');
  });
  test('a duty that is not kept: in words, by a tender of its own, or in a group', () => {
    const bound = (copy: Draft<Plan>) => copy.standAlone.find(({ reason }) => reason === 'mustUse')!;
    expect(
      found((copy) => {
        bound(copy).reason = 'notCheaper';
      }),
    ).toContain('verify.malformed');
    expect(
      found((copy) => {
        bound(copy).agreement = null;
      }),
    ).toContain('verify.agreementWrong');
    const free = { ...strict, agreements: strict.agreements.map((one) => ({ ...one, mustUse: [] })) };
    const inGroup = optimise({ ...free, agreements: [] }, { seed: 1 }).groups[0]!.members[0]!.unit;
    const duty = [{ ...strict.agreements[0]!, mustUse: [inGroup] }];
    const without = optimise({ ...free, agreements: [] }, { seed: 1 });
    expect(verify({ ...free, agreements: duty }, without).map(({ code }) => code)).toContain(
      'verify.barredTogether',
    );
  });
  test('needs that contradict each other in one group', () => {
    const easy = { ...strict, needs: strict.needs.map((one) => ({ ...one, requirements: {} })) };
    const loose = optimise(easy, { seed: 1 });
    const [a] = loose.groups[0]!.members;
    const torn = {
      ...easy,
      needs: easy.needs.map((one) => ({
        ...one,
        requirements: { language: a!.needs.some(({ need }) => need === one.id) ? 'a' : 'b' },
      })),
    };
    expect(verify(torn, loose).map(({ code }) => code)).toContain('verify.barredTogether');
  });
  test('an explanation that hides the agreement a member would use', () => {
    const at = plan.groups.findIndex(({ explanation }) =>
      explanation.children.some(({ code }) => code === 'explain.agreementPrice'),
    );
    expect(at).not.toBe(-1);
    expect(
      found((copy) => {
        const root = copy.groups[at]!.explanation;
        root.children = root.children.filter(({ code }) => code !== 'explain.agreementPrice');
      }),
    ).toContain('verify.explanationWrong');
    expect(
      found((copy) => {
        for (const node of copy.groups[at]!.explanation.children[0]!.children)
          node.evidence = node.evidence.filter(({ fact }) => fact !== 'agreement');
      }),
    ).toContain('verify.explanationWrong');
  });
});

test('the verifier imports nothing from the engine', () => {
  const folder = new URL('./verify/', import.meta.url);
  const files = [
    ...readdirSync(folder).map((name) => new URL(name, folder)),
    new URL('./verify.ts', import.meta.url),
  ];
  const allowed =
    /^(\.\/(verify\/)?(bounds|branches|candidates|dividing|enumeration|explanation|fines|fitting|groups|inputs|limits|price-floor|pricing|report|tender|model)\.ts|\.\.\/(limits|model)\.ts|(\.\.\/)+kernel\/[a-z-]+\.ts)$/;
  expect(files.length).toBeGreaterThan(7);
  for (const file of files) {
    const text = readFileSync(file, 'utf8');
    const imported = [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(
      ([, path]) => path as string,
    );
    for (const path of imported) expect(path, file.pathname).toMatch(allowed);
    expect(text).not.toMatch(/(engine|search|proof)\//);
  }
});
