// `samkjop demo last|fjern`: brings the invented region back as seen from today, or takes away everything of it and nothing
// else, beside a running server or alone. `samkjop demo namdal`: plays a whole joint procurement on a database of its own.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { loadDemoWorld, removeDemoWorld } from '../../flows/demo/load-demo-world.ts';
import { readExampleRegion } from '../../flows/example-region.ts';
import { readReference } from '../../flows/load-reference.ts';
import { readPlanningData } from '../../flows/planning-data.ts';
import { createServices, type Services, systemCtx } from '../../flows/services.ts';
import { makeSnapshot } from '../../flows/snapshot.ts';
import { registerFromReference } from '../../modules/registry/reference.ts';
import { createFileStore, filesFolder } from '../../platform/file-store.ts';
import { cliTexts } from '../../texts/cli.nb.ts';
import { readArguments } from '../arguments.ts';
import { type Command, type CommandIo, DONE, FAILED, MISUSED } from '../command.ts';
import { type OpenedForVerb, withDatabase, withOwnDatabase } from '../database.ts';
import { playNamdal } from '../namdal.ts';

const texts = cliTexts.demo;

function servicesFor(io: CommandIo, { database, config }: OpenedForVerb): Services {
  const snapshot = makeSnapshot(registerFromReference(readReference(io.files), 'files'), io.files);
  return createServices({
    db: database.db,
    now: () => new Date(io.now()),
    snapshot: async () => snapshot,
    planning: readPlanningData(io.files),
    example: readExampleRegion(io.files),
    baseUrl: config.baseUrl,
    isDemoOn: config.isDemoOn,
    listWorkerEntry: path.join(io.files.buildFolder, 'list-worker.js'),
    trustsProxy: config.trustsProxy,
    files: createFileStore(filesFolder(config.dataFolder)),
    onError: (error) => {
      throw error;
    },
  });
}

async function remove(io: CommandIo, opened: OpenedForVerb): Promise<number> {
  const ctx = {
    db: opened.database.db,
    actor: { kind: 'system', name: 'demo' },
    now: new Date(io.now()),
  } as const;
  const removed = await removeDemoWorld(ctx);
  const count = (table: string): number => removed?.get(table) ?? 0;
  io.out(`${removed ? texts.removed(count('person'), count('plan_item')) : texts.notThere}\n`);
  return DONE;
}

async function load(io: CommandIo, opened: OpenedForVerb): Promise<number> {
  if (!opened.config.isDemoOn) {
    io.error(texts.isOff);
    return MISUSED;
  }
  const services = servicesFor(io, opened);
  await removeDemoWorld(systemCtx(services, 'demo'));
  const loaded = await loadDemoWorld(services, io.files, { isAskedFor: true });
  // Null: somebody else loaded it in between.
  if (loaded) io.out(`${texts.loaded(loaded.people, loaded.items)}\n`);
  return DONE;
}

async function replay(io: CommandIo, opened: OpenedForVerb): Promise<number> {
  const write = (...lines: readonly string[]): void => io.out(`${lines.join('\n')}\n`);
  return (await playNamdal(servicesFor(io, opened), io.files, write)) ? DONE : FAILED;
}

/** On a database that is gone afterwards, whatever happens. */
async function replayThrownAway(io: CommandIo): Promise<number> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'samkjop-namdal-'));
  try {
    return await withOwnDatabase(io, folder, (opened) => replay(io, opened));
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

const DEEDS: ReadonlyMap<string, typeof load> = new Map([
  ['last', load],
  ['fjern', remove],
]);

export const demoCommand: Command = {
  name: 'demo',
  async run(args, io) {
    const read = readArguments(args, { options: {}, maxWords: 1 });
    if (typeof read !== 'string' && read.words[0] === 'namdal') return replayThrownAway(io);
    const deed = typeof read === 'string' ? undefined : DEEDS.get(read.words[0] ?? '');
    if (!deed) {
      const message = typeof read === 'string' ? read : texts.whichOne;
      io.error(message, cliTexts.correctUse(cliTexts.verbs.demo.usage));
      return MISUSED;
    }
    return withDatabase(io, (opened) => deed(io, opened));
  },
};
