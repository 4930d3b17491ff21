// Reports on an evaluation, in English.
import type { EvaluationReportTexts } from './evaluation-report.nb.ts';

const counted = (count: string, [one, more]: readonly [string, string]): string =>
  count === '1' ? one : `${count} ${more}`;

export const evaluationReportEn: EvaluationReportTexts = {
  problems: {
    'report.gone': () => 'This report does not exist, or you cannot see it.',
    'report.numberTaken': () =>
      'Somebody else made a report just now. Look at it, and make a new one if you need to.',
    'report.tooLarge': () => 'This is too much for one report. Divide the evaluation.',
    'report.isWithdrawn': () => 'The report is withdrawn and cannot be changed.',
    'report.whyMissing': () =>
      'Write why the report is withdrawn. Everybody who can read it sees the reason.',
    'survey.textLong': ({ most }) => `Write at most ${most} characters.`,
    'text.nationalNumber': () => 'Take out the national identity number.',
  },
  faults: 'Correct this first',
  said: {
    made: 'The report is made. It never changes.',
    published: 'The report is published. Everybody can read it.',
    unpublished: 'The report is no longer public.',
    withdrawn: 'The report is withdrawn.',
  },
  list: {
    title: 'Reports',
    lead: 'A report freezes what you know now. It never changes, and anybody can check that it is as it was.',
    none: 'No report has been made.',
    make: 'Make a report',
    language: 'Language of the report',
    languages: { nb: 'Bokmål', nn: 'Nynorsk', en: 'English' },
    link: (number) => `Report ${number}`,
    madeOn: (date) => `Made ${date}.`,
    published: 'Public.',
    withdrawn: 'Withdrawn.',
  },
  page: {
    kicker: (number) => `Report ${number}`,
    word: 'Download in Word',
    pdf: 'Download as PDF',
    data: 'Download the data (JSON)',
    files: 'Download',
    withdrawn: (date) => `Withdrawn ${date}`,
    share: 'Share the report',
    publishText:
      'Everything in the report becomes visible to all, also names of municipalities, budget and quotations. Read it first.',
    publish: 'Publish for everybody',
    publicAt: 'Everybody can read the report here:',
    unpublish: 'Take it off the web',
    withdraw: 'Withdraw',
    withdrawText: 'A report is not deleted. It stays with the reason at the top, and you make a new one.',
    why: 'Why?',
    verify: 'Is it as it was?',
    verifyText: 'Whoever runs Samkjøp can make the files again and compare:',
    hashes: 'Checksums (SHA-256)',
    columns: { what: 'What', hash: 'Checksum' },
    hashed: { snapshot: 'The data', word: 'Word', pdf: 'PDF', web: 'This page' },
    unreadable: 'The report was made with another version of Samkjøp and cannot be shown here.',
  },
  open: {
    gone: 'This report does not exist, or it is not published.',
    from: (lead) => `Published by ${lead}`,
  },
  paper: {
    title: (subject) => `Evaluation of ${subject}`,
    subtitle: ({ number, lead, period }) =>
      `Report ${number} by ${lead}${period ? `. Period: ${period}` : ''}`,
    header: (subject, number) => `Evaluation of ${subject}, report ${number}`,
    invented: 'Invented. The municipalities and the figures do not exist.',
    pageOf: (page, pages) => `Page ${page} of ${pages}`,
    headings: {
      short: 'In short',
      design: 'The plan',
      participants: 'Who took part',
      done: 'What was done',
      answers: 'What people answered',
      goals: 'The goals',
      benefits: 'Benefits',
      model: 'From effort to effect',
      unknown: 'What we do not know',
      method: 'How it was worked out',
    },
    notRegistered: 'Not registered in Samkjøp.',
    yes: 'yes',
    no: 'no',
    all: 'All',
    question: 'Question',
    answer: 'Answer',
    shareEnds: '0 – 100 %',
    check: 'The plan held against what others have learnt',
    checkNone: 'The plan had what evaluations of learning networks have found to matter.',
    checkLead: (count) =>
      `The plan is held against what evaluations of learning networks have found. ${count === 1 ? 'One thing is missing' : `${count} things are missing`}:`,
    sizeCaption: 'Municipalities and others that were asked, by size',
    size: 'Size',
    states: { joined: 'Took part', left: 'Left', declined: 'Said no', invited: 'Has not answered' },
    people: (people) => `Participants when the report was made: ${people}.`,
    gatherings: {
      title: 'Gatherings',
      none: 'No gathering has been held yet.',
      caption: 'Gatherings that have been held',
      columns: {
        title: 'Gathering',
        on: 'Date',
        form: 'How',
        registered: 'Registered',
        decisions: 'Decisions',
      },
      decided: (count, followed) => `${count}, ${followed} followed up`,
    },
    topics: {
      title: 'Topics',
      proposed: (count) =>
        count === '1' ? 'The participants proposed one topic.' : `The participants proposed ${count} topics.`,
      voted: (count, isByBody, date) =>
        `${counted(count, isByBody ? ['One municipality', 'municipalities'] : ['One participant', 'participants'])} voted in the vote that ended ${date}.`,
      noVote: 'No vote has ended.',
      caption: 'Topics of the programme, and why',
      columns: { title: 'Topic', chosen: 'Chosen', why: 'Why' },
      bases: { votes: 'By the votes', small: 'The small ones wanted it', leader: 'The leader decided' },
    },
    assignments: {
      title: 'Work between the gatherings',
      none: 'No assignment has been given.',
      caption: 'Assignments, and how many municipalities handed in',
      columns: {
        title: 'Assignment',
        due: 'Due',
        asked: 'Got it',
        delivered: 'Handed in',
        answered: 'Got an answer',
      },
    },
    outcomes: {
      title: 'What came of it',
      none: 'Nothing is connected with the network.',
      kinds: { proposal: 'Proposal of a joint purchase', procurement: 'Joint procurement' },
      line: (kind, title, date) => `${kind}${title ? `: ${title}` : ''}, begun ${date}`,
      note: 'Whoever leads the purchase has said that it came of the network.',
    },
    turnout: {
      caption: 'Who answered',
      columns: {
        wave: 'Round',
        asked: 'Asked',
        answered: 'Answered',
        silent: 'Did not answer',
        share: 'Share',
        bodies: 'From municipalities',
      },
    },
    sidesHidden:
      'Small and larger municipalities are not shown apart. At least five would have to be asked and answer in each group.',
    few: 'Of rounds with fewer than five answers we do not show what was answered.',
    means: {
      caption: (isWide) =>
        `Mean of each statement, 1 is wholly disagree and 6 is wholly agree. ${isWide ? 'Uncertainty (95 %) in brackets.' : 'Number of answers in brackets.'}`,
      numbers: 'Mean of numbers. Number of answers in brackets.',
      ends: '1 – 6',
      key: 'The bars stand in the order of the rounds. The first one is light.',
      steps: (wave) => `How many chose each number (${wave.toLowerCase()})`,
    },
    choices: { column: (wave, answers) => `${wave} (${answers} answers)` },
    sizes: (wave) => `Small beside larger municipalities (${wave.toLowerCase()})`,
    sizesHidden:
      'No statement has enough answers for small and larger municipalities to stand beside each other.',
    quotesNone: 'No quotation has been let through.',
    noRound: 'No round has ended.',
    goals: {
      caption: 'Goals, where they began and the latest measurement',
      measures: 'All measurements, and how they were made',
      columns: {
        goal: 'Goal',
        baseline: 'At the start',
        target: 'Target',
        latest: 'Latest measured',
        reached: 'Reached',
        on: 'Date',
        value: 'Value',
        source: 'How it was measured',
      },
      noTarget: 'not set',
      cannotSay: 'cannot say',
    },
    benefits: {
      lead: 'Each benefit is given with the lowest, the middle and the highest it may be. These are estimates by those who registered them, not statistical uncertainty.',
      caption: (unit) => `Benefits in ${unit}`,
      columns: {
        title: 'Benefit',
        state: 'Status',
        low: 'Low',
        base: 'Middle',
        high: 'High',
        unit: 'Unit',
        year: 'Year',
        count: 'Number',
      },
      drawn: 'Low – high',
      units: {
        nokYear: 'NOK a year excluding VAT',
        nokOnce: 'NOK once excluding VAT',
        hoursYear: 'hours a year',
        other: 'another unit',
      },
      kinds: {
        price: 'Price',
        process: 'Work with the purchase',
        quality: 'Quality',
        competence: 'Competence',
        time: 'Time',
        environment: 'Environment',
        other: 'Other',
      },
      methods: {
        beforeAfter: 'Before and after',
        comparison: 'Compared with others',
        ownEarlierPrice: 'The price against an own earlier contract',
        estimate: 'Estimate by those who took part',
        other: 'In another way',
      },
      states: { proposed: 'not confirmed', confirmed: 'confirmed', disputed: 'disputed' },
      labels: { counterfactual: 'Otherwise', method: 'Worked out by', period: 'Period', bodies: 'For' },
      everybody: 'all who take part',
      said: {
        confirmed: (party, role, date) => `${party} confirmed ${date} (${role}).`,
        disputed: (party, role, date, reason) => `${party} disagrees ${date} (${role}): ${reason}`,
      },
      nobody: 'Nobody has confirmed or disputed it yet.',
      source: (text) => `Source: ${text}`,
      sums: 'Sums. Confirmed and unconfirmed are never added together.',
      notCounted: ({ overlap, disputed, otherUnit }) =>
        `Not in the sums: ${[
          ...(overlap > 0 ? [`${overlap} that may be the same benefit as another`] : []),
          ...(disputed > 0 ? [`${disputed} that are disputed`] : []),
          ...(otherUnit > 0 ? [`${otherUnit} in a unit that cannot be added`] : []),
        ].join(', ')}.`,
    },
    logic: {
      columns: {
        inputs: 'Inputs',
        activities: 'Activities',
        outputs: 'Outputs',
        outcomes: 'Outcomes',
        assumptions: 'Assumptions, and what else may have had an effect',
      },
      what: 'What',
      measured: 'What shows it',
      leadsTo: 'Leads to',
      nothing: 'not written',
      measures: {
        goal: 'Goal',
        question: 'Question of a survey',
        benefit: 'Benefit',
        registered: 'Counted in Samkjøp',
        elsewhere: 'Measured elsewhere',
      },
    },
    short: {
      who: (joined, small, limit) =>
        `Taking part when the report was made: ${joined}. Small municipalities (fewer than ${limit} inhabitants) among them: ${small}.`,
      gatherings: (count, text) =>
        count === 1 ? 'One gathering has been held.' : `${text} gatherings have been held.`,
      assignments: (count, delivered, asked) =>
        `Assignments given: ${count}. Of ${asked} possible hand-ins ${delivered} came.`,
      outcomes: (count, text) =>
        count === 1
          ? 'One purchase or proposal is connected with the network.'
          : `${text} purchases and proposals are connected with the network.`,
      turnout: (wave, answered, asked) =>
        asked === null ? `${wave} ${answered} answers came` : `${wave} ${answered} of ${asked} answered`,
      survey: (title, parts) => `“${title}”: ${parts}.`,
      changes: ({ title, wave, all, up, down, same }) =>
        `“${title}”, from the first round to ${wave}: Of ${all} questions the mean went up for ${up}, down for ${down} and was the same for ${same}.`,
      goals: (all, measured, reached) => `Goals: ${all}. Measured: ${measured}. Reached: ${reached}.`,
      benefits: (confirmed, proposed, disputed) =>
        `Benefits: ${confirmed} confirmed, ${proposed} not confirmed, ${disputed} disputed.`,
      noCause: 'The figures show what has become different. They do not show by themselves why.',
    },
    unknown: {
      noComparison:
        'The report has no group outside to compare with. We do not know what would have happened without.',
      noGoals: 'No goals are set.',
      unmeasured: (goals) => `Not measured: ${goals}.`,
      unbased: (goals) => `Without a figure for how it was at the start: ${goals}.`,
      noSurveys: 'Nobody has been asked.',
      few: (title, wave) => `“${title}”, ${wave}: Fewer than five answered. What they answered is not shown.`,
      silent: (title, wave, silent, asked) =>
        `“${title}”, ${wave}: ${silent} of ${asked} did not answer. We do not know what they think.`,
      coming: (title, wave, date) => `“${title}”, ${wave}: The round has not ended. It opens ${date}.`,
      noIntervals: (title) =>
        `“${title}”: Answers from fewer than 20 municipalities. So there are counts and changes, and no uncertainty.`,
      noBenefits: 'Benefits are not registered.',
      noModel: 'Nobody has written down how the effort is to lead to an effect.',
      noAssignments: 'Assignments between the gatherings are not registered.',
      noOutcomes: 'No purchases or proposals are connected with the network.',
    },
    made: ({ date, program, template }) =>
      `The report was made ${date} from the data as they were then, with Samkjøp ${program} and template ${template}. The same data give the same files. That is checked with “npx samkjop rapport ID --verify”.`,
  },
};
