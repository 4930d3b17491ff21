// Structured log: one JSON object a line on standard output. Never log personal data or uploaded content.
import pino, { type Logger } from 'pino';
import type { Config } from './config.ts';

export type Log = Logger;

export const createLog = (level: Config['logLevel']): Log =>
  pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime });
