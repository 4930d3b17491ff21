// Keeping the register of requests for access, and making copies. A copy is made once, of what stands then; what was taken
// out is never written to it, so nothing that is made of it can hold it.
import { type LocalDate, localDateAt } from '../../../kernel/local-date.ts';
import { holdsNationalNumber } from '../../../kernel/national-number.ts';
import type { Result } from '../../../kernel/result.ts';
import { type Problem, problem, refuse } from '../../../kernel/result.ts';
import { isUuid } from '../../../kernel/uuid.ts';
import { type Command, type Done, done } from '../../accounts/commands.ts';
import type { ActingCtx } from '../../accounts/db.ts';
import { type DialogueAsked, dialogueObject, leaderCommand, nextNumber } from '../dialogue/locked-db.ts';
import './db.ts';
import type { AccessOutcome, SourceKind, Unfinished } from './model.ts';
import { readSource } from './queries.ts';
import { copyOf, type Withheld } from './rules.ts';

export const LONGEST_ASKED = 1000;
export const LONGEST_REFERENCE = 100;

const GONE = refuse(problem('accessRequest.gone', 'request'));

/** Whoever leads the dialogue, also when the procurement is over: access is asked for afterwards, too. */
const answering = <Input extends DialogueAsked, Output>(
  run: (ctx: ActingCtx, input: Input) => Promise<Result<Done<Output>>>,
): Command<Input, Output> => leaderCommand(run, 'access.answer');

const textFaults = (text: string, path: string, most: number): Problem[] => [
  ...(text.length > most ? [problem('accessRequest.textLong', path, { most })] : []),
  ...(holdsNationalNumber(text) ? [problem('text.nationalNumber', path)] : []),
];

export interface NewAccessRequest extends DialogueAsked {
  readonly askedFor: string;
  readonly reference: string;
  readonly receivedOn: LocalDate;
}

/**
 * Enters a request; the value is its id. Codes: accessRequest.askedMissing, .textLong, .receivedAhead, dialogue.gone, .notLeading,
 * text.nationalNumber.
 */
