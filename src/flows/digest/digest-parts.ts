// Every part of the weekly letter, in its order. An area with something to tell each week adds its part here.
import { deadlinesPart } from './deadlines-part.ts';
import type { DigestPart } from './digest-part.ts';
import { noticesPart } from './notices-part.ts';
import { proposalsPart } from './proposals-part.ts';
import { roundsPart } from './rounds-part.ts';
import { sharedNeedsPart } from './shared-needs-part.ts';
import { tasksPart } from './tasks-part.ts';

export const DIGEST_PARTS: readonly DigestPart[] = [
  proposalsPart,
  roundsPart,
  tasksPart,
  noticesPart,
  deadlinesPart,
  sharedNeedsPart,
];
