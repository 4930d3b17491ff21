// What people do with dispatches: say what the archive knows them as and why they are exempt, read that back from the
// archive, and make packages. What was sent is never changed.
import type { LocalDate } from '../../../kernel/local-date.ts';
import { type Problem, problem, refuse } from '../../../kernel/result.ts';
import { actorName, type Command, command, done } from '../../accounts/commands.ts';
import type { ActingCtx } from '../../accounts/db.ts';
import type { PartyId } from '../../accounts/model.ts';
import './db.ts';
import { type JournalData, MOST_IN_EXPORT, type NewDispatch } from './model.ts';
import { fittingDispatches } from './queries.ts';
import { recordDispatch, sha256Of } from './record-commands.ts';

const LONGEST_NUMBER = 60;
/** As many as one list back from the archive may hold. */
export const MOST_JOURNAL_LINES = 2000;

export interface JournalSetting {
  readonly party: PartyId;
  /** Dispatches of the party. */
  readonly ids: readonly string[];
  /** What is left out stays as it is. */
  readonly data: Partial<JournalData>;
  /** Paragraphs by the id that an exemption may have. */
  readonly exemptions: ReadonlyMap<string, string>;
}

function faultsOf({ ids, data, exemptions }: JournalSetting): Problem[] {
  const { caseNumber, journalNumber, exemption } = data;
  const isLong = (text: string | null | undefined): boolean => (text?.length ?? 0) > LONGEST_NUMBER;
  const long = { most: LONGEST_NUMBER };
  return [
    ...(ids.length === 0 ? [problem('archive.noneChosen', 'ids')] : []),
    ...(Object.keys(data).length === 0 ? [problem('archive.nothingToSet', 'data')] : []),
    ...(isLong(caseNumber) ? [problem('archive.numberLong', 'caseNumber', long)] : []),
    ...(isLong(journalNumber) ? [problem('archive.numberLong', 'journalNumber', long)] : []),
    ...(journalNumber && ids.length > 1 ? [problem('archive.numberForOne', 'journalNumber')] : []),
    ...(exemption && !exemptions.has(exemption)
      ? [problem('archive.exemptionUnknown', 'exemption', { value: exemption })]
      : []),
  ];
}

/** How many of the party's dispatches were there to be written. */
async function write(
  ctx: ActingCtx,
  { party, ids, data }: Pick<JournalSetting, 'party' | 'ids' | 'data'>,
): Promise<number> {
  const { caseNumber, journalNumber, journalDate, exemption } = data;
  const { numUpdatedRows } = await ctx.db
    .updateTable('dispatch')
    .set({
      ...(caseNumber === undefined ? {} : { case_number: caseNumber }),
      ...(journalNumber === undefined ? {} : { journal_number: journalNumber }),
      ...(journalDate === undefined ? {} : { journal_date: journalDate }),
      ...(exemption === undefined ? {} : { exemption }),
      journal_set_at: ctx.now,
      journal_set_by: actorName(ctx.actor),
    })
    .where('party', '=', party)
    .where('id', 'in', [...ids])
    .executeTakeFirst();
  return Number(numUpdatedRows);
}

/**
 * Sets what is given for one or many. The value is how many. Codes: archive.noneChosen, .nothingToSet, .numberLong (most),
 * .numberForOne, .exemptionUnknown (value), .gone.
 */
export const setJournalData: Command<JournalSetting, number> = command({
  action: 'archive.write',
  partyOf: ({ party }) => party,
  run: async (ctx, setting) => {
    const { party, data } = setting;
    const ids = [...new Set(setting.ids)];
    const faults = faultsOf({ ...setting, ids });
    if (faults.length > 0) return refuse(...faults);
    const count = await write(ctx, { party, ids, data });
    if (count < ids.length) return refuse(problem('archive.gone', 'ids'));
    const { caseNumber = null, exemption } = data;
    const paragraph = exemption ? (setting.exemptions.get(exemption) ?? null) : null;
    const isOpened = exemption === null;
    return done(count, {
      action: 'dispatch.journalSet',
      object: ids.length === 1 ? `dispatch:${ids[0]}` : 'dispatch',
      facts: { count, caseNumber, exemption: isOpened ? 'open' : paragraph },
    });
  },
});

/** A line of the list that came back; null where the archive says nothing: what is known stays. */
export interface JournalLine {
  /** Where it stands in the list, from 1. */
  readonly line: number;
  readonly id: string;
  readonly caseNumber: string | null;
  readonly journalNumber: string | null;
  readonly journalDate: LocalDate | null;
}

