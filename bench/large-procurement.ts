// A joint procurement of a size in the phase of requirements, made by the commands themselves: what benches of large procurements
// are measured on. Every member is bound by a standing agreement and has volumes of everything.
import { addDays, localDateAt } from '../src/kernel/local-date.ts';
import { ore } from '../src/kernel/money.ts';
import type { Result } from '../src/kernel/result.ts';
import type { Ctx } from '../src/modules/accounts/db.ts';
import type { PartyId } from '../src/modules/accounts/model.ts';
import { beginProcurement, leadProcurement } from '../src/modules/procurement/life/commands.ts';
import type { ProvisionFacts } from '../src/modules/procurement/requirements/model.ts';
import { writeProvision } from '../src/modules/procurement/requirements/provision-commands.ts';
import type { BodyId } from '../src/modules/registry/model.ts';
import { describeNeeds, movesOf } from '../test/dialogue-case.ts';
import type { OwnSite } from '../test/own-site.ts';
import { BEGIN, type LaterMove } from '../test/procurement-moves.ts';
import { shippedSnapshot } from '../test/world.ts';

/** Who leads it. */
export const LEADER = '5007' as PartyId;

export interface ProcurementSize {
  readonly members: number;
  readonly requirements: number;
}

export function worth<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.problems.map(({ code, path }) => `${code} at ${path}`).join());
  return result.value;
}

const bodiesFor = (count: number): BodyId[] =>
  shippedSnapshot()
    .register.municipalities.map(({ number }) => number as string as BodyId)
    .filter((body) => body !== (LEADER as string))
    .slice(0, count);

const requirement = (place: number): ProvisionFacts => ({
  kind: 'requirement',
  strength: place % 3 === 0 ? 'should' : 'must',
  text: `Alarm nummer ${place} skal nå responssenteret innen 30 sekunder, også når strømmen er borte.`,
  lots: [],
  documented: 'Testrapport fra en kommune som bruker den.',
  checked: 'Vi prøver den i tre boliger.',
  isEnvironmental: false,
  needs: [],
  noNeed: 'Følger av lov.',
  insights: [],
  noInsight: 'Vanlig i markedet.',
});

/** With volumes, a mandate and a member's share of everything. */
function joining(bodies: readonly BodyId[], ctx: Ctx): LaterMove[] {
  const today = localDateAt(ctx.now.getTime());
  const items = Array.from({ length: 6 }, (_, place) => ({
    id: `v${place + 1}`,
    name: `Alarm av type ${place + 1}`,
    unit: 'stk',
    unitPrice: ore(100_000 * (place + 1)),
    lot: place % 2 === 0 ? 'd1' : 'd2',
  }));
  const lots = ['d1', 'd2'].map((id) => ({ id, name: `Del ${id}`, maximum: ore(10_000_000_000) }));
  const volumes = Object.fromEntries(items.map(({ id }, place) => [id, [10, 10, 12, 12 + place]]));
  return [
    { kind: 'describe', title: BEGIN.title, contract: BEGIN.contract, term: BEGIN.term, lots, items },
    {
      kind: 'registerStanding',
      bodies,
      mandate: {
        kind: 'standing',
        agreement: 'Avtale om innkjøpssamarbeid',
        validFrom: addDays(today, -100),
        validTo: null,
        categories: [],
        limit: null,
      },
      reserveBy: addDays(today, 30),
    },
    ...bodies.map(
      (body): LaterMove => ({
        kind: 'join',
        body,
        participation: { commitment: 'binding', volumes, reservations: '', ceiling: null },
      }),
    ),
    { kind: 'startNeeds' },
  ];
}

/** The value is its id. `leader` acts for {@link LEADER}. */
export async function bringProcurement(site: OwnSite, leader: Ctx, size: ProcurementSize): Promise<string> {
  const begin = { ...BEGIN, category: 'trygghetsalarmer' };
  const id = worth(await beginProcurement(leader, { party: LEADER, proposal: null, begin }));
  const lead = async (...moves: LaterMove[]): Promise<void> => {
    worth(await leadProcurement(leader, movesOf(id, LEADER, ...moves)));
  };
  await lead(...joining(bodiesFor(size.members), leader));
  await describeNeeds(site.services.ctx({ kind: 'system', name: 'bench' }), id, LEADER);
  await lead({ kind: 'startRequirements', withoutDialogue: 'Markedet er kjent fra forrige runde.' });
  for (let place = 0; place < size.requirements; place++) {
    const facts = requirement(place);
    worth(await writeProvision(leader, { procurement: id, party: LEADER, changes: null, facts }));
  }
  return id;
}
