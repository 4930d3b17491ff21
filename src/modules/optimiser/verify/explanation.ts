// Checks a group's explanation: the right steps in the right order, each amount recomputed, sums exact, every step with
// the parameters it rests on and their sources.
import type { Category, Evidence, Group, Node } from '../model.ts';
import type { Priced } from './groups.ts';
import type { Figures } from './inputs.ts';
import type { Report } from './report.ts';
import { type Alone, type CallOff, plus, type Tender } from './tender.ts';

interface Expected {
  readonly code: string;
  /** NOK in the three scenarios, base in the middle. */
  readonly amounts: readonly [number, number, number];
  readonly params: readonly string[];
  readonly children: readonly Expected[];
}

interface Sides {
  readonly together: Tender;
  readonly apart: readonly Alone[];
}

type Amount = (sides: Sides) => number;

/** A part of the cost together less the same part apart; a call-off has none but what `calledOff` says. */
const difference =
  (part: (tender: Tender) => number, calledOff: (way: CallOff) => number = () => 0): Amount =>
  ({ together, apart }) =>
    part(together) - plus(apart.map((way) => (way.by === 'tender' ? part(way.tender) : calledOff(way))));

const ownTenders = ({ apart }: Sides): Tender[] =>
  apart.flatMap((way) => (way.by === 'tender' ? [way.tender] : []));
const callOffs = ({ apart }: Sides): CallOff[] =>
  apart.flatMap((way) => (way.by === 'agreement' ? [way] : []));

export function checkExplanation(group: Group, priced: Priced, report: Report): void {
  const { figures } = priced;
  const { category } = priced.bundles[0]!;
  const sides = (['low', 'base', 'high'] as const).map(
    (scenario): Sides => ({
      together: priced.tenders[scenario],
      apart: priced.alone[scenario],
    }),
  ) as [Sides, Sides, Sides];
  const expected = expectedTree(category, sides);
  const root = group.explanation;
  const path = `group/${group.id}.explanation`;
  compare(root, expected, { path, group, figures, report });
  report.equal(['explanationWrong', `${path}.amount`], root.amount ?? Number.NaN, group.cost);
  checkFacts(group, priced, path, report);
}

const spend = (one: Tender): number => plus(one.spend);
const volume: Amount = (s) =>
  plus(ownTenders(s).map((one) => spend(one) * (s.together.volumePart - one.volumePart) * one.bidsPart));
const competition: Amount = (s) =>
  plus(ownTenders(s).map((one) => spend(one) * s.together.volumePart * (s.together.bidsPart - one.bidsPart)));
const againstAgreements: Amount = (s) =>
  plus(callOffs(s).map((way) => way.spend * (s.together.volumePart * s.together.bidsPart - way.unitPrice)));

function expectedTree(category: Category, sides: readonly [Sides, Sides, Sides]): Expected {
  const node = (
    code: string,
    amount: Amount,
    params: readonly string[] = [],
    children: Expected[] = [],
  ): Expected => ({
    code,
    amounts: [amount(sides[0]), amount(sides[1]), amount(sides[2])],
    params,
    children,
  });
  const called = sides.flatMap(callOffs);
  const procedure = difference(
    (t) => t.procedure,
    (way) => way.callOff,
  );
  const lots = difference((t) => t.lots);
  const bids = difference((t) => t.bids);
  const perMember = difference((t) => t.perMember);
  const groupSize = difference((t) => t.groupSize);
  const p = paramsFor(category, sides[1].together.expectedBids);
  return node(
    'explain.groupCost',
    (s) => s.together.total,
    [],
    [
      node(
        'explain.standAlone',
        (s) => plus(s.apart.map(({ total }) => total)),
        [],
        sides[1].apart.map((one, k) =>
          node(
            'explain.memberAlone',
            (s) => s.apart[k]!.total,
            one.by === 'tender' ? paramsAlone(category, one.tender.expectedBids) : paramsCalledOff(one),
          ),
        ),
      ),
      node('explain.volumeEffect', volume, p.volume),
      node('explain.competitionEffect', competition, p.competition),
      ...(called.length === 0
        ? []
        : [node('explain.agreementPrice', againstAgreements, paramsAgainst(p, called))]),
      node(
        'explain.savedTenders',
        (s) => procedure(s) + lots(s) + bids(s),
        [],
        [
          node(
            'explain.procedure',
            procedure,
            called.length === 0 ? p.procedure : [...p.procedure, 'agreement.callOff'],
          ),
          node('explain.lotFollowUp', lots, ['lot.followUp']),
          node('explain.bidCosts', bids, ['bid.cost', 'bid.returned']),
        ],
      ),
      node(
        'explain.coordination',
        (s) => perMember(s) + groupSize(s),
        [],
        [
          node('explain.perMember', perMember, ['coordination.perMember']),
          node('explain.groupSize', groupSize, ['coordination.perMemberSquared']),
        ],
      ),
      node('explain.travel', (s) => s.together.travel, ['coordination.perKm', 'distance.roadFactor']),
      node(
        'explain.waiting',
        difference(
          (t) => plus(t.waiting),
          (way) => way.waiting,
        ),
        ['waiting.perQuarter'],
      ),
    ],
  );
}

