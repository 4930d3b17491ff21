// Whom a procurement may invite: those who were interested in its proposal, those in the network it came of, members of the leading
// party's cooperations, and the nearest; each body in the first of the lists it belongs to.
import type { Party } from '../../../../flows/parties.ts';
import { originsOf } from '../../../../modules/network/chain/queries.ts';
import { bodiesOf } from '../../../../modules/network/life/queries.ts';
import { proposalOf } from '../../../../modules/planning/proposals/queries.ts';
import type { BodyId } from '../../../../modules/registry/model.ts';
import { straightKm } from '../../../../modules/registry/travel.ts';
import type { ProcurementProps } from '../procurement-frame.tsx';

export interface CandidateGroup {
  readonly label: string;
  readonly hint?: string;
  readonly parties: readonly Party[];
  /** Chosen when the page opens. */
  readonly isChosen: boolean;
}

const MOST_NEAR = 12;

const bodyOf = ({ id }: Party): BodyId => id as string as BodyId;

async function fromProposal({ asked, view }: ProcurementProps): Promise<string[]> {
  const { proposal } = view.procurement;
  const found = proposal === null ? null : await proposalOf(asked.ctx, proposal);
  return (found?.members ?? []).filter(({ answer }) => answer === 'interested').map(({ body }) => body);
}

/** Those that have joined a network it came of, by the network's title. */
async function fromNetworks({ asked, view }: ProcurementProps) {
  const { ctx, party } = asked;
  const origins = await originsOf(ctx, { kind: 'procurement', id: view.procurement.id });
  const read = origins.filter(({ readers }) => readers.includes(party.id));
  return Promise.all(
    read.map(async ({ network, title }) => ({
      title,
      bodies: (await bodiesOf(ctx, network))
        .filter(({ state }) => state === 'joined')
        .map(({ body }) => body),
    })),
  );
}

function nearest({ asked, view }: ProcurementProps, bodies: readonly Party[]): Party[] {
  const from = view.parties.find(view.procurement.state.lead)?.position;
  if (!from) return [];
  return bodies
    .flatMap((party) => (party.position ? [{ party, km: straightKm(from, party.position) }] : []))
    .toSorted((one, other) => one.km - other.km)
    .map(({ party }) => party)
    .filter(({ id }) => id !== asked.party.id)
    .slice(0, MOST_NEAR);
}

/** Bodies that may be asked: those who are not among the members, or have left. */
export function invitable({ view }: ProcurementProps): Party[] {
  const { state, isDemo } = view.procurement;
  const isIn = (body: BodyId): boolean =>
    state.members.some((member) => member.body === body && member.withdrew === null);
  return view.parties.list(isDemo).filter((party) => party.kind !== 'cooperation' && !isIn(bodyOf(party)));
}

export async function candidatesFor(props: ProcurementProps): Promise<CandidateGroup[]> {
  const { asked, view } = props;
  const words = asked.request.texts.procurementForms.invite;
  const { lead, members } = view.procurement.state;
  const bodies = invitable(props);
  const among = (ids: readonly string[]): Party[] => bodies.filter(({ id }) => ids.includes(id));
  const cooperations =
    view.parties.find(lead)?.kind === 'cooperation'
      ? [lead]
      : view.parties.cooperationsOf(lead, view.moment.today);
  const isFirst = members.length === 0;
  const groups: CandidateGroup[] = [
    { label: words.self, hint: words.selfHint, parties: among([lead]), isChosen: isFirst },
    { label: words.fromProposal, parties: among(await fromProposal(props)), isChosen: isFirst },
    ...(await fromNetworks(props)).map(({ title, bodies: joined }) => ({
      label: asked.request.texts.networkChain.invite(title),
      parties: among(joined),
      isChosen: false,
    })),
    ...cooperations.map((cooperation) => ({
      label: words.members(view.parties.nameOf(cooperation)),
      parties: among(view.parties.membersOf(cooperation, view.moment.today)),
      isChosen: false,
    })),
    { label: words.near, hint: words.nearHint, parties: nearest(props, bodies), isChosen: false },
  ];
  const seen = new Set<string>();
  return groups
    .map((group) => {
      const parties = group.parties.filter(({ id }) => !seen.has(id));
      for (const { id } of parties) seen.add(id);
      return { ...group, parties };
    })
    .filter(({ parties }) => parties.length > 0);
}
