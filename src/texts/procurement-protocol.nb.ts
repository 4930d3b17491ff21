// The protocol of a procurement: what its items are called, and the sentences that are filled in from what is registered.
// Bokmål is the source; the other languages are typed by it.
import type { ProtocolItemId } from '../modules/procurement/protocol-rules.ts';

const items: Readonly<Record<ProtocolItemId, string>> = {
  buyers: 'Hvem som kjøper',
  subject: 'Hva som kjøpes, og verdien',
  undivided: 'Hvorfor det ikke er delt i delkontrakter',
  procedure: 'Valg av prosedyre',
  directAward: 'Kjøp uten konkurranse',
  communication: 'Unntak fra elektronisk kommunikasjon',
  requests: 'Forespørsler om å delta, og hvem som ble valgt ut',
  tenders: 'Hvem som leverte tilbud',
  rejected: 'Avviste tilbud',
  lateWinner: 'Vinner som kom for sent',
  discarded: 'Forkastede tilbud',
  impartiality: 'Habilitet og konkurransevridning',
  preparation: 'Leverandører som var med på å forberede',
  climate: 'Klima og miljø',
  winner: 'Hvem som vant, og hvorfor',
  subcontractors: 'Underleverandører',
  standstill: 'Karens og klager',
  contract: 'Kontrakten',
  cancelled: 'Avlysning',
  other: 'Annet som er viktig',
};