function paramsFor({ priceClass, market, kind }: Category, bids: number) {
  const lower = Math.min(6, Math.floor(bids));
  const curve = [
    `bids.index.${lower}`,
    `bids.index.${lower + 1}`,
    `bids.peak.${market}`,
    `bids.peakVolume.${market}`,
  ];
  const price = [`price.floor.${priceClass}`, `price.steepness.${priceClass}`, `price.volume.${priceClass}`];
  const term = ['comply', 'discount.rate'];
  return {
    volume: [...price, ...term],
    competition: [...curve, 'bids.spread', ...term],
    procedure: [
      ...['direct', 'simple', 'national', 'eea'].map((name) => `procedure.${name}`),
      'threshold.act',
      'threshold.national',
      kind === 'works' ? 'threshold.eeaWorks' : 'threshold.eea',
    ],
  };
}

/** The usual fee, where one of these agreements names none. */
const fees = (called: readonly CallOff[]): string[] =>
  called.some(({ agreement }) => agreement.fee === null) ? ['fee.national'] : [];

const paramsAgainst = (own: ReturnType<typeof paramsFor>, called: readonly CallOff[]): string[] => [
  ...new Set([...own.volume, ...own.competition, ...fees(called)]),
];

const paramsCalledOff = (way: CallOff): string[] => [
  ...fees([way]),
  'agreement.callOff',
  'comply',
  'discount.rate',
  'waiting.perQuarter',
];

/** All but what only a group pays. */
function paramsAlone(category: Category, bids: number): string[] {
  const { volume, competition, procedure } = paramsFor(category, bids);
  const rest = [
    'lot.followUp',
    'bid.cost',
    'bid.returned',
    'coordination.perMemberSquared',
    'waiting.perQuarter',
  ];
  return [...new Set([...volume, ...competition, ...procedure, ...rest])];
}

interface Place {
  readonly path: string;
  readonly group: Group;
  readonly figures: Figures;
  readonly report: Report;
}

/** Each leaf carries the rounding of all members' costs alone at most. */
function compare(node: Node, expected: Expected, place: Place): void {
  const { path, group, figures, report } = place;
  report.equal(['explanationWrong', `${path}.code`], node.code, expected.code);
  const slack = 2 + group.members.length + 1e-12 * group.standAlone;
  const fits = (stated: number | undefined, nok: number): boolean =>
    stated !== undefined && Number.isSafeInteger(stated) && Math.abs(stated - nok * 100) <= slack;
  if (!fits(node.amount, expected.amounts[1]))
    report.add('explanationWrong', `${path}.amount`, { code: node.code });
  const [low, high] = [Math.min(...expected.amounts), Math.max(...expected.amounts)];
  if (!fits(node.range?.[0], low) || !fits(node.range?.[1], high)) {
    report.add('explanationWrong', `${path}.range`, { code: node.code });
  }
  const cited = node.evidence.filter(({ param }) => param !== undefined);
  report.equal(
    ['explanationWrong', `${path}.evidence`],
    cited
      .map(({ param }) => param)
      .sort()
      .join(' '),
    [...expected.params].sort().join(' '),
  );
  for (const { param, source } of cited) {
    if (param === undefined || !expected.params.includes(param)) continue;
    report.equal(
      ['explanationWrong', `${path}.evidence.${param}`],
      source ?? '',
      figures.row(param, group.start).source,
    );
  }
  report.equal(['explanationWrong', `${path}.children`], node.children.length, expected.children.length);
  for (const [k, child] of node.children.entries()) {
    const twin = expected.children[k];
    if (twin) compare(child, twin, { ...place, path: `${path}.${k}` });
  }
  if (node.children.length > 0) {
    const sum = plus(node.children.map(({ amount }) => amount ?? Number.NaN));
    report.equal(['explanationWrong', `${path}.sum`], sum, node.amount ?? Number.NaN);
  }
}

/** The figures the texts quote. */
function checkFacts(group: Group, { bundles, alone, tenders }: Priced, path: string, report: Report): void {
  const { base } = tenders;
  const { explanation: root } = group;
  const lots = group.lots.length;
  const facts: Readonly<Record<string, number>> = {
    members: bundles.length,
    volumePerYear: base.volume,
    expectedBids: base.expectedBids,
    priceIndex: base.volumePart * base.bidsPart,
    ...(lots > 1 && { lots }),
  };
  if (lots === 1 && root.evidence.some(({ fact }) => fact === 'lots'))
    report.add('explanationWrong', `${path}.lots`);
  for (const [fact, exact] of Object.entries(facts)) {
    const stated = root.evidence.find((evidence) => evidence.fact === fact)?.value;
    const fits = typeof stated === 'number' && Math.abs(stated - exact) <= 1e-9 * Math.max(1, exact);
    if (!fits) report.add('explanationWrong', `${path}.${fact}`, { stated: String(stated) });
  }
  for (const [k, leaf] of (root.children[0]?.children ?? []).entries()) {
    const bundle = bundles[k];
    const way = alone.base[k];
    const agreement = way?.by === 'agreement' ? way.agreement.id : null;
    const named = (found: Evidence): boolean => {
      if (found.fact === 'unit') return found.value === bundle?.unit;
      if (found.fact === 'agreement') return found.value === agreement;
      return bundle?.needs.some(({ id, value }) => id === found.need && value === found.value) === true;
    };
    const stated = leaf.evidence.filter(({ param }) => param === undefined);
    const complete = stated.length === (agreement === null ? 1 : 2) + (bundle?.needs.length ?? 0);
    if (!complete || !stated.every(named)) report.add('explanationWrong', `${path}.0.${k}.evidence`);
  }
}
