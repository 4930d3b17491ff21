// English for the words of the register.
import type { RegisterWords } from './register-words.nb.ts';

export const registerWordsEn: RegisterWords = {
  kinds: {
    formalHolistic: 'Standing purchasing cooperation',
    thematic: 'Cooperation in one field',
    caseByCase: 'Cooperation on one purchase',
    county: 'County cooperation',
    network: 'Network',
    historic: 'Ended cooperation',
  },
  forms: {
    administrativtVertskommune: 'Host municipality, administrative (vertskommunesamarbeid)',
    politiskVertskommune: 'Host municipality, political (vertskommunesamarbeid)',
    oppgavefellesskap: 'Municipal task partnership (oppgavefellesskap)',
    iks: 'Intermunicipal company (IKS)',
    as: 'Limited company (AS)',
    agreement: 'Agreement, legal basis not stated',
    project: 'Project',
    unknown: 'Not known',
  },
  memberKinds: {
    participant: 'Participant',
    owner: 'Owner',
    agreementMember: 'Named user of an agreement',
    option: 'Has an option',
  },
  confidences: {
    high: 'The source is clear.',
    medium: 'The source is old, undated or says only part of this.',
    low: 'The source is weak. Use the fact with care.',
  },
  states: { member: 'Member', outside: 'Confirmed outside', unknown: 'Not known' },
  sizes: {
    small: (below) => `Small, under ${below}`,
    medium: (below, large) => `Medium-sized, ${below} to ${large}`,
    large: (from) => `Large, from ${from}`,
  },
  centrality: (value) =>
    value === 1 ? 'Class 1 (most central)' : value === 6 ? 'Class 6 (least central)' : `Class ${value}`,
  topics: {
    procurement: 'Procurement',
    innovation: 'Innovative procurement',
    suppliers: 'Suppliers and local business',
    innovationWork: 'Innovation work',
    welfareTechnology: 'Welfare technology',
  },
  audiences: {
    counties: 'The counties',
    countyMunicipalities: 'Municipalities in the county',
    municipalitiesAndCounties: 'Municipalities and counties',
    publicBuyers: 'All public buyers',
    namedGroup: 'Only those who were invited',
  },
  map: {
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    reset: 'Show the whole map',
    hint: 'Point at a municipality to see its name.',
    region: 'Enlarged map that can be moved',
  },
  fields: {
    dateHint: 'dd.mm.yyyy',
    dateFormat: (value) =>
      `Write the date as day, month and year, for example 01.03.2021. You wrote “${value}”.`,
    dateNonexistent: (value) => `There is no date ${value}. Try one that is in the calendar.`,
    dateOutside: (from, to) =>
      `Choose a date from ${from} to ${to}. The register says nothing about other dates.`,
    number: (min, max) => `Write a whole number from ${min} to ${max}, for example 5000.`,
  },
  unknown: 'not known',
  noneFound: 'None',
};
