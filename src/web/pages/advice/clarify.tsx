// Who buys, or what, where the first line did not tell: one question a page, every body and every category to choose from.
import type { ComponentChildren } from 'preact';
import type { Category } from '../../../modules/planning/model.ts';
import { type BodyId, bodyOfCounty, bodyOfMunicipality } from '../../../modules/registry/model.ts';
import { ExplainedChoices } from '../../components/explained-choices.tsx';
import { type Option, SelectField } from '../../components/form-fields.tsx';
import type { Page, PageRequest } from '../../page.ts';
import { pathsFor } from '../../paths.ts';
import { categoryName } from '../site/category-words.ts';
import { ANSWERING, BODY, CATEGORY, OTHER, without } from './answer-names.ts';
import type { Standing } from './consultation.ts';
import { Hidden, type Way } from './way.tsx';

interface ClarifyProps<Kind extends Standing['kind']> {
  readonly request: PageRequest;
  readonly way: Way;
  readonly standing: Extract<Standing, { kind: Kind }>;
  /** The question was answered with nothing. */
  readonly isMissing: boolean;
}

function bodyOptions({ snapshot, texts }: PageRequest): (Option & { readonly id: BodyId })[] {
  const words = texts.adviserPages.clarify;
  const { municipalities, counties } = snapshot.register;
  const countyName = new Map(counties.map((it) => [it.number, it.name]));
  const collator = new Intl.Collator('nb');
  const all = [
    ...municipalities.map((it) => ({
      id: bodyOfMunicipality(it.number),
      label: words.municipality(it.name, countyName.get(it.county) ?? it.county),
    })),
    // Oslo is both; as a buyer it is the municipality.
    ...counties
      .filter(({ number }) => number !== '03')
      .map((it) => ({ id: bodyOfCounty(it.number), label: words.county(it.name) })),
  ];
  return all
    .map(({ id, label }) => ({ id, value: id as string, label }))
    .toSorted((a, b) => collator.compare(a.label, b.label));
}

/** Somebody signed in most often asks for her own. */
function ownBody({ viewer }: PageRequest): string {
  const [first] = viewer?.signedIn.grants ?? [];
  return first?.party ?? '';
}

interface FrameProps {
  readonly request: PageRequest;
  readonly title: string;
  readonly lead: string;
  readonly children: ComponentChildren;
}

function Frame({ request, title, lead, children }: FrameProps) {
  return (
    <>
      <div class="frame head">
        <h1>{title}</h1>
        <p class="lead">{lead}</p>
      </div>
      <div class="frame page-end">{children}</div>
      <p class="frame small page-end">{request.texts.adviserPages.start.privacy}</p>
    </>
  );
}

const page = (request: PageRequest, title: string, isMissing: boolean): Omit<Page, 'body'> => ({
  kind: 'page',
  title,
  nav: 'advice',
  isPrivate: true,
  ...(isMissing ? { status: 422 as const } : {}),
  crumbs: [
    { label: request.texts.site.home, href: pathsFor(request.language).home() },
    { label: request.texts.adviserPages.crumb, href: pathsFor(request.language).advice() },
  ],
});

export function whoPage({ request, way, standing, isMissing }: ClarifyProps<'who'>): Page {
  const words = request.texts.adviserPages.clarify;
  const all = bodyOptions(request);
  const among = all.filter(({ id }) => standing.among.includes(id));
  const error = isMissing ? words.chooseWho : undefined;
  const own = ownBody(request);
  return {
    ...page(request, words.whoTitle, isMissing),
    body: (
      <Frame
        request={request}
        title={words.whoTitle}
        lead={among.length > 1 ? words.whoSeveral : words.whoLead}
      >
        <form class="stack narrow" method={way.method} action={way.to('sporsmal')}>
          <Hidden said={without(standing.said, BODY)} />
          <input type="hidden" name={ANSWERING} value={BODY} />
          {among.length > 1 ? (
            <ExplainedChoices name={BODY} legend={words.whoLabel} chosen="" choices={among} error={error} />
          ) : (
            <SelectField
              id={BODY}
              name={BODY}
              label={words.whoLabel}
              value={all.some(({ value }) => value === own) ? own : ''}
              options={[{ value: '', label: words.choose }, ...all]}
              error={error}
            />
          )}
          <p class="buttons">
            <button class="ds-button" type="submit">
              {words.next}
            </button>
          </p>
        </form>
      </Frame>
    ),
  };
}

function categoryOptions({ snapshot, language }: PageRequest): Option[] {
  const collator = new Intl.Collator('nb');
  return snapshot.categories.categories.all
    .map((category) => ({ value: category.id, label: categoryName(category, language) }))
    .toSorted((a, b) => collator.compare(a.label, b.label));
}

const choicesOf = ({ texts, language }: PageRequest, likely: readonly Category[]): Option[] => [
  ...likely.map((category) => ({ value: category.id, label: categoryName(category, language) })),
  { value: OTHER, label: texts.adviserPages.clarify.other },
];

interface AllCategoriesProps {
  readonly request: PageRequest;
  readonly id: string;
  readonly error?: string | undefined;
}

/** Below the likely ones it counts before them: the last that is said does. */
function AllCategories({ request, id, error }: AllCategoriesProps) {
  const words = request.texts.adviserPages.clarify;
  const options = [
    { value: '', label: words.choose },
    ...categoryOptions(request),
    { value: OTHER, label: words.other },
  ];
  return (
    <SelectField id={id} name={CATEGORY} label={words.whatLabel} value="" options={options} error={error} />
  );
}

export function whatPage({ request, way, standing, isMissing }: ClarifyProps<'what'>): Page {
  const words = request.texts.adviserPages.clarify;
  const error = isMissing ? words.chooseWhat : undefined;
  const { likely } = standing;
  return {
    ...page(request, words.whatTitle, isMissing),
    body: (
      <Frame request={request} title={words.whatTitle} lead={words.whatLead}>
        <form class="stack narrow" method={way.method} action={way.to('sporsmal')}>
          <Hidden said={without(standing.said, CATEGORY)} />
          <input type="hidden" name={ANSWERING} value={CATEGORY} />
          {likely.length > 0 ? (
            <>
              <ExplainedChoices
                name={CATEGORY}
                legend={words.whatFound}
                chosen={likely[0]?.id ?? ''}
                choices={choicesOf(request, likely)}
                error={error}
              />
              <details class="fold">
                <summary>{words.whatLabel}</summary>
                <div class="fold-inside">
                  <AllCategories request={request} id={`${CATEGORY}-alle`} />
                </div>
              </details>
            </>
          ) : (
            <AllCategories request={request} id={CATEGORY} error={error} />
          )}
          <p class="buttons">
            <button class="ds-button" type="submit">
              {words.next}
            </button>
          </p>
        </form>
      </Frame>
    ),
  };
}
