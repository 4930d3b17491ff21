// The answer: how much the groups can save, how sure it is, who buys together, and what stands alone.
import { capitalised } from '../../../texts/format.ts';
import { NextStep } from '../../components/next-step.tsx';
import { Section } from '../../components/section.tsx';
import type { Page, PageRequest } from '../../page.ts';
import { pathsFor } from '../../paths.ts';
import { AssumptionList } from './assumptions.tsx';
import { LimitsSection } from './limits/limits.tsx';
import { formParameters } from './parameter-choice.ts';
import { ParameterForm, type TypedParameters } from './parameter-form.tsx';
import { Proof } from './proof.tsx';
import { AloneTable, bySaving, GroupTable, runAddresses } from './result-tables.tsx';
import { HowSure } from './robustness/robustness.tsx';
import { CategoryMap } from './run-map.tsx';
import { namesOf, needsOf, type PlannedView, runPage } from './run-view.ts';
import { Saving } from './saving.tsx';
import { DeleteForm } from './understood.tsx';

interface Props {
  readonly request: PageRequest;
  readonly view: PlannedView;
}

/** «Fire grupper kan spare ca. 2,1 mill. kr». */
export function resultHeading({ request, view }: Props): string {
  const words = request.texts.groups.result;
  const { groups, totals } = view.plan;
  if (groups.length === 0) return words.headingNone;
  // Words begin a sentence better than digits; above nine digits are easier to see.
  const count =
    groups.length < 10
      ? capitalised(request.format.countWord(groups.length))
      : request.format.number(groups.length);
  return words.heading(
    count,
    words.about(request.format.moneyRounded(totals.saving.base)),
    groups.length === 1,
  );
}

function lead({ request, view }: Props): string {
  const words = request.texts.groups.result;
  const { number } = request.format;
  const needs = view.plan.groups.flatMap(needsOf);
  if (needs.length === 0) return words.leadNone;
  return words.lead(number(new Set(needs.map(({ authority }) => authority)).size), number(needs.length));
}

/** The category shown on the map: the one asked for, or the one that saves most. */
function shownCategory({ request, view }: Props): string | null {
  const groups = bySaving(view.plan.groups);
  const asked = request.query.get('kategori');
  return groups.find(({ category }) => category === asked)?.category ?? groups[0]?.category ?? null;
}

function MapChoice({ request, view, category }: Props & { category: string }) {
  const words = request.texts.groups.result;
  const names = namesOf(request, view);
  const categories = [...new Set(view.plan.groups.map((group) => group.category))]
    .map((id) => ({ id, name: names.category(id) }))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'nb'));
  if (categories.length < 2) return null;
  return (
    <form class="map-choice" action={pathsFor(request.language).groupRun(view.token)}>
      <label class="ds-label" for="kategori">
        {words.mapChoose}
      </label>
      <select class="ds-input" id="kategori" name="kategori">
        {categories.map(({ id, name }) => (
          <option key={id} value={id} selected={id === category}>
            {name}
          </option>
        ))}
      </select>
      <button class="ds-button" data-variant="secondary" data-size="sm" type="submit">
        {request.texts.site.show}
      </button>
    </form>
  );
}

function Answer({ request, view, category }: Props & { category: string }) {
  const words = request.texts.groups.result;
  const { format } = request;
  const { totals } = view.plan;
  const share = totals.baseline === 0 ? 0 : totals.saving.base / totals.baseline;
  return (
    <div class="two two-7-5">
      <div class="stack">
        <Saving
          request={request}
          id="besparelse"
          saving={totals.saving}
          label={words.saves}
          lowIsLoss={words.lowIsLoss}
          lowIsZero={words.lowIsZero}
        />
        <p class="small">{words.ofBaseline(format.percent(share, 1), format.money(totals.baseline))}</p>
        <Proof request={request} view={view} />
        <Take request={request} view={view} />
      </div>
      <div class="stack">
        <MapChoice request={request} view={view} category={category} />
        <CategoryMap request={request} view={view} category={category} />
      </div>
    </div>
  );
}

function Take({ request, view }: Props) {
  const { groups, site } = request.texts;
  const words = groups.result;
  const paths = pathsFor(request.language);
  const file = (part: 'grupper.json' | 'utskrift'): string => paths.groupRunPart(view.token, part);
  return (
    <NextStep
      texts={site}
      id="ta-med"
      title={words.take}
      text={words.takeText}
      href={paths.groupRunPart(view.token, 'grupper.xlsx')}
      button={words.excel}
    >
      <a href={file('utskrift')}>{words.print}</a> <a href={file('grupper.json')}>{words.json}</a>
    </NextStep>
  );
}

/** `typed`: parameters that were just sent and could not be used. */
export function resultPage(
  request: PageRequest,
  view: PlannedView,
  typed: TypedParameters | null = null,
): Page {
  const words = request.texts.groups.result;
  const paths = pathsFor(request.language);
  const category = shownCategory({ request, view });
  const gone = view.built.problem.categories.find(({ id }) => id === request.query.get('til'))?.id;
  const parameters = formParameters(view);
  const rejected = view.run.imported.rejected.length;
  const names = namesOf(request, view);
  const tables = { request, view, addresses: runAddresses(request, view) };
  return runPage(request, view, {
    title: resultHeading({ request, view }),
    islands: ['map', 'what-if'],
    ...(typed ? { status: 422 as const } : {}),
    body: (
      <>
        <div class="frame head">
          <h1>{resultHeading({ request, view })}</h1>
          <p class="lead">{lead({ request, view })}</p>
          {view.run.state === 'stopped' ? (
            <p class="done">{view.run.isCancelRequested ? words.stopped : words.timeOut}</p>
          ) : null}
          {gone ? <p class="as-of-notice">{words.noGroupNow(names.categoryIn(gone))}</p> : null}
        </div>
        <div class="frame">
          {category ? (
            <Answer request={request} view={view} category={category} />
          ) : (
            <Proof request={request} view={view} />
          )}
        </div>
        {category ? <GroupTable {...tables} category={category} /> : null}
        <LimitsSection request={request} view={view} />
        <HowSure request={request} view={view} />
        <AloneTable {...tables} />
        <Section
          id="forutsetninger"
          title={request.texts.groups.parameters.title}
          margin={<AssumptionList request={request} view={view} />}
        >
          <ParameterForm
            request={request}
            view={view}
            shown={parameters.first}
            more={parameters.more}
            typed={typed}
            hasAll
          />
        </Section>
        <div class="frame section-end">
          <p>
            <a href={paths.sharedNeeds(view.token)}>{request.texts.sharedNeeds.link}</a>
          </p>
          <p>
            {rejected > 0 ? `${words.rejected(request.format.number(rejected), rejected === 1)} ` : null}
            <a href={paths.groupRun(view.token, { vis: 'liste' })}>{words.seeList}</a>
          </p>
          <DeleteForm request={request} view={view} />
        </div>
      </>
    ),
  });
}
