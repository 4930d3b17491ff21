// Everything the pages of one network's gatherings show, read once.
import type { Ctx } from '../../modules/accounts/db.ts';
import type { Gathering, GatheringBook } from '../../modules/network/gatherings/model.ts';
import { type WeighedPoll, weighPoll } from '../../modules/network/gatherings/poll.ts';
import { gatheringBook, gatheringBooks } from '../../modules/network/gatherings/queries.ts';
import { attendances } from '../../modules/network/gatherings/rules.ts';
import type { NetworkBody, Participant } from '../../modules/network/life/model.ts';
import { isSmallBody } from '../../modules/network/life/size.ts';
import type { BodyId } from '../../modules/registry/model.ts';

export interface GatheringView extends GatheringBook {
  /** Those who take part now, by body and name. */
  readonly participants: readonly Participant[];
  readonly poll: WeighedPoll;
}

/** Counts the times by the bodies' size when they were asked. */
const weighedPoll = (
  { slots }: Pick<GatheringBook, 'slots'>,
  participants: readonly Participant[],
  bodies: readonly NetworkBody[],
): WeighedPoll => {
  const sizes = new Map(bodies.map(({ body, inhabitants }) => [body, inhabitants]));
  return weighPoll(slots, {
    participants,
    isSmall: (body: BodyId) => isSmallBody(sizes.get(body) ?? null),
  });
};

/** Who takes part in the network, read before. */
interface Around {
  readonly participants: readonly Participant[];
  readonly bodies: readonly NetworkBody[];
}

const viewOf = (book: GatheringBook, { participants, bodies }: Around): GatheringView => ({
  ...book,
  participants,
  poll: weighedPoll(book, participants, bodies),
});

/** Null where there is none, or none that the actor may see. */
export async function viewOfGathering(
  ctx: Ctx,
  { network, number, ...around }: Around & { readonly network: string; readonly number: number },
): Promise<GatheringView | null> {
  const book = await gatheringBook(ctx, { network, number });
  return book && viewOf(book, around);
}

/** All of a network with what hangs on each, by number. */
export const viewsOfGatherings = async (
  ctx: Ctx,
  { network, ...around }: Around & { readonly network: string },
): Promise<GatheringView[]> => (await gatheringBooks(ctx, network)).map((book) => viewOf(book, around));

/** How many have said what to whether they come; `waiting`: those who take part and have said nothing. */
export interface Attending {
  readonly inPerson: number;
  readonly digital: number;
  readonly no: number;
  readonly waiting: number;
}

export function attendingOf(own: GatheringView): Attending {
  const answers = attendances(own);
  const count = (answer: string | undefined): number =>
    own.participants.filter(({ id }) => answers.get(id) === answer).length;
  return {
    inPerson: count('inPerson'),
    digital: count('digital'),
    no: count('no'),
    waiting: count(undefined),
  };
}

export const comesTo = ({ inPerson, digital }: Attending): number => inPerson + digital;

/** Those whose participants have all said when they can. */
export const everybodyAnswered = (views: readonly GatheringView[]): ReadonlySet<string> =>
  new Set(
    views
      .filter(
        ({ gathering, poll }) => gathering.state === 'polling' && poll.asked > 0 && poll.waiting.length === 0,
      )
      .map(({ gathering }) => gathering.id),
  );

export const gatheringsIn = (views: readonly GatheringView[]): Gathering[] =>
  views.map(({ gathering }) => gathering);
