// What the adviser has looked for and where, and with whom a body may buy, in nynorsk.
import type { SearchedTexts } from './searched.nb.ts';

export const searchedNn: SearchedTexts = {
  title: 'Her har vi sett etter',
  lead: 'Det som ikkje er undersøkt, kan finnast.',
  caption: 'Stader vi har sett etter, og kva vi fann',
  see: 'Sjå kvar vi har sett etter',
  fromPlan: (facts) => `Dette står i planen, og er fylt inn: ${facts}. Du kan endre det når du får rådet.`,
  place: 'Stad',
  when: 'Status',
  what: 'Kva vi fann',
  places: {
    ownContracts: 'Avtalane i planen dykkar',
    proposals: 'Forslag de er med i',
    plans: 'Behov som andre viser dykk',
    memberships: 'Samarbeid de er med i, etter registeret',
    agreementList: 'Lista vår over avtalar som andre har laga',
    otherAgreements: 'Alle andre avtalar',
  },
  notes: {
    ownContracts: {
      notSearched: 'Planen dykkar har ingen avtalar enno.',
      none: 'De kan ha ein som ikkje står i planen.',
    },
    proposals: { notSearched: '', none: '' },
    plans: {
      notSearched: 'I planen står det at de vil kjøpe dette åleine.',
      none: 'Nokon kan ha behovet utan å vise det.',
    },
    memberships: { notSearched: '', none: 'Det tyder ikkje at de står utanfor.' },
    agreementList: {
      notSearched: 'Lista følgjer kategoriar, og behovet har ingen.',
      none: 'Lista er kort. Andre avtalar kan finnast.',
    },
    otherAgreements: { notSearched: 'Sjå etter på Doffin, og spør samarbeidet dykkar.', none: '' },
  },
  visitor:
    'Du er ikkje logga inn for dei som skal kjøpe. Då bruker vi berre det opne registeret, og nemner ingen andre sine behov.',
  signIn: 'Logg inn',
  on: (date) => `undersøkt ${date}`,
  notSearched: 'ikkje undersøkt',
  found: (count) => `fann ${count}`,
  none: 'fann ingen',
  until: (name, date) => `${name}, til ${date}`,
  answerBy: (name, date) => `frå ${name}, svarfrist ${date}`,
  running: (name, date) => `De har alt ein avtale til ${date}: ${name}.`,
  runningOpen: (name) => `De har alt ein avtale utan sluttdato: ${name}.`,
  partners: {
    title: 'Kven de kan kjøpe saman med',
    lead: (count, isOne) =>
      isOne
        ? 'Éi verksemd i nærleiken viser dykk eit slikt behov.'
        : `${count} verksemder i nærleiken viser dykk eit slikt behov.`,
    asOf: (date) => `Slik det var vist dykk ${date}.`,
    caption: 'Verksemder med eit slikt behov, det likaste først',
    body: 'Verksemd',
    start: 'Kan byrje',
    value: 'Verdi',
    distance: 'Km på veg',
    isKnown: 'kjend',
    notShown: 'ikkje vist',
    notTogether: 'ikkje samstundes med dykk',
    more: (count) => `${count} til er ikkje nemnde: Dei byrjar til ei anna tid, eller liknar mindre.`,
    all: 'Sjå behova ved sida av dykkar',
    propose: 'Lag utkast til forslag med desse',
    proposeText: 'Berre de ser utkastet. Dei andre får det når de sender det.',
    needFirst: 'Vil de foreslå eit felles kjøp, må behovet stå i planen dykkar.',
    addNeed: 'Legg det i planen',
    gone: 'Ingen viser dykk eit slikt behov no. Rekn ut rådet på nytt.',
    paper: (date) =>
      `Behova var viste dykk i Samkjøp ${date}. Spør dei det gjeld, før de nemner dei i ei open sak.`,
  },
};
