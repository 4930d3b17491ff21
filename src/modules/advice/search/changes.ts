// What would have to be so for the advice to be another: the smallest single changes of facts, pairs where no single one does it,
// and those people ask about though they change nothing.
import { oreFromNok } from '../../../kernel/money.ts';
import { sumText } from '../answer/sum-text.ts';
import { type Given, givenOf, known, likely } from '../given/given.ts';
import { type Grounds, groundsOf } from '../grounds.ts';
import type { QuestionKey } from '../line-keys.ts';
import type { Change, FactKey, FactValues, Line, LineFacts, PartnerFact } from '../model.ts';
import { CALCULATION, PARAMETERS } from '../rules/sources.ts';
import { ASKABLE, answersTo, DOMAIN, withFact } from './domain.ts';
import { isMissing, type Tried, tried } from './missing.ts';
import { advisedIn, type Ranked } from './ranking.ts';
import { tokenOf } from './tokens.ts';

const MOST_CHANGES = 6;
const MOST_PARTNERS = 3;
const MOST_PAIRED = 8;

/** A number in the slot that its sentence reads. */
function measured(key: FactKey, value: number): LineFacts {
  if (key === 'yearlyValue') return { amount: oreFromNok(value / 100) };
  if (key === 'capacityHours') return { hours: value };
  return key === 'partnerCount' || key === 'population' ? { count: value } : { months: value };
}

/** «If the value is 3 million a year», with what the sentence needs. */
function conditionOf(key: FactKey, value: unknown): Line {
  const isNumber = typeof value === 'number';
  const facts = isNumber ? measured(key, value) : {};
  return { key: (isNumber ? `if.${key}` : `if.${key}.${tokenOf(key, value)}`) as QuestionKey, facts };
}

/** Everything was worked out anew; what then stands first rests on what opens it. */
function anew({ id, score, findings }: Ranked): Grounds {
  const why: Line =
    score === null
      ? { key: 'why.changeUnpriced', facts: { alternative: id } }
      : { key: 'why.change', facts: { alternative: id, amount: sumText(score) } };
  const law = [...new Set(findings.flatMap(({ law: of = [] }) => of))];
  return groundsOf({ why: [why], law, places: [CALCULATION, PARAMETERS] });
}

function changeOf(all: readonly Tried[], before: Ranked): Change {
  const first = all.at(-1)!.first;
  return {
    key: first.id === before.id ? 'change.same' : 'change.then',
    facts: { conditions: all.map(({ key, value }) => conditionOf(key, value)), alternative: first.id },
    changed: all.map(({ key, value }) => ({ key, to: value })),
    first: first.id,
    changesAdvice: first.id !== before.id,
    ...anew(first),
  };
}

/** How far a value is from what holds now: numbers in times, everything else one step. */
function distance(given: Given, { key, value }: Tried): number {
  const now = likely(given, key);
  if (typeof value !== 'number' || typeof now !== 'number') return 1;
  return Math.abs(Math.log((value + 1) / (now + 1)));
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Every other value of every fact that can be asked for, tried alone. */
function singles(given: Given): Tried[] {
  const keys = ASKABLE[given.aim];
  return keys.flatMap((key) => {
    const now = likely(given, key);
    const values = isMissing(key, given.facts)
      ? answersTo(key, given.facts)
      : ((DOMAIN[key] as readonly unknown[] | undefined) ?? []);
    return values.filter((value) => !isSame(value, now)).map((value) => tried(given, key, value));
  });
}

/** Of each fact and outcome the nearest value. */
function nearest(given: Given, all: readonly Tried[]): Tried[] {
  const kept = new Map<string, Tried>();
  for (const one of all) {
    const name = `${one.key} ${one.first.id}`;
    const other = kept.get(name);
    if (!other || distance(given, one) < distance(given, other)) kept.set(name, one);
  }
  return [...kept.values()];
}

function pairs(given: Given, all: readonly Tried[], before: Ranked): Change[] {
  const best = new Map<FactKey, Tried>();
  const gain = ({ first }: Tried): number => first.score ?? 0;
  for (const one of all) {
    const other = best.get(one.key);
    if (!other || gain(one) > gain(other)) best.set(one.key, one);
  }
  const used = [...best.values()].toSorted((one, other) => gain(other) - gain(one)).slice(0, MOST_PAIRED);
  for (const [place, one] of used.entries()) {
    for (const other of used.slice(place + 1)) {
      const changed = givenOf(withFact(given.facts, one.key, one.value), given.context);
      const both = tried(changed, other.key, other.value);
      if (both.first.id !== before.id) return [changeOf([one, both], before)];
    }
  }
  return [];
}

/** «If X leaves»: asked again and again, whatever it does. */
function withoutPartner(given: Given, before: Ranked, partner: PartnerFact): Change {
  const left = (known(given, 'partners') ?? []).filter((one) => one !== partner);
  const { partnerCount: _count, ...rest } = given.facts;
  const facts = withFact(rest, 'partners', left);
  const first = advisedIn(givenOf(facts, given.context));
  const lost = Math.max(0, (first.score ?? 0) - (before.score ?? 0));
  return {
    key: first.id === before.id ? 'change.same' : 'change.then',
    facts: {
      conditions: [{ key: 'if.partnerLeaves', facts: { name: partner.name } }],
      alternative: first.id,
      amount: oreFromNok(Math.round(lost / 1000) * 1000),
    },
    changed: [{ key: 'partners', to: left satisfies FactValues['partners'] }],
    first: first.id,
    changesAdvice: first.id !== before.id,
    ...anew(first),
  };
}

/** The most telling changes: those that change the advice by the least, first. */
export function changesOf(given: Given, before: Ranked): Change[] {
  const all = singles(given);
  const changing = nearest(
    given,
    all.filter(({ first }) => first.id !== before.id),
  ).toSorted((one, other) => distance(given, one) - distance(given, other));
  // One change of each fact first, so that six lines do not all speak of the value.
  const firsts = changing.filter((one, place) => changing.findIndex(({ key }) => key === one.key) === place);
  const rest = changing.filter((one) => !firsts.includes(one));
  const chosen = [...firsts, ...rest].slice(0, MOST_CHANGES).map((one) => changeOf([one], before));
  const partners = before.id === 'jointProcurement' ? (known(given, 'partners') ?? []) : [];
  return [
    ...(chosen.length > 0 ? chosen : pairs(given, all, before)),
    ...partners.slice(0, MOST_PARTNERS).map((one) => withoutPartner(given, before, one)),
  ];
}
