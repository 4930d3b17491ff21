// The rounds of a cooperation, or those a body is asked in; and the form that begins a new one.
import { may } from '../../../modules/accounts/policy.ts';
import { type RoundRow, roundsOf } from '../../../modules/planning/rounds/queries.ts';
import { DataTable } from '../../components/data-table.tsx';
import { Pagination } from '../../components/pagination.tsx';
import type { AskedForParty } from '../../own/routes.ts';
import type { Page } from '../../page.ts';
import { demoBanner } from '../proposals/demo-banner.ts';

const PAGE_SIZE = 20;

function Rows({ asked, rows }: { asked: AskedForParty; rows: readonly RoundRow[] }) {
  const { request, paths, party, parties } = asked;
  const { format } = request;
  const { list: words, states, memberStates } = request.texts.rounds;
  const isAsker = party.kind === 'cooperation';
  return (
    <DataTable
      caption={words.caption}
      columns={[
        {
          label: words.columns.title,
          cell: (row) => (
            <a href={paths.ownOf(party.id, `/runder/${row.id}${isAsker ? '' : '/svar'}`)}>{row.title}</a>
          ),
        },
        { label: words.columns.from, cell: (row) => parties.nameOf(row.party) },
        { label: words.columns.state, cell: ({ state }) => states[state] },
        {
          label: words.columns.deadline,
          isNumber: true,
          cell: ({ deadline }) => (deadline ? format.date(deadline) : ''),
        },
        {
          label: words.columns.delivered,
          isNumber: true,
          cell: ({ delivered, members }) => {
            // A body sees itself alone.
            if (!isAsker) return delivered > 0 ? memberStates.delivered : '';
            return words.delivered(format.number(delivered), format.number(members));
          },
        },
      ]}
      rows={rows}
      keyOf={({ id }) => id}
    />
  );
}

export async function roundListPage(asked: AskedForParty): Promise<Page> {
  const { ctx, request, paths, party, signedIn } = asked;
  const words = request.texts.rounds.list;
  const wanted = request.query.get('side') ?? '';
  const page = /^[1-9]\d{0,3}$/.test(wanted) ? Number(wanted) : 1;
  const { rows, total } = await roundsOf(ctx, { party: party.id, page, size: PAGE_SIZE });
  return {
    kind: 'page',
    title: words.title,
    own: { party, current: 'rounds' },
    ...demoBanner(request, party.isDemo),
    body: (
      <div class="frame head">
        <h1>{words.title}</h1>
        <p class="lead">{party.kind === 'cooperation' ? words.lead : words.leadBody}</p>
        {may(signedIn.grants, 'round.write', party.id) ? (
          <p class="buttons">
            <a class="ds-button" href={paths.ownOf(party.id, '/runder/ny')}>
              {words.begin}
            </a>
          </p>
        ) : null}
        {rows.length > 0 ? (
          <Rows asked={asked} rows={rows} />
        ) : (
          <div class="empty">
            <p>{words.none}</p>
          </div>
        )}
        <Pagination
          texts={request.texts.site}
          label={words.pages}
          page={page}
          pages={Math.max(1, Math.ceil(total / PAGE_SIZE))}
          hrefOf={(side) => paths.ownOf(party.id, '/runder', { side: String(side) })}
        />
      </div>
    ),
  };
}
