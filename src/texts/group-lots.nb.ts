// Words of the question whether a group's contract should be divided, and of the draft that explains the choice. Bokmål is
// the source; the other languages are typed by it.
import type { LotRuleId } from '../modules/law/lot-rules.ts';
import type { LotBasis, SupplierSize } from '../modules/optimiser/lots.ts';

/** Everything already formatted. */
export interface ReachFacts {
  /** The likely share of the value: «30 %». */
  readonly reach: string;
  /** From the lowest to the highest estimate: «10–40 %». */
  readonly range: string;
  /** The same with one contract. */
  readonly before: string;
  readonly rangeBefore: string;
}

/** A cost against one contract: `amount` without sign, empty where there is no difference. */
export interface CostFacts {
  readonly amount: string;
  readonly isDearer: boolean;
}

const basis: Readonly<Record<LotBasis, string>> = { amount: 'mengde', place: 'sted', trade: 'fag' };
const sizes: Readonly<Record<SupplierSize, string>> = {
  micro: 'Under 10 ansatte',
  small: '10–49 ansatte',
  medium: '50–249 ansatte',
};
const rules: Readonly<Record<LotRuleId, string>> = {
  'LOT-1':
    'I anskaffelser etter del III må dere vurdere å dele i delkontrakter. Deler dere ikke, må dere gi en kort begrunnelse i anskaffelsesdokumentene eller protokollen. Klagenemnda og domstolene prøver ikke selve begrunnelsen.',
  'LOT-2': 'Å dele opp endrer ikke hvilke regler som gjelder. Alle delkontraktene regnes sammen.',
  'LOT-3':
    'Det går an å dele etter mengde, sted eller fag. Vurder det dere kjøper, markedet og hva dere selv har kapasitet til.',
  'LOT-4':
    'Vil dere kunne gi flere delkontrakter samlet til én leverandør, eller sette et tak for hver, må dere ha kunngjort det på forhånd.',
};
const costs = ({ amount, isDearer }: CostFacts): string =>
  amount === '' ? 'koster det samme som én kontrakt' : `koster ca. ${amount} ${isDearer ? 'mer' : 'mindre'}`;
const against = ({ reach, range, before, rangeBefore }: ReachFacts): string => {
  const likely = `${reach} av verdien, mot ${before} med én kontrakt.`;
  if (range === reach && rangeBefore === before) return likely;
  return `${likely} Fra lavt til høyt anslag er det ${range}, mot ${rangeBefore}.`;
};

