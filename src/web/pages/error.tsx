// Pages for what does not exist and for what went wrong: what happened, and what to do now.
import { SearchForm } from '../components/search-form.tsx';
import type { Page, PageRequest } from '../page.ts';
import { pathsFor } from '../paths.ts';

export function notFoundPage({ texts, language }: PageRequest, explanation?: string): Page {
  const { errors } = texts.site;
  return {
    kind: 'page',
    status: 404,
    title: errors.notFoundTitle,
    isPrivate: true,
    islands: ['search'],
    body: (
      <div class="frame head">
        <h1>{errors.notFoundTitle}</h1>
        <p class="lead">{explanation ?? errors.notFoundText}</p>
        <SearchForm id="sok" texts={texts.site} paths={pathsFor(language)} />
      </div>
    ),
  };
}

/** over: it can be answered no more · wait: many wrong ones have come from the same network address. */
const LINK_STATUS = { gone: 404, over: 404, wait: 429 } as const;
type ClosedLink = keyof typeof LINK_STATUS;

/** Where a personal link opens nothing: the words say it without telling anything of links that do not hold. */
export function closedLinkPage<Kind extends ClosedLink>(
  words: Readonly<Record<Kind | `${Kind}Title`, string>>,
  kind: Kind,
): Page {
  const title = words[`${kind}Title`];
  return {
    kind: 'page',
    status: LINK_STATUS[kind],
    title,
    isPrivate: true,
    body: (
      <div class="frame head">
        <h1>{title}</h1>
        <p class="lead">{words[kind]}</p>
      </div>
    ),
  };
}

export function errorPage({ texts, path }: PageRequest, code: string): Page {
  const { errors } = texts.site;
  return {
    kind: 'page',
    status: 500,
    title: errors.serverTitle,
    isPrivate: true,
    body: (
      <div class="frame head">
        <h1>{errors.serverTitle}</h1>
        <div class="refused">
          <p>{errors.serverText}</p>
          <p class="buttons">
            <a class="ds-button" href={path}>
              {errors.tryAgain}
            </a>
          </p>
          <p class="tiny">{errors.serverCode(code)}</p>
        </div>
      </div>
    ),
  };
}

export function requestTooLargePage({ texts }: PageRequest): Page {
  const { errors } = texts.site;
  return {
    kind: 'page',
    status: 413,
    title: errors.badRequestTitle,
    isPrivate: true,
    body: (
      <div class="frame head">
        <h1>{errors.badRequestTitle}</h1>
        <p class="lead">{errors.tooLarge}</p>
      </div>
    ),
  };
}
