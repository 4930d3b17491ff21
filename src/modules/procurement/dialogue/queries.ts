// The dialogue as the asking person may see it. Those who lead it see contacts and secrets; others in the procurement the
// rest. For the public and for suppliers the program asks as the system, and shows what they are entitled to.
import type { Selectable } from 'kysely';
import { localDate, localDateAt } from '../../../kernel/local-date.ts';
import type { Tables } from '../../../kernel/tables.ts';
import { isUuid } from '../../../kernel/uuid.ts';
import { type ActingCtx, acting, type Ctx } from '../../accounts/db.ts';
import './db.ts';
import type {
  Activity,
  Dialogue,
  Finding,
  HearingDocument,
  Input,
  KnownContact,
  Minutes,
  Paragraph,
  Participant,
  Question,
  SignUp,
  Slot,
} from './model.ts';
import { type LateMinutes, lateDrafts } from './transitions.ts';

type Row<Table extends keyof Tables> = Selectable<Tables[Table]>;

const dateOrNull = (text: string | null) => (text === null ? null : localDate(text));

const slotOf = ({ id, number, starts_at, ends_at, participant_id }: Row<'dialogue_slot'>): Slot => ({
  id,
  number,
  startsAt: starts_at,
  endsAt: ends_at,
  participant: participant_id,
});

const signUpOf = ({ participant_id, at, place }: Row<'dialogue_sign_up'>): SignUp => ({
  participant: participant_id,
  at,
  place,
});

/** A row with what hangs on it. */
const activityOf = (
  row: Row<'dialogue_activity'>,
  slots: readonly Row<'dialogue_slot'>[],
  signUps: readonly Row<'dialogue_sign_up'>[],
): Activity => ({
  id: row.id,
  number: row.number,
  kind: row.kind,
  state: row.state,
  title: row.title,
  about: row.about,
  startsAt: row.starts_at,
  endsAt: row.ends_at,
  place: row.place,
  isDigital: row.is_digital,
  replyBy: dateOrNull(row.reply_by),
  howToReply: row.how_to_reply,
  allocation: row.allocation,
  slotMinutes: row.slot_minutes,
  slots: slots.map(slotOf),
  seedHash: row.seed_hash,
  seed: row.seed,
  drawnAt: row.drawn_at,
  publishedAt: row.published_at,
  heldAt: row.held_at,
  closedAt: row.closed_at,
  entry: row.entry,
  signUps: signUps.map(signUpOf),
  version: row.version,
});

const findingOf = ({ id, kind, text, source, source_on }: Row<'dialogue_finding'>): Finding => ({
  id,
  kind,
  text,
  source,
  sourceOn: localDate(source_on),
});

const participantOf = (row: Row<'dialogue_participant'>): Participant => ({
  id: row.id,
  supplierId: row.supplier_id,
  name: row.name,
  confirmedAt: row.confirmed_at ?? row.created_at,
  leftAt: row.left_at,
});

const questionOf = (row: Row<'dialogue_question'>): Question => ({
  id: row.id,
  number: row.number,
  participant: row.participant_id,
  asked: row.asked,
  askedAt: row.asked_at,
  askedEntry: row.asked_entry,
  question: row.question,
  answer: row.answer,
  answeredAt: row.answered_at,
  answerEntry: row.answer_entry,
});

const inputOf = (row: Row<'dialogue_input'>, secrets: readonly Row<'dialogue_input_secret'>[]): Input => ({
  id: row.id,
  activity: row.activity_id,
  supplierName: row.supplier_name,
  text: row.text,
  address: row.address,
  at: row.at,
  entry: row.entry,
  secret: secrets.find(({ input_id }) => input_id === row.id)?.text ?? null,
});

const paragraphOf = (row: Row<'dialogue_paragraph'>): Paragraph => ({
  place: row.place,
  text: row.text,
  comment: row.comment,
  isMarked: row.is_marked,
  markedWhy: row.marked_why,
  decision: row.decision,
  decidedWhy: row.decided_why,
});

/** A row with its paragraphs. */
const minutesOf = (
  row: Row<'dialogue_minutes'>,
  paragraphs: readonly Row<'dialogue_paragraph'>[],
): Minutes => ({
  id: row.id,
  number: row.number,
  activity: row.activity_id,
  participant: row.participant_id,
  supplierId: row.supplier_id,
  supplierName: row.supplier_name,
  state: row.state,
  heldAt: row.held_at,
  sentAt: row.sent_at,
  commentBy: dateOrNull(row.comment_by),
  commentedAt: row.commented_at,
  comment: row.comment,
  publishedAt: row.published_at,
  meetingEntry: row.meeting_entry,
  sentEntry: row.sent_entry,
  publishedEntry: row.published_entry,
  paragraphs: paragraphs.filter(({ minutes_id }) => minutes_id === row.id).map(paragraphOf),
  version: row.version,
});

const documentOf = (row: Row<'dialogue_document'>): HearingDocument => ({
  id: row.id,
  number: row.number,
  activity: row.activity_id,
  title: row.title,
  text: row.text,
  publishedAt: row.published_at,
  entry: row.entry,
});

