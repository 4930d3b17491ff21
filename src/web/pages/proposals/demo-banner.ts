// What on a page is made up, where it is about the demonstration world.
import type { Page, PageRequest } from '../../page.ts';

export const demoBanner = ({ texts }: PageRequest, isDemo: boolean): Pick<Page, 'banner'> =>
  isDemo ? { banner: texts.proposals.banner } : {};
