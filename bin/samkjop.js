#!/usr/bin/env node
// `npx samkjop <verb>`: hands over to the built command line under a Node that is new enough, and with it every signal.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const run = path.join(path.dirname(fileURLToPath(import.meta.url)), '..', 'scripts', 'run.mjs');
const child = spawn(process.execPath, [run, 'cli', ...process.argv.slice(2)], { stdio: 'inherit' });
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.on('exit', (code) => process.exit(code ?? 1));
