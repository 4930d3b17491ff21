// Assignments as far as the asking person may see them: what is being prepared is the leader's, a draft hand-in its body's, and what
// is delivered everybody's in the network or the leader's alone. A link works as the system: `seenBy` in rules.ts narrows for it.
import type { Selectable } from 'kysely';
import { type LocalDate, localDateAt } from '../../../kernel/local-date.ts';
import { type ActingCtx, type Actor, acting, type Ctx } from '../../accounts/db.ts';
import type { BodyId } from '../../registry/model.ts';
import type { NetworkFile } from '../files/model.ts';
import { filesOf } from '../files/queries.ts';
import type { AssignmentTable, HandInTable } from './db.ts';
import type {
  AskedBody,
  Assignment,
  AssignmentBook,
  AssignmentState,
  Feedback,
  HandIn,
  OwnThing,
  Pair,
} from './model.ts';
import './db.ts';
import '../life/db.ts';

const assignmentFrom = (row: Selectable<AssignmentTable>): Assignment => ({
  id: row.id,
  network: row.network_id,
  number: row.number,
  state: row.state,
  title: row.title,
  text: row.text,
  gathering: row.gathering_number,
  side: row.side,
  dueOn: row.due_on as LocalDate | null,
  bodies: row.bodies as BodyId[] | null,
  isShared: row.is_shared,
  givenOn: row.given_on as LocalDate | null,
  withdrawnWhy: row.withdrawn_why,
  pairSeed: row.pair_seed,
  version: row.version,
});

interface Attached {
  readonly things: readonly OwnThing[] | undefined;
  readonly files: readonly NetworkFile[] | undefined;
}

const handInFrom = (row: Selectable<HandInTable>, { things = [], files = [] }: Attached): HandIn => ({
  id: row.id,
  body: row.body_id as BodyId,
  state: row.state,
  text: row.text,
  webLinks: row.web_links,
  things,
  files,
  deliveredAt: row.delivered_at,
  changedAt: row.changed_at,
  version: row.version,
});

/** By hand-in; procurements, needs and contracts by title. */
async function thingsOf({ db }: ActingCtx, handIns: readonly string[]): Promise<Map<string, OwnThing[]>> {
  if (handIns.length === 0) return new Map();
  const rows = await db
    .selectFrom('network_hand_in_thing')
    .selectAll()
    .where('hand_in_id', 'in', handIns)
    .orderBy('kind')
    .orderBy('title')
    .orderBy('thing_id')
    .execute();
  const by = Map.groupBy(rows, ({ hand_in_id }) => hand_in_id);
  return new Map(
    [...by].map(([handIn, own]) => [
      handIn,
      own.map(({ kind, thing_id, title }) => ({ kind, id: thing_id, title })),
    ]),
  );
}

interface OfAssignment<Row> {
  readonly assignment: string;
  readonly row: Row;
}

async function handInsOf(
  ctx: ActingCtx,
  assignments: readonly string[],
): Promise<readonly OfAssignment<HandIn>[]> {
  const rows = await ctx.db
    .selectFrom('network_hand_in')
    .selectAll()
    .where('assignment_id', 'in', assignments)
    .orderBy('body_id')
    .execute();
  const ids = rows.map(({ id }) => id);
  const things = await thingsOf(ctx, ids);
  const files = await filesOf(ctx, 'hand_in_id', ids);
  return rows.map((row) => ({
    assignment: row.assignment_id,
    row: handInFrom(row, { things: things.get(row.id), files: files.get(row.id) }),
  }));
}

async function feedbackOf({ db }: ActingCtx, handIns: readonly string[]): Promise<Feedback[]> {
  if (handIns.length === 0) return [];
  const rows = await db
    .selectFrom('network_feedback')
    .selectAll()
    .where('hand_in_id', 'in', handIns)
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    handIn: row.hand_in_id,
    body: row.body_id as BodyId | null,
    role: row.role,
    good: row.good,
    consider: row.consider,
    on: row.said_on as LocalDate,
  }));
}

async function pairsOf(
  { db }: ActingCtx,
  assignments: readonly string[],
): Promise<readonly OfAssignment<Pair>[]> {
  const rows = await db
    .selectFrom('network_assignment_pair')
    .selectAll()
    .where('assignment_id', 'in', assignments)
    .orderBy('giver')
    .orderBy('receiver')
    .execute();
  return rows.map(({ assignment_id, giver, receiver }) => ({
    assignment: assignment_id,
    row: { giver: giver as BodyId, receiver: receiver as BodyId },
  }));
}

/** Inside a transaction: bodies that have joined, by number. */
async function joinedBodies({ db }: ActingCtx, network: string): Promise<AskedBody[]> {
  const rows = await db
    .selectFrom('network_body')
    .select(['body_id', 'inhabitants'])
    .where('network_id', '=', network)
    .where('state', '=', 'joined')
    .orderBy('body_id')
    .execute();
  return rows.map(({ body_id, inhabitants }) => ({ body: body_id as BodyId, inhabitants }));
}

