// From a number or a name, as people and notices write it, to a municipality or county of today.
import { type MunicipalityNumber, parseMunicipalityNumber } from '../../kernel/municipality-number.ts';
import { parseOrgNumber } from '../../kernel/org-number.ts';
import type { County, FormerNumber, Municipality, Register } from './model.ts';
import { foldBodyName } from './name-folding.ts';

export type LookupVia = 'number' | 'oldNumber' | 'orgNumber' | 'name' | 'oldName' | 'unitName';

/** A split number and a shared name give choices: only a person can say which one is meant. */
export type MunicipalityLookup =
  | {
      readonly kind: 'found';
      readonly municipality: Municipality;
      readonly via: LookupVia;
      readonly former: FormerNumber | null;
    }
  | {
      readonly kind: 'choices';
      readonly reason: 'split' | 'sameName';
      readonly choices: readonly Municipality[];
      readonly former: FormerNumber | null;
    }
  | { readonly kind: 'none' };

export type BodyLookup = MunicipalityLookup | { readonly kind: 'county'; readonly county: County };

export interface Lookup {
  readonly byNumber: ReadonlyMap<string, Municipality>;
  readonly byOldNumber: ReadonlyMap<string, FormerNumber>;
  readonly byOrgNumber: ReadonlyMap<string, Municipality>;
  readonly countyByOrgNumber: ReadonlyMap<string, County>;
  readonly byName: ReadonlyMap<string, readonly Municipality[]>;
  readonly byOldName: ReadonlyMap<string, readonly FormerNumber[]>;
  readonly countyByName: ReadonlyMap<string, County>;
}

const NONE: MunicipalityLookup = { kind: 'none' };

function grouped<T>(entries: readonly (readonly [string, T])[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const [key, value] of entries) {
    const group = groups.get(key);
    if (!group) groups.set(key, [value]);
    else if (!group.includes(value)) group.push(value);
  }
  return groups;
}

/** Builds the tables once per register. */
export function createLookup(register: Register): Lookup {
  const inUse = new Set<string>(register.municipalities.map((municipality) => municipality.number));
  const former = register.formerNumbers.filter((number) => !inUse.has(number.oldNumber));
  return {
    byNumber: new Map(register.municipalities.map((it) => [it.number, it])),
    byOldNumber: new Map(former.map((it) => [it.oldNumber, it])),
    byOrgNumber: new Map(register.municipalities.flatMap((it) => (it.orgNumber ? [[it.orgNumber, it]] : []))),
    // Oslo is both; its number means the municipality.
    countyByOrgNumber: new Map(
      register.counties.filter((it) => it.number !== '03').map((it) => [it.orgNumber, it]),
    ),
    byName: grouped(
      register.municipalities.flatMap((it) =>
        it.officialNames.map((name) => [foldBodyName(name), it] as const),
      ),
    ),
    byOldName: grouped(
      former.flatMap((it) => it.name.split(' - ').map((name) => [foldBodyName(name), it] as const)),
    ),
    countyByName: new Map(
      register.counties.flatMap((it) => it.officialNames.map((name) => [foldBodyName(name), it] as const)),
    ),
  };
}

const found = (
  municipality: Municipality,
  via: LookupVia,
  former: FormerNumber | null = null,
): MunicipalityLookup => ({
  kind: 'found',
  municipality,
  via,
  former,
});

function successors(lookup: Lookup, former: FormerNumber, via: LookupVia): MunicipalityLookup {
  const choices = former.targets.flatMap((target) => lookup.byNumber.get(target) ?? []);
  const [only] = choices;
  if (!only) return NONE;
  return choices.length === 1
    ? found(only, via, former)
    : { kind: 'choices', reason: 'split', choices, former };
}

/** A municipality number, in use now or since 2017. `301` means `0301`. */
export function lookupNumber(lookup: Lookup, text: string): MunicipalityLookup {
  const parsed = parseMunicipalityNumber(text);
  if (!parsed.ok) return NONE;
  const current = lookup.byNumber.get(parsed.value);
  if (current) return found(current, 'number');
  const former = lookup.byOldNumber.get(parsed.value);
  return former ? successors(lookup, former, 'oldNumber') : NONE;
}

/** An organisation number of a municipality or county (not of its units). */
export function lookupOrgNumber(lookup: Lookup, text: string): BodyLookup {
  const parsed = parseOrgNumber(text);
  if (!parsed.ok) return NONE;
  const municipality = lookup.byOrgNumber.get(parsed.value);
  if (municipality) return found(municipality, 'orgNumber');
  const county = lookup.countyByOrgNumber.get(parsed.value);
  return county ? { kind: 'county', county } : NONE;
}

/** A municipality's name in any of its languages, with or without «kommune»; then names since 2017. */
export function lookupName(lookup: Lookup, text: string): MunicipalityLookup {
  const folded = foldBodyName(text);
  if (folded === '') return NONE;
  const current = lookup.byName.get(folded) ?? [];
  const [only] = current;
  if (only && current.length === 1) return found(only, 'name');
  if (only)
    return (
      exactlySpelled(current, text) ?? { kind: 'choices', reason: 'sameName', choices: current, former: null }
    );
  return lookupOldName(lookup, folded);
}

/** Folding can make two names alike; the one spelled exactly so wins. */
function exactlySpelled(choices: readonly Municipality[], text: string): MunicipalityLookup | null {
  const typed = text.trim().toLowerCase();
  const exact = choices.filter((it) => it.officialNames.some((name) => name.toLowerCase() === typed));
  return exact.length === 1 && exact[0] ? found(exact[0], 'name') : null;
}

function lookupOldName(lookup: Lookup, folded: string): MunicipalityLookup {
  const former = lookup.byOldName.get(folded) ?? [];
  const targets = new Set<MunicipalityNumber>(former.flatMap((it) => it.targets));
  const [newest] = former.toSorted((a, b) => (b.lastYear ?? 9999) - (a.lastYear ?? 9999));
  if (!newest) return NONE;
  // The newest number of the name says where it went, unless bodies of that name went different ways (Våler).
  const own = new Set(newest.targets);
  if ([...targets].every((target) => own.has(target))) return successors(lookup, newest, 'oldName');
  const choices = [...targets].flatMap((target) => lookup.byNumber.get(target) ?? []);
  return { kind: 'choices', reason: 'sameName', choices, former: newest };
}
