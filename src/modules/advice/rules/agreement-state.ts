// Whether a standing agreement can be used by the one who asks, by the rules on call-offs: named, within scope, maximum, term.
import { oreFromNok } from '../../../kernel/money.ts';
import { ALWAYS } from '../../../kernel/period.ts';
import { callOffAnswer } from '../../law/call-offs.ts';
import { certainValue, type Given } from '../given/given.ts';
import type { AgreementFact, LineFacts } from '../model.ts';
import type { Finding } from './rule.ts';

type Judged = Pick<Finding, 'status' | 'isLikely' | 'key' | 'law' | 'facts'>;

const NOT_USED = oreFromNok(0);

function scopeOf({ isWithinScope }: AgreementFact): Judged | null {
  if (isWithinScope === false) return { status: 'closed', key: 'agreement.outsideScope', law: ['FRA-2'] };
  if (isWithinScope === null)
    return { status: 'uncertain', isLikely: true, key: 'agreement.scopeUnknown', law: ['FRA-2'] };
  return null;
}

function ceilingOf(given: Given, { left, endsOn }: AgreementFact): Judged[] {
  const value = certainValue(given);
  const answer = callOffAnswer({
    isNamed: true,
    maximum: left,
    used: NOT_USED,
    amount: value?.high ?? null,
    term: { ...ALWAYS, to: endsOn },
    date: given.context.date,
  });
  const stops = answer.state === 'stop' ? answer.ruleIds : [];
  // A call-off of at least this much already passes the maximum, whatever is not known about the rest.
  const passes = left !== null && value !== null && value.low > left;
  if (stops.includes('FRA-3')) return [{ status: 'closed', key: 'agreement.ended', law: ['FRA-3'] }];
  if (passes || stops.includes('FRA-1'))
    return [{ status: 'closed', key: 'agreement.full', law: ['FRA-1', 'CHG-1'] }];
  return [
    ...(answer.ruleIds.includes('FRA-1')
      ? [{ status: 'uncertain', isLikely: true, key: 'agreement.leftUnknown', law: ['FRA-1'] } as const]
      : []),
    ...(endsOn === null
      ? [{ status: 'uncertain', isLikely: true, key: 'agreement.endUnknown', law: ['FRA-3'] } as const]
      : []),
  ];
}

/** Everything that decides whether this agreement can be used. Empty: it can. */
function judgeAgreement(given: Given, agreement: AgreementFact): Judged[] {
  const facts: LineFacts = { name: agreement.name };
  const { isNamed, isAnnounced } = agreement;
  if (isAnnounced === false)
    return [{ status: 'open', key: 'agreement.notAnnounced', facts, law: ['FRA-2'] }];
  const named: Judged[] =
    isNamed === false
      ? [{ status: 'closed', key: 'agreement.notNamed', law: ['FRA-2', 'UDA-1'] }]
      : isNamed === null
        ? [{ status: 'uncertain', key: 'agreement.namedUnknown', law: ['FRA-2', 'UDA-1'] }]
        : [];
  const scope = scopeOf(agreement);
  const found = [...named, ...(scope ? [scope] : []), ...ceilingOf(given, agreement)];
  return found.map((one) => ({ ...one, facts }));
}

const isClosed = (judged: readonly Judged[]): boolean => judged.some(({ status }) => status === 'closed');
const isSure = (judged: readonly Judged[]): boolean => judged.every(({ status }) => status === 'open');
const isLikely = (judged: readonly Judged[]): boolean =>
  judged.every((one) => one.status === 'open' || one.isLikely === true);

const rank = (judged: readonly Judged[]): number =>
  isClosed(judged) ? 3 : isSure(judged) ? 0 : isLikely(judged) ? 1 : 2;

/** The most usable of several agreements, with what decides it; null where there is none. */
export function bestAgreement(
  given: Given,
  agreements: readonly AgreementFact[],
): { readonly agreement: AgreementFact; readonly judged: readonly Judged[] } | null {
  const all = agreements.map((agreement) => ({ agreement, judged: judgeAgreement(given, agreement) }));
  const [first, ...rest] = all;
  if (!first) return null;
  return rest.reduce((best, one) => (rank(one.judged) < rank(best.judged) ? one : best), first);
}

/** Agreements one is in from the start; of those whose start nobody has told, those that name the body. */
export const ownAgreements = (all: readonly AgreementFact[]): AgreementFact[] =>
  all.filter((one) => one.kind === 'framework' && (one.isParty ?? one.isNamed === true));

/** The others. */
export const othersAgreements = (all: readonly AgreementFact[]): AgreementFact[] =>
  all.filter((one) => one.kind === 'framework' && one.isParty !== true);

export const centres = (all: readonly AgreementFact[]): AgreementFact[] =>
  all.filter(({ kind }) => kind === 'centre');
