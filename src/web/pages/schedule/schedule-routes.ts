// Addresses of the plan in time, below the procurement's own. What a body changes of its own is asked about once more by the
// command: the address is open to buyers of every party in the procurement.
import { scheduleCalendar, scheduleWorkbook } from '../../../flows/schedule/files.ts';
import { type OwnRoute, partyRoute } from '../../own/routes.ts';
import { requestTooLargePage } from '../error.tsx';
import { changesPage } from './changes-page.tsx';
import { removeFeed, renewFeed, showFeed } from './feed-page.tsx';
import { changeFrame, showFrame } from './frame-page.tsx';
import { chooseOrgan, keepMeetings, showMeetings } from './meetings-page.tsx';
import { overviewPage } from './overview.tsx';
import { foundSchedule, type ScheduleAnswer } from './schedule-parts.tsx';
import { changeStep, endStep, showStep } from './step-page.tsx';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const LARGEST_FILE = 500 * 1024;

const calendar: ScheduleAnswer = async ({ asked, book }) => ({
  kind: 'file',
  fileName: 'tidsplan.ics',
  contentType: 'text/calendar; charset=utf-8',
  content: await scheduleCalendar(asked.services, book, {
    party: asked.party.id,
    language: asked.request.language,
  }),
});

const workbook: ScheduleAnswer = async ({ asked, book }) => ({
  kind: 'file',
  fileName: 'tidsplan.xlsx',
  contentType: XLSX,
  content: new Uint8Array(await scheduleWorkbook(asked.services, book, asked.request.language)),
});

const at = (part: string): string => `/anskaffelser/:id/tidsplan${part}`;
const see = (part: string, answer: ScheduleAnswer): OwnRoute =>
  partyRoute('get', at(part), { action: 'procurement.view', answer: foundSchedule(answer) });
const change = (part: string, answer: ScheduleAnswer): OwnRoute =>
  partyRoute('post', at(part), { action: 'schedule.lead', answer: foundSchedule(answer) });
const follow = (method: 'get' | 'post', part: string, answer: ScheduleAnswer): OwnRoute =>
  partyRoute(method, at(part), { action: 'schedule.follow', answer: foundSchedule(answer) });

export const SCHEDULE_ROUTES: readonly OwnRoute[] = [
  see('', overviewPage),
  see('/steg/:steg', showStep),
  change('/steg/:steg', changeStep),
  change('/ferdig/:steg', endStep),
  see('/ramme', showFrame),
  change('/ramme', changeFrame),
  see('/moter/:kommune', showMeetings),
  change('/moter/:kommune/vedtak', chooseOrgan),
  partyRoute('post', at('/moter/:kommune'), {
    action: 'schedule.lead',
    answer: foundSchedule(keepMeetings),
    largest: { body: LARGEST_FILE, otherwise: requestTooLargePage },
  }),
  see('/endringer', changesPage),
  see('/kalender.ics', calendar),
  see('/tidsplan.xlsx', workbook),
  follow('get', '/kalender', showFeed),
  follow('post', '/kalender', renewFeed),
  follow('post', '/kalender/fjern', removeFeed),
];
