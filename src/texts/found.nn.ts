// What notices tell of a body, in nynorsk.
import type { EstimatedFact } from '../modules/planning/found/to-plan.ts';
import type { FoundTexts } from './found.nb.ts';

const estimated: Readonly<Record<EstimatedFact, string>> = {
  annualValue: 'årleg verdi',
  startsOn: 'startdato',
  endsOn: 'sluttdato',
};

export const foundNn: FoundTexts = {
  title: 'Funne i kunngjeringar',
  counts: {
    agreement: (count) => (count === '1' ? 'éin avtale' : `${count} avtalar`),
    procurement: (count) => (count === '1' ? 'éi anskaffing' : `${count} anskaffingar`),
  },
  heading: (things) => `Vi fann ${things} for dykk i kunngjeringar`,
  lead: 'Sei om det stemmer. Det som stemmer, legg vi inn i planen, og de slepp å skrive det.',
  leadAnswered: 'Ingenting ventar på svar.',
  empty: 'Vi har ikkje funne noko om dykk i kunngjeringar enno.',
  emptyText: 'Når nye kunngjeringar er lesne, kjem det vi finn, her.',
  parts: 'Svar',
  states: { waiting: 'Ventar på svar', confirmed: 'Stemmer', rejected: 'Stemmer ikkje' },
  part: (name, count) => `${name} (${count})`,
  none: {
    waiting: 'Ingenting ventar på svar.',
    confirmed: 'De har ikkje sagt at noko stemmer.',
    rejected: 'De har ikkje sagt at noko er feil.',
  },
  kinds: { agreement: 'Avtale', procurement: 'Anskaffing' },
  framework: 'Rammeavtale',
  runsOn: 'Ingen sluttdato',
  starts: 'Startar',
  period: 'Gjeld',
  span: (from, to) => `${from}–${to}`,
  options: 'Opsjonar',
  roughly: (value) => `ca.\u00a0${value}`,
  estimate: (value) => `${value} (overslag)`,
  source: 'Kjelde',
  award: (label, date) => (date ? `kunngjering ${label}, ${date}` : `kunngjering ${label}`),
  announced: (label, date) => (date ? `${label}, ${date}` : label),
  right: 'Stemmer',
  wrong: 'Stemmer ikkje',
  correct: 'Rett det først',
  about: (title) => `: ${title}`,
  chosen: 'Det du har kryssa av for:',
  allRight: (count) => `Alle ${count} på sida stemmer`,
  takeBack: 'Angre',
  inPlan: 'Sjå i planen',
  leftPlan: 'Er fjerna frå planen sidan.',
  pages: 'Fleire sider',
  estimateNote: (facts) =>
    `Overslag som ikkje står i kunngjeringa: ${facts.map((fact) => estimated[fact]).join(', ')}.`,
  optionsNote: (options) => `Opsjonar i kunngjeringa: ${options}`,
  done: {
    added: (count) => (count === '1' ? 'Éin er lagd inn i planen.' : `${count} er lagde inn i planen.`),
    already: (count) =>
      count === '1'
        ? 'Éin stod der frå før, og er ikkje lagd inn på nytt.'
        : `${count} stod der frå før, og er ikkje lagde inn på nytt.`,
    faulty: (count) =>
      count === '1'
        ? 'Éin må rettast før han kan leggjast inn.'
        : `${count} må rettast før dei kan leggjast inn.`,
    rejected: (count) =>
      count === '1'
        ? 'Éin stemmer ikkje. Vi spør ikkje om han igjen.'
        : `${count} stemmer ikkje. Vi spør ikkje om dei igjen.`,
    takenBack: (count) =>
      count === '1'
        ? 'Svaret er angra. Er avtalen endra i planen, står han der.'
        : `${count} svar er angra. Det som er endra i planen, står der.`,
    nothing: 'Ingenting vart endra. Kryss av for det du vil svare på.',
    gone: 'Nokon andre har svart på dette i mellomtida.',
    regret: 'Sjå svara og angre',
  },
  upload: {
    title: 'Les inn kunngjeringar',
    lead: 'Vi finn avtalar og anskaffingar for kvar kommune og fylkeskommune. Dei seier sjølve om det stemmer.',
    files: 'Filer',
    hint: (megabytes) =>
      `Kunngjeringar om inngått kontrakt (XML, eForms) eller ei liste over utlyste konkurransar (JSON). Til saman høgst ${megabytes}\u00a0MB. Større mengder les du inn med «npx samkjop kunngjoringer».`,
    button: 'Les inn',
    noFile: 'Vel minst éi fil.',
    kept: (fresh, known) =>
      `${fresh === '1' ? 'Éi ny kunngjering' : `${fresh} nye kunngjeringar`}. ${known} var lesne inn frå før.`,
    found: (things, bodies) =>
      bodies === '1'
        ? `Fann ${things} for éin kommune eller fylkeskommune.`
        : `Fann ${things} for ${bodies} kommunar og fylkeskommunar.`,
    nothingFound: 'Fann ingenting nytt.',
    passed: (count) =>
      `${count === '1' ? 'Éi vart ikkje brukt' : `${count} vart ikkje brukte`}: andre innkjøparar enn kommunar og fylkeskommunar, ingen vinnar, eller berre ein intensjon om å inngå avtale.`,
    faults: (count) => (count === '1' ? 'Éi kan ikkje brukast' : `${count} kan ikkje brukast`),
    fault: (file, row, sentence) => `${row === null ? file : `${file}, rad ${row}`}: ${sentence}`,
    firstFaults: (most) => `Vi viser dei første ${most}.`,
  },
  overview: { all: 'Sjå alle' },
};
