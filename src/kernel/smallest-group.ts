// How many people a figure must be about where nobody may know who gave it. One number for the whole product: people are
// promised it before they answer, in surveys, after a gathering and in an anonymous vote.

/** Of fewer nothing is shown, and nothing from which fewer could be worked out. */
export const SMALLEST_GROUP = 5;
