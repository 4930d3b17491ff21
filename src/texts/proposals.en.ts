// English for groups from live plans, proposals, answers and the decision paper.
import type { ProposalsTexts } from './proposals.nb.ts';

const date = (iso: string | number | undefined): string => {
  const text = String(iso ?? '');
  return `${text.slice(8, 10)}.${text.slice(5, 7)}.${text.slice(0, 4)}`;
};

export const proposalsEn: ProposalsTexts = {
  problems: {
    'groupRun.gone': () => 'The calculation has been deleted. Calculate again.',
    'groupRun.noPlan': () => 'The calculation is not finished. Wait until it is.',
    'groupRun.noGroup': () => 'The group is not in the calculation. Choose one of the groups on the page.',
    'groupRun.fewNeeds': (f) =>
      `We found ${f['bodies'] === 0 ? 'nobody' : 'only one'} with the need in the area. Choose a larger area or another category.`,
    'groupRun.tooMany': () => 'There are too many needs at once. Choose one category or a smaller area.',
    'groupRun.categoryUnknown': (f) =>
      `We have no category called "${f['value']}". Choose one from the list.`,
    'groupRun.minutesOutside': (f) =>
      `We only count journeys of ${f['least']}–${f['most']} minutes. Write a number between them.`,
    'proposal.gone': () => 'The proposal is no longer there. Go back to the list.',
    'proposal.changedByOther': () =>
      'A colleague changed the proposal while you were writing. See what is new, and try again.',
    'proposal.state': () => 'The proposal can no longer be changed. See what has happened to it.',
    'proposal.fewMembers': () =>
      'The proposal must have at least two members. Keep more, or delete the draft.',
    'proposal.leadOutside': () => 'Whoever leads must be a member. Choose another lead.',
    'proposal.deadlineMissing': () => 'The proposal has no deadline. Write a date.',
    'proposal.deadlinePast': () => 'The deadline must be after today. Write a later date.',
    'proposal.deadlineFar': (f) => `The deadline is too far ahead. The last date is ${date(f['last'])}.`,
    'proposal.deadlineEarlier': (f) => `The deadline is already ${date(f['deadline'])}. Write a later date.`,
    'proposal.messageLong': (f) => `The text is too long. Shorten it to ${f['most']} characters.`,
    'proposal.nobodyToAsk': () =>
      'Nobody here can answer for them. Write the e-mail address of somebody who can.',
    'proposal.tooLate': (f) => `The deadline was ${date(f['deadline'])}. Ask whoever proposed it to move it.`,
    'proposal.commentMissing': () => 'The others cannot see what you need to know. Write it in the comment.',
    'proposal.commentLong': (f) => `The comment is too long. Shorten it to ${f['most']} characters.`,
    'proposal.valueOutside': () =>
      'The value must be more than zero. Leave the field empty if you do not know it.',
    'proposal.answerMissing': () => 'You have not chosen an answer. Choose one of the three.',
    'proposal.fewInterested': () => 'Fewer than two are interested. Wait until more have said yes.',
    'proposal.leadNotInterested': () =>
      'Whoever is to lead has not answered that they are interested. Choose another lead.',
    'proposal.stillWaiting': (f) =>
      `${f['count'] === 1 ? 'One has' : `${f['count']} have`} not answered. Wait for the answer, or until the deadline ${date(f['deadline'])} has passed.`,
    'proposal.enoughRemain': () =>
      'Two or more can still take part. Withdraw the proposal if it is not to go on.',
    'proposal.notOver': () => 'The deadline has not passed. Wait until it has.',
    'text.nationalNumber': () =>
      'The text seems to hold a national identity number. Remove it: it does not belong here.',
    'email.format': (f) => `"${f['value']}" is not an e-mail address. Write it as kari@kommune.no.`,
    'date.format': (f) =>
      f['value'] === ''
        ? 'The proposal has no deadline. Write a date.'
        : `"${f['value']}" is not a date. Write day, month and year, for example 31.12.2027.`,
    'date.nonexistent': (f) => `The date "${f['value']}" does not exist. Check day and month.`,
    'value.notNumber': (f) =>
      `"${f['value']}" is not an amount. Write NOK a year, for example 1,200,000 or 1.2 million.`,
    'value.notPositive': () =>
      'The value must be more than zero. Leave the field empty if you do not know it.',
  },
  states: {
    draft: 'draft',
    sent: 'waiting for answers',
    agreed: 'goes on',
    declined: 'declined',
    expired: 'expired',
    withdrawn: 'withdrawn',
  },
  answers: {
    none: 'not answered',
    interested: 'interested',
    not: 'not taking part',
    needsMore: 'needs to know more',
  },
  bases: { shared: 'shown to others', assumed: 'usual value', own: 'own value, in sums only' },
  banner: {
    word: 'Demonstration.',
    text: 'The municipalities, needs and people on this page are invented.',
    label: 'About the content',
  },
  faults: 'Mend this first',
  start: {
    title: 'Our buying groups',
    lead: 'We look at your plans and those of others, and propose who should buy together, when, and who can lead.',
    formTitle: 'Find buying groups',
    category: 'What is to be bought?',
    allCategories: 'Everything in the plans',
    area: 'Where?',
    members: (cooperation) => `Among the members of ${cooperation}`,
    membersText: 'The members are then counted one by one, not as one cooperation.',
    near: 'Nearby',
    nearBody: 'Municipalities and counties within so many minutes of you.',
    nearCooperation: 'Municipalities and counties within so many minutes of one of the members.',
    minutes: 'Minutes by car',
    country: 'In the whole country',
    countryText: 'How far apart they may be follows from the market for what is to be bought.',
    compute: 'Find buying groups',
    whatTitle: 'What we count',
    what: [
      'Your own agreements and needs count in full. Only you see the result.',
      'From others we use only what they show. Where they do not show the value, we use the usual one for a municipality of that size.',
      'Needs that their owners want to buy alone are left out.',
    ],
    onlyBuyers: 'Buyers and coordinators can calculate groups. You can see what they have found.',
    runsTitle: 'Calculations',
    runsNone: 'Your calculations will stand here. You make the first one with the form above.',
    runsCaption:
      'Calculations, the newest first. The saving is an estimate in NOK over the contract terms, excluding VAT.',
    runsColumns: {
      what: 'What',
      where: 'Where',
      when: 'Calculated',
      needs: 'Needs',
      groups: 'Groups',
      saving: 'Likely saving',
    },
    running: 'not finished',
    areaMembers: (cooperation) => `the members of ${cooperation}`,
    areaNear: (minutes) => `within ${minutes} minutes`,
    areaCountry: 'the whole country',
    runsPages: 'Pages of calculations',
    proposalsLink: 'See proposals you have received and sent',
  },
  result: {
    eyebrow: (what, where) => `${what} · ${where}`,
    backTo: 'Groups in this calculation',
    stopped: 'The calculation was stopped. This is the best plan we had found.',
    draft: 'Make a proposal',
    draftTitle: 'Ask those concerned',
    draftText:
      'You get a draft that you can change before it is sent. It holds only what the others can already see. Your own hidden values are not in it.',
    allAssumed: 'Values that their owners do not show are the usual ones for a municipality of that size.',
    repeatTitle: 'Can it be calculated again?',
    repeatText: (day, program, seed) =>
      `Everything the calculation rests on is kept: the needs as they were on ${day}, the assumptions, the seed (${seed}) and the program (${program}).`,
    repeat: 'Calculate again and compare',
    repeatedSame: (day) => `Calculated again on ${day}: the same answer.`,
    repeatedOther: (day) =>
      `Calculated again on ${day}: another answer. The program has changed since, or something is wrong. Do not use the figures until it is explained.`,
    notRepeatable:
      'The calculation was stopped on the way, so it cannot be calculated again with the same answer.',
    removeTitle: 'Delete the calculation',
    removeText: 'Proposals made of it stay.',
    remove: 'Delete',
    sharesMargin:
      'The shares are as they come out with what we know now. They are worked out anew when you make a proposal.',
  },
  list: {
    title: 'Proposals for buying groups',
    kinds: { waiting: 'Sent to us', proposed: 'From us', ended: 'Ended' },
    kindsLabel: 'Which proposals',
    none: {
      waiting: 'No proposals are waiting for you.',
      proposed:
        'You have no drafts or proposals out. Find buying groups, and make a proposal of one of them.',
      ended: 'No proposals have ended yet.',
    },
    find: 'Find buying groups',
    caption: {
      waiting: 'Proposals sent to us, the most urgent first',
      proposed: 'Drafts and proposals from us, the most urgent first',
      ended: 'Proposals that have ended, the newest first',
    },
    columns: {
      what: 'What',
      from: 'From',
      state: 'Status',
      answered: 'Answered',
      own: 'Our answer',
      deadline: 'Deadline',
    },
    answered: (answered, members) => `${answered} of ${members}`,
    pages: 'Pages of proposals',
  },
  page: {
    eyebrow: (category, state) => `Proposal for a buying group · ${category} · ${state}`,
    heading: (count, category) => `${count} can buy ${category} together`,
    headingAgreed: (count, category) => `${count} go on with buying ${category} together`,
    headingOver: (category) => `There will be no joint purchase of ${category} now`,
    lead: (from, lead, start) =>
      `${from} proposes that ${lead} leads, and that a joint contract begins on ${start}.`,
    leadSelf: (from, start) => `${from} offers to lead, and proposes a joint contract from ${start}.`,
    silence: (deadline) => `The deadline is ${deadline}. Whoever does not answer is not in.`,
    over: (deadline) => `The deadline was ${deadline}.`,
    ended: {
      agreed: (day) => `Those who are interested go on together. Ended ${day}.`,
      declined: (day) => `Fewer than two want to take part. Ended ${day}.`,
      expired: (day) => `The deadline passed without a decision. Ended ${day}.`,
      withdrawn: (day, from) => `${from} has withdrawn the proposal. Ended ${day}.`,
    },
    messageTitle: (from) => `${from} writes`,
    saves: 'The group saves over the contract term',
    wholeText: 'Everybody who has not said no is counted.',
    lowIsLoss: (amount) => `In the lowest estimate the group loses ${amount} by joining.`,
    lowIsZero: 'In the lowest estimate the group saves nothing.',
    baseIsLoss: (amount) => `As the figures are now, the group loses ${amount} by joining.`,
    noFigures: 'There are not two left that buy apart, so there is nothing to save by joining.',
    interestedTitle: 'Only those who are interested',
    interested: (names, amount, range) =>
      `If it is only ${names}, they will probably save ${amount} (${range}).`,
    interestedFew: 'When at least two are interested, we also work out what they save without the others.',
    otherLead: (lead) => `Without the proposed lead it is cheapest that ${lead} leads.`,
    procedure: (procedure) => `${procedure}.`,
    stepsTitle: 'What it costs apart and together',
    stepsMargin: 'Present value over the contract term, excluding VAT. The figures are sums for the group.',
    stepsCaption: 'From apart to together, in NOK',
    step: 'Step',
    amount: 'NOK',
    apart: 'Apart',
    together: 'Together',
    membersTitle: 'Who is asked',
    membersCaption:
      'All who are asked see each other’s answers. The value is shown only where its owner shows it.',
    membersColumns: {
      who: 'Who',
      need: 'Need',
      value: 'Value a year',
      answer: 'Answer',
      comment: 'Comment',
    },
    leads: 'proposed as lead',
    needHidden: 'not shown',
    sensitive:
      'The category is security-sensitive. Clear it with those responsible for security before you share more about the need.',
    changesTitle: 'What has changed',
    changes: {
      drafted: 'The proposal was worked out for the first time.',
      answered: (name, answer) => `${name}: ${answer}.`,
      basis: (name, basis) => `The value for ${name} is now: ${basis}.`,
      removed: (names) => `${names} was taken out.`,
      lead: (name) => `${name} is proposed as lead.`,
      saving: (before, after) => `The saving goes from about ${before} to about ${after}.`,
      same: 'The saving is unchanged.',
      noSaving: 'There is not enough left to work out a saving.',
      newSaving: (after) => `The saving is now about ${after}.`,
    },
    earlier: (count) => `${count} earlier changes`,
  },
  own: {
    title: (name) => `What it means for ${name}`,
    caption: 'Your part of the figures, in NOK over the contract term excluding VAT. Only you see this.',
    columns: {
      what: 'Amount',
      whole: 'Everybody who has not said no',
      interested: 'Only the interested ones',
    },
    rows: {
      alone: 'Alone',
      together: 'Together with the others',
      saving: 'You will probably save',
      range: 'Low–high',
    },
    notIn: '–',
    value: (value, basis) => `We have counted ${value} a year (${basis}).`,
    ownBasis: {
      shared: 'the value you show to others',
      assumed: 'the usual one for a municipality of your size',
      own: 'the value you have given here',
    },
    plannedValue: (value) => `Your own plan says ${value} a year. Only you see that figure.`,
    rule: 'How it is shared',
    ruleText:
      'Everybody pays the same price per unit. You save the difference between what you would pay alone and the same volume at the joint price, less your part of the work with the procurement. That part is equal for all, but nobody pays more than they save. Members of a cooperation that buys as one share by value. Each pays for moving its own start.',
    notAnswered: 'The figures are there to help you answer. Nothing is binding.',
    paper: 'Get the decision paper (Word)',
    paperText: 'With figures for you, what they rest on, and what you must decide.',
  },
  answer: {
    title: (name) => `Answer for ${name}`,
    intro: (deadline) =>
      `You can change the answer until and including ${deadline}. If you do not answer, you are not in.`,
    legend: 'What do you answer?',
    choices: {
      interested: {
        label: 'We are interested',
        text: 'You go on with the others. It does not bind you to buy.',
      },
      needsMore: {
        label: 'We need to know more',
        text: 'Write what in the comment. You count as possible until you answer.',
      },
      not: { label: 'We are not taking part', text: 'You are taken out of the group.' },
    },
    comment: 'Comment',
    commentHints: [
      'All who are asked see the answer and the comment.',
      'Do not write about health or other personal matters.',
    ],
    value: 'Your yearly value, in NOK excluding VAT',
    valueHint: (fallback) =>
      `Leave the field empty and we use ${fallback}. If you write a value, it is used in the sums. The others see sums only, but can see how much they change.`,
    valueFallback: {
      shared: 'the value you show to others',
      assumed: 'the usual one for a municipality of your size',
    },
    valueTwo: 'There are only two of you, so the other one can work out the value.',
    send: 'Send the answer',
    change: 'Change the answer',
    saved: (answer) => `The answer has been saved: ${answer}.`,
    given: (answer, day) => `You answered "${answer}" on ${day}.`,
    notGiven: 'You did not answer.',
    onlyBuyers: 'Your buyers can answer.',
    over: (deadline) => `The deadline was ${deadline}. The answer cannot be changed.`,
  },
  draft: {
    banner: 'Draft. Only you see it.',
    title: 'Change the draft',
    members: 'Who is to be asked?',
    membersHint: 'Untick those who are not to be asked.',
    leadField: 'Who is proposed as lead?',
    deadline: 'Deadline for answers',
    deadlineHint: 'Day, month and year, for example 31.12.2027.',
    message: 'Text to the municipalities',
    messageHints: [
      'Write why you propose it, and what happens after the deadline.',
      'Do not write about health or other personal matters.',
    ],
    save: 'Save the draft',
    saved: 'The draft has been saved, and the figures worked out anew.',
    sendTitle: 'Send to those concerned',
    sendText: (deadline) =>
      `All get a letter by e-mail and can answer until and including ${deadline}. After that you cannot change who is asked.`,
    sendNoDeadline: 'Write a deadline and save the draft before you send it.',
    reached: (names) => `These can answer in Samkjøp: ${names}.`,
    contact: (name) => `E-mail of somebody who can answer for ${name}`,
    contactHint: 'They do not use Samkjøp. The reader gets a personal link and needs no account.',
    send: 'Send the proposal',
    remove: 'Delete the draft',
    removeText: 'Nobody else has seen it.',
  },
  manage: {
    title: 'Manage the proposal',
    sent: (count) =>
      `The proposal has been sent. ${count} are asked, and the others have had a letter by e-mail.`,
    leadTitle: 'Another lead',
    leadButton: 'Propose this one',
    leadDone: (name) => `${name} is now proposed as lead.`,
    prolongTitle: 'Give more time',
    prolongButton: 'Move the deadline',
    prolonged: (deadline) => `The deadline has been moved to ${deadline}. Those asked have been told.`,
    agreeTitle: 'Go on',
    agreeText: 'The proposal ends. Those who are interested go on together, and everybody is told.',
    agreeButton: 'Go on with those who are interested',
    notYet: 'You cannot go on yet:',
    withdrawTitle: 'Withdraw the proposal',
    withdrawText: 'The proposal ends, and everybody is told. It cannot be undone.',
    withdrawButton: 'Withdraw the proposal',
  },
  link: {
    personal: (name) =>
      `The link is personal and is for ${name} only. You need no account. Share it only with those who are to answer.`,
    goneTitle: 'The link no longer works',
    gone: 'A link works until sixty days after the deadline. Ask whoever sent it if you need a new one.',
  },
  overview: {
    title: (category) => `Answer the proposal on ${category}`,
    text: (from, category, deadline) =>
      `The proposal from ${from} to buy ${category} together waits for an answer by ${deadline}. If you do not answer, you are not in.`,
    button: 'Look and answer',
    more: (count) => `See ${count} more`,
  },
  paper: {
    fileName: 'decision-paper',
    title: (category) => `Joint purchase of ${category}`,
    subtitle: (name) => `Decision paper for ${name}`,
    author: 'Samkjøp',
    pageOf: (page, pages) => `Page ${page} of ${pages}`,
    draftNote:
      'Draft of a decision paper, made of what stands in the proposal. Read and adapt it before it is used.',
    decideTitle: 'What must be decided',
    decide: (name, category, deadline) =>
      `Is ${name} to go on with buying ${category} together with others? The deadline for the answer is ${deadline}. If the municipality does not answer, it is not in.`,
    decideOver: (name, category, state) =>
      `Is ${name} to buy ${category} together with others? Status of the proposal: ${state}.`,
    answer: (answer) => `Answer so far: ${answer}.`,
    notBinding:
      'A yes does not bind the municipality to buy. Before the procurement is published, the municipality must authorise whoever leads, and say how much it will buy.',
    whatTitle: 'What is proposed',
    what: (f) =>
      `${f.from} proposes that ${f.names} buy ${f.category} together. ${f.lead} is proposed as lead. A joint contract can begin on ${f.start}.`,
    procedure: (procedure, bids, isOne) =>
      `As the figures are now, it will be: ${procedure}. We expect ${isOne ? 'only one bid' : `about ${bids} bids`}.`,
    messageTitle: (from) => `From ${from}`,
    membersTitle: 'Who is asked',
    membersCaption: (day) => `Answers as of ${day}`,
    members: { who: 'Who', answer: 'Answer', comment: 'Comment' },
    ownTitle: (name) => `The need in ${name}`,
    ownCaption: 'Needs that the proposal is about',
    ownColumns: {
      need: 'Need',
      value: 'Value a year (NOK)',
      from: 'Can begin from',
      to: 'Can begin until',
    },
    ownNoTitle: 'A need without a title in the proposal',
    ownValue: (value, basis) => `The calculation uses ${value} a year for the municipality: ${basis}.`,
    savingTitle: 'What the municipality can save',
    saving: (amount, low, high) =>
      `Probably ${amount} over the contract term. The estimate goes from ${low} to ${high}.`,
    savingNone: 'There are not two left that buy apart, so no saving has been worked out.',
    savingOut: 'The municipality has answered that it is not taking part, and is not counted.',
    savingCaption: 'The part of the municipality, in NOK over the contract term excluding VAT.',
    savingColumns: {
      what: 'Amount',
      whole: 'Everybody who has not said no',
      interested: 'Only the interested ones',
    },
    groupTitle: 'The whole group',
    group: (f) =>
      `Apart, the group would pay ${f.standAlone}. Together it pays ${f.cost}. It will probably save ${f.saving}, with an estimate from ${f.low} to ${f.high}.`,
    ruleTitle: 'How the figures are shared',
    assumptionsTitle: 'What the figures rest on',
    assumptions: [
      'All amounts are estimates: present value over the contract term, excluding VAT.',
      'The price is assumed to fall as the volume grows and as more suppliers bid. How much is a set of assumptions that can be seen and changed in Samkjøp.',
      'Values that their owners do not show are the usual ones for a municipality of that size.',
      'Distance is the straight line with an addition. Ferries and fjords are not in it.',
      'What suppliers will really offer, we do not know.',
    ],
    sensitive:
      'The category is security-sensitive. Security requirements must be cleared before others are let in.',
    nextTitle: 'Who answers, and what happens next',
    next: (deadline) => [
      `The buyer of the municipality answers in Samkjøp by ${deadline}. The answer can be changed until then.`,
      'When the deadline has passed, whoever proposed it decides whether the interested ones go on.',
      'Then mandate, volume and authority are agreed before the procurement is made.',
    ],
    nextOver: ['The proposal has ended. There will be no more answers.'],
    sourcesTitle: 'Sources',
    sources: (f) =>
      `The proposal in Samkjøp as of ${f.date}, calculation no. ${f.revision}, program ${f.program}. Population and place are from the register in Samkjøp. The assumptions stand at ${f.address}.`,
    signatures: ['Place and date', 'Case officer'],
  },
};
