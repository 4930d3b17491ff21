// A list of announced competitions (the same JSON list that needs are read from) as what it tells of each body: one
// procurement for each row that can be used. When it starts, how long it runs and what it costs is assumed.
import { addDays, addMonths, type LocalDate } from '../../../kernel/local-date.ts';
import { oreFromNok } from '../../../kernel/money.ts';
import { holdsNationalNumber } from '../../../kernel/national-number.ts';
import { ok, type Result } from '../../../kernel/result.ts';
import { foldName } from '../../registry/name-folding.ts';
import { importNotices } from '../import-notices.ts';
import type { Need, RejectedRow } from '../model.ts';
import type { FoundContext } from './award.ts';
import type { FoundNotice } from './model.ts';

export interface FoundInList {
  readonly rows: number;
  readonly notices: readonly FoundNotice[];
  /** Buyers that are neither municipality nor county. */
  readonly outOfScope: number;
  readonly rejected: readonly RejectedNotice[];
}

/** A row nothing can be kept of: `code` is one of a list's rows, or text.nationalNumber. */
export interface RejectedNotice extends Pick<RejectedRow, 'row' | 'field' | 'facts'> {
  readonly code: string;
}

interface ListedNotice {
  readonly date: LocalDate;
  readonly buyer: string;
}

function noticeOf(need: Need, { date, buyer }: ListedNotice): FoundNotice {
  const { owner, title, termMonths, preferredStart } = need;
  const told = `${owner} ${foldName(title) || title} ${date}`;
  return {
    recognition: `doffin ${told}`,
    label: 'Doffin',
    source: 'doffinList',
    title,
    buyers: [buyer],
    publishedOn: date,
    url: null,
    found: [
      {
        body: owner,
        kind: 'procurement',
        key: `announced ${told}`,
        facts: {
          title,
          category: need.category,
          cpv: need.cpv,
          annualValue: oreFromNok(need.value.base),
          supplierName: null,
          supplierOrgNumber: null,
          startsOn: preferredStart,
          endsOn: addDays(addMonths(preferredStart, termMonths), -1),
          termMonths,
          options: null,
          isFramework: false,
          signedOn: null,
          assumed: ['category', 'annualValue', 'startsOn', 'endsOn'],
        },
      },
    ],
  };
}

/** Refuses the file as `importNotices` does. A row with a national number in its title is not kept: text.nationalNumber. */
export function foundInList(text: string, context: FoundContext): Result<FoundInList> {
  const read = importNotices(text, context);
  if (!read.ok) return read;
  const listed = JSON.parse(text.replace(/^\uFEFF/, '')) as readonly ListedNotice[];
  const isPersonal = ({ title }: Need): boolean => holdsNationalNumber(title);
  const personal = read.value.needs
    .filter(isPersonal)
    .map(({ row }) => ({ row, field: 'title', code: 'text.nationalNumber', facts: {} }));
  return ok({
    rows: read.value.rows,
    outOfScope: read.value.outOfScope,
    rejected: [...read.value.rejected, ...personal].toSorted((one, other) => one.row - other.row),
    notices: read.value.needs
      .filter((need) => !isPersonal(need))
      .map((need) => noticeOf(need, listed[need.row - 1] as ListedNotice)),
  });
}