type OwnTable =
  | 'dialogue_finding'
  | 'dialogue_activity'
  | 'dialogue_slot'
  | 'dialogue_sign_up'
  | 'dialogue_participant'
  | 'dialogue_question'
  | 'dialogue_input'
  | 'dialogue_input_secret'
  | 'dialogue_minutes'
  | 'dialogue_paragraph'
  | 'dialogue_document';

/** Every row of a table that the actor sees of one procurement, in a lasting order. */
async function rowsOf<Table extends OwnTable>(
  { db }: ActingCtx,
  table: Table,
  { procurement, by }: { readonly procurement: string; readonly by: readonly string[] },
): Promise<Row<Table>[]> {
  const from = db.dynamic.table(table).as('own');
  const rows = await by
    .reduce(
      (asked, column) => asked.orderBy(db.dynamic.ref(column)),
      db.selectFrom(from).selectAll().where(db.dynamic.ref('procurement_id'), '=', procurement),
    )
    .execute();
  return rows as unknown as Row<Table>[];
}

/** Inside a transaction. Null where there is none yet, or the actor may not see it. */
export async function readDialogue(ctx: ActingCtx, procurement: string): Promise<Dialogue | null> {
  if (!isUuid(procurement)) return null;
  const head = await ctx.db
    .selectFrom('dialogue')
    .selectAll()
    .where('procurement_id', '=', procurement)
    .executeTakeFirst();
  if (!head) return null;
  const all = <Table extends OwnTable>(table: Table, ...by: string[]) =>
    rowsOf(ctx, table, { procurement, by });
  const activities = await all('dialogue_activity', 'number');
  const slots = await all('dialogue_slot', 'number');
  const signUps = (await all('dialogue_sign_up', 'at', 'participant_id')).filter(
    ({ entry }) => entry !== null,
  );
  const secrets = await all('dialogue_input_secret', 'input_id');
  const minutes = await all('dialogue_minutes', 'number');
  const paragraphs = await all('dialogue_paragraph', 'place');
  const participants = await all('dialogue_participant', 'name', 'id');
  return {
    procurement,
    isDemo: head.is_demo,
    about: head.about,
    publishedAt: head.published_at,
    findings: (await all('dialogue_finding', 'created_at', 'id')).map(findingOf),
    activities: activities.map((row) =>
      activityOf(
        row,
        slots.filter(({ activity_id }) => activity_id === row.id),
        signUps.filter(({ activity_id }) => activity_id === row.id),
      ),
    ),
    participants: participants.filter(({ confirmed_at }) => confirmed_at !== null).map(participantOf),
    questions: (await all('dialogue_question', 'number')).map(questionOf),
    inputs: (await all('dialogue_input', 'at', 'id')).map((row) => inputOf(row, secrets)),
    minutes: minutes.map((row) => minutesOf(row, paragraphs)),
    documents: (await all('dialogue_document', 'number')).map(documentOf),
  };
}

/** Null where there is none yet, or the actor may not see it. */
export const dialogueOf = (ctx: Ctx, procurement: string): Promise<Dialogue | null> =>
  acting(ctx, (inside) => readDialogue(inside, procurement));

/** Whom to reach at each supplier, by participant; empty for all but those who lead the dialogue. */
export const contactsOfDialogue = (
  ctx: Ctx,
  procurement: string,
): Promise<ReadonlyMap<string, KnownContact>> =>
  acting(ctx, async ({ db }) => {
    const rows = await db
      .selectFrom('dialogue_contact as c')
      .innerJoin('dialogue_participant as p', 'p.id', 'c.participant_id')
      .select([
        'c.participant_id as id',
        'c.name',
        'c.email',
        'c.language',
        'c.checked_at as checkedAt',
        'c.other_at as otherAt',
        'c.other_domain as otherDomain',
      ])
      .select(({ selectFrom }) =>
        selectFrom('dialogue_participant as e')
          .select(({ fn }) => fn.count<string>('e.procurement_id').distinct().as('count'))
          .whereRef('e.supplier_id', '=', 'p.supplier_id')
          .whereRef('e.procurement_id', '<>', 'p.procurement_id')
          .where('e.confirmed_at', 'is not', null)
          .as('elsewhere'),
      )
      .where('p.procurement_id', '=', procurement)
      .where('p.confirmed_at', 'is not', null)
      .execute();
    return new Map(
      rows.map(({ id, otherAt, otherDomain, elsewhere, ...contact }) => [
        id,
        {
          ...contact,
          other: otherAt === null || otherDomain === null ? null : { at: otherAt, domain: otherDomain },
          elsewhere: Number(elsewhere ?? 0),
        },
      ]),
    );
  });

/** Minutes that are still drafts a while after the meeting. */
export const lateMinutesOf = (ctx: Ctx, procurement: string): Promise<LateMinutes[]> =>
  acting(ctx, async ({ db, now }) => {
    const rows = await db
      .selectFrom('dialogue_minutes')
      .select(['number', 'state', 'held_at as heldAt'])
      .where('procurement_id', '=', procurement)
      .where('state', '=', 'draft')
      .execute();
    return lateDrafts(rows, localDateAt(now.getTime()));
  });
