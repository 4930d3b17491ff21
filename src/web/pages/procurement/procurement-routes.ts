// Addresses of joint procurements for signed-in people: the list, how one begins, its participants' page, what the leading
// party fills in, what an invited body answers, and the list for the notice.
import { type OwnRoute, partyRoute } from '../../own/routes.ts';
import { begin, beginPage } from './begin.tsx';
import { foundProcurement, type ProcurementAnswer } from './found-procurement.ts';
import { describe, describePage } from './lead/describe.tsx';
import { invite, invitePage, takeBack } from './lead/invite.tsx';
import { lock, lockPage } from './lead/lock.tsx';
import { chooseRegime, regimePage } from './lead/regime.tsx';
import { chooseSharing, sharingPage } from './lead/sharing.tsx';
import { registerStanding, standingPage } from './lead/standing.tsx';
import { assignTasks, tasksPage } from './lead/tasks.tsx';
import { procurementListPage } from './list.tsx';
import { lockedListCsv, lockedListPage, lockedListXlsx } from './locked/locked-list.tsx';
import { answerPage, giveAnswer, giveStandingAnswer, standingAnswerPage } from './member/answer.tsx';
import { impartialityPage, saveImpartiality } from './member/impartiality.tsx';
import { giveMandate, mandatePage } from './member/mandate.tsx';
import { withdraw, withdrawPage } from './member/withdraw.tsx';
import { changePhase, participantsPage, refusedParticipantsPage } from './participants/participants.tsx';

const see = (part: string, answer: ProcurementAnswer): OwnRoute =>
  partyRoute('get', `/anskaffelser/:id${part}`, {
    action: 'procurement.view',
    answer: foundProcurement(answer),
  });

const lead = (part: string, answer: ProcurementAnswer): OwnRoute =>
  partyRoute('post', `/anskaffelser/:id${part}`, {
    action: 'procurement.lead',
    answer: foundProcurement(answer),
  });

const own = (part: string, answer: ProcurementAnswer): OwnRoute =>
  partyRoute('post', `/anskaffelser/:id${part}`, {
    action: 'procurement.answer',
    answer: foundProcurement(answer),
  });

export const PROCUREMENT_ROUTES: readonly OwnRoute[] = [
  partyRoute('get', '/anskaffelser', { action: 'procurement.view', answer: procurementListPage }),
  partyRoute('get', '/anskaffelser/ny', { action: 'procurement.begin', answer: beginPage }),
  partyRoute('post', '/anskaffelser/ny', { action: 'procurement.begin', answer: begin }),
  see('', participantsPage),
  lead('/fase', changePhase),
  see('/inviter', invitePage),
  lead('/inviter', invite),
  lead('/ta-tilbake', takeBack(refusedParticipantsPage)),
  see('/staende', standingPage),
  lead('/staende', registerStanding),
  see('/medlem/:kommune', standingAnswerPage),
  lead('/medlem/:kommune', giveStandingAnswer),
  see('/innhold', describePage),
  lead('/innhold', describe),
  see('/oppgaver', tasksPage),
  lead('/oppgaver', assignTasks),
  see('/regelverk', regimePage),
  lead('/regelverk', chooseRegime),
  see('/fordeling', sharingPage),
  lead('/fordeling', chooseSharing),
  see('/las', lockPage),
  lead('/las', lock),
  see('/liste', lockedListPage),
  see('/liste.csv', lockedListCsv),
  see('/liste.xlsx', lockedListXlsx),
  see('/svar', answerPage),
  own('/svar', giveAnswer),
  see('/fullmakt', mandatePage),
  own('/fullmakt', giveMandate),
  see('/habilitet', impartialityPage),
  own('/habilitet', saveImpartiality),
  see('/trekk', withdrawPage),
  own('/trekk', withdraw),
];
