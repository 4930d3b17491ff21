// Assignments behind a participant's own link: she reads, hands in for her body and says what she thinks of the others', without an
// account and without JavaScript.
import type { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { ASSIGNMENTS_PART } from '../../../flows/assignments/addresses.ts';
import { networkLinkPath } from '../../../flows/networks/letters.ts';
import { LANGUAGES, languagePrefix } from '../../../texts/language.ts';
import { answerTooLarge } from '../../own/add-own-routes.tsx';
import { FILE_FORM } from '../../own/sent-file.ts';
import { answeringByLink, type NetworkLinkAnswer, type NetworkLinkDeps } from '../networks/by-link.tsx';
import { removeSaid, say, showAnswer } from './answer-page.tsx';
import { showAssignment } from './assignment-page.tsx';
import { type AssignmentAnswer, withAssignment } from './assignment-parts.tsx';
import { putInFile, saveFile, showFiles, takeAwayFile } from './files-page.tsx';
import { handIn, showHandIn } from './hand-in-page.tsx';
import { linkPlace } from './place.ts';
import { showPrint } from './print-page.tsx';

const LARGEST_FORM = 64 * 1024;

const behindLink =
  (answer: AssignmentAnswer): NetworkLinkAnswer =>
  async (asked) =>
    withAssignment(await linkPlace(asked), answer);

export function addAssignmentLinkRoutes(hono: Hono, deps: NetworkLinkDeps): void {
  const limit = bodyLimit({ maxSize: LARGEST_FORM });
  const fileLimit = bodyLimit({
    maxSize: FILE_FORM.body,
    onError: (c) => answerTooLarge(FILE_FORM.otherwise, c, deps),
  });
  for (const language of LANGUAGES) {
    const at = `${languagePrefix(language)}${networkLinkPath(':secret')}${ASSIGNMENTS_PART}/:nr`;
    const get = (part: string, answer: AssignmentAnswer) =>
      hono.get(`${at}${part}`, answeringByLink(deps, behindLink(answer)));
    const post = (part: string, answer: AssignmentAnswer, largest = limit) =>
      hono.post(`${at}${part}`, largest, answeringByLink(deps, behindLink(answer)));
    get('', showAssignment);
    get('/skriv-ut', showPrint);
    get('/svar', showHandIn);
    post('/svar', handIn);
    get('/filer', showFiles);
    post('/filer', putInFile, fileLimit);
    post('/filer/fjern', takeAwayFile);
    get('/filer/:fil', saveFile);
    get('/svar/:body', showAnswer);
    post('/svar/:body', say);
    post('/svar/:body/slett', removeSaid);
  }
}
