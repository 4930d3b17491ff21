// What has been sent is looked over by somebody else than whoever tells it: a network's leader for what comes from that
// network, those who run the installation for the rest. It is published as it stands, or returned with a reason.
import { localDateAt } from '../../../kernel/local-date.ts';
import { ok, problem, type Result, refuse } from '../../../kernel/result.ts';
import { type Command, command, type Done, done } from '../../accounts/commands.ts';
import { type ActingCtx, asSystem } from '../../accounts/db.ts';
import type { PartyId } from '../../accounts/model.ts';
import { type Told, tell } from '../../accounts/outbox-commands.ts';
import './db.ts';
import { EXPERIENCE_GONE, experienceObject, lockedExperience } from './experience-commands.ts';
import type { Experience } from './model.ts';
import { isNameAgreed, LONGEST_REASON } from './rules.ts';

interface Decision {
  readonly experience: string;
  /** Of what was read: nothing is published that was changed since. */
  readonly version: number;
  /** Null: it is published; otherwise why it is returned. */
  readonly reason: string | null;
  /** What whoever tells it is told. */
  readonly told: Told;
}

async function decide(
  ctx: ActingCtx,
  { experience, version, reason, told }: Decision,
  isTheirs: (found: Experience) => Promise<boolean>,
): Promise<Result<Done<true>>> {
  const found = await asSystem(ctx, async (inside): Promise<Result<Experience>> => {
    const row = await lockedExperience(inside, experience);
    return row && (await isTheirs(row)) ? ok(row) : EXPERIENCE_GONE;
  });
  if (!found.ok) return found;
  if (found.value.state !== 'sent') return refuse(problem('library.notNow', 'experience'));
  if (found.value.version !== version) return refuse(problem('library.changedSinceRead', 'experience'));
  if (reason === null && !isNameAgreed(found.value))
    return refuse(problem('library.notAgreed', 'experience'));
  if (reason !== null && reason.trim() === '') return refuse(problem('library.reasonMissing', 'reason'));
  if (reason !== null && reason.length > LONGEST_REASON) {
    return refuse(problem('library.textLong', 'reason', { most: LONGEST_REASON }));
  }
  const today = localDateAt(ctx.now.getTime());
  const set =
    reason === null
      ? ({ state: 'published', published_on: today } as const)
      : ({ state: 'returned', returned_reason: reason.trim() } as const);
  await asSystem(ctx, ({ db, now }) =>
    db
      .updateTable('experience')
      .set({ ...set, changed_at: now })
      .where('id', '=', experience)
      .execute(),
  );
  await tell(ctx, told);
  return done(true as const, {
    action: reason === null ? 'experience.published' : 'experience.returned',
    object: experienceObject(experience),
    facts: {},
    // What nobody decides for a party stands in the log of whoever told it.
    ...(found.value.network === null ? { party: found.value.party } : {}),
  });
}

export interface LeadersDecision extends Decision {
  /** Who leads the network. */
  readonly party: PartyId;
}

/** Codes: library.gone, .notNow, .changedSinceRead, .notAgreed, .reasonMissing, .textLong. */
export const decideAsLeader: Command<LeadersDecision, true> = command({
  action: 'library.moderate',
  partyOf: ({ party }) => party,
  run: (ctx, asked) =>
    decide(ctx, asked, async ({ network, party }) => {
      if (network === null || party === asked.party) return false;
      const row = await ctx.db
        .selectFrom('network')
        .select('leader')
        .where('id', '=', network)
        .executeTakeFirst();
      return row?.leader === asked.party;
    }),
});

/** For those who run the installation. Codes: library.gone, .notNow, .changedSinceRead, .notAgreed, .reasonMissing, .textLong. */
export const decideForAll: Command<Decision, true> = command({
  action: 'installation.moderate',
  partyOf: () => null,
  run: (ctx, asked) => decide(ctx, asked, async ({ network, isDemo }) => network === null && !isDemo),
});
