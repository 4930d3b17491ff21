// Words of signing in, roles, access and the person's own page. Bokmål is the source; the other languages are typed by it.
import type { PersonLanguage, Role, SignInMethod } from '../modules/accounts/model.ts';

type Facts = Readonly<Record<string, string | number>>;

const roles: Readonly<Record<Role, string>> = {
  reader: 'leser',
  buyer: 'innkjøper',
  coordinator: 'koordinator',
  networkLeader: 'nettverksleder',
  administrator: 'administrator',
};

const methods: Readonly<Record<SignInMethod, string>> = {
  link: 'lenke på e-post',
  passkey: 'passnøkkel',
  oidc: 'felles innlogging',
  demo: 'demonstrasjon',
};

const languages: Readonly<Record<PersonLanguage, string>> = {
  nb: 'Bokmål',
  nn: 'Nynorsk',
  en: 'English',
};

const proposalAnswers: Readonly<Record<string, string>> = {
  interested: 'interessert',
  not: 'ikke med',
  needsMore: 'trenger mer',
};

export const accountsNb = {
  header: {
    signIn: 'Logg inn',
    work: 'Mitt arbeid',
    workWith: (count: number) => `Mitt arbeid (${count})`,
    ownMenu: (party: string) => `Meny for ${party}`,
  },
  nav: {
    overview: 'Oversikt',
    plan: 'Avtaler og behov',
    radar: 'Frister',
    sharedNeeds: 'Samme behov',
    advice: 'Råd',
    imports: 'Les inn liste',
    groups: 'Våre grupper',
    rounds: 'Årsrunden',
    procurements: 'Anskaffelser',
    networks: 'Nettverk',
    experiences: 'Erfaringer',
    archive: 'Arkiv',
    register: 'Registeret',
    people: 'Personer',
    audit: 'Logg',
  },
  roles,
  languages,
  access: {
    title: 'Du har ikke tilgang til dette',
    noRole: (party: string) => `Du har ingen rolle i ${party}.`,
    otherRole: (party: string, needed: string) =>
      `Rollen din i ${party} gir ikke rett til dette. Det kan: ${needed}.`,
    notAdministrator: 'Bare den som administrerer Samkjøp, kan gjøre dette.',
    mend: 'Be en administrator hos dere om å gi deg rollen du trenger.',
    back: 'Til mitt arbeid',
    signedOutTitle: 'Du er logget ut',
    signedOutText:
      'Det du sendte, er ikke lagret. Logg inn i en ny fane, gå tilbake hit og send på nytt, så er det du skrev, fortsatt der.',
    signIn: 'Logg inn',
  },
  signIn: {
    title: 'Logg inn',
    lead: 'Skriv e-postadressen din, så sender vi deg en lenke. Du trenger ikke passord.',
    email: 'E-post',
    emailHint: 'Adressen du bruker i kommunen, fylkeskommunen eller samarbeidet.',
    send: 'Send lenke',
    noAccount: 'Har du ikke konto? Be en administrator hos dere om å invitere deg.',
    sentTitle: 'Se etter e-post fra oss',
    sentLead: (minutes: number) =>
      `Er adressen registrert, får du en lenke nå. Den virker i ${minutes} minutter.`,
    sentHelp:
      'Kommer den ikke? Se i søppelposten, eller spør en administrator hos dere om adressen er riktig.',
    again: 'Be om en ny lenke',
    linkTitle: (name: string) => `Hei, ${name}`,
    linkLead: 'Trykk på knappen, så er du inne.',
    invitedLead: (parties: string) =>
      `Du er invitert til å bruke Samkjøp for ${parties}. Trykk på knappen, så er du inne.`,
    button: 'Logg inn',
    firstTitle: 'Bli den første administratoren',
    firstLead: 'Ingen administrerer denne installasjonen ennå. Du kan siden invitere andre.',
    name: 'Navn',
    becomeAdministrator: 'Bli administrator',
    goneTitle: 'Lenken virker ikke lenger',
    gone: (minutes: number, days: number) =>
      `En lenke kan brukes én gang. Lenker for å logge inn virker i ${minutes} minutter, invitasjoner i ${days} dager.`,
  },
  me: {
    title: 'Min side',
    signOut: 'Logg ut',
    noNotices: 'Du har ingen varsler.',
    readAll: 'Merk alle som lest',
    sessionsTitle: 'Her er du logget inn',
    sessionsCaption: 'Avslutt det du ikke kjenner igjen. En økt varer i høyst fjorten dager.',
    device: 'Nettleser',
    unknownDevice: 'Ukjent nettleser',
    method: 'Logget inn med',
    methods,
    since: 'Fra',
    lastSeen: 'Sist brukt',
    end: 'Avslutt',
    endThis: (device: string) => `Avslutt ${device}`,
    thisOne: 'Den du bruker nå',
    endAll: 'Logg ut overalt',
  },
  choose: {
    title: 'Hvem vil du arbeide for?',
    noneTitle: 'Du har ingen rolle ennå',
    none: 'Be en administrator i kommunen, fylkeskommunen eller samarbeidet om å gi deg en.',
    installation: 'Drift av Samkjøp',
    installationText: 'Virksomheter, personer og logg for installasjonen',
  },
  noticesTitle: 'Varsler',
  /** A sentence for each kind of notice. */
  notices: {
    'deadline.end': ({ title, on }: Facts) => `${title}: avtalen slutter ${on}.`,
    'deadline.optionNotice': ({ title, on }: Facts) =>
      `${title}: si fra innen ${on} hvis dere vil bruke opsjonen.`,
    'deadline.start': ({ title, on }: Facts) => `${title} skal starte ${on}.`,
    'deadline.several': ({ count, days, first }: Facts) =>
      `${count} frister de neste ${days} dagene. Den første er ${first}.`,
    'fact.proposed': (f: Facts) => `Et forslag til endring i registeret venter på svar: ${f['what']}.`,
    'fact.confirmed': (f: Facts) => `Endringen i registeret er bekreftet: ${f['what']}.`,
    'fact.rejected': (f: Facts) => `Endringen i registeret er avvist: ${f['what']}.`,
    'fact.disputed': (f: Facts) => `En endring i registeret er meldt som omstridt: ${f['what']}.`,
    'role.given': ({ party, role }: Facts) => `Du har fått rollen ${roles[role as Role]} for ${party}.`,
    'role.ended': ({ party, role }: Facts) =>
      `Rollen din som ${roles[role as Role]} for ${party} er avsluttet.`,
    'delegation.given': ({ body }: Facts) => `${body} har delegert til dere.`,
    'delegation.ended': ({ body }: Facts) => `${body} har avsluttet delegeringen til dere.`,
    'experience.sent': (f: Facts) => `${f['from']} har sendt en erfaring til gjennomlesing: ${f['title']}.`,
    'experience.published': (f: Facts) => `Erfaringen er publisert: ${f['title']}.`,
    'experience.returned': (f: Facts) => `Erfaringen trenger en endring: ${f['title']}.`,
    'experience.toAgree': (f: Facts) => `${f['from']} vil nevne dere ved navn i en erfaring: ${f['title']}.`,
    'experience.nameAgreed': (f: Facts) => `${f['from']} har sagt ja til teksten: ${f['title']}.`,
    'experience.nameLeftOut': (f: Facts) => `${f['from']} vil ikke stå med navn i erfaringen: ${f['title']}.`,
    'guidance.asked': (f: Facts) => `${f['from']} spør dere om råd.`,
    'guidance.answered': (f: Facts) => `${f['from']} har svart på spørsmålet deres.`,
    'guidance.agreed': (f: Facts) => `${f['from']} vil dele svaret som en erfaring. Vil dere også?`,
    'guidance.becameDraft': (f: Facts) => `Svaret til ${f['from']} er blitt et utkast til en erfaring.`,
    'benefit.asked': (f: Facts) => `${f['from']} ber dere bekrefte gevinsten «${f['title']}».`,
    'benefit.askedAnew': (f: Facts) => `${f['from']} har endret gevinsten «${f['title']}». Svar på nytt.`,
    'benefit.confirmed': (f: Facts) => `${f['from']} har bekreftet gevinsten «${f['title']}».`,
    'benefit.disputed': (f: Facts) => `${f['from']} er uenig i gevinsten «${f['title']}».`,
    'need.accepted': (f: Facts) => `${f['from']} sier at de trenger det samme som dere: ${f['nb']}.`,
    'need.common': (f: Facts) => `Både ${f['from']} og dere har sagt at behovet er det samme: ${f['nb']}.`,
    'need.asked': (f: Facts) => `${f['from']} spør om et behov hos dere: ${f['nb']}.`,
    'need.replied': (f: Facts) => `${f['from']} har svart om «${f['nb']}».`,
    'procurement.invited': (f: Facts) =>
      `${f['from']} inviterer dere til å kjøpe sammen: ${f['title']}. Svar innen ${f['deadline']}.`,
    'procurement.standing': (f: Facts) =>
      `${f['from']} har registrert dere etter stående fullmakt: ${f['title']}. Reserver dere innen ${f['deadline']} hvis dere ikke vil være med.`,
    'procurement.reminder': (f: Facts) => `${f['title']}: svar innen ${f['deadline']} på om dere er med.`,
    'gathering.decisionDue': (f: Facts) =>
      `${f['title']}: vedtak ${f['number']} følges opp av dere, innen ${f['deadline']}.`,
    'procurement.stepDue': (f: Facts) =>
      `${f['title']}: et steg hos dere har dato ${f['deadline']}. Se tidsplanen.`,
    'procurement.answerChanged': (f: Facts) => `${f['from']} har endret svaret deres: ${f['title']}.`,
    'procurement.joined': (f: Facts) => `${f['body']} er med, eller har endret svaret: ${f['title']}.`,
    'procurement.declined': (f: Facts) => `${f['body']} er ikke med: ${f['title']}.`,
    'procurement.mandateGiven': (f: Facts) => `${f['body']} har registrert fullmakt: ${f['title']}.`,
    'procurement.voteOpened': (f: Facts) => `Prioriter behovene innen ${f['deadline']}: ${f['title']}.`,
    'procurement.withdrew': (f: Facts) => `${f['body']} har trukket seg: ${f['title']}.`,
    'procurement.locked': (f: Facts) => `${f['from']} har låst deltakerlisten: ${f['title']}.`,
    'procurement.reopened': (f: Facts) => `${f['from']} har åpnet deltakerlisten igjen: ${f['title']}.`,
    'procurement.cancelled': (f: Facts) => `${f['from']} har avlyst anskaffelsen: ${f['title']}.`,
    'procurement.announced': (f: Facts) =>
      `${f['from']} har kunngjort konkurransen: ${f['title']}. Tilbudsfristen er ${f['deadline']}.`,
    'procurement.awarded': (f: Facts) => `${f['from']} har sendt tildelingsbrevet: ${f['title']}.`,
    'procurement.contracted': (f: Facts) => `Kontraktene er inngått: ${f['title']}.`,
    'procurement.phaseChanged': (f: Facts) =>
      `${f['from']} har gått videre, eller tilbake, i anskaffelsen: ${f['title']}.`,
    'procurement.noticeCorrected': (f: Facts) => `${f['from']} har rettet kunngjøringen: ${f['title']}.`,
    'procurement.awardAnnulled': (f: Facts) => `${f['from']} har tatt tilbake tildelingen: ${f['title']}.`,
    'procurement.complaintReceived': (f: Facts) => `${f['from']} har fått en klage: ${f['title']}.`,
    'procurement.closed': (f: Facts) => `${f['from']} har avsluttet anskaffelsen: ${f['title']}.`,
    'network.asked': (f: Facts) => `${f['from']} inviterer dere til læringsnettverket ${f['title']}.`,
    'network.joined': (f: Facts) => `${f['body']} er med i ${f['title']}.`,
    'network.declined': (f: Facts) => `${f['body']} sier nei til ${f['title']}.`,
    'network.left': (f: Facts) => `${f['body']} går ut av ${f['title']}.`,
    'network.topicVoteOpened': (f: Facts) => `Stem på temaene i ${f['title']} innen ${f['deadline']}.`,
    'network.topicVoteReminder': (f: Facts) =>
      `Dere har ikke stemt på temaene i ${f['title']}. Siste dag er ${f['deadline']}.`,
    'procurement.taskGiven': (f: Facts) =>
      `${f['from']} har gitt dere en oppgave: ${f['task']} (${f['title']}).`,
    'procurement.taskDue': (f: Facts) => `Innen ${f['deadline']}: ${f['task']} (${f['title']}).`,
    'procurement.commented': (f: Facts) => `${f['from']} har skrevet en kommentar: ${f['title']}.`,
    'procurement.remarkSaid': (f: Facts) => `${f['from']} har sagt noe om kravene: ${f['title']}.`,
    'procurement.remarkAnswered': (f: Facts) => `${f['from']} har svart på innspillet deres: ${f['title']}.`,
    'procurement.mentioned': (f: Facts) => `${f['from']} har skrevet en kommentar til dere: ${f['title']}.`,
    'procurement.handedOver': (f: Facts) => `Kontrakten fra «${f['title']}» ligger nå i planen deres.`,
    'proposal.asked': (f: Facts) =>
      `${f['from']} spør om dere vil kjøpe ${f['nb']} sammen. Svar innen ${f['deadline']}.`,
    'proposal.answered': (f: Facts) =>
      `${f['body']} har svart på forslaget om ${f['nb']}: ${proposalAnswers[String(f['answer'])]}.`,
    'proposal.reminder': (f: Facts) =>
      `Forslaget om ${f['nb']} venter på svar fra dere innen ${f['deadline']}.`,
    'proposal.prolonged': (f: Facts) =>
      `Fristen for forslaget om ${f['nb']} er flyttet til ${f['deadline']}.`,
    'proposal.agreed': (f: Facts) => `Det blir felles kjøp av ${f['nb']}. De som er interessert, går videre.`,
    'proposal.declined': (f: Facts) => `Det blir ikke felles kjøp av ${f['nb']}. Færre enn to vil være med.`,
    'proposal.expired': (f: Facts) => `Forslaget om ${f['nb']} er avsluttet. Fristen gikk ut.`,
    'proposal.withdrawn': (f: Facts) => `${f['from']} har trukket forslaget om ${f['nb']}.`,
    'round.asked': (f: Facts) =>
      `${f['from']} spør hva dere vil kjøpe sammen: «${f['title']}». Svar innen ${f['deadline']}.`,
    'round.reminder': (f: Facts) => `Runden «${f['title']}» venter på svar fra dere innen ${f['deadline']}.`,
    'round.prolonged': (f: Facts) => `Fristen for runden «${f['title']}» er flyttet til ${f['deadline']}.`,
    'round.closed': (f: Facts) =>
      `${f['from']} har avsluttet runden «${f['title']}». Se hva som kom inn i planen deres.`,
  },
  problems: {
    'signIn.tooMany': ({ minutes }: Facts) =>
      `Det er prøvd for mange ganger. Vent ${minutes} minutter, og prøv igjen.`,
    'signIn.linkGone': () => 'Lenken virker ikke lenger. Be om en ny.',
    'signIn.ceremonyGone': () => 'Det tok for lang tid, eller svaret er brukt før. Prøv igjen.',
    'passkey.refused': () => 'Passnøkkelen ble ikke godtatt. Prøv en annen, eller be om en lenke på e-post.',
    'passkey.notMade': () =>
      'Passnøkkelen er ikke lagt til, fordi svaret fra nettleseren ikke stemte. Prøv igjen.',
    'passkey.tooMany': ({ most }: Facts) =>
      `Du har ${most} passnøkler. Fjern en du ikke bruker, før du legger til en ny.`,
    'oidc.cancelled': () => 'Innloggingen ble avbrutt. Prøv igjen, eller be om en lenke på e-post.',
    'oidc.mismatch': () => 'Svaret hører ikke til innloggingen du begynte på. Begynn på nytt her.',
    'oidc.notValid': () =>
      'Svaret fra innloggingstjenesten holdt ikke mål. Prøv igjen, eller be om en lenke på e-post.',
    'oidc.levelTooLow': () =>
      'Innloggingen var ikke sikker nok for Samkjøp. Logg inn på nytt, og velg en måte på et høyere nivå.',
    'oidc.unavailable': () =>
      'Innloggingstjenesten svarer ikke nå. Prøv igjen om litt, eller be om en lenke på e-post.',
    'oidc.noVerifiedEmail': () =>
      'Vi vet ikke hvem du er: innloggingstjenesten oppga ingen bekreftet e-postadresse. Logg inn med lenke på e-post, og koble kontoen til tjenesten på «Min side».',
    'oidc.unknownPerson': () =>
      'Ingen her har e-postadressen innloggingstjenesten oppga. Be en administrator hos dere om å invitere deg.',
    'oidc.otherPerson': () => 'Innloggingen hører til en annen konto her. Koble den fra den kontoen først.',
    'email.format': ({ value }: Facts) =>
      value === ''
        ? 'Skriv e-postadressen din, for eksempel kari@kommune.no.'
        : `«${value}» er ikke en e-postadresse. Skriv den som kari@kommune.no.`,
    'email.invented': () => 'Adressen hører til en oppdiktet person i demonstrasjonen. Skriv din egen.',
    'name.missing': () => 'Skriv navnet ditt.',
    'job.gone': () => 'Arbeidet finnes ikke lenger.',
  },
};

export type AccountsTexts = Omit<typeof accountsNb, 'notices'> & {
  readonly notices: Readonly<Record<keyof typeof accountsNb.notices, (facts: Facts) => string>>;
};
