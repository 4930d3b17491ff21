// `samkjop VERB`: hands the words to the table of verbs and ends with the verb's exit code.
import path from 'node:path';
import { projectFiles } from '../platform/files.ts';
import { runCli } from './run.ts';

// A reader that has seen enough (`| head`) closes the pipe; that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

process.exitCode = await runCli(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  error: (...lines) => process.stderr.write(`${lines.join('\n')}\n`),
  files: projectFiles(path.resolve(import.meta.dirname, '..')),
  now: Date.now,
});
