// Puts the demonstration world into the database as seen from today, once in the life of an installation or when somebody
// asks for it, and takes it out again.
import { createHash } from 'node:crypto';
import type { ActingCtx, Ctx } from '../../modules/accounts/db.ts';
import {
  demoTold,
  insertInvented,
  loadDemo,
  type RemovedRows,
  removeDemo,
} from '../../modules/accounts/demo/commands.ts';
import { demoRoles, demoStanding } from '../../modules/accounts/demo/queries.ts';
import type { PartyId } from '../../modules/accounts/model.ts';
import { insertItems } from '../../modules/planning/plan/many-items-commands.ts';
import type { PlanRules } from '../../modules/planning/plan-commands.ts';
import { addInventedBodies } from '../../modules/registry/commands.ts';
import { bodyOfMunicipality, type Register } from '../../modules/registry/model.ts';
import type { ProjectFiles } from '../../platform/files.ts';
import { planRules } from '../plan/plan-rules.ts';
import { type Services, systemCtx, todayOf } from '../services.ts';
import { DEMO_ROWS } from './demo-rows.ts';
import type { DemoWorld } from './demo-world.ts';
import { playNetwork } from './network/play-network.ts';
import type { Story } from './past.ts';
import { playProposals } from './play-proposals.ts';
import { playRound } from './play-round.ts';
import { playProcurements } from './procurement/play-procurements.ts';
import { readDemoWorld, worldTexts } from './read-demo-world.ts';

const versionOf = (files: ProjectFiles): string =>
  createHash('sha256').update(worldTexts(files).join('\0')).digest('hex').slice(0, 16);

const bodiesIn = ({ municipalities }: Register) =>
  municipalities.map(({ number }) => bodyOfMunicipality(number));

const partiesIn = (register: Register): PartyId[] => [
  ...bodiesIn(register).map((body) => body as string as PartyId),
  ...register.cooperations.map(({ id }) => id as PartyId),
];

interface Filling {
  readonly world: DemoWorld;
  readonly register: Register;
  readonly rules: PlanRules;
}

/** The value is the items' ids, in their order. */
async function fill(ctx: ActingCtx, { world, register, rules }: Filling): Promise<string[]> {
  await addInventedBodies(ctx, bodiesIn(register));
  const delegations = world.delegations.map(({ caseNumber, ...rest }) => ({ ...rest, decision: caseNumber }));
  await insertInvented(ctx, world.people, delegations);
  return insertItems(ctx, { items: world.items, source: 'typed', visibility: world.visibility, rules });
}

export interface LoadedWorld {
  readonly people: number;
  /** Contracts and needs. */
  readonly items: number;
}

/** What has happened in the world. Each area adds its story. */
const STORIES: readonly ((story: Story) => Promise<void>)[] = [playProposals, playRound];
/** Long ones, told when the world can be entered already. */
const LATER_STORIES: readonly ((story: Story) => Promise<void>)[] = [playNetwork, playProcurements];

/** What the version is called while the later stories are told. */
const unfinished = (version: string): string => `${version}:telling`;

interface ToTell extends Omit<Story, 'services' | 'roles'> {
  readonly version: string;
  readonly instead: ((story: Story) => Promise<void>) | undefined;
}

/** Tells the stories, then that all is there. A story that cannot go on leaves the world without the rest of it. */
async function tell(services: Services, { version, world, items, instead }: ToTell): Promise<void> {
  const ctx = systemCtx(services, 'demo');
  const roles = await demoRoles(ctx);
  const tellAll = async (stories: typeof STORIES): Promise<void> => {
    for (const story of stories) await story({ services, world, roles, items });
  };
  try {
    if (instead) return await tellAll([instead]);
    await tellAll(STORIES);
    await demoTold(ctx, { version: unfinished(version) });
    await tellAll(LATER_STORIES);
  } catch (error) {
    // Somebody has taken the world away in between: there is nothing left to tell of.
    if ((await demoStanding(ctx)).state !== 'removed') throw error;
  } finally {
    await demoTold(ctx, { version });
  }
}

interface Loading {
  readonly isAskedFor: boolean;
  /** Told instead of all that has happened in the world. */
  readonly instead?: (story: Story) => Promise<void>;
}

/** What was loaded; null where the world is there already, or was taken away and nobody asks for it. */
export async function loadDemoWorld(
  services: Services,
  files: ProjectFiles,
  { isAskedFor, instead }: Loading,
): Promise<LoadedWorld | null> {
  const { register } = services.example;
  const world = readDemoWorld(files, todayOf(services));
  const rules = planRules(await services.snapshot(), services.planning);
  let ids: string[] = [];
  const version = versionOf(files);
  const loaded = await loadDemo(systemCtx(services, 'demo'), {
    version,
    parties: partiesIn(register),
    isAskedFor,
    fill: async (ctx) => {
      ids = await fill(ctx, { world, register, rules });
    },
  });
  if (!loaded.ok) throw new Error('the program may load the demonstration');
  if (!loaded.value) return null;
  const items = new Map(world.items.map(({ id }, place) => [id, ids[place] ?? '']));
  await tell(services, { version, world, items, instead });
  return { people: world.people.length, items: world.items.length };
}

/** What a start found or did: `outdated` was loaded from other files than these and is left as people have made it. */
export type DemoAtStart = 'off' | 'loaded' | 'there' | 'outdated' | 'removed';

interface Start {
  readonly files: ProjectFiles;
  /**
   * When this process came to own the embedded database: what began before is left by one that is dead, what began after
   * is a command beside this server. Null where others may own the database too.
   */
  readonly aloneSince: Date | null;
}

/** Nobody takes that long to load it. */
const ABANDONED_MS = 10 * 60_000;

/** One look-up where the world has been loaded or removed before. What a killed process left half-way is made anew. */
export async function loadDemoAtStart(
  services: Services,
  { files, aloneSince }: Start,
): Promise<DemoAtStart> {
  if (!services.isDemoOn) return 'off';
  const ctx = systemCtx(services, 'demo');
  const { state, version, since } = await demoStanding(ctx);
  if (state === 'removed') return 'removed';
  const wanted = versionOf(files);
  const isHalfWay = state === 'loading' || version === unfinished(wanted);
  if (state === 'loaded' && !isHalfWay) return version === wanted ? 'there' : 'outdated';
  if (isHalfWay) {
    const begun = since?.getTime() ?? 0;
    const isOlderThanThis = aloneSince !== null && begun < aloneSince.getTime();
    const isAbandoned = isOlderThanThis || ctx.now.getTime() - begun > ABANDONED_MS;
    if (!isAbandoned) return 'there';
    await removeDemoWorld(ctx);
  }
  const loaded = await loadDemoWorld(services, files, { isAskedFor: isHalfWay });
  return loaded ? 'loaded' : 'there';
}

/** Everything of the world and nothing else. Null where it is not there; then no start loads it from now on, either. */
export async function removeDemoWorld(ctx: Ctx): Promise<RemovedRows | null> {
  const removed = await removeDemo(ctx, { rows: DEMO_ROWS });
  if (!removed.ok) throw new Error('the program may remove the demonstration');
  return removed.value;
}
