// The parts of docs/model.md that hold figures, written from the program's own functions, and how they are put into it.
// What stands between the marks is never edited by hand; `npm run fix` writes it.
import { ASSUMPTIONS } from '../bench/calibration-country.ts';
import { type Ore, ore, oreFromNok, roundToTotal } from '../src/kernel/money.ts';
import { annuity } from '../src/modules/optimiser/engine/rates.ts';
import { designLots, type LotPlan } from '../src/modules/optimiser/lots.ts';
import { type SharedBy, type SharingRule, sharesBy } from '../src/modules/optimiser/sharing.ts';
import { capitalised, formatFor } from '../src/texts/format.ts';
import { groupWordsNb } from '../src/texts/group-words.nb.ts';
import { groupsNb } from '../src/texts/groups.nb.ts';
import { agreementsBlock } from './model-agreements.ts';
import { exampleBodies, type ModelExample, namesIn } from './model-example.ts';
import {
  CLASSES,
  countryAssumptions,
  MARKETS,
  parameterOf,
  parameters,
  thresholdText,
} from './model-parameters.ts';
import { type ModelFigures, stepsOf, stepWords, turnedWords } from './model-pictures.ts';
import { about, kr, krOf, table, total, wholeKroner } from './model-tables.ts';

const format = formatFor('nb');
const { number, percent, list } = format;

const billion = (nok: number): string => `${number(nok / 1e9, 2)}`;

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
function savedBy(example: ModelExample): Saved {
  const prices = -stepAmount(example, PRICES);
  const bids = -stepAmount(example, BID_COSTS);
  return { prices, bids, work: example.group.saving.base / 100 - prices - bids };
}

const ruleOf = ({ sharing }: ModelExample, wanted: SharingRule): SharedBy =>
  sharing.rules.find(({ rule }) => rule === wanted)!;

function answers({ example, calibration }: ModelFigures): string {
  const [most] = example.turned;
  const saving = example.group.saving.base / 100;
  const saved = savedBy(example);
  const nearest = ruleOf(example, 'stable').tightest!;
  const { price, process } = calibration.base;
  return [
    `1. **Hvor kommer innsparingen fra?** Lavere priser, fordi volumet er større og flere gir tilbud: ${about(saved.prices)} i eksempelet. Leverandørene bruker mindre på tilbud: ${about(saved.bids)} som vi antar kommer tilbake i prisen. Én konkurranse i stedet for mange: ${about(saved.work)}, nesten bare egen tid og ikke penger på budsjettet. Se [eksempelet](#et-eksempel-som-går-opp).`,
    `2. **Hvilken antakelse betyr mest, og hva om den er feil?** «${turnedWords(most!.id)}», som ikke er målt. Er den feil, sparer de fire fra ${about(most!.low)} til ${about(most!.high)} i stedet for ${about(saving)}. Faller ikke prisen i det hele tatt, står det igjen ${about(example.savingWithoutPrices)}: egen tid og leverandørenes tilbud. Se [hvilken antakelse betyr mest](#hvilken-antakelse-betyr-mest).`,
    `3. **Hvordan vet vi at det ikke finnes en mye bedre plan?** Programmet regner ut det minste noen plan kan koste, gitt tallene. Avstanden dit er det meste dere kan gå glipp av, i eksempelet ${kr(example.room)}. Et eget kontrollprogram regner den ut på nytt. Se [beviset](#beviset).`,
    `4. **Hvorfor betaler vi det vi betaler, og kan noen gjøre det bedre ved å gå?** Alle betaler samme pris per enhet. Arbeidet deles etter hvor mye hver øker det, justert så ingen tjener på å gå. I eksempelet er ${list(namesIn(nearest.units))} nærmest, og ville tapt ${about(-nearest.gain / 100)}. Dere velger nøkkel selv. Se [hvem som betaler hva](#hvem-som-betaler-hva).`,
    '5. **Hva med små, lokale leverandører?** Modellen vet ikke hvem de er. Den regner med færre tilbud når kontrakten blir for stor, og viser hva det koster å dele den opp. Hvor mye det hjelper de små, vet vi ikke. Se [små leverandører](#små-leverandører-og-delkontrakter).',
    '6. **Hva er tallet ikke?** Ikke et budsjett, ikke et tilbud og ikke et løfte. Det er et anslag på hva dere sparer på å kjøpe det samme sammen, i dagens kroner over hele avtaletiden, uten mva. Se [når dere ikke bør stole på tallet](#når-dere-ikke-bør-stole-på-tallet).',
    '',
    `Målt mot virkeligheten: 36 samarbeid sparer **${billion(price + process)} milliarder kroner i året** i modellen. En rapport fra 2021 fant 1,4 til 1,7. Se [stemmer det med virkeligheten?](#stemmer-det-med-virkeligheten)`,
  ].join('\n');
}

