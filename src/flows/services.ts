// What the pages of signed-in people and the jobs behind them work with, made once at start and handed on.
import { localDateAt } from '../kernel/local-date.ts';
import type { Actor, Ctx } from '../modules/accounts/db.ts';
import type { ExampleRegion } from './example-region.ts';
import { createPartyDirectory, type PartyDirectory } from './parties.ts';
import type { PlanningData } from './planning-data.ts';
import type { Snapshot } from './snapshot.ts';

export interface Services {
  readonly ctx: (actor: Actor) => Ctx;
  readonly snapshot: () => Promise<Snapshot>;
  readonly parties: () => Promise<PartyDirectory>;
  readonly planning: PlanningData;
  /** The invented region. */
  readonly example: ExampleRegion;
  /** Public address without a trailing slash. */
  readonly baseUrl: string;
  /** True where the demonstration world and its one-click sign-in may be used. */
  readonly isDemoOn: boolean;
  /** True where a proxy in front names the visitor's address. */
  readonly trustsProxy: boolean;
  readonly onError: (error: unknown) => void;
}

export interface ServicesInput extends Omit<Services, 'ctx' | 'parties'> {
  readonly db: Ctx['db'];
  readonly now: () => Date;
}

export function createServices({ db, now, ...given }: ServicesInput): Services {
  let made: { readonly version: string; readonly directory: PartyDirectory } | null = null;
  return {
    ...given,
    ctx: (actor) => ({ db, actor, now: now() }),
    async parties() {
      const { version, register } = await given.snapshot();
      if (made?.version !== version) {
        const demo = given.isDemoOn ? given.example.register : null;
        made = { version, directory: createPartyDirectory(register, demo) };
      }
      return made.directory;
    },
  };
}

/** A system context, for jobs: `name` says which part of the program acts. */
export const systemCtx = (services: Services, name: string): Ctx => services.ctx({ kind: 'system', name });

/** The Norwegian date by the services' clock. */
export const todayOf = (services: Services) => localDateAt(services.ctx({ kind: 'visitor' }).now.getTime());
