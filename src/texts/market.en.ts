// English for market dialogues as suppliers meet them.
import type { MarketTexts } from './market.nb.ts';

const hello = (name: string): string => (name === '' ? 'Hello' : `Hello ${name}`);
const SIGN_OFF = 'Samkjøp';

const letters: MarketTexts['letters'] = {
  confirm: {
    subject: ({ title }) => `Confirm that you take part: ${title}`,
    text: (f) =>
      `${hello(f.name)}\n\nSomebody has signed up ${f.supplier} for the market dialogue «${f.title}», led by ${f.lead}. Confirm within three days:\n\n${f.url}\n\nIf it was not you, there is nothing to do. The sign-up will be deleted.\n\n${SIGN_OFF}\n`,
  },
  welcome: {
    subject: ({ title }) => `You take part: ${title}`,
    text: (f) =>
      `${hello(f.name)}\n\n${f.supplier} takes part in the market dialogue «${f.title}». On your own page you can choose a slot, ask, hand in input and read minutes:\n\n${f.url}\n\nKeep the link, and share it only with those in your firm who need it.\n\n${SIGN_OFF}\n`,
  },
  ownLink: {
    subject: ({ title }) => `Link to your own page: ${title}`,
    text: (f) =>
      `${hello(f.name)}\n\n${f.supplier} takes part in the market dialogue «${f.title}». Here is a link to your own page:\n\n${f.url}\n\nShare it only with those in your firm who need it.\n\n${SIGN_OFF}\n`,
  },
  moved: {
    subject: ({ title }) => `The contact is changed: ${title}`,
    text: (f) =>
      `${hello(f.name)}\n\nThe contact for ${f.supplier} in the market dialogue “${f.title}” is changed to ${f.otherEmail}. Links sent to you no longer work.\n\nIf you do not know of this, tell ${f.lead}, who leads the dialogue.\n\n${SIGN_OFF}\n`,
  },
  colleague: {
    subject: ({ title }) => `Somebody tried to sign up your firm again: ${title}`,
    text: (f) =>
      `${hello(f.name)}\n\n${f.supplier} already takes part in the market dialogue «${f.title}», and you are its contact. Somebody with the address ${f.otherEmail} tried to sign up the firm again. They have got no answer.\n\nIf it is a colleague, you can pass on the link you have, or change the contact on your page. If you do not know the address, there is nothing to do.\n\n${SIGN_OFF}\n`,
  },
};

const problems: MarketTexts['problems'] = {
  'market.gone': () => 'We cannot find the dialogue, or it is over. Go back to the list.',
  'market.closed': () => 'The dialogue is over. Nothing more can be sent.',
  'market.linkGone': () => 'The link no longer works. Sign up again to get a new one.',
  'market.tooMany': (f) =>
    `Too many sign-ups have been sent from here. Try again in ${f['minutes']} minutes.`,
  'market.activityGone': () => 'The activity is over. Choose another, or none.',
  'market.contactMissing': () => 'Write whom we can contact.',
  'market.inputMissing': () => 'Write your input.',
  'market.addressFormat': () =>
    'The link cannot be used. Write the whole address, for example https://firm.com/product.',
  'market.inputsMany': (f) => `You have handed in ${f['most']} times, which is the most possible.`,
  'dialogue.gone': () => 'We cannot find it. Open the page again.',
  'dialogue.phase': () => 'The dialogue is over. Nothing more can be sent.',
  'dialogue.state': () => 'The minutes are settled and can no longer be changed.',
  'dialogue.textMissing': () => 'The field is empty. Write something here.',
  'dialogue.textLong': (f) => `The text is too long. Use at most ${f['most']} characters.`,
  'dialogue.tooMany': () => 'So many questions have been asked that there is no room for more.',
  'dialogue.signUpOver': () => 'The time to sign up is over.',
  'dialogue.noSignUp': () => 'Nobody signs up for this activity.',
  'dialogue.notSignedUp': () => 'You have not signed up. Do that first.',
  'dialogue.slotTaken': () => 'Somebody else just took the slot. Choose one that is free.',
  'dialogue.slotByLot': () => 'These slots are drawn by lot. You cannot choose.',
  'dialogue.slotHeld': () => 'The meetings have been held or called off. The slot cannot be given up now.',
  'dialogue.contactUnchecked': () =>
    'Whoever leads the dialogue has not confirmed that you belong to the firm. You may answer once that is done.',
  'dialogue.email': () => 'The e-mail address cannot be used. Write it like kari@firm.com.',
  'dialogue.commentOver': (f) =>
    `The last day to comment was ${f['date']}. Contact whoever leads the dialogue.`,
  'orgNumber.format': () => 'The organisation number must have nine digits.',
  'orgNumber.checkDigit': () =>
    'The organisation number is not right. See whether two digits have changed places.',
  'text.nationalNumber': () => 'The text holds a national identity number. Take it out.',
};

