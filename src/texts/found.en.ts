// What notices tell of a body, in English.
import type { EstimatedFact } from '../modules/planning/found/to-plan.ts';
import type { FoundTexts } from './found.nb.ts';

const estimated: Readonly<Record<EstimatedFact, string>> = {
  annualValue: 'annual value',
  startsOn: 'start date',
  endsOn: 'end date',
};

export const foundEn: FoundTexts = {
  title: 'Found in notices',
  counts: {
    agreement: (count) => (count === '1' ? 'one contract' : `${count} contracts`),
    procurement: (count) => (count === '1' ? 'one procurement' : `${count} procurements`),
  },
  heading: (things) => `We found ${things} of yours in notices`,
  lead: 'Say whether it is right. What is right goes into the plan, and you need not type it.',
  leadAnswered: 'Nothing waits for an answer.',
  empty: 'We have not found anything about you in notices yet.',
  emptyText: 'When new notices have been read, what we find will stand here.',
  parts: 'Answers',
  states: { waiting: 'Waiting for an answer', confirmed: 'Right', rejected: 'Wrong' },
  part: (name, count) => `${name} (${count})`,
  none: {
    waiting: 'Nothing waits for an answer.',
    confirmed: 'You have not said that anything is right.',
    rejected: 'You have not said that anything is wrong.',
  },
  kinds: { agreement: 'Contract', procurement: 'Procurement' },
  framework: 'Framework agreement',
  runsOn: 'No end date',
  starts: 'Starts',
  period: 'In force',
  span: (from, to) => `${from}–${to}`,
  options: 'Options',
  roughly: (value) => `about ${value}`,
  estimate: (value) => `${value} (estimate)`,
  source: 'Source',
  award: (label, date) => (date ? `notice ${label}, ${date}` : `notice ${label}`),
  announced: (label, date) => (date ? `${label}, ${date}` : label),
  right: 'Right',
  wrong: 'Wrong',
  correct: 'Correct it first',
  about: (title) => `: ${title}`,
  chosen: 'What you have ticked:',
  allRight: (count) => `All ${count} on the page are right`,
  takeBack: 'Undo',
  inPlan: 'See it in the plan',
  leftPlan: 'Has been removed from the plan since.',
  pages: 'More pages',
  estimateNote: (facts) =>
    `Estimates that the notice does not state: ${facts.map((fact) => estimated[fact]).join(', ')}.`,
  optionsNote: (options) => `Options in the notice: ${options}`,
  done: {
    added: (count) => (count === '1' ? 'One is in the plan now.' : `${count} are in the plan now.`),
    already: (count) =>
      count === '1'
        ? 'One was there before and was not added again.'
        : `${count} were there before and were not added again.`,
    faulty: (count) =>
      count === '1'
        ? 'One must be corrected before it can be added.'
        : `${count} must be corrected before they can be added.`,
    rejected: (count) =>
      count === '1'
        ? 'One is wrong. We will not ask about it again.'
        : `${count} are wrong. We will not ask about them again.`,
    takenBack: (count) =>
      count === '1'
        ? 'The answer is undone. If the contract was changed in the plan, it stays there.'
        : `${count} answers are undone. What was changed in the plan stays there.`,
    nothing: 'Nothing was changed. Tick what you want to answer.',
    gone: 'Somebody else has answered this in the meantime.',
    regret: 'See the answers and undo',
  },
  upload: {
    title: 'Read in notices',
    lead: 'We find contracts and procurements of each municipality and county. They say themselves whether it is right.',
    files: 'Files',
    hint: (megabytes) =>
      `Contract award notices (XML, eForms) or a list of announced competitions (JSON). At most ${megabytes}\u00a0MB together. For more, use “npx samkjop kunngjoringer”.`,
    button: 'Read in',
    noFile: 'Choose at least one file.',
    kept: (fresh, known) =>
      `${fresh === '1' ? 'One new notice' : `${fresh} new notices`}. ${known} had been read in before.`,
    found: (things, bodies) =>
      bodies === '1'
        ? `Found ${things} of one municipality or county.`
        : `Found ${things} of ${bodies} municipalities and counties.`,
    nothingFound: 'Found nothing new.',
    passed: (count) =>
      `${count === '1' ? 'One was not used' : `${count} were not used`}: buyers other than municipalities and counties, no winner, or only an intention.`,
    faults: (count) => (count === '1' ? 'One cannot be used' : `${count} cannot be used`),
    fault: (file, row, sentence) => `${row === null ? file : `${file}, row ${row}`}: ${sentence}`,
    firstFaults: (most) => `We show the first ${most}.`,
  },
  overview: { all: 'See all' },
};
