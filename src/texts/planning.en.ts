// Import of needs, categories and matching, English.
import type { PlanningTexts } from './planning.nb.ts';

const number = (value: string | number | undefined): string => Number(value ?? 0).toLocaleString('en-GB');
const meant = (suggestion: string | number | undefined): string =>
  suggestion ? ` Did you mean “${suggestion}”?` : ' Check the spelling.';

const fields: PlanningTexts['fields'] = {
  buyer: 'Municipality',
  buyerNumber: 'Municipality number',
  kind: 'Contract or need',
  reference: 'Case number',
  title: 'Contract',
  category: 'Category',
  cpv: 'CPV code',
  supplierName: 'Supplier',
  supplierOrgNumber: 'Supplier organisation number',
  annualValue: 'Annual value',
  totalValue: 'Total value',
  totalWithOptions: 'Total value with options',
  annualVolume: 'Annual volume',
  unit: 'Unit',
  startsOn: 'Start date',
  endsOn: 'End date',
  duration: 'Term',
  options: 'Options',
  optionNotice: 'Notice of option',
  termMonths: 'Length of next contract',
  earliestStart: 'Earliest start',
  latestStart: 'Latest start',
  requirements: 'Requirements',
  cooperation: 'Cooperation',
  cooperateWith: 'Cooperate with',
  responsible: 'Responsible',
  notes: 'Notes',
};

const field = (id: string | number | undefined): string =>
  fields[id as keyof typeof fields] ?? String(id ?? '');

const rowOf = (f: Readonly<Record<string, string | number>>): string =>
  f['firstFile'] === undefined ? `row ${f['firstRow']}` : `row ${f['firstRow']} of ${f['firstFile']}`;

