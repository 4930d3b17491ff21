// Builds and serves; `npm run dev` restarts it whenever a file under src/ changes.
import { execFileSync } from 'node:child_process';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
execFileSync(process.execPath, [path.join(root, 'scripts/build.mjs')], { stdio: 'inherit' });
await import(path.join(root, '.build/main.js'));
