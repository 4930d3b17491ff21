// What is done at a gathering and what came of it: the parts of the programme, the minutes, and decisions with whoever follows
// them up, each traced to the participants' own proposal where it comes of one.
import { type LocalDate, localDateAt } from '../../../kernel/local-date.ts';
import { problem, type Result, refuse } from '../../../kernel/result.ts';
import { isUuid } from '../../../kernel/uuid.ts';
import { type Command, command, type Done, done } from '../../accounts/commands.ts';
import {
  GATHERING_GONE,
  type GatheringAsked,
  gatheringEntry,
  ledGathering,
  writeGathering,
} from './locked-db.ts';
import type { DecisionFacts, SessionFacts } from './model.ts';
import { decisionFaults, MOST_DECISIONS, MOST_SESSIONS, minutesFaults, sessionFaults } from './rules.ts';
import './db.ts';

interface SessionToKeep extends GatheringAsked, SessionFacts {
  /** Null: a new one, last. */
  readonly session: string | null;
}

const columnsOf = (facts: SessionFacts) => ({
  minutes: facts.minutes,
  title: facts.title,
  speaker: facts.speaker,
  work_form: facts.workForm,
  topic_number: facts.topic,
  material_title: facts.materialTitle,
  material_link: facts.materialLink,
});

/** Codes: network.*, gathering.gone, .notNow, .many, .text*, .minutesOutside, .linkFormat. */
export const keepSession: Command<SessionToKeep, true> = command({
  action: 'network.lead',
  partyOf: ({ party }) => party,
  run: async (ctx, asked): Promise<Result<Done<true>>> => {
    const found = await ledGathering(ctx, asked, 'change');
    if (!found.ok) return found;
    const { gathering, sessions } = found.value;
    const faults = sessionFaults(asked);
    if (faults.length > 0) return refuse(...faults);
    if (asked.session === null) {
      if (sessions.length >= MOST_SESSIONS) {
        return refuse(problem('gathering.many', 'session', { most: MOST_SESSIONS }));
      }
      const place = Math.max(0, ...sessions.map((one) => one.place)) + 1;
      await ctx.db
        .insertInto('gathering_session')
        .values({ gathering_id: gathering.id, place, ...columnsOf(asked) })
        .execute();
    } else {
      if (!sessions.some(({ id }) => id === asked.session)) return GATHERING_GONE;
      await ctx.db
        .updateTable('gathering_session')
        .set(columnsOf(asked))
        .where('id', '=', asked.session)
        .execute();
    }
    return done(true as const, gatheringEntry('gathering.programmeChanged', asked));
  },
});

interface SessionAsked extends GatheringAsked {
  readonly session: string;
}

/** Moves a part one place earlier, or takes it away. Codes: network.*, gathering.gone, .notNow. */
export const arrangeSession: Command<SessionAsked & { readonly how: 'earlier' | 'remove' }, true> = command({
  action: 'network.lead',
  partyOf: ({ party }) => party,
  run: async (ctx, asked): Promise<Result<Done<true>>> => {
    const found = await ledGathering(ctx, asked, 'change');
    if (!found.ok) return found;
    const { sessions } = found.value;
    const at = sessions.findIndex(({ id }) => id === asked.session);
    const own = sessions[at];
    if (!own) return GATHERING_GONE;
    if (asked.how === 'remove') {
      await ctx.db.deleteFrom('gathering_session').where('id', '=', own.id).execute();
    } else {
      const before = sessions[at - 1];
      if (!before) return done(true as const, null);
      // The key is asked at the transaction's end, so two may change places.
      const put = (id: string, place: number) =>
        ctx.db.updateTable('gathering_session').set({ place }).where('id', '=', id).execute();
      await put(own.id, before.place);
      await put(before.id, own.place);
    }
    return done(true as const, gatheringEntry('gathering.programmeChanged', asked));
  },
});

/** Codes: network.*, gathering.gone, .notNow, .changedByOther, .textLong, text.nationalNumber. */
export const keepMinutes: Command<
  GatheringAsked & { readonly text: string; readonly version: number },
  true
> = command({
  action: 'network.lead',
  partyOf: ({ party }) => party,
  run: async (ctx, asked): Promise<Result<Done<true>>> => {
    const found = await ledGathering(ctx, asked, 'minute');
    if (!found.ok) return found;
    const { gathering } = found.value;
    if (gathering.version !== asked.version) return refuse(problem('gathering.changedByOther', 'gathering'));
    const faults = minutesFaults(asked.text);
    if (faults.length > 0) return refuse(...faults);
    const minutesAt = asked.text === '' ? null : ctx.now;
    await writeGathering(ctx, gathering, { minutes: asked.text, minutes_at: minutesAt });
    return done(true as const, gatheringEntry('gathering.minuted', asked));
  },
});

/** The value is its number. Codes: network.*, gathering.gone, .notNow, .many, .text*, .duePast, .partyUnknown. */
export const decide: Command<GatheringAsked & { readonly decision: DecisionFacts }, number> = command({
  action: 'network.lead',
  partyOf: ({ party }) => party,
  run: async (ctx, { decision, ...asked }): Promise<Result<Done<number>>> => {
    const found = await ledGathering(ctx, asked, 'minute');
    if (!found.ok) return found;
    const { gathering, decisions, network } = found.value;
    if (decisions.length >= MOST_DECISIONS) {
      return refuse(problem('gathering.many', 'decision', { most: MOST_DECISIONS }));
    }
    const faults = decisionFaults(decision, localDateAt(ctx.now.getTime()));
    if (decision.party !== network.leader && !network.bodies.includes(decision.party)) {
      faults.push(problem('gathering.partyUnknown', 'party'));
    }
    if (faults.length > 0) return refuse(...faults);
    const number = Math.max(0, ...decisions.map((one) => one.number)) + 1;
    const { text, party, dueOn, topic } = decision;
    await ctx.db
      .insertInto('gathering_decision')
      .values({
        gathering_id: gathering.id,
        number,
        text,
        party,
        due_on: dueOn,
        topic_number: topic,
        done_on: null,
      })
      .execute();
    return done(number, gatheringEntry('gathering.decided', asked));
  },
});

/** Says that a decision has been followed up, or not after all (null). Codes: network.*, gathering.gone. */
export const endDecision: Command<
  GatheringAsked & { readonly decision: string; readonly doneOn: LocalDate | null },
  true
> = command({
  action: 'network.lead',
  partyOf: ({ party }) => party,
  run: async (ctx, { decision, doneOn, ...asked }): Promise<Result<Done<true>>> => {
    const found = await ledGathering(ctx, asked, null);
    if (!found.ok) return found;
    if (!isUuid(decision) || !found.value.decisions.some(({ id }) => id === decision)) return GATHERING_GONE;
    await ctx.db
      .updateTable('gathering_decision')
      .set({ done_on: doneOn })
      .where('id', '=', decision)
      .execute();
    return done(true as const, gatheringEntry('gathering.decisionDone', asked, { done: doneOn !== null }));
  },
});
