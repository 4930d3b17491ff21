// Words of changes to the register: proposals, decisions, disputes and history. Bokmål is the source; the others are typed
// by it.
import type { FACT_CODES } from '../modules/registry/edits/errors.ts';
import type { ChangeState, CooperationField, EditorRole } from '../modules/registry/edits/fact.ts';

type Facts = Readonly<Record<string, string | number>>;

const problems: Readonly<Record<(typeof FACT_CODES)[number], (facts: Facts) => string>> = {
  'date.written': (f) =>
    `Vi leser ikke «${f['value']}» som en dato. Skriv år, måned og år eller hele datoen, for eksempel 2025, 03.2025 eller 01.03.2025.`,
  'fact.address': (f) =>
    `«${f['value']}» er ikke en nettadresse. Skriv hele adressen, for eksempel https://www.eksempel.no.`,
  'fact.alreadyDisputed': () => 'Endringen er omstridt fra før. De som drifter Samkjøp, avgjør den.',
  'fact.changedMeanwhile': () =>
    'Registeret er endret etter at forslaget kom. Avvis forslaget, og lag et nytt ut fra det som står nå.',
  'fact.demo': () =>
    'Du er i demonstrasjonen. Registeret gjelder virkelige virksomheter og kan ikke endres herfra.',
  'fact.endBeforeStart': () => 'Slutten er før starten. Rett en av datoene.',
  'fact.gone': () =>
    'Vi finner ikke dette i registeret, eller dere har ingen rolle i det. Gå tilbake til listen.',
  'fact.installationDecides': () => 'Endringen er omstridt. Bare de som drifter Samkjøp, kan avgjøre den.',
  'fact.missing': () => 'Her mangler det et svar. Fyll ut feltet.',
  'fact.notConcerned': () => 'Endringen gjelder ikke dere. Bare de den gjelder, kan svare.',
  'fact.overlap': () =>
    'Registeret sier allerede noe for de samme dagene. Endre det som står der, i stedet for å legge til nytt.',
  'fact.own': () => 'Dere kan ikke avgjøre deres eget forslag. Den andre parten eller Samkjøp gjør det.',
  'fact.settled': () => 'Endringen er allerede avgjort. Foreslå en ny endring om noe er galt.',
  'fact.sourceDateMissing': () => 'Kilden mangler dato. Skriv når den er fra.',
  'fact.sourceInFuture': () => 'Kilden er datert etter i dag. Rett datoen.',
  'fact.sourceMissing': () => 'Kilden mangler. Skriv en nettadresse eller navnet på et dokument.',
  'fact.unchanged': () => 'Dette står i registeret fra før. Endre noe, eller gå tilbake.',
};

const states: Readonly<Record<ChangeState, string>> = {
  proposed: 'foreslått',
  disputed: 'omstridt',
  confirmed: 'bekreftet',
  rejected: 'avvist',
  withdrawn: 'trukket',
};
const fields: Readonly<Record<CooperationField, string>> = {
  name: 'Navn',
  legalForm: 'Juridisk form',
  host: 'Vert',
  website: 'Nettsted',
  period: 'Start og slutt',
  hasCompleteMembership: 'Om medlemslisten er hel',
};
const roles: Readonly<Record<EditorRole, string>> = {
  coordinator: 'koordinator',
  administrator: 'administrator',
};

