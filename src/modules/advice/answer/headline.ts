// The sentence that opens the advice, the three reasons under it, and the one next step: what to do, with whom, who leads.
import type { AlternativeId } from '../case.ts';
import { type Given, known } from '../given/given.ts';
import { type Grounded, grounded, type Place } from '../grounds.ts';
import { CONDITIONAL_IDS, type ConditionalId, type HeadlineKey } from '../line-keys.ts';
import type { Alternative, Candidate, Line, LineFacts, Reason } from '../model.ts';
import { PARAMETERS } from '../rules/sources.ts';
import { isAdvisable, type Ranked } from '../search/ranking.ts';
import { leadOf } from './candidates.ts';
import { sumText } from './sum-text.ts';

const MOST_NAMES = 4;

function whom(given: Given, id: AlternativeId, candidates: readonly Candidate[]): LineFacts {
  const names = candidates.slice(0, MOST_NAMES).map(({ name }) => name);
  const [name] = names;
  const lead = id === 'jointProcurement' ? leadOf(given)?.name : undefined;
  const { category } = given.context;
  return {
    ...(category ? { category: category.name } : {}),
    ...(name === undefined ? {} : { name, names }),
    ...(candidates.length > MOST_NAMES ? { count: candidates.length - MOST_NAMES } : {}),
    ...(lead === undefined ? {} : { lead }),
  };
}

const isConditional = (id: AlternativeId): id is ConditionalId =>
  (CONDITIONAL_IDS as readonly AlternativeId[]).includes(id);

const headlineOf = ({ id, status }: Ranked): HeadlineKey =>
  status === 'uncertain' && isConditional(id) ? `sentenceIf.${id}` : `sentence.${id}`;

/** Why it stands first: the lowest sum of those that can be advised, or the only one of them. */
function whyFirst([first, ...others]: readonly Ranked[]): Line {
  const rival = others.find((one) => isAdvisable(one) && one.score !== null);
  const id = first?.id ?? 'alone';
  if (!first || first.score === null || !rival || rival.score === null)
    return { key: 'why.onlyOne', facts: { alternative: id } };
  return {
    key: rival.id === 'alone' ? 'why.lowestAlone' : 'why.lowest',
    facts: {
      alternative: id,
      otherAlternative: rival.id,
      amount: sumText(first.score),
      otherAmount: sumText(rival.score),
    },
  };
}

function whyLead(given: Given, id: AlternativeId): Line[] {
  const lead = id === 'jointProcurement' ? leadOf(given) : null;
  if (!lead) return [];
  return [{ key: lead.canLead ? 'why.leadWilling' : 'why.leadLargest', facts: { name: lead.name } }];
}

const placesOf = (places: readonly Place[]): Place[] =>
  places.filter(
    ({ source }, place) =>
      places.findIndex((one) => one.source.act === source.act && one.source.section === source.section) ===
      place,
  );

/** «Buy the alarms with A, B and C, and let A lead.» With a condition where something usual must be looked up first. */
export function sentenceOf(
  given: Given,
  ranked: readonly Ranked[],
  candidates: readonly Candidate[],
): Grounded {
  const [first] = ranked as readonly [Ranked, ...Ranked[]];
  const isLeaving = given.aim === 'joinOrLeave' && first.id === 'alone';
  const isMember = (known(given, 'memberships') ?? []).length > 0;
  const key = isLeaving ? (isMember ? 'sentence.leave' : 'sentence.stayOut') : headlineOf(first);
  const line = { key, facts: whom(given, first.id, candidates) };
  return grounded(line, {
    why: [whyFirst(ranked), ...whyLead(given, first.id)],
    law: [...new Set(first.findings.flatMap(({ law = [] }) => law))],
    places: placesOf([
      PARAMETERS,
      ...first.findings.map(({ rule: { source, status } }) => ({ source, status })),
    ]),
  });
}

/** What must be looked up where it decides; otherwise the first thing to do. */
export function nextStepOf(given: Given, first: Ranked, all: readonly Alternative[]): Grounded {
  const advised = all[0];
  const facts = whom(given, first.id, advised?.with ?? []);
  const rival = all.find(
    ({ id, status, isAsked, score }) =>
      id !== first.id &&
      isAsked &&
      status === 'uncertain' &&
      score !== null &&
      first.score !== null &&
      score.total < first.score * 100 &&
      ASKS[id] !== undefined,
  );
  if (ON_ITS_OWN.includes(first.id) && rival?.score) return askFirst(rival, first, facts);
  const [step] = advised?.timeline ?? [];
  return grounded(
    { key: `nextStep.${first.id}`, facts },
    {
      why: [{ key: 'why.firstStep', facts: { alternative: first.id } }, ...(step?.why ?? [])],
      law: step?.law ?? [],
      places: step?.places ?? [],
    },
  );
}

function askFirst({ id, score, reasons }: Alternative, first: Ranked, facts: LineFacts): Grounded {
  const unsettled = reasons.filter(({ effect }) => effect === 'unsettles');
  const why: Line = {
    key: 'why.askFirst',
    facts: {
      alternative: id,
      otherAlternative: first.id,
      amount: sumText((score?.total ?? 0) / 100),
      otherAmount: sumText(first.score ?? 0),
    },
  };
  return grounded(
    { key: ASKS[id] as HeadlineKey, facts: { ...facts, alternative: id } },
    {
      why: [why, ...unsettled.map(({ key, facts: told }) => ({ key, facts: told }))],
      law: [...new Set(unsettled.flatMap(({ law }) => law))],
      places: placesOf([PARAMETERS, ...unsettled.flatMap(({ places }) => places)]),
    },
  );
}

/** Advised for want of something better: then the better is looked for first. */
const ON_ITS_OWN: readonly AlternativeId[] = ['alone', 'directPurchase', 'learningNetworkFirst', 'notBuying'];

/** What to find out where a better way is unsettled. */
const ASKS: Readonly<Partial<Record<AlternativeId, HeadlineKey>>> = {
  jointProcurement: 'nextStep.askNeighbours',
  throughCooperation: 'nextStep.askMembership',
  joinAgreement: 'nextStep.askOwner',
  joinCooperation: 'nextStep.askCooperation',
};

const WEIGHT: Readonly<Record<Reason['effect'], number>> = {
  favours: 4,
  unsettles: 3,
  opens: 2,
  says: 1,
  counts: 0,
  closes: 0,
};

/** Up to three: what speaks for it, how it compares with buying alone, what must be looked up, what makes it lawful. */
export function topReasons(reasons: readonly Reason[], saving: Reason | null): Reason[] {
  const own = reasons.filter(({ effect }) => effect !== 'counts' && effect !== 'closes');
  const sorted = own.toSorted((one, other) => WEIGHT[other.effect] - WEIGHT[one.effect]);
  // Said at the top though it speaks against: it is a warning before any work begins.
  const warning = reasons.filter(({ key }) => key === 'innovation.doesNotPay');
  const all = [...(saving ? [saving] : []), ...warning, ...sorted];
  return all.slice(0, 3);
}
