// What people do with a procurement, with those who are told: moves of the leading party, and a body's own.
import type { Result } from '../../kernel/result.ts';
import type { Ctx } from '../../modules/accounts/db.ts';
import {
  answerProcurement,
  leadProcurement,
  type MovesToMake,
} from '../../modules/procurement/life/commands.ts';
import type { TypedContact } from '../../modules/procurement/life/contact-commands.ts';
import type { ProcurementState } from '../../modules/procurement/life/model.ts';
import type { Services } from '../services.ts';
import { toldOfMoves } from './letters.ts';
import type { ProcurementView } from './view.ts';

export interface Moving {
  readonly ctx: Ctx;
  /** As it was read. */
  readonly view: ProcurementView;
  /** What the form was made of: the leader's counter, or the body's own; null: no form was read. */
  readonly version: number | null;
  /** What the form of an answer asked about. */
  readonly basis?: string;
  /** Whom to reach at the party, where the form says so: kept with the moves or not at all. */
  readonly contact?: TypedContact;
}

type Moves = MovesToMake['moves'];

async function movesFor(
  services: Services,
  { view, version, basis, contact }: Moving,
  moves: Moves,
): Promise<MovesToMake> {
  const told = await toldOfMoves(services, view, moves);
  return {
    id: view.procurement.id,
    party: view.party,
    moves,
    version,
    law: view.lawOf,
    standstillDays: view.moment.standstillDays,
    told: () => told,
    ...(basis === undefined ? {} : { basis }),
    ...(contact ? { contact } : {}),
  };
}

/** As the leading party. Codes: those of `leadProcurement`. */
export const leadMoves = async (
  services: Services,
  moving: Moving,
  moves: Moves,
): Promise<Result<ProcurementState>> => leadProcurement(moving.ctx, await movesFor(services, moving, moves));

/** As an invited body. Codes: those of `answerProcurement`. */
export const ownMoves = async (
  services: Services,
  moving: Moving,
  moves: Moves,
): Promise<Result<ProcurementState>> =>
  answerProcurement(moving.ctx, await movesFor(services, moving, moves));
