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
