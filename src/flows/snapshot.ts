// Everything the public pages read, as one immutable value per version of the register: facts, search, map.
// Kept in memory (a few MB) and replaced when the version in the database changes.
import { keepLatest } from '../kernel/latest.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import type { Ctx } from '../modules/accounts/db.ts';
import type { LegalValue } from '../modules/law/legal-values.ts';
import { legalValues } from '../modules/law/queries.ts';
import type { CourseModule } from '../modules/network/library/model.ts';
import { parseCategories } from '../modules/planning/categories.ts';
import { type CategoryIndex, createCategoryIndex } from '../modules/planning/category-search.ts';
import { type Coverage, coverageOn } from '../modules/registry/coverage.ts';
import { createLookup, type Lookup } from '../modules/registry/lookup.ts';
import { buildMapGeometry, type MapGeometry, type WorldAtlas } from '../modules/registry/map-geometry.ts';
import type { Municipality, Register } from '../modules/registry/model.ts';
import { type NationalStatus, nationalStatus } from '../modules/registry/national-status.ts';
import { loadRegister, registerVersion } from '../modules/registry/queries.ts';
import { parseMunicipalities } from '../modules/registry/reference.ts';
import { createSearchIndex, type SearchIndex } from '../modules/registry/search.ts';
import type { ProjectFiles } from '../platform/files.ts';
import { readLegalValues } from './law/legal-values.ts';
import { readCourse } from './library/read-shipped.ts';

export interface Snapshot {
  readonly version: string;
  readonly register: Register;
  readonly geometry: MapGeometry;
  /** Municipalities and counties by number and name, old ones too. */
  readonly lookup: Lookup;
  readonly search: SearchIndex;
  /** Purchasing categories with their search. */
  readonly categories: CategoryIndex;
  /** Amounts, shares and durations of the law, every reading and every period. */
  readonly legalValues: readonly LegalValue[];
  /** The course in the method, in its order. */
  readonly course: readonly CourseModule[];
  /** Coverage on a date by the usual definition; the latest dates asked for are kept. */
  coverageOn(date: LocalDate): Coverage;
  /** The yearly status on a date, likewise. */
  nationalStatusOn(date: LocalDate): NationalStatus;
}

export interface SnapshotSource {
  /** The current snapshot. The first call loads it; later ones ask for a newer version at most once a second. */
  current(): Promise<Snapshot>;
  /** The snapshot at hand, or null before the first; starts a check in the background when one is due. */
  peek(): Snapshot | null;
}

const CHECK_EVERY_MS = 1000;
const KEPT_DATES = 16;

/** Remembers the result of a function without arguments. */
function once<T>(make: () => T): () => T {
  let made: { value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** Remembers the results of the latest arguments. */
function recent<Key, T>(make: (key: Key) => T, kept: number): (key: Key) => T {
  const made = new Map<Key, T>();
  return (key) => {
    const value = made.has(key) ? (made.get(key) as T) : make(key);
    keepLatest(made, [key, value], kept);
    return value;
  };
}

function readCategories(files: ProjectFiles): CategoryIndex {
  const parsed = parseCategories(files.data('categories.csv'));
  if (!parsed.ok) throw new Error(`data/ is faulty: ${JSON.stringify(parsed.problems.slice(0, 5))}`);
  return createCategoryIndex(parsed.value);
}

/** What outlives a version of the register, made when first asked for. */
export interface LastingParts {
  /** The map of these municipalities. */
  readonly geometryOf: (municipalities: readonly Municipality[]) => MapGeometry;
  readonly categories: () => CategoryIndex;
  /** As shipped, where there is no database to ask. */
  readonly legalValues: () => readonly LegalValue[];
  readonly course: () => readonly CourseModule[];
}

/** Remembers the latest map: it hangs on few facts, which most new versions of the register share. */
function recentGeometry(files: ProjectFiles): LastingParts['geometryOf'] {
  let made: { readonly key: string; readonly geometry: MapGeometry } | null = null;
  return (municipalities) => {
    const facts = municipalities.map(({ number, name, county, position }) => [
      number,
      name,
      county,
      position,
    ]);
    const key = JSON.stringify(facts.sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)));
    if (made?.key !== key) {
      made = { key, geometry: buildMapGeometry(municipalities, files.worldAtlas() as WorldAtlas) };
    }
    return made.geometry;
  };
}

export const lastingParts = (files: ProjectFiles): LastingParts => ({
  geometryOf: recentGeometry(files),
  categories: once(() => readCategories(files)),
  legalValues: once(() => readLegalValues(files)),
  course: once(() => readCourse(files)),
});

/** Draws the map of the shipped municipalities ahead of the register, which mostly has the same. */
export function prepareMap({ geometryOf }: LastingParts, files: ProjectFiles): void {
  const parsed = parseMunicipalities(files.data('municipalities.csv'));
  if (parsed.ok) geometryOf(parsed.value);
}

/** Builds the indexes that a first search would otherwise wait for. */
export const prepareSearch = ({ lookup, search, categories }: Snapshot): readonly unknown[] => [
  lookup,
  search,
  categories,
];

/** Derived values are made when first asked for, so that the first page need not wait for all of them. */
export function makeSnapshot(
  register: Register,
  files: ProjectFiles,
  parts: LastingParts = lastingParts(files),
): Snapshot {
  const geometry = once(() => parts.geometryOf(register.municipalities));
  const lookup = once(() => createLookup(register));
  const search = once(() => createSearchIndex(register));
  return {
    version: register.version,
    register,
    get geometry() {
      return geometry();
    },
    get lookup() {
      return lookup();
    },
    get search() {
      return search();
    },
    get categories() {
      return parts.categories();
    },
    get legalValues() {
      return parts.legalValues();
    },
    get course() {
      return parts.course();
    },
    coverageOn: recent((date: LocalDate) => coverageOn(register, { date }), KEPT_DATES),
    nationalStatusOn: recent((date: LocalDate) => nationalStatus(register, date), KEPT_DATES),
  };
}

interface SnapshotDeps {
  readonly ctx: () => Ctx;
  readonly files: ProjectFiles;
  readonly parts: LastingParts;
  readonly onError: (error: unknown) => void;
}

export function createSnapshotSource({ ctx, files, parts, onError }: SnapshotDeps): SnapshotSource {
  let snapshot: Snapshot | null = null;
  let checkedAt = 0;
  let running: Promise<Snapshot> | null = null;

  const refresh = async (): Promise<Snapshot> => {
    const version = await registerVersion(ctx());
    if (!snapshot || snapshot.version !== version) {
      const register = await loadRegister(ctx());
      // Read after the version, which they have a part in: what came between is read anew with the next one.
      const law = await legalValues(ctx());
      snapshot = makeSnapshot(register, files, { ...parts, legalValues: () => law });
    }
    checkedAt = ctx().now.getTime();
    return snapshot;
  };
  const refreshOnce = (): Promise<Snapshot> => {
    running ??= refresh().finally(() => {
      running = null;
    });
    return running;
  };
  const isDue = (): boolean => ctx().now.getTime() - checkedAt >= CHECK_EVERY_MS;

  return {
    current: async () => (snapshot && !isDue() ? snapshot : refreshOnce()),
    peek() {
      if (isDue() && !running) refreshOnce().catch(onError);
      return snapshot;
    },
  };
}
