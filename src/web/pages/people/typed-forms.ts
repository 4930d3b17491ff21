// What was written in the forms about people and delegation: as typed, to stand there again, and as values.
import type { LocalDate } from '../../../kernel/local-date.ts';
import { parseLocalDate } from '../../../kernel/local-date.ts';
import { type Problem, problem } from '../../../kernel/result.ts';
import { ROLES, type Role } from '../../../modules/accounts/model.ts';
import { textIn } from '../../own/routes.ts';
import type { PageRequest } from '../../page.ts';

const LONGEST_EMAIL = 254;
const LONGEST_NAME = 120;

export interface TypedInvitation {
  readonly name: string;
  readonly email: string;
  readonly role: string;
  readonly until: string;
}

export const NO_INVITATION: TypedInvitation = { name: '', email: '', role: '', until: '' };

export const typedInvitation = (form: FormData): TypedInvitation => ({
  name: textIn(form, 'navn', LONGEST_NAME),
  email: textIn(form, 'epost', LONGEST_EMAIL),
  role: textIn(form, 'rolle', 40),
  until: textIn(form, 'til', 40),
});

export interface TypedDelegation {
  readonly cooperation: string;
  readonly decision: string;
  readonly from: string;
  readonly until: string;
}

export const NO_DELEGATION: TypedDelegation = { cooperation: '', decision: '', from: '', until: '' };

export const typedDelegation = (form: FormData): TypedDelegation => ({
  cooperation: textIn(form, 'samarbeid', 80),
  decision: textIn(form, 'vedtak', 120),
  from: textIn(form, 'fra', 40),
  until: textIn(form, 'til', 40),
});

interface ReadDate {
  readonly value: LocalDate | null;
  readonly problems: readonly Problem[];
}

/** An empty field is no date. Codes: date.format, date.nonexistent. */
export function dateTyped(typed: string, path: string): ReadDate {
  if (typed === '') return { value: null, problems: [] };
  const read = parseLocalDate(typed, path);
  return read.ok ? { value: read.value, problems: [] } : { value: null, problems: read.problems };
}

/** Code: role.missing. */
export function roleTyped(typed: string): {
  readonly value: Role | null;
  readonly problems: readonly Problem[];
} {
  const value = ROLES.find((role) => role === typed) ?? null;
  return { value, problems: value ? [] : [problem('role.missing', 'role')] };
}

/** Problems that say a date show it as people write it. */
export const withDates = ({ format }: PageRequest, problems: readonly Problem[]): readonly Problem[] =>
  problems.map((one) => {
    const value = one.facts['value'];
    const isDate = typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);
    return isDate ? { ...one, facts: { ...one.facts, value: format.date(value as LocalDate) } } : one;
  });
