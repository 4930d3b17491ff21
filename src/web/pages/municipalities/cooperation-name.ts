// A cooperation's name short enough to stand in a sentence or a legend: without what follows a slash, dash or bracket.
import type { Cooperation } from '../../../modules/registry/model.ts';

export const spokenName = ({ name }: Cooperation): string => name.split(/ \/ | \(| – /)[0] ?? name;
