// The logic model is written by the party that leads what is evaluated: row by row, or begun from what the design already says.
import { ok, problem, type Result, refuse } from '../../../kernel/result.ts';
import { type Command, command, done } from '../../accounts/commands.ts';
import type { ActingCtx } from '../../accounts/db.ts';
import type { PartyId } from '../../accounts/model.ts';
import type { Subject } from '../surveys/model.ts';
import { leaderOf } from '../surveys/place-commands.ts';
import type { LogicRow, LogicRowFacts } from './model.ts';
import { readLogicModel } from './queries.ts';
import { MOST_LOGIC_ROWS, rowFaults, withChangedRow, withoutRow, withRow, withRowUp } from './rules.ts';
import './db.ts';

export interface LogicAsked {
  readonly party: PartyId;
  readonly subject: Subject;
  readonly isDemo: boolean;
  /** The one that was looked at; 0: there was none. */
  readonly version: number;
}

interface HeldModel {
  readonly rows: readonly LogicRow[];
  readonly version: number;
}

/** The leading party's model under its lock. Codes: logic.gone, .changedMeanwhile. */
async function held(ctx: ActingCtx, { party, subject, version }: LogicAsked): Promise<Result<HeldModel>> {
  if ((await leaderOf(ctx, subject)) !== party) return refuse(problem('logic.gone', 'model'));
  await ctx.db
    .selectFrom('logic_model')
    .select('version')
    .where('subject_kind', '=', subject.kind)
    .where('subject_id', '=', subject.id)
    .forUpdate()
    .execute();
  const model = await readLogicModel(ctx, subject);
  if ((model?.version ?? 0) !== version) return refuse(problem('logic.changedMeanwhile', 'model'));
  return ok({ rows: model?.rows ?? [], version });
}

async function write(ctx: ActingCtx, asked: LogicAsked, rows: readonly LogicRow[]) {
  const { party, subject, isDemo } = asked;
  const version = asked.version + 1;
  const kept = { rows: JSON.stringify(rows), version, changed_at: ctx.now };
  // Two who begin at once: the one who comes last is told so.
  const written = await ctx.db
    .insertInto('logic_model')
    .values({ subject_kind: subject.kind, subject_id: subject.id, party, is_demo: isDemo, ...kept })
    .onConflict((conflict) =>
      conflict
        .columns(['subject_kind', 'subject_id'])
        .doUpdateSet(kept)
        .where('logic_model.version', '=', asked.version),
    )
    .returning('version')
    .executeTakeFirst();
  if (!written) return refuse(problem('logic.changedMeanwhile', 'model'));
  const object = `${subject.kind}:${subject.id}`;
  return done(version, { action: 'logic.changed', object, facts: { rows: rows.length } });
}

const tooMany = (rows: readonly LogicRow[]) =>
  rows.length > MOST_LOGIC_ROWS ? [problem('logic.tooManyRows', 'model', { most: MOST_LOGIC_ROWS })] : [];

/**
 * A new row (`row` null), or what one says now. The value is the model's version. Codes: logic.gone, .changedMeanwhile, .rowGone,
 * .tooManyRows and those of `rowFaults`.
 */
export const keepLogicRow: Command<
  LogicAsked & { readonly row: number | null; readonly facts: LogicRowFacts },
  number
> = command({
  action: 'survey.lead',
  partyOf: ({ party }) => party,
  run: async (ctx, asked) => {
    const found = await held(ctx, asked);
    if (!found.ok) return found;
    const { rows } = found.value;
    const { row, facts } = asked;
    if (row !== null && !rows.some(({ id }) => id === row)) return refuse(problem('logic.rowGone', 'model'));
    const next = row === null ? withRow(rows, facts) : withChangedRow(rows, row, facts);
    const faults = [...tooMany(next), ...rowFaults(rows, facts)];
    return faults.length > 0 ? refuse(...faults) : write(ctx, asked, next);
  },
});

export const LOGIC_MOVES = ['up', 'remove'] as const;

/** The value is the model's version. Codes: logic.gone, .changedMeanwhile, .rowGone. */
export const moveLogicRow: Command<
  LogicAsked & { readonly row: number; readonly move: (typeof LOGIC_MOVES)[number] },
  number
> = command({
  action: 'survey.lead',
  partyOf: ({ party }) => party,
  run: async (ctx, asked) => {
    const found = await held(ctx, asked);
    if (!found.ok) return found;
    const { rows } = found.value;
    if (!rows.some(({ id }) => id === asked.row)) return refuse(problem('logic.rowGone', 'model'));
    return write(ctx, asked, asked.move === 'up' ? withRowUp(rows, asked.row) : withoutRow(rows, asked.row));
  },
});

/** Begins an empty model. Codes: logic.gone, .changedMeanwhile, .notEmpty, .nothingToFetch, .tooManyRows. */
export const beginLogicModel: Command<LogicAsked & { readonly rows: readonly LogicRow[] }, number> = command({
  action: 'survey.lead',
  partyOf: ({ party }) => party,
  run: async (ctx, asked) => {
    const found = await held(ctx, asked);
    if (!found.ok) return found;
    if (found.value.rows.length > 0) return refuse(problem('logic.notEmpty', 'model'));
    if (asked.rows.length === 0) return refuse(problem('logic.nothingToFetch', 'model'));
    const faults = tooMany(asked.rows);
    return faults.length > 0 ? refuse(...faults) : write(ctx, asked, asked.rows);
  },
});
