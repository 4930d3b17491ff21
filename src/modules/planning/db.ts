// The table of visitors' runs. Source, choices, progress and plan are JSON text that the flows write and read.

export const RUN_STATES = ['read', 'queued', 'running', 'done', 'stopped', 'failed', 'interrupted'] as const;
/** read: rows understood · stopped: the visitor stopped it and uses the best so far · interrupted: the server ended. */
export type RunState = (typeof RUN_STATES)[number];

export interface VisitorRunTable {
  token_hash: string;
  created_at: Date;
  expires_at: Date;
  state: RunState;
  source: string;
  choices: string;
  progress: string | null;
  plan: string | null;
  cancel_requested: boolean;
  worker: string | null;
  heartbeat_at: Date | null;
}

declare module '../../kernel/tables.ts' {
  interface Tables {
    visitor_run: VisitorRunTable;
  }
}
