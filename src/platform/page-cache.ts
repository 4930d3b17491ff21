// Finished answers, compressed, kept until the register changes. Public answers are the same for everybody, so a
// page is rendered once per version, language and address.
import { gzipSync } from 'node:zlib';

export interface CachedPage {
  readonly body: Uint8Array<ArrayBuffer>;
  readonly gzip: Uint8Array<ArrayBuffer>;
  readonly etag: string;
}

export interface PageCache<Kept extends CachedPage = CachedPage> {
  get(key: string): Kept | undefined;
  set(key: string, page: Kept): void;
}

/** Least recently used pages leave first. `maxBytes` counts plain and compressed bodies. */
export function createPageCache<Kept extends CachedPage = CachedPage>(maxBytes: number): PageCache<Kept> {
  const pages = new Map<string, Kept>();
  let bytes = 0;
  const sizeOf = (page: CachedPage): number => page.body.byteLength + page.gzip.byteLength;
  return {
    get(key) {
      const page = pages.get(key);
      if (page) {
        pages.delete(key);
        pages.set(key, page);
      }
      return page;
    },
    set(key, page) {
      const before = pages.get(key);
      if (before) bytes -= sizeOf(before);
      pages.delete(key);
      pages.set(key, page);
      bytes += sizeOf(page);
      for (const [oldest, old] of pages) {
        if (bytes <= maxBytes) break;
        pages.delete(oldest);
        bytes -= sizeOf(old);
      }
    },
  };
}

export function compressPage(content: string | Uint8Array<ArrayBuffer>, etag: string): CachedPage {
  const body = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return { body, gzip: new Uint8Array(gzipSync(body)), etag };
}
