// English for public access to what lies in a market dialogue.
import type { AccessTexts } from './access.nb.ts';

const problems: AccessTexts['problems'] = {
  'accessRequest.gone': () => 'We cannot find it. Go back to the list.',
  'accessRequest.askedMissing': () => 'Write what access is asked to.',
  'accessRequest.textLong': (f) => `The text is too long. Use at most ${f['most']} characters.`,
  'accessRequest.receivedAhead': () => 'The request cannot have come after today. Mend the date.',
  'accessRequest.answeredAhead': () => 'The answer cannot have been sent after today. Mend the date.',
  'accessRequest.answeredEarly': () =>
    'The answer cannot have been sent before the request came. Mend the date.',
  'accessRequest.outcomeMissing': () => 'Choose what they were shown.',
  'accessRequest.exemptionMissing': (f) =>
    f['place'] === 0
      ? 'Choose the section you withheld by.'
      : `Paragraph ${f['place']} is to be withheld, but the section is missing. Choose one.`,
  'accessRequest.exemptionNotNeeded': () =>
    'They were shown all of it, so no section is needed. Choose «none».',
  'accessRequest.secretShown': (f) =>
    `You have decided that paragraph ${f['place']} is secret. Withhold it, or change the decision in the minutes first.`,
  'accessRequest.reasonMissing': () => 'Write why you make a copy of something that is not finished.',
  'accessRequest.textElsewhere': (f) =>
    f['other'] === 0
      ? `The text of paragraph ${f['place']} also stands in the title. It would be read all the same.`
      : `The text of paragraph ${f['place']} also stands in paragraph ${f['other']}. Withhold that, too.`,
  'accessRequest.changedByOther': () =>
    'Somebody else changed this while you were writing. See what is new, and try again.',
  'dialogue.gone': () => 'We cannot find the procurement. Go back to the list.',
  'dialogue.notLeading': () => 'Only those who lead the dialogue can do this. Ask them.',
  'text.nationalNumber': () => 'The text holds a national identity number. Take it out.',
  'date.format': () => 'Write the date like 31.12.2026.',
  'date.nonexistent': () => 'There is no such date. Write it like 31.12.2026.',
};

export const accessEn: AccessTexts = {
  problems,
  outcomes: { whole: 'all of it', part: 'with something withheld', refused: 'nothing' },
  clock: {
    answered: 'answered in time',
    answeredLate: 'answered late',
    running: 'running',
    lastDay: 'last day today',
    over: 'past the deadline',
  },
  faults: 'Mend this before you go on',
  title: 'Access',
  lead: 'Anybody may ask for access, and nobody has to say who they are or why. So do not write that here.',
  said: { registrert: 'The request is entered.', besvart: 'The answer is entered.' },
  list: {
    title: 'Requests for access',
    none: 'Nobody has asked for access yet.',
    caption: (from, to, count) => `Requests ${from}–${to} of ${count}, those that wait first`,
    columns: {
      number: 'No.',
      what: 'What',
      received: 'Received',
      answerBy: 'Answer by',
      state: 'Deadline',
      answered: 'Answered',
    },
    left: (days) => (days === '1' ? '1 working day left' : `${days} working days left`),
    answer: 'Enter the answer',
    change: 'Change the answer',
    pages: 'More requests',
    rule: 'A request that is not answered within five working days after it came counts as a refusal. The refusal can be complained of. Answer as soon as you can.',
    source: 'Offentleglova section 32, checked in November 2026.',
  },
  register: {
    title: 'Enter a request',
    askedFor: 'What is asked for?',
    askedForHint: 'For example the minutes of the meeting on 18 September. No names and no reason.',
    received: 'When did it come?',
    reference: 'Case number in the archive (optional)',
    save: 'Enter the request',
  },
  answer: {
    title: (number) => `Answer to request ${number}`,
    answered: 'When did you answer?',
    outcome: 'What were they shown?',
    exemption: 'Withheld by',
    none: 'none',
    save: 'Save the answer',
  },
  copy: {
    section: 'Copies for access',
    sectionText: 'Choose what to give access to. What is withheld is removed, not hidden.',
    noSources: 'There is nothing to copy yet. Minutes can be copied once they are sent.',
    sourceCaption: 'What can be copied',
    sourceColumns: { what: 'What', who: 'Supplier' },
    make: 'Make a copy',
    sources: {
      document: (number, title) => `Document ${number}: ${title}`,
      minutes: (number) => `Minutes ${number}`,
    },
    madeCaption: 'Copies that were made, the latest first',
    madeColumns: { what: 'Copy', made: 'Made', withheld: 'Withheld' },
    withheldCount: (count) => (count === '1' ? '1 paragraph' : `${count} paragraphs`),
    formTitle: (source) => `Make a copy: ${source}`,
    formLead:
      'Choose the section of the law for each paragraph to withhold. Its text does not enter the copy.',
    forRequest: 'The request it is for',
    noRequest: 'for no request',
    requestOption: (number, asked) => `${number}: ${asked}`,
    paragraph: (place) => `Paragraph ${place}`,
    withhold: (place) => `Withhold paragraph ${place} by`,
    show: 'show',
    isSecret: 'decided secret',
    isMarked: 'marked by the supplier',
    unsure: 'must be checked',
    unfinished: {
      draft:
        'This is a draft that has not been put out. It may be an internal document (Freedom of Information Act § 14). Consider whether to give it out now.',
      timeRuns: 'The supplier may still mark secrets. Rather wait until its time is out.',
      undecided: 'You have not decided what in the minutes is secret. Decide first if you can.',
    },
    reason: 'Why do you make the copy now?',
    reasonHint: 'The reason is kept by you and does not stand in the copy. Do not write who asked.',
    madeEarly: (reason) => `Made before the source was finished. Reason: ${reason}`,
    check:
      'Read the whole copy before you send it. Names and figures elsewhere can give away what is withheld.',
    save: 'Make the copy',
    title: (source) => `Copy of ${source}`,
    lead: (date) => `Made ${date}. What is withheld has been removed.`,
    exempt: (paragraph) => `[Withheld: ${paragraph}]`,
    exemptWhy: 'Withheld by',
    word: 'Download as Word',
    pdf: 'Download as PDF',
    back: 'Back to access',
    fileName: 'copy',
    minutesTitle: (number) => `minutes ${number}`,
    documentTitle: (title) => title,
    complaint:
      'You can complain that something is withheld. Send the complaint to the contracting authority. You can also ask for closer reasons within three weeks.',
    complaintSource: 'Complaint: offentleglova section 32. Closer reasons: section 31, must be checked.',
    header: 'Copy for public access',
  },
};
