// Where papers are written: in a thread that is started with the first and ended when none has been asked for in a while. Where no
// thread can be started (tests, the command line) they are written here.
import { Worker } from 'node:worker_threads';
import type { PaperDocument } from '../../modules/exchange/formats/docx/paper.ts';
import type { TemplateData } from '../../modules/exchange/formats/docx-template/template.ts';
import type { FormWorkbook } from '../../modules/exchange/formats/xlsx/form-workbook.ts';
import { doTask, type PaperFormat, type PaperTask, paperTask } from './paper-work.ts';

export interface PaperQuestion {
  readonly id: number;
  readonly task: PaperTask;
}

export type PaperAnswer =
  | { readonly id: number; readonly bytes: Uint8Array<ArrayBuffer>; readonly fault: null }
  | { readonly id: number; readonly bytes: null; readonly fault: string };

const KEPT_MS = 2 * 60_000;
const MOST_MEMORY_MB = 512;

interface Waiting {
  readonly resolve: (bytes: Uint8Array<ArrayBuffer>) => void;
  readonly reject: (error: unknown) => void;
}

interface Thread {
  readonly worker: Worker;
  readonly waiting: Map<number, Waiting>;
  readonly timer: NodeJS.Timeout;
}

export class PaperDesk {
  /** Path of the built paper-worker file; null: no threads. */
  readonly #entry: (() => string) | null;
  #thread: Thread | null = null;
  #asked = 0;

  constructor(entry: (() => string) | null) {
    this.#entry = entry;
  }

  /** The bytes of the file. */
  write(paper: PaperDocument, format: PaperFormat): Promise<Uint8Array<ArrayBuffer>> {
    return this.#ask(paperTask(paper, format));
  }

  /** The bytes of a template that was looked through, filled in. */
  fill(template: Uint8Array, data: TemplateData): Promise<Uint8Array<ArrayBuffer>> {
    return this.#ask({ kind: 'template', template, data });
  }

  /** The bytes of a workbook that others fill in. */
  form(form: FormWorkbook): Promise<Uint8Array<ArrayBuffer>> {
    return this.#ask({ kind: 'form', form });
  }

  async #ask(task: PaperTask): Promise<Uint8Array<ArrayBuffer>> {
    if (this.#entry === null) return new Uint8Array(await doTask(task));
    this.#thread ??= this.#start(this.#entry());
    const { worker, waiting, timer } = this.#thread;
    timer.refresh();
    const id = ++this.#asked;
    const { promise, resolve, reject } = Promise.withResolvers<Uint8Array<ArrayBuffer>>();
    waiting.set(id, { resolve, reject });
    // As long as somebody waits, the process does.
    worker.ref();
    worker.postMessage({ id, task } satisfies PaperQuestion);
    return promise;
  }

  #start(entry: string): Thread {
    const worker = new Worker(entry, { resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB } });
    const waiting = new Map<number, Waiting>();
    const end = (error: Error): void => {
      if (this.#thread?.worker === worker) this.#thread = null;
      for (const { reject } of waiting.values()) reject(error);
      waiting.clear();
    };
    worker.on('message', ({ id, bytes, fault }: PaperAnswer) => {
      const one = waiting.get(id);
      waiting.delete(id);
      if (waiting.size === 0) worker.unref();
      if (bytes) one?.resolve(bytes);
      else one?.reject(new Error(fault));
    });
    worker.once('error', end);
    worker.once('exit', () => end(new Error('the paper thread ended without an answer')));
    const timer = setTimeout(() => {
      if (waiting.size > 0) return void timer.refresh();
      if (this.#thread?.worker === worker) this.#thread = null;
      void worker.terminate();
    }, KEPT_MS).unref();
    return { worker, waiting, timer };
  }
}
