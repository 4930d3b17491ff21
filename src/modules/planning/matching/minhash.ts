// MinHash signatures in bands: texts that share many 4-grams meet in some band, others hardly ever.
const HASHES = 128;
const BANDS = 32;
const ROWS = HASHES / BANDS;
/** A band shared by more texts than this says nothing. */
const LARGEST_BAND = 200;

/** 32-bit mixing (the finaliser of MurmurHash3): every bit of the input moves every bit of the output. */
function mix(value: number): number {
  let h = value | 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

const SEEDS = Array.from({ length: HASHES }, (_, place) => mix(place * 0x9e3779b9 + 1));

function signature(grams: Int32Array): Uint32Array {
  const least = new Uint32Array(HASHES).fill(0xffffffff);
  for (const gram of grams) {
    const hashed = mix(gram + 1);
    for (let place = 0; place < HASHES; place++) {
      const value = mix(hashed ^ (SEEDS[place] as number));
      if (value < (least[place] as number)) least[place] = value;
    }
  }
  return least;
}

/** Pairs of places in `gramSets` (a < b) that meet in at least one band; each pair may come several times. */
export function* likelyAlike(gramSets: readonly Int32Array[]): Generator<readonly [number, number]> {
  const signatures = gramSets.map(signature);
  for (let band = 0; band < BANDS; band++) {
    const buckets = new Map<string, number[]>();
    for (const [place, least] of signatures.entries()) {
      if (gramSets[place]?.length === 0) continue;
      const key = least.subarray(band * ROWS, (band + 1) * ROWS).join();
      const bucket = buckets.get(key);
      if (bucket) bucket.push(place);
      else buckets.set(key, [place]);
    }
    for (const bucket of buckets.values()) {
      if (bucket.length > LARGEST_BAND) continue;
      for (const [i, a] of bucket.entries()) for (const b of bucket.slice(i + 1)) yield [a, b];
    }
  }
}
