// What an external evaluator reads of a network beside its surveys: how it was meant to work, which topics were chosen and why, and what
// was done at its gatherings. Nobody is in it by name, and nothing that a body has told of itself.
import type { Reading } from '../../modules/evaluation/readings/queries.ts';
import type { DesignFacts } from '../../modules/network/design/model.ts';
import { designOf } from '../../modules/network/design/queries.ts';
import type { GatheringBook } from '../../modules/network/gatherings/model.ts';
import { gatheringBooks } from '../../modules/network/gatherings/queries.ts';
import { phaseOf } from '../../modules/network/gatherings/rules.ts';
import { bodiesOf, networkOf } from '../../modules/network/life/queries.ts';
import type { Programme } from '../../modules/network/topics/model.ts';
import { programmesOf, resultsOf, type VoteResult } from '../../modules/network/topics/queries.ts';
import type { BodyId } from '../../modules/registry/model.ts';
import { type Services, systemCtx } from '../services.ts';

export interface HeldGathering extends Pick<GatheringBook, 'gathering' | 'sessions' | 'decisions'> {
  /** How many said that they would come. */
  readonly registered: number;
}

export interface ReadingMaterial {
  readonly purpose: string;
  readonly design: DesignFacts;
  /** Those that have joined, by number. */
  readonly bodies: readonly BodyId[];
  /** The latest; null where none is set. */
  readonly programme: Programme | null;
  /** Of the vote that it is built from. */
  readonly votes: VoteResult | null;
  /** Those that have begun, by number. */
  readonly gatherings: readonly HeldGathering[];
}

const heldIn = (books: readonly GatheringBook[], now: Date): HeldGathering[] =>
  books
    .filter(({ gathering }) => ['going', 'over'].includes(phaseOf(gathering, now)))
    .map(({ gathering, sessions, decisions, registrations }) => ({
      gathering,
      sessions,
      decisions,
      registered: registrations.filter(({ answer }) => answer !== 'no').length,
    }));

/** Of a reading that has been found to be the asking person's own and to hold; null where there is no such material. */
export async function readingMaterial(
  services: Services,
  { subject }: Pick<Reading, 'subject'>,
): Promise<ReadingMaterial | null> {
  if (subject.kind !== 'network') return null;
  const ctx = systemCtx(services, 'evaluationReading');
  const network = await networkOf(ctx, subject.id);
  if (!network) return null;
  const [programme = null] = await programmesOf(ctx, network.id);
  const results = programme ? await resultsOf(ctx, network.id) : [];
  return {
    purpose: network.purpose,
    design: (await designOf(ctx, network.id)).facts,
    bodies: (await bodiesOf(ctx, network.id))
      .filter(({ state }) => state === 'joined')
      .map(({ body }) => body),
    programme,
    votes: results.find(({ vote }) => vote.number === programme?.vote) ?? null,
    gatherings: heldIn(await gatheringBooks(ctx, network.id), ctx.now),
  };
}
