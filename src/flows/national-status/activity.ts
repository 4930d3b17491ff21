// What goes on in Samkjøp itself and has been made public: networks and market dialogues, counted and never named. Invented ones
// are never counted.
import { addDays, type LocalDate, localDate, localDateAt } from '../../kernel/local-date.ts';
import { overlaps } from '../../kernel/period.ts';
import { allPublicNetworks, type PublicNetwork } from '../../modules/network/life/queries.ts';
import { countDialogues } from '../../modules/procurement/market/public-queries.ts';
import { type Services, systemCtx } from '../services.ts';

export interface NetworkCount {
  /** Going on at some time from New Year to the date. */
  readonly active: number;
  /** Bodies in those, each once. */
  readonly bodies: number;
}

export interface Activity {
  readonly networks: NetworkCount;
  /** Published by the date, and in its year. */
  readonly dialogues: { readonly all: number; readonly inYear: number };
}

/** The first day after it; null: nobody has set an end. */
const endOf = ({ ends, closedAt }: PublicNetwork): LocalDate | null => {
  const last = ends ?? (closedAt && localDateAt(closedAt.getTime()));
  return last && addDays(last, 1);
};

/** Networks made public that went on in the date's year, up to the date. One that still asks bodies has not begun. */
function countNetworks(networks: readonly PublicNetwork[], date: LocalDate): NetworkCount {
  const year = { from: localDate(`${date.slice(0, 4)}-01-01`), to: addDays(date, 1) };
  const active = networks.filter(
    (network) => network.status !== 'open' && overlaps({ from: network.begins, to: endOf(network) }, year),
  );
  return { active: active.length, bodies: new Set(active.flatMap(({ bodies }) => bodies)).size };
}

export async function readActivity(services: Services, date: LocalDate): Promise<Activity> {
  const ctx = systemCtx(services, 'nationalStatus');
  const networks = await allPublicNetworks(ctx);
  return { networks: countNetworks(networks, date), dialogues: await countDialogues(ctx, date) };
}
