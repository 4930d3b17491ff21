// A registry that lags can leave a lock file without other platforms' packages; `npm ci` then fails elsewhere.
// Every optional dependency named in the lock must itself be in the lock.
import fs from 'node:fs';
import path from 'node:path';

const lock = JSON.parse(fs.readFileSync(path.resolve(import.meta.dirname, '../package-lock.json'), 'utf8'));
const missing = [];
for (const [where, entry] of Object.entries(lock.packages)) {
  for (const name of Object.keys(entry.optionalDependencies ?? {})) {
    const found = [`${where}/node_modules/${name}`, `node_modules/${name}`].some((key) => lock.packages[key]);
    if (!found) missing.push(`${where || '(root)'} -> ${name}`);
  }
}
if (missing.length > 0) {
  process.stderr.write(`package-lock.json lacks:\n${missing.join('\n')}\n`);
  process.exit(1);
}
process.stdout.write(`package-lock.json is complete (${Object.keys(lock.packages).length} packages)\n`);
