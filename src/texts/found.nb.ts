// What notices tell of a body, and the body's answer. Bokmål is the source; the other languages are typed by it.
import type { FoundKind, FoundState } from '../modules/planning/found/model.ts';
import type { EstimatedFact } from '../modules/planning/found/to-plan.ts';

const agreements = (count: string): string => (count === '1' ? 'én avtale' : `${count} avtaler`);
const procurements = (count: string): string => (count === '1' ? 'én anskaffelse' : `${count} anskaffelser`);

const estimated: Readonly<Record<EstimatedFact, string>> = {
  annualValue: 'årlig verdi',
  startsOn: 'startdato',
  endsOn: 'sluttdato',
};

export const foundNb = {
  title: 'Funnet i kunngjøringer',
  counts: { agreement: agreements, procurement: procurements } satisfies Record<
    FoundKind,
    (count: string) => string
  >,
  /** `things`: «12 avtaler og 5 anskaffelser». */
  heading: (things: string) => `Vi fant ${things} for dere i kunngjøringer`,
  lead: 'Si om det stemmer. Det som stemmer, legger vi inn i planen, og dere slipper å skrive det.',
  leadAnswered: 'Ingenting venter på svar.',
  empty: 'Vi har ikke funnet noe om dere i kunngjøringer ennå.',
  emptyText: 'Når nye kunngjøringer er lest, kommer det vi finner, her.',
  parts: 'Svar',
  states: {
    waiting: 'Venter på svar',
    confirmed: 'Stemmer',
    rejected: 'Stemmer ikke',
  } satisfies Record<FoundState, string>,
  part: (name: string, count: string) => `${name} (${count})`,
  none: {
    waiting: 'Ingenting venter på svar.',
    confirmed: 'Dere har ikke sagt at noe stemmer.',
    rejected: 'Dere har ikke sagt at noe er feil.',
  } satisfies Record<FoundState, string>,
  kinds: { agreement: 'Avtale', procurement: 'Anskaffelse' } satisfies Record<FoundKind, string>,
  framework: 'Rammeavtale',
  runsOn: 'Ingen sluttdato',
  starts: 'Starter',
  period: 'Gjelder',
  span: (from: string, to: string) => `${from}–${to}`,
  options: 'Opsjoner',
  /** Before a rounded amount. */
  roughly: (value: string) => `ca.\u00a0${value}`,
  estimate: (value: string) => `${value} (anslag)`,
  source: 'Kilde',
  award: (label: string, date: string | null) =>
    date ? `kunngjøring ${label}, ${date}` : `kunngjøring ${label}`,
  announced: (label: string, date: string | null) => (date ? `${label}, ${date}` : label),
  right: 'Stemmer',
  wrong: 'Stemmer ikke',
  correct: 'Rett det først',
  /** Read aloud after what a button or link says. */
  about: (title: string) => `: ${title}`,
  chosen: 'Det du har krysset av for:',
  allRight: (count: string) => `Alle ${count} på siden stemmer`,
  takeBack: 'Angre',
  inPlan: 'Se i planen',
  leftPlan: 'Er fjernet fra planen siden.',
  pages: 'Flere sider',
  estimateNote: (facts: readonly EstimatedFact[]) =>
    `Anslag som ikke står i kunngjøringen: ${facts.map((fact) => estimated[fact]).join(', ')}.`,
  optionsNote: (options: string) => `Opsjoner i kunngjøringen: ${options}`,
  done: {
    added: (count: string) => (count === '1' ? 'Én er lagt inn i planen.' : `${count} er lagt inn i planen.`),
    already: (count: string) =>
      count === '1'
        ? 'Én sto der fra før, og er ikke lagt inn på nytt.'
        : `${count} sto der fra før, og er ikke lagt inn på nytt.`,
    faulty: (count: string) =>
      count === '1' ? 'Én må rettes før den kan legges inn.' : `${count} må rettes før de kan legges inn.`,
    rejected: (count: string) =>
      count === '1'
        ? 'Én stemmer ikke. Vi spør ikke om den igjen.'
        : `${count} stemmer ikke. Vi spør ikke om dem igjen.`,
    takenBack: (count: string) =>
      count === '1'
        ? 'Svaret er angret. Er avtalen endret i planen, står den der.'
        : `${count} svar er angret. Det som er endret i planen, står der.`,
    nothing: 'Ingenting ble endret. Kryss av for det du vil svare på.',
    gone: 'Noen andre har svart på dette i mellomtiden.',
    regret: 'Se svarene og angre',
  },
  upload: {
    title: 'Les inn kunngjøringer',
    lead: 'Vi finner avtaler og anskaffelser for hver kommune og fylkeskommune. De sier selv om det stemmer.',
    files: 'Filer',
    hint: (megabytes: string) =>
      `Kunngjøringer om inngått kontrakt (XML, eForms) eller en liste over utlyste konkurranser (JSON). Til sammen høyst ${megabytes}\u00a0MB. Større mengder leses med «npx samkjop kunngjoringer».`,
    button: 'Les inn',
    noFile: 'Velg minst én fil.',
    /** Notices. */
    kept: (fresh: string, known: string) =>
      `${fresh === '1' ? 'Én ny kunngjøring' : `${fresh} nye kunngjøringer`}. ${known} var lest inn fra før.`,
    found: (things: string, bodies: string) =>
      bodies === '1'
        ? `Fant ${things} for én kommune eller fylkeskommune.`
        : `Fant ${things} for ${bodies} kommuner og fylkeskommuner.`,
    nothingFound: 'Fant ingenting nytt.',
    passed: (count: string) =>
      `${count === '1' ? 'Én' : count} ble ikke brukt: andre innkjøpere enn kommuner og fylkeskommuner, ingen vinner, eller bare en intensjon om å inngå avtale.`,
    faults: (count: string) => (count === '1' ? 'Én kan ikke brukes' : `${count} kan ikke brukes`),
    fault: (file: string, row: string | null, sentence: string) =>
      `${row === null ? file : `${file}, rad ${row}`}: ${sentence}`,
    firstFaults: (most: string) => `Vi viser de første ${most}.`,
  },
  overview: { all: 'Se alle' },
};

export type FoundTexts = typeof foundNb;
