// The worked example of docs/model.md in tables: what each pays, every step from apart to together with how it is worked
// out, and the same sum from below. Every figure comes from the program's own functions.
import { type Ore, ore, oreFromNok, roundToTotal } from '../src/kernel/money.ts';
import { annuity } from '../src/modules/optimiser/engine/rates.ts';
import { sharesBy } from '../src/modules/optimiser/sharing.ts';
import { formatFor } from '../src/texts/format.ts';
import { groupWordsNb } from '../src/texts/group-words.nb.ts';
import { exampleBodies, type ModelExample, namesIn } from './model-example.ts';
import { CLASSES, MARKETS, PROCEDURES, parameterOf } from './model-parameters.ts';
import { type ModelFigures, stepsOf, stepWords } from './model-pictures.ts';
import { kr, krOf, table, total, wholeKroner } from './model-tables.ts';

const format = formatFor('nb');
const { number, percent, list } = format;

const stepAmount = (example: ModelExample, codes: readonly string[]): number =>
  stepsOf(example)
    .filter(({ code }) => codes.includes(code))
    .reduce((sum, { amount = 0 }) => sum + amount, 0) / 100;

const PRICES = ['explain.volumeEffect', 'explain.competitionEffect'];
const BID_COSTS = ['explain.bidCosts'];

interface Saved {
  readonly prices: number;
  /** What the suppliers spend less on bids, and the model takes to return in prices. */
  readonly bids: number;
  /** Own time, travel and waiting. */
  readonly work: number;
}

/** NOK of the saving, by what sort of kroner it is. */
export function savedBy(example: ModelExample): Saved {
  const prices = -stepAmount(example, PRICES);
  const bids = -stepAmount(example, BID_COSTS);
  return { prices, bids, work: example.group.saving.base / 100 - prices - bids };
}

interface Paid {
  readonly alone: readonly number[];
  readonly together: readonly number[];
}

/** By body of the example, in whole kroner that add up: alone, and together by the proposal. */
export function paidBy({ sharing }: ModelExample): Paid {
  const shares = sharesBy(sharing, 'stable');
  const own = exampleBodies.map(({ id }) => shares.find(({ unit }) => unit === id)!);
  return {
    alone: wholeKroner(own.map(({ standAlone }) => standAlone)),
    together: wholeKroner(own.map(({ cost }) => cost)),
  };
}

export function bodies({ example }: ModelFigures): string {
  const { alone, together } = paidBy(example);
  const [category] = example.problem.categories;
  const [need] = example.problem.needs;
  const saved = example.group.saving.base / 100;
  const rows = [...exampleBodies.keys()].map((k) => {
    const { name, population, value } = exampleBodies[k]!;
    const cells = [population, value].map((amount) => number(amount));
    return [name, ...cells, number(example.ownTenders[k]!.level, 3), ...savedCells(alone[k]!, together[k]!)];
  });
  const people = total(exampleBodies.map(({ population }) => population));
  const values = total(exampleBodies.map(({ value }) => value));
  const all = savedCells(total(alone), total(together));
  return [
    `Det er ${CLASSES[category!.priceClass]} i et ${MARKETS[category!.market]} marked. Felles konkurranse: ${krOf(values * need!.termYears)} over avtaletiden, altså ${groupWordsNb.procedure[example.group.procedure]}.`,
    '',
    table(
      'lrrrrrrr',
      ['Kommune', 'Innbyggere', 'Kjøp i året', 'Prisnivå alene', 'Alene', 'Sammen', 'Sparer', 'Andel'],
      [...rows, ['**Til sammen**', number(people), number(values), '', ...all]],
    ),
    '',
    `Kroner over ${format.countWord(need!.termYears)} år, nåverdi. **«Kjøp i året» er verdien til prisnivå 1,00, ikke det kommunen betaler i dag.** «Prisnivå alene» er det den får på sin egen avtale. Har dere bare regnskapstall, legg inn dem. Innsparingen blir da litt for lav, fordi rabatten dere alt har, trekkes fra én gang til: ${krOf(example.accounts.saving)} her, ikke ${krOf(saved)}.`,
  ].join('\n');
}

