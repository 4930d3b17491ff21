// What people wrote is read by the party that asks before anybody else sees it: shown where it names nobody, otherwise hidden.
import { problem, refuse } from '../../../kernel/result.ts';
import { type Command, command, done } from '../../accounts/commands.ts';
import { ownSurvey, type SurveyAsked, surveyObject } from './place-commands.ts';
import './db.ts';

export interface QuotesToSort extends SurveyAsked {
  readonly shown: readonly string[];
  readonly hidden: readonly string[];
}

/** The value is how many were sorted. Codes: survey.gone, .nothingChosen. */
export const sortQuotes: Command<QuotesToSort, number> = command({
  action: 'survey.lead',
  partyOf: ({ party }) => party,
  run: async (ctx, asked) => {
    const found = await ownSurvey(ctx, asked);
    if (!found.ok) return found;
    const waves = found.value.waves.map(({ id }) => id);
    const sets = [
      { ids: asked.shown, state: 'shown' },
      { ids: asked.hidden, state: 'hidden' },
    ] as const;
    let count = 0;
    for (const { ids, state } of sets) {
      if (ids.length === 0) continue;
      const { numUpdatedRows } = await ctx.db
        .updateTable('survey_quote')
        .set({ state })
        .where('id', 'in', ids)
        .where('wave_id', 'in', waves)
        .executeTakeFirst();
      count += Number(numUpdatedRows);
    }
    if (count === 0) return refuse(problem('survey.nothingChosen', 'quotes'));
    return done(count, {
      action: 'survey.quotesSorted',
      object: surveyObject(asked.survey),
      facts: { count },
    });
  },
});
