// What a page is: a pure function from a request's facts to a result, so that it can be rendered, cached and tested.
import type { VNode } from 'preact';
import type { Turn } from '../flows/demo/turns.ts';
import type { Party, PartyDirectory } from '../flows/parties.ts';
import type { Snapshot } from '../flows/snapshot.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import type { SignedIn } from '../modules/accounts/model.ts';
import type { Format } from '../texts/format.ts';
import type { Language } from '../texts/language.ts';
import type { Texts } from '../texts/texts.ts';
import type { OwnNavKey } from './own/navigation.ts';

/** Somebody signed in, as every page shows her. */
export interface Viewer {
  readonly signedIn: SignedIn;
  readonly parties: PartyDirectory;
  /** What waits for whom in the demonstration world; null for a real person. */
  readonly turns: readonly Turn[] | null;
}

export interface PageRequest {
  readonly language: Language;
  readonly texts: Texts;
  readonly format: Format;
  /** Path without the language prefix. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly params: Readonly<Record<string, string>>;
  readonly snapshot: Snapshot;
  readonly today: LocalDate;
  /** Null for a visitor. */
  readonly viewer: Viewer | null;
  /** True where anybody may enter the demonstration world. */
  readonly isDemoOn: boolean;
}

export type NavKey =
  | 'map'
  | 'coverage'
  | 'municipalities'
  | 'cooperations'
  | 'advice'
  | 'groups'
  | 'networks';

/** Places in the menu of those who run the installation. */
export type InstallationNavKey =
  | 'parties'
  | 'people'
  | 'register'
  | 'law'
  | 'experiences'
  | 'notices'
  | 'audit';

export interface Crumb {
  readonly label: string;
  readonly href: string;
}

export interface Page {
  readonly kind: 'page';
  readonly status?: 200 | 400 | 401 | 403 | 404 | 409 | 413 | 422 | 429 | 500;
  /** Document title, without the site's name. */
  readonly title: string;
  readonly description?: string;
  readonly nav?: NavKey;
  readonly crumbs?: readonly Crumb[];
  /** Whom the page is about, for the second menu; `current` is its place there. */
  readonly own?: { readonly party: Party; readonly current: OwnNavKey | null };
  /** Of the pages for those who run the installation: its place in their menu. */
  readonly installation?: InstallationNavKey;
  /** Said above everything else: what on this page is made up. */
  readonly banner?: { readonly word: string; readonly text: string; readonly label: string };
  readonly body: VNode;
  /** Names of scripts in src/web/islands, without ending. */
  readonly islands?: readonly string[];
  /** Kept out of search engines and of the page cache. */
  readonly isPrivate?: boolean;
  /** Public, and made anew each time: what it shows is not the register's. */
  readonly isLive?: boolean;
  /** A `set-cookie` header; only of private pages. */
  readonly cookie?: string;
  /** Reload after so many seconds (pages that follow a job without JavaScript). */
  readonly refreshSeconds?: number;
}

export interface Redirect {
  readonly kind: 'redirect';
  readonly to: string;
  readonly status: 301 | 302 | 303;
  /** A `set-cookie` header, or several. */
  readonly cookie?: string | readonly string[];
}

/** An answer for a script of ours. */
export interface Json {
  readonly kind: 'json';
  readonly status?: 200 | 422 | 429;
  readonly value: unknown;
  /** Never kept by caches. */
  readonly isPrivate?: boolean;
}

/** Something to save, never kept in a cache. */
export interface FileResult {
  readonly kind: 'file';
  readonly fileName: string;
  readonly contentType: string;
  readonly content: string | Uint8Array<ArrayBuffer>;
}

export type PageResult = Page | Redirect | Json | FileResult;
export type PageFunction = (request: PageRequest) => PageResult;

export const redirect = (to: string, status: Redirect['status'] = 303): Redirect => ({
  kind: 'redirect',
  to,
  status,
});
