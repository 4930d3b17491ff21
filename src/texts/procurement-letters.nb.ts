// Letters about a joint procurement, as plain text. Bokmål is the source; the other languages are typed by it.

/** What the letters are made of. */
export interface ProcurementLetterFacts {
  readonly name: string;
  /** Who leads. */
  readonly lead: string;
  /** Whom the reader answers for. */
  readonly body: string;
  readonly title: string;
  /** Last day to answer, or to reserve oneself; empty where there is none. */
  readonly deadline: string;
  /** Whom it is about, besides the reader. */
  readonly who: string;
  /** Why, as it was written. */
  readonly reason: string;
  readonly url: string;
}

type F = ProcurementLetterFacts;

const SIGN_OFF = 'Hilsen Samkjøp';

export const procurementLettersNb = {
  invited: {
    subject: ({ body, title }: F) => `Er ${body} med på ${title}?`,
    body: ({ name, lead, body, title, deadline, url }: F) =>
      `Hei, ${name}\n\n${lead} inviterer ${body} til å kjøpe sammen: ${title}.\n\nSvar innen ${deadline} på om dere er med, hvor mye dere skal kjøpe, og om det er bindende eller opsjon. Svarer dere ikke, er dere ikke med.\n\n${url}\n\n${SIGN_OFF}\n`,
  },
  standing: {
    subject: ({ body, title }: F) => `${body} er registrert med stående fullmakt: ${title}`,
    body: ({ name, lead, body, title, deadline, url }: F) =>
      `Hei, ${name}\n\n${lead} har registrert ${body} i anskaffelsen ${title}, etter den stående fullmakten deres.\n\nVil dere ikke være med, må dere si fra innen ${deadline}.\n\n${url}\n\n${SIGN_OFF}\n`,
  },
  reminder: {
    subject: ({ title, deadline }: F) => `Svar om ${title} innen ${deadline}`,
    body: ({ name, lead, body, title, deadline, url }: F) =>
      `Hei, ${name}\n\n${lead} venter på svar fra ${body} om ${title}.\n\nFristen er ${deadline}. Svar etter fristen blir merket som sene.\n\n${url}\n\n${SIGN_OFF}\n`,
  },
  answerChanged: {
    subject: ({ lead, title }: F) => `${lead} har endret svaret deres: ${title}`,
    body: ({ name, lead, body, title, reason, url }: F) =>
      `Hei, ${name}\n\n${lead} har endret svaret fra ${body} i anskaffelsen ${title}.\n\nGrunn: ${reason}\n\nStemmer det ikke, kan dere rette det selv:\n\n${url}\n\n${SIGN_OFF}\n`,
  },
  voteOpened: {
    subject: ({ title, deadline }: F) => `Prioriter behovene innen ${deadline}: ${title}`,
    body: ({ name, lead, body, title, deadline, url }: F) =>
      `Hei, ${name}\n\n${lead} spør hva som er viktigst for ${body} i anskaffelsen ${title}. Velg må, bør eller kan for hvert behov innen ${deadline}.\n\n${url}\n\n${SIGN_OFF}\n`,
  },
  withdrew: {
    subject: ({ who, title }: F) => `${who} er ikke lenger med: ${title}`,
    body: ({ name, who, title, reason, url }: F) =>
      `Hei, ${name}\n\n${who} har trukket seg fra anskaffelsen ${title}.\n\nGrunn: ${reason}\n\nVolum, verdi og det hver skal betale, kan være endret. Se hvordan det er nå:\n\n${url}\n\n${SIGN_OFF}\n`,
  },
  locked: {
    subject: ({ title }: F) => `Deltakerlisten er låst: ${title}`,
    body: ({ name, lead, title, url }: F) =>
      `Hei, ${name}\n\n${lead} har låst listen over kjøpere, volum og rammer i anskaffelsen ${title}. Kunngjøringen bygger på den.\n\n${url}\n\n${SIGN_OFF}\n`,
  },
  reopened: {
    subject: ({ title }: F) => `Deltakerlisten er åpnet igjen: ${title}`,
    body: ({ name, lead, title, reason, url }: F) =>
      `Hei, ${name}\n\n${lead} har åpnet listen i anskaffelsen ${title} igjen.\n\nGrunn: ${reason}\n\n${url}\n\n${SIGN_OFF}\n`,
  },
  cancelled: {
    subject: ({ title }: F) => `Anskaffelsen er avlyst: ${title}`,
    body: ({ name, lead, title, reason, url }: F) =>
      `Hei, ${name}\n\n${lead} har avlyst anskaffelsen ${title}. Dere trenger ikke gjøre noe.\n\nGrunn: ${reason}\n\n${url}\n\n${SIGN_OFF}\n`,
  },
};

export type ProcurementLettersTexts = typeof procurementLettersNb;
