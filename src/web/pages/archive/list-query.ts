// What of the archive is asked for in an address, as typed and as a filter; and the address that asks for the same again.
import type { Problem } from '../../../kernel/result.ts';
import type { PartyId } from '../../../modules/accounts/model.ts';
import { DISPATCH_KINDS, type DispatchKind } from '../../../modules/planning/archive/model.ts';
import type { DispatchFilter } from '../../../modules/planning/archive/queries.ts';
import { dateTyped } from '../people/typed-forms.ts';

export const CASES = ['alle', 'med', 'uten'] as const;
export const EXPORTS = ['alle', 'ja', 'nei'] as const;

export interface ArchiveQuery {
  readonly kind: DispatchKind | '';
  readonly from: string;
  readonly until: string;
  readonly case: (typeof CASES)[number];
  readonly exported: (typeof EXPORTS)[number];
  readonly problems: readonly Problem[];
  readonly filter: DispatchFilter;
}

/** A choice that is not, or a date that is none, filters nothing. */
export function readArchiveQuery(query: URLSearchParams, party: PartyId): ArchiveQuery {
  const typed = (name: string): string => (query.get(name) ?? '').trim().slice(0, 40);
  const kind = DISPATCH_KINDS.find((one) => one === typed('hva')) ?? null;
  const byCase = CASES.find((one) => one === typed('sak')) ?? 'alle';
  const exported = EXPORTS.find((one) => one === typed('hentet')) ?? 'alle';
  const from = dateTyped(typed('fra'), 'from');
  const until = dateTyped(typed('til'), 'until');
  return {
    kind: kind ?? '',
    from: typed('fra'),
    until: typed('til'),
    case: byCase,
    exported,
    problems: [...from.problems, ...until.problems],
    filter: {
      party,
      kind,
      from: from.value,
      until: until.value,
      hasCaseNumber: byCase === 'alle' ? null : byCase === 'med',
      isExported: exported === 'alle' ? null : exported === 'ja',
    },
  };
}

/** What is usual needs no value in the address. */
export const archiveQueryOf = (query: ArchiveQuery): Record<string, string> => ({
  hva: query.kind,
  fra: query.from,
  til: query.until,
  sak: query.case === 'alle' ? '' : query.case,
  hentet: query.exported === 'alle' ? '' : query.exported,
});

export const isNarrowed = (query: ArchiveQuery): boolean =>
  Object.values(archiveQueryOf(query)).some((value) => value !== '');
