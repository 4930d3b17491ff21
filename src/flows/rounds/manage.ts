// What a cooperation does with its round, with the letters that go out.
import type { LocalDate } from '../../kernel/local-date.ts';
import type { Result } from '../../kernel/result.ts';
import type { Ctx } from '../../modules/accounts/db.ts';
import {
  closeRound,
  moveDeadline,
  remindOfRound,
  renewLink,
  sendRound,
} from '../../modules/planning/rounds/commands.ts';
import { NO_MAIL, type Round, type RoundMail } from '../../modules/planning/rounds/model.ts';
import type { BodyId } from '../../modules/registry/model.ts';
import { endedRound, prolongedRound, remindedRound, sentRound } from '../archive/round-dispatches.ts';
import { planRules } from '../plan/plan-rules.ts';
import { type Services, todayOf } from '../services.ts';
import { newLinkLetter, reachedPeople, roundMail } from './letters.ts';

export interface RoundAtHand {
  readonly ctx: Ctx;
  /** As it was read, with all its members. */
  readonly round: Round;
}

const choiceOf = ({ party, id }: Round) => ({ party, id });

/** Codes: those of `sendRound`. */
export async function askEverybody(
  services: Services,
  { ctx, round }: RoundAtHand,
  version: number,
): Promise<Result<true>> {
  const reached = [...(await reachedPeople(services, round.members)).keys()];
  const mail =
    round.deadline === null
      ? NO_MAIL
      : {
          ...(await roundMail(services, round, { kind: 'asked', members: round.members })),
          dispatches: await sentRound(services, round),
        };
  return sendRound(ctx, { ...choiceOf(round), version, reached, mail });
}

/** Letters to those who have not delivered, with what the archives keep of them. Nobody gets two with the same key. */
export async function reminderMail(services: Services, round: Round, onceKey: string): Promise<RoundMail> {
  const members = round.members.filter(({ deliveredAt }) => deliveredAt === null);
  return {
    ...(await roundMail(services, round, { kind: 'reminder', members, onceKey })),
    dispatches: await remindedRound(services, round, members),
  };
}

/** Codes: those of `remindOfRound`. The value is how many letters were written; on one day nobody gets two. */
export async function remindSilent(services: Services, { ctx, round }: RoundAtHand): Promise<Result<number>> {
  const onceKey = `roundReminder:${round.id}:${todayOf(services)}`;
  const mail = await reminderMail(services, round, onceKey);
  return remindOfRound(ctx, { ...choiceOf(round), mail });
}

/** Codes: those of `moveDeadline`. */
export async function giveOtherDeadline(
  services: Services,
  { ctx, round }: RoundAtHand,
  deadline: LocalDate | null,
): Promise<Result<true>> {
  const moved = { ...round, deadline };
  const mail =
    deadline === null
      ? NO_MAIL
      : {
          ...(await roundMail(services, moved, { kind: 'prolonged', members: round.members })),
          dispatches: await prolongedRound(services, moved),
        };
  return moveDeadline(ctx, { ...choiceOf(round), deadline, mail });
}

/** Codes: those of `renewLink`. */
export const sendLinkAnew = async (
  services: Services,
  { ctx, round }: RoundAtHand,
  contact: { readonly body: BodyId; readonly name: string; readonly email: string },
): Promise<Result<true>> =>
  renewLink(ctx, { ...choiceOf(round), link: await newLinkLetter(services, round, contact) });

/** Codes: those of `closeRound`. The value is how many needs were made or changed in the members' plans. */
export async function endRound(services: Services, { ctx, round }: RoundAtHand): Promise<Result<number>> {
  const rules = planRules(await services.snapshot(), services.planning);
  const mail = {
    ...(await roundMail(services, round, { kind: 'closed', members: round.members })),
    dispatches: await endedRound(services, round),
  };
  return closeRound(ctx, { ...choiceOf(round), rules, mail });
}
