// Reads facility location instances in the two public formats (OR-Library, UflLib Simple), plain or brotli-compressed.
// Any white space parts numbers; whatever is wrong is told with file and line.
import fs from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
import type { FacilityProblem } from '../src/modules/optimiser/facilities/instance.ts';

const SPACE = 32;
const POINT = 46;
const [ZERO, NINE] = [48, 57];
const NEWLINE = 10;
/** So many digits make a whole number, and so great a power of ten a divisor, that are exact. */
const MOST_DIGITS = 15;
const POWERS = Array.from({ length: MOST_DIGITS + 1 }, (_, k) => 10 ** k);

/** The numbers of a file one after the other. */
class Numbers {
  readonly #file: string;
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(file: string) {
    this.#file = file;
    const bytes = fs.readFileSync(file);
    try {
      this.#bytes = file.endsWith('.br') ? brotliDecompressSync(bytes) : bytes;
    } catch (cause) {
      throw new Error(`${file}: cannot be unpacked`, { cause });
    }
    // Byte order mark.
    if (this.#bytes[0] === 0xef && this.#bytes[1] === 0xbb && this.#bytes[2] === 0xbf) this.#at = 3;
  }

  get left(): number {
    return this.#bytes.length - this.#at;
  }

  /** The text of this line, from where it stands; blank lines before it are passed over. */
  line(): string {
    this.#skip();
    let end = this.#bytes.indexOf(NEWLINE, this.#at);
    if (end === -1) end = this.#bytes.length;
    return this.#text(this.#at, end).trim();
  }

  skipLine(): void {
    const end = this.#bytes.indexOf(NEWLINE, this.#at);
    this.#at = end === -1 ? this.#bytes.length : end + 1;
  }

  skipWord(): void {
    this.#skip();
    if (this.left === 0) throw this.problem('ends before all its numbers');
    while (this.left > 0 && this.#bytes[this.#at]! > SPACE) this.#at++;
  }

  next(): number {
    this.#skip();
    const bytes = this.#bytes;
    const start = this.#at;
    let value = 0;
    let point = -1;
    let isPlain = true;
    let at = start;
    for (; at < bytes.length; at++) {
      const code = bytes[at]!;
      if (code >= ZERO && code <= NINE) value = value * 10 + (code - ZERO);
      else if (code <= SPACE) break;
      else if (code === POINT && point === -1) point = at;
      else isPlain = false;
    }
    if (at === start) throw this.problem('ends before all its numbers');
    this.#at = at;
    const digits = at - start - (point === -1 ? 0 : 1);
    if (isPlain && digits > 0 && digits <= MOST_DIGITS) {
      return point === -1 ? value : value / POWERS[at - point - 1]!;
    }
    const text = this.#text(start, at);
    const slow = Number(text);
    if (!Number.isFinite(slow)) throw this.problem(`«${text}» is not a number`);
    return slow;
  }

  /** A fixed cost. */
  cost(): number {
    const value = this.next();
    if (value < 0) throw this.problem(`${value} is below 0`);
    return value;
  }

  end(): void {
    this.#skip();
    if (this.left > 0) throw this.problem('more numbers than its sizes call for');
  }

  /** Told with the line on which what was read last ends. */
  problem(what: string): Error {
    let line = 1;
    for (let k = 0; k < this.#at; k++) if (this.#bytes[k] === NEWLINE) line++;
    return new Error(`${this.#file}, line ${line}: ${what}`);
  }

  #skip(): void {
    while (this.left > 0 && this.#bytes[this.#at]! <= SPACE) this.#at++;
  }

  #text(from: number, to: number): string {
    return Buffer.from(this.#bytes.subarray(from, to)).toString('latin1');
  }
}

/** @throws Error naming file and line where it is in neither format. */
export function readFacilityFile(file: string): FacilityProblem {
  const numbers = new Numbers(file);
  const hasName = /^FILE:/i.test(numbers.line());
  if (hasName) numbers.skipLine();
  const isSimple = hasName || numbers.line().split(/\s+/).length === 3;
  const [facilities, customers] = [numbers.next(), numbers.next()];
  const areCounts = [facilities, customers].every((count) => Number.isSafeInteger(count) && count > 0);
  if (!areCounts) throw numbers.problem('not the numbers of facilities and customers');
  if (isSimple && numbers.next() !== 0) throw numbers.problem('a p-median instance, not facility location');
  // A number takes a digit and a space at least.
  if (2 * facilities * customers > numbers.left + 1) {
    throw numbers.problem(`too short for ${facilities} facilities and ${customers} customers`);
  }
  const problem = {
    facilities,
    customers,
    fixed: new Float64Array(facilities),
    service: new Float64Array(facilities * customers),
  };
  (isSimple ? readByFacility : readByCustomer)(numbers, problem);
  numbers.end();
  return problem;
}

interface Tables {
  readonly facilities: number;
  readonly customers: number;
  readonly fixed: Float64Array;
  readonly service: Float64Array;
}

/** UflLib Simple: a facility's number, its fixed cost, its service costs. */
function readByFacility(numbers: Numbers, { facilities, customers, fixed, service }: Tables): void {
  for (let i = 0; i < facilities; i++) {
    numbers.next();
    fixed[i] = numbers.cost();
    for (let j = 0; j < customers; j++) service[j * facilities + i] = numbers.next();
  }
}

/** OR-Library: capacities (not used, and in some files a word) with fixed costs, then a customer's demand and its service costs. */
function readByCustomer(numbers: Numbers, { facilities, fixed, service }: Tables): void {
  for (let i = 0; i < facilities; i++) {
    numbers.skipWord();
    fixed[i] = numbers.cost();
  }
  for (let k = 0; k < service.length; k++) {
    if (k % facilities === 0) numbers.next();
    service[k] = numbers.next();
  }
}
