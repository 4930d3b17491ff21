// Splits what a client of PostgreSQL's protocol (3.0) sends into whole questions: all messages up to the one that asks for an
// answer. Pure: knows nothing of sockets.

const letter = (text: string): number => text.charCodeAt(0);

/** Query, FunctionCall, Sync, Flush, CopyDone, CopyFail: what came before it is to be answered. */
const ASKS = new Set([...'QFSHcf'].map(letter));
/** Parse, Bind, Describe, Execute, Close, Flush: until Sync the rest of the question is still to come. */
const GOES_ON = new Set([...'PBDECH'].map(letter));
const SYNC = letter('S');
const TERMINATE = letter('X');

const SSL_REQUEST = 80877103;
const GSS_REQUEST = 80877104;
const CANCEL_REQUEST = 80877102;

/** Something of what a connection sent, in the order it came. */
export type Sent =
  /** To be given to the database as it is; `isWhole` where no message of the same question remains. */
  | { readonly kind: 'question'; readonly bytes: Uint8Array; readonly isWhole: boolean }
  /** Asks for encryption, which a socket file does not need. */
  | { readonly kind: 'encryption' }
  | { readonly kind: 'end' };

/** What one connection has sent and is not yet whole. */
export class ClientMessages {
  #rest: Buffer = Buffer.alloc(0);
  #begun: Buffer[] = [];
  #hasStarted = false;
  #isWhole = true;

  /** What is whole with these bytes. Throws where a length is impossible, as of something that is no client. */
  read(bytes: Buffer): Sent[] {
    this.#rest = this.#rest.length === 0 ? bytes : Buffer.concat([this.#rest, bytes]);
    const sent: Sent[] = [];
    for (let one = this.#next(); one !== null; one = this.#next()) if (one !== 'more') sent.push(one);
    return sent;
  }

  #take(length: number, least: number): Buffer | null {
    if (length < least) throw new Error(`a message of ${length} bytes`);
    if (this.#rest.length < length) return null;
    const taken = this.#rest.subarray(0, length);
    this.#rest = this.#rest.subarray(length);
    return taken;
  }

  #next(): Sent | 'more' | null {
    return this.#hasStarted ? this.#nextMessage() : this.#nextOfStart();
  }

  #nextOfStart(): Sent | null {
    if (this.#rest.length < 8) return null;
    const code = this.#rest.readInt32BE(4);
    const message = this.#take(this.#rest.readInt32BE(0), 8);
    if (!message) return null;
    if (code === SSL_REQUEST || code === GSS_REQUEST) return { kind: 'encryption' };
    // Another connection asks to stop a question: the database is in the middle of it and hears nothing.
    if (code === CANCEL_REQUEST) return { kind: 'end' };
    this.#hasStarted = true;
    return { kind: 'question', bytes: message, isWhole: true };
  }

  #nextMessage(): Sent | 'more' | null {
    if (this.#rest.length < 5) return null;
    const type = this.#rest[0] ?? 0;
    const message = this.#take(1 + this.#rest.readInt32BE(1), 5);
    if (!message) return null;
    if (type === TERMINATE) return { kind: 'end' };
    this.#begun.push(message);
    if (GOES_ON.has(type)) this.#isWhole = false;
    else if (type === SYNC) this.#isWhole = true;
    if (!ASKS.has(type)) return 'more';
    const bytes = Buffer.concat(this.#begun);
    this.#begun = [];
    return { kind: 'question', bytes, isWhole: this.#isWhole };
  }
}
