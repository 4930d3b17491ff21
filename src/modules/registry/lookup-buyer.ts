// Who a buyer in a notice or a list is: a municipality or one of its units, a county, a standing cooperation,
// several municipalities at once, a body that no longer exists, or somebody else.
import { type Lookup, lookupName, lookupNumber, lookupOrgNumber } from './lookup.ts';
import type { Cooperation, County, Municipality, Register } from './model.ts';
import { foldBodyName, foldName } from './name-folding.ts';

export type BuyerLookup =
  | { readonly kind: 'municipality'; readonly municipality: Municipality; readonly isUnit: boolean }
  | { readonly kind: 'choices'; readonly choices: readonly Municipality[] }
  | { readonly kind: 'county'; readonly county: County }
  | { readonly kind: 'cooperation'; readonly cooperation: Cooperation }
  /** Several municipalities buying together, or a company they own together (IKS). */
  | { readonly kind: 'joint'; readonly municipalities: readonly Municipality[] }
  | { readonly kind: 'dissolved'; readonly successors: readonly Municipality[] }
  | { readonly kind: 'other' };

export interface Buyer {
  readonly name: string;
  /** As written: nine digits, or several numbers parted by commas; null where there is none. */
  readonly orgNumber: string | null;
}

export interface BuyerRegister {
  readonly lookup: Lookup;
  /** Folded names and short names of formal cooperations, longest first. */
  readonly cooperations: readonly (readonly [string, Cooperation])[];
}

const SHORTEST_COOPERATION_NAME = 3;

/** Cooperations of one need have no name of their own that a buyer would carry. */
export function createBuyerRegister(register: Register, lookup: Lookup): BuyerRegister {
  const places = new Set(lookup.byName.keys());
  const names = register.cooperations
    .filter((it) => it.kind === 'formalHolistic' || it.kind === 'thematic')
    .flatMap((it) =>
      [it.name, it.shortName, ...it.name.split(' / ')].map((name) => [foldName(name), it] as const),
    )
    .filter(([name]) => name.length >= SHORTEST_COOPERATION_NAME && !places.has(name));
  return { lookup, cooperations: names.toSorted(([a], [b]) => b.length - a.length) };
}

const beginsWith = (text: string, words: string): boolean => text === words || text.startsWith(`${words} `);

function cooperationNamed(from: BuyerRegister, folded: string): Cooperation | null {
  const hit = from.cooperations.find(
    ([name, cooperation]) =>
      beginsWith(folded, name) &&
      // A region's short name alone could be anyone in the region; with a word for buying it is the cooperation.
      (folded === name ||
        name !== foldName(cooperation.shortName) ||
        isAboutBuying(folded) ||
        isInitials(cooperation)),
  );
  return hit?.[1] ?? null;
}

const isAboutBuying = (folded: string): boolean => /innkjop|anskaffelse|felleskjop/.test(folded);
const isInitials = (cooperation: Cooperation): boolean =>
  cooperation.shortName === cooperation.shortName.toUpperCase();

/** Municipalities named in a text such as «Ås, Frogn og Vestby kommuner». */
function namedMunicipalities(lookup: Lookup, text: string): Municipality[] {
  const parts = text.split(/,|\bog\b|\bkommuner?\b|\bv\/|\bved\b|\bpå vegne av\b|\bmed assistanse av\b/i);
  const found = parts.flatMap((part) => {
    const result = lookupName(lookup, part);
    return result.kind === 'found' && result.via === 'name' ? [result.municipality] : [];
  });
  return [...new Set(found)];
}

function numberedMunicipalities(lookup: Lookup, buyer: Buyer): Municipality[] {
  const found = (buyer.orgNumber ?? '').split(',').map((part) => lookupOrgNumber(lookup, part));
  return [...new Set(found.flatMap((result) => (result.kind === 'found' ? [result.municipality] : [])))];
}

