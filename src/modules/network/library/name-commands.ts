// Whoever asked is named in what her question became: only where she has said yes to the very text, and no longer than she, and
// whoever tells it, will.
import { ok, problem, type Result, refuse } from '../../../kernel/result.ts';
import { type Command, command, done } from '../../accounts/commands.ts';
import { type ActingCtx, asSystem } from '../../accounts/db.ts';
import { type Told, tell } from '../../accounts/outbox-commands.ts';
import './db.ts';
import {
  type ExperienceAsked,
  experienceObject,
  lockedExperience,
  ownExperience,
} from './experience-commands.ts';
import { type GuidanceAsked, guidanceObject } from './guidance-commands.ts';
import { readGuidance } from './guidance-queries.ts';
import type { Experience } from './model.ts';
import { isNameAgreed, isShownToNamed } from './rules.ts';

export interface TextToAnswer extends GuidanceAsked {
  /** Of what was read: nobody says yes to what was written since. Null: she does not want to be named. */
  readonly version: number | null;
  /** What whoever tells it, and whoever looks it over, are told. */
  readonly told: Told;
}

/** Under its lock, where the asking party is named in it and may read it. Code: library.gone. */
async function namingText(ctx: ActingCtx, { guidance, party }: GuidanceAsked): Promise<Result<Experience>> {
  const gone = refuse(problem('library.gone', 'guidance'));
  const asked = await readGuidance(ctx, guidance);
  const id = asked?.party === party ? asked.experience : null;
  // Her party may read it and not lock it.
  const found = id && (await asSystem(ctx, (inside) => lockedExperience(inside, id)));
  return found && found.withParty === party && isShownToNamed(found.state) ? ok(found) : gone;
}

const leaveOut = (ctx: ActingCtx, experience: string): Promise<void> =>
  asSystem(ctx, async ({ db }) => {
    await db
      .updateTable('experience')
      .set({ with_party: null, agreed_version: null })
      .where('id', '=', experience)
      .execute();
    await db
      .updateTable('guidance_question')
      .set({ name_left_out: true })
      .where('experience_id', '=', experience)
      .execute();
  });

/** Of whoever asked: yes to the text, or the name is left out. Codes: library.gone, .changedSinceRead, .notNow. */
export const answerText: Command<TextToAnswer, true> = command({
  action: 'guidance.write',
  partyOf: ({ party }) => party,
  run: async (ctx, asked) => {
    const found = await namingText(ctx, asked);
    if (!found.ok) return found;
    const { id, version, party } = found.value;
    if (asked.version === null) {
      await leaveOut(ctx, id);
    } else {
      if (version !== asked.version) return refuse(problem('library.changedSinceRead', 'guidance'));
      if (isNameAgreed(found.value)) return refuse(problem('library.notNow', 'guidance'));
      await asSystem(ctx, ({ db }) =>
        db.updateTable('experience').set({ agreed_version: version }).where('id', '=', id).execute(),
      );
    }
    await tell(ctx, asked.told);
    return done(true as const, {
      action: asked.version === null ? 'guidance.nameLeftOut' : 'guidance.textAgreed',
      object: guidanceObject(asked.guidance),
      facts: { other: party },
    });
  },
});

/** Of whoever tells it: the other is not named. Codes: library.gone, .notNow. */
export const leaveOutName: Command<ExperienceAsked, true> = command({
  action: 'library.write',
  partyOf: ({ party }) => party,
  run: async (ctx, asked) => {
    const found = await ownExperience(ctx, asked);
    if (!found.ok) return found;
    if (found.value.withParty === null) return refuse(problem('library.notNow', 'experience'));
    await leaveOut(ctx, asked.experience);
    return done(true as const, {
      action: 'experience.nameLeftOut',
      object: experienceObject(asked.experience),
      facts: { other: found.value.withParty },
    });
  },
});
