// English for the coverage pages.
import type { CoveragePagesTexts } from './coverage-pages.nb.ts';

const municipalities = (count: string): string => (count === '1' ? 'municipality' : 'municipalities');

export const coveragePagesEn: CoveragePagesTexts = {
  coverage: {
    title: 'Coverage',
    heading: ({ members, all, where, what }) =>
      `We know that ${members} of ${all} ${municipalities(all)}${where} ${members === '1' ? 'is' : 'are'} in ${what}`,
    headingNone: ({ all, where, what }) =>
      all === '1'
        ? `We do not know whether the one municipality${where} is in ${what}`
        : `We do not know whether any of the ${all} municipalities${where} is in ${what}`,
    headingPast: ({ members, all, where, what }) =>
      `We know that ${members} of ${all} ${municipalities(all)}${where} ${members === '1' ? 'was' : 'were'} in ${what}`,
    inCounty: (county) => ` in ${county}`,
    what: {
      formalHolistic: 'a standing purchasing cooperation',
      thematic: 'a cooperation in one field',
      caseByCase: 'a cooperation on one purchase',
      county: 'a county cooperation',
      network: 'a network',
      historic: 'a cooperation that has since ended',
      all: 'a purchasing cooperation of some kind',
    },
    sizeNote: {
      small: 'Only small municipalities are counted.',
      medium: 'Only medium-sized municipalities are counted.',
      large: 'Only large municipalities are counted.',
    },
    lead: (outside, unknown, share) =>
      `Confirmed outside: ${outside}. For ${unknown} (${share}) we do not know yet.`,
    noOutside: 'none',
    possible: (count, date) =>
      `For ${count} of the unknown, a later source shows membership but not when it began. It may have begun before ${date}.`,
    filters: 'Choose what to see',
    date: 'Show as it was on',
    compare: 'Compare with',
    compareHint: 'Optional, dd.mm.yyyy',
    county: 'County',
    allCounties: 'All counties',
    limit: 'Limit for a small municipality',
    limitHint: 'Number of inhabitants',
    kind: 'Kind of cooperation',
    allKinds: 'All kinds',
    size: 'Size',
    allSizes: 'All',
    small: (below) => `Small, under ${below}`,
    medium: 'Medium-sized',
    large: (from) => `Large, from ${from}`,
    variant: 'Who counts as a member',
    variantB: 'Participants, owners and named users of agreements',
    variantA: 'Participants and owners only',
    mapAndTable: 'Map and table',
    mapTitle: (date) => `Purchasing cooperation on ${date}`,
    mapDescription: (member, outside, unknown) =>
      `Member ${member}, confirmed outside ${outside}, not known ${unknown}. The table shows the same.`,
    mapNote: 'Schematic map. “Confirmed outside” needs a source and a date.',
    byCounty: (date) => `Coverage by county on ${date}. The share not known is always shown beside it.`,
    byMunicipality: (county, date) => `Municipalities in ${county} on ${date}`,
    columns: {
      county: 'County',
      municipality: 'Municipality',
      municipalities: 'Municipalities',
      member: 'Member',
      outside: 'Outside',
      unknown: 'Not known',
      distribution: 'Distribution',
      state: 'Status',
      cooperation: 'Cooperation',
      source: 'Source',
      size: 'Size',
      centrality: 'Centrality',
      people: 'Inhabitants of member municipalities',
    },
    country: 'Norway',
    sum: 'Sum',
    bar: (member, outside, unknown) => `Member ${member}, outside ${outside}, not known ${unknown}`,
    mayBe: 'may have been a member',
    population: (member, unknown) =>
      `The member municipalities have ${member} of the inhabitants. For ${unknown} we do not know.`,
    downloadExcel: 'Download Excel',
    downloadCsv: 'Download CSV',
    downloadJson: 'Download JSON',
    downloadNote:
      'The files show coverage for all municipalities on the date you have chosen. The other choices are not included.',
    howCounted: 'How we count',
    bySize: 'Small and large municipalities',
    bySizeCaption:
      'Coverage by number of inhabitants. You can change the limit for a small municipality above.',
    byCentrality: 'Central and less central municipalities',
    byCentralityCaption: 'Coverage by the centrality classes of Statistics Norway.',
    comparison: (before, after) => `From ${before} to ${after}`,
    comparisonCaption: 'Registered members by county on the two dates',
    thenMember: (date) => `Member ${date}`,
    thenUnknown: (date) => `Not known ${date}`,
    comparisonLead: (before, beforeDate, after, afterDate) =>
      `Registered members: ${before} on ${beforeDate} and ${after} on ${afterDate}.`,
    joined: (count) => `${count} joined in the period`,
    left: (count) => `${count} left, or the cooperation ended`,
    knownLater: (count) => `${count} ${count === '1' ? 'is' : 'are'} known from a newer source`,
    knownLaterText:
      'The source does not say when they joined. They may have been members on the earlier date too. So this is not growth.',
    noChanges: 'The register shows no change between the two dates.',
    sameDates: 'The two dates are the same. Choose another date to compare with.',
    overlaps: 'In more than one standing cooperation',
    overlapsText: 'The municipality should then know which cooperation buys what.',
    overlapsNone: 'We know of no municipality in more than one standing cooperation on this date.',
    overlapsCaption: (count) =>
      count === 1
        ? 'One municipality, with the cooperations it is in'
        : `${count} municipalities, with the cooperations they are in`,
    report: 'Compared with the 2021 report',
    reportLead: (share, unknown) =>
      `The report found that about 70 per cent of the municipalities were in 36 standing cooperations. Our register has a source for ${share}, and ${unknown} are not known. The difference is mainly municipalities for which we have found no source.`,
    reportCaption: 'The report’s figures and ours',
    reportColumns: { item: 'What', report: '2021 report', ours: 'The register', why: 'Why they differ' },
    reportShare: 'Municipalities in a standing cooperation',
    reportCount: 'Standing cooperations',
    reportNorth: 'Municipalities in a standing cooperation, Troms and Finnmark',
    reportAbout: (value) => `about ${value}`,
    oursShare: (share, unknown) => `${share}, not known ${unknown}`,
    oursCount: (known, without) => `${known}, ${without} of them without a complete list of members`,
    whyShare:
      'The report built on a survey that nearly one third answered. We count only memberships with a source that we can show.',
    whyCount:
      'The report’s list of the 36 was not available to us. Our list is put together from open sources.',
    whyNorth:
      'The report used the division of 2020 to 2023 (39 municipalities). We count Troms and Finnmark together, as they are divided today.',
    reportSource:
      'Oslo Economics, Inventura and NIVI Analyse, March 2021, as quoted by NKRF and Anbud365. We have not read the report itself.',
    method: (all) => [
      `We count the ${all} municipalities of today, also when you choose an earlier date.`,
      'A municipality is a member when a source names it as participant, owner or named user of an agreement. Options do not count.',
      'A membership with a known start counts from that day. Where the source gives no start, it counts from the date of the source. Before that the answer is “not known”, not “no”.',
      'A municipality is confirmed outside only when a dated source says so. We never conclude that only because we have found nothing.',
      'Where a list of members is incomplete, more may be members than we show.',
      'A standing cooperation is a formal, holistic purchasing cooperation. It has an agreement, a shared procurement unit, a general mandate and authority to purchase for the participants.',
    ],
    methodAccuracy: (low, all) =>
      low === '0'
        ? 'None of the memberships counted rests on a weak source.'
        : `${low} of the ${all} memberships counted ${low === '1' ? 'rests' : 'rest'} on a weak source.`,
    registerMargin: (date) => `Samkjøp’s register, checked ${date}. Each row has its own source.`,
    populationMargin: 'Population: Statistics Norway 07459, 1 January 2026.',
    centralityMargin: 'Centrality: Statistics Norway Klass 128, 2024.',
    nextStepTitle: 'Find your municipality',
    nextStepText:
      'See what we know about it, which purchasing environments are nearest, and what you can do now.',
    nextStepButton: 'Go to the municipalities',
    whatIfLink: 'Try what happens if a municipality joins',
    mapLink: 'See a large map',
  },
  whatIf: {
    title: 'What if',
    heading: 'What happens if someone joins, leaves or merges?',
    lead: 'Choose a change. We work out coverage, inhabitants and travel time before and after. The answer is not stored and does not appear in search engines.',
    joinOrLeave: 'A municipality joins or leaves',
    merge: 'Two cooperations become one',
    action: 'What happens?',
    join: 'The municipality joins',
    leave: 'The municipality leaves',
    municipality: 'Municipality',
    cooperation: 'Cooperation',
    from: 'The cooperation that joins the other',
    into: 'The cooperation that continues, with the same host',
    choose: 'Choose',
    calculate: 'Work it out',
    refusedTitle: 'We cannot work this out',
    problems: {
      'whatIf.unknownMunicipality': () => 'Choose a municipality from the list.',
      'whatIf.unknownCooperation': () => 'Choose a cooperation from the list.',
      'whatIf.sameCooperation': () => 'You chose the same cooperation twice. Choose two different ones.',
      'whatIf.alreadyMember': ({ municipality, cooperation }) =>
        `${municipality} is already in ${cooperation}. Choose another cooperation, or see what happens if it leaves.`,
      'whatIf.notMember': ({ municipality, cooperation }) =>
        `We have no source that shows ${municipality} in ${cooperation}, so it cannot leave.`,
      'whatIf.hostLeaves': ({ municipality, cooperation }) =>
        `${municipality} hosts ${cooperation}. The cooperation must first have a new host. Choose another municipality.`,
    },
    result: {
      join: (municipality, cooperation) => `If ${municipality} joins ${cooperation}`,
      leave: (municipality, cooperation) => `If ${municipality} leaves ${cooperation}`,
      merge: (from, into) => `If ${from} becomes part of ${into}`,
    },
    tableCaption: 'Before and after. Coverage is of standing purchasing cooperations in the whole country.',
    columns: { what: 'What', before: 'Before', after: 'After', change: 'Change' },
    rows: {
      members: 'Member municipalities in the country',
      outside: 'Confirmed outside',
      unknown: 'Not known',
      overlaps: 'Municipalities in more than one standing cooperation',
      memberCount: (name) => `${name}: known member municipalities`,
      people: (name) => `${name}: inhabitants`,
      mean: (name) => `${name}: travel time to the host, mean`,
      longest: (name) => `${name}: longest travel time to the host`,
      categories: 'Overlap in what they buy',
    },
    atLeast: (count) => `at least ${count}`,
    gone: 'no longer exists',
    aboutMinutes: (minutes) => `about ${minutes}\u00a0min`,
    categoriesUnknown: 'not known',
    categoriesWhy:
      'The register does not know what each cooperation buys. Ask the cooperations which categories they buy before you go on.',
    travelMargin:
      'Travel time is an estimate: straight line × 1.4, divided by 65 km/h. Ferries and winter are not included.',
    leaveMargin:
      'When a municipality leaves its only cooperation, we count it as outside in this thought experiment.',
    notFormal: 'This is not a standing, holistic cooperation, so coverage in the country does not change.',
    mapBefore: 'Before',
    mapAfter: 'After',
    mapDescription: (names) => `Map of ${names}. The table above shows the same.`,
    chosen: (name) => `${name} has an orange edge.`,
    otherMember: 'In another cooperation',
    privateNote: 'This is an imagined change. The municipalities concerned have not asked for it.',
    nextStepTitle: 'Talk to the host first',
    nextStepText:
      'A cooperation decides for itself who may join, and for which agreements. See what we know about it.',
    nextStepButton: (name) => `See ${name}`,
    examples: 'Try an example',
    exampleJoin: (municipality, cooperation) => `${municipality} joins ${cooperation}`,
    exampleMerge: (from, into) => `${from} becomes part of ${into}`,
  },
  map: {
    title: 'Map',
    headings: {
      medlemskap: 'Who is in a standing cooperation',
      slag: 'What kind of cooperation the municipalities are in',
      samarbeid: 'Who buys with whom',
      sentralitet: 'How central the municipalities are',
    },
    lead: (date) => `As the register shows it on ${date}.`,
    layer: 'Map layer',
    layers: {
      medlemskap: 'Membership',
      slag: 'Kind of cooperation',
      samarbeid: 'Each cooperation',
      sentralitet: 'Centrality',
    },
    highlight: 'Cooperations with their own colour',
    highlightHint: 'Choose up to six. Without a choice the six largest are coloured.',
    tooMany: 'You chose more than six. The first six are coloured.',
    otherCooperation: 'Other cooperations (letter)',
    several: 'For a municipality in several kinds, the map shows the most formal one.',
    tableTitle: 'The same as a table',
    tableCaption: {
      medlemskap: 'Municipalities by status',
      slag: 'Municipalities by kind of cooperation',
      samarbeid: 'Cooperations on the map',
      sentralitet: 'Municipalities by centrality class',
    },
    letter: 'Letter',
    members: 'Municipalities',
    names: 'Which municipalities',
    knownMembers: 'Known municipalities',
    noneShown: 'No cooperation with known municipalities on this date.',
    unknownPlain: 'Not known',
    fullTable: 'See all figures under Coverage',
    print: 'The map can be printed from the browser, with legend and table.',
  },
};
