// Addresses of assignments, without language prefix. The same parts hang below a network's own pages and behind a personal link.
import { networkLinkPath } from '../networks/letters.ts';

export const ASSIGNMENTS_PART = '/oppgaver';

/** An assignment as a participant sees it, behind her own link. */
export const participantAssignmentPath = (secret: string, number: number, part = ''): string =>
  `${networkLinkPath(secret)}${ASSIGNMENTS_PART}/${number}${part}`;
