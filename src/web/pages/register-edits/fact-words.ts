// A change to the register in words: what it is about, its values, and whose word it is (role and party, never a person).
import { INSTALLATION } from '../../../modules/accounts/model.ts';
import type { FactTarget, FactValue, Teller } from '../../../modules/registry/edits/fact.ts';
import type { BodyId, LegalForm } from '../../../modules/registry/model.ts';
import type { PageRequest } from '../../page.ts';
import { bodyNamed } from '../cooperations/cooperation-facts.ts';

const BODY = /^([0-9]{4}|F[0-9]{2})$/;

export const cooperationName = ({ snapshot }: PageRequest, id: string): string =>
  snapshot.register.cooperations.find((it) => it.id === id)?.name ?? id;

/** A body or a cooperation by its id. */
export const partyName = (request: PageRequest, id: string): string =>
  BODY.test(id) ? bodyNamed(request, id as BodyId).name : cooperationName(request, id);

export function tellerText(request: PageRequest, { party, role }: Teller): string {
  const words = request.texts.registerEdits;
  return party === INSTALLATION ? words.ofInstallation : words.teller(role, partyName(request, party));
}

export function targetText(request: PageRequest, target: FactTarget): string {
  const words = request.texts.registerEdits;
  switch (target.kind) {
    case 'cooperation':
      return `${cooperationName(request, target.cooperation)}: ${words.fields[target.field]}`;
    case 'membership':
      return words.membershipOf(
        partyName(request, target.member),
        cooperationName(request, target.cooperation),
      );
    case 'outside':
      return words.outsideOf(partyName(request, target.member));
  }
}

function datesText(request: PageRequest, { from, to }: FactValue): string {
  const { values } = request.texts.registerEdits;
  const parts = [
    from === null ? values.noDates : values.from(request.format.sourceDate(from)),
    ...(to === null ? [] : [values.to(request.format.sourceDate(to))]),
  ];
  return parts.join(', ');
}

function cooperationValue(
  request: PageRequest,
  target: Extract<FactTarget, { kind: 'cooperation' }>,
  value: FactValue,
): string {
  const { values } = request.texts.registerEdits;
  const { text } = value;
  switch (target.field) {
    case 'period':
      return datesText(request, value);
    case 'hasCompleteMembership':
      return text === 'yes' ? values.complete : values.incomplete;
    case 'legalForm':
      return request.texts.registerWords.forms[text as LegalForm];
    case 'host':
      return text === null ? values.none : bodyNamed(request, text as BodyId).name;
    case 'name':
    case 'website':
      return text ?? values.none;
  }
}

/** «Deltaker, fra januar 2026»; null is that the register has no such fact. */
export function valueText(request: PageRequest, target: FactTarget, value: FactValue | null): string {
  const { values } = request.texts.registerEdits;
  if (target.kind === 'cooperation') {
    return value === null ? values.none : cooperationValue(request, target, value);
  }
  if (value === null) return target.kind === 'membership' ? values.notMember : values.notOutside;
  const what =
    target.kind === 'membership'
      ? request.texts.registerWords.memberKinds[value.memberKind ?? 'participant']
      : values.outside;
  return `${what}, ${datesText(request, value)}`;
}

type Say = (facts: Readonly<Record<string, string | number>>) => string;

/** Why something was refused, as a sentence. */
export function factProblem(
  { texts }: PageRequest,
  { code, facts }: { readonly code: string; readonly facts: Readonly<Record<string, string | number>> },
): string {
  const say = (texts.registerEdits.problems as Readonly<Record<string, Say>>)[code];
  return say ? say(facts) : texts.registerEdits.problems['fact.gone'](facts);
}
