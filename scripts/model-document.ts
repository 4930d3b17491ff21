// The parts of docs/model.md that hold figures, written from the program's own functions, and how they are put into it.
// What stands between the marks is never edited by hand; `npm run fix` writes it.
import { ASSUMPTIONS } from '../bench/calibration-country.ts';
import { ore } from '../src/kernel/money.ts';
import { designLots, type LotPlan } from '../src/modules/optimiser/lots.ts';
import { type SharedBy, type SharingRule, sharesBy } from '../src/modules/optimiser/sharing.ts';
import { capitalised, formatFor } from '../src/texts/format.ts';
import { groupsNb } from '../src/texts/groups.nb.ts';
import { agreementsBlock, dearerWith } from './model-agreements.ts';
import { exampleBodies, type ModelExample, namesIn, whoIn } from './model-example.ts';
import { countryAssumptions, formulas, parameterOf, parameters, thresholdText } from './model-parameters.ts';
import { type ModelFigures, turnedWords } from './model-pictures.ts';
import { about, kr, krOf, table, total, wholeKroner } from './model-tables.ts';
import { bodies, paidBy, parts, savedBy, sorts, sum } from './model-worked.ts';

const format = formatFor('nb');
const { number, percent, list } = format;

const billion = (nok: number): string => `${number(nok / 1e9, 2)}`;

const ruleOf = ({ sharing }: ModelExample, wanted: SharingRule): SharedBy =>
  sharing.rules.find(({ rule }) => rule === wanted)!;

function answers({ example, calibration }: ModelFigures): string {
  const [most] = example.turned;
  const saving = example.group.saving.base / 100;
  const saved = savedBy(example);
  const nearest = ruleOf(example, 'stable').tightest!;
  const { price, process, processNet } = calibration.base;
  return [
    `1. **Hvor kommer innsparingen fra?** Lavere priser, fordi volumet er større og flere gir tilbud: ${about(saved.prices)} i eksempelet. Leverandørene bruker mindre på tilbud: ${about(saved.bids)} som vi antar kommer tilbake i prisen. Én konkurranse i stedet for mange: ${about(saved.work)}, nesten bare egen tid og ikke penger på budsjettet. Se [eksempelet](#et-eksempel-som-går-opp).`,
    `2. **Hvilken antakelse betyr mest, og hva om den er feil?** «${turnedWords(most!.id)}», som ikke er målt. Er den feil, sparer de fire fra ${about(most!.low)} til ${about(most!.high)} i stedet for ${about(saving)}. Faller ikke prisen i det hele tatt, sparer de ${about(example.savingWithoutPrices)}, og ${about(example.savingOfWork)} hvis heller ikke tilbudskostnadene kommer tilbake i den. Se [hvilken antakelse betyr mest](#hvilken-antakelse-betyr-mest).`,
    `3. **Hvordan vet vi at det ikke finnes en mye bedre plan?** Programmet regner ut det minste noen plan kan koste, gitt tallene og at ingen skal tape. Avstanden dit er det meste dere kan gå glipp av, i eksempelet ${kr(example.room)}. Et eget kontrollprogram regner den ut på nytt. Se [beviset](#beviset).`,
    `4. **Hvorfor betaler vi det vi betaler, og kan noen gjøre det bedre ved å gå?** Alle betaler samme pris per enhet. Arbeidet deles etter hvor mye hver øker det, justert så ingen tjener på å gå. I eksempelet er ${list(namesIn(nearest.units))} nærmest, og ville ha tapt ${about(-nearest.gain / 100)}. Dere velger nøkkel selv. Se [hvem som betaler hva](#hvem-som-betaler-hva).`,
    '5. **Hva med små, lokale leverandører?** Modellen vet ikke hvem de er. Den regner med færre tilbud når kontrakten blir for stor, og viser hva det koster å dele den opp. Hvor mye det hjelper de små, vet vi ikke. Se [små leverandører](#små-leverandører-og-delkontrakter).',
    '6. **Hva er tallet ikke?** Ikke et budsjett, ikke et tilbud og ikke et løfte. Det er et anslag på hva dere sparer på å kjøpe det samme sammen, i dagens kroner over hele avtaletiden, uten mva. Se [når dere ikke bør stole på tallet](#når-dere-ikke-bør-stole-på-tallet).',
    '',
    `Sammenlignet med virkeligheten: 36 samarbeid sparer **${billion(price + process)} milliarder kroner i året** i modellen, ${billion(price + processNet)} når samordningen trekkes fra. En rapport fra 2021 fant 1,4 til 1,7. Se [stemmer det med virkeligheten?](#stemmer-det-med-virkeligheten)`,
  ].join('\n');
}

function range({ example, params }: ModelFigures): string {
  const { low, base, high } = example.group.saving;
  const own = wholeKroner(example.lowSavings);
  const each = exampleBodies.map(({ name }, k) => `${name} ${krOf(own[k]!)}`);
  const comply = parameterOf(params, 'comply');
  const [, measured, year] = /(\d+) per cent in (\d+)/.exec(comply.source) ?? [];
  return [
    `I eksempelet er lavt anslag ${kr(low)}, trolig ${kr(base)} og høyt ${kr(high)}. Det lave for hver, med forslaget regnet ut på nytt: ${list(each)}.`,
    '',
    `**Lavt er ikke det verste som kan skje.** Uten noen virkning på prisen sparer de ${krOf(example.savingWithoutPrices)}, og ${krOf(example.savingOfWork)} hvis heller ikke leverandørenes tilbudskostnader kommer tilbake i den. Og «lavt» regner med at ${percent(comply.low)} kjøpes på avtalen, mens Hansel i Finland målte ${measured} % i ${year}.`,
  ].join('\n');
}

