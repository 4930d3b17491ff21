// A party's dispatches as those who act for it may see them: listed, one whole, and what a package holds. Row-level security
// hides another's; every query names the party all the same.
import { type ExpressionBuilder, sql } from 'kysely';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Tables } from '../../../kernel/tables.ts';
import { type ActingCtx, acting, type Ctx } from '../../accounts/db.ts';
import type { PartyId } from '../../accounts/model.ts';
import type { Part } from '../../accounts/people-queries.ts';
import './db.ts';
import type {
  Direction,
  Dispatch,
  DispatchExport,
  DispatchFile,
  DispatchHead,
  DispatchKind,
} from './model.ts';

export interface DispatchFilter {
  readonly party: PartyId;
  readonly kind: DispatchKind | null;
  /** The first and the last day. */
  readonly from: LocalDate | null;
  readonly until: LocalDate | null;
  /** Null: with and without. */
  readonly hasCaseNumber: boolean | null;
  readonly isExported: boolean | null;
}

type Where = ExpressionBuilder<Tables, 'dispatch'>;

const exportedEver = (where: Where) =>
  where.exists(
    where
      .selectFrom('dispatch_export_item')
      .select('export_id')
      .whereRef('dispatch_export_item.dispatch_id', '=', 'dispatch.id'),
  );

/** What fits a filter, for lists and for packages. */
export function fittingDispatches(where: Where, filter: DispatchFilter) {
  const { party, kind, from, until, hasCaseNumber, isExported } = filter;
  return where.and([
    where('dispatch.party', '=', party),
    ...(kind ? [where('dispatch.kind', '=', kind)] : []),
    ...(from ? [where('dispatch.on_date', '>=', from)] : []),
    ...(until ? [where('dispatch.on_date', '<=', until)] : []),
    ...(hasCaseNumber === null ? [] : [where('dispatch.case_number', hasCaseNumber ? 'is not' : 'is', null)]),
    ...(isExported === null ? [] : [isExported ? exportedEver(where) : where.not(exportedEver(where))]),
  ]);
}

const headsFrom = ({ db }: ActingCtx) =>
  db
    .selectFrom('dispatch')
    .leftJoinLateral(
      (from) =>
        from
          .selectFrom('dispatch_export_item as item')
          .innerJoin('dispatch_export as made', 'made.id', 'item.export_id')
          .select(['made.made_at', 'made.made_by'])
          .whereRef('item.dispatch_id', '=', 'dispatch.id')
          .orderBy('made.made_at', 'desc')
          .limit(1)
          .as('latest'),
      (join) => join.onTrue(),
    )
    .select([
      'dispatch.id',
      'dispatch.kind',
      'dispatch.subject',
      'dispatch.case_title',
      'dispatch.direction',
      'dispatch.title',
      'dispatch.on_date',
      'dispatch.counterparts',
      'dispatch.case_number',
      'dispatch.journal_number',
      'dispatch.journal_date',
      'dispatch.exemption',
      'latest.made_at',
      'latest.made_by',
    ]);

interface HeadRow {
  readonly id: string;
  readonly kind: DispatchKind;
  readonly subject: string;
  readonly case_title: string;
  readonly direction: Direction;
  readonly title: string;
  readonly on_date: string;
  readonly counterparts: string[];
  readonly case_number: string | null;
  readonly journal_number: string | null;
  readonly journal_date: string | null;
  readonly exemption: string | null;
  readonly made_at: Date | null;
  readonly made_by: string | null;
}

const headOf = (row: HeadRow): DispatchHead => ({
  id: row.id,
  kind: row.kind,
  subject: row.subject,
  caseTitle: row.case_title,
  direction: row.direction,
  title: row.title,
  date: row.on_date as LocalDate,
  counterparts: row.counterparts as PartyId[],
  caseNumber: row.case_number,
  journalNumber: row.journal_number,
  journalDate: row.journal_date as LocalDate | null,
  exemption: row.exemption,
  exported: row.made_at && row.made_by ? { at: row.made_at, by: row.made_by } : null,
});

/** The latest first. */
export const dispatchesOf = (
  ctx: Ctx,
  filter: DispatchFilter,
  { from, size }: { readonly from: number; readonly size: number },
): Promise<Part<DispatchHead>> =>
  acting(ctx, async (inside) => {
    const { count } = await inside.db
      .selectFrom('dispatch')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .where((where) => fittingDispatches(where, filter))
      .executeTakeFirstOrThrow();
    const rows = await headsFrom(inside)
      .where((where) => fittingDispatches(where as unknown as Where, filter))
      .orderBy('dispatch.on_date', 'desc')
      .orderBy('dispatch.id', 'desc')
      .offset(from)
      .limit(size)
      .execute();
    return { count: Number(count), rows: rows.map(headOf) };
  });