function byWholeName(lookup: Lookup, name: string): BuyerLookup | null {
  const result = lookupName(lookup, name);
  if (result.kind === 'none') return null;
  if (result.kind === 'found') {
    return result.via === 'oldName'
      ? { kind: 'dissolved', successors: [result.municipality] }
      : { kind: 'municipality', municipality: result.municipality, isUnit: false };
  }
  return result.reason === 'split' || result.former
    ? { kind: 'dissolved', successors: result.choices }
    : { kind: 'choices', choices: result.choices };
}

/** «Oslo kommune v/Bymiljøetaten», «Drammen Eiendom KF»: the longest name the text begins with. */
function asUnit(lookup: Lookup, name: string): BuyerLookup | null {
  const beforeKommune = /^(.*?)\bkommune\b/i.exec(name)?.[1];
  if (beforeKommune) {
    const whole = byWholeName(lookup, beforeKommune);
    return whole?.kind === 'municipality' ? { ...whole, isUnit: true } : whole;
  }
  if (!/\bKF\b/i.test(name)) return null;
  const words = name.split(/\s+/);
  for (let count = Math.min(3, words.length - 1); count >= 1; count--) {
    const whole = byWholeName(lookup, words.slice(0, count).join(' '));
    if (whole?.kind === 'municipality') return { ...whole, isUnit: true };
  }
  return null;
}

function byOrgNumber(lookup: Lookup, buyer: Buyer): BuyerLookup | null {
  const result =
    buyer.orgNumber === null ? { kind: 'none' as const } : lookupOrgNumber(lookup, buyer.orgNumber);
  if (result.kind === 'county') return result;
  if (result.kind !== 'found') return null;
  const own = result.municipality.officialNames.map(foldBodyName);
  return {
    kind: 'municipality',
    municipality: result.municipality,
    isUnit: !own.includes(foldBodyName(buyer.name)),
  };
}

function asCounty(lookup: Lookup, name: string): BuyerLookup | null {
  if (!/fylkeskommune/i.test(name)) return null;
  const county = lookup.countyByName.get(foldBodyName(name.replace(/fylkeskommune.*/i, '')));
  return county ? { kind: 'county', county } : { kind: 'dissolved', successors: [] };
}

/**
 * The name is read before the organisation number, because a cooperation and a joint purchase publish under their
 * host's number. A number decides between municipalities of the same name and where the name says nothing.
 */
export function lookupBuyer(from: BuyerRegister, buyer: Buyer): BuyerLookup {
  const { lookup } = from;
  const name = buyer.name.trim();
  const cooperation = cooperationNamed(from, foldName(name));
  if (cooperation) return { kind: 'cooperation', cooperation };
  if (/\bIKS\b|interkommunal|Interkommunale/i.test(name)) {
    return { kind: 'joint', municipalities: namedMunicipalities(lookup, name) };
  }
  const county = asCounty(lookup, name);
  if (county) return county;
  const numbered = numberedMunicipalities(lookup, buyer);
  if (numbered.length > 1) return { kind: 'joint', municipalities: numbered };
  const several = namedMunicipalities(lookup, name);
  if (several.length > 1 && /\bkommuner\b|\bkommune\b.*\bkommune\b/i.test(name)) {
    return { kind: 'joint', municipalities: several };
  }
  return (
    byOrgNumber(lookup, buyer) ??
    byWholeName(lookup, name) ??
    asUnit(lookup, name) ??
    byNumber(lookup, name) ?? { kind: 'other' }
  );
}

function byNumber(lookup: Lookup, name: string): BuyerLookup | null {
  if (!/^\d{3,4}$/.test(name)) return null;
  const result = lookupNumber(lookup, name);
  if (result.kind === 'found')
    return { kind: 'municipality', municipality: result.municipality, isUnit: false };
  return result.kind === 'choices' ? { kind: 'dissolved', successors: result.choices } : null;
}
