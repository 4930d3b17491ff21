// From the cost of buying alone to the cost together, step by step. Sums are exact to the ore; every leaf names the
// parameters it rests on and their sources.
import { type Ore, ore, oreFromNok, roundToTotal, sumOre } from '../../../kernel/money.ts';
import { type Quarter, quarterStart } from '../../../kernel/quarter.ts';
import type { Agreement, Category, Evidence, Node, Parameter, ParamSet, Scenario } from '../model.ts';
import type { Breakdown, Formed, Side } from './breakdown.ts';
import { sideCost } from './breakdown.ts';

export type ByScenario = Readonly<Record<Scenario, Breakdown>>;

interface Explained {
  readonly formed: Formed;
  readonly category: Category;
  readonly params: ParamSet;
  readonly priced: ByScenario;
  readonly cost: Ore;
  /** By member, summing to the group's baseline. */
  readonly alone: readonly Ore[];
}

const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

/** The steps from apart to together in NOK, in the order they are shown. */
const STEPS: Readonly<Record<string, (b: Breakdown) => number>> = {
  'explain.volumeEffect': (b) => b.volumeEffect,
  'explain.competitionEffect': (b) => b.competitionEffect,
  'explain.agreementPrice': (b) => b.agreementPrice,
  'explain.procedure': (b) => b.together.procedure - b.apart.procedure,
  'explain.lotFollowUp': (b) => b.together.lots - b.apart.lots,
  'explain.bidCosts': (b) => b.together.bids - b.apart.bids,
  'explain.perMember': (b) => b.together.perMember - b.apart.perMember,
  'explain.groupSize': (b) => b.together.groupSize - b.apart.groupSize,
  'explain.travel': (b) => b.together.travel - b.apart.travel,
  'explain.waiting': (b) => waiting(b.together) - waiting(b.apart),
};

const waiting = (side: Side): number => total(side.waiting);

/** Whether anybody would use an agreement alone, under any of the scenarios. */
const isAgainstAgreements = ({ low, base, high }: ByScenario): boolean =>
  [low, base, high].some(({ aloneOn }) => aloneOn.some((agreement) => agreement !== null));

export function explanationOf(group: Explained): Node {
  const { priced, cost, alone } = group;
  const codes = Object.keys(STEPS).filter(
    (code) => code !== 'explain.agreementPrice' || isAgainstAgreements(priced),
  );
  const amounts = codes.map((code) => (STEPS[code] as (b: Breakdown) => number)(priced.base) * 100);
  const rounded = roundToTotal(amounts, ore(cost - sumOre(alone)));
  const leaf = (code: string): Node => ({
    code,
    amount: rounded[codes.indexOf(code)] as Ore,
    range: rangeOf(priced, STEPS[code] as (b: Breakdown) => number),
    evidence: evidenceOf(code, group),
    children: [],
  });
  const branch = (code: string, ...children: readonly string[]): Node => {
    const leaves = children.map(leaf);
    return {
      code,
      amount: sumOre(leaves.map(({ amount }) => amount as Ore)),
      range: rangeOf(priced, (b) =>
        total(children.map((child) => (STEPS[child] as (b: Breakdown) => number)(b))),
      ),
      evidence: [],
      children: leaves,
    };
  };
  return {
    code: 'explain.groupCost',
    amount: cost,
    range: rangeOf(priced, (b) => sideCost(b.together)),
    evidence: factsOf(group),
    children: [
      aloneNode(group),
      leaf('explain.volumeEffect'),
      leaf('explain.competitionEffect'),
      ...(isAgainstAgreements(priced) ? [leaf('explain.agreementPrice')] : []),
      branch('explain.savedTenders', 'explain.procedure', 'explain.lotFollowUp', 'explain.bidCosts'),
      branch('explain.coordination', 'explain.perMember', 'explain.groupSize'),
      leaf('explain.travel'),
      leaf('explain.waiting'),
    ],
  };
}

/** What anyone pays alone in a tender of its own rests on the whole cost function. */
const ALONE_STEPS = [
  'explain.volumeEffect',
  'explain.competitionEffect',
  'explain.procedure',
  'explain.lotFollowUp',
  'explain.bidCosts',
  'explain.groupSize',
  'explain.waiting',
];

function aloneNode(group: Explained): Node {
  const { formed, priced, alone } = group;
  const byBids = new Map<number, Evidence[]>();
  const resting = (bids: number): Evidence[] => {
    const lower = lowerBids(bids);
    const known = byBids.get(lower) ?? evidenceFor(paramsOfSteps(ALONE_STEPS, group, lower), group);
    byBids.set(lower, known);
    return known;
  };
  return {
    code: 'explain.standAlone',
    amount: sumOre(alone),
    range: rangeOf(priced, (b) => total(b.alone)),
    evidence: [{ rule: 'sameCostFunction' }],
    children: formed.members.map((member, i) => {
      const agreement = priced.base.aloneOn[i] ?? null;
      return {
        code: 'explain.memberAlone',
        amount: alone[i] as Ore,
        range: rangeOf(priced, (b) => b.alone[i] as number),
        evidence: [
          { fact: 'unit', value: member.unit },
          ...member.needs.map(
            (need): Evidence => ({ need: need.id, fact: 'valuePerYear', value: need.value }),
          ),
          ...(agreement === null
            ? resting(priced.base.aloneBids[i] as number)
            : [
                { fact: 'agreement', value: agreement.id },
                ...evidenceFor(paramsOnAgreement(agreement), group),
              ]),
        ],
        children: [],
      };
    }),
  };
}

