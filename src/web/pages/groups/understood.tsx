// What was understood of a list, before anything is computed: needs, faults to mend, who can lead.
import type { TypedLimitFault, TypedLimits } from '../../../flows/limits/limit-choice.ts';
import { localDateAt } from '../../../kernel/local-date.ts';
import type { Ore } from '../../../kernel/money.ts';
import type { Need } from '../../../modules/planning/model.ts';
import { DataTable } from '../../components/data-table.tsx';
import { Choices } from '../../components/form-fields.tsx';
import { Mark } from '../../components/mark.tsx';
import { Pagination } from '../../components/pagination.tsx';
import { Section } from '../../components/section.tsx';
import type { Page, PageRequest } from '../../page.ts';
import { pathsFor } from '../../paths.ts';
import { AssumptionList } from './assumptions.tsx';
import { LimitFields, typedOf } from './limits/limit-fields.tsx';
import { MendRows } from './mend-rows.tsx';
import { namesOf, type RunNames, type RunView, runPage, tablePart } from './run-view.ts';

/** More bodies than this are folded away until asked for. */
const MOST_CHOICES = 30;

/** What the form asked for and could not be used. */
export interface RefusedCompute {
  readonly leads: readonly string[];
  readonly typed: TypedLimits;
  readonly faults: readonly TypedLimitFault[];
}

interface Props {
  readonly request: PageRequest;
  readonly view: RunView;
  readonly refused?: RefusedCompute | null;
}

function NeedTitle({ request, need }: { request: PageRequest; need: Need }) {
  const requirements = Object.entries(need.requirements ?? {});
  if (requirements.length === 0) return <>{need.title}</>;
  const said = requirements.map(([key, value]) => `${key}: ${value}`).join('; ');
  return (
    <>
      {need.title} <span class="fact-note block">{request.texts.groups.understood.requirements(said)}</span>
    </>
  );
}

function NeedTable({ request, view, names }: Props & { names: RunNames }) {
  const { texts, format, language, query } = request;
  const words = texts.groups.understood;
  const { needs } = view.run.imported;
  const part = tablePart(needs, query.get('side'));
  const paths = pathsFor(language);
  const link = (side: string): string =>
    paths.groupRun(view.token, { vis: query.get('vis') ?? undefined, side });
  const window = ({ starts }: Need): string => {
    const [first, last] = [starts[0], starts.at(-1)];
    return first && last ? words.between(format.date(first.earliest), format.date(last.latest)) : '';
  };
  return (
    <>
      <DataTable
        caption={words.caption}
        columns={[
          { label: words.columns.buyer, cell: (need) => names.body(need.owner) },
          {
            label: words.columns.title,
            cell: (need) => <NeedTitle request={request} need={need} />,
            isWhole: true,
          },
          { label: words.columns.category, cell: (need) => names.category(need.category), isWhole: true },
          {
            label: words.columns.value,
            isNumber: true,
            cell: ({ value }) => (
              <>
                {format.kroner((value.base * 100) as Ore)}
                {value.isAssumed ? (
                  <>
                    {' '}
                    <Mark kind="estimate" texts={texts.site} />
                  </>
                ) : null}
              </>
            ),
          },
          { label: words.columns.start, isNumber: true, cell: (need) => format.date(need.preferredStart) },
          { label: words.columns.window, isNumber: true, cell: window },
        ]}
        rows={part.rows}
        keyOf={(need) => need.id}
      />
      <Pagination
        texts={texts.site}
        label={words.pages}
        page={part.page}
        pages={part.pages}
        hrefOf={(side) => link(String(side))}
        all={part.hasAll ? { href: link('alle'), label: words.all } : undefined}
      />
    </>
  );
}

function Compute({ request, view, names, refused }: Props & { names: RunNames }) {
  const words = request.texts.groups.understood;
  const owners = [...new Set(view.run.imported.needs.map(({ owner }) => owner))];
  const options = owners
    .map((owner) => ({ value: owner, label: names.body(owner) }))
    .toSorted((a, b) => a.label.localeCompare(b.label, 'nb'));
  const isNew = view.run.outcome === null;
  const choices = (
    <Choices
      name="leder"
      legend={words.leadTitle}
      hint={words.leadHint}
      options={options}
      chosen={refused?.leads ?? view.run.choices.leads ?? []}
      type="checkbox"
    />
  );
  return (
    <form
      class="next-step"
      method="post"
      action={pathsFor(request.language).groupRunPart(view.token, 'regn')}
      aria-labelledby="regn"
    >
      <p class="next-step-word">{request.texts.site.nextStep}</p>
      <h2 id="regn">{isNew ? words.compute : words.computeAgain}</h2>
      <input type="hidden" name="velg" value="ledere" />
      {options.length > MOST_CHOICES ? (
        <details class="quiet-fold" open={view.run.choices.leads !== null}>
          <summary>{words.leadChoose(request.format.number(options.length))}</summary>
          {choices}
        </details>
      ) : (
        choices
      )}
      <p class="small">{words.leadEverybody}</p>
      <LimitFields
        request={request}
        typed={refused?.typed ?? typedOf(view.run.choices.limits)}
        faults={refused?.faults ?? []}
      />
      <p class="buttons">
        <button class="ds-button" type="submit">
          {isNew ? words.compute : words.computeAgain}
        </button>
      </p>
    </form>
  );
}

