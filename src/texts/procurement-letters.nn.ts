// Nynorsk. See procurement-letters.nb.ts.
import type { ProcurementLettersTexts } from './procurement-letters.nb.ts';

const SIGN_OFF = 'Helsing Samkjøp';

export const procurementLettersNn: ProcurementLettersTexts = {
  invited: {
    subject: ({ body, title }) => `Er ${body} med på ${title}?`,
    body: ({ name, lead, body, title, deadline, url }) =>
      `Hei, ${name}\n\n${lead} inviterer ${body} til å kjøpe saman: ${title}.\n\nSvar innan ${deadline} på om de er med, kor mykje de skal kjøpe, og om det er bindande eller opsjon. Svarer de ikkje, er de ikkje med.\n\n${url}\n\n${SIGN_OFF}\n`,
  },
  standing: {
    subject: ({ body, title }) => `${body} er registrert med ståande fullmakt: ${title}`,
    body: ({ name, lead, body, title, deadline, url }) =>
      `Hei, ${name}\n\n${lead} har registrert ${body} i innkjøpet ${title}, etter den ståande fullmakta dykkar.\n\nVil de ikkje vere med, må de seie frå innan ${deadline}.\n\n${url}\n\n${SIGN_OFF}\n`,
  },
  reminder: {
    subject: ({ title, deadline }) => `Svar om ${title} innan ${deadline}`,
    body: ({ name, lead, body, title, deadline, url }) =>
      `Hei, ${name}\n\n${lead} ventar på svar frå ${body} om ${title}.\n\nFristen er ${deadline}. Svar etter fristen blir merkte som seine.\n\n${url}\n\n${SIGN_OFF}\n`,
  },
  answerChanged: {
    subject: ({ lead, title }) => `${lead} har endra svaret dykkar: ${title}`,
    body: ({ name, lead, body, title, reason, url }) =>
      `Hei, ${name}\n\n${lead} har endra svaret frå ${body} i innkjøpet ${title}.\n\nGrunn: ${reason}\n\nStemmer det ikkje, kan de rette det sjølve:\n\n${url}\n\n${SIGN_OFF}\n`,
  },
  voteOpened: {
    subject: ({ title, deadline }) => `Prioriter behova innan ${deadline}: ${title}`,
    body: ({ name, lead, body, title, deadline, url }) =>
      `Hei, ${name}\n\n${lead} spør kva som er viktigast for ${body} i innkjøpet ${title}. Vel må, bør eller kan for kvart behov innan ${deadline}.\n\n${url}\n\n${SIGN_OFF}\n`,
  },
  withdrew: {
    subject: ({ who, title }) => `${who} er ikkje lenger med: ${title}`,
    body: ({ name, who, title, reason, url }) =>
      `Hei, ${name}\n\n${who} har trekt seg frå innkjøpet ${title}.\n\nGrunn: ${reason}\n\nVolum, verdi og det kvar skal betale, kan vere endra. Sjå korleis det er no:\n\n${url}\n\n${SIGN_OFF}\n`,
  },
  locked: {
    subject: ({ title }) => `Deltakarlista er låst: ${title}`,
    body: ({ name, lead, title, url }) =>
      `Hei, ${name}\n\n${lead} har låst lista over kjøparar, volum og rammer i innkjøpet ${title}. Kunngjeringa byggjer på den lista.\n\n${url}\n\n${SIGN_OFF}\n`,
  },
  reopened: {
    subject: ({ title }) => `Deltakarlista er opna igjen: ${title}`,
    body: ({ name, lead, title, reason, url }) =>
      `Hei, ${name}\n\n${lead} har opna lista i innkjøpet ${title} igjen.\n\nGrunn: ${reason}\n\n${url}\n\n${SIGN_OFF}\n`,
  },
  cancelled: {
    subject: ({ title }) => `Innkjøpet er avlyst: ${title}`,
    body: ({ name, lead, title, reason, url }) =>
      `Hei, ${name}\n\n${lead} har avlyst innkjøpet ${title}. De treng ikkje gjere noko.\n\nGrunn: ${reason}\n\n${url}\n\n${SIGN_OFF}\n`,
  },
};