interface Paid {
  readonly alone: readonly number[];
  readonly together: readonly number[];
}

/** By body of the example, in whole kroner that add up: alone, and together by the proposal. */
function paidBy({ sharing }: ModelExample): Paid {
  const shares = sharesBy(sharing, 'stable');
  const own = exampleBodies.map(({ id }) => shares.find(({ unit }) => unit === id)!);
  return {
    alone: wholeKroner(own.map(({ standAlone }) => standAlone)),
    together: wholeKroner(own.map(({ cost }) => cost)),
  };
}

function bodies({ example }: ModelFigures): string {
  const { alone, together } = paidBy(example);
  const [category] = example.problem.categories;
  const [need] = example.problem.needs;
  const rows = [...exampleBodies.keys()].map((k) => {
    const { name, population, value } = exampleBodies[k]!;
    const cells = [population, value].map((amount) => number(amount));
    return [name, ...cells, number(example.levelAlone[k]!, 3), ...savedCells(alone[k]!, together[k]!)];
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
    `Kroner over ${format.countWord(need!.termYears)} år, nåverdi. **«Kjøp i året» er verdien til prisnivå 1,00, ikke det kommunen betaler i dag.** «Prisnivå alene» er det den får på sin egen avtale. Programmet regner alle verdier i listen som om de var til prisnivå 1,00. Legger dere inn tall fra regnskapet, trekkes rabatten dere alt har, fra en gang til: «Hver for seg» blir lavere enn det dere betaler, her ${krOf(Math.round(example.accounts.standAlone))}, og innsparingen ${krOf(Math.round(example.accounts.saving))}.`,
  ].join('\n');
}

/** Before, after, the difference and its share of before. */
const savedCells = (before: number, after: number): string[] => [
  ...[before, after, before - after].map((amount) => number(amount)),
  percent((before - after) / before, 1),
];

/** In whole kroner that add up. */
function sum({ example }: ModelFigures): string {
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
  const rows = steps.map((step, k) => [stepWords(step), format.signedKroner(ore(whole[k]! * 100))]);
  return table(
    'lr',
    ['Ledd', 'Kroner'],
    [
      ['**Hver for seg**', `**${number(alone)}**`],
      ...rows,
      ['**Sammen**', `**${number(together)}**`],
      ['**De sparer**', `**${number(alone - together)}**`],
    ],
  );
}

/** What sort of kroner the saving is, so that nobody takes hours for a line of the budget. */
function sorts({ example }: ModelFigures): string {
  const { prices, bids, work } = savedBy(example);
  const [own, returned, time] = wholeKroner([prices, bids, work].map(oreFromNok));
  return `Minus er spart, pluss er brukt. De sparer ${krOf(own!)} på prisen, ${krOf(returned!)} på tilbudskostnader vi antar kommer tilbake i den, og ${krOf(time!)} på arbeid, når samordning, reiser og venting er trukket fra. Arbeidet er nesten bare timer hos de ansatte, ikke penger på budsjettet.`;
}

/** What the four pay together, in whole kroner that add up. */
function parts({ example, params }: ModelFigures): string {
  const { group, outside, index, problem } = example;
  const { purchase, procedure, lots, bids, coordination, travel, waiting } = group.parts;
  const comply = parameterOf(params, 'comply').value;
  const level = number(index.volume * index.bids, 4);
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
  const [lot] = group.lots;
  const years = problem.needs[0]!.termYears;
  const rate = parameterOf(params, 'discount.rate').value;
  const more = stepAmount(example, ['explain.perMember', 'explain.groupSize']);
  const own = parameterOf(params, 'coordination.perMemberSquared').value;
  return [
    `Prisnivået ${level} er ${number(index.volume, 4)} for et volum på ${krOf(lot!.volume)} i året, ganget med ${number(index.bids, 4)} for ${number(lot!.expectedBids, 1)} tilbud (avrundet). Kjøp i ett år ganges med ${number(annuity(rate, years), 4)} for å bli nåverdi av ${format.countWord(years)} år: Renten er ${percent(rate)}, og hvert år regnes som betalt på slutten av året.`,
    '',
    table(
      'lr',
      ['Det de fire betaler sammen', 'Kroner'],
      [...rows, ['**Sammen**', `**${number(total(whole))}**`]],
    ),
    '',
    `Samordningen er ${krOf(more)} i tabellen over og ${kr(coordination)} her, fordi hver som kjøper alene, også er regnet med ${krOf(own)}.`,
  ].join('\n');
}

function range({ example, params }: ModelFigures): string {
  const { low, base, high } = example.group.saving;
  const own = wholeKroner(example.lowSavings);
  const each = exampleBodies.map(({ name }, k) => `${name} ${krOf(own[k]!)}`);
  const [need] = example.problem.needs;
  const comply = parameterOf(params, 'comply');
  const [measured] = /\d+(?= per cent)/.exec(comply.source) ?? [];
  return [
    `I eksempelet er lavt anslag ${kr(low)}, trolig ${kr(base)} og høyt ${kr(high)}. Det lave anslaget for hver, med forslaget regnet ut på nytt: ${list(each)}. Verdien av kjøpene er da ${percent(1 - need!.valueLow / need!.value)} lavere.`,
    '',
    `**Lavt er ikke det verste som kan skje.** Uten noen virkning på prisen sparer de ${krOf(example.savingWithoutPrices)}. Og «lavt» regner med at ${percent(comply.low)} kjøpes på avtalen, mens Hansel i Finland har målt ${measured} %.`,
  ].join('\n');
}

function turned({ example }: ModelFigures): string {
  const rows = example.turned.map(({ id, low, high }) => [turnedWords(id), krOf(low), krOf(high)]);
  return [
    table('lrr', ['Bare denne endres', 'Sparer, forsiktig verdi', 'Sparer, gunstig verdi'], rows),
    '',
    `Uten endring sparer de ${kr(example.group.saving.base)}. De andre forutsetningene i regnestykket har ikke noe spenn ennå, så tabellen har bare ${format.countWord(rows.length)} linjer.`,
  ].join('\n');
}

/** Of two or more, in whole kroner: what they pay is the sum of what each pays in the first table. */
function waysOut({ example }: ModelFigures): string {
  const { alone, together } = paidBy(example);
  const sumOf = (amounts: readonly number[], names: readonly string[]): number =>
    total(exampleBodies.map(({ name }, k) => (names.includes(name) ? amounts[k]! : 0)));
  const rows = example.waysOut
    .filter(({ names }) => names.length > 1 && names.length < exampleBodies.length)
    .map(({ names, cost }) => {
      const paid = sumOf(together, names);
      const without = cost === null ? sumOf(alone, names) : Math.round(cost);
      const note = cost === null ? ' (hver for seg, ingen kan lede)' : '';
      return [`${list(names)}${note}`, ...[without, paid, without - paid].map((nok) => number(nok))];
    });
  return table(
    'lrrr',
    ['Hvem som går ut', 'Betaler uten de andre', 'Betaler i gruppen', 'Taper på å gå'],
    rows,
  );
}

const RULES: readonly (readonly [SharingRule, string])[] = [
  ['equalAndPopulation', '30 % likt, 70 % etter innbyggere'],
  ['volume', 'Etter årlig verdi'],
  ['stable', '**Forslaget**'],
];

function fees({ example }: ModelFigures): string {
  const { sharing } = example;
  const feesBy = (rule: SharingRule): number[] => {
    const shares = sharesBy(sharing, rule);
    return wholeKroner(exampleBodies.map(({ id }) => shares.find(({ unit }) => unit === id)!.fee));
  };
  const rows = RULES.map(([rule, name]) => {
    const { units, gain } = ruleOf(example, rule).tightest!;
    return [name, ...feesBy(rule).map((fee) => number(fee)), `${list(namesIn(units))}: ${kr(ore(-gain))}`];
  });
  const [large, small] = [exampleBodies[0]!, exampleBodies.at(-1)!];
  const perHead = (rule: SharingRule): string => {
    const own = feesBy(rule);
    return `${krOf(Math.round(own.at(-1)! / small.population))} og ${krOf(Math.round(own[0]! / large.population))}`;
  };
  return [
    `Arbeidet som skal deles, er ${kr(sharing.pot)}: konkurransen, oppfølgingen, samordningen, reisene og den delen av leverandørenes tilbudskostnader som kommer tilbake.`,
    '',
    table(
      'lrrrrl',
      ['Nøkkel', ...exampleBodies.map(({ name }) => name), 'Nærmest å gå, og hva de ville tapt'],
      rows,
    ),
    '',
    `**Her holder alle tre:** Ingen taper på å være med, og ingen tjener på å gå. Det som skiller dem, er hvem som betaler. Per innbygger betaler ${small.name} og ${large.name} ${perHead('stable')} etter forslaget, ${perHead('equalAndPopulation')} med den første nøkkelen og ${perHead('volume')} etter verdi. Hva som er rettferdig, er et politisk valg.`,
  ].join('\n');
}

function partitions({ example }: ModelFigures): string {
  const [best, next] = example.partitions;
  const { impossible } = example;
  return `Fire kommuner kan deles i grupper på ${example.partitions.length + impossible} måter. ${capitalised(format.countWord(impossible))} av dem går ikke, fordi ingen i gruppen kan lede. Av de ${example.partitions.length} andre er det billigst at alle fire kjøper sammen, ${krOf(best!.cost)}. Den nest beste koster ${krOf(next!.cost)}.`;
}

/** The set of prices that the proposal is, with the sentence of the pages. */
function proof({ example }: ModelFigures): string {
  const { together } = paidBy(example);
  return `I eksempelet er kolonnen «Sammen» i den første tabellen slike priser. De er til sammen ${krOf(total(together))}, det samme som planen koster. Ingen annen gruppe kan kjøpe for mindre enn medlemmene betaler her (se [utveiene](#hvem-som-betaler-hva)). Derfor står det på siden: «${groupsNb.proof.atMost(kr(example.room))}»`;
}

/** What the same division costs more when each part is a tender of its own. NOK. */
function apartCost({ partitions: all }: ModelExample, { lots: parts }: LotPlan): number {
  const wanted = parts.map(({ authorities }) => namesIn(authorities).join());
  const found = all.find(
    ({ groups }) => groups.length === wanted.length && groups.every((names) => wanted.includes(names.join())),
  );
  return found!.cost - all[0]!.cost;
}

function lots({ example, params }: ModelFigures): string {
  const { divided, one, capacity } = designLots(example.problem, example.group);
  if (divided === null) throw new Error('the example can no longer be divided');
  const rows = [one, divided].map((plan) => [
    plan.lots.length === 1 ? 'Én kontrakt' : `${plan.lots.length} kontrakter`,
    plan.lots.map(({ authorities }) => list(namesIn(authorities))).join(' / '),
    number(plan.fewestBids, 1),
    format.signedKroner(plan.extra.total),
  ]);
  const carries = (size: 'low' | 'base'): string =>
    `${percent(divided.reach.small[size])} av verdien med deling og ${percent(one.reach.small[size])} uten`;
  return [
    `Over EØS-terskelverdien, for varer og tjenester ${thresholdText(params)}, skal dere dele opp eller begrunne hvorfor dere ikke gjør det (anskaffelsesforskriften § 19-4).`,
    '',
    table('llrr', ['Deling', 'Hvem i hver', 'Færrest tilbud', 'Koster mer'], rows),
    '',
    `Dette er den billigste delingen der hver del henger sammen på kartet og venter minst ett tilbud mer enn det er deler. Det er fortsatt én konkurranse. Som to konkurranser, slik «Beviset» regner, koster samme deling ${krOf(apartCost(example, divided))} mer.`,
    '',
    `Hva en bedrift med 10 til 49 ansatte kan levere på én kontrakt, er ikke målt. Er det ${krOf(capacity.small.low)} i året, kan slike bedrifter bære ${carries('low')}. Er det ${krOf(capacity.small.base)}, som vi tror mest på, blir det ${carries('base')}. Bedrifter med under 10 ansatte er ikke med.`,
  ].join('\n');
}

/** The least that the report says they save, NOK a year. */
const REPORTED_LEAST = 1.4e9;

function calibration({ calibration: measured }: ModelFigures): string {
  const columns = (label: string, saving: typeof measured.base): string[] => [
    label,
    number(saving.members),
    number(saving.volume / 1e9, 1),
    ...[saving.price, saving.process, saving.price + saving.process].map(billion),
  ];
  const shown = table(
    'lrrrrr',
    ['', 'Medlemmer', 'Kjøp, mrd.', 'Lavere priser, mrd.', 'Mindre arbeid, mrd.', 'I alt, mrd. i året'],
    [
      ['**Rapporten fra 2021**', 'ca. 249', '–', 'minst 1,0', '0,4 til 0,7', '**1,4 til 1,7**'],
      ...measured.rows.map(({ label, saving }) => columns(label, saving)),
      ...measured.others.map(({ addressable, saving }) =>
        columns(`36 samarbeid, ${percent(addressable)} felles`, saving),
      ),
    ],
  );
  const { base, known, others } = measured;
  const net = base.price + base.processNet;
  const below = others.filter(({ saving }) => saving.price + saving.process < REPORTED_LEAST);
  const [listed] = /\d+(?= prosent)/.exec(ASSUMPTIONS.addressable.source) ?? [];
  return [
    shown,
    '',
    `Modellen gir ${billion(base.price + base.process)} milliarder. Trekkes samordningen i samarbeidene fra, blir det ${billion(net)}${net < REPORTED_LEAST ? ', under rapportens spenn' : ''}. At ${percent(ASSUMPTIONS.addressable.value)} av innkjøpene er felles, har vi antatt. Vår egen kategoriliste gir ${listed} %. Med ${list(below.map(({ addressable }) => percent(addressable)))} bommer modellen på spennet: ${list(below.map(({ saving }) => billion(saving.price + saving.process)))}. Rapporten sier dessuten «minst» én milliard på bedre vilkår, så spennet er et gulv.`,
    '',
    'Ingen av forutsetningene er endret for å treffe. Treffet sier bare at størrelsen ikke er urimelig, ikke noe om et enkelt kjøp.',
    '',
    `Vi kjenner ${known.named} faste samarbeid ved navn. For ${known.cooperations} av dem vet vi om to eller flere medlemmer. De er ikke skalert opp.`,
  ].join('\n');
}

/** By the name that stands in the mark. */
export function modelBlocks(figures: ModelFigures): Readonly<Record<string, string>> {
  return {
    svar: answers(figures),
    kommuner: bodies(figures),
    regnestykke: sum(figures),
    slag: sorts(figures),
    sammen: parts(figures),
    spenn: range(figures),
    antakelser: turned(figures),
    inndelinger: partitions(figures),
    bevis: proof(figures),
    fordeling: fees(figures),
    utveier: waysOut(figures),
    delkontrakter: lots(figures),
    avtaler: agreementsBlock(figures),
    kalibrering: calibration(figures),
    landet: countryAssumptions(),
    forutsetninger: parameters(figures.params, figures.example.problem.categories[0]!),
  };
}

const MARK = /(<!-- tall: ([a-z]+) -->\n)[\s\S]*?(<!-- slutt -->)/g;

/** The text with every block put between its marks. Throws where a mark and a block do not meet. */
export function withBlocks(text: string, blocks: Readonly<Record<string, string>>): string {
  const used = new Set<string>();
  const written = text.replaceAll(MARK, (_, before: string, name: string, after: string) => {
    const block = blocks[name];
    if (block === undefined) throw new Error(`docs/model.md asks for «${name}», which nobody makes`);
    used.add(name);
    return `${before}\n${block}\n\n${after}`;
  });
  const left = Object.keys(blocks).filter((name) => !used.has(name));
  if (left.length > 0) throw new Error(`docs/model.md has no place for ${left.join(', ')}`);
  return written;
}
