-- A visitor's uploaded list and what was computed from it: reached only by whoever holds the address with its
-- 128-bit token (kept as a hash), gone after 24 hours or when the visitor deletes it.
create table visitor_run (
  token_hash text primary key,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  state text not null check (state in ('read', 'queued', 'running', 'done', 'stopped', 'failed', 'interrupted')),
  -- The uploaded rows, the visitor's choices, and the plan, as JSON exactly as written.
  source text not null,
  choices text not null,
  progress text,
  plan text,
  cancel_requested boolean not null default false,
  -- The process that works on it, and when it last said so.
  worker text,
  heartbeat_at timestamptz
);
create index visitor_run_expires on visitor_run (expires_at);
create index visitor_run_working on visitor_run (state) where state in ('queued', 'running');
