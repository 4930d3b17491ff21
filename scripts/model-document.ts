// The parts of docs/model.md that hold figures, written from the program's own functions, and how they are put into it.
// What stands between the marks is never edited by hand; `npm run fix` writes it.
import { ASSUMPTIONS } from '../bench/calibration-country.ts';
import { type Ore, ore, oreFromNok, roundToTotal, sumOre } from '../src/kernel/money.ts';
import { designLots } from '../src/modules/optimiser/lots.ts';
import type { Parameter } from '../src/modules/optimiser/model.ts';
import { type SharingRule, sharesBy } from '../src/modules/optimiser/sharing.ts';
import { formatFor } from '../src/texts/format.ts';
import { groupWordsNb } from '../src/texts/group-words.nb.ts';
import { plainNumber, scaleOf } from '../src/web/pages/groups/parameter-choice.ts';
import { exampleBodies, type ModelExample, namesIn } from './model-example.ts';
import { type ModelFigures, stepsOf, stepWords, turnedWords } from './model-pictures.ts';

const format = formatFor('nb');
const { number, percent, list } = format;

const kr = (amount: Ore): string => format.money(amount);
const krOf = (nok: number): string => kr(oreFromNok(nok));
/** To the nearest thousand, for sentences. */
const about = (nok: number): string => `${number(Math.round(nok / 1000) * 1000)}\u00a0kr`;
const billion = (nok: number): string => `${number(nok / 1e9, 2)}`;

