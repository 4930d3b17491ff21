// A party's proposals: sent to it, from it, ended. Paged on the server, what is due first first.
import {
  PROPOSAL_LISTS,
  type ProposalList,
  type ProposalRow,
  proposalsOf,
} from '../../../modules/planning/proposals/queries.ts';
import { DataTable } from '../../components/data-table.tsx';
import { Pagination } from '../../components/pagination.tsx';
import type { AskedForParty } from '../../own/routes.ts';
import type { Page } from '../../page.ts';
import { whatText } from './run-choice.ts';

const PAGE_SIZE = 20;

const listIn = (asked: string | null): ProposalList =>
  PROPOSAL_LISTS.find((one) => one === asked) ?? 'waiting';

function Kinds({ asked, list }: { asked: AskedForParty; list: ProposalList }) {
  const words = asked.request.texts.proposals.list;
  return (
    <nav aria-label={words.kindsLabel}>
      <ul class="tabs">
        {PROPOSAL_LISTS.map((one) => (
          <li key={one}>
            <a
              href={asked.paths.ownOf(asked.party.id, '/forslag', { vis: one })}
              aria-current={one === list ? 'page' : undefined}
            >
              {words.kinds[one]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Rows({
  asked,
  list,
  rows,
}: {
  asked: AskedForParty;
  list: ProposalList;
  rows: readonly ProposalRow[];
}) {
  const { request, paths, party, parties } = asked;
  const { texts, format } = request;
  const { states, answers, list: words } = texts.proposals;
  return (
    <DataTable
      caption={words.caption[list]}
      columns={[
        {
          label: words.columns.what,
          cell: (row) => <a href={paths.ownOf(party.id, `/forslag/${row.id}`)}>{whatText(request, row)}</a>,
        },
        { label: words.columns.from, cell: (row) => parties.nameOf(row.party) },
        { label: words.columns.state, cell: ({ state }) => states[state] },
        {
          label: words.columns.answered,
          cell: ({ answered, members }) => words.answered(format.number(answered), format.number(members)),
        },
        { label: words.columns.own, cell: ({ ownAnswer }) => (ownAnswer ? answers[ownAnswer] : '') },
        {
          label: words.columns.deadline,
          isNumber: true,
          cell: ({ deadline }) => (deadline ? format.date(deadline) : ''),
        },
      ]}
      rows={rows}
      keyOf={({ id }) => id}
    />
  );
}

export async function proposalListPage(asked: AskedForParty): Promise<Page> {
  const { ctx, request, paths, party } = asked;
  const words = request.texts.proposals.list;
  const list = listIn(request.query.get('vis'));
  const wanted = request.query.get('side') ?? '';
  const page = /^[1-9]\d{0,3}$/.test(wanted) ? Number(wanted) : 1;
  const { rows, total } = await proposalsOf(ctx, { party: party.id, list, page, size: PAGE_SIZE });
  return {
    kind: 'page',
    title: words.title,
    own: { party, current: 'groups' },
    crumbs: [{ label: request.texts.proposals.start.title, href: paths.ownOf(party.id, '/grupper') }],
    body: (
      <div class="frame head">
        <h1>{words.title}</h1>
        <Kinds asked={asked} list={list} />
        {rows.length > 0 ? (
          <Rows asked={asked} list={list} rows={rows} />
        ) : (
          <div class="empty">
            <p>{words.none[list]}</p>
            <p class="buttons">
              <a class="ds-button" data-variant="secondary" href={paths.ownOf(party.id, '/grupper')}>
                {words.find}
              </a>
            </p>
          </div>
        )}
        <Pagination
          texts={request.texts.site}
          label={words.pages}
          page={page}
          pages={Math.max(1, Math.ceil(total / PAGE_SIZE))}
          hrefOf={(side) => paths.ownOf(party.id, '/forslag', { vis: list, side: String(side) })}
        />
      </div>
    ),
  };
}
