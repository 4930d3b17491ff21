// The search behind the start page: municipalities, counties and cooperations by name or number, old or new, in any
// of their languages, with typing errors forgiven. Everything is compared with everything: the register is small.
import type { FormerNumber, Register } from './model.ts';
import { editDistance, foldBodyName, foldName } from './name-folding.ts';

export type SearchKind = 'municipality' | 'county' | 'cooperation';

export interface SearchMatch {
  /** The name or number as the register writes it. */
  readonly text: string;
  readonly as: 'name' | 'otherLanguage' | 'oldName' | 'number' | 'oldNumber' | 'orgNumber';
  /** For old names and numbers: what became of it. */
  readonly former: FormerNumber | null;
}

export interface SearchHit {
  readonly kind: SearchKind;
  /** Municipality or county number, or cooperation id. */
  readonly id: string;
  readonly title: string;
  readonly match: SearchMatch;
  /** 0 to 100. */
  readonly score: number;
}

interface Term extends SearchMatch {
  readonly folded: string;
  readonly words: readonly string[];
}

interface Entry {
  readonly kind: SearchKind;
  readonly id: string;
  readonly title: string;
  /** Larger first among equals. */
  readonly weight: number;
  readonly terms: readonly Term[];
  readonly numbers: readonly SearchMatch[];
}

export interface SearchIndex {
  readonly entries: readonly Entry[];
}

const term = (text: string, as: SearchMatch['as'], former: FormerNumber | null = null): Term => {
  const folded = foldName(text);
  return { text, as, former, folded, words: folded.split(' ') };
};

function namesOf(title: string, names: readonly string[]): Term[] {
  return names.map((name) => term(name, name === title ? 'name' : 'otherLanguage'));
}

function municipalityEntries(register: Register): Entry[] {
  const inUse = new Set<string>(register.municipalities.map((it) => it.number));
  const former = register.formerNumbers.filter((it) => !inUse.has(it.oldNumber));
  const byTarget = Map.groupBy(
    former.flatMap((it) => it.targets.map((target) => ({ target, it }))),
    ({ target }) => target,
  );
  return register.municipalities.map((municipality) => {
    const earlier = (byTarget.get(municipality.number) ?? []).map(({ it }) => it);
    const current = new Set(municipality.officialNames.map(foldName));
    const oldNames = new Map<string, Term>();
    for (const it of earlier.toSorted((a, b) => (a.lastYear ?? 0) - (b.lastYear ?? 0))) {
      for (const name of it.name.split(' - ')) {
        if (!current.has(foldName(name))) oldNames.set(foldName(name), term(name, 'oldName', it));
      }
    }
    return {
      kind: 'municipality',
      id: municipality.number,
      title: municipality.name,
      weight: municipality.population,
      terms: [...namesOf(municipality.name, municipality.officialNames), ...oldNames.values()],
      numbers: [
        { text: municipality.number, as: 'number', former: null },
        ...(municipality.orgNumber
          ? [{ text: municipality.orgNumber, as: 'orgNumber' as const, former: null }]
          : []),
        ...earlier.map((it) => ({ text: it.oldNumber, as: 'oldNumber' as const, former: it })),
      ],
    };
  });
}

/** Built once per version of the register. */
export function createSearchIndex(register: Register): SearchIndex {
  const counties = register.counties.map(
    (county): Entry => ({
      kind: 'county',
      id: county.number,
      title: county.name,
      weight: 0,
      terms: namesOf(county.name, county.officialNames),
      numbers: [
        { text: county.number, as: 'number', former: null },
        { text: county.orgNumber, as: 'orgNumber', former: null },
      ],
    }),
  );
  const cooperations = register.cooperations.map(
    (cooperation): Entry => ({
      kind: 'cooperation',
      id: cooperation.id,
      title: cooperation.name,
      weight: 1,
      terms: [cooperation.name, cooperation.shortName].map((name) => term(name, 'name')),
      numbers: [],
    }),
  );
  return { entries: [...municipalityEntries(register), ...counties, ...cooperations] };
}

/** Typing errors forgiven in a word of this length. */
const forgiven = (length: number): number => (length <= 3 ? 0 : length <= 5 ? 1 : 2);

