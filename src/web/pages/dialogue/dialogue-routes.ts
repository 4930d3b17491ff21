// Addresses of the market dialogue of a joint procurement, below the procurement's own.
import { dialoguePaper } from '../../../flows/dialogue/summary-paper.ts';
import type { PaperFormat } from '../../../flows/papers/paper-work.ts';
import { leadMoves } from '../../../flows/procurement/manage.ts';
import { type OwnRoute, partyRoute, textIn } from '../../own/routes.ts';
import { afterMove } from '../procurement/found-procurement.ts';
import { paperAnswer } from '../procurement-documents/paper-answer.ts';
import {
  addActivity,
  addDocument,
  announce,
  askNewActivity,
  changeActivity,
  close,
  draw,
  hold,
  remove,
  showActivity,
  takeDocument,
} from './activity-pages.tsx';
import { addMeasure, showAdvantages } from './advantages.tsx';
import { type DialogueAnswer, foundDialogue } from './dialogue-parts.tsx';
import { erase, showEntry } from './entry-page.tsx';
import { downloadLog, publishSeal, showLog } from './log-page.tsx';
import { addMeeting, askMeeting } from './meeting-pages.tsx';
import { decide, keepMinutes, publishOpen, send, showMinutes } from './minutes-pages.tsx';
import { overviewPage, refusedOverview } from './overview.tsx';
import { addParticipant, confirmContact, showParticipants, takeOut } from './participants.tsx';
import { addFinding, describe, showPrepare, takeFinding } from './prepare.tsx';
import { addQuestion, answer, askAnswer, askNewQuestion } from './question-pages.tsx';
import { askJustify, askPublish, askTold, justify, publish, tell } from './tell-pages.tsx';

/** On to the requirements; refused with the entry to mend while somebody knows what the others do not. */
const moveOn: DialogueAnswer = async (props) => {
  const { asked, view } = props;
  const typed = textIn(await asked.form(), 'versjon', 10);
  const version = /^\d+$/.test(typed) ? Number(typed) : null;
  const moving = { ctx: asked.ctx, view, version };
  const moved = await leadMoves(asked.services, moving, [
    { kind: 'startRequirements', withoutDialogue: null },
  ]);
  return afterMove(props, moved, {
    part: '/dialog',
    said: 'moved',
    refused: (problems) => refusedOverview(props, problems),
  });
};

const paper =
  (format: PaperFormat): DialogueAnswer =>
  async ({ asked, view, talk }) => {
    const { language } = asked.request;
    return paperAnswer(asked, await dialoguePaper(asked.ctx, { view, talk, language }), format);
  };

const at = (part: string): string => `/anskaffelser/:id/dialog${part}`;
const read = (part: string, found: DialogueAnswer): OwnRoute =>
  partyRoute('get', at(part), { action: 'dialogue.view', answer: foundDialogue(found) });
const write = (part: string, found: DialogueAnswer): OwnRoute =>
  partyRoute('post', at(part), { action: 'dialogue.lead', answer: foundDialogue(found) });

export const DIALOGUE_ROUTES: readonly OwnRoute[] = [
  read('', overviewPage),
  partyRoute('post', at('/videre'), { action: 'procurement.lead', answer: foundDialogue(moveOn) }),
  read('/forberedelse', showPrepare),
  write('/omtale', describe),
  write('/funn', addFinding),
  write('/funn/fjern', takeFinding),
  read('/aktiviteter/ny', askNewActivity),
  write('/aktiviteter', addActivity),
  read('/aktiviteter/:nr', showActivity),
  write('/aktiviteter/:nr/endre', changeActivity),
  write('/aktiviteter/:nr/publiser', announce),
  write('/aktiviteter/:nr/trekk', draw),
  write('/aktiviteter/:nr/hold', hold),
  write('/aktiviteter/:nr/avslutt', close),
  write('/aktiviteter/:nr/fjern', remove),
  write('/aktiviteter/:nr/utkast', addDocument),
  write('/aktiviteter/:nr/utkast/fjern', takeDocument),
  read('/fortalt', askTold),
  write('/fortalt', tell),
  read('/publiser', askPublish),
  write('/publiser', publish),
  read('/begrunn', askJustify),
  partyRoute('post', at('/begrunn'), { action: 'ledger.justify', answer: foundDialogue(justify) }),
  read('/sporsmal/ny', askNewQuestion),
  write('/sporsmal', addQuestion),
  read('/sporsmal/:nr', askAnswer),
  write('/sporsmal/:nr', answer),
  read('/referater/ny', askMeeting),
  write('/referater', addMeeting),
  read('/referater/:nr', showMinutes),
  write('/referater/:nr/skriv', keepMinutes),
  write('/referater/:nr/send', send),
  write('/referater/:nr/avgjor', decide),
  write('/referater/:nr/publiser', publishOpen),
  read('/leverandorer', showParticipants),
  write('/leverandorer', addParticipant),
  write('/leverandorer/bekreft', confirmContact),
  write('/leverandorer/ta-ut', takeOut),
  read('/fordeler', showAdvantages),
  write('/tiltak', addMeasure),
  read('/logg', showLog),
  read('/logg.json', downloadLog),
  read('/logg/:nr', showEntry),
  partyRoute('post', at('/logg/:nr/slett'), { action: 'ledger.erase', answer: foundDialogue(erase) }),
  partyRoute('post', at('/segl'), { action: 'ledger.publish', answer: foundDialogue(publishSeal) }),
  read('/oppsummering.docx', paper('docx')),
  read('/oppsummering.pdf', paper('pdf')),
];
