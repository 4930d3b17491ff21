// Addresses of a network's gatherings, below the network's own.
import { gatheringsPath } from '../../../flows/gatherings/addresses.ts';
import { gatheringFile } from '../../../flows/gatherings/calendar.ts';
import { type OwnRoute, partyRoute } from '../../own/routes.ts';
import { FILE_FORM } from '../../own/sent-file.ts';
import { foundNetwork, type NetworkAnswer } from '../networks/found-network.ts';
import { answerFor, showAnswerFor } from './answer-for-page.tsx';
import { cancel, showCancel } from './cancel-page.tsx';
import { change, plan, showEdit, showNew } from './describe-page.tsx';
import { removeFeed, renewFeed, showFeed } from './feed-page.tsx';
import { putInMaterial, saveMaterial, showMaterial, takeAwayMaterial } from './files-page.tsx';
import { showGathering } from './gathering-page.tsx';
import { foundGathering, type GatheringAnswer } from './gathering-parts.tsx';
import { showList } from './list-page.tsx';
import { addDecision, markDecision, showMinutes, writeMinutes } from './minutes-page.tsx';
import { nameListFile, showNameList } from './name-list-page.tsx';
import { jump } from './parts/jump-part.tsx';
import { addPart, arrange, showProgramme } from './programme-page.tsx';
import { ask, settle, showTime } from './time-page.tsx';

const at = (part: string): string => `/nettverk/:id/samlinger${part}`;

type Who = 'network.view' | 'network.lead' | 'network.answer';

const list = (method: 'get' | 'post', part: string, action: Who, answer: NetworkAnswer): OwnRoute =>
  partyRoute(method, at(part), { action, answer: foundNetwork(answer) });

const one = (method: 'get' | 'post', part: string, action: Who, answer: GatheringAnswer): OwnRoute =>
  partyRoute(method, at(`/:nr${part}`), { action, answer: foundGathering(answer) });

const calendarFile: GatheringAnswer = async ({ asked, view, own }) => ({
  kind: 'file',
  fileName: 'samling.ics',
  contentType: 'text/calendar; charset=utf-8',
  content: await gatheringFile(asked.services, own.gathering, {
    network: view.network,
    path: ({ number }) => gatheringsPath(asked.party.id, view.network.id, `/${number}`),
    language: asked.request.language,
  }),
});

export const GATHERING_ROUTES: readonly OwnRoute[] = [
  list('get', '', 'network.view', showList),
  list('get', '/ny', 'network.lead', showNew),
  list('post', '/ny', 'network.lead', plan),
  list('get', '/kalender', 'network.view', showFeed),
  list('post', '/kalender', 'network.view', renewFeed),
  list('post', '/kalender/fjern', 'network.view', removeFeed),
  list('post', '/videre', 'network.lead', jump),
  one('get', '', 'network.view', showGathering),
  one('get', '/samling.ics', 'network.view', calendarFile),
  one('get', '/navneliste', 'network.view', showNameList),
  one('get', '/navneliste.xlsx', 'network.view', nameListFile),
  one('get', '/endre', 'network.lead', showEdit),
  one('post', '/endre', 'network.lead', change),
  one('get', '/tid', 'network.lead', showTime),
  one('post', '/tid', 'network.lead', settle),
  one('post', '/sporsmal', 'network.lead', ask),
  one('get', '/avlys', 'network.lead', showCancel),
  one('post', '/avlys', 'network.lead', cancel),
  one('get', '/program', 'network.lead', showProgramme),
  one('post', '/program', 'network.lead', addPart),
  one('post', '/program/ordne', 'network.lead', arrange),
  one('get', '/program/:del/filer', 'network.lead', showMaterial),
  { ...one('post', '/program/:del/filer', 'network.lead', putInMaterial), largest: FILE_FORM },
  one('post', '/program/:del/filer/fjern', 'network.lead', takeAwayMaterial),
  one('get', '/filer/:fil', 'network.view', saveMaterial),
  one('get', '/referat', 'network.lead', showMinutes),
  one('post', '/referat', 'network.lead', writeMinutes),
  one('post', '/vedtak', 'network.lead', addDecision),
  one('post', '/vedtak/ferdig', 'network.lead', markDecision),
  one('get', '/svar/:deltaker', 'network.answer', showAnswerFor),
  one('post', '/svar/:deltaker', 'network.answer', answerFor),
];
