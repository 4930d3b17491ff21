// The library as it is searched from a procurement: what fits, where it is from, and the way to take it in.
import type { Problem } from '../../../kernel/result.ts';
import {
  CLAUSE_OWNERS,
  type Clause,
  type ClauseOwner,
  type ClausesAsked,
  clausesOf,
} from '../../../modules/procurement/requirements/library-queries.ts';
import { FilterChoice, FilterForm } from '../../components/filter-form.tsx';
import { TextField } from '../../components/form-fields.tsx';
import { Pagination } from '../../components/pagination.tsx';
import { Section } from '../../components/section.tsx';
import type { Page } from '../../page.ts';
import {
  mayWrite,
  partPage,
  partPath,
  Refused,
  type RequirementsProps,
  shortened,
} from './requirements-parts.tsx';

const SIZE = 20;
const LONGEST_SEARCH = 80;
const ANY = 'alt';

function askedIn(props: RequirementsProps): ClausesAsked {
  const { request, party } = props.asked;
  const { category } = props.view.procurement.state;
  const of = (name: string): string => (request.query.get(name) ?? '').trim().slice(0, LONGEST_SEARCH);
  const page = /^\d{1,4}$/.test(of('side')) ? Number(of('side')) : 1;
  return {
    party: party.id,
    kind: of('slag') === 'vilkar' ? 'term' : 'requirement',
    words: of('ord'),
    // What is bought here comes first; everything is one choice away.
    category: of('kategori') === ANY ? null : of('kategori') || category,
    owner: CLAUSE_OWNERS.find((one): one is ClauseOwner => one === of('fra')) ?? 'all',
    page: Math.max(1, page),
    size: SIZE,
  };
}

function Filter({ props, asked }: { props: RequirementsProps; asked: ClausesAsked }) {
  const { request } = props.asked;
  const { library: words, kinds } = request.texts.requirements;
  const { category } = props.view;
  const { byId } = request.snapshot.categories.categories;
  const other =
    asked.category !== null && asked.category !== category.id ? byId.get(asked.category) : undefined;
  return (
    <FilterForm
      action={partPath(props, 'library')}
      resetHref={partPath(props, 'library')}
      words={{ show: words.show, reset: words.reset }}
    >
      <TextField id="ord" name="ord" label={words.search} value={asked.words} maxLength={LONGEST_SEARCH} />
      <FilterChoice
        name="slag"
        label={words.kind}
        value={asked.kind === 'term' ? 'vilkar' : ''}
        any={kinds.requirement.title}
        options={[{ value: 'vilkar', label: kinds.term.title }]}
      />
      <FilterChoice
        name="kategori"
        label={words.category}
        value={asked.category ?? ANY}
        options={[
          ...[category, ...(other ? [other] : [])].map((one) => ({
            value: one.id,
            label: request.language === 'nn' ? one.nameNn : one.nameNb,
          })),
          { value: ANY, label: words.anyCategory },
        ]}
      />
      <FilterChoice
        name="fra"
        label={words.owner}
        value={asked.owner}
        options={CLAUSE_OWNERS.map((value) => ({ value, label: words.owners[value] }))}
      />
    </FilterForm>
  );
}

function OneClause({ props, clause }: { props: RequirementsProps; clause: Clause }) {
  const { request, parties } = props.asked;
  const { library: words, strengths } = request.texts.requirements;
  const { facts, party, version, sharedOn, procurement } = clause;
  const day = request.format.date(sharedOn);
  const title = facts.kind === 'term' ? facts.title : facts.text;
  return (
    <li>
      <p class="as-written">
        <strong>{title}</strong>
      </p>
      {facts.kind === 'term' ? (
        <p class="as-written">{facts.text}</p>
      ) : (
        <>
          <p>{strengths[facts.strength]}.</p>
          {facts.documented === '' ? null : <p>{words.documented(facts.documented)}</p>}
          {facts.checked === '' ? null : <p>{words.checked(facts.checked)}</p>}
        </>
      )}
      <p class="small">
        {party === null
          ? words.ours(day, String(version))
          : words.from(parties.nameOf(party), day, String(version))}{' '}
        {procurement === null ? null : words.writtenFor(procurement)}
      </p>
      {mayWrite(props) ? (
        <form method="post" action={partPath(props, 'library', '/ta-inn')}>
          <input type="hidden" name="delt" value={clause.id} />
          <button
            class="ds-button"
            data-variant="secondary"
            data-size="sm"
            type="submit"
            aria-label={words.takeInLabel(shortened(title))}
          >
            {words.takeIn}
          </button>
        </form>
      ) : null}
    </li>
  );
}

export async function libraryPage(
  props: RequirementsProps,
  problems: readonly Problem[] = [],
): Promise<Page> {
  const { request } = props.asked;
  const words = request.texts.requirements.library;
  const asked = askedIn(props);
  const { rows, count } = await clausesOf(props.asked.ctx, asked);
  const hrefOf = (page: number): string => {
    const query = new URLSearchParams(request.query);
    query.delete('sagt');
    query.set('side', String(page));
    return `${partPath(props, 'library')}?${query}`;
  };
  return partPage({
    ...props,
    part: 'library',
    lead: words.lead,
    problems,
    children: (
      <>
        <div class="frame section">
          <Refused request={request} problems={problems} />
          <Filter props={props} asked={asked} />
        </div>
        <Section id="funnet" title={words.count(String(count))}>
          <div class="stack-s">
            {rows.length === 0 ? (
              <p>{words.none}</p>
            ) : (
              <ul class="lines">
                {rows.map((clause) => (
                  <OneClause key={clause.id} props={props} clause={clause} />
                ))}
              </ul>
            )}
            <Pagination
              texts={request.texts.site}
              label={words.pages}
              page={asked.page}
              pages={Math.max(1, Math.ceil(count / SIZE))}
              hrefOf={hrefOf}
            />
            <p class="small">{words.licence}</p>
          </div>
        </Section>
      </>
    ),
  });
}
