// Nynorsk for signing in, roles, access and the person's own page.
import type { Role } from '../modules/accounts/model.ts';
import type { AccountsTexts } from './accounts.nb.ts';

const roles: Readonly<Record<Role, string>> = {
  reader: 'lesar',
  buyer: 'innkjøpar',
  coordinator: 'koordinator',
  networkLeader: 'nettverksleiar',
  administrator: 'administrator',
};

const proposalAnswers: Readonly<Record<string, string>> = {
  interested: 'interessert',
  not: 'ikkje med',
  needsMore: 'treng meir',
};

export const accountsNn: AccountsTexts = {
  header: {
    signIn: 'Logg inn',
    work: 'Arbeidet mitt',
    workWith: (count) => `Arbeidet mitt (${count})`,
    ownMenu: (party) => `Meny for ${party}`,
  },
  nav: {
    overview: 'Oversyn',
    plan: 'Avtalar og behov',
    radar: 'Fristar',
    sharedNeeds: 'Same behov',
    advice: 'Råd',
    imports: 'Les inn liste',
    groups: 'Gruppene våre',
    rounds: 'Årsrunden',
    procurements: 'Innkjøp saman',
    networks: 'Nettverk',
    experiences: 'Erfaringar',
    archive: 'Arkiv',
    register: 'Registeret',
    people: 'Personar',
    audit: 'Logg',
  },
  roles,
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
  notices: {
    'deadline.end': ({ title, on }) => `${title}: avtalen sluttar ${on}.`,
    'deadline.optionNotice': ({ title, on }) => `${title}: sei frå innan ${on} om de vil bruke opsjonen.`,
    'deadline.start': ({ title, on }) => `${title} skal starte ${on}.`,
    'deadline.several': ({ count, days, first }) =>
      `${count} fristar dei neste ${days} dagane. Den første er ${first}.`,
    'fact.proposed': (f) => `Eit forslag til endring i registeret ventar på svar: ${f['what']}.`,
    'fact.confirmed': (f) => `Endringa i registeret er stadfesta: ${f['what']}.`,
    'fact.rejected': (f) => `Endringa i registeret er avvist: ${f['what']}.`,
    'fact.disputed': (f) => `Ei endring i registeret er meld som omstridd: ${f['what']}.`,
    'role.given': ({ party, role }) => `Du har fått rolla ${roles[role as Role]} for ${party}.`,
    'role.ended': ({ party, role }) => `Rolla di som ${roles[role as Role]} for ${party} er avslutta.`,
    'delegation.given': ({ body }) => `${body} har delegert til dykk.`,
    'delegation.ended': ({ body }) => `${body} har avslutta delegeringa til dykk.`,
    'experience.sent': (f) => `${f['from']} har sendt ei erfaring til gjennomlesing: ${f['title']}.`,
    'experience.published': (f) => `Erfaringa er publisert: ${f['title']}.`,
    'experience.returned': (f) => `Erfaringa treng ei endring: ${f['title']}.`,
    'experience.toAgree': (f) => `${f['from']} vil nemne dykk med namn i ei erfaring: ${f['title']}.`,
    'experience.nameAgreed': (f) => `${f['from']} har sagt ja til teksten: ${f['title']}.`,
    'experience.nameLeftOut': (f) => `${f['from']} vil ikkje stå med namn i erfaringa: ${f['title']}.`,
    'guidance.asked': (f) => `${f['from']} spør dykk om råd.`,
    'guidance.answered': (f) => `${f['from']} har svart på spørsmålet dykkar.`,
    'guidance.agreed': (f) => `${f['from']} vil dele svaret som ei erfaring. Vil de òg?`,
    'guidance.becameDraft': (f) => `Svaret til ${f['from']} har blitt eit utkast til ei erfaring.`,
    'benefit.asked': (f) => `${f['from']} ber dykk stadfeste gevinsten «${f['title']}».`,
    'benefit.askedAnew': (f) => `${f['from']} har endra gevinsten «${f['title']}». Svar på nytt.`,
    'benefit.confirmed': (f) => `${f['from']} har stadfesta gevinsten «${f['title']}».`,
    'benefit.disputed': (f) => `${f['from']} er usamd i gevinsten «${f['title']}».`,
    'need.accepted': (f) => `${f['from']} seier at dei treng det same som de: ${f['nn']}.`,
    'need.common': (f) => `Både ${f['from']} og de har sagt at behovet er det same: ${f['nn']}.`,
    'need.asked': (f) => `${f['from']} spør om eit behov hos dykk: ${f['nn']}.`,
    'need.replied': (f) => `${f['from']} har svart om «${f['nn']}».`,
    'procurement.invited': (f) =>
      `${f['from']} inviterer dykk til å kjøpe saman: ${f['title']}. Svar innan ${f['deadline']}.`,
    'procurement.standing': (f) =>
      `${f['from']} har registrert dykk etter ståande fullmakt: ${f['title']}. Reserver dykk innan ${f['deadline']} om de ikkje vil vere med.`,
    'procurement.reminder': (f) => `${f['title']}: svar innan ${f['deadline']} på om de er med.`,
    'gathering.decisionDue': (f) =>
      `${f['title']}: de følgjer opp vedtak ${f['number']}, innan ${f['deadline']}.`,
    'procurement.stepDue': (f) =>
      `${f['title']}: eit steg hos dykk har dato ${f['deadline']}. Sjå tidsplanen.`,
    'procurement.answerChanged': (f) => `${f['from']} har endra svaret dykkar: ${f['title']}.`,
    'procurement.joined': (f) => `${f['body']} er med, eller har endra svaret: ${f['title']}.`,
    'procurement.declined': (f) => `${f['body']} er ikkje med: ${f['title']}.`,
    'procurement.mandateGiven': (f) => `${f['body']} har registrert fullmakt: ${f['title']}.`,
    'procurement.voteOpened': (f) => `Prioriter behova innan ${f['deadline']}: ${f['title']}.`,
    'procurement.withdrew': (f) => `${f['body']} har trekt seg: ${f['title']}.`,
    'procurement.locked': (f) => `${f['from']} har låst deltakarlista: ${f['title']}.`,
    'procurement.reopened': (f) => `${f['from']} har opna deltakarlista igjen: ${f['title']}.`,
    'procurement.cancelled': (f) => `${f['from']} har avlyst innkjøpet: ${f['title']}.`,
    'procurement.announced': (f) =>
      `${f['from']} har kunngjort konkurransen: ${f['title']}. Tilbodsfristen er ${f['deadline']}.`,
    'procurement.awarded': (f) => `${f['from']} har sendt tildelingsbrevet: ${f['title']}.`,
    'procurement.contracted': (f) => `Kontraktane er inngått: ${f['title']}.`,
    'procurement.phaseChanged': (f) =>
      `${f['from']} har gått vidare, eller attende, i innkjøpet: ${f['title']}.`,
    'procurement.noticeCorrected': (f) => `${f['from']} har retta kunngjeringa: ${f['title']}.`,
    'procurement.awardAnnulled': (f) => `${f['from']} har teke tilbake tildelinga: ${f['title']}.`,
    'procurement.complaintReceived': (f) => `${f['from']} har fått ei klage: ${f['title']}.`,
    'procurement.closed': (f) => `${f['from']} har avslutta innkjøpet: ${f['title']}.`,
    'network.asked': (f) => `${f['from']} inviterer dykk til læringsnettverket ${f['title']}.`,
    'network.joined': (f) => `${f['body']} er med i ${f['title']}.`,
    'network.declined': (f) => `${f['body']} seier nei til ${f['title']}.`,
    'network.left': (f) => `${f['body']} går ut av ${f['title']}.`,
    'network.topicVoteOpened': (f) => `Røyst på temaa i ${f['title']} innan ${f['deadline']}.`,
    'network.topicVoteReminder': (f) =>
      `De har ikkje røysta på temaa i ${f['title']}. Siste dag er ${f['deadline']}.`,
    'procurement.taskGiven': (f) => `${f['from']} har gitt dykk ei oppgåve: ${f['task']} (${f['title']}).`,
    'procurement.taskDue': (f) => `Innan ${f['deadline']}: ${f['task']} (${f['title']}).`,
    'procurement.commented': (f) => `${f['from']} har skrive ein kommentar: ${f['title']}.`,
    'procurement.remarkSaid': (f) => `${f['from']} har sagt noko om krava: ${f['title']}.`,
    'procurement.remarkAnswered': (f) => `${f['from']} har svart på innspelet dykkar: ${f['title']}.`,
    'procurement.mentioned': (f) => `${f['from']} har skrive ein kommentar til dykk: ${f['title']}.`,
    'procurement.handedOver': (f) => `Kontrakten frå «${f['title']}» ligg no i planen dykkar.`,
    'proposal.asked': (f) =>
      `${f['from']} spør om de vil kjøpe ${f['nn']} saman. Svar innan ${f['deadline']}.`,
    'proposal.answered': (f) =>
      `${f['body']} har svart på forslaget om ${f['nn']}: ${proposalAnswers[String(f['answer'])]}.`,
    'proposal.reminder': (f) => `Forslaget om ${f['nn']} ventar på svar frå dykk innan ${f['deadline']}.`,
    'proposal.prolonged': (f) => `Fristen for forslaget om ${f['nn']} er flytta til ${f['deadline']}.`,
    'proposal.agreed': (f) => `Det blir felles kjøp av ${f['nn']}. Dei som er interesserte, går vidare.`,
    'proposal.declined': (f) => `Det blir ikkje felles kjøp av ${f['nn']}. Færre enn to vil vere med.`,
    'proposal.expired': (f) => `Forslaget om ${f['nn']} er avslutta. Fristen gjekk ut.`,
    'proposal.withdrawn': (f) => `${f['from']} har trekt forslaget om ${f['nn']}.`,
    'round.asked': (f) =>
      `${f['from']} spør kva de vil kjøpe saman: «${f['title']}». Svar innan ${f['deadline']}.`,
    'round.reminder': (f) => `Runden «${f['title']}» ventar på svar frå dykk innan ${f['deadline']}.`,
    'round.prolonged': (f) => `Fristen for runden «${f['title']}» er flytta til ${f['deadline']}.`,
    'round.closed': (f) =>
      `${f['from']} har avslutta runden «${f['title']}». Sjå kva som kom inn i planen dykkar.`,
  },
  problems: {
    'signIn.tooMany': ({ minutes }) =>
      `Det er prøvd for mange gonger. Vent ${minutes} minutt, og prøv igjen.`,
    'signIn.linkGone': () => 'Lenkja verkar ikkje lenger. Be om ei ny.',
    'signIn.ceremonyGone': () => 'Det tok for lang tid, eller svaret er brukt før. Prøv igjen.',
    'passkey.refused': () =>
      'Passnøkkelen vart ikkje godteken. Prøv ein annan, eller be om ei lenkje på e-post.',
    'passkey.notMade': () =>
      'Passnøkkelen er ikkje lagd til, fordi svaret frå nettlesaren ikkje stemde. Prøv igjen.',
    'passkey.tooMany': ({ most }) =>
      `Du har ${most} passnøklar. Fjern ein du ikkje bruker, før du legg til ein ny.`,
    'oidc.cancelled': () => 'Innlogginga vart avbroten. Prøv igjen, eller be om ei lenkje på e-post.',
    'oidc.mismatch': () => 'Svaret høyrer ikkje til innlogginga du byrja på. Byrj på nytt her.',
    'oidc.notValid': () =>
      'Svaret frå innloggingstenesta heldt ikkje mål. Prøv igjen, eller be om ei lenkje på e-post.',
    'oidc.levelTooLow': () =>
      'Innlogginga var ikkje trygg nok for Samkjøp. Logg inn på nytt, og vel ein måte på eit høgare nivå.',
    'oidc.unavailable': () =>
      'Innloggingstenesta svarar ikkje no. Prøv igjen om litt, eller be om ei lenkje på e-post.',
    'oidc.noVerifiedEmail': () =>
      'Vi veit ikkje kven du er: innloggingstenesta oppgav inga stadfesta e-postadresse. Logg inn med lenkje på e-post, og kople kontoen til tenesta på «Mi side».',
    'oidc.unknownPerson': () =>
      'Ingen her har e-postadressa innloggingstenesta oppgav. Be ein administrator hos dykk om å invitere deg.',
    'oidc.otherPerson': () => 'Innlogginga høyrer til ein annan konto her. Kople ho frå den kontoen først.',
    'email.format': ({ value }) =>
      value === ''
        ? 'Skriv e-postadressa di, til dømes kari@kommune.no.'
        : `«${value}» er ikkje ei e-postadresse. Skriv ho som kari@kommune.no.`,
    'email.invented': () => 'Adressa høyrer til ein oppdikta person i demonstrasjonen. Skriv di eiga.',
    'name.missing': () => 'Skriv namnet ditt.',
    'job.gone': () => 'Arbeidet finst ikkje lenger.',
  },
};
