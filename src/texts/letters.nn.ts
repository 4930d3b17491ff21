// Nynorsk for letters by e-mail.
import type { LettersTexts } from './letters.nb.ts';

const SIGN_OFF = 'Helsing Samkjøp';

const hello = (name: string | null): string => (name === null ? 'Hei' : `Hei, ${name}`);

const fromProposer = ({ from, message }: { readonly from: string; readonly message: string }): string =>
  message === '' ? '' : `${from} skriv:\n\n${message}\n\n`;

export const lettersNn: LettersTexts = {
  signOff: SIGN_OFF,
  invitation: {
    subject: (party) => `Du er invitert til Samkjøp for ${party}`,
    body: ({ name, inviter, role, party, until, days, url }) =>
      `Hei, ${name}\n\n${inviter} har gitt deg rolla ${role} for ${party} i Samkjøp.${until === '' ? '' : ` Ho gjeld til og med ${until}.`}\n\nOpne lenkja for å kome inn. Ho verkar i ${days} dagar og kan brukast éin gong. Seinare loggar du inn med e-postadressa di.\n\n${url}\n\nKjenner du ikkje avsendaren? Då kan du sjå bort frå denne e-posten.\n\n${SIGN_OFF}\n`,
  },
  signIn: {
    subject: 'Logg inn i Samkjøp',
    body: ({ name, url, minutes }) =>
      `Hei, ${name}\n\nOpne lenkja for å logge inn. Ho verkar i ${minutes} minutt og kan brukast éin gong.\n\n${url}\n\nHar du ikkje bede om å logge inn? Då kan du sjå bort frå denne e-posten.\n\n${SIGN_OFF}\n`,
  },
  passkeyAdded: {
    subject: () => 'Ny passnøkkel for kontoen din i Samkjøp',
    body: ({ name, way, when, url }) =>
      `Hei, ${name}\n\nPassnøkkelen «${way}» vart lagd til ${when}. Den som har han, kan logge inn som deg.\n\nVar det deg, treng du ikkje gjere noko.\n\nVar det ikkje deg? Opne «Mi side», fjern passnøkkelen og vel «Logg ut overalt». Sei frå til ein administrator hos dykk.\n\n${url}\n\n${SIGN_OFF}\n`,
  },
  identityBound: {
    subject: (provider) => `Kontoen din i Samkjøp er kopla til ${provider}`,
    body: ({ name, way, when, url }) =>
      `Hei, ${name}\n\nKontoen din vart kopla til ${way} ${when}. Den som loggar inn der, kjem inn som deg her.\n\nVar det deg, treng du ikkje gjere noko.\n\nVar det ikkje deg? Opne «Mi side», vel «Kople frå ${way}» og «Logg ut overalt». Sei frå til ein administrator hos dykk.\n\n${url}\n\n${SIGN_OFF}\n`,
  },
  needs: {
    common: {
      subject: ({ from, category }) => `${from} og de treng det same: ${category}`,
      body: ({ name, from, category, url }) =>
        `Hei, ${name}\n\nBåde de og ${from} har sagt at behovet for «${category}» er det same. No kan de foreslå å kjøpe saman, eller spørje kvarandre først.\n\n${url}\n\n${SIGN_OFF}\n`,
    },
    asked: {
      subject: ({ from, category }) => `${from} spør om «${category}»`,
      body: ({ name, from, category, content, url }) =>
        `Hei, ${name}\n\n${from} har eit spørsmål om behovet dykkar for «${category}»:\n\n${content}\n\nLes og svar her:\n\n${url}\n\n${SIGN_OFF}\n`,
    },
    replied: {
      subject: ({ from, category }) => `${from} har svart om «${category}»`,
      body: ({ name, from, category, content, url }) =>
        `Hei, ${name}\n\n${from} skriv om «${category}»:\n\n${content}\n\nLes alt og svar her:\n\n${url}\n\n${SIGN_OFF}\n`,
    },
  },
  proposals: {
    asked: {
      subject: ({ body, category }) => `Vil ${body} kjøpe ${category} saman med andre?`,
      body: (f) =>
        `${hello(f.name)}\n\n${f.from} foreslår at ${f.body} kjøper ${f.category} saman med ${f.others}.\n\nSjå kva det har å seie for dykk, og svar innan ${f.deadline}. Svarar de ikkje, er de ikkje med.\n\n${f.url}\n\n${fromProposer(f)}${SIGN_OFF}\n`,
    },
    askedByLink: {
      subject: ({ body, category }) => `Vil ${body} kjøpe ${category} saman med andre?`,
      body: (f) =>
        `${hello(f.name)}\n\n${f.from} foreslår at ${f.body} kjøper ${f.category} saman med ${f.others}.\n\nSjå kva det har å seie for dykk, og svar innan ${f.deadline}. Svarar de ikkje, er de ikkje med.\n\n${f.url}\n\nDu treng ikkje konto. Lenkja gjeld berre for ${f.body}, så del ho berre med dei som skal svare.\n\n${fromProposer(f)}${SIGN_OFF}\n`,
    },
    reminder: {
      subject: ({ category, deadline }) => `Svar om ${category} innan ${deadline}`,
      body: (f) =>
        `${hello(f.name)}\n\n${f.from} ventar på svar frå ${f.body} om å kjøpe ${f.category} saman med ${f.others}.\n\nFristen er ${f.deadline}. Svarar de ikkje, er de ikkje med.\n\n${f.url}\n\n${SIGN_OFF}\n`,
    },
    prolonged: {
      subject: ({ category, deadline }) => `Ny frist for svar om ${category}: ${deadline}`,
      body: (f) =>
        `${hello(f.name)}\n\n${f.from} har flytta fristen. De kan svare på forslaget om ${f.category}, eller endre svaret, til og med ${f.deadline}.\n\n${f.url}\n\n${SIGN_OFF}\n`,
    },
    agreed: {
      subject: ({ category }) => `Det blir felles kjøp av ${category}`,
      body: (f) =>
        `${hello(f.name)}\n\n${f.from} har avslutta forslaget om ${f.category}. Dei som er interesserte, går vidare saman.\n\nSjå kven som er med, og hent saksframlegget her:\n\n${f.url}\n\n${SIGN_OFF}\n`,
    },
    declined: {
      subject: ({ category }) => `Det blir ikkje felles kjøp av ${category}`,
      body: (f) =>
        `${hello(f.name)}\n\nFærre enn to vil kjøpe ${f.category} saman. Forslaget frå ${f.from} er difor avslutta. De treng ikkje gjere noko.\n\n${f.url}\n\n${SIGN_OFF}\n`,
    },
    expired: {
      subject: ({ category }) => `Forslaget om ${category} er avslutta`,
      body: (f) =>
        `${hello(f.name)}\n\nFristen er ute, og ingen har bestemt at ${f.category} skal kjøpast saman. Forslaget frå ${f.from} er difor avslutta. De treng ikkje gjere noko.\n\n${f.url}\n\n${SIGN_OFF}\n`,
    },
    withdrawn: {
      subject: ({ category }) => `Forslaget om ${category} er trekt`,
      body: (f) =>
        `${hello(f.name)}\n\n${f.from} har trekt forslaget om å kjøpe ${f.category} saman. De treng ikkje gjere noko.\n\n${f.url}\n\n${SIGN_OFF}\n`,
    },
  },
};
