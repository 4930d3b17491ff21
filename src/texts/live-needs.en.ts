// English for «De samme behovene» of signed-in people.
import type { LiveNeedsTexts } from './live-needs.nb.ts';

export const liveNeedsEn: LiveNeedsTexts = {
  problems: {
    'need.gone': () => 'The need is no longer in your plan. Go back to the list.',
    'need.notShown': () => 'The other organisation no longer shows this need. Nothing has been saved.',
    'need.alone': () =>
      'You have said that you want to buy this alone. Change the wish to cooperate first; then you can say yes.',
    'need.onlyWith': () =>
      'You have said whom you want to purchase with, and this one is not among them. Change the wish to cooperate first.',
    'need.noneCommon': () =>
      'Nobody else has said that this is the same need, in the same category. Wait for their answer, or ask them.',
    'question.textMissing': () => 'Write what you want to say.',
    'question.tooLong': (f) =>
      `The text has ${f['length']} characters. The limit is ${f['most']}. Make it shorter.`,
    'question.exists': () => 'You have already talked about this need. Go on writing there.',
    'question.tooMany': (f) =>
      `You have asked ${f['most']} questions in the last 24 hours. Wait until tomorrow with the next one.`,
    'question.gone': () => 'The question is not there. Go back to the list of questions.',
    'question.full': (f) =>
      `There is room for ${f['most']} messages here, and they are used. Call or meet each other instead.`,
    'text.nationalNumber': () =>
      'The text seems to hold a national identity number. Take it out. The other organisation should not have it.',
  },
  list: {
    title: 'The same needs',
    heading: (count, isOne) =>
      isOne
        ? 'One of your needs is found with others too'
        : `${count} of your needs are found with others too`,
    headingNone: 'Nobody nearby needs the same as you yet',
    lead: 'We look at category, time and distance. Where others show more, we also look at words, CPV code and value.',
    emptyTitle: 'Those who need the same as you will be shown here',
    empty:
      'We compare contracts that expire and needs that begin in the next three years. First you need some in your plan with an end date or a start.',
    emptyLink: 'To contracts and needs',
    questions: 'Questions to and from others',
    waiting: (count) =>
      count === 1 ? 'One question waits for your reply' : `${count} questions wait for your reply`,
    visibility: 'What others see of your needs',
    filter: {
      show: 'Show',
      choices: {
        near: 'With others nearby',
        unanswered: 'Those you have not answered',
        common: 'Common needs',
        without: 'Without others nearby',
        all: 'All our needs',
      },
      category: 'Category',
      any: 'All',
      button: 'Show',
    },
    caption: (from, to, count) => `${from}–${to} of ${count}. Those that can begin first are at the top.`,
    columns: { need: 'Your need', near: 'Nearby', best: 'Most alike', far: 'Farther away', said: 'Answer' },
    none: 'None of the needs fit what you have chosen.',
    showAll: 'Show all needs',
    pages: 'Pages of needs',
    others: (count, isOne) => (isOne ? '1 other' : `${count} others`),
    nobody: 'Nobody',
    akin: (count) => `${count} in another category may be alike`,
    needs: (count, isOne) => (isOne ? '1 need' : `${count} needs`),
    starts: (time) => `Can begin ${time}`,
    best: (name, km) => `${name}, about ${km}\u00a0km`,
    said: {
      common: (count) => `Common with ${count}`,
      theirs: (count) => `${count} say yes to you`,
      ours: (count) => `You have said yes to ${count}`,
      none: 'Not answered',
    },
    hidden: 'Hidden from others',
  },
  need: {
    eyebrow: (title) => `Your need: ${title}`,
    headingCommon: (count, isOne) =>
      isOne ? 'You and one other need the same' : `You and ${count} others need the same`,
    heading: (count, isOne) =>
      isOne
        ? 'One other nearby needs the same at the same time'
        : `${count} others nearby need the same at the same time`,
    headingNone: 'Nobody nearby needs this at the same time',
    headingNotCompared: 'We do not compare this need with those of others',
    why: {
      alone:
        'You have said that you want to buy this alone. If you change your mind, change the wish to cooperate.',
      noTime:
        'We do not know that the next contract can begin in the next three years. Write an end date or the earliest start, and we will compare.',
    },
    change: 'See and change the need',
    back: 'All needs',
    facts: { category: 'Category', starts: 'Can begin', seen: 'Others see', onlyWith: 'Only together with' },
    hiddenTitle: 'Others do not see this need',
    hidden:
      'If you say yes to somebody, they will not know until you show that the need exists. If you ask a question, they see that it comes from you.',
    nearTitle: 'Nearby',
    nearCaption: (count, isOne) =>
      isOne
        ? 'One need, in the same category or with a similar text'
        : `${count} needs, the most alike first`,
    nearNone: 'Nobody near enough has a need in the category that can begin at the same time.',
    farTitle: (count) => `Farther away: ${count}`,
    farCaption: 'The nearest of those that are farther away than is usual in the market',
    refusedTitle: (count) => `Said to be something else: ${count}`,
    refusedCaption: 'What you have said no to. The others are not told.',
    pages: 'Pages of needs nearby',
    columns: { who: 'Who', what: 'What they show', why: 'Why', answer: 'Answer' },
    way: (km, duration) => `About ${km}\u00a0km, ${duration}`,
    existsOnly: 'Shows only that the need exists',
    value: (amount) => `${amount} a year`,
    volume: (amount) => `${amount} a year`,
    requirements: (text) => `Must have: ${text}`,
    likely: 'Probably the same',
    maybe: 'May be the same',
    reasons: {
      sameCategory: 'Same category.',
      otherCategory: (name) => `Another category: ${name}.`,
      words: (words) => `Words in common: ${words}.`,
      cpv: (digits) => `The CPV codes begin with ${digits}.`,
      starts: (time) => `Can begin together ${time}.`,
      noStarts: 'Can no longer begin at the same time.',
    },
    time: (from, to) => (from === to ? from : `from ${from} to ${to}`),
    or: 'or',
    states: {
      common: 'Common: both say yes',
      theirs: 'They say yes to you',
      ours: 'You say yes',
      refused: 'You say no',
    },
    same: 'Same need',
    sameAs: (name) => `Same need as ${name}`,
    different: 'Something else',
    differentFrom: (name) => `Something else than ${name}`,
    takeBack: 'Take the answer back',
    takeBackFrom: (name) => `Take the answer back: ${name}`,
    ask: 'Ask',
    askThem: (name) => `Ask ${name}`,
    seeQuestion: 'See the question',
    seeQuestionWith: (name) => `See the question between you and ${name}`,
    done: {
      same: 'The answer is saved. The others are told that you say yes.',
      common: 'Both say yes. The need is common.',
      unseen: 'The answer is saved. The others are not told, because you do not show them the need.',
      different: 'The answer is saved. The need is no longer in the list, and the others are not told.',
      back: 'The answer is taken back.',
    },
    next: {
      title: 'Propose to purchase together',
      text: 'We make a draft with those who have said yes. You see what it may save, and decide yourselves whether to send it.',
      button: 'Make a draft proposal',
    },
    evidence: 'About the distance',
    reach: (km) => `At most ${km}\u00a0km by road counts as near enough in this market.`,
    formula: (factor, detour, speed) =>
      `The distance is an estimate: the straight line times ${factor}. The time is the straight line times ${detour}, at ${speed}\u00a0km/h. Ferries and mountains are not in it.`,
    limits: 'All assumptions',
  },
  ask: {
    title: (name) => `Ask ${name}`,
    lead: (category) =>
      `It is about their need for ${category}. Those who buy for them get the question by e-mail.`,
    label: 'What do you want to know?',
    hints: [
      'They see that the question comes from you. Write your name and telephone number if they should be able to call you.',
      'Do not write about health or other private matters.',
    ],
    send: 'Send the question',
    cancel: 'Cancel',
    errors: 'This must be mended',
  },
  question: {
    titleFrom: (name, category) => `${name} asks about ${category}`,
    titleTo: (name, category) => `Question to ${name} about ${category}`,
    ours: 'Your need',
    theirs: (name) => `The need of ${name}`,
    deleted: 'Has been deleted',
    notShown: 'Not shown',
    thread: 'Messages',
    wrote: (name, when) => `${name}, ${when}`,
    at: (date, time) => `${date} at ${time}`,
    label: 'Write a reply',
    send: 'Send',
    sent: 'The message has been sent.',
    left: (count, isOne) =>
      isOne ? 'There is room for one more message.' : `There is room for ${count} more messages.`,
    full: 'There is no room for more messages. Call or meet each other.',
    readOnly: 'Your role does not let you reply.',
    back: 'All questions',
  },
  questions: {
    title: 'Questions to and from others',
    lead: 'Here is what you have asked others, and what others have asked you.',
    caption: (from, to, count) => `${from}–${to} of ${count}. Those that wait for you are at the top.`,
    columns: { who: 'Who', what: 'About', last: 'Last message', state: 'Waits for' },
    onUs: 'You',
    answered: 'Nobody, it is answered',
    none: 'Nobody has asked anything yet. You can ask from the page of a need.',
    pages: 'Pages of questions',
  },
  overview: {
    title: 'The same needs with others',
    all: 'All',
    line: (count, isOne, best) =>
      isOne ? `One other nearby: ${best}.` : `${count} others nearby. Most alike: ${best}.`,
    unanswered: 'See all that you have not answered',
  },
  digest: {
    heading: 'These need the same as you',
    line: (title, count, best) => `${title}: ${count} nearby, most alike ${best}`,
  },
};
