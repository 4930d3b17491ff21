// The embedded database in a thread of its own: a heavy query blocks this thread, never the web server.
// Offers PostgreSQL's protocol on a unix socket, the only way in.
import { parentPort, workerData } from 'node:worker_threads';
import { servePglite } from './serve-pglite.ts';

export interface PgliteWorkerData {
  readonly databaseFolder: string;
  readonly socketPath: string;
}

const { databaseFolder, socketPath } = workerData as PgliteWorkerData;

try {
  const served = await servePglite({ databaseFolder, socketPath });
  parentPort?.postMessage({ kind: 'ready' });
  parentPort?.once('message', async () => {
    await served.close();
    parentPort?.postMessage({ kind: 'closed' });
    parentPort?.close();
  });
} catch (error) {
  parentPort?.postMessage({
    kind: 'failed',
    message: error instanceof Error ? error.message : String(error),
  });
}
