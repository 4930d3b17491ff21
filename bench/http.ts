// Requests per second and p99 of five pages on the real server, against a bare server of the same framework that answers
// the same bytes.
// Run: npm run bench http [rounds] [seconds per round]
import path from 'node:path';
import { readOwner } from '../src/platform/db/owner-lock.ts';
import { removeFolder, startServer, temporaryFolder } from '../test/e2e/server.ts';
import { answerOf, compareAll, startBare } from './against-bare.ts';
import type { RawAnswer } from './raw-get.ts';

const ADDRESSES = [
  '/kommuner?side=alle',
  '/kommuner/5007',
  '/dekning',
  '/sok?q=trygghetsalarm',
  '/samarbeid/vaernes',
];
const GOAL = 0.6;
const [rounds = 6, seconds = 2] = process.argv.slice(2).map(Number);

const folder = temporaryFolder();
const dataFolder = path.join(folder, 'data');
const server = await startServer(dataFolder);
try {
  const answers: [string, RawAnswer][] = [];
  for (const address of ADDRESSES) answers.push([address, await answerOf(server.url + address)]);
  const bare = await startBare(folder, answers);
  const ours = { url: server.url, pid: readOwner(dataFolder)?.pid ?? 0 };
  await compareAll(ADDRESSES, [ours, bare], { rounds, seconds, goal: GOAL });
  bare.stop();
} finally {
  await server.stop('SIGTERM');
  removeFolder(folder);
}