const problems: PlanningTexts['problems'] = {
  'file.tooLarge': (f) =>
    `The file is larger than ${number(f['megabytes'])}\u00a0MB. Split it, or remove sheets and pictures.`,
  'file.oldExcel': () =>
    'This is an Excel file in the old format (.xls). Save it as .xlsx or CSV and try again.',
  'file.notTable': () => 'The file is not a table. Hand in the list as Excel (.xlsx), CSV or JSON.',
  'file.notJson': () =>
    'The file looks like JSON but cannot be read. Fetch it again, or hand in the list as CSV or Excel.',
  'file.notList': () => 'The JSON file must be a list of notices ([…]). Fetch it again as a list.',
  'file.empty': () => 'The file has no rows. Fill in at least one row below the headings.',
  'file.tooManyRows': (f) =>
    `The file has ${number(f['rows'])} rows. The limit is ${number(f['most'])}. Split the file.`,
  'file.headingNotFound': () =>
    'We find no row of headings. Write, for example, “Municipality”, “Contract” and “End date” above the columns, or use the template.',
  'file.columnMissing': (f) =>
    `The column “${field(f['field'])}” is missing. Add it, or give the column this name.`,
  'file.columnTwice': (f) =>
    `Both “${f['other']}” and “${f['heading']}” are read as “${field(f['field'])}”. Rename or remove one of them.`,
  'mapping.whatMissing': () =>
    'The list must say what is bought. Choose the column with the name of the contract, the category or the CPV code.',
  'mapping.buyerMissing': () =>
    'The list must say who buys. Choose the column with the name or number of the municipality.',
  'mapping.fieldTwice': (f) =>
    `Columns ${f['first']} and ${f['second']} are both set to “${field(f['field'])}”. Choose something else for one of them.`,
  'row.shape': (f) =>
    `The row lacks a field or has the wrong kind of value${f['value'] ? ` (“${f['value']}”)` : ''}. Fetch the notice again.`,
  'row.cellTooLong': (f) =>
    `The cell has ${number(f['length'])} characters. The limit is ${number(f['most'])}. Shorten it.`,
  'row.repeat': (f) =>
    `The row is the same as ${rowOf(f)}, and the contract is counted once. Remove the row, or write what sets the contracts apart.`,
  'buyer.missing': () => 'It does not say who buys. Write the name of the municipality or county.',
  'buyer.joint': (f) =>
    `“${f['value']}” is several buyers together. Split the row into one for each of them if they are to be included.`,
  'buyer.cooperation': (f) =>
    `“${f['value']}” is a purchasing cooperation (${f['cooperation']}) that already buys jointly. Write the municipality that has the need.`,
  'buyer.dissolved': (f) => `“${f['value']}” no longer exists. Write who took over: ${f['successors']}.`,
  'buyer.ambiguous': (f) =>
    `Several municipalities are called “${f['value']}”. Write the municipality number: ${f['choices']}.`,
  'buyer.unknownMunicipality': (f) =>
    `We know no municipality called “${f['value']}”.${meant(f['suggestion'])}`,
  'buyer.unknownUnit': (f) =>
    `We cannot see which municipality “${f['value']}” belongs to. Write the municipality’s name instead.`,
  'buyer.notOwn': (f) =>
    `“${f['value']}” is another municipality than the one the list is for. Remove the row, or upload it for the other municipality.`,
  'notice.repeat': (f) =>
    `The notice is already in ${rowOf(f)} and is counted once. Remove the row if it was written twice.`,
  'notice.jointTitle': (f) =>
    `The title names ${f['count']} municipalities, which already buy jointly. Split the row into one for each of them if they are to be included.`,
  'title.missing': () => 'It does not say what is bought. Write the name of the contract.',
  'cpv.format': (f) => `“${f['value']}” is not a CPV code. Write eight digits, for example 90911000.`,
  'category.unknown': (f) =>
    f['suggestion']
      ? `We do not recognise “${f['value']}”. Did you mean “${f['suggestion']}”?`
      : `We do not recognise “${f['value']}”. Write a category from the list or a CPV code.`,
  'value.notNumber': (f) =>
    `“${f['value']}” is not an amount. Write whole kroner, for example 1,200,000, or leave the cell empty.`,
  'value.notPositive': (f) =>
    `The amount “${f['value']}” must be above zero. Correct it, or leave the cell empty.`,
  'value.tooLarge': (f) =>
    `The amount “${f['value']}” is above NOK ${number(f['most'])} a year. Check for too many zeros.`,
  'date.notDate': (f) => `“${f['value']}” is not a date. Write day, month and year, for example 31.12.2027.`,
  'date.missing': () => 'The date is missing. Write when the contract ends, for example 31.12.2027.',
  'date.order': (f) => `The date “${f['value']}” is before the start (${f['start']}). Correct one of them.`,
  'date.past': (f) =>
    `The contract ended ${f['value']} and the time for a new one has passed (today is ${f['today']}). Correct the date or remove the row.`,
  'date.tooFar': (f) => `“${f['value']}” is too far ahead. The last date we can use is ${f['furthest']}.`,
  'date.tooEarly': (f) =>
    `“${f['value']}” is too long ago. The first date we can use is ${f['earliest']}. Check for typing errors.`,
  'options.notUnderstood': (f) =>
    `We do not understand the option “${f['value']}”. Write, for example, 1+1 (years) or 24 months, or leave the cell empty.`,
  'requirements.twice': (f) =>
    `The requirement “${f['key']}” stands twice with different values. Keep one of them, or split the row in two.`,
  'requirements.tooMany': (f) =>
    `The cell has ${number(f['count'])} requirements. The limit is ${number(f['most'])}. Remove some.`,
  'optionNotice.notUnderstood': (f) =>
    `We do not understand the notice “${f['value']}”. Write a date or the time before the contract ends, for example 3 months, or leave the cell empty.`,
  'term.notUnderstood': (f) =>
    `We do not understand the length “${f['value']}”. Write, for example, 4 years or 48 months, or leave the cell empty.`,
  'window.order': (f) =>
    `The latest start “${f['value']}” is before the earliest (${f['earliest']}). Correct one of them.`,
  'volume.notNumber': (f) =>
    `“${f['value']}” is not a volume we can read. Write a number, for example 1,200, or leave the cell empty.`,
  'volume.notPositive': (f) =>
    `The volume “${f['value']}” must be above zero. Correct it, or leave the cell empty.`,
  'orgNumber.format': (f) =>
    `“${f['value']}” is not an organisation number. Write nine digits, or leave the cell empty.`,
  'orgNumber.checkDigit': (f) =>
    `The organisation number “${f['value']}” has a digit that does not fit. Look the number up and correct it, or leave the cell empty.`,
  'kind.notUnderstood': (f) =>
    `We do not know whether “${f['value']}” is a contract or a need. Write “contract” or “need”, or leave the cell empty.`,
  'kind.needWithEnd': (f) =>
    `The row is a need but has only an end date (“${f['value']}”). Write when the new one is to start, or write “contract” if it is a contract that ends then.`,
  'kind.needWithOptions': (f) =>
    `The row is a need but has an option (“${f['value']}”). Remove the option, or write “contract” if the contract has been signed.`,
  'cooperation.notUnderstood': (f) =>
    `We do not understand the wish to cooperate “${f['value']}”. Write “open”, “only with” or “alone”, or leave the cell empty.`,
  'cooperation.whoMissing': (f) =>
    `It says “${f['value']}” but not whom. Write the names of the municipalities with semicolons between them.`,
  'cooperation.unknownBody': (f) =>
    `We know no municipality or county called “${f['name']}”.${meant(f['suggestion'])}`,
  'xlsx.tooLarge': (f) =>
    `The file is larger than ${number(Math.round(Number(f['most']) / 1024 / 1024))} MB. Split it, or remove sheets and pictures.`,
  'xlsx.notWorkbook': () =>
    'The file cannot be read as Excel. Is it protected by a password, or damaged? Save it again as .xlsx without a password.',
  'xlsx.unpackedTooLarge': () =>
    'The Excel file is too large when unpacked. Remove sheets, pictures and empty rows, or hand in the list as CSV.',
  'xlsx.noSheet': () => 'The Excel file has no visible sheet. Put the list in the first sheet.',
};

