// Reads the environment once, and says everything that is wrong with it at once. No other file reads it.
import path from 'node:path';
import { z } from 'zod';

export interface Config {
  readonly port: number;
  readonly host: string;
  /** Absolute path of the folder that holds the embedded database. */
  readonly dataFolder: string;
  /** Connection string of a PostgreSQL server; null: the embedded database in dataFolder. */
  readonly databaseUrl: string | null;
  /** Public address without a trailing slash; used in links. */
  readonly baseUrl: string;
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error';
}

const blankAsMissing = (value: unknown): unknown => (value === '' ? undefined : value);

const url = (protocols: readonly string[]) =>
  z.string().refine((text) => URL.canParse(text) && protocols.includes(new URL(text).protocol), {
    message: `må være en adresse som begynner med ${protocols.map((p) => `${p}//`).join(' eller ')}`,
  });

const schema = z.object({
  PORT: z.preprocess(
    blankAsMissing,
    z.coerce
      .number({ message: 'må være et helt tall fra 0 til 65535' })
      .int({ message: 'må være et helt tall fra 0 til 65535' })
      .min(0, { message: 'må være et helt tall fra 0 til 65535' })
      .max(65535, { message: 'må være et helt tall fra 0 til 65535' })
      .default(3000),
  ),
  HOST: z.preprocess(blankAsMissing, z.string().default('127.0.0.1')),
  SAMKJOP_DATA: z.preprocess(blankAsMissing, z.string().default('./var')),
  DATABASE_URL: z.preprocess(blankAsMissing, url(['postgres:', 'postgresql:']).optional()),
  SAMKJOP_URL: z.preprocess(blankAsMissing, url(['http:', 'https:']).optional()),
  LOG_LEVEL: z.preprocess(
    blankAsMissing,
    z
      .enum(['debug', 'info', 'warn', 'error'], { message: 'må være debug, info, warn eller error' })
      .default('info'),
  ),
});

export type ConfigResult =
  | { readonly ok: true; readonly config: Config }
  | { readonly ok: false; readonly errors: readonly string[] };

/** Every problem as one Norwegian line, `NAVN=verdi: hva som er galt`. */
export function parseConfig(env: Readonly<Record<string, string | undefined>>, cwd: string): ConfigResult {
  const parsed = schema.safeParse(env);
  if (!parsed.success) {
    const errors = parsed.error.issues.map((issue) => {
      const name = String(issue.path[0]);
      return `${name}=${env[name] ?? ''}: ${issue.message}`;
    });
    return { ok: false, errors };
  }
  const { data } = parsed;
  return {
    ok: true,
    config: {
      port: data.PORT,
      host: data.HOST,
      dataFolder: path.resolve(cwd, data.SAMKJOP_DATA),
      databaseUrl: data.DATABASE_URL ?? null,
      baseUrl: (data.SAMKJOP_URL ?? `http://localhost:${data.PORT}`).replace(/\/+$/, ''),
      logLevel: data.LOG_LEVEL,
    },
  };
}

export const readConfig = (): ConfigResult => parseConfig(process.env, process.cwd());
