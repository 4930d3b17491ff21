// What a verb is: a name that the texts explain, and a run that answers with an exit code.
import type { ProjectFiles } from '../platform/files.ts';
import type { Verb } from '../texts/cli.nb.ts';

/** Everything a verb may touch. Nothing but the result goes to `out`. */
export interface CommandIo {
  out(text: string): void;
  /** Messages to the person: one or more whole lines. */
  error(...lines: readonly string[]): void;
  readonly files: ProjectFiles;
  /** Milliseconds since 1970 UTC. */
  now(): number;
}

export interface Command {
  readonly name: Verb;
  /** 0: done. 1: something failed. 2: what was asked for makes no sense, and a message says why. */
  run(args: readonly string[], io: CommandIo): Promise<number>;
}

export const DONE = 0;
export const FAILED = 1;
export const MISUSED = 2;
