// Reads canonical JSON and nothing else: a space, another order of names, another way of writing a character or a number is
// refused where it stands. Knows where each value begins and ends, so that the bytes of the file themselves are hashed.

const DEEPEST = 16;
const NUMBER = /-?(?:0|[1-9]\d*)/y;
/** Text without anything that is escaped: stands as it is. */
const PLAIN = /"[ !#-[\]-\uffff]*"/y;

/** Where the text stops being canonical. */
export class NotCanonical extends Error {
  readonly at: number;
  constructor(at: number) {
    super(`not canonical at ${at}`);
    this.at = at;
  }
}

export class CanonicalReader {
  readonly text: string;
  /** The next character to read. */
  at = 0;

  constructor(text: string) {
    this.text = text;
  }

  isNext(literal: string): boolean {
    return this.text.startsWith(literal, this.at);
  }

  /** Passes what must stand here. */
  expect(literal: string): void {
    if (!this.isNext(literal)) throw new NotCanonical(this.at + this.#commonWith(literal));
    this.at += literal.length;
  }

  /** Passes what may stand here; false where it does not. */
  skip(literal: string): boolean {
    if (!this.isNext(literal)) return false;
    this.at += literal.length;
    return true;
  }

  value(depth = 0): unknown {
    if (depth > DEEPEST) throw new NotCanonical(this.at);
    switch (this.text[this.at]) {
      case '{':
        return this.#members(depth);
      case '[':
        return this.#items(depth);
      case '"':
        return this.string();
      case 't':
        this.expect('true');
        return true;
      case 'f':
        this.expect('false');
        return false;
      case 'n':
        this.expect('null');
        return null;
      default:
        return this.#number();
    }
  }

  string(): string {
    const start = this.at;
    PLAIN.lastIndex = start;
    if (PLAIN.test(this.text)) {
      this.at = PLAIN.lastIndex;
      return this.text.slice(start + 1, this.at - 1);
    }
    this.expect('"');
    let end = this.text.indexOf('"', this.at);
    while (end >= 0 && this.#isEscaped(end)) end = this.text.indexOf('"', end + 1);
    if (end < 0) throw new NotCanonical(start);
    const token = this.text.slice(start, end + 1);
    const value = parsed(token);
    if (value === null || !value.isWellFormed() || JSON.stringify(value) !== token)
      throw new NotCanonical(start);
    this.at = end + 1;
    return value;
  }

  #commonWith(literal: string): number {
    let length = 0;
    while (length < literal.length && this.text[this.at + length] === literal[length]) length++;
    return length;
  }

  #isEscaped(quote: number): boolean {
    let before = quote - 1;
    while (this.text[before] === '\\') before--;
    return (quote - before) % 2 === 0;
  }

  #number(): number {
    NUMBER.lastIndex = this.at;
    const token = NUMBER.exec(this.text)?.[0];
    const value = Number(token);
    if (token === undefined || token === '-0' || !Number.isSafeInteger(value))
      throw new NotCanonical(this.at);
    this.at += token.length;
    return value;
  }

  #items(depth: number): unknown[] {
    this.expect('[');
    const items: unknown[] = [];
    if (this.skip(']')) return items;
    do items.push(this.value(depth + 1));
    while (this.skip(','));
    this.expect(']');
    return items;
  }

  #members(depth: number): Readonly<Record<string, unknown>> {
    this.expect('{');
    // Without a prototype every name is a name like the others.
    const members: Record<string, unknown> = Object.create(null);
    if (this.skip('}')) return members;
    let last: string | null = null;
    do {
      const start = this.at;
      const name = this.string();
      if (last !== null && last >= name) throw new NotCanonical(start);
      this.expect(':');
      members[name] = this.value(depth + 1);
      last = name;
    } while (this.skip(','));
    this.expect('}');
    return members;
  }
}

function parsed(token: string): string | null {
  try {
    const value: unknown = JSON.parse(token);
    return typeof value === 'string' ? value : null;
  } catch {
    return null;
  }
}
