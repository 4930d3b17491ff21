// How the proposal for the work begins in docs/model.md, part by part, so that it can be followed by hand: each pays what it
// makes a part cost more, as a mean over all orders of joining. Worked out here from the parts alone, and held against the
// program's own fees.
import { ore } from '../src/kernel/money.ts';
import { buildComponent, procedureCost, roadKm } from '../src/modules/optimiser/engine/component.ts';
import { participantsOf } from '../src/modules/optimiser/engine/participants.ts';
import { expectedBids, ratesOf, reader } from '../src/modules/optimiser/engine/rates.ts';
import { sharesBy } from '../src/modules/optimiser/sharing.ts';
import { formatFor } from '../src/texts/format.ts';
import { exampleBodies, type ModelExample } from './model-example.ts';
import type { ModelFigures } from './model-pictures.ts';
import { krOf, table, total, wholeKroner } from './model-tables.ts';

const { number, countWord, list } = formatFor('nb');
const NAMES = exampleBodies.map(({ name }) => name);
const COUNT = NAMES.length;

type Cost = (members: readonly number[]) => number;

interface Part {
  readonly name: string;
  readonly how: string;
  /** NOK by body. */
  readonly fees: readonly number[];
}

/** Every order of some. */
const ordersOf = (members: readonly number[]): number[][] =>
  members.length === 0
    ? [[]]
    : members.flatMap((first) =>
        ordersOf(members.filter((k) => k !== first)).map((rest) => [first, ...rest]),
      );

/** By body, what it adds on joining, as a mean over all orders. */
function addedBy(cost: Cost): number[] {
  const orders = ordersOf([...NAMES.keys()]);
  const added = NAMES.map(() => 0);
  for (const order of orders) {
    for (const [at, k] of order.entries())
      added[k]! += (cost(order.slice(0, at + 1)) - cost(order.slice(0, at))) / orders.length;
  }
  return added;
}

const alike = (amount: number): number[] => NAMES.map(() => amount / COUNT);

/** Who alone takes a cheaper procedure, and what that does to who comes after. */
function procedureWords(procedure: Cost, orders: string): string {
  const whole = procedure([...NAMES.keys()]);
  const cheaper = [...NAMES.keys()].filter((k) => procedure([k]) < whole);
  const [one] = cheaper;
  if (one === undefined || cheaper.length > 1)
    throw new Error('the text knows one who takes a cheaper procedure');
  const own = procedure([one]);
  return `Gjennomsnittet av de ${orders} rekkefølgene. I én av ${countWord(COUNT)} kommer ${NAMES[one]} først. Da øker ${NAMES[one]} kostnaden med ${number(own)} og den neste med ${number(whole - own)}. Ellers betaler den første alt`;
}

/** What they are taken to share before anything is moved. */
function partsOf({ problem, group }: ModelExample, { params }: ModelFigures): Part[] {
  const rates = ratesOf(reader(params, 'base'), problem.categories[0]!);
  const c = buildComponent(participantsOf(problem), rates, 'base');
  const place = exampleBodies.map(({ id }) => c.participants.findIndex(({ unit }) => unit === id));
  const lead = place[exampleBodies.findIndex(({ id }) => id === group.lead)]!;
  const start = group.start - c.firstQuarter;
  const sumOf = (members: readonly number[], values: ArrayLike<number>): number =>
    total(members.map((k) => values[place[k]!]!));
  const km = place.map((i) =>
    i === lead ? 0 : roadKm(c.participants[lead]!, c.participants[i]!, rates.roadFactor),
  );
  const procedure: Cost = (members) =>
    members.length === 0 ? 0 : procedureCost(c, start, sumOf(members, c.tender));
  const bidsAt: Cost = (members) =>
    members.length === 0 ? 0 : expectedBids(rates, sumOf(members, c.volume));
  const orders = number(ordersOf([...NAMES.keys()]).length);
  const last = COUNT - 1;
  const others = [...NAMES.keys()].filter((k) => k !== last);
  const [first, rest] = [bidsAt([last]), bidsAt([...others, last]) - bidsAt(others)];
  return [
    { name: 'Konkurransen', how: procedureWords(procedure, orders), fees: addedBy(procedure) },
    { name: 'Evaluering, kontrakt og oppfølging', how: `${number(rates.lot)}, likt`, fees: alike(rates.lot) },
    {
      name: 'Det leverandørene bruker på tilbud',
      how: `${number(rates.perBid)} for hvert ventet tilbud, i gjennomsnitt av de ${orders} rekkefølgene. Kommer ${NAMES[last]} først, øker det antallet med ${number(first, 2)}. Kommer ${NAMES[last]} sist, øker det bare med ${number(rest, 2)}`,
      fees: addedBy((members) => rates.perBid * bidsAt(members)),
    },
    {
      name: 'Tid hos hver deltaker',
      how: `${number(last)} × ${number(rates.perMember)}, likt`,
      fees: alike(rates.perMember * last),
    },
    {
      name: 'Ekstra tid når gruppen er stor',
      how: `${number(rates.perMemberSquared)} × ${number(COUNT ** 2)}, likt`,
      fees: alike(rates.perMemberSquared * COUNT ** 2),
    },
    {
      name: 'Reiser og møter',
      how: `${number(rates.perKm)} for hver kilometer dit fra den som leder`,
      fees: km.map((far) => rates.perKm * far),
    },
  ];
}

/** Throws where the parts do not come to what the program has worked out. */
export function feeParts(figures: ModelFigures): string {
  const { example } = figures;
  const parts = partsOf(example, figures);
  const feesBy = (rule: 'shapley' | 'stable'): number[] => {
    const shares = sharesBy(example.sharing, rule);
    return exampleBodies.map(({ id }) => shares.find(({ unit }) => unit === id)!.fee / 100);
  };
  const sums = [...NAMES.keys()].map((k) => total(parts.map(({ fees }) => fees[k]!)));
  const own = feesBy('shapley');
  if (sums.some((sum, k) => Math.abs(sum - own[k]!) > 0.02))
    throw new Error(`the parts come to ${list(sums.map(String))}, the program to ${list(own.map(String))}`);
  const moved = feesBy('stable').map((fee, k) => fee - own[k]!);
  const isMoved = moved.some((amount) => Math.abs(amount) > 0.02);
  const rows = parts.map(({ name, how, fees }) => [
    name,
    how,
    ...wholeKroner(fees.map((fee) => ore(Math.round(fee * 100)))).map((fee) => number(fee)),
  ]);
  const together = wholeKroner(sums.map((sum) => ore(Math.round(sum * 100)))).map(
    (sum) => `**${number(sum)}**`,
  );
  return [
    table(
      'llrrrr',
      ['Del av arbeidet', 'Slik er den delt', ...NAMES],
      [...rows, ['**Til sammen**', '', ...together]],
    ),
    '',
    isMoved
      ? `Dette er ikke stabilt. Derfor er det flyttet: ${list(moved.map((amount, k) => `${NAMES[k]} betaler ${krOf(Math.abs(amount))} ${amount < 0 ? 'mindre' : 'mer'}`))}.`
      : 'Her tjener ingen på å gå, så ingenting er flyttet. En sum kan avvike med én krone, fordi hvert tall er rundet av.',
  ].join('\n');
}
