// English for the search page and the pages of purchasing categories.
import type { SearchPagesTexts } from './search-pages.nb.ts';

export const searchPagesEn: SearchPagesTexts = {
  results: {
    because: {
      otherLanguage: (text) => `also called ${text}`,
      oldName: (text, year) => (year ? `${text} until the end of ${year}` : `formerly ${text}`),
      number: (text) => `number ${text}`,
      oldNumber: (text, name, year) =>
        year
          ? `${text} was the number of ${name} until the end of ${year}`
          : `${text} was the number of ${name}`,
      orgNumber: (text) => `org. no. ${text}`,
      words: (words) => `because of “${words}”`,
    },
    noneTitle: (query) => `Nothing found for “${query}”`,
    noneHelp: 'Try a shorter word, another name for it, or see the whole list:',
    allMunicipalities: 'All municipalities',
    allCooperations: 'All cooperations',
    allCategories: 'All purchasing categories',
    closest: 'The closest we have. We did not find exactly what you wrote.',
    groupsTitle: (category) => `Will you buy ${category}? Find out who needs the same.`,
    groupsButton: 'Find buying groups',
  },
  categories: {
    title: (count) => `${count} things municipalities buy`,
    crumb: 'Purchasing categories',
    lead: 'Write what you will buy in your own words (Norwegian works best). The category lets us recognise the same need in several municipalities.',
    field: 'What will you buy?',
    fieldHint: 'For example brøyting, pleiesenger or office furniture',
    show: 'Find category',
    reset: 'Show all',
    kind: 'Kind',
    kinds: { goods: 'Goods', services: 'Service', works: 'Works' },
    market: 'Supplier market',
    markets: {
      local: 'Local',
      regional: 'Regional',
      national: 'National',
      international: 'International',
    },
    marketNotes: {
      local: 'Most suppliers are nearby. Large groups can shut small suppliers out.',
      regional: 'Suppliers often cover a part of the country. Neighbours are the natural partners.',
      national: 'Suppliers cover the whole country. The distance between municipalities matters little.',
      international: 'Suppliers sell to many countries. The distance between municipalities matters little.',
    },
    anyKind: 'All kinds',
    months: 'Usual contract length',
    monthsValue: (months) =>
      months === 12 ? '1 year' : months % 12 === 0 ? `${months / 12} years` : `${months} months`,
    name: 'Category',
    cpv: 'CPV codes',
    cpvIntro: 'Codes that begin like this belong here',
    words: 'Words people use',
    wordsIntro:
      'If someone writes one of these Norwegian words, we recognise the category. Inflections, compounds and typing errors are fine.',
    price: 'Price curve in the calculation',
    prices: {
      standardGoods: 'Standard goods',
      specialGoods: 'Special goods',
      services: 'Services',
      works: 'Works',
    },
    security: 'May concern security. Check the rules before you let others in.',
    source: 'Samkjøp’s own list',
    sourceNote:
      'The list was made for Samkjøp. Contract length and market are our judgement, not measured figures.',
    cpvSource: 'The CPV codes follow the EU common procurement vocabulary (CPV 2008).',
    near: 'Similar categories',
    nearIntro: 'Categories in the same part of CPV. What you look for may be here.',
    caption: (from, to, count) => (count === 1 ? 'One category' : `Category ${from}–${to} of ${count}`),
    captionBest: (count) => (count === 1 ? 'One category fits' : `${count} categories fit, the best first`),
    titleBest: (name) => `You will probably buy ${name}`,
    titleMaybe: (name) => `Perhaps you will buy ${name}`,
    because: 'Words that decided',
    codes: 'CPV codes that probably fit',
    codesCaption: 'The most likely first. Press a code to select all of it.',
    code: 'CPV code',
    codeFor: 'The category on our list',
    codesNote:
      'The suggestion rests on the words you wrote. Check the code in the CPV list before you publish.',
    showAll: (count) => `Show all ${count} on one page`,
    emptyTitle: (query) => `We do not recognise “${query}”`,
    emptyText: 'Try a more usual word for the same, or browse the whole list.',
    stepTitle: (name) => `Will you buy this? Find out who needs ${name} at the same time.`,
    stepText: 'Upload your list of contracts, or try the example. We suggest groups and who can lead.',
    stepButton: 'Find buying groups',
    notFound: (id) =>
      `There is no purchasing category with the address “${id}”. Try searching for what you will buy.`,
    evidence: 'About the list',
  },
};
