// What tests of assignments begin with: a network of six bodies, and assignments that are planned, given and answered in it.
import { addDays, type LocalDate, localDateAt } from '../src/kernel/local-date.ts';
import { acting, type Ctx } from '../src/modules/accounts/db.ts';
import { keepHandIn } from '../src/modules/network/assignments/hand-in-commands.ts';
import { giveAssignment, planAssignment } from '../src/modules/network/assignments/lead-commands.ts';
import type { AssignmentFacts } from '../src/modules/network/assignments/model.ts';
import { assignmentBook } from '../src/modules/network/assignments/queries.ts';
import type { BodyId } from '../src/modules/registry/model.ts';
import { value } from './dialogue-case.ts';
import { GRONG, learningNetworkBeforeAll, NAMSOS } from './learning-network.ts';

export const ANSWER = {
  text: 'Vi ringte to.',
  webLinks: ['https://kommune.example/notat'],
  isDelivered: true,
};
export const SILENT = { letters: [] };

/** For one test file. */
export function assignmentsBeforeAll() {
  const { around, network } = learningNetworkBeforeAll();
  const { as, system } = around;

  const today = (): LocalDate => localDateAt(as('leader').now.getTime());
  const facts = (change: Partial<AssignmentFacts> = {}): AssignmentFacts => ({
    title: 'Snakk med to leverandører',
    text: 'Ring to leverandører og skriv ned hva de sier.',
    gathering: null,
    side: 'after',
    dueOn: addDays(today(), 20),
    bodies: null,
    isShared: true,
    ...change,
  });

  const asLeader = (number: number) => ({ network: network.id, party: NAMSOS, number });
  const asMember = (number: number) => ({ network: network.id, party: GRONG, number });

  async function planned(change: Partial<AssignmentFacts> = {}): Promise<number> {
    const asked = { network: network.id, party: NAMSOS, facts: facts(change) };
    return value(await planAssignment(as('leader'), asked));
  }

  async function given(change: Partial<AssignmentFacts> = {}): Promise<number> {
    const number = await planned(change);
    value(await giveAssignment(as('leader'), { ...asLeader(number), letters: [], version: 1 }));
    return number;
  }

  const link = (place: number) => {
    const found = network.members[place];
    if (!found) throw new Error('no such member');
    return found;
  };
  const byLink = (place: number, number: number) => ({
    network: network.id,
    party: link(place).body,
    number,
  });
  const bodyAt = (place: number): BodyId => link(place).body as string as BodyId;

  const deliver = async (place: number, number: number): Promise<void> =>
    void value(await keepHandIn(link(place).ctx, { ...byLink(place, number), ...ANSWER, version: 0 }));

  async function book(ctx: Ctx, number: number) {
    const read = await assignmentBook(ctx, { network: network.id, number });
    if (!read) throw new Error('no assignment');
    return read;
  }

  const lettersOf = (kind: string) =>
    acting(system(), async ({ db }) => {
      const rows = await db.selectFrom('mail').select(['subject', 'body']).where('kind', '=', kind).execute();
      return rows;
    });

  return {
    around,
    network,
    as,
    system,
    today,
    facts,
    asLeader,
    asMember,
    planned,
    given,
    link,
    byLink,
    bodyAt,
    deliver,
    book,
    lettersOf,
  };
}
