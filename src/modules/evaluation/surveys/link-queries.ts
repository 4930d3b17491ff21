// What a personal link opens: the questions, whom they are from and until when. Nothing of what anybody has answered.
import { type LocalDate, localDateAt } from '../../../kernel/local-date.ts';
import { type Actor, acting, type Ctx } from '../../accounts/db.ts';
import { hashOfSecret } from '../../accounts/secret.ts';
import { countAttempt, isLockedOut } from '../../accounts/sign-in-commands.ts';
import type { Survey, Wave } from './model.ts';
import { readSurvey } from './queries.ts';
import { stateOf } from './rules.ts';
import './db.ts';

export interface OpenSurveyLink {
  /** The row that the link opens; the actor is `{ kind: 'link', link: turnout, party: survey.party, isDemo: survey.isDemo }`. */
  readonly turnout: string;
  readonly survey: Survey;
  readonly wave: Wave;
  readonly answeredOn: LocalDate | null;
}

export type BehindSurveyLink =
  | { readonly kind: 'opened'; readonly link: OpenSurveyLink }
  /** over: it can be answered no more. */
  | { readonly kind: 'gone' | 'over' | 'wait' };

const LINK: Actor = { kind: 'system', name: 'surveyLink' };

/** A secret that opens nothing is counted; after many from one network address nothing is looked up for a while (`wait`). */
export function behindSurveyLink(
  ctx: Ctx,
  { secret, address }: { readonly secret: string; readonly address: string },
): Promise<BehindSurveyLink> {
  return acting({ db: ctx.db, now: ctx.now, actor: LINK }, async (inside) => {
    if (await isLockedOut(inside, 'wrongSurveyLink', address)) return { kind: 'wait' };
    const hash = hashOfSecret(secret);
    const row =
      hash === null
        ? undefined
        : await inside.db
            .selectFrom('survey_turnout as t')
            .innerJoin('survey_wave as w', 'w.id', 't.wave_id')
            .select(['t.id', 't.answered_on', 'w.survey_id', 'w.id as wave'])
            .where(({ eb, or }) => or([eb('t.token_hash', '=', hash), eb('t.again_hash', '=', hash)]))
            .executeTakeFirst();
    const survey = row && (await readSurvey(inside, row.survey_id));
    const wave = survey?.waves.find(({ id }) => id === row?.wave);
    if (!row || !survey || !wave) {
      await countAttempt(inside, 'wrongSurveyLink', address);
      return { kind: 'gone' };
    }
    const answeredOn = row.answered_on as LocalDate | null;
    if (answeredOn === null && stateOf(wave, localDateAt(ctx.now.getTime())) !== 'open')
      return { kind: 'over' };
    return { kind: 'opened', link: { turnout: row.id, survey, wave, answeredOn } };
  });
}