function turned({ example }: ModelFigures): string {
  const rows = example.turned.map(({ id, low, high }) => [turnedWords(id), krOf(low), krOf(high)]);
  const [need] = example.problem.needs;
  return [
    table('lrr', ['Bare denne endres', 'Sparer, forsiktig verdi', 'Sparer, gunstig verdi'], rows),
    '',
    `Uten endring sparer de ${kr(example.group.saving.base)}. «Lavt anslag» (neste del) er alle ${format.countWord(rows.length)} forsiktige på én gang, og ${percent(1 - need!.valueLow / need!.value)} lavere verdi på kjøpene. Lavere verdi alene gir ${krOf(example.savingAtLowValue)}. Ingen andre tall i regnestykket har spenn.`,
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
      ['Nøkkel', ...exampleBodies.map(({ name }) => name), 'Nærmest å gå, og hva de ville ha tapt'],
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

/** The set of prices that the proposal is, with the sentence of the pages, and what the proof does not speak of. */
function proof({ example, proofs }: ModelFigures): string {
  const { together } = paidBy(example);
  const measured = proofs.map(
    ({ needs, lists, proved }, k) =>
      `${proved} av ${lists}${k === 0 ? ' oppdiktede lister' : ''} med ${needs}${k === 0 ? ' kjøpere av samme ting' : ''}`,
  );
  const { level, more } = dearerWith(example);
  return [
    `Målt: Svaret ble endelig for ${list(measured)} ([benchmarks.md](benchmarks.md), «Proof of the best plan»).`,
    '',
    `I eksempelet er kolonnen «Sammen» i den første tabellen slike priser. De er til sammen ${krOf(total(together))}, det samme som planen koster. Ingen annen gruppe kan kjøpe for mindre enn medlemmene betaler her (se [utveiene](#for-den-som-vil-regne-etter)). Derfor står det på siden: «${groupsNb.proof.atMost(kr(example.room))}»`,
    '',
    `**Beviset gjelder planer der ingen taper.** Ingen kan betale en annen for å bli. Derfor kan det finnes planer som er billigere for alle til sammen, men der noen taper: I [raden ${number(level, 2)}](#avtaler-som-finnes-fra-før-og-krav) er planen ${krOf(more)} dyrere enn å kjøpe sammen alle fire.`,
  ].join('\n');
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
    plan.lots.map(({ authorities }) => whoIn(authorities)).join(' / '),
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
    `Hva en bedrift med 10 til 49 ansatte kan levere på én kontrakt, er ikke målt. Vi har antatt ${krOf(capacity.small.base)} i året. Da kan slike bedrifter bære ${carries('base')}. Er det ${krOf(capacity.small.low)}, blir det ${carries('low')}. Konklusjonen henger altså på dette tallet. Bedrifter med under 10 ansatte er ikke med.`,
  ].join('\n');
}

/** Amounts in hundredths of a thousand million that add up to those of their sum. */
const hundredths = (amounts: readonly number[]): number[] =>
  wholeKroner(amounts.map((nok) => ore(Math.round(nok / 1e5))));

/** The least that the report says they save, NOK a year. */
const REPORTED_LEAST = 1.4e9;

function calibration({ calibration: measured, params }: ModelFigures): string {
  const columns = (label: string, saving: typeof measured.base): string[] => {
    const whole = hundredths([saving.price, saving.process]);
    return [
      ...[label, number(saving.members), number(saving.volume / 1e9, 1)],
      ...[...whole, total(whole)].map((amount) => number(amount / 100, 2)),
    ];
  };
  const shown = table(
    'lrrrrr',
    ['', 'Medlemmer', 'Kjøp, mrd.', 'Lavere priser, mrd.', 'Mindre arbeid, mrd.', 'I alt, mrd. i året'],
    [
      ['**Rapporten fra 2021**', 'ca. 249', '–', 'minst 1,0', '0,4 til 0,7', '**1,4 til 1,7**'],
      ...measured.rows.map(({ label, saving }) => columns(label, saving)),
    ],
  );
  const { base, known, others } = measured;
  const net = base.price + base.processNet;
  const sumOf = ({ price, process }: typeof base): string => billion(price + process);
  const [listed] = /\d+(?= prosent)/.exec(ASSUMPTIONS.addressable.source) ?? [];
  const squared = parameterOf(params, 'coordination.perMemberSquared').value;
  return [
    shown,
    '',
    `Modellen gir ${sumOf(base)} milliarder. Trekkes samordningen i samarbeidene fra, blir det ${billion(net)}${net < REPORTED_LEAST ? ', under rapportens spenn' : ''}. At ${percent(ASSUMPTIONS.addressable.value)} av innkjøpene er felles, har vi antatt. Vår egen kategoriliste gir ${listed} %. Med ${list(others.map(({ addressable }) => percent(addressable)))} gir modellen ${list(others.map(({ saving }) => sumOf(saving)))}. Rapporten sier «minst» én milliard på bedre vilkår, så spennet er et gulv.`,
    '',
    `Ingen av forutsetningene er endret for å ligne rapporten. Men ${krOf(squared)} ganger antallet × antallet er valgt slik at 7–20 deltakere blir best, som i norske samarbeid. Av tallene her påvirker det bare ${billion(net)}. At tallene ligner, sier bare at størrelsen ikke er urimelig, ikke noe om et enkelt kjøp.`,
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
    forutsetninger: parameters(figures.params, figures.example),
    formler: formulas(figures.params, figures.example),
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
