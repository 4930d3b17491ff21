// English for the page that shows who needs the same at the same time.
import type { SharedNeedsTexts } from './shared-needs.nb.ts';

export const sharedNeedsEn: SharedNeedsTexts = {
  link: 'See who needs the same',
  crumb: 'The list',
  heading: (count, isOne) =>
    isOne ? 'One need is shared by several on the list' : `${count} needs are shared by several on the list`,
  headingNone: 'Nobody on the list needs the same at the same time',
  headingBody: (name, count, isOne) =>
    `${name} shares ${isOne ? 'one need' : `${count} needs`} with others on the list`,
  headingBodyNone: (name) => `${name} shares no needs with others on the list`,
  lead: 'We compared category, CPV code, words, start and distance.',
  leadCount: (shared, all) => `That is ${shared} of ${all} rows on the list.`,
  leadMaybe: 'See below whether some of the needs are the same after all.',
  filter: 'Show the needs of',
  everybody: 'Everybody on the list',
  unknownBody: 'The one you chose has no needs on the list. We show everybody.',
  groups: {
    title: 'Shared needs',
    caption: 'Needs that are the same, those with most buyers first',
    columns: { need: 'Need', who: 'Who', starts: 'Can start together', why: 'What decided' },
    pages: 'Pages of shared needs',
    more: (count) => `Show ${count} more`,
    emptyTitle: 'We found no shared needs',
    emptyText:
      'The needs are for different things, cannot start at the same time, or the buyers are too far apart. A longer list with more municipalities gives more to buy with.',
    emptyButton: 'Upload another list',
    emptyBodyText: (name) =>
      `Nobody else on the list needs the same as ${name} at the same time and near enough.`,
    emptyBodyButton: 'Show everybody on the list',
  },
  pairs: {
    title: 'Could these be the same?',
    caption: (count, isOne) =>
      isOne
        ? 'One pair that is not in the same group'
        : `${count} pairs that are not in the same group, the most alike first`,
    columns: { one: 'One need', other: 'The other', why: 'Why perhaps', settle: 'What settles it' },
    pages: 'Pages of pairs',
    none: 'We found no others that could be the same.',
    kept: (shown, all) => `We show the ${shown} most alike of ${all} pairs.`,
    again: 'When the list is mended:',
    uploadAgain: 'upload it again',
  },
  settle: {
    category: (one, other) =>
      `Is it the same kind of purchase? Write the same category in rows ${one} and ${other}.`,
    content: (one, other) =>
      `Ask each other what the contracts will cover, and write it in the name in rows ${one} and ${other}.`,
    notices: (one, other) =>
      `Read the notices in rows ${one} and ${other}, and see if they are for the same.`,
    starts:
      'These are probably the same, but not all in the group can start at the same time. Can somebody move their start?',
    distance: 'These are probably the same, but then some in the group are too far apart.',
    others: 'These are probably the same, but one does not fit the rest of the group.',
  },
  member: (body, title) => `${body}: “${title}”`,
  why: {
    sameCategory: 'Same category.',
    words: (words) => `Shared words: ${words}.`,
    spelledAlike: 'The words are alike.',
    cpv: (digits) => `The CPV codes begin with ${digits}.`,
    starts: (time) => `Can start together ${time}.`,
    km: (km) => `At most about ${km}\u00a0km by road between them.`,
    kmPair: (km) => `About ${km}\u00a0km by road between them.`,
  },
  time: (from, to) => (from === to ? from : `from ${from} to ${to}`),
  noTime: 'Not at the same time for all',
  evidence: 'About the comparison',
  evidenceText:
    'This is worked out from words, codes and dates on the list. Talk to the others about the content before you decide.',
  limits: (local, regional, national, international) =>
    `Longest road between two that buy together: ${local}\u00a0km where suppliers are local, ${regional}\u00a0km where they are regional, ${national}\u00a0km where they are national and ${international}\u00a0km where they are international.`,
  limitsLink: 'All assumptions',
  next: {
    title: 'Is it worth buying together?',
    text: 'That the needs are alike does not always make it cheaper together. The buying groups count price, competition, coordination and travel.',
    find: 'Find buying groups',
    see: 'See the buying groups',
  },
  waiting: {
    heading: (needs) => `We are comparing ${needs} needs`,
    text: 'Long lists can take up to a minute. You can leave the page and come back.',
  },
  failed: {
    title: 'We could not compare the needs',
    text: 'Something is wrong on our side, not with your list. The list is kept.',
    button: 'Try again',
  },
};
