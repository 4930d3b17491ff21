// Builders for tests: the shipped register as a snapshot, and page requests on it.
import path from 'node:path';
import { readReference } from '../src/flows/load-reference.ts';
import { makeSnapshot, type Snapshot } from '../src/flows/snapshot.ts';
import { type LocalDate, localDate } from '../src/kernel/local-date.ts';
import { registerFromReference } from '../src/modules/registry/reference.ts';
import { type ProjectFiles, projectFiles } from '../src/platform/files.ts';
import { formatFor } from '../src/texts/format.ts';
import type { Language } from '../src/texts/language.ts';
import { textsFor } from '../src/texts/texts.ts';
import type { PageRequest } from '../src/web/page.ts';

export const root = path.resolve(import.meta.dirname, '..');
export const files = projectFiles(root);

/** The invented world with these of its procurements only: a few are loaded in a fraction of the time. */
export const filesWithProcurements = (...ids: readonly string[]): ProjectFiles => ({
  ...files,
  demo: (region, name) => {
    const text = files.demo(region, name);
    if (!name.endsWith('procurements.json')) return text;
    const all = JSON.parse(text) as { readonly procurements: readonly { readonly id: string }[] };
    const procurements = all.procurements.filter(({ id }) => ids.includes(id));
    return JSON.stringify({ ...all, procurements });
  },
});

let shipped: Snapshot | null = null;

/** The register exactly as shipped in data/. */
export function shippedSnapshot(): Snapshot {
  shipped ??= makeSnapshot(registerFromReference(readReference(files), 'test'), files);
  return shipped;
}

interface RequestOptions {
  readonly language?: Language;
  readonly params?: Readonly<Record<string, string>>;
  readonly snapshot?: Snapshot;
  readonly today?: LocalDate;
}

/** A request for a path with query, as the server would make it. */
export function testRequest(pathAndQuery: string, options: RequestOptions = {}): PageRequest {
  const url = new URL(pathAndQuery, 'http://localhost:3000');
  const language = options.language ?? 'nb';
  return {
    language,
    texts: textsFor(language),
    format: formatFor(language),
    path: url.pathname,
    query: url.searchParams,
    params: options.params ?? {},
    snapshot: options.snapshot ?? shippedSnapshot(),
    today: options.today ?? localDate('2026-11-22'),
    viewer: null,
    isDemoOn: false,
  };
}
