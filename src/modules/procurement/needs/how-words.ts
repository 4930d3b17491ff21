// Words that tell how something is to be solved where only what is needed should stand: a technology, a supplier, a brand.
// A hint for whoever writes, never a refusal: now and then the word is right. Pure.

/** technology: a technical solution · supplier: who could deliver it · brand: one maker's product. */
export type HowKind = 'technology' | 'supplier' | 'brand';

export interface HowWord {
  /** As it stands in the text. */
  readonly word: string;
  readonly kind: HowKind;
}

/** Beginnings of Norwegian words (both forms) and English ones; the rest of the word follows. */
const TECHNOLOGY = [
  'algoritm',
  'applikasjon',
  'blokkjede',
  'bluetooth',
  'chatbot',
  'database',
  'datasystem',
  'falldetektor',
  'gps',
  'kamera',
  'kunstig intelligens',
  'maskinlæring',
  'mobilapp',
  'nettbrett',
  'plattform',
  'programvare',
  'qr-kod',
  'radar',
  'robot',
  'sensor',
  'server',
  'sim-kort',
  'skyløsning',
  'skyløysing',
  'skytjeneste',
  'skyteneste',
  'smartklokk',
  'smarttelefon',
  'sporingsenhet',
  'sporingseining',
  'wifi',
  'wi-fi',
];
/** Whole words only: as beginnings they would meet others. */
const TECHNOLOGY_WORDS = [
  'app',
  'appen',
  'appar',
  'apper',
  'api',
  'ki',
  'ai',
  '4g',
  '5g',
  'rfid',
  'nfc',
  'iot',
  'lora',
];
const SUPPLIER = ['leverandør', 'produsent', 'forhandler', 'forhandlar'];
const BRAND = [
  'android',
  'apple',
  'facebook',
  'google',
  'ipad',
  'iphone',
  'microsoft',
  'samsung',
  'sharepoint',
  'teams-',
  'windows',
];

/** Regular expressions see no letter in æ, ø and å: what stands around a word is told by what is no letter and no digit. */
const asWord = (words: readonly string[], isBeginning: boolean): RegExp =>
  new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${words.join('|')})${isBeginning ? '[\\p{L}-]*' : ''}(?![\\p{L}\\p{N}])`,
    'giu',
  );

const PATTERNS: readonly (readonly [HowKind, RegExp])[] = [
  ['technology', asWord(TECHNOLOGY, true)],
  ['technology', asWord(TECHNOLOGY_WORDS, false)],
  ['supplier', asWord(SUPPLIER, true)],
  // A company: a name with a capital letter before its form.
  [
    'supplier',
    /(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{N}&-]*(?: \p{Lu}[\p{L}\p{N}&-]*)* (?:AS|ASA)(?![\p{L}\p{N}])/gu,
  ],
  ['brand', asWord(BRAND, true)],
  ['brand', /[\p{L}\p{N}]+\s?[®™]/gu],
];

/** Each word once, in the order they stand. */
export function howWordsIn(text: string): HowWord[] {
  const found = PATTERNS.flatMap(([kind, pattern]) =>
    [...text.matchAll(pattern)].map((match) => ({ word: match[0], kind, at: match.index })),
  ).toSorted((a, b) => a.at - b.at);
  const seen = new Set<string>();
  return found.flatMap(({ word, kind }) => {
    const key = word.toLowerCase();
    if (seen.has(key)) return [];
    seen.add(key);
    return [{ word, kind }];
  });
}
