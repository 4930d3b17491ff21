// The table of work that takes a while, whoever's it is: imports, computations. Progress and a wish to stop stand in
// the row; who works at it says so by heartbeat. Work can be divided: its parts are rows of their own, and a running row that
// is nobody's waits for its parts.
import type { Generated } from 'kysely';
import type { PartyId, PersonId } from './model.ts';

export const JOB_STATES = ['queued', 'running', 'done', 'stopped', 'failed', 'interrupted'] as const;
/** stopped: by a person, without a result · failed: `failure` says why · interrupted: its process ended. */
export type JobState = (typeof JOB_STATES)[number];

interface JobTable {
  id: Generated<string>;
  kind: string;
  party: PartyId;
  person_id: PersonId | null;
  input: unknown;
  state: JobState;
  progress: unknown;
  result: unknown;
  /** Code of why it failed. */
  failure: string | null;
  cancel_requested: Generated<boolean>;
  worker: string | null;
  heartbeat_at: Date | null;
  created_at: Date;
  ended_at: Date | null;
  is_demo: boolean;
  parent: string | null;
  lost: Generated<number>;
}

interface JobPartTable {
  job_id: string;
  material: Buffer;
  product: Buffer | null;
}

/** How far the work is: `done` of `total` in a phase; a total of null where nobody knows. */
export interface JobProgress {
  /** Which part of the work, as the texts of its kind name it. */
  readonly phase: string;
  readonly done: number;
  readonly total: number | null;
}

export interface Job {
  readonly id: string;
  readonly kind: string;
  readonly party: PartyId;
  /** Who started it, or started it anew; null when she has been erased. */
  readonly person: PersonId | null;
  readonly input: unknown;
  readonly state: JobState;
  readonly progress: JobProgress | null;
  readonly result: unknown;
  readonly failure: string | null;
  readonly isCancelRequested: boolean;
  readonly createdAt: Date;
  readonly endedAt: Date | null;
  readonly isDemo: boolean;
  /** The job that this is a part of. */
  readonly parent: string | null;
}

/** A part of a job: work of its own on packed material, whose product is packed, too. */
export interface JobPart {
  readonly kind: string;
  /** How much of the whole's progress it is. */
  readonly share: number;
  readonly material: Uint8Array;
}

/** Work that goes on as parts, at least one. When all of them are done, the job is taken again. */
export interface JobDivision {
  readonly parts: readonly JobPart[];
  /** As the texts of the whole's kind name it. */
  readonly phase: string;
}

export const JOB_COLUMNS = [
  'id',
  'kind',
  'party',
  'person_id',
  'input',
  'state',
  'progress',
  'result',
  'failure',
  'cancel_requested',
  'created_at',
  'ended_at',
  'is_demo',
  'parent',
] as const;

type StoredJob = Omit<Pick<JobTable, (typeof JOB_COLUMNS)[number]>, 'id' | 'cancel_requested'> & {
  readonly id: string;
  readonly cancel_requested: boolean;
};

export const jobFrom = (row: StoredJob): Job => ({
  id: row.id,
  kind: row.kind,
  party: row.party,
  person: row.person_id,
  input: row.input,
  state: row.state,
  progress: row.progress as JobProgress | null,
  result: row.result,
  failure: row.failure,
  isCancelRequested: row.cancel_requested,
  createdAt: row.created_at,
  endedAt: row.ended_at,
  isDemo: row.is_demo,
  parent: row.parent,
});

declare module '../../kernel/tables.ts' {
  interface Tables {
    job: JobTable;
    job_part: JobPartTable;
  }
}
