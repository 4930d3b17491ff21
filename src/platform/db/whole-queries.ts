// Keeps the messages of one query together. With values a query comes as several messages, and the socket server lets
// another connection in between them: its statement would then be run with our values. To the server a query that is not yet
// whole looks like an open transaction, in which nobody else is let in.
import type { PGlite } from '@electric-sql/pglite';

type Execute = PGlite['execProtocolRawStream'];

const letter = (text: string): number => text.charCodeAt(0);
/** Parse, Bind, Describe, Execute, Close: more of the query comes. */
const BEGINS = new Set([...'PBDEC'].map(letter));
/** Sync, Query, FunctionCall: the query is whole. */
const ENDS = new Set([...'SQF'].map(letter));
const SYNC = new Uint8Array([letter('S'), 0, 0, 0, 4]);

/** The database as the socket server is to see it. */
export function wholeQueries(pglite: PGlite): PGlite {
  let isBegun = false;
  const execProtocolRawStream: Execute = (message, options) => {
    const type = message[0] ?? 0;
    if (BEGINS.has(type)) isBegun = true;
    else if (ENDS.has(type)) isBegun = false;
    return pglite.execProtocolRawStream(message, options);
  };
  const seen: Partial<Record<string | symbol, unknown>> = {
    execProtocolRawStream,
    isInTransaction: () => isBegun || pglite.isInTransaction(),
    /** What the server calls when a connection is gone: a query that was not whole is ended first. */
    exec: async (...given: Parameters<PGlite['exec']>) => {
      if (isBegun)
        await pglite.runExclusive(() => execProtocolRawStream(SYNC, { onRawData: () => undefined }));
      return pglite.exec(...given);
    },
  };
  return new Proxy(pglite, {
    get(target, name) {
      const own = seen[name];
      if (own !== undefined) return own;
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}
