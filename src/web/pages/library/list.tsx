// The library as everybody searches it: experiences of bodies and sourced examples, narrowed by the address.
import type { PartyDirectory } from '../../../flows/parties.ts';
import { type Services, systemCtx } from '../../../flows/services.ts';
import {
  EXPERIENCE_RESULTS,
  EXPERIENCE_SIZES,
  type Experience,
  METHOD_STEPS,
} from '../../../modules/network/library/model.ts';
import {
  type ExperiencesAsked,
  experienceCategories,
  publicExperiences,
} from '../../../modules/network/library/queries.ts';
import { stalenessOf } from '../../../modules/network/library/rules.ts';
import { FilterChoice, FilterForm } from '../../components/filter-form.tsx';
import { TextField } from '../../components/form-fields.tsx';
import { Pagination, partRead } from '../../components/pagination.tsx';
import type { Page, PageRequest } from '../../page.ts';
import { pathsFor } from '../../paths.ts';
import { pageIn } from '../../query-values.ts';
import { categoriesByName, categoryText } from '../plan/fact-words.ts';
import { aboutLine, nameOf, wordsIn } from './library-words.ts';

const PAGE_SIZE = 20;

type Chosen = Pick<ExperiencesAsked, 'words' | 'step' | 'category' | 'size' | 'result'>;

function chosenIn({ query }: PageRequest): Chosen {
  const text = (name: string): string => (query.get(name) ?? '').trim().slice(0, 80);
  const among = <T extends string>(name: string, values: readonly T[]): T | null =>
    values.find((value) => value === text(name)) ?? null;
  return {
    words: text('q'),
    step: among('steg', METHOD_STEPS),
    category: text('kategori') || null,
    size: among('storrelse', EXPERIENCE_SIZES),
    result: among('resultat', EXPERIENCE_RESULTS),
  };
}

const queryOf = ({ words, step, category, size, result }: Chosen) => ({
  q: words,
  steg: step ?? '',
  kategori: category ?? '',
  storrelse: size ?? '',
  resultat: result ?? '',
});

interface FilterProps {
  readonly request: PageRequest;
  readonly chosen: Chosen;
  readonly categories: readonly string[];
}

function Filter({ request, chosen, categories }: FilterProps) {
  const { list, steps, sizes, results } = request.texts.library;
  const words = list.filter;
  const paths = pathsFor(request.language);
  const choice = <T extends string>(values: readonly T[], labels: Readonly<Record<T, string>>) =>
    values.map((value) => ({ value, label: labels[value] }));
  return (
    <FilterForm action={paths.experiences()} resetHref={paths.experiences()} words={words}>
      <TextField id="q" name="q" label={words.words} value={chosen.words} maxLength={80} />
      <FilterChoice
        name="steg"
        label={words.step}
        value={chosen.step}
        any={words.any}
        options={choice(METHOD_STEPS, steps)}
      />
      <FilterChoice
        name="kategori"
        label={words.category}
        value={chosen.category}
        any={words.any}
        options={categoriesByName(request)
          .filter(({ id }) => categories.includes(id))
          .map(({ id }) => ({ value: id, label: categoryText(request, id) }))}
      />
      <FilterChoice
        name="storrelse"
        label={words.size}
        value={chosen.size}
        any={words.any}
        options={choice(EXPERIENCE_SIZES, sizes)}
      />
      <FilterChoice
        name="resultat"
        label={words.result}
        value={chosen.result}
        any={words.any}
        options={choice(EXPERIENCE_RESULTS, results)}
      />
    </FilterForm>
  );
}

interface RowProps {
  readonly request: PageRequest;
  readonly parties: PartyDirectory;
  readonly experience: Experience;
}

function Row({ request, parties, experience }: RowProps) {
  const { steps, results, staleness, list } = request.texts.library;
  const { category, step, result, isDemo } = experience;
  const { title, done, outcome } = wordsIn(request, experience);
  const [stale] = stalenessOf(experience, request.today);
  const marks = [steps[step], ...(category ? [categoryText(request, category)] : []), results[result]];
  return (
    <li>
      <a href={pathsFor(request.language).experience(nameOf(experience))}>{title}</a>
      {isDemo ? <span class="tiny"> {list.invented}</span> : null}
      <p class="small">{marks.join(' · ')}</p>
      <p>{result === 'unknown' ? done : outcome}</p>
      <p class="tiny">
        {aboutLine(request, parties, experience)} {stale ? staleness[stale] : null}
      </p>
    </li>
  );
}

export async function experienceListPage(services: Services, request: PageRequest): Promise<Page> {
  const { list: words } = request.texts.library;
  const { format } = request;
  const paths = pathsFor(request.language);
  const chosen = chosenIn(request);
  const ctx = systemCtx(services, 'library');
  const withDemo = services.isDemoOn;
  const { rows, count, page, pages, from } = await partRead({
    page: pageIn(request.query),
    size: PAGE_SIZE,
    read: ({ from: first, size }) => publicExperiences(ctx, { ...chosen, withDemo, from: first, most: size }),
  });
  const categories = await experienceCategories(ctx, withDemo);
  const parties = await services.parties();
  return {
    kind: 'page',
    title: words.title,
    description: words.lead,
    isLive: true,
    crumbs: [{ label: request.texts.site.home, href: paths.home() }],
    body: (
      <>
        <div class="frame head">
          <h1>{words.title}</h1>
          <p class="lead">{words.lead}</p>
          <p>
            <a href={paths.course()}>{words.course}</a>
          </p>
        </div>
        <div class="frame stack section-end">
          <Filter request={request} chosen={chosen} categories={categories} />
          {count === 0 ? (
            <p>{words.none}</p>
          ) : (
            <>
              <p class="small">
                {words.count(
                  format.number(from),
                  format.number(from + rows.length - 1),
                  format.number(count),
                )}
              </p>
              <ul class="lines">
                {rows.map((one) => (
                  <Row key={one.id} request={request} parties={parties} experience={one} />
                ))}
              </ul>
            </>
          )}
          <Pagination
            texts={request.texts.site}
            label={words.pages}
            page={page}
            pages={pages}
            hrefOf={(to) => paths.experiences({ ...queryOf(chosen), side: to === 1 ? '' : String(to) })}
          />
        </div>
      </>
    ),
  };
}
