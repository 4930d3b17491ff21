// A round as long as only the cooperation sees it: begun, filled with lines and members, thrown away.
import type { LocalDate } from '../../../kernel/local-date.ts';
import { holdsNationalNumber } from '../../../kernel/national-number.ts';
import { type Problem, problem, refuse } from '../../../kernel/result.ts';
import { actorName, type Command, command, done } from '../../accounts/commands.ts';
import type { ActingCtx } from '../../accounts/db.ts';
import type { PartyId } from '../../accounts/model.ts';
import type { BodyId } from '../../registry/model.ts';
import type { RoundLine, RoundSilence } from './model.ts';
import { forRoundMove, makeRoundMove, type RoundChoice, roundObject } from './move-commands.ts';
import './db.ts';

export const LONGEST_TITLE = 200;
export const LONGEST_MESSAGE = 4000;
const MOST_LINES = 60;
const EARLIEST_YEAR = 2020;
const LATEST_YEAR = 2060;

export interface RoundHeading {
  readonly title: string;
  readonly year: number;
  readonly message: string;
  readonly deadline: LocalDate | null;
  readonly silence: RoundSilence;
}

export type NewLine = Omit<RoundLine, 'id' | 'place'>;

export interface NewRoundMember {
  readonly body: BodyId;
  readonly contactName: string;
  /** Lower case; empty where nobody answers by link. */
  readonly contactEmail: string;
}

function headingFaults({ title, year, message }: RoundHeading): Problem[] {
  const faults: Problem[] = [];
  if (title === '') faults.push(problem('round.titleMissing', 'title'));
  if (title.length > LONGEST_TITLE) faults.push(problem('round.textLong', 'title', { most: LONGEST_TITLE }));
  if (!Number.isInteger(year) || year < EARLIEST_YEAR || year > LATEST_YEAR) {
    faults.push(problem('round.yearOutside', 'year', { least: EARLIEST_YEAR, most: LATEST_YEAR }));
  }
  if (message.length > LONGEST_MESSAGE) {
    faults.push(problem('round.textLong', 'message', { most: LONGEST_MESSAGE }));
  }
  for (const [path, text] of Object.entries({ title, message })) {
    if (holdsNationalNumber(text)) faults.push(problem('text.nationalNumber', path));
  }
  return faults;
}

export interface NewRound extends RoundHeading {
  readonly party: PartyId;
  readonly isDemo: boolean;
  readonly lines: readonly NewLine[];
  readonly members: readonly NewRoundMember[];
}

async function writeLines({ db }: ActingCtx, id: string, lines: readonly (NewLine & { place: number })[]) {
  if (lines.length === 0) return;
  await db
    .insertInto('round_line')
    .values(
      lines.map(({ item, startsOn, ...line }) => ({
        ...line,
        round_id: id,
        starts_on: startsOn,
        item_id: item?.id ?? null,
        item_of: item?.of ?? null,
      })),
    )
    .execute();
}

async function writeMembers({ db }: ActingCtx, id: string, members: readonly NewRoundMember[]) {
  await db.deleteFrom('round_member').where('round_id', '=', id).execute();
  if (members.length === 0) return;
  const empty = { opened_at: null, answered_at: null, delivered_at: null };
  await db
    .insertInto('round_member')
    .values(
      members.map(({ body, contactName, contactEmail }) => ({
        ...empty,
        round_id: id,
        body_id: body,
        contact_name: contactName,
        contact_email: contactEmail,
      })),
    )
    .execute();
}

