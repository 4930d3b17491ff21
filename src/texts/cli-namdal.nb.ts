// What `samkjop demo namdal` says while it plays a whole joint procurement. Norwegian only, as the rest of the command line.
import type { Commitment, Phase } from '../modules/procurement/life/model.ts';

interface AnsweredFacts {
  readonly who: string;
  readonly commitment: Commitment;
  readonly worth: string;
  readonly isLate: boolean;
}

interface WithdrewFacts {
  readonly who: string;
  readonly reason: string;
  readonly buyers: readonly [number, number];
  readonly worth: readonly [string, string];
}

const phases: Readonly<Record<Phase, string>> = {
  forming: 'Deltakere og fullmakt',
  needs: 'Behov',
  dialogue: 'Markedsdialog',
  requirements: 'Krav og delkontrakter',
  locked: 'Låst før kunngjøring',
  announced: 'Kunngjort',
  evaluated: 'Vurdert',
  awarded: 'Tildelt',
  contracted: 'Kontrakt',
  closed: 'Avsluttet',
  cancelled: 'Avlyst',
};

/** What each step produced; names as `StepId` has them. */
const steps = {
  begun: (lead: string, title: string, items: number, lots: number) =>
    `${lead} begynner «${title}»: ${items} linjer i ${lots} delkontrakter.`,
  invited: (names: string, deadline: string) => `${names} er invitert. Svarfristen er ${deadline}.`,
  askedMore: (invited: string, standing: string, deadline: string) =>
    `${invited} er invitert. ${standing} har stående fullmakt og kan reservere seg. Fristen for begge er ${deadline}.`,
  answered: ({ who, commitment, worth, isLate }: AnsweredFacts) =>
    `${who} er med${commitment === 'option' ? ' som opsjon' : ''}: ${worth} over avtaletiden.${isLate ? ' Svaret kom etter fristen og er merket.' : ''}`,
  needsStarted: 'Oppgavene er fordelt, og kartleggingen av behov begynner.',
  scheduled: (names: string) =>
    `Tidsplanen er lagt, med ønsket start og datoene for politiske møter i ${names}.`,
  meetingMoved: (who: string, moved: string) =>
    `${who} flytter et møte, og planen regnes ut på nytt. ${moved}`.trim(),
  startMoved: (before: string, after: string) => `Avtalen kan da starte ${after}, ikke ${before} som før.`,
  linksMade: (count: number) => `${count} lenker er laget. Den som får en, kan skrive uten konto.`,
  contributed: (role: string, text: string) => `${role} skriver: «${text}»`,
  needsWritten: (count: number) =>
    `${count} behov er skrevet: mål, brukere, situasjoner, kostnader og risiko.`,
  worked: (files: number, tasks: number, comments: number) =>
    `${files} filer, ${tasks} oppgaver og ${comments} kommentarer er lagt inn.`,
  tasksDone: 'Oppgavene som ventet, er gjort.',
  needsSorted: 'Innspillene er sortert, og to behov som var like, er slått sammen.',
  voteOpened: (count: number, deadline: string) => `Avstemning om ${count} behov er åpen til ${deadline}.`,
  voted: (who: string) => `${who} stemmer.`,
  goalMended: (value: string) => `Målet som ikke kunne måles, har fått et tall for i dag: ${value}.`,
  dialogueStarted: 'Dialogen med markedet begynner.',
  prepared: 'Det som er kjent om markedet, er skrevet ned. To aktiviteter er klare.',
  announced:
    'Konferanse og møter er kunngjort for alle. Frøet, tallet som skal trekke møtetidene, er låst på forhånd.',
  signedUp: (name: string) => `${name} melder seg på uten konto og bekrefter med lenken på e-post.`,
  asked: (name: string, text: string) => `${name} spør: «${text}»`,
  answeredToAll: (question: string, answer: string) =>
    `Alle får spørsmålet uten navn, og svaret: «${question}» «${answer}»`,
  slotsDrawn: 'Møtetidene er trukket. Hvem som helst kan trekke på nytt med frøet og få det samme.',
  conferenceHeld: 'Konferansen er holdt, og det som ble sagt, er publisert.',
  meetingsHeld: (count: number) => `${count} møter er holdt, og referatene er sendt til gjennomsyn.`,
  heard: 'Utkastet til krav er på høring.',
  toldToOne: (name: string) =>
    `${name} fikk vite noe på telefon som de andre ikke vet. Det er ført i loggen.`,
  sealPublished: 'Seglet er vist på den åpne siden.',
  commented: 'En leverandør har rettet referatet og merket en forretningshemmelighet.',
  settled: 'Det er avgjort hva som er hemmelig.',
  minutesPublished: 'Resten av referatene er publisert for alle.',
  toldToAll: 'Det som ble sagt på telefon, er publisert, og alle har fått tid til å lese det.',
  dialogueClosed: 'Aktivitetene er avsluttet.',
  requirementsStarted: 'Arbeidet med krav begynner.',
  requirementsWritten: (count: number, needs: number) =>
    `${count} krav er skrevet. De bygger på ${needs} behov, og på det leverandørene svarte.`,
  requirementProposed: (who: string, text: string, answer: string) =>
    `${who} foreslår: «${text}» Svaret er: «${answer}»`,
  criteriaWritten: (criteria: string, terms: number) =>
    `Tildelingskriterier: ${criteria}. ${terms} kontraktsvilkår er skrevet.`,
  clauseShared: (text: string) => `Et krav er delt med alle i biblioteket: «${text}»`,
  climateAnswered: (reason: string) => `§ 7-9 er besvart med krav i stedet for kriterium: «${reason}»`,
  regimeChosen: (part: string, reason: string) => `Valgt regelverk: ${part}. ${reason}`,
  mandatesGiven: (names: string) =>
    `${names} har svart om habilitet. De som ikke har stående fullmakt, har gitt en.`,
  lastMandateGiven: (who: string) => `${who} gir fullmakt i saken og svarer om habilitet.`,
  withdrew: ({ who, reason, buyers, worth }: WithdrewFacts) =>
    `${who} trekker seg: «${reason}» Kjøpere: ${buyers[0]} → ${buyers[1]}. Verdi: ${worth[0]} → ${worth[1]}.`,
  divided: (lots: string, extra: string, bids: string) =>
    `Delt slik: ${lots}. Anslått forskjell fra én kontrakt: ${extra} kr. Det ventes minst ${bids} tilbud på hver.`,
  undivided: (bids: string) => `Det deles ikke. Det ventes omtrent ${bids} tilbud.`,
  lotsExplained: 'Hvorfor det er delt slik, er skrevet ned og gjelder for volumene slik de er.',
  ceilingsSet: (lots: string) => `Rammene er satt: ${lots}.`,
  shared: (pot: string, fees: string) =>
    `Felles kostnad ${pot} er delt med nøkkelen Samkjøp foreslår: ${fees}.`,
  locked: (buyers: string, worth: string) =>
    `Låst. Kjøpere i kunngjøringen: ${buyers}. Beregnet verdi: ${worth}.`,
  papersApproved: (names: string) =>
    `Det som må være med i pakken, er sett over og godkjent. Word, PDF og Excel er lagret med sjekksum: ${names}.`,
  ownPapersApproved: (names: string) => `Det kjøperne selv skal ha, er godkjent: ${names}.`,
  packed: (files: number, size: string) =>
    `Pakken til anbudsverktøyet er laget: ${files} filer, ${size} kB. Den er sjekket uten databasen: Alle filene passer med sjekksummene.`,
  recordApproved: (names: string) => `Det siste er godkjent: ${names}.`,
  competitionAnnounced: (reference: string, deadline: string) =>
    `Konkurransen er kunngjort (${reference}). Tilbudsfristen er ${deadline}. Fra nå kan ikke kjøpere, volum eller rammer endres.`,
  tendersRegistered: (count: number, rejected: string, section: string) =>
    `${count} tilbud er registrert. ${rejected} er avvist etter ${section}. Bare de som leder og vurderer, ser tilbudene.`,
  lotsDecided: (lots: string) => `Vinnerne er registrert med begrunnelse: ${lots}.`,
  evaluated: 'Vurderingen er avsluttet.',
  awarded: (until: string) =>
    until === '' ? 'Brevet er sendt. Ingen karens.' : `Brevet er sendt. Karensen varer til og med ${until}.`,
  complained: (about: string) => `En klage er mottatt: «${about}» Kontrakten må vente.`,
  complaintSettled: (reason: string) => `Klagen er avgjort: «${reason}»`,
  signed: (count: number) => `${count} kontrakter er registrert.`,
  contracted: (buyers: string) => `Kontraktene ligger i planen hos ${buyers}, med frister og opsjoner.`,
  protocolWritten: (count: number) =>
    `${count} punkter er skrevet i protokollen. Resten er fylt ut fra det som er registrert.`,
  closed: 'Anskaffelsen er avsluttet.',
};