export const planningEn: PlanningTexts = {
  problems,
  fields,
  place: (row, fieldName) => (fieldName ? `Row ${row}, ${fieldName}` : `Row ${row}`),
  outOfScope: (count) =>
    count === 1
      ? '1 buyer is neither a municipality nor a county'
      : `${number(count)} buyers are neither a municipality nor a county`,
  kinds: { goods: 'Goods', services: 'Services', works: 'Works' },
  markets: {
    local: 'local market',
    regional: 'regional market',
    national: 'national market',
    international: 'international market',
  },
  verdicts: { felles: 'common need', mulig: 'possibly a common need', nei: 'not common' },
  obstacles: {
    sameBody: 'it is the same municipality',
    noCommonStart: 'they cannot start in the same quarter',
    tooFar: 'they are too far apart for this market',
  },
  sharedWords: (words) => `Words they share: ${words.join(', ')}`,
  assumptions: {
    'scale.population': 'The buyer the values are stated for',
    'scale.exponent': 'How much the value grows with the population (exponent)',
    'scale.county': 'A county’s purchases measured against a municipality with as many inhabitants',
    'notice.deadlineDays': 'Days from notice to deadline where no deadline is stated',
    'notice.awardDays': 'Days from deadline to start',
    'window.beforeMonths': 'Months a contract may start early',
    'window.afterMonths.short': 'Months a contract of up to a year, or for works, may be put off',
    'window.afterMonths.medium': 'Months a contract of one to three years may be put off',
    'window.afterMonths.long': 'Months a contract of more than three years may be put off',
  },
  assumedValueOf: (what) => `Annual value for 10,000 inhabitants (${what})`,
  assumption: 'assumption',
  units: {
    inhabitants: 'inhabitants',
    exponent: '',
    factor: '',
    days: 'days',
    months: 'months',
    'NOK a year': 'NOK a year',
  },
  list: {
    kinds: { contract: 'contract', need: 'need' },
    wishes: { open: 'open', onlyWith: 'only with', alone: 'alone' },
    optionStates: { open: 'open', used: 'used', declined: 'not used' },
    months: (count) => (count === 1 ? '1 month' : `${count} months`),
    noticeBy: (date) => `notice ${date}`,
  },
  skipped: {
    sum: 'A sum, not a contract',
    headings: 'The headings once more',
  },
  template: {
    sheet: 'Contracts',
    helpSheet: 'Explanation',
    headings: {
      buyer: 'Municipality',
      title: 'Contract',
      category: 'Category',
      cpv: 'CPV code',
      annualValue: 'Annual value',
      start: 'Start date',
      end: 'End date',
      options: 'Options',
      requirements: 'Requirements',
    },
    helpHeadings: ['Column', 'What to write there'],
    help: {
      buyer: 'Name or number of the municipality or county. Required.',
      title: 'What is bought, in your own words. May be empty when the category is filled in.',
      category: 'A category from the list on the web page. May be empty. Then we suggest one from the name.',
      cpv: 'Eight digits, if you have the code. May be empty.',
      annualValue: 'Kroner a year without VAT. May be empty. Then we use an estimate and say so.',
      start: 'When the contract started. May be empty.',
      end: 'Last day of the contract, for example 31.12.2027. Required.',
      options: 'Options in years, for example 1+1. May be empty.',
      requirements:
        'What the delivery must fulfil, written as “key: value” with semicolons between, for example “language: Northern Sami”. Those who require different values for one key are not put in one group. Other text is not used. May be empty.',
    },
  },
};
