// What the parts of a page about sharing have in common: the group, how it is shared, and its members' names.
import type { Group, GroupMember } from '../../../../modules/optimiser/model.ts';
import type { GroupSharing, Leavers, SharedBy, SharingRule } from '../../../../modules/optimiser/sharing.ts';
import type { PageRequest } from '../../../page.ts';
import { namesOf, type PlannedView } from '../run-view.ts';

export interface SharingProps {
  readonly request: PageRequest;
  readonly view: PlannedView;
  readonly group: Group;
  readonly sharing: GroupSharing;
}

/** Less than a krone either way is neither loss nor gain. */
export const ONE_KRONE = 100;

/** A member with the bodies a cooperation buys for. */
export function memberName(
  { request, view }: Pick<SharingProps, 'request' | 'view'>,
  member: GroupMember,
): string {
  const names = namesOf(request, view);
  if (member.kind === 'authority') return names.unit(member.unit);
  const bodies = [...new Set(member.needs.map(({ authority }) => names.body(authority)))];
  return `${names.unit(member.unit)} (${request.format.list(bodies)})`;
}

/** «Nesøy og Sundvik». */
export function listed(
  { request, view }: Pick<SharingProps, 'request' | 'view'>,
  units: readonly string[],
): string {
  return request.format.list(units.map(namesOf(request, view).unit));
}

export const ruleOf = ({ rules }: GroupSharing, rule: SharingRule): SharedBy | undefined =>
  rules.find((one) => one.rule === rule);

/** Who is nearest to leaving by the proposal. */
export const nearestTo = (sharing: GroupSharing): Leavers | null =>
  ruleOf(sharing, 'stable')?.tightest ?? null;
