// Addresses of public access for signed-in people: the register of requests, their answers, and copies.
import { type OwnRoute, partyRoute } from '../../own/routes.ts';
import { accessAnswerPage, answer } from './access-answer.tsx';
import { copy, copyFile, copyFormPage, copyPage } from './access-copy.tsx';
import { accessListPage, register } from './access-list.tsx';
import { type AccessAnswer, foundAccess } from './access-parts.tsx';

const see = (part: string, shown: AccessAnswer): OwnRoute =>
  partyRoute('get', `/anskaffelser/:id/innsyn${part}`, { action: 'access.view', answer: foundAccess(shown) });

const write = (part: string, written: AccessAnswer): OwnRoute =>
  partyRoute('post', `/anskaffelser/:id/innsyn${part}`, {
    action: 'access.answer',
    answer: foundAccess(written),
  });

export const ACCESS_ROUTES: readonly OwnRoute[] = [
  see('', accessListPage),
  write('', register),
  see('/krav/:krav', accessAnswerPage),
  write('/krav/:krav', answer),
  see('/kopi/:slag/:kilde', copyFormPage),
  write('/kopi/:slag/:kilde', copy),
  see('/kopier/:kopi', copyPage),
  see('/kopier/:kopi/word', copyFile('docx')),
  see('/kopier/:kopi/kopi.pdf', copyFile('pdf')),
];
