// Does tasks at their fixed times, each occasion once whoever looks. What was missed while no server ran is done when one
// does. Between the times nothing is asked of the database.
import { randomUUID } from 'node:crypto';
import type { Occasion } from '../../modules/accounts/upkeep/schedule.ts';
import { latestOccasion } from '../../modules/accounts/upkeep/schedule.ts';
import {
  endOccasion,
  freeOccasions,
  keepOccasion,
  takeOccasion,
} from '../../modules/accounts/upkeep/schedule-commands.ts';
import { type Services, systemCtx } from '../services.ts';
import type { ScheduledTask } from './scheduled-task.ts';

export interface SchedulerDeps {
  readonly services: Services;
  readonly tasks: readonly ScheduledTask[];
  /** True when no other process can be at work (the embedded database). */
  readonly isAlone: boolean;
  readonly onError: (error: unknown) => void;
}

/** The first pages go first. */
const FIRST_LOOK_MS = 3000;
const LOOK_EVERY_MS = 20_000;
const KEEP_EVERY_MS = 60_000;

export class Scheduler {
  readonly #deps: SchedulerDeps;
  readonly #worker = randomUUID();
  readonly #ending = new AbortController();
  /** The latest occasion of each task that is known to be done. */
  readonly #done = new Map<string, Occasion>();
  #timer: NodeJS.Timeout | null = null;
  #round: Promise<void> = Promise.resolve();

  constructor(deps: SchedulerDeps) {
    this.#deps = deps;
  }

  /** Frees what a dead process was at, and looks from now on. */
  async begin(): Promise<void> {
    if (this.#deps.isAlone) await freeOccasions(this.#ctx());
    this.#lookIn(FIRST_LOOK_MS);
  }

  /** Does what is due now. */
  async look(): Promise<void> {
    for (const task of this.#deps.tasks) {
      if (this.#ending.signal.aborted) return;
      await this.#lookAt(task).catch(this.#deps.onError);
    }
  }

  /** Breaks off what is at work, so that the next start does it, and waits for it. */
  async end(): Promise<void> {
    this.#ending.abort('ending');
    if (this.#timer) clearTimeout(this.#timer);
    await this.#round;
  }

  #ctx() {
    return systemCtx(this.#deps.services, 'schedule');
  }

  #lookIn(milliseconds: number): void {
    if (this.#ending.signal.aborted) return;
    this.#timer = setTimeout(() => {
      this.#round = this.look().finally(() => this.#lookIn(LOOK_EVERY_MS));
    }, milliseconds).unref();
  }

  async #lookAt(task: ScheduledTask): Promise<void> {
    const ctx = this.#ctx();
    const occasion = latestOccasion(task.time, ctx.now.getTime());
    const known = this.#done.get(task.id);
    if (known !== undefined && known >= occasion) return;
    const asked = { task: task.id, occasion, worker: this.#worker };
    const taking = await takeOccasion(ctx, asked);
    if (taking.state === 'taken') await this.#run(task, { occasion, since: taking.since });
    else if (taking.state === 'done') this.#done.set(task.id, occasion);
  }

  async #run(task: ScheduledTask, due: { occasion: Occasion; since: Occasion }): Promise<void> {
    const { services, onError } = this.#deps;
    const { signal } = this.#ending;
    const held = { task: task.id, occasion: due.occasion, worker: this.#worker };
    const keep = setInterval(() => keepOccasion(this.#ctx(), held).catch(onError), KEEP_EVERY_MS).unref();
    try {
      await task.run({ services, ...due, signal });
      await endOccasion(this.#ctx(), held, 'done');
      this.#done.set(task.id, due.occasion);
    } catch (error) {
      if (error !== signal.reason) onError(error);
      await endOccasion(this.#ctx(), held, signal.aborted ? 'brokenOff' : 'failed');
    } finally {
      clearInterval(keep);
    }
  }
}