export const cliNamdalNb = {
  title: 'Trygghetsalarmer i Fjordregionen',
  opening: [
    'Fem oppdiktede kommuner kjøper trygghetsalarmer sammen, fra første dag til saken er avsluttet. Storvik leder.',
    'Alt går gjennom de samme kommandoene som sidene bruker, på en database som slettes etterpå. Beløp er uten mva.',
    '',
    '«Prøver» og «Nektet»: Noe blir forsøkt for tidlig, og Samkjøp sier hva som mangler.',
    '«Ute av veien»: Det som sperret for neste del av saken, er i orden nå.',
    '«Loggen»: Det leverandørene har fått vite. Seglet viser om noe i den blir endret siden.',
  ],
  phase: (phase: Phase) => `── ${phases[phase]} ──`,
  on: (date: string, text: string) => `${date}  ${text}`,
  option: (who: string) => `${who} (opsjon)`,
  quoted: (name: string) => `«${name}»`,
  won: (lot: string, name: string) => `${lot} til ${name}`,
  amount: (name: string, amount: string) => `${name} ${amount}`,
  /** `text`: what stood in the way, in one sentence. */
  mended: (text: string) => `            Ute av veien: ${text}`,
  seal: (count: number, hash: string) => `            Loggen: ${count} oppføringer, segl ${hash}`,
  short: (hash: string) => `${hash.slice(0, 12)} …`,
  trials: {
    dialogueWithoutNeeds: 'Prøver å begynne dialogen før noen har skrevet behov.',
    dialogueUnmeasured: 'Prøver å begynne dialogen med et mål som ikke kan måles.',
    onUneven: 'Prøver å gå videre mens én vet noe de andre ikke vet.',
    changeAfterNotice: 'Prøver å åpne listen igjen etter kunngjøringen.',
    contractInStandstill: 'Prøver å inngå kontrakten i karensperioden.',
    closeTooEarly: 'Prøver å avslutte før protokollen er hel.',
    lockTooEarly: 'Prøver å låse før alle har gitt fullmakt.',
    packWithoutPapers: 'Prøver å lage pakken før dokumentene er godkjent.',
    lockWithoutClimate: 'Prøver å låse før klima og miljø er tatt vare på (§ 7-9).',
  },
  refused: (text: string) => `            Nektet: ${text}`,
  verifying: (bytes: string) => `Loggen er eksportert (${bytes} byte) og sjekket uten databasen.`,
  whole: (count: number, since: number) =>
    `            Loggen er hel: ${count} oppføringer. Det publiserte seglet stemmer, og ${since} oppføringer er kommet etter.`,
  broken: '            Loggen er ikke hel.',
  changed: (seq: number) => `            Samme fil med én bokstav endret: avslørt i oppføring ${seq}.`,
  notFound: '            Samme fil med én bokstav endret: ikke avslørt.',
  outsider: (name: string) => `            ${name} er aldri invitert. Der finnes ikke anskaffelsen.`,
  outsiderSees: (name: string) => `            ${name} er aldri invitert, men ser anskaffelsen.`,
  ending:
    'Slik går det fra første dag til anskaffelsen er avsluttet. Selve konkurransen går i anbudsverktøyet.',
  steps,
};