export const marketEn: MarketTexts = {
  letters,
  problems,
  faults: 'Mend this before you send',
  states: { published: 'open', held: 'held', closed: 'closed' },
  at: (date, time) => `${date} at ${time}`,
  between: (date, from, to) => `${date}, ${from}–${to}`,
  list: {
    title: 'Market dialogues',
    lead: 'Municipalities that will buy together ask the market before they write requirements. All suppliers are told the same.',
    filter: {
      words: 'Search',
      category: 'Category',
      time: 'Time',
      any: 'All',
      times: { open: 'With dates to come', over: 'Without dates to come' },
      show: 'Show',
      reset: 'Show all',
    },
    caption: (from, to, count) => `Market dialogues ${from}–${to} of ${count}`,
    columns: { what: 'What', who: 'Led by', next: 'Next date', published: 'Published' },
    noNext: 'none',
    none: 'No market dialogues have been published yet. They come here when municipalities want to ask the market.',
    noneFound: 'We found no such market dialogues. Try another word, or show all.',
    invented: 'invented',
    pages: 'More market dialogues',
  },
  one: {
    eyebrow: (lead, count) => `Market dialogue · ${lead} leads for ${count}`,
    eyebrowAlone: (lead) => `Market dialogue · ${lead} leads`,
    openTo: (date) =>
      `The municipalities want to hear from you before they write requirements. Sign up by ${date}.`,
    open: 'The municipalities want to hear from you before they write requirements.',
    over: 'The dialogue is over. Here is what everybody has been told.',
    nextTitle: 'Do you want to take part?',
    nextText: 'Sign up your firm by e-mail. You need no account.',
    signUp: 'Sign up your firm',
    calendar: 'Put the dates in your calendar',
    need: 'What the municipalities need',
    margin: 'About the dialogue',
    needMargin:
      'This is what the municipalities want to achieve. How it can be done they want to hear from you.',
    facts: { lead: 'Led by', buyers: 'Buying together', category: 'Category', published: 'Published' },
    activities: 'Activities and dates',
    activitiesMargin: 'One activity is enough. You can also just ask questions.',
    when: 'Time',
    place: 'Place',
    digital: 'Online',
    replyBy: 'Deadline',
    how: 'What to do',
    slots: 'Slots',
    slotCount: (count, minutes) => `${count} meetings of ${minutes} minutes`,
    slotRule: 'How they are given',
    slotRules: {
      lot: 'Slots are drawn by lot when the time to sign up is over. All who have signed up have the same chance. The rule is not changed.',
      firstCome:
        'Whoever has signed up chooses among the free slots. The first to choose gets the slot. The rule is not changed.',
    },
    drawTitle: 'How you can check the draw',
    drawText:
      'Before anybody could sign up, a random number, the seed, was laid aside and its checksum (SHA-256) was published. The seed is published when the slots have been drawn. For each supplier the SHA-256 of «seed:activity:organisation number» is worked out, with colons between. The lowest sum comes first.',
    drawHash: 'Checksum',
    drawSeed: 'Seed',
    drawActivity: 'Activity',
    drawWaits: 'published when it has been drawn',
    document: (title) => `Draft: ${title}`,
    questions: 'Questions and answers',
    noQuestions: 'No questions have been answered yet. Answers come here, without the name of whoever asked.',
    answered: (date) => `Answered ${date}, published to all`,
    told: 'Told to all',
    toldCaption: 'What has been told to all, the latest first',
    toldColumns: { number: 'No.', when: 'When', kind: 'Kind', what: 'What' },
    noneTold: 'Nothing has been told to all yet.',
    toldAll: (count) => `See all ${count}`,
    toldPages: 'More information',
    equal: 'How you are treated equally',
    equalLines: [
      'Everybody who wants may take part, and all get the same information. If one is told more, it is published to all, or the contracting authority says why not.',
      'The answer to a question is published, without the name of whoever asked.',
      'After a meeting you get the minutes. You can correct them and mark trade secrets by the deadline. The contracting authority decides what is secret.',
      'You may tender even if you do not take part here. Taking part gives no advantage in the competition.',
    ],
    sealTitle: 'Last published seal',
    seal: (entry, date) => `Entry ${entry}, ${date}`,
    noSeal: 'The seal has not been published yet.',
    sealText:
      'The log of who has been told what cannot be changed in secret. Whoever has the seal can check it.',
  },
  signUp: {
    title: 'Sign up your firm',
    orgNumber: 'Norwegian organisation number',
    orgNumberHint: 'Nine digits',
    name: 'Name of the firm',
    contact: 'Contact person',
    email: 'E-mail',
    emailHint: 'We send a link here. The sign-up counts when you have confirmed it.',
    language: 'Language of letters',
    languages: { nb: 'Norwegian (bokmål)', nn: 'Norwegian (nynorsk)', en: 'English' },
    activities: 'What do you want to take part in?',
    activitiesHint: 'Choose none if you only want to follow, ask or give written input.',
    until: (title, date) => `${title}, sign up by ${date}`,
    privacyTitle: 'What we keep',
    privacy: (days) => [
      'Only those who lead the dialogue see name and e-mail. They are used to reach you, and deleted when you leave.',
      `Otherwise they are deleted ${days} days after the procurement is locked or called off. If you do not confirm within three days, everything is deleted.`,
      'The firm stands in the equal-treatment log, which the contracting authority keeps.',
    ],
    privacyLink: 'More about privacy',
    send: 'Send the sign-up',
    sentTitle: 'Check your e-mail',
    sent: [
      'We have sent a letter to the address. Open its link and confirm within three days.',
      'If the firm takes part already, the letter goes to its contact.',
      'No letter? Look in your spam folder, or send the sign-up once more.',
    ],
    back: 'Back to the dialogue',
  },
  confirm: {
    title: 'Confirm the sign-up',
    text: (supplier) => `${supplier} takes part in the dialogue when you confirm.`,
    supplier: 'Firm',
    dialogue: 'Market dialogue',
    contact: 'Contact person',
    button: 'Confirm',
  },
  link: {
    goneTitle: 'The link no longer works',
    gone: 'It may be used, too old or replaced. The newest link is in the last letter you got. You get a new one by signing up the firm again.',
    toList: 'See all market dialogues',
    waitTitle: 'Wait a little',
    wait: 'Too many links have been tried from here. Try again in a quarter of an hour.',
    tooManySent: 'Too much has been sent from here in a short time. Try again in an hour.',
  },
  calendarFile: {
    name: (title) => `Market dialogue: ${title}`,
    deadline: (activity) => `Deadline: ${activity}`,
    meeting: (activity, time) => `${activity} at ${time}`,
  },
};
