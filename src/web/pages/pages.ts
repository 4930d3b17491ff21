// The table of public pages: address pattern to function. The same table serves every language.
import type { PageFunction } from '../page.ts';
import { coveragePage } from './coverage/coverage.tsx';
import { startPage } from './site/start.tsx';

export interface PageRoute {
  /** Hono pattern without the language prefix. */
  readonly path: string;
  readonly page: PageFunction;
}

export const PAGES: readonly PageRoute[] = [
  { path: '/', page: startPage },
  { path: '/dekning', page: coveragePage },
];
