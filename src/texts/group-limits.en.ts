// English words about limits on joint purchases.
import type { GroupLimitsTexts } from './group-limits.nb.ts';

const meant = (suggestion: string | number | undefined): string =>
  suggestion ? ` Did you mean “${suggestion}”?` : '';

export const groupLimitsEn: GroupLimitsTexts = {
  summary: 'Set limits for who can lead, and what the market can take',
  intro: 'Empty fields mean no limit. What a municipality buys alone is not counted.',
  everybody: 'How many joint tenders can each lead?',
  everybodyHint: 'One number for all who can lead, for example 2.',
  leads: 'Exceptions for some',
  leadsHints: [
    'A line for each: name or municipality number, a semicolon and the number.',
    'For example “Namsos; 3”. The number 0 means that they lead none.',
  ],
  markets: 'What the market can take in a year',
  marketsHints: [
    'A line for each category: category, a semicolon and NOK a year without VAT, for example “Personal alarms and response centre; 5 000 000”.',
    'The limit is for all joint purchases in the category. If it is only for contracts that start in a period, write the first and the last day behind it: “; 01.01.2027; 31.12.2027”.',
  ],
  refused: 'Some of the limits cannot be used. Mend them and try again.',
  atLine: (line, message) => `Line ${line}: ${message}`,
  problems: {
    'limits.headingsMissing': () => 'Write one limit on each line.',
    'limits.empty': () => 'Write one limit on each line.',
    'row.neither': () => 'Write whom or what the limit is for.',
    'row.both': () => 'Write only one limit on the line.',
    'cell.missing': () =>
      'Something is missing. Write name and number with a semicolon between, or remove the line.',
    'body.unknown': (f) =>
      `We know no municipality or county called “${f['value']}”.${meant(f['suggestion'])} Write the name or the municipality number.`,
    'body.twice': (f) => `“${f['value']}” stands on another line too. Keep only one of them.`,
    'leads.notWhole': (f) =>
      `“${f['value']}” cannot be used. Write a whole number from 0 to 1000, for example 2.`,
    'category.unknown': (f) =>
      `We do not recognise “${f['value']}”.${meant(f['suggestion'])} Write a category from the list.`,
    'date.notDate': (f) =>
      `“${f['value']}” is not a date. Write day, month and year, for example 01.01.2027.`,
    'date.order': (f) => `“${f['value']}” is before the first day. Mend one of the dates.`,
    'date.outOfReach': (f) =>
      `“${f['value']}” cannot be used. The year must be from ${f['first']} to ${f['last']}.`,
    'amount.notAmount': (f) =>
      `“${f['value']}” is not an amount that can be used. Write NOK a year without VAT, for example 5 000 000.`,
    'window.twice': (f) =>
      `“${f['value']}” has a limit for the same quarters on another line. Keep only one of them.`,
  },
  title: 'Limits',
  titleFull: (count, isOne) => `${count} ${isOne ? 'limit holds' : 'limits hold'} the plan back`,
  titleFree: 'None of the limits holds the plan back',
  text: 'The plan keeps within the limits. The tables show how much it uses of them.',
  worthText:
    'Where a limit holds the plan back, we estimate what the plan could save with a little more room. The figure estimates the worth of the first extension; nobody pays it.',
  leadsCaption: 'Joint tenders each leads. The limits that cost most stand first',
  marketsCaption: 'Joint purchases in NOK a year. The limits that cost most stand first',
  columns: {
    who: 'Who',
    led: 'Leads',
    most: 'At most',
    worthLead: 'Worth with one more (estimate)',
    market: 'Category',
    quarters: 'Starts',
    bought: 'Bought for',
    mostKroner: 'At most',
    worthMarket: 'Worth with one million more (estimate)',
  },
  always: 'at any time',
  between: (from, to) => (from === to ? from : `${from}–${to}`),
  room: 'has room',
  more: (count) => `Show all ${count}`,
  unused: (count, isOne) =>
    `${count} ${isOne ? 'limit is' : 'limits are'} for somebody or something that is not in the calculation.`,
  alone: 'Is no cheaper together with anybody on the list, or finds no room within the limits',
  noWhatIf:
    '“What if” does not answer when there are limits: they hold for the plan as a whole. Change the numbers and work out again to see what happens.',
  noStudy:
    'When there are limits, we do not try other assumptions and other plans. The limits hold for the plan as a whole, and plans put together anew need not keep within them. Remove the limits and work out again to see how sure the plan is.',
};
