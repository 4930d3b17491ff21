// The parts of docs/model.md that hold figures, written from the program's own functions, and how they are put into it.
// What stands between the marks is never edited by hand; `npm run fix` writes it.
import { ASSUMPTIONS } from '../bench/calibration-country.ts';
import { ore, oreFromNok } from '../src/kernel/money.ts';
import { designLots, type LotPlan } from '../src/modules/optimiser/lots.ts';
import { type SharedBy, type SharingRule, sharesBy } from '../src/modules/optimiser/sharing.ts';
import { capitalised, formatFor } from '../src/texts/format.ts';
import { groupsNb } from '../src/texts/groups.nb.ts';
import { agreementsBlock, dearerWith } from './model-agreements.ts';
import type { CalibrationRow } from './model-calibration.ts';
import { exampleBodies, type ModelExample, namesIn, whoIn } from './model-example.ts';
import { feeParts } from './model-fees.ts';
import { countryAssumptions, formulas, parameterOf, parameters, thresholdText } from './model-parameters.ts';
import { type ModelFigures, turnedWords } from './model-pictures.ts';
import { about, kr, krOf, table, total, wholeKroner } from './model-tables.ts';
import { bodies, paidBy, parts, savedBy, sorts, sum, yearsOf } from './model-worked.ts';

const format = formatFor('nb');
const { number, percent, list } = format;

const billion = (nok: number): string => number(nok / 1e9, 2);

const ruleOf = ({ sharing }: ModelExample, wanted: SharingRule): SharedBy =>
  sharing.rules.find(({ rule }) => rule === wanted)!;

function answers(figures: ModelFigures): string {
  const { example, calibration } = figures;
  const [most] = example.turned;
  const { low, base } = example.group.saving;
  const saved = savedBy(example);
  const nearest = ruleOf(example, 'stable').tightest!;
  const { price, process, processNet } = calibration.base;
  const [cautious] = calibration.rows;
  return [
    `1. **Hvor kommer innsparingen fra?** Lavere priser, fordi volumet er større og flere gir tilbud: ${about(saved.prices)} over ${format.countWord(example.problem.needs[0]!.termYears)} år i eksempelet, ${about(saved.prices / yearsOf(figures))} i året. Leverandørene bruker mindre på tilbud: ${about(saved.bids)} som vi antar kommer tilbake i prisen. Én konkurranse i stedet for mange: ${about(saved.work)}, nesten bare egen tid og ikke penger på budsjettet. Se [eksempelet](#et-eksempel-som-går-opp), med tall for hver kommune.`,
    `2. **Hvilken antakelse betyr mest, og hva om den er feil?** «${turnedWords(most!.id)}» når volumet øker, som ikke er målt. Er den feil, sparer de fire fra ${about(most!.low)} til ${about(most!.high)} i stedet for ${about(base / 100)}. Uten noen virkning av volum, men med konkurransen som før, blir det ${about(example.savingWithoutVolume)}. Virker verken volum eller konkurranse, blir det ${about(example.savingWithoutPrices)}. Lavt anslag, der alt er forsiktig på én gang, er ${about(low / 100)}. Se [hvilken antakelse betyr mest](#hvilken-antakelse-betyr-mest).`,
    `3. **Hvordan vet vi at det ikke finnes en mye bedre plan?** Programmet regner ut det minste noen plan kan koste, gitt tallene og at ingen skal tape. Avstanden dit er det meste dere kan gå glipp av, i eksempelet ${kr(example.room)}. Et eget kontrollprogram regner den ut på nytt. Men ingen utenfor prosjektet har kontrollert modellen. Se [beviset](#beviset).`,
    `4. **Hvorfor betaler vi det vi betaler, og kan noen gjøre det bedre ved å gå?** Alle betaler samme pris per enhet. Arbeidet deles etter hvor mye hver øker det, justert så ingen tjener på å gå. Ingen taper med de trolige verdiene. Med forsiktige kan noen tape. Nærmest å gå i eksempelet er ${list(namesIn(nearest.units))}, som til sammen ville ha tapt ${about(-nearest.gain / 100)}. Dere velger nøkkel selv. Se [hvem som betaler hva](#hvem-som-betaler-hva).`,
    '5. **Hva med små, lokale leverandører?** Modellen vet ikke hvem de er. Den regner med færre tilbud når kontrakten blir for stor, og viser hva det koster å dele den opp. Hvor mye det hjelper de små, vet vi ikke. Se [små leverandører](#små-leverandører-og-delkontrakter).',
    '6. **Hva er tallet ikke?** Ikke et budsjett, ikke et tilbud og ikke et løfte. Det er et anslag på hva dere sparer på å kjøpe det samme sammen, i dagens kroner over hele avtaletiden, uten mva. Se [når dere ikke bør stole på tallet](#når-dere-ikke-bør-stole-på-tallet).',
    '',
    `Sammenlignet med virkeligheten: 36 samarbeid sparer **${billion(price + process)} milliarder kroner i året** i modellen, ${billion(price + processNet)} når samordningen trekkes fra, og ${billion(cautious!.saving.price + cautious!.saving.process)} med lavt anslag. En rapport fra 2021 fant 1,4 til 1,7 og sier «minst» om prisdelen. Vi kjenner den bare fra omtaler. Se [stemmer det med virkeligheten?](#stemmer-det-med-virkeligheten)`,
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
    `**Lavt er ikke det verste som kan skje.** Virker verken volum eller konkurranse på prisen, sparer de ${krOf(example.savingWithoutPrices)}, og ${krOf(example.savingOfWork)} hvis heller ikke leverandørenes tilbudskostnader kommer tilbake i den. Og «lavt» regner med at ${percent(comply.low)} kjøpes på avtalen, mens Hansel i Finland målte ${measured} % i ${year}.`,
  ].join('\n');
}

