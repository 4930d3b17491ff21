// Who a buyer's name and number mean: a municipality or county of today, several, a cooperation, one dissolved, or none.
import { createLookup, type Lookup, lookupName, lookupOrgNumber } from '../../registry/lookup.ts';
import {
  type BodyId,
  bodyOfCounty,
  bodyOfMunicipality,
  type County,
  type Municipality,
  type Register,
} from '../../registry/model.ts';
import { editDistance, foldBodyName, foldName } from '../../registry/name-folding.ts';
import type { ImportCode } from '../errors.ts';
import type { Buyer } from '../need-assumptions.ts';

/** Counties that no longer exist, folded names. Source: SSB Klass 104 (divisions of 2018, 2020 and 2024). */
const DISSOLVED_COUNTIES: Readonly<Record<string, string>> = {
  viken: 'Østfold, Akershus, Buskerud',
  'vestfold og telemark': 'Vestfold, Telemark',
  'troms og finnmark': 'Troms, Finnmark',
  hedmark: 'Innlandet',
  oppland: 'Innlandet',
  'aust agder': 'Agder',
  'vest agder': 'Agder',
  hordaland: 'Vestland',
  'sogn og fjordane': 'Vestland',
  'nord trondelag': 'Trøndelag',
  'sor trondelag': 'Trøndelag',
};

export interface KnownBuyer extends Buyer {
  readonly body: BodyId;
}
export type BuyerAnswer =
  | { readonly kind: 'known'; readonly buyer: KnownBuyer }
  | { readonly kind: 'outOfScope' }
  | {
      readonly kind: 'refused';
      readonly field: 'buyer' | 'orgNumber';
      readonly code: ImportCode;
      readonly facts: Readonly<Record<string, string | number>>;
    };

/** A standing cooperation's name or short name; `own` is the whole name, `initials` a short name in capitals. */
interface CooperationName {
  readonly folded: string;
  readonly name: string;
  readonly form: 'own' | 'initials' | 'place';
}

export interface BuyerIndex {
  readonly lookup: Lookup;
  readonly municipalityNames: readonly { readonly folded: string; readonly name: string }[];
  readonly cooperations: readonly CooperationName[];
  readonly countyPopulation: ReadonlyMap<string, number>;
}

/** Built once per import. */
export function createBuyerIndex(register: Register): BuyerIndex {
  const countyPopulation = new Map<string, number>();
  for (const { county, population } of register.municipalities) {
    countyPopulation.set(county, (countyPopulation.get(county) ?? 0) + population);
  }
  return {
    lookup: createLookup(register),
    municipalityNames: register.municipalities.flatMap((it) =>
      it.officialNames.map((name) => ({ folded: foldBodyName(name), name: it.name })),
    ),
    cooperations: register.cooperations.flatMap((it): CooperationName[] => [
      { folded: foldName(it.name), name: it.name, form: 'own' },
      {
        folded: foldName(it.shortName),
        name: it.name,
        form: it.shortName === it.shortName.toUpperCase() ? 'initials' : 'place',
      },
    ]),
    countyPopulation,
  };
}

const refused = (
  field: 'buyer' | 'orgNumber',
  code: ImportCode,
  facts: Readonly<Record<string, string | number>>,
): BuyerAnswer => ({ kind: 'refused', field, code, facts });

const ofMunicipality = (it: Municipality): BuyerAnswer => ({
  kind: 'known',
  buyer: { body: bodyOfMunicipality(it.number), population: it.population, kind: 'municipality' },
});

const ofCounty = (index: BuyerIndex, it: County): BuyerAnswer => ({
  kind: 'known',
  buyer: {
    body: bodyOfCounty(it.number),
    population: index.countyPopulation.get(it.number) ?? 0,
    kind: 'county',
  },
});

/** Words that only a buyer acting for several uses of itself. */
const COOPERATION_WORDS =
  /innkjøps?samarbei|innkjøpsenhet|innkjopsenhet|fellesinnkjøp|felles innkjøp|innkjøpstjeneste|innkjøpsforum|regionen\b.*anskaffels|kommunene\b/i;

/**
 * `orgNumber` first, then the name; a name that shows a cooperation wins over its host's number. Units («Oslo kommune
 * v/Bymiljøetaten», «Drammen Eiendom KF») count under their municipality or county.
 */
export function resolveBuyer(
  index: BuyerIndex,
  buyer: { readonly name: string; readonly orgNumber: string | null },
): BuyerAnswer {
  const name = buyer.name.trim();
  const numbers = (buyer.orgNumber ?? '').split(/[,;/|]/).filter((part) => part.trim() !== '');
  if (numbers.length > 1) return refused('orgNumber', 'buyer.joint', { value: name, count: numbers.length });
  if (name === '' && numbers.length === 0) return refused('buyer', 'buyer.missing', { value: '' });
  const cooperation = cooperationIn(index, name);
  if (cooperation) return refused('buyer', 'buyer.cooperation', { value: name, cooperation });
  const named = municipalitiesNamed(index, name);
  if (named.length > 1) return refused('buyer', 'buyer.joint', { value: name, count: named.length });
  const byNumber = numbers[0] ? lookupOrgNumber(index.lookup, numbers[0]) : { kind: 'none' as const };
  if (byNumber.kind === 'found') return ofMunicipality(byNumber.municipality);
  if (byNumber.kind === 'county') return ofCounty(index, byNumber.county);
  return byName(index, name);
}

/**
 * The cooperation whose name stands in the buyer's, or what the buyer calls itself where it is an unlisted one. A short
 * name that is also a place (Hadeland, Telemark) counts only beside a word of cooperation.
 */