export const groupLotsNb = {
  title: 'Én kontrakt eller flere?',
  answer: {
    oneBody: 'Ha én kontrakt. Bare én kjøper står bak behovene, så det er ikke noe å dele.',
    tooFewBids:
      'Ha én kontrakt. Deler dere i to, venter vi for få tilbud på minst én av delene. Det bør komme flere tilbud på hver del enn det er deler.',
    limits: 'Ha én kontrakt. Ingen deling holder seg innenfor grensene.',
    oneIsCheapest: 'Én kontrakt er billigst.',
    dividedIsCheapest: (lots: string, { amount }: CostFacts) =>
      `Det er billigst å dele i ${lots}. ${amount === '' ? 'Det koster omtrent det samme som én kontrakt.' : `Det koster ca. ${amount} mindre enn én kontrakt.`}`,
  },
  /** What a plan divided in equal lots is, against one contract. */
  planned: (lots: string, { amount, isDearer }: CostFacts): string => {
    const plan = `Planen deler kjøpet i ${lots} like store delkontrakter, med en like stor del av hvert behov i hver.`;
    if (amount === '') return plan;
    return isDearer
      ? `${plan} Én kontrakt ville kostet ca. ${amount} mindre, men da ville noen tape på å være med.`
      : `${plan} Én kontrakt ville kostet ca. ${amount} mer.`;
  },
  otherWays: 'Valgene nedenfor deler etter hvem som kjøper. De er målt mot én kontrakt, ikke mot planen.',
  small: {
    divide: (lots: string, cost: CostFacts, facts: ReachFacts) =>
      `Å dele i ${lots} ${costs(cost)} over avtaleperioden. Da kan små leverandører trolig ta ${against(facts)}`,
    fits: 'Den er trolig liten nok for en liten leverandør.',
    perhaps: 'Kanskje er den liten nok for en liten leverandør.',
    none: (most: string) =>
      `Den er trolig for stor for små leverandører, og ingen deling som koster opptil ${most} mer, endrer på det.`,
    cheapest: (facts: ReachFacts) => `Små leverandører kan da trolig ta ${against(facts)}`,
    least: (lots: string, cost: CostFacts) => `Den billigste delingen, i ${lots}, ${costs(cost)}.`,
  },
  range: (low: string, high: string) => `${low}–${high}`,
  likely: (share: string, range: string) => `${share} (${range})`,
  caption: 'Tre valg. Kostnad over avtaleperioden mot én kontrakt, i kroner uten mva.',
  columns: {
    plan: 'Valg',
    lots: 'Kontrakter',
    extra: 'Koster mer',
    bids: 'Ventede tilbud, minst',
    reach: 'Små leverandører kan ta',
  },
  plans: {
    one: 'Én kontrakt',
    cheapest: 'Billigst',
    smallFirms: 'Best for små leverandører',
    divided: 'Billigste deling',
  },
  sameAs: (plan: string, other: string) => `${plan} (det samme som «${other}»)`,
  picture: {
    title: 'Hvor store kontraktene blir',
    description: 'Hver linje er ett valg, delt etter verdi. Tallene står i tabellene.',
    row: (plan: string, lots: string) => `${plan}: ${lots}`,
    yes: 'Liten nok for en liten leverandør',
    maybe: 'Kanskje liten nok',
    no: 'For stor',
  },
  divide: {
    legend: 'Del etter',
    place: 'Sted: kommuner som ligger ved siden av hverandre',
    amount: 'Mengde: uten tanke på sted',
    trade: 'Fag etter CPV-kode, så sted',
    button: 'Vis delingen',
  },
  lots: {
    fold: (lots: string, plan: string) => `${plan}, i ${lots}: hvem som er i hver`,
    caption: 'Delkontraktene. Verdi er det vi regner med blir kjøpt på avtalen, kroner i året.',
    columns: { lot: 'Del', who: 'Hvem', trade: 'Fag', value: 'Verdi', bids: 'Ventede tilbud', price: 'Pris' },
    cpv: (codes: string) => `CPV ${codes}`,
    noCode: 'uten kode',
    priceNote: 'Pris er målt mot et svært lite kjøp med to tilbud.',
    differenceCaption: 'Forskjellen fra én kontrakt, kroner over avtaleperioden',
    columnsDifference: { step: 'Ledd', amount: 'Kroner' },
    followUp: 'Evaluering, kontrakt og oppfølging',
    bids: 'Det leverandørene bruker på tilbud',
    purchases: 'Andre priser: mindre volum, annen konkurranse',
    total: 'Til sammen',
    range: (low: string, high: string) => `Anslaget går fra ${low} til ${high}.`,
  },
  local: {
    fold: 'Hva med lokale leverandører?',
    text: 'Vi vet ikke hvem som er lokale, eller hva hver av dem kan levere. Vi antar at lokale leverandører oftest er små. Tabellen viser hvor stor del av verdien som ligger i delkontrakter en leverandør av hver størrelse kan ta.',
    caption: 'Andel av verdien, lavt–høyt',
    size: 'Leverandør',
    sizes,
    capacity: 'Kan ta i året',
    capacityRange: (low: string, high: string) => `${low}–${high}`,
  },
  margin: {
    small: (low: string, high: string) =>
      `En liten leverandør har her 10–49 ansatte og kan ta ${low}–${high} i året i én kontrakt.`,
    uncertain:
      'Studier er uenige om små leverandører vinner oftere når kontrakter deles. Derfor viser vi et spenn, ikke et løfte.',
    limit: (most: string) => `«Best for små leverandører» får koste opptil ${most} mer enn én kontrakt.`,
    bids: 'Vi deler aldri i flere kontrakter enn at vi venter minst ett tilbud mer enn det er kontrakter.',
    neighbours:
      'Hvem som ligger ved siden av hverandre, er regnet av luftlinjen. Fjorder og fjell er ikke med.',
    exact: 'Alle mulige delinger er vurdert.',
    search: 'Det er for mange kjøpere til å vurdere alle delinger. Vi har lett, og det kan finnes bedre.',
  },
  rules,
  draft: {
    one: 'Utkast: hvorfor vi ikke deler (§ 19-4)',
    divided: (lots: string, plan: string) => `Utkast: hvorfor vi deler i ${lots} (§ 19-4), ${plan}`,
    intro: 'Rett teksten, og fyll ut det som står i klammer, før dere bruker den.',
    label: 'Tekst som kan kopieres',
    rulesTitle: 'Det utkastet bygger på',
    below:
      'Samlet verdi ser ut til å ligge under EØS-terskelverdien. Da gjelder trolig ikke plikten til å begrunne, men det kan være nyttig likevel.',
    assessed: (category: string, buyers: string, value: string) =>
      `Vi har vurdert å dele anskaffelsen av ${category} for ${buyers} i delkontrakter, jf. anskaffelsesforskriften § 19-4. Samlet anslått verdi er ${value} i året.`,
    notDivided: 'Vi deler ikke anskaffelsen.',
    isDivided: (lots: string, by: LotBasis) => `Vi deler anskaffelsen i ${lots} etter ${basis[by]}.`,
    equal: (lots: string) => `Utkast: hvorfor vi deler i ${lots} like store delkontrakter (§ 19-4)`,
    equalLots: (value: string) =>
      `Hver delkontrakt er på ca. ${value} i året og gjelder en like stor del av hvert behov.`,
    lot: (letter: string, who: string, value: string) =>
      `Delkontrakt ${letter}: ${who}, ca. ${value} i året.`,
    object: '[Skriv om det dere kjøper, henger sammen eller kan leveres av ulike leverandører.]',
    cost: (lots: string, by: LotBasis, cost: CostFacts) =>
      `Kostnad: Å dele i ${lots} etter ${basis[by]} er anslått å ${cost.amount === '' ? 'koste det samme som én kontrakt' : `koste ca. ${cost.amount} ${cost.isDearer ? 'mer' : 'mindre'} enn én kontrakt over avtaleperioden`}.`,
    costParts: (followUp: string, bids: string, purchases: string) =>
      `Av dette er oppfølging ${followUp}, tilbudskostnader ${bids} og endrede priser ${purchases}.`,
    cheaperYet: '[Skriv hvorfor dere likevel ikke deler.]',
    tooFewBids: (lots: string) =>
      `Marked: Delt i ${lots} venter vi for få tilbud på minst én del til at konkurransen blir god.`,
    oneBids: (bids: string) => `Marked: Vi venter omtrent ${bids} tilbud på én kontrakt.`,
    dividedBids: (bids: string) =>
      `Marked: Vi venter minst ${bids} tilbud på hver delkontrakt, og flere tilbud på hver enn det er delkontrakter.`,
    market: '[Skriv hva dere vet om markedet, for eksempel fra dialog med leverandører.]',
    reach: (facts: ReachFacts) =>
      `Små leverandører: Med delingen kan små leverandører trolig ta ${against(facts)}`,
    reachOne: (reach: string) =>
      `Små leverandører: Med én kontrakt kan små leverandører trolig ta ${reach} av verdien alene.`,
    own: 'Egen kapasitet: [Skriv hvor mange kontrakter dere kan følge opp.]',
    together: 'Alle delkontraktene er regnet sammen da vi valgte prosedyre.',
    estimates: (date: string) => `Tallene er anslag, regnet ut ${date}.`,
  },
  lotCount: (count: string, isOne: boolean) => `${count} ${isOne ? 'delkontrakt' : 'delkontrakter'}`,
};

export type GroupLotsTexts = typeof groupLotsNb;
