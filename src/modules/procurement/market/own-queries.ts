// What one supplier may see of a dialogue beside what is public: what it signed up for, its slot, what it asked and handed
// in, and the minutes of its own meetings. The program asks as the system, after it has made sure whose link it is.
import { acting, type Ctx } from '../../accounts/db.ts';
import type { Minutes, Paragraph, Slot } from '../dialogue/model.ts';
import { uncheckedFaults } from '../dialogue/participant-commands.ts';
import { readDialogue } from '../dialogue/queries.ts';
import { type PublicActivity, type PublicDialogue, readPublicDialogue } from './public-queries.ts';

export interface OwnActivity extends PublicActivity {
  readonly isSignedUp: boolean;
  /** The supplier's own; null: none. */
  readonly slot: Slot | null;
  /** Its place in the draw, from 1; null: not drawn. */
  readonly drawnPlace: number | null;
  /** Slots that nobody has, of one where whoever comes first gets them. */
  readonly free: readonly Slot[];
}

export interface OwnQuestion {
  readonly number: number;
  readonly asked: string;
  readonly askedAt: Date;
  readonly answer: string | null;
}

export interface OwnInput {
  readonly id: string;
  readonly text: string;
  readonly address: string;
  readonly secret: string | null;
  readonly at: Date;
}

export interface OwnMinutes
  extends Pick<
    Minutes,
    'id' | 'number' | 'activity' | 'state' | 'heldAt' | 'commentBy' | 'commentedAt' | 'comment'
  > {
  readonly paragraphs: readonly Paragraph[];
}

export interface OwnDialogue {
  readonly dialogue: PublicDialogue;
  /** The leader has made sure that the contact speaks for the firm; until then it sees nothing meant for the firm alone. */
  readonly isChecked: boolean;
  readonly activities: readonly OwnActivity[];
  readonly questions: readonly OwnQuestion[];
  readonly inputs: readonly OwnInput[];
  /** Those that were sent to it. */
  readonly minutes: readonly OwnMinutes[];
}

export interface OwnAsked {
  readonly procurement: string;
  /** Id of the participant. */
  readonly participant: string;
}

/** Null where the dialogue is not published, or the supplier takes no part in it. */
export const ownDialogue = (ctx: Ctx, { procurement, participant }: OwnAsked): Promise<OwnDialogue | null> =>
  acting(ctx, async (inside) => {
    const dialogue = await readPublicDialogue(inside, procurement);
    const whole = dialogue && (await readDialogue(inside, procurement));
    const isIn = whole?.participants.some(({ id, leftAt }) => id === participant && leftAt === null);
    if (!dialogue || !whole || !isIn) return null;
    const own = await inside.db
      .selectFrom('dialogue_input')
      .select('id')
      .where('participant_id', '=', participant)
      .execute();
    const isChecked = (await uncheckedFaults(inside, participant)).length === 0;
    const handedIn = new Set(own.map(({ id }) => id));
    const activities = dialogue.activities.map((activity): OwnActivity => {
      const { signUps = [], slots = [] } = whole.activities.find(({ id }) => id === activity.id) ?? {};
      const signUp = signUps.find((one) => one.participant === participant);
      const isFirstCome = activity.allocation === 'firstCome';
      return {
        ...activity,
        isSignedUp: signUp !== undefined,
        slot: slots.find((slot) => slot.participant === participant) ?? null,
        drawnPlace: signUp?.place ?? null,
        free: isFirstCome ? slots.filter((slot) => slot.participant === null) : [],
      };
    });
    return {
      dialogue,
      isChecked,
      activities,
      questions: whole.questions
        .filter((one) => one.participant === participant)
        .map(({ number, asked, askedAt, answer }) => ({ number, asked, askedAt, answer })),
      inputs: whole.inputs
        .filter(({ id }) => handedIn.has(id))
        .map(({ id, text, address, secret, at }) => ({ id, text, address, secret, at })),
      minutes: whole.minutes
        .filter((one) => isChecked && one.participant === participant && one.state !== 'draft')
        .map(({ id, number, activity, state, heldAt, commentBy, commentedAt, comment, paragraphs }) => ({
          ...{ id, number, activity, state, heldAt, commentBy, commentedAt, comment, paragraphs },
        })),
    };
  });