/** Begins a draft. The value is its id. Codes: round.titleMissing, .textLong, .yearOutside, text.nationalNumber. */
export const beginRound: Command<NewRound, string> = command({
  action: 'round.write',
  partyOf: ({ party }) => party,
  run: async (ctx, { lines, members, isDemo, party, ...heading }) => {
    const faults = headingFaults(heading);
    if (faults.length > 0) return refuse(...faults);
    const { id } = await ctx.db
      .insertInto('round')
      .values({
        ...heading,
        party,
        is_demo: isDemo,
        readers: [party],
        state: 'draft',
        created_at: ctx.now,
        created_by: actorName(ctx.actor),
        sent_at: null,
        closed_at: null,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    await writeLines(
      ctx,
      id,
      lines.map((line, index) => ({ ...line, place: index + 1 })),
    );
    await writeMembers(ctx, id, members);
    const facts = { title: heading.title };
    return done(id, { action: 'round.begun', object: roundObject(id), facts });
  },
});

/** Changes what the draft says. Codes: round.gone, .changedByOther, .state, and those of `beginRound`. */
export const changeHeading: Command<RoundChoice & { readonly heading: RoundHeading }, true> = command({
  action: 'round.write',
  partyOf: ({ party }) => party,
  run: async (ctx, { heading, ...asked }) => {
    const change = await forRoundMove(ctx, 'edit', asked);
    if (!change.ok) return change;
    const faults = headingFaults(heading);
    if (faults.length > 0) return refuse(...faults);
    await makeRoundMove(ctx, 'edit', { locked: change.value, columns: heading });
    return done(true as const, { action: 'round.edited', object: roundObject(asked.id), facts: {} });
  },
});

const lineFaults = ({ title }: NewLine): Problem[] => [
  ...(title === '' ? [problem('round.titleMissing', 'lineTitle')] : []),
  ...(title.length > LONGEST_TITLE ? [problem('round.textLong', 'lineTitle', { most: LONGEST_TITLE })] : []),
  ...(holdsNationalNumber(title) ? [problem('text.nationalNumber', 'lineTitle')] : []),
];

/** Adds and takes away lines. Codes: round.gone, .state, .titleMissing, .textLong, .tooManyLines, text.nationalNumber. */
export const changeLines: Command<
  RoundChoice & { readonly added: readonly NewLine[]; readonly removed: readonly string[] },
  true
> = command({
  action: 'round.write',
  partyOf: ({ party }) => party,
  run: async (ctx, { added, removed, ...asked }) => {
    const change = await forRoundMove(ctx, 'edit', asked);
    if (!change.ok) return change;
    const faults = added.flatMap(lineFaults);
    if (change.value.lines - removed.length + added.length > MOST_LINES) {
      faults.push(problem('round.tooManyLines', 'lines', { most: MOST_LINES }));
    }
    if (faults.length > 0) return refuse(...faults);
    if (removed.length > 0) {
      await ctx.db
        .deleteFrom('round_line')
        .where('round_id', '=', asked.id)
        .where('id', 'in', removed)
        .execute();
    }
    const { last } = await ctx.db
      .selectFrom('round_line')
      .select(({ fn }) => fn.max<number | null>('place').as('last'))
      .where('round_id', '=', asked.id)
      .executeTakeFirstOrThrow();
    const first = (last ?? 0) + 1;
    await writeLines(
      ctx,
      asked.id,
      added.map((line, index) => ({ ...line, place: first + index })),
    );
    await makeRoundMove(ctx, 'edit', { locked: change.value });
    const facts = { added: added.length, removed: removed.length };
    return done(true as const, { action: 'round.edited', object: roundObject(asked.id), facts });
  },
});

/** Says whom to ask, in place of those before. Codes: round.gone, round.state. */
export const changeMembers: Command<RoundChoice & { readonly members: readonly NewRoundMember[] }, true> =
  command({
    action: 'round.write',
    partyOf: ({ party }) => party,
    run: async (ctx, { members, ...asked }) => {
      const change = await forRoundMove(ctx, 'edit', asked);
      if (!change.ok) return change;
      await writeMembers(ctx, asked.id, members);
      await makeRoundMove(ctx, 'edit', { locked: change.value });
      const facts = { members: members.length };
      return done(true as const, { action: 'round.edited', object: roundObject(asked.id), facts });
    },
  });

/** Codes: round.gone, round.state. */
export const removeRound: Command<RoundChoice, true> = command({
  action: 'round.write',
  partyOf: ({ party }) => party,
  run: async (ctx, asked) => {
    const change = await forRoundMove(ctx, 'remove', asked);
    if (!change.ok) return change;
    await ctx.db.deleteFrom('round').where('id', '=', asked.id).execute();
    return done(true as const, { action: 'round.removed', object: roundObject(asked.id), facts: {} });
  },
});
