// The power of SIGKILL: twenty times in the middle of loading and committing, on the same data folder. Whatever the
// server acknowledged is there afterwards, and it starts again by itself.
import { expect, test } from 'vitest';
import { connect, socketTarget } from '../../src/platform/db/connect.ts';
import { KILLS } from './kills.ts';
import { type RunningServer, removeFolder, spawnServer, startServer } from './server.ts';
import { startedFolder } from './started-folder.ts';

const WRITERS = 4;

/** Asks for new runs until the server is gone; keeps the address of each that was acknowledged. */
async function writeUntilDead(url: string, acknowledged: string[]): Promise<void> {
  for (;;) {
    const answer = await fetch(`${url}/grupper/eksempel`, { method: 'POST', redirect: 'manual' }).catch(
      () => null,
    );
    if (!answer) return;
    const place = answer.headers.get('location');
    if (answer.status === 303 && place) acknowledged.push(place);
  }
}

/** Kill times spread over load and commits, the same every run: 0 kills while the server still loads. */
const killAfterMs = (round: number): number => (round % 5 === 0 ? 0 : 40 + ((round * 97) % 400));

async function killDuringLoad(folder: string, afterMs: number): Promise<void> {
  const starting = spawnServer(folder);
  starting.ready.catch(() => undefined);
  await new Promise((resolve) => setTimeout(resolve, afterMs));
  await starting.stop('SIGKILL');
}

/** Takes reference rows away, so that the next start has a load to be killed in; otherwise it would find nothing to do. */
async function leaveSomethingToLoad(folder: string): Promise<void> {
  const { pool } = connect(socketTarget(folder));
  await pool.query('delete from municipality_number');
  await pool.end();
}

async function killDuringCommits(
  running: RunningServer,
  afterMs: number,
  acknowledged: string[],
): Promise<void> {
  const before = acknowledged.length;
  const writers = Array.from({ length: WRITERS }, () => writeUntilDead(running.url, acknowledged));
  // However slow the machine, there is something to lose in every round.
  while (acknowledged.length === before) await new Promise((resolve) => setTimeout(resolve, 5));
  await new Promise((resolve) => setTimeout(resolve, afterMs));
  await running.stop('SIGKILL');
  await Promise.all(writers);
}

test(`killed ${KILLS} times, it loses nothing that it acknowledged`, async () => {
  const folder = startedFolder();
  const acknowledged: string[] = [];
  try {
    for (let round = 0; round < KILLS; round++) {
      const afterMs = killAfterMs(round);
      if (afterMs === 0) await killDuringLoad(folder, 300 + round * 60);
      else {
        const running = await startServer(folder);
        await leaveSomethingToLoad(folder);
        await killDuringCommits(running, afterMs, acknowledged);
      }
    }
    const running = await startServer(folder);
    expect(acknowledged.length).toBeGreaterThanOrEqual(KILLS * 0.8);
    const lost: string[] = [];
    for (const place of acknowledged) {
      const answer = await fetch(new URL(place, running.url));
      if (answer.status !== 200) lost.push(place);
    }
    expect(lost).toEqual([]);
    const municipality = await fetch(`${running.url}/api/v1/municipalities/5007`);
    expect(await municipality.json()).toMatchObject({ data: { name: 'Namsos' } });
    const formerly = await fetch(`${running.url}/kommuner/1703`, { redirect: 'manual' });
    expect(formerly.headers.get('location')).toBe('/kommuner/5007');
    await running.stop('SIGTERM');
  } finally {
    removeFolder(folder);
  }
}, 300_000);
