// What `samkjop prisdata` says. Norwegian only, as the rest of the command line.
import type { CurveCode } from '../modules/optimiser/price-curve.ts';
import type { PriceField, PriceListCode } from '../modules/planning/lists/price-list.ts';

type Facts = Readonly<Record<string, string | number>>;

interface ClassFacts {
  readonly name: string;
  readonly prices: number;
  readonly categories: number;
}

interface NumberFacts {
  readonly name: string;
  readonly value: string;
  readonly low: string;
  readonly high: string;
  readonly usual: string;
}

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

export const cliPricesNb = {
  noFile: 'Skriv hvilken fil prisene står i.',
  fields,
  fault: (row: number, field: string, message: string) =>
    `Rad ${row}${field ? `, ${field}` : ''}: ${message}`,
  problems: {
    'prices.headingsMissing': () =>
      'Vi finner ingen rad med overskrifter. Skriv «Kategori», «Årlig volum» og «Enhetspris» over kolonnene. «Vare» og «Antall tilbud» kan også være med.',
    'prices.columnMissing': (f: Facts) =>
      `Kolonnen «${fields[f['field'] as PriceField]}» mangler. Legg den til, eller gi kolonnen dette navnet.`,
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
  } satisfies Readonly<Record<PriceListCode, (facts: Facts) => string>>,
  read: (rows: number, prices: number, faulty: number) =>
    `${rows === 1 ? '1 rad' : `${rows} rader`}: ${pricesOf(prices)} kan brukes, ${faulty === 1 ? '1 rad' : `${faulty} rader`} kan ikke brukes.`,
  nothing: 'Ingen av radene kan brukes.',
  rejectedTitle: 'Rader som ikke kan brukes:',
  more: (count: number) => `  … og ${count} til.`,
  classesTitle: 'Etter slag, slik forutsetningene er delt:',
  categoriesTitle: 'Etter kategori:',
  classes: {
    standardGoods: 'Standardvarer',
    specialGoods: 'Spesialvarer',
    services: 'Tjenester',
    works: 'Bygg og anlegg',
  },
  class: ({ name, prices, categories }: ClassFacts) =>
    `${name}: ${pricesOf(prices)} i ${categories === 1 ? '1 kategori' : `${categories} kategorier`}`,
  numbers: {
    floor: 'Laveste prisnivå',
    steepness: 'Hvor fort prisen faller',
    halfVolume: 'Volumet som avgjør hvor tidlig prisen faller',
  },
  number: ({ name, value, low, high, usual }: NumberFacts) =>
    `${name}: ${value} (${low} til ${high}). Nå: ${usual}.`,
  fall: ({ value, low, high, from, to, usual }: FallFacts) =>
    `Prisen faller ${value} (${low} til ${high}) fra ${from} til ${to} i året. Kurven nå sier ${usual}.`,
  used: ({ n, items, leftOut, r2 }: UsedFacts) =>
    `Bygger på ${pricesOf(n)} av ${items === 1 ? '1 vare' : `${items} varer`}. ${leftOut === 0 ? 'Ingen' : leftOut} er holdt utenfor fordi de ligger langt fra de andre. Kurven forklarer ${r2} av forskjellene.`,
  kept: (reason: string) => `Vi beholder kurven vi har. ${reason}`,
  reasons: {
    'curve.notPositive': () => 'En pris eller et volum er ikke større enn null.',
    'curve.tooFew': (f: Facts) =>
      `Det er for få priser: ${f['found']} kan sammenlignes, og det trengs minst ${f['least']}. En vare må stå der minst to ganger for å kunne sammenlignes.`,
    'curve.sameVolume': (f: Facts) =>
      `Volumene er for like: De største er ${f['times']} ganger de minste, og det trengs minst ${f['least']} ganger.`,
    'curve.rising': () =>
      'Prisene stiger når volumet øker. Da er det trolig ikke samme vare eller samme enhet. Skriv hva det er, i kolonnen «Vare».',
    'curve.tooUncertain': (f: Facts) =>
      `Prisene spriker for mye: Fallet kan være alt fra ${f['low']} til ${f['high']} prosent.`,
  } satisfies Readonly<Record<CurveCode, (facts: Facts) => string>>,
  useTitle: 'Slik tar du dem i bruk:',
  use: [
    '  Kjør «npx samkjop grupper FIL --prisdata PRISFIL» for å regne med disse kurvene.',
    '  På nettsidene skriver du tallene for hvert slag under «Endre forutsetningene».',
  ],
  nothingToUse: 'Ingen kurver ble endret.',
  note: 'Volum er det som virkelig kjøpes på avtalen i året, uten mva. Virkningen av antall tilbud er trukket fra. I prøver med kjente svar ligger det riktige tallet mellom lav og høy i ni av ti tilfeller.',
};