/** `sides`: l or r for each column. */
function table(sides: string, heading: readonly string[], rows: readonly (readonly string[])[]): string {
  const rule = [...sides].map((side) => (side === 'l' ? '---' : '---:'));
  return [heading, rule, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

const stepAmount = (example: ModelExample, codes: readonly string[]): number =>
  stepsOf(example)
    .filter(({ code }) => codes.includes(code))
    .reduce((sum, { amount = 0 }) => sum + amount, 0) / 100;

const TENDER = ['explain.procedure', 'explain.lotFollowUp', 'explain.bidCosts'];
const TOGETHER = ['explain.perMember', 'explain.groupSize', 'explain.travel', 'explain.waiting'];

function answers({ example, calibration }: ModelFigures): string {
  const { group, turned, sharing } = example;
  const [most] = turned;
  const saving = group.saving.base / 100;
  const stable = sharing.rules.find(({ rule }) => rule === 'stable')!;
  const nearest = stable.tightest!;
  const { price, process } = calibration.base;
  return [
    `1. **Hvor kommer innsparingen fra?** Fra tre steder. Prisen blir lavere når volumet er større. Flere leverandører gir tilbud. Og dere lager én konkurranse i stedet for mange. I eksempelet under gir det ${about(-stepAmount(example, ['explain.volumeEffect']))}, ${about(-stepAmount(example, ['explain.competitionEffect']))} og ${about(-stepAmount(example, TENDER))}. Samordning, reiser og venting tar ${about(stepAmount(example, TOGETHER))} tilbake. Se [et eksempel som går opp](#et-eksempel-som-går-opp).`,
    `2. **Hvilken antakelse betyr mest, og hva om den er feil?** «${turnedWords(most!.id)}». Det er en antakelse og ikke målt. Er den feil, kan de fire i eksempelet spare mellom ${about(most!.low)} og ${about(most!.high)} i stedet for ${about(saving)}. Om prisen ikke faller i det hele tatt, sparer de fortsatt ${about(example.savingWithoutPrices)}, fordi de lager én konkurranse i stedet for fire. Se [hvilken antakelse betyr mest](#hvilken-antakelse-betyr-mest).`,
    '3. **Hvordan vet vi at det ikke finnes en mye bedre plan?** Ved siden av hver plan står en grense: Ingen plan kan koste mindre enn dette, gitt tallene. Avstanden ned til grensen er det meste dere kan gå glipp av. Et eget kontrollprogram regner den ut på nytt. Se [beviset](#beviset).',
    `4. **Hvorfor betaler vi det vi betaler, og kan noen gjøre det bedre ved å gå?** Alle betaler samme pris per enhet. Arbeidet deles så nær det hver i snitt legger til som det går, uten at noen tjener på å gå. I eksempelet er ${list(namesIn(nearest.units))} nærmest å gå. De ville tapt ${about(-nearest.gain / 100)} på det. Se [hvem som betaler hva](#hvem-som-betaler-hva).`,
    '5. **Hva med små, lokale leverandører?** Modellen vet ikke hvem de er. Den regner med færre tilbud når kontrakten blir for stor for markedet, og viser hva det koster å dele den opp. Hvor mye det hjelper de små, er usikkert. Derfor står det som et spenn. Se [små leverandører](#små-leverandører-og-delkontrakter).',
    `6. **Hva er tallet ikke?** Det er ikke et budsjett, ikke et tilbud og ikke et løfte. Det er et anslag på hva dere sparer ved å kjøpe det samme sammen i stedet for hver for seg, i dagens kroner over hele avtaletiden, uten mva. Se [når du ikke bør stole på tallet](#når-du-ikke-bør-stole-på-tallet).`,
    '',
    `Målt mot virkeligheten: Med 36 samarbeid som kjøper sammen, sparer kommunene i modellen **${billion(price + process)} milliarder kroner i året**. Rapporten om innkjøpssamarbeid fra 2021 fant 1,4 til 1,7 milliarder. Se [stemmer det med virkeligheten?](#stemmer-det-med-virkeligheten)`,
  ].join('\n');
}

/** Amounts in whole kroner that add up to the whole kroner of their sum. */
const wholeKroner = (amounts: readonly Ore[]): number[] =>
  roundToTotal(
    amounts.map((amount) => amount / 100),
    ore(Math.round(sumOre(amounts) / 100)),
  );

function bodies({ example }: ModelFigures): string {
  const shares = sharesBy(example.sharing, 'stable');
  const own = exampleBodies.map(({ id }) => shares.find(({ unit }) => unit === id)!);
  const alone = wholeKroner(own.map(({ standAlone }) => standAlone));
  const together = wholeKroner(own.map(({ cost }) => cost));
  const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
  const row = (name: string, cells: readonly [number, number, number, number]): string[] => {
    const [, , before, after] = cells;
    const saved = before - after;
    return [name, ...[...cells, saved].map((value) => number(value)), percent(saved / before, 1)];
  };
  const rows = exampleBodies.map(({ name, population, value }, k) =>
    row(name, [population, value, alone[k]!, together[k]!]),
  );
  const people = total(exampleBodies.map(({ population }) => population));
  const values = total(exampleBodies.map(({ value }) => value));
  return table(
    'lrrrrrr',
    ['Kommune', 'Innbyggere', 'Kjøper for i året', 'Alene', 'Sammen', 'Sparer', 'Andel'],
    [...rows, row('**Til sammen**', [people, values, total(alone), total(together)])],
  );
}

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

/** What the four pay together, in whole kroner that add up. */
function parts({ example, params }: ModelFigures): string {
  const { group, outside, index } = example;
  const { purchase, procedure, lots, bids, coordination, travel, waiting } = group.parts;
  const comply = params.parameters.find(({ id }) => id === 'comply')!.value;
  const out = oreFromNok(outside);
  const lines: readonly (readonly [string, Ore])[] = [
    [`Kjøp utenfor avtalen: ${percent(1 - comply)} til prisnivå 1,00`, out],
    [
      `Kjøp på avtalen: ${percent(comply)} til prisnivå ${number(index.volume * index.bids, 3)}`,
      ore(purchase - out),
    ],
    ['Arbeidet med én konkurranse', procedure],
    ['Evaluering, kontrakt og oppfølging', lots],
    ['Den delen av leverandørenes tilbud som kommer tilbake', bids],
    ['Samordning', coordination],
    ['Reiser og møter', travel],
    ['Noen begynner før eller senere enn planlagt', waiting],
  ];
  const whole = wholeKroner(lines.map(([, amount]) => amount));
  const rows = lines.map(([label], k) => [label, number(whole[k]!)]);
  const all = whole.reduce((total, amount) => total + amount, 0);
  const [lot] = group.lots;
  return [
    `Prisnivået ${number(index.volume * index.bids, 3)} er ${number(index.volume, 3)} for et volum på ${krOf(lot!.volume)} i året, ganget med ${number(index.bids, 3)} for ${number(lot!.expectedBids, 1)} tilbud.`,
    '',
    table('lr', ['Det de fire betaler sammen', 'Kroner'], [...rows, ['**Sammen**', `**${number(all)}**`]]),
  ].join('\n');
}

function range({ example }: ModelFigures): string {
  const { low, base, high } = example.group.saving;
  return `I eksempelet er lavt anslag ${kr(low)}, trolig ${kr(base)} og høyt ${kr(high)}.`;
}

function turned({ example }: ModelFigures): string {
  const rows = example.turned.map(({ id, low, high }) => [turnedWords(id), krOf(low), krOf(high)]);
  return [
    table('lrr', ['Bare denne antakelsen endres', 'Sparer med lav verdi', 'Sparer med høy verdi'], rows),
    '',
    `Uten endring sparer de ${kr(example.group.saving.base)}. Uten noen virkning på prisen, verken av volum eller av flere tilbud, sparer de ${krOf(example.savingWithoutPrices)}.`,
  ].join('\n');
}

function waysOut({ example }: ModelFigures): string {
  const rows = example.waysOut
    .filter(({ names }) => names.length < exampleBodies.length)
    .map(({ names, cost, paid }) => {
      const what = list(names);
      if (cost === null) return [what, 'kan ikke: ingen av dem kan lede', krOf(paid), '–'];
      return [what, krOf(cost), krOf(paid), krOf(cost - paid)];
    });
  return table(
    'lrrr',
    ['Hvem som går ut', 'Betaler uten de andre', 'Betaler i gruppen', 'Taper på å gå'],
    rows,
  );
}

const RULE_WORDS: Readonly<Record<SharingRule, string>> = {
  equalAndPopulation: '30 % likt, 70 % etter innbyggere',
  volume: 'Etter årlig verdi',
  shapley: 'Det hver i snitt legger til',
  nucleolus: 'Den som er nærmest å gå, lettes først',
  stable: '**Forslaget**',
};

function fees({ example }: ModelFigures): string {
  const { sharing } = example;
  const rules: readonly SharingRule[] = ['equalAndPopulation', 'volume', 'stable'];
  const rows = rules.map((rule) => {
    const shares = sharesBy(sharing, rule);
    const losers = shares.filter(({ loses }) => loses).map(({ unit }) => unit);
    const fee = exampleBodies.map(({ id }) => format.kroner(shares.find(({ unit }) => unit === id)!.fee));
    return [RULE_WORDS[rule], ...fee, losers.length === 0 ? 'ingen' : list(namesIn(losers))];
  });
  return [
    `Arbeidet som skal deles, er ${kr(sharing.pot)}: konkurransen, oppfølgingen, samordningen, reisene og den delen av leverandørenes tilbudskostnader som kommer tilbake.`,
    '',
    table('lrrrrl', ['Nøkkel', ...exampleBodies.map(({ name }) => name), 'Taper på å være med'], rows),
  ].join('\n');
}

function partitions({ example }: ModelFigures): string {
  const [best, next] = example.partitions;
  return `Fire kommuner kan deles i grupper på ${example.partitions.length + example.impossible} måter. ${format.countWord(example.impossible) === 'to' ? 'To' : example.impossible} av dem går ikke, fordi ingen i gruppen kan lede. Av de ${example.partitions.length} andre er det billigst at alle fire kjøper sammen, ${krOf(best!.cost)}. Den nest beste koster ${krOf(next!.cost)}.`;
}

function lots({ example }: ModelFigures): string {
  const { divided, one } = designLots(example.problem, example.group);
  if (divided === null) return 'Gruppen i eksempelet kan ikke deles.';
  const reach = ({ reach: { small } }: typeof one): string =>
    `${percent(small.low)} til ${percent(small.high)}`;
  const rows = [one, divided].map((plan) => [
    plan.lots.length === 1 ? 'Én kontrakt' : `${plan.lots.length} kontrakter`,
    plan.lots.map(({ authorities }) => list(namesIn(authorities))).join(' / '),
    number(plan.fewestBids, 1),
    format.signedKroner(plan.extra.total),
    reach(plan),
  ]);
  return table(
    'llrrr',
    ['Deling', 'Hvem i hver', 'Færrest tilbud', 'Koster mer', 'Verdi som en liten bedrift kan bære'],
    rows,
  );
}

function calibration({ calibration: measured }: ModelFigures): string {
  const columns = (label: string, saving: typeof measured.base): string[] => [
    label,
    number(saving.members),
    number(saving.volume / 1e9, 1),
    ...[saving.price, saving.process, saving.price + saving.process].map(billion),
  ];
  const others = measured.others.map(({ saving }) => saving.price + saving.process);
  const shown = table(
    'lrrrrr',
    ['', 'Medlemmer', 'Kjøper for, mrd.', 'Lavere priser, mrd.', 'Mindre arbeid, mrd.', 'I alt, mrd. i året'],
    [
      ['**Rapporten fra 2021**', 'ca. 249', '–', 'minst 1,0', '0,4 til 0,7', '**1,4 til 1,7**'],
      ...measured.rows.map(({ label, saving }) => columns(label, saving)),
      ...measured.others.map(({ addressable, saving }) =>
        columns(`36 samarbeid, om ${percent(addressable)} av innkjøpene er felles`, saving),
      ),
    ],
  );
  const { base, known } = measured;
  return [
    shown,
    '',
    `Modellen gir ${billion(base.price + base.process)} milliarder. Ingen av programmets forutsetninger er endret for å treffe. Men noen av tallene om landet er våre egne antakelser, og de betyr noe: Er en annen del av innkjøpene felles, blir svaret mellom ${billion(Math.min(...others))} og ${billion(Math.max(...others))} milliarder. Trekkes samordningen i samarbeidene fra, blir det ${billion(base.price + base.processNet)}. Treffet gjør modellen troverdig i størrelse, ikke i hvert enkelt kjøp.`,
    '',
    `Vi kjenner ${known.named} faste samarbeid ved navn. For ${known.cooperations} av dem vet vi om to eller flere medlemmer. De er regnet på samme måte og ikke skalert opp.`,
  ].join('\n');
}

function countryAssumptions(): string {
  const rows = Object.values(ASSUMPTIONS).map(({ what, value, unit, source, status }) => {
    const shown =
      unit === 'andel'
        ? percent(value)
        : value >= 1e9
          ? `${number(value / 1e9)} mrd. ${unit}`
          : `${value} ${unit}`;
    return [what, shown, source, status];
  });
  return table('lrll', ['Hva', 'Verdi', 'Kilde', 'Status'], rows);
}

const STATUS: Readonly<Record<Parameter['status'], string>> = {
  confirmed: 'bekreftet',
  unchecked: 'må kontrolleres',
  assumption: 'antakelse',
};

interface Family {
  readonly name: string;
  /** Begins the ids. */
  readonly start: string;
  /** What each is called within the family, by the end of its id; nothing where it is alone. */
  readonly ends?: Readonly<Record<string, string>>;
}

const CLASSES = {
  standardGoods: 'standardvarer',
  specialGoods: 'spesialvarer',
  services: 'tjenester',
  works: 'bygg og anlegg',
};
const MARKETS = {
  local: 'lokalt',
  regional: 'regionalt',
  national: 'nasjonalt',
  international: 'internasjonalt',
};
const PROCEDURES = { direct: 'direkte kjøp', simple: 'enkel', national: 'nasjonal', eea: 'EØS' };
const BIDS = Object.fromEntries([1, 2, 3, 4, 5, 6, 7].map((bids) => [bids, `${bids} tilbud`]));

/** Thresholds stand in the law; distances and the rest on the page of assumptions. */
const FAMILIES: readonly Family[] = [
  { name: 'Laveste prisnivå ved svært stort volum', start: 'price.floor.', ends: CLASSES },
  { name: 'Hvor fort prisen faller', start: 'price.steepness.', ends: CLASSES },
  { name: 'Volumet der prisen begynner å falle', start: 'price.volume.', ends: CLASSES },
  { name: 'Prisnivå etter antall tilbud', start: 'bids.index.', ends: BIDS },
  { name: 'Tilbud på det meste, etter marked', start: 'bids.peak.', ends: MARKETS },
  { name: 'Volumet som gir flest tilbud, etter marked', start: 'bids.peakVolume.', ends: MARKETS },
  { name: '', start: 'bids.spread' },
  { name: '', start: 'comply' },
  { name: 'Arbeid med en konkurranse', start: 'procedure.', ends: PROCEDURES },
  ...['lot.followUp', 'bid.cost', 'bid.returned'].map((start) => ({ name: '', start })),
  ...['perMember', 'perMemberSquared', 'perKm'].map((end) => ({ name: '', start: `coordination.${end}` })),
  ...['waiting.perQuarter', 'discount.rate', 'group.maxMembers'].map((start) => ({ name: '', start })),
];

/** «82 % (90 til 75)»: the value, and the low and high where they differ. */
function valueText(parameter: Parameter): string {
  const text = (value: number): string => plainNumber(format, value * scaleOf(parameter));
  const unit = groupWordsNb.units[parameter.unit] ?? parameter.unit;
  const value = `${text(parameter.value)} ${unit}`.trim();
  const { low, high } = parameter;
  return low === high ? value : `${value} (${text(low)} til ${text(high)})`;
}

function parameters({ params }: ModelFigures): string {
  const rows = FAMILIES.map(({ name, start, ends }) => {
    const all = Object.entries(ends ?? { '': '' }).map(([end, word]) => {
      const parameter = params.parameters.find(({ id }) => id === start + end);
      if (!parameter) throw new Error(`no parameter ${start}${end}`);
      return { parameter, text: `${word} ${valueText(parameter)}`.trim() };
    });
    const [{ parameter }] = all as [(typeof all)[0]];
    return [
      name || (groupWordsNb.parameters[parameter.id]?.name ?? parameter.id),
      all.map(({ text }) => text).join('; '),
      groupWordsNb.sources[parameter.source] ?? parameter.source,
      STATUS[parameter.status],
    ];
  });
  return table('llll', ['Hva', 'Verdi (lavt til høyt anslag)', 'Kilde', 'Status'], rows);
}

/** By the name that stands in the mark. */
export function modelBlocks(figures: ModelFigures): Readonly<Record<string, string>> {
  return {
    svar: answers(figures),
    kommuner: bodies(figures),
    regnestykke: sum(figures),
    sammen: parts(figures),
    spenn: range(figures),
    antakelser: turned(figures),
    inndelinger: partitions(figures),
    fordeling: fees(figures),
    utveier: waysOut(figures),
    delkontrakter: lots(figures),
    kalibrering: calibration(figures),
    landet: countryAssumptions(),
    forutsetninger: parameters(figures),
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
