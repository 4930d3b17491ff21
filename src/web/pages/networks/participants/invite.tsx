// Which municipalities are asked: the nearest, or those whose name begins as somebody types.
import { askedNotices } from '../../../../flows/networks/letters.ts';
import type { Party } from '../../../../flows/parties.ts';
import { type Problem, problem, refuse } from '../../../../kernel/result.ts';
import type { PartyId } from '../../../../modules/accounts/model.ts';
import { askBodies } from '../../../../modules/network/life/body-commands.ts';
import { SMALL_BELOW } from '../../../../modules/network/life/size.ts';
import type { BodyId } from '../../../../modules/registry/model.ts';
import { foldName } from '../../../../modules/registry/name-folding.ts';
import { straightKm } from '../../../../modules/registry/travel.ts';
import { Choices, TextField } from '../../../components/form-fields.tsx';
import type { Page, PageResult } from '../../../page.ts';
import { NetworkFaults, SendButton } from '../form-parts.tsx';
import { afterNetwork } from '../found-network.ts';
import { mayLeadNetwork, type NetworkProps, networkPage, networkPath } from '../network-frame.tsx';

const MOST_SHOWN = 30;
const LONGEST_NAME = 60;

/** Municipalities that are not asked yet: by the beginning of a name, or the nearest where none is typed. */
function candidates({ asked, view }: NetworkProps, name: string): Party[] {
  const present = new Set<string>(view.bodies.map(({ body }) => body));
  const free = asked.parties
    .list(view.network.isDemo)
    .filter(({ id, kind }) => kind === 'municipality' && !present.has(id));
  const wanted = foldName(name);
  if (wanted !== '') return free.filter((one) => foldName(one.name).startsWith(wanted)).slice(0, MOST_SHOWN);
  const { leader } = view.network;
  const members = new Set<string>(asked.parties.membersOf(leader, asked.request.today));
  const from = asked.parties.find(leader)?.position ?? null;
  const away = ({ id, position }: Party): number => {
    if (id === leader || members.has(id)) return 0;
    return from && position ? straightKm(from, position) : Number.MAX_SAFE_INTEGER;
  };
  return free.toSorted((a, b) => away(a) - away(b)).slice(0, MOST_SHOWN);
}

interface InviteProps extends NetworkProps {
  readonly name: string;
  readonly chosen: readonly string[];
  readonly problems: readonly Problem[];
}

function page(props: InviteProps): Page {
  const { asked, view, name, chosen, problems } = props;
  const { request } = asked;
  const { format } = request;
  const { networks } = request.texts;
  const words = networks.invite;
  const rows = candidates(props, name);
  const action = networkPath(props, '/deltakere/inviter');
  const optionOf = ({ id, name: called, population }: Party) => ({
    value: id as string,
    label: words.option(called, format.number(population ?? 0)),
  });
  return networkPage({
    ...props,
    tab: 'participants',
    heading: words.title,
    lead: words.lead,
    ...(problems.length > 0 ? { status: 422 as const } : {}),
    children: mayLeadNetwork(props) ? (
      <div class="frame stack">
        <p class="small">{networks.small(format.number(SMALL_BELOW))}</p>
        <form class="stack narrow" method="get" action={action}>
          <TextField
            id="navn"
            name="navn"
            label={words.near}
            hint={words.nearHint}
            value={name}
            maxLength={LONGEST_NAME}
          />
          <SendButton label={words.find} isSecondary />
        </form>
        {rows.length === 0 ? (
          <p>{words.allAsked}</p>
        ) : (
          <form class="stack" method="post" action={action}>
            <NetworkFaults request={request} problems={problems} idOf={() => 'valg'} />
            <div id="valg">
              <Choices
                name="kommune"
                legend={words.legend}
                type="checkbox"
                options={rows.map(optionOf)}
                chosen={chosen}
              />
            </div>
            <SendButton label={words.button} />
          </form>
        )}
      </div>
    ) : (
      <div class="frame">
        <p>{networks.onlyLeaders}</p>
      </div>
    ),
    ...(view.network.status === 'closed' ? { status: 409 as const } : {}),
  });
}

export const invitePage = (props: NetworkProps): Page => {
  const name = (props.asked.request.query.get('navn') ?? '').trim().slice(0, LONGEST_NAME);
  return page({ ...props, name, chosen: [], problems: [] });
};

export async function invite(props: NetworkProps): Promise<PageResult> {
  const { asked, view } = props;
  const { network } = view;
  const chosen = (await asked.form())
    .getAll('kommune')
    .flatMap((one) => (typeof one === 'string' ? [one] : []));
  const refused = (problems: readonly Problem[]): Page => page({ ...props, name: '', chosen, problems });
  const known = chosen.flatMap((id) => {
    const party = asked.parties.find(id);
    return party && party.isDemo === network.isDemo && party.kind === 'municipality' ? [party] : [];
  });
  if (known.length === 0) {
    return afterNetwork(props, refuse(problem('network.nothingChosen', 'bodies')), { said: '', refused });
  }
  const bodies = known.map(({ id, population }) => ({
    body: id as string as BodyId,
    inhabitants: population,
  }));
  const told = known.map(({ id }): PartyId => id);
  const isTold = network.status !== 'draft' && mayLeadNetwork(props);
  const notices = isTold ? await askedNotices(asked.services, network, told) : [];
  const done = await askBodies(asked.ctx, { network: network.id, party: asked.party.id, bodies, notices });
  return afterNetwork(props, done, { part: '/deltakere', said: 'invitert', refused });
}
