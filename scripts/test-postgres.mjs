// Runs every *.db.test.ts on a real PostgreSQL, or those that are named: `npm run test:postgres -- -t NAME`.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { startThrowawayPostgres } from './throwaway-postgres.ts';

const root = path.resolve(import.meta.dirname, '..');

const runTests = (url) =>
  new Promise((resolve) => {
    const args = [path.join(root, 'scripts/run-vitest.mjs'), '--project', 'unit', '.db.test.ts'];
    const child = spawn(process.execPath, [...args, ...process.argv.slice(2)], {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, SAMKJOP_TEST_DATABASE_URL: url },
    });
    child.on('exit', (code) => resolve(code ?? 1));
  });

const postgres = await startThrowawayPostgres();
if (!postgres) {
  process.stderr.write(
    `No PostgreSQL package for ${process.platform}-${process.arch}; set SAMKJOP_TEST_DATABASE_URL and run vitest.\n`,
  );
  process.exit(1);
}
let code = 1;
try {
  code = await runTests(postgres.url);
} finally {
  await postgres.stop();
}
process.exit(code);
