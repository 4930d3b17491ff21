// Which rows of a new list are which items of the register. Sure signs first; what is found is out of the search.
import type { BodyId } from '../../../registry/model.ts';
import type { ItemFacts } from '../../plan-item.ts';
import { type Identity, identityOf } from './identity.ts';

export interface Owned {
  readonly body: BodyId;
  readonly facts: ItemFacts;
}

interface Party extends Owned {
  readonly place: number;
  readonly key: Identity;
}

/** Facts that two of the same contract may lack, but not both have and differ in. */
interface Step {
  /** Null: this step does not speak of it. */
  readonly keyOf: (key: Identity, facts: ItemFacts) => readonly unknown[] | null;
  readonly mayLack: (key: Identity) => readonly boolean[];
}

/** Rows that say the very same come first: a list that is read again changes nothing. */
const ALIKE: Step = {
  keyOf: (_, { options, ...facts }) => [
    ...Object.entries(facts)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([, value]) => value),
    options.map(({ months, noticeBy, state }) => [months, noticeBy, state]),
  ],
  mayLack: () => [],
};

const hasReference = ({ reference }: Identity): boolean => reference !== '';
const hasSupplier = ({ supplierNumber, supplierName }: Identity): boolean =>
  supplierNumber !== '' || supplierName !== '';

/** Sure first. Where several have the same number, title or supplier, those with the same dates belong together. */
function steps(): Step[] {
  const dated = (parts: (key: Identity) => readonly string[] | null, mayLack: Step['mayLack']): Step[] =>
    [(key: Identity) => [key.dates], (key: Identity) => [key.startsOn], () => []].map((dates) => ({
      mayLack,
      keyOf: (key) => {
        const found = parts(key);
        return found && [...found, ...dates(key)];
      },
    }));
  const none = (): boolean[] => [];
  return [
    ...dated(
      (key) =>
        hasReference(key) ? [key.reference, key.title, key.supplierNumber || key.supplierName] : null,
      none,
    ),
    ...dated((key) => (hasReference(key) ? [key.reference, key.title] : null), none),
    ...dated((key) => (hasReference(key) ? [key.reference] : null), none),
    ...dated(
      (key) => (key.supplierNumber ? [key.title, key.supplierNumber] : null),
      (key) => [hasReference(key)],
    ),
    ...dated(
      (key) => (key.supplierName ? [key.title, key.supplierName] : null),
      (key) => [hasReference(key), key.supplierNumber !== ''],
    ),
    ...dated(
      (key) => [key.title, key.category],
      (key) => [hasReference(key), hasSupplier(key)],
    ),
  ];
}

/** Places in `existing` by place in `items`. Of equals the first goes to the first. */
export function pairUp(items: readonly Owned[], existing: readonly Owned[]): Map<number, number> {
  const partiesOf = (owned: readonly Owned[]): Party[] =>
    owned.map(({ body, facts }, place) => ({ place, body, facts, key: identityOf(facts) }));
  const pairs = new Map<number, number>();
  let waiting = partiesOf(items);
  let free = partiesOf(existing);
  for (const step of [ALIKE, ...steps()]) {
    if (waiting.length === 0 || free.length === 0) break;
    const found = pairsOf(step, waiting, free);
    if (found.size === 0) continue;
    const used = new Set(found.values());
    for (const [item, other] of found) pairs.set(item, other);
    waiting = waiting.filter(({ place }) => !found.has(place));
    free = free.filter(({ place }) => !used.has(place));
  }
  return pairs;
}

function pairsOf(step: Step, waiting: readonly Party[], free: readonly Party[]): Map<number, number> {
  const queues = new Map<string, number[]>();
  for (const party of free) {
    const key = stepKey(step, party);
    if (key === null) continue;
    const name = `${maskOf(step, party)} ${key}`;
    const queue = queues.get(name);
    if (queue) queue.push(party.place);
    else queues.set(name, [party.place]);
  }
  for (const queue of queues.values()) queue.reverse();
  const found = new Map<number, number>();
  for (const party of waiting) {
    const key = stepKey(step, party);
    if (key === null) continue;
    const mask = maskOf(step, party);
    // Both may have a fact only where an earlier step would have paired them by it.
    const others = [0, 1, 2, 3].filter((other) => (other & mask) === 0);
    const queue = others.map((other) => queues.get(`${other} ${key}`)).find((it) => it && it.length > 0);
    const place = queue?.pop();
    if (place !== undefined) found.set(party.place, place);
  }
  return found;
}

function stepKey(step: Step, { key, body, facts }: Party): string | null {
  const parts = step.keyOf(key, facts);
  return parts && JSON.stringify([body, ...parts]);
}

const maskOf = (step: Step, { key }: Party): number =>
  step.mayLack(key).reduce((mask, has, place) => mask | (has ? 1 << place : 0), 0);
