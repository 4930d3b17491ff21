// How a visitor's run is written down and read back: JSON in the database, typed values here.
import { createHash, randomBytes } from 'node:crypto';
import type { Issue, Plan } from '../modules/optimiser/model.ts';
import type { Robustness } from '../modules/optimiser/robustness.ts';
import type { GroupSharing } from '../modules/optimiser/sharing.ts';
import type { RunState } from '../modules/planning/db.ts';
import type { ImportResult } from '../modules/planning/model.ts';
import type { VisitorRun } from '../modules/planning/queries.ts';
import type { BodyId } from '../modules/registry/model.ts';
import type { GroupProgress } from './group-work.ts';
import type { ChosenLimits } from './limits/limit-choice.ts';
import type { NeedSource } from './read-needs.ts';

export interface RunSource {
  /** `example`: the made-up region that ships with the product. */
  readonly kind: 'example' | 'upload';
  readonly fileName: string;
  readonly source: NeedSource;
  readonly imported: ImportResult;
}

export interface RunChoices {
  readonly seed: number;
  /** Bodies that can lead; null: nobody was asked, so everybody may. */
  readonly leads: readonly BodyId[] | null;
  /** Changed parameters, by parameter id. */
  readonly changes: Readonly<Record<string, number>>;
  /** Null, or left out in runs kept before there were any: none. */
  readonly limits?: ChosenLimits | null;
}

export const DEFAULT_CHOICES: RunChoices = { seed: 1, leads: null, changes: {} };

export interface RunPlan {
  readonly plan: Plan;
  readonly issues: readonly Issue[];
  /** Of some groups, or left out in plans kept before there was any. */
  readonly sharing?: readonly GroupSharing[];
  /** Left out in large runs, where somebody stopped before it, and in plans kept before there was any. */
  readonly robustness?: Robustness;
}

export interface StoredRun extends RunSource {
  readonly state: RunState;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly choices: RunChoices;
  readonly progress: GroupProgress | null;
  readonly outcome: RunPlan | null;
  readonly isCancelRequested: boolean;
}

export interface RunProgress {
  readonly state: RunState;
  readonly progress: GroupProgress | null;
  readonly isCancelRequested: boolean;
}

const TOKEN = /^[A-Za-z0-9_-]{22}$/;

/** 128 random bits for an address nobody guesses. */
export const newToken = (): string => randomBytes(16).toString('base64url');

/** Null for what cannot be a token. The database knows only the hash. */
export const hashOfToken = (token: string): string | null =>
  TOKEN.test(token) ? createHash('sha256').update(token).digest('hex') : null;

/** Excel dates become ISO text: cells are text, numbers, booleans or empty. */
export const writeJson = (value: unknown): string => JSON.stringify(value);

export const parseProgress = (text: string | null): GroupProgress | null =>
  text === null ? null : (JSON.parse(text) as GroupProgress);

export function readRun(row: VisitorRun): StoredRun {
  return {
    ...(JSON.parse(row.source) as RunSource),
    state: row.state,
    createdAt: row.createdAt,
    expiresAt: row.expiresAt,
    choices: JSON.parse(row.choices) as RunChoices,
    progress: parseProgress(row.progress),
    outcome: row.plan === null ? null : (JSON.parse(row.plan) as RunPlan),
    isCancelRequested: row.isCancelRequested,
  };
}