/** Before, after, the difference and its share of before. */
const savedCells = (before: number, after: number): string[] => [
  ...[before, after, before - after].map((amount) => number(amount)),
  percent((before - after) / before, 1),
];

export interface Working {
  /** How the step is worked out, in words and figures. */
  readonly how: string;
  /** What that gives, NOK; null where the words only tell what changes. */
  readonly amount: number | null;
}

/** What four tenders and one cost in work: «Nesøy 75 000 (nasjonal)». */
function procedures({ example, params }: ModelFigures): Working {
  const alone = [...Map.groupBy(exampleBodies.keys(), (k) => example.ownTenders[k]!.procedure)].map(
    ([procedure, places]) => {
      const { work } = example.ownTenders[places[0]!]!;
      const each = places.length > 1 ? ' hver' : '';
      const names = list(places.map((k) => exampleBodies[k]!.name));
      return `${names} ${number(work)}${each} (${PROCEDURES[procedure]})`;
    },
  );
  const { procedure } = example.group;
  const together = parameterOf(params, `procedure.${procedure}`).value;
  return {
    how: `Alene: ${alone.join(', ')}. Sammen: ${number(together)} (${PROCEDURES[procedure]})`,
    amount: together - total(example.ownTenders.map(({ work }) => work)),
  };
}

const quartersText = (count: number): string => `${count === 1 ? 'ett' : format.countWord(count)} kvartal`;

/** Those who do not start when they would rather have started. */
function waiting({ example, params }: ModelFigures): Working {
  const { group, problem } = example;
  const rate = parameterOf(params, 'waiting.perQuarter').value;
  const moved = exampleBodies.flatMap(({ name, value }, k) => {
    const quarters = group.start - problem.needs[k]!.preferredStart;
    return quarters === 0 ? [] : [{ name, value, quarters }];
  });
  return {
    how: moved
      .map(
        ({ name, value, quarters }) =>
          `${name} begynner ${quartersText(Math.abs(quarters))} ${quarters < 0 ? 'før' : 'etter'} den helst ville: ${percent(rate, 1)} av ${number(value)}`,
      )
      .join('. '),
    amount: total(moved.map(({ value, quarters }) => rate * value * Math.abs(quarters))),
  };
}

/** From what, to what. */
const between = (values: readonly number[], decimals: number): string =>
  `${number(Math.min(...values), decimals)} til ${number(Math.max(...values), decimals)}`;

/** Every step from apart to together, by the code of the explanation. */
export function workings(figures: ModelFigures): Readonly<Record<string, Working>> {
  const { example, params } = figures;
  const { group, ownTenders } = example;
  const [lot] = group.lots;
  const value = (id: string): number => parameterOf(params, id).value;
  const size = exampleBodies.length;
  const bidsAlone = ownTenders.map(({ bids }) => bids);
  const perBid = value('bid.returned') * value('bid.cost');
  const km = total(group.members.map((member) => member.km));
  const [followUp, each, squared, perKm] = [
    ...['lot.followUp', 'coordination.perMember', 'coordination.perMemberSquared', 'coordination.perKm'],
  ].map(value) as [number, number, number, number];
  return {
    'explain.volumeEffect': {
      how: `${number(lot!.volume)} i året på avtalen. Alene: ${between(
        ownTenders.map(({ volume }) => volume),
        0,
      )}`,
      amount: null,
    },
    'explain.competitionEffect': {
      how: `${number(lot!.expectedBids, 1)} ventede tilbud. Alene: ${between(bidsAlone, 1)}`,
      amount: null,
    },
    'explain.procedure': procedures(figures),
    'explain.lotFollowUp': {
      how: `${number(followUp)} én gang, ikke ${format.countWord(size)}`,
      amount: followUp * (1 - size),
    },
    'explain.bidCosts': {
      how: `${percent(value('bid.returned'))} av ${number(value('bid.cost'))} for hvert tilbud: ${number(lot!.expectedBids, 3)}, ikke ${number(total(bidsAlone), 3)} til sammen`,
      amount: perBid * (lot!.expectedBids - total(bidsAlone)),
    },
    'explain.perMember': {
      how: `${size - 1} × ${number(each)}: alle unntatt den som leder`,
      amount: (size - 1) * each,
    },
    'explain.groupSize': {
      how: `${number(squared)} × (${size ** 2} − ${size}): ${size} × ${size} sammen, 1 × 1 for hver alene`,
      amount: squared * (size ** 2 - size),
    },
    'explain.travel': {
      how: `${number(perKm)} × ${number(km, 1)} km fra ${namesIn([group.lead]).join()}, som leder, til hver av de andre`,
      amount: perKm * km,
    },
    'explain.waiting': waiting(figures),
  };
}

