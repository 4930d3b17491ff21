// What a browser calls itself, shortened to what a person knows it by.

/** `unknown` where nothing in it is known. */
export function deviceName(device: string, unknown: string): string {
  const browser = /(Edg|OPR|Firefox|Chrome|Safari)\//.exec(device)?.[1];
  const names: Readonly<Record<string, string>> = { Edg: 'Edge', OPR: 'Opera' };
  const system = /(Windows|Android|iPhone|iPad|Mac OS X|Linux)/
    .exec(device)?.[1]
    ?.replace('Mac OS X', 'macOS');
  const parts = [browser && (names[browser] ?? browser), system].filter(Boolean);
  return parts.length > 0 ? parts.join(', ') : unknown;
}
