// Words of the questions how sure a plan is and what it would become, in English.
import type { GroupRobustnessTexts } from './group-robustness.nb.ts';

export const groupRobustnessEn: GroupRobustnessTexts = {
  title: 'How sure is this?',
  factors: {
    'bids.index': 'How much more bids mean for the price',
    procedure: 'The work of running a competition',
    values: 'Yearly value of the needs',
  },
  ends: {
    'bids.index': { low: 'little effect', high: 'large effect' },
    procedure: { low: 'less work', high: 'more work' },
    values: { low: 'lower value', high: 'higher value' },
  },
  quoted: (name) => `“${name}”`,
  answer: {
    allHold: 'The plan holds even if the assumptions are wrong: every group stands in every case we tried.',
    allHoldOne: 'The plan holds even if the assumptions are wrong: the group stands in every case we tried.',
    someFall: (standing, all) => `${standing} of ${all} groups stand in every case we tried.`,
    noneHold: 'The plan is unsure: no group stands in every case we tried.',
    most: (factor, value, saving, base) =>
      `${factor} matters most. If it turns out badly (${value}), the plan saves ${saving} instead of ${base}.`,
    mostLoses: (factor, value, loss) =>
      `${factor} matters most. If it turns out badly (${value}), the groups lose ${loss} on the plan.`,
    together: (saving) => `If everything turns out badly at once, the plan still saves ${saving}.`,
    togetherLoses: (loss) => `If everything turns out badly at once, the groups lose ${loss} on the plan.`,
    falls: (factor, value) => `The plan fails if ${factor} becomes ${value}.`,
    neverFalls: 'No single assumption makes the plan lose money, as far as we let it change.',
  },
  margin: {
    title: 'How we tried the plan',
    text: (scenarios) =>
      `We set one assumption at a time to its lowest and its highest estimate and worked the groups out again. With all of them at once, that made ${scenarios} calculations.`,
    limits: 'We only tried assumptions that have a low and a high estimate.',
    partial: 'The calculation was stopped before everything was tried. This is as far as we came.',
  },
  missing: 'We have not tried how sure this plan is. Calculate again to include it.',
  tooLarge: (needs, most) =>
    `The list has ${needs} needs. We try how sure a plan is when the list has at most ${most}. Split the list to include it.`,
  tornado: {
    title: 'What the plan saves when one assumption changes',
    description: (base, factor, worse, better) =>
      `With our estimates the plan saves ${base}. ${factor} matters most: from ${worse} to ${better}. The figures are in the table.`,
    base: (saving) => `Our estimates: ${saving}`,
    tableFold: 'See the figures, and what becomes of the groups',
    caption:
      'The same plan with one assumption changed, the most important first. What the groups save over the contract terms, in NOK excluding VAT.',
    columns: {
      factor: 'Assumption',
      worse: 'Turns out badly',
      better: 'Turns out well',
      groups: 'The groups then',
      falls: 'The plan loses from',
    },
    all: 'Everything at once',
    at: (value) => `at ${value}`,
    unchanged: 'No change',
    changed: (count) => `${count} get other members`,
    gone: (count) => `${count} fall away`,
    arisen: (count) => `${count} new`,
    better: (amount) => `a new plan saves ${amount} more`,
    in: { worse: 'Badly:', better: 'Well:' },
    never: 'Does not lose',
  },
  way: (share) => `${share} of the way to the bad estimate`,
  groups: {
    title: 'Group by group',
    count: (hold, count, groups) => `${hold} (${count}): ${groups}.`,
    holds: {
      same: 'Stands in any case',
      changes: 'Stands, with other members in some cases',
      fragile: 'Falls away in some cases',
    },
    when: (factor, value) => `${factor}: ${value}`,
    caption: 'How much each group can take, the least sure first',
    columns: {
      group: 'Group',
      hold: 'When assumptions change',
      goneIn: 'Falls away when',
      breaks: 'No longer pays at',
      value: 'Values may fall to',
    },
    nothing: '–',
    anything: 'Any value',
    more: (count) => `${count} more groups stand in any case and are not in the table.`,
    fold: 'See what each group can take',
    case: {
      worse: (factor) => `${factor} turns out badly`,
      better: (factor) => `${factor} turns out well`,
    },
    others: (count) => `and ${count} more`,
  },
  others: {
    fold: 'See what other aims cost',
    none: 'We found no other plan that is better for small suppliers, means less travel or fewer groups.',
    text: 'Another aim may be worth some of the saving. For each of these plans we found none that is both cheaper and better in the same way. Each of them is a whole plan that has been checked.',
    caption: 'Whole plans, the cheapest first. What they cost more than the cheapest, in NOK excluding VAT.',
    columns: {
      plan: 'Plan',
      extra: 'Costs more',
      groups: 'Groups',
      smallFirms: 'Small suppliers can carry',
      travel: 'Travel, km',
      parallel: 'Groups per municipality',
    },
    own: 'The proposal',
    weighing: ({ kind, by, times }) =>
      ({
        members: `At most ${by} members in a group`,
        travel: `Travel counts ${by} times as much`,
        coordination:
          times < 1
            ? 'Time for coordination counts less'
            : `Time for coordination counts ${by} times as much`,
        distance: times <= 0.25 ? 'At most a quarter of the distance' : 'At most half the distance',
      })[kind],
    lettered: (letter, name) => `${letter} ${name}`,
    reach: (cheapest, best) => `${cheapest}–${best}`,
    perBody: (mean, most) => `${mean} (at most ${most})`,
    reachNote:
      'Share of the value in contracts small enough for a small supplier: first with the cheapest division, then with the one best for small suppliers. We do not know whether the small ones win them.',
    chartTitle: (axis) => `${axis} and cost`,
    chartText: (points) => `Each point is a plan with its letter from the table: ${points}.`,
    point: (letter, measure, extra) => `${letter}: ${measure}, ${extra} more`,
    axes: { smallFirms: 'Small suppliers', travel: 'Travel', parallel: 'Groups to follow' },
    measures: {
      smallFirms: 'Share small suppliers can carry',
      travel: 'Kilometres',
      parallel: 'Groups per municipality',
    },
    extra: 'Costs more',
  },
  whatIf: {
    button: 'Try without saving',
    hint: 'Change a number to see what the plan becomes. Nothing is saved until you calculate again.',
    saves: (saving, low, high) => `The plan then saves ${saving} (low estimate ${low}, high ${high}).`,
    loses: 'Then it does not pay for anyone to buy together.',
    more: (amount) => `That is ${amount} more than now.`,
    less: (amount) => `That is ${amount} less than now.`,
    same: 'That is the same as now.',
    groups: (count, isOne) => `There will be ${count} ${isOne ? 'group' : 'groups'}.`,
    unchanged: 'The groups stay the same.',
    gone: (names) => `Falling away: ${names}.`,
    arisen: (names) => `New: ${names}.`,
    changed: (names) => `With other members: ${names}.`,
    refused: 'One of the numbers cannot be used. Correct it to see what the plan becomes.',
    failed: 'We could not work this out. Try again in a moment.',
    title: 'What if?',
    tried: 'What you tried',
    triedNone: 'You have not changed any number.',
    triedOne: (name, value, before) => `${name}: ${value} (now ${before})`,
    use: 'Calculate again with these numbers',
    back: 'Back to the plan',
    stored: 'Nothing is saved.',
  },
  studying: (done, total) => `The plan is ready. Now we try how sure it is: ${done} of ${total}.`,
  stopStudy: 'Stop and use the plan',
};
