// What a body has in Samkjøp that a hand-in can point to: its contracts, its needs and the procurements it is in, as far as whoever
// asks may read them.

import { localDateAt } from '../../kernel/local-date.ts';
import { isUuid } from '../../kernel/uuid.ts';
import type { Ctx } from '../../modules/accounts/db.ts';
import { type OwnThing, THING_KINDS, type ThingKind } from '../../modules/network/assignments/model.ts';
import { EVERY_ITEM, findItem, itemPage } from '../../modules/planning/plan/list-queries.ts';
import { partyOfBody } from '../../modules/planning/plan-commands.ts';
import { PROCUREMENT_LISTS, procurementOf, procurementsOf } from '../../modules/procurement/life/queries.ts';
import type { BodyId } from '../../modules/registry/model.ts';

/** Of one kind at a time. */
const MOST_FOUND = 10;

export interface FoundThings {
  readonly kind: ThingKind;
  /** By title; procurements the latest changed first. */
  readonly things: readonly OwnThing[];
  /** How many fit in all. */
  readonly count: number;
}

interface Searched {
  readonly body: BodyId;
  /** Empty: everything. */
  readonly words: string;
}

async function procurements(ctx: Ctx, { body, words }: Searched): Promise<FoundThings> {
  const things: OwnThing[] = [];
  let count = 0;
  for (const list of PROCUREMENT_LISTS) {
    const asked = { party: partyOfBody(body), list, words, page: 1, size: MOST_FOUND };
    const found = await procurementsOf(ctx, asked);
    count += found.count;
    things.push(...found.rows.map(({ id, title }) => ({ kind: 'procurement' as const, id, title })));
  }
  return { kind: 'procurement', things: things.slice(0, MOST_FOUND), count };
}

async function planItems(
  ctx: Ctx,
  kind: 'contract' | 'need',
  { body, words }: Searched,
): Promise<FoundThings> {
  const { rows, count } = await itemPage(ctx, {
    body,
    filter: { ...EVERY_ITEM, kind, text: words },
    sort: 'title',
    isDescending: false,
    categoryOrder: [],
    today: localDateAt(ctx.now.getTime()),
    page: 1,
    size: MOST_FOUND,
  });
  return { kind, things: rows.map(({ id, title }) => ({ kind, id, title })), count };
}

/** Of each kind, in the order of `THING_KINDS`. */
export async function findOwnThings(ctx: Ctx, asked: Searched): Promise<FoundThings[]> {
  const found: FoundThings[] = [];
  for (const kind of THING_KINDS) {
    found.push(kind === 'procurement' ? await procurements(ctx, asked) : await planItems(ctx, kind, asked));
  }
  return found;
}

/** One of the body's own; null where it is not, or whoever asks may not read it. */
export async function ownThing(
  ctx: Ctx,
  { body, kind, id }: { readonly body: BodyId; readonly kind: string; readonly id: string },
): Promise<OwnThing | null> {
  const known = THING_KINDS.find((one) => one === kind);
  if (!known || !isUuid(id)) return null;
  if (known === 'procurement') {
    const found = await procurementOf(ctx, id);
    const isOwn = found?.readers.includes(body) ?? false;
    return found && isOwn ? { kind: known, id, title: found.state.title } : null;
  }
  const found = await findItem(ctx, body, id);
  return found?.item.kind === known ? { kind: known, id, title: found.item.title } : null;
}
