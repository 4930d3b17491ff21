// Changes to the register that a party proposed or has a stake in; for those who run the installation all of them.
import { CHANGE_STATES, type ChangeState, type FactChange } from '../../../modules/registry/edits/fact.ts';
import type { ChangeList } from '../../../modules/registry/edits/queries.ts';
import { DataTable } from '../../components/data-table.tsx';
import { SelectField } from '../../components/form-fields.tsx';
import { Mark } from '../../components/mark.tsx';
import { Pagination } from '../../components/pagination.tsx';
import type { Page, PageRequest } from '../../page.ts';
import type { Desk } from './desk.ts';
import { targetText, tellerText, valueText } from './fact-words.ts';

export const PAGE_SIZE = 25;

export interface ChangesView extends ChangeList {
  readonly state: ChangeState | null;
  readonly page: number;
}

const MARKS = {
  proposed: 'mustBeChecked',
  disputed: 'uncertain',
  confirmed: 'confirmed',
  rejected: 'closed',
  withdrawn: 'closed',
} as const;

export function StateMark({ request, state }: { request: PageRequest; state: ChangeState }) {
  const { site, registerEdits } = request.texts;
  return <Mark kind={MARKS[state]} texts={site} label={registerEdits.states[state]} />;
}

function Changes({ desk, view }: { desk: Desk; view: ChangesView }) {
  const { request } = desk.asked;
  const words = request.texts.registerEdits.list;
  const first = (view.page - 1) * PAGE_SIZE + 1;
  return (
    <DataTable
      caption={words.caption(first, first + view.changes.length - 1, view.count)}
      rows={view.changes}
      keyOf={({ id }) => id}
      columns={[
        {
          label: words.columns.what,
          cell: ({ id, target }: FactChange) => <a href={desk.at(`/${id}`)}>{targetText(request, target)}</a>,
        },
        {
          label: words.columns.before,
          cell: ({ target, before }) => valueText(request, target, before),
        },
        { label: words.columns.after, cell: ({ target, after }) => valueText(request, target, after) },
        { label: words.columns.by, cell: ({ by }) => tellerText(request, by) },
        {
          label: words.columns.at,
          cell: ({ proposedAt }) => (
            <span class="no-break">{request.format.sourceDate(proposedAt.toISOString().slice(0, 10))}</span>
          ),
        },
        { label: words.state, cell: ({ state }) => <StateMark request={request} state={state} /> },
      ]}
    />
  );
}

function Filter({ desk, state }: { desk: Desk; state: ChangeState | null }) {
  const { registerEdits } = desk.asked.request.texts;
  const { list: words, states } = registerEdits;
  return (
    <form class="stack list-filter" action={desk.at()}>
      <div class="filter">
        <SelectField
          id="status"
          name="status"
          label={words.state}
          value={state ?? ''}
          options={[
            { value: '', label: words.anyState },
            ...CHANGE_STATES.map((one) => ({ value: one, label: states[one] })),
          ]}
        />
      </div>
      <p class="buttons">
        <button class="ds-button" data-variant="secondary" type="submit">
          {words.show}
        </button>
      </p>
    </form>
  );
}

export function changesPage(desk: Desk, view: ChangesView): Page {
  const { request, signedIn } = desk.asked;
  const { list: words, begin } = request.texts.registerEdits;
  const lead = desk.place.installation ? words.installationLead : words.lead;
  return {
    kind: 'page',
    title: words.title,
    ...desk.place,
    body: (
      <div class="frame head">
        <h1>{words.title}</h1>
        <p class="lead">{signedIn.isDemo ? begin.asDemo : lead}</p>
        {desk.mayPropose && (
          <p class="buttons">
            <a class="ds-button" href={desk.at('/ny')}>
              {words.propose}
            </a>
          </p>
        )}
        {view.state === null && view.count === 0 ? (
          <p>{words.noneYet}</p>
        ) : (
          <Filter desk={desk} state={view.state} />
        )}
        {view.changes.length > 0 ? <Changes desk={desk} view={view} /> : null}
        {view.state !== null && view.count === 0 ? <p>{words.none}</p> : null}
        <Pagination
          texts={request.texts.site}
          label={words.parts}
          page={view.page}
          pages={Math.max(1, Math.ceil(view.count / PAGE_SIZE))}
          hrefOf={(side) => desk.at('', { status: view.state ?? undefined, side: String(side) })}
        />
      </div>
    ),
  };
}
