// What an answer is called in the address, and which of them an address holds, in the order they were given.
import { isUuid } from '../../../kernel/uuid.ts';
import type { FactKey } from '../../../modules/advice/model.ts';

export const NEED = 'behov';
export const BODY = 'kjoper';
export const CATEGORY = 'kategori';
/** Id of the item of the own plan that it is asked from. */
export const ITEM = 'linje';
/** The category of what is on no list. */
export const OTHER = 'annet';
/** The question a form answers. */
export const ANSWERING = 'svarer';
/** The question a link on the advice leads to; its answer leads back there. */
export const CHANGING = 'endre';
/** The question one goes back to. */
export const AGAIN = 'igjen';
/** Sent by a form that was reached from the advice and goes back there. */
export const BACK_TO = 'til';
export const UNKNOWN = 'unknown';

const NAMES: Readonly<Record<FactKey, string>> = {
  aim: 'hensikt',
  bodyId: 'virksomhet',
  bodyKind: 'slags-virksomhet',
  population: 'innbyggere',
  categoryId: 'slag-kjop',
  kind: 'slag',
  yearlyValue: 'arlig',
  termMonths: 'maneder',
  optionMonths: 'opsjoner',
  nature: 'standard',
  localPresence: 'naerhet',
  neededInMonths: 'nar',
  innovation: 'nytt',
  competence: 'kompetanse',
  capacityHours: 'timer',
  suppliers: 'leverandorer',
  marketSize: 'marked',
  localShare: 'lokale',
  agreements: 'avtaler',
  memberships: 'medlem',
  nearbyCooperations: 'naere-samarbeid',
  partners: 'partnere',
  partnerCount: 'andre',
  neighbours: 'naboer',
  partyKinds: 'deltakere',
  roomForLocal: 'lokalt-rom',
  severalOwners: 'flere-eiere',
  directGround: 'direkte',
  ownProduction: 'egen-drift',
  hostUnit: 'vert',
  ownEntity: 'eget-selskap',
  standAside: 'sta-utenfor',
  forumOnly: 'bare-drofte',
};
const KEYS = new Map(Object.entries(NAMES).map(([key, name]) => [name, key as FactKey]));

export const nameOf = (key: FactKey): string => NAMES[key];
export const keyNamed = (name: string): FactKey | null => KEYS.get(name) ?? null;

const LONGEST = 120;
const ABOUT: readonly string[] = [NEED, BODY, CATEGORY, ITEM];

/** What is said in an address or a form: each name once, empty ones left out, the last one said counts. */
export function saidIn(sent: URLSearchParams): URLSearchParams {
  const said = new URLSearchParams();
  for (const [name, value] of sent) {
    const text = value.replaceAll('\0', '').trim().slice(0, LONGEST);
    if (text !== '' && (ABOUT.includes(name) || KEYS.has(name))) said.set(name, text);
  }
  return said;
}

/** The item of the plan it is asked from; null where there is none. */
export const itemIn = (said: URLSearchParams): string | null => {
  const id = said.get(ITEM) ?? '';
  return isUuid(id) ? id : null;
};

/** The questions that are answered, in the order of the address. */
export const answeredIn = (said: URLSearchParams): FactKey[] =>
  [...said.keys()].flatMap((name) => keyNamed(name) ?? []);

export function without(said: URLSearchParams, ...names: readonly string[]): URLSearchParams {
  const left = new URLSearchParams(said);
  for (const name of names) left.delete(name);
  return left;
}

export function withAlso(said: URLSearchParams, also: Readonly<Record<string, string>>): URLSearchParams {
  const more = new URLSearchParams(said);
  for (const [name, value] of Object.entries(also)) more.set(name, value);
  return more;
}
