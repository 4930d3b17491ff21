// The search page: municipalities, counties, cooperations and purchasing categories in one list, each with its kind
// and why it fits. The same hits go to the suggestions under the search field as JSON.
import { lookupNumber, lookupOrgNumber } from '../../../modules/registry/lookup.ts';
import { NextStep } from '../../components/next-step.tsx';
import { SearchForm } from '../../components/search-form.tsx';
import { type PageRequest, type PageResult, redirect } from '../../page.ts';
import { pathsFor } from '../../paths.ts';
import { categoryInSentence } from './category-words.ts';
import { type SearchResult, searchResults } from './search-results.ts';

const MOST_SUGGESTIONS = 8;
const MOST_LETTERS = 100;

/** The address of the one body a whole number means. */
function addressOfNumber(request: PageRequest, text: string): string | null {
  const digits = text.replaceAll(/\s/g, '');
  const paths = pathsFor(request.language);
  if (/^\d{4}$/.test(digits)) {
    return lookupNumber(request.snapshot.lookup, digits).kind === 'none' ? null : paths.municipality(digits);
  }
  if (!/^\d{9}$/.test(digits)) return null;
  const hit = lookupOrgNumber(request.snapshot.lookup, digits);
  if (hit.kind === 'found') return paths.municipality(hit.municipality.number);
  return hit.kind === 'county' ? paths.county(hit.county.number) : null;
}

function Results({ request, results }: { request: PageRequest; results: readonly SearchResult[] }) {
  const { site, searchPages } = request.texts;
  const isClosest = results[0]?.kind !== 'category' && !results.some((result) => result.isExact);
  return (
    <div class="stack">
      <p class="small">
        {site.search.resultCount(results.length)}
        {isClosest ? `. ${searchPages.results.closest}` : ''}
      </p>
      <ul class="lines results">
        {results.map((result) => (
          <li key={result.href}>
            <a href={result.href}>{result.title}</a>
            <span class="small">
              {[site.search.kinds[result.kind], result.because].filter(Boolean).join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Nothing({ request }: { request: PageRequest }) {
  const { results } = request.texts.searchPages;
  const paths = pathsFor(request.language);
  return (
    <div class="empty">
      <p>{results.noneHelp}</p>
      <ul>
        <li>
          <a href={paths.municipalities()}>{results.allMunicipalities}</a>
        </li>
        <li>
          <a href={paths.cooperations()}>{results.allCooperations}</a>
        </li>
        <li>
          <a href={paths.categories()}>{results.allCategories}</a>
        </li>
      </ul>
    </div>
  );
}

/** A need was asked for: the way on is to find who shares it. */
function GroupsStep({ request, results }: { request: PageRequest; results: readonly SearchResult[] }) {
  const words = request.texts.searchPages.results;
  const [first] = results;
  const category =
    first?.kind === 'category' ? request.snapshot.categories.categories.byId.get(first.id) : undefined;
  if (!category) return null;
  return (
    <NextStep
      texts={request.texts.site}
      id="neste"
      title={words.groupsTitle(categoryInSentence(category, request.language))}
      text={request.texts.searchPages.categories.stepText}
      href={pathsFor(request.language).groups()}
      button={words.groupsButton}
    />
  );
}

export function searchPage(request: PageRequest): PageResult {
  const { site, searchPages } = request.texts;
  const { search } = site;
  const paths = pathsFor(request.language);
  const text = (request.query.get('q') ?? '').trim().slice(0, MOST_LETTERS);
  const results = text === '' ? [] : searchResults(request, text);
  if (request.query.get('format') === 'json') {
    const value = results
      .slice(0, MOST_SUGGESTIONS)
      .map(({ title, kind, href }) => ({ label: title, kind: search.kinds[kind], href }));
    return { kind: 'json', value };
  }
  const address = addressOfNumber(request, text);
  if (address) return redirect(address);
  const title =
    text === ''
      ? search.emptyTitle
      : results.length > 0
        ? search.title(text)
        : searchPages.results.noneTitle(text);
  return {
    kind: 'page',
    title,
    islands: ['search'],
    crumbs: [{ label: site.home, href: paths.home() }],
    body: (
      <>
        <div class="frame head">
          <h1>{title}</h1>
          {text === '' && <p class="lead">{search.intro}</p>}
          <SearchForm id="sok" texts={site} paths={paths} query={text} />
        </div>
        <div class="frame stack-l">
          {results.length > 0 && <Results request={request} results={results} />}
          {text !== '' && results.length === 0 && <Nothing request={request} />}
          <GroupsStep request={request} results={results} />
        </div>
      </>
    ),
  };
}
