// The thread that compares needs: long lists must not keep the server from answering others.
import { parentPort, workerData } from 'node:worker_threads';
import { findSharedNeeds, type MatchWork } from './match-needs.ts';

parentPort?.postMessage(findSharedNeeds(workerData as MatchWork));
