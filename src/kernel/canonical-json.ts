// JSON in the one form that RFC 8785 (JCS) gives a value, so that a hash of it is everybody's hash of it. Narrower than the
// RFC on purpose: numbers are whole and exact, so no reader's way with decimals can matter.

const refused = (what: string): Error => new Error(`no canonical form: ${what}`);

function textOf(text: string): string {
  if (!text.isWellFormed()) throw refused('text with half a character');
  // What ECMAScript escapes, and how, is what the RFC asks for.
  return JSON.stringify(text);
}

function numberOf(value: number): string {
  if (!Number.isSafeInteger(value)) throw refused(`${value} is not a whole number`);
  return JSON.stringify(value);
}

function membersOf(value: object): string {
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) throw refused('neither record nor list');
  // Sorted by UTF-16 code units, as the RFC has it: what a plain sort does.
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([name, member]) => `${textOf(name)}:${canonicalJson(member)}`).join(',')}}`;
}

/** The canonical text. Throws on decimals, numbers beyond 2^53 - 1, half a surrogate pair and what JSON has not. */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return textOf(value);
  if (typeof value === 'number') return numberOf(value);
  if (typeof value !== 'object') throw refused(typeof value);
  return Array.isArray(value) ? `[${value.map(canonicalJson).join(',')}]` : membersOf(value);
}
