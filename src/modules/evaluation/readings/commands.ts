// The external evaluator: somebody outside who reads one evaluation until a day, given by the party that leads what is evaluated.
// What she is told in interviews, with consent, is hers alone and goes when the consent does.
import { addDays, type LocalDate, localDateAt } from '../../../kernel/local-date.ts';
import { ok, type Problem, problem, type Result, refuse } from '../../../kernel/result.ts';
import { actorName, type Command, command, done } from '../../accounts/commands.ts';
import type { ActingCtx } from '../../accounts/db.ts';
import type { PartyId } from '../../accounts/model.ts';
import { letIn, type Outsider } from '../../accounts/outsiders/commands.ts';
import type { Subject } from '../surveys/model.ts';
import { leaderOf, SURVEY_GONE } from '../surveys/place-commands.ts';
import { LONGEST_TITLE, textFaults } from '../surveys/rules.ts';
import '../surveys/db.ts';

/** How far ahead somebody may be let in. */
const MOST_READING_DAYS = 3 * 366;
const LONGEST_ROLE = 120;
const LONGEST_NOTES = 8000;

const todayIn = ({ now }: ActingCtx): LocalDate => localDateAt(now.getTime());

export interface ReadingToGive {
  readonly party: PartyId;
  readonly subject: Subject;
  /** What it is called. */
  readonly title: string;
  /** The last day. */
  readonly until: LocalDate;
  readonly reader: Outsider;
}

/**
 * Lets somebody read; a letter tells her. Codes: survey.gone, reading.untilOutside, .givenBefore, name.missing, email.format,
 * invitation.otherWorld, signIn.tooMany.
 */
export const giveReading: Command<ReadingToGive, true> = command({
  action: 'survey.lead',
  partyOf: ({ party }) => party,
  run: async (ctx, asked) => {
    const { party, subject, title, until, reader } = asked;
    if ((await leaderOf(ctx, subject)) !== party) return SURVEY_GONE;
    const today = todayIn(ctx);
    const last = addDays(today, MOST_READING_DAYS);
    if (until < today || until > last) {
      return refuse(problem('reading.untilOutside', 'until', { first: today, last }));
    }
    const person = await letIn(ctx, reader);
    if (!person.ok) return person;
    // One whose last day has passed makes room for a new one.
    await ctx.db
      .updateTable('evaluation_reader')
      .set({ ended_at: ctx.now })
      .where('subject_kind', '=', subject.kind)
      .where('subject_id', '=', subject.id)
      .where('person_id', '=', person.value)
      .where('ended_at', 'is', null)
      .where('until', '<', today)
      .execute();
    const given = await ctx.db
      .insertInto('evaluation_reader')
      .values({
        subject_kind: subject.kind,
        subject_id: subject.id,
        party,
        is_demo: reader.isDemo,
        person_id: person.value,
        title: title.slice(0, LONGEST_TITLE),
        until,
        given_at: ctx.now,
        given_by: actorName(ctx.actor),
        ended_at: null,
      })
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .executeTakeFirst();
    if (!given) return refuse(problem('reading.givenBefore', 'email'));
    const facts = { until };
    return done(true as const, { action: 'reading.given', object: `person:${person.value}`, facts });
  },
});

/** Ends it before its last day. Code: reading.gone. */
export const endReading: Command<{ readonly party: PartyId; readonly reading: string }, true> = command({
  action: 'survey.lead',
  partyOf: ({ party }) => party,
  run: async (ctx, { party, reading }) => {
    const ended = await ctx.db
      .updateTable('evaluation_reader')
      .set({ ended_at: ctx.now })
      .where('id', '=', reading)
      .where('party', '=', party)
      .where('ended_at', 'is', null)
      .returning('person_id')
      .executeTakeFirst();
    if (!ended) return refuse(problem('reading.gone', 'reading'));
    const object = `person:${ended.person_id}`;
    return done(true as const, { action: 'reading.ended', object, facts: {} });
  },
});

/** The one that the person has and that holds; its party. */
async function ownReading(ctx: ActingCtx, reading: string): Promise<Result<PartyId>> {
  const person = ctx.actor.kind === 'person' ? ctx.actor.person : null;
  const row = await ctx.db
    .selectFrom('evaluation_reader')
    .select('party')
    .where('id', '=', reading)
    .where('person_id', '=', person)
    .where('ended_at', 'is', null)
    .where('until', '>=', todayIn(ctx))
    .executeTakeFirst();
  return row ? ok(row.party) : refuse(problem('reading.gone', 'reading'));
}

export interface InterviewToKeep {
  readonly reading: string;
  /** What somebody is, never who. */
  readonly role: string;
  readonly consentedOn: LocalDate;
  /** Null: no consent was given. */
  readonly consent: 'written' | 'oral' | null;
  readonly notes: string;
}

const interviewFaults = (
  { role, consentedOn, consent, notes }: InterviewToKeep,
  today: LocalDate,
): Problem[] => [
  ...(role === '' ? [problem('reading.roleMissing', 'role')] : textFaults(role, 'role', LONGEST_ROLE)),
  ...(consent === null || consentedOn > today ? [problem('reading.consentMissing', 'consent')] : []),
  ...(notes === '' ? [problem('reading.notesMissing', 'notes')] : textFaults(notes, 'notes', LONGEST_NOTES)),
];

/** Codes: reading.gone, .roleMissing, .consentMissing, .notesMissing, survey.textLong, text.nationalNumber. */
export const keepInterview: Command<InterviewToKeep, true> = command({
  action: 'reading.use',
  partyOf: () => null,
  run: async (ctx, asked) => {
    const party = await ownReading(ctx, asked.reading);
    if (!party.ok) return party;
    const faults = interviewFaults(asked, todayIn(ctx));
    if (faults.length > 0 || asked.consent === null) return refuse(...faults);
    await ctx.db
      .insertInto('evaluation_interview')
      .values({
        reader_id: asked.reading,
        role: asked.role,
        consented_on: asked.consentedOn,
        consent: asked.consent,
        notes: asked.notes,
        created_at: ctx.now,
      })
      .execute();
    return done(true as const, {
      action: 'reading.interviewKept',
      object: `reading:${asked.reading}`,
      facts: { consent: asked.consent },
      party: party.value,
    });
  },
});

/** When the consent is taken back. Code: reading.gone. */
export const deleteInterview: Command<{ readonly reading: string; readonly interview: string }, true> =
  command({
    action: 'reading.use',
    partyOf: () => null,
    run: async (ctx, { reading, interview }) => {
      const party = await ownReading(ctx, reading);
      if (!party.ok) return party;
      const gone = await ctx.db
        .deleteFrom('evaluation_interview')
        .where('id', '=', interview)
        .where('reader_id', '=', reading)
        .executeTakeFirst();
      if (Number(gone.numDeletedRows) === 0) return refuse(problem('reading.gone', 'interview'));
      return done(true as const, {
        action: 'reading.interviewDeleted',
        object: `reading:${reading}`,
        facts: {},
        party: party.value,
      });
    },
  });
