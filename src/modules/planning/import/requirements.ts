// Hard requirements in a cell: `key: value; key: value`, or one a line. Anything else that people write about what they
// need is not a requirement that two lists can be held against each other by, and is left alone.

/** A few words without digits, so that `kl. 10:00` is no key. */
const REQUIREMENT = /^([\p{L}][\p{L} -]{0,39}?)\s*:\s*(\S.*)$/u;
const MOST_REQUIREMENTS = 20;

export type CellRequirements =
  | { readonly kind: 'read'; readonly requirements: Readonly<Record<string, string>> }
  | { readonly kind: 'twice'; readonly key: string }
  | { readonly kind: 'tooMany'; readonly count: number; readonly most: number };

const tidy = (text: string): string => text.normalize('NFC').trim().replaceAll(/\s+/g, ' ').toLowerCase();

/** Keys and values in lower case, so that how it is typed parts nobody. */
export function parseRequirements(text: string): CellRequirements {
  const found = new Map<string, string>();
  for (const part of text.split(/[;\n]/)) {
    const [, name = '', said = ''] = REQUIREMENT.exec(part.trim()) ?? [];
    if (name === '') continue;
    const [key, value] = [tidy(name), tidy(said)];
    if ((found.get(key) ?? value) !== value) return { kind: 'twice', key };
    found.set(key, value);
  }
  return found.size > MOST_REQUIREMENTS
    ? { kind: 'tooMany', count: found.size, most: MOST_REQUIREMENTS }
    : { kind: 'read', requirements: Object.fromEntries(found) };
}
