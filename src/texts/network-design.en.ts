// English for how a network is designed.
import type { NetworkDesignTexts } from './network-design.nb.ts';

export const networkDesignEn: NetworkDesignTexts = {
  findings: {
    purposeMissing: {
      what: () => 'Write what participants should be able to do when the network is over.',
      why: 'With a clear purpose you can choose speakers and ways of working that serve it.',
    },
    challengesMissing: {
      what: () => 'Write which challenges the network is to meet.',
      why: 'Without them it is hard to say who should take part, and what they should work on.',
    },
    noGoals: {
      what: () => 'Set at least one goal.',
      why: 'Networks that know what they want to reach can show whether anything improved.',
    },
    goalWithoutBaseline: {
      what: ({ goals, count }) =>
        count === 1 ? `Measure the baseline of ${goals}.` : `Measure the baselines of these goals: ${goals}.`,
      why: 'Everybody likes to meet. The hard part is showing that something changed at home, and then you must know how it was.',
    },
    goalNotMeasurable: {
      what: ({ goals }) => `Write target, unit, date and method for ${goals}.`,
      why: 'A goal that cannot be measured cannot be reached either.',
    },
    noTargetGroup: {
      what: () => 'Write who the network is for, and who should come from each municipality.',
      why: 'Who should take part was among what decided whether the network helped.',
    },
    noServiceRole: {
      what: () => 'Ask for somebody from the service that has the need.',
      why: 'Procurement alone cannot say what users need, and cannot put the solution to use.',
    },
    noManagerRole: {
      what: () => 'Ask for a manager who can decide.',
      why: 'Without support from management, what is learnt is seldom put to use.',
    },
    nobodySmall: {
      what: () =>
        'Invite at least two small municipalities, or write that the network is for larger ones only.',
      why: 'Small and large municipalities have different needs. A mixed network must have both.',
    },
    aloneInSize: {
      what: ({ size }) =>
        size === 'small'
          ? 'Only one municipality is small. Invite another small one.'
          : 'Only one municipality is larger. Invite another larger one.',
      why: 'Whoever is alone in its size has nobody to compare itself with.',
    },
    fewGatherings: {
      what: () => 'Plan at least two gatherings.',
      why: 'One gathering starts something. Without another there is nobody to show the result to.',
    },
    noTimeBetween: {
      what: ({ days, least }) =>
        `Two gatherings have only ${days === 1 ? 'one day' : `${days} days`} between them. Leave at least ${least} days (our own limit).`,
      why: 'Most of the work happens at home between the gatherings.',
    },
    noWorkBetween: {
      what: () => 'Write what the municipalities are to do at home between the gatherings.',
      why: 'It is the work on a case of one’s own that changes something, not the gathering alone.',
    },
    noInfluence: {
      what: () => 'Set a day by which participants have chosen topics.',
      why: 'Participants are most content when topics concern them.',
    },
    influenceLate: {
      what: ({ topicsBy, limit }) =>
        `Participants choose topics on ${topicsBy}, but the programme is set on ${limit}. Let them choose before.`,
      why: 'What comes after the programme is set changes nothing.',
    },
    noFollowUp: {
      what: () => 'Ask the participants again 3, 6 or 12 months after the end.',
      why: 'Content participants are not enough. Whether anything was used at home is seen only later.',
    },
    noDuties: {
      what: () => 'Write who does what.',
      why: 'Good planning decided whether the network worked, and then somebody must be in charge.',
    },
    noBudget: {
      what: () => 'Write what it costs, even when it is little.',
      why: 'Travel, rooms and speakers must be paid for before anybody is invited.',
    },
  },
  parts: {
    what: 'What and when',
    goals: 'Goals',
    who: 'Who',
    programme: 'Programme',
    duties: 'Duties and budget',
  },
  templates: {
    newSolutions: {
      text: 'Four gatherings. Each municipality tries a new way of buying on a case of its own.',
      title: 'Buying new solutions',
      purpose:
        'The municipalities can describe a need, talk with the market and buy a solution they have not used before.',
      challenges:
        'We buy what we bought last time. We describe solutions instead of needs, and talk little with suppliers.',
      targetGroup: 'Municipalities with something to buy in the next two years.',
      between: 'Each municipality works on its own case and shows what it has done at the next gathering.',
      responsibilities:
        'Network leader: programme, invitations and follow-up.\nEach municipality: its own case and who takes part.',
      gatherings: [
        'Choose a case and describe the need',
        'Talk with the market',
        'Write open requirements',
        'What improved?',
      ],
      goals: [
        {
          title: 'Everybody has used the method on a case of its own',
          unit: 'municipalities',
          method: 'assignment handed in',
        },
        {
          title: 'At least one joint procurement comes out of the network',
          unit: 'procurements',
          method: 'counted in Samkjøp',
        },
        {
          title: 'Participants are more confident in market dialogue',
          unit: 'points of 6',
          method: 'the same question before, after and 6 months later',
        },
      ],
    },
    sharedPlan: {
      text: 'Three gatherings. The municipalities lay their contracts side by side and find what they can buy together.',
      title: 'A shared procurement plan',
      purpose: 'The municipalities know what the others will buy, and agree on what they buy together.',
      challenges:
        'We are few in procurement and know little of what our neighbours will buy. Contracts end before we have planned.',
      targetGroup: 'Neighbouring municipalities with few in procurement.',
      between: 'Each municipality enters its contracts and asks its services what they need.',
      responsibilities: 'Network leader: collects the plans.\nEach municipality: its own list of contracts.',
      gatherings: ['Put the contracts on the table', 'Find what we share', 'Agree on who leads what'],
      goals: [
        {
          title: 'Everybody has an up-to-date list of contracts',
          unit: 'municipalities',
          method: 'counted in Samkjøp',
        },
        { title: 'We agree on joint procurements', unit: 'procurements', method: 'proposals agreed on' },
      ],
    },
    contractFollowUp: {
      text: 'Three gatherings. For those who have contracts, but no time to follow them up.',
      title: 'Following up contracts',
      purpose: 'The municipalities follow up their most important contracts and get what they pay for.',
      challenges: 'The contract is forgotten once it is signed. The service does not know what was agreed.',
      targetGroup: 'Municipalities with at least one contract they want to follow up better.',
      between: 'Each municipality chooses one contract, meets the supplier and notes what was put right.',
      responsibilities:
        'Network leader: checklists and programme.\nEach municipality: one contract and one person in charge.',
      gatherings: ['Choose a contract', 'Meet the supplier', 'What was put right?'],
      goals: [
        {
          title: 'Everybody has held a follow-up meeting',
          unit: 'municipalities',
          method: 'minutes handed in',
        },
        { title: 'Deviations are put right', unit: 'deviations', method: 'counted by each municipality' },
      ],
    },
  },
  lead: 'What is written here is what the network is measured against.',
  check: {
    title: (count) => `${count} missing in the design`,
    one: 'One thing is missing in the design',
    none: 'We found nothing missing',
    noneText: 'The design has what evaluations of learning networks have found to matter.',
    lead: 'We have checked the design against what evaluations of learning networks have found. You decide.',
    why: 'Why',
    mend: (part) => `Fix under “${part}”`,
    mendBodies: 'Invite more',
    source: (title) => `Source: ${title}${title.endsWith('?') ? '' : '.'}`,
    status: { confirmed: 'Read at the publisher', mustBeChecked: 'Read elsewhere, must be checked' },
    readIn: (month) => `Last read ${month}.`,
  },
  edit: (part) => `Change “${part}”`,
  empty: 'Not written yet.',
  what: {
    title: 'What is the network called?',
    purpose: 'What should participants be able to do when it is over?',
    challenges: 'Which challenges is it to meet?',
    begins: 'When does it begin?',
    ends: 'When is it over?',
    isPublic: 'Show the network to everybody',
    isPublicText: 'Name, purpose, time and which municipalities are in it. Never people or answers.',
    period: 'Time',
    purposeShort: 'Purpose',
    challengesShort: 'Challenges',
    shown: 'Shown to',
    everybody: 'everybody',
    members: 'those in it',
  },
  goals: {
    caption: 'Goals, baselines and how they are measured',
    columns: {
      title: 'Goal',
      unit: 'Unit',
      baseline: 'At the start',
      target: 'Target',
      due: 'By',
      method: 'Measured by',
    },
    none: 'No goals are set.',
    add: 'Add a goal',
    edit: (title) => `Change the goal ${title}`,
    newTitle: 'New goal',
    editTitle: 'Change the goal',
    title: 'What should improve?',
    unit: 'Unit',
    unitHint: 'What is counted, for example municipalities or points of 6',
    baseline: 'How is it today?',
    baselineHint: 'A number. Zero is an answer too. Leave it empty if nobody has measured it.',
    target: 'Which number do you want to reach?',
    due: 'When should it be reached?',
    method: 'How is it measured, and by whom?',
    remove: 'Delete the goal',
    unknown: 'not measured',
    open: 'not set',
  },
  who: {
    targetGroup: 'Who is the network for?',
    targetGroupShort: 'Target group',
    roles: 'Who should come from each municipality?',
    rolesShort: 'From each municipality',
  },
  programme: {
    gatherings: 'Gatherings',
    gathering: (number) => `Gathering ${number}`,
    gatheringTitle: 'What is it about?',
    gatheringOn: 'Date',
    caption: 'Planned gatherings',
    columns: { title: 'Gathering', on: 'Date' },
    none: 'No gatherings are planned.',
    notDated: 'not decided',
    topicsBy: 'Last day for participants to choose topics',
    programmeOn: 'Day the programme is set',
    between: 'What do the municipalities do at home between the gatherings?',
    betweenShort: 'Between the gatherings',
    followUps: 'When do you ask what changed at home?',
    followUp: (months) => `${months} months after the end`,
    followUpsShort: 'Follow-up',
  },
  duties: {
    responsibilities: 'Who does what?',
    responsibilitiesShort: 'Duties',
    budget: 'Budget',
    line: (number) => `Item ${number}`,
    what: 'What',
    amount: 'Kroner excluding VAT',
    caption: 'Budget in kroner excluding VAT',
    columns: { what: 'Item', amount: 'Kroner' },
    total: 'Sum',
    none: 'Not set up.',
  },
};
