// The site with plans to find groups in: invented municipalities with contracts that end about the same time, and the
// runner of long work with the real computing thread.
import fs from 'node:fs';
import { JOB_KINDS } from '../src/flows/jobs/job-kinds.ts';
import { JobRunner } from '../src/flows/jobs/job-runner.ts';
import type { Services } from '../src/flows/services.ts';
import { type LocalDate, localDate } from '../src/kernel/local-date.ts';
import { type Ore, ore } from '../src/kernel/money.ts';
import { acting, type Ctx } from '../src/modules/accounts/db.ts';
import { jobOf } from '../src/modules/accounts/job-queries.ts';
import { insertItem } from '../src/modules/planning/plan-commands.ts';
import { type ItemFacts, NO_FACTS, type Visibility } from '../src/modules/planning/plan-item.ts';
import type { BodyId } from '../src/modules/registry/model.ts';
import type { TestDatabase } from './database.ts';
import { buildWorker } from './group-site.ts';
import { type OwnSite, openOwnSite, type SeededPerson } from './own-site.ts';

export interface PlannedContract {
  readonly body: string;
  readonly title: string;
  readonly annualValue: number | null;
  readonly endsOn?: string;
  readonly category?: string;
  readonly visibility?: Visibility | null;
  readonly facts?: Partial<ItemFacts>;
}

export interface ProposalSite extends OwnSite {
  /** The services with the computing thread. */
  readonly services: Services;
  /** Adds a contract to a body's plan; the value is its id. */
  plan(contract: PlannedContract): Promise<string>;
  /** As a person of the demonstration. */
  as(person: SeededPerson): Ctx;
  system(): Ctx;
  /** Waits until a job has ended, and says how. */
  ended(job: string): Promise<string>;
  end(): Promise<void>;
}

const oreOf = (nok: number | null): Ore | null => (nok === null ? null : ore(nok * 100));

/** `withThread`: long work is done in the background, by the real thread. */
export async function openProposalSite(
  database: TestDatabase,
  { withThread = false }: { readonly withThread?: boolean } = {},
): Promise<ProposalSite> {
  const site = await openOwnSite(database);
  const entry = withThread ? await buildWorker('group-worker') : '';
  const services: Services = { ...site.services, workerEntry: () => entry };
  const runner = new JobRunner({
    services,
    kinds: JOB_KINDS,
    isAlone: true,
    onError: (error) => {
      throw error;
    },
  });
  if (withThread) await runner.begin();
  const system = (): Ctx => services.ctx({ kind: 'system', name: 'test' });
  const { categories } = (await services.snapshot()).categories;
  const rules = { categories: categories.byId, assumptions: services.planning.assumptions };
  return {
    ...site,
    services,
    system,
    as: ({ id, isDemo }) => services.ctx({ kind: 'person', person: id, isDemo }),
    plan: ({ body, title, annualValue, endsOn = '2027-12-31', category = 'trygghetsalarmer', ...rest }) =>
      acting(system(), (inside) =>
        insertItem(inside, {
          body: body as BodyId,
          facts: {
            ...NO_FACTS,
            kind: 'contract',
            title,
            category,
            annualValue: oreOf(annualValue),
            endsOn: localDate(endsOn) as LocalDate,
            ...rest.facts,
          },
          source: 'typed',
          sourceNote: null,
          visibility: rest.visibility ?? null,
          rules,
        }),
      ),
    async ended(job) {
      for (;;) {
        const state = (await jobOf(system(), job))?.state ?? 'gone';
        if (state !== 'queued' && state !== 'running') return state;
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    },
    async end() {
      await runner.end();
      if (entry) fs.rmSync(entry, { force: true });
    },
  };
}
