// What stands on a party's first page, in order. Each area adds its part; a part with nothing to tell gives null.
import type { VNode } from 'preact';
import type { AskedForParty } from './own/routes.ts';
import { noticesPart } from './pages/account/notices.tsx';
import { benefitsPart } from './pages/benefits/overview-part.tsx';
import { foundOverviewPart } from './pages/found/overview-part.tsx';
import { waitingImportsPart } from './pages/imports/waiting.tsx';
import { planPart } from './pages/plan/overview-part.tsx';
import { tasksPart } from './pages/procurement-work/overview-part.tsx';
import { proposalsPart } from './pages/proposals/overview-part.tsx';
import { roundsPart } from './pages/rounds/overview-part.tsx';
import { sharedNeedsPart } from './pages/shared-needs/overview-part.tsx';
import { cooperationEvaluationPart } from './pages/surveys/cooperation-part.tsx';

export type OverviewPart = (asked: AskedForParty) => Promise<VNode | null>;

export const OVERVIEW_PARTS: readonly OverviewPart[] = [
  proposalsPart,
  roundsPart,
  tasksPart,
  benefitsPart,
  noticesPart,
  waitingImportsPart,
  foundOverviewPart,
  planPart,
  sharedNeedsPart,
  cooperationEvaluationPart,
];
