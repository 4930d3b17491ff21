// Data folders for journeys: a copy of one where a server has started for the first time and told of its invented world, made
// once before all of them. The first start itself, with its empty folder, is tried in start.test.ts.
import fs from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { inject } from 'vitest';
import type { TestProject } from 'vitest/node';
import { removeFolder, startServer, temporaryFolder } from './server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    startedFolder: string;
  }
}

/** Of a tenth of a second. */
const MOST_WAITS = 1200;

/** Before all journeys. The value ends it. */
export async function setup({ provide }: TestProject): Promise<() => void> {
  const folder = temporaryFolder();
  const server = await startServer(folder);
  for (let waits = 0; !server.output().includes('demonstration loaded'); waits++) {
    if (waits === MOST_WAITS) throw new Error(`the invented world does not come: ${server.output()}`);
    await sleep(100);
  }
  await server.stop('SIGTERM');
  provide('startedFolder', folder);
  return () => removeFolder(folder);
}

/** A new folder, as a server leaves it after its first start. */
export function startedFolder(): string {
  const folder = temporaryFolder();
  fs.cpSync(inject('startedFolder'), folder, { recursive: true });
  return folder;
}
