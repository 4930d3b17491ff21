// What the market is told of what is wanted, and what is known of the market before it is asked.
import { type LocalDate, localDateAt } from '../../../kernel/local-date.ts';
import { type Problem, problem, refuse } from '../../../kernel/result.ts';
import { isUuid } from '../../../kernel/uuid.ts';
import { type Command, done } from '../../accounts/commands.ts';
import { appendEntry } from '../ledger-commands.ts';
import { LONGEST, neededFaults } from './faults.ts';
import { DIALOGUE_GONE, type DialogueAsked, dialogueObject, leaderCommand, stillOpen } from './locked-db.ts';
import type { FindingKind, Telling } from './model.ts';
import { writeToSuppliers } from './participant-commands.ts';

const MOST_FINDINGS = 200;

/**
 * Says what is wanted. Once it is published, everybody is told of the change. Codes: those of the leader's commands and of
 * `neededFaults`.
 */
export const describeDialogue: Command<
  DialogueAsked & { readonly about: string; readonly telling: Telling },
  true
> = leaderCommand(async (ctx, { procurement, party, about, telling }, dialogue) => {
  const faults = [...stillOpen(dialogue), ...neededFaults(about, 'about', LONGEST.about)];
  if (faults.length > 0) return refuse(...faults);
  const isPublic = dialogue.publishedAt !== null && dialogue.about !== about;
  if (isPublic) {
    const told = await appendEntry(ctx, {
      procurement,
      party,
      kind: 'information',
      to: 'public',
      text: telling.words.aboutChanged(about),
      published: { where: telling.where, at: ctx.now },
    });
    if (!told.ok) return told;
    await writeToSuppliers(ctx, { procurement, to: 'all', letter: telling.letter });
  }
  await ctx.db.updateTable('dialogue').set({ about }).where('procurement_id', '=', procurement).execute();
  return done(true as const, {
    action: 'dialogue.described',
    object: dialogueObject(procurement),
    facts: { isPublic },
  });
});

export interface FindingToKeep extends DialogueAsked {
  readonly kind: FindingKind;
  readonly text: string;
  readonly source: string;
  readonly sourceOn: LocalDate;
}

function findingFaults({ text, source, sourceOn }: FindingToKeep, today: LocalDate): Problem[] {
  return [
    ...neededFaults(text, 'text', LONGEST.finding),
    ...(source.trim() === ''
      ? [problem('dialogue.sourceMissing', 'source')]
      : neededFaults(source, 'source', LONGEST.source)),
    ...(sourceOn > today ? [problem('dialogue.sourceAhead', 'sourceOn')] : []),
  ];
}

/** Keeps what is known of the market; the value is its id. Codes: dialogue.sourceMissing, .sourceAhead, .tooMany and so on. */
export const keepFinding: Command<FindingToKeep, string> = leaderCommand(async (ctx, given, dialogue) => {
  const { procurement, kind, text, source, sourceOn } = given;
  const faults = [...stillOpen(dialogue), ...findingFaults(given, localDateAt(ctx.now.getTime()))];
  if (faults.length > 0) return refuse(...faults);
  const { count } = await ctx.db
    .selectFrom('dialogue_finding')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('procurement_id', '=', procurement)
    .executeTakeFirstOrThrow();
  if (Number(count) >= MOST_FINDINGS)
    return refuse(problem('dialogue.tooMany', 'text', { most: MOST_FINDINGS }));
  const { id } = await ctx.db
    .insertInto('dialogue_finding')
    .values({ procurement_id: procurement, kind, text, source, source_on: sourceOn, created_at: ctx.now })
    .returning('id')
    .executeTakeFirstOrThrow();
  return done(id, { action: 'dialogue.findingKept', object: dialogueObject(procurement), facts: {} });
});

/** Takes away what is known. Code: dialogue.gone. */
export const removeFinding: Command<DialogueAsked & { readonly finding: string }, true> = leaderCommand(
  async (ctx, { procurement, finding }) => {
    if (!isUuid(finding)) return DIALOGUE_GONE;
    const { numDeletedRows } = await ctx.db
      .deleteFrom('dialogue_finding')
      .where('procurement_id', '=', procurement)
      .where('id', '=', finding)
      .executeTakeFirstOrThrow();
    if (numDeletedRows === 0n) return DIALOGUE_GONE;
    return done(true as const, {
      action: 'dialogue.findingRemoved',
      object: dialogueObject(procurement),
      facts: {},
    });
  },
);