/** In whole kroner that add up. */
export function sum(figures: ModelFigures): string {
  const { example } = figures;
  const { group } = example;
  const [alone, together] = [group.standAlone, group.cost].map((amount) => Math.round(amount / 100)) as [
    number,
    number,
  ];
  const steps = stepsOf(example);
  const whole = roundToTotal(
    steps.map(({ amount = 0 }) => amount / 100),
    ore(together - alone),
  );
  const worked = workings(figures);
  const rows = steps.map((step, k) => [
    ...[stepWords(step), worked[step.code]!.how],
    format.signedKroner(ore(whole[k]! * 100)),
  ]);
  return table(
    'llr',
    ['Ledd', 'Slik er det regnet', 'Kroner'],
    [
      ['**Hver for seg**', '', `**${number(alone)}**`],
      ...rows,
      ['**Sammen**', '', `**${number(together)}**`],
      ['**De sparer**', '', `**${number(alone - together)}**`],
    ],
  );
}

const termOf = ({ problem }: ModelExample): number => problem.needs[0]!.termYears;

/** What present values over the term of the example are divided by to be a year's. */
export const yearsOf = ({ example, params }: ModelFigures): number =>
  annuity(parameterOf(params, 'discount.rate').value, termOf(example));

/** How much of each fee is the suppliers' bid costs: in the model the same share for all. */
const bidShare = ({ group, sharing }: ModelExample): number => group.parts.bids / sharing.pot;

/** By body, in whole kroner: lower prices, bid costs and the rest, which add up to what it saves by the proposal. */
function savedByBody({ example, params }: ModelFigures): number[][] {
  const { group, ownTenders, sharing } = example;
  const perBid = parameterOf(params, 'bid.returned').value * parameterOf(params, 'bid.cost').value;
  const shares = sharesBy(sharing, 'stable');
  const { alone, together } = paidBy(example);
  const prices = wholeKroner(
    ownTenders.map(({ spend, level }) => oreFromNok(spend * (level - group.lots[0]!.priceIndex))),
  );
  const bids = wholeKroner(
    exampleBodies.map(({ id }, k) => {
      const { fee } = shares.find(({ unit }) => unit === id)!;
      return ore(Math.round(perBid * ownTenders[k]!.bids * 100 - fee * bidShare(example)));
    }),
  );
  return exampleBodies.map((_, k) => {
    const saved = alone[k]! - together[k]!;
    return [prices[k]!, bids[k]!, saved - prices[k]! - bids[k]!, saved];
  });
}

