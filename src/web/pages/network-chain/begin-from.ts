// A procurement that is begun from a need bodies of a network have in common: what the address brings along, and what follows when
// it has been begun.
import { isUuid } from '../../../kernel/uuid.ts';
import { tieOutcome } from '../../../modules/network/chain/commands.ts';
import { networkOf, readersOfNetwork } from '../../../modules/network/life/queries.ts';
import type { AskedForParty } from '../../own/routes.ts';

export interface BegunFrom {
  readonly network: string;
  readonly title: string;
  readonly category: string;
  /** Ids of the bodies that have the need, as far as the address says. */
  readonly bodies: readonly string[];
}

const MOST_BODIES = 60;

/** Null where the address or the form names no network that the party may read. */
export async function begunFrom(
  { ctx, party }: Pick<AskedForParty, 'ctx' | 'party'>,
  sent: Pick<URLSearchParams | FormData, 'get' | 'getAll'>,
): Promise<BegunFrom | null> {
  const id = sent.get('nettverk');
  if (typeof id !== 'string' || !isUuid(id)) return null;
  const network = await networkOf(ctx, id);
  if (!network || !(await readersOfNetwork(ctx, id)).includes(party.id)) return null;
  const textsOf = (name: string): string[] =>
    sent.getAll(name).flatMap((one) => (typeof one === 'string' ? [one] : []));
  return {
    network: network.id,
    title: network.title,
    category: textsOf('kategori')[0] ?? '',
    bodies: textsOf('hvem').slice(0, MOST_BODIES),
  };
}

/** Says that it came of the network; the value is where one goes on: to inviting those that have the need. */
export async function tieBegun(
  { ctx, party, paths }: AskedForParty,
  { network, bodies }: BegunFrom,
  procurement: string,
): Promise<string> {
  const thing = { kind: 'procurement', id: procurement } as const;
  // Whoever may begin one may say so; where the network has gone meanwhile, the procurement stands all the same.
  await tieOutcome(ctx, { network, party: party.id, thing, isNamed: false });
  const chosen = new URLSearchParams(bodies.map((body) => ['hvem', body]));
  return `${paths.ownOf(party.id, `/anskaffelser/${procurement}/inviter`)}?${chosen}`;
}
