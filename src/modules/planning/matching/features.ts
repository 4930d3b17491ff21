// Needs to numbers, once, so that millions of pairs can be compared.
import { quarterOf } from '../../../kernel/quarter.ts';
import { categoryByCpv } from '../categories.ts';
import type { Need, StartWindow } from '../model.ts';
import { foldLetters, fourGrams, stem, tokenise } from '../text/normalise.ts';
import type { MatchContext, NeedFeatures, TextFeatures } from './model.ts';

const EARTH_KM = 6371;
const WORD_BITS = 31;
/** As many titles again with none of the words: in a short list two uses of a word do not make it a common one. */
const PRIOR_TITLES = 100;
const MOST_QUARTERS = 2 * WORD_BITS;

/** Gives each distinct key the next number. */
class Numbering {
  private readonly ids = new Map<string, number>();

  of(key: string): number {
    const known = this.ids.get(key);
    if (known !== undefined) return known;
    this.ids.set(key, this.ids.size);
    return this.ids.size - 1;
  }

  get size(): number {
    return this.ids.size;
  }
}

export function needFeatures(needs: readonly Need[], context: MatchContext): NeedFeatures {
  const titles = new Numbering();
  const textOf = Int32Array.from(needs, (need) => titles.of(need.title.trim().toLowerCase()));
  const { texts, idf } = textFeatures(needs, { textOf, titles: titles.size, context });
  const categoryPlace = new Map(context.index.categories.all.map((it, place) => [it.id, place]));
  const windows = quarterWords(needs);
  return {
    needs,
    textOf,
    texts,
    idf,
    category: Int32Array.from(needs, (need) => categoryPlace.get(need.category) ?? -1),
    ...cpvNumbers(needs, context),
    ...windows,
    ...places(needs, context),
    logValue: Float64Array.from(needs, (need) => Math.log(Math.max(1, need.value.base))),
  };
}

function textFeatures(
  needs: readonly Need[],
  { textOf, titles, context }: { textOf: Int32Array; titles: number; context: MatchContext },
): { texts: TextFeatures[]; idf: Float64Array } {
  const stems = new Numbering();
  const grams = new Numbering();
  const texts = new Array<TextFeatures>(titles);
  for (const [place, need] of needs.entries()) {
    const text = textOf[place] as number;
    texts[text] ??= oneText(need.title, { stems, grams, context });
  }
  const counts = new Float64Array(stems.size);
  for (const text of texts) for (const id of text.stems) counts[id] = (counts[id] as number) + 1;
  const all = titles + PRIOR_TITLES;
  return { texts, idf: counts.map((count) => Math.log(1 + (all - count) / (count + 1))) };
}

function oneText(
  title: string,
  { stems, grams, context }: { stems: Numbering; grams: Numbering; context: MatchContext },
): TextFeatures {
  const words = tokenise(title);
  const found = new Map<number, number>();
  for (const [place, word] of words.entries()) {
    const parts = context.index.compounds.split(word);
    for (const key of parts.length > 0 ? parts : [stem(word)])
      if (!found.has(stems.of(key))) found.set(stems.of(key), place);
  }
  const ordered = [...found].sort((a, b) => a[0] - b[0]);
  const gramIds = new Set(
    words.flatMap((word) => fourGrams(foldLetters(word))).map((gram) => grams.of(gram)),
  );
  return {
    words,
    stems: Int32Array.from(ordered, ([id]) => id),
    stemWords: ordered.map(([, place]) => place),
    grams: Int32Array.from(gramIds).sort(),
  };
}

function cpvNumbers(
  needs: readonly Need[],
  { index }: MatchContext,
): Pick<NeedFeatures, 'cpv' | 'cpvDigits'> {
  const cpv = new Int32Array(needs.length);
  const cpvDigits = new Uint8Array(needs.length);
  for (const [place, need] of needs.entries()) {
    const code = need.cpv && categoryByCpv(index.categories, need.cpv) ? need.cpv : null;
    const digits = (code ?? index.categories.byId.get(need.category)?.cpvPrefixes[0] ?? '').replace(
      /0+$/,
      '',
    );
    cpv[place] = Number(digits.padEnd(8, '0'));
    cpvDigits[place] = Math.max(2, digits.length);
  }
  return { cpv, cpvDigits };
}

function quarterWords(needs: readonly Need[]): Pick<NeedFeatures, 'quartersLow' | 'quartersHigh'> {
  const quartersLow = new Int32Array(needs.length);
  const quartersHigh = new Int32Array(needs.length);
  let first = Number.POSITIVE_INFINITY;
  for (const need of needs)
    for (const { earliest } of need.starts) first = Math.min(first, quarterOf(earliest));
  const bits = (window: StartWindow): [number, number] => [
    Math.min(MOST_QUARTERS - 1, quarterOf(window.earliest) - first),
    Math.min(MOST_QUARTERS - 1, quarterOf(window.latest) - first),
  ];
  for (const [place, need] of needs.entries()) {
    for (const window of need.starts) {
      const [from, to] = bits(window);
      for (let quarter = from; quarter <= to; quarter++) {
        const words = quarter < WORD_BITS ? quartersLow : quartersHigh;
        words[place] = (words[place] as number) | (1 << (quarter % WORD_BITS));
      }
    }
  }
  return { quartersLow, quartersHigh };
}

function places(needs: readonly Need[], context: MatchContext): Pick<NeedFeatures, 'place' | 'leastCosine'> {
  const place = new Float64Array(3 * needs.length);
  const leastCosine = new Float64Array(needs.length).fill(2);
  for (const [at, need] of needs.entries()) {
    const point = context.positions.get(need.owner);
    const category = context.index.categories.byId.get(need.category);
    if (!point || !category) continue;
    const [latitude, longitude] = [(point.latitude * Math.PI) / 180, (point.longitude * Math.PI) / 180];
    place[3 * at] = Math.cos(latitude) * Math.cos(longitude);
    place[3 * at + 1] = Math.cos(latitude) * Math.sin(longitude);
    place[3 * at + 2] = Math.sin(latitude);
    const angle = Math.min(Math.PI, context.maxKm[category.market] / context.roadFactor / EARTH_KM);
    leastCosine[at] = Math.cos(angle) - 1e-12;
  }
  return { place, leastCosine };
}
