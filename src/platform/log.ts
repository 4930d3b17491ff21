// Structured log: one JSON object a line on standard output. Never log personal data or uploaded content.
import pino, { type Logger } from 'pino';
import type { Config } from './config.ts';

export type Log = Logger;

/** Whatever else an error carries stays out: of a row it refuses, the database quotes all that stands there. */
const TOLD = ['type', 'message', 'stack', 'code', 'constraint'];

/** What the log says of an error. */
export function toldError(error: unknown): object {
  if (!(error instanceof Error)) return { message: String(error) };
  const whole = Object.entries(pino.stdSerializers.err(error));
  const told = Object.fromEntries(whole.filter(([name]) => TOLD.includes(name)));
  return error instanceof AggregateError ? { ...told, errors: error.errors.map(toldError) } : told;
}

export const createLog = (level: Config['logLevel']): Log =>
  pino({
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { err: toldError },
  });
