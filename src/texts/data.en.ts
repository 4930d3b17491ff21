// Words of the open data page in English.

import type { DatasetName } from '../modules/exchange/open-data.ts';
import type { DatasetTexts, DataTexts } from './data.nb.ts';

const datasets: Readonly<Record<DatasetName, DatasetTexts>> = {
  kommuner: {
    title: 'Municipalities',
    description:
      'Every municipality today, with its Norwegian, Sámi and Kven names, population, centrality and municipal centre.',
    fields: {
      number: 'Municipality number, four digits (division of 2024).',
      officialNames: 'Official names, the Norwegian first.',
      orgNumber: 'Organisation number. Empty where it is not known.',
      areaKm2: 'Area in square kilometres.',
      seat: 'Municipal centre.',
      latitude: 'Latitude of the municipal centre (WGS84).',
      longitude: 'Longitude of the municipal centre (WGS84).',
      centralityClass: 'Centrality class by Statistics Norway: 1 is most central, 6 least.',
      centralityIndex: 'Centrality index by Statistics Norway, 0 to 1000.',
      kostraGroup: 'KOSTRA group by Statistics Norway.',
      languageForm: 'Written form of Norwegian: nb, nn or neutral.',
    },
  },
  fylker: {
    title: 'Counties',
    description: 'Every county, with its number of municipalities and inhabitants.',
    fields: {
      number: 'County number, two digits.',
      officialNames: 'Official names, the Norwegian first.',
      orgNumber: 'Organisation number of the county authority. For Oslo it is the municipality’s.',
      nuts3: 'Region in the EU’s NUTS 3.',
      municipalities: 'Number of municipalities.',
    },
  },
  kommunehistorikk: {
    title: 'Municipality numbers since 2017',
    description:
      'Which municipality numbers have been in use since 2017, and which municipality they belong to today.',
    fields: {
      number: 'Municipality number, in use now or before.',
      firstYear: 'First year the number was in use. Empty: 2017 or earlier.',
      lastYear: 'Last year the number was in use. Empty: still in use.',
      targets: 'Municipality number today. Several numbers: the municipality was split.',
    },
  },
  samarbeid: {
    title: 'Purchasing cooperations',
    description: 'Known purchasing cooperations, with form, host, period and source.',
    fields: {
      id: 'The cooperation’s lasting key.',
      shortName: 'Short name.',
      kind: 'formalHolistic (standing purchasing cooperation), thematic (one field), caseByCase (one purchase), county (between county authorities), network or historic (ended).',
      legalForm:
        'administrativtVertskommune, politiskVertskommune, oppgavefellesskap, iks, as, agreement, project or unknown.',
      legalNote: 'Note on the form, in English.',
      host: 'Host: municipality number, or F and county number. Empty: not known.',
      hostName: 'The host’s name.',
      website: 'Website.',
      hasCompleteMembership: 'true: the source names everyone. false: others may be members.',
      knownMembers: 'Number of known members, past and present.',
      note: 'Note, in English.',
      disputed:
        'What the parties disagree on: name, legalForm, host, website, period, hasCompleteMembership or members (who takes part). Empty: nothing.',
    },
  },
  medlemskap: {
    title: 'Memberships',
    description: 'Who is or has been in which cooperation, and when.',
    fields: {
      cooperation: 'The cooperation’s key.',
      cooperationName: 'The cooperation’s name.',
      member: 'Member: municipality number, or F and county number.',
      memberName: 'The member’s name.',
      memberKind: 'participant, owner, agreementMember (named user of an agreement) or option.',
      isDisputed: 'true: the parties disagree on the membership.',
    },
  },
  nettverk: {
    title: 'Networks and county support',
    description: 'Learning networks and support from county authorities that others can join.',
    fields: {
      id: 'The network’s lasting key.',
      topic: 'procurement, innovation, suppliers, innovationWork or welfareTechnology.',
      whoMayJoin: 'counties, countyMunicipalities, municipalitiesAndCounties, publicBuyers or namedGroup.',
      contact: 'Web page to start from. Empty: not known.',
      isPast: 'true: it is over, or nothing shows that it still runs.',
    },
  },
  dekning: {
    title: 'Coverage',
    description:
      'How many municipalities are in a standing purchasing cooperation, for the country and by county, size and centrality.',
    fields: {
      group: 'country, county, size or centrality.',
      key: 'NO, county number, small/medium/large (below 5,000, below 20,000, the rest) or centrality class.',
      municipalities: 'Number of municipalities.',
      member: 'Municipalities that are members.',
      outside: 'Municipalities that a source says are outside.',
      unknown: 'Municipalities we do not know about. Not the same as outside.',
      possible: 'Of the unknown: municipalities that a later source without a start date has as members.',
      memberPopulation: 'Inhabitants of municipalities that are members.',
      outsidePopulation: 'Inhabitants of municipalities confirmed to be outside.',
      unknownPopulation: 'Inhabitants of municipalities we do not know about.',
    },
  },
  kommunestatus: {
    title: 'State of each municipality',
    description:
      'Whether the municipality is in a standing purchasing cooperation, confirmed outside, or not known.',
    fields: {
      number: 'Municipality number, four digits.',
      state: 'member, outside (confirmed) or unknown.',
      isPossible: 'true: not known on the date, but a later source without a start date has it as a member.',
      cooperations: 'Keys of the cooperations behind it.',
    },
  },
  kategorier: {
    title: 'Purchasing categories',
    description: 'What municipalities buy, as a list with CPV codes and the words people use.',
    fields: {
      id: 'The category’s lasting key.',
      nameNb: 'Name in bokmål.',
      nameNn: 'Name in nynorsk.',
      nameEn: 'Name in English.',
      cpvPrefixes: 'Leading digits of the CPV codes. A code belongs to the category with the longest match.',
      words: 'What people write when they mean this, in Norwegian.',
      kind: 'goods, services or works.',
      market: 'Where suppliers usually are: local, regional, national or international.',
      contractMonths: 'Usual length of a contract, in months.',
      priceCurve:
        'Price curve when buying groups are worked out: standardGoods, specialGoods, services or works.',
      isSecuritySensitive: 'true: check security requirements before letting others in.',
    },
  },
  regelverdier: {
    title: 'Values in the rules',
    description:
      'Thresholds, deadlines, shares and other numbers of the law, with when they hold, their source and if they are confirmed.',
    fields: {
      id: 'The value’s lasting key.',
      key: 'What it is a value of, for example threshold.eea (EEA threshold).',
      buyer: 'Whom it holds for: any, local (municipalities and counties), state or utility.',
      kind: 'What it holds for: any, goodsServices, works or special (health and social services and special services).',
      reading: '1, 2 and so on when sources differ about the same days. The likeliest is 1.',
      validFrom: 'First day. Empty: not known.',
      validTo: 'Last day. Empty: still holds.',
      value: 'The value, in the unit below.',
      unit: 'NOK (excluding VAT), share (0 to 1), days, workingDays, weeks, months, years or count.',
      act: 'Act, regulation or other source.',
      section: 'Section or part. A dash: the whole source.',
      url: 'Address of the source.',
      checkedOn: 'When the source was read: year, month or day.',
      isConfirmed: 'true: read in an official text. false: must be checked before anyone relies on it.',
      note: 'Remark, in bokmål.',
    },
  },
  kilder: {
    title: 'Sources',
    description: 'Where the register’s fields come from.',
    fields: {
      id: 'The source’s key.',
      origin: 'Who made the data.',
      url: 'Web address.',
      licence: 'Licence.',
      isConfirmed: 'true: straight from an official register. false: gathered by hand, must be checked.',
      datasets: 'The files here that build on it.',
    },
  },
};

