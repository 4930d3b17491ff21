// A party's networks: those it leads and those it is asked into, the newest first.
import { may } from '../../../modules/accounts/policy.ts';
import { type NetworkRow, networksOf } from '../../../modules/network/life/queries.ts';
import { DataTable } from '../../components/data-table.tsx';
import { Pagination, partOf } from '../../components/pagination.tsx';
import type { AskedForParty } from '../../own/routes.ts';
import type { Page } from '../../page.ts';
import { demoBanner } from '../proposals/demo-banner.ts';

const PAGE_SIZE = 20;

function Rows({ asked, rows }: { asked: AskedForParty; rows: readonly NetworkRow[] }) {
  const { request, paths, party, parties } = asked;
  const { list: words, statuses, bodyStates } = request.texts.networks;
  const { number } = request.format;
  const ownOf = ({ leader, own }: NetworkRow): string => {
    const leads = leader === party.id ? words.leads : '';
    return [leads, own ? bodyStates[own] : ''].filter(Boolean).join(', ');
  };
  return (
    <DataTable<NetworkRow>
      caption={words.caption}
      columns={[
        {
          label: words.columns.title,
          cell: ({ id, title }) => <a href={paths.ownOf(party.id, `/nettverk/${id}`)}>{title}</a>,
        },
        { label: words.columns.leader, cell: ({ leader }) => parties.nameOf(leader) },
        { label: words.columns.status, cell: ({ status }) => statuses[status] },
        {
          label: words.columns.bodies,
          cell: ({ joined, bodies }) => words.joined(number(joined), number(bodies)),
        },
        { label: words.columns.own, cell: ownOf },
      ]}
      rows={rows}
      keyOf={({ id }) => id}
    />
  );
}

export async function networkListPage(asked: AskedForParty): Promise<Page> {
  const { ctx, request, paths, party, signedIn } = asked;
  const { list: words, onlyLeaders } = request.texts.networks;
  const all = await networksOf(ctx, party.id);
  const part = partOf(all, request.query.get('side'), PAGE_SIZE);
  return {
    kind: 'page',
    title: words.title,
    own: { party, current: 'networks' },
    ...demoBanner(request, party.isDemo),
    body: (
      <div class="frame head">
        <h1>{words.title}</h1>
        <p class="lead">{words.lead}</p>
        {may(signedIn.grants, 'network.lead', party.id) ? (
          <p class="buttons">
            <a class="ds-button" href={paths.ownOf(party.id, '/nettverk/ny')}>
              {words.begin}
            </a>
          </p>
        ) : (
          <p class="small">{onlyLeaders}</p>
        )}
        {all.length > 0 ? (
          <Rows asked={asked} rows={part.rows} />
        ) : (
          <div class="empty">
            <p>{words.none}</p>
          </div>
        )}
        <Pagination
          texts={request.texts.site}
          label={words.caption}
          page={part.page}
          pages={part.pages}
          hrefOf={(page) => paths.ownOf(party.id, '/nettverk', { side: String(page) })}
        />
      </div>
    ),
  };
}
