// Prices that were really paid: what is wrong with a list of them, what they say of the price curves, and the page where they
// are brought. Bokmål is the source; the other languages are typed by it.
import type { CurveCode } from '../modules/optimiser/price-curve.ts';
import type { PriceField, PriceListCode } from '../modules/planning/lists/price-list.ts';

type Facts = Readonly<Record<string, string | number>>;

interface FallFacts {
  readonly value: string;
  readonly low: string;
  readonly high: string;
  readonly from: string;
  readonly to: string;
  readonly usual: string;
}

interface UsedFacts {
  readonly n: number;
  readonly items: number;
  readonly leftOut: number;
  readonly r2: string;
}

const fields: Readonly<Record<PriceField, string>> = {
  category: 'Kategori',
  item: 'Vare',
  volume: 'Årlig volum',
  unitPrice: 'Enhetspris',
  bids: 'Antall tilbud',
};

const pricesOf = (count: number): string => (count === 1 ? '1 pris' : `${count} priser`);

export const groupPricesNb = {
  link: 'Regn med egne priser',
  linkText: 'Har dere kjøpt det samme i ulike volum?',
  title: 'Hva sier prisene deres?',
  lead: 'Har dere kjøpt det samme i ulike volum, viser prisene hvor mye et større volum er verdt hos dere. Da kan planen bruke det i stedet for anslagene våre.',
  upload: {
    file: 'Liste med priser dere har betalt',
    fileHint: 'Excel eller CSV, høyst 5 MB.',
    upload: 'Se hva prisene sier',
  },
  privacy: 'Filen blir ikke lagret. Bare tallene under «Fra prisene» blir med videre, hvis du velger det.',
  sampleTitle: 'Slik skriver du listen',
  sampleText:
    'Én rad for hver avtale. Volumet er det som virkelig kjøpes på avtalen i året, i kroner uten mva. Vare og antall tilbud kan stå tomme. Uten vare sammenligner vi alle priser i kategorien med hverandre.',
  sampleNeeds: (prices: number, times: number) =>
    `For å lage en kurve trenger vi minst ${prices} priser som kan sammenlignes. De største volumene må være minst ${times} ganger de minste.`,
  sampleCaption: 'Oppdiktede priser, som eksempel',
  sampleItem: 'Samtaletolk, time',
  fields,
  problems: {
    'prices.headingsMissing': () =>
      'Vi finner ingen rad med overskrifter. Skriv «Kategori», «Årlig volum» og «Enhetspris» over kolonnene. «Vare» og «Antall tilbud» kan også være med.',
    'prices.columnMissing': (f: Facts) =>
      `Kolonnen «${fields[f['field'] as PriceField]}» mangler. Legg den til, eller gi kolonnen dette navnet.`,
    'prices.tooMany': (f: Facts) =>
      `Listen har for mange priser. Ta med høyst ${f['most']} av dem: de nyeste, eller én type om gangen.`,
    'category.missing': () => 'Det står ikke hva som er kjøpt. Skriv en kategori eller en CPV-kode.',
    'category.unknown': (f: Facts) =>
      f['suggestion']
        ? `Vi kjenner ikke igjen «${f['value']}». Mente du «${f['suggestion']}»?`
        : `Vi kjenner ikke igjen «${f['value']}». Skriv en kategori fra listen eller en CPV-kode.`,
    'number.missing': () => 'Cellen er tom. Skriv tallet, eller ta bort raden.',
    'number.notNumber': (f: Facts) =>
      `«${f['value']}» er ikke et tall. Skriv for eksempel 1 200 000 eller 12,50.`,
    'number.notPositive': (f: Facts) =>
      `«${f['value']}» må være større enn null. Rett tallet, eller ta bort raden.`,
    'number.tooLarge': (f: Facts) =>
      `«${f['value']}» er for stort. Rett tallet, og se om overskriften sier tusen eller millioner.`,
  } as Readonly<Record<PriceListCode, (facts: Facts) => string>>,
  notTable: 'Filen er ikke en tabell. Lever prisene som Excel (.xlsx) eller CSV.',
  noneUsable: 'Ingen av radene kan brukes.',
  read: (rows: number, prices: number, faulty: number) =>
    `${rows === 1 ? '1 rad' : `${rows} rader`}: ${pricesOf(prices)} kan brukes, ${faulty === 1 ? '1 rad' : `${faulty} rader`} kan ikke brukes.`,
  faultsTitle: 'Rader som ikke kan brukes',
  faultsText: 'Rett dem i filen og last den opp på nytt, eller gå videre uten dem.',
  moreFaults: (count: string) => `Og ${count} feil til.`,
  faultColumns: { row: 'Rad', field: 'Kolonne', message: 'Hva er galt?' },
  atRow: (row: number, field: string, message: string) =>
    `Rad ${row}${field ? `, ${field}` : ''}: ${message}`,
  answerTitle: 'Dette sier prisene',
  classes: {
    standardGoods: 'Standardvarer',
    specialGoods: 'Spesialvarer',
    services: 'Tjenester',
    works: 'Bygg og anlegg',
  },
  counted: (prices: number, categories: number) =>
    `${pricesOf(prices)} i ${categories === 1 ? '1 kategori' : `${categories} kategorier`}`,
  fall: ({ value, low, high, from, to, usual }: FallFacts) =>
    `Prisen faller ${value} (${low} til ${high}) når volumet øker fra ${from} til ${to} i året. Anslaget vårt er ${usual}.`,
  used: ({ n, items, leftOut, r2 }: UsedFacts) =>
    `Bygger på ${pricesOf(n)} på ${items === 1 ? '1 vare' : `${items} varer`}. ${leftOut === 0 ? 'Ingen' : leftOut} er holdt utenfor fordi ${leftOut === 1 ? 'den' : 'de'} ligger langt fra de andre. Kurven forklarer ${r2} av forskjellene.`,
  kept: (reason: string) => `Vi beholder anslaget vårt. ${reason}`,
  reasons: {
    'curve.notPositive': () => 'En pris eller et volum er ikke større enn null.',
    'curve.tooFew': (f: Facts) =>
      `Det er for få priser: ${f['found']} kan sammenlignes, og det trengs minst ${f['least']}. En vare må stå der minst to ganger for å kunne sammenlignes.`,
    'curve.sameVolume': (f: Facts) =>
      `Volumene er for like: De største er ${String(f['times']).replace('.', ',')} ganger de minste, og det trengs minst ${f['least']} ganger.`,
    'curve.rising': () =>
      'Prisene stiger når volumet øker. Da er det trolig ikke samme vare eller samme enhet. Skriv hva det er, i kolonnen «Vare».',
    'curve.tooUncertain': (f: Facts) =>
      `Prisene spriker for mye: Fallet kan være alt fra ${f['low']} til ${f['high']} prosent.`,
  } as Readonly<Record<CurveCode, (facts: Facts) => string>>,
  note: 'Virkningen av antall tilbud er trukket fra. I prøver med kjente svar ligger det riktige tallet mellom lavt og høyt i ni av ti tilfeller.',
  changesTitle: 'Nye forutsetninger',
  changesText:
    'Tallene gjelder alle kategorier av samme type i planen. De står som endret under forutsetningene, og kan tilbakestilles der. Planen bruker bare tallet under «Fra prisene».',
  changesCaption: 'Forutsetninger før og etter',
  changeColumns: { name: 'Forutsetning', now: 'Nå', value: 'Fra prisene', range: 'Prisene tillater' },
  use: 'Regn ut på nytt',
  nothingToUse: 'Ingen forutsetninger blir endret.',
  notInPlan: 'Planen har ingen kategorier av denne typen, så prisene endrer den ikke.',
  back: 'Tilbake til planen',
  byCategory: 'Se kategori for kategori',
  byCategoryText: 'Her er hver kategori regnet for seg. Planen bruker kurven for typen.',
};

export type GroupPricesTexts = typeof groupPricesNb;
