// Which public changes are about a cooperation or a body, and whether a fact is disputed. Pure.
import type { BodyId, Register } from '../model.ts';
import type { CooperationField, PublicChange } from './fact.ts';

type Changes = Pick<Register, 'changes'>;

/** Changes of the cooperation's own facts and of who is in it, the oldest first. */
export const changesOfCooperation = ({ changes }: Changes, cooperation: string): PublicChange[] =>
  changes.filter(({ target }) => target.kind !== 'outside' && target.cooperation === cooperation);

/** Changes of a body's memberships and of whether it is outside, the oldest first. */
export const changesOfBody = ({ changes }: Changes, body: BodyId): PublicChange[] =>
  changes.filter(({ target }) => target.kind !== 'cooperation' && target.member === body);

/** True while two parties say different things of whether, how or when the body is in the cooperation. */
export const isMembershipDisputed = (register: Changes, cooperation: string, member: BodyId): boolean =>
  changesOfCooperation(register, cooperation).some(
    ({ state, target }) => state === 'disputed' && target.kind === 'membership' && target.member === member,
  );

/** A cooperation's facts that are disputed; `members` stands for who is in it. */
export function disputedFactsOf(register: Changes, cooperation: string): (CooperationField | 'members')[] {
  const disputed = changesOfCooperation(register, cooperation).filter(({ state }) => state === 'disputed');
  return [
    ...new Set(
      disputed.map(({ target }) => (target.kind === 'cooperation' ? target.field : ('members' as const))),
    ),
  ];
}
