// Letters by e-mail, as plain text. Bokmål is the source; the other languages are typed by it.

const SIGN_OFF = 'Hilsen Samkjøp';

interface InvitationFacts {
  readonly name: string;
  readonly inviter: string;
  readonly role: string;
  readonly party: string;
  /** The role's last day; empty where it has none. */
  readonly until: string;
  readonly days: number;
  readonly url: string;
}

/** What letters of a new way to sign in are about. */
interface WayInFacts {
  readonly name: string;
  /** What the passkey is called, or the provider. */
  readonly way: string;
  readonly when: string;
  readonly url: string;
}

/** What letters of a proposed buying group are about. */
interface ProposalFacts {
  /** Null for somebody without an account. */
  readonly name: string | null;
  readonly from: string;
  readonly body: string;
  readonly others: string;
  readonly category: string;
  readonly deadline: string;
  /** What the proposing party writes; may be empty. */
  readonly message: string;
  readonly url: string;
}

/** What letters about a need that two bodies have are about. */
interface NeedFacts {
  readonly name: string;
  readonly from: string;
  /** The category's name. */
  readonly category: string;
  /** What was written; may be empty. */
  readonly content: string;
  readonly url: string;
}

const hello = (name: string | null): string => (name === null ? 'Hei' : `Hei, ${name}`);

const fromProposer = ({ from, message }: ProposalFacts): string =>
  message === '' ? '' : `${from} skriver:\n\n${message}\n\n`;