async function filesOf({ db }: ActingCtx, ids: readonly string[]): Promise<Map<string, DispatchFile[]>> {
  const found = new Map<string, DispatchFile[]>();
  if (ids.length === 0) return found;
  const rows = await db
    .selectFrom('dispatch_file')
    .selectAll()
    .where('dispatch_id', 'in', ids)
    .orderBy('number')
    .execute();
  for (const { dispatch_id, number, title, file_name: fileName, format, bytes, sha256 } of rows) {
    const files = found.get(dispatch_id) ?? [];
    files.push({ number, title, fileName, format, bytes: new Uint8Array(bytes), sha256 });
    found.set(dispatch_id, files);
  }
  return found;
}

async function wholeOf(inside: ActingCtx, heads: readonly DispatchHead[]): Promise<Dispatch[]> {
  const ids = heads.map(({ id }) => id);
  if (ids.length === 0) return [];
  const files = await filesOf(inside, ids);
  const contents = await inside.db
    .selectFrom('dispatch')
    .select(['id', 'content'])
    .where('id', 'in', ids)
    .execute();
  const contentOf = new Map(contents.map(({ id, content }) => [id, content]));
  return heads.map((head) => ({
    ...head,
    content: contentOf.get(head.id) ?? '',
    files: files.get(head.id) ?? [],
  }));
}

export interface OneOfParty {
  readonly party: PartyId;
  readonly id: string;
}

/** Null where the party has none, or the actor may not see it. */
export const dispatchOf = (ctx: Ctx, { party, id }: OneOfParty): Promise<Dispatch | null> =>
  acting(ctx, async (inside) => {
    const row = await headsFrom(inside)
      .where('dispatch.id', '=', id)
      .where('dispatch.party', '=', party)
      .executeTakeFirst();
    const [found] = row ? await wholeOf(inside, [headOf(row)]) : [];
    return found ?? null;
  });

const exportsFrom = ({ db }: ActingCtx, party: PartyId) =>
  db
    .selectFrom('dispatch_export')
    .select(({ selectFrom }) => [
      'dispatch_export.id',
      'dispatch_export.from_date',
      'dispatch_export.until_date',
      'dispatch_export.made_at',
      'dispatch_export.made_by',
      selectFrom('dispatch_export_item')
        .select(sql<number>`count(*)::int`.as('count'))
        .whereRef('dispatch_export_item.export_id', '=', 'dispatch_export.id')
        .as('count'),
    ])
    .where('dispatch_export.party', '=', party);

interface ExportRow {
  readonly id: string;
  readonly from_date: string | null;
  readonly until_date: string | null;
  readonly made_at: Date;
  readonly made_by: string;
  readonly count: number | null;
}

const exportOf = (row: ExportRow): DispatchExport => ({
  id: row.id,
  from: row.from_date as LocalDate | null,
  until: row.until_date as LocalDate | null,
  madeAt: row.made_at,
  madeBy: row.made_by,
  count: row.count ?? 0,
});

/** Packages made for the archive, the latest first. */
export const exportsOf = (
  ctx: Ctx,
  { party, size }: { readonly party: PartyId; readonly size: number },
): Promise<DispatchExport[]> =>
  acting(ctx, async (inside) => {
    const rows = await exportsFrom(inside, party)
      .orderBy('made_at', 'desc')
      .orderBy('id', 'desc')
      .limit(size)
      .execute();
    return rows.map(exportOf);
  });

export interface ExportContent {
  readonly made: DispatchExport;
  /** By day, then as they were kept. */
  readonly dispatches: readonly Dispatch[];
}

/** What a package holds, as it stands now; null where the party has no such package. */
export const exportContent = (ctx: Ctx, { party, id }: OneOfParty): Promise<ExportContent | null> =>
  acting(ctx, async (inside) => {
    const made = await exportsFrom(inside, party).where('dispatch_export.id', '=', id).executeTakeFirst();
    if (!made) return null;
    const rows = await headsFrom(inside)
      .innerJoin('dispatch_export_item as held', 'held.dispatch_id', 'dispatch.id')
      .where('held.export_id', '=', id)
      .where('dispatch.party', '=', party)
      .orderBy('dispatch.on_date')
      .orderBy('dispatch.id')
      .execute();
    return { made: exportOf(made), dispatches: await wholeOf(inside, rows.map(headOf)) };
  });
