// What a procurement asks of the market, as far as the asking person may see it: everybody in the procurement sees all of it.
import { type LocalDate, localDateAt } from '../../../kernel/local-date.ts';
import { type ActingCtx, acting, type Ctx } from '../../accounts/db.ts';
import type { PartyId } from '../../accounts/model.ts';
import { legalValues } from '../../law/queries.ts';
import { readProcurement } from '../life/queries.ts';
import { climateStanding } from './climate-standing.ts';
import type { ProvisionTable } from './db.ts';
import type {
  Choices,
  ClimateChoice,
  InnovationChoice,
  LeftNeed,
  Provision,
  ProvisionFacts,
  Remark,
  Requirements,
  RequirementsBook,
} from './model.ts';
import { ofKind, standing } from './rules.ts';

const PROVISION_COLUMNS = [
  'id',
  'number',
  'place',
  'facts',
  'version',
  'origin_clause',
  'origin_version',
  'removed_reason',
  'changed_at',
] as const;

type ProvisionRow = Pick<ProvisionTable, Exclude<(typeof PROVISION_COLUMNS)[number], 'id' | 'version'>> & {
  readonly id: string;
  readonly version: number;
};

const provisionOf = (row: ProvisionRow): Provision => ({
  id: row.id,
  number: row.number,
  place: row.place,
  facts: row.facts as ProvisionFacts,
  version: row.version,
  origin:
    row.origin_clause !== null && row.origin_version !== null
      ? { clause: row.origin_clause, version: row.origin_version }
      : null,
  removed: row.removed_reason,
  changedAt: row.changed_at,
});

/** By kind and place, with those taken out. Inside a transaction. */
export async function readProvisions({ db }: ActingCtx, procurement: string): Promise<Provision[]> {
  const rows = await db
    .selectFrom('procurement_provision')
    .select(PROVISION_COLUMNS)
    .where('procurement_id', '=', procurement)
    .orderBy('kind')
    .orderBy('place')
    .orderBy('number')
    .execute();
  return rows.map(provisionOf);
}

const NOTHING_CHOSEN: Choices = { method: 'weighted', climate: null, innovation: null, version: 0 };

/** Inside a transaction. */
export async function readChoices({ db }: ActingCtx, procurement: string): Promise<Choices> {
  const row = await db
    .selectFrom('procurement_requirements')
    .select(['method', 'climate', 'innovation', 'version'])
    .where('procurement_id', '=', procurement)
    .executeTakeFirst();
  if (!row) return NOTHING_CHOSEN;
  const { method, version } = row;
  const climate = row.climate as ClimateChoice | null;
  return { method, version, climate, innovation: row.innovation as InnovationChoice | null };
}

/** Inside a transaction. */
export async function readLeftNeeds({ db }: ActingCtx, procurement: string): Promise<LeftNeed[]> {
  return db
    .selectFrom('procurement_left_need')
    .select(['need_id as need', 'reason', 'party'])
    .where('procurement_id', '=', procurement)
    .orderBy('need_id')
    .execute();
}

async function readRemarks({ db }: ActingCtx, procurement: string): Promise<Remark[]> {
  const rows = await db
    .selectFrom('procurement_remark')
    .select(['id', 'kind', 'provision_id', 'party', 'text', 'at', 'is_taken', 'answer', 'answered_at'])
    .where('procurement_id', '=', procurement)
    .orderBy('at')
    .orderBy('id')
    .execute();
  return rows.map(({ is_taken, answer, answered_at, provision_id, ...row }) => ({
    ...row,
    provision: provision_id,
    answer:
      is_taken !== null && answered_at !== null
        ? { isTaken: is_taken, text: answer ?? '', at: answered_at }
        : null,
  }));
}

export const requirementsOf = (ctx: Ctx, procurement: string): Promise<Requirements> =>
  acting(ctx, async (inside) => ({
    provisions: await readProvisions(inside, procurement),
    choices: await readChoices(inside, procurement),
    left: await readLeftNeeds(inside, procurement),
    remarks: await readRemarks(inside, procurement),
  }));

export interface ProvisionVersion {
  readonly version: number;
  readonly facts: ProvisionFacts;
  readonly party: PartyId;
  readonly at: Date;
}

/** What a provision has said, the latest first. */
export const provisionVersionsOf = (ctx: Ctx, provision: string): Promise<ProvisionVersion[]> =>
  acting(ctx, async ({ db }) => {
    const rows = await db
      .selectFrom('procurement_provision_version')
      .select(['version', 'facts', 'party', 'at'])
      .where('provision_id', '=', provision)
      .orderBy('version', 'desc')
      .execute();
    return rows.map((row) => ({ ...row, facts: row.facts as ProvisionFacts }));
  });

/**
 * All that the papers are made of, as of the day of the context or `date`; null where there is no such procurement, or the
 * actor may not see it.
 */
export const requirementsBook = (
  ctx: Ctx,
  procurement: string,
  date: LocalDate = localDateAt(ctx.now.getTime()),
): Promise<RequirementsBook | null> =>
  acting(ctx, async (inside) => {
    const found = await readProcurement(inside, { id: procurement, forUpdate: false });
    if (!found) return null;
    const provisions = standing(await readProvisions(inside, procurement));
    const choices = await readChoices(inside, procurement);
    const needs = await inside.db
      .selectFrom('procurement_need')
      .select(['id', 'number'])
      .where('procurement_id', '=', procurement)
      .execute();
    const values = await legalValues(inside);
    return {
      procurement,
      requirements: ofKind(provisions, 'requirement'),
      criteria: ofKind(provisions, 'criterion'),
      terms: ofKind(provisions, 'term'),
      method: choices.method,
      needNumbers: new Map(needs.map(({ id, number }) => [id, number])),
      left: await readLeftNeeds(inside, procurement),
      climate: climateStanding(found.state, { provisions, choices, date, values }),
      innovation: choices.innovation,
    };
  });
