// The adviser run on the case bank: what it is told, what it advises, and whether that agrees with what was chosen or judged.
import path from 'node:path';
import { type KnownSources, knownOf } from '../src/flows/advice/known-facts.ts';
import { readReference } from '../src/flows/load-reference.ts';
import { readPlanningData } from '../src/flows/planning-data.ts';
import { makeSnapshot } from '../src/flows/snapshot.ts';
import { localDate } from '../src/kernel/local-date.ts';
import { advise } from '../src/modules/advice/advise.ts';
import type { AdviceCase } from '../src/modules/advice/case.ts';
import { caseDate, factsOfCase } from '../src/modules/advice/case-facts.ts';
import type { Advice, Alternative, Facts } from '../src/modules/advice/model.ts';
import { bodyOfCounty, bodyOfMunicipality } from '../src/modules/registry/model.ts';
import { registerFromReference } from '../src/modules/registry/reference.ts';
import { projectFiles } from '../src/platform/files.ts';

export interface Tried {
  readonly case: AdviceCase;
  readonly advice: Advice;
  readonly agrees: boolean;
  /** What «agrees» means for this case. */
  readonly measure: 'chosen' | 'illegal' | 'lawful';
}

/** Where a case has no date, the day the bank was gathered. */
const GATHERED = localDate('2026-11-26');

const files = projectFiles(path.resolve(import.meta.dirname, '..'));

function caseSources(): KnownSources {
  const reference = readReference(files);
  const snapshot = makeSnapshot(registerFromReference(reference, GATHERED), files);
  return { snapshot, planning: readPlanningData(files), today: GATHERED, language: 'nb' };
}

/** Membership is what is asked, so the register may not answer it. */
const asksMembership = ({ question }: AdviceCase): boolean =>
  question === 'joinOrLeave' || question === 'whichForm';

function withoutMembership(facts: Facts): Facts {
  const { memberships: _memberships, nearbyCooperations: _nearby, ...rest } = facts;
  return rest;
}

/** What the product would know of the body that asks, and over it what the case tells. */
function toldOf(one: AdviceCase, sources: KnownSources, blankPartners: boolean) {
  const date = caseDate(one) ?? GATHERED;
  const [number] = one.facts.bodies.municipalities;
  const [county] = one.place.counties;
  const isCounty = one.facts.bodies.kinds[0] === 'county';
  const body = isCounty && county ? bodyOfCounty(county) : bodyOfMunicipality(number ?? ('0301' as never));
  const known = knownOf({ ...sources, today: date }, { body, category: one.facts.categoryId });
  if (!known) throw new Error(`${one.id}: no such body`);
  const asksItself = number !== undefined || (isCounty && county !== undefined);
  const { agreements: _agreements, ...register } = asksItself ? known.facts : {};
  const { partnerCount, ...told } = factsOfCase(one);
  const partners = blankPartners || partnerCount === undefined ? {} : { partnerCount };
  const facts = { ...(asksMembership(one) ? withoutMembership(register) : register), ...told, ...partners };
  const { category } = known.context;
  const usual = category && !asksItself ? { ...category, yearlyValue: null } : category;
  return { facts, context: { ...known.context, category: usual } };
}

const alternative = (advice: Advice, id: Alternative['id']): Alternative =>
  advice.alternatives.find((one) => one.id === id) as Alternative;

function judged({ outcome }: AdviceCase, advice: Advice): Pick<Tried, 'agrees' | 'measure'> {
  const first = advice.alternatives[0]?.id;
  const { review, chosen } = outcome;
  const isChosen = first !== undefined && chosen.includes(first);
  if (review?.concerns !== 'wayOfBuying') return { agrees: isChosen, measure: 'chosen' };
  const statuses = chosen.map((id) => alternative(advice, id).status);
  return review.verdict === 'illegal'
    ? { agrees: !isChosen && statuses.every((status) => status !== 'open'), measure: 'illegal' }
    : { agrees: statuses.every((status) => status === 'open' || status === 'uncertain'), measure: 'lawful' };
}

/** Each case with the advice on its facts. `blankPartners`: nobody knows how many others need the same. */
export function tryCases(cases: readonly AdviceCase[], blankPartners: boolean): Tried[] {
  const sources = caseSources();
  return cases.map((one) => {
    const { facts, context } = toldOf(one, sources, blankPartners);
    const advice = advise(facts, context);
    return { case: one, advice, ...judged(one, advice) };
  });
}