const dataOf = ({ caseNumber, journalNumber, journalDate }: JournalLine): Partial<JournalData> => ({
  ...(caseNumber === null ? {} : { caseNumber }),
  ...(journalNumber === null ? {} : { journalNumber }),
  ...(journalDate === null ? {} : { journalDate }),
});

/**
 * Reads journal data back, the whole list or nothing. The value is how many were set. Codes, at `line:<number>`:
 * archive.numberLong (most), archive.lineGone (line); archive.nothingToSet.
 */
export const readJournalBack: Command<
  { readonly party: PartyId; readonly lines: readonly JournalLine[] },
  number
> = command({
  action: 'archive.write',
  partyOf: ({ party }) => party,
  run: async (ctx, { party, lines }) => {
    const told = lines.filter((line) => Object.keys(dataOf(line)).length > 0);
    if (told.length === 0) return refuse(problem('archive.nothingToSet', 'file'));
    const faults: Problem[] = [];
    for (const line of told) {
      const path = `line:${line.line}`;
      const isLong = [line.caseNumber, line.journalNumber].some((it) => (it?.length ?? 0) > LONGEST_NUMBER);
      if (isLong) faults.push(problem('archive.numberLong', path, { most: LONGEST_NUMBER }));
      else if ((await write(ctx, { party, ids: [line.id], data: dataOf(line) })) === 0) {
        faults.push(problem('archive.lineGone', path, { line: line.line }));
      }
    }
    if (faults.length > 0) return refuse(...faults);
    const facts = { rows: told.length };
    return done(told.length, { action: 'dispatch.journalRead', object: 'dispatch', facts });
  },
});

export interface ExportMaking {
  readonly party: PartyId;
  readonly isDemo: boolean;
  readonly from: LocalDate | null;
  readonly until: LocalDate | null;
  /** Also what has been in a package before. */
  readonly isAgain: boolean;
}

/**
 * Marks what a package is to hold. The value is the package's id. Codes: archive.periodOrder, .nothingToExport,
 * .tooManyToExport (count, most).
 */
export const makeExport: Command<ExportMaking, string> = command({
  action: 'archive.export',
  partyOf: ({ party }) => party,
  run: async (ctx, { party, isDemo, from, until, isAgain }) => {
    if (from !== null && until !== null && until < from) {
      return refuse(problem('archive.periodOrder', 'until'));
    }
    const filter = {
      party,
      kind: null,
      from,
      until,
      hasCaseNumber: null,
      isExported: isAgain ? null : false,
    };
    const rows = await ctx.db
      .selectFrom('dispatch')
      .select('dispatch.id')
      .where((where) => fittingDispatches(where, filter))
      .orderBy('dispatch.id')
      .execute();
    if (rows.length === 0) return refuse(problem('archive.nothingToExport', 'from'));
    if (rows.length > MOST_IN_EXPORT) {
      const facts = { count: rows.length, most: MOST_IN_EXPORT };
      return refuse(problem('archive.tooManyToExport', 'from', facts));
    }
    const { id } = await ctx.db
      .insertInto('dispatch_export')
      .values({
        party,
        is_demo: isDemo,
        from_date: from,
        until_date: until,
        made_at: ctx.now,
        made_by: actorName(ctx.actor),
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    await ctx.db
      .insertInto('dispatch_export_item')
      .values(rows.map((row) => ({ export_id: id, dispatch_id: row.id })))
      .execute();
    return done(id, {
      action: 'dispatch.exported',
      object: `dispatchExport:${id}`,
      facts: { count: rows.length, from, until },
    });
  },
});

async function isKept({ db }: ActingCtx, { party, subject, kind, files }: NewDispatch): Promise<boolean> {
  const row = await db
    .selectFrom('dispatch_file')
    .innerJoin('dispatch', 'dispatch.id', 'dispatch_file.dispatch_id')
    .select('dispatch.id')
    .where('dispatch.party', '=', party)
    .where('dispatch.subject', '=', subject)
    .where('dispatch.kind', '=', kind)
    .where('dispatch_file.sha256', 'in', files.map(sha256Of))
    .executeTakeFirst();
  return row !== undefined;
}

/** A case paper, or kept advice, that the body takes into its archive. The value is the dispatch's id. Code: archive.keptAlready. */
export const keepPaper: Command<NewDispatch, string> = command({
  action: 'archive.write',
  partyOf: ({ party }) => party,
  run: async (ctx, paper) => {
    if (await isKept(ctx, paper)) return refuse(problem('archive.keptAlready', 'paper'));
    const id = await recordDispatch(ctx, paper);
    const action = paper.kind === 'savedAdvice' ? 'dispatch.adviceKept' : 'dispatch.paperKept';
    return done(id, { action, object: `dispatch:${id}`, facts: {} });
  },
});