export const registerRequest: Command<NewAccessRequest, string> = answering(
  async (ctx, { procurement, askedFor, reference, receivedOn }) => {
    const faults = [
      ...(askedFor.trim() === '' ? [problem('accessRequest.askedMissing', 'askedFor')] : []),
      ...textFaults(askedFor, 'askedFor', LONGEST_ASKED),
      ...textFaults(reference, 'reference', LONGEST_REFERENCE),
      ...(receivedOn > localDateAt(ctx.now.getTime())
        ? [problem('accessRequest.receivedAhead', 'receivedOn')]
        : []),
    ];
    if (faults.length > 0) return refuse(...faults);
    const number = await nextNumber(ctx, 'access_request', procurement);
    const { id } = await ctx.db
      .insertInto('access_request')
      .values({
        procurement_id: procurement,
        number,
        asked_for: askedFor.trim(),
        reference: reference.trim(),
        received_on: receivedOn,
        answered_on: null,
        outcome: null,
        exemption: null,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    const facts = { number };
    return done(id, { action: 'access.requested', object: dialogueObject(procurement), facts });
  },
);

export interface AccessAnswer extends DialogueAsked {
  readonly request: string;
  /** The version the form was made from. */
  readonly version: number;
  readonly answeredOn: LocalDate;
  readonly outcome: AccessOutcome | null;
  /** Id of the paragraph that something was withheld by; null: none. */
  readonly exemption: string | null;
  /** Ids that may be chosen. */
  readonly exemptions: readonly string[];
}

function answerFaults(
  { answeredOn, outcome, exemption, exemptions }: AccessAnswer,
  { receivedOn, today }: { readonly receivedOn: string; readonly today: LocalDate },
): Problem[] {
  const isCited = exemption !== null && exemptions.includes(exemption);
  return [
    ...(answeredOn > today ? [problem('accessRequest.answeredAhead', 'answeredOn')] : []),
    ...(answeredOn < receivedOn ? [problem('accessRequest.answeredEarly', 'answeredOn')] : []),
    ...(outcome === null ? [problem('accessRequest.outcomeMissing', 'outcome')] : []),
    ...((outcome === 'part' || outcome === 'refused') && !isCited
      ? [problem('accessRequest.exemptionMissing', 'exemption', { place: 0 })]
      : []),
    ...(outcome === 'whole' && exemption !== null
      ? [problem('accessRequest.exemptionNotNeeded', 'exemption')]
      : []),
  ];
}

/**
 * Enters when and how a request was answered; an earlier answer is written over. Codes: accessRequest.gone, .changedByOther,
 * .answeredAhead, .answeredEarly, .outcomeMissing, .exemptionMissing, .exemptionNotNeeded, dialogue.gone, .notLeading.
 */
export const answerRequest: Command<AccessAnswer, true> = answering(async (ctx, answer) => {
  const { procurement, request, version, answeredOn, outcome, exemption } = answer;
  const row = isUuid(request)
    ? await ctx.db
        .selectFrom('access_request')
        .select(['number', 'received_on', 'version'])
        .where('id', '=', request)
        .where('procurement_id', '=', procurement)
        .executeTakeFirst()
    : undefined;
  if (!row) return GONE;
  if (row.version !== version) return refuse(problem('accessRequest.changedByOther', 'request'));
  const today = localDateAt(ctx.now.getTime());
  const faults = answerFaults(answer, { receivedOn: row.received_on, today });
  if (faults.length > 0) return refuse(...faults);
  await ctx.db
    .updateTable('access_request')
    .set({ answered_on: answeredOn, outcome, exemption, version: version + 1 })
    .where('id', '=', request)
    .execute();
  const facts = { number: row.number };
  return done(true as const, { action: 'access.answered', object: dialogueObject(procurement), facts });
});

export interface CopyToMake extends DialogueAsked {
  /** Id of the request it is made for; null: for none. */
  readonly request: string | null;
  readonly source: { readonly kind: SourceKind; readonly id: string };
  readonly withheld: readonly Withheld[];
  /** Why it is made of what is not finished; empty where it is. */
  readonly reason: string;
  /** Ids that may be chosen. */
  readonly exemptions: readonly string[];
  /** What the copy is called; it must tell nothing of what is withheld. */
  readonly titleOf: (source: { readonly number: number; readonly title: string }) => string;
}

/** Codes: accessRequest.reasonMissing, .textLong, text.nationalNumber. */
const reasonFaults = (unfinished: Unfinished | null, reason: string): Problem[] =>
  unfinished !== null && reason.trim() === ''
    ? [problem('accessRequest.reasonMissing', 'reason')]
    : textFaults(reason, 'reason', LONGEST_ASKED);

/**
 * Makes a copy; of what is not finished only with a reason. The value is its id. Codes: accessRequest.gone, .reasonMissing,
 * .exemptionMissing, .secretShown, .textElsewhere, dialogue.gone, .notLeading.
 */
export const makeCopy: Command<CopyToMake, string> = answering(async (ctx, asked) => {
  const { procurement, request, source: named, withheld, exemptions, titleOf } = asked;
  const source = await readSource(ctx, { procurement, ...named });
  if (!source) return GONE;
  const known = request === null || (isUuid(request) && (await isRequest(ctx, procurement, request)));
  if (!known) return GONE;
  const title = titleOf(source);
  const paragraphs = copyOf({ title, paragraphs: source.paragraphs }, withheld, exemptions);
  const reason = source.unfinished === null ? '' : asked.reason.trim();
  const faults = [...reasonFaults(source.unfinished, reason), ...(paragraphs.ok ? [] : paragraphs.problems)];
  if (!paragraphs.ok || faults.length > 0) return refuse(...faults);
  const number = await nextNumber(ctx, 'access_copy', procurement);
  const { id } = await ctx.db
    .insertInto('access_copy')
    .values({
      procurement_id: procurement,
      number,
      request_id: request,
      source_kind: named.kind,
      source_id: named.id,
      title,
      paragraphs: JSON.stringify(paragraphs.value),
      made_at: ctx.now,
      reason,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const facts = { number, count: withheld.length };
  return done(id, { action: 'access.copied', object: dialogueObject(procurement), facts });
});

async function isRequest({ db }: ActingCtx, procurement: string, request: string): Promise<boolean> {
  const row = await db
    .selectFrom('access_request')
    .select('id')
    .where('id', '=', request)
    .where('procurement_id', '=', procurement)
    .executeTakeFirst();
  return row !== undefined;
}
