// The one concrete thing a municipality can do next, from what the register knows about it.
import type { Coverage, MunicipalityCoverage } from './coverage.ts';
import { type Environment, environmentsFor } from './environments.ts';
import type { Cooperation, Municipality, Register } from './model.ts';

/** An environment further away than this is not proposed as the one to ask first. */
const ASK_WITHIN_MINUTES = 180;

export type NextStep =
  /** In more than one formal cooperation: settle which one buys what. */
  | { readonly code: 'clarifyOverlap'; readonly cooperations: readonly Cooperation[] }
  /** Only a named user of an agreement, or a source that is weak or says nothing about the date. */
  | { readonly code: 'confirmMembership'; readonly cooperation: Cooperation }
  /** In one cooperation: see what it and its neighbours could buy together. */
  | { readonly code: 'findGroups'; readonly cooperation: Cooperation }
  /** Confirmed outside, and a cooperation is near enough to ask. */
  | { readonly code: 'askNearest'; readonly environment: Environment }
  /** Confirmed outside and far from every known cooperation: look for others with the same need. */
  | { readonly code: 'findPartners' }
  /** Nothing is known: tell us, and meanwhile here is the nearest environment, if any is near. */
  | { readonly code: 'tellUs'; readonly nearest: Environment | null };

function isFirm({ memberships }: MunicipalityCoverage): boolean {
  return memberships.some(
    ({ membership, isCertain }) =>
      isCertain && membership.confidence !== 'low' && membership.memberKind !== 'agreementMember',
  );
}

function stepFor(row: MunicipalityCoverage, nearest: Environment | null): NextStep {
  const cooperations = row.memberships.map((it) => it.cooperation);
  const [first] = cooperations;
  if (row.state === 'outside')
    return nearest ? { code: 'askNearest', environment: nearest } : { code: 'findPartners' };
  if (!first) return { code: 'tellUs', nearest };
  if (!isFirm(row)) return { code: 'confirmMembership', cooperation: first };
  return cooperations.length > 1
    ? { code: 'clarifyOverlap', cooperations }
    : { code: 'findGroups', cooperation: first };
}

/** The next step on the coverage's date. The coverage decides what counts as being a member. */
export function nextStepFor(register: Register, municipality: Municipality, coverage: Coverage): NextStep {
  const row = coverage.municipalities.find((it) => it.municipality.number === municipality.number);
  const [nearest] = environmentsFor(register, municipality, {
    date: coverage.date,
    order: 'nearest',
    kinds: ['formalHolistic'],
  }).others;
  const near = nearest && nearest.minutes <= ASK_WITHIN_MINUTES ? nearest : null;
  return row ? stepFor(row, near) : { code: 'tellUs', nearest: near };
}
