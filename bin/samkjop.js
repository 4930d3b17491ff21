#!/usr/bin/env node
// `npx samkjop <verb>`: hands over to the built command line under a Node that is new enough.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const run = path.join(path.dirname(fileURLToPath(import.meta.url)), '..', 'scripts', 'run.mjs');
const done = spawnSync(process.execPath, [run, 'cli', ...process.argv.slice(2)], { stdio: 'inherit' });
process.exit(done.status ?? 1);