function Mended({ request, view }: Props) {
  const words = request.texts.groups.understood;
  const mended = Number(request.query.get('rettet') ?? Number.NaN);
  if (!Number.isInteger(mended) || mended < 0) return null;
  if (mended === 0 && view.run.imported.rejected.length > 0) {
    return (
      <p class="refused" role="status">
        {words.notMended}
      </p>
    );
  }
  return (
    <p class="done" role="status">
      {words.mended(mended)}
    </p>
  );
}

function heading({ request, view }: Props): string {
  const words = request.texts.groups.understood;
  const { rows, needs } = view.run.imported;
  const { number } = request.format;
  if (needs.length === 0) return words.headingNone;
  if (needs.length === rows) return words.headingAll(number(rows));
  return words.heading(number(needs.length), number(rows));
}

function lead({ request, view }: Props): string {
  const words = request.texts.groups.understood;
  const { rejected, needs } = view.run.imported;
  const isList = view.run.source.kind === 'contracts';
  if (needs.length === 0) return isList ? words.leadNone : words.leadNoneNotices;
  return rejected.length > 0 && isList ? words.leadFaults : words.lead;
}

function expiry({ format }: PageRequest, expiresAt: Date): { date: string; time: string } {
  const clock = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Europe/Oslo',
    hour: '2-digit',
    minute: '2-digit',
  });
  return {
    date: format.date(localDateAt(expiresAt.getTime())),
    time: clock.format(expiresAt).replace(':', '.'),
  };
}

function Margin({ request, view }: Props) {
  const words = request.texts.groups.understood;
  const { date, time } = expiry(request, view.run.expiresAt);
  return (
    <>
      <p>
        {words.from(view.run.fileName)} {words.expires(date, time)}
      </p>
      <DeleteForm request={request} view={view} />
    </>
  );
}

export function DeleteForm({ request, view }: Props) {
  const words = request.texts.groups.result;
  return (
    <details class="quiet-fold">
      <summary>{words.delete}</summary>
      <form
        class="stack-s"
        method="post"
        action={pathsFor(request.language).groupRunPart(view.token, 'slett')}
      >
        <p>{words.deleteText}</p>
        <button class="ds-button" data-variant="secondary" data-size="sm" type="submit">
          {words.deleteButton}
        </button>
      </form>
    </details>
  );
}

/** `refused`: a form just sent. */
export function understoodPage(
  request: PageRequest,
  view: RunView,
  refused: RefusedCompute | null = null,
): Page {
  const words = request.texts.groups.understood;
  const names = namesOf(request, view);
  const { needs, outOfScope } = view.run.imported;
  const title = heading({ request, view });
  const hasPlan = view.run.outcome !== null;
  return runPage(request, view, {
    title,
    ...(refused ? { status: 422 as const } : {}),
    body: (
      <>
        <div class="frame head">
          <h1>{title}</h1>
          <p class="lead">{lead({ request, view })}</p>
          {outOfScope > 0 ? <p>{words.outOfScope(request.texts.planning.outOfScope(outOfScope))}</p> : null}
          {hasPlan ? (
            <p>
              <a href={pathsFor(request.language).groupRun(view.token)}>{words.toResult}</a>
            </p>
          ) : null}
          {needs.length > 1 ? (
            <p>
              <a href={pathsFor(request.language).sharedNeeds(view.token)}>
                {request.texts.sharedNeeds.link}
              </a>
            </p>
          ) : null}
          <Mended request={request} view={view} />
        </div>
        <MendRows request={request} view={view} />
        {needs.length > 0 ? (
          <>
            <div class="frame section-end">
              <div class="with-margin">
                <Compute request={request} view={view} names={names} refused={refused} />
                <aside class="margin" aria-label={words.assumptions}>
                  <AssumptionList request={request} view={view} />
                </aside>
              </div>
            </div>
            <Section
              id="behov"
              title={words.needs}
              margin={<Margin request={request} view={view} />}
              marginLabel={words.backLabel}
            >
              <NeedTable request={request} view={view} names={names} />
            </Section>
          </>
        ) : (
          <div class="frame section">
            <Margin request={request} view={view} />
          </div>
        )}
      </>
    ),
  });
}
