// Tells the command that runs the tests (scripts/run-vitest.mjs) which files got stuck and were ended by their watchdog, where
// nothing else went wrong.
import fs from 'node:fs';
import type { Reporter, TestModule } from 'vitest/node';

const ENDED = /signal SIGKILL .* while running test file (.+)$/;

const endedFile = ({ cause }: { readonly cause?: unknown }): string | null =>
  (cause instanceof Error && ENDED.exec(cause.message)?.[1]) || null;

export class StuckFiles implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly { readonly cause?: unknown }[]): void {
    const told = process.env['SAMKJOP_STUCK_FILES'];
    const stuck = new Set(errors.map(endedFile));
    const failed = modules.filter((module) => !module.ok()).map(({ moduleId }) => moduleId);
    if (!told || stuck.size === 0 || stuck.has(null) || failed.some((file) => !stuck.has(file))) return;
    fs.writeFileSync(told, JSON.stringify([...stuck]));
  }
}