export const procurementProtocolNb = {
  items,
  title: 'Protokoll',
  lead: (part: string) => `Punktene følger ${part}. Det dere har registrert, er fylt ut.`,
  noRegime: 'Velg del av regelverket før dere skriver protokollen.',
  missing: 'mangler',
  filled: 'fylt ut',
  ifAny: 'bare hvis det gjelder',
  letter: (section: string, letter: string) => `${section} bokstav ${letter}`,
  known: 'Fra det som er registrert',
  answer: 'Skriv her',
  answerAlso: 'Noe mer?',
  hints: {
    procedure: 'Hvilken prosedyre dere brukte, og hvorfor den passet.',
    directAward: 'Hvorfor dere kunne kjøpe uten konkurranse.',
    communication: 'Hva som ikke gikk elektronisk, og hvorfor.',
    requests: 'Hvem som ba om å delta, hvem dere valgte, og hvorfor.',
    undivided: 'Hvorfor det var best å kjøpe alt samlet.',
    tenders: 'Hvem som leverte, eller at ingen gjorde det.',
    lateWinner: 'Hvilken regel dere bygger på, og hva som gjorde at tilbudet kunne være med.',
    discarded: 'Hvilke tilbud dere la bort, og hvorfor.',
    impartiality: 'Hva dere fant, og hva dere gjorde. Fant dere ingenting, skriver du det.',
    winner: 'Hvem som vant hver delkontrakt, og hva som avgjorde.',
    subcontractors: 'Hvem de er og hva de skal gjøre, så langt dere vet. Er det ingen, skriver du det.',
    other: 'Det en leser ellers ville lurt på.',
  } as Readonly<Partial<Record<ProtocolItemId, string>>>,
  hintAlso: 'Bare det som ikke står over.',
  conflict: {
    title: 'En annen har skrevet her siden du åpnet siden',
    now: 'Slik står det nå',
    gone: 'Punktet er tomt nå.',
    text: 'Din tekst står i feltet. Skriv inn det du vil ha med fra begge, og lagre på nytt.',
  },
  save: 'Lagre protokollen',
  download: 'Hent som Word',
  downloadPdf: 'Hent som PDF',
  unsure:
    'Bokstavene i § 25-5 og innholdet i §§ 10-5 og 30-1 er ikke lest i forskriften. Kontroller mot teksten før dere bruker protokollen.',
  closed: 'Anskaffelsen er avsluttet. Protokollen kan ikke endres.',
  fileName: 'protokoll',
  paperTitle: (title: string) => `Protokoll: ${title}`,
  paperSubtitle: (lead: string) => `Ført av ${lead}`,
  author: 'Samkjøp',
  pageOf: (page: string, pages: string) => `Side ${page} av ${pages}`,
  rule: (act: string, section: string, checked: string, status: string) =>
    `${act} ${section}, lest ${checked} (${status})`,
  support: 'Laget med Samkjøp av det som er registrert. Beslutningsstøtte, ikke juridisk råd.',
  empty: 'Ikke utfylt.',
  says: {
    buyers: (name: string, number: string) => (number === '' ? name : `${name}, org.nr. ${number}`),
    leads: (name: string) => `${name} leder på vegne av alle.`,
    standing: (name: string, agreement: string) => `${name}: stående fullmakt, ${agreement}`,
    caseMandate: (name: string, number: string, date: string) => `${name}: sak ${number}, ${date}`,
    subject: (title: string, category: string) => `${title} (${category}).`,
    value: (estimate: string, maximum: string) => `Beregnet verdi ${estimate}, ramme ${maximum}, uten mva.`,
    lots: (names: string) => `Delkontrakter: ${names}.`,
    divided: (count: string) => `Anskaffelsen er delt i ${count} delkontrakter.`,
    notice: (reference: string, published: string, deadline: string) =>
      `Kunngjort ${published}${reference === '' ? '' : ` (${reference})`}. Tilbudsfrist ${deadline}.`,
    regime: (part: string, reason: string) => `${part}. ${reason}`,
    tender: (number: string, name: string, lots: string) => `${number}. ${name}: ${lots}`,
    price: (lot: string, price: string) => (price === '' ? lot : `${lot} ${price}`),
    late: 'levert for sent',
    noTenders: 'Ingen tilbud er registrert.',
    rejected: (name: string, section: string, reason: string) =>
      `${name}: avvist etter ${section}. ${reason}`,
    noneRejected: 'Ingen tilbud er avvist.',
    noLateWinner: 'Ingen av vinnerne kom for sent.',
    lateWinner: (name: string, received: string) =>
      `${name} kom etter fristen${received === '' ? '' : `, ${received}`}, og vant.`,
    winner: (lot: string, names: string, reason: string) => `${lot}: ${names}. ${reason}`,
    noWinner: (lot: string, reason: string) => `${lot}: ingen. ${reason}`,
    worth: (name: string, value: string, scores: string) =>
      `${name}${value === '' ? '' : `, ${value}`}${scores === '' ? '' : ` (${scores})`}`,
    impartial: {
      none: (names: string) => `Ingen forhold meldt: ${names}.`,
      handled: (names: string) => `Forhold meldt og håndtert: ${names}.`,
    },
    tookPart: (name: string, times: string) =>
      `${name} var med ${times === '1' ? 'én gang' : `${times} ganger`} i markedsdialogen.`,
    learnt: (evened: string, open: string) =>
      `Fikk vite noe alene, som er jevnet ut: ${evened}. Ikke jevnet ut: ${open}.`,
    measure: (text: string) => `Tiltak for alle: ${text}`,
    noDialogue: (reason: string) => `Ingen markedsdialog. ${reason}`,
    nobodyTookPart: 'Ingen leverandør var med på å forberede.',
    climate: {
      criterion: 'Møtt med tildelingskriterium.',
      requirement: 'Møtt med krav.',
      exemption: 'Unntak.',
    },
    noClimate: 'Ikke tatt stilling til.',
    standstill: (sent: string, until: string) =>
      until === '' ? `Brev sendt ${sent}. Ingen karens.` : `Brev sendt ${sent}. Karens til og med ${until}.`,
    noAward: 'Ingen tildeling er sendt.',
    complaint: (date: string, about: string, end: string) => `Klage ${date}: ${about} ${end}`,
    openComplaint: 'Ikke avgjort.',
    contract: (lot: string, name: string, signed: string, ceiling: string) =>
      `${lot}: ${name}, signert ${signed}, ramme ${ceiling}.`,
    noContract: 'Ingen kontrakt er registrert.',
    notCancelled: 'Konkurransen er ikke avlyst.',
    cancelled: (reason: string) => `Avlyst: ${reason}`,
  },
};

export type ProcurementProtocolTexts = typeof procurementProtocolNb;
