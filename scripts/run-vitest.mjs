// Runs vitest with the arguments given. Files that got stuck and were ended by their watchdog, where all others passed, are
// run once more by themselves, and that is said: what hangs must be found, without the others being run again for it.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const told = path.join(os.tmpdir(), `samkjop-stuck-${process.pid}.json`);

let child;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));

async function runTests(args) {
  child = spawn(process.execPath, [path.join(root, 'node_modules/vitest/vitest.mjs'), 'run', ...args], {
    stdio: 'inherit',
    env: { ...process.env, SAMKJOP_STUCK_FILES: told },
  });
  const [code] = await once(child, 'exit');
  const stuck = fs.existsSync(told) ? JSON.parse(fs.readFileSync(told, 'utf8')) : [];
  fs.rmSync(told, { force: true });
  return { code: code ?? 1, stuck };
}

let { code, stuck } = await runTests(process.argv.slice(2));
if (stuck.length > 0) {
  process.stderr.write(`\nStuck, and run once more: ${stuck.join(', ')}\n`);
  ({ code, stuck } = await runTests(stuck));
}
process.exit(code);
