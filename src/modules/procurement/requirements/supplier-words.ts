// Words in a requirement that point at one supplier: names of those who took part in the market dialogue. A hint for whoever
// writes, never a refusal: a firm may be called by a common word. Pure.

/** Forms of firms, places and words that are part of many firms' names and point at nobody. */
const COMMON = new Set([
  ...[
    'as',
    'asa',
    'ans',
    'da',
    'sa',
    'ba',
    'nuf',
    'ab',
    'aps',
    'ltd',
    'gmbh',
    'og',
    'and',
    'the',
    'av',
    'i',
    'for',
  ],
  ...[
    'norge',
    'noreg',
    'norway',
    'norsk',
    'nordic',
    'nordisk',
    'scandinavia',
    'skandinavia',
    'trøndelag',
    'oslo',
  ],
  ...[
    'gruppen',
    'gruppa',
    'group',
    'holding',
    'drift',
    'service',
    'solutions',
    'systems',
    'system',
    'systemer',
  ],
  ...[
    'teknologi',
    'technology',
    'helse',
    'health',
    'omsorg',
    'care',
    'alarm',
    'trygghet',
    'velferd',
    'data',
    'bygg',
  ],
  ...[
    'consulting',
    'rådgivning',
    'leverandør',
    'handel',
    'transport',
    'renhold',
    'bil',
    'auto',
    'digital',
    'smart',
  ],
]);
const SHORTEST = 4;

const letters = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** What of a firm's name points at it: the name without its form, and its own words. */
function telling(name: string): string[] {
  const words = name.split(/[^\p{L}\p{N}&-]+/u).filter((word) => word !== '');
  const own = words.filter((word) => !COMMON.has(word.toLowerCase()));
  const whole = words.filter((word) => !/^(as|asa|ans|da|sa|ba|nuf|ab|aps|ltd|gmbh)$/i.test(word)).join(' ');
  return [
    ...(own.length > 0 && whole.length >= SHORTEST ? [whole] : []),
    ...own.filter((word) => word.length >= SHORTEST),
  ];
}

/** Each firm once whose name, or a word of it, stands in the text: as it stands there. */
export function supplierWordsIn(text: string, names: readonly string[]): string[] {
  const found = names.flatMap((name) => {
    const hits = telling(name).flatMap(
      (word) =>
        new RegExp(`(?<![\\p{L}\\p{N}])${letters(word)}(?![\\p{L}\\p{N}])`, 'iu').exec(text)?.[0] ?? [],
    );
    return hits.slice(0, 1);
  });
  return [...new Set(found)];
}
