// Every address of signed-in people, by area. A new area adds its list here.
import type { OwnRoute } from './own/routes.ts';
import { ME_ROUTES } from './pages/account/me-routes.tsx';
import { OVERVIEW_ROUTES } from './pages/account/overview.tsx';
import { SAVED_ADVICE_ROUTES } from './pages/advice/saved/saved-routes.ts';
import { ARCHIVE_ROUTES } from './pages/archive/archive-routes.ts';
import { ASSIGNMENT_ROUTES } from './pages/assignments/assignment-routes.ts';
import { LOG_ROUTES } from './pages/audit/log-routes.tsx';
import { BENEFIT_ROUTES } from './pages/benefits/benefit-routes.ts';
import { BENEFIT_READING_ROUTES } from './pages/benefits/reading-pages.tsx';
import { DIALOGUE_ROUTES } from './pages/dialogue/dialogue-routes.ts';
import { FOUND_ROUTES } from './pages/found/found-routes.tsx';
import { UPLOAD_ROUTES } from './pages/found/upload-routes.ts';
import { GATHERING_ROUTES } from './pages/gatherings/gathering-routes.ts';
import { IMPORT_ROUTES } from './pages/imports/import-routes.ts';
import { INSTALLATION_ROUTES } from './pages/installation/installation-routes.ts';
import { JOB_ROUTES } from './pages/jobs/job-routes.ts';
import { GUIDANCE_ROUTES } from './pages/library/guidance-routes.ts';
import { LIBRARY_ROUTES } from './pages/library/library-routes.ts';
import { LOGIC_ROUTES } from './pages/logic/logic-routes.ts';
import { ACCESS_ROUTES } from './pages/market/access-routes.ts';
import { NEEDS_ROUTES } from './pages/needs/needs-routes.tsx';
import { NETWORK_CHAIN_ROUTES } from './pages/network-chain/chain-routes.ts';
import { NETWORK_ROUTES } from './pages/networks/network-routes.ts';
import { PEOPLE_ROUTES } from './pages/people/people-routes.ts';
import { PLAN_ROUTES } from './pages/plan/plan-routes.tsx';
import { PROCUREMENT_ROUTES } from './pages/procurement/procurement-routes.ts';
import { DOCUMENT_ROUTES } from './pages/procurement-documents/documents-routes.tsx';
import { TEMPLATE_ROUTES } from './pages/procurement-documents/template-routes.tsx';
import { LOTS_ROUTES } from './pages/procurement-lots/lots-routes.ts';
import { RESULT_ROUTES } from './pages/procurement-result/result-routes.ts';
import { PROCUREMENT_WORK_ROUTES } from './pages/procurement-work/work-routes.ts';
import { PROPOSAL_ROUTES } from './pages/proposals/proposal-routes.tsx';
import { RUN_ROUTES } from './pages/proposals/run-routes.tsx';
import { REGISTER_EDIT_ROUTES } from './pages/register-edits/edit-routes.ts';
import { REPORT_ROUTES } from './pages/reports/report-routes.ts';
import { REQUIREMENTS_ROUTES } from './pages/requirements/requirements-routes.tsx';
import { ROUND_ANSWER_ROUTES } from './pages/rounds/answer-routes.tsx';
import { ROUND_ROUTES } from './pages/rounds/round-routes.tsx';
import { LAW_ROUTES } from './pages/rules/admin-routes.ts';
import { SCHEDULE_ROUTES } from './pages/schedule/schedule-routes.ts';
import { SHARED_NEED_ROUTES } from './pages/shared-needs/need-routes.ts';
import { READING_ROUTES } from './pages/surveys/reading-routes.ts';
import { SURVEY_ROUTES } from './pages/surveys/survey-routes.ts';
import { TOPIC_ROUTES } from './pages/topics/topics-routes.tsx';

export const OWN_ROUTES: readonly OwnRoute[] = [
  ...PEOPLE_ROUTES,
  ...LOG_ROUTES,
  ...INSTALLATION_ROUTES,
  ...OVERVIEW_ROUTES,
  ...ME_ROUTES,
  ...IMPORT_ROUTES,
  ...REGISTER_EDIT_ROUTES,
  ...LAW_ROUTES,
  ...FOUND_ROUTES,
  ...UPLOAD_ROUTES,
  ...JOB_ROUTES,
  ...PLAN_ROUTES,
  ...RUN_ROUTES,
  ...PROPOSAL_ROUTES,
  ...PROCUREMENT_ROUTES,
  ...PROCUREMENT_WORK_ROUTES,
  ...DOCUMENT_ROUTES,
  ...TEMPLATE_ROUTES,
  ...LOTS_ROUTES,
  ...SAVED_ADVICE_ROUTES,
  ...ARCHIVE_ROUTES,
  ...ACCESS_ROUTES,
  ...ROUND_ROUTES,
  ...ROUND_ANSWER_ROUTES,
  ...SHARED_NEED_ROUTES,
  ...NEEDS_ROUTES,
  ...DIALOGUE_ROUTES,
  ...REQUIREMENTS_ROUTES,
  ...RESULT_ROUTES,
  ...SCHEDULE_ROUTES,
  ...BENEFIT_ROUTES,
  ...LOGIC_ROUTES,
  ...SURVEY_ROUTES,
  ...BENEFIT_READING_ROUTES,
  ...READING_ROUTES,
  ...REPORT_ROUTES,
  ...NETWORK_ROUTES,
  ...NETWORK_CHAIN_ROUTES,
  ...GATHERING_ROUTES,
  ...ASSIGNMENT_ROUTES,
  ...LIBRARY_ROUTES,
  ...GUIDANCE_ROUTES,
  ...TOPIC_ROUTES,
];
