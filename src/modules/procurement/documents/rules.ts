// How a document stands: held against what it would be made of now. Pure.
import type { PartyId } from '../../accounts/model.ts';
import type { Phase, ProcurementState } from '../life/model.ts';
import type { SectionMark } from './model.ts';

/** Whoever leads the procurement, or has been given the task of writing its documents. */
export const writesDocuments = ({ lead, tasks }: ProcurementState, party: PartyId): boolean =>
  party === lead || party === tasks.documents;

const WITHOUT: readonly Phase[] = ['cancelled'];

/** Nothing is approved of a procurement that was cancelled. */
export const takesDocuments = ({ phase }: ProcurementState): boolean => !WITHOUT.includes(phase);

/** The list of buyers is settled, and tenders are not in yet. */
const PACKED: readonly Phase[] = ['locked', 'announced'];
export const takesPackages = ({ phase }: ProcurementState): boolean => PACKED.includes(phase);

/** Titles of the parts that are new, gone or of another content; empty where nothing has changed. */
export function changedSections(then: readonly SectionMark[], now: readonly SectionMark[]): string[] {
  const known = ({ title, digest }: SectionMark, others: readonly SectionMark[]): boolean =>
    others.some((other) => other.title === title && other.digest === digest);
  const titles = [
    ...now.filter((part) => !known(part, then)),
    ...then.filter((part) => !now.some(({ title }) => title === part.title)),
  ].map(({ title }) => title);
  const isMoved =
    titles.length === 0 &&
    (then.length !== now.length || then.some(({ title }, place) => now[place]?.title !== title));
  return isMoved ? [then[0]?.title ?? ''] : [...new Set(titles)];
}
