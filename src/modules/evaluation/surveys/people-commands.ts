// Who is asked in a survey: people by name and address, with or without an account. Whoever is added after a round was sent is
// asked in the next one.
import { problem, refuse } from '../../../kernel/result.ts';
import { type Command, command, done } from '../../accounts/commands.ts';
import type { Side } from './model.ts';
import { ownSurvey, type SurveyAsked, surveyObject } from './place-commands.ts';
import { isSent, MOST_PEOPLE } from './rules.ts';
import './db.ts';

export interface PersonToAsk {
  readonly name: string;
  /** Lower case. */
  readonly email: string;
  readonly body: string | null;
  readonly side: Side;
}

/** Rows that one statement takes. */
const AT_ONCE = 500;

/** Those who are there already stay as they are; the value is how many were new. Codes: survey.gone, .peopleMissing, .tooManyPeople. */
export const addPeople: Command<SurveyAsked & { readonly people: readonly PersonToAsk[] }, number> = command({
  action: 'survey.lead',
  partyOf: ({ party }) => party,
  run: async (ctx, asked) => {
    const found = await ownSurvey(ctx, asked);
    if (!found.ok) return found;
    const { survey, people } = asked;
    if (people.length === 0) return refuse(problem('survey.peopleMissing', 'people'));
    const { count } = await ctx.db
      .selectFrom('survey_person')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .where('survey_id', '=', survey)
      .executeTakeFirstOrThrow();
    if (Number(count) + people.length > MOST_PEOPLE) {
      return refuse(problem('survey.tooManyPeople', 'people', { most: MOST_PEOPLE }));
    }
    let added = 0;
    for (let from = 0; from < people.length; from += AT_ONCE) {
      const { numInsertedOrUpdatedRows } = await ctx.db
        .insertInto('survey_person')
        .values(
          people.slice(from, from + AT_ONCE).map(({ name, email, body, side }) => ({
            survey_id: survey,
            name,
            email,
            body_id: body,
            side,
          })),
        )
        .onConflict((conflict) => conflict.columns(['survey_id', 'email']).doNothing())
        .executeTakeFirst();
      added += Number(numInsertedOrUpdatedRows ?? 0);
    }
    if (added === 0) return done(0, null);
    return done(added, {
      action: 'survey.peopleAdded',
      object: surveyObject(survey),
      facts: { count: added },
    });
  },
});

/** Takes somebody out who has not been asked yet. Codes: survey.gone, .personAsked. */
export const removePerson: Command<SurveyAsked & { readonly person: string }, true> = command({
  action: 'survey.lead',
  partyOf: ({ party }) => party,
  run: async (ctx, asked) => {
    const found = await ownSurvey(ctx, asked);
    if (!found.ok) return found;
    if (isSent(found.value)) return refuse(problem('survey.personAsked', 'person'));
    const gone = await ctx.db
      .deleteFrom('survey_person')
      .where('id', '=', asked.person)
      .where('survey_id', '=', asked.survey)
      .executeTakeFirst();
    if (Number(gone.numDeletedRows) === 0) return done(true as const, null);
    const object = surveyObject(asked.survey);
    return done(true as const, { action: 'survey.personRemoved', object, facts: {} });
  },
});
