// English for reading a body's list into its register.
import type { ImportsTexts } from './imports.nb.ts';

const number = (value: string | number | undefined): string => Number(value ?? 0).toLocaleString('en-GB');
const rows = (count: string): string => (count === '1' ? 'One row' : `${count} rows`);
const rowsInside = (count: string): string => (count === '1' ? 'one row' : `${count} rows`);

export const importsEn: ImportsTexts = {
  problems: {
    'file.notTable': () => 'The file is no table. Hand in the list as Excel (.xlsx) or CSV.',
    'file.notList': () => 'The file is no table. Hand in the list as Excel (.xlsx) or CSV.',
    'buyer.noDelegation': (f) =>
      `${f['value']} has not authorised you, so the row cannot be saved. Ask them to, or remove the row.`,
    'text.nationalNumber': () =>
      'The text seems to hold a national identity number. Remove it, and refer to the case number instead.',
    'import.noFile': () => 'You have chosen no file. Choose one and try again.',
    'import.gone': () => 'We cannot find this list. It may have been deleted.',
    'import.changedMeanwhile': () =>
      'Something has happened to the list since you opened the page. Nothing is saved. Look it over again.',
    'import.wrongState': () => 'That cannot be done with the list as it is now. Look it over again.',
    'import.badRowsLeft': (f) =>
      f['count'] === 1
        ? 'One row cannot be used. Mend it first, or choose to save the others without it.'
        : `${number(f['count'])} rows cannot be used. Mend them first, or choose to save the others without them.`,
    'import.nothingToSave': () => 'The list changes nothing in the plan, so there is nothing to save.',
    'import.nothingMended': () => 'No cell is changed. Write what is right in the fields and save.',
    'import.tooManyOpen': (f) =>
      `You have ${f['most']} lists that are not finished. Save or discard some of them first.`,
    'import.outdated': () => 'The plan has changed since the list was checked. Look it over again.',
    'import.tooOld': (f) =>
      `The rows are deleted after ${f['days']} days, and then the list cannot be undone or used again.`,
    'import.noSuchRow': () => 'There is no such row, or it is empty. Choose another.',
    'import.noSuchSheet': () => 'We no longer have the sheet. Upload the file again to read another sheet.',
    'access.noRole': () => 'You no longer have a role here, so nothing is saved.',
    'access.otherRole': () => 'Your role no longer gives the right to import lists, so nothing is saved.',
  },
  states: {
    reading: 'Being read',
    refused: 'Cannot be used',
    mapping: 'Waits for columns',
    checking: 'Being checked',
    checked: 'Waits for you',
    saving: 'Being saved',
    saved: 'Saved',
    undoing: 'Being undone',
    undone: 'Undone',
    discarded: 'Discarded',
  },
  start: {
    title: 'Import a list',
    lead: 'Upload your contracts and needs from Excel or CSV. You see what will change before anything is saved.',
    leadCooperation:
      'Upload one list for the municipalities that have authorised you. Each row must say which municipality it is about.',
    file: 'Choose file',
    fileHint: 'Excel (.xlsx) or CSV. At most 25\u00a0MB and 100,000 rows.',
    upload: 'Read the file',
    template: 'No list? Download an empty one for Excel',
    templateName: 'samkjop-contracts-template',
    templateSheet: 'Contracts',
    refused: 'We cannot use the file',
    fileNamed: (name) => `The file is called “${name}”.`,
    nothingKept: 'Nothing is saved.',
    steps: [
      ['We read the file', 'You see which columns we found, and put them right if we guessed wrong.'],
      ['We check the list', 'You see what is new, changed and gone, and which rows cannot be used.'],
      ['You save', 'Everything is saved at once, or nothing. You can undo it for 90 days.'],
    ],
    stepsTitle: 'How it goes',
  },
  history: {
    title: 'Imported lists',
    caption: 'The newest first.',
    file: 'File',
    when: 'When',
    who: 'Who',
    state: 'State',
    counts: 'What it did',
    someone: 'Unknown',
    pages: 'Pages of lists',
    none: 'Not checked',
    added: (count) => `${count} new`,
    changed: (count) => `${count} changed`,
    removed: (count) => `${count} removed`,
    faulty: (count) => `${count} cannot be used`,
    nothing: 'no changes',
    undo: 'Undo',
    undoThis: (file) => `Undo ${file}`,
  },
  working: {
    reading: (file) => `We are reading ${file}`,
    checking: (file) => `We are checking ${file}`,
    saving: (file) => `We are saving ${file}`,
    undoing: (file) => `We are undoing ${file}`,
    nothingYet: 'Nothing is saved yet.',
    allOrNothing: 'Everything is saved at once. If you stop before it is done, nothing is saved.',
    stop: 'Stop',
    stoppedTitle: 'The work did not come to its end',
    kept: 'The file and what you have chosen are kept.',
    restart: 'Start again',
    back: 'Go back without starting',
  },
  columns: {
    title: 'What do the columns hold?',
    lead: 'We have guessed from headings and contents. Look them over, and put right what is wrong.',
    leadKnown: (name) => `We know these columns from “${name}”. Look them over and go on.`,
    rows: (count, place) => `${rows(count)} in the file. The headings are in row ${place}.`,
    rowsNoHeading: (count) => `${rows(count)} in the file. We found no headings.`,
    caption: 'The columns of the file with their first cells',
    column: 'Column',
    samples: 'Examples',
    field: 'Read as',
    fieldOf: (column) => `What column ${column} is read as`,
    factor: 'Amounts are in',
    factorOf: (column) => `What the amounts in column ${column} are in`,
    factors: { '1': 'kroner', '1000': 'thousand kroner', '1000000': 'million kroner' },
    ignore: 'Not read',
    noSamples: 'Empty',
    guessed: 'guessed from the contents',
    remember: 'Remember the columns as',
    rememberHint:
      'Optional. The next time you upload a list with the same headings, the columns are chosen in advance.',
    check: 'See what will change',
    discard: 'Discard the list',
    wrong: 'The columns must be put right',
  },
  where: {
    title: 'The headings are elsewhere',
    titleWithSheets: 'The list is in another sheet, or the headings are elsewhere',
    text: 'If you choose something else here, we read the columns again, and what you have chosen below must be chosen again.',
    sheet: 'Sheet',
    readSheet: 'Read the sheet',
    read: (name, count) => `We read the sheet “${name}”, one of ${count}.`,
    unread: (name) =>
      `The sheet “${name}” cannot be read. It may be empty or too large. You see the first sheet.`,
    headings: 'The headings are in',
    useRow: 'Use the row',
    noHeadings: 'No headings',
    row: (row, words) => `Row ${row}: ${words}`,
  },
  checked: {
    heading: (good, all) => `${good} of ${all} rows can be saved`,
    headingAll: (all, isOne) => (isOne ? 'The row can be saved' : `All ${all} rows can be saved`),
    headingNone: 'None of the rows can be saved yet',
    headingSame: 'Everything on the list is in the plan already',
    headingEmpty: 'We found no rows with contracts',
    lead: 'Nothing is saved yet.',
    edition: (file, date) => `We know this list from ${date} (${file}), and show what is different now.`,
    outdated:
      'Somebody has changed the plan since you last saw the list. So we did not save, but checked the list again. Look it over and save again.',
    added: 'New',
    changed: 'Changed',
    unchanged: 'As before',
    gone: 'No longer on the list',
    faulty: 'Cannot be used',
    skipped: (sums, headings) =>
      `${[
        ...(sums > 0 ? [sums === 1 ? 'One row is a sum' : `${sums} rows are sums`] : []),
        ...(headings > 0
          ? [headings === 1 ? 'one row is the headings once more' : `${headings} rows are headings`]
          : []),
      ].join(', ')}. We have passed over them.`,
    save: (count) => `Save ${rowsInside(count)}`,
    saveGood: (count) => (count === '1' ? 'Save the one good row' : `Save the ${count} good rows`),
    saveGone: 'Save',
    chooseTitle: 'Mend the rows, or save the good ones',
    chooseText: (faulty) =>
      faulty === '1'
        ? 'The row that cannot be used stays here, so that you can find it again.'
        : `The ${faulty} rows that cannot be used stay here, so that you can find them again.`,
    saveTitle: 'Save the list',
    saveText: 'Everything is saved at once. You can undo it for 90 days.',
    mendFirst: (count) => `Mend ${rowsInside(count)}`,
    removeGone: (count) =>
      count === '1'
        ? 'Also remove the one contract that is no longer on the list'
        : `Also remove the ${count} contracts that are no longer on the list`,
    goneStay: 'If you do not tick this, they stay.',
    again: 'Choose columns again',
    discard: 'Discard the list',
    tabs: 'What the list changes',
    tab: (name, count) => `${name} (${count})`,
  },
  mend: {
    title: 'Mend the rows here',
    summary: (count) => `${rows(count)} cannot be used`,
    shown: (from, to, all) => `Rows ${from}–${to} of ${all} to mend.`,
    button: 'Save what is mended',
    row: (row) => `Row ${row}`,
    place: (row, field) => (field === '' ? `Row ${row}` : `Row ${row}, ${field}`),
    inRow: 'The row says:',
    noColumn: 'The list has no column for this. Choose columns again, or mend the file.',
    numbers: 'We count rows as the spreadsheet does.',
    download: 'Download the rows as Excel, with what to mend',
    downloadFirst: (most) => `The file holds the first ${most} rows.`,
    reason: 'To mend',
    rowHeading: 'Row',
    sheet: 'To mend',
    fileName: 'samkjop-to-mend',
    pages: 'Pages of rows to mend',
    mended: (count) => (count === 1 ? 'One row is mended.' : `${count} rows are mended.`),
    notMended: 'No row is ready yet. See what stands below each row.',
  },
  guesses: {
    note: (count, isOne) =>
      isOne
        ? 'The category of one of the new ones is a guess.'
        : `The categories of ${count} of the new ones are guesses.`,
    look: 'Look them over',
    text: 'Where the category stands in a field, we have guessed it. Put right what is wrong. When you press the button, what stands in the fields on the page counts.',
    fieldOf: (title) => `Category of ${title}`,
    from: {
      title: 'guessed from the title',
      category: 'guessed from the words in the category column',
    },
    facts: (facts) => `Guessed: ${facts}`,
    names: {
      title: 'title',
      kind: 'that it is a need',
      annualValue: 'annual value',
      options: 'options',
      termMonths: 'length',
      supplierOrgNumber: 'organisation number',
    },
    button: 'Use these categories',
    saved: 'The categories you chose now count.',
  },
  effects: {
    addedCaption: 'Contracts and needs that are added. Value in NOK a year, excluding VAT.',
    changedCaption: 'Contracts and needs that are changed.',
    goneCaption: 'Contracts from the last time the list was imported that are not on it now.',
    row: 'Row',
    buyer: 'Municipality',
    title: 'Contract or need',
    category: 'Category',
    supplier: 'Supplier',
    value: 'Annual value',
    ends: 'Ends',
    what: 'What changes',
    change: (field, before, after) => `${field}: from ${before} to ${after}`,
    empty: 'not stated',
    pages: 'Pages',
  },
  saved: {
    title: 'The list is saved',
    added: (count) => (count === '1' ? 'One is new.' : `${count} are new.`),
    changed: (count) => (count === '1' ? 'One is changed.' : `${count} are changed.`),
    removed: (count) => (count === '1' ? 'One is removed.' : `${count} are removed.`),
    notUsed: (count) =>
      count === '1'
        ? 'One row was not used. It stands below.'
        : `${count} rows were not used. They stand below.`,
    notUsedTitle: 'Rows that were not used',
    notUsedGone: 'The rows have been deleted after 90 days.',
    see: 'See the contracts',
    undo: 'Undo',
    tooOld: 'It is more than 90 days ago. The list can no longer be undone.',
    until: (date) => `You can undo it until ${date}.`,
  },
  undo: {
    title: (file) => `Undo ${file}`,
    lead: 'This will happen:',
    removed: (count) =>
      count === '1' ? 'One contract is removed again.' : `${count} contracts are removed again.`,
    restored: (count) =>
      count === '1' ? 'One contract will be as it was.' : `${count} contracts will be as they were.`,
    left: (count) =>
      count === '1'
        ? 'One contract has been changed since. It stays as it is.'
        : `${count} contracts have been changed since. They stay as they are.`,
    missing: (count) =>
      count === '1' ? 'One contract has been removed since.' : `${count} contracts have been removed since.`,
    leftTitle: 'Changed since, stay as they are',
    leftFirst: (most) => `We show the first ${most}.`,
    button: 'Undo now',
    cancel: 'Do not undo',
    doneTitle: 'The list is undone',
    doneRemoved: (count) => (count === '1' ? 'One contract is removed.' : `${count} contracts are removed.`),
    doneRestored: (count) =>
      count === '1' ? 'One contract is as before.' : `${count} contracts are as before.`,
    doneLeft: (count) =>
      count === '1'
        ? 'One contract had been changed since and stays as it is.'
        : `${count} contracts had been changed since and stay as they are.`,
    doneMissing: (count) =>
      count === '1'
        ? 'One contract had been removed already.'
        : `${count} contracts had been removed already.`,
    again: 'Use the list again',
    other: 'Upload a new file',
  },
  ended: {
    discardedTitle: 'The list is discarded',
    discarded: 'Nothing of it was saved in the plan.',
    other: 'Upload a new file',
  },
  remembered: {
    title: 'Columns we remember',
    text: 'When a list has the same headings, its columns are chosen in advance.',
    since: (date) => `saved ${date}`,
    forget: (name) => `Forget “${name}”`,
    forgotten: 'The columns are forgotten.',
  },
  waiting: {
    title: 'Lists that wait for you',
    columns: (file) => `${file}: say what the columns hold`,
    faulty: (file, count) => `${file}: ${rowsInside(count)} must be mended or left out`,
    ready: (file) => `${file}: ready to be saved`,
  },
};
