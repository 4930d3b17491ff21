// How many examples a property is tried on: some seconds' worth in `npm test`, many more in `npm run test:long`.

export const IS_LONG = Boolean(process.env['SAMKJOP_LONG']);
const TIMES = 10;

/** So many in the short run, ten times as many in the long one. */
export const runs = (short: number): number => (IS_LONG ? TIMES * short : short);
