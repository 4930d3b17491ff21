// What the pages of signed-in people and the jobs behind them work with, made once at start and handed on.
import { localDateAt } from '../kernel/local-date.ts';
import type { Actor, Ctx } from '../modules/accounts/db.ts';
import type { LotPlans } from '../modules/optimiser/lots.ts';
import { createMemoryStore, type FileStore } from '../platform/file-store.ts';
import type { OidcProvider } from '../platform/oidc.ts';
import type { VirusScanner } from '../platform/virus-scan.ts';
import type { ExampleRegion } from './example-region.ts';
import { PaperDesk } from './papers/paper-desk.ts';
import { createPartyDirectory, type PartyDirectory } from './parties.ts';
import type { PlanningData } from './planning-data.ts';
import { KeptAnswers } from './sharing/kept-answers.ts';
import { SharingDesk } from './sharing/sharing-desk.ts';
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
  /** The built list-worker file. */
  readonly listWorkerEntry: string;
  /** True where a proxy in front names the visitor's address. */
  readonly trustsProxy: boolean;
  /** The identity provider people may sign in through, where one is set up. */
  readonly oidc: OidcProvider | null;
  readonly onError: (error: unknown) => void;
  /** Tells whoever does the jobs to look now: one was put in line, stopped or started anew. Call it after the command. */
  readonly jobsWaiting: () => void;
  /** Whom `jobsWaiting` tells. The value ends it. */
  readonly onJobsWaiting: (listener: () => void) => () => void;
  /** Deletes letters that were filed, because no mail is set up, before an instant; the value is how many. */
  readonly deleteFiledLetters: (before: Date) => Promise<number>;
  /** The built file of a thread, by the name it has in the build. */
  readonly workerEntry: (name: string) => string;
  /** How groups of calculations on live plans are shared. */
  readonly sharing: SharingDesk;
  /** How joint procurements could be divided into lots. */
  readonly lotPlans: KeptAnswers<readonly LotPlans[]>;
  /** Where papers become Word and PDF files. */
  readonly papers: PaperDesk;
  /** Files outside the database. */
  readonly files: FileStore;
  /** Looks for viruses in what people put in; null: nothing does. */
  readonly scanner: VirusScanner | null;
}

type Made =
  | 'ctx'
  | 'parties'
  | 'jobsWaiting'
  | 'onJobsWaiting'
  | 'oidc'
  | 'workerEntry'
  | 'sharing'
  | 'lotPlans'
  | 'papers'
  | 'files'
  | 'scanner'
  | 'deleteFiledLetters';

export interface ServicesInput extends Omit<Services, Made> {
  readonly db: Ctx['db'];
  readonly now: () => Date;
  readonly oidc?: OidcProvider | null;
  /** Left out where no thread is started. */
  readonly workerEntry?: Services['workerEntry'];
  /** Left out where no thread is started. */
  readonly papers?: Services['papers'];
  /** Left out where nothing is kept longer than the process. */
  readonly files?: FileStore;
  /** Left out where none is set up. */
  readonly scanner?: VirusScanner | null;
  /** Left out where no letters are filed. */
  readonly deleteFiledLetters?: Services['deleteFiledLetters'];
}

const noThreads: Services['workerEntry'] = (name) => {
  throw new Error(`no built file for the thread ${name}`);
};

export function createServices({ db, now, ...given }: ServicesInput): Services {
  let made: { readonly version: string; readonly directory: PartyDirectory } | null = null;
  const listeners = new Set<() => void>();
  return {
    ...given,
    oidc: given.oidc ?? null,
    workerEntry: given.workerEntry ?? noThreads,
    sharing: new SharingDesk({
      workerEntry: given.workerEntry ? () => given.workerEntry?.('group-worker') ?? '' : null,
      onError: given.onError,
    }),
    lotPlans: new KeptAnswers(),
    papers: given.papers ?? new PaperDesk(null),
    files: given.files ?? createMemoryStore(),
    scanner: given.scanner ?? null,
    deleteFiledLetters: given.deleteFiledLetters ?? (async () => 0),
    jobsWaiting() {
      for (const listener of listeners) listener();
    },
    onJobsWaiting(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
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