/** What a call-off rests on besides the agreement's own price. */
const paramsOnAgreement = ({ fee }: Agreement): string[] => [
  ...(fee === null ? ['fee.national'] : []),
  ...['agreement.callOff', 'comply', 'discount.rate', 'waiting.perQuarter'],
];

/** What the step from agreements to the group rests on: the group's own price and the fee where an agreement names none. */
function paramsOfAgreementPrice({ priced, category }: Explained, bids: number): string[] {
  const used = [priced.low, priced.base, priced.high].flatMap(({ aloneOn }) => aloneOn);
  const isUsualFee = used.some((agreement) => agreement?.fee === null);
  const price = ['explain.volumeEffect', 'explain.competitionEffect'].flatMap((code) =>
    paramsOf(code, category, bids),
  );
  return [...new Set([...price, ...(isUsualFee ? ['fee.national'] : [])])];
}

function rangeOf(priced: ByScenario, amount: (b: Breakdown) => number): readonly [Ore, Ore] {
  const values = [amount(priced.low), amount(priced.base), amount(priced.high)];
  return [oreFromNok(Math.min(...values)), oreFromNok(Math.max(...values))];
}

function factsOf({ priced, formed }: Explained): Evidence[] {
  const { base } = priced;
  return [
    { fact: 'members', value: formed.members.length },
    { fact: 'volumePerYear', value: base.volume },
    { fact: 'expectedBids', value: base.expectedBids },
    { fact: 'priceIndex', value: base.priceIndex },
    ...(base.lots > 1 ? [{ fact: 'lots', value: base.lots }] : []),
  ];
}

/** The number of bids in the price table just below what is expected. */
const lowerBids = (expected: number): number => Math.min(6, Math.floor(expected));

const paramsOfSteps = (codes: readonly string[], { category }: Explained, bids: number): string[] => [
  ...new Set(codes.flatMap((code) => paramsOf(code, category, bids))),
];

/** Parameters a step rests on, by category; `bids` is what `lowerBids` says. */
function paramsOf(code: string, category: Category, bids: number): string[] {
  switch (code) {
    case 'explain.volumeEffect':
      return ['floor', 'steepness', 'volume']
        .map((part) => `price.${part}.${category.priceClass}`)
        .concat('comply', 'discount.rate');
    case 'explain.competitionEffect': {
      const curve = [`bids.peak.${category.market}`, `bids.peakVolume.${category.market}`, 'bids.spread'];
      return [`bids.index.${bids}`, `bids.index.${bids + 1}`, ...curve, 'comply', 'discount.rate'];
    }
    case 'explain.procedure': {
      const eea = category.kind === 'works' ? 'threshold.eeaWorks' : 'threshold.eea';
      const classes = ['direct', 'simple', 'national', 'eea'].map((name) => `procedure.${name}`);
      return [...classes, 'threshold.act', 'threshold.national', eea];
    }
    case 'explain.lotFollowUp':
      return ['lot.followUp'];
    case 'explain.bidCosts':
      return ['bid.cost', 'bid.returned'];
    case 'explain.perMember':
      return ['coordination.perMember'];
    case 'explain.groupSize':
      return ['coordination.perMemberSquared'];
    case 'explain.travel':
      return ['coordination.perKm', 'distance.roadFactor'];
    default:
      return ['waiting.perQuarter'];
  }
}

function evidenceOf(code: string, group: Explained): Evidence[] {
  const bids = lowerBids(group.priced.base.expectedBids);
  if (code === 'explain.agreementPrice') return evidenceFor(paramsOfAgreementPrice(group, bids), group);
  const own = paramsOf(code, group.category, bids);
  const hasCallOff = code === 'explain.procedure' && isAgainstAgreements(group.priced);
  return evidenceFor(hasCallOff ? [...own, 'agreement.callOff'] : own, group);
}

/** One object a row of the parameters: a country's plan names the same ones hundreds of thousands of times. */
const evidenceOfRow = new WeakMap<Parameter, Evidence>();
const rowsById = new WeakMap<ParamSet, ReadonlyMap<string, readonly Parameter[]>>();

/** The rows of each parameter, the oldest first. */
function rowsOf(params: ParamSet): ReadonlyMap<string, readonly Parameter[]> {
  const known = rowsById.get(params);
  if (known) return known;
  const oldest = params.parameters.toSorted((a, b) => ((a.validFrom ?? '') < (b.validFrom ?? '') ? -1 : 1));
  const byId = Map.groupBy(oldest, ({ id }) => id);
  rowsById.set(params, byId);
  return byId;
}

function evidenceFor(ids: readonly string[], { formed, params }: Explained): Evidence[] {
  const date = quarterStart(formed.start as Quarter);
  return ids.flatMap((param) => {
    const rows = rowsOf(params).get(param) ?? [];
    const row = rows.findLast(({ validFrom }) => validFrom === null || validFrom <= date) ?? rows[0];
    if (row === undefined) return [];
    const evidence = evidenceOfRow.get(row) ?? { param, source: row.source };
    evidenceOfRow.set(row, evidence);
    return [evidence];
  });
}
