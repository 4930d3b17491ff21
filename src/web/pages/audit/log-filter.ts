// What of the log is asked for in an address, as typed and as values; and the address that asks for the same again.
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Problem } from '../../../kernel/result.ts';
import type { LogFilter, NamedPerson } from '../../../modules/accounts/audit-queries.ts';
import type { PartyId } from '../../../modules/accounts/model.ts';
import type { PageRequest } from '../../page.ts';
import { dateTyped } from '../people/typed-forms.ts';
import { LOG_GROUPS, type LogGroup } from './log-groups.ts';

export interface AskedLog {
  readonly person: string;
  readonly group: LogGroup | '';
  readonly from: string;
  readonly until: string;
  readonly problems: readonly Problem[];
  readonly filter: LogFilter;
}

/** A person who has done nothing here, a group that is not, or a date that is none filters nothing. */
export function readLogQuery(
  { query }: PageRequest,
  party: PartyId | null,
  people: readonly NamedPerson[],
): AskedLog {
  const typed = (name: string): string => (query.get(name) ?? '').trim().slice(0, 40);
  const person = people.find(({ id }) => id === typed('hvem'));
  const group = (Object.keys(LOG_GROUPS) as LogGroup[]).find((one) => one === typed('hva'));
  const from = dateTyped(typed('fra'), 'from');
  const until = dateTyped(typed('til'), 'until');
  return {
    person: person?.id ?? '',
    group: group ?? '',
    from: typed('fra'),
    until: typed('til'),
    problems: [...from.problems, ...until.problems],
    filter: {
      party,
      person: person?.id ?? null,
      subjects: group ? LOG_GROUPS[group] : [],
      from: from.value as LocalDate | null,
      until: until.value as LocalDate | null,
    },
  };
}

export const logQuery = ({ person, group, from, until }: AskedLog): Record<string, string> => ({
  hvem: person,
  hva: group,
  fra: from,
  til: until,
});
