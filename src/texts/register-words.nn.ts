// Nynorsk for the words of the register.
import type { RegisterWords } from './register-words.nb.ts';

export const registerWordsNn: RegisterWords = {
  kinds: {
    formalHolistic: 'Fast innkjøpssamarbeid',
    thematic: 'Samarbeid om eitt fagområde',
    caseByCase: 'Samarbeid om eitt innkjøp',
    county: 'Fylkeskommunalt samarbeid',
    network: 'Nettverk',
    historic: 'Avslutta samarbeid',
  },
  forms: {
    administrativtVertskommune: 'Administrativt vertskommunesamarbeid',
    politiskVertskommune: 'Politisk vertskommunesamarbeid',
    oppgavefellesskap: 'Kommunalt oppgåvefellesskap',
    iks: 'Interkommunalt selskap (IKS)',
    as: 'Aksjeselskap (AS)',
    agreement: 'Avtale, lovgrunnlag ikkje oppgitt',
    project: 'Prosjekt',
    unknown: 'Ikkje kjent',
  },
  memberKinds: {
    participant: 'Deltakar',
    owner: 'Eigar',
    agreementMember: 'Namngitt brukar av ein avtale',
    option: 'Har opsjon',
  },
  confidences: {
    high: 'Kjelda er tydeleg.',
    medium: 'Kjelda er gammal, udatert eller seier berre noko av dette.',
    low: 'Kjelda er svak. Ver varsam med å byggje på opplysninga.',
  },
  states: { member: 'Medlem', outside: 'Stadfesta utanfor', unknown: 'Ikkje kjent' },
  sizes: {
    small: (below) => `Små, under ${below}`,
    medium: (below, large) => `Mellomstore, ${below} til ${large}`,
    large: (from) => `Store, frå ${from}`,
  },
  centrality: (value) =>
    value === 1 ? 'Klasse 1 (mest sentral)' : value === 6 ? 'Klasse 6 (minst sentral)' : `Klasse ${value}`,
  topics: {
    procurement: 'Innkjøp',
    innovation: 'Innovative anskaffingar',
    suppliers: 'Leverandørar og lokalt næringsliv',
    innovationWork: 'Innovasjonsarbeid',
    welfareTechnology: 'Velferdsteknologi',
  },
  audiences: {
    counties: 'Fylkeskommunane',
    countyMunicipalities: 'Kommunane i fylket',
    municipalitiesAndCounties: 'Kommunar og fylkeskommunar',
    publicBuyers: 'Alle offentlege oppdragsgivarar',
    namedGroup: 'Berre dei som var inviterte',
  },
  map: {
    zoomIn: 'Forstørr kartet',
    zoomOut: 'Forminsk kartet',
    reset: 'Vis heile kartet',
    hint: 'Peik på ein kommune for å sjå namnet.',
    region: 'Forstørra kart som kan flyttast',
  },
  fields: {
    dateHint: 'dd.mm.åååå',
    dateFormat: (value) => `Skriv datoen som dag, månad og år, til dømes 01.03.2021. Du skreiv «${value}».`,
    dateNonexistent: (value) => `Datoen ${value} finst ikkje. Prøv ein dato som står i kalenderen.`,
    dateOutside: (from, to) =>
      `Vel ein dato frå ${from} til ${to}. Registeret seier ikkje noko om andre datoar.`,
    number: (min, max) => `Skriv eit heilt tal frå ${min} til ${max}, til dømes 5000.`,
  },
  unknown: 'ikkje kjent',
  noneFound: 'Ingen',
};
