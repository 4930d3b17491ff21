// When a body counts as small: the usual division of municipalities in the country's statistics, as the register counts with,
// and no limit of the law.
import { DEFAULT_LARGE_FROM, DEFAULT_SMALL_BELOW } from '../../registry/coverage.ts';

/** Inhabitants; fewer is small. */
export const SMALL_BELOW = DEFAULT_SMALL_BELOW;
/** Inhabitants; as many or more is large. */
export const LARGE_FROM = DEFAULT_LARGE_FROM;

/** A body without inhabitants of its own (null) is never small. */
export const isSmallBody = (population: number | null): boolean =>
  population !== null && population < SMALL_BELOW;
