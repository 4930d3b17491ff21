// English for the pages about Samkjøp itself.
import type { AboutPagesTexts } from './about-pages.nb.ts';

export const aboutPagesEn: AboutPagesTexts = {
  sources: {
    title: 'Sources and dates',
    lead: 'Everything Samkjøp shows has a source and a date. Here they are together, with licences and known gaps.',
    factsTitle: 'Where the facts come from',
    caption: (date) => `Fields of the register, checked ${date}`,
    columns: { field: 'Fact', origin: 'Source', date: 'Date', licence: 'Licence', status: 'Status' },
    fields: {
      numbers: 'Municipality numbers and names',
      countyNumbers: 'County numbers and names',
      officialNames: 'Official names, also Sámi and Kven',
      orgNumbers: 'Organisation numbers',
      population: 'Population',
      area: 'Area',
      languageForm: 'Form of Norwegian',
      seat: 'Municipal centre',
      position: 'Map point of the municipal centre',
      centrality: 'Centrality',
      kostraGroup: 'KOSTRA group',
      history: 'Former municipality numbers, mergers and splits',
      nuts: 'NUTS codes of the counties',
      cooperations: 'Cooperations, members, networks and support',
      figures: 'National figures',
      categories: 'Purchasing categories',
    },
    undated: 'undated',
    attributionTitle: 'Attribution',
    attribution: [
      'Contains data from Statistics Norway (CC BY 4.0), adapted by Samkjøp.',
      'Map points from GeoNames (CC BY 4.0).',
      'Area, form of Norwegian and municipal centres from norway-geodata (MIT), which builds on Kartverket, Statistics Norway and the Language Council.',
      'The coastline on the maps is from Natural Earth (public domain), through the package world-atlas.',
      'The typeface is Inter (SIL Open Font License). Components follow Designsystemet by Digdir (MIT).',
    ],
    mapTitle: 'The maps',
    map: 'The maps are schematic. Each cell shows the area nearest to a municipal centre, clipped to the coast. They do not show municipal boundaries.',
    gapsTitle: 'Known gaps',
    gaps: ({ formal, incomplete, outside }) => [
      `The list of cooperations is not the list of 36 standing cooperations in the 2021 report, which was not available to us. We know ${formal}, and ${incomplete} of them have an incomplete list of members.`,
      outside === 0
        ? 'We have no source that confirms any municipality as outside. All others are therefore “not known”.'
        : `${outside === 1 ? '1 municipality is' : `${outside} municipalities are`} confirmed outside. For all others without a known cooperation the answer is “not known”.`,
      'Some lists of members are old. Each row shows the date of its source.',
      'Haram has no organisation number. We have not found it and do not guess.',
      'For about 20 places the map point is the nearest settlement. That will do for maps and ranking, but not for planning a journey.',
      'The form of Norwegian has not been checked after 2025.',
    ],
    methodTitle: 'How we count',
    methodText: 'The rules for what counts as member, outside and not known stand on the coverage page.',
    methodLink: 'Read how we count',
    dataLink: 'Download everything as open data',
    nationalTitle: 'National figures we show',
    nationalCaption: 'Figures of others, as quoted',
    figures: {
      'ssb-2016-total': 'Public procurement, total',
      'ssb-2016-government': 'General government',
      'ssb-2016-state': 'Central government excluding defence',
      'ssb-2016-defence': 'Defence',
      'ssb-2016-municipal': 'Local government (municipalities and counties)',
      'ssb-2016-municipal-business': 'Business run by municipalities and counties',
      'ssb-2016-municipal-sum': 'Local government with its business (computed)',
      'municipal-2015': 'Local government',
      'public-2018': 'Public procurement, total (new method)',
      'public-2021': 'Public procurement, total',
      'public-about-650': 'Public procurement, total, roughly',
      'municipal-budget-share': 'Share of municipal budgets spent on purchases',
      'local-share-municipal': 'Local suppliers’ share of municipal purchases',
      'local-share-district-min':
        'Lowest local share among district municipalities with 4,000 to 8,000 inhabitants',
      'local-share-district-max':
        'Highest local share among district municipalities with 4,000 to 8,000 inhabitants',
      'report-2021-volume': 'Local government purchases a year',
      'report-2021-cooperations': 'Standing, holistic cooperations',
      'report-2021-share': 'Municipalities in a standing, holistic cooperation',
      'report-2021-share-north': 'The same in Troms and Finnmark',
      'report-2021-form-host': 'Cooperations with a host municipality',
      'report-2021-form-agreement': 'Cooperations based on an agreement, legal basis not stated',
      'report-2021-form-company': 'Cooperations that are a company',
      'report-2021-admin-saving-min': 'Administrative costs saved a year, low estimate',
      'report-2021-admin-saving-max': 'Administrative costs saved a year, high estimate',
      'report-2021-terms-gain': 'Gain from better terms a year, at least',
      'report-2021-survey-municipalities': 'Municipalities that received the survey',
      'report-2021-survey-counties': 'Counties that received the survey',
      'population-2026': 'Population of Norway, 1 January',
      'population-2025': 'Population of Norway, 1 January',
      'population-2024': 'Population of Norway, 1 January',
      'municipalities-2026': 'Municipalities',
      'counties-2026': 'Counties',
    },
    units: { MNOK: 'million NOK', percent: 'per cent', count: '', persons: 'persons' },
    nationalColumns: { item: 'Figure', value: 'Value', year: 'Year', source: 'Source', status: 'Status' },
  },
  accessibility: {
    title: 'Accessibility',
    lead: 'Everyone should be able to use Samkjøp. This page says what we have tested, how, and what remains.',
    parts: [
      {
        title: 'What we follow',
        paragraphs: [
          'We build to WCAG 2.2, levels A and AA. Norwegian regulations demand WCAG 2.1 at the same levels, with some exceptions.',
        ],
      },
      {
        title: 'What is tested',
        paragraphs: ['We have tested this in the Chromium browser, partly automatically and partly by hand.'],
        points: [
          'The tool axe-core on the pages, at widths of 1280 and 375 pixels.',
          'Pages without JavaScript: search, municipalities, cooperations, coverage and map work as plain links and forms.',
          'Widths down to 320 pixels without sideways scrolling of the page.',
          'Every map and figure has a table with the same facts.',
          'Colour never stands alone. Every status also has a sign and a word.',
        ],
      },
      {
        title: 'What is not tested',
        paragraphs: ['This remains:'],
        points: [
          'No independent experts have audited the pages.',
          'The pages have not been tried by users of screen readers, magnifiers or voice control.',
          'The map cannot be worked by keyboard, except for zooming and moving the view. Use the table beside it.',
          'Some notes on sources exist only in English. They are marked with their language.',
          'Browsers: only Chromium is tested.',
        ],
      },
      {
        title: 'Tell us',
        paragraphs: [
          'Samkjøp is open source that others may run. Tell whoever runs the service you use. You may also complain to the Norwegian Digitalisation Agency (uutilsynet).',
        ],
      },
    ],
    checked: (date) => `Last reviewed ${date}.`,
  },
  privacy: {
    title: 'Privacy',
    lead: 'You can use Samkjøp without saying who you are. We set no cookie until you sign in.',
    parts: [
      {
        title: 'Cookies and tracking',
        paragraphs: [
          'We use no tracking, no analytics and no resources from other sites. These cookies exist, and they are necessary for signing in:',
        ],
        points: [
          'When you sign in you get one cookie. It holds only a random code that says which sign-in it is. It lasts for at most 14 days and is gone when you sign out.',
          'If you sign in through a shared sign-in, you get one more while you are there. It lasts for at most ten minutes.',
        ],
      },
      {
        title: 'When you upload a list',
        paragraphs: ['On the page about buying groups you can upload a list of contracts.'],
        points: [
          'The list may be up to 5 MB.',
          'It is kept at an address with a long, random code. Only those who have the address can see the list.',
          'It is deleted automatically after 24 hours. You can delete it earlier with the button on the page.',
          'Do not include names of persons, health data or anything else that is confidential.',
        ],
      },
      {
        title: 'What if',
        paragraphs: [
          'What you try on the “What if” page is not stored. Your choices stand only in the address in your browser.',
        ],
      },
      {
        title: 'Logs',
        paragraphs: [
          'The service writes a technical log when it starts, when data are loaded, and when something goes wrong. Errors are logged with the time, the address of the page and a code. We do not log searches, IP addresses or who visits the pages. Whoever runs the service may have logs of their own in the network in front of it.',
        ],
      },
      {
        title: 'When you are a supplier in a market dialogue',
        paragraphs: [
          'You sign up your firm without an account. We keep your name, e-mail and language, and the link you got.',
        ],
        points: [
          'Only those who lead the dialogue see the name and the e-mail. Other suppliers do not see that you take part.',
          'If you do not confirm within three days, everything is deleted. If the firm leaves, name and e-mail are deleted at once.',
          'Otherwise they are deleted 180 days after the procurement is locked or called off. You can correct them on the firm’s own page.',
          'The firm, and what it has asked and handed in, stays in the equal-treatment log.',
        ],
      },
      {
        title: 'When you have an account',
        paragraphs: [
          'An administrator in your organisation gives you access. On your page you see what we keep about you, download it or erase yourself.',
        ],
        points: [
          'We keep name, e-mail, language, your roles, when you have signed in, and what you have done for your organisation.',
          'Those who have a role in your organisation see your name, your roles and the log.',
          'If you are erased, name and e-mail disappear. What you have done stays with a number, because the municipality must be able to show what has been agreed.',
        ],
      },
      {
        title: 'Persons in the register',
        paragraphs: [
          'The register is about municipalities, counties and cooperations. It holds nothing about persons.',
        ],
      },
      {
        title: 'Who is responsible',
        paragraphs: [
          'The municipality you work for is the controller of your account and of what you write in the plan. For the rest it is whoever runs the service. Ask them for access or deletion. You may complain to the Norwegian Data Protection Authority.',
        ],
      },
    ],
  },
  glossary: {
    title: 'Glossary',
    lead: 'Words we use about purchasing cooperation, in bokmål, nynorsk and English, with sources.',
    filter: 'Find a word',
    caption: (count) => (count === '1' ? 'One word' : `${count} words`),
    columns: { term: 'Bokmål', nn: 'Nynorsk', en: 'English', definition: 'Meaning', source: 'Source' },
    none: (text) => `No word matches “${text}”. Try a shorter one.`,
    showAll: 'Show all words',
    notLegal: 'The explanations are short and do not replace the text of the law.',
  },
};