export const registerEditsNb = {
  problems,
  states,
  fields,
  /** «administrator i Namsos». */
  teller: (role: EditorRole, party: string) => `${roles[role]} i ${party}`,
  ofInstallation: 'de som drifter Samkjøp',
  membershipOf: (member: string, cooperation: string) => `${member} i ${cooperation}`,
  outsideOf: (member: string) => `${member} utenfor faste samarbeid`,
  values: {
    none: 'ikke oppgitt',
    notMember: 'ikke medlem',
    notOutside: 'ikke oppgitt som utenfor',
    outside: 'utenfor',
    complete: 'Alle medlemmer er med på listen',
    incomplete: 'Flere kan være medlemmer',
    from: (date: string) => `fra ${date}`,
    to: (date: string) => `til og med ${date}`,
    noDates: 'uten oppgitt start',
  },
  begin: {
    title: 'Foreslå en endring i registeret',
    whom: 'Hvem foreslår du det for?',
    none: 'Koordinatorer og administratorer kan foreslå endringer. Du har ingen av disse rollene.',
    tellUs: 'Slik melder du fra uten en slik rolle',
    asDemo: 'Du er i demonstrasjonen. Registeret gjelder virkelige virksomheter og kan ikke endres herfra.',
  },
  list: {
    title: 'Endringer i registeret',
    lead: 'Forslag som dere har sendt eller har noe med å gjøre.',
    installationLead: 'Alle forslag til endringer i registeret.',
    propose: 'Foreslå en endring',
    state: 'Status',
    anyState: 'Alle',
    show: 'Vis',
    caption: (from: number, to: number, count: number) =>
      count === 1 ? 'Én endring' : `${from}–${to} av ${count} endringer, de nyeste først`,
    none: 'Her er ingen endringer med denne statusen.',
    noneYet: 'Her er ingen forslag ennå.',
    parts: 'Deler av listen',
    columns: { what: 'Hva', before: 'Registeret', after: 'Forslaget', by: 'Foreslått av', at: 'Dato' },
  },
  choose: {
    title: 'Hva vil dere endre?',
    about: 'Velg hva det gjelder',
    body: 'Kommune eller fylkeskommune',
    cooperation: 'Samarbeid',
    chooseOne: 'Velg',
    next: 'Gå videre',
    either: 'Velg en kommune eller fylkeskommune, eller et samarbeid.',
    own: 'Samarbeidet',
    members: 'Medlemmer',
    memberships: 'Medlemskap',
    outside: 'Utenfor faste samarbeid',
    newMember: 'Legg til et medlem',
    newMembership: 'Legg til et medlemskap',
    newOutside: 'Oppgi at kommunen er utenfor',
    now: 'Registeret sier',
    change: 'Endre',
  },
  form: {
    title: 'Foreslå endring',
    now: 'Registeret sier nå',
    notDone: 'Forslaget er ikke sendt',
    dateHint: 'År, måned og år eller hele datoen: 2025, 03.2025 eller 01.03.2025.',
    member: 'Medlem',
    cooperation: 'Samarbeid',
    memberKind: 'Hvordan er medlemmet med?',
    from: 'Fra og med',
    to: 'Til og med',
    toHint: 'La feltet stå tomt når det fortsatt gjelder.',
    exists: 'Skal det stå i registeret?',
    existsYes: 'Ja, med dette innholdet',
    existsNo: 'Nei, det var aldri slik',
    isComplete: 'Er alle medlemmene på listen?',
    completeYes: 'Ja',
    completeNo: 'Nei, flere kan være medlemmer',
    noHost: 'Ikke kjent',
    source: 'Kilde',
    sourceHint: 'Nettadresse, saksnummer eller navn på dokument. Kilden blir offentlig.',
    sourceDate: 'Kildens dato',
    note: 'Merknad',
    noteHint: 'Bare de det gjelder, ser merknaden. Ikke skriv navn på personer.',
    send: 'Send forslaget',
    whoConfirms: (parties: string) =>
      `${parties} kan bekrefte endringen. Det kan også de som drifter Samkjøp.`,
    installationConfirms: 'De som drifter Samkjøp, kan bekrefte endringen.',
  },
  change: {
    back: 'Alle endringer',
    state: 'Status',
    before: 'Registeret sa',
    after: 'Forslaget',
    source: 'Kilde',
    by: 'Foreslått av',
    decided: 'Avgjort av',
    disputedBy: 'Bestridt av',
    disputeSource: 'Kilden imot',
    note: 'Merknad',
    decisionNote: 'Begrunnelse',
    disputeNote: 'Hva som er galt',
    at: (who: string, date: string) => `${who}, ${date}`,
    notDone: 'Det ble ikke gjort',
    decideTitle: 'Er dette riktig?',
    decideText: 'Når dere bekrefter, står endringen i registeret og i åpne data.',
    settleText: 'Kildene er uenige. Bekreft forslaget, eller avvis det slik at det som sto, står.',
    confirm: 'Bekreft',
    reject: 'Avvis',
    why: 'Begrunnelse',
    whyHint: 'Bare de det gjelder, ser begrunnelsen.',
    disputeTitle: 'Sier en annen kilde noe annet?',
    disputeText: 'Da står opplysningen som omstridt, med begge kildene, til den er avgjort.',
    dispute: 'Meld at endringen er omstridt',
    withdrawTitle: 'Trekk forslaget',
    withdrawText: 'Da kan ingen bekrefte det. Det står fortsatt i listen, som trukket.',
    withdraw: 'Trekk forslaget',
  },
  done: {
    proposed: 'Forslaget er sendt.',
    confirmed: 'Endringen er bekreftet og står i registeret.',
    rejected: 'Forslaget er avvist.',
    disputed: 'Endringen står nå som omstridt.',
    withdrawn: 'Forslaget er trukket.',
  },
  public: {
    propose: 'Foreslå endring',
    disputed: 'omstridt',
    disputedTitle: 'Omstridt',
    disputedLead: 'Kildene er uenige. Begge står her til det er avgjort.',
    historyTitle: 'Hva som er endret',
    registerSays: 'Registeret viser dette',
    columns: {
      what: 'Hva',
      before: 'Før',
      after: 'Etter',
      source: 'Kilde',
      at: 'Bekreftet',
      by: 'Foreslått og bekreftet av',
      one: 'Det ene',
      other: 'Det andre',
    },
    caption: (count: number) => (count === 1 ? 'Én endring' : `${count} endringer, de nyeste først`),
    disputedCaption: (count: number) =>
      count === 1 ? 'Én omstridt opplysning' : `${count} omstridte opplysninger`,
    proposedAndConfirmed: (proposer: string, confirmer: string) =>
      `Foreslått av ${proposer}, bekreftet av ${confirmer}`,
  },
};

export type RegisterEditsTexts = typeof registerEditsNb;
