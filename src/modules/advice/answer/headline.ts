// The sentence that opens the advice, the three reasons under it, and the one next step: what to do, with whom, who leads.
import type { AlternativeId } from '../case.ts';
import { type Given, known } from '../given/given.ts';
import { CONDITIONAL_IDS, type ConditionalId, type HeadlineKey } from '../line-keys.ts';
import type { Alternative, Candidate, Line, LineFacts, Reason } from '../model.ts';
import type { Ranked } from '../search/ranking.ts';
import { leadOf } from './candidates.ts';

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

/** «Buy the alarms with A, B and C, and let A lead.» With a condition where something usual must be looked up first. */
export function sentenceOf(given: Given, first: Ranked, candidates: readonly Candidate[]): Line {
  const isLeaving = given.aim === 'joinOrLeave' && first.id === 'alone';
  const isMember = (known(given, 'memberships') ?? []).length > 0;
  const key = isLeaving ? (isMember ? 'sentence.leave' : 'sentence.stayOut') : headlineOf(first);
  return { key, facts: whom(given, first.id, candidates) };
}

/** What must be looked up where it decides; otherwise the first thing to do. */
export function nextStepOf(given: Given, first: Ranked, all: readonly Alternative[]): Line {
  const candidates = all[0]?.with ?? [];
  const facts = whom(given, first.id, candidates);
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
  if (ON_ITS_OWN.includes(first.id) && rival)
    return { key: ASKS[rival.id] as HeadlineKey, facts: { ...facts, alternative: rival.id } };
  return { key: `nextStep.${first.id}`, facts };
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
