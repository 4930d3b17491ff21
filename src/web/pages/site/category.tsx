// One purchasing category: what belongs to it, the words it is known by, its market, and the way to a buying group.
import type { Category } from '../../../modules/planning/model.ts';
import { Mark } from '../../components/mark.tsx';
import { NextStep } from '../../components/next-step.tsx';
import { Section } from '../../components/section.tsx';
import type { PageRequest, PageResult } from '../../page.ts';
import { pathsFor } from '../../paths.ts';
import { notFoundPage } from '../error.tsx';
import { ListEvidence } from './categories.tsx';
import { categoryInSentence, categoryName } from './category-words.ts';

const MOST_NEAR = 10;

function Facts({ request, category }: { request: PageRequest; category: Category }) {
  const { categories } = request.texts.searchPages;
  return (
    <dl class="facts">
      <dt>{categories.kind}</dt>
      <dd>{categories.kinds[category.kind]}</dd>
      <dt>{categories.market}</dt>
      <dd>
        {categories.markets[category.market]} <Mark kind="assumption" texts={request.texts.site} />
        <br />
        <span class="small">{categories.marketNotes[category.market]}</span>
      </dd>
      <dt>{categories.months}</dt>
      <dd>
        {categories.monthsValue(category.contractMonths)}{' '}
        <Mark kind="assumption" texts={request.texts.site} />
      </dd>
      <dt>{categories.price}</dt>
      <dd>{categories.prices[category.priceCurve]}</dd>
      <dt>{categories.cpv}</dt>
      <dd>
        {category.cpvPrefixes.join(', ')}
        <br />
        <span class="small">{categories.cpvIntro}</span>
      </dd>
    </dl>
  );
}

/** Categories in the same CPV division, in the order of the list. */
function nearTo({ snapshot }: PageRequest, category: Category): Category[] {
  const divisions = new Set(category.cpvPrefixes.map((prefix) => prefix.slice(0, 2)));
  return snapshot.categories.categories.all
    .filter(
      (it) => it.id !== category.id && it.cpvPrefixes.some((prefix) => divisions.has(prefix.slice(0, 2))),
    )
    .slice(0, MOST_NEAR);
}

function Near({ request, category }: { request: PageRequest; category: Category }) {
  const { categories } = request.texts.searchPages;
  const near = nearTo(request, category);
  if (near.length === 0) return null;
  return (
    <Section id="lignende" title={categories.near}>
      <div class="stack">
        <p>{categories.nearIntro}</p>
        <ul class="link-columns">
          {near.map((it) => (
            <li key={it.id}>
              <a href={pathsFor(request.language).category(it.id)}>{categoryName(it, request.language)}</a>
            </li>
          ))}
        </ul>
      </div>
    </Section>
  );
}

export function categoryPage(request: PageRequest): PageResult {
  const { site, searchPages } = request.texts;
  const { categories } = searchPages;
  const paths = pathsFor(request.language);
  const id = request.params['id'] ?? '';
  const category = request.snapshot.categories.categories.byId.get(id);
  if (!category) return notFoundPage(request, categories.notFound(id.slice(0, 60)));
  const name = categoryName(category, request.language);
  return {
    kind: 'page',
    title: name,
    description: categories.lead,
    crumbs: [
      { label: site.home, href: paths.home() },
      { label: categories.crumb, href: paths.categories() },
    ],
    body: (
      <>
        <div class="frame head">
          <h1>{name}</h1>
          {category.isSecuritySensitive && (
            <p>
              <Mark kind="mustBeChecked" texts={site} /> {categories.security}
            </p>
          )}
        </div>
        <div class="frame">
          <div class="two two-5-7">
            <NextStep
              texts={site}
              id="neste"
              title={categories.stepTitle(categoryInSentence(category, request.language))}
              text={categories.stepText}
              href={paths.groups()}
              button={categories.stepButton}
            />
            <Facts request={request} category={category} />
          </div>
        </div>
        <Section
          id="ord"
          title={categories.words}
          margin={<ListEvidence request={request} />}
          marginLabel={categories.evidence}
        >
          <div class="stack">
            <p>{categories.wordsIntro}</p>
            <ul class="words" lang="no">
              {category.words.map((word) => (
                <li key={word}>{word}</li>
              ))}
            </ul>
          </div>
        </Section>
        <Near request={request} category={category} />
      </>
    ),
  };
}