function cooperationIn(index: BuyerIndex, name: string): string | null {
  const padded = ` ${foldName(name)} `;
  const saysSo = COOPERATION_WORDS.test(name);
  const capitals = new Set(
    name
      .split(/[^\p{L}]+/u)
      .filter((word) => word === word.toUpperCase())
      .map(foldName),
  );
  const listed = index.cooperations.find(({ folded, form }) => {
    if (form === 'initials') return capitals.has(folded);
    return padded.includes(` ${folded} `) && (form === 'own' || saysSo);
  });
  return listed?.name ?? (saysSo ? name : null);
}

/** Distinct municipalities called «X kommune» in the name, or listed before «kommuner». */
function municipalitiesNamed(index: BuyerIndex, name: string): string[] {
  const list = /^(?:.*\b(?:v\/|ved|for|vegne av))?\s*(.+?)\s+kommun(?:er|ar)\b/i.exec(name)?.[1];
  const pieces = (list ?? name).split(/,|;|\/| og | and |\+|&/i);
  const bodies = list ? pieces : pieces.filter((piece) => /kommune|herad|suohkan|tjïelte/i.test(piece));
  if (bodies.length < 2) return [];
  const numbers = bodies.flatMap((piece) => {
    const answer = lookupName(index.lookup, bodyPart(piece.trim()));
    return answer.kind === 'found' ? [answer.municipality.number as string] : [];
  });
  return [...new Set(numbers)];
}

/** «Oslo kommune v/Bymiljøetaten» to «Oslo», «Guovdageainnu suohkan - Kautokeino kommune» to «Kautokeino». */
function bodyPart(name: string): string {
  const match = /^(.*?)\s+(?:fylkeskommune|kommune|herad)\b/i.exec(name);
  const before = match?.[1] ?? name;
  return (
    before
      .split(/\s[-–]\s|\s\/\s|\//)
      .at(-1)
      ?.trim() ?? before
  );
}

function byName(index: BuyerIndex, name: string): BuyerAnswer {
  if (/fylkeskommun|\bFKF\b/i.test(name)) return countyByName(index, name);
  if (/\bKF\b|kommunalt foretak/i.test(name)) return unitByName(index, name);
  const saysMunicipality = /\b(kommune|herad|suohkan|tjïelte)\b/i.test(name);
  const answer = lookupName(index.lookup, saysMunicipality ? bodyPart(name) : name);
  if (answer.kind === 'found' && answer.via === 'name') return ofMunicipality(answer.municipality);
  if (answer.kind === 'found' && saysMunicipality) {
    return refused('buyer', 'buyer.dissolved', { value: name, successors: answer.municipality.name });
  }
  if (answer.kind === 'choices') {
    const choices = answer.choices.map((it) => `${it.name} (${it.number})`).join(', ');
    if (answer.reason === 'split')
      return refused('buyer', 'buyer.dissolved', { value: name, successors: choices });
    return refused('buyer', 'buyer.ambiguous', { value: name, choices });
  }
  if (!saysMunicipality) return { kind: 'outOfScope' };
  return refused('buyer', 'buyer.unknownMunicipality', {
    value: name,
    suggestion: nearestMunicipality(index, bodyPart(name)),
  });
}

function countyByName(index: BuyerIndex, name: string): BuyerAnswer {
  const folded = foldBodyName(bodyPart(name));
  const successors = DISSOLVED_COUNTIES[folded];
  if (successors) return refused('buyer', 'buyer.dissolved', { value: name, successors });
  const county = index.lookup.countyByName.get(folded) ?? countyOpening(index, folded);
  if (county) return ofCounty(index, county);
  return refused('buyer', 'buyer.unknownUnit', { value: name });
}

function countyOpening(index: BuyerIndex, folded: string): County | null {
  const found = [...index.lookup.countyByName].find(([name]) => folded.startsWith(`${name} `));
  return found?.[1] ?? null;
}

/** A municipal undertaking: its municipality is what its name begins with. */
function unitByName(index: BuyerIndex, name: string): BuyerAnswer {
  const words = name.split(/[\s,]+/);
  for (let length = Math.min(4, words.length); length >= 1; length--) {
    const answer = lookupName(index.lookup, words.slice(0, length).join(' '));
    if (answer.kind === 'found' && answer.via === 'name') return ofMunicipality(answer.municipality);
  }
  return refused('buyer', 'buyer.unknownUnit', { value: name });
}

/** The municipality spelled most like the text, or an empty text when none is near. Ties go by name. */
export function nearestMunicipality(index: BuyerIndex, text: string): string {
  const folded = foldBodyName(text);
  const most = folded.length <= 4 ? 1 : folded.length <= 8 ? 2 : 3;
  const near = index.municipalityNames
    .map(({ folded: other, name }) => ({ name, distance: editDistance(folded, other, most) }))
    .filter(({ distance }) => distance <= most)
    .sort((a, b) => a.distance - b.distance || (a.name < b.name ? -1 : 1));
  return folded === '' ? '' : (near[0]?.name ?? '');
}

/** Municipalities a title lists after «kommunene»: two or more mean a joint purchase published by one of them. */
export function municipalitiesInTitle(index: BuyerIndex, title: string): number {
  const list = /\b(?:kommunene|kommunane)\b:?\s+(.+)$/i.exec(title)?.[1];
  if (!list) return 0;
  const found = list
    .split(/,|;|\/| og | samt | & /i)
    .map((piece) => lookupName(index.lookup, piece.trim().split(/\s[-–(]/)[0] ?? ''))
    .flatMap((answer) => (answer.kind === 'found' ? [answer.municipality.number] : []));
  return new Set(found).size;
}