/** What sort of kroner each saves, so that nobody takes hours for a line of the budget. */
export function sorts(figures: ModelFigures): string {
  const { example } = figures;
  const years = yearsOf(figures);
  const byBody = savedByBody(figures);
  const yearly = (column: number): number[] =>
    wholeKroner(byBody.map((saved) => oreFromNok(saved[column]! / years)));
  const [prices, all] = [yearly(0), yearly(3)];
  const rows = byBody.map((saved, k) => [...saved, prices[k]!, all[k]!]);
  const sums = rows[0]!.map((_, column) => total(rows.map((row) => row[column]!)));
  const cells = (label: string, amounts: readonly number[]): string[] => [
    label,
    ...amounts.map((amount) => number(amount)),
  ];
  const term = format.countWord(termOf(example));
  return [
    table(
      'lrrrrrr',
      [
        `Sparer over ${term} år`,
        'Priser',
        'Tilbudskostnader',
        'Egen tid',
        'I alt',
        'Priser i året',
        'I alt i året',
      ],
      [...rows.map((row, k) => cells(exampleBodies[k]!.name, row)), cells('**Til sammen**', sums)],
    ),
    '',
    `**Penger på budsjettet er «priser».** «Tilbudskostnader» er det også, hvis de kommer tilbake i prisen, slik vi antar. «Egen tid» er arbeidet, når samordning, reiser og venting er trukket fra. Det er nesten bare timer hos de ansatte. «I året» er beløpet over ${term} år delt på ${number(years, 2)}, som er nåverdien av én krone i året i ${term} år. «Priser» er likt med alle nøkler. De to neste følger [forslaget](#hvem-som-betaler-hva), der ${percent(bidShare(example))} av det hver betaler for arbeidet, er tilbudskostnader.`,
  ].join('\n');
}

/** What the four pay together, in whole kroner that add up. */
export function parts(figures: ModelFigures): string {
  const { example, params } = figures;
  const { group, outside } = example;
  const { purchase, procedure, lots, bids, coordination, travel, waiting } = group.parts;
  const comply = parameterOf(params, 'comply').value;
  const [lot] = group.lots;
  const level = number(lot!.priceIndex, 4);
  const out = oreFromNok(outside);
  const lines: readonly (readonly [string, Ore])[] = [
    [`Kjøp utenfor avtalen: ${percent(1 - comply)} til prisnivå 1,00`, out],
    [`Kjøp på avtalen: ${percent(comply)} til prisnivå ${level}`, ore(purchase - out)],
    ['Arbeidet med én konkurranse', procedure],
    ['Evaluering, kontrakt og oppfølging', lots],
    ['Den delen av leverandørenes tilbud som kommer tilbake', bids],
    ['Samordning', coordination],
    ['Reiser og møter', travel],
    ['Noen begynner før eller senere enn planlagt', waiting],
  ];
  const whole = wholeKroner(lines.map(([, amount]) => amount));
  const rows = lines.map(([label], k) => [label, number(whole[k]!)]);
  const rate = parameterOf(params, 'discount.rate').value;
  const size = exampleBodies.length;
  const [each, squared] = [
    parameterOf(params, 'coordination.perMember').value,
    parameterOf(params, 'coordination.perMemberSquared').value,
  ];
  const apart = size * squared;
  return [
    `**Eksempelet nedenfra.** Kjøp i ett år ganges med ${number(yearsOf(figures), 4)} for å bli nåverdi av ${format.countWord(termOf(example))} år: Renten er ${percent(rate)}, og hvert år regnes som betalt på slutten av året.`,
    '',
    table(
      'lr',
      ['Det de fire betaler sammen', 'Kroner'],
      [...rows, ['**Sammen**', `**${number(total(whole))}**`]],
    ),
    '',
    `Samordningen er ${size - 1} × ${number(each)} + ${number(squared)} × ${size ** 2} = ${kr(coordination)}. Økningen fra «hver for seg» er ${size - 1} × ${number(each)} + ${number(squared)} × (${size ** 2} − ${size}) = ${krOf(coordination / 100 - apart)}.`,
  ].join('\n');
}