function turned({ example }: ModelFigures): string {
  const rows = example.turned.map(({ id, low, high }) => [turnedWords(id), krOf(low), krOf(high)]);
  const [need] = example.problem.needs;
  return [
    table('lrr', ['Bare denne endres', 'Sparer, forsiktig verdi', 'Sparer, gunstig verdi'], rows),
    '',
    `Uten endring sparer de ${kr(example.group.saving.base)}. Virker ikke volum på prisen i det hele tatt, men konkurransen som før, sparer de ${krOf(example.savingWithoutVolume)}. «Lavt anslag» (neste del) er alle ${format.countWord(rows.length)} forsiktige på én gang, og ${percent(1 - need!.valueLow / need!.value)} lavere verdi på kjøpene. «Høyt anslag» er alle ${format.countWord(rows.length)} gunstige, og ${percent(need!.valueHigh / need!.value - 1)} høyere verdi. Lavere verdi alene gir ${krOf(example.savingAtLowValue)}. Ingen andre tall i regnestykket har spenn.`,
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
  const { sharing, group } = example;
  const [bids, work] = wholeKroner([group.parts.bids, ore(sharing.pot - group.parts.bids)]);
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
    `**I praksis:** Tilbudskostnadene, ${krOf(bids!)}, ligger allerede i prisen dere betaler leverandøren. Skal dere gjøre opp, må de trekkes fra først. Programmet gjør ikke det. Resten, ${krOf(work!)}, er mest timer. Medlemmene kan gjøre arbeidet selv eller gjøre opp med den som leder. Om det blir en regning, velger dere. Programmet krever ikke inn noe.`,
    '',
    table(
      'lrrrrl',
      [
        'Nøkkel',
        ...exampleBodies.map(({ name }) => name),
        'Nærmest å gå, og hva de til sammen ville ha tapt',
      ],
      rows,
    ),
    '',
    `**Her holder alle tre:** Med de trolige verdiene taper ingen på å være med, og ingen tjener på å gå. Det som skiller dem, er hvem som betaler. Per innbygger, over alle ${format.countWord(example.problem.needs[0]!.termYears)} årene, betaler ${small.name} og ${large.name} ${perHead('stable')} etter forslaget, ${perHead('equalAndPopulation')} med den første nøkkelen og ${perHead('volume')} etter verdi. Hva som er rettferdig, er et politisk valg.`,
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
    `Målt: Svaret ble endelig for ${list(measured)} ([benchmarks.md](benchmarks.md), «Proof of the best plan», altså bevis for den beste planen).`,
    '',
    `I eksempelet er kolonnen «Sammen» i den første tabellen slike beløp. De er til sammen ${krOf(total(together))}, det samme som planen koster. Ingen annen gruppe kan kjøpe for mindre enn medlemmene betaler her (se [de som kunne gått ut](#for-den-som-vil-regne-etter)). Derfor står det på siden: «${groupsNb.proof.atMost(kr(example.room))}»`,
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

/** What would be cheaper if a part could have as few bids as parts, and why it is not shown. */
function withFewerBids(example: ModelExample): string {
  const { divided } = designLots(example.problem, example.group, { fewerThanBids: false });
  const [least] = divided!.lots.toSorted((a, b) => a.expectedBids - b.expectedBids);
  const parts = divided!.lots.length;
  if (least!.expectedBids >= parts + 1) throw new Error('the rule of bids no longer keeps a division out');
  const [together, apart] = [divided!.extra.total, oreFromNok(apartCost(example, divided!))].map((amount) =>
    format.signedKroner(amount),
  );
  return `Å skille ut bare ${whoIn(least!.authorities)} er billigere: ${together} kr, eller ${apart} kr som ${format.countWord(parts)} konkurranser, slik «Beviset» regner. Men der ventes bare ${number(least!.expectedBids, 1)} tilbud, og med ${format.countWord(parts)} deler må det være minst ${format.countWord(parts + 1)}.`;
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
    `Delingen må holde to regler. Kommunene i hver del må ligge inntil hverandre, regnet etter hvor de ligger, ikke etter grensene. Og hver del må vente minst ett tilbud mer enn det er deler. Dette er den billigste som holder begge. ${withFewerBids(example)}`,
    '',
    `Det er fortsatt én konkurranse. Som ${format.countWord(divided.lots.length)} koster delingen i tabellen ${krOf(apartCost(example, divided))} mer.`,
    '',
    `Hva en bedrift med 10 til 49 ansatte kan levere på én kontrakt, er ikke målt. Vi har antatt ${krOf(capacity.small.base)} i året. Da kan slike bedrifter levere ${carries('base')}. Er det ${krOf(capacity.small.low)}, blir det ${carries('low')}. Svaret avhenger altså av dette tallet. Bedrifter med under 10 ansatte er ikke med.`,
  ].join('\n');
}

/** Amounts in hundredths of a thousand million that add up to those of their sum. */
const hundredths = (amounts: readonly number[]): number[] =>
  wholeKroner(amounts.map((nok) => ore(Math.round(nok / 1e5))));

/** The least that the report says they save, NOK a year. */
const REPORTED_LEAST = 1.4e9;

const purchased = ({ volume }: CalibrationRow['saving']): string => number(volume / 1e9, 1);

function calibration({ calibration: measured, params }: ModelFigures): string {
  const columns = (label: string, saving: typeof measured.base): string[] => {
    const whole = hundredths([saving.price, saving.process]);
    return [
      ...[label, number(saving.members), purchased(saving)],
      ...[...whole, total(whole)].map((amount) => number(amount / 100, 2)),
      billion(saving.price + saving.processNet),
    ];
  };
  const shown = table(
    'lrrrrrr',
    [
      'Mrd. kr i året',
      'Medlemmer',
      'Kjøp',
      'Lavere priser',
      'Mindre arbeid',
      'I alt',
      'I alt, samordning trukket fra',
    ],
    [
      ['**Rapporten fra 2021**', 'ca. 249', '–', 'minst 1,0', '0,4 til 0,7', '**1,4 til 1,7**', '–'],
      ...measured.rows.map(({ label, saving }) => columns(label, saving)),
    ],
  );
  const { base, known, others } = measured;
  const net = base.price + base.processNet;
  const purchases = ASSUMPTIONS.purchases.value;
  const joint = purchases * ASSUMPTIONS.municipalShare.value * ASSUMPTIONS.addressable.value;
  const sumOf = ({ price, process }: typeof base): string => billion(price + process);
  const [listed] = /\d+(?= prosent)/.exec(ASSUMPTIONS.addressable.source) ?? [];
  const squared = parameterOf(params, 'coordination.perMemberSquared').value;
  return [
    shown,
    '',
    `Tallene er avrundet slik at de går opp. Trekkes samordningen i samarbeidene fra, gir modellen ${billion(net)}${Math.round(net / 1e7) < REPORTED_LEAST / 1e7 ? ', under rapportens spenn' : ''}. Rapporten sier «minst» én milliard på bedre vilkår. Det virkelige tallet kan altså være høyere enn 1,7.`,
    '',
    `**Kjøpene på ${purchased(base)} milliarder:** ${number(purchases / 1e9)} milliarder × ${percent(ASSUMPTIONS.municipalShare.value)} som er kommunenes × ${percent(ASSUMPTIONS.addressable.value)} som er felles, er ${number(joint / 1e9)} milliarder. Medlemmene har ${percent(base.volume / joint)} av dem, fordi de største byene ikke er med. Lavt og høyt anslag har samme kjøp. Vår egen kategoriliste gir ${listed} % felles. Med ${list(others.map(({ addressable }) => percent(addressable)))} gir modellen ${list(others.map(({ saving }) => sumOf(saving)))} milliarder.`,
    '',
    `Ingen av forutsetningene er endret for å ligne rapporten. Men ${krOf(squared)} ganger antallet × antallet er valgt slik at 7–20 deltakere blir best, som i norske samarbeid. Det virker bare på den siste kolonnen. At tallene ligner, sier bare at størrelsen ikke er urimelig, ikke noe om et enkelt kjøp.`,
    '',
    `Vi kjenner ${known.named} faste samarbeid ved navn, men bare for ${known.cooperations} vet vi om to eller flere medlemmer. Den siste raden gjelder bare medlemmene vi vet om.`,
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
    arbeidet: feeParts(figures),
    utveier: waysOut(figures),
    delkontrakter: lots(figures),
    avtaler: agreementsBlock(figures),
    kalibrering: calibration(figures),
    landet: countryAssumptions(),
    forutsetninger: parameters(figures.params),
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
