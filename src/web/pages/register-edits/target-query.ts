// What a change is about, in an address and in a form: `felt` says which fact, with the cooperation, the body and the
// register's row. And what was typed, read as a value.
import { parseLocalDate } from '../../../kernel/local-date.ts';
import { type PartyId, partyKind } from '../../../modules/accounts/model.ts';
import {
  COOPERATION_FIELDS,
  type FactTarget,
  type FactValue,
  NO_VALUE,
} from '../../../modules/registry/edits/fact.ts';
import { type BodyId, MEMBER_KINDS } from '../../../modules/registry/model.ts';

export interface TargetQuery {
  readonly felt: string;
  readonly samarbeid: string;
  readonly kommune: string;
  readonly rad: string;
}

type Reader = (name: keyof TargetQuery) => string;

export const targetQueryFrom = (read: Reader): TargetQuery => ({
  felt: read('felt'),
  samarbeid: read('samarbeid'),
  kommune: read('kommune'),
  rad: read('rad'),
});

export function queryOfTarget(target: FactTarget): TargetQuery {
  const empty = { samarbeid: '', kommune: '', rad: '' };
  switch (target.kind) {
    case 'cooperation':
      return { ...empty, felt: target.field, samarbeid: target.cooperation };
    case 'membership': {
      const { cooperation, member, row } = target;
      return { felt: 'medlem', samarbeid: cooperation, kommune: member, rad: row ?? '' };
    }
    case 'outside':
      return { ...empty, felt: 'utenfor', kommune: target.member, rad: target.row ?? '' };
  }
}

const isBody = (text: string): text is BodyId => partyKind(text as PartyId) === 'body';
const isCooperation = (text: string): boolean => /^[a-z0-9-]+$/.test(text) && !isBody(text);

/** Null where a part is missing or cannot be. */
export function targetOf({ felt, samarbeid, kommune, rad }: TargetQuery): FactTarget | null {
  const row = rad === '' ? null : rad;
  if (felt === 'utenfor') return isBody(kommune) ? { kind: 'outside', member: kommune, row } : null;
  if (!isCooperation(samarbeid)) return null;
  if (felt === 'medlem') {
    return isBody(kommune) ? { kind: 'membership', cooperation: samarbeid, member: kommune, row } : null;
  }
  const field = COOPERATION_FIELDS.find((one) => one === felt);
  return field ? { kind: 'cooperation', cooperation: samarbeid, field } : null;
}

/** What stands in the form's fields. */
export interface TypedFact {
  readonly text: string;
  readonly memberKind: string;
  readonly from: string;
  readonly to: string;
  /** `no`: the register should not say it at all. */
  readonly exists: string;
  readonly source: string;
  readonly sourceDate: string;
  readonly note: string;
}

/** «2025», «03.2025» and «01.03.2025» as YYYY, YYYY-MM and YYYY-MM-DD; anything else as it was typed. */
export function writtenDate(typed: string): string | null {
  if (typed === '') return null;
  const month = /^(\d{1,2})\.\s?(\d{4})$/.exec(typed);
  if (month) return `${month[2]}-${month[1]?.padStart(2, '0')}`;
  const day = parseLocalDate(typed);
  return day.ok ? day.value : typed;
}

/** A date as written in the register, as it is typed. */
export const typedDate = (written: string | null): string =>
  written === null ? '' : written.split('-').toReversed().join('.');

export function typedOf(value: FactValue | null): TypedFact {
  const { text, memberKind, from, to } = value ?? NO_VALUE;
  const dates = { from: typedDate(from), to: typedDate(to) };
  const rest = { exists: 'yes', source: '', sourceDate: '', note: '' };
  return { text: text ?? '', memberKind: memberKind ?? 'participant', ...dates, ...rest };
}

/** The value that was typed, as far as the fact has such parts; null: the register should not say it. */
export function valueTyped(target: FactTarget, typed: TypedFact): FactValue | null {
  const dates = { from: writtenDate(typed.from), to: writtenDate(typed.to) };
  if (target.kind === 'cooperation') {
    if (target.field === 'period') return { ...NO_VALUE, ...dates };
    return { ...NO_VALUE, text: typed.text === '' ? null : typed.text };
  }
  if (typed.exists === 'no' && target.row !== null) return null;
  if (target.kind === 'outside') return { ...NO_VALUE, ...dates };
  const memberKind = MEMBER_KINDS.find((kind) => kind === typed.memberKind) ?? null;
  return { ...NO_VALUE, memberKind, ...dates };
}
