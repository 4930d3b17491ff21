// Addresses of a network's assignments, below the network's own.
import { ASSIGNMENTS_PART } from '../../../flows/assignments/addresses.ts';
import { type AssignmentAct, mayDo } from '../../../modules/network/assignments/rules.ts';
import { type OwnRoute, partyRoute } from '../../own/routes.ts';
import { FILE_FORM } from '../../own/sent-file.ts';
import { type PageResult, redirect } from '../../page.ts';
import { foundNetwork, type NetworkAnswer } from '../networks/found-network.ts';
import { removeSaid, say, showAnswer } from './answer-page.tsx';
import { showAssignment } from './assignment-page.tsx';
import { type AssignmentAnswer, assignmentHref, withAssignment } from './assignment-parts.tsx';
import { attach, detach, showAttach } from './attach-page.tsx';
import { change, plan, showEdit, showNew } from './describe-page.tsx';
import { putInFile, saveFile, showFiles, takeAwayFile } from './files-page.tsx';
import { handIn, showHandIn } from './hand-in-page.tsx';
import { close, give, move, remove, showDue, showWithdraw, withdraw } from './lead-pages.tsx';
import { showList } from './list-page.tsx';
import { deal, pairByHand, showPairs } from './pairs-page.tsx';
import { type AssignmentPlace, signedInPlace } from './place.ts';
import { showPrint } from './print-page.tsx';

const at = (part: string): string => `/nettverk/:id${ASSIGNMENTS_PART}${part}`;

type Who = 'network.view' | 'network.lead' | 'network.answer';

const list = (method: 'get' | 'post', part: string, action: Who, answer: NetworkAnswer): OwnRoute =>
  partyRoute(method, at(part), { action, answer: foundNetwork(answer) });

const inPlace =
  (answer: (place: AssignmentPlace) => PageResult | Promise<PageResult>): NetworkAnswer =>
  (props) =>
    answer(signedInPlace(props));

/** Where it cannot be done as the assignment stands, its page says what can. */
const when =
  (act: AssignmentAct, answer: AssignmentAnswer): AssignmentAnswer =>
  (props) =>
    mayDo(act, props.own.assignment.state) ? answer(props) : redirect(assignmentHref(props));

const one = (method: 'get' | 'post', part: string, action: Who, answer: AssignmentAnswer): OwnRoute =>
  list(
    method,
    `/:nr${part}`,
    action,
    inPlace((place) => withAssignment(place, answer)),
  );

export const ASSIGNMENT_ROUTES: readonly OwnRoute[] = [
  list('get', '', 'network.view', showList),
  list('get', '/ny', 'network.lead', inPlace(showNew)),
  list('post', '/ny', 'network.lead', inPlace(plan)),
  one('get', '', 'network.view', showAssignment),
  one('get', '/skriv-ut', 'network.view', showPrint),
  one('get', '/endre', 'network.lead', when('change', showEdit)),
  one('post', '/endre', 'network.lead', change),
  one('post', '/gi', 'network.lead', give),
  one('get', '/frist', 'network.lead', when('moveDue', showDue)),
  one('post', '/frist', 'network.lead', move),
  one('get', '/trekk', 'network.lead', when('withdraw', showWithdraw)),
  one('post', '/trekk', 'network.lead', withdraw),
  one('post', '/avslutt', 'network.lead', close),
  one('post', '/slett', 'network.lead', remove),
  one('get', '/par', 'network.lead', when('pair', showPairs)),
  one('post', '/par', 'network.lead', pairByHand),
  one('post', '/par/del-ut', 'network.lead', deal),
  one('get', '/svar', 'network.answer', showHandIn),
  one('post', '/svar', 'network.answer', handIn),
  one('get', '/filer', 'network.answer', showFiles),
  { ...one('post', '/filer', 'network.answer', putInFile), largest: FILE_FORM },
  one('post', '/filer/fjern', 'network.answer', takeAwayFile),
  one('get', '/filer/:fil', 'network.view', saveFile),
  one('get', '/legg-ved', 'network.answer', showAttach),
  one('post', '/legg-ved', 'network.answer', attach),
  one('post', '/legg-ved/fjern', 'network.answer', detach),
  one('get', '/svar/:body', 'network.view', showAnswer),
  one('post', '/svar/:body', 'network.answer', say),
  one('post', '/svar/:body/slett', 'network.answer', removeSaid),
];
