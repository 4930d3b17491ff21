// One invented procurement while it is played: on which day, who acts in it, and what has been made so far. Everything in it
// is done by the commands that people use, on the day it happened.
import { addDays, type LocalDate } from '../../../kernel/local-date.ts';
import type { OrgNumber } from '../../../kernel/org-number.ts';
import type { Result } from '../../../kernel/result.ts';
import type { Ctx } from '../../../modules/accounts/db.ts';
import type { PartyId } from '../../../modules/accounts/model.ts';
import { partyOfBody } from '../../../modules/planning/plan-commands.ts';
import type { Dialogue, Telling } from '../../../modules/procurement/dialogue/model.ts';
import { dialogueOf } from '../../../modules/procurement/dialogue/queries.ts';
import {
  answerProcurement,
  leadProcurement,
  type MovesToMake,
} from '../../../modules/procurement/life/commands.ts';
import type { ProcurementState } from '../../../modules/procurement/life/model.ts';
import { type Procurement, procurementOf } from '../../../modules/procurement/life/queries.ts';
import type { BodyId } from '../../../modules/registry/model.ts';
import { type LetterKind, tellingOf } from '../../dialogue/telling.ts';
import { regimesBy, standstillDays } from '../../procurement/law.ts';
import { toldOfMoves } from '../../procurement/letters.ts';
import { type ProcurementView, viewOfProcurement } from '../../procurement/view.ts';
import { todayOf } from '../../services.ts';
import { actingFor, happened, onDay, type Story } from '../past.ts';
import type { DemoCase, DemoProcurement } from './case-file.ts';

export type Moves = MovesToMake['moves'];

export interface Life {
  /** At work on the day that is played. */
  readonly story: Story;
  readonly told: DemoCase;
  readonly one: DemoProcurement;
  /** The day it was begun. */
  readonly begun: LocalDate;
  /** Suppliers confirm by the link they are mailed; otherwise the leader enters them. */
  readonly signsUp: boolean;
  /** Ids of what has been made, by what the file calls it: `procurement`, `need:fall`, `link:verksted` and so on. */
  readonly made: Map<string, string>;
  /** As the last move left it; null before it is begun. */
  readonly last: { procurement: Procurement | null };
  /** Of activities and minutes, as the commands count them, by name. */
  readonly versions: Map<string, number>;
}

/** The same on another day of its own. */
export const onDayOf = (life: Life, day: number): Life => ({
  ...life,
  story: { ...life.story, services: onDay(life.story.services, addDays(life.begun, day)) },
});

export const dayOf = ({ begun }: Life, day: number): LocalDate => addDays(begun, day);
export const todayIn = ({ story }: Life): LocalDate => todayOf(story.services);
export const leadOf = ({ told }: Life): PartyId => partyOfBody(told.lead);
export const leadCtx = (life: Life): Ctx => actingFor(life.story, leadOf(life));

/** What was made under a name; a bug in the order of steps throws. */
export function madeIn({ made }: Life, name: string): string {
  const id = made.get(name);
  if (id === undefined) throw new Error(`not made yet: ${name}`);
  return id;
}

export const idOf = (life: Life): string => madeIn(life, 'procurement');

/** Which procurement and for whom, as the leader's commands ask. */
export const askedBy = (life: Life, party: PartyId = leadOf(life)) => ({ procurement: idOf(life), party });

/** As a party may see it now; null where it is told that there is none. */
export const seenBy = (life: Life, party: PartyId): Promise<Procurement | null> =>
  procurementOf(actingFor(life.story, party), idOf(life));

/** Everything the leader's pages are made of. */
export async function viewIn(life: Life): Promise<ProcurementView> {
  const party = leadOf(life);
  const view = await viewOfProcurement(life.story.services, leadCtx(life), { id: idOf(life), party });
  if (!view) throw new Error('the leader does not see the procurement');
  return view;
}

/** As the last move left it; read once, when it has been begun. */
export async function standing(life: Life): Promise<Procurement> {
  life.last.procurement ??= await seenBy(life, leadOf(life));
  if (!life.last.procurement) throw new Error('the leader does not see the procurement');
  return life.last.procurement;
}

async function keepState(life: Life, made: Result<ProcurementState>): Promise<Result<ProcurementState>> {
  if (made.ok) life.last.procurement = { ...(await standing(life)), state: made.value };
  return made;
}

/** What the law may give for what is bought, on the day. */
export const lawIn = async (life: Life): Promise<MovesToMake['law']> => {
  const { legalValues: values } = await life.story.services.snapshot();
  return regimesBy({ date: todayIn(life), values });
};

const waitIn = async (life: Life): Promise<number | null> => {
  const { legalValues: values } = await life.story.services.snapshot();
  return standstillDays({ date: todayIn(life), values });
};

/** As the pages make moves, without reading what only a page shows. */
async function movesFor(life: Life, party: PartyId, moves: Moves): Promise<MovesToMake> {
  const procurement = await standing(life);
  const told = await toldOfMoves(life.story.services, { procurement, party }, moves);
  return {
    id: procurement.id,
    party,
    moves,
    version: null,
    law: await lawIn(life),
    standstillDays: await waitIn(life),
    told: () => told,
  };
}

/** The leader's moves, refused or not. */
export const tryLead = async (life: Life, moves: Moves): Promise<Result<ProcurementState>> =>
  keepState(life, await leadProcurement(leadCtx(life), await movesFor(life, leadOf(life), moves)));

export const lead = async (life: Life, moves: Moves): Promise<ProcurementState> =>
  happened(`${life.one.id} ${moves.map(({ kind }) => kind).join()}`, await tryLead(life, moves));

/** A body's own moves. */
export async function own(life: Life, body: BodyId, moves: Moves): Promise<ProcurementState> {
  const party = partyOfBody(body);
  const ctx = actingFor(life.story, party);
  const made = await keepState(life, await answerProcurement(ctx, await movesFor(life, party, moves)));
  return happened(`${life.one.id} ${body} ${moves.map(({ kind }) => kind).join()}`, made);
}

/** How what is told to all is told. */
export async function tellingIn(life: Life, kind: LetterKind = 'news'): Promise<Telling> {
  const { services } = life.story;
  const [parties, procurement] = [await services.parties(), await standing(life)];
  return tellingOf({ baseUrl: services.baseUrl, parties, procurement }, kind);
}

export async function dialogueIn(life: Life): Promise<Dialogue> {
  const dialogue = await dialogueOf(leadCtx(life), idOf(life));
  if (!dialogue) throw new Error('there is no dialogue yet');
  return dialogue;
}

/** What was read of an activity or of minutes, as the commands ask for it: one more for each time something is done. */
export function versionIn({ versions }: Life, name: string): number {
  const version = (versions.get(name) ?? 0) + 1;
  versions.set(name, version);
  return version;
}

/** An activity as the leader's commands ask for it, before something is done to it. */
export const activityIn = (life: Life, name: string) => ({
  ...askedBy(life),
  activity: madeIn(life, `activity:${name}`),
  version: versionIn(life, `activity:${name}`),
});

export interface InventedSupplier {
  readonly id: string;
  readonly orgNumber: OrgNumber;
  readonly name: string;
}

export function supplierIn(
  { told }: Life,
  id: string,
): InventedSupplier & DemoCase['dialogue']['suppliers'][number] {
  const found = told.dialogue.suppliers.find((one) => one.id === id);
  if (!found) throw new Error(`no such supplier: ${id}`);
  return { ...found, name: told.firms.get(found.orgNumber) ?? '' };
}
