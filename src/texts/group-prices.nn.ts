// Nynorsk words about prices that were really paid.
import type { PriceField } from '../modules/planning/lists/price-list.ts';
import type { GroupPricesTexts } from './group-prices.nb.ts';

const fields: Readonly<Record<PriceField, string>> = {
  category: 'Kategori',
  item: 'Vare',
  volume: 'Årleg volum',
  unitPrice: 'Einingspris',
  bids: 'Tal på tilbod',
};

const pricesOf = (count: number): string => (count === 1 ? '1 pris' : `${count} prisar`);

export const groupPricesNn: GroupPricesTexts = {
  link: 'Rekn med eigne prisar',
  linkText: 'Har de kjøpt det same i ulike volum?',
  title: 'Kva seier prisane dykkar?',
  lead: 'Har de kjøpt det same i ulike volum, viser prisane kor mykje eit større volum er verdt hos dykk. Då kan planen bruke det i staden for overslaga våre.',
  upload: {
    file: 'Liste med prisar de har betalt',
    fileHint: 'Excel eller CSV, høgst 5 MB.',
    upload: 'Sjå kva prisane seier',
  },
  privacy: 'Fila blir ikkje lagra. Berre tala under «Frå prisane» blir med vidare, om du vel det.',
  sampleTitle: 'Slik skriv du lista',
  sampleText:
    'Éi rad for kvar avtale. Volumet er det som verkeleg blir kjøpt på avtalen i året, i kroner utan mva. Vare og tal på tilbod kan stå tomme. Utan vare samanliknar vi alle prisane i kategorien med kvarandre.',
  sampleNeeds: (prices, times) =>
    `For å lage ei kurve treng vi minst ${prices} prisar som kan samanliknast. Dei største voluma må vere minst ${times} gonger dei minste.`,
  sampleCaption: 'Oppdikta prisar, som døme',
  sampleItem: 'Samtaletolk, time',
  fields,
  problems: {
    'prices.headingsMissing': () =>
      'Vi finn inga rad med overskrifter. Skriv «Kategori», «Årleg volum» og «Einingspris» over kolonnane. «Vare» og «Tal på tilbod» kan òg vere med.',
    'prices.columnMissing': (f) =>
      `Kolonnen «${fields[f['field'] as PriceField]}» manglar. Legg han til, eller gi kolonnen dette namnet.`,
    'prices.tooMany': (f) =>
      `Lista har for mange prisar. Ta med høgst ${f['most']} av dei: dei nyaste, eller éin type om gongen.`,
    'category.missing': () => 'Det står ikkje kva som er kjøpt. Skriv ein kategori eller ein CPV-kode.',
    'category.unknown': (f) =>
      f['suggestion']
        ? `Vi kjenner ikkje att «${f['value']}». Meinte du «${f['suggestion']}»?`
        : `Vi kjenner ikkje att «${f['value']}». Skriv ein kategori frå lista eller ein CPV-kode.`,
    'number.missing': () => 'Cella er tom. Skriv talet, eller ta bort rada.',
    'number.notNumber': (f) => `«${f['value']}» er ikkje eit tal. Skriv til dømes 1 200 000 eller 12,50.`,
    'number.notPositive': (f) => `«${f['value']}» må vere større enn null. Rett talet, eller ta bort rada.`,
    'number.tooLarge': (f) =>
      `«${f['value']}» er for stort. Rett talet, og sjå om overskrifta seier tusen eller millionar.`,
  },
  notTable: 'Fila er ikkje ein tabell. Lever prisane som Excel (.xlsx) eller CSV.',
  noneUsable: 'Ingen av radene kan brukast.',
  read: (rows, prices, faulty) =>
    `${rows === 1 ? '1 rad' : `${rows} rader`}: ${pricesOf(prices)} kan brukast, ${faulty === 1 ? '1 rad' : `${faulty} rader`} kan ikkje brukast.`,
  faultsTitle: 'Rader som ikkje kan brukast',
  faultsText: 'Rett dei i fila og last ho opp på nytt, eller gå vidare utan dei.',
  moreFaults: (count) => `Og ${count} feil til.`,
  faultColumns: { row: 'Rad', field: 'Kolonne', message: 'Kva er gale?' },
  atRow: (row, field, message) => `Rad ${row}${field ? `, ${field}` : ''}: ${message}`,
  answerTitle: 'Dette seier prisane',
  classes: {
    standardGoods: 'Standardvarer',
    specialGoods: 'Spesialvarer',
    services: 'Tenester',
    works: 'Bygg og anlegg',
  },
  counted: (prices, categories) =>
    `${pricesOf(prices)} i ${categories === 1 ? '1 kategori' : `${categories} kategoriar`}`,
  fall: ({ value, low, high, from, to, usual }) =>
    `Prisen fell ${value} (${low} til ${high}) når volumet aukar frå ${from} til ${to} i året. Overslaget vårt er ${usual}.`,
  used: ({ n, items, leftOut, r2 }) =>
    `Byggjer på ${pricesOf(n)} på ${items === 1 ? '1 vare' : `${items} varer`}. ${leftOut === 0 ? 'Ingen' : leftOut} er ${leftOut === 1 ? 'halden utanfor fordi han' : 'haldne utanfor fordi dei'} ligg langt frå dei andre. Kurva forklarer ${r2} av skilnadene.`,
  kept: (reason) => `Vi held oss til overslaget vårt. ${reason}`,
  reasons: {
    'curve.notPositive': () => 'Ein pris eller eit volum er ikkje større enn null.',
    'curve.tooFew': (f) =>
      `Det er for få prisar: ${f['found']} kan samanliknast, og det trengst minst ${f['least']}. Ei vare må stå der minst to gonger for å kunne samanliknast.`,
    'curve.sameVolume': (f) =>
      `Voluma er for like: Dei største er ${String(f['times']).replace('.', ',')} gonger dei minste, og det trengst minst ${f['least']} gonger.`,
    'curve.rising': () =>
      'Prisane stig når volumet aukar. Då er det truleg ikkje same vare eller same eining. Skriv kva det er, i kolonnen «Vare».',
    'curve.tooUncertain': (f) =>
      `Prisane sprikjer for mykje: Fallet kan vere alt frå ${f['low']} til ${f['high']} prosent.`,
  },
  note: 'Verknaden av kor mange tilbod det var, er trekt frå. I prøver med kjende svar ligg det rette talet mellom lågt og høgt i ni av ti tilfelle.',
  changesTitle: 'Nye føresetnader',
  changesText:
    'Tala gjeld alle kategoriar av same type i planen. Dei står som endra under føresetnadene, og kan tilbakestillast der. Planen bruker berre talet under «Frå prisane».',
  changesCaption: 'Føresetnader før og etter',
  changeColumns: { name: 'Føresetnad', now: 'No', value: 'Frå prisane', range: 'Prisane tillèt' },
  use: 'Rekn ut på nytt',
  nothingToUse: 'Ingen føresetnader blir endra.',
  notInPlan: 'Planen har ingen kategoriar av denne typen, så prisane endrar han ikkje.',
  back: 'Tilbake til planen',
  byCategory: 'Sjå kategori for kategori',
  byCategoryText: 'Her er kvar kategori rekna for seg. Planen bruker kurva for typen.',
};
