// Addresses of tasks, files, comments, the log and the archive of a procurement.
import { WORK_PART } from '../../../flows/procurement-work/addresses.ts';
import type { ActionId } from '../../../modules/accounts/policy.ts';
import { type OwnRoute, partyRoute } from '../../own/routes.ts';
import { FILE_FORM } from '../../own/sent-file.ts';
import { foundProcurement, type ProcurementAnswer } from '../procurement/found-procurement.ts';
import { archivePage, fetchPackage, makePackage } from './archive.tsx';
import { addComment, commentsPage, editComment, takeBackComment } from './comments.tsx';
import { addFile, deleteFile, fetchFile, filesPage, showFileTo } from './files.tsx';
import { logFile, logPage } from './log.tsx';
import { askPublish, publish } from './publish-file.tsx';
import { addTask, doneTask, openTask, tasksPage } from './tasks.tsx';

const AT = `/anskaffelser/:id${WORK_PART}`;

const see = (path: string, answer: ProcurementAnswer): OwnRoute =>
  partyRoute('get', `${AT}${path}`, { action: 'procurement.view', answer: foundProcurement(answer) });
const act =
  (action: ActionId) =>
  (path: string, answer: ProcurementAnswer): OwnRoute =>
    partyRoute('post', `${AT}${path}`, { action, answer: foundProcurement(answer) });
const write = act('procurement.work.write');
const file = act('procurement.files.write');

export const PROCUREMENT_WORK_ROUTES: readonly OwnRoute[] = [
  see('', tasksPage),
  write('', addTask),
  write('/gjort', doneTask),
  write('/apne', openTask),
  see('/filer', filesPage),
  partyRoute('post', `${AT}/filer`, {
    action: 'procurement.files.write',
    answer: foundProcurement(addFile),
    largest: FILE_FORM,
  }),
  see('/filer/:nr', fetchFile),
  file('/filer/:nr/vis', showFileTo),
  file('/filer/:nr/slett', deleteFile),
  see('/filer/:nr/publiser', askPublish),
  act('dialogue.lead')('/filer/:nr/publiser', publish),
  see('/kommentarer', commentsPage),
  write('/kommentarer', addComment),
  write('/kommentarer/endre', editComment),
  write('/kommentarer/trekk', takeBackComment),
  see('/logg', logPage),
  see('/logg.csv', logFile),
  see('/arkiv', archivePage),
  act('procurement.export')('/arkiv', makePackage),
  see('/arkiv/:nr', fetchPackage),
];