function typoScore(query: string, name: string): number {
  const limit = forgiven(query.length);
  if (limit === 0) return 0;
  const whole = editDistance(query, name, limit);
  if (whole <= limit) return 62 - 8 * whole;
  if (query.length < 5 || name.length <= query.length) return 0;
  const start = editDistance(query, name.slice(0, query.length), limit - 1);
  return start <= limit - 1 ? 46 - 8 * start : 0;
}

/** How well a folded query fits one name: 100 the same, then prefix, words, inside, typing errors. */
function nameScore(query: string, { folded, words }: Term): number {
  if (folded === query) return 100;
  if (folded.startsWith(query)) return 80 + (10 * query.length) / folded.length;
  if (words.some((word) => word === query)) return 78;
  if (words.some((word) => word.startsWith(query))) return 70 + (5 * query.length) / folded.length;
  const asked = query.split(' ');
  if (asked.length > 1 && asked.every((part) => words.some((word) => word.startsWith(part)))) return 68;
  if (query.length >= 3 && folded.includes(query)) return 52;
  return Math.max(
    typoScore(query, folded),
    ...words.map((word) => (words.length > 1 ? typoScore(query, word) - 4 : 0)),
  );
}

const PENALTY: Readonly<Record<SearchMatch['as'], number>> = {
  name: 0,
  number: 0,
  orgNumber: 0,
  otherLanguage: 1,
  oldNumber: 4,
  oldName: 4,
};

function numberScore(digits: string, candidate: string): number {
  if (candidate === digits || candidate === digits.padStart(4, '0')) return 100;
  return digits.length >= 2 && candidate.startsWith(digits) ? 60 + 5 * digits.length : 0;
}

interface Query {
  readonly raw: string;
  readonly folded: readonly string[];
  readonly digits: string | null;
}

function queryOf(text: string): Query {
  const compact = text.replaceAll(/\s/g, '');
  const variants = [foldName(text), foldBodyName(text)].filter((folded) => folded !== '');
  return {
    raw: text.trim().toLowerCase(),
    folded: [...new Set(variants)],
    digits: /^\d{2,9}$/.test(compact) ? compact : null,
  };
}

function bestMatch(query: Query, entry: Entry): { match: SearchMatch; score: number } | null {
  let best: { match: SearchMatch; score: number } | null = null;
  const consider = (match: SearchMatch, found: number): void => {
    const score = found - PENALTY[match.as];
    if (found > 0 && (best === null || score > best.score)) best = { match, score };
  };
  const { digits } = query;
  if (digits !== null) {
    for (const number of entry.numbers) {
      // County numbers are two digits: as a prefix they would drown the county's municipalities.
      if (entry.kind !== 'county' || number.text === digits)
        consider(number, numberScore(digits, number.text));
    }
    return best;
  }
  for (const name of entry.terms) {
    // The very spelling beats one that only folds alike (Bø before Bo, Ås before As).
    const exact = name.text.toLowerCase() === query.raw ? 3 : 0;
    for (const folded of query.folded) consider(name, nameScore(folded, name) + exact);
  }
  return best;
}

const KIND_ORDER: Readonly<Record<SearchKind, number>> = { municipality: 0, county: 1, cooperation: 2 };

/** The best hits, at most `limit`; none for an empty text. */
export function searchRegister(index: SearchIndex, text: string, limit: number): SearchHit[] {
  const query = queryOf(text);
  if (query.digits === null && query.folded.length === 0) return [];
  const hits = index.entries.flatMap((entry) => {
    const best = bestMatch(query, entry);
    return best ? [{ entry, ...best }] : [];
  });
  return hits
    .toSorted(
      (a, b) =>
        b.score - a.score ||
        KIND_ORDER[a.entry.kind] - KIND_ORDER[b.entry.kind] ||
        b.entry.weight - a.entry.weight ||
        (a.entry.id < b.entry.id ? -1 : 1),
    )
    .slice(0, limit)
    .map(({ entry, match, score }) => ({
      kind: entry.kind,
      id: entry.id,
      title: entry.title,
      match: { text: match.text, as: match.as, former: match.former },
      score: Math.min(100, Math.round(score)),
    }));
}