/** Inside a transaction: assignments of one network with all that hangs on each, in their order. */
async function readBooks(
  ctx: ActingCtx,
  network: string,
  assignments: readonly Assignment[],
): Promise<AssignmentBook[]> {
  if (assignments.length === 0) return [];
  const ids = assignments.map(({ id }) => id);
  const joined = await joinedBodies(ctx, network);
  const handIns = await handInsOf(ctx, ids);
  const feedback = await feedbackOf(
    ctx,
    handIns.map(({ row }) => row.id),
  );
  const pairs = await pairsOf(ctx, ids);
  return assignments.map((assignment) => {
    const ofIt = <Row>(rows: readonly OfAssignment<Row>[]): Row[] =>
      rows.filter((one) => one.assignment === assignment.id).map(({ row }) => row);
    const own = ofIt(handIns);
    const ownIds = new Set(own.map(({ id }) => id));
    return {
      assignment,
      asked: joined.filter(({ body }) => assignment.bodies === null || assignment.bodies.includes(body)),
      handIns: own,
      feedback: feedback.filter(({ handIn }) => ownIds.has(handIn)),
      pairs: ofIt(pairs),
    };
  });
}

/** Inside a transaction. By number. */
export async function readAssignments({ db }: ActingCtx, network: string): Promise<Assignment[]> {
  const rows = await db
    .selectFrom('network_assignment')
    .selectAll()
    .where('network_id', '=', network)
    .orderBy('number')
    .execute();
  return rows.map(assignmentFrom);
}

/** All of a network that the actor may see, by number. */
export const assignmentBooks = (ctx: Ctx, network: string): Promise<AssignmentBook[]> =>
  acting(ctx, async (inside) => readBooks(inside, network, await readAssignments(inside, network)));

interface WhichAssignment {
  readonly network: string;
  readonly number: number;
}

/** Inside a transaction; null where there is none, or none that the actor may see. */
export async function readAssignmentBook(
  ctx: ActingCtx,
  { network, number }: WhichAssignment,
): Promise<AssignmentBook | null> {
  const row = await ctx.db
    .selectFrom('network_assignment')
    .selectAll()
    .where('network_id', '=', network)
    .where('number', '=', number)
    .executeTakeFirst();
  const [book] = await readBooks(ctx, network, row ? [assignmentFrom(row)] : []);
  return book ?? null;
}

/** Null where there is none, or none that the actor may see. */
export const assignmentBook = (ctx: Ctx, asked: WhichAssignment): Promise<AssignmentBook | null> =>
  acting(ctx, (inside) => readAssignmentBook(inside, asked));

const COUNTING: Actor = { kind: 'system', name: 'assignments' };

/** Bodies that have begun without delivering, by assignment: who, and nothing of what. Ask first whether the actor leads. */
export const begunBodies = (
  { db, now }: Ctx,
  network: string,
): Promise<ReadonlyMap<string, ReadonlySet<BodyId>>> =>
  acting({ db, now, actor: COUNTING }, async (inside) => {
    const rows = await inside.db
      .selectFrom('network_hand_in as h')
      .innerJoin('network_assignment as a', 'a.id', 'h.assignment_id')
      .select(['h.assignment_id', 'h.body_id'])
      .where('a.network_id', '=', network)
      .where('h.state', '=', 'draft')
      .execute();
    const by = Map.groupBy(rows, ({ assignment_id }) => assignment_id);
    return new Map(
      [...by].map(([assignment, own]) => [assignment, new Set(own.map(({ body_id }) => body_id as BodyId))]),
    );
  });

/** One assignment as a link in the chain from goal to effect. */
export interface ChainAssignment {
  readonly number: number;
  readonly title: string;
  /** The gathering's number; null: belongs to none. */
  readonly gathering: number | null;
  readonly due: LocalDate | null;
  readonly state: AssignmentState;
  /** By number of the body; those the actor may see. */
  readonly handIns: readonly {
    readonly body: BodyId;
    readonly state: HandIn['state'];
    readonly deliveredOn: LocalDate | null;
    readonly links: readonly OwnThing[];
  }[];
}

/** All of a network that the actor may see, by number, with what each body's hand-in points to in Samkjøp. */
export const assignmentChain = async (ctx: Ctx, network: string): Promise<ChainAssignment[]> =>
  (await assignmentBooks(ctx, network)).map(({ assignment, handIns }) => ({
    number: assignment.number,
    title: assignment.title,
    gathering: assignment.gathering,
    due: assignment.dueOn,
    state: assignment.state,
    handIns: handIns.map(({ body, state, deliveredAt, things }) => ({
      body,
      state,
      deliveredOn: deliveredAt && localDateAt(deliveredAt.getTime()),
      links: things,
    })),
  }));

interface DueIn {
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly inventedOnly: boolean;
}

/** Networks with assignments that may need a reminder, for the program itself: given, and due in the span. */
export const networksWithDue = (ctx: Ctx, { from, to, inventedOnly }: DueIn): Promise<string[]> =>
  acting(ctx, async ({ db }) => {
    const rows = await db
      .selectFrom('network_assignment')
      .innerJoin('network', 'network.id', 'network_assignment.network_id')
      .select('network_id')
      .distinct()
      .where('network.status', 'in', ['open', 'running'])
      .$if(inventedOnly, (rows) => rows.where('network.is_demo', '=', true))
      .where('state', '=', 'given')
      .where('due_on', '>=', from)
      .where('due_on', '<=', to)
      .orderBy('network_id')
      .execute();
    return rows.map(({ network_id }) => network_id);
  });
