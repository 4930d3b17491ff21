// «Felles behov»: who on the list needs the same at the same time, what decided, and which pairs only people can settle.
import type { PossiblePair, SharedGroup, SharedNeeds } from '../../../../flows/match-needs.ts';
import { MARKETS } from '../../../../modules/planning/model.ts';
import { capitalised } from '../../../../texts/format.ts';
import { SelectField } from '../../../components/form-fields.tsx';
import { Mark } from '../../../components/mark.tsx';
import { NextStep } from '../../../components/next-step.tsx';
import { Section } from '../../../components/section.tsx';
import type { Page, PageRequest } from '../../../page.ts';
import { pathsFor } from '../../../paths.ts';
import { namesOf, type RunView, runPage } from '../run-view.ts';
import { PossiblePairTable, SharedGroupTable } from './tables.tsx';

interface Props {
  readonly request: PageRequest;
  readonly view: RunView;
}

/** What is shown: all of it, or what concerns one body. */
interface Shown {
  /** Null: everybody. */
  readonly body: string | null;
  readonly groups: readonly SharedGroup[];
  readonly pairs: readonly PossiblePair[];
}

function shownOf({ request, view }: Props, found: SharedNeeds): Shown {
  const { needs } = view.run.imported;
  const asked = request.query.get('hvem');
  const body = needs.find(({ owner }) => owner === asked)?.owner ?? null;
  if (body === null) return { body, ...found };
  const isOwn = (place: number): boolean => needs[place]?.owner === body;
  return {
    body,
    groups: found.groups.filter(({ members }) => members.some(isOwn)),
    pairs: found.pairs.filter(({ first, second }) => isOwn(first) || isOwn(second)),
  };
}

function heading({ request, view }: Props, { body, groups }: Shown): string {
  const words = request.texts.sharedNeeds;
  const count = request.format.countWord(groups.length);
  const isOne = groups.length === 1;
  if (body === null)
    return groups.length === 0 ? words.headingNone : words.heading(capitalised(count), isOne);
  const name = namesOf(request, view).body(body);
  return groups.length === 0 ? words.headingBodyNone(name) : words.headingBody(name, count, isOne);
}

function lead({ request, view }: Props, { body, groups, pairs }: Shown): string {
  const words = request.texts.sharedNeeds;
  const { number } = request.format;
  if (groups.length === 0) return pairs.length === 0 ? words.lead : `${words.lead} ${words.leadMaybe}`;
  if (body !== null) return words.lead;
  const shared = groups.reduce((sum, { members }) => sum + members.length, 0);
  return `${words.leadCount(number(shared), number(view.run.imported.needs.length))} ${words.lead}`;
}

function WhoseForm({ request, view, body }: Props & { body: string | null }) {
  const words = request.texts.sharedNeeds;
  const names = namesOf(request, view);
  const owners = [...new Set(view.run.imported.needs.map(({ owner }) => owner))];
  const options = owners
    .map((owner) => ({ value: owner as string, label: names.body(owner) }))
    .toSorted((a, b) => a.label.localeCompare(b.label, 'nb'));
  const asked = request.query.get('hvem');
  return (
    <form class="why-not filter-narrow" action={pathsFor(request.language).sharedNeeds(view.token)}>
      <SelectField
        id="hvem"
        name="hvem"
        label={words.filter}
        value={body ?? ''}
        options={[{ value: '', label: words.everybody }, ...options]}
        error={asked && body === null ? words.unknownBody : undefined}
      />
      <button class="ds-button" data-variant="secondary" type="submit">
        {request.texts.site.show}
      </button>
    </form>
  );
}

function Evidence({ request, view }: Props) {
  const { sharedNeeds: words, site } = request.texts;
  const parameters = view.built?.problem.params.parameters ?? [];
  const [local = '', regional = '', national = '', international = ''] = MARKETS.map((market) => {
    const found = parameters.find(({ id }) => id === `distance.max.${market}`);
    return found ? request.format.number(found.value) : '';
  });
  return (
    <>
      <p>
        <Mark kind="estimate" texts={site} /> {words.evidenceText}
      </p>
      <p>{words.limits(local, regional, national, international)}</p>
      <p>
        <a href={pathsFor(request.language).groupsAssumptions()}>{words.limitsLink}</a>
      </p>
    </>
  );
}

function NoGroups({ request, view, body }: Props & { body: string | null }) {
  const words = request.texts.sharedNeeds.groups;
  const paths = pathsFor(request.language);
  const isAll = body === null;
  return (
    <div class="empty">
      <h3>{words.emptyTitle}</h3>
      <p>{isAll ? words.emptyText : words.emptyBodyText(namesOf(request, view).body(body))}</p>
      <p class="buttons">
        <a
          class="ds-button"
          data-variant="secondary"
          href={isAll ? paths.groups() : paths.sharedNeeds(view.token)}
        >
          {isAll ? words.emptyButton : words.emptyBodyButton}
        </a>
      </p>
    </div>
  );
}

function PairsMargin({ request, view, found, shown }: Props & { found: SharedNeeds; shown: Shown }) {
  const words = request.texts.sharedNeeds.pairs;
  const { number } = request.format;
  const paths = pathsFor(request.language);
  const isCut = shown.body === null && found.pairs.length < found.pairCount;
  return (
    <>
      {isCut ? <p>{words.kept(number(found.pairs.length), number(found.pairCount))}</p> : null}
      <p>
        {words.again} <a href={paths.groups()}>{words.uploadAgain}</a>.
      </p>
      <p>
        <a href={paths.groupRun(view.token, { vis: 'liste' })}>{request.texts.groups.result.seeList}</a>
      </p>
    </>
  );
}

export function sharedNeedsPage(request: PageRequest, view: RunView, found: SharedNeeds): Page {
  const { sharedNeeds: words, groups, site } = request.texts;
  const paths = pathsFor(request.language);
  const shown = shownOf({ request, view }, found);
  const title = heading({ request, view }, shown);
  const run = paths.groupRun(view.token);
  return runPage(request, view, {
    title,
    crumbs: [
      { label: site.home, href: paths.home() },
      { label: groups.title, href: paths.groups() },
      { label: words.crumb, href: run },
    ],
    body: (
      <>
        <div class="frame head">
          <h1>{title}</h1>
          <p class="lead">{lead({ request, view }, shown)}</p>
          <WhoseForm request={request} view={view} body={shown.body} />
        </div>
        <Section
          id="felles"
          title={words.groups.title}
          margin={<Evidence request={request} view={view} />}
          marginLabel={words.evidence}
        >
          {shown.groups.length > 0 ? (
            <SharedGroupTable request={request} view={view} rows={shown.groups} />
          ) : (
            <NoGroups request={request} view={view} body={shown.body} />
          )}
        </Section>
        <Section
          id="kanskje"
          title={words.pairs.title}
          margin={<PairsMargin request={request} view={view} found={found} shown={shown} />}
        >
          {shown.pairs.length > 0 ? (
            <PossiblePairTable request={request} view={view} rows={shown.pairs} />
          ) : (
            <p>{words.pairs.none}</p>
          )}
        </Section>
        <div class="frame section-end">
          <NextStep
            texts={site}
            id="grupper"
            title={words.next.title}
            text={words.next.text}
            href={run}
            button={view.run.outcome ? words.next.see : words.next.find}
          />
        </div>
      </>
    ),
  });
}
