// How often a journey is killed, and how long the lists are that are imported meanwhile: as much as was promised in
// `npm run test:long`, less in the ordinary run, which everybody waits for.
const isLong = Boolean(process.env['SAMKJOP_LONG']);

export const KILLS = isLong ? 20 : 5;
export const ROWS_A_LIST = isLong ? 100_000 : 2000;
/** Of the list that is killed last, while it is saved. */
export const ROWS_AT_LAST = isLong ? 100_000 : 20_000;
