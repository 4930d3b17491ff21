// What the map's island needs of words and addresses, the same on every page.
import type { PageRequest } from '../../page.ts';
import { pathsFor } from '../../paths.ts';
import type { MapInteraction } from './norway-map.tsx';

export function mapInteraction({ texts, language }: PageRequest): MapInteraction {
  return { ...texts.registerWords.map, hrefPattern: pathsFor(language).municipality('{number}') };
}
