// A map of the latest few: what is put in last stands last, and the one put in longest ago makes room.

/** Puts a value in as the latest; no more than `most` are kept. */
export function keepLatest<Key, Value>(
  kept: Map<Key, Value>,
  [key, value]: readonly [Key, Value],
  most: number,
): void {
  kept.delete(key);
  kept.set(key, value);
  const [oldest] = kept.keys();
  if (oldest !== undefined && kept.size > most) kept.delete(oldest);
}
