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
  /** Where mail is sent; null: letters stay in the outbox, and are printed and filed for whoever runs the program. */
  readonly smtp: { readonly url: string; readonly from: string } | null;
  /** An identity provider, where there is one. */
  readonly oidc: OidcConfig | null;
  /** The invented region with its people: on where only this machine can reach the server, or where asked for. */
  readonly isDemoOn: boolean;
  /** True where a proxy in front names the visitor's address. */
  readonly trustsProxy: boolean;
  /** What looks for viruses in files that people put in; null: nothing does. */
  readonly virusScan: VirusScanConfig | null;
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error';
}

/** clamd: a server that speaks clamd's language · command: a program that is given the file on standard input. */
export type VirusScanConfig =
  | { readonly kind: 'clamd'; readonly host: string; readonly port: number }
  | { readonly kind: 'command'; readonly program: string; readonly args: readonly string[] };

export interface OidcConfig {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** What the button says: «ID-porten». */
  readonly name: string;
  /** Levels of assurance that are asked for and taken, as the provider names them; empty: any. */
  readonly acrValues: readonly string[];
}

const blankAsMissing = (value: unknown): unknown => (value === '' ? undefined : value);

const url = (protocols: readonly string[]) =>
  z.string().refine((text) => URL.canParse(text) && protocols.includes(new URL(text).protocol), {
    message: `må være en adresse som begynner med ${protocols.map((p) => `${p}//`).join(' eller ')}`,
  });

const CLAMD_PORT = 3310;

/** `clamd://host:3310` or `command:/usr/bin/clamdscan --no-summary -`; null for what is neither. */
function virusScanIn(text: string): VirusScanConfig | null {
  const [program = '', ...args] = /^command:(.+)$/.exec(text)?.[1]?.trim().split(/\s+/) ?? [];
  if (program.startsWith('/')) return { kind: 'command', program, args };
  if (!URL.canParse(text)) return null;
  const { protocol, hostname, port } = new URL(text);
  return protocol === 'clamd:' && hostname !== ''
    ? { kind: 'clamd', host: hostname, port: port === '' ? CLAMD_PORT : Number(port) }
    : null;
}

const LOOPBACK: ReadonlySet<string> = new Set(['127.0.0.1', '::1', '[::1]', 'localhost']);

/** A secret of ours goes there, and who somebody is comes from there. */
function isSafeIssuer(text: string): boolean {
  const { protocol, hostname } = new URL(text);
  return protocol === 'https:' || LOOPBACK.has(hostname);
}

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
  SMTP_URL: z.preprocess(blankAsMissing, url(['smtp:', 'smtps:']).optional()),
  MAIL_FROM: z.preprocess(
    blankAsMissing,
    z
      .string()
      .regex(/@/, { message: 'må være en e-postadresse, for eksempel Samkjøp <samkjop@kommune.no>' })
      .optional(),
  ),
  OIDC_ISSUER: z.preprocess(
    blankAsMissing,
    url(['https:', 'http:'])
      .refine((text) => !URL.canParse(text) || isSafeIssuer(text), { message: 'må begynne med https://' })
      .optional(),
  ),
  OIDC_CLIENT_ID: z.preprocess(blankAsMissing, z.string().optional()),
  OIDC_CLIENT_SECRET: z.preprocess(blankAsMissing, z.string().optional()),
  OIDC_NAME: z.preprocess(blankAsMissing, z.string().max(40).default('ID-porten')),
  OIDC_ACR_VALUES: z.preprocess(blankAsMissing, z.string().trim().max(300).default('')),
  SAMKJOP_DEMO: z.preprocess(blankAsMissing, z.enum(['0', '1'], { message: 'må være 0 eller 1' }).optional()),
  SAMKJOP_PROXY: z.preprocess(
    blankAsMissing,
    z.enum(['0', '1'], { message: 'må være 0 eller 1' }).default('0'),
  ),
  VIRUS_SCAN: z.preprocess(
    blankAsMissing,
    z
      .string()
      .refine((text) => virusScanIn(text) !== null, {
        message: 'må være clamd://vert:3310 eller command:/full/sti/til/program',
      })
      .optional(),
  ),
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

/** Reached from this machine alone: no public address and no proxy in front. */
const isOnlyHere = (data: {
  HOST: string;
  SAMKJOP_URL?: string | undefined;
  SAMKJOP_PROXY: string;
}): boolean =>
  LOOPBACK.has(data.HOST) &&
  data.SAMKJOP_PROXY === '0' &&
  (data.SAMKJOP_URL === undefined || LOOPBACK.has(new URL(data.SAMKJOP_URL).hostname));

/** These hold passwords: a faulty value is not told. */
const SECRET: ReadonlySet<string> = new Set(['DATABASE_URL', 'SMTP_URL', 'OIDC_CLIENT_SECRET']);

/** Settings that only make sense together. */
const GROUPS = [
  ['SMTP_URL', 'MAIL_FROM'],
  ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'],
] as const;

function incompleteGroups(env: Readonly<Record<string, string | undefined>>): string[] {
  return GROUPS.flatMap((names) => {
    const missing = names.filter((name) => !env[name]);
    if (missing.length === 0 || missing.length === names.length) return [];
    return missing.map(
      (name) => `${name}=: må settes sammen med ${names.filter((it) => it !== name).join(' og ')}`,
    );
  });
}

/** Every problem as one Norwegian line, `NAVN=verdi: hva som er galt`. */
export function parseConfig(env: Readonly<Record<string, string | undefined>>, cwd: string): ConfigResult {
  const parsed = schema.safeParse(env);
  if (!parsed.success) {
    const errors = parsed.error.issues.map((issue) => {
      const name = String(issue.path[0]);
      return `${name}=${SECRET.has(name) ? '…' : (env[name] ?? '')}: ${issue.message}`;
    });
    return { ok: false, errors };
  }
  const { data } = parsed;
  const incomplete = incompleteGroups(env);
  if (incomplete.length > 0) return { ok: false, errors: incomplete };
  return {
    ok: true,
    config: {
      port: data.PORT,
      host: data.HOST,
      dataFolder: path.resolve(cwd, data.SAMKJOP_DATA),
      databaseUrl: data.DATABASE_URL ?? null,
      // As addresses are compared: scheme and host in lower case.
      baseUrl: new URL(data.SAMKJOP_URL ?? `http://localhost:${data.PORT}`).href.replace(/\/+$/, ''),
      smtp: data.SMTP_URL && data.MAIL_FROM ? { url: data.SMTP_URL, from: data.MAIL_FROM } : null,
      oidc:
        data.OIDC_ISSUER && data.OIDC_CLIENT_ID && data.OIDC_CLIENT_SECRET
          ? {
              issuer: data.OIDC_ISSUER,
              clientId: data.OIDC_CLIENT_ID,
              clientSecret: data.OIDC_CLIENT_SECRET,
              name: data.OIDC_NAME,
              acrValues: data.OIDC_ACR_VALUES.split(/\s+/).filter((level) => level !== ''),
            }
          : null,
      isDemoOn:
        data.SAMKJOP_DEMO === '1' ||
        (data.SAMKJOP_DEMO === undefined && data.DATABASE_URL === undefined && isOnlyHere(data)),
      trustsProxy: data.SAMKJOP_PROXY === '1',
      virusScan: data.VIRUS_SCAN === undefined ? null : virusScanIn(data.VIRUS_SCAN),
      logLevel: data.LOG_LEVEL,
    },
  };
}

export const readConfig = (): ConfigResult => parseConfig(process.env, process.cwd());
