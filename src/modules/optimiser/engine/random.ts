// Seeded randomness: mulberry32 for numbers, FNV-1a for turning text into a seed.

export type Random = () => number;

/** Numbers in [0, 1), the same for the same seed everywhere. */
export function random(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** 32-bit FNV-1a over the UTF-16 code units. */
export function hash32(text: string, start = 0x811c9dc5): number {
  let hash = start;
  for (let k = 0; k < text.length; k++) {
    hash = Math.imul(hash ^ text.charCodeAt(k), 0x01000193);
  }
  return hash >>> 0;
}

/** Mixes in place (Fisher-Yates). */
export function shuffle(list: number[] | Int32Array, next: Random): void {
  for (let k = list.length - 1; k > 0; k--) {
    const other = Math.floor(next() * (k + 1));
    const kept = list[k]!;
    list[k] = list[other]!;
    list[other] = kept;
  }
}
