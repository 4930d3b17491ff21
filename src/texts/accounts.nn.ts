// Nynorsk for signing in, roles, access and the person's own page.
import type { AccountsTexts } from './accounts.nb.ts';

export const accountsNn: AccountsTexts = {
  header: {
    signIn: 'Logg inn',
    work: 'Arbeidet mitt',
    workWith: (count) => `Arbeidet mitt (${count})`,
    ownMenu: (party) => `Meny for ${party}`,
  },
  nav: {
    overview: 'Oversyn',
    people: 'Personar',
    audit: 'Logg',
  },
  roles: {
    reader: 'lesar',
    buyer: 'innkjøpar',
    coordinator: 'koordinator',
    networkLeader: 'nettverksleiar',
    administrator: 'administrator',
  },
  languages: { nb: 'Bokmål', nn: 'Nynorsk', en: 'English' },
  access: {
    title: 'Du har ikkje tilgang til dette',
    noRole: (party) => `Du har inga rolle i ${party}.`,
    otherRole: (party, needed) => `Rolla di i ${party} gir ikkje rett til dette. Det kan: ${needed}.`,
    notAdministrator: 'Berre den som administrerer Samkjøp, kan gjere dette.',
    mend: 'Be ein administrator hos dykk om å gi deg rolla du treng.',
    back: 'Til arbeidet mitt',
    signedOutTitle: 'Du er logga ut',
    signedOutText:
      'Det du sende, er ikkje lagra. Logg inn i ei ny fane, gå tilbake hit og send på nytt, så er det du skreiv, framleis der.',
    signIn: 'Logg inn',
  },
  signIn: {
    title: 'Logg inn',
    lead: 'Skriv e-postadressa di, så sender vi deg ei lenkje. Du treng ikkje passord.',
    email: 'E-post',
    emailHint: 'Adressa du bruker i kommunen, fylkeskommunen eller samarbeidet.',
    send: 'Send lenkje',
    noAccount: 'Har du ikkje konto? Be ein administrator hos dykk om å invitere deg.',
    sentTitle: 'Sjå etter e-post frå oss',
    sentLead: (minutes) => `Er adressa registrert, får du ei lenkje no. Ho verkar i ${minutes} minutt.`,
    sentHelp: 'Kjem ho ikkje? Sjå i søppelposten, eller spør ein administrator hos dykk om adressa er rett.',
    again: 'Be om ei ny lenkje',
    linkTitle: (name) => `Hei, ${name}`,
    linkLead: 'Trykk på knappen, så er du inne.',
    invitedLead: (parties) =>
      `Du er invitert til å bruke Samkjøp for ${parties}. Trykk på knappen, så er du inne.`,
    button: 'Logg inn',
    firstTitle: 'Bli den første administratoren',
    firstLead: 'Ingen administrerer denne installasjonen enno. Du kan sidan invitere andre.',
    name: 'Namn',
    becomeAdministrator: 'Bli administrator',
    goneTitle: 'Lenkja verkar ikkje lenger',
    gone: (minutes, days) =>
      `Ei lenkje kan brukast éin gong. Lenkjer for å logge inn verkar i ${minutes} minutt, invitasjonar i ${days} dagar.`,
  },
  me: {
    title: 'Mi side',
    signOut: 'Logg ut',
    noNotices: 'Du har ingen varsel.',
    readAll: 'Merk alle som lesne',
    sessionsTitle: 'Her er du logga inn',
    sessionsCaption: 'Avslutt det du ikkje kjenner att. Ei økt varer i høgst fjorten dagar.',
    device: 'Nettlesar',
    unknownDevice: 'Ukjend nettlesar',
    method: 'Logga inn med',
    methods: {
      link: 'lenkje på e-post',
      passkey: 'passnøkkel',
      oidc: 'felles innlogging',
      demo: 'demonstrasjon',
    },
    since: 'Frå',
    lastSeen: 'Sist brukt',
    end: 'Avslutt',
    endThis: (device) => `Avslutt ${device}`,
    thisOne: 'Den du bruker no',
    endAll: 'Logg ut overalt',
  },
  choose: {
    title: 'Kven vil du arbeide for?',
    noneTitle: 'Du har inga rolle enno',
    none: 'Be ein administrator i kommunen, fylkeskommunen eller samarbeidet om å gi deg ei.',
    installation: 'Drift av Samkjøp',
    installationText: 'Verksemder, personar og logg for installasjonen',
  },
  noticesTitle: 'Varsel',
  notices: {},
  problems: {
    'signIn.tooMany': ({ minutes }) =>
      `Det er prøvd for mange gonger. Vent ${minutes} minutt, og prøv igjen.`,
    'signIn.linkGone': () => 'Lenkja verkar ikkje lenger. Be om ei ny.',
    'email.format': ({ value }) =>
      value === ''
        ? 'Skriv e-postadressa di, til dømes kari@kommune.no.'
        : `«${value}» er ikkje ei e-postadresse. Skriv ho som kari@kommune.no.`,
    'name.missing': () => 'Skriv namnet ditt.',
  },
};