export const dataEn: DataTexts = {
  title: 'Open data',
  heading: 'Everything in the register can be downloaded and used freely',
  intro:
    'Municipalities, cooperations, memberships and coverage, with source and date. Field names are stable. We add new ones and leave the old as they are.',
  filesTitle: 'Files',
  filesCaption: (date) =>
    `The facts were last read from their sources on ${date}. We make the files anew when the register changes.`,
  columnFile: 'Contents',
  columnDescription: 'Description',
  columnRows: 'Rows',
  columnFormats: 'Download',
  download: (title, format) => `${title} as ${format}`,
  fieldsTitle: 'What the fields mean',
  fieldsIntro: 'The names are the same in CSV, JSON, Excel and GeoJSON.',
  fieldsOf: (title, count) => `${title}: ${count} fields`,
  columnField: 'Field',
  columnType: 'Type',
  columnMeaning: 'Meaning',
  types: {
    text: 'text',
    whole: 'whole number',
    decimal: 'decimal',
    date: 'date',
    yesNo: 'true/false',
    list: 'list',
  },
  commonFields: {
    name: 'Name.',
    county: 'County number.',
    population: 'Inhabitants on 1 January 2026.',
    date: 'The date the row holds for.',
    validFrom: 'From, as the source writes it: year, month or day. Empty: not known.',
    validTo: 'To and including, as the source writes it. Empty: no known end.',
    sources: 'Addresses of or references to the sources.',
    sourceDate: 'The source’s date: year, month or day. Empty: undated.',
    confidence: 'How sure the fact is: high, medium or low.',
  },
  formatsTitle: 'The formats',
  formats: [
    'Coverage and states can be fetched for another date. Add ?dato=2021-03-01 to the address.',
    'CSV has commas between fields, points in decimals and UTF-8 without BOM (RFC 4180). It suits programs. An empty field means “not known”.',
    'Lists in CSV have vertical bars between their parts. A text that could be read as a formula has an apostrophe in front.',
    'For Excel, take the Excel file. It has a sheet that explains the fields. If you double-click a CSV file, Excel may misread æ, ø, å and commas.',
    'JSON has the same fields in data, and licence, dates and sources in meta. GeoJSON has the municipal centres as points.',
  ],
  apiTitle: 'API',
  apiText:
    'The API answers questions about the register in JSON, on the date you choose. It needs no key and can be used from any web page.',
  apiDocument: 'Description of the API (OpenAPI 3.1)',
  apiExample: 'Example: municipalities in Trøndelag as they were on 01.03.2021',
  apiProblems: 'Error codes',
  catalogue: 'Data catalogue (DCAT in JSON-LD)',
  licenceTitle: 'Licence',
  licence: 'Use the data as you like. Say who it comes from (Creative Commons Attribution 4.0).',
  attributionLabel: 'Name these',
  versionLabel: 'Version of the register',
  checkedLabel: 'Last read from the sources',
  cautionTitle: 'Before you use the figures',
  caution:
    '“Not known” means that we have no source. Never count it as outside. Show the unknown share beside the share of members.',
  nextStepTitle: 'Only need the overview?',
  nextStepText:
    '“State of each municipality” says who is a member, who is confirmed outside, and who we do not know about, with sources.',
  nextStepButton: 'Download as Excel',
  aboutSheet: 'About the data',
  catalogueTitle: 'Open data from Samkjøp',
  datasets,
};