export const lettersNb = {
  signOff: SIGN_OFF,
  invitation: {
    subject: (party: string) => `Du er invitert til Samkjøp for ${party}`,
    body: ({ name, inviter, role, party, until, days, url }: InvitationFacts) =>
      `Hei, ${name}\n\n${inviter} har gitt deg rollen ${role} for ${party} i Samkjøp.${until === '' ? '' : ` Den gjelder til og med ${until}.`}\n\nÅpne lenken for å komme inn. Den virker i ${days} dager og kan brukes én gang. Senere logger du inn med e-postadressen din.\n\n${url}\n\nKjenner du ikke avsenderen? Da kan du se bort fra denne e-posten.\n\n${SIGN_OFF}\n`,
  },
  signIn: {
    subject: 'Logg inn i Samkjøp',
    body: ({ name, url, minutes }: { name: string; url: string; minutes: number }) =>
      `Hei, ${name}\n\nÅpne lenken for å logge inn. Den virker i ${minutes} minutter og kan brukes én gang.\n\n${url}\n\nHar du ikke bedt om å logge inn? Da kan du se bort fra denne e-posten.\n\n${SIGN_OFF}\n`,
  },
  passkeyAdded: {
    subject: () => 'Ny passnøkkel for kontoen din i Samkjøp',
    body: ({ name, way, when, url }: WayInFacts) =>
      `Hei, ${name}\n\nPassnøkkelen «${way}» ble lagt til ${when}. Den som har den, kan logge inn som deg.\n\nVar det deg, trenger du ikke gjøre noe.\n\nVar det ikke deg? Åpne «Min side», fjern passnøkkelen og velg «Logg ut overalt». Si fra til en administrator hos dere.\n\n${url}\n\n${SIGN_OFF}\n`,
  },
  identityBound: {
    subject: (provider: string) => `Kontoen din i Samkjøp er koblet til ${provider}`,
    body: ({ name, way, when, url }: WayInFacts) =>
      `Hei, ${name}\n\nKontoen din ble koblet til ${way} ${when}. Den som logger inn der, kommer inn som deg her.\n\nVar det deg, trenger du ikke gjøre noe.\n\nVar det ikke deg? Åpne «Min side», velg «Koble fra ${way}» og «Logg ut overalt». Si fra til en administrator hos dere.\n\n${url}\n\n${SIGN_OFF}\n`,
  },
  needs: {
    common: {
      subject: ({ from, category }: NeedFacts) => `${from} og dere trenger det samme: ${category}`,
      body: ({ name, from, category, url }: NeedFacts) =>
        `Hei, ${name}\n\nBåde dere og ${from} har sagt at behovet for «${category}» er det samme. Nå kan dere foreslå å kjøpe sammen, eller spørre hverandre først.\n\n${url}\n\n${SIGN_OFF}\n`,
    },
    asked: {
      subject: ({ from, category }: NeedFacts) => `${from} spør om «${category}»`,
      body: ({ name, from, category, content, url }: NeedFacts) =>
        `Hei, ${name}\n\n${from} har et spørsmål om behovet deres for «${category}»:\n\n${content}\n\nLes og svar her:\n\n${url}\n\n${SIGN_OFF}\n`,
    },
    replied: {
      subject: ({ from, category }: NeedFacts) => `${from} har svart om «${category}»`,
      body: ({ name, from, category, content, url }: NeedFacts) =>
        `Hei, ${name}\n\n${from} skriver om «${category}»:\n\n${content}\n\nLes alt og svar her:\n\n${url}\n\n${SIGN_OFF}\n`,
    },
  },
  proposals: {
    asked: {
      subject: ({ body, category }: ProposalFacts) => `Vil ${body} kjøpe ${category} sammen med andre?`,
      body: (f: ProposalFacts) =>
        `${hello(f.name)}\n\n${f.from} foreslår at ${f.body} kjøper ${f.category} sammen med ${f.others}.\n\nSe hva det betyr for dere, og svar innen ${f.deadline}. Svarer dere ikke, er dere ikke med.\n\n${f.url}\n\n${fromProposer(f)}${SIGN_OFF}\n`,
    },
    askedByLink: {
      subject: ({ body, category }: ProposalFacts) => `Vil ${body} kjøpe ${category} sammen med andre?`,
      body: (f: ProposalFacts) =>
        `${hello(f.name)}\n\n${f.from} foreslår at ${f.body} kjøper ${f.category} sammen med ${f.others}.\n\nSe hva det betyr for dere, og svar innen ${f.deadline}. Svarer dere ikke, er dere ikke med.\n\n${f.url}\n\nDu trenger ikke konto. Lenken gjelder bare for ${f.body}, så del den bare med dem som skal svare.\n\n${fromProposer(f)}${SIGN_OFF}\n`,
    },
    reminder: {
      subject: ({ category, deadline }: ProposalFacts) => `Svar om ${category} innen ${deadline}`,
      body: (f: ProposalFacts) =>
        `${hello(f.name)}\n\n${f.from} venter på svar fra ${f.body} om å kjøpe ${f.category} sammen med ${f.others}.\n\nFristen er ${f.deadline}. Svarer dere ikke, er dere ikke med.\n\n${f.url}\n\n${SIGN_OFF}\n`,
    },
    prolonged: {
      subject: ({ category, deadline }: ProposalFacts) => `Ny frist for svar om ${category}: ${deadline}`,
      body: (f: ProposalFacts) =>
        `${hello(f.name)}\n\n${f.from} har flyttet fristen. Dere kan svare på forslaget om ${f.category}, eller endre svaret, til og med ${f.deadline}.\n\n${f.url}\n\n${SIGN_OFF}\n`,
    },
    agreed: {
      subject: ({ category }: ProposalFacts) => `Det blir felles kjøp av ${category}`,
      body: (f: ProposalFacts) =>
        `${hello(f.name)}\n\n${f.from} har avsluttet forslaget om ${f.category}. De som er interessert, går videre sammen.\n\nSe hvem som er med, og hent saksframlegget her:\n\n${f.url}\n\n${SIGN_OFF}\n`,
    },
    declined: {
      subject: ({ category }: ProposalFacts) => `Det blir ikke felles kjøp av ${category}`,
      body: (f: ProposalFacts) =>
        `${hello(f.name)}\n\nFærre enn to vil kjøpe ${f.category} sammen. Forslaget fra ${f.from} er derfor avsluttet. Dere trenger ikke gjøre noe.\n\n${f.url}\n\n${SIGN_OFF}\n`,
    },
    expired: {
      subject: ({ category }: ProposalFacts) => `Forslaget om ${category} er avsluttet`,
      body: (f: ProposalFacts) =>
        `${hello(f.name)}\n\nFristen er ute, og ingen har bestemt at ${f.category} skal kjøpes sammen. Forslaget fra ${f.from} er derfor avsluttet. Dere trenger ikke gjøre noe.\n\n${f.url}\n\n${SIGN_OFF}\n`,
    },
    withdrawn: {
      subject: ({ category }: ProposalFacts) => `Forslaget om ${category} er trukket`,
      body: (f: ProposalFacts) =>
        `${hello(f.name)}\n\n${f.from} har trukket forslaget om å kjøpe ${f.category} sammen. Dere trenger ikke gjøre noe.\n\n${f.url}\n\n${SIGN_OFF}\n`,
    },
  },
};

export type LettersTexts = typeof lettersNb;
