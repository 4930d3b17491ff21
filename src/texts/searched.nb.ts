// What the adviser has looked for and where, and with whom a body may buy. Bokmål is the source; the others are typed by it.
import type { CatalogueId } from '../modules/advice/model.ts';

const places: Readonly<Record<CatalogueId, string>> = {
  ownContracts: 'Avtalene i planen deres',
  proposals: 'Forslag dere er med i',
  plans: 'Behov som andre viser dere',
  memberships: 'Samarbeid dere er med i, etter registeret',
  agreementList: 'Listen vår over avtaler som andre har laget',
  otherAgreements: 'Alle andre avtaler',
};

/** Why it was not searched, or what it means that nothing was there. */
const notes: Readonly<Record<CatalogueId, { readonly notSearched: string; readonly none: string }>> = {
  ownContracts: {
    notSearched: 'Planen deres har ingen avtaler ennå.',
    none: 'Dere kan ha en som ikke står i planen.',
  },
  proposals: { notSearched: '', none: '' },
  plans: {
    notSearched: 'I planen står det at dere vil kjøpe dette alene.',
    none: 'Noen kan ha behovet uten å vise det.',
  },
  memberships: { notSearched: '', none: 'Det betyr ikke at dere står utenfor.' },
  agreementList: {
    notSearched: 'Listen følger kategorier, og behovet har ingen.',
    none: 'Listen er kort. Andre avtaler kan finnes.',
  },
  otherAgreements: { notSearched: 'Se etter på Doffin, og spør samarbeidet deres.', none: '' },
};

export const searchedNb = {
  title: 'Her har vi sett etter',
  lead: 'Det som ikke er undersøkt, kan finnes.',
  caption: 'Steder vi har sett etter, og hva vi fant',
  see: 'Se hvor vi har sett etter',
  fromPlan: (facts: string) =>
    `Dette står i planen, og er fylt inn: ${facts}. Du kan endre det når du får rådet.`,
  place: 'Sted',
  when: 'Status',
  what: 'Hva vi fant',
  places,
  notes,
  visitor:
    'Du er ikke logget inn for dem som skal kjøpe. Da bruker vi bare det åpne registeret, og nevner ingen andres behov.',
  signIn: 'Logg inn',
  on: (date: string) => `undersøkt ${date}`,
  notSearched: 'ikke undersøkt',
  found: (count: string) => `fant ${count}`,
  none: 'fant ingen',
  until: (name: string, date: string) => `${name}, til ${date}`,
  answerBy: (name: string, date: string) => `fra ${name}, svarfrist ${date}`,
  running: (name: string, date: string) => `Dere har alt en avtale til ${date}: ${name}.`,
  runningOpen: (name: string) => `Dere har alt en avtale uten sluttdato: ${name}.`,
  partners: {
    title: 'Hvem dere kan kjøpe sammen med',
    lead: (count: string, isOne: boolean) =>
      isOne
        ? 'Én virksomhet i nærheten viser dere et slikt behov.'
        : `${count} virksomheter i nærheten viser dere et slikt behov.`,
    asOf: (date: string) => `Slik det var vist dere ${date}.`,
    caption: 'Virksomheter med et slikt behov, det likeste først',
    body: 'Virksomhet',
    start: 'Kan begynne',
    value: 'Verdi',
    distance: 'Km på vei',
    isKnown: 'kjent',
    notShown: 'ikke vist',
    notTogether: 'ikke samtidig med dere',
    more: (count: string) => `${count} til er ikke nevnt: De begynner til en annen tid, eller ligner mindre.`,
    all: 'Se behovene ved siden av deres',
    propose: 'Lag utkast til forslag med disse',
    proposeText: 'Bare dere ser utkastet. De andre får det når dere sender det.',
    needFirst: 'Vil dere foreslå et felles kjøp, må behovet stå i planen deres.',
    addNeed: 'Legg det i planen',
    gone: 'Ingen viser dere et slikt behov nå. Regn ut rådet på nytt.',
    paper: (date: string) =>
      `Behovene var vist dere i Samkjøp ${date}. Spør dem det gjelder, før dere nevner dem i en åpen sak.`,
  },
};

export type SearchedTexts = typeof searchedNb;
