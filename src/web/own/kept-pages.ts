// Finished pages of signed-in people, kept a few seconds for the session and address they were made for. A page is used
// again only while the database says that nothing at all has been written since it was asked for, so going back and forth
// is quick and nobody ever sees what she no longer may.
import type { CachedPage } from '../../platform/page-cache.ts';
import { createPageCache } from '../../platform/page-cache.ts';
import { sessionSecretIn } from './cookie.ts';

/** Times are told in minutes, and a session may run out: longer than this nothing is kept whatever the database says. */
const KEPT_MS = 10_000;
const MAX_BYTES = 32 * 1024 * 1024;

interface KeptPagesDeps {
  readonly baseUrl: string;
  readonly now: () => number;
  /** Changes whenever anything is written to the database, by this process or another. */
  readonly dataStamp: () => Promise<string>;
}

interface Asked {
  readonly key: string;
  readonly stamp: string;
  readonly untilMs: number;
}

export class KeptPages<Finished extends CachedPage> {
  readonly #deps: KeptPagesDeps;
  readonly #pages = createPageCache<Finished & { readonly asked: Asked }>(MAX_BYTES);
  #asking: Promise<string> | null = null;
  #askingNext: Promise<string> | null = null;
  readonly #asked = new WeakMap<Request, Asked>();

  constructor(deps: KeptPagesDeps) {
    this.#deps = deps;
  }

  /** True where somebody with a session asks for a page. */
  concerns(request: Request): boolean {
    return request.method === 'GET' && this.#secretIn(request) !== null;
  }

  /** What this session was answered on this address, if it still holds; else remembers how things stood when it was asked. */
  async find(request: Request): Promise<Finished | null> {
    const secret = this.#secretIn(request);
    if (secret === null) return null;
    const key = `${secret} ${request.url.slice(request.url.indexOf('/', 8))}`;
    const stamp = await this.#stamp();
    const now = this.#deps.now();
    const page = this.#pages.get(key);
    if (page && page.asked.stamp === stamp && now < page.asked.untilMs) return page;
    this.#asked.set(request, { key, stamp, untilMs: now + KEPT_MS });
    return null;
  }

  keep(request: Request, page: Finished): void {
    const asked = this.#asked.get(request);
    if (asked) this.#pages.set(asked.key, { ...page, asked });
  }

  /** A stamp asked for after this moment. Those who come while the database is asking share the next question. */
  #stamp(): Promise<string> {
    if (this.#asking === null) {
      this.#asking = this.#deps.dataStamp().finally(() => {
        this.#asking = null;
      });
      return this.#asking;
    }
    this.#askingNext ??= this.#asking
      .catch(() => undefined)
      .then(() => {
        this.#askingNext = null;
        return this.#stamp();
      });
    return this.#askingNext;
  }

  #secretIn(request: Request): string | null {
    return sessionSecretIn(request, this.#deps.baseUrl);
  }
}
