// The services for a verb that works on the installation's data beside its server, or instead of it.
import path from 'node:path';
import { readExampleRegion } from '../flows/example-region.ts';
import { readPlanningData } from '../flows/planning-data.ts';
import { createServices, type Services } from '../flows/services.ts';
import { createSnapshotSource, lastingParts } from '../flows/snapshot.ts';
import type { CommandIo } from './command.ts';
import type { OpenedForVerb } from './database.ts';

/** `onError`: what goes wrong behind the work, and what was being done. */
export function servicesFor(
  io: CommandIo,
  { database, config }: OpenedForVerb,
  onError: (error: unknown, doing: string) => void,
): Services {
  const now = (): Date => new Date(io.now());
  const snapshots = createSnapshotSource({
    ctx: () => ({ db: database.db, actor: { kind: 'system', name: 'worker' }, now: now() }),
    files: io.files,
    parts: lastingParts(io.files),
    onError: (error) => onError(error, 'could not read the register'),
  });
  return createServices({
    db: database.db,
    now,
    snapshot: () => snapshots.current(),
    planning: readPlanningData(io.files),
    example: readExampleRegion(io.files),
    baseUrl: config.baseUrl,
    isDemoOn: config.isDemoOn,
    trustsProxy: config.trustsProxy,
    listWorkerEntry: path.join(io.files.buildFolder, 'list-worker.js'),
    workerEntry: (name) => path.join(io.files.buildFolder, `${name}.js`),
    onError: (error) => onError(error, 'a background task failed'),
  });
}
