// Splits Norwegian compounds («vikartjenester» = vikar + tjenester) by a dictionary of words known to stand alone.
import { stem } from './normalise.ts';

/** Common last and first parts that may not stand alone in the texts the dictionary is built from. */
const PARTS = (
  'tjeneste utstyr anlegg materiell system løsning avtale bygg arbeid drift vedlikehold service kontroll maskin vogn bil ' +
  'produkt artikkel middel vare vann vei avløp skole barnehage helse omsorg eiendom miljø avfall brann kontor park plass ' +
  'bolig hjem senter plan prosjekt ledelse ledning rådgivning konsulent entreprise entreprenør kjøretøy båt tank rør kabel ' +
  'vinter sommer snø sand salt jord stein tre papir plast metall glass tekstil klær sko mat drikke data nett sky web ' +
  'telefon mobil medisin lege tann syke pleie pasient elev lærer bruker ansatt bedrift innbygger industri laboratorie ' +
  'måling måler prøve analyse undersøkelse transport buss skyss taxi drosje post pakke penge bank forsikring pensjon ' +
  'møbel stol bord skap dør vindu tak gulv vegg lås lys lampe strøm varme kjøle ventilasjon energi kraft gass olje ' +
  'idrett svømme hall bane lek leke spill musikk kunst kultur bok bibliotek museum film foto trykk reklame skilt språk tolk ' +
  'vakt sikkerhet alarm overvåking rens rensing renhold vask tøm tømming slam feie kurs opplæring undervisning'
).split(' ');

export interface Compounds {
  /** The stems of the parts, two or more, or none where the word does not split. */
  split(word: string): readonly string[];
  /** The stems of the longest known words it begins and ends with, for a word that does not split. */
  ends(word: string): readonly string[];
}

/** «skoler» is not sko + ler: the shortest parts must be ones we know to be parts. */
const SHORT_PARTS = new Set(PARTS.filter((part) => part.length === 3));
const JOINTS = ['', 's', 'e'] as const;
const SHORTEST = 3;
const SHORTEST_END = 5;
const MOST_PARTS = 4;
const MOST_CACHED = 100_000;

/** `words`: those that stand alone somewhere. A part is known by its own form or by its stem. */
export function createCompounds(words: Iterable<string>): Compounds {
  const known = new Set<string>();
  for (const word of [...words, ...PARTS].flatMap((it) => [it, stem(it)])) {
    if (word.length > SHORTEST || SHORT_PARTS.has(word)) known.add(word);
  }
  const answers = new Map<string, boolean>();
  function isKnown(part: string): boolean {
    if (part.length < SHORTEST) return false;
    const answer = answers.get(part) ?? (known.has(part) || known.has(stem(part)));
    if (answers.size < MOST_CACHED) answers.set(part, answer);
    return answer;
  }
  const cache = new Map<string, readonly string[]>();

  function search(word: string, partsLeft: number): string[] | null {
    for (let end = word.length - SHORTEST; end >= SHORTEST; end--) {
      const head = word.slice(0, end);
      if (!isKnown(head)) continue;
      for (const joint of JOINTS) {
        if (!word.startsWith(joint, end)) continue;
        const rest = word.slice(end + joint.length);
        if (isKnown(rest)) return [head, rest];
        const deeper = partsLeft > 2 && rest.length >= 2 * SHORTEST ? search(rest, partsLeft - 1) : null;
        if (deeper) return [head, ...deeper];
      }
    }
    return null;
  }

  function knownEnd(word: string, at: (length: number) => string): string[] {
    for (let length = word.length - 2; length >= SHORTEST_END; length--) {
      if (isKnown(at(length))) return [stem(at(length))];
    }
    return [];
  }

  return {
    ends(word) {
      const first = knownEnd(word, (length) => word.slice(0, length));
      return [...first, ...knownEnd(word, (length) => word.slice(word.length - length))];
    },
    split(word) {
      const cached = cache.get(word);
      if (cached) return cached;
      const parts = word.length >= 2 * SHORTEST ? (search(word, MOST_PARTS) ?? []).map(stem) : [];
      if (cache.size < MOST_CACHED) cache.set(word, parts);
      return parts;
    },
  };
}
