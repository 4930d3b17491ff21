// What happens to surveys each morning: rounds that follow the end of a network move with it, rounds whose day has come are sent,
// those who have not answered are reminded once, and rounds whose last day has passed are closed.
import { addDays, type LocalDate } from '../../kernel/local-date.ts';
import {
  peopleAsked,
  surveyById,
  surveysToMove,
  wavesDue,
  wavesToRemindOf,
} from '../../modules/evaluation/surveys/queries.ts';
import { REMIND_DAYS } from '../../modules/evaluation/surveys/rules.ts';
import { closeWave, openWave, remindOfWave } from '../../modules/evaluation/surveys/send-commands.ts';
import { moveSurvey } from '../../modules/evaluation/surveys/survey-commands.ts';
import type { ReminderPart } from '../reminders/reminder-part.ts';
import { type Services, systemCtx, todayOf } from '../services.ts';
import { surveyLetter } from './letters.ts';

interface RoundAsked {
  readonly survey: string;
  readonly wave: string;
}

/** What a letter of a round is made of; null where it is gone. */
async function roundOf(services: Services, asked: RoundAsked) {
  const ctx = systemCtx(services, 'surveys');
  const survey = await surveyById(ctx, asked.survey);
  const wave = survey?.waves.find(({ id }) => id === asked.wave);
  return survey && wave ? { survey, wave, people: await peopleAsked(ctx, survey.id) } : null;
}

/** Sends a round; what is refused says why. Codes: survey.gone, .waveOpened, .nobodyAsked. */
export async function sendRound(services: Services, asked: RoundAsked) {
  const round = await roundOf(services, asked);
  const letter = round && (await surveyLetter(services, 'asked', round));
  return letter && openWave(systemCtx(services, 'surveys'), { ...asked, letter });
}

async function remindRound(services: Services, asked: RoundAsked): Promise<void> {
  const round = await roundOf(services, asked);
  if (!round) return;
  const letter = await surveyLetter(services, 'reminded', round);
  await remindOfWave(systemCtx(services, 'surveys'), { ...asked, letter });
}

/** Everything that is due on a day; done again on the same day it does nothing more. */
async function runSurveys(services: Services, today: LocalDate, inventedOnly: boolean): Promise<void> {
  const ctx = systemCtx(services, 'surveys');
  for (const moved of await surveysToMove(ctx, inventedOnly)) await moveSurvey(ctx, moved);
  for (const { survey, wave, is } of await wavesDue(ctx, today, inventedOnly)) {
    if (is === 'toOpen') await sendRound(services, { survey, wave });
    else await closeWave(ctx, { survey, wave });
  }
  const until = addDays(today, REMIND_DAYS);
  for (const asked of await wavesToRemindOf(ctx, { today, until, inventedOnly })) {
    await remindRound(services, asked);
  }
}

/** By the clock, not by the occasion: a morning that was missed is not made up for twice. */
export const surveyRounds: ReminderPart = ({ services, inventedOnly = false }) =>
  runSurveys(services, todayOf(services), inventedOnly);
