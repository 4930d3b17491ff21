// A person's name as it is kept: one line, since it stands in letters, and not longer than a table can show.
const LONGEST = 120;

/** Empty where nothing is written. */
export const personName = (typed: string): string => typed.replaceAll(/\s+/g, ' ').trim().slice(0, LONGEST);
