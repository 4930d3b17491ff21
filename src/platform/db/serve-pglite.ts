// Opens PGlite and offers it on a unix socket. One backend: an open transaction makes every other caller wait, and the
// questions of each connection are put whole, one at a time. Decision 0013.
import fs from 'node:fs';
import net from 'node:net';
import { PGlite } from '@electric-sql/pglite';
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist';
import { ClientMessages, type Sent } from './client-messages.ts';

export interface PgliteSource {
  /** A folder on disk; absent: in memory. */
  readonly databaseFolder?: string;
  /** A dump to start from (tests). */
  readonly template?: Blob;
  readonly socketPath: string;
}

export interface ServedPglite {
  readonly pglite: PGlite;
  /** Ends all connections when the question that is being answered is, then the database. */
  close(): Promise<void>;
}

/** The default shared_buffers of 128 MB is mostly idle memory here. */
const START_PARAMS = ['-c', 'shared_buffers=16MB', '-c', 'timezone=UTC'];
const MOST_CONNECTIONS = 30;

const NO_ENCRYPTION = 'N';
const SYNC = new Uint8Array([...Buffer.from('S'), 0, 0, 0, 4]);

interface Caller {
  readonly socket: net.Socket;
  readonly messages: ClientMessages;
}

interface Question {
  readonly caller: Caller;
  readonly bytes: Uint8Array;
  readonly isWhole: boolean;
}

/** Questions of all callers, answered one after the other; while one has a transaction open, only its own. */
class Desk {
  readonly #pglite: PGlite;
  #waiting: Question[] = [];
  /** Whose transaction, or half a question, the backend is in. */
  #holder: Caller | null = null;
  #isHalf = false;
  #working: Promise<void> | null = null;
  #isClosed = false;

  constructor(pglite: PGlite) {
    this.#pglite = pglite;
  }

  ask(question: Question): void {
    this.#waiting.push(question);
    this.#goOn();
  }

  /** Of a caller that is gone: what it asked for and has not got is dropped, its transaction is rolled back. */
  forget(caller: Caller): void {
    this.#waiting = this.#waiting.filter((question) => question.caller !== caller);
    this.#goOn();
  }

  /** Resolves when nothing is being answered; nothing is after it. */
  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#working;
  }

  #goOn(): void {
    this.#working ??= this.#work().finally(() => {
      this.#working = null;
    });
  }

  async #work(): Promise<void> {
    // In the same turn of the loop nobody can ask: what comes meanwhile is seen before it ends.
    while (!this.#isClosed) {
      if (this.#holder?.socket.destroyed) await this.#takeBack();
      const question = this.#next();
      if (!question) return;
      await this.#answer(question);
    }
  }

  #next(): Question | undefined {
    if (this.#holder === null) return this.#waiting.shift();
    const place = this.#waiting.findIndex(({ caller }) => caller === this.#holder);
    return place < 0 ? undefined : this.#waiting.splice(place, 1)[0];
  }

  async #answer({ caller, bytes, isWhole }: Question): Promise<void> {
    const onRawData = (data: Uint8Array): void => {
      // The database writes its next answer into the same memory.
      if (caller.socket.writable) caller.socket.write(Uint8Array.from(data));
    };
    try {
      await this.#pglite.runExclusive(() => this.#pglite.execProtocolRawStream(bytes, { onRawData }));
    } catch (error) {
      // What the database refuses it answers itself; this is the database failing, and the caller is told by the line going dead.
      caller.socket.destroy(error instanceof Error ? error : undefined);
    }
    this.#isHalf = !isWhole;
    this.#holder = this.#isHalf || this.#pglite.isInTransaction() ? caller : null;
  }

  async #takeBack(): Promise<void> {
    const nobody = { onRawData: () => undefined };
    if (this.#isHalf) await this.#pglite.runExclusive(() => this.#pglite.execProtocolRawStream(SYNC, nobody));
    if (this.#pglite.isInTransaction()) await this.#pglite.exec('rollback');
    this.#isHalf = false;
    this.#holder = null;
  }
}

function receive(caller: Caller, sent: Sent, desk: Desk): void {
  switch (sent.kind) {
    case 'question':
      desk.ask({ caller, bytes: sent.bytes, isWhole: sent.isWhole });
      break;
    case 'encryption':
      caller.socket.write(NO_ENCRYPTION);
      break;
    case 'end':
      caller.socket.destroy();
  }
}

function attend(socket: net.Socket, desk: Desk): void {
  const caller: Caller = { socket, messages: new ClientMessages() };
  socket.on('data', (bytes) => {
    try {
      for (const sent of caller.messages.read(bytes)) receive(caller, sent, desk);
    } catch (error) {
      socket.destroy(error instanceof Error ? error : undefined);
    }
  });
  // Whoever is gone is gone, whatever the reason: `close` follows.
  socket.on('error', () => undefined);
  socket.on('close', () => desk.forget(caller));
}

export async function servePglite(source: PgliteSource): Promise<ServedPglite> {
  const pglite = await PGlite.create({
    ...(source.databaseFolder ? { dataDir: source.databaseFolder } : {}),
    ...(source.template ? { loadDataDir: source.template } : {}),
    extensions: { btree_gist },
    startParams: [...PGlite.defaultStartParams, ...START_PARAMS],
  });
  const desk = new Desk(pglite);
  const sockets = new Set<net.Socket>();
  const server = net.createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    attend(socket, desk);
  });
  server.maxConnections = MOST_CONNECTIONS;
  // One that a killed process left behind.
  fs.rmSync(source.socketPath, { force: true });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(source.socketPath, resolve);
  });
  return {
    pglite,
    async close() {
      const isStopped = new Promise((resolve) => server.close(resolve));
      await desk.close();
      for (const socket of sockets) socket.destroy();
      await isStopped;
      await pglite.close();
    },
  };
}
