// Addresses of what comes after the lock, below a procurement's own.
import { type OwnRoute, partyRoute } from '../../own/routes.ts';
import { award, awardPage } from './award.tsx';
import { complaintsPage, receiveComplaint, settleComplaint } from './complaints.tsx';
import { contractPage, saveContract, takeContract } from './contract.tsx';
import { fetchPage, keepFile, LARGEST_FORM, readFile, tooLargePage } from './fetch.tsx';
import { noticePage, saveNotice } from './notice.tsx';
import { outcomePage, saveOutcome } from './outcome.tsx';
import { overviewPage } from './overview.tsx';
import { changeLatePhase } from './phase.ts';
import { protocolFile, protocolPage, saveProtocol } from './protocol.tsx';
import { foundResult, type ResultAnswer } from './result-parts.tsx';
import { addTender, changeTender, newTenderPage, takeTender, tenderPage } from './tender.tsx';

const at = (part: string): string => `/anskaffelser/:id/resultat${part}`;

const see = (part: string, answer: ResultAnswer): OwnRoute =>
  partyRoute('get', at(part), { action: 'procurement.view', answer: foundResult(answer) });
const lead = (part: string, answer: ResultAnswer): OwnRoute =>
  partyRoute('post', at(part), { action: 'procurement.lead', answer: foundResult(answer) });
const write = (part: string, answer: ResultAnswer): OwnRoute =>
  partyRoute('post', at(part), { action: 'procurement.result.write', answer: foundResult(answer) });
const bring = (part: string, answer: ResultAnswer): OwnRoute =>
  partyRoute('post', at(part), {
    action: 'procurement.result.write',
    answer: foundResult(answer),
    largest: { body: LARGEST_FORM, otherwise: tooLargePage },
  });

export const RESULT_ROUTES: readonly OwnRoute[] = [
  see('', overviewPage),
  lead('/fase', changeLatePhase),
  see('/kunngjoring', noticePage),
  lead('/kunngjoring', saveNotice),
  see('/tilbud/ny', newTenderPage),
  write('/tilbud', addTender),
  see('/tilbud/:nummer', tenderPage),
  write('/tilbud/:nummer', changeTender),
  write('/tilbud/:nummer/fjern', takeTender),
  see('/delkontrakt/:lot', outcomePage),
  write('/delkontrakt/:lot', saveOutcome),
  see('/hent', fetchPage),
  bring('/hent', readFile),
  bring('/hent/lagre', keepFile),
  see('/tildeling', awardPage),
  lead('/tildeling', award),
  see('/klager', complaintsPage),
  lead('/klager', receiveComplaint),
  lead('/klager/:klage', settleComplaint),
  see('/kontrakt/:lot/:nummer', contractPage),
  write('/kontrakt/:lot/:nummer', saveContract),
  write('/kontrakt/:lot/:nummer/fjern', takeContract),
  see('/protokoll', protocolPage),
  write('/protokoll', saveProtocol),
  see('/protokoll.docx', protocolFile('docx')),
  see('/protokoll.pdf', protocolFile('pdf')),
];
